"""Operators of MindSpore and their operands: numbers that vary are given as they are now, indices are checked."""

from __future__ import annotations

import ast
import copy
import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from fnloop.compile.frontend.cell_parameters import parameters_of
from fnloop.compile.frontend.cells import takes_no_numbers
from fnloop.compile.frontend.converters.embed import as_operand, embed
from fnloop.compile.frontend.converters.wholes import refuse_as_tuple
from fnloop.compile.frontend.environment import captured_items, is_plain
from fnloop.compile.frontend.numpy_tables import Place, place_in_array
from fnloop.compile.frontend.record_hints import captured_field
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import FIXED_INDEX, checked_indices, is_starred, item_of, tuple_of
from fnloop.compile.frontend.versions import (
    cells_of,
    graph_method,
    is_of_runtime,
    is_short_table,
    is_table,
    makes_zeros,
    tensor_of_numbers,
)
from fnloop.compile.runtime.rounded import is_rounded
from fnloop.hints import record_fields

__all__ = [
    "call_operator",
    "convert_argument",
    "convert_dict",
    "convert_operand",
    "convert_slice",
    "convert_subscript",
    "float_of_entry",
]

FIXED_OPERANDS = (ast.Constant, ast.Lambda, ast.GeneratorExp, ast.Dict, ast.DictComp)
"""Operands that are seen to be no number that varies."""


def call_operator(rewriter: Rewriter, node: ast.Call) -> ast.expr:
    """`ops.add(x, n)`, `cell(x)`, `x.reshape(n, 2)`: operands as they are now, and a method's version for graphs."""
    called = node.func
    version = None
    is_known, cell = rewriter.env.static(called)
    if isinstance(called, ast.Attribute) and not is_known:
        version = graph_method(called.attr, node)
    if isinstance(called, ast.Attribute) and version is not None:
        node.args = [called.value, *node.args, *(keyword.value for keyword in node.keywords)]
        node.keywords = []
        node.func = rewriter.capture(version, called.attr)
    elif isinstance(called, ast.Attribute) and not is_known:
        called.value = rewriter.visit(called.value)
    else:
        node.func = rewriter.visit(called)
    of_number = bool(node.args) and type(rewriter.env.static(node.args[0])[1]) in (int, float, bool)
    is_users = not isinstance(called, ast.Name) or not is_of_runtime(rewriter.free.get(called.id))
    convert = convert_argument if is_users else convert_operand
    node.args = [convert(rewriter, argument) for argument in node.args]
    for keyword in node.keywords:
        keyword.value = convert(rewriter, keyword.value) if keyword.arg else rewriter.visit(keyword.value)
    if is_known:
        _check_numbers(rewriter, node, cell)
    if (
        makes_zeros(cell, of_number=of_number)
        if is_known
        else isinstance(called, ast.Attribute) and called.attr == "new_zeros"
    ):
        return rewriter.call_runtime("unknown", [node])
    return node


def _check_numbers(rewriter: Rewriter, node: ast.Call, cell: Any) -> None:
    """Check in the graph that a user's Cell is given no numbers with which it computes otherwise there."""
    parameters, takes_none = parameters_of(cell), takes_no_numbers(cell)
    given = {name: copy.deepcopy(value) for name, value in _given(node, parameters.names)}
    for_starred = ("no_numbers", "all_for_cell") if takes_none else ("all_for_cell",)
    if not takes_none and not parameters.together:
        return

    def checked(name: str, value: ast.expr) -> ast.expr:
        if takes_none:
            value = rewriter.call_runtime("no_number", [value])
        for others in parameters.others(name):
            beside = tuple_of([given[other] for other in sorted(others) if other in given])
            value = rewriter.call_runtime("for_cell", [value, beside])
        return value

    for number, argument in enumerate(node.args):
        if isinstance(argument, ast.Starred):
            for check in for_starred:
                argument.value = rewriter.call_runtime(check, [argument.value])
        elif number < len(parameters.names):
            node.args[number] = checked(parameters.names[number], argument)
    for keyword in node.keywords:
        if keyword.arg is None:
            rewriter.refuse(node, "it gives a Cell a dict of arguments", "name them")
        keyword.value = checked(keyword.arg, keyword.value)


