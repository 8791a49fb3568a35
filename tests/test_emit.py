"""The flat function: as hand-written code, it drops values where they die, hands records on, and names no name twice."""

from __future__ import annotations

import gc
import inspect
import linecache
import traceback
import weakref
from collections.abc import Iterator
from typing import Any, Generic, Literal, TypeVar, get_args

import pytest

from fnloop import Block, BlockState, StateError, block, checks, failure_of, loop, sequence, skip
from fnloop.program import build as lowering
from fnloop.run.modes import Mode
from tests.unseen import Unseen
from tests.wired import chooser, header, made, predicate, record, said

MODES: tuple[Mode, ...] = get_args(Mode)


class Number(BlockState):
    x: int


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


@block
def increment(state: Number) -> Number:
    return Number(x=state.x + 1)


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


def text_of(made_of: Block[Any, Any], mode: Mode) -> str:
    return said(made_of.emitted(mode).source)


# --- the text


def test_off_is_the_loop_that_one_would_write_by_hand() -> None:
    counting = repeat.from_blocks_dict({"block1": increment, "block2": increment})
    assert text_of(counting, "off") == said("""
        def run_repeat(steps_0, x_1):
            try:
                record_carry_5 = c_Number_6(x=x_1)
                n_2 = -1
                record_8 = c_Steps_9(steps=steps_0)
                item_3 = None
                for n_2, item_3 in enumerate(c_repeat_10(record_8)):
                    result_12 = c_increment_13(record_carry_5)
                    result_15 = c_increment_13(result_12)
                    del result_12
                    del record_carry_5
                    record_carry_5 = result_15
                    del result_15
                del record_8
                item_3 = None
                x_17 = record_carry_5.x
                del record_carry_5
                return c_Outputs_18(x=x_17)
            except BaseException as error:
                better = fail_(error, locals(), emitted_())
                if better is not None:
                    raise better from None
                raise
    """)


def test_off_calls_the_users_own_functions() -> None:
    emitted = repeat.from_blocks_dict({"block1": increment}).emitted("off")
    values = list(emitted.space.values())
    assert increment.__wrapped__ in values
    assert not [value for value in values if "check" in getattr(value, "__qualname__", type(value).__name__).lower()]
    assert "check" not in emitted.source


def test_a_single_block_in_off_is_a_call() -> None:
    assert text_of(increment, "off") == said("""
        def run_increment(record):
            try:
                result_0 = c_increment_1(record)
                return result_0
            except BaseException as error:
                better = fail_(error, locals(), emitted_())
                if better is not None:
                    raise better from None
                raise
    """)


def test_full_looks_up_what_was_verified_before() -> None:
    assert text_of(sequence.from_blocks_dict({"one": increment}), "full") == said("""
        def run_sequence(x_0):
            try:
                key_1 = x_0.__class__
                if key_1 not in c_seen_all_3: c_check_all_2(key_1, [x_0])
                record_4 = c_Number_5(x=x_0)
                verified_9 = c_seen_increment_10.get(key_1)
                if verified_9 is None: verified_9 = c_check_increment_8.check_inputs(key_1, record_4)
                del key_1
                result_6 = c_increment_7(record_4)
                if result_6.__class__ is not c_Number_5: c_check_increment_8.check_class(result_6)
                x_11 = result_6.x
                key_12 = x_11.__class__
                if key_12 not in verified_9: c_check_increment_8.check_outputs(verified_9, key_12, record_4, result_6)
                del key_12, record_4, result_6, verified_9
                return c_Outputs_13(x=x_11)
            except BaseException as error:
                better = fail_(error, locals(), emitted_())
                if better is not None:
                    raise better from None
                raise
    """)


