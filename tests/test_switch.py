"""A choice: what branches share, what only some need or write, and what happens when it is not there."""

from typing import Any, Literal

import pytest

from fnloop import Block, BlockState, StateError, block, checks, failure_of, sequence, skip, switch
from tests.wired import chooser, made, predicate

MODES: Any = Literal["left", "right"]
mode = chooser("mode", {"side": str}, MODES, lambda state: state.side)
left = made("left", {"x": int}, {"y": int}, lambda state: {"y": state.x + 1})
right = made("right", {"z": int}, {"y": int}, lambda state: {"y": state.z - 1})


def fields(result: BlockState) -> dict[str, Any]:
    return {name: getattr(result, name) for name in result.__struct_fields__}


def test_the_branch_that_is_chosen_runs_alone() -> None:
    ran: list[str] = []

    def branch(name: str) -> Block[Any, Any]:
        def run(state: Any) -> dict[str, int]:
            ran.append(name)
            return {"y": len(ran)}

        return made(name, {}, {"y": int}, run)

    both = mode.from_blocks_dict({"left": branch("left"), "right": branch("right")})
    assert both(side="right").y == 1
    assert ran == ["right"]


def test_what_every_branch_writes_is_written() -> None:
    both = mode.from_blocks_dict({"left": left, "right": right})
    assert list(both.interface.writes) == ["y"]
    assert not both.interface.writes["y"].passes


def test_an_input_that_only_some_branches_need_may_be_left_out() -> None:
    both = mode.from_blocks_dict({"left": left, "right": right})
    assert both(side="left", x=1).y == 2
    assert both(side="right", z=1).y == 0


def test_a_branch_without_its_input_is_an_error_that_names_it() -> None:
    both = mode.from_blocks_dict({"left": left, "right": right})
    outer = sequence.from_blocks_dict({"both": both}, name="pipe")
    for checked in ("off", "types", "full", "paranoid"):
        with checks(checked), pytest.raises(StateError) as caught:
            outer(side="right", x=1)
        assert (
            str(caught.value) == "branch 'pipe/both/right' was chosen, but its input 'z' (int) was left out; give `z=`"
        )
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.path == "pipe/both/right"


def test_an_input_that_all_branches_need_is_required() -> None:
    both = mode.from_blocks_dict({"left": left, "right": right.rename(z="x")})
    with pytest.raises(StateError) as caught:
        both(side="left")
    assert str(caught.value) == "'mode' misses 'x' (int, which block 'left' reads)"


def test_an_input_that_every_branch_needs_deep_inside_is_required() -> None:
    nested = sequence.from_blocks_dict({"right": right.rename(z="x")})
    both = mode.from_blocks_dict({"left": left, "right": nested})
    with pytest.raises(StateError, match="misses 'x'"):
        both(side="left")


def test_none_is_no_input_that_was_left_out() -> None:
    keep = made("keep", {"x": int | None}, {"y": int | None}, lambda state: {"y": state.x})
    both = mode.from_blocks_dict({"left": keep, "right": right})
    assert both(side="left", x=None).y is None


# --- defaults of a branch


def test_the_default_of_a_branch() -> None:
    modest = made("modest", {"x": (int, 5)}, {"y": int}, lambda state: {"y": state.x})
    both = mode.from_blocks_dict({"left": modest, "right": right})
    assert both(side="left").y == 5
    assert both(side="left", x=1).y == 1
    assert both(side="right", z=3).y == 2


def test_a_default_in_one_branch_does_not_serve_another() -> None:
    modest = made("modest", {"x": (int, 5)}, {"y": int}, lambda state: {"y": state.x})
    both = mode.from_blocks_dict({"left": left, "right": modest})
    assert both(side="right").y == 5
    with pytest.raises(StateError, match="branch 'mode/left' was chosen, but its input 'x'"):
        both(side="left")


def test_the_default_of_a_branch_is_not_there_already() -> None:
    modest = made("modest", {"x": (int, 5)}, {"y": int}, lambda state: {"y": state.x})
    change = made("change", {"x": int}, {"x": int, "y": int}, lambda state: {"x": 0, "y": 0})
    both = mode.from_blocks_dict({"left": modest, "right": change})
    assert fields(both(side="left")) == {"y": 5}
    assert fields(both(side="left", x=1)) == {"y": 1, "x": 1}
    assert fields(both(side="right", x=1)) == {"y": 0, "x": 0}


