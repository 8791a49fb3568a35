"""Draws that are made before a graph, with the shape of a tensor that the graph computes."""

from __future__ import annotations

from typing import Any

from fnloop.errors import CompileError

__all__ = ["check_drawn"]


def check_drawn(drawn: Any, shape: tuple[int, ...]) -> None:
    """Refuse a draw of another shape than it is to have.

    It is called in Python, when a graph is tried. The graph leaves it out: in all its iterations shapes are the same.

    Args:
        drawn: the tensor.
        shape: the shape that was asked for.

    Raises:
        CompileError: where it is another.

    Example:
        >>> import numpy as np
        >>> check_drawn(np.zeros(3), (3,))
    """
    if tuple(drawn.shape) != tuple(shape):
        raise CompileError(
            f"a draw of shape {tuple(shape)} was made with {tuple(drawn.shape)} before the graph, since the shape "
            f"depends on numbers; draw in a block of its own, and give it the shape"
        )
