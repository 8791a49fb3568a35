"""Many runs of one pipeline: in order, in processes, with failures, and with workers that die."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from fnloop import BlockState, MapError, StateError, block, loop, random, sequence
from fnloop.errors import notes_of


class Request(BlockState):
    n: int
    key: random.Key


class Result(BlockState):
    n: float
    process: int
    cores: frozenset[int]


class Times(BlockState):
    times: int = 2


class Index(BlockState):
    i: int


class Sum(BlockState):
    total: int = 0
    i: int


class Total(BlockState):
    total: int


class Weights:
    """A component that notes how often it was sent."""

    def __init__(self, log: str) -> None:
        self.log = log

    def __setstate__(self, state: dict[str, str]) -> None:
        self.__dict__ = state
        with open(self.log, "a") as file:
            file.write(f"{os.getpid()}\n")


@block
def draw(state: Request, *, weights: Weights | None = None) -> Result:
    if state.n == 13:
        raise ArithmeticError("thirteen")
    drawn = float(random.uniform(state.key))
    return Result(n=state.n + drawn, process=os.getpid(), cores=frozenset(os.sched_getaffinity(0)))


class Once(BlockState):
    n: int
    mark: str


@block
def dying(state: Once) -> Total:
    """Ends its process, the first time."""
    if state.n == 2 and not os.path.exists(state.mark):
        Path(state.mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return Total(total=state.n)


class Strange(Exception):
    def __init__(self, one: int, two: int) -> None:
        super().__init__(f"{one}{two}")


@block
def strange(state: Total) -> Total:
    raise Strange(1, 2)


@block
def flaky(state: Once) -> Total:
    """Fails, the first time."""
    mark = f"{state.mark}{state.n}"
    if not os.path.exists(mark):
        Path(mark).touch()
        raise OSError(state.n)
    return Total(total=state.n)


@loop
def repeat(state: Times) -> Iterator[Index]:
    for i in range(state.times):
        yield Index(i=i)


@block
def add(state: Sum) -> Total:
    return Total(total=state.total + state.i + 1)


LOOP = repeat.from_blocks_dict({"add": add})


def requests(count: int) -> Iterator[Request]:
    key = random.key(3)
    for index in range(count):
        yield Request(n=index, key=random.fold_in(key, index))


@pytest.fixture(scope="module")
def pool() -> Iterator[ProcessPoolExecutor]:
    """A process of the caller's, which takes two seconds to start."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        yield pool


def test_processes_give_what_one_gives_and_get_the_components_once(tmp_path: Path, pool: ProcessPoolExecutor) -> None:
    log = str(tmp_path / "log")
    serial = [one.result.n for one in draw.map(requests(10))]
    pipe = sequence.from_blocks_dict({"draw": draw}).bind(weights=Weights(log))
    results = list(pipe.map(requests(10), executor=2))
    assert [one.index for one in results] == list(range(10))
    assert [one.result.n for one in results] == serial
    processes = {one.result.process for one in results}
    assert os.getpid() not in processes
    cores = {(one.result.process, one.result.cores) for one in results}
    assert len(cores) == len(processes)
    shared = [core for _, own in cores for core in own]
    assert len(shared) <= max(2, len(os.sched_getaffinity(0)))
    assert len(shared) == len(set(shared)) or len(os.sched_getaffinity(0)) == 1
    sent = Path(log).read_text().split()
    assert len(sent) == len(set(sent)) <= 2
    again = [one.result.n for one in draw.map(requests(4), executor=pool)]
    assert again == serial[:4]
    assert pool.submit(abs, -1).result() == 1  # it is the caller's, and stays open


def test_a_failure_is_a_result_and_loses_nothing_else(pool: ProcessPoolExecutor) -> None:
    inputs = [*requests(15)]
    for executor in (None, pool):
        results = list(draw.map(inputs, executor=executor, on_error="return", ordered=False))
        assert sorted(one.index for one in results) == list(range(15))
        (failed,) = [one for one in results if one.error is not None]
        assert (failed.index, str(failed.error)) == (13, "thirteen")
        assert failed.failure is not None
        assert failed.failure.path == "draw"
        with pytest.raises(ArithmeticError, match="thirteen"):
            _ = failed.result
        seen = []
        with pytest.raises(ArithmeticError, match="thirteen") as caught:
            seen += [one.index for one in draw.map(inputs[11:], executor=executor)]
        assert notes_of(caught.value)[-1] == "in the run of input 2"
    (odd,) = strange.map([{"total": 1}], executor=pool, on_error="return")
    assert isinstance(odd.error, MapError)
    assert str(odd.error) == "Strange: 12"
    assert odd.failure is not None


def test_inputs_are_tried_again(tmp_path: Path, pool: ProcessPoolExecutor) -> None:
    for executor in (None, pool):
        inputs = [
            {"n": n, "mark": f"{tmp_path}/{'in this process' if executor is None else 'in another'}"} for n in range(3)
        ]
        assert [one.result.total for one in flaky.map(inputs, executor=executor, retries=1)] == [0, 1, 2]


def test_a_worker_that_dies_costs_its_inputs_one_try(tmp_path: Path) -> None:
    inputs = [{"n": n, "mark": str(tmp_path / "mark")} for n in range(6)]
    assert [one.result.total for one in dying.map(inputs, executor=2)] == list(range(6))


