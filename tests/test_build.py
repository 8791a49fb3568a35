"""A plan as a program: each value has one name and one place where it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import Block, BlockState, block, grad, loop, sequence, skip, vmap
from fnloop.program.build import program_of
from fnloop.program.ops import Choice, Fold, Program, Var
from fnloop.program.traverse import all_ops, calls, decision_calls, folds, loop_variant
from tests.programs import program, shown, text
from tests.wired import chooser, header, made, predicate

AnyBlock = Block[Any, Any]

one = made("one", {"x": int}, {"x": int})
look = made("look", {"x": int}, {"y": int})
both = made("both", {"x": int, "i": int}, {"x": int}, scale=int)
need = made("need", {"x": int, "c": int}, {"x": int})
optional = made("optional", {"x": int, "b": (int, 7)}, {"x": int})
write_b = made("write_b", {"x": int}, {"b": int})
repeat = header("repeat", {"n": int}, {"i": int})
again = header("again", {"m": int}, {"j": int})
low = predicate("low", {"x": int})
pick = chooser("pick", {"i": int}, Literal["a", "b"])


class X(BlockState):
    x: int


class XAndY(X):
    y: int


class XAndN(X):
    n: int


def test_a_leaf() -> None:
    assert shown(program(both)) == text("""
        given x_0, i_1
        x_2 = both(x=x_0, i=i_1, scale=<scale>)
        gives x=x_2
    """)


def test_a_sequence_with_renamed_fields_and_bound_components() -> None:
    pipeline = sequence.from_blocks_dict({"a": one, "b": one.rename(x="z"), "c": both.bind(scale=3)})
    assert shown(program(pipeline)) == text("""
        given x_0, z_1, i_2
        x_3 = sequence/a(x=x_0)
        x_4 = sequence/b(x=z_1)
        x_5 = sequence/c(x=x_3, i=i_2, scale=3!)
        gives x=x_5, z=x_4
    """)


def test_a_composite_that_is_called_otherwise_inside() -> None:
    inner = sequence.from_blocks_dict({"optional": optional}).rename(x="u", b="k")
    fold = repeat.from_blocks_dict({"inner": inner, "one": one.rename(x="u")}).rename(n="m")
    assert shown(program(fold)) == text("""
        given n_0, u_1, k_2
        for i_3 in repeat(n=n_0):
            x_5 = repeat/inner/optional(x=u_4, b=k_2)
            x_6 = repeat/one(x=x_5)
          carry u_1 -> u_4 -> x_6 -> u_7
        gives u=u_7
    """)
    whole = sequence.from_blocks_dict({"fold": fold})
    assert list(program(whole).inputs) == ["m", "u", "k"]
    assert "for i_3 in sequence/fold:repeat(n=m_0):" in shown(program(whole))


def test_loops_in_loops() -> None:
    inner = again.from_blocks_dict({"both": both})
    assert shown(program(repeat.from_blocks_dict({"inner": inner, "look": look}))) == text("""
        given n_0, m_1, x_2
        for i_3 in repeat(n=n_0):
            for j_5 in repeat/inner:again(m=m_1):
                x_7 = repeat/inner/both(x=x_6, i=i_3, scale=<scale>)
              carry x_4 -> x_6 -> x_7 -> x_8
            y_9 = repeat/look(x=x_8)
          carry x_2 -> x_4 -> x_8 -> x_10
        gives x=x_10
    """)


def test_what_only_the_body_makes() -> None:
    assert shown(program(repeat.from_blocks_dict({"look": look, "one": one}, outputs=XAndY))) == text("""
        given n_0, x_1
        for i_2 in repeat(n=n_0):
            y_4 = repeat/look(x=x_3)
            x_5 = repeat/one(x=x_3)
          carry x_1 -> x_3 -> x_5 -> x_6
          live-out y_4 -> y_7
        gives x=x_6, y=y_7
    """)


def test_a_default_that_the_body_writes_is_carried() -> None:
    inner = sequence.from_blocks_dict({"optional": optional, "write_b": write_b})
    assert shown(program(repeat.from_blocks_dict({"inner": inner}))) == text("""
        given n_0, x_1, b_2
        for i_3 in repeat(n=n_0):
            x_6 = repeat/inner/optional(x=x_4, b=b_5)
            b_7 = repeat/inner/write_b(x=x_6)
          carry x_1 -> x_4 -> x_6 -> x_8
          carry b_2 -> b_5 -> b_7 -> b_9
        gives x=x_8, b=b_9
    """)


def test_a_loop_while_asks_with_what_is_carried() -> None:
    assert shown(program(low.from_blocks_dict({"one": one}))) == text("""
        given x_0
        while low(x=x_1) -> goes_on_2:
            x_3 = low/one(x=x_1)
          carry x_0 -> x_1 -> x_3 -> x_4
        gives x=x_4
    """)


def test_until_asks_with_what_the_iteration_made() -> None:
    until = made("unused", {"y": int}, {}).plan.record_in

    def enough(state: Any) -> bool:
        return bool(state.y > 3)

    enough.__annotations__ = {"state": until, "return": bool}
    counting = header("counting", {"n": int}, {"i": int}, until=enough)
    assert shown(program(counting.from_blocks_dict({"one": one, "look": look}))) == text("""
        given n_0, x_1
        for i_2 in counting(n=n_0):
            x_4 = counting/one(x=x_3)
            y_5 = counting/look(x=x_4)
            until counting:enough(y=y_5) -> ends_6
          carry x_1 -> x_3 -> x_4 -> x_7
        gives x=x_7
    """)


def test_declared_inputs_that_leave_a_default_out() -> None:
    assert shown(program(repeat.from_blocks_dict({"optional": optional}, inputs=XAndN, outputs=X))) == text("""
        given x_0, n_1
        b_2 := 7
        for i_3 in repeat(n=n_1):
            x_5 = repeat/optional(x=x_4, b=b_2)
          carry x_0 -> x_4 -> x_5 -> x_6
        gives x=x_6
    """)


def test_branches_guard_what_they_need() -> None:
    switching = pick.from_blocks_dict({"a": need, "b": optional})
    assert shown(program(switching)) == text("""
        given i_0, x_1, c_2, b_3
        switch pick(i=i_0) -> branch_4:
          a: gives x_7
            x_5 := x_1 or refuse (pick/a, int)
            c_6 := c_2 or refuse (pick/a, int)
            x_7 = pick/a(x=x_5, c=c_6)
          b: gives x_10
            x_8 := x_1 or refuse (pick/b, int)
            b_9 := b_3 or 7 (pick/b, int)
            x_10 = pick/b(x=x_8, b=b_9)
          -> x_11
        gives x=x_11
    """)


def test_a_default_of_a_branch_is_not_what_was_there() -> None:
    keeps = made("keeps", {"b": (int, 7)}, {"y": int})
    switching = pick.from_blocks_dict({"a": keeps, "b": write_b})
    choice = next(op for op in all_ops(program(switching).ops) if isinstance(op, Choice))
    passed = dict(zip([out.field for out in choice.outputs], choice.branches["a"][1], strict=True))["b"]
    assert passed.name == program(switching).inputs["b"].name


def test_skip_gives_what_is_there_or_nothing() -> None:
    switching = pick.from_blocks_dict({"a": look, "b": skip})
    assert shown(program(sequence.from_blocks_dict({"s": switching}))) == text("""
        given i_0, x_1, y_2
        switch sequence/s:pick(i=i_0) -> branch_3:
          a: gives y_5
            x_4 := x_1 or refuse (sequence/s/a, int)
            y_5 = sequence/s/a(x=x_4)
          b: gives y_2
          -> y_6
        gives y=y_6
    """)
    assert shown(program(repeat.from_blocks_dict({"s": switching}, inputs=XAndN))) == text("""
        given x_0, n_1
        y_2 := <left out>
        for i_3 in repeat(n=n_1):
            switch repeat/s:pick(i=i_3) -> branch_5:
              a: gives y_7
                x_6 := x_0 or refuse (repeat/s/a, int)
                y_7 = repeat/s/a(x=x_6)
              b: gives y_4
              -> y_8
          carry y_2 -> y_4 -> y_8 -> y_9
        gives nothing
    """)


# --- gradients and maps

Vector = Float[Tensor, " n"]
Scalar = Float[Tensor, ""]
error = made("error", {"x": Vector, "k": int}, {"loss": Scalar})
bend = made("bend", {"x": Vector}, {"x": Vector})


def test_a_gradient_is_a_region_with_parameters_of_its_own() -> None:
    assert shown(program(grad(error, wrt="x", output="loss"))) == text("""
        given x_0, k_1
        grad_x_2 = grad(error)(x=x_0, k=k_1) with x_0 as x_3:
            loss_4 = grad(error)/error(x=x_3, k=k_1)
          makes loss=loss_4
        gives grad_x=grad_x_2
    """)


def test_a_gradient_of_a_fold_called_otherwise() -> None:
    class Out(BlockState):
        x: Vector
        loss: Scalar

    fold = repeat.from_blocks_dict({"bend": bend, "error": error}, outputs=Out).rename(loss="cost")
    pipeline = sequence.from_blocks_dict({"g": grad(fold, wrt="x", output="cost").rename(n="m")})
    assert shown(program(pipeline)) == text("""
        given m_0, x_1, k_2
        grad_x_3 = sequence/g(n=m_0, x=x_1, k=k_2) with x_1 as x_4:
            for i_5 in sequence/g/repeat(n=m_0):
                x_7 = sequence/g/repeat/bend(x=x_6)
                loss_8 = sequence/g/repeat/error(x=x_7, k=k_2)
              carry x_4 -> x_6 -> x_7 -> x_9
              live-out loss_8 -> loss_10
          makes x=x_9, cost=loss_10
        gives grad_x=grad_x_3
    """)


def test_a_map_in_a_map() -> None:
    assert shown(program(vmap(vmap(error.rename(x="v"), fields={"v": 0}), fields={"v": 0}))) == text("""
        given v_0, k_1
        loss_2 = vmap(vmap(error))(v=v_0, k=k_1) with v_0 as v_3:
            loss_4 = vmap(vmap(error))/vmap(error)(v=v_3, k=k_1) with v_3 as v_5:
                loss_6 = vmap(vmap(error))/vmap(error)/error(x=v_5, k=k_1)
              makes loss=loss_6
          makes loss=loss_4
        gives loss=loss_2
    """)


# --- compiled blocks


class Value(BlockState):
    x: Vector


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


@block
def damp(state: Value) -> Value:
    """Any operator."""
    return Value(x=ops.tanh(state.x))


@loop
def times(state: Steps) -> Iterator[Index]:
    """So many times."""
    for i in range(state.steps):
        yield Index(i=i)


@pytest.mark.parametrize(
    "of",
    [
        damp,
        sequence.from_blocks_dict({"damp": damp}),
        times.from_blocks_dict({"damp": damp}),
        vmap(damp, fields={"x": 0}),
    ],
)
def test_a_compiled_block_is_the_block(of: AnyBlock) -> None:
    assert shown(program(of.compile())) == shown(program(of))
    around, compiled = (sequence.from_blocks_dict({"of": given}) for given in (of, of.compile()))
    assert shown(program(compiled)) == shown(program(around))


# --- what holds for every program


PROGRAMS: dict[str, AnyBlock] = {
    "leaf": both,
    "nested": repeat.from_blocks_dict({"inner": again.from_blocks_dict({"both": both}), "look": look}),
    "filled": repeat.from_blocks_dict({"optional": optional}, inputs=XAndN, outputs=X),
    "switch": repeat.from_blocks_dict({"s": pick.from_blocks_dict({"a": need, "b": optional}), "one": one}),
    "skip": repeat.from_blocks_dict({"s": pick.from_blocks_dict({"a": look, "b": skip})}, inputs=XAndN),
    "while": low.from_blocks_dict({"inner": repeat.from_blocks_dict({"one": one}), "look": look}, outputs=XAndY),
    "grad": sequence.from_blocks_dict({"g": grad(error, wrt="x", output="loss")}),
    "map": repeat.from_blocks_dict({"g": vmap(bend, fields={"x": 0})}),
}


def made_places(one: Program) -> list[str]:
    """The name of every value, once for each place where it is made."""
    found: list[Var] = list(one.inputs.values())
    for op in one.ops:
        found += loop_variant(Fold("", None, None, (op,), None, (), ()))
    for fold in folds(one.ops):
        found += loop_variant(fold)
    for asked in decision_calls(one.ops):
        is_chooser = any(isinstance(op, Choice) and op.chooser is asked for op in all_ops(one.ops))
        found += [asked.answer] if asked.answer is not None and not is_chooser else []
    return [var.name for var in found]


@pytest.mark.parametrize("name", PROGRAMS)
def test_each_value_is_made_once_and_before_it_is_read(name: str) -> None:
    one = program(PROGRAMS[name])
    assert [name for name, count in Counter(made_places(one)).items() if count > 1] == []
    there = set(made_places(one))
    for call in [*calls(one.ops), *decision_calls(one.ops)]:
        assert {var.name for var in call.inputs.values()} <= there
        assert set(call.inputs) == set(call.leaf.hints_in)
    assert {var.name for var in one.outputs.values()} <= there


@pytest.mark.parametrize("name", PROGRAMS)
def test_paths_are_of_one_call_each(name: str) -> None:
    paths = [call.path for call in calls(program(PROGRAMS[name]).ops)]
    assert len(paths) == len(set(paths))
    assert all(path.partition("/")[0] == PROGRAMS[name].plan.name for path in paths)


def test_what_a_loop_makes_is_not_what_the_loops_in_it_make() -> None:
    one = program(PROGRAMS["nested"])
    outer, inner = folds(one.ops)
    assert [var.name for var in loop_variant(outer)] == ["i_3", "x_4", "x_8", "y_9"]
    assert [var.name for var in loop_variant(inner)] == ["j_5", "x_6", "x_7"]


def test_where_a_plan_lies_deep_in_another() -> None:
    assert [call.path for call in calls(program_of(PROGRAMS["filled"].plan, "a/b").ops)] == ["a/b/optional"]
    assert [call.path for call in calls(program_of(both.plan, "a/b").ops)] == ["a/b"]
