"""Annotations at run time: resolved, shown, and compared with each other.

Python types are compared by beartype, tensor types by jaxtyping's dtypes (their axes by `fnloop.axes`).
"""

from __future__ import annotations

import inspect
import sys
import types
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from types import FrameType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin
from weakref import WeakKeyDictionary

import msgspec
from beartype.door import TypeHint, is_bearable
from beartype.roar import BeartypeDoorException, BeartypeException
from jaxtyping import AbstractArray, AbstractDtype

from fnloop.annotations import UNIONS, closure_of, locals_around, resolve
from fnloop.axes import Axes, Bindings, parse_axes, uncalculable
from fnloop.errors import BlockError
from fnloop.inheritance import ancestry
from fnloop.interface import Default
from fnloop.ndarrays import array_class, comparable, numpy_dtypes, scalar_of, shown_array
from fnloop.state import BlockState

__all__ = [
    "FieldInfo",
    "axes_of",
    "erase",
    "function_hints",
    "is_record",
    "members",
    "misfit",
    "overlap",
    "record_fields",
    "show",
    "tensor_type",
    "validators",
]


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """A field of a record as it was declared."""

    hint: Any
    default: Default | None
    doc: str


def is_record(hint: object) -> bool:
    """Whether an annotation is a record class, or a generic one with arguments."""
    origin = get_origin(hint) or hint
    return isinstance(origin, type) and issubclass(origin, BlockState)


def function_hints(function: Callable[..., Any], frame: FrameType | None) -> dict[str, Any]:
    """The annotations of a function, strings resolved where they were written.

    Raises:
        NameError: where a name is not known (yet).
    """
    code: Any = inspect.unwrap(getattr(function, "__func__", function))
    local = {**locals_around(frame), **closure_of(code)}
    return resolve(code.__annotations__, code.__globals__, local, code.__name__)


_FIELDS: WeakKeyDictionary[type, dict[str, FieldInfo]] = WeakKeyDictionary()


def record_fields(record: Any) -> dict[str, FieldInfo]:
    """The fields of a record class or generic alias, in order, with resolved annotations.

    Raises:
        NameError: where a name in an annotation is not known (yet).
    """
    cls = get_origin(record) or record
    if cls not in _FIELDS:
        _FIELDS[cls] = _class_fields(cls)
    arguments = dict(zip(getattr(cls, "__parameters__", ()), get_args(record), strict=False))
    if not arguments:
        return _FIELDS[cls]
    return {
        name: FieldInfo(_substitute(info.hint, arguments), info.default, info.doc)
        for name, info in _FIELDS[cls].items()
    }


def _class_fields(cls: Any) -> dict[str, FieldInfo]:
    hints: dict[str, Any] = {}
    declared: dict[str, list[tuple[type, Any]]] = {}
    arguments = _base_arguments(cls)
    for base in reversed(ancestry(cls)):
        annotations = base.__dict__.get("__annotations__")  # noqa: RUF063 - as written in this class alone
        if annotations and issubclass(base, BlockState):
            for name, hint in _own_hints(base, annotations).items():
                known = _substitute(hint, arguments.get(base, {}))
                declared.setdefault(name, []).append((base, known))
                hints[name] = known
    if "__ancestors__" in cls.__dict__:
        _check_inherited(cls, declared)
    infos = {}
    for info in _struct_fields(cls):
        infos[info.name] = FieldInfo(hints[info.name], _default(info, cls), _doc(hints[info.name]))
    for base in ancestry(cls):  # resolved: nothing needs the frame any more
        if "__defining_frame__" in base.__dict__:
            type.__delattr__(base, "__defining_frame__")
    return infos


def _check_inherited(cls: type, declared: Mapping[str, Sequence[tuple[type, Any]]]) -> None:
    """Refuse a field of a record of several records whose type does not fit what a base declares.

    Args:
        cls: the record.
        declared: the types of each field with the classes that declare them; the last one holds.

    Raises:
        BlockError: naming the record, the base and the field.
    """
    for name, found in declared.items():
        *others, (owner, hint) = found
        for base, wanted in others:
            reason = misfit(hint, wanted)
            if reason is None:
                reason = Bindings().unify(axes_of(hint), axes_of(wanted))
            if reason is not None:
                where = "" if owner is cls else f" in {owner.__name__}"
                raise BlockError(
                    f"{cls.__name__}.{name} is {show(hint)}{where}, but its base {base.__name__} declares it as "
                    f"{show(wanted)}{f': {reason}' if reason else ''}; write a type that fits both, or rename one"
                )


