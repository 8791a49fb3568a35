"""Every fault of a composition, with its whole message, found when it is defined."""

from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
import pytest
from jaxtyping import Float, Float32, Int

from fnloop import BlockError, BlockState, StateError, WiringError, block, sequence, skip
from fnloop.dataflow import Dataflow
from fnloop.errors import Fault
from tests.wired import chooser, function, header, made, predicate, record, refused, said

N = Float[np.ndarray, "n"]
N2 = Float[np.ndarray, "n m"]
Three = Float[np.ndarray, "3"]
Four = Float[np.ndarray, "4"]

start = made("start", {}, {"x": int})
use = made("use", {"x": int}, {"y": int})
text = made("text", {"x": str}, {"z": int})
steps = header("steps", {"n": int}, {"i": int})


class Empty(BlockState):
    """No fields."""


# --- a field that nobody provides


def test_a_declared_boundary_misses_an_input() -> None:
    other = record("In", {"weight": int})
    assert refused(sequence, {"use": use}, inputs=other) == said("""
        'sequence' cannot be wired: 1 fault
          1. [missing-field] block 'use' reads 'x' (int), which In does not declare and no block before it writes
               'use': use (here)
    """)


def test_a_misspelt_field_has_the_nearest_name() -> None:
    encode = made("encode", {}, {"latents": int})
    decode = made("decode", {"latent": int}, {"image": int})
    assert refused(sequence, {"encode": encode, "decode": decode}, inputs=Empty) == said("""
        'sequence' cannot be wired: 1 fault
          1. [missing-field] block 'decode' reads 'latent' (int), which Empty does not declare and no block before it writes; did you mean 'latents'?
               'decode': decode (here)
    """)


def test_a_misspelt_field_is_compared_with_the_declared_inputs_too() -> None:
    decode = made("decode", {"latent": int}, {"image": int})
    assert refused(sequence, {"decode": decode}, inputs=record("In", {"latents": int})) == said("""
        'sequence' cannot be wired: 1 fault
          1. [missing-field] block 'decode' reads 'latent' (int), which In does not declare and no block before it writes; did you mean 'latents'?
               'decode': decode (here)
    """)


def test_a_field_that_nobody_provides_is_reported_once() -> None:
    blocks = {"first": use, "second": made("again", {"x": int}, {"w": int})}
    assert refused(sequence, blocks, inputs=Empty) == said("""
        'sequence' cannot be wired: 1 fault
          1. [missing-field] block 'first' reads 'x' (int), which Empty does not declare and no block before it writes
               'first': use (here)
    """)


def test_a_field_that_nobody_provides_in_a_nested_loop_is_named_with_its_path() -> None:
    inner = steps.from_blocks_dict({"use": use})
    assert refused(sequence, {"inner": inner}, inputs=record("In", {"n": int})) == said("""
        'sequence' cannot be wired: 1 fault
          1. [missing-field] block 'inner/use' reads 'x' (int), which In does not declare and no block before it writes
               'inner/use': use (here)
    """)


def test_a_field_that_the_header_reads_and_nobody_provides() -> None:
    assert refused(steps, {"start": start}, inputs=Empty) == said("""
        'steps' cannot be wired: 1 fault
          1. [missing-field] block 'steps' reads 'n' (int), which Empty does not declare and no block before it writes
               'steps': steps (here)
    """)


def test_a_field_that_only_one_branch_writes() -> None:
    pick = chooser("pick", {"mode": int}, Literal["make", "keep"]).from_blocks_dict({"make": start, "keep": skip})
    blocks = {"pick": pick, "use": use}
    assert refused(sequence, blocks, inputs=record("In", {"mode": int})) == said("""
        'sequence' cannot be wired: 1 fault
          1. [missing-field] block 'use' reads 'x' (int), which In does not declare and which only 'pick/make' may have written, in a branch or loop that need not run; write it in every case, or declare it in In
               'use': use (here)
    """)


def test_an_output_that_only_one_branch_writes() -> None:
    pick = chooser("pick", {"mode": int}, Literal["make", "keep"])
    declared = {"inputs": record("In", {"mode": int}), "outputs": record("Out", {"x": int})}
    assert refused(pick, {"make": start, "keep": skip}, **declared) == said("""
        'pick' cannot be wired: 1 fault
          1. [output-missing] Out declares the output 'x' (int), which only 'make' may have written, in a branch or loop that need not run; write it in every case, or declare it in In
               'Out': Out (here)
    """)


def test_a_field_that_a_later_block_may_do_without_hides_no_reader_that_may_not() -> None:
    modest = made("modest", {"x": (int, 3)}, {"y": int})
    blocks = {"use": use, "modest": modest}
    assert refused(sequence, blocks, inputs=Empty) == said("""
        'sequence' cannot be wired: 1 fault
          1. [missing-field] block 'use' reads 'x' (int), which Empty does not declare and no block before it writes
               'use': use (here)
    """)


# --- outputs


def test_a_declared_output_that_nobody_writes() -> None:
    out = record("Out", {"yy": int})
    assert refused(sequence, {"use": use}, outputs=out) == said("""
        'sequence' cannot be wired: 1 fault
          1. [output-missing] Out declares the output 'yy' (int), which no block writes; did you mean 'y'?
               'Out': Out (here)
    """)


def test_a_declared_output_that_is_an_input_only() -> None:
    assert refused(sequence, {"use": use}, outputs=record("Out", {"x": int})) == said("""
        'sequence' cannot be wired: 1 fault
          1. [output-missing] Out declares the output 'x' (int), which no block writes
               'Out': Out (here)
    """)


def test_a_declared_output_of_another_type() -> None:
    assert refused(sequence, {"use": use}, outputs=record("Out", {"y": str})) == said("""
        'sequence' cannot be wired: 1 fault
          1. [output-type] Out declares the output 'y' as str, but block 'use' writes it as int
               'use': use (here)
               'Out': Out (here)
    """)


def test_a_declared_output_of_other_axes() -> None:
    make = made("make", {}, {"y": N2})
    assert refused(sequence, {"make": make}, outputs=record("Out", {"y": N})) == said("""
        'sequence' cannot be wired: 1 fault
          1. [output-type] Out declares the output 'y' as Float[ndarray, "n"], but block 'make' writes it as Float[ndarray, "n m"]: it has 2 axes, not 1
               'make': make (here)
               'Out': Out (here)
    """)


def test_axes_of_declared_inputs_and_outputs_are_bound_together() -> None:
    grow = made("grow", {"x": Three}, {"y": Four})
    declared = {"inputs": record("In", {"x": N}), "outputs": record("Out", {"y": N})}
    assert refused(sequence, {"grow": grow}, **declared) == said("""
        'sequence' cannot be wired: 1 fault
          1. [output-type] Out declares the output 'y' as Float[ndarray, "n"], but block 'grow' writes it as Float[ndarray, "4"]: axis 0 is 4, not n=3
               'grow': grow (here)
               'Out': Out (here)
    """)


