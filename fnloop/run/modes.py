"""How much is checked while a pipeline runs: `FNLOOP_CHECKS` and the context manager `checks`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, get_args

from fnloop.errors import StateError, did_you_mean

__all__ = ["Mode", "checks", "current_mode"]

Mode = Literal["off", "types", "full", "paranoid"]

_MODE: ContextVar[Mode | None] = ContextVar("fnloop_checks", default=None)


def _valid(mode: str, where: str) -> Mode:
    if mode not in get_args(Mode):
        raise StateError(
            f"{where}={mode!r} is no level of checks{did_you_mean(str(mode), get_args(Mode))}; "
            f"write one of {', '.join(get_args(Mode))}"
        )
    return next(one for one in get_args(Mode) if one == mode)  # not a text of a class of its own: it is written out


def current_mode() -> Mode:
    """The level of checks in force: that of the innermost `checks`, else `FNLOOP_CHECKS`, else full."""
    mode = _MODE.get()
    return mode if mode is not None else _valid(os.environ.get("FNLOOP_CHECKS", "full"), "FNLOOP_CHECKS")


@contextmanager
def checks(mode: Mode) -> Iterator[None]:
    """Set how much is checked inside a `with`, in this thread or task only.

    Args:
        mode: ``"off"``: nothing; ``"types"``: Python types; ``"full"`` (where nothing is said): tensor
            dtypes and axes too; ``"paranoid"``: also that no block changes what it was given.

    Raises:
        StateError: for any other word.

    Example:
        >>> from fnloop import checks
        >>> with checks("off"):
        ...     pass  # pipelines called here run without any check
    """
    token = _MODE.set(_valid(mode, "checks"))
    try:
        yield
    finally:
        _MODE.reset(token)
