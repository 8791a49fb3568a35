"""Loops and comprehensions over Cells that are captured, written out: once for each Cell."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator, Sequence
from typing import Any

from fnloop.compile.frontend.converters.cell_rows import CellRows, Row, rows_of
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import bound_in, name_of

__all__ = ["comprehension_over_cells", "loop_over_cells"]

Control = (ast.Break, ast.Continue)


def loop_over_cells(rewriter: Rewriter, node: ast.For) -> list[ast.stmt] | None:
    """`for net in nets`, `for k, net in enumerate(nets)`, `for net, x in zip(nets, xs)`: its body for each of them.

    None for any other loop, one that binds its own variables again, and one with both `return` and `break`.
    """
    controls = list(_controls(node.body))
    returns = any(isinstance(one, ast.Return) for one in ast.walk(node))
    if node.orelse or (controls and returns):
        return None
    found = rows_of(rewriter, node.target, node.iter, node.body)
    if found is None or bound_in(node.body) & found.names:
        return None
    written = _WrittenOut(rewriter, node)
    return written.statements(found)


class _WrittenOut:
    """Writes a loop out. A `break` that depends on what varies sets a name, which later iterations ask.

    Args:
        rewriter: of the function that it stands in.
        node: the loop.
    """

    def __init__(self, rewriter: Rewriter, node: ast.For) -> None:
        self.rewriter, self.node = rewriter, node
        self.left, self.passed = rewriter.fresh("left"), rewriter.fresh("passed")
        rewriter.env.local = rewriter.env.local | {self.left, self.passed}

    def statements(self, loop: CellRows) -> list[ast.stmt]:
        """The statements that stand for the loop."""
        env = self.rewriter.env
        written: list[ast.stmt] = []
        for name, value in loop.held.items():
            written += self._converted([ast.Assign([ast.Name(name, ast.Store())], value)])
        may_be_left = False
        for row in loop.rows:
            env.constants |= row.constants
            body, end = self._settled(copy.deepcopy(self.node.body))
            body = [*(ast.Assign([target], value) for target, value in row.computed), *body]
            is_left_here = any(isinstance(one, ast.Break) for one in _controls(body))
            if is_left_here and not may_be_left:
                written += self._converted([self._assign(self.left, False)])
            if any(_controls(body)):
                body = [self._assign(self.passed, False), *self._guarded(body)]
            if may_be_left and body:
                body = [ast.If(ast.UnaryOp(ast.Not(), name_of(self.left)), body, [])]
            may_be_left = may_be_left or is_left_here
            with self.rewriter.of_any_cell(may_be_left or bool(list(_controls(self.node.body)))):
                written += self._converted(body)
            if isinstance(end, ast.Break):
                break
        for name in loop.names:  # which may hold something else behind the loop
            env.constants.pop(name, None)
        return written or [ast.Pass()]

    def _converted(self, statements: Sequence[ast.stmt]) -> list[ast.stmt]:
        located = [ast.fix_missing_locations(ast.copy_location(one, self.node)) for one in statements]
        return self.rewriter.statements(located)

    def _settled(self, body: Sequence[ast.stmt]) -> tuple[list[ast.stmt], ast.stmt | None]:
        """An iteration without what is behind a `break` or `continue` that is known to be taken, and which it is."""
        settled: list[ast.stmt] = []
        for statement in body:
            if isinstance(statement, Control):
                return settled, statement
            truth = None
            if isinstance(statement, ast.If) and any(_controls([statement])):
                truth = self.rewriter.env.truth(statement.test)
            if not isinstance(statement, ast.If) or truth is None:
                settled.append(statement)
                continue
            inside, end = self._settled(statement.body if truth else statement.orelse)
            settled += inside
            if end is not None:
                return settled, end
        return settled, None

    def _guarded(self, body: Sequence[ast.stmt]) -> list[ast.stmt]:
        """An iteration in which nothing is done behind a `break` or `continue`, once it is taken."""
        guarded: list[ast.stmt] = []
        for number, statement in enumerate(body):
            if isinstance(statement, Control):
                left = [self._assign(self.left, True)] if isinstance(statement, ast.Break) else []
                return [*guarded, *left, self._assign(self.passed, True)]
            guarded.append(statement)
            if isinstance(statement, ast.If) and any(_controls([statement])):
                statement.body = self._guarded(statement.body)
                statement.orelse = self._guarded(statement.orelse)
                rest = self._guarded(body[number + 1 :])
                if rest:
                    guarded.append(ast.If(ast.UnaryOp(ast.Not(), name_of(self.passed)), rest, []))
                return guarded
        return guarded

    def _assign(self, name: str, value: bool) -> ast.stmt:
        return ast.Assign([ast.Name(name, ast.Store())], ast.Constant(value))


def _controls(statements: Sequence[ast.AST]) -> Iterator[ast.stmt]:
    """The `break` and `continue` of a loop with such a body; those of loops inside are theirs."""
    for statement in statements:
        if isinstance(statement, Control):
            yield statement
        elif not isinstance(statement, (ast.For, ast.While, ast.FunctionDef)):
            yield from _controls(list(ast.iter_child_nodes(statement)))


def comprehension_over_cells(rewriter: Rewriter, node: Any) -> ast.expr | None:
    """`[net(x) for net in nets]`, `{k: net(x) for k, net in nets.items()}`: written out; None for any other."""
    if len(node.generators) != 1:
        return None
    generator = node.generators[0]
    collected = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
    found = rows_of(rewriter, generator.target, generator.iter, [*collected, *generator.ifs])
    if found is None:
        return None
    held = [rewriter.visit(copy.deepcopy(value)) for value in found.held.values()]
    items: list[list[ast.expr]] = []
    for row in found.rows:
        item = _item_of(rewriter, row, generator.ifs, collected, bound_in([generator.target]))
        if item is None:
            return None
        items.append(item)
    made: ast.expr
    if isinstance(node, ast.DictComp):
        made = ast.Dict([item[0] for item in items if item], [item[1] for item in items if item])
    else:
        made = ast.List([item[0] for item in items if item], ast.Load())
    if held:
        arguments = ast.arguments([], [ast.arg(name) for name in found.held], None, [], [], None, [])
        made = ast.Call(ast.Lambda(arguments, made), held, [])
    return ast.fix_missing_locations(ast.copy_location(made, node))


def _item_of(
    rewriter: Rewriter, row: Row, conditions: Sequence[ast.expr], collected: Sequence[ast.expr], names: set[str]
) -> list[ast.expr] | None:
    """What one iteration collects, converted; empty where nothing; None where that is not known."""
    if not all(isinstance(target, ast.Name) for target, _ in row.computed):
        return None
    env = rewriter.env
    computed = {target.id: value for target, value in row.computed if isinstance(target, ast.Name)}
    outside = env.constants, env.hints, env.local
    env.constants = {name: value for name, value in env.constants.items() if name not in names} | row.constants
    env.hints = {name: hint for name, hint in env.hints.items() if name not in names}
    env.local = env.local | names
    try:
        for condition in conditions:
            truth = env.truth(condition)
            if truth is not True:
                return None if truth is None else []
        return [rewriter.visit(_Replaced(computed).visit(copy.deepcopy(one))) for one in collected]
    finally:
        env.constants, env.hints, env.local = outside


class _Replaced(ast.NodeTransformer):
    """Replaces names by expressions."""

    def __init__(self, values: dict[str, ast.expr]) -> None:
        self.values = values

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """One that is read."""
        value = self.values.get(node.id)
        return node if value is None or not isinstance(node.ctx, ast.Load) else copy.deepcopy(value)
