"""`print(pipeline)`: each block with what it reads and writes, carries, variables, branches, open components."""

from typing import Annotated, Any, Literal

import numpy as np
import pytest
from jaxtyping import Float

from fnloop import BlockState, block, field, loop, sequence, skip
from tests.wired import chooser, function, header, made, predicate, record, said

Image = Float[np.ndarray, "b c"]


def pipeline() -> Any:
    start = made("start", {"seed": (int, 0)}, {"x": Image})
    predict = made("predict", {"x": Image, "t": int}, {"noise": Image}, unet=object)
    step = made("step", {"x": Image, "noise": Image, "scale": (float, 1.5)}, {"x": Image})
    how = chooser("how", {"mode": str}, Literal["fast", "slow", "none"])
    log = made("log", {"t": int}, {"logged": list[str] | None})
    choice = how.from_blocks_dict({"fast": step, "slow": step.rename(scale="strength"), "none": skip})
    done = function("done", {"x": Image}, bool, None, {})
    each = header("each", {"steps": int}, {"t": int}, until=done)
    body = each.from_blocks_dict({"predict": predict, "choice": choice, "log": log}, name="denoise")
    return sequence.from_blocks_dict({"start": start, "denoise": body}, name="text_to_image")


def test_the_tree_of_a_pipeline() -> None:
    assert str(pipeline()) == said("""
        text_to_image [sequence] (seed: int = 0, steps: int, mode: str, scale: float = 1.5, strength: float = 1.5) -> (x: Float[ndarray, "b c"])  needs unet: object
          start (seed: int = 0) -> (x: Float[ndarray, "b c"])
          denoise [loop] (steps: int, x: Float[ndarray, "b c"], mode: str, scale: float = 1.5, strength: float = 1.5) -> (x: Float[ndarray, "b c"])  needs unet: object
            | each t: int of each
            | until done
            | carries x
            predict (x: Float[ndarray, "b c"], t: int) -> (noise: Float[ndarray, "b c"])  needs unet: object
            choice [switch] (mode: str, x?: Float[ndarray, "b c"], noise?: Float[ndarray, "b c"], scale: float = 1.5, strength: float = 1.5) -> (x: Float[ndarray, "b c"])
              | how chooses fast or slow or none
              fast (x: Float[ndarray, "b c"], noise: Float[ndarray, "b c"], scale: float = 1.5) -> (x: Float[ndarray, "b c"])
              slow (x: Float[ndarray, "b c"], noise: Float[ndarray, "b c"], strength: float = 1.5) -> (x: Float[ndarray, "b c"])
              none [sequence] () -> ()
            log (t: int) -> (logged: list[str] | None)
    """)


def test_components_that_are_bound_are_no_longer_needed() -> None:
    assert str(pipeline().bind(unet=1)) == said("""
        text_to_image [sequence] (seed: int = 0, steps: int, mode: str, scale: float = 1.5, strength: float = 1.5) -> (x: Float[ndarray, "b c"])
          start (seed: int = 0) -> (x: Float[ndarray, "b c"])
          denoise [loop] (steps: int, x: Float[ndarray, "b c"], mode: str, scale: float = 1.5, strength: float = 1.5) -> (x: Float[ndarray, "b c"])
            | each t: int of each
            | until done
            | carries x
            predict (x: Float[ndarray, "b c"], t: int) -> (noise: Float[ndarray, "b c"])
            choice [switch] (mode: str, x?: Float[ndarray, "b c"], noise?: Float[ndarray, "b c"], scale: float = 1.5, strength: float = 1.5) -> (x: Float[ndarray, "b c"])
              | how chooses fast or slow or none
              fast (x: Float[ndarray, "b c"], noise: Float[ndarray, "b c"], scale: float = 1.5) -> (x: Float[ndarray, "b c"])
              slow (x: Float[ndarray, "b c"], noise: Float[ndarray, "b c"], strength: float = 1.5) -> (x: Float[ndarray, "b c"])
              none [sequence] () -> ()
            log (t: int) -> (logged: list[str] | None)
    """)


def test_a_component_bound_on_an_inner_block_is_no_longer_needed_there() -> None:
    model = made("model", {"x": int}, {"x": int}, unet=int)
    both = sequence.from_blocks_dict({"own": model.bind(unet=3), "open": model})
    assert str(both) == said("""
        sequence [sequence] (x: int) -> (x: int)  needs unet: int
          own (x: int) -> (x: int)
          open (x: int) -> (x: int)  needs unet: int
    """)


