"""Proves the body of one block: it is run in several sizes, and what it gives is compared with its record."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from fnloop.hints import record_fields
from fnloop.interface import Default
from fnloop.plan import Leaf
from fnloop.shapes.arrays import FILLS
from fnloop.shapes.asked import Failure, asked_worlds, may_fit, names_of
from fnloop.shapes.candidates import orders
from fnloop.shapes.constants import constants_of, has_weights, sizes_of_components, values_named_by
from fnloop.shapes.drafts import (
    Draft,
    Unmade,
    drafts_of_fields,
    has_arrays,
    has_data,
    has_dots,
    has_numbers,
    has_rest,
    numbers_of,
)
from fnloop.shapes.fit import Misfit
from fnloop.shapes.flaws import UNDECIDED, Flaw, Sighting, failure_flaw, misfit_flaw, stopped_by
from fnloop.shapes.leaf_run import call_leaf
from fnloop.shapes.numbers import Decisions
from fnloop.shapes.symbols import axes_in
from fnloop.shapes.trial import Calls, Failed, Gave, Outcome, Place, Stopped
from fnloop.shapes.values import World, build
from fnloop.shapes.weight_fields import weight_drafts

__all__ = ["RESTS", "Trial", "Verdict", "prove_body"]

MOST_TRIED = 100_000
"""The number of calls that runs of a body that fails may make; then no other sizes are tried."""

HEAVY = 2_000
"""The number of calls from which on a body that is right in some sizes is not run in others, too."""

DECLARE_SIZES = (
    "if it works in the sizes of its weights alone, declare those: "
    '`Float[Tensor, "batch 3 32 32"]`, not `"batch c h w"`'
)
"""The remedy for a body that fails in all sizes that were tried, and holds tensors of fixed sizes."""

MOST_WRONG = 4
"""The number of runs in sizes that a body asks for, all of them wrong, after which it is wrong."""

LEAST_ALIKE = 3
MOST_COMPARED = 10
"""With how many numbers, of how many, a body must give the same, to be wrong where it fails with others: an index may
be too large."""

RESTS = (2, 4, 3, 1, 0)
"""How many axes `...` and `*names` are tried to stand for where a body is wrong for two."""

MOST_NAMED = 1024
"""The largest number that a body or a default names above which all sizes lie: no slice is longer than its axis."""

MOST_ELEMENTS = 1 << 20
"""The most elements of a tensor, if it can be helped."""


@dataclass(frozen=True)
class Verdict:
    """What is known of a body: flaws, or why nothing is known, or that it is right, and where.

    Args:
        flaws: what is wrong.
        unknown: why nothing is known.
        condition: where it is right, in words; empty where that is everywhere.
        sizes: the sizes that some axes must have.
        is_open: whether it fails in all sizes that were tried, and may be right in others.
    """

    flaws: tuple[Flaw, ...] = ()
    unknown: Stopped | None = None
    condition: str = ""
    sizes: Mapping[str, int] = field(default_factory=dict)
    is_open: bool = False


@dataclass(frozen=True)
class Trial:
    """One run of a body.

    Args:
        world: the sizes.
        outcome: what came of it.
        misfits: what does not fit in what it gave.
        decisions: where it decided by a number.
    """

    world: World
    outcome: Outcome
    misfits: tuple[Misfit, ...] = ()
    decisions: Decisions = field(default_factory=Decisions)

    @property
    def is_right(self) -> bool:
        """Whether it gave what is declared."""
        return isinstance(self.outcome, Gave) and not self.misfits


def prove_body(leaf: Leaf, components: Mapping[str, Any], *, exact: bool = False) -> Verdict:
    """Prove the body of a block by itself, for any sizes of its axes.

    Args:
        leaf: the block.
        components: its components, as a trial may use them.
        exact: whether to wait behind each operator.
    """
    defaults: dict[str, Default] = {}
    for name, info in record_fields(leaf.record_in).items():
        if info.default is not None:
            defaults[name] = info.default
    try:
        combinations = drafts_of_fields(leaf.hints_in, defaults, weight_drafts(leaf, components))
    except Unmade as reason:
        return Verdict(unknown=Stopped(str(reason)))
    prover = _Prover(leaf, components, exact)
    verdicts = [(_label(drafts), prover.prove(drafts)) for drafts in combinations]
    return _together(verdicts)


def _label(drafts: Mapping[str, Draft]) -> str:
    """The choices among alternatives."""
    labels = [label for draft in drafts.values() for label in _labels(draft)]
    return ", ".join(labels)


def _labels(draft: Draft) -> Iterator[str]:
    if draft.label:
        yield draft.label
    for part in draft.parts.values():
        yield from _labels(part)


def _together(verdicts: Sequence[tuple[str, Verdict]]) -> Verdict:
    """The verdict on all alternatives."""
    wrong = [(label, one) for label, one in verdicts if one.flaws]
    crashed = [(label, one) for label, one in wrong if not any(flaw.where for flaw in one.flaws)]
    if wrong and (len(crashed) < len(wrong) or len(wrong) == len(verdicts)):
        label, found = next((pair for pair in wrong if pair not in crashed), wrong[0])
        everywhere = len(wrong) == len(verdicts) or not label
        flaws = [one if everywhere else replace(one, text=f"{one.text} (with {label})") for one in found.flaws]
        return Verdict(flaws=tuple(flaws))
    if crashed:  # an alternative that may never come together with the others
        label, found = crashed[0]
        flaw = found.flaws[0]
        return Verdict(unknown=Stopped(f"with {label}, {flaw.text}", flaw.place))
    for _, one in verdicts:
        if one.unknown is not None:
            return one
    return next((one for _, one in verdicts if one.condition), Verdict())


@dataclass
class _Prover:
    leaf: Leaf
    components: Mapping[str, Any]
    exact: bool = False
    calls: Calls = field(default_factory=Calls)

    def __post_init__(self) -> None:
        named = constants_of(self.leaf.function)
        held = [*self.components.values(), *values_named_by(self.leaf.function)]
        self.of_components = sizes_of_components(held)
        self.declared = {
            axis.size
            for hint in (*self.leaf.hints_in.values(), *self.leaf.hints_out.values())
            if hasattr(hint, "dim_str")
            for axis in axes_in(hint.dim_str)
            if axis.kind == "size"
        }
        self.avoided = frozenset(named | self.of_components | self.declared)
        self.named = named

    def prove(self, drafts: Mapping[str, Draft]) -> Verdict:
        """The verdict on one combination of alternatives."""
        floor = self._floor(drafts)
        before = self.calls.made
        first = self.try_in(World(1, floor, self.avoided), drafts)
        if first.is_right and self.calls.made - before > HEAVY and not first.decisions.places:
            return Verdict()
        second = self.try_in(World(4, max(3, floor // 4 + 1), self.avoided, fill=(0.25, 0), small=True), drafts)
        for one in (first, second):
            if isinstance(one.outcome, Stopped):
                return Verdict(unknown=one.outcome)
        if first.is_right and second.is_right:
            return self._other_ways(drafts, first)
        return self._wrong(drafts, first, second)

    def _floor(self, drafts: Mapping[str, Draft]) -> int:
        """The smallest size to try: above the numbers that the body names, unless tensors become too large."""
        named = self.named.union(*map(numbers_of, drafts.values()))
        floor = max(4, *(number for number in named if number <= MOST_NAMED), 4) + 1
        if any(map(has_weights, self.components.values())):  # a network takes its time for each size
            floor = min(floor, 16)
        most = max((_free_axes(draft) for draft in drafts.values()), default=0)
        return floor if (floor + 16) ** most <= MOST_ELEMENTS else 5

    def try_in(
        self, world: World, drafts: Mapping[str, Draft], flipped: Any = None, *, is_marked: bool = True
    ) -> Trial:
        """Run the body in some sizes."""
        decisions = Decisions(flipped)
        try:
            inputs = {
                name: build(draft, world, name, decisions if is_marked else None) for name, draft in drafts.items()
            }
        except Unmade as reason:
            return Trial(world, Stopped(str(reason)))
        reads = not any(map(has_data, drafts.values()))
        outcome, wrong = call_leaf(
            self.leaf, inputs, self.components, world.sizes, reads=reads, exact=self.exact, calls=self.calls
        )
        is_refused = isinstance(outcome, Failed) and is_marked and any(map(has_numbers, drafts.values()))
        if is_refused:  # perhaps an operator that wants a plain int
            return self.try_in(world, drafts, flipped, is_marked=False)
        return Trial(world, outcome, tuple(wrong), decisions)

    def _other_ways(self, drafts: Mapping[str, Draft], right: Trial) -> Verdict:
        """The verdict on a body that was right, once it decided otherwise wherever it decides by a number."""
        for place, name in list(right.decisions.places.items())[:8]:
            other = self.try_in(World(1, self._floor(drafts), self.avoided), drafts, place)
            if not other.is_right:
                line = Place(*place)
                return Verdict(unknown=Stopped(f"its way depends on the number {name!r}", line))
        return Verdict()

    # --- a body that was wrong

    def _wrong(self, drafts: Mapping[str, Draft], first: Trial, second: Trial) -> Verdict:
        bad = [one for one in (first, second) if not one.is_right]
        if any(map(has_rest, drafts.values())) and (found := self._with_other_axes(drafts, bad[0].world)):
            return found
        for one in bad:
            if isinstance(one.outcome, Failed) and one.outcome.by in UNDECIDED:
                return Verdict(unknown=stopped_by(one.outcome))
        if (found := self._by_numbers(drafts, bad[0]) or self._by_fill(drafts, bad[0])) is not None:
            return found
        if len(bad) == 1:
            again = World(bad[0].world.factor, bad[0].world.first + 12, self.avoided)
            return self._in_some_sizes([bad[0], self.try_in(again, drafts)])
        if isinstance(first.outcome, Failed):
            return self._failing(drafts, first)
        if isinstance(second.outcome, Failed):
            return self._failing(drafts, second)
        if (found := self._in_other_orders(drafts, first)) is not None:
            return found
        third = self.try_in(World(1, self._floor(drafts) + 6, self.avoided), drafts)
        return Verdict(flaws=tuple(_flaws([first, second, third])))

    def _in_other_orders(self, drafts: Mapping[str, Draft], bad: Trial) -> Verdict | None:
        """The verdict on a body that is right once other axes are the larger ones; None where it is wrong then, too."""
        most = self.calls.made + MOST_TRIED
        for sizes in orders(names_of(bad.world), self.avoided):
            for is_small in (True, False) if bad.world.numbers else (False,):
                world = World(1, 5, self.avoided, dict(sizes), small=is_small, taken=set(sizes.values()))
                if self.try_in(world, drafts).is_right:
                    return self._in_some_sizes([bad])
                if self.calls.made > most:
                    return None
        return None

    def _with_other_axes(self, drafts: Mapping[str, Draft], world: World) -> Verdict | None:
        """The verdict on a body that is right for some number of axes where any number is declared; None for others."""
        is_named = not any(map(has_dots, drafts.values()))  # `*batch` is meant for some axes
        for rest in [one for one in RESTS if one > 0 or not is_named]:
            for alike in (False, True):
                other = replace(world, sizes={}, numbers={}, taken=set(), rest=rest, alike=alike)
                if self.try_in(other, drafts).is_right:
                    same = " and of the same sizes everywhere" if alike else ""
                    return Verdict(condition=f"where `...` is {rest} {'axis' if rest == 1 else 'axes'}{same}")
        return None

    def _by_fill(self, drafts: Mapping[str, Draft], bad: Trial) -> Verdict | None:
        """The verdict on a body that is wrong with some numbers in NumPy's arrays, and right with others."""
        if not any(map(has_arrays, drafts.values())):
            return None
        for fill in FILLS:
            world = replace(bad.world, sizes=dict(bad.world.sizes), taken=set(), fill=fill)
            if not _is_alike(self.try_in(world, drafts), bad):
                return Verdict(unknown=Stopped("what it gives depends on the numbers in an array"))
        return None

    def _by_numbers(self, drafts: Mapping[str, Draft], bad: Trial) -> Verdict | None:
        """The verdict on a body that is wrong with some numbers and not with others, or otherwise wrong."""
        numbers = _whole_numbers(bad.world)
        if not numbers:
            return None
        sizes = list(dict.fromkeys(bad.world.sizes.values()))[:6]
        gave: list[Trial] = []
        same = True
        for place, values in enumerate(_assignments(numbers, [0, 1, 2, 3, *sizes])):
            if not same and place >= MOST_COMPARED:
                break
            world = replace(bad.world, sizes=dict(bad.world.sizes), numbers={**bad.world.numbers, **values})
            other = self.try_in(world, drafts, is_marked=False)
            if other.is_right:
                return Verdict(unknown=_depends_on(numbers, bad))
            same = same and _is_alike(other, bad)
            gave += [other] if isinstance(other.outcome, Gave) else []
        if same:
            return None
        if len(gave) < LEAST_ALIKE or not all(_is_alike(one, gave[0]) for one in gave):
            return Verdict(unknown=_depends_on(numbers, bad))
        return self._in_other_orders(drafts, bad) or Verdict(flaws=tuple(_flaws(gave[:1])))

    def _in_some_sizes(self, trials: Sequence[Trial]) -> Verdict:
        """The verdict on a body that is right in some sizes and wrong in others: those of the first of some runs."""
        bad = trials[0]
        sizes = ", ".join(f"{name}={size}" for name, size in bad.world.sizes.items() if "*" not in name)
        if isinstance(bad.outcome, Failed):
            return Verdict(condition=f"not in every size: with {sizes}, {bad.outcome.message}")
        flaws = _flaws(trials)
        if any("//" in one.hint.dim_str for one in bad.misfits if hasattr(one.hint, "dim_str")):
            return Verdict(flaws=tuple(replace(flaw, text=f"{flaw.text} (with {sizes})") for flaw in flaws))
        return Verdict(condition=f"not in every size: with {sizes}, {flaws[0].where} is {flaws[0].text}")

    def _failing(self, drafts: Mapping[str, Draft], failed: Trial) -> Verdict:
        """The verdict on a body in which something fails: in all sizes, or all but those that it asks for."""
        if (found := self._in_other_orders(drafts, failed)) is not None:
            return found
        most = self.calls.made + MOST_TRIED
        wrong: list[Trial] = []
        batch, numbers = _batch(drafts), _whole_numbers(failed.world)
        has_tried_each = False
        failures: list[Failure] = []
        for asked, world in asked_worlds(failed.world, batch, self.named, self.of_components, self.declared):
            has_tried_each = has_tried_each or len(asked) > 1
            before = self.calls.made
            other = self.try_in(world, drafts)
            if other.is_right:
                also = ", but not in every size" if wrong else ""
                return Verdict(condition=f"where {_preset(world, asked)}{also}", sizes=asked)
            if isinstance(other.outcome, Failed):
                failures.append(Failure(other.outcome, asked, self.calls.made - before))
            if isinstance(other.outcome, Gave):
                wrong.append(other)
            elif numbers and self._with_zeros(drafts, world, numbers).is_right:
                return Verdict(unknown=_depends_on(numbers, other))
            if len(wrong) >= MOST_WRONG or self.calls.made > most:
                break
        if wrong:
            return Verdict(flaws=tuple(_flaws(wrong)))
        assert isinstance(failed.outcome, Failed)
        said, place = failed.outcome.message, failed.outcome.place
        if self.calls.made > most and not has_tried_each:
            reason = f"it fails in the sizes that were tried, and there are too many to try all: {said}"
            return Verdict(unknown=Stopped(reason, place), is_open=True)
        before = self.calls.made
        self.try_in(replace(failed.world, sizes=dict(failed.world.sizes), taken=set()), drafts)
        first = Failure(failed.outcome, {}, self.calls.made - before)  # counted once all is loaded and cached
        if may_fit(first, failures, self.of_components):
            reason = f"it fails in the sizes that were tried, and may fit in others: {said}; {DECLARE_SIZES}"
            return Verdict(unknown=Stopped(reason, place), is_open=True)
        flaw = failure_flaw(failed.outcome, failed.world.sizes)
        if self.of_components and failed.world.sizes:
            flaw = replace(flaw, text=f"{flaw.text}; {DECLARE_SIZES}")
        return Verdict(flaws=(flaw,))

    def _with_zeros(self, drafts: Mapping[str, Draft], world: World, numbers: Sequence[str]) -> Trial:
        """Run the body in the same sizes, with numbers that fit as an index wherever there is anything."""
        zeros = replace(world, sizes=dict(world.sizes), numbers=dict.fromkeys(numbers, 0), taken=set())
        return self.try_in(zeros, drafts, is_marked=False)


