"""Finds the calls of composites, loops, gradients and maps in a block's function, and writes it without them.

A block that calls another one which is more than a function:

    slope = energy_slope(x=state.x * 0.5)           # grad(energy, wrt="x")
    return Next(x=state.x - 0.1 * slope.grad_x)

is what `from_blocks_dict` says of three blocks: one that gives `state.x * 0.5`, the gradient, and one that has its
result as a field. The first is the slice of the function that makes the argument (Weiser 1981), the last the function
with a record of fields in the place of the call. That is the same only where the call runs whenever the block does.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any

from fnloop.authors import is_users
from fnloop.compile.frontend.always_run import AlwaysRun
from fnloop.compile.frontend.block_names import BlockNames, is_composite, is_transform
from fnloop.compile.frontend.desugar import desugar
from fnloop.compile.frontend.halves import Part
from fnloop.compile.frontend.numpy_values import names_in
from fnloop.compile.frontend.part_function import (
    assigned,
    loads,
    own_nodes,
    part_function,
    read_definition,
    rebound_checks,
    stores,
    takes_a_record,
)
from fnloop.compile.frontend.syntax import is_starred
from fnloop.hints import is_record
from fnloop.interface import Default
from fnloop.plan import Leaf, Step, called_as
from fnloop.state import BlockState, record_class

__all__ = ["CompositeCall", "Unfolded", "unfolded"]

RESULT, EXPECTED, VALUE = "fnloop_result", "fnloop_called", "value"


@dataclass(frozen=True)
class CompositeCall:
    """A call of a block that is more than a function.

    Args:
        step: the block.
        given: for each field that it is given the field of the calling block, its value, or what computes it.
        components: for each component that it is given the parameter of the calling block.
        results: for each of its outputs the field in which the rest has it, with the annotation.
    """

    step: Step
    given: Mapping[str, str | Default | Part]
    components: Mapping[str, str]
    results: Mapping[str, tuple[str, Any]]


@dataclass(frozen=True)
class Unfolded:
    """A block without the calls of composites in it.

    Args:
        calls: those calls, in order.
        rest: the block, which has their results as fields.
    """

    calls: tuple[CompositeCall, ...]
    rest: Part


def unfolded(leaf: Leaf) -> Unfolded | None:
    """A block without the calls of composites in it; None where it has none, or one that need not run.

    Args:
        leaf: the block.
    """
    function = leaf.function
    if not isinstance(function, FunctionType) or not is_users(function) or leaf.keys is not None:
        return None
    outside = BlockNames(function, (), ())
    if not any(is_composite(one) or is_transform(one) for one in map(outside.outside, names_in(function))):
        return None
    found = read_definition(function)
    if found is None or not takes_a_record(found[0]):
        return None
    definition, first = found
    desugar(definition, lambda stem: f"{stem}_unfolded")
    try:
        return _Unfolding(leaf, definition, first).unfolded()
    except _CannotUnfoldError:
        return None


class _CannotUnfoldError(Exception):
    """A function cannot be written without the calls of composites in it."""


@dataclass
class _Unfolding:
    """The unfolding of one function.

    Args:
        leaf: the block.
        definition: its source, which is changed.
        first: the line of the file where it begins.
        calls: those that were found so far.
        free: what the parts find beside what the function does.
        ahead: the statements that make such a block, or an argument of a call, by their `id`.
    """

    leaf: Leaf
    definition: ast.FunctionDef
    first: int
    calls: list[CompositeCall] = field(default_factory=list)
    free: dict[str, object] = field(default_factory=dict)
    ahead: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        function: Any = self.leaf.function
        arguments = self.definition.args
        self.record = (arguments.posonlyargs + arguments.args)[0].arg
        self.components = {one.arg for one in arguments.kwonlyargs}
        bound = set(stores(self.definition.body))
        if self.components & bound or self.record in bound:
            raise _CannotUnfoldError
        self.function = function
        self.blocks = BlockNames(function, self.definition.body, bound | {self.record} | self.components)

    def unfolded(self) -> Unfolded | None:
        """The function without its calls; None where there are none."""
        before: list[ast.stmt] = []
        for statement in self.definition.body:
            if self.blocks.note(statement):
                self.ahead.add(id(statement))
            before.append(_Sites(self, before).replaced(statement))
            if any(isinstance(one, ast.Return | ast.Raise | ast.Assert) for one in own_nodes([statement])):
                break
        left = self.definition.body[len(before) :]
        if not self.calls:
            return None
        body = _without_dead([*before, *left], self.ahead)
        if any(self.blocks.at(node.func) is not None for node in _all_calls(body)):
            raise _CannotUnfoldError  # which need not run
        return Unfolded(tuple(self.calls), self._part([*self._checks(), *body], self.leaf.record_out))

    def _checks(self) -> list[ast.stmt]:
        """Statements that refuse blocks which stand under their names no more."""
        checks, free = rebound_checks(self.blocks.named, EXPECTED, "block")
        self.free |= free
        return checks

    # --- calls

    def call(self, node: ast.Call, before: Sequence[ast.stmt]) -> ast.expr:
        """What stands for a call of a block in the rest; the call itself where that is no composite.

        Args:
            node: the call.
            before: the statements in front of it.
        """
        block = self.blocks.at(node.func)
        if block is None:
            return node
        if block._checkpointing is not None or block._bar is not None or not _is_plain(node):
            raise _CannotUnfoldError
        self.blocks.note_named(node.func)
        plan, names = block.plan, block.names
        own = {names.get(one, one): one for one in plan.interface.components}
        reads = {names.get(one, one): read for one, read in plan.interface.reads.items()}
        bound = {own[name]: value for name, value in block.bound.items()}
        written = {str(one.arg): one.value for one in node.keywords}
        components = {name: self._component(written.pop(name)) for name in list(written) if name in own}
        known = [*bound, *(own[name] for name in components)]
        if sorted(known) != sorted(own.values()):  # one is missing, or is given again
            raise _CannotUnfoldError
        fields = self._fields(node, written)
        if not node.args and fields.keys() - reads.keys():
            raise _CannotUnfoldError  # Python refuses it
        given = {name: self._given(name, fields, read.default, before) for name, read in reads.items()}
        hints = _hints_out(plan, {one for one in plan.interface.reads if names.get(one, one) in given})
        number = len(self.calls)
        results = {names.get(one, one): (f"{RESULT}_{number}_{one}", hint) for one, hint in hints.items()}
        step = Step(self._unused(block.name), plan, names, bound)
        self.calls.append(CompositeCall(step, given, components, results))
        return ast.copy_location(self._result(number, results), node)

    def _component(self, value: ast.expr) -> str:
        """The parameter of the calling block that a component is."""
        if not isinstance(value, ast.Name) or value.id not in self.components:
            raise _CannotUnfoldError
        return value.id

    def _unused(self, name: str) -> str:
        """A name for a step: no two paths are the same."""
        before = sum(one.step.name.partition(" ")[0] == name for one in self.calls)
        return f"{name} {before + 1}" if before else name

    def _result(self, number: int, results: Mapping[str, tuple[str, Any]]) -> ast.expr:
        """The record of a call's results, as the rest makes it."""
        kind: Any = type(BlockState)
        hints = {name: Any if hint is None else hint for name, (_, hint) in results.items()}
        title = f"{self.leaf.name}_{RESULT}"
        body = {"__annotations__": hints, "__module__": __name__, "__qualname__": title}
        self.free[f"{RESULT}_{number}"] = kind(title, (BlockState,), body)
        keywords = [ast.keyword(name, self._read(own)) for name, (own, _) in results.items()]
        return ast.Call(ast.Name(f"{RESULT}_{number}", ast.Load()), [], keywords)

    def _read(self, name: str) -> ast.expr:
        return ast.Attribute(ast.Name(self.record, ast.Load()), name, ast.Load())

    def _fields(self, node: ast.Call, written: Mapping[str, ast.expr]) -> Mapping[str, ast.expr]:
        """The fields that a call gives, by keyword or in a record."""
        if not node.args:
            return written
        if written:
            raise _CannotUnfoldError
        match node.args[0]:
            case ast.Name(id=self.record):
                return {name: self._read(name) for name in self.leaf.hints_in}
            case ast.Call(func=ast.Name(id=name), args=[], keywords=keywords) if is_record(self.blocks.outside(name)):
                cls = self.blocks.outside(name)
                if any(one.arg is None for one in keywords) or hasattr(cls, "__post_init__"):
                    raise _CannotUnfoldError
                if len(keywords) < len(cls.__struct_fields__):  # those of the record have defaults of their own
                    raise _CannotUnfoldError
                self.blocks.named[name] = cls
                return {str(one.arg): one.value for one in keywords}
            case _:
                raise _CannotUnfoldError

    def _given(
        self, name: str, fields: Mapping[str, ast.expr], default: Default | None, before: Sequence[ast.stmt]
    ) -> str | Default | Part:
        """What a call gives to a field of the block."""
        value = fields.get(name)
        match value:
            case None if default is not None:
                return default
            case None:
                raise _CannotUnfoldError
            case ast.Constant(value=constant):
                return Default(constant)
            case ast.Attribute(value=ast.Name(id=self.record), attr=own):
                return own
            case _:
                pass
        made = ast.Call(ast.Name(VALUE, ast.Load()), [], [ast.keyword(VALUE, value)])
        record = record_class(f"{self.leaf.name}_{name}", (VALUE,))
        statements = _slice(before, value)
        self.ahead |= set(map(id, statements))
        return self._part([*statements, ast.Return(made)], record, {VALUE: record})

    def _part(self, body: Sequence[ast.stmt], record: Any, free: Mapping[str, object] | None = None) -> Part:
        """A part of the function."""
        nodes = [node for one in body for node in ast.walk(one)]
        whole = [one for one in nodes if isinstance(one, ast.Name) and one.id == self.record]
        read = [one.attr for one in nodes if isinstance(one, ast.Attribute) and self._is_record(one.value)]
        if len(read) < len(whole) or not all(name in self.leaf.hints_in or RESULT in name for name in read):
            raise _CannotUnfoldError  # it reads the record as a whole, or calls a method of it
        components = tuple(sorted(self.components & loads(body)))
        copied = [copy.deepcopy(one) for one in body]
        part = part_function(self.function, self.record, components, copied, {**self.free, **(free or {})}, self.first)
        return Part(part, tuple(dict.fromkeys(read)), components, record)

    def _is_record(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Name) and node.id == self.record


