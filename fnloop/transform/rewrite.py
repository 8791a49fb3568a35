"""Rewrites the source of one user's function for the graph; see `fnloop.transform.lower`."""
# ruff: noqa: D102 - `ast` says what the methods are for

from __future__ import annotations

import ast
import builtins
import copy
import functools
import inspect
import itertools
import keyword
import linecache
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import FunctionType, MethodType, ModuleType
from typing import Any, NoReturn, Protocol, get_origin

from fnloop.errors import CompileError
from fnloop.hints import is_record, record_fields
from fnloop.state import BlockState
from fnloop.transform.forbidden import (
    REFUSED,
    ImpureError,
    graph_operator,
    graph_version,
    is_impure,
    is_library,
    is_users,
    opaque,
    shares_nothing,
    why_not,
)  # fmt: skip
from fnloop.transform.known import Known, bound_in, is_plain, parameters_of
from fnloop.transform.writes import late_names, list_changed_by_sum, shared_write

__all__ = ["Helper", "Lowered", "Rewriter", "Source"]


@dataclass(frozen=True)
class Source:
    """A function and what it is written as.

    Args:
        function: itself.
        definition: its syntax tree.
        first: the line of the file where the text begins.
        lines: the text.
    """

    function: Any
    definition: ast.FunctionDef
    first: int
    lines: Sequence[str]

    @property
    def filename(self) -> str:
        """Where it was written."""
        return str(self.function.__code__.co_filename)

    @property
    def parameters(self) -> list[str]:
        """Those that can be given by position."""
        arguments = self.definition.args
        return [one.arg for one in [*arguments.posonlyargs, *arguments.args]]


@dataclass(frozen=True)
class Lowered:
    """A function for the graph.

    Args:
        function: takes and gives bare values.
        returns: the annotation of what it gives, as far as it is known.
    """

    function: Callable[..., Any]
    returns: Any = None


class Helper(Protocol):
    """Rewrites a function that is called."""

    def __call__(self, function: Any, hints: Mapping[str, Any], constants: Mapping[str, Any], path: str) -> Lowered:
        """Rewrite it.

        Args:
            function: the function.
            hints: the records that it is given, by parameter.
            constants: the parameters whose values are known; they are given no more.
            path: of the block, for messages.
        """


