"""The levels of checks: `FNLOOP_CHECKS` and the context manager `checks`."""

from __future__ import annotations

import os
from contextlib import ContextDecorator
from contextvars import ContextVar, Token
from typing import Literal, get_args

from fnloop.errors import StateError, did_you_mean
from fnloop.run.report import REPORT, Report

__all__ = ["Mode", "checks", "current_mode"]

Mode = Literal["off", "types", "full", "paranoid"]

_MODE: ContextVar[Mode | None] = ContextVar("fnloop_checks", default=None)


_LEVELS: tuple[Mode, ...] = get_args(Mode)


def _valid(mode: str, where: str) -> Mode:
    if mode not in _LEVELS:
        raise StateError(
            f"{where}={mode!r} is no level of checks{did_you_mean(str(mode), _LEVELS)}; "
            f"write one of {', '.join(_LEVELS)}"
        )
    return next(one for one in _LEVELS if one == mode)  # not a text of a class of its own: it is written out


def current_mode() -> Mode:
    """The level of checks in force: that of the innermost `checks`, else `FNLOOP_CHECKS`, else full."""
    mode = _MODE.get()
    if mode is not None:
        return mode
    asked = os.environ.get("FNLOOP_CHECKS")
    return "full" if asked is None else _valid(asked, "FNLOOP_CHECKS")


class checks(ContextDecorator):
    """Set how much is checked inside a `with`, in this thread or task only.

    Args:
        mode: ``"off"``: nothing; ``"types"``: Python types; ``"full"`` (where nothing is said):
            tensor dtypes and axes too; ``"paranoid"``: also that no block changes its inputs or its
            components, nor draws twice from one key. Parameters may be written: ``with checks("paranoid") as
            report`` says which were, in ``report.parameters``.

    Raises:
        StateError: for any other word.

    Example:
        >>> from fnloop import checks
        >>> with checks("off"):
        ...     pass  # pipelines called here run without any check
    """

    # A class, since `contextlib.contextmanager` sets attributes of the exception that passes through: a frozen
    # one, such as a frozen dataclass, would be replaced by the error that it raises then.

    def __init__(self, mode: Mode) -> None:
        self._mode = mode
        self._tokens: list[tuple[Token[Mode | None], Token[Report | None]]] = []

    def _recreate_cm(self) -> checks:
        """One of its own for each call of a function that is decorated: several threads may be in it."""
        return checks(self._mode)

    def __enter__(self) -> Report:
        mode, report = _valid(self._mode, "checks"), Report()
        self._tokens.append((_MODE.set(mode), REPORT.set(report)))
        return report

    def __exit__(self, *error: object) -> None:
        mode, report = self._tokens.pop()
        REPORT.reset(report)
        _MODE.reset(mode)
