"""One row of the table: a construct of Python, with the samples that are tested, and which calls it allows."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Form", "Row", "forms_of", "samples_in", "takes"]


@dataclass(frozen=True)
class Row:
    """A construct of Python that goes into a graph.

    Args:
        samples: how it is written, over the names that the page explains; each is run in a graph
            and in Python by the tests. Of several lines, the value is in `out`.
        types: of what it is.
        graph: what the graph has for it.
        in_cells: whether the graph's own does the same, so that it may stand in the `construct` of a
            user's Cell, which MindSpore reads as it is written.
    """

    samples: tuple[str, ...]
    types: str
    graph: str = "the same"
    in_cells: bool = True


@dataclass(frozen=True)
class Form:
    """The ways in which a function is called in the samples of its row.

    Args:
        least: arguments at least.
        most: arguments by position at most.
        keywords: names of arguments.
    """

    least: int
    most: int
    keywords: frozenset[str]


def forms_of(samples: Iterable[str], called: str) -> Form:
    """How samples call a function or method.

    Args:
        samples: of one row.
        called: `relu` for a method, `ops.relu` or `len` for a function.
    """
    least, most, keywords = [], 0, set()
    for sample in samples:
        for node in ast.walk(ast.parse(sample)):
            if isinstance(node, ast.Call) and _is_called(node.func, called):
                least.append(len(node.args) + len(node.keywords))
                most = max(most, len(node.args))
                keywords |= {str(keyword.arg) for keyword in node.keywords}
    return Form(min(least, default=0), most, frozenset(keywords))


def _is_called(function: ast.expr, called: str) -> bool:
    if ast.unparse(function) == called:
        return True
    return isinstance(function, ast.Attribute) and function.attr == called


def takes(form: Form, node: ast.Call) -> bool:
    """Whether a call is written as the samples are: with no more arguments by position, and no other keywords."""
    is_starred = any(isinstance(argument, ast.Starred) for argument in node.args)
    is_long_enough = is_starred or len(node.args) + len(node.keywords) >= form.least
    if not is_long_enough or len(node.args) > form.most:
        return False
    return {keyword.arg for keyword in node.keywords} <= form.keywords


def samples_in(file: str) -> dict[str, tuple[str, ...]]:
    """The samples of calls in a file of this folder, by the name of what is called.

    Each line has a name, and behind `:` its samples with `;` between them.
    """
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    parts = [line.partition(": ") for line in text.splitlines()]
    return {name: tuple(samples.split("; ")) for name, _, samples in parts}
