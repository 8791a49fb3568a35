"""The Cells that a value is or holds."""

from __future__ import annotations

import inspect
from collections.abc import Hashable, Iterator
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from fnloop.authors import is_of_others
from fnloop.compile.frontend.cell_bounds import is_unreached
from fnloop.compile.frontend.cell_operands import form_of_constant
from fnloop.compile.frontend.subset.lookup import has_class

__all__ = ["FUNCTIONS", "cells_in", "construct_of", "unlisted_cell"]

FUNCTIONS = (FunctionType, BuiltinFunctionType, MethodType, type)
"""Classes of functions, and classes themselves."""


def construct_of(value: object) -> Any:
    """The `construct` of a Cell that MindSpore did not write; None for all else."""
    from mindspore import nn

    function = inspect.unwrap(type(value).construct) if isinstance(value, nn.Cell) else None
    return function if is_of_others(function) else None


def cells_in(value: object) -> Iterator[Any]:
    """The Cells that a value is or holds whose `construct` is not MindSpore's, one of each form."""
    seen: set[Any] = set()
    for cell in _every_cell(value):
        if is_of_others(inspect.unwrap(type(cell).construct)) and (form := _form(cell)) not in seen:
            seen.add(form)
            yield cell


def unlisted_cell(value: object) -> Any:
    """The first Cell of MindSpore that a value is or holds and that is in no row of the table; None without one."""
    return next(
        (
            cell
            for cell in _every_cell(value, whole=False)
            if not (_is_written(cell) or _only_holds(cell) or _is_listed(cell))
        ),
        None,
    )


def _is_listed(cell: Any) -> bool:
    """Whether a Cell of MindSpore is in a row, and has no bound that a graph leaves out, as `nn.Hardtanh` may have."""
    return has_class(cell) and not any(map(is_unreached, vars(cell).values()))


def _is_written(cell: Any) -> bool:
    return is_of_others(inspect.unwrap(type(cell).construct))


def _only_holds(cell: Any) -> bool:
    """Whether a Cell has no `construct`: nobody can call it, only the Cells that are its attributes."""
    from mindspore import nn

    return type(cell).construct is nn.Cell.construct


def _every_cell(value: object, *, whole: bool = True) -> Iterator[Any]:
    """The Cells that a value is or holds.

    Args:
        value: a Cell, or a list or tuple of some.
        whole: whether those inside of MindSpore's own are meant, too.
    """
    from mindspore import nn

    waiting = list(value) if isinstance(value, (list, tuple)) else [value]
    seen: set[int] = set()
    while waiting:
        cell = waiting.pop(0)
        if not isinstance(cell, nn.Cell) or id(cell) in seen:
            continue
        seen.add(id(cell))
        yield cell
        if whole or _is_written(cell) or _only_holds(cell) or isinstance(cell, (nn.SequentialCell, nn.CellList)):
            waiting += cell.cells()


def _form(cell: Any) -> Hashable:
    """What of a Cell its screening depends on: its class, and what its attributes are."""
    return type(cell), tuple((name, _kind(value)) for name, value in sorted(vars(cell).items()))


def _kind(value: Any) -> Hashable:
    if isinstance(value, (list, tuple)):
        return type(value), tuple(map(_kind, value))
    if isinstance(value, dict):
        return dict
    kind: Any = type(value)
    if isinstance(value, FUNCTIONS):
        return id(value)
    return kind.__qualname__, is_unreached(value), form_of_constant(value)
