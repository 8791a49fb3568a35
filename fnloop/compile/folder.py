"""The folder in which the sources of a graph stand while MindSpore reads them.

A process that is killed leaves its folder behind. Each folder holds a file that its process keeps locked as long as
it lives, so that the next one can tell, and removes it. All folders of a user stand in one, which stays: to look
through the whole temporary directory for each graph takes longer than making one, where that holds many entries.
"""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fnloop.errors import CompileError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

__all__ = ["Folder", "NoRoomError", "Room", "no_room"]

PREFIX = "fnloop-"
LOCK = "in_use"


class NoRoomError(CompileError):
    """A source cannot be written now; later it may be."""


@dataclass
class Room:
    """Whether to try again to write a source, where there was no room: at the next call, then after 2, 4, 8 others.

    Args:
        wait: how many calls are to pass.
        next_wait: how many after the next failure.
    """

    wait: int = 0
    next_wait: int = 0

    def is_due(self) -> bool:
        """Whether this call is to try."""
        self.wait -= 1
        return self.wait < 0

    def note(self) -> None:
        """Note that there was no room."""
        self.wait, self.next_wait = self.next_wait, max(1, 2 * self.next_wait)


class Folder:
    """A new folder.

    Raises:
        NoRoomError: where none can be made.
    """

    def __init__(self) -> None:
        self._lock: int | None = None
        try:
            parent = _parent()
            self.path = tempfile.mkdtemp(prefix=PREFIX, dir=parent)
            _remove_left(parent)
            self._lock = _locked_in(Path(self.path))
        except OSError as error:
            if hasattr(self, "path"):
                self.remove()
            raise no_room(error) from error

    def remove(self) -> None:
        """Remove it, with all that is in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _locked_in(folder: Path) -> int | None:
    """Make and lock the file of a folder, which gets its name when it is locked: no other process sees it before."""
    if fcntl is None:
        return None
    unnamed = folder / f"{LOCK}.new"
    lock = os.open(unnamed, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        unnamed.rename(folder / LOCK)
    except OSError:
        os.close(lock)
        raise
    return lock


def no_room(error: OSError) -> NoRoomError:
    """The refusal of a graph whose source cannot be written."""
    return NoRoomError(
        f"no graph can be made: MindSpore reads its source from a file, and none can be written "
        f"({error.strerror or error}: {error.filename}); make room there, or set TMPDIR to another folder"
    )


def _parent() -> Path:
    """The folder of all folders of this user; the temporary directory itself where another user has taken its name."""
    temporary, user = Path(tempfile.gettempdir()), getattr(os, "getuid", int)()
    parent = temporary / f"{PREFIX}{user}"
    with suppress(FileExistsError):
        parent.mkdir(mode=0o700)
    found = parent.lstat()
    is_own = stat.S_ISDIR(found.st_mode) and found.st_uid == user
    return parent if is_own else temporary


def _remove_left(parent: Path) -> None:
    """Remove the folders of processes that have ended."""
    if fcntl is None:
        return
    for lock in parent.glob(f"{PREFIX}*/{LOCK}"):
        with suppress(OSError):  # it is in use, or another user's, or another process removes it now
            held = os.open(lock, os.O_RDWR)
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(lock.parent, ignore_errors=True)
            finally:
                os.close(held)
