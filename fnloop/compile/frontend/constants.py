"""Constant propagation: the values of expressions, and the records that names hold, without running the function."""

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

from fnloop.compile.frontend.syntax import is_starred
from fnloop.hints import is_record, members, record_fields, strip

__all__ = ["Environment", "Static", "is_plain", "parameter_hints"]

Static = tuple[bool, Any]
"""Whether a value is known, and the value."""

UNKNOWN: Static = (False, None)

COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt,
    ast.GtE: operator.ge, ast.Is: operator.is_, ast.IsNot: operator.is_not,
    ast.In: lambda item, items: item in items, ast.NotIn: lambda item, items: item not in items,
}  # fmt: skip

FOLDED = frozenset({len, math.prod, math.gcd})
"""Functions that are computed where all their arguments are known, beside those of `math` and methods of text."""


Folder = Callable[["Environment", Any], Static]
"""Folds an expression of one type of syntax: its value, where that is known."""

Annotator = Callable[["Environment", Any], Any]
"""Finds the record annotation of an expression of one type of syntax."""


@dataclass
class Environment:
    """The names of one function during its rewriting: constants, and the records that names hold.

    Args:
        function: the function.
        local: the names that are its own.
        returns: gives the annotation of the result of a call, as far as it is known.
        constants: names whose values are known.
        hints: names that hold records, with their annotations.
        record: the name of the block's record, while it is held by its fields alone.
        fields: the names of its fields' arguments.
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

    def static(self, node: ast.expr) -> Static:
        """The value of an expression, where that is known."""
        fold = FOLDERS.get(type(node))
        return UNKNOWN if fold is None else fold(self, node)

    def plain_values(self, nodes: Iterable[ast.expr]) -> list[Any] | None:
        """The values of several expressions; None unless all are known and plain."""
        values = []
        for node in nodes:
            known, value = self.static(node)
            if not known or not is_plain(value):
                return None
            values.append(value)
        return values

    def truth(self, node: ast.expr) -> bool | None:
        """Whether a condition holds, where that is known."""
        known, value = self.static(node)
        return bool(value) if known and is_plain(value) else None

    def is_field(self, node: ast.expr) -> bool:
        """Whether an expression reads an attribute of the block's own record, by its name."""
        if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
            return False
        return node.value.id == self.record

    def is_tensor(self, node: ast.expr) -> bool:
        """Whether an expression is a field of the block's record that is annotated as a tensor."""
        return isinstance(node, ast.Attribute) and self.is_field(node) and node.attr in self.tensors

    # --- records

    def hint(self, node: ast.expr) -> Any:
        """The annotation of an expression where it holds a record, or a list or tuple of them; else None."""
        annotate = ANNOTATORS.get(type(node))
        return None if annotate is None else annotate(self, node)

    def item_hint(self, node: ast.expr) -> Any:
        """The annotation of the items that iterating over an expression gives."""
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            annotate = ITERATORS.get(node.func.id)
            if annotate is not None and node.func.id not in self.local:
                return annotate(self, node)
        hint = self.hint(node)
        items = set(get_args(hint)) - {Ellipsis}
        return items.pop() if get_origin(hint) in (list, tuple) and len(items) == 1 else None

    def bind(self, target: ast.expr, hint: Any) -> None:
        """Note the annotation of the value that a name is bound to."""
        if isinstance(target, ast.Name):
            self.hints.pop(target.id, None)
            if hint is not None and hint is not Any:
                self.hints[target.id] = hint
        elif isinstance(target, (ast.Tuple, ast.List)):
            items = get_args(hint) if get_origin(hint) is tuple else ()
            for number, element in enumerate(target.elts):
                self.bind(element, items[number] if number < len(items) else None)


# --- the values of expressions


def _fold_constant(env: Environment, node: ast.Constant) -> Static:
    """`1`, `"text"`, `None`."""
    return True, node.value


def _fold_name(env: Environment, node: ast.Name) -> Static:
    """`name`: a constant of this function, or a name from outside."""
    if node.id in env.constants:
        return True, env.constants[node.id]
    return UNKNOWN if node.id in env.local else _look_up(env.function, node.id)


def _fold_attribute(env: Environment, node: ast.Attribute) -> Static:
    """`state.field` of a field that is fixed, `module.name`, `component.attribute`."""
    if env.is_field(node) and node.attr in env.fields:
        name = env.fields[node.attr]
        return (True, env.constants[name]) if name in env.constants else UNKNOWN
    known, owner = env.static(node.value)
    if known and hasattr(owner, node.attr):
        return True, getattr(owner, node.attr)
    return UNKNOWN


