"""Where tensors lie: an operator sees its operands as new objects, and two of them are the same by their storage."""

from __future__ import annotations

import zlib
from typing import Any

__all__ = ["Place", "apart", "checksum", "place_of"]

Place = tuple[int, int, tuple[int, ...], tuple[int, ...], str]
"""The address of a storage; where in it a tensor begins, its shape and its strides; its dtype."""


def place_of(tensor: Any) -> Place:
    """Where a tensor lies. While the storage is alive, two tensors of one place have the same numbers."""
    address = tensor.untyped_storage().data_ptr()
    return (address, tensor.storage_offset(), tuple(tensor.shape), tuple(tensor.stride()), str(tensor.dtype))


def apart(tensor: Any) -> Any:
    """A tensor with the same numbers in a storage of its own."""
    from mindspore import Tensor

    return Tensor(tensor.asnumpy().copy(), dtype=tensor.dtype)


def checksum(tensor: Any) -> int:
    """A checksum of a tensor's numbers."""
    array = tensor.asnumpy()
    contiguous = array if array.flags.c_contiguous else array.copy()
    return zlib.crc32(contiguous.reshape(-1).view("uint8").data) if array.size else 0
