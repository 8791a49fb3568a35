"""Random pipelines of tensors and numbers: compiled to one graph they give what they give in Python."""

from __future__ import annotations

import itertools
import linecache
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mindspore import Tensor, ops

from fnloop import Block, CompileError, CompileWarning, StateError, WiringError, sequence, skip

HEADER = """
import mindspore as ms
from collections.abc import Iterator
from typing import Literal
from mindspore import Tensor, nn, ops
from fnloop import BlockState, block, loop, loop_while, switch

class Pair(BlockState):
    p: Tensor
    k: int
    half: float = 0.5

def helper(x: Tensor, pair: Pair, *, by: int = 2) -> Tensor:
    return x * by - pair.p * pair.k

class Scale(nn.Cell):
    def construct(self, x: Tensor) -> Tensor:
        return x * 0.5
"""
TYPES = {
    "a": "Tensor", "b": "Tensor", "h": "Tensor", "i": "Tensor", "j": "Tensor",
    "n": "int", "m": "int", "f": "float", "flag": "bool", "s": "str", "r": "Pair", "t": "Tensor",
}  # fmt: skip
DEFAULTS = {"n": "3", "m": "2", "f": "0.5", "flag": "True", "s": '"x"'}
EXPRESSIONS: Mapping[str, tuple[str, ...]] = {
    "a": (
        "ops.tanh(state.a) * 0.5 + state.b", "state.a + state.n * 0.25", "state.a * state.f", "state.b - state.a * {v}",
        "state.a + state.h.astype(ms.float32)", "state.a * 0.5 + state.i", "state.a if state.flag else -state.b",
        "state.a if state.n > state.m else state.b * 2", "ops.where(state.a > state.b, state.a, state.b)",
        "helper(state.a, state.r)", "helper(state.b, state.r.replace(k=state.m), by=state.n)", "state.r.p * state.r.half",
        "state.b if state.s == 'x' else state.a + 1", "net(state.a) + gain", "state.a * (state.n // 2 + {v} % 3)",
        "state.a * (state.j.sum() > state.n)", "ops.stack([state.a, state.b]).sum(0)", "state.a / (abs(state.m) + 1)",
    ),
    "h": ("state.h * 0.5 + 1", "state.h + state.n", "(state.a * state.f).astype(ms.float16)"),
    "i": ("(state.i * 3 + state.n) % 7", "state.i - {v}", "(state.i // 2 + state.j.astype(ms.int32)) % 5"),
    "j": ("(state.j + state.m) % 5", "state.j * 2 % 9 + state.i.astype(ms.int64)", "ops.abs(state.j) + {v}"),
    "n": ("(state.n * 3 + state.m + {v}) % 11", "-state.n", "max(state.n, {v})", "state.m if state.flag else state.n - 1"),
    "m": ("state.m + 1", "(state.n - state.m) // 2", "state.r.k + {v}", "min(state.m, 4)"),
    "f": ("state.f * 0.5 + {v} * 0.125", "state.n / 4", "-state.f", "float(state.m)"),
    "flag": ("state.n % 2 == 0", "not state.flag", "state.f > 0.25 or state.n < state.m", "0 <= {v} < 2"),
    "r": ("state.r.replace(k=state.r.k + 1)", "Pair(p=state.a, k=state.n)", "state.r.replace(p=state.r.p * 0.5, half=state.f)"),
}  # fmt: skip
TURNED = (one.replace("state.a", "state.c").replace("state.b", "state.a") for one in EXPRESSIONS["a"])
EXPRESSIONS = {**EXPRESSIONS, "b": tuple(one.replace("state.c", "state.b") for one in TURNED)}
NAMES = tuple(TYPES)
WRITTEN = tuple(name for name in NAMES if name not in ("s", "t"))
UNTIL = ("state.n > 4", "state.f < 0.25", "bool(state.a.sum() > 1.5)", "{v} == 1")
ITEMS = ("one", "one", "one * 3 % 5 - 1", "{d} * 2 - one")
CHOICES = ("state.n % 2 == 0", "state.flag", "bool(state.a.sum() > state.b.sum())", 'state.s == "x"', "{v} == 1")
EXPECTED = (
    "its header reads", "cannot be stacked", "nothing is known of its output", "has no one form", "was left out",
    "may be chosen in the graph", "is there only if the graph takes", "a comparison of float numbers",
)  # fmt: skip
"""What a pipeline may be refused for, as far as the generator can write it."""

Step = tuple["Node", bool]
"""A block, and whether its `a` and `b` are swapped."""


@dataclass(frozen=True)
class Leaf:
    """A block: what it writes, by field, and fields that have defaults."""

    writes: Mapping[str, str]
    optional: frozenset[str]