def test_a_switch_is_an_if() -> None:
    mode = chooser("mode", {"side": str}, Literal["up", "stay"])
    assert text_of(mode.from_blocks_dict({"up": increment, "stay": skip}), "off") == said("""
        def run_mode(side_0, x_1):
            try:
                record_2 = c_mode_in_3(side=side_0)
                branch_5 = c_mode_4(record_2)
                del record_2
                if branch_5 == 'up':
                    del branch_5
                    if x_1 is MISSING_: c_left_out_8()
                    x_7 = x_1
                    record_9 = c_Number_10(x=x_7)
                    del x_7
                    result_11 = c_increment_12(record_9)
                    del record_9
                    x_13 = result_11.x
                    del result_11
                    x_6 = x_13
                    del x_13
                elif branch_5 == 'stay':
                    del branch_5
                    x_6 = x_1
                else:
                    c_unknown_14(branch_5)
                return c_make_present_15('mode.outputs', x=x_6)
            except BaseException as error:
                better = fail_(error, locals(), emitted_())
                if better is not None:
                    raise better from None
                raise
    """)


def test_the_text_is_made_once_for_each_mode() -> None:
    counting = sequence.from_blocks_dict({"one": increment})
    assert counting.emitted("off") is counting.emitted("off")
    assert counting.emitted("off") is not counting.emitted("full")


# --- linecache


def test_the_text_is_in_tracebacks_and_can_be_inspected() -> None:
    def fail(state: Any) -> dict[str, int]:
        raise LookupError("here")

    broken = sequence.from_blocks_dict({"broken": made("broken", {"x": int}, {"y": int}, fail)}, name="pipe")
    with pytest.raises(LookupError) as caught:
        broken(x=1)
    assert "in run_pipe" in (shown := "".join(traceback.format_exception(caught.value)))
    assert "= c_broken_" in shown
    assert inspect.getsource(broken.emitted("full").function) == broken.emitted("full").source


def test_the_text_is_forgotten_with_the_block() -> None:
    once = sequence.from_blocks_dict({"one": increment}, name="forgotten")
    assert once(x=1).x == 2
    gone = weakref.ref(once.emitted("full").function)
    assert [name for name in linecache.cache if "forgotten" in name]
    del once
    gc.collect()
    assert gone() is None
    assert [name for name in linecache.cache if "forgotten" in name]  # which may be going through its names just now
    assert sequence.from_blocks_dict({"one": increment}, name="another")(x=1).x == 2
    assert not [name for name in linecache.cache if "forgotten" in name]


# --- memory


class Big:
    """Something that can be watched."""


class Watch:
    """How many of the values that were made are alive."""

    def __init__(self) -> None:
        self.made: list[weakref.ref[Big]] = []
        self.alive: list[int] = []

    def make(self) -> Big:
        big = Big()
        self.made.append(weakref.ref(big))
        return big

    def look(self) -> None:
        self.alive.append(sum(one() is not None for one in self.made))


def chain(watch: Watch, length: int) -> dict[str, Block[Any, Any]]:
    """Blocks that each read one value and make the next."""

    def step(number: int) -> Block[Any, Any]:
        def compute(state: Any) -> dict[str, Big]:
            watch.look()
            return {f"v{number + 1}": watch.make()}

        return made(f"step{number}", {f"v{number}": Big}, {f"v{number + 1}": Big}, compute)

    first = made("first", {}, {"v0": Big}, lambda state: {"v0": watch.make()})
    return {"first": first, **{f"step{number}": step(number) for number in range(length)}}


@pytest.mark.parametrize("mode", MODES)
def test_values_are_dropped_where_they_die(mode: Mode) -> None:
    watch = Watch()
    long = sequence.from_blocks_dict(chain(watch, 6), outputs=record("Out", {"v6": Big}))
    with checks(mode):
        result = long()
    assert watch.alive == [1] * 6  # what a block reads, and nothing before it
    watch.look()
    assert watch.alive[-1] == 1
    assert isinstance(result.v6, Big)


def test_what_is_an_output_stays() -> None:
    watch = Watch()
    result = sequence.from_blocks_dict(chain(watch, 3))()
    assert watch.alive == [1, 2, 3]
    assert len(type(result).__struct_fields__) == 4


