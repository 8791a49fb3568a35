"""Blocks leave their process: pickle, cloudpickle, copies, and workers that are started in each way."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import cloudpickle
import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, nn

from fnloop import (
    BlockState,
    StateError,
    block,
    failure_of,
    grad,
    loop,
    loop_while,
    sequence,
    skip,
    switch,
    vmap,
)


class Count(BlockState):
    n: int


class Times(BlockState):
    times: int


class Index(BlockState):
    i: int


class Value(BlockState):
    x: Float[Tensor, " n"]


class Weighed(BlockState):
    x: Float[Tensor, " n"]
    w: Float[Tensor, " n"]


class Loss(BlockState):
    loss: Float[Tensor, ""]


@block
def up(state: Count) -> Count:
    """Count one up."""
    return Count(n=state.n + 1)


@block
def fail(state: Count) -> Count:
    raise OSError(state.n)


@loop
def repeat(state: Times) -> Iterator[Index]:
    for i in range(state.times):
        yield Index(i=i)


def large(state: Count) -> bool:
    return state.n > 3


@loop(until=large)
def some(state: Times) -> Iterator[Index]:
    for i in range(state.times):
        yield Index(i=i)


@loop_while
def small(state: Count) -> bool:
    return state.n < 100


@switch
def parity(state: Count) -> Literal["even", "odd"]:
    return "even" if state.n % 2 == 0 else "odd"


@block
def dense(state: Value, *, net: nn.Cell) -> Value:
    return Value(x=net(state.x[None])[0])


@block
def error(state: Weighed) -> Loss:
    return Loss(loss=((state.w - state.x) ** 2).sum())


def shift_by(amount: int) -> Any:
    @block
    def shift(state: Count) -> Count:
        return Count(n=state.n + amount)

    return shift


def steps(state: Any) -> int:
    return int(state.times)


LOOP = repeat.from_blocks_dict({"up": up})
FAST = repeat.from_blocks_dict({"double": sequence.from_blocks_dict({"up": up}), "up": up}, outputs=Count)
SHIFT = shift_by(3)
X = Tensor(np.array([1.0, 2.0], np.float32))

BLOCKS: dict[str, tuple[Any, dict[str, Any]]] = {
    "function": (up, {"n": 1}),
    "renamed": (up.rename(n="m"), {"m": 1}),
    "loop": (LOOP, {"n": 1, "times": 3}),
    "until": (some.from_blocks_dict({"up": up}), {"n": 1, "times": 30}),
    "while": (small.from_blocks_dict({"up": up}, name="count"), {"n": 1}),
    "switch": (parity.from_blocks_dict({"even": up, "odd": skip}), {"n": 2}),
    "nested": (FAST.with_progress("counting", total=steps), {"n": 1, "times": 2}),
    "header renamed": (repeat.rename(times="k").from_blocks_dict({"up": up}), {"n": 1, "k": 3}),
    "edited": (sequence.from_blocks_dict({"a": up}).insert("b", up, before="a").declare(outputs=Count), {"n": 1}),
    "retried": (up.with_retry(times=2, on=(OSError, KeyError)), {"n": 1}),
    "replaced": (fail.with_retry(times=2).with_fallback(up, on=OSError), {"n": 1}),
    "of a factory": (SHIFT, {"n": 1}),
    "gradient": (grad(error, wrt="w"), {"x": X, "w": X * 2}),
    "map": (vmap(error, {"x": 0}), {"x": X[None], "w": X}),
    "bound": (dense.bind(net=nn.SequentialCell([nn.Dense(2, 2), nn.GELU(), nn.LayerNorm((2,))])), {"x": X}),
    "compiled": (sequence.from_blocks_dict({"error": error}).compile(), {"x": X, "w": X * 2}),
}
WAYS: dict[str, Callable[[Any], Any]] = {
    "pickle": lambda value: pickle.loads(pickle.dumps(value)),
    "cloudpickle": lambda value: cloudpickle.loads(cloudpickle.dumps(value)),
    "deepcopy": copy.deepcopy,
    "copy": copy.copy,
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", BLOCKS)
def test_blocks_travel_after_a_call_too(kind: str, way: str) -> None:
    one, given = BLOCKS[kind]
    before = one(**given)
    again = WAYS[way](one)
    assert again(**given) == before
    assert (str(again), repr(again), again.doc) == (str(one), repr(one), one.doc)
    assert str(again.program) == str(one.program)
    assert pickle.loads(pickle.dumps(one.plan)).interface.reads.keys() == one.plan.interface.reads.keys()


def test_a_block_that_a_module_holds_is_that_block() -> None:
    for one in (up, LOOP, FAST, SHIFT):
        assert pickle.loads(pickle.dumps(one)) is one
        assert cloudpickle.loads(cloudpickle.dumps(one)) is one
    assert pickle.loads(pickle.dumps(LOOP.replace_block("up", up))) is not LOOP
    assert len(pickle.dumps(LOOP)) < 1000


def test_what_was_edited_is_edited_again() -> None:
    again = pickle.loads(pickle.dumps(FAST.with_progress("counting", total=steps)))
    assert again.without("double")(n=1, times=2).n == 3
    fast = pickle.loads(pickle.dumps(BLOCKS["compiled"][0]))
    assert fast.insert("up", up)(x=X, w=X, n=1).n == 2
    assert (fast(x=X, w=X).loss.item(), fast.compilations) == (0.0, 1)


def test_deciders_and_components_travel() -> None:
    header = pickle.loads(pickle.dumps(repeat.rename(times="k")))
    assert header.from_blocks_dict({"up": up})(n=1, k=2).n == 3
    bound = BLOCKS["bound"][0]
    cell = pickle.loads(pickle.dumps(bound)).bound["net"]
    assert [one.name for one in cell.trainable_params()] == [one.name for one in bound.bound["net"].trainable_params()]
    shared = sequence.from_blocks_dict({"one": bound, "two": bound})
    once = pickle.loads(pickle.dumps(shared)).blocks
    assert once["one"].bound["net"] is once["two"].bound["net"]


def test_events_records_and_failures_travel() -> None:
    events = list(LOOP.stream(n=1, times=2))
    assert [one.iterations for one in pickle.loads(pickle.dumps(events))] == [one.iterations for one in events]
    assert pickle.loads(pickle.dumps(events[-1].result)) == LOOP(n=1, times=2)
    assert pickle.loads(pickle.dumps(Value(x=X))) == Value(x=X)
    with pytest.raises(OSError, match="1") as caught:
        repeat.from_blocks_dict({"fail": fail})(n=1, times=1)
    failure = failure_of(pickle.loads(pickle.dumps(caught.value)))
    assert failure is not None
    assert (failure.path, failure.inputs) == ("repeat/fail", {"n": 1})


def test_what_pickle_cannot_take_says_what_to_do() -> None:
    local = shift_by(4)
    with pytest.raises(StateError) as caught:
        pickle.dumps(sequence.from_blocks_dict({"shift": local}))
    assert str(caught.value) == (
        "pickle cannot take the block 'shift_by.<locals>.shift', which is defined inside a function: define it at the "
        "top of a module, or use cloudpickle, which copies functions"
    )
    assert cloudpickle.loads(cloudpickle.dumps(local))(n=1).n == 5
    for one in (LOOP.with_progress("n", total=lambda state: 3), up.with_retry(wait=lambda tried: 0.0)):
        with pytest.raises(StateError, match="a lambda: write a function at the top of a module, or use cloudpickle"):
            pickle.dumps(one)
        assert cloudpickle.loads(cloudpickle.dumps(one)) is not None


def test_another_function_of_the_same_name_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = pickle.dumps(SHIFT)
    monkeypatch.setattr(sys.modules[__name__], "SHIFT", shift_by(4))
    with pytest.raises(StateError, match=r"holds another 'shift_by.<locals>.shift' here: its enclosed values differ"):
        pickle.loads(kept)
    monkeypatch.setattr(sys.modules[__name__], "LOOP", FAST)
    assert pickle.loads(pickle.dumps(LOOP)) is FAST


MAIN = '''
from __future__ import annotations
import multiprocessing, pickle, sys
from collections.abc import Iterator
from typing import Annotated, Generic, TypeVar
import numpy as np
from jaxtyping import Float
from fnloop import BlockState, block, field, loop, sequence

V = TypeVar("V")
class Count(BlockState):
    """A number."""
    n: int
    seen: list[int] = field(default_factory=list)
    def twice(self) -> int:
        return 2 * self.n
class Row(BlockState):
    x: Float[np.ndarray, " width"] = field(default_factory=lambda: np.zeros(2))
    scale: float = 2.0
class Both(Count, Row):
    also: Count | None = None
class Pair(BlockState, Generic[V]):
    first: V
class Times(BlockState):
    times: int
class Index(BlockState):
    i: int
class Sum(BlockState):
    total: float
@block
def up(state: Both) -> Count:
    return Count(n=state.twice() + int(state.x.sum() * state.scale), seen=[*state.seen, state.n])
@loop
def repeat(state: Times) -> Iterator[Index]:
    for i in range(state.times):
        yield Index(i=i)
@block
def finish(state: Count) -> Sum:
    return Sum(total=float(state.n))
body = repeat.from_blocks_dict({"up": up}, outputs=Count)
pipe = sequence.from_blocks_dict({"body": body, "finish": finish})

def run(one):
    return one(n=1, times=3, x=np.ones(2)).n

if __name__ == "__main__":
    pipe(n=1, times=2)
    edited = pipe.without("finish")
    if sys.argv[1] == "processes":
        from concurrent.futures import ProcessPoolExecutor
        for method in ("spawn", "forkserver"):
            with ProcessPoolExecutor(1, multiprocessing.get_context(method)) as pool:
                print(method, pool.submit(run, edited).result(), pool.submit(pipe, n=1, times=1).result())
        from joblib import Parallel, delayed
        print("loky", Parallel(n_jobs=2)(delayed(run)(one) for one in (pipe, edited)))
    else:
        import cloudpickle
        with open(sys.argv[1], "wb") as file:
            cloudpickle.dump((edited, Both, Pair[int](first=1), Both(n=3)), file)
'''


def test_workers_of_each_kind_take_what_main_defines(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(MAIN)
    done = _run(tmp_path, "main.py", "processes")
    made = "sequence.outputs(n=2, seen=[1], total=2.0)"
    assert done == f"spawn 36 {made}\nforkserver 36 {made}\nloky [36, 36]\n"


def test_another_process_needs_no_module_for_what_cloudpickle_copies(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(MAIN)
    _run(tmp_path, "main.py", "kept")
    (tmp_path / "read.py").write_text(
        "import pickle, inspect, numpy as np\n"
        "pipe, Both, pair, both = pickle.load(open('kept', 'rb'))\n"
        "print(pipe(n=1, times=3, x=np.ones(2)).n, pair, both, Both(n=1).x is Both(n=1).x, Both.__mro__[0].__name__)\n"
        "print(inspect.getsource(pipe['body/up'].__wrapped__).splitlines()[1])\n"
        "try: pipe(n='one', times=1)\nexcept TypeError as error: print(error)\n"
    )
    assert _run(tmp_path, "read.py") == (
        "36 Pair(first=1) Both(n=3, seen=[], x=float64[2], scale=2.0, also=None) False Both\n"
        "def up(state: Both) -> Count:\n"
        "'sequence' got n='one', but block 'body/up' reads it as int\n"
    )


def _run(directory: Path, *arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=directory, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_histories_and_kept_results_travel(tmp_path: Path) -> None:
    gathering = repeat.from_blocks_dict({"up": up}, gather=("n",)).with_history("i", every=2)
    for one in (gathering, up.memo(), LOOP.memo(tmp_path / "memo"), sequence.from_blocks_dict({"a": LOOP.memo()})):
        given = {"n": 1, "times": 4} if "times" in one.interface.reads else {"n": 1}
        for way in WAYS.values():
            assert way(one)(**given) == one(**given)
            assert str(way(one)) == str(one)
        assert one.to_svg() == pickle.loads(pickle.dumps(one)).to_svg()
        assert one.to_json() == pickle.loads(pickle.dumps(one)).to_json()


@block
def train(state: Value, *, net: nn.Cell, optimizer: nn.Optimizer) -> Value:
    optimizer((state.x.expand_dims(0), state.x[:1]))
    return Value(x=state.x * net(state.x))


def test_an_optimizer_travels_with_the_weights_that_it_changes_and_its_own() -> None:
    kinds: Any = ((nn.SGD, {"momentum": 0.9}), (nn.Adam, {}), (nn.AdamWeightDecay, {}))
    for kind, options in kinds:
        net = nn.Dense(2, 1)
        pipeline = train.bind(net=net, optimizer=kind(net.trainable_params(), 0.1, **options))
        pipeline(x=X)
        again = pickle.loads(pickle.dumps(pipeline))
        assert again.bound["net"].weight is again.bound["optimizer"].parameters[0]
        for _ in range(2):  # its moments, too, are those of the first step
            assert again(x=X).x.asnumpy().tolist() == pipeline(x=X).x.asnumpy().tolist()
