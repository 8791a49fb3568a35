"""What there is to try of a declared type: alternatives, and for each how a value is made up."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints, is_typeddict

import numpy as np

from fnloop.hints import is_record, members, record_fields, show, strip
from fnloop.interface import Default
from fnloop.shapes.symbols import axes_in, names_in

__all__ = [
    "Draft",
    "Unmade",
    "axes_of",
    "drafts",
    "drafts_of_fields",
    "dtype_of",
    "has_arrays",
    "has_data",
    "has_dots",
    "has_numbers",
    "has_rest",
    "is_numpy",
    "numbers_of",
    "numpy_dtype",
]

MOST_DRAFTS = 8
"""The most combinations of alternatives that a block is tried with."""


class Unmade(Exception):
    """No value of a type can be made: the reason, for a report."""


@dataclass(frozen=True)
class Draft:
    """A value to be made.

    Args:
        kind: a tensor, an array of NumPy, a number or text, a fixed value, a key of random numbers, or something with
            parts: a record, or any other class that is made of named fields, or a container.
        hint: the annotation.
        value: the fixed value.
        parts: the drafts of the parts, by field, key or place.
        label: the choice that it stands for among alternatives, to be shown; empty where there was no choice.
        is_open: whether nobody knows how many items it has, or by which keys.
    """

    kind: Literal["tensor", "array", "number", "fixed", "key", "record", "list", "tuple", "set", "dict"]
    hint: Any = None
    value: Any = None
    parts: Mapping[Any, Draft] = field(default_factory=dict)
    label: str = ""
    is_open: bool = False


# --- what there is to try


def drafts_of_fields(
    hints: Mapping[str, Any], defaults: Mapping[str, Default], known: Mapping[str, Draft]
) -> list[dict[str, Draft]]:
    """The combinations of alternatives for some fields, the first choice of each first.

    Args:
        hints: the annotations by field.
        defaults: the defaults of those that have one.
        known: the values of fields of which more is known than their annotation.

    Raises:
        Unmade: for a field of whose type no value can be made.
    """
    options: dict[str, list[Draft]] = {}
    for name, hint in hints.items():
        options[name] = [known[name]] if name in known else drafts(hint, name, defaults.get(name))
    return _combined(options)


def _combined(options: Mapping[Any, Sequence[Draft]]) -> list[dict[Any, Draft]]:
    """All combinations where they are few, else those that differ from the first in one place."""
    count = 1
    for one in options.values():
        count *= len(one)
    if count <= MOST_DRAFTS:
        return [dict(zip(options, chosen, strict=True)) for chosen in itertools.product(*options.values())]
    base = {name: one[0] for name, one in options.items()}
    others = [{**base, name: choice} for name, one in options.items() for choice in one[1:]]
    return [base, *others[: 2 * MOST_DRAFTS]]


def drafts(hint: Any, where: str, default: Default | None = None) -> list[Draft]:
    """The alternatives for a value.

    Args:
        hint: its annotation.
        where: the field, for messages.
        default: its default, which stands for numbers and for what nothing else can be made of.

    Raises:
        Unmade: where no value can be made.
    """
    options = members(hint)
    found: list[Draft] = []
    reasons: list[Unmade] = []
    for option in options:
        try:
            found += _drafts_of_member(option, where, default)
        except Unmade as reason:  # noqa: PERF203 - there are few alternatives
            reasons.append(reason)
    if not found and default is not None:
        return [Draft("fixed", hint, default.make())]
    if not found:
        raise reasons[0]
    return [_labelled(draft, where) for draft in found] if len(found) > 1 else found


def _labelled(draft: Draft, where: str) -> Draft:
    shown = repr(draft.value) if draft.kind == "fixed" else show(draft.hint)
    return replace(draft, label=f"{where}={shown}")


def _drafts_of_member(hint: Any, where: str, default: Default | None) -> list[Draft]:
    """The alternatives for an annotation that is no union."""
    plain = strip(hint)
    origin, arguments = get_origin(plain), get_args(plain)
    if origin is Literal:
        return [Draft("fixed", plain, value) for value in arguments]
    if plain is NoneType or plain is None:
        return [Draft("fixed", plain, None)]
    if plain is bool:
        return [Draft("fixed", plain, False), Draft("fixed", plain, True)]
    if isinstance(plain, type) and issubclass(plain, enum.Enum):
        return [Draft("fixed", plain, member) for member in list(plain)[:MOST_DRAFTS]]
    if plain in (int, float, str):
        is_given = default is not None and type(default.make()) is plain
        return [Draft("number", plain, default.make() if is_given and default is not None else None)]
    if hasattr(plain, "dim_str"):
        return [_tensor_draft(plain, where)]
    if is_random_key(plain):
        return [Draft("key", plain)]
    if is_record(plain):
        return [_record(plain, parts) for parts in _parts_of_record(plain, where)]
    if isinstance(plain, TypeVar):
        return drafts(_stand_in(plain), where)
    if (fields := _fields_of_class(plain)) is not None:
        options = {key: drafts(one, f"{where}.{key}") for key, one in fields.items()}
        return [_record(plain, parts) for parts in _combined(options)]
    return _drafts_of_container(plain, origin, arguments, where)


def _stand_in(variable: TypeVar) -> Any:
    """A type that a type variable may stand for."""
    return variable.__bound__ or next(iter(variable.__constraints__), int)


def _fields_of_class(hint: Any) -> dict[str, Any] | None:
    """The fields of a dataclass or NamedTuple with their annotations; None for any other class."""
    if not isinstance(hint, type):
        return None
    if is_dataclass(hint):
        names = [one.name for one in fields(hint) if one.init]
    elif issubclass(hint, tuple) and hasattr(hint, "_fields"):
        names = list(hint._fields)
    else:
        return None
    hints = _hints_of_class(hint)
    return {name: hints.get(name, Any) for name in names}


def _hints_of_class(hint: Any) -> dict[str, Any]:
    """The annotations of a class, resolved as far as its module knows their names."""
    try:
        return get_type_hints(hint, include_extras=True)
    except NameError:
        return dict(hint.__annotations__)


def is_random_key(hint: Any) -> bool:
    """Whether an annotation is `fnloop.random.Key`."""
    return isinstance(hint, type) and (hint.__module__, hint.__name__) == ("fnloop.random", "Key")


def _record(hint: Any, parts: Mapping[Any, Draft]) -> Draft:
    return Draft("record", hint, None, parts)


def _parts_of_record(hint: Any, where: str) -> list[dict[Any, Draft]]:
    infos = record_fields(hint)
    options = {name: drafts(info.hint, f"{where}.{name}", info.default) for name, info in infos.items()}
    return _combined(options)


def _tensor_draft(hint: Any, where: str) -> Draft:
    if is_numpy(hint):
        return Draft("array", hint)
    if not _holds(hint.array_type, _tensor_class()):
        raise Unmade(f"{where!r} is {show(hint)}, and only tensors of MindSpore and arrays of NumPy are tried")
    if dtype_of(hint) is None:
        raise Unmade(f"{where!r} is {show(hint)}, of whose dtype no tensor can be made")
    return Draft("tensor", hint)


def _tensor_class() -> type:
    import mindspore as ms

    tensor: type = ms.Tensor
    return tensor


def _holds(array_type: Any, cls: type) -> bool:
    return not isinstance(array_type, type) or issubclass(cls, array_type)


def is_numpy(hint: Any) -> bool:
    """Whether a tensor type is one of NumPy's arrays, of a dtype that NumPy has."""
    return isinstance(hint.array_type, type) and issubclass(np.ndarray, hint.array_type) and bool(numpy_dtype(hint))


