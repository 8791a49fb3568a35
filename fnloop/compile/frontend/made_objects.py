"""NamedTuples and dataclasses of a block: a graph has the tuple of their fields, as it has of records.

Only classes that do no more than hold their fields are taken: one with operators, an `__init__` or `__post_init__` of
its own computes, which a tuple does not. Python does not check their annotations. So what a field holds is known from
where the object is made; where one is a field of a record, what its class declares counts, and what does not hold to
that goes into no graph (`is_as_declared`).
"""

from __future__ import annotations

import dataclasses
import functools
import reprlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import FunctionType
from typing import Any, Generic, get_args, get_origin, get_type_hints

from fnloop.authors import root_package
from fnloop.compile.frontend.environment import Several, Undecided
from fnloop.hints import is_record, members, record_fields, strip
from fnloop.state import BlockState

__all__ = [
    "Made",
    "MadeField",
    "declared",
    "declared_fields",
    "fields_of",
    "held_fields",
    "holds_made",
    "is_as_declared",
    "is_given_as",
    "is_made_as_tuple",
    "made_of",
    "with_parts",
]

GENERATED = "<string>"
"""The file of the functions that `dataclass` writes."""

OWN = frozenset({"fnloop", "mindspore"})
"""Packages whose classes are no users': the compiler's own, as that which stands for a tensor, are not taken apart."""

OF_ANY_CLASS = frozenset(
    {
        "__annotate__", "__annotate_func__", "__annotations__", "__annotations_cache__", "__classcell__", "__dict__",
        "__doc__", "__firstlineno__", "__match_args__", "__module__", "__orig_bases__", "__parameters__",
        "__qualname__", "__replace__", "__slots__", "__static_attributes__", "__weakref__", "__dataclass_fields__",
        "__dataclass_params__",
    }
)  # fmt: skip
OF_NAMED_TUPLES = frozenset({"__new__", "__repr__", "__getnewargs__"})
OF_DATACLASSES = frozenset(
    {
        "__delattr__", "__eq__", "__ge__", "__getstate__", "__gt__", "__hash__", "__init__", "__le__", "__lt__",
        "__repr__", "__setattr__", "__setstate__",
    }
)  # fmt: skip
"""Names of a class that Python writes, and that change nothing of what its objects are in a graph."""


@dataclass(frozen=True)
class MadeField:
    """A field of such a class.

    Args:
        name: of it.
        by_position: whether it can be given by position.
        default: the value that it has else; `dataclasses.MISSING` where it has none.
    """

    name: str
    by_position: bool
    default: Any


@dataclass(frozen=True)
class Made:
    """The annotation of an object that was made here.

    Args:
        cls: its class.
        hints: the annotations of what its fields were given, in order; None where that holds no record.
    """

    cls: type
    hints: tuple[Any, ...]

    @property
    def is_tuple(self) -> bool:
        """Whether Python has a tuple too."""
        return issubclass(self.cls, tuple)

    def hint(self, name: str) -> Any:
        """The annotation of what a field holds."""
        return self.hints[self.place(name)]

    def place(self, name: str) -> int:
        """The number of a field."""
        return self.names.index(name)

    @property
    def names(self) -> list[str]:
        """The names of its fields, in order."""
        return [field.name for field in fields_of(self.cls)]


def is_made_as_tuple(value: object) -> bool:
    """Whether a value is a class whose objects do no more than hold their fields: a NamedTuple or a dataclass."""
    return type(value) is type and not is_record(value) and _holds_fields(value)


@functools.lru_cache(maxsize=256)
def _holds_fields(value: type) -> bool:
    """Whether the objects of a class do no more than hold their fields; classes do not change that."""
    if root_package(value) in OWN:
        return False
    if issubclass(value, tuple):
        return _is_named_tuple(value) and bool(fields_of(value))
    return dataclasses.is_dataclass(value) and _is_plain_dataclass(value) and bool(fields_of(value))


