"""Pairs of types: does a value of the first go where the second is wanted? Read by tests and compared with mypy."""

# ruff: noqa: F401 - the names are read from the texts of the table
from __future__ import annotations

import collections
import enum
import re
from collections.abc import (
    Callable,
    Collection,
    Generator,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    MutableMapping,
    MutableSequence,
    Sequence,
    Sized,
)
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import (
    Annotated,
    Any,
    Generic,
    Literal,
    NamedTuple,
    NewType,
    Optional,
    Protocol,
    SupportsFloat,
    SupportsInt,
    TypedDict,
    Union,
    runtime_checkable,
)

import numpy as np
from numpy.typing import NDArray
from typing_extensions import (
    LiteralString,
    Never,
    NotRequired,
    ParamSpec,
    Required,
    TypeAliasType,
    TypeVar,
)

from fnloop import BlockState

T = TypeVar("T")
P = ParamSpec("P")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)

UserId = NewType("UserId", int)
AdminId = NewType("AdminId", UserId)
Rows = TypeAliasType("Rows", list[int])
Tree = TypeAliasType("Tree", "dict[str, Tree] | int")


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class Level(enum.IntEnum):
    LOW = 1


class Point(NamedTuple):
    x: int
    y: int


class Named(NamedTuple):
    name: str
    n: int = 0


class Movie(TypedDict):
    title: str
    year: int


class Titled(TypedDict):
    title: str


class Loose(TypedDict, total=False):
    title: str


class Partly(TypedDict):
    title: str
    year: NotRequired[int]


class Mostly(TypedDict, total=False):
    title: Required[str]
    year: int


class WrongYear(TypedDict):
    title: str
    year: str


class Runs(Protocol):
    def run(self, x: int) -> int: ...


@runtime_checkable
class Has(Protocol):
    name: str


class Gives(Protocol[T_co]):
    def give(self) -> T_co: ...


class Calls(Protocol):
    def __call__(self, x: int) -> int: ...


class Runner:
    name: str = "runner"

    def run(self, x: int) -> int:
        return x


class Fast(Runner):
    pass


class Walker:
    def walk(self) -> None: ...


class GivesInt:
    def give(self) -> int:
        return 1


class Model:
    def __call__(self, x: int) -> int:
        return x


class Box(Generic[T]):
    item: T


class IntBox(Box[int]):
    pass


class Sink(Generic[T_contra]):
    def take(self, item: T_contra) -> None: ...


class Names(list[str]):
    pass


class Ages(dict[str, int]):
    pass


@dataclass
class Config:
    size: int


@dataclass
class Bigger(Config):
    more: int


class State(BlockState):
    n: int


class More(State):
    m: int


class Pair(BlockState, Generic[T]):
    first: T


class Ints(Pair[int]):
    pass


PURE = "blocks never change what they are given, so containers are compared as if they were frozen"
LATER = "left to the check of the value"

