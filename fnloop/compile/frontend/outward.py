"""Effects of a function on what lies outside of a pipeline, as its source shows them: prints, logs, files, globals.

A graph is tried before it is used, and what Python computes ahead of it is computed again for that. What a user sees
from outside must happen once, at its place: such a function runs in Python, between graphs.
"""

from __future__ import annotations

import ast
import inspect
import itertools
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fnloop.authors import is_users, root_package
from fnloop.compile.runtime.called_blocks import functions_of_block, is_block
from fnloop.definition import definition_of
from fnloop.purity import MUTATORS

__all__ = ["Outward", "outward_effect"]

UNKNOWN = object()
"""Stands for an object that an expression does not lead to."""

CHANGES = MUTATORS | {"appendleft", "popleft", "extendleft", "subtract", "__setitem__", "__delitem__"}
"""Methods that change a list, a dict, a set and the like."""

CONTAINERS = (list, dict, set, bytearray)

FUNCTIONS = (print, input, open, exec, eval, breakpoint)
"""Functions of Python that talk to the world outside."""

MODULES = frozenset(
    {
        "_io", "_pickle", "_posixsubprocess", "_queue", "_socket", "asyncio", "atexit", "csv", "ftplib", "http",
        "logging", "multiprocessing", "nt", "pickle", "posix", "pprint", "queue", "shutil", "signal", "smtplib",
        "socket", "sqlite3", "subprocess", "sys", "tempfile", "threading", "traceback", "urllib", "warnings",
        "_warnings", "io", "os",
    }
)  # fmt: skip
"""Modules of Python whose functions and methods are called for what they do."""

NAMES = frozenset(
    {
        "add_histogram", "add_image", "add_scalar", "add_scalars", "add_text", "add_value", "commit", "critical",
        "debug", "dump", "emit", "error", "exception", "export", "fatal", "flush", "imsave", "imwrite", "info",
        "log_artifact", "log_metric", "log_metrics", "makedirs", "mkdir", "print", "publish", "record", "save",
        "save_checkpoint", "savefig", "savetxt", "savez", "send", "sleep", "touch", "tofile", "unlink", "warn",
        "warning", "write", "write_bytes", "write_text", "writelines", "writerow", "writerows",
    }
)  # fmt: skip
"""Names of functions and methods of packages that are called for what they do."""


@dataclass(frozen=True)
class Outward:
    """An effect.

    Args:
        said: what the function does, in a few words.
        place: its file, line and text.
    """

    said: str
    place: str


def outward_effect(function: Any, components: Mapping[str, object]) -> Outward | None:
    """The first effect that a function has outside, itself or in what it calls; None where its source shows none.

    Args:
        function: a user's function or method.
        components: its arguments that are known, by name.
    """
    return _Search().function(function, components, held=True)


@dataclass
class _Search:
    """Looks into a function, and those that it calls, each once."""

    seen: set[Any] = field(default_factory=set)

    def function(self, function: Any, given: Mapping[str, object], held: bool) -> Outward | None:
        """Look into a function; `held` says that its arguments are components, which may change in a run."""
        plain = inspect.unwrap(getattr(function, "__func__", function))
        if not isinstance(plain, types.FunctionType) or not is_users(plain) or plain.__code__ in self.seen:
            return None
        self.seen.add(plain.__code__)
        found = definition_of(plain)
        if found is None:
            return None
        names = _Names(plain, found.node, given, held)
        owner = getattr(function, "__self__", None)
        if owner is not None and found.node.args.args:
            names.given.setdefault(found.node.args.args[0].arg, owner)
        body = found.node.body if isinstance(found.node.body, list) else [found.node.body]
        for node in itertools.chain.from_iterable(map(ast.walk, body)):  # decorators have run before
            said = self._effect(node, names)
            if isinstance(said, Outward):
                return said
            if said:
                line = found.first + getattr(node, "lineno", 1) - 1
                return Outward(said, f"{plain.__code__.co_filename}:{line}: {ast.unparse(node).splitlines()[0]}")
        return None

    def _effect(self, node: ast.AST, names: _Names) -> str | Outward | None:
        match node:
            case ast.Global() | ast.Nonlocal():
                return f"it writes {node.names[0]!r}, a name of what is around it"
            case ast.Call():
                return self._call(node, names)
            case ast.Name(ctx=ast.Load()) if hasattr(type(names.value(node)), "__next__"):
                return f"it takes items out of {node.id!r}, which are gone then"
            case ast.Subscript(ctx=ast.Store() | ast.Del()) | ast.Attribute(ctx=ast.Store() | ast.Del()):
                root = names.outside(node)
                return f"it writes into {root!r}, which is not its own" if root else None
            case _:
                return None

    def _call(self, node: ast.Call, names: _Names) -> str | Outward | None:
        called = names.value(node.func)
        if isinstance(node.func, ast.Attribute):
            said = _method(node.func, called, names)
            if said:
                return said
        if called is UNKNOWN:
            return None
        if any(called is one for one in FUNCTIONS):
            return f"it calls `{ast.unparse(node.func)}`"
        if _acts(called):
            return f"it calls `{ast.unparse(node.func)}`, which acts on what is outside"
        if isinstance(called, types.FunctionType | types.MethodType):
            return self.function(called, names.arguments(node, called), names.is_held(node.func))
        if is_block(called):
            return self._block(called, {one.arg: names.value(one.value) for one in node.keywords if one.arg})
        method = inspect.getattr_static(type(called), "__call__", None)
        if isinstance(method, types.FunctionType):
            bound = types.MethodType(method, called)
            return self.function(bound, names.arguments(node, bound), names.is_held(node.func))
        return None

    def _block(self, called: Any, given: Mapping[str, object]) -> Outward | None:
        """An effect of a block that is called by hand."""
        known = {name: value for name, value in given.items() if value is not UNKNOWN}
        for function, bound in functions_of_block(called):
            found = self.function(function, {**bound, **known}, held=True)
            if found is not None:
                return found
        return None


