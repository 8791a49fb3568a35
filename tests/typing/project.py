"""A project of a dozen modules and edits to it, on which every way to run mypy must say the same.

The modules are in `project.txt`. An edit replaces text in one of them; a state of the project is a set of edits.
"""

from __future__ import annotations

import itertools
import os
import random
import re
from collections.abc import Iterator
from pathlib import Path

from tests.typing.cases import LIGHT, WITH_PLUGIN

FOLDER = Path(__file__).parent
PARTS = re.split(r"^--- ([\w.]+)\n", (FOLDER / "project.txt").read_text(), flags=re.MULTILINE)[1:]
FILES = {"mypy.ini": WITH_PLUGIN, "light.ini": LIGHT, **dict(zip(PARTS[::2], PARTS[1::2], strict=True))}

State = frozenset[str]

EDITS: dict[str, tuple[str, str, str]] = {
    "a comment": ("base.py", "class Sized", "# a comment\nclass Sized"),
    "another comment": ("records.py", "class Start", "# a comment\n\nclass Start"),
    "a comment among blocks": ("blocks.py", "@block\ndef encode", "# a comment\n@block\ndef encode"),
    "a comment of a composite": ("inner.py", "zebra = ", "# a comment\nzebra = "),
    "a comment of a use": ("a_use.py", "result = ", "# a comment\nresult = "),
    "an alias": ("shapes.py", '"b 4 h w"', '"b 3 h w"'),
    "the dtype of an alias": ("shapes.py", "Latents = Float[", "Latents = Float16["),
    "axes of an unknown array in an alias": ("shapes.py", '"b 77"', '"b 78"'),
    "an unknown array in an alias": ("shapes.py", "Int[Array", "Int[Other"),
    "axes of an unknown array": ("records.py", 'other: Float[Array, "b c"]', 'other: Float[Array, "b 4"]'),
    "the dtype of an unknown array": ("blocks.py", 'other: Float[Array, "b c"]', 'other: Float16[Array, "b c"]'),
    "axes in a block's record": ("blocks.py", '"b 4 h w"', '"b 4 n"'),
    "an unknown component": ("blocks.py", "thing: Thing | None = None", "thing: Other | None = None"),
    "a type": ("records.py", "    seed: int", "    seed: str"),
    "another type": ("records.py", "number: int", "number: float"),
    "the type of a reader": ("blocks.py", "    seed: int", "    seed: bytes"),
    "a name": ("records.py", "    seed: int", "    sead: int"),
    "an order of fields": ("records.py", "    codes: Codes\n    mask: Mask = None\n", "    mask: Mask = None\n    codes: Codes\n"),
    "an order of alternatives": ("records.py", "maximum: int | str", "maximum: str | int"),
    "a literal": ("records.py", '    mode: Literal["fast", "slow"]', '    mode: Literal["fast", "slow", "late"]'),
    "the literal of a chooser": ("headers.py", '-> Literal["fast", "slow"]', '-> Literal["fast", "late"]'),
    "the literal of a reader": ("blocks.py", '    mode: Literal["fast", "slow"]', '    mode: Literal["fast"]'),
    "the literal of a result": ("records.py", '    taken: Literal["fast", "slow"]', '    taken: Literal["slow"]'),
    "a default": ("records.py", "maximum: int | str = 77", "maximum: int | str = 78"),
    "no default": ("base.py", "width: int = 8", "width: int"),
    "the default of a base": ("base.py", 'label: str = "box"', 'label: str = "case"'),
    "a default factory": ("records.py", "default_factory=tuple", "default_factory=lambda: ()"),
    "no default of a loop": ("records.py", "turns: int = 10", "turns: int"),
    "a new field": ("base.py", "    height: int\n", "    height: int\n    depth: int\n"),
    "the type of a base": ("base.py", "height: int", "height: str"),
    "a base of a record": ("records.py", "class Start(BlockState)", "class Start(Sized)"),
    "the argument of a generic base": ("blocks.py", "-> Boxed[int]:", "-> Boxed[bytes]:"),
    "the base of a component": ("kinds.py", "class BigModel(Model)", "class BigModel"),
    "a method of a Protocol": ("kinds.py", "def scale(self, x: int) -> int: ...", "def scale(self, x: str) -> int: ..."),
    "another method of a Protocol": ("kinds.py", "-> int: ...\n", "-> int: ...\n    def more(self) -> None: ...\n"),
    "a method of a component": ("kinds.py", "def scale(self, x: int) -> int:\n", "def scale(self, x: int) -> str:\n"),
    "what a Protocol fits": ("kinds.py", "class Plain:\n    pass", "class Plain:\n    def scale(self, x: int) -> int:\n        return 1"),
    "an item of a TypedDict": ("records.py", "depth: int", "depth: str"),
    "a component's class": ("blocks.py", "unet: Model", "unet: int"),
    "a component's name": ("blocks.py", "unet: Model", "vae: Model"),
    "an optional component": ("blocks.py", "scaler: Scaler", "scaler: Scaler | None = None"),
    "a function's result": ("blocks.py", "def plain(state: Count) -> Count:\n    return state", "def plain(state: Count) -> Holder:\n    raise ValueError"),
    "a function's name": ("blocks.py", "kept = plain", "def kept(state: Count) -> Count:\n    return state"),
    "a predicate": ("blocks.py", "def finished(state: Count)", "def finished(state: Holder)"),
    "an asynchronous function": ("blocks.py", "def plain(", "async def plain("),
    "an order of blocks": ("inner.py", '{"words": encode, "box": unbox}', '{"box": unbox, "words": encode}'),
    "another order of blocks": ("loops.py", '{"waiting": waiting, "counting": counting}', '{"counting": counting, "waiting": waiting}'),
    "a name of a block": ("inner.py", '"box": unbox', '"unbox": unbox'),
    "a new name of a field": ("inner.py", 'image="picture"', 'image="drawing"'),
    "a name of a composite": ("inner.py", 'name="zebra"', 'name="aardvark"'),
    "no boundary": ("pipe.py", "    outputs=Image,\n", ""),
    "a boundary": ("pipe.py", "outputs=Image", "inputs=Size, outputs=Image"),
    "what is bound": ("pipe.py", "pipe.bind(unet=BigModel())", "pipe"),
    "a variable of a loop": ("records.py", "turn: int", "number: int"),
    "a record for another": ("headers.py", "import Count, Size, Turn, Turns", "import Count, Size, Turn, Size as Turns"),
    "a declared block": ("store.py", "declared: Block[Size, Image]\n\n", "declared: Block[Image, Image]\n\n"),
    "a block that is made": ("store.py", "def make() -> Block[Size, Image]", "def make() -> Block[Image, Size]"),
    "a block of a class": ("store.py", '{"start": start, "inner": inner}', '{"start": start}'),
}  # fmt: skip


