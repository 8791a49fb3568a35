"""Kinds of values: of an annotation, what its values are, as far as changing them in place goes.

``x += 1`` gives a new number, string, tuple or MindSpore tensor, but changes a list, a set or a NumPy array.
"""

from __future__ import annotations

import ast
import inspect
from collections import abc, deque
from dataclasses import dataclass
from enum import Enum
from types import FunctionType
from typing import Any, Literal, NewType, TypeVar, get_args, get_origin

from fnloop.hints import is_record, members, record_fields, strip

__all__ = [
    "SCALAR", "UNKNOWN_KIND", "Kind", "Kinds", "attribute_kinds", "element_kinds", "kinds_of", "method_of", "rebinds",
]  # fmt: skip

KindName = Literal[
    "array", "dict", "generator", "iterator", "key", "list", "object", "parameter", "record", "scalar", "set",
    "tensor", "tuple", "unknown",
]  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """A kind of values.

    Args:
        name: its name.
        items: the kinds of its items: of a list's or set's each, of a dict's keys and values, of a tuple's by place.
        rank: the number of axes of an array, None where it is not known.
        cls: the class of an object or a record.
    """

    name: KindName
    items: tuple[tuple[Kind, ...], ...] = ()
    rank: int | None = None
    cls: Any = None


Kinds = tuple[Kind, ...]
"""The kinds that a value may have: several for a union."""

UNKNOWN_KIND: Kinds = (Kind("unknown"),)
SCALAR: Kinds = (Kind("scalar"),)

SCALARS = (bool, bytes, complex, float, int, str, type(None), range, slice, frozenset, Enum)
LISTS = (list, deque, bytearray)
GENERATORS = frozenset({"Generator", "RandomState", "Random"})
"""Classes of random generators of NumPy, of Python and of MindSpore."""

CHANGED_BY: dict[KindName, tuple[type[ast.operator], ...]] = {
    "list": (ast.Add, ast.Mult),
    "dict": (ast.BitOr,),
    "set": (ast.BitOr, ast.BitAnd, ast.Sub, ast.BitXor),
    "array": (
        ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.BitOr, ast.BitAnd, ast.BitXor,
        ast.LShift, ast.RShift, ast.MatMult,
    ),
}  # fmt: skip
"""The operators whose assignment, such as ``+=``, changes a value of a kind itself. A tensor is not changed by any."""


def rebinds(kind: Kind, operator: ast.operator) -> bool:
    """Whether an assignment such as ``x += 1`` leaves the old value as it is."""
    if kind.name == "array" and kind.rank is None and kind.cls == "item":
        return True  # a number, for all that is known
    return not isinstance(operator, CHANGED_BY.get(kind.name, ()))


def kinds_of(hint: Any) -> Kinds:
    """The kinds of an annotation's values."""
    return tuple(dict.fromkeys(_kind(member) for member in members(hint)))


def _kind(hint: Any) -> Kind:
    hint = strip(hint)
    while isinstance(hint, NewType):
        hint = hint.__supertype__
    if isinstance(hint, TypeVar):
        return _kind(hint.__bound__) if hint.__bound__ is not None else UNKNOWN_KIND[0]
    if hasattr(hint, "array_type") and hasattr(hint, "dim_str"):  # of jaxtyping
        kind = _kind(hint.array_type)
        return Kind(kind.name, kind.items, _rank(hint.dim_str), kind.cls)
    origin = get_origin(hint) or hint
    if origin is Literal or hint is None:
        return SCALAR[0]
    if not isinstance(origin, type):
        return UNKNOWN_KIND[0]
    return _class_kind(origin, hint, get_args(hint))


def _class_kind(cls: type, hint: Any, arguments: tuple[Any, ...]) -> Kind:
    if is_record(cls):
        is_key = cls.__module__ == "fnloop.random"
        return Kind("key" if is_key else "record", cls=hint)
    if issubclass(cls, tuple):
        return Kind("tuple", _tuple_items(arguments), cls=cls)
    if issubclass(cls, SCALARS):
        return SCALAR[0]
    if cls in (abc.Sequence, abc.Iterable, abc.Collection):
        return Kind("unknown", _repeated(arguments))
    items = tuple(map(kinds_of, arguments))
    if issubclass(cls, LISTS) or cls is abc.MutableSequence:
        return Kind("list", items)
    if issubclass(cls, dict) or cls in (abc.Mapping, abc.MutableMapping):
        return Kind("dict", items)
    if issubclass(cls, set) or cls is abc.MutableSet:
        return Kind("set", items)
    if cls in (abc.Iterator, abc.Generator):
        return Kind("iterator", items)
    return _library_kind(cls)


