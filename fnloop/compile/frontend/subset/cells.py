"""Rows for MindSpore's Cells and Primitives, by the class, with the samples of `cells.txt`."""

from __future__ import annotations

from collections.abc import Mapping

from fnloop.compile.frontend.subset.row import Row, samples_in

__all__ = ["CELLS", "OPTIMIZERS"]

CELLS: Mapping[str, Row] = {
    **{name: Row(samples, "tensors") for name, samples in samples_in("cells.txt").items()},
    "nn.CellList": Row(("nn.CellList([nn.ReLU(), nn.Tanh()])[1](x)",), "Cells"),
}
"""For the name of a class of Cells or Primitives its row. Samples make one before the graph, and call it there."""

OPTIMIZERS: Mapping[str, Row] = {
    f"nn.{name}": Row((f"nn.{name}(parameters)(gradients)",), "Parameters of a component", "the same")
    for name in (
        "ASGD", "AdaFactor", "AdaMax", "Adadelta", "Adagrad", "Adam", "AdamOffload", "AdamWeightDecay", "FTRL", "LazyAdam",
        "Momentum", "ProximalAdagrad", "RMSProp", "Rprop", "SGD",
    )
}  # fmt: skip
"""Those that write Parameters; `tests/test_rows.py` trains with each."""
