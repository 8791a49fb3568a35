"""The entries of a dict of blocks, also where it was written before the call: ``blocks = {...}``, ``{**blocks, ...}``.

A variable stands for its dict where it is assigned once in its module, and where nothing there can have changed the
dict since: it is only unpacked, given to `from_blocks_dict`, iterated over or looked into.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mypy.checker import TypeChecker
from mypy.nodes import (
    AssertStmt,
    AssignmentStmt,
    CallExpr,
    ClassDef,
    ComparisonExpr,
    Decorator,
    DelStmt,
    DictExpr,
    Expression,
    ExpressionStmt,
    ForStmt,
    FuncDef,
    IfStmt,
    IndexExpr,
    ListExpr,
    MatchStmt,
    MemberExpr,
    MypyFile,
    NameExpr,
    OperatorAssignmentStmt,
    OpExpr,
    RaiseStmt,
    ReturnStmt,
    Statement,
    TupleExpr,
    Var,
    WhileStmt,
    WithStmt,
)
from mypy.plugin import CheckerPluginInterface
from mypy.traverser import all_name_and_member_expressions

from fnloop.mypy.statements import statements_of

__all__ = ["Entries", "entries_of"]

Entries = list[tuple[Expression, Expression, DictExpr]]
READING_FUNCTIONS = frozenset({"enumerate", "from_blocks_dict", "len", "list", "print", "sorted", "tuple"})
READING_METHODS = frozenset({"get", "items", "keys", "values"})


def entries_of(expression: Expression, api: CheckerPluginInterface) -> Entries | Expression:
    """The keys and values of a dict, with the display that each is written in.

    Returns:
        The entries; where they are not seen, the expression that is to blame.
    """
    if isinstance(expression, NameExpr):
        assert isinstance(api, TypeChecker)
        written = _written(expression, api.tree)
        return expression if written is None else _unpacked(written, api)
    return _unpacked(expression, api) if isinstance(expression, DictExpr) else expression


def _unpacked(written: DictExpr, api: CheckerPluginInterface) -> Entries | Expression:
    found: Entries = []
    for key, value in written.items:
        if key is not None:
            found.append((key, value, written))
            continue
        inner = entries_of(value, api)
        if not isinstance(inner, list):
            return value
        found += inner
    return found


def _written(name: NameExpr, file: MypyFile) -> DictExpr | None:
    """The dict that a variable always holds; None where that is not certain."""
    variable = name.node
    if not isinstance(variable, Var):
        return None
    written: list[Expression] = []
    for statement in statements_of(file.defs):
        if isinstance(statement, AssignmentStmt) and any(_is(one, variable) for one in statement.lvalues):
            written.append(statement.rvalue)
        if any(isinstance(one, IndexExpr) and _is(one.base, variable) for one in _targets(statement)):
            return None
        for expression in _expressions(statement):
            names, _ = all_name_and_member_expressions(expression)
            if sum(_is(one, variable) for one in names) > sum(_harmless(expression, variable)):
                return None
    value = written[0] if len(written) == 1 else None
    return value if isinstance(value, DictExpr) else None


def _targets(statement: Statement) -> Sequence[Expression]:
    """The places that a statement writes to or deletes."""
    match statement:
        case AssignmentStmt():
            return statement.lvalues
        case OperatorAssignmentStmt():
            return [statement.lvalue]
        case DelStmt():
            return [statement.expr]
        case _:
            return []


def _is(expression: Expression | None, variable: Var) -> bool:
    return isinstance(expression, NameExpr) and expression.node is variable


def _expressions(statement: Statement) -> Sequence[Expression]:
    """The expressions of a statement, of the statements inside it aside; a name that is assigned to is none of them."""
    found: list[Expression | None] = []
    match statement:
        case ExpressionStmt() | ReturnStmt() | RaiseStmt() | WhileStmt() | ForStmt() | DelStmt() | AssertStmt():
            found = [statement.expr]
        case AssignmentStmt():
            found = [*(one for one in statement.lvalues if not isinstance(one, NameExpr)), statement.rvalue]
        case OperatorAssignmentStmt():
            found = [statement.lvalue, statement.rvalue]
        case IfStmt() | WithStmt():
            found = [*statement.expr]
        case MatchStmt():
            found = [statement.subject]
        case Decorator():
            found = [*statement.decorators, *(one.initializer for one in statement.func.arguments)]
        case FuncDef():
            found = [one.initializer for one in statement.arguments]
        case ClassDef():
            found = [*statement.decorators]
        case _:
            pass
    if isinstance(statement, ForStmt) and isinstance(statement.expr, NameExpr):
        found = []  # it is iterated over
    return [one for one in found if one is not None]


def _harmless(expression: Expression | None, variable: Var) -> Iterator[bool]:
    """The places in an expression in which a variable is read, and its value neither changed nor kept."""
    match expression:
        case CallExpr(callee=callee, args=args):
            reads = isinstance(callee, (NameExpr, MemberExpr)) and callee.name in READING_FUNCTIONS
            for one in args:
                yield reads and _is(one, variable)
                yield from _harmless(one, variable)
            yield from _harmless(callee, variable)
        case MemberExpr(expr=owner, name=name):
            yield name in READING_METHODS and _is(owner, variable)
            yield from _harmless(owner, variable)
        case DictExpr(items=items):
            for key, value in items:
                yield key is None and _is(value, variable)
                yield from _harmless(value, variable)
        case ComparisonExpr(operands=operands):
            for one in operands:
                yield _is(one, variable)
                yield from _harmless(one, variable)
        case OpExpr(left=left, right=right):
            yield from _harmless(left, variable)
            yield from _harmless(right, variable)
        case IndexExpr(base=base, index=index):
            yield _is(base, variable)
            yield from _harmless(base, variable)
            yield from _harmless(index, variable)
        case ListExpr(items=parts) | TupleExpr(items=parts):
            for one in parts:
                yield from _harmless(one, variable)
        case _:
            pass
