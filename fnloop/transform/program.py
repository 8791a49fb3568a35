"""A plan as a program in single-assignment form: every value has one name and one place where it is made.

The compiler decides over this program which values are known before the graph runs, and writes the graph
from it. Names of fields, renaming, defaults and what was left out are settled here, once.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fnloop.hints import show
from fnloop.plan import MISSING, Composite, Decision, Default, Leaf, Need, Plan, Read, Step, Write
from fnloop.transform.grad import Gradient
from fnloop.transform.vmap import Mapped

__all__ = [
    "Call",
    "Choice",
    "Constant",
    "Fold",
    "Given",
    "Op",
    "Phi",
    "Program",
    "Region",
    "Require",
    "Var",
    "all_ops",
    "calls",
    "deciding",
    "folds",
    "made_in",
    "program_of",
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


@dataclass(frozen=True)
class Given:
    """Where a component comes from: bound in the plan, or given with the call under a name."""

    name: str
    bound: bool = False
    value: object = None


@dataclass(frozen=True)
class Constant:
    """A default, or the mark of what was left out."""

    out: Var
    default: Default


@dataclass(frozen=True)
class Require:
    """In a branch: what was left out outside gets the branch's default, or is refused."""

    path: str
    source: Var
    out: Var
    default: Default | None
    shown: str


@dataclass(frozen=True)
class Call:
    """A user's function: a block, or one that decides (it then has no `outputs`, its answer is `answer`).

    Args:
        path: where it stands.
        leaf: the function.
        inputs: what goes in, by the function's own field names.
        components: what is fixed, by parameter.
        outputs: what it makes, by the function's own field names.
        answer: what a predicate or chooser says; of a block without outputs that it was called.
    """

    path: str
    leaf: Leaf
    inputs: Mapping[str, Var]
    components: Mapping[str, Given]
    outputs: Mapping[str, Var] = field(default_factory=dict)
    answer: Var | None = None

    @property
    def made(self) -> tuple[Var, ...]:
        """All that comes of it."""
        return (*self.outputs.values(), *([self.answer] if self.answer is not None else []))


