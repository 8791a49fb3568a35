"""Statements that return in several places, written so that they return at their end."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence

from fnloop.compile.frontend.part_function import assign, own_nodes

__all__ = ["fields_returned_once", "returned_once"]

Put = Callable[[ast.Return], list[ast.stmt]]
"""Gives the statements that stand for one that returns."""


class _CannotJoinError(Exception):
    """A return stands in a loop or the like, or is missing."""


def returned_once(body: Sequence[ast.stmt], put: Put) -> list[ast.stmt] | None:
    """Statements with others in the place of each return, which end where it does; None where that cannot be written.

    Args:
        body: of a function.
        put: gives what stands for a return.
    """
    try:
        made, ends = _joined(body, put)
    except _CannotJoinError:
        return None
    return made if ends else None


def _joined(body: Sequence[ast.stmt], put: Put) -> tuple[list[ast.stmt], bool]:
    """The statements, and whether each way through them returned."""
    made: list[ast.stmt] = []
    for number, statement in enumerate(body):
        if isinstance(statement, ast.Return):
            return [*made, *put(statement)], True
        if not any(isinstance(one, ast.Return | ast.Raise) for one in own_nodes([statement])):
            made.append(statement)
            continue
        if not isinstance(statement, ast.If):
            raise _CannotJoinError
        behind = body[number + 1 :]
        first, first_ends = _joined(statement.body, put)
        second, second_ends = _joined(statement.orelse, put)
        if not first_ends and not second_ends:
            raise _CannotJoinError
        if not second_ends:
            second, second_ends = _joined([*statement.orelse, *behind], put)
        elif not first_ends:
            first, first_ends = _joined([*statement.body, *behind], put)
        made.append(ast.copy_location(ast.If(statement.test, first, second), statement))
        return made, first_ends and second_ends
    return made, False


def fields_returned_once(
    body: Sequence[ast.stmt], is_record: Callable[[ast.Call], bool], stem: str
) -> list[ast.stmt] | None:
    """Statements that return a record in several places, with its fields under names, and one return behind them.

    Args:
        body: of a block's function.
        is_record: whether a call makes the record by keywords.
        stem: how these names begin.
    """
    returns = [one for one in own_nodes(body) if isinstance(one, ast.Return)]
    calls = [one.value for one in returns if isinstance(one.value, ast.Call) and is_record(one.value)]
    if len(returns) < 2 or len(calls) < len(returns):
        return None
    first = [str(one.arg) for one in calls[0].keywords]
    if any({str(one.arg) for one in call.keywords} != set(first) for call in calls):
        return None

    def put(statement: ast.Return) -> list[ast.stmt]:
        assert isinstance(statement.value, ast.Call)
        return [ast.copy_location(assign(f"{stem}{one.arg}", one.value), statement) for one in statement.value.keywords]

    made = returned_once(body, put)
    if made is None:
        return None
    keywords = [ast.keyword(name, ast.Name(f"{stem}{name}", ast.Load())) for name in first]
    call = ast.copy_location(ast.Call(calls[0].func, [], keywords), calls[0])
    return [*made, ast.copy_location(ast.Return(call), returns[-1])]
