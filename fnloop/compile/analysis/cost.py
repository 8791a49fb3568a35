"""The cost of a part of a program in Python: about how many of MindSpore's operators it runs, as its source says.

To call a graph takes as long as some twenty operators that Python runs one by one. A part that is called once in each
iteration of a loop in Python, and has fewer, is quicker without a graph. Nothing is timed here: which blocks become
graphs must not depend on the machine.
"""

from __future__ import annotations

import ast
import builtins
import inspect
import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from typing_extensions import assert_never

from fnloop.authors import is_users, root_package
from fnloop.compile.runtime.called_blocks import functions_of_block, is_block
from fnloop.definition import definition_of
from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Region, Require

__all__ = ["LEAST_OPERATORS", "operators_in"]

LEAST_OPERATORS = 16
"""A part that is called in each iteration of a loop in Python becomes a graph from so many operators on."""

ITERATIONS = 16
"""A loop that is in a part counts as so many iterations, since a graph repeats it at no cost."""

PASSES = 4
"""A gradient or a map counts as so many runs of its block."""

TURNS = 4
"""A loop inside a function counts as so many turns, where its source does not say how many it has."""

LIBRARY_CELL = 3
"""A Cell of a library without others in it: its call takes as long as an operator, and it runs some."""

NUMBERS = (int, float, bool, str)
SIZES = frozenset({"shape", "ndim", "size", "dtype"})
"""Attributes of tensors that are no tensors."""


def operators_in(ops: Iterable[Op], components: Mapping[str, object]) -> int:
    """About how many operators a run of a part takes in Python.

    Args:
        ops: the part.
        components: those that were not bound in the plan.
    """
    return sum(_operators(op, components) for op in ops)


def _operators(op: Op, components: Mapping[str, object]) -> int:
    match op:
        case Constant() | Require():
            return 0
        case Call():
            return _of_call(op, components)
        case Region():
            return PASSES * (1 + operators_in(op.body, components))
        case Fold():
            return ITERATIONS * (1 + operators_in(op.body, components))
        case Choice():
            return max((operators_in(body.ops, components) for body in op.bodies), default=0)
        case Outlined():
            return LEAST_OPERATORS
        case _:
            assert_never(op)


def _of_call(call: Call, components: Mapping[str, object]) -> int:
    sources = call.components.items()
    held = {name: one.value if one.bound else components.get(one.name) for name, one in sources}
    record = next(iter(inspect.signature(call.leaf.function).parameters), "")
    numbers = frozenset(name for name, hint in call.leaf.hints_in.items() if hint in NUMBERS)
    return _Counter().function(call.leaf.function, held, record, numbers)


@dataclass
class _Counter:
    """Counts the operators in functions, and in those that they call.

    Args:
        around: the functions that are being counted.
    """

    around: set[Any] = field(default_factory=set)

    def function(
        self, function: Any, components: Mapping[str, object], record: str = "", numbers: frozenset[str] = frozenset()
    ) -> int:
        """The operators of a function; as many as a graph needs where its source is not known.

        Args:
            function: any.
            components: its arguments that are known.
            record: the name of its record.
            numbers: the fields of this that are numbers.
        """
        plain = inspect.unwrap(getattr(function, "__func__", function))
        found = definition_of(plain)
        if found is None or not isinstance(plain, types.FunctionType):
            return LEAST_OPERATORS
        if plain.__code__ in self.around:
            return LEAST_OPERATORS  # it calls itself
        self.around.add(plain.__code__)
        body = found.node.body if isinstance(found.node.body, list) else [found.node.body]
        names = {**plain.__globals__, **inspect.getclosurevars(plain).nonlocals, **components}
        count = _Body(self, names, record, numbers).count_all(body)
        self.around.discard(plain.__code__)
        return count

    def cell(self, cell: Any) -> int:
        """The operators of a Cell, and of those in it."""
        return sum(self._own(one) for _, one in cell.cells_and_names())

    def _own(self, cell: Any) -> int:
        construct = getattr(type(cell), "construct", None)
        if not is_users(construct):
            return 1 if cell.cells() else LIBRARY_CELL
        return 1 + self.function(construct, {"self": cell})


