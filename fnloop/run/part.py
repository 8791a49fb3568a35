"""Writes a part of a program as a flat Python function: values in, values out."""

from __future__ import annotations

from collections.abc import Iterable

from fnloop.literals import literal
from fnloop.program.ops import Program
from fnloop.run.boundary import wait_at_end
from fnloop.run.calls import RunMode, Writer
from fnloop.run.emit import Emitted, Fail, Progress, compile_nodes, component_locals, python_writer
from fnloop.run.nodes import Line, Node, Site

__all__ = ["emit_part"]


def emit_part(program: Program, components: Iterable[str], mode: RunMode, fail: Fail, progress: Progress) -> Emitted:
    """Emit a part of a program, whose inputs and outputs are called by the names of the values.

    Args:
        program: the part.
        components: those that are given with the call.
        mode: the checks.
        fail: called with an exception and the function's locals; may give a better exception to raise.
        progress: called with an iterable, a label and a total for loops that show a bar.

    Returns:
        A function that gives the outputs as a dict.
    """
    writer = Writer(mode)
    python = python_writer(writer, component_locals(writer, components), fail, progress)
    nodes: list[Node] = []
    parameters = [python.local(var) for var in program.inputs.values()]
    for local in parameters:  # each may have been left out, or have any type
        writer.maybe.add(local)
        if writer.checked:
            writer.key(nodes, local, object)
    python.ops(nodes, program.ops, ())
    made = python.locals_of(program.outputs)
    site = Site(program.path, {})
    wait_at_end(writer, nodes, program.plan, site)
    entries = ", ".join(f"{literal(name)}: {local}" for name, local in made.items())
    uses = frozenset(made.values()) - {"MISSING_"}
    nodes.append(Line(f"return {{{entries}}}", uses, ends=True, site=site))
    return compile_nodes(program.plan, program.path, python, parameters, nodes, fail, partial=True)
