"""Whether a block gives the same again, and whether its graph gives what Python gives: seen on a few iterations."""

from __future__ import annotations

import dis
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin

import numpy as np

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.analysis.specs import FIXED, carried_spec, python_number
from fnloop.compile.frontend.made_objects import held_fields
from fnloop.compile.staging.prefix import Trace
from fnloop.errors import CompileError
from fnloop.hints import members
from fnloop.interface import MISSING
from fnloop.program.ops import Call, Fold, Phi, Program, Region, Var
from fnloop.program.traverse import all_ops, calls, folds
from fnloop.state import numpy_of
from fnloop.summary import is_array, summarize

__all__ = [
    "NUMBERS",
    "Weights",
    "check_carry",
    "check_dropout",
    "distinct_names",
    "first_difference",
    "greatest_in",
    "has_none",
    "refuse_difference",
    "same",
    "same_output",
]

TOLERANCES = {"float16": 2e-2, "bfloat16": 1e-1, "float64": 1e-9}
"""How far results may be apart, relative to the greatest number in them; float32 1e-3, whole numbers not at all.

Wide enough for operators that a graph fuses or reorders, and narrow enough to see a value that was frozen.
"""

ROUNDINGS = {"float16": 1e-2, "bfloat16": 1e-1, "float32": 2e-6, "float64": 1e-12}
"""How far from 0 what cancels to 0 in Python may be in a graph, relative to the greatest number that went in.

Some roundings of the dtype.
"""

MOST_COPIED = 2**26
"""So many bytes of weights are copied, whoever may write them."""

PIECE = 2**16
"""The numbers that are compared at once: the comparison takes memory beside the graph's."""

COMPARED = (str, bytes, complex, frozenset, set, Enum)
"""Classes whose values are the same where they are equal; of other objects only the class is compared."""


class Weights:
    """The contents of some Parameters, to undo the changes of a run.

    Where they are many, those that nothing is seen to write are not copied, but looked at again.

    Args:
        parameters: all that it can reach.
        written: those that it may write, by `id`, as far as its source shows; None where nothing is known of that.
    """

    def __init__(self, parameters: Iterable[Any], written: Collection[int] | None = None) -> None:
        every = list(parameters)
        copies_all = written is None or sum(one.nbytes for one in every) <= MOST_COPIED
        copied = every if copies_all or written is None else [one for one in every if id(one) in written]
        ids = set(map(id, copied))
        self.saved = [(one, numpy_of(one).copy()) for one in copied]
        self.looked_at = [(one, _sums(one)) for one in every if id(one) not in ids]
        self._written = written
        self.changed: set[int] = set()
        """Those that had changed when they were put back, by `id`."""

    @property
    def may_change(self) -> bool:
        """Whether one has changed, or is seen to be written, if only in a late iteration."""
        return self._written is None or bool(self._written) or bool(self.changed)

    def written(self) -> tuple[Any, ...]:
        """Those that have changed, or are seen to be written."""
        copied = [one for one, _ in self.saved]
        if self._written is None:
            return tuple(copied)
        return tuple(one for one in copied if id(one) in self._written or id(one) in self.changed)

    def restore(self) -> None:
        """Put everything back.

        Raises:
            CompileError: for a Parameter that has changed though nothing is seen to write it.
        """
        from mindspore import Tensor, ops

        for one, old in self.saved:
            now = numpy_of(one)
            if now.tobytes() != old.tobytes():
                self.changed.add(id(one))
                ops.assign(one, Tensor(old).astype(one.dtype))
        for one, sums in self.looked_at:
            if _sums(one) != sums:
                raise CompileError(
                    f"the weight {one.name!r} changes in a run, and nothing shows who writes it; write it with "
                    f"`ops.assign` or an optimizer"
                )


def _sums(parameter: Any) -> tuple[Any, ...]:
    """Sums over the bits of a Parameter, which others seldom have; a digest would take ten times as long."""
    found = np.ascontiguousarray(numpy_of(parameter)).reshape(-1).view(np.uint8)
    whole = len(found) // 8 * 8
    words = found[:whole].view(np.uint64)
    return parameter.dtype, tuple(parameter.shape), words.sum(), np.bitwise_xor.reduce(words), found[whole:].tobytes()


