"""NamedTuples and dataclasses that a block makes: a graph has the tuple of their fields, as it has of records.

Only classes that do no more than hold their fields are taken: one with operators, an `__init__` or `__post_init__` of
its own computes, which a tuple does not. Their annotations are not checked by Python, so what a field holds is known
from where the object is made, and nowhere else.
"""

from __future__ import annotations

import dataclasses
import reprlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import FunctionType
from typing import Any, Generic, get_args

from fnloop.compile.frontend.environment import Several, Undecided
from fnloop.hints import is_record

__all__ = ["Made", "MadeField", "fields_of", "holds_made", "is_made_as_tuple", "made_of"]

GENERATED = "<string>"
"""The file of the functions that `dataclass` writes."""

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
    if type(value) is not type or is_record(value):
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