FITS: list[tuple[str, str, str]] = [
    # numbers and plain classes
    ("int", "int", ""),
    ("bool", "int", ""),
    ("int", "float", ""),
    ("bool", "float", ""),
    ("int", "complex", ""),
    ("float", "complex", ""),
    ("np.float64", "float", "numpy does not declare it, but it is so"),
    ("np.float32", "np.floating[Any]", ""),
    ("Level", "int", ""),
    ("str", "object", ""),
    ("int", "Any", ""),
    ("Any", "int", ""),
    ("Never", "int", ""),
    ("Fast", "Runner", ""),
    ("Bigger", "Config", ""),
    ("More", "State", ""),
    ("Annotated[int, 'how many']", "int", ""),
    ("int", "Annotated[int, 'how many']", ""),
    ("LiteralString", "str", ""),
    ("Literal['a']", "LiteralString", ""),
    ("str", "Hashable", ""),
    ("int", "SupportsInt", ""),
    ("int", "SupportsFloat", ""),
    ("Path", "PathLike[str]", ""),
    ("re.Pattern[str]", "re.Pattern[str]", ""),
    ("None", "None", ""),
    ("None", "Hashable", ""),
    ("str", "LiteralString", ""),
    # unions
    ("int", "int | None", ""),
    ("None", "Optional[int]", ""),
    ("int | None", "Union[None, int, str]", ""),
    ("int | bool", "float", ""),
    ("list[int] | None", "Sequence[float] | None", ""),
    # literals and enums
    ("Literal['a']", "str", ""),
    ("Literal['a']", "Literal['a', 'b']", ""),
    ("Literal['a', 'b']", "Literal['b', 'a', 'c']", ""),
    ("Literal[1]", "float", ""),
    ("Literal['a', None]", "Literal['a'] | None", ""),
    ("Literal['a', 1]", "str | int", ""),
    ("bool", "Literal[True, False]", ""),
    ("Literal[Color.RED]", "Color", ""),
    ("Color", "Literal[Color.RED, Color.BLUE]", ""),
    ("Color", "Literal[Color.RED] | Literal[Color.BLUE]", ""),
    ("list[Literal['a']]", "list[str]", PURE),
    # new types and aliases
    ("UserId", "int", ""),
    ("UserId", "UserId", ""),
    ("AdminId", "UserId", ""),
    ("AdminId", "float", ""),
    ("list[UserId]", "Sequence[int]", ""),
    ("Rows", "list[int]", ""),
    ("list[int]", "Rows", ""),
    ("Rows | None", "Sequence[int] | None", ""),
    ("Tree", "Tree", ""),
    ("int", "Tree", ""),
    # tuples and named tuples
    ("tuple[int, str]", "tuple[int, str]", ""),
    ("tuple[int, bool]", "tuple[float, int]", ""),
    ("tuple[int, int]", "tuple[int, ...]", ""),
    ("tuple[int, str]", "tuple[int | str, ...]", ""),
    ("tuple[int, int]", "Sequence[int]", ""),
    ("tuple[int, ...]", "Iterable[float]", ""),
    ("tuple[()]", "tuple[int, ...]", ""),
    ("tuple[int, int]", "tuple", ""),
    ("tuple", "tuple[int, ...]", ""),
    ("Point", "tuple[int, int]", ""),
    ("Point", "tuple[int, ...]", ""),
    ("Point", "Sequence[int]", ""),
    ("Point", "tuple", ""),
    ("Named", "tuple[str, int]", ""),
    ("Named", "tuple[str | int, ...]", ""),
    ("Point", "Point", ""),
    ("list[Point]", "list[tuple[int, int]]", PURE),
    # containers
    ("list[int]", "list[int]", ""),
    ("list[bool]", "list[int]", PURE),
    ("list[int]", "list[float]", PURE),
    ("list[int]", "list", ""),
    ("list", "list[int]", ""),
    ("list[int]", "Sequence[int]", ""),
    ("list[bool]", "Sequence[int]", ""),
    ("list[int]", "MutableSequence[int]", ""),
    ("list[int]", "Collection[int]", ""),
    ("list[int]", "Sized", ""),
    ("set[int]", "AbstractSet[float]", ""),
    ("frozenset[str]", "AbstractSet[str]", ""),
    ("frozenset[str]", "Iterable[str]", ""),
    ("dict[str, int]", "dict[str, int]", ""),
    ("dict[str, bool]", "dict[str, int]", PURE),
    ("dict[str, int]", "Mapping[str, float]", ""),
    ("dict[str, int]", "MutableMapping[str, int]", ""),
    ("dict[str, int]", "Iterable[str]", ""),
    ("dict[str, int]", "Mapping[Any, Any]", ""),
    ("collections.OrderedDict[str, int]", "dict[str, int]", ""),
    ("collections.defaultdict[str, list[int]]", "Mapping[str, Sequence[int]]", ""),
    ("collections.Counter[str]", "Mapping[str, int]", ""),
    ("collections.Counter[str]", "dict[str, int]", ""),
    ("collections.deque[int]", "Sequence[int]", ""),
    ("str", "Sequence[str]", ""),
    ("str", "Iterable[str]", ""),
    ("bytes", "Sequence[int]", ""),
    ("range", "Sequence[int]", ""),
    ("Iterator[int]", "Iterable[int]", ""),
    ("Generator[int, None, None]", "Iterator[int]", ""),
    ("Names", "list[str]", ""),
    ("Names", "Sequence[str]", ""),
    ("Ages", "Mapping[str, int]", ""),
    ("list[list[bool]]", "Sequence[Sequence[int]]", ""),
    # generic classes
    ("Box[int]", "Box[int]", ""),
    ("Box[bool]", "Box[int]", PURE),
    ("Box[int]", "Box", ""),
    ("IntBox", "Box[int]", ""),
    ("IntBox", "Box[Any]", ""),
    ("Sink[int]", "Sink[bool]", ""),
    ("Ints", "Pair[int]", ""),
    ("Pair[bool]", "Pair[int]", PURE),
    ("NDArray[np.float32]", "NDArray[np.floating[Any]]", ""),
    ("NDArray[np.float32]", "np.ndarray[Any, Any]", ""),
    ("NDArray[np.float32]", "NDArray[Any]", ""),
    ("np.ndarray[Any, Any]", "NDArray[np.float32]", ""),
    # callables
    ("Callable[[int], int]", "Callable[[int], int]", ""),
    ("Callable[..., int]", "Callable[[int], int]", ""),
    ("Callable[[int], int]", "Callable[..., int]", ""),
    ("Callable[[int], int]", "Callable[..., Any]", ""),
    ("Callable[..., Any]", "Callable[[int], int]", ""),
    ("Callable[[float], int]", "Callable[[int], int]", ""),
    ("Callable[[int], bool]", "Callable[[int], int]", ""),
    ("Callable[[int], int]", "Callable", ""),
    ("Callable", "Callable[[int], int]", ""),
    ("Callable[[object], None]", "Callable[[int], None]", ""),
    ("Callable[[int], int]", "object", ""),
    ("Callable[[], Fast]", "Callable[[], Runner]", ""),
    ("Model", "Callable[[int], int]", ""),
    ("Model", "Callable[..., float]", ""),
    ("type[Config]", "Callable[..., Config]", ""),
    ("type[Config]", "Callable[[int], Config]", ""),
    ("Callable[[int], int]", "Callable[[int], int] | None", ""),
    # classes as values
    ("type[Fast]", "type[Runner]", ""),
    ("type[int]", "type", ""),
    ("type", "type[int]", ""),
    ("type[int]", "type[Any]", ""),
    ("type[int]", "type[int | str]", ""),
    ("type[int]", "object", ""),
    ("type[int]", "Hashable", "mypy asks the objects of the class"),
    # typed dicts
    ("Movie", "Movie", ""),
    ("Movie", "Titled", ""),
    ("Movie", "Mapping[str, object]", ""),
    ("Movie", "Mapping[str, Any]", ""),
    ("Movie", "dict[str, Any]", PURE),
    ("dict[str, Any]", "Movie", LATER),
    ("dict", "Movie", LATER),
    ("Partly", "Mostly", ""),
    ("Mostly", "Partly", ""),
    ("Partly", "Titled", ""),
    ("list[Movie]", "list[Titled]", PURE),
    ("list[Movie]", "Sequence[Titled]", ""),
    ("Movie", "Iterable[str]", ""),
    # protocols
    ("Runner", "Runs", ""),
    ("Fast", "Runs", ""),
    ("Runner", "Has", ""),
    ("Runner", "Runs | None", ""),
    ("GivesInt", "Gives[int]", ""),
    ("GivesInt", "Gives[float]", ""),
    ("Model", "Calls", ""),
    ("Callable[[int], int]", "Calls", "the names of parameters are not compared"),
    ("list[Runner]", "Sequence[Runs]", ""),
    ("Runs", "Runs", ""),
]
"""Given, wanted, and why mypy itself says otherwise, if it does."""

