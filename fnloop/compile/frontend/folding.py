"""Constant propagation: the values of expressions that are known before the graph."""

from __future__ import annotations

import ast
import builtins
import enum
import math
import operator
from collections.abc import Callable, Mapping
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

import numpy as np

from fnloop.compile.frontend.environment import UNKNOWN, Environment, Folder, Static, is_plain
from fnloop.compile.frontend.versions import as_dict, cells_of
from fnloop.compile.runtime.called_blocks import is_block
from fnloop.hints import is_record

__all__ = ["FOLDERS", "VIEWS"]

COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt,
    ast.GtE: operator.ge, ast.Is: operator.is_, ast.IsNot: operator.is_not,
    ast.In: lambda item, items: item in items, ast.NotIn: lambda item, items: item not in items,
}  # fmt: skip

OPERATORS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod, ast.Pow: operator.pow,
}  # fmt: skip

GREATEST_POWER = 1024
"""Up to this exponent, a power of numbers is computed."""

FOLDED = frozenset({len, sorted, divmod, abs, any, all, max, min, round, sum, math.prod, math.gcd})
"""Functions that are computed where all their arguments are known, beside those of `math` and methods of text."""

OF_DICTS = frozenset({"get", "items", "keys", "values"})
"""Methods of dicts that are computed where the dict is known."""

OBJECTS = (type, FunctionType, BuiltinFunctionType, ModuleType)
"""Types of what a name means the same of as long as it is the same object."""

VIEWS: tuple[type, ...] = (type({}.items()), type({}.keys()), type({}.values()))


def _fold_constant(env: Environment, node: ast.Constant) -> Static:
    """`1`, `"text"`, `None`."""
    return True, node.value


def _fold_name(env: Environment, node: ast.Name) -> Static:
    """`name`: a constant of this function, or a name from outside."""
    if node.id in env.constants:
        return True, as_dict(env.constants[node.id])
    if node.id in env.local:
        return UNKNOWN
    known, value = _look_up(env.function, node.id)
    return known, as_dict(value)


def _fold_attribute(env: Environment, node: ast.Attribute) -> Static:
    """`state.field` of a field that is fixed, `module.name`, `component.attribute`."""
    if env.is_field(node) and node.attr in env.fields:
        name = env.fields[node.attr]
        return (True, env.constants[name]) if name in env.constants else UNKNOWN
    known, owner = env.static(node.value)
    if known and hasattr(owner, node.attr):
        return True, as_dict(getattr(owner, node.attr))
    return UNKNOWN


def _fold_subscript(env: Environment, node: ast.Subscript) -> Static:
    """`values[key]` of a text, tuple, list, CellList or dict; a generic record, `Pair[int]`, is its class."""
    known, owner = env.static(node.value)
    if not known:
        return UNKNOWN
    if is_record(owner):
        return True, owner
    if isinstance(node.slice, ast.Slice):
        return _fold_slice(env, node.slice, owner)
    key_is_known, key = env.static(node.slice)
    if key_is_known and type(key) is int and cells_of(owner) is not None:
        owner = list(owner)
    if not key_is_known or not isinstance(owner, (str, tuple, list, dict)):
        return UNKNOWN
    try:
        return True, owner[key]
    except (LookupError, TypeError):
        return UNKNOWN


def _fold_slice(env: Environment, node: ast.Slice, owner: Any) -> Static:
    """`layers[1:]` of Cells."""
    cells = cells_of(owner)
    bounds = env.plain_values([bound or ast.Constant(None) for bound in (node.lower, node.upper, node.step)])
    if cells is None or bounds is None or not all(one is None or type(one) is int for one in bounds) or bounds[2] == 0:
        return UNKNOWN
    return True, list(cells)[slice(*bounds)]


def _fold_conditional(env: Environment, node: ast.IfExp) -> Static:
    """`a if condition else b`, where it is known which."""
    truth = env.truth(node.test)
    return UNKNOWN if truth is None else env.static(node.body if truth else node.orelse)


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


