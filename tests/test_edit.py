"""Edits give new blocks, checked again; blocks are found by name and by path."""

import textwrap
from typing import Any, Literal

import pytest

from fnloop import Block, BlockState, StateError, WiringError, block, loop_while, sequence, skip
from tests.wired import chooser, header, made, predicate, record, said

double = made("double", {"x": int}, {"x": int}, lambda state: {"x": 2 * state.x})
plus = made("plus", {"x": int}, {"x": int}, lambda state: {"x": state.x + 1})
text = made("text", {"x": str}, {"y": int})
each = header("each", {"n": int}, {"i": int}, lambda state: ({"i": i} for i in range(state.n)))
simple = sequence.from_blocks_dict({"double": double, "plus": plus}, name="simple")
folded = each.from_blocks_dict({"step": simple})
pipe = sequence.from_blocks_dict({"fold": folded, "last": double}, name="pipe")


def refusal(kind: type[Exception], edit: Any) -> str:
    with pytest.raises(kind) as caught:
        edit()
    return str(caught.value.args[0] if kind is KeyError else caught.value)


# --- access


def test_a_block_by_name_and_by_path() -> None:
    assert pipe["fold"] is folded
    assert pipe["fold/step"] is simple
    assert pipe["fold/step/plus"] is plus


def test_a_path_to_nothing_has_the_nearest_name() -> None:
    assert (
        refusal(KeyError, lambda: pipe["fould"])
        == "'pipe' has no block 'fould'; did you mean 'fold'? (it has fold, last)"
    )
    assert refusal(KeyError, lambda: pipe["fold/stop"]) == (
        "'each' has no block 'stop'; did you mean 'step'? (it has step)"
    )
    assert refusal(KeyError, lambda: pipe["last/deeper"]) == (
        "'double' has no block 'deeper' (it has none: it is a single function)"
    )
    assert refusal(KeyError, lambda: pipe[""]).startswith("'pipe' has no block ''")


# --- insert


def test_insert_goes_last() -> None:
    more = simple.insert("again", double)
    assert list(more.blocks) == ["double", "plus", "again"]
    assert (simple(x=1).x, more(x=1).x) == (3, 6)


def test_insert_before_and_after() -> None:
    assert list(simple.insert("new", plus, before="plus").blocks) == ["double", "new", "plus"]
    assert list(simple.insert("new", plus, before="double").blocks) == ["new", "double", "plus"]
    assert list(simple.insert("new", plus, after="double").blocks) == ["double", "new", "plus"]
    assert list(simple.insert("new", plus, after="plus").blocks) == ["double", "plus", "new"]
    assert simple.insert("new", plus, before="double")(x=1).x == 5


def test_insert_by_path() -> None:
    more = pipe.insert("fold/step/new", plus, before="double")
    assert more(n=2, x=0).x == 2 * (((0 + 1) * 2 + 1 + 1) * 2 + 1)
    assert list(more["fold/step"].blocks) == ["new", "double", "plus"]
    assert list(pipe["fold/step"].blocks) == ["double", "plus"]


def test_insert_is_checked() -> None:
    message = refusal(WiringError, lambda: pipe.insert("text", text))
    assert "[field-type] block 'text' reads 'x' as str, but block 'last' writes it as int" in message
    assert "[input-conflict]" in refusal(WiringError, lambda: simple.insert("text", text, before="double"))
    deep = refusal(WiringError, lambda: pipe.insert("fold/step/text", text))
    assert deep.startswith("'simple' cannot be wired: 1 fault")


def test_insert_refuses_what_it_cannot_place() -> None:
    assert refusal(StateError, lambda: simple.insert("plus", double)) == (
        "'simple' has a block 'plus' already; use `.replace_block('plus', ...)`"
    )
    assert refusal(StateError, lambda: simple.insert("new", double, before="plus", after="double")) == (
        "'simple': give `before` or `after`, not both"
    )
    assert refusal(KeyError, lambda: simple.insert("new", double, before="pluss")) == (
        "'simple' has no block 'pluss'; did you mean 'plus'? (it has double, plus)"
    )
    assert refusal(KeyError, lambda: pipe.insert("fould/new", double)).startswith("'pipe' has no block 'fould'")
    assert refusal(StateError, lambda: double.insert("new", plus)) == (
        "'double' is a single function and has no blocks to edit"
    )
    assert refusal(StateError, lambda: pipe.insert("last/new", plus)) == (
        "'double' is a single function and has no blocks to edit"
    )


def test_insert_refuses_what_is_no_block() -> None:
    number: Any = 3
    assert "[not-a-block] entry 'new' is an int" in refusal(WiringError, lambda: simple.insert("new", number))
    assert "[entry-name] entry '': its name is empty" in refusal(WiringError, lambda: simple.insert("", double))


# --- without


