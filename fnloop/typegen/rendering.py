"""Annotations as the source of a stub."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from fnloop.annotations import UNIONS
from fnloop.hints import is_tensor_type, strip
from fnloop.ndarrays import array_class, scalar_of
from fnloop.typegen.names import Names

__all__ = ["rendered"]


def rendered(hint: Any, names: Names) -> str:
    """An annotation as source; `Any` where the stub cannot name a part of it, such as a class of a function.

    Args:
        hint: the annotation, resolved.
        names: the names of the stub, which gets those that it needs.
    """
    hint = strip(hint)
    if hint is None or hint is types.NoneType:
        return "None"
    if is_tensor_type(hint):
        return _tensor(hint, names)
    if array_class(hint) is not None:
        return _array(hint, names)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in UNIONS:
        return _union(arguments, names)
    if origin is Literal:
        return _literal(arguments, names)
    if hint == tuple[()]:
        return "tuple[()]"
    if origin is not None and arguments:
        return _generic(origin, arguments, names)
    if isinstance(hint, (typing.TypeVar, typing.ParamSpec)):
        return _any(names)
    return names.of(hint) or _any(names)


def _any(names: Names) -> str:
    return names.imported("typing", "Any")


def _tensor(hint: Any, names: Names) -> str:
    dtype = names.imported("jaxtyping", hint.dtype.__name__)
    axes = hint.dim_str if " " in hint.dim_str or not hint.dim_str else f" {hint.dim_str}"
    return f'{dtype}[{rendered(hint.array_type, names)}, "{axes}"]'


def _array(hint: Any, names: Names) -> str:
    array = names.imported("numpy.typing", "NDArray")
    return f"{array}[{rendered(scalar_of(hint), names)}]"


def _union(members: tuple[Any, ...], names: Names) -> str:
    texts = dict.fromkeys(rendered(member, names) for member in members)
    return " | ".join(texts)


def _literal(values: tuple[Any, ...], names: Names) -> str:
    texts = []
    for value in values:
        if not isinstance(value, Enum):
            texts.append(repr(value))
        elif owner := names.of(type(value)):
            texts.append(f"{owner}.{value.name}")
        else:
            return _any(names)
    return f"{names.imported('typing', 'Literal')}[{', '.join(texts)}]"


def _generic(origin: Any, arguments: tuple[Any, ...], names: Names) -> str:
    if origin is typing.get_origin(Callable[..., Any]):
        name: str | None = names.imported("collections.abc", "Callable")
    else:
        name = names.of(origin)
    if name is None:
        return _any(names)
    return f"{name}[{', '.join(_argument(argument, names) for argument in arguments)}]"


def _argument(argument: Any, names: Names) -> str:
    if argument is Ellipsis:
        return "..."
    if isinstance(argument, list):  # the parameters of a callable
        return f"[{', '.join(rendered(one, names) for one in argument)}]"
    return rendered(argument, names)
