"""The statements of a module, those inside of others too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from mypy.nodes import (
    Block,
    CallExpr,
    ClassDef,
    Decorator,
    Expression,
    ForStmt,
    FuncDef,
    IfStmt,
    MatchStmt,
    MemberExpr,
    NameExpr,
    OverloadedFuncDef,
    OverloadPart,
    Statement,
    TryStmt,
    WhileStmt,
    WithStmt,
)

__all__ = ["is_there_to_raise", "statements_of"]


def statements_of(
    statements: Iterable[Statement], leave: Callable[[Statement], bool] | None = None
) -> Iterator[Statement]:
    """The statements, each followed by those inside it.

    Args:
        statements: of a module or a body.
        leave: says of which statements the bodies are left out.
    """
    for statement in statements:
        yield statement
        for body in _bodies(statement):
            if leave is None or not leave(statement):
                yield from statements_of(body.body, leave)


def is_there_to_raise(statement: Statement) -> bool:
    """Whether what a statement holds is expected to raise: a `try`, or ``with pytest.raises(...)``."""
    if isinstance(statement, TryStmt):
        return True
    return isinstance(statement, WithStmt) and any(map(_raises, statement.expr))


def _raises(expression: Expression) -> bool:
    """Whether a context manager expects an exception: `pytest.raises`, `self.assertRaises`, `contextlib.suppress`."""
    callee = expression.callee if isinstance(expression, CallExpr) else None
    name = callee.name if isinstance(callee, (NameExpr, MemberExpr)) else ""
    return "raises" in name.lower() or name in ("suppress", "warns")


def _bodies(statement: Statement | OverloadPart) -> list[Block]:
    """The blocks of statements inside a statement."""
    found: list[Block | None]
    match statement:
        case Decorator():
            found = [statement.func.body]
        case OverloadedFuncDef():
            return [body for item in statement.items for body in _bodies(item)]
        case FuncDef():
            found = [statement.body]
        case ClassDef():
            found = [statement.defs]
        case IfStmt():
            found = [*statement.body, statement.else_body]
        case WhileStmt() | ForStmt():
            found = [statement.body, statement.else_body]
        case MatchStmt():
            found = [*statement.bodies]
        case TryStmt():
            found = [statement.body, *statement.handlers, statement.else_body, statement.finally_body]
        case WithStmt():
            found = [statement.body]
        case Block():
            found = [statement]
        case _:
            found = []
    return [body for body in found if body is not None]
