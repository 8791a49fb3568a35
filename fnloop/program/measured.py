"""The shape of a gathered value as far as it is known before its loop, for a loop without iterations."""

from __future__ import annotations

from collections.abc import Iterator

from fnloop.axes import ANY, REST, Axis
from fnloop.interface import Gathered
from fnloop.plan import Composite
from fnloop.program.values import Scope, Var

__all__ = ["shape_of"]


def shape_of(plan: Composite, gathered: Gathered, before: Scope) -> tuple[int | tuple[Var, int] | None, ...] | None:
    """The shape of one value of a history, by its type and those of the loop's inputs; see `Gather.shape`.

    Args:
        plan: the loop.
        gathered: the field.
        before: the fields before the loop, with their values.
    """
    declared = gathered.uses[0].axes if len(gathered.uses) > 0 else None
    if not gathered.stacked or declared is None or REST in declared:
        return None
    known = dict(_measured(plan, before))
    return tuple(axis if isinstance(axis, int) else known.get(axis) for axis in declared)


def _measured(plan: Composite, before: Scope) -> Iterator[tuple[Axis, tuple[Var, int]]]:
    """The named axes of the inputs, each with the value and the number of the axis that has its size."""
    for name, read in plan.interface.reads.items():
        for use in read.uses[:1]:
            if name not in before or use.axes is None or REST in use.axes:
                continue
            for place, axis in enumerate(use.axes):
                if isinstance(axis, str) and axis != ANY:
                    yield axis, (before[name], place)
