"""The smallest loop: add one to a tensor, twenty times."""

from collections.abc import Iterator

from fnloop import BlockState, block, loop
from jaxtyping import Float
from mindspore import Tensor


class NumSteps(BlockState):
    num_steps: int


class Index(BlockState):
    i: int


class Value(BlockState):
    x: Float[Tensor, " n"]


@block
def increment(state: Value) -> Value:
    """Add one to every element."""
    return Value(x=state.x + 1)


@loop
def repeat(state: NumSteps) -> Iterator[Index]:
    """I'm a loop!!"""
    for i in range(state.num_steps):
        yield Index(i=i)


counting = repeat.from_blocks_dict({"block1": increment, "block2": increment})

if __name__ == "__main__":
    print(counting)
    print(counting(x=Tensor([0.0, 1.0]), num_steps=10).x)
