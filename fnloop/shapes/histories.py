"""The history of a value that only has a shape: so many of them as no other axis has elements."""

from __future__ import annotations

from typing import Any

from fnloop.program.ops import Gather
from fnloop.shapes.entry import UNKNOWN, Seen
from fnloop.shapes.values import World

__all__ = ["history"]


def history(seen: Seen, gather: Gather, world: World) -> Seen:
    """The history of a value. How long it is is made up, so that what does not take that length is not refuted.

    Args:
        seen: the value after an iteration.
        gather: what is made of it.
        world: gives sizes that tell axes apart.
    """
    value = seen.value
    if value is UNKNOWN:
        return Seen(UNKNOWN, True)
    if gather.joined:
        return Seen(value, True)
    return Seen(_stacked(value, world.fresh()) if gather.stacked else (value, value), True)


def _stacked(value: Any, length: int) -> Any:
    from mindspore import ops

    if not hasattr(value, "asnumpy"):
        return UNKNOWN
    return ops.broadcast_to(ops.reshape(value, (1, *value.shape)), (length, *value.shape)).copy()
