"""The whole numbers that a function names: its literals, and those of the globals and functions that it uses."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any

from fnloop.annotations import closure_of
from fnloop.authors import is_library_file
from fnloop.persist.bytecode import loaded_names
from fnloop.summary import is_array

__all__ = ["constants_of", "has_weights", "sizes_of_components", "values_named_by"]

LARGEST = 1 << 16

DEEPEST = 4
"""How deep in lists and objects of the user's sizes are looked for."""


def constants_of(function: Any) -> frozenset[int]:
    """The whole numbers from 2 on that a function and the functions that it calls name.

    Example:
        >>> sorted(constants_of(lambda x: x[:, :77] * 2))
        [2, 77]
    """
    return frozenset(number for number in _numbers(function, set()) if 1 < number <= LARGEST)


def _numbers(function: Any, seen: set[Any]) -> Iterator[int]:
    plain = inspect.unwrap(getattr(function, "__func__", function))
    code = getattr(plain, "__code__", None)
    if code is None or code in seen or is_library_file(code.co_filename):
        return
    for one in _codes(code):
        seen.add(one)
        yield from _ints(one.co_consts)
        for name in one.co_names:
            value = plain.__globals__.get(name)
            yield from _ints((value,))
            if isinstance(value, FunctionType):
                yield from _numbers(value, seen)
    yield from _ints(closure_of(plain).values())


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)


def _ints(values: Iterable[object]) -> Iterator[int]:
    for value in values:
        if type(value) is int:
            yield abs(value)
        elif isinstance(value, tuple):
            yield from _ints(value)


def sizes_of_components(components: Iterable[Any]) -> frozenset[int]:
    """The sizes that components know: those of tensors and Parameters that they are or hold, and of whole numbers."""
    seen: set[int] = set()
    found = (size for one in components for size in _sizes_in(one, DEEPEST, seen))
    return frozenset(size for size in found if 1 < size <= LARGEST)


def _sizes_in(value: Any, depth: int, seen: set[int]) -> Iterator[int]:
    """The sizes in a value, and in what it holds."""
    if depth == 0 or id(value) in seen or isinstance(value, (type, ModuleType, FunctionType)):
        return
    seen.add(id(value))
    if is_array(value):
        yield from value.shape
    elif hasattr(value, "get_parameters"):
        yield from _ints(vars(value).values())
        for parameter in value.get_parameters():
            yield from parameter.shape
    elif isinstance(value, (list, tuple, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _sizes_in(item, depth - 1, seen)
    elif hasattr(value, "__dict__"):
        yield from _ints(vars(value).values())
        for item in vars(value).values():
            yield from _sizes_in(item, depth - 1, seen)


def values_named_by(function: Any) -> list[Any]:
    """The values of the globals and closure cells that a function reads."""
    plain = inspect.unwrap(getattr(function, "__func__", function))
    if not isinstance(plain, FunctionType):
        return []
    inside = inspect.getclosurevars(plain).nonlocals
    around = [plain.__globals__.get(name) for name in loaded_names(plain.__code__)]
    return [*inside.values(), *around]


def has_weights(component: object) -> bool:
    """Whether a component is a Cell with Parameters."""
    return hasattr(component, "get_parameters") and any(True for _ in component.get_parameters())
