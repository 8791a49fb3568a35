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
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_origin

from typing_extensions import assert_never

from fnloop.authors import is_users, root_package
from fnloop.compile.frontend.inner_functions import makes_gradient
from fnloop.compile.runtime.called_blocks import functions_of_block, is_block
from fnloop.compile.runtime.reachable import is_gradient
from fnloop.definition import definition_of
from fnloop.hints import strip
from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Region, Require
from fnloop.program.traverse import folds

__all__ = ["LEAST_OPERATORS", "Cost", "cost_of", "operators_in"]

LEAST_OPERATORS = 16
"""A part that is called in each iteration of a loop in Python becomes a graph from so many operators on."""

ITERATIONS = 16
"""A loop that is in a part counts as so many iterations, since a graph repeats it at no cost."""

PASSES = 4
"""A gradient or a map counts as so many runs of its block."""

TURNS = 4
"""A loop inside a function counts as so many turns, where its source does not say how many it has."""

MANY_TURNS = 16
"""The same where a part must not be taken for smaller than it is."""

LIBRARY_CELL = 3
"""A Cell of a library without others in it: its call takes as long as an operator, and it runs some."""

NUMBERS = (int, float, bool, str)
CONTAINERS = (tuple, list, dict)
SIZES = frozenset({"shape", "ndim", "size", "dtype"})
"""Attributes of tensors that are no tensors."""


def operators_in(ops: Iterable[Op], components: Mapping[str, object]) -> int:
    """About how many operators a run of a part takes in Python.

    Args:
        ops: the part.
        components: those that were not bound in the plan.
    """
    return sum(_operators(op, components) for op in ops)


@dataclass(frozen=True)
class Cost:
    """The operators of a program by its loops.

    Args:
        outside: those in no loop.
        inside: those of one iteration of each loop, by path, without the loops in it.
    """

    outside: int
    inside: Mapping[str, int]

    def operators(self, iterations: Mapping[str, int]) -> int:
        """About how many operators a run takes.

        Args:
            iterations: of each loop, in all of its runs.
        """
        return self.outside + sum(count * self.inside[path] for path, count in iterations.items())


def cost_of(ops: Sequence[Op], components: Mapping[str, object]) -> Cost:
    """The operators of a program by its loops, rather too many than too few.

    Args:
        ops: the program.
        components: those that were not bound in the plan.
    """

    def own(some: Iterable[Op]) -> int:
        return sum(map(of_op, some))

    def of_op(op: Op) -> int:
        match op:
            case Fold():
                return 0
            case Choice():
                return max((own(body.ops) for body in op.bodies), default=0)
            case Call():
                return _of_call(op, components, MANY_TURNS)
            case Constant() | Require() | Region() | Outlined():
                return _operators(op, components)
            case _:
                assert_never(op)

    return Cost(own(ops), {fold.path: max(1, own(fold.body)) for fold in folds(ops)})


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


def _of_call(call: Call, components: Mapping[str, object], turns: int = TURNS) -> int:
    sources = call.components.items()
    held = {name: one.value if one.bound else components.get(one.name) for name, one in sources}
    record = next(iter(inspect.signature(call.leaf.function).parameters), "")
    hints = {name: strip(hint) for name, hint in call.leaf.hints_in.items()}
    numbers = frozenset(name for name, hint in hints.items() if hint in NUMBERS)
    containers = frozenset(name for name, hint in hints.items() if (get_origin(hint) or hint) in CONTAINERS)
    return _Counter(turns).function(call.leaf.function, held, record, numbers, containers)


