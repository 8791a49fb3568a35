"""Writes what stands around a loop: its progress bar, and the refusal of one that ran no iteration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fnloop.literals import literal
from fnloop.plan import Bar
from fnloop.program.ops import Fold
from fnloop.run.calls import Writer
from fnloop.run.fragments import Loops
from fnloop.run.guards import refuse_empty
from fnloop.run.nodes import Line, Node, Site

__all__ = ["refuse_no_iteration", "with_bar"]


def with_bar(writer: Writer, progress: Callable[..., Any] | None, bar: Bar | None, iterable: str, record: str) -> str:
    """The expression of an iterable that moves a bar.

    Args:
        writer: names and objects.
        progress: called with an iterable, a label and a total; None to show no bar.
        bar: of the loop; None where it shows none.
        iterable: the expression of the iterations.
        record: the name of the header's record; empty where there is no header.
    """
    if bar is None or progress is None:
        return iterable
    total = "None"
    if bar.total is not None and record:
        total = f"{writer.constant(bar.total, 'total')}({record})"
    return f"{writer.constant(progress, 'progress')}({iterable}, {writer.constant(bar.label, 'label')}, {total})"


def refuse_no_iteration(
    writer: Writer, nodes: list[Node], op: Fold, live_out: Mapping[str, str], index: str, loops: Loops
) -> None:
    """Write the refusal of a loop without iterations, where fields that it does not carry are to leave it.

    Args:
        writer: names and objects.
        nodes: the nodes written so far.
        op: the loop.
        live_out: the names that hold these fields.
        index: the name that holds the number of the iteration.
        loops: those around it.
    """
    if not live_out:
        return
    least = 0 if op.header else 1
    refuse = writer.constant(refuse_empty, "refuse_empty")
    text = f"if {index} < {least}: {refuse}({literal(op.path)}, {literal(tuple(live_out))})"
    nodes.append(Line(text, site=Site(op.path, {}, loops)))
