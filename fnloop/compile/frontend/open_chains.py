"""An `if` with `elif` and no `else`, without one of whose branches what follows fails: the members of an enum in turn.

Python finds out when it comes to it; a graph is made of all branches, and would have no value behind the one that is
not written. There it raises, and Python, which is run again then, says what is wrong.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence

from fnloop.compile.frontend.syntax import bound_in, parameters_of

__all__ = ["close_chains"]


def close_chains(definition: ast.FunctionDef) -> None:
    """Raise in the missing `else` of such statements of a function, in place."""
    bound = set(parameters_of(definition.args))
    for place, statement in enumerate(definition.body):
        branches = list(_branches(statement))
        following = definition.body[place + 1 :]
        if len(branches) > 1 and (_give_all(branches, following) or _bind_all(branches, bound, following)):
            _close(branches[-1])
        bound |= bound_in([statement])


def _branches(statement: ast.stmt) -> Iterable[ast.If]:
    """The `if` and its `elif`; none where there is an `else`."""
    found = []
    orelse = [statement]
    while len(orelse) == 1 and isinstance(orelse[0], ast.If):
        found.append(orelse[0])
        orelse = orelse[0].orelse
    return [] if orelse else found


def _give_all(branches: Sequence[ast.If], following: Sequence[ast.stmt]) -> bool:
    """Whether each branch ends with the function, behind which there is nothing."""
    return not following and all(isinstance(branch.body[-1], (ast.Return, ast.Raise)) for branch in branches)


def _bind_all(branches: Sequence[ast.If], before: set[str], following: Sequence[ast.stmt]) -> bool:
    """Whether each branch binds a name that has no value before, and is read behind them."""
    names = set.intersection(*(bound_in(branch.body) for branch in branches)) - before
    read = {node.id for one in following for node in ast.walk(one) if isinstance(node, ast.Name)}
    return bool(names & read)


def _close(branch: ast.If) -> None:
    error = ast.Call(ast.Name("ValueError", ast.Load()), [ast.Constant("no branch is taken")], [])
    failing = ast.Raise(error, None)
    branch.orelse = [ast.fix_missing_locations(ast.copy_location(failing, branch.body[-1]))]
