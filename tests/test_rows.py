"""The table of the Python that goes into a graph: every row gives what Python gives, and what is in none is refused."""

from __future__ import annotations

import builtins
import functools
import itertools
import math
import operator
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from mindspore import Tensor, nn, ops

import fnloop
from fnloop import BlockState, CompileError, block, loop
from fnloop.compile.frontend.specialize import Lowering
from fnloop.compile.frontend.subset.cells import OPTIMIZERS
from fnloop.compile.frontend.subset.functions import CLASSES, FUNCTIONS
from fnloop.compile.frontend.subset.lookup import has_operator
from fnloop.compile.frontend.subset.operators import OPERATORS
from fnloop.compile.frontend.subset.page import page
from fnloop.compile.frontend.subset.tensors import METHODS
from fnloop.compile.runtime import methods, numbers, operands, sequences
from fnloop.compile.validate.compare import same
from tests.rows import HEADER, START, Sample, all_rows, given, load, program_of, samples_of

PAGE = Path(fnloop.__file__).parent.parent / "examples" / "guide" / "compiled_python.md"
IN_ONE_GRAPH = 12
"""So many samples: MindSpore takes four times as long for twice as many."""

EVERY_SAMPLE = bool(os.environ.get("FNLOOP_ROWS"))
"""Whether all samples are run, which takes minutes; else one of each row of syntax, and some of the operators."""

MOST_GRAPHS = 220 if EVERY_SAMPLE else 12


def test_the_page_is_what_the_table_says() -> None:
    assert PAGE.read_text() == page(), (
        "write it anew: python -m fnloop.compile.frontend.subset.page > examples/guide/compiled_python.md"
    )


def test_what_has_a_version_for_graphs_has_a_row() -> None:
    for versions in (numbers.versions(), operands.versions(), sequences.versions()):
        for called, _ in versions:
            name = called.__name__ if called.__module__ != "math" else f"math.{called.__name__}"
            assert name in FUNCTIONS or name in ("Tensor", "tensor"), name
    assert {name for name, _ in methods.METHODS} | {name for name, _, _ in methods.BY_KEYWORD} <= set(METHODS)


# --- rows give what Python gives


