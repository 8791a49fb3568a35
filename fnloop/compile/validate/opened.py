"""A program whose gradients and maps lie open, for a trial: each is called, and the block inside runs once besides.

So the trial sees a value of everything that the graph computes. Of what is mapped over, the block inside gets the
first slice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from typing_extensions import assert_never

from fnloop.interface import Interface
from fnloop.plan import Leaf
from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Program, Region, Require, Var
from fnloop.state import record_class
from fnloop.transform.vmap import slices

__all__ = ["opened"]

ONE_VALUE = record_class("one_value", ("value",))


def opened(program: Program) -> Program:
    """A program with the blocks inside of its gradients and maps behind these."""
    return replace(program, ops=tuple(_opened(program.ops)))


def _opened(ops: Iterable[Op]) -> Iterator[Op]:
    for op in ops:
        match op:
            case Constant() | Require() | Call() | Outlined():
                yield op
            case Fold():
                yield replace(op, body=tuple(_opened(op.body)))
            case Choice():
                branches = {name: (tuple(_opened(body)), made) for name, (body, made) in op.branches.items()}
                yield replace(op, branches=branches)
            case Region():
                yield replace(op, parameters=(), body=(), results={})
                yield from (_parameter(op, outside, inside) for outside, inside in op.parameters)
                yield from _opened(op.body)
            case _:
                assert_never(op)


def _parameter(region: Region, outside: Var, inside: Var) -> Call:
    """The value with respect to which, or one slice of it, as the block inside gets it."""
    function: Any = region.call.leaf.function
    axis = function.fields[inside.field] if isinstance(function.fields, Mapping) else None

    def parameter(record: Any) -> Any:
        return ONE_VALUE(value=record.value if axis is None else slices(record.value, axis, 1)[0])

    hints = {"value": Any}
    leaf = Leaf("parameter", parameter, ONE_VALUE, ONE_VALUE, hints, hints, Interface(), region.call.leaf.source)
    return Call(region.call.path, leaf, {"value": outside}, {}, {"value": inside})
