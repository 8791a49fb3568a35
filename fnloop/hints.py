"""Annotations at run time: resolved, shown, and compared with each other.

Python types are compared by beartype, tensor types by jaxtyping's dtypes (their axes by `fnloop.axes`).
"""

from __future__ import annotations

import inspect
import sys
import types
import typing
import warnings
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from types import FrameType
from typing import Annotated, Any, ForwardRef, Literal, TypeVar, Union, get_args, get_origin
from weakref import WeakKeyDictionary

import msgspec
import typing_extensions
from jaxtyping import AbstractArray

from fnloop.annotations import UNIONS, closure_of, locals_around, resolve, with_arguments
from fnloop.axes import Axes, parse_axes
from fnloop.by_value import keep_resolved
from fnloop.errors import BlockError
from fnloop.inheritance import ancestry
from fnloop.interface import Default
from fnloop.ndarrays import array_class, shown_array
from fnloop.required import Required
from fnloop.state import BlockState

__all__ = [
    "FieldInfo",
    "axes_of",
    "erase",
    "function_hints",
    "is_record",
    "is_tensor_type",
    "members",
    "record_fields",
    "show",
    "strip",
    "substitute",
    "tensor_type",
    "validators",
]


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """A field of a record as it was declared.

    Args:
        hint: its type.
        default: its default; None where it has none.
        doc: its description.
        inherited: of a record of several records, the classes that declare it with their types; the last one holds.
    """

    hint: Any
    default: Default | None
    doc: str
    inherited: tuple[tuple[type, Any], ...] = ()


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
    fields = {}
    for name, info in _FIELDS[cls].items():
        fields[name] = replace(info, hint=substitute(info.hint, arguments))
    return fields


def _class_fields(cls: Any) -> dict[str, FieldInfo]:
    hints: dict[str, Any] = {}
    declared: dict[str, list[tuple[type, Any]]] = {}
    arguments = _base_arguments(cls)
    for base in reversed(ancestry(cls)):
        annotations = base.__dict__.get("__annotations__")  # noqa: RUF063 - as written in this class alone
        if annotations and issubclass(base, BlockState):
            own = _own_hints(base, annotations)
            keep_resolved(base, own)
            for name, hint in own.items():
                hints[name] = substitute(hint, arguments.get(base, {}))
                declared.setdefault(name, []).append((base, hints[name]))
    infos = {}
    for info in _struct_fields(cls):
        hint = _with_self(hints[info.name], cls)
        inherited = tuple(declared[info.name]) if "__ancestors__" in cls.__dict__ else ()
        infos[info.name] = FieldInfo(hint, _default(info, cls), _doc(hint), inherited)
    for base in ancestry(cls):  # resolved: nothing needs the frame any more
        if "__defining_frame__" in base.__dict__:
            type.__delattr__(base, "__defining_frame__")
    return infos


def _with_self(hint: Any, cls: Any) -> Any:
    """An annotation of a record with its class in place of `Self`."""
    if hint in SELF:
        return cls
    arguments = get_args(hint)
    if not arguments or get_origin(hint) is Literal:
        return hint
    changed = tuple(argument if isinstance(argument, list) else _with_self(argument, cls) for argument in arguments)
    return hint if changed == arguments else with_arguments(hint, changed)


SELF: tuple[Any, ...] = tuple({typing_extensions.Self, getattr(typing, "Self", typing_extensions.Self)})


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
        if isinstance(factory, Required):
            default, factory = msgspec.NODEFAULT, None
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


def _base_arguments(cls: Any, outer: Mapping[Any, Any] = types.MappingProxyType({})) -> dict[Any, dict[Any, Any]]:
    """For each generic base of a record, what its type variables stand for."""
    found: dict[Any, dict[Any, Any]] = {}
    for base in getattr(cls, "__orig_bases__", ()):
        origin = get_origin(base)
        if isinstance(origin, type) and issubclass(origin, BlockState):
            values = [substitute(argument, outer) for argument in get_args(base)]
            found[origin] = dict(zip(getattr(origin, "__parameters__", ()), values, strict=False))
            found |= _base_arguments(origin, found[origin])
    return found


def substitute(hint: Any, arguments: Mapping[Any, Any]) -> Any:
    """The annotation with types in place of type variables."""
    if isinstance(hint, TypeVar):
        return arguments.get(hint, hint)
    parameters = getattr(hint, "__parameters__", ())
    if not parameters or (isinstance(hint, type) and get_origin(hint) is None):  # on 3.10 `list[T]` is a type, too
        return hint
    return hint[tuple(arguments.get(parameter, parameter) for parameter in parameters)]


