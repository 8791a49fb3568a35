"""Finds what a composition reads, writes and carries, and every fault in it, before any tensor exists.

The blocks are seen through their `Interface` only, and types through a `TypeSystem`, so that the same code
wires annotations at run time and types of mypy in the plugin.

Blocks are walked once, in order. What is read before it is written becomes an input. A loop is the wiring
of its body, seen as one block behind the header; a switch the union of its branches, behind the chooser.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from fnloop import faults as fault
from fnloop.axes import Bindings, instantiate
from fnloop.errors import Fault, nearest
from fnloop.plan import Component, Default, Interface, Need, Read, Use, Write
from fnloop.state import same_value
from fnloop.summary import summarize

__all__ = [
    "Boundary",
    "Entry",
    "TypeSystem",
    "Wired",
    "seen_as",
    "wire_loop",
    "wire_sequence",
    "wire_switch",
    "wire_while",
]


class TypeSystem(Protocol):
    """What wiring asks of types."""

    def show(self, hint: Any) -> str:
        """The type as its author would write it."""

    def misfit(self, given: Any, wanted: Any) -> str | None:
        """Why a value of one type cannot go where another is wanted, axes aside; None where it can."""

    def overlap(self, one: Any, other: Any) -> bool:
        """Whether a value could be of both types."""


@dataclass(frozen=True)
class Entry:
    """A block under its name in a composition, as those around it see it."""

    name: str
    interface: Interface


@dataclass(frozen=True)
class Boundary:
    """A declared record of inputs or outputs: its name, and its fields with types and defaults."""

    name: str
    fields: Mapping[str, Read]


@dataclass(frozen=True)
class Wired:
    """What wiring found."""

    interface: Interface
    faults: tuple[Fault, ...]
    carry: tuple[str, ...] = ()


def seen_as(name: str, interface: Interface, names: Mapping[str, str], bound: Iterable[str], prefix: str) -> Entry:
    """A block's interface as it is seen in a composition: its paths, its axes, its fields renamed.

    Args:
        name: the block's name there.
        interface: what the block shows by itself.
        names: the fields that are called otherwise there.
        bound: the components that it brings along.
        prefix: sets its axis variables apart from those of the other blocks.
    """

    def use(one: Use) -> Use:
        path = f"{name}/{one.block}" if one.block else name
        return replace(one, block=path, axes=instantiate(one.axes, prefix))

    def uses(many: tuple[Use, ...]) -> tuple[Use, ...]:
        return tuple(map(use, many))

    def named(old: str) -> str:
        return names.get(old, old)

    given = frozenset(bound)
    return Entry(
        name,
        Interface(
            reads={named(k): replace(r, name=named(k), uses=uses(r.uses)) for k, r in interface.reads.items()},
            writes={named(k): replace(w, name=named(k), uses=uses(w.uses)) for k, w in interface.writes.items()},
            components={k: replace(c, uses=uses(c.uses)) for k, c in interface.components.items() if k not in given},
            variables={k: use(v) for k, v in interface.variables.items()},
        ),
    )


def wire_sequence(
    entries: Sequence[Entry], types: TypeSystem, inputs: Boundary | None = None, outputs: Boundary | None = None
) -> Wired:
    """Wire blocks that run one after the other."""
    body = _Body(types, inputs)
    for entry in entries:
        body.add(entry)
    return body.finish(outputs)


def wire_loop(
    header: Entry,
    entries: Sequence[Entry],
    until: Entry | None,
    types: TypeSystem,
    inputs: Boundary | None = None,
    outputs: Boundary | None = None,
) -> Wired:
    """Wire a fold over what a header yields; the header's writes are the iteration variables."""
    body = _Body(types, None)
    body.set_variables(header)
    return _wire_fold(header, body, entries, until, types, inputs, outputs)


