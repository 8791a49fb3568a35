"""Runs a pipeline over inputs, one after the other or by an executor."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from importlib.util import find_spec
from itertools import islice
from typing import Any, Literal, get_args

from fnloop.errors import StateError, add_note, did_you_mean
from fnloop.scale.process import begin_worker
from fnloop.scale.results import MapError, MapResult
from fnloop.scale.worker import ABSENT, Held, Item, Outcome, Task, dumps_of, outcomes, run_task
from fnloop.state import BlockState
from fnloop.summary import summarize

__all__ = ["OnError", "mapped"]

OnError = Literal["raise", "return"]
Results = Generator[MapResult[Any], None, None]
Answer = bytes | tuple[bytes, ...]
"""What a worker returns; see `run_task`."""
THREADS = "OMP_NUM_THREADS"
"""Where a user says how many threads a process has for linear algebra."""


@dataclass(frozen=True)
class Options:
    """How a map runs; see `Block.map`."""

    ordered: bool
    on_error: OnError
    retries: int
    in_flight: int | None
    batch: int = 1


def mapped(block: Any, inputs: Iterable[Any], executor: object, options: Options, *, progress: bool) -> Results:
    """The results of a pipeline over inputs; see `Block.map`.

    Raises:
        StateError: for arguments that do not fit, and components that are not bound, before any work is done.
    """
    _check(block, inputs, executor, options)
    tries = _indexed(block.name, inputs)
    results = _serial(block, tries, options) if executor is None else _parallel(block, tries, executor, options)
    return _shown(results, block.name, inputs) if progress else results


def _check(block: Any, inputs: object, executor: object, options: Options) -> None:
    name = f"{block.name!r}.map"
    if isinstance(inputs, (Mapping, BlockState, str)) or not isinstance(inputs, Iterable):
        raise StateError(f"{name} wants an iterable of records or of dicts of fields, not {summarize(inputs)}")
    if isinstance(executor, bool) or not isinstance(executor, (Executor, int, type(None))):
        raise StateError(
            f"{name}: executor={summarize(executor)} is no executor; write a number of processes, or an executor such "
            "as `ProcessPoolExecutor(...)`, or that of `dask.distributed.Client.get_executor()`"
        )
    for word, value, least in (
        ("executor", executor, 1),
        ("retries", options.retries, 0),
        ("in_flight", options.in_flight, 1),
        ("batch", options.batch, 1),
    ):
        if isinstance(value, int) and value < least:
            raise StateError(f"{name}: {word} must be a whole number from {least} on, not {value}")
    if options.on_error not in get_args(OnError):
        known = get_args(OnError)
        raise StateError(
            f"{name}: on_error={options.on_error!r} is neither 'raise' nor 'return'"
            f"{did_you_mean(str(options.on_error), known)}"
        )
    missing = [key for key, one in block.interface.components.items() if one.is_required]
    if missing:
        raise StateError(f"{name}: component {missing[0]!r} is not bound; write `.bind({missing[0]}=...)` before")


def _indexed(name: str, inputs: Iterable[Any]) -> Iterator[Item]:
    for index, given in enumerate(inputs):
        if not isinstance(given, (BlockState, Mapping)):
            raise StateError(f"{name!r}.map: input {index} is {summarize(given)}; give a record, or a dict of fields")
        yield index, given


def _shown(results: Results, name: str, inputs: object) -> Results:
    """The same results, with a bar on standard error."""
    from tqdm import tqdm

    total = len(inputs) if hasattr(inputs, "__len__") else None
    with tqdm(total=total, desc=name) as bar:
        for one in results:
            bar.update()
            yield one


def _serial(block: Any, inputs: Iterator[Item], options: Options) -> Results:
    held = Held.of(block)
    while items := list(islice(inputs, options.batch)):
        for (index, given), outcome in zip(items, outcomes(held, items), strict=True):
            yield _done(_tried_again(held, index, given, outcome, options.retries), options)


def _tried_again(held: Held, index: int, given: Any, outcome: Outcome, retries: int) -> MapResult[Any]:
    for _ in range(retries):
        if outcome[0]:
            break
        (outcome,) = outcomes(held, [(index, given)])
    return _result(index, outcome)


def _result(index: int, outcome: Outcome) -> MapResult[Any]:
    went_well, value = outcome
    return MapResult(index, None, value) if went_well else MapResult(index, value)


def _done(result: MapResult[Any], options: Options) -> MapResult[Any]:
    if result.error is not None and options.on_error == "raise":
        add_note(result.error, f"in the run of input {result.index}")
        raise result.error
    return result


# --- by an executor


@dataclass
class _Item:
    """An input that is under way.

    Args:
        index: its number.
        given: the input, pickled.
        failed: how often it has failed.
    """

    index: int
    given: bytes
    failed: int = 0


@dataclass
class _Open:
    """Inputs that are under way as one task.

    Args:
        items: the inputs.
        lost: how often their worker has died.
        executor: the one that they were given to.
        alone: whether nothing else is under way with them, so that a process that dies was theirs.
    """

    items: list[_Item]
    lost: int = 0
    executor: Executor | None = None
    alone: bool = False


@dataclass
class _Pool:
    """An executor; one that was made here is made again when a worker has died.

    Args:
        executor: the executor; None for one that is made when it is needed.
        workers: how many tasks it runs at once.
        owned: whether it is made here.
        future_of: the inputs that are under way.
        suspects: inputs of which one has ended its process again; each is to run while nothing else does.
        begun: not 0 when a process that was made here has begun to take inputs.
    """

    executor: Executor | None
    workers: int
    owned: bool
    future_of: dict[Future[Answer], _Open] = field(default_factory=dict)
    suspects: list[_Open] = field(default_factory=list)
    begun: Any = field(default_factory=lambda: multiprocessing.get_context("spawn").Value("b", 0, lock=False))

    def submit(self, task: Task) -> Future[Answer]:
        """Begin a task."""
        if self.executor is None:
            self.executor = _processes(self.workers, self.begun)
        if not self.owned:
            return self.executor.submit(run_task, task)
        with _one_thread_each():
            return self.executor.submit(run_task, task)

    def broken(self, executor: Executor | None) -> None:
        """Leave a pool of which a worker has died; not the one that was made in its place, if others tell it later."""
        if self.owned and self.executor is not None and self.executor is executor:
            self.executor.shutdown(wait=False, cancel_futures=True)
            self.executor = None

    def end(self) -> None:
        """Cancel what has not begun."""
        for future in self.future_of:
            future.cancel()
        if self.owned and self.executor is not None:
            self.executor.shutdown(wait=True, cancel_futures=True)


def _processes(workers: int, begun: Any) -> ProcessPoolExecutor:
    """A pool of processes that share out the cores, unless the user has said how many threads each has."""
    context = multiprocessing.get_context("spawn")
    begin = partial(begin_worker, shared=THREADS not in os.environ, uses_mindspore="mindspore" in sys.modules)
    return ProcessPoolExecutor(workers, mp_context=context, initializer=begin, initargs=(workers, begun))


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Let processes that start inside have one thread for linear algebra, unless the user has said how many."""
    if THREADS in os.environ:
        yield
        return
    os.environ[THREADS] = "1"
    try:
        yield
    finally:
        os.environ.pop(THREADS, None)


