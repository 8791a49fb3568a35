"""What is known before a graph runs, what of it the graph reads, and what is refused."""

from __future__ import annotations

from typing import Any, Literal, Union

import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import Block, BlockState, CompileError, grad, sequence, skip, vmap
from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.frontend.tensor_hints import has_tensors
from fnloop.compile.frontend.unsupported import DrawError, ImpureError
from tests.programs import bound, known, program
from tests.wired import chooser, function, header, made, predicate

Vector = Float[Tensor, " n"]
Scalar = Float[Tensor, ""]

work = made("work", {"x": Vector}, {"x": Vector})
at = made("at", {"x": Vector, "t": float}, {"x": Vector})
number = made("number", {"i": int}, {"t": float})
tick = made("tick", {"k": int}, {"k": int})
norm = made("norm", {"x": Vector}, {"s": Scalar})
many = made("many", {"s": Scalar}, {"n": int})
level = made("level", {"x": Vector}, {"n": int})
repeat = header("repeat", {"n": int}, {"i": int})
again = header("again", {"m": int}, {"j": int})
small = predicate("small", {"x": Vector})
few = predicate("few", {"k": int})
by_number = chooser("by_number", {"i": int}, Literal["a", "b"])
by_tensor = chooser("by_tensor", {"x": Vector}, Literal["a", "b"])


def wanted(of: Block[Any, Any]) -> str:
    return known(Binding(bound(of).wanted, frozenset()))


def refused(of: Block[Any, Any], **paths: CompileError) -> str:
    with pytest.raises(CompileError) as caught:
        bound(of, {path.replace("__", "/"): why for path, why in paths.items()})
    return str(caught.value)


def asked(name: str, reads: dict[str, Any]) -> Any:
    """What ends a loop, written but never called."""
    return function(name, reads, bool, None, {})


# --- what is known


def test_inputs_are_known_and_what_makes_tensors_is_not() -> None:
    assert (known(bound(work)), wanted(work)) == ("x_0", "x_0")


def test_headers_and_what_makes_numbers_of_what_is_known() -> None:
    fold = repeat.from_blocks_dict({"number": number, "at": at})
    assert (known(bound(fold)), wanted(fold)) == ("n_0 x_1 i_2 t_4", "x_1 t_4")


def test_a_carry_of_numbers() -> None:
    fold = repeat.from_blocks_dict({"tick": tick, "number": number.rename(i="k"), "at": at})
    assert (known(bound(fold)), wanted(fold)) == ("n_0 k_1 x_2 i_3 k_4 k_6 t_7 k_9", "x_2 t_7")


def test_a_number_that_is_made_of_a_tensor_is_the_graphs() -> None:
    fold = repeat.from_blocks_dict({"level": level.rename(n="k"), "number": number.rename(i="k"), "at": at})
    assert known(bound(fold)) == "n_0 x_1 i_2"


def test_what_a_header_needs_is_run_before_though_it_makes_tensors() -> None:
    fold = sequence.from_blocks_dict({"norm": norm, "many": many, "fold": repeat.from_blocks_dict({"work": work})})
    assert (known(bound(fold)), wanted(fold)) == ("x_0 s_1 n_2 i_3", "x_0")


def test_a_carry_is_known_only_if_each_iteration_is() -> None:
    add = made("add", {"k": int, "x": Vector}, {"k": int})
    assert known(bound(repeat.from_blocks_dict({"tick": tick, "add": add}))) == "n_0 k_1 x_2 i_3 k_4 k_5 k_6 k_7"
    assert known(bound(repeat.from_blocks_dict({"tick": tick, "add": add, "work": work}))) == "n_0 k_1 x_2 i_3"


def test_until_by_what_is_known_ends_before_the_graph() -> None:
    by_index = header("repeat", {"n": int}, {"i": int}, until=asked("last", {"i": int}))
    fold = by_index.from_blocks_dict({"tick": tick, "work": work})
    assert known(bound(fold)) == "n_0 k_1 x_2 i_3 k_4 k_6 ends_8 k_9"


def test_until_by_what_the_graph_computes_leaves_it_the_carry() -> None:
    by_state = header("repeat", {"n": int}, {"i": int}, until=asked("enough", {"x": Vector}))
    fold = by_state.from_blocks_dict({"tick": tick, "number": number, "at": at})
    assert (known(bound(fold)), wanted(fold)) == ("n_0 k_1 x_2 i_3 t_7", "k_1 x_2 t_7")


def test_a_loop_while_whose_predicate_and_body_are_known() -> None:
    assert (known(bound(few.from_blocks_dict({"tick": tick}))), wanted(few.from_blocks_dict({"tick": tick}))) == (
        "k_0 k_1 goes_on_2 k_3 k_4",
        "",
    )


@pytest.mark.parametrize("decides", [few, small])
def test_a_loop_while_with_work_in_it_is_the_graphs(decides: Any) -> None:
    fold = decides.from_blocks_dict({"tick": tick, "work": work})
    assert {name.rsplit("_", 1)[1] for name in bound(fold).known} == {"0", "1"}


# --- switches


