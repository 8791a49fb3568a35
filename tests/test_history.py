"""Histories: fields of a body that a loop gives as they were after its iterations."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest
from jaxtyping import Bool, Float, Float32
from mindspore import Parameter, Tensor, nn
from numpy.typing import NDArray

from fnloop import (
    Block,
    BlockState,
    Checkpoints,
    CompileError,
    CompileWarning,
    StateError,
    WiringError,
    block,
    checks,
    failure_of,
    grad,
    loop,
    loop_while,
    sequence,
    skip,
    switch,
    vmap,
)  # fmt: skip
from fnloop.compile.gathered import Entries

Array = NDArray[np.float64]


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Weights(BlockState):
    w: Float[Tensor, " n"]
    i: int


class Trained(BlockState):
    w: Float[Tensor, " n"]
    loss: Float[Tensor, ""]
    note: str


@loop
def repeat(state: Steps) -> Iterator[Index]:
    yield from (Index(i=i) for i in range(state.steps))


@block
def step(state: Weights) -> Trained:
    if state.i == int(os.environ.get("FAILS_AT", "-1")):
        raise ValueError("asked to fail")
    return Trained(w=state.w * 0.5, loss=(state.w**2).sum(), note=f"step {state.i}")


plain = repeat.from_blocks_dict({"step": step})
gathering = repeat.from_blocks_dict({"step": step}, gather=("loss", "w", "note", "i"))


def weights() -> Tensor:
    return Tensor([1.0, 2.0])


def shown(record: Any) -> dict[str, Any]:
    """The fields of a record, tensors as dtype and lists."""
    values = {name: getattr(record, name) for name in record.__struct_fields__}
    found = {}
    for name, value in values.items():
        found[name] = (str(value.dtype), value.asnumpy().tolist()) if isinstance(value, Tensor) else value
    return found


# --- what they are


def test_tensors_are_stacked_and_others_are_tuples() -> None:
    for mode in ("off", "types", "full", "paranoid"):
        with checks(mode):
            made = gathering(steps=3, w=weights())
        assert shown(made) == {
            "w": ("Float32", [0.125, 0.25]),
            "loss_history": ("Float32", [5.0, 1.25, 0.3125]),
            "w_history": ("Float32", [[0.5, 1.0], [0.25, 0.5], [0.125, 0.25]]),
            "note_history": ("step 0", "step 1", "step 2"),
            "i_history": (0, 1, 2),
        }


def test_a_history_of_some_iterations() -> None:
    some = plain.with_history("note", "w", every=3)
    assert some(steps=7, w=weights()).note_history == ("step 2", "step 5")
    assert some(steps=7, w=weights()).w_history.shape == (2, 2)
    assert some(steps=2, w=weights()).w_history.shape == (0, 2)


class Many(BlockState):
    a: Float[Array, "n 3"]
    b: NDArray[np.float64]
    w: Float[Tensor, " k"]


class Made(BlockState):
    a: Float[Array, "n 3"]
    b: NDArray[np.float64]
    flags: Bool[Array, " n"]
    rows: Float32[Tensor, "m 4"]
    double: Float32[Tensor, "k 2"]
    anything: Tensor
    maybe: Float[Tensor, ""] | None


@block
def make(state: Many) -> Made:
    flags = np.zeros(state.a.shape[0], bool)
    rows = Tensor(np.zeros((2, 4), np.float32))
    double = Tensor(np.zeros((state.w.shape[0], 2), np.float32))
    return Made(a=state.a, b=state.b, flags=flags, rows=rows, double=double, anything=Tensor([1, 2]), maybe=None)


def test_an_empty_history_has_the_shape_that_is_known() -> None:
    """Of what is carried, of axes that the wiring knows, of numbers in the type; else 0."""
    made = repeat.from_blocks_dict({"make": make}, gather=("a", "b", "flags", "rows", "double", "anything", "maybe"))(
        steps=0, a=np.zeros((2, 3)), b=np.zeros(5), w=weights()
    )
    assert (made.a_history.shape, made.a_history.dtype) == ((0, 2, 3), np.float64)
    assert (made.b_history.shape, made.b_history.dtype) == ((0, 5), np.float64)
    assert (made.flags_history.shape, made.flags_history.dtype) == ((0, 2), np.bool_)
    assert (made.rows_history.shape, str(made.rows_history.dtype)) == ((0, 0, 4), "Float32")
    assert made.double_history.shape == (0, 2, 2)
    assert made.anything_history.shape == (0,)
    assert made.maybe_history == ()
    assert gathering(steps=0, w=weights()).w_history.shape == (0, 2)


class Row(BlockState):
    row: Float[Tensor, " n"]


@block
def grow(state: Index) -> Row:
    return Row(row=Tensor(np.zeros(state.i, np.float32)))


def test_what_does_not_stack_is_refused_in_its_iteration() -> None:
    with pytest.raises(
        StateError, match=r"cannot give the history of 'row': it is float32\[0\] after the first"
    ) as caught:
        repeat.from_blocks_dict({"grow": grow}, gather=("row",))(steps=3)
    failure = failure_of(caught.value)
    assert failure is not None
    assert [one.index for one in failure.iterations] == [1]


class Weight(BlockState):
    weight: Tensor


class Layer(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.weight = Parameter(Tensor([1.0]), name="weight")


@block
def update(state: Index, *, layer: Layer) -> Weight:
    from mindspore import ops

    ops.assign(layer.weight, layer.weight * 2)
    return Weight(weight=layer.weight)


def test_a_parameter_is_kept_as_it_was() -> None:
    made = repeat.from_blocks_dict({"update": update}, gather=("weight",)).bind(layer=Layer())(steps=3)
    assert made.weight_history.asnumpy().tolist() == [[2.0], [4.0], [8.0]]


def test_many_entries() -> None:
    made = gathering(steps=600, w=weights())
    assert made.w_history.shape == (600, 2)
    assert made.i_history == tuple(range(600))


# --- in compositions


class Losses(BlockState):
    loss_history: Float[Tensor, " steps"]


class Mean(BlockState):
    mean: Float[Tensor, ""]


@block
def mean(state: Losses) -> Mean:
    return Mean(mean=state.loss_history.mean())


def test_a_later_block_reads_a_history() -> None:
    report = sequence.from_blocks_dict({"train": gathering, "mean": mean})
    assert report(steps=2, w=weights()).mean.item() == 3.125
    assert "mean" in str(report.prove())


class Epochs(BlockState):
    epochs: int


class Epoch(BlockState):
    epoch: int


@loop
def epochs(state: Epochs) -> Iterator[Epoch]:
    yield from (Epoch(epoch=number) for number in range(state.epochs))


@block
def count(state: Epoch) -> Steps:
    return Steps(steps=state.epoch)


nested = epochs.from_blocks_dict({"count": count, "train": plain})


def test_the_histories_of_a_loop_in_a_loop_are_joined() -> None:
    joined = nested.with_history("note", "loss", at="train")
    made = joined(epochs=4, w=weights())
    assert made.note_history == ("step 0", "step 0", "step 1", "step 0", "step 1", "step 2")
    assert made.loss_history.asnumpy().tolist() == [5.0 / 4**power for power in range(6)]
    assert shown(joined(epochs=1, w=weights())) == {
        "w": ("Float32", [1.0, 2.0]),
        "note_history": (),
        "loss_history": ("Float32", []),
    }
    assert joined.with_history("w")(epochs=3, w=weights()).w_history.shape == (3, 2)


def test_a_history_of_histories() -> None:
    inner = repeat.from_blocks_dict({"step": step}, gather=("i",))
    whole = epochs.from_blocks_dict({"count": count, "train": inner}, gather=("i_history",))
    assert whole(epochs=3, w=weights()).i_history_history == ((), (0,), (0, 1))


class Word(BlockState):
    n: int


@loop_while
def small(state: Word) -> bool:
    return state.n < 100


@block
def double(state: Word) -> Word:
    return Word(n=2 * state.n)


def test_a_loop_with_a_predicate() -> None:
    assert small.from_blocks_dict({"double": double}, gather=("n",))(n=20).n_history == (40, 80, 160)


def test_a_loop_that_ends_early() -> None:
    def many(state: Word) -> bool:
        return state.n > 50

    @loop(until=many)
    def doubling(state: Steps) -> Iterator[Index]:
        yield from (Index(i=i) for i in range(state.steps))

    made = doubling.from_blocks_dict({"double": double}, gather=("n", "i"))(steps=9, n=20)
    assert (made.n_history, made.i_history) == ((40, 80), (0, 1))


@switch
def parity(state: Index) -> Literal["even", "odd"]:
    return "odd" if state.i % 2 else "even"


def test_loops_and_switches_in_each_other() -> None:
    body = parity.from_blocks_dict({"even": double, "odd": skip})
    assert repeat.from_blocks_dict({"body": body}, gather=("n",))(steps=4, n=1).n_history == (2, 2, 4, 4)
    even = repeat.from_blocks_dict({"double": double})
    inside = parity.rename(i="kind").from_blocks_dict({"even": even, "odd": skip})
    some = inside.with_history("n", at="even")
    assert some(steps=2, kind=0, n=1).n_history == (2, 4)
    assert not hasattr(some(steps=2, kind=1, n=1), "n_history")
    around = epochs.rename(epoch="kind").from_blocks_dict({"body": inside})
    with pytest.raises(WiringError, match=r"the histories 'n_history' of block .* cannot be joined: it is in a branch"):
        around.with_history("n", at="body/even")


def test_a_gradient_and_a_map_go_through_a_history() -> None:
    class Total(BlockState):
        total: Float[Tensor, ""]

    @block
    def total(state: Losses) -> Total:
        return Total(total=state.loss_history.sum())

    @block
    def shrink(state: Weights) -> Trained:
        return Trained(w=state.w * 0.5, loss=(state.w**2).sum(), note="")

    train = repeat.from_blocks_dict({"step": shrink}, gather=("loss",))
    summed = sequence.from_blocks_dict({"train": train, "total": total})
    slope = grad(summed, wrt="w", output="total")(steps=2, w=weights()).grad_w
    assert slope.asnumpy().tolist() == [2.5, 5.0]
    many = vmap(train, {"w": 0}, outputs={"loss_history": 0})(steps=3, w=Tensor([[1.0, 2.0], [2.0, 4.0]]))
    assert many.loss_history.asnumpy().tolist() == [[5.0, 1.25, 0.3125], [20.0, 5.0, 1.25]]


# --- runs that stop and go on


def test_a_stream_ends_with_the_histories() -> None:
    events = list(gathering.stream(steps=3, w=weights()))
    assert set(events[0].state.__struct_fields__) == {"w"}
    assert shown(events[-1].result) == shown(gathering(steps=3, w=weights()))


def test_a_failure_is_gone_on_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAILS_AT", "3")
    with pytest.raises(ValueError, match="asked to fail") as caught:
        gathering(steps=5, w=weights())
    monkeypatch.delenv("FAILS_AT")
    assert shown(gathering.resume(failure_of(caught.value))) == shown(gathering(steps=5, w=weights()))


@pytest.mark.parametrize("pipeline", [gathering, plain.with_history("w", "note", every=2)])
def test_checkpoints_have_what_was_gathered(
    pipeline: Block[Any, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    want = shown(pipeline(steps=5, w=weights()))
    kept = pipeline.with_checkpoint(tmp_path, every=1, keep=0)
    monkeypatch.setenv("FAILS_AT", "3")
    with pytest.raises(ValueError, match="asked to fail"):
        kept(steps=5, w=weights())
    monkeypatch.delenv("FAILS_AT")
    assert shown(kept(steps=5, w=weights())) == want
    for position in (1, 2):
        record = Checkpoints(tmp_path).load(position)
        assert shown(pipeline.resume_from(record, position, steps=5)) == want


def test_what_is_missing_to_go_on_from_the_middle() -> None:
    some = plain.with_history("note", every=2)
    state = next(some.stream(steps=5, w=weights())).state
    with pytest.raises(StateError, match=r"its history 'note_history' up to iteration 2 is missing; give it"):
        some.resume_from(state, 2, steps=5)
    with pytest.raises(StateError, match=r"is a tuple with 1 entries, not \('a', 'b'\)"):
        some.resume_from(state, 2, steps=5, note_history=("a", "b"))


def test_checkpoints_of_joined_histories(tmp_path: Path) -> None:
    joined = nested.with_history("note", "loss", at="train")
    want = shown(joined(epochs=4, w=weights()))
    assert shown(joined.with_checkpoint(tmp_path / "whole", keep=0)(epochs=4, w=weights())) == want
    files = sorted((tmp_path / "whole").glob("*.safetensors"))
    assert len(files) > 6
    for number, file in enumerate(files):
        begun = tmp_path / str(number)
        begun.mkdir()
        (begun / file.name).write_bytes(file.read_bytes())
        assert shown(joined.with_checkpoint(begun, resume="must")(epochs=4, w=weights())) == want, file.name
    record = Checkpoints(tmp_path / "whole").load(3)
    assert record.note_history == ("step 0", "step 0", "step 1")
    assert shown(joined.resume_from(record, 3, epochs=4)) == want


# --- compiled


class Value(BlockState):
    x: Float[Tensor, " n"]


class Measured(BlockState):
    x: Float[Tensor, " n"]
    norm: Float[Tensor, ""]


class Turned(BlockState):
    x: Float[Tensor, " n"]
    i: int


@block
def turn(state: Turned) -> Measured:
    return Measured(x=state.x * 0.9 + 0.01 * state.i, norm=(state.x**2).sum())


@block
def grow_by(state: Value) -> Measured:
    return Measured(x=state.x * 1.1, norm=(state.x**2).sum())


@loop_while
def below(state: Value) -> bool:
    return bool(state.x.sum() < 100)


def above(state: Value) -> bool:
    return bool(state.x.sum() > 100)


@loop(until=above)
def until_above(state: Steps) -> Iterator[Index]:
    yield from (Index(i=i) for i in range(state.steps))


turned = repeat.from_blocks_dict({"turn": turn})
grown = below.from_blocks_dict({"grow": grow_by})
ended = until_above.from_blocks_dict({"grow": grow_by})


def assert_same(one: Any, other: Any) -> None:
    """Two records are equal, tensors up to the last bits."""
    assert one.__struct_fields__ == other.__struct_fields__
    for name in one.__struct_fields__:
        left, right = getattr(one, name), getattr(other, name)
        if isinstance(left, Tensor):
            assert (left.shape, left.dtype) == (right.shape, right.dtype), name
            np.testing.assert_allclose(left.asnumpy(), right.asnumpy(), rtol=1e-6)
        else:
            assert left == right, name


def start(*numbers: float) -> Tensor:
    return Tensor(list(numbers))


def test_a_compiled_loop_gathers_in_its_graph() -> None:
    gathers = turned.with_history("norm", "x", "i", every=3)
    fast = gathers.compile(fullgraph=True)
    for steps in (5, 0, 1, 40):
        assert_same(fast(steps=steps, x=start(1.0, 2.0)), gathers(steps=steps, x=start(1.0, 2.0)))
    assert fast.compilations == 1
    assert [row.path for row in fast.explain().rows] == ["repeat", "turn", "history of norm", "history of x"]
    events = list(fast.stream(steps=17, x=start(1.0, 2.0), every=5))
    assert [event.iterations[-1].index for event in events] == [4, 9, 14, 16]
    assert_same(events[-1].result, gathers(steps=17, x=start(1.0, 2.0)))


def test_a_compiled_loop_whose_length_only_its_graph_knows(tmp_path: Path) -> None:
    gathers, until = grown.with_history("norm", "x"), ended.with_history("norm", "x", "i", every=4)
    fast, fast_until = gathers.compile(fullgraph=True), until.compile(fullgraph=True)
    for number in (5.0, 500.0):
        assert_same(fast(x=start(number)), gathers(x=start(number)))
        for steps in (40, 3, 0):
            assert_same(fast_until(steps=steps, x=start(number)), until(steps=steps, x=start(number)))
    want = gathers(x=start(5.0))
    assert_same(fast.with_checkpoint(tmp_path, every=7, keep=0)(x=start(5.0)), want)
    for position in (7, 14):
        record = Checkpoints(tmp_path).load(position)
        assert_same(fast.resume_from(record, position), want)
        assert_same(gathers.resume_from(record, position), want)


def test_compiled_loops_in_each_other() -> None:
    inner = repeat.from_blocks_dict({"turn": turn})
    around = epochs.from_blocks_dict({"count": count, "train": inner})
    joined = around.with_history("norm", "i", at="train").with_history("x")
    with pytest.warns(CompileWarning, match=r"gives the history of 'norm_history', which joins those of the loops"):
        fast = joined.compile()
    for number in (0, 3):
        assert_same(fast(epochs=number, x=start(1.0)), joined(epochs=number, x=start(1.0)))
    rows = {row.path: row.place for row in fast.explain().rows}
    assert (rows["epochs"], rows["train"]) == ("repeated from Python", "graph 1, in pieces")
    outer = around.with_history("x")
    assert_same(outer.compile(fullgraph=True)(epochs=5, x=start(1.0)), outer(epochs=5, x=start(1.0)))


class Norms(BlockState):
    norm_history: Float[Tensor, " steps"]


@block
def mean_norm(state: Norms) -> Mean:
    return Mean(mean=state.norm_history.mean())


def test_a_compiled_block_reads_a_history() -> None:
    pipe = sequence.from_blocks_dict({"train": turned.with_history("norm"), "mean": mean_norm})
    fast = pipe.compile(fullgraph=True)
    for steps in (3, 4):
        assert_same(fast(steps=steps, x=start(1.0)), pipe(steps=steps, x=start(1.0)))


def test_a_failure_shows_no_buffers() -> None:
    @loop
    def breaking(state: Steps) -> Iterator[Index]:
        yield from (Index(i=i) for i in range(4))
        raise ValueError("asked to fail")

    fast = breaking.from_blocks_dict({"turn": turn}, gather=("norm",)).compile(fullgraph=True)
    with pytest.raises(ValueError, match="asked to fail") as caught:
        fast(steps=9, x=start(1.0))
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.iterations[0].index == 4
    assert set(failure.state) == {"steps", "x"}


class Counted(Value):
    i: int
    above: int = 0


class Numbers(BlockState):
    x: Float[Tensor, " n"]
    norm: float
    above: int
    is_odd: bool


@block
def number(state: Counted) -> Numbers:
    x = state.x * 1.25 - 0.25
    norm = float((x**2).sum()) / 3
    return Numbers(x=x, norm=norm, above=state.above + (1 if norm > 2 else 0), is_odd=state.i % 2 == 1)


def test_a_graph_gathers_numbers() -> None:
    """In 64 bits, each of the class that it has in Python; the first ones come from Python, the later ones do not."""
    for every in (1, 3):
        gathers = repeat.from_blocks_dict({"number": number}).with_history("norm", "above", "is_odd", every=every)
        fast = gathers.compile(fullgraph=True)
        for steps in (2, 11, 40):
            assert_same(fast(steps=steps, x=start(1.0)), gathers(steps=steps, x=start(1.0)))
        assert fast.compilations == 1
        history = fast(steps=12, x=start(1.0)).norm_history
        assert [type(one) for one in history] == [float] * (12 // every)


class Doubled(BlockState):
    x: Float[Tensor, " n"]
    twice: float


class Perhaps(BlockState):
    x: Float[Tensor, " n"]
    norm: float | None


@pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")
def test_what_no_graph_gathers() -> None:
    @block
    def whole(state: Counted) -> Doubled:
        return Doubled(x=state.x * 0.5, twice=state.i * 2)  # whole numbers, where a graph has floats

    @block
    def perhaps(state: Counted) -> Perhaps:
        return Perhaps(x=state.x * 0.5, norm=float(state.x.sum()) if state.i % 3 else None)

    gathers = repeat.from_blocks_dict({"whole": whole}, gather=("twice",))
    made = gathers.compile()(steps=9, x=start(1.0)).twice_history
    assert [repr(one) for one in made] == [repr(2 * i) for i in range(9)]
    for_none = repeat.from_blocks_dict({"perhaps": perhaps}, gather=("norm",))
    assert_same(for_none.compile()(steps=9, x=start(1.0)), for_none(steps=9, x=start(1.0)))
    with pytest.raises(CompileError, match=r"gives the history of 'norm', which a graph computes and which is neither"):
        for_none.compile(fullgraph=True)


# --- shown


def test_a_history_in_drawings() -> None:
    some = plain.with_history("w", "loss", every=5)
    assert "  | gathers w every 5, loss every 5\n" in str(some)
    assert 'loss_history: Float[Tensor, "history"]' in str(some)
    assert "  gather every 5 w_4 -> w_history_8\n" in str(some.program)


# --- mistakes; the others are cases of the mypy plugin in tests/typing


def test_a_history_that_cannot_leave() -> None:
    class Only(BlockState):
        w: Float[Tensor, " n"]

    pipe = sequence.from_blocks_dict({"train": plain}, outputs=Only)
    with pytest.raises(StateError, match=r"'w_history' of 'train' does not leave 'sequence', whose declared outputs"):
        pipe.with_history("w", at="train")
    with pytest.raises(WiringError, match=r"the loop is to give 'w_history', which Only does not declare"):
        repeat.from_blocks_dict({"step": step}, outputs=Only, gather=("w",))


def test_names_that_are_none() -> None:
    with pytest.raises(StateError, match=r"gather= has 3, which is no name of a field"):
        repeat.from_blocks_dict({"step": step}, gather=("loss", 3))  # type: ignore[arg-type]
    with pytest.raises(StateError, match=r"gather=None names no fields"):
        repeat.from_blocks_dict({"step": step}, gather=None)  # type: ignore[arg-type]
    with pytest.raises(StateError, match=r"every must be a whole number from 1 on, not True"):
        plain.with_history("w", every=True)
    with pytest.raises(KeyError, match=r"'repeat' has no block 'stop'; did you mean 'step'"):
        plain.with_history("w", at="stop")


class Best(Value):
    best: Float[Tensor, " n"] | None = None


class Found(BlockState):
    x: Float[Tensor, " n"]
    best: Float[Tensor, " n"] | None
    norm: float


@block
def find(state: Best) -> Found:
    x = state.x * 0.75
    return Found(x=x, best=x if state.best is None else state.best + x, norm=float(x.sum()))


def test_a_history_of_a_loop_whose_carry_is_none_at_first() -> None:
    finds = repeat.from_blocks_dict({"find": find}, gather=("norm",))
    assert_same(finds.compile()(steps=9, x=start(1.0)), finds(steps=9, x=start(1.0)))


@block
def shrink(state: Value) -> Value:
    return Value(x=state.x * 0.75 + 0.5)


def test_a_buffer_is_small_where_entries_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is copied in each iteration, so that it has a few dozen entries of a kilobyte: of a number a thousand."""
    lengths: list[int] = []
    buffer = Entries.buffer

    def noted(self: Entries, length: int) -> Any:
        lengths.append(length)
        return buffer(self, length)

    monkeypatch.setattr(Entries, "buffer", noted)
    keeps = repeat.from_blocks_dict({"shrink": shrink}).with_history("x")
    for size, most in ((256, 64), (1, 1024)):
        lengths.clear()
        given = {"steps": 150, "x": Tensor(np.ones(size, np.float32))}
        made, wanted = keeps.compile()(**given).x_history, keeps(**given).x_history
        np.testing.assert_allclose(made.asnumpy(), wanted.asnumpy(), rtol=1e-6)
        assert lengths
        assert max(lengths) == most + 2


