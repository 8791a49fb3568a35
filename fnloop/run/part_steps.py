"""Writes a part of a program as a generator that stops between iterations, from its start or from a pause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fnloop.program.ops import Program
from fnloop.program.remainder import Remainder
from fnloop.run.calls import RunMode, Writer
from fnloop.run.emit import Emitted, Fail, Progress, compile_nodes, component_locals, python_writer, write_layers
from fnloop.run.nodes import Node
from fnloop.run.part import write_outputs
from fnloop.run.reentry import begin_inside, take_values
from fnloop.run.stepping import STEPPING, Pause, Stepping, Stops

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

    def arguments(self, begin: Pause | None, inputs: Mapping[str, Any], stops: Stops) -> list[object]:
        """The arguments of the function: of the inputs or of a pause, and where it is to stop."""
        values = [*inputs.values()] if begin is None or self.remainder is None else begin.values(self.remainder)
        return [*values, stops]


def emit_part_steps(
    program: Program, components: Iterable[str], mode: RunMode, fail: Fail, progress: Progress,
    stops: Stops, begin: str | None,
) -> PartSteps:  # fmt: skip
    """Emit a part of a program, whose inputs and outputs are called by the names of the values.

    Args:
        program: the part.
        components: those that are given with the call.
        mode: the checks.
        fail: called with an exception and the function's locals; may give a better exception to raise.
        progress: called with an iterable, a label and a total for loops that show a bar.
        stops: the loops that it pauses in; how far their graphs run is given with a call.
        begin: the path of the loop in whose middle it begins; None for the start.

    Returns:
        A generator of pauses, which returns the outputs as a dict.
    """
    writer = Writer(mode)
    writer.space |= STEPPING
    python = python_writer(writer, component_locals(writer, components), fail, progress)
    stepping = python.stepping = Stepping.of(program, stops)
    remainder = None if begin is None else stepping.remainders[begin]
    nodes: list[Node] = []
    if remainder is None:
        parameters = take_values(python, nodes, [python.local(var) for var in program.inputs.values()])
        python.ops(nodes, program.ops, ())
    else:
        parameters = begin_inside(python, nodes, remainder)
        python.op(nodes, remainder.first, ())
        write_layers(python, nodes, remainder.layers)
    write_outputs(python, nodes, program)
    taken = [*parameters, "stops_"]
    emitted = compile_nodes(program.plan, program.path, python, taken, nodes, fail, partial=True)
    return PartSteps(emitted, remainder)
