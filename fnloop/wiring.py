"""Wiring: the interface and the carry of a composition, and all of its faults, before any tensor exists.

The blocks are seen through their `Interface` only, and types through a `TypeSystem`, so that the
same code wires annotations at run time and types of mypy in the plugin.

Blocks are walked once, in order (`fnloop.dataflow`). What is read before it is written becomes an
input. A loop is the wiring of its body, seen as one block after the header; a switch the union of
its branches, after the chooser.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal, TypeVar

from fnloop import faults as fault
from fnloop.attempts import attempted, unchanged_state
from fnloop.axes import instantiate
from fnloop.components import branch_components
from fnloop.dataflow import Dataflow
from fnloop.errors import Fault
from fnloop.gathering import Gathering
from fnloop.histories import Histories, histories_of
from fnloop.interface import Default, Interface, Local, Need, Read, Use, Write
from fnloop.scope import Boundary, Entry, Handler, TypeSystem, Wired, unique

__all__ = [
    "Boundary",
    "Entry",
    "Handler",
    "TypeSystem",
    "Wired",
    "entry_of",
    "wire_loop",
    "wire_sequence",
    "wire_switch",
    "wire_while",
]


T = TypeVar("T")


def entry_of(name: str, interface: Interface, names: Mapping[str, str], bound: Iterable[str], prefix: str) -> Entry:
    """A block as an entry of a composition: its interface with paths, axes and names of fields as they are there.

    Args:
        name: the block's name there.
        interface: the interface of the block by itself.
        names: the renamed fields and components: the name in the composition by the own name.
        bound: the components that are bound already, by their own names.
        prefix: of its axis variables, which sets them apart from those of other blocks.
    """

    def use(own: Use) -> Use:
        axes = instantiate(own.axes, prefix)
        if own.role in ("inputs", "outputs"):  # from outside, what a boundary declares is the block's own word
            return own.at(name, axes, "block")
        return own.at(f"{name}/{own.block}" if own.block else name, axes, own.role)

    def read(own: Read) -> Read:
        uses = tuple(map(use, own.uses))
        if len(uses) == 1 and own.default is not None:
            uses = (replace(uses[0], defaults=True),)
        branches = tuple(map(read, own.branches))
        return own.of(names.get(own.name, own.name), uses, branches)

    def write(own: Write) -> Write:
        return own.of(names.get(own.name, own.name), tuple(map(use, own.uses)))

    def local(own: Local) -> Local:
        return Local(use(own.writer), f"{name}/{own.loop}" if own.loop else name)

    reads = {names.get(field, field): read(own) for field, own in interface.reads.items()}
    writes = {names.get(field, field): write(own) for field, own in interface.writes.items()}
    already = frozenset(bound)
    components = {}
    for field, component in interface.components.items():
        if field not in already:
            outer = names.get(field, field)
            components[outer] = replace(component, name=outer, uses=tuple(map(use, component.uses)))
    variables = {field: use(own) for field, own in interface.variables.items()}
    local_fields = named_inside(interface.locals, names)
    temporary_fields = named_inside(interface.temporaries, names)
    locals_ = {outer: local(interface.locals[own]) for own, outer in local_fields}
    temporaries = {outer: write(interface.temporaries[own]) for own, outer in temporary_fields}
    return Entry(name, Interface(reads, writes, components, variables, locals_, temporaries))


def named_inside(fields: Iterable[str], names: Mapping[str, str]) -> list[tuple[str, str]]:
    """The fields that are used inside a block alone, each with its name outside; the others have none there."""
    taken = frozenset(names.values())
    return [(name, names.get(name, name)) for name in fields if name in names or name not in taken]


def wire_sequence(
    entries: Sequence[Entry], types: TypeSystem, inputs: Boundary | None = None, outputs: Boundary | None = None
) -> Wired:
    """Wire a sequence of blocks."""
    body = Dataflow(types, inputs)
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
    gather: Sequence[Gathering] = (),
    on_error: Handler | None = None,
) -> Wired:
    """Wire a fold over what a header yields; the header's writes are the iteration variables."""
    around = _around(header, inputs, outputs, gather)
    body = Dataflow(types, None, around)
    body.set_variables(header)
    attempt = None
    if on_error is not None:
        leaving = [*_leaving(outputs, gather), *(until.interface.reads if until else ())]
        attempt = attempted(entries, on_error, types, inputs, leaving, header.interface.reads)
        entries = [attempt.entry]
    inside, carry = _wire_body(body, [*entries, *([until] if until else [])])
    if attempt is not None:
        inside = replace(inside, faults=(*attempt.faults, *inside.faults), used=attempt.used, body=attempt.body)
    if until is not None:
        changing = [*body.written, *header.interface.writes]
        inside = replace(inside, faults=(*inside.faults, *_fixed_predicate(until, changing, "until", inside)))
    outer = Dataflow(types, inputs)
    outer.add(Entry(header.name, replace(header.interface, writes={})))
    histories = histories_of(gather, inside, header.interface, outputs, types)
    return _wire_fold(outer, inside, carry, outputs, histories, own=header.interface.reads)


