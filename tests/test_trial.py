"""The first iterations in Python: what is kept of them, what is not, and what is compared."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from mindspore import Parameter, Tensor, bfloat16, nn, ops

from fnloop import BlockState, CompileError, block, loop, sequence
from fnloop.compile.analysis.specs import leaves_of, spec_of
from fnloop.compile.validate.compare import Weights
from fnloop.compile.validate.trial import MOST_KEPT, AbstractTensor, Trial, Tried, abstract_of, digest_of
from fnloop.summary import summarize
from tests.programs import AnyBlock, program
from tests.unseen import Unseen


class Value(BlockState):
    x: Tensor


class Steps(BlockState):
    steps: int


class Item(BlockState):
    i: int


class Many(BlockState):
    x: Tensor
    pair: tuple[Tensor, int]
    name: str = "many"


X = Tensor(np.array([1, 2, 3], np.float32))
MADE: list[Any] = []


def alive() -> int:
    return sum(one() is not None for one in MADE)


note = Unseen(MADE.append)


@block
def double(state: Value) -> Value:
    made = state.x * 2
    note(weakref.ref(made))
    return Value(x=made)


@loop
def repeat(state: Steps) -> Iterator[Item]:
    for i in range(state.steps):
        yield Item(i=i)


def nothing() -> None:
    """Nothing to restore."""


def tried(of: AnyBlock, **inputs: Any) -> Trial:
    return Tried(program(of), "full", inputs, {}, nothing).twice()


def test_what_nobody_reads_any_more_is_let_go() -> None:
    seen: list[int] = []
    note_alive = Unseen(seen.append)

    @block
    def count(state: Value) -> Value:
        note_alive(alive())
        return Value(x=state.x)

    MADE.clear()
    chain = sequence.from_blocks_dict(
        {f"{name}{number}": one for number in range(5) for name, one in (("double", double), ("count", count))}
    )
    made = tried(repeat.from_blocks_dict({"chain": chain}), x=X, steps=3)
    assert len(MADE) == 20  # two iterations, twice
    assert max(seen) == 2  # one of them the output of the first run
    assert alive() == 1  # the output, which the graph's is compared with
    np.testing.assert_array_equal(next(iter(made.outputs.values())).asnumpy(), X.asnumpy() * 2**10)


def test_of_large_outputs_a_digest_is_kept() -> None:
    large = Tensor(np.arange(MOST_KEPT // 4 + 1, dtype=np.float32))
    made = tried(sequence.from_blocks_dict({"double": double}), x=large)
    assert made.outputs == {}
    assert list(made.digests.values()) == [digest_of(large * 2)]
    np.testing.assert_array_equal(next(iter(made.outputs_again().values())).asnumpy(), large.asnumpy() * 2)


def test_of_values_their_forms_are_kept() -> None:
    made = tried(repeat.from_blocks_dict({"double": double}), x=X, steps=3).abstract
    abstract = {one for series in made.series.values() for one in series if not isinstance(one, int)}
    assert abstract == {AbstractTensor(X.dtype, (3,))}
    assert len(next(series for series in made.series.values() if isinstance(series[0], AbstractTensor))) == 2


def test_abstract_have_the_form_of_what_they_stand_for() -> None:
    value = Many(x=X, pair=(X.astype(bfloat16), 3))
    abstract = abstract_of([value, {"a": X, "b": None}])
    assert spec_of(abstract) == spec_of([value, {"a": X, "b": None}])
    assert summarize(abstract) == summarize([value, {"a": X, "b": None}])
    assert [leaf.size for leaf in leaves_of(abstract, spec_of(abstract)) if leaf != 3] == [3, 3, 3]
    assert value.x is X


def test_digests_tell_numbers_apart_and_not_objects() -> None:
    class Thing:
        pass

    alike: list[tuple[Any, Any]] = [
        (X, X.copy()), (1.5, 1.5), (Thing(), Thing()), ({"a": [X]}, {"a": [X.copy()]}),
        (Many(x=X, pair=(X, 1)), Many(x=X.copy(), pair=(X, 1))), (X.astype(bfloat16), X.astype(bfloat16)),
    ]  # fmt: skip
    apart: list[tuple[Any, Any]] = [
        (X, X + 1), (X, X.reshape(1, 3)), (X, X.astype(bfloat16)), (1, 1.0), (1, True), ("a", "b"), ([X], (X,)),
        ({"a": 1}, {"b": 1}), (Many(x=X, pair=(X, 1)), Many(x=X, pair=(X, 2))),
    ]  # fmt: skip
    assert all(digest_of(one) == digest_of(other) for one, other in alike)
    assert not any(digest_of(one) == digest_of(other) for one, other in apart)


def test_digests_of_tensors_that_are_views_or_empty() -> None:
    assert digest_of(X[1:]) == digest_of(Tensor(np.array([2, 3], np.float32)))
    assert digest_of(ops.zeros((0, 3))) != digest_of(ops.zeros((0, 2)))
    assert digest_of(Tensor(2.0)) == digest_of(Tensor(2.0))
    assert digest_of(np.array(["a", "b"])) != digest_of(np.array(["a", "c"]))
    assert digest_of(np.array([{}], dtype=object)) == digest_of(np.array([{}], dtype=object))


def test_what_gives_something_else_again_is_named() -> None:
    following = Unseen(iter(range(10)).__next__)

    @block
    def impure(state: Value) -> Value:
        return Value(x=state.x + following())

    with pytest.raises(CompileError, match=r"block 'sequence/impure' cannot be compiled: it gives another 'x'"):
        tried(sequence.from_blocks_dict({"double": double, "impure": impure}), x=X)


def test_what_differs_by_rounding_is_let_pass() -> None:
    following = Unseen(iter(range(10)).__next__)

    @block
    def rounds(state: Value) -> Value:
        return Value(x=state.x * (1 + 1e-6 * following()))

    tried(rounds, x=X)


def test_what_a_run_writes_is_restored_before_each() -> None:
    net = nn.Dense(3, 3)
    net.weight = Parameter(Tensor(np.zeros((3, 3), np.float32)), name="weight")

    @block
    def write(state: Value, *, net: nn.Dense) -> Value:
        ops.assign_add(net.weight, ops.ones_like(net.weight))
        return Value(x=state.x + net.weight.sum())

    made = Tried(program(write), "full", {"x": X}, {"net": net}, Weights([net.weight]).restore).twice()
    np.testing.assert_array_equal(next(iter(made.outputs.values())).asnumpy(), [10, 11, 12])
    np.testing.assert_array_equal(net.weight.asnumpy(), 0)


def test_what_a_block_raises_is_raised() -> None:
    @block
    def fails(state: Value) -> Value:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        tried(fails, x=X)
