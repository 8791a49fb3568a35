"""The code of functions as text that is the same in every process of one version of Python, and what it names."""

from __future__ import annotations

import dis
import importlib
import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import CodeType, FunctionType, ModuleType
from typing import Any

from fnloop.annotations import globals_of

__all__ = [
    "Import",
    "attributes_in",
    "attributes_of_globals",
    "code_text",
    "imported_module",
    "imports_in",
    "loaded_names",
    "names_in",
]


@dataclass(frozen=True)
class Import:
    """An import inside of a function.

    Args:
        name: of the module, as it is written.
        level: the number of dots before it.
    """

    name: str
    level: int


@lru_cache(maxsize=4096)
def code_text(code: CodeType) -> str:
    """What some byte code computes: its instructions, constants and names, without its place in a file."""
    parts = [
        code.co_code.hex(),
        repr(code.co_names), repr(code.co_varnames), repr(code.co_freevars), repr(code.co_cellvars),
        repr((code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags)),
        getattr(code, "co_exceptiontable", b"").hex(),
        *map(_constant, code.co_consts),
    ]  # fmt: skip
    return "\n".join(parts)


def _constant(value: Any) -> str:
    if isinstance(value, CodeType):
        return f"code({code_text(value)})"
    if isinstance(value, frozenset):  # the order of its items differs between processes
        return f"frozenset({sorted(map(_constant, value))})"
    if isinstance(value, tuple):
        return f"tuple({list(map(_constant, value))})"
    return f"{type(value).__name__} {value!r}"


def _inside(code: CodeType) -> Iterator[CodeType]:
    """Some code and that of the functions in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _inside(constant)


@lru_cache(maxsize=4096)
def names_in(code: CodeType) -> frozenset[str]:
    """All names in some code: of variables, attributes and modules."""
    return frozenset(name for one in _inside(code) for name in one.co_names)


@lru_cache(maxsize=4096)
def loaded_names(code: CodeType) -> tuple[str, ...]:
    """The names that some code reads from its module or the builtins, sorted."""
    return tuple(sorted(globals_of(code)))


_ATTRIBUTES = ("LOAD_ATTR", "LOAD_METHOD", "IMPORT_FROM")


@lru_cache(maxsize=4096)
def attributes_in(code: CodeType) -> frozenset[str]:
    """The names of all attributes that some code reads."""
    found = set()
    for one in _inside(code):
        for instruction in dis.get_instructions(one):
            if instruction.opname in _ATTRIBUTES:
                found.add(str(instruction.argval))
    return frozenset(found)


@lru_cache(maxsize=4096)
def attributes_of_globals(code: CodeType) -> dict[str, frozenset[str]]:
    """The attributes that some code reads of each global, and of these attributes: `now` too of ``datetime.now``."""
    found: dict[str, set[str]] = {}
    for one in _inside(code):
        chain: set[str] = set()
        for instruction in dis.get_instructions(one):
            if instruction.opname in ("LOAD_GLOBAL", "LOAD_NAME"):
                chain = found.setdefault(str(instruction.argval), set())
            elif instruction.opname in _ATTRIBUTES:
                chain.add(str(instruction.argval))
            elif instruction.opname not in ("CACHE", "EXTENDED_ARG", "PUSH_NULL"):
                chain = set()
    return {name: frozenset(names) for name, names in found.items()}


@lru_cache(maxsize=4096)
def imports_in(code: CodeType) -> tuple[Import, ...]:
    """The imports that some code does itself."""
    found = []
    for one in _inside(code):
        before: list[Any] = [None, None]  # an import is given its level and its names
        for instruction in dis.get_instructions(one):
            if instruction.opname == "IMPORT_NAME":
                level = before[-2] if isinstance(before[-2], int) else 0
                found.append(Import(str(instruction.argval), level))
            before = [before[-1], instruction.argval]
    return tuple(dict.fromkeys(found))


def imported_module(function: FunctionType, one: Import) -> ModuleType | None:
    """The module that a function imports; None where there is none."""
    package = function.__globals__.get("__package__") if one.level else None
    try:
        importlib.import_module("." * one.level + one.name, package)
        return sys.modules[importlib.util.resolve_name("." * one.level + one.name, package)]
    except (ImportError, KeyError, TypeError, ValueError):
        return None
