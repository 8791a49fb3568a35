"""From the arguments of a call to the values that the flat function takes; refused before any work is done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_origin

from fnloop.errors import StateError, did_you_mean
from fnloop.hints import show
from fnloop.plan import MISSING, Component, Interface, Leaf, Need, Plan
from fnloop.run.checks import fits
from fnloop.state import BlockState
from fnloop.summary import summarize

__all__ = ["check_component", "components_of", "values_of"]


def check_component(owner: str, name: str, component: Component, value: object) -> None:
    """Refuse a component that is not what a block that takes it declares.

    Raises:
        StateError: naming the block, what it wants and what came.
    """
    for use in component.uses:
        if not fits(value, use.hint):
            raise StateError(
                f"{owner!r}: component {name!r} is {_kind(value)}, but block {use.block or owner!r} wants "
                f"{show(use.hint)}"
            )


def _kind(value: object) -> str:
    if isinstance(value, type):
        return f"the class {value.__name__}, not an instance"
    return f"a {type(value).__name__}" if len(repr(value)) > 40 else f"{summarize(value)} (a {type(value).__name__})"


def components_of(
    owner: str, interface: Interface, bound: Mapping[str, object], given: Mapping[str, object], checked: bool
) -> dict[str, object]:
    """The components of a call: those bound, and those given with it.

    Raises:
        StateError: for one that is missing, or of the wrong class.
    """
    values = dict(bound)
    for name, component in interface.components.items():
        if name in given:
            values[name] = given[name]
            if checked:
                check_component(owner, name, component, given[name])
    missing = [
        f"{name!r} ({show(component.uses[0].hint)})"
        for name, component in interface.components.items()
        if name not in values and component.default is None
    ]
    if missing:
        names = [text.split("'")[1] for text in missing]
        bind = ", ".join(f"{name}=..." for name in names)
        raise StateError(
            f"{owner!r} still needs the component{'s' if len(missing) > 1 else ''} {', '.join(missing)}; "
            f"write `.bind({bind})`"
        )
    return values


def values_of(
    owner: str, plan: Plan, names: Mapping[str, str], state: object, given: Mapping[str, object]
) -> list[object]:
    """The inputs of a call in the order of the plan's interface; for a leaf, its record alone.

    Args:
        owner: the block, for messages.
        plan: what is called.
        names: its field names where they are called otherwise outside.
        state: the record it was called with, or None.
        given: the keywords it was called with.

    Raises:
        StateError: for an unknown or missing keyword, a record without a needed field, or a record and
            fields together.
    """
    fields = {names.get(own, own): own for own in plan.interface.reads}
    _refuse_unknown(owner, plan.interface, fields, state, given)
    if state is None:
        found = {own: given.get(outer, MISSING) for outer, own in fields.items()}
    elif isinstance(plan, Leaf) and not names and isinstance(state, get_origin(plan.record_in) or plan.record_in):
        return [state]
    elif isinstance(state, BlockState):
        found = {own: getattr(state, outer, MISSING) for outer, own in fields.items()}
    else:
        raise StateError(f"{owner!r} takes a record or keywords, got {summarize(state)}; write {_call(owner, fields)}")
    missing: list[str] = []
    for own, read in plan.interface.reads.items():
        if found[own] is MISSING and read.default is not None:
            found[own] = read.default.make()
        elif found[own] is MISSING and read.need is Need.REQUIRED:
            missing.append(own)
    if missing:
        _refuse_missing(owner, plan, names, missing, state, given)
    if isinstance(plan, Leaf):
        return [(get_origin(plan.record_in) or plan.record_in)(**found)]
    return list(found.values())


def _call(owner: str, fields: Mapping[str, str]) -> str:
    return f"`{owner}({', '.join(f'{name}=...' for name in fields)})`"


def _refuse_unknown(
    owner: str, interface: Interface, fields: Mapping[str, str], state: object, given: Mapping[str, object]
) -> None:
    known = [*fields, *interface.components]
    unknown = [name for name in given if name not in known]
    if unknown:
        takes = ", ".join(known) or "no keywords"
        raise StateError(
            f"{owner!r} takes no {', '.join(map(repr, unknown))}{did_you_mean(unknown[0], known)} (it takes {takes})"
        )
    both = [name for name in given if name in fields] if state is not None else []
    if both:
        raise StateError(
            f"{owner!r} was given a record and also {', '.join(map(repr, both))}; give one or the other: "
            f"`state.replace({both[0]}=...)` makes a record with another value"
        )


def _refuse_missing(
    owner: str, plan: Plan, names: Mapping[str, str], missing: list[str], state: object, given: Mapping[str, object]
) -> None:
    described = []
    for own in missing:
        use = plan.interface.reads[own].uses[0]
        reader = f", which block {use.block!r} reads" if use.block and use.role == "block" else ""
        described.append(f"{names.get(own, own)!r} ({show(use.hint)}{reader})")
    there: list[Any] = list(given) if state is None else list(getattr(state, "__struct_fields__", ()))
    source = "" if state is None else f" in the {type(state).__name__} that it was given"
    hint = did_you_mean(names.get(missing[0], missing[0]), there) if state is not None else ""
    raise StateError(f"{owner!r} misses {', '.join(described)}{source}{hint}")