@contextmanager
def distinct_names(parameters: Sequence[Any]) -> Iterator[None]:
    """Names of their own for Parameters of several Cells, which a graph wants while it is made; then their old ones."""
    names = [one.name for one in parameters]
    try:
        for number, one in enumerate(parameters):
            if names.count(names[number]) > 1:
                one.name = f"{names[number]}.{number}"
        yield
    finally:
        for one, name in zip(parameters, names, strict=True):
            if one.name != name:
                one.name = name


def first_difference(program: Program, one: Mapping[str, Any], other: Mapping[str, Any]) -> str | None:
    """The refusal of a program whose two runs gave these values; None where they are the same."""
    made = (op if isinstance(op, Call) else op.call for op in all_ops(program.ops) if isinstance(op, Call | Region))
    for call in made:
        for name, var in call.outputs.items():
            if var.name in one and not same(one[var.name], other.get(var.name, MISSING)):
                return (
                    f"block {call.path!r} cannot be compiled: it gives another {name!r} when it is run again with the "
                    f"same inputs, and a graph would freeze one of them; draw random numbers with fnloop.random from a "
                    f"key that is a field, in a block of its own, and switch a Cell with Dropout to `set_train(False)`"
                )
    return None


def check_dropout(name: str, components: Mapping[str, Any]) -> None:
    """Refuse Cells that drop other numbers on every call; that two runs differ is only likely with them.

    Raises:
        CompileError: naming the Cell.
    """
    from mindspore.nn import Cell

    for component, value in components.items():
        if not isinstance(value, Cell):
            continue
        for path, cell in value.cells_and_names():
            if type(cell).__name__.startswith("Dropout") and cell.training and getattr(cell, "p", 1) != 0:
                where = f"{component.rpartition(':')[2]}{f'.{path}' if path else ''}"
                raise CompileError(
                    f"{name!r} cannot be compiled: {where} is a {type(cell).__name__} in training, which drops other "
                    f"numbers on every call, and a graph may freeze them; `set_train(False)`, or draw what is dropped "
                    f"with fnloop.random from a key that is a field, in a block of its own"
                )


class CarryChangesError(CompileError):
    """A loop carries another kind of value after its first iteration than before it, such as None at first.

    Args:
        message: the message.
        loop: the path of the loop.
    """

    def __init__(self, message: str, loop: str) -> None:
        super().__init__(message)
        self.loop = loop


def check_carry(
    program: Program, binding: Binding, done: Trace, given: Mapping[str, Any], written_out: Collection[str] = ()
) -> None:
    """Refuse a carry that changes its dtype or shape over an iteration, which a graph's loop cannot.

    Args:
        program: the program.
        binding: which values are known before the graph.
        done: its first iterations.
        given: its inputs, by name.
        written_out: the paths of the loops that are no loops in the graph.

    Raises:
        CompileError: naming the loop, the field, and the block that writes it.
    """
    in_graph = [one for one in folds(program.ops) if one.path not in written_out]
    inputs = {var.name: given[name] for name, var in program.inputs.items() if name in given}
    for fold, phi in [(one, phi) for one in in_graph for phi in one.carry]:
        before, after = _first(done, phi.argument), _first(done, phi.yielded)
        begin = inputs.get(phi.init.name, _first(done, phi.init))
        if after is MISSING and not binding.is_known(phi.argument) and _may_grow(phi, begin):
            raise CompileError(
                f"loop {fold.path!r} cannot be compiled: none of its iterations was run, so that nobody knows whether "
                f"its carry {phi.argument.field!r} stays without entries, as it must in a graph"
            )
        if before is MISSING or after is MISSING or binding.is_known(phi.argument):
            continue
        if not _hand_on(before, after):
            raise _changing_carry(fold, phi, before, after)


def _may_grow(phi: Phi, begin: Any) -> bool:
    """Whether a list or tuple of any length is carried, without entries at first: MindSpore finds any other itself."""
    if isinstance(begin, (list, tuple)) and begin:
        return False
    kinds = [] if phi.argument.hint is None or phi.hidden else members(phi.argument.hint)
    for kind in kinds:
        entries, of = get_args(kind), get_origin(kind) or kind
        if of is list or (of is tuple and (not entries or ... in entries)):
            return True
    return False


