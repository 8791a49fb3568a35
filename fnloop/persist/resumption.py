"""Goes on with a run in this process: after a failure, or from an iteration with other values."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import Any, TypeVar

from fnloop.errors import BlockFailure, StateError, did_you_mean
from fnloop.interface import MISSING
from fnloop.persist.steps import steps_of
from fnloop.plan import Bar, Composite, Plan, wiring_of
from fnloop.program.ops import Constant, Fold, Program
from fnloop.program.remainder import remainder_of
from fnloop.run.calls import RunMode
from fnloop.run.history import History
from fnloop.run.interrupts import begin_call, end_call
from fnloop.run.one_thread import turn
from fnloop.run.resuming import FailurePoint
from fnloop.run.stepping import OUTERMOST, Pause, Stepped
from fnloop.run.watching import finished
from fnloop.summary import summarize

__all__ = ["finish", "point_of_failure", "steps_from"]

Result = TypeVar("Result")


def finish(run: Generator[Stepped, None, Result]) -> Result:
    """Run to the end."""
    with turn():
        outermost = begin_call()
        try:
            return finished(run)
        finally:
            run.close()  # after a Ctrl-C between two steps, too
            if outermost:
                end_call()


def point_of_failure(
    name: str, plan: Plan, names: Mapping[str, str], failure: BlockFailure | None, changed: Mapping[str, object]
) -> FailurePoint:
    """Where a run goes on, with some fields changed.

    Args:
        name: of the block, for messages.
        plan: of the block.
        names: the renamed fields: the name outside by the own name.
        failure: of a call of it.
        changed: the fields that go on with another value, by their names outside.

    Raises:
        StateError: where that cannot be done.
    """
    if not isinstance(failure, BlockFailure):
        raise StateError(f"{name!r}.resume wants the failure of a call, `failure_of(error)`, not {summarize(failure)}")
    point = failure.point
    if not isinstance(point, FailurePoint):
        instead = "call it again, or write `with_checkpoint` to have its state kept"
        if len(failure.iterations) == 1 and failure.iterations[0].loop == plan.name and failure.state:
            instead = f"write `{name}.resume_from(failure.state, {failure.iterations[0].index})`"
        raise StateError(
            f"{name!r} cannot go on after the failure of {failure.path!r}: it was in a graph, or a block by itself; "
            f"{instead}"
        )
    if point.plan is not plan:
        raise StateError(f"{name!r} cannot go on after the failure of {failure.path!r}, which is of another block")
    own = {outside: inside for inside, outside in names.items()}
    fields = {own.get(field, field): value for field, value in changed.items()}
    known = point.fields()
    unknown = [field for field in fields if field not in known]
    if unknown:
        there = ", ".join(known) or "none"
        raise StateError(
            f"{name!r}.resume: field {unknown[0]!r} is not read any more behind the failure"
            f"{did_you_mean(unknown[0], known)} (those that are: {there})"
        )
    return point.changed(fields)


def steps_from(
    plan: Plan,
    mode: RunMode,
    bar: Bar | None,
    values: list[object],
    components: Mapping[str, object],
    position: int,
    histories: Mapping[str, Any],
) -> Generator[Stepped, None, Any]:
    """The steps of a loop from one of its iterations on.

    Args:
        plan: of the loop.
        mode: the checks.
        bar: its progress bar.
        values: its inputs, what it carries among them.
        components: those that are given.
        position: the number of complete iterations.
        histories: those that the loop gives, up to there, by the names of the outputs.

    Raises:
        StateError: for a block that is not a loop, a number that is none, or histories of another length.
    """
    number: object = position
    if not isinstance(number, int) or isinstance(number, bool) or number < 0:
        raise StateError(
            f"{plan.name!r}.resume_from: the position must be a whole number from 0 on, not {summarize(number)}"
        )
    own = wiring_of(plan)
    program, begin = steps_of(plan, mode, bar)
    fold = program.ops[-1]
    if not isinstance(own, Composite) or not isinstance(fold, Fold) or fold.path != program.path:
        raise StateError(f"{plan.name!r}.resume_from: it is not a loop; take the loop in it, as {plan.name}['name']")
    so_far = _histories(plan.name, fold, histories, position)
    pause = _pause(program, fold, dict(zip(plan.interface.reads, values, strict=True)), position, so_far)
    return begin(values, components)(pause, OUTERMOST)


def _histories(name: str, fold: Fold, given: Mapping[str, Any], position: int) -> dict[str, History]:
    """The histories of a loop up to an iteration."""
    found = {}
    for gather in fold.gathered:
        output = gather.out.field
        if output not in given:
            raise StateError(
                f"{name!r}.resume_from: its history {output!r} up to iteration {position} is missing; give it, "
                f"`{output}=...`, as it is in a record of `Checkpoints.load`"
            )
        value = given[output]
        fits = hasattr(value, "asnumpy") if gather.stacked else isinstance(value, tuple)
        wanted = position // gather.every
        if not fits or (not gather.joined and len(value) != wanted):
            kind = "tensor" if gather.stacked else "tuple"
            raise StateError(
                f"{name!r}.resume_from: the history {output!r} up to iteration {position} is a {kind} with "
                f"{wanted} entries, not {summarize(value)}"
            )
        found[output] = History.of(value, position)
    return found


def _pause(
    program: Program, fold: Fold, inputs: Mapping[str, object], position: int, histories: Mapping[str, History]
) -> Pause:
    known = {var.name: inputs[name] for name, var in program.inputs.items()}
    for op in program.ops:
        if isinstance(op, Constant):
            known[op.out.name] = op.default.value if op.default.factory is None else op.default.factory()
    carry = {phi.argument.field: known[phi.init.name] for phi in fold.carry}
    kept = {var.name: known[var.name] for var in remainder_of(program, fold).needs}
    live_out = {**{out.field: MISSING for _, out in fold.live_out}, **histories}
    return Pause(fold.path, position, False, None, carry, live_out, kept)
