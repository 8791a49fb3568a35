"""Rewrites the expressions of a user's function for the graph: records, calls, names from outside."""
# ruff: noqa: D102 - `ast` says what the methods are for

from __future__ import annotations

import ast
import builtins
import copy
import inspect
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import FunctionType, MethodType, ModuleType
from typing import Any, Protocol, get_origin

from fnloop.compile.frontend.cells import cells_in, suspect
from fnloop.compile.frontend.constants import Known, is_plain
from fnloop.compile.frontend.operand_rewriter import OperandRewriter, Source
from fnloop.compile.frontend.syntax import item_of, truth_of, two_by_two
from fnloop.compile.frontend.unsupported import (  # fmt: skip
    ImpureError,
    call_of,
    graph_comparison,
    graph_function,
    graph_operator,
    graph_version,
    is_impure,
    opaque,
    shares_nothing,
    unwrapped,
    why_not,
)
from fnloop.compile.runtime.authors import is_library, is_users
from fnloop.errors import CompileError, StateError
from fnloop.hints import is_record, record_fields
from fnloop.literals import is_literal
from fnloop.state import BlockState
from fnloop.weights import call_with

__all__ = ["ExpressionRewriter", "Helper", "Lowered", "Source"]


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


Weighted = Callable[[Any, str], tuple[Callable[..., Any], Callable[..., Any]]]
"""For a Cell and a block's path: the function that unpacks weights, and the one that calls the Cell with them."""


