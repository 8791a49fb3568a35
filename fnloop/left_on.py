"""What MindSpore leaves on where a block raises: mixed precision, and the recording for a gradient.

A Cell with `to_float` has MindSpore cast the inputs of all operators from its call to its return. Where it raises
nothing ends that, and whatever runs in the process from then on is computed in float16.

A gradient of MindSpore's records operators while it runs its function. Where that raises MindSpore goes on recording:
no graph is called from then on, since none can be inside of a gradient, and later gradients may fail.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

from fnloop.errors import attributes_of

__all__ = ["switch_off"]

ENDED = "_fnloop_mixed_precision_ended"
"""The attribute of an exception that says for how many Cells that is done: none must be ended twice."""


def switch_off(error: BaseException) -> None:
    """End what an exception has left on in MindSpore: the mixed precision of Cells, the recording for gradients.

    It may be asked at each place that the exception comes through.
    """
    cell_module, gradients = sys.modules.get("mindspore.nn.cell"), sys.modules.get("mindspore.ops.composite.base")
    if cell_module is None or gradients is None:
        return
    chain = list(_chain(error))
    _end_mixed_precision(chain, cell_module)
    _end_recording(chain, cell_module, gradients)


def _end_mixed_precision(chain: list[BaseException], cell_module: Any) -> None:
    """End the mixed precision of the Cells that exceptions have come out of."""
    for one in chain:
        left_on = len(_calls_left(one, cell_module))
        known = attributes_of(one)
        for _ in range(left_on - known.get(ENDED, 0)):
            cell_module._pynative_executor.set_mixed_precision_type(cell_module.MixedPrecisionType.NOTSET, False)
        known[ENDED] = left_on


def _end_recording(chain: list[BaseException], cell_module: Any, gradients: Any) -> None:
    """End the recording for the gradients that exceptions have come out of, unless there is another one around."""
    call, forward = cell_module.Cell._complex_call.__code__, gradients._pynative_func_grad_forward.__code__

    def records(frame: FrameType) -> bool:
        return frame.f_code is forward or (frame.f_code is call and frame.f_locals["self"].is_top_cell)

    left = [frame for one in chain for frame in _frames(one) if records(frame)]
    for frame in reversed(left):  # the inner ones first
        local = frame.f_locals
        if frame.f_code is call:
            local["self"].is_top_cell = False
        elif "requires_grad" in local:  # a Cell, for which MindSpore has set it
            local["fn"].requires_grad = local["requires_grad"]
    if left and not any(map(records, _calls_around())):
        gradients._pynative_executor.clear_res()


def _calls_around() -> Iterator[FrameType]:
    """The calls that are being made, the inner ones first."""
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        yield frame
        frame = frame.f_back


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
    frames = _frames(error)
    for frame, inner in zip(frames, [*frames[1:], None], strict=True):
        if frame.f_code is not call or frame in found:
            continue
        has_begun = inner is None or inner.f_code is not before
        if has_begun and frame.f_locals["self"].mixed_precision_type is not None:
            found.append(frame)
    return found


def _frames(error: BaseException) -> list[FrameType]:
    """The calls in an exception's traceback, the outer ones first."""
    found: list[FrameType] = []
    trace = _read(error, "__traceback__")
    while trace is not None:
        found.append(trace.tb_frame)
        trace = trace.tb_next
    return found


def _read(error: BaseException, name: str) -> Any:
    """An attribute that all exceptions have, read past a class that has another in its place."""
    return vars(BaseException)[name].__get__(error)
