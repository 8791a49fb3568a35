"""The fields of a record of several records: does the type that holds fit those that the others declare?"""

from __future__ import annotations

from typing import Any, get_origin

from fnloop.axes import Bindings
from fnloop.errors import BlockError
from fnloop.hints import FieldInfo, axes_of, record_fields, show
from fnloop.typesystem.subtypes import misfit

__all__ = ["check_inherited"]


def check_inherited(record: Any) -> None:
    """Refuse a field whose type does not fit what a base declares.

    Args:
        record: the record, or a generic one with its types.

    Raises:
        BlockError: naming the record, the base and the field.
    """
    cls = get_origin(record) or record
    for name, info in record_fields(record).items():
        if info.inherited:
            _check_field(cls, name, info)


def _check_field(cls: type, name: str, info: FieldInfo) -> None:
    *others, (owner, hint) = info.inherited
    for base, wanted in others:
        reason = misfit(hint, wanted)
        if reason is None:
            reason = Bindings().unify(axes_of(hint), axes_of(wanted))
        if reason is not None:
            where = "" if owner is cls else f" in {owner.__name__}"
            raise BlockError(
                f"{cls.__name__}.{name} is {show(hint)}{where}, but its base {base.__name__} declares it as "
                f"{show(wanted)}{f': {reason}' if reason else ''}; write a type that fits both, or rename one"
            )