class _Sites(AlwaysRun):
    """Replaces the calls of composites in a statement, which run whenever it does."""

    def __init__(self, unfolding: _Unfolding, before: Sequence[ast.stmt]) -> None:
        self.unfolding, self.before = unfolding, before

    def replaced(self, statement: ast.stmt) -> ast.stmt:
        """A statement of the function's own body, without its calls."""
        if isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.Return | ast.Expr):
            made: ast.stmt = self.visit(statement)
            return made
        return statement

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """`block(x=x)`."""
        self.generic_visit(node)
        return self.unfolding.call(node, self.before)


def _is_plain(node: ast.Call) -> bool:
    """Whether a call is written without `*` and `**`, with one record at most."""
    spreads = any(map(is_starred, node.args)) or any(one.arg is None for one in node.keywords)
    return not spreads and len(node.args) <= 1


def _all_calls(body: Iterable[ast.stmt]) -> list[ast.Call]:
    return [node for one in body for node in ast.walk(one) if isinstance(node, ast.Call)]


def _hints_out(plan: Any, given: Collection[str]) -> Mapping[str, Any]:
    """The outputs of a block that is given some fields, by its own names, with annotations where it has them."""
    function = called_as(plan)
    if function is not None:
        return function.hints_out
    writes = plan.interface.writes
    if any(one.passes and name not in given for name, one in writes.items()):
        raise _CannotUnfoldError  # it may be left out
    return {name: one.uses[0].hint if one.uses else None for name, one in writes.items()}


