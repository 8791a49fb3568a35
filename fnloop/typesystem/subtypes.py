"""Types compared at run time: can a value of one type go where another is wanted?

The relation is that of the typing specification, with two exceptions. Containers are compared as if
they were frozen (a `list[bool]` goes where a `list[int]` is wanted), because a block never changes
what it is given. And where a declaration does not say enough, the answer is yes: the value itself is
checked when it is there. Axes are compared by `fnloop.axes`.
"""

from __future__ import annotations

import enum
from itertools import product
from types import NoneType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from typing_extensions import LiteralString, Never, ParamSpec, Self, is_protocol, is_typeddict

from fnloop.hints import is_tensor_type, members, show, strip
from fnloop.ndarrays import array_class, comparable, numpy_dtypes, scalar_of
from fnloop.typesystem.callables import CALLABLE, Call, call_of
from fnloop.typesystem.generics import as_generic, is_contravariant, is_named_tuple, tuple_items
from fnloop.typesystem.histories import is_tensor, several, stacked
from fnloop.typesystem.protocols import absent_members, method_calls
from fnloop.typesystem.typeddicts import KeyType, key_types

__all__ = ["RuntimeTypes", "misfit", "overlap"]

Pairs = frozenset[tuple[Any, Any]]
"""The pairs that are being compared around a pair: a recursive type is assumed to fit inside itself."""


def misfit(given: Any, wanted: Any) -> str | None:
    """Why a value of one type cannot go where another is wanted.

    Args:
        given: what a producer declares.
        wanted: what a consumer declares.

    Returns:
        None where it fits; else the reason, empty where the two types say it all. A bare tensor class
        declares neither dtype nor axes, so it is left to the checks at run time; axes are compared by
        `fnloop.axes.Bindings`.

    Example:
        >>> misfit(list[bool], list[int]), misfit(str, int)
        (None, '')
    """
    return _misfit(given, wanted, frozenset())


def overlap(one: Any, other: Any) -> bool:
    """Whether some value could be of both types, as far as their declarations tell."""
    pairs = product(members(one), members(other))
    return any(_can_share(a, b) for a, b in pairs)


def _can_share(one: Any, other: Any) -> bool:
    if misfit(one, other) is None or misfit(other, one) is None:
        return True
    return (_is_open(one) and _can_be_open(other)) or (_is_open(other) and _can_be_open(one))


def _is_open(hint: Any) -> bool:
    """Whether any class may turn out to be of a type: a protocol, or an abstract class."""
    cls = _class_of(hint)
    return cls is not None and (is_protocol(cls) or bool(getattr(cls, "__abstractmethods__", None)))


def _can_be_open(hint: Any) -> bool:
    """Whether a class derived from that of a type may have any further members."""
    cls = _class_of(hint)
    return cls is not None and not is_tensor_type(hint) and cls.__module__ not in ("builtins", "enum")


class RuntimeTypes:
    """The type system of running Python, for `fnloop.wiring`."""

    show = staticmethod(show)
    misfit = staticmethod(misfit)
    overlap = staticmethod(overlap)
    is_tensor = staticmethod(is_tensor)
    stacked = staticmethod(stacked)
    several = staticmethod(several)


def _misfit(given: Any, wanted: Any, pairs: Pairs) -> str | None:
    """As `misfit`; `pairs` are those that are being compared around this one."""
    if _says_nothing(strip(given)) or _says_nothing(strip(wanted)) or strip(wanted) is object:
        return None
    pair = (_Same(given), _Same(wanted))
    if pair in pairs or _is_equal(given, wanted):
        return None
    pairs = pairs | {pair}
    options = _alternatives(wanted)
    by_value = any(get_origin(option) is Literal for option in options)
    for member in _alternatives(given):
        for one in _values_of(member) if by_value else [member]:
            reasons = [_single_misfit(one, option, pairs) for option in options]
            refusals = [reason for reason in reasons if reason is not None]
            if len(refusals) == len(reasons):
                return next(filter(None, refusals), "")
    return None


