"""Writes in place in a function's source, where a graph does otherwise than Python.

In a graph `y[0] = 1` gives `y` another value, and nobody else sees it; in Python everybody who
holds the same tensor or list sees it. They agree where the function made `y` itself and nothing
else holds it, or a part of it: only this is let through.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from fnloop.compile.frontend.syntax import named_parameters
from fnloop.purity import VIEWS

__all__ = ["Written", "is_held_by_others", "list_changed_by_sum", "made_by", "shared_write"]

Written = tuple[ast.AST, str, str]
"""The node, why it is refused, and what to write instead."""

Fresh = Callable[[ast.Call], bool]
"""Whether a call gives something new."""

ListMade = Callable[[ast.expr], bool]
"""Whether an expression is a call of Python's own `list`."""

Parents = Mapping[ast.AST, ast.AST]
"""For each node of a function, the node around it."""

MAY_SHARE = VIEWS | frozenset(
    {
        "T", "astype", "atleast_1d", "atleast_2d", "atleast_3d", "bool", "broadcast_to", "cast", "chunk",
        "depend", "detach", "expand_as", "expand_dims", "float", "half", "identity", "int", "item", "long",
        "meshgrid", "mH", "mT", "ravel", "real", "reshape_as", "split", "stop_gradient", "swapdims", "t",
        "tensor_split", "to", "type", "type_as", "unbind", "unfold", "unstack", "view_as", "hsplit",
        "vsplit", "dsplit", "dropout",
    }
)  # fmt: skip
"""Functions and methods whose result may share its data with their arguments."""

LIST_CHANGES = frozenset(
    {
        "append",
        "clear",
        "extend",
        "insert",
        "pop",
        "popitem",
        "remove",
        "reverse",
        "setdefault",
        "sort",
        "update",
    }
)
"""Methods that change a list or a dict."""

DISPLAYS = (ast.List, ast.ListComp, ast.Dict, ast.DictComp)


def shared_write(
    definition: ast.FunctionDef, fresh: Fresh, is_module: Callable[[ast.expr], bool], lists: ListMade
) -> Written | None:
    """The first write into something that others may hold.

    Args:
        definition: the function.
        fresh: whether a call gives something new, which shares nothing with what it is given.
        is_module: whether an expression is a module, whose functions are no methods.
        lists: whether an expression is a call of Python's own `list`, which gives a new one.
    """
    parents = _parents(definition)
    for node in ast.walk(definition):
        target = _written(node, parents)
        if target is None or (isinstance(node, ast.Call) and is_module(target)):
            continue
        found = _refused_write(node, target, definition, parents, fresh, lists)
        if found is not None:
            return found
    return None


def _refused_write(
    node: ast.AST, target: ast.expr, definition: ast.FunctionDef, parents: Parents, fresh: Fresh, lists: ListMade
) -> Written | None:
    """Why a write into a target would show elsewhere; None where the function alone holds it."""
    if not isinstance(target, ast.Name):
        return (
            node,
            "it writes into a part of something",
            "write into a name: `part = ...`, then `part[...] = ...`",
        )
    name = target.id
    scope = _scope(node, parents)
    if isinstance(scope, (ast.FunctionDef, ast.Lambda)) and scope is not definition:
        return (
            node,
            f"it writes into {name!r} in a function inside of it",
            "write it in the function itself",
        )
    if not _all_fresh(name, definition, fresh, lists):
        why = f"it writes into {name!r}, which others may hold too, and a graph changes for this name alone"
        copies = f"`own = {name}.copy()` of a tensor, `[*{name}]` of a list, `dict({name})` of a dict"
        return node, why, f"write into a copy that has a name of its own: {copies}"
    leak = _leak(name, definition, _Sharing(parents, fresh, _is_container(name, definition, lists)))
    if leak is not None:
        why = f"it writes into {name!r}, which is also in `{ast.unparse(leak)}`, and a graph changes it for one of them"
        return node, why, f"make a copy there (`{name}.copy()`)"
    return None


