"""The expressions of values that are known before the graph: literals, tuples for records, closure variables."""

from __future__ import annotations

import ast
import math
from types import BuiltinFunctionType, FunctionType
from typing import Any

from fnloop.authors import is_users
from fnloop.compile.frontend.cell_numbers import rounded_number
from fnloop.compile.frontend.cells import suspect
from fnloop.compile.frontend.draws_apart import DRAWN
from fnloop.compile.frontend.environment import is_plain
from fnloop.compile.frontend.held_cells import cells_in, unlisted_cell
from fnloop.compile.frontend.made_objects import held_fields
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.subset.lookup import has_class, has_operator, is_of_mindspore
from fnloop.compile.frontend.syntax import name_of, tuple_of
from fnloop.compile.frontend.unsupported import BY_THE_TABLE, opaque
from fnloop.compile.frontend.versions import float_digits, is_primitive
from fnloop.compile.runtime.reachable import is_gradient
from fnloop.errors import CompileError
from fnloop.literals import is_literal

__all__ = ["as_operand", "embed", "refuse_cells", "refuse_operators"]


def embed(rewriter: Rewriter, value: Any, stem: str, node: ast.AST | None = None, name: str = "") -> ast.expr:
    """The expression of a value that is known.

    Args:
        rewriter: of the function that it stands in.
        value: the value.
        stem: how the closure variable is called that holds it.
        node: where it is read, for a refusal; without it nothing is refused but Cells.
        name: the name that the closure variable must have; empty for any.
    """
    if type(value) in (bool, int, str, type(None)) and is_literal(value):
        return ast.Constant(value)
    if isinstance(value, float):
        return _float(rewriter, float(value))
    if is_plain(value) and _holds(value, float) and len(value) <= MOST_ITEMS:
        items = [embed(rewriter, item, stem, node) for item in value]
        return ast.List(items, ast.Load()) if isinstance(value, list) else tuple_of(items)
    held = held_fields(value)
    if held is not None:
        return tuple_of([embed(rewriter, part, field, node) for field, part in held.items()])
    if isinstance(value, (list, tuple)) and any(held_fields(item) is not None for item in value):
        items = [embed(rewriter, item, stem, node) for item in value]
        return ast.List(items, ast.Load()) if isinstance(value, list) else tuple_of(items)
    if node is not None:
        lowered = _lowered_functions(rewriter, value, stem)
        if lowered is not value and isinstance(value, (list, tuple)):
            name = ""
        value = lowered
    refuse_cells(rewriter, value)
    _note_cell(rewriter, value)
    if node is not None:
        _refuse_opaque(rewriter, value, stem, node)
        refuse_operators(rewriter, value, node)
    if not name:
        return rewriter.capture(value, stem)
    rewriter.free[name] = value
    return name_of(name)


def _note_cell(rewriter: Rewriter, value: Any) -> None:
    """Note that MindSpore reads the source of a Cell, where a user wrote it."""
    if rewriter.captures is not None and next(cells_in(value), None) is not None:
        rewriter.captures.notes[type(value).__name__] = "read by MindSpore"


MOST_ITEMS = 64
"""Up to this length, lists and tuples with floats in them are written out, each float with its 64 bits."""


def as_operand(rewriter: Rewriter, value: Any, stem: str) -> ast.expr:
    """A number, or a list or tuple with numbers, as an operator of MindSpore takes it."""
    of_input = _name_of_input(value)
    if of_input:
        return rewriter.call_runtime("narrow", [rewriter.call_runtime(of_input, [])])
    if isinstance(value, float) and math.isfinite(value):
        return ast.Constant(float(value))
    if isinstance(value, (list, tuple)) and any(map(_name_of_input, value)):
        items = [as_operand(rewriter, item, stem) for item in value]
        return ast.List(items, ast.Load()) if isinstance(value, list) else tuple_of(items)
    return rewriter.capture(value, stem)


def _name_of_input(value: object) -> str:
    """The function of the runtime that gives a float which is an input of the graph; empty for all else."""
    if not isinstance(value, float):
        return ""
    if math.isnan(value):
        return "not_a_number"
    return "minus_zero" if value == 0 and math.copysign(1, value) < 0 else ""


