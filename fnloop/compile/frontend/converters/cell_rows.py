"""What a loop over Cells gives in each of its iterations, as far as that is known: Cells, numbers, names."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fnloop.compile.frontend.converters.captured import is_captured
from fnloop.compile.frontend.folding import VIEWS
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import call_of, name_of
from fnloop.compile.frontend.versions import cells_of

__all__ = ["CellRows", "Row", "rows_of"]

MOST_ROWS = 64
"""Longer loops are left alone."""


@dataclass(frozen=True)
class _Known:
    """An item that is known before the graph."""

    value: Any


@dataclass(frozen=True)
class _Computed:
    """An item that the graph computes."""

    node: ast.expr


_Item = Any
"""`_Known`, `_Computed`, or a tuple of items."""


@dataclass
class Row:
    """The names of one iteration.

    Args:
        constants: those whose values are known.
        computed: targets of assignments, with what is assigned.
    """

    constants: dict[str, Any] = field(default_factory=dict)
    computed: list[tuple[ast.expr, ast.expr]] = field(default_factory=list)


@dataclass
class CellRows:
    """A loop over Cells.

    Args:
        rows: its iterations.
        held: what is computed before it, by name.
    """

    rows: list[Row] = field(default_factory=list)
    held: dict[str, ast.expr] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """The names whose values are known in each iteration."""
        return {name for row in self.rows for name in row.constants}


def rows_of(rewriter: Rewriter, target: ast.expr, iterated: ast.expr, body: Sequence[ast.AST]) -> CellRows | None:
    """The iterations of `for target in iterated`, where captured Cells are called in its body; None for any other.

    Args:
        rewriter: of the function that it stands in.
        target: what it binds.
        iterated: what it goes over.
        body: what it repeats.
    """
    if rewriter.captures is None:
        return None
    named = {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}
    called = [part for top in body for part in _called_by(top, named)]
    if not called:
        return None
    found = CellRows()
    items = _Items(rewriter, found.held).of(iterated)
    if items is None or not 0 < len(items) <= MOST_ROWS:
        return None
    for item in items:
        row = Row()
        if not _bind(target, item, row):
            return None
        found.rows.append(row)
    if len({tuple(sorted(row.constants)) for row in found.rows}) > 1:
        return None
    return found if any(_calls_captured(rewriter, row, called) for row in found.rows) else None


def _called_by(top: ast.AST, names: set[str]) -> Iterator[tuple[ast.Call, ast.expr]]:
    """What is called, or given to a call, and reads one of some names; with the call."""
    for call in ast.walk(top):
        if isinstance(call, ast.Call):
            for part in [call.func, *call.args, *(keyword.value for keyword in call.keywords)]:
                if any(isinstance(one, ast.Name) and one.id in names for one in ast.walk(part)):
                    yield call, part


def _calls_captured(rewriter: Rewriter, row: Row, called: Sequence[tuple[ast.Call, ast.expr]]) -> bool:
    """Whether a captured Cell is called in an iteration, or given to a function."""
    before = rewriter.env.constants
    rewriter.env.constants = {**before, **row.constants}
    try:
        for call, part in called:
            known, value = rewriter.env.static(part)
            if known and is_captured(rewriter, call, value):
                return True
        return False
    finally:
        rewriter.env.constants = before


def _bind(target: ast.expr, item: _Item, row: Row) -> bool:
    """Bind the names of a target; whether that is possible."""
    if isinstance(item, _Computed):
        row.computed.append((copy.deepcopy(target), item.node))
        return True
    if isinstance(target, ast.Name):
        known = _value(item)
        if known is not None:
            row.constants[target.id] = known.value
        return known is not None
    if not isinstance(target, ast.Tuple) or any(isinstance(one, ast.Starred) for one in target.elts):
        return False
    parts = item if isinstance(item, tuple) else _parts(item.value)
    if parts is None or len(parts) != len(target.elts):
        return False
    return all(_bind(one, part, row) for one, part in zip(target.elts, parts, strict=True))


def _value(item: _Item) -> _Known | None:
    """An item whose parts are known, as one."""
    if isinstance(item, _Known):
        return item
    if isinstance(item, _Computed):
        return None
    values = [_value(one) for one in item]
    return _Known(tuple(one.value for one in values if one)) if all(values) else None


def _parts(value: Any) -> tuple[_Known, ...] | None:
    return tuple(map(_Known, value)) if isinstance(value, (tuple, list)) else None


@dataclass(frozen=True)
class _Items:
    """Finds the items of what a loop goes over.

    Args:
        rewriter: of the function.
        held: takes what is computed before the loop.
    """

    rewriter: Rewriter
    held: dict[str, ast.expr]

    def of(self, node: ast.expr) -> list[_Item] | None:
        """The items; None where they are not known one by one."""
        known, value = self.rewriter.env.static(node)
        if known:
            return _items_of(value)
        if not isinstance(node, ast.Call) or any(isinstance(one, ast.Starred) for one in node.args) or not node.args:
            return None
        called = self.rewriter.env.static(node.func)[1]
        keywords = {keyword.arg or "": keyword.value for keyword in node.keywords}
        for function, items in self._functions().items():
            if called is function:
                return items(node.args, keywords)
        return None

    def _functions(self) -> Mapping[Any, Callable[[list[ast.expr], dict[str, ast.expr]], list[_Item] | None]]:
        return {
            enumerate: self._counted,
            zip: self._beside,
            reversed: self._backwards,
            range: self._numbers,
            list: self._same,
            tuple: self._same,
        }

    def _counted(self, args: list[ast.expr], keywords: dict[str, ast.expr]) -> list[_Item] | None:
        """`enumerate(items, start)`."""
        first = [*args[1:], *keywords.values()]
        known, start = self.rewriter.env.static(first[0]) if first else (True, 0)
        items = self.of(args[0])
        if items is None or len(first) > 1 or not known or type(start) is not int:
            return None
        return [(_Known(start + number), item) for number, item in enumerate(items)]

    def _beside(self, args: list[ast.expr], keywords: dict[str, ast.expr]) -> list[_Item] | None:
        """`zip(cells, tensors)`; what is not known has as many items, which the graph checks."""
        every = [self.of(one) for one in args]
        lengths = [len(one) for one in every if one is not None]
        strict = self.rewriter.env.static(keywords["strict"])[1] if "strict" in keywords else False
        if not lengths or set(keywords) - {"strict"} or (strict and len(set(lengths)) > 1):
            return None
        count = min(lengths)
        check = "of_length" if strict else "at_least"
        columns = [
            self._computed(one, count, check) if items is None else items
            for one, items in zip(args, every, strict=True)
        ]
        return list(zip(*columns, strict=False))

    def _computed(self, node: ast.expr, count: int, check: str) -> list[_Item]:
        """The items of what the graph computes, under a name."""
        name = self.rewriter.fresh("given")
        self.rewriter.env.local = self.rewriter.env.local | {name}
        called = self.rewriter.runtime(check)
        held = ast.copy_location(call_of(called, [node, ast.Constant(count)]), node)
        self.held[name] = ast.fix_missing_locations(held)
        items = [ast.Subscript(name_of(name), ast.Constant(number), ast.Load()) for number in range(count)]
        return [_Computed(ast.fix_missing_locations(ast.copy_location(one, node))) for one in items]

    def _backwards(self, args: list[ast.expr], keywords: dict[str, ast.expr]) -> list[_Item] | None:
        """`reversed(items)`."""
        items = self.of(args[0])
        return None if items is None else items[::-1]

    def _numbers(self, args: list[ast.expr], keywords: dict[str, ast.expr]) -> list[_Item] | None:
        """`range(n)`."""
        bounds = self.rewriter.env.plain_values(args)
        if bounds is None or not all(type(one) is int for one in bounds) or 0 in bounds[2:]:
            return None
        numbers = range(*bounds)
        return [_Known(number) for number in numbers[: MOST_ROWS + 1]]

    def _same(self, args: list[ast.expr], keywords: dict[str, ast.expr]) -> list[_Item] | None:
        """`list(items)`."""
        return self.of(args[0]) if len(args) == 1 else None


def _items_of(value: Any) -> list[_Item] | None:
    """The items of a known list, tuple or dict."""
    cells = cells_of(value)
    if cells is not None:
        return [_Known(cell) for cell in cells]
    if not isinstance(value, (list, tuple, dict, *VIEWS)):
        return None
    items: Any = value
    return [_Known(item) for item in items]
