"""Checkpoints in a directory: written, listed, read, and removed when there are newer ones."""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fnloop.authors import stack_level
from fnloop.errors import CheckpointError, CheckpointWarning
from fnloop.persist.encoding import Encoded, decode, encode
from fnloop.persist.files import Damaged, read_file, write_file
from fnloop.persist.parameters import assign_parameters
from fnloop.run.history import History
from fnloop.state import make_record

__all__ = ["Checkpoint", "Checkpoints", "Saved", "encoded_checkpoint"]

SUFFIX = ".safetensors"
LOCK = "lock"


@dataclass(frozen=True)
class Checkpoint:
    """A checkpoint in a directory.

    Args:
        number: its number; later ones have greater numbers.
        path: the path of the loop whose iterations it counts.
        position: the number of complete iterations of this loop.
        time: when it was written, in seconds since 1970.
        file: the file.
        around: the loops around this one, outermost first: the path, and the number of complete iterations, of each.
    """

    number: int
    path: str
    position: int
    time: float
    file: Path
    around: tuple[tuple[str, int], ...] = ()

    @property
    def positions(self) -> tuple[int, ...]:
        """The numbers of complete iterations of the loops around and of the loop itself, outermost first."""
        return (*(position for _, position in self.around), self.position)


@dataclass(frozen=True)
class Saved:
    """The contents of a checkpoint.

    Args:
        checkpoint: which one.
        identity: the digests of the program, the inputs and the components; see `persist.identity`.
        state: the values of the run, by what they are.
    """

    checkpoint: Checkpoint
    identity: Mapping[str, Mapping[str, str]]
    state: Mapping[str, Any]