def _given(node: ast.Call, names: Sequence[str]) -> Iterator[tuple[str, ast.expr]]:
    """The arguments of a call by parameter, those behind a `*` aside."""
    by_position = itertools.takewhile(lambda argument: not is_starred(argument), node.args)
    yield from zip(names, by_position, strict=False)
    for keyword in node.keywords:
        if keyword.arg is not None:
            yield keyword.arg, keyword.value


def convert_argument(rewriter: Rewriter, node: ast.expr) -> ast.expr:
    """An operand that users give a function, method or Cell; a whole number that some of them round is refused."""
    for number in _whole_numbers(rewriter, node):
        if is_rounded(number):
            why = f"it gives an operator the whole number {number}, which some operators of a graph round"
            rewriter.refuse(node, why, "make a tensor of it, or leave the block in Python")
    return convert_operand(rewriter, node)


def _whole_numbers(rewriter: Rewriter, node: ast.expr) -> Iterator[int]:
    """The whole numbers that are known in an operand, those in tuples and lists too."""
    known, value = rewriter.env.static(node)
    if known:
        yield from _whole_numbers_in(value)
    elif isinstance(node, (ast.Tuple, ast.List)):
        for element in node.elts:
            yield from _whole_numbers(rewriter, element)
    elif isinstance(node, ast.Starred):
        yield from _whole_numbers(rewriter, node.value)


def _whole_numbers_in(value: object) -> Iterator[int]:
    if isinstance(value, (tuple, list)):
        for item in value:
            yield from _whole_numbers_in(item)
    elif isinstance(value, int):
        yield value


def convert_operand(rewriter: Rewriter, node: ast.expr) -> ast.expr:
    """An operand, converted; see `fnloop.compile.runtime.operands.now`."""
    if isinstance(node, ast.Starred):
        return ast.Starred(convert_operand(rewriter, node.value), node.ctx)
    if isinstance(node, (ast.Tuple, ast.List)):
        node.elts = [convert_operand(rewriter, element) for element in node.elts]
        return node
    if _is_of_floats(rewriter, node):
        return as_operand(rewriter, rewriter.env.static(node)[1], "known")
    is_fixed = _is_fixed(rewriter, node)
    visited: ast.expr = rewriter.visit(node)
    return visited if is_fixed else rewriter.call_runtime("now", [visited])


def _is_of_floats(rewriter: Rewriter, node: ast.expr) -> bool:
    """Whether an operand is known, and a float or a list or tuple with floats."""
    known, value = rewriter.env.static(node)
    if not known or not is_plain(value):
        return False
    return isinstance(value, float) or (
        isinstance(value, (list, tuple)) and any(isinstance(item, float) for item in value)
    )


def _is_fixed(rewriter: Rewriter, node: ast.expr) -> bool:
    """Whether an operand is seen to be no number that varies."""
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.operand, ast.Constant)
    if isinstance(node, FIXED_OPERANDS) or rewriter.env.is_tensor(node):
        return True
    known, _ = rewriter.env.static(node)
    return known


def convert_slice(rewriter: Rewriter, node: ast.Slice) -> ast.expr:
    """`x[start:stop:step]`: the same, with the numbers that the bounds are now."""
    bounds = (node.lower, node.upper, node.step)
    node.lower, node.upper, node.step = (bound and convert_operand(rewriter, bound) for bound in bounds)
    return node