def _fold_subscript(env: Environment, node: ast.Subscript) -> Static:
    """`values[key]` of a text, tuple, list or dict; a generic record, `Pair[int]`, is its class."""
    known, owner = env.static(node.value)
    if not known:
        return UNKNOWN
    if is_record(owner):
        return True, owner
    key_is_known, key = env.static(node.slice)
    if not key_is_known or not isinstance(owner, (str, tuple, list, dict)):
        return UNKNOWN
    try:
        return True, owner[key]
    except (LookupError, TypeError):
        return UNKNOWN


def _fold_tuple(env: Environment, node: ast.Tuple | ast.List) -> Static:
    """`(a, b)`."""
    items = [env.static(element) for element in node.elts]
    if not all(known for known, _ in items):
        return UNKNOWN
    return True, tuple(value for _, value in items)


def _fold_list(env: Environment, node: ast.List) -> Static:
    """`[a, b]`."""
    known, items = _fold_tuple(env, node)
    return (True, list(items)) if known else UNKNOWN


def _fold_unary(env: Environment, node: ast.UnaryOp) -> Static:
    """`not condition`."""
    if not isinstance(node.op, ast.Not):
        return UNKNOWN
    truth = env.truth(node.operand)
    return UNKNOWN if truth is None else (True, not truth)


def _fold_bool(env: Environment, node: ast.BoolOp) -> Static:
    """`a and b`, `a or b`: as far as Python evaluates it."""
    ends = isinstance(node.op, ast.Or)
    for part in node.values:
        known, value = env.static(part)
        if not known or not is_plain(value):
            return UNKNOWN
        if bool(value) is ends:
            break
    return True, value


def _fold_compare(env: Environment, node: ast.Compare) -> Static:
    """`a < b`, `a in b`, `a is None`."""
    values = env.plain_values([node.left, *node.comparators])
    if values is None:
        return UNKNOWN
    pairs = zip(node.ops, values, values[1:], strict=False)
    try:
        return True, all(COMPARISONS[type(op)](left, right) for op, left, right in pairs)
    except TypeError:
        return UNKNOWN


def _fold_call(env: Environment, node: ast.Call) -> Static:
    """`len(names)`, a function of `math`, a method of a text."""
    known, called = env.static(node.func)
    if not known or node.keywords or not isinstance(called, BuiltinFunctionType) or not _is_foldable(called):
        return UNKNOWN
    values = env.plain_values(node.args)
    if values is None:
        return UNKNOWN
    try:
        return True, called(*values)
    except (ArithmeticError, TypeError, ValueError):
        return UNKNOWN


def _is_foldable(called: BuiltinFunctionType) -> bool:
    """Whether a function is computed where all its arguments are known."""
    is_text_method = isinstance(getattr(called, "__self__", None), str)
    return is_text_method or called in FOLDED or called.__module__ == "math"


FOLDERS: dict[type[ast.AST], Folder] = {
    ast.Constant: _fold_constant,
    ast.Name: _fold_name,
    ast.Attribute: _fold_attribute,
    ast.Subscript: _fold_subscript,
    ast.Tuple: _fold_tuple,
    ast.List: _fold_list,
    ast.UnaryOp: _fold_unary,
    ast.BoolOp: _fold_bool,
    ast.Compare: _fold_compare,
    ast.Call: _fold_call,
}
"""Expressions that are computed before the graph where their parts are known."""


# --- the records that expressions hold


def _name_hint(env: Environment, node: ast.Name) -> Any:
    return env.hints.get(node.id)


def _attribute_hint(env: Environment, node: ast.Attribute) -> Any:
    """`record.field`, and a property of a record."""
    owner = env.hint(node.value)
    if not is_record(owner):
        return None
    info = record_fields(owner).get(node.attr)
    if info is not None:
        return _only_record(info.hint)
    found = inspect.getattr_static(get_origin(owner) or owner, node.attr, None)
    if isinstance(found, property) and found.fget is not None:
        return env.returns(found.fget, ast.Call(node, [], []), [owner])
    return None


def _subscript_hint(env: Environment, node: ast.Subscript) -> Any:
    """`records[i]`, `records[a:b]`."""
    owner = env.hint(node.value)
    items = get_args(owner)
    origin = get_origin(owner)
    if isinstance(node.slice, ast.Slice):
        return owner if origin is list or Ellipsis in items else None
    if origin is tuple and Ellipsis not in items:
        return _entry_hint(items, node.slice)
    if not items:
        return None
    return items[-1] if origin is dict else items[0]


