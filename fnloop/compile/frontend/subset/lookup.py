"""Looks up calls and names in the table: what is in no row is refused for the graph."""

from __future__ import annotations

import ast
import builtins
import functools
import math
from collections.abc import Mapping
from types import BuiltinFunctionType, ModuleType
from typing import Any

from fnloop.compile.frontend.subset.cells import CELLS, OPTIMIZERS
from fnloop.compile.frontend.subset.functions import CLASSES, FUNCTIONS
from fnloop.compile.frontend.subset.operators import OPERATORS, WRITES
from fnloop.compile.frontend.subset.row import Form, forms_of, takes
from fnloop.compile.frontend.subset.syntax import STRUCTURE, SYNTAX
from fnloop.compile.frontend.subset.tensors import ATTRIBUTES, METHODS

__all__ = [
    "has_attribute",
    "has_class",
    "has_function",
    "has_method",
    "has_operator",
    "has_syntax",
    "is_class_for_graphs",
    "is_of_mindspore",
]


def has_syntax(kind: type[ast.AST]) -> bool:
    """Whether a type of node is in a row, or a part of one that is."""
    return kind in SYNTAX or issubclass(kind, STRUCTURE)


def has_function(called: Any, node: ast.Call, *, in_cell: bool = False) -> bool:
    """Whether a call of a function of Python is in a row."""
    name = _function_names().get(called) if isinstance(called, (type, BuiltinFunctionType)) else None
    if name is None or (in_cell and not FUNCTIONS[name].in_cells):
        return False
    return takes(_function_form(name), node)


def has_method(node: ast.Call) -> bool:
    """Whether a call of a method of a tensor, list, dict or text is in a row."""
    assert isinstance(node.func, ast.Attribute)
    return node.func.attr in METHODS and takes(_method_form(node.func.attr), node)


def has_attribute(name: str) -> bool:
    """Whether an attribute of a tensor is in a row."""
    return name in ATTRIBUTES


def has_operator(called: Any, node: ast.Call | None) -> bool:
    """Whether a call of a function of MindSpore is in a row; without the call, whether the function is."""
    names = _operator_names().get(id(called), ())
    return bool(names) and (node is None or any(takes(_operator_form(name), node) for name in names))


def has_class(value: Any) -> bool:
    """Whether a Cell or Primitive is of a class in a row; a Cell whose `construct` is not MindSpore's is screened."""
    cls = value if isinstance(value, type) else type(value)
    written = next((base for base in cls.__mro__ if "construct" in vars(base) or "__call__" in vars(base)), cls)
    return not is_of_mindspore(written) or any(id(base) in _classes() for base in cls.__mro__)


def is_of_mindspore(called: Any) -> bool:
    """Whether a function or class is MindSpore's."""
    return (getattr(called, "__module__", None) or "").split(".")[0] == "mindspore"


def is_class_for_graphs(value: Any) -> bool:
    """Whether a class of Python may be named in a graph, to ask for the kind of a value or to raise it."""
    if not isinstance(value, type):
        return False
    return issubclass(value, BaseException) or any(value is getattr(builtins, name) for name in CLASSES)


# --- how the samples call


@functools.cache
def _function_names() -> Mapping[Any, str]:
    modules: tuple[ModuleType, ...] = (builtins, math)
    return {getattr(_module_of(name, modules), name.rpartition(".")[2]): name for name in FUNCTIONS}


def _module_of(name: str, modules: tuple[ModuleType, ...]) -> ModuleType:
    owner = name.rpartition(".")[0] or "builtins"
    return next(module for module in modules if module.__name__ == owner)


@functools.cache
def _function_form(name: str) -> Form:
    return forms_of(FUNCTIONS[name].samples, name)


@functools.cache
def _method_form(name: str) -> Form:
    return forms_of(METHODS[name].samples, name)


@functools.cache
def _operator_form(name: str) -> Form:
    return forms_of((OPERATORS.get(name) or WRITES[name]).samples, name)


@functools.cache
def _operator_names() -> Mapping[int, tuple[str, ...]]:
    """The names of MindSpore's functions by identity, as some are not hashable; one may have several."""
    found: dict[int, tuple[str, ...]] = {}
    for name in (*OPERATORS, *WRITES):
        called = _operator(name)
        if called is not None:
            found[id(called)] = (*found.get(id(called), ()), name)
    return found


@functools.cache
def _classes() -> frozenset[int]:
    """The classes of Cells and Primitives in the table, by identity."""
    found = [_operator(name) for name in (*CELLS, *OPTIMIZERS)]
    return frozenset(id(cls) for cls in found if cls is not None)


def _operator(name: str) -> Any:
    """A function of MindSpore by its name; None where this version has none."""
    import mindspore

    found: Any = mindspore
    for part in name.removeprefix("ms.").split("."):
        found = getattr(found, part, None)
    return found
