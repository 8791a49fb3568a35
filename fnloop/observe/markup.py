"""Trees in color, in the markup of the package `rich`, which is not imported: only it asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from fnloop.observe.tree import TreeLine, tree_lines
from fnloop.plan import Step

__all__ = ["tree_markup"]

FIELD = re.compile(r"(?P<name>[^\W\d]\w*\??)(?=: )")
"""The name of a field or component, before its type."""


def tree_markup(step: Step, settings: Iterable[object] = (), *, width: int) -> Iterator[str]:
    """The lines of a tree: names of blocks in bold, fields in cyan, how they are run dimmed.

    Args:
        step: the block, under its name.
        settings: how its runs are kept.
        width: the letters of a line, behind which it is folded.
    """
    for line in tree_lines(step, settings, width):
        yield _marked(line)


def _marked(line: TreeLine) -> str:
    if line.is_detail:
        return f"[dim]{_escaped(line.text)}[/dim]"
    before, title, after = line.text.partition(line.title) if line.title else ("", "", line.text)
    fields = FIELD.sub(r"[cyan]\g<name>[/cyan]", _escaped(after))
    name = f"{before}[bold]{_escaped(title)}[/bold]" if title else ""
    return f"{name}{fields}"


def _escaped(text: str) -> str:
    """A text whose brackets are none of markup's."""
    return text.replace("[", "\\[")
