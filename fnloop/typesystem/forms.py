"""Annotations in a form that beartype can check values against."""

from __future__ import annotations

from typing import Any, Literal, Union, get_args, get_origin

from beartype.door import is_bearable
from jaxtyping import AbstractArray, AbstractDtype
from typing_extensions import is_protocol, is_typeddict

from fnloop.annotations import UNIONS
from fnloop.axes import uncalculable
from fnloop.errors import BlockError
from fnloop.hints import is_record, members, show, strip

__all__ = ["bearable", "check_hint"]


def bearable(hint: Any) -> Any:
    """The annotation without what beartype cannot check: protocols are any object, typed dicts any dict.

    Example:
        >>> from typing import Protocol
        >>> class Runs(Protocol):
        ...     def run(self) -> int: ...
        >>> bearable(list[Runs])
        list[object]
    """
    return _bearable(hint, ())


def _bearable(hint: Any, around: tuple[Any, ...]) -> Any:
    if not get_args(hint):
        return _bearable_class(strip(hint), hint)
    if hint in around:  # a recursive alias
        return object
    around = (*around, hint)
    plain = strip(hint)
    origin, arguments = get_origin(plain), get_args(plain)
    if origin is Literal or not arguments or is_record(plain):
        return hint
    if origin in UNIONS:
        return Union[tuple(_bearable(one, around) for one in arguments)]  # noqa: UP007 - of any number of types
    if isinstance(origin, type) and is_protocol(origin):
        return object
    changed = tuple(_bearable_argument(one, around) for one in arguments)
    if changed == arguments:
        return hint
    generic: Any = origin
    return generic if origin is type else generic[changed if len(changed) > 1 else changed[0]]


def _bearable_argument(argument: Any, around: tuple[Any, ...]) -> Any:
    if isinstance(argument, list):
        return [_bearable(one, around) for one in argument]
    return argument if argument is Ellipsis else _bearable(argument, around)


def _bearable_class(plain: Any, hint: Any) -> Any:
    """A type without arguments."""
    if not isinstance(plain, type):
        return hint
    if is_typeddict(plain):
        return dict
    return object if is_protocol(plain) else hint


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
        is_bearable(None, bearable(hint))
        _check_axes(owner, name, hint)
    except BlockError:
        raise
    except Exception:  # noqa: BLE001 - of beartype, or of a class that does not like to be asked
        raise BlockError(
            f"{owner}.{name}: its annotation {show(hint)} is no type that a value can be checked against; "
            f"write a class, a union, a container of them, or `Any`"
        ) from None


def _check_axes(owner: str, name: str, hint: Any) -> None:
    """Refuse axes that are expressions of another kind than those that can be calculated with."""
    for member in members(hint):
        is_of_jaxtyping = isinstance(member, type) and issubclass(member, AbstractArray)
        axis = uncalculable(member.dim_str) if is_of_jaxtyping else None
        if axis is not None:
            raise BlockError(
                f"{owner}.{name}: the axis {axis!r} of {show(member)} cannot be calculated; write whole numbers, "
                f"names, `+`, `-`, `*`, `//`, `%`, `min(a,b)` or `max(a,b)`, without spaces, or `_` for any size"
            )