def test_the_near_name_of_an_output_is_a_local_field_too() -> None:
    body = {"start": start, "use": made("use", {"x": int, "total": int}, {"total": int})}
    assert refused(steps, body, outputs=record("Out", {"totals": int})) == said("""
        'steps' cannot be wired: 1 fault
          1. [output-missing] Out declares the output 'totals' (int), which no block writes; did you mean 'total'?
               'Out': Out (here)
    """)


# --- types between blocks


def test_a_wrong_python_type() -> None:
    assert refused(sequence, {"start": start, "text": text}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'text' reads 'x' as str, but block 'start' writes it as int
               'text': text (here)
               'start': start (here)
    """)


def test_a_wrong_python_type_through_renames() -> None:
    blocks = {"start": start.rename(x="a"), "text": text.rename(x="a")}
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'text' reads 'a' as str, but block 'start' writes it as int
               'text': text (here)
               'start': start (here)
    """)


def test_a_wrong_python_type_through_nested_composites() -> None:
    inner = sequence.from_blocks_dict({"start": start})
    reader = steps.from_blocks_dict({"text": text})
    assert refused(sequence, {"inner": inner, "reader": reader}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'reader/text' reads 'x' as str, but block 'inner/start' writes it as int
               'reader/text': text (here)
               'inner/start': start (here)
    """)


def test_a_union_that_is_wider_than_what_is_read() -> None:
    make = made("make", {}, {"x": int | None})
    assert refused(sequence, {"make": make, "use": use}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'use' reads 'x' as int, but block 'make' writes it as int | None
               'use': use (here)
               'make': make (here)
    """)


def test_a_union_that_is_read_takes_each_member() -> None:
    read = made("read", {"x": int | None}, {"y": int})
    assert list(sequence.from_blocks_dict({"start": start, "read": read}).interface.reads) == []


def test_a_generic_of_another_argument() -> None:
    make = made("make", {}, {"x": list[int]})
    read = made("read", {"x": Sequence[str]}, {"y": int})
    assert refused(sequence, {"make": make, "read": read}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'read' reads 'x' as Sequence[str], but block 'make' writes it as list[int]
               'read': read (here)
               'make': make (here)
    """)


def test_a_nested_record_of_another_class() -> None:
    one, other = record("Size", {"width": int}), record("Area", {"width": int})
    blocks = {"make": made("make", {}, {"size": one}), "read": made("read", {"size": other}, {"y": int})}
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'read' reads 'size' as Area, but block 'make' writes it as Size
               'read': read (here)
               'make': make (here)
    """)


def test_a_wrong_dtype() -> None:
    blocks = {"make": made("make", {}, {"x": Int[np.ndarray, "n"]}), "read": made("read", {"x": N}, {"y": int})}
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'read' reads 'x' as Float[ndarray, "n"], but block 'make' writes it as Int[ndarray, "n"]: dtype Int is not Float
               'read': read (here)
               'make': make (here)
    """)


def test_a_dtype_that_is_wider_than_what_is_read() -> None:
    read = made("read", {"x": Float32[np.ndarray, "n"]}, {"y": int})
    assert refused(sequence, {"make": made("make", {}, {"x": N}), "read": read}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'read' reads 'x' as Float32[ndarray, "n"], but block 'make' writes it as Float[ndarray, "n"]: dtype Float is not Float32
               'read': read (here)
               'make': make (here)
    """)


def test_a_tensor_where_a_number_is_read() -> None:
    assert refused(sequence, {"make": made("make", {}, {"x": N}), "use": use}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'use' reads 'x' as int, but block 'make' writes it as Float[ndarray, "n"]
               'use': use (here)
               'make': make (here)
    """)


def test_a_wrong_number_of_axes() -> None:
    blocks = {"make": made("make", {}, {"x": N2}), "read": made("read", {"x": N}, {"y": int})}
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'read' reads 'x' as Float[ndarray, "n"], but block 'make' writes it as Float[ndarray, "n m"]: it has 2 axes, not 1
               'read': read (here)
               'make': make (here)
    """)


def test_a_fixed_axis_that_differs() -> None:
    blocks = {"make": made("make", {}, {"x": Three}), "read": made("read", {"x": Four}, {"y": int})}
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'read' reads 'x' as Float[ndarray, "4"], but block 'make' writes it as Float[ndarray, "3"]: axis 0 is 3, not 4
               'read': read (here)
               'make': make (here)
    """)


def test_a_fixed_axis_that_conflicts_far_away() -> None:
    blocks = {
        "make": made("make", {}, {"a": Three}),
        "first": made("first", {"a": N}, {"b": N}),
        "second": made("second", {"b": Float[np.ndarray, "length"]}, {"c": Float[np.ndarray, "length"]}),
        "last": made("last", {"c": Four}, {"d": int}),
    }
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'last' reads 'c' as Float[ndarray, "4"], but block 'second' writes it as Float[ndarray, "length"]: axis 0 is length=3, not 4
               'last': last (here)
               'second': second (here)
    """)


def test_a_fixed_axis_that_conflicts_through_composites_and_renames() -> None:
    inner = sequence.from_blocks_dict({"copy": made("copy", {"a": N}, {"b": N})}).rename(a="x", b="w")
    around = steps.from_blocks_dict({"inner": inner}, outputs=record("Out", {"w": N}))
    blocks = {"make": made("make", {}, {"x": Three}), "around": around, "read": made("read", {"w": Four}, {"y": int})}
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'read' reads 'w' as Float[ndarray, "4"], but block 'around' writes it as Float[ndarray, "n"]: axis 0 is n=3, not 4
               'read': read (here)
               'around': Out (here)
    """)


def test_a_fixed_axis_that_conflicts_behind_a_loop_that_carries_it() -> None:
    keep = steps.from_blocks_dict({"keep": made("keep", {"x": N}, {"x": N})})
    blocks = {
        "make": made("make", {}, {"x": Three}),
        "keep": keep,
        "copy": made("copy", {"x": N}, {"w": N}),
        "read": made("read", {"w": Four}, {"y": int}),
    }
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'read' reads 'w' as Float[ndarray, "4"], but block 'copy' writes it as Float[ndarray, "n"]: axis 0 is n=3, not 4
               'read': read (here)
               'copy': copy (here)
    """)


