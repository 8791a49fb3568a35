"""The signatures of callable types, of functions and of classes whose objects can be called."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from inspect import Parameter
from types import FunctionType
from typing import Any, get_args, get_origin

from typing_extensions import Concatenate, ParamSpec

from fnloop.hints import function_hints, show, substitute

__all__ = ["CALLABLE", "Call", "call_of", "call_of_method"]

CALLABLE: Any = get_origin(Callable[..., Any])
"""The class behind `Callable[...]`."""


@dataclass(frozen=True)
class Call:
    """A signature, as far as it is declared.

    Args:
        parameters: the types of the parameters that can be passed by position, None where any can be passed.
        required: how many of them have no default.
        rest: the type of `*args`, None where there is none.
        result: the type of the result.
    """

    parameters: tuple[Any, ...] | None
    required: int
    rest: Any
    result: Any

    def __str__(self) -> str:
        taken = "..." if self.parameters is None else f"[{', '.join(map(show, self.parameters))}]"
        return f"Callable[{taken}, {show(self.result)}]"


def call_of(hint: Any) -> Call | None:
    """The signature of the values of a type; None where it is not known.

    Example:
        >>> from collections.abc import Callable
        >>> print(call_of(Callable[[int], str]))
        Callable[[int], str]
    """
    cls = get_origin(hint) or hint
    if cls is CALLABLE:
        return _declared(get_args(hint))
    method = getattr(cls, "__call__", None) if isinstance(cls, type) else None  # noqa: B004 - of its objects
    if isinstance(cls, type) and isinstance(method, FunctionType):
        return call_of_method(method, dict(zip(getattr(cls, "__parameters__", ()), get_args(hint), strict=False)))
    return None


def _declared(arguments: tuple[Any, ...]) -> Call | None:
    if not arguments:
        return None
    parameters, result = arguments
    if not isinstance(parameters, list):  # `...`, a ParamSpec, or a Concatenate, whose end is not known
        return Call(None, 0, None, result)
    if any(isinstance(one, ParamSpec) or _is_concatenate(one) for one in parameters):
        return Call(None, 0, None, result)
    return Call(tuple(parameters), len(parameters), None, result)


def _is_concatenate(hint: Any) -> bool:
    form: Any = Concatenate
    return get_origin(hint) is form


POSITIONAL = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)


def call_of_method(method: Any, arguments: dict[Any, Any]) -> Call | None:
    """The signature of a method without its `self`; None where its annotations are not known.

    Args:
        method: a function of a class body.
        arguments: the types that stand for the class's type variables.
    """
    try:
        hints = function_hints(method, None)
        _, *parameters = inspect.signature(method).parameters.values()
    except Exception:  # noqa: BLE001 - names that are not known (yet), or a signature that cannot be read
        return None
    if any(one.kind is Parameter.KEYWORD_ONLY and one.default is Parameter.empty for one in parameters):
        return None
    taken = [one for one in parameters if one.kind in POSITIONAL]
    rest = next((one for one in parameters if one.kind is Parameter.VAR_POSITIONAL), None)
    return Call(
        tuple(substitute(hints.get(one.name, Any), arguments) for one in taken),
        sum(one.default is Parameter.empty for one in taken),
        None if rest is None else substitute(hints.get(rest.name, Any), arguments),
        substitute(hints.get("return", Any), arguments),
    )
