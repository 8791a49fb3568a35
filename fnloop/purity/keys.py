"""Keys of `fnloop.random` in a source: none is drawn from twice, nor drawn from and handed on."""

from __future__ import annotations

import ast
import os
from collections.abc import Mapping, Sequence
from typing import Any

from fnloop.plan import KeyUses
from fnloop.purity.frames import Frame, refuse
from fnloop.purity.lookup import module_name
from fnloop.purity.values import Number, Place, State, Value

__all__ = ["called", "check_handed_on", "is_reused", "key_uses"]

DRAWS = frozenset({"normal", "permutation", "randint", "uniform"})
REUSED = "reused"

TWICE = (
    "draws twice from one key, so that both draws give the same numbers; write `{0}` and draw with each of them once, "
    "or say that it is meant: `random.reuse(key)`"
)
SPLIT = "key, first, second = random.split(state.key, 3)"
HANDED = (
    "returns {0!r}, a key that it has drawn from, so that the next draw from it gives the same numbers; write "
    "`key, draw_key = random.split(state.key)`, draw with `draw_key`, and return `key`, or say that it is meant: "
    "`random.reuse(key)`"
)
KEPT = (
    "returns {0!r}, a key whose parts it has drawn from, so that splitting it again gives the same keys; write "
    "`key, draw_key = random.split(state.key)`, and return that `key`, or say that it is meant: `random.reuse(key)`"
)


def called(
    frame: Frame, node: ast.Call, target: Any, arguments: Sequence[Value], keywords: Mapping[str, Value], state: State
) -> Value | None:
    """Read a call of a function of `fnloop.random`: its result; None for any other function."""
    if module_name(target) != "fnloop.random":
        return None
    name: str = getattr(target, "__name__", "")
    key = arguments[0] if arguments else keywords.get("key", Value())
    if name == "reuse":
        return Value(number=(REUSED, key.number))
    if name == "split":
        return Value(number=("split", key.number))
    if name == "fold_in":
        data = arguments[1] if len(arguments) > 1 else keywords.get("data", Value())
        return Value(number=("fold_in", key.number, data.number))
    if name == "key":
        return Value(number=("key", key.number if arguments else keywords.get("seed", Value()).number))
    if name in DRAWS:
        _draw(frame, node, key.number, state)
        return Value()
    return None


def _draw(frame: Frame, node: ast.Call, number: Number, state: State) -> None:
    if is_reused(number):
        return
    if number in state.drawn:
        refuse(frame, node, TWICE.format(SPLIT), state.drawn[number])
    state.drawn[number] = frame.place(node)
    parent = _split_from(number)
    if parent is not None:
        state.parted.setdefault(parent, frame.place(node))


def _split_from(number: Number) -> Number | None:
    """The key whose splitting gave a key; None where it was made otherwise, or which part it is varies."""
    if isinstance(number, tuple) and number and number[0] == "item":
        owner, place = number[1:]
        is_fixed = isinstance(place, tuple) and place[:1] == ("constant",)
        if isinstance(owner, tuple) and owner[0] == "split" and is_fixed:
            found: Number = owner[1]
            return found
    return None


def is_reused(number: Number) -> bool:
    """Whether a key comes from one that `random.reuse` has given."""
    if not isinstance(number, tuple) or not number:
        return False
    if number[0] == REUSED:
        return True
    return number[0] in ("split", "item", "fold_in") and is_reused(number[1])


def check_handed_on(frame: Frame, node: ast.AST, fields: Mapping[str, Value], state: State) -> None:
    """Refuse a returned record that holds a key which has been drawn from.

    Args:
        frame: the block.
        node: its `return`.
        fields: those of the record.
        state: what has been drawn.
    """
    for name, value in fields.items():
        if value.number in state.drawn:
            refuse(frame, node, HANDED.format(name), state.drawn[value.number])
        if value.number in state.parted:
            refuse(frame, node, KEPT.format(name), state.parted[value.number])


def key_uses(record: Value, ends: Sequence[tuple[Value, State]]) -> KeyUses | None:
    """The keys that a block uses on every path through it; None where there are none.

    Args:
        record: its record.
        ends: what it returns, each with what is known there.
    """
    if not ends:
        return None
    drawn = _on_every_path([state.drawn for _, state in ends], record)
    parted = _on_every_path([state.parted for _, state in ends], record)
    given = [_given_parts(value, record) for value, _ in ends]
    everywhere = {out: name for out, name in given[0].items() if all(one.get(out) == name for one in given)}
    return KeyUses(drawn, parted, everywhere) if drawn or parted or everywhere else None


def _on_every_path(states: Sequence[Mapping[Number, Place]], record: Value) -> dict[str, str]:
    """The fields among the keys that are in all of some states, each with the line."""
    first, *others = states
    found = {}
    for number, (file, line, text) in first.items():
        name = _field_of(number, record)
        if name is not None and all(number in other for other in others):
            found[name] = f"{text} ({os.path.basename(file)}:{line})"
    return found


def _field_of(number: Number, record: Value) -> str | None:
    """The field that a value is; None where it is none."""
    if isinstance(number, tuple) and len(number) == 3 and number[:2] == ("attribute", record.number):
        name: str = number[2]
        return name
    return None


def _given_parts(value: Value, record: Value) -> dict[str, str]:
    """The fields of a returned record that are a part of a key, with the field that this one is."""
    found = {}
    for out, part in (value.fields or {}).items():
        parent = _split_from(part.number)
        name = None if parent is None else _field_of(parent, record)
        if name is not None:
            found[out] = name
    return found
