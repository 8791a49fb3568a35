"""Captures a Cell: runs it twice, on tensors with different numbers, and keeps what both runs have in common.

A Cell is run on tensors of the shapes and dtypes that it will be called with. What it runs must not depend on the
numbers in them: whoever reads a number is seen (`recorder`), and whatever else differs between the two runs (a constant
that was computed from what was given on a way that is not seen, a random number) ends the capture.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from fnloop.compile.capture.numbers import Numbers
from fnloop.compile.capture.recorder import CannotCaptureError, record
from fnloop.compile.capture.steps import Operand, Record, Step, same

__all__ = ["TensorSpec", "capture", "made_tensor"]


@dataclass(frozen=True)
class TensorSpec:
    """The dtype and the shape of a tensor."""

    dtype: Any
    shape: tuple[int, ...]


def capture(
    call: Callable[[Sequence[Any], Sequence[Any]], Any],
    specs: Sequence[TensorSpec],
    cell: Any,
    numbers: Sequence[type] = (),
) -> Record:
    """What a Cell runs.

    Args:
        call: runs the Cell on tensors of `specs`, and on numbers.
        specs: of the tensors that it is given.
        cell: the Cell.
        numbers: of those that it is given and that vary: int or float.

    Raises:
        CannotCaptureError: where it depends on numbers, or cannot be followed.
    """
    weights = {parameter.name: parameter for parameter in cell.get_parameters()}
    by_number = dict(enumerate(weights.values()))
    weights = {str(number): parameter for number, parameter in by_number.items()}
    before = _attributes(cell)
    records = []
    for turn in range(2):
        tensors = [made_tensor(spec, turn + number) for number, spec in enumerate(specs)]
        try:
            varying = Numbers.of(numbers, turn)
            given = varying.every[: len(numbers)]
            records.append(record(partial(call, tensors, given), tensors, weights, varying))
        except CannotCaptureError:
            raise
        except Exception as error:
            first = str(error).strip().splitlines()[:1]
            raise CannotCaptureError(f"it raises {type(error).__name__}: {' '.join(first)}") from error
    if _attributes(cell) != before:
        raise CannotCaptureError("it changes an attribute of its own")
    _compare(*records)
    return records[0]


def made_tensor(spec: TensorSpec, turn: int) -> Any:
    """A tensor with a dtype and a shape, and numbers that differ from turn to turn.

    Whole numbers are 0 and 1, which are entries of any table. It is made of an array: some operators run unseen on a
    tensor that another operator has made.
    """
    from mindspore import Tensor

    size = int(np.prod(spec.shape))
    if "float" in str(spec.dtype).lower():
        numbers: Any = np.random.default_rng(turn).uniform(0.25, 1, size).astype(np.float32)
    else:
        numbers = (np.arange(size) + turn) % 2
    made: Any = Tensor(numbers.reshape(spec.shape), dtype=spec.dtype)
    return made


def _attributes(cell: Any) -> Mapping[int, Any]:
    """The attributes of a Cell and those in it, by identity."""
    every = [one for _, one in cell.cells_and_names()]
    return {
        id(one): {name: id(value) for name, value in vars(one).items() if not name.startswith("_")} for one in every
    }


def _compare(one: Record, other: Record) -> None:
    """Refuse a Cell that did something else with other numbers."""
    for step, again in itertools.zip_longest(one.steps, other.steps):
        if step is None or again is None or not _same_step(step, again):
            name = (step or again).name
            raise CannotCaptureError(f"what it runs depends on numbers, or on chance (`{name}`)")
    if one.forms != other.forms:
        raise CannotCaptureError("what it computes of numbers depends on numbers, or on chance")
    if not same(one.result, other.result):
        raise CannotCaptureError("what it returns depends on numbers that are read, or on chance")


def _same_step(one: Step, other: Step) -> bool:
    if one.name != other.name or len(one.operands) != len(other.operands):
        return False
    if repr(one.primitive) != repr(other.primitive):
        return False
    pairs: zip[tuple[Operand, Operand]] = zip(one.operands, other.operands, strict=True)
    return all(same(own, its) for own, its in pairs)
