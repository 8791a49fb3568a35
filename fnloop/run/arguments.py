"""Turns the arguments of a call into the inputs of the flat function, or refuses them before any work is done."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, get_origin

from fnloop import wording
from fnloop.errors import StateError
from fnloop.hints import members, show
from fnloop.interface import MISSING, Component, Interface, Need, Use, required_use
from fnloop.plan import Plan, called_as, inner_steps
from fnloop.run.conformance import conforms
from fnloop.run.namesakes import told_apart
from fnloop.run.reasons import explain
from fnloop.state import BlockState
from fnloop.summary import summarize, with_article

__all__ = ["check_component", "components_of", "unknown_component", "values_of"]


def check_component(owner: str, name: str, component: Component, value: object) -> None:
    """Refuse a component that does not conform to the annotations of the blocks that take it.

    Raises:
        StateError: naming the block, what it wants and what came.
    """
    for use in component.uses:
        if not conforms(value, use.hint):
            reason = _component_reason(name, value, use.hint)
            raise StateError(wording.component_class(owner, name, _kind(value), use.block, show(use.hint), reason))


def _component_reason(name: str, value: object, hint: Any) -> str:
    """Why a component is not of its class, where the two classes do not say it."""
    apart = next(filter(None, (told_apart(type(value), one) for one in members(hint))), "")
    return f": {apart}" if apart else explain(name, value, hint, True, ())


def _kind(value: object) -> str:
    if value is None:
        return "None"
    if isinstance(value, type):
        return f"the class {value.__name__}, not an instance (write `{value.__name__}(...)`)"
    kind, shown = with_article(type(value).__name__), summarize(value)
    is_plain = len(shown) > 40 or " object at 0x" in shown  # Python's own text, which says no more than the class
    return kind if is_plain else f"{shown} ({kind})"


def unknown_component(owner: str, plan: Plan, names: Mapping[str, str], name: str) -> str:
    """The message for a component that a block does not take: what its blocks take, and which has it already.

    Args:
        owner: the block.
        plan: its plan.
        names: its renamed components, the name outside by the own name.
        name: the name that it was given.
    """
    known = {names.get(own, own): component for own, component in plan.interface.components.items()}
    takers = {key: _block_of(component.uses[0]) for key, component in known.items()}
    return wording.unknown_component(owner, name, known, takers, _holder(plan, name))


def _holder(plan: Plan, name: str, path: str = "") -> str:
    """The path of the block inside a plan that has a component bound; empty where none has."""
    for step in inner_steps(plan):
        inside = f"{path}{step.name}"
        if name in step.bound:
            return inside
        if found := _holder(step.plan, name, f"{inside}/"):
            return found
    return ""


def components_of(
    owner: str,
    interface: Interface,
    names: Mapping[str, str],
    bound: Mapping[str, object],
    given: Mapping[str, object],
    checked: bool,
) -> dict[str, object]:
    """The components of a call by their own names: those bound, and those passed with it by their names outside.

    Raises:
        StateError: for one that is missing, or of the wrong class.
    """
    values = dict(bound)
    missing = []
    for own, component in interface.components.items():
        name = names.get(own, own)
        if name in given:
            values[own] = given[name]
            if checked:
                check_component(owner, name, component, given[name])
        elif own not in values and component.is_required:
            missing.append((name, show(component.uses[0].hint)))
    if missing:
        raise StateError(wording.missing_components(owner, missing))
    return values


def values_of(
    owner: str, plan: Plan, names: Mapping[str, str], state: object, given: Mapping[str, object]
) -> list[object]:
    """The inputs of a call in the order of the plan's interface; for a leaf, its record alone.

    Args:
        owner: the block, for messages.
        plan: the plan that is called.
        names: the renamed fields: the name outside by the plan's own name.
        state: the record it was called with, or `MISSING`.
        given: the keywords it was called with.

    Raises:
        StateError: for an unknown or missing keyword, a record without a needed field, or a record
            and fields together.
    """
    function = called_as(plan)
    record_class = None if function is None else get_origin(function.record_in) or function.record_in
    fields = {own: names.get(own, own) for own in plan.interface.reads}
    components = [names.get(own, own) for own in plan.interface.components]
    _refuse_unknown(owner, components, fields.values(), state, given)
    if record_class is not None and not names and isinstance(state, record_class):
        return [state]
    found = _values_by_field(fields, state, given)
    missing = _fill_defaults(plan.interface, found)
    if missing:
        _refuse_missing(owner, plan, names, missing, state, bare=state is MISSING and not given)
    return list(found.values()) if record_class is None else [record_class(**found)]


def _values_by_field(fields: Mapping[str, str], state: Any, given: Mapping[str, object]) -> dict[str, object]:
    """The values of the fields that a record or the keywords hold; `MISSING` for the others."""
    if state is MISSING:
        return {own: given.get(outer, MISSING) for own, outer in fields.items()}
    cls = type(state)  # asked first: of what is not there, the record would write a long message
    return {own: getattr(state, outer) if hasattr(cls, outer) else MISSING for own, outer in fields.items()}


def _fill_defaults(interface: Interface, found: dict[str, object]) -> list[str]:
    """Put the defaults of fields that were left out into `found`. Gives the required fields that have none."""
    missing = []
    for own, read in interface.reads.items():
        if found[own] is not MISSING:
            continue
        if read.default is not None:
            found[own] = read.default.make()
        elif read.need is Need.REQUIRED:
            missing.append(own)
    return missing


def _refuse_unknown(
    owner: str, components: Iterable[str], fields: Collection[str], state: object, given: Mapping[str, object]
) -> None:
    if state is not MISSING and not isinstance(state, BlockState):
        raise StateError(wording.takes_record(owner, summarize(state), fields))
    known = [*fields, *components]
    unknown = [name for name in given if name not in known]
    if unknown:
        raise StateError(wording.unknown_keyword(owner, unknown, known))
    twice = [name for name in given if name in fields] if state is not MISSING else []
    if twice:
        there = state.__struct_fields__ if isinstance(state, BlockState) else ()
        raise StateError(wording.record_and_fields(owner, twice, type(state).__name__, there))


def _refuse_missing(
    owner: str, plan: Plan, names: Mapping[str, str], missing: list[str], state: Any, *, bare: bool
) -> None:
    described = []
    for own in missing:
        use = required_use(plan.interface.reads[own])
        described.append((names.get(own, own), show(use.hint), _block_of(use)))
    there, record = (), ""
    if state is not MISSING:
        there, record = state.__struct_fields__, type(state).__name__
    writers = {names.get(own, own): _block_of(write.uses[0]) for own, write in plan.interface.writes.items()}
    kept = {names.get(own, own): (_block_of(one.writer), one.loop) for own, one in plan.interface.locals.items()}
    raise StateError(wording.missing_fields(owner, described, there, record, writers, bare, kept))


def _block_of(use: Use) -> str:
    """The block that reads or writes; empty for a boundary, a header and the like."""
    return use.block if use.role == "block" else ""
