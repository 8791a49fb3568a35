"""Which functions, methods, Cells and Primitives of MindSpore give in a graph what they give in Python.

    python -m tests.benchmarks.operators found.txt

runs every call of the table of Python that goes into a graph, and others that are made of them (by keyword, as a method,
of `mint`), one by one: in Python, and in a graph as MindSpore's parser reads it, for two sets of inputs. What agrees is
written to a file, a call on a line. With `--dtypes` it is run for inputs of other dtypes and shapes, and what differs
is written. It takes half an hour; MindSpore's crashes are survived.
"""

from __future__ import annotations

import argparse
import ast
import inspect
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mindspore as ms
import numpy as np
from mindspore import Tensor, mint, ops

from fnloop.compile.frontend.subset.cells import CELLS
from fnloop.compile.frontend.subset.operators import OPERATORS
from fnloop.compile.frontend.subset.tensors import METHODS
from fnloop.compile.validate.compare import same
from tests.rows import load

NAMES = "x, m, k, b, n, i, f, flag"
MODULES: dict[str, Any] = {"ops": ops, "mint": mint, "mint.nn.functional": mint.nn.functional}
IN_TORCH = {"axis": "dim", "keep_dims": "keepdim", "keepdims": "keepdim"}
"""Names of arguments in `ops`, and in `mint`."""


# --- calls


def calls_of_the_table() -> list[str]:
    """All samples that are expressions."""
    rows = [*OPERATORS.values(), *METHODS.values(), *CELLS.values()]
    return [sample for row in rows for sample in row.samples if "\n" not in sample]


def variants(sample: str) -> Iterator[str]:
    """A call, by keyword, as a method, as a function, and of `mint`."""
    yield sample
    tree = ast.parse(sample, mode="eval")
    node = _first_call(tree.body)
    if node is None or isinstance(node.func, ast.Call):
        return
    name = ast.unparse(node.func)
    module, _, function = name.rpartition(".")
    yield from _by_keyword(tree, node, _resolved(module, function))
    if module == "ops":
        for other in ("mint", "mint.nn.functional"):
            if hasattr(MODULES[other], function):
                yield _renamed(sample, f"{other}.{function}")
        if node.args and hasattr(Tensor, function) and not isinstance(node.args[0], (ast.List, ast.Tuple, ast.Starred)):
            yield _as_method(sample)
    elif module not in MODULES and module.split(".")[0] not in ("ms", "nn", "mint"):
        for owner in ("ops", "mint"):
            if hasattr(MODULES[owner], function):
                yield _as_function(sample, owner)


def _first_call(node: ast.AST) -> ast.Call | None:
    while isinstance(node, (ast.Subscript, ast.Attribute)):
        node = node.value
    return node if isinstance(node, ast.Call) else None


def _resolved(module: str, function: str) -> Any:
    return getattr(MODULES.get(module, Tensor), function, None)


def _by_keyword(tree: ast.Expression, node: ast.Call, called: Any) -> Iterator[str]:
    """The same with the last arguments by keyword."""
    try:
        parameters = list(inspect.signature(called).parameters)
    except (TypeError, ValueError):
        return
    if node.keywords or len(parameters) < len(node.args) or parameters[:1] == ["args"]:
        return
    offset = 1 if parameters[:1] == ["self"] else 0
    positional = node.args
    for kept in range(len(positional) - 1, 0 if offset == 0 else -1, -1):
        names = parameters[offset + kept : offset + len(positional)]
        if len(names) == len(positional) - kept:
            node.args = positional[:kept]
            node.keywords = [ast.keyword(name, value) for name, value in zip(names, positional[kept:], strict=True)]
            yield ast.unparse(tree)
    node.args, node.keywords = positional, []


def _renamed(sample: str, name: str) -> str:
    tree = ast.parse(sample, mode="eval")
    node = _first_call(tree.body)
    assert node is not None
    node.func = ast.parse(name, mode="eval").body
    for keyword in node.keywords:
        keyword.arg = IN_TORCH.get(str(keyword.arg), keyword.arg)
    return ast.unparse(tree)


def _as_method(sample: str) -> str:
    tree = ast.parse(sample, mode="eval")
    node = _first_call(tree.body)
    assert node is not None
    assert isinstance(node.func, ast.Attribute)
    node.func.value, *node.args = node.args
    return ast.unparse(tree)


def _as_function(sample: str, module: str) -> str:
    tree = ast.parse(sample, mode="eval")
    node = _first_call(tree.body)
    assert node is not None
    assert isinstance(node.func, ast.Attribute)
    node.args = [node.func.value, *node.args]
    node.func = ast.Attribute(ast.Name(module), node.func.attr)
    return ast.unparse(tree)


# --- inputs


def given(seed: int, kind: str = "float32") -> list[Any]:
    """Inputs; `kind` is a dtype of `x` and `m`, or a shape."""
    random = np.random.default_rng(seed)
    x: Any
    m: Any
    x, m = random.normal(size=4), random.normal(size=(2, 3))
    if kind == "3-d":
        x, m, kind = random.normal(size=(2, 3, 4)), random.normal(size=(2, 2, 3)), "float32"
    if kind == "0-d":
        x, m, kind = np.array(0.5 + seed), np.array(0.25 * seed), "float32"
    if kind.startswith("int"):
        x, m = x * 4, m * 4
    if kind == "bool":
        x, m = x > 0, m > 0
    tensors = [Tensor(np.asarray(one).astype(kind)) for one in (x, m)]
    k, b = Tensor(random.integers(-5, 9, 4).astype(np.int32)), Tensor(random.random(4) > 0.5)
    return [
        *tensors,
        k,
        b,
        ms.mutable(seed + 2),
        ms.mutable(seed % 3 + 1),
        Tensor(0.25 * seed),
        ms.mutable(bool(seed % 2)),
    ]


