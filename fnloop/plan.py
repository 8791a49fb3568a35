"""The wiring as data: what blocks read and write, and the immutable plan that a combinator makes of them.

Every reader of a pipeline (running, drawing, compiling, mypy) starts from what is defined here. A hint is
whatever the type system at hand understands: an annotation at run time, a type of mypy in the plugin.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Literal

from fnloop.axes import Axes

__all__ = [
    "MISSING",
    "Component",
    "Composite",
    "Decision",
    "Default",
    "Interface",
    "Kind",
    "Leaf",
    "Local",
    "Missing",
    "Need",
    "Plan",
    "Read",
    "Step",
    "Use",
    "Write",
    "inner_steps",
    "leaves",
    "needing",
]

Hint = Any
"""A type, in the terms of the type system that the wiring was built with."""


class Missing(Enum):
    """The mark of an input that was left out; `None` is a value."""

    MISSING = "missing"

    def __repr__(self) -> str:
        return "<left out>"


MISSING = Missing.MISSING


class Need(Enum):
    """How much a block needs a field."""

    REQUIRED = "required"
    """Without it the block cannot run."""
    CONDITIONAL = "conditional"
    """Only some branches need it."""
    PASSED = "passed"
    """No block reads it; where it is there, it comes out again unless a branch writes it."""


@dataclass(frozen=True, slots=True)
class Use:
    """One block that reads or writes a field, and the type that it declares.

    Args:
        hint: the declared type.
        axes: the axes of a tensor type, None for any other.
        block: the path of the block, seen from the owner of the interface.
        source: where the block is defined, as ``name (file:line)``.
        role: who declares it: a block, a loop's header, or a declared boundary (`block` is then its name).
        branch: True for a reader that sits in one branch of a switch.
        narrows: True where that switch's chooser reads the field too: the branch may want a narrower type.
        defaults: True for a reader whose record gives the field a default.
    """

    hint: Hint
    axes: Axes | None
    block: str
    source: str
    role: Literal["block", "header", "inputs", "outputs"] = "block"
    branch: bool = False
    narrows: bool = False
    defaults: bool = False


@dataclass(frozen=True, slots=True)
class Default:
    """What a field is where nobody gives it: a value, or a factory of values.

    Args:
        value: the value.
        factory: makes the value anew for each run.
        owner: the record that declares it.
        known: False where there is one, but the mypy plugin cannot see what it is.
    """

    value: object = None
    factory: Callable[[], object] | None = None
    owner: str = ""
    known: bool = True

    def make(self) -> object:
        """The value for one run."""
        return self.value if self.factory is None else self.factory()


@dataclass(frozen=True, slots=True)
class Read:
    """A field that a block takes.

    Args:
        name: the field.
        uses: the blocks that read it, with their types.
        default: what it is where nobody gives it.
        need: how much it is needed.
        doc: what its author says of it.
        branches: branches that have a default of their own, where the block has none.
    """

    name: str
    uses: tuple[Use, ...]
    default: Default | None = None
    need: Need = Need.REQUIRED
    doc: str = ""
    branches: tuple[Read, ...] = ()


def needing(read: Read) -> Use:
    """The first reader of a field that cannot do without it: the one to name where it is missing."""
    return next((use for use in read.uses if not use.defaults), read.uses[0])


@dataclass(frozen=True, slots=True)
class Write:
    """A field that a block gives.

    Args:
        name: the field.
        uses: the blocks that may have written it, with their types.
        passes: True where the input of the same name may come out as it is (zero iterations, a branch
            that does not write it).
        consumed: True where a block inside has read it behind its last writer.
    """

    name: str
    uses: tuple[Use, ...]
    passes: bool = False
    consumed: bool = False


@dataclass(frozen=True, slots=True)
class Component:
    """What is fixed during a run: a keyword-only parameter of a block."""

    name: str
    uses: tuple[Use, ...]
    default: Default | None = None


@dataclass(frozen=True, slots=True)
class Local:
    """A field that the body of a loop writes and that does not leave the loop.

    Args:
        writer: the last block that writes it.
        loop: the path of the loop, seen from the owner of the interface.
    """

    writer: Use
    loop: str = ""


@dataclass(frozen=True)
class Interface:
    """All that a block shows to those around it.

    Args:
        reads: its inputs, in the order in which they are first read.
        writes: its outputs.
        components: what has to be bound before it runs.
        variables: the iteration variables of the loops inside it, by name, with the loop.
        locals: what the loops inside it write for themselves, although nobody declared what leaves them.
        temporaries: what only some branches inside write, and read themselves: it leaves them only where the same
            field is used around them.
    """

    reads: Mapping[str, Read] = field(default_factory=dict)
    writes: Mapping[str, Write] = field(default_factory=dict)
    components: Mapping[str, Component] = field(default_factory=dict)
    variables: Mapping[str, Use] = field(default_factory=dict)
    locals: Mapping[str, Local] = field(default_factory=dict)
    temporaries: Mapping[str, Write] = field(default_factory=dict)


@dataclass(frozen=True)
class Leaf:
    """A plan of one function: a user's block.

    Args:
        name: the function's name.
        function: the function itself.
        record_in: the class (or generic alias) of its record parameter.
        record_out: the class (or generic alias) of what it returns.
        hints_in: the record's fields, in order, with their annotations.
        hints_out: the same for what it returns.
        interface: what it reads, writes and needs.
        source: ``name (file:line)``.
        doc: its docstring.
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
class Step:
    """A block under a name inside a composite.

    Args:
        name: its key in the dict.
        plan: what it does.
        names: its own field names, where they are called otherwise outside.
        bound: the components that it brings along.
    """

    name: str
    plan: Plan
    names: Mapping[str, str] = field(default_factory=dict)
    bound: Mapping[str, object] = field(default_factory=dict)


Kind = Literal["sequence", "loop", "loop_while", "switch"]


@dataclass(frozen=True)
class Composite:
    """A plan of several blocks.

    Args:
        kind: the combinator that made it.
        name: its name in messages.
        steps: the blocks, in order; for a switch the branches.
        interface: what it reads, writes and needs.
        decision: the header, predicate or chooser; None for a sequence.
        until: the predicate that ends a loop early.
        record_in: the declared inputs, or None where they were inferred.
        record_out: the declared outputs, or None where they were inferred.
        carry: the fields that a loop hands from one iteration to the next.
        filled: the fields that its blocks read and its declared inputs leave out: they are always their default.
        source: where it was defined.
        doc: its docstring.
        progress: the label of its progress bar.
        total: how many iterations to expect, from the header's record.
        graph: runs it as one graph, where it is compiled (`fnloop.transform.compile`).
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
    source: str = ""
    doc: str = ""
    progress: str | None = None
    total: Callable[[Any], int] | None = None
    graph: Callable[..., Mapping[str, Any]] | None = None

    def step(self, name: str) -> Step | None:
        """The step of that name."""
        return next((step for step in self.steps if step.name == name), None)


Plan = Leaf | Composite


def inner_steps(plan: Plan) -> tuple[Step, ...]:
    """The blocks inside: those of a composite, or the one that a leaf's function differentiates or maps."""
    if isinstance(plan, Composite):
        return plan.steps
    step = getattr(plan.function, "step", None)
    return (step,) if isinstance(step, Step) else ()


def leaves(plan: Plan, path: str = "") -> Iterator[tuple[str, Leaf]]:
    """Every leaf of a plan with its path, in order of execution."""
    if isinstance(plan, Leaf):
        yield path or plan.name, plan
        return
    for step in plan.steps:
        yield from leaves(step.plan, f"{path}/{step.name}" if path else step.name)
