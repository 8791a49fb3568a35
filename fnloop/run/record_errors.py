"""What Python and msgspec say of a misspelt field, said with the record, its fields and the nearest name.

A record is made at C speed, so nothing looks at its keywords before msgspec does; here its bare
"Unexpected keyword argument 'lenght'" becomes a message that a reader can act on.
"""

from __future__ import annotations

import linecache
import re
from types import FrameType, ModuleType
from typing import Any

import msgspec

from fnloop.errors import did_you_mean
from fnloop.state import BlockState

__all__ = ["improve_message"]

CONSTRUCTOR = re.compile(r"(Missing required|Unexpected keyword) argument '(\w+)'|Extra positional arguments provided")


def improve_message(error: BaseException) -> None:
    """Give an exception about a record's fields a fuller message; its type stays, and any other is left alone."""
    text = error.args[0] if error.args and isinstance(error.args[0], str) else ""
    if type(error) is TypeError and (found := CONSTRUCTOR.fullmatch(text)):
        better = _constructor(error, found[1] or "", found[2] or "")
    elif type(error) is AttributeError and isinstance(error.obj, BlockState) and "object has no attribute" in text:
        better = _no_field(type(error.obj), str(error.name))
    else:
        return
    if better:
        error.args = (better,)


def _no_field(record: Any, name: str) -> str:
    fields = record.__struct_fields__
    return f"{record.__name__} has no field {name!r}{did_you_mean(name, fields)} (it has {', '.join(fields) or 'none'})"


def _constructor(error: BaseException, problem: str, name: str) -> str:
    """The message for a record's constructor, where the frame that called it tells which record that was."""
    records = []
    for record in _records_called(error):
        missing = _missing(record)
        if problem == "Missing required" and name not in missing:
            continue
        if problem == "Unexpected keyword" and name in record.__struct_fields__:
            continue
        records.append(record)
    if len(records) != 1:
        return ""
    record = records[0]
    if problem == "Unexpected keyword":
        return _no_field(record, name)
    values = ", ".join(f"{field}=..." for field in _missing(record) or record.__struct_fields__)
    if problem == "Missing required":
        return f"{record.__name__} needs its field {name!r}; write `{record.__name__}({values})`"
    return f"{record.__name__} takes its fields by keyword; write `{record.__name__}({values})`"


def _missing(record: Any) -> list[str]:
    """The fields that have no default."""
    fields, defaults = record.__struct_fields__, record.__struct_defaults__
    padded = (msgspec.NODEFAULT,) * (len(fields) - len(defaults)) + tuple(defaults)
    return [field for field, default in zip(fields, padded, strict=True) if default is msgspec.NODEFAULT]


def _records_called(error: BaseException) -> list[Any]:
    """The record classes that the line of an exception may have called, by the names in its frame."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return []
    visible = _visible(trace.tb_frame)
    line = linecache.getline(trace.tb_frame.f_code.co_filename, trace.tb_lineno)
    named = [record for name, record in visible.items() if re.search(rf"\b{name}\s*[(\[]", line)]
    return list(dict.fromkeys(named or visible.values()))


def _visible(frame: FrameType) -> dict[str, Any]:
    """The record classes that the code of a frame names."""
    names = [*frame.f_code.co_names, *frame.f_code.co_varnames, *frame.f_code.co_freevars]
    space = {**frame.f_globals, **frame.f_locals}
    values = {name: space[name] for name in names if name in space}
    for module in [value for value in values.values() if isinstance(value, ModuleType)]:
        values |= {name: getattr(module, name) for name in names if name not in values and hasattr(module, name)}
    return {name: value for name, value in values.items() if isinstance(value, type) and issubclass(value, BlockState)}
