"""The point from which a run that has failed can go on: behind a loop's last complete iteration, or before a block."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from fnloop.interface import MISSING
from fnloop.plan import Composite
from fnloop.program.ops import Call, Outlined, Program, Region
from fnloop.program.remainder import Remainder, Rest, remainder_of, rest_from, stepped_folds
from fnloop.run.nodes import Site
from fnloop.run.stepping import DEEPEST, Pause

__all__ = ["FailurePoint", "failure_point"]


@dataclass(frozen=True)
class FailurePoint:
    """Where a run can go on.

    Args:
        plan: what ran.
        remainder: what is left of it.
        pause: the state of the loop that it was in; None outside of loops.
        kept: the values from before that are still read, by the name of the value.
    """

    plan: Composite
    remainder: Remainder | Rest
    pause: Pause | None
    kept: Mapping[str, Any]

    def arguments(self) -> list[object]:
        """The arguments of the function that goes on from here; see `run.emit.emit_rest`."""
        if self.pause is not None and isinstance(self.remainder, Remainder):
            return self.pause.values(self.remainder)
        return [self.kept[var.name] for var in self.remainder.needs]

    def fields(self) -> dict[str, Any]:
        """The values that it goes on with, by field."""
        kept = {var.field: self.kept[var.name] for var in self.remainder.needs}
        return {**kept, **(self.pause.carry if self.pause is not None else {})}

    def changed(self, fields: Mapping[str, Any]) -> FailurePoint:
        """The same with other values for some fields."""
        kept = {var.name: fields.get(var.field, self.kept[var.name]) for var in self.remainder.needs}
        if self.pause is None:
            return replace(self, kept=kept)
        carry = {name: fields.get(name, value) for name, value in self.pause.carry.items()}
        return replace(self, kept=kept, pause=replace(self.pause, carry=carry, kept=kept))


def failure_point(
    program: Program | None, names: Mapping[str, str], site: Site, local: Mapping[str, Any], *, partial: bool = False
) -> FailurePoint | None:
    """Where a run can go on that has failed; None where that is not known.

    Args:
        program: what ran; None for what has none.
        names: the local that holds each value.
        site: where it has failed.
        local: the locals of the flat function.
        partial: whether it began in the middle of a loop, so that what loops around carry may be gone.
    """
    if program is None or not isinstance(program.plan, Composite):
        return None
    if not site.loops:
        return _outside_loops(program, program.plan, names, site, local)
    folds = {fold.path: fold for fold in stepped_folds(program.ops, DEEPEST)}
    for depth in range(len(site.loops), 0, -1):  # of the innermost loop, if its state is still there
        fold = folds.get(site.loops[depth - 1].path)
        if fold is None:
            continue
        remainder = remainder_of(program, fold, whole=True)
        pause = _pause(remainder, names, replace(site, loops=site.loops[:depth]), local, depth < len(site.loops))
        if pause is not None and not (partial and _is_gone(pause)):
            return FailurePoint(program.plan, remainder, pause, pause.kept)
    return None


def _is_gone(pause: Pause) -> bool:
    """Whether something is not there: what loops around carried in the iteration in which a run began again."""
    return any(value is MISSING for value in (*pause.carry.values(), *pause.kept.values()))


def _outside_loops(
    program: Program, plan: Composite, names: Mapping[str, str], site: Site, local: Mapping[str, Any]
) -> FailurePoint | None:
    """Where a run can go on that has failed in no loop: before the block."""
    rest = rest_from(program, site.path)
    if rest is None:
        return None
    kept = _kept(rest, {**names, **_texts_of_block(rest, site)}, local)
    return None if kept is None else FailurePoint(plan, rest, None, kept)


def _kept(rest: Remainder | Rest, texts: Mapping[str, str], local: Mapping[str, Any]) -> dict[str, Any] | None:
    """The values that are still read, by their names; None where one is gone."""
    kept = {}
    for var in rest.needs:
        value = _value(texts.get(var.name, ""), local)
        if value is None:
            return None
        (kept[var.name],) = value
    return kept


def _texts_of_block(rest: Rest, site: Site) -> dict[str, str]:
    """The texts that hold values at the place of a block, by the names of the values."""
    op = rest.layers[0].ops[0]
    call = op.call if isinstance(op, Region) else op
    if not isinstance(call, Call | Outlined):
        return {}
    inputs = {var.name: site.inputs[name] for name, var in call.inputs.items() if name in site.inputs}
    scope = {var.name: site.scope[name] for name, var in call.scope.items() if name in site.scope}
    return {**scope, **inputs}


def _texts_of_loops(remainder: Remainder, site: Site) -> dict[str, str]:
    """The texts that hold what was there before loops, and what those around carry, by the names of the values."""
    texts: dict[str, str] = {}
    for fold, loop in zip((*remainder.around, remainder.fold), site.loops, strict=True):
        carried = {phi.argument.field: phi.argument for phi in fold.carry}
        before = {name: var for name, var in fold.scope.items() if name not in carried}
        held = before if fold is remainder.fold else {**before, **carried}
        texts |= {var.name: loop.state[name] for name, var in held.items() if name in loop.state}
    return texts


def _value(text: str, local: Mapping[str, Any]) -> tuple[Any] | None:
    """The value that a local or an attribute of one holds; None where it is not there any more."""
    variable, _, attribute = text.partition(".")
    if variable not in local:
        return (MISSING,) if text == "MISSING_" else None
    value = local[variable]
    return (getattr(value, attribute),) if attribute else (value,)


def _pause(
    remainder: Remainder, names: Mapping[str, str], site: Site, local: Mapping[str, Any], inside: bool
) -> Pause | None:
    """The state of the innermost loop of a site after its last complete iteration; None where it is gone.

    Args:
        remainder: what is left of the program from this loop on.
        names: the local that holds each value.
        site: where it has failed, with this loop as its last.
        local: the locals of the flat function.
        inside: whether it has failed in a loop that is inside of this one.
    """
    if len(remainder.around) + 1 != len(site.loops):
        return None
    kept = _kept(remainder, {**names, **_texts_of_loops(remainder, site)}, local)
    if kept is None:
        return None
    fold, loop = remainder.fold, site.loops[-1]
    carry = {}
    for phi in fold.carry:
        value = _value(loop.state[phi.argument.field], local)
        if value is None:
            return None
        (carry[phi.argument.field],) = value
    complete = local[loop.index] + 1 if site.asks and not inside else local[loop.index]
    live_out = {out.field: local[names[out.name]] for _, out in fold.live_out}
    live_out |= {gather.out.field: local[names[gather.so_far.name]] for gather in fold.gathered}
    around = tuple((one.path, local[one.index], local.get(one.item)) for one in site.loops[:-1])
    return Pause(fold.path, complete, False, None, carry, live_out, kept, around)