def _entry_hint(items: tuple[Any, ...], index: ast.expr) -> Any:
    """An entry of a tuple whose annotation has one item for each; by an index that varies, where all are the same."""
    if isinstance(index, ast.Constant):
        number = index.value
        if not isinstance(number, int) or not -len(items) <= number < len(items):
            return None
        return items[number]
    return items[0] if len(set(items)) == 1 else None


def _conditional_hint(env: Environment, node: ast.IfExp) -> Any:
    """`a if condition else b`."""
    truth = env.truth(node.test)
    if truth is not None:
        return env.hint(node.body if truth else node.orelse)
    return env.hint(node.body) or env.hint(node.orelse)


def _tuple_hint(env: Environment, node: ast.Tuple) -> Any:
    items = [env.hint(element) for element in node.elts]
    if not any(items) or any(map(is_starred, node.elts)):
        return None
    return tuple[tuple(Any if item is None else item for item in items)]  # type: ignore[misc]


def _list_hint(env: Environment, node: ast.List) -> Any:
    item = _common_hint(env, node.elts)
    return None if item is None else list[item]  # type: ignore[valid-type]


def _dict_hint(env: Environment, node: ast.Dict) -> Any:
    item = _common_hint(env, node.values)
    return None if item is None else dict[Any, item]  # type: ignore[valid-type]


def _common_hint(env: Environment, nodes: Iterable[ast.expr]) -> Any:
    """The record annotation that all of several expressions have; None where they differ."""
    items = {env.hint(node) for node in nodes}
    return items.pop() if len(items) == 1 else None


def _comprehension_hint(env: Environment, node: ast.ListComp) -> Any:
    outside = dict(env.hints)
    for generator in node.generators:
        env.bind(generator.target, env.item_hint(generator.iter))
    found = env.hint(node.elt)
    env.hints = outside
    return None if found is None else list[found]  # type: ignore[valid-type]


def _call_hint(env: Environment, node: ast.Call) -> Any:
    """`Record(...)`, `record.replace(...)`, a method of a record, a helper function."""
    known, called = env.static(node.func)
    if known and is_record(called):
        return called
    if isinstance(node.func, ast.Attribute):
        owner = env.hint(node.func.value)
        if is_record(owner):
            return _method_hint(env, node, owner, node.func.attr)
    return env.returns(called, node, []) if known else None


def _method_hint(env: Environment, node: ast.Call, owner: Any, name: str) -> Any:
    """The record that a method of a record returns."""
    if name == "replace":
        return owner
    method = inspect.getattr_static(get_origin(owner) or owner, name, None)
    if isinstance(method, (staticmethod, classmethod)):
        method = method.__func__
    return env.returns(method, node, [owner]) if isinstance(method, FunctionType) else None


ANNOTATORS: dict[type[ast.AST], Annotator] = {
    ast.Name: _name_hint,
    ast.Attribute: _attribute_hint,
    ast.Subscript: _subscript_hint,
    ast.IfExp: _conditional_hint,
    ast.Tuple: _tuple_hint,
    ast.List: _list_hint,
    ast.Dict: _dict_hint,
    ast.ListComp: _comprehension_hint,
    ast.Call: _call_hint,
}
"""Expressions of which it is known that they hold a record, or several."""


def _enumerate_hint(env: Environment, node: ast.Call) -> Any:
    return tuple[int, env.item_hint(node.args[0]) or Any]  # type: ignore[misc]


def _zip_hint(env: Environment, node: ast.Call) -> Any:
    return tuple[tuple(env.item_hint(argument) or Any for argument in node.args)]  # type: ignore[misc]


def _reversed_hint(env: Environment, node: ast.Call) -> Any:
    return env.item_hint(node.args[0])


ITERATORS: dict[str, Annotator] = {
    "enumerate": _enumerate_hint,
    "zip": _zip_hint,
    "reversed": _reversed_hint,
}
"""Functions of Python that iterate over their arguments, with the annotation of their items."""


def _only_record(hint: Any) -> Any:
    """An annotation, or the one record in `Record | None`."""
    records = list(filter(is_record, members(hint)))
    return records[0] if len(records) == 1 and len(members(hint)) > 1 else strip(hint)


def is_plain(value: object) -> bool:
    """Whether a value is compared and tested before the graph as in Python: no tensor is in it."""
    if isinstance(value, (tuple, list, set, frozenset)):
        return all(map(is_plain, value))
    if isinstance(value, dict):
        return all(map(is_plain, value.values()))
    return value is None or isinstance(value, (bool, int, float, str, bytes, enum.Enum, type))


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
