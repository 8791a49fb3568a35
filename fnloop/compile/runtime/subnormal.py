"""Floats below 2.3e-308, which have fewer digits: some threads that run a graph take them for 0."""

from __future__ import annotations

import struct
import sys
from dataclasses import fields, is_dataclass
from typing import Any

from fnloop.state import BlockState

__all__ = ["holds_subnormal"]

SMALLEST = sys.float_info.min
"""The smallest float with all its digits."""

ZEROS = frozenset({struct.pack("d", 0.0), struct.pack("d", -0.0)})
"""The bits of 0: a thread in which an operator has left the processor so that it takes small floats for 0 finds them
equal to it."""

WITHOUT_FLOATS = frozenset({int, bool, str, bytes, type(None)})


def holds_subnormal(value: Any) -> bool:
    """Whether a value is, or holds, a float that a graph may take for 0.

    Examples:
        >>> holds_subnormal(1e-310), holds_subnormal((0.0, [1e-300]))
        (True, False)
    """
    if isinstance(value, float):
        return -SMALLEST < value < SMALLEST and struct.pack("d", value) not in ZEROS
    if isinstance(value, (tuple, list)):
        return not WITHOUT_FLOATS.issuperset(map(type, value)) and any(map(holds_subnormal, value))
    if isinstance(value, dict):
        return any(map(holds_subnormal, value.values()))
    if isinstance(value, BlockState):
        return any(holds_subnormal(getattr(value, name)) for name in value.__struct_fields__)
    if is_dataclass(value) and not isinstance(value, type):
        return any(holds_subnormal(getattr(value, one.name, None)) for one in fields(value))
    return False