class _Same:
    """A type by its identity where it has no hash of its own."""

    def __init__(self, hint: Any) -> None:
        self.hint = hint

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and _is_equal(self.hint, other.hint)

    def __hash__(self) -> int:
        return hash(str(self.hint))


def _is_equal(one: Any, other: Any) -> bool:
    try:
        return one is other or bool(type(one) is type(other) and one == other)
    except Exception:  # noqa: BLE001 - the arguments of an annotation may be anything
        return False


def _says_nothing(hint: Any) -> bool:
    """Whether an annotation says nothing of its values."""
    return hint is Any or hint is Self or isinstance(hint, (TypeVar, ParamSpec, str))


def _alternatives(hint: Any) -> list[Any]:
    """The alternatives of a type, each value of a `Literal` by itself."""
    found: list[Any] = []
    for member in members(hint):
        if get_origin(member) is Literal:
            found += [NoneType if value is None else Literal[value] for value in get_args(member)]
        else:
            found.append(member)
    return found


def _values_of(hint: Any) -> list[Any]:
    """The values of a type that has few, each as a `Literal`; of any other type, itself."""
    if hint is bool:
        return [Literal[True], Literal[False]]
    if isinstance(hint, enum.EnumMeta) and not issubclass(hint, enum.Flag):
        values: Any = hint
        return [Literal[value] for value in values]
    return [hint]


def _single_misfit(given: Any, wanted: Any, pairs: Pairs) -> str | None:
    """As `misfit`, for two types without alternatives."""
    if given is Never or wanted is object or _says_nothing(given) or _says_nothing(wanted):
        return None
    if get_origin(given) is Literal:
        (value,) = get_args(given)
        if get_origin(wanted) is Literal:
            (other,) = get_args(wanted)
            return None if type(value) is type(other) and value == other else ""
        given = type(value)
    if get_origin(wanted) is Literal or wanted is Never:
        return ""
    if hasattr(wanted, "__supertype__"):
        return _new_type_misfit(given, wanted)
    if hasattr(given, "__supertype__"):
        return _misfit(given.__supertype__, wanted, pairs)
    if array_class(wanted) or array_class(given):
        return _array_misfit(given, wanted, pairs)
    if is_tensor_type(wanted) or is_tensor_type(given):
        return _tensor_misfit(given, wanted, pairs)
    given, wanted = _plain(given), _plain(wanted)
    if is_typeddict(_class_of(wanted)):
        return _typed_dict_misfit(given, wanted, pairs)
    if get_origin(given) is type or given is type:
        return _class_object_misfit(given, wanted, pairs)
    if _class_of(wanted) is CALLABLE:
        return _callable_misfit(given, wanted, pairs)
    return _class_misfit(given, wanted, pairs)


def _plain(hint: Any) -> Any:
    """A type in its plain form: `None` as its class, texts as `str`."""
    if hint is None:
        return NoneType
    return str if hint is LiteralString else hint


def _class_of(hint: Any) -> type | None:
    """The class of the values of a type; None where it is no class."""
    origin = get_origin(hint) or hint
    return origin if isinstance(origin, type) else None


def _new_type_misfit(given: Any, wanted: Any) -> str | None:
    while hasattr(given, "__supertype__"):
        if given is wanted:
            return None
        given = given.__supertype__
    return ""


def _tensor_misfit(given: Any, wanted: Any, pairs: Pairs) -> str | None:
    """Compare two types, of which at least one has a dtype and axes."""
    if not is_tensor_type(wanted):
        return _misfit(given.array_type, wanted, pairs)
    if not is_tensor_type(given):
        return _misfit(given, wanted.array_type, pairs)
    if _misfit(given.array_type, wanted.array_type, pairs) is not None:
        return f"{show(given.array_type)} is not {show(wanted.array_type)}"
    if _dtypes(given) <= _dtypes(wanted) or _dtypes(wanted) == ANY_DTYPE:
        return None
    return f"dtype {given.dtype.__name__} is not {wanted.dtype.__name__}"


