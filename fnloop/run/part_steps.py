"""Writes a part of a program as a generator that stops between iterations, from its start or from a pause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from fnloop.program.ops import Program
from fnloop.program.remainder import Remainder
from fnloop.run.calls import RunMode, Writer
from fnloop.run.emit import Emitted, Fail, Progress, compile_nodes, component_locals, python_writer, write_layers
from fnloop.run.nodes import Node
from fnloop.run.part import take_values, write_outputs
from fnloop.run.stepping import Pause, ResumePoint, Stepping, keeping, skipped
from fnloop.run.writer import PythonWriter

__all__ = ["PartSteps", "emit_part_steps"]


@dataclass(frozen=True)
class PartSteps:
    """A part of a program as a generator.

    Args:
        emitted: the function.
        remainder: of the loop in whose middle it begins; None where it begins at the start.
    """

    emitted: Emitted
    remainder: Remainder | None

    def arguments(self, begin: Pause | None, inputs: Mapping[str, Any]) -> list[object]:
        """The arguments of the function, of the inputs or of a pause."""
        if begin is None or self.remainder is None:
            return [*inputs.values()]
        if self.remainder.part is not None:
            return [*(begin.kept[var.name] for var in self.remainder.needs), begin]
        return begin.values(self.remainder)


def emit_part_steps(
    program: Program, components: Iterable[str], mode: RunMode, fail: Fail, progress: Progress,
    every: int, begin: str | None,
) -> PartSteps:  # fmt: skip
    """Emit a part of a program, whose inputs and outputs are called by the names of the values.

    Args:
        program: the part.
        components: those that are given with the call.
        mode: the checks.
        fail: called with an exception and the function's locals; may give a better exception to raise.
        progress: called with an iterable, a label and a total for loops that show a bar.
        every: the graphs in it pause after each iteration whose number is a multiple of this.
        begin: the path of the loop in whose middle it begins; None for the start.

    Returns:
        A generator of pauses, which returns the outputs as a dict.
    """
    writer = Writer(mode)
    writer.space |= {"pause_": Pause, "skipped_": skipped, "keeping_": keeping}
    python = python_writer(writer, component_locals(writer, components), fail, progress)
    stepping = python.stepping = Stepping.of(program, every)
    remainder = None if begin is None else stepping.remainders[begin]
    nodes: list[Node] = []
    parameters = _take(python, nodes, program, remainder)
    if remainder is None:
        python.ops(nodes, program.ops, ())
    else:
        python.op(nodes, remainder.fold if remainder.part is None else remainder.part, ())
        write_layers(python, nodes, remainder.layers)
    write_outputs(python, nodes, program)
    emitted = compile_nodes(program.plan, program.path, python, parameters, nodes, fail, partial=True)
    return PartSteps(emitted, remainder)


def _take(python: PythonWriter, nodes: list[Node], program: Program, remainder: Remainder | None) -> list[str]:
    """The parameters: of the inputs, or of a pause. Each may have been left out, or have any type."""
    if remainder is None:
        return take_values(python, nodes, [python.local(var) for var in program.inputs.values()])
    kept = [python.local(var) for var in remainder.needs]
    point = ResumePoint.of(remainder.fold, python.writer.name)
    assert python.stepping is not None
    python.stepping = replace(python.stepping, resume_at=replace(point, part=remainder.part))
    if remainder.part is not None:
        return [*take_values(python, nodes, kept), "begin_"]
    values = take_values(python, nodes, [*kept, *point.carry.values(), *point.live_out.values()])
    return [*values, point.position, point.ended]
