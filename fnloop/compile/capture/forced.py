"""A function whose branches are taken so that it comes to one of its calls, whatever the numbers that it is given say.

A block is run to see what it calls Cells with. A call in a branch that this run does not take is seen in a run of the
same function with other conditions on the way to it; all else is as the user wrote it.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import CellType, CodeType, FunctionType
from typing import Any

from fnloop.compile.runtime.called_blocks import is_block
from fnloop.compile.runtime.reachable import codes_in
from fnloop.plan import Leaf, wiring_of

__all__ = ["forced", "with_functions"]

LEAVES = (ast.Return, ast.Raise, ast.Continue, ast.Break)
"""Statements behind which a branch is not gone on with."""

Path = Sequence[tuple[ast.AST, ast.AST]]
"""The nodes around a node, each with the part of it on the way there, from the outside in."""


def forced(function: Any, lines: Sequence[str], first: int, line: int, column: int) -> FunctionType | None:
    """The function that comes to a call; None where there is no such call in it.

    Args:
        function: the function.
        lines: its source.
        first: the line of the file where this begins.
        line: where the call ends, in the file.
        column: and in the line.
    """
    if not isinstance(function, FunctionType):
        return None
    indent = len(lines[0]) - len(lines[0].lstrip())
    tree = ast.parse(textwrap.dedent("".join(lines)))
    for node in ast.walk(tree):
        _move(node, first - 1, indent)
    path = _path_to(tree, line, column)
    definition = tree.body[0]
    if path is None or not isinstance(definition, ast.FunctionDef):
        return None
    for owner, part in path:
        _take(owner, part)
    definition.decorator_list = []
    return _compiled(function, definition)


def with_functions(function: Any, others: Mapping[Any, Any]) -> Any:
    """The same function, which reads other functions in the places of some; of a method the function alone.

    Args:
        function: the function.
        others: the functions that it reads instead, by those that it reads.
    """
    if function in others:
        return others[function]
    if not isinstance(function, FunctionType):
        return function
    space = {name: _other(value, others) for name, value in function.__globals__.items()}
    cells = tuple(_other_cell(cell, others) for cell in function.__closure__ or ())
    return _function(function, function.__code__, space, cells)


def _other(value: Any, others: Mapping[Any, Any]) -> Any:
    """What is read in the place of a value: another function, or a block with one."""
    if is_block(value):
        plan = wiring_of(value.plan)
        if not isinstance(plan, Leaf) or not isinstance(plan.function, FunctionType):
            return value
        other = others.get(plan.function)
        return value if other is None else value._new(plan=replace(plan, function=other))
    return others.get(value, value) if isinstance(value, FunctionType) else value


def _other_cell(cell: CellType, others: Mapping[Any, Any]) -> CellType:
    try:
        value = cell.cell_contents
    except ValueError:
        return cell
    other = _other(value, others)
    return cell if other is value else CellType(other)


def _function(
    function: FunctionType, code: CodeType, space: dict[str, Any], cells: tuple[CellType, ...]
) -> FunctionType:
    made = FunctionType(code, space, function.__name__, function.__defaults__, cells or None)
    made.__kwdefaults__ = function.__kwdefaults__
    return made


def _move(node: ast.AST, lines: int, columns: int) -> None:
    """Give a node the place that it has in its file."""
    if isinstance(node, (ast.expr, ast.stmt, ast.arg, ast.keyword, ast.alias, ast.excepthandler)):
        node.lineno += lines
        node.col_offset += columns
        node.end_lineno = (node.end_lineno or 0) + lines
        node.end_col_offset = (node.end_col_offset or 0) + columns


def _path_to(top: ast.AST, line: int, column: int) -> Path | None:
    """The nodes around a call, from the outside in."""
    for child in ast.iter_child_nodes(top):
        if isinstance(child, ast.Call) and (child.end_lineno, child.end_col_offset) == (line, column):
            return [(top, child)]
        below = _path_to(child, line, column)
        if below is not None:
            return [(top, child), *below]
    return None


def _take(owner: ast.AST, part: ast.AST) -> None:
    """Change a node so that Python comes to a part of it."""
    if isinstance(owner, (ast.If, ast.IfExp)) and part is not owner.test:
        branch = owner.body if isinstance(owner.body, list) else [owner.body]
        owner.test = ast.copy_location(ast.Constant(any(part is one for one in branch)), owner.test)
    if isinstance(owner, ast.BoolOp) and part is not owner.values[0]:
        owner.values = [one for one in owner.values if one is part] * 2
    for statements in _blocks_of(owner):
        before = list(_before(statements, part))
        for one in before:
            if isinstance(one, ast.If):
                _pass_by(one)


def _blocks_of(owner: ast.AST) -> Iterator[list[ast.stmt]]:
    """The lists of statements that a node has, of those in which one comes behind another."""
    for name in ("body", "orelse", "finalbody"):
        found = getattr(owner, name, None)
        if isinstance(found, list):
            yield found


def _before(statements: Sequence[ast.stmt], part: ast.AST) -> Iterator[ast.stmt]:
    """The statements before one; none, if it is not among them."""
    if any(part is one for one in statements):
        for one in statements:
            if one is part:
                return
            yield one


def _pass_by(node: ast.If) -> None:
    """Do not take a branch that ends what is gone on with."""
    if node.body and isinstance(node.body[-1], LEAVES):
        node.test = ast.copy_location(ast.Constant(False), node.test)
    elif node.orelse and isinstance(node.orelse[-1], LEAVES):
        node.test = ast.copy_location(ast.Constant(True), node.test)


def _compiled(function: FunctionType, definition: ast.FunctionDef) -> FunctionType | None:
    """A definition as a function, with the globals and the closure of another."""
    names = function.__code__.co_freevars
    around = ast.parse(f"def around_({', '.join(names)}):\n    pass")
    outer = around.body[0]
    assert isinstance(outer, ast.FunctionDef)
    outer.body = [definition]
    code = compile(around, function.__code__.co_filename, "exec", flags=function.__code__.co_flags & _FUTURE)
    found = [one for one in codes_in(code) if one.co_name == function.__code__.co_name]
    if not found:
        return None
    cells = dict(zip(names, function.__closure__ or (), strict=True))
    if not set(found[0].co_freevars) <= set(cells):
        return None
    return _function(function, found[0], function.__globals__, tuple(cells[name] for name in found[0].co_freevars))


_FUTURE = 0x1FF0000
"""Flags of code that say what was imported from `__future__`."""
