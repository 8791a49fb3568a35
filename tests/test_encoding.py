"""Values are written as JSON and tensors, and come back as they were; files that were changed are known."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

import mindspore
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mindspore import Tensor

from fnloop import BlockState, StateError, random
from fnloop.interface import MISSING
from fnloop.persist.encoding import Encoded, decode, encode, name_of_class
from fnloop.persist.files import Damaged, digest_of, read_file, write_file


class Point(BlockState):
    x: int
    y: float = 0.0


class Color(Enum):
    RED = "r"


class Pair(NamedTuple):
    a: int
    b: str


@dataclass
class Options:
    rate: float
    names: list[str]


def again(value: object) -> Any:
    return decode(encode(value), {})


@pytest.mark.parametrize(
    "value",
    [
        None, True, 3, 10**40, 0.1, -0.0, math.inf, "text \u00fc", b"\x00\xff", 1 + 2j, [1, [2.5, None]], (1, "a"), {1, 2},
        frozenset({"a"}), deque([1, 2]), {"a": 1, 2: (3,), Color.RED: None, (1, 2): "t"}, Color.RED, Pair(1, "b"),
        Options(0.1, ["a"]), Point(x=1, y=math.inf), random.key(3), MISSING, {"$": "mine"},
    ],
    ids=str,
)  # fmt: skip
def test_plain_values(value: object) -> None:
    found = again(value)
    assert found == value
    assert type(found) is type(value)
    if isinstance(value, float) and isinstance(found, float):
        assert math.copysign(1, found) == math.copysign(1, value)


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text() | st.integers(), inner),
)


@given(json)
def test_any_nested_value(value: object) -> None:
    assert repr(again(value)) == repr(value)


DTYPES = [
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64",
    "complex64", "complex128",
]  # fmt: skip


@pytest.mark.parametrize("dtype", DTYPES)
def test_arrays_and_tensors(dtype: str, tmp_path: Path) -> None:
    for shape in ((), (0, 3), (2, 3)):
        array = np.arange(int(np.prod(shape))).reshape(shape).astype(dtype)
        kept = [array, Tensor(array), array.T]
        write_file(tmp_path / "f", encode(kept))
        found, tensor, transposed = decode(read_file(tmp_path / "f"), {})
        assert (found.dtype, found.shape, found.tolist()) == (array.dtype, array.shape, array.tolist())
        assert tensor.dtype == Tensor(array).dtype
        assert tensor.asnumpy().tolist() == array.tolist()
        assert transposed.tolist() == array.T.tolist()


def test_bfloat16_and_numbers_of_numpy() -> None:
    tensor = Tensor([1.5, -2.0, 3e38], mindspore.bfloat16)
    found = again(tensor)
    assert found.dtype == mindspore.bfloat16
    assert found.float().asnumpy().tolist() == tensor.float().asnumpy().tolist()
    number = again(np.float32(0.1))
    assert type(number) is np.float32
    assert number == np.float32(0.1)
    assert math.isnan(again(math.nan))


def test_generators_of_random_numbers() -> None:
    bits = (np.random.PCG64, np.random.PCG64DXSM, np.random.MT19937, np.random.Philox, np.random.SFC64)
    for one in bits:
        generator = np.random.Generator(one(5))
        generator.standard_normal(3, np.float32)
        found: Any = again(generator)
        assert found.random(3).tolist() == generator.random(3).tolist()
    state = np.random.RandomState(5)
    state.standard_normal(3)
    found = again(state)
    assert found.standard_normal(5).tolist() == state.standard_normal(5).tolist()


def test_classes_that_no_import_finds() -> None:
    class Local(BlockState):
        x: int

    encoded = encode(Local(x=1))
    with pytest.raises(StateError, match="there is no such class any more"):
        decode(encoded, {})
    assert decode(encoded, {name_of_class(Local): Local}) == Local(x=1)


def test_what_cannot_be_kept() -> None:
    class Model:
        pass

    with pytest.raises(StateError, match=r"of the class '.*Model' cannot be kept: make it a record"):
        encode({"model": Model()})
    with pytest.raises(StateError, match="of the class 'function' cannot be kept"):
        encode(test_plain_values)
    itself: list[Any] = []
    itself.append(itself)
    with pytest.raises(StateError, match="contains itself"):
        encode(itself)
    with pytest.raises(StateError, match="cannot be kept: files have no dtype"):
        encode(np.array(["a"]))
    shared = [1]
    assert again([shared, shared]) == [[1], [1]]


def test_every_flipped_bit_and_every_cut_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "kept.safetensors"
    write_file(file, encode({"x": Tensor([1.5, 2.5], mindspore.float32), "n": 3}))
    whole = file.read_bytes()
    assert decode(read_file(file), {})["n"] == 3
    for number in range(len(whole)):
        changed = bytearray(whole)
        changed[number] ^= 1 << (number % 8)
        file.write_bytes(changed)
        with pytest.raises(Damaged, match=r"kept\.safetensors"):
            read_file(file)
    for length in range(0, len(whole), 9):
        file.write_bytes(whole[:length])
        with pytest.raises(Damaged, match=r"kept\.safetensors"):
            read_file(file)


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "kept.safetensors"
    write_file(file, encode(1))
    with pytest.raises(FileNotFoundError):
        write_file(tmp_path / "none" / "kept.safetensors", encode(2))
    assert [path.name for path in tmp_path.iterdir()] == ["kept.safetensors"]
    assert decode(read_file(file), {}) == 1


def test_digests() -> None:
    assert digest_of(encode({"a": 1, "b": Tensor([1.0])})) == digest_of(encode({"a": 1, "b": Tensor([1.0])}))
    different: list[object] = [
        1,
        1.0,
        "1",
        [1],
        (1,),
        Tensor([1.0]),
        Tensor([1]),
        np.array([1.0], np.float32),
        Tensor([[1.0]]),
    ]
    assert len({digest_of(encode(value)) for value in different}) == len(different)
    assert digest_of(Encoded(1)) == digest_of(encode(1))
