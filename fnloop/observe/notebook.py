"""Blocks and traces as notebooks show them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from fnloop.observe.svg import svg
from fnloop.observe.tree import tree
from fnloop.plan import Step
from fnloop.record_html import CELL, TABLE

if TYPE_CHECKING:
    from fnloop.observe.tracing import TraceTable

__all__ = ["block_bundle", "trace_html"]

FRAME = "max-height: 80em; max-width: 100%; overflow: auto"
"""The style of the frame of a drawing, in which a large one is scrolled."""


def block_bundle(step: Step, settings: Iterable[object]) -> dict[str, str]:
    """A block as data by media type: a tree of text, a drawing, and the drawing in a frame.

    Args:
        step: the block, under its name.
        settings: how its runs are kept.
    """
    settings = list(settings)
    text, drawing = tree(step, settings), svg(step, settings)
    # Sites that take drawings and styles out of notebooks, such as GitHub, leave the text.
    hidden = "<style>.fnloop-block > pre { display: none; }</style>"
    html = f'<div class="fnloop-block" style="{FRAME}">{hidden}<pre>{escape(text)}</pre>{drawing}</div>'
    return {"text/plain": text, "image/svg+xml": drawing, "text/html": html}


def trace_html(table: TraceTable) -> str:
    """A trace as a table with a bar for the time that each row took by itself.

    Args:
        table: its titles and rows.
    """
    first, *titles = table.titles
    heads = [f'<th style="{CELL}">{escape(first)}</th>', *(_number("th", title) for title in titles)]
    rows = []
    for (name, *numbers), share in zip(table.rows, table.shares, strict=True):
        cells = [f'<td style="{CELL}; white-space: pre">{escape(name)}</td>', *(_number("td", one) for one in numbers)]
        rows.append(f'<tr>{"".join(cells)}<td style="{CELL}">{_bar(share)}</td></tr>')
    head = f"<thead><tr>{''.join(heads)}<th></th></tr></thead>"
    return f'<table style="{TABLE}">{head}<tbody>{"".join(rows)}</tbody></table>'


def _number(tag: str, text: str) -> str:
    style = f"{CELL}; text-align: right; font-variant-numeric: tabular-nums"
    return f'<{tag} style="{style}">{escape(text)}</{tag}>'


def _bar(share: float) -> str:
    """A bar of a share of the whole, in a blue that is seen on white and on black."""
    width = round(160 * min(max(share, 0.0), 1.0))
    return f'<div style="width: 160px"><div style="width: {width}px; height: 0.9em; background: #4c8dd6"></div></div>'
