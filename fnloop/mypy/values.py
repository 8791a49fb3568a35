"""Values given by keyword, which mypy has seen without what is expected of them.

`Block.__call__` takes any keyword, so that mypy infers ``{"prompt": "cat"}`` as a `dict[str, str]` or less, also where
a `TypedDict` is read. A display (a list, dict, set or tuple written out, a comprehension, a conditional expression) is
therefore inferred again, with the type of its field as context.
"""

from __future__ import annotations

from dataclasses import dataclass

from mypy.checker import TypeChecker
from mypy.erasetype import erase_typevars
from mypy.nodes import (
    ConditionalExpr,
    DictExpr,
    DictionaryComprehension,
    Expression,
    ListComprehension,
    ListExpr,
    SetComprehension,
    SetExpr,
    TupleExpr,
)
from mypy.plugin import CheckerPluginInterface
from mypy.types import Type

from fnloop.mypy.types import MypyTypes, show

__all__ = ["Value", "ValueMisfit", "misfit_of_value"]

DISPLAYS = (
    ConditionalExpr,
    DictExpr,
    DictionaryComprehension,
    ListComprehension,
    ListExpr,
    SetComprehension,
    SetExpr,
    TupleExpr,
)
TYPES = MypyTypes()


@dataclass(frozen=True)
class Value:
    """A value of a call: its type, where nothing is expected of it, and the expression."""

    type: Type
    at: Expression


@dataclass(frozen=True)
class ValueMisfit:
    """A value that does not fit: its type by itself, and the first complaint of mypy, empty where the types say it."""

    given: Type
    reason: str = ""


def misfit_of_value(value: Value, wanted: Type, api: CheckerPluginInterface) -> ValueMisfit | None:
    """Why a value cannot go where a type is wanted; None where it can."""
    if not isinstance(value.at, DISPLAYS):
        return None if TYPES.misfit(value.type, wanted) is None else ValueMisfit(value.type, "")
    fitted, complaint = _inferred(value.at, erase_typevars(wanted), api)
    if complaint is None and TYPES.misfit(fitted, wanted) is None:
        return None
    given, _ = _inferred(value.at, None, api)
    if complaint is None or TYPES.misfit(given, wanted) is not None:
        return ValueMisfit(given, _telling(complaint or "", given))
    return None


def _telling(complaint: str, given: Type) -> str:
    """A complaint of mypy that says more than the two types: which key, or which item of a mixed list."""
    of_items = complaint.startswith(("List ", "Set ", "Dict", "Argument "))
    return "" if of_items and "object" not in show(given) and "Literal" not in complaint else complaint


def _inferred(at: Expression, context: Type | None, api: CheckerPluginInterface) -> tuple[Type, str | None]:
    """The type of an expression where a type is expected, and mypy's first complaint; nothing is reported or kept."""
    assert isinstance(api, TypeChecker)
    with (
        api.msg.filter_errors(save_filtered_errors=True) as watcher,
        api.local_type_map,
        api.binder.frame_context(can_skip=False, discard=True),
    ):
        found = api.expr_checker.accept(at, type_context=context)
    errors = [error.message for error in watcher.filtered_errors() if error.severity == "error"]
    return found, errors[0] if errors else None
