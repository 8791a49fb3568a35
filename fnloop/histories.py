"""The wiring of histories: the fields that a loop gives as they were after its iterations, and their types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from fnloop import faults as fault
from fnloop import sizes
from fnloop.axes import Axes, Axis, short_name
from fnloop.errors import Fault
from fnloop.gathering import Gathering
from fnloop.interface import Component, Gathered, Interface, Read, Use, Write
from fnloop.scope import Boundary, TypeSystem, Wired
from fnloop.sizes import Size

__all__ = ["Histories", "histories_of"]


@dataclass(frozen=True)
class Histories:
    """The histories of a loop.

    Args:
        gathered: the fields.
        writes: the outputs that hold their histories.
        faults: every fault in them.
    """

    gathered: tuple[Gathered, ...] = ()
    writes: Mapping[str, Write] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def histories_of(
    gather: Sequence[Gathering],
    inside: Wired,
    header: Interface,
    outputs: Boundary | None,
    types: TypeSystem,
) -> Histories:
    """Wire the histories of a loop.

    Args:
        gather: the fields that are asked for.
        inside: the body.
        header: the header, whose writes are the iteration variables; nothing for a loop without.
        outputs: the declared outputs of the loop, None where they are inferred.
        types: compares types.
    """
    body = inside.interface
    taken = _axis_names([body, header])
    axes: dict[tuple[bool, Axis | None], str] = {}
    gathered: list[Gathered] = []
    writes: dict[str, Write] = {}
    faults: list[Fault] = []
    for one in gather:
        uses = _uses(one.field, body, header)
        found = _faults(one, uses, body, header, outputs, [other.name for other in gathered])
        faults += found
        if found or uses is None:
            continue
        length = _length_of(one, uses)
        if length not in axes:  # histories of different lengths have axes of different names
            axes[length] = _fresh(taken)
            taken.add(axes[length])
        made, write = _history(one, uses, axes[length], types)
        gathered.append(made)
        writes[one.name] = write
    return Histories(tuple(gathered), writes, tuple(faults))


def _uses(name: str, body: Interface, header: Interface) -> tuple[Use, ...] | None:
    """Who may have written a field at the end of an iteration; None where no block of the loop writes it."""
    if name in header.writes:
        return header.writes[name].uses
    if name not in body.writes:
        return None
    write = body.writes[name]
    before = body.reads[name].uses if write.passes and name in body.reads else ()
    return (*write.uses, *before)


def _length_of(one: Gathering, uses: tuple[Use, ...]) -> tuple[bool, Axis | None]:
    """A key for the length of a history: how often it is taken; of joined ones, the length of those that are joined."""
    if not one.joined:
        return False, one.every
    declared = uses[0].axes
    return True, declared[0] if declared else None


def _history(one: Gathering, uses: tuple[Use, ...], axis: str, types: TypeSystem) -> tuple[Gathered, Write]:
    """A history, and the output that holds it."""
    if one.joined:
        stacked = all(types.is_tensor(use.hint) for use in uses)
        joined = tuple(_with_first(use, axis) for use in uses)
        return Gathered(one.name, one.field, one.every, True, stacked, uses), Write(one.name, joined)
    stacked = bool(uses) and all(types.is_tensor(use.hint) for use in uses)
    if stacked:
        histories = tuple(_stacked(use, axis, types) for use in uses)
    else:
        histories = (replace(uses[-1], hint=types.several([use.hint for use in uses]), axes=None),)
    return Gathered(one.name, one.field, one.every, False, stacked, uses), Write(one.name, histories)


def _stacked(use: Use, axis: str, types: TypeSystem) -> Use:
    axes = None if use.axes is None else (axis, *use.axes)
    return replace(use, hint=types.stacked(use.hint, axis), axes=axes)


def _with_first(use: Use, axis: str) -> Use:
    """The writer of a history with another first axis: those of several loops are joined."""
    return use if not use.axes else replace(use, axes=(axis, *use.axes[1:]))


def _faults(
    one: Gathering,
    uses: tuple[Use, ...] | None,
    body: Interface,
    header: Interface,
    outputs: Boundary | None,
    others: Sequence[str],
) -> list[Fault]:
    """The faults of a history that is asked for."""
    if uses is None:
        return [fault.gather_unknown(one.field, list(body.writes), list(header.writes), one.field in body.reads)]
    if one.joined and body.writes[one.field].passes:
        return [fault.gather_in_branch(one.field, uses[0])]
    if one.name in others:
        return [fault.gather_twice(one.field)]
    clash = _clash(one, body, header)
    if clash is not None:
        return [fault.gather_clash(one.field, one.name, clash)]
    if outputs is not None and one.name not in outputs.fields:
        return [fault.gather_undeclared(one.name, outputs.name)]
    return []


def _clash(one: Gathering, body: Interface, header: Interface) -> Use | None:
    """Who uses a field or component that is called like a history."""
    own = {} if one.joined else body.writes
    holders: Sequence[Mapping[str, Read | Write | Component]] = (
        own, body.reads, header.writes, header.reads, body.components, header.components,
    )  # fmt: skip
    for declared in holders:
        found = declared.get(one.name)
        if found is not None and found.uses:
            return found.uses[0]
    return None


def _fresh(taken: set[str]) -> str:
    """A name for the axis of a history that no axis in the loop has."""
    name, number = "history", 2
    while name in taken:
        name, number = f"history_{number}", number + 1
    return name


def _axis_names(interfaces: Iterable[Interface]) -> set[str]:
    """The names of the axes in the types of interfaces."""
    found: set[str] = set()
    for one in interfaces:
        fields: list[Read | Write] = [*one.reads.values(), *one.writes.values()]
        for declared in fields:
            for use in declared.uses:
                found |= {short_name(name) for name in _names_in(use.axes or ())}
    return found


def _names_in(axes: Axes) -> Iterator[str]:
    for axis in axes:
        if isinstance(axis, Size):
            yield from sizes.names_of(axis)
        elif isinstance(axis, str):
            yield axis
