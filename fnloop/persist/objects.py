"""The parts of objects that tell them apart: attributes, methods, contents of arrays, versions of packages."""

from __future__ import annotations

import copyreg
import sys
from collections.abc import Iterable
from functools import cached_property
from types import FunctionType, MemberDescriptorType
from typing import Any

__all__ = [
    "bytes_of",
    "copies_itself",
    "file_of",
    "function_of",
    "own_attributes",
    "reduced",
    "version",
]


def function_of(method: Any) -> Any:
    """The function of a method, as it stands in its class."""
    if isinstance(method, property):
        return method.fget
    if isinstance(method, cached_property):
        return method.func
    return getattr(method, "__wrapped__", getattr(method, "__func__", method))


def bytes_of(array: Any) -> Any:
    """The contents of an array, without a copy where that can be."""
    import numpy as np

    bare = np.ascontiguousarray(np.asarray(array))
    return bare.reshape(-1).view(np.uint8).data if bare.size else b""


def own_attributes(value: Any) -> dict[str, Any]:
    """The attributes in an object's dict and slots."""
    found = dict(getattr(value, "__dict__", {}))
    for base in type(value).__mro__:
        for name, one in vars(base).items():
            if isinstance(one, MemberDescriptorType) and hasattr(value, name):
                found[name] = getattr(value, name)
    return found


def copies_itself(cls: Any) -> bool:
    """Whether a class has Python code of its own that says what is copied of an object, which may leave things out."""
    names = ("__reduce_ex__", "__reduce__", "__getstate__")
    methods: Iterable[Any] = (getattr(cls, name, None) for name in names)
    return any(isinstance(one, FunctionType) and not _is_of_python(one) for one in methods)


def _is_of_python(function: FunctionType) -> bool:
    return function.__module__.partition(".")[0] in sys.stdlib_module_names


def file_of(cls: type) -> str:
    """The file of a class; empty for a class of Python's own."""
    if cls.__module__ == "__main__":
        return "__main__"
    module = sys.modules.get(cls.__module__)
    if module is None:
        return "unknown" if cls.__module__ not in sys.stdlib_module_names else ""
    return getattr(module, "__file__", None) or ""


def version(module: str) -> str:
    """The version of the package of a module; empty where it has none."""
    root = sys.modules.get(module.partition(".")[0])
    found = getattr(root, "__version__", "")
    if root is not None and root.__name__ == "mindspore":
        return f"{found} on {root.get_context('device_target')}"
    return found if isinstance(found, str) else ""


def reduced(value: Any) -> Any:
    """What pickle would keep of an object, which its class or a library says."""
    reducer: Any = copyreg.dispatch_table.get(type(value))
    if reducer is not None and not reducer.__module__.startswith("fnloop"):
        return reducer(value)
    return value.__reduce_ex__(4)
