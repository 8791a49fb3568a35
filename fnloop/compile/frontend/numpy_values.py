"""Which expressions of a block give values of NumPy: arrays and scalars, of which a graph holds none."""

from __future__ import annotations

import ast
import dis
import inspect
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any

import numpy as np

from fnloop.authors import is_users
from fnloop.compile.frontend.outward import CHANGES
from fnloop.compile.frontend.part_function import own_nodes, stores
from fnloop.compile.runtime.reachable import codes_in

__all__ = ["OF_A_SHAPE", "NumpyValues", "calls_numpy", "is_of_numpy", "named_in", "names_in"]

OF_A_SHAPE = frozenset({"shape", "dtype", "ndim", "size"})
"""Attributes of a tensor that are known where its shape is."""

TO_PYTHON = frozenset({"item", "tolist"})
"""Methods of NumPy's values that give numbers of Python."""

KEEPING = (abs, list, max, min, round, sorted, sum, tuple)
"""Functions of Python that give what they are given, or a part of it."""


STORES = frozenset({"STORE_ATTR", "DELETE_ATTR", "STORE_SUBSCR", "DELETE_SUBSCR", "STORE_GLOBAL", "STORE_SLICE"})
"""Instructions that change an object."""


@dataclass
class NumpyValues(ABC):
    """The expressions of one function that give values of NumPy.

    Args:
        function: the function.
        definition: its source.
        hints: of the fields of its record.
        first: the line of the file where the source begins.
        given: the components that are given, by parameter.
        of_numpy: the names that may hold values of NumPy.
        generators: the names of generators of NumPy, each draw from which counts.
    """

    function: FunctionType
    definition: ast.FunctionDef
    hints: Mapping[str, Any]
    first: int
    given: Mapping[str, object] = field(default_factory=dict)
    of_numpy: set[str] = field(default_factory=set)
    generators: set[str] = field(default_factory=set)

    @abstractmethod
    def resolve(self, node: ast.AST) -> Any:
        """The value of a name from outside, or an attribute of one; None for all else."""

    @abstractmethod
    def gives_tensor(self, node: ast.AST) -> bool:
        """Whether an expression that is known gives a tensor, as a draw does."""

    @abstractmethod
    def is_known(self, node: ast.AST) -> bool:
        """Whether an expression is known before the graph."""

    def draws_from_generator(self, node: ast.AST) -> bool:
        """Whether a generator of NumPy is named in a piece of syntax."""
        return any(isinstance(one, ast.Name) and one.id in self.generators for one in ast.walk(node))

    def is_numpy_name(self, node: ast.AST) -> bool:
        """Whether an expression names a value of NumPy: a local name, one from outside, an attribute of a component."""
        match node:
            case ast.Name(id=name) if name in self.of_numpy:
                return True
            case ast.Name() | ast.Attribute():
                return _is_numpy_value(self._value_of(node))
            case _:
                return False

    def _value_of(self, node: ast.AST) -> Any:
        """The value of a name from outside or of a component, or an attribute of one; None for all else."""
        match node:
            case ast.Name(id=name) if name in self.given:
                return self.given[name]
            case ast.Attribute(value=owner, attr=name):
                return inspect.getattr_static(self._value_of(owner), name, None)
            case _:
                return self.resolve(node)

    def gives_numpy(self, node: ast.AST) -> bool:
        """Whether an expression may give an array or scalar of NumPy, or hold one."""
        match node:
            case ast.Name():
                return self.is_numpy_name(node)
            case ast.Attribute(attr=attribute) if attribute in OF_A_SHAPE:
                return False
            case ast.Attribute(value=owner):
                return self.is_numpy_name(node) or self.gives_numpy(owner)
            case ast.Subscript(value=owner):
                return self.gives_numpy(owner)
            case ast.IfExp(body=body, orelse=orelse):
                return self.gives_numpy(body) or self.gives_numpy(orelse)
            case ast.Call(func=ast.Attribute(value=owner, attr=method)) if self.gives_numpy(owner):
                return method not in TO_PYTHON
            case ast.Call():
                return self._call_gives_numpy(node)
            case ast.BinOp(left=left, right=right):
                is_number = self.is_known(left) and not self.gives_tensor(left)
                return self.gives_numpy(left) or (is_number and self.gives_numpy(right))
            case ast.Compare(left=left, comparators=others):
                return self.gives_numpy(left) or (any(map(self.gives_numpy, others)) and self.is_known(left))
            case ast.ListComp(elt=item) | ast.GeneratorExp(elt=item):
                return self._item_gives_numpy(item, node.generators)
            case ast.expr():
                return any(map(self.gives_numpy, ast.iter_child_nodes(node)))
            case _:
                return False

    def _call_gives_numpy(self, node: ast.Call) -> bool:
        called = self.resolve(node.func)
        if is_of_numpy(called) or self.draws_from_generator(node.func):
            return True
        keeps = any(called is one for one in KEEPING)
        return keeps and any(map(self.gives_numpy, node.args))

    def _item_gives_numpy(self, item: ast.expr, generators: Iterable[ast.comprehension]) -> bool:
        """The same of an item of a comprehension, whose names may be items of arrays."""
        before = set(self.of_numpy)
        for one in generators:
            if self.gives_numpy(one.iter):
                self.of_numpy |= set(stores([one.target]))
        found = self.gives_numpy(item)
        self.of_numpy = before
        return found

    def find_numpy_names(self, body: Iterable[ast.stmt]) -> None:
        """Note the names that may hold values of NumPy, wherever they are bound."""
        bindings = list(_bindings(body))
        found: set[str] | None = None
        while found != self.of_numpy:
            found = set(self.of_numpy)
            for target, value in bindings:
                if self.gives_numpy(value):
                    self.of_numpy |= set(stores([target]))

    def has_array_on_the_left(self, node: ast.AST) -> bool:
        """Whether a scalar of NumPy stands on the left of what is not known: of a tensor Python makes an array."""
        for one in ast.walk(node):
            left, right = None, None
            if isinstance(one, ast.BinOp):
                left, right = one.left, one.right
            if isinstance(one, ast.Compare):
                left, right = one.left, one.comparators[0]
            if left is not None and right is not None and self.gives_numpy(left) and not self.is_known(right):
                return True
        return False

    def computes_with_numpy(self, node: ast.Call) -> bool:
        """Whether a function of the user's, or a method of a component, is called that computes with NumPy."""
        called = self._value_of(node.func)
        if not isinstance(called, FunctionType) or not is_users(called):
            return False
        owner = self._value_of(node.func.value) if isinstance(node.func, ast.Attribute) else None
        return any(map(_is_of_numpys, named_in(called, getattr(owner, "__dict__", {}))))

    def changes_objects(self, node: ast.Call) -> bool:
        """Whether a function of the user's is called, or a method of a component, that may change an object."""
        called = self._value_of(node.func)
        if not isinstance(called, FunctionType) or not is_users(called):
            return False
        owner = self._value_of(node.func.value) if isinstance(node.func, ast.Attribute) else None
        return not _changes_nothing(called, type(owner))