def text_of(file: str, state: State) -> str:
    """A module of the project in some state; an edit that no longer fits, because of another, changes nothing."""
    text = FILES[file]
    for edited, old, new in (EDITS[name] for name in EDITS if name in state):
        if edited == file:
            text = text.replace(old, new)
    return text


_MOMENTS = itertools.count(1_700_000_000)


def write_project(folder: Path, state: State) -> None:
    """Write what is not there yet, each file at a second of its own: mypy compares sizes and seconds."""
    folder.mkdir(exist_ok=True)
    for file in FILES:
        path, text = folder / file, text_of(file, state)
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
            moment = next(_MOMENTS)
            os.utime(path, (moment, moment))


def each_edit(together: int) -> Iterator[State]:
    """Every edit once, a few together, each instead of the few before it."""
    names = list(EDITS)
    for number in range(0, len(names), together):
        yield frozenset(names[number : number + together])
    yield frozenset()


def walk(steps: int, seed: int) -> Iterator[State]:
    """States of which each differs from the one before by one edit that is made or undone."""
    chance = random.Random(seed)
    state: State = frozenset()
    for _ in range(steps):
        undone = len(state) > 4 or (state and chance.random() < 0.4)
        name = chance.choice(sorted(state)) if undone else chance.choice(list(EDITS))
        state = state ^ {name}
        yield state
