"""Functions that act outside, as mypy sees their source; the counterpart of `fnloop.acting`."""

from __future__ import annotations

from collections.abc import Iterator

from mypy.nodes import (
    LDEF,
    Block,
    CallExpr,
    Expression,
    ExpressionStmt,
    ForStmt,
    FuncDef,
    IfStmt,
    IndexExpr,
    MatchStmt,
    MemberExpr,
    NameExpr,
    Statement,
    TryStmt,
    WhileStmt,
    WithStmt,
)

__all__ = ["acts_outside"]


def acts_outside(function: FuncDef) -> bool:
    """Whether a function calls something only for what it does."""
    return any(map(_acts, _statements(function.body)))


def _acts(statement: Statement) -> bool:
    if isinstance(statement, ExpressionStmt):
        return isinstance(statement.expr, CallExpr) and not _is_of_own_name(statement.expr.callee)
    return isinstance(statement, WithStmt)


def _statements(block: Block | None) -> Iterator[Statement]:
    """The statements of a block, those inside of others too."""
    for statement in [] if block is None else block.body:
        yield statement
        for inner in _blocks_of(statement):
            yield from _statements(inner)


def _blocks_of(statement: Statement) -> list[Block | None]:
    match statement:
        case Block():
            return [statement]
        case IfStmt():
            return [*statement.body, statement.else_body]
        case ForStmt() | WhileStmt():
            return [statement.body, statement.else_body]
        case TryStmt():
            return [statement.body, *statement.handlers, statement.else_body, statement.finally_body]
        case MatchStmt():
            return list(statement.bodies)
        case _:
            return []


def _is_of_own_name(callee: Expression) -> bool:
    """Whether what is called is a method of a local name."""
    node = callee
    while isinstance(node, (MemberExpr, IndexExpr, CallExpr)):
        match node:
            case MemberExpr():
                node = node.expr
            case IndexExpr():
                node = node.base
            case CallExpr():
                node = node.callee
    return node is not callee and isinstance(node, NameExpr) and node.kind == LDEF
