"""The signature of a block for Python: its fields and components by keyword, as `inspect.signature` gives it."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import Parameter, Signature
from typing import Any, Union

from fnloop.hints import show, strip
from fnloop.interface import MISSING, Default, Need, Read, Use
from fnloop.plan import Plan, wiring_of
from fnloop.state import Record

__all__ = ["signature_of"]


class Fields:
    """The fields of a record whose class was made for a composite, as an annotation of what it returns."""

    def __init__(self, types: Mapping[str, str]) -> None:
        self.types = dict(types)

    def __repr__(self) -> str:
        return f"({', '.join(f'{name}: {shown}' for name, shown in self.types.items())})"


class Factory:
    """The default of a field that is made for each run."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"{self.name}()"


def signature_of(plan: Plan, names: Mapping[str, str], bound: Mapping[str, object]) -> Signature:
    """The signature of a block that is called by keyword.

    Args:
        plan: its plan.
        names: its renamed fields and components: the name outside by the own name.
        bound: its bound components, by their own names, which it takes no longer.
    """
    interface = plan.interface
    parameters = [_parameter(names.get(own, own), read) for own, read in interface.reads.items()]
    for own, component in interface.components.items():
        if own not in bound:
            optional = component.need is not Need.REQUIRED
            default = _default(component.default, optional)
            parameters.append(_keyword(names.get(own, own), component.uses, default))
    return Signature(parameters, return_annotation=_returned(plan, names))


def _parameter(name: str, read: Read) -> Parameter:
    return _keyword(name, read.uses, _default(read.default, read.need is not Need.REQUIRED))


def _keyword(name: str, uses: tuple[Use, ...], default: object) -> Parameter:
    hints = tuple(dict.fromkeys(strip(use.hint) for use in uses))
    annotation: Any = Union[hints] if hints else Any  # noqa: UP007 - a union of a tuple of types
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _default(default: Default | None, optional: bool) -> object:
    if default is None:
        return MISSING if optional else Parameter.empty
    if default.factory is None:
        return default.value
    return Factory(getattr(default.factory, "__name__", type(default.factory).__name__))


def _returned(plan: Plan, names: Mapping[str, str]) -> object:
    """The class of what a block returns; of one that was made for it, the fields."""
    record = wiring_of(plan).record_out
    writes = plan.interface.writes
    is_renamed = any(names.get(own, own) != own for own in writes)
    if record is not None and not is_renamed and _is_of_users(record):
        return record
    return Fields({names.get(own, own): _shown(write.uses) for own, write in writes.items()})


def _is_of_users(record: Any) -> bool:
    """Whether somebody wrote a record class, in place of fnloop for the outputs of a composite."""
    return bool(getattr(record, "__module__", "") != Record.__module__)


def _shown(uses: tuple[Use, ...]) -> str:
    return " | ".join(dict.fromkeys(show(use.hint) for use in uses)) or "Any"
