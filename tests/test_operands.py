"""What operators are given in a graph: numbers that vary, entries of lists, sizes; what differs late is right, too."""

from __future__ import annotations

import importlib.util
import re
import sys
import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import mindspore as ms
import pytest
from mindspore import Tensor

from fnloop import CompileError
from fnloop.compile.diagnostics import explained
from fnloop.compile.runtime.dtypes import DtypeCheck

HEADER = """
from collections.abc import Iterator
import mindspore as ms
import numpy as np
from mindspore import Tensor, nn, ops
from fnloop import BlockState, block, loop
from jaxtyping import Float

class Steps(BlockState):
    steps: int

class Index(BlockState):
    i: int

class In(BlockState):
    x: Float[Tensor, "2 2"]
    y: Float[Tensor, ""]
    i: int

class Out(BlockState):
    y: Float[Tensor, ""]

@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)

class Plus(nn.Cell):
    def __init__(self, k):
        super().__init__()
        self.k = ms.Parameter(Tensor([float(k)]), name="k")

    def construct(self, x):
        return x + self.k

CELLS = nn.CellList([Plus(10**k) for k in range(4)])
TUPLE = tuple(CELLS)
CHAIN = nn.SequentialCell([Plus(1), Plus(10)])

def first(x):
    return x + 1

def second(x):
    return x * 3

FUNCTIONS = [first, second]
TENSORS = (Tensor(1.0), Tensor(20.0))

def axis_of(i):
    if i >= 2:
        return 1
    return 0

def axes_of(i):
    return (0, 1) if i >= 2 else (1,)

def pair_of(i):
    return (1, 0) if i >= 2 else (0, 1)
"""

X = Tensor([[1.0, -2.0], [3.0, 0.5]])


def module_of(monkeypatch: pytest.MonkeyPatch, directory: Path, text: str) -> ModuleType:
    """A module of the common definitions and a text; MindSpore imports it again for its Cells."""
    path = directory / "operands_case.py"
    path.write_text(HEADER + text)
    spec = importlib.util.spec_from_file_location("operands_case", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "operands_case", module)
    spec.loader.exec_module(module)
    return module


Load = Callable[..., ModuleType]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Load:
    """Makes a module with blocks of some lines, `f`, `f1`, `f2` and so on, each of which adds to `y`."""

    def made(*bodies: str) -> ModuleType:
        text = ""
        for place, body in enumerate(bodies):
            lines = textwrap.indent(textwrap.dedent(body).strip(), "    ")
            text += f"\n\n@block\ndef f{place or ''}(s: In) -> Out:\n{lines}\n"
        return module_of(monkeypatch, tmp_path, text)

    return made


def agree(module: ModuleType, steps: tuple[int, ...] = (2, 3, 4, 9, 17)) -> None:
    """One graph of all blocks gives what Python gives, for few iterations and for many. Each block has a `y`."""
    blocks = {name: one for name, one in vars(module).items() if re.fullmatch(r"f\d*", name)}
    made = module.repeat.from_blocks_dict({name: one.rename(y=f"y_{name}") for name, one in blocks.items()})
    fast = made.compile(fullgraph=True)
    for count in steps:
        given: dict[str, Any] = {"x": X, "steps": count} | {f"y_{name}": Tensor(1.0) for name in blocks}
        expected, got = made(**given), fast(**given)
        for name, one in blocks.items():
            numbers = [float(getattr(record, f"y_{name}")) for record in (got, expected)]
            assert numbers[0] == pytest.approx(numbers[1], rel=1e-4), f"{count} iterations of {one}"
    assert fast.compilations == 1


def some_of(bodies: Mapping[str, str], size: int) -> list[Any]:
    """Groups of bodies that stand in one graph, which takes much of the time of a graph for each."""
    names = list(bodies)
    groups = [names[place : place + size] for place in range(0, len(names), size)]
    return [pytest.param([bodies[name] for name in group], id=", ".join(group)) for group in groups]


