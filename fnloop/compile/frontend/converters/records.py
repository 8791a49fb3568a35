"""Records: a record is a tuple of its fields in a graph."""

from __future__ import annotations

import ast
import copy
import inspect
from types import FunctionType
from typing import Any, get_origin

from fnloop.compile.frontend.converters.embed import embed
from fnloop.compile.frontend.converters.helpers import call_lowered, read_member
from fnloop.compile.frontend.made_objects import declared, holds_made, is_as_declared, is_given_as
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import item_of, name_of, tuple_of
from fnloop.compile.frontend.whole_enums import holds_numbers
from fnloop.hints import record_fields
from fnloop.state import BlockState

__all__ = ["call_method", "make_record", "read_field", "refuse_member"]


def read_field(rewriter: Rewriter, node: ast.Attribute, record: Any) -> ast.expr:
    """`record.field`: an argument of the function or a constant, for the block's own record; else an item of a tuple.

    Args:
        rewriter: of the function.
        node: the attribute.
        record: the annotation of its owner.
    """
    fields = list(record_fields(record))
    if node.attr not in fields:
        return read_member(rewriter, node, record, get_origin(record) or record)
    if not rewriter.env.is_field(node):
        return item_of(rewriter.visit(node.value), fields.index(node.attr))
    name = rewriter.env.fields.get(node.attr)
    if name is None:
        rewriter.refuse(node, f"the record has no field {node.attr!r}", "read a field that it declares")
    if name in rewriter.free:
        return embed(rewriter, rewriter.free[name], node.attr, node, name)
    return name_of(name)


def make_record(rewriter: Rewriter, node: ast.Call, record: Any) -> ast.expr:
    """`Record(a=1, b=2)`: a tuple of all fields in the order of the class, defaults too."""
    _refuse_post_init(rewriter, node, record)
    given = _fields_given(rewriter, node, record)
    items: list[ast.expr] = []
    for name, info in record_fields(record).items():
        if name in given:
            items.append(given[name])
        elif info.default is not None:
            items.append(embed(rewriter, info.default.make(), name, node))
        else:
            rewriter.refuse(node, f"{record.__name__} is made without {name!r}", f"give `{name}=`")
    return tuple_of(items)


def call_method(rewriter: Rewriter, node: ast.Call, record: Any, called: ast.Attribute) -> ast.expr:
    """`record.method(x)`: the method's lowered function, the record in front; `record.replace(...)`: a tuple.

    Args:
        rewriter: of the function.
        node: the call.
        record: the annotation of the record.
        called: its function, `record.method`.
    """
    if called.attr == "replace":
        return _replace(rewriter, node, record, called.value)
    cls = get_origin(record) or record
    method = inspect.getattr_static(cls, called.attr, None)
    if isinstance(method, staticmethod):
        return call_lowered(rewriter, node, method.__func__)
    if not isinstance(method, FunctionType) or method.__module__ == BlockState.__module__:
        if called.attr in record_fields(record):
            why = f"it calls what the field {called.attr!r} of {cls.__name__} holds, and fields hold data in a graph"
            remedy = f"make it a component, which is fixed during a run: `*, {called.attr}: nn.Cell` behind the record"
            rewriter.refuse(node, why, remedy)
        rewriter.refuse(node, f"{cls.__name__}.{called.attr} is no method of its own", "call a function instead")
    return call_lowered(rewriter, node, method, owner=(record, called.value))


def _replace(rewriter: Rewriter, node: ast.Call, record: Any, base: ast.expr) -> ast.expr:
    """`record.replace(a=1)`: a tuple of the fields, those that are not given read from the record."""
    _refuse_post_init(rewriter, node, record)
    changes = _fields_given(rewriter, node, record)
    items: list[ast.expr] = []
    for name in record_fields(record):
        if name in changes:
            items.append(changes[name])
        else:
            unchanged = ast.copy_location(ast.Attribute(copy.deepcopy(base), name, ast.Load()), node)
            items.append(rewriter.visit(unchanged))
    return tuple_of(items)


def _refuse_post_init(rewriter: Rewriter, node: ast.Call, record: Any) -> None:
    """Refuse to make a record that checks itself, but for what a block returns, which is made again in Python."""
    cls = get_origin(record) or record
    returned = get_origin(rewriter.returned.record) or rewriter.returned.record
    if hasattr(cls, "__post_init__") and cls is not returned:
        why = f"it makes a {cls.__name__}, whose `__post_init__` a graph does not run"
        rewriter.refuse(node, why, "check it in Python")


def declared_field(record: Any, name: str) -> Any:
    """The annotation of a field of a record, as `declared` reads it; None for a field that it does not have."""
    info = record_fields(record).get(name)
    return None if info is None else declared(info.hint)


def check_given(rewriter: Rewriter, value: ast.expr, name: str, hint: Any) -> None:
    """Refuse to give a field an object of another class than it declares, or of one that cannot be seen.

    In a graph it is a tuple: behind it nobody could tell whether Python would have taken it.

    Args:
        rewriter: of the function.
        value: what is given.
        name: of the field.
        hint: what the field declares, as `declared` reads it.
    """
    given = rewriter.env.hint(value)
    if not holds_made(hint) and not holds_made(given):
        return
    known, constant = rewriter.env.static(value)
    if is_given_as(given, hint) or (known and is_as_declared(constant, hint)):
        return
    if not holds_made(hint):
        why = f"it gives {name!r} an object of a class that the field does not declare"
    elif given is None:
        why = f"it gives {name!r} what a graph cannot tell from a tuple"
    else:
        why = f"it gives {name!r} an object of another class than the field declares"
    rewriter.refuse(
        value, why, f"make it here, of the class that {name!r} is annotated with, or give its fields one by one"
    )


def refuse_member(rewriter: Rewriter, value: ast.expr, name: str, hint: Any) -> None:
    """Refuse to give a field of numbers what may be a member of an enum; see `whole_enums`.

    Args:
        rewriter: of the function.
        value: what is given.
        name: of the field.
        hint: the annotation of the field.
    """
    if holds_numbers(hint) and rewriter.members.may_be(value):
        why = f"it gives {name!r} what may be a member of an enum, which a graph cannot tell from its number"
        rewriter.refuse(value, why, f"annotate {name!r} with the enum, or give `int(...)` of it")


def _fields_given(rewriter: Rewriter, node: ast.Call, record: Any) -> dict[str, ast.expr]:
    """The fields that a call gives by keyword, converted."""
    if node.args or any(keyword.arg is None for keyword in node.keywords):
        rewriter.refuse(
            node,
            "a record is made from what is not written out",
            "write each field as `name=value`",
        )
    fields = record_fields(record)
    for keyword in node.keywords:
        name = str(keyword.arg)
        check_given(rewriter, keyword.value, name, declared_field(record, name))
        if name in fields:
            refuse_member(rewriter, keyword.value, name, fields[name].hint)
    return {str(keyword.arg): rewriter.visit(keyword.value) for keyword in node.keywords}