def test_without() -> None:
    assert simple.without("plus")(x=3).x == 6
    assert list(simple.blocks) == ["double", "plus"]
    assert pipe.without("fold/step/double")(n=3, x=0).x == 6


def test_without_is_checked() -> None:
    start = made("start", {}, {"z": int}, lambda state: {"z": 1})
    use = made("use", {"z": int}, {"w": int}, lambda state: {"w": state.z})
    closed = sequence.from_blocks_dict({"start": start, "use": use}, inputs=record("In", {}), name="closed")
    assert "[missing-field] block 'use' reads 'z'" in refusal(WiringError, lambda: closed.without("start"))
    both = chooser("mode", {"n": int}, Literal["a", "b"]).from_blocks_dict({"a": double, "b": skip})
    assert refusal(WiringError, lambda: both.without("b")) == said("""
        'mode' cannot be wired: 1 fault
          1. [branch-missing] 'mode' may return 'b', which is no branch; add the entry 'b', with `skip` where nothing is to be done
    """)


def test_without_what_is_not_there() -> None:
    assert refusal(KeyError, lambda: simple.without("pluss")).startswith("'simple' has no block 'pluss'")
    assert refusal(KeyError, lambda: double.without("x")) == (
        "'double' has no block 'x' (it has none: it is a single function)"
    )
    assert refusal(StateError, lambda: skip.insert("x", double)) == (
        "'skip' is a single function and has no blocks to edit"
    )


def test_without_its_last_block() -> None:
    alone = sequence.from_blocks_dict({"double": double})
    assert "[empty]" in refusal(WiringError, lambda: alone.without("double"))


# --- replace_block


def test_replace_block() -> None:
    assert simple.replace_block("plus", double)(x=1).x == 4
    assert list(simple.replace_block("double", plus).blocks) == ["double", "plus"]
    assert pipe.replace_block("fold/step/plus", double)(n=1, x=1).x == 8
    assert pipe.replace_block("fold", double)(x=1).x == 4


def test_replace_block_is_checked() -> None:
    assert "[input-conflict]" in refusal(WiringError, lambda: simple.replace_block("double", text))
    assert "[carry-type]" in refusal(
        WiringError, lambda: pipe.replace_block("fold/step", made("turn", {"x": int}, {"x": str}))
    )
    assert refusal(KeyError, lambda: simple.replace_block("pluss", double)).startswith("'simple' has no block 'pluss'")


# --- what an edit keeps


def test_an_edit_keeps_names_and_components() -> None:
    model = made("model", {"x": int}, {"x": int}, lambda s, *, factor: {"x": s.x * factor}, factor=int)
    base = sequence.from_blocks_dict({"model": model}, name="base").bind(factor=3).rename(x="a")
    more = base.insert("again", model)
    assert more.name == "base"
    assert more(a=1).a == 9
    assert dict(base.insert("again", model).bound) == {"factor": 3}
    assert base.replace_block("model", double)(a=1).a == 2
    assert dict(base.replace_block("model", double).bound) == {}


def test_an_edit_keeps_the_names_of_the_block_that_holds_it() -> None:
    outer = sequence.from_blocks_dict({"inner": simple.rename(x="a"), "last": double}, name="outer")
    more = outer.insert("inner/third", plus)
    result = more(a=1, x=1)
    assert (result.a, result.x) == (4, 2)


@pytest.mark.filterwarnings("ignore::fnloop.WiringWarning")
def test_an_edit_keeps_a_declared_boundary() -> None:
    declared = sequence.from_blocks_dict(
        {"double": double}, inputs=record("In", {"x": int}), outputs=record("Out", {"x": int})
    )
    more = declared.insert("start", made("start", {}, {"y": int}, lambda state: {"y": 1}))
    assert type(more(x=1)).__name__ == "Out"
    use = made("use", {"z": int}, {"w": int}, lambda state: {"w": state.z})
    told = refusal(WiringError, lambda: declared.insert("use", use)).splitlines()
    assert told[1:2] + told[-1:] == [
        "  1. [missing-field] block 'use' reads 'z' (int), which In does not declare and no block before it writes",
        "       where it is to be an input of 'sequence', declare that before the edit: `.declare(inputs=...)` with a "
        "record that has it",
    ]
    assert declared.declare(inputs=record("Wide", {"x": int, "z": int})).insert("use", use)(x=1, z=2).x == 2


def test_an_edit_keeps_the_function_that_decides() -> None:
    grown = folded.insert("more", plus)
    assert grown(n=3, x=0).x == ((0 * 2 + 2) * 2 + 2) * 2 + 2
    both = chooser("mode", {"n": int}, Literal["a", "b"], lambda s: "b").from_blocks_dict({"a": double, "b": skip})
    assert both.replace_block("b", plus)(n=1, x=1).x == 2


