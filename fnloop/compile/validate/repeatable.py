"""Whether all that a program reaches is known to give the same again, as far as code and objects show it.

What is known needs no second run to see it. Everything else does: functions of other libraries, generators of random
numbers, iterators, files, objects whose methods write their attributes.
"""

from __future__ import annotations

import builtins
import dis
import functools
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import CellType, CodeType, FunctionType, ModuleType
from typing import Any

import numpy as np

from fnloop.authors import NAMED, is_library, root_package
from fnloop.compile.runtime.reachable import Follower, called_among, codes_in, is_method
from fnloop.program.ops import Program
from fnloop.program.traverse import calls, decision_calls

__all__ = ["is_repeatable"]

KNOWN = frozenset(
    {"mindspore", "numpy", "math", "cmath", "operator", "functools", "itertools", "typing", "typing_extensions",
     "collections", "dataclasses", "enum", "fractions", "decimal", "fnloop", "jaxtyping", "msgspec", "builtins",
     "types", "abc", "warnings"}
)  # fmt: skip
"""Packages whose functions give the same again, but for those that are called as below."""

DRAWING = re.compile(
    r"rand(?!e)|dropout|seed|sampler|categorical|multinomial|bernoulli|fractional|init"
    r"|(^|_)(normal|uniform|poisson|exponential|cauchy|geometric|laplace|gamma)$|^(shuffle|rrelu_?|gumbel.*)$",
    re.IGNORECASE,
)
"""The names of MindSpore's functions that draw random numbers."""

DRAWING_METHODS = frozenset(
    {"bernoulli", "bernoulli_", "cauchy_", "exponential_", "geometric_", "log_normal_", "multinomial", "normal_",
     "random_", "uniform_"}
)  # fmt: skip
"""Methods of tensors that draw random numbers."""

READING = frozenset({"next", "open", "input", "id", "exec", "eval", "compile", "__import__", "setattr", "delattr"})
"""Functions of Python that read or change something else than their arguments."""

CHANGING = frozenset(
    {"append", "appendleft", "extend", "insert", "pop", "popleft", "popitem", "remove", "clear", "add", "discard",
     "update", "setdefault", "send", "__next__", "__setattr__", "read", "readline", "write"}
)  # fmt: skip
"""Methods that change what they are called on."""

ATTRIBUTES = ("LOAD_ATTR", "LOAD_METHOD")

STORES = frozenset({"STORE_ATTR", "DELETE_ATTR", "STORE_GLOBAL", "DELETE_GLOBAL", "DELETE_SUBSCR"})
"""Instructions that change what was there before."""

OBJECTS = (random.Random, np.random.Generator, np.random.RandomState, Iterator)
"""Classes of objects that give something else each time."""


def is_repeatable(program: Program, components: Mapping[str, object]) -> bool:
    """Whether a program is known to give the same again.

    Args:
        program: the program.
        components: all that it runs with, those bound in it too.
    """
    found = _Reached()
    blocks = []
    for call in [*calls(program.ops), *decision_calls(program.ops)]:
        function: Any = call.leaf.function
        found.function(function)
        blocks.append(function)
    for name, value in components.items():
        found.value(name, value)
    found.finish()
    reader = _Reader(frozenset(map(id, blocks)))
    return not found.unknown and all(map(reader.is_known, called_among(found.functions)))


@dataclass
class _Reached(Follower):
    """The functions and objects that a program reaches.

    Args:
        functions: the users' functions, and those of Cells that come from other libraries than MindSpore.
        unknown: whether there is an object that gives something else each time.
    """

    functions: list[FunctionType] = field(default_factory=list)
    unknown: bool = False

    def code(self, function: FunctionType) -> None:
        self.functions.append(function)

    def value(self, name: str, value: Any) -> None:
        self.unknown = self.unknown or isinstance(value, OBJECTS)
        super().value(name, value)

    def primitive(self, name: str, primitive: Any) -> None:
        self.unknown = self.unknown or _draws(type(primitive).__name__)

    def cell(self, name: str, cell: Any) -> None:
        if type(cell).__module__.startswith("mindspore."):  # the Dropouts among them are refused in training
            self.seen |= set(map(id, vars(cell).values()))
            return
        for base in type(cell).__mro__:
            if root_package(base) not in ("mindspore", "builtins"):
                methods = [one for one in vars(base).values() if isinstance(one, FunctionType)]
                self.functions += [one for one in methods if one not in self.functions]


