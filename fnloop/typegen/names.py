"""The names of classes and functions in a stub: those that its module has, and those that the stub imports."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterable
from types import ModuleType
from typing import Any

__all__ = ["Names"]


class Names:
    """The names that a stub may use, and the imports that it needs beside those of its module.

    Args:
        module: the module that the stub is for.
        taken: further names that mean something in the stub.
    """

    def __init__(self, module: ModuleType, taken: Iterable[str]) -> None:
        self._module = module
        self._taken = {*vars(module), *taken}
        self._imported: dict[tuple[str, str], str] = {}

    def of(self, value: Any) -> str | None:
        """The name of a class, or of anything else that knows its module; None where no stub could name it."""
        owner, path = getattr(value, "__module__", None), getattr(value, "__qualname__", None)
        path = path or getattr(value, "__name__", None) or getattr(value, "_name", None)
        if not isinstance(owner, str) or not isinstance(path, str) or "<" in path:
            return None
        outer, _, inner = path.partition(".")
        rest = f".{inner}" if inner else ""
        if _found(self._module, path) is value:
            return path
        if owner == "builtins" and _found(builtins, path) is value and outer not in vars(self._module):
            return path
        public = _public_module(owner, path, value)
        return None if public is None else self.imported(public, outer) + rest

    def imported(self, module: str, name: str) -> str:
        """A name of another module, which the stub imports; another name where the stub has one like it."""
        if getattr(sys.modules.get(module), name, self) is vars(self._module).get(name):
            return name  # the module has imported it too
        if (module, name) not in self._imported:
            self._imported[module, name] = self.new(name)
        return self._imported[module, name]

    def new(self, name: str) -> str:
        """A name that nothing else in the stub has: this one, or it with underscores before it."""
        while name in self._taken:
            name = f"_{name}"
        self._taken.add(name)
        return name

    def imports(self) -> list[str]:
        """The imports that the names need, a line each, in order."""
        by_module: dict[str, list[str]] = {}
        for (module, name), known in sorted(self._imported.items()):
            by_module.setdefault(module, []).append(name if known == name else f"{name} as {known}")
        return [f"from {module} import {', '.join(names)}" for module, names in by_module.items()]


def _found(module: Any, path: str) -> Any:
    """The value of a dotted name in a module; the module itself where there is none, which is no type."""
    value: Any = module
    for part in path.split("."):
        value = getattr(value, part, module)
    return value


def _public_module(owner: str, path: str, value: Any) -> str | None:
    """The outermost package that has a class under its name, `mindspore` for `mindspore.common.tensor.Tensor`."""
    parts = owner.split(".")
    for count in range(1, len(parts) + 1):
        name = ".".join(parts[:count])
        if name in sys.modules and _found(sys.modules[name], path) is value:
            return name
    return None
