"""Questions about MindSpore's Cells and Parameters, none of which imports MindSpore."""

from __future__ import annotations

import sys
from functools import cache

__all__ = ["attributes_of_every_cell", "is_cell", "is_cell_class", "is_parameter"]


def is_cell(value: object) -> bool:
    """Whether a value is a MindSpore Cell."""
    return is_cell_class(type(value))


def is_cell_class(cls: type) -> bool:
    """Whether a class is that of a MindSpore Cell."""
    return "mindspore" in sys.modules and issubclass(cls, _classes()[0])


def is_parameter(value: object) -> bool:
    """Whether a value is a MindSpore Parameter."""
    return "mindspore" in sys.modules and isinstance(value, _classes()[1])


@cache
def attributes_of_every_cell() -> frozenset[str]:
    """The attributes that MindSpore gives to every Cell and adds when one is made or called; all but `training`."""
    added = {"_cell_init_args", "_mutable_flags", "current_phase", "sequence_modified"}
    return frozenset(added.union(vars(_classes()[0]())) - {"training"})


@cache
def _classes() -> tuple[type, type]:
    from mindspore import Parameter
    from mindspore.nn import Cell

    return Cell, Parameter