def test_the_tree_shows_names_as_they_are_outside() -> None:
    assert str(made("one", {"x": int}, {"y": int}).rename(x="a", y="b")) == "one (a: int) -> (b: int)"
    renamed = sequence.from_blocks_dict({"one": made("one", {"x": int}, {"y": int})}).rename(x="a")
    assert str(renamed) == said("""
        sequence [sequence] (a: int) -> (y: int)
          one (x: int) -> (y: int)
    """)


def test_a_while_loop() -> None:
    small = predicate("small", {"n": int}).rename(n="size")
    assert str(small.from_blocks_dict({"grow": made("grow", {"size": int}, {"size": int})})) == said("""
        small [loop_while] (size: int) -> (size: int)
          | while small
          | carries size
          grow (size: int) -> (size: int)
    """)


def test_defaults_and_factories() -> None:
    class Given(BlockState):
        names: list[str] = field(default_factory=list)
        label: str = "a"
        none: int | None = None

    @block
    def keep(state: Given) -> Given:
        return state

    assert str(keep) == (
        "keep (names: list[str] = list(), label: str = 'a', none: int | None = None) "
        "-> (names: list[str], label: str, none: int | None)"
    )


def test_the_repr_is_one_line() -> None:
    assert repr(pipeline()) == said("""
        <block text_to_image (seed: int = 0, steps: int, mode: str, scale: float = 1.5, strength: float = 1.5) -> (x: Float[ndarray, "b c"])  needs unet: object>
    """)


def test_a_declared_boundary_is_shown() -> None:
    declared = sequence.from_blocks_dict(
        {"one": made("one", {"x": int, "scale": (int, 2)}, {"y": int, "z": int})},
        inputs=record("In", {"x": int, "unused": str}),
        outputs=record("Out", {"y": int | None}),
    )
    assert str(declared) == said("""
        sequence [sequence] (x: int, unused: str) -> (y: int | None)
          one (x: int, scale: int = 2) -> (y: int, z: int)
    """)


def test_a_header_of_a_generic_item() -> None:
    def each(state: Any) -> Any:
        return []

    item = record("Item", {"pair": tuple[int, str]})
    each.__annotations__ = {"state": record("Nothing", {}), "return": list[item]}  # type: ignore[valid-type]
    assert str(loop(each).from_blocks_dict({"one": made("one", {}, {"y": int})})) == said("""
        each [loop] () -> ()
          | each pair: tuple[int, str] of each
          one () -> (y: int)
    """)


def test_the_doc_has_the_docstring_and_what_is_said_of_the_fields() -> None:
    class Documented(BlockState):
        width: Annotated[int, "in pixels"]
        height: Annotated[int, "in pixels, as the camera gives it"] = 8

    @block
    def area(state: Documented) -> Documented:
        """Return the same size."""
        return state

    assert area.doc == (
        "area (width: int, height: int = 8) -> (width: int, height: int)\n\n"
        "Return the same size.\n\n"
        "Fields:\n  width: in pixels\n  height: in pixels, as the camera gives it"
    )
    assert pipeline().doc.endswith(str(pipeline()))


def test_lines_are_folded_to_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert str(pipeline()) == said("""
        text_to_image [sequence] (seed: int = 0, steps: int, mode: str,
              scale: float = 1.5, strength: float = 1.5) -> (x: Float[ndarray, "b c"])
              needs unet: object
          start (seed: int = 0) -> (x: Float[ndarray, "b c"])
          denoise [loop] (steps: int, x: Float[ndarray, "b c"], mode: str,
                scale: float = 1.5, strength: float = 1.5) -> (x: Float[ndarray, "b c"])
                needs unet: object
            | each t: int of each
            | until done
            | carries x
            predict (x: Float[ndarray, "b c"], t: int) -> (noise: Float[ndarray, "b c"])
                  needs unet: object
            choice [switch] (mode: str, x?: Float[ndarray, "b c"],
                  noise?: Float[ndarray, "b c"], scale: float = 1.5,
                  strength: float = 1.5) -> (x: Float[ndarray, "b c"])
              | how chooses fast or slow or none
              fast (x: Float[ndarray, "b c"], noise: Float[ndarray, "b c"],
                    scale: float = 1.5) -> (x: Float[ndarray, "b c"])
              slow (x: Float[ndarray, "b c"], noise: Float[ndarray, "b c"],
                    strength: float = 1.5) -> (x: Float[ndarray, "b c"])
              none [sequence] () -> ()
            log (t: int) -> (logged: list[str] | None)
    """)
    assert max(map(len, str(pipeline()).splitlines())) <= 80
    monkeypatch.setenv("COLUMNS", "10")
    assert max(map(len, str(pipeline()).splitlines())) <= 50
