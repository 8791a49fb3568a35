"""Texts and None in compiled blocks: constants of a graph, which it neither carries nor gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import Block, BlockState, CompileError, block, loop, loop_while, sequence, switch

AnyBlock = Block[Any, Any]
Scalar = Float[Tensor, ""]


class Steps(BlockState):
    steps: int


class More(BlockState):
    more: int


class Index(BlockState):
    i: int


class Other(BlockState):
    j: int


class Value(BlockState):
    x: Scalar


class Named(BlockState):
    x: Scalar
    name: Any = None


class NamedAt(Named):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@loop
def again(state: More) -> Iterator[Other]:
    for j in range(state.more):
        yield Other(j=j)


@loop_while
def small(state: Value) -> bool:
    return bool(state.x < 10)


@switch
def which(state: Value) -> Literal["one", "other"]:
    return "one" if bool(state.x > 2) else "other"


@block
def keep(state: Named) -> Named:
    return Named(x=state.x + 1, name=state.name)


@block
def add(state: Value) -> Value:
    return Value(x=state.x + 1)


@block
def called(state: Value) -> Named:
    return Named(x=state.x + 1, name="called")


@block
def nothing(state: Value) -> Named:
    return Named(x=state.x + 1)


@block
def by_name(state: Named) -> Named:
    return Named(x=state.x + 1 if state.name == "up" else state.x - 1, name=state.name)


@block
def late(state: NamedAt) -> Named:
    return Named(x=state.x + 1, name="late" if state.i > 5 else state.name)


@block
def late_none(state: NamedAt) -> Named:
    if state.i > 5:
        return Named(x=state.x + 1, name=None)
    return Named(x=state.x + 1, name=state.name)


@block
def beside(state: NamedAt) -> Named:
    return Named(x=state.x + 1, name=(None, state.i))


NAMES = [None, "a", "up", ("a", None), ["a", "b"], ("a", ("b", None))]
PIPELINES: dict[str, AnyBlock] = {
    "alone": keep,
    "sequence": sequence.from_blocks_dict({"keep": keep, "add": add}),
    "loop": repeat.from_blocks_dict({"keep": keep}),
    "loop that reads it": repeat.from_blocks_dict({"by_name": by_name}),
    "loop in a loop": repeat.from_blocks_dict({"again": again.from_blocks_dict({"keep": keep}), "add": add}),
    "loop while": small.from_blocks_dict({"keep": keep}),
    "behind a loop": sequence.from_blocks_dict({"loop": repeat.from_blocks_dict({"keep": keep}), "by_name": by_name}),
    "switch in a loop": repeat.from_blocks_dict({"which": which.from_blocks_dict({"one": keep, "other": by_name})}),
}
LENGTHS = {"steps": 7, "more": 3}


def same(pipeline: AnyBlock, fast: AnyBlock, **given: Any) -> None:
    given |= {name: one for name, one in LENGTHS.items() if name in pipeline.interface.reads and name not in given}
    expected, found = pipeline(x=Tensor(0.0), **given), fast(x=Tensor(0.0), **given)
    assert expected == found
    assert repr(expected) == repr(found)


@pytest.mark.parametrize("what", PIPELINES)
def test_what_is_given_comes_out(what: str) -> None:
    pipeline = PIPELINES[what]
    fast = pipeline.compile()
    for name in NAMES[:4] if what != "alone" else NAMES:
        same(pipeline, fast, name=name)
    assert fast.compilations == (4 if what != "alone" else len(NAMES))


def test_zero_iterations() -> None:
    fast = PIPELINES["loop"].compile()
    for name in (None, "a"):
        same(PIPELINES["loop"], fast, name=name, steps=0)


@pytest.mark.parametrize("block_", [called, nothing])
def test_what_a_block_makes(block_: AnyBlock) -> None:
    for pipeline in (
        block_,
        sequence.from_blocks_dict({"block": block_, "add": add}),
        repeat.from_blocks_dict({"block": block_}, outputs=Named),
    ):
        same(pipeline, pipeline.compile())


def test_a_list_that_comes_out_is_the_callers() -> None:
    fast = PIPELINES["loop"].compile()
    first = fast(x=Tensor(0.0), steps=3, name=["a"]).name
    first.append("b")
    assert fast(x=Tensor(0.0), steps=3, name=["a"]).name == ["a"]


REFUSED: dict[str, tuple[AnyBlock, Any, str]] = {
    "another text": (repeat.from_blocks_dict({"late": late}), "a", "a text that it gives or carries may change"),
    "None later": (repeat.from_blocks_dict({"late": late_none}), "a", "cannot be compiled"),
    "text, then another": (repeat.from_blocks_dict({"c": called, "k": keep}), "a", ""),
    "text for None": (repeat.from_blocks_dict({"late": late}), None, "cannot be compiled"),
    "text for None at once": (
        repeat.from_blocks_dict({"k": keep, "c": called}),
        None,
        "a text that it gives or carries",
    ),
    "None beside a number": (repeat.from_blocks_dict({"b": beside}), (None, 1), "does not give a None in a record or"),
    "by the branch": (
        repeat.from_blocks_dict({"which": which.from_blocks_dict({"one": called, "other": nothing})}, outputs=Named),
        None,
        "cannot be compiled",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_changes_is_refused(what: str) -> None:
    """Some of it would end the process."""
    pipeline, name, said = REFUSED[what]
    given = {"name": name} if "name" in pipeline.interface.reads else {}
    if not said:
        same(pipeline, pipeline.compile(fullgraph=True), **given)
        return
    with pytest.raises(CompileError, match=said):
        pipeline.compile(fullgraph=True)(x=Tensor(0.0), steps=9, **given)