def _whole_numbers(world: World) -> list[str]:
    """The fields for which whole numbers were made up."""
    return [name for name, value in world.numbers.items() if isinstance(value, int)]


def _depends_on(numbers: Sequence[str], bad: Trial) -> Stopped:
    """Why nothing is known of a body that is wrong with some numbers only."""
    shown = " and ".join(map(repr, numbers))
    place = next((Place(*one) for one in bad.decisions.places), None)
    if place is None and isinstance(bad.outcome, Failed):
        place = bad.outcome.place
    return Stopped(f"what it gives depends on the number{'s' if len(numbers) > 1 else ''} {shown}", place)


def _preset(world: World, asked: Mapping[str, int]) -> str:
    """The sizes of a world in which a body works, as a condition."""
    if not asked:
        return f"sizes are multiples of {world.factor}"
    return " and ".join(f"{name} is {size}" for name, size in asked.items())


def _assignments(names: Sequence[str], values: Sequence[int]) -> Iterator[dict[str, int]]:
    """Values for some numbers: the same for all, and all combinations of few."""
    for value in values:
        yield dict.fromkeys(names, value)
    if 1 < len(names) <= 3:
        for chosen in itertools.product(values, repeat=len(names)):
            yield dict(zip(names, chosen, strict=True))


def _is_alike(one: Trial, other: Trial) -> bool:
    """Whether two runs are wrong in the same way."""
    if isinstance(one.outcome, Failed) and isinstance(other.outcome, Failed):
        return one.outcome.message == other.outcome.message and one.outcome.place == other.outcome.place
    return type(one.outcome) is type(other.outcome) and one.misfits == other.misfits