def _method(node: ast.Attribute, called: Any, names: _Names) -> str | None:
    """An effect of a method's call on its object."""
    owner = names.value(node.value)
    if owner is UNKNOWN or isinstance(owner, types.ModuleType | type):
        return None
    is_container = isinstance(owner, CONTAINERS) or type(owner).__module__ == "collections"
    if is_container and node.attr in CHANGES:
        is_component = names.is_held(node.value) and not isinstance(node.value, ast.Name)
        return None if is_component else f"it changes {ast.unparse(node.value)!r}, which is not its own"
    package = root_package(type(owner))
    if _has_source(called):
        return None  # which is looked at
    is_known = package in ("mindspore", "numpy", "builtins", "fnloop")
    if package in MODULES or (node.attr in NAMES and not is_known):
        return f"it calls `{ast.unparse(node)}`, which acts on what is outside"
    return None


def _has_source(called: Any) -> bool:
    """Whether a function or method has a source of the user's own, which says what it does."""
    return is_users(getattr(called, "__func__", called))


def _acts(called: Any) -> bool:
    """Whether a function of a library is called for what it does."""
    if _has_source(called) or isinstance(called, types.ModuleType | type):
        return False
    package, name = root_package(called), getattr(called, "__name__", "")
    return package in MODULES or (name in NAMES and package not in ("builtins", "fnloop"))


@dataclass
class _Names:
    """The objects that names of a function lead to.

    Args:
        plain: the function.
        node: its source.
        known: the arguments that are known.
        held: whether these are components.
    """

    plain: types.FunctionType
    node: ast.FunctionDef | ast.Lambda
    known: Mapping[str, object]
    held: bool
    given: dict[str, object] = field(init=False)
    local: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        stored = [one.id for one in ast.walk(self.node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)]
        self.given = {name: value for name, value in self.known.items() if name not in stored}
        self.local = frozenset([*stored, *_parameters(self.node), *_imported(self.node)])

    def value(self, node: ast.expr) -> Any:
        """The object of an expression, without running code of it."""
        match node:
            case ast.Name():
                return self._named(node.id)
            case ast.Attribute():
                return _attribute(self.value(node.value), node.attr)
            case _:
                return UNKNOWN

    def outside(self, node: ast.expr) -> str:
        """The name outside of the function, no component, that a target is a part of; empty where it is none."""
        while isinstance(node, ast.Subscript | ast.Attribute):
            node = node.value
        if not isinstance(node, ast.Name):
            return ""
        if node.id in self.given:
            return "" if self.held else node.id
        return "" if node.id in self.local or self._named(node.id) is UNKNOWN else node.id

    def is_held(self, node: ast.expr) -> bool:
        """Whether an expression is a part of a component."""
        while isinstance(node, ast.Subscript | ast.Attribute):
            node = node.value
        if not isinstance(node, ast.Name):
            return True
        return self.held if node.id in self.given else node.id in self.local

    def arguments(self, node: ast.Call, called: Any) -> dict[str, object]:
        """The arguments of a call that are known, by the names that the function has for them."""
        function = getattr(called, "__func__", called)
        if not isinstance(function, types.FunctionType):
            return {}
        code = function.__code__
        names = code.co_varnames[: code.co_argcount]
        names = names[1:] if hasattr(called, "__func__") else names
        pairs = list(zip(names, node.args, strict=False))
        pairs += [(keyword.arg, keyword.value) for keyword in node.keywords if keyword.arg is not None]
        values = {name: self.value(argument) for name, argument in pairs}
        return {name: value for name, value in values.items() if value is not UNKNOWN}

    def _named(self, name: str) -> Any:
        if name in self.given:
            return self.given[name]
        if name in self.local:
            return UNKNOWN
        code = self.plain.__code__
        if name in code.co_freevars and self.plain.__closure__ is not None:
            try:
                return self.plain.__closure__[code.co_freevars.index(name)].cell_contents
            except ValueError:
                return UNKNOWN
        if name in self.plain.__globals__:
            return self.plain.__globals__[name]
        builtins = self.plain.__globals__.get("__builtins__", {})
        known = builtins if isinstance(builtins, dict) else vars(builtins)
        return known.get(name, UNKNOWN)


def _parameters(node: ast.FunctionDef | ast.Lambda) -> Iterator[str]:
    """The parameters of a function and of those in it, and the names of these."""
    for one in ast.walk(node):
        if isinstance(one, ast.arg):
            yield one.arg
        elif isinstance(one, ast.FunctionDef) and one is not node:
            yield one.name


def _imported(node: ast.AST) -> Iterator[str]:
    """The names that a function imports."""
    for one in ast.walk(node):
        if isinstance(one, ast.Import | ast.ImportFrom):
            yield from ((alias.asname or alias.name).split(".")[0] for alias in one.names)


def _attribute(owner: Any, name: str) -> Any:
    """An attribute, without running code of the object's class."""
    if owner is UNKNOWN:
        return UNKNOWN
    if isinstance(owner, types.ModuleType):
        return getattr(owner, name, UNKNOWN)
    found = inspect.getattr_static(owner, name, UNKNOWN)
    if isinstance(found, staticmethod | classmethod):
        return found.__func__
    if isinstance(found, types.FunctionType) and not isinstance(owner, type):
        return types.MethodType(found, owner)
    if isinstance(found, property | types.MemberDescriptorType | types.GetSetDescriptorType):
        return UNKNOWN
    return found
