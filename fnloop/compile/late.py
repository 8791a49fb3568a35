"""Compares a late iteration of a graph with Python, from the carry that the graph itself gives before it.

Of each loop that is in no other operation the last iteration is compared, and, where several stand behind each other
in a turn of the graph's `while`, the last one of a turn. The graph is run with one iteration less; Python goes on from
there; and the graph must give the same. So Python runs one iteration, however many there are.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.attempt import Attempt, GraphCall
from fnloop.compile.frontend.made_objects import held_fields, is_made_as_tuple, with_parts
from fnloop.compile.frontend.whole_enums import is_of_numbers
from fnloop.compile.staging.cut import known_part
from fnloop.compile.staging.facts import LoopEnd
from fnloop.compile.staging.prefix import MOST_ITERATIONS, refuse_endless
from fnloop.compile.staging.signature import Recorded, arguments_for, written_out
from fnloop.compile.validate.compare import greatest_in, has_none, refuse_difference, same_output
from fnloop.compile.validate.iteration import Iteration, IterationResult, iteration_of
from fnloop.compile.validate.trial import TRIED, Trial, digest_of
from fnloop.errors import CompileError
from fnloop.interface import MISSING
from fnloop.program.ops import Fold, Program, Var
from fnloop.program.traverse import folds
from fnloop.run.device import wait_for
from fnloop.run.limit import Limit
from fnloop.run.recorder import Recording
from fnloop.run.recording import emit_recording
from fnloop.state import BlockState

__all__ = ["LateComparison", "can_be_given", "compared_loops", "iterations_compared"]

Values = Mapping[str, Any]

MOST_SECONDS = 0.05
"""A graph may run so long for a comparison, besides what an iteration in Python takes."""

MOST_OF_MAKING = 0.1
"""The part of what making it took that a graph may run so long for."""

SLOWER = 100
"""At most so many times slower Python is than a graph: a guess for loops in loops."""

MOST_OF_NESTED = 0.5
"""The seconds that an iteration with loops in it may take in Python for a comparison, as far as that can be guessed."""


def compared_loops(program: Program, binding: Binding, recorded: Recorded) -> Mapping[str, Iteration]:
    """The loops of which a late iteration can be compared, by path, each with an iteration as Python runs it."""
    left_out = written_out(program, recorded)
    found = {}
    for op in program.ops:
        if not isinstance(op, Fold) or op.path in left_out or all(map(binding.is_known, op.defines)):
            continue
        counts = recorded.counts.get(op.path)
        if op.header is None or (counts is not None and counts[0] > TRIED):
            found[op.path] = iteration_of(program, op)
    return found


def can_be_given(iteration: Iteration, examples: Values) -> bool:
    """Whether a graph can give the end of a loop: there is no None in it, and nothing was left out.

    Args:
        iteration: of the loop.
        examples: the values of an iteration that Python ran, by name.
    """
    return not any(has_none(examples.get(like.name)) for _, like in _results_of(iteration.fold))


@dataclass(frozen=True)
class LateComparison:
    """The comparison of late iterations.

    Args:
        name: of the block, in messages.
        program: the program.
        call: the call that the graph was made for.
        attempt: the graph.
        trial: the first iterations of it, as Python ran them.
        restore: puts Parameters back as they were before the call.
    """

    name: str
    program: Program
    call: GraphCall
    attempt: Attempt
    trial: Trial
    restore: Callable[[], None]

    def run(self, iteration: Iteration, results: Sequence[Any], seconds: float, making: float) -> None:
        """Compare late iterations of a loop.

        Args:
            iteration: one of them as Python runs it.
            results: those of the graph for the call.
            seconds: what the graph took for them.
            making: what making the graph has taken so far.

        Raises:
            CompileError: where the graph does not give what Python gives.
        """
        fold = iteration.fold
        end = next((one for one in self.attempt.written.ends if one.path == fold.path), None)
        if end is None:
            return
        most = self._iterations(fold)
        done = int(results[end.count]) if end.count is not None else most
        assert done is not None, "a loop of which neither Python nor the graph counts the iterations"
        allowed = max(MOST_SECONDS, self.trial.seconds / TRIED, MOST_OF_MAKING * making)
        if done <= TRIED or not self.is_quick(fold, seconds / done):
            return
        for number in iterations_compared(done, end.turn, seconds / done, allowed):
            before = self._in_graph(end.path, number - 1)
            made = self.in_python(iteration, end, number, before)
            if made is not None:
                given = results if number == done else self._in_graph(fold.path, number)
                self._check_end(fold, made, number, done, most)
                self.check_values(fold, end, given, made, number)

    def _iterations(self, fold: Fold) -> int | None:
        """The most iterations of a loop, or of a piece of one; None where nothing says it before."""
        if fold.piece is not None and fold.piece.most is not None:
            return int(self.call.inputs[fold.piece.most.name])
        counts = self.call.recorded.counts.get(fold.path)
        return None if counts is None else counts[0]

    def is_quick(self, fold: Fold, each: float) -> bool:
        """Whether an iteration in Python takes about as long as in the trial, where loops inside ended early."""
        is_flat = next(folds(fold.body), None) is None
        return is_flat or each * SLOWER <= max(MOST_OF_NESTED, self.trial.seconds)

    # --- both sides

    def _in_graph(self, path: str, number: int) -> Sequence[Any]:
        """The results of the graph where a loop has so many iterations."""
        recorded = self.call.recorded.ended_after(path, number)
        self.restore()
        results: Sequence[Any] = self.attempt.function(
            *arguments_for(self.attempt.written, recorded, limits={path: number})
        )
        wait_for(results)
        return results

    def in_python(
        self, iteration: Iteration, end: LoopEnd, number: int, before: Sequence[Any]
    ) -> IterationResult | None:
        """An iteration as Python runs it; None where a value that it reads is not at hand.

        Args:
            iteration: of the loop.
            end: where the ends of the loop stand among the results of the graph.
            number: of the iteration.
            before: the results of the graph behind the iteration before.
        """
        values = self._values(iteration, end, number, before)
        if any(name not in values for name in iteration.program.inputs):
            return None
        try:
            return iteration.run(values, self.call.prepared.components, self.call.mode)
        except Exception as error:
            raise CompileError(
                f"{self.name!r} cannot be compiled: in Python iteration {number} of {end.path!r} fails with "
                f"{type(error).__name__}: {error}"
            ) from error
        finally:
            self.restore()

    def _values(self, iteration: Iteration, end: LoopEnd, number: int, results: Sequence[Any]) -> dict[str, Any]:
        """The values that an iteration reads, by name; those that are carried as the graph gives them before it."""
        fold, values = iteration.fold, dict(self.trial.outputs)
        known = [] if fold.header is None else list(fold.header.outputs.values())
        for phi in fold.carry:
            example = self._example(phi.argument)
            if phi.result.name in end.values:
                values[phi.argument.name] = in_form_of(example, results[end.values[phi.result.name]])
            elif self.call.prepared.binding.is_known(phi.argument):
                known.append(phi.argument)
            else:  # a constant of the graph
                values[phi.argument.name] = example
        return values | self._known([var for var in known if var.name in iteration.program.inputs], number)

    def _known(self, variables: Collection[Var], number: int) -> dict[str, Any]:
        """The values that are known before the graph in an iteration, as far as they can be had."""
        names = {var.name for var in variables}
        series = self.call.done.series
        if missing := names - series.keys():
            binding, prepared = self.call.prepared.binding, self.call.prepared
            part = known_part(self.program, binding).program
            limit = Limit(MOST_ITERATIONS, refuse_endless)
            function = emit_recording(part, "off", Recording(frozenset(missing)), limit)
            series = {**series, **function.run(self.call.inputs, prepared.components).series}
        return {name: series[name][number - 1] for name in names if len(series.get(name, ())) >= number}

    def _example(self, var: Var) -> Any:
        """A value in an iteration that the trial ran, without the contents of its tensors."""
        return self.trial.abstract.values.get(var.name, MISSING)

    # --- the comparison

    def _check_end(self, fold: Fold, made: IterationResult, number: int, done: int, most: int | None) -> None:
        """Refuse a graph that ends a loop elsewhere than Python."""
        must_end = number == done and done != most
        may_end = must_end or number == most
        if made.begins and made.ends in (None, must_end, must_end or may_end):
            return
        raise CompileError(
            f"{self.name!r} cannot be compiled: the graph ends loop {fold.path!r} after {done} iterations, and "
            f"Python does not"
        )

    def has_digests(self, fold: Fold, end: LoopEnd, results: Sequence[Any], digests: Mapping[str, Any]) -> bool:
        """Whether an iteration of a graph gives the values with these digests.

        Args:
            fold: the loop.
            end: where its ends stand among the results of the graph.
            results: those of the graph behind the iteration.
            digests: of what Python gives, by the names of the loop's results.
        """
        given = {var.name: like for var, like in _results_of(fold) if var.name in end.values}
        return all(
            digest_of(in_form_of(self._example(like), results[end.values[name]])) == digests[name]
            for name, like in given.items()
        )

    def check_values(
        self, fold: Fold, end: LoopEnd, results: Sequence[Any], made: IterationResult, number: int
    ) -> None:
        """Refuse a graph in which an iteration gives something else than in Python.

        Args:
            fold: the loop.
            end: where its ends stand among the results of the graph.
            results: those of the graph behind the iteration.
            made: the iteration as Python ran it.
            number: of the iteration.

        Raises:
            CompileError: naming the field and both values.
        """
        for var, like in _results_of(fold):
            if var.name not in end.values:
                continue
            graph = in_form_of(self._example(like), results[end.values[var.name]])
            python = made.values[var.name]
            around = greatest_in(self.call.inputs, self.trial.outputs, python)
            if not same_output(var.hint, graph, python, around):
                where = f"in iteration {number} of {fold.path!r}"
                raise refuse_difference(self.name, var.field, graph, python, where)


def _results_of(fold: Fold) -> Iterator[tuple[Var, Var]]:
    """What a loop gives, each with the value in the loop that it is."""
    yield from ((phi.result, phi.argument) for phi in fold.carry)
    yield from ((out, source) for source, out in fold.live_out)


def iterations_compared(done: int, turn: int, each: float, allowed: float) -> list[int]:
    """The numbers of the iterations to compare: the last one and the last of a turn; others where that takes long.

    Args:
        done: how many there are.
        turn: how many stand behind each other in a turn.
        each: the seconds that one takes in the graph.
        allowed: the seconds that running the graph again may take.
    """
    last = done
    if done * each > allowed:  # two runs are needed, as the call itself has gone on
        last = int(allowed / each / 2)
    found = [last]
    if turn > 1 and last % turn:
        found.append(last - last % turn)
    return [number for number in found if number > TRIED]


def in_form_of(example: Any, value: Any) -> Any:
    """A value that came out of a graph as Python has it: records and dicts again, and constants as they were."""
    if isinstance(example, BlockState):
        made = copy.copy(example)
        for name, part in zip(example.__struct_fields__, value, strict=True):
            msgspec.structs.force_setattr(made, name, in_form_of(getattr(example, name), part))
        return made
    if is_made_as_tuple(type(example)):
        return with_parts(example, list(map(in_form_of, (held_fields(example) or {}).values(), value)))
    if isinstance(example, dict):
        parts = value.values() if isinstance(value, dict) else value
        return {key: in_form_of(example[key], part) for key, part in zip(example, parts, strict=True)}
    if type(example) in (tuple, list):
        return type(example)(map(in_form_of, example, value))
    if is_of_numbers(type(example)):
        return type(example)(value)
    is_computed = isinstance(example, (bool, int, float)) or hasattr(example, "shape")
    return value if is_computed else example