def _library_kind(cls: type) -> Kind:
    root = cls.__module__.partition(".")[0]
    if cls.__name__ in GENERATORS and root in ("numpy", "random", "mindspore"):
        return Kind("generator", cls=cls)
    names = {base.__name__ for base in cls.__mro__ if base.__module__.partition(".")[0] in ("numpy", "mindspore")}
    if "ndarray" in names:
        return Kind("array")
    if "generic" in names:
        return SCALAR[0]
    if "Parameter" in names:
        return Kind("parameter")
    if "Tensor" in names:
        return Kind("tensor")
    if cls is object:
        return UNKNOWN_KIND[0]
    return Kind("object", cls=cls)


def _tuple_items(arguments: tuple[Any, ...]) -> tuple[Kinds, ...]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return _repeated(arguments[:1])
    return (_TUPLE, *map(kinds_of, arguments)) if arguments else ()


_TUPLE: Kinds = (Kind("tuple"),)
"""Marks a tuple whose items are given place by place."""


def _repeated(arguments: tuple[Any, ...]) -> tuple[Kinds, ...]:
    return (kinds_of(arguments[0]),) if arguments else ()


def _rank(axes: str) -> int | None:
    names = axes.split()
    is_open = any(name == "..." or name.startswith("*") for name in names)
    return None if is_open else len(names)


def element_kinds(kind: Kind, place: object = None, *, iterated: bool = False) -> Kinds:
    """The kinds of an item of a value.

    Args:
        kind: of the value.
        place: the index of the item, where it is known.
        iterated: True for what iterating gives: of a dict, its keys.
    """
    match kind.name:
        case "list" | "set" | "iterator":
            return kind.items[0] if kind.items else UNKNOWN_KIND
        case "dict":
            if len(kind.items) < 2:
                return UNKNOWN_KIND
            return kind.items[0 if iterated else 1]
        case "tuple":
            return _tuple_element(kind, place)
        case "array":
            return (_array_element(kind),)
        case "scalar":
            return SCALAR
        case "tensor" | "parameter":
            return (kind,)
        case _:
            return kind.items[0] if kind.items else UNKNOWN_KIND


def _tuple_element(kind: Kind, place: object) -> Kinds:
    if not kind.items:
        return UNKNOWN_KIND
    if kind.items[0] is not _TUPLE:
        return kind.items[0]
    items = kind.items[1:]
    if isinstance(place, int) and -len(items) <= place < len(items):
        return items[place]
    return tuple(dict.fromkeys(one for item in items for one in item)) or UNKNOWN_KIND


def _array_element(kind: Kind) -> Kind:
    if kind.rank is None:
        return Kind("array", cls="item")
    return SCALAR[0] if kind.rank <= 1 else Kind("array", rank=kind.rank - 1)


def attribute_kinds(kind: Kind, name: str) -> Kinds:
    """The kinds of an attribute, as the class of the value annotates it."""
    try:
        if kind.name in ("record", "key"):
            fields = record_fields(kind.cls)
            return kinds_of(fields[name].hint) if name in fields else UNKNOWN_KIND
        annotation = _annotation(kind.cls, name)
    except NameError:  # of a class that is defined later
        return UNKNOWN_KIND
    return UNKNOWN_KIND if annotation is None or isinstance(annotation, str) else kinds_of(annotation)


def _annotation(cls: Any, name: str) -> Any:
    for base in getattr(cls, "__mro__", ()):
        annotations = base.__dict__.get("__annotations__")  # noqa: RUF063 - as written in this class alone
        if annotations and name in annotations:
            return annotations[name]
    return None


def method_of(kind: Kind, name: str) -> FunctionType | property | None:
    """A method or property that a class defines in Python; None where it is none."""
    cls = get_origin(kind.cls) or kind.cls
    if not isinstance(cls, type):
        return None
    found = inspect.getattr_static(cls, name, None)
    return found if isinstance(found, (FunctionType, property)) else None
