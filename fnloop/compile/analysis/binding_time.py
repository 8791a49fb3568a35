"""Which values of a program are known before its graph runs: the binding times (Jones, Gomard & Sestoft 1993).

Known are the inputs, what the headers of loops yield, and what blocks make of known values, as far
as they are run in Python first: blocks that make no tensor (numbers of a schedule, keys), what a
header needs, and blocks that cannot stand in a graph (those that draw random numbers). All the rest
is computed by the graph. In what only the graph decides on (the body of a `@loop_while`, a branch),
nothing but headers is run before, and these once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from typing_extensions import assert_never

from fnloop.compile.analysis.effects import Conflict, Effects
from fnloop.compile.frontend.draws_apart import AHEAD
from fnloop.compile.frontend.tensor_hints import has_tensors
from fnloop.compile.frontend.unsupported import DrawError, ImpureError
from fnloop.errors import CompileError
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

__all__ = ["Binding", "bind_times"]

T = TypeVar("T")

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
        """Whether the graph runs any of these operations."""
        for op in all_ops(ops):
            call = op.call if isinstance(op, Region) else op
            if isinstance(call, Call) and not self.runs_ahead(call):
                return True
        return False


def bind_times(program: Program, refusal: Refusal, effects: Effects | None = None) -> Binding:
    """Find the binding times of a program.

    Args:
        program: the program.
        refusal: for the call of a block, why it cannot stand in a graph; None where it can.
        effects: those of the calls on Parameters; None where no components are given.

    Raises:
        CompileError: for a header that reads what the graph computes, or a block that can neither
            stand in the graph nor be run before it.
    """
    refused = {call.path: why for call in calls(program.ops) if (why := refusal(call)) is not None}
    solver, late = _solve(program, _early(program, refused), effects or Effects({}))
    _refuse_late(program, solver, refused, late)
    everything_known = solver.has(program.outputs.values())
    if refused and everything_known:  # nothing would be left for the graph
        raise _chief(refused)
    for fold in folds(program.ops):
        _check_header(fold, solver)
    known = frozenset(solver.known)
    return Binding(known, frozenset(_reads(program.ops, known) & known))


def _early(program: Program, refused: Mapping[str, CompileError]) -> set[str]:
    """The paths of the blocks that are run before the graph, as far as their inputs are known there.

    Args:
        program: the program.
        refused: the blocks that cannot stand in a graph, with the reason.
    """
    numeric = {call.path for call in calls(program.ops) if not has_tensors(call.leaf.hints_out.values())}
    impure = {path for path, why in refused.items() if isinstance(why, ImpureError)}
    return (numeric | _needed(program) | refused.keys()) - impure


def _solve(program: Program, early: set[str], effects: Effects) -> tuple[_Solver, Mapping[int, Conflict]]:
    """The values that can be known without a call that reads a Parameter before another has written it.

    Args:
        program: the program.
        early: the paths of the blocks that may be run before the graph.
        effects: those of the calls on Parameters.

    Returns:
        The solution, and the calls that must stay in the graph for their effects, by `id`.
    """
    sources = {op.out.name: op.source for op in all_ops(program.ops) if isinstance(op, Require)}
    late: dict[int, Conflict] = {}
    while True:
        solver = _Solver(early, {var.name for var in all_values(program)}, sources, late.keys())
        solver.solve(program)
        conflicts = effects.conflicts(program.ops, solver.runs_ahead)
        if conflicts.keys() <= late.keys():
            return solver, late
        late |= conflicts


def _refuse_late(
    program: Program,
    solver: _Solver,
    refused: Mapping[str, CompileError],
    late: Mapping[int, Conflict],
) -> None:
    """Refuse blocks and headers that the graph cannot run, and that must not be run before it either."""
    left = {call.path: call for call in calls(program.ops) if call.path in refused and not solver.runs_ahead(call)}
    for path, call in _of_whole_blocks(left).items():
        raise _in_order(call, refused[path], late)
    for fold in folds(program.ops):
        if (conflict := late.get(id(fold.header))) is not None:
            raise _header_in_order(fold, conflict)


def _chief(refused: Mapping[str, CompileError]) -> CompileError:
    """The refusal to tell, of all: where a block cannot stand in a graph, those that only draw are no reason."""
    whole = list(_of_whole_blocks(refused).values())
    return next((why for why in whole if not isinstance(why, DrawError)), whole[0])


def _of_whole_blocks(found: Mapping[str, T]) -> Mapping[str, T]:
    """What was found of blocks, without the parts that are to run ahead, if there is any: these say less."""
    whole = {path: one for path, one in found.items() if not path.endswith(AHEAD)}
    return whole or found


def _check_header(fold: Fold, solver: _Solver) -> None:
    """Refuse a loop whose header reads what the graph computes."""
    inputs = fold.header.inputs.values() if fold.header is not None else ()
    unknown = [repr(var.field) for var in inputs if not solver.sees(var)]
    if unknown:
        raise CompileError(
            f"loop {fold.path!r} cannot be compiled: its header reads {', '.join(unknown)}, "
            f"which the graph computes, so the iterations are not known before it runs; "
            f"write it as `@loop_while`, or compile the parts: `.compile(only=[...])`"
        )


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
        sources: for each value that a branch is handed, the value that it is made of.
        late: the calls that must not be run ahead, by `id`.
    """

    def __init__(self, early: set[str], known: set[str], sources: Mapping[str, Var], late: Collection[int]) -> None:
        self.early, self.known, self.sources, self.late, self.changed = (
            early,
            known,
            sources,
            late,
            True,
        )

    def solve(self, program: Program) -> None:
        """Take away until nothing changes."""
        while self.changed:
            self.changed = False
            self.walk(program.ops, deep=False, dynamic=False)

    def runs_ahead(self, call: Call) -> bool:
        """Whether a call is run before the graph."""
        return _made_by(call) <= self.known

    def may_run(self, call: Call) -> bool:
        """Whether a call can be run before the graph."""
        return id(call) not in self.late and self.has(call.inputs.values())

    def has(self, variables: Iterable[Var]) -> bool:
        """Whether values are known."""
        return all(var.name in self.known for var in variables)

    def sees(self, var: Var) -> bool:
        """Whether a header can read a value: it is known, or handed to its branch by one that is."""
        if var.name in self.known:
            return True
        source = self.sources.get(var.name)
        return source is not None and self.sees(source)

    def drop(self, *variables: Var) -> None:
        """Take values away."""
        for var in variables:
            if var.name in self.known:
                self.known.discard(var.name)
                self.changed = True

    def keep(self, known: bool, *variables: Var) -> None:
        """Take values away unless they can be known."""
        if not known:
            self.drop(*variables)

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
                    self.keep(not dynamic and self.has([op.source]), op.out)
                case Call():
                    ahead = op.path in self.early and self.may_run(op)
                    self.keep(ahead and not dynamic, *op.defines)
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
        """Take away the results of a loop where only the graph knows its iterations, or when it ends."""
        dynamic = dynamic or not self._knows_iterations(op)
        if dynamic and not self._runs_header(op):
            self.drop(*_decision(op).defines)
        self.walk(op.body, deep=True, dynamic=dynamic)
        ends_ahead = op.until is None or self.may_run(op.until)
        settled = ends_ahead and not dynamic
        for phi in op.carry:
            self.keep(settled and self.has([phi.init, phi.yielded]), phi.argument, phi.result)
        for source, behind in op.live_out:
            self.keep(settled and self.has([source]), behind)
        counted = not dynamic and op.piece is not None  # who runs a piece takes those that it has had
        for gather in op.gathered:
            self.keep((settled or counted) and self.has([gather.source, *gather.uses]), gather.out)
        if op.until is not None and op.until.answer is not None:
            self.keep(settled, op.until.answer)
        if op.piece is not None:
            self.keep(settled, *op.piece.defines)

    def _knows_iterations(self, op: Fold) -> bool:
        """Whether the iterations of a loop are known before the graph: from its header, or by running all of it."""
        if op.header is not None and not self._runs_header(op):
            return False
        return op.test is None or (self.may_run(op.test) and self._all_early(op.body))

    def _runs_header(self, op: Fold) -> bool:
        """Whether the header of a loop is run before the graph: once, for whatever the graph decides."""
        return op.header is not None and all(map(self.sees, op.header.inputs.values()))

    def _choice(self, op: Choice, deep: bool, dynamic: bool) -> None:
        """Take away the results of a switch where only the graph knows the branch, or what it gives."""
        dynamic = dynamic or not self.may_run(op.chooser)
        if op.chooser.answer is not None:
            self.keep(not dynamic, op.chooser.answer)
        whole = all(self._all_early(body) for body, _ in op.branches.values())
        inside = dynamic or (deep and not whole)
        for body, made in op.branches.values():
            self.walk(body, deep, inside)
            for var, out in zip(made, op.outputs, strict=True):
                self.keep(not inside and self.has([var]), out)

    def _all_early(self, ops: Iterable[Op]) -> bool:
        """Whether all calls can be run before the graph."""
        early = all(call.path in self.early and self.may_run(call) for call in calls(ops))
        return early and not any(isinstance(op, Region) for op in all_ops(ops))


def _decision(op: Fold) -> Call:
    """The header or predicate that decides about the iterations of a loop."""
    call = op.header or op.test
    assert call is not None
    return call


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
            for gather in op.gathered:
                made[gather.out.name] = [gather.source, *gather.uses]
        case Choice():
            for number, out in enumerate(op.outputs):
                made[out.name] = [
                    *op.chooser.inputs.values(),
                    *(made_[number] for _, made_ in op.branches.values()),
                ]
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
    found |= {gather.source.name for gather in op.gathered if gather.out.name not in known}
    for phi in op.carry:
        if phi.argument.name not in known:
            found |= {phi.init.name, phi.yielded.name}
    if op.piece is not None and op.piece.most is not None:
        found.add(op.piece.most.name)
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
    """The names of the values that a call defines."""
    return set(_names(call.defines))


def _names(variables: Iterable[Var]) -> list[str]:
    return [var.name for var in variables]
