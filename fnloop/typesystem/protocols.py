"""Protocols: the members that a class has to have, `@runtime_checkable` or not."""

from __future__ import annotations

from collections.abc import Iterator
from types import FunctionType
from typing import Any, get_args, get_origin

from typing_extensions import get_protocol_members

from fnloop.hints import is_record
from fnloop.typesystem.callables import Call, call_of_method

__all__ = ["absent_from", "absent_members", "method_calls", "protocol_members"]


def protocol_members(protocol: Any) -> list[str]:
    """The names of the members of a protocol, in the order of the alphabet."""
    return sorted(get_protocol_members(get_origin(protocol) or protocol))


def absent_members(cls: type, protocol: Any) -> list[str]:
    """The members of a protocol that no object of a class can have, as far as the class says."""
    if hasattr(cls, "__getattr__") and not is_record(cls):  # any name may be there
        return []
    return [name for name in protocol_members(protocol) if not _may_have(cls, name)]


def _may_have(cls: type, name: str) -> bool:
    """Whether objects of a class may have an attribute: of the class, declared, or set by one of its methods."""
    for base in cls.__mro__:
        if name in vars(base):
            return name != "__hash__" or vars(base)[name] is not None
        if name in vars(base).get("__annotations__", ()) or _sets(base, name):
            return True
    return False


def _sets(base: type, name: str) -> bool:
    functions = [value for value in vars(base).values() if isinstance(value, FunctionType)]
    return any(name in function.__code__.co_names for function in functions)


def absent_from(value: object, protocol: Any) -> list[str]:
    """The members of a protocol that an object does not have."""
    return [name for name in protocol_members(protocol) if not _has(value, name)]


def _has(value: object, name: str) -> bool:
    try:
        found = getattr(value, name)
    except AttributeError:
        return False
    except Exception:  # noqa: BLE001 - a property that raises is there
        return True
    return not (found is None and name.startswith("__"))  # `__hash__ = None`


def method_calls(given: Any, wanted: Any) -> Iterator[tuple[str, Call, Call]]:
    """The methods of a class that a protocol declares too: name, signature in the class and in the protocol."""
    cls, protocol = get_origin(given) or given, get_origin(wanted) or wanted
    own = dict(zip(getattr(cls, "__parameters__", ()), get_args(given), strict=False))
    declared = dict(zip(getattr(protocol, "__parameters__", ()), get_args(wanted), strict=False))
    for name in protocol_members(protocol):
        method, other = getattr(cls, name, None), getattr(protocol, name, None)
        if isinstance(method, FunctionType) and isinstance(other, FunctionType):
            one, two = call_of_method(method, own), call_of_method(other, declared)
            if one is not None and two is not None:
                yield name, one, two
