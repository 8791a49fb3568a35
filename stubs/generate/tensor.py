"""Tensor: methods in C++ whose signatures are in their docstrings, and methods in Python."""

from __future__ import annotations

import inspect

from generate import classes
from generate.classes import ClassStub
from generate.functions import Typist


def stub(typist: Typist, module: str, cls: type) -> ClassStub:
    """Write Tensor; what no docstring tells is written by hand, in handwritten/."""
    result = ClassStub(f"class {cls.__name__}")
    merged = {key: value for base in reversed(cls.__mro__[:-1]) for key, value in vars(base).items()}
    for key, value in merged.items():
        if key.startswith("_"):
            continue
        qualified = f"{module}.{cls.__name__}.{key}"
        if type(value).__name__ == "method_descriptor":
            result.members[key] = classes.definitions(key, typist.function(qualified, value), "self")
        elif type(value).__name__ == "getset_descriptor" or (
            isinstance(value, staticmethod) and not inspect.isfunction(value.__func__)
        ):
            continue
        else:
            text = classes.member(typist, qualified, key, value)
            if text is not None:
                result.members[key] = text
    return result