@dataclass(frozen=True)
class Phi:
    """A carried field: before the loop, at the start of an iteration, at its end, and behind the loop."""

    before: Var
    inside: Var
    after: Var
    behind: Var


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
        last: what only the body makes and the loop gives: in the body, and behind the loop.
    """

    path: str
    header: Call | None
    test: Call | None
    body: tuple[Op, ...]
    until: Call | None
    carry: tuple[Phi, ...]
    last: tuple[tuple[Var, Var], ...]


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


Op = Constant | Require | Call | Fold | Choice | Region


@dataclass(frozen=True)
class Program:
    """A plan's program.

    Args:
        plan: what it does.
        inputs: by the plan's own field names.
        ops: in order.
        outputs: by the plan's own field names.
    """

    plan: Plan
    inputs: Mapping[str, Var]
    ops: tuple[Op, ...]
    outputs: Mapping[str, Var]


Scope = dict[str, Var]
Environment = Mapping[str, Given]


def program_of(plan: Plan, path: str = "") -> Program:
    """The program of a plan.

    Args:
        plan: a block's plan.
        path: of the plan, where it lies deep in another.
    """
    builder = _Builder()
    environment = {name: Given(name) for name in plan.interface.components}
    path = path or plan.name
    if isinstance(plan, Leaf):
        inputs = {name: builder.var(name, hint) for name, hint in plan.hints_in.items()}
        ops: list[Op] = []
        plan = getattr(plan.function, "leaf", plan)  # of a compiled block
        made = builder.call(ops, plan, path, inputs, environment)
        return Program(plan, inputs, tuple(ops), made)
    reads, writes = plan.interface.reads, plan.interface.writes
    inputs = {name: builder.var(name, _hint(read) or _hint(writes.get(name))) for name, read in reads.items()}
    ops = []
    made = builder.write(ops, plan, path, dict(inputs), environment)
    return Program(plan, inputs, tuple(ops), made)


def _hint(one: Read | Write | None) -> Any:
    return one.uses[0].hint if one is not None and one.uses else None


@dataclass
class _Builder:
    """Follows the plan as the flat function does; see `fnloop.run.flatten`."""

    serial: Iterator[int] = field(default_factory=itertools.count)

    def var(self, name: str, hint: Any = None) -> Var:
        return Var(f"{name}_{next(self.serial)}", name, hint)

    def missing(self, ops: list[Op], name: str) -> Var:
        out = self.var(name)
        ops.append(Constant(out, Default(MISSING)))
        return out

    def write(self, ops: list[Op], plan: Composite, path: str, scope: Scope, environment: Environment) -> Scope:
        """Add a composite; gives its outputs by its own field names."""
        for name, default in plan.filled.items():
            scope[name] = self.var(name)
            ops.append(Constant(scope[name], default))
        if plan.kind == "switch":
            return self._switch(ops, plan, path, scope, environment)
        if plan.kind != "sequence":
            return self._fold(ops, plan, path, scope, environment)
        self._steps(ops, plan, path, scope, environment)
        return {name: scope[name] for name in plan.interface.writes}

    def call(self, ops: list[Op], leaf: Leaf, path: str, inputs: Mapping[str, Var], environment: Environment) -> Scope:
        """Add the call of a block; gives its outputs."""
        made = {name: self.var(name, hint) for name, hint in leaf.hints_out.items()}
        done = None if made else self.var("done")
        call = Call(path, leaf, inputs, _components(leaf, {}, environment), made, done)
        inside = isinstance(leaf.function, (Gradient, Mapped))
        ops.append(self._region(call, leaf.function, environment) if inside else call)
        return made

    def _region(self, call: Call, function: Any, environment: Environment) -> Region:
        """The block inside of a gradient or a map."""
        step: Step = function.step
        scope = dict(call.inputs)
        parameters = []
        for name in function.fields:
            scope[name] = self.var(name, call.inputs[name].hint)
            parameters.append((call.inputs[name], scope[name]))
        body: list[Op] = []
        made: Scope = {}
        own = {name: scope[step.names.get(name, name)] for name in step.plan.interface.reads}
        inside = _components(step.plan, step.bound, environment)
        path = f"{call.path}/{step.name}"
        if isinstance(step.plan, Leaf):
            made = self.call(body, getattr(step.plan.function, "leaf", step.plan), path, own, inside)
        else:
            made = self.write(body, step.plan, path, own, inside)
        return Region(
            call, tuple(parameters), tuple(body), {step.names.get(name, name): var for name, var in made.items()}
        )

    def _steps(self, ops: list[Op], plan: Composite, path: str, scope: Scope, environment: Environment) -> None:
        for step in plan.steps:
            self._step(ops, step, path, scope, environment)

    def _step(self, ops: list[Op], step: Step, path: str, scope: Scope, environment: Environment) -> None:
        plan, where = step.plan, f"{path}/{step.name}"
        inside = _components(plan, step.bound, environment)
        given: Scope = {}
        for own in plan.interface.reads:
            outer = step.names.get(own, own)
            if outer in scope:
                given[own] = scope[outer]
            elif isinstance(plan, Leaf):
                given[own] = self.missing(ops, own)
        if isinstance(plan, Leaf):
            made = self.call(ops, getattr(plan.function, "leaf", plan), where, given, inside)
        else:
            made = self.write(ops, plan, where, given, inside)
        for own, var in made.items():
            scope[step.names.get(own, own)] = var

    def _decide(
        self, decision: Decision, path: str, scope: Scope, environment: Environment, *, answer: str = ""
    ) -> Call:
        leaf = decision.leaf
        inputs = {own: scope[decision.names.get(own, own)] for own in leaf.interface.reads}
        outputs = {} if answer else {name: self.var(name, hint) for name, hint in leaf.hints_out.items()}
        label = path if path.rsplit("/", 1)[-1] == leaf.name else f"{path}:{leaf.name}"
        said = self.var(answer) if answer else None
        return Call(label, leaf, inputs, _components(leaf, decision.bound, environment), outputs, said)

    def _fold(self, ops: list[Op], plan: Composite, path: str, scope: Scope, environment: Environment) -> Scope:
        decision = plan.decision
        assert decision is not None
        before: Scope = {}
        for name in plan.carry:
            before[name] = scope[name] if name in scope else self.missing(ops, name)
        header = None
        if plan.kind == "loop":
            header = self._decide(decision, path, scope, environment)
        current = dict(scope)
        inside = {name: self.var(name, before[name].hint) for name in plan.carry}
        current |= inside
        if header is not None:
            for own, var in header.outputs.items():
                current[decision.names.get(own, own)] = var
        test = None if header else self._decide(decision, path, current, environment, answer="goes_on")
        body: list[Op] = []
        self._steps(body, plan, path, current, environment)
        until = None
        if plan.until is not None:
            until = self._decide(plan.until, path, current, environment, answer="ends")
        carry, made = [], {}
        for name in plan.carry:
            behind = self.var(name, current[name].hint)
            carry.append(Phi(before[name], inside[name], current[name], behind))
            if name in plan.interface.writes:
                made[name] = behind
        last = []
        for name in plan.interface.writes:
            if name not in plan.carry:
                made[name] = self.var(name, current[name].hint)
                last.append((current[name], made[name]))
        ops.append(Fold(path, header, test, tuple(body), until, tuple(carry), tuple(last)))
        return {name: made[name] for name in plan.interface.writes}

    def _switch(self, ops: list[Op], plan: Composite, path: str, scope: Scope, environment: Environment) -> Scope:
        decision = plan.decision
        assert decision is not None
        chooser = self._decide(decision, path, scope, environment, answer="branch")
        branches: dict[str, tuple[tuple[Op, ...], tuple[Var, ...]]] = {}
        hints: dict[str, Any] = {}
        for step in plan.steps:
            body: list[Op] = []
            inner = dict(scope)
            self._guard(body, step, inner, f"{path}/{step.name}")
            self._step(body, step, path, inner, environment)
            written = {step.names.get(own, own) for own in step.plan.interface.writes}
            made = []
            for name in plan.interface.writes:  # a default of the branch is not what was there already
                source = inner if name in written else scope
                made.append(source[name] if name in source else self.missing(body, name))
                hints[name] = hints.get(name) or made[-1].hint  # what only passes through may have none
            branches[step.name] = (tuple(body), tuple(made))
        outputs = {name: self.var(name, hints.get(name)) for name in plan.interface.writes}
        ops.append(Choice(path, chooser, branches, tuple(outputs.values())))
        return outputs

    def _guard(self, ops: list[Op], step: Step, scope: Scope, path: str) -> None:
        """What a branch needs and may have been left out."""
        for own, read in step.plan.interface.reads.items():
            outer = step.names.get(own, own)
            if read.default is None and read.need is not Need.REQUIRED:
                continue
            source = scope[outer] if outer in scope else self.missing(ops, outer)
            out = self.var(own, source.hint or _hint(read))
            shown = show(read.uses[0].hint) if read.uses else "any"
            ops.append(Require(path, source, out, read.default, shown))
            scope[outer] = out


def _components(plan: Plan, bound: Mapping[str, object], around: Environment) -> Environment:
    return {
        name: Given(name, True, bound[name]) if name in bound else around[name] for name in plan.interface.components
    }


# --- walking through a program


def all_ops(ops: Iterable[Op]) -> Iterator[Op]:
    """All operations, those inside loops and switches too."""
    for op in ops:
        yield op
        if isinstance(op, Fold | Region):
            yield from all_ops(op.body)
        elif isinstance(op, Choice):
            for body, _ in op.branches.values():
                yield from all_ops(body)


def calls(ops: Iterable[Op]) -> Iterator[Call]:
    """All calls of blocks."""
    return (op for op in all_ops(ops) if isinstance(op, Call))


def folds(ops: Iterable[Op]) -> Iterator[Fold]:
    """All loops."""
    return (op for op in all_ops(ops) if isinstance(op, Fold))


def deciding(ops: Iterable[Op]) -> Iterator[Call]:
    """All calls of headers, predicates and choosers."""
    for op in all_ops(ops):
        found = [op.header, op.test, op.until] if isinstance(op, Fold) else []
        found += [op.chooser] if isinstance(op, Choice) else []
        yield from (one for one in found if one is not None)


def made_in(fold: Fold) -> Iterator[Var]:
    """The values that change from iteration to iteration of a loop, not those of the loops in it."""
    if fold.header is not None:
        yield from fold.header.outputs.values()
    yield from (phi.inside for phi in fold.carry)
    yield from _made_by(fold.body)


def _made_by(ops: Iterable[Op]) -> Iterator[Var]:
    for op in ops:
        if isinstance(op, (Constant, Require)):
            yield op.out
        elif isinstance(op, Call):
            yield from op.outputs.values()
        elif isinstance(op, Fold):
            yield from (phi.behind for phi in op.carry)
            yield from (out for _, out in op.last)
        elif isinstance(op, Region):
            yield from op.call.outputs.values()
            yield from (inside for _, inside in op.parameters)
            yield from _made_by(op.body)
        else:
            yield from op.outputs
            if op.chooser.answer is not None:
                yield op.chooser.answer
            for body, _ in op.branches.values():
                yield from _made_by(body)
