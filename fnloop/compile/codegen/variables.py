"""The values that a loop reads in each iteration, and that Python computed before the graph runs.

Values of one spec are stacked: an iteration gathers its own from a tensor. Others are arguments,
one by one.
"""

from __future__ import annotations

import itertools

from fnloop.compile.analysis.specs import FIXED, Spec, Stacked
from fnloop.compile.codegen.values import operators, spec_text, to_number
from fnloop.compile.codegen.writer import Writer, plain
from fnloop.program.ops import Fold
from fnloop.program.traverse import loop_variant

__all__ = ["gather", "read_stacked", "read_unrolled", "stacked_in", "unrolled_in"]


def stacked_in(writer: Writer, op: Fold) -> dict[str, Stacked]:
    """The stacked values that the iterations of a loop read, by name."""
    stacked = writer.facts.stacked
    return {var.name: stacked[var.name] for var in loop_variant(op) if var.name in stacked}


def unrolled_in(writer: Writer, op: Fold) -> list[str]:
    """The names of the values that the iterations of a loop read and that differ in spec."""
    return [var.name for var in loop_variant(op) if var.name in writer.facts.unrolled]


def gather(writer: Writer, stacked: str, position: str) -> str:
    """The entry of a tensor of stacked values at a position."""
    return f"{operators(writer)}.gather({stacked}, {position}, 0)"


def read_stacked(writer: Writer, name: str, stacked: Stacked, position: str, counter: str) -> None:
    """Write how an iteration reads its own of some stacked values."""
    writer.texts.pop(name, None)
    if stacked.counts:
        writer.texts[name] = counter
        return
    if stacked.spec[0] == FIXED:
        return
    numbers = itertools.count()

    def leaf(spec: Spec) -> str:
        entry = gather(writer, writer.argument("stacked", name, next(numbers)), position)
        return entry if spec[0] == "tensor" else f"{to_number(writer)}({entry})"

    text = spec_text(writer, stacked.spec, writer.facts.fixed.get(name), leaf)
    writer.put(f"{plain(name)} = {text}")
    writer.texts[name] = plain(name)


def read_unrolled(writer: Writer, name: str, iteration: int) -> None:
    """Let a value be what it is in one iteration of a loop that is written out."""
    spec, value = writer.facts.unrolled[name][iteration]
    writer.constants.pop(name, None)
    writer.texts.pop(name, None)
    if spec[0] == FIXED:
        writer.constants[name] = value
        return
    numbers = itertools.count()

    def leaf(_: Spec) -> str:
        return writer.argument("step", name, iteration, next(numbers))

    writer.texts[name] = spec_text(writer, spec, value, leaf)
