"""Records as tables of HTML, as notebooks show them: dtype and shape of tensors, pictures of images."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from typing import Any

from fnloop.summary import is_array, summarize, summarize_numbers
from fnloop.thumbnails import thumbnail

__all__ = ["CELL", "TABLE", "record_bundle", "record_fields", "record_html"]

TABLE = "border-collapse: collapse; text-align: left; margin: 0"
CELL = "text-align: left; vertical-align: top; padding: 2px 12px 2px 0; white-space: nowrap"
"""The styles of tables and their cells. They set no colors, so that the page's own are kept, light or dark."""

PICTURES = 8
"""The pictures of one record, at most."""

MAX_DEPTH = 4
"""The records inside of records that are opened."""


def record_html(record: Any) -> str:
    """A record as a table: a row a field, with a small picture where it is an image or a batch of images.

    Args:
        record: a record.
    """
    return _table(record, iter(range(PICTURES)), 0)


def record_bundle(record: Any, include: object = None, exclude: object = None) -> dict[str, str]:
    """A record as data by media type, for notebooks: its text, and a table.

    Args:
        record: a record.
        include: the media types that are asked for; a notebook takes what it wants of the result.
        exclude: those that are not.
    """
    return {"text/plain": str(record), "text/html": record_html(record)}


def record_fields(record: Any) -> list[tuple[str, object]]:
    """The fields of a record as the package `rich` shows them: records and plain values as they are, others in words.

    Args:
        record: a record.
    """
    found: list[tuple[str, object]] = []
    for name in type(record).__struct_fields__:
        value = getattr(record, name)
        is_plain = isinstance(value, (str, int, float, bool, type(None))) or hasattr(type(value), "__struct_fields__")
        found.append((name, value if is_plain else Words(summarize_numbers(value))))
    return found


class Words:
    """A text that is shown without quotes."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return self._text


def _table(record: Any, pictures: Iterator[int], depth: int) -> str:
    cls = type(record)
    rows = [_row(name, getattr(record, name), pictures, depth) for name in cls.__struct_fields__]
    title = f"<b>{escape(cls.__name__)}</b>"
    if not rows:
        return f"<div>{title}, without fields</div>"
    body = "".join(rows)
    return f'<div>{title}<table style="{TABLE}"><tbody>{body}</tbody></table></div>'


def _row(name: str, value: Any, pictures: Iterator[int], depth: int) -> str:
    shown = _value(value, pictures, depth)
    return f'<tr><td style="{CELL}"><code>{escape(name)}</code></td><td style="{CELL}">{shown}</td></tr>'


def _value(value: Any, pictures: Iterator[int], depth: int) -> str:
    if hasattr(type(value), "__struct_fields__") and depth < MAX_DEPTH:
        return _table(value, pictures, depth + 1)
    text = f"<code>{escape(summarize_numbers(value))}</code>"
    return f"{text}{_picture(value, pictures)}" if is_array(value) else text


def _picture(value: Any, pictures: Iterator[int]) -> str:
    """The element of a tensor's picture, empty where it has none."""
    try:
        found = thumbnail(value)
    except Exception:  # noqa: BLE001 - a tensor that failed, or another package's that refuses, has no picture
        return ""
    if found is None or next(pictures, None) is None:
        return ""
    source = f"data:image/png;base64,{b64encode(found.png).decode('ascii')}"
    width, height = found.width * found.scale, found.height * found.scale
    style = "image-rendering: pixelated; max-width: none; margin: 4px 0 0"
    label = escape(summarize(value), quote=True)
    image = f'<img src="{source}" width="{width}" height="{height}" alt="{label}" style="{style}">'
    return f"<br>{image}<br><small>{escape(found.told)}</small>"
