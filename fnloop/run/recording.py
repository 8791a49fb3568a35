"""Writes a program as a flat function that records values as it defines them, and gives back what it recorded.

A failure in it is not explained: whoever wants to know more of it runs the plan itself. So nothing is kept for the
sake of an explanation, and a value is let go behind its last use.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fnloop.program.ops import Program, Region, Var, refuse_outlined
from fnloop.program.traverse import all_ops, branch_components, calls, decision_calls
from fnloop.run.budget import Budget
from fnloop.run.calls import Writer, ascii_name
from fnloop.run.emit import define, forgetting
from fnloop.run.guards import UNSET
from fnloop.run.limit import Limit
from fnloop.run.modes import Mode
from fnloop.run.nodes import Node, render
from fnloop.run.recorder import Recorder, Recording
from fnloop.run.writer import PythonWriter

__all__ = ["RecordingFunction", "Trace", "emit_recording"]


@dataclass
class Trace:
    """The values that a run recorded.

    Args:
        values: by name; of what is made in a loop, what the last iteration made.
        series: of what is made in a loop, what each iteration made, in order of execution.
        counts: for each loop how many iterations each run of it had.
        outputs: of the program, by the names of the values.
    """

    values: dict[str, Any] = field(default_factory=dict)
    series: dict[str, list[Any]] = field(default_factory=dict)
    counts: dict[str, list[int]] = field(default_factory=dict)
    outputs: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class RecordingFunction:
    """A program as a function that records.

    Args:
        program: what it runs.
        components: the names of those that are given with the call.
        function: takes the inputs and the components in order.
        source: its text.
    """

    program: Program
    components: tuple[str, ...]
    function: Callable[..., Any]
    source: str

    def run(self, inputs: Mapping[str, object], components: Mapping[str, object]) -> Trace:
        """Run it.

        Args:
            inputs: by the plan's own field names.
            components: those that were not bound in the plan.
        """
        given = [inputs[name] for name in self.program.inputs]
        used = [components.get(name, UNSET) for name in self.components]
        outputs, values, series, counts = self.function(*given, *used)
        series = {name: entries for name, entries in series.items() if entries}
        values |= {name: entries[-1] for name, entries in series.items()}
        return Trace(values, series, {path: found for path, found in counts.items() if found}, outputs)


def emit_recording(
    program: Program, mode: Mode, recording: Recording, limit: Limit | None = None, budget: Budget | None = None
) -> RecordingFunction:
    """Write out and compile a program as a function that records.

    Args:
        program: what to run; nothing in it is outlined.
        mode: the checks.
        recording: which values it records.
        limit: how many iterations its loops have at most; None for no limit.
        budget: how much it may record of some loops; None for all there is.
    """
    writer = Writer(mode)
    components = {name: writer.name(f"component_{name}") for name in _component_names(program)}
    recorder = Recorder(writer, recording, budget)
    python = PythonWriter(writer, components, None, lambda op, _: refuse_outlined(op), recorder=recorder, limit=limit)
    nodes: list[Node] = []
    parameters = [_parameter(python, nodes, var) for var in program.inputs.values()]
    python.ops(nodes, program.ops, ())
    outputs = {var.name: python.names[var.name] for var in program.outputs.values()}
    nodes = [*recorder.begin(), *nodes, recorder.end(outputs)]
    taken = [*parameters, *components.values()]
    body, _ = render(nodes, 1, frozenset(taken))
    name = f"record_{ascii_name(program.plan.name)}"
    begin = [f"    {line}" for line in forgetting(writer)]
    source = "\n".join([f"def {name}({', '.join(taken)}):", *begin, *body]) + "\n"
    return RecordingFunction(program, tuple(components), define(writer, program.plan, name, source), source)


def _parameter(python: PythonWriter, nodes: list[Node], var: Var) -> str:
    """The parameter that takes an input, which may have any type, or have been left out."""
    local = python.local(var)
    python.writer.maybe.add(local)
    if python.writer.checked:
        python.writer.key(nodes, local, object)
    return local


def _component_names(program: Program) -> list[str]:
    """The components that are given with the call."""
    regions = [op.call for op in all_ops(program.ops) if isinstance(op, Region)]
    called = [*calls(program.ops), *decision_calls(program.ops), *regions]
    components = [one for call in called for one in call.components.values() if not one.bound]
    return list(dict.fromkeys([*(one.name for one in components), *branch_components(program.ops)]))
