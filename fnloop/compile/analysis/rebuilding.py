"""Values that come out of a graph, with the classes of their annotations: records, objects, dicts, lists, enums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, get_args, get_origin

from fnloop.compile.frontend.made_objects import annotations_of, held_fields, is_made_as_tuple
from fnloop.compile.frontend.whole_enums import is_of_numbers
from fnloop.hints import is_record, members, record_fields, strip

__all__ = ["rebuild"]


def rebuild(value: Any, hint: Any, like: Any = None) -> Any:
    """A value that came out of a graph, with the classes of its annotation.

    Args:
        value: with tuples for records and objects, and for dicts.
        hint: its annotation.
        like: the value that Python computed, for the keys of dicts in it and for classes that the annotation does not
            name; None where nothing is known of that.
    """
    if type(value) is int:
        kind = _whole_enum(hint)
        return value if kind is None else kind(value)
    if not isinstance(value, (tuple, list)):
        return value
    hint = _fields_among(_class_of(strip(hint), like), value)
    if isinstance(like, dict) and len(like) == len(value):
        return _rebuild_dict(value, hint, like)
    if type(value) is tuple and _has_fields(hint):
        return _rebuild_fields(value, hint, like)
    if get_origin(hint) in (list, tuple):
        return _rebuild_sequence(value, hint, like)
    if type(value) is tuple and isinstance(hint, type) and hasattr(hint, "_fields"):
        return hint(*value)
    return value


def _class_of(hint: Any, like: Any) -> Any:
    """An annotation; the class of what Python computed, where it names none."""
    if hint not in UNTOLD:
        return hint
    if type(like) is tuple:
        return tuple[Any, ...]
    if type(like) is list:
        return list[Any]
    return type(like) if _has_fields(type(like)) else hint


UNTOLD: tuple[Any, ...] = (Any, object, None, tuple, list)
"""Annotations that do not tell of which class the parts of a value are."""


def _whole_enum(hint: Any) -> type[Enum] | None:
    """The enum of whole numbers that an annotation is of; None where it is of none."""
    kinds = [one for one in map(strip, members(hint)) if isinstance(one, type)]
    found = [one for one in kinds if is_of_numbers(one)]
    return found[0] if len(found) == 1 and int not in kinds else None


def _rebuild_dict(values: Sequence[Any], hint: Any, like: Mapping[Any, Any]) -> dict[Any, Any]:
    """The values of a dict with their keys."""
    _, item, *_ = (*get_args(hint), None, None)
    return {key: rebuild(value, item, like[key]) for key, value in zip(like, values, strict=True)}


def _rebuild_fields(values: tuple[Any, ...], hint: Any, like: Any) -> Any:
    """The fields of a record or an object as that."""
    cls = get_origin(hint) or hint
    hints = _field_hints(hint)
    held = (held_fields(like) if type(like) is cls else None) or {}
    return cls(
        **{name: rebuild(value, own, held.get(name)) for (name, own), value in zip(hints.items(), values, strict=True)}
    )


def _field_hints(hint: Any) -> dict[str, Any]:
    """The annotations of the fields of a record, or of an object; None for what does not exist at run time."""
    if is_record(hint):
        return {name: info.hint for name, info in record_fields(hint).items()}
    return annotations_of(get_origin(hint) or hint)


def _rebuild_sequence(values: Sequence[Any], hint: Any, like: Any) -> Any:
    """The items of a list or tuple; an annotation of another length says it for each of them."""
    items = [item for item in get_args(hint) if item is not Ellipsis]
    if len(items) != len(values):
        items = items[:1] * len(values)
    known = like if isinstance(like, (list, tuple)) and len(like) == len(values) else [None] * len(values)
    rebuilt = [rebuild(*one) for one in zip(values, items, known, strict=True)]
    return tuple(rebuilt) if get_origin(hint) is tuple else rebuilt


def _has_fields(hint: Any) -> bool:
    """Whether an annotation is a record, a NamedTuple or a dataclass."""
    return is_record(hint) or is_made_as_tuple(get_origin(hint) or hint)


def _fields_among(hint: Any, value: Any) -> Any:
    """The one class with fields among several annotations that has as many as a tuple; else the annotation itself."""
    if not isinstance(value, tuple):
        return hint
    fitting = [one for one in filter(_has_fields, members(hint)) if len(_field_hints(one)) == len(value)]
    return fitting[0] if len(fitting) == 1 else hint
