"""From what is known before a graph runs to the arguments that it takes, and to the key that says which graph."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.analysis.deciding import deciding_values
from fnloop.compile.analysis.specs import (
    Spec,
    Stacked,
    are_mixed,
    carried_spec,
    fixed_spec,
    leaves_of,
    python_number,
    scalars_in,
    spec_of,
    stack_values,
)
from fnloop.compile.staging.facts import Facts, Written
from fnloop.compile.staging.layout import Layout, owners_of, progress_inputs
from fnloop.compile.staging.padding import Lengths, length_of, lengthened, padded, padded_spec, padded_to
from fnloop.compile.staging.prefix import Trace
from fnloop.compile.staging.turns import turns_of
from fnloop.errors import CompileError
from fnloop.program.ops import Choice, Fold, Op, Program
from fnloop.program.traverse import folds, loop_variant
from fnloop.summary import summarize

__all__ = [
    "BEFORE",
    "MOST_UNROLLED",
    "Recorded",
    "arguments_for",
    "record",
    "unstackable",
    "written_out",
]

MOST_UNROLLED = 64
"""The most iterations of a loop that are written out one by one, where its variables cannot be stacked."""

LEAVES = frozenset({"bool", "float", "int", "tensor"})
"""Specs of values without constants in them."""

BEFORE = "/before"
"""The end of the names of what a piece of a loop is handed by the one before it."""

NO_LIMIT = 2**62
"""The limit of a `@loop_while` that runs to its end."""


@dataclass(frozen=True)
class Recorded:
    """The values that are known before the graph runs, as the graph takes them.

    Args:
        values: those outside of loops, by name.
        specs: the specs of these.
        stacked: those that change from iteration to iteration, stacked.
        unrolled: those that change and cannot be stacked: the value of each iteration.
        counts: the iterations of each run of each loop.
        fixed: the values that are, or hold, constants of the graph.
        lengths: of the pieces of the loop of which this is one; None for a whole program.
        turns: for each light loop, how many iterations should stand behind each other in a turn of its `while`; a graph
            in which there are more serves too.
        settled: the names of numbers that are constants of the graph, too.
        scalars: the names of values that are scalars of NumPy, or hold some: a graph would give numbers of Python.
        mixed: the names of those that change and are numbers of several classes: a graph would give them as of one.
    """

    values: Mapping[str, Any]
    specs: Mapping[str, Spec]
    stacked: Mapping[str, Stacked]
    unrolled: Mapping[str, Sequence[Any]]
    counts: Mapping[str, Sequence[int]]
    fixed: Mapping[str, Any]
    lengths: Lengths | None = None
    turns: Mapping[str, int] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()
    scalars: tuple[str, ...] = ()
    mixed: tuple[str, ...] = ()

    @property
    def key(self) -> Hashable:
        """Which graph serves."""
        stacked = tuple(
            (name, one.spec, one.counts, *self._padded_specs(name, one.arrays)) for name, one in self.stacked.items()
        )
        unrolled = tuple((name, tuple(map(spec_of, values))) for name, values in self.unrolled.items())
        counts = tuple((path, _pattern(found), len(found) if unrolled else 0) for path, found in self.counts.items())
        return (tuple(self.specs.items()), stacked, unrolled, counts, self.scalars, self.mixed)

    @property
    def light_iterations(self) -> int:
        """How many iterations there are of loops of which several should stand in a turn."""
        return sum(sum(self.counts[path]) for path in self.turns)

    def _padded_specs(self, name: str, arrays: Sequence[Any]) -> list[Spec]:
        return [padded_spec(array, self._length(name, number, array)) for number, array in enumerate(arrays)]

    def _length(self, name: str, number: int, array: Any) -> int:
        """The length to which a stacked array is padded."""
        if self.lengths is None:
            return length_of(array.shape[0], array.ndim)
        return self.lengths.of(name, number, array.shape[0])

    def padded(self, name: str, number: int) -> Any:
        """An array of a stacked value, as the graph takes it."""
        array = self.stacked[name].arrays[number]
        return padded_to(array, self._length(name, number, array))

    def shortened(self, program: Program, binding: Binding, done: Trace) -> Recorded | None:
        """The same of a run of a few iterations of each loop; None where that needs another graph."""
        short = _with_constants(_recorded(Layout.of(program, binding), done, self.lengths, like=self), self.settled)
        stacked = {name: short.stacked.get(name, variable) for name, variable in self.stacked.items()}
        counts = {path: short.counts.get(path, (0,)) for path in self.counts}
        if self.unrolled or short.unrolled or short.specs != self.specs:
            return None
        if not _as_even(counts, self.counts) or _kinds_of(stacked) != _kinds_of(self.stacked):
            return None
        return replace(
            self,
            values=short.values,
            stacked={name: _lengthened_variable(variable, self.stacked[name]) for name, variable in stacked.items()},
            counts={path: _filled(found, len(self.counts[path])) for path, found in counts.items()},
        )

    def settling_numbers(self, program: Program, varying: frozenset[str]) -> Recorded | None:
        """The same with numbers that decide on a shape, a length or a branch as constants of the graph.

        Those that a loop carries go on to vary.

        Args:
            program: the program.
            varying: the names of values that are others in each call.

        Returns:
            None where there are no such numbers.
        """
        carried = {phi.init.name for fold in folds(program.ops) for phi in fold.carry}
        pieces = {var.name for var in progress_inputs(program)}
        numbers = {name for name, spec in self.specs.items() if spec[0] in ("int", "float")}
        handed_on = {name for name in numbers if name.endswith(BEFORE)}
        names = (numbers & deciding_values(program.ops)) - carried - pieces - handed_on - varying
        return _with_constants(self, frozenset(names)) if names else None

    def ended_after(self, path: str, iterations: int) -> Recorded:
        """The same with fewer iterations of a loop that is in no other one."""
        return replace(self, counts={**self.counts, path: (iterations,)}) if path in self.counts else self

    def facts(self, examples: Mapping[str, Any]) -> Facts:
        """The facts that a graph is made for; `examples` are values of an iteration that Python ran."""
        unrolled = {name: [(spec_of(value), value) for value in values] for name, values in self.unrolled.items()}
        return Facts(self.specs, self.fixed, self.stacked, unrolled, self.counts, examples, self.turns)


def record(
    program: Program, binding: Binding, done: Trace, layout: Layout | None = None, lengths: Lengths | None = None
) -> Recorded:
    """Bring what Python computed before the graph into its specs.

    Args:
        program: the program.
        binding: which values are known before the graph.
        done: the run of the static prefix.
        layout: of the program, where it was found before.
        lengths: of the pieces of the loop of which the program is one; None for a whole program.

    Raises:
        CompileError: for a loop that can neither be stacked nor unrolled.
    """
    layout = layout or Layout.of(program, binding)
    recorded = _recorded(layout, done, lengths)
    if recorded.unrolled:
        _check_unrolled(program.ops, recorded, layout.owners)
    return recorded


def _recorded(layout: Layout, done: Trace, lengths: Lengths | None, like: Recorded | None = None) -> Recorded:
    """The values as a graph takes them, unchecked; runs of a loop are told apart where they are in `like` too."""
    owners = layout.owners
    series = _wanted_series(layout, done)
    counts = dict(done.counts)
    if lengths is not None:
        counts.pop(lengths.path, None)  # its iterations do not begin at 0 in each piece
    stacked, differing = _stack_all(series, counts, owners, like)
    values = _known_once(layout, done)
    specs = {name: _spec(name, value, lengths) for name, value in values.items()}
    stacked_specs = {name: variable.spec for name, variable in stacked.items()}
    first_entries = {name: series[name][0] for name in stacked}
    fixed = _constants(specs, values) | _constants(stacked_specs, first_entries)
    written_out = {owners[name] for name in differing}  # each with all that it has
    along = [name for name in stacked if owners[name] in written_out]
    unrolled = {name: series[name] for name in (*differing, *along)}
    for name in along:
        del stacked[name]
    turns = turns_of(layout.light, done.counts, specs, lengths)
    return Recorded(
        values,
        specs,
        stacked,
        unrolled,
        done.counts,
        dict(sorted(fixed.items())),
        lengths,
        turns,
        scalars=scalars_in({name: done.values[name] for name in values}, series),
        mixed=tuple(name for name, entries in series.items() if are_mixed(entries)),
    )


def _with_constants(recorded: Recorded, names: frozenset[str]) -> Recorded:
    """The same with some values as constants of the graph."""
    if not names:
        return recorded
    constants = {name: recorded.values[name] for name in sorted(names)}
    specs = {**recorded.specs, **{name: fixed_spec(value) for name, value in constants.items()}}
    fixed = dict(sorted({**recorded.fixed, **constants}.items()))
    return replace(recorded, specs=specs, fixed=fixed, settled=names)


def _spec(name: str, value: Any, lengths: Lengths | None) -> Spec:
    """The spec of a value; the numbers in a list that one piece of a loop hands to the next are no constants."""
    is_handed_on = lengths is not None and name.endswith(BEFORE)
    return carried_spec(value) if is_handed_on else spec_of(value)


def _stack_all(
    series: Mapping[str, Sequence[Any]],
    counts: Mapping[str, Sequence[int]],
    owners: Mapping[str, str],
    like: Recorded | None,
) -> tuple[dict[str, Stacked], list[str]]:
    """The series that can be stacked, and the names of those whose entries have no one spec."""
    stacked: dict[str, Stacked] = {}
    differing: list[str] = []
    for name, entries in series.items():
        runs = counts.get(owners[name], ()) if _tells_runs_apart(name, like) else ()
        variable = stack_values(entries, runs)
        if variable is None:
            differing.append(name)
        else:
            stacked[name] = variable
    return stacked, differing


def _known_once(layout: Layout, done: Trace) -> dict[str, Any]:
    """The values that the graph reads and that are in no loop."""
    return {name: python_number(done.values[name]) for name in layout.once if name in done.values}


def _constants(specs: Mapping[str, Spec], values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that are, or hold, constants: a graph keeps these, and no tensors of a call."""
    return {name: values[name] for name, spec in specs.items() if spec[0] not in LEAVES}


