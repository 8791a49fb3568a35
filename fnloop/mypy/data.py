"""Plain data inside mypy's types: strings, lists and dicts of them, and types.

What the plugin knows of a block beyond its two records rides on the block's type, as an extra attribute that
no one can write. Being a type itself, it is cached, compared and invalidated by mypy like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mypy.types import (
    ExtraAttrs,
    Instance,
    LiteralType,
    NoneType,
    ProperType,
    TupleType,
    Type,
    TypedDictType,
    get_proper_type,
)

__all__ = ["Named", "attach", "attached", "decode", "encode", "typed_dict"]

Named = Callable[[str], Instance]
"""Gives the instance of a class without type arguments, by its full name."""

MARK = "fnloop data"
TYPE = "a type"  # the key under which a type lies, told from the types that the data are made of


def encode(value: Any, named: Named) -> Type:
    """A value as a type.

    Args:
        value: None, a string, a bool, a type, or a list or dict of such.
        named: looks up builtins.
    """
    if value is None:
        return NoneType()
    if isinstance(value, Type):
        return typed_dict({TYPE: value}, {TYPE}, named)
    if isinstance(value, bool):
        return LiteralType(value, named("builtins.bool"))
    if isinstance(value, str):
        return LiteralType(value, named("builtins.str"))
    if isinstance(value, (list, tuple)):
        return TupleType([encode(item, named) for item in value], named("builtins.tuple"))
    assert isinstance(value, dict), value
    return typed_dict({key: encode(item, named) for key, item in value.items()}, set(value), named)


def decode(found: Type) -> Any:
    """The value that a type was made of."""
    proper = get_proper_type(found)
    if isinstance(proper, NoneType):
        return None
    if isinstance(proper, LiteralType):
        return proper.value
    if isinstance(proper, TupleType):
        return [decode(item) for item in proper.items]
    if isinstance(proper, TypedDictType) and TYPE in proper.items:
        return proper.items[TYPE]
    if isinstance(proper, TypedDictType):
        return {key: decode(item) for key, item in proper.items.items()}
    raise AssertionError(proper)


def typed_dict(items: dict[str, Type], required: set[str], named: Named) -> TypedDictType:
    """A structural type: what a composite of inferred type takes or gives."""
    return TypedDictType(items, required, set(), named("typing._TypedDict"))


def attach(instance: Instance, data: Type) -> Instance:
    """The same type with data on it."""
    made = instance.copy_modified()
    made.extra_attrs = ExtraAttrs({MARK: data})
    return made


def attached(found: ProperType) -> Type | None:
    """The data on a type, None where there is none."""
    if isinstance(found, Instance) and found.extra_attrs:
        return found.extra_attrs.attrs.get(MARK)
    return None
