"""Operators, comparisons and conditions."""

from __future__ import annotations

import ast
import copy
import inspect
import math
import struct
from collections.abc import Sequence

from fnloop.compile.frontend.converters.embed import as_operand, embed
from fnloop.compile.frontend.converters.wholes import refuse_as_tuple
from fnloop.compile.frontend.environment import is_plain
from fnloop.compile.frontend.loops_in import is_of_kinds, variation
from fnloop.compile.frontend.made_objects import Made
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.subset.lookup import is_of_mindspore
from fnloop.compile.frontend.syntax import bool_of, call_of, negated_twice
from fnloop.compile.frontend.unsupported import ASK_FOR_CLASS
from fnloop.compile.frontend.versions import graph_comparison, graph_operator, graph_unary
from fnloop.hints import is_record

__all__ = [
    "condition",
    "convert_assert",
    "convert_bool",
    "convert_comparison",
    "convert_conditional",
    "convert_operator",
    "convert_unary",
]


def convert_operator(rewriter: Rewriter, node: ast.BinOp) -> ast.expr:
    """`a ** b`, `a // b`, `a % b`, `a * b`: the version that computes as Python does, where there is one."""
    known, value = rewriter.env.static(node)
    if known and type(value) in (int, float):
        return embed(rewriter, value, "known")
    sides = (node.left, node.right)
    for side in sides:
        refuse_as_tuple(rewriter, side)
    of_tensors = _are_of_tensors(rewriter, sides, (int, float) if isinstance(node.op, WITH_WHOLE) else (float,))
    version = graph_operator(node, of_tensors=of_tensors)
    added = _added_to_zero(rewriter, node)
    if added is not None:
        zero, other = (_operand(rewriter, side, of_tensors) for side in added)
        return rewriter.call_runtime("plus_zero", [other, zero])
    node.left, node.right = (_operand(rewriter, side, of_tensors) for side in sides)
    if version is None:
        return node
    return call_of(rewriter.closure_variable(version, "number"), [node.left, node.right])


def _added_to_zero(rewriter: Rewriter, node: ast.BinOp) -> tuple[ast.expr, ast.expr] | None:
    """The sides of `0 + x` and `x + 0`, the zero first; None where it is no such sum, or one with -0.0."""
    if not isinstance(node.op, ast.Add):
        return None
    for side, other in ((node.left, node.right), (node.right, node.left)):
        known, value = rewriter.env.static(side)
        if known and type(value) in (int, float) and value == 0 and math.copysign(1, value) > 0:
            return side, other
    return None


WITH_WHOLE = (ast.Add, ast.Sub, ast.Div)
"""Operators of a tensor and a whole number that a graph computes as they are run one by one."""


def _are_of_tensors(rewriter: Rewriter, sides: Sequence[ast.expr], numbers: tuple[type, ...] = (float,)) -> bool:
    """Whether operands are seen to be tensors, or a tensor and a number as it is written."""
    is_tensor = list(map(rewriter.env.is_tensor, sides))
    of_others = [side for side, one in zip(sides, is_tensor, strict=True) if not one]
    return any(is_tensor) and all(type(rewriter.env.static(side)[1]) in numbers for side in of_others)


def _operand(rewriter: Rewriter, node: ast.expr, of_tensors: bool) -> ast.expr:
    """An operand; a float beside a tensor as it is written."""
    known, value = rewriter.env.static(node)
    if of_tensors and known and isinstance(value, float):
        return as_operand(rewriter, value, "known")
    visited: ast.expr = rewriter.visit(node)
    return visited


def convert_unary(rewriter: Rewriter, node: ast.UnaryOp) -> ast.expr:
    """`-a`, `+a`: a number of 64 bits, of a truth a whole number; `not a`, `~a` stay as they are."""
    known, value = rewriter.env.static(node)
    if known and type(value) in (int, float):
        return embed(rewriter, value, "known")
    if isinstance(node.op, ast.Invert) and rewriter.members.may_be(node.operand):
        why = "it inverts what may be a member of an enum, of which a graph holds the number alone"
        rewriter.refuse(node, why, "name the members that are left")
    is_number = isinstance(node.op, ast.USub) and not rewriter.env.is_tensor(node.operand)
    version = graph_unary(node)
    node.operand = rewriter.visit(node.operand)
    if is_number:
        return rewriter.call_runtime("negative", [node.operand])
    if version is None:
        return node
    return call_of(rewriter.closure_variable(version, "number"), [node.operand])


