"""When a value of a program is read for the last time, so that it need not be held any longer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from fnloop.plan import Leaf
from fnloop.transform.program import Call, Choice, Constant, Fold, Op, Program, Region, Require, Var

__all__ = ["last_reads"]


def last_reads(program: Program) -> Mapping[int, Sequence[str]]:
    """What need not be held once an operation is done.

    Args:
        program: any.

    Returns:
        Names of values, by the `id` of the operation. The outputs of the program are not among them.
    """
    found: dict[int, Sequence[str]] = {}
    _visit(program.ops, {*_names(program.inputs), *_made(program.ops)}, set(_names(program.outputs)), found)
    return found


def _visit(ops: Sequence[Op], own: set[str], wanted: set[str], found: dict[int, Sequence[str]]) -> None:
    """Find the last reads of what is made by these operations or given to them (`own`), but for what is `wanted`."""
    last = {name: op for op in ops for name in _names(op) if name in own - wanted}
    for op in ops:
        found[id(op)] = tuple(name for name, reader in last.items() if reader is op)
        if isinstance(op, Fold):  # what is read behind an iteration or in the next one is wanted
            start = {*_names(op.header.outputs if op.header else ()), *_names([phi.inside for phi in op.carry])}
            behind = (op.until, [phi.after for phi in op.carry], [source for source, _ in op.last])
            _visit(op.body, start | _made(op.body), set(_names(behind)), found)
        elif isinstance(op, Region):
            inside = {parameter.name for _, parameter in op.parameters}
            _visit(op.body, inside | _made(op.body), set(_names(op.results)), found)
        elif isinstance(op, Choice):
            for body, made in op.branches.values():
                _visit(body, _made(body), set(_names(made)), found)


def _made(ops: Iterable[Op]) -> set[str]:
    """The names of what operations make, also deep in them."""
    return {name for op in ops for name in _made_by(op)}


def _made_by(op: Op) -> Iterator[str]:
    if isinstance(op, (Constant, Require)):
        yield op.out.name
    elif isinstance(op, Call):
        yield from _names(op.outputs)
    elif isinstance(op, Fold):
        yield from _names(op.header.outputs if op.header else ())
        yield from _names([(phi.inside, phi.behind) for phi in op.carry])
        yield from _names([out for _, out in op.last])
        yield from _made(op.body)
    elif isinstance(op, Region):
        yield from _names(op.call.outputs)
        yield from _names([inside for _, inside in op.parameters])
        yield from _made(op.body)
    else:
        yield from _names((op.outputs, op.chooser.answer))
        for body, _ in op.branches.values():
            yield from _made(body)


def _names(of: Any) -> Iterator[str]:
    """The names of all values that something speaks of."""
    if isinstance(of, Var):
        yield of.name
    elif isinstance(of, Mapping):
        yield from _names(list(of.values()))
    elif isinstance(of, (tuple, list)):
        for one in of:
            yield from _names(one)
    elif is_dataclass(of) and not isinstance(of, (type, Leaf)):
        for one in fields(of):
            yield from _names(getattr(of, one.name))
