"""The text of a captured Cell: a function of the tensors that it is called with, an operator on each line."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from typing_extensions import assert_never

from fnloop.compile.capture.operators import WRITTEN, forms, primitive_of
from fnloop.compile.capture.recorder import CannotCaptureError
from fnloop.compile.capture.steps import (
    Constant,
    Fields,
    Given,
    Items,
    Number,
    Operand,
    Plain,
    Record,
    Result,
    Step,
    Weight,
)
from fnloop.compile.runtime.rounded import is_rounded

__all__ = ["CHECK", "CapturedText", "text_of"]


@dataclass(frozen=True)
class CapturedText:
    """A function as text.

    Args:
        text: its source.
        free: what it takes from outside, by name.
        operators: how many it runs.
        numbers: the numbers that it takes behind the tensors, each as a tensor of a dtype.
    """

    text: str
    free: Mapping[str, Any]
    operators: int
    numbers: Sequence[Number]


CHECK = "check_specs"
"""The name by which the text calls the check of what it is given."""

PART = 64
"""The operators of one function: MindSpore takes twice as long for one function of all of them."""


def text_of(record: Record, name: str, given: int) -> CapturedText:
    """The function that runs what was recorded, in parts.

    Args:
        record: it.
        name: of the function.
        given: how many tensors it takes.

    Raises:
        CannotCaptureError: for an operator that cannot be written.
    """
    writer = _Writer(record)
    reads = _reads(record)
    steps = sorted(reads)
    parts = [steps[begin : begin + PART] for begin in range(0, len(steps), PART)]
    last = _read_by(record.result)
    behind = [steps[place + PART :] for place in range(0, len(steps), PART)]
    later = [last.union(*(reads[number] for number in others)) for others in behind]
    texts, calls = [], []
    for place, (part, needed) in enumerate(zip(parts, later, strict=True)):
        own = {f"v{number}" for number in part}
        taken = ", ".join(sorted(set().union(*(reads[number] for number in part)) - own))
        gives = "".join(f"{value}, " for value in sorted(own & needed))
        lines = [f"v{number} = {writer.step(record.steps[number])}" for number in part]
        texts.append(_function(f"{name}_{place}", taken, [*lines, f"return ({gives})"]))
        calls.append(f"({gives}) = {name}_{place}({taken})")
    returned = writer.operand(record.result)
    numbers = [writer.numbers[key] for key in sorted(writer.numbers)]
    parameters = ", ".join([*(f"x{number}" for number in range(given)), *(one.name for one in numbers)])
    checks = [f"{CHECK}({', '.join(f'x{number}' for number in range(given))})"] if given else []
    texts.append(_function(name, parameters, [*checks, *calls, f"return {returned}"]))
    return CapturedText("".join(texts), writer.free, len(reads), numbers)


def _function(name: str, parameters: str, lines: Sequence[str]) -> str:
    body = "".join(f"    {line}\n" for line in lines)
    return f"def {name}({parameters}):\n{body}"


def _reads(record: Record) -> Mapping[int, set[str]]:
    """The steps whose results are read, directly or not, with the values that each reads."""
    found: dict[int, set[str]] = {}
    wanted = _read_by(record.result)
    for number in reversed(range(len(record.steps))):
        if f"v{number}" in wanted:
            found[number] = set().union(*map(_read_by, record.steps[number].operands))
            wanted |= found[number]
    return found


def _read_by(operand: Operand) -> set[str]:
    """The names of the values that an operand is or holds."""
    match operand:
        case Result(step=step):
            return {f"v{step}"}
        case Given(number=number):
            return {f"x{number}"}
        case Number():
            return {operand.name}
        case Items(items=items):
            return set().union(*map(_read_by, items))
        case Fields(fields=fields):
            return set().union(*map(_read_by, fields.values()))
        case Weight() | Constant() | Plain():
            return set()
        case _:
            assert_never(operand)


@dataclass
class _Writer:
    """Writes operators and operands.

    Args:
        record: what was recorded.
        lines: so far.
        free: what they take from outside, by name.
        numbers: the numbers that they read, by name.
    """

    record: Record
    lines: list[str] = field(default_factory=list)
    free: dict[str, Any] = field(default_factory=dict)
    numbers: dict[str, Number] = field(default_factory=dict)
    _names: dict[int, str] = field(default_factory=dict)
    _made: dict[Any, Any] = field(default_factory=dict)

    def step(self, step: Step) -> str:
        """The call of an operator."""
        version = VERSIONS.get(step.name)
        if version is not None and any(isinstance(one, (Constant, Plain)) for one in step.operands):
            operands = [self.operand(operand) for operand in step.operands]
            return f"{self._object(getattr(_constants(), version), version)}({', '.join(operands)})"
        write = WRITTEN.get(step.name)
        if write is not None:
            text = write([self.operand(operand) for operand in step.operands])
            if text is None:
                raise CannotCaptureError(f"it runs `{step.name}` in a form that a graph does not have")
            return text
        return self._call(step)

    def _call(self, step: Step) -> str:
        form = forms(step.name)
        if form is None:
            if step.primitive is None:
                raise CannotCaptureError(f"it runs `{step.name}`, which has no Primitive")
            operands = [self.operand(operand) for operand in step.operands]
            return f"{self._object(step.primitive, step.name)}({', '.join(operands)})"
        names, options = form
        count = len(names) if names else len(step.operands) - len(options)
        primitive = step.primitive
        if primitive is None:
            primitive = self._primitive(step, step.operands[count : count + len(options)])
        own = step.operands[:count]
        operands = [self._named(name, operand) for name, operand in zip(names or [""] * count, own, strict=False)]
        return f"{self._object(primitive, step.name)}({', '.join(operands)})"

    def _primitive(self, step: Step, options: Any) -> Any:
        values = tuple(map(_value, options))
        key = (step.name, repr(values))
        if key not in self._made:
            self._made[key] = primitive_of(step.name, values)
        return self._made[key]

    def _named(self, name: str, operand: Operand) -> str:
        """An operand that Python gives under a name: dtypes come as numbers."""
        if name in ("dtype", "dst_type") and isinstance(operand, Plain) and type(operand.value) is int:
            return self._object(_dtypes()[operand.value], "dtype")
        return self.operand(operand)

    def operand(self, operand: Operand) -> str:
        """The text of an operand."""
        match operand:
            case Given(number=number):
                return f"x{number}"
            case Number(shape=shape):
                self.numbers.setdefault(operand.name, operand)
                return f"{operand.name}.broadcast_to({shape!r})" if shape else operand.name
            case Weight(parameter=parameter):
                return self._object(parameter, "weight")
            case Constant(tensor=tensor):
                return self._object(tensor, "constant")
            case Result(step=step, item=None):
                return f"v{step}"
            case Result(step=step, item=item):
                return f"v{step}[{item}]"
            case Plain(value=value):
                return self._plain(value)
            case Items(kind=kind, items=items):
                texts = [self.operand(item) for item in items]
                return (
                    f"[{', '.join(texts)}]"
                    if kind is list and not _are_plain(items)
                    else f"({''.join(text + ', ' for text in texts)})"
                )
            case Fields(cls=cls, fields=fields):
                if cls is dict:
                    return f"{{{', '.join(f'{key!r}: {self.operand(one)}' for key, one in fields.items())}}}"
                return f"({''.join(self.operand(one) + ', ' for one in fields.values())})"
            case _:
                assert_never(operand)

    def _plain(self, value: Any) -> str:
        if type(value) is int and is_rounded(value) and abs(value) < sys.maxsize:
            raise CannotCaptureError(f"it computes with {value}, which some operators of a graph round")
        if isinstance(value, float) and math.isnan(value):
            return self._input("not_a_number")
        if isinstance(value, float) and value == 0 and math.copysign(1, value) < 0:
            return self._input("minus_zero")
        is_written = value is None or type(value) in (bool, int, str)
        if is_written or (type(value) is float and math.isfinite(value)):
            return repr(value)
        if _is_index(value):
            return _index_text(value)
        return self._object(value, "fixed")

    def _input(self, name: str) -> str:
        """A float that is an input of the graph (`runtime/constants.py`)."""
        constants = _constants()
        made = self._object(getattr(constants, name), name)
        return f"{self._object(constants.narrow, 'narrow')}({made}())"

    def _object(self, value: Any, stem: str) -> str:
        if id(value) not in self._names:
            self._names[id(value)] = name = f"{stem.lower()}_{len(self._names)}"
            self.free[name] = value
        return self._names[id(value)]


VERSIONS = {"Add": "plus", "Minimum": "least", "Maximum": "greatest"}
"""Operators that a graph leaves out beside some constants, and what keeps them (`runtime/constants.py`)."""


def _constants() -> Any:
    from fnloop.compile.runtime import constants  # imports MindSpore

    return constants


def _are_plain(items: Sequence[Operand]) -> bool:
    """Whether operands are a shape, axes or the like, which a graph takes as a tuple."""
    return bool(items) and all(isinstance(item, Plain) for item in items)


def _value(operand: Operand) -> Any:
    """The value of an option."""
    if isinstance(operand, Items):
        return tuple(map(_value, operand.items))
    if not isinstance(operand, Plain):
        raise CannotCaptureError("an operator takes an option that varies")
    return operand.value


def _is_index(value: Any) -> bool:
    return value is ... or isinstance(value, (slice, tuple))


def _index_text(index: Any) -> str:
    """The text of an index."""
    if isinstance(index, tuple):
        return ", ".join(map(_index_text, index)) + ("," if len(index) == 1 else "")
    if isinstance(index, slice):
        bounds = ["" if part is None else repr(part) for part in (index.start, index.stop, index.step)]
        return ":".join(bounds if bounds[2] else bounds[:2])
    return "..." if index is ... else repr(index)


@cache
def _dtypes() -> Mapping[int, Any]:
    """MindSpore's dtypes by the numbers that operators are given for them."""
    from mindspore import dtype
    from mindspore.ops._utils.arg_handler import dtype_to_type_id

    names = (
        *("bool_", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
        *("float16", "float32", "float64", "bfloat16", "complex64", "complex128"),
    )
    return {int(dtype_to_type_id("Cast", "dtype", getattr(dtype, name))): getattr(dtype, name) for name in names}
