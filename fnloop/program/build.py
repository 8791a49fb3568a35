"""Lowers a plan to its program, once: renamed fields, defaults and inputs that were left out are settled here.

A block is followed in the order in which it runs, with the fields that are in scope at each point.
"""

from __future__ import annotations

import itertools
from collections.abc import ItemsView, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from typing_extensions import assert_never

from fnloop.hints import show
from fnloop.interface import MISSING, Default, Gathered, Interface, Need, Read, Write
from fnloop.plan import (
    Bar,
    Compiled,
    Composite,
    Decision,
    Function,
    Leaf,
    OnError,
    Plan,
    Step,
    Transformation,
    Transformed,
    called_as,
    has_header,
    wiring_of,
)
from fnloop.program.attempt import FAILED, NO_FAILURE, OUTCOME, WENT_WELL
from fnloop.program.measured import shape_of
from fnloop.program.ops import (
    Call,
    Choice,
    ComponentSource,
    Constant,
    Fold,
    Gather,
    Op,
    Outlined,
    Phi,
    Program,
    Region,
    Require,
    Scope,
    Var,
)

__all__ = ["MAX_DEPTH", "Builder", "ScopeSnapshot", "program_of"]

MAX_DEPTH = 15
"""The maximal nesting of loops and switches in a flat function; Python allows 20 nested loops."""

Fields = dict[str, Var]
Environment = Mapping[str, ComponentSource]


_NOTHING: Scope = MappingProxyType({})


class ScopeSnapshot(Mapping[str, Var]):
    """The fields in scope at one point: a copy for each of a thousand blocks would be a million entries.

    Args:
        log: all that is put in scope, before that point and after it.
        length: the number of entries at that point.
    """

    def __init__(self, log: list[tuple[str, Var]], length: int) -> None:
        self._log, self._length = log, length

    def _fields(self) -> Fields:
        return dict(self._log[: self._length])

    def __getitem__(self, name: str) -> Var:
        return self._fields()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields())

    def __len__(self) -> int:
        return len(self._fields())

    def items(self) -> ItemsView[str, Var]:
        """All of them at once."""
        return self._fields().items()


def program_of(plan: Plan, path: str = "", *, outlined: bool = False, bar: Bar | None = None) -> Program:
    """The program of a plan.

    Args:
        plan: a block's plan.
        path: the path of the plan, where it is nested in another.
        outlined: True to leave what is compiled, and what lies too deep for one function of Python,
            as calls.
        bar: the progress bar of a loop.
    """
    builder = Builder(outlined)
    environment = {name: ComponentSource(name) for name in plan.interface.components}
    path, own = path or plan.name, wiring_of(plan)
    ops: list[Op] = []
    if isinstance(own, Composite):
        inputs = {name: builder.input(name, own) for name in own.interface.reads}
        made = builder.write(ops, own, path, dict(inputs), environment, bar)
    else:
        inputs = {name: builder.var(name, hint) for name, hint in own.hints_in.items()}
        made = builder.call(ops, own, path, inputs, environment)
    return Program(own, path, inputs, tuple(ops), made)


def _hint(one: Read | Write | None) -> Any:
    return one.uses[0].hint if one is not None and one.uses else None