@pytest.mark.parametrize("mode", MODES)
def test_a_loop_holds_one_state(mode: Mode) -> None:
    watch = Watch()

    def compute(state: Any) -> dict[str, Big]:
        watch.look()
        return {"value": watch.make()}

    each = header("each", {"n": int}, {"i": int}, lambda s: [{"i": i} for i in range(s.n)])
    folded = each.from_blocks_dict({"step": made("step", {"value": Big, "i": int}, {"value": Big}, compute)})
    with checks(mode):
        folded(n=5, value=watch.make())
    # the caller's argument and, until an iteration is complete, the state before it
    assert max(watch.alive) == 2


def test_a_branch_that_does_not_read_a_value_drops_it() -> None:
    watch = Watch()
    first = made("first", {}, {"v": Big}, lambda state: {"v": watch.make()})
    use = made("use", {"v": Big}, {"y": int}, lambda state: {"y": 1})

    def compute(state: Any) -> dict[str, int]:
        watch.look()
        return {"y": 2}

    other = made("other", {}, {"y": int}, compute)
    mode = chooser("mode", {"side": str}, Literal["use", "other"], lambda state: state.side)
    both = mode.from_blocks_dict({"use": use, "other": other})
    pipe = sequence.from_blocks_dict({"first": first, "both": both}, outputs=record("Out", {"y": int}))
    assert pipe(side="other").y == 2
    assert watch.alive == [0]


# --- records


@pytest.mark.parametrize("mode", MODES)
def test_a_record_that_the_next_block_takes_is_handed_on_whole(mode: Mode) -> None:
    seen: list[object] = []
    note = Unseen(seen.append)

    @block
    def watched(state: Number) -> Number:
        note(state)
        made_now = Number(x=state.x + 1)
        note(made_now)
        return made_now

    folded = repeat.from_blocks_dict({"a": watched, "b": watched})
    with checks(mode):
        folded(steps=2, x=0)
    assert all(given is taken for given, taken in zip(seen[1::2], seen[2::2], strict=False))
    assert len(seen) == 8


def test_a_record_of_the_same_fields_but_another_class_is_made_anew() -> None:
    class Other(BlockState):
        x: int

    seen: list[type] = []
    note = Unseen(seen.append)

    @block
    def look(state: Other) -> Other:
        note(type(state))
        return state

    sequence.from_blocks_dict({"increment": increment, "look": look})(x=1)
    assert seen == [Other]


def test_a_record_with_one_field_written_since_is_made_anew() -> None:
    class Pair(BlockState):
        x: int
        y: int

    @block
    def pair(state: Number) -> Pair:
        return Pair(x=state.x, y=10)

    @block
    def swap(state: Pair) -> Pair:
        return Pair(x=state.y, y=state.x)

    result = sequence.from_blocks_dict({"pair": pair, "increment": increment, "swap": swap})(x=1)
    assert (result.x, result.y) == (10, 2)


def test_a_record_whose_fields_were_renamed_is_not_handed_to_a_loop_whole() -> None:
    class Pair(BlockState):
        x: int
        y: int

    @block
    def make(state: Pair) -> Pair:
        return Pair(x=state.x, y=state.y)

    @block
    def keep(state: Pair) -> Pair:
        return Pair(x=state.x, y=state.y)

    folded = repeat.from_blocks_dict({"keep": keep})
    pipe = sequence.from_blocks_dict({"swap": make.rename(x="y", y="x"), "fold": folded})
    result = pipe(steps=2, x=1, y=2)
    assert (result.x, result.y) == (1, 2)


def test_a_generic_record_is_handed_on_whole() -> None:
    T = TypeVar("T")

    class Box(BlockState, Generic[T]):
        value: T

    seen: list[object] = []
    note = Unseen(seen.append)

    def keep(state: Any) -> Any:
        note(state)
        return state

    keep.__annotations__ = {"state": Box[int], "return": Box[int]}
    kept = block(keep)
    sequence.from_blocks_dict({"a": kept, "b": kept, "c": kept})(value=1)
    assert seen[0] is seen[1] is seen[2]


