"""One of several Cells that are captured, chosen by an index or a condition, and Cells that are given names."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator, Sequence
from typing import Any

from fnloop.compile.frontend.converters.captured import call_captured_cell, is_captured
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import call_of, name_of

__all__ = ["call_chosen_cell", "chosen_by_branches", "convert_named_cell"]

MOST_CELLS = 64
"""Lists of more Cells are left alone."""


def call_chosen_cell(rewriter: Rewriter, node: ast.Call) -> ast.expr | None:
    """`layers[i % 3](x)`, `(a if c else b)(x)`, of Cells that are captured: the call of one; None for any other."""
    if rewriter.captures is None or rewriter.env.static(node.func)[0]:
        return None
    is_method = isinstance(node.func, ast.Attribute)
    owner = node.func.value if isinstance(node.func, ast.Attribute) else node.func
    cells = _cells_of_choice(rewriter, owner)
    if not cells or (is_method and not all(hasattr(cell, node.func.attr) for cell in cells)):  # type: ignore[attr-defined]
        return None
    called = [getattr(cell, node.func.attr) for cell in cells] if isinstance(node.func, ast.Attribute) else cells
    if not any(is_captured(rewriter, node, one) for one in called):
        return None
    number_of_chosen = _number_of_chosen(rewriter, owner, len(cells))
    index = rewriter.fresh("index")
    calls = [_call(rewriter, node, one) for one in called]
    chosen: ast.expr = calls[-1]
    for number, call in reversed(list(enumerate(calls[:-1]))):
        test = ast.Compare(name_of(index), [ast.Eq()], [ast.Constant(number)])
        chosen = ast.IfExp(test, call, chosen)
    parameters = ast.arguments([], [ast.arg(index)], None, [], [], None, [])
    return ast.Call(ast.Lambda(parameters, chosen), [number_of_chosen], [])


def _call(rewriter: Rewriter, node: ast.Call, called: Any) -> ast.expr:
    """The call of one of the Cells with what the call gives."""
    own = copy.deepcopy(node)
    with rewriter.of_any_cell(True):
        call = call_captured_cell(rewriter, own, called)
    if call is not None:
        return call
    own.func = rewriter.capture(called, "cell")
    own.args = rewriter.expressions(own.args)
    for keyword in own.keywords:
        keyword.value = rewriter.visit(keyword.value)
    return own


def _cells_of_choice(rewriter: Rewriter, node: ast.expr) -> Sequence[Any] | None:
    """The Cells of which an expression is one; None for any other expression."""
    match node:
        case ast.Name(id=name):
            return rewriter.chosen.get(name)
        case ast.Subscript(value=owner):
            return None if rewriter.env.static(node)[0] else _cells(rewriter, owner)
        case ast.IfExp() if rewriter.env.truth(node.test) is None:
            both = [_leaves(rewriter, node.body), _leaves(rewriter, node.orelse)]
            return None if None in both else [cell for one in both for cell in one or ()]
        case _:
            return None


def _leaves(rewriter: Rewriter, node: ast.expr) -> Sequence[Any] | None:
    from mindspore import nn

    known, value = rewriter.env.static(node)
    if known:
        return [value] if isinstance(value, nn.Cell) else None
    return _cells_of_choice(rewriter, node) if isinstance(node, ast.IfExp) else None


def _number_of_chosen(rewriter: Rewriter, node: ast.expr, count: int) -> ast.expr:
    """For the graph, the number of the Cell that an expression is, among those of `_cells_of_choice`.

    Args:
        rewriter: of the function.
        node: the expression.
        count: how many Cells these are.
    """
    match node:
        case ast.Name(id=name):
            return name_of(name)
        case ast.Subscript(slice=index):
            visited = rewriter.visit(copy.deepcopy(index))
            return call_of(rewriter.runtime("whole_index"), [visited, ast.Constant(count)])
        case _:
            return rewriter.visit(_numbered(rewriter, copy.deepcopy(node), [0]))  # type: ignore[no-any-return]


def _numbered(rewriter: Rewriter, node: ast.expr, count: list[int]) -> ast.expr:
    """A conditional expression with numbers in the places of its Cells."""
    if isinstance(node, ast.IfExp) and not rewriter.env.static(node)[0]:
        node.body, node.orelse = (_numbered(rewriter, one, count) for one in (node.body, node.orelse))
        return node
    count[0] += 1
    return ast.copy_location(ast.Constant(count[0] - 1), node)


def chosen_by_branches(node: ast.If) -> ast.Assign | None:
    """`if c: net = a` with `else: net = b` as `net = a if c else b`; None for any other branch."""
    match node:
        case ast.If(
            body=[ast.Assign(targets=[ast.Name(id=one) as target], value=value)],
            orelse=[ast.Assign(targets=[ast.Name(id=other)], value=otherwise)],
        ) if one == other:
            chosen = ast.copy_location(ast.IfExp(node.test, value, otherwise), node)
            return ast.copy_location(ast.Assign([target], chosen), node)
        case _:
            return None


def convert_named_cell(rewriter: Rewriter, node: ast.Assign, stores: int = 1) -> list[ast.stmt] | None:
    """`net = nets[0]`, `net = a if c else b`: a Cell is known by its name from then on; None for all else.

    Args:
        rewriter: of the function.
        node: the assignment.
        stores: how often the name is bound by what it stands for.
    """
    from mindspore import nn

    target = node.targets[0]
    if rewriter.captures is None or len(node.targets) != 1:
        return None
    if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
        return _convert_several(rewriter, node, target.elts, node.value.elts)
    if not isinstance(target, ast.Name):
        return None
    known, value = rewriter.env.static(node.value)
    if known:
        if not isinstance(value, nn.Cell) or not _is_bound_in_line(rewriter, target.id, stores):
            return None
        rewriter.env.constants[target.id] = value
        return [ast.copy_location(ast.Pass(), node)]
    cells = _cells_of_choice(rewriter, node.value)
    if not cells or isinstance(node.value, ast.Name) or not _is_only_called(rewriter, target.id, stores):
        return None
    call = ast.copy_location(ast.Call(target, [], []), node)
    if not any(is_captured(rewriter, call, cell) for cell in cells):
        return None
    number = _number_of_chosen(rewriter, node.value, len(cells))
    rewriter.chosen[target.id] = cells
    return [ast.copy_location(ast.Assign([target], number), node)]


def _convert_several(
    rewriter: Rewriter, node: ast.Assign, targets: Sequence[ast.expr], values: Sequence[ast.expr]
) -> list[ast.stmt] | None:
    """`unet, vae = parts["unet"], parts["vae"]`, where all are Cells."""
    from mindspore import nn

    names = [target.id for target in targets if isinstance(target, ast.Name)]
    known = [rewriter.env.static(value)[1] for value in values]
    if not len(names) == len(targets) == len(values) or not all(isinstance(one, nn.Cell) for one in known):
        return None
    if not all(_count_stores([rewriter.source.definition], name) == 1 for name in names):
        return None
    rewriter.env.constants |= dict(zip(names, known, strict=True))
    return [ast.copy_location(ast.Pass(), node)]


def _is_bound_in_line(rewriter: Rewriter, name: str, stores: int) -> bool:
    """Whether a name is bound once, or never in a loop, branch or function, so that it holds what was last given."""
    definition = rewriter.source.definition
    if _count_stores([definition], name) == stores:
        return True
    is_cell = all(rewriter.env.static(one.value)[0] for one in _assignments(definition.body, name))
    return is_cell and _count_stores(definition.body, name) == len(list(_assignments(definition.body, name)))


def _assignments(body: Sequence[ast.stmt], name: str) -> Iterator[ast.Assign]:
    """The statements of a body that give a name a value."""
    for statement in body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=bound)]) if bound == name:
                yield statement
            case _:
                pass


def _count_stores(nodes: Sequence[ast.AST], name: str) -> int:
    every = [one for top in nodes for one in ast.walk(top) if isinstance(one, ast.Name) and one.id == name]
    return sum(not isinstance(one.ctx, ast.Load) for one in every)


def _is_only_called(rewriter: Rewriter, name: str, stores: int) -> bool:
    """Whether a name is bound once, and read only where it, or a method of it, is called."""
    definition = rewriter.source.definition
    every = list(ast.walk(definition))
    if _count_stores([definition], name) != stores or any(
        isinstance(one, ast.arg) and one.arg == name for one in every
    ):
        return False
    called = {id(part) for one in every if isinstance(one, ast.Call) for part in _named(one.func)}
    reads = [one for one in every if isinstance(one, ast.Name) and one.id == name and isinstance(one.ctx, ast.Load)]
    return all(id(one) in called for one in reads)


def _named(called: ast.expr) -> Iterator[ast.expr]:
    """The name that is called, or whose method is."""
    owner = called.value if isinstance(called, ast.Attribute) else called
    if isinstance(owner, ast.Name):
        yield owner


def _cells(rewriter: Rewriter, node: ast.expr) -> list[Any] | None:
    """The Cells of a list that is known; None for any other expression."""
    from mindspore import nn

    known, items = rewriter.env.static(node)
    if not known or not isinstance(items, (list, tuple, nn.CellList, nn.SequentialCell)):
        return None
    found: Any = items
    cells = list(found)
    return cells if len(cells) <= MOST_CELLS and all(isinstance(one, nn.Cell) for one in cells) else None
