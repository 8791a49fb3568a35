"""MindSpore logs nothing of an attempt at a graph that fails, and all else as ever."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import mindspore as ms
import pytest
from mindspore import Tensor, ops

from fnloop.compile.runtime.jitted import Jitted
from fnloop.compile.runtime.quiet import without_errors_logged

X = Tensor([1.0, 2.0])


def mismatched(x: Tensor) -> Tensor:
    return ops.matmul(x, ops.zeros((7, 9)))


def mismatched_in_branch(x: Tensor) -> Tensor:
    """MindSpore looks at the branches in threads of its own."""
    y = x
    if x.sum() > 1e9:
        y = ops.matmul(x, ops.zeros((7, 9)))
    return y


@pytest.mark.parametrize("function", [mismatched, mismatched_in_branch])
def test_a_failing_attempt_logs_nothing(
    function: Callable[[Tensor], Tensor],
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)  # where MindSpore writes what it has analyzed
    with pytest.raises(Exception, match="must be equal"):
        Jitted(function, is_bare=True)(X)
    assert "[ERROR]" not in capfd.readouterr().err
    with pytest.raises(Exception, match="must be equal"):
        ms.jit(function)(X)  # the user's own graphs
    assert "[ERROR] ANALYZER" in capfd.readouterr().err


def test_whoever_asks_for_all_of_the_log_gets_it(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GLOG_v", "1")
    with pytest.raises(Exception, match="must be equal"), without_errors_logged():
        ms.jit(mismatched)(X)
    assert "[ERROR] ANALYZER" in capfd.readouterr().err
