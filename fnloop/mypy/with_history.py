"""Histories of a loop that is there already: `with_history`, wired again and followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mypy.nodes import ArgKind, IntExpr
from mypy.plugin import MethodContext
from mypy.types import Instance, LiteralType, Type, get_proper_type

from fnloop import wording
from fnloop.faults import gather_twice
from fnloop.gathering import Gathering, every_problem
from fnloop.mypy.arguments import argument, expression_type, literal_text
from fnloop.mypy.dependencies import depend
from fnloop.mypy.edits import unseen_block
from fnloop.mypy.gathering import UNSEEN, encoded
from fnloop.mypy.interfaces import interface_of
from fnloop.mypy.plan import Composite, Plan, blocks_of, plan_of
from fnloop.mypy.recomposition import recomposed
from fnloop.mypy.report import note, report
from fnloop.plan import is_loop

__all__ = ["with_history_hook"]


def with_history_hook(context: MethodContext) -> Type:
    """Check `loop.with_history(...)`, and follow it."""
    depend(context.api, context.type)
    owner = plan_of(context.type)
    name = "block" if owner is None else owner.name
    fields = _fields(context)
    every = _every(context)
    at = argument(context, "at")
    path = "" if at is None else literal_text(at[0], context.api)
    if fields is None or every is None or path is None:
        note(context.api, UNSEEN, context.context)
        return unseen_block(context)
    problem = every_problem(name, fields, every)
    if problem is not None:
        report(context.api, "gather", problem, context.context)
        return unseen_block(context)

    def change(plan: Plan) -> Composite | None:
        if not isinstance(plan, Composite) or not is_loop(plan.kind):
            loops = [name for name, block in blocks_of(plan).items() if _is_loop(plan_of(block))]
            report(context.api, "edit", wording.history_of_no_loop(plan.name, loops), context.context)
            return None
        twice = [field for field in fields if field in plan.gather]
        if twice:
            report(context.api, "gather", gather_twice(twice[0]).message, context.context)
            return None
        return _with(plan, [Gathering(field, every) for field in fields])

    def around(plan: Plan) -> Plan:
        if not isinstance(plan, Composite) or not is_loop(plan.kind):
            return plan
        return _with(plan, [Gathering(Gathering(field).name, joined=True) for field in fields])

    made = recomposed(context.type, path, change, context, around)
    if made is not None:
        _check_leaving(made, [Gathering(field).name for field in fields], path, context)
    return made or unseen_block(context)


def _is_loop(plan: Plan | None) -> bool:
    return isinstance(plan, Composite) and is_loop(plan.kind)


def _with(plan: Composite, more: Sequence[Gathering]) -> Composite:
    return replace(plan, gather={**plan.gather, **encoded(more)})


def _check_leaving(made: Type, histories: Sequence[str], path: str, context: MethodContext) -> None:
    """Report a history that does not leave the whole."""
    plan = plan_of(made)
    interface = interface_of(plan)
    if plan is None or interface is None or not path:
        return
    for name in histories:
        if name not in interface.writes:
            report(context.api, "gather", wording.history_stays(plan.name, name, path), context.context)


def _fields(context: MethodContext) -> list[str] | None:
    """The names of the fields; None where they are not literal."""
    place = context.callee_arg_names.index("fields")
    if any(kind is not ArgKind.ARG_POS for kind in context.arg_kinds[place]):
        return None
    found = [literal_text(one, context.api) for one in context.args[place]]
    names = [name for name in found if name is not None]
    return names if len(names) == len(found) else None


def _every(context: MethodContext) -> int | None:
    """How often; 1 where it is left out, or not literal: the types do not depend on it."""
    found = argument(context, "every")
    if found is None:
        return 1
    if isinstance(found[0], IntExpr):
        return found[0].value
    hint = get_proper_type(expression_type(found[0], context.api))
    literal = hint.last_known_value if isinstance(hint, Instance) else hint
    return literal.value if isinstance(literal, LiteralType) and isinstance(literal.value, int) else 1