def test_axes_of_one_block_are_those_of_its_other_fields() -> None:
    blocks = {
        "make": made("make", {}, {"a": Three, "b": Four}),
        "both": made("both", {"a": N, "b": N}, {"c": int}),
    }
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'both' reads 'b' as Float[ndarray, "n"], but block 'make' writes it as Float[ndarray, "4"]: axis 0 is 4, not n=3
               'both': both (here)
               'make': make (here)
    """)


def test_branches_may_give_different_axes() -> None:
    sizes = {"three": made("three", {}, {"x": Three}), "four": made("four", {}, {"x": Four})}
    pick = chooser("pick", {"mode": int}, Literal["three", "four"]).from_blocks_dict(sizes)
    made_of = sequence.from_blocks_dict({"pick": pick, "read": made("read", {"x": N}, {"y": N})})
    assert list(made_of.interface.writes) == ["x", "y"]


def test_an_input_that_a_branch_may_replace_keeps_its_own_axes() -> None:
    pick = chooser("pick", {"mode": int}, Literal["make", "keep"])
    maybe = pick.from_blocks_dict({"make": made("make", {}, {"x": Three}), "keep": skip})
    inner = sequence.from_blocks_dict({"maybe": maybe, "read": made("read", {"x": N}, {"y": int})})
    outer = sequence.from_blocks_dict({"four": made("four", {}, {"x": Four}), "inner": inner})
    assert list(outer.interface.reads) == ["mode"]


def test_a_branch_reads_a_type_that_nobody_gives_it() -> None:
    pick = chooser("pick", {"mode": int}, Literal["number", "text"])
    both = pick.from_blocks_dict({"number": use, "text": text})
    assert refused(sequence, {"start": start, "both": both}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [field-type] block 'both/text' reads 'x' as str, but block 'start' writes it as int
               'both/text': text (here)
               'start': start (here)
    """)


def test_a_chooser_narrows_the_type_that_it_reads() -> None:
    pick = chooser("pick", {"x": int | str}, Literal["number", "text"])
    inner = pick.from_blocks_dict({"number": use, "text": text})
    outer = chooser("again", {"mode": int}, Literal["pick", "skip"]).from_blocks_dict({"pick": inner, "skip": skip})
    either = made("either", {}, {"x": int | str})
    assert "x" not in sequence.from_blocks_dict({"either": either, "outer": outer}).interface.reads


def test_a_chooser_cannot_narrow_to_another_type() -> None:
    pick = chooser("pick", {"x": int | str}, Literal["number", "float"])
    blocks = {"number": use, "float": made("other", {"x": bytes}, {"y": int})}
    assert refused(pick, blocks) == said("""
        'pick' cannot be wired: 1 fault
          1. [input-conflict] 'x' is read as int | str by block 'pick' and as bytes by block 'float': no value fits both
               'float': other (here)
               'pick': pick (here)
    """)


def test_a_declared_input_of_another_type() -> None:
    assert refused(sequence, {"use": use}, inputs=record("In", {"x": str})) == said("""
        'sequence' cannot be wired: 1 fault
          1. [input-type] block 'use' reads 'x' as int, but In declares it as str
               'use': use (here)
               'In': In (here)
    """)


def test_a_nested_composite_answers_for_its_declared_types() -> None:
    inner = sequence.from_blocks_dict(
        {"use": use}, inputs=record("In", {"x": int}), outputs=record("Out", {"y": int | None})
    )
    blocks = {"make": made("make", {}, {"x": str}), "inner": inner, "read": made("read", {"y": int}, {"z": int})}
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 2 faults
          1. [field-type] block 'inner' reads 'x' as int, but block 'make' writes it as str
               'inner': In (here)
               'make': make (here)
          2. [field-type] block 'read' reads 'y' as int, but block 'inner' writes it as int | None
               'read': read (here)
               'inner': Out (here)
    """)


def test_two_blocks_read_one_input_differently() -> None:
    assert refused(sequence, {"use": use, "text": text}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [input-conflict] 'x' is read as int by block 'use' and as str by block 'text': no value fits both
               'text': text (here)
               'use': use (here)
    """)


