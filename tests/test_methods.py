"""Methods and operators of tensors that MindSpore's graphs compute otherwise: they give what they give in Python."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mindspore import Tensor

from fnloop import CompileError

HEADER = """
import mindspore as ms
from mindspore import Tensor, ops
from fnloop import BlockState, block

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
]


@pytest.mark.parametrize("value", VALUES)
def test_a_value_in_a_branch_that_is_taken_late(value: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "methods_case.py"
    path.write_text(HEADER.replace("VALUE", value))
    spec = importlib.util.spec_from_file_location("methods_case", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "methods_case", module)
    spec.loader.exec_module(module)
    fast = module.f.compile(fullgraph=True)
    for late in (False, True):
        expected, got = module.f(**GIVEN, late=late).y, fast(**GIVEN, late=late).y
        np.testing.assert_allclose(got.asnumpy(), expected.asnumpy(), rtol=1e-5)
        assert got.dtype == expected.dtype


@pytest.mark.parametrize("value", ["s.x.cauchy().sum()", "s.x.log_normal().sum()", "s.x.bernoulli().sum()"])
def test_random_numbers_are_refused(value: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(CompileError, match="gives something else on every call"):
        test_a_value_in_a_branch_that_is_taken_late(value, monkeypatch, tmp_path)
