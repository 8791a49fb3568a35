"""Tensors read where they lie in memory: an array of NumPy for each would take 10 us, and 40 behind a large graph."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import attrgetter, methodcaller
from typing import Any

from fnloop.state import numpy_of

__all__ = ["is_contiguous", "is_on_cpu", "place_reader", "size_of", "stacked"]

is_contiguous: Callable[[Any], bool] = methodcaller("is_contiguous")

size_of: Callable[[Any], int] = attrgetter("nbytes")


def is_on_cpu() -> bool:
    """Whether tensors lie where Python can read them."""
    from mindspore import context

    return bool(context.get_context("device_target") == "CPU")


@lru_cache(maxsize=1)
def place_reader() -> Callable[[Any], int]:
    """A function that says where a tensor lies, without Python around it, and waits for what is written there."""
    from mindspore import _c_expression

    asks: Callable[[Any], int] | None = getattr(getattr(_c_expression, "TensorPy", None), "_data_ptr", None)
    return methodcaller("data_ptr") if asks is None else asks


def stacked(tensors: Sequence[Any]) -> Any:
    """Tensors of one dtype and shape as an array of NumPy with a new first axis; those of bfloat16 as float32."""
    import numpy as np

    first = numpy_of(tensors[0])
    if not _lie_in_memory(tensors) or size_of(tensors[0]) != first.nbytes:
        return np.stack(list(map(numpy_of, tensors)))
    whole = np.empty((len(tensors), *first.shape), first.dtype)
    start, size, place_of = whole.ctypes.data, first.nbytes, place_reader()
    for number, one in enumerate(tensors):
        ctypes.memmove(start + number * size, place_of(one), size)
    return whole


def _lie_in_memory(tensors: Sequence[Any]) -> bool:
    """Whether all are tensors of MindSpore whose entries lie one behind the other where Python can read them."""
    from mindspore import Tensor

    return all(isinstance(one, Tensor) for one in tensors) and all(map(is_contiguous, tensors)) and is_on_cpu()
