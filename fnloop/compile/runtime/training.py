"""A step of training as MindSpore's `nn.TrainOneStepCell` takes it, for graphs: a function for each number of inputs.

They are written out, since where the tensors of `*inputs` come from is not followed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import mindspore as ms

__all__ = ["STEPS"]


def _of_one(cell: Any, x: Any) -> Any:
    loss = cell.network(x)
    slope_of: Any = ms.grad(cell.network, None, cell.weights)
    cell.optimizer(slope_of(x))
    return loss


def _of_two(cell: Any, x: Any, y: Any) -> Any:
    loss = cell.network(x, y)
    slope_of: Any = ms.grad(cell.network, None, cell.weights)
    cell.optimizer(slope_of(x, y))
    return loss


def _of_three(cell: Any, x: Any, y: Any, z: Any) -> Any:
    loss = cell.network(x, y, z)
    slope_of: Any = ms.grad(cell.network, None, cell.weights)
    cell.optimizer(slope_of(x, y, z))
    return loss


STEPS: Mapping[int, Callable[..., Any]] = {1: _of_one, 2: _of_two, 3: _of_three}
"""For a number of inputs the function of the Cell and these, which gives the loss; the optimizer writes the weights."""
