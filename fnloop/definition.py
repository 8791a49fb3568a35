"""The source of a function as syntax."""

from __future__ import annotations

import ast
import functools
import inspect
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["Definition", "block_of", "definition_of", "lines_of"]


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
        lines, first = lines_of(function)
        tree = ast.parse(textwrap.dedent("".join(lines)))
    except (OSError, TypeError, SyntaxError):
        return None
    node = tree.body[0] if tree.body else None
    if isinstance(node, ast.FunctionDef):
        return Definition(node, first, lines)
    lambdas = [one for one in ast.walk(tree) if isinstance(one, ast.Lambda)]
    return Definition(lambdas[0], first, lines) if len(lambdas) == 1 else None


def lines_of(function: Any) -> tuple[list[str], int]:
    """The lines of a function's source and the number of the first, as `inspect.getsourcelines` gives them.

    Raises:
        OSError: where there is no source.
        TypeError: where it is no function.
    """
    function = inspect.unwrap(function)
    if not hasattr(function, "__code__"):  # a class, which `inspect` looks for in another way
        return inspect.getsourcelines(function)
    whole, before = inspect.findsource(function)
    return block_of(whole[before:]), before + 1


def block_of(lines: Sequence[str]) -> list[str]:
    """The lines of the function that stands at the beginning of a text."""
    return list(_block_of(tuple(lines)))


@functools.lru_cache(maxsize=64)
def _block_of(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The same; a function that is compiled is read by a dozen analyses, and its end is found by reading its tokens."""
    return tuple(inspect.getblock(lines))
