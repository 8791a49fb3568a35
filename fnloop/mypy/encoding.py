"""Plain data inside mypy's types: strings, lists and dicts of them, and types.

The plan of a block is attached to the type of the block, as an extra attribute that no source can name. Being a
type itself, it is cached and compared by mypy like any other.

The items of a TypedDict come back from the cache sorted by name, so the order of a dict is stored beside them.
"""

from __future__ import annotations

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

from fnloop.mypy.lookup import Named, fresh

__all__ = ["FINGERPRINT", "attach", "attach_fingerprint", "attached", "decode", "encode", "ordered_items", "typed_dict"]

MARK = "fnloop data"
FINGERPRINT = "fnloop fingerprint"
"""The name of the attribute that holds the fingerprint of the definitions that a type refers to."""
TYPE = "a type"  # the key under which a type lies, told from the types that the data are made of
KEYS, VALUES = "keys", "values"  # those under which the two halves of a dict lie, in its order


def encode(value: Any, named: Named) -> Type:
    """A value as a type.

    Args:
        value: None, a string, a bool, a type, or a list or dict of such.
        named: looks up builtins.
    """
    if value is None:
        return NoneType()
    if isinstance(value, Type):
        return _labelled({TYPE: value}, named)
    if isinstance(value, bool):
        return LiteralType(value, named("builtins.bool"))
    if isinstance(value, str):
        return LiteralType(value, named("builtins.str"))
    if isinstance(value, (list, tuple)):
        return TupleType([encode(item, named) for item in value], named("builtins.tuple"))
    assert isinstance(value, dict), value
    return _labelled({KEYS: encode(list(value), named), VALUES: encode(list(value.values()), named)}, named)


def decode(found: Type) -> Any:
    """The value that `encode` made a type of."""
    if type(found) is LiteralType:  # as most of it is
        return found.value
    proper = get_proper_type(found)
    if isinstance(proper, NoneType):
        return None
    if isinstance(proper, TupleType):
        return [decode(item) for item in proper.items]
    if isinstance(proper, TypedDictType) and TYPE in proper.items:
        return fresh(proper.items[TYPE])
    if isinstance(proper, TypedDictType):
        return dict(zip(decode(proper.items[KEYS]), decode(proper.items[VALUES]), strict=True))
    raise AssertionError(proper)


def _labelled(items: dict[str, Type], named: Named) -> TypedDictType:
    """A TypedDict of types, whose order means nothing."""
    return TypedDictType(items, set(items), set(), named("typing._TypedDict"))


def typed_dict(items: dict[str, Type], required: set[str], named: Named) -> TypedDictType:
    """The structural type of a composite's inferred inputs or outputs; the class behind it keeps their order."""
    order = encode(list(items), named)
    return TypedDictType(items, required, set(), attach(named("typing._TypedDict"), order))


def ordered_items(found: TypedDictType) -> dict[str, Type]:
    """The items of a structural type in their order."""
    order = attached(found.fallback)
    names = [] if order is None else [name for name in decode(order) if name in found.items]
    return {name: found.items[name] for name in dict.fromkeys([*names, *found.items])}


def attach(instance: Instance, data: Type) -> Instance:
    """The same type with data on it."""
    made = instance.copy_modified()
    made.extra_attrs = ExtraAttrs({MARK: data})
    return made


def attach_fingerprint(instance: Instance, text: str, named: Named) -> Instance:
    """The same type with a fingerprint of its definitions, beside any data on it."""
    made = instance.copy_modified()
    kept = instance.extra_attrs.attrs if instance.extra_attrs else {}
    made.extra_attrs = ExtraAttrs({**kept, FINGERPRINT: encode(text, named)})
    return made


def attached(found: ProperType) -> Type | None:
    """The data on a type, None where there is none."""
    if isinstance(found, Instance) and found.extra_attrs:
        return found.extra_attrs.attrs.get(MARK)
    return None
