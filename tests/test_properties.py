"""Random pipelines of integer fields give what a naive interpreter over dicts gives, in all modes of checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fnloop import Block, StateError, WiringError, checks, sequence, skip
from fnloop.program import build as lowering
from fnloop.run.modes import Mode
from tests.wired import Fields, chooser, header, made, predicate, record

NAMES = ("alpha", "bravo", "carol", "delta", "ember", "first_1")
DRAFTS = ("draft", "sketch")
"""Fields that branches mostly write for themselves; other blocks use them seldom."""
FIELDS = (*NAMES, *DRAFTS)
DEFAULT = 7
MODULUS = 101
Values = dict[str, int]
Kind = Literal["required", "default", "conditional", "passed"]


# --- pipelines as data


@dataclass(frozen=True)
class Leaf:
    """Writes sums of what it reads; `optional` are read with a default."""

    reads: tuple[str, ...]
    writes: tuple[str, ...]
    optional: frozenset[str]
    salt: int


@dataclass(frozen=True)
class Composite:
    """A combinator with its blocks.

    `decides` is the field that its function reads, `until` that of the predicate which ends a loop, or one
    more that the predicate of a `loop_while` reads; `closed` are the declared inputs.
    """

    kind: Literal["sequence", "loop", "loop_while", "switch"]
    children: tuple[tuple[Node, Mapping[str, str]], ...]
    decides: str = ""
    variable: str = ""
    until: str = ""
    closed: frozenset[str] | None = None
    outputs: tuple[str, ...] | None = None


Node = Leaf | Composite

FIRST_FUEL = 4
FUEL = Leaf(("fuel",), ("fuel",), frozenset(), 0)
"""Brings every `loop_while` to its end: no other block writes the field."""


@dataclass
class Seen:
    """What a naive look at a pipeline finds: its inputs, what it surely writes and what it may write.

    `kept` is what loops in it write for themselves; it is `lost` where an outer field of that name is used behind them.
    `temporary` is what branches in it write for themselves, `consumed` what is read behind its last writer, and `used`
    holds the temporaries of each child that are fields around it.
    """

    reads: dict[str, Kind] = field(default_factory=dict)
    sure: set[str] = field(default_factory=set)
    maybe: set[str] = field(default_factory=set)
    carry: set[str] = field(default_factory=set)
    local: set[str] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    lost: bool = False
    temporary: set[str] = field(default_factory=set)
    consumed: set[str] = field(default_factory=set)
    used: list[set[str]] = field(default_factory=list)


# --- the naive look


def look(node: Node, around: frozenset[str] = frozenset()) -> Seen:
    """What a node is to those around it; `around` are its temporaries that are fields there."""
    if isinstance(node, Leaf):
        kinds: dict[str, Kind] = {name: "default" if name in node.optional else "required" for name in node.reads}
        return Seen(kinds, set(node.writes))
    seen = look_inside(node, around)
    kept = set(seen.kept)
    if node.outputs is not None or node.closed is not None:
        seen.temporary = set()
    if node.outputs is not None:
        seen.kept, seen.consumed = set(), set()
        for name in node.outputs:
            if name in seen.maybe:
                demand(seen, name, "required")
        seen.sure &= set(node.outputs)
        seen.maybe &= set(node.outputs)
    if node.closed is not None:
        hidden = {name for name in seen.reads if name not in node.closed}
        never = {name for name in hidden if seen.reads[name] == "passed"}
        seen.sure |= seen.maybe & hidden - never
        seen.maybe -= hidden
        seen.reads = dict.fromkeys(sorted(node.closed), "required")
    leaving = seen.sure | seen.maybe if node.outputs is None else set(node.outputs)
    seen.lost = seen.lost or bool(leaving & kept)
    return seen


def look_inside(node: Composite, around: frozenset[str]) -> Seen:
    fields = {*around, *(node.outputs or ()), *(node.closed or ())} | ({node.decides} if node.decides else set())
    if node.kind == "loop_while":
        fields.add(node.until)
    if node.kind == "switch":
        return look_switch(node, fields)
    inner, used = look_at_steps(node, fields)
    body = Seen(used=used)
    if node.kind == "loop_while":
        demand(body, node.decides, "required")
        demand(body, node.until, "required")
    for one in inner:
        follow(body, one, {node.variable})
    if node.kind == "loop" and node.until:
        follow(body, Seen({node.until: "required"}), {node.variable})
    if node.kind == "sequence":
        return body
    body.lost = body.lost or any(body.reads.get(name, "passed") != "passed" for name in body.kept)
    written = body.sure | body.maybe
    carry = {name for name in body.reads if name in written}
    seen = Seen(maybe=set(carry), carry=carry, local=written - carry, lost=body.lost, used=used)
    seen.temporary = body.temporary
    seen.kept = (body.kept | (seen.local - set(node.outputs or ()))) - carry
    if node.kind == "loop":
        demand(seen, node.decides, "required")
    for name, kind in body.reads.items():
        demand(seen, name, kind)
    if node.outputs is not None:
        seen.sure = set(node.outputs) & seen.local
    return seen


def look_at_steps(node: Composite, fields: set[str]) -> tuple[list[Seen], list[set[str]]]:
    """The blocks of a body, and their temporaries that are fields of it: known before, or read before written anew."""
    first = [renamed_look(look(child), names) for child, names in node.children]
    last = [Seen({node.until: "required"})] if node.kind == "loop" and node.until else []
    known = set(fields)
    used = []
    for number, one in enumerate(first):
        known |= {*one.reads, *one.sure, *one.maybe}
        wanted = {name for name in one.temporary if name in known or is_read(name, [*first[number + 1 :], *last])}
        used.append(wanted)
    return look_again(node, used), used


def is_read(name: str, behind: list[Seen]) -> bool:
    for one in behind:
        if name in one.reads:
            return True
        if name in one.sure:
            return False
    return False


def look_again(node: Composite, used: list[set[str]]) -> list[Seen]:
    """The children with some of their temporaries as fields."""
    return [
        renamed_look(look(child, own_names(child, names, wanted)), names)
        for (child, names), wanted in zip(node.children, used, strict=True)
    ]


def own_names(child: Node, names: Mapping[str, str], wanted: set[str]) -> frozenset[str]:
    seen = look(child)
    return frozenset(name for name in seen.temporary if outside(name, seen, names) in wanted)


def look_switch(node: Composite, fields: set[str]) -> Seen:
    inner = [renamed_look(look(child), names) for child, names in node.children]
    seen = Seen()
    names = set().union(*({*one.sure, *one.maybe, *one.temporary} for one in inner))
    read = fields.union(*(one.reads for one in inner))
    for name in names - read:
        writers = [one for one in inner if name in one.sure | one.maybe]
        if len(writers) < len(inner) and all(name in one.consumed for one in writers):
            seen.temporary.add(name)
    seen.used = [one.temporary - seen.temporary for one in inner]
    inner = look_again(node, seen.used)
    seen.sure = set.intersection(*(one.sure for one in inner))
    seen.maybe = set().union(*(one.sure | one.maybe for one in inner)) - seen.sure - seen.temporary
    writing = seen.sure | seen.maybe
    seen.consumed = {
        name for name in writing if all(name in one.consumed for one in inner if name in one.sure | one.maybe)
    }
    seen.kept = set().union(*(one.kept for one in inner))
    seen.lost = any(one.lost for one in inner)
    demand(seen, node.decides, "required")
    for name in {name for one in inner for name in one.reads} | seen.maybe:
        kinds = [one.reads[name] for one in inner if name in one.reads]
        needing = [kind for kind in kinds if kind != "passed"]
        if not needing:
            demand(seen, name, "passed")
        elif all(kind == "default" for kind in needing):
            demand(seen, name, "default")
        elif len(kinds) == len(inner) and all(kind == "required" for kind in kinds):
            demand(seen, name, "required")
        else:
            demand(seen, name, "conditional")
    return seen


def follow(body: Seen, one: Seen, variables: set[str]) -> None:
    for name, kind in one.reads.items():
        if name not in body.sure and name not in variables:
            demand(body, name, kind)
    reads = {name for name, kind in one.reads.items() if kind != "passed"}
    body.lost = body.lost or one.lost or bool(reads & body.kept)
    body.consumed = ((body.consumed | reads) - one.sure - one.maybe) | one.consumed
    body.kept = (body.kept - one.sure) | one.kept
    body.temporary = (body.temporary - one.sure) | one.temporary
    body.maybe = (body.maybe | one.maybe) - one.sure - body.sure
    body.sure |= one.sure


def demand(seen: Seen, name: str, kind: Kind) -> None:
    order = get_args(Kind)
    if kind == "conditional":
        seen.bare.add(name)  # without a default in one branch, whatever the others have
    if kind == "required" and seen.reads.get(name) == "default":
        return  # a reader before has given its default
    seen.reads[name] = min(seen.reads.get(name, "passed"), kind, key=order.index)


def renamed_look(seen: Seen, names: Mapping[str, str]) -> Seen:
    def many(inner: set[str]) -> set[str]:
        return {names.get(name, name) for name in inner}

    def hidden(inner: set[str]) -> set[str]:
        found = (outside(name, seen, names) for name in inner)
        return {name for name in found if name is not None}

    reads = {names.get(name, name): kind for name, kind in seen.reads.items()}
    made = Seen(reads, many(seen.sure), many(seen.maybe), kept=hidden(seen.kept), lost=seen.lost)
    made.temporary, made.consumed = hidden(seen.temporary), many(seen.consumed)
    return made


def outside(name: str, seen: Seen, names: Mapping[str, str]) -> str | None:
    """What a field that is hidden in a block is called around it; None where that is another field."""
    fields = {*seen.reads, *seen.sure, *seen.maybe}
    if name in fields:
        return names.get(name, name)
    return None if name in {new for old, new in names.items() if old in fields} else name


# --- the naive interpreter


class LeftOutError(Exception):
    """A branch was taken whose input was left out, or a loop of zero iterations has no value for an output."""


def run(node: Node, values: Values, around: frozenset[str] = frozenset()) -> Values:
    """What a pipeline writes, from the values around it."""
    if isinstance(node, Leaf):
        return leaf_outputs(node, {name: read(values, name, name in node.optional) for name in node.reads})
    seen, inside = look(node, around), look_inside(node, around)
    values = {name: value for name, value in values.items() if name in seen.reads}
    for name, kind in inside.reads.items():
        if kind == "default":
            values.setdefault(name, DEFAULT)
    written = run_composite(node, values, inside)
    return {name: value for name, value in written.items() if name in seen.sure | seen.maybe}


def read(values: Values, name: str, optional: bool) -> int:
    if name not in values and not optional:
        raise LeftOutError(name)
    return values.get(name, DEFAULT)


def leaf_outputs(leaf: Leaf, values: Values) -> Values:
    if leaf is FUEL:
        return {"fuel": values["fuel"] - 1}
    total = sum((index + 2) * value for index, value in enumerate(values.values()))
    return {name: (total + leaf.salt * (index + 1)) % MODULUS for index, name in enumerate(leaf.writes)}


def run_child(child: Node, names: Mapping[str, str], values: Values, used: set[str]) -> Values:
    """Run a block with its fields called otherwise; a branch needs all its inputs before it begins."""
    around = own_names(child, names, used)
    seen = look(child, around)
    own = {inner: values[names.get(inner, inner)] for inner in seen.reads if names.get(inner, inner) in values}
    for name, kind in seen.reads.items():
        if kind == "required" and name not in own:
            raise LeftOutError(name)
    return {names.get(name, name): value for name, value in run(child, own, around).items()}


def run_composite(node: Composite, values: Values, seen: Seen) -> Values:
    if node.kind == "switch":
        number = values[node.decides] % len(node.children)
        child, names = node.children[number]
        written = run_child(child, names, values, seen.used[number])
        return {name: {**values, **written}[name] for name in seen.sure | seen.maybe if name in {**values, **written}}
    if node.kind == "sequence":
        after = run_steps(node, values, seen)
        return {name: after[name] for name in seen.sure | seen.maybe if name in after}
    return run_loop(node, values, seen)


def goes_on(fuel: int, number: int) -> bool:
    return fuel > 0 and number % 5 != 4


def run_steps(node: Composite, values: Values, seen: Seen) -> Values:
    values = dict(values)
    for (child, names), used in zip(node.children, seen.used, strict=True):
        values |= run_child(child, names, values, used)
    return values


def run_loop(node: Composite, values: Values, seen: Seen) -> Values:
    last: Values = {}
    count = values[node.decides] % 4 if node.kind == "loop" else FIRST_FUEL
    for index in range(count):
        if node.kind == "loop_while" and not goes_on(values[node.decides], values[node.until]):
            break
        after = run_steps(node, {**values, node.variable: index} if node.kind == "loop" else values, seen)
        values |= {name: after[name] for name in seen.carry if name in after}
        last = {name: after[name] for name in seen.local}
        if node.kind == "loop" and node.until and after[node.until] % 3 == 0:
            break
    if seen.sure and not last:
        raise LeftOutError(str(seen.sure))
    return {**{name: values[name] for name in seen.carry if name in values}, **last}


# --- the same in fnloop


@cache
def shared(names: tuple[str, ...], optional: frozenset[str]) -> Any:
    """One record class for all blocks with these fields, so that records are handed on whole."""
    return record("Shared", {name: (int, DEFAULT) if name in optional else int for name in names})


def build(node: Node, name: str) -> Block[Any, Any]:
    if isinstance(node, Leaf):
        leaf = node

        def compute(state: Any) -> Fields:
            return leaf_outputs(leaf, {key: getattr(state, key) for key in leaf.reads})

        return made(name, shared(leaf.reads, leaf.optional), shared(leaf.writes, frozenset()), compute)
    blocks = {}
    for number, (child, names) in enumerate(node.children):
        one = skip if isinstance(child, Composite) and not child.children else build(child, f"{name}_{number}")
        fields = {*one.plan.interface.reads, *one.plan.interface.writes}
        blocks[f"b{number}"] = one.rename(**{key: new for key, new in names.items() if key in fields})
    boundary = {
        "inputs": None if node.closed is None else record("In", dict.fromkeys(sorted(node.closed), int)),
        "outputs": None if node.outputs is None else record("Out", dict.fromkeys(node.outputs, int)),
    }
    composed: Block[Any, Any] = decider(node, name).from_blocks_dict(blocks, **boundary)
    return composed


def decider(node: Composite, name: str) -> Any:
    on, reads = node.decides, {node.decides: int}
    if node.kind == "switch":
        count = len(node.children)
        literal = Literal[tuple(f"b{index}" for index in range(count))]  # type: ignore[valid-type]
        return chooser(f"{name}_choose", reads, literal, lambda state: f"b{getattr(state, on) % count}")
    if node.kind == "loop_while":
        also = node.until
        return predicate(
            f"{name}_more", {**reads, also: int}, lambda state: goes_on(getattr(state, on), getattr(state, also))
        )
    if node.kind == "sequence":
        return sequence
    until = None
    if node.until:

        def done(state: Any) -> bool:
            return bool(getattr(state, node.until) % 3 == 0)

        done.__annotations__ = {"state": record("Done", {node.until: int}), "return": bool}
        until = done
    variables = {node.variable: int}
    items = lambda state: ({node.variable: index} for index in range(getattr(state, on) % 4))  # noqa: E731
    return header(f"{name}_each", reads, variables, items, until)


# --- random pipelines

names = st.sampled_from(NAMES)
KINDS: tuple[Literal["sequence", "loop", "loop_while", "switch"], ...] = ("sequence", "loop", "loop_while", "switch")
renamings: st.SearchStrategy[dict[str, str]] = st.one_of(
    st.just({}),
    st.tuples(names, names).filter(lambda two: two[0] != two[1]).map(lambda two: {two[0]: two[1], two[1]: two[0]}),
)


@st.composite
def leaf(draw: st.DrawFn, variables: tuple[str, ...]) -> Leaf:
    readable = st.sampled_from(NAMES + variables)
    reads = draw(st.lists(readable, max_size=3, unique=True))
    if draw(st.integers(0, 9)) == 0:
        reads.append(draw(st.sampled_from(DRAFTS)))
    optional = frozenset(name for name in reads if name not in variables and draw(st.integers(0, 3)) == 0)
    written = draw(st.lists(names, min_size=1, max_size=2, unique=True))
    if draw(st.booleans()) and reads:  # a record that is handed on whole
        written = [name for name in reads if name not in variables] or written
    if draw(st.integers(0, 14)) == 0:
        written = list(dict.fromkeys([*written, draw(st.sampled_from(DRAFTS))]))
    return Leaf(tuple(reads), tuple(written), optional, draw(st.integers(0, MODULUS)))


SKIP = Composite("sequence", ())


@st.composite
def with_draft(draw: st.DrawFn, child: Node) -> Composite:
    """A block between one that writes a draft and one that reads it."""
    draft, salt = draw(st.sampled_from(DRAFTS)), draw(st.integers(0, MODULUS))
    write = Leaf(draw(st.sampled_from([(), (NAMES[0],)])), (draft,), frozenset(), salt)
    read = Leaf((draft, NAMES[1]), (draw(names),), frozenset(), salt)
    return Composite("sequence", ((write, {}), (child, {}), (read, {})))


@st.composite
def composite(draw: st.DrawFn, variables: tuple[str, ...], depth: int, serial: list[int]) -> Composite:
    kind = draw(st.sampled_from(KINDS))
    own = ""
    if kind == "loop":
        serial[0] += 1
        own = f"index_{serial[0]}"
    inside = variables + ((own,) if own else ())
    children: list[tuple[Node, Mapping[str, str]]] = []
    for _ in range(draw(st.integers(1, 3))):
        child = draw(node(inside, depth - 1, serial))
        if kind == "switch" and draw(st.integers(0, 3)) == 0:
            child = SKIP
        elif kind == "switch" and draw(st.integers(0, 2)) == 0:
            child = draw(with_draft(child))
        children.append((child, draw(renamings) if child is not SKIP else {}))
    decides = "fuel" if kind == "loop_while" else draw(names)
    if kind == "loop_while":
        children.append((FUEL, {}))
    until = ""
    if kind == "loop_while":
        until = draw(names)
    elif kind == "loop":
        until = draw(st.sampled_from((*NAMES, "", "", "")))
    made = Composite(kind, tuple(children), decides, own, until)
    return draw(bounded(made))


@st.composite
def bounded(draw: st.DrawFn, made: Composite) -> Composite:
    """The same with a declared boundary, sometimes."""
    outputs = None
    if draw(st.integers(0, 3)) == 0:
        seen = look(made)
        candidates = sorted(seen.sure | seen.maybe | seen.local)
        outputs = tuple(draw(st.lists(st.sampled_from(candidates), unique=True))) if candidates else None
        made = Composite(made.kind, made.children, made.decides, made.variable, made.until, None, outputs)
    if draw(st.integers(0, 3)) == 0:
        reads = look(made).reads
        free = {name for name, kind in reads.items() if kind in ("default", "passed")} - look(made).bare
        closed = frozenset(name for name in reads if name not in free or draw(st.booleans()))
        made = Composite(made.kind, made.children, made.decides, made.variable, made.until, closed, outputs)
    return made


def node(variables: tuple[str, ...], depth: int, serial: list[int]) -> st.SearchStrategy[Node]:
    if depth <= 0:
        return leaf(variables)
    return st.one_of(leaf(variables), composite(variables, depth, serial))


@st.composite
def anything(draw: st.DrawFn) -> Composite:
    return draw(composite((), 3, [0]))


def pipelines() -> st.SearchStrategy[Composite]:
    """Pipelines in which nothing that a loop writes is lost."""
    return anything().filter(lambda one: not look(one).lost)


MODES: tuple[Mode, ...] = get_args(Mode)


def called(built: Block[Any, Any], values: Values, mode: Mode) -> Values | None:
    """What a block gives; None where it refuses. What goes wrong in its flat function is shown with its text."""
    with checks(mode):
        try:
            result = built(**values)
        except StateError:
            return None
        except Exception as error:
            raise AssertionError(f"{error!r} in\n{built.emitted(mode).source}") from error
    return {name: getattr(result, name) for name in result.__struct_fields__}


def naive(pipeline: Node, values: Values) -> Values | None:
    try:
        return run(pipeline, values)
    except LeftOutError:
        return None


def built_pipeline(pipeline: Composite) -> Block[Any, Any]:
    """A pipeline that was made at random; one whose predicate reads nothing that changes is not looked at."""
    try:
        return build(pipeline, "p")
    except WiringError as error:
        assume({fault.code for fault in error.faults} != {"fixed-predicate"})
        raise


@pytest.mark.filterwarnings("ignore::fnloop.WiringWarning")  # what is made at random may do nothing
@pytest.mark.parametrize("deepest", [1, lowering.MAX_DEPTH])
@given(pipelines(), st.lists(st.integers(0, MODULUS), min_size=len(FIELDS), max_size=len(FIELDS)), st.data())
def test_pipelines_give_what_the_naive_interpreter_gives(
    deepest: int, pipeline: Composite, numbers: list[int], data: st.DataObject
) -> None:
    built = built_pipeline(pipeline)
    seen = look(pipeline)
    assert set(built.interface.reads) == set(seen.reads)
    numbered = {**dict(zip(FIELDS, numbers, strict=True)), "fuel": FIRST_FUEL}
    values = {name: number for name, number in numbered.items() if name in seen.reads}
    for name, kind in seen.reads.items():
        if kind != "required" and data.draw(st.booleans()):
            del values[name]
    expected = naive(pipeline, values)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lowering, "MAX_DEPTH", deepest)  # 1: every composite inside another in a flat function of its own
        for mode in MODES:
            assert called(built, values, mode) == expected


@given(anything())
def test_what_a_loop_overwrites_is_lost_just_where_it_is_used_behind_it(pipeline: Composite) -> None:
    if not look(pipeline).lost:
        built_pipeline(pipeline)
        return
    with pytest.raises(WiringError) as caught:
        built_pipeline(pipeline)
    assert {fault.code for fault in caught.value.faults} - {"fixed-predicate"} == {"lost-write"}
