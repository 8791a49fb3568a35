"""The argument `gather=` of a composition: the histories that it asks for, as a plan has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mypy.nodes import Expression, ListExpr, SetExpr, TupleExpr
from mypy.plugin import MethodContext

from fnloop import wording
from fnloop.gathering import Gathering, gather_problem
from fnloop.mypy.arguments import argument, literal_text
from fnloop.mypy.report import note, report

__all__ = ["UNSEEN", "encoded", "gather_of"]

UNSEEN = "names that are not literal are not seen, and neither is what this makes"


def gather_of(context: MethodContext, owner: str, of_loop: bool) -> Mapping[str, str] | None:
    """The argument `gather=` of a call, as a plan has it; None where it is not seen, or has a mistake.

    Args:
        context: of the call.
        owner: the name of what is composed.
        of_loop: whether that is a loop.
    """
    found = argument(context, "gather") if "gather" in context.callee_arg_names else None
    if found is None:
        return {}
    expression, _ = found
    text = literal_text(expression, context.api)
    names = [text] if text is not None else _names(expression, context)
    if names is None:
        note(context.api, UNSEEN, expression)
        return None
    problem = gather_problem(owner, names if text is None else text)
    if problem is None and names and not of_loop:
        problem = wording.gather_in_switch(owner)
    if problem is not None:
        report(context.api, "gather", problem, expression)
        return None
    return encoded([Gathering(name) for name in names])


def _names(expression: Expression, context: MethodContext) -> list[str] | None:
    """The names in a tuple, list or set; None where they are not literal."""
    if not isinstance(expression, TupleExpr | ListExpr | SetExpr):
        return None
    found = [literal_text(one, context.api) for one in expression.items]
    names = [name for name in found if name is not None]
    return names if len(names) == len(found) else None


def encoded(gather: Sequence[Gathering]) -> dict[str, str]:
    """Histories as a plan has them: by field how often, or that they are joined."""
    return {one.field: "joined" if one.joined else str(one.every) for one in gather}