def adding(value: str, before: str = "") -> str:
    return f"{before}\nreturn Out(y=s.y * 0.5 + {value})"


CHOSEN = {
    "axis": "s.x.sum(1 if s.i >= 2 else 0).max()",
    "axis by name": "s.x.mean(axis=1 if s.i >= 2 else 0).max()",
    "axis by a tensor": "s.x.sum(1 if s.y > 3 else 0).max()",
    "negative": "s.x.sum(-1 if s.i >= 2 else -2).max()",
    "nested": "s.x.sum(1 if s.i >= 4 else 0 if s.i >= 2 else -1).max()",
    "function": "ops.norm(s.x, dim=1 if s.i >= 2 else 0).max()",
    "shape": "s.x.reshape((2, 2) if s.i >= 2 else (4, 1)).sum(0).max()",
    "axes, one or both": "s.x.sum((0, 1) if s.i >= 2 else (1,), keepdims=True).max()",
    "axes, none or one": "s.x.sum(() if s.i >= 2 else (0,), keepdims=True).max()",
    "axes of a helper": "s.x.sum(axis=axes_of(s.i), keepdims=True).max()",
    "tensors, one or two": "ops.cat((s.x, s.x * 2) if s.i >= 2 else (s.x,), 0).sum()",
    "shape of another length": "s.x.reshape((4,) if s.i >= 2 else (2, 2)).sum(0).max()",
    "shape in parts": "s.x.reshape(4 - 2 * int(s.i >= 2), 1 + int(s.i >= 2)).sum(0).max()",
    "permutation": "s.x.transpose((1, 0) if s.i >= 2 else (0, 1))[0, 1]",
    "tiles": "ops.tile(s.x, (2, 1) if s.i >= 2 else (1, 2)).sum(0).max()",
    "truth": "s.x.sum(0, keepdims=True if s.i >= 2 else False).sum(0).max()",
    "slice": "s.x[: 2 if s.i >= 2 else 1].sum()",
    "slice of one axis": "s.x[:, 1 if s.i >= 2 else 0 :].sum()",
    "starred": "s.x.reshape(*((2, 2) if s.i >= 2 else (4, 1))).sum(0).max()",
    "helper": "s.x.sum(axis_of(s.i)).max()",
    "helper of a tuple": "s.x.transpose(pair_of(s.i))[0, 1]",
    "arithmetic": "s.x.sum((1 if s.i >= 2 else 0) * 1).max()",
    "divmod": "s.x.sum(divmod(s.i, 2)[1]).max() + divmod(-7 - s.i, 4)[0] - divmod(-7 - s.i, 4)[1]",
    "comprehension": "sum([s.x.sum(1 if s.i >= k else 0).max() for k in range(3)])",
    "lambda": "(lambda a: a.sum(1 if s.i >= 2 else 0))(s.x).max()",
    "counted slice": "s.x.reshape(4)[: 4 - s.i % 4].sum()",
    "entry": "s.x.sum((0, 1, 0)[s.i % 3]).max()",
    "entry that is a tuple": "s.x.transpose(((0, 1), (1, 0))[s.i % 2])[0, 1]",
}


@pytest.mark.parametrize("values", some_of(CHOSEN, 4))
def test_a_number_that_the_graph_chooses(values: list[str], load: Load) -> None:
    agree(load(*map(adding, values)))


