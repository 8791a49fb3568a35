"""The lengths of what is stacked for a graph: padded, so that other numbers of iterations seldom need other graphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from fnloop.compile.analysis.specs import Spec

__all__ = ["Lengths", "length_of", "lengthened", "padded", "padded_spec", "padded_to"]

SHORTEST = 16
SHORTEST_OF_NUMBERS = 1024
"""The fewest entries to which stacked values are padded; numbers take little memory."""


@dataclass
class Lengths:
    """The lengths of what is stacked for the pieces of a loop: all have those of the longest so far.

    Args:
        path: the loop.
        size: the most iterations of a piece.
        own: the names of the values that an iteration has once, which are as many as there are iterations.
        is_long: whether it is known to have so many iterations that several should stand in a turn from the first on.
        longest: the lengths so far of those that it has more often, by name and number of the array.
    """

    path: str
    size: int
    own: frozenset[str]
    is_long: bool = False
    longest: dict[tuple[str, int], int] = field(default_factory=dict)

    def of(self, name: str, number: int, count: int) -> int:
        """The length of an array that has so many entries in this piece."""
        if name in self.own:
            return max(self.size, count)
        key = (name, number)
        self.longest[key] = max(_power_of_two(count), self.longest.get(key, 0))
        return self.longest[key]


def _power_of_two(count: int) -> int:
    return 1 << (count - 1).bit_length()


def length_of(count: int, rank: int = 1) -> int:
    """Stacked values grow by doubling, so that another number of iterations seldom needs another graph."""
    return max(SHORTEST_OF_NUMBERS if rank == 1 else SHORTEST, _power_of_two(count))


def padded(array: Any) -> Any:
    """A stacked array, padded, as a tensor."""
    return padded_to(array, length_of(array.shape[0], array.ndim))


def padded_to(array: Any, length: int) -> Any:
    """A stacked array, padded to a length, as a tensor."""
    from mindspore import Tensor

    longer = _of_length(array, length)
    return Tensor.from_numpy(longer) if isinstance(longer, np.ndarray) else longer


def lengthened(array: Any, other: Any) -> Any:
    """A stacked array with as many entries as another one."""
    return _of_length(array, other.shape[0])


def _of_length(array: Any, length: int) -> Any:
    """A stacked array with zeros behind its entries, up to a length."""
    missing = length - array.shape[0]
    if not missing:
        return array
    behind = (missing, *array.shape[1:])
    if isinstance(array, np.ndarray):
        return np.concatenate((array, np.zeros(behind, array.dtype)))
    from mindspore import ops

    return ops.concat((array, ops.zeros(behind, array.dtype)))


def padded_spec(array: Any, length: int) -> Spec:
    """The spec of a stacked array when it is padded to a length."""
    return (str(array.dtype), (length, *array.shape[1:]))
