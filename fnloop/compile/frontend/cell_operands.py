"""Constants in the functions of a Cell with which a graph computes otherwise: zeros, NaN, numbers of many digits.

MindSpore's compiler leaves zeros and NaN out of sums, takes 0.0 and -0.0 for one, and rounds numbers (see
`runtime/constants.py`). In a block's own source they are written otherwise; that of a Cell MindSpore reads itself.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from fnloop.compile.frontend.added_zeros import SUMS, is_zero, items_of, name_called
from fnloop.compile.frontend.cell_values import CellFunction, bound_to
from fnloop.compile.frontend.versions import is_taken_for_zero, makes_tensor
from fnloop.compile.runtime.rounded import is_rounded

__all__ = ["form_of_constant", "simplified"]

OF_ZEROS = frozenset({"zeros", "zeros_like", "new_zeros"})
"""Functions and methods that make zeros."""

FILL = frozenset(
    {"fill", "full", "full_like", "new_full", "pad", "index_fill", "scalar_to_tensor", "masked_fill", "cast"}
)
"""Functions and methods that make tensors of a number, which may have 32 bits in a graph."""

FILL_PARTLY = frozenset({"pad", "index_fill", "masked_fill"})
"""Those of them that give more than this number."""

ROUND = frozenset({"fmod", "truncate_div", "float_power"})
"""Functions and methods that a graph computes with 32 bits."""


def form_of_constant(value: object) -> str:
    """What decides whether a graph computes with an attribute otherwise: whether it is 0, NaN or has many digits."""
    if is_taken_for_zero(value):
        return "zeros"
    if type(value) is int:
        return "large" if is_rounded(value) else "zero" if value == 0 else ""
    if isinstance(value, float):
        return _form_of_float(value)
    return ""


def _form_of_float(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if value == 0:
        return "zero" if math.copysign(1, value) > 0 else "-0.0"
    return "" if _is_short(value) else "long"


def _is_short(value: float) -> bool:
    """Whether a float has 32 bits."""
    with np.errstate(over="ignore"):
        return float(np.float32(value)) == value


@dataclass(frozen=True)
class _Reader:
    """Reads one function of a Cell."""

    code: CellFunction

    def why(self, node: ast.AST) -> str:
        """What a graph does otherwise with a node; empty where it does the same."""
        match node:
            case ast.BinOp(left=left, op=ast.Add(), right=right) if self.code.varies(node):
                return self._why_sum([left, right])
            case ast.AugAssign(target=target, op=ast.Add(), value=value) if self.code.varies(node):
                return self._why_sum([target, value])
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=float() as value)) if value == 0:
                return "of 0.0 and -0.0 a graph makes one"
            case ast.Call():
                return self._why_call(node)
            case ast.Constant() | ast.Name(ctx=ast.Load()) | ast.Attribute(ctx=ast.Load()):
                return WHY.get(self._form(node), "")
            case _:
                return ""

    def _form(self, node: ast.expr) -> str:
        value = self.code.value(node)
        if isinstance(value, (list, tuple)):
            return "zeros" if any(map(is_taken_for_zero, value)) else ""
        return form_of_constant(value)

    def _why_sum(self, sides: list[ast.expr]) -> str:
        return LEFT_OUT if any(self._may_be_zero(side, frozenset()) for side in sides) else ""

    def _why_call(self, node: ast.Call) -> str:
        name, called = name_called(node), self.code.value(node.func)
        given = [*node.args, *(keyword.value for keyword in node.keywords)]
        if name in OF_ZEROS or (called is sum and len(given) == 1):
            return LEFT_OUT
        if called is float and given and isinstance(given[0], ast.Constant) and isinstance(given[0].value, str):
            return WHY.get(form_of_constant(float(given[0].value)), "")
        if name in SUMS:
            return self._why_sum([part for one in given for part in items_of(one)])
        if name in FILL or makes_tensor(called):
            return self._why_filled(name, given)
        is_truncated = any(isinstance(one, ast.Constant) and one.value == "trunc" for one in given)
        return ROUNDED if name in ROUND or is_truncated else ""

    def _why_filled(self, name: str, given: list[ast.expr]) -> str:
        """What a graph does otherwise with a tensor that is made of numbers."""
        if name not in FILL_PARTLY and any(map(self._is_of_zeros, given)):
            return LEFT_OUT
        is_rounded = any(self._form(one) == "long" for one in given) if name in FILL else False
        is_whole = name == "masked_fill" and any(type(self.code.value(one)) is int for one in given)
        return ROUNDED if is_rounded or is_whole else ""

    def _is_of_zeros(self, node: ast.expr) -> bool:
        """Whether an expression may be 0, or is a list of zeros."""
        items = items_of(node)
        return bool(items) and all(self._may_be_zero(item, frozenset()) for item in items)

    def _may_be_zero(self, node: ast.expr, seen: frozenset[str]) -> bool:
        """Whether an expression may be a number that is 0."""
        match node:
            case ast.Constant(value=value):
                return is_zero(value)
            case ast.Name(id=name):
                found = [] if name in seen else list(bound_to(name, self.code.definition))
                is_itself = self._form(node) == "zero"
                return is_itself or any(self._may_be_zero(one, seen | {name}) for one in found)
            case ast.Attribute():
                return self._form(node) == "zero"
            case ast.UnaryOp(operand=operand):
                return self._may_be_zero(operand, seen)
            case ast.IfExp(body=body, orelse=orelse):
                return self._may_be_zero(body, seen) or self._may_be_zero(orelse, seen)
            case ast.BinOp(left=left, op=ast.Mult(), right=right):
                return self._may_be_zero(left, seen) or self._may_be_zero(right, seen)
            case ast.BinOp():
                return not self.code.varies(node)
            case _:
                return False


LEFT_OUT = "a graph leaves zeros out of sums, and so the sign of -0.0"
ROUNDED = "a graph computes so with 32 bits"

WHY: Mapping[str, str] = {
    "zeros": LEFT_OUT,
    "NaN": "a graph leaves NaN out of sums",
    "-0.0": "of 0.0 and -0.0 a graph makes one",
    "large": "some operators of a graph round so large a whole number",
}
"""What a graph does otherwise with a constant, by its form."""


def simplified(code: CellFunction, node: ast.AST) -> str:
    """What a graph does otherwise with a node, for a constant in it; empty where it does the same.

    Args:
        code: the function of a Cell.
        node: a node of it.
    """
    return _Reader(code).why(node)
