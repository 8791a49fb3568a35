"""Which values of a program are known before its graph runs: the binding times (Jones, Gomard & Sestoft 1993).

Known are the inputs, what the headers of loops yield, and what blocks make of known values, as far as they are
run in Python first: blocks that make no tensor (numbers of a schedule, keys), what a header needs, and blocks that
cannot stand in a graph (those that draw random numbers). All the rest is computed by the graph. In what only the graph
decides on (the body of a `@loop_while`, a branch), nothing but headers is run before, and these once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from typing_extensions import assert_never

from fnloop.compile.analysis.effects import Conflict, Effects
from fnloop.compile.frontend.unsupported import ImpureError
from fnloop.errors import CompileError
from fnloop.hints import is_record, record_fields, tensor_type
from fnloop.program.ops import (
    Call,
    Choice,
    Constant,
    Fold,
    Op,
    Outlined,
    Program,
    Region,
    Require,
    Var,
    refuse_outlined,
)
from fnloop.program.traverse import all_ops, all_values, calls, folds

__all__ = ["Binding", "bind_times", "has_tensors"]

Refusal = Callable[[Call], "CompileError | None"]


@dataclass(frozen=True)
class Binding:
    """The binding times of a program.

    Args:
        known: the names of the values that are known before the graph runs.
        wanted: those of them that the graph reads.
    """

    known: frozenset[str]
    wanted: frozenset[str]

    def is_known(self, var: Var) -> bool:
        """Whether a value is known before the graph runs."""
        return var.name in self.known

    def runs_ahead(self, call: Call) -> bool:
        """Whether a call is run before the graph."""
        return _made_by(call) <= self.known

    def in_graph(self, ops: Iterable[Op]) -> bool:
        """Whether the graph computes anything of these."""
        made = (op if isinstance(op, Call) else op.call for op in all_ops(ops) if isinstance(op, Call | Region))
        return any(not _made_by(call) <= self.known for call in made)


def bind_times(program: Program, refusal: Refusal, effects: Effects | None = None) -> Binding:
    """Find the binding times of a program.

    Args:
        program: the program.
        refusal: for the call of a block, why it cannot stand in a graph; None where it can.
        effects: what the calls do to Parameters; None where no components are given.

    Raises:
        CompileError: for a header that reads what the graph computes, or a block that can neither stand in
            the graph nor be run before it.
    """
    refused = {call.path: why for call in calls(program.ops) if (why := refusal(call)) is not None}
    early = {call.path for call in calls(program.ops) if not has_tensors(call.leaf.hints_out.values())}
    early |= _needed(program) | refused.keys()
    early -= {path for path, why in refused.items() if isinstance(why, ImpureError)}
    handed = {op.out.name: op.source for op in all_ops(program.ops) if isinstance(op, Require)}
    effects = effects or Effects({})
    late: dict[int, Conflict] = {}
    while True:
        solver = _Solver(early, {var.name for var in all_values(program)}, handed, late.keys())
        solver.solve(program)
        found = effects.conflicts(program.ops, solver.runs_ahead)
        if not found.keys() - late.keys():
            break
        late |= found
    for call in calls(program.ops):
        if call.path in refused and not solver.runs_ahead(call):
            raise _in_order(call, refused[call.path], late)
    for fold in folds(program.ops):
        if (conflict := late.get(id(fold.header))) is not None:
            raise _header_in_order(fold, conflict)
    if refused and set(_names(program.outputs.values())) <= solver.known:  # nothing would be left for the graph
        raise next(iter(refused.values()))
    for fold in folds(program.ops):
        inputs = fold.header.inputs.values() if fold.header else ()
        if unknown := [repr(var.field) for var in inputs if not solver.sees(var)]:
            raise CompileError(
                f"loop {fold.path!r} cannot be compiled: its header reads {', '.join(unknown)}, "
                f"which the graph computes, so the iterations are not known before it runs; "
                f"write it as `@loop_while`, or compile the parts: `.compile(only=[...])`"
            )
    known = frozenset(solver.known)
    return Binding(known, frozenset(_reads(program.ops, known) & known))


def _in_order(call: Call, refusal: CompileError, late: Mapping[int, Conflict]) -> CompileError:
    """The error for a block that cannot stand in the graph; and why it is not run ahead, where it could be else."""
    conflict = late.get(id(call))
    if conflict is None:
        return refusal
    return CompileError(
        f"{refusal}\n  nor can it be run before the graph: it needs the weight {conflict.weight!r} as "
        f"{conflict.other!r} leaves it; give the two works to blocks of their own (draw random numbers in one without "
        f"the Cell), or compile the parts: `.compile(only=[...])`"
    )


def _header_in_order(fold: Fold, conflict: Conflict) -> CompileError:
    return CompileError(
        f"loop {fold.path!r} cannot be compiled: its header needs the weight {conflict.weight!r} as "
        f"{conflict.other!r} leaves it, so the iterations are not known before the graph runs; "
        f"write it as `@loop_while`, or compile the parts: `.compile(only=[...])`"
    )


class _Solver:
    """The greatest set of values that can be known: starts with all, takes away until nothing changes.

    Args:
        early: the paths of the blocks that may be run ahead of the graph.
        known: all values.
        handed: for what a branch is handed, what it is made of.
        late: the calls that must not be run ahead, by `id`.
    """

    def __init__(self, early: set[str], known: set[str], handed: Mapping[str, Var], late: Collection[int]) -> None:
        self.early, self.known, self.handed, self.late, self.changed = early, known, handed, late, True

    def solve(self, program: Program) -> None:
        """Take away until nothing changes."""
        while self.changed:
            self.changed = False
            self.walk(program.ops, deep=False, dynamic=False)

    def runs_ahead(self, call: Call) -> bool:
        """Whether a call is run before the graph."""
        return _made_by(call) <= self.known

    def may_run(self, call: Call) -> bool:
        """Whether a call can be done before the graph."""
        return id(call) not in self.late and self.has(call.inputs.values())

    def has(self, variables: Iterable[Var]) -> bool:
        return all(var.name in self.known for var in variables)

    def sees(self, var: Var) -> bool:
        """Whether a header can read a value: it is known, or handed to its branch by one that is."""
        return var.name in self.known or (var.name in self.handed and self.sees(self.handed[var.name]))

    def drop(self, *variables: Var) -> None:
        for var in variables:
            if var.name in self.known:
                self.known.discard(var.name)
                self.changed = True

    def walk(self, ops: Iterable[Op], deep: bool, dynamic: bool) -> None:
        """Take away what cannot be known.

        Args:
            ops: in order.
            deep: whether a loop is around them.
            dynamic: whether only the graph knows if, or how often, they are done.
        """
        for op in ops:
            match op:
                case Constant():
                    pass
                case Require():
                    if dynamic or not self.has([op.source]):
                        self.drop(op.out)
                case Call():
                    if dynamic or op.path not in self.early or not self.may_run(op):
                        self.drop(*op.defines)
                case Fold():
                    self._fold(op, dynamic)
                case Choice():
                    self._choice(op, deep, dynamic)
                case Region():
                    self.drop(*op.call.outputs.values(), *(inside for _, inside in op.parameters))
                    self.walk(op.body, deep, dynamic)
                case Outlined():
                    refuse_outlined(op)
                case _:
                    assert_never(op)

    def _fold(self, op: Fold, dynamic: bool) -> None:
        decides = op.header or op.test
        assert decides is not None
        if op.test is not None and not (self.may_run(op.test) and self._all_early(op.body)):
            dynamic = True
        late = op.header is not None and not all(map(self.sees, op.header.inputs.values()))
        dynamic = dynamic or late
        if dynamic and (late or op.header is None):  # else the header is run once, for whatever the graph decides
            self.drop(*decides.defines)
        self.walk(op.body, deep=True, dynamic=dynamic)
        early_end = op.until is not None and not self.may_run(op.until)
        for phi in op.carry:
            if dynamic or early_end or not self.has([phi.init, phi.yielded]):
                self.drop(phi.argument, phi.result)
        for source, behind in op.live_out:
            if dynamic or early_end or not self.has([source]):
                self.drop(behind)
        if op.until is not None and op.until.answer is not None and (dynamic or early_end):
            self.drop(op.until.answer)

    def _choice(self, op: Choice, deep: bool, dynamic: bool) -> None:
        dynamic = dynamic or not self.may_run(op.chooser)
        if dynamic and op.chooser.answer is not None:
            self.drop(op.chooser.answer)
        whole = all(self._all_early(body) for body, _ in op.branches.values())
        inside = dynamic or (deep and not whole)
        for body, made in op.branches.values():
            self.walk(body, deep, inside)
            for var, out in zip(made, op.outputs, strict=True):
                if inside or not self.has([var]):
                    self.drop(out)

    def _all_early(self, ops: Iterable[Op]) -> bool:
        """Whether all that is done can be done before the graph."""
        early = all(call.path in self.early and self.may_run(call) for call in calls(ops))
        return early and not any(isinstance(op, Region) for op in all_ops(ops))


def _needed(program: Program) -> set[str]:
    """The blocks outside of loops that the headers depend on."""
    made: dict[str, list[Var]] = {}
    owner: dict[str, str] = {}
    for op in all_ops(program.ops):
        _note_sources(op, made, owner)
    waiting = [var for fold in folds(program.ops) if fold.header for var in fold.header.inputs.values()]
    inside = {call.path for fold in folds(program.ops) for call in calls(fold.body)}
    seen: set[str] = set()
    found: set[str] = set()
    while waiting:
        var = waiting.pop()
        if var.name not in seen:
            seen.add(var.name)
            waiting += made.get(var.name, [])
            if var.name in owner:
                found.add(owner[var.name])
    return found - inside


def _note_sources(op: Op, made: dict[str, list[Var]], owner: dict[str, str]) -> None:
    match op:
        case Constant() | Region():
            pass
        case Require():
            made[op.out.name] = [op.source]
        case Call():
            for var in op.outputs.values():
                made[var.name], owner[var.name] = list(op.inputs.values()), op.path
        case Fold():
            for phi in op.carry:
                made[phi.argument.name] = made[phi.result.name] = [phi.init, phi.yielded]
            for source, behind in op.live_out:
                made[behind.name] = [source]
        case Choice():
            for number, out in enumerate(op.outputs):
                made[out.name] = [*op.chooser.inputs.values(), *(made_[number] for _, made_ in op.branches.values())]
        case Outlined():
            refuse_outlined(op)
        case _:
            assert_never(op)


def _reads(ops: Iterable[Op], known: frozenset[str]) -> set[str]:
    """The values that the graph reads."""
    found: set[str] = set()
    for op in all_ops(ops):
        match op:
            case Constant():
                pass
            case Require():
                if op.out.name not in known:
                    found.add(op.source.name)
            case Call():
                if not _made_by(op) <= known:
                    found |= set(_names(op.inputs.values()))
            case Fold():
                found |= _read_by_fold(op, known)
            case Region():
                found |= {outside.name for outside, _ in op.parameters} | set(_names(op.results.values()))
            case Choice():
                found |= _read_by_choice(op, known)
            case Outlined():
                refuse_outlined(op)
            case _:
                assert_never(op)
    return found


def _read_by_fold(op: Fold, known: frozenset[str]) -> set[str]:
    found = {source.name for source, behind in op.live_out if behind.name not in known}
    for phi in op.carry:
        if phi.argument.name not in known:
            found |= {phi.init.name, phi.yielded.name}
    for asked in (op.test, op.until):
        if asked is not None and asked.answer is not None and asked.answer.name not in known:
            found |= set(_names(asked.inputs.values()))
    return found


def _read_by_choice(op: Choice, known: frozenset[str]) -> set[str]:
    answer = op.chooser.answer
    found = set(_names(op.chooser.inputs.values()))
    if answer is not None and answer.name in known:
        found = {answer.name}
    for _, made in op.branches.values():
        found |= {var.name for var, out in zip(made, op.outputs, strict=True) if out.name not in known}
    return found


def _made_by(call: Call) -> set[str]:
    """The names of what a block gives, or a deciding function says."""
    return set(_names(call.defines))


def _names(variables: Iterable[Var]) -> list[str]:
    return [var.name for var in variables]


def has_tensors(hints: Iterable[Any]) -> bool:
    """Whether values of these annotations may hold tensors."""
    return any(map(_may_hold_tensor, hints))


PLAIN = frozenset({int, float, bool, str, bytes, complex, type(None)})


def _may_hold_tensor(hint: Any) -> bool:
    if hint in PLAIN or hint is Ellipsis or isinstance(hint, (str, int, float)):
        return False
    if tensor_type(hint) is not None:
        return True
    if is_record(hint):
        return has_tensors(info.hint for info in record_fields(hint).values())
    arguments = get_args(hint)
    return has_tensors(arguments) if arguments else True
