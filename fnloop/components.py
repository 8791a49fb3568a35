"""A component that several blocks of a composition take: one value for all of them."""

from __future__ import annotations

from collections.abc import Iterator

from fnloop import faults as fault
from fnloop.errors import Fault
from fnloop.interface import Component, Use
from fnloop.scope import TypeSystem, same_default, show_default

__all__ = ["component_faults", "joined_component"]


def joined_component(known: Component, component: Component) -> Component:
    """A component that two blocks take, with a default where both have one."""
    hints = [use.hint for use in known.uses]
    uses = known.uses + tuple(use for use in component.uses if use.hint not in hints)
    optional = known.default is not None and component.default is not None
    return Component(known.name, uses, known.default if optional else None)


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
