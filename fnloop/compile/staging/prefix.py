"""The static prefix: the part of a program that Python runs before its graph, written out once, run in each call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.staging.cut import known_part
from fnloop.errors import CompileError
from fnloop.program.ops import ComponentSource, Fold, Program
from fnloop.run.limit import Limit
from fnloop.run.modes import Mode
from fnloop.run.recorder import Recording
from fnloop.run.recording import RecordingFunction, Trace, emit_recording

__all__ = ["MOST_ITERATIONS", "Prefix", "Trace", "given", "prefix_of"]

MOST_ITERATIONS = 1_000_000
"""The most iterations that a header may yield before the graph runs."""


@dataclass(frozen=True, eq=False)
class Prefix:
    """The static prefix of a program.

    Args:
        function: the part of the program that is known, as Python runs it.
    """

    function: RecordingFunction

    def run(self, inputs: Mapping[str, Any], components: Mapping[str, object]) -> Trace:
        """Run it; gives the values that the graph reads, the inputs and the known outputs among them.

        Args:
            inputs: by the plan's own field names.
            components: those that were not bound in the plan.
        """
        found = self.function.run(inputs, components)
        values = {var.name: inputs[name] for name, var in self.function.program.inputs.items()}
        return Trace({**values, **found.outputs, **found.values}, found.series, found.counts, found.outputs)


def prefix_of(program: Program, binding: Binding, mode: Mode, most: int | None = None) -> Prefix:
    """Write out the static prefix of a program.

    Args:
        program: the whole.
        binding: which values are known before the graph.
        mode: the checks.
        most: the iterations of each loop that it runs; None for all, of which there may be `MOST_ITERATIONS`.
    """
    known = known_part(program, binding)
    limit = Limit(MOST_ITERATIONS, refuse_endless) if most is None else Limit(most)
    return Prefix(emit_recording(known.program, mode, Recording(known.wanted), limit))


def refuse_endless(fold: Fold) -> NoReturn:
    """Refuse a header that does not end.

    Raises:
        CompileError: always.
    """
    raise CompileError(
        f"loop {fold.path!r} cannot be compiled: its header yields more than {MOST_ITERATIONS:,} records, and the "
        f"graph takes them all at once; let it end, or write it as `@loop_while`"
    )


def given(components: Mapping[str, ComponentSource], outside: Mapping[str, object]) -> dict[str, object]:
    """The components of a call by parameter; those left unset keep the function's own default."""
    found = {}
    for name, one in components.items():
        if one.bound:
            found[name] = one.value
        elif one.name in outside:
            found[name] = outside[one.name]
    return found
