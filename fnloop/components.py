"""A component that several blocks of a composition take: one value for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from fnloop import faults as fault
from fnloop.errors import Fault
from fnloop.interface import Component, Need, Use
from fnloop.scope import TypeSystem, same_default, show_default

__all__ = ["branch_components", "component_faults", "joined_component"]


def joined_component(known: Component, component: Component) -> Component:
    """A component that two blocks take: required where one requires it, with a default where both have one."""
    hints = [use.hint for use in known.uses]
    uses = known.uses + tuple(use for use in component.uses if use.hint not in hints)
    if known.is_required or component.is_required:
        return Component(known.name, uses)
    if known.default is not None and component.default is not None:
        return Component(known.name, uses, known.default)
    return Component(known.name, uses, need=Need.CONDITIONAL)


def branch_components(branches: Sequence[Mapping[str, Component]]) -> Iterator[Mapping[str, Component]]:
    """The components of each branch of a switch, as the switch needs them: required is what all branches require."""
    everywhere = set.intersection(*(_required(branch) for branch in branches)) if branches else set()
    for branch in branches:
        found = {}
        for name, component in branch.items():
            sometimes = component.is_required and name not in everywhere
            found[name] = replace(component, need=Need.CONDITIONAL) if sometimes else component
        yield found


def _required(components: Mapping[str, Component]) -> set[str]:
    return {name for name, component in components.items() if component.is_required}


def component_faults(name: str, known: Component, component: Component, types: TypeSystem) -> Iterator[Fault]:
    """The faults of a component that two blocks take: types that no value fits, different defaults.

    Args:
        name: of the component.
        known: as the blocks before declare it.
        component: as the next block declares it.
        types: compares types.
    """
    for use in component.uses:
        other = _excluding(use, known, types)
        if other is not None:
            yield fault.component_type(other, use, name, (types.show(other.hint), types.show(use.hint)))
    if known.default is None or component.default is None:
        return
    if not same_default(known.default, component.default):
        shown = (show_default(known.default), show_default(component.default))
        yield fault.default_conflict(known.uses[0], component.uses[0], name, shown)


def _excluding(use: Use, known: Component, types: TypeSystem) -> Use | None:
    """The first declaration of a component whose values are none of another one's."""
    for other in known.uses:
        if not types.overlap(use.hint, other.hint):
            return other
    return None