@dataclass(frozen=True)
class Composite:
    """A combinator with its blocks; `decides` is what its function says, `until` ends a loop early.

    A loop does up to `most` iterations, and `item` is what its header yields in iteration `one`.
    """

    kind: str
    steps: tuple[Step, ...]
    decides: str = ""
    variable: str = ""
    until: str = ""
    outputs: tuple[str, ...] | None = None
    item: str = "one"
    most: int = 3


Node = Leaf | Composite


# --- random pipelines


@st.composite
def leaves(draw: st.DrawFn, variables: tuple[str, ...]) -> Leaf:
    names = draw(st.lists(st.sampled_from(WRITTEN), min_size=1, max_size=3, unique=True))
    value = st.sampled_from([f"state.{one}" for one in variables] or ["1"])
    writes = {name: draw(st.sampled_from(EXPRESSIONS[name])).replace("{v}", draw(value)) for name in names}
    optional = frozenset(name for name in DEFAULTS if draw(st.integers(0, 5)) == 0)
    return Leaf(writes, optional)


@st.composite
def with_temporary(draw: st.DrawFn, step: Node) -> Composite:
    """A block between one that writes `t` and one that reads it, as a branch does for itself."""
    write = Leaf({"t": draw(st.sampled_from(("state.a * 0.5 + state.f", "ops.tanh(state.b) - state.n")))}, frozenset())
    read = Leaf({"b": draw(st.sampled_from(("state.t - state.b", "state.b * 0.5 + state.t.sum()")))}, frozenset())
    return Composite("sequence", ((write, False), (step, False), (read, False)))


@st.composite
def composites(draw: st.DrawFn, variables: tuple[str, ...], depth: int) -> Composite:
    kind = draw(st.sampled_from(("sequence", "loop", "loop", "loop", "loop_while", "switch", "switch")))
    own = f"v{len(variables)}_{depth}" if kind == "loop" else ""
    inside = (*variables, own) if own else variables
    value = draw(st.sampled_from([f"state.{one}" for one in inside] or ["state.m"]))
    steps = [(draw(nodes(inside, depth - 1)), draw(st.integers(0, 3)) == 0) for _ in range(draw(st.integers(1, 3)))]
    decides, until = "", ""
    outputs: tuple[str, ...] | None = None
    item, most = draw(st.sampled_from(ITEMS)), draw(st.sampled_from((3, 3, 11)))
    if kind == "loop":
        decides = draw(st.sampled_from(["n", "n", *variables]))
        until = draw(st.sampled_from(("", "", "", *UNTIL))).replace("{v}", value)
    elif kind == "loop_while":
        decides = draw(st.sampled_from(("state.fuel > 0", "state.fuel > 0 and bool(state.a.sum() < 9)")))
        steps.append((Leaf({"fuel": "state.fuel - 1"}, frozenset()), False))
    elif kind == "switch":
        decides = draw(st.sampled_from(CHOICES)).replace("{v}", value)
        steps = (steps * 2)[:2]
        if draw(st.integers(0, 2)) == 0:
            steps[0] = (draw(with_temporary(steps[0][0])), False)
        if draw(st.integers(0, 3)) == 0:
            steps[1] = (Composite("skip", ()), False)
    if kind in ("loop", "sequence") and draw(st.integers(0, 5)) == 0:
        steps.append((Leaf({"a": "state.a - state.t * 0.5"}, frozenset()), False))
    if kind in ("loop", "sequence") and draw(st.integers(0, 4)) == 0:
        made = sorted({name for step, _ in steps if isinstance(step, Leaf) for name in step.writes} - {"fuel"})
        outputs = tuple(draw(st.lists(st.sampled_from(made), min_size=1, unique=True))) if made else None
    if outputs and any(swapped for _, swapped in steps):
        outputs = None
    return Composite(kind, tuple(steps), decides, own, until, outputs, item, most)


def nodes(variables: tuple[str, ...], depth: int) -> st.SearchStrategy[Node]:
    if depth <= 0:
        return leaves(variables)
    return st.one_of(leaves(variables), composites(variables, depth))


# --- the same in fnloop


SERIAL = itertools.count()