def made_by(node: ast.AST, definition: ast.FunctionDef) -> Iterator[ast.Call]:
    """The calls that have made what a write changes, in source.

    Args:
        node: the statement or call that writes.
        definition: the function.
    """
    target = node.func if isinstance(node, ast.Call) else next(_targets(node), None)
    while isinstance(target, (ast.Subscript, ast.Attribute)):
        target = target.value
    if isinstance(target, ast.Name):
        yield from (value for value in _assigned(target.id, definition) if isinstance(value, ast.Call))


def is_held_by_others(name: str, definition: ast.FunctionDef, fresh: Fresh) -> bool:
    """Whether something else may hold the value of a name, or a part of it.

    Args:
        name: the name.
        definition: the function.
        fresh: whether a call gives something new.
    """
    if not _all_fresh(name, definition, fresh, lists=lambda value: False):
        return True
    return _leak(name, definition, _Sharing(_parents(definition), fresh, container=False)) is not None


def _parents(definition: ast.AST) -> Parents:
    return {child: node for node in ast.walk(definition) for child in ast.iter_child_nodes(node)}


def _scope(node: ast.AST, parents: Parents) -> ast.AST | None:
    """The function around a node."""
    while (above := parents.get(node)) is not None:
        if isinstance(above, (ast.FunctionDef, ast.Lambda)):
            return above
        node = above
    return None


def _written(node: ast.AST, parents: Parents) -> ast.expr | None:
    """The expression that a statement or call writes into; None where it writes into none."""
    if isinstance(node, ast.Call):
        return _changed_by_call(node, parents)
    for target in _targets(node):
        if isinstance(target, ast.Subscript):
            return target.value
    return None


def _changed_by_call(node: ast.Call, parents: Parents) -> ast.expr | None:
    """The list or dict that a method changes.

    Where somebody takes what it gives, `sort` is that of a tensor, which gives another one, and `update` that of an
    object of the user's.
    """
    if not isinstance(node.func, ast.Attribute) or node.func.attr not in LIST_CHANGES:
        return None
    is_dropped = isinstance(parents[node], ast.Expr)
    return node.func.value if is_dropped or node.func.attr not in ("sort", "update") else None


def _targets(node: ast.AST) -> Iterator[ast.expr]:
    """The targets that a statement assigns to or deletes."""
    match node:
        case ast.Assign(targets=targets):
            for target in targets:
                yield from _parts(target)
        case ast.AugAssign(target=target) | ast.AnnAssign(target=target):
            yield target
        case ast.For(target=target):
            yield from _parts(target)
        case ast.Delete(targets=targets):
            yield from targets
        case _:
            pass


def _parts(target: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, (ast.Tuple, ast.List)):
        for part in target.elts:
            yield from _parts(part)
    else:
        yield target


def _names(target: ast.expr) -> set[str]:
    return {part.id for part in _parts(target) if isinstance(part, ast.Name)}


def _all_fresh(name: str, definition: ast.FunctionDef, fresh: Fresh, lists: ListMade) -> bool:
    """Whether every value that a name is bound to is made by the function itself."""
    if name in {parameter.arg for parameter in named_parameters(definition.args)}:
        return False
    values = [value for node in ast.walk(definition) for value in _bound_values(node, name)]
    return bool(values) and all(
        value is not None and (_is_fresh(value, fresh) or _is_list(value, definition, lists)) for value in values
    )


