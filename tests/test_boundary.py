"""`inputs=` and `outputs=`: the composite is In -> Out, no more and no less."""

from typing import Any, Generic, Literal, TypeVar

import pytest

from fnloop import BlockState, StateError, block, checks, field, sequence, skip
from tests.wired import chooser, header, made, predicate, record

double = made("double", {"x": int}, {"y": int}, lambda state: {"y": 2 * state.x})
modest = made("modest", {"x": int, "scale": (int, 2)}, {"y": int}, lambda s: {"y": s.x * s.scale})
each = header("each", {"n": int}, {"i": int}, lambda state: ({"i": i} for i in range(state.n)))


class In(BlockState):
    x: int


class Out(BlockState):
    y: int


def test_the_result_is_the_declared_record() -> None:
    declared = sequence.from_blocks_dict({"double": double}, inputs=In, outputs=Out)
    assert declared(In(x=2)) == Out(y=4)
    assert declared(x=2) == Out(y=4)
    assert type(declared(x=2)) is Out


def test_only_the_declared_outputs_leave() -> None:
    more = made("more", {"y": int}, {"z": int}, lambda s: {"z": -s.y})
    declared = sequence.from_blocks_dict({"double": double, "more": more}, outputs=record("Out", {"z": int}))
    assert list(declared.interface.writes) == ["z"]
    outer = sequence.from_blocks_dict({"inner": declared, "y": made("y", {"y": int}, {"w": int}, lambda s: {"w": s.y})})
    assert list(outer.interface.reads) == ["x", "y"]


def test_a_subclass_of_the_declared_inputs_is_fine() -> None:
    class More(In):
        z: str

    assert sequence.from_blocks_dict({"double": double}, inputs=In, outputs=Out)(More(x=1, z="")) == Out(y=2)


def test_inputs_wider_than_needed_are_still_asked_for() -> None:
    wide = sequence.from_blocks_dict({"double": double}, inputs=record("Wide", {"x": int, "z": str}), name="wide")
    assert list(wide.interface.reads) == ["x", "z"]
    assert wide(x=1, z="").y == 2
    with pytest.raises(StateError) as caught:
        wide(x=1)
    assert str(caught.value) == "'wide' misses 'z' (str)"


def test_inputs_narrower_than_the_defaults_close_them() -> None:
    declared = sequence.from_blocks_dict({"modest": modest}, inputs=In, outputs=Out, name="closed")
    assert list(declared.interface.reads) == ["x"]
    assert declared(x=3) == Out(y=6)
    with pytest.raises(StateError) as caught:
        declared(x=3, scale=5)
    assert str(caught.value) == "'closed' takes no 'scale' (it takes x)"
    outer = sequence.from_blocks_dict(
        {"set": made("set", {}, {"scale": int}, lambda s: {"scale": 100}), "closed": declared}
    )
    assert outer(x=3).y == 6


def test_a_record_that_has_the_closed_field_does_not_give_it() -> None:
    declared = sequence.from_blocks_dict({"modest": modest}, inputs=In)
    assert declared(record("Wide", {"x": int, "scale": int})(x=3, scale=50)).y == 6


def test_a_closed_factory_makes_a_default_for_each_run() -> None:
    class Given(BlockState):
        x: int
        seen: list[int] = field(default_factory=list)

    class Kept(BlockState):
        seen: list[int]

    @block
    def keep(state: Given) -> Kept:
        return Kept(seen=[*state.seen, state.x])

    closed = sequence.from_blocks_dict({"one": keep, "two": keep}, inputs=In, outputs=Kept)
    for mode in ("off", "types", "full", "paranoid"):
        with checks(mode):
            assert closed(x=1) == closed(x=1) == Kept(seen=[1, 1])
    looped = each.from_blocks_dict({"closed": closed.rename(x="i")}, outputs=Kept)
    assert looped(n=3) == Kept(seen=[2, 2])


def test_declared_defaults_are_those_of_the_inputs() -> None:
    declared = sequence.from_blocks_dict({"modest": modest}, inputs=record("Given", {"x": int, "scale": (int, 7)}))
    assert declared(x=1).y == 7
    required = sequence.from_blocks_dict({"modest": modest}, inputs=record("Given", {"x": int, "scale": int}))
    with pytest.raises(StateError, match="misses 'scale'"):
        required(x=1)


def test_a_carry_that_starts_from_a_closed_default() -> None:
    count = made("count", {"total": (int, 10)}, {"total": int}, lambda s: {"total": s.total + 1})
    folded = each.from_blocks_dict({"count": count}, inputs=record("Steps", {"n": int}))
    assert list(folded.interface.reads) == ["n"]
    assert (folded(n=0).total, folded(n=3).total) == (10, 13)


