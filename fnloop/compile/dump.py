"""Dumps of compilations: ``FNLOOP_DUMP=dir`` has the text of every stage and the time of every pass.

Each graph gets a folder of its own there, ``dir/<block>-<number>``: look there first when a graph
is wrong or slow.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

__all__ = ["Dump"]


class Dump:
    """The dump of one compilation; off if no folder is named.

    Args:
        folder: the folder of all compilations, None for none.
        name: the block.
    """

    def __init__(self, folder: str | None, name: str) -> None:
        self._times: list[tuple[str, float]] = []
        self._path = None if folder is None else _new_folder(Path(folder), name)

    @classmethod
    def asked_for(cls, name: str) -> Dump:
        """The dump that the environment asks for."""
        return cls(os.environ.get("FNLOOP_DUMP") or None, name)

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        """Note how long a pass takes, also where it fails."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            self._times.append((name, time.perf_counter() - begun))
            if self.is_on:
                self.write({"passes.txt": self._passes()})

    def write(self, texts: Mapping[str, str]) -> None:
        """Write files, by name."""
        if self._path is None:
            return
        for name, text in texts.items():
            (self._path / name).write_text(text.rstrip("\n") + "\n", encoding="utf-8")

    @property
    def is_on(self) -> bool:
        """Whether anything is written."""
        return self._path is not None

    def _passes(self) -> str:
        width = max(len(name) for name, _ in self._times)
        return "\n".join(f"{name:{width}}  {1000 * spent:9.1f} ms" for name, spent in self._times)


def _new_folder(folder: Path, name: str) -> Path:
    """A folder for one compilation."""
    stem = re.sub(r"\W+", "_", name)
    number = 0
    while True:
        path = folder / f"{stem}-{number}"
        try:
            path.mkdir(parents=True)
        except FileExistsError:
            number += 1
        else:
            return path
