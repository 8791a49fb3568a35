"""Statements: assignments, branches and loops."""

from __future__ import annotations

import ast
import copy
from collections.abc import Sequence
from typing import Any, get_origin

from fnloop.compile.frontend.aliasing import list_changed_by_sum
from fnloop.compile.frontend.converters.captured_lists import chosen_by_branches, convert_named_cell
from fnloop.compile.frontend.converters.captured_loops import loop_over_cells
from fnloop.compile.frontend.converters.gradients import is_of_weights
from fnloop.compile.frontend.converters.operators import condition
from fnloop.compile.frontend.converters.wholes import refuse_as_tuple
from fnloop.compile.frontend.environment import Several, one_of
from fnloop.compile.frontend.loops_in import bound_before, is_of_kinds, surely_bound
from fnloop.compile.frontend.numpy_tables import as_items
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import bound_in, call_of, is_starred
from fnloop.compile.frontend.truth_names import counts_by_truth
from fnloop.compile.frontend.unsupported import REFUSED
from fnloop.compile.runtime.drawn import check_drawn

__all__ = [
    "convert_annotated",
    "convert_assignment",
    "convert_augmented",
    "convert_delete",
    "convert_expression",
    "convert_for",
    "convert_if",
    "convert_while",
    "refuse_syntax",
]


def convert_expression(rewriter: Rewriter, node: ast.Expr) -> Any:
    """`f(x)` on a line of its own: the same; a docstring is left out, and the check of a draw."""
    if isinstance(node.value, ast.Constant):
        return None
    if isinstance(node.value, ast.Call) and rewriter.env.static(node.value.func)[1] is check_drawn:
        return None
    return rewriter.generic_visit(node)


def convert_assignment(rewriter: Rewriter, node: ast.Assign) -> Any:
    """`a = b = value`, `a, b = values`, `a[i] = value`: the same; an attribute is refused."""
    named = convert_named_cell(rewriter, node)
    if named is not None:
        return named
    if is_of_weights(rewriter, node):
        return None
    node.value = _as_truth(rewriter, node)
    hint = rewriter.env.hint(node.value)
    unpacked = [target for target in node.targets if isinstance(target, (ast.Tuple, ast.List))]
    if unpacked:
        refuse_as_tuple(rewriter, node.value)
    has_length = _has_length(rewriter, node.value)
    node.value = rewriter.visit(node.value)
    if unpacked and not has_length:
        node.value = _of_length(rewriter, node.value, unpacked[0])
    written = node.targets[0]
    if isinstance(written, ast.Subscript) and not rewriter.env.is_tensor(node.value):
        node.value = rewriter.call_runtime("stored", [node.value, _read(rewriter, written.value)])
    node.targets = [_target(rewriter, target, hint) for target in node.targets]
    return node


def _as_truth(rewriter: Rewriter, node: ast.Assign) -> ast.expr:
    """The value of an assignment; `a and b` under a name that counts by its truth alone as `bool(a and b)`."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.BoolOp() as value):
            if counts_by_truth(rewriter.source.definition, name):
                return ast.copy_location(call_of("bool", [value]), value)
        case _:
            pass
    return node.value


def _has_length(rewriter: Rewriter, value: ast.expr) -> bool:
    """Whether MindSpore's parser sees how many items a value has that is unpacked, or whose items are."""
    if isinstance(value, ast.Call):  # a helper that gives now two and now three items has no one type
        return not (isinstance(value.func, ast.Name) and value.func.id in rewriter.env.local)
    return not isinstance(value, (ast.Name, ast.IfExp, ast.Subscript, ast.BoolOp))


def _of_length(rewriter: Rewriter, value: ast.expr, target: ast.Tuple | ast.List) -> ast.expr:
    """A value that is unpacked, if it has as many items as there are names: a graph leaves out what is too much."""
    starred = sum(map(is_starred, target.elts))
    check = "unpacked_into_more" if starred else "unpacked"
    return rewriter.call_runtime(check, [value, ast.Constant(len(target.elts) - starred)])


def _read(rewriter: Rewriter, target: ast.expr) -> ast.expr:
    """The value that a part of is written."""
    read = copy.deepcopy(target)
    for part in ast.walk(read):
        if isinstance(part, (ast.Name, ast.Attribute, ast.Subscript)):
            part.ctx = ast.Load()
    visited: ast.expr = rewriter.visit(read)
    return visited


def _target(rewriter: Rewriter, target: ast.expr, hint: Any) -> ast.expr:
    """The target of an assignment or a loop, bound to a value of an annotation."""
    rewriter.env.bind(target, hint)
    for node in ast.walk(target):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            why = f"it writes the attribute {node.attr!r} of an object"
            rewriter.refuse(node, why, "return the value in a field")
    if isinstance(target, ast.Name):
        return target
    visited: ast.expr = rewriter.visit(target)
    return visited


def convert_annotated(rewriter: Rewriter, node: ast.AnnAssign) -> Any:
    """`a: int = value`: the same without the annotation; `a: int` is left out."""
    if node.value is None:
        return None
    assignment = ast.copy_location(ast.Assign([node.target], node.value), node)
    return convert_assignment(rewriter, assignment)


def convert_augmented(rewriter: Rewriter, node: ast.AugAssign) -> Any:
    """`a += b`: `a = a + b`, as a graph would change the tensor itself, the caller's too."""
    if list_changed_by_sum(node, rewriter.source.definition, _is_list(rewriter, node.target)):
        rewriter.refuse(node, "it changes a list that others may hold", "write `a = a + [...]`")
    read = copy.deepcopy(node.target)
    for part in ast.walk(read):
        if isinstance(part, (ast.Name, ast.Attribute, ast.Subscript)):
            part.ctx = ast.Load()
    value = ast.copy_location(ast.BinOp(read, node.op, node.value), node)
    return convert_assignment(rewriter, ast.copy_location(ast.Assign([node.target], value), node))


