"""Components as a body may use them in a trial, so that nothing of them changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

from fnloop.interface import Component
from fnloop.substitution import may_write

__all__ = ["Unusable", "cells_unchanged", "components_for"]

AS_THEY_ARE = (type, FunctionType, BuiltinFunctionType, MethodType, ModuleType, int, float, str, bytes, type(None))


class Unusable(Exception):
    """A component that a trial cannot use: the reason, for a report."""


def components_for(wanted: Mapping[str, Component], given: Mapping[str, object]) -> dict[str, Any]:
    """The components of a trial.

    Cells are used as they are, since they are only read; of other objects a copy is used.

    Args:
        wanted: the components of a block.
        given: those that are bound.

    Raises:
        Unusable: for one that is not bound, that may write, or that cannot be copied.
    """
    missing = [name for name, one in wanted.items() if name not in given and one.default is None]
    if missing:
        names, plural = " and ".join(map(repr, missing)), "s" if len(missing) > 1 else ""
        raise Unusable(f"it needs the component{plural} {names}; bind {_them(missing)} to prove it")
    return {name: _usable(name, given[name]) for name in wanted if name in given}


def _them(names: list[str]) -> str:
    return "them" if len(names) > 1 else "it"


def _usable(name: str, value: Any) -> Any:
    if isinstance(value, AS_THEY_ARE):
        return value
    cells = list(_cells_in(value))
    for cell in cells:
        for inner in cell.cells():
            _refuse_writer(name, inner)
        _refuse_writer(name, cell)
    if cells and cells[0] is value:
        return value
    memo: dict[int, Any] = {id(cell): cell for cell in cells}
    memo |= {id(one): one for one in _tensors_in(value)}
    try:
        return deepcopy(value, memo)
    except Exception as error:  # noqa: BLE001 - whatever an object of the user's raises when it is copied
        raise Unusable(f"its component {name!r} cannot be copied ({type(error).__name__}: {error})") from None


def _refuse_writer(name: str, cell: Any) -> None:
    if (why := may_write(cell)) is not None:
        raise Unusable(f"its component {name!r} holds a {type(cell).__name__}, which {why}")


def _cells_in(value: Any) -> Iterator[Any]:
    from mindspore.nn import Cell

    if isinstance(value, Cell):
        yield from (one for _, one in value.cells_and_names())
    else:
        yield from (one for one in _attributes(value) if isinstance(one, Cell))


def _tensors_in(value: Any) -> Iterator[Any]:
    return (one for one in _attributes(value) if hasattr(type(one), "asnumpy"))


def _attributes(value: Any) -> Iterator[Any]:
    """The attributes of an object, and the items of a container."""
    if isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, (list, tuple)):
        yield from value
    else:
        yield from list(getattr(value, "__dict__", {}).values())


@contextmanager
def cells_unchanged(components: Mapping[str, Any]) -> Iterator[None]:
    """Put back the attributes of Cells that change inside of the `with`."""
    cells = [cell for value in components.values() if not isinstance(value, AS_THEY_ARE) for cell in _cells_in(value)]
    before = [(cell, dict(vars(cell))) for cell in cells]
    try:
        yield
    finally:
        for cell, attributes in before:
            space = vars(cell)
            if space.keys() != attributes.keys() or any(space[name] is not attributes[name] for name in attributes):
                space.clear()
                space.update(attributes)
