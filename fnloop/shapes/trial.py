"""Runs a function on values that only have shapes: whatever reads a number out of a tensor is stopped and told."""

from __future__ import annotations

import inspect
import linecache
import sys
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from dis import opname
from functools import cache
from types import CodeType, FrameType, TracebackType
from typing import Any

from fnloop.authors import is_library_file
from fnloop.left_on import switch_off
from fnloop.run.device import synchronize
from fnloop.shapes.containers import Unfollowed
from fnloop.shapes.kernels import about_numbers, lacks_kernel, message_of

__all__ = ["READS", "Calls", "Failed", "Gave", "Outcome", "Place", "Stopped", "attempt", "is_settled", "unchanged"]


MOST_CALLS = 200_000
"""The most calls that one run of a body may make, since it may loop for ever in sizes that it was not made for.

Calls are counted, not seconds: a verdict is the same on a machine that is slow or busy. mindone's SDXL U-Net makes some
100,000.
"""


@dataclass
class Calls:
    """Counts the calls of functions that some runs make, those of libraries and of C included.

    Args:
        made: how many there were.
    """

    made: int = 0


@dataclass(frozen=True)
class Place:
    """A line of a user's source."""

    file: str
    line: int

    @property
    def text(self) -> str:
        """The line as it is written."""
        return linecache.getline(self.file, self.line).strip()

    def __str__(self) -> str:
        name = self.file.replace("\\", "/").rsplit("/", 1)[-1]
        return f"{name}:{self.line}: {self.text}" if self.text else f"{name}:{self.line}"


@dataclass(frozen=True)
class Gave:
    """The function returned."""

    value: Any


@dataclass(frozen=True)
class Stopped:
    """The function cannot be followed: why, and where."""

    reason: str
    place: Place | None = None


@dataclass(frozen=True)
class Failed:
    """The function raised.

    Args:
        error: the exception.
        place: the line of the user's that it came out of.
        by: who raised it: an operator of MindSpore (or a function of fnloop), the line itself (a wrong attribute and
            the like), a `raise` or `assert` of the user's, or another library; `numbers` for an operator that failed
            over the numbers in tensors.
    """

    error: BaseException
    place: Place | None
    by: str

    @property
    def message(self) -> str:
        """The exception in a line."""
        lines = [line.strip() for line in message_of(self.error).splitlines() if line.strip(" -")]
        return f"{type(self.error).__name__}: {lines[0]}" if lines else type(self.error).__name__


Outcome = Gave | Stopped | Failed

READS = "it reads a number out of a tensor"


class _Stop(BaseException):
    """Ends a trial; no `Exception`, so that the function does not catch it by chance."""


def attempt(function: Callable[[], Any], *, reads: bool, exact: bool = False, calls: Calls | None = None) -> Outcome:
    """Run a function on tensors whose numbers mean nothing.

    Args:
        function: it.
        reads: True where it may read numbers out of tensors, since it was given none.
        exact: True to wait behind each operator, so that an error is raised where it belongs; some 2 ms each. Else
            kernels may be running still, and fail, when this returns; `is_settled` tells.
        calls: counts the calls that it makes.
    """
    watch = _Watch(reads, exact, Calls() if calls is None else calls)
    try:
        with watch.watching():
            value = function()
            if exact:
                synchronize()
    except BaseException as error:
        switch_off(error)
        with suppress(Exception):
            synchronize()  # what failed later than it says
        if watch.stopped is not None:
            return watch.stopped
        if isinstance(error, Unfollowed):
            return Stopped(str(error), _blame(error.__traceback__)[0])
        if isinstance(error, (KeyboardInterrupt, SystemExit, MemoryError)):
            raise
        return _failed(error)
    return Gave(value) if watch.stopped is None else watch.stopped


def is_settled() -> bool:
    """Whether all that was run has ended well, once it has ended."""
    try:
        synchronize()
    except Exception:  # noqa: BLE001 - whatever a kernel has raised
        return False
    return True


def _failed(error: BaseException) -> Failed | Stopped:
    place, by = _blame(error.__traceback__)
    if by == "operator" and lacks_kernel(error):
        return Stopped(f"an operator has no kernel on a CPU: {Failed(error, place, by).message}", place)
    return Failed(error, place, "numbers" if by == "operator" and about_numbers(error) else by)