def _is_list(rewriter: Rewriter, target: ast.expr) -> bool:
    """Whether a name is known to hold a list of records."""
    return isinstance(target, ast.Name) and get_origin(rewriter.env.hint(target)) is list


def convert_if(rewriter: Rewriter, node: ast.If) -> Any:
    """`if condition: ... else: ...`: one branch alone where the condition is known; the other may make no sense."""
    both = chosen_by_branches(node)
    chosen = None if both is None else convert_named_cell(rewriter, both, stores=2)
    if chosen is not None:
        return chosen
    truth = rewriter.env.truth(node.test)
    if truth is not None:
        taken = node.body if truth else node.orelse
        return rewriter.statements(taken) if taken else ast.copy_location(ast.Pass(), node)
    node.test = condition(rewriter, node.test)
    bound = [surely_bound(node.body), surely_bound(node.orelse)]
    names = bound_in([*node.body, *node.orelse])
    before = dict(rewriter.env.hints)
    node.body = rewriter.statements(node.body)
    after_body, rewriter.env.hints = rewriter.env.hints, before
    node.orelse = rewriter.statements(node.orelse)
    rewriter.env.join(after_body)
    _vary(rewriter, node, names, bound)
    return node


def _vary(rewriter: Rewriter, node: ast.If, names: set[str], bound: Sequence[set[str]]) -> None:
    """Beside a loop or another branch, the numbers that branches give are no constants; see `frontend.loops_in`.

    Args:
        rewriter: of the function.
        node: the converted statement.
        names: those that its branches bind.
        bound: for each branch, those that it binds wherever it ends.
    """
    definition = rewriter.source.definition
    how = rewriter.variation([*node.body, *node.orelse])
    if not names or how is None or is_of_kinds(node.test):
        return
    before = bound_before(definition, node.lineno)
    for branch, own in zip((node.body, node.orelse), bound, strict=True):
        if not branch or not isinstance(branch[-1], ENDS):
            given = sorted(names & (own | before))
            branch += [ast.copy_location(_as_varying(rewriter, how, name), node) for name in given]


def _as_varying(rewriter: Rewriter, how: str, name: str) -> ast.stmt:
    """`name = varying(name)`."""
    return ast.Assign([ast.Name(name, ast.Store())], rewriter.call_runtime(how, [ast.Name(name, ast.Load())]))


ENDS = (ast.Return, ast.Raise, ast.Break, ast.Continue)
"""Statements behind which a branch does not go on."""


def convert_for(rewriter: Rewriter, node: ast.For) -> Any:
    """`for item in items: ...`: the same, of Cells that are captured once for each; `else` is refused."""
    _refuse_else(rewriter, node)
    written_out = loop_over_cells(rewriter, node)
    if written_out is not None:
        return written_out
    node.iter = as_items(rewriter.env, node.iter)
    refuse_as_tuple(rewriter, node.iter)
    item = rewriter.env.item_hint(node.iter)
    written = node.target
    is_checked = isinstance(written, (ast.Tuple, ast.List)) and _may_differ_in_length(node.iter, len(written.elts))
    node.iter = rewriter.visit(node.iter)
    node.target = _target(rewriter, node.target, item)
    _convert_body(rewriter, node)
    if is_checked and isinstance(written, (ast.Tuple, ast.List)):
        name = rewriter.fresh("item")
        value = _of_length(rewriter, ast.Name(name, ast.Load()), written)
        node.body = [ast.copy_location(ast.Assign([node.target], value), node), *node.body]
        node.target = ast.Name(name, ast.Store())
    return node


def _may_differ_in_length(items: ast.expr, count: int) -> bool:
    """Whether the items that a `for` unpacks may be longer or shorter than there are names."""
    match items:
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            return not all(isinstance(one, (ast.Tuple, ast.List)) and len(one.elts) == count for one in parts)
        case ast.IfExp() | ast.BoolOp() | ast.Name() | ast.Subscript():
            return True
        case _:
            return False


def convert_while(rewriter: Rewriter, node: ast.While) -> ast.stmt:
    """`while condition: ...`: the same; `else` is refused."""
    _refuse_else(rewriter, node)
    node.test = condition(rewriter, node.test)
    _convert_body(rewriter, node)
    return node


def _convert_body(rewriter: Rewriter, node: ast.For | ast.While) -> None:
    """Convert what a loop repeats; a name that holds another record in its second iteration is refused."""
    before = dict(rewriter.env.hints)
    node.body = rewriter.statements(node.body)
    after = rewriter.env.hints
    for name, hint in before.items():
        if one_of(hint, after.get(name)) is Several and hint is not Several:
            why = f"{name!r} holds a record of another class from its second iteration on"
            rewriter.refuse(node, why, "give them other names, or use one class")
    rewriter.env.join(before)


def _refuse_else(rewriter: Rewriter, node: ast.For | ast.While) -> None:
    if node.orelse:
        instead = "note in a bool whether it was left early"
        rewriter.refuse(node.orelse[0], "a graph has no `else` of a loop", instead)


def convert_delete(rewriter: Rewriter, node: ast.Delete) -> Any:
    """`del a`: left out; `del a[i]` stays."""
    only_names = all(isinstance(target, ast.Name) for target in node.targets)
    return ast.Pass() if only_names else rewriter.generic_visit(node)


def refuse_syntax(rewriter: Rewriter, node: ast.AST) -> Any:
    """`try`, `with`, `import`, `:=`, `match` and the like: refused; see `unsupported.REFUSED`."""
    rewriter.refuse(node, *REFUSED[type(node)])
