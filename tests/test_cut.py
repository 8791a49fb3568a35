"""The part of a program that is known before its graph runs, as a program."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import Block, CompileError, StateError, grad, sequence, skip
from fnloop.compile.staging.cut import known_part
from fnloop.interface import MISSING
from tests.programs import bound, program, staged, text
from tests.wired import chooser, function, header, made, predicate, record

Vector = Float[Tensor, " n"]
Scalar = Float[Tensor, ""]
X = Tensor([1.0, 2.0])

work = made("work", {"x": Vector}, {"x": Vector})
number = made("number", {"i": int}, {"t": float})
tick = made("tick", {"k": int}, {"k": int})
at = made("at", {"x": Vector, "t": float}, {"x": Vector})
norm = made("norm", {"x": Vector}, {"s": Scalar})
repeat = header("repeat", {"n": int}, {"i": int}, lambda state: [{"i": i} for i in range(state.n)])
again = header("again", {"m": int}, {"j": int}, lambda state: [{"j": j} for j in range(state.m)])
by_number = chooser("by_number", {"i": int}, Literal["a", "b"], lambda state: "ab"[state.i % 2])
by_tensor = chooser("by_tensor", {"y": Vector}, Literal["a", "b"])
inner = again.from_blocks_dict({"work": work})


def cut(of: Block[Any, Any]) -> str:
    return str(known_part(program(of), bound(of)).program)


def test_the_known_part_of_a_body_and_of_a_carry() -> None:
    assert cut(repeat.from_blocks_dict({"tick": tick, "number": number, "at": at})) == text(
        """
        given n_0, k_1, x_2
        for i_3 in repeat(n=n_0):
            k_6 = repeat/tick(k=k_4)
            t_7 = repeat/number(i=i_3)
          carry k_1 -> k_4 -> k_6 -> k_9
        gives k=k_9
        """
    )


@pytest.mark.parametrize(("reads", "ends"), [({"i": int}, True), ({"x": Vector}, False)])
def test_what_ends_a_loop_stays_where_it_is_known(reads: dict[str, Any], ends: bool) -> None:
    ending = header("ending", {"n": int}, {"i": int}, until=function("last", reads, bool, None, {}))
    shown = cut(ending.from_blocks_dict({"number": number, "at": at}))
    assert ("until ending:last" in shown) == ends


def test_all_that_a_loop_gives_is_there_for_the_refusal_of_zero_iterations() -> None:
    out = record("out", {"t": float, "s": Scalar})
    fold = repeat.from_blocks_dict({"number": number, "at": at, "norm": norm}, outputs=out)
    assert cut(fold) == text(
        """
        given n_0, x_1
        unset_s_9 := <left out>
        for i_2 in repeat(n=n_0):
            t_4 = repeat/number(i=i_2)
          live-out t_4 -> t_8
          live-out unset_s_9 -> s_9
        gives t=t_8
        """
    )
    with pytest.raises(StateError, match="ran zero iterations, so its outputs 't', 's' have no value"):
        staged(fold, n=0, x=X)


def test_of_what_only_the_graph_decides_on_the_headers_stay() -> None:
    small = predicate("small", {"x": Vector})
    assert cut(small.from_blocks_dict({"inner": inner})) == text(
        """
        given x_0, m_1
        for j_4 in small/inner:again(m=m_1):
        gives nothing
        """
    )
    first = made("first", {"y": Vector}, {"y": Vector})
    switching = sequence.from_blocks_dict({"first": first, "s": by_tensor.from_blocks_dict({"a": inner, "b": skip})})
    assert cut(switching) == text(
        """
        given y_0, m_1, x_2
        m_5 := m_1 or refuse (sequence/s/a, int)
        x_6 := x_2 or refuse (sequence/s/a, Float[Tensor, "n"])
        for j_7 in sequence/s/a:again(m=m_5):
        gives nothing
        """
    )


def test_in_a_loop_the_branches_that_are_not_taken_have_no_iterations() -> None:
    other = again.rename(j="l").from_blocks_dict({"work": work})
    fold = repeat.from_blocks_dict({"s": by_number.from_blocks_dict({"a": inner, "b": other})})
    assert cut(fold) == text(
        """
        given n_0, m_1, x_2
        for i_3 in repeat(n=n_0):
            switch repeat/s:by_number(i=i_3) -> branch_5:
              a: gives 
                m_6 := m_1 or refuse (repeat/s/a, int)
                for j_8 in repeat/s/a:again(m=m_6):
                for  in repeat/s/b:again():
              b: gives 
                for  in repeat/s/a:again():
                m_12 := m_1 or refuse (repeat/s/b, int)
                for j_14 in repeat/s/b:again(m=m_12):
              -> 
        gives nothing
        """  # noqa: W291
    )
    assert staged(fold, n=3, m=4, x=X).counts == {"repeat": [3], "repeat/s/a": [4, 0, 4], "repeat/s/b": [0, 4, 0]}


def test_of_a_gradient_what_is_known_inside_stays() -> None:
    loss = sequence.from_blocks_dict({"number": number, "at": at, "norm": norm})
    assert cut(grad(loss, wrt="x", output="s")) == text(
        """
        given i_0, x_1
        t_4 = grad(sequence)/sequence/number(i=i_0)
        gives nothing
        """
    )


def test_a_default_in_a_loop_of_the_graph_is_its_constant() -> None:
    shift = made("shift", {"x": Vector, "name": (str, "a")}, {"x": Vector})
    vector = record("vector", {"x": Vector})
    filling = sequence.from_blocks_dict({"shift": shift}, inputs=vector, outputs=vector)
    small = predicate("small", {"x": Vector})
    fold = small.from_blocks_dict({"filling": filling, "inner": inner})
    assert "name_" in cut(fold)
    part, whole = known_part(program(fold), bound(fold)), bound(fold).wanted
    assert {name for name in whole - part.wanted if name.startswith("name_")} == whole - part.wanted != set()


def test_a_branch_that_the_graph_may_take_is_refused_where_its_input_is_left_out() -> None:
    first = made("first", {"y": Vector}, {"y": Vector})
    switching = sequence.from_blocks_dict({"first": first, "s": by_tensor.from_blocks_dict({"a": inner, "b": skip})})
    with pytest.raises(
        CompileError, match=r"branch 'sequence/s/a' may be chosen in the graph, but its input 'm' \(int\)"
    ):
        staged(switching, y=X, x=X, m=MISSING)


def test_a_header_in_a_branch_that_is_perhaps_not_taken_gets_what_it_would_refuse() -> None:
    """A header that takes what it does not declare is nobody's mistake until its branch is taken."""
    times = header("times", {"m": int}, {"j": int}, lambda state: [{"j": j} for j in range(int(state.m))])
    fold = times.from_blocks_dict({"work": work})
    first = made("first", {"y": Vector}, {"y": Vector})
    switching = sequence.from_blocks_dict({"first": first, "s": by_tensor.from_blocks_dict({"a": fold, "b": skip})})
    assert staged(switching, y=X, x=X, m="2").counts == {"sequence/s/a": [2]}
    with pytest.raises(StateError, match="got m='2', but reads it as int"):
        staged(fold, x=X, m="2")
