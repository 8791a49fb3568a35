"""The point from which a run that has failed can go on: behind a loop's last complete iteration, or before a block."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from fnloop.interface import MISSING
from fnloop.plan import Composite
from fnloop.program.ops import Call, Fold, Outlined, Program, Region
from fnloop.program.remainder import Remainder, Rest, outermost_folds, remainder_of, rest_from
from fnloop.run.nodes import Site
from fnloop.run.stepping import Pause

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
    program: Program | None, names: Mapping[str, str], site: Site, local: Mapping[str, Any]
) -> FailurePoint | None:
    """Where a run can go on that has failed; None where that is not known.

    Args:
        program: what ran; None for what has none.
        names: the local that holds each value.
        site: where it has failed.
        local: the locals of the flat function.
    """
    if program is None or not isinstance(program.plan, Composite):
        return None
    remainder = _remainder(program, site)
    if remainder is None:
        return None
    texts = {**names, **_texts(remainder, site)}
    kept = {}
    for var in remainder.needs:
        value = _value(texts.get(var.name, ""), local)
        if value is None:
            return None
        (kept[var.name],) = value
    pause = None
    if isinstance(remainder, Remainder):
        pause = _pause(remainder.fold, names, site, local, kept)
        if pause is None:
            return None
    return FailurePoint(program.plan, remainder, pause, kept)


def _texts(remainder: Remainder | Rest, site: Site) -> dict[str, str]:
    """The texts that hold values at the place of the failure, by the names of the values."""
    if isinstance(remainder, Remainder):
        state = site.loops[0].state
        return {var.name: state[name] for name, var in remainder.fold.scope.items() if name in state}
    op = remainder.layers[0].ops[0]
    call = op.call if isinstance(op, Region) else op
    if not isinstance(call, Call | Outlined):
        return {}
    inputs = {var.name: site.inputs[name] for name, var in call.inputs.items() if name in site.inputs}
    scope = {var.name: site.scope[name] for name, var in call.scope.items() if name in site.scope}
    return {**scope, **inputs}


def _value(text: str, local: Mapping[str, Any]) -> tuple[Any] | None:
    """The value that a local or an attribute of one holds; None where it is not there any more."""
    variable, _, attribute = text.partition(".")
    if variable not in local:
        return (MISSING,) if text == "MISSING_" else None
    value = local[variable]
    return (getattr(value, attribute),) if attribute else (value,)


def _remainder(program: Program, site: Site) -> Remainder | Rest | None:
    """What is left of a program where it has failed."""
    if not site.loops:
        return rest_from(program, site.path)
    path = site.loops[0].path
    for fold in outermost_folds(program.ops):
        if fold.path == path:
            return remainder_of(program, fold)
    return None


def _pause(
    fold: Fold, names: Mapping[str, str], site: Site, local: Mapping[str, Any], kept: Mapping[str, Any]
) -> Pause | None:
    """The state of the outermost loop around, after its last complete iteration; None where it is gone."""
    loop = site.loops[0]
    carry = {}
    for phi in fold.carry:
        value = _value(loop.state[phi.argument.field], local)
        if value is None:
            return None
        (carry[phi.argument.field],) = value
    asks_for_next = site.asks and len(site.loops) == 1
    complete = local[loop.index] + 1 if asks_for_next else local[loop.index]
    live_out = {out.field: local[names[out.name]] for _, out in fold.live_out}
    live_out |= {gather.out.field: local[names[gather.so_far.name]] for gather in fold.gathered}
    return Pause(fold.path, complete, False, None, carry, live_out, kept)
