"""What is seen of a value that a captured Cell computes with: an index, a number beside a tensor, an object."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

__all__ = ["dtype_beside", "is_basic", "is_of_tensors", "missing_attributes"]


def missing_attributes(value: Any) -> dict[str, None]:
    """The attributes of a dict with attributes that are None, and no keys of it for that."""
    names = [one.name for one in fields(value)] if is_dataclass(value) else []
    return {name: None for name in names if name not in value and getattr(value, name, ...) is None}


def dtype_beside(dtype: Any, number: float) -> Any:
    """The dtype that a number has beside a tensor of a dtype: as MindSpore's operators choose it."""
    import mindspore as ms

    if dtype.is_floating_point or (isinstance(number, int) and dtype != ms.bool_):
        return dtype
    return ms.int64 if isinstance(number, int) else ms.float32


def is_basic(index: Any) -> bool:
    """Whether an index is made of numbers, slices, `...` and None."""
    if isinstance(index, tuple):
        return all(map(is_basic, index))
    if isinstance(index, slice):
        return all(part is None or type(part) is int for part in (index.start, index.stop, index.step))
    return index is None or index is ... or type(index) is int


def is_of_tensors(index: Any) -> bool:
    """Whether an index is several tensors of whole numbers."""
    from mindspore import Tensor, int32, int64

    is_several = isinstance(index, tuple) and len(index) > 1
    return is_several and all(isinstance(one, Tensor) and one.dtype in (int32, int64) for one in index)
