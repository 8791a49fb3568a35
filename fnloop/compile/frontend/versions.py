"""Functions, methods and operators that a graph computes otherwise than Python, and the versions that agree with it.

The versions themselves are in `fnloop.compile.runtime`, which imports MindSpore; it is imported
when one is asked for.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from types import BuiltinFunctionType, FunctionType
from typing import Any

import numpy as np

from fnloop.compile.frontend.syntax import is_starred
from fnloop.run.cells import is_parameter

__all__ = [
    "as_dict",
    "as_inputs",
    "cells_of",
    "float_digits",
    "graph_comparison",
    "graph_function",
    "graph_method",
    "graph_operator",
    "graph_unary",
    "graph_version",
    "is_called_by_graphs",
    "is_of_runtime",
    "is_primitive",
    "is_short_table",
    "is_table",
    "is_taken_for_zero",
    "is_tensor",
    "makes_tensor",
    "makes_zeros",
    "positional",
    "tensor_of_numbers",
]

Version = Callable[..., Any]
"""A function that MindSpore's parser reads, and that gives in a graph what Python's own gives."""

MOST_WRITTEN = 16
"""Up to this power, a power of a whole number is written out."""


def graph_version(called: Any, node: ast.Call) -> Version | None:
    """The version for graphs of a function of Python or MindSpore; None where the graph's own gives the same.

    Args:
        called: the function.
        node: its call.
    """
    is_of_mindspore = (getattr(called, "__module__", None) or "").startswith("mindspore")
    has_version = isinstance(called, BuiltinFunctionType) or called in (int, float, bool, reversed) or is_of_mindspore
    arguments = positional(called, node) if has_version else None
    if arguments is None:
        return None
    from fnloop.compile.runtime import methods, numbers, operands, sequences  # imports MindSpore

    count = len(arguments)
    if called in (max, min) and count > 2:  # called pairwise
        count = 2
    versions = numbers.versions() | operands.versions() | sequences.versions() | methods.versions()
    try:
        return versions.get((called, count))
    except TypeError:  # an operator that is not hashable
        return None


def graph_method(name: str, node: ast.Call) -> Version | None:
    """The version for graphs of a method of a tensor; None where the graph's own gives the same.

    Args:
        name: the method.
        node: its call.
    """
    from fnloop.compile.runtime.methods import BY_KEYWORD, METHODS  # imports MindSpore

    keywords = tuple(str(keyword.arg) for keyword in node.keywords)
    of_everything = bool(node.args) and isinstance(node.args[0], ast.Constant) and node.args[0].value is None
    if of_everything or any(map(is_starred, node.args)):
        return None
    if keywords:
        return BY_KEYWORD.get((name, len(node.args), keywords))
    return METHODS.get((name, len(node.args)))


def positional(called: Any, node: ast.Call) -> list[ast.expr] | None:
    """The arguments of a call by position, with defaults of those left out; None where one has no such place.

    Args:
        called: the function; only of MindSpore's the places of keywords are known.
        node: its call.
    """
    if any(map(is_starred, node.args)):
        return None
    if not node.keywords:
        return node.args
    by_keyword = {str(keyword.arg): keyword.value for keyword in node.keywords}
    defaults = _parameters(called)
    names = list(defaults)
    if not set(by_keyword) <= set(names[len(node.args) :]):
        return None
    last = max(map(names.index, by_keyword))
    given = {name: by_keyword.get(name, defaults[name]) for name in names[len(node.args) : last + 1]}
    found = [argument for argument in given.values() if argument is not None]
    return [*node.args, *found] if len(found) == len(given) else None


def _parameters(called: Any) -> dict[str, ast.expr | None]:
    """A function's parameters and their defaults, where those are plain; none for what is no function of MindSpore."""
    if not isinstance(called, FunctionType) or not called.__module__.startswith("mindspore"):
        return {}
    parameters = inspect.signature(called).parameters
    if list(parameters) == ["args", "kwargs"]:
        return dict.fromkeys(BINARY)
    return {name: _default(parameter.default) for name, parameter in parameters.items()}


