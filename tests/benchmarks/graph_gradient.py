"""What `graph.py` measures beside the bodies as they are: their gradients, and a million iterations of next to nothing."""

from __future__ import annotations

import mindspore as ms
import numpy as np
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import BlockState, block, grad, sequence
from tests.benchmarks.graph_bodies import Body, Image, Run, repeat

__all__ = ["compiled_gradient", "gradient_by_hand", "many_by_hand", "many_compiled"]


class Loss(BlockState):
    loss: Float[Tensor, ""]


@block
def mean_square(state: Image) -> Loss:
    return Loss(loss=ops.square(state.x).mean())


def gradient_by_hand(body: Body) -> Run:
    """The gradient of the mean of the squares behind a `while` written by hand, as one graph."""
    graph = body.graph

    def loss(x: Tensor, *others: Tensor) -> Tensor:
        return ops.square(graph(x, *others)).mean()

    slope = ms.jit(ms.grad(loss), capture_mode="ast", fullgraph=True)

    def run(count: int) -> Tensor:
        made: Tensor = slope(*body.arguments(count), Tensor(0), Tensor(count))
        return made

    return run


def compiled_gradient(body: Body) -> Run:
    """The same with fnloop."""
    whole = sequence.from_blocks_dict({"loop": body.fold, "loss": mean_square})
    fast = grad(whole, wrt="x", output="loss").compile()

    def run(count: int) -> Tensor:
        made: Tensor = fast(num_steps=count, **body.given).grad_x
        return made

    return run


class Number(BlockState):
    x: Float[Tensor, "1"]


@block
def shrink(state: Number) -> Number:
    return Number(x=state.x * 0.999 + 1.0)


START = Tensor(np.ones(1, np.float32))


def many_compiled() -> Run:
    """A fold of two operators on one number."""
    fast = repeat.from_blocks_dict({"shrink": shrink}).compile()

    def run(count: int) -> Tensor:
        made: Tensor = fast(x=START, num_steps=count).x
        return made

    return run


def many_by_hand() -> Run:
    """The same as a `while` under `ms.jit`."""

    def graph(x: Tensor, i: int, count: int) -> Tensor:
        while i < count:
            x = x * 0.999 + 1.0
            i = i + 1
        return x

    compiled = ms.jit(graph, capture_mode="ast", fullgraph=True)

    def run(count: int) -> Tensor:
        made: Tensor = compiled(START, ms.mutable(0), ms.mutable(count))
        return made

    return run