def in_python(function: Any, seed: int, kind: str) -> Any:
    values = given(seed, kind)
    values[4:] = [seed + 2, seed % 3 + 1, 0.25 * seed, bool(seed % 2)]
    return function(*values)


# --- runs


def text_of(call: str) -> str:
    header = "import mindspore as ms\nfrom mindspore import Parameter, Tensor, mint, nn, ops\n"
    tree = ast.parse(call, mode="eval")
    node = _first_call(tree.body)
    if node is not None and isinstance(node.func, ast.Call):  # of an object that is made before
        made, node.func = ast.unparse(node.func), ast.Name("made")
        header += f"ms.set_seed(1)\nmade = {made}\n"
        header += "made.set_train(False) if isinstance(made, nn.Cell) else None\n"
    return f"{header}\ndef called({NAMES}):\n    return {ast.unparse(tree)}\n"


def outcome(call: str, folder: Path, number: int, kind: str) -> str:
    """Whether a graph gives what Python gives: `same`, `differs`, `eager` or `graph` for what fails."""
    try:
        function = load(text_of(call), folder, f"call_{number}").called
        expected = [in_python(function, seed, kind) for seed in (1, 4)]
        _numbers_of(expected)
    except Exception as error:  # noqa: BLE001 - whatever MindSpore raises
        return f"eager: {type(error).__name__} {error}"[:160]
    try:
        graph: Any = ms.jit(function, capture_mode="ast", fullgraph=True)
        found = [graph(*given(seed, kind)) for seed in (1, 4)]
        _numbers_of(found)
    except Exception as error:  # noqa: BLE001
        return f"graph: {type(error).__name__} {error}"[:160]
    is_same = all(_same(one, other) for one, other in zip(found, expected, strict=True))
    return "same" if is_same else f"differs: {_shown(found)} for {_shown(expected)}"


def _same(one: Any, other: Any) -> bool:
    if isinstance(other, (tuple, list)):
        return isinstance(one, (tuple, list)) and len(one) == len(other) and all(map(_same, one, other))
    if isinstance(other, Tensor):
        has_kind = isinstance(one, Tensor) and one.dtype == other.dtype and one.shape == other.shape
        return has_kind and same(one, other)
    if isinstance(other, float):
        return isinstance(one, float) and np.float32(one) == np.float32(other)
    return type(one) is type(other) and bool(one == other)


def _numbers_of(values: Any) -> None:
    """Wait for what is computed."""
    if isinstance(values, (tuple, list)):
        for value in values:
            _numbers_of(value)
    elif isinstance(values, Tensor):
        values.asnumpy()


def _shown(values: Any) -> str:
    return str(values).replace("\n", " ")[:150]


def run_some(calls: list[str], results: Path, kinds: list[str]) -> None:
    """Run calls, and write what becomes of each; a call is written before it is run, as it may end the process."""
    ms.runtime.launch_blocking()
    with tempfile.TemporaryDirectory() as folder, results.open("a") as file:
        for number, call in enumerate(calls):
            for kind in kinds:
                print(json.dumps([call, kind, "ends the process"]), file=file, flush=True)
                said = outcome(call, Path(folder), number, kind)
                print(json.dumps([call, kind, said]), file=file, flush=True)
                if said.startswith("eager") and kind == "float32":
                    break


def run_all(calls: list[str], results: Path, kinds: list[str]) -> dict[tuple[str, str], str]:
    """Run calls in processes of their own."""
    while True:
        found = _read(results)
        left = [call for call in calls if (call, kinds[0]) not in found]
        if not left:
            return found
        todo = results.with_suffix(".todo")
        todo.write_text(json.dumps(left[:150]))
        command = [sys.executable, "-m", "tests.benchmarks.operators", "--worker", str(todo), str(results), *kinds]
        subprocess.run(command, check=False, stderr=subprocess.DEVNULL)
        print(f"{len(calls) - len(left)} of {len(calls)}", file=sys.stderr, flush=True)


def _read(results: Path) -> dict[tuple[str, str], str]:
    lines = results.read_text().splitlines() if results.exists() else []
    return {(call, kind): said for call, kind, said in map(json.loads, lines)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("results", type=Path)
    parser.add_argument("--more", type=Path, help="a file with more calls, one on a line")
    parser.add_argument("--dtypes", action="store_true")
    parser.add_argument("--bare", action="store_true", help="only the calls as they are written")
    chosen = parser.parse_args()
    more = chosen.more.read_text().splitlines() if chosen.more else []
    written = list(dict.fromkeys([*(line.strip() for line in more if line.strip()), *calls_of_the_table()]))
    calls = written if chosen.bare else list(dict.fromkeys(call for one in written for call in variants(one)))
    kinds = ["float32", *(["float16", "int32", "int64", "bool", "3-d", "0-d"] if chosen.dtypes else [])]
    found = run_all(calls, chosen.results.with_suffix(".jsonl"), kinds)
    kept = [f"{call}  # {kind}: {said}" for (call, kind), said in found.items() if said.startswith("differs")]
    if not chosen.dtypes:
        kept = [call for call in calls if found[call, "float32"] == "same"]
    chosen.results.write_text("\n".join(kept) + "\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--worker"]:
        run_some(json.loads(Path(sys.argv[2]).read_text()), Path(sys.argv[3]), sys.argv[4:])
    else:
        main()