STATEMENTS = {
    "if": """
        shape = (4, 1)
        if s.i >= 2:
            shape = (2, 2)
        return Out(y=s.y * 0.5 + s.x.reshape(shape).sum(0).max())
    """,
    "for": """
        axis = 0
        for k in (0, 1):
            if s.i >= 2:
                axis = k
        return Out(y=s.y * 0.5 + s.x.sum(axis).max())
    """,
    "while": """
        y, axis, k = s.y, 0, 0
        while k < s.i:
            y = y * 0.5 + s.x.sum(axis).max()
            axis = 1
            k = k + 1
        return Out(y=y)
    """,
    "inner function": """
        def total(x, axis):
            return x.sum(axis).max()
        return Out(y=s.y * 0.5 + total(s.x, 1 if s.i >= 2 else 0))
    """,
    "written": """
        x = s.x * 1
        x[: 2 if s.i >= 2 else 1] = 5.0
        return Out(y=s.y * 0.5 + x.sum())
    """,
    "branch": """
        if s.i < 2:
            return Out(y=s.y * 0.9)
        n = 1 if s.i % 2 else 0
        return Out(y=s.y * 0.5 + s.x.sum(n).max())
    """,
}


@pytest.mark.parametrize("bodies", some_of(STATEMENTS, 3))
def test_a_number_that_a_statement_chooses(bodies: list[str], load: Load) -> None:
    agree(load(*bodies))


FIELD = """
class Axis(BlockState):
    axis: int = 0

class WithAxis(In):
    axis: int

@block
def choose(s: Index) -> Axis:
    if s.i >= 2:
        return Axis(axis=1)
    return Axis(axis=0)

@block
def f(s: WithAxis) -> Out:
    return Out(y=s.y * 0.5 + s.x.sum(s.axis).max() + s.x.reshape(4)[: 3 - s.axis].sum())
"""