def _free_axes(draft: Draft) -> int:
    """The most axes without a fixed size in one tensor of a value."""
    inside = max((_free_axes(part) for part in draft.parts.values()), default=0)
    if draft.kind not in ("tensor", "array"):
        return inside
    return sum(2 if axis.kind == "rest" else axis.kind != "size" for axis in axes_in(draft.hint.dim_str))


def _batch(drafts: Mapping[str, Draft]) -> dict[str, int]:
    """A small size for the first axis of images and the like."""
    for draft in drafts.values():
        axes = axes_in(draft.hint.dim_str) if draft.kind == "tensor" else ()
        if len(axes) >= 4 and axes[0].kind == "name":
            return {axes[0].text: 3}
    return {}


def _flaws(trials: Sequence[Trial]) -> list[Flaw]:
    """The flaws of a body that is wrong in several sizes."""
    found = []
    for misfit in trials[0].misfits:
        sightings = []
        for trial in trials:
            numbers = {name: value for name, value in trial.world.numbers.items() if isinstance(value, int)}
            same = [one for one in trial.misfits if (one.where, one.code) == (misfit.where, misfit.code)]
            sightings += [Sighting(one, {**trial.world.sizes, **numbers}) for one in same]
        found.append(misfit_flaw(sightings))
    return found
