"""Checks of a record class as it is written: names of fields, defaults, values without a type."""

from __future__ import annotations

import keyword
import re
from collections.abc import Collection, Mapping
from dataclasses import Field
from types import ModuleType
from typing import Any
from unicodedata import normalize

import msgspec

from fnloop.errors import StateError
from fnloop.literals import is_name
from fnloop.summary import is_array, summarize

__all__ = ["check_defaults", "check_names", "check_options", "check_values"]


def check_options(name: str, options: Mapping[str, Any]) -> None:
    """Refuse options of a record class."""
    if options:
        written = ", ".join(f"{option}={value!r}" for option, value in options.items())
        raise StateError(f"class {name}({written}): a record takes no options; it is always frozen and keyword-only")


def check_names(name: str, bases: tuple[type, ...], namespace: Mapping[str, Any], reserved: Collection[str]) -> None:
    """Refuse names that a field cannot have.

    Args:
        name: of the class.
        bases: its bases.
        namespace: its body.
        reserved: the names of the methods of every record.
    """
    annotations = namespace.get("__annotations__", {})
    for base in bases:
        hidden = [field for field in getattr(base, "__struct_fields__", ()) if field in namespace]
        for field_name in hidden:
            if field_name not in annotations:
                raise StateError(
                    f"{name}.{field_name} hides the field {field_name!r} of {base.__name__}; for another default "
                    f"write its type too, `{field_name}: <type> = ...`, for anything else take another name"
                )
    for field_name, hint in annotations.items():
        if not is_name(field_name):
            raise StateError(
                f"{name}: a field cannot be called {field_name!r}; use an identifier that is no keyword"
                + (f", such as {better!r}" if is_name(better := _near_name(field_name)) else "")
            )
        if field_name.startswith("_") and "ClassVar" not in str(hint):
            raise StateError(
                f"{name}.{field_name}: a field's name cannot start with an underscore; "
                f"write {field_name.lstrip('_') or 'another name'!r}"
            )
        if field_name in reserved:
            raise StateError(f"{name}.{field_name}: {field_name!r} is a method of every record; use another name")


def _near_name(text: object) -> str:
    """A name like a text that is none."""
    return f"{text}_" if keyword.iskeyword(str(text)) else re.sub(r"\W+", "_", normalize("NFKC", str(text)))


def check_defaults(name: str, namespace: Mapping[str, Any]) -> None:
    """Refuse defaults that can be changed in place: every record that leaves the field out would share them."""
    for field_name in namespace.get("__annotations__", {}):
        default = namespace.get(field_name)
        if isinstance(default, Field):
            raise StateError(f"{name}.{field_name}: that `field()` is of dataclasses; write `from fnloop import field`")
        default = getattr(default, "default", default) if isinstance(default, _FIELD) else default
        empty = type(default) in (list, dict, set) and not default  # msgspec copies an empty one
        if not empty and _can_change(default):
            raise StateError(
                f"{name}.{field_name}: its default {summarize(default)} can be changed in place, and all records "
                f"would share it; write `field(default_factory=lambda: ...)`, which makes it anew for each"
            )


_FIELD = type(msgspec.field())


def _can_change(value: object) -> bool:
    if is_array(value):
        return hasattr(value, "__setitem__")
    if isinstance(value, msgspec.Struct):
        return any(_can_change(getattr(value, name)) for name in value.__struct_fields__)
    if isinstance(value, tuple):
        return any(map(_can_change, value))
    return type(value).__hash__ is None


def check_values(name: str, namespace: Mapping[str, Any]) -> None:
    """Refuse a value without a type in the body of a record class: it looks like a field, and is none."""
    annotations = namespace.get("__annotations__", {})
    for field_name, value in namespace.items():
        is_constant = field_name.isupper()  # as constants of a class are written
        if field_name in annotations or field_name.startswith("_") or is_constant or not _looks_like_a_default(value):
            continue
        written = getattr(value, "default", value) if isinstance(value, _FIELD) else value
        hint = "<type>" if isinstance(value, _FIELD) else _hint_of(value)
        shown = "field(...)" if isinstance(value, _FIELD) else summarize(written)
        raise StateError(
            f"{name}.{field_name} = {shown} is no field, since it has no type; write `{field_name}: {hint} = {shown}`, "
            f"or `{field_name}: ClassVar[{hint}] = {shown}` for a constant of the class"
        )


def _looks_like_a_default(value: object) -> bool:
    """Whether a value in a class body is data: no method, property, nested class, module or alias of a type."""
    if isinstance(value, (type, ModuleType)) or hasattr(type(value), "__get__"):
        return False
    return type(value).__module__ not in ("typing", "typing_extensions", "types")


def _hint_of(value: object) -> str:
    """The annotation of a default, as far as its class says it."""
    return "<type> | None" if value is None else type(value).__name__