class Rewriter(ast.NodeTransformer):
    """Rewrites one function.

    Args:
        source: the function.
        path: of the block, for messages.
        helper: rewrites the functions that it calls.
    """

    def __init__(self, source: Source, path: str, helper: Helper) -> None:
        self.source, self.path, self.helper = source, path, helper
        code = source.function.__code__
        self.known = Known(source.function, {*code.co_varnames, *code.co_cellvars}, self._returns)
        self.free: dict[str, object] = {}
        """What the rewritten function takes from outside."""
        self.record_out: Any = None
        self.fields_out: tuple[str, ...] = ()
        self.branches: tuple[str, ...] = ()
        self.returned: Any = None
        names = {node.id for node in ast.walk(source.definition) if isinstance(node, ast.Name)}
        self.taken = names | self.known.local | set(code.co_freevars) | set(code.co_names)
        self.start: list[ast.stmt] = []

    # --- what there is at the start

    def fix(self, record: str, cls: Any, hints: Mapping[str, Any], fixed: Mapping[str, object]) -> None:
        """The record parameter: its fields become arguments, or constants."""
        self.known.record = record
        self.known.hints[record] = cls
        for name in hints:
            own = self.known.fields[name] = self.fresh(f"{record}_{name}")
            if name in fixed:
                self.free[own] = fixed[name]
                self.known.constants[own] = fixed[name]

    def rewrite(self, parameters: list[str] | None) -> ast.FunctionDef:
        """The function, with other parameters if given."""
        definition = self.source.definition
        found = shared_write(definition, self._fresh_call, self._is_module) or late_names(definition)
        if found is not None:
            self.refuse(*found)
        self._rebound(definition)
        body = [*self.start, *self._block(definition.body)]
        arguments = definition.args
        if parameters is not None:
            arguments = ast.arguments([], [ast.arg(name) for name in parameters], None, [], [], None, [])
        else:
            self._arguments(arguments)
        return ast.FunctionDef(definition.name, arguments, body or [ast.Pass()], [], None, None, lineno=1)

    def _rebound(self, definition: ast.FunctionDef) -> None:
        """Parameters that the function binds again are names like any other."""
        bound = bound_in(definition.body)
        if self.known.record in bound:
            whole = ast.Tuple([ast.Name(name, ast.Load()) for name in self.known.fields.values()], ast.Load())
            self.start.append(ast.Assign([ast.Name(self.known.record, ast.Store())], whole, lineno=1))
            self.known.record = ""
        for name in [name for name in self.known.constants if name in bound]:
            value = ast.Name(self.constant(self.known.constants.pop(name), f"{name}_given"), ast.Load())
            self.start.append(ast.Assign([ast.Name(name, ast.Store())], value, lineno=1))

    # --- statements

    def _block(self, statements: Sequence[ast.stmt]) -> list[ast.stmt]:
        done: list[ast.stmt] = []
        for statement in statements:
            made = self.visit(statement)
            done.extend(made if isinstance(made, list) else [made] if made is not None else [])
        return done or ([ast.Pass()] if statements else [])

    def visit_Expr(self, node: ast.Expr) -> Any:
        return None if isinstance(node.value, ast.Constant) else self.generic_visit(node)  # a docstring

    def visit_Assign(self, node: ast.Assign) -> Any:
        hint = self.known.hint(node.value)
        node.value = self.visit(node.value)
        node.targets = [self._target(target, hint) for target in node.targets]
        return node

    def _target(self, target: ast.expr, hint: Any) -> ast.expr:
        self.known.bind(target, hint)
        for node in ast.walk(target):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                self.refuse(node, f"it writes the attribute {node.attr!r} of an object", "return the value in a field")
        visited: ast.expr = target if isinstance(target, ast.Name) else self.visit(target)
        return visited

    def visit_AnnAssign(self, node: ast.AnnAssign) -> Any:
        if node.value is None:
            return None
        return self.visit_Assign(ast.copy_location(ast.Assign([node.target], node.value), node))

    def visit_AugAssign(self, node: ast.AugAssign) -> Any:
        """`a += b` is `a = a + b`: a graph would change the tensor itself, the caller's too."""
        hint = list if isinstance(node.target, ast.Name) and get_origin(self.known.hint(node.target)) is list else None
        if list_changed_by_sum(node, self.source.definition, hint):
            self.refuse(node, "it changes a list that others may hold", "write `a = a + [...]`")
        read = copy.deepcopy(node.target)
        for one in ast.walk(read):
            if isinstance(one, (ast.Name, ast.Attribute, ast.Subscript)):
                one.ctx = ast.Load()
        value = ast.copy_location(ast.BinOp(read, node.op, node.value), node)
        return self.visit_Assign(ast.copy_location(ast.Assign([node.target], value), node))

    def visit_If(self, node: ast.If) -> Any:
        truth = self.known.truth(node.test)
        if truth is not None:  # what is known is decided here: the other branch may not even make sense
            chosen = node.body if truth else node.orelse
            return self._block(chosen) if chosen else ast.copy_location(ast.Pass(), node)
        node.test = self._test(node.test)
        before = dict(self.known.hints)
        node.body = self._block(node.body)
        body, self.known.hints = self.known.hints, before
        node.orelse = self._block(node.orelse)
        self.known.hints |= body
        return node

    def visit_For(self, node: ast.For) -> Any:
        self._no_else(node)
        item = self.known.item(node.iter)
        node.iter = self.visit(node.iter)
        node.target = self._target(node.target, item)
        node.body = self._block(node.body)
        return node

    def visit_While(self, node: ast.While) -> Any:
        self._no_else(node)
        node.test = self._test(node.test)
        node.body = self._block(node.body)
        return node

    def _test(self, node: ast.expr) -> ast.expr:
        """A condition: the parts of `and` and `or` may be of several types, and count by their truth."""
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            node.operand = self._test(node.operand)
            return node
        visited: ast.expr = self.visit(node)
        if isinstance(visited, ast.BoolOp):
            called = [one if isinstance(one, ast.BoolOp) else _truth(one) for one in visited.values]
            visited.values = called
        return visited

    def _no_else(self, node: ast.For | ast.While) -> None:
        if node.orelse:
            self.refuse(node.orelse[0], "a graph has no `else` of a loop", "note in a bool whether it was left early")

    def visit_Return(self, node: ast.Return) -> Any:
        if node.value is None:
            self.refuse(node, "it returns nothing here", "return a record")
        assert node.value is not None
        if self.branches:
            node.value = self._branch_number(node.value)
        elif self.record_out is not None:
            node.value = self._outputs(node.value)
        else:
            self.returned = self.known.hint(node.value) or self.returned
            node.value = self.visit(node.value)
        return node

    def visit_Delete(self, node: ast.Delete) -> Any:
        return ast.Pass() if all(isinstance(one, ast.Name) for one in node.targets) else self.generic_visit(node)

    def _refused(self, node: Any) -> Any:
        self.refuse(node, *REFUSED[type(node)])

    visit_Try = visit_With = visit_Import = visit_ImportFrom = visit_Global = visit_Nonlocal = _refused
    visit_NamedExpr = visit_Yield = visit_YieldFrom = visit_Await = visit_Match = visit_TryStar = _refused
    visit_ClassDef = visit_JoinedStr = visit_Set = visit_SetComp = visit_AsyncFunctionDef = _refused

    # --- names of their own: inner functions and comprehensions

    @contextmanager
    def _scope(self, names: set[str]) -> Iterator[None]:
        """Inside, these names are others than outside."""
        known = self.known
        kept = known.hints, known.constants, known.local, known.record
        known.hints = {name: hint for name, hint in known.hints.items() if name not in names}
        known.constants = {name: value for name, value in known.constants.items() if name not in names}
        known.local = known.local | names
        known.record = "" if known.record in names else known.record
        yield
        known.hints, known.constants, known.local, known.record = kept

    def _arguments(self, arguments: ast.arguments) -> None:
        arguments.defaults = [self.visit(one) for one in arguments.defaults]
        arguments.kw_defaults = [self.visit(one) if one else one for one in arguments.kw_defaults]
        own = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
        for one in own:
            if one is not None:
                one.annotation = None

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Any:
        if node.decorator_list:
            self.refuse(node, f"{node.name!r} is decorated inside of it", "define it outside of the block")
        self._arguments(node.args)
        node.returns = None
        out, self.record_out, branches, self.branches, returned = (
            self.record_out,
            None,
            self.branches,
            (),
            self.returned,
        )
        with self._scope({*parameters_of(node.args), *bound_in(node.body)}):
            node.body = self._block(node.body)
        self.record_out, self.branches, self.returned = out, branches, returned
        return node

    def visit_Lambda(self, node: ast.Lambda) -> Any:
        if not all(isinstance(one, ast.Constant) for one in [*node.args.defaults, *filter(None, node.args.kw_defaults)]):
            self.refuse(node, "a lambda has a default that varies", "write it with `def`")
        self._arguments(node.args)
        with self._scope(set(parameters_of(node.args))):
            node.body = self.visit(node.body)
        return node

    def _comprehension(self, node: Any) -> Any:
        if len(node.generators) > 1:
            self.refuse(node, "a graph has no comprehension of two `for`", "write loops that append to a list")
        one = node.generators[0]
        item, one.iter = self.known.item(one.iter), self.visit(one.iter)
        with self._scope(bound_in([one.target])):
            self.known.bind(one.target, item)
            one.ifs = [self.visit(test) for test in one.ifs]
            for part in ("elt", "key", "value"):
                if hasattr(node, part):
                    setattr(node, part, self.visit(getattr(node, part)))
        return node

    visit_ListComp = visit_GeneratorExp = visit_DictComp = _comprehension

    # --- expressions

    def visit_Name(self, node: ast.Name) -> Any:
        known = self.known
        if isinstance(node.ctx, ast.Load):
            if node.id == known.record:
                return ast.Tuple([ast.Name(name, ast.Load()) for name in known.fields.values()], ast.Load())
            if node.id not in known.local or node.id in known.constants:
                return self._outside(node)
        return node

    def visit_BinOp(self, node: ast.BinOp) -> Any:
        found = graph_operator(node)
        self.generic_visit(node)
        if found is None:
            return node
        return ast.Call(ast.Name(self.constant(found, "number"), ast.Load()), [node.left, node.right], [])

    def visit_IfExp(self, node: ast.IfExp) -> Any:
        truth = self.known.truth(node.test)
        if truth is not None:
            return self.visit(node.body if truth else node.orelse)
        node.test = self._test(node.test)
        node.body, node.orelse = self.visit(node.body), self.visit(node.orelse)
        return node

    def visit_Assert(self, node: ast.Assert) -> Any:
        node.test = self._test(node.test)
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> Any:
        known, value = self.known.static(node)
        if known and is_plain(value):
            return self._value(value, "known")
        neutral = isinstance(node.op, ast.And)
        left = [one for one in node.values[:-1] if self.known.truth(one) is not neutral] + node.values[-1:]
        for number, one in enumerate(left):
            if self.known.truth(one) is not None:  # it ends here
                left = left[: number + 1]
                break
        node.values = [self.visit(one) for one in left]
        return node.values[0] if len(left) == 1 else node

    def visit_Compare(self, node: ast.Compare) -> Any:
        known, value = self.known.static(node)
        if known:
            return ast.Constant(value)
        sides = [node.left, *node.comparators]
        records = [one for one in sides if is_record(self.known.hint(one))]
        if records and not any(isinstance(one, ast.Constant) and one.value is None for one in sides):
            self.refuse(node, "it compares whole records", "compare their fields")
        return self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> Any:
        owner = self.known.hint(node.value)
        if is_record(owner):
            return self._field(node, owner)
        known, holder = self.known.static(node.value)
        if known:
            found, value = self.known.static(node)
            if found and (type(value) in (bool, int, float, str) or not is_library(holder)):
                return self._value(value, node.attr, node)
        return self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> Any:
        known, value = self.known.static(node)
        if known and is_plain(value) and isinstance(node.ctx, ast.Load):
            return self._value(value, "item", node)
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> Any:
        known, called = self.known.static(node.func)
        if known and is_record(called):
            return self._made(node, called)
        if isinstance(node.func, ast.Attribute) and is_record(owner := self.known.hint(node.func.value)):
            return self._method(node, owner, node.func)
        folded, value = self.known.static(node)
        if folded:
            return self._value(value, "known", node)
        called = called if known else None
        called = _unwrapped(called)
        if (why := why_not(called, node)) is not None:
            method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            self.refuse(node, *why, ImpureError if is_impure(called, method) else CompileError)
        if known and (other := graph_version(called, node)) is not None:
            name = self.constant(other, getattr(called, "__name__", "graph"))
            return self._number_call(name, [self.visit(one) for one in node.args])
        if known and is_users(called):
            return self._helper_call(node, called)
        if isinstance(called, MethodType) and is_users(called.__func__) and not is_library(called.__self__):
            return self._object_call(node, called)
        if known and (calling := _call_of(called)) is not None:
            return self._object_call(node, calling)
        if known and (kind := opaque(called)):
            self.refuse(node, f"`{ast.unparse(node.func)}` is {kind}", "write it with `def`, and call that")
        self._no_record(node)
        return self.generic_visit(node)

    def _number_call(self, name: str, arguments: list[ast.expr]) -> ast.expr:
        """Two by two, where a function such as `max` has more than two arguments."""
        while len(arguments) > 2:
            first = ast.Call(ast.Name(name, ast.Load()), arguments[:2], [])
            arguments = [first, *arguments[2:]]
        return ast.Call(ast.Name(name, ast.Load()), arguments, [])

    def _no_record(self, node: ast.Call) -> None:
        for one in [*node.args, *(given.value for given in node.keywords)]:
            if is_record(self.known.hint(one)):
                self.refuse(
                    node, f"it gives the record `{ast.unparse(one)}` to `{ast.unparse(node.func)}`, which a graph knows as a "
                    f"tuple", "give its fields",
                )  # fmt: skip

    # --- functions that are called

    def _object_call(self, node: ast.Call, method: MethodType) -> ast.expr:
        """A method of an object that is known: what it reads of the object is known, too."""
        if method.__func__.__name__ == "__init__":
            self.refuse(node, "it makes an object here", "make it outside, and bind it as a component")
        first = inspect.getfullargspec(method.__func__).args[:1]
        return self._helper_call(node, method.__func__, dict.fromkeys(first, method.__self__))

    def _helper_call(
        self,
        node: ast.Call,
        called: Any,
        constants: Mapping[str, Any] | None = None,
        owner: tuple[Any, ast.expr] | None = None,
    ) -> ast.expr:
        """A call of the rewritten version of a function, perhaps with a record in front, or with constants for its first."""
        made = self.helper(called, self._hints(node, called, owner, len(constants or ())), constants or {}, self.path)
        name = self.constant(made.function, called.__name__)
        first = [self.visit(owner[1])] if owner else []
        node.args = [*first, *(self.visit(one) for one in node.args)]
        for one in node.keywords:
            one.value = self.visit(one.value)
        node.func = ast.Name(name, ast.Load())
        return node

    def _hints(
        self, node: ast.Call, called: Any, owner: tuple[Any, ast.expr] | None, skipped: int = 0
    ) -> dict[str, Any]:
        """The records that a call gives, by parameter."""
        code = called.__code__
        names = code.co_varnames[skipped : code.co_argcount]
        plain = itertools.takewhile(lambda one: not isinstance(one, ast.Starred), node.args)
        hints = [*([owner[0]] if owner else []), *map(self.known.hint, plain)]
        found = dict(zip(names, hints, strict=False))
        found |= {one.arg: self.known.hint(one.value) for one in node.keywords if one.arg}
        return {name: hint for name, hint in found.items() if hint is not None}

    def _returns(self, called: Any, node: ast.Call, owner: list[Any]) -> Any:
        """The annotation of what a call gives."""
        if isinstance(called, MethodType) and is_users(called.__func__):
            return None
        if not is_users(called) or why_not(called, node) is not None:
            return None
        hints = self._hints(node, called, (owner[0], node) if owner else None)
        return self.helper(called, hints, {}, self.path).returns

    # --- records

    def _field(self, node: ast.Attribute, owner: Any) -> ast.expr:
        names = list(record_fields(owner))
        if node.attr not in names:
            return self._member(node, owner)
        if isinstance(node.value, ast.Name) and node.value.id == self.known.record:
            name = self.known.fields.get(node.attr)
            if name is None:
                self.refuse(node, f"the record has no field {node.attr!r}", "read a field that it declares")
            return (
                self._value(self.free[name], node.attr, node, name) if name in self.free else ast.Name(name, ast.Load())
            )
        return _item(self.visit(node.value), names.index(node.attr))

    def _member(self, node: ast.Attribute, owner: Any) -> ast.expr:
        """A property, or a constant of a record's class."""
        cls = get_origin(owner) or owner
        found = inspect.getattr_static(cls, node.attr, None)
        if isinstance(found, property) and found.fget is not None:
            given = dict.fromkeys(found.fget.__code__.co_varnames[:1], owner)
            made = self.helper(found.fget, given, {}, self.path).function
            return ast.Call(ast.Name(self.constant(made, node.attr), ast.Load()), [self.visit(node.value)], [])
        if is_plain(found) and found is not None:
            return self._value(found, node.attr, node)
        self.refuse(node, f"{cls.__name__}.{node.attr} is no field", "read its fields")

    def _method(self, node: ast.Call, owner: Any, called: ast.Attribute) -> ast.expr:
        if called.attr == "replace":
            return self._replaced(node, owner, called.value)
        cls = get_origin(owner) or owner
        found = inspect.getattr_static(cls, called.attr, None)
        if isinstance(found, staticmethod):
            return self._helper_call(node, found.__func__)
        if not isinstance(found, FunctionType) or found.__module__ == BlockState.__module__:
            self.refuse(node, f"{cls.__name__}.{called.attr} is no method of its own", "call a function instead")
        return self._helper_call(node, found, None, (owner, called.value))

    def _replaced(self, node: ast.Call, owner: Any, base: ast.expr) -> ast.expr:
        changes, items = self._keywords(node), []
        for name in record_fields(owner):
            old = ast.copy_location(ast.Attribute(copy.deepcopy(base), name, ast.Load()), node)
            items.append(changes[name] if name in changes else self.visit(old))
        return ast.Tuple(items, ast.Load())

    def _keywords(self, node: ast.Call) -> dict[str, ast.expr]:
        if any(one.arg is None for one in node.keywords) or node.args:
            self.refuse(node, "a record is made from what is not written out", "write each field as `name=value`")
        return {str(one.arg): self.visit(one.value) for one in node.keywords}

    def _made(self, node: ast.Call, cls: Any) -> ast.expr:
        given, items = self._keywords(node), []
        for name, info in record_fields(cls).items():
            if name in given:
                items.append(given[name])
            elif info.default is not None:
                items.append(self._value(info.default.make(), name, node))
            else:
                self.refuse(node, f"{cls.__name__} is made without {name!r}", f"give `{name}=`")
        return ast.Tuple(items, ast.Load())

    # --- what is returned

    def _outputs(self, value: ast.expr) -> ast.expr:
        if isinstance(value, ast.IfExp):
            return self._each(value, self._outputs)
        hint = self.known.hint(value)
        if not is_record(hint):
            self.refuse(
                value, "which record it returns cannot be seen here",
                f"write `return {getattr(self.record_out, '__name__', self.record_out)}(...)` with every field",
            )  # fmt: skip
        names = list(record_fields(hint))
        if any(name not in names for name in self.fields_out):
            self.refuse(value, f"it returns {hint.__name__} here", f"return {self.record_out.__name__}")
        done = self.visit(value)
        if isinstance(done, ast.Tuple):
            return ast.Tuple([done.elts[names.index(name)] for name in self.fields_out], ast.Load())
        if tuple(names) == self.fields_out:
            return done  # type: ignore[no-any-return]
        return ast.Tuple([_item(copy.deepcopy(done), names.index(name)) for name in self.fields_out], ast.Load())

    def _each(self, value: ast.IfExp, outcome: Callable[[ast.expr], ast.expr]) -> ast.expr:
        truth = self.known.truth(value.test)
        if truth is not None:
            return outcome(value.body if truth else value.orelse)
        value.test = self._test(value.test)
        value.body, value.orelse = outcome(value.body), outcome(value.orelse)
        return value

    def _branch_number(self, value: ast.expr) -> ast.expr:
        if isinstance(value, ast.IfExp):
            return self._each(value, self._branch_number)
        known, name = self.known.static(value)
        if not known or name not in self.branches:
            self.refuse(value, "the branch that it names cannot be seen here", "return the name of a branch as it is")
        return ast.Constant(self.branches.index(str(name)))

    # --- what is taken from outside

    def _outside(self, node: ast.Name) -> ast.expr:
        known, value = self.known.static(node)
        if not known or (hasattr(builtins, node.id) and value is getattr(builtins, node.id)):
            return node
        return self._value(value, node.id, node, node.id)

    def _value(self, value: Any, stem: str, node: ast.AST | None = None, name: str = "") -> ast.expr:
        """What is known, as an expression."""
        if type(value) in (bool, int, str, type(None)):
            return ast.Constant(value)
        if is_users(value) and node is not None and stem not in self.known.constants:
            value = self.helper(value, {}, {}, self.path).function
        if isinstance(value, BlockState):
            return ast.Tuple(
                [self._value(getattr(value, one), one, node) for one in value.__struct_fields__], ast.Load()
            )
        if isinstance(value, (list, tuple)) and any(isinstance(one, BlockState) for one in value):
            made = [self._value(one, stem, node) for one in value]
            return ast.List(made, ast.Load()) if isinstance(value, list) else ast.Tuple(made, ast.Load())
        if (kind := opaque(value)) and node is not None:
            self.refuse(node, f"`{stem}` is {kind}", "give numbers, tensors, Cells and functions written with `def`")
        if name:
            self.free[name] = value
            return ast.Name(name, ast.Load())
        return ast.Name(self.constant(value, stem), ast.Load())

    def constant(self, value: object, stem: str) -> str:
        """The name of a closure variable that holds something."""
        for name, held in self.free.items():
            if held is value:
                return name
        name = self.fresh(stem if stem.isidentifier() and not keyword.iskeyword(stem) else "constant")
        self.free[name] = value
        return name

    def fresh(self, stem: str) -> str:
        """A name that nothing else has."""
        for name in itertools.chain([stem], (f"{stem}_{number}" for number in itertools.count())):
            if name not in self.taken and not hasattr(builtins, name) and name not in self.free:
                self.taken.add(name)
                return name
        raise AssertionError

    def _fresh_call(self, node: ast.Call) -> bool:
        known, called = self.known.static(node.func)
        return shares_nothing(called if known else None, node)

    def _is_module(self, node: ast.expr) -> bool:
        known, value = self.known.static(node)
        return known and isinstance(value, ModuleType)

    def refuse(self, node: ast.AST, why: str, instead: str, kind: type[CompileError] = CompileError) -> NoReturn:
        """Stop, with the line."""
        number = getattr(node, "lineno", 1)
        line = self.source.first + number - 1
        text = linecache.getline(self.source.filename, line).strip() or self.source.lines[number - 1].strip()
        raise kind(f"block {self.path!r} cannot be compiled: {why}; {instead}\n  {self.source.filename}:{line}: {text}")


def _unwrapped(called: Any) -> Any:
    """What a function of `functools.lru_cache` or `mindspore.jit` computes."""
    jitted = isinstance(called, FunctionType) and called.__code__.co_name == "staging_specialize"
    return getattr(called, "__wrapped__", called) if jitted or isinstance(called, functools._lru_cache_wrapper) else called


def _truth(node: ast.expr) -> ast.expr:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return node
    return ast.Call(ast.Name("bool", ast.Load()), [node], [])


def _call_of(called: Any) -> MethodType | None:
    """What calling an object does, where its class was written by a user."""
    if isinstance(called, (type, ModuleType, FunctionType)) or is_library(called):
        return None
    method = getattr(called, "__call__", None)  # noqa: B004 - the method itself is wanted
    return method if isinstance(method, MethodType) and is_users(method.__func__) else None


def _item(value: ast.expr, number: int) -> ast.expr:
    return (
        value.elts[number] if isinstance(value, ast.Tuple) else ast.Subscript(value, ast.Constant(number), ast.Load())
    )
