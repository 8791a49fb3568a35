"""Programs that are made of the rows of the table of Python, each row a function of its own.

Every sample is run in every iteration, and what it gives is added up with a weight of its own, so that
a difference in any iteration shows.
"""

from __future__ import annotations

import ast
import importlib.util
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from mindspore import Tensor

from fnloop.compile.frontend.subset.cells import CELLS
from fnloop.compile.frontend.subset.functions import FUNCTIONS, OBJECTS
from fnloop.compile.frontend.subset.operators import OPERATORS
from fnloop.compile.frontend.subset.row import Row
from fnloop.compile.frontend.subset.syntax import SYNTAX
from fnloop.compile.frontend.subset.tensors import ATTRIBUTES, METHODS

START = {"whole": 0, "real": Tensor(np.float32(0))}

HEADER = """
import math
import mindspore as ms
import numpy as np
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple
from mindspore import Tensor, mint, nn, ops
from fnloop import BlockState, block, loop

TABLE = (3, 1, 4, 1, 5, 9, 2, 6, 5, 3)
GRID = np.array([[0.5, 1.25, -2.0], [3.0, 0.1, 0.75]])
NAMES = {"a": 1, "b": 2}

class Pair(NamedTuple):
    first: int
    second: int

@dataclass(frozen=True)
class Moments:
    mean: int
    scale: float = 0.5

    def scaled(self, by):
        return Moments(self.mean * by, self.scale * by)

class In(BlockState):
    x: Tensor
    m: Tensor
    k: Tensor
    b: Tensor
    n: int
    f: float
    flag: bool
    late: bool

class Outer(BlockState):
    o: int

class Item(BlockState):
    i: int
"""

FIELDS = (
    "x: Tensor\n    m: Tensor\n    k: Tensor\n    b: Tensor\n    n: int\n    f: float\n    flag: bool\n    late: bool"
)
PARAMETERS = "x, m, k, b, i, n, f, flag"
GIVEN = "s.x, s.m, s.k, s.b, s.i, s.n, s.f, s.flag"


@dataclass(frozen=True)
class Sample:
    """A sample of a row: its text, and how what it gives is added to the whole numbers and to the others."""

    row: str
    text: str
    whole: str
    real: str


def all_rows() -> dict[str, Row]:
    """All rows by name."""
    syntax = {f"syntax {kind.__name__}": row for kind, row in SYNTAX.items()}
    functions = {f"function {name}": row for name, row in {**FUNCTIONS, **OBJECTS}.items()}
    methods = {f"method {name}": row for name, row in {**METHODS, **ATTRIBUTES}.items()}
    classes = {f"class {name}": row for name, row in CELLS.items()}
    operators = {f"operator {name}": row for name, row in OPERATORS.items()}
    return {**syntax, **functions, **methods, **operators, **classes}


def body_of(sample: str) -> str:
    """The statements of a sample, with its value in `out`."""
    is_expression = isinstance(ast.parse(sample).body[0], ast.Expr) and "\n" not in sample
    return f"out = {sample}" if is_expression else sample


def given(seed: int, late: bool = False) -> dict[str, Any]:
    """Inputs."""
    random = np.random.default_rng(seed)
    return {
        "x": Tensor(random.normal(size=4).astype(np.float32)),
        "m": Tensor(random.normal(size=(2, 3)).astype(np.float32)),
        "k": Tensor(random.integers(-5, 9, 4).astype(np.int32)),
        "b": Tensor(random.random(4) > 0.5),
        "n": seed + 2, "f": 0.25 * seed - 0.3, "flag": bool(seed % 2), "late": late,
    }  # fmt: skip


def load(text: str, folder: Path, name: str) -> Any:
    """A module of a text."""
    file = folder / f"{name}.py"
    file.write_text(text)
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def functions_of(texts: Sequence[str]) -> str:
    """Each sample as a function of its own; the Cell or Primitive of one is made before."""
    made = []
    for number, text in enumerate(texts):
        before, sample = _with_object(text, f"object{number}")
        body = textwrap.indent(body_of(sample), "    ")
        made.append(f"{before}def row{number}({PARAMETERS}):\n{body}\n    return out\n")
    return "\n".join(made)


