"""The arguments of generic types, seen as those of a class that they derive from."""

from __future__ import annotations

import collections
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Collection,
    Container,
    Generator,
    Iterable,
    Iterator,
    KeysView,
    Mapping,
    MutableSequence,
    MutableSet,
    Reversible,
    Sequence,
    ValuesView,
)
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Union, get_args, get_origin

from typing_extensions import Never, Unpack, get_original_bases, get_type_hints

from fnloop.hints import substitute

__all__ = [
    "TupleItems",
    "as_generic",
    "is_contravariant",
    "is_named_tuple",
    "named_hints",
    "named_items",
    "tuple_items",
]

OF_ITEMS = frozenset({
    AbstractSet, AsyncGenerator, AsyncIterable, AsyncIterator, Collection, Container, Generator, Iterable, Iterator,
    KeysView, MutableSequence, MutableSet, Reversible, Sequence, ValuesView, collections.deque, frozenset, list, set,
})  # fmt: skip
"""The generic classes whose first argument is that of their items."""

ITEMS_OF: dict[type, Any] = {str: str, bytes: int, bytearray: int, memoryview: int, range: int}
"""The types of the items of classes that are not generic."""


@dataclass(frozen=True)
class TupleItems:
    """The items of a tuple type: those at each place, or one type for any number of them."""

    each: tuple[Any, ...] = ()
    more: Any = None


def is_named_tuple(cls: Any) -> bool:
    """Whether a class is a named tuple."""
    return isinstance(cls, type) and issubclass(cls, tuple) and hasattr(cls, "_fields")


def tuple_items(hint: Any) -> TupleItems | None:
    """The items of a tuple type, a named tuple among them; None where they are not known."""
    origin = get_origin(hint) or hint
    if is_named_tuple(origin):
        return TupleItems(tuple(wanted for _, wanted in named_hints(hint)))
    if origin is not tuple:
        return None
    arguments = get_args(hint)
    if any(get_origin(argument) is Unpack for argument in arguments):
        return None
    if not arguments:
        return TupleItems(more=Any) if hint is tuple else TupleItems()
    return TupleItems(more=arguments[0]) if arguments[-1] is Ellipsis else TupleItems(arguments)


def named_hints(hint: Any) -> list[tuple[str, Any]]:
    """The fields of a named tuple with their annotations; `Any` where one is not known."""
    cls = get_origin(hint) or hint
    try:
        hints = get_type_hints(cls, include_extras=True)
    except Exception:  # noqa: BLE001 - names that are not known (yet)
        hints = {}
    parameters = dict(zip(getattr(cls, "__parameters__", ()), get_args(hint), strict=False))
    return [(name, substitute(hints.get(name, Any), parameters)) for name in cls._fields]


def named_items(value: Any, hint: Any) -> Iterator[tuple[str, Any, Any]]:
    """The items of a named tuple: the field, the value, its annotation."""
    for (name, wanted), item in zip(named_hints(hint), value, strict=False):
        yield name, item, wanted


def as_generic(hint: Any, cls: type) -> tuple[Any, ...] | None:
    """The arguments of a type seen as a class that it derives from; None where they are not known.

    Example:
        >>> from collections.abc import Iterable, Mapping
        >>> as_generic(dict[str, int], Mapping), as_generic(dict[str, int], Iterable)
        ((<class 'str'>, <class 'int'>), (<class 'str'>,))
    """
    origin, arguments = get_origin(hint) or hint, get_args(hint)
    if origin is cls:
        return arguments or None
    if origin is tuple or is_named_tuple(origin):
        return _tuple_as(hint) if cls in OF_ITEMS else None
    if origin in ITEMS_OF:
        return (ITEMS_OF[origin],) if cls in OF_ITEMS else None
    if issubclass(origin, Mapping) and origin.__module__ in ("builtins", "collections", "collections.abc"):
        return _mapping_as(origin, arguments, cls)
    if origin in OF_ITEMS:
        return arguments[:1] if arguments and cls in OF_ITEMS else None
    return _inherited(origin, arguments, cls)


def _tuple_as(hint: Any) -> tuple[Any, ...] | None:
    items = tuple_items(hint)
    if items is None:
        return None
    if items.more is not None:
        return (items.more,)
    return (Union[items.each],) if items.each else (Never,)  # noqa: UP007 - of any number of types


def _mapping_as(origin: type, arguments: tuple[Any, ...], cls: type) -> tuple[Any, ...] | None:
    if not arguments:
        return None
    if cls in OF_ITEMS:
        return arguments[:1]
    if not issubclass(cls, Mapping):
        return None
    return (arguments[0], int) if issubclass(origin, collections.Counter) else arguments


def _inherited(origin: Any, arguments: tuple[Any, ...], cls: type) -> tuple[Any, ...] | None:
    """The arguments that a class gives to the generic class that it derives from."""
    parameters = dict(zip(getattr(origin, "__parameters__", ()), arguments, strict=False))
    for base in get_original_bases(origin) if isinstance(origin, type) else ():
        base_class = get_origin(base) or base
        if isinstance(base_class, type) and base_class is not object and issubclass(base_class, cls):
            return as_generic(substitute(base, parameters), cls)
    return None


def is_contravariant(cls: Any, number: int) -> bool:
    """Whether an argument of a generic class goes the other way: a sink of any number is a sink of whole numbers."""
    if cls in (Generator, AsyncGenerator):
        return number == 1
    parameters = getattr(cls, "__parameters__", ())
    return number < len(parameters) and bool(getattr(parameters[number], "__contravariant__", False))
