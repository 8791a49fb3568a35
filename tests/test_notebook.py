"""What notebooks and `rich` show of blocks, records and traces."""

from __future__ import annotations

import base64
import io
import re
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, ops
from PIL import Image
from rich.console import Console
from rich.text import Text

from fnloop import BlockState, block, sequence, trace
from fnloop.thumbnails import thumbnail


class Value(BlockState):
    x: Float[Tensor, " n"]


@block
def double(state: Value) -> Value:
    """Twice as much."""
    return Value(x=state.x * 2)


PIPE = sequence.from_blocks_dict({"double": double, "again": double}, name="pipe")


class Inner(BlockState):
    scale: float


class Everything(BlockState):
    images: Tensor
    weights: Tensor
    loss: Tensor
    name: str
    inner: Inner


def everything() -> Everything:
    images = np.linspace(0, 1, 20 * 3 * 8 * 6, dtype=np.float32).reshape((20, 3, 8, 6))
    return Everything(
        images=Tensor(images), weights=ops.ones((3, 500)), loss=Tensor(0.25), name="<b>&", inner=Inner(scale=2.0)
    )


class Tags(HTMLParser):
    """Fails where tags do not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.images.append(dict(attributes))
        elif tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def picture(source: str | None) -> Image.Image:
    assert source is not None
    return Image.open(io.BytesIO(base64.b64decode(source.partition("base64,")[2])))


def test_a_block_is_a_drawing_and_a_tree() -> None:
    shown = PIPE._repr_mimebundle_()
    assert shown["text/plain"] == str(PIPE)
    assert shown["image/svg+xml"] == PIPE.to_svg()
    root = ElementTree.fromstring(shown["text/html"])
    assert [child.tag.rpartition("}")[2] for child in root] == ["style", "pre", "svg"]
    assert root[1].text == str(PIPE)
    assert "<title>double\nTwice as much.</title>" in shown["image/svg+xml"]


def test_a_record_is_a_table_with_pictures_and_without_numbers() -> None:
    shown = everything()._repr_mimebundle_()
    assert shown["text/plain"] == str(everything())
    tags = Tags(shown["text/html"])
    assert tags.texts == [
        *("Everything", "images", "float32[20,3,8,6]", "16 of 20 images, 0 to 1", "weights", "float32[3,500]"),
        *("loss", "float32(0.25)", "name", "'<b>&'", "inner", "Inner", "scale", "2.0"),
    ]
    (image,) = tags.images
    drawn: Any = np.asarray(picture(image["src"]))
    assert drawn.shape == (2 * 8 + 1, 8 * 6 + 7, 4)
    first = np.moveaxis(everything().images.asnumpy()[9], 0, -1)
    assert np.abs(drawn[9:17, 7:13, :3] - first * 255).max() <= 1
    assert (image["width"], image["height"]) == (str(8 * 55), str(8 * 17))


@pytest.mark.parametrize(
    ("shape", "dtype", "size"),
    [
        ((28, 28), np.float32, (28, 28)),
        ((64, 200), np.uint8, (67, 22)),  # every third pixel
        ((3, 64, 64), np.float32, (64, 64)),
        ((48, 64, 3), np.uint8, (64, 48)),
        ((2, 4, 16, 16), np.float16, (33, 16)),
        ((5, 1, 8, 8), np.float32, (44, 8)),
        ((2, 8, 8, 1), np.bool_, (17, 8)),
        ((32, 288), np.float32, None),
        ((4, 4), np.float32, None),
        ((10,), np.float32, None),
        ((3, 0, 8), np.float32, None),
        ((2, 3, 8, 8, 8), np.float32, None),
        ((2, 50, 512), np.float32, None),
        ((8, 8), np.complex64, None),
    ],
)
def test_what_is_an_image(shape: tuple[int, ...], dtype: type, size: tuple[int, int] | None) -> None:
    found = thumbnail(np.ones(shape, dtype))
    assert (found and (found.width, found.height)) == size
    if found is not None:
        assert Image.open(io.BytesIO(found.png)).size == size


def test_numbers_that_are_none_are_dark_and_others_span_the_scale() -> None:
    numbers = np.full((8, 8), 5.0, np.float32)
    numbers[0, :4] = [np.nan, np.inf, -np.inf, -3]
    found = thumbnail(numbers)
    assert found is not None
    levels = np.asarray(Image.open(io.BytesIO(found.png)))[0, :5, 0]
    assert levels.tolist() == [0, 255, 0, 0, 255]
    assert found.told == "-3 to 5"
    assert thumbnail(np.full((8, 8), np.nan, np.float32)) is None


def test_a_trace_is_a_table_with_bars() -> None:
    with trace() as spans:
        PIPE(x=Tensor([1.0]))
    shown = spans._repr_mimebundle_()
    assert shown["text/plain"] == str(spans)
    tags = Tags(shown["text/html"])
    assert tags.texts[:7] == ["block", "calls", "total", "mean", "own", "share", "made"]
    assert [text for text in tags.texts if "double" in text or "again" in text] == ["  double", "  again"]
    bars = [int(width) for width in re.findall(r'"width: (\d+)px; height', shown["text/html"])]
    assert len(bars) == 3
    assert 150 <= sum(bars) <= 162
    with trace() as nothing:
        pass
    assert Tags(nothing._repr_mimebundle_()["text/html"]).texts[-1] == "made"


def test_rich_shows_trees_in_color_and_records_without_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    console = Console(file=io.StringIO(), force_terminal=True, width=60, highlight=False)
    with console.capture() as captured:
        console.print(PIPE)
    monkeypatch.setenv("COLUMNS", "60")
    assert Text.from_ansi(captured.get()).plain.rstrip("\n") == str(PIPE)
    assert "\x1b[1mpipe [sequence]\x1b[0m (\x1b[36mx\x1b[0m: Float" in captured.get()
    with console.capture() as captured:
        console.print(everything())
    shown = Text.from_ansi(captured.get()).plain
    assert "weights=float32[3,500]" in shown
    assert "inner=Inner(scale=2.0)" in shown
