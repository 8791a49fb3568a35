"""Writes a part of a program as a flat Python function: values in, values out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fnloop.literals import literal
from fnloop.program.ops import Fold, Program
from fnloop.run.boundary import wait_at_end
from fnloop.run.calls import RunMode, Writer
from fnloop.run.emit import Emitted, Fail, Progress, compile_nodes, component_locals, python_writer
from fnloop.run.nodes import Line, LoopSite, Node, Site
from fnloop.run.reentry import take_values
from fnloop.run.stepping import Stepping
from fnloop.run.watching import Watching
from fnloop.run.writer import PythonWriter

__all__ = ["emit_part", "emit_records", "write_outputs"]


def emit_part(
    program: Program, components: Iterable[str], mode: RunMode, fail: Fail, progress: Progress,
    watching: Watching | None = None, *, traced: bool = False,
) -> Emitted:  # fmt: skip
    """Emit a part of a program, whose inputs and outputs are called by the names of the values.

    Args:
        program: the part.
        components: those that are given with the call.
        mode: the checks.
        fail: called with an exception and the function's locals; may give a better exception to raise.
        progress: called with an iterable, a label and a total for loops that show a bar.
        watching: the iterations after which it yields a `Watched`: it is a generator then. None for a plain function.
        traced: whether it notes what takes time (see `run.spans`).

    Returns:
        A function that gives the outputs as a dict.
    """
    writer = Writer(mode)
    python = python_writer(writer, component_locals(writer, components), fail, progress, watching, traced=traced)
    nodes: list[Node] = []
    parameters = _take(python, nodes, program)
    python.ops(nodes, program.ops, ())
    write_outputs(python, nodes, program)
    return compile_nodes(program.plan, program.path, python, parameters, nodes, fail, partial=True)


def write_outputs(python: PythonWriter, nodes: list[Node], program: Program) -> None:
    """Write the end of a part of a program: its outputs returned as a dict."""
    made = python.locals_of(program.outputs)
    site = Site(program.path, {})
    wait_at_end(python.writer, nodes, program.plan, site)
    entries = ", ".join(f"{literal(name)}: {local}" for name, local in made.items())
    uses = frozenset(made.values()) - {"MISSING_"}
    nodes.append(Line(f"return {{{entries}}}", uses, ends=True, site=site))


def _take(python: PythonWriter, nodes: list[Node], program: Program) -> list[str]:
    """The parameters that take the inputs."""
    return take_values(python, nodes, [python.local(var) for var in program.inputs.values()])


class _Yielding(Stepping):
    """Stops after each iteration of a loop, with the record of its header."""

    def pause(
        self, names: Mapping[str, str], fold: Fold, sites: Sequence[LoopSite], last: Mapping[str, str], ended: str
    ) -> Line:
        """The line that yields this record."""
        return Line(f"yield {sites[-1].item}")


def emit_records(program: Program, components: Iterable[str], mode: RunMode, progress: Progress) -> Emitted:
    """Emit a loop with a header as a generator of the header's records; failures in it are not explained.

    Args:
        program: the loop alone, without a body.
        components: those that are given with the call.
        mode: the checks.
        progress: called with the records, a label and a total where the loop shows a bar.
    """
    writer = Writer(mode)
    python = python_writer(writer, component_locals(writer, components), _unexplained, progress)
    python.stepping = _Yielding()
    nodes: list[Node] = []
    parameters = _take(python, nodes, program)
    python.ops(nodes, program.ops, ())
    return compile_nodes(program.plan, program.path, python, parameters, nodes, _unexplained, partial=True)


def _unexplained(error: BaseException, local: Mapping[str, Any], emitted: Emitted) -> None:
    """Whoever runs a generator of records explains its failures."""
