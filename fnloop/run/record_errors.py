"""Fuller messages for misspelt or missing fields: with the record, its fields and the nearest name.

A record is made at C speed, so nothing looks at its keywords before msgspec does; here its bare
"Unexpected keyword argument 'lenght'" becomes a message that a reader can act on.
"""

from __future__ import annotations

import linecache
import re
from types import FrameType, ModuleType
from typing import Any

from fnloop.errors import did_you_mean
from fnloop.required import required_fields
from fnloop.state import BlockState

__all__ = ["improve_message"]

CONSTRUCTOR = re.compile(r"(Unexpected keyword) argument '(\w+)'|Extra positional arguments provided")


def improve_message(error: BaseException) -> None:
    """Give an exception about a record's fields a fuller message; its type stays, and any other is left alone."""
    text = error.args[0] if error.args and isinstance(error.args[0], str) else ""
    better = _wrong_arguments(error, text) if type(error) is TypeError else ""
    if better:
        error.args = (better,)


def _wrong_arguments(error: TypeError, text: str) -> str:
    found = CONSTRUCTOR.fullmatch(text)
    return "" if found is None else _constructor(error, found[1] or "", found[2] or "")


def _no_field(record: Any, name: str) -> str:
    fields = record.__struct_fields__
    return f"{record.__name__} has no field {name!r}{did_you_mean(name, fields)} (it has {', '.join(fields) or 'none'})"


def _constructor(error: BaseException, problem: str, name: str) -> str:
    """The message for a record's constructor, where the frame that called it tells which record that was."""
    records = [record for record in _records_called(error) if _has_problem(record, problem, name)]
    if len(records) != 1:
        return ""
    record = records[0]
    if problem == "Unexpected keyword":
        return _no_field(record, name)
    fields = required_fields(record) or record.__struct_fields__
    call = f"{record.__name__}({', '.join(f'{field}=...' for field in fields)})"
    return f"{record.__name__} takes its fields by keyword; write `{call}`"


def _has_problem(record: Any, problem: str, name: str) -> bool:
    """Whether a record's constructor can have raised an error about a field."""
    if problem == "Unexpected keyword":
        return name not in record.__struct_fields__
    return True


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
        others = [name for name in names if name not in values and hasattr(module, name)]
        values |= {name: getattr(module, name) for name in others}
    return {name: value for name, value in values.items() if _is_record_class(value)}


def _is_record_class(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, BlockState)