def _own_hints(base: Any, annotations: Mapping[str, Any]) -> dict[str, Any]:
    """The annotations of one record class, resolved; those of its base classes are not among them."""
    if base in _FIELDS:  # its frame is forgotten
        return {name: info.hint for name, info in _FIELDS[base].items() if name in annotations}
    frame = base.__dict__.get("__defining_frame__")
    local = {**locals_around(frame), base.__name__: base}
    if frame is not None:
        return resolve(annotations, frame.f_globals, local, base.__name__)
    module = sys.modules.get(base.__module__)
    return resolve(annotations, vars(module) if module else {}, local, base.__name__)


@dataclass(frozen=True)
class _StructField:
    name: str
    default: Any
    default_factory: Any


def _struct_fields(cls: Any) -> list[_StructField]:
    """Names and defaults; `msgspec.structs.fields` resolves annotations too, and cannot for local classes."""
    names = cls.__struct_fields__
    defaults = cls.__struct_defaults__
    padded = (msgspec.NODEFAULT,) * (len(names) - len(defaults)) + tuple(defaults)
    found = []
    for name, default in zip(names, padded, strict=True):
        factory = getattr(default, "factory", None) if type(default).__name__ == "Factory" else None
        found.append(_StructField(name, default, factory))
    return found


def _default(info: _StructField, cls: type) -> Default | None:
    if info.default is msgspec.NODEFAULT:
        return None
    if info.default_factory is not None:
        return Default(factory=info.default_factory, owner=cls.__name__)
    return Default(value=info.default, owner=cls.__name__)


def _doc(hint: Any) -> str:
    if get_origin(hint) is Annotated:
        return next((note for note in hint.__metadata__ if isinstance(note, str)), "")
    return ""


def check_hint(owner: str, name: str, hint: Any) -> None:
    """Refuse an annotation that no value can be checked against.

    Raises:
        BlockError: naming the record or function and the field or component.
    """
    hint = strip(hint)
    try:
        if isinstance(hint, type) and get_origin(hint) is None and issubclass(hint, AbstractDtype):
            advice = f'write `{hint.__name__}[Tensor, "..."]`, with its axes between the quotes'
            raise BlockError(f"{owner}.{name}: {hint.__name__} says neither which tensor nor which axes; {advice}")
        is_bearable(None, hint)
        _check_axes(owner, name, hint)
    except BeartypeException:
        raise BlockError(
            f"{owner}.{name}: its annotation {show(hint)} is no type that a value can be checked against; "
            f"write a class, a union, a container of them, or `Any`"
        ) from None


def _check_axes(owner: str, name: str, hint: Any) -> None:
    """Refuse axes that are expressions of another kind than those that can be calculated with."""
    for member in members(hint):
        axis = uncalculable(member.dim_str) if _is_jaxtyping(member) else None
        if axis is not None:
            raise BlockError(
                f"{owner}.{name}: the axis {axis!r} of {show(member)} cannot be calculated; write whole numbers, "
                f"names, `+`, `-`, `*`, `//`, `%`, `min(a,b)` or `max(a,b)`, without spaces, or `_` for any size"
            )


def _base_arguments(cls: Any, outer: Mapping[Any, Any] = types.MappingProxyType({})) -> dict[Any, dict[Any, Any]]:
    """For each generic base of a record, what its type variables stand for."""
    found: dict[Any, dict[Any, Any]] = {}
    for base in getattr(cls, "__orig_bases__", ()):
        origin = get_origin(base)
        if isinstance(origin, type) and issubclass(origin, BlockState):
            values = [_substitute(argument, outer) for argument in get_args(base)]
            found[origin] = dict(zip(getattr(origin, "__parameters__", ()), values, strict=False))
            found |= _base_arguments(origin, found[origin])
    return found


