"""Fields without a default: a record that is made without one is refused, with its name and what to write.

A record is made at C speed, and nothing looks at its keywords before msgspec does, whose own words name
neither record nor remedy. But of a field that is left out it calls the default's factory: here, one that raises.
"""

from __future__ import annotations

import linecache
import re
import sys
from types import FrameType
from typing import Any, NoReturn

import msgspec

__all__ = ["Required", "is_required", "needs", "required_fields"]


class Required:
    """The factory of a field without a default: it raises.

    Args:
        field: the field.
    """

    def __init__(self, field: str) -> None:
        self.field = field

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Required) and self.field == other.field

    def __hash__(self) -> int:
        return hash(self.field)

    def __call__(self) -> NoReturn:
        """Refuse.

        Raises:
            TypeError: naming the record and the field.
        """
        records = _called(_maker(sys._getframe(1)), self.field)
        if len(records) == 1:
            raise TypeError(needs(records[0], self.field))
        raise TypeError(f"a record was made without its field {self.field!r}; write `{self.field}=...`")


def needs(record: Any, field: str) -> str:
    """The message for a record that is made without a field."""
    call = ", ".join(f"{name}=..." for name in required_fields(record))
    return f"{record.__name__} needs its field {field!r}; write `{record.__name__}({call})`"


def required_fields(record: Any) -> list[str]:
    """The fields of a record that have no default."""
    fields, defaults = record.__struct_fields__, record.__struct_defaults__
    padded = (msgspec.NODEFAULT,) * (len(fields) - len(defaults)) + tuple(defaults)
    return [field for field, default in zip(fields, padded, strict=True) if is_required(default)]


def is_required(default: Any) -> bool:
    """Whether a default, as `msgspec` keeps it, is that of a field that has none."""
    return default is msgspec.NODEFAULT or isinstance(getattr(default, "factory", None), Required)


def _maker(frame: FrameType) -> FrameType:
    """The frame that makes the record; of `Pair[int](...)` the one behind `typing`."""
    while frame.f_back is not None and frame.f_globals.get("__name__") == "typing":
        frame = frame.f_back
    return frame


def _called(frame: FrameType, field: str) -> list[Any]:
    """The record classes with a field that the line of a frame may have called, by the names in it."""
    code = frame.f_code
    line = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
    space = {**frame.f_globals, **frame.f_locals}
    names = [*code.co_names, *code.co_varnames, *code.co_freevars]
    found = [(name, space[name]) for name in names if name in space and field in _required_of(space[name])]
    named = [record for name, record in found if re.search(rf"\b{name}\s*[(\[]", line)]
    return list(dict.fromkeys(named or [record for _, record in found]))


def _required_of(value: object) -> list[str]:
    """The required fields of a value that is a record class; none of any other."""
    return required_fields(value) if isinstance(value, msgspec.StructMeta) else []
