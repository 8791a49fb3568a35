"""Refusals of values that a graph would hold as constants, or read otherwise than Python does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fnloop.compile.analysis.specs import check_keys, spec_of
from fnloop.compile.frontend.made_objects import declared, held_fields, is_as_declared, is_made_as_tuple
from fnloop.compile.staging.signature import Recorded
from fnloop.errors import CompileError
from fnloop.program.ops import Program
from fnloop.program.traverse import calls, decision_calls
from fnloop.summary import is_array, summarize

__all__ = ["check_constants"]


def check_constants(program: Program, recorded: Recorded) -> None:
    """Refuse tensors in tuples of a class of their own, and keys of dicts that are objects.

    The graph would hold such tensors, and every call need another graph.

    Raises:
        CompileError: naming the field and the class.
    """
    unrolled = ((name, spec_of(value)) for name, values in recorded.unrolled.items() for value in values)
    stacked = ((name, variable.spec) for name, variable in recorded.stacked.items())
    for name, spec in [*recorded.specs.items(), *stacked, *unrolled]:
        check_keys(spec, name.rsplit("_", 1)[0], *_reader(program, name))
    path = program.plan.name
    hints = _hints_of(program)
    several = ((name, value) for name, values in recorded.unrolled.items() for value in values)
    for name, value in [*recorded.fixed.items(), *several]:
        _check_classes(path, name, value, hints.get(name))
    for name, value in recorded.fixed.items():
        if (found := _own_tuple(value)) is not None:
            cls, field = type(found).__name__, name.rsplit("_", 1)[0]
            raise CompileError(
                f"{path!r} cannot be compiled: its {field!r} holds a {cls} with tensors "
                f"({summarize(found)[:80]}), which a graph takes for a constant; make {cls} a BlockState, or write a "
                f"plain tuple"
            )


def _hints_of(program: Program) -> dict[str, Any]:
    """The annotations of the values that may be known before a graph runs, by name."""
    made = [var for call in [*calls(program.ops), *decision_calls(program.ops)] for var in call.outputs.values()]
    return {var.name: var.hint for var in [*program.inputs.values(), *made]}


def _check_classes(path: str, name: str, value: Any, hint: Any) -> None:
    """Refuse NamedTuples and dataclasses that are not of the classes that annotations say, which Python does not ask.

    Raises:
        CompileError: naming the field.
    """
    field = name.rsplit("_", 1)[0]
    wrong = _misdeclared(value) if is_as_declared(value, declared(hint)) else value
    if wrong is not None:
        raise CompileError(
            f"{path!r} cannot be compiled: its {field!r} holds {summarize(wrong)[:80]}, which is not, or does not "
            f"hold, the very classes that are annotated, and a graph reads it by these; annotate the class that it has"
        )


def _misdeclared(value: Any) -> Any:
    """The first object in a value that holds others of another class than it declares; None where there is none."""
    held = held_fields(value)
    if held is not None and is_made_as_tuple(type(value)) and not is_as_declared(value, declared(type(value))):
        return value
    if isinstance(value, Mapping):
        held = value
    items = list(value) if held is None and isinstance(value, (tuple, list)) else list((held or {}).values())
    return next((found for found in map(_misdeclared, items) if found is not None), None)


def _reader(program: Program, name: str) -> tuple[str, str]:
    """The first block that reads a value, and its place in the source; where none does, the whole program."""
    readers = (call for call in calls(program.ops) if any(var.name == name for var in call.inputs.values()))
    first = next(readers, None)
    if first is None:
        return repr(program.plan.name), ""
    return f"block {first.path!r}", first.leaf.source


def _own_tuple(value: Any) -> tuple[Any, ...] | None:
    """A tuple of a class of its own with tensors in it, somewhere in a value; no NamedTuple that a graph can have."""
    if (held := held_fields(value)) is not None:
        items = list(held.values())
    elif isinstance(value, dict):
        items = list(value.values())
    elif isinstance(value, (tuple, list)):
        items = list(value)
    else:
        return None
    is_own = isinstance(value, tuple) and type(value) is not tuple and not is_made_as_tuple(type(value))
    if is_own and any(map(is_array, items)):
        return value
    return next((found for found in map(_own_tuple, items) if found is not None), None)
