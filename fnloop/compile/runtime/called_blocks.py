"""Blocks that a function calls by hand: the functions that they run, and the components that they have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from typing_extensions import assert_never

from fnloop.plan import Compiled, Composite, Leaf, Plan, Transformed

__all__ = ["functions_of_block", "is_block"]


def is_block(value: object) -> bool:
    """Whether a value is a block: what a combinator or `@block` makes."""
    return hasattr(type(value), "plan") and hasattr(type(value), "interface")


def functions_of_block(block: Any) -> Iterator[tuple[Any, Mapping[str, object]]]:
    """The functions that a block runs, those that decide among them, each with the components bound to it.

    Args:
        block: the block.
    """
    yield from _functions_of_plan(block.plan, dict(block._bound))


def _functions_of_plan(plan: Plan, bound: Mapping[str, object]) -> Iterator[tuple[Any, Mapping[str, object]]]:
    match plan:
        case Leaf():
            yield plan.function, bound
        case Transformed():
            yield from _functions_of_plan(plan.function.step.plan, {**bound, **plan.function.step.bound})
        case Composite():
            for decision in (plan.decision, plan.until):
                if decision is not None:
                    yield decision.leaf.function, {**bound, **decision.bound}
            for step in plan.steps:
                yield from _functions_of_plan(step.plan, {**bound, **step.bound})
        case Compiled():
            yield from _functions_of_plan(plan.plan, bound)
        case _:
            assert_never(plan)