def _substitute(hint: Any, arguments: Mapping[Any, Any]) -> Any:
    if isinstance(hint, TypeVar):
        return arguments.get(hint, hint)
    parameters = getattr(hint, "__parameters__", ())
    if not parameters or (isinstance(hint, type) and get_origin(hint) is None):  # on 3.10 `list[T]` is a type, too
        return hint
    return hint[tuple(arguments.get(parameter, parameter) for parameter in parameters)]


def strip(hint: Any) -> Any:
    """The annotation without `Annotated`."""
    while get_origin(hint) is Annotated:
        hint = hint.__origin__
    return hint


def validators(hint: Any) -> tuple[Any, ...]:
    """The validators of beartype among the notes of an `Annotated`, to be checked besides the type."""
    if get_origin(hint) is not Annotated:
        return ()
    return tuple(note for note in hint.__metadata__ if type(note).__module__.startswith("beartype.vale."))


def members(hint: Any) -> tuple[Any, ...]:
    """The alternatives of a union; of any other type, itself."""
    hint = strip(hint)
    if get_origin(hint) in UNIONS:
        return tuple(inner for member in get_args(hint) for inner in members(member))
    return (hint,)


def tensor_type(hint: Any) -> Any:
    """The jaxtyping type among the alternatives of an annotation; None where it has none, or several."""
    found = [member for member in members(hint) if _is_jaxtyping(member)]
    return found[0] if len(found) == 1 else None


def axes_of(hint: Any) -> Axes | None:
    """The axes that an annotation declares, None where it declares none."""
    found = tensor_type(hint)
    return None if found is None else parse_axes(found.dim_str)


def show(hint: Any) -> str:
    """An annotation as its author would write it.

    Example:
        >>> show(list[int] | None), show(Literal["a", 1])
        ('list[int] | None', "Literal['a', 1]")
    """
    if notes := validators(hint):
        return f"Annotated[{show(strip(hint))}, {_show_validators(notes)}]"
    hint = strip(hint)
    if hint is None or hint is type(None):
        return "None"
    if _is_jaxtyping(hint):
        return f'{hint.dtype.__name__}[{show(hint.array_type)}, "{hint.dim_str}"]'
    origin, arguments = get_origin(hint), get_args(hint)
    if (array := shown_array(hint)) is not None:
        return array
    if origin in UNIONS:
        return " | ".join(map(show, arguments))
    if origin is Literal:
        return f"Literal[{', '.join(map(repr, arguments))}]"
    if origin is not None and origin is not hint and arguments:
        return f"{_name(origin)}[{', '.join(map(_show_argument, arguments))}]"
    return _name(hint)


def _show_validators(notes: Iterable[Any]) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # beartype, where it cannot tell two lambdas of one line apart
        return ", ".join(repr(note).removeprefix("beartype.vale.") for note in notes)


def _show_argument(argument: Any) -> str:
    if argument is Ellipsis:
        return "..."
    if isinstance(argument, list):
        return f"[{', '.join(map(show, argument))}]"
    return show(argument)


def _name(hint: Any) -> str:
    return str(getattr(hint, "__name__", None) or str(hint).removeprefix("typing."))


def _is_jaxtyping(hint: Any) -> bool:
    plain = isinstance(hint, type) and get_origin(hint) is None  # on 3.10 `list[int]` is a type, too
    return plain and issubclass(hint, AbstractArray) and hasattr(hint, "array_type")


def misfit(given: Any, wanted: Any) -> str | None:
    """Why a value of one type cannot go where another is wanted.

    Args:
        given: what a producer declares.
        wanted: what a consumer declares.

    Returns:
        None where it fits; else the reason, empty where the two types say it all. A bare tensor class
        declares neither dtype nor axes, so it is left to the checks at run time; axes are compared by
        `fnloop.axes.Bindings`.
    """
    for member in members(given):
        reasons = [_member_misfit(member, other) for other in members(wanted)]
        refusals = [reason for reason in reasons if reason is not None]
        if len(refusals) == len(reasons):
            return next(filter(None, refusals), "")
    return None


def overlap(one: Any, other: Any) -> bool:
    """Whether some value could be of both types, as far as their declarations tell."""
    pairs = product(members(one), members(other))
    return any(_member_misfit(a, b) is None or _member_misfit(b, a) is None for a, b in pairs)


