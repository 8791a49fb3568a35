"""A trial: a program's first iterations, run in Python, with no more in memory than the graph itself would hold.

Of each value it keeps the spec and a digest; a value that no block reads any more is let go. A graph that is made for
large tensors must not need more memory than it needs later, when it runs.
"""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import msgspec
import numpy as np

from fnloop.compile.analysis.specs import python_number
from fnloop.compile.validate.compare import first_difference
from fnloop.compile.validate.opened import opened
from fnloop.errors import CompileError
from fnloop.program.ops import Program
from fnloop.run.limit import Limit
from fnloop.run.modes import Mode
from fnloop.run.recorder import Recording
from fnloop.run.recording import RecordingFunction, Trace, emit_recording
from fnloop.state import BlockState, numpy_of
from fnloop.summary import is_array

__all__ = ["TRIED", "AbstractTensor", "Trial", "abstract_of", "digest_of", "try_twice"]

TRIED = 2
"""The iterations of each loop that are run in Python, and compared with those of the graph."""

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AbstractTensor:
    """A tensor without its contents: its dtype and its shape."""

    dtype: Any
    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many numbers it had."""
        return prod(self.shape)


@dataclass(frozen=True)
class Trial:
    """The values of the first iterations.

    Args:
        abstract: all values, without the contents of their tensors.
        digests: of the program's outputs, by the names of its values.
        again: runs them once more, and gives these outputs.
    """

    abstract: Trace
    digests: Values
    again: Callable[[], Values]


def try_twice(program: Program, mode: Mode, inputs: Values, components: Values, restore: Callable[[], None]) -> Trial:
    """Run the first iterations of each loop, and once more to see whether the blocks give the same again.

    Args:
        program: what to run.
        mode: the checks.
        inputs: by the plan's own field names.
        components: those that were not bound in the plan.
        restore: undoes what a run changes behind the blocks; called after each.

    Raises:
        CompileError: naming the block that gives something else the second time.
        Exception: what the blocks raise.
    """
    tried = opened(program)
    limit = Limit(TRIED)
    function = emit_recording(tried, mode, Recording(summary=_summary), limit)

    def run() -> Trace:
        try:
            return function.run(inputs, components)
        finally:
            restore()

    def again() -> Values:
        restore()  # the graph may have run since
        return run().outputs

    first = _Summaries.of(run())
    if _Summaries.of(run()).digests != first.digests:  # perhaps by no more than rounding
        whole = emit_recording(tried, mode, Recording(), limit)
        _compare(program, whole, inputs, components, restore)
    outputs = {var.name: first.digests[var.name][-1] for var in program.outputs.values() if var.name in first.digests}
    return Trial(first.abstract, outputs, again)


def _compare(
    program: Program, function: RecordingFunction, inputs: Values, components: Values, restore: Callable[[], None]
) -> None:
    """Refuse a program two runs of which differ by more than rounding."""
    one = function.run(inputs, components).values
    restore()
    other = function.run(inputs, components).values
    restore()
    if (found := first_difference(program, one, other)) is not None:
        raise CompileError(found)


def _summary(value: Any) -> tuple[Any, Any]:
    """The record of a value in a trial: without the contents of tensors, and as a digest."""
    return abstract_of(value), digest_of(value)


@dataclass(frozen=True)
class _Summaries:
    """The record of a run: all values without the contents of tensors, and as digests."""

    abstract: Trace
    digests: Mapping[str, Sequence[Any]]

    @classmethod
    def of(cls, trace: Trace) -> _Summaries:
        values = {name: abstract for name, (abstract, _) in trace.values.items()}
        series = {name: [abstract for abstract, _ in entries] for name, entries in trace.series.items()}
        digests = {name: [digest] for name, (_, digest) in trace.values.items()}
        digests |= {name: [digest for _, digest in entries] for name, entries in trace.series.items()}
        return cls(Trace(values, series, trace.counts), digests)


def abstract_of(value: Any) -> Any:
    """A value without the contents of its tensors."""
    value = python_number(value)
    if is_array(value) and not isinstance(value, np.ndarray):
        return AbstractTensor(value.dtype, tuple(value.shape))
    if isinstance(value, BlockState):
        made = copy.copy(value)
        for name in value.__struct_fields__:
            msgspec.structs.force_setattr(made, name, abstract_of(getattr(value, name)))
        return made
    if type(value) in (tuple, list):
        return type(value)(map(abstract_of, value))
    if type(value) is dict:
        return {key: abstract_of(one) for key, one in value.items()}
    return value


def digest_of(value: Any) -> Any:
    """A digest: the same for the same numbers, and for other objects of the same class."""
    value = python_number(value)
    if is_array(value):
        bare = np.ascontiguousarray(numpy_of(value))
        if bare.dtype.hasobject:
            return (str(value.dtype), tuple(value.shape))
        return (str(value.dtype), tuple(value.shape), hashlib.blake2b(bare.view(np.uint8).data).digest())
    if isinstance(value, BlockState):
        return (type(value), tuple(digest_of(getattr(value, name)) for name in value.__struct_fields__))
    if isinstance(value, (tuple, list)):
        return (type(value), tuple(map(digest_of, value)))
    if isinstance(value, dict):
        return (dict, tuple((repr(key), digest_of(one)) for key, one in value.items()))
    if isinstance(value, (bool, int, float, str, bytes, type(None))):
        return (type(value), repr(value))
    return type(value)
