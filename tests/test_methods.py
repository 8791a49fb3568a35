"""Methods and operators of tensors that MindSpore's graphs compute otherwise: they give what they give in Python."""

from __future__ import annotations

import importlib.util
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from mindspore import Tensor, mint, nn, ops

from fnloop import Block, BlockState, CompileError, PurityError, block, loop

HEADER = """
import mindspore as ms
from mindspore import Tensor, ops
from fnloop import BlockState, block

LARGE = 2**40

class In(BlockState):
    x: Tensor
    whole: Tensor
    truths: Tensor
    late: bool

class Out(BlockState):
    y: Tensor

@block
def f(s: In) -> Out:
    y = s.x.sum()
    if s.late:
        y = y + VALUE
    return Out(y=y)
"""

GIVEN: dict[str, Any] = {
    "x": Tensor(np.array([[0.5, -1.0, 2.0], [3.0, 2.5, -4.0]], np.float32)),
    "whole": Tensor(np.array([[1, 5, 0], [2, 2, 7]], np.int32)),
    "truths": Tensor([[True, False, True], [True, True, False]]),
}

VALUES = [
    "sum([one.float().sum() for one in s.x.max(1)])",
    "s.x.max(0)[1].float().sum()",
    "s.x.min(-1, True)[1][0, 0]",
    "s.whole.max(1)[0].sum() + s.whole.max(1)[1].sum()",
    "s.x.max(axis=1).sum()",
    "s.x.max()",
    "s.x.argmax()",
    "s.x.argmax(1).sum()",
    "s.x.transpose(0, 1)[2, 1]",
    "s.x.transpose(1, 0)[2, 1]",
    "(ops.where(s.x > 0, 100000, 7) ** 2 * 100000 // 1000000007).sum()",
    "(ops.select(s.x > 0, 100000, 7) ** 2 * 100000 // 1000000007).sum()",
    "ops.where(s.x > 0, 1.5, 0).sum()",
    "ops.where(s.x > 0, s.x, 0).sum()",
    "(s.truths * 1).sum()",
    "(3 * s.truths).sum()",
    "(s.truths % 2).sum()",
    "ops.mul(s.truths, 2).sum()",
    "s.truths.mul(2).sum()",
    "s.whole.std() + s.whole.var()",
    "s.whole.true_divide(2).sum()",
    "s.x.std(1).sum() + s.x.var()",
    "s.x.masked_fill(s.truths, 0.5).sum() + ops.masked_fill(s.whole, mask=s.truths, value=3).float().sum()",
    "s.x.masked_fill(mask=s.truths, value=-1e9).sum() + ops.full((2, 2), 0.5, dtype=ms.float32).sum()",
    "ops.pad(s.x, (1, 1), value=0.1).sum() + ops.index_fill(s.x, 0, Tensor([1], ms.int32), 0.1).sum()",
    "(s.whole.max().item() if s.x.sum() > 0 else -1)",
    "(s.truths.any().item() if s.x.sum() > 0 else False) * 3",
    "s.x.fill(0.5).sum() + ops.full_like(s.whole, 3).sum() + ops.fill(ms.float32, (2,), 0.1).sum()",
]