def test_a_number_that_is_a_field(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    module = module_of(monkeypatch, tmp_path, FIELD)
    made = module.repeat.from_blocks_dict({"choose": module.choose, "f": module.f})
    fast = made.compile()
    for steps in (1, 2, 3, 9, 17):
        given: dict[str, Any] = {"x": X, "y": Tensor(1.0), "steps": steps}
        assert float(fast(**given).y) == pytest.approx(float(made(**given).y), rel=1e-4)


@pytest.mark.parametrize(
    "value",
    [
        'ops.mse_loss(s.x, s.x * 0, "sum" if s.i >= 2 else "mean")',
        'ops.gelu(s.x, approximate="tanh" if s.i >= 2 else "none").sum()',
    ],
)
def test_a_text_that_the_graph_chooses_is_refused(value: str, load: Load) -> None:
    with pytest.raises(CompileError, match=r"an operator is given a text that the graph chooses; write `if` around"):
        agree(load(adding(value)), steps=(3,))


def test_an_entry_of_a_dict_by_a_key_that_varies_is_refused(load: Load) -> None:
    module = load(adding("{0: s.x, 1: s.x * 2}[s.i % 2].max()"))
    fast = module.repeat.from_blocks_dict({"f": module.f}).compile(fullgraph=True)
    with pytest.raises(CompileError, match="by a key that varies, which a graph cannot; take it from a tuple"):
        fast(x=X, y=Tensor(1.0), steps=3)


def test_a_list_whose_length_the_graph_chooses_is_refused(load: Load) -> None:
    module = load(adding("ops.mean(s.x, [0, 1] if s.i >= 2 else [1], True).max()"))
    fast = module.repeat.from_blocks_dict({"f": module.f}).compile(fullgraph=True)
    with pytest.raises(CompileError, match=r"given a list whose length the graph chooses.*write a tuple"):
        fast(x=X, y=Tensor(1.0), steps=3)


# --- entries


ENTRIES = {
    "CellList": "CELLS[s.i // 2 % 4](s.x).sum()",
    "from the end": "CELLS[-1 - s.i // 2 % 4](s.x).sum()",
    "tuple of Cells": "TUPLE[s.i % 4](s.x).sum()",
    "SequentialCell": "CHAIN[s.i % 2](s.x).sum()",
    "functions": "FUNCTIONS[s.i % 2](s.x).sum()",
    "tensors": "TENSORS[s.i % 2]",
    "written out": "(first, second)[s.i % 2](s.x).sum()",
    "by a choice": "FUNCTIONS[1 if s.i >= 2 else 0](s.x).sum()",
    "numbers": "s.x.sum() * (1, 20, 3)[s.i % 3]",
}


@pytest.mark.parametrize("values", some_of(ENTRIES, 3))
def test_an_entry_by_a_number(values: list[str], load: Load) -> None:
    agree(load(*map(adding, values)))


def test_an_entry_by_the_number_of_an_inner_loop(load: Load) -> None:
    body = """
        y, k = s.y, 0
        while k < s.i % 3:
            y = y * 0.5 + FUNCTIONS[k](CELLS[k + 1](s.x)).sum()
            k = k + 1
        return Out(y=y)
    """
    agree(load(body))


def test_an_entry_that_is_not_there(load: Load) -> None:
    module = load(adding("FUNCTIONS[s.i](s.x).sum()"))
    fast = module.repeat.from_blocks_dict({"f": module.f}).compile(fullgraph=True)
    assert float(fast(x=X, y=Tensor(1.0), steps=2).y) == pytest.approx(11.0)
    with pytest.raises(IndexError):
        fast(x=X, y=Tensor(1.0), steps=3)


# --- sizes


SIZES = {
    "len": "len(m)", "shape": "m.shape[0]", "size": "m.size", "numel": "m.numel()", "of what is made of it":
    "(m * 2).shape[0]", "in arithmetic": "(len(m) * 2 - 1) // 2", "mean": "m.sum() / len(m)",
}  # fmt: skip


def of_a_size(size: str) -> str:
    return f"""
        x = s.x.reshape(4) * s.y
        y = s.y * 0.9
        if s.i >= 2:
            m = x[x > -1.0]
            y = y * 0.5 + {size}
        return Out(y=y)
    """


@pytest.mark.parametrize("sizes", some_of(SIZES, 4))
def test_sizes_that_depend_on_values(sizes: list[str], load: Load) -> None:
    agree(load(*map(of_a_size, sizes)))


def test_sizes_of_slices(load: Load) -> None:
    agree(load(adding("len(x[: 4 - k]) + x[k:].shape[0]", "k = s.i % 4\nx = s.x.reshape(4)")))


def test_halves_of_a_size(load: Load) -> None:
    body = "n = s.x.shape[0] * 2\nx = s.x.reshape(2, n // 2)\nm = n % 3"
    agree(load(adding("x.sum(1).max() + x[: n // 4].sum() + m", body)))


def test_a_number_in_the_place_of_a_tensor(load: Load) -> None:
    """As a norm is clipped: the number has the dtype of the tensor beside it."""
    body = """
        norm = ops.sqrt((s.x**2).sum()) * (0.125 * s.i + 0.125)
        ratio = 1.0 / (norm + 1e-6)
        scale = ratio if ratio < 1 else 1.0
        floor = 0 if ratio > 0.5 else norm
        return Out(y=s.y * 0.5 + (s.x * scale).sum() + floor)
    """
    agree(load(body))


def test_what_another_dtype_than_in_python_is_fails_while_the_graph_is_made() -> None:
    """Two checks of the same tensor differ in what they expect; each is asked, and leaves nothing in the graph."""
    right, wrong = DtypeCheck([ms.float32], ["fine"]), DtypeCheck([ms.int32], ["fnloop: block 'a.b': its 'y' is wrong"])

    @ms.jit
    def passes(x: Tensor) -> Tensor:
        y = x * 2
        right(y)
        return y

    @ms.jit
    def fails(x: Tensor) -> Tensor:
        y = x * 2
        right(y)
        wrong(y)
        return y

    assert passes(Tensor([1.0, 2.0])).asnumpy().tolist() == [2.0, 4.0]
    with pytest.raises(TypeError) as caught:
        fails(Tensor([1.0, 2.0]))
    assert str(explained(caught.value, None, "whole")) == "block 'a.b' cannot be compiled: its 'y' is wrong"