# --- names

NAMES = [
    "error", "better", "record", "result_1", "class_", "locals", "enumerate", "fail_", "emitted_", "MISSING_",
    "count_", "key_0", "n_0", "item", "title", "self", "state", "values", "given_", "id", "del_", "print", "len",
    "verified_2", "c_check_3", "run_pipe", "größe", "变量", "component_x", "branch_0", "Exception", "BaseException",
]  # fmt: skip


def renaming(names: list[str]) -> Block[Any, Any]:
    """A loop, a switch and a sequence over fields and components of these names."""
    fields = dict.fromkeys(names, int)
    add = made("add", fields, fields, lambda s: {name: getattr(s, name) + 1 for name in names})
    pick = chooser(
        "pick", {names[0]: int}, Literal["add", "skip"], lambda s: "add" if getattr(s, names[0]) % 2 else "skip"
    )
    twice = header("twice", {names[1]: int}, {"round": int}, lambda s: [{"round": i} for i in range(2)])
    few = predicate("few", {names[2]: int}, lambda s: getattr(s, names[2]) < 50)
    body = sequence.from_blocks_dict({"add": add, "pick": pick.from_blocks_dict({"add": add, "skip": skip})})
    inner = few.from_blocks_dict({"body": body})
    return twice.from_blocks_dict({"inner": inner}, name="pipe")


@pytest.mark.parametrize("mode", MODES)
def test_fields_may_have_any_name(mode: Mode) -> None:
    built = renaming(NAMES)
    with checks(mode):
        result = built(**{name: number for number, name in enumerate(NAMES)})
    expected = {name: getattr(result, name) - number for number, name in enumerate(NAMES)}
    assert set(expected.values()) == {next(iter(expected.values()))}
    assert min(expected.values()) > 40


@pytest.mark.parametrize("mode", MODES)
def test_components_may_have_any_name(mode: Mode) -> None:
    components = {name: int for name in NAMES if name != "state"}  # which is how this function calls its record
    total = made("total", {"i": int, "x": int}, {"x": int}, lambda s, **given: {"x": sum(given.values())}, **components)
    built = repeat.from_blocks_dict({"total": total}, name="pipe")
    given = {name: number for number, name in enumerate(components)}
    with checks(mode):
        assert built(steps=1, x=0, **given).x == sum(given.values())
        assert built.bind(**given)(steps=1, x=0).x == sum(given.values())
        alone = total.bind(**dict.fromkeys([*components][:5], 1))
        assert alone(i=0, x=0, **dict.fromkeys([*components][5:], 1)).x == len(components)


def test_a_failure_among_such_names_is_described() -> None:
    fields = dict.fromkeys(["error", "locals", "better", "größe"], int)

    def fail(state: Any, *, emitted_: int, enumerate: int) -> dict[str, int]:
        raise KeyError(state.error + emitted_ + enumerate)

    broken = made("broken", fields, {"error": int}, fail, emitted_=int, enumerate=int)
    with pytest.raises(KeyError) as caught:
        repeat.from_blocks_dict({"broken": broken})(
            steps=1, error=1, locals=2, better=3, größe=4, emitted_=5, enumerate=6
        )
    failure = failure_of(caught.value)
    assert failure is not None
    assert caught.value.args == (12,)
    assert dict(failure.inputs) == {"error": 1, "locals": 2, "better": 3, "größe": 4}


@pytest.mark.parametrize("name", ["two words", "x²", "ﬁne", "naïve", "3", "a-b", "class", "a'b\"c", "新", "\n"])
def test_composites_and_branches_may_have_any_name(name: str) -> None:
    inner = sequence.from_blocks_dict({name: increment}, name=name)
    pick = chooser("pick", {"x": int}, Literal[(name, "skip")], lambda state: name)
    both = pick.from_blocks_dict({name: inner, "skip": skip}, name=name)
    for mode in MODES:
        with checks(mode):
            assert both(x=1).x == 2


