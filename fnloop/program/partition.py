"""Cuts a program into runs of operations that become one graph each; what fits in none stays as it stands.

A run is as long as it can be. Where a loop or a switch does not fit as a whole, the operations inside are cut: Python
then repeats or chooses, and calls a graph for each part. Defaults and the checks of a branch's inputs stay in front of
a run, and so do blocks that no graph holds: to run them ahead of it would gain nothing, and they run once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from typing_extensions import assert_never

from fnloop.plan import GraphRunner
from fnloop.program.build import MAX_DEPTH
from fnloop.program.ops import (
    Call,
    Choice,
    ComponentSource,
    Constant,
    Fold,
    Op,
    Outlined,
    Program,
    Region,
    Require,
    Scope,
    Subgraph,
    Var,
)
from fnloop.program.paths import path_of
from fnloop.program.traverse import all_definitions, all_ops, all_uses, branch_components, decision_calls

__all__ = ["Partition", "has_loops", "part_of", "with_functions"]

Runner = Callable[[Program], GraphRunner]
"""Makes what runs a part of a program."""


@dataclass(frozen=True)
class Partition:
    """Cuts programs.

    Args:
        fits: whether a program can be one graph.
        holds: whether a graph can hold the block of a call, whatever is around it.
        computes: whether there is anything in it that a graph would compute.
        runner: what runs it.
        in_loops: cuts what a loop repeats from Python; None where that is cut like all else.
        loop_runner: makes what runs a loop that is no graph as a whole; None where Python is to repeat it.
    """

    fits: Callable[[Program], bool]
    holds: Callable[[Call], bool]
    computes: Callable[[Program], bool]
    runner: Runner
    in_loops: Partition | None = None
    loop_runner: Callable[[Program], GraphRunner | None] = lambda _: None

    def cut(self, program: Program) -> Program:
        """The same program with its longest runs of operations outlined as graphs."""
        return replace(program, ops=self._cut(program, program.ops, _names(program.outputs.values())))

    def cut_inside(self, program: Program, failed: str = "") -> Program:
        """The same program, where it does not become one graph although it fits: with graphs for its parts.

        Of several operations each half is a part; of a loop or a switch, what is inside. One of several that is alone
        in being worth a graph is a part, unless it is seen to have failed.

        Args:
            program: any.
            failed: the path of the block that made it fail; empty where that is not known.
        """
        wanted = _names(program.outputs.values())
        ops = program.ops
        computing = [number for number, op in enumerate(ops) if self.computes(part_of(program, [op], set()))]
        if len(computing) < 2:
            made: list[Op] = []
            for number, op in enumerate(ops):
                if len(ops) > 1 and number in computing and _fits_perhaps(op, failed):
                    made += self._whole(program, [op], wanted | _read(ops[number + 1 :]))
                else:
                    made.append(self._inside(program, op, whole=True))
            return replace(program, ops=tuple(made))
        middle = computing[len(computing) // 2]
        first = self._whole(program, ops[:middle], wanted | _read(ops[middle:]))
        second = self._whole(program, ops[middle:], wanted)
        return replace(program, ops=(*first, *second))

    def cut_out(self, program: Program, loop: Fold, runner: Callable[[Program], GraphRunner]) -> Program:
        """The same program with one of its loops outlined, to be run by `runner`, and a graph before and behind it."""
        wanted = _names(program.outputs.values())
        number = next(number for number, op in enumerate(program.ops) if op is loop)
        before, behind = program.ops[:number], program.ops[number + 1 :]
        alone = part_of(program, [loop], wanted | _read(behind))
        given = _names(program.inputs.values())
        shown = {var.name: var for var in loop.scope.values() if var.name in given}  # in the state of a failure
        alone = replace(alone, inputs={**alone.inputs, **shown})
        ops = [
            *self._outlined(program, before, wanted | _read(program.ops[number:])),
            _call_of(alone, runner),
            *self._outlined(program, behind, wanted),
        ]
        return replace(program, ops=tuple(ops))

    def cut_at_loops(self, program: Program, depth: int, runner: Runner) -> Program:
        """The same program with each loop outlined, and graphs before and behind them: one can look at the loops.

        Args:
            program: any.
            depth: a loop with others inside is cut like the program, as long as it is in fewer loops than this.
            runner: what runs a loop.
        """
        cutter = _LoopCutter(self, program, runner)
        return replace(program, ops=cutter.cut(program.ops, _names(program.outputs.values()), depth))

    def _cut(self, program: Program, ops: Sequence[Op], wanted: set[str]) -> tuple[Op, ...]:
        """Operations cut into runs; `wanted` are the values that are read behind them."""
        made: list[Op] = []
        rest = list(ops)
        while rest:
            length = self._longest(program, rest)
            if length:
                run, rest = rest[:length], rest[length:]
                made += self._outlined(program, run, wanted | _read(rest))
            else:
                op = rest.pop(0)
                made.append(self._loop(program, op, wanted | _read(rest)) or self._inside(program, op, whole=False))
        return tuple(made)

    def _loop(self, program: Program, op: Op, wanted: set[str]) -> Op | None:
        """A loop that has a runner of its own; None for any other operation."""
        if not isinstance(op, Fold):
            return None
        part = part_of(program, [op], wanted)
        runner = self.loop_runner(part)
        return None if runner is None else _call_of(part, lambda _: runner)

    def _longest(self, program: Program, ops: Sequence[Op]) -> int:
        """How many operations from the start are one graph; 0 where the first is left to Python."""
        if not self._may_begin(ops[0]):
            return 0

        def fits(length: int) -> bool:
            return self.fits(part_of(program, ops[:length], _read(ops[length:])))

        if fits(len(ops)):
            return len(ops)
        low, high = 0, 1  # so many fit, so many do not
        while high < len(ops) and fits(high):
            low, high = high, 2 * high
        high = min(high, len(ops))
        while high - low > 1:
            middle = (low + high) // 2
            if fits(middle):
                low = middle
            else:
                high = middle
        return low

    def _may_begin(self, op: Op) -> bool:
        """Whether a run may begin with an operation."""
        match op:
            case Constant() | Require():
                return False
            case Call():
                return self.holds(op)
            case Fold() | Choice() | Region() | Outlined():
                return True
            case _:
                assert_never(op)

    def _outlined(self, program: Program, ops: Sequence[Op], wanted: set[str]) -> list[Op]:
        """A run of operations as one graph; as it is where a graph would compute nothing."""
        part = part_of(program, ops, wanted)
        return [_call_of(part, self.runner)] if self.computes(part) else list(ops)

    def _whole(self, program: Program, ops: Sequence[Op], wanted: set[str]) -> Sequence[Op]:
        """Operations as one graph, where they can be one, else cut."""
        if self.fits(part_of(program, ops, wanted)):
            return self._outlined(program, ops, wanted)
        return self._cut(program, ops, wanted)

    def _inside(self, program: Program, op: Op, whole: bool) -> Op:
        """A loop or a switch that stays in Python, with what is inside cut; `whole` to try it as one graph first."""

        def cut(by: Partition, ops: Sequence[Op], wanted: Iterable[Var]) -> tuple[Op, ...]:
            names = _names(wanted)
            return tuple(by._whole(program, ops, names)) if whole else by._cut(program, ops, names)

        match op:
            case Fold():
                (body,) = op.bodies
                return replace(op, body=cut(self.in_loops or self, op.body, body.exit_uses))
            case Choice():
                branches = {name: (cut(self, ops, made), made) for name, (ops, made) in op.branches.items()}
                return replace(op, branches=branches)
            case Constant() | Require() | Call() | Region() | Outlined():
                return op
            case _:
                assert_never(op)


@dataclass(frozen=True)
class _LoopCutter:
    """Cuts operations at their loops; see `Partition.cut_at_loops`."""

    partition: Partition
    program: Program
    runner: Runner

    def cut(self, ops: Sequence[Op], wanted: set[str], depth: int) -> tuple[Op, ...]:
        """Operations with the loops in them outlined; `wanted` are the values that are read behind them."""
        made: list[Op] = []
        run: list[Op] = []
        for number, op in enumerate(ops):
            if not has_loops([op]):
                run.append(op)
                continue
            rest = ops[number + 1 :]
            made += self._graph(run, wanted | _read([op, *rest]))
            made.append(self._loop(op, wanted | _read(rest), depth))
            run = []
        return (*made, *self._graph(run, wanted))

    def _graph(self, ops: Sequence[Op], wanted: set[str]) -> list[Op]:
        return self.partition._outlined(self.program, ops, wanted)

    def _loop(self, op: Op, wanted: set[str], depth: int) -> Op:
        """A loop as a part of its own; a loop or switch with loops inside, cut at these."""
        match op:
            case Fold():
                (body,) = op.bodies
                if depth == 1 or not has_loops(op.body):
                    return _call_of(part_of(self.program, [op], wanted), self.runner)
                return replace(op, body=self.cut(op.body, _names(body.exit_uses), depth - 1))
            case Choice():
                branches = {
                    name: (self.cut(ops, _names(made), depth), made) for name, (ops, made) in op.branches.items()
                }
                return replace(op, branches=branches)
            case Constant() | Require() | Call() | Region() | Outlined():
                return op
            case _:
                assert_never(op)


def _fits_perhaps(op: Op, failed: str) -> bool:
    """Whether an operation may become a graph, where it or another one has failed for a block, if that is known."""
    path = path_of(op)
    if failed:
        return failed != path and not failed.startswith(f"{path}/")
    return isinstance(op, Call | Region)


def _call_of(part: Program, runner: Runner) -> Outlined:
    """A part of a program as the call of what runs it."""
    given = _components_of(part.ops)
    names = tuple(one.name for one in given)
    components = {one.name: one for one in given}
    subgraph = Subgraph(part, names, runner(part))
    return Outlined(part.path, subgraph, part.inputs, components, part.outputs, scope=_scope(part.ops))


def has_loops(ops: Iterable[Op]) -> bool:
    """Whether there is a loop among operations or in their branches and bodies, but for the blocks of gradients."""
    for op in ops:
        if isinstance(op, Fold):
            return True
        if isinstance(op, Choice) and any(has_loops(branch) for branch, _ in op.branches.values()):
            return True
    return False


def _scope(ops: Sequence[Op]) -> Scope:
    """The fields in scope before some operations."""
    for op in ops:
        match op:
            case Constant():
                pass
            case Require() | Call() | Fold() | Outlined():
                return op.scope
            case Choice():
                return op.chooser.scope
            case Region():
                return op.call.scope
            case _:
                assert_never(op)
    return {}


def with_functions(program: Program, runner: Runner, most: int = MAX_DEPTH) -> Program:
    """The same program, where what lies in too many loops and switches for one function of Python is called.

    Args:
        program: any.
        runner: what runs what is called.
        most: the loops and switches that a function may have around each other.
    """
    outputs = _names(program.outputs.values())
    return replace(program, ops=_shallow(program, program.ops, outputs, runner, most))


def _shallow(program: Program, ops: Sequence[Op], wanted: set[str], runner: Runner, most: int) -> tuple[Op, ...]:
    made: list[Op] = []
    read_later = [wanted]
    for op in reversed(ops):
        read_later.append(read_later[-1] | _read([op]))
    for op, later in zip(ops, reversed(read_later[:-1]), strict=True):
        made.append(_shallow_op(program, op, later, runner, most))
    return tuple(made)


def _shallow_op(program: Program, op: Op, wanted: set[str], runner: Runner, most: int) -> Op:
    match op:
        case Fold() | Choice() if most == 0:
            return _call_of(part_of(program, [op], wanted), runner)
        case Fold():
            (body,) = op.bodies
            return replace(op, body=_shallow(program, op.body, _names(body.exit_uses), runner, most - 1))
        case Choice():
            branches = {}
            for name, (ops, made) in op.branches.items():
                branches[name] = (_shallow(program, ops, _names(made), runner, most - 1), made)
            return replace(op, branches=branches)
        case Constant() | Require() | Call() | Region() | Outlined():
            return op
        case _:
            assert_never(op)


def part_of(program: Program, ops: Sequence[Op], wanted: Iterable[str]) -> Program:
    """A program of some of the operations.

    Args:
        program: the whole.
        ops: the operations.
        wanted: the names of values that are read behind them.

    Returns:
        A program whose inputs and outputs are called by the names of the values.
    """
    made = {var.name for op in ops for var in all_definitions(op)}
    read = {var.name: var for op in ops for var in all_uses(op)}
    names = set(wanted)
    inputs = {name: var for name, var in read.items() if name not in made}
    outputs = {var.name: var for op in ops for var in op.defines if var.name in names}
    return Program(program.plan, program.path, inputs, tuple(ops), outputs)


def _components_of(ops: Sequence[Op]) -> list[ComponentSource]:
    """The components that are given with the call, each once."""
    found: dict[str, ComponentSource] = {}
    for call in _all_calls(ops):
        for one in call.components.values():
            if not one.bound:
                found.setdefault(one.name, one)
    for name in branch_components(ops):
        found.setdefault(name, ComponentSource(name))
    return list(found.values())


def _all_calls(ops: Sequence[Op]) -> list[Call]:
    calls = [op if isinstance(op, Call) else op.call for op in all_ops(ops) if isinstance(op, Call | Region)]
    return [*calls, *decision_calls(ops)]


def _read(ops: Iterable[Op]) -> set[str]:
    return _names(var for op in ops for var in all_uses(op))


def _names(values: Iterable[Var]) -> set[str]:
    return {var.name for var in values}