def test_two_blocks_read_one_input_with_other_axes() -> None:
    blocks = {"one": made("one", {"x": Three}, {"y": int}), "other": made("other", {"x": Four}, {"z": int})}
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [input-conflict] 'x' is read as Float[ndarray, "3"] by block 'one' and as Float[ndarray, "4"] by block 'other': no value fits both: axis 0 is 3, not 4
               'other': other (here)
               'one': one (here)
    """)


def test_a_conflict_inside_a_loop_is_reported_once() -> None:
    blocks = {
        "one": made("one", {"x": N, "y": Three}, {"u": int}),
        "same": made("same", {"x": N, "y": N}, {"v": int}),
        "other": made("other", {"x": Four}, {"w": int}),
    }
    assert refused(steps, blocks) == said("""
        'steps' cannot be wired: 1 fault
          1. [input-conflict] 'x' is read as Float[ndarray, "n"] by block 'one' and as Float[ndarray, "4"] by block 'other': no value fits both: axis 0 is n=3, not 4
               'other': other (here)
               'one': one (here)
    """)


# --- carry


def test_a_carry_that_changes_its_type() -> None:
    assert refused(steps, {"turn": made("turn", {"x": int}, {"x": str})}) == said("""
        'steps' cannot be wired: 1 fault
          1. [carry-type] the loop carries 'x': block 'turn' reads it as int, but after one iteration block 'turn' has written it as str
               'turn': turn (here)
    """)


def test_a_carry_that_changes_its_dtype() -> None:
    turn = made("turn", {"x": N}, {"x": Int[np.ndarray, "n"]})
    assert refused(steps, {"turn": turn}) == said("""
        'steps' cannot be wired: 1 fault
          1. [carry-type] the loop carries 'x': block 'turn' reads it as Float[ndarray, "n"], but after one iteration block 'turn' has written it as Int[ndarray, "n"]: dtype Int is not Float
               'turn': turn (here)
    """)


def test_a_carry_that_changes_its_number_of_axes() -> None:
    assert refused(steps, {"turn": made("turn", {"x": N}, {"x": N2})}) == said("""
        'steps' cannot be wired: 1 fault
          1. [carry-type] the loop carries 'x': block 'turn' reads it as Float[ndarray, "n"], but after one iteration block 'turn' has written it as Float[ndarray, "n m"]: it has 2 axes, not 1
               'turn': turn (here)
    """)


def axes(text: str) -> Any:
    return Float[np.ndarray, text]


def turning(before: str, after: str) -> Any:
    return {"turn": made("turn", {"x": axes(before)}, {"x": axes(after)})}


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("n", "n+1", "axis 0 is n+1, not n"),
        ("b 2*n", "b 4*n", "axis 1 is 4*n, not 2*n"),
        ("h w", "h//2 w//2", "axis 0 is h//2, not h"),
        ("h*w", "h*w-1", "axis 0 is h*w-1, not h*w"),
    ],
)
def test_a_carry_that_changes_an_axis(before: str, after: str, reason: str) -> None:
    said_of_it = refused(steps, turning(before, after))
    assert said_of_it.endswith(
        f"block 'turn' reads it as Float[ndarray, \"{before}\"], but after one iteration block 'turn' has written it as "
        f'Float[ndarray, "{after}"]: {reason}; for an axis that each iteration changes write `_` in both\n'
        "       'turn': turn (here)"
    )


@pytest.mark.parametrize(
    ("before", "after"), [("n", "n+1-1"), ("h*w", "w*h"), ("_", "_"), ("h w", "(h//2)*2 w"), ("n", "m+1")]
)
def test_a_carry_whose_axes_may_stay(before: str, after: str) -> None:
    assert steps.from_blocks_dict(turning(before, after)).interface.writes.keys() == {"x"}


def test_axes_are_calculated_through_blocks() -> None:
    blocks = {
        "double": made("double", {"x": axes("h w")}, {"y": axes("2*h w")}),
        "flat": made("flat", {"y": axes("a w")}, {"z": axes("a*w")}),
        "use": made("use", {"z": axes("25")}, {"w": int}),
    }
    assert "axis 0 is a*w=24, not 25" in refused(
        sequence, blocks, inputs=record("In", {"x": axes("3 4")}), outputs=record("Out", {"w": int})
    )
    assert "axis 0 is 2*h*w, not 25" in refused(sequence, blocks)


def test_a_carry_that_changes_a_fixed_axis() -> None:
    assert refused(steps, {"turn": made("turn", {"x": Three}, {"x": Four})}) == said("""
        'steps' cannot be wired: 1 fault
          1. [carry-type] the loop carries 'x': block 'turn' reads it as Float[ndarray, "3"], but after one iteration block 'turn' has written it as Float[ndarray, "4"]: axis 0 is 4, not 3
               'turn': turn (here)
    """)


def test_a_carry_that_changes_a_fixed_axis_through_a_chain() -> None:
    blocks = {"out": made("out", {"x": Three}, {"y": Four}), "back": made("back", {"y": N}, {"x": N})}
    assert refused(steps, blocks) == said("""
        'steps' cannot be wired: 1 fault
          1. [carry-type] the loop carries 'x': block 'out' reads it as Float[ndarray, "3"], but after one iteration block 'back' has written it as Float[ndarray, "n"]: axis 0 is 4, not 3
               'back': back (here)
               'out': out (here)
    """)


def test_a_carry_of_a_while_loop_that_changes_its_type() -> None:
    small = predicate("small", {"x": int})
    assert refused(small, {"turn": made("turn", {}, {"x": str})}) == said("""
        'small' cannot be wired: 1 fault
          1. [carry-type] the loop carries 'x': block 'small' reads it as int, but after one iteration block 'turn' has written it as str
               'turn': turn (here)
               'small': small (here)
    """)


def test_a_carry_that_a_branch_changes() -> None:
    pick = chooser("pick", {"mode": int}, Literal["turn", "keep"])
    blocks = {"turn": made("turn", {"x": int}, {"x": str}), "keep": skip}
    assert refused(steps, {"pick": pick.from_blocks_dict(blocks)}) == said("""
        'steps' cannot be wired: 1 fault
          1. [carry-type] the loop carries 'x': block 'pick/turn' reads it as int, but after one iteration block 'pick/turn' has written it as str
               'pick/turn': turn (here)
    """)


def test_a_carry_that_its_branches_narrow_is_right() -> None:
    pick = chooser("pick", {"x": int | str}, Literal["number", "text"])
    blocks = {
        "number": made("number", {"x": int}, {"x": int | str}),
        "text": made("text", {"x": str}, {"x": int | str}),
    }
    folded = steps.from_blocks_dict({"pick": pick.from_blocks_dict(blocks)})
    assert list(folded.interface.writes) == ["x"]


def test_a_named_axis_may_grow() -> None:
    grow = made("grow", {"x": N}, {"x": Float[np.ndarray, "longer"]})
    assert list(steps.from_blocks_dict({"grow": grow}).interface.writes) == ["x"]


# --- switches


def test_a_switch_misses_a_branch() -> None:
    pick = chooser("pick", {"mode": int}, Literal["fast", "slow", "never"])
    assert refused(pick, {"fast": start, "slow": start}) == said("""
        'pick' cannot be wired: 1 fault
          1. [branch-missing] 'pick' may return 'never', which is no branch; add the entry 'never', with `skip` where nothing is to be done
    """)


def test_a_switch_has_one_branch_too_many() -> None:
    pick = chooser("pick", {"mode": int}, Literal["fast"])
    assert refused(pick, {"fast": start, "slow": start}) == said("""
        'pick' cannot be wired: 1 fault
          1. [branch-unknown] the branch 'slow' is never chosen: 'pick' returns no such name
    """)


def test_a_misspelt_branch_is_both() -> None:
    pick = chooser("pick", {"mode": int}, Literal["fast", "slow"])
    assert refused(pick, {"fast": start, "slowly": start}) == said("""
        'pick' cannot be wired: 2 faults
          1. [branch-missing] 'pick' may return 'slow', which is no branch; add the entry 'slow', with `skip` where nothing is to be done; did you mean 'slowly'?
          2. [branch-unknown] the branch 'slowly' is never chosen: 'pick' returns no such name; did you mean 'slow'?
    """)


# --- defaults


def test_two_defaults_for_one_input() -> None:
    blocks = {
        "plain": made("plain", {"y": (int, 0)}, {"z": int}),
        "one": made("one", {"x": (int, 1), "y": (int, 0)}, {"u": int}),
        "two": made("two", {"x": (int, 2)}, {"v": int}),
    }
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [default-conflict] 'x' has two defaults: 1 in block 'one' and 2 in block 'two'; make them equal, or declare inputs= with the default that you want
               'two': two (here)
               'one': one (here)
    """)


def test_two_defaults_are_found_whoever_else_needs_the_input() -> None:
    one, two = made("one", {"x": (int, 1)}, {"u": int}), made("two", {"x": (int, 2)}, {"v": int})
    expected = said("""
        'sequence' cannot be wired: 1 fault
          1. [default-conflict] 'x' has two defaults: 1 in block 'one' and 2 in block 'two'; make them equal, or declare inputs= with the default that you want
               'two': two (here)
               'one': one (here)
    """)
    assert refused(sequence, {"use": use, "one": one, "two": two}) == expected
    assert refused(sequence, {"one": one, "use": use, "two": two}) == expected
    assert refused(sequence, {"one": one, "two": two, "use": use}) == expected


def test_two_defaults_in_branches() -> None:
    one, two = made("one", {"x": (int, 1)}, {"u": int}), made("two", {"x": (int, 2)}, {"v": int})
    pick = chooser("pick", {"mode": int}, Literal["use", "one", "two"])
    assert refused(pick, {"use": use, "one": one, "two": two}) == said("""
        'pick' cannot be wired: 1 fault
          1. [default-conflict] 'x' has two defaults: 1 in block 'one' and 2 in block 'two'; make them equal, or declare inputs= with the default that you want
               'two': two (here)
               'one': one (here)
    """)


