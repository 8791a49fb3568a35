"""Records: frozen, keyword-only, typed classes of fields; `msgspec.Struct` underneath, for its speed."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import fields as dataclass_fields
from dataclasses import is_dataclass
from functools import lru_cache, partial
from types import FrameType
from typing import TYPE_CHECKING, Any, Generic, NoReturn, overload

import msgspec
from typing_extensions import Self, TypeVar, dataclass_transform

from fnloop.by_value import carried_fields, carry_fields, is_carried
from fnloop.errors import FrozenRecordError, StateError, did_you_mean, nearest
from fnloop.inheritance import Ancestry, declared_base, is_ancestor, linear_order
from fnloop.record_bodies import check_defaults, check_names, check_options, check_values
from fnloop.record_html import record_bundle, record_fields
from fnloop.required import Required
from fnloop.summary import is_array, summarize, summarize_numbers

__all__ = ["BlockState", "Record", "defining_frame", "field", "make_record", "record_class", "same_value"]

T = TypeVar("T")
Fields = TypeVar("Fields", default=Any)


@overload
def field(*, default: T) -> T: ...
@overload
def field(*, default_factory: Callable[[], T]) -> T: ...
def field(**options: Any) -> Any:
    """A field with a default; with `default_factory`, each record has a default of its own.

    Args:
        default: the default value.
        default_factory: called without arguments for each record that leaves the field out.

    Returns:
        The value to write behind the annotation in the class body.

    Example:
        >>> from fnloop import BlockState, field
        >>> class Losses(BlockState):
        ...     history: list[float] = field(default_factory=list)
        >>> Losses().history is Losses().history
        False
    """
    return msgspec.field(**options)


def defining_frame(depth: int) -> FrameType | None:
    """The frame `depth` calls up, None for that of a module: it has the names that a local class refers to."""
    frame = sys._getframe(depth + 1)
    return None if frame.f_locals is frame.f_globals else frame


def _refuse_change(self: BlockState, name: str, value: object = None) -> NoReturn:
    record, fields = type(self).__name__, self.__struct_fields__
    if name not in fields:
        raise FrozenRecordError(
            f"a record never changes, so {record}.{name} cannot be set or deleted; "
            f"{record} has no field {name!r}{did_you_mean(name, fields)} (it has {', '.join(fields) or 'none'})"
        )
    raise FrozenRecordError(
        f"a record never changes, so {record}.{name} cannot be set or deleted; "
        f"write `state.replace({name}=...)`, which returns a new {record}"
    )


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class BlockStateMeta(msgspec.StructMeta):
    """The class of record classes: frozen, keyword-only; wrong fields are refused where they are declared."""

    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any) -> BlockStateMeta:
        check_options(name, options)
        namespace = carried_fields(namespace) or namespace
        if any(isinstance(base, BlockStateMeta) for base in bases):
            check_names(name, bases, namespace, RESERVED)
            check_defaults(name, namespace)
            check_values(name, namespace)
        _require_fields(namespace)
        combined = None
        if sum(isinstance(base, BlockStateMeta) for base in bases) > 1:
            combined = declared_base(name, bases, namespace, BlockState)
        real = bases if combined is None else (combined.hidden_base(partial(_hidden_class, mcls)),)
        cls: Any = super().__new__(mcls, name, real, namespace, **_OPTIONS)
        cls.__setattr__ = _refuse_change
        cls.__delattr__ = _refuse_change
        _note_definition(cls, sys._getframe(1))
        carry_fields(cls, bases, namespace)
        _note_ancestors(cls, bases, combined)
        record: BlockStateMeta = cls
        return record

    def __setattr__(cls, name: str, value: object) -> None:
        if name in DECORATED:
            raise StateError(
                f"{DECORATED[name]} on the record {cls.__name__}: a record is frozen, has an `__init__` by keyword and "
                f"compares by value already; write only `class {cls.__name__}(BlockState):`"
            )
        if name == "__annotations__" and is_carried(cls):
            return  # cloudpickle's copy has them already, resolved
        super().__setattr__(name, value)


DECORATED = {"__dataclass_params__": "@dataclass", "__attrs_attrs__": "@attrs.define"}
"""What decorators that make classes of fields write into a class."""


def _require_fields(namespace: dict[str, Any]) -> None:
    """Let a field without a default refuse by itself to be left out: see `fnloop.required`."""
    for name, hint in namespace.get("__annotations__", {}).items():
        if name not in namespace and "ClassVar" not in str(hint):
            namespace[name] = msgspec.field(default_factory=Required(name))


_OPTIONS: Any = {"frozen": True, "kw_only": True, "eq": False, "weakref": True}


def _hidden_class(mcls: type[BlockStateMeta], name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
    """A class between a record and its bases, with fields or methods of theirs."""
    return msgspec.StructMeta.__new__(mcls, name, bases, body, **_OPTIONS)


class SharedMeta(BlockStateMeta):
    """The class of a record that is a base of a record of several: its subclasses by declaration are told."""

    def __instancecheck__(cls, value: object) -> bool:
        return super().__instancecheck__(value) or is_ancestor(cls, type(value))

    def __subclasscheck__(cls, subclass: type) -> bool:
        return super().__subclasscheck__(subclass) or is_ancestor(cls, subclass)


def _note_ancestors(cls: Any, bases: tuple[Any, ...], combined: Ancestry | None) -> None:
    """Keep the ancestors of a record of several records, or of a class that inherits from such a record."""
    if combined is not None:
        named = [base for base in combined.order if base.__module__ != "msgspec._core"]  # which none can pickle
        cls.__ancestors__ = (cls, *named)
        for base in combined.order:
            if type(base) is BlockStateMeta and base is not BlockState:
                base.__class__ = SharedMeta  # only these: with it `isinstance` takes several times as long
    elif any("__ancestors__" in base.__dict__ for base in bases):
        cls.__ancestors__ = (cls, *linear_order(cls.__name__, bases))


def _note_definition(cls: Any, frame: FrameType) -> None:
    """Keep where a class is written; and the frame, where names in its annotations are resolved there."""
    cls.__written_at__ = (frame.f_code.co_filename, frame.f_lineno)
    local = frame.f_locals is not frame.f_globals and "<locals>" in cls.__qualname__
    if local or _is_namesake(frame.f_globals, cls.__module__):
        cls.__defining_frame__ = frame


def _is_namesake(names: dict[str, Any], module: str) -> bool:
    """Whether the names around a class are not those of its module, but of a doctest or an `exec` in its name."""
    return names.get("__name__") == module and names is not getattr(sys.modules.get(module), "__dict__", None)


# Said again: mypy asks the bases before the metaclass, and `msgspec.Struct` says less.
@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class BlockState(msgspec.Struct, metaclass=BlockStateMeta):
    """A frozen record: the base class of every block's input and output.

    Fields are annotations of the class body, with or without a default; they are given by keyword. Records
    nest and may be generic. A record inherits from any number of records, ``class Noisy(X, Time, Labels)``, and
    has the fields of all of them, in order. They compare by value (tensors too: same dtype, shape and contents),
    pickle and copy. A repr shows a tensor's dtype and shape.

    Raises:
        FrozenRecordError: on an attempt to set or delete a field.
        TypeError: for a missing or unknown keyword.

    Example:
        >>> from fnloop import BlockState
        >>> class Size(BlockState):
        ...     width: int
        ...     height: int = 8
        >>> Size(width=4).replace(height=2)
        Size(width=4, height=2)
    """

    def replace(self, /, **changes: Any) -> Self:
        """A new record with some fields changed.

        Args:
            **changes: the new values, by field.

        Returns:
            A record of the same class; this one stays as it is.

        Raises:
            StateError: for a name that is no field.
        """
        try:
            return msgspec.structs.replace(self, **changes)
        except TypeError:
            cls = type(self)
            unknown = [name for name in changes if name not in cls.__struct_fields__]
            if not unknown:
                raise
            fields = cls.__struct_fields__
            raise StateError(
                f"{cls.__name__} has no field {unknown[0]!r}{did_you_mean(unknown[0], fields)} "
                f"(it has {', '.join(fields) or 'none'})"
            ) from None

    if not TYPE_CHECKING:  # for a type checker, it would give a record every attribute

        def __getattr__(self, name: str) -> NoReturn:
            if hasattr(type(self), name):  # a property that has raised an AttributeError: once more, for its own words
                object.__getattribute__(self, name)
            if name.startswith("__"):
                raise AttributeError(name)
            raise AttributeError(_no_attribute(type(self), name), name=name, obj=self)

        def __getitem__(self, key: object) -> NoReturn:
            raise StateError(_no_item(type(self), key))

    def __eq__(self, other: object) -> bool:
        return same_value(self, other) if type(self) is type(other) else NotImplemented

    def __hash__(self) -> int:
        try:
            return hash((type(self), *(_hash_value(getattr(self, name)) for name in self.__struct_fields__)))
        except RecursionError:
            raise StateError(f"{type(self).__name__} is nested too deeply to be hashed") from None

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={summarize(getattr(self, name))}" for name in self.__struct_fields__)
        return f"{type(self).__name__}({fields})"

    def __str__(self) -> str:
        fields = ", ".join(f"{name}={summarize_numbers(getattr(self, name))}" for name in self.__struct_fields__)
        return f"{type(self).__name__}({fields})"

    _repr_mimebundle_ = record_bundle  # for notebooks
    __rich_repr__ = record_fields

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        for tensor in arrays_in(self):
            if hasattr(tensor, "asnumpy"):  # the deep copy of a MindSpore tensor shares its storage; its copy does not
                memo.setdefault(id(tensor), tensor.copy())
        return type(self)(**{name: deepcopy(getattr(self, name), memo) for name in self.__struct_fields__})


def _no_item(record: Any, key: object) -> str:
    """The message for a field that is asked for as of a dict, or for the items of a record."""
    fields = record.__struct_fields__
    if isinstance(key, str):
        name = key if key in fields else nearest(key, fields) or "name"
        return f"{record.__name__}[{key!r}]: the fields of a record are its attributes; write `state.{name}`"
    has = ", ".join(f"state.{name}" for name in fields) or "none"
    return f"{record.__name__} is no sequence and no mapping; its fields are its attributes: {has}"


def _no_attribute(record: Any, name: str) -> str:
    """The message for an attribute that a record does not have."""
    fields = record.__struct_fields__
    if name in ("copy", "_replace", "clone"):
        return (
            f"{record.__name__} has no {name!r}: a record never changes, so it can be shared; "
            f"`state.replace(...)` makes another one, with some fields changed"
        )
    return f"{record.__name__} has no field {name!r}{did_you_mean(name, fields)} (it has {', '.join(fields) or 'none'})"


RESERVED = frozenset(name for name in dir(BlockState) if not name.startswith("_"))


class Record(BlockState, Generic[Fields]):
    """The result of a composite without declared outputs: a record of the fields that the wiring found.

    In the mypy plugin its argument is a `TypedDict` of those fields.

    Its class is made for the composite, so it compares and pickles by its fields alone, in any order.
    """

    def __eq__(self, other: object) -> bool:
        return same_value(self, other) if isinstance(other, Record) else NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset((name, _hash_value(getattr(self, name))) for name in self.__struct_fields__))

    def __reduce__(self) -> tuple[Any, ...]:
        values = {name: getattr(self, name) for name in self.__struct_fields__}
        return make_record, (type(self).__name__, values)

    if TYPE_CHECKING:  # its fields are known to the plugin alone

        def __getattr__(self, name: str) -> Any: ...


@lru_cache(maxsize=512)  # making a class takes a thousand times as long as making a record
def record_class(title: str, names: tuple[str, ...]) -> type[Record]:
    """A class of records with these fields, for the outputs of a composite called `title`."""
    body = {"__annotations__": dict.fromkeys(names, Any), "__module__": __name__, "__qualname__": title}
    cls: Any = BlockStateMeta(title, (Record,), body)
    made: type[Record] = cls
    return made


def make_record(title: str, values: Mapping[str, object]) -> Record:
    """A record with these values, of a class of its own."""
    return record_class(title, tuple(values))(**values)


def same_value(a: object, b: object) -> bool:
    """Whether two values are the same; never raises on tensors and arrays, which compare as a whole.

    Values may be nested to any depth, and hold themselves.
    """
    waiting: list[tuple[Any, Any]] = [(a, b)]
    compared: dict[tuple[int, int], tuple[Any, Any]] = {}  # with the values, so that no other has their identity
    while waiting:
        one, other = waiting.pop()
        if one is other or (id(one), id(other)) in compared:
            continue
        try:
            inner = _pairs_inside(one, other)
        except Exception:  # noqa: BLE001 - an object that raises whatever it is asked
            return False
        if inner is None:
            return False
        if inner:
            compared[id(one), id(other)] = one, other
            waiting += inner
    return True


def _pairs_inside(a: Any, b: Any) -> list[tuple[Any, Any]] | None:
    """The parts of two values that must be the same for the values to be; None where these are not."""
    if is_array(a) or is_array(b):
        return [] if is_array(a) and is_array(b) and _same_array(a, b) else None
    if isinstance(a, BlockState):
        return _fields_of_records(a, b)
    if isinstance(a, (list, tuple, deque)) and type(a) is type(b):
        return list(zip(a, b, strict=True)) if len(a) == len(b) else None
    if isinstance(a, Mapping) and isinstance(b, Mapping):
        return [(value, b[key]) for key, value in a.items()] if a.keys() == b.keys() else None
    try:
        return [] if a == b else None
    except Exception:  # noqa: BLE001 - the equality of an object around tensors, which cannot say
        if not is_dataclass(a) or type(a) is not type(b):
            return None
        return [(getattr(a, one.name), getattr(b, one.name)) for one in dataclass_fields(a) if one.compare]


def _fields_of_records(a: BlockState, b: Any) -> list[tuple[Any, Any]] | None:
    """The fields of two records that compare by their fields; a class may compare itself in another way."""
    compare = type(a).__eq__
    if compare not in (BlockState.__eq__, Record.__eq__):
        return [] if a == b else None
    alike = type(a) is type(b) if compare is BlockState.__eq__ else isinstance(b, Record)
    if not alike or set(a.__struct_fields__) != set(b.__struct_fields__):
        return None
    return [(getattr(a, name), getattr(b, name)) for name in a.__struct_fields__]


def arrays_in(value: object) -> Iterator[Any]:
    """The tensors and arrays of a value, through records and containers."""
    if is_array(value):
        yield value
    elif isinstance(value, BlockState):
        for name in value.__struct_fields__:
            yield from arrays_in(getattr(value, name))
    elif isinstance(value, (list, tuple, set, frozenset, deque, Mapping)):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from arrays_in(item)


def _same_array(a: Any, b: Any) -> bool:
    if a.dtype != b.dtype or tuple(a.shape) != tuple(b.shape):
        return False
    return bool((numpy_of(a) == numpy_of(b)).all())


def numpy_of(value: Any) -> Any:
    """The contents of a tensor or array as a NumPy array (bfloat16, which NumPy lacks, as float32)."""
    if not hasattr(value, "asnumpy"):
        return value
    return value.float().asnumpy() if "bfloat16" in str(value.dtype).lower() else value.asnumpy()


def _hash_value(value: object) -> int:
    if is_array(value):
        return hash(summarize(value))
    if isinstance(value, (list, tuple)):
        return hash((type(value), *map(_hash_value, value)))
    if isinstance(value, dict):
        return hash(frozenset((key, _hash_value(item)) for key, item in value.items()))
    return hash(value)
