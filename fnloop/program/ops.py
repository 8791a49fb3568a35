"""The operations of a program in single-assignment form: every value has one name and one definition.

Each operation knows what it reads, what it defines and what it contains, so that a pass over a
program need not know every kind of operation. Single assignment is that of Cytron et al. (1991),
with the values that a loop carries written as in MLIR's `scf.for`: initial value, argument of the
body, yielded value, and result.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NoReturn

from fnloop.interface import Component, Default, Interface, Read, Write
from fnloop.plan import Bar, Compiled, Composite, Function, GraphRunner, Plan
from fnloop.program.values import ComponentSource, Gather, Phi, Piece, Scope, Var

__all__ = [
    "Body",
    "Call",
    "Choice",
    "ComponentSource",
    "Constant",
    "Flat",
    "Fold",
    "Gather",
    "Op",
    "Outlined",
    "Phi",
    "Piece",
    "Program",
    "Region",
    "Require",
    "Scope",
    "Subgraph",
    "Var",
    "refuse_outlined",
]


@dataclass(frozen=True)
class Body:
    """A region of operations inside another operation: an iteration, a branch, the block of a gradient.

    Args:
        arguments: the values that the operation defines at the start of the body: iteration
            variables, the carry.
        entry_uses: the values that the operation reads in the body before `ops`: the inputs of a
            predicate.
        ops: the operations, in order of execution.
        exit_uses: the values that the operation reads in the body after `ops`: the yielded carry,
            the outputs.
    """

    arguments: tuple[Var, ...]
    entry_uses: tuple[Var, ...]
    ops: tuple[Op, ...]
    exit_uses: tuple[Var, ...]


class Flat:
    """An operation that contains no others, as far as a reader of this program sees."""

    @property
    def bodies(self) -> tuple[Body, ...]:
        """Empty: it contains no operations."""
        return ()


@dataclass(frozen=True)
class Constant(Flat):
    """A default, or the mark of an input that was left out."""

    out: Var
    default: Default

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads."""
        return ()

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that it defines."""
        return (self.out,)


@dataclass(frozen=True)
class Require(Flat):
    """An input of a branch: where it was left out outside, it gets the branch's default or is refused.

    Args:
        path: the path of the branch.
        source: the value outside.
        out: the value in the branch.
        default: the default of the branch, None where it has none.
        shown: the type that the branch wants, for a message.
        name: the field as it is called outside.
        scope: the fields in scope.
        refuse: raises where it was left out and has no default; None for the refusal of a branch that was chosen.
    """

    path: str
    source: Var
    out: Var
    default: Default | None
    shown: str
    name: str = ""
    scope: Scope = field(default_factory=dict)
    refuse: Callable[[], NoReturn] | None = None

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads."""
        return (self.source,)

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that it defines."""
        return (self.out,)


@dataclass(frozen=True)
class Call(Flat):
    """The call of a user's function: a block, or a decision, which has an `answer` in place of `outputs`.

    Args:
        path: where it stands.
        leaf: the function.
        inputs: the inputs, by the function's own field names.
        components: the components, by parameter.
        outputs: the outputs, by the function's own field names.
        answer: the answer of a predicate or chooser; of a block without outputs, that it was called.
        scope: the fields in scope before it.
    """

    path: str
    leaf: Function
    inputs: Mapping[str, Var]
    components: Mapping[str, ComponentSource]
    outputs: Mapping[str, Var] = field(default_factory=dict)
    answer: Var | None = None
    scope: Scope = field(default_factory=dict)

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads."""
        return tuple(self.inputs.values())

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that it defines."""
        answer = () if self.answer is None else (self.answer,)
        return (*self.outputs.values(), *answer)


@dataclass(frozen=True)
class Fold:
    """A loop.

    Args:
        path: the path of the loop.
        header: the function that yields (`outputs` are the iteration variables), None for
            `@loop_while`.
        test: the predicate asked before each iteration of a `@loop_while`.
        body: one iteration.
        until: the predicate asked after each iteration.
        carry: the values that are carried.
        live_out: the values that are not carried and leave the loop, as the last iteration defined
            them: each in the body, and after the loop.
        scope: the fields in scope before it.
        body_scope: the fields in scope at the start of an iteration.
        gathered: the values whose history leaves the loop.
        bar: its progress bar, None where it shows none.
        piece: where it is a piece of a longer loop, which one; None for a whole loop.
    """

    path: str
    header: Call | None
    test: Call | None
    body: tuple[Op, ...]
    until: Call | None
    carry: tuple[Phi, ...]
    live_out: tuple[tuple[Var, Var], ...]
    scope: Scope = field(default_factory=dict)
    body_scope: Scope = field(default_factory=dict)
    gathered: tuple[Gather, ...] = ()
    bar: Bar | None = None
    piece: Piece | None = None

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads outside of its body."""
        asked = () if self.header is None else self.header.uses
        bounds = () if self.piece is None else self.piece.uses
        measured = tuple(var for gather in self.gathered for var in gather.uses)
        return (*asked, *bounds, *(phi.init for phi in self.carry), *measured)

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that it defines."""
        progress = () if self.piece is None else self.piece.defines
        return (*(phi.result for phi in self.carry), *self.besides, *progress)

    @property
    def besides(self) -> tuple[Var, ...]:
        """The values that it gives besides its carry, as they are after the loop."""
        return (*(out for _, out in self.live_out), *(gather.out for gather in self.gathered))

    @property
    def bodies(self) -> tuple[Body, ...]:
        """One iteration."""
        variables = () if self.header is None else self.header.defines
        carried = tuple(phi.argument for phi in self.carry)
        tested = () if self.test is None else self.test.uses
        ended = () if self.until is None else self.until.uses
        leaving = (*(inside for inside, _ in self.live_out), *(gather.source for gather in self.gathered))
        handed_on = (*(phi.yielded for phi in self.carry), *leaving)
        return (Body((*variables, *carried), tested, self.body, (*ended, *handed_on)),)


@dataclass(frozen=True)
class Choice:
    """A switch.

    Args:
        path: the path of the switch.
        chooser: the call whose answer is the name of a branch.
        branches: by name: its operations, and its value for each output.
        outputs: the results of the switch.
        components: by branch: the components that it requires and that may be left out, with their types.
    """

    path: str
    chooser: Call
    branches: Mapping[str, tuple[tuple[Op, ...], tuple[Var, ...]]]
    outputs: tuple[Var, ...]
    components: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads outside of its branches."""
        return self.chooser.uses

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that it defines."""
        return (*self.chooser.defines, *self.outputs)

    @property
    def bodies(self) -> tuple[Body, ...]:
        """Its branches."""
        return tuple(Body((), (), ops, outputs) for ops, outputs in self.branches.values())


@dataclass(frozen=True)
class Region:
    """A gradient or a map, with the block that is transformed.

    Args:
        call: the call as a whole, as Python makes it.
        parameters: the inputs that are differentiated by, or sliced: each outside, and inside the
            block.
        body: the block.
        results: the outputs of the block, by their names outside.
    """

    call: Call
    parameters: tuple[tuple[Var, Var], ...]
    body: tuple[Op, ...]
    results: Mapping[str, Var]

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads."""
        return self.call.uses

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that it defines."""
        return self.call.defines

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The block inside."""
        return (Body(tuple(inside for _, inside in self.parameters), (), self.body, tuple(self.results.values())),)


