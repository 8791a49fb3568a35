"""`print(pipeline)` and `.doc`."""

from typing import Annotated

from fnloop import BlockState, block
from tests.drawn import Model, pipeline

TREE = """\
pipe [sequence] (n: int, steps: int, scale: float = 2.0, m: int) -> (n: int, m: int)  needs model: Model
  start (n: int) -> (n: int)
  repeat [loop] (steps: int, n: int, scale: float = 2.0) -> (n: int)  needs model: Model
    | each i: int of repeat
    | until enough
    | carries n
    choice [switch] (i: int, n?: int, scale: float = 2.0) -> (n: int)  needs model: Model
      | parity chooses odd or even
      odd (n: int, scale: float = 2.0) -> (n: int)  needs model: Model
      even [sequence] () -> ()
  last (m: int) -> (m: int)"""


def test_tree() -> None:
    assert str(pipeline()) == TREE


def test_bound_components_are_no_longer_needed() -> None:
    assert str(pipeline().bind(model=Model())) == TREE.replace("  needs model: Model", "")


def test_renamed_composite_shows_its_new_names() -> None:
    first = str(pipeline().rename(n="latents")).splitlines()[0]
    assert first.startswith("pipe [sequence] (latents: int, steps: int,")
    assert "-> (latents: int, m: int)" in first


class Documented(BlockState):
    width: Annotated[int, "in pixels"]
    height: Annotated[int, "in pixels, as the camera gives it"] = 8


@block
def area(state: Documented) -> Documented:
    """Return the same size."""
    return state


def test_doc() -> None:
    assert area.doc == (
        "area (width: int, height: int = 8) -> (width: int, height: int)\n\n"
        "Return the same size.\n\n"
        "Fields:\n  width: in pixels\n  height: in pixels, as the camera gives it"
    )
    assert pipeline().doc.endswith(TREE)


def test_repr_is_one_line() -> None:
    assert repr(area) == "<block area (width: int, height: int = 8) -> (width: int, height: int)>"
