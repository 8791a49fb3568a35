"""Writes the carry of a loop: each field in a local of its own, or a record as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, get_origin

from fnloop.program.ops import Call, Constant, Fold, Op, Phi, Var
from fnloop.run.calls import Writer, pure
from fnloop.run.nodes import Line, Node

__all__ = ["Carry", "Locals"]

Locals = dict[str, str]
"""For each value of the program, by its name, the local that holds it."""


@dataclass(frozen=True)
class _Record:
    """A record that is handed on whole.

    Args:
        local: the name that holds it.
        cls: its class.
        fields: the carried values in it, by field.
    """

    local: str
    cls: Any
    fields: Mapping[str, Phi]


@dataclass
class Carry:
    """The carry of a loop in the text that is written.

    Args:
        writer: names and objects.
        names: the local that holds each value.
        fold: the loop.
        locals: for each carried value, by its name inside, the local that holds it between two
            iterations.
        records: those that are handed on whole.
    """

    writer: Writer
    names: Locals
    fold: Fold
    locals: Locals = field(default_factory=dict)
    records: list[_Record] = field(default_factory=list)

    def begin_loop(self, nodes: list[Node], begin: Mapping[str, str], *, apart: bool = False) -> None:
        """Give each carried value a local, and assign its initial value.

        Args:
            nodes: the nodes written so far.
            begin: the local that holds it, by the name of the value inside.
            apart: whether no record is handed on whole.
        """
        for phi in self.fold.carry:
            local = self.locals[phi.argument.name] = self.writer.name(f"{phi.argument.field}_carry")
            self.writer.copy(nodes, local, begin[phi.argument.name])
        for cls, fields in [] if apart else _whole_records(self.fold):
            local = self.writer.name("record_carry")
            first = {name: begin[phi.argument.name] for name, phi in fields.items()}
            nodes.append(self._whole(local, cls, first))
            self.records.append(_Record(local, cls, fields))

    def holders(self) -> dict[str, str]:
        """The text that gives each carried field between two iterations, by the name of the field."""
        texts = dict(self.locals)
        for record in self.records:
            for name, phi in record.fields.items():
                texts[phi.argument.name] = f"{record.local}.{name}"
        shown = [phi for phi in self.fold.carry if not phi.hidden]
        return {phi.argument.field: texts[phi.argument.name] for phi in shown}

    def begin_iteration(self, body: list[Node]) -> None:
        """Write the start of an iteration."""
        self.names |= self.locals
        for record in self.records:
            for name, phi in record.fields.items():
                self._take(body, record, name, phi, phi.argument)

    def keep(self, body: list[Node], more: frozenset[str]) -> None:
        """Keep what the last complete iteration gave up to here, and more."""
        in_records = {phi.argument.name for record in self.records for phi in record.fields.values()}
        plain = {local for name, local in self.locals.items() if name not in in_records}
        body.append(Line("", frozenset(plain | {record.local for record in self.records}) | more))

    def end_iteration(self, body: list[Node]) -> None:
        """Write the end of an iteration."""
        for phi in self.fold.carry:
            self.writer.copy(body, self.locals[phi.argument.name], self.names[phi.yielded.name])
        for record in self.records:
            after = {name: self.names[phi.yielded.name] for name, phi in record.fields.items()}
            body.append(self._whole(record.local, record.cls, after))

    def end_loop(self, nodes: list[Node]) -> None:
        """Write the results of the loop."""
        for phi in self.fold.carry:
            self.names[phi.result.name] = self.locals[phi.argument.name]
        for record in self.records:
            for name, phi in record.fields.items():
                self._take(nodes, record, name, phi, phi.result)

    def _take(self, nodes: list[Node], record: _Record, name: str, phi: Phi, var: Var) -> None:
        """Take a field out of the record that holds it."""
        local = self.names[var.name] = self.writer.name(name)
        nodes.append(pure(local, f"{record.local}.{name}", record.local))
        self.writer.origins[local] = (record.local, record.cls, name)
        if self.writer.checked:
            self.writer.keys[local] = self.writer.keys[self.locals[phi.argument.name]]

    def _whole(self, local: str, cls: Any, fields: Mapping[str, str]) -> Line:
        """The carried record: the one that its fields were taken from, or a new one."""
        at_hand = self.writer.holds(cls, fields)
        if at_hand is not None:
            return pure(local, at_hand, at_hand)
        values = ", ".join(f"{name}={variable}" for name, variable in fields.items())
        return pure(local, f"{self.writer.constant(cls, cls.__name__)}({values})", *fields.values())


def _whole_records(fold: Fold) -> list[tuple[Any, dict[str, Phi]]]:
    """The records that carry fields as a whole: the first reader takes all of them, and a block returns them all."""
    carried = {phi.argument.name: phi for phi in fold.carry}
    found: list[tuple[Any, dict[str, Phi]]] = []
    for call in _first_readers(fold):
        if not all(var.name in carried for var in call.inputs.values()):
            continue
        cls = get_origin(call.leaf.record_in) or call.leaf.record_in
        fields = {name: carried[var.name] for name, var in call.inputs.items()}
        if _is_returned(fold, cls, fields):
            found.append((cls, fields))
    return found


def _first_readers(fold: Fold) -> Iterator[Call]:
    """The blocks at the start of a body whose inputs no block before them has read."""
    read: set[str] = set()
    for op in fold.body:
        if isinstance(op, Constant):
            continue
        if not isinstance(op, Call):  # what a loop or a choice reads first, it may read apart
            return
        inputs = {var.name for var in op.inputs.values()}
        if inputs and read.isdisjoint(inputs):
            yield op
        read |= inputs


def _is_returned(fold: Fold, cls: Any, fields: Mapping[str, Phi]) -> bool:
    """Whether a block of the body returns all of the carried fields in a record of a class."""
    return any(_returns(op, cls, fields) for op in fold.body)


def _returns(op: Op, cls: Any, fields: Mapping[str, Phi]) -> bool:
    if not isinstance(op, Call):
        return False
    if (get_origin(op.leaf.record_out) or op.leaf.record_out) is not cls:
        return False
    return all(name in op.outputs and op.outputs[name] == phi.yielded for name, phi in fields.items())
