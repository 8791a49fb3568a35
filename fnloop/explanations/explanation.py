"""An explanation of an error, and the lines that all of their programs begin with."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PRELUDE", "Explanation"]

PRELUDE = """\
from collections.abc import Iterator
from typing import Literal

from fnloop import BlockState, block, grad, loop, loop_while, random, sequence, skip, switch
from fnloop.random import Key
from jaxtyping import Float, Int
from mindspore import Tensor, nn, ops


class X(BlockState):
    x: Float[Tensor, "n d"]


class Count(BlockState):
    count: int


class Text(BlockState):
    text: str


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Flag(BlockState):
    flag: bool


@block
def double(state: X) -> X:
    return X(x=2 * state.x)


@block
def increment(state: Count) -> Count:
    return Count(count=state.count + 1)


@block
def spell(state: Count) -> Text:
    return Text(text=str(state.count))


@block
def apply(state: X, *, model: nn.Cell) -> X:
    return X(x=model(state.x))


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@switch
def choose(state: Flag) -> Literal["on", "off"]:
    return "on" if state.flag else "off"
"""
"""Imports, records and blocks that the programs share."""


@dataclass(frozen=True)
class Explanation:
    """What an error means, a program that gives it, and the remedy.

    Args:
        code: the code of the fault, or the name of the exception or warning.
        meaning: what is wrong, in a sentence or two.
        program: the smallest program that gives it, to stand below the prelude.
        remedy: what to write instead.
    """

    code: str
    meaning: str
    program: str
    remedy: str