def _default(value: object) -> ast.expr | None:
    """The default of a parameter, as it would be written; None where there is none that is plain."""
    return ast.Constant(value) if value is None or isinstance(value, (bool, int, float, str)) else None


BINARY = ["input", "other", "rounding_mode"]
"""The parameters of functions that do not tell theirs."""


# --- operators


def graph_operator(node: ast.BinOp, *, of_tensors: bool) -> Version | None:
    """The version for graphs of an operator; None where the graph's own gives the same.

    Args:
        node: the operator with its operands.
        of_tensors: whether these are seen to be tensors, or a tensor and a float as it is written.
    """
    from fnloop.compile.runtime.bits import OPERATORS as BIT_OPERATORS  # imports MindSpore
    from fnloop.compile.runtime.numbers import OPERATORS, whole_power

    if of_tensors or _is_of(node.left, str):
        return None
    if isinstance(node.op, ast.Pow) and _is_small_whole(node.right):
        return whole_power
    return (OPERATORS | BIT_OPERATORS).get(type(node.op))


def graph_unary(node: ast.UnaryOp) -> Version | None:
    """The version for graphs of an operator of one operand; None where the graph's own gives the same."""
    from fnloop.compile.runtime.bits import UNARY  # imports MindSpore

    return None if isinstance(node.operand, ast.Constant) else UNARY.get(type(node.op))


def _is_small_whole(node: ast.expr) -> bool:
    """Whether a power is written out."""
    return isinstance(node, ast.Constant) and type(node.value) is int and 0 <= node.value <= MOST_WRITTEN


def _is_of(node: ast.expr, cls: type) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, cls)


def graph_comparison(op: ast.cmpop, left: ast.expr, right: ast.expr) -> Version | None:
    """The version for graphs of a comparison; None where the graph's own gives the same."""
    from fnloop.compile.runtime.numbers import COMPARISONS, member  # imports MindSpore

    if isinstance(op, (ast.In, ast.NotIn)):
        return member
    is_equality = isinstance(op, (ast.Eq, ast.NotEq))
    if any(_is_exact(side, is_equality) for side in (left, right)):
        return None
    return COMPARISONS.get(type(op))


def _is_exact(side: ast.expr, is_equality: bool) -> bool:
    """Whether a graph compares with this as Python does: what is no number, and zero but for `==`."""
    if not isinstance(side, ast.Constant):
        return False
    is_number = isinstance(side.value, (int, float)) and not isinstance(side.value, bool)
    return not is_number or (side.value == 0 and not is_equality)


# --- of the runtime, and of MindSpore


def is_called_by_graphs(value: object) -> bool:
    """Whether a value is a Cell or a Primitive, or the class of a Primitive, which are made for graphs.

    Those Primitives that `mindspore.ops` holds as functions are looked up as such.
    """
    from mindspore import nn, ops

    if isinstance(value, type):
        return issubclass(value, ops.Primitive)
    if isinstance(value, ops.Primitive):
        return not any(value is one for one in vars(ops).values())
    return isinstance(value, nn.Cell)


def is_of_runtime(value: object) -> bool:
    """Whether a value is a function of `fnloop.compile.runtime`, whose calls stand in no source of a user."""
    return (getattr(value, "__module__", None) or "").startswith("fnloop.compile.runtime.")


def makes_zeros(called: object, *, of_number: bool = False) -> bool:
    """Whether what is called may make a tensor of zeros, which a graph leaves out of sums, and so the sign of -0.0.

    Args:
        called: the function.
        of_number: whether it is given a number that is known.
    """
    from mindspore import mint, numpy, ops

    makers = (ops.zeros, ops.zeros_like, mint.zeros, mint.zeros_like, numpy.zeros, numpy.zeros_like)
    casts = (ops.cast, ops.scalar_to_tensor) if of_number else ()
    return any(called is maker for maker in (*makers, *casts))


