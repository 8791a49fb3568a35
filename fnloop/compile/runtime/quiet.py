"""Attempts at graphs that fail without pages of MindSpore's log: its exception says the same, and Python runs instead.

MindSpore's headers have a greatest level of what a thread logs, for its own attempts (`MS_LOG_TRY_CATCH_SCOPE`), and a
least level for each part of it (2.10). Python has no names for them, but the library exports them. The first is the
thread's own. The second is for the analysis of graphs, which MindSpore does in threads of its own: nobody else makes a
graph meanwhile, since MindSpore aborts the process where two threads do. All other lines are logged as ever.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

__all__ = ["without_errors_logged"]

GREATEST_OF_THREAD = "_ZN9mindspore25this_thread_max_log_levelE"
LEAST_BY_PART = "_ZN9mindspore25g_ms_submodule_log_levelsE"
ANALYZER = 2
"""The place of the analysis in `LEAST_BY_PART`."""

WARNING, EXCEPTION = 2, 4
ALL_IS_LOGGED = ("0", "1")
"""The values of `GLOG_v` by which a user asks for all of MindSpore's log."""


@contextmanager
def without_errors_logged() -> Iterator[None]:
    """Keep MindSpore from logging what it raises; not where a user has asked for all of its log."""
    levels = _levels()
    if levels is None or os.environ.get("GLOG_v") in ALL_IS_LOGGED:  # noqa: SIM112 - MindSpore's name
        yield
        return
    of_thread, by_part = levels
    before = of_thread.value, by_part[ANALYZER]
    of_thread.value, by_part[ANALYZER] = WARNING, EXCEPTION
    try:
        yield
    finally:
        of_thread.value, by_part[ANALYZER] = before


def _levels() -> tuple[ctypes.c_int, ctypes.Array[ctypes.c_int]] | None:
    """The greatest level of what this thread logs, and the least by part; None where this MindSpore has others."""
    library = _library()
    if library is None:
        return None
    try:
        of_thread = ctypes.c_int.in_dll(library, GREATEST_OF_THREAD)
        by_part = (ctypes.c_int * (ANALYZER + 1)).in_dll(library, LEAST_BY_PART)
    except ValueError:
        return None
    are_levels = all(0 <= level <= EXCEPTION for level in (of_thread.value, *by_part))
    return (of_thread, by_part) if are_levels else None


@lru_cache(maxsize=1)
def _library() -> ctypes.CDLL | None:
    """The library of MindSpore that has the levels; only Linux gives the address of what is a thread's own."""
    import mindspore

    if not sys.platform.startswith("linux"):
        return None
    try:
        return ctypes.CDLL(str(Path(mindspore.__file__).parent / "lib" / "libmindspore_core.so"))
    except OSError:
        return None