def load_case(value: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """A module whose block `f` adds a value in a branch."""
    path = tmp_path / "methods_case.py"
    path.write_text(HEADER.replace("VALUE", value))
    spec = importlib.util.spec_from_file_location("methods_case", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "methods_case", module)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("value", VALUES)
def test_a_value_in_a_branch_that_is_taken_late(value: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    module = load_case(value, monkeypatch, tmp_path)
    fast = module.f.compile(fullgraph=True)
    for late in (False, True):
        expected, got = module.f(**GIVEN, late=late).y, fast(**GIVEN, late=late).y
        np.testing.assert_allclose(got.asnumpy(), expected.asnumpy(), rtol=1e-5)
        assert got.dtype == expected.dtype


@pytest.mark.parametrize("value", ["s.x.cauchy().sum()", "s.x.log_normal().sum()", "s.x.bernoulli().sum()"])
def test_random_numbers_are_refused(value: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(PurityError, match="draws random numbers that no field decides"):
        load_case(value, monkeypatch, tmp_path)


@pytest.mark.parametrize("method", ["cauchy", "log_normal", "bernoulli"])
def test_random_numbers_of_a_tensor_that_nobody_knew_are_refused(
    method: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    value = f"later(s.x).{method}().sum()"
    module = load_case(value, monkeypatch, tmp_path)
    monkeypatch.setattr(module, "later", lambda x: x, raising=False)
    with pytest.raises(CompileError, match="gives something else on every call"):
        module.f.compile(fullgraph=True)(**GIVEN, late=True)


# --- other bits and dtypes, late


class Start(BlockState):
    steps: int


class Step(BlockState):
    step: int


NAN = math.nan
MISSING = Tensor(np.array([math.nan, 0.0, 0.0], np.float32))
ZEROS = Tensor(np.zeros(3, np.float32))


@loop
def repeat(state: Start) -> Iterator[Step]:
    for step in range(state.steps):
        yield Step(step=step)


def agree_late(step: Block[Any, Any], outputs: type[BlockState], **given: Any) -> None:
    """A graph that nobody compares gives the same bits and dtypes in the first, third and ninth iteration."""
    pipeline = repeat.from_blocks_dict({"step": step}, outputs=outputs)
    fast = pipeline.compile(fullgraph=True, verify="never")
    for steps in (9, 3, 1):
        found, expected = fast(**given, steps=steps), pipeline(**given, steps=steps)
        for name in expected.__struct_fields__:
            one, other = getattr(found, name), getattr(expected, name)
            assert (one.dtype, one.shape) == (other.dtype, other.shape), name
            assert one.asnumpy().tobytes() == other.asnumpy().tobytes(), name


def test_quotients_that_are_rounded() -> None:
    class Divided(BlockState):
        wide: Tensor
        whole: Tensor
        small: Tensor

    class Rounded(Divided):
        quotient: Tensor
        rest: Tensor
        by_number: Tensor
        floored: Tensor
        left: Tensor

    @block
    def divide(state: Divided) -> Rounded:
        wide, whole, small = state.wide, state.whole, state.small
        return Rounded(
            wide=wide * 7.1 - 3.0,
            whole=whole * 3 + 1,
            small=small + 1,
            quotient=ops.div(whole, small, rounding_mode="trunc") + whole.div(small, rounding_mode="trunc"),
            rest=ops.fmod(wide, other=0.3) + wide.fmod(small) + ops.fmod(whole, small),
            by_number=mint.div(wide, small, rounding_mode="trunc") + ops.div(whole, 3, rounding_mode="trunc"),
            floored=ops.div(wide, small, rounding_mode="floor"),
            left=mint.remainder(wide.astype(ms.float16), small) + mint.remainder(whole, other=small),
        )

    wide = Tensor(np.array([2.0**53 - 1, 1e18, -7.3]))
    whole, small = Tensor([2**31 - 1, -(2**30), 9], ms.int32), Tensor([245, 7, 3], ms.uint8)
    agree_late(divide, Rounded, wide=wide, whole=whole, small=small)


def test_a_number_that_a_function_is_given_by_name() -> None:
    class Given(BlockState):
        truths: Tensor
        n: Tensor

    class Made(Given):
        product: Tensor
        chosen: Tensor

    @block
    def make(state: Given) -> Made:
        truths = state.truths
        product = ops.mul(truths, other=200) + ops.select(truths, 3, other=4)
        chosen = ops.where(truths, input=100000, other=7) ** 2
        return Made(truths=~truths, n=state.n + 1, product=product, chosen=chosen)

    agree_late(make, Made, truths=Tensor([True, False]), n=Tensor([1.0]))


class Sloped(BlockState):
    x: Tensor
    slope: float
    power: int


class Leaked(Sloped):
    y: Tensor
    z: Tensor


@block
def leak(state: Sloped) -> Leaked:
    x, slope = state.x, state.slope
    half = ops.leaky_relu(x.half(), alpha=slope).float()
    y = ops.leaky_relu(x, slope) + half + ops.leaky_relu(x, state.power) + ops.leaky_relu(x, 2.0)
    z = ops.float_power(x, 0.1) + ops.float_power(0.1, x) + ops.float_power(x, exponent=state.power)
    return Leaked(x=ops.abs(x) - 1.0, slope=slope + 0.3, power=state.power + 1, y=y, z=z)


def test_an_operator_whose_function_chooses_by_a_number_that_varies_and_floats_of_64_bits() -> None:
    pipeline = repeat.from_blocks_dict({"leak": leak}, outputs=Leaked)
    fast = pipeline.compile(fullgraph=True, verify="never")
    for steps, slope in [(9, 0.1), (3, 0.1), (9, 2.0), (1, -0.5)]:
        given: dict[str, Any] = {"x": GIVEN["x"], "slope": slope, "power": -1, "steps": steps}
        expected, found = pipeline(**given), fast(**given)
        np.testing.assert_array_equal(found.y.asnumpy(), expected.y.asnumpy())
        np.testing.assert_allclose(found.z.asnumpy(), expected.z.asnumpy(), rtol=1e-14)
        assert found.z.dtype == expected.z.dtype == ms.float64


def test_constants_that_a_graph_takes_for_zero() -> None:
    class Summed(BlockState):
        x: Tensor
        half: Tensor

    class Sums(Summed):
        of_nan: Tensor
        of_tensors: Tensor
        of_zero: Tensor
        seen: Tensor

    @block
    def add(state: Summed, *, missing: Tensor) -> Sums:
        x, half = state.x, state.half
        of_nan = ops.stack([x + NAN, ops.add(x, NAN), x + Tensor(math.nan), ops.full_like(x, NAN) + x, x.add(NAN)])
        of_tensors = ops.stack([x + MISSING, missing + x, ZEROS + x, x + ZEROS])
        of_zero = ops.stack([x + 0.0, 0 + x, sum([x, x]), x + 0, x - 0.0, 0.0 - x])
        seen = ops.where(x > 0, x, NAN)
        return Sums(x=-x, half=half + 0.0, of_nan=of_nan, of_tensors=of_tensors, of_zero=of_zero, seen=seen)

    x = np.array([0.0, -0.0, 1.5], np.float32)
    given: dict[str, Any] = {"x": Tensor(x), "half": Tensor(x.astype(np.float16))}
    pipeline = repeat.from_blocks_dict({"step": add}, outputs=Sums).bind(missing=MISSING)
    fast = pipeline.compile(fullgraph=True, verify="never")
    for steps in (9, 3, 1):
        found, expected = fast(**given, steps=steps), pipeline(**given, steps=steps)
        for name in expected.__struct_fields__:
            one, other = (getattr(record, name).asnumpy() for record in (found, expected))
            np.testing.assert_array_equal(one, other)
            assert (np.signbit(one) == np.signbit(other))[~np.isnan(other)].all(), name


@pytest.mark.parametrize(
    "value",
    [
        "ops.full(s.x.shape, 2**31, dtype=ms.float32).sum()",
        "ops.multiply(s.x, 2**32).sum()",
        "ops.div(s.whole, 16777217).sum()",
        "s.whole.masked_fill(s.truths, LARGE).sum()",
        "ops.fmod(s.x.half(), 0.3).sum()",
        "ops.truncate_div(s.x.half(), 0).sum()",
        "ops.masked_fill(s.whole.long() * 2**33, s.truths, 3).float().sum()",
        "s.whole.long().masked_fill(s.truths, 3).float().sum()",
        "ops.masked_fill(s.x.double(), s.truths, 0.5).float().sum()",
        "ops.full((2,), 0.1, dtype=ms.float64).float().sum()",
        "ops.full_like(s.x.double(), 0.1).float().sum()",
        "s.x.double().fill(0.1).float().sum()",
        "ops.pad(s.x.double(), (1, 1), value=0.1).float().sum()",
        "ops.pad(s.x.double(), (1, 1), 'constant', 0.1).float().sum()",
        "ops.index_fill(s.x.double(), 0, Tensor([1], ms.int32), 0.1).float().sum()",
        "s.x.double().index_fill(0, Tensor([1], ms.int32), 0.1).float().sum()",
    ],
)
def test_numbers_that_operators_take_otherwise_are_left_to_python(
    value: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    module = load_case(value, monkeypatch, tmp_path)
    with pytest.raises(
        CompileError, match=r"make (a tensor of it|the number a tensor)|write `ops.where`|multiply `ops.ones`"
    ):
        module.f.compile(fullgraph=True)(**GIVEN, late=True)


class Bounded(BlockState):
    x: Tensor
    wide: Tensor


class Kept(Bounded):
    limited: Tensor
    signed: Tensor
    filled: Tensor


def sum_of(a: Any, b: Any) -> Any:
    return a + b


def sum_with(a: Any, *, factor: float = 2.0, bias: int = 0) -> Any:
    return a * factor + bias


def twice(a: Any, b: Any) -> Any:
    return sum_of(sum_of(a, b), b)


def agree_in_bits(step: Any, outputs: Any, **given: Any) -> None:
    """Whether a loop in the graph gives what Python gives after several iterations, to the sign of zeros."""
    pipeline = repeat.from_blocks_dict({"step": step}, outputs=outputs)
    fast = pipeline.compile(fullgraph=True, verify="never")
    for steps in (9, 3, 1):
        found, expected = fast(**given, steps=steps), pipeline(**given, steps=steps)
        for name in expected.__struct_fields__:
            one, other = (getattr(record, name).asnumpy() for record in (found, expected))
            np.testing.assert_array_equal(one, other, err_msg=name)
            assert (np.signbit(one) == np.signbit(other))[~np.isnan(other)].all(), name


class Limiting(nn.Cell):  # type: ignore[misc, name-defined, unused-ignore]
    """Bounds of a Cell, of which a graph takes some for none."""

    def __init__(self) -> None:
        super().__init__()
        self.largest = 3e38

    def construct(self, x: Any) -> Any:
        least = Tensor(np.finfo(np.float32).min)
        clipped = ops.clip_by_value(x, -self.largest, math.inf)
        return ops.stack([mint.maximum(x, least), ops.minimum(x, self.largest), clipped, ops.minimum(x, 1.0)])


SPECIAL = np.array([0.0, -0.0, 1.5, math.nan, math.inf, -math.inf, 3.4e38, -3.4e38])


def test_bounds_that_no_number_reaches_keep_no_nan() -> None:
    @block
    def limit(state: Bounded) -> Kept:
        x, y = state.x, state.wide
        limited = ops.stack([
            ops.minimum(x, math.inf), ops.maximum(x, -math.inf), ops.minimum(x, 3e38), x.minimum(Tensor(math.inf)),
            ops.maximum(-3e38, x), mint.minimum(x, Tensor(math.inf)), ops.hardtanh(x, -3e38, 3e38),
            ops.clip_by_value(x, -math.inf, 1.0), ops.clamp(x, -math.inf, math.inf), ops.minimum(x, 1e39),
        ])  # fmt: skip
        filled = ops.stack([ops.minimum(y, math.inf), ops.maximum(y, -3e38)])
        return Kept(x=-x, wide=-y, limited=limited, signed=ops.minimum(x.half(), math.inf), filled=filled)

    agree_in_bits(limit, Kept, x=Tensor(SPECIAL.astype(np.float32)), wide=Tensor(SPECIAL))


def test_bounds_of_a_cell_that_no_number_reaches_keep_no_nan() -> None:
    @block
    def limit(state: Bounded, *, cell: nn.Cell) -> Kept:
        x = state.x
        return Kept(x=-x, wide=state.wide, limited=cell(x), signed=x, filled=x)

    bound = limit.bind(cell=Limiting())
    agree_in_bits(bound, Kept, x=Tensor(SPECIAL.astype(np.float32)), wide=Tensor(SPECIAL))


def test_zeros_that_a_graph_knows_are_added_and_keep_their_sign() -> None:
    @block
    def add(state: Bounded) -> Kept:
        x, y = state.x, state.wide
        made = ops.zeros(x.shape, x.dtype)
        limited = ops.stack([
            made + x, x + ops.full_like(x, 0), ops.add(x, made), ops.add(x, 0), x.add(0.0), sum_of(x, 0), sum_of(0.0, x),
            sum_with(x), sum_with(x, bias=0), twice(x, 0), ops.cast(0, x.dtype) + x, ops.scalar_to_tensor(0.0) + x,
            ops.addn([x, ops.zeros_like(x)]), x + made.reshape(8), ops.concat([made[:4], made[4:]]) + x, made * 2 + x,
            ops.zeros(8, ms.int32) + x, x + ops.cast(made, ms.float16), ops.add(0, x), ops.add(x, y.float()),
        ])  # fmt: skip
        signed = ops.stack([
            x - 0.0, x - -0.0, x * 0.0, x * -0.0, x + -0.0, ops.full_like(x, -0.0), ops.full_like(x, 0.0),
            ops.where(x > 0, x, -0.0), ops.where(x > 0, x, 0.0),
        ])  # fmt: skip
        filled = ops.stack([y + ops.zeros(8, ms.float64), ops.full((8,), 0, dtype=ms.float64) + y, y - -0.0, y - 0.0])
        return Kept(x=-x, wide=-y, limited=limited, signed=signed, filled=filled)

    agree_in_bits(add, Kept, x=Tensor(SPECIAL.astype(np.float32)), wide=Tensor(SPECIAL))
