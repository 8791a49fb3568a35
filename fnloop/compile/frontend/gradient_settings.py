"""How gradients of MindSpore's are taken: by which arguments, by weights; and what their functions read."""

from __future__ import annotations

import inspect
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

from fnloop.compile.frontend.environment import is_plain
from fnloop.compile.frontend.inner_functions import MadeGradient
from fnloop.compile.frontend.versions import is_primitive
from fnloop.compile.runtime.reachable import is_gradient

__all__ = [
    "is_of_libraries",
    "is_wrapper",
    "may_read_tensors",
    "reads_tensors",
    "settings_of",
    "takes_arguments",
    "takes_weights",
]


def settings_of(gradient: Any) -> tuple[tuple[int, ...], bool]:
    """The arguments by which a gradient is taken, and whether it is taken by weights."""
    if isinstance(gradient, MadeGradient):
        made = (0,) if gradient.positions is None else gradient.positions
        return made, gradient.weights is not None
    inside = inspect.getclosurevars(gradient).nonlocals
    position, weights = inside.get("grad_position"), inside.get("weights")
    positions = (position,) if isinstance(position, int) else tuple(position or ())
    return positions, weights is not None


def takes_weights(gradient: Any) -> bool:
    """Whether a gradient may be taken by weights."""
    return settings_of(gradient)[1]


def takes_arguments(gradient: Any) -> bool:
    """Whether a gradient may be taken by arguments of its function."""
    return bool(settings_of(gradient)[0])


def reads_tensors(gradient: Any) -> bool:
    """Whether the function of a gradient may read tensors that it is not given."""
    if isinstance(gradient, MadeGradient):
        return True
    return may_read_tensors(inspect.getclosurevars(gradient).nonlocals.get("fn_"))


def may_read_tensors(value: object) -> bool:
    """Whether a function may read tensors that it is not given, or what is no function holds any."""
    waiting = [value]
    seen: list[object] = []
    while waiting:
        value = waiting.pop()
        if any(value is one for one in seen) or isinstance(value, (ModuleType, type)) or is_plain(value):
            continue
        seen.append(value)
        if is_primitive(value) or is_of_libraries(value):
            continue
        if not isinstance(value, FunctionType):
            return True
        read = inspect.getclosurevars(value)
        waiting += [*read.nonlocals.values(), *read.globals.values()]
    return False


def is_of_libraries(called: object) -> bool:
    """Whether a function is known to be none of the user's."""
    if not isinstance(called, (FunctionType, BuiltinFunctionType, type)):
        return False
    module = getattr(called, "__module__", None) or ""
    return not is_wrapper(called) and module.partition(".")[0] in ("mindspore", "builtins", "math")


def is_wrapper(called: object) -> bool:
    """Whether MindSpore made a function of a user's: a gradient, or what looks at its result."""
    return is_gradient(called) or getattr(called, "__name__", "") == "aux_fn"
