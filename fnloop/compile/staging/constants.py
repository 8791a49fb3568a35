"""Refusals of values that a graph would hold as constants, or read otherwise than Python does."""

from __future__ import annotations

from typing import Any, get_args

from fnloop.compile.analysis.specs import check_keys, spec_of
from fnloop.compile.frontend.made_objects import Made, declared, declared_fields, held_fields, is_made_as_tuple
from fnloop.compile.staging.signature import Recorded
from fnloop.errors import CompileError
from fnloop.hints import members, record_fields
from fnloop.program.ops import Program
from fnloop.program.traverse import calls, decision_calls
from fnloop.state import BlockState
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
        if name in hints:
            _check_classes(path, name, value, declared(hints[name]))
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
    """Refuse NamedTuples and dataclasses with tensors that are not of the very classes that annotations say.

    Raises:
        CompileError: naming the field.
    """
    wrong = _misread(value, hint)
    if wrong is not None:
        raise CompileError(
            f"{path!r} cannot be compiled: its {name.rsplit('_', 1)[0]!r} holds a {type(wrong).__name__} with tensors "
            f"({summarize(wrong)[:80]}), which its annotation does not say, and a graph reads its fields by that; "
            f"annotate the field with {type(wrong).__name__}, or give a BlockState or a plain tuple"
        )


def _misread(value: Any, hint: Any) -> Any:
    """The first object in a value of which an annotation does not say the class; None where there is none.

    Args:
        value: the value.
        hint: what `declared` gave for it.
    """
    found: Any = None
    for part, own in _parts_with_hints(value, hint):
        found = _misread(part, own) if found is None else found
    is_object = is_made_as_tuple(type(value)) and spec_of(value)[0] == "object"
    is_said = isinstance(hint, Made) and hint.cls is type(value)
    return value if is_object and not is_said else found


def _parts_with_hints(value: Any, hint: Any) -> list[tuple[Any, Any]]:
    """The parts of a value, each with what is declared of it."""
    held = held_fields(value)
    if isinstance(value, BlockState):
        fields = record_fields(type(value))
        return [(part, declared(fields[name].hint)) for name, part in (held or {}).items()]
    if held is not None:
        return list(zip(held.values(), declared_fields(type(value)).values(), strict=True))
    items = [one for one in get_args(_without_none(hint)) if one is not Ellipsis]
    if isinstance(value, dict):
        return [(part, items[-1] if items else None) for part in value.values()]
    if type(value) not in (list, tuple):
        return []
    if len(items) != len(value):
        items = (items[:1] or [None]) * len(value)
    return list(zip(value, items, strict=True))


def _without_none(hint: Any) -> Any:
    """The only alternative of an annotation beside None; else the annotation."""
    among = [one for one in members(hint) if one is not type(None)]
    return among[0] if len(among) == 1 else hint


def _reader(program: Program, name: str) -> tuple[str, str]:
    """The first block that reads a value, and its place in the source; where none does, the whole program."""
    readers = (call for call in calls(program.ops) if any(var.name == name for var in call.inputs.values()))
    first = next(readers, None)
    if first is None:
        return repr(program.plan.name), ""
    return f"block {first.path!r}", first.leaf.source


def _own_tuple(value: Any) -> Any:
    """A tuple of a class of its own with tensors in it, somewhere in a value; no NamedTuple that a graph can have."""
    held = held_fields(value)
    if held is None and not isinstance(value, (dict, tuple, list)):
        return None
    parts = value if held is None else held
    items = list(parts.values()) if isinstance(parts, dict) else list(parts)
    is_own = isinstance(value, tuple) and type(value) is not tuple and held is None
    if is_own and any(map(is_array, items)):
        return value
    return next((found for found in map(_own_tuple, items) if found is not None), None)