MISFITS: list[tuple[str, str, str]] = [
    ("str", "int", ""),
    ("float", "int", ""),
    ("complex", "float", ""),
    ("object", "int", ""),
    ("int", "Never", ""),
    ("Runner", "Fast", ""),
    ("State", "More", ""),
    ("Config", "State", ""),
    ("np.float32", "float", ""),
    ("list[int]", "Hashable", ""),
    ("int", "Sized", ""),
    ("str", "SupportsFloat", ""),
    ("int", "None", ""),
    ("None", "int", ""),
    ("int | None", "int", ""),
    ("int | str", "int | float", ""),
    ("str", "Literal['a']", ""),
    ("Literal['a', 'b']", "Literal['a']", ""),
    ("Literal[1]", "Literal[True]", ""),
    ("Literal['a']", "int", ""),
    ("Color", "Literal[Color.RED]", ""),
    ("Color", "int", ""),
    ("int", "UserId", ""),
    ("UserId", "AdminId", ""),
    ("UserId", "str", ""),
    ("list[int]", "list[UserId]", ""),
    ("Rows", "list[str]", ""),
    ("str", "Tree", ""),
    ("tuple[int, str]", "tuple[int, int]", ""),
    ("tuple[int]", "tuple[int, int]", ""),
    ("tuple[int, ...]", "tuple[int, int]", ""),
    ("tuple[int, str]", "tuple[int, ...]", ""),
    ("tuple[int, str]", "Sequence[int]", ""),
    ("tuple[int, int]", "Point", ""),
    ("tuple[int, int]", "list[int]", ""),
    ("Point", "tuple[int, str]", ""),
    ("Point", "tuple[int, int, int]", ""),
    ("Point", "Sequence[str]", ""),
    ("Point", "Named", ""),
    ("list[str]", "list[int]", ""),
    ("list[int]", "tuple[int, ...]", ""),
    ("list[int]", "set[int]", ""),
    ("Sequence[int]", "list[int]", ""),
    ("Iterable[int]", "Sequence[int]", ""),
    ("set[int]", "Sequence[int]", ""),
    ("Mapping[str, int]", "dict[str, int]", ""),
    ("dict[str, int]", "dict[str, str]", ""),
    ("dict[str, int]", "Mapping[int, int]", ""),
    ("dict[str, int]", "Iterable[int]", ""),
    ("collections.Counter[str]", "Mapping[str, str]", ""),
    ("str", "Sequence[int]", ""),
    ("str", "list[str]", ""),
    ("bytes", "str", ""),
    ("range", "Sequence[str]", ""),
    ("range", "list[int]", ""),
    ("Generator[str, None, None]", "Iterator[int]", ""),
    ("Names", "list[int]", ""),
    ("Ages", "Mapping[str, str]", ""),
    ("list[list[str]]", "Sequence[Sequence[int]]", ""),
    ("Box[int]", "Box[str]", ""),
    ("IntBox", "Box[str]", ""),
    ("Box[int]", "IntBox", ""),
    ("Sink[bool]", "Sink[int]", ""),
    ("Ints", "Pair[str]", ""),
    ("str", "NDArray[np.float32]", ""),
    ("NDArray[np.float64]", "NDArray[np.float32]", ""),
    ("NDArray[np.int32]", "NDArray[np.floating[Any]]", ""),
    ("NDArray[np.float32]", "list[float]", ""),
    ("Callable[[int], int]", "Callable[[str], int]", ""),
    ("Callable[[int], int]", "Callable[[int], str]", ""),
    ("Callable[[int], int]", "Callable[[float], int]", ""),
    ("Callable[[int], int]", "Callable[[int, int], int]", ""),
    ("Callable[[int, int], int]", "Callable[[int], int]", ""),
    ("Callable[..., str]", "Callable[[int], int]", ""),
    ("Callable[..., int]", "int", ""),
    ("int", "Callable[..., int]", ""),
    ("Runner", "Callable[[int], int]", ""),
    ("Model", "Callable[[int], str]", ""),
    ("Model", "Callable[[str], int]", ""),
    ("type[Config]", "Callable[..., int]", ""),
    ("type[Runner]", "type[Fast]", ""),
    ("type[str]", "type[int]", ""),
    ("type[int]", "int", ""),
    ("int", "type[int]", ""),
    ("Titled", "Movie", ""),
    ("WrongYear", "Movie", ""),
    ("Loose", "Titled", ""),
    ("Partly", "Movie", ""),
    ("Movie", "Loose", ""),
    ("Movie", "Mapping[int, object]", ""),
    ("Movie", "list[str]", ""),
    ("dict[str, int]", "Movie", ""),
    ("str", "Movie", ""),
    ("Walker", "Runs", ""),
    ("int", "Runs", ""),
    ("Walker", "Has", ""),
    ("GivesInt", "Gives[str]", ""),
    ("Walker", "Calls", ""),
    ("list[Walker]", "Sequence[Runs]", ""),
    ("Walker", "Runs | None", ""),
]