@dataclass
class Builder:
    """Lowers a plan.

    Args:
        outlined: True to leave what is compiled, and what lies too deep, as calls.
        depth: the number of loops and switches around the current point.
        stem: how the names of values begin.
    """

    outlined: bool
    depth: int = 0
    serial: Iterator[int] = field(default_factory=itertools.count)
    stem: str = ""

    def input(self, name: str, plan: Composite) -> Var:
        """An input of a composite; if it only passes through, it has the type of the output."""
        read, write = plan.interface.reads[name], plan.interface.writes.get(name)
        return self.var(name, _hint(read) or _hint(write))

    def var(self, name: str, hint: Any = None) -> Var:
        """A new value."""
        return Var(f"{self.stem}{name}_{next(self.serial)}", name, hint)

    def missing(self, ops: list[Op], name: str) -> Var:
        """A value that was left out."""
        out = self.var(name)
        ops.append(Constant(out, Default(MISSING)))
        return out

    def write(
        self, ops: list[Op], plan: Composite, path: str, scope: Fields, environment: Environment, bar: Bar | None
    ) -> Fields:
        """Add the operations of a composite. Gives its outputs by its own field names."""
        for name, default in plan.filled.items():
            scope[name] = self.var(name)
            ops.append(Constant(scope[name], default))
        match plan.kind:
            case "sequence":
                self._steps(ops, plan, path, scope, environment)
                return {name: scope[name] for name in plan.interface.writes}
            case "loop" | "loop_while":
                return self._fold(ops, plan, path, scope, environment, bar)
            case "switch":
                return self._switch(ops, plan, path, scope, environment)
            case _:
                assert_never(plan.kind)

    def call(
        self, ops: list[Op], leaf: Function, path: str, inputs: Scope, environment: Environment, scope: Scope = _NOTHING
    ) -> Fields:
        """Add the call of a function. Gives its outputs."""
        made = {name: self.var(name, hint) for name, hint in leaf.hints_out.items()}
        done = None if made else self.var("done")
        call = Call(path, leaf, inputs, _components(leaf, {}, environment), made, done, scope)
        match leaf:
            case Leaf():
                ops.append(call)
            case Transformed():
                ops.append(self._region(call, leaf.function, environment))
            case _:
                assert_never(leaf)
        return made

    def _region(self, call: Call, function: Transformation, environment: Environment) -> Region:
        """A gradient or a map, with the block inside it."""
        step = function.step
        scope = dict(call.inputs)
        parameters = []
        for name in function.fields:
            scope[name] = self.var(name, call.inputs[name].hint)
            parameters.append((call.inputs[name], scope[name]))
        body: list[Op] = []
        own = {name: scope[step.names.get(name, name)] for name in step.plan.interface.reads}
        inside = _components(step.plan, step.bound, environment, step.names)
        path = f"{call.path}/{step.name}"
        made = self._inlined(body, step, path, own, inside)
        return Region(
            call, tuple(parameters), tuple(body), {step.names.get(name, name): var for name, var in made.items()}
        )

    def _steps(self, ops: list[Op], plan: Composite, path: str, scope: Fields, environment: Environment) -> None:
        log = list(scope.items())
        for step in plan.steps:
            self.step(ops, step, path, scope, environment, log)

    def step(
        self,
        ops: list[Op],
        step: Step,
        path: str,
        scope: Fields,
        environment: Environment,
        log: list[tuple[str, Var]],
    ) -> None:
        """Add a block, and put its outputs in scope; `log` holds all that was ever put there."""
        where = f"{path}/{step.name}"
        inside = _components(step.plan, step.bound, environment, step.names)
        given: Fields = {}
        for own in step.plan.interface.reads:
            outer = step.names.get(own, own)
            if outer in scope:
                given[own] = scope[outer]
            elif not isinstance(wiring_of(step.plan), Composite):
                given[own] = self.missing(ops, own)
        made = self._stepped(ops, step, where, given, inside, ScopeSnapshot(log, len(log)))
        for own, var in made.items():
            outer = step.names.get(own, own)
            scope[outer] = var
            log.append((outer, var))

    def _stepped(
        self, ops: list[Op], step: Step, path: str, given: Fields, environment: Environment, scope: Scope
    ) -> Fields:
        """Add the operations of a block, or a call of it. Gives its outputs."""
        plan = step.plan
        as_function = called_as(plan) if self.outlined else None
        if as_function is not None:
            return self.call(ops, as_function, path, given, environment, scope)
        is_apart = (isinstance(plan, Compiled) and not plan.in_python) or self.depth >= MAX_DEPTH
        if self.outlined and is_apart and isinstance(plan, Compiled | Composite):
            made = {name: self.var(name) for name in plan.interface.writes}
            ops.append(Outlined(path, plan, given, environment, made, step.bar))
            return made
        return self._inlined(ops, step, path, given, environment, scope)

    def _inlined(
        self,
        ops: list[Op],
        step: Step,
        path: str,
        given: Fields,
        environment: Environment,
        scope: Scope = _NOTHING,
    ) -> Fields:
        """Add the operations of a block. Gives its outputs."""
        own = wiring_of(step.plan)
        if isinstance(own, Composite):
            return self.write(ops, own, path, given, environment, step.bar)
        return self.call(ops, own, path, given, environment, scope)

    def _decide(
        self, decision: Decision, path: str, scope: Fields, environment: Environment, *, answer: str = ""
    ) -> Call:
        leaf = decision.leaf
        inputs = {own: scope[decision.names.get(own, own)] for own in leaf.interface.reads}
        outputs = {} if answer else {name: self.var(name, hint) for name, hint in leaf.hints_out.items()}
        label = path if path.rsplit("/", 1)[-1] == leaf.name else f"{path}:{leaf.name}"
        said = self.var(answer) if answer else None
        components = _components(leaf, decision.bound, environment, decision.names)
        return Call(label, leaf, inputs, components, outputs, said, dict(scope))

    def _fold(
        self, ops: list[Op], plan: Composite, path: str, scope: Fields, environment: Environment, bar: Bar | None
    ) -> Fields:
        decision = plan.decision
        assert decision is not None
        init = {name: scope[name] if name in scope else self.missing(ops, name) for name in plan.carry}
        header = self._decide(decision, path, scope, environment) if has_header(plan.kind) else None
        arguments = {name: self.var(name, before.hint) for name, before in init.items()}
        current = {**scope, **arguments}
        test = None
        if header is None:
            test = self._decide(decision, path, current, environment, answer="goes_on")
        else:
            current |= {decision.names.get(own, own): var for own, var in header.outputs.items()}
        body: list[Op] = []
        body_scope = dict(current)
        self.depth += 1
        if plan.on_error is None:
            self._steps(body, plan, path, current, environment)
        else:
            self._attempt(body, plan, plan.on_error, path, current, environment)
        self.depth -= 1
        until = None
        if plan.until is not None:
            until = self._decide(plan.until, path, current, environment, answer="ends")
        histories = {one.name for one in plan.gathered}
        given = [name for name in plan.interface.writes if name not in histories]
        results = self._results([*plan.carry, *given], current)
        carry = [Phi(init[name], arguments[name], current[name], results[name]) for name in plan.carry]
        local = [name for name in given if name not in plan.carry]
        live_out = [(current[name], results[name]) for name in local]
        before = {**scope, **init}
        gathered = tuple(self._gather(plan, one, current[one.field], before) for one in plan.gathered)
        fold = Fold(
            path=path,
            header=header,
            test=test,
            body=tuple(body),
            until=until,
            carry=tuple(carry),
            live_out=tuple(live_out),
            scope=before,
            body_scope=body_scope,
            gathered=gathered,
            bar=bar,
        )
        ops.append(fold)
        results |= {one.out.field: one.out for one in gathered}
        return {name: results[name] for name in plan.interface.writes}

    def _attempt(
        self, ops: list[Op], plan: Composite, on_error: OnError, path: str, scope: Fields, environment: Environment
    ) -> None:
        """Add an iteration that may fail: its blocks as one call, and a switch to the block that answers for it."""
        failure, before = self.var("failure"), dict(scope)
        made = self._attempted(ops, plan, on_error.body, failure, path, scope, environment)
        names = _used_later(plan)
        well = {**before, **made}
        handled, answering = {**before, "failure": failure}, list[Op]()
        self.step(answering, on_error.step, path, handled, environment, list(handled.items()))
        results: dict[str, list[Var]] = {}
        passing: list[Op] = []
        for name in names:
            results[name] = [
                fields[name] if name in fields else self.missing(branch, name)
                for branch, fields in ((passing, well), (answering, handled))
            ]
        branches = {
            WENT_WELL: (tuple(passing), tuple(one for one, _ in results.values())),
            FAILED: (tuple(answering), tuple(other for _, other in results.values())),
        }
        answer = self.var("branch")
        chooser = Call(f"{path}:{OUTCOME.name}", OUTCOME, {"failure": failure}, {}, {}, answer, dict(before))
        outputs = {name: self.var(name, one.hint or other.hint) for name, (one, other) in results.items()}
        ops.append(Choice(path, chooser, branches, tuple(outputs.values())))
        scope |= outputs

    def _attempted(
        self, ops: list[Op], plan: Composite, body: Interface, failure: Var, path: str, scope: Fields,
        environment: Environment,
    ) -> Fields:  # fmt: skip
        """Add the blocks of an iteration that may fail: a call, whose result is a failure; or for analyses inlined."""
        if not self.outlined:
            inside = dict(scope)
            self._steps(ops, plan, path, inside, environment)
            ops.append(Constant(failure, Default(NO_FAILURE)))
            return {name: inside[name] for name in body.writes}
        made = {name: self.var(name, _hint(write)) for name, write in body.writes.items()}
        blocks = Composite("sequence", plan.name, plan.steps, body)
        given = {name: scope[name] for name in body.reads if name in scope}
        components = {name: environment[name] for name in body.components}
        ops.append(Outlined(path, blocks, given, components, made, None, dict(scope), failure))
        return made

    def _gather(self, plan: Composite, one: Gathered, source: Var, before: Scope) -> Gather:
        """The history of a value; `before` has the fields before the loop."""
        out = self.var(one.name, _hint(plan.interface.writes[one.name]))
        like = before.get(one.field) if one.field in plan.carry else None
        return Gather(source, out, one.every, one.joined, one.stacked, shape_of(plan, one, before), like)

    def _results(self, names: Iterable[str], current: Fields) -> Fields:
        """New values for fields, of the types that they have now."""
        return {name: self.var(name, current[name].hint) for name in dict.fromkeys(names)}

    def _switch(self, ops: list[Op], plan: Composite, path: str, scope: Fields, environment: Environment) -> Fields:
        decision = plan.decision
        assert decision is not None
        chooser = self._decide(decision, path, scope, environment, answer="branch")
        branches: dict[str, tuple[tuple[Op, ...], tuple[Var, ...]]] = {}
        hints: dict[str, Any] = {}
        for step in plan.steps:
            body: list[Op] = []
            inner = dict(scope)
            self._guard(body, step, inner, f"{path}/{step.name}")
            self.depth += 1
            self.step(body, step, path, inner, environment, list(inner.items()))
            self.depth -= 1
            written = {step.names.get(own, own) for own in step.plan.interface.writes}
            made = []
            for name in plan.interface.writes:  # a default of the branch is not what was there already
                source = inner if name in written else scope
                made.append(source[name] if name in source else self.missing(body, name))
                hints[name] = hints.get(name) or made[-1].hint  # what only passes through may have none
            branches[step.name] = (tuple(body), tuple(made))
        outputs = {name: self.var(name, hints.get(name)) for name in plan.interface.writes}
        components = {step.name: _required_components(step, environment) for step in plan.steps}
        ops.append(Choice(path, chooser, branches, tuple(outputs.values()), components))
        return outputs

    def _guard(self, ops: list[Op], step: Step, scope: Fields, path: str) -> None:
        """Add the checks that the inputs of a branch are there, and its defaults."""
        around = dict(scope)
        for own, read in step.plan.interface.reads.items():
            outer = step.names.get(own, own)
            if read.default is None and read.need is not Need.REQUIRED:
                continue
            source = scope[outer] if outer in scope else self.missing(ops, outer)
            out = self.var(own, source.hint or _hint(read))
            shown = show(read.uses[0].hint) if read.uses else "any"
            ops.append(Require(path, source, out, read.default, shown, outer, around))
            scope[outer] = out


def _used_later(plan: Composite) -> list[str]:
    """The fields of a loop's body that are used behind its blocks."""
    until = plan.until
    asked = () if until is None else [until.names.get(own, own) for own in until.leaf.interface.reads]
    histories = {one.name for one in plan.gathered}
    leaving = [name for name in plan.interface.writes if name not in histories]
    gathered = [one.field for one in plan.gathered]
    return list(dict.fromkeys([*plan.carry, *leaving, *asked, *gathered]))


def _required_components(step: Step, around: Environment) -> dict[str, str]:
    """The components that a branch requires and that are given with the call, by their names there, with types."""
    found = {}
    for name, source in _components(step.plan, step.bound, around, step.names).items():
        component = step.plan.interface.components[name]
        if component.is_required and not source.bound:
            found[source.name] = show(component.uses[0].hint)
    return found


def _components(
    plan: Plan, bound: Mapping[str, object], around: Environment, names: Mapping[str, str] = MappingProxyType({})
) -> Environment:
    """The sources of a plan's components: those bound to it, and those from around it by their `names` there."""
    sources = {}
    for name in plan.interface.components:
        if name in bound:
            sources[name] = ComponentSource(name, True, bound[name])
        else:
            sources[name] = around[names.get(name, name)]
    return sources
