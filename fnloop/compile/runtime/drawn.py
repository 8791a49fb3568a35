"""Draws and numbers that are made before a graph: with the shape of a tensor, or in a branch that is not taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fnloop.draws import apart
from fnloop.errors import CompileError

__all__ = ["check_drawn", "speculated"]


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


def speculated(compute: Callable[[], Any], is_taken: object) -> Any:
    """Compute what stands in a branch: where the branch is not taken, something of the same kind, which nobody reads.

    Args:
        compute: gives the value.
        is_taken: whether the branch is taken.

    Example:
        >>> speculated(lambda: [0.5, 0.25][2], False)
        0.0
    """
    if is_taken:
        return compute()
    import numpy as np

    try:
        with np.errstate(all="ignore"):
            return apart(compute)
    except Exception:  # noqa: BLE001 - Python does not run it
        return 0.0
