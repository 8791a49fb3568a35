"""What the cases share: a small pipeline from text to image, and records to get wrong."""

from collections.abc import Callable as Callable
from collections.abc import Iterable as Iterable
from collections.abc import Iterator as Iterator
from typing import Annotated as Annotated
from typing import Any as Any
from typing import Generic as Generic
from typing import Literal as Literal
from typing import Optional as Optional
from typing import Protocol as Protocol
from typing import TypeVar as TypeVar
from typing import runtime_checkable as runtime_checkable

import numpy as np
from fnloop import Block as Block
from fnloop import BlockState as BlockState
from fnloop import block as block
from fnloop import field as field
from fnloop import loop as loop
from fnloop import loop_while as loop_while
from fnloop import sequence as sequence
from fnloop import skip as skip
from fnloop import switch as switch
from jaxtyping import Bool as Bool
from jaxtyping import Float as Float
from jaxtyping import Float32 as Float32
from jaxtyping import Int as Int
from jaxtyping import Num as Num
from jaxtyping import Shaped as Shaped

Tensor = np.ndarray
ImageLatents = Float[Tensor, "b 4 h w"]


class UNet:
    """A model."""

    def __call__(self, x: Tensor) -> Tensor:
        return x


class BigUNet(UNet):
    """A model that is also a UNet."""


class Prompt(BlockState):
    text: str
    length: int = 77


class Embedding(BlockState):
    embedding: Float[Tensor, "b 77 c"]


class Size(BlockState):
    height: int
    width: int


class Latents(BlockState):
    x: ImageLatents


class Guided(Latents):
    embedding: Float[Tensor, "b 77 c"]
    t: int
    guidance: float = 7.5


class Noise(BlockState):
    noise: ImageLatents


class Stepping(BlockState):
    x: ImageLatents
    noise: ImageLatents
    t: int


class Picture(BlockState):
    image: Float[Tensor, "b 3 H W"]


class NumSteps(BlockState):
    num_steps: int = 50


class Time(BlockState):
    t: int


class Flag(BlockState):
    flag: bool


class Count(BlockState):
    count: int


class Word(BlockState):
    count: str


class Maybe(BlockState):
    count: int | None


@block
def encode(state: Prompt) -> Embedding:
    return Embedding(embedding=np.zeros((1, state.length, 8)))


@block
def start(state: Size) -> Latents:
    return Latents(x=np.zeros((1, 4, state.height, state.width)))


@block
def predict(state: Guided, *, unet: UNet) -> Noise:
    return Noise(noise=unet(state.x))


@block
def step(state: Stepping) -> Latents:
    return Latents(x=state.x - state.noise)


@block
def decode(state: Latents) -> Picture:
    return Picture(image=state.x[:, :3])


@block
def increment(state: Count) -> Count:
    return Count(count=state.count + 1)


@block
def spell(state: Count) -> Word:
    return Word(count=str(state.count))


@block
def length(state: Word) -> Count:
    return Count(count=len(state.count))


@block
def perhaps(state: Count) -> Maybe:
    return Maybe(count=state.count or None)


@loop
def times(state: NumSteps) -> Iterator[Time]:
    for t in range(state.num_steps):
        yield Time(t=t)


@loop_while
def small(state: Count) -> bool:
    return state.count < 10


@switch
def by_flag(state: Flag) -> Literal["on", "off"]:
    return "on" if state.flag else "off"
