"""Error codes, and reporting a fault where it belongs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mypy.errorcodes import ErrorCode
from mypy.nodes import Context
from mypy.plugin import CheckerPluginInterface

from fnloop.errors import Fault
from fnloop.faults import CODES

__all__ = ["note", "report", "report_faults"]

USE_CODES = (
    "block-signature",
    "call-record",
    "call-type",
    "component-missing",
    "component-unknown",
    "dropped",
    "edit",
    "input-missing",
    "keyword-unknown",
    "record-bases",
    "rename",
    "transform",
    "unknown-block",
    "unknown-field",
    "unseen",
    "value-type",
)
"""Mistakes in the use of one block, which at run time are a `StateError` or `BlockError`; see `fnloop.wording`."""

ERROR_CODES: Mapping[str, ErrorCode] = {
    code: ErrorCode(code, "fnloop: a mistake in a composition or its use", "fnloop") for code in (*CODES, *USE_CODES)
}


def report(api: CheckerPluginInterface, code: str, message: str, context: Context) -> None:
    """Report one mistake."""
    api.fail(message, context, code=ERROR_CODES[code])


def report_faults(
    api: CheckerPluginInterface, faults: Iterable[Fault], context: Context, entries: Mapping[str, Context]
) -> None:
    """Report the faults of a wiring, each on the line of its dict entry, else on that of the call."""
    for fault in faults:
        report(api, fault.code, fault.message, entries.get(fault.entry or "", context))


def note(api: CheckerPluginInterface, message: str, context: Context) -> None:
    """Say that something is not checked; that is no error."""
    api.msg.note(f"fnloop: {message}", context, code=ERROR_CODES["unseen"])