def test_two_defaults_through_a_composite_name_the_block() -> None:
    inner = sequence.from_blocks_dict({"any": made("any", {"x": object}, {"u": int})})
    pick = chooser("pick", {"mode": int}, Literal["inner", "one"])
    maybe = pick.from_blocks_dict({"inner": inner, "one": made("one", {"x": (int, 1)}, {"u": int})})
    blocks = {"one": made("one", {"x": (int, 1)}, {"v": int}), "maybe": maybe, "two": made("two", {"x": (int, 2)}, {})}
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [default-conflict] 'x' has two defaults: 1 in block 'one' and 2 in block 'two'; make them equal, or declare inputs= with the default that you want
               'two': two (here)
               'one': one (here)
    """)


def test_equal_defaults_are_one() -> None:
    one, two = made("one", {"x": (int, 1)}, {"u": int}), made("two", {"x": (int, 1)}, {"v": int})
    default = sequence.from_blocks_dict({"one": one, "two": two}).interface.reads["x"].default
    assert default is not None
    assert default.value == 1


def test_one_and_true_are_two_defaults() -> None:
    one, true = made("one", {"x": (int, 1)}, {"u": int}), made("true", {"x": (int, True)}, {"v": int})
    assert refused(sequence, {"one": one, "true": true}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [default-conflict] 'x' has two defaults: 1 in block 'one' and True in block 'true'; make them equal, or declare inputs= with the default that you want
               'true': true (here)
               'one': one (here)
    """)


def test_a_declared_default_settles_two_that_differ() -> None:
    one, two = made("one", {"x": (int, 1)}, {"u": int}), made("two", {"x": (int, 2)}, {"v": int})
    declared = sequence.from_blocks_dict({"one": one, "two": two}, inputs=record("In", {"x": (int, 3)}))
    default = declared.interface.reads["x"].default
    assert default is not None
    assert default.value == 3


def test_a_declared_input_that_nobody_reads_beside_a_near_name() -> None:
    modest = made("modest", {"guidance_scale": (float, 1.0)}, {"y": int})
    assert refused(sequence, {"modest": modest}, inputs=record("In", {"guidance": float})) == said("""
        'sequence' cannot be wired: 1 fault
          1. [input-unused] In declares 'guidance', which no block reads, while block 'modest' reads 'guidance_scale', which In does not declare and which would silently be its default; give both one name
               'modest': modest (here)
               'In': In (here)
    """)