def numpy_dtype(hint: Any) -> str:
    """The name of a dtype that a tensor type admits; empty where NumPy has none of them."""
    if not isinstance(hint.dtypes, (tuple, list)):
        return "float64"
    admitted = [str(one) for one in hint.dtypes]
    return next((name for name in ("float64", *PREFERRED, *OTHERS) if name in admitted and name in NUMPY), "")


def _drafts_of_container(hint: Any, origin: Any, arguments: tuple[Any, ...], where: str) -> list[Draft]:
    name = getattr(origin, "__name__", "")
    if origin is tuple and arguments and arguments[-1] is not ...:
        options = {place: drafts(one, f"{where}[{place}]") for place, one in enumerate(arguments)}
        return [Draft("tuple", hint, None, parts) for parts in _combined(options)]
    if name in ("list", "tuple", "Sequence", "Iterable", "Collection") and arguments:
        (item, *_) = drafts(arguments[0], f"{where}[0]")
        kind: Literal["list", "tuple"] = "tuple" if origin is tuple else "list"
        return [Draft(kind, hint, None, {0: item, 1: item}, is_open=True)]
    if name in ("set", "frozenset", "Set", "AbstractSet") and arguments:
        (item, *_) = drafts(arguments[0], f"{where}[0]")
        return [Draft("set", frozenset if name == "frozenset" else set, None, {0: item, 1: item})]
    if name in ("dict", "Mapping", "MutableMapping") and len(arguments) == 2 and arguments[0] is str:
        (item, *_) = drafts(arguments[1], f"{where}['a']")
        return [Draft("dict", hint, None, {"a": item, "b": item}, is_open=True)]
    if is_typeddict(hint):
        declared = _hints_of_class(hint)
        by_key = {key: drafts(one, f"{where}[{key!r}]") for key, one in declared.items()}
        return [Draft("dict", hint, None, parts) for parts in _combined(by_key)]
    raise Unmade(_why_unmade(hint, where))


