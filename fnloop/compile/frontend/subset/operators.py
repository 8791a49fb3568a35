"""Rows for MindSpore's functions, with the samples of `operators.txt`.

`tests/benchmarks/operators.py` found what agrees.
"""

from __future__ import annotations

from collections.abc import Mapping

from fnloop.compile.frontend.subset.row import Row, samples_in

__all__ = ["OPERATORS", "WRITES"]

OPERATORS: Mapping[str, Row] = {name: Row(samples, "tensors") for name, samples in samples_in("operators.txt").items()}
"""For the name of a function of MindSpore its row."""

WRITES: Mapping[str, Row] = {
    f"ops.{name}": Row((f"ops.{name}(parameter, x)",), "Parameters of a component", "the same")
    for name in ("assign", "assign_add", "assign_sub")
}
"""Those that write a Parameter; tested in `tests/test_compile_effects.py`."""
