"""Numbers in the `construct` of users' Cells, which MindSpore reads itself and computes with 32 bits.

Beside a tensor of 32 bits a float is rounded anyway. What is computed of floats alone is another
number where it is rounded before: `1 - 0.999` differs in the fifth digit, and a comparison may go
the other way. Such Cells are refused.
"""

from __future__ import annotations

import ast
import inspect
import operator
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from fnloop.authors import is_of_others
from fnloop.definition import Definition, definition_of

__all__ = ["Rounded", "rounded_number"]

OPERATORS: Mapping[type[ast.AST], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod,
    ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}  # fmt: skip

NUMBERS = (ast.Constant, ast.Attribute, ast.UnaryOp, ast.BinOp, ast.Compare)
"""The nodes that may be numbers."""

Both = tuple[Any, Any]
"""A number as Python computes it, and with 32 bits."""


@dataclass(frozen=True)
class Rounded:
    """A number that a Cell computes otherwise in a graph.

    Args:
        expression: how it is computed.
        place: file, line and source.
    """

    expression: str
    place: str


def rounded_number(value: object) -> Rounded | None:
    """The first number that a user's Cell, or one inside of it, computes of constants, and that 32 bits change."""
    from mindspore import nn

    if not isinstance(value, nn.Cell):
        return None
    sources: dict[type, tuple[Any, Definition | None, list[ast.AST]]] = {}  # a network has few classes
    for _, one in value.cells_and_names():
        cls = type(one)
        if cls not in sources:
            sources[cls] = _source_of(cls)
        function, definition, nodes = sources[cls]
        if definition is None:
            continue
        for node in nodes:
            both = _evaluated(one, node)
            if both is not None and _differ(*both):
                line = definition.first + getattr(node, "lineno", 1) - 1
                text = definition.lines[getattr(node, "lineno", 1) - 1].strip()
                return Rounded(ast.unparse(node), f"{function.__code__.co_filename}:{line}: {text}")
    return None


def _source_of(cls: Any) -> tuple[Any, Definition | None, list[ast.AST]]:
    """The `construct` of a class of users', its definition, and the numbers and operators in it."""
    function = inspect.unwrap(cls.construct)
    definition = definition_of(function) if is_of_others(function) else None
    if definition is None:
        return function, None, []
    return function, definition, [node for node in ast.walk(definition.node) if isinstance(node, NUMBERS)]


def _evaluated(cell: Any, node: ast.AST) -> Both | None:
    """A number that is computed of constants and attributes; None for all else."""
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return _both(value)
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            with warnings.catch_warnings():  # of an attribute that its library keeps for old programs
                warnings.simplefilter("ignore")
                attribute: Any = getattr(cell, name, None)
            return _both(attribute) if type(attribute) in (int, float) else None
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            both = _evaluated(cell, operand)
            return None if both is None else (-both[0], -both[1])
        case ast.BinOp(left=left, op=op, right=right) | ast.Compare(left=left, ops=[op], comparators=[right]):
            return _applied(cell, op, left, right)
        case _:
            return None


def _applied(cell: Any, op: ast.AST, left: ast.expr, right: ast.expr) -> Both | None:
    """An operator of two such numbers."""
    compute, one, other = OPERATORS.get(type(op)), _evaluated(cell, left), _evaluated(cell, right)
    if compute is None or one is None or other is None:
        return None
    try:
        wide, narrow = compute(one[0], other[0]), compute(one[1], other[1])
    except ArithmeticError:
        return None
    return (wide, narrow) if isinstance(wide, (bool, int)) else (wide, np.float32(narrow))


def _both(value: float) -> Both:
    return (value, value) if isinstance(value, int) else (value, np.float32(value))


def _differ(wide: Any, narrow: Any) -> bool:
    """Whether a number is another one with 32 bits, where it would have been rounded to these in the end."""
    return bool(np.float32(wide) != np.float32(narrow))
