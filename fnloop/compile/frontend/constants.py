"""What is known of a function's expressions without running it: constants, and the records that names hold."""

from __future__ import annotations

import ast
import builtins
import enum
import inspect
import math
import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import BuiltinFunctionType, FunctionType
from typing import Any, get_args, get_origin, get_type_hints

from fnloop.hints import is_record, members, record_fields, strip

__all__ = ["Known", "bound_in", "is_plain", "parameter_hints", "parameters_of"]

Static = tuple[bool, Any]
"""Whether a value is known, and which it is."""

UNKNOWN: Static = (False, None)

COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt,
    ast.GtE: operator.ge, ast.Is: operator.is_, ast.IsNot: operator.is_not,
    ast.In: lambda one, many: one in many, ast.NotIn: lambda one, many: one not in many,
}  # fmt: skip

FOLDED = frozenset({len, math.prod, math.gcd})
"""Functions that are computed where all that they are given is known, beside those of `math` and methods of text."""


@dataclass
class Known:
    """What is known in one function.

    Args:
        function: the function.
        local: the names that are its own.
        constants: names whose values are known.
        hints: names that hold records, with their annotations.
        record: the name of the block's record, while it is held by its fields alone.
        fields: the names of its fields' arguments.
        returns: gives what a helper that is called returns, as far as it is known.
        tensors: the fields of the block's record that are annotated as tensors.
    """

    function: Any
    local: set[str]
    returns: Callable[[Any, ast.Call, list[Any]], Any]
    constants: dict[str, object] = field(default_factory=dict)
    hints: dict[str, Any] = field(default_factory=dict)
    record: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    tensors: set[str] = field(default_factory=set)

    # --- values

    def is_tensor(self, node: ast.expr) -> bool:
        """Whether an expression is a field of the block's record that is annotated as a tensor."""
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)):
            return False
        return node.value.id == self.record and node.attr in self.tensors

    def static(self, node: ast.expr) -> Static:
        """What an expression is, where that is known."""
        find = getattr(self, f"_static_{type(node).__name__}", None)
        found: Static = find(node) if find is not None else UNKNOWN
        return found

    def truth(self, node: ast.expr) -> bool | None:
        """Whether a condition holds, where that is known."""
        known, value = self.static(node)
        return bool(value) if known and is_plain(value) else None

    def _static_Constant(self, node: ast.Constant) -> Static:
        return True, node.value

    def _static_Name(self, node: ast.Name) -> Static:
        if node.id in self.constants:
            return True, self.constants[node.id]
        return UNKNOWN if node.id in self.local else _look_up(self.function, node.id)

    def _static_Attribute(self, node: ast.Attribute) -> Static:
        if isinstance(node.value, ast.Name) and node.value.id == self.record and node.attr in self.fields:
            name = self.fields[node.attr]
            return (True, self.constants[name]) if name in self.constants else UNKNOWN
        known, owner = self.static(node.value)
        if known and hasattr(owner, node.attr):
            return True, getattr(owner, node.attr)
        return UNKNOWN

    def _static_Subscript(self, node: ast.Subscript) -> Static:
        known, owner = self.static(node.value)
        if not known:
            return UNKNOWN
        if is_record(owner):  # a generic record: `Pair[int](...)`
            return True, owner
        index, key = self.static(node.slice)
        if index and isinstance(owner, (str, tuple, list, dict)):
            try:
                return True, owner[key]
            except (LookupError, TypeError):
                return UNKNOWN
        return UNKNOWN

    def _static_Tuple(self, node: ast.Tuple) -> Static:
        items = [self.static(one) for one in node.elts]
        return (True, tuple(value for _, value in items)) if all(known for known, _ in items) else UNKNOWN

    def _static_List(self, node: ast.List) -> Static:
        known, items = self._static_Tuple(ast.Tuple(node.elts, ast.Load()))
        return (True, list(items)) if known else UNKNOWN

    def _static_UnaryOp(self, node: ast.UnaryOp) -> Static:
        if isinstance(node.op, ast.Not):
            truth = self.truth(node.operand)
            return UNKNOWN if truth is None else (True, not truth)
        return UNKNOWN

    def _static_BoolOp(self, node: ast.BoolOp) -> Static:
        ends = isinstance(node.op, ast.Or)
        for one in node.values:
            known, value = self.static(one)
            if not known or not is_plain(value):
                return UNKNOWN
            if bool(value) is ends:
                break
        return True, value

    def _static_Compare(self, node: ast.Compare) -> Static:
        items = [self.static(one) for one in [node.left, *node.comparators]]
        if not all(known and is_plain(value) for known, value in items):
            return UNKNOWN
        values = [value for _, value in items]
        pairs = zip(node.ops, values, values[1:], strict=False)
        try:
            return True, all(COMPARISONS[type(one)](a, b) for one, a, b in pairs)
        except TypeError:
            return UNKNOWN

    def _static_Call(self, node: ast.Call) -> Static:
        known, called = self.static(node.func)
        if not known or node.keywords or not isinstance(called, BuiltinFunctionType):
            return UNKNOWN
        text = isinstance(getattr(called, "__self__", None), str)
        if not (text or called in FOLDED or called.__module__ == "math"):
            return UNKNOWN
        items = [self.static(one) for one in node.args]
        if not all(known and is_plain(value) for known, value in items):
            return UNKNOWN
        try:
            return True, called(*(value for _, value in items))
        except (ArithmeticError, TypeError, ValueError):
            return UNKNOWN

    # --- records

    def hint(self, node: ast.expr) -> Any:
        """The annotation of an expression where it holds a record, or a list or tuple of them; else None."""
        find = getattr(self, f"_hint_{type(node).__name__}", None)
        return find(node) if find is not None else None

    def _hint_Name(self, node: ast.Name) -> Any:
        return self.hints.get(node.id)

    def _hint_Attribute(self, node: ast.Attribute) -> Any:
        owner = self.hint(node.value)
        info = record_fields(owner).get(node.attr) if is_record(owner) else None
        if info is not None:
            return _only_record(info.hint)
        if is_record(owner):
            found = inspect.getattr_static(get_origin(owner) or owner, node.attr, None)
            if isinstance(found, property) and found.fget is not None:
                return self.returns(found.fget, ast.Call(node, [], []), [owner])
        return None

    def _hint_Subscript(self, node: ast.Subscript) -> Any:
        owner = self.hint(node.value)
        items = get_args(owner)
        if isinstance(node.slice, ast.Slice):
            return owner if get_origin(owner) is list or Ellipsis in items else None
        if get_origin(owner) is tuple and Ellipsis not in items and isinstance(node.slice, ast.Constant):
            number = node.slice.value
            return items[number] if isinstance(number, int) and -len(items) <= number < len(items) else None
        if get_origin(owner) is tuple and Ellipsis not in items and len(set(items)) > 1:
            return None
        return items[-1] if get_origin(owner) is dict else items[0] if items else None

    def _hint_IfExp(self, node: ast.IfExp) -> Any:
        truth = self.truth(node.test)
        if truth is not None:
            return self.hint(node.body if truth else node.orelse)
        return self.hint(node.body) or self.hint(node.orelse)

    def _hint_Tuple(self, node: ast.Tuple) -> Any:
        items = [self.hint(one) for one in node.elts]
        if not any(items) or any(isinstance(one, ast.Starred) for one in node.elts):
            return None
        return tuple[tuple(Any if one is None else one for one in items)]  # type: ignore[misc]

    def _hint_List(self, node: ast.List) -> Any:
        items = {self.hint(one) for one in node.elts}
        return list[items.pop()] if len(items) == 1 and None not in items else None  # type: ignore[misc]

    def _hint_Dict(self, node: ast.Dict) -> Any:
        items = {self.hint(one) for one in node.values}
        return dict[Any, items.pop()] if len(items) == 1 and None not in items else None  # type: ignore[misc]

    def _hint_ListComp(self, node: ast.ListComp) -> Any:
        outside = dict(self.hints)
        for one in node.generators:
            self.bind(one.target, self.item(one.iter))
        found = self.hint(node.elt)
        self.hints = outside
        return None if found is None else list[found]  # type: ignore[valid-type]

    def _hint_Call(self, node: ast.Call) -> Any:
        known, called = self.static(node.func)
        if known and is_record(called):
            return called
        if isinstance(node.func, ast.Attribute) and is_record(owner := self.hint(node.func.value)):
            if node.func.attr == "replace":
                return owner
            found = inspect.getattr_static(get_origin(owner) or owner, node.func.attr, None)
            found = found.__func__ if isinstance(found, (staticmethod, classmethod)) else found
            return self.returns(found, node, [owner]) if isinstance(found, FunctionType) else None
        return self.returns(called, node, []) if known else None

    def item(self, node: ast.expr) -> Any:
        """The annotation of what iterating over an expression gives."""
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id not in self.local
            and node.args
        ):
            if node.func.id == "enumerate":
                return tuple[int, self.item(node.args[0]) or Any]  # type: ignore[misc]
            if node.func.id == "zip":
                return tuple[tuple(self.item(one) or Any for one in node.args)]  # type: ignore[misc]
            if node.func.id == "reversed":
                return self.item(node.args[0])
        hint = self.hint(node)
        items = set(get_args(hint)) - {Ellipsis}
        return items.pop() if get_origin(hint) in (list, tuple) and len(items) == 1 else None

    def bind(self, target: ast.expr, hint: Any) -> None:
        """Note what a name is bound to."""
        if isinstance(target, ast.Name):
            self.hints.pop(target.id, None)
            if hint is not None and hint is not Any:
                self.hints[target.id] = hint
        elif isinstance(target, (ast.Tuple, ast.List)):
            items = get_args(hint) if get_origin(hint) is tuple else ()
            for number, one in enumerate(target.elts):
                self.bind(one, items[number] if number < len(items) else None)