def names_in(function: FunctionType) -> set[str]:
    """The names from outside and of attributes that a function reads."""
    return {name for code in codes_in(function.__code__) for name in (*code.co_names, *code.co_freevars)}


def named_in(function: FunctionType, held: Mapping[str, object]) -> Iterator[object]:
    """The values of a function's globals, and of the attributes of an object, that it names."""
    for name in names_in(function):
        yield function.__globals__.get(name)
        yield held.get(name)


def _changes_nothing(function: FunctionType, cls: type) -> bool:
    """Whether a function, and those that it names, show no change of an object: one that runs ahead may run too often.

    Args:
        function: the function.
        cls: the class of the object whose method it may be.
    """
    waiting, seen = [function], set()
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        instructions = [part for code in codes_in(one.__code__) for part in dis.get_instructions(code)]
        if any(part.opname in STORES or part.argval in CHANGES for part in instructions):
            return False
        for name in names_in(one):
            found = (one.__globals__.get(name), inspect.getattr_static(cls, name, None))
            plain = [getattr(part, "fget", None) or getattr(part, "__func__", part) for part in found]
            waiting += [part for part in plain if isinstance(part, FunctionType) and is_users(part)]
    return True


def _is_of_numpys(value: object) -> bool:
    """Whether a value is NumPy, or of it."""
    return value is np or _is_numpy_value(value)


def calls_numpy(value: object) -> bool:
    """Whether a value is NumPy, of it, or a function of a user that names such."""
    if isinstance(value, FunctionType) and is_users(value):
        return any(map(_is_of_numpys, named_in(value, {})))
    return _is_of_numpys(value)


def _bindings(statements: Iterable[ast.AST]) -> Iterator[tuple[ast.AST, ast.expr]]:
    """The targets of assignments and loops, each with what it is bound to."""
    for node in own_nodes(statements):
        match node:
            case ast.Assign(targets=targets, value=value):
                yield from ((target, value) for target in targets)
            case ast.AnnAssign(target=target, value=ast.expr() as value) | ast.AugAssign(target=target, value=value):
                yield target, value
            case ast.For(target=target, iter=value):
                yield target, value
            case _:
                pass


def _is_numpy_value(value: object) -> bool:
    """Whether a value is an array of NumPy, or a scalar that is no float of Python too."""
    is_scalar = isinstance(value, np.generic) and not isinstance(value, float)
    return is_scalar or isinstance(value, np.ndarray)


def is_of_numpy(value: object) -> bool:
    """Whether a value is a function of NumPy."""
    if isinstance(value, np.ufunc):
        return True
    module = getattr(value, "__module__", "") or ""
    return callable(value) and module.split(".")[0] == "numpy" and not isinstance(value, np.ndarray)
