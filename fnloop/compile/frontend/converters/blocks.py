"""Calls of blocks by hand: `inner(In(x=x), net=net)` inside of another block is a call of its lowered function.

Python checks what such a block is given and gives. So does a graph, while it is made (`runtime.records`).
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_origin

from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import is_starred, item_of, name_of
from fnloop.compile.frontend.unsupported import block_that_is_called
from fnloop.hints import is_record, record_fields
from fnloop.plan import Leaf
from fnloop.run.conformance import conforms

__all__ = ["call_block"]


@dataclass(frozen=True)
class _Given:
    """The record that a block is called with.

    Args:
        record: its class.
        fields: the expression of each field.
        known: the values of those that are known; they are given no more.
        around: the parameter and the expression of a record whose fields are read, where it is no name.
    """

    record: Any
    fields: Mapping[str, ast.expr]
    known: Mapping[str, object]
    around: tuple[str, ast.expr] | None = None


def call_block(rewriter: Rewriter, node: ast.Call, called: Any) -> ast.expr | None:
    """`inner(record)`, `inner(x=x, net=net)` of a block that is one function; None for any other call.

    Args:
        rewriter: of the function that it stands in.
        node: the call.
        called: what is called.
    """
    leaf = block_that_is_called(called)
    if leaf is None:
        return None
    if any(map(is_starred, node.args)) or any(keyword.arg is None for keyword in node.keywords):
        rewriter.refuse(node, f"it calls the block {called.name!r} with `*` or `**`", "write out what it is given")
    given = _given(rewriter, node, called, leaf)
    components = _components(rewriter, node, called, leaf)
    with rewriter.inside(node):
        lowered = rewriter.block(leaf, given.record, given.known, components, rewriter.path)
    arguments = [rewriter.visit(given.fields[name]) for name in given.fields if name not in given.known]
    call = ast.Call(rewriter.capture(lowered.function, called.name), arguments, [])
    if given.around is None:
        return call
    name, record = given.around
    parameters = ast.arguments([], [ast.arg(name)], None, [], [], None, [])
    return ast.Call(ast.Lambda(parameters, call), [rewriter.visit(record)], [])


def _components(rewriter: Rewriter, node: ast.Call, called: Any, leaf: Leaf) -> dict[str, object]:
    """The components of a block that it has or is given, by its own names."""
    inside = {called.names.get(own, own): own for own in leaf.interface.components}
    components = {inside[name]: value for name, value in called.bound.items()}
    for keyword in node.keywords:
        if keyword.arg not in inside:
            continue
        known, value = rewriter.env.static(keyword.value)
        if not known:
            why = f"the component {keyword.arg!r} that it gives to the block {called.name!r} is not known"
            rewriter.refuse(node, why, "give it a component of its own")
        components[inside[keyword.arg]] = value
    for own, component in leaf.interface.components.items():
        if component.is_required and own not in components:
            rewriter.refuse(node, f"it calls the block {called.name!r} without its {own!r}", f"give `{own}=`")
    return components


def _given(rewriter: Rewriter, node: ast.Call, called: Any, leaf: Leaf) -> _Given:
    """The fields that a call gives to a block: by keyword, or in a record."""
    outside = {called.names.get(own, own): own for own in leaf.hints_in}
    by_keyword = {outside[str(one.arg)]: one.value for one in node.keywords if one.arg in outside}
    if not node.args:
        return _made(rewriter, node, called, leaf.record_in, by_keyword)
    record = node.args[0]
    cls = get_origin(leaf.record_in) or leaf.record_in
    made = _class_made(rewriter, record)
    if made is not None and issubclass(get_origin(made) or made, cls) and not called.names:
        assert isinstance(record, ast.Call)
        return _made(rewriter, record, called, made, {str(one.arg): one.value for one in record.keywords})
    hint = rewriter.env.hint(record)
    if not is_record(hint):
        rewriter.refuse(node, f"it is not seen which record the block {called.name!r} is given", "give it by keywords")
    names = list(record_fields(hint))
    around = None if isinstance(record, (ast.Name, ast.Attribute)) else (rewriter.fresh("given"), record)
    read = {name: _read(record, name, number, around) for number, name in enumerate(names)}
    if issubclass(get_origin(hint) or hint, cls) and not called.names:
        return _with_known(rewriter, node, called, hint, read, around)
    own = {inside: read[name] for name, inside in outside.items() if name in read}
    return _made(rewriter, node, called, leaf.record_in, own, around)


def _class_made(rewriter: Rewriter, record: ast.expr) -> Any:
    """The class of a record that an expression makes field by field; None for any other expression."""
    if not isinstance(record, ast.Call) or record.args or any(keyword.arg is None for keyword in record.keywords):
        return None
    known, called = rewriter.env.static(record.func)
    return called if known and is_record(called) else None


def _read(record: ast.expr, name: str, number: int, around: tuple[str, ast.expr] | None) -> ast.expr:
    """`record.field`; of a record that is no name, an item of the parameter that holds it."""
    if around is not None:
        return item_of(name_of(around[0]), number)
    return ast.copy_location(ast.Attribute(copy.deepcopy(record), name, ast.Load()), record)


def _made(
    rewriter: Rewriter,
    node: ast.Call,
    called: Any,
    record: Any,
    fields: Mapping[str, ast.expr],
    around: tuple[str, ast.expr] | None = None,
) -> _Given:
    """A record that is made of some fields, and defaults for the others."""
    cls = get_origin(record) or record
    if hasattr(cls, "__post_init__"):
        why = f"it makes a {cls.__name__}, whose `__post_init__` a graph does not run"
        rewriter.refuse(node, why, "check it in Python")
    every = dict(fields)
    defaults: dict[str, object] = {}
    for name, info in record_fields(record).items():
        if name in every:
            continue
        if info.default is None:
            rewriter.refuse(node, f"{cls.__name__} is made without {name!r}", f"give `{name}=`")
        defaults[name] = info.default.make()
        every[name] = ast.Constant(None)  # which nothing reads
    ordered = {name: every[name] for name in record_fields(record)}
    return _with_known(rewriter, node, called, record, ordered, around, defaults)


def _with_known(
    rewriter: Rewriter,
    node: ast.AST,
    called: Any,
    record: Any,
    fields: Mapping[str, ast.expr],
    around: tuple[str, ast.expr] | None,
    known: Mapping[str, object] | None = None,
) -> _Given:
    """The fields of a record, with the values of those that are known."""
    values = dict(known or {})
    for name, expression in fields.items():
        if name in values or around is not None:
            continue
        is_known, value = rewriter.env.static(expression)
        if is_known:
            values[name] = value
    for name, value in values.items():
        if not conforms(value, record_fields(record)[name].hint):
            rewriter.refuse(
                node, f"it gives the block {called.name!r} a {name!r} of another type", "give it the declared type"
            )
    return _Given(record, fields, values, around)
