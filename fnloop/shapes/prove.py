"""`block.prove()`: every body by itself and the pipeline as a whole, in one report or one error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import Any

from typing_extensions import assert_never

from fnloop.dead import dead_blocks
from fnloop.errors import Fault, ShapeError
from fnloop.persist.memo import without_memo
from fnloop.plan import Composite, Leaf, Plan, Step, inner_steps, wiring_of
from fnloop.program.build import program_of
from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Program, Region, Require
from fnloop.shapes.asked import names_of
from fnloop.shapes.bodies import RESTS, Verdict, prove_body
from fnloop.shapes.calls import calls_in, components_of_call
from fnloop.shapes.candidates import orders
from fnloop.shapes.constants import constants_of, has_weights
from fnloop.shapes.drafts import Unmade, drafts, has_rest
from fnloop.shapes.flaws import Flaw, merged
from fnloop.shapes.parts import Unusable, components_for
from fnloop.shapes.report import Proof, Proved, Unproved
from fnloop.shapes.trial import Stopped, is_settled, unchanged
from fnloop.shapes.values import World
from fnloop.shapes.walk import Found, Known, Walk

__all__ = ["prove"]

FACTORS = (1, 4, 16)
"""Sizes that a whole pipeline is run in: primes, and multiples that can be halved."""

MOST_NAMED = 128
"""The largest number named by a body above which all sizes lie, so that no slice is longer than its axis."""

MOST_BRANCHES = 6
MOST_ASKED = 6
"""How often a pipeline is run again because a block asks for a size."""


def prove(name: str, plan: Plan, bound: Mapping[str, object]) -> Proof:
    """Prove a block and all blocks in it.

    Each body is run by itself on small tensors whose sizes tell its axes apart, then the pipeline as a whole: two
    iterations of each loop, and every branch. Nothing is changed by it. A block that reads a number out of a tensor,
    or whose components are not bound, is unproved, never wrong.

    Args:
        name: the block, for the report.
        plan: its plan.
        bound: the components that are bound to it.

    Returns:
        The report.

    Raises:
        ShapeError: with every fault.

    Example:
        >>> from fnloop import BlockState, ShapeError, block
        >>> from jaxtyping import Float
        >>> from mindspore import Tensor, ops
        >>> class Pair(BlockState):
        ...     x: Float[Tensor, "b d_in"]
        ...     w: Float[Tensor, "d_in d_out"]
        >>> class Product(BlockState):
        ...     y: Float[Tensor, "b d_in"]
        >>> @block
        ... def multiply(state: Pair) -> Product:
        ...     return Product(y=ops.matmul(state.x, state.w))
        >>> try:
        ...     multiply.prove()
        ... except ShapeError as error:
        ...     print(error.faults[0].message)
        block 'multiply', 'y': declared "b d_in", the body gives "b d_out"
    """
    started = perf_counter()
    with unchanged():
        program = program_of(without_memo(plan))
        prover = _proved(program, bound, exact=False)
        if not is_settled():  # a kernel failed behind our back
            prover = _proved(program, bound, exact=True)
    proved, unproved, faults = prover.results()
    report = Proof(name, proved, unproved, faults, perf_counter() - started)
    if faults:
        raise ShapeError(name, faults, report)
    return report


def _proved(program: Program, bound: Mapping[str, object], *, exact: bool) -> _Prover:
    prover = _Prover(program, bound, exact)
    prover.bodies()
    if isinstance(program.plan, Composite) or not prover.alone:
        prover.whole()
    for path, plan, given in declared_inside(Step(program.path, program.plan), bound):
        inside = _Prover(program_of(plan, path), given, exact, alone=prover.alone, known=prover.known)
        inside.whole()
        prover.boundaries[path] = inside.own_flaws()
    return prover


@dataclass
class _Prover:
    program: Program
    bound: Mapping[str, object]
    exact: bool
    calls: dict[str, Call] = field(default_factory=dict)
    alone: dict[str, Verdict] = field(default_factory=dict)
    runs: list[list[Found]] = field(default_factory=list)
    known: Known = field(default_factory=dict)
    boundaries: dict[str, list[Flaw]] = field(default_factory=dict)

    def own_flaws(self) -> list[Flaw]:
        """The flaws of the boundary that the pipeline declares."""
        return self._flaws(self.program.path)

    def bodies(self) -> None:
        """Prove each body by itself."""
        decisions = {call.path for call in _decisions(self.program.ops)}
        known: dict[Any, Verdict] = {}
        for call in calls_in(self.program.ops):
            self.calls[call.path] = call
            if call.path in decisions or not isinstance(call.leaf, Leaf):
                continue
            given = components_of_call(call, self.bound)
            key = (id(call.leaf), *((name, id(value)) for name, value in given.items()))
            if key not in known:
                known[key] = _alone(call.leaf, given, self.exact)
            self.alone[call.path] = known[key]

    def whole(self) -> None:
        """Run the pipeline as a whole."""
        wrong = frozenset(path for path, one in self.alone.items() if _is_wrong(one))
        named = frozenset().union(*(constants_of(call.leaf.function) for call in self.calls.values()))
        defaults = (read.default.make() for read in self.program.plan.interface.reads.values() if read.default)
        floor = max(4, *(n for n in (*named, *defaults) if type(n) is int and n <= MOST_NAMED), 4) + 1
        if any(has_weights(value) for call in self.calls.values() for value in self._given(call)):
            floor = 5  # a network takes its time for each size
        for branch in range(_most_branches(self.program.ops)):
            runs: list[Found] = []
            for factor, rest in self._sizes():
                world = World(factor, max(3, -(-floor // factor)), named, rest=rest, small=factor > 1)
                runs.append(Walk(self.program, self.bound, world, branch, wrong, known=self.known).run())
                if not runs[-1].flaws:
                    break
            else:
                asked: dict[str, int] = {}
                runs += self._with_asked_sizes(runs[0], branch, World(1, floor, named), wrong, asked)
                runs += self._in_other_orders(runs, branch, named, wrong, asked)
            self.runs.append(runs)

    def _sizes(self) -> list[tuple[int, int]]:
        """What sizes are multiples of in the runs of the pipeline, with the number of axes that `...` stands for."""
        found = [(factor, 2) for factor in FACTORS]
        if any(_has_rest(use.hint) for read in self.program.plan.interface.reads.values() for use in read.uses):
            found += [(1, rest) for rest in RESTS if rest != 2]
        return found

    def _with_asked_sizes(
        self, found: Found, branch: int, world: World, wrong: frozenset[str], asked: dict[str, int]
    ) -> list[Found]:
        """Runs with the sizes for which blocks ask that are right in some sizes only, such as those of a network."""
        runs: list[Found] = []
        for _ in range(MOST_ASKED):
            sized = replace(world, sizes=dict(asked), taken=set())
            generic = Walk(self.program, self.bound, sized, branch, wrong, known=self.known)
            found = generic.run()
            runs.append(found)
            new = self._asked(found, generic.world)
            if not found.flaws or not new.items() - asked.items():
                return runs
            asked |= new
        return runs

    def _in_other_orders(
        self, before: list[Found], branch: int, named: frozenset[int], wrong: frozenset[str], asked: dict[str, int]
    ) -> list[Found]:
        """Runs in which other axes are the larger ones, until no flaw is left that all runs have."""
        generic = World(1, 5, named)
        Walk(self.program, self.bound, generic, branch, wrong, known=self.known).run()
        names = [name for name in names_of(generic) if name not in asked]
        runs: list[Found] = []
        for sizes in orders(names, named):
            for is_small in (True, False):
                if not _lasting([*before, *runs], wrong):
                    return runs
                world = World(1, 5, named, sizes | asked, small=is_small, taken=set(sizes.values()))
                runs.append(Walk(self.program, self.bound, world, branch, wrong, known=self.known).run())
        return runs

    def _asked(self, found: Found, world: World) -> dict[str, int]:
        """The sizes of inputs that blocks ask for, by the axes of these inputs."""
        axes = {size: name for name, size in world.sizes.items() if "*" not in name}
        asked = {}
        is_declared = getattr(self.program.plan, "record_in", None) is not None
        for path in found.flaws:
            for size, wanted in found.asked.get(path, {}).items():
                is_fixed = wanted not in axes
                if size in axes and (is_fixed or not is_declared):
                    asked[axes[size]] = wanted
            for name, size in self.alone.get(path, Verdict()).sizes.items():
                there = found.sizes.get(path, {}).get(name)
                if there in axes:
                    asked[axes[there]] = size
        return asked

    def _given(self, call: Call) -> Iterable[object]:
        """The components of a call that are there."""
        return components_of_call(call, self.bound).values()

    def results(self) -> tuple[tuple[Proved, ...], tuple[Unproved, ...], tuple[Fault, ...]]:
        """What is proved, what is not, and the faults."""
        proved: list[Proved] = []
        unproved: list[Unproved] = []
        faults: list[Fault] = []
        for path, call in self.calls.items():
            flaws = self._flaws(path)
            faults += [_fault(path, flaw, call.leaf.source) for flaw in flaws]
            if flaws:
                continue
            verdict = self.alone.get(path)
            reason = self._unknown(path, verdict)
            if reason is not None:
                unproved.append(Unproved(path, reason.reason, str(reason.place or "")))
                continue
            condition = verdict.condition if verdict is not None else ""
            if verdict is not None and verdict.flaws:
                condition = "in the sizes that it gets here"
            if verdict is not None and verdict.unknown is not None:
                condition = "as it is used here"
            proved.append(Proved(path, condition))
        others = {path for runs in self.runs for found in runs for path in found.flaws} - set(self.calls)
        for path in sorted(others):
            faults += [_fault(path, flaw, "") for flaw in self._flaws(path)]
        for path, flaws in self.boundaries.items():
            faults += [_fault(path, flaw, "") for flaw in flaws]
        faults += [Fault("dead-block", dead.message, dead.path) for dead in dead_blocks(self.program.plan)]
        return tuple(proved), tuple(unproved), tuple(faults)

    def _flaws(self, path: str) -> list[Flaw]:
        """The flaws of a block: those of its body, and those that every run of the pipeline has."""
        verdict = self.alone.get(path, Verdict())
        if _is_wrong(verdict):
            return list(verdict.flaws)
        for runs in self.runs:
            first = runs[0].flaws.get(path, [])
            seen = [[_same(found, path, flaw) for found in runs] for flaw in first]
            lasting = [merged([one for one in same if one is not None]) for same in seen if None not in same]
            if self._is_open(path, verdict):
                lasting = [one for one in lasting if one.code not in ("operator", "body")]
            if lasting:
                return lasting[:1] if not lasting[0].where else _once(lasting)
        if verdict.flaws and not any(path in found.right for runs in self.runs for found in runs):
            return list(verdict.flaws)
        return []

    def _is_open(self, path: str, verdict: Verdict) -> bool:
        """Whether a block may work in a run, though it fails in all that were tried: over a number that was made up."""
        call = self.calls.get(path)
        if verdict.is_open or verdict.unknown is None or call is None:
            return verdict.is_open
        reads = self.program.plan.interface.reads
        made_up = {var.name for name, var in self.program.inputs.items() if name in reads and not reads[name].default}
        numbers = [name for name, hint in call.leaf.hints_in.items() if hint is int and name in call.inputs]
        return any(call.inputs[name].name in made_up for name in numbers)

    def _unknown(self, path: str, verdict: Verdict | None) -> Stopped | None:
        """Why nothing is known of a block."""
        in_runs = [found.unknown[path] for runs in self.runs for found in runs if path in found.unknown]
        is_right = any(path in found.right for runs in self.runs for found in runs)
        if verdict is None:
            if in_runs:
                return in_runs[0]
            return None if is_right else Stopped("its inputs are not known, since a block before it is unproved")
        if verdict.unknown is None:
            return None
        is_about_values = verdict.unknown.place is None and "depends" not in verdict.unknown.reason
        return None if is_right and is_about_values and not in_runs else verdict.unknown


def declared_inside(
    step: Step, given: Mapping[str, object], path: str = ""
) -> Iterator[tuple[str, Composite, dict[str, object]]]:
    """The composites inside a block whose outputs are declared: the path of each, its plan, and its components.

    Args:
        step: the block.
        given: the components that are given to it, by its own names.
        path: its path; empty for its name.
    """
    path = path or step.name
    for inner in inner_steps(step.plan):
        plan = wiring_of(inner.plan)
        outside = {own: inner.names.get(own, own) for own in plan.interface.components}
        own_given = {own: given[name] for own, name in outside.items() if name in given} | dict(inner.bound)
        inner_path = f"{path}/{inner.name}"
        if isinstance(plan, Composite) and plan.record_out is not None:
            yield inner_path, plan, own_given
        yield from declared_inside(inner, own_given, inner_path)


def _has_rest(hint: Any) -> bool:
    """Whether a type holds a tensor of any number of axes."""
    try:
        return any(map(has_rest, drafts(hint, "")))
    except Unmade:
        return False


def _is_wrong(verdict: Verdict) -> bool:
    """Whether a body gives something else than it declares, in whatever pipeline it stands."""
    return any(flaw.where or flaw.code != "operator" for flaw in verdict.flaws)


def _lasting(runs: Sequence[Found], wrong: frozenset[str]) -> bool:
    """Whether a flaw of a block that may be right is in all runs."""
    first = [(path, flaw) for path, flaws in runs[0].flaws.items() if path not in wrong for flaw in flaws]
    return any(all(_same(found, path, flaw) is not None for found in runs) for path, flaw in first)


def _same(found: Found, path: str, flaw: Flaw) -> Flaw | None:
    """The same flaw of a block in another run, if it is there."""
    alike = [one for one in found.flaws.get(path, ()) if (one.where, one.code) == (flaw.where, flaw.code)]
    return alike[0] if alike else None


def _once(flaws: list[Flaw]) -> list[Flaw]:
    """Flaws without those of the same field, as a second iteration has them again."""
    return list({(flaw.where, flaw.code): flaw for flaw in reversed(flaws)}.values())[::-1]


def _alone(leaf: Leaf, given: Mapping[str, object], exact: bool) -> Verdict:
    try:
        return prove_body(leaf, components_for(leaf.interface.components, given), exact=exact)
    except Unusable as reason:
        return Verdict(unknown=Stopped(str(reason)))


def _fault(path: str, flaw: Flaw, source: str) -> Fault:
    field_ = f" {flaw.where!r}:" if flaw.where else ":"
    line = f" at {flaw.place}" if flaw.place is not None else ""
    sources = (f"{path!r}: {source}",) if source else ()
    return Fault(flaw.code, f"block {path!r},{field_} {flaw.text}{line}".replace(",:", ":"), path, sources)


def _decisions(ops: tuple[Op, ...]) -> list[Call]:
    """The calls of headers, predicates and choosers."""
    found: list[Call] = []
    for op in ops:
        match op:
            case Fold():
                found += [call for call in (op.header, op.test, op.until) if call is not None]
            case Choice():
                found.append(op.chooser)
            case Call() | Constant() | Require() | Region() | Outlined():
                pass
            case _:
                assert_never(op)
        for body in op.bodies:
            found += _decisions(body.ops)
    return found


def _most_branches(ops: tuple[Op, ...]) -> int:
    """The number of branches of the switch that has most."""
    most = 1
    for op in ops:
        if isinstance(op, Choice):
            most = max(most, min(len(op.branches), MOST_BRANCHES))
        most = max(most, *(_most_branches(body.ops) for body in op.bodies), 1)
    return most