def test_a_switch_that_is_decided_before_is_run_before() -> None:
    switching = by_number.from_blocks_dict({"a": work, "b": number})
    assert known(bound(switching)) == "i_0 x_1 t_2 branch_3 x_4 i_6 t_7 t_9"


def test_in_a_loop_the_branch_is_known_and_what_it_does_is_the_graphs() -> None:
    fold = repeat.from_blocks_dict({"s": by_number.from_blocks_dict({"a": work, "b": skip})})
    assert (known(bound(fold)), wanted(fold)) == ("n_0 x_1 i_2 branch_4", "x_1 branch_4")


def test_in_a_loop_a_switch_of_numbers_is_run_before() -> None:
    fold = repeat.from_blocks_dict({"s": by_number.from_blocks_dict({"a": number, "b": skip}), "at": at})
    assert {"branch_6", "t_8", "t_9"} <= bound(fold).known
    assert wanted(fold) == "x_2 branch_6 t_9"


def test_branches_that_the_graph_decides_on() -> None:
    switching = by_tensor.from_blocks_dict({"a": tick, "b": skip})
    assert known(bound(sequence.from_blocks_dict({"work": work, "s": switching}))) == "x_0 k_1"
    assert "branch_2" in bound(switching).known  # of an input it is decided before


# --- gradients and maps


def test_what_a_gradient_gives_is_the_graphs_and_numbers_inside_of_it_are_known() -> None:
    inner = sequence.from_blocks_dict({"number": number, "at": at, "norm": norm})
    binding = bound(grad(inner, wrt="x", output="s"))
    assert {name.rsplit("_", 1)[0] for name in binding.known} == {"x", "i", "t"}
    assert "grad_x" not in known(binding)
    assert {name.rsplit("_", 1)[0] for name in bound(vmap(at, fields={"x": 0})).known} == {"x", "t"}


# --- blocks that cannot stand in a graph


def test_a_refused_block_is_run_before_where_it_can_be() -> None:
    pipeline = sequence.from_blocks_dict({"work": work, "norm": norm})
    assert known(bound(pipeline, {"sequence/work": CompileError("no")})) == "x_0 x_1"
    assert refused(pipeline, sequence__norm=CompileError("no norm")) == "no norm"


def test_a_refused_block_is_run_before_in_a_loop_too() -> None:
    draw = made("draw", {"k": int}, {"k": int, "z": Vector})
    add = made("add", {"x": Vector, "z": Vector}, {"x": Vector})
    fold = repeat.from_blocks_dict({"draw": draw, "add": add})
    binding = bound(fold, {"repeat/draw": CompileError("no")})
    assert {"z_7", "k_6"} <= binding.known
    assert "z_7" in binding.wanted


def test_an_impure_block_is_never_run_before() -> None:
    pipeline = sequence.from_blocks_dict({"tick": tick, "work": work})
    assert known(bound(pipeline, {"sequence/tick": CompileError("no")})) == "k_0 x_1 k_2"
    assert refused(pipeline, sequence__tick=ImpureError("impure")) == "impure"


def test_where_nothing_is_left_for_the_graph() -> None:
    pipeline = sequence.from_blocks_dict({"work": work, "norm": norm})
    errors = {"sequence__work": CompileError("no work"), "sequence__norm": CompileError("no norm")}
    assert refused(pipeline, **errors) == "no work"
    assert refused(pipeline, **errors | {"sequence__work": DrawError("draws")}) == "no norm"
    assert refused(pipeline, **dict.fromkeys(errors, DrawError("draws"))) == "draws"


# --- headers that come too late


def test_a_header_of_what_the_graph_computes() -> None:
    inner = repeat.from_blocks_dict({"work": work})
    assert refused(again.from_blocks_dict({"level": level, "inner": inner})) == (
        "loop 'again/inner' cannot be compiled: its header reads 'n', which the graph computes, so the iterations are not "
        "known before it runs; write it as `@loop_while`, or compile the parts: `.compile(only=[...])`"
    )


def test_a_header_in_a_loop_that_the_graph_decides_on_is_run_before() -> None:
    inner = repeat.from_blocks_dict({"work": work})
    found = bound(small.from_blocks_dict({"inner": inner}))
    assert [name for name in known(found).split() if name.startswith(("n_", "i_"))] == ["n_1", "i_4"]


# --- annotations


class Plain(BlockState):
    a: int
    b: tuple[str, float]


class Deep(BlockState):
    plain: Plain
    x: list[Vector]


@pytest.mark.parametrize("hint", [int, str, None | int, tuple[int, ...], Literal["a", 1], dict[str, float], Plain])
def test_annotations_without_tensors(hint: Any) -> None:
    assert not has_tensors([hint])


@pytest.mark.parametrize("hint", [Vector, Tensor, Any, object, list, Deep, dict[str, Vector], Union[int, Vector]])  # noqa: UP007
def test_annotations_that_may_hold_tensors(hint: Any) -> None:
    assert has_tensors([int, hint])


def test_what_a_graph_computes_of_some_operations() -> None:
    fold = few.from_blocks_dict({"tick": tick})
    assert not bound(fold).in_graph(program(fold).ops)
    fold = few.from_blocks_dict({"tick": tick, "work": work})
    assert bound(fold).in_graph(program(fold).ops)