class Checkpoints:
    """The checkpoints in a directory, which `Block.with_checkpoint` writes.

    Args:
        directory: where they are; it need not be there yet.

    Example:
        >>> from fnloop import Checkpoints
        >>> Checkpoints("runs/none").list()
        ()
    """

    def __init__(self, directory: str | os.PathLike[str]) -> None:
        self.directory = Path(directory)

    def list(self) -> tuple[Checkpoint, ...]:
        """The checkpoints that can be read.

        Returns:
            They, oldest first; none where the directory is not there.
        """
        found = []
        for number in self._numbers():
            with suppress(Damaged, OSError):
                found.append(_checkpoint(number, self._file(number), read_file(self._file(number)).json))
        return tuple(found)

    def load(self, position: int | tuple[int, ...] | Checkpoint, path: str | None = None) -> Any:
        """What a loop had after some of its iterations, as a record of its carry and its histories up to there.

        Args:
            position: the number of complete iterations; of an inner loop, those of the loops around it and its own,
                outermost first, as ``(4, 3)`` in the fifth iteration of the outer loop; or a checkpoint of `list()`.
            path: the path of the loop; None for whichever loop has such a checkpoint, the newest first.

        Returns:
            A record that `resume_from` takes.

        Raises:
            CheckpointError: where there is no such checkpoint, or it is damaged.

        Example:
            >>> import tempfile
            >>> from fnloop import BlockState, Checkpoints, block, loop
            >>> class Number(BlockState):
            ...     n: int = 1
            >>> class Index(BlockState):
            ...     i: int
            >>> class Nothing(BlockState):
            ...     pass
            >>> @loop
            ... def thrice(state: Nothing) -> list[Index]:
            ...     return [Index(i=i) for i in range(3)]
            >>> @block
            ... def double(state: Number) -> Number:
            ...     return Number(n=2 * state.n)
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     made = thrice.from_blocks_dict({"double": double}).with_checkpoint(folder)()
            ...     print(made.n, Checkpoints(folder).load(2).n)
            8 4
        """
        saved = self._saved(position, path)
        held = saved.state["live_out"].items()
        histories = {name: value.value() for name, value in held if isinstance(value, History)}
        name = saved.checkpoint.path.rpartition("/")[2]
        return make_record(f"{name}.state", {**saved.state["carry"], **histories})

    def load_parameters(
        self, position: int | tuple[int, ...] | Checkpoint, path: str | None = None, /, **cells: Any
    ) -> None:
        """Give Cells the Parameters that they had after some iterations of a loop that changes them.

        With `load` and `resume_from` a training with an optimizer of MindSpore's goes on for more epochs than it
        began with.

        Args:
            position: of the checkpoint, as `load` takes it.
            path: the path of the loop, as `load` takes it.
            **cells: the networks and optimizers, by the names of the components that they are.

        Raises:
            CheckpointError: where there is no such checkpoint, or a Cell has other Parameters than were kept; nothing
                is changed then.

        Example:
            >>> from fnloop import Checkpoints
            >>> Checkpoints("runs/none").load_parameters(4)
            Traceback (most recent call last):
            fnloop.errors.CheckpointError: runs/none has no checkpoint of iteration 4 (it has none)
        """
        saved = self._saved(position, path)
        assign_parameters(str(saved.checkpoint.file), saved.state["weights"], cells)

    def _saved(self, position: int | tuple[int, ...] | Checkpoint, path: str | None) -> Saved:
        """The contents of the newest checkpoint of an iteration.

        Raises:
            CheckpointError: where there is none, or it is damaged.
        """
        there = self.list()
        if isinstance(position, Checkpoint):
            path, position = position.path, position.positions
        positions = position if isinstance(position, tuple) else (position,)
        for one in reversed(there):
            if one.positions == positions and path in (None, one.path):
                return self.read(one.number, {})
        known = ", ".join(_shown(one.positions) for one in there) or "none"
        damaged = "".join(f"; {one}" for one in self._damaged())
        raise CheckpointError(
            f"{self.directory} has no checkpoint of iteration {_shown(positions)} (it has {known}){damaged}"
        )

    def _damaged(self) -> Iterator[str]:
        """Says of each file that cannot be read how it is damaged."""
        for number in self._numbers():
            with suppress(OSError):
                if (said := self._damage(number)) is not None:
                    yield said

    def _damage(self, number: int) -> str | None:
        try:
            read_file(self._file(number))
        except Damaged as error:
            return str(error)
        return None

    def read(self, number: int, classes: Mapping[str, type]) -> Saved:
        """The contents of a checkpoint.

        Args:
            number: of the checkpoint.
            classes: classes by name, which no import finds.

        Raises:
            Damaged: where the file is not as it was written.
        """
        file = self._file(number)
        encoded = read_file(file)
        json = encoded.json
        state = decode(Encoded(json["state"], encoded.arrays), classes)
        return Saved(_checkpoint(number, file, json), json["identity"], state)

    def newest(self, classes: Mapping[str, type]) -> Saved | None:
        """The newest checkpoint that can be read; a warning names those that cannot.

        Args:
            classes: classes by name, which no import finds.
        """
        damaged: list[str] = []
        found = None
        for number in reversed(self._numbers()):
            try:
                found = self.read(number, classes)
                break
            except Damaged as error:
                damaged.append(str(error))
        if damaged:
            instead = "there is no other" if found is None else f"{found.checkpoint.file.name} is used instead"
            which = "the damaged file" if len(damaged) == 1 else "the damaged files"
            message = f"{'; '.join(damaged)}; {instead}, and {which} can be deleted"
            warnings.warn(message, CheckpointWarning, stacklevel=stack_level())
        return found

    def write(self, encoded: Encoded, keep: int) -> None:
        """Write a checkpoint, and remove those that are older than the last `keep`.

        Args:
            encoded: its contents, see `encoded_checkpoint`.
            keep: how many checkpoints stay; 0 for all.

        Raises:
            CheckpointError: where it cannot be written. Those that were there are still there.
        """
        numbers = self._numbers()
        number = numbers[-1] + 1 if numbers else 1
        try:
            write_file(self._file(number), encoded)
        except OSError as error:
            kept = f"the last one there is {self._file(numbers[-1]).name}" if numbers else "there is none before it"
            about = _checkpoint(number, self._file(number), encoded.json)
            raise CheckpointError(
                f"the checkpoint of iteration {_shown(about.positions)} of {about.path!r} cannot be written to "
                f"{self.directory}: {error.strerror or error}; {kept}"
            ) from error
        for old in [*numbers, number][:-keep] if keep else []:
            with suppress(OSError):
                self._file(old).unlink()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other processes from writing here.

        Raises:
            CheckpointError: where another one does already, or the directory cannot be written.
        """
        try:
            self.directory.mkdir(parents=True, exist_ok=True)
            file = (self.directory / LOCK).open("a+b")
        except OSError as error:
            raise CheckpointError(
                f"checkpoints cannot be written to {self.directory}: {error.strerror or error}; "
                "choose a directory that can be written"
            ) from error
        with file:
            if not _lock(file):
                raise CheckpointError(
                    f"another run writes its checkpoints to {self.directory}; give each run a directory of its own, "
                    "or close the stream that was left in the middle: `with pipeline.stream(...) as events:`"
                )
            self._remove_unfinished()
            yield

    def _remove_unfinished(self) -> None:
        """Remove what a process has left that was killed while it wrote."""
        for file in self.directory.glob(f".*{SUFFIX}.*"):
            with suppress(OSError):
                file.unlink()

    def _numbers(self) -> Sequence[int]:
        files = self.directory.glob(f"*{SUFFIX}")
        return sorted(int(file.name.removesuffix(SUFFIX)) for file in files if file.name[:1].isdigit())

    def _file(self, number: int) -> Path:
        return self.directory / f"{number:08d}{SUFFIX}"


def encoded_checkpoint(
    path: str, position: int, around: tuple[tuple[str, int], ...], identity: Mapping[str, Mapping[str, str]],
    state: Mapping[str, Any],
) -> Encoded:  # fmt: skip
    """The contents of a checkpoint: copies, which no run changes any more.

    Args:
        path: the path of the loop.
        position: the number of its complete iterations.
        around: the loops around it, outermost first, with the numbers of theirs.
        identity: the digests of the program, the inputs and the components.
        state: the values of the run, by what they are.

    Raises:
        StateError: for a value that no file can hold.
    """
    encoded = encode(dict(state))
    encoded.json = {
        "path": path, "position": position, "around": [*map(list, around)], "time": time.time(),
        "identity": identity, "state": encoded.json,
    }  # fmt: skip
    return encoded


def _checkpoint(number: int, file: Path, json: Mapping[str, Any]) -> Checkpoint:
    around = tuple((path, position) for path, position in json["around"])
    return Checkpoint(number, json["path"], json["position"], json["time"], file, around)


def _shown(positions: tuple[int, ...]) -> str:
    return str(positions[0]) if len(positions) == 1 else str(positions)


def _lock(file: Any) -> bool:
    """Lock a file until it is closed. Gives whether that was possible; a system without such locks has none."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
