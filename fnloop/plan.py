"""Plans: the wiring as immutable data.

Everything that reads a pipeline (running, drawing, compiling) starts from here. A plan holds wiring
only; how it is run is a node around it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from typing_extensions import assert_never

from fnloop.interface import Default, Gathered, Interface

__all__ = [
    "Bar",
    "Compiled",
    "Composite",
    "Decision",
    "Function",
    "GraphRunner",
    "KeyUses",
    "Kind",
    "Leaf",
    "OnError",
    "Plan",
    "Step",
    "Transformation",
    "Transformed",
    "Verify",
    "called_as",
    "graphs_of",
    "has_header",
    "inner_steps",
    "is_choice",
    "is_loop",
    "leaves",
    "memoised_plan",
    "wiring_of",
]


@dataclass(frozen=True)
class KeyUses:
    """The keys of `fnloop.random` that a function uses whenever it is called, as its source shows it.

    Args:
        drawn: the fields that it draws from, each with the line.
        parted: the fields that it splits, and draws from a part of, each with the line.
        given: the outputs that are a part of a field, with that field.
    """

    drawn: Mapping[str, str] = field(default_factory=dict)
    parted: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Leaf:
    """A user's function.

    Args:
        name: the function's name.
        function: the function itself.
        record_in: the class (or generic alias) of its record parameter.
        record_out: the class (or generic alias) of what it returns.
        hints_in: the record's fields, in order, with their annotations.
        hints_out: the same for what it returns.
        interface: its inputs, outputs and components.
        source: ``name (file:line)``.
        doc: its docstring.
        keys: the keys that it uses; None where it uses none.
    """

    name: str
    function: Callable[..., Any]
    record_in: Any
    record_out: Any
    hints_in: Mapping[str, Any]
    hints_out: Mapping[str, Any]
    interface: Interface
    source: str
    doc: str = ""
    keys: KeyUses | None = None


@dataclass(frozen=True)
class Decision:
    """The pure function that decides: a loop's header, a predicate or a chooser.

    Args:
        leaf: the function; `hints_out` holds the iteration variables of a header.
        names: its field names as they are called around it, where they were renamed.
        bound: components given to it already.
        branches: the names that a chooser may return.
    """

    leaf: Leaf
    names: Mapping[str, str] = field(default_factory=dict)
    bound: Mapping[str, object] = field(default_factory=dict)
    branches: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bar:
    """A progress bar.

    Args:
        label: the text before the bar.
        total: the number of iterations to expect, from the header's record; None where that is not
            known.
    """

    label: str
    total: Callable[[Any], int] | None = None


@dataclass(frozen=True)
class Step:
    """A block inside a composite: its name there, its renamed fields and its bound components.

    Args:
        name: its key in the dict.
        plan: the plan of the block.
        names: the renamed fields: the name outside by the own name.
        bound: the components that are bound to it.
        bar: the progress bar of a loop.
    """

    name: str
    plan: Plan
    names: Mapping[str, str] = field(default_factory=dict)
    bound: Mapping[str, object] = field(default_factory=dict)
    bar: Bar | None = None


Kind = Literal["sequence", "loop", "loop_while", "switch"]


@dataclass(frozen=True)
class OnError:
    """What a loop does with an iteration that fails.

    Args:
        step: the block that answers for it, under the name ``on_error``.
        body: the inputs and outputs of the blocks of an iteration, as one.
    """

    step: Step
    body: Interface


@dataclass(frozen=True)
class Composite:
    """Several blocks under a combinator.

    Args:
        kind: the combinator that made it.
        name: its name in messages.
        steps: the blocks, in order; for a switch the branches.
        interface: its inputs, outputs and components.
        decision: the header, predicate or chooser; None for a sequence.
        until: the predicate that ends a loop early.
        record_in: the declared inputs, or None where they were inferred.
        record_out: the declared outputs, or None where they were inferred.
        carry: the fields that a loop hands from one iteration to the next.
        filled: the fields that its blocks read and its declared inputs leave out: they are always
            their default.
        gathered: the fields whose history a loop gives.
        on_error: the block that answers for an iteration that fails; None where its exception is raised.
        source: where it was defined.
        doc: its docstring.
    """

    kind: Kind
    name: str
    steps: tuple[Step, ...]
    interface: Interface
    decision: Decision | None = None
    until: Decision | None = None
    record_in: Any = None
    record_out: Any = None
    carry: tuple[str, ...] = ()
    filled: Mapping[str, Default] = field(default_factory=dict)
    gathered: tuple[Gathered, ...] = ()
    on_error: OnError | None = None
    source: str = ""
    doc: str = ""

    def step(self, name: str) -> Step | None:
        """The step of that name."""
        return next((step for step in self.steps if step.name == name), None)

    @property
    def all_steps(self) -> tuple[Step, ...]:
        """The blocks in order, and the one that answers for an iteration that fails."""
        return self.steps if self.on_error is None else (*self.steps, self.on_error.step)


class Transformation(Protocol):
    """A transformation of a block: its gradient, or a map over one more axis."""

    @property
    def name(self) -> str:
        """Its name, such as ``grad(loss)``."""

    @property
    def record_out(self) -> Any:
        """The class of its output record."""

    @property
    def step(self) -> Step:
        """The block."""

    @property
    def description(self) -> str:
        """The transformation in a few words."""

    @property
    def fields(self) -> Collection[str]:
        """The inputs with respect to which, or whose slices, as they are called outside."""

    def limited(self, iterations: int) -> Transformation:
        """The same in Python alone, with a limit on the iterations of each loop that has a header."""

    def __call__(self, record: Any, /, **components: object) -> Any:
        """Do it: record in, record out."""


@dataclass(frozen=True)
class Transformed:
    """A gradient or a map of a block, called with a record like a block.

    Args:
        name: its name, such as ``grad(loss)``.
        function: the transformation, with its block.
        record_in: the class of its record parameter.
        record_out: the class of what it gives.
        hints_in: its inputs, in order, with their annotations.
        hints_out: the same for what it gives.
        interface: its inputs, outputs and components.
        source: where the block is defined.
        doc: the transformation in a line, and the block's docstring.
    """

    name: str
    function: Transformation
    record_in: Any
    record_out: Any
    hints_in: Mapping[str, Any]
    hints_out: Mapping[str, Any]
    interface: Interface
    source: str
    doc: str = ""


Verify = Literal["first", "always", "never"]
"""When a graph is compared with Python: in the first call of a form, in every call, or not at all."""


class GraphRunner(Protocol):
    """The runner of a plan as one graph."""

    @property
    def compilations(self) -> int:
        """The number of graphs compiled so far."""

    def __call__(
        self, inputs: Mapping[str, Any], components: Mapping[str, Any], mode: Any, path: str = ""
    ) -> Mapping[str, Any]:
        """Run it: inputs by field, the components that are given, the checks, and the path in messages."""

    def watch(
        self, inputs: Mapping[str, Any], components: Mapping[str, Any], mode: Any, path: str, watching: Any
    ) -> Generator[Any, None, Mapping[str, Any]]:
        """Run it as a generator, which yields what iterations of its loops have computed (see `run.watching`)."""

    def steps(
        self, begin: Any, inputs: Mapping[str, Any], components: Mapping[str, Any], mode: Any, path: str, stops: Any
    ) -> Generator[Any, None, Mapping[str, Any]]:
        """Run it as a generator, which yields pauses, from its start or from a pause (see `run.stepping`)."""


@dataclass(frozen=True)
class Compiled:
    """A plan that runs as one graph of MindSpore.

    Args:
        plan: the plan of the block.
        graph: runs it.
        function: of a block that is one function: the same block, whose function runs the graph.
        fullgraph: True where it is refused rather than run in Python in part.
        verify: when it is compared with Python.
        bar: the progress bar of a loop.
        in_python: True where it is seen before a call that nothing of it becomes a graph: then its Python is called
            without a way around.
    """

    plan: Leaf | Transformed | Composite
    graph: GraphRunner
    function: Leaf | None = None
    fullgraph: bool = False
    verify: Verify = "first"
    bar: Bar | None = None
    in_python: bool = False

    @property
    def name(self) -> str:
        """Its name in messages."""
        return self.plan.name

    @property
    def record_in(self) -> Any:
        """The class of its inputs, None where they were inferred."""
        return self.plan.record_in

    @property
    def record_out(self) -> Any:
        """The class of its outputs, None where they were inferred."""
        return self.plan.record_out

    @property
    def interface(self) -> Interface:
        """Its inputs, outputs and components."""
        return self.plan.interface

    @property
    def source(self) -> str:
        """The place of its definition."""
        return self.plan.source

    @property
    def doc(self) -> str:
        """Its docstring."""
        return self.plan.doc


def is_loop(kind: Kind) -> bool:
    """Whether a combinator repeats its blocks."""
    match kind:
        case "loop" | "loop_while":
            return True
        case "sequence" | "switch":
            return False
        case _:
            assert_never(kind)


def is_choice(kind: Kind) -> bool:
    """Whether a combinator runs one of its blocks."""
    match kind:
        case "switch":
            return True
        case "sequence" | "loop" | "loop_while":
            return False
        case _:
            assert_never(kind)


def has_header(kind: Kind) -> bool:
    """Whether the deciding function of a combinator is a header, which yields the records of the iterations."""
    match kind:
        case "loop":
            return True
        case "sequence" | "loop_while" | "switch":
            return False
        case _:
            assert_never(kind)


Function = Leaf | Transformed
"""A plan that is called with a record."""

Plan = Leaf | Composite | Transformed | Compiled


def wiring_of(plan: Plan) -> Leaf | Composite | Transformed:
    """A plan without how it is run."""
    return plan.plan if isinstance(plan, Compiled) else plan


def memoised_plan(plan: Plan) -> Plan | None:
    """The plan of the block inside, of one whose results are kept (see `persist.memo`); None for any other."""
    return getattr(plan.function, "memoised_plan", None) if isinstance(plan, Leaf) else None


def called_as(plan: Plan) -> Function | None:
    """The function that a plan is called as, record in and record out; None for a composite."""
    match plan:
        case Leaf() | Transformed():
            return plan
        case Compiled():
            return plan.function
        case Composite():
            return None
        case _:
            assert_never(plan)


def inner_steps(plan: Plan) -> tuple[Step, ...]:
    """The blocks inside: those of a composite, or the one that is differentiated or mapped."""
    match plan:
        case Leaf():
            inside = memoised_plan(plan)
            return () if inside is None else inner_steps(inside)
        case Transformed():
            return (plan.function.step,)
        case Composite():
            return plan.all_steps
        case Compiled():
            return inner_steps(plan.plan)
        case _:
            assert_never(plan)


def leaves(plan: Plan, path: str = "") -> Iterator[tuple[str, Function]]:
    """Every function of a plan with its path, in order of execution."""
    match plan:
        case Leaf() | Transformed():
            yield path or plan.name, plan
        case Composite():
            for step in plan.all_steps:
                yield from leaves(step.plan, f"{path}/{step.name}" if path else step.name)
        case Compiled():
            yield from leaves(plan.plan, path)
        case _:
            assert_never(plan)


def graphs_of(plan: Plan) -> list[GraphRunner]:
    """The runners of the graphs in a plan, without repetition."""
    if isinstance(plan, Compiled):
        return [plan.graph]
    kept = memoised_plan(plan)
    if kept is not None:
        return graphs_of(kept)
    found = [graph for step in inner_steps(plan) for graph in graphs_of(step.plan)]
    return list({id(graph): graph for graph in found}.values())
