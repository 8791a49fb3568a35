"""The source of a function as syntax."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["Definition", "definition_of"]


@dataclass(frozen=True)
class Definition:
    """The source of a function.

    Args:
        node: its `def` or `lambda`.
        first: the line in the file where its source starts.
        lines: its source.
    """

    node: ast.FunctionDef | ast.Lambda
    first: int
    lines: Sequence[str]


def definition_of(function: Any) -> Definition | None:
    """The source of a function, None where there is none."""
    try:
        lines, first = inspect.getsourcelines(function)
        tree = ast.parse(textwrap.dedent("".join(lines)))
    except (OSError, TypeError, SyntaxError):
        return None
    node = tree.body[0] if tree.body else None
    if isinstance(node, ast.FunctionDef):
        return Definition(node, first, lines)
    lambdas = [one for one in ast.walk(tree) if isinstance(one, ast.Lambda)]
    return Definition(lambdas[0], first, lines) if len(lambdas) == 1 else None