def test_an_edit_changes_one_of_two_that_were_the_same() -> None:
    twice = sequence.from_blocks_dict({"one": simple, "two": simple})
    assert twice.without("one/plus")(x=1).x == 5
    assert twice(x=1).x == 7


# --- renames


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ({"z": "w"}, "'both' has no field or component 'z' (it has x, y, and takes unet)"),
        (
            {"unit": "w"},
            "'both' has no field or component 'unit'; did you mean 'unet'? (it has x, y, and takes unet)",
        ),
        ({"unet": "y"}, "'both' has 'y' already; rename to another name"),
        ({"x": "y"}, "'both' has 'y' already; rename to another name"),
        ({"x": "unet"}, "'both' has 'unet' already; rename to another name"),
        ({"x": "class"}, "'both': a field cannot be called 'class'; use an identifier that a record can have"),
        ({"x": "ﬁ"}, "'both': a field cannot be called 'ﬁ'; use an identifier that a record can have"),
        ({"x": ""}, "'both': a field cannot be called ''; use an identifier that a record can have"),
    ],
)
def test_rename_refuses(names: dict[str, str], message: str) -> None:
    both: Block[Any, Any] = made("both", {"x": int}, {"y": int}, unet=int)
    assert refusal(StateError, lambda: both.rename(**names)) == message


def test_rename_goes_from_the_present_name() -> None:
    renamed = double.rename(x="a").rename(a="b")
    assert renamed(b=2).b == 4
    assert dict(renamed.names) == {"x": "b"}
    assert dict(renamed.rename(b="x").names) == {}


class Scale:
    def __init__(self, factor: int) -> None:
        self.factor = factor


class Number(BlockState):
    x: int


@block
def times(state: Number, *, model: Scale) -> Number:
    return Number(x=state.x * model.factor)


def test_components_are_renamed() -> None:
    one = times.rename(model="a")
    assert one(x=2, a=Scale(3)).x == 6
    assert one.bind(a=Scale(4))(x=2).x == 8
    assert dict(one.bind(a=Scale(4)).bind(a=Scale(5)).bound)["a"].factor == 5  # type: ignore[attr-defined]
    assert str(one) == "times (x: int) -> (x: int)  needs a: Scale"
    assert refusal(StateError, lambda: one(x=2)) == (
        "'times' still needs the component 'a' (Scale); write `.bind(a=...)`"
    )
    assert refusal(StateError, lambda: one.bind(model=Scale(3))) == ("'times' takes no component 'model' (it takes a)")
    assert "takes no 'model'" in refusal(StateError, lambda: one(x=2, model=Scale(3)))
    assert one.rename(a="model", x="y")(y=2, model=Scale(3)).y == 6


def test_a_block_stands_twice_with_two_models() -> None:
    pair = sequence.from_blocks_dict({"one": times.rename(model="a"), "two": times.rename(model="b")}, name="pair")
    assert (
        str(pair)
        == textwrap.dedent("""
        pair [sequence] (x: int) -> (x: int)  needs a: Scale, b: Scale
          one (x: int) -> (x: int)  needs a: Scale
          two (x: int) -> (x: int)  needs b: Scale
    """).strip()
    )
    bound = pair.bind(a=Scale(2), b=Scale(3))
    assert (bound(x=1).x, pair(x=1, a=Scale(2), b=Scale(5)).x) == (6, 10)
    assert "needs" not in str(bound)
    assert "needs" not in bound.to_mermaid()
    outer = sequence.from_blocks_dict({"pair": pair.rename(a="b", b="a"), "again": times.rename(model="b")})
    assert outer(x=1, a=Scale(10), b=Scale(2)).x == 40  # 2 * 10 * 2
    edited = pair.rename(a="first").bind(first=Scale(2)).without("two")
    assert edited(x=1).x == 2
    branches = chooser("mode", {"side": str}, Literal["l", "r"], lambda state: state.side).from_blocks_dict(
        {"l": times.rename(model="a"), "r": times.rename(model="b")}
    )
    assert branches(side="l", x=1, a=Scale(2)).x == 2
    assert "its component 'b' (Scale) is missing" in refusal(StateError, lambda: branches(side="r", x=1, a=Scale(2)))


def test_components_of_deciders_are_renamed() -> None:
    def below(state: Number, *, limit: int) -> bool:
        return state.x < limit

    small = loop_while(below).rename(limit="most")
    body = {"times": times.bind(model=Scale(2))}
    assert small.from_blocks_dict(body)(x=1, most=5).x == 8
    assert small.bind(most=9).from_blocks_dict(body)(x=1).x == 16
    assert refusal(StateError, lambda: small.bind(limit=1)) == "'below' takes no component 'limit' (it takes most)"


# --- another header, another boundary

