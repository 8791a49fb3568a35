"""The components that a program holds: those that it is given, those bound in it, and the defaults of its functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from fnloop.compile.validate.repeatable import is_repeatable
from fnloop.program.ops import Fold, Program
from fnloop.program.partition import part_of
from fnloop.program.traverse import calls, decision_calls

__all__ = ["changed_by", "defaults_of", "header_alone", "used_components"]

Values = Mapping[str, Any]


def used_components(program: Program, components: Values) -> dict[str, Any]:
    """All components of a program: those given, and those bound in it."""
    used = dict(components)
    for call in [*calls(program.ops), *decision_calls(program.ops)]:
        for name, one in call.components.items():
            if one.bound and not any(one.value is value for value in used.values()):
                used[f"{call.path}:{name}"] = one.value
    return used


def changed_by(prefix: Program, components: Values) -> tuple[object, ...]:
    """The components that what Python runs before a graph may change."""
    used = used_components(prefix, {})
    for call in [*calls(prefix.ops), *decision_calls(prefix.ops)]:
        used |= {name: components[name] for name in call.components if name in components}
    return () if is_repeatable(prefix, used) else (*used.values(), *defaults_of(prefix))


def header_alone(program: Program, fold: Fold) -> Program:
    """A loop without a body: its header is run to its end."""
    bare = replace(fold, body=(), until=None, carry=(), live_out=(), gathered=(), piece=None)
    return part_of(program, [bare], ())


def defaults_of(program: Program) -> list[object]:
    """The components that the functions of a program have where none are given."""
    leaves = [call.leaf for call in [*calls(program.ops), *decision_calls(program.ops)]]
    found = [component.default for leaf in leaves for component in leaf.interface.components.values()]
    return [default.value for default in found if default is not None and default.factory is None]
