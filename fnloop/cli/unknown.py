"""Names in JSON that a record does not have, which msgspec would leave out without a word."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from fnloop.errors import did_you_mean
from fnloop.hints import is_record, members, record_fields, show, strip

__all__ = ["unknown_names"]


def unknown_names(value: Any, hint: Any) -> list[str]:
    """The names in a value of JSON that the record of an annotation does not have, each with what it has.

    Args:
        value: dicts, lists, numbers and texts.
        hint: what they are to become: a record, dataclass or TypedDict, or lists, tuples, dicts and unions of them.

    Returns:
        A message for each name; none where one alternative of a union has all of them.
    """
    stripped = [strip(one) for one in members(hint)]
    alternatives = [list(_unknown(value, one)) for one in stripped if one not in (None, type(None))]
    return min(alternatives, key=len, default=[])


def _unknown(value: Any, hint: Any) -> Iterator[str]:
    fields = _fields(hint)
    if fields is not None and isinstance(value, dict):
        for name, inner in value.items():
            if name in fields:
                yield from unknown_names(inner, fields[name])
            else:
                has = ", ".join(fields) or "no fields"
                yield f"{show(hint)} has no field {name!r}{did_you_mean(name, fields)} (it has {has})"
        return
    for item, inner in _items(value, hint):
        yield from unknown_names(item, inner)


def _items(value: Any, hint: Any) -> Iterator[tuple[Any, Any]]:
    """The values within a list or dict, with their annotations."""
    origin, arguments = get_origin(hint), get_args(hint)
    if isinstance(value, dict) and isinstance(origin, type) and issubclass(origin, Mapping) and len(arguments) == 2:
        yield from ((item, arguments[1]) for item in value.values())
    elif isinstance(value, list) and origin is tuple and arguments and arguments[-1] is not Ellipsis:
        yield from zip(value, arguments, strict=False)
    elif isinstance(value, list) and origin is not None and arguments:
        yield from ((item, arguments[0]) for item in value)


def _fields(hint: Any) -> Mapping[str, Any] | None:
    """The fields of a record, dataclass or TypedDict with their annotations; None of any other type."""
    if is_record(hint):
        return {name: info.hint for name, info in record_fields(hint).items()}
    if isinstance(hint, type) and (dataclasses.is_dataclass(hint) or typing.is_typeddict(hint)):
        return typing.get_type_hints(hint)
    return None
