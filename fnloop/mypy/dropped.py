"""Results that are dropped: ``pipe.without("a")`` as a statement changes nothing, for blocks and records never change.

A statement inside of `with pytest.raises(...)` or of a `try` is there for the error that it raises, and left alone.
"""

from __future__ import annotations

from collections.abc import Callable

from mypy.checker import TypeChecker
from mypy.nodes import CallExpr, Expression, ExpressionStmt, MemberExpr, MypyFile, NameExpr
from mypy.plugin import MethodContext
from mypy.types import Type

from fnloop.mypy.report import report
from fnloop.mypy.statements import is_there_to_raise, statements_of

__all__ = ["needed"]

Hook = Callable[[MethodContext], Type]


def needed(hook: Hook, method: str, noun: str = "block") -> Hook:
    """A hook that also reports a call whose result is dropped, unless the call has a mistake of its own.

    Args:
        hook: the hook on the method.
        method: its name.
        noun: the kind of object that the method gives a new one of.
    """

    def checked(context: MethodContext) -> Type:
        api = context.api
        assert isinstance(api, TypeChecker)
        with api.msg.filter_errors(filter_errors=False) as watcher:
            made = hook(context)
        call = context.context
        if isinstance(call, CallExpr) and not watcher.has_new_errors() and _is_dropped(call, api.tree):
            report(api, "dropped", _message(call, method, noun), call)
        return made

    return checked


def _message(call: CallExpr, method: str, noun: str) -> str:
    owner = call.callee.expr if isinstance(call.callee, MemberExpr) else None
    name = None if owner is None else _dotted(owner)
    remedy = f"write `{name} = {name}.{method}(...)`" if name else "give the new one a name"
    return f"the result of `{method}` is dropped, and a {noun} never changes; {remedy}"


def _dotted(owner: Expression) -> str | None:
    """A name or attribute as it is written, None for any other expression."""
    if isinstance(owner, NameExpr):
        return owner.name
    if not isinstance(owner, MemberExpr):
        return None
    around = _dotted(owner.expr)
    return None if around is None else f"{around}.{owner.name}"


def _is_dropped(call: CallExpr, file: MypyFile) -> bool:
    statements = statements_of(file.defs, leave=is_there_to_raise)
    return any(isinstance(one, ExpressionStmt) and one.expr is call for one in statements)