@dataclass(frozen=True)
class Outlined(Flat):
    """The call of a composite that is a function of its own: it is compiled, or nested too deeply.

    Args:
        path: where it stands.
        plan: the plan that was lowered.
        inputs: the inputs that are not left out, by its own field names.
        components: the components, by name.
        outputs: the outputs, by its own field names.
        bar: the progress bar of a loop.
        scope: the fields in scope before it, where it is a part of a program.
        failure: the value that is its failure, or None where it went well; None where its exception is raised.
    """

    path: str
    plan: Composite | Compiled | Subgraph
    inputs: Mapping[str, Var]
    components: Mapping[str, ComponentSource]
    outputs: Mapping[str, Var]
    bar: Bar | None = None
    scope: Scope = field(default_factory=dict)
    failure: Var | None = None

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads."""
        return tuple(self.inputs.values())

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that it defines."""
        failure = () if self.failure is None else (self.failure,)
        return (*self.outputs.values(), *failure)


Op = Constant | Require | Call | Fold | Choice | Region | Outlined


def refuse_outlined(op: Outlined) -> NoReturn:
    """Say that a reader sees through everything, and was handed a program in which something is left as a call.

    Raises:
        TypeError: always.
    """
    raise TypeError(f"{op.path!r} is outlined; build the program with `outlined=False`")


@dataclass(frozen=True)
class Program:
    """A plan's program.

    Args:
        plan: the plan that was lowered.
        path: the path of the plan.
        inputs: by the plan's own field names.
        ops: in order.
        outputs: by the plan's own field names.
    """

    plan: Plan
    path: str
    inputs: Mapping[str, Var]
    ops: tuple[Op, ...]
    outputs: Mapping[str, Var]

    def __str__(self) -> str:
        from fnloop.program.show import show_program

        return show_program(self)


@dataclass(frozen=True)
class Subgraph:
    """Operations of a program that run as a graph of their own.

    Args:
        program: the operations; its inputs and outputs are called by the names of the values.
        components: the names of those that are given with the call.
        runner: runs them.
    """

    program: Program
    components: tuple[str, ...]
    runner: GraphRunner

    @property
    def name(self) -> str:
        """The block that it is a part of, in messages."""
        return self.program.plan.name

    @property
    def interface(self) -> Interface:
        """The values that it takes and gives, as fields."""
        reads = {name: Read(name, ()) for name in self.program.inputs}
        by_blocks = [op for op in self.program.ops if isinstance(op, Call | Region)]
        certain = {var.name for op in by_blocks for var in op.defines}  # all others may have been left out
        writes = {name: Write(name, (), passes=name not in certain) for name in self.program.outputs}
        return Interface(reads, writes, {name: Component(name, ()) for name in self.components})
