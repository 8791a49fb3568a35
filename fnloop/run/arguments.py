"""From the arguments of a call to the values that the flat function takes; refused before any work is done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_origin

from fnloop import wording
from fnloop.errors import StateError
from fnloop.hints import show
from fnloop.interface import MISSING, Component, Interface, Need, required_use
from fnloop.plan import Plan, called_as
from fnloop.run.conformance import conforms
from fnloop.state import BlockState
from fnloop.summary import summarize, with_article

__all__ = ["check_component", "components_of", "values_of"]


def check_component(owner: str, name: str, component: Component, value: object) -> None:
    """Refuse a component that is not what a block that takes it declares.

    Raises:
        StateError: naming the block, what it wants and what came.
    """
    for use in component.uses:
        if not conforms(value, use.hint):
            raise StateError(wording.component_class(owner, name, _kind(value), use.block, show(use.hint)))


def _kind(value: object) -> str:
    if value is None:
        return "None"
    if isinstance(value, type):
        return f"the class {value.__name__}, not an instance"
    kind, shown = with_article(type(value).__name__), summarize(value)
    return kind if len(shown) > 40 else f"{shown} ({kind})"


def components_of(
    owner: str, interface: Interface, bound: Mapping[str, object], given: Mapping[str, object], checked: bool
) -> dict[str, object]:
    """The components of a call: those bound, and those given with it.

    Raises:
        StateError: for one that is missing, or of the wrong class.
    """
    values = dict(bound)
    missing = []
    for name, component in interface.components.items():
        if name in given:
            values[name] = given[name]
            if checked:
                check_component(owner, name, component, given[name])
        elif name not in values and component.default is None:
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
        plan: what is called.
        names: its field names where they are called otherwise outside.
        state: the record it was called with, or `MISSING`.
        given: the keywords it was called with.

    Raises:
        StateError: for an unknown or missing keyword, a record without a needed field, or a record and
            fields together.
    """
    function = called_as(plan)
    fields = {names.get(own, own): own for own in plan.interface.reads}
    _refuse_unknown(owner, plan.interface, fields, state, given)
    if state is MISSING:
        found = {own: given.get(outer, MISSING) for outer, own in fields.items()}
    elif function is not None and not names and isinstance(state, get_origin(function.record_in) or function.record_in):
        return [state]
    elif isinstance(state, BlockState):
        found = {own: getattr(state, outer, MISSING) for outer, own in fields.items()}
    else:
        raise StateError(wording.takes_record(owner, summarize(state), fields))
    missing: list[str] = []
    for own, read in plan.interface.reads.items():
        if found[own] is MISSING and read.default is not None:
            found[own] = read.default.make()
        elif found[own] is MISSING and read.need is Need.REQUIRED:
            missing.append(own)
    if missing:
        _refuse_missing(owner, plan, names, missing, state)
    if function is not None:
        return [(get_origin(function.record_in) or function.record_in)(**found)]
    return list(found.values())


def _refuse_unknown(
    owner: str, interface: Interface, fields: Mapping[str, str], state: object, given: Mapping[str, object]
) -> None:
    known = [*fields, *interface.components]
    if unknown := [name for name in given if name not in known]:
        raise StateError(wording.unknown_keyword(owner, unknown, known))
    if state is not MISSING and (both := [name for name in given if name in fields]):
        raise StateError(wording.record_and_fields(owner, both))


def _refuse_missing(owner: str, plan: Plan, names: Mapping[str, str], missing: list[str], state: Any) -> None:
    described = []
    for own in missing:
        use = required_use(plan.interface.reads[own])
        described.append((names.get(own, own), show(use.hint), use.block if use.role == "block" else ""))
    there, record = ((), "") if state is MISSING else (state.__struct_fields__, type(state).__name__)
    writers = {own: write.uses[0] for own, write in plan.interface.writes.items()}
    written = {names.get(own, own): use.block if use.role == "block" else "" for own, use in writers.items()}
    raise StateError(wording.missing_fields(owner, described, there, record, written))
