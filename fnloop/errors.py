"""The exceptions and warnings of fnloop; each says where it is, and what to write instead.

Every exception that fnloop raises by itself is a `FnloopError`. An exception of a user's block keeps its own
type and gets a `BlockFailure` attached (see `failure_of`).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fnloop.summary import summarize

__all__ = [
    "FAILURE",
    "BlockError",
    "BlockFailure",
    "CheckpointError",
    "CheckpointWarning",
    "CompileError",
    "CompileWarning",
    "Fault",
    "FnloopError",
    "FrozenRecordError",
    "GradientWarning",
    "Iteration",
    "MemoWarning",
    "PurityError",
    "ShapeError",
    "StateError",
    "WiringError",
    "WiringWarning",
    "add_note",
    "attributes_of",
    "did_you_mean",
    "failure_of",
    "nearest",
    "notes_of",
]


class FnloopError(Exception):
    """The base of every exception that fnloop raises by itself."""


class BlockError(FnloopError, TypeError):
    """A function that cannot be a block, a loop header, a predicate or a chooser as it is written."""


class PurityError(BlockError):
    """A block that changes its record or a component."""


class StateError(FnloopError, TypeError):
    """A value, keyword or record that does not fit what was declared."""


class FrozenRecordError(StateError, AttributeError):
    """An attempt to change a record."""


class CompileError(FnloopError):
    """A block that cannot run as a part of one graph: where, why, and what to write instead.

    Args:
        message: the message.
        block: the path of the block that is seen to be the reason; empty where it is the whole, or none is seen to be.
    """

    def __init__(self, message: str, block: str = "") -> None:
        super().__init__(message)
        self.block = block


class WiringWarning(UserWarning):
    """A block or loop that does nothing: what it writes is read by nobody and does not leave."""


class CompileWarning(UserWarning):
    """A block that compiles, but not as well as it could: its loop is written out, or it stays in Python."""


class GradientWarning(UserWarning):
    """A gradient of a gradient, of which MindSpore loses parts where it runs operators one by one."""


class CheckpointError(FnloopError):
    """A checkpoint that cannot be written, read or gone on with; nothing that was there before is lost."""


class CheckpointWarning(UserWarning):
    """A checkpoint that is damaged, so that the one before it is used."""


class MemoWarning(UserWarning):
    """A result that cannot be kept, or one that was kept and cannot be read, so that it is computed again."""


@dataclass(frozen=True)
class Fault:
    """One mistake of a composition.

    Args:
        code: a short stable name of the kind of fault, the same at run time and in mypy.
        message: one line for a reader: block, field, what was expected, what came, what to write.
        entry: the dict entry that is wrong, or None where the whole composition is.
        sources: one line a block concerned, with its file and line.
    """

    code: str
    message: str
    entry: str | None = None
    sources: tuple[str, ...] = field(default=(), compare=False)


class WiringError(FnloopError, TypeError):
    """All the faults of one composition, found before any tensor exists.

    Args:
        name: the composition.
        faults: every fault, in the order of the blocks.
    """

    def __init__(self, name: str, faults: Sequence[Fault]) -> None:
        super().__init__(name, tuple(faults))
        self.name = name
        self.faults = tuple(faults)

    def __str__(self) -> str:
        count = len(self.faults)
        lines = [f"{self.name!r} cannot be wired: {count} fault{'s' if count != 1 else ''}"]
        for number, fault in enumerate(self.faults, 1):
            lines.append(f"  {number}. [{fault.code}] {fault.message}")
            lines.extend(f"       {source}" for source in fault.sources)
        return "\n".join(lines)


class ShapeError(FnloopError, TypeError):
    """All that `block.prove()` has found wrong in the bodies of some blocks, before any real tensor exists.

    Args:
        name: the block that was proved.
        faults: every fault, in the order of the blocks.
        proof: the report, with the blocks that are proved or unproved too.
    """

    def __init__(self, name: str, faults: Sequence[Fault], proof: Any = None) -> None:
        super().__init__(name, tuple(faults))
        self.name = name
        self.faults = tuple(faults)
        self.proof = proof

    def __str__(self) -> str:
        count = len(self.faults)
        lines = [f"{self.name!r} is wrong: {count} fault{'s' if count != 1 else ''}"]
        for number, fault in enumerate(self.faults, 1):
            lines.append(f"  {number}. [{fault.code}] {fault.message}")
            lines.extend(f"       {source}" for source in fault.sources)
        return "\n".join(lines)


@dataclass(frozen=True)
class Iteration:
    """The iteration of a loop around a block that failed.

    Args:
        loop: the path of the loop.
        index: how many iterations were complete.
        variables: the iteration variables of the iteration that failed.
    """

    loop: str
    index: int
    variables: Mapping[str, object]

    def __repr__(self) -> str:
        return f"Iteration(loop={self.loop!r}, index={self.index}, variables={summarize(dict(self.variables))})"


@dataclass(frozen=True)
class BlockFailure:
    """The failure of a block: its path, the iterations around it, and the last complete state; see `failure_of`.

    Args:
        path: the block that failed, such as ``text_to_image/denoise/predict``.
        iterations: the loops around it, outermost first.
        inputs: what went into the block, by field.
        state: the last complete state, by field: what the innermost loop had after its last complete
            iteration, or outside loops the fields that were there before the block. Feed it to the
            rest of the work; nothing that was computed is lost.
        replayed: True where MindSpore failed asynchronously and the failing block was found by running
            the blocks again one operator at a time.
        point: where the run can go on, for `Block.resume`; None where that is not known.
        error: the exception, where the failure is handed to a block (`on_error=`); else None, for it hangs on the
            exception itself.
    """

    path: str
    iterations: tuple[Iteration, ...]
    inputs: Mapping[str, object]
    state: Mapping[str, object]
    replayed: bool = False
    point: Any = field(default=None, compare=False)
    error: Exception | None = field(default=None, compare=False)

    def __getstate__(self) -> dict[str, object]:
        """What is written of it: without where to go on, which only this process knows."""
        return {name: value for name, value in vars(self).items() if name != "point"}

    def __repr__(self) -> str:
        around = ", ".join(f"{one.loop!r} at {one.index}" for one in self.iterations)
        return f"<failure of block {self.path!r}{f' in {around}' if around else ''}>"


def failure_of(error: BaseException) -> BlockFailure | None:
    """The failure of the block that an exception came out of.

    Args:
        error: an exception caught around the call of a block.

    Returns:
        The failure, or None where the exception did not pass through a block.

    An operator of MindSpore that fails late, in a later block, is found by running the blocks again one by one
    (`BlockFailure.replayed`). In MindSpore's asynchronous mode such a kernel may also end the process: call
    `mindspore.runtime.launch_blocking()` at the start of a program that has to survive it, or while you look for the
    failure. See examples/guide/failures.md.

    Example:
        >>> from fnloop import BlockState, block, failure_of
        >>> class Ratio(BlockState):
        ...     a: int
        ...     b: int
        >>> class Quotient(BlockState):
        ...     q: float
        >>> @block
        ... def divide(state: Ratio) -> Quotient:
        ...     return Quotient(q=state.a / state.b)
        >>> try:
        ...     divide(a=1, b=0)
        ... except ZeroDivisionError as error:
        ...     failure = failure_of(error)
        >>> failure.path, dict(failure.inputs)
        ('divide', {'a': 1, 'b': 0})
    """
    found = attributes_of(error).get(FAILURE)
    return found if isinstance(found, BlockFailure) else None


FAILURE = "__fnloop_failure__"
"""The attribute of an exception that holds its `BlockFailure`."""

_ATTRIBUTES: Any = vars(BaseException)["__dict__"]


def add_note(error: BaseException, text: str) -> None:
    """Add a PEP 678 note, whatever the class of an exception says of attributes (Python 3.10 does not print it)."""
    attributes = attributes_of(error)
    attributes["__notes__"] = [*notes_of(error), text]


def notes_of(error: BaseException) -> Sequence[object]:
    """The notes of an exception: of `__notes__` that is no list Python prints none."""
    known = attributes_of(error).get("__notes__", getattr(type(error), "__notes__", ()))
    return known if isinstance(known, (list, tuple)) else ()


def attributes_of(error: BaseException) -> dict[str, Any]:
    """The dict of an exception's own attributes.

    Read past its class, whose `__getattr__`, `__setattr__`, `__slots__` or properties may raise and would then hide
    the exception itself.
    """
    found: dict[str, Any] = _ATTRIBUTES.__get__(error)
    return found


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `name` was probably meant to be, or None."""
    found = difflib.get_close_matches(name, sorted(set(candidates) - {name}), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(name: str, candidates: Iterable[str]) -> str:
    """The end of a message: a question where some candidate is near, else nothing."""
    found = nearest(name, candidates)
    return f"; did you mean {found!r}?" if found else ""
