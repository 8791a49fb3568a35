"""The argument `on_error=` of a composition: the block that answers for iterations that fail."""

from __future__ import annotations

from collections.abc import Callable

from mypy.nodes import Expression
from mypy.plugin import CheckerPluginInterface, MethodContext
from mypy.types import Type, get_proper_type

from fnloop import faults, wording
from fnloop.errors import Fault
from fnloop.mypy.arguments import argument, literal_text
from fnloop.mypy.report import note, report

__all__ = ["on_error_of"]

Entry = Callable[[str, Expression, CheckerPluginInterface], "Type | Fault"]


def on_error_of(context: MethodContext, owner: str, of_loop: bool, entry: Entry) -> tuple[bool, Type | None]:
    """Whether the argument is seen and has no mistake, and the type of the block; None where none is given.

    Args:
        context: of the call.
        owner: the name of what is composed.
        of_loop: whether that is a loop.
        entry: the type of a block, of a dict's entry or of this; or its fault.
    """
    found = argument(context, "on_error") if "on_error" in context.callee_arg_names else None
    if found is None:
        return True, None
    expression, hint = found
    word = literal_text(expression, context.api)
    if word == "raise":
        return True, None
    if word is not None:
        report(context.api, "on-error", wording.on_error_word(owner, word), expression)
        return False, None
    if not of_loop:
        report(context.api, "on-error", faults.on_error_in_switch(owner).message, expression)
        return False, None
    block = entry("on_error", expression, context.api)
    if isinstance(block, Fault):
        report(context.api, "on-error", _as_argument(owner, block), expression)
        return False, None
    if not hasattr(get_proper_type(hint), "type"):
        note(context.api, "the block of on_error= is not seen; this composition is not checked", expression)
        return False, None
    return True, block


def _as_argument(owner: str, found: Fault) -> str:
    """The message of something that is no block, as the argument."""
    came, _, remedy = found.message.removeprefix("entry 'on_error' is ").partition(", not a block; ")
    return faults.on_error_block(owner, came, remedy).message