def test_two_defaults_of_one_component() -> None:
    def with_default(name: str, number: int) -> Any:
        def plain(state: Any, *, size: int = number) -> Any:
            return state

        plain.__name__ = name
        plain.__annotations__ = {"state": Empty, "size": int, "return": Empty}
        return block(plain)

    assert refused(sequence, {"one": with_default("one", 1), "two": with_default("two", 2)}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [default-conflict] 'size' has two defaults: 1 in block 'one' and 2 in block 'two'; make them equal, or declare inputs= with the default that you want
               'two': two (here)
               'one': one (here)
    """)


# --- what a loop writes for itself

note = made("note", {"i": int}, {"last": int}, lambda s: {"last": s.i})
first = made("first", {}, {"last": int}, lambda s: {"last": -1})
show = made("show", {"last": int}, {"shown": int}, lambda s: {"shown": s.last})
add = made("add", {"i": int, "total": (int, 0)}, {"total": int}, lambda s: {"total": s.total + s.i})
looping = header("rep", {"n": int}, {"i": int}, lambda s: ({"i": i} for i in range(s.n)))
rep = looping.from_blocks_dict({"note": note, "add": add})
Last = record("Last", {"last": int, "total": int})
STAYS = "what a body writes without reading it stays in its loop: declare `outputs=` with it on 'rep'"
LOST = f"{STAYS}, or rename one of the two fields"
STALE = f"{STAYS}, rename one of the two fields, or declare `outputs=` here without it"


def lost(combinator: Any, blocks: object, **options: Any) -> list[str]:
    """What is said of writes that are lost, and nothing else is said."""
    with pytest.raises(WiringError) as caught:
        combinator.from_blocks_dict(blocks, **options)
    assert {one.code for one in caught.value.faults} == {"lost-write"}
    endings = (" or rename one of the two fields", " or declare `outputs=` here without it")
    assert all(one.message.endswith(endings) for one in caught.value.faults)
    return [
        one.message.partition("; what a body writes without reading it stays in its loop: ")[0]
        for one in caught.value.faults
    ]


def test_an_outer_field_that_a_body_overwrites_and_that_is_given_out() -> None:
    blocks = {"first": first, "rep": rep}
    assert refused(sequence, blocks, outputs=Last) == said(f"""
        'sequence' cannot be wired: 1 fault
          1. [lost-write] Last declares the output 'last', which block 'rep/note' writes in the loop 'rep'; {LOST}
               'rep/note': note (here)
               'Last': Last (here)
    """)
    assert refused(sequence, blocks) == said(f"""
        'sequence' cannot be wired: 1 fault
          1. [lost-write] 'last' is given out as it was before the loop 'rep', in which block 'rep/note' writes it; {STALE}
               'rep/note': note (here)
    """)


def test_an_outer_field_that_a_body_overwrites_and_that_is_read() -> None:
    blocks = {"first": first, "rep": rep, "show": show}
    shown = record("Shown", {"shown": int})
    assert refused(sequence, blocks, outputs=shown) == said(f"""
        'sequence' cannot be wired: 1 fault
          1. [lost-write] block 'show' reads 'last', which block 'rep/note' writes in the loop 'rep'; {LOST}
               'show': show (here)
               'rep/note': note (here)
    """)
    expected = ["block 'show' reads 'last', which block 'rep/note' writes in the loop 'rep'"]
    assert lost(sequence, {"rep": rep, "show": show}) == expected
    assert lost(sequence, blocks, inputs=record("In", {"n": int})) == expected
    assert lost(sequence, {"rep": rep, "show": show}, inputs=record("In", {"n": int, "last": int})) == expected


def test_an_iteration_variable_that_is_to_leave_its_loop() -> None:
    only = looping.from_blocks_dict({"add": add})
    declared = record("Declared", {"total": int, "i": int})
    assert refused(looping, {"add": add}, outputs=declared) == said("""
        'rep' cannot be wired: 1 fault
          1. [output-missing] Declared declares the output 'i', which is an iteration variable of 'rep' and ends with its loop; let a block of the loop write it as another field, and declare that
               'Declared': Declared (here)
               'rep': rep (here)
    """)
    assert only(n=3).total == 3


def test_a_field_that_is_missing_since_a_loop_keeps_it() -> None:
    read = sequence.from_blocks_dict({"show": show, "rep": looping.from_blocks_dict({"note": note, "add": add})})
    with pytest.raises(StateError) as caught:
        read(n=3)
    assert str(caught.value) == (
        "'sequence' misses 'last' (int, which block 'show' reads); block 'rep/note' writes 'last' in the loop 'rep', "
        "where it stays: declare `outputs=` there"
    )


def test_a_write_that_a_loop_gives_out_is_not_lost() -> None:
    giving = looping.from_blocks_dict({"note": note, "add": add}, outputs=Last)
    result = sequence.from_blocks_dict({"first": first, "rep": giving, "show": show})(n=5)
    assert (result.last, result.total, result.shown) == (4, 10, 4)


@pytest.mark.filterwarnings("ignore::fnloop.WiringWarning")
def test_a_write_that_nobody_uses_behind_the_loop_is_local() -> None:
    total = record("Total", {"total": int})
    assert sequence.from_blocks_dict({"first": first, "show": show, "rep": rep}, outputs=total)(n=5).total == 10
    assert sequence.from_blocks_dict({"one": rep, "two": rep})(n=5).total == 20
    again = sequence.from_blocks_dict({"first": first, "rep": rep, "again": first, "show": show})
    assert (again(n=5).last, again(n=5).shown) == (-1, -1)


@pytest.mark.filterwarnings("ignore::fnloop.WiringWarning")
def test_a_loop_that_declares_what_leaves_it_keeps_the_rest() -> None:
    closed = looping.from_blocks_dict({"note": note, "add": add}, outputs=record("Total", {"total": int}))
    for inner in (closed, sequence.from_blocks_dict({"rep": rep}, outputs=record("Total", {"total": int}))):
        result = sequence.from_blocks_dict({"first": first, "rep": inner, "show": show})(n=5)
        assert (result.last, result.total, result.shown) == (-1, 10, -1)


def test_a_lost_write_of_a_nested_loop() -> None:
    inner = sequence.from_blocks_dict({"rep": rep})
    pick = chooser("pick", {"mode": int}, Literal["rep", "skip"]).from_blocks_dict({"rep": inner, "skip": skip})
    outer = header("outer", {"m": int}, {"n": int}).from_blocks_dict({"rep": rep})
    small = predicate("small", {"total": (int, 0)}).from_blocks_dict(
        {"note": note.rename(i="total"), "add": add.rename(i="last")}
    )
    for block_, writer, loop in (
        (inner, "inner/rep/note", "inner/rep"),
        (pick, "inner/rep/rep/note", "inner/rep/rep"),
        (outer, "inner/rep/note", "inner/rep"),
        (small, "inner/note", "inner"),
    ):
        said_of = f"block 'show' reads 'last', which block {writer!r} writes in the loop {loop!r}"
        assert lost(sequence, {"first": first, "inner": block_, "show": show}) == [said_of]


def test_a_lost_write_of_a_loop_in_a_loop_is_read_in_the_next_iteration() -> None:
    outer = header("outer", {"m": int}, {"n": int})
    reads = "block 'show' reads 'last', which block 'rep/note' writes in the loop 'rep'"
    assert lost(outer, {"show": show, "rep": rep}) == [reads]
    assert lost(outer, {"show": show, "first": first, "rep": rep}) == [reads]
    assert lost(outer, {"first": first, "rep": rep}, outputs=Last) == [
        "Last declares the output 'last', which block 'rep/note' writes in the loop 'rep'"
    ]
    assert list(outer.from_blocks_dict({"first": first, "show": show, "rep": rep}).interface.writes) == ["total"]
    small = predicate("small", {"last": int})
    assert lost(small, {"rep": rep}) == ["block 'small' reads 'last', which block 'rep/note' writes in the loop 'rep'"]


def test_a_lost_write_in_one_branch() -> None:
    pick = chooser("pick", {"mode": int}, Literal["rep", "first"])
    assert lost(pick, {"rep": rep, "first": first}) == [
        "'last' is given out as it was before the loop 'rep', in which block 'rep/note' writes it"
    ]


@pytest.mark.filterwarnings("ignore::fnloop.WiringWarning")
def test_a_lost_write_is_found_by_the_name_that_it_has_outside() -> None:
    other = rep.rename(total="last")  # the local field has no name outside
    assert sequence.from_blocks_dict({"first": first, "other": other, "show": show})(n=5).shown == 9
    blocks = {"first": first.rename(last="end"), "rep": rep, "show": show.rename(last="end")}
    assert sequence.from_blocks_dict(blocks)(n=5).shown == -1


# --- iteration variables


def test_a_variable_that_shadows_its_own_input() -> None:
    own = header("own", {"i": int}, {"i": int})
    assert refused(own, {"start": start}) == said("""
        'own' cannot be wired: 1 fault
          1. [shadow] the iteration variable 'i' of 'own' shadows an input of the same loop; rename it: `own.rename(i='other_i').from_blocks_dict({...})`
               'own': own (here)
    """)


def test_a_variable_that_the_body_writes() -> None:
    assert refused(steps, {"write": made("write", {}, {"i": int})}) == said("""
        'steps' cannot be wired: 1 fault
          1. [shadow] block 'write' writes 'i', which is an iteration variable of the loop; rename one of them: `steps.rename(i='other_i').from_blocks_dict({...})`
               'write': write (here)
               'steps': steps (here)
    """)


def test_a_variable_that_a_nested_block_writes() -> None:
    inner = sequence.from_blocks_dict({"write": made("write", {}, {"i": int})})
    assert refused(steps, {"inner": inner}) == said("""
        'steps' cannot be wired: 1 fault
          1. [shadow] block 'inner/write' writes 'i', which is an iteration variable of the loop; rename one of them: `steps.rename(i='other_i').from_blocks_dict({...})`
               'inner/write': write (here)
               'steps': steps (here)
    """)


def test_a_variable_that_shadows_the_variable_of_the_loop_around_it() -> None:
    inner = steps.from_blocks_dict({"use": use})
    assert refused(steps, {"inner": inner}) == said("""
        'steps' cannot be wired: 1 fault
          1. [shadow] the iteration variable 'i' of 'inner/steps' shadows the iteration variable 'i' of 'steps'; rename it: `steps.rename(i='other_i').from_blocks_dict({...})`
               'inner/steps': steps (here)
    """)


def test_a_variable_that_shadows_a_field_written_before() -> None:
    inner = steps.from_blocks_dict({"use": use})
    assert refused(sequence, {"write": made("write", {}, {"i": int}), "inner": inner}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [shadow] the iteration variable 'i' of 'inner/steps' shadows the field 'i' around it; rename it: `steps.rename(i='other_i').from_blocks_dict({...})`
               'inner/steps': steps (here)
    """)