def is_taken_for_zero(value: object) -> bool:
    """Whether a value is a tensor of floats, and no Parameter, that holds nothing but 0 and NaN."""
    if not is_tensor(value) or is_parameter(value):
        return False
    from fnloop.compile.runtime.constants import holds_nothing  # imports MindSpore

    return holds_nothing(value)


def is_primitive(value: object) -> bool:
    """Whether a value is a Primitive."""
    from mindspore import ops

    return isinstance(value, ops.Primitive)


def trainable_parameters(cell: object) -> Any:
    """The trainable Parameters of a Cell, as its own method gives them; None for all else."""
    from mindspore import nn

    is_plain_cell = isinstance(cell, nn.Cell) and type(cell).trainable_params is nn.Cell.trainable_params
    found: Any = cell
    return list(found.trainable_params()) if is_plain_cell else None


def are_parameters(value: object) -> bool:
    """Whether a value is a Parameter, or a list or tuple of them."""
    from mindspore import Parameter

    items = value if isinstance(value, (list, tuple)) else [value]
    return bool(items) and all(isinstance(one, Parameter) for one in items)


def makes_tensor(called: object) -> bool:
    """Whether a value is `Tensor` or `tensor`."""
    from mindspore import Tensor, tensor

    return called is Tensor or called is tensor


def is_table(value: object) -> bool:
    """Whether a value is an array of numbers that a graph has with all their digits."""
    return isinstance(value, np.ndarray) and value.ndim > 0 and str(value.dtype) in ("float64", "int64", "int32")


def is_short_table(value: object) -> bool:
    """Whether a value is an array of floats with fewer digits than those of Python."""
    return isinstance(value, np.ndarray) and value.ndim > 0 and str(value.dtype) in ("float32", "float16")


def tensor_of_numbers(table: Any) -> Any:
    """The numbers of such an array as a tensor of 64 bits."""
    from mindspore import Tensor

    is_whole = str(table.dtype).startswith("int")
    return Tensor(table.astype(np.int64 if is_whole else np.float64))


def as_inputs(value: Any) -> Any:
    """A tensor, or a list or tuple with some, with those as inputs of the graph that it would take for 0."""
    from mindspore import Tensor

    if isinstance(value, Tensor):
        from fnloop.compile.runtime.constants import as_input  # imports MindSpore

        return as_input(value)
    if type(value) in (list, tuple) and any(isinstance(item, Tensor) for item in value):
        return type(value)(map(as_inputs, value))
    return value


NO_TENSORS = (int, float, str, tuple, list, dict, type(None))
"""Classes of most attributes."""


def is_tensor(value: object) -> bool:
    """Whether a value is a tensor."""
    if isinstance(value, NO_TENSORS):  # asked of every attribute of a Cell, and an import takes a microsecond
        return False
    from mindspore import Tensor

    return isinstance(value, Tensor)


def graph_function(name: str) -> Version:
    """A function of `fnloop.compile.runtime`: of `constants`, `floats`, `operands`, `sequences` or `numbers`."""
    from fnloop.compile.runtime import constants, floats, numbers, operands, sequences  # imports MindSpore

    modules: tuple[Any, ...] = (constants, floats, operands, sequences, numbers)
    found: Version = next(getattr(module, name) for module in modules if name in module.__all__)
    return found


def float_digits(value: float) -> tuple[int, float, int]:
    """The numbers of which a graph makes a float of 64 bits; see `fnloop.compile.runtime.floats`."""
    from fnloop.compile.runtime.floats import digits  # imports MindSpore

    return digits(value)


def as_dict(value: object) -> Any:
    """A CellDict as a dict of its Cells; any other value as it is."""
    from mindspore import nn

    return dict(value.items()) if isinstance(value, nn.CellDict) else value


def cells_of(value: object) -> tuple[Any, ...] | None:
    """The Cells of a CellList or SequentialCell; None for all else."""
    from mindspore import nn

    found: Any = value
    return tuple(found) if isinstance(value, (nn.CellList, nn.SequentialCell)) else None
