"""What a graph is called with, and which graph serves: specs, stacked values that grow by doubling, loops that are written out."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Any, Literal, NamedTuple

import mindspore
import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Parameter, Tensor

from fnloop import Block, BlockState, CompileError, block, sequence, skip
from fnloop.compile.analysis.specs import Stacked
from fnloop.compile.staging.facts import Written
from fnloop.compile.staging.signature import MOST_UNROLLED, Recorded, arguments_for, unstackable
from fnloop.compile.staging.turns import LightLoop
from tests.programs import bound, program, recorded, staged
from tests.wired import chooser, function, header, made

AnyBlock = Block[Any, Any]
Vector = Float[Tensor, " n"]
X = Tensor([1.0, 2.0])

work = made("work", {"x": Vector}, {"x": Vector})
shift = made("shift", {"x": Vector, "i": int}, {"x": Vector})
at = made("at", {"x": Vector, "t": float}, {"x": Vector})
named = made("named", {"x": Vector, "name": str}, {"x": Vector})
repeat = header("repeat", {"n": int}, {"i": int}, lambda state: [{"i": i} for i in range(state.n)])
times = header("times", {"n": int}, {"t": float}, lambda state: [{"t": i / 4} for i in range(state.n)])
scaled = header(
    "scaled", {"n": int, "scale": float}, {"t": float}, lambda state: [{"t": state.scale} for _ in range(state.n)]
)
again = header("again", {"i": int}, {"j": int}, lambda state: [{"j": j} for j in range(state.i)])
late = header("late", {"i": int}, {"t": float}, lambda state: [{"t": state.i + j / 8} for j in range(5)])
FOLD = times.from_blocks_dict({"at": at})
NESTED = repeat.from_blocks_dict({"late": late.from_blocks_dict({"at": at})})


def key(of: AnyBlock, **given: Any) -> Hashable:
    return recorded(of, **given).key


def argument(one: Recorded, *what: Any, most: int | None = None) -> Any:
    written = Written("graph", "", {}, (what,), (), {}, {}, ())
    (found,) = arguments_for(written, one, most)
    return found


# --- which graph serves


def test_numbers_and_tensors_of_one_form_need_one_graph() -> None:
    assert key(at, x=X, t=0.5) == key(at, x=X * 2, t=2.5)
    assert len({key(at, x=X, t=0.5), key(at, x=X, t=1), key(at, x=Tensor([1.0]), t=0.5)}) == 3
    assert key(named, x=X, name="a") != key(named, x=X, name="b")


@pytest.mark.parametrize(
    ("n", "m", "one_graph"), [(1, 1024, True), (1024, 1025, False), (1025, 2048, True), (0, 1, False), (0, 0, True)]
)
def test_tracks_grow_by_doubling(n: int, m: int, one_graph: bool) -> None:
    assert (key(FOLD, x=X, n=n) == key(FOLD, x=X, n=m)) == one_graph


def test_what_counts_is_not_stacked() -> None:
    fold = repeat.from_blocks_dict({"shift": shift})
    assert key(fold, x=X, n=1) == key(fold, x=X, n=1000) != key(fold, x=X, n=0)


def test_how_many_iterations_of_a_light_loop_stand_in_a_turn() -> None:
    fold = repeat.from_blocks_dict({"shift": shift})
    turns = [dict(recorded(fold, x=X, n=n).turns) for n in (31, 32, 4095, 4096)]
    assert turns == [{}, {"repeat": 8}, {"repeat": 8}, {"repeat": 32}]
    heavy = dict.fromkeys((f"shift {number}" for number in range(17)), shift)
    assert dict(recorded(repeat.from_blocks_dict(heavy), x=X, n=5000).turns) == {}


def test_runs_of_an_inner_loop() -> None:
    nested = repeat.from_blocks_dict({"again": again.from_blocks_dict({"shift": shift.rename(i="j")})})
    assert key(nested, x=X, n=3) == key(nested, x=X, n=16)  # uneven
    assert key(nested, x=X, n=1) != key(nested, x=X, n=3)  # none at all
    assert key(NESTED, x=X, n=2) == key(NESTED, x=X, n=3)  # even
    assert key(NESTED, x=X, n=204) != key(NESTED, x=X, n=205)  # 1025 stacked values


def test_a_branch_that_is_chosen_before_is_part_of_it() -> None:
    pick = chooser("pick", {"k": int}, Literal["a", "b"], lambda state: "ab"[state.k % 2])
    whole = sequence.from_blocks_dict({"s": pick.from_blocks_dict({"a": work, "b": skip})})
    assert key(whole, x=X, k=0) == key(whole, x=X, k=2) != key(whole, x=X, k=1)


def test_what_a_chooser_alone_reads_is_no_part_of_it() -> None:
    names = header("names", {"n": int}, {"name": str}, lambda state: [{"name": f"step {i}"} for i in range(state.n)])
    pick = chooser("pick", {"name": str}, Literal["a", "b"], lambda state: "ab"[len(state.name) % 2])
    fold = names.from_blocks_dict({"s": pick.from_blocks_dict({"a": work, "b": skip})})
    one = recorded(fold, x=X, n=100)
    assert not one.unrolled
    assert [variable.spec for variable in one.stacked.values()] == [("int",)]


# --- arguments


def test_values_are_taken_apart() -> None:
    class Pair(BlockState):
        a: Vector
        k: int

    both = made("both", {"pair": Pair}, {"x": Vector})
    one = recorded(both, pair=Pair(a=X, k=3))
    assert argument(one, "value", "pair_0", 0) is X
    assert argument(one, "value", "pair_0", 1) == 3


def test_a_parameter_goes_in_as_a_tensor() -> None:
    given = argument(recorded(work, x=Parameter(X, name="p")), "value", "x_0", 0)
    assert type(given) is Tensor
    np.testing.assert_array_equal(given.asnumpy(), X.asnumpy())


@pytest.mark.parametrize(("n", "length"), [(1, 1024), (1024, 1024), (1025, 2048)])
def test_tracks_are_padded(n: int, length: int) -> None:
    variable = argument(recorded(FOLD, x=X, n=n), "stacked", "t_2", 0).asnumpy()
    assert (variable.shape, variable.dtype) == ((length,), np.float64)
    np.testing.assert_array_equal(variable, [i / 4 if i < n else 0 for i in range(length)])


@pytest.mark.parametrize(("dtype", "length"), [("float32", 16), ("bfloat16", 16), ("int64", 16)])
def test_tracks_of_tensors_are_padded_less(dtype: str, length: int) -> None:
    value = Tensor(np.ones((5, 3), np.float32)).astype(getattr(mindspore, dtype))
    one = replace(recorded(FOLD, x=X, n=5), stacked={"a_0": Stacked(("tensor",), (value,))})
    padded = argument(one, "stacked", "a_0", 0)
    assert (padded.dtype, padded.shape) == (value.dtype, (length, 3))
    assert padded.float().sum() == 15


def test_counts_and_starts_of_runs() -> None:
    nested = repeat.from_blocks_dict({"again": again.from_blocks_dict({"shift": shift.rename(i="j")})})
    one = recorded(nested, x=X, n=4)
    assert argument(one, "counts", "repeat/again").asnumpy().tolist() == [0, 1, 2, 3] + [0] * 1020
    assert argument(one, "starts", "repeat/again").asnumpy().tolist() == [0, 0, 1, 3] + [0] * 1020
    assert argument(one, "count", "repeat", False) == 4
    assert argument(one, "count", "repeat", True).asnumpy() == 4


def test_what_is_the_same_for_all() -> None:
    one = recorded(work, x=X)
    assert argument(one, "zero") == 0
    assert argument(one, "limit", "loop", most=2) == 2
    assert argument(one, "limit", "loop") > 10**15


# --- a run of a few iterations with the same graph


def shortened(of: AnyBlock, **given: Any) -> Recorded | None:
    short = staged(of, most=2, **given)
    return recorded(of, **given).shortened(program(of), bound(of), short)


def test_a_short_run_has_its_own_values() -> None:
    tick = made("tick", {"k": int}, {"k": int}, lambda state: {"k": state.k + 1})
    ticking = repeat.from_blocks_dict({"tick": tick})
    whole = sequence.from_blocks_dict({"ticking": ticking, "shift": shift.rename(i="k")})
    short = shortened(whole, x=X, n=9, k=0)
    assert short is not None
    values = (recorded(whole, x=X, n=9, k=0).values, short.values)
    assert [[value for value in one.values() if isinstance(value, int)] for one in values] == [[9], [2]]


@pytest.mark.parametrize("n", [1, 2, 3, 40])
def test_the_tracks_of_a_short_run_are_as_long(n: int) -> None:
    short = shortened(FOLD, x=X, n=n)
    assert short is not None
    assert short.key == key(FOLD, x=X, n=n)
    assert argument(short, "count", "times", False) == min(n, 2)
    assert argument(short, "stacked", "t_2", 0).asnumpy()[:2].tolist() == [0.0, 0.25][: min(n, 2)] + [0.0] * (
        2 - min(n, 2)
    )


def test_the_runs_of_an_inner_loop_line_up_in_a_short_run() -> None:
    short = shortened(NESTED, x=X, n=4)
    assert short is not None
    assert short.counts == {"repeat": [2], "repeat/late": [2, 2, 0, 0]}
    (name,) = short.stacked
    assert argument(short, "stacked", name, 0).asnumpy().tolist()[:5] == [0.0, 0.125, 1.0, 1.125, 0.0]
    assert argument(short, "stacked", name, 0).shape == argument(recorded(NESTED, x=X, n=4), "stacked", name, 0).shape


def test_what_counts_only_in_the_short_run() -> None:
    steps = header("steps", {"n": int}, {"i": int}, lambda state: [{"i": i} for i in (0, 1, 5)])
    short = shortened(steps.from_blocks_dict({"shift": shift}), x=X, n=3)
    assert short is not None
    assert argument(short, "stacked", "i_2", 0).asnumpy().tolist() == [0, 1] + [0] * 1022


def test_runs_that_are_even_only_in_the_whole() -> None:
    odd = header("odd", {"i": int}, {"j": int}, lambda state: [{"j": j} for j in range(2 - state.i % 2)])
    nested = repeat.from_blocks_dict({"odd": odd.from_blocks_dict({"shift": shift.rename(i="j")})})
    one = shortened(nested, x=X, n=4)
    assert one is not None
    assert one.counts["repeat/odd"] == [2, 1, 0, 0]


# --- loops that are written out

texts = header("texts", {"n": int}, {"name": str}, lambda state: [{"name": f"step {i}"} for i in range(state.n)])


def test_what_cannot_be_stacked_is_written_out_with_all_of_its_loop() -> None:
    both = made("both", {"x": Vector, "name": str, "t": float}, {"x": Vector})
    pairs = header(
        "pairs",
        {"n": int},
        {"name": str, "t": float},
        lambda state: [{"name": str(i), "t": i / 2} for i in range(state.n)],
    )
    fold = pairs.from_blocks_dict({"both": both})
    one = recorded(fold, x=X, n=3)
    assert (dict(one.stacked), one.unrolled) == ({}, {"name_2": ["0", "1", "2"], "t_3": [0.0, 0.5, 1.0]})
    assert argument(one, "step", "t_3", 2, 0) == 1.0
    assert one.key != key(fold, x=X, n=4)
    assert shortened(fold, x=X, n=3) is None
    assert unstackable(program(fold), one) == {"pairs": ["name"]}


def test_too_many_to_be_written_out() -> None:
    fold = texts.from_blocks_dict({"named": named})
    assert recorded(fold, x=X, n=MOST_UNROLLED).unrolled
    with pytest.raises(CompileError) as caught:
        recorded(fold, x=X, n=MOST_UNROLLED + 1)
    assert str(caught.value) == (
        "loop 'texts' cannot be compiled: its 'name' has no one form ('step 0', then 'step 1', then 'step 2', then 'step 3', "
        "then 'step 4', then 'step), and 65 iterations are too many to be written out one by one (at most 64); give it one "
        "dtype and shape"
    )


def test_inner_loops_and_loops_that_end_early_are_not_written_out() -> None:
    own = header("own", {"i": int}, {"name": str}, lambda state: [{"name": "a"}, {"name": "b"}])
    with pytest.raises(
        CompileError, match=r"'name' has no one form .* and a loop inside another loop cannot be written"
    ):
        recorded(repeat.from_blocks_dict({"own": own.from_blocks_dict({"named": named})}), x=X, n=2)
    enough = function("enough", {"x": Vector}, bool, None, {})
    ending = header("ending", {"n": int}, {"name": str}, lambda state: [{"name": "a"}, {"name": "b"}], until=enough)
    with pytest.raises(
        CompileError, match=r"and a loop that ends early cannot be written out; give it one dtype and shape"
    ):
        recorded(ending.from_blocks_dict({"named": named}), x=X, n=2)


class Named(NamedTuple):
    a: Tensor
    k: int


class Alone(BlockState):
    x: Tensor


class Holds(BlockState):
    x: Tensor
    pair: Any


@pytest.mark.parametrize("pair", [Named(X, 2), [Named(X, 2)], {"a": (1, Named(X, 2))}])
def test_a_named_tuple_of_tensors_is_refused(pair: Any) -> None:
    @block
    def reads(state: Holds) -> Alone:
        return Alone(x=state.x * 2 if state.pair else state.x)

    with pytest.raises(
        CompileError, match="'reads' cannot be compiled: its 'pair' holds a Named with tensors"
    ) as found:
        reads.compile(fullgraph=True)(x=X, pair=pair)
    assert "annotate the field with Named, or give a BlockState or a plain tuple" in str(found.value)
    assert reads.compile(fullgraph=True)(x=X, pair=("left", 2)).x.asnumpy().tolist() == [2, 4]


class Faded(Alone):
    t: float


@block
def fade(state: Faded) -> Alone:
    return Alone(x=state.x * state.t)


def test_numbers_that_32_bits_cannot_hold_are_given_whole() -> None:
    fast = fade.compile(fullgraph=True)
    for t in (1.5, 0.0, float("inf"), 3e38, 1e39, -1e300, 1e-37):
        np.testing.assert_array_equal(fast(x=X, t=t).x.asnumpy(), fade(x=X, t=t).x.asnumpy())
    assert fast.compilations == 1


def test_a_body_whose_layers_take_long_is_not_light() -> None:
    dense, convolution = (128, 64), (16, 4, 3, 3)
    for weight, shape, turn in (
        (dense, (4, 64), 8), (dense, (4096, 64), 1), (convolution, (1, 4, 8, 8), 8), (convolution, (1, 4, 16, 16), 1),
    ):  # fmt: skip
        loop = LightLoop("loop", 32, ("x",), (weight,))
        assert loop.turn([100], {"x": ("tensor", "Float32", shape)}, None) == turn
