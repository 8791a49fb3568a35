"""Pipelines as drawings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal
from xml.etree import ElementTree

from jaxtyping import Float
from mindspore import Tensor, nn

from fnloop import Block, BlockState, block, loop, sequence, skip, switch, vmap


class Steps(BlockState):
    steps: int = 3


class Index(BlockState):
    i: int


class Image(BlockState):
    image: Float[Tensor, "batch channels height width"]
    i: int


class Value(BlockState):
    image: Float[Tensor, "batch channels height width"]


class Size(BlockState):
    image: Float[Tensor, "batch channels height width"]


class Label(BlockState):
    label: str


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@block
def denoise(state: Image, *, unet: nn.Cell) -> Value:
    return Value(image=unet(state.image) + state.i)


@switch
def kind(state: Label) -> Literal["<b>", "none"]:
    return "<b>" if state.label else "none"


@block
def flip(state: Value) -> Value:
    return Value(image=-state.image)


CHOICE = kind.from_blocks_dict({"<b>": flip, "none": skip})
PIPE = sequence.from_blocks_dict({"loop": repeat.from_blocks_dict({"denoise": denoise}), "kind": CHOICE})


def texts(one: Block[Any, Any]) -> list[str]:
    root = ElementTree.fromstring(one.to_svg())
    return [node.text or "" for node in root.iter("{http://www.w3.org/2000/svg}text")]


def test_blocks_fields_components_and_branches_are_in_the_drawing() -> None:
    found = texts(PIPE)
    for text in (
        *("sequence  [sequence]", "loop  [loop]", "for each of repeat", "denoise", "needs unet: Cell", "-> i: int"),
        *("steps: int = 3", "carries image", "kind chooses", "case <b>", "case none", "label: str"),
    ):
        assert text in found, text
    assert found == texts(PIPE)


def test_long_types_are_folded_and_nothing_leaves_the_picture() -> None:
    root = ElementTree.fromstring(PIPE.to_svg())
    found = texts(PIPE)
    assert '-> image: Float[Tensor, "batch channels height' in found
    assert "<title>-&gt; image: Float[Tensor, &quot;batch channels height width&quot;]</title>" in PIPE.to_svg()
    assert max(map(len, found)) <= 52
    width = float(root.attrib["width"])
    places = [float(x) for x in re.findall(r"[MH](\d+\.\d)", PIPE.to_svg())]
    assert max(places) < width


def test_each_value_is_a_line_with_an_arrow_at_each_reader() -> None:
    drawing = CHOICE.to_svg()
    assert drawing.count("<polygon") == 4  # the chooser, the branch, and the output: written, or as it was
    looped = repeat.from_blocks_dict({"denoise": denoise}).to_svg()
    assert looped.count('class="carry') == 1
    assert "<title>next image</title>" in looped
    assert "<title>i: int, of repeat, for denoise</title>" in looped
    colors = re.findall(r'next image</title>.*?class="carry (c\d)"|>image: [^<]*</title>.*?class="(c\d)"', looped)
    assert len({carry or straight for carry, straight in colors}) == 1  # a field has one color


def test_types_without_end_are_cut_off_and_told_whole() -> None:
    class Chosen(BlockState):
        mode: Literal[
            "nearest", "bilinear", "bicubic", "lanczos", "hamming", "box", "mitchell", "catmull-rom", "area", "spline16",
            "spline36", "gaussian", "quadric", "hermite", "sinc", "bartlett", "blackman", "hann", "kaiser",
        ]  # fmt: skip

    @block
    def pick(state: Chosen) -> Chosen:
        return Chosen(mode=state.mode)

    found = texts(pick)
    assert len(found) == 7
    assert found[3].endswith(" …")
    assert "&quot;kaiser" not in pick.to_svg()
    assert pick.to_svg().count("&#x27;kaiser&#x27;]</title>") == 6


def test_it_is_light_and_dark_and_shows_transformations_and_renamed_fields() -> None:
    drawing = PIPE.to_svg()
    assert "@media (prefers-color-scheme: dark)" in drawing
    assert drawing.count('class="back"') == 1  # the card; around it is the page's own background
    assert "var(" not in drawing  # which few programs but browsers know
    mapped = texts(vmap(flip, {"image": 0}))
    assert "maps over axis 0 of image" in mapped
    assert "flip" in mapped
    assert "steps, inside times" not in texts(PIPE.rename(steps="times"))
    assert "times, inside steps: int = 3" in texts(PIPE.rename(steps="times"))
    assert "denoise (compiled)" in texts(denoise.compile())
