"""Mixed precision that a Cell has left on, since it raised.

A Cell with `to_float` has MindSpore cast the inputs of all operators from its call to its return. Where it raises
nothing ends that, and whatever runs in the process from then on is computed in float16.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

from fnloop.errors import attributes_of

__all__ = ["end_mixed_precision"]

ENDED = "_fnloop_mixed_precision_ended"
"""The attribute of an exception that says for how many Cells that is done: none must be ended twice."""


def end_mixed_precision(error: BaseException) -> None:
    """End the mixed precision of the Cells that an exception has come out of.

    It may be asked at each place that the exception comes through.
    """
    cell_module = sys.modules.get("mindspore.nn.cell")
    if cell_module is None:
        return
    for one in _chain(error):
        left_on = len(_calls_left(one, cell_module))
        known = attributes_of(one)
        for _ in range(left_on - known.get(ENDED, 0)):
            cell_module._pynative_executor.set_mixed_precision_type(cell_module.MixedPrecisionType.NOTSET, False)
        known[ENDED] = left_on


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An exception, and those that it was raised from or during."""
    waiting, seen = [error], set[int]()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        others = (_read(one, "__cause__"), _read(one, "__context__"))
        waiting += [other for other in others if other is not None]


def _calls_left(error: BaseException, cell_module: Any) -> list[FrameType]:
    """The calls of Cells with mixed precision in an exception's traceback that had begun it."""
    cell = cell_module.Cell
    call, before = cell._complex_call.__code__, cell._call_pre_process.__code__
    found: list[FrameType] = []
    trace = _read(error, "__traceback__")
    while trace is not None:
        frame, trace = trace.tb_frame, trace.tb_next
        if frame.f_code is not call or frame in found:
            continue
        has_begun = trace is None or trace.tb_frame.f_code is not before
        if has_begun and frame.f_locals["self"].mixed_precision_type is not None:
            found.append(frame)
    return found


def _read(error: BaseException, name: str) -> Any:
    """An attribute that all exceptions have, read past a class that has another in its place."""
    return vars(BaseException)[name].__get__(error)