def wire_while(
    predicate: Entry,
    entries: Sequence[Entry],
    types: TypeSystem,
    inputs: Boundary | None = None,
    outputs: Boundary | None = None,
    gather: Sequence[Gathering] = (),
    on_error: Handler | None = None,
) -> Wired:
    """Wire a fold that goes on while a predicate of its state holds."""
    body = Dataflow(types, None, _around(None, inputs, outputs, gather))
    attempt = None
    if on_error is not None:
        attempt = attempted(entries, on_error, types, inputs, _leaving(outputs, gather), predicate.interface.reads)
        entries = [attempt.entry]
    inside, carry = _wire_body(body, [predicate, *entries])
    if on_error is not None and attempt is not None:
        endless = unchanged_state(on_error, attempt.body, predicate)
        faults = (*attempt.faults, *endless, *inside.faults)
        inside = replace(inside, faults=faults, used=attempt.used, body=attempt.body)
    inside = replace(inside, faults=(*inside.faults, *_fixed_predicate(predicate, body.written, "while", inside)))
    histories = histories_of(gather, inside, Interface(), outputs, types)
    return _wire_fold(Dataflow(types, inputs), inside, carry, outputs, histories)


def _fixed_predicate(
    predicate: Entry, changing: Iterable[str], word: Literal["while", "until"], inside: Wired
) -> list[Fault]:
    """The fault of a predicate that reads nothing that an iteration changes, so that it always answers the same."""
    read, known = predicate.interface.reads, list(changing)
    if any(name in read for name in known) or any(one.code == "lost-write" for one in inside.faults):
        return []
    if not read and predicate.interface.components:  # it may ask one of them, which is not known here
        return []
    return [fault.fixed_predicate(predicate.name, list(read), word, known)]


def _around(
    decider: Entry | None, inputs: Boundary | None, outputs: Boundary | None, gather: Sequence[Gathering] = ()
) -> frozenset[str]:
    """The fields that the decider, the declared inputs and outputs, and the histories of a composition use."""
    read = decider.interface.reads if decider else ()
    gathered = [one.field for one in gather]
    return frozenset([*read, *gathered, *(inputs.fields if inputs else ()), *(outputs.fields if outputs else ())])


def _leaving(outputs: Boundary | None, gather: Sequence[Gathering]) -> list[str]:
    """The fields that leave a loop besides its carry."""
    return [*(outputs.fields if outputs else ()), *(one.field for one in gather)]


def _wire_body(body: Dataflow, entries: Sequence[Entry]) -> tuple[Wired, tuple[str, ...]]:
    for entry in entries:
        body.add(entry)
    carry = tuple(name for name in body.inputs if name in body.written)
    body.check_carry(carry)
    body.check_next_iteration()
    return body.finish(None, gives=False), carry


def _wire_fold(
    outer: Dataflow,
    inside: Wired,
    carry: tuple[str, ...],
    outputs: Boundary | None,
    histories: Histories,
    own: Iterable[str] = (),
) -> Wired:
    """Wire a body as one block: it writes its carry, histories, and what else `outputs` names; the rest is local."""
    body, wanted = inside.interface, outputs.fields if outputs else {}
    writes: dict[str, Write] = {}
    own_locals: dict[str, Local] = {}
    for name, write in body.writes.items():
        if name in histories.writes:
            continue
        if name in carry or name in wanted:
            writes[name] = replace(write, passes=name in carry)
        else:
            own_locals[name] = Local(write.uses[-1])
    writes |= histories.writes
    inner_locals = {name: local for name, local in body.locals.items() if name not in carry}
    # a variable that is called like one of the header's `own` inputs is a fault that the body has found
    variables = {name: use for name, use in body.variables.items() if name not in frozenset(own)}
    as_block = replace(body, writes=writes, variables=variables, locals={**own_locals, **inner_locals})
    outer.add(Entry("", as_block))
    wired = outer.finish(outputs, known=body.writes)
    faults = unique([*inside.faults, *histories.faults, *wired.faults])
    gathered = tuple(replace(one, uses=outer.resolved(one.uses)) for one in histories.gathered)
    return replace(wired, faults=faults, carry=carry, used=inside.used, gathered=gathered, body=inside.body)


def wire_switch(
    chooser: Entry,
    names: Sequence[str],
    entries: Sequence[Entry],
    types: TypeSystem,
    inputs: Boundary | None = None,
    outputs: Boundary | None = None,
) -> Wired:
    """Wire a switch; `names` are the branches that the chooser may return."""
    keys = [entry.name for entry in entries]
    found = [fault.branch_missing(name, chooser.name, keys) for name in names if name not in keys]
    found += [fault.branch_unknown(key, chooser.name, names) for key in keys if key not in names]
    outer = Dataflow(types, inputs)
    outer.add(chooser)
    for components in branch_components([entry.interface.components for entry in entries]):
        outer.add_components(components)
    outer.add(Entry("", _merge_branches(entries, chooser, _around(chooser, inputs, outputs), outer)))
    wired = outer.finish(outputs)
    return replace(wired, faults=unique([*found, *wired.faults]))