def test_the_default_of_a_branch_in_a_loop_is_used_each_time() -> None:
    seen: list[int] = []

    def see(state: Any) -> dict[str, int]:
        seen.append(state.x)
        return {}

    modest = made("modest", {"x": (int, 5)}, {}, see)
    needing = made("needing", {"x": int, "n": int}, {"n": int}, lambda state: {"n": state.n})
    choose = chooser("choose", {"n": int}, MODES, lambda state: "left")
    both = choose.from_blocks_dict({"left": modest, "right": needing})
    small = predicate("small", {"n": int}, lambda state: state.n < 2)
    grow = made("grow", {"n": int}, {"n": int}, lambda state: {"n": state.n + 1})
    assert small.from_blocks_dict({"both": both, "grow": grow})(n=0).n == 2
    assert seen == [5, 5]


# --- skip, and what is there already


def test_skip_does_nothing() -> None:
    halve = made("halve", {"n": int}, {"n": int}, lambda state: {"n": state.n // 2})
    even = chooser("even", {"n": int}, Literal["even", "odd"], lambda s: "odd" if s.n % 2 else "even")
    step = even.from_blocks_dict({"even": halve, "odd": skip})
    assert (step(n=10).n, step(n=7).n) == (5, 7)
    assert str(skip) == "skip [sequence] () -> ()"


def test_what_is_there_already_comes_out_where_a_branch_does_not_write_it() -> None:
    some = mode.from_blocks_dict({"left": left, "right": skip})
    assert fields(some(side="right", y=7)) == {"y": 7}
    assert fields(some(side="left", x=1, y=7)) == {"y": 2}


def test_what_is_nowhere_does_not_come_out() -> None:
    some = mode.from_blocks_dict({"left": left, "right": skip})
    result = some(side="right")
    assert fields(result) == {}
    with pytest.raises(AttributeError, match=r"mode\.outputs has no field 'y'"):
        _ = result.y


def test_what_is_nowhere_does_not_come_out_of_a_loop_either() -> None:
    late = chooser("late", {"n": int}, MODES, lambda state: "left" if state.n > 1 else "right")
    some = late.from_blocks_dict({"left": made("note", {}, {"y": int}, lambda s: {"y": 1}), "right": skip})
    grow = made("grow", {"n": int}, {"n": int}, lambda state: {"n": state.n + 1})
    small = predicate("small", {"n": int, "end": int}, lambda state: state.n < state.end)
    folded = small.from_blocks_dict({"some": some, "grow": grow})
    assert fields(folded(n=0, end=1)) == {"n": 1}
    assert fields(folded(n=0, end=3)) == {"n": 3, "y": 1}
    assert fields(folded(n=0, end=1, y=9)) == {"n": 1, "y": 9}


def test_a_reader_behind_a_branch_that_may_not_write_needs_the_input() -> None:
    some = mode.from_blocks_dict({"left": left, "right": skip})
    reader = made("reader", {"y": int}, {"w": int}, lambda state: {"w": -state.y})
    pipe = sequence.from_blocks_dict({"some": some, "reader": reader}, name="pipe")
    assert pipe(side="right", y=3).w == -3
    with pytest.raises(StateError) as caught:
        pipe(side="left", x=1)
    assert str(caught.value) == "'pipe' misses 'y' (int, which block 'reader' reads)"


def test_a_value_written_before_is_there_already() -> None:
    start = made("start", {}, {"y": int}, lambda state: {"y": 0})
    some = mode.from_blocks_dict({"left": left, "right": skip})
    pipe = sequence.from_blocks_dict({"start": start, "some": some})
    assert list(pipe.interface.reads) == ["side", "x"]
    assert pipe(side="right").y == 0
    assert pipe(side="left", x=4).y == 5


def test_branches_that_write_different_fields() -> None:
    other = made("other", {"z": int}, {"w": int}, lambda state: {"w": state.z})
    both = mode.from_blocks_dict({"left": left, "right": other})
    assert fields(both(side="left", x=1)) == {"y": 2}
    assert fields(both(side="right", z=1, y=5)) == {"y": 5, "w": 1}


def test_switches_in_switches() -> None:
    inner = chooser("inner", {"deep": str}, Literal["a", "b"], lambda state: state.deep)
    branch = inner.from_blocks_dict({"a": left, "b": skip})
    outer = mode.from_blocks_dict({"left": branch, "right": right})
    assert fields(outer(side="left", deep="a", x=1)) == {"y": 2}
    assert fields(outer(side="left", deep="b", y=4)) == {"y": 4}
    assert fields(outer(side="left", deep="b")) == {}
    assert fields(outer(side="right", z=1)) == {"y": 0}
    with pytest.raises(StateError, match="branch 'mode/left' was chosen, but its input 'deep'"):
        outer(side="left", x=1)
    with pytest.raises(StateError, match="branch 'mode/left/a' was chosen, but its input 'x'"):
        outer(side="left", deep="a")


# --- the chooser


def test_a_chooser_that_returns_no_branch() -> None:
    odd = chooser("odd", {"side": str}, MODES, lambda state: state.side + "!")
    both = odd.from_blocks_dict({"left": left, "right": right})
    with pytest.raises(StateError) as caught:
        both(side="left", x=1)
    assert str(caught.value) == "switch 'odd': 'odd' returned 'left!', which is none of its branches (left, right)"


def test_a_chooser_and_a_branch_share_an_input() -> None:
    def choose(state: Any) -> str:
        return "left" if state.x > 0 else "right"

    both = chooser("sign", {"x": int}, MODES, choose).from_blocks_dict({"left": left, "right": skip})
    assert fields(both(x=1)) == {"y": 2}
    assert fields(both(x=-1)) == {}


def test_components_of_chooser_and_branches() -> None:
    scaled = made("scaled", {"x": int}, {"y": int}, lambda s, *, factor: {"y": s.x * factor}, factor=int)
    by_size = chooser("by", {"x": int}, MODES, lambda s, *, limit: "left" if s.x < limit else "right", limit=int)
    both = by_size.from_blocks_dict({"left": scaled, "right": skip})
    assert list(both.interface.components) == ["limit", "factor"]
    assert both.bind(limit=3, factor=10)(x=2).y == 20
    assert by_size.bind(limit=1).from_blocks_dict({"left": scaled, "right": skip}).bind(factor=2)(x=0).y == 0


def test_branches_of_one_record_class_read_by_name() -> None:
    class Side(BlockState):
        side: str

    class Answer(BlockState):
        y: int

    @switch
    def which(state: Side) -> Literal["left", "right"]:
        return "left" if state.side == "left" else "right"

    @block
    def one(state: Side) -> Answer:
        return Answer(y=len(state.side))

    both = which.from_blocks_dict({"left": one, "right": one})
    assert both(Side(side="right")).y == 5


def test_switches_nest_deeper_than_python_indents() -> None:
    inner: Block[Any, Any] = made("inner", {"n": int}, {"n": int}, lambda state: {"n": state.n + 1})
    for _ in range(105):
        pick = chooser("pick", {"n": int}, Literal["in", "out"], lambda state: "in")
        inner = pick.from_blocks_dict({"in": inner, "out": skip})
    assert inner(n=1).n == 2


# --- components of branches


class Model:
    def __call__(self, x: Any) -> Any:
        return 100 * x


class Value(BlockState):
    x: Any


class Heavy(BlockState):
    heavy: bool = False


@block
def with_model(state: Value, *, model: Model) -> Value:
    return Value(x=model(state.x))


@block
def light(state: Value) -> Value:
    return Value(x=state.x + 1)


@switch
def weight(state: Heavy) -> Literal["heavy", "light"]:
    return "heavy" if state.heavy else "light"


weighed = weight.from_blocks_dict({"heavy": with_model, "light": light})
twice = sequence.from_blocks_dict({"first": weighed, "then": weighed}, name="twice")


def test_a_component_is_needed_only_in_a_branch_that_is_taken() -> None:
    fast = twice.compile()
    for pipe in (twice, fast):
        for checked in ("off", "types", "full", "paranoid"):
            with checks(checked):
                assert pipe(x=1).x == 3
                assert pipe.bind(model=Model())(x=1, heavy=True).x == 10_000
                with pytest.raises(StateError) as caught:
                    pipe(x=1, heavy=True)
            assert str(caught.value) == (
                "branch 'twice/first/heavy' was chosen, but its component 'model' (Model) is missing; "
                "write `.bind(model=...)`"
            )
            failure = failure_of(caught.value)
            assert failure is not None
            assert failure.path == "twice/first/heavy"
    assert "needs model?: Model" in str(twice)


def test_a_component_that_all_branches_need_is_needed() -> None:
    both = weight.from_blocks_dict({"heavy": with_model, "light": with_model})
    after = sequence.from_blocks_dict({"weighed": weighed, "model": with_model})
    for pipe in (both, after):
        with pytest.raises(StateError, match="still needs the component 'model'"):
            pipe(x=1)


def test_a_component_with_a_default_in_one_branch_and_none_in_another() -> None:
    @block
    def scaled(state: Value, *, model: Model = Model()) -> Value:  # noqa: B008
        return Value(x=model(state.x) + 1)

    mixed = weight.from_blocks_dict({"heavy": with_model, "light": scaled})
    assert mixed(x=1).x == 101
    with pytest.raises(StateError, match="branch 'weight/heavy' was chosen, but its component 'model'"):
        mixed(x=1, heavy=True)
    inside = sequence.from_blocks_dict({"own": scaled, "mixed": mixed})
    assert inside(x=1).x == 10_101