def _wanted_series(layout: Layout, done: Trace) -> dict[str, Sequence[Any]]:
    """The series that the graph reads; of the answers of choosers the numbers of the branches."""
    numbers = layout.branches
    found: dict[str, Sequence[Any]] = {}
    for name in filter(done.series.__contains__, layout.wanted):
        series = done.series[name]
        found[name] = [numbers[name][answer] for answer in series] if name in numbers else series
    return found


def _field(name: str) -> str:
    """The field of a value, by the value's name in the program."""
    return name.rsplit("_", 1)[0]


def _tells_runs_apart(name: str, like: Recorded | None) -> bool:
    """Whether a stacked value says which runs of its loop have which entries."""
    return like is None or (name in like.stacked and bool(like.stacked[name].counts))


def _as_even(counts: Mapping[str, Sequence[int]], others: Mapping[str, Sequence[int]]) -> bool:
    """Whether each loop whose runs are equally long in `others` has such runs here."""
    return all(_is_even(counts[path]) for path, found in others.items() if _is_even(found))


def _is_even(counts: Sequence[int]) -> bool:
    return len(set(counts)) == 1


def _kinds_of(stacked: Mapping[str, Stacked]) -> list[Any]:
    return [(variable.spec, variable.counts) for variable in stacked.values()]