def _merge_branches(entries: Sequence[Entry], chooser: Entry, around: frozenset[str], outer: Dataflow) -> Interface:
    """The interface of a choice among blocks."""
    interfaces = [entry.interface for entry in entries]
    reads: dict[str, Read] = {}
    for name in _names([one.reads for one in interfaces]):
        readers = [one.reads[name] for one in interfaces if name in one.reads]
        everywhere = len(readers) == len(entries)
        reads[name] = _merge_reads(readers, everywhere, name in chooser.interface.reads, outer)
    writes, temporaries = _branch_writes(interfaces, around.union(reads))
    for name, write in writes.items():
        if write.passes:
            reads.setdefault(name, Read(name, (), need=Need.PASSED))
        _mark_used(name, entries, outer)
    variables = _union([one.variables for one in interfaces])
    local = _union([one.locals for one in interfaces])
    return Interface(reads, writes, {}, variables, local, temporaries)


def _mark_used(name: str, entries: Sequence[Entry], outer: Dataflow) -> None:
    """Note the branches whose temporary is used around the switch."""
    for entry in entries:
        if name in entry.interface.temporaries:
            outer.mark_used(entry.name, name)


def _branch_writes(interfaces: Sequence[Interface], used: frozenset[str]) -> tuple[dict[str, Write], dict[str, Write]]:
    """The fields that branches write, and those of them that are temporaries: not among the `used` ones."""
    writes: dict[str, Write] = {}
    temporaries: dict[str, Write] = {}
    for name in _names([{**one.writes, **one.temporaries} for one in interfaces]):
        merged = _merge_writes(name, interfaces)
        stays_inside = merged.passes and merged.consumed and name not in used
        if stays_inside:
            temporaries[name] = merged
        else:
            writes[name] = merged
    return writes, temporaries


def _union(mappings: Iterable[Mapping[str, T]]) -> dict[str, T]:
    """The entries of several mappings, later ones over earlier ones."""
    found: dict[str, T] = {}
    for mapping in mappings:
        found |= mapping
    return found


def _names(many: Iterable[Mapping[str, object]]) -> list[str]:
    """The keys of several mappings, each once, in order."""
    return list(dict.fromkeys(name for one in many for name in one))


def _merge_writes(name: str, branches: Sequence[Interface]) -> Write:
    """A field as the branches write it; consumed where each branch that writes it reads it itself."""
    sure = [one.writes[name] for one in branches if name in one.writes]
    temporary = [one.temporaries[name] for one in branches if name in one.temporaries]
    uses = unique(use for write in [*sure, *temporary] for use in write.uses)
    passes = len(sure) < len(branches) or any(write.passes for write in sure)
    return Write(name, uses, passes, consumed=all(write.consumed for write in sure))


def _merge_reads(readers: Sequence[Read], everywhere: bool, narrows: bool, outer: Dataflow) -> Read:
    """A field of the branches that read it.

    Args:
        readers: the field as each of these branches reads it.
        everywhere: True where all branches read it.
        narrows: True where the chooser reads it too.
        outer: the switch.
    """
    name = readers[0].name
    first: Read | None = None
    for read in readers:
        if read.need is not Need.PASSED:
            first = outer.check_defaults(name, first, read)
    need, default = _merged_need(readers, everywhere)
    uses: list[Use] = []
    for read in readers:
        uses += [replace(use, branch=True, narrows=narrows or use.narrows) for use in read.uses]
    doc = next((read.doc for read in readers if read.doc), "")
    branches = [] if default is not None else _branches_with_default(readers)
    return Read(name, unique(uses), default, need, doc, tuple(branches))


def _merged_need(readers: Sequence[Read], everywhere: bool) -> tuple[Need, Default | None]:
    """The need of a switch for a field, and the default that all branches share that need it."""
    needing = [read for read in readers if read.need is not Need.PASSED]
    if not needing:
        return Need.PASSED, None
    with_default = _branches_with_own_default(needing)
    default = needing[0].default if len(with_default) == len(needing) else None
    is_uniform = len(with_default) in (0, len(needing))
    is_required = all(read.need is Need.REQUIRED for read in readers)
    if everywhere and is_required and is_uniform:
        return Need.REQUIRED, default
    return Need.CONDITIONAL, default


def _branches_with_own_default(needing: Sequence[Read]) -> list[Read]:
    return [read for read in needing if read.default is not None]


def _branches_with_default(readers: Sequence[Read]) -> list[Read]:
    """The branches, nested ones too, that have a default of their own."""
    needing = [read for read in readers if read.need is not Need.PASSED]
    found = _branches_with_own_default(needing)
    for read in needing:
        found += read.branches
    return found