def _fold_operator(env: Environment, node: ast.BinOp) -> Static:
    """`2 * math.pi`: of numbers; a float in a graph would be rounded to 32 bits."""
    compute = OPERATORS.get(type(node.op))
    values = env.plain_values([node.left, node.right])
    if compute is None or values is None or not all(type(value) in (int, float) for value in values):
        return UNKNOWN
    if isinstance(node.op, ast.Pow) and abs(values[1]) > GREATEST_POWER:
        return UNKNOWN
    try:
        value = compute(*values)
    except ArithmeticError:
        return UNKNOWN
    return (True, value) if type(value) in (int, float) else UNKNOWN


def _fold_unary(env: Environment, node: ast.UnaryOp) -> Static:
    """`not condition`, `-1.5`."""
    if isinstance(node.op, ast.USub):
        known, value = env.static(node.operand)
        return (True, -value) if known and type(value) in (int, float) else UNKNOWN
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
        return _fold_identity(env, node)
    pairs = zip(node.ops, values, values[1:], strict=False)
    try:
        return True, all(COMPARISONS[type(op)](left, right) for op, left, right in pairs)
    except TypeError:
        return UNKNOWN


def _fold_identity(env: Environment, node: ast.Compare) -> Static:
    """`a is b`, `a is not b` of functions, classes and blocks, each of which is guarded by its identity."""
    known = [env.static(node.left), env.static(node.comparators[0])]
    if len(node.ops) > 1 or not isinstance(node.ops[0], ast.Is | ast.IsNot):
        return UNKNOWN
    if not all(is_known and (is_block(value) or isinstance(value, OBJECTS)) for is_known, value in known):
        return UNKNOWN
    return True, COMPARISONS[type(node.ops[0])](known[0][1], known[1][1])


def _fold_call(env: Environment, node: ast.Call) -> Static:
    """`len(names)`, a function of `math`, a method of a text, a member of an enum."""
    known, called = env.static(node.func)
    if not known or node.keywords or not _is_foldable(called):
        return UNKNOWN
    if called is len and len(node.args) == 1:
        return _fold_length(env, node.args[0])
    values = env.plain_values(node.args)
    if values is None:
        return UNKNOWN
    try:
        value: Any = called(*values)
    except (ArithmeticError, TypeError, ValueError):
        return UNKNOWN
    return True, _frozen(value)


def _frozen(value: Any) -> Any:
    """A view of a dict as a tuple; any other value as it is."""
    return tuple(value) if type(value) in VIEWS else value


def _fold_length(env: Environment, node: ast.expr) -> Static:
    """`len(layers)`: of what is known, Cells and tensors in it too."""
    known, value = env.static(node)
    is_list = isinstance(value, (str, tuple, list, dict, set, frozenset)) or cells_of(value) is not None
    is_list = is_list or (isinstance(value, np.ndarray) and value.ndim > 0)
    return (True, len(value)) if known and is_list else UNKNOWN


def _is_foldable(called: Any) -> bool:
    """Whether a function is computed where all its arguments are known."""
    if any(called is cls for cls in (int, float, bool)):
        return True
    if isinstance(called, type):
        return issubclass(called, enum.Enum)
    if not isinstance(called, BuiltinFunctionType):
        return False
    owner = getattr(called, "__self__", None)
    if isinstance(owner, dict):
        return called.__name__ in OF_DICTS
    return isinstance(owner, str) or called in FOLDED or called.__module__ == "math"


FOLDERS: Mapping[type[ast.AST], Folder] = {
    ast.Constant: _fold_constant,
    ast.Name: _fold_name,
    ast.Attribute: _fold_attribute,
    ast.Subscript: _fold_subscript,
    ast.Tuple: _fold_tuple,
    ast.List: _fold_list,
    ast.BinOp: _fold_operator,
    ast.UnaryOp: _fold_unary,
    ast.BoolOp: _fold_bool,
    ast.Compare: _fold_compare,
    ast.IfExp: _fold_conditional,
    ast.Call: _fold_call,
}
"""Expressions that are computed before the graph where their parts are known."""


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
