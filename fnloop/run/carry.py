"""What a loop hands from one iteration to the next: each field in a local of its own, or a record as it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, get_origin

from fnloop.plan import Composite, Leaf, Step
from fnloop.run.calls import Scope, Writer, pure, renamed
from fnloop.run.ir import Line, Node

__all__ = ["Carry", "start_carry", "start_last"]


@dataclass
class Carry:
    """The fields that a loop hands on.

    Args:
        locals: for each field the local that holds it, if no record does.
        records: for the fields of a record that is handed on whole: the local that holds it, and its class.
    """

    locals: Scope = field(default_factory=dict)
    records: dict[str, tuple[str, Any]] = field(default_factory=dict)

    def holder(self, name: str) -> str:
        """The text that gives a carried field between two iterations."""
        return f"{self.records[name][0]}.{name}" if name in self.records else self.locals[name]

    def at_top(self, writer: Writer, body: list[Node], scope: Scope) -> Scope:
        """What the body sees at the start of an iteration; `scope` is what there is before the loop."""
        return {**scope, **self.locals, **{name: self._take(writer, body, name) for name in self.records}}

    def hand_on(self, writer: Writer, body: list[Node], current: Scope, kept: frozenset[str]) -> None:
        """Write the end of an iteration; up to here what the last complete iteration gave is kept, and `kept`."""
        plain = {variable for name, variable in self.locals.items() if name not in self.records}
        body.append(Line("", frozenset(plain | {record for record, _ in self.records.values()}) | kept))
        for name, variable in self.locals.items():
            writer.copy(body, variable, current[name])
        for record, cls in dict.fromkeys(self.records.values()):
            names = [name for name, (other, _) in self.records.items() if other == record]
            body.append(_whole(writer, record, cls, {name: current[name] for name in names}))

    def behind(self, writer: Writer, nodes: list[Node], plan: Composite) -> Scope:
        """The carried fields behind the loop, as far as they leave it."""
        names = [name for name in plan.carry if name in plan.interface.writes]
        return {name: self._take(writer, nodes, name) if name in self.records else self.locals[name] for name in names}

    def _take(self, writer: Writer, nodes: list[Node], name: str) -> str:
        """Take a field out of the record that holds it. Gives the local that holds it then."""
        record, cls = self.records[name]
        variable = writer.name(name)
        nodes.append(pure(variable, f"{record}.{name}", record))
        writer.origins[variable] = (record, cls, name)
        if writer.checked:
            writer.keys[variable] = writer.keys[self.locals[name]]
        return variable


def start_carry(writer: Writer, nodes: list[Node], plan: Composite, scope: Scope) -> Carry:
    """Give each carried field of a loop a place between two iterations."""
    carry = Carry()
    for name in plan.carry:
        source = scope.setdefault(name, "MISSING_")
        variable = carry.locals[name] = writer.name(f"{name}_carry")
        writer.copy(nodes, variable, source)
    for cls, names in _whole_records(plan):
        record = writer.name("record_carry")
        nodes.append(_whole(writer, record, cls, {name: scope[name] for name in names}))
        carry.records |= dict.fromkeys(names, (record, cls))
    return carry


def start_last(writer: Writer, nodes: list[Node], plan: Composite) -> Scope:
    """Give each local value that leaves a loop a place, which is there for zero iterations too."""
    last = {name: writer.name(f"{name}_last") for name in plan.interface.writes if name not in plan.carry}
    for variable in last.values():
        nodes.append(pure(variable, "None"))
        if writer.checked:
            key = writer.keys[variable] = writer.name("key")
            nodes.append(pure(key, "None"))
    return last


def _whole(writer: Writer, record: str, cls: Any, fields: Scope) -> Line:
    """The carried record: the one that its fields were taken from, or a new one."""
    if (whole := writer.holds(cls, fields)) is not None:
        return pure(record, whole, whole)
    values = ", ".join(f"{name}={variable}" for name, variable in fields.items())
    return pure(record, f"{writer.constant(cls, cls.__name__)}({values})", *fields.values())


def _whole_records(plan: Composite) -> list[tuple[Any, list[str]]]:
    """The records that a body takes first and returns last: handed on whole, not taken apart."""
    found: list[tuple[Any, list[str]]] = []
    for name in plan.carry:
        reader, writer = _reader_of(plan, name), _writer_of(plan.steps, name)
        if reader is None or writer is None:
            continue
        cls, names = get_origin(reader.record_in) or reader.record_in, list(reader.hints_in)
        if cls is not (get_origin(writer.record_out) or writer.record_out):
            continue
        whole = all(other in plan.carry and _writer_of(plan.steps, other) is writer for other in names)
        if whole and (cls, names) not in found:
            found.append((cls, names))
    return found


def _reader_of(plan: Composite, name: str) -> Leaf | None:
    """The first leaf that reads a field, if the way to it is straight: no renaming, no choice."""
    if plan.kind == "switch":
        return None
    for step in plan.steps:
        if name not in {outer for _, outer in renamed(step.plan.interface.reads, step.names)}:
            continue
        if step.names:
            return None
        return step.plan if isinstance(step.plan, Leaf) else _reader_of(step.plan, name)
    return None


def _writer_of(steps: tuple[Step, ...], name: str) -> Leaf | None:
    """The last leaf that writes a field, if the way to it is straight."""
    for step in reversed(steps):
        if name not in {outer for _, outer in renamed(step.plan.interface.writes, step.names)}:
            continue
        if step.names or (isinstance(step.plan, Composite) and step.plan.kind == "switch"):
            return None
        return step.plan if isinstance(step.plan, Leaf) else _writer_of(step.plan.steps, name)
    return None
