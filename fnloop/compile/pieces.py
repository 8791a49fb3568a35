"""Runs a loop in pieces: one graph, which takes the carry and the records of some iterations, and gives the carry.

A piece is a program of its own: the same loop, whose header gives records that were taken before. The loop's own
header runs in Python, between the pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from fnloop.compile.gathered import Entries, PieceHistories, has_buffers, most_iterations
from fnloop.compile.graph import Graph, InPython
from fnloop.compile.held import changed_by, header_alone, identities
from fnloop.compile.parts import interface_of, python_runner
from fnloop.compile.piece import PROGRESS, piece_of
from fnloop.compile.piecewise import PieceRun
from fnloop.compile.staging.padding import Lengths
from fnloop.compile.undoing import Undo, undo_of
from fnloop.errors import CompileError
from fnloop.interface import MISSING
from fnloop.plan import Verify
from fnloop.program.ops import Fold, Program
from fnloop.program.remainder import remainder_of
from fnloop.program.traverse import loop_variant
from fnloop.run.emit import Emitted
from fnloop.run.limit import Limit
from fnloop.run.modes import Mode
from fnloop.run.part import emit_records
from fnloop.run.recorder import Recording
from fnloop.run.recording import RecordingFunction, emit_recording
from fnloop.run.stepping import Begun, Pause, Stepped, Stops
from fnloop.run.values import signature
from fnloop.run.watching import MORE, Seen, Watching, finished

__all__ = ["Form", "Pieces", "piece_of"]

Values = Mapping[str, Any]

MOST_ITERATIONS = 2**14
MOST_BYTES = 2**21
"""A piece has no more iterations, and takes no more bytes of tensors before its graph."""

FIRST_ITERATIONS = 2
"""Those of the first piece of all: nobody knows yet what an iteration takes."""


@dataclass(eq=False)
class Form:
    """What is known of the pieces of calls with inputs of the same types, dtypes and shapes.

    Args:
        lengths: of what is stacked for a piece.
        count: the number of iterations that the next piece should have.
        error: why there is no graph for it; None where there is one.
        alone: how many of the first iterations run in Python, since what they carry is of another kind than later.
        changing: why `alone` is not known yet: Python runs iterations one by one, until they hand on what they get.
    """

    lengths: Lengths
    count: int
    error: CompileError | None = None
    alone: int = 0
    changing: CompileError | None = None


def _not_shown(items: Any, label: str, total: int | None) -> Any:
    """The records of a header that shows no bar."""
    return items


def _until_looked_at(watching: Watching) -> Callable[[str, int], int]:
    """How many iterations there are from one on until the run can be looked at."""
    return lambda _, done: watching.every - done % watching.every


def _gathering(with_buffers: InPython, by_itself: InPython | None, undo_of: Callable[[Values], Undo]) -> InPython:
    """Runs a piece in Python, without buffers where that fails: they have no whole number beyond 64 bits."""
    if by_itself is None:
        return with_buffers

    def run(inputs: Values, components: Values, mode: Mode, path: str) -> Values:
        undo = undo_of(components)
        try:
            return with_buffers(inputs, components, mode, path)
        except Exception:  # noqa: BLE001 - that of a user's block comes again, with its place
            undo()
            return by_itself(inputs, components, mode, path)

    return run


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
        by_itself: runs an iteration in Python, whose histories are those of this one; None where there are none.
    """

    program: Program
    piece: Program
    graph: Graph
    python: InPython
    progress: Callable[..., Any]
    components: tuple[str, ...]
    asked_size: Callable[[], int]
    strict: bool
    by_itself: InPython | None = None
    _forms: dict[Any, Form] = field(default_factory=dict, repr=False)
    _entries: dict[Any, Mapping[str, Entries]] = field(default_factory=dict, repr=False)
    _changed: dict[Any, tuple[Values, tuple[object, ...]]] = field(default_factory=dict, repr=False)
    _checks: dict[Mode, RecordingFunction] = field(default_factory=dict, repr=False)
    _records: dict[Mode, Emitted] = field(default_factory=dict, repr=False)

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
        python = python_runner(program, components, progress)
        (fold,) = program.ops
        by_itself = None
        if isinstance(fold, Fold) and has_buffers(fold):
            by_itself = python_runner(piece_of(program, in_graph=False), components, progress)

        def undo(given: Values) -> Undo:
            return graph.undo(given, with_weights=True)

        in_python = _gathering(python_runner(piece, components, progress), by_itself, undo)
        graph = Graph(piece, interface_of(piece), in_python, verify, strict=strict)
        return cls(program, piece, graph, python, progress, components, asked_size, strict, by_itself)

    @property
    def compilations(self) -> int:
        """How many graphs were made."""
        return self.graph.compilations

    def graphs(self) -> list[Graph]:
        """Its graph."""
        return [self.graph]

    @property
    def refusals(self) -> list[CompileError]:
        """Why pieces of some forms are no graphs."""
        return [form.error for form in self._forms.values() if form.error is not None]

    @property
    def python_only(self) -> CompileError | None:
        """Why Python ran all pieces so far; None where a graph has run, or nothing."""
        reasons = [form.error or form.changing for form in self._forms.values()]
        return next(filter(None, reasons), None) if not self.graph.uses else None

    @property
    def needs(self) -> frozenset[str]:
        """The names of the values that it reads, besides what it carries."""
        return frozenset(var.name for var in remainder_of(self.program, self.fold).needs)

    @cached_property
    def header_alone(self) -> Program:
        """The loop without a body."""
        return header_alone(self.program, self.fold)

    def undo(self, components: Values) -> Undo:
        """Undoes what the header will change of the components, for whoever runs it again."""
        key = identities(components)
        if key not in self._changed:
            self._changed[key] = (
                components,
                changed_by(self.header_alone, components),
            )  # its key is good while they live
        return undo_of(self._changed[key][1])

    def header_check(self, mode: Mode) -> RecordingFunction:
        """Checks what the header is given, as Python does; it takes milliseconds to write, and is written once."""
        if mode not in self._checks:
            self._checks[mode] = emit_recording(self.header_alone, mode, Recording(frozenset()), Limit(0))
        return self._checks[mode]

    def header_records(self, mode: Mode, show: Callable[..., Any]) -> Emitted:
        """Yields the records of the header.

        Args:
            mode: the checks.
            show: called with the records, a label and a total, where the loop shows a bar; only then it is written
                anew for each run.
        """
        if self.fold.bar is not None:
            return emit_records(self.header_alone, self.components, mode, show)
        if mode not in self._records:
            self._records[mode] = emit_records(self.header_alone, self.components, mode, _not_shown)
        return self._records[mode]

    @property
    def fold(self) -> Fold:
        """The loop."""
        (fold,) = self.program.ops
        assert isinstance(fold, Fold)
        return fold

    def __call__(self, inputs: Values, components: Values, mode: Mode, path: str = "") -> Values:
        """Run it, as a graph is run."""
        return finished(self._steps(PieceRun(self, inputs, components, mode, path, self.asked_size())))

    def watch(
        self, inputs: Values, components: Values, mode: Mode, path: str, watching: Watching
    ) -> Generator[Seen, None, Values]:
        """Run it as a generator that yields what each complete piece has computed; a piece has `every` iterations."""
        asked = watching.every if self.by_itself is None else self.asked_size()  # buffers are small, and pieces short
        run = PieceRun(self, inputs, components, mode, path, asked, stops=Stops(left=_until_looked_at(watching)))
        steps = self._steps(run)
        shown = 0
        while True:
            try:
                complete = next(steps)
            except StopIteration as end:
                made: Values = end.value
                if run.done != shown:
                    yield run.watched()
                return made
            if complete and run.done % watching.every == 0:
                shown = run.done
                yield run.watched()
            elif not complete and run.done and run.done == shown:
                yield MORE

    def steps(
        self, begin: Pause | None, inputs: Values, components: Values, mode: Mode, path: str, stops: Stops
    ) -> Generator[Stepped, None, Values]:
        """Run it in steps, from its start or from a pause; a piece never goes beyond an iteration that pauses."""
        if begin is not None:
            inputs = {name: begin.kept.get(name, MISSING) for name in self.program.inputs}
        run = PieceRun(self, inputs, components, mode, path, self.asked_size(), begin, stops)
        steps = self._steps(run)
        while True:
            try:
                complete = next(steps)
            except StopIteration as end:
                made: Values = end.value
                return made
            if complete:
                yield run.pause()
            elif stops.marks and run.done:
                yield Begun(run.loop_path)

    def _steps(self, run: PieceRun) -> Generator[bool, None, Values]:
        """Run it, and stop before and behind each piece: gives whether one is complete."""
        try:
            return (yield from run.with_header() if self.fold.header is not None else run.without_header())
        finally:
            run.bar.close()

    def entries(self, inputs: Values, components: Values) -> Mapping[str, Entries] | None:
        """What is known of the entries of histories in calls with such inputs; None where an iteration has to tell."""
        return self._entries.get(self._entries_key(inputs, components)) if self.by_itself is not None else {}

    def note_entries(self, inputs: Values, components: Values, entries: Mapping[str, Entries]) -> None:
        """Note what an iteration has told of the entries of histories."""
        self._entries[self._entries_key(inputs, components)] = entries

    def _entries_key(self, inputs: Values, components: Values) -> Any:
        return (identities(components), *(signature(value) for name, value in inputs.items() if name not in PROGRESS))

    def form(
        self, inputs: Values, components: Values, first: object, asked: int, entries: Mapping[str, Entries]
    ) -> Form:
        """What is known of the pieces of a call.

        Args:
            inputs: of the first piece, without what it has for histories.
            components: those that are given.
            first: the record of the first iteration.
            asked: how many iterations a piece is to have; 0 where that is to be found out.
            entries: what is known of the entries of histories.
        """
        outside = [signature(value) for name, value in inputs.items() if name not in PROGRESS]
        key = (identities(components), tuple(outside), signature(first), asked)
        if key not in self._forms:
            size = asked or min(self._size(inputs, components, entries), most_iterations(self.fold, entries))
            own = frozenset(var.name for var in loop_variant(self.fold))
            count = asked or FIRST_ITERATIONS
            is_long = not asked and self.fold.bar is None and not self.fold.gathered  # else it may have any length
            self._forms[key] = Form(Lengths(self.fold.path, size, own, is_long), count)
        return self._forms[key]

    def _size(self, inputs: Values, components: Values, entries: Mapping[str, Entries]) -> int:
        """The most iterations of a piece: `inputs` has those of one."""
        if self.fold.header is None:
            return MOST_ITERATIONS
        inputs = {**inputs, **PieceHistories(self.fold, {}, entries).arguments(0)}
        try:
            size = self.graph.bytes_before(inputs, components)
        except Exception:  # noqa: BLE001 - the piece itself says what it is
            return FIRST_ITERATIONS
        return max(1, min(MOST_ITERATIONS, MOST_BYTES // max(1, size)))
