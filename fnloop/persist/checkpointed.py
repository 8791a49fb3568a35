"""Runs a block with checkpoints: goes on from the last one that is there, and writes others on the way."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Literal, get_args

from fnloop.errors import CheckpointError, StateError, add_note, did_you_mean
from fnloop.persist.background import Background
from fnloop.persist.identity import Identity, all_components, classes_of, differences, identity_of
from fnloop.persist.parameters import assign_parameters
from fnloop.persist.store import Checkpoints, Saved, encoded_checkpoint
from fnloop.program.ops import Fold, Program
from fnloop.run.interrupts import advance
from fnloop.run.stepping import DEEPEST, OUTERMOST, Pause, Stepped, Stops
from fnloop.substitution import may_write
from fnloop.summary import summarize

__all__ = ["Checkpointing", "Resume", "Steps", "steps_with_checkpoints"]

Resume = Literal["never", "auto", "must"]

Steps = Callable[[Pause | None, Stops], Generator[Stepped, None, Any]]
"""Begins a run, at the start or at a pause; yields a pause after iterations of its loops."""


@dataclass(frozen=True)
class Checkpointing:
    """Where and when checkpoints are written.

    Args:
        directory: where.
        every: after how many iterations of a loop.
        keep: how many stay; 0 for all.
        resume: ``"auto"``: go on from the newest, if there is one; ``"never"``: begin anew; ``"must"``: go on, or fail.
        depth: of the loops; 1 for the outermost alone, None for all.

    Raises:
        StateError: for numbers that are none, or another word.
    """

    directory: Path
    every: int
    keep: int
    resume: Resume
    depth: int | None = None

    def __post_init__(self) -> None:
        numbers: list[tuple[str, object, int]] = [("every", self.every, 1), ("keep", self.keep, 0)]
        if self.depth is not None:
            numbers.append(("depth", self.depth, 1))
        for name, value, least in numbers:
            if not isinstance(value, int) or isinstance(value, bool) or value < least:
                raise StateError(
                    f"with_checkpoint: {name} must be a whole number from {least} on, not {summarize(value)}"
                )
        known = get_args(Resume)
        if self.resume not in known:
            raise StateError(
                f"with_checkpoint: resume={self.resume!r} is none of {', '.join(map(repr, known))}"
                f"{did_you_mean(str(self.resume), known)}"
            )

    def __str__(self) -> str:
        kept = f"the last {self.keep} stay" if self.keep > 0 else "all stay"
        return f"checkpoints in {self.directory}, every {self.every}, {kept}"


def steps_with_checkpoints(
    options: Checkpointing,
    program: Program,
    inputs: Mapping[str, object],
    components: Mapping[str, object],
    steps: Steps,
    stops: Stops = OUTERMOST,
) -> Generator[Stepped, None, Any]:
    """Run a program, from its newest checkpoint on. Yields its pauses, when their checkpoints are written.

    Args:
        options: where and when checkpoints are written.
        program: what runs.
        inputs: by field.
        components: those that are given, by name.
        steps: runs it.
        stops: the iterations after which it is to pause besides.

    Raises:
        CheckpointError: for a checkpoint of another run, or one that cannot be written.
    """
    store = Checkpoints(options.directory)
    with store.locked():
        writers = _writers(program, components)
        changing = [id(one) for cell in writers.values() for one in cell.get_parameters()]
        identity = identity_of(program, inputs, components, changing)
        last_op = program.ops[-1]
        run = _Run(options, store, identity, writers, last_op.path if isinstance(last_op, Fold) else "")
        return (yield from run.go_on(steps, classes_of(program), stops))


@dataclass
class _Run:
    """A run with checkpoints.

    Args:
        options: where and when they are written.
        store: where they are.
        identity: what runs.
        writers: the Cells whose Parameters it changes, by name.
        last_loop: the path of the loop with which the program ends; empty where it ends with something else.
        counts: the number of iterations of each loop up to here, by path, all the times that it was run.
        seen: the last pause of each loop: the positions of those around it, and its own.
        last: the last pause.
        is_at_last: whether nothing has run since the last pause, so that the Parameters are those that it had.
        saved: the last pause that was written, or is being written.
        background: writes beside the run.
    """

    options: Checkpointing
    store: Checkpoints
    identity: Identity
    writers: Mapping[str, Any]
    last_loop: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    seen: dict[str, tuple[tuple[int, ...], int]] = field(default_factory=dict)
    last: Pause | None = None
    is_at_last: bool = True
    saved: Pause | None = None
    background: Background = field(default_factory=Background)

    def go_on(self, steps: Steps, classes: Mapping[str, type], stops: Stops) -> Generator[Stepped, None, Any]:
        """Run, from the newest checkpoint on."""
        depth = DEEPEST if self.options.depth is None else self.options.depth

        def left(path: str, position: int) -> int:
            return min(self._left(path), stops.left(path, position))

        run = steps(self._begin(classes), replace(stops, depth=max(depth, stops.depth), left=left))
        try:
            while True:
                before, self.is_at_last = self.is_at_last, False
                try:
                    step = advance(run)
                except StopIteration as end:
                    self.is_at_last = self.last is not None and self.last.path == self.last_loop
                    self._save()
                    self.background.wait()
                    return end.value
                if isinstance(step, Pause):
                    self._note(step, depth)
                else:
                    self.is_at_last = before
                yield step
        except CheckpointError:
            raise
        except GeneratorExit:
            self._save()
            self.background.wait()
            raise
        except BaseException as error:
            self._save_after(error)
            raise
        finally:
            run.close()
            self.background.close()

    def _note(self, pause: Pause, depth: int) -> None:
        """Count the iterations of a loop that are complete at a pause, and write it when it is time."""
        self.background.check()
        self._count(pause)
        if len(pause.around) < depth:
            self.last, self.is_at_last = pause, True
            if self.counts[pause.path] % self.options.every == 0:
                self._save()

    def _count(self, pause: Pause) -> None:
        """Count the iterations of a loop that were complete at a pause."""
        around = _numbers(pause)
        same, done = self.seen.get(pause.path, (around, 0))
        before = done if same == around and done < pause.position else 0  # else the loop has begun again
        self.counts[pause.path] = self.counts.get(pause.path, 0) + pause.position - before
        self.seen[pause.path] = (around, pause.position)

    def _left(self, path: str) -> int:
        """How many iterations a loop may run before there is a checkpoint."""
        return self.options.every - self.counts.get(path, 0) % self.options.every

    def _begin(self, classes: Mapping[str, type]) -> Pause | None:
        """The pause to go on from; None to begin at the start."""
        saved = None if self.options.resume == "never" else self.store.newest(classes)
        if saved is None:
            if self.options.resume == "must":
                raise CheckpointError(f"{self.store.directory} has no checkpoint to go on from, and resume='must'")
            return None
        changed = differences(saved.identity, self.identity)
        if changed:
            longer = all(one.startswith("the input ") for one in changed) and saved.checkpoint.path == self.last_loop
            go_on = ", or go on with other inputs by `resume_from`" if longer else ""
            raise CheckpointError(
                f"{saved.checkpoint.file} is of another run, in which {_listed(changed)} differed; write "
                f"resume='never' (`fnloop run`: --resume never) to begin anew, choose another directory{go_on}"
            )
        return self._restored(saved)

    def _restored(self, saved: Saved) -> Pause:
        state, around = saved.state, saved.checkpoint.around
        remedy = "; write resume='never' to begin anew, or choose another directory"
        assign_parameters(str(saved.checkpoint.file), state["weights"], self.writers, remedy)
        pause = Pause(
            saved.checkpoint.path, saved.checkpoint.position, state["ended"], None, state["carry"], state["live_out"],
            state["kept"], tuple((path, position, None) for path, position in around),
        )  # fmt: skip
        self.counts |= state["counts"]
        numbers = (*_numbers(pause), pause.position)
        for depth, path in enumerate([*(path for path, _ in around), pause.path]):
            self.seen[path] = (numbers[:depth], numbers[depth])
        return pause

    def _save(self) -> None:
        """Begin to write the last pause, if that was not done."""
        pause = self.last
        if pause is None or pause is self.saved or (self.writers and not self.is_at_last):
            return  # the Parameters may be those of a later iteration already
        self.background.wait()  # so that there is one copy at a time
        weights = {}
        for name, cell in self.writers.items():
            weights[name] = {one.name: one.value() for one in cell.get_parameters()}
        state = {
            "ended": pause.ended, "carry": dict(pause.carry), "live_out": dict(pause.live_out),
            "kept": dict(pause.kept), "weights": weights, "counts": dict(self.counts),
        }  # fmt: skip
        around = tuple((path, position) for path, position, _ in pause.around)
        encoded = encoded_checkpoint(pause.path, pause.position, around, self.identity, state)
        self.background.start(partial(self.store.write, encoded, self.options.keep))
        self.saved = pause

    def _save_after(self, error: BaseException) -> None:
        """Write the last complete state of a run that has failed or was interrupted."""
        try:
            self._save()
            self.background.wait()
            if self.last is not self.saved:
                add_note(
                    error, "the last complete iteration was not kept, since the one that failed may have changed the "
                    f"Parameters of {_listed([*map(repr, self.writers)])}: the newest checkpoint is gone on with",
                )  # fmt: skip
        except Exception as second:  # noqa: BLE001 - the first error is the one to be told
            add_note(error, f"the last complete iteration could not be kept: {second}")


def _numbers(pause: Pause) -> tuple[int, ...]:
    """The positions of the loops around the one that has paused."""
    return tuple(position for _, position, _ in pause.around)


def _writers(program: Program, components: Mapping[str, object]) -> dict[str, Any]:
    """The Cells among the components that may write their Parameters, by name."""
    return {name: value for name, value in all_components(program, components).items() if _writes(value)}


def _writes(value: Any) -> bool:
    is_cell = hasattr(value, "get_parameters") and hasattr(value, "_primitives")
    return is_cell and may_write(value) is not None


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
