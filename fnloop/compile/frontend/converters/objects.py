"""NamedTuples and dataclasses that a block makes: tuples of their fields; see `made_objects`."""

from __future__ import annotations

import ast
import copy
import dataclasses
import inspect
from types import FunctionType
from typing import Any

from fnloop.authors import is_users
from fnloop.compile.frontend.converters.embed import embed
from fnloop.compile.frontend.converters.helpers import call_lowered, read_member
from fnloop.compile.frontend.converters.records import refuse_member
from fnloop.compile.frontend.made_objects import Made, annotations_of, fields_of
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import is_starred, item_of, name_of, tuple_of

__all__ = ["call_object_method", "make_object", "read_object", "replace_fields"]


def make_object(rewriter: Rewriter, node: ast.Call, cls: type) -> ast.expr:
    """`Pair(a, second=b)`: a tuple of all fields in the order of the class, defaults too."""
    fields = fields_of(cls)
    if (whole := _only_starred(node)) is not None and all(field.by_position for field in fields):
        called = ast.Call(name_of("tuple"), [whole], [])
        made: ast.expr = rewriter.visit(ast.fix_missing_locations(ast.copy_location(called, node)))
        return made
    if any(map(is_starred, node.args)) or any(keyword.arg is None for keyword in node.keywords):
        why = f"`{cls.__name__}` is made from what is not written out"
        rewriter.refuse(node, why, "write each field by itself")
    by_position = [field.name for field in fields if field.by_position]
    by_keyword = {str(keyword.arg): keyword.value for keyword in node.keywords}
    positional = dict(zip(by_position, node.args, strict=False))
    is_too_much = len(node.args) > len(by_position) or positional.keys() & by_keyword.keys()
    unknown = by_keyword.keys() - {field.name for field in fields}
    if is_too_much or unknown:
        rewriter.refuse(node, f"{cls.__name__} takes no such arguments", "give each of its fields once")
    hints = annotations_of(cls)
    for name, value in {**positional, **by_keyword}.items():
        refuse_member(rewriter, value, name, hints[name])
    given = {name: rewriter.visit(value) for name, value in {**positional, **by_keyword}.items()}
    items: list[ast.expr] = []
    for field in fields:
        if field.name in given:
            items.append(given[field.name])
        elif field.default is not dataclasses.MISSING:
            items.append(embed(rewriter, field.default, field.name, node))
        else:
            rewriter.refuse(node, f"{cls.__name__} is made without {field.name!r}", f"give `{field.name}=`")
    return tuple_of(items)


def _only_starred(node: ast.Call) -> ast.expr | None:
    """The comprehension in `Pair(*(x * 2 for x in pair))`, as a list; None for any other call.

    Python has refused another number of items when the first iterations were run.
    """
    match node:
        case ast.Call(args=[ast.Starred(value=ast.GeneratorExp() | ast.ListComp() as items)], keywords=[]):
            return ast.copy_location(ast.ListComp(items.elt, items.generators), items)
        case _:
            return None


def read_object(rewriter: Rewriter, node: ast.Attribute, made: Made) -> ast.expr:
    """`pair.first`: an item of a tuple; a property is called, a constant of the class embedded.

    Args:
        rewriter: of the function.
        node: the attribute.
        made: the annotation of its owner.
    """
    if node.attr in made.names:
        return item_of(rewriter.visit(node.value), made.place(node.attr))
    return read_member(rewriter, node, made, made.cls)


def call_object_method(rewriter: Rewriter, node: ast.Call, made: Made, called: ast.Attribute) -> ast.expr:
    """`pair.method(x)`: the method's lowered function, the object in front; `pair._replace(...)`: a tuple.

    Args:
        rewriter: of the function.
        node: the call.
        made: the annotation of the object.
        called: its function, `pair.method`.
    """
    if made.is_tuple and called.attr == "_replace":
        return replace_fields(rewriter, node, made, called.value)
    method = inspect.getattr_static(made.cls, called.attr, None)
    if isinstance(method, staticmethod):
        return call_lowered(rewriter, node, method.__func__)
    if not isinstance(method, FunctionType) or not is_users(method):
        rewriter.refuse(node, f"{made.cls.__name__}.{called.attr} is no method of its own", "read its fields")
    return call_lowered(rewriter, node, method, owner=(made, called.value))


def replace_fields(rewriter: Rewriter, node: ast.Call, made: Made, base: ast.expr) -> ast.expr:
    """`pair._replace(first=a)`, `dataclasses.replace(pair, first=a)`: a tuple, those not given read from the object.

    Args:
        rewriter: of the function.
        node: the call, whose keywords are the fields.
        made: the annotation of the object.
        base: the object.
    """
    hints = annotations_of(made.cls)
    for keyword in node.keywords:
        refuse_member(rewriter, keyword.value, str(keyword.arg), hints.get(str(keyword.arg)))
    changes: dict[str, Any] = {str(keyword.arg): rewriter.visit(keyword.value) for keyword in node.keywords}
    if changes.keys() - set(made.names):
        rewriter.refuse(node, f"{made.cls.__name__} has no such fields", "replace fields that it has")
    whole = rewriter.visit(copy.deepcopy(base))
    if not _is_name_or_item(whole):  # which would be computed once for each field
        rewriter.refuse(node, "it replaces fields of what has no name", "give it a name in a line of its own")
    items = [changes.get(name) or item_of(copy.deepcopy(whole), place) for place, name in enumerate(made.names)]
    return tuple_of(items)


def _is_name_or_item(node: ast.expr) -> bool:
    """Whether an expression is a name, or an item of one by a number."""
    while isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        node = node.value
    return isinstance(node, ast.Name)