def wire_while(
    predicate: Entry,
    entries: Sequence[Entry],
    types: TypeSystem,
    inputs: Boundary | None = None,
    outputs: Boundary | None = None,
) -> Wired:
    """Wire a fold that goes on while a predicate of its state holds."""
    body = _Body(types, None)
    body.add(predicate)
    return _wire_fold(None, body, entries, None, types, inputs, outputs)


def _wire_fold(
    header: Entry | None,
    body: _Body,
    entries: Sequence[Entry],
    until: Entry | None,
    types: TypeSystem,
    inputs: Boundary | None,
    outputs: Boundary | None,
) -> Wired:
    for entry in [*entries, *([until] if until else [])]:
        body.add(entry)
    carry = tuple(name for name in body.inputs if name in body.written)
    body.check_carry(carry)
    inside = body.finish(None)
    outer = _Body(types, inputs)
    if header is not None:
        outer.add(Entry(header.name, replace(header.interface, writes={})))
    wanted = outputs.fields if outputs else {}
    writes = {
        name: replace(write, passes=name in carry)
        for name, write in inside.interface.writes.items()
        if name in carry or name in wanted
    }
    outer.add(Entry("", replace(inside.interface, writes=writes)))
    wired = outer.finish(outputs, known=inside.interface.writes)
    variables = {**body.variables, **wired.interface.variables}
    faults = _unique([*inside.faults, *wired.faults])
    return Wired(replace(wired.interface, variables=variables), faults, carry)


def wire_switch(
    chooser: Entry,
    names: Sequence[str],
    entries: Sequence[Entry],
    types: TypeSystem,
    inputs: Boundary | None = None,
    outputs: Boundary | None = None,
) -> Wired:
    """Wire a choice of one block among several; `names` are those that the chooser may return."""
    keys = [entry.name for entry in entries]
    found = [fault.branch_missing(name, chooser.name, keys) for name in names if name not in keys]
    found += [fault.branch_unknown(key, chooser.name, names) for key in keys if key not in names]
    outer = _Body(types, inputs)
    outer.add(chooser)
    merged = _merge_branches(entries, frozenset(chooser.interface.reads), outer)
    outer.add(Entry("", merged))
    wired = outer.finish(outputs)
    return Wired(wired.interface, _unique([*found, *wired.faults]))


def _merge_branches(entries: Sequence[Entry], chosen_on: frozenset[str], body: _Body) -> Interface:
    """The interface of "one of these": what all branches share, and what only some of them need or write."""
    reads: dict[str, Read] = {}
    writes: dict[str, Write] = {}
    for name in dict.fromkeys(key for entry in entries for key in entry.interface.reads):
        readers = [entry.interface.reads[name] for entry in entries if name in entry.interface.reads]
        reads[name] = _merge_reads(name, readers, len(readers) == len(entries), name in chosen_on, body)
    for name in dict.fromkeys(key for entry in entries for key in entry.interface.writes):
        writers = [entry.interface.writes[name] for entry in entries if name in entry.interface.writes]
        passes = len(writers) < len(entries) or any(write.passes for write in writers)
        writes[name] = Write(name, _unique(use for write in writers for use in write.uses), passes)
        if passes:
            reads.setdefault(name, Read(name, (), need=Need.PASSED))
    for entry in entries:
        body.add_components(entry)
    variables = {k: v for entry in entries for k, v in entry.interface.variables.items()}
    return Interface(reads, writes, {}, variables)


def _merge_reads(name: str, readers: Sequence[Read], everywhere: bool, narrows: bool, body: _Body) -> Read:
    needs = {read.need for read in readers}
    if needs == {Need.PASSED}:
        need = Need.PASSED
    elif everywhere and needs == {Need.REQUIRED}:
        need = Need.REQUIRED
    else:
        need = Need.CONDITIONAL
    defaults = [read.default for read in readers]
    for read in readers[1:]:
        body.check_defaults(name, readers[0], read)
    uses = _unique(replace(use, branch=True, narrows=narrows) for read in readers for use in read.uses)
    if None in defaults and need is Need.REQUIRED and set(defaults) != {None}:
        need = Need.CONDITIONAL
    default = None if None in defaults else defaults[0]
    return Read(name, uses, default, need, next((read.doc for read in readers if read.doc), ""))


