"""Runs that take long, as methods of a block: looked at while they go on, kept on disk, gone on with."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Generator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typing_extensions import Self, TypeVar

from fnloop.editing import with_history
from fnloop.errors import BlockFailure, StateError
from fnloop.interface import MISSING, Gathered, Missing
from fnloop.memoising import memoised
from fnloop.observe.astream import events_of
from fnloop.observe.pauses import left_until, watched_steps
from fnloop.observe.progress import progress
from fnloop.observe.stream import Event, Stream, check_watch
from fnloop.persist.checkpointed import Checkpointing, Resume, steps_with_checkpoints
from fnloop.persist.resumption import finish, point_of_failure, steps_from
from fnloop.persist.steps import steps_of
from fnloop.plan import Composite, Step, wiring_of
from fnloop.portable import Portable
from fnloop.retrying import Exceptions, Wait, fallen_back, retried
from fnloop.run.arguments import components_of, values_of
from fnloop.run.calls import RunMode
from fnloop.run.emit import emit, emit_rest
from fnloop.run.failure import reporter
from fnloop.run.modes import current_mode
from fnloop.run.spans import is_traced
from fnloop.run.stepping import OUTERMOST, Stepped, Stops
from fnloop.run.traced import spanned_steps
from fnloop.run.watching import Watching
from fnloop.state import BlockState
from fnloop.summary import summarize

if TYPE_CHECKING:
    from fnloop.blocks import AnyBlock, Block

__all__ = ["LongRuns"]

In = TypeVar("In", bound=BlockState, contravariant=True)
Out = TypeVar("Out", bound=BlockState, covariant=True)
Yielded = TypeVar("Yielded")
Result = TypeVar("Result")


class LongRuns(Portable[In, Out]):
    """The methods of a block for runs that take long; `Block` inherits from it."""

    def _renamed(self, result: Any) -> Out:
        raise NotImplementedError

    def _new(self, **changes: Any) -> Self:
        raise NotImplementedError

    def _traced(self, run: Generator[Yielded, None, Result]) -> Generator[Yielded, None, Result]:
        """The same run, whose spans a trace keeps, if there is one."""
        return spanned_steps(run, self.plan.name) if is_traced() else run

    def _shown(self) -> tuple[Step, list[Checkpointing]]:
        """What a drawing shows: the block, and how its runs are kept."""
        settings = [] if self._checkpointing is None else [self._checkpointing]
        return Step(self.name, self.plan, self._names, self._bound, self._bar), settings

    def stream(
        self, state: In | Missing = MISSING, /, *, every: int = 1, depth: int = 1, **given: Any
    ) -> Stream[Any, Out, Any]:
        """Run the block and look at its loops while it goes on.

        Args:
            state: a record that has the fields that the block reads.
            every: an event comes after each iteration whose number, counted from 1, is a multiple of this, and after
                the last one of each loop. A compiled loop runs in graphs of so many iterations.
            depth: events come of loops that are nested at most so deep; 1 for the outermost alone.
            **given: the fields by keyword, in place of a record; and components that are not bound.

        Returns:
            An iterator of events: `path`, `iterations`, `variables`, `state`, and of the last one `result`, which is
            what a plain call returns. Closing it stops the run between two iterations; of a block with checkpoints, the
            last complete iteration is written first, and another stream goes on there.

        Raises:
            StateError: for arguments that do not fit, before any work is done; for a block without a loop.

        Example:
            >>> from collections.abc import Iterator
            >>> from fnloop import BlockState, block, loop
            >>> class Times(BlockState):
            ...     times: int
            >>> class Number(BlockState):
            ...     n: int
            >>> @loop
            ... def repeat(state: Times) -> Iterator[BlockState]:
            ...     return iter([BlockState()] * state.times)
            >>> @block
            ... def double(state: Number) -> Number:
            ...     return Number(n=2 * state.n)
            >>> for event in repeat.from_blocks_dict({"double": double}).stream(times=3, n=1):
            ...     print(event.iterations[-1].index, event.state.n, event.result)
            0 2 None
            1 4 None
            2 8 repeat.outputs(n=8)
        """
        check_watch(self.name, self.plan, every, depth)
        mode, plan = current_mode(), self.plan
        values = values_of(self.name, plan, self._names, state, given)
        components = components_of(self.name, plan.interface, self._names, self._bound, given, mode != "off")
        if self._checkpointing is not None:
            stops = Stops(depth, left_until(every), marks=True)
            steps = self._kept_steps(self._checkpointing, mode, values, components, stops)
            return Stream(watched_steps(self._traced(steps), every, depth), self._names, self._renamed)
        watching = Watching(depth=depth, every=every, synchronizes=mode in ("full", "paranoid"))
        emitted = emit(plan, mode, reporter(progress), progress, bar=self._bar, watching=watching, traced=is_traced())
        return Stream(self._traced(emitted.run(values, components)), self._names, self._renamed)

    def astream(
        self, state: In | Missing = MISSING, /, *, every: int = 1, depth: int = 1, **given: Any
    ) -> AsyncGenerator[Event[Any, Out, Any], None]:
        """Run the block and look at its loops with ``async for``: the event loop is free while an iteration runs.

        Args:
            state: a record that has the fields that the block reads.
            every: see `stream`.
            depth: see `stream`.
            **given: the fields by keyword, in place of a record; and components that are not bound.

        Returns:
            The events of `stream`. An iteration begins when its event is asked for; when the task is cancelled, the
            run stops behind the iteration that is under way.

        Raises:
            StateError: for arguments that do not fit, before any work is done; for a block without a loop.
        """
        return events_of(self.stream(state, every=every, depth=depth, **given))

    def with_history(self, /, *fields: str, every: int = 1, at: str | None = None) -> Block[Any, Any]:
        """The same block, whose loop gives what fields of its body were after its iterations.

        An output `x_history` is added for a field `x`: tensors stacked on a new first axis, any other values a tuple.
        Which it is follows from the declared type. As many are kept as there are entries, also in a compiled loop.
        A loop without iterations gives an empty one: of the shape and dtype that the field has before the loop, where
        it is carried, or else as far as its type tells (an axis whose size is not known has size 0).

        Args:
            fields: their names in the body: what its blocks write, what is carried, iteration variables.
            every: after each iteration whose number, counted from 1, is a multiple of this.
            at: the path of the loop; None for this block itself. Where loops are around that one, the histories of all
                its runs are joined, one after the other.

        Returns:
            A new composite, wired again.

        Raises:
            StateError: for `every=0`, a block that is not a loop, or a history that cannot leave this block.
            WiringError: for a field that the loop does not have, or an output of that name that is there already.
            KeyError: where the path names no block.

        Example:
            >>> from collections.abc import Iterator
            >>> from fnloop import BlockState, block, loop
            >>> class Times(BlockState):
            ...     times: int
            >>> class Number(BlockState):
            ...     n: int
            >>> @loop
            ... def repeat(state: Times) -> Iterator[BlockState]:
            ...     yield from [BlockState()] * state.times
            >>> @block
            ... def double(state: Number) -> Number:
            ...     return Number(n=2 * state.n)
            >>> powers = repeat.from_blocks_dict({"double": double})
            >>> powers.with_history("n", every=2)(times=5, n=1)
            repeat.outputs(n=32, n_history=(4, 16))
        """
        return with_history(self, fields, every, at or "")

    def with_checkpoint(
        self, directory: str | os.PathLike[str], *, every: int = 1, keep: int = 3, resume: Resume = "auto",
        depth: int | None = None,
    ) -> Self:  # fmt: skip
        """The same block, whose runs are kept on disk, so that one that was killed goes on where it was.

        A call begins at the newest checkpoint of the directory, if it is of the same program, inputs and components;
        and gives what it would give without. Checkpoints are safetensors files with JSON; there is no pickle in them.
        One in an inner loop holds where each loop around it was, so that a run that was killed in the third batch of
        the fifth epoch goes on there. Headers are asked again, and skipped forward.

        Write it on the whole pipeline: a block with checkpoints cannot stand in another one. A block in it that is
        compiled by itself runs as a whole: compile the pipeline instead.

        Args:
            directory: where they are written; it is made if it is not there. Each run has one of its own.
            every: one is written after so many iterations of a loop, at the end, and after an exception or a Ctrl-C.
                Each loop counts its own, through all the times that it is run: of epochs of 7 batches, ``every=10``
                keeps batch 10, which is the third of the second epoch, batch 20, and so on, and each tenth epoch.
                Where an optimizer changes Parameters, none is written after an exception: the iteration that failed may
                have changed them already. It is gone on with the newest one there is.
            keep: how many stay; 0 for all.
            resume: ``"auto"``: go on from the newest checkpoint, if there is one; ``"never"``: begin anew;
                ``"must"``: go on, or refuse where there is none.
            depth: they are written in loops that are nested at most so deep; 1 for the outermost alone, None for all.
                A compiled loop with others inside that have checkpoints is repeated from Python, and each of these runs
                in graphs: where inner loops are short and light, ``depth=1`` is quicker.

        Returns:
            A block that is called like this one.

        Raises:
            StateError: for a block without a loop, or wrong numbers.
            CheckpointError: by a call: for a checkpoint of another run (it says what differs), a directory that another
                process writes to, or a file that cannot be written.
        """
        steps_of(self.plan, "off", self._bar)
        if not isinstance(directory, (str, os.PathLike)):
            raise StateError(f"with_checkpoint: the directory must be a path, not {summarize(directory)}")
        return self._new(checkpointing=Checkpointing(Path(directory), every, keep, resume, depth))

    def _with_checkpoints(
        self, options: Checkpointing, mode: RunMode, values: list[object], components: Mapping[str, object]
    ) -> Out:
        """Run it with checkpoints."""
        return self._renamed(finish(self._traced(self._kept_steps(options, mode, values, components, OUTERMOST))))

    def _kept_steps(
        self, options: Checkpointing, mode: RunMode, values: list[object], components: Mapping[str, object],
        stops: Stops,
    ) -> Generator[Stepped, None, Any]:  # fmt: skip
        """Its steps, with checkpoints."""
        program, begin = steps_of(self.plan, mode, self._bar)
        inputs = dict(zip(self.plan.interface.reads, values, strict=True))
        return steps_with_checkpoints(options, program, inputs, components, begin(values, components), stops)

    def resume(self, failure: BlockFailure | None, /, **changed: Any) -> Out:
        """Go on after a failure: behind the last complete iteration of the innermost loop, or before its block.

        Args:
            failure: the failure of a call of this block, `failure_of(error)`.
            **changed: fields that go on with another value, by name; and components that are not bound.

        Returns:
            What the call would have returned.

        Raises:
            StateError: for the failure of another block, or of a compiled one, whose state is in no loop of Python; for
                a field that is not needed any more.

        Example:
            >>> from fnloop import BlockState, block, failure_of, sequence
            >>> class Ratio(BlockState):
            ...     a: float
            ...     b: float
            >>> class Quotient(BlockState):
            ...     q: float
            >>> @block
            ... def divide(state: Ratio) -> Quotient:
            ...     return Quotient(q=state.a / state.b)
            >>> pipeline = sequence.from_blocks_dict({"divide": divide})
            >>> try:
            ...     pipeline(a=1.0, b=0.0)
            ... except ZeroDivisionError as error:
            ...     print(pipeline.resume(failure_of(error), b=4.0).q)
            0.25
        """
        mode = current_mode()
        of_components = {self._names.get(own, own) for own in self.plan.interface.components}
        components = {name: value for name, value in changed.items() if name in of_components}
        fields = {name: value for name, value in changed.items() if name not in components}
        point = point_of_failure(self.name, self.plan, self._names, failure, fields)
        bound = components_of(self.name, self.plan.interface, self._names, self._bound, components, mode != "off")
        emitted = emit_rest(point.plan, point.remainder, mode, reporter(progress), progress, is_traced())
        return self._renamed(finish(self._traced(emitted.run(point.arguments(), bound))))

    def resume_from(self, carry: BlockState | Mapping[str, Any], position: int, /, **given: Any) -> Out:
        """Run a loop from one of its iterations on, with what it carried there, changed or not.

        Args:
            carry: a record with the fields that the loop carries, such as `Checkpoints.load` gives, or `event.state`;
                or a mapping of fields, such as the state of a failure, of which those are taken that the loop reads.
            position: the number of complete iterations.
            **given: the other fields that the block reads, by name; the histories that it gives, up to there, where
                they are not in the record; and components that are not bound.

        Returns:
            What a whole run returns that had this carry after so many iterations.

        Raises:
            StateError: for a block that is not a loop, arguments that do not fit, a field that the loop carries and
                that is given beside a record that has it, or a position behind the last iteration.

        Example:
            >>> from fnloop import BlockState, block, loop
            >>> class Times(BlockState):
            ...     times: int
            >>> class Index(BlockState):
            ...     i: int
            >>> class Number(BlockState):
            ...     n: int
            >>> @loop
            ... def repeat(state: Times) -> list[Index]:
            ...     return [Index(i=i) for i in range(state.times)]
            >>> @block
            ... def double(state: Number) -> Number:
            ...     return Number(n=2 * state.n)
            >>> repeat.from_blocks_dict({"double": double}).resume_from(Number(n=100), 3, times=5).n
            400
        """
        mode = current_mode()
        held = self._carried(carry)
        self._refuse_twice(carry, held, given)
        held |= given
        histories = {one.name: held.pop(outer) for one, outer in self._histories() if outer in held}
        values = values_of(self.name, self.plan, self._names, MISSING, held)
        components = components_of(self.name, self.plan.interface, self._names, self._bound, given, mode != "off")
        steps = steps_from(self.plan, mode, self._bar, values, components, position, histories)
        return self._renamed(finish(self._traced(steps)))

    def _carried(self, carry: object) -> dict[str, Any]:
        """The fields that a loop is given to go on with.

        Raises:
            StateError: for what is neither a record nor a mapping.
        """
        if isinstance(carry, BlockState):
            return {name: getattr(carry, name) for name in carry.__struct_fields__}
        if isinstance(carry, Mapping):
            known = {*self.interface.reads, *(outer for _, outer in self._histories())}
            return {name: value for name, value in carry.items() if name in known}
        raise StateError(
            f"{self.name!r}.resume_from wants a record of what the loop carries, or a mapping, not {summarize(carry)}"
        )

    def _refuse_twice(self, carry: object, held: Mapping[str, Any], given: Mapping[str, Any]) -> None:
        """Refuse a second value of what the loop carries: `weights=` of the start beside those of a checkpoint."""
        own = wiring_of(self.plan)
        carried = [self._names.get(name, name) for name in own.carry] if isinstance(own, Composite) else []
        twice = [name for name in carried if name in held and name in given]
        if twice and isinstance(carry, BlockState):
            raise StateError(
                f"{self.name!r}.resume_from: {twice[0]!r} is carried, and the record has it already; leave "
                f"`{twice[0]}=` out, or change the record: `record.replace({twice[0]}=...)`"
            )

    def _histories(self) -> list[tuple[Gathered, str]]:
        """The histories that it gives, with their names outside."""
        own = wiring_of(self.plan)
        gathered = own.gathered if isinstance(own, Composite) else ()
        return [(one, self._names.get(one.name, one.name)) for one in gathered]

    def with_retry(self, *, times: int = 3, on: Exceptions = (OSError,), wait: Wait = 0.0) -> Self:
        """The same block, tried again where it raises: for one that reads from outside.

        Args:
            times: how often it is tried at most.
            on: the exceptions after which it is tried again.
            wait: the seconds before another try, or a function of the number of tries so far, such as
                ``lambda tried: 2.0**tried``.

        Returns:
            A block that raises what the last try raised.

        Raises:
            StateError: for a block of several, or arguments that do not fit.

        Example:
            >>> from fnloop import BlockState, block
            >>> class Address(BlockState):
            ...     address: str
            >>> class Page(BlockState):
            ...     page: str
            >>> @block
            ... def fetch(state: Address) -> Page:
            ...     raise TimeoutError(state.address)
            >>> try:
            ...     fetch.with_retry(times=2)(address="a")
            ... except TimeoutError as error:
            ...     print(error.__notes__[0])
            tried 2 times
        """
        return self._new(plan=retried(self.plan, times, on, wait))

    def with_fallback(self, other: AnyBlock, *, on: Exceptions = (Exception,)) -> Self:
        """The same block, in whose place another one runs where it raises.

        Args:
            other: the block that runs in its place: it reads some of the same fields, and writes all that this one
                writes. Its components, where they are not bound, are components of the result.
            on: the exceptions after which it does.

        Returns:
            A block that raises what `other` raises.

        Raises:
            StateError: for a block of several, or another block that does not fit.

        Example:
            >>> from fnloop import BlockState, block
            >>> class Word(BlockState):
            ...     word: str
            >>> class Length(BlockState):
            ...     length: int
            >>> @block
            ... def ask(state: Word) -> Length:
            ...     raise ConnectionError("nobody there")
            >>> @block
            ... def count(state: Word) -> Length:
            ...     return Length(length=len(state.word))
            >>> ask.with_fallback(count, on=ConnectionError)(word="four").length
            4
        """
        return self._new(plan=fallen_back(self.plan, other, on))

    def memo(self, directory: str | os.PathLike[str] | None = None, *, max_bytes: int = 1_000_000_000) -> Self:
        """The same block, whose results are kept: with the same input it gives the result that it gave before.

        For an expensive pure block, such as the encoder of a prompt. A result is found again by the code of the block
        with the helpers and values that it names, by its components with their weights (all of which are read in each
        call, about a second for each GB), and by the contents of its input. Every caller gets tensors of its own.

        Args:
            directory: where results are kept, in safetensors files with JSON that several processes may share; None to
                keep them in memory, as long as the block lives.
            max_bytes: how much is kept: what was not used for longest goes first.

        Returns:
            A block that is called like this one. A loop inside is no longer looked at, nor compiled with what is
            around it.

        Raises:
            StateError: for a block that reads files or clocks, or holds what has no contents that can be compared
                (at once where it is bound, else by the call); for wrong numbers.

        Example:
            >>> from fnloop import BlockState, block
            >>> class Prompt(BlockState):
            ...     prompt: str
            >>> class Length(BlockState):
            ...     length: int
            >>> @block
            ... def measure(state: Prompt) -> Length:
            ...     return Length(length=len(state.prompt))
            >>> measuring = measure.memo()
            >>> measuring(prompt="a cat").length, measuring(prompt="a cat").length
            (5, 5)
        """
        kept: Self = memoised(self, directory, max_bytes)
        return kept