twice = header("twice", {"m": int}, {"i": int}, lambda state: ({"i": i} for i in range(2 * state.m)))
text_each = header("text_each", {"s": str}, {"x": int}, lambda state: ({"x": len(word)} for word in state.s.split()))


def test_another_header() -> None:
    other = folded.with_header(twice)
    assert other.name == "each"
    assert other(m=2, x=1).x == folded(n=4, x=1).x
    assert "| each i: int of twice" in str(other)
    inside = pipe.with_header(twice.rename(m="n"), at="fold")
    assert inside(n=2, x=0).x == pipe(n=4, x=0).x
    assert list(inside["fold"].blocks) == ["step"]
    while_ = folded.with_header(predicate("small", {"x": int}, lambda state: state.x < 100))
    assert while_(x=1).x == 127
    fast = pipe.rename(x="y").with_header(twice, at="fold")
    assert fast(m=1, y=0).y == pipe(n=2, x=0).x
    side = chooser("side", {"s": str}, Literal["a", "b"], lambda state: state.s)
    flipped = chooser("flip", {"s": str}, Literal["a", "b"], lambda state: "ab"[state.s == "a"])
    both = side.from_blocks_dict({"a": double, "b": plus})
    assert (both(s="a", x=5).x, both.with_header(flipped)(s="a", x=5).x) == (10, 6)


def test_another_header_is_checked() -> None:
    assert "writes 'x', which is an iteration variable of the loop" in refusal(
        WiringError, lambda: folded.with_header(text_each)
    )
    decide: Any = sequence
    any_folded: Any = folded
    side = chooser("side", {"s": str}, Literal["a", "b"])
    for edit, said_of_it in [
        (
            lambda: pipe.with_header(twice),
            "'pipe' is a sequence, in which nothing decides; name a loop or a switch inside it ('fold', 'last'): `at=...`",
        ),
        (
            lambda: pipe.with_header(twice, at="last"),
            "'double' is a single function, in which nothing decides; name a loop or a switch: `at=...`",
        ),
        (
            lambda: folded.with_header(side),
            "'each' is a loop, and 'side' decides for a switch; give a function of the same decorator",
        ),
        (
            lambda: any_folded.with_header(double),
            "'each': with_header wants a header, predicate or chooser, got the block 'double'; give the function that decides, not the block that it makes",
        ),
        (
            lambda: any_folded.with_header(refusal),
            "'each': with_header wants a header, predicate or chooser, got the function 'refusal'; write @loop, @loop_while or @switch above `def refusal`",
        ),
        (
            lambda: folded.with_header(decide),
            "'each': with_header wants a header, predicate or chooser, got a combinator; give the function that decides",
        ),
        (
            lambda: any_folded.with_header(3),
            "'each': with_header wants a header, predicate or chooser, got 3; write a function with @loop, @loop_while or @switch",
        ),
    ]:
        assert refusal(StateError, edit) == said_of_it
    assert refusal(KeyError, lambda: pipe.with_header(twice, at="fould")).startswith("'pipe' has no block 'fould'")


@pytest.mark.filterwarnings("ignore::fnloop.WiringWarning")
def test_a_boundary_is_declared_later() -> None:
    inside = made("inside", {"i": int}, {"last": int}, lambda state: {"last": state.i})
    fold = each.from_blocks_dict({"plus": plus, "inside": inside})
    wide, narrow = record("Wide", {"x": int, "last": int}), record("Narrow", {"last": int})
    assert fold.declare(outputs=wide)(n=3, x=0) == wide(x=3, last=2)
    assert fold.declare(outputs=wide).declare(outputs=narrow)(n=3, x=0) == narrow(last=2)
    given = record("Given", {"n": int, "x": (int, 7)})
    declared = fold.declare(inputs=given, outputs=wide)
    assert str(declared).startswith("each [loop] (n: int, x: int = 7) -> (x: int, last: int)")
    assert declared.declare(outputs=narrow).without("plus")(n=2).last == 1
    assert declared.with_header(twice.rename(m="n"))(n=1) == wide(x=9, last=1)


def test_a_boundary_that_is_declared_later_is_checked() -> None:
    wrong = record("Wrong", {"y": int})
    assert "Wrong declares the output 'y' (int), which no block writes" in refusal(
        WiringError, lambda: folded.declare(outputs=wrong)
    )
    for edit, said_of_it in [
        (
            lambda: folded.declare(),
            "'each': declare what? Write `.declare(inputs=In)`, `.declare(outputs=Out)` or both",
        ),
        (
            lambda: double.declare(inputs=wrong),
            "'double' is a single function: its boundary are the records in its signature; declare that of a composite",
        ),
        (
            lambda: folded.rename(x="y").declare(outputs=wrong),
            "'each' has renamed 'x' to 'y', and a boundary has the names inside; declare first, then rename",
        ),
    ]:
        assert refusal(StateError, edit) == said_of_it