def _unique(items: Iterable[Any]) -> tuple[Any, ...]:
    found: list[Any] = []
    for item in items:
        if item not in found:
            found.append(item)
    return tuple(found)


@dataclass
class _Input:
    """An input of the composition while it is being wired."""

    read: Read
    strict: bool = False
    declared: bool = False


@dataclass
class _Value:
    """What a field may hold at one point: the writers, and whether the input itself may still be there."""

    uses: tuple[Use, ...]
    passes: bool = False
    writer: str = ""


class _Body:
    """The walk over the blocks of one sequence."""

    def __init__(self, types: TypeSystem, inputs: Boundary | None) -> None:
        self.types = types
        self.boundary = inputs
        self.bindings = Bindings()
        self.values: dict[str, _Value] = {}
        self.inputs: dict[str, _Input] = {}
        self.written: dict[str, None] = {}
        self.components: dict[str, Component] = {}
        self.variables: dict[str, Use] = {}
        self.inner: list[tuple[str, Use]] = []
        self.faults: list[Fault] = []
        self.read_names: set[str] = set()
        self.own_variables: dict[str, Use] = {}
        for name, read in inputs.fields.items() if inputs else ():
            self.inputs[name] = _Input(replace(read, uses=()), declared=True)
            self.values[name] = _Value(read.uses, passes=True)

    def set_variables(self, header: Entry) -> None:
        """Put the iteration variables in scope."""
        for name, write in header.interface.writes.items():
            self.values[name] = _Value(write.uses)
            self.variables[name] = self.own_variables[name] = write.uses[0]
            if name in header.interface.reads:
                self.faults.append(fault.shadow(write.uses[0], name, "an input of the same loop"))

    def add(self, entry: Entry) -> None:
        """Wire the next block."""
        for read in entry.interface.reads.values():
            self._read(read)
        for name, use in entry.interface.variables.items():
            if name in self.values:
                self.faults.append(fault.shadow(use, name, f"the field {name!r} around it"))
            else:
                self.inner.append((name, use))
        self.variables |= entry.interface.variables
        self.add_components(entry)
        for write in entry.interface.writes.values():
            self._write(write)

    def add_components(self, entry: Entry) -> None:
        """Take over the components that a block needs."""
        for name, component in entry.interface.components.items():
            known = self.components.get(name)
            if known is None:
                self.components[name] = component
                continue
            for use in component.uses:
                if not any(self.types.overlap(use.hint, other.hint) for other in known.uses):
                    shown = (self.types.show(known.uses[0].hint), self.types.show(use.hint))
                    self.faults.append(fault.component_type(known.uses[0], use, name, shown))
            self.components[name] = self._merge_components(name, known, component)

    def _merge_components(self, name: str, known: Component, component: Component) -> Component:
        uses = known.uses + tuple(use for use in component.uses if all(use.hint != other.hint for other in known.uses))
        if known.default is None or component.default is None:
            return Component(name, uses)
        if not _same_default(known.default, component.default):
            shown = (_show_default(known.default), _show_default(component.default))
            self.faults.append(fault.default_conflict(known.uses[0], component.uses[0], name, shown))
        return Component(name, uses, known.default)

    def _read(self, read: Read) -> None:
        if read.uses:
            self.read_names.add(read.name)
        value = self.values.get(read.name)
        if value is None:
            if self.boundary is not None and not self._provided(read):
                return
            self.inputs[read.name] = _Input(replace(read, uses=(), default=None, need=Need.PASSED))
            value = self.values[read.name] = _Value((), passes=True)
        for use in read.uses:
            for given in value.uses:
                self._check(use, given, read.name)
        if value.passes:
            self._demand(read, value)

    def _provided(self, read: Read) -> bool:
        """Whether a declared boundary can do without the field: it has a default, or is passed through only."""
        assert self.boundary is not None
        if read.default is not None or read.need is Need.PASSED:
            return True
        known = [*self.boundary.fields, *self.values]
        use = read.uses[0]
        shown = self.types.show(use.hint)
        self.faults.append(fault.missing_field(use, read.name, shown, self.boundary.name, known))
        self.values[read.name] = _Value(())
        return False

    def _check(self, wanted: Use, given: Use, name: str) -> None:
        if wanted.narrows:
            reason = None if self.types.overlap(given.hint, wanted.hint) else ""
        else:
            reason = self.types.misfit(given.hint, wanted.hint)
        if reason is None and not wanted.branch:
            reason = self.bindings.agree(given.axes, wanted.axes)
        elif reason is None:
            reason = Bindings().agree(self.bindings.resolve(given.axes), wanted.axes)
        if reason is not None:
            shown = (self.types.show(given.hint), self.types.show(wanted.hint))
            self.faults.append(fault.field_type(wanted, given, name, shown, reason))

    def _demand(self, read: Read, value: _Value) -> None:
        """A block reads what may be an input of the composition."""
        known = self.inputs[read.name]
        if known.declared:
            return
        if (
            self.boundary is not None
            and value.writer
            and known.read.default is None
            and read.default is None
            and read.need is Need.REQUIRED
        ):
            shown = self.types.show(read.uses[0].hint)
            self.faults.append(
                fault.missing_field(read.uses[0], read.name, shown, self.boundary.name, (), value.writer)
            )
        uses = list(known.read.uses)
        for use in read.uses:
            self._check_conflict(use, uses, read.name)
            if all((use.hint, use.branch) != (other.hint, other.branch) for other in uses):
                uses.append(use)
        self.check_defaults(read.name, known.read, read)
        strict = known.strict or (read.need is Need.REQUIRED and read.default is None)
        default = None if strict else known.read.default or read.default
        merged = replace(
            known.read, uses=tuple(uses), default=default, need=_stronger(known.read.need, read.need),
            doc=known.read.doc or read.doc,
        )  # fmt: skip
        self.inputs[read.name] = _Input(merged, strict)

    def _check_conflict(self, use: Use, others: Sequence[Use], name: str) -> None:
        for other in others:
            if use.branch and other.branch:
                continue
            reason: str | None = ""
            if self.types.overlap(use.hint, other.hint):
                either = use.branch or other.branch
                bindings = Bindings() if either else self.bindings
                reason = bindings.agree(self.bindings.resolve(other.axes), self.bindings.resolve(use.axes))
            if reason is not None:
                shown = (self.types.show(other.hint), self.types.show(use.hint))
                self.faults.append(fault.input_conflict(other, use, name, shown, reason))
                return

    def check_defaults(self, name: str, known: Read, read: Read) -> None:
        """Find two defaults of one input that differ."""
        if known.default is None or read.default is None or _same_default(known.default, read.default):
            return
        shown = (_show_default(known.default), _show_default(read.default))
        self.faults.append(fault.default_conflict(known.uses[0], read.uses[0], name, shown))

    def _write(self, write: Write) -> None:
        self.written[write.name] = None
        if write.name in self.own_variables:
            self.faults.append(fault.written_variable(write.uses[0], self.own_variables[write.name], write.name))
        old = self.values.get(write.name)
        if not write.passes or old is None:
            self.values[write.name] = _Value(write.uses)
            return
        uses = _unique([*write.uses, *old.uses])
        writer = write.uses[0].block.split("/", 1)[0] if write.uses else ""
        self.values[write.name] = _Value(uses, passes=old.passes, writer=writer)

    def check_carry(self, carry: Sequence[str]) -> None:
        """Compare what the body writes at its end with what it reads at its start."""
        for name in carry:
            for given in self.values[name].uses:
                for wanted in self.inputs[name].read.uses:
                    reason = self.types.misfit(given.hint, wanted.hint)
                    if reason is None:
                        resolve = self.bindings.resolve
                        reason = Bindings().agree(resolve(given.axes), resolve(wanted.axes))
                    if reason is not None:
                        shown = (self.types.show(given.hint), self.types.show(wanted.hint))
                        self.faults.append(fault.carry_type(wanted, given, name, shown, reason))

    def finish(self, outputs: Boundary | None, known: Iterable[str] = ()) -> Wired:
        """Close the composition: outputs, clashes of names, and the interface that it shows."""
        names = self.written if outputs is None else self._outputs(outputs, [*self.written, *known])
        for name, use in self.inner:
            if name in self.inputs:
                self.faults.append(fault.shadow(use, name, f"the field {name!r} around it"))
        self._check_clashes()
        self._check_unused()
        hidden = self.boundary is not None
        reads = {
            name: self._resolved_read(entry)
            for name, entry in self.inputs.items()
            if entry.declared or not (hidden and entry.read.need is Need.PASSED)
        }
        writes = {}
        for name in names:
            value = self.values[name]
            writes[name] = Write(name, self._resolved(value.uses), value.passes and name in reads)
        interface = Interface(reads, writes, self.components, self.variables)
        return Wired(interface, _unique(self.faults))

    def _outputs(self, outputs: Boundary, known: Sequence[str]) -> list[str]:
        """Check the declared outputs; those that are written."""
        found = []
        for name, read in outputs.fields.items():
            wanted = read.uses[0]
            value = self.values.get(name)
            if value is None or name not in self.written:
                shown = self.types.show(wanted.hint)
                self.faults.append(fault.output_missing(wanted, name, shown, known))
                continue
            found.append(name)
            for given in value.uses:
                self._check(wanted, given, name)
            if value.passes:
                self._demand(Read(name, (wanted,)), value)
        return found

    def _check_clashes(self) -> None:
        for name, component in self.components.items():
            if name in self.inputs or name in self.values:
                value = self.values.get(name)
                uses = (value.uses if value else ()) or self.inputs[name].read.uses
                self.faults.append(fault.name_clash(component.uses[0], uses[0], name))

    def _check_unused(self) -> None:
        """A declared input that nobody reads, beside one of nearly that name that nobody declares."""
        if self.boundary is None:
            return
        read = {name for name, entry in self.inputs.items() if not entry.declared}
        for name, declared in self.boundary.fields.items():
            near = nearest(name, read)
            if near is not None and self.inputs[near].read.uses and name not in self.read_names:
                reader = self.inputs[near].read.uses[0]
                self.faults.append(fault.input_unused(declared.uses[0], name, near, reader))

    def _resolved(self, uses: Iterable[Use]) -> tuple[Use, ...]:
        return tuple(replace(use, axes=self.bindings.resolve(use.axes)) for use in uses)

    def _resolved_read(self, entry: _Input) -> Read:
        if entry.declared and self.boundary is not None:
            declared = self.boundary.fields[entry.read.name]
            return replace(declared, uses=self._resolved(declared.uses))
        return replace(entry.read, uses=self._resolved(entry.read.uses))


def _stronger(one: Need, other: Need) -> Need:
    order = (Need.PASSED, Need.CONDITIONAL, Need.REQUIRED)
    return max(one, other, key=order.index)


def _same_default(one: Default, other: Default) -> bool:
    if one.factory is not None or other.factory is not None:
        return one.factory is other.factory
    return type(one.value) is type(other.value) and same_value(one.value, other.value)


def _show_default(default: Default) -> str:
    if default.factory is not None:
        return f"{getattr(default.factory, '__name__', 'a factory')}()"
    return summarize(default.value)