def _is_list(
    value: ast.expr, definition: ast.FunctionDef, lists: ListMade, known: frozenset[str] = frozenset()
) -> bool:
    """Whether an expression is a list that the function makes; a slice of one is another, where a tensor's is a view.

    Args:
        value: the expression.
        definition: the function.
        lists: whether an expression is a call of Python's own `list`.
        known: names that are lists if the expression is one.
    """
    match value:
        case ast.List() | ast.ListComp():
            return True
        case ast.Subscript(value=ast.Name(id=name), slice=ast.Slice()):
            pass
        case _:
            return lists(value)
    if name in known:
        return True
    if name in {parameter.arg for parameter in named_parameters(definition.args)}:
        return False
    values = [bound for node in ast.walk(definition) for bound in _bound_values(node, name)]
    return bool(values) and all(
        bound is not None and _is_list(bound, definition, lists, known | {name}) for bound in values
    )


def _bound_values(node: ast.AST, name: str) -> Iterator[ast.expr | None]:
    """The values that a statement binds a name to; None for a part of a value, and one that another name has too."""
    match node:
        case ast.Assign(targets=[ast.Name(id=bound)], value=value) if bound == name:
            yield value
        case ast.Assign(targets=[target], value=value):
            yield from (bound for part, bound in _bindings(target, value) if name in _names(part))
        case ast.Assign(targets=targets) if any(name in _names(target) for target in targets):
            yield None
        case ast.AnnAssign(target=ast.Name(id=bound), value=value) if bound == name:
            yield value
        case ast.For(target=target) | ast.comprehension(target=target) if name in _names(target):
            yield None
        case _:
            pass


def _bindings(target: ast.expr, value: ast.expr) -> Iterator[tuple[ast.expr, ast.expr | None]]:
    """The parts of a target, each with what it is bound to: `a, b = {}, {}` binds each to a dict of its own.

    Args:
        target: what is assigned to.
        value: what is assigned; a part of it that has no expression of its own is None.
    """
    displays = (ast.Tuple, ast.List)
    if not isinstance(target, displays):
        yield target, value
        return
    if isinstance(value, ast.GeneratorExp | ast.ListComp):  # each part is made anew: `a, b = (x.copy() for x in xs)`
        yield from ((part, value.elt if isinstance(part, ast.Name) else None) for part in target.elts)
        return
    parts = value.elts if isinstance(value, displays) else []
    starred = any(isinstance(part, ast.Starred) for part in [*target.elts, *parts])
    if starred or len(parts) != len(target.elts):
        yield from ((part, None) for part in _parts(target))
        return
    for part, bound in zip(target.elts, parts, strict=True):
        yield from _bindings(part, bound)


def _is_fresh(value: ast.expr, fresh: Fresh) -> bool:
    if isinstance(value, (ast.BinOp, ast.UnaryOp, ast.Compare, *DISPLAYS)):
        return True
    if isinstance(value, ast.IfExp):
        return _is_fresh(value.body, fresh) and _is_fresh(value.orelse, fresh)
    return isinstance(value, ast.Call) and fresh(value)


def _is_container(name: str, definition: ast.FunctionDef, lists: ListMade) -> bool:
    """Whether a name holds a list or dict; what is taken out of it then shares nothing with the list itself."""
    values = _assigned(name, definition)
    return any(isinstance(value, DISPLAYS) or _is_list(value, definition, lists) for value in values)


@dataclass(frozen=True)
class _Sharing:
    """Tells whether an expression shares something with a part of it.

    Args:
        parents: of the function.
        fresh: whether a call gives something new.
        container: whether the part is a list or dict, whose items share nothing with it.
    """

    parents: Parents
    fresh: Fresh
    container: bool

    def ends(self, above: ast.AST, node: ast.AST) -> bool:
        """Whether the syntax around an expression shares nothing with it, or is where it is written."""
        if isinstance(above, SHARES_NOTHING):
            return True
        match above:
            case ast.IfExp(test=test):
                return node is test
            case ast.Subscript():
                is_write = isinstance(above.ctx, (ast.Store, ast.Del))
                return is_write or node is above.slice or self.container
            case ast.Attribute(attr=attribute):
                return attribute in ("shape", "dtype", "ndim", "size")
            case ast.For():
                return self.container and not _changes(above, node)
            case ast.comprehension():
                return self.container
            case ast.AugAssign(value=value):
                return node is value
            case ast.Call(func=ast.Attribute(attr=method)) if method in LIST_CHANGES:
                return node is above.func
            case ast.Call():
                return self.fresh(above)
            case _:
                return False


