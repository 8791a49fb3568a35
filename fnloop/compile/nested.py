"""Compares loops that are in loops or switches late: with one iteration of the loops around, and many of their own.

Of these loops a graph does not give what they carry, so that no single iteration of them can be compared. Python runs
the program with few iterations instead, the graph with as many, and both must give the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.attempt import GraphCall
from fnloop.compile.staging.prefix import prefix_of
from fnloop.compile.staging.signature import Recorded
from fnloop.compile.validate.compare import greatest_in, refuse_difference, same_output
from fnloop.compile.validate.trial import TRIED
from fnloop.program.ops import Fold, Op, Program
from fnloop.program.traverse import folds
from fnloop.run.limit import Limit
from fnloop.run.recorder import Recording
from fnloop.run.recording import emit_recording

__all__ = ["FewIterations", "few_iterations", "iterations_of_nested"]

MOST_SECONDS = 0.5
"""What Python may take for it, as far as that can be guessed from the first iterations."""


@dataclass(frozen=True)
class FewIterations:
    """A run of a program with few iterations of its loops.

    Args:
        limit: how many.
        recorded: the values that are known before the graph, for so many iterations.
        outputs: what Python gives, by the names of the values.
    """

    limit: Limit
    recorded: Recorded
    outputs: Mapping[str, Any]

    def check(self, program: Program, given: Mapping[str, Any], inputs: Mapping[str, Any]) -> None:
        """Refuse a graph that gives something else.

        Args:
            program: the program.
            given: the outputs of the graph, by name.
            inputs: of the call.

        Raises:
            CompileError: naming the field and both values.
        """
        around = greatest_in(inputs, self.outputs)
        for name, value in given.items():
            var = program.outputs[name]
            if not same_output(var.hint, value, self.outputs[var.name], around):
                where = f"in up to {self.limit.iterations} iterations of the loops inside"
                raise refuse_difference(program.plan.name, var.field, value, self.outputs[var.name], where)


def few_iterations(program: Program, binding: Binding, call: GraphCall, seconds: float) -> FewIterations | None:
    """Run a program in Python with one iteration of its loops, and many of those inside.

    Args:
        program: the program.
        binding: which values are known before the graph.
        call: the call.
        seconds: what two iterations of each loop took.

    Returns:
        None where nothing would be run that was not compared before, the graph cannot run so few iterations, or
        Python fails, as it may where a loop has fewer iterations than it needs.
    """
    most = iterations_of_nested(_nesting(program.ops), seconds)
    if most <= TRIED or not _has_more(program, call.recorded):
        return None
    limit = Limit(most, others={op.path: 1 for op in program.ops if isinstance(op, Fold)})
    components = call.prepared.components
    with suppress(Exception):
        done = prefix_of(program, binding, "off", limit).run(call.inputs, components)
        recorded = call.recorded.shortened(program, binding, done)
        if recorded is not None:
            function = emit_recording(program, call.mode, Recording(frozenset()), limit)
            return FewIterations(limit, recorded, function.run(call.inputs, components).outputs)
    return None


def _nesting(ops: Iterable[Op]) -> int:
    """How many loops lie in each other at most, but for those that are in nothing."""
    return max((_depth(op) - isinstance(op, Fold) for op in ops), default=0)


def _depth(op: Op) -> int:
    inside = max((_depth(one) for body in op.bodies for one in body.ops), default=0)
    return inside + isinstance(op, Fold)


def _has_more(program: Program, recorded: Recorded) -> bool:
    """Whether some loop inside may have more iterations than were compared."""
    outside = {op.path for op in program.ops if isinstance(op, Fold)}
    inside = {fold.path for fold in folds(program.ops)} - outside
    return any(path not in recorded.counts or max(recorded.counts[path], default=0) > TRIED for path in inside)


def iterations_of_nested(depth: int, seconds: float) -> int:
    """How many iterations loops inside may have, so that Python takes no longer than it may.

    Args:
        depth: how many of them lie in each other.
        seconds: what two iterations of each loop took.
    """
    if not depth:
        return 0
    return int(TRIED * (MOST_SECONDS / max(seconds, 1e-6)) ** (1 / depth))
