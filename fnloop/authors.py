"""The author of a function, class or object: the user, or a library whose operators are known."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType

import fnloop.errors

__all__ = ["NAMED", "is_library", "is_library_file", "is_of_others", "is_users", "root_package", "stack_level"]

STDLIB = f"{Path(ast.__file__).parent}{os.sep}"
FNLOOP = f"{Path(fnloop.errors.__file__).parent}{os.sep}"


NAMED = (type, FunctionType, BuiltinFunctionType, MethodType)
"""Kinds of values that have a name and a module of their own; of any other value, its class has."""


def stack_level() -> int:
    """The `stacklevel` of a warning that its caller raises, to show the line of whoever called fnloop."""
    frame, level = sys._getframe(1), 1
    while frame.f_back is not None and frame.f_code.co_filename.startswith((FNLOOP, "<fnloop ")):
        frame, level = frame.f_back, level + 1
    return level


def root_package(value: object) -> str:
    """The top-level package that a function, class, object or module comes from; empty where it is not known."""
    if isinstance(value, ModuleType):
        return value.__name__.split(".")[0]
    owner = value if isinstance(value, NAMED) else type(value)
    return (owner.__module__ or "").split(".")[0]


def is_users(value: object) -> bool:
    """Whether a value is a plain Python function that somebody other than a library wrote."""
    return (
        isinstance(value, FunctionType)
        and not is_library_file(value.__code__.co_filename)
        and value.__name__ != "<lambda>"
    )


def is_of_others(value: object) -> bool:
    """Whether a value is a plain Python function that neither Python, MindSpore nor fnloop brings.

    It may be of a package that is installed, as networks are.
    """
    if not isinstance(value, FunctionType) or value.__name__ == "<lambda>":
        return False
    filename = value.__code__.co_filename.replace("\\", "/")
    if not is_library_file(filename):
        return True
    is_installed = "site-packages" in filename or "dist-packages" in filename
    return is_installed and root_package(value) not in ("mindspore", "numpy", "fnloop", "")


def is_library(value: object) -> bool:
    """Whether MindSpore knows the type of a value: an object of a library's class, a Cell, a library's module."""
    if isinstance(value, ModuleType):
        return is_library_file(getattr(value, "__file__", None) or "")
    cls = value if isinstance(value, type) else type(value)
    roots = {base.__module__.split(".")[0] for base in cls.__mro__[:-1]}
    if roots & {"mindspore", "builtins", "numpy", "enum"}:
        return True
    module = sys.modules.get(cls.__module__)
    if module is None or cls.__module__ == "__main__":
        return False
    return is_library_file(getattr(module, "__file__", None) or "")


def is_library_file(filename: str) -> bool:
    """Whether a file belongs to Python, to fnloop or to a package that is installed."""
    if not filename or filename.startswith("<frozen"):
        return True
    folders = filename.replace("\\", "/").split("/")
    is_installed = "site-packages" in folders or "dist-packages" in folders
    return is_installed or filename.startswith((STDLIB, FNLOOP))
