"""The keys of a `TypedDict`, with their types, and which of them have to be there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from typing_extensions import NotRequired, ReadOnly, Required, get_type_hints

from fnloop.annotations import modern
from fnloop.hints import substitute

__all__ = ["KeyType", "absent_keys", "key_types"]


@dataclass(frozen=True)
class KeyType:
    """A key of a `TypedDict`: the type of its value, whether it has to be there, and whether it is only read."""

    hint: Any
    required: bool
    read_only: bool = False


def key_types(hint: Any) -> dict[str, KeyType]:
    """The keys of a `TypedDict`; a name in them that is not known is any type.

    Example:
        >>> from typing import TypedDict
        >>> class Movie(TypedDict, total=False):
        ...     title: str
        >>> key_types(Movie)
        {'title': KeyType(hint=<class 'str'>, required=False, read_only=False)}
    """
    cls = get_origin(hint) or hint
    arguments = dict(zip(getattr(cls, "__parameters__", ()), get_args(hint), strict=False))
    found = {}
    for name, written in _resolved(cls).items():
        value, required, read_only = written, name in cls.__required_keys__, False
        while (origin := get_origin(value)) in (Required, NotRequired, ReadOnly):
            if origin is ReadOnly:
                read_only = True
            else:  # Python 3.10 does not see it in `__required_keys__` where annotations are strings
                required = origin is Required
            value = get_args(value)[0]
        found[name] = KeyType(substitute(modern(value), arguments), required, read_only)
    return found


def absent_keys(value: Mapping[Any, Any], hint: Any) -> list[str]:
    """The keys that a `TypedDict` wants and a dict does not have."""
    return [name for name, key in key_types(hint).items() if key.required and name not in value]


def _resolved(cls: Any) -> dict[str, Any]:
    try:
        return get_type_hints(cls, include_extras=True)
    except NameError:  # a local class: the other keys are known
        return {name: _alone(cls, name, written) for name, written in cls.__annotations__.items()}


def _alone(cls: Any, name: str, written: Any) -> Any:
    """The annotation of a key by itself."""
    holder = type("Holder", (), {"__annotations__": {name: written}, "__module__": cls.__module__})
    try:
        return get_type_hints(holder, include_extras=True)[name]
    except NameError:
        return Any