def chosen_rows() -> dict[str, Any]:
    """The rows that are run: those of syntax and of functions, and some 12 of the rest."""
    rows = all_rows()
    if EVERY_SAMPLE:
        return rows
    kinds = ("syntax", "function")
    first = {name: row for name, row in rows.items() if name.startswith(kinds) or "\n" in row.samples[0]}
    others = [name for name in rows if name not in first]
    return {**first, **{name: rows[name] for name in others[:: len(others) // 12]}}


@pytest.fixture(scope="module")
def batches(tmp_path_factory: pytest.TempPathFactory) -> list[list[Sample]]:
    samples = samples_of(chosen_rows(), tmp_path_factory.mktemp("rows"))
    if not EVERY_SAMPLE:
        samples = list({sample.row: sample for sample in reversed(samples)}.values())
    return [samples[start : start + IN_ONE_GRAPH] for start in range(0, len(samples), IN_ONE_GRAPH)]


def wrong_rows(samples: list[Sample], folder: Path, name: str, nested: bool) -> list[str]:
    """The rows that a graph computes otherwise than Python, found by halves where the graph of all does."""
    run = load(program_of(samples, nested), folder, name).run
    said = "gives something else"
    try:
        fast = run.compile(fullgraph=True)
        pairs = [(fast(**inputs, **START), run(**inputs, **START)) for inputs in (given(1), given(4))]
        if all(same(graph.whole, python.whole) and same(graph.real, python.real) for graph, python in pairs):
            return []
    except CompileError as error:
        said = str(error)
    if len(samples) == 1:
        return [f"{samples[0].row}: {samples[0].text}: {said}"]
    half = len(samples) // 2
    parts = samples[:half], samples[half:]
    return [row for n, part in enumerate(parts) for row in wrong_rows(part, folder, f"{name}_{n}", nested)]


@pytest.mark.parametrize("number", range(MOST_GRAPHS))
def test_rows_give_what_python_gives(number: int, batches: list[list[Sample]], tmp_path: Path) -> None:
    if number >= len(batches):
        pytest.skip("there are not so many rows")
    assert wrong_rows(batches[number], tmp_path, f"rows_{number}", nested=number % 2 == 1) == []


def test_all_rows_are_run(batches: list[list[Sample]]) -> None:
    assert len(batches) <= MOST_GRAPHS


# --- optimizers


class Rows(BlockState):
    x: Tensor


class Loss(BlockState):
    loss: Tensor


class Index(BlockState):
    i: int


@loop
def nine_times(state: Rows) -> Iterator[Index]:
    for i in range(9):
        yield Index(i=i)


@block
def train(state: Rows, *, optimizer: nn.Optimizer, gradients: Any) -> Loss:
    loss, found = gradients(state.x)
    optimizer(found)
    return Loss(loss=loss)


def trained(name: str, compiled: bool) -> tuple[np.ndarray[Any, Any], float]:
    """The weights after nine steps, and the last loss."""
    weights = Tensor(np.arange(6, dtype=np.float32).reshape(2, 3) / 10)
    net = nn.Dense(3, 2, weight_init=weights, bias_init="zeros")
    parameters = net.trainable_params()
    make: Any = getattr(nn, name.removeprefix("nn."))
    optimizer = make(parameters, 0.1, 0.9) if name == "nn.Momentum" else make(parameters)

    def error(x: Tensor) -> Tensor:
        return ops.square(net(x) - 1).sum()

    gradients = ms.value_and_grad(error, None, parameters)
    pipeline = nine_times.from_blocks_dict({"train": train}, outputs=Loss).bind(
        optimizer=optimizer, gradients=gradients
    )
    run: Any = pipeline.compile(fullgraph=True) if compiled else pipeline
    loss = float(run(x=Tensor(np.eye(3, dtype=np.float32))).loss)
    return net.weight.asnumpy(), loss


@pytest.mark.skipif(not EVERY_SAMPLE, reason="with FNLOOP_ROWS=1")
@pytest.mark.parametrize("name", sorted(OPTIMIZERS))
def test_optimizers_give_what_python_gives(name: str) -> None:
    (weights, loss), (expected, expected_loss) = trained(name, compiled=True), trained(name, compiled=False)
    np.testing.assert_allclose(weights, expected, rtol=1e-6)
    assert loss == pytest.approx(expected_loss, rel=1e-6)


# --- what is in no row is refused

DENIED_METHODS = sorted(
    {name for cls in (str, dict, list, tuple, set, int, float, Tensor) for name in dir(cls) if not name.startswith("_")}
    - set(METHODS)
)
DENIED_BUILTINS = sorted(
    name
    for name, value in vars(builtins).items()
    if callable(value) and name not in (*FUNCTIONS, *CLASSES) and not name.startswith("_")
    and not (isinstance(value, type) and issubclass(value, BaseException))
)  # fmt: skip
MODULES = {"math": math, "operator": operator, "itertools": itertools, "functools": functools, "np": np, "ops": ops}
DENIED_FUNCTIONS = sorted(
    f"{module}.{name}"
    for module, namespace in MODULES.items()
    for name in dir(namespace)
    if callable(getattr(namespace, name)) and not name.startswith("_")
    and not (module == "ops" and isinstance(getattr(ops, name), type))
    and f"{module}.{name}" not in {**FUNCTIONS, **OPERATORS} and not has_operator(getattr(namespace, name), None)
)  # fmt: skip


def is_refused(function: Any) -> bool:
    try:
        Lowering().helper(function, {}, {}, "f")
    except CompileError:
        return True
    return False


def test_what_is_in_no_row_is_refused(tmp_path: Path) -> None:
    calls = [f"{name}(x, n)" for name in (*DENIED_BUILTINS, *DENIED_FUNCTIONS)]
    calls += [f"x.{name}(n)" for name in DENIED_METHODS]
    calls += ["sum(x, start=n)", "len(x, n)", "x.sum(other=1)", "ops.relu(x, n, n)", "x.grad", "x.std", "b'text'", "2j"]
    calls += ["apply(abs, x)", "n is x", "(lambda f: f(x))(sorted)", "2 ** 64 * n + 18446744073709551617"]
    functions = "\n".join(f"def f{number}(x, n, apply):\n    return {call}\n" for number, call in enumerate(calls))
    header = "import functools, itertools, operator\nimport numpy as np\n" + HEADER
    module = load(header + functions, tmp_path, "denied")
    let_through = []
    for number, call in enumerate(calls):
        if not is_refused(getattr(module, f"f{number}")):
            let_through.append(call)
    assert let_through == []
