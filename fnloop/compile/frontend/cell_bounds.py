"""Bounds in the functions of a Cell that a graph takes for none: `ops.maximum(x, -math.inf)` keeps NaN there.

MindSpore makes `x` of the least or greatest of `x` and a constant of 2**127 or more. In a block's own source such a
bound is computed when the graph runs (`runtime/constants.py`); that of a Cell MindSpore reads itself.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from fnloop.compile.frontend.cell_values import UNKNOWN, CellFunction, bound_to
from fnloop.compile.frontend.versions import is_tensor
from fnloop.run.cells import is_parameter

__all__ = ["is_unreached", "unreached_bound"]

COMPARED = frozenset({"minimum", "maximum", "clip_by_value", "hardtanh"})
"""Functions and methods that a graph leaves out."""

COUNTS = frozenset({"len", "int", "round", "min", "max", "abs", "sum"})
"""Functions of Python that make no number which is greater than what they are given."""


def is_unreached(value: object) -> bool:
    """Whether a value is a number, or a tensor of one that is no Parameter, that a graph takes for no bound."""
    if not isinstance(value, float) and (not is_tensor(value) or is_parameter(value)):
        return False
    from fnloop.compile.runtime.constants import is_no_bound  # imports MindSpore

    return is_no_bound(value)


def unreached_bound(code: CellFunction, node: ast.Call) -> ast.expr | None:
    """The operand of a call that may be a bound which a graph takes for none; None without one.

    Args:
        code: the function of a Cell.
        node: a call in it.
    """
    if not isinstance(node.func, ast.Attribute) or node.func.attr not in COMPARED:
        return None

    def may_be_huge(part: ast.AST) -> bool:
        if isinstance(part, ast.Call):
            called = part.func
            return not isinstance(called, ast.Name) or called.id not in COUNTS
        known = code.value(part) if isinstance(part, ast.expr) else UNKNOWN
        return known is not UNKNOWN and is_unreached(known)

    for operand in [*node.args, *(keyword.value for keyword in node.keywords)]:
        if not code.varies(operand) and any(map(may_be_huge, _parts(operand, code.definition))):
            return operand
    return None


def _parts(operand: ast.expr, definition: ast.FunctionDef) -> Iterator[ast.AST]:
    """The parts of an operand, and those of what its names are bound to."""
    waiting: list[ast.AST] = [operand]
    names: set[str] = set()
    while waiting:
        part = waiting.pop()
        yield part
        waiting += ast.iter_child_nodes(part)
        if isinstance(part, ast.Name) and part.id not in names:
            names.add(part.id)
            waiting += bound_to(part.id, definition)
