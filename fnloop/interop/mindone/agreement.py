"""Do the user's two records say all that a mindone block reads and writes? Every fault, before any tensor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fnloop.errors import BlockError, did_you_mean
from fnloop.hints import record_fields, show
from fnloop.interface import Default
from fnloop.interop.mindone.described import Described

__all__ = ["STATE", "check_agreement"]

STATE = "_state"
"""The end of the name of a field that holds what a component remembers: ``scheduler_state``."""


def check_agreement(
    known: Described,
    inputs: Any,
    outputs: Any,
    *,
    components: Sequence[str],
    kwargs: Mapping[str, Sequence[str]],
    variables: Sequence[str],
) -> None:
    """Compare a block with the records that it is to stand between.

    Raises:
        BlockError: with all faults.
    """
    faults = [
        *_of_groups(known, inputs, kwargs),
        *_of_inputs(known, inputs, components, kwargs, variables),
        *_of_outputs(known, inputs, outputs, components, kwargs),
        *_of_unmet(known),
        *_of_components(known, components),
        *_of_states(known, inputs, outputs),
    ]
    if faults:
        lines = "".join(f"\n  - {fault}" for fault in faults)
        raise BlockError(f"{known.title} does not fit between {show(inputs)} and {show(outputs)}:{lines}")


def _of_groups(known: Described, inputs: Any, kwargs: Mapping[str, Sequence[str]]) -> Iterator[str]:
    fields = record_fields(inputs)
    for kind, names in kwargs.items():
        if kind not in known.groups and known.groups:
            yield f"it takes no group of inputs {kind!r}, only {_list(known.groups)}"
        elif kind not in known.groups:
            yield f"it takes no groups of inputs, so leave out kwargs={{{kind!r}: ...}}"
        for name in [names] if isinstance(names, str) else names:
            if name not in fields:
                yield f"{name!r} of the group {kind!r} is no field of {show(inputs)}{did_you_mean(name, fields)}"


def _of_inputs(
    known: Described,
    inputs: Any,
    components: Sequence[str],
    kwargs: Mapping[str, Sequence[str]],
    variables: Sequence[str],
) -> Iterator[str]:
    fields = record_fields(inputs)
    grouped = [name for names in kwargs.values() for name in names]
    for name in known.variables:
        if name not in fields:
            yield f"it takes the loop's variable {name!r}, which is no field of {show(inputs)}"
    for name in known.needed:
        if name not in fields:
            yield f"it requires {name!r}{_hint_of(known.inputs.get(name))}, which is no field of {show(inputs)}"
        elif _is_none(fields[name].default):
            yield (
                f"it requires {name!r}, and takes None for missing: give the field of {show(inputs)} no default, "
                "or another"
            )
    for name in known.undeclared_reads:
        if name not in fields:
            yield f"it reads {name!r} without declaring it, so it must be a field of {show(inputs)}"
    loose = variables if known.any_variables else ()
    read = {name for touched in known.touched for name in (*touched.guarded, *touched.reads)} if known.in_loop else ()
    direct = () if known.in_loop else known.own.guarded
    taken = {*known.inputs, *grouped, *known.variables, *loose, *read, *direct, *_states(known, components)}
    for name in fields:
        if name not in taken:
            yield f"{show(inputs)} has a field {name!r}, which it does not take{_remedy(name, known, taken)}"


def _of_outputs(
    known: Described, inputs: Any, outputs: Any, components: Sequence[str], kwargs: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    fields = record_fields(outputs)
    for name in known.undeclared_writes:
        if name not in fields:
            yield f"it writes {name!r} without declaring it, so it must be a field of {show(outputs)}"
    grouped = [name for names in kwargs.values() for name in names]
    written = {*known.outputs, *known.inputs, *grouped, *_states(known, components)}
    if known.in_loop:
        written |= {*known.own.writes, *record_fields(inputs)}
    lost = {name for touched in known.touched for name in touched.writes}
    for name in fields:
        if name in written:
            continue
        if name in lost:
            yield (
                f"{show(outputs)} has a field {name!r}, which is written inside only: mindone drops what a block "
                "writes without declaring it"
            )
        else:
            yield f"{show(outputs)} has a field {name!r}, which it does not write{did_you_mean(name, written)}"


def _of_unmet(known: Described) -> Iterator[str]:
    """Reads that fail in mindone too, which gives a block what it declares and nothing else."""
    for title, name in known.unmet:
        who = "it" if title == known.title else f"{title} inside it"
        yield (
            f"{who} reads {name!r}, which nothing declares or writes, so that mindone does not hand it on: add "
            f"InputParam({name!r}) to the `inputs` of {title} (`intermediate_inputs` are not read)"
        )


def _of_components(known: Described, components: Sequence[str]) -> Iterator[str]:
    for name in known.undeclared_components:
        if name not in components:
            yield (
                f"it reads the component {name!r} without declaring it, and goes on with other numbers where it is "
                f"not there: write components=({name!r},)"
            )


def _of_states(known: Described, inputs: Any, outputs: Any) -> Iterator[str]:
    """A step of a loop that moves a scheduler on: its next iteration goes on from there."""
    if not known.in_loop:
        return
    for name, used in known.own.uses.items():
        if "step" not in used:
            continue
        for record in (inputs, outputs):
            if name + STATE not in record_fields(record):
                yield (
                    f"it moves the component {name!r} on by a step, which the next iteration has to know: give "
                    f"{show(record)} a field `{name + STATE}: dict[str, Any]`"
                )


def _states(known: Described, components: Sequence[str]) -> set[str]:
    return {name + STATE for name in (*known.components, *components)}


def _remedy(name: str, known: Described, taken: set[str]) -> str:
    near = did_you_mean(name, taken)
    if near or not known.groups:
        return near
    return f"; if it belongs to a group of inputs, write kwargs={{{known.groups[0]!r}: ({name!r}, ...)}}"


def _is_none(default: Default | None) -> bool:
    return default is not None and default.factory is None and default.value is None


def _hint_of(parameter: Any) -> str:
    hint = getattr(parameter, "type_hint", None)
    return "" if hint is None else f" ({show(hint)})"


def _list(names: Sequence[str]) -> str:
    return ", ".join(map(repr, names))
