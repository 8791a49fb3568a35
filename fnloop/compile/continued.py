"""A loop of a graph that is run in parts, each from the carry of the one before: so no iteration runs twice.

When a graph is compared with Python, what it gives for the first two iterations is looked at, and what it gives before
the last one. A loop whose carry is given as arguments of the graph, and that begins where an argument says, goes on
from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Any

from fnloop.compile.analysis.specs import leaf_specs, spec_of
from fnloop.compile.attempt import Attempt, GraphCall
from fnloop.compile.late import LateComparison, in_form_of
from fnloop.compile.staging.facts import LoopEnd
from fnloop.compile.staging.signature import arguments_for
from fnloop.compile.validate.iteration import Iteration
from fnloop.compile.validate.trial import MOST_KEPT, TRIED, Trial, digest_of
from fnloop.program.ops import Fold, Program, Var
from fnloop.program.traverse import all_uses, folds
from fnloop.run.device import wait_for
from fnloop.summary import is_array

__all__ = ["Continued", "OtherFormError", "continued"]


NOT_BEGUN: list[Sequence[Any] | None] = [None]
"""Of a loop none of whose iterations has been run."""


class OtherFormError(Exception):
    """A value that a loop carries has come back from the graph in another form than it was given."""


@dataclass(frozen=True)
class Continued:
    """A loop that can be run in parts.

    Args:
        fold: the loop.
        end: where its ends stand among the results of the graph.
        call: the call.
        attempt: the graph.
        trial: the first iterations, as Python ran them.
        is_only_one: whether there is no other loop, in it or elsewhere: then its first iterations are those of all
            calls that have more.
    """

    fold: Fold
    end: LoopEnd
    call: GraphCall
    attempt: Attempt
    trial: Trial
    is_only_one: bool

    def run(self, first: int, last: int, reached: list[Sequence[Any] | None]) -> Sequence[Any]:
        """The results of the graph behind an iteration.

        Args:
            first: how many iterations have been run.
            last: how many shall have been run.
            reached: the results behind them, which are taken out, so that they live no longer than their tensors are
                read; None in it where no iteration has been run.

        Raises:
            OtherFormError: where what is carried has come back in another form.
        """
        recorded = self.call.recorded.ended_after(self.fold.path, last)
        before = reached.pop()
        if before is not None:
            carried = self._carry(before)
            del before
            if any(spec_of(value) != recorded.specs[name] for name, value in carried.items()):
                raise OtherFormError
            recorded = replace(recorded, values={**recorded.values, **carried})
        starts = {self.fold.path: first}
        results: Sequence[Any] = self.attempt.function(*arguments_for(self.attempt.written, recorded, starts=starts))
        wait_for(results)
        return results

    def compared(self, late: LateComparison, iteration: Iteration, begun: list[Sequence[Any] | None]) -> Sequence[Any]:
        """The results of the graph for the call, its last iteration and that of a turn of several compared with Python.

        Args:
            late: compares.
            iteration: one of the loop as Python runs it.
            begun: the results behind the first iterations that were tried, which are taken out; empty where they
                cannot be gone on from.

        Raises:
            CompileError: where the graph does not give what Python gives.
            OtherFormError: where what is carried has come back in another form.
        """
        (count,), turn = self.call.recorded.counts[self.fold.path], self.end.turn
        at, reached = (TRIED, begun) if begun else (0, NOT_BEGUN.copy())
        begin, place = perf_counter(), count - 1 - turn
        if turn > 1 and place >= max(at, 1):
            results = self._up_to(place, at, reached)
            before, after = self.run(place, place + turn - 1, [results]), self.run(place, place + turn, [results])
            del results
            at = place + turn
            self._compare(late, iteration, at, before, after)
            reached = [after]
            del before, after
        results = self._up_to(count - 1, at, reached)
        each = (perf_counter() - begin) / count
        if results is None or not late.is_quick(self.fold, each):
            return self.run(count - 1, count, [results])
        digests = self._digests(late, iteration, count, results)
        made = self.run(count - 1, count, [results])
        if digests is None or not late.has_digests(self.fold, self.end, made, digests):
            self._compare(late, iteration, count, results, made)
        return made

    def _digests(
        self, late: LateComparison, iteration: Iteration, number: int, before: Sequence[Any]
    ) -> Mapping[str, Any] | None:
        """What an iteration gives in Python, as digests; None where its tensors are small enough to be kept instead.

        Where they are large, it runs before that of the graph, so that no memory holds what both give.
        """
        if sum(result.nbytes for result in before if is_array(result)) <= MOST_KEPT:
            return None
        made = late.in_python(iteration, self.end, number, before)
        return None if made is None else {name: digest_of(value) for name, value in made.values.items()}

    def _up_to(self, number: int, at: int, reached: list[Sequence[Any] | None]) -> Sequence[Any] | None:
        """The results behind an iteration, from those behind one before it, which are taken out of a list."""
        return self.run(at, number, reached) if number > at else reached.pop()

    def _compare(
        self, late: LateComparison, iteration: Iteration, number: int, before: Sequence[Any], after: Sequence[Any]
    ) -> None:
        """Compare an iteration with Python: from the results before it to those behind it."""
        made = late.in_python(iteration, self.end, number, before)
        if made is not None:
            late.check_values(self.fold, self.end, after, made, number)

    def _carry(self, results: Sequence[Any]) -> Mapping[str, Any]:
        """What is carried behind an iteration, by the names of the values before the loop."""
        examples = self.trial.abstract.values
        return {
            phi.init.name: in_form_of(examples.get(phi.argument.name), results[self.end.values[phi.result.name]])
            for phi in self.fold.carry
            if phi.result.name in self.end.values
        }


def continued(program: Program, call: GraphCall, attempt: Attempt, trial: Trial) -> Continued | None:
    """The only loop of a program, if the graph can run it in parts.

    Args:
        program: the program.
        call: the call.
        attempt: the graph.
        trial: the first iterations, as Python ran them.
    """
    loops = [op for op in program.ops if isinstance(op, Fold)]
    if len(loops) != 1 or len(attempt.written.ends) != 1:
        return None
    (fold,), (end,) = loops, attempt.written.ends
    if fold.header is None or fold.until is not None or fold.piece is not None or end.path != fold.path:
        return None
    if fold.gathered:
        return None
    if ("start", fold.path) not in attempt.written.arguments and ("first", fold.path) not in attempt.written.arguments:
        return None
    carried = [phi.init for phi in fold.carry if phi.result.name in end.values]
    read_besides = {var.name for var in _reads_besides_carry(program, fold)}
    for init in carried:
        if init.name in read_besides or not _is_argument(call, attempt, init):
            return None
    if len({init.name for init in carried}) < len(carried):
        return None
    return Continued(fold, end, call, attempt, trial, len(list(folds(program.ops))) == 1)


def _reads_besides_carry(program: Program, fold: Fold) -> Iterator[Var]:
    """All that is read in a program, but what a loop takes as the carry of its first iteration."""
    for op in program.ops:
        if op is not fold:
            yield from all_uses(op)
    yield from fold.header.uses if fold.header is not None else ()
    for body in fold.bodies:
        yield from body.exit_uses
        for inner in body.ops:
            yield from all_uses(inner)


def _is_argument(call: GraphCall, attempt: Attempt, var: Var) -> bool:
    """Whether a value is given to a graph as its arguments, as a whole."""
    spec = call.recorded.specs.get(var.name)
    given = [key for key in attempt.written.arguments if key[:2] == ("value", var.name)]
    return spec is not None and len(given) == len(leaf_specs(spec))
