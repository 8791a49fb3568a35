"""Writes the functions and methods that draw random numbers into the block that calls them, so that it can be parted.

    def noise_like(key, x):                       return Next(x=state.x + random.normal(key, state.x.shape), ...)
        return random.normal(key, x.shape)
    ...
    return Next(x=state.x + noise_like(key, state.x), ...)

A method is written in with the component in the place of `self`.
"""

from __future__ import annotations

import ast
import copy
import inspect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import FunctionType, MethodType
from typing import Any

from fnloop import random
from fnloop.authors import is_library, is_users
from fnloop.compile.frontend.always_run import AlwaysRun
from fnloop.compile.frontend.numpy_values import names_in
from fnloop.compile.frontend.part_function import assign, loads, own_nodes, read_definition, rebound_checks, stores
from fnloop.compile.frontend.single_return import returned_once
from fnloop.compile.frontend.syntax import is_starred

__all__ = ["WrittenIn", "calls_what_draws", "with_helpers_written_in"]

DRAWING = frozenset({*random.__all__, "random"}) - {"Key"}

MOST_WRITTEN = 16
"""So many calls are written in; a function that calls itself never ends."""

OF_METHOD = ".__func__"
"""What is behind the name of a method, where its function is read."""

EXPECTED = "fnloop_helper"

ALLOWED = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.If, ast.Return, ast.Pass, ast.Expr)
"""Statements of a function that is written in."""


def draws(function: object, owner: object = None) -> bool:
    """Whether a user's function draws, as far as its names say, or a method of its object does.

    Args:
        function: the function.
        owner: the object whose method it is; None for a function.
    """
    if not isinstance(function, FunctionType) or not is_users(function):
        return False
    named = names_in(function)
    if named & DRAWING:
        return any(_is_of_random(function.__globals__.get(name)) for name in named)
    methods = [getattr(type(owner), name, None) for name in named] if owner is not None else []
    return any(isinstance(one, FunctionType) and one is not function and draws(one) for one in methods)


def _is_of_random(value: object) -> bool:
    return value is random or getattr(value, "__module__", None) == random.__name__


@dataclass(frozen=True)
class WrittenIn:
    """The functions that were written into one.

    Args:
        checks: statements that refuse functions which stand under their names no more.
        free: what these read beside what the function does.
    """

    checks: Sequence[ast.stmt]
    free: Mapping[str, object]


def calls_what_draws(function: FunctionType, given: Mapping[str, object]) -> bool:
    """Whether a block names a function that draws, or a method of a component.

    Args:
        function: of the block.
        given: components, by parameter.
    """
    names = names_in(function)
    methods = [(getattr(type(one), name, None), one) for one in given.values() for name in names]
    return any(draws(function.__globals__.get(name)) for name in names) or any(draws(*one) for one in methods)


def with_helpers_written_in(
    function: FunctionType, definition: ast.FunctionDef, given: Mapping[str, object]
) -> WrittenIn:
    """Write what draws into a function that calls it, in place.

    Args:
        function: of the block.
        definition: its source.
        given: components, by parameter.
    """
    writer = _Writer(function, definition, given)
    definition.body[:] = writer.statements(definition.body)
    checks = writer.checks() if writer.count else []
    return WrittenIn(checks, writer.free)


