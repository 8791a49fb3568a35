"""Writes the composites, loops, gradients and maps that blocks call by hand into the program, as if they were wired.

A call of such a block becomes the operations that make what it is called with, those of the block that it calls, and
the call of its own function, which has the result as a field (see `frontend.composite_calls`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from typing_extensions import assert_never

from fnloop.compile.analysis.effects import Effects
from fnloop.compile.frontend.composite_calls import CompositeCall, Unfolded, unfolded
from fnloop.compile.frontend.halves import Part
from fnloop.compile.staging.prefix import given
from fnloop.compile.validate.outputs import checks_of_its_own
from fnloop.interface import Default, Interface
from fnloop.plan import Leaf
from fnloop.program.build import Builder
from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Program, Region, Require, Var
from fnloop.program.traverse import calls
from fnloop.state import BlockState

__all__ = ["Unfolding"]


@dataclass(eq=False)
class Unfolding:
    """Writes what blocks call by hand into programs; each block is looked at once.

    Args:
        components: those that are given where the plan is compiled.
        blocks: those that were looked at, by the `id` of each and of its components, with what they call.
    """

    components: Mapping[str, object] = field(default_factory=dict)
    blocks: dict[tuple[int, ...], tuple[Leaf, Mapping[str, object], Unfolded | None]] = field(default_factory=dict)

    def __call__(self, program: Program) -> Program:
        """The same program with the operations of what blocks call; itself where none calls anything."""
        if not any(self._unfolded(call) for call in calls(program.ops)):
            return program
        return replace(program, ops=tuple(self._written(program.ops)))

    def _unfolded(self, op: Call) -> Unfolded | None:
        """A block without the calls of others in it; None where it stays as it is."""
        leaf = op.leaf
        if not isinstance(leaf, Leaf):
            return None
        components = given(op.components, self.components)
        key = (id(leaf), *map(id, components.values()))
        if key not in self.blocks:
            found = None if checks_of_its_own(op) is not None else unfolded(leaf)
            if found is not None and not self._may_run_twice(op, found, components):
                found = None
            self.blocks[key] = leaf, components, found  # its key holds good while they live
        return self.blocks[key][2]

    def _may_run_twice(self, op: Call, found: Unfolded, components: Mapping[str, object]) -> bool:
        """Whether a block writes no weights: what makes an argument of a call runs once more in the rest of it."""
        if Effects(self.components).written(op):
            return False
        parts = [one for call in found.calls for one in call.given.values() if isinstance(one, Part)]
        return all(name in components for part in parts for name in part.components)

    def _written(self, ops: Iterable[Op]) -> list[Op]:
        """Operations, with those of what their blocks call."""
        made: list[Op] = []
        for op in ops:
            match op:
                case Call():
                    found = self._unfolded(op)
                    made += [op] if found is None else self._written_call(op, found)
                case Fold():
                    made.append(replace(op, body=tuple(self._written(op.body))))
                case Choice():
                    branches = {
                        name: (tuple(self._written(inside)), outputs) for name, (inside, outputs) in op.branches.items()
                    }
                    made.append(replace(op, branches=branches))
                case Region():
                    made.append(replace(op, body=tuple(self._written(op.body))))
                case Constant() | Require() | Outlined():
                    made.append(op)
                case _:
                    assert_never(op)
        return made

    def _written_call(self, op: Call, found: Unfolded) -> list[Op]:
        """The operations of a block that calls others."""
        first = next(iter(op.defines)).name
        fields, ops = dict(op.inputs), list[Op]()
        for number, one in enumerate(found.calls):
            fields |= _write(ops, op, one, fields, f"{first}_{number}_")
        inputs = {name: fields[name] for name in found.rest.reads}
        hints = {name: op.leaf.hints_in.get(name, var.hint) for name, var in inputs.items()}
        assert isinstance(op.leaf, Leaf)
        rest = _leaf(op.leaf, found.rest, hints, op.leaf.hints_out)
        ops.append(replace(op, leaf=rest, inputs=inputs, components=_of(op.components, found.rest.components)))
        return list(self._written(ops[:-1])) + ops[-1:]  # the block that is called may call others


def _write(ops: list[Op], op: Call, one: CompositeCall, fields: Mapping[str, Var], stem: str) -> dict[str, Var]:
    """Write the operations of a call; gives its results by the fields in which the rest has them.

    Args:
        ops: to add to.
        op: the block that makes the call.
        one: the call.
        fields: of that block, and the results of calls before.
        stem: how the names of its values begin.
    """
    builder = Builder(outlined=False, stem=stem)
    scope = {name: _given(ops, op, one, name, fields, builder) for name in one.given}
    environment = {outer: op.components[own] for outer, own in one.components.items()}
    builder.step(ops, one.step, op.path, scope, environment, list(scope.items()))
    return {own: replace(scope[name], hint=hint or scope[name].hint) for name, (own, hint) in one.results.items()}


def _given(ops: list[Op], op: Call, one: CompositeCall, name: str, fields: Mapping[str, Var], builder: Builder) -> Var:
    """The value of a field that a call gives, which an operation may compute."""
    source = one.given[name]
    if isinstance(source, str):
        return fields[source]
    inside = {one.step.names.get(own, own): own for own in one.step.plan.interface.reads}
    uses = one.step.plan.interface.reads[inside[name]].uses
    made = builder.var(name, uses[0].hint if uses else None)
    if isinstance(source, Default):
        ops.append(Constant(made, source))
        return made
    assert isinstance(op.leaf, Leaf)
    inputs = {own: fields[own] for own in source.reads}
    hints = {own: op.leaf.hints_in.get(own, var.hint) for own, var in inputs.items()}
    leaf = _leaf(op.leaf, source, hints, {"value": made.hint})
    path = f"{op.path}, {name} of {one.step.name}"
    components = _of(op.components, source.components)
    ops.append(replace(op, path=path, leaf=leaf, inputs=inputs, outputs={"value": made}, components=components))
    return made


def _leaf(whole: Leaf, part: Part, hints_in: Mapping[str, Any], hints_out: Mapping[str, Any]) -> Leaf:
    """A part of a block as a block."""
    own = whole.interface
    writes = _of(own.writes, hints_out)
    interface = Interface({}, writes, _of(own.components, part.components))
    kind: Any = type(BlockState)
    annotations = {name: Any if hint is None else hint for name, hint in hints_in.items()}
    body = {"__annotations__": annotations, "__module__": __name__, "__qualname__": whole.name}
    record = kind(whole.name, (BlockState,), body)
    return Leaf(
        whole.name, part.function, record, part.record, annotations, dict(hints_out), interface, whole.source, whole.doc
    )


def _of(values: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: values[name] for name in names if name in values}
