"""The parameters of users' Cells that are computed with each other: given as floats, they have 32 bits in a graph.

MindSpore reads a Cell's source itself. A float beside a tensor is rounded to its 32 bits in Python, too; one that is
computed with floats alone is not. So a Cell is not given floats that vary for all parameters of such an expression.
"""

from __future__ import annotations

import ast
import builtins
import inspect
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fnloop.authors import is_of_others
from fnloop.definition import definition_of

__all__ = ["Parameters", "parameters_of"]

Names = frozenset[str]

OF_NUMBERS = frozenset({"abs", "divmod", "float", "int", "max", "min", "pow", "round", "sum"})
"""Functions of Python that compute with numbers."""


@dataclass(frozen=True)
class Parameters:
    """The parameters of a Cell's `construct`.

    Args:
        names: in order.
        together: for each expression of parameters and numbers alone, its parameters.
    """

    names: tuple[str, ...] = ()
    together: frozenset[Names] = frozenset()

    def others(self, name: str) -> list[Names]:
        """For each expression with a parameter, the other ones in it."""
        return sorted((group - {name} for group in self.together if name in group), key=sorted)


def parameters_of(value: Any) -> Parameters:
    """The parameters of a user's Cell; none for all else, and for Cells of libraries."""
    from mindspore import nn

    if not isinstance(value, nn.Cell):
        return Parameters()
    return _parameters(value, inspect.unwrap(type(value).construct), frozenset())


def _parameters(cell: Any, function: Any, around: frozenset[Any]) -> Parameters:
    """The parameters of a function of a Cell, that is called by those `around`."""
    definition = definition_of(function) if is_of_others(function) else None
    if definition is None or not isinstance(definition.node, ast.FunctionDef) or function in around:
        return Parameters()
    arguments = definition.node.args
    own = [one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
    names = tuple(name for name in own if name != "self")
    reader = _Reader(cell, function, around | {function}, {name: frozenset({name}) for name in names})
    return Parameters(names, reader.read(definition.node))


@dataclass
class _Reader:
    """Reads one function.

    Args:
        cell: the Cell that it is of.
        function: the function.
        around: it, and the functions that call it.
        names: for each name that may hold a number, the parameters that it is computed of.
        found: the parameters that are computed with each other.
    """

    cell: Any
    function: Any
    around: frozenset[Any]
    names: dict[str, Names]
    found: set[Names] = field(default_factory=set)

    def read(self, definition: ast.FunctionDef) -> frozenset[Names]:
        """The parameters of each expression of parameters and numbers alone."""
        before: Mapping[str, Names] = {}
        while before != self.names:
            before = dict(self.names)
            for node in ast.walk(definition):
                self._bind(node)
        for node in ast.walk(definition):
            self._note(node)
        return frozenset(filter(None, self.found))

    def _bind(self, node: ast.AST) -> None:
        """Note what a name is bound to."""
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                self._add(name, self.parts(value))
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                self._add(name, self.parts(value))
            case ast.AugAssign(target=ast.Name(id=name) as changed, value=value):
                self._add(name, self._all([changed, value]))
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
                for target, value in zip(targets, values, strict=False):
                    if isinstance(target, ast.Name):
                        self._add(target.id, self.parts(value))
            case _:
                pass

    def _add(self, name: str, parts: Names | None) -> None:
        if parts is not None:
            self.names[name] = self.names.get(name, frozenset()) | parts

    def _note(self, node: ast.AST) -> None:
        """Note the parameters of an expression of numbers."""
        match node:
            case ast.BinOp(left=left, right=right):
                together = self._all([left, right])
            case ast.AugAssign(target=target, value=value):
                together = self._all([target, value])
            case ast.Compare(left=left, comparators=others):
                together = self._all([left, *others])
            case ast.Call():
                self._note_called(node)
                together = self.parts(node)
            case _:
                return
        if together is not None:
            self.found.add(together)

    def _note_called(self, node: ast.Call) -> None:
        """The expressions of a user's function or Cell that is called with numbers."""
        called = self._called(node.func)
        given = dict(zip(called.names, map(self.parts, node.args), strict=False))
        given |= {str(keyword.arg): self.parts(keyword.value) for keyword in node.keywords}
        for group in called.together:
            parts = [given.get(name, frozenset()) for name in group]
            known = [part for part in parts if part is not None]
            if len(known) == len(parts):
                self.found.add(frozenset().union(*known))

    def _called(self, node: ast.expr) -> Parameters:
        """The parameters of a function or Cell that is called."""
        match node:
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                method = inspect.getattr_static(type(self.cell), name, None)
                if is_of_others(method):
                    return _parameters(self.cell, method, self.around)
                return parameters_of(getattr(self.cell, name, None))
            case ast.Name(id=name):
                return _parameters(self.cell, self.function.__globals__.get(name), self.around)
            case _:
                return Parameters()

    # --- expressions

    def parts(self, node: ast.expr) -> Names | None:
        """The parameters that a number is computed of; None for what is no number, such as an operator's result."""
        match node:
            case ast.Constant(value=int() | float()):
                return frozenset()
            case ast.Name(id=name) if name in self.names:
                return self.names[name]
            case ast.Name(id=name):
                return frozenset() if type(self.function.__globals__.get(name)) in (int, float) else None
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                return frozenset() if type(getattr(self.cell, name, None)) in (int, float) else None
            case ast.Attribute(value=ast.Name(id="math")):
                return frozenset()
            case ast.UnaryOp(operand=operand):
                return self.parts(operand)
            case ast.BinOp(left=left, right=right) | ast.IfExp(body=left, orelse=right):
                return self._all([left, right])
            case ast.Call(func=function, args=arguments) if self._is_of_numbers(function):
                return self._all(arguments)
            case _:
                return None

    def _all(self, nodes: Sequence[ast.expr]) -> Names | None:
        """Those of several expressions; None unless all may be numbers."""
        parts = [self.parts(node) for node in nodes]
        known = [part for part in parts if part is not None]
        return frozenset().union(*known) if len(known) == len(parts) else None

    def _is_of_numbers(self, node: ast.expr) -> bool:
        """Whether a function is one of Python's that compute with numbers."""
        match node:
            case ast.Name(id=name):
                return name in OF_NUMBERS and name not in self.function.__globals__ and hasattr(builtins, name)
            case ast.Attribute(value=ast.Name(id=owner)):
                return self.function.__globals__.get(owner) is math
            case _:
                return False
