"""Lists of Cells that are captured: one taken by an index that varies, and a loop over all of them."""

from __future__ import annotations

import ast
import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fnloop.compile.frontend.converters.captured import call_captured_cell, is_captured
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import bound_in, call_of, name_of

__all__ = ["CellLoop", "call_cell_by_index", "cell_loop", "names_cell"]

MOST_CELLS = 64
"""Lists of more Cells are left alone."""


def call_cell_by_index(rewriter: Rewriter, node: ast.Call) -> ast.expr | None:
    """`layers[i % 3](x)` of Cells that are captured: the call of one of them; None for any other call."""
    if not isinstance(node.func, ast.Subscript) or rewriter.captures is None:
        return None
    cells = _cells(rewriter, node.func.value)
    if rewriter.env.static(node.func)[0] or not cells or not _any_is_captured(rewriter, node, cells):
        return None
    index = rewriter.visit(copy.deepcopy(node.func.slice))
    called = rewriter.fresh("index")
    calls = [_call(rewriter, node, cell) for cell in cells]
    chosen: ast.expr = calls[-1]
    for number, call in reversed(list(enumerate(calls[:-1]))):
        test = ast.Compare(name_of(called), [ast.Eq()], [ast.Constant(number)])
        chosen = ast.IfExp(test, call, chosen)
    parameters = ast.arguments([], [ast.arg(called)], None, [], [], None, [])
    checked = call_of(rewriter.runtime("whole_index"), [index, ast.Constant(len(cells))])
    return ast.Call(ast.Lambda(parameters, chosen), [checked], [])


def _call(rewriter: Rewriter, node: ast.Call, cell: Any) -> ast.expr:
    """The call of one of the Cells with what the call gives."""
    own = copy.deepcopy(node)
    call = call_captured_cell(rewriter, own, cell)
    if call is not None:
        return call
    own.func = rewriter.capture(cell, "cell")
    own.args = rewriter.expressions(own.args)
    for keyword in own.keywords:
        keyword.value = rewriter.visit(keyword.value)
    return own


@dataclass(frozen=True)
class CellLoop:
    """A loop over Cells, to be written once for each.

    Args:
        name: of the variable that holds the Cell.
        cells: the Cells.
        number: the name of the variable that counts them, with the number of the first; None where there is none.
    """

    name: str
    cells: Sequence[Any]
    number: tuple[str, int] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Its variables."""
        return (self.name,) if self.number is None else (self.name, self.number[0])


def cell_loop(rewriter: Rewriter, node: ast.For) -> CellLoop | None:
    """A loop that goes over Cells, some of which are captured; None for any other, and one that is left early."""
    if rewriter.captures is None or node.orelse:
        return None
    found = _counted(rewriter, node) if isinstance(node.target, ast.Tuple) else _plain(rewriter, node)
    if found is None or any(isinstance(one, (ast.Break, ast.Continue, ast.Return)) for one in ast.walk(node)):
        return None
    if bound_in(node.body) & set(found.names):
        return None
    calls = [one for one in ast.walk(node) if _calls(one, found.name)]
    return found if any(_any_is_captured(rewriter, call, found.cells) for call in calls) else None


def _plain(rewriter: Rewriter, node: ast.For) -> CellLoop | None:
    """`for layer in layers`."""
    cells = _cells(rewriter, node.iter)
    return CellLoop(node.target.id, cells) if cells and isinstance(node.target, ast.Name) else None


def _counted(rewriter: Rewriter, node: ast.For) -> CellLoop | None:
    """`for number, layer in enumerate(layers)`."""
    match node:
        case ast.For(
            target=ast.Tuple(elts=[ast.Name(id=number), ast.Name(id=name)]),
            iter=ast.Call(func=function, args=[items], keywords=[]),
        ) if rewriter.env.static(function)[1] is enumerate:
            cells = _cells(rewriter, items)
            return CellLoop(name, cells, (number, 0)) if cells else None
        case _:
            return None


def names_cell(rewriter: Rewriter, node: ast.Assign) -> bool:
    """Whether a Cell is given a name, the only time that this is bound: it is known from then on."""
    from mindspore import nn

    target = node.targets[0]
    if rewriter.captures is None or len(node.targets) != 1 or not isinstance(target, ast.Name):
        return False
    known, value = rewriter.env.static(node.value)
    if not known or not isinstance(value, nn.Cell):
        return False
    stores = [one for one in ast.walk(rewriter.source.definition) if isinstance(one, ast.Name)]
    if sum(one.id == target.id and not isinstance(one.ctx, ast.Load) for one in stores) != 1:
        return False
    rewriter.env.constants[target.id] = value
    return True


def _calls(node: ast.AST, name: str) -> bool:
    """Whether syntax is a call of a name, or of a method of it."""
    match node:
        case ast.Call(func=ast.Name(id=called)) | ast.Call(func=ast.Attribute(value=ast.Name(id=called))):
            return called == name
        case _:
            return False


def _cells(rewriter: Rewriter, node: ast.expr) -> list[Any] | None:
    """The Cells of a list that is known; None for any other expression."""
    from mindspore import nn

    known, items = rewriter.env.static(node)
    if not known or not isinstance(items, (list, tuple, nn.CellList, nn.SequentialCell)):
        return None
    found: Any = items
    cells = list(found)
    return cells if len(cells) <= MOST_CELLS and all(isinstance(one, nn.Cell) for one in cells) else None


def _any_is_captured(rewriter: Rewriter, node: Any, cells: Sequence[Any]) -> bool:
    if isinstance(node.func, ast.Attribute) and not isinstance(node.func.value, ast.Subscript):
        return any(is_captured(rewriter, node, getattr(cell, node.func.attr, None)) for cell in cells)
    return any(is_captured(rewriter, node, cell) for cell in cells)
