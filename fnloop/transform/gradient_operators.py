"""Transfer functions of calls and attributes in the gradient analysis, each measured on MindSpore 2.10."""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from types import FunctionType, MethodType, ModuleType
from typing import Any

from fnloop.authors import NAMED, root_package
from fnloop.transform.gradient_flow import UNKNOWN, Flow

__all__ = [
    "ADDING_METHODS",
    "ALIASES",
    "FLAT_ATTRIBUTES",
    "FLAT_METHODS",
    "TO_NUMBER",
    "body_of",
    "cells_in_order",
    "gives_number",
    "holds_number",
    "is_flat",
    "is_interpreted",
    "items_in_order",
    "known_item",
    "known_part",
    "static_attribute",
]

TO_NUMBER = frozenset({"item", "asnumpy", "numpy", "tolist", "__float__", "__array__", "__complex__"})
"""Methods of a tensor that give its numbers to Python."""

ALIASES = frozenset({"data"})
"""Attributes of a tensor that hold the same numbers without their gradient."""

FLAT_METHODS = frozenset(
    {
        "argmax", "argmin", "argsort", "bool", "ceil", "dim", "eq", "equal", "floor", "ge", "greater",
        "greater_equal", "gt", "int", "is_contiguous", "isfinite", "isinf", "isnan", "le", "less", "less_equal",
        "logical_and", "logical_not", "logical_or", "long", "lt", "ndimension", "ne", "nelement", "nonzero",
        "not_equal", "numel", "round", "sign", "size", "stop_gradient", "detach", "trunc", "ones_like", "zeros_like",
        "shape", "rank",
    }
)  # fmt: skip
"""Operators whose gradient is zero, or that are there to stop it: no number is missing behind them."""

FLAT_FUNCTIONS_OF_NUMBERS = frozenset(
    {
        "argpartition",
        "argwhere",
        "digitize",
        "flatnonzero",
        "fix",
        "isclose",
        "ndim",
        "rint",
        "searchsorted",
    }
)
"""More of them that NumPy or `math` have: places, orders and truths."""

FLAT_ATTRIBUTES = frozenset({"shape", "dtype", "ndim", "size", "itemsize", "nbytes", "strides", "device", "name"})

FLAT_FUNCTIONS = frozenset(
    {
        all, any, bool, callable, format, hasattr, hash, id, int, isinstance, issubclass, len, print, range, repr,
        round, str, type,
    }
)  # fmt: skip
"""Functions of Python whose result has no gradient, or is no number."""

TO_NUMBER_FUNCTIONS = frozenset({float, complex})

ADDING_METHODS = frozenset({"append", "extend", "insert", "add", "update", "setdefault", "appendleft"})
"""Methods that put their arguments into their owner."""


KNOWN_PACKAGES = frozenset({"mindspore", "numpy", "math", "cmath", "builtins", "typing", "fnloop"})
"""Packages whose functions are not interpreted: what each does to a gradient is known."""


def is_interpreted(function: object) -> bool:
    """Whether a gradient is followed through the source of a function."""
    return root_package(function) not in KNOWN_PACKAGES


def _name(value: object) -> str:
    """The name of a function or class; of an object, that of its class."""
    owner = value if isinstance(value, NAMED) else type(value)
    return owner.__name__


def static_attribute(owner: object, name: str) -> object:
    """An attribute of a module, class or object, without running a property."""
    if isinstance(owner, ModuleType):
        return getattr(owner, name, UNKNOWN)
    found = inspect.getattr_static(owner, name, UNKNOWN)
    if isinstance(found, FunctionType) and not isinstance(owner, type):
        return MethodType(found, owner)
    if isinstance(found, (staticmethod, classmethod)):
        return found.__func__
    if found is UNKNOWN:  # a Cell keeps its cells and parameters in dicts of its own
        for space in ("_cells", "_params"):
            held = vars(owner).get(space) if hasattr(owner, "__dict__") else None
            if isinstance(held, Mapping) and name in held:
                return held[name]
    return found