def _slice(before: Sequence[ast.stmt], value: ast.expr) -> list[ast.stmt]:
    """The statements that make what an expression reads; all of them where some may change what is bound already."""
    if any(map(_may_change, before)):
        return list(before)
    needed, kept = loads([value]), []
    for statement in reversed(before):
        if needed & set(stores([statement])):
            kept.append(statement)
            needed |= loads([statement])
    return kept[::-1]


def _may_change(statement: ast.stmt) -> bool:
    """Whether a statement may change an object that has a name, as `items.append(x)` does."""
    for node in own_nodes([statement]):
        match node:
            case ast.Expr(value=ast.Constant()):
                pass
            case ast.Expr() | ast.Delete() | ast.FunctionDef():
                return True
            case ast.Attribute() | ast.Subscript() if not isinstance(node.ctx, ast.Load):
                return True
            case ast.Call(func=ast.Attribute(attr="pop" | "popitem" | "setdefault")):
                return True
            case _:
                pass
    return False


def _without_dead(body: Sequence[ast.stmt], ahead: Collection[int]) -> list[ast.stmt]:
    """Statements without those that made an argument of a call, and whose names nothing reads any more."""
    kept: list[ast.stmt] = []
    for statement in reversed(body):
        names, _ = assigned(statement)
        if id(statement) not in ahead or not names or set(names) & _read_in(kept):
            kept.insert(0, statement)
    return kept


def _read_in(statements: Iterable[ast.stmt]) -> set[str]:
    """The names that statements read; those of `x += 1` too."""
    nodes = [node for one in statements for node in ast.walk(one)]
    changed = [one.target for one in nodes if isinstance(one, ast.AugAssign)]
    deleted = [target for one in nodes if isinstance(one, ast.Delete) for target in one.targets]
    return loads(statements) | {one.id for one in [*changed, *deleted] if isinstance(one, ast.Name)}