@dataclass
class _Body:
    """Counts the operators in the text of a function.

    Args:
        counter: counts those in what it calls.
        names: what is known of its names.
        record: the name of its record.
        fields: those fields of this that are numbers.
        numbers: the names that hold numbers.
    """

    counter: _Counter
    names: Mapping[str, object]
    record: str
    fields: frozenset[str]
    numbers: set[str] = field(default_factory=set)

    def count_all(self, nodes: Iterable[ast.AST]) -> int:
        """The operators in several pieces of syntax."""
        return sum(map(self.count, nodes))

    def count(self, node: ast.AST) -> int:
        """The operators in a piece of syntax."""
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if self._is_number(value):
                self.numbers.add(name)
                return self.count(value)
            case ast.If():
                tested = self.count(node.test)
                return tested + max(self.count_all(node.body), self.count_all(node.orelse))
            case ast.IfExp():
                return self.count(node.test) + max(self.count(node.body), self.count(node.orelse))
            case ast.For():
                return self.count(node.iter) + self._turns(node.iter) * self.count_all(node.body)
            case ast.While() | ast.ListComp() | ast.GeneratorExp():
                return TURNS * self._inside(node)
            case ast.BinOp() | ast.Compare() | ast.UnaryOp() | ast.Subscript(ctx=ast.Load()):
                return self._inside(node) + (not self._is_number(node))
            case ast.AugAssign(target=target):
                return self._inside(node) + (not self._is_number(target))
            case ast.Call():
                return self._inside(node) + self._called(node)
            case _:
                return self._inside(node)

    def _inside(self, node: ast.AST) -> int:
        return self.count_all(ast.iter_child_nodes(node))

    def _turns(self, node: ast.expr) -> int:
        match node:
            case ast.Call(func=ast.Name(id="range"), args=[ast.Constant(value=int(count))]):
                return count
            case _:
                return TURNS

    def _called(self, node: ast.Call) -> int:
        """The operators in what is called."""
        called = self._value(node.func)
        if called is None:
            return 1
        if is_block(called):
            return sum(self.counter.function(function, bound) for function, bound in functions_of_block(called))
        if isinstance(called, type) or root_package(called) in ("builtins", "fnloop", "math", "numpy"):
            return 0
        if hasattr(called, "cells_and_names"):
            return self._cell(node, called)
        if isinstance(called, types.FunctionType | types.MethodType) and is_users(getattr(called, "__func__", called)):
            return self.counter.function(called, {})
        return 1

    def _cell(self, node: ast.Call, cell: Any) -> int:
        """The operators of a Cell; those that a Cell calls itself are counted with it."""
        is_part = isinstance(node.func, ast.Attribute) and hasattr(self._value(node.func.value), "cells_and_names")
        return 0 if is_part else self.counter.cell(cell)

    def _value(self, node: ast.expr) -> Any:
        """The object of a name or an attribute, without running code of its class; None where it is not known."""
        match node:
            case ast.Name(id=name):
                return self.names.get(name, vars(builtins).get(name))
            case ast.Attribute(value=owner, attr=name):
                held = self._value(owner)
                if isinstance(held, types.ModuleType) or hasattr(held, "cells_and_names"):
                    return getattr(held, name, None)
                return None if held is None else inspect.getattr_static(held, name, None)
            case _:
                return None

    def _is_number(self, node: ast.AST) -> bool:
        """Whether an expression is seen to be a number or a text, of which Python takes no operator to compute."""
        match node:
            case ast.Constant():
                return True
            case ast.Name(id=name):
                return name in self.numbers
            case ast.Attribute(value=ast.Name(id=name), attr=attribute) if name == self.record:
                return attribute in self.fields
            case ast.Attribute(attr=attribute):
                return attribute in SIZES
            case ast.Subscript(value=value):
                return self._is_number(value)
            case ast.BinOp(left=left, right=right):
                return self._is_number(left) and self._is_number(right)
            case ast.UnaryOp(operand=operand):
                return self._is_number(operand)
            case ast.Compare(left=left, comparators=others):
                return all(map(self._is_number, (left, *others)))
            case ast.Call(func=function):
                called = self._value(function)
                return called is not None and root_package(called) in ("builtins", "math")
            case _:
                return False
