"""Writes in place in a function's source, where a graph does otherwise than Python.

In a graph `y[0] = 1` gives `y` another value, and nobody else sees it; in Python everybody who holds the same tensor or
list sees it. They agree where the function made `y` itself and nothing else holds it, or a part of it: only
this is let through.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from fnloop.purity import VIEWS

__all__ = ["Written", "late_names", "list_changed_by_sum", "shared_write"]

Written = tuple[ast.AST, str, str]
"""Where, what is wrong, and what to write instead."""

Fresh = Callable[[ast.Call], bool]

MAY_SHARE = VIEWS | frozenset(
    {
        "T", "astype", "atleast_1d", "atleast_2d", "atleast_3d", "bool", "broadcast_to", "cast", "chunk",
        "depend", "detach", "expand_as", "expand_dims", "float", "half", "identity", "int", "item", "long",
        "meshgrid", "mH", "mT", "ravel", "real", "reshape_as", "split", "stop_gradient", "swapdims", "t",
        "tensor_split", "to", "type", "type_as", "unbind", "unfold", "unstack", "view_as", "hsplit",
        "vsplit", "dsplit", "dropout",
    }
)  # fmt: skip
"""Functions and methods whose result may share what it holds with what they are given."""

LIST_CHANGES = frozenset(
    {"append", "clear", "extend", "insert", "pop", "popitem", "remove", "reverse", "setdefault", "sort", "update"}
)
"""Methods that change a list or a dict."""

DISPLAYS = (ast.List, ast.ListComp, ast.Dict, ast.DictComp)


def shared_write(definition: ast.FunctionDef, fresh: Fresh, is_module: Callable[[ast.expr], bool]) -> Written | None:
    """The first write into something that others may hold.

    Args:
        definition: the function.
        fresh: whether a call gives something new, which shares nothing with what it is given.
        is_module: whether an expression is a module, whose functions are no methods.
    """
    parents = _parents(definition)
    for node in ast.walk(definition):
        target = _written(node, parents)
        if target is None or (isinstance(node, ast.Call) and is_module(target)):
            continue
        if not isinstance(target, ast.Name):
            return node, "it writes into a part of something", "write into a name: `part = ...`, then `part[...] = ...`"
        if isinstance(scope := _scope(node, parents), (ast.FunctionDef, ast.Lambda)) and scope is not definition:
            return node, f"it writes into {target.id!r} in a function inside of it", "write it in the function itself"
        if not _all_fresh(target.id, definition, fresh):
            return (
                node,
                f"it writes into {target.id!r}, which others may hold too, and a graph changes for this name alone",
                f"make it the function's own before: `{target.id} = {target.id}.copy()`",
            )  # fmt: skip
        if (
            leak := _leak(target.id, definition, _Sharing(parents, fresh, _is_container(target.id, definition)))
        ) is not None:
            return (
                node, f"it writes into {target.id!r}, which is also in `{ast.unparse(leak)}`, and a graph changes it "
                f"for one of them", f"make a copy there (`{target.id}.copy()`)",
            )  # fmt: skip
    return None


def _parents(definition: ast.AST) -> dict[ast.AST, ast.AST]:
    return {child: node for node in ast.walk(definition) for child in ast.iter_child_nodes(node)}


def _scope(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> ast.AST | None:
    while (above := parents.get(node)) is not None:
        if isinstance(above, (ast.FunctionDef, ast.Lambda)):
            return above
        node = above
    return None


def _written(node: ast.AST, parents: Mapping[ast.AST, ast.AST]) -> ast.expr | None:
    """What a statement or call writes into."""
    targets: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        targets = [part for target in node.targets for part in _parts(target)]
    elif isinstance(node, (ast.AugAssign, ast.AnnAssign)):
        targets = [node.target]
    elif isinstance(node, ast.For):
        targets = list(_parts(node.target))
    elif isinstance(node, ast.Delete):
        targets = list(node.targets)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in LIST_CHANGES:
        dropped = isinstance(parents[node], ast.Expr)
        return node.func.value if dropped or node.func.attr != "sort" else None  # a tensor's gives another tensor
    return next((target.value for target in targets if isinstance(target, ast.Subscript)), None)


def _parts(target: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, (ast.Tuple, ast.List)):
        for part in target.elts:
            yield from _parts(part)
    else:
        yield target


def _names(target: ast.expr) -> set[str]:
    return {part.id for part in _parts(target) if isinstance(part, ast.Name)}


def _all_fresh(name: str, definition: ast.FunctionDef, fresh: Fresh) -> bool:
    """Whether everything that a name is bound to is made by the function itself."""
    arguments = definition.args
    if name in {one.arg for one in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]}:
        return False
    found = False
    for node in ast.walk(definition):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name) and target.id == name:
                    if len(node.targets) > 1 or not _is_fresh(node.value, fresh):
                        return False
                    found = True
                elif name in _names(target):
                    return False
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == name:
            if node.value is None or not _is_fresh(node.value, fresh):
                return False
            found = True
        elif isinstance(node, (ast.For, ast.comprehension)) and name in _names(node.target):
            return False
    return found


def _is_fresh(value: ast.expr, fresh: Fresh) -> bool:
    if isinstance(value, (ast.BinOp, ast.UnaryOp, ast.Compare, *DISPLAYS)):
        return True
    if isinstance(value, ast.IfExp):
        return _is_fresh(value.body, fresh) and _is_fresh(value.orelse, fresh)
    return isinstance(value, ast.Call) and fresh(value)


def _is_container(name: str, definition: ast.FunctionDef) -> bool:
    """Whether a name holds a list or dict; what is taken out of it then shares nothing with the list itself."""
    values = [one.value for one in ast.walk(definition) if isinstance(one, ast.Assign) and _binds(one, name)]
    return any(isinstance(value, DISPLAYS) for value in values)


@dataclass(frozen=True)
class _Sharing:
    """What tells whether an expression shares something with a part of it."""

    parents: Mapping[ast.AST, ast.AST]
    fresh: Fresh
    container: bool

    def ends(self, above: ast.AST, one: ast.AST) -> bool:
        """Whether what is around an expression shares nothing with it, or is where it is written."""
        if isinstance(above, (ast.BinOp, ast.UnaryOp, ast.Compare, ast.Return, ast.If, ast.While, ast.Assert)):
            return True
        if isinstance(above, ast.IfExp):
            return one is above.test
        if isinstance(above, ast.Subscript):
            return isinstance(above.ctx, (ast.Store, ast.Del)) or one is above.slice or self.container
        if isinstance(above, ast.Attribute):
            return above.attr in ("shape", "dtype", "ndim", "size")
        if isinstance(above, (ast.For, ast.comprehension)):
            return self.container
        if isinstance(above, ast.AugAssign):
            return one is above.value
        if isinstance(above, ast.Call):
            changes = isinstance(above.func, ast.Attribute) and above.func.attr in LIST_CHANGES
            return one is above.func if changes else self.fresh(above)
        return False


def _leak(name: str, definition: ast.FunctionDef, sharing: _Sharing) -> ast.AST | None:
    """Where something else comes to hold what a name holds, or a part of it; handing it out at the end is none."""
    for node in ast.walk(definition):
        if not (isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)):
            continue
        one: ast.AST = node
        while (above := sharing.parents[one]) is not definition and not sharing.ends(above, one):
            if isinstance(above, (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.For, ast.comprehension, ast.NamedExpr)):
                return above
            if isinstance(above, ast.Call) and isinstance(sharing.parents[above], ast.Expr):
                return above
            if isinstance(above, (ast.FunctionDef, ast.Lambda)):
                return node
            one = above
    return None


def list_changed_by_sum(node: ast.AugAssign, definition: ast.FunctionDef, holds_list: bool) -> bool:
    """Whether `a += b` changes a list that others may hold (of a tensor or a number it makes a new one)."""
    if not (isinstance(node.op, (ast.Add, ast.Mult)) and isinstance(node.target, ast.Name)):
        return False
    name = node.target.id
    bound = [one.value for one in ast.walk(definition) if isinstance(one, ast.Assign) and _binds(one, name)]
    listed = holds_list or isinstance(node.value, (ast.List, ast.ListComp))
    listed = listed or any(isinstance(value, (ast.List, ast.ListComp)) for value in bound)
    if not listed:
        return False
    parents = _parents(definition)
    owned = bool(bound) and all(isinstance(value, (*DISPLAYS, ast.BinOp)) for value in bound)
    return not owned or _leak(name, definition, _Sharing(parents, lambda call: False, True)) is not None


def _binds(node: ast.Assign, name: str) -> bool:
    return any(name in _names(target) for target in node.targets)


def late_names(definition: ast.FunctionDef) -> Written | None:
    """An inner function that reads a name which is bound again behind it: Python then sees the later value."""
    for inner in ast.walk(definition):
        if inner is definition or not isinstance(inner, (ast.FunctionDef, ast.Lambda)):
            continue
        arguments = inner.args
        own = {one.arg for one in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]}
        inside = set(ast.walk(inner))
        read = {one.id for one in inside if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)} - own
        again = _looped(definition, inner)
        for node in ast.walk(definition):
            if (
                not (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
                or node.id not in read
                or node in inside
            ):
                continue
            if node in again or (node.lineno, node.col_offset) > (inner.lineno, inner.col_offset):
                return (
                    node, f"{node.id!r} is bound again after a function that reads it was defined, and a graph keeps "
                    f"what it was", "give it to the function as an argument",
                )  # fmt: skip
    return None


def _looped(definition: ast.FunctionDef, inner: ast.AST) -> set[ast.AST]:
    """All that is in the loops around something."""
    loops = [set(ast.walk(one)) for one in ast.walk(definition) if isinstance(one, (ast.For, ast.While))]
    return set().union(*(loop for loop in loops if inner in loop))
