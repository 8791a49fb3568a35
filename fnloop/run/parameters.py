"""The Parameters that a block changes: the only values of its components that an operator may write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from fnloop.run.cells import is_cell, is_parameter
from fnloop.run.contents import parts_of
from fnloop.state import numpy_of

__all__ = ["Checksums", "changed_parameters", "checksums"]

Checksums = Mapping[str, tuple[Any, ...]]
"""For each Parameter, by its name, what tells its contents."""


def checksums(component: object) -> Checksums:
    """The contents of all Parameters in a component, as far as a checksum tells them."""
    found: dict[str, tuple[Any, ...]] = {}
    for _, part, _ in parts_of(component):
        held = [part] if is_parameter(part) else []
        if is_cell(part):
            held = [one for one in part._params.values() if one is not None]
        found |= {one.name: _checksum(one) for one in held if one.name not in found}
    return found


def changed_parameters(before: Checksums, after: Checksums) -> tuple[str, ...]:
    """The names of the Parameters whose contents have changed."""
    return tuple(name for name, checksum in after.items() if before.get(name, checksum) != checksum)


def _checksum(parameter: Any) -> tuple[Any, ...]:
    """The dtype, the shape, and two sums over the bits: fast, since a model may have many of them."""
    data = np.ascontiguousarray(numpy_of(parameter)).reshape(-1).view(np.uint8)
    whole = data.size - data.size % 8
    words = data[:whole].view(np.uint64)
    odd = np.multiply(words[1::2], np.uint64(0x9E3779B97F4A7C15))  # so that two values that change places are seen
    sums = (int(np.bitwise_xor.reduce(words)), int(np.add.reduce(words)), int(np.add.reduce(odd)))
    return (str(parameter.dtype), tuple(parameter.shape), *sums, data[whole:].tobytes())
