"""Values that grow: what was verified is not looked at again, and what may have changed always is."""

import random
from collections import deque
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Annotated, Any, Generic, Literal, TypeVar

import pytest
from beartype.vale import Is
from jaxtyping import Float
from mindspore import Tensor

from fnloop import BlockState, StateError, block, checks, field, loop, sequence
from fnloop.run.conformance import conforms
from fnloop.run.values import signature
from fnloop.run.verified import VerifiedCache, is_frozen
from tests.raising import message

T = TypeVar("T")

LOOKED_AT: list[int] = []


def look(number: int) -> bool:
    """A validator that notes which numbers it was asked for."""
    LOOKED_AT.append(number)
    return number >= 0


Natural = Annotated[int, Is[look]]


class Counting(type):
    """A metaclass whose classes note how often they are asked for an instance."""

    asked = 0

    def __instancecheck__(cls, value: object) -> bool:
        Counting.asked += 1
        return super().__instancecheck__(value)


class Thing(metaclass=Counting):
    pass


class Colour(Enum):
    RED = "red"


class Row(BlockState):
    number: Natural
    kind: Literal["even", "odd"] = "even"


class Labelled(BlockState, Generic[T]):
    label: T
    number: Natural = 0


class Steps(BlockState):
    steps: int


class At(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[At]:
    for i in range(state.steps):
        yield At(i=i)


def growing(hint: Any, more: Callable[[Any, int], Any]) -> Any:
    """A loop of two blocks, of which the first makes a field of some type grow."""

    class Grown(BlockState):
        grown: hint

    class Growing(BlockState):
        i: int
        grown: hint

    @block
    def grow(state: Growing) -> Grown:
        return Grown(grown=more(state.grown, state.i))

    @block
    def use(state: Grown) -> Grown:
        return state

    return repeat.from_blocks_dict({"grow": grow, "use": use})


def row(i: int) -> Row:
    return Row(number=i, kind="odd" if i % 2 else "even")


NUMBERS: list[tuple[str, Any, Any, Callable[[Any, int], Any]]] = [
    ("a tuple of records", tuple[Row, ...], (), lambda old, i: (*old, row(i))),
    ("a list of records", list[Row], [], lambda old, i: [*old, row(i)]),
    ("a list that grows in front", list[Row], [], lambda old, i: [row(i), *old]),
    ("a dict of records", dict[str, Row], {}, lambda old, i: {**old, str(i): row(i)}),
    ("a deque of records", deque[Row], deque(), lambda old, i: deque([*old, row(i)])),
    ("generic records", list[Labelled[str]], [], lambda old, i: [*old, Labelled(label="a", number=i)]),
    ("records or nothing", list[Row | None], [], lambda old, i: [*old, row(i)]),
    ("tuples of atoms", list[tuple[str, Natural]], [], lambda old, i: [*old, ("a", i)]),
    ("bare numbers", tuple[Natural, ...], (), lambda old, i: (*old, i)),
    ("lists in a dict", dict[str, list[Row]], {"a": []}, lambda old, i: {"a": [*old["a"], row(i)]}),
]


@pytest.mark.parametrize(("hint", "start", "more"), [case[1:] for case in NUMBERS], ids=[case[0] for case in NUMBERS])
def test_a_validator_is_asked_once_for_what_cannot_change(
    hint: Any, start: Any, more: Callable[[Any, int], Any]
) -> None:
    pipe = growing(hint, more)
    LOOKED_AT.clear()
    made = pipe(grown=start, steps=40)
    assert len(LOOKED_AT) <= 40 + 10  # short tuples are looked at once for each length
    LOOKED_AT.clear()
    again = pipe(grown=made.grown, steps=1)  # another run knows nothing
    assert set(LOOKED_AT) >= set(range(40))
    with pytest.raises(StateError, match="-1"):
        pipe(grown=more(again.grown, -1), steps=1)


def test_of_more_of_the_same_kind_nothing_is_asked() -> None:
    pipe = growing(list[Thing], lambda old, _: [*old, Thing()])
    pipe(grown=[], steps=40)
    few = Counting.asked
    pipe(grown=[Thing()], steps=200)
    assert Counting.asked == few
    assert few < 40


def test_rows_that_are_dicts() -> None:
    pipe = growing(list[dict[str, Any]], lambda old, i: [*old, {"name": "a", "tags": [i], "kind": Colour.RED}])
    assert len(pipe(grown=[], steps=300).grown) == 300


@pytest.mark.parametrize(
    ("hint", "start", "change", "said"),
    [
        (list[dict[str, int]], [{"a": 1}], lambda old: old[0].update(a="b"), "grown[0]['a'] is 'b', not int"),
        (list[dict[str, int]], [{"a": 1}], lambda old: old[0].update({2: 2}), "grown[0] key is 2, not str"),
        (list[list[Natural]], [[1]], lambda old: old[0].append(-1), "grown[0][1] is -1, not Annotated"),
        (dict[str, list[int]], {"a": [1]}, lambda old: old["a"].append("b"), "grown['a'][1] is 'b', not int"),
        (tuple[list[int], ...], ([1],) * 9, lambda old: old[0].append("b"), "grown[0][1] is 'b', not int"),
        (list[tuple[Natural, list[Natural]]], [(1, [1])], lambda old: old[0][1].append(-1), "grown[0][1][1] is -1"),
    ],
)
def test_what_can_change_in_place_is_looked_at_again(
    hint: Any, start: Any, change: Callable[[Any], object], said: str
) -> None:
    def more(old: Any, i: int) -> Any:
        if i == 3:
            change(old)
        return type(old)(old)

    assert said in message(StateError, lambda: growing(hint, more)(grown=start, steps=5))


def test_another_run_knows_nothing_of_what_was_found_before() -> None:
    limit = 10

    class Small(BlockState):
        numbers: tuple[Annotated[int, Is[lambda n: n < limit]], ...]

    @block
    def same(state: Small) -> Small:
        return state

    numbers = (5, 6)
    assert same(numbers=numbers).numbers is numbers
    limit = 6
    with pytest.raises(StateError, match=r"numbers\[1\] is 6"):
        same(numbers=numbers)


def test_fields_that_say_all_are_not_looked_at_beside_one_that_does_not() -> None:
    class Both(BlockState):
        things: list[Thing]
        mode: Literal["a", "b"] = "a"

    @block
    def same(state: Both) -> Both:
        return state

    things = [Thing()]
    blocks: list[Any] = [same, sequence.from_blocks_dict({"one": same, "two": same})]
    for loose in blocks:
        loose(things=things)
        few = Counting.asked
        for _ in range(5):
            loose(things=things)
        assert Counting.asked == few
        assert "mode='c'" in message(StateError, lambda: loose(things=things, mode="c"))  # noqa: B023
        assert "things[0] is 1" in message(StateError, lambda: loose(things=[1]))  # noqa: B023
        loose(things=things)


def test_axes_are_bound_beside_a_field_that_is_looked_at_each_time() -> None:
    class Both(BlockState):
        x: Float[Tensor, " n"]
        y: Annotated[Float[Tensor, " n"], Is[lambda y: True]]

    @block
    def same(state: Both) -> Both:
        return state

    one, two = Tensor([1.0]), Tensor([1.0, 2.0])
    same(x=one, y=one)
    same(x=two, y=two)
    assert "axis 0 is 2, not n=1" in message(StateError, lambda: same(x=one, y=two))


def test_long_tuples_of_one_length() -> None:
    nine = growing(tuple[int, int, int, int, int, int, int, int, str], lambda old, i: old)
    assert nine(grown=(*range(8), "a"), steps=1).grown[-1] == "a"
    with pytest.raises(StateError):
        nine(grown=(*range(7), "a", 8), steps=1)
    with pytest.raises(StateError):
        nine(grown=(*range(8), "a", "a"), steps=1)


def test_records_that_are_nested_without_end() -> None:
    class Chain(BlockState):
        value: int = 0
        rest: "Chain | None" = None

    @block
    def add(state: Chain) -> Chain:
        return Chain(value=state.value + 1, rest=state)

    chain = Chain()
    for _ in range(20):
        chain = add(chain)
    assert chain.value == 20
    for _ in range(2000):
        chain = Chain(rest=chain)
    assert "nested too deeply to be checked as Chain | None; hold what grows in a tuple or a list" in message(
        StateError, lambda: add(chain)
    )
    with checks("off"):
        assert add(chain).rest is chain


def test_a_value_that_holds_itself_is_checked() -> None:
    class Held(BlockState):
        held: object
        more: list[Any] = field(default_factory=list)

    @block
    def same(state: Held) -> Held:
        return Held(held=state.held, more=state.more)

    itself: list[Any] = []
    itself.append(itself)
    twice: dict[str, Any] = {}
    twice |= {"a": twice, "b": twice}
    pipe = sequence.from_blocks_dict({"one": same, "two": same})
    for value in (itself, twice, (itself,), [{"a": itself}]):
        for mode in ("types", "full", "paranoid"):
            with checks(mode):
                assert pipe(held=value, more=[value]).held is value
        assert signature(value) != signature(value)


def test_frozen_values() -> None:
    frozen = [1, "a", None, (1, ("a",)), frozenset({1}), Colour.RED, row(1), Labelled(label=(1, row(2)))]
    not_frozen = [[], {}, set(), (1, []), Labelled(label=[1]), Tensor([1.0]), (Tensor([1.0]),), Thing(), object()]
    assert all(map(is_frozen, frozen))
    assert not any(map(is_frozen, not_frozen))


def test_what_is_known_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    known = VerifiedCache()
    record, rows = row(1), [row(1)]
    known.add(record, Row)
    known.add(rows, list[Row])
    assert known.has(record, Row)
    assert not known.has(record, Natural)
    assert not known.has(rows, list[Row])
    known.forget()
    assert not known.has(record, Row)
    monkeypatch.setattr("fnloop.run.verified.GENERATION_SIZE", 3)
    for number in range(100):
        known.add(row(number), Row)
        known.add(record, Row)
    assert known.has(record, Row)
    (table,) = known._tables.values()
    assert len(table.young) + len(table.old) <= 6


# --- signatures


def some_value(rng: random.Random, depth: int) -> Any:
    """A value of a few kinds, nested; often of many items of one kind."""
    kind = rng.randrange(12 if depth else 6)
    if kind < 6:
        return [1, True, "a", None, 1.5, Colour.RED][kind]
    count = rng.choice([0, 1, 2, 3, 9, 12])
    if kind == 6:
        one = rng.getstate()
        items = []
        for _ in range(count):  # many alike
            rng.setstate(one)
            items.append(some_value(rng, depth - 1))
        return items
    items = [some_value(rng, depth - 1) for _ in range(count)]
    if kind == 7:
        return items
    if kind == 8:
        return tuple(items)
    if kind == 9:
        return {str(number): item for number, item in enumerate(items)}
    if kind == 10:
        return [{"a": item, "b": rng.choice([1, [], [1], [None]])} for item in items]
    return [Labelled(label=item) for item in items]


HINTS: list[Any] = [
    list[int], list[Any], list[int | str], list[list[int]], list[dict[str, Any]], list[dict[str, int]], tuple[int, ...],
    tuple[int, int], tuple[int, str, int], dict[str, int], dict[str, list[int]], dict[str, Any], list[Labelled[int]],
    list[Labelled[Any]], list[Labelled[list[int]]], list[tuple[int, ...] | int], list[Colour], list[int] | list[str],
    list[dict[str, int] | dict[str, str]], list[dict[str, int | list[int]]], list[list[int] | list[str]], int, object,
]  # fmt: skip


def test_values_of_one_signature_fit_the_same_annotations(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(0)
    values = [some_value(rng, 3) for _ in range(400)]
    found: dict[Any, list[bool]] = {}
    together = [signature(value) for value in values]
    for value, known in zip(values, together, strict=True):
        fitting = [conforms(value, hint) for hint in HINTS]
        assert found.setdefault(known, fitting) == fitting
    monkeypatch.setattr("fnloop.run.values.COLUMNAR_FROM", 10**9)
    assert [signature(value) for value in values] == together  # looked at one by one


class Weighed:
    """An item whose class is looked up, and counted, when its signature is taken."""

    seen = 0

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        Weighed.seen += 1
        return Weighed


class Pile(BlockState):
    pile: list[dict[str, Any]]


@block
def heap(state: Pile) -> Pile:
    return Pile(pile=[*state.pile, {"item": Weighed()}])


class Times(BlockState):
    times: int


class Time(BlockState):
    time: int


@loop
def often(state: Times) -> Iterator[Time]:
    for time in range(state.times):
        yield Time(time=time)


def test_a_list_of_dicts_that_grows_costs_what_was_added() -> None:
    grow = often.from_blocks_dict({"heap": heap})

    def looks(times: int) -> int:
        before = Weighed.seen
        grow(times=times, pile=[])
        return Weighed.seen - before

    assert looks(400) - looks(300) == looks(300) - looks(200) < 2000


def test_the_signature_of_a_list_that_grows_is_that_of_the_whole_list() -> None:
    rows: list[Any] = [{"n": number} for number in range(40)]
    known: dict[int, Any] = {}
    for longer in (rows, [*rows, {"n": "a"}], [*rows, {"n": "a"}, {"n": 1}], rows[:35], [{"n": None}, *rows], rows):
        assert signature(longer, known, 1) == signature(longer)
    assert signature(dict(enumerate(rows)), known, 2) == signature(dict(enumerate(rows)))
    assert signature(tuple(rows), known, 1) == signature(tuple(rows))
