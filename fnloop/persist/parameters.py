"""The Parameters of Cells in a checkpoint: given back to Cells that have the same ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fnloop.errors import CheckpointError, did_you_mean

__all__ = ["assign_parameters"]


def assign_parameters(
    place: str, kept: Mapping[str, Mapping[str, Any]], cells: Mapping[str, Any], remedy: str = ""
) -> None:
    """Give the Parameters of Cells the values that a checkpoint holds.

    Args:
        place: the checkpoint, for messages.
        kept: the values, by component and Parameter.
        cells: the Cells, by component.
        remedy: what to do where they do not fit, for messages.

    Raises:
        CheckpointError: where a Cell has other Parameters than the one that was kept; nothing is changed then.
    """
    faults = [fault for name, cell in cells.items() for fault in _misfits(name, cell, kept)]
    if faults:
        further = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        raise CheckpointError(f"{place} {faults[0]}{further}{remedy}")
    if cells:
        _assign(kept, cells)


def _assign(kept: Mapping[str, Mapping[str, Any]], cells: Mapping[str, Any]) -> None:
    from mindspore import ops  # seconds, which loops of plain Python do without

    for name, cell in cells.items():
        for parameter in cell.get_parameters():
            ops.assign(parameter, kept[name][parameter.name])


def _misfits(name: str, cell: Any, kept: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """The differences between the Parameters of a Cell and those that were kept, in words."""
    if name not in kept:
        yield f"holds no Parameters of a component {name!r}{did_you_mean(name, kept)} (it has {_listed(kept)})"
        return
    own = {parameter.name: parameter for parameter in cell.get_parameters()}
    values = kept[name]
    for lost in [one for one in values if one not in own]:
        yield f"holds the Parameter {lost!r} of {name!r}, which the {type(cell).__name__} does not have"
    for parameter_name, parameter in own.items():
        if parameter_name not in values:
            yield f"does not hold the Parameter {parameter_name!r} of {name!r}"
        elif _form(values[parameter_name]) != _form(parameter):
            there, here = _form(values[parameter_name]), _form(parameter)
            yield f"holds the Parameter {parameter_name!r} of {name!r} as {there}, but here it is {here}"


def _form(tensor: Any) -> str:
    dtype = str(tensor.dtype).lower()
    return f"{dtype}[{','.join(map(str, tensor.shape))}]"


def _listed(names: Mapping[str, object]) -> str:
    return ", ".join(names) or "those of none"
