"""Checks that a block is differentiable, as far as the plan tells, before any work is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from fnloop.axes import REST, Axes
from fnloop.errors import StateError, did_you_mean
from fnloop.hints import show
from fnloop.interface import Interface, Read
from fnloop.plan import Composite, Step, inner_steps, wiring_of
from fnloop.run.cells import is_cell
from fnloop.summary import summarize, with_article
from fnloop.transform.body import may_be_float, may_be_tensor
from fnloop.transform.trees import may_have_gradient

__all__ = ["cells_of", "check_inputs", "check_names", "chosen_output", "no_cell"]


def no_cell(owner: str, name: str, value: object) -> str:
    """The message for a component that has no parameters."""
    shown, kind = summarize(value), with_article(type(value).__name__)
    return f"{owner}: the component {name!r} is {shown} ({kind}), and only the parameters of a Cell have a gradient"


def check_names(owner: str, wrt: tuple[str, ...], step: Step, interface: Interface) -> None:
    """Refuse names that are neither an input nor a component.

    Raises:
        StateError: naming what there is.
    """
    if not wrt:
        raise StateError(f"{owner}: wrt=() names nothing; name an input, or a component that is a Cell")
    if twice := [name for name in wrt if wrt.count(name) > 1]:
        raise StateError(f"{owner}: wrt names {twice[0]!r} twice")
    components = dict.fromkeys([*interface.components, *(name for _, name, _ in _bound(step, step.name))])
    known = [*interface.reads, *components]
    for name in wrt:
        if name not in known:
            has = f"the inputs {_list(interface.reads)}, the components {_list(components)}"
            raise StateError(f"{owner}: it has no {name!r}{did_you_mean(name, known)} (it has {has})")


def _list(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"


def check_inputs(owner: str, fields: Iterable[str], interface: Interface) -> None:
    """Refuse inputs whose type has no gradient.

    Raises:
        StateError: naming the type.
    """
    for name in fields:
        uses = interface.reads[name].uses
        wrong = next((use for use in uses if not use.branch and not may_have_gradient(use.hint)), None)
        if wrong is not None:
            good = [other for other, read in interface.reads.items() if _differentiable(read)]
            instead = f"differentiate with respect to {' or '.join(map(repr, good))}" if good else "make it a tensor"
            reason = "integers have none" if may_be_tensor(wrong.hint) else "only tensors of floats have one"
            raise StateError(f"{owner}: {name!r} is {show(wrong.hint)}, which has no gradient ({reason}); {instead}")


def _differentiable(read: Read) -> bool:
    return bool(read.uses) and all(may_have_gradient(use.hint) for use in read.uses)


def chosen_output(owner: str, output: str | None, interface: Interface) -> str:
    """The output that is differentiated.

    Raises:
        StateError: where it is not named, unknown, or certainly no scalar.
    """
    writes = interface.writes
    if not writes:
        raise StateError(f"{owner}: it writes nothing, so that there is nothing to differentiate")
    if output is None and len(writes) > 1:
        raise StateError(
            f'{owner}: it writes {_list(writes)}; say which is differentiated: `output="{_guess(interface)}"`'
        )
    name = next(iter(writes)) if output is None else output
    if name not in writes:
        raise StateError(f"{owner}: it writes no {name!r}{did_you_mean(name, writes)} (it writes {_list(writes)})")
    uses = writes[name].uses
    if uses and all(not _may_be_scalar(use.hint, use.axes) for use in uses):
        raise StateError(
            f"{owner}: its output {name!r} is {show(uses[0].hint)}, and only a scalar has a gradient; "
            f'write a block that makes one of it, and declare that Float[Tensor, ""]'
        )
    return name


def _guess(interface: Interface) -> str:
    scalars = [name for name, write in interface.writes.items() if write.uses and write.uses[0].axes == ()]
    return (scalars or list(interface.writes))[0]


def _may_be_scalar(hint: Any, axes: Axes | None) -> bool:
    return may_be_float(hint) and (axes is None or all(axis == REST for axis in axes))


def cells_of(owner: str, names: Iterable[str], step: Step, interface: Interface) -> dict[str, Any]:
    """The components by name: each with the Cell that is bound inside or its default; None where the call passes it.

    Raises:
        StateError: for what is no Cell, and for a name that several components have.
    """
    return {name: _cell_of(owner, name, step, interface) for name in names}


def _cell_of(owner: str, name: str, step: Step, interface: Interface) -> Any:
    places = {path: value for path, other, value in _bound(step, step.name) if other == name}
    component = interface.components.get(name)
    if component is not None:
        places[component.uses[0].block] = component.default.value if component.default is not None else None
    if len(set(map(id, places.values()))) > 1:
        raise StateError(
            f"{owner}: {name!r} is not the same component in {' and '.join(map(repr, places))}; "
            f"bind one to all of them, or differentiate the block that holds it"
        )
    (value,) = _distinct(places.values())
    if value is not None and not is_cell(value):
        raise StateError(no_cell(owner, name, value))
    return value


def _distinct(values: Iterable[Any]) -> list[Any]:
    """The values without repetition, by identity."""
    return list({id(value): value for value in values}.values())


def _bound(step: Step, path: str) -> Iterator[tuple[str, str, Any]]:
    """The components that are bound in a block and in those inside it: path, name and value."""
    for name, value in step.bound.items():
        yield path, step.names.get(name, name), value
    for child in inner_steps(step.plan):
        yield from _bound(child, f"{path}/{child.name}")
    own = wiring_of(step.plan)
    if not isinstance(own, Composite):
        return
    for decision in (own.decision, own.until):
        if decision is None:
            continue
        for name, value in decision.bound.items():
            yield f"{path}:{decision.leaf.name}", decision.names.get(name, name), value
