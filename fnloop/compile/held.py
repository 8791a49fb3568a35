"""The components that a program holds: those that it is given, those bound in it, and the defaults of its functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.frontend.setup import behind_setup
from fnloop.compile.validate.repeatable import is_repeatable
from fnloop.plan import Leaf
from fnloop.program.ops import Call, Fold, Program, Region
from fnloop.program.partition import part_of
from fnloop.program.traverse import all_ops, calls, decision_calls, folds

__all__ = [
    "changed_by",
    "defaults_of",
    "header_alone",
    "identities",
    "items_alone",
    "used_components",
    "used_in_graph",
]

Values = Mapping[str, Any]


def identities(values: Values) -> tuple[tuple[str, int], ...]:
    """The values by name and identity, for a key, whatever order they were bound in."""
    return tuple(sorted((name, id(value)) for name, value in values.items()))


def used_components(program: Program, components: Values) -> dict[str, Any]:
    """All components of a program: those given, and those bound in it."""
    used = dict(components)
    for call in [*calls(program.ops), *decision_calls(program.ops)]:
        for name, one in call.components.items():
            if one.bound and not any(one.value is value for value in used.values()):
                used[f"{call.path}:{name}"] = one.value
    return used


def used_in_graph(program: Program, binding: Binding, used: Values, components: Values) -> dict[str, Any]:
    """Those of the components of a program that its graph may have taken for fixed.

    What only blocks and headers use that run before the graph is asked in each call, and may change.

    Args:
        program: the program.
        binding: which calls run before the graph.
        used: all components of the program.
        components: those that are given with the call.
    """
    ahead: set[int] = set()
    in_graph: set[int] = set()
    for call, runs_ahead in _calls_with_times(program, binding):
        for one in call.components.values():
            value = one.value if one.bound else components.get(one.name)
            (ahead if runs_ahead else in_graph).add(id(value))
    return {name: value for name, value in used.items() if id(value) in in_graph or id(value) not in ahead}


def _calls_with_times(program: Program, binding: Binding) -> Iterator[tuple[Call, bool]]:
    """All calls, each with whether it runs before the graph."""
    regions = [op.call for op in all_ops(program.ops) if isinstance(op, Region)]
    for call in [*calls(program.ops), *regions]:
        yield call, binding.runs_ahead(call)
    headers = {id(fold.header) for fold in folds(program.ops)}
    for decision in decision_calls(program.ops):
        is_known = decision.answer is not None and binding.is_known(decision.answer)
        yield decision, is_known or id(decision) in headers


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


def items_alone(program: Program, fold: Fold) -> Program:
    """The same without what a header does once, in front of its first record; it is there to be read, not to be run."""
    header = fold.header
    if header is not None and isinstance(header.leaf, Leaf):
        behind = behind_setup(header.leaf.function)
        if behind is not None:
            header = replace(header, leaf=replace(header.leaf, function=behind))
    return header_alone(program, replace(fold, header=header))


def defaults_of(program: Program) -> list[object]:
    """The components that the functions of a program have where none are given."""
    leaves = [call.leaf for call in [*calls(program.ops), *decision_calls(program.ops)]]
    found = [component.default for leaf in leaves for component in leaf.interface.components.values()]
    return [default.value for default in found if default is not None and default.factory is None]
