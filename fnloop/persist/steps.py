"""Runs a plan step by step, from its start or from a pause."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import replace
from typing import Any

from typing_extensions import assert_never

from fnloop.errors import StateError
from fnloop.observe.progress import progress
from fnloop.persist.checkpointed import Steps
from fnloop.plan import Bar, Compiled, Composite, Leaf, Plan, Transformed
from fnloop.program.build import program_of
from fnloop.program.ops import Program
from fnloop.program.remainder import outermost_folds, remainder_of, stepped_folds
from fnloop.run.calls import RunMode
from fnloop.run.emit import emit_compiled_steps, emit_steps
from fnloop.run.failure import reporter
from fnloop.run.spans import is_traced
from fnloop.run.stepping import DEEPEST, Pause, Stepped, Stops

__all__ = ["steps_of"]

Begin = Callable[[list[object], Mapping[str, object]], Steps]
"""The steps of a run with some inputs and components."""


def steps_of(plan: Plan, mode: RunMode, bar: Bar | None) -> tuple[Program, Begin]:
    """The program of a plan, and how to run it step by step.

    Args:
        plan: of the block.
        mode: the checks.
        bar: the progress bar of a loop.

    Raises:
        StateError: for a plan without a loop.
    """
    match plan:
        case Leaf() | Transformed():
            raise _no_loop(plan)
        case Compiled():
            return _of_compiled(plan, mode)
        case Composite():
            return _of_composite(plan, mode, bar)
        case _:
            assert_never(plan)


def _of_composite(plan: Composite, mode: RunMode, bar: Bar | None) -> tuple[Program, Begin]:
    outlined = program_of(plan, outlined=True, bar=bar)
    loops = {fold.path: fold for fold in stepped_folds(outlined.ops, DEEPEST)}
    if not loops:
        raise _no_loop(plan)

    def begin(values: list[object], components: Mapping[str, object]) -> Steps:
        def steps(pause: Pause | None, stops: Stops) -> Generator[Stepped, None, Any]:
            start = None if pause is None else pause.path
            there = _reaching(stops, pause)
            emitted = emit_steps(plan, mode, reporter(progress), progress, start, bar, there, is_traced())
            arguments = values if pause is None else pause.values(remainder_of(outlined, loops[pause.path]))
            run: Generator[Stepped, None, Any] = emitted.run(arguments, components)
            return run

        return steps

    return program_of(plan), begin


def _reaching(stops: Stops, pause: Pause | None) -> Stops:
    """The same stops, deep enough for the loop that a run goes on with."""
    return stops if pause is None else replace(stops, depth=max(stops.depth, len(pause.around) + 1))


def _of_compiled(plan: Compiled, mode: RunMode) -> tuple[Program, Begin]:
    program = program_of(plan.plan)
    if not isinstance(plan.plan, Composite) or not outermost_folds(program.ops):
        raise _no_loop(plan)

    def begin(values: list[object], components: Mapping[str, object]) -> Steps:
        def steps(pause: Pause | None, stops: Stops) -> Generator[Stepped, None, Any]:
            emitted = emit_compiled_steps(plan, mode, reporter(progress), progress, _reaching(stops, pause))
            run: Generator[Stepped, None, Any] = emitted.run([*values, pause], components)
            return run

        return steps

    return program, begin


def _no_loop(plan: Plan) -> StateError:
    if isinstance(plan, Composite) and outermost_folds(program_of(plan).ops):
        return StateError(
            f"{plan.name!r} has loops only in blocks that are compiled by themselves, where no checkpoint is made; "
            f"compile the whole: `{plan.name}.compile().with_checkpoint(...)`"
        )
    return StateError(f"{plan.name!r} has no loop of its own, so there is nothing to keep between two iterations")
