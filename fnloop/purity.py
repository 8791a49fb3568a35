"""Writes into a block's record, as far as the source of the block shows them.

Follows the record parameter and the names that are assigned from it, in the order of the source, so that
``x = state.x`` and then ``x[0] = 1`` is found and ``x = state.x + 1`` and then ``x[0] = 1`` is not.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Sequence
from functools import partial
from types import ModuleType
from typing import Any

from fnloop.definition import definition_of
from fnloop.errors import PurityError

__all__ = ["check_purity"]

MUTATORS = frozenset(
    {
        "append", "clear", "extend", "insert", "pop", "popitem", "remove", "reverse", "setdefault", "sort",
        "update", "add", "discard", "set_data", "assign_value", "itemset", "fill", "resize", "put",
    }
)  # fmt: skip
TENSOR_METHODS = frozenset({"add", "fill", "put", "resize", "reverse", "sort"})
"""Of these MUTATORS a tensor has pure namesakes (`t.add(1)` is `t + 1`): they count where the result is dropped."""
LIST_METHODS = frozenset({"append", "clear", "extend", "insert", "pop", "remove"})
"""What only lists have: on a slice they are harmless, since the slice of a list is a new list."""
ASSIGNERS = frozenset(
    {
        "assign", "assign_add", "assign_sub", "scatter_update", "setattr", "setitem", "delattr", "__setattr__",
        "copyto", "heapify", "heappush", "heappop", "heapreplace", "heappushpop",
    }
)  # fmt: skip
"""Functions that change their first argument."""
VIEWS = frozenset(
    {
        "T", "asnumpy", "contiguous", "data", "diagonal", "expand", "flatten", "movedim", "narrow", "numpy", "permute",
        "reshape", "select", "squeeze", "swapaxes", "transpose", "unsqueeze", "value", "view",
        "get", "items", "values",
    }
)  # fmt: skip
"""Methods of tensors (and of dicts) whose result shares what it holds with its owner, as measured on MindSpore 2.10."""


SLICE = "[:]"
"""Marks what came out of a slice."""
LIBRARIES = frozenset({"cupy", "mindspore", "numpy", "scipy", "torch"})
"""The packages whose functions write their result into the argument ``out=``."""
UNKNOWN = object()
"""Stands for an object that a name does not lead to."""


def check_purity(function: Any) -> None:
    """Refuse a function whose source shows that it writes into its record or into a field of it.

    Args:
        function: the function that is to become a block; one without source at hand is passed.

    Raises:
        PurityError: with the line, and what to write instead.
    """
    found = definition_of(function)
    if found is None or not isinstance(found.node, ast.FunctionDef):
        return
    definition, first = found.node, found.first
    parameters = [*definition.args.posonlyargs, *definition.args.args]
    skip = 1 if inspect.ismethod(function) else 0
    if len(parameters) <= skip:
        return
    others = [*parameters[:skip], *parameters[skip + 1 :], *definition.args.kwonlyargs]
    plain = inspect.unwrap(getattr(function, "__func__", function))
    finder = _Finder(parameters[skip].arg, plain, frozenset(one.arg for one in others))
    for statement in definition.body:
        finder.visit(statement)
    if finder.found is not None:
        node, target, advice = finder.found
        line = first + node.lineno - 1
        raise PurityError(
            f"block {function.__name__!r} changes {target}, which it was given; {advice}\n"
            f"  {function.__code__.co_filename}:{line}: {ast.unparse(node)}"
        )


def _is_class(function: Any, called: ast.expr) -> bool:
    """Whether a call makes an object of a class, as far as names show it."""
    if isinstance(called, ast.Subscript):  # `Pair[int](...)`
        return _is_class(function, called.value)
    if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
        return isinstance(getattr(_named(function, called.value.id), called.attr, None), type)
    return isinstance(called, ast.Name) and isinstance(_named(function, called.id), type)


def _named(function: Any, name: str) -> Any:
    """The object of a name in a closure or module; None where it is not there yet."""
    code = getattr(function, "__code__", None)
    if code is not None and name in code.co_freevars:
        try:
            return function.__closure__[code.co_freevars.index(name)].cell_contents
        except ValueError:
            return None
    return getattr(function, "__globals__", {}).get(name)


def _is_block(target: Any) -> bool:
    """Whether an object is a block, or any of the user's that is no plain function."""
    return target is not UNKNOWN and not inspect.isroutine(target) and not _is_of_library(target)


def _is_of_library(target: Any) -> bool:
    """Whether a function is one of the packages whose functions have an ``out=`` to write into."""
    while isinstance(target, partial):
        target = target.func
    module = getattr(target, "__module__", None) or type(target).__module__
    return str(module).partition(".")[0] in LIBRARIES


