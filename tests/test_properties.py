"""Random pipelines of integer fields give what a naive interpreter over dicts gives, in all modes of checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fnloop import Block, StateError, WiringError, checks, sequence, skip
from fnloop.program import build as lowering
from fnloop.run.modes import Mode
from tests.wired import Fields, chooser, header, made, predicate, record

NAMES = ("alpha", "bravo", "carol", "delta", "ember", "first_1")
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
    """

    reads: dict[str, Kind] = field(default_factory=dict)
    sure: set[str] = field(default_factory=set)
    maybe: set[str] = field(default_factory=set)
    carry: set[str] = field(default_factory=set)
    local: set[str] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    lost: bool = False


# --- the naive look


def look(node: Node) -> Seen:
    if isinstance(node, Leaf):
        kinds: dict[str, Kind] = {name: "default" if name in node.optional else "required" for name in node.reads}
        return Seen(kinds, set(node.writes))
    seen = look_inside(node)
    leaving = seen.sure | seen.maybe if node.outputs is None else set(node.outputs)
    seen.lost = seen.lost or bool(leaving & seen.kept)
    if node.outputs is not None:
        seen.kept = set()
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
    return seen


def look_inside(node: Composite) -> Seen:
    inner = [renamed_look(look(child), names) for child, names in node.children]
    if node.kind == "switch":
        return look_switch(node, inner)
    body = Seen()
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
    seen = Seen(maybe=set(carry), carry=carry, local=written - carry, lost=body.lost)
    seen.kept = (body.kept | (seen.local - set(node.outputs or ()))) - carry
    if node.kind == "loop":
        demand(seen, node.decides, "required")
    for name, kind in body.reads.items():
        demand(seen, name, kind)
    if node.outputs is not None:
        seen.sure = set(node.outputs) & seen.local
    return seen


def look_switch(node: Composite, inner: list[Seen]) -> Seen:
    seen = Seen(sure=set.intersection(*(one.sure for one in inner)))
    seen.maybe = set().union(*(one.sure | one.maybe for one in inner)) - seen.sure
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
    body.lost = body.lost or one.lost or any(kind != "passed" and name in body.kept for name, kind in one.reads.items())
    body.kept = (body.kept - one.sure) | one.kept
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

    fields = {*seen.reads, *seen.sure, *seen.maybe}
    taken = {new for old, new in names.items() if old in fields}
    kept = {
        names.get(name, name) if name in fields else name for name in seen.kept if name in fields or name not in taken
    }
    reads = {names.get(name, name): kind for name, kind in seen.reads.items()}
    return Seen(reads, many(seen.sure), many(seen.maybe), kept=kept, lost=seen.lost)


# --- the naive interpreter


class LeftOutError(Exception):
    """A branch was taken whose input was left out, or a loop of zero iterations has no value for an output."""


def run(node: Node, values: Values) -> Values:
    """What a pipeline writes, from the values around it."""
    if isinstance(node, Leaf):
        return leaf_outputs(node, {name: read(values, name, name in node.optional) for name in node.reads})
    seen, inside = look(node), look_inside(node)
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


def run_child(child: Node, names: Mapping[str, str], values: Values) -> Values:
    """Run a block with its fields called otherwise; a branch needs all its inputs before it begins."""
    own = {inner: values[names.get(inner, inner)] for inner in look(child).reads if names.get(inner, inner) in values}
    for name, kind in look(child).reads.items():
        if kind == "required" and name not in own:
            raise LeftOutError(name)
    return {names.get(name, name): value for name, value in run(child, own).items()}


def run_composite(node: Composite, values: Values, seen: Seen) -> Values:
    if node.kind == "switch":
        child, names = node.children[values[node.decides] % len(node.children)]
        written = run_child(child, names, values)
        return {name: {**values, **written}[name] for name in seen.sure | seen.maybe if name in {**values, **written}}
    if node.kind == "sequence":
        after = run_steps(node, values)
        return {name: after[name] for name in seen.sure | seen.maybe if name in after}
    return run_loop(node, values, seen)


def goes_on(fuel: int, number: int) -> bool:
    return fuel > 0 and number % 5 != 4


def run_steps(node: Composite, values: Values) -> Values:
    values = dict(values)
    for child, names in node.children:
        values |= run_child(child, names, values)
    return values


def run_loop(node: Composite, values: Values, seen: Seen) -> Values:
    last: Values = {}
    count = values[node.decides] % 4 if node.kind == "loop" else FIRST_FUEL
    for index in range(count):
        if node.kind == "loop_while" and not goes_on(values[node.decides], values[node.until]):
            break
        after = run_steps(node, {**values, node.variable: index} if node.kind == "loop" else values)
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
    optional = frozenset(name for name in reads if name not in variables and draw(st.integers(0, 3)) == 0)
    written = draw(st.lists(names, min_size=1, max_size=2, unique=True))
    if draw(st.booleans()) and reads:  # a record that is handed on whole
        written = [name for name in reads if name not in variables] or written
    return Leaf(tuple(reads), tuple(written), optional, draw(st.integers(0, MODULUS)))


SKIP = Composite("sequence", ())


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


@pytest.mark.parametrize("deepest", [1, lowering.DEEPEST])
@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(pipelines(), st.lists(st.integers(0, MODULUS), min_size=len(NAMES), max_size=len(NAMES)), st.data())
def test_pipelines_give_what_the_naive_interpreter_gives(
    deepest: int, pipeline: Composite, numbers: list[int], data: st.DataObject
) -> None:
    built = build(pipeline, "p")
    seen = look(pipeline)
    assert set(built.interface.reads) == set(seen.reads)
    numbered = {**dict(zip(NAMES, numbers, strict=True)), "fuel": FIRST_FUEL}
    values = {name: number for name, number in numbered.items() if name in seen.reads}
    for name, kind in seen.reads.items():
        if kind != "required" and data.draw(st.booleans()):
            del values[name]
    expected = naive(pipeline, values)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lowering, "DEEPEST", deepest)  # 1: every composite inside another in a flat function of its own
        for mode in MODES:
            assert called(built, values, mode) == expected


@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(anything())
def test_what_a_loop_overwrites_is_lost_just_where_it_is_used_behind_it(pipeline: Composite) -> None:
    if not look(pipeline).lost:
        build(pipeline, "p")
        return
    with pytest.raises(WiringError) as caught:
        build(pipeline, "p")
    assert {fault.code for fault in caught.value.faults} == {"lost-write"}