@dataclass
class _Writer:
    """Writes functions that draw into one that calls them.

    Args:
        function: of the block.
        definition: its source.
        given: components, by parameter.
        named: the functions that were written in, by the expressions by which they were found.
        free: what the statements read beside what the function does.
        count: how many calls were written in.
    """

    function: FunctionType
    definition: ast.FunctionDef
    given: Mapping[str, object]
    named: dict[str, object] = field(default_factory=dict)
    free: dict[str, object] = field(default_factory=dict)
    count: int = 0

    def __post_init__(self) -> None:
        arguments = self.definition.args
        own = [one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
        self.local = {*own, *stores(self.definition.body)}

    def checks(self) -> list[ast.stmt]:
        """Statements that refuse functions which stand under their names no more."""
        made, free = rebound_checks(self.named, EXPECTED, "function")
        self.free |= free
        return made

    def statements(self, body: Sequence[ast.stmt]) -> list[ast.stmt]:
        """Statements with the functions that they call written in."""
        made: list[ast.stmt] = []
        for statement in body:
            calls = _Calls(self)
            match statement:
                case ast.If():
                    statement.test = calls.visit(statement.test)
                    statement.body = self.statements(statement.body)
                    statement.orelse = self.statements(statement.orelse)
                case ast.Assign() | ast.AnnAssign() | ast.AugAssign() | ast.Return() | ast.Expr():
                    statement = calls.visit(statement)
                case _:
                    pass
            made += [*self.statements(calls.before), statement] if calls.before else [statement]
        return made

    def written_in(self, node: ast.Call) -> tuple[list[ast.stmt], ast.expr] | None:
        """The statements of a function that is called, and its result; None where it stays a call."""
        found = self._called(node.func)
        if found is None or self.count >= MOST_WRITTEN or any(map(is_starred, node.args)):
            return None
        function, owner = found
        definition = _definition_of(function)
        if definition is None:
            return None
        given = _arguments(function, node, [] if owner is None else [owner])
        if given is None or not self._sees_the_same(function, definition):
            return None
        self.count += 1
        return self._statements_of(definition, given, node)

    def _called(self, node: ast.expr) -> tuple[FunctionType, ast.expr | None] | None:
        """The function that is called, if it draws; and the component whose method it is."""
        match node:
            case ast.Name(id=name) if name not in self.local:
                function = self.function.__globals__.get(name)
                if name in self.function.__code__.co_freevars or not draws(function):
                    return None
                self.named[name] = function
            case ast.Attribute(value=ast.Name(id=name) as owner, attr=method) if name in self.given:
                component = self.given[name]
                bound = getattr(component, method, None)
                if is_library(component) or not isinstance(bound, MethodType) or bound.__self__ is not component:
                    return None
                function = bound.__func__
                if not draws(function, component) or isinstance(inspect.getattr_static(component, method), property):
                    return None
                if not isinstance(function, FunctionType):
                    return None
                self.named[f"{name}.{method}{OF_METHOD}"] = function
                return function, owner
            case _:
                return None
        assert isinstance(function, FunctionType)
        return function, None

    def _sees_the_same(self, function: FunctionType, definition: ast.FunctionDef) -> bool:
        """Whether names from outside mean the same in the function that is called and in the block's."""
        if function.__globals__ is not self.function.__globals__ or function.__code__.co_freevars:
            return False
        own = {one.arg for one in ast.walk(definition) if isinstance(one, ast.arg)} | set(stores(definition.body))
        outside = loads(definition.body) - own
        return not outside & (self.local | set(self.function.__code__.co_freevars))

    def _statements_of(
        self, definition: ast.FunctionDef, given: Mapping[str, ast.expr], node: ast.Call
    ) -> tuple[list[ast.stmt], ast.expr] | None:
        """The statements of a function with names of their own, and what they give."""
        serial = self.count
        result = f"{definition.name}_gives_{serial}"
        returns = [one.value for one in own_nodes(definition.body) if isinstance(one, ast.Return)]
        size = _length_of_all(returns)
        results = [result] if size is None else [f"{result}_{number}" for number in range(size)]

        def put(statement: ast.Return) -> list[ast.stmt]:
            values: list[ast.expr] = [statement.value or ast.Constant(None)]
            if size is not None and isinstance(statement.value, ast.Tuple):
                values = statement.value.elts
            return [ast.copy_location(assign(*pair), statement) for pair in zip(results, values, strict=True)]

        body = returned_once(definition.body, put)
        if body is None:
            return None
        changed = set(stores(body)) & given.keys()
        alike = {name: value for name, value in given.items() if _is_read_alike(value) and name not in changed}
        made = [assign(name, value) for name, value in given.items() if name not in alike]
        names = {*stores(body), *given} - {*results}
        renamed = _Renamed({name: f"{name}_of_{definition.name}_{serial}" for name in names}, alike)
        targets = [renamed.target(copy.deepcopy(one)) for one in made]
        inside = [renamed.visit(copy.deepcopy(one)) for one in body]
        for one in (part for statement in [*targets, *inside] for part in ast.walk(statement)):
            if hasattr(one, "lineno"):  # messages name the line of the call
                ast.copy_location(one, node)
        self.local |= set(stores([*targets, *inside]))
        read: list[ast.expr] = [ast.Name(one, ast.Load()) for one in results]
        value = read[0] if size is None else ast.Tuple(read, ast.Load())
        return [*targets, *inside], ast.fix_missing_locations(ast.copy_location(value, node))


class _Calls(AlwaysRun):
    """Writes in what the calls of one statement run, if they always do."""

    def __init__(self, writer: _Writer) -> None:
        self.writer = writer
        self.before: list[ast.stmt] = []

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """`noise_like(key, x)`, `scheduler.step(key, x)`."""
        self.generic_visit(node)
        written = self.writer.written_in(node)
        if written is None:
            return node
        self.before += written[0]
        return written[1]


@dataclass
class _Renamed(ast.NodeTransformer):
    """Gives names other names, and reads what stands for some."""

    names: Mapping[str, str]
    alike: Mapping[str, ast.expr]

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """A name."""
        if node.id in self.alike and isinstance(node.ctx, ast.Load):
            return copy.deepcopy(self.alike[node.id])
        return ast.copy_location(ast.Name(self.names.get(node.id, node.id), node.ctx), node)

    def target(self, statement: ast.stmt) -> ast.stmt:
        """An assignment of which the name alone is another."""
        assert isinstance(statement, ast.Assign)
        statement.targets = [self.visit(one) for one in statement.targets]
        return statement


def _definition_of(function: FunctionType) -> ast.FunctionDef | None:
    """The source of a function that can be written in; None for any other."""
    found = read_definition(function)
    if found is None:
        return None
    definition = found[0]
    if definition.decorator_list or definition.args.vararg or definition.args.kwarg:
        return None
    body = [one for one in definition.body if not _is_text(one)]
    definition.body = body
    nodes = list(own_nodes(body))
    is_plain = all(isinstance(one, ALLOWED) for one in nodes if isinstance(one, ast.stmt))
    is_written = any(isinstance(one, ast.Attribute | ast.Subscript) and _is_store(one) for one in nodes)
    hidden = any(isinstance(one, ast.Lambda | ast.Yield | ast.YieldFrom | ast.Await | ast.NamedExpr) for one in nodes)
    private = any(isinstance(one, ast.Attribute) and one.attr.startswith("__") for one in nodes)
    return definition if is_plain and not is_written and not hidden and not private else None


def _length_of_all(values: Sequence[ast.expr | None]) -> int | None:
    """The length of tuples that are written out; None where one is no tuple, or of another length."""
    lengths = {len(one.elts) if isinstance(one, ast.Tuple) else None for one in values}
    return lengths.pop() if len(lengths) == 1 else None


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _is_store(node: ast.Attribute | ast.Subscript) -> bool:
    return not isinstance(node.ctx, ast.Load)


def _arguments(function: FunctionType, node: ast.Call, first: Iterable[ast.expr]) -> dict[str, ast.expr] | None:
    """What a call gives to each parameter, in the order in which Python computes it; None where it does not fit."""
    keywords: dict[str, Any] = {str(one.arg): one.value for one in node.keywords}
    if "None" in keywords:
        return None
    try:
        bound = inspect.signature(function).bind(*first, *node.args, **keywords)
    except TypeError:
        return None
    defaults = list(_defaults(function, bound.arguments))
    if any(one is None for _, one in defaults):
        return None
    return {**bound.arguments, **{name: value for name, value in defaults if value is not None}}


def _defaults(function: FunctionType, given: Mapping[str, object]) -> Iterator[tuple[str, ast.expr | None]]:
    """The defaults of parameters that are not given; None for one that is no plain value."""
    for name, parameter in inspect.signature(function).parameters.items():
        if name not in given:
            is_plain = type(parameter.default) in (bool, int, float, str, type(None))
            yield name, ast.Constant(parameter.default) if is_plain else None


def _is_read_alike(value: ast.expr) -> bool:
    """Whether an argument may be written wherever the parameter is read: a field, a component, a constant."""
    match value:
        case ast.Constant():
            return True
        case ast.Attribute(value=ast.Name()) | ast.Name():
            return True
        case _:
            return False
