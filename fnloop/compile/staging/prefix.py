"""The part of a program that Python runs: before the graph what is known then, or all of it for a few iterations."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, get_origin

from typing_extensions import assert_never

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.staging.shortened import shortened
from fnloop.errors import CompileError
from fnloop.interface import MISSING
from fnloop.plan import Function
from fnloop.program.ops import (
    Call,
    Choice,
    ComponentSource,
    Constant,
    Fold,
    Op,
    Outlined,
    Phi,
    Program,
    Region,
    Require,
    Var,
    refuse_outlined,
)
from fnloop.program.traverse import all_ops, folds
from fnloop.run.checks import Checker, Kind
from fnloop.run.conformance import is_volatile
from fnloop.run.guards import Unchanged, item_check, left_out, must_be_bool, pure_check, refuse_empty, unknown_branch
from fnloop.run.modes import Mode
from fnloop.run.values import ATOMS, fingerprint, signature
from fnloop.run.verified import VerifiedCache

__all__ = ["MOST_ITERATIONS", "Run", "Stage", "Trace", "may_be_chosen"]

MOST_ITERATIONS = 1_000_000
"""So many iterations a header may yield before the graph runs."""


@dataclass
class Trace:
    """What was known before the graph.

    Args:
        values: by name; of what is made in a loop, what the last iteration made.
        series: of what is made in a loop, what each iteration made, in order of execution.
        counts: for each loop how many iterations each run of it had.
    """

    values: dict[str, Any] = field(default_factory=dict)
    series: dict[str, list[Any]] = field(default_factory=dict)
    counts: dict[str, list[int]] = field(default_factory=dict)


@dataclass
class Stage:
    """Runs a program in Python.

    Args:
        program: what to run.
        binding: what of it; None for all.
        mode: the checks.
        most: how many iterations of each loop to run, None for all.
        checkers: of the blocks by path; the same ones again, so that nothing is verified twice.
        known: the values that the checks of a run have looked at.
    """

    program: Program
    binding: Binding | None
    mode: Mode
    most: int | None = None
    checkers: dict[tuple[str, Mode], Checker] = field(default_factory=dict)
    known: VerifiedCache = field(default_factory=VerifiedCache)

    def run(self, inputs: Mapping[str, object], components: Mapping[str, object]) -> Trace:
        """Run it.

        Args:
            inputs: by the plan's own field names.
            components: those that were not bound in the plan.
        """
        done = self.start(inputs)
        Run(self, done, components).ops(self.program.ops, inside=False)
        return done

    def start(self, inputs: Mapping[str, object]) -> Trace:
        """What is known at the start."""
        self.known.forget()
        return Trace({var.name: inputs[name] for name, var in self.program.inputs.items()})

    @cached_property
    def plain_folds(self) -> frozenset[str]:
        """The loops of whose bodies Python runs nothing, and whose headers are checked by kinds of values."""
        found = set()
        for fold in folds(self.program.ops):
            plain = all(isinstance(one, Call) and not self.knows(one.defines) for one in fold.body)
            if plain and fold.header and not any(map(is_volatile, fold.header.leaf.hints_out.values())):
                found.add(fold.path)
        return frozenset(found)

    def knows(self, variables: Iterable[Var]) -> bool:
        """Whether this run has these values."""
        return self.binding is None or all(var.name in self.binding.known for var in variables)

    def checker(self, call: Call, kind: Kind = "block", made: Mapping[str, Any] | None = None) -> Checker:
        """The checks of a call."""
        key = (f"{kind} {call.path}", self.mode)
        if key not in self.checkers:
            leaf = call.leaf
            outputs = leaf.hints_out if made is None else made
            inputs = leaf.hints_in if kind in ("block", "predicate", "switch") else {}
            self.checkers[key] = Checker(call.path, self.mode, inputs, outputs, leaf.record_out, kind, self.known)
        return self.checkers[key]


@dataclass
class Run:
    """One run of a stage."""

    stage: Stage
    done: Trace
    components: Mapping[str, object]

    def ops(self, ops: Iterable[Op], inside: bool) -> None:
        """Run operations; `inside` a loop what they make is recorded."""
        for op in ops:
            self.op(op, inside)

    def op(self, op: Op, inside: bool) -> None:
        """Run one."""
        match op:
            case Constant():
                self.set(op.out, op.default.make(), inside)
            case Require():
                self._require(op, inside)
            case Call():
                self._block(op, inside)
            case Fold():
                self._fold(op, inside)
            case Region():
                self._region(op, inside)
            case Choice():
                self._choice(op, inside)
            case Outlined():
                refuse_outlined(op)
            case _:
                assert_never(op)

    def get(self, var: Var) -> Any:
        """The value that was made last."""
        return self.done.values[var.name]

    def hand_on(self, op: Fold, phi: Phi) -> Any:
        """What one iteration hands on to the next one."""
        return self.get(phi.yielded)

    def set(self, var: Var, value: Any, inside: bool) -> None:
        """Note what was made."""
        self.done.values[var.name] = value
        if inside and (self.stage.binding is None or var.name in self.stage.binding.wanted):
            self.done.series.setdefault(var.name, []).append(value)

    def _require(self, op: Require, inside: bool) -> None:
        if not self.stage.knows([op.out]):
            return
        value = self.get(op.source)
        if value is MISSING:
            if op.default is None:
                left_out(op.path, op.source.field, op.shown)()
            value = op.default.make()
        self.set(op.out, value, inside)

    # --- calls

    def _block(self, op: Call, inside: bool) -> None:
        if not self.stage.knows(op.defines):
            return
        result = self._call(op, "block")
        for name, var in op.outputs.items():
            self.set(var, getattr(result, name), inside)

    def _region(self, op: Region, inside: bool) -> None:
        """Of a gradient or a map what is known before; in a run of all also what the block inside makes."""
        if self.stage.binding is None:
            leaf: Any = op.call.leaf
            if self.stage.most is not None:
                leaf = replace(leaf, function=shortened(leaf.function, self.stage.most))
            self._block(replace(op.call, leaf=leaf), inside)
            for outside, parameter in op.parameters:
                value = self.get(outside)
                axes = leaf.function.fields
                axis = axes.get(parameter.field) if isinstance(axes, Mapping) else None
                self.set(parameter, value if axis is None else _first_slice(value, axis), inside)
        self.ops(op.body, inside)

    def _call(self, op: Call, kind: Kind) -> Any:
        leaf = op.leaf
        record = _record(leaf, {name: self.get(var) for name, var in op.inputs.items()})
        checked = self.stage.mode != "off"
        seen: set[Any] = set()
        if checked:
            checker = self.stage.checker(op, kind)
            key = tuple(signature(getattr(record, name)) for name in checker.given)
            found = checker.seen.get(key)
            seen = checker.check_inputs(key, record) if found is None else found
        result = self._pure(op, kind, record) if self.stage.mode == "paranoid" else self._result(op, record)
        if checked and kind == "block":
            if type(result) is not checker.record_out:
                checker.check_class(result)
            out = tuple(signature(getattr(result, name)) for name in checker.made)
            if out not in seen:
                checker.check_outputs(seen, out, record, result)
        return result

    def _result(self, op: Call, record: Any) -> Any:
        return op.leaf.function(record, **given(op.components, self.components))

    def _pure(self, op: Call, kind: Kind, record: Any) -> Any:
        """The result of a function, with the checks that it leaves as it is what it was given."""
        fixed, components = Unchanged(f"{kind} {op.path!r}", op.leaf), given(op.components, self.components)
        before, contents = fingerprint(record), fixed.snapshot(components)
        result = self._result(op, record)
        if kind == "block":
            pure_check(op.path)(before, record)
        if kind == "loop header":
            return fixed.checked_items(result, contents, components)
        return fixed.checked_result(result, contents, components)

    def _ask(self, op: Call) -> bool:
        answer = self._call(op, "predicate")
        return must_be_bool(op.leaf.name)(answer) if self.stage.mode != "off" else bool(answer)

    # --- loops and switches

    def _fold(self, op: Fold, inside: bool) -> None:
        decides = op.header or op.test
        assert decides is not None
        if not self.stage.knows(decides.defines):
            self._look_ahead(op.body)
            return
        carry = [phi for phi in op.carry if self.stage.knows([phi.argument])]
        if not carry and not inside and self._only_header(op):
            self._all_items(op)
            return
        count = 0
        for _ in self._iterations(op, carry):
            self.ops(op.body, inside=True)
            count += 1
            if op.until is not None and op.until.answer and self.stage.knows([op.until.answer]) and self._ask(op.until):
                break
        self.done.counts.setdefault(op.path, []).append(count)
        for phi in carry:
            self.set(phi.result, self.get(phi.yielded if count else phi.init), inside)
        if op.live_out and count == 0:
            refuse_empty(op.path, tuple(out.field for _, out in op.live_out))
        for source, out in op.live_out:
            if self.stage.knows([out]):
                self.set(out, self.get(source), inside)

    def _only_header(self, op: Fold) -> bool:
        """Whether of a loop nothing but the iteration variables is known before the graph."""
        if self.stage.binding is None or op.header is None or op.live_out:
            return False
        if op.until is not None and op.until.answer and self.stage.knows([op.until.answer]):
            return False
        return op.path in self.stage.plain_folds

    def _all_items(self, op: Fold) -> None:
        """The iteration variables of a loop, all at once: as with `_iterations`, only faster."""
        assert op.header is not None
        assert self.stage.binding is not None
        most = MOST_ITERATIONS + 1 if self.stage.most is None else self.stage.most
        items = list(itertools.islice(self._items(op.header, checked=False), most))
        if len(items) > MOST_ITERATIONS:
            raise endless(op)
        columns = {name: [getattr(item, name) for item in items] for name in op.header.outputs}
        if self.stage.mode != "off" and items:
            kinds = zip(map(type, items), *(map(_kind, column) for column in columns.values()), strict=True)
            for item in dict(zip(kinds, items, strict=True)).values():  # one of each kind
                for _ in self._checked(op.header, [item]):
                    pass
        for name, var in op.header.outputs.items() if items else ():
            self.done.values[var.name] = columns[name][-1]
            if var.name in self.stage.binding.wanted:
                self.done.series[var.name] = columns[name]
        self.done.counts.setdefault(op.path, []).append(len(items))

    def _iterations(self, op: Fold, carry: Sequence[Phi]) -> Iterator[None]:
        """Each iteration, with its variables and its carry set."""
        items = self._items(op.header) if op.header else itertools.repeat(None)
        for number, item in enumerate(items):
            if number == self.stage.most:
                return
            for phi in carry:
                self.set(phi.argument, self.hand_on(op, phi) if number else self.get(phi.init), inside=True)
            if op.header:
                for name, var in op.header.outputs.items():
                    self.set(var, getattr(item, name), inside=True)
            elif op.test and not self._ask(op.test):
                return
            if number >= MOST_ITERATIONS:
                raise endless(op)
            yield

    def _items(self, header: Call, *, checked: bool = True) -> Iterator[Any]:
        """What a header yields."""
        leaf = header.leaf
        record = _record(leaf, {name: self.get(var) for name, var in header.inputs.items()})
        paranoid = self.stage.mode == "paranoid"
        items = self._pure(header, "loop header", record) if paranoid else self._result(header, record)
        if self.stage.mode == "off" or not checked:
            return iter(items)
        return self._checked(header, items)

    def _checked(self, header: Call, items: Iterable[Any]) -> Iterator[Any]:
        checker = self.stage.checker(header, "loop header", header.leaf.hints_out)
        is_record = item_check(checker)
        for item in items:
            is_record(item)
            key = tuple(signature(getattr(item, name)) for name in checker.made)
            if key not in checker.seen:
                checker.check_item(key, item)
            yield item

    def _choice(self, op: Choice, inside: bool) -> None:
        chooser = op.chooser
        if chooser.answer is None or not self.stage.knows([chooser.answer]):
            for body, _ in op.branches.values():
                self._look_ahead(body)
            return
        branch = self._call(chooser, "switch")
        if branch not in op.branches:
            unknown_branch(chooser.leaf.name, op.path, tuple(op.branches))(branch)
        self.set(chooser.answer, branch, inside)
        body, made = op.branches[branch]
        if inside and not self._knows_all(op):  # stacked values hold a run for each iteration around it
            for name, (other, _) in op.branches.items():
                self._look_ahead(other, done=name == branch)
        else:
            self.ops(body, inside)
        for var, out in zip(made, op.outputs, strict=True):
            if self.stage.knows([out]):
                self.set(out, self.get(var), inside)

    # --- what only the graph decides on

    def _look_ahead(self, ops: Iterable[Op], done: bool = True) -> None:
        """Run the headers in what only the graph decides on, once.

        Args:
            ops: what only the graph knows whether, or how often, it is done.
            done: whether it may be; else its loops have no iterations.
        """
        for op in ops:
            match op:
                case Constant():
                    self.done.values[op.out.name] = op.default.make()
                case Require():
                    self._hand_in(op, done)
                case Call():
                    pass  # it is left to the graph
                case Region() | Fold(header=None):
                    self._look_ahead(op.body, done)
                case Fold():
                    count = 0
                    for _ in self._iterations(op, ()) if done else ():
                        self._look_ahead(op.body)
                        count += 1
                    self.done.counts.setdefault(op.path, []).append(count)
                case Choice():
                    for body, _ in op.branches.values():
                        self._look_ahead(body, done)
                case Outlined():
                    refuse_outlined(op)
                case _:
                    assert_never(op)

    def _hand_in(self, op: Require, done: bool) -> None:
        """What a branch gets, for the headers in it."""
        if op.source.name not in self.done.values:
            return
        value = self.get(op.source)
        if value is MISSING and op.default is not None:
            value = op.default.make()
        if value is MISSING and done:
            raise may_be_chosen(op)
        self.done.values[op.out.name] = value

    def _knows_all(self, op: Choice) -> bool:
        """Whether nothing in the branches of a switch is left to the graph."""
        inside = all_ops([one for body, _ in op.branches.values() for one in body])
        made = [one if isinstance(one, Call) else one.call for one in inside if isinstance(one, Call | Region)]
        return all(self.stage.knows(call.defines) for call in made)


def _record(leaf: Function, fields: Mapping[str, Any]) -> Any:
    return (get_origin(leaf.record_in) or leaf.record_in)(**fields)


def endless(op: Fold) -> CompileError:
    """The error for a header that does not end."""
    return CompileError(
        f"loop {op.path!r} cannot be compiled: its header yields more than {MOST_ITERATIONS:,} records, and the graph "
        f"takes them all at once; let it end, or write it as `@loop_while`"
    )


def may_be_chosen(op: Require) -> CompileError:
    """The error for a branch that lacks an input, if it should be chosen."""
    return CompileError(
        f"branch {op.path!r} may be chosen in the graph, but its input {op.source.field!r} ({op.shown}) was "
        f"left out; give `{op.source.field}=`"
    )


def _kind(value: Any) -> Any:
    """What is verified only once: values of one kind fit the same annotations, or none does."""
    cls = value.__class__
    return cls if cls in ATOMS else signature(value)


def _first_slice(value: Any, axis: int) -> Any:
    from mindspore import ops

    return ops.unbind(value, axis)[0]


def given(components: Mapping[str, ComponentSource], outside: Mapping[str, object]) -> dict[str, object]:
    """The components of a call by parameter; those left unset keep the function's own default."""
    found = {}
    for name, one in components.items():
        if one.bound:
            found[name] = one.value
        elif one.name in outside:
            found[name] = outside[one.name]
    return found
