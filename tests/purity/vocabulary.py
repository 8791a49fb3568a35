"""The records, classes and modules that the programs in `right.txt` and `wrong.txt` use."""

# ruff: noqa: F401
from __future__ import annotations

import copy
import heapq
import random as stdrandom
from collections import deque
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, Literal

import mindspore as ms
import numpy as np
from jaxtyping import Float
from mindspore import Parameter, Tensor, mint, nn, ops
from mindspore.common.initializer import Constant, Normal, initializer
from numpy.typing import NDArray

from fnloop import BlockState, block, loop, loop_while, random, sequence, switch


class Arr(BlockState):
    x: NDArray[Any]


class Vec(BlockState):
    v: Float[NDArray[Any], " n"]


class T(BlockState):
    x: Float[Tensor, "..."]


class Num(BlockState):
    n: int
    s: str = "a"
    t: tuple[int, ...] = ()
    e: float = 0.0


class Lists(BlockState):
    names: list[str]
    rows: list[list[int]]


class D(BlockState):
    config: dict[str, float]


class S(BlockState):
    seen: set[int]


class Total(BlockState):
    total: int


class Hist(BlockState):
    history: tuple[float, ...] = ()
    loss: float = 0.0


class Sample(BlockState):
    latents: Float[Tensor, "b c"]
    mask: Tensor | None = None
    scale: float = 1.0
    t: int = 0


class Walk(BlockState):
    key: random.Key
    at: float = 0.0


class Indexed(BlockState):
    key: random.Key
    i: int
    at: float = 0.0


class Indexed2(BlockState):
    x: Tensor
    i: int


class Seeded(BlockState):
    key: random.Key


class Keys(BlockState):
    keys: tuple[random.Key, ...]
    key: random.Key


class Tup(BlockState):
    xs: tuple[NDArray[Any], ...]


class Two(BlockState):
    a: NDArray[Any]
    b: NDArray[Any]


class Nothing(BlockState):
    pass


class Index(BlockState):
    i: int


class Inner(BlockState):
    x: int


class Outer(BlockState):
    inner: Inner


class WithMethod(BlockState):
    x: NDArray[Any]

    def scaled(self, by: float) -> WithMethod:
        x = self.x * by
        x += 1
        return WithMethod(x=x)


@dataclass
class Config:
    steps: int = 3
    names: tuple[str, ...] = ()


class Conf(BlockState):
    config: Config


class Q(BlockState):
    q: deque[int]


class Buffer:
    def __init__(self) -> None:
        self.items: list[int] = []

    def push(self, x: int) -> None:
        self.items.append(x)


class Buf(BlockState):
    buffer: Buffer


class Net(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.weight = Parameter(Tensor([1.0]), name="w")

    def construct(self, x: Any, t: Any = None) -> Any:
        return x * self.weight


class It(BlockState):
    it: Iterator[int]


class D2(BlockState):
    groups: dict[str, list[int]]
