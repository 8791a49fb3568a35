"""Reaching definitions over the blocks of one composition: who may have written each field, and whether it fits.

The value of a field is known as the blocks that may have written it, and whether the composition's own input
may still be there: a branch of a switch that was not taken, or a loop of zero iterations, leaves it in place.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from fnloop import faults as fault
from fnloop.comparison import Comparison
from fnloop.components import component_faults, joined_component
from fnloop.errors import Fault, nearest
from fnloop.interface import Component, Default, Interface, Local, Need, Read, Use, Write
from fnloop.scope import (
    Boundary,
    Entry,
    Input,
    TypeSystem,
    Value,
    Wired,
    defaulting,
    same_default,
    show_default,
    unique,
)

__all__ = ["Dataflow"]

STRONGEST_FIRST = tuple(Need)


class Dataflow:
    """The analysis of one composition, to which its blocks are added in order.

    Args:
        types: compares types.
        inputs: the declared inputs, None where they are to be inferred.
        around: fields that are used around it.
    """

    def __init__(self, types: TypeSystem, inputs: Boundary | None, around: Iterable[str] = ()) -> None:
        self.inputs: dict[str, Input] = {}
        self.written: dict[str, None] = {}
        self.variables: dict[str, Use] = {}
        self._types = types
        self._boundary = inputs
        self._comparison = Comparison(types)
        self._values: dict[str, Value] = {}
        self._components: dict[str, Component] = {}
        self._own_variables: dict[str, Use] = {}
        self._inner: list[tuple[str, Use]] = []
        self._locals: dict[str, Local] = {}
        self._around = frozenset(around)
        self._consumed: dict[str, bool] = {}
        self._temporaries: dict[str, list[tuple[str, Write]]] = {}
        self._used: dict[str, set[str]] = {}
        self._faults: list[Fault] = []
        self._read_names: set[str] = set()
        for name, read in inputs.fields.items() if inputs else ():
            self.inputs[name] = Input(replace(read, uses=()), declared=True)
            self._values[name] = Value(read.uses, passes=True)

    # --- blocks

    def set_variables(self, header: Entry) -> None:
        """Put the iteration variables in scope."""
        for name, write in header.interface.writes.items():
            self._values[name] = Value(write.uses)
            self.variables[name] = self._own_variables[name] = write.uses[0]
            if name in header.interface.reads:
                self._faults.append(fault.shadow(write.uses[0], name, "an input of the same loop"))

    def add(self, entry: Entry) -> None:
        """Wire the next block."""
        for read in entry.interface.reads.values():
            self._read(read)
        for name, use in entry.interface.variables.items():
            if name in self._own_variables:
                around = f"the iteration variable {name!r} of {self._own_variables[name].block!r}"
                self._faults.append(fault.shadow(use, name, around))
            elif name in self._values:
                self._faults.append(fault.shadow(use, name, f"the field {name!r} around it"))
            else:
                self._inner.append((name, use))
        self.variables |= entry.interface.variables
        self.add_components(entry.interface.components)
        for write in entry.interface.writes.values():
            own = entry.interface.reads.get(write.name)
            self._write(write, sure=own is not None and own.default is not None)
        self._locals |= entry.interface.locals
        for write in entry.interface.temporaries.values():
            self._temporaries.setdefault(write.name, []).append((entry.name, write))
            if write.name in self._values or write.name in self._around:
                self._use_temporaries(write.name)

    # --- components

    def add_components(self, components: Mapping[str, Component]) -> None:
        """Take over the components that a block needs."""
        for name, component in components.items():
            known = self._components.get(name)
            if known is not None:
                self._faults += component_faults(name, known, component, self._types)
                component = joined_component(known, component)
            self._components[name] = component

    # --- temporaries

    def _use_temporaries(self, name: str) -> None:
        """Make a field of the temporaries of that name, for it is used here: branches that are taken write it."""
        for entry, write in self._temporaries.pop(name, ()):
            self.mark_used(entry, name)
            self._read(Read(name, (), need=Need.PASSED))
            self._write(replace(write, passes=True), sure=False)

    def mark_used(self, entry: str, name: str) -> None:
        """Note that a temporary of a block is used around it."""
        self._used.setdefault(entry, set()).add(name)

    # --- reads

    def _read(self, read: Read) -> None:
        self._use_temporaries(read.name)
        if read.uses:
            self._consumed[read.name] = True
            self._read_names.add(read.name)
            if self._boundary is None or read.name in self._values:  # otherwise nobody provides it
                self._check_local(read.name, read.uses[0])
        if read.name not in self._values:
            self.inputs[read.name] = Input(Read(read.name, (), need=Need.PASSED))
            self._values[read.name] = Value((), passes=True)
        value = self._values[read.name]
        certain = self._certain(read.name, value)
        for use in read.uses:
            for given in value.uses:
                self._check(use, given, read.name, certain)
        if value.passes:
            self._demand(read, value)

    def _check_local(self, name: str, later: Use | None) -> None:
        """Find a field that is used behind a loop which overwrites it for itself."""
        local = self._locals.pop(name, None)
        if local is not None:
            self._faults.append(fault.lost_write(local, name, later))

    def check_next_iteration(self) -> None:
        """Find fields that the next iteration reads behind a loop inside the body which overwrites them for itself."""
        for name in list(self._locals):
            entry = self.inputs.get(name)
            if entry is not None and entry.read.uses:
                self._check_local(name, entry.read.uses[0])

    def _certain(self, name: str, value: Value) -> bool:
        """Whether all values that the field may hold have the same axes, so that its reader has them too."""
        uses = value.uses
        if value.passes and not self.inputs[name].declared:
            if value.maybe and not self.inputs[name].read.uses:
                return False
            uses += self.inputs[name].read.uses
        return self._comparison.have_equal_axes(uses)

    def _check(self, wanted: Use, given: Use, name: str, certain: bool) -> None:
        """Report a value whose type does not fit its reader."""
        reason = self._comparison.misfit(wanted, given, certain and not wanted.branch)
        if reason is not None:
            self._faults.append(fault.field_type(wanted, given, name, self._comparison.shown(given, wanted), reason))

    def _demand(self, read: Read, value: Value) -> None:
        """Add a reader of a field that may be an input of the composition."""
        known = self.inputs[read.name]
        if known.declared:
            return
        served = all(self._comparison.serves(known, use) for use in read.uses)
        missing = known.missing or (not served and self._find_missing(read, value))
        uses = self._joined_uses(known.read, read, bind=not value.maybe)
        defaulted = known.defaulted
        if not (value.sure and served):  # else no default of this reader is ever used
            defaulted = self.check_defaults(read.name, known.defaulted, read)
        required = read.need is Need.REQUIRED and read.default is None
        strict = known.strict or (required and not served)
        default = None if strict else known.read.default or read.default
        if default is not None and default is read.default:
            for branch in known.read.branches:  # the default is there in place of theirs
                self.check_defaults(read.name, branch, read)
        joined = Read(
            known.read.name,
            uses,
            default,
            need=min(known.read.need, read.need, key=STRONGEST_FIRST.index),
            doc=known.read.doc or read.doc,
            branches=() if strict or default else (*known.read.branches, *read.branches),
        )
        self.inputs[read.name] = Input(joined, strict, defaulted=defaulted, missing=missing)

    def _joined_uses(self, known: Read, read: Read, bind: bool) -> tuple[Use, ...]:
        """The readers of an input and those of one more read; types that no value fits are faults."""
        uses = list(known.uses)
        for use in read.uses:
            self._check_conflict(use, known.uses, read.name, bind)
            kind = self._comparison.kind(use)
            if all(kind != self._comparison.kind(other) for other in uses):
                uses.append(use)
        return tuple(uses)

    def _find_missing(self, read: Read, value: Value) -> bool:
        """Whether nobody provides a field that the declared inputs leave out."""
        if self._boundary is None or read.default is not None or read.need is Need.PASSED:
            return False
        if read.need is Need.CONDITIONAL and value.maybe:  # a branch that needs it may follow one that writes it
            return False
        use = read.uses[0]
        if read.name in self._locals:
            self._check_local(read.name, use)
            return True
        known = [*self._boundary.fields, *(name for name in self._values if name != read.name)]
        writers = tuple(given.block for given in value.uses)
        shown = self._types.show(use.hint)
        self._faults.append(fault.missing_field(use, read.name, shown, self._boundary.name, known, writers))
        return True

    def _check_conflict(self, use: Use, others: Sequence[Use], name: str, bind: bool) -> None:
        """Find two readers of one input that no value fits."""
        for other in others:
            if use.branch and other.branch:
                continue
            reason = self._comparison.conflict(other, use, bind and not (use.branch or other.branch))
            if reason is not None:
                self._faults.append(fault.input_conflict(other, use, name, self._comparison.shown(other, use), reason))
                return

    def check_defaults(self, name: str, first: Read | None, read: Read) -> Read | None:
        """Compare the default of a reader with that of the first that has one. Gives the first."""
        if read.default is None or first is None or first.default is None:
            return read if first is None and read.default is not None else first
        if not same_default(first.default, read.default):
            shown = (show_default(first.default), show_default(read.default))
            self._faults.append(fault.default_conflict(defaulting(first), defaulting(read), name, shown))
        return first

    # --- writes

    def _write(self, write: Write, sure: bool) -> None:
        self.written[write.name] = None
        self._consumed[write.name] = write.consumed
        if write.name in self._own_variables:
            variable = self._own_variables[write.name]
            self._faults.append(fault.written_variable(write.uses[0], variable, write.name))
        old = self._values.get(write.name)
        if not write.passes:
            self._locals.pop(write.name, None)
            self._temporaries.pop(write.name, None)
        if not write.passes or old is None:
            self._values[write.name] = Value(write.uses)
            return
        new = [self._comparison.kind(use) for use in write.uses]
        uses = write.uses + tuple(use for use in old.uses if self._comparison.kind(use) not in new)
        self._values[write.name] = Value(uses, passes=old.passes, maybe=True, sure=sure or old.sure)

    def check_carry(self, carry: Sequence[str]) -> None:
        """Report carried fields whose type at the end of the body does not fit their readers at its start."""
        for name in carry:
            for given in self._values[name].uses:
                for wanted in self.inputs[name].read.uses:
                    reason = self._comparison.misfit(wanted, given, bind=False)
                    if reason is not None:
                        shown = self._comparison.shown(given, wanted)
                        resized = self._comparison.is_resized(given, wanted)
                        self._faults.append(fault.carry_type(wanted, given, name, shown, reason, resized))

    def resolved(self, uses: Iterable[Use]) -> tuple[Use, ...]:
        """Uses with what their axes are bound to."""
        return self._comparison.resolved(uses)

    # --- the end

    def finish(self, outputs: Boundary | None, known: Iterable[str] = (), gives: bool = True) -> Wired:
        """Close the composition: outputs, clashes of names, and the interface that it shows.

        Args:
            outputs: the declared outputs, None where they are to be inferred.
            known: fields that are written but do not leave by themselves, for suggestions.
            gives: False for the body of a loop, of which not all that is written leaves.
        """
        declared = {} if outputs is None else self._outputs(outputs, known)
        self._check_inner_variables()
        self._check_clashes()
        self._check_unused()
        reads, filled = self._final_reads(), self._filled()
        provided = {*reads, *filled}
        if outputs is None:
            writes = self._inferred_writes(reads, provided)
        else:
            writes = self._declared_writes(declared, reads, provided)
        if outputs is None and gives:
            for name in writes:
                self._check_local(name, None)
        used = {name: frozenset(fields) for name, fields in self._used.items()}
        interface = self._interface(reads, writes, inferred=outputs is None)
        return Wired(interface, unique(self._faults), filled=filled, used=used)

    def _interface(self, reads: dict[str, Read], writes: dict[str, Write], inferred: bool) -> Interface:
        """The interface of the composition; nothing leaves a declared boundary but the declared outputs."""
        local = self._locals if inferred else {}
        temporaries = self._merged_temporaries() if inferred and self._boundary is None else {}
        return Interface(reads, writes, self._components, self.variables, local, temporaries)

    def _inferred_writes(self, reads: Container[str], provided: Container[str]) -> dict[str, Write]:
        """All outputs that the blocks write."""
        writes = {}
        for name in self.written:
            value = self._values[name]
            if not value.passes or name in provided:
                passes = value.passes and name in reads
                uses = self._comparison.resolved(value.uses)
                writes[name] = Write(name, uses, passes=passes, consumed=self._consumed[name])
        return writes

    def _declared_writes(
        self, declared: Mapping[str, Use], reads: Container[str], provided: Container[str]
    ) -> dict[str, Write]:
        """The declared outputs that the blocks write, of their declared types."""
        writes = {}
        for name, use in declared.items():
            value = self._values[name]
            if not value.passes or name in provided:
                writes[name] = Write(name, self._comparison.resolved([use]), passes=value.passes and name in reads)
        return writes

    def _is_shown(self, entry: Input) -> bool:
        """Whether an input can be given from outside: it is declared, or nothing is."""
        return entry.declared or self._boundary is None

    def _final_reads(self) -> dict[str, Read]:
        return {name: self._shown_read(entry) for name, entry in self.inputs.items() if self._is_shown(entry)}

    def _filled(self) -> dict[str, Default]:
        """The defaults of the inputs that the declared ones leave out."""
        filled = {}
        for name, entry in self.inputs.items():
            if not self._is_shown(entry) and entry.read.default is not None:
                filled[name] = entry.read.default
        return filled

    def _check_inner_variables(self) -> None:
        """Find the iteration variables of inner loops that are called like an input."""
        for name, use in self._inner:
            if name in self.inputs:
                readers = self.inputs[name].read.uses
                if readers:
                    self._faults.append(fault.variable_behind(use, name, readers[0]))
                else:
                    self._faults.append(fault.shadow(use, name, f"the field {name!r} around it"))

    def _merged_temporaries(self) -> dict[str, Write]:
        """The temporaries of the branches of all blocks, by name."""
        merged = {}
        for name, found in self._temporaries.items():
            uses = unique(use for _, write in found for use in write.uses)
            merged[name] = Write(name, self._comparison.resolved(uses), passes=True, consumed=True)
        return merged

    def _outputs(self, outputs: Boundary, known: Iterable[str]) -> dict[str, Use]:
        """Check the declared outputs. Gives those that are written, with the declaration."""
        for name in outputs.fields:
            self._use_temporaries(name)
        found = {}
        names = [*self.written, *known]
        for name, read in outputs.fields.items():
            declared = read.uses[0]
            if self._check_output(name, declared, names):
                found[name] = declared
        return found

    def _check_output(self, name: str, declared: Use, known: Sequence[str]) -> bool:
        """Compare a declared output with what is written. Gives whether it is."""
        value = self._values.get(name)
        if name in self._locals:
            self._check_local(name, declared)
            return False
        if name in self.variables and name not in self.written:
            self._faults.append(fault.variable_output(declared, self.variables[name], name))
            return False
        if value is None or name not in self.written:
            self._faults.append(fault.output_missing(declared, name, self._types.show(declared.hint), known))
            return False
        certain = self._certain(name, value)
        for written in value.uses:
            self._check(declared, written, name, certain)
        if value.passes and self._always_there(name, declared):
            self._demand(Read(name, (declared,)), value)
        elif value.passes:
            self._report_output_maybe(name, declared, value)
        return True

    def _report_output_maybe(self, name: str, declared: Use, value: Value) -> None:
        assert self._boundary is not None
        writers = tuple(written.block for written in value.uses)
        shown = self._types.show(declared.hint)
        self._faults.append(fault.output_maybe(declared, name, shown, self._boundary.name, writers))

    def _always_there(self, name: str, wanted: Use) -> bool:
        """Whether an input that may come out as it is can be demanded: it is declared, inferred, or has a default."""
        entry = self.inputs[name]
        return self._boundary is None or entry.declared or entry.missing or self._comparison.serves(entry, wanted)

    def _check_clashes(self) -> None:
        for name, component in self._components.items():
            if name in self._values:
                uses = self._values[name].uses or self.inputs[name].read.uses
                self._faults.append(fault.name_clash(component.uses[0], uses[0], name))

    def _check_unused(self) -> None:
        """Report declared inputs that no block reads, where one of nearly that name is read and not declared."""
        if self._boundary is None:
            return
        read = {name for name, entry in self.inputs.items() if entry.read.default is not None and not entry.declared}
        for name, declared in self._boundary.fields.items():
            near = nearest(name, read)
            if near is not None and name not in self._read_names:
                reader = self.inputs[near].read.uses[0]
                self._faults.append(fault.input_unused(declared.uses[0], name, near, reader))

    def _shown_read(self, entry: Input) -> Read:
        if entry.declared and self._boundary is not None:
            declared = self._boundary.fields[entry.read.name]
            return self._comparison.resolved_read(declared)
        return self._comparison.resolved_read(entry.read)
