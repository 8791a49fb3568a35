"""Gradients and maps of which each loop has but a few iterations, for a trial of them."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

from typing_extensions import assert_never

from fnloop.plan import Compiled, Composite, Decision, Leaf, Plan, Transformed, has_header
from fnloop.transform.body import Runner

__all__ = ["shortened"]


def shortened(function: Any, most: int) -> Any:
    """A gradient or a map of the same block with at most so many iterations of each loop."""
    step = replace(function.step, plan=_short_plan(function.step.plan, most))
    return replace(function, step=step, run=Runner(step))


def _short_plan(plan: Plan, most: int) -> Plan:
    match plan:
        case Leaf():
            return plan
        case Transformed():
            return replace(plan, function=shortened(plan.function, most))
        case Compiled():
            return _short_plan(plan.plan, most)
        case Composite():
            steps = tuple(replace(step, plan=_short_plan(step.plan, most)) for step in plan.steps)
            return replace(plan, steps=steps, decision=_short_decision(plan, most))
        case _:
            assert_never(plan)


def _short_decision(plan: Composite, most: int) -> Decision | None:
    if plan.decision is None or not has_header(plan.kind):
        return plan.decision
    header = plan.decision.leaf

    def first(record: Any, /, **components: Any) -> Any:
        return itertools.islice(header.function(record, **components), most)

    return replace(plan.decision, leaf=replace(header, function=first))