def _only_record(hint: Any) -> Any:
    """An annotation, or the one record in `Record | None`."""
    records = [one for one in members(hint) if is_record(one)]
    return records[0] if len(records) == 1 and len(members(hint)) > 1 else strip(hint)


def is_plain(value: object) -> bool:
    """Whether a value is compared and tested before the graph as in Python: no tensor is in it."""
    if isinstance(value, (tuple, list, set, frozenset)):
        return all(map(is_plain, value))
    if isinstance(value, dict):
        return all(map(is_plain, value.values()))
    return value is None or isinstance(value, (bool, int, float, str, bytes, enum.Enum, type))


# --- functions


def parameters_of(arguments: ast.arguments) -> list[str]:
    """All parameters, as names."""
    own = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return [one.arg for one in [*own, *(one for one in (arguments.vararg, arguments.kwarg) if one is not None)]]


def bound_in(nodes: Iterable[ast.AST]) -> set[str]:
    """The names that are bound anywhere in these, not the parameters of functions inside."""
    names: set[str] = set()
    for top in nodes:
        for node in ast.walk(top):
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
                names.add(node.id)
            elif isinstance(node, ast.FunctionDef):
                names.add(node.name)
    return names


def parameter_hints(function: Any) -> Mapping[str, Any]:
    """The annotations of a function's parameters that are records."""
    try:
        found = get_type_hints(function, include_extras=True)
    except Exception:  # noqa: BLE001 - a helper may be annotated with what does not exist at run time
        return {}
    return {name: hint for name, hint in found.items() if name != "return" and is_record(strip(hint))}


def _look_up(function: Any, name: str) -> Static:
    """A name as the function sees it: of the functions around it, of its module, built in."""
    names = function.__code__.co_freevars
    if name in names and function.__closure__:
        try:
            return True, function.__closure__[names.index(name)].cell_contents
        except ValueError:
            return UNKNOWN
    for space in (function.__globals__, vars(builtins)):
        if name in space:
            return True, space[name]
    return UNKNOWN
