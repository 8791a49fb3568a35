"""Values and annotations: what fits, and of what does not the part and the reason."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Generic, NamedTuple, Protocol, TypedDict

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor
from typing_extensions import NotRequired, Self, TypeVar

from fnloop import BlockState, StateError, block, checks, random, sequence
from fnloop.run.conformance import misfit_in
from fnloop.run.reasons import explain
from tests import pairs
from tests.pairs import Box, Color, Config, Fast, GivesInt, Ints, Model, Named, Point, Runner, State, Walker
from tests.raising import message

T = TypeVar("T")

NESTED = {"a": {"b": 1}}

GOOD: list[tuple[Any, str]] = [
    (1, "float"),
    (True, "int"),
    (1.5, "complex"),
    (np.float64(1.5), "float"),
    ("a", "Literal['a', 'b']"),
    (Color.RED, "Literal[Color.RED]"),
    (None, "int | None"),
    (3, "UserId"),
    ([3], "list[AdminId]"),
    ([1, 2], "Rows"),
    (NESTED, "Tree"),
    ("a", "LiteralString"),
    (Point(1, 2), "Point"),
    (Point(1, 2), "tuple[int, int]"),
    (Point(1, 2), "Sequence[int]"),
    ((1, 2, 3), "tuple[int, ...]"),
    ((), "tuple[()]"),
    ({"title": "a", "year": 1}, "Movie"),
    ({"title": "a", "year": 1, "more": 2}, "Movie"),
    ({"title": "a"}, "Partly"),
    ({"title": "a"}, "Mostly"),
    ({}, "Loose"),
    ([{"title": "a", "year": 1}], "list[Movie]"),
    ({"a": {"title": "a", "year": 1}}, "dict[str, Movie]"),
    ({"title": "a", "year": 1}, "dict[str, Any]"),
    (Runner(), "Runs"),
    (Fast(), "Runs | None"),
    (SimpleNamespace(run=print), "Runs"),
    ([Runner()], "list[Runs]"),
    (GivesInt(), "Gives[int]"),
    (Runner(), "Has"),
    (len, "Callable[[int], int]"),
    (Model(), "Callable[..., int]"),
    (Config, "Callable[..., Config]"),
    (lambda x: x, "Callable[P, int]"),
    (Config, "type[Config]"),
    (int, "type"),
    (Runner, "type[Runs]"),
    (Box(), "Box[int]"),
    (Ints(first=1), "Pair[int]"),
    (State(n=1), "State"),
    (Config(1), "Config"),
    (iter([1]), "Iterator[int]"),
    (range(3), "Sequence[int]"),
    (Counter("ab"), "Mapping[str, int]"),
    (deque([1]), "Sequence[int]"),
    ("ab", "Sequence[str]"),
    (np.zeros(2, np.float32), "NDArray[np.float32]"),
    (Path("a"), "PathLike[str]"),
    ([], "Iterable[Runs]"),
    (print, "Callable[[Runs], None]"),
]

BAD: list[tuple[Any, str, str]] = [
    (1.5, "UserId", ""),
    (["a"], "Rows", ": x[0] is 'a', not int"),
    ({"a": {"b": "c"}}, "Tree", ": x['a']['b'] is 'c', not dict[str, Tree] | int"),
    (Point(1, "b"), "Point", ": x.y is 'b', not int"),  # type: ignore[arg-type]
    (Named("a", 2), "Point", ""),
    (Point(1, 2), "tuple[int, str]", ": x[1] is 2, not str"),
    ((1, 2), "Point", ""),
    ({"title": "a"}, "Movie", ": key 'year' is missing"),
    ({}, "Movie", ": keys 'title', 'year' are missing"),
    ({"title": "a", "year": "b"}, "Movie", ": x['year'] is 'b', not int"),
    ({"title": "a", "year": None}, "Partly", ": x['year'] is None, not int"),
    ([{"title": "a"}], "list[Movie]", ": x[0] is {'title': 'a'}, not Movie: key 'year' is missing"),
    (3, "Movie", ""),
    (Walker(), "Runs", ": Walker has no 'run'"),
    ([Runner(), Walker()], "list[Runs]", ": x[1] is <Walker>, not Runs: Walker has no 'run'"),
    (Walker(), "Has", ": Walker has no 'name'"),
    (3, "Callable[..., int]", ""),
    (Runner, "type[Config]", ""),
    (Runner(), "type[Runner]", ""),
    (Ints(first="a"), "Pair[int]", ": x.first is 'a', not int"),  # type: ignore[arg-type]
    (Color.BLUE, "Literal[Color.RED]", ""),
    (True, "Literal[1]", ""),
    (np.zeros(2, np.float64), "NDArray[np.float32]", ""),
    ([1.0], 'Float[Tensor, "n"]', "; write `Tensor(...)`"),
    (7, "Key", "; write `random.key(7)`"),
    ({"n": 1}, "State", "; write `State(n=...)`"),
    (None, "State", ""),
]


def read(text: str) -> Any:
    return eval(text, {**vars(pairs), "Float": Float, "Tensor": Tensor, "Key": random.Key})


@pytest.mark.parametrize(("value", "hint"), GOOD)
def test_values_that_fit(value: Any, hint: str) -> None:
    assert misfit_in(value, read(hint)) is None
    assert misfit_in(value, read(hint), tensors=False) is None


@pytest.mark.parametrize(("value", "hint", "reason"), BAD)
def test_values_that_do_not(value: Any, hint: str, reason: str) -> None:
    assert misfit_in(value, read(hint)) is not None
    found = explain("x", value, read(hint), True, ())
    assert re.sub(r"tests\.pairs\.(\w+) object at \w+", r"\1", found) == reason


# --- in blocks


class Query(TypedDict):
    prompt: str
    steps: NotRequired[int]


class Sample(BlockState):
    sample: Query


class Prompt(BlockState):
    prompt: str


class Size(NamedTuple):
    height: int
    width: int


class Sized(BlockState):
    size: Size


class Pair(BlockState):
    size: tuple[int, int]


class Area(BlockState):
    area: int


class Items(BlockState, Generic[T]):
    items: tuple[T, ...]


class Apply(BlockState):
    apply: Callable[[int], int]


class Loose(BlockState):
    apply: Callable[..., int]


class Encoder(Protocol):
    width: int

    def encode(self, text: str) -> int: ...


class Right:
    def __init__(self) -> None:
        self.width = 3

    def encode(self, text: str) -> int:
        return self.width * len(text)


class Node(BlockState):
    n: int
    inner: Self | None = None


@block
def take(state: Sample) -> Prompt:
    return Prompt(prompt=state.sample["prompt"] * state.sample.get("steps", 1))


@block
def measure(state: Pair) -> Area:
    height, width = state.size
    return Area(area=height * width)


@pytest.mark.parametrize("mode", ["full", "types", "paranoid", "off"])
def test_right_programs(mode: Any) -> None:
    @block
    def resize(state: Prompt) -> Sized:
        return Sized(size=Size(len(state.prompt), 2))

    @block
    def reverse(state: Items[T]) -> Items[T]:
        return Items(items=state.items[::-1])

    @block
    def choose(state: Area) -> Loose:
        return Loose(apply=lambda *numbers: sum(numbers) + state.area)

    @block
    def call(state: Apply) -> Area:
        return Area(area=state.apply(1))

    @block
    def encode(state: Prompt, *, encoder: Encoder) -> Area:
        return Area(area=encoder.encode(state.prompt))

    @block
    def deepen(state: Node) -> Node:
        return Node(n=state.n + 1, inner=state)

    pipe = sequence.from_blocks_dict(
        {"take": take, "resize": resize, "measure": measure, "choose": choose, "call": call}
    )
    with checks(mode):
        assert pipe(sample={"prompt": "cat", "steps": 2}).area == 13
        assert reverse(items=(1, 2)).items == (2, 1)
        assert sequence.from_blocks_dict({"one": reverse, "two": reverse})(items=("a", "b")).items == ("a", "b")
        assert encode.bind(encoder=Right())(prompt="cat").area == 9
        assert encode(prompt="cat", encoder=Right()).area == 9
        twice = sequence.from_blocks_dict({"one": deepen, "two": deepen})
        assert twice(n=1).inner == Node(n=2, inner=Node(n=1))


def test_wrong_programs() -> None:
    assert message(StateError, lambda: take(sample={"promt": "cat"})) == (
        "block 'take' got sample={'promt': 'cat'}, but reads it as Query: key 'prompt' is missing; did you mean 'promt'?"
    )
    assert message(StateError, lambda: take(sample={"prompt": "a", "steps": "b"})) == (
        "block 'take' got sample={'prompt': 'a', 'steps': 'b'}, but reads it as Query: sample['steps'] is 'b', not int"
    )

    @block
    def encode(state: Prompt, *, encoder: Encoder) -> Area:
        return Area(area=encoder.encode(state.prompt))

    class Wrong:
        def encode(self, text: str) -> int:
            return len(text)

    assert message(StateError, lambda: encode.bind(encoder=Wrong())) == (
        "'encode': component 'encoder' is a Wrong, but block 'encode' wants Encoder: Wrong has no 'width'"
    )

    @block
    def give(state: Prompt) -> Sized:
        return Sized(size=Size(1, "b"))  # type: ignore[arg-type]

    assert message(StateError, lambda: give(prompt="a")) == (
        "block 'give' wrote size=Size(height=1, width='b'), but declares it as Size: size.width is 'b', not int"
    )


def test_a_dict_that_changes_is_looked_at_again() -> None:
    """Its keys and values are of the same types, but not at the same places."""
    assert take(sample={"prompt": "cat", "steps": 1}).prompt == "cat"
    with pytest.raises(StateError, match="sample\\['prompt'\\] is 1, not str"):
        take(sample={"prompt": 1, "steps": "cat"})
