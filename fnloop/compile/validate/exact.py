"""Numbers that are computed of numbers alone: a graph gives them to the last bit, as Python does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from typing_extensions import assert_never

from fnloop.hints import strip
from fnloop.program.ops import (
    Call,
    Choice,
    Constant,
    Fold,
    Op,
    Outlined,
    Program,
    Region,
    Require,
    Var,
    refuse_outlined,
)
from fnloop.program.traverse import all_ops

__all__ = ["exact_numbers"]

NUMBERS = (int, float, bool)

Edge = tuple[Sequence[Var], Sequence[Var], bool]
"""The values that are read, those that are made of them, and whether something else than numbers goes in."""


def exact_numbers(program: Program) -> frozenset[str]:
    """The names of the values into which no tensor and no component goes."""
    edges = list(_edges(program))
    of_tensors = {var.name for var in program.inputs.values() if strip(var.hint) not in NUMBERS}
    before = -1
    while before < len(of_tensors):
        before = len(of_tensors)
        for read, made, is_of_others in edges:
            if is_of_others or any(var.name in of_tensors for var in read):
                of_tensors |= {var.name for var in made}
    made_anywhere = {var.name for _, made, _ in edges for var in made}
    return frozenset(made_anywhere - of_tensors)


def _edges(program: Program) -> Iterator[Edge]:
    for op in all_ops(program.ops):
        yield from _edges_of(op)


def _edges_of(op: Op) -> Iterator[Edge]:
    match op:
        case Constant():
            yield (), (op.out,), False
        case Require():
            yield (op.source,), (op.out,), False
        case Call():
            yield _of_call(op)
        case Fold():
            for call in (op.header, op.test, op.until):
                if call is not None:
                    yield _of_call(call)
            for phi in op.carry:
                yield (phi.init, phi.yielded), (phi.argument, phi.result), False
            for source, out in op.live_out:
                yield (source,), (out,), False
            for gather in op.gathered:
                yield (gather.source,), (gather.out,), False
        case Choice():
            yield _of_call(op.chooser)
            for _, results in op.branches.values():
                for result, out in zip(results, op.outputs, strict=True):
                    yield (result,), (out,), False
        case Region():
            yield (), (*op.call.outputs.values(), *(inside for _, inside in op.parameters)), True
        case Outlined():
            refuse_outlined(op)
        case _:
            assert_never(op)


def _of_call(call: Call) -> Edge:
    answer = [] if call.answer is None else [call.answer]
    return list(call.inputs.values()), [*call.outputs.values(), *answer], bool(call.components)