class Product(BlockState):
    i: int
    x: Float[Tensor, " n"]
    product: int = 1


class Multiplied(BlockState):
    x: Float[Tensor, " n"]
    product: int


@block
def multiply(state: Product) -> Multiplied:
    product = state.product * (state.i + 1)
    return Multiplied(x=state.x + product % 7, product=product)


@pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")
@pytest.mark.parametrize(("every", "size", "verify"), [(1, "0", "first"), (2, "7", "always"), (5, "3", "never")])
def test_whole_numbers_grow_beyond_what_a_graph_holds(
    every: int, size: str, verify: Literal["first", "always", "never"], monkeypatch: pytest.MonkeyPatch
) -> None:
    """21! has more than 63 bits: the buffer of a piece has no place for it, and Python runs the loop.

    Of each kind of call one, since a graph that fails takes MindSpore three seconds.
    """
    monkeypatch.setenv("FNLOOP_SEGMENT", size)
    pipeline = repeat.from_blocks_dict({"multiply": multiply}).with_history("product", "x", every=every)
    fast = pipeline.compile(verify=verify)
    for steps in (3, 24):
        found, expected = (one(steps=steps, x=Tensor([1.0, 2.0])) for one in (fast, pipeline))
        assert found.product_history == expected.product_history
        assert found.x_history.tolist() == expected.x_history.tolist()
