"""Synchronization with MindSpore's device, and its errors; MindSpore is not imported before a tensor exists."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

__all__ = ["from_device", "is_recording", "one_by_one", "synchronize", "wait_for"]


def synchronize() -> None:
    """Wait for the operators that are under way, so that an error of theirs is raised here.

    `mindspore.runtime.synchronize` is not for CPUs: its first call logs an error and does not wait.
    The executor's own `sync`, which MindSpore calls itself before it leaves a mode, is exact
    everywhere.
    """
    executor = _executor()
    if executor is not None:
        executor.sync()


def is_recording() -> bool:
    """Whether a gradient is being computed around this call."""
    executor = _executor()
    return executor is not None and bool(executor.grad_flag())


def _executor() -> Any:
    """What runs MindSpore's operators; None as long as MindSpore is not loaded."""
    api = sys.modules.get("mindspore.graph.api")  # to import a name from it takes a microsecond in each call
    return getattr(api, "_pynative_executor", None)  # not public, so no stub has it


@contextmanager
def one_by_one() -> Iterator[None]:
    """Run each operator to its end before the next one begins, for the while, as `launch_blocking` does for good.

    A kernel that fails then raises where it is called, and does not end the process, as it may in the asynchronous
    mode.
    """
    if "mindspore" not in sys.modules:
        yield
        return
    from mindspore import context

    names: Any = vars(context)  # `set_context` does the same, and logs a warning each time
    settings, which = names["_context"](), names["ms_ctx_param"].pynative_synchronize
    before = settings.get_param(which)
    settings.set_param(which, True)
    try:
        yield
    finally:
        settings.set_param(which, before)


def wait_for(results: Any) -> None:
    """Wait for the results of a graph, so that its errors are raised here.

    Asking a tensor where it lies waits for it. While `synchronize` waits, a graph is 3 to 20 times
    slower (measured on two cores, MindSpore 2.10).

    Args:
        results: tensors and numbers, in tuples or lists.
    """
    if isinstance(results, (tuple, list)):
        for one in results:
            wait_for(one)
    elif hasattr(results, "data_ptr"):
        results.data_ptr()


def from_device(error: BaseException) -> bool:
    """Whether an exception was raised by MindSpore's C++ side, which may blame a later block for it."""
    if "mindspore" not in sys.modules:
        return False
    try:
        return "C++ Call Stack" in str(error)
    except Exception:  # noqa: BLE001 - a class of the user's, which MindSpore does not raise
        return False
