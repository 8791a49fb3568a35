"""The gradient analysis of statements: both sides of an `if` are joined, loops are repeated until nothing changes."""

from __future__ import annotations

import ast
import itertools
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from fnloop.transform.gradient_flow import NOTHING, Flow, item_of, join, part_of
from fnloop.transform.gradient_operators import items_in_order, known_part

__all__ = ["Statements"]

WRITTEN_OUT = 64
"""Loops over so many known items are followed item by item."""

TOLD_APART = 8
"""In how many rounds through a loop the parts of values are told apart: `x = (x, 1)` has more in every round."""


@dataclass(kw_only=True)
class Statements(ABC):
    """The names of one function while its statements are interpreted.

    Args:
        names: its local names.
        results: those of its `return` and `yield` statements.
    """

    names: dict[str, Flow] = field(default_factory=dict)
    results: list[Flow] = field(default_factory=list)

    @abstractmethod
    def flow(self, node: ast.expr) -> Flow:
        """The result of an expression."""

    @abstractmethod
    def binary(self, node: ast.AST, left: Flow, op: ast.operator, right: Flow) -> Flow:
        """The result of an operator."""

    @abstractmethod
    def closure(self, node: ast.FunctionDef | ast.Lambda) -> Flow:
        """A function that is defined inside this one."""

    def block(self, statements: Iterable[ast.stmt]) -> None:
        """Interpret statements in order."""
        for statement in statements:
            self.statement(statement)

    def statement(self, node: ast.stmt) -> None:
        """Interpret one statement."""
        match node:
            case ast.Return(value=value):
                self.results.append(self.flow(value) if value is not None else NOTHING)
            case ast.Expr(value=value):
                self.flow(value)
            case ast.Assign(targets=targets, value=value):
                self.assign_all(targets, self.flow(value))
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self.assign(target, self.flow(value))
            case ast.AugAssign(target=target, op=op, value=value):
                self.assign(target, self.binary(node, self.flow(target), op, self.flow(value)))
            case ast.If(body=body, orelse=orelse):
                self.flow(node.test)
                self.either([body, orelse])
            case ast.For(target=target, iter=iterated, body=body, orelse=orelse):
                self.iterate(target, iterated, body)
                self.block(orelse)
            case ast.While(test=test, body=body, orelse=orelse):
                self.repeat(lambda: self.flow(test), body)
                self.block(orelse)
            case ast.With(items=items, body=body):
                self.enter(items)
                self.block(body)
            case ast.Try(body=body, handlers=handlers, orelse=orelse, finalbody=finalbody):
                self.either([[*body, *orelse], *(handler.body for handler in handlers)])
                self.block(finalbody)
            case ast.Match(subject=subject, cases=cases):
                self.bind_patterns(self.flow(subject), [case.pattern for case in cases])
                self.either([case.body for case in cases])
            case ast.FunctionDef(name=name):
                self.names[name] = self.closure(node)
            case _:
                pass  # imports, pass, raise, assert, del, global: nothing flows

    def either(self, bodies: Sequence[Sequence[ast.stmt]]) -> None:
        """Interpret one of several bodies: what holds behind all of them."""
        before, ends = dict(self.names), []
        for body in bodies:
            self.names = dict(before)
            self.block(body)
            ends.append(self.names)
        names = dict.fromkeys(name for end in ends for name in end)
        self.names = {name: join(end[name] for end in ends if name in end) for name in names}

    def each(self, target: ast.expr, items: Iterable[Flow], body: Sequence[ast.stmt]) -> None:
        """Interpret a loop over items that are known, such as the Cells of a list, one by one; any may be the last."""
        for item in items:
            before = dict(self.names)
            self.assign(target, item)
            self.block(body)
            self.names = {name: join([before.get(name, flow), flow]) for name, flow in self.names.items()}

    def repeat(self, head: Callable[[], object], body: Sequence[ast.stmt]) -> None:
        """Interpret a loop until nothing changes any more: flows only grow, so that it ends."""
        for number in itertools.count():
            before = dict(self.names)
            head()
            self.block(body)
            for name, flow in self.names.items():
                joined = join([before.get(name, flow), flow])
                self.names[name] = joined if number < TOLD_APART else joined.whole
            if self.names == before:
                return

    def iterate(self, target: ast.expr, iterated: ast.expr, body: Sequence[ast.stmt]) -> None:
        """Interpret a `for`: item by item where few are known, else until nothing changes."""
        flow = self.flow(iterated)
        items = items_in_order(flow.known)
        if items is not None and len(items) <= WRITTEN_OUT:
            self.each(target, [known_part(flow, item) for item in items], body)
        else:
            self.repeat(lambda: self.assign(target, item_of(self.flow(iterated))), body)

    def enter(self, items: Iterable[ast.withitem]) -> None:
        """Bind the names of a `with`."""
        for item in items:
            entered = self.flow(item.context_expr)
            if item.optional_vars is not None:
                self.assign(item.optional_vars, entered)

    def bind_patterns(self, flow: Flow, patterns: Iterable[ast.pattern]) -> None:
        """Give every name of the patterns of a `match` the flow of the whole."""
        for pattern in patterns:
            for node in ast.walk(pattern):
                name = getattr(node, "name", None) or getattr(node, "rest", None)
                if isinstance(name, str):
                    self.names[name] = flow.whole

    def assign_all(self, targets: Iterable[ast.expr], flow: Flow) -> None:
        """Bind several targets to one value."""
        for target in targets:
            self.assign(target, flow)

    def assign(self, target: ast.expr, flow: Flow) -> None:
        """Bind a target; writing into a part of an object adds to what the object holds."""
        match target:
            case ast.Name(id=name):
                self.names[name] = flow
            case ast.Starred(value=value):
                self.assign(value, flow.whole)
            case ast.Tuple(elts=elements) | ast.List(elts=elements):
                starred = any(isinstance(one, ast.Starred) for one in elements)
                for number, one in enumerate(elements):
                    self.assign(one, flow.whole if starred else part_of(flow, number))
            case ast.Subscript(value=ast.Name(id=name), slice=ast.Constant(value=str(key))) if self.has_parts(name):
                owner = self.names[name]
                self.names[name] = replace(owner, parts={**(owner.parts or {}), key: flow})
            case ast.Attribute(value=value) | ast.Subscript(value=value):
                self.add_to(value, flow)
            case _:
                pass

    def has_parts(self, name: str) -> bool:
        """Whether a local name holds a dict whose entries are told apart."""
        return name in self.names and self.names[name].parts is not None and self.names[name].cls is None

    def add_to(self, owner: ast.expr, flow: Flow) -> None:
        """Add a value to the flow of the object that it is put into."""
        while isinstance(owner, (ast.Attribute, ast.Subscript)):
            owner = owner.value
        if isinstance(owner, ast.Name) and owner.id in self.names:
            self.names[owner.id] = join([self.names[owner.id].whole, flow.whole])
