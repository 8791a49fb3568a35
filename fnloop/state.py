"""Records: frozen, keyword-only, typed; made and replaced at C speed by `msgspec.Struct` underneath."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any, NoReturn, TypeVar, overload

import msgspec
from typing_extensions import Self, dataclass_transform

from fnloop.errors import FrozenRecordError, StateError, did_you_mean
from fnloop.summary import is_array, summarize

__all__ = ["BlockState", "Record", "defining_frame", "field", "make_record", "record_class", "same_value"]

T = TypeVar("T")


@overload
def field(*, default: T) -> T: ...
@overload
def field(*, default_factory: Callable[[], T]) -> T: ...
def field(**options: Any) -> Any:
    """A field with a default that has to be made anew for each record.

    Args:
        default: the default value.
        default_factory: called without arguments for each record that leaves the field out.

    Returns:
        What to write behind the annotation in the class body.

    Example:
        >>> from fnloop import BlockState, field
        >>> class Losses(BlockState):
        ...     history: list[float] = field(default_factory=list)
        >>> Losses().history is Losses().history
        False
    """
    return msgspec.field(**options)


def defining_frame(depth: int) -> FrameType | None:
    """The frame `depth` calls up if it is a function's: where names of a local class are looked up."""
    frame = sys._getframe(depth + 1)
    return None if frame.f_locals is frame.f_globals else frame


def _refuse_change(self: object, name: str, value: object = None) -> NoReturn:
    record = type(self).__name__
    raise FrozenRecordError(
        f"a {record} never changes, so its field {name!r} cannot be set or deleted; "
        f"write `state.replace({name}=...)`, which returns a new {record}"
    )


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class BlockStateMeta(msgspec.StructMeta):
    """Makes every record class frozen and keyword-only, and refuses field names that cannot work."""

    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any) -> BlockStateMeta:
        if any(isinstance(base, BlockStateMeta) for base in bases):
            _check_field_names(name, bases, namespace)
        options |= {"frozen": True, "kw_only": True, "eq": False, "weakref": True}
        cls: Any = super().__new__(mcls, name, bases, namespace, **options)
        cls.__setattr__ = _refuse_change
        cls.__delattr__ = _refuse_change
        frame = defining_frame(1)
        if frame is not None and "<locals>" in cls.__qualname__:
            cls.__defining_frame__ = frame
        made: BlockStateMeta = cls
        return made


def _check_field_names(name: str, bases: tuple[type, ...], namespace: Mapping[str, Any]) -> None:
    for field_name in namespace.get("__annotations__", {}):
        if field_name.startswith("_"):
            raise StateError(
                f"{name}.{field_name}: a field's name cannot start with an underscore; "
                f"write {field_name.lstrip('_') or 'another name'!r}"
            )
        if field_name in RESERVED:
            raise StateError(f"{name}.{field_name}: {field_name!r} is a method of every record; use another name")


class BlockState(msgspec.Struct, metaclass=BlockStateMeta):
    """A frozen record: the base class of every block's input and output.

    Fields are annotations of the class body, with or without a default; they are given by keyword. Records
    nest, inherit and may be generic. They compare by value (tensors too: same dtype, shape and contents),
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

    def replace(self, **changes: Any) -> Self:
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
            raise StateError(
                f"{cls.__name__} has no field {unknown[0]!r}"
                f"{did_you_mean(unknown[0], cls.__struct_fields__)} (it has {', '.join(cls.__struct_fields__)})"
            ) from None

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return all(same_value(getattr(self, name), getattr(other, name)) for name in self.__struct_fields__)

    def __hash__(self) -> int:
        return hash((type(self), *(_hash_value(getattr(self, name)) for name in self.__struct_fields__)))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={summarize(getattr(self, name))}" for name in self.__struct_fields__)
        return f"{type(self).__name__}({fields})"


RESERVED = frozenset(name for name in dir(BlockState) if not name.startswith("_"))


class Record(BlockState):
    """What a composite of inferred type returns: a record whose fields the wiring found.

    Its class is made for the composite, so it compares and pickles by its fields alone.
    """

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record) or self.__struct_fields__ != other.__struct_fields__:
            return NotImplemented
        return all(same_value(getattr(self, name), getattr(other, name)) for name in self.__struct_fields__)

    def __hash__(self) -> int:
        return hash(tuple((name, _hash_value(getattr(self, name))) for name in self.__struct_fields__))

    def __reduce__(self) -> tuple[Any, ...]:
        values = {name: getattr(self, name) for name in self.__struct_fields__}
        return make_record, (type(self).__name__, values)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        fields = self.__struct_fields__
        raise AttributeError(
            f"{type(self).__name__} has no field {name!r}{did_you_mean(name, fields)} "
            f"(it has {', '.join(fields) or 'none'})"
        )


def record_class(title: str, names: tuple[str, ...]) -> type[Record]:
    """A class of records with these fields, for the outputs of a composite called `title`."""
    body = {"__annotations__": dict.fromkeys(names, Any), "__module__": __name__, "__qualname__": title}
    cls: Any = BlockStateMeta(title, (Record,), body)
    made: type[Record] = cls
    return made


def make_record(title: str, values: Mapping[str, object]) -> Record:
    """A record of inferred type with these values."""
    return record_class(title, tuple(values))(**values)


def same_value(a: object, b: object) -> bool:
    """Whether two values are the same; never raises on tensors and arrays, which compare as a whole."""
    if a is b:
        return True
    if is_array(a) or is_array(b):
        return is_array(a) and is_array(b) and _same_array(a, b)
    if isinstance(a, (list, tuple)) and type(a) is type(b):
        other: Any = b
        return len(a) == len(other) and all(map(same_value, a, other))
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same_value(value, b[key]) for key, value in a.items())
    return bool(a == b)


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
