"""Digests of what runs: of programs with the code of their functions, of inputs, of components with their weights.

Two runs with the same digests compute the same. The code of a function counts as its syntax, without comments,
docstrings and layout, with the helpers, classes and constants of the user's that it names; so a digest holds good in
another version of Python.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from hashlib import blake2b
from types import CodeType, FunctionType, MethodType, ModuleType
from typing import Any

from fnloop.annotations import closure_of
from fnloop.authors import is_library_file
from fnloop.errors import StateError
from fnloop.persist.bytecode import attributes_of_globals, loaded_names
from fnloop.persist.encoding import encode, name_of_class
from fnloop.persist.files import digest_of
from fnloop.program.build import program_of
from fnloop.program.ops import Call, Op, Program
from fnloop.program.show import show_program
from fnloop.program.traverse import calls, decision_calls
from fnloop.summary import is_array

__all__ = ["digest_of_component", "digest_of_pipeline", "digest_of_program", "digest_of_value"]


def digest_of_value(value: object) -> str:
    """The digest of the contents of a value that can be kept.

    Raises:
        StateError: for one that cannot.
    """
    return digest_of(encode(value))


def digest_of_program(program: Program) -> dict[str, str]:
    """The digests of a program: of its operations under an empty path, and of the code of each function by path."""
    found = {"": _hash(show_program(program))}
    syntaxes: Syntaxes = {}  # Python parses a whole file for the source of a class, and many blocks name the same ones
    for call in _all_calls(program.ops):
        found[call.path] = _hash(*_Code(syntaxes=syntaxes).of(call.leaf.function))
    return found


def digest_of_pipeline(digests: Mapping[str, str]) -> str:
    """The digest of a pipeline as a whole: of its program and of the code of its functions.

    Args:
        digests: what `digest_of_program` gives of its program.
    """
    return _hash(*(part for path in sorted(digests) for part in (path, digests[path])))


def digest_of_component(value: object, changing: Iterable[int] = ()) -> str:
    """The digest of a component: of its class with its code, of its Parameters and other attributes.

    Args:
        value: the component.
        changing: the identities (`id`) of the Parameters that do not count.
    """
    return _hash(*_Code(frozenset(changing)).of_object(value))


def _all_calls(ops: tuple[Op, ...]) -> Iterator[Call]:
    yield from calls(ops)
    yield from decision_calls(ops)


def _hash(*parts: str) -> str:
    found = blake2b(digest_size=16)
    for part in parts:
        found.update(part.encode())
        found.update(b"\0")
    return found.hexdigest()


Syntaxes = dict[int, tuple[object, tuple[str, ...]]]
"""Functions and classes by their identities, with the text of their syntax."""


class _Code:
    """Describes functions and objects as text, each once.

    Args:
        changing: the identities (`id`) of the Parameters that do not count.
        syntaxes: what others have parsed; what this one parses is added.
    """

    def __init__(self, changing: frozenset[int] = frozenset(), syntaxes: Syntaxes | None = None) -> None:
        self._changing = changing
        self._syntaxes = {} if syntaxes is None else syntaxes
        self._seen: dict[int, tuple[int, object]] = {}

    def of(self, value: Any) -> Iterator[str]:
        """A function, class, module or value that code names."""
        if id(value) in self._seen:
            yield f"again {self._seen[id(value)][0]}"
            return
        self._seen[id(value)] = (len(self._seen), value)
        if isinstance(value, partial):
            yield "partial"
            yield from self.of(value.func)
            yield from self.of(list(value.args))
            yield from self.of(dict(value.keywords))
        elif hasattr(type(value), "made_by"):  # the function of a block that is tried again, or whose results are kept
            yield from self.of_wrapper(value)
        elif isinstance(value, MethodType):
            yield "method"
            yield from self.of(value.__func__)
            yield from self.of_object(value.__self__)
        elif isinstance(value, FunctionType):
            yield from self._function(value)
        elif isinstance(value, ModuleType):
            yield f"module {value.__name__}"
        elif isinstance(value, type):
            yield from self._class(value)
        else:
            yield from self.of_object(value)

    def of_wrapper(self, value: Any) -> Iterator[str]:
        """A function that runs a block in a way of its own: that of the block, and of the other one that it may run."""
        yield type(value).__name__
        plans = [getattr(value, "memoised_plan", None) or value.leaf]
        if hasattr(value, "other"):
            plans.append(value.other.plan)
        for plan in plans:
            program = program_of(plan)
            yield show_program(program)
            for call in _all_calls(program.ops):
                yield from self.of(call.leaf.function)

    def of_object(self, value: Any) -> Iterator[str]:
        """A value: its contents where it can be kept, else its class and attributes."""
        with suppress(StateError):
            yield digest_of_value(value)
            return
        yield from self.of(type(value))
        parameters = _parameters(value)
        for name in sorted(parameters):
            yield f"weight {name}"
            if id(parameters[name]) not in self._changing:
                yield digest_of_value(parameters[name])
        for name, held in sorted(_attributes(value).items()):
            yield f"attribute {name}"
            yield from self.of(held)

    def _function(self, function: FunctionType) -> Iterator[str]:
        if is_library_file(function.__code__.co_filename):
            yield f"{function.__module__}:{function.__qualname__}"
            return
        yield from self._syntax(function)
        yield from self.of(list(function.__defaults__ or ()))
        yield from self.of(dict(function.__kwdefaults__ or {}))
        for name, value in sorted(_named_values(function).items()):
            yield f"name {name}"
            yield from self.of(value)

    def _class(self, cls: type) -> Iterator[str]:
        yield name_of_class(cls)
        if is_library_file(_file_of(cls)):
            return
        yield from self._syntax(cls)
        for base in cls.__bases__:
            yield from self.of(base)
        for name, method in sorted(vars(cls).items()):
            function = getattr(method, "__func__", method)
            if isinstance(function, FunctionType):
                yield f"method {name}"
                yield from self._function(function)

    def _syntax(self, value: FunctionType | type) -> tuple[str, ...]:
        if id(value) not in self._syntaxes:
            self._syntaxes[id(value)] = value, tuple(_syntax(value))
        return self._syntaxes[id(value)][1]


def _file_of(cls: type) -> str:
    try:
        return inspect.getsourcefile(cls) or ""
    except (TypeError, OSError):
        return ast.__file__ if cls.__module__ == "builtins" else ""


def _syntax(value: Any) -> Iterator[str]:
    """The syntax of a function or class; its byte code, where there is no source."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(value)))
    except (OSError, TypeError, SyntaxError):
        code = getattr(value, "__code__", None)
        yield repr(value) if code is None else _code_text(code)
        return
    yield from _canonical(tree)