def _lengthened_variable(variable: Stacked, other: Stacked) -> Stacked:
    """A stacked value with as many entries as another one of the same spec."""
    return replace(variable, arrays=tuple(map(lengthened, variable.arrays, other.arrays)))


def _filled(counts: Sequence[int], runs: int) -> list[int]:
    """The iterations of some runs of a loop, filled up with runs that have none."""
    return [*counts, *[0] * (runs - len(counts))]


def _check_unrolled(ops: Sequence[Op], recorded: Recorded, owners: Mapping[str, str]) -> None:
    for name, series in recorded.unrolled.items():
        if stack_values(series, ()) is None:  # else it is written out for the sake of another
            fold, nested = next((fold, deep) for fold, deep in _folds(ops) if fold.path == owners[name])
            _check_written_out(fold, nested, name, series)


def _check_written_out(fold: Fold, nested: bool, name: str, series: Sequence[Any]) -> None:
    """Refuse a loop that has to be written out for a value, and cannot be."""
    field = next(var.field for var in loop_variant(fold) if var.name == name)
    shown = ", then ".join(dict.fromkeys(summarize(value) for value in series))
    why = f"loop {fold.path!r} cannot be compiled: its {field!r} has no one form ({shown[:80]})"
    if nested or fold.until is not None:
        where = "inside another loop" if nested else "that ends early"
        raise CompileError(f"{why}, and a loop {where} cannot be written out; give it one dtype and shape")
    if len(series) > MOST_UNROLLED:
        raise CompileError(
            f"{why}, and {len(series)} iterations are too many to be written out one by one (at most {MOST_UNROLLED})"
            f"; give it one dtype and shape"
        )


