"""One iteration of a loop in Python, from the carry before it: what a late iteration of its graph is compared with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from fnloop.plan import Leaf
from fnloop.program.ops import Call, Fold, Op, Program, Var
from fnloop.program.traverse import all_definitions, all_uses
from fnloop.run.modes import Mode
from fnloop.run.recorder import Recording
from fnloop.run.recording import emit_recording
from fnloop.state import record_class

__all__ = ["Iteration", "IterationResult", "iteration_of"]

ANSWER = record_class("answer", ("value",))

BEGINS = Var("begins_0", "begins")
ENDS = Var("ends_0", "ends")


@dataclass(frozen=True)
class IterationResult:
    """The end of an iteration.

    Args:
        values: what the loop gives if this is its last iteration, by the names of its results.
        begins: whether the loop begins this iteration at all.
        ends: whether it ends behind it; None where that is known before.
    """

    values: Mapping[str, Any]
    begins: bool
    ends: bool | None


@dataclass(frozen=True)
class Iteration:
    """An iteration of a loop as a program.

    Args:
        fold: the loop.
        program: the iteration; its inputs and outputs are called by the names of the values.
        outside: the values that it reads from before the loop.
    """

    fold: Fold
    program: Program
    outside: tuple[Var, ...]

    def run(self, values: Mapping[str, Any], components: Mapping[str, object], mode: Mode) -> IterationResult:
        """Run it.

        Args:
            values: all that it reads, by name.
            components: those that were not bound in the plan.
            mode: the checks.
        """
        function = emit_recording(self.program, mode, Recording(frozenset()))
        made = function.run({name: values[name] for name in self.program.inputs}, components).outputs
        results = {phi.result.name: made[phi.yielded.name] for phi in self.fold.carry}
        results |= {out.name: made[source.name] for source, out in self.fold.live_out}
        return IterationResult(results, made.get(BEGINS.name, True), made.get(ENDS.name))


def iteration_of(program: Program, fold: Fold) -> Iteration:
    """An iteration of a loop of a program.

    Args:
        program: the whole.
        fold: a loop that is in no other operation.
    """
    ops = [*_test_before(fold), *fold.body, *_test_behind(fold)]
    (body,) = fold.bodies
    given = {var.name for var in (*body.arguments, *_defined(ops))}
    read = [var for op in ops for var in all_uses(op)] + list(body.exit_uses)
    outside = {var.name: var for var in read if var.name not in given}
    names = {var.name for var in read}
    arguments = [var for var in body.arguments if var.name in names]  # the others Python need not make again
    inputs = {var.name: var for var in (*arguments, *outside.values())}
    asked = [var for op in ops for var in op.defines if var in (BEGINS, ENDS)]
    outputs = {var.name: var for var in (*body.exit_uses, *asked)}
    return Iteration(fold, replace(program, inputs=inputs, ops=tuple(ops), outputs=outputs), tuple(outside.values()))


def _defined(ops: Iterable[Op]) -> list[Var]:
    return [var for op in ops for var in all_definitions(op)]


def _test_before(fold: Fold) -> list[Call]:
    """The predicate that is asked before the iteration, as a block."""
    return [] if fold.test is None else [_asking(fold.test, BEGINS, bool)]


def _test_behind(fold: Fold) -> list[Call]:
    """The predicate that says behind the iteration whether the loop ends, as a block."""
    if fold.until is not None:
        return [_asking(fold.until, ENDS, bool)]
    if fold.test is None:
        return []
    yielded = {phi.argument.name: phi.yielded for phi in fold.carry}
    inputs = {name: yielded.get(var.name, var) for name, var in fold.test.inputs.items()}
    return [_asking(replace(fold.test, inputs=inputs), ENDS, _negated)]


def _negated(answer: Any) -> bool:
    return not answer


def _asking(call: Call, answer: Var, meaning: Callable[[Any], bool]) -> Call:
    """A predicate as a block that gives its answer."""
    leaf: Any = call.leaf

    def ask(record: Any, **components: object) -> Any:
        return ANSWER(value=meaning(leaf.function(record, **components)))

    block = Leaf(
        leaf.name, ask, leaf.record_in, ANSWER, leaf.hints_in, {"value": Any}, leaf.interface, leaf.source,
    )  # fmt: skip
    return replace(call, leaf=block, outputs={"value": answer}, answer=None)
