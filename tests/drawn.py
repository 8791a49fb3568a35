"""A pipeline with every combinator in it, for the tests of what is drawn."""

from collections.abc import Iterator
from typing import Any, Literal

from fnloop import BlockState, block, loop, sequence, skip, switch


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Number(BlockState):
    n: int


class Scaled(BlockState):
    n: int
    scale: float = 2.0


class Model:
    pass


@block
def start(state: Number) -> Number:
    return state


@block
def predict(state: Scaled, *, model: Model) -> Number:
    return Number(n=int(state.n * state.scale))


def enough(state: Number) -> bool:
    return state.n > 100


@loop(until=enough)
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@switch
def parity(state: Index) -> Literal["odd", "even"]:
    return "odd" if state.i % 2 else "even"


def pipeline() -> Any:
    choice = parity.from_blocks_dict({"odd": predict, "even": skip})
    body = repeat.from_blocks_dict({"choice": choice})
    return sequence.from_blocks_dict({"start": start, "repeat": body, "last": start.rename(n="m")}, name="pipe")
