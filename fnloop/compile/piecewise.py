"""A run of a loop in pieces: its header in Python, its iterations in graphs, from carry to carry."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING, Any, NoReturn

from fnloop.compile.analysis.specs import carried_spec, lengths_of
from fnloop.compile.gathered import PieceHistories
from fnloop.compile.piece import COUNT, ENDED, FIRST, ITEMS, MOST, before, failing, piece_of
from fnloop.compile.undoing import Undo, nothing
from fnloop.compile.validate.compare import CarryChangesError
from fnloop.errors import CompileError, failure_of
from fnloop.program.ops import Fold, Program
from fnloop.program.paths import moved
from fnloop.run.device import wait_for
from fnloop.run.failure import reporter
from fnloop.run.modes import Mode
from fnloop.run.part import emit_part
from fnloop.run.stepping import OUTERMOST, Pause, Stops, skipped
from fnloop.run.values import signature
from fnloop.run.watching import Watched

if TYPE_CHECKING:
    from fnloop.compile.pieces import Form, Pieces

__all__ = ["PieceRun"]

Values = Mapping[str, Any]

SECONDS = 0.1
"""What a piece should take."""

GROWTH = 8
"""A piece has at most so many times the iterations of the one before."""

MOST_ALONE = 16
"""So many iterations Python runs at most before what they carry has to be of one kind."""


def _form_of(value: Any) -> Any:
    """The types, dtypes, shapes and lengths in a value that is carried."""
    return signature(value), lengths_of(carried_spec(value))


class _Records:
    """Records of a header that were taken."""

    __slots__ = ("items",)

    def __init__(self, items: Iterable[Any]) -> None:
        self.items = items

    def __repr__(self) -> str:
        return f"{len(self.items)} records" if isinstance(self.items, list) else "records"


@dataclass
class _Shown:
    """A progress bar that moves when a piece is complete; without a label there is none."""

    progress: Callable[..., Any]
    bar: Iterator[Any] | None = None

    def open(self, label: str, total: int | None) -> None:
        """Show it."""
        shown: Iterator[Any] = self.progress(iter(int, 1), label, total)
        next(shown)
        self.bar = shown

    def advance(self, count: int) -> None:
        """Note that iterations are complete."""
        if self.bar is not None:
            for _ in range(count):
                next(self.bar)

    def close(self) -> None:
        """End it."""
        if self.bar is not None:
            self.bar.close()  # type: ignore[attr-defined]


class PieceRun:
    """A run of a loop in pieces.

    Args:
        pieces: the loop.
        inputs: by name.
        components: those that are given.
        mode: the checks.
        path: of the block.
        asked: how many iterations a piece is to have; 0 where that is to be found out.
        begin: the pause to go on from; None for the start.
        stops: the iterations that no piece goes beyond.
    """

    def __init__(
        self, pieces: Pieces, inputs: Values, components: Values, mode: Mode, path: str, asked: int,
        begin: Pause | None = None, stops: Stops = OUTERMOST,
    ) -> None:  # fmt: skip
        self.pieces, self.inputs, self.components, self.mode, self.path = pieces, inputs, components, mode, path
        self.asked, self.stops = asked, stops
        self.last: Any = None
        self.ended = begin is not None and begin.ended
        fold = pieces.fold
        if begin is None:
            self.carry = {before(phi.argument).name: inputs[phi.init.name] for phi in fold.carry}
            self.made: Values = {}
            self.done = 0
        else:
            self.carry = {before(phi.argument).name: begin.carry[phi.argument.field] for phi in fold.carry}
            self.made = {out.name: begin.live_out[out.field] for _, out in fold.live_out}
            self.done = begin.position
        self.histories = PieceHistories.of(fold, inputs, begin)
        self.form: Form | None = None
        self.bar = _Shown(pieces.progress)
        self.undo: Undo = nothing
        """Undoes what the header has changed."""

    # --- what decides on the iterations

    def with_header(self) -> Generator[bool, None, Values]:
        """Run the pieces of a loop that has a header, and stop before and behind each."""
        fold = self.pieces.fold
        assert fold.header is not None
        if self.ended:
            return self._results()
        begun = self.done
        self.undo = self.pieces.undo(self.components)
        try:
            self._check_header()
            source = skipped(self._records(), begun, False, self.loop_path)
            items = list(islice(source, 1))
        except KeyboardInterrupt as error:
            self._raise(error)
        except Exception as error:  # noqa: BLE001 - Python knows better where it comes from
            if begun:
                self._raise(error)
            return self._again_in_python()
        if not items and begun:
            return self._results()
        if not items:  # there may be no outputs, or they are not there
            return self._again_in_python()
        failed: BaseException | None = None
        self._measure(items[0])
        if self.form is None:
            yield False
            ended = self._run_by_itself(items)
            yield True
            if ended:
                return self._results()
            items = []
        while True:
            try:
                if self.form is None:
                    items = list(islice(source, 1))
                    if not items:
                        break
                    self._measure(items[0])
                if self.form is not None:  # else what is carried is of another kind than before the last iteration
                    items.extend(islice(source, self._next_count() - len(items)))
            except KeyboardInterrupt as error:
                self._raise(error)
            except Exception as error:  # noqa: BLE001 - the iterations before it come first
                failed = error
            if items:
                yield False
                try:
                    ended = self._run(items) if self.form is not None else self._run_by_itself(items)
                except CompileError:
                    if self.done == begun:  # Python runs the loop from there
                        self.undo()
                    raise
                yield True
                if ended:
                    break
            if failed is not None:
                self._raise(failed)
            if not items:
                break
            items = []
        return self._results()

    def _again_in_python(self) -> Values:
        """Run the loop in Python, as if its header had not run."""
        self.undo()
        return self.pieces.python(self.inputs, self.components, self.mode, self.path)

    def without_header(self) -> Generator[bool, None, Values]:
        """Run the pieces of a loop that asks a predicate, and stop behind each."""
        fold = self.pieces.fold
        if fold.bar is not None:
            self.bar.open(fold.bar.label, None)
        ended = self.ended
        while not ended:
            before = self.done
            self._measure(None)
            ended = self._run([]) if self.form is not None else self._run_by_itself([])
            if self.done != before:
                yield True
        return self._results()

    def _measure(self, first: object) -> None:
        """Find out what a piece is given, from the record of its first iteration; or wait for one to run."""
        if self.form is not None:
            return
        arguments = self._own_arguments([])
        entries = self.pieces.entries(arguments, self.components)
        if entries is not None:
            self.histories.entries = entries
            given = self._own_arguments([first])
            self.form = self.pieces.form(given, self.components, first, self.asked, entries)
            self.histories.length = self.form.lengths.size

    def _run_by_itself(self, items: list[Any]) -> bool:
        """Run an iteration in Python, which tells what histories consist of. Gives whether the loop has ended."""
        assert self.pieces.by_itself is not None
        arguments = self._own_arguments(items)
        made = self.pieces.by_itself({**arguments, MOST.name: 1}, self.components, self.mode, self.path)
        count = made.get(COUNT.name, 1)
        if count:
            entries = self.histories.take_whole(made, self.done)
            self.pieces.note_entries(arguments, self.components, entries)
        self._advance(made, count)
        self.last = items[0] if items else None
        return not count or bool(made.get(ENDED.name, False))

    def _next_count(self) -> int:
        """The number of iterations of the next piece."""
        assert self.form is not None
        count = self.form.count
        if self.form.changing is not None:
            count = 1
        elif self.done < self.form.alone:
            count = self.form.alone - self.done
        return min(count, self.stops.left(self.loop_path, self.done))

    # --- between two pieces

    def watched(self) -> Watched:
        """What it has computed up to here."""
        path = self.loop_path
        return Watched(path, ((path, self.done - 1, self.last),), {**self._carried(), **self._besides()})

    def pause(self) -> Pause:
        """What it needs to go on from here."""
        kept = {name: value for name, value in self.inputs.items() if name in self.pieces.needs}
        return Pause(
            self.loop_path, self.done, bool(self.made.get(ENDED.name, False)), self.last, self._carried(),
            {**self._besides(), **self.histories.held}, kept,
        )  # fmt: skip

    def _carried(self) -> Values:
        return {phi.argument.field: self.carry[before(phi.argument).name] for phi in self.pieces.fold.carry}

    def _besides(self) -> Values:
        return {out.field: self.made[out.name] for _, out in self.pieces.fold.live_out}

    @cached_property
    def loop_path(self) -> str:
        """The path of the loop, where its block lies deep in another."""
        there = moved(self.pieces.program, self.path).ops[0]
        assert isinstance(there, Fold)
        return there.path

    # --- the header

    def _check_header(self) -> None:
        """Check the inputs of the header, as Python does."""
        if self.mode == "off":
            return
        self.pieces.header_check(self.mode).run(self.inputs, self.components)

    def _records(self) -> Iterator[Any]:
        """The records of the header."""
        fold = self.pieces.fold
        assert fold.header is not None
        mode: Mode = "paranoid" if self.mode == "paranoid" else "off"
        emitted = self.pieces.header_records(mode, self._show)
        source: Iterator[Any] = emitted.run(
            [self.inputs[name] for name in self.pieces.header_alone.inputs], self.components
        )
        return source

    def _show(self, items: Iterable[Any], label: str, total: int | None) -> Iterable[Any]:
        """Show the bar of the loop, and give the same records."""
        known = len(items) if total is None and isinstance(items, Sized) else total
        self.bar.open(label, known)
        return items

    # --- a piece

    def _arguments(self, items: Iterable[Any]) -> dict[str, Any]:
        own = {**self._own_arguments(items), **self.histories.arguments(self.done)}
        return {name: own[name] for name in self.pieces.piece.inputs}

    def _own_arguments(self, items: Iterable[Any]) -> dict[str, Any]:
        """The arguments of a piece but for its histories."""
        most = 0 if self.form is None else self._next_count()
        progress = {ITEMS.name: _Records(items), FIRST.name: self.done, MOST.name: most}
        given = {**self.inputs, **self.carry, **progress}
        return {name: given[name] for name in self.pieces.piece.inputs if name in given}

    def _run(self, items: list[Any]) -> bool:
        """Run a piece. Gives whether the loop has ended."""
        assert self.form is not None
        form, graph = self.form, self.pieces.graph
        arguments, asked = self._arguments(items), self._next_count()
        begin, compilations = perf_counter(), graph.compilations
        try:
            made = self._made(arguments, form)
            wait_for(made)
        except KeyboardInterrupt as error:
            self._raise(error)
        count = made.get(COUNT.name, len(items))
        if graph.compilations == compilations and form.lengths.size != 1 and self.done >= form.alone:
            self._adapt(form, count, perf_counter() - begin)
        before = dict(self.carry)
        self._take(made, count)
        if form.changing is not None and count:
            self._settle(form, before)
        self.last = items[count - 1] if items and count else None
        if self.pieces.fold.header is None:
            return bool(count < asked)
        return bool(made.get(ENDED.name, False))

    def _made(self, arguments: Values, form: Form) -> Values:
        """The values that a piece gives."""
        graph = self.pieces.graph
        if self.done < form.alone or form.changing is not None:
            return self._in_python(arguments)
        if form.error is None:
            try:
                return graph(arguments, self.components, self.mode, self.path, form.lengths)
            except CarryChangesError as error:
                if self.pieces.strict:
                    raise
                if self.done == 0:  # the next piece begins with what is carried from then on
                    form.alone = form.count
                elif self.done == form.alone:  # it has not come to its length yet
                    form.changing = error
                else:
                    form.error = error
                return self._in_python(arguments)
            except CompileError as error:
                if self.pieces.strict or self.done == 0:
                    raise
                form.error = error
        if self.done == 0:
            raise form.error
        return self._in_python(arguments)

    def _in_python(self, arguments: Values) -> Values:
        """The values that a piece gives in Python; its histories as they are, without buffers."""
        run = self.pieces.by_itself or self.pieces.graph.eager
        return run(arguments, self.components, self.mode, self.path)

    def _settle(self, form: Form, before: Values) -> None:
        """See whether iterations hand on what they get by now, as a window does that has its length."""
        if all(_form_of(value) == _form_of(before[name]) for name, value in self.carry.items()):
            form.alone, form.changing = self.done, None
        elif self.done >= MOST_ALONE:
            form.error, form.changing = form.changing, None

    def _adapt(self, form: Form, count: int, seconds: float) -> None:
        """Give the next piece as many iterations as take the time that a piece should take."""
        if count and not self.asked:
            fitting = int(count * min(GROWTH, SECONDS / max(seconds, 1e-6)))
            form.count = max(1, min(fitting, form.lengths.size))

    def _take(self, made: Values, count: int) -> None:
        """Note that a piece is complete."""
        if count:
            self.histories.take(made, self.done, count)
        self._advance(made, count)

    def _advance(self, made: Values, count: int) -> None:
        fold = self.pieces.fold
        if not count:
            if not self.done and fold.live_out:  # raises
                self._again_in_python()
            return
        self.made = made
        self.carry = {before(phi.argument).name: made[phi.result.name] for phi in fold.carry}
        self.done += count
        self.bar.advance(count)

    def _results(self) -> Values:
        """The values behind the loop."""
        results = {**self.made, **self.histories.results()}
        for phi in self.pieces.fold.carry:
            results[phi.result.name] = self.carry[before(phi.argument).name]
        return {name: results[name] for name in self.pieces.program.outputs}

    # --- failures

    def _raise(self, error: BaseException) -> NoReturn:
        """Raise an exception as Python would between two iterations, with the last complete state."""
        if failure_of(error) is None:
            loop, carry = self._last_complete()
            program = failing(piece_of(loop, in_graph=False), error)
            progress = self.pieces.progress
            there = moved(program, self.path)
            raising = emit_part(there, self.pieces.components, self.mode, reporter(progress), progress)
            progress_made = {ITEMS.name: _Records(()), FIRST.name: self.done, MOST.name: 1}
            arguments = {**self.inputs, **carry, **progress_made}
            raising.run([arguments[name] for name in program.inputs], self.components)
        raise error

    def _last_complete(self) -> tuple[Program, Values]:
        """The loop, and what it carries behind its last complete piece."""
        return self.pieces.program, self.carry
