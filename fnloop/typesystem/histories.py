"""The types of histories at run time: tensors with one more axis, and tuples of anything else."""

from __future__ import annotations

from collections.abc import Sequence
from types import GenericAlias
from typing import Any, Union, get_args

from fnloop.hints import is_tensor_type, members, strip
from fnloop.ndarrays import array_class

__all__ = ["is_tensor", "several", "stacked"]


def is_tensor(hint: Any) -> bool:
    """Whether each value of an annotation is a tensor of MindSpore or an array of NumPy."""
    return all(map(_is_tensor, members(hint)))


def _is_tensor(hint: Any) -> bool:
    cls = strip(hint.array_type) if is_tensor_type(hint) else array_class(hint) or hint
    is_numpy = getattr(cls, "__module__", "") == "numpy" and getattr(cls, "__name__", "") == "ndarray"
    return is_numpy or (isinstance(cls, type) and hasattr(cls, "asnumpy") and hasattr(cls, "shape"))


def stacked(hint: Any, axis: str) -> Any:
    """The annotation of tensors stacked on a new first axis, by those of one of them; see `scope.TypeSystem`."""
    parts = tuple(_with_axis(one, axis) for one in members(hint))
    return Union[parts]  # noqa: UP007 - of any annotations


def _with_axis(hint: Any, axis: str) -> Any:
    if is_tensor_type(hint):
        return hint.dtype[hint.array_type, f"{axis} {hint.dim_str}"]
    cls = array_class(hint)
    return hint if cls is None else cls[Any, get_args(hint)[1]]


def several(hints: Sequence[Any]) -> Any:
    """The annotation of a tuple of any number of values, each of one of these types."""
    item = Union[tuple(map(strip, hints))] if hints else Any  # noqa: UP007 - of any annotations
    return GenericAlias(tuple, (item, ...))