def convert_subscript(rewriter: Rewriter, node: ast.Subscript) -> ast.expr:
    """`x[i]`, `x[i, :]`, `values[i]`: the item; an index that varies is checked, as Python checks it."""
    known, value = rewriter.env.static(node)
    is_read = isinstance(node.ctx, ast.Load)
    if known and is_plain(value) and is_read:
        return embed(rewriter, value, "item", node)
    owner = rewriter.env.hint(node.value)
    refuse_as_tuple(rewriter, node.value)
    if is_read and (name := captured_field(owner, node.slice)) is not None:
        return item_of(rewriter.visit(node.value), list(record_fields(owner)).index(name))
    if captured_items(owner) and len(captured_items(owner)) < len(record_fields(owner)):
        rewriter.refuse(node, "it takes items of an object by an index that varies", "read its fields")
    if is_read and (entry := _entry(rewriter, node)) is not None:
        return entry
    varies = not isinstance(node.slice, FIXED_INDEX)
    node.value = _indexed(rewriter, node) if varies else rewriter.visit(node.value)
    node.slice = rewriter.visit(node.slice)
    if isinstance(node.slice, ast.Tuple):
        node.slice.elts = checked_indices(node.value, node.slice.elts, rewriter.runtime("index"))
    is_settled = not varies or isinstance(node.slice, (ast.Constant, ast.Tuple))
    if is_settled or not is_read:
        return node
    return rewriter.call_runtime("item", [node.value, node.slice])


def _entry(rewriter: Rewriter, node: ast.Subscript) -> ast.expr | None:
    """`TABLE[i]`, `GRID[i, j]`: an entry of an array of NumPy, which has a guard; None for all else."""
    place = place_in_array(rewriter.env, node)
    if place is None or place.axes_left:
        return None
    if is_short_table(place.array):
        written = ast.unparse(node)
        dtype = place.array.dtype
        why = f"`{written}` is a {dtype} of NumPy, and computed with as such; a graph's numbers have 64 bits"
        rewriter.refuse(node, why, f"write `float({written})`, or make the array one of float64")
    return _read_entry(rewriter, place) if is_table(place.array) else None


def _read_entry(rewriter: Rewriter, place: Place) -> ast.expr:
    """An entry of an array, as a number."""
    part: ast.expr = rewriter.capture(tensor_of_numbers(place.array), "table")
    *rows, last = rewriter.expressions(place.indices)
    for index in rows:
        part = rewriter.call_runtime("row", [part, index])
    return rewriter.call_runtime("entry", [part, last])


def float_of_entry(rewriter: Rewriter, node: ast.expr) -> ast.expr | None:
    """`TABLE[i]` of an array of float32, as the number of Python that `float` makes of it; None for all else."""
    place = place_in_array(rewriter.env, node)
    if place is None or place.axes_left or not is_short_table(place.array):
        return None
    return _read_entry(rewriter, place)


def _indexed(rewriter: Rewriter, node: ast.Subscript) -> ast.expr:
    """The value that an index which varies is taken of: a container of Cells as a tuple of them."""
    _, value = rewriter.env.static(node.value)
    cells = cells_of(value)
    if cells is not None:
        return embed(rewriter, cells, "cells", node)
    visited: ast.expr = rewriter.visit(node.value)
    return visited


def convert_dict(rewriter: Rewriter, node: ast.Dict) -> Any:
    """`{"a": 1, **more}`: a call that merges the parts; without `**` it stays as it is."""
    if None not in node.keys:
        node.keys = [key if isinstance(key, ast.Constant) else rewriter.visit(key) for key in node.keys if key]
        node.values = rewriter.expressions(node.values)
        return node
    parts: list[ast.expr] = []
    for key, value in zip(node.keys, node.values, strict=True):
        if key is None:
            parts.append(rewriter.visit(value))
            continue
        if not parts or not isinstance(parts[-1], ast.Dict):
            parts.append(ast.Dict([], []))
        last = parts[-1]
        assert isinstance(last, ast.Dict)
        last.keys.append(key if isinstance(key, ast.Constant) else rewriter.visit(key))
        last.values.append(rewriter.visit(value))
    return rewriter.call_runtime("merged", [tuple_of(parts)])