def _with_object(text: str, name: str) -> tuple[str, str]:
    """For `nn.Dense(3, 2)(m)` the making of the Cell, and the sample with its name; else the sample alone.

    Of `nn.CellList([nn.ReLU(), nn.Tanh()])[1](x)` that of the list.
    """
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        maker = called.value if isinstance(called, ast.Subscript) else called
        if isinstance(maker, ast.Call) and _is_of_class(maker):
            made = ast.unparse(maker)
            if isinstance(called, ast.Subscript):
                called.value = ast.Name(name)
            else:
                node.func = ast.Name(name)
            in_use = f"{name}.set_train(False) if isinstance({name}, nn.Cell) else None\n"
            return f"{name} = {made}\n{in_use}\n", ast.unparse(tree)
    return "", text


def _is_of_class(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and node.func.attr[:1].isupper()


def samples_of(rows: dict[str, Row], folder: Path) -> list[Sample]:
    """All samples, with what they give in Python."""
    pairs = list(dict.fromkeys((name, text) for name, row in rows.items() for text in row.samples))
    module = load(HEADER + functions_of([text for _, text in pairs]), folder, "rows_in_python")
    inputs = given(1)
    arguments = [inputs[name] for name in ("x", "m", "k", "b")], [inputs[name] for name in ("n", "f", "flag")]
    found = []
    for number, (name, text) in enumerate(pairs):
        value = getattr(module, f"row{number}")(*arguments[0], 2, *arguments[1])
        found.append(Sample(name, text, *_sums_of(value)))
    return found


def _sums_of(value: Any) -> tuple[str, str]:
    """How values like this one are added to the whole numbers, and to the others."""
    if isinstance(value, Tensor):
        dtype = f"ms.{str(value.dtype).lower().replace('bool', 'bool_')}"
        return f"int({{value}}.dtype == {dtype})", "ops.nan_to_num({value}.astype(ms.float32), 0.5, 3.0, -3.0).sum()"
    if type(value) is bool:
        return "int({value})", ""
    if type(value) is int:
        return "{value}", ""
    if isinstance(value, tuple):
        whole, real = _sums_of(value[0])
        return whole.replace("{value}", "{value}[0]"), real.replace("{value}", "{value}[0]")
    assert isinstance(value, float), value
    return "", "{value}"


def program_of(samples: Sequence[Sample], nested: bool) -> str:
    """A loop of nine iterations, nested or not, that runs each sample and adds up what it gives, with a weight."""
    values = "\n".join(f"    v{n} = row{n}({GIVEN})" for n in range(len(samples)))
    numbered = list(enumerate(samples))
    whole = [f"{n + 2} * {one.whole.format(value=f'v{n}')}" for n, one in numbered if one.whole]
    real = [f"{1 + n / 16} * {one.real.format(value=f'v{n}')}" for n, one in numbered if one.real]
    return f"""{HEADER}
{functions_of([sample.text for sample in samples])}
class Step(BlockState):
    {FIELDS}
    i: int
    whole: int
    real: Tensor

class Out(BlockState):
    x: Tensor
    n: int
    whole: int
    real: Tensor

@block
def step(s: Step) -> Out:
{values}
    whole = {" + ".join(["s.whole * 2", *whole])}
    real = {" + ".join(["s.real * 0.5", *real])}
    return Out(x=s.x * 0.9 + 0.1, n=s.n + 3 - s.i % 4, whole=whole, real=real)
{_NESTED if nested else _FLAT}
"""


_FLAT = """
@loop
def nine(s: In) -> Iterator[Item]:
    for i in range(9):
        yield Item(i=i)

run = nine.from_blocks_dict({"step": step})
"""
_NESTED = """
@loop
def inner(s: Outer) -> Iterator[Item]:
    for i in range(3):
        yield Item(i=s.o * 3 + i)

@loop
def outer(s: In) -> Iterator[Outer]:
    for o in range(3):
        yield Outer(o=o)

run = outer.from_blocks_dict({"inner": inner.from_blocks_dict({"step": step})})
"""