class Broken(Executor):
    """A pool of somebody else's of which a process has died."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(BrokenProcessPool("died"))
        return future


def test_a_pool_of_others_that_is_broken_is_named() -> None:
    (one,) = add.map([{"i": 0}], executor=Broken(), on_error="return")
    assert isinstance(one.error, MapError)
    assert one.failure is None
    assert str(one.error).startswith("input 0: its worker has died (BrokenProcessPool: died); this pool cannot be used")


SCRIPT = """
import os, sys, time
from fnloop import BlockState, block

class In(BlockState):
    n: int
    wait: float

class Out(BlockState):
    process: int

@block
def work(state: In) -> Out:
    if state.n == 1:
        os.kill(os.getpid(), 9)
    time.sleep(state.wait)
    return Out(process=os.getpid())

if {condition}:
    inputs = [{{"n": n, "wait": 600.0 * (n == 7)}} for n in range(8)]
    for one in work.map(inputs, executor=1, on_error="return"):
        print(one.error or "went well", flush=True)
"""


def test_a_script_without_its_guard_a_worker_that_dies_again_and_a_parent_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "bare.py").write_text(SCRIPT.format(condition="True"))
    done = subprocess.run([sys.executable, tmp_path / "bare.py"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    last = done.stderr.splitlines()[-1]
    assert last.endswith(
        "the processes of the map end before they take an input; a script that starts processes needs "
        "`if __name__ == '__main__':` above what it runs"
    )
    (tmp_path / "guarded.py").write_text(SCRIPT.format(condition="__name__ == '__main__'"))
    command = [sys.executable, str(tmp_path / "guarded.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        first, died, third = (parent.stdout.readline() for _ in range(3))
        parent.kill()
        parent.communicate(timeout=60)  # to the end of its output: the worker, which has it too, is gone
    assert (first, third) == ("went well\n", "went well\n")  # the third was under way when the process died
    assert re.match(r"input 1: its worker has died, and did 2 times before \(.*\); it was killed, ran out of", died)


def test_inputs_are_taken_when_there_is_room() -> None:
    taken = []

    def inputs() -> Iterator[dict[str, int]]:
        for n in range(100):
            taken.append(n)
            yield {"times": n}

    results = LOOP.map(inputs())
    assert next(results).result.total == 0
    assert taken == [0]
    with ThreadPoolExecutor(1) as pool:
        results = LOOP.map(inputs(), executor=pool, in_flight=3)
        taken.clear()
        assert next(results).result.total == 0
        assert len(taken) <= 4
        results.close()


def test_each_input_has_checkpoints_of_its_own(tmp_path: Path) -> None:
    kept = LOOP.with_checkpoint(tmp_path)
    assert [one.result.total for one in kept.map([{"times": 3}, {"times": 4}])] == [6, 10]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["000000", "000001"]


def test_mistakes_are_told_before_any_work() -> None:
    loose: Any = LOOP
    wrong: Any
    for wrong, message in (
        (
            lambda: loose.map({"times": 3}),
            "'repeat'.map wants an iterable of records or of dicts of fields, not {'times': 3}",
        ),
        (lambda: loose.map([], executor=0), "'repeat'.map: executor must be a whole number from 1 on, not 0"),
        (
            lambda: loose.map([], on_error="returns"),
            "on_error='returns' is neither 'raise' nor 'return'; did you mean 'return'?",
        ),
        (
            lambda: loose.map([], executor="dask"),
            "'repeat'.map: executor='dask' is no executor; write a number of processes",
        ),
        (lambda: list(loose.map([3])), "'repeat'.map: input 0 is 3; give a record, or a dict of fields"),
    ):
        with pytest.raises(StateError) as caught:
            wrong()
        assert message in str(caught.value)


def test_progress_counts_the_inputs(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(LOOP.map([{"times": 1}] * 3, progress=True))) == 3
    assert "3/3" in capsys.readouterr().err


def test_a_cluster_of_dask_of_which_a_worker_is_killed(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    settings = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None, "silence_logs": "CRITICAL"}
    with distributed.LocalCluster(**settings) as cluster, distributed.Client(cluster) as client:
        check_cluster(client.get_executor(), tmp_path)


def check_cluster(executor: Any, folder: Path) -> None:
    """Two workers give what one process gives, get the components once each, and one of them may die."""
    log = str(folder / "log")
    serial = [one.result.n for one in draw.map(requests(10))]
    pipe = sequence.from_blocks_dict({"draw": draw}).bind(weights=Weights(log))
    results = list(pipe.map(requests(10), executor=executor))
    assert [one.result.n for one in results] == serial
    assert os.getpid() not in {one.result.process for one in results}
    sent = Path(log).read_text().split()
    assert len(sent) == len(set(sent)) <= 2
    inputs = [{"n": n, "mark": str(folder / "mark")} for n in range(6)]
    assert [one.result.total for one in dying.map(inputs, executor=executor)] == list(range(6))
    (failed,) = strange.map([{"total": 1}], executor=executor, on_error="return")
    assert str(failed.error) == "Strange: 12"
