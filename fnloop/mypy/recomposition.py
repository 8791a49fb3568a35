"""Composites composed again with another header or another boundary: `with_header`, `declare`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mypy.plugin import MethodContext
from mypy.types import Instance, Type, get_proper_type

from fnloop import wording
from fnloop.mypy.arguments import argument, literal_text
from fnloop.mypy.compose import declared_record
from fnloop.mypy.dependencies import depend
from fnloop.mypy.edits import child_of, rewired, unseen_block
from fnloop.mypy.interfaces import wire
from fnloop.mypy.plan import Composite, Decider, Leaf, Plan, blocks_of, decider_of, is_reported_unseen, plan_of
from fnloop.mypy.report import note, report
from fnloop.mypy.transforms import transformed_type
from fnloop.plan import is_loop

__all__ = ["Change", "declare_hook", "recomposed", "with_header_hook"]

Change = Callable[[Plan], "Composite | None"]
"""Gives the composite after a change; None where it has a mistake, which is reported."""


def with_header_hook(context: MethodContext) -> Type:
    """Check `pipe.with_header(...)`, and follow it."""
    header, at = argument(context, "header"), argument(context, "at")
    decider = None if header is None else decider_of(header[1])
    path = "" if at is None else literal_text(at[0], context.api)
    if header is not None:
        depend(context.api, context.type, header[1])
    if header is not None and decider is None and not is_reported_unseen(header[1]):
        note(context.api, "what decides is not seen, and neither is what this makes", context.context)
    if path is None:
        note(context.api, "a path that is not literal is not seen, and neither is what this makes", context.context)
    if decider is None or path is None:
        return unseen_block(context)

    def change(plan: Plan) -> Composite | None:
        problem = _header_problem(plan, decider)
        if problem is not None:
            report(context.api, "edit", problem, context.context)
            return None
        assert isinstance(plan, Composite)
        return replace(plan, kind=decider.kind, decider=decider)

    return recomposed(context.type, path, change, context) or unseen_block(context)


def _header_problem(plan: Plan, decider: Decider) -> str | None:
    if not isinstance(plan, Composite) or plan.decider is None:
        return wording.undecided(plan.name, not isinstance(plan, Composite), list(blocks_of(plan)))
    if is_loop(plan.kind) is not is_loop(decider.kind):
        return wording.other_kind(plan.name, plan.kind, decider.leaf.name, decider.kind)
    return None


def declare_hook(context: MethodContext) -> Type:
    """Check `pipe.declare(...)`, and follow it."""
    depend(context.api, context.type)
    inputs, outputs = declared_record(context, "inputs"), declared_record(context, "outputs")

    def change(plan: Plan) -> Composite | None:
        problem = _boundary_problem(plan, inputs, outputs)
        if problem is not None:
            report(context.api, "edit", problem, context.context)
            return None
        assert isinstance(plan, Composite)
        return replace(plan, inputs=inputs or plan.inputs, outputs=outputs or plan.outputs)

    return recomposed(context.type, "", change, context) or unseen_block(context)


def _boundary_problem(plan: Plan, inputs: Type | None, outputs: Type | None) -> str | None:
    if inputs is None and outputs is None:
        return wording.nothing_declared(plan.name)
    if plan.names:
        return wording.declared_late(plan.name, plan.names)
    return None if isinstance(plan, Composite) else wording.no_boundary(plan.name)


def recomposed(
    block: Type, path: str, change: Change, context: MethodContext, around: Callable[[Plan], Plan] = lambda plan: plan
) -> Type | None:
    """A block in which the composite at a path is changed; None where that has mistakes or is not seen.

    Args:
        block: the type of the block.
        path: where the change is.
        change: changes the composite there.
        context: of the call.
        around: changes each composite on the way there.
    """
    plan, proper = plan_of(block), get_proper_type(block)
    if plan is None or not isinstance(proper, Instance):
        return None
    if isinstance(plan, Leaf) and plan.open:
        note(context.api, f"the blocks of {plan.name!r} are not seen, for only its type is declared", context.context)
        return None
    head, _, rest = path.partition("/")
    child = child_of(plan, head, context.context, context) if head else None
    if head:
        inner = None if child is None else recomposed(child, rest, change, context, around)
        if inner is None:
            return None
        if not isinstance(plan, Composite):
            assert not isinstance(plan, Leaf)  # which has no child
            return transformed_type(plan, inner, context.api, context.context)
        changed_around = around(replace(plan, blocks={**plan.blocks, head: inner}))
        assert isinstance(changed_around, Composite)
        changed: Composite | None = changed_around
    else:
        changed = change(plan)
    before = wire(plan) if isinstance(plan, Composite) else None
    return None if changed is None else rewired(changed, proper, context, before.faults if before else ())