def _pool(executor: Any) -> _Pool:
    if isinstance(executor, int):
        return _Pool(None, executor, owned=True)
    return _Pool(executor, _workers_of(executor), owned=False)


def _workers_of(executor: Any) -> int:
    """How many tasks an executor runs at once, as far as it says so; the executors of Dask ask their client."""
    workers = getattr(executor, "_max_workers", None)
    if isinstance(workers, int):
        return workers
    client: Any = getattr(executor, "_client", None)
    if hasattr(client, "nthreads"):
        threads: dict[str, int] = client.nthreads()
        return max(1, sum(threads.values()))
    return os.cpu_count() or 1


def _parallel(block: Any, inputs: Iterator[Item], executor: Any, options: Options) -> Results:
    pool = _pool(executor)
    copies = not isinstance(executor, (int, ProcessPoolExecutor)) and find_spec("cloudpickle") is not None
    dumps = dumps_of(copies)
    content = dumps(block)
    digest = blake2b(content, digest_size=16).hexdigest()
    most = options.in_flight or 2 * pool.workers * options.batch
    whole_left = pool.workers

    def begin(one: _Open, *, whole: bool = False) -> None:
        items = tuple((item.index, item.given) for item in one.items)
        task = Task(digest, content if whole else None, items, copies, "mindspore" in sys.modules)
        pool.future_of[pool.submit(task)] = one
        one.executor = pool.executor

    def begin_more() -> None:
        nonlocal whole_left
        if pool.suspects or any(one.alone for one in pool.future_of.values()):
            if pool.suspects and not pool.future_of:
                begin(pool.suspects.pop(0))
            return
        while (room := most - sum(len(one.items) for one in pool.future_of.values())) > 0:
            items = [_Item(index, dumps(given)) for index, given in islice(inputs, min(room, options.batch))]
            if not items:
                return
            begin(_Open(items), whole=whole_left > 0)
            whole_left -= 1

    def ended(future: Future[Answer], one: _Open) -> list[MapResult[Any]]:
        """What came of inputs; without those that were begun again."""
        try:
            made = future.result()
        except Exception as error:  # noqa: BLE001 - of whatever an executor raises where a worker dies
            return _lost(pool, one, error, begin, options.retries)
        if isinstance(made, bytes):
            assert made == ABSENT
            begin(one, whole=True)
            return []
        results = []
        for item, outcome in zip(one.items, map(pickle.loads, made), strict=True):
            item.failed += not outcome[0]
            if outcome[0] or item.failed > options.retries:
                results.append(_result(item.index, outcome))
            else:
                begin(_Open([item]))
        return results

    ready: dict[int, MapResult[Any]] = {}
    expected = 0
    try:
        begin_more()
        while pool.future_of:
            done, _ = wait(pool.future_of, return_when=FIRST_COMPLETED)
            for future in done:
                ready |= {one.index: one for one in ended(future, pool.future_of.pop(future))}
            while ready and (not options.ordered or expected in ready):
                result = ready.pop(expected if options.ordered else next(iter(ready)))
                expected += 1
                yield _done(result, options)
            if pool.suspects or len(ready) < most:
                begin_more()
    finally:
        pool.end()