def _array_misfit(given: Any, wanted: Any, pairs: Pairs) -> str | None:
    """Compare two types, of which at least one is an array of NumPy with its dtype."""
    if _misfit(_array_of(given), _array_of(wanted), pairs) is not None:
        return ""
    have, want = _array_dtypes(given), _array_dtypes(wanted)
    if have is None or want is None or have <= want:
        return None
    return f"dtype {_dtype_name(given)} is not {_dtype_name(wanted)}"


def _array_of(hint: Any) -> Any:
    """The class of an array, without dtype and axes; any other type as it is."""
    return hint.array_type if is_tensor_type(hint) else array_class(hint) or hint


def _array_dtypes(hint: Any) -> frozenset[str] | None:
    """The dtypes of an array, of those that NumPy has; None where it says none."""
    if is_tensor_type(hint):
        return None if _dtypes(hint) == ANY_DTYPE else comparable(_dtypes(hint))
    return numpy_dtypes(hint) if array_class(hint) else None


def _dtype_name(hint: Any) -> str:
    return str(hint.dtype.__name__) if is_tensor_type(hint) else show(scalar_of(hint))


ANY_DTYPE = frozenset({"any"})


def _dtypes(hint: Any) -> frozenset[str]:
    return frozenset(hint.dtypes) if isinstance(hint.dtypes, (tuple, list)) else ANY_DTYPE


def _typed_dict_misfit(given: Any, wanted: Any, pairs: Pairs) -> str | None:
    cls = _class_of(given)
    if not is_typeddict(cls):
        is_unknown = cls is dict and (get_args(given) or (str, Any))[1] is Any
        return None if is_unknown else ""
    there = key_types(given)
    for name, key in key_types(wanted).items():
        if (reason := _key_misfit(name, there.get(name), key, pairs)) is not None:
            return reason
    return None


def _key_misfit(name: str, given: KeyType | None, wanted: KeyType, pairs: Pairs) -> str | None:
    if given is None:
        return f"key {name!r} is missing"
    if wanted.required and not given.required:
        return f"key {name!r} may be missing"
    if given.required and not wanted.required and not wanted.read_only:
        return f"key {name!r} may be deleted where it is read"
    reason = _misfit(given.hint, wanted.hint, pairs)
    return None if reason is None else f"key {name!r} is {show(given.hint)}, not {show(wanted.hint)}"


def _class_object_misfit(given: Any, wanted: Any, pairs: Pairs) -> str | None:
    """Compare `type[...]`, whose values are classes."""
    made = (get_args(given) or (Any,))[0]
    if get_origin(wanted) is type or wanted is type:
        return _misfit(made, (get_args(wanted) or (Any,))[0], pairs)
    if _class_of(wanted) is CALLABLE:
        return _misfit(made, (get_args(wanted) or (..., Any))[1], pairs)
    cls = _class_of(wanted)
    is_sound = cls is None or is_protocol(cls) or issubclass(type, cls)
    return None if is_sound else ""


def _callable_misfit(given: Any, wanted: Any, pairs: Pairs) -> str | None:
    call = call_of(given)
    if call is None:
        cls = _class_of(given)
        return "" if cls is not None and not issubclass(cls, CALLABLE) else None
    other = call_of(wanted)
    return None if other is None else _call_misfit(call, other, pairs)


def _call_misfit(given: Call, wanted: Call, pairs: Pairs) -> str | None:
    """Compare two signatures: a parameter may take more than is wanted, the result may be less."""
    if _misfit(given.result, wanted.result, pairs) is not None:
        return ""
    if given.parameters is None or wanted.parameters is None:
        return None
    if given.required > wanted.required:
        return ""
    if given.rest is None and len(given.parameters) < len(wanted.parameters):
        return ""
    more = len(wanted.parameters) - len(given.parameters)
    taken = [*given.parameters, *[given.rest] * max(more, 0)]
    for passed, parameter in zip(wanted.parameters, taken, strict=False):
        if _misfit(passed, parameter, pairs) is not None:
            return ""
    return None


