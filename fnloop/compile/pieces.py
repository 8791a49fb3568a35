"""Runs a loop in pieces: one graph, which takes the carry and the records of some iterations, and gives the carry.

A piece is a program of its own: the same loop, whose header gives records that were taken before. The loop's own
header runs in Python, between the pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass, field, replace
from itertools import islice
from time import perf_counter
from typing import Any, NoReturn

from fnloop.compile.graph import Graph, InPython, identities
from fnloop.compile.parts import interface_of, python_runner
from fnloop.compile.piece import COUNT, ENDED, FIRST, ITEMS, MOST, PROGRESS, before, failing, piece_of
from fnloop.compile.staging.padding import Lengths
from fnloop.errors import CompileError, failure_of
from fnloop.plan import Verify
from fnloop.program.ops import Call, Fold, Program
from fnloop.program.partition import part_of
from fnloop.program.paths import moved
from fnloop.program.traverse import loop_variant
from fnloop.run.device import wait_for
from fnloop.run.failure import reporter
from fnloop.run.limit import Limit
from fnloop.run.modes import Mode
from fnloop.run.part import emit_part, emit_records
from fnloop.run.recorder import Recording
from fnloop.run.recording import emit_recording
from fnloop.run.values import signature
from fnloop.run.watching import MORE, Seen, Watched, Watching, finished

__all__ = ["Pieces"]

Values = Mapping[str, Any]

MOST_ITERATIONS = 2**14
MOST_BYTES = 2**21
"""A piece has no more iterations, and takes no more bytes of tensors before its graph."""

FIRST_ITERATIONS = 2
"""Those of the first piece of all: nobody knows yet what an iteration takes."""

SECONDS = 0.1
"""What a piece should take."""

GROWTH = 8
"""A piece has at most so many times the iterations of the one before."""


class _Records:
    """Records of a header that were taken."""

    __slots__ = ("items",)

    def __init__(self, items: Iterable[Any]) -> None:
        self.items = items

    def __repr__(self) -> str:
        return f"{len(self.items)} records" if isinstance(self.items, list) else "records"


@dataclass(eq=False)
class _Form:
    """What is known of the pieces of calls with inputs of the same types, dtypes and shapes.

    Args:
        lengths: of what is stacked for a piece.
        count: the number of iterations that the next piece should have.
        error: why there is no graph for it; None where there is one.
    """

    lengths: Lengths
    count: int
    error: CompileError | None = None


@dataclass(eq=False)
class Pieces:
    """Runs a loop in pieces.

    Args:
        program: the loop alone.
        piece: the program of a piece.
        graph: runs a piece.
        python: runs the loop in Python.
        progress: called with an iterable, a label and a total for loops that show a bar.
        components: the names of those that are given with the call.
        asked_size: how many iterations a piece is to have; 0 where that is to be found out.
        strict: whether a piece that becomes no graph is an error; else it runs in Python.
    """

    program: Program
    piece: Program
    graph: Graph
    python: InPython
    progress: Callable[..., Any]
    components: tuple[str, ...]
    asked_size: Callable[[], int]
    strict: bool
    _forms: dict[Any, _Form] = field(default_factory=dict, repr=False)

    @classmethod
    def of(
        cls,
        program: Program,
        progress: Callable[..., Any],
        components: tuple[str, ...],
        asked_size: Callable[[], int],
        strict: bool,
        verify: Verify,
    ) -> Pieces:
        """The pieces of a loop."""
        piece = piece_of(program)
        graph = Graph(piece, interface_of(piece), python_runner(piece, components, progress), verify, strict=strict)
        python = python_runner(program, components, progress)
        return cls(program, piece, graph, python, progress, components, asked_size, strict)

    @property
    def compilations(self) -> int:
        """How many graphs were made."""
        return self.graph.compilations

    def graphs(self) -> list[Graph]:
        """Its graph."""
        return [self.graph]

    @property
    def fold(self) -> Fold:
        """The loop."""
        (fold,) = self.program.ops
        assert isinstance(fold, Fold)
        return fold

    def __call__(self, inputs: Values, components: Values, mode: Mode, path: str = "") -> Values:
        """Run it, as a graph is run."""
        return finished(self._steps(_Run(self, inputs, components, mode, path, self.asked_size())))

    def watch(
        self, inputs: Values, components: Values, mode: Mode, path: str, watching: Watching
    ) -> Generator[Seen, None, Values]:
        """Run it as a generator that yields what each complete piece has computed; a piece has `every` iterations."""
        run = _Run(self, inputs, components, mode, path, watching.every)
        steps = self._steps(run)
        while True:
            try:
                complete = next(steps)
            except StopIteration as end:
                made: Values = end.value
                return made
            if complete:
                yield run.watched()
            elif run.done:
                yield MORE

    def _steps(self, run: _Run) -> Generator[bool, None, Values]:
        """Run it, and stop before and behind each piece: gives whether one is complete."""
        try:
            return (yield from run.with_header() if self.fold.header is not None else run.without_header())
        finally:
            run.bar.close()

    def form(self, inputs: Values, components: Values, first: object, asked: int) -> _Form:
        """What is known of the pieces of a call.

        Args:
            inputs: of the first piece.
            components: those that are given.
            first: the record of the first iteration.
            asked: how many iterations a piece is to have; 0 where that is to be found out.
        """
        outside = [signature(value) for name, value in inputs.items() if name not in PROGRESS]
        key = (identities(components), tuple(outside), signature(first), asked)
        if key not in self._forms:
            size = asked or self._size(inputs, components)
            own = frozenset(var.name for var in loop_variant(self.fold))
            count = asked or FIRST_ITERATIONS
            self._forms[key] = _Form(Lengths(self.fold.path, size, own), count)
        return self._forms[key]

    def _size(self, inputs: Values, components: Values) -> int:
        """The most iterations of a piece: `inputs` has those of one."""
        if self.fold.header is None:
            return MOST_ITERATIONS
        try:
            size = self.graph.bytes_before(inputs, components)
        except Exception:  # noqa: BLE001 - the piece itself says what it is
            return FIRST_ITERATIONS
        return max(1, min(MOST_ITERATIONS, MOST_BYTES // max(1, size)))


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


class _Run:
    """A run of a loop in pieces.

    Args:
        pieces: the loop.
        inputs: by name.
        components: those that are given.
        mode: the checks.
        path: of the block.
        asked: how many iterations a piece is to have; 0 where that is to be found out.
    """

    def __init__(self, pieces: Pieces, inputs: Values, components: Values, mode: Mode, path: str, asked: int) -> None:
        self.pieces, self.inputs, self.components, self.mode, self.path = pieces, inputs, components, mode, path
        self.asked = asked
        self.last: Any = None
        fold = pieces.fold
        self.carry = {before(phi.argument).name: inputs[phi.init.name] for phi in fold.carry}
        self.done = 0
        self.made: Values = {}
        self.form: _Form | None = None
        self.bar = _Shown(pieces.progress)

    # --- what decides on the iterations

    def with_header(self) -> Generator[bool, None, Values]:
        """Run the pieces of a loop that has a header, and stop before and behind each."""
        fold = self.pieces.fold
        assert fold.header is not None
        try:
            self._check_header(fold.header)
            source = self._records()
            items = list(islice(source, 1))
        except KeyboardInterrupt as error:
            self._raise(error)
        except Exception:  # noqa: BLE001 - Python knows better where it comes from
            return self.pieces.python(self.inputs, self.components, self.mode, self.path)
        if not items:  # there may be no outputs, or they are not there
            return self.pieces.python(self.inputs, self.components, self.mode, self.path)
        self.form = self.pieces.form(self._arguments(items), self.components, items[0], self.asked)
        failed: BaseException | None = None
        while True:
            try:
                items.extend(islice(source, self.form.count - len(items)))
            except KeyboardInterrupt as error:
                self._raise(error)
            except Exception as error:  # noqa: BLE001 - the iterations before it come first
                failed = error
            if items:
                yield False
                ended = self._run(items)
                yield True
                if ended:
                    break
            if failed is not None:
                self._raise(failed)
            if not items:
                break
            items = []
        return self._results()

    def without_header(self) -> Generator[bool, None, Values]:
        """Run the pieces of a loop that asks a predicate, and stop behind each."""
        fold = self.pieces.fold
        if fold.bar is not None:
            self.bar.open(fold.bar.label, None)
        self.form = self.pieces.form(self._arguments([]), self.components, None, self.asked)
        ended = False
        while not ended:
            before = self.done
            ended = self._run([])
            if self.done != before:
                yield True
        return self._results()

    def watched(self) -> Watched:
        """What it has computed up to here."""
        fold = self.pieces.fold
        there = moved(self.pieces.program, self.path).ops[0]
        assert isinstance(there, Fold)
        carried = {phi.argument.field: self.carry[before(phi.argument).name] for phi in fold.carry}
        besides = {out.field: self.made[out.name] for _, out in fold.live_out}
        return Watched(there.path, ((there.path, self.done - 1, self.last),), {**carried, **besides})

    def _check_header(self, header: Call) -> None:
        """Check the inputs of the header, as Python does."""
        if self.mode == "off":
            return
        alone = self._header_alone(header)
        check = emit_recording(alone, self.mode, Recording(frozenset()), Limit(0))
        check.run(self.inputs, self.components)

    def _records(self) -> Iterator[Any]:
        """The records of the header."""
        fold = self.pieces.fold
        assert fold.header is not None
        alone = self._header_alone(fold.header)
        mode: Mode = "paranoid" if self.mode == "paranoid" else "off"
        emitted = emit_records(alone, self.pieces.components, mode, self._show)
        source: Iterator[Any] = emitted.run([self.inputs[name] for name in alone.inputs], self.components)
        return source

    def _header_alone(self, header: Call) -> Program:
        fold = replace(self.pieces.fold, body=(), until=None, carry=(), live_out=(), header=header)
        return part_of(self.pieces.program, [fold], ())

    def _show(self, items: Iterable[Any], label: str, total: int | None) -> Iterable[Any]:
        """Show the bar of the loop, and give the same records."""
        known = len(items) if total is None and isinstance(items, Sized) else total
        self.bar.open(label, known)
        return items

    # --- a piece

    def _arguments(self, items: Iterable[Any]) -> dict[str, Any]:
        most = 0 if self.form is None else self.form.count
        progress = {ITEMS.name: _Records(items), FIRST.name: self.done, MOST.name: most}
        given = {**self.inputs, **self.carry, **progress}
        return {name: given[name] for name in self.pieces.piece.inputs}

    def _run(self, items: list[Any]) -> bool:
        """Run a piece. Gives whether the loop has ended."""
        assert self.form is not None
        form, graph = self.form, self.pieces.graph
        arguments = self._arguments(items)
        begin, compilations = perf_counter(), graph.compilations
        try:
            made = self._made(arguments, form)
            wait_for(made)
        except KeyboardInterrupt as error:
            self._raise(error)
        count = made.get(COUNT.name, len(items))
        asked = form.count
        if graph.compilations == compilations and form.lengths.size != 1:
            self._adapt(form, count, perf_counter() - begin)
        self._take(made, count)
        self.last = items[count - 1] if items and count else None
        if self.pieces.fold.header is None:
            return bool(count < asked)
        return bool(made.get(ENDED.name, False))

    def _made(self, arguments: Values, form: _Form) -> Values:
        """The values that a piece gives."""
        graph = self.pieces.graph
        if form.error is None:
            try:
                return graph(arguments, self.components, self.mode, self.path, form.lengths)
            except CompileError as error:
                if self.pieces.strict or self.done == 0:
                    raise
                form.error = error
        if self.done == 0:
            raise form.error
        return graph.eager(arguments, self.components, self.mode, self.path)

    def _adapt(self, form: _Form, count: int, seconds: float) -> None:
        """Give the next piece as many iterations as take the time that a piece should take."""
        if count and not self.asked:
            fitting = int(count * min(GROWTH, SECONDS / max(seconds, 1e-6)))
            form.count = max(1, min(fitting, form.lengths.size))

    def _take(self, made: Values, count: int) -> None:
        """Note that a piece is complete."""
        fold = self.pieces.fold
        if not count:
            if not self.done and fold.live_out:  # raises
                self.pieces.python(self.inputs, self.components, self.mode, self.path)
            return
        self.made = made
        self.carry = {before(phi.argument).name: made[phi.result.name] for phi in fold.carry}
        self.done += count
        self.bar.advance(count)

    def _results(self) -> Values:
        """The values behind the loop."""
        results = dict(self.made)
        for phi in self.pieces.fold.carry:
            results[phi.result.name] = self.carry[before(phi.argument).name]
        return {name: results[name] for name in self.pieces.program.outputs}

    # --- failures

    def _raise(self, error: BaseException) -> NoReturn:
        """Raise an exception as Python would between two iterations, with the last complete state."""
        if failure_of(error) is None:
            program = failing(self.pieces.piece, error)
            progress = self.pieces.progress
            there = moved(program, self.path)
            raising = emit_part(there, self.pieces.components, self.mode, reporter(progress), progress)
            arguments = self._arguments(())
            raising.run([arguments[name] for name in program.inputs], self.components)
        raise error
