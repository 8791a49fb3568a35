"""Blocks of plain Python: do their sources show that they have nothing to do with MindSpore?

Such blocks may run in several threads at once, and start threads of their own that call blocks. What cannot be seen
counts as MindSpore's: a component, a value whose class says nothing, a name that is looked up while it runs.
"""

from __future__ import annotations

import builtins
import datetime
import enum
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import PurePath
from types import BuiltinFunctionType, CodeType, FunctionType, ModuleType
from typing import Any, Literal, get_args, get_origin

from typing_extensions import assert_never

from fnloop.annotations import UNIONS
from fnloop.authors import root_package
from fnloop.hints import is_record, record_fields, strip
from fnloop.plan import Compiled, Composite, Leaf, Plan, Transformed, memoised_plan

__all__ = ["is_plain"]

PLAIN: tuple[type, ...] = (
    *(bool, int, float, complex, str, bytes, type(None), enum.Enum, PurePath),
    *(datetime.date, datetime.time, datetime.timedelta),
)
CONTAINERS: tuple[type, ...] = (list, tuple, set, frozenset, dict, Mapping)
PACKAGES = frozenset({*sys.stdlib_module_names, "numpy", "scipy", "PIL", "requests", "httpx", "msgspec", "fnloop"})
"""Packages that never run MindSpore."""

UNSEEN = frozenset({"eval", "exec", "__import__", "import_module", "globals", "mindspore"})


def is_plain(plan: Plan) -> bool:
    """Whether a plan shows that nothing in it uses MindSpore."""
    return _is_plain_plan(plan, set())


def _is_plain_plan(plan: Plan, seen: set[int]) -> bool:
    """As `is_plain`; values that were seen before, as of a block that calls itself, count as plain."""
    match plan:
        case Leaf():
            return memoised_plan(plan) is None and _is_plain_leaf(plan, seen)
        case Composite():
            deciding = [one.leaf for one in (plan.decision, plan.until) if one is not None]
            decides_plainly = all(_is_plain_leaf(one, seen) for one in deciding)
            return decides_plainly and all(_is_plain_plan(step.plan, seen) for step in plan.all_steps)
        case Transformed() | Compiled():
            return False
        case _:
            assert_never(plan)


def _is_plain_leaf(leaf: Leaf, seen: set[int]) -> bool:
    hints = [*leaf.hints_in.values(), *leaf.hints_out.values()]
    takes = [one.uses[0].hint for one in leaf.interface.components.values()]
    return all(_is_plain_hint(hint, ()) for hint in (*hints, *takes)) and _is_plain_value(leaf.function, seen)


def _is_plain_hint(hint: Any, around: tuple[Any, ...]) -> bool:
    hint = strip(hint)
    if hint in around:
        return True
    if is_record(hint):
        return all(_is_plain_hint(info.hint, (*around, hint)) for info in record_fields(hint).values())
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return True
    if arguments:
        known = origin in UNIONS or (isinstance(origin, type) and issubclass(origin, CONTAINERS))
        return known and all(one is Ellipsis or _is_plain_hint(one, around) for one in arguments)
    return hint is None or (isinstance(hint, type) and issubclass(hint, (*PLAIN, *CONTAINERS[:4])))


def _is_plain_value(value: Any, seen: set[int]) -> bool:
    """Whether a value that code names is plain."""
    if id(value) in seen:
        return True
    seen.add(id(value))
    kind = type(value)  # and never `value.__class__`, which may do anything
    if issubclass(kind, FunctionType):
        return root_package(value) in PACKAGES or _is_plain_function(value, seen)
    if issubclass(kind, (ModuleType, BuiltinFunctionType)):
        return root_package(value) in PACKAGES or issubclass(kind, BuiltinFunctionType)
    if issubclass(kind, type):
        return is_record(value) or root_package(value) in PACKAGES
    if issubclass(kind, (list, tuple, set, frozenset)):
        return all(_is_plain_value(one, seen) for one in value)
    if issubclass(kind, dict):
        return all(_is_plain_value(one, seen) for one in value.values())
    if hasattr(kind, "__fnloop_holds__"):
        return hasattr(value, "plan") and not value.bound and _is_plain_plan(value.plan, seen)
    return issubclass(kind, PLAIN)


def _is_plain_function(function: FunctionType, seen: set[int]) -> bool:
    names = _names(function.__code__)
    if names & UNSEEN:
        return False
    space = {**vars(builtins), **function.__globals__}
    used = [space[name] for name in names if name in space]
    enclosed: list[object] = []
    with suppress(ValueError):  # not assigned yet
        enclosed += [cell.cell_contents for cell in function.__closure__ or ()]
    if len(enclosed) < len(function.__closure__ or ()):
        return False
    return all(_is_plain_value(one, seen) for one in (*used, *enclosed))


def _names(code: CodeType) -> set[str]:
    inner = [one for one in code.co_consts if isinstance(one, CodeType)]
    return set(code.co_names).union(*map(_names, inner))