@dataclass
class Writer:
    """Writes the functions of a pipeline as a module that `inspect` can read."""

    lines: list[str] = field(default_factory=list)
    serial: Any = field(default_factory=itertools.count)

    def record(self, text: str, optional: frozenset[str] = frozenset()) -> str:
        """A record of all fields that a text reads. Gives its name."""
        fields = sorted(set(_words(text)))
        name = f"In{next(self.serial)}"
        self.lines.append(f"class {name}(BlockState):")
        for one in fields:
            default = f" = {DEFAULTS[one]}" if one in optional else ""
            self.lines.append(f"    {one}: {TYPES.get(one, 'int')}{default}")
        self.lines += [] if fields else ["    pass"]
        return name

    def out(self, names: Mapping[str, str] | tuple[str, ...]) -> str:
        name = f"Out{next(self.serial)}"
        self.lines += [f"class {name}(BlockState):", *(f"    {one}: {TYPES.get(one, 'int')}" for one in names)]
        return name

    def leaf(self, leaf: Leaf) -> str:
        text = " ".join(leaf.writes.values())
        taken, given_, name = self.record(text, leaf.optional), self.out(leaf.writes), f"leaf{next(self.serial)}"
        components = ", *, net: nn.Cell, gain: float = 0.25" if "net(" in text else ""
        self.lines += ["@block", f"def {name}(state: {taken}{components}) -> {given_}:"]
        self.lines += [f"    {one} = {expression}" for one, expression in leaf.writes.items()]
        self.lines += [f"    return {given_}({', '.join(f'{one}={one}' for one in leaf.writes)})"]
        return name

    def predicate(self, text: str) -> str:
        taken, name = self.record(text), f"ask{next(self.serial)}"
        self.lines += [f"def {name}(state: {taken}) -> bool:", f"    return {text}"]
        return name

    def decider(self, node: Composite) -> str:
        if node.kind == "loop_while":
            name = self.predicate(node.decides)
            self.lines.append(f"{name}_ = loop_while({name})")
            return f"{name}_"
        if node.kind == "switch":
            taken, name = self.record(node.decides), f"choose{next(self.serial)}"
            self.lines += ["@switch", f'def {name}(state: {taken}) -> Literal["b0", "b1"]:']
            self.lines += [f'    return "b0" if {node.decides} else "b1"']
            return name
        value = node.item.replace("{d}", f"state.{node.decides}")
        taken, item = self.record(f"state.{node.decides}"), self.out((node.variable,))
        until = f"(until={self.predicate(node.until)})" if node.until else ""
        name = f"each{next(self.serial)}"
        self.lines += [f"@loop{until}", f"def {name}(state: {taken}) -> Iterator[{item}]:"]
        self.lines += [
            f"    for one in range(abs(state.{node.decides}) * {node.most // 3} % {node.most + 1}):",
            f"        yield {item}({node.variable}={value})",
        ]
        return name


def _words(text: str) -> list[str]:
    pieces = text.replace("state.", "\0").split("\0")[1:]
    return ["".join(itertools.takewhile(lambda letter: letter.isalnum() or letter == "_", one)) for one in pieces]


def build(node: Node) -> tuple[Block[Any, Any], Any]:
    """The pipeline, and its class of nested records."""
    writer = Writer()
    plan = _plan(node, writer)
    text = HEADER + "\n".join(writer.lines) + "\n"
    filename = f"<compiled pipeline {next(SERIAL)}>"
    linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)
    space: dict[str, Any] = {"__name__": __name__}
    exec(compile(text, filename, "exec", dont_inherit=True), space)
    return _composed(plan, space), space["Pair"]


def _plan(node: Node, writer: Writer) -> Any:
    if isinstance(node, Leaf):
        return writer.leaf(node)
    if node.kind == "skip":
        return skip
    outputs = None if node.outputs is None else writer.out(node.outputs)
    decider = None if node.kind == "sequence" else writer.decider(node)
    return decider, outputs, [(_plan(one, writer), swapped) for one, swapped in node.steps]


def _composed(plan: Any, space: dict[str, Any]) -> Block[Any, Any]:
    if isinstance(plan, str):
        made = space[plan]
        return cast("Block[Any, Any]", made.bind(net=space["Scale"]()) if "net" in made.interface.components else made)
    if not isinstance(plan, tuple):
        return cast("Block[Any, Any]", plan)
    decider, outputs, steps = plan
    blocks = {}
    for number, (one, swapped) in enumerate(steps):
        made = _composed(one, space)
        names = {*made.plan.interface.reads, *made.plan.interface.writes}
        swap = {old: new for old, new in (("a", "b"), ("b", "a")) if old in names and swapped}
        blocks[f"b{number}"] = made.rename(**swap) if swap else made
    combinator = sequence if decider is None else space[decider]
    return cast("Block[Any, Any]", combinator.from_blocks_dict(blocks, outputs=space[outputs] if outputs else None))


# --- what goes in, and how it is compared


