"""Record classes by value: what lets cloudpickle copy those of `__main__`, of notebooks and of functions.

cloudpickle makes a class again in two steps, an empty class of the same bases, and then its attributes; but a record
knows its fields only when it is made. Its fields therefore go along among its bases, as an object that is no base.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from fnloop.annotations import resolve
from fnloop.required import Required

__all__ = ["carried_fields", "carry_fields", "is_carried", "keep_resolved"]


@dataclass(frozen=True)
class Body:
    """What the class body of a record says.

    Args:
        module: the module.
        name: its qualified name.
        hints: the annotations, resolved where they can be.
        defaults: the defaults, by field.
    """

    module: str
    name: str
    hints: Mapping[str, Any]
    defaults: Mapping[str, Any]


class Carrier:
    """Stands among the bases of a record class, and is none; pickled, it is the body of the class."""

    __bases__ = ()

    def __init__(self, body: Body) -> None:
        self.body = body

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[Any, ...]:
        return ()

    def __reduce__(self) -> tuple[Any, ...]:
        return Carrier, (replace(self.body, hints=_resolved(self.body)),)


def _resolved(body: Body) -> dict[str, Any]:
    """The annotations of a class body, those that are text as what they mean in its module, if it has the names."""
    names = vars(sys.modules.get(body.module, sys))
    found = {}
    for name, hint in body.hints.items():
        found[name] = hint
        with suppress(NameError):
            found |= resolve({name: hint}, names, {}, body.name) if isinstance(hint, str) else {}
    return found


def carry_fields(cls: Any, bases: tuple[Any, ...], namespace: Mapping[str, Any]) -> None:
    """Let a record class that a pickler copies have its fields among its bases; others are left as they are."""
    if cls.__module__ != "__main__" and "<locals>" not in cls.__qualname__:
        return
    hints = dict(namespace.get("__annotations__", {}))
    given = {name: namespace[name] for name in hints if name in namespace}
    defaults = {name: _kept(default) for name, default in given.items() if not _is_required(default)}
    declared = [base for base in namespace.get("__orig_bases__", bases) if not isinstance(base, Carrier)]
    carrier = Carrier(Body(cls.__module__, cls.__qualname__, hints, defaults))
    type.__setattr__(cls, "__orig_bases__", (*declared, carrier))


def carried_fields(namespace: Mapping[str, Any]) -> dict[str, Any] | None:
    """The class body that came along among the bases of a class which cloudpickle makes; None for any other class."""
    bases = namespace.get("__orig_bases__", ())
    if "__qualname__" in namespace or not bases or not isinstance(bases[-1], Carrier):
        return None
    body = bases[-1].body
    defaults = {name: _made(default) for name, default in body.defaults.items()}
    return {**namespace, "__qualname__": body.name, "__annotations__": dict(body.hints), **defaults}


@dataclass(frozen=True)
class Factory:
    """A default that `field(default_factory=...)` makes anew for each record."""

    make: Any


def _kept(default: Any) -> Any:
    """A default as it is carried: that of `field(...)` cannot be pickled."""
    if not isinstance(default, FIELD):
        return default
    return default.default if default.default_factory is msgspec.NODEFAULT else Factory(default.default_factory)


def _made(default: Any) -> Any:
    return msgspec.field(default_factory=default.make) if isinstance(default, Factory) else default


FIELD = type(msgspec.field())


def _is_required(default: Any) -> bool:
    return isinstance(getattr(default, "default_factory", None), Required)


def is_carried(cls: Any) -> bool:
    """Whether a record class has its fields among its bases."""
    bases = cls.__dict__.get("__orig_bases__", ())
    return bool(bases) and isinstance(bases[-1], Carrier)


def keep_resolved(cls: Any, hints: Mapping[str, Any]) -> None:
    """Let a record class that is copied take its annotations along as they were resolved."""
    if is_carried(cls):
        carrier = cls.__orig_bases__[-1]
        carrier.body = replace(carrier.body, hints={**carrier.body.hints, **hints})