def test_a_variable_that_shadows_an_input_read_later() -> None:
    inner = steps.from_blocks_dict({"use": use})
    assert refused(sequence, {"inner": inner, "read": made("read", {"i": int}, {"w": int})}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [shadow] block 'read' reads 'i', which is an iteration variable of 'inner/steps' and ends with its loop; let a block of the loop write it as another field, named in the loop's `outputs=`, or, if another field is meant, rename the variable: `steps.rename(i='other_i').from_blocks_dict({...})`
               'inner/steps': steps (here)
               'read': read (here)
    """)


def test_a_variable_that_shadows_a_declared_input() -> None:
    assert refused(steps, {"use": use}, inputs=record("In", {"n": int, "i": int, "x": int})) == said("""
        'steps' cannot be wired: 1 fault
          1. [shadow] the iteration variable 'i' of 'steps' shadows the field 'i' around it; rename it: `steps.rename(i='other_i').from_blocks_dict({...})`
               'steps': steps (here)
    """)


def test_a_variable_deep_inside_that_shadows_an_outer_field() -> None:
    inner = sequence.from_blocks_dict({"loop": steps.from_blocks_dict({"use": use})})
    pick = chooser("pick", {"i": int}, Literal["inner", "skip"])
    assert refused(pick, {"inner": inner, "skip": skip}) == said("""
        'pick' cannot be wired: 1 fault
          1. [shadow] the iteration variable 'i' of 'inner/loop/steps' shadows the field 'i' around it; rename it: `steps.rename(i='other_i').from_blocks_dict({...})`
               'inner/loop/steps': steps (here)
    """)


def test_loops_side_by_side_may_share_a_variable() -> None:
    inner = steps.from_blocks_dict({"use": use})
    assert list(sequence.from_blocks_dict({"one": inner, "two": inner}).interface.reads) == ["n", "x"]


def test_a_variable_of_another_type() -> None:
    assert refused(steps, {"read": made("read", {"i": str}, {"y": int})}) == said("""
        'steps' cannot be wired: 1 fault
          1. [field-type] block 'read' reads 'i' as str, but the loop header 'steps' yields it as int
               'read': read (here)
               'steps': steps (here)
    """)


def test_a_variable_is_not_in_scope_behind_the_loop() -> None:
    blocks = {"loop": steps.from_blocks_dict({"use": use}), "read": made("read", {"j": int}, {"w": int})}
    renamed = {**blocks, "loop": steps.rename(i="j").from_blocks_dict({"use": use})}
    assert list(sequence.from_blocks_dict(blocks).interface.reads) == ["n", "x", "j"]
    assert refused(sequence, renamed).startswith("'sequence' cannot be wired: 1 fault\n  1. [shadow]")


# --- components


def test_a_field_and_a_component_of_one_name() -> None:
    model = made("model", {}, {"y": int}, x=int)
    assert refused(sequence, {"use": use, "model": model}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [name-clash] 'x' is a component of block 'model' and a field of block 'use'; a keyword must be one of them: rename the component's parameter, or `.rename(x=...)` the field
               'model': model (here)
               'use': use (here)
    """)


