"""A trial: a program's first iterations, run in Python, with no more in memory than the graph itself would hold.

Of each value it keeps the spec, of the outputs all that they are; a value that no block reads any more is let go. A
graph that is made for large tensors must not need more memory than it needs later, when it runs.
"""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod
from time import perf_counter
from typing import Any

import msgspec
import numpy as np

from fnloop.compile.analysis.specs import leaves_of, python_number, spec_of
from fnloop.compile.frontend.made_objects import held_fields, is_made_as_tuple, with_parts
from fnloop.compile.validate.compare import first_difference
from fnloop.compile.validate.opened import opened
from fnloop.errors import CompileError
from fnloop.program.ops import Program, Var
from fnloop.run.limit import Limit
from fnloop.run.modes import Mode
from fnloop.run.recorder import Recording
from fnloop.run.recording import Trace, emit_recording
from fnloop.state import BlockState, numpy_of
from fnloop.summary import is_array

__all__ = ["MOST_KEPT", "TRIED", "AbstractTensor", "Trial", "Tried", "abstract_of", "digest_of"]

TRIED = 2
"""The iterations of each loop that are run in Python, and compared with those of the graph."""

MOST_KEPT = 2**22
"""An output with more bytes is not kept, but made again where its digest is another than that of the graph's."""

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
    """The first iterations of a program, as Python ran them.

    Args:
        abstract: all values, without the contents of their tensors.
        outputs: the outputs of the program and what else was to be kept, by the names of the values.
        digests: of outputs that take too much memory to be kept.
        seconds: what running them took.
        outputs_again: runs them again, and gives all outputs.
        again: runs them again and refuses what gives something else; nothing where that was done already.
    """

    abstract: Trace
    outputs: Values
    digests: Values
    seconds: float
    outputs_again: Callable[[], Values]
    again: Callable[[], None]


@dataclass(frozen=True)
class Tried:
    """The program of a trial, and what it runs with.

    Args:
        program: the program.
        mode: the checks.
        inputs: by the plan's own field names.
        components: those that were not bound in the plan.
        restore: undoes what a run changes behind the blocks; called after each.
        most: the iterations of each loop.
        keep: the values that are kept beside the outputs.
    """

    program: Program
    mode: Mode
    inputs: Values
    components: Values
    restore: Callable[[], None]
    most: int = TRIED
    keep: Collection[Var] = ()

    def once(self) -> Trial:
        """Run it."""
        begin = perf_counter()
        trace = self._run(abstract_of)
        return self._trial(trace, trace.outputs, perf_counter() - begin, self._refuse_impure)

    def twice(self) -> Trial:
        """Run it, and once more to see whether the blocks give the same again.

        Raises:
            CompileError: naming the block that gives something else the second time.
            Exception: what the blocks raise.
        """
        begin = perf_counter()
        trace = self._run(_summary)
        first = _Summaries.of(trace)
        trial = self._trial(first.abstract, trace.outputs, perf_counter() - begin, _nothing)
        del trace  # with the outputs that are not kept
        if _Summaries.of(self._run(_summary)).digests != first.digests:  # perhaps by no more than rounding
            self._refuse_impure()
        return trial

    def _trial(self, abstract: Trace, outputs: Values, seconds: float, again: Callable[[], None]) -> Trial:
        needed = {var.name for var in self.keep}
        large = {name for name, value in outputs.items() if name not in needed and bytes_of(value) > MOST_KEPT}
        kept = {name: value for name, value in outputs.items() if name not in large}
        digests = {name: digest_of(outputs[name]) for name in large}
        abstract = replace(abstract, outputs={})
        return Trial(abstract, kept, digests, seconds, self._outputs_again, again)

    def _outputs_again(self) -> Values:
        self.restore()  # the graph may have run since
        return self._run(abstract_of).outputs

    def _run(self, summary: Callable[[Any], Any] | None) -> Trace:
        """Run it once; of all values a summary is recorded, or all that they are."""
        tried = opened(self.program)
        kept = {var.name: var for var in (*tried.outputs.values(), *self.keep)}
        tried = replace(tried, outputs=kept)
        function = emit_recording(tried, self.mode, Recording(summary=summary), Limit(self.most))
        try:
            trace = function.run(self.inputs, self.components)
            return replace(trace, outputs={name: _apart(value) for name, value in trace.outputs.items()})
        finally:
            self.restore()

    def _refuse_impure(self) -> None:
        """Refuse a program two runs of which differ by more than rounding."""
        one, other = self._run(None).values, self._run(None).values
        if (found := first_difference(self.program, one, other)) is not None:
            raise CompileError(found)


def bytes_of(value: Any) -> int:
    """About how many bytes the tensors in a value have."""
    leaves = leaves_of(value, spec_of(value))
    return sum(leaf.nbytes for leaf in leaves if is_array(leaf))


def _nothing() -> None:
    """It was done already."""


def _apart(value: Any) -> Any:
    """A value without the Parameters in it, which change with the next run."""
    from mindspore import Parameter

    if isinstance(value, Parameter):
        return value.copy()
    if type(value) in (tuple, list):
        return type(value)(map(_apart, value))
    return value


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
    if is_made_as_tuple(type(value)):
        return with_parts(value, [abstract_of(part) for part in (held_fields(value) or {}).values()])
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
    if (held := held_fields(value)) is not None:
        return (type(value), tuple(map(digest_of, held.values())))
    if isinstance(value, (tuple, list)):
        return (type(value), tuple(map(digest_of, value)))
    if isinstance(value, dict):
        return (dict, tuple((repr(key), digest_of(one)) for key, one in value.items()))
    if isinstance(value, (bool, int, float, str, bytes, type(None))):
        return (type(value), repr(value))
    return type(value)
