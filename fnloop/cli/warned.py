"""Warnings of fnloop as the command line tells them: in words, without the line of a program that nobody wrote."""

from __future__ import annotations

import contextlib
import sys
import warnings
from collections.abc import Iterator
from typing import TextIO

from fnloop.errors import CheckpointWarning, CompileWarning, GradientWarning, MemoWarning, WiringWarning

__all__ = ["warnings_in_words"]

OWN = (CheckpointWarning, CompileWarning, GradientWarning, MemoWarning, WiringWarning)


@contextlib.contextmanager
def warnings_in_words() -> Iterator[None]:
    """Tell fnloop's warnings on standard error as `fnloop: warning: ...`; those of others as ever."""
    with warnings.catch_warnings():
        others = warnings.showwarning

        def tell(
            message: Warning | str,
            category: type[Warning],
            filename: str,
            lineno: int,
            file: TextIO | None = None,
            line: str | None = None,
        ) -> None:
            if issubclass(category, OWN):
                print(f"fnloop: warning: {message}", file=file or sys.stderr)
            else:
                others(message, category, filename, lineno, file, line)

        warnings.showwarning = tell
        yield
