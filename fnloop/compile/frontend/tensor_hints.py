"""Whether annotations are of values that may hold tensors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from fnloop.hints import is_record, record_fields, tensor_type

__all__ = ["has_tensors"]


def has_tensors(hints: Iterable[Any]) -> bool:
    """Whether values of these annotations may hold tensors."""
    return any(map(_may_hold_tensor, hints))


PLAIN = frozenset({int, float, bool, str, bytes, complex, type(None)})


def _may_hold_tensor(hint: Any) -> bool:
    if hint in PLAIN or hint is Ellipsis or isinstance(hint, (str, int, float)):
        return False
    if tensor_type(hint) is not None:
        return True
    if is_record(hint):
        return has_tensors(info.hint for info in record_fields(hint).values())
    arguments = get_args(hint)
    return has_tensors(arguments) if arguments else True
