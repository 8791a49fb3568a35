"""From names in a source to objects, and from functions to their source, without running code of the user's."""

from __future__ import annotations

import builtins
import inspect
from functools import lru_cache, partial
from types import (
    BuiltinFunctionType,
    BuiltinMethodType,
    FunctionType,
    MethodDescriptorType,
    MethodType,
    ModuleType,
    WrapperDescriptorType,
)  # fmt: skip
from typing import Any

from fnloop.authors import is_library_file
from fnloop.definition import Definition, definition_of
from fnloop.purity.kinds import Kinds, kinds_of
from fnloop.purity.tables import LIBRARIES
from fnloop.purity.values import UNKNOWN

__all__ = [
    "attribute_of",
    "class_kinds",
    "is_a",
    "is_block",
    "is_of_library",
    "module_name",
    "object_named",
    "source_of_helper",
    "user_function",
]


ROUTINES = (
    type, FunctionType, BuiltinFunctionType, BuiltinMethodType, MethodType, MethodDescriptorType, WrapperDescriptorType,
)  # fmt: skip


def is_a(target: object, *classes: type) -> bool:
    """Whether an object is of a class, without asking the object, which may be of a strange class itself."""
    return issubclass(type(target), classes)


def object_named(function: Any, name: str) -> Any:
    """The object of a name in a closure, a module or among the builtins; UNKNOWN where it is not there yet."""
    code = getattr(function, "__code__", None)
    if code is not None and name in code.co_freevars:
        try:
            return function.__closure__[code.co_freevars.index(name)].cell_contents
        except ValueError:
            return UNKNOWN
    space = getattr(function, "__globals__", {})
    return space[name] if name in space else getattr(builtins, name, UNKNOWN)


def attribute_of(owner: Any, name: str) -> Any:
    """An attribute of an object, without running code of the object's class."""
    if owner is UNKNOWN:
        return UNKNOWN
    if is_a(owner, ModuleType) or type(owner).__name__ == "ufunc":
        return getattr(owner, name, UNKNOWN)
    try:
        return inspect.getattr_static(owner, name, UNKNOWN)
    except Exception:  # noqa: BLE001 - of an object whose class is strange
        return UNKNOWN


def user_function(target: Any) -> FunctionType | None:
    """The plain function behind an object that is called, if a user wrote it."""
    if is_a(target, staticmethod, classmethod):
        target = target.__func__
    is_wrapper = is_a(target, FunctionType, MethodType) or type(target).__module__ == "functools"
    wrapped = inspect.unwrap(target) if is_wrapper else target
    if not is_a(wrapped, FunctionType) or is_library_file(wrapped.__code__.co_filename):
        return None
    found: FunctionType = wrapped
    return found


@lru_cache(maxsize=1024)
def _source_of_code(code: Any) -> Definition | None:
    return definition_of(code)


def source_of_helper(function: FunctionType) -> Definition | None:
    """The source of a helper, read once for all the blocks that call it."""
    return _source_of_code(function.__code__)


def module_name(target: Any) -> str:
    """The module in which a function or the class of an object is defined; empty where it is not known."""
    while is_a(target, partial):
        target = target.func
    if is_a(target, ModuleType):
        return str(target.__name__)
    own = type(target).__module__
    asked = is_a(target, *ROUTINES) or own.partition(".")[0] in LIBRARIES
    return str((getattr(target, "__module__", None) if asked else None) or own)


def is_of_library(target: Any) -> bool:
    """Whether a function is one of the packages whose functions have an ``out=`` to write into."""
    return module_name(target).partition(".")[0] in LIBRARIES


def is_block(target: Any) -> bool:
    """Whether an object is a block, or any of the user's that is no plain function."""
    return target is not UNKNOWN and not is_a(target, *ROUTINES) and not is_of_library(target)


@lru_cache(maxsize=1024)
def class_kinds(cls: type) -> Kinds:
    """The kinds of an object of a class: a mutable container, an array, or any other thing."""
    return kinds_of(cls)
