"""Ctrl-C while a block runs: a `KeyboardInterrupt`, where MindSpore would end the process.

MindSpore takes SIGINT for itself, from its first asynchronous operator on and whenever a graph is
made or run, does not give it back, and answers it with a SIGTERM to its own process: no exception,
no `finally` (2.10). So Python's handler of SIGINT is put in place again before and after each call,
and during a call a SIGTERM that may have come from MindSpore is taken for the Ctrl-C that it was. A
program's own handler of SIGTERM is never replaced.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # those of `signal` convert to enums and back: ten times as slow
import ctypes
import os
import sys
import threading
from collections.abc import Iterator
from signal import SIG_DFL, SIG_IGN, SIGINT, SIGTERM
from types import FrameType
from typing import Any, TypeVar

from fnloop.run.one_thread import turn

__all__ = ["advance", "begin_call", "end_call"]

T = TypeVar("T")

_get: Any = _signal.getsignal
_set: Any = _signal.signal
_INT, _TERM, _DEFAULT, _IGNORED = int(SIGINT), int(SIGTERM), int(SIG_DFL), int(SIG_IGN)


def begin_call() -> bool:
    """Make a Ctrl-C raise a `KeyboardInterrupt` from here on. Gives whether `end_call` is to be called at the end.

    Only the main thread can and need do so, and in a call inside another one it is done already.
    """
    handler = _get(_TERM)
    if handler is _on_term or "mindspore" not in sys.modules:
        return False
    if threading.get_ident() != threading.main_thread().ident:
        return False
    if handler == _DEFAULT:
        _set(_TERM, _on_term)
    _put_back_int()
    return True


def end_call() -> None:
    """Restore the handlers of signals that `begin_call` has replaced."""
    _put_back_int()
    if _get(_TERM) is _on_term:
        _set(_TERM, _DEFAULT)


def advance(run: Iterator[T]) -> T:
    """The next of what a run yields, with a Ctrl-C heard until it is there, and not while somebody looks at it."""
    with turn():
        outermost = begin_call()
        try:
            return next(run)
        finally:
            if outermost:
                end_call()


def _put_back_int() -> None:
    handler = _get(_INT)
    if callable(handler) or handler == _IGNORED:  # none that was not written in Python
        _set(_INT, handler)


def _on_term(number: int, frame: FrameType | None) -> None:
    """A SIGTERM during a call: MindSpore's answer to a Ctrl-C, if it has taken SIGINT; else a real one."""
    handler = _get(_INT)
    if (callable(handler) or handler == _IGNORED) and _is_int_taken():
        _set(_INT, handler)
        if callable(handler):
            handler(_INT, frame)
        return
    _set(_TERM, _DEFAULT)
    os.kill(os.getpid(), _TERM)


def _is_int_taken() -> bool:
    """Whether SIGINT has a handler that is not Python's, which that of SIGTERM is at this moment."""
    try:
        return _handler_in_c(_INT) != _handler_in_c(_TERM)
    except (OSError, AttributeError):  # a system without `sigaction`
        return True


def _handler_in_c(number: int) -> int | None:
    action = (ctypes.c_void_p * 64)()  # room for any `struct sigaction`, which begins with the handler
    if ctypes.CDLL(None).sigaction(number, None, ctypes.byref(action)) != 0:
        raise OSError
    handler: int | None = action[0]
    return handler