def test_a_written_field_and_a_component_of_one_name() -> None:
    model = made("model", {}, {"y": int}, x=int)
    assert refused(sequence, {"start": start, "model": model}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [name-clash] 'x' is a component of block 'model' and a field of block 'start'; a keyword must be one of them: rename the component's parameter, or `.rename(x=...)` the field
               'model': model (here)
               'start': start (here)
    """)


def test_a_component_and_an_iteration_variable_of_one_name() -> None:
    assert refused(steps, {"model": made("model", {}, {"y": int}, i=int)}) == said("""
        'steps' cannot be wired: 1 fault
          1. [name-clash] 'i' is a component of block 'model' and a field of block 'steps'; a keyword must be one of them: rename the component's parameter, or `.rename(i=...)` the field
               'model': model (here)
               'steps': steps (here)
    """)


def test_a_missing_field_and_a_component_of_one_name() -> None:
    model = made("model", {}, {"z": int}, x=int)
    assert refused(sequence, {"use": use, "model": model}, inputs=Empty) == said("""
        'sequence' cannot be wired: 2 faults
          1. [missing-field] block 'use' reads 'x' (int), which Empty does not declare and no block before it writes
               'use': use (here)
          2. [name-clash] 'x' is a component of block 'model' and a field of block 'use'; a keyword must be one of them: rename the component's parameter, or `.rename(x=...)` the field
               'model': model (here)
               'use': use (here)
    """)


def test_a_bound_component_is_no_name_of_the_composite() -> None:
    model = made("model", {}, {"y": int}, x=int).bind(x=1)
    assert list(sequence.from_blocks_dict({"start": start, "model": model}).interface.components) == []


def test_components_of_types_that_conflict() -> None:
    blocks = {"one": made("one", {}, {"y": int}, unet=int), "two": made("two", {}, {"z": int}, unet=str)}
    assert refused(sequence, blocks) == said("""
        'sequence' cannot be wired: 1 fault
          1. [component-type] the component 'unet' is int in block 'one' and str in block 'two': no value fits both; bind it on one of them first, `.bind(unet=...)`
               'two': two (here)
               'one': one (here)
    """)


def test_components_of_branches_and_chooser_that_conflict() -> None:
    pick = chooser("pick", {"mode": int}, Literal["one", "skip"], unet=str)
    assert refused(pick, {"one": made("one", {}, {"y": int}, unet=int), "skip": skip}) == said("""
        'pick' cannot be wired: 1 fault
          1. [component-type] the component 'unet' is str in block 'pick' and int in block 'one': no value fits both; bind it on one of them first, `.bind(unet=...)`
               'one': one (here)
               'pick': pick (here)
    """)


def test_a_component_of_a_header_that_conflicts_with_the_body() -> None:
    each = header("each", {"n": int}, {"i": int}, size=str)
    assert refused(each, {"one": made("one", {}, {"y": int}, size=int)}) == said("""
        'each' cannot be wired: 1 fault
          1. [component-type] the component 'size' is str in block 'each' and int in block 'one': no value fits both; bind it on one of them first, `.bind(size=...)`
               'one': one (here)
               'each': each (here)
    """)


# --- what is no dict of blocks


def test_a_list() -> None:
    assert refused(sequence, [start]) == said("""
        'sequence' cannot be wired: 1 fault
          1. [not-a-dict] from_blocks_dict wants a dict of blocks, got a list; write {"name": block, ...}
    """)


def test_a_list_is_all_that_is_said_of_a_switch() -> None:
    pick = chooser("pick", {"mode": int}, Literal["fast", "slow"])
    assert refused(pick, [start], outputs=record("Out", {"x": int})) == said("""
        'pick' cannot be wired: 1 fault
          1. [not-a-dict] from_blocks_dict wants a dict of blocks, got a list; write {"name": block, ...}
    """)


def test_none() -> None:
    assert refused(sequence, None) == said("""
        'sequence' cannot be wired: 1 fault
          1. [not-a-dict] from_blocks_dict wants a dict of blocks, got a NoneType; write {"name": block, ...}
    """)


def test_an_empty_dict() -> None:
    assert refused(sequence, {}) == said("""
        'sequence' cannot be wired: 1 fault
          1. [empty] from_blocks_dict wants at least one block, got an empty dict; write {"name": block}
    """)


def test_entries_that_are_no_blocks() -> None:
    def plain(state: Empty) -> Empty:
        return state

    entries = {
        "class": Empty,
        "plain": plain,
        "lambda": lambda state: state,
        "number": 3,
        "none": None,
        "header": steps,
        "sequence": sequence,
        "method": [].append,
    }
    assert refused(sequence, entries) == said("""
        'sequence' cannot be wired: 8 faults
          1. [not-a-block] entry 'class' is the class Empty, not a block; write a function from record to record with @block
          2. [not-a-block] entry 'plain' is the function 'plain' without @block, not a block; write @block above `def plain`
          3. [not-a-block] entry 'lambda' is a lambda, not a block; write a function from record to record with @block
          4. [not-a-block] entry 'number' is an int, not a block; write a function from record to record with @block
          5. [not-a-block] entry 'none' is a NoneType, not a block; write a function from record to record with @block
          6. [not-a-block] entry 'header' is a Decider without its blocks, not a block; call its from_blocks_dict({...}) first
          7. [not-a-block] entry 'sequence' is a Sequence without its blocks, not a block; call its from_blocks_dict({...}) first
          8. [not-a-block] entry 'method' is a builtin_function_or_method, not a block; write a function from record to record with @block
    """)


def test_names_that_are_no_names() -> None:
    assert refused(sequence, {"": start, "a/b": start, 3: start}) == said("""
        'sequence' cannot be wired: 3 faults
          1. [entry-name] entry '': its name is empty; a block's name is a non-empty string without '/'
          2. [entry-name] entry 'a/b': its name holds a slash; a block's name is a non-empty string without '/'
          3. [entry-name] entry 3: its name is an int; a block's name is a non-empty string without '/'
    """)


def test_an_entry_that_is_no_block_is_not_blamed_for_what_it_would_write() -> None:
    blocks = {"start": 3, "use": use, "text": text}
    assert refused(sequence, blocks, inputs=Empty, outputs=record("Out", {"w": int})) == said("""
        'sequence' cannot be wired: 2 faults
          1. [not-a-block] entry 'start' is an int, not a block; write a function from record to record with @block
          2. [input-conflict] 'x' is read as int by block 'use' and as str by block 'text': no value fits both
               'text': text (here)
               'use': use (here)
    """)


def test_a_branch_that_is_no_block_is_there() -> None:
    pick = chooser("pick", {"mode": int}, Literal["fast", "slow"])
    assert refused(pick, {"fast": 3, "slow": start}) == said("""
        'pick' cannot be wired: 1 fault
          1. [not-a-block] entry 'fast' is an int, not a block; write a function from record to record with @block
    """)


@pytest.mark.parametrize("name", ["", "a/b", 3])
def test_a_name_of_a_composite_that_is_none(name: Any) -> None:
    for combinator in (sequence, steps):
        with pytest.raises(StateError) as caught:
            combinator.from_blocks_dict({"start": start}, name=name)
        assert str(caught.value) == f"name={name!r}: a composition's name is a non-empty string without '/'"


def test_a_boundary_that_is_no_record() -> None:
    with pytest.raises(BlockError) as caught:
        sequence.from_blocks_dict({"start": start}, inputs=dict)  # type: ignore[type-var]
    assert str(caught.value) == said("""
        inputs= wants a record class (a BlockState), got dict
    """)
    with pytest.raises(BlockError) as caught:
        sequence.from_blocks_dict({"start": start}, outputs="Result")  # type: ignore[arg-type]
    assert str(caught.value) == said("""
        outputs= wants a record class (a BlockState), got the text 'Result'; write the class itself
    """)


# --- all together


def test_all_faults_come_in_one_error() -> None:
    body = {
        "first": made("first", {"x": int, "w": (int, 1)}, {"y": str}, model=int),
        "second": made("second", {"y": int, "w": (int, 2)}, {"x": str}, model=str),
        "third": made("third", {"i": str}, {"model": int}),
        "fourth": 4,
    }
    assert refused(steps, body, inputs=record("In", {"n": str})) == said("""
        'steps' cannot be wired: 8 faults
          1. [not-a-block] entry 'fourth' is an int, not a block; write a function from record to record with @block
          2. [field-type] block 'second' reads 'y' as int, but block 'first' writes it as str
               'second': second (here)
               'first': first (here)
          3. [default-conflict] 'w' has two defaults: 1 in block 'first' and 2 in block 'second'; make them equal, or declare inputs= with the default that you want
               'second': second (here)
               'first': first (here)
          4. [component-type] the component 'model' is int in block 'first' and str in block 'second': no value fits both; bind it on one of them first, `.bind(model=...)`
               'second': second (here)
               'first': first (here)
          5. [field-type] block 'third' reads 'i' as str, but the loop header 'steps' yields it as int
               'third': third (here)
               'steps': steps (here)
          6. [carry-type] the loop carries 'x': block 'first' reads it as int, but after one iteration block 'second' has written it as str
               'second': second (here)
               'first': first (here)
          7. [name-clash] 'model' is a component of block 'first' and a field of block 'third'; a keyword must be one of them: rename the component's parameter, or `.rename(model=...)` the field
               'first': first (here)
               'third': third (here)
          8. [input-type] block 'steps' reads 'n' as int, but In declares it as str
               'steps': steps (here)
               'In': In (here)
    """)


def test_faults_are_data() -> None:
    with pytest.raises(WiringError) as caught:
        sequence.from_blocks_dict({"start": start, "text": text})
    (found,) = caught.value.faults
    assert caught.value.name == "sequence"
    assert found == Fault("field-type", found.message, entry="text")
    assert [source.split(" ")[0] for source in found.sources] == ["'text':", "'start':"]


def test_a_fault_of_a_nested_block_is_at_the_entry_that_holds_it() -> None:
    inner = sequence.from_blocks_dict({"deep": sequence.from_blocks_dict({"text": text})})
    with pytest.raises(WiringError) as caught:
        sequence.from_blocks_dict({"start": start, "inner": inner})
    assert [one.entry for one in caught.value.faults] == ["inner"]


def test_a_fault_of_the_function_that_decides_is_at_no_entry() -> None:
    with pytest.raises(WiringError) as caught:
        predicate("small", {"x": str}).from_blocks_dict({"first": made("first", {"x": int}, {"x": int})})
    assert [(one.code, one.entry) for one in caught.value.faults] == [
        ("input-conflict", "first"),
        ("carry-type", "first"),
    ]
    with pytest.raises(WiringError) as caught:
        steps.from_blocks_dict({"start": start}, inputs=Empty)
    assert [(one.code, one.entry) for one in caught.value.faults] == [("missing-field", None)]


def test_until_is_wired_like_the_body() -> None:
    finished = function("finished", {"x": str}, bool, None, {})
    ending = header("each", {}, {"i": int}, until=finished)
    assert refused(ending, {"start": start}) == said("""
        'each' cannot be wired: 1 fault
          1. [field-type] block 'finished' reads 'x' as str, but block 'start' writes it as int
               'finished': finished (here)
               'start': start (here)
    """)


def test_a_thousand_blocks_are_walked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read = Dataflow._read
    seen: list[str] = []

    def counted(self: Any, one: Any) -> None:
        seen.append(one.name)
        read(self, one)

    monkeypatch.setattr(Dataflow, "_read", counted)
    chain = {str(k): made("step", {f"x{k}": N}, {f"x{k + 1}": N}) for k in range(1000)}
    long = sequence.from_blocks_dict(chain)
    assert seen == [f"x{k}" for k in range(1000)]
    assert list(long.interface.reads) == ["x0"]
    assert {write.uses[0].axes for write in long.interface.writes.values()} == {long.interface.reads["x0"].uses[0].axes}