def _blame(trace: TracebackType | None) -> tuple[Place | None, str]:
    """The innermost line of the user's, and who raised an exception."""
    place, last, raised = None, "", False
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        last = file
        raised = opname[trace.tb_frame.f_code.co_code[trace.tb_lasti]] == "RAISE_VARARGS"
        if not is_library_file(file):
            place = Place(file, trace.tb_lineno)
        trace = trace.tb_next
    if place is not None and place.file == last:
        return place, "user" if raised else "line"
    package = "mindspore" in last.replace("\\", "/").split("/") or "fnloop" in last.replace("\\", "/").split("/")
    return place, "operator" if package else "library"


class _Watch:
    """Sees what a function does with tensors.

    Args:
        reads: whether numbers may be read.
        exact: whether to wait behind each operator.
        calls: counts the calls.
    """

    def __init__(self, reads: bool, exact: bool, calls: Calls) -> None:
        self.reads, self.exact, self.calls = reads, exact, calls
        self.stopped: Stopped | None = None

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch what runs inside of the `with`, in this thread."""
        from fnloop.shapes.dispatch import watching_operators

        before = sys.getprofile()
        forbidden = _forbidden()
        readers = frozenset() if self.reads else _readers()

        most = self.calls.made + MOST_CALLS

        def see(frame: FrameType, event: str, _: Any) -> None:
            if event not in ("call", "c_call"):
                return
            self.calls.made += 1
            if self.calls.made > most and not _is_cleaning_up(frame):
                self.stop(f"it makes more than {MOST_CALLS:,} calls")
            if event == "c_call":
                return
            code = frame.f_code
            if code in readers:
                self.stop(READS)
            if code in forbidden or code.co_name == "staging_specialize":
                self.stop(forbidden.get(code, "it calls a function that is compiled by `mindspore.jit`"))

        with watching_operators(self.stop, self.exact):
            sys.setprofile(see)
            try:
                yield
            finally:
                sys.setprofile(before)

    def stop(self, reason: str) -> None:
        """End the trial."""
        sys.setprofile(None)
        self.stopped = Stopped(reason, _place_of(sys._getframe(2)))
        raise _Stop(reason)


def _is_cleaning_up(frame: FrameType | None) -> bool:
    """Whether Python runs a finalizer, whose exceptions it only prints: it may do so between any two lines."""
    while frame is not None:
        if frame.f_code.co_name == "__del__" or frame.f_code.co_filename == weakref.__file__:
            return True
        frame = frame.f_back
    return False


def _place_of(frame: FrameType | None) -> Place | None:
    while frame is not None:
        if not is_library_file(frame.f_code.co_filename):
            return Place(frame.f_code.co_filename, frame.f_lineno)
        frame = frame.f_back
    return None


READERS = (
    *("__bool__", "__int__", "__float__", "__index__", "__complex__", "item", "asnumpy", "numpy", "tolist"),
    *("__array__", "__str__", "to_bytes", "asnumpy_of_slice_persistent_data"),
)


@cache
def _readers() -> frozenset[CodeType]:
    """The code of the methods that read numbers out of a tensor."""
    from mindspore import Tensor

    methods = [getattr(Tensor, name, None) for name in READERS]
    found = [getattr(inspect.unwrap(one), "__code__", None) for one in methods if one is not None]
    return frozenset(code for code in found if code is not None)


@cache
def _forbidden() -> dict[CodeType, str]:
    """The code of the methods that would change something, with the reason to stop there."""
    from mindspore import Parameter, load_param_into_net

    writers: list[Any] = [Parameter.set_data, load_param_into_net]
    codes = [getattr(inspect.unwrap(one), "__code__", None) for one in writers]  # past wrappers that others share
    return {code: "it writes a Parameter" for code in codes if code is not None}


@contextmanager
def unchanged() -> Iterator[None]:
    """Keep the state of random numbers, whatever runs inside of the `with`, and run operators one by one in it."""
    import random

    import numpy as np

    python, numpy = random.getstate(), np.random.get_state()
    restore = _mindspore_state()
    try:
        yield
    finally:
        random.setstate(python)
        np.random.set_state(numpy)
        restore()


def _mindspore_state() -> Callable[[], None]:
    if "mindspore" not in sys.modules:
        return lambda: None
    import mindspore as ms

    state, waits = ms.get_rng_state(), ms.get_context("pynative_synchronize")
    ms.set_context(pynative_synchronize=True)  # a kernel that fails meanwhile could end the process

    def restore() -> None:
        ms.set_rng_state(state)
        ms.set_context(pynative_synchronize=waits)

    return restore
