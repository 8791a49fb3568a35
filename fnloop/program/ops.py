"""The operations of a program in single-assignment form: every value has one name and one place where it is made.

Each operation knows what it reads, what it defines and what it contains, so that a pass over a program need not
know every kind of operation. Single assignment is that of Cytron et al. (1991), with the values that a loop
carries written as in MLIR's `scf.for`: before the loop, inside, handed on, and behind it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from fnloop.interface import Default
from fnloop.plan import Bar, Compiled, Composite, Function, Plan

__all__ = [
    "Body",
    "Call",
    "Choice",
    "ComponentSource",
    "Constant",
    "Flat",
    "Fold",
    "Op",
    "Outlined",
    "Phi",
    "Program",
    "Region",
    "Require",
    "Scope",
    "Var",
    "refuse_outlined",
]


@dataclass(frozen=True)
class Var:
    """A value.

    Args:
        name: of its own in the whole program.
        field: what the user calls it.
        hint: its annotation where it is made, None for what was left out.
    """

    name: str
    field: str
    hint: Any = None


Scope = Mapping[str, Var]
"""The fields that there are at one point of a program, with the values that they hold."""


@dataclass(frozen=True)
class ComponentSource:
    """Where a component comes from: bound in the plan, or given with the call under a name."""

    name: str
    bound: bool = False
    value: object = None


@dataclass(frozen=True)
class Body:
    """Operations inside another one.

    Args:
        arguments: the values that the operation defines at the start of the body: iteration variables, the carry.
        entry_uses: the values that the operation reads in the body before `ops`: the inputs of a predicate.
        ops: the operations, in order of execution.
        exit_uses: the values that the operation reads in the body after `ops`: the yielded carry, the outputs.
    """

    arguments: tuple[Var, ...]
    entry_uses: tuple[Var, ...]
    ops: tuple[Op, ...]
    exit_uses: tuple[Var, ...]


class Flat:
    """An operation that contains no others, as far as a reader of this program sees."""

    @property
    def bodies(self) -> tuple[Body, ...]:
        """None."""
        return ()


@dataclass(frozen=True)
class Constant(Flat):
    """A default, or the mark of what was left out."""

    out: Var
    default: Default

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads."""
        return ()

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that are there behind it."""
        return (self.out,)


@dataclass(frozen=True)
class Require(Flat):
    """In a branch: what was left out outside gets the branch's default, or is refused.

    Args:
        path: of the branch.
        source: the value outside.
        out: the value in the branch.
        default: of the branch, None where it has none.
        shown: the type that the branch wants, for a message.
        name: the field as it is called outside.
        scope: the fields that there are.
    """

    path: str
    source: Var
    out: Var
    default: Default | None
    shown: str
    name: str = ""
    scope: Scope = field(default_factory=dict)

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads."""
        return (self.source,)

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that are there behind it."""
        return (self.out,)


@dataclass(frozen=True)
class Call(Flat):
    """A user's function: a block, or one that decides (it then has no `outputs`, its answer is `answer`).

    Args:
        path: where it stands.
        leaf: the function.
        inputs: what goes in, by the function's own field names.
        components: what is fixed, by parameter.
        outputs: what it makes, by the function's own field names.
        answer: what a predicate or chooser says; of a block without outputs, that it was called.
        scope: the fields that there are before it.
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
        """The values that are there behind it."""
        answer = () if self.answer is None else (self.answer,)
        return (*self.outputs.values(), *answer)


@dataclass(frozen=True)
class Phi:
    """A value that a loop carries, as in MLIR's `scf.for`.

    Args:
        init: the value before the loop.
        argument: the value at the start of an iteration.
        yielded: the value at the end of an iteration.
        result: the value after the loop.
    """

    init: Var
    argument: Var
    yielded: Var
    result: Var


@dataclass(frozen=True)
class Fold:
    """A loop.

    Args:
        path: of the loop.
        header: the function that yields (`outputs` are the iteration variables), None for `@loop_while`.
        test: the predicate asked before each iteration of a `@loop_while`, with what it needs.
        body: one iteration.
        until: the predicate asked behind each iteration.
        carry: what is handed on.
        live_out: the values that are not carried and leave the loop, as the last iteration defined them: each in
            the body, and after the loop.
        scope: the fields in scope before it.
        body_scope: the fields in scope at the start of an iteration.
        bar: its progress bar, None where it shows none.
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
    bar: Bar | None = None

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads outside of its body."""
        asked = () if self.header is None else self.header.uses
        return (*asked, *(phi.init for phi in self.carry))

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that are there behind it."""
        return (*(phi.result for phi in self.carry), *(out for _, out in self.live_out))

    @property
    def bodies(self) -> tuple[Body, ...]:
        """One iteration."""
        variables = () if self.header is None else self.header.defines
        carried = tuple(phi.argument for phi in self.carry)
        tested = () if self.test is None else self.test.uses
        ended = () if self.until is None else self.until.uses
        handed_on = (*(phi.yielded for phi in self.carry), *(inside for inside, _ in self.live_out))
        return (Body((*variables, *carried), tested, self.body, (*ended, *handed_on)),)


@dataclass(frozen=True)
class Choice:
    """A switch.

    Args:
        path: of the switch.
        chooser: whose answer is the name of a branch.
        branches: by name: what is done, and what each output is then.
        outputs: what the switch gives.
    """

    path: str
    chooser: Call
    branches: Mapping[str, tuple[tuple[Op, ...], tuple[Var, ...]]]
    outputs: tuple[Var, ...]

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads outside of its branches."""
        return self.chooser.uses

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that are there behind it."""
        return (*self.chooser.defines, *self.outputs)

    @property
    def bodies(self) -> tuple[Body, ...]:
        """Its branches."""
        return tuple(Body((), (), ops, outputs) for ops, outputs in self.branches.values())


@dataclass(frozen=True)
class Region:
    """A block that is differentiated, or mapped over one more axis.

    Args:
        call: the call as a whole, as Python makes it.
        parameters: the values with respect to which, or whose slices: around, and inside the block.
        body: the block.
        results: what the block writes, by name as it is called around.
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
        """The values that are there behind it."""
        return self.call.defines

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The block inside."""
        return (Body(tuple(inside for _, inside in self.parameters), (), self.body, tuple(self.results.values())),)


@dataclass(frozen=True)
class Outlined(Flat):
    """A composite that is called as a function of its own: a compiled one, or one that lies too deep.

    Args:
        path: where it stands.
        plan: what it does.
        inputs: what goes in, by its own field names; those that are left out are not among them.
        components: what is fixed, by name.
        outputs: what it makes, by its own field names.
        bar: the progress bar of a loop.
    """

    path: str
    plan: Composite | Compiled
    inputs: Mapping[str, Var]
    components: Mapping[str, ComponentSource]
    outputs: Mapping[str, Var]
    bar: Bar | None = None

    @property
    def uses(self) -> tuple[Var, ...]:
        """The values that it reads."""
        return tuple(self.inputs.values())

    @property
    def defines(self) -> tuple[Var, ...]:
        """The values that are there behind it."""
        return tuple(self.outputs.values())


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
        plan: what it does.
        path: of the plan.
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
