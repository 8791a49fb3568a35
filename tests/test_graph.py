"""The text that is written for small programs; and that what it computes is what Python does."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from typing import Any, Literal

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import Block, BlockState, CompileError, block, grad, loop, loop_while, sequence, skip, switch, vmap
from fnloop.compile.codegen.graph import write_graph
from fnloop.compile.frontend.specialize import Lowering
from fnloop.compile.staging.facts import Written
from tests.programs import bound, program, recorded, text, tried

AnyBlock = Block[Any, Any]
Vector = Float[Tensor, " n"]
X = Tensor([0.5, -1.0, 2.0])


class Value(BlockState):
    x: Vector


class Steps(BlockState):
    n: int


class Index(BlockState):
    i: int


class Time(BlockState):
    t: float


class At(Value):
    t: float


class Shifted(Value):
    i: int


class Count(BlockState):
    x: Vector
    k: int
    w: float


class Named(Value):
    name: str


class Last(BlockState):
    y: Vector


class Loss(BlockState):
    loss: Float[Tensor, ""]


class ValueAndLast(Value):
    y: Vector


@block
def damp(state: Value) -> Value:
    return Value(x=ops.tanh(state.x) + 0.25)


@block
def double(state: Value) -> Value:
    return Value(x=state.x * 2)


@block
def shrink(state: Value) -> Value:
    return Value(x=state.x / 100)


@block
def shift(state: Shifted) -> Value:
    return Value(x=state.x + state.i)


@block
def at(state: At) -> Value:
    return Value(x=state.x * 0.9 + state.t)


@block
def count(state: Count) -> Count:
    return Count(x=state.x, k=state.k + 1, w=state.w + state.k)


@block
def named(state: Named) -> Value:
    return Value(x=state.x * 2 if state.name == "a" else state.x + 1)


@block
def look(state: Value) -> Last:
    return Last(y=state.x + 1)


@block
def error(state: Value) -> Loss:
    return Loss(loss=(state.x * state.x).sum())


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@loop
def times(state: Index) -> Iterator[Time]:
    """Five times, others in every turn around it."""
    for j in range(5):
        yield Time(t=state.i + j / 8)


@loop
def uneven(state: Index) -> Iterator[Time]:
    for j in range((2 * state.i + 1) % 4):
        yield Time(t=state.i + j / 4)


def great(state: Value) -> bool:
    return bool(state.x.sum() > 20)


@loop(until=great)
def until_great(state: Index) -> Iterator[Time]:
    for j in range(9):
        yield Time(t=state.i + j / 8)


class Turn(BlockState):
    q: int


class Middle(BlockState):
    q: int
    m: int


@loop(until=great)
def middle(state: Middle) -> Iterator[Index]:
    for i in range(state.m):
        yield Index(i=i)


@loop
def turns(state: Steps) -> Iterator[Turn]:
    for q in range(state.n):
        yield Turn(q=q)


@loop_while
def small(state: Value) -> bool:
    return bool(state.x.sum() < 1000)


@switch
def parity(state: Index) -> Literal["even", "odd"]:
    return "even" if state.i % 2 == 0 else "odd"


@switch
def sign(state: Value) -> Literal["plus", "minus"]:
    if state.x.sum() > 1:
        return "plus"
    return "minus"


def written(of: AnyBlock, **given: Any) -> Written:
    """The graph of a block for these values."""
    one = program(of)
    examples = tried(of, 2, **given).values
    with tempfile.TemporaryDirectory() as directory:
        lowering = Lowering(directory)
        graph = write_graph(one, bound(of), recorded(of, **given).facts(examples), lowering, {})
        lowering.forget()
    return graph


def agree(of: AnyBlock, **given: Any) -> None:
    expected, found = of(**given), of.compile()(**given)
    for name in expected.__struct_fields__:
        one, other = getattr(expected, name), getattr(found, name)
        if isinstance(one, Tensor):
            np.testing.assert_allclose(other.asnumpy(), one.asnumpy(), rtol=1e-5, atol=1e-6)
        else:
            assert one == pytest.approx(other)


def lines(of: AnyBlock, **given: Any) -> str:
    return unchecked(written(of, **given))


def unchecked(graph: Written) -> str:
    """The text of a graph without the checks of the dtypes that blocks give."""
    every = graph.text.strip().splitlines()
    return "\n".join(line for line in every if not line.strip().startswith("dtypes_"))


# --- the text


def test_a_sequence() -> None:
    graph = written(sequence.from_blocks_dict({"damp": damp, "double": double}), x=X)
    assert graph.text.strip() == text("""
        def graph(a_g0):
            x_1 = damp_g1(a_g0)
            dtypes_0(x_1)
            x_2 = double_g2(x_1)
            dtypes_1(x_2)
            return x_2
    """)
    assert graph.arguments == (("value", "x_0", 0),)
    assert sorted(graph.free) == ["damp_g1", "double_g2", "dtypes_0", "dtypes_1"]


def test_numbers_are_made_numbers() -> None:
    assert lines(count, x=X, k=1, w=0.5) == text("""
        def graph(a_g0, a_g1, a_g2):
            a_g2 = number_g(a_g2)
            x_3, k_4, w_5 = count_g3(a_g0, a_g1, a_g2)
            k_4 = int(k_4)
            w_5 = float_g(w_5)
            return (x_3, k_4, w_5,)
    """)


def test_a_loop_whose_variables_nobody_reads_in_the_graph() -> None:
    pair = sequence.from_blocks_dict({"s": sign.from_blocks_dict({"plus": damp, "minus": double})})
    assert lines(repeat.from_blocks_dict({"pair": pair}), x=X, n=3) == text("""
        def graph(a_g0, a_g2, a_g3):
            x_3 = a_g0
            counter_g1 = a_g3
            while is_less_g(counter_g1, a_g2):
                branch_g4 = sign_g5(x_3)
                if branch_g4 == 0:
                    x_6 = damp_g6(x_3)
                    x_9 = varying_number_g7(x_6)
                else:
                    x_8 = double_g8(x_3)
                    x_9 = varying_number_g7(x_8)
                x_3 = x_9
                counter_g1 = sum_g(counter_g1, 1)
            x_10 = x_3
            return x_10
    """)


@pytest.mark.parametrize(("count", "turn"), [(32, 8), (4096, 32)])
def test_light_bodies_do_several_iterations_in_a_turn(count: int, turn: int) -> None:
    found = lines(repeat.from_blocks_dict({"shift": shift}), x=X, n=count).splitlines()
    assert (
        found[:5]
        == text("""
        def graph(a_g0, a_g2, a_g3):
            x_3 = a_g0
            counter_g1 = a_g3
            last_g4 = a_g2 - OTHERS
            while is_less_g(counter_g1, last_g4):
    """)
        .replace("OTHERS", str(turn - 1))
        .splitlines()
    )
    once = ["        x_4 = shift_g5(x_3, counter_g1)", "        x_3 = x_4", "        counter_g1 = sum_g(counter_g1, 1)"]
    assert found[5:] == once * turn + [
        "    while is_less_g(counter_g1, a_g2):",
        *once,
        "    x_5 = x_3",
        "    return x_5",
    ]


def test_a_counter_that_no_iteration_reads_counts_turns() -> None:
    fold = repeat.from_blocks_dict({"double": double})
    found = lines(fold, x=X, n=40).splitlines()
    assert found[5:] == [
        *["        x_4 = double_g5(x_3)", "        x_3 = x_4"] * 8,
        "        counter_g1 = sum_g(counter_g1, 8)",
        "    while is_less_g(counter_g1, a_g2):",
        "        x_4 = double_g5(x_3)",
        "        x_3 = x_4",
        "        counter_g1 = sum_g(counter_g1, 1)",
        "    x_5 = x_3",
        "    return x_5",
    ]
    assert "while is_less_g(counter_g1, a_g2):" in lines(fold, x=X, n=31).splitlines()[3]  # too few are worth no text
    assert "while is_less_g(counter_g1, a_g2):" in lines(fold, x=ops.zeros(2**18 + 1), n=40).splitlines()[3]


def test_a_loop_that_is_not_run_is_not_written() -> None:
    assert lines(repeat.from_blocks_dict({"shift": shift}), x=X, n=0) == "def graph(a_g0):\n    return a_g0"


def test_a_loop_while_counts_where_its_last_values_are_wanted() -> None:
    graph = written(small.from_blocks_dict({"look": look, "double": double}, outputs=ValueAndLast), x=X)
    assert unchecked(graph) == text("""
        def graph(a_g0, a_g3):
            x_1 = a_g0
            y_6 = blank_g1
            count_g2 = 0
            while is_less_g(count_g2, a_g3) and bool(small_g4(x_1)):
                y_3 = look_g5(x_1)
                x_4 = double_g6(x_1)
                y_6 = y_3
                x_1 = x_4
                count_g2 = sum_g(count_g2, 1)
            x_5 = x_1
            return (x_5, y_6, count_g2,)
    """)
    assert (graph.outputs, graph.counted) == (("x", "y"), ("small",))
    assert graph.free["blank_g1"].asnumpy().tolist() == [0, 0, 0]


def test_a_branch_that_is_known_is_written_alone() -> None:
    found = lines(sequence.from_blocks_dict({"s": parity.from_blocks_dict({"even": double, "odd": damp})}), x=X, i=3)
    assert found == text("""
        def graph(a_g0):
            x_6 = damp_g1(a_g0)
            x_7 = varying_number_g2(x_6)
            return x_7
    """)


def test_branches_by_number_in_a_loop() -> None:
    fold = repeat.from_blocks_dict({"s": parity.from_blocks_dict({"even": double, "odd": skip})})
    found = lines(fold, x=X, n=4)
    assert "        branch_g" in found
    assert found.count("if branch_g") == 1
    assert found.count("else:") == 1


def test_runs_of_an_inner_loop_start_where_their_own_entries_are() -> None:
    found = lines(repeat.from_blocks_dict({"times": times.from_blocks_dict({"at": at})}), x=X, n=3)
    assert (
        found.splitlines()[:8]
        == text("""
        def graph(a_g0, a_g2, a_g3, a_g6, a_g7, a_g8, a_g9):
            x_3 = a_g0
            position_g1 = a_g3
            while position_g1 < a_g2:
                x_5 = x_3
                position_g4 = position_g1 * a_g7
                counter_g5 = a_g8
                while is_less_g(counter_g5, a_g6):
    """).splitlines()
    )
    found = lines(repeat.from_blocks_dict({"uneven": uneven.from_blocks_dict({"at": at})}), x=X, n=3)
    assert "        limit_g6 = number_g(ops_g.gather(a_g7, position_g1, 0))" in found.splitlines()
    assert "        position_g4 = ops_g.gather(a_g8, position_g1, 0)" in found.splitlines()


def test_a_loop_that_is_written_out() -> None:
    class Name(BlockState):
        name: str

    @loop
    def names(state: Steps) -> Iterator[Name]:
        for i in range(state.n):
            yield Name(name="ab"[i % 2])

    graph = written(names.from_blocks_dict({"named": named}), x=X, n=3)
    assert graph.text.strip() == text("""
        def graph(a_g0):
            x_3 = a_g0
            x_4 = named_g1(x_3)
            x_3 = x_4
            x_4 = named_g2(x_3)
            x_3 = x_4
            x_4 = named_g1(x_3)
            x_3 = x_4
            x_5 = x_3
            return x_5
    """)


def test_a_gradient_is_a_function_of_what_it_differentiates_and_of_what_it_takes() -> None:
    inner = sequence.from_blocks_dict({"shift": shift, "error": error})
    found = lines(sequence.from_blocks_dict({"damp": damp, "g": grad(inner, wrt="x", output="loss")}), x=X, i=2)
    names = found.splitlines()
    assert names[2].startswith("    def inner_g2(x_4, a_g")
    assert "value_and_grad_g" in found
    assert ", 0, None, has_aux=True)(x_2, a_g" in found


def test_a_map_writes_a_few_slices_out_and_does_more_in_turns() -> None:
    found = lines(vmap(damp, fields={"x": 0}), x=ops.stack((X, X)))
    assert found == text("""
        def graph(a_g4, a_g11):
            def inner_g0(x_2):
                x_3 = damp_g1(x_2)
                return (x_3, )
            mapped_g5 = a_g4
            size_g2 = mapped_g5.shape[0]
            many_g3 = size_g2 - size_g2 % 8 if size_g2 > 16 else 0
            if many_g3:
                one_g7 = inner_g0(mapped_g5[0])
                part_g6 = ops_g.zeros((many_g3, *one_g7[0].shape), one_g7[0].dtype)
                turn_g8 = a_g11
                at_g9 = places_g12
                while turn_g8 < many_g3 // 8:
                    made_g13 = [inner_g0(one_g14) for one_g14 in ops_g.unbind(ops_g.gather(mapped_g5, at_g9, 0), 0)]
                    piece_g10 = ops_g.stack([one_g14[0] for one_g14 in made_g13], 0)
                    part_g6 = ops_g.tensor_scatter_update(part_g6, at_g9.expand_dims(1), piece_g10)
                    turn_g8 = turn_g8 + 1
                    at_g9 = at_g9 + tensor_8
                if many_g3 < size_g2:
                    made_g16 = [inner_g0(one_g17) for one_g17 in ops_g.unbind(mapped_g5[many_g3:], 0)]
                    rest_g15 = ops_g.stack([one_g17[0] for one_g17 in made_g16], 0)
                    part_g6 = ops_g.concat((part_g6, rest_g15))
            else:
                made_g18 = [inner_g0(one_g19) for one_g19 in ops_g.unbind(mapped_g5, 0)]
                part_g6 = ops_g.stack([one_g19[0] for one_g19 in made_g18], 0)
            x_1 = part_g6
            return x_1
    """)


@pytest.mark.parametrize(
    ("of", "given"),
    [
        (repeat.from_blocks_dict({"shift": shift}), {"x": X, "n": 20}),
        (repeat.from_blocks_dict({"times": times.from_blocks_dict({"at": at})}), {"x": X, "n": 3}),
        (vmap(damp, fields={"x": 0}), {"x": ops.stack((X, X))}),
    ],
)
def test_every_name_is_given(of: AnyBlock, given: dict[str, Any]) -> None:
    graph = written(of, **given)
    code = compile(graph.text, "<graph>", "exec").co_consts[0]
    ops_of_maps = {"gather", "unbind", "stack", "concat", "zeros", "tensor_scatter_update", "expand_dims"}
    attributes = {*ops_of_maps, "shape", "dtype"}
    assert set(code.co_names) - set(graph.free) - attributes <= {"bool", "int", "float"}
    assert code.co_argcount == len(graph.arguments) == len(set(graph.arguments))


# --- what is refused


def test_what_only_the_graph_would_leave_out() -> None:
    pipeline = sequence.from_blocks_dict({"damp": damp, "s": sign.from_blocks_dict({"plus": look, "minus": skip})})
    with pytest.raises(
        CompileError, match=r"switch 'sequence/s' .* its output 'y' is there only if the graph takes 'plus'"
    ):
        pipeline.compile(fullgraph=True)(x=X)


# --- that it is right: the entries of stacked values, wherever a loop ended


def test_inner_loops_of_many_iterations() -> None:
    agree(repeat.from_blocks_dict({"times": times.from_blocks_dict({"at": at})}), x=X, n=3)


@pytest.mark.parametrize("factor", [1.0, 0.01])
def test_inner_loops_that_end_early(factor: float) -> None:
    inner = until_great.from_blocks_dict({"at": at, "double": double})
    agree(repeat.from_blocks_dict({"inner": inner, "shrink": shrink}), x=X * factor, n=3)


def test_a_loop_with_tracks_that_ends_early() -> None:
    agree(until_great.from_blocks_dict({"at": at, "double": double}), x=X, i=1)


@pytest.mark.parametrize("inner", [times, uneven])
def test_loops_in_a_loop_that_ends_early_in_a_loop(inner: Any) -> None:
    body = {"inner": inner.from_blocks_dict({"at": at}), "double": double}
    fold = turns.from_blocks_dict({"middle": middle.from_blocks_dict(body), "shrink": shrink})
    agree(fold, x=X, n=3, m=6)


def test_a_map_of_inner_loops_inside_a_loop() -> None:
    inner = uneven.from_blocks_dict({"at": at})
    agree(repeat.from_blocks_dict({"mapped": vmap(inner, fields={"x": 0})}), x=ops.stack((X, X + 1)), n=4)


def test_a_graph_does_not_grow_with_the_slices_of_a_map() -> None:
    few, many = (lines(vmap(damp, fields={"x": 0}), x=Tensor(np.ones((size, 2), np.float32))) for size in (2, 240))
    assert few == many