GUARD = "a script that starts processes needs `if __name__ == '__main__':` above what it runs"


def _lost(
    pool: _Pool, one: _Open, error: Exception, begin: Callable[[_Open], None], retries: int
) -> list[MapResult[Any]]:
    """Inputs whose worker has died: they are begun once more, and `retries` times, each by itself.

    A pool of processes loses all inputs that are under way when one process dies. So an input is only said to have
    ended its process when it did while it was alone.

    Raises:
        MapError: where no process gets so far as to take an input, twice.
    """
    if isinstance(error, BrokenProcessPool):
        pool.broken(one.executor)
    if one.lost and pool.owned and not pool.begun.value:
        raise MapError(f"the processes of the map end before they take an input; {GUARD}") from error
    lasting = isinstance(error, BrokenProcessPool) and not pool.owned
    if one.lost > retries and pool.owned and not one.alone:
        pool.suspects += [_Open([item], lost=one.lost + 1, alone=True) for item in one.items]
        return []
    if one.lost > retries or lasting:
        return [MapResult(item.index, _death(item.index, error, one.lost, lasting)) for item in one.items]
    for item in one.items:
        begin(_Open([item], lost=one.lost + 1))
    return []


def _death(index: int, error: Exception, times: int, lasting: bool) -> MapError:
    again = f", and did {times} time{'s' * (times > 1)} before" if times else ""
    remedy = "it was killed, ran out of memory or crashed"
    if lasting:
        remedy = f"this pool cannot be used any more, while one of `executor=2` is made again; {GUARD}"
    return MapError(f"input {index}: its worker has died{again} ({type(error).__name__}: {error}); {remedy}")
