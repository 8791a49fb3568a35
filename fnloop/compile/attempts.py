"""Compiles around iterations that may fail: only Python goes on behind a failure, so the blocks in them are graphs."""

from __future__ import annotations

from collections.abc import Iterator

from fnloop.errors import CompileError
from fnloop.plan import Composite, Plan, inner_steps, leaves, wiring_of
from fnloop.typesystem.histories import is_tensor

__all__ = ["PYTHON_GOES_ON", "compiled_apart", "failing_loops"]

PYTHON_GOES_ON = "only Python goes on behind a failure"


def failing_loops(plan: Plan, path: str = "") -> list[str]:
    """The paths of the loops in a plan that have a block for iterations that fail."""
    path, own = path or plan.name, wiring_of(plan)
    found = [path] if isinstance(own, Composite) and own.on_error is not None else []
    for step in inner_steps(plan):
        found += failing_loops(step.plan, f"{path}/{step.name}")
    return found


def compiled_apart(plan: Plan, *, fullgraph: bool) -> tuple[list[str], str]:
    """The blocks of a plan that are graphs by themselves, as it has loops that only Python can run.

    Args:
        plan: the plan, in which there are `failing_loops`.
        fullgraph: True to refuse it.

    Returns:
        The paths of the blocks, and what to tell of it.

    Raises:
        CompileError: with `fullgraph`.
    """
    loop = failing_loops(plan)[0]
    reason = f"loop {loop!r} has on_error=, and {PYTHON_GOES_ON}"
    if fullgraph:
        raise CompileError(f"{plan.name!r} cannot be one graph: {reason}; leave out fullgraph=True, or on_error=")
    paths = list(_graphs(plan, ""))
    shown = ", ".join(map(repr, paths)) or "none of its blocks, for they make no tensors"
    return paths, f"{plan.name!r} is run from Python, since {reason}; graphs by themselves are {shown}"


def _graphs(plan: Plan, prefix: str) -> Iterator[str]:
    """The paths of the largest blocks that cannot fail in part and make tensors."""
    own = wiring_of(plan)
    for step in own.steps if isinstance(own, Composite) else ():
        path = f"{prefix}{step.name}"
        if failing_loops(step.plan):
            yield from _graphs(step.plan, f"{path}/")
        elif any(is_tensor(hint) for _, leaf in leaves(step.plan) for hint in leaf.hints_out.values()):
            yield path