def fields_of(cls: type) -> list[MadeField]:
    """The fields of such a class, in order."""
    if issubclass(cls, tuple):
        defaults: Mapping[str, Any] = cls._field_defaults  # type: ignore[attr-defined]
        names: tuple[str, ...] = cls._fields  # type: ignore[attr-defined]
        return [MadeField(name, True, defaults.get(name, dataclasses.MISSING)) for name in names]
    declared = dataclasses.fields(cls)  # type: ignore[arg-type]
    return [MadeField(one.name, not one.kw_only, one.default) for one in declared]


def made_of(cls: type, hints: Mapping[str, Any]) -> Made:
    """The annotation of an object whose fields are given values of these annotations."""
    held = {name: hint for name, hint in hints.items() if _holds_records(hint)}
    return Made(cls, tuple(held.get(field.name) for field in fields_of(cls)))


def _holds_records(hint: Any) -> bool:
    """Whether what is read of a value depends on its annotation."""
    if hint in (Several, Undecided) or isinstance(hint, Made) or is_record(hint):
        return True
    return any(map(_holds_records, get_args(hint)))


def holds_made(hint: Any) -> bool:
    """Whether an annotation is that of such an object, or of a list, tuple or dict of some."""
    return isinstance(hint, Made) or any(map(holds_made, get_args(hint)))


def held_fields(value: Any) -> dict[str, Any] | None:
    """The fields of a record, or of such an object, with their values; None for any other value."""
    if isinstance(value, BlockState):
        return {name: getattr(value, name) for name in value.__struct_fields__}
    cls = type(value)
    if not is_made_as_tuple(cls):
        return None
    return {field.name: getattr(value, field.name) for field in fields_of(cls)}


def with_parts(value: Any, parts: list[Any]) -> Any:
    """Such an object with these values in its fields; nothing of its class is run."""
    cls = type(value)
    if issubclass(cls, tuple):
        return tuple.__new__(cls, parts)
    made = object.__new__(cls)
    for field, part in zip(fields_of(cls), parts, strict=True):
        object.__setattr__(made, field.name, part)
    return made


# --- as fields of records


def declared(hint: Any, around: tuple[type, ...] = ()) -> Any:
    """The annotation of a field, with `Made` for the classes of such objects.

    Args:
        hint: as it was written.
        around: the classes in whose fields it stands; one that holds itself is not followed.
    """
    among = members(hint)
    objects = [one for one in map(_class_of, among) if one is not None]
    if objects:
        others = [one for one in among if _class_of(one) is None and one is not type(None)]
        if len(objects) > 1 or others or objects[0] in around:
            return Several
        return Made(objects[0], tuple(declared_fields(objects[0], around).values()))
    bare = strip(hint)
    arguments = get_args(bare)
    items = tuple(declared(one, around) for one in arguments)
    if get_origin(bare) not in (list, tuple, dict) or items == arguments:
        return hint
    return get_origin(bare)[items]


def annotations_of(cls: type) -> dict[str, Any]:
    """The annotations of the fields of such a class; None for what does not exist at run time."""
    try:
        hints = get_type_hints(cls, include_extras=True)
    except Exception:  # noqa: BLE001 - Python does not look at them
        hints = {}
    return {field.name: hints.get(field.name) for field in fields_of(cls)}


def declared_fields(cls: type, around: tuple[type, ...] = ()) -> dict[str, Any]:
    """The annotations of the fields of such a class, as far as what is read of a field depends on it."""
    found = {name: declared(hint, (*around, cls)) for name, hint in annotations_of(cls).items()}
    return {name: hint if _holds_records(hint) else None for name, hint in found.items()}


def _class_of(hint: Any) -> type | None:
    """The class of such objects that an annotation is; None for any other."""
    bare = strip(hint)
    cls = get_origin(bare) or bare
    return cls if is_made_as_tuple(cls) else None