def _changes(loop: ast.For, items: ast.AST) -> bool:
    """Whether a loop changes a list that it goes over, but for the item that it is at."""
    read = {node.id for node in ast.walk(items) if isinstance(node, ast.Name)}
    for node in (node for one in loop.body for node in ast.walk(one)):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)) if method in LIST_CHANGES:
                pass
            case ast.AugAssign(target=ast.Name(id=name)):
                pass
            case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()) if not _is_place(loop, node.slice):
                pass
            case _:
                continue
        if name in read:
            return True
    return False


def _is_place(loop: ast.For, index: ast.expr) -> bool:
    """Whether an index is `i` in `for i, item in enumerate(items)`."""
    match loop:
        case ast.For(
            target=ast.Tuple(elts=[ast.Name(id=name), _]), iter=ast.Call(func=ast.Name(id="enumerate"), args=[_])
        ):
            return isinstance(index, ast.Name) and index.id == name
        case _:
            return False


SHARES_NOTHING = (ast.BinOp, ast.UnaryOp, ast.Compare, ast.Return, ast.If, ast.While, ast.Assert)
"""Syntax whose value shares nothing with its parts, or that hands them out at the end."""

BINDS = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.For, ast.comprehension, ast.NamedExpr)
"""Syntax that gives a value a name."""


def _leak(name: str, definition: ast.FunctionDef, sharing: _Sharing) -> ast.AST | None:
    """The syntax by which something else comes to hold the value of a name, or a part of it; none by handing it out."""
    for node in ast.walk(definition):
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load):
            found = _holder(node, definition, sharing)
            if found is not None:
                return found
    return None


def _holder(name: ast.Name, definition: ast.FunctionDef, sharing: _Sharing) -> ast.AST | None:
    """The syntax around one use of a name that keeps its value."""
    node: ast.AST = name
    while (above := sharing.parents[node]) is not definition and not sharing.ends(above, node):
        if isinstance(above, BINDS):
            return above
        if isinstance(above, ast.Call) and isinstance(sharing.parents[above], ast.Expr):
            return above
        if isinstance(above, (ast.FunctionDef, ast.Lambda)):
            return name
        node = above
    return None


LISTS = (ast.List, ast.ListComp)


def list_changed_by_sum(node: ast.AugAssign, definition: ast.FunctionDef, holds_list: bool) -> bool:
    """Whether `a += b` changes a list that others may hold (of a tensor or a number it makes a new one).

    Args:
        node: the statement.
        definition: the function around it.
        holds_list: whether the name is known to hold a list.
    """
    if not isinstance(node.op, (ast.Add, ast.Mult)) or not isinstance(node.target, ast.Name):
        return False
    name = node.target.id
    values = _assigned(name, definition)
    if not holds_list and not any(isinstance(value, LISTS) for value in [node.value, *values]):
        return False
    is_own = bool(values) and all(isinstance(value, (*DISPLAYS, ast.BinOp)) for value in values)
    sharing = _Sharing(_parents(definition), lambda call: False, container=True)
    return not is_own or _leak(name, definition, sharing) is not None


def _assigned(name: str, definition: ast.FunctionDef) -> list[ast.expr]:
    """The values that are assigned to a name, or of which it gets a part."""
    found: list[ast.expr] = []
    for node in ast.walk(definition):
        if isinstance(node, ast.AnnAssign) and node.value is not None and name in _names(node.target):
            found.append(node.value)
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            for part, bound in _bindings(target, node.value):
                if name in _names(part):
                    found.append(node.value if bound is None else bound)
    return found