def _class_misfit(given: Any, wanted: Any, pairs: Pairs) -> str | None:
    """Compare two classes, generic ones with their arguments."""
    cls, other = _class_of(given), _class_of(wanted)
    if cls is None or other is None:  # a form that only a type checker knows
        return None
    if _is_promoted(cls, other):
        return None
    if is_typeddict(cls):  # a dict, at run time
        given, cls = _as_dict(given), dict
    if is_protocol(other) and other not in cls.__mro__:
        return _protocol_misfit(given, cls, wanted, other, pairs)
    if not _is_subclass(cls, other):
        return ""
    if other is tuple and get_args(wanted):
        return _tuple_misfit(given, wanted, pairs)
    return _arguments_misfit(given, wanted, other, pairs)


def _as_dict(typed_dict: Any) -> Any:
    """A `TypedDict` as a plain dict."""
    values = tuple(key.hint for key in key_types(typed_dict).values())
    plain: Any = dict
    return plain[str, Union[values] if values else Never]  # noqa: UP007 - of any number of types


def _is_promoted(cls: type, wanted: type) -> bool:
    """Whether a class goes for another by PEP 484 alone: whole numbers for floats, both for complex numbers."""
    if wanted is float:
        return issubclass(cls, int)
    return wanted is complex and issubclass(cls, (int, float))


def _is_subclass(cls: type, other: type) -> bool:
    try:
        return issubclass(cls, other)
    except Exception:  # noqa: BLE001 - a metaclass may refuse to say
        return True


def _protocol_misfit(given: Any, cls: type, wanted: Any, protocol: type, pairs: Pairs) -> str | None:
    """Compare a class with a protocol, by the members that it has to have."""
    if cls is CALLABLE:
        other = call_of(protocol)
        call = call_of(given)
        if other is None:
            return f"a callable has no {absent_members(object, protocol)[0]!r}"
        return None if call is None else _call_misfit(call, other, pairs)
    absent = absent_members(cls, protocol)
    if absent:
        return f"{cls.__name__} has no {', '.join(map(repr, absent))}"
    for name, call, other in method_calls(given, wanted):
        if _call_misfit(call, other, pairs) is not None:
            return f"{cls.__name__}.{name} is {call}, not {other}"
    return None


def _tuple_misfit(given: Any, wanted: Any, pairs: Pairs) -> str | None:
    items, wanted_items = tuple_items(given), tuple_items(wanted)
    if items is None or wanted_items is None:
        return None
    if wanted_items.more is not None:
        every = [*items.each, *([] if items.more is None else [items.more])]
        return _first_misfit([(item, wanted_items.more) for item in every], pairs)
    if items.more is not None:
        return "" if items.more is not Any else None
    if len(items.each) != len(wanted_items.each):
        return ""
    return _first_misfit(list(zip(items.each, wanted_items.each, strict=True)), pairs)


def _arguments_misfit(given: Any, wanted: Any, cls: type, pairs: Pairs) -> str | None:
    """Compare the arguments of two generic types of one class, as far as they are known."""
    arguments, wanted_arguments = as_generic(given, cls), get_args(wanted)
    if not arguments or not wanted_arguments or len(arguments) != len(wanted_arguments) or is_named_tuple(cls):
        return None
    compared = []
    for number, (argument, other) in enumerate(zip(arguments, wanted_arguments, strict=True)):
        compared.append((other, argument) if is_contravariant(cls, number) else (argument, other))
    return _first_misfit(compared, pairs)


def _first_misfit(compared: list[tuple[Any, Any]], pairs: Pairs) -> str | None:
    """The reason of the first pair that does not fit; of an argument, the two types around it say it all."""
    for given, wanted in compared:
        if (reason := _misfit(given, wanted, pairs)) is not None:
            return reason
    return None