def is_given_as(given: Any, hint: Any) -> bool:
    """Whether what a field is given is seen to have the very classes that the field declares.

    Args:
        given: the annotation of what it is given.
        hint: what `declared` gave for the field.
    """
    given, hint = (strip(one) if _holds_records(one) else None for one in (given, hint))
    if isinstance(given, Made) and isinstance(hint, Made):
        return given.cls is hint.cls and all(map(is_given_as, given.hints, hint.hints))
    origin = get_origin(hint)
    if origin not in (list, tuple, dict) or get_origin(given) is not origin:
        return bool(given == hint)
    if origin is not tuple:
        return is_given_as(get_args(given)[-1], get_args(hint)[-1])
    items, wanted = ([one for one in get_args(each) if one is not Ellipsis] for each in (given, hint))
    if Ellipsis in get_args(hint):
        wanted = wanted * len(items)
    is_as_long = (Ellipsis in get_args(given)) <= (Ellipsis in get_args(hint)) and len(items) == len(wanted)
    return is_as_long and all(map(is_given_as, items, wanted))


def is_as_declared(value: Any, hint: Any) -> bool:
    """Whether a value has the very classes that `declared` says, down to its parts, so that a graph reads their fields.

    Args:
        value: a value that Python has.
        hint: what `declared` gave.
    """
    if isinstance(hint, Made):
        if value is None:
            return True
        parts = zip(hint.names, hint.hints, strict=True)
        return type(value) is hint.cls and all(is_as_declared(getattr(value, name), one) for name, one in parts)
    among = members(hint)
    records = [one for one in among if is_record(one)]
    if len(records) == 1 and value is not None and len(among) <= 2:
        return _is_record_as_declared(value, records[0])
    origin, arguments = get_origin(strip(hint)), get_args(strip(hint))
    if origin is dict and isinstance(value, dict):
        return all(is_as_declared(one, arguments[-1]) for one in value.values())
    if origin in (list, tuple) and isinstance(value, (list, tuple)):
        items = [one for one in arguments if one is not Ellipsis]
        if len(items) != len(value):
            items = items[:1] * len(value)
        return all(map(is_as_declared, value, items))
    return True


def _is_record_as_declared(value: Any, record: Any) -> bool:
    cls = get_origin(record) or record
    if not isinstance(value, cls):
        return False
    return all(
        is_as_declared(getattr(value, name), declared(info.hint)) for name, info in record_fields(record).items()
    )


def _is_named_tuple(cls: type) -> bool:
    if [base for base in cls.__mro__ if base is not Generic] != [cls, tuple, object] or not hasattr(cls, "_fields"):
        return False
    return _own_specials(cls) <= OF_ANY_CLASS | OF_NAMED_TUPLES


def _is_plain_dataclass(cls: type) -> bool:
    """Whether a dataclass and its bases have nothing of their own but fields and methods."""
    bases = [base for base in cls.__mro__ if base is not Generic and base is not object]
    if not all("__dataclass_fields__" in vars(base) and _has_no_specials(base) for base in bases):
        return False
    declared: Mapping[str, Any] = vars(cls)["__dataclass_fields__"]
    if len(declared) != len(dataclasses.fields(cls)):
        return False  # an `InitVar`, or a `ClassVar`
    return all(map(_is_plain_field, declared.values()))


def _is_plain_field(field: Any) -> bool:
    is_computed = field.default_factory is not dataclasses.MISSING or hasattr(type(field.default), "__get__")
    return field.init and not is_computed


def _has_no_specials(cls: type) -> bool:
    own = _own_specials(cls)
    generated = [vars(cls)[name] for name in own & OF_DATACLASSES]
    functions = [one for one in generated if isinstance(one, FunctionType)]
    by_users = [one for one in functions if not _is_generated(one)]
    return own <= OF_ANY_CLASS | OF_DATACLASSES and not by_users


def _is_generated(function: FunctionType) -> bool:
    """Whether `dataclass` has written a function, as it is written into no file of a user's."""
    return function.__code__.co_filename in (GENERATED, dataclasses.__file__, reprlib.__file__)


def _own_specials(cls: type) -> set[str]:
    """The names between double underscores that a class has itself."""
    return {name for name in vars(cls) if name.startswith("__") and name.endswith("__")}