def strip(hint: Any) -> Any:
    """The annotation without `Annotated`, with an alias in place of its name."""
    while True:
        if get_origin(hint) is Annotated:
            hint = hint.__origin__
        elif _is_alias(hint):
            hint = _meaning(hint)
        else:
            return hint


def _is_alias(hint: Any) -> bool:
    """Whether an annotation is a name that stands for another, made by `type` or `TypeAliasType`."""
    return isinstance(get_origin(hint) or hint, ALIASES)


ALIASES = tuple({typing_extensions.TypeAliasType, getattr(typing, "TypeAliasType", typing_extensions.TypeAliasType)})


def _meaning(alias: Any) -> Any:
    """The annotation that an alias stands for; `Any` where it names what is not known (yet)."""
    named = get_origin(alias) or alias
    module = sys.modules.get(named.__module__)
    try:
        value = named.__value__
        if isinstance(value, (str, ForwardRef)):
            text = value if isinstance(value, str) else value.__forward_arg__
            value = resolve({"alias": text}, vars(module) if module else {}, {}, str(named))["alias"]
    except NameError:
        return Any
    return substitute(value, dict(zip(named.__type_params__, get_args(alias), strict=False)))


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
    found = [member for member in members(hint) if is_tensor_type(member)]
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
    if _is_alias(hint):
        return f"{(get_origin(hint) or hint).__name__}{_show_arguments(get_args(hint))}"
    hint = strip(hint)
    if hint is None or hint is type(None):
        return "None"
    if is_tensor_type(hint):
        return f'{hint.dtype.__name__}[{show(hint.array_type)}, "{hint.dim_str}"]'
    origin, arguments = get_origin(hint), get_args(hint)
    if (array := shown_array(hint)) is not None:
        return array
    if origin in UNIONS:
        return " | ".join(map(show, arguments))
    if origin is Literal:
        return f"Literal[{', '.join(map(repr, arguments))}]"
    if origin is not None and origin is not hint and arguments:
        return f"{_name(origin)}{_show_arguments(arguments)}"
    return _name(hint)


def _show_arguments(arguments: tuple[Any, ...]) -> str:
    return f"[{', '.join(map(_show_argument, arguments))}]" if arguments else ""


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


def is_tensor_type(hint: Any) -> bool:
    """Whether an annotation is a jaxtyping type: a tensor class with a dtype and axes."""
    plain = isinstance(hint, type) and get_origin(hint) is None  # on 3.10 `list[int]` is a type, too
    return plain and issubclass(hint, AbstractArray) and hasattr(hint, "array_type")


def erase(hint: Any) -> Any:
    """The Python type of an annotation: tensors without dtype and axes, `float` as PEP 484 means it."""
    return _erase(hint, ())


def _erase(hint: Any, aliases: tuple[Any, ...]) -> Any:
    if _is_alias(hint):
        if hint in aliases:  # one that stands for a type of itself
            return Any
        aliases = (*aliases, hint)
    hint = strip(hint)
    if is_tensor_type(hint):
        return _erase(hint.array_type, aliases)
    if (array := array_class(hint)) is not None:
        return array
    if hint is float:
        return Union[float, int]  # noqa: UP007 - `|` gives another kind of union, without `copy_with`
    if hint is complex:
        return Union[complex, float, int]  # noqa: UP007
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in UNIONS:
        return Union[tuple(_erase(one, aliases) for one in arguments)]  # noqa: UP007
    if origin is None or origin is Literal or not arguments or is_record(hint):
        return hint
    return _erase_arguments(hint, arguments, aliases)


def _erase_arguments(hint: Any, arguments: tuple[Any, ...], aliases: tuple[Any, ...]) -> Any:
    erased = tuple(argument if _opaque(argument) else _erase(argument, aliases) for argument in arguments)
    if erased == arguments:
        return hint
    origin: Any = get_origin(hint)
    return hint.copy_with(erased) if hasattr(hint, "copy_with") else origin[erased]


def _opaque(argument: Any) -> bool:
    return argument is Ellipsis or isinstance(argument, list)


def unresolved(name: str, error: NameError) -> BlockError:
    """The error for an annotation that cannot be resolved when the block is used."""
    return BlockError(
        f"block {name!r}: the name {error.name!r} in its annotations is not known at run time; "
        f"define it, or import it outside `if TYPE_CHECKING:`"
    )


def __getattr__(name: str) -> object:
    """Names that have moved to where they are defined now, for programs that import them from here."""
    if name in ("misfit", "overlap"):
        return getattr(import_module("fnloop.typesystem.subtypes"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