def test_a_loop_of_declared_inputs_and_outputs() -> None:
    count = made("count", {"i": int, "total": int}, {"total": int, "last": int}, lambda s: {"total": 1, "last": s.i})
    declared = each.from_blocks_dict(
        {"count": count}, inputs=record("Given", {"n": int, "total": int}), outputs=record("Last", {"last": int})
    )
    assert declared(n=3, total=0).last == 2
    with pytest.raises(StateError, match="ran zero iterations"):
        declared(n=0, total=0)


def test_a_switch_of_declared_inputs_forgets_what_is_not_always_there() -> None:
    mode = chooser("mode", {"side": str}, Literal["left", "right"], lambda s: s.side)
    left = made("left", {}, {"y": int, "z": int}, lambda s: {"y": 1, "z": 2})
    right = made("right", {}, {"y": int}, lambda s: {"y": 3})
    declared = mode.from_blocks_dict({"left": left, "right": right}, inputs=record("Side", {"side": str}))
    assert list(declared.interface.writes) == ["y"]
    assert type(declared(side="left")).__struct_fields__ == ("y",)
    reader = made("reader", {"z": int}, {"w": int}, lambda s: {"w": s.z})
    outer = sequence.from_blocks_dict({"mode": declared, "reader": reader})
    assert list(outer.interface.reads) == ["side", "z"]
    assert outer(side="left", z=9).w == 9


@pytest.mark.filterwarnings("ignore::fnloop.WiringWarning")
def test_a_branch_behind_a_branch_that_may_write_what_it_needs() -> None:
    first = chooser("first", {"a": bool}, Literal["make", "skip"], lambda s: "make" if s.a else "skip")
    second = chooser("second", {"b": bool}, Literal["use", "skip"], lambda s: "use" if s.b else "skip")
    start = made("start", {}, {"x": int}, lambda s: {"x": 4})
    blocks = {
        "first": first.from_blocks_dict({"make": start, "skip": skip}),
        "second": second.from_blocks_dict({"use": double, "skip": skip}),
    }
    declared = sequence.from_blocks_dict(blocks, inputs=record("Both", {"a": bool, "b": bool}), name="pipe")
    outer = sequence.from_blocks_dict({"pipe": declared}, name="outer")
    outer(a=False, b=False)
    outer(a=True, b=True)
    with pytest.raises(StateError) as caught:
        outer(a=False, b=True)
    assert str(caught.value) == (
        "branch 'outer/pipe/second/use' was chosen, but its input 'x' (int) was left out; give `x=`"
    )


def test_what_may_be_there_already_is_demanded_by_outputs() -> None:
    mode = chooser("mode", {"side": str}, Literal["left", "right"], lambda s: s.side)
    left = made("left", {}, {"y": int}, lambda s: {"y": 1})
    some = mode.from_blocks_dict({"left": left, "right": skip}, outputs=Out)
    assert some(side="right", y=5) == Out(y=5)
    with pytest.raises(StateError, match="misses 'y'"):
        some(side="left")


def test_a_declared_output_that_a_closed_default_gives() -> None:
    mode = chooser("mode", {"side": str}, Literal["left", "right"], lambda s: s.side)
    change = made("change", {"y": (int, 8)}, {"y": int}, lambda s: {"y": s.y + 1})
    declared = mode.from_blocks_dict({"left": change, "right": skip}, inputs=record("Side", {"side": str}), outputs=Out)
    assert declared(side="left") == Out(y=9)
    assert declared(side="right") == Out(y=8)


def test_a_declared_output_is_checked_where_its_record_is_narrower_than_the_blocks() -> None:
    wide = made("wide", {"x": int}, {"y": int | None}, lambda s: {"y": s.x or None})
    declared = sequence.from_blocks_dict({"wide": wide}, outputs=record("Maybe", {"y": int | str | None}))
    assert declared(x=0).y is None


def test_a_renamed_composite_gives_a_record_of_the_new_names() -> None:
    declared = sequence.from_blocks_dict({"double": double}, inputs=In, outputs=Out, name="named").rename(y="z")
    result = declared(x=1)
    assert (type(result).__name__, result.z) == ("named.outputs", 2)


def test_a_loop_while_of_a_declared_boundary() -> None:
    small = predicate("small", {"y": (int, 0)}, lambda s: s.y < 3)
    grow = made("grow", {"y": (int, 0)}, {"y": int}, lambda s: {"y": s.y + 1})
    declared = small.from_blocks_dict({"grow": grow}, inputs=record("Nothing", {}), outputs=Out)
    assert declared() == Out(y=3)


def test_a_generic_record_as_boundary() -> None:
    T = TypeVar("T")

    class Box(BlockState, Generic[T]):
        x: T

    declared: Any = sequence.from_blocks_dict({"double": double}, inputs=Box[int], outputs=Out)
    assert declared(Box(x=4)) == Out(y=8)
    with pytest.raises(StateError):
        declared(x="four")