def test_functions_may_have_any_name() -> None:
    function: Any = lambda state: Number(x=state.x + 1)  # noqa: E731
    function.__annotations__ = {"state": Number, "return": Number}
    plain = block(function)
    assert plain(x=1).x == sequence.from_blocks_dict({"plain": plain})(x=1).x == 2


def test_a_record_class_may_be_called_like_what_is_written() -> None:
    fields = {"x": int}
    for name in ("MISSING_", "count_", "Outputs", "größe", "locals"):
        taken = record(name, fields)

        def step(state: Any) -> Any:
            return state

        step.__annotations__ = {"state": taken, "return": taken}
        assert sequence.from_blocks_dict({"a": increment, "b": block(step)})(x=1).x == 2


# --- components


def test_a_component_that_is_left_out_keeps_the_functions_own_default() -> None:
    class Model:
        """No two are equal."""

    own = Model()

    @block
    def keep(state: Number, *, model: Model = own, bias: int = 1) -> Number:
        assert isinstance(model, Model)
        return Number(x=state.x + bias + (100 if model is own else 0))

    pipe = sequence.from_blocks_dict({"keep": keep})
    for mode in MODES:
        with checks(mode):
            assert keep(x=1).x == pipe(x=1).x == 102
            assert pipe(x=1, model=Model()).x == 2
            assert pipe(x=1, bias=5).x == 106
            assert pipe.bind(model=Model())(x=1, bias=5).x == 6


def test_a_component_that_is_none_is_given() -> None:
    @block
    def keep(state: Number, *, bias: int | None = 7) -> Number:
        return Number(x=-1 if bias is None else bias)

    pipe = sequence.from_blocks_dict({"keep": keep})
    assert (pipe(x=0).x, pipe(x=0, bias=None).x, pipe.bind(bias=None)(x=0).x) == (7, -1, -1)


def test_a_component_that_one_block_has_no_default_for_is_needed() -> None:
    modest = made("modest", {"x": int}, {"y": int}, lambda s, *, size: {"y": size}, size=int)

    @block
    def proud(state: Number, *, size: int = 3) -> Number:
        return Number(x=size)

    pipe = sequence.from_blocks_dict({"modest": modest, "proud": proud})
    with pytest.raises(StateError, match="still needs the component 'size'"):
        pipe(x=1)
    assert pipe(x=1, size=5).x == 5


def test_what_was_bound_inside_wins_over_what_is_given() -> None:
    scale = made("scale", {"x": int}, {"x": int}, lambda s, *, factor: {"x": s.x * factor}, factor=int)
    inner = sequence.from_blocks_dict({"a": scale.bind(factor=2), "b": scale})
    assert list(inner.interface.components) == ["factor"]
    assert sequence.from_blocks_dict({"inner": inner.bind(factor=3), "c": scale})(x=1, factor=5).x == 30


# --- functions of their own


def test_what_lies_too_deep_is_described_as_well_as_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(state: Any) -> dict[str, int]:
        if state.i == 1 and state.x > 2:
            raise ZeroDivisionError
        return {"x": state.x + 1}

    described = []
    for deepest in (lowering.MAX_DEPTH, 1):
        monkeypatch.setattr(lowering, "MAX_DEPTH", deepest)
        inner = repeat.from_blocks_dict({"step": made("step", {"x": int, "i": int}, {"x": int}, fail)})
        outer = header("outer", {"n": int}, {"k": int}, lambda s: [{"k": k} for k in range(s.n)])
        with pytest.raises(ZeroDivisionError) as caught:
            outer.from_blocks_dict({"inner": inner})(n=3, steps=2, x=0)
        described.append(failure_of(caught.value))
        assert len(vars(caught.value)["__notes__"]) == 1  # which classes of Python 3.10 do not declare
    assert described[0] == described[1]
    assert described[0] is not None
    assert described[0].path == "outer/inner/step"
    assert [(one.loop, one.index) for one in described[0].iterations] == [("outer", 1), ("outer/inner", 1)]