@st.composite
def values(draw: st.DrawFn) -> dict[str, Any]:
    eighth = st.integers(-16, 16).map(lambda one: one / 8)

    def tensor(dtype: Any, elements: st.SearchStrategy[Any]) -> Tensor:
        return Tensor(np.array(draw(st.lists(elements, min_size=3, max_size=3)), dtype))

    return {
        "a": tensor(np.float32, eighth), "b": tensor(np.float32, eighth), "h": tensor(np.float16, eighth),
        "i": tensor(np.int32, st.integers(-5, 5)), "j": tensor(np.int64, st.integers(-5, 5)),
        "n": draw(st.integers(-5, 5)), "m": draw(st.integers(-3, 3)), "f": draw(eighth), "p": tensor(np.float32, eighth),
        "t": tensor(np.float32, eighth), "flag": draw(st.booleans()), "s": draw(st.sampled_from("xy")), "k": draw(st.integers(-2, 2)), "fuel": draw(st.integers(0, 4)),
    }  # fmt: skip


def inputs_of(built: Block[Any, Any], pair: Any, found: Mapping[str, Any], left_out: frozenset[str]) -> dict[str, Any]:
    reads = built.plan.interface.reads
    given_ = {name: found[name] for name in reads if name in found and name not in left_out}
    given_ |= {name: 2 for name in reads if name not in found and name != "r"}
    if "r" in reads:
        given_["r"] = pair(p=found["p"], k=found["k"])
    return given_


def turned(found: Mapping[str, Any]) -> dict[str, Any]:
    """The same numbers, with other tensors, which are views."""
    return {name: ops.stack([one, -one], 1)[:, 1] if isinstance(one, Tensor) else one for name, one in found.items()}


def run(built: Block[Any, Any], inputs: Mapping[str, Any]) -> Any:
    """What it gives by field, or the exception that it raises."""
    try:
        result = built(**inputs)
    except (StateError, CompileError) as error:
        return error
    return {name: getattr(result, name) for name in result.__struct_fields__}


def assert_same(one: Any, other: Any, where: str) -> None:
    if isinstance(one, Tensor):
        assert isinstance(other, Tensor), where
        assert (one.dtype, one.shape) == (other.dtype, other.shape), where
        a, b = one.asnumpy(), other.asnumpy()
        if a.dtype.kind != "f":
            assert (a == b).all(), f"{where}: {a} {b}"
        else:
            tolerance = (
                2e-2 if a.dtype == np.float16 else 1e-5
            )  # a graph fuses, and rounds once where Python rounds twice
            np.testing.assert_allclose(a, b, rtol=tolerance, atol=tolerance, err_msg=where)
    elif isinstance(one, float):
        assert isinstance(other, (float, int)), where
        assert one == pytest.approx(other, rel=1e-5, abs=1e-6), where
    elif hasattr(one, "__struct_fields__"):
        assert type(one) is type(other), where
        for name in one.__struct_fields__:
            assert_same(getattr(one, name), getattr(other, name), f"{where}.{name}")
    else:
        assert (type(one), one) == (type(other), other), where


def _chooses(node: Node) -> bool:
    """Whether there is a switch in a pipeline."""
    return isinstance(node, Composite) and (node.kind == "switch" or any(_chooses(one) for one, _ in node.steps))


def check(node: Node, calls: list[dict[str, Any]], left_out: frozenset[str]) -> str:
    """Compare all calls; gives what stopped it, if it was refused."""
    try:
        built, pair = build(node)
    except WiringError:
        return "wiring"
    try:
        fast = built.compile(fullgraph=True)
    except CompileError as error:
        said = str(error)
    else:
        said = ""
    if said:
        assert any(one in said for one in EXPECTED), said
        return "refused"
    done: set[int] = set()
    for number, found in enumerate([*calls, *map(turned, calls)]):  # the second half is of the same forms as the first
        inputs = inputs_of(built, pair, found, left_out)
        before = fast.compilations
        expected, got = run(built, inputs), run(fast, inputs)
        if isinstance(got, CompileError):
            assert any(one in str(got) for one in EXPECTED), got
            return "refused later"
        if isinstance(expected, Exception):
            assert (type(got), str(got)) == (type(expected), str(expected))
            continue
        assert not isinstance(got, Exception), got
        assert expected.keys() == got.keys(), (expected, got)
        for name in expected:
            assert_same(expected[name], got[name], name)
        if not _chooses(node):  # which branch is taken may be known before the graph, which then holds only that one
            assert fast.compilations == before or number - len(calls) not in done, "another graph for the same forms"
        done.add(number)
    return ""


@settings(max_examples=25)
@given(composites((), 3), st.lists(values(), min_size=2, max_size=3), st.frozensets(st.sampled_from(tuple(DEFAULTS))))
def test_a_graph_gives_what_python_gives(
    node: Composite, calls: list[dict[str, Any]], left_out: frozenset[str]
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        check(node, calls, left_out)