def unstackable(program: Program, recorded: Recorded) -> dict[str, list[str]]:
    """The loops that are written out iteration by iteration, by path, with the fields that cannot be stacked."""
    owners = owners_of(program.ops)
    found: dict[str, list[str]] = {path: [] for path in written_out(program, recorded)}
    for name, series in recorded.unrolled.items():
        if stack_values(series, ()) is None:  # else it is written out for the sake of another
            found[owners[name]].append(_field(name))
    return {path: sorted(fields) for path, fields in found.items()}


def written_out(program: Program, recorded: Recorded) -> list[str]:
    """The paths of the loops that are written out iteration by iteration."""
    owners = owners_of(program.ops)
    return list(dict.fromkeys(owners[name] for name in recorded.unrolled))


def arguments_for(
    written: Written,
    recorded: Recorded,
    most: int | None = None,
    limits: Mapping[str, int] | None = None,
    starts: Mapping[str, int] | None = None,
) -> list[Any]:
    """The arguments of a graph.

    Args:
        written: the graph.
        recorded: the values that are known before it runs.
        most: how many iterations of a `@loop_while` to run that is in no gradient or map, None for all.
        limits: the same for single ones, by path.
        starts: for loops by path, how many iterations have been run, where the arguments hold their carry.
    """

    def argument(kind: str, name: str = "", *rest: Any) -> Any:
        if kind == "value":
            value, spec = recorded.values[name], recorded.specs[name]
            return _passed(value if spec[0] in LEAVES else leaves_of(value, spec)[rest[0]])
        if kind in ("zero", "no_limit"):
            return _unchanging(0 if kind == "zero" else NO_LIMIT)
        if kind == "start":
            return _unchanging(starts[name] if starts else 0)
        if kind == "first":
            return _unchanging_tensor(starts[name] if starts else 0)
        if kind == "limit":
            return _unchanging((limits or {}).get(name, NO_LIMIT if most is None else most))
        if kind == "stacked":
            return recorded.padded(name, rest[0])
        if kind == "step":
            value = recorded.unrolled[name][rest[0]]
            return _passed(leaves_of(value, spec_of(value))[rest[1]])
        counts = recorded.counts[name]
        if kind == "counts":
            return padded(np.array(counts, np.int64))
        if kind == "starts":
            return padded(np.array([0, *itertools.accumulate(counts)][:-1], np.int64))
        return _unchanging_tensor(counts[0]) if rest[0] else _unchanging(counts[0])

    return [argument(*key) for key in written.arguments]


@functools.lru_cache(maxsize=256, typed=True)
def _unchanging(number: int) -> Any:
    """A number that a graph takes in many calls; nothing changes it."""
    from mindspore import mutable

    return mutable(number)


@functools.lru_cache(maxsize=256)
def _unchanging_tensor(number: int) -> Any:
    """The same as a tensor."""
    import mindspore as ms

    return ms.Tensor(number, ms.int64)


def _passed(leaf: Any) -> Any:
    """A value as a graph takes it: of a view a copy, since graphs with a `while` read it from the wrong place.

    They read a view as if it began where its storage does, and were contiguous; made for a first argument that is the
    beginning of a greater tensor, they read the rest of it too (measured on MindSpore 2.10).
    """
    import mindspore as ms

    if isinstance(leaf, float):
        return ms.Tensor.from_numpy(np.array(leaf))  # a number would have 32 bits; `Tensor(leaf)` takes 34 us
    if isinstance(leaf, int):
        return _unchanging(leaf)
    if isinstance(leaf, ms.Parameter):  # the copy of one is one, and MindSpore makes another graph for it
        leaf = ms.Tensor(leaf)
    if leaf.storage_offset() or not leaf.is_contiguous() or leaf.untyped_storage().nbytes() != leaf.nbytes:
        return leaf.copy()
    return leaf


def _pattern(counts: Sequence[int]) -> str:
    if not any(counts):
        return "none"
    return "even" if len(set(counts)) == 1 else f"uneven {length_of(len(counts))}"


def _folds(ops: Sequence[Op], nested: bool = False) -> Iterator[tuple[Fold, bool]]:
    for op in ops:
        if isinstance(op, Fold):
            yield op, nested
            yield from _folds(op.body, True)
        elif isinstance(op, Choice):
            for body, _ in op.branches.values():
                yield from _folds(body, nested)