def _attribute(owner: Any, name: str) -> Any:
    """An attribute of an object, without running code of the object's class."""
    if owner is UNKNOWN:
        return UNKNOWN
    if isinstance(owner, ModuleType):
        return getattr(owner, name, UNKNOWN)
    return inspect.getattr_static(owner, name, UNKNOWN)


class _Finder(ast.NodeVisitor):
    """Finds the first statement that writes into a part of the record.

    Args:
        record: the name of the record parameter.
        function: the function that is looked into.
        parameters: its other parameters, which are components.
    """

    def __init__(self, record: str, function: Any, parameters: frozenset[str]) -> None:
        self.record, self.function, self.parameters = record, function, parameters
        self.given = {record: record}
        self.local: dict[str, Any] = {}
        self.found: tuple[ast.stmt | ast.expr, str, str] | None = None

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        for target in node.targets:
            self._assigned(node, target, node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)
            self._assigned(node, node.target, node.value)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        self._assigned(node, node.target, node.value)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self.visit(node.value)
        if not isinstance(node.target, ast.Name):
            self._write(node, node.target)
        elif isinstance(node.value, (ast.List, ast.ListComp)) and (owner := self.given.get(node.target.id)):
            self._report(node, owner, "write `a = a + [...]`, since `+=` on a list changes the list itself")

    def visit_For(self, node: ast.For) -> None:
        self.visit(node.iter)
        self._bind_each(node, node.target, node.iter)
        for statement in [*node.body, *node.orelse]:
            self.visit(statement)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = sys.modules.get(node.module or "")
        for alias in node.names:
            self.local[alias.asname or alias.name] = getattr(module, alias.name, UNKNOWN)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.local[node.name] = UNKNOWN
        self._visit_scope(node.args, node.body)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._visit_scope(node.args, [node.body])

    def _visit_scope(self, arguments: ast.arguments, body: Sequence[ast.stmt | ast.expr]) -> None:
        """Look into an inner function, whose parameters are names of its own."""
        outside = dict(self.given)
        for one in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]:
            if one is not None:
                self.given.pop(one.arg, None)
        for part in body:
            self.visit(part)
        self.given = outside

    def visit_ListComp(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> None:
        self._visit_comprehension(node.generators, [node.elt])

    visit_SetComp = visit_GeneratorExp = visit_ListComp

    def visit_DictComp(self, node: ast.DictComp) -> None:
        self._visit_comprehension(node.generators, [node.key, node.value])

    def _visit_comprehension(self, generators: Sequence[ast.comprehension], results: Sequence[ast.expr]) -> None:
        outside = dict(self.given)
        for one in generators:
            self.visit(one.iter)
            self._bind_each(one.iter, one.target, one.iter)
            for condition in one.ifs:
                self.visit(condition)
        for result in results:
            self.visit(result)
        self.given = outside

    def visit_Delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.given.pop(target.id, None)
            else:
                self._write(node, target)

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Call):
            self._call(node.value, dropped=True)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self._call(node, dropped=False)
        self.generic_visit(node)

    def _call(self, node: ast.Call, dropped: bool) -> None:
        """Report a call that changes a part of the record; `dropped` where nothing is done with its result."""
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if isinstance(called, ast.Attribute) and self._changes_owner(called, dropped):
            advice = f"use an operation that returns a new value, not {name!r}"
            self._report(node, str(self._origin(called.value)), advice)
        for argument in self._changed_arguments(node, name):
            owner = self._origin(argument)
            if owner is not None:
                self._report(node, owner, "return a record with the new value instead")

    def _changes_owner(self, called: ast.Attribute, dropped: bool) -> bool:
        """Whether a method changes its owner, and that is a part of the record."""
        name = called.attr
        if self._origin(called.value) in (None, self.record):
            return False
        if name.endswith("_") and not name.startswith("_"):  # `add_`, as tensors call what works in place
            return True
        if name not in MUTATORS or (name in LIST_METHODS and self._is_slice(called.value)):
            return False
        return dropped or name not in TENSOR_METHODS

    def _changed_arguments(self, node: ast.Call, name: str) -> list[ast.expr]:
        """The arguments that a call writes into."""
        changed: list[ast.expr] = []
        if name in ASSIGNERS and not _is_block(self._target(node.func)):
            changed += node.args[:1]
        if name != "replace" and self._writes_out(node.func):  # of a record or a block it may be a field
            changed += [keyword.value for keyword in node.keywords if keyword.arg == "out"]
        return changed

    def _writes_out(self, called: ast.expr) -> bool:
        """Whether a keyword ``out=`` of a call may be the array that the result is written into.

        It is where the function is one of NumPy or its like, and where a method's owner is not known, which may be an
        array. Blocks, records and the user's own functions may have a field or parameter of that name.
        """
        target = self._target(called)
        if target is not UNKNOWN:
            return not isinstance(target, type) and _is_of_library(target)
        if not isinstance(called, ast.Attribute):
            return False
        root: ast.expr = called
        while isinstance(root, ast.Attribute):
            root = root.value
        return not (isinstance(root, ast.Name) and root.id in self.parameters)

    def _target(self, called: ast.expr) -> Any:
        """The object that a call calls, as far as names lead to it."""
        if isinstance(called, ast.Subscript) and _is_class(self.function, called.value):  # `Pair[int](...)`
            return self._target(called.value)
        if isinstance(called, ast.Attribute):
            return _attribute(self._target(called.value), called.attr)
        return self._named_object(called.id) if isinstance(called, ast.Name) else UNKNOWN

    def _named_object(self, name: str) -> Any:
        if name in self.parameters or name in self.given:
            return UNKNOWN
        if name in self.local:
            return self.local[name]
        found = _named(self.function, name)
        return UNKNOWN if found is None else found

    def _assigned(self, node: ast.stmt | ast.expr, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, (ast.Attribute, ast.Subscript)):
            self._write(node, target)
        else:
            self._bind(target, value)

    def _bind_each(self, node: ast.stmt | ast.expr, target: ast.expr, iterated: ast.expr) -> None:
        """Bind the target of a loop to the items of what it goes through."""
        if isinstance(target, (ast.Attribute, ast.Subscript)):
            self._write(node, target)
            return
        arguments = iterated.args if isinstance(iterated, ast.Call) else []
        called = iterated.func if isinstance(iterated, ast.Call) else None
        if arguments and isinstance(called, ast.Name):
            if called.id == "enumerate":
                iterated = ast.Tuple([ast.Constant(0), arguments[0]])
            elif called.id == "zip":
                iterated = ast.Tuple(arguments)
            elif called.id in ("iter", "reversed", "sorted"):
                iterated = arguments[0]
        self._bind(target, iterated)

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        origin = self._origin(value)
        if isinstance(target, (ast.Tuple, ast.List)):
            values = value.elts if isinstance(value, (ast.Tuple, ast.List)) else [value] * len(target.elts)
            for item, part in zip(target.elts, values, strict=False):
                self._bind(item, part)
        elif isinstance(target, ast.Name):
            self.given.pop(target.id, None)
            self.local[target.id] = self._target(value)
            if origin is not None:
                self.given[target.id] = origin

    def _write(self, node: ast.stmt | ast.expr, target: ast.expr) -> None:
        if isinstance(target, (ast.Attribute, ast.Subscript)) and self._origin(target.value) is not None:
            owner = self._origin(target.value)
            if owner == self.record and isinstance(target, ast.Attribute):
                advice = f"write `{self.record}.replace({target.attr}=...)`"
                self._report(node, f"{self.record}.{target.attr}", advice)
            else:
                self._report(node, str(owner), "make a copy first (`.copy()`), or compute a new value")

    def _is_slice(self, value: ast.expr) -> bool:
        if isinstance(value, ast.Name):
            return self.given.get(value.id, "").endswith(SLICE)
        return isinstance(value, ast.Subscript) and isinstance(value.slice, ast.Slice)

    def _report(self, node: ast.stmt | ast.expr, target: str, advice: str) -> None:
        if self.found is None:
            self.found = (node, repr(target.removesuffix(SLICE)), advice)

    def _origin(self, value: ast.expr) -> str | None:
        """The part of the record that an expression gives access to: itself, a field, a view of one; None for none."""
        match value:
            case ast.Name():
                return self.given.get(value.id)
            case ast.Attribute():
                return self._origin_of_attribute(value)
            case ast.Subscript() | ast.Starred() | ast.NamedExpr():
                return self._origin_of_item(value)
            case ast.IfExp():
                return self._origin(value.body) or self._origin(value.orelse)
            case ast.BoolOp():
                return next(filter(None, map(self._origin, value.values)), None)
            case ast.Call():
                return self._origin_of_call(value)
            case _:
                return None

    def _origin_of_attribute(self, value: ast.Attribute) -> str | None:
        owner = self._origin(value.value)
        if owner is None:
            return None
        is_view = value.attr in VIEWS and owner != self.record
        return owner if is_view else f"{owner}.{value.attr}"

    def _origin_of_item(self, value: ast.Subscript | ast.Starred | ast.NamedExpr) -> str | None:
        owner = self._origin(value.value)
        if owner and self._is_slice(value) and not owner.endswith(SLICE):
            return owner + SLICE
        return owner

    def _origin_of_call(self, call: ast.Call) -> str | None:
        if isinstance(call.func, ast.Attribute) and call.func.attr in VIEWS:
            owner = self._origin(call.func.value)
            return owner if owner != self.record else None
        if isinstance(call.func, ast.Name) and call.func.id == "getattr" and len(call.args) > 1:
            owner, name = self._origin(call.args[0]), call.args[1]
            return f"{owner}.{name.value!s}" if owner and isinstance(name, ast.Constant) else owner
        return None
