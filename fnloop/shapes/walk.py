"""Runs the operations of a pipeline on values that only have shapes: two iterations of each loop, and every branch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from types import NoneType
from typing import Any, get_origin

from typing_extensions import assert_never

from fnloop.hints import record_fields
from fnloop.interface import MISSING
from fnloop.plan import Composite, Leaf
from fnloop.program.ops import (
    Call,
    Choice,
    Constant,
    Fold,
    Op,
    Outlined,
    Program,
    Region,
    Require,
    Var,
    refuse_outlined,
)
from fnloop.run.modes import checks
from fnloop.shapes.calls import calls_in, components_of_call
from fnloop.shapes.drafts import Draft, Unmade, axes_of, drafts
from fnloop.shapes.entry import UNKNOWN, Seen, entry_values
from fnloop.shapes.fit import Misfit, misfits
from fnloop.shapes.flaws import UNDECIDED, Flaw, Sighting, failure_flaw, misfit_flaw, stopped_by
from fnloop.shapes.histories import history
from fnloop.shapes.leaf_run import call_leaf
from fnloop.shapes.parts import Unusable, cells_unchanged, components_for
from fnloop.shapes.symbols import Sizes, axes_in
from fnloop.shapes.trial import READS, Failed, Gave, Outcome, Stopped, attempt
from fnloop.shapes.values import World, build
from fnloop.shapes.weight_fields import weight_drafts
from fnloop.state import BlockState, arrays_in
from fnloop.summary import is_array

__all__ = ["Found", "Walk"]

ITERATIONS = 2


@dataclass
class Found:
    """What one run of a pipeline has found.

    Args:
        flaws: by the path of the block.
        unknown: why a block could not be run, by its path.
        right: the paths of the blocks that gave what is declared wherever they ran.
        sizes: the sizes that the axes of a block had, by its path.
        asked: the sizes that a block does not take, each with the one that it would take, by its path.
    """

    flaws: dict[str, list[Flaw]] = field(default_factory=dict)
    unknown: dict[str, Stopped] = field(default_factory=dict)
    right: set[str] = field(default_factory=set)
    sizes: dict[str, Sizes] = field(default_factory=dict)
    asked: dict[str, dict[int, int]] = field(default_factory=dict)


Environment = dict[str, Seen]

Known = dict[Any, tuple[Outcome, list[Misfit], Sizes]]


@dataclass
class Walk:
    """One run of a pipeline.

    Args:
        program: the pipeline.
        given: the components that are bound to it.
        world: the sizes.
        branch: which branch of each switch the operations behind it see.
        skipped: the paths of blocks that are known to be wrong, which are not run again.
        found: what it has found.
        values: by the names of the program.
        known: what came of a block for inputs of some signature; it is pure, so it is not run on them again.
    """

    program: Program
    given: Mapping[str, object]
    world: World
    branch: int = 0
    skipped: frozenset[str] = frozenset()
    found: Found = field(default_factory=Found)
    values: Environment = field(default_factory=dict)
    known: Known = field(default_factory=dict)

    def run(self) -> Found:
        """Run it."""
        plan = self.program.plan
        entry = entry_values(plan.interface, self.world, self._weights())
        inputs = {name: entry.get(name, Seen()) for name in self.program.inputs}
        for name, var in self.program.inputs.items():
            self.values[var.name] = inputs[name]
        self.ops(self.program.ops)
        if isinstance(plan, Composite) and plan.record_out is not None:
            self._boundary(plan, inputs)
        return self.found

    def _weights(self) -> dict[str, Draft]:
        """The inputs that hold the weights of a Cell, with what is made for them."""
        found: dict[str, Draft] = {}
        for call in calls_in(self.program.ops):
            if isinstance(call.leaf, Leaf):
                made = weight_drafts(call.leaf, components_of_call(call, self.given))
                found |= {call.inputs[name].field: draft for name, draft in made.items() if name in call.inputs}
        return {name: draft for name, draft in found.items() if name in self.program.inputs}

    def ops(self, ops: Sequence[Op]) -> None:
        """Run some operations, in order."""
        for op in ops:
            match op:
                case Constant():
                    self.values[op.out.name] = Seen(op.default.make())
                case Require():
                    self._require(op)
                case Call():
                    self.call(op)
                case Fold():
                    self._fold(op)
                case Choice():
                    self._choice(op)
                case Region():
                    self._region(op)
                case Outlined():
                    refuse_outlined(op)
                case _:
                    assert_never(op)

    def _require(self, op: Require) -> None:
        value = self.values[op.source.name]
        if value.value is MISSING and op.default is not None:
            value = Seen(op.default.make())
        self.values[op.out.name] = value

    # --- calls

    def call(self, call: Call) -> None:
        """Run a block, or a decision."""
        leaf = call.leaf
        assert isinstance(leaf, Leaf)
        sizes: Sizes = {}
        inputs = self._inputs(call, sizes)
        made = None if inputs is None else self._made(call, leaf, inputs, sizes)
        assumed = any(self.values[var.name].is_assumed for var in call.inputs.values())
        if made is None:
            self._assume(call.outputs, leaf.hints_out, {} if assumed else sizes)
            return
        for name, var in call.outputs.items():
            self.values[var.name] = Seen(made[name], assumed)

    def _inputs(self, call: Call, sizes: Sizes) -> dict[str, Any] | None:
        """The inputs of a call; None where they are not known, or do not fit."""
        seen = {name: self.values[var.name] for name, var in call.inputs.items()}
        values = {name: one.value for name, one in seen.items() if one.value is not MISSING}
        if any(value is UNKNOWN for value in values.values()):
            return None
        hints = {name: hint for name, hint in call.leaf.hints_in.items() if name in values}
        wrong = misfits(values, hints, sizes)
        if not wrong:
            return values
        if not any(one.is_assumed for one in seen.values()):
            for misfit in wrong:
                self._flaw(call.path, misfit_flaw([Sighting(misfit, dict(sizes))], "but {} comes in"))
                self._ask(call.path, misfit, sizes)
        return None

    def _made(self, call: Call, leaf: Leaf, inputs: dict[str, Any], sizes: Sizes) -> dict[str, Any] | None:
        """The outputs of a call; None where they are not known."""
        if call.path in self.skipped:
            return None
        try:
            components = components_for(leaf.interface.components, components_of_call(call, self.given))
        except Unusable as reason:
            self.found.unknown[call.path] = Stopped(str(reason))
            return None
        reads, decides = not has_data(inputs), call.answer is not None
        self.found.sizes[call.path] = dict(sizes)
        bound_to = tuple(map(id, components_of_call(call, self.given).values()))
        key = (id(leaf), bound_to, signature_of(inputs))
        if key not in self.known:
            outcome, wrong = call_leaf(leaf, inputs, components, sizes, reads=reads, decides=decides)
            self.known[key] = (outcome, wrong, dict(sizes))
        outcome, wrong, bound = self.known[key]
        sizes.update(bound)
        is_assumed = any(self.values[var.name].is_assumed for var in call.inputs.values())
        match outcome:
            case Stopped():
                if call.answer is not None and outcome.reason == READS:  # which is what a decision is for
                    self.found.right.add(call.path)
                else:
                    self.found.unknown[call.path] = outcome
                return None
            case Failed():
                if outcome.by in UNDECIDED or is_assumed:
                    self.found.unknown[call.path] = stopped_by(outcome)
                else:
                    self._flaw(call.path, failure_flaw(outcome, sizes))
                return None
            case Gave():
                return self._fitting(call, outcome.value, wrong, is_assumed, sizes)
            case _:
                assert_never(outcome)

    def _fitting(
        self, call: Call, value: Any, wrong: Sequence[Misfit], is_assumed: bool, sizes: Sizes
    ) -> dict[str, Any] | None:
        if wrong:
            if not is_assumed:
                for misfit in wrong:
                    self._flaw(call.path, misfit_flaw([Sighting(misfit, sizes)]))
            return None
        self.found.right.add(call.path)
        return {name: getattr(value, name) for name in call.outputs}

    def _ask(self, path: str, misfit: Misfit, sizes: Sizes) -> None:
        """Note which sizes the axes of an input would have to have for a block to take it."""
        if misfit.code != "shape":
            return
        axes = axes_in(misfit.hint.dim_str)
        if len(axes) != len(misfit.shape) or any(axis.kind == "rest" for axis in axes):
            return
        for size, axis in zip(misfit.shape, axes, strict=True):
            wanted = axis.size if axis.kind == "size" else sizes.get(axis.text)
            if wanted is not None and wanted != size:
                self.found.asked.setdefault(path, {})[size] = wanted

    def _flaw(self, path: str, flaw: Flaw) -> None:
        self.found.flaws.setdefault(path, []).append(flaw)

    def _assume(self, outputs: Mapping[str, Var], hints: Mapping[str, Any], sizes: Sizes) -> None:
        """Values for the outputs of a block that was not run, as it declares them."""
        world = replace(self.world, sizes=dict(sizes), taken=self.world.taken)
        for name, var in outputs.items():
            count = len(world.taken)
            named: frozenset[str] = frozenset()
            try:
                draft = drafts(hints[name], name)[0]
                named = axes_of(draft)
                value = build(draft, world, name, None)
            except Unmade:
                value = UNKNOWN
            is_new = not named <= sizes.keys() or len(world.taken) != count  # also where another output took the size
            self.values[var.name] = Seen(value, is_new or not arrays(value))

    # --- loops

    def _fold(self, fold: Fold) -> None:
        for phi in fold.carry:
            self.values[phi.argument.name] = self.values[phi.init.name]
        items = self._items(fold)
        for number in range(ITERATIONS):
            if fold.header is not None:
                self._set_variables(fold.header, items, number)
            if fold.test is not None:
                self.call(fold.test)
            self.ops(fold.body)
            if fold.until is not None:
                self.call(fold.until)
            if number == 0:
                self._check_carry(fold)
            after = [self.values[phi.yielded.name] for phi in fold.carry]
            for phi, value in zip(fold.carry, after, strict=True):
                self.values[phi.argument.name] = value
        for phi in fold.carry:
            self.values[phi.result.name] = self.values[phi.argument.name]
        for inside, outside in fold.live_out:
            self.values[outside.name] = self.values[inside.name]
        for gather in fold.gathered:
            self.values[gather.out.name] = history(self.values[gather.source.name], gather, self.world)

    def _items(self, fold: Fold) -> Sequence[Any]:
        """The records of the first iterations; none where the header cannot be run."""
        if fold.header is None:
            return ()
        call = fold.header
        sizes: Sizes = {}
        inputs = self._inputs(call, sizes)
        if inputs is None:
            return ()
        leaf: Any = call.leaf
        try:
            components = components_for(leaf.interface.components, components_of_call(call, self.given))
        except Unusable as reason:
            self.found.unknown[call.path] = Stopped(str(reason))
            return ()
        cls = get_origin(leaf.record_in) or leaf.record_in

        def first() -> list[Any]:
            with checks("off"):
                return list(islice(iter(leaf.function(cls(**inputs), **components)), ITERATIONS))

        with cells_unchanged(components):
            outcome = attempt(first, reads=not has_data(inputs))
        match outcome:
            case Gave():
                return self._checked_items(call, outcome.value, sizes)
            case Stopped():
                self.found.unknown[call.path] = outcome
            case Failed():
                self.found.unknown[call.path] = stopped_by(outcome)
            case _:
                assert_never(outcome)
        return ()

    def _checked_items(self, call: Call, items: Sequence[Any], sizes: Sizes) -> Sequence[Any]:
        """The records that a header yields, if they are what it declares; each has axes of its own, as in a run."""
        for item in items:
            if not all(hasattr(item, name) for name in call.outputs):
                return ()
            wrong = misfits({name: getattr(item, name) for name in call.outputs}, call.leaf.hints_out, {})
            if wrong:
                for misfit in wrong:
                    self._flaw(call.path, misfit_flaw([Sighting(misfit, sizes)], "it yields {}"))
                return ()
        if items:
            self.found.right.add(call.path)
        return items

    def _set_variables(self, header: Call, items: Sequence[Any], number: int) -> None:
        """The iteration variables of an iteration."""
        if not items:
            self._assume(header.outputs, header.leaf.hints_out, {})
            for var in header.outputs.values():
                self.values[var.name] = replace(self.values[var.name], is_assumed=True)
            return
        item = items[min(number, len(items) - 1)]
        for name, var in header.outputs.items():
            self.values[var.name] = Seen(getattr(item, name))

    def _check_carry(self, fold: Fold) -> None:
        """Refuse a carry whose shape an iteration changes, though its reader names the axes."""
        for phi in fold.carry:
            before, after = self.values[phi.argument.name], self.values[phi.yielded.name]
            if before.is_assumed or after.is_assumed or not _both_tensors(before.value, after.value):
                continue
            hints = {"": phi.argument.hint}
            sizes: Sizes = {}
            if phi.argument.hint is None or misfits({"": before.value}, hints, sizes):
                continue
            for misfit in misfits({"": after.value}, hints, dict(sizes)):
                sighting = Sighting(misfit, sizes)
                flaw = misfit_flaw([sighting], "an iteration makes it {}", "carry", phi.argument.field)
                self._flaw(fold.path, flaw)

    # --- switches and transformations

    def _choice(self, choice: Choice) -> None:
        self.call(choice.chooser)
        made: list[list[Seen]] = []
        for ops, outputs in choice.branches.values():
            self.ops(ops)
            made.append([self.values[var.name] for var in outputs])
        chosen = made[self.branch % len(made)]
        for place, var in enumerate(choice.outputs):
            there = [one[place] for one in made if one[place].value is not MISSING]
            value = chosen[place]
            self.values[var.name] = value if value.value is not MISSING or not there else there[0]

    def _region(self, region: Region) -> None:
        from fnloop.shapes.transforms import inside_value, outputs_of

        function: Any = region.call.leaf.function
        for outside, inside in region.parameters:
            self.values[inside.name] = inside_value(function, outside.field, self.values[outside.name], self.world)
        self.ops(region.body)
        results = {name: self.values[var.name] for name, var in region.results.items()}
        inputs = {name: self.values[var.name] for name, var in region.call.inputs.items()}
        given = components_of_call(region.call, self.given)
        made, flaw = outputs_of(function, inputs, results, given)
        if flaw is not None:
            self._flaw(region.call.path, flaw)
        self._assume(region.call.outputs, region.call.leaf.hints_out, {})
        for name, var in region.call.outputs.items():
            if made.get(name, Seen()).value is not UNKNOWN:
                self.values[var.name] = made[name]

    def _boundary(self, plan: Composite, inputs: Mapping[str, Seen]) -> None:
        """Compare the outputs with those that the pipeline declares."""
        sizes: Sizes = {}
        if plan.record_in is not None:
            hints = {name: info.hint for name, info in record_fields(plan.record_in).items() if name in inputs}
            given = {name: inputs[name].value for name in hints if inputs[name].is_known}
            misfits(given, {name: hints[name] for name in given}, sizes)
        outputs = {name: self.values[var.name] for name, var in self.program.outputs.items()}
        for name, info in record_fields(plan.record_out).items():
            one = outputs.get(name, Seen())
            if one.is_assumed or not one.is_known:
                continue
            for misfit in misfits({name: one.value}, {name: info.hint}, sizes):
                self._flaw(self.program.path, misfit_flaw([Sighting(misfit, sizes)], "its blocks give {}"))


def arrays(value: Any) -> bool:
    """Whether a value is made of tensors, of which all is known once their sizes are."""
    return value is not UNKNOWN and any(True for _ in arrays_in(value))


def has_data(inputs: Mapping[str, Any]) -> bool:
    """Whether there are tensors or keys of random numbers among some values."""
    values = list(inputs.values())
    return any(arrays(value) for value in values) or any(isinstance(value, BlockState) for value in values)


def signature_of(value: Any) -> Any:
    """The dtypes and shapes of the tensors in a value, and all else as it is: what a pure function's shapes go by."""
    if is_array(value):
        return type(value), str(value.dtype), tuple(value.shape)
    if isinstance(value, BlockState):
        return (type(value), *(signature_of(getattr(value, name)) for name in value.__struct_fields__))
    if isinstance(value, (list, tuple)):
        return (type(value), *map(signature_of, value))
    if isinstance(value, Mapping):
        return tuple((key, signature_of(one)) for key, one in value.items())
    return (type(value), value) if isinstance(value, (int, float, str, bool, NoneType)) else object()


def _both_tensors(one: Any, other: Any) -> bool:
    return is_array(one) and is_array(other)