def known_part(owner: Flow, found: object) -> Flow:
    """The flow of a part of a known object; a plain value in it does not depend on the gradient."""
    return Flow(owner.recorded and not _is_plain(found), owner.cut, known=found)


def known_item(owner: Any, key: object) -> object:
    """An item of a list, tuple or dict."""
    try:
        return owner[key]
    except (LookupError, TypeError):
        return UNKNOWN


def items_in_order(value: object) -> list[Any] | None:
    """The items of a list, tuple or container of Cells, where one does other things than the next; else None."""
    if isinstance(value, (list, tuple)):
        return None if _is_plain(value) else list(value)
    return cells_in_order(value)


def cells_in_order(value: object) -> list[Any] | None:
    """The Cells of a `SequentialCell` or `CellList`; None for anything else."""
    is_container = root_package(value) == "mindspore" and _name(value) in (
        "SequentialCell",
        "CellList",
    )
    if not is_container or isinstance(value, type):
        return None
    return list(vars(value)["_cells"].values())


def _is_plain(value: object) -> bool:
    if isinstance(value, (list, tuple)):
        return all(map(_is_plain, value))
    return isinstance(value, (bool, int, float, complex, str, bytes, type(None)))


def holds_number(given: Sequence[Flow]) -> bool:
    """Whether one of several arguments is a tensor that the gradient follows, as far as is known."""
    return any(flow.whole.recorded for flow in given if flow.cls is None)


def gives_number(function: object, arguments: Sequence[Flow]) -> bool:
    """Whether a function takes the numbers of a tensor that it is given."""
    if any(function is one for one in TO_NUMBER_FUNCTIONS):
        return True
    root = root_package(function)
    if root == "mindspore" and _name(function) in (
        "Tensor",
        "tensor",
    ):  # of a list; of a tensor it is an operator
        return bool(arguments) and arguments[0].parts is not None
    return root in ("numpy", "math", "cmath") or (root == "mindspore" and _name(function) == "Parameter")


def is_flat(function: object) -> bool:
    """Whether the gradient of a function is zero, or it is there to stop it."""
    if any(function is one for one in FLAT_FUNCTIONS):
        return True
    if root_package(function) in (
        "numpy",
        "math",
    ):  # NumPy's functions are objects of classes of its own
        return getattr(function, "__name__", "") in FLAT_METHODS | FLAT_FUNCTIONS_OF_NUMBERS
    return root_package(function) == "mindspore" and _name(function) in FLAT_METHODS


def body_of(called: Flow) -> tuple[Any, list[Flow]]:
    """The user's function that runs in a call, and the owner that it is given; None where there is none."""
    function = called.known
    if isinstance(function, MethodType) and called.recorded:
        return function.__func__, [Flow(recorded=True, known=function.__self__)]
    if isinstance(function, (FunctionType, MethodType)):
        return (function if is_interpreted(function) else None), []
    block = _function_of_block(function)
    if block is not None:
        return block, []
    method = _call_method(called)
    if method is None:
        return None, []
    return method, [Flow(called.recorded, known=function, cls=called.cls)]


def _function_of_block(called: object) -> FunctionType | None:
    """The function of a block that is called by hand."""
    wrapped = vars(called).get("__wrapped__") if hasattr(called, "__dict__") else None
    return wrapped if isinstance(wrapped, FunctionType) else None


def _call_method(called: Flow) -> FunctionType | None:
    """The `construct` or `__call__` of an object, where a user wrote it."""
    function = called.known
    if function is UNKNOWN and called.cls is None:
        return None
    cls = called.cls if called.cls is not None else type(function)
    if isinstance(function, (type, ModuleType)) or root_package(cls) in ("mindspore", "builtins"):
        return None
    for name in ("construct", "__call__"):
        found = inspect.getattr_static(cls, name, None)
        if isinstance(found, FunctionType) and is_interpreted(found):
            return found
    return None