def _changing_carry(fold: Fold, phi: Phi, before: Any, after: Any) -> CompileError:
    """The error for a carry that changes over an iteration."""
    writers = [call.path for call in calls(fold.body) if phi.yielded in call.outputs.values()]
    by = f", written by {writers[0]!r}" if writers else ""
    message = (
        f"loop {fold.path!r} cannot be compiled: its carry {phi.argument.field!r} is {summarize(before)} before "
        f"an iteration and {summarize(after)} after it{_of_length(before, after)}{by}; {_remedy(before, after)}"
    )
    is_longer = isinstance(before, (list, tuple)) and bool(_of_length(before, after))  # a dict gets its keys once
    grows_on = is_longer and not any(_cuts(call) for call in calls(fold.body) if call.path in writers)
    return CompileError(message) if grows_on else CarryChangesError(message, fold.path)


def _remedy(before: Any, after: Any) -> str:
    """What to write instead of a carry that changes over an iteration."""
    if not is_array(before) or not is_array(after):
        return "begin with a value of the kind and length that it has later, as a tensor of zeros"
    remedies = []
    if before.dtype != after.dtype:
        remedies.append("keep one dtype (`.astype(...)` where it is written or given)")
    if before.shape != after.shape:
        remedies.append("keep one shape, that of a tensor which is written to in part")
    return ", and ".join(remedies)


def has_none(value: Any) -> bool:
    """Whether there is a None in a value, which a graph does not give back."""
    held = held_fields(value)
    if held is not None:
        return any(map(has_none, held.values()))
    if isinstance(value, dict):
        return any(map(has_none, value.values()))
    return any(map(has_none, value)) if isinstance(value, (list, tuple)) else value is None


def _first(done: Trace, var: Var) -> Any:
    """A value in the first iteration."""
    return done.series[var.name][0] if var.name in done.series else done.values.get(var.name, MISSING)


def _hand_on(before: Any, after: Any) -> bool:
    """Whether one value can follow the other in a graph's loop."""
    if type(before) is int and type(after) is float:
        return True
    one, other = carried_spec(before), carried_spec(after)
    return one == other or one[0] == other[0] == FIXED


def _cuts(call: Call) -> bool:
    """Whether a block's function cuts a list or tuple (`old[1:]`), so that the list may come to have one length."""
    code = getattr(call.leaf.function, "__code__", None)
    return code is not None and any(one.opname in ("BUILD_SLICE", "BINARY_SLICE") for one in dis.get_instructions(code))


def _of_length(before: Any, after: Any) -> str:
    """The remedy for a carry that is None at first or changes its length, for a message."""
    if before is None:
        return (
            " (give it a tensor at first, and a bool that says whether it counts; without `fullgraph=True` Python runs "
            "the first iterations)"
        )
    sized = (list, tuple, dict)
    if isinstance(before, sized) and isinstance(after, sized) and len(before) != len(after):
        return " (it cannot grow there: give it all its entries from the start, or write into a tensor)"
    return ""


def refuse_difference(
    name: str, field: str, graph: Any, python: Any, where: str = "in the first iterations"
) -> CompileError:
    """The error for a graph that does not give what Python gives."""
    return CompileError(
        f"{name!r} cannot be compiled: {where} the graph gives {field}={summarize(graph)}"
        f"{_how_far(graph, python)}, Python {summarize(python)}; a block does what MindSpore's graphs do otherwise "
        f"(a write through a view, a number that a function keeps): leave it out with `.compile(only=[...])`"
    )


def _how_far(one: Any, other: Any) -> str:
    if is_array(one) and is_array(other) and tuple(one.shape) == tuple(other.shape):
        apart = np.abs(numpy_of(one).astype("float64") - numpy_of(other).astype("float64"))
        return f" (up to {np.nanmax(apart):.3g} apart)" if apart.size else ""
    return ""


Around = Callable[[], float]
"""How great the numbers are that others were computed from; looked for only where two values differ."""


def greatest_in(*values: Any) -> Around:
    """The greatest finite number in some values, by its size, when it is first asked for."""
    return cache(lambda: _greatest_of(values))


def _greatest_of(value: Any) -> float:
    """The greatest finite number in a value, by its size; 0 where there is none."""
    if is_array(value):
        return _greatest(numpy_of(value))
    if isinstance(value, (int, float)):
        return abs(float(value)) if abs(value) < 2**63 else 0.0
    value = value if (held := held_fields(value)) is None else held
    if isinstance(value, Mapping):
        value = list(value.values())
    return max(map(_greatest_of, value), default=0.0) if isinstance(value, (list, tuple)) else 0.0