@dataclass
class _Reader:
    """Reads the code of functions.

    Args:
        blocks: the functions that are blocks, by `id`: what they write was looked at when they were decorated.
        seen: the functions that were read.
    """

    blocks: frozenset[int]
    seen: set[int] = field(default_factory=set)

    def is_known(self, function: FunctionType) -> bool:
        """Whether code shows nothing that may give something else again."""
        if id(function) in self.seen or (function.__name__ == "__init__" and is_method(function)):
            return True
        self.seen.add(id(function))
        return all(self._is_known_code(code, function) for code in codes_in(function.__code__))

    def _is_known_code(self, code: CodeType, function: FunctionType) -> bool:
        instructions = _instructions(code)
        read = list(_read_outside(code, instructions, function))
        of_modules = {name for _, names in read for name in names}
        methods = {one.argval for one in instructions if one.opname in ATTRIBUTES} - of_modules
        if methods & DRAWING_METHODS:
            return False
        if id(function) not in self.blocks and (methods & CHANGING or any(map(_stores, instructions))):
            return False
        return all(self._is_known_object(value) for value, _ in read)

    def _is_known_object(self, value: Any) -> bool:
        """Whether a global, or a variable of a function around, is known."""
        if not isinstance(value, NAMED):
            return not isinstance(value, OBJECTS)
        package = root_package(value)
        if package == "mindspore":
            return not _draws(value.__name__)
        if package == "builtins":
            return value.__name__ not in READING
        if package in KNOWN:
            return not (value.__module__ or "").startswith("numpy.random")
        if isinstance(value, FunctionType):
            return self.is_known(value)
        return isinstance(value, type) and (not is_library(value) or issubclass(value, (tuple, Exception)))


@functools.lru_cache(maxsize=256)
def _instructions(code: CodeType) -> tuple[dis.Instruction, ...]:
    """The instructions of code, which is read for what runs before a graph and for the whole."""
    return tuple(dis.get_instructions(code))


def _draws(name: str) -> bool:
    return DRAWING.search(name) is not None


def _stores(instruction: dis.Instruction) -> bool:
    return instruction.opname in STORES


def _read_outside(
    code: CodeType, instructions: Sequence[dis.Instruction], function: FunctionType
) -> Iterator[tuple[object, list[str]]]:
    """The globals and variables of functions around that code reads; of modules what is read in them, and how."""
    cells = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=False))
    for number, one in enumerate(instructions):
        if one.opname in ("LOAD_GLOBAL", "LOAD_NAME"):
            found = function.__globals__.get(one.argval, getattr(builtins, one.argval, None))
        elif one.opname == "LOAD_DEREF" and one.argval in cells:
            found = _content(cells[one.argval])
        elif one.opname == "STORE_DEREF" and one.argval in code.co_freevars:  # a `nonlocal`
            found = setattr
        else:
            continue
        yield _attribute(found, instructions[number + 1 :])


def _content(cell: CellType) -> object:
    try:
        return cell.cell_contents
    except ValueError:  # it is empty
        return None


def _attribute(value: object, behind: Iterable[dis.Instruction]) -> tuple[object, list[str]]:
    """The value in a module, or in a module in it, that instructions read, and the names by which they do."""
    names: list[str] = []
    for one in behind:
        if not isinstance(value, ModuleType) or one.opname not in ATTRIBUTES:
            break
        value = getattr(value, one.argval, None)
        names.append(one.argval)
    return value, names
