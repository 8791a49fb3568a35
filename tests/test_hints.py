"""Annotations at run time: read where they were written, shown as they were written, compared."""

import collections.abc
import re
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Annotated, Any, Generic, Literal, NewType, Optional, TypeVar, Union

import numpy as np
import pytest
from beartype.vale import Is
from jaxtyping import Float, Float32, Int, Num, Shaped

from fnloop import BlockError, BlockState, block, field
from fnloop.annotations import modern
from fnloop.hints import axes_of, erase, is_record, members, record_fields, show, strip
from fnloop.interface import Default
from fnloop.typesystem.forms import check_hint
from fnloop.typesystem.subtypes import misfit, overlap
from tests.raising import message

T = TypeVar("T")
U = TypeVar("U")
UserId = NewType("UserId", int)
Array: Any = np.ndarray
F, F32, I, N, S = (kind[Array, " n"] for kind in (Float, Float32, Int, Num, Shaped))  # noqa: E741
Positive = Annotated[int, Is[lambda n: n > 0], "how many"]
OldList = typing.List[int]  # noqa: UP006 - what users still write
OldDict = typing.Dict[str, OldList]  # noqa: UP006


class Plain(BlockState):
    n: int
    text: Annotated[str, "what to draw"] = "a cat"
    made: list[int] = field(default_factory=list)


class Pair(BlockState, Generic[T]):
    first: T
    rest: list[T]


class Two(BlockState, Generic[T, U]):
    t: T
    u: U


PAIR: Any = Pair
LIST: Any = list


class Ints(Pair[int]):
    more: int = 0


class Swapped(Two[U, T], Generic[T, U]):
    pass


class Deep(Swapped[int, str]):
    pass


@pytest.mark.parametrize(
    ("hint", "text"),
    [
        (int, "int"),
        (None, "None"),
        (Any, "Any"),
        (object, "object"),
        (list[int], "list[int]"),
        (OldDict, "dict[str, list[int]]"),
        (Optional[int], "int | None"),  # noqa: UP045
        (Union[int, str, None], "int | str | None"),  # noqa: UP007
        (Literal["a", 1, None], "Literal['a', 1, None]"),
        (tuple[int, ...], "tuple[int, ...]"),
        (tuple[()], "tuple"),
        (Callable[[int, str], None], "Callable[[int, str], None]"),
        (Callable[..., int], "Callable[..., int]"),
        (typing.Callable, "Callable"),
        (type[int], "type[int]"),
        (T, "T"),
        (UserId, "UserId"),
        (Annotated[int, "a note"], "int"),
        (Positive, "Annotated[int, Is[lambda n: n > 0]]"),
        (list[Positive], "list[Annotated[int, Is[lambda n: n > 0]]]"),
        (Float[Array, "b 3"], 'Float[ndarray, "b 3"]'),
        (Float[Array, " n"] | None, 'Float[ndarray, "n"] | None'),
        (Pair[int], "Pair[int]"),
        (Pair, "Pair"),
        (re.Pattern[str], "Pattern[str]"),
    ],
)
def test_shown(hint: Any, text: str) -> None:
    assert show(hint) == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (OldList, list[int]),
        (OldDict, dict[str, list[int]]),
        (typing.Tuple, tuple),  # noqa: UP006
        (typing.List, list),  # noqa: UP006
        (typing.Sequence[OldList], Sequence[list[int]]),
        (typing.Callable[[OldList], int], Callable[[list[int]], int]),
        (typing.Callable[..., int], Callable[..., int]),
        (Optional[OldList], Optional[list[int]]),  # noqa: UP045
        (Annotated[OldList, "note"], Annotated[list[int], "note"]),
        (typing.Final[int], int),
        (Pair[OldList], Pair[list[int]]),
        (Literal["a"], Literal["a"]),
        (T, T),
        (int, int),
        (Any, Any),
        (UserId, UserId),
    ],
)
def test_old_spellings_become_new(old: Any, new: Any) -> None:
    assert modern(old) == new


# --- the fields of records


def test_fields_with_annotations_defaults_and_descriptions() -> None:
    fields = record_fields(Plain)
    assert list(fields) == ["n", "text", "made"]
    assert (fields["n"].hint, fields["n"].default, fields["n"].doc) == (int, None, "")
    assert fields["text"].default == Default("a cat", owner="Plain")
    assert fields["text"].doc == "what to draw"
    assert fields["made"].default == Default(factory=list, owner="Plain")
    assert record_fields(Plain) is fields


@pytest.mark.parametrize(
    ("record", "hints"),
    [
        (Pair[int], {"first": int, "rest": list[int]}),
        (PAIR[F], {"first": F, "rest": LIST[F]}),
        (Pair, {"first": T, "rest": LIST[T]}),
        (Ints, {"first": int, "rest": list[int], "more": int}),
        (Two[int, str], {"t": int, "u": str}),
        (Swapped[int, str], {"t": str, "u": int}),
        (Deep, {"t": str, "u": int}),
    ],
)
def test_generic_records(record: Any, hints: dict[str, Any]) -> None:
    assert {name: info.hint for name, info in record_fields(record).items()} == hints
    assert is_record(record)


def test_a_record_that_names_itself_and_what_comes_later() -> None:
    class Node(BlockState):
        others: "list[Node]"
        later: "Later"

    class Later(BlockState):
        n: int

    hints = {name: info.hint for name, info in record_fields(Node).items()}
    assert hints == {"others": list[Node], "later": Later}


def test_a_record_inside_a_class_inside_a_function() -> None:
    class Word(BlockState):
        text: str

    class Outer:
        class Sentence(BlockState):
            words: "list[Word]"

    assert record_fields(Outer.Sentence)["words"].hint == list[Word]