def condition(rewriter: Rewriter, node: ast.expr) -> ast.expr:
    """A condition: the parts of `and` and `or` may be of several types, and count by their truth."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        node.operand = condition(rewriter, node.operand)
        return node
    if isinstance(node, ast.BoolOp) and not rewriter.env.static(node)[0]:
        parts = [condition(rewriter, part) for part in _undecided(rewriter, node)]
        node.values = list(map(bool_of, parts))
        return parts[0] if len(parts) == 1 else node
    may_be_float = isinstance(node, MAY_BE_FLOATS) and not rewriter.env.is_tensor(node)
    is_of_user = isinstance(node, ast.Call) and _is_of_user(rewriter, node)
    visited: ast.expr = rewriter.visit(node)
    if may_be_float:
        return rewriter.call_runtime("truth", [visited])
    return negated_twice(visited) if is_of_user else visited


MAY_BE_FLOATS = (ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.BinOp, ast.IfExp, ast.UnaryOp)
"""Expressions whose value may be a float, which counts by `truth`."""


def _is_of_user(rewriter: Rewriter, node: ast.Call) -> bool:
    """Whether a call may run a function of the user, whose branches MindSpore joins with those that ask for it."""
    known, called = rewriter.env.static(node.func)
    return not known or not (is_of_mindspore(called) or inspect.isbuiltin(called))


def convert_conditional(rewriter: Rewriter, node: ast.IfExp) -> ast.expr:
    """`a if condition else b`: one of the two alone, where the condition is known."""
    truth = rewriter.env.truth(node.test)
    if truth is not None:
        taken: ast.expr = rewriter.visit(node.body if truth else node.orelse)
        return taken
    node.test = condition(rewriter, node.test)
    arms = [node.body, node.orelse]
    node.body, node.orelse = rewriter.expressions([copy.deepcopy(arm) for arm in arms])
    if _may_stand_beside(rewriter, *arms):
        node.body = rewriter.call_runtime("beside", [node.body, copy.deepcopy(node.orelse)])
    elif _may_stand_beside(rewriter, *reversed(arms)):
        node.orelse = rewriter.call_runtime("beside", [node.orelse, copy.deepcopy(node.body)])
    has_several = any(isinstance(arm, ast.Tuple) for arm in arms)
    both = [node.body, node.orelse]
    how = rewriter.variation(both) if has_several else variation(both, rewriter.named())
    if how is not None and not is_of_kinds(node.test):
        node.body, node.orelse = rewriter.vary(how, node.body), rewriter.vary(how, node.orelse)
    return node


def _may_stand_beside(rewriter: Rewriter, number: ast.expr, other: ast.expr) -> bool:
    """Whether an arm is a number that a tensor holds whatever its dtype, and the other may be such a tensor."""
    known, value = rewriter.env.static(number)
    if not known or type(value) not in (int, float) or not isinstance(other, ast.Name):
        return False
    return value == 0 or math.frexp(abs(value))[0] == 0.5


def convert_assert(rewriter: Rewriter, node: ast.Assert) -> ast.stmt:
    """`assert condition, "text"`: the same."""
    node.test = condition(rewriter, node.test)
    return node


def convert_bool(rewriter: Rewriter, node: ast.BoolOp) -> ast.expr:
    """`a and b`, `a or b`: parts that are known are left out, and the last is what decides."""
    known, value = rewriter.env.static(node)
    if known and is_plain(value):
        return embed(rewriter, value, "known")
    *deciding, last = _undecided(rewriter, node)
    node.values = [*(_deciding(rewriter, part) for part in deciding), rewriter.visit(last)]
    return node.values[0] if len(node.values) == 1 else node


def _deciding(rewriter: Rewriter, part: ast.expr) -> ast.expr:
    """A part of `and` or `or` that decides whether they go on."""
    may_be_called = isinstance(part, MAY_BE_FLOATS) and not rewriter.env.is_tensor(part)
    visited: ast.expr = rewriter.visit(part)
    return rewriter.call_runtime("settled", [visited]) if may_be_called else visited


def _undecided(rewriter: Rewriter, node: ast.BoolOp) -> list[ast.expr]:
    """The parts that may decide: without those that never do, up to the first that always does."""
    neutral = isinstance(node.op, ast.And)
    *parts, last = node.values
    undecided: list[ast.expr] = []
    for part in parts:
        truth = rewriter.env.truth(part)
        if truth is neutral:
            continue
        undecided.append(part)
        if truth is not None:
            return undecided
    return [*undecided, last]


def convert_comparison(rewriter: Rewriter, node: ast.Compare) -> ast.expr:
    """`a < b`, `a == b`, `a in b`: the version that compares as Python does, where there is one."""
    known, value = rewriter.env.static(node)
    if known:
        return ast.Constant(value)
    _refuse_records(rewriter, node)
    _refuse_identity(rewriter, node)
    searched = [_searched(rewriter, op, side) for op, side in zip(node.ops, node.comparators, strict=True)]
    sides = [node.left, *searched]
    pairs = zip(node.ops, sides, sides[1:], strict=False)
    compared = [_compare(rewriter, op, left, right) for op, left, right in pairs]
    return compared[0] if len(compared) == 1 else ast.BoolOp(ast.And(), compared)


def _refuse_records(rewriter: Rewriter, node: ast.Compare) -> None:
    """Refuse to compare whole records, but with None."""
    sides = [node.left, *node.comparators]
    hints = [rewriter.env.hint(side) for side in sides]
    has_record = any(is_record(hint) or (isinstance(hint, Made) and not hint.is_tuple) for hint in hints)
    has_none = any(isinstance(side, ast.Constant) and side.value is None for side in sides)
    if has_record and not has_none:
        rewriter.refuse(node, "it compares whole records", "compare their fields")


def _refuse_identity(rewriter: Rewriter, node: ast.Compare) -> None:
    """Refuse to ask whether two values are one object, but for None, True and False."""
    sides = [node.left, *node.comparators]
    asks = any(isinstance(op, (ast.Is, ast.IsNot)) for op in node.ops)
    has_constant = any(isinstance(side, ast.Constant) and type(side.value) in (bool, type(None)) for side in sides)
    is_undecided = any(map(rewriter.env.is_undecided, sides))
    if not asks or has_constant or is_undecided:
        return
    if any(map(_is_class_of, sides)):
        rewriter.refuse(node, "it asks for the class of a value", ASK_FOR_CLASS)
    are_tensors = any(map(rewriter.env.is_tensor, sides))
    instead = "keep a bool that says so" if are_tensors else "compare them with `==`"
    rewriter.refuse(node, "it asks whether two values are one object", instead)


def _is_class_of(node: ast.expr) -> bool:
    """`type(x)`, `x.__class__`."""
    match node:
        case ast.Call(func=ast.Name(id="type")) | ast.Attribute(attr="__class__"):
            return True
        case _:
            return False


def _searched(rewriter: Rewriter, op: ast.cmpop, side: ast.expr) -> ast.expr:
    """The values that `in` searches, where they are known, as a tuple: of a dict the keys."""
    known, items = rewriter.env.static(side)
    if not isinstance(op, (ast.In, ast.NotIn)) or not known:
        return side
    if not isinstance(items, (dict, set, frozenset, list, tuple)) or not is_plain(list(items)):
        return side
    return embed(rewriter, tuple(items), "items")


def _compare(rewriter: Rewriter, op: ast.cmpop, left: ast.expr, right: ast.expr) -> ast.expr:
    """The comparison of two."""
    of_tensors = _are_of_tensors(rewriter, (left, right)) and not _is_wide(rewriter, op, left, right)
    version = None if of_tensors else graph_comparison(op, left, right)
    as_written = of_tensors or version is None
    sides = [_operand(rewriter, copy.deepcopy(side), as_written) for side in (left, right)]  # a middle one stands twice
    if version is None:
        return ast.Compare(sides[0], [op], [sides[1]])
    call = call_of(rewriter.closure_variable(version, "compare"), sides)
    match op:
        case ast.NotIn():
            return ast.UnaryOp(ast.Not(), call)
        case ast.In():
            return negated_twice(call)
        case _:
            return call


def _is_wide(rewriter: Rewriter, op: ast.cmpop, left: ast.expr, right: ast.expr) -> bool:
    """Whether a tensor may be less than a number, but not than that number in the tensor's dtype."""
    smaller_than = {ast.Lt: right, ast.Gt: left}.get(type(op))
    if smaller_than is None:
        return False
    _, value = rewriter.env.static(smaller_than)
    return isinstance(value, float) and not _is_short(value)


def _is_short(value: float) -> bool:
    """Whether a float is one of 16 bits, too."""
    return abs(value) < MOST_SHORT and struct.unpack("e", struct.pack("e", value)) == (value,)


MOST_SHORT = 65504
"""The greatest float of 16 bits."""