def _why_unmade(hint: Any, where: str) -> str:
    if isinstance(hint, type) and hint.__module__.startswith("mindspore"):
        return f'{where!r} is a {show(hint)} without axes; declare them, `Float[{show(hint)}, "..."]`'
    return f"{where!r} is {show(hint)}, of which no value can be made up"


def has_data(draft: Draft) -> bool:
    """Whether numbers that are not known are in a value: a tensor, or a key of random numbers."""
    return draft.kind in ("tensor", "array", "key") or any(map(has_data, draft.parts.values()))


def has_arrays(draft: Draft) -> bool:
    """Whether an array of NumPy is in a value."""
    return draft.kind == "array" or any(map(has_arrays, draft.parts.values()))


def has_rest(draft: Draft) -> bool:
    """Whether a tensor with any number of axes is in a value."""
    if draft.kind in ("tensor", "array"):
        return any(axis.kind == "rest" for axis in axes_in(draft.hint.dim_str))
    return any(map(has_rest, draft.parts.values()))


def has_dots(draft: Draft) -> bool:
    """Whether a tensor whose number of axes has no name, `...`, is in a value."""
    if draft.kind in ("tensor", "array"):
        return "..." in draft.hint.dim_str.split()
    return any(map(has_dots, draft.parts.values()))


def axes_of(draft: Draft) -> frozenset[str]:
    """The names of the axes in a value, those in expressions included; a variadic one as `*name`."""
    own = axes_in(draft.hint.dim_str) if draft.kind in ("tensor", "array") else ()
    names = {f"*{axis.text}" for axis in own if axis.kind == "rest"}
    names |= {name for axis in own if axis.kind in ("name", "expression") for name in names_in(axis.text)}
    return frozenset(names).union(*map(axes_of, draft.parts.values()))


def numbers_of(draft: Draft) -> frozenset[int]:
    """The whole numbers in a value that are defaults."""
    own = {draft.value} if draft.kind == "number" and type(draft.value) is int else set()
    return frozenset(own).union(*map(numbers_of, draft.parts.values()))


def has_numbers(draft: Draft) -> bool:
    """Whether a number or text that was made up is in a value."""
    return (draft.kind == "number" and draft.value is None) or any(map(has_numbers, draft.parts.values()))


# --- dtypes

PREFERRED = ("float32", "int64", "int32", "bool", "float16", "float64", "bfloat16", "complex64", "uint8", "int8")
OTHERS = ("int16", "uint16", "uint32", "uint64", "complex128")
NUMPY = frozenset({*PREFERRED, *OTHERS}) - {"bfloat16"}


def dtype_of(hint: Any) -> Any:
    """A dtype that a tensor type admits; None where MindSpore has none of them."""
    import mindspore as ms

    if not isinstance(hint.dtypes, (tuple, list)):
        return ms.float32
    admitted = [name for name in (*PREFERRED, *OTHERS) if name in [str(one) for one in hint.dtypes]]
    return getattr(ms, "bool_" if admitted[0] == "bool" else admitted[0]) if admitted else None
