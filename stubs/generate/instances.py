"""Instances of MindSpore's classes, as its documentation makes them: the types of their attributes."""

from __future__ import annotations

import ast
import contextlib
import doctest
import importlib
import inspect
import io
import os
import tempfile
import warnings
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import numpy as np

# Made beside those of the documentation: other arguments give attributes of other types.
_MORE = """
nn.Cell()
nn.Conv2d(3, 4, 3)
nn.Conv2d(3, 4, (3, 3), stride=(2, 1), has_bias=True)
nn.Conv1d(3, 4, 3)
nn.Conv3d(3, 4, 3)
nn.Conv2dTranspose(3, 4, 3)
nn.Conv2dTranspose(3, 4, (3, 3), has_bias=True)
nn.Dense(3, 4)
nn.Dense(3, 4, has_bias=False, activation='relu')
nn.Embedding(5, 3)
nn.Embedding(5, 3, padding_idx=0)
nn.LayerNorm((3,))
nn.BatchNorm2d(3)
nn.GroupNorm(2, 4)
nn.Dropout(p=0.1)
nn.MaxPool2d(2, 2)
nn.AvgPool2d((2, 2), stride=(1, 1))
nn.LSTM(3, 4)
nn.GRU(3, 4)
nn.MultiheadAttention(4, 2)
nn.SequentialCell(nn.Dense(3, 4), nn.ReLU())
nn.CrossEntropyLoss(weight=Tensor([1.0, 2.0]))
nn.CrossEntropyLoss()
nn.Adam(nn.Dense(3, 4).trainable_params())
nn.Adam(nn.Dense(3, 4).trainable_params(), learning_rate=nn.ExponentialDecayLR(0.1, 0.9, 4), weight_decay=0.1)
nn.SGD([{'params': nn.Dense(3, 4).trainable_params(), 'lr': 0.1}], momentum=0.9)
nn.Momentum(nn.Dense(3, 4).trainable_params(), 0.1, 0.9)
nn.TrainOneStepCell(nn.WithLossCell(nn.Dense(3, 4), nn.MSELoss()), nn.SGD(nn.Dense(3, 4).trainable_params()))
mint.nn.Conv2d(3, 4, 3)
mint.nn.Conv2d(3, 4, (3, 3), bias=False)
mint.nn.Linear(3, 4)
mint.nn.Linear(3, 4, bias=False)
mint.nn.Embedding(5, 3)
mint.nn.Embedding(5, 3, padding_idx=0)
mint.nn.LayerNorm((3,))
mint.nn.BatchNorm2d(3)
mint.nn.GroupNorm(2, 4)
mint.nn.Dropout(p=0.1)
mint.nn.MaxPool2d(2)
mint.nn.AvgPool2d(2)
Model(nn.Dense(3, 4), nn.MSELoss(), nn.SGD(nn.Dense(3, 4).trainable_params()))
"""


class Seen:
    """The types that the attributes of instances have, by the class of the instance."""

    def __init__(self) -> None:
        self._found: defaultdict[tuple[type, str], set[str]] = defaultdict(set)
        self._own: defaultdict[type, set[str]] = defaultdict(set)

    def add(self, instance: object) -> None:
        """Note the attributes of an instance, for its class and for those that it derives from."""
        self._own[type(instance)] |= vars(instance).keys()
        held = [
            *vars(instance),
            *(getattr(instance, "_params", None) or ()),
            *(getattr(instance, "_cells", None) or ()),
        ]
        for name in set(held):
            try:
                kind = describe(getattr(instance, name))
            except Exception:
                continue
            for cls in type(instance).__mro__[:-1]:
                self._found[cls, name].add(kind)

    def names(self, cls: type) -> set[str]:
        """The names that instances of exactly a class had."""
        return self._own.get(cls, set())

    def kinds(self, cls: type, name: str) -> list[str]:
        """The types that an attribute had, sorted."""
        return sorted(self._found.get((cls, name), ()))


def describe(value: object) -> str:
    """The type of a value as a stub writes it; a class of MindSpore with its module, `mindspore.nn.cell:Cell`."""
    if value is None:
        return "None"
    ms = importlib.import_module("mindspore")
    kind = type(value)
    if isinstance(value, ms.Tensor):
        return "Parameter" if isinstance(value, ms.Parameter) else "Tensor"
    if kind in {bool, int, float, str, bytes, complex}:
        return kind.__name__
    if isinstance(value, (tuple, list)) and kind in {tuple, list}:
        items = {describe(item) for item in value}
        held = items.pop() if len(items) == 1 else "Any"
        return f"tuple[{held}, ...]" if kind is tuple else f"list[{held}]"
    if isinstance(value, np.ndarray):
        return "NDArray[Any]"
    if isinstance(value, dict):
        return "dict[str, Any]" if value and all(isinstance(key, str) for key in value) else "dict[Any, Any]"
    if kind.__module__ == "mindspore._c_expression.typing":
        return "Type"
    if kind.__module__.startswith("mindspore.") and not kind.__module__.startswith("mindspore._c_"):
        name = kind.__name__
        return f"{kind.__module__}:{name}" if not name.startswith("_") and kind.__qualname__ == name else "Any"
    return "Any"


def collect(classes: list[type]) -> Seen:
    """Make the instances that the examples of classes make, and a few more."""
    ms = importlib.import_module("mindspore")
    seen = Seen()
    base = {"ms": ms, "mindspore": ms, "nn": ms.nn, "ops": ms.ops, "mint": ms.mint, "np": np, "numpy": np}
    base |= {"Tensor": ms.Tensor, "Parameter": ms.Parameter, "Model": ms.Model}
    back = os.getcwd()
    with tempfile.TemporaryDirectory() as scratch, contextlib.redirect_stdout(io.StringIO()), _quiet():
        os.chdir(scratch)
        try:
            for line in _MORE.split("\n"):
                if line:
                    seen.add(eval(line, dict(base)))
            for cls in classes:
                for instance in _examples(cls, dict(base)):
                    seen.add(instance)
        finally:
            os.chdir(back)
    return seen


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _examples(cls: type, scope: dict[str, Any]) -> Iterator[object]:
    """The instances of a class that its example makes; what runs a network is left out."""
    text = inspect.getdoc(cls) or ""
    try:
        source = "\n".join(example.source for example in doctest.DocTestParser().get_examples(text))
        body = ast.parse(source).body
    except (ValueError, SyntaxError):
        return
    for statement in body:
        if not isinstance(statement, (ast.Import, ast.ImportFrom, ast.Assign, ast.ClassDef, ast.FunctionDef)):
            continue
        if isinstance(statement, ast.Assign) and not _constructs(statement.value, scope):
            continue
        try:
            exec(compile(ast.Module([statement], []), "example", "exec"), scope)
        except Exception:
            continue
        for target in statement.targets if isinstance(statement, ast.Assign) else []:
            value = scope.get(target.id) if isinstance(target, ast.Name) else None
            if isinstance(value, cls) and hasattr(value, "__dict__"):
                yield value


def _constructs(node: ast.expr, scope: dict[str, Any]) -> bool:
    """Whether an expression is a constant, or makes an object of a class."""
    if not isinstance(node, ast.Call):
        return not any(isinstance(inner, ast.Call) for inner in ast.walk(node))
    name = ast.unparse(node.func)
    first, *rest = name.split(".")
    value = scope.get(first)
    for part in rest:
        value = getattr(value, part, None)
    return inspect.isclass(value) or first in {"np", "numpy"} or name.endswith("trainable_params")
