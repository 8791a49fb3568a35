"""Who wrote a function or a class: the user, or a library that MindSpore knows."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path
from types import FunctionType, ModuleType

import fnloop.errors

__all__ = ["is_library", "is_library_file", "is_users"]

STDLIB = f"{Path(ast.__file__).parent}{os.sep}"
FNLOOP = f"{Path(fnloop.errors.__file__).parent}{os.sep}"


def is_users(value: object) -> bool:
    """Whether a value is a plain Python function that somebody other than a library wrote."""
    return (
        isinstance(value, FunctionType)
        and not is_library_file(value.__code__.co_filename)
        and value.__name__ != "<lambda>"
    )


def is_library(value: object) -> bool:
    """Whether MindSpore knows a value: one of a library's class, a Cell, a library's module."""
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
    if filename.startswith((STDLIB, FNLOOP)):
        return True
    folders = filename.replace("\\", "/").split("/")
    return "site-packages" in folders or "dist-packages" in folders