class ExpressionRewriter(OperandRewriter):
    """Rewrites the expressions of one function.

    Args:
        source: the function.
        path: of the block, for messages.
        helper: rewrites the functions that it calls.
        weighted: writes the functions for a Cell that is called with weights.
    """

    def __init__(self, source: Source, path: str, helper: Helper, weighted: Weighted) -> None:
        code = source.function.__code__
        super().__init__(source, path, Known(source.function, {*code.co_varnames, *code.co_cellvars}, self._returns))
        self.helper, self.weighted = helper, weighted
        self.record_out: Any = None
        self.fields_out: tuple[str, ...] = ()
        self.dtypes: Mapping[str, Any] = {}
        self.typing: tuple[str, str] | None = None
        self.branches: tuple[str, ...] = ()
        self.returned: Any = None
        self.start: list[ast.stmt] = []

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

    def _test(self, node: ast.expr) -> ast.expr:
        """A condition: the parts of `and` and `or` may be of several types, and count by their truth."""
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            node.operand = self._test(node.operand)
            return node
        visited: ast.expr = self.visit(node)
        if isinstance(visited, ast.BoolOp):
            called = [one if isinstance(one, ast.BoolOp) else truth_of(one) for one in visited.values]
            visited.values = called
        return visited

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
        sides = [sides[0], *map(self._looked_into, node.ops, sides[1:])]
        sides = [self.visit(one) for one in sides]
        pairs = zip(node.ops, sides, sides[1:], strict=False)
        compared = [self._compared(op, left, right) for op, left, right in pairs]
        return compared[0] if len(compared) == 1 else ast.BoolOp(ast.And(), compared)

    def _looked_into(self, op: ast.cmpop, side: ast.expr) -> ast.expr:
        """What is known to hold these values, for `in`, as a tuple of them: of a dict the keys."""
        known, items = self.known.static(side)
        if not (
            isinstance(op, (ast.In, ast.NotIn)) and known and isinstance(items, (dict, set, frozenset, list, tuple))
        ):
            return side
        return ast.Name(self.constant(tuple(items), "items"), ast.Load()) if is_plain(list(items)) else side

    def _compared(self, op: ast.cmpop, left: ast.expr, right: ast.expr) -> ast.expr:
        if (found := graph_comparison(op, left, right)) is None:
            return ast.Compare(left, [op], [right])
        made = ast.Call(ast.Name(self.constant(found, "compare"), ast.Load()), [left, right], [])
        return ast.UnaryOp(ast.Not(), made) if isinstance(op, ast.NotIn) else made

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
        if called is call_with:
            return self._call_with_weights(node)
        called = unwrapped(called)
        if (why := why_not(called, node)) is not None:
            method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            self.refuse(node, *why, ImpureError if is_impure(called, method) else CompileError)
        if known and (other := graph_version(called, node)) is not None:
            self._no_record(node)
            name = self.constant(other, getattr(called, "__name__", "graph"))
            arguments = [self.visit(one) for one in node.args]
            if called in (max, min):
                return two_by_two(name, arguments)
            return ast.Call(ast.Name(name, ast.Load()), arguments, [])
        if called is zip and node.keywords:
            return self._zip(node)
        if known and is_users(called):
            return self._helper_call(node, called)
        if isinstance(called, MethodType) and is_users(called.__func__) and not is_library(called.__self__):
            return self._object_call(node, called)
        if known and (calling := call_of(called)) is not None:
            return self._object_call(node, calling)
        if known and (kind := opaque(called)):
            self.refuse(node, f"`{ast.unparse(node.func)}` is {kind}", "write it with `def`, and call that")
        self._no_record(node)
        if getattr(called, "__module__", None) in ("builtins", "math"):
            return self.generic_visit(node)
        return self.operator_call(node)

    def _call_with_weights(self, node: ast.Call) -> ast.expr:
        """A Cell that is called with other weights than its own: its `construct` as a function of them."""
        starred = any(isinstance(one, ast.Starred) for one in node.args[:2])
        if len(node.args) < 2 or starred:
            self.refuse(node, "`call_with` is not given a Cell and weights here", "write `call_with(cell, weights, x)`")
        cell, weights, *others = node.args
        known, value = self.known.static(cell)
        if not known:
            self.refuse(
                node, f"which Cell `{ast.unparse(cell)}` is, is not known before", "take the Cell as a component"
            )  # fmt: skip
        self._no_record(node)
        self._screen(value)
        try:
            unpacked, called = self.weighted(value, self.path)
        except StateError as error:
            self.refuse(node, str(error), "see `fnloop.call_with`")
        unpack = ast.Call(ast.Name(self.constant(unpacked, "weights"), ast.Load()), [self.visit(weights)], [])
        node.func = ast.Name(self.constant(called, "call"), ast.Load())
        node.args = [unpack, *map(self._now, others)]
        for one in node.keywords:
            one.value = self._now(one.value)
        return node

    def _zip(self, node: ast.Call) -> ast.expr:
        """Without `strict=`, which a graph's does not have; where it is set, lengths are compared."""
        (known, strict), *more = [self.known.static(one.value) for one in node.keywords]
        if more or not known or node.keywords[0].arg != "strict":
            self.refuse(node, "how strict it is, is not known", "write `strict=True`")
        name = self.constant(graph_function("strict_zip"), "zip") if strict else "zip"
        return ast.Call(ast.Name(name, ast.Load()), [self.visit(one) for one in node.args], [])

    def _no_record(self, node: ast.Call) -> None:
        for one in [*node.args, *(given.value for given in node.keywords)]:
            if is_record(self.known.hint(one)):
                self.refuse(
                    node, f"it gives the record `{ast.unparse(one)}` to `{ast.unparse(node.func)}`, which a graph "
                    f"knows as a tuple", "give its fields",
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
        """A call of the rewritten version of a function, with a record in front, or with constants for its first."""
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
        return item_of(self.visit(node.value), names.index(node.attr))

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
        self._refuse_checking(node, owner)
        changes, items = self._keywords(node), []
        for name in record_fields(owner):
            old = ast.copy_location(ast.Attribute(copy.deepcopy(base), name, ast.Load()), node)
            items.append(changes[name] if name in changes else self.visit(old))
        return ast.Tuple(items, ast.Load())

    def _refuse_checking(self, node: ast.Call, record: Any) -> None:
        """Refuse to make a record that checks itself, but for what a block returns, which is made again in Python."""
        cls = get_origin(record) or record
        if hasattr(cls, "__post_init__") and cls is not (get_origin(self.record_out) or self.record_out):
            self.refuse(
                node, f"it makes a {cls.__name__}, whose `__post_init__` a graph does not run", "check it in Python"
            )

    def _keywords(self, node: ast.Call) -> dict[str, ast.expr]:
        if any(one.arg is None for one in node.keywords) or node.args:
            self.refuse(node, "a record is made from what is not written out", "write each field as `name=value`")
        return {str(one.arg): self.visit(one.value) for one in node.keywords}

    def _made(self, node: ast.Call, cls: Any) -> ast.expr:
        self._refuse_checking(node, cls)
        given, items = self._keywords(node), []
        for name, info in record_fields(cls).items():
            if name in given:
                items.append(given[name])
            elif info.default is not None:
                items.append(self._value(info.default.make(), name, node))
            else:
                self.refuse(node, f"{cls.__name__} is made without {name!r}", f"give `{name}=`")
        return ast.Tuple(items, ast.Load())

    # --- what is taken from outside

    def _outside(self, node: ast.Name) -> ast.expr:
        known, value = self.known.static(node)
        if not known or (hasattr(builtins, node.id) and value is getattr(builtins, node.id)):
            return node
        return self._value(value, node.id, node, node.id)

    def _value(self, value: Any, stem: str, node: ast.AST | None = None, name: str = "") -> ast.expr:
        """What is known, as an expression."""
        if type(value) in (bool, int, str, type(None)) and is_literal(value):
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
        if isinstance(value, (list, tuple)) and any(map(is_users, value)) and node is not None:
            made_ = [self.helper(one, {}, {}, self.path).function if is_users(one) else one for one in value]
            value, name = made_ if isinstance(value, list) else tuple(made_), ""
        self._screen(value)
        if (kind := opaque(value)) and node is not None:
            self.refuse(node, f"`{stem}` is {kind}", "give numbers, tensors, Cells and functions written with `def`")
        if name:
            self.free[name] = value
            return ast.Name(name, ast.Load())
        return ast.Name(self.constant(value, stem), ast.Load())

    def _screen(self, value: Any) -> None:
        """Refuse Cells in which a graph would compute something else."""
        for cell in cells_in(value):
            if (found := suspect(cell)) is not None:
                raise CompileError(
                    f"block {self.path!r} cannot be compiled: {found.why}; {found.instead}\n  {found.place}"
                )

    def _fresh_call(self, node: ast.Call) -> bool:
        known, called = self.known.static(node.func)
        return shares_nothing(called if known else None, node)

    def _is_module(self, node: ast.expr) -> bool:
        known, value = self.known.static(node)
        return known and isinstance(value, ModuleType)
