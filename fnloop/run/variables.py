"""Writes the start of an iteration of a loop that has a header: its record checked, and the variables taken out."""

from __future__ import annotations

from typing import Any, get_origin

from fnloop.run.calls import Writer, tuple_of
from fnloop.run.carried import Locals
from fnloop.run.checks import Checker
from fnloop.run.fragments import Loop, ScopeLocals
from fnloop.run.guards import item_check
from fnloop.run.nodes import Line, Node, Site

__all__ = ["take_variables"]


def take_variables(writer: Writer, names: Locals, body: list[Node], loop: Loop) -> None:
    """Take the iteration variables out of the header's record.

    Args:
        writer: names and objects.
        names: the local that holds each value.
        body: the nodes of the iteration written so far.
        loop: the loop; it has a header.
    """
    fold, item, header = loop.fold, loop.item, loop.fold.header
    assert header is not None
    leaf = header.leaf
    mode: Any = writer.mode
    variables = {var.name for var in header.outputs.values()}
    there = {name: var for name, var in fold.body_scope.items() if var.name not in variables}
    site = Site(header.path, {}, loop.sites, ScopeLocals(there, names))
    checker = Checker(header.path, mode, {}, leaf.hints_out, leaf.record_out, "loop header", writer.cache)
    if writer.checked:
        check = writer.constant(item_check(checker), f"check_{leaf.name}")
        cls = writer.constant(checker.record_out, f"class_{leaf.name}")
        body.append(Line(f"if {item}.__class__ is not {cls}: {check}({item})", site=site))
    if writer.mode == "replay":
        body.append(Line("synchronize_()", site=site))
    keys = []
    for own, var in header.outputs.items():
        local = names[var.name] = writer.name(own)
        body.append(Line(f"{local} = {item}.{own}", frozenset(), frozenset({local}), pure=True, site=site))
        writer.origins[local] = (item, get_origin(leaf.record_out) or leaf.record_out, own)
        if writer.checked:
            keys.append(writer.key(body, local, leaf.hints_out[own]))
    if writer.checked:
        body.append(_check_variables(writer, checker, keys, item, site))


def _check_variables(writer: Writer, checker: Checker, keys: list[str], item: str, site: Site) -> Line:
    text = f"{writer.constant(checker, 'check_fields')}.check_item({tuple_of(keys)}, {item})"
    if not checker.volatile:
        text = f"if {tuple_of(keys)} not in {writer.constant(checker.seen, 'seen_fields')}: {text}"
    return Line(text, frozenset(keys), site=site)