def test_what_is_no_record() -> None:
    assert not any(map(is_record, (int, list[int], None, "Plain", Plain(n=1))))


class Unknown(BlockState):
    x: "Nowhere"  # type: ignore[name-defined] # noqa: F821


class Attribute(BlockState):
    x: "collections.abc.Nowhere"  # type: ignore[name-defined]


class Broken(BlockState):
    x: "list[int"  # type: ignore[valid-type]


def test_names_that_are_not_known_yet_are_name_errors() -> None:
    with pytest.raises(NameError, match="Nowhere"):
        record_fields(Unknown)
    with pytest.raises(NameError, match="Nowhere"):
        record_fields(Attribute)


def test_an_annotation_that_is_not_python() -> None:
    assert message(BlockError, lambda: record_fields(Broken)).startswith(
        "Broken.x: its annotation 'list[int' cannot be read: "
    )


@pytest.mark.parametrize("hint", [3, [int], "text", typing.Self if hasattr(typing, "Self") else 3])
def test_annotations_that_no_value_can_be_checked_against(hint: Any) -> None:
    assert message(BlockError, lambda: check_hint("Record", "x", hint)) == (
        f"Record.x: its annotation {show(hint)} is no type that a value can be checked against; "
        f"write a class, a union, a container of them, or `Any`"
    )


def test_a_tensor_type_without_tensor_and_axes() -> None:
    class Image(BlockState):
        pixels: Float  # type: ignore[valid-type]

    def draw(state: Image) -> Image:
        return state

    assert message(BlockError, lambda: block(draw)) == (
        "Image.pixels: Float says neither which tensor nor which axes; "
        'write `Float[Tensor, "..."]`, with its axes between the quotes'
    )


@pytest.mark.parametrize(
    "hint", [int, None, Any, T, UserId, Plain, Pair[int], Positive, Float[Array, "..."], type[int], Callable[[T], str]]
)
def test_annotations_that_can_be(hint: Any) -> None:
    check_hint("Record", "x", hint)


# --- what they mean


def test_strip_and_members() -> None:
    assert strip(Annotated[Annotated[int, "a"], "b"]) is int
    assert members(Annotated[int | Annotated[str | None, "x"], "y"]) == (int, str, type(None))
    assert members(int) == (int,)


@pytest.mark.parametrize(
    ("hint", "axes"),
    [
        (Float[Array, "b 3"], ("b", 3)),
        (Float[Array, ""] | None, ()),
        (F | I, None),
        (int, None),
        (Array, None),
    ],
)
def test_axes(hint: Any, axes: Any) -> None:
    assert axes_of(hint) == axes


@pytest.mark.parametrize(
    ("hint", "erased"),
    [
        (float, Union[float, int]),  # noqa: UP007
        (complex, Union[complex, float, int]),  # noqa: UP007
        (F, Array),
        (LIST[F], LIST[Array]),
        (dict[str, float], dict[str, Union[float, int]]),  # noqa: UP007
        (Annotated[int, "x"], int),
        (int | F, Union[int, Array]),  # noqa: UP007
        (Callable[[float], int], Callable[[float], int]),
        (Plain, Plain),
        (Literal["a"], Literal["a"]),
    ],
)
def test_erased(hint: Any, erased: Any) -> None:
    assert erase(hint) == erased


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (int, int),
        (bool, int),
        (int, float),
        (int, int | None),
        (None, int | None),
        (Literal["a"], str),
        (Literal["a"], Literal["a", "b"]),
        (list[int], Sequence[int]),
        (int, Any),
        (Any, int),
        (T, int),
        (int, object),
        (Annotated[int, "x"], int),
        (F32, F),
        (F, N),
        (I, S),
        (F, Array),
        (Array, F),
        (F | None, F | None),
        (Ints, Pair),
        (dict[str, int], Mapping[str, int]),
        (Callable[[int], int], Callable[..., Any]),
    ],
)
def test_types_that_fit(given: Any, wanted: Any) -> None:
    assert misfit(given, wanted) is None


@pytest.mark.parametrize(
    ("given", "wanted", "reason"),
    [
        (str, int, ""),
        (int | None, int, ""),
        (float, int, ""),
        (str, Literal["a"], ""),
        (Literal["a", "b"], Literal["a"], ""),
        (list[str], list[int], ""),
        (F, F32, "dtype Float is not Float32"),
        (F, I, "dtype Float is not Int"),
        (F, int, ""),
        (int, F, ""),
        (None, F, ""),
        (Plain, Pair[int], ""),
        (Iterator[int], Sequence[int], ""),
    ],
)
def test_types_that_do_not(given: Any, wanted: Any, reason: str) -> None:
    assert misfit(given, wanted) == reason


def test_overlap() -> None:
    assert overlap(int | str, str | None)
    assert overlap(F, F32)
    assert not overlap(int, str)
    assert not overlap(F, I)


def test_a_local_record_whose_base_was_looked_up_before() -> None:
    class Item(BlockState):
        n: int

    class Base(BlockState):
        item: "Item"

    assert record_fields(Base)["item"].hint is Item

    class Derived(Base):
        more: "list[Item]"

    assert [info.hint for info in record_fields(Derived).values()] == [Item, list[Item]]


def test_records_that_are_written_in_the_name_of_a_module() -> None:
    """As in its doctests, whose names the module does not know."""
    names: dict[str, Any] = {"__name__": __name__, "BlockState": BlockState}
    exec('class Inner(BlockState):\n  n: int\nclass Outer(BlockState):\n  inner: "Inner"', names)
    assert record_fields(names["Outer"])["inner"].hint is names["Inner"]