def _member_misfit(given: Any, wanted: Any) -> str | None:
    if _is_unknown(given) or _is_unknown(wanted) or wanted is object:
        return None
    if array_class(given) or array_class(wanted):
        return _array_misfit(given, wanted)
    if _is_jaxtyping(wanted):
        if _is_jaxtyping(given):
            return _tensor_misfit(given, wanted)
        if given is not type(None) and isinstance(given, type):
            return None if _is_subhint(given, wanted.array_type) else ""
    return None if _is_subhint(erase(given), erase(wanted)) else ""


def _is_unknown(hint: Any) -> bool:
    """Whether an annotation says nothing of its values."""
    return hint is Any or isinstance(hint, TypeVar)


def _tensor_misfit(given: Any, wanted: Any) -> str | None:
    if not _is_subhint(given.array_type, wanted.array_type):
        return f"{show(given.array_type)} is not {show(wanted.array_type)}"
    if _dtypes(given) <= _dtypes(wanted) or _dtypes(wanted) == ANY_DTYPE:
        return None
    return f"dtype {given.dtype.__name__} is not {wanted.dtype.__name__}"


def _array_misfit(given: Any, wanted: Any) -> str | None:
    """Why values of a type do not fit another, one of which is an array of NumPy with its dtype."""
    if not _is_subhint(erase(given), erase(wanted)):
        return ""
    have, want = (numpy_dtypes(one) if array_class(one) else _comparable_dtypes(one) for one in (given, wanted))
    if have is None or want is None or have <= want:
        return None
    return f"dtype {_dtype_name(given)} is not {_dtype_name(wanted)}"


def _comparable_dtypes(hint: Any) -> frozenset[str] | None:
    return comparable(_dtypes(hint)) if _is_jaxtyping(hint) and _dtypes(hint) != ANY_DTYPE else None


def _dtype_name(hint: Any) -> str:
    return str(hint.dtype.__name__) if _is_jaxtyping(hint) else show(scalar_of(hint))


ANY_DTYPE = frozenset({"any"})


def _dtypes(hint: Any) -> frozenset[str]:
    return frozenset(hint.dtypes) if isinstance(hint.dtypes, (tuple, list)) else ANY_DTYPE


def _is_subhint(given: Any, wanted: Any) -> bool:
    try:
        return TypeHint(given).is_subhint(TypeHint(wanted))
    except BeartypeDoorException:  # a hint that beartype cannot compare: left to the checks at run time
        return True


def erase(hint: Any) -> Any:
    """The Python type of an annotation: tensors without dtype and axes, `float` as PEP 484 means it."""
    hint = strip(hint)
    if _is_jaxtyping(hint):
        return erase(hint.array_type)
    if (array := array_class(hint)) is not None:
        return array
    if hint is float:
        return Union[float, int]  # noqa: UP007 - `|` gives another kind of union, without `copy_with`
    if hint is complex:
        return Union[complex, float, int]  # noqa: UP007
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in UNIONS:
        return Union[tuple(map(erase, arguments))]  # noqa: UP007
    if origin is None or origin is Literal or not arguments or is_record(hint):
        return hint
    return _erase_arguments(hint, arguments)


def _erase_arguments(hint: Any, arguments: tuple[Any, ...]) -> Any:
    erased = tuple(argument if _opaque(argument) else erase(argument) for argument in arguments)
    if erased == arguments:
        return hint
    origin: Any = get_origin(hint)
    return hint.copy_with(erased) if hasattr(hint, "copy_with") else origin[erased]


def _opaque(argument: Any) -> bool:
    return argument is Ellipsis or isinstance(argument, list)


class RuntimeTypes:
    """The type system of running Python, for `fnloop.wiring`."""

    show = staticmethod(show)
    misfit = staticmethod(misfit)
    overlap = staticmethod(overlap)


def unresolved(name: str, error: NameError) -> BlockError:
    """The error for an annotation that cannot be resolved when the block is used."""
    return BlockError(
        f"block {name!r}: the name {error.name!r} in its annotations is not known at run time; "
        f"define it, or import it outside `if TYPE_CHECKING:`"
    )
