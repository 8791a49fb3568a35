"""The calls of Cells in a block: a block is run on tensors of its shapes, and it is seen what it calls Cells with."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from types import CodeType, FrameType
from typing import Any

from fnloop.compile.capture.operators import writes
from fnloop.compile.capture.positions import position_of
from fnloop.compile.capture.recorder import CannotCaptureError, dispatching, parts_of
from fnloop.left_on import switch_off
from fnloop.run.cells import is_cell
from fnloop.run.device import one_by_one, synchronize

__all__ = ["CellCall", "Seen", "calls_of_cells"]

VARIADIC, KEYWORDS = 0x04, 0x08
"""Flags of code: it takes `*args`, `**kwargs`."""


@dataclass(frozen=True)
class CellCall:
    """The arguments of a call of a Cell or of a method of one.

    Args:
        positional: those by position.
        keywords: those by name.
        cell: the Cell.
        is_exact: whether they are known as they were written, by position or by name.
    """

    positional: tuple[Any, ...]
    keywords: Mapping[str, Any]
    cell: Any
    is_exact: bool

    def argument(self, key: int | str) -> Any:
        """The argument at a position or of a name.

        Raises:
            CannotCaptureError: where there is none.
        """
        try:
            return self.positional[key] if isinstance(key, int) else self.keywords[key]
        except LookupError:
            raise CannotCaptureError("its arguments are not seen") from None


Site = tuple[str, int | None, int | None]
"""The file that a call is written in, and the line and column where it ends; the line alone where the column is not
known, as of a changed function in Python 3.10."""


@dataclass
class Seen:
    """The calls of Cells that were seen.

    Args:
        calls: by site, in order.
        ended: why the block was not run to its end; empty where it was.
    """

    calls: dict[Site, list[CellCall]] = field(default_factory=dict)
    ended: str = ""

    def at(self, site: Site, cell: Any, is_one_of_several: bool) -> list[CellCall]:
        """The calls of a Cell at a site; those of others there, where any of several Cells is called with the same."""
        filename, line, _ = site
        found = self.calls.get(site) or self.calls.get((filename, line, None), [])
        own = [call for call in found if call.cell is cell]
        return found if is_one_of_several and not own else own


class _Stop(BaseException):
    """Ends a run; no `Exception`, so that the block does not catch it by chance."""


def calls_of_cells(run: Callable[[], Any]) -> Seen:
    """Run a block, and see which Cells it calls, until it ends, fails, or would write a Parameter.

    Args:
        run: runs it.
    """
    seen = Seen()
    watch = _Watch(seen)
    before = sys.getprofile()
    try:
        with one_by_one(), dispatching(watch.operator):
            sys.setprofile(watch.see)
            try:
                run()
            finally:
                sys.setprofile(before)
    except _Stop as stop:
        switch_off(stop)
    except Exception as error:  # noqa: BLE001 - what it raises for tensors whose numbers mean nothing
        switch_off(error)
        with suppress(Exception):
            synchronize()
        first = str(error).strip().splitlines()[:1]
        seen.ended = f"it raises {type(error).__name__}: {' '.join(first)}"
    return seen


class _Watch:
    """Sees calls of Cells.

    Args:
        seen: takes what is seen.
    """

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self._inside: FrameType | None = None

    def operator(self, func: Any, args: Any, kwargs: Any) -> Any:
        """Run an operator; one that writes a Parameter ends the run."""
        primitive, _ = parts_of(args)
        if writes(func.name, primitive):
            sys.setprofile(None)
            self.seen.ended = f"it writes a Parameter (`{func.name}`)"
            raise _Stop(self.seen.ended)
        return func(*args, **(kwargs or {}))

    def see(self, frame: FrameType, event: str, _: Any) -> None:
        """Look at a call or a return of Python."""
        if event == "call" and self._inside is None:
            self._called(frame)
        elif event == "return" and frame is self._inside:
            self._inside = None

    def _called(self, frame: FrameType) -> None:
        code, caller = frame.f_code, frame.f_back
        if caller is None or not code.co_argcount or not is_cell(frame.f_locals.get(code.co_varnames[0])):
            return
        if code is _call_of_cells():
            self._inside = frame
        place = position_of(caller)
        site = caller.f_code.co_filename, place.end_line, place.end_column
        self.seen.calls.setdefault(site, []).append(_arguments(frame))


def _arguments(frame: FrameType) -> CellCall:
    """The arguments that a frame was called with, without the Cell."""
    code, own = frame.f_code, frame.f_locals
    named = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    positional = [own[name] for name in named[1 : code.co_argcount]]
    keywords = {name: own[name] for name in named[1:]}
    others = list(code.co_varnames[len(named) :])
    if code.co_flags & VARIADIC:
        positional += own[others.pop(0)]
    if code.co_flags & KEYWORDS:
        keywords |= own[others.pop(0)]
    return CellCall(tuple(positional), keywords, own[named[0]], code is _call_of_cells())


@cache
def _call_of_cells() -> CodeType:
    from mindspore import nn

    code: CodeType = nn.Cell.__call__.__code__  # type: ignore[attr-defined, unused-ignore]
    return code
