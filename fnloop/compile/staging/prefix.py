"""The static prefix: the part of a program that Python runs before its graph, written out once, run in each call."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.frontend.tensor_hints import has_tensors
from fnloop.compile.staging.cut import known_part
from fnloop.errors import CompileError
from fnloop.program.ops import Call, ComponentSource, Fold, Program, Var
from fnloop.program.traverse import all_ops
from fnloop.run.budget import Budget
from fnloop.run.limit import Limit
from fnloop.run.modes import Mode
from fnloop.run.recorder import Recording
from fnloop.run.recording import RecordingFunction, Trace, emit_recording

__all__ = ["MOST_ITERATIONS", "LongLoop", "Prefix", "Trace", "beginning", "given", "lacking", "prefix_of"]

MOST_ITERATIONS = 1_000_000
"""The most iterations that a header may yield before the graph runs."""

LONG_ITERATIONS = 2**14
LONG_BYTES = 2**22
"""A loop that has more iterations, or takes more bytes of tensors before the graph, runs in pieces where it can."""


class LongLoop(Exception):
    """A loop takes too much before its graph runs; whoever can run it in pieces does.

    Args:
        path: the loop.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


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


def prefix_of(
    program: Program, binding: Binding, mode: Mode, most: Limit | None = None, divisible: Collection[str] = ()
) -> Prefix:
    """Write out the static prefix of a program.

    Args:
        program: the whole.
        binding: which values are known before the graph.
        mode: the checks.
        most: how many iterations of loops it runs; None for all, of which there may be `MOST_ITERATIONS`.
        divisible: the paths of the loops that can run in pieces: where one is long, it raises `LongLoop`.
    """
    known = known_part(program, binding)
    recording = Recording(known.wanted)
    if most is not None:
        return Prefix(emit_recording(known.program, mode, recording, most))
    if not divisible:
        return Prefix(emit_recording(known.program, mode, recording, Limit(MOST_ITERATIONS, refuse_endless)))

    def refuse(fold: Fold) -> NoReturn:
        if fold.path in divisible:
            exceed(fold.path)
        refuse_endless(fold)

    def exceed(path: str) -> NoReturn:
        raise LongLoop(path)

    limit = Limit(MOST_ITERATIONS, refuse, others=dict.fromkeys(divisible, LONG_ITERATIONS))
    budget = Budget(frozenset(divisible), LONG_ITERATIONS, LONG_BYTES, _may_hold_tensors, exceed)
    return Prefix(emit_recording(known.program, mode, recording, limit, budget))


def beginning(program: Program, binding: Binding, done: Trace, most: int) -> Trace | None:
    """The run of a prefix as far as a few iterations of its loop; None where that takes another run.

    Args:
        program: the whole.
        binding: which values are known before the graph.
        done: the run for all iterations.
        most: how many iterations.
    """
    loops = [op for op in all_ops(program.ops) if isinstance(op, Fold)]
    if len(loops) != 1 or not any(op is loops[0] for op in program.ops):
        return None
    if loops[0].gathered or any(map(binding.is_known, loops[0].defines)):
        return None
    counts = {path: [min(most, count) for count in found] for path, found in done.counts.items()}
    series = {name: entries[:most] for name, entries in done.series.items()}
    last = {name: entries[-1] for name, entries in series.items()}
    return Trace({**done.values, **last}, series, counts, done.outputs)


def _may_hold_tensors(var: Var) -> bool:
    return var.hint is None or has_tensors([var.hint])


def refuse_endless(fold: Fold) -> NoReturn:
    """Refuse a header that does not end.

    Raises:
        CompileError: always.
    """
    raise CompileError(
        f"loop {fold.path!r} cannot be compiled: its header yields more than {MOST_ITERATIONS:,} records, and the "
        f"graph takes them all at once; let it end, or write it as `@loop_while`"
    )


def lacking(call: Call, outside: Mapping[str, object]) -> list[str]:
    """The components that a function requires and that were left out, for its branch need not be taken."""
    found = given(call.components, outside)
    known = call.leaf.interface.components
    return [name for name in call.components if name not in found and known[name].is_required]


def given(components: Mapping[str, ComponentSource], outside: Mapping[str, object]) -> dict[str, object]:
    """The components of a call by parameter; those left unset keep the function's own default."""
    found = {}
    for name, one in components.items():
        if one.bound:
            found[name] = one.value
        elif one.name in outside:
            found[name] = outside[one.name]
    return found
