"""Blocks that give nothing, in compiled blocks: an empty record keeps no loop in Python, and their effects are kept."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any, Literal

import mindspore as ms
import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Parameter, Tensor, nn, ops

from fnloop import (
    Block,
    BlockState,
    CompileError,
    CompileWarning,
    block,
    checks,
    loop,
    loop_while,
    sequence,
    switch,
    value_and_grad,
)
from fnloop.compile.staging.prefix import Prefix

AnyBlock = Block[Any, Any]
Vector = Float[Tensor, "b f"]
Scalar = Float[Tensor, ""]


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Value(BlockState):
    x: Vector


class Indexed(Value):
    i: int


class Nothing(BlockState):
    pass


class Loss(BlockState):
    loss: Scalar


class Trained(BlockState):
    grad_net: tuple[Tensor, ...]


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@loop
def times(state: Steps) -> Iterator[Nothing]:
    for _ in range(state.steps):
        yield Nothing()


@loop_while
def small(state: Value) -> bool:
    return bool(state.x.sum() < 50)


@switch
def which(state: Value) -> Literal["look", "grow"]:
    return "look" if bool(state.x.sum() > 9) else "grow"


@block
def grow(state: Value) -> Value:
    return Value(x=state.x * 1.5 + 1)


@block
def look(state: Value) -> Nothing:
    state.x.sum()
    return Nothing()


@block
def look_at_number(state: Index) -> Nothing:
    return Nothing()


@block
def shout(state: Value) -> Nothing:
    print(state.x.shape)
    return Nothing()


@block
def add_index(state: Indexed) -> Value:
    return Value(x=state.x + state.i)


class Net(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.w = Parameter(Tensor([[1.0], [1.0]]), name="w")

    def construct(self, x: Tensor) -> Any:
        return ops.matmul(x, self.w)


@block
def error(state: Value, *, net: nn.Cell) -> Loss:
    return Loss(loss=ops.square(net(state.x) - 3).sum())


@block
def step(state: Trained, *, optimizer: nn.Optimizer) -> Nothing:
    optimizer(state.grad_net)
    return Nothing()


@block
def keep(state: Value, *, net: Any) -> Nothing:
    ops.assign(net.w, ops.transpose(state.x, (1, 0)))
    return Nothing()


X = ops.ones((1, 2), ms.float32)
PIPELINES: dict[str, AnyBlock] = {
    "behind": repeat.from_blocks_dict({"grow": grow, "look": look}),
    "before": repeat.from_blocks_dict({"look": look, "grow": grow}),
    "of what is known": repeat.from_blocks_dict({"look": look_at_number, "grow": grow}),
    "outside": sequence.from_blocks_dict({"loop": repeat.from_blocks_dict({"grow": grow}), "look": look}),
    "in a loop_while": small.from_blocks_dict({"grow": grow, "look": look}),
    "in a branch": repeat.from_blocks_dict({"grow": grow, "w": which.from_blocks_dict({"look": look, "grow": grow})}),
    "a header": times.from_blocks_dict({"grow": grow, "look": look}),
    "in a sequence": sequence.from_blocks_dict({"grow": grow, "look": look}),
}


@pytest.mark.parametrize("what", PIPELINES)
def test_an_empty_record_keeps_nothing_in_python(what: str) -> None:
    pipeline = PIPELINES[what]
    fast = pipeline.compile()
    given = {"steps": 5} if "steps" in pipeline.interface.reads else {}
    for _ in range(2):
        np.testing.assert_allclose(fast(x=X, **given).x.asnumpy(), pipeline(x=X, **given).x.asnumpy(), rtol=1e-6)
    assert fast.compilations == 1


@pytest.mark.parametrize("what", ["train", "assign"])
def test_what_such_a_block_writes_is_written(what: str) -> None:
    learn = value_and_grad(error, wrt="net")
    blocks: dict[str, AnyBlock] = {"grow": grow, "keep": keep}
    if what == "train":
        blocks = {"learn": learn, "step": step}
    pipeline = repeat.from_blocks_dict(blocks, outputs=Loss if what == "train" else None)
    weights = []
    for compiled in (False, True):
        net = Net()
        given = {"net": net, "optimizer": nn.SGD(net.trainable_params(), 0.01)}
        bound = pipeline.bind(**{name: given[name] for name in pipeline.plan.interface.components})
        run = bound.compile() if compiled else bound
        for _ in range(2):
            run(x=X, steps=5)
        weights.append(net.w.asnumpy())
    np.testing.assert_allclose(weights[1], weights[0], rtol=1e-5)
    assert not np.allclose(weights[0], 1)


def test_what_is_for_python_is_refused_there_too() -> None:
    with pytest.raises(CompileError, match="block 'repeat/shout' cannot be compiled: `print` is for Python"):
        repeat.from_blocks_dict({"grow": grow, "shout": shout}).compile(fullgraph=True)


def test_a_call_that_is_left_to_python_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = repeat.from_blocks_dict({"grow": grow})
    fast = pipeline.compile()

    def broken(self: Prefix, inputs: Any, components: Any) -> Any:
        return self.function.run({name: value for name, value in inputs.items() if name != "steps"}, components)

    monkeypatch.setattr(Prefix, "run", broken)
    said = r"'repeat' ran in Python, without its graph: what is computed before it failed with KeyError: 'steps'"
    with pytest.warns(CompileWarning, match=said):
        found = fast(x=X, steps=3)
    np.testing.assert_allclose(found.x.asnumpy(), pipeline(x=X, steps=3).x.asnumpy())
    monkeypatch.undo()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        fast(x=X, steps=3)


def test_a_wrong_item_of_a_branch_that_is_not_taken_leaves_the_call_to_python() -> None:
    class Given(BlockState):
        y: Tensor

    class Item(BlockState):
        j: int

    @block
    def first(state: Given) -> Given:
        return Given(y=state.y + 1)

    @loop
    def wrong(state: Steps) -> Iterator[Index]:
        yield Item(j=state.steps)  # type: ignore[misc]

    @switch
    def choose(state: Given) -> Literal["many", "one"]:
        if state.y.sum() > 100:
            return "many"
        return "one"

    both = choose.from_blocks_dict({"many": wrong.from_blocks_dict({"add": add_index}), "one": grow})
    pipeline = sequence.from_blocks_dict({"first": first, "s": both})
    fast = pipeline.compile()
    with (
        checks("off"),
        pytest.warns(CompileWarning, match="failed with AttributeError: Item has no field 'i'"),
    ):
        found = fast(x=ms.ops.ones((2, 3)), y=Tensor([1.0]), steps=2)
    np.testing.assert_allclose(found.x.asnumpy(), pipeline(x=ms.ops.ones((2, 3)), y=Tensor([1.0]), steps=2).x.asnumpy())


def test_a_pipeline_of_numbers_alone_says_that_it_has_no_graph() -> None:
    class Count(BlockState):
        n: int

    @block
    def double(state: Count) -> Count:
        return Count(n=state.n * 2)

    pipeline = repeat.from_blocks_dict({"double": double})
    with pytest.warns(CompileWarning, match="'repeat' runs in Python, compiled too: its blocks make no tensors"):
        fast = pipeline.compile()
    assert fast(n=1, steps=5) == pipeline(n=1, steps=5)