ZERO = greatest_in()


def same(one: Any, other: Any, around: Around = ZERO) -> bool:
    """Whether two values are the same, up to the rounding of their dtype.

    Args:
        one: a value.
        other: what it should be.
        around: how great the numbers are that they were computed from.
    """
    one, other = python_number(one), python_number(other)
    if is_array(one) and is_array(other):
        return _same_array(one, other, around)
    if isinstance(one, Enum) != isinstance(other, Enum):
        return False
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return _same_number(one, other, around)
    parts, others = _parts(one), _parts(other)
    if parts is not None and others is not None:
        return _same_parts(parts, others, around)
    return type(one) is type(other) and (not isinstance(one, COMPARED) or one == other)


NUMBERS = "numbers"
"""Marks the annotation of a tensor that holds numbers of Python, and behind each the number of its class."""


def same_output(hint: Any, one: Any, other: Any, around: Around) -> bool:
    """Whether an output of a graph is the same as Python's: the numbers that a history holds as numbers are.

    Args:
        hint: its annotation.
        one: what the graph gives.
        other: what Python gives.
        around: how great the numbers are that they were computed from.
    """
    if NUMBERS not in getattr(hint, "__metadata__", ()):
        return same(one, other, around)
    graph, python = numpy_of(one), numpy_of(other)
    if graph.shape != python.shape or not np.array_equal(graph[:, 1], python[:, 1]):
        return False
    if graph.dtype.kind != "f":
        return bool(np.array_equal(graph, python))
    rounding = ROUNDINGS["float32"] * around()
    return bool(np.isclose(graph[:, 0], python[:, 0], rtol=NUMBERS_APART, atol=rounding, equal_nan=True).all())


NUMBERS_APART = 1e-4
"""How far floats may be apart, relative to each: they may come from tensors of 32 bits."""


def _same_number(one: float, other: float, around: Around) -> bool:
    """Whether two numbers are the same, floats up to the rounding of the tensors that they may come from."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if one == other or (isinstance(one, int) and isinstance(other, int)):
        return one == other
    return bool(np.isclose(one, other, rtol=NUMBERS_APART, atol=ROUNDINGS["float32"] * around(), equal_nan=True))


Parts = tuple[object, Mapping[Any, Any]]
"""The kind of a value that holds others, and these by name, number or key."""


def _same_parts(one: Parts, other: Parts, around: Around) -> bool:
    kind, items = one
    other_kind, other_items = other
    if kind != other_kind or items.keys() != other_items.keys():
        return False
    return all(same(items[key], other_items[key], around) for key in items)


def _parts(value: Any) -> Parts | None:
    """The values that a value holds; None for one that holds none."""
    if (held := held_fields(value)) is not None:
        return type(value), held
    if isinstance(value, (list, tuple)):
        return "sequence", dict(enumerate(value))
    if isinstance(value, dict):
        return "mapping", value
    return None


def _same_array(one: Any, other: Any, around: Around) -> bool:
    if str(one.dtype) != str(other.dtype) or tuple(one.shape) != tuple(other.shape):
        return False
    a, b = numpy_of(one), numpy_of(other)
    if a.dtype.kind in "biu" or not a.size:
        return bool(np.array_equal(a, b))
    a, b = a.reshape(-1), b.reshape(-1)
    differing = [piece for piece in _pieces(a) if not np.array_equal(a[piece], b[piece])]
    if not differing:
        return True
    tolerance = TOLERANCES.get(str(one.dtype).lower(), 1e-3)
    rounding = ROUNDINGS.get(str(one.dtype).lower(), ROUNDINGS["float32"]) * around()
    slack = max(tolerance * _greatest(b), rounding)
    wide = "complex128" if a.dtype.kind == "c" else "float64"
    return all(
        np.allclose(a[piece].astype(wide), b[piece].astype(wide), rtol=tolerance, atol=slack, equal_nan=True)
        for piece in differing
    )


def _greatest(values: Any) -> float:
    """The greatest finite of some numbers, by size; 0 where there is none."""
    values = values.reshape(-1)
    return max(
        (float(np.abs(one[np.isfinite(one)]).max(initial=0)) for one in map(values.__getitem__, _pieces(values))),
        default=0.0,
    )


def _pieces(values: Any) -> list[slice]:
    return [slice(start, start + PIECE) for start in range(0, values.size, PIECE)]
