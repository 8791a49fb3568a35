"""One block after the other: inputs are what is read before it is written, outputs all that is written."""

from typing import Any

import pytest

from fnloop import BlockError, BlockState, StateError, block, field, sequence
from tests.wired import made, record

double = made("double", {"x": int}, {"x": int}, lambda state: {"x": 2 * state.x})
add = made("add", {"x": int, "y": int}, {"total": int}, lambda state: {"total": state.x + state.y})


def test_inputs_are_read_before_written_and_outputs_all_that_is_written() -> None:
    both = sequence.from_blocks_dict({"double": double, "add": add})
    assert list(both.interface.reads) == ["x", "y"]
    assert list(both.interface.writes) == ["x", "total"]
    result = both(x=3, y=4)
    assert (result.x, result.total) == (6, 10)


def test_a_field_written_before_it_is_read_is_no_input() -> None:
    start = made("start", {}, {"y": int}, lambda state: {"y": 5})
    result = sequence.from_blocks_dict({"start": start, "add": add})(x=1)
    assert (result.y, result.total) == (5, 6)


def test_one_block() -> None:
    assert sequence.from_blocks_dict({"double": double})(x=3).x == 6


def test_the_same_block_under_two_names() -> None:
    twice = sequence.from_blocks_dict({"first": double, "second": double})
    assert twice(x=3).x == 12
    assert twice["first"] is twice["second"] is double


def test_the_same_composite_under_two_names() -> None:
    twice = sequence.from_blocks_dict({"first": double, "second": double})
    assert sequence.from_blocks_dict({"a": twice, "b": twice})(x=1).x == 16


def test_the_same_block_on_other_fields() -> None:
    both = sequence.from_blocks_dict({"x": double, "y": double.rename(x="y"), "add": add})
    result = both(x=1, y=10)
    assert (result.x, result.y, result.total) == (2, 20, 22)


def test_a_renamed_composite() -> None:
    both = sequence.from_blocks_dict({"double": double, "add": add}).rename(x="a", total="sum")
    result = both(a=1, y=2)
    assert type(result).__struct_fields__ == ("a", "sum")
    assert (result.a, result.sum) == (2, 4)
    nested = sequence.from_blocks_dict({"both": both, "again": double.rename(x="sum")})(a=1, y=2)
    assert (nested.a, nested.sum) == (2, 8)


def test_fields_are_renamed_in_a_circle() -> None:
    subtract = made("subtract", {"x": int, "y": int}, {"x": int, "y": int}, lambda s: {"x": s.x - s.y, "y": s.y})
    swapped = subtract.rename(x="y", y="x")
    result = sequence.from_blocks_dict({"swapped": swapped})(x=1, y=10)
    assert (result.x, result.y) == (1, 9)


def test_nesting_is_flat_to_any_depth() -> None:
    nested = double
    for _ in range(150):
        nested = sequence.from_blocks_dict({"inner": nested})
    assert nested(x=1).x == 2
    assert nested["/".join(["inner"] * 150)] is double


def test_a_thousand_blocks_run() -> None:
    chain = {
        f"b{k}": made("step", {f"x{k}": int}, {f"x{k + 1}": int}, lambda s, k=k: {f"x{k + 1}": getattr(s, f"x{k}") + 1})
        for k in range(1000)
    }
    assert sequence.from_blocks_dict(chain, outputs=record("Out", {"x1000": int}))(x0=0).x1000 == 1000


def test_a_record_with_more_fields_is_fine() -> None:
    assert double(record("Wide", {"x": int, "z": str})(x=4, z="")).x == 8


def test_none_is_a_value() -> None:
    keep = made("keep", {"x": (int | None, 3)}, {"x": int | None}, lambda state: {"x": state.x})
    kept = sequence.from_blocks_dict({"keep": keep})
    assert kept(x=None).x is None
    assert kept().x == 3


def test_an_unknown_keyword_has_the_nearest_name() -> None:
    both = sequence.from_blocks_dict({"double": double, "add": add}, name="both")
    with pytest.raises(StateError) as caught:
        both(x=1, yy=2)
    assert str(caught.value) == "'both' takes no 'yy'; did you mean 'y'? (it takes x, y)"


def test_a_missing_keyword_names_who_reads_it() -> None:
    both = sequence.from_blocks_dict({"double": double, "add": add}, name="both")
    with pytest.raises(StateError) as caught:
        both(x=1)
    assert str(caught.value) == "'both' misses 'y' (int, which block 'add' reads)"


def test_a_misspelt_field_has_the_nearest_name_of_what_is_written() -> None:
    blocks = {"encode": made("encode", {}, {"latents": int}), "decode": made("decode", {"latent": int}, {"image": int})}
    with pytest.raises(StateError) as caught:
        sequence.from_blocks_dict(blocks)()
    assert str(caught.value) == (
        "'sequence' misses 'latent' (int, which block 'decode' reads); "
        "did you mean 'latents', which block 'encode' writes?"
    )


def test_a_factory_makes_a_default_for_each_run() -> None:
    class Notes(BlockState):
        notes: Any = None

    seen: list[list[int]] = []

    def fresh() -> list[int]:
        seen.append([])
        return seen[-1]

    class Kept(BlockState):
        kept: list[int] = field(default_factory=fresh)

    @block
    def keep(state: Kept) -> Notes:
        return Notes(notes=state.kept)

    both = sequence.from_blocks_dict({"a": keep, "b": keep})
    assert both().notes is seen[0]
    assert both().notes is seen[1]
    assert len(seen) == 2


def test_components_are_given_once_to_all_blocks_that_take_them() -> None:
    scale = made("scale", {"x": int}, {"x": int}, lambda s, *, factor: {"x": s.x * factor}, factor=int)
    both = sequence.from_blocks_dict({"a": scale, "b": scale})
    assert both.bind(factor=3)(x=1).x == 9
    assert both(x=1, factor=5).x == 25
    mixed = sequence.from_blocks_dict({"a": scale.bind(factor=2), "b": scale})
    assert mixed(x=1, factor=5).x == 10


def test_the_name_is_in_paths_and_messages() -> None:
    named = sequence.from_blocks_dict({"double": double}, name="pipeline")
    assert named.name == "pipeline"
    assert repr(named) == "<block pipeline (x: int) -> (x: int)>"
    assert repr(sequence) == "sequence"


def test_it_is_not_called() -> None:
    combinator: Any = sequence
    with pytest.raises(BlockError) as caught:
        combinator(double, add, double)
    assert str(caught.value) == (
        "sequence(...) wants a dict, whose keys name the blocks (the same block may stand under two): write "
        "`sequence.from_blocks_dict({'double': double, 'add': add, 'double_2': double})`"
    )
