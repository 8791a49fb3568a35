"""Writes in place: statements, methods and functions that change what a block was given."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from types import BuiltinFunctionType

from fnloop.purity.frames import Frame, refuse_write
from fnloop.purity.kinds import rebinds
from fnloop.purity.lookup import is_a, is_block, is_of_library
from fnloop.purity.tables import (
    ASSIGNERS,
    COMPONENT_ASSIGNERS,
    KIND_MUTATORS,
    LIST_METHODS,
    MUTATORS,
    TENSOR_METHODS,
)
from fnloop.purity.values import UNKNOWN, Part, Value

__all__ = ["check_augmented", "check_function", "check_method", "check_stored"]

COPY = "make a copy first (`.copy()`), or compute a new value"
RETURN = "return a record with the new value instead"
PLUS = "write `a = a + [...]`, since `+=` on a list changes the list itself"
AMBIGUOUS = frozenset({"place", "put"})
"""Functions of NumPy whose names are also those of methods that do something else: of a queue."""


def check_stored(frame: Frame, node: ast.AST, target: ast.Attribute | ast.Subscript, owner: Value) -> None:
    """Refuse ``owner.name = ...``, ``owner[...] = ...`` and ``del`` of these."""
    for part in sorted(owner.parts, key=lambda one: one.path):
        is_attribute = isinstance(target, ast.Attribute)
        if part.owner == "self" and not isinstance(node, ast.AugAssign) and is_attribute:
            continue  # a method may keep what it has computed
        if part.is_record and isinstance(target, ast.Attribute):
            path = f"{part.path}.{target.attr}"
            refuse_write(frame, node, Part(part.owner, path), f"write `{part.path}.replace({target.attr}=...)`")
        elif part.owner == "record":
            refuse_write(frame, node, part, COPY)
        elif part.owner == "global" and isinstance(target, ast.Subscript) and part.path in frame.memos:
            continue
        else:
            path = f"{part.path}.{target.attr}" if isinstance(target, ast.Attribute) else part.path
            refuse_write(frame, node, Part(part.owner, path), COPY)


def check_augmented(frame: Frame, node: ast.AugAssign, value: Value) -> None:
    """Refuse ``x += ...`` where it changes the value of ``x`` itself."""
    is_display = isinstance(node.value, (ast.List, ast.ListComp, ast.Dict, ast.Set, ast.DictComp, ast.SetComp))
    for part in sorted(value.parts, key=lambda one: one.path):
        changed = [kind.name for kind in part.kinds if not rebinds(kind, node.op)]
        if not changed and not (is_display and part.has("unknown")):
            continue
        symbol = ast.unparse(node).removeprefix(ast.unparse(node.target)).strip().split(" ")[0]
        name = changed[0] if changed else "list"
        if name == "list" and symbol == "+=":
            advice = PLUS
        elif name == "array":
            advice = f"write `a = a {symbol[:-1]} ...`, since `{symbol}` on an array changes the array itself"
        else:
            advice = f"write `a = a {symbol[:-1]} ...`, since `{symbol}` on a {name} changes the {name} itself"
        refuse_write(frame, node, part, advice)


def check_method(frame: Frame, node: ast.Call, name: str, owner: Value, *, dropped: bool) -> None:
    """Refuse a method that changes its owner, where that was given; `dropped` where its result is not used."""
    for part in sorted(owner.parts, key=lambda one: one.path):
        if not part.is_record and _changes_owner(part, name, dropped):
            refuse_write(frame, node, part, f"use an operation that returns a new value, not {name!r}")


def _changes_owner(part: Part, name: str, dropped: bool) -> bool:
    in_place = name.endswith("_") and not name.startswith("_")  # `add_`, as tensors call what works in place
    if part.owner in ("component", "global", "self"):
        return _changes_outside(part, name, in_place)
    if in_place:
        return part.has("unknown", "tensor", "parameter", "object") or "." in part.path
    known = [kind.name for kind in part.kinds if kind.name in KIND_MUTATORS]
    if any(name in KIND_MUTATORS[kind] for kind in known):
        return True
    if len(known) == len(part.kinds) or name not in MUTATORS:
        return False
    if name in LIST_METHODS and part.sliced:
        return False
    return dropped or name not in TENSOR_METHODS


def _changes_outside(part: Part, name: str, in_place: bool) -> bool:
    """Whether a method changes a component, a global or a part of one; Parameters may be written by an operator."""
    if in_place:
        return all(kind.name == "tensor" for kind in part.kinds)
    for kind in part.kinds:
        if kind.name != "parameter" and name in KIND_MUTATORS.get(kind.name, ()):
            return True
    return part.has("unknown") and "." in part.path and name in ("append", "extend", "insert")


def check_function(
    frame: Frame, node: ast.Call, name: str, called: Value, arguments: Sequence[Value], keywords: Mapping[str, Value]
) -> None:
    """Refuse a function that changes an argument, where that was given."""
    target = called.target
    known = target is not UNKNOWN or name not in AMBIGUOUS
    if name in ASSIGNERS and known and not is_block(target) and arguments:
        _refuse_changed(frame, node, name, arguments[0])
    in_place = name.endswith("_") and not name.startswith("_")
    if in_place and target is not UNKNOWN and is_of_library(target) and arguments:
        _refuse_changed(frame, node, name, arguments[0])
    if name == "at" and arguments and is_a(target, BuiltinFunctionType) and type(target.__self__).__name__ == "ufunc":
        _refuse_changed(frame, node, name, arguments[0])
    for keyword in node.keywords:
        is_set = isinstance(keyword.value, ast.Constant) and keyword.value.value is True
        if keyword.arg == "inplace" and is_set and arguments and (target is UNKNOWN or is_of_library(target)):
            _refuse_changed(frame, node, name, arguments[0])


def _refuse_changed(frame: Frame, node: ast.Call, name: str, argument: Value) -> None:
    for part in sorted(argument.parts, key=lambda one: one.path):
        if part.has("scalar", "tuple") and len(part.kinds) == 1:
            continue
        writes_parameter = name in COMPONENT_ASSIGNERS and not all(kind.name == "tensor" for kind in part.kinds)
        if part.owner in ("component", "self") and writes_parameter:
            continue  # an operator that says so
        refuse_write(frame, node, part, RETURN)


def check_out(frame: Frame, node: ast.Call, out: Value) -> None:
    """Refuse what is given as ``out=`` to be written into."""
    items = out.items or ()
    for value in (out, *items):
        for part in sorted(value.parts, key=lambda one: one.path):
            refuse_write(frame, node, part, RETURN)


__all__ += ["COPY", "RETURN", "check_out"]
