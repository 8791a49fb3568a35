"""Checks of contents in compiled blocks: done as in Python, or refused; what a graph gives is checked as declared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

import pytest
from beartype.vale import Is
from jaxtyping import Float, Int
from mindspore import Tensor, ops

from fnloop import (
    Block,
    BlockState,
    CompileError,
    StateError,
    block,
    checks,
    grad,
    loop,
    loop_while,
    sequence,
    switch,
)
from fnloop.compile.validate.outputs import OutputChecks, looks_at_contents

AnyBlock = Block[Any, Any]
Scalar = Float[Tensor, ""]
Share = Annotated[float, Is[lambda value: 0 <= value <= 1]]


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Value(BlockState):
    x: Scalar


class Positive(BlockState):
    x: Scalar

    def __post_init__(self) -> None:
        if float(self.x) < 0:
            raise ValueError("x is negative")


class Around(BlockState):
    inner: Positive


class Shared(BlockState):
    share: Share
    x: Scalar


class Level(BlockState):
    level: Literal[0, 1, 2]
    x: Scalar


class Mode(BlockState):
    mode: Literal["up", "down"]
    x: Scalar


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@block
def less(state: Positive) -> Positive:
    return Positive(x=state.x - 1)


@block
def half(state: Value) -> Value:
    return Value(x=state.x * 0.5)


@block
def inside(state: Value) -> Value:
    made = Positive(x=state.x)
    return Value(x=made.x - 1)


@block
def changed(state: Around) -> Around:
    return Around(inner=state.inner.replace(x=state.inner.x - 1))


@block
def share(state: Shared) -> Shared:
    return Shared(share=state.share + 0.3, x=state.x * state.share)


@block
def level(state: Level) -> Level:
    return Level(level=state.level + 1, x=state.x + 1)  # type: ignore[arg-type]


@block
def by_mode(state: Mode) -> Value:
    return Value(x=state.x + 1 if state.mode == "up" else state.x - 1)


@block
def keeps_mode(state: Mode) -> Mode:
    return Mode(mode=state.mode, x=state.x + 1)


def refused(pipeline: AnyBlock) -> str:
    with pytest.raises(CompileError) as caught:
        pipeline.compile(fullgraph=True)
    return str(caught.value)


# --- records that check themselves


@loop_while
def positive(state: Positive) -> bool:
    return bool(state.x > 1)


@switch
def sign(state: Value) -> Literal["less", "half"]:
    return "less" if bool(state.x > 1) else "half"


@pytest.mark.parametrize(
    "pipeline",
    [
        repeat.from_blocks_dict({"less": less}),
        sequence.from_blocks_dict({"half": half, "less": less}),
        repeat.from_blocks_dict({"sign": sign.from_blocks_dict({"less": less, "half": half})}),
        sequence.from_blocks_dict({"grad": grad(sequence.from_blocks_dict({"less": less}), wrt="x")}),
    ],
    ids=["loop", "sequence", "switch", "grad"],
)
def test_a_record_that_checks_itself_is_not_made_in_a_graph(pipeline: AnyBlock) -> None:
    said = refused(pipeline)
    assert "less' cannot be compiled: its record Positive checks itself in `__post_init__`, which a graph does" in said


def test_neither_by_a_predicate_or_in_a_body_or_in_another_record() -> None:
    said = "its record Positive checks itself in `__post_init__`"
    assert said in refused(positive.from_blocks_dict({"half": half}))
    assert said in refused(repeat.from_blocks_dict({"changed": changed}))
    said = refused(repeat.from_blocks_dict({"inside": inside}))
    assert "it makes a Positive, whose `__post_init__` a graph does not run" in said


def test_a_block_alone_is_given_records_of_python_and_gives_them() -> None:
    fast = less.compile(fullgraph=True)
    assert float(fast(x=Tensor(3.0)).x) == 2
    for given in (-5.0, 0.5):
        with pytest.raises(ValueError, match="x is negative"):
            fast(x=Tensor(given))


def test_what_can_be_run_before_the_graph_checks_itself_there() -> None:
    class Checked(BlockState):
        i: int

        def __post_init__(self) -> None:
            if self.i > 3:
                raise ValueError("too far")

    class Scaled(BlockState):
        scale: float

    class Both(BlockState):
        x: Scalar
        scale: float

    @block
    def scale(state: Checked) -> Scaled:
        return Scaled(scale=state.i * 0.5)

    @block
    def apply(state: Both) -> Value:
        return Value(x=state.x + state.scale)

    fast = repeat.from_blocks_dict({"scale": scale, "apply": apply}).compile(fullgraph=True)
    assert float(fast(x=Tensor(0.0), steps=4).x) == 3
    assert fast.compilations
    with pytest.raises(ValueError, match="too far"):
        fast(x=Tensor(0.0), steps=5)


# --- annotations that look at contents


def test_annotations_of_what_a_graph_computes() -> None:
    said = refused(repeat.from_blocks_dict({"share": share}))
    assert said.startswith("block 'repeat/share' cannot be compiled: it reads 'share' as Annotated[float, Is[")
    assert "a graph does not look at the contents of what it computes" in said
    assert "it reads 'level' as Literal[0, 1, 2]" in refused(repeat.from_blocks_dict({"level": level}))
    assert "it writes 'share'" in refused(sequence.from_blocks_dict({"share": share, "half": half}))


def test_what_is_given_is_looked_at_in_each_call() -> None:
    class Weighed(BlockState):
        share: Share
        x: Scalar

    @block
    def weigh(state: Weighed) -> Value:
        return Value(x=state.x * state.share)

    fast = repeat.from_blocks_dict({"weigh": weigh}).compile(fullgraph=True)
    assert float(fast(share=0.5, x=Tensor(8.0), steps=3).x) == 1
    with pytest.raises(StateError, match=r"'repeat' got share=7\.0"):
        fast(share=7.0, x=Tensor(8.0), steps=3)
    alone = share.compile()
    assert float(alone(share=0.5, x=Tensor(2.0)).x) == 1
    with pytest.raises(StateError, match=r"wrote share=1\.2"):
        alone(share=0.9, x=Tensor(2.0))


def test_texts_are_constants_of_a_graph() -> None:
    pipeline = repeat.from_blocks_dict({"by_mode": by_mode})
    fast = pipeline.compile()
    for mode in ("up", "down"):
        assert float(fast(mode=mode, x=Tensor(0.0), steps=5).x) == float(pipeline(mode=mode, x=Tensor(0.0), steps=5).x)


@pytest.mark.parametrize(
    ("hint", "expected"),
    [
        (Share, True),
        (Literal[1, 2], True),
        (Literal["a", "b"], False),
        (Literal["a"] | None, False),
        (list[Share], True),
        (dict[str, Literal[1]], True),
        (Shared, True),
        (Mode, False),
        (Annotated[float, "a word"], False),
        (Scalar, False),
    ],
)
def test_looks_at_contents(hint: Any, expected: bool) -> None:
    assert looks_at_contents(hint) is expected


# --- what a graph gives


class Several(BlockState):
    x: Float[Tensor, " n"]


class Three(BlockState):
    y: Int[Tensor, "3"]


class Longer(BlockState):
    z: Float[Tensor, "n+1"]  # noqa: F821


@block
def found(state: Several) -> Three:
    """As many as there are, which only the numbers say."""
    return Three(y=ops.nonzero(state.x).squeeze(1))


def test_the_shape_of_what_a_graph_gives() -> None:
    pipeline = sequence.from_blocks_dict({"found": found})
    fast = pipeline.compile(fullgraph=True)
    assert tuple(fast(x=Tensor([1.0, 0.0, 2.0, 3.0])).y.shape) == (3,)
    for run in (pipeline, fast):
        with pytest.raises(StateError, match=r"block 'sequence/found' wrote y=int64\[2\], but declares it as"):
            run(x=Tensor([1.0, 0.0, 0.0, 3.0]))
    with checks("off"):
        assert tuple(fast(x=Tensor([1.0, 0.0, 0.0, 3.0])).y.shape) == (2,)


def test_outputs_are_checked_as_one_of_their_writers_declares_them() -> None:
    given = repeat.from_blocks_dict({"half": half}).interface
    output_checks = OutputChecks(given)
    assert output_checks.misfit({"x": Tensor(1.0)}, "full") is None
    assert output_checks.misfit({"x": Tensor(1.0)}, "full") is None
    assert "block 'repeat/half' wrote x=float32[2], but declares it as" in str(
        output_checks.misfit({"x": Tensor([1.0, 2.0])}, "full")
    )
    assert output_checks.misfit({"x": Tensor([1.0, 2.0])}, "types") is None

    @block
    def longer(state: Several) -> Longer:
        return Longer(z=ops.concat((state.x, state.x[:1])))

    assert OutputChecks(longer.interface).misfit({"z": Tensor([1.0])}, "full") is None


class Rows(BlockState):
    x: Float[Tensor, "n d"]


class RowsAt(Rows):
    i: int


@block
def grow_late(state: RowsAt) -> Rows:
    if state.i > 3:
        return Rows(x=ops.cat((state.x, state.x[:1]), 0))
    return Rows(x=state.x * 2)


def test_an_axis_that_changes_late_is_refused() -> None:
    """Python compares it behind the block; the graph finds other sizes only when it runs."""
    pipeline = repeat.from_blocks_dict({"grow": grow_late})
    fast = pipeline.compile(fullgraph=True)
    x = Tensor([[1.0, 2.0], [3.0, 4.0]])
    for steps in (1, 4):
        assert (fast(x=x, steps=steps).x == pipeline(x=x, steps=steps).x).all()
    for called in (pipeline, fast):
        with pytest.raises(StateError, match="axis 0 is 3, not n=2"):
            called(x=x, steps=9)
    with checks("types"):
        assert fast(x=x, steps=9).x.shape == pipeline(x=x, steps=9).x.shape == (7, 2)


class Told(BlockState):
    text: str


@block
def tell(state: Rows) -> Told:
    return Told(text=f"{float(state.x.sum()):.1f}")


def test_an_axis_that_changes_in_a_piece_or_a_part_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a graph is one of several, it compares what goes into it and comes out, too."""
    x = Tensor([[1.0, 2.0], [3.0, 4.0]])
    part = sequence.from_blocks_dict({"tell": tell, "grow": grow_late})
    fast = part.compile()
    assert fast(x=x, i=0).x.shape == (2, 2)
    assert "grow  graph 1" in str(fast.explain())
    with pytest.raises(StateError, match="axis 0 is 3, not n=2"):
        fast(x=x, i=9)
    monkeypatch.setenv("FNLOOP_SEGMENT", "2")
    pieces = repeat.from_blocks_dict({"grow": grow_late}).compile(fullgraph=True)
    assert pieces(x=x, steps=4).x.shape == (2, 2)
    with pytest.raises(StateError, match="axis 0 is 3, not n=2"):
        pieces(x=x, steps=9)


class Joined(BlockState):
    x: Float[Tensor, "n d"]
    y: Float[Tensor, "m d"]


class Both(BlockState):
    x: Float[Tensor, "m d"]


@block
def join(state: Joined) -> Both:
    return Both(x=ops.cat((state.x, state.y), 0)[: state.y.shape[0]])


def test_an_axis_of_another_name_may_have_another_size() -> None:
    pipeline = sequence.from_blocks_dict({"join": join})
    x, y = ops.ones((2, 3)), ops.ones((4, 3))
    assert pipeline.compile()(x=x, y=y).x.shape == pipeline(x=x, y=y).x.shape == (4, 3)