def _float(rewriter: Rewriter, value: float) -> ast.expr:
    """A float with its 64 bits."""
    of_input = _name_of_input(value)
    if of_input:
        return rewriter.call_runtime(of_input, [])
    if value == 0:
        return rewriter.call_runtime("wide", [ast.Constant(0.0)])
    whole, base, exponent = float_digits(value)
    held = ast.Constant(base) if math.isfinite(base) else rewriter.capture(base, "infinite")
    return rewriter.call_runtime("exact", [ast.Constant(whole), held, ast.Constant(exponent)])


def _holds(value: Any, cls: type) -> bool:
    """Whether a value is a list or tuple with an item of a class."""
    return isinstance(value, (list, tuple)) and any(isinstance(item, cls) for item in value)


def _lowered_functions(rewriter: Rewriter, value: Any, stem: str) -> Any:
    """The version for the graph of a user's function, or of those in a list or tuple; any other value itself."""
    if isinstance(value, (list, tuple)) and any(map(is_users, value)):
        functions = [_lowered(rewriter, item) for item in value]
        return functions if isinstance(value, list) else tuple(functions)
    if stem in rewriter.env.constants:
        return value
    return _lowered(rewriter, value)


def _refuse_opaque(rewriter: Rewriter, value: Any, stem: str, node: ast.AST) -> None:
    """Refuse a value that a graph cannot hold."""
    kind = opaque(value)
    if kind:
        instead = "give numbers, tensors, Cells and functions written with `def`"
        name = stem.removeprefix(DRAWN)
        subject = f"`{name}`" if name.isidentifier() else "what Python computes here before the graph"
        rewriter.refuse(node, f"{subject} is {kind}", instead)


def _lowered(rewriter: Rewriter, value: Any) -> Any:
    """The version for the graph of a user's function; any other value itself."""
    if not is_users(value):
        return value
    return rewriter.helper(value, {}, {}, rewriter.path).function


def refuse_operators(rewriter: Rewriter, value: Any, node: ast.AST) -> None:
    """Refuse MindSpore's functions and Primitives as values that are in no row of the table.

    Args:
        rewriter: of the function that they stand in.
        value: a value, or a list or tuple of some.
        node: where it is read.
    """
    for one in value if isinstance(value, (list, tuple)) else [value]:
        is_function = isinstance(one, (FunctionType, BuiltinFunctionType)) and is_of_mindspore(one)
        is_listed = has_operator(one, None) or is_gradient(one) or (is_primitive(one) and has_class(one))
        if (is_function or is_primitive(one)) and not is_listed:
            name = getattr(one, "__name__", type(one).__name__)
            why = f"`{name}` of MindSpore is not in the table of what goes into a graph"
            rewriter.refuse(node, why, BY_THE_TABLE)


def refuse_cells(rewriter: Rewriter, value: Any, *, by_table: bool = True) -> None:
    """Refuse Cells in which a graph would compute something else.

    Args:
        rewriter: of the function that calls them.
        value: a Cell, or a list or tuple of some.
        by_table: whether MindSpore reads their source itself, so that the table of Python says what may be in it.
    """
    key = id(value), by_table
    if key not in rewriter.flaws:
        rewriter.flaws[key] = value, _flaw_in(value, by_table)
    _, flaw = rewriter.flaws[key]
    if flaw:
        raise CompileError(f"block {rewriter.path!r} cannot be compiled: {flaw}")


def _flaw_in(value: Any, by_table: bool) -> str:
    """The first thing that a graph computes otherwise in Cells; empty without one."""
    for one in value if isinstance(value, (list, tuple)) else [value]:
        rounded = rounded_number(one)
        if rounded is not None:
            return (
                f"a Cell computes `{rounded.expression}` of numbers, which have 32 bits there in a graph; compute it "
                f"in `__init__`\n  {rounded.place}"
            )
    if by_table and (unlisted := unlisted_cell(value)) is not None:
        kind = type(unlisted).__name__
        return f"it calls `{kind}` of MindSpore, which is in no row of the table; {BY_THE_TABLE}"
    for cell in cells_in(value):
        found = suspect(cell, by_table=by_table)
        if found is not None:
            return f"{found.why}; {found.instead}\n  {found.place}"
    return ""
