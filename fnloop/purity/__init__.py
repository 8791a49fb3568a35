"""Purity that the source of a block shows: it changes nothing that it was given, and draws only with keys.

A block is read statement by statement, with what each name may share with the record, a component or a global
(`values`, `kinds`); helpers that it calls are read with the arguments that they get. What a source does not show is
found by the level of checks ``"paranoid"``, in `fnloop.run`.
"""

from __future__ import annotations

import ast
import inspect
from collections import deque
from collections.abc import Mapping
from types import MappingProxyType, MethodType
from typing import Any

from fnloop.definition import definition_of
from fnloop.errors import PurityError
from fnloop.plan import KeyUses
from fnloop.purity.calls import call
from fnloop.purity.frames import Analysis, Frame
from fnloop.purity.helpers import local_names, read_waiting, run_helper
from fnloop.purity.keys import key_uses
from fnloop.purity.kinds import UNKNOWN_KIND, kinds_of
from fnloop.purity.statements import run_statements
from fnloop.purity.tables import MUTATORS, VIEWS
from fnloop.purity.values import Part, State, Value

__all__ = ["MUTATORS", "VIEWS", "check_purity"]

CONTAINERS = (bytearray, deque, dict, list, set)


def check_purity(
    function: Any, record: Any = None, components: Mapping[str, Any] = MappingProxyType({}), *, gives: bool = True
) -> KeyUses | None:
    """Refuse a function whose source shows that it is not pure.

    It may not change its record, a component or a global, nor draw random numbers without a key, nor draw from a key
    twice.

    Args:
        function: the function that is to become a block; one without source at hand is passed.
        record: the annotation of its record, where it is known.
        components: those of its components, likewise.
        gives: False for a block that gives nothing, which may act on the world outside.

    Returns:
        The keys that it draws from; None for none.

    Raises:
        PurityError: with the line, and what to write instead.
    """
    plain = inspect.unwrap(getattr(function, "__func__", function))
    _refuse_shared_defaults(function, plain)
    found = definition_of(function)
    if found is None or not isinstance(found.node, ast.FunctionDef):
        return None
    arguments = found.node.args
    parameters = [*arguments.posonlyargs, *arguments.args]
    is_method = isinstance(function, MethodType)
    skip = 1 if is_method else 0
    if len(parameters) <= skip:
        return None
    hints = {**components, parameters[skip].arg: record} if record is not None else components
    values = {parameters[0].arg: Value(frozenset({Part("self", parameters[0].arg)}))} if is_method else {}
    values[parameters[skip].arg] = _given("record", parameters[skip].arg, hints)
    for one in [*parameters[skip + 1 :], *arguments.kwonlyargs]:
        values[one.arg] = _given("component", one.arg, hints)
    analysis = Analysis(function.__name__, not gives, run_helper, call)
    frame = Frame(analysis, plain, found.first, plain.__code__.co_filename, local_names(plain.__code__))
    analysis.active.append(plain.__code__)
    try:
        end = run_statements(frame, found.node.body, State(dict(values)))
        read_waiting(frame)
    except RecursionError:  # an expression that is nested too deeply to be read
        return None
    ends = frame.returned if end is None else [*frame.returned, (Value(), end)]
    return key_uses(values[parameters[skip].arg], ends)


def _given(owner: Any, name: str, hints: Mapping[str, Any]) -> Value:
    kinds = kinds_of(hints[name]) if name in hints else UNKNOWN_KIND
    return Value(frozenset({Part(owner, name, kinds)}))


def _refuse_shared_defaults(function: Any, plain: Any) -> None:
    for name, default in (getattr(plain, "__kwdefaults__", None) or {}).items():
        if isinstance(default, CONTAINERS):
            kind = type(default).__name__
            instead = {"list": "a tuple", "set": "a frozenset"}.get(kind, "None, and make it in the block")
            raise PurityError(
                f"block {function.__name__!r} gives its component {name!r} a default that all calls share, and that "
                f"may be changed: a {kind}; write {instead}\n"
                f"  {plain.__code__.co_filename}:{plain.__code__.co_firstlineno}"
            )