def _canonical(node: Any) -> Iterator[str]:
    """A syntax tree as text that is the same in all versions of Python: empty fields and docstrings are left out."""
    if isinstance(node, ast.AST):
        yield type(node).__name__
        for name, value in ast.iter_fields(node):
            if name in ("type_comment", "kind", "ctx", "decorator_list") or value is None or value == []:
                continue
            yield name
            yield from _canonical(_without_docstring(node, value) if name == "body" else value)
    elif isinstance(node, list):
        for item in node:
            yield from _canonical(item)
    else:
        yield repr(node)


def _without_docstring(node: ast.AST, body: Any) -> Any:
    holders = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    if not isinstance(node, holders) or not isinstance(body[0], ast.Expr):
        return body
    value = body[0].value
    return body[1:] if isinstance(value, ast.Constant) and isinstance(value.value, str) else body


def _code_text(code: CodeType) -> str:
    constants = [_code_text(one) if isinstance(one, CodeType) else repr(one) for one in code.co_consts]
    return f"{code.co_code.hex()} {code.co_names} {constants}"


def _named_values(function: FunctionType) -> Mapping[str, Any]:
    """The globals and closure cells that a function reads, those of functions inside of it too, by name.

    Of a module of the user's also the attributes that it reads of it, as `helpers.scale`.
    """
    found = closure_of(function)
    attributes = attributes_of_globals(function.__code__)
    for name in loaded_names(function.__code__):
        if name in function.__globals__ and name not in found:
            value = function.__globals__[name]
            found[name] = value
            found |= _read_of_module(name, value, attributes[name])
    return found


def _read_of_module(name: str, module: Any, attributes: Collection[str]) -> dict[str, Any]:
    """The attributes that code reads of a module, by dotted name; nothing of what is no module of the user's."""
    if not isinstance(module, ModuleType) or is_library_file(getattr(module, "__file__", None) or ""):
        return {}
    found: dict[str, Any] = {}
    for attribute in sorted(vars(module).keys() & set(attributes)):
        dotted, value = f"{name}.{attribute}", vars(module)[attribute]
        found[dotted] = value
        found |= _read_of_module(dotted, value, set(attributes) - {attribute})
    return found


def _parameters(value: Any) -> dict[str, Any]:
    """The Parameters of a Cell, by name."""
    named = getattr(value, "parameters_and_names", None)
    return dict(named()) if callable(named) and not isinstance(value, type) else {}


def _attributes(value: Any) -> dict[str, Any]:
    """The attributes of an object of a user's class that are no Parameters or Cells."""
    if is_library_file(_file_of(type(value))):
        return {}
    found = dict(getattr(value, "__dict__", {}))
    return {name: held for name, held in found.items() if not name.startswith("_") and not _is_of_cell(held)}


def _is_of_cell(value: object) -> bool:
    return is_array(value) and hasattr(value, "requires_grad") and hasattr(value, "set_data")
