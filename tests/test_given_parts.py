"""What a loop gives only after its iterations, and that has parts: tuples, lists, dicts, records, of one tensor too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pytest
from mindspore import Tensor

from fnloop import BlockState, block, loop
from fnloop.blocks import AnyBlock

X = Tensor(np.arange(6, dtype=np.float32))


class Count(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Given(BlockState):
    x: Tensor
    n: int


class Made(Given):
    made: Any


class MadeTuple(Given):
    made: tuple[Tensor, ...]


class Pair(BlockState):
    a: Tensor
    b: int


class Row(NamedTuple):
    a: Tensor
    b: int


@loop
def repeat(state: Count) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@block
def one_of_a_tuple(state: Given) -> MadeTuple:
    return MadeTuple(x=state.x + 1, n=state.n + 1, made=(state.x * 2,))


@block
def one_of_a_list(state: Given) -> Made:
    return Made(x=state.x + 1, n=state.n + 1, made=[state.x * 2])


@block
def one_of_a_dict(state: Given) -> Made:
    return Made(x=state.x + 1, n=state.n + 1, made={"a": state.x * 2})


@block
def nested(state: Given) -> Made:
    return Made(x=state.x + 1, n=state.n + 1, made=({"a": (state.x * 2,)}, [[state.x]], (), {}))


@block
def numbers(state: Given) -> Made:
    n = state.n
    return Made(x=state.x + 1, n=n + 1, made=[n, 0.1 * n, n > 3, "text", (n * 2,)])


@block
def records(state: Given) -> Made:
    x, n = state.x, state.n
    return Made(x=x + 1, n=n + 1, made={"pair": Pair(a=x, b=n), "rows": [Row(a=x * 2, b=n)]})


@block
def of_a_branch(state: Given) -> Made:
    made = (state.x,)
    if state.x.sum() <= 40:
        made = (state.x * 2,)
    return Made(x=state.x + 1, n=state.n + 1, made=made)


def leaves(value: Any) -> list[Any]:
    """The classes, and the numbers, in a value."""
    if isinstance(value, Tensor):
        return [str(value.dtype), value.shape, value.asnumpy().tolist()]
    if isinstance(value, BlockState):
        return [type(value), *(leaves(getattr(value, name)) for name in value.__struct_fields__)]
    if isinstance(value, dict):
        return [dict, *([key, leaves(one)] for key, one in value.items())]
    if isinstance(value, (tuple, list)):
        return [type(value), *map(leaves, value)]
    return [type(value), value]


def agree(pipeline: AnyBlock, **given: Any) -> None:
    fast = pipeline.compile(fullgraph=True, verify="never")
    for steps in (9, 1, 3):
        for x in (X, X * -1):
            expected, found = (run(x=x, n=0, steps=steps, **given) for run in (pipeline, fast))
            assert leaves(found) == leaves(expected)


BODIES = [one_of_a_list, one_of_a_dict, nested, numbers, records, of_a_branch]


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.name)
def test_what_only_iterations_make_has_its_shapes_and_classes(body: AnyBlock) -> None:
    agree(repeat.from_blocks_dict({"body": body}, outputs=Made))


def test_a_tuple_of_one_tensor_by_its_annotation() -> None:
    agree(repeat.from_blocks_dict({"body": one_of_a_tuple}, outputs=MadeTuple))


class Rounds(BlockState):
    rounds: int


class Round(BlockState):
    round: int


@loop
def again(state: Rounds) -> Iterator[Round]:
    for number in range(state.rounds):
        yield Round(round=number)


def test_a_loop_in_a_loop() -> None:
    inner = repeat.from_blocks_dict({"body": nested}, outputs=Made)
    agree(again.from_blocks_dict({"inner": inner}, outputs=Made), rounds=3)