@dataclass
class _Counter:
    """Counts the operators in functions, and in those that they call.

    Args:
        turns: those of a loop inside a function whose source does not say how many it has.
        around: the functions that are being counted.
    """

    turns: int = TURNS
    around: set[Any] = field(default_factory=set)

    def function(
        self,
        function: Any,
        components: Mapping[str, object],
        record: str = "",
        numbers: frozenset[str] = frozenset(),
        containers: frozenset[str] = frozenset(),
    ) -> int:
        """The operators of a function; as many as a graph needs where its source is not known.

        Args:
            function: any.
            components: its arguments that are known.
            record: the name of its record.
            numbers: the fields of this that are numbers.
            containers: the fields of this that are tuples, lists or dicts.
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
        count = _Body(self, names, record, numbers, containers).count_all(body)
        self.around.discard(plain.__code__)
        return count

    def cell(self, cell: Any) -> int:
        """The operators of a Cell, and of those in it."""
        return sum(self._own(one) for _, one in cell.cells_and_names())

    def _own(self, cell: Any) -> int:
        construct = getattr(type(cell), "construct", None)
        if not is_users(construct):
            return 1 if cell.cells() else LIBRARY_CELL + _stepped(cell)
        return 1 + self.function(construct, {"self": cell})


def _stepped(cell: Any) -> int:
    """How many Parameters an optimizer changes, each by operators of its own; 0 for any other Cell."""
    parameters = getattr(cell, "parameters", ())
    return len(parameters) if isinstance(parameters, tuple) else 0


@dataclass
class _Body:
    """Counts the operators in the text of a function.

    Args:
        counter: counts those in what it calls.
        names: what is known of its names.
        record: the name of its record.
        fields: those fields of this that are numbers.
        container_fields: those that are tuples, lists or dicts.
        numbers: the names that hold numbers.
        containers: the names that hold tuples, lists or dicts.
    """

    counter: _Counter
    names: Mapping[str, object]
    record: str
    fields: frozenset[str]
    container_fields: frozenset[str] = frozenset()
    numbers: set[str] = field(default_factory=set)
    containers: set[str] = field(default_factory=set)

    def count_all(self, nodes: Iterable[ast.AST]) -> int:
        """The operators in several pieces of syntax."""
        return sum(map(self.count, nodes))

    def count(self, node: ast.AST) -> int:
        """The operators in a piece of syntax."""
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if self._is_number(value):
                self.numbers.add(name)
                return self.count(value)
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if self._is_container(value):
                self.containers.add(name)
                return self.count(value)
            case ast.Subscript(value=value) if self._is_container(value):
                return self._inside(node)
            case ast.If():
                tested = self.count(node.test)
                return tested + max(self.count_all(node.body), self.count_all(node.orelse))
            case ast.IfExp():
                return self.count(node.test) + max(self.count(node.body), self.count(node.orelse))
            case ast.For():
                return self.count(node.iter) + self._turns(node.iter) * self.count_all(node.body)
            case ast.While() | ast.ListComp() | ast.GeneratorExp():
                return self.counter.turns * self._inside(node)
            case ast.BinOp() | ast.Compare() | ast.UnaryOp() | ast.Subscript(ctx=ast.Load()):
                takes_none = self._is_number(node) or self._is_container(node)
                return self._inside(node) + (not takes_none)
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
                return self.counter.turns

    def _called(self, node: ast.Call) -> int:
        """The operators in what is called."""
        called = self._value(node.func)
        if called is None:
            return 1
        if is_block(called):
            return sum(self.counter.function(function, bound) for function, bound in functions_of_block(called))
        if is_gradient(called):
            return self._gradient(inspect.getclosurevars(called).nonlocals.get("fn_"))
        if makes_gradient(called):
            return self._gradient(self._value(node.args[0]) if node.args else None)
        if isinstance(called, type) or root_package(called) in ("builtins", "fnloop", "math", "numpy"):
            return 0
        if hasattr(called, "cells_and_names"):
            return self._cell(node, called)
        if isinstance(called, types.FunctionType | types.MethodType) and is_users(getattr(called, "__func__", called)):
            return self.counter.function(called, {})
        return 1

    def _gradient(self, function: Any) -> int:
        """The operators of a gradient of MindSpore's, each call of which takes as long as a graph's besides."""
        is_cell = hasattr(function, "cells_and_names")
        passes = self.counter.cell(function) if is_cell else self.counter.function(function, {})
        return LEAST_OPERATORS + PASSES * passes

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

    def _is_container(self, node: ast.AST) -> bool:
        """Whether an expression is seen to be a tuple, list or dict, whose items take no operator to get."""
        match node:
            case ast.Tuple() | ast.List() | ast.Dict() | ast.ListComp() | ast.DictComp():
                return True
            case ast.Name(id=name):
                return name in self.containers
            case ast.Attribute(value=ast.Name(id=name), attr=attribute) if name == self.record:
                return attribute in self.container_fields
            case ast.Subscript(value=value, slice=ast.Slice()):
                return self._is_container(value)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return self._is_container(left) and self._is_container(right)
            case _:
                return False

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
