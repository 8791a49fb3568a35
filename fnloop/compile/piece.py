"""The program of a piece of a loop: the same loop from carry to carry, whose header gives records that were taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, NoReturn

from fnloop.compile.gathered import with_buffers
from fnloop.compile.staging.signature import BEFORE
from fnloop.interface import Interface
from fnloop.plan import Leaf
from fnloop.program.ops import Call, Fold, Piece, Program, Var
from fnloop.program.partition import part_of
from fnloop.state import record_class

__all__ = ["COUNT", "ENDED", "FIRST", "ITEMS", "MOST", "PROGRESS", "before", "failing", "piece_of"]

ITEMS = Var("fnloop/items", "items")
FIRST = Var("fnloop/first", "first")
MOST = Var("fnloop/most", "most")
COUNT = Var("fnloop/count", "count", int)
ENDED = Var("fnloop/ended", "ended", bool)

TAKEN = record_class("taken", ("items",))


PROGRESS = frozenset({ITEMS.name, FIRST.name, MOST.name})
"""The inputs of a piece that a whole loop does not have."""


def _taken(state: Any) -> Iterable[Any]:
    """A header that gives records that were taken."""
    items: Iterable[Any] = state.items.items
    return items


def piece_of(program: Program, *, in_graph: bool = True) -> Program:
    """The program of a piece of a loop.

    Args:
        program: the loop alone.
        in_graph: True where its histories are gathered in buffers; else Python gathers those of each iteration.
    """
    (fold,) = program.ops
    assert isinstance(fold, Fold)
    carry = tuple(replace(phi, init=before(phi.argument)) for phi in fold.carry)
    most = count = ended = None
    header = fold.header
    if header is None:
        most, count = MOST, COUNT
    else:
        header = replace(_calling(header, _taken, TAKEN, {"items": Any}), inputs={"items": ITEMS})
    if fold.until is not None:
        count, ended = COUNT, ENDED
    gathered = [replace(one, shape=None, like=None) for one in fold.gathered]  # which the run knows, not its pieces
    if not in_graph:
        gathered = [replace(one, every=1) for one in gathered]
    piece = replace(fold, header=header, carry=carry, piece=Piece(FIRST, most, count, ended), bar=None)
    piece = replace(piece, gathered=tuple(gathered))
    if in_graph:
        piece = with_buffers(piece)
    part = part_of(program, [piece], {var.name for var in piece.defines})
    replaced = {phi.init.name for phi in fold.carry}
    shown = {name: var for name, var in program.inputs.items() if name not in replaced}
    return replace(part, inputs={**shown, **part.inputs})


def before(argument: Var) -> Var:
    """The value of a carried field before a piece."""
    return Var(f"{argument.name}{BEFORE}", argument.field, argument.hint)


def failing(piece: Program, error: BaseException) -> Program:
    """A piece in which what decides on the first iteration raises an exception."""

    def fail(_: Any) -> NoReturn:
        raise error

    (fold,) = piece.ops
    assert isinstance(fold, Fold)

    def instead(call: Call | None) -> Call | None:
        return None if call is None else _calling(call, fail, call.leaf.record_in, call.leaf.hints_in)

    return replace(piece, ops=(replace(fold, header=instead(fold.header), test=instead(fold.test)),))


def _calling(call: Call, function: Callable[..., Any], record_in: Any, hints_in: Mapping[str, Any]) -> Call:
    """The call of another function that decides, without components."""
    own = call.leaf
    leaf = Leaf(own.name, function, record_in, own.record_out, hints_in, own.hints_out, Interface(), own.source)
    return replace(call, leaf=leaf, components={})
