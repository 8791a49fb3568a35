"""A run of a program's first iterations in Python that holds as little as the graph itself would.

Of what the blocks make it keeps specs and digests; what no block reads any more is let go. A graph that is made for
large tensors must not need more memory than it needs later, when it runs.
"""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import Any

import msgspec
import numpy as np

from fnloop.compile.analysis.specs import python_number
from fnloop.compile.staging.prefix import Run, Stage, Trace
from fnloop.compile.validate.compare import first_difference
from fnloop.errors import CompileError
from fnloop.program.liveness import last_reads
from fnloop.program.ops import Fold, Op, Phi, Program, Var
from fnloop.run.modes import Mode
from fnloop.state import BlockState, numpy_of
from fnloop.summary import is_array

__all__ = ["TRIED", "Blank", "Trial", "blank_of", "digest_of", "try_twice"]

TRIED = 2
"""So many iterations of each loop are run in Python, and compared with what the graph gives for them."""

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Blank:
    """What is left of a tensor: its dtype and its shape."""

    dtype: Any
    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many numbers it had."""
        return prod(self.shape)


@dataclass(frozen=True)
class Trial:
    """What the blocks made.

    Args:
        made: all values, with blanks for their tensors.
        digests: of the program's outputs, by the names of its values.
        again: runs them once more, and gives these outputs.
    """

    made: Trace
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
    stage = Stage(program, None, mode, most=TRIED)
    dead = last_reads(program)

    def run() -> _Sparing:
        one = _Sparing(stage, stage.start(inputs), components, dead)
        try:
            one.ops(program.ops, inside=False)
        finally:
            restore()
        return one

    def again() -> Values:
        restore()  # the graph may have run since
        return run().done.values

    first = run()
    first.done.values.clear()
    if run().digests != first.digests:  # perhaps by no more than rounding
        _compare(stage, inputs, components, restore)
    outputs = {var.name: first.digests[var.name][-1] for var in program.outputs.values() if var.name in first.digests}
    return Trial(first.blanks, outputs, again)


def _compare(stage: Stage, inputs: Values, components: Values, restore: Callable[[], None]) -> None:
    one = stage.run(inputs, components).values
    restore()
    other = stage.run(inputs, components).values
    restore()
    if (found := first_difference(stage.program, one, other)) is not None:
        raise CompileError(found)


@dataclass
class _Sparing(Run):
    """A run that lets go what nobody reads any more.

    Args:
        dead: what that is, by the operation behind which it is.
        blanks: the specs of all that was made.
        digests: of all that was made.
    """

    dead: Mapping[int, Sequence[str]]
    blanks: Trace = field(default_factory=Trace)
    digests: dict[str, list[Any]] = field(default_factory=dict)

    def op(self, op: Op, inside: bool) -> None:
        super().op(op, inside)
        for name in self.dead[id(op)]:
            self.done.values.pop(name, None)

    def hand_on(self, op: Fold, phi: Phi) -> Any:
        if op.header is None or phi.yielded == phi.argument:  # it is read once more where the loop ends
            return self.get(phi.yielded)
        return self.done.values.pop(phi.yielded.name)

    def set(self, var: Var, value: Any, inside: bool) -> None:
        self.done.values[var.name] = value
        blank = blank_of(value)
        self.blanks.values[var.name] = blank
        if inside:
            self.blanks.series.setdefault(var.name, []).append(blank)
        self.digests.setdefault(var.name, []).append(digest_of(value))


def blank_of(value: Any) -> Any:
    """A value with blanks for its tensors."""
    value = python_number(value)
    if is_array(value) and not isinstance(value, np.ndarray):
        return Blank(value.dtype, tuple(value.shape))
    if isinstance(value, BlockState):
        made = copy.copy(value)
        for name in value.__struct_fields__:
            msgspec.structs.force_setattr(made, name, blank_of(getattr(value, name)))
        return made
    if type(value) in (tuple, list):
        return type(value)(map(blank_of, value))
    if type(value) is dict:
        return {key: blank_of(one) for key, one in value.items()}
    return value


def digest_of(value: Any) -> Any:
    """What is the same for the same numbers, and of other objects for the same class."""
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
