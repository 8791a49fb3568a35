"""The whole numbers that a function names: its literals, and those of the globals and functions that it uses."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from types import CodeType, FunctionType
from typing import Any

from fnloop.annotations import closure_of
from fnloop.authors import is_library_file

__all__ = ["constants_of", "has_weights", "sizes_of_components"]

LARGEST = 1 << 16


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
    """The sizes that components know: those of the Parameters of Cells, and whole numbers among their attributes."""
    found: set[int] = set()
    for one in components:
        found |= set(_ints(vars(one).values())) if hasattr(one, "__dict__") and not isinstance(one, type) else set()
        for parameter in one.get_parameters() if hasattr(one, "get_parameters") else ():
            found |= set(parameter.shape)
    return frozenset(size for size in found if 1 < size <= LARGEST)


def has_weights(component: object) -> bool:
    """Whether a component is a Cell with Parameters."""
    return hasattr(component, "get_parameters") and any(True for _ in component.get_parameters())
