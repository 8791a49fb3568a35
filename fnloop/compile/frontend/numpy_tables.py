"""Arrays of NumPy that are known before the graph: single entries of them, and their entries one by one."""

from __future__ import annotations

import ast
import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from fnloop.compile.frontend.environment import Environment
from fnloop.compile.frontend.versions import is_table

__all__ = ["Place", "as_items", "place_in_array"]

MOST_ENTRIES = 64
"""Up to this length, an array is written out where a loop goes over its entries."""

ITERATING = (enumerate, list, reversed, tuple, zip)
"""Functions of Python that give the entries of an array one by one."""


@dataclass(frozen=True)
class Place:
    """A part of an array.

    Args:
        array: the array.
        indices: one for each of its first axes, none of them a slice.
    """

    array: Any
    indices: Sequence[ast.expr]

    @property
    def axes_left(self) -> int:
        """How many axes the part has; 0 for a single entry."""
        return int(self.array.ndim) - len(self.indices)


def place_in_array(env: Environment, node: ast.expr) -> Place | None:
    """The part of an array that `TABLE`, `TABLE[i]`, `GRID[i, j]` or `GRID[i][j]` is; None for all else."""
    known, value = env.static(node)
    if known:
        return Place(value, ()) if isinstance(value, np.ndarray) else None
    if not isinstance(node, ast.Subscript):
        return None
    around = place_in_array(env, node.value)
    indices = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if around is None or around.axes_left < len(indices) or any(map(_is_no_number, indices)):
        return None
    return Place(around.array, (*around.indices, *indices))


def _is_no_number(index: ast.expr) -> bool:
    """Whether an index is plainly a slice, or adds an axis."""
    if isinstance(index, ast.Constant):
        return type(index.value) is not int
    return isinstance(index, ast.Slice | ast.Starred)


def as_items(env: Environment, node: ast.expr) -> ast.expr:
    """An expression that is iterated over: the entries of an array of one axis, or of a row, as a tuple."""
    if isinstance(node, ast.Call) and any(env.static(node.func)[1] is one for one in ITERATING):
        arguments = [as_items(env, one) for one in node.args]
        return ast.copy_location(ast.Call(node.func, arguments, node.keywords), node)
    place = place_in_array(env, node)
    if place is None or place.axes_left != 1 or not is_table(place.array):
        return node
    length = place.array.shape[-1]
    if not 0 < length <= MOST_ENTRIES or not all(isinstance(one, ast.Name | ast.Constant) for one in place.indices):
        return node
    entries: list[ast.expr] = [ast.Constant(one) for one in place.array.tolist()] if not place.indices else []
    if place.indices:
        numbers = map(ast.Constant, range(length))
        entries = [ast.Subscript(copy.deepcopy(node), number, ast.Load()) for number in numbers]
    return ast.fix_missing_locations(ast.copy_location(ast.Tuple(entries, ast.Load()), node))
