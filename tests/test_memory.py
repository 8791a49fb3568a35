"""Tensors read where they lie: the same bits as their arrays, of every dtype, of views and transposed ones."""

from __future__ import annotations

import mindspore as ms
import numpy as np
import pytest
from mindspore import Tensor

from fnloop.run.memory import place_reader, stacked
from fnloop.state import numpy_of

DTYPES = (
    "bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "float32", "float64",
    "complex64", "complex128",
)  # fmt: skip


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", [(), (3,), (2, 3), (0,), (0, 2)])
def test_tensors_are_stacked_bit_by_bit(dtype: str, shape: tuple[int, ...]) -> None:
    entries = (np.random.default_rng(3).normal(size=(4, *shape)) * 9).astype(dtype)
    views = [Tensor(entries)[number] for number in range(4)]
    found = stacked(views)
    assert (found.dtype, found.shape, found.tobytes()) == (entries.dtype, entries.shape, entries.tobytes())


def test_bits_that_arithmetic_would_change() -> None:
    bits = np.array([0x00000001, 0x80000000, 0x7FA00001, 0xFFC00000], np.uint32)
    assert (stacked(list(Tensor(bits.view(np.float32)))).view(np.uint32) == bits).all()


def test_what_does_not_lie_in_one_piece() -> None:
    across = Tensor(np.arange(12, dtype=np.float32).reshape(3, 4)).swapaxes(0, 1)
    rows = list(across)
    assert not any(one.is_contiguous() for one in rows)
    assert (stacked(rows) == across.asnumpy()).all()


def test_bfloat16() -> None:
    values = [Tensor(value, ms.bfloat16) for value in (1.5, -2.25)]
    assert stacked(values).tolist() == [1.5, -2.25]


def test_other_values_than_tensors() -> None:
    arrays = [np.array([1.0, 2.0]), np.array([3.0, 4.0])]
    assert (stacked(arrays) == np.stack(arrays)).all()


def test_the_array_is_a_copy() -> None:
    values = [Tensor(1.0, ms.float32), Tensor(2.0, ms.float32)]
    found = stacked(values)
    values[0].add_(Tensor(5.0, ms.float32))
    assert found.tolist() == [1.0, 2.0]


def test_a_place_is_that_of_the_first_entry() -> None:
    whole = Tensor(np.arange(4, dtype=np.float32))
    assert place_reader()(whole[3]) == place_reader()(whole) + 12
    assert numpy_of(whole[3]) == 3
