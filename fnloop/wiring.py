"""Finds what a composition reads, writes and carries, and every fault in it, before any tensor exists.

The blocks are seen through their `Interface` only, and types through a `TypeSystem`, so that the same code
wires annotations at run time and types of mypy in the plugin.

Blocks are walked once, in order (`fnloop.dataflow`). What is read before it is written becomes an input. A loop is the
wiring of its body, seen as one block behind the header; a switch the union of its branches, behind the chooser.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from fnloop import faults as fault
from fnloop.axes import instantiate
from fnloop.dataflow import Walk
from fnloop.interface import Interface, Local, Need, Read, Use, Write
from fnloop.scope import Boundary, Entry, TypeSystem, Wired, unique

__all__ = [
    "Boundary",
    "Entry",
    "TypeSystem",
    "Wired",
    "entry_of",
    "wire_loop",
    "wire_sequence",
    "wire_switch",
    "wire_while",
]


def entry_of(name: str, interface: Interface, names: Mapping[str, str], bound: Iterable[str], prefix: str) -> Entry:
    """A block's interface as it is seen in a composition: its paths, its axes, its fields renamed.

    Args:
        name: the block's name there.
        interface: what the block shows by itself.
        names: the fields that are called otherwise there.
        bound: the components that it brings along.
        prefix: sets its axis variables apart from those of the other blocks.
    """

    def use(one: Use) -> Use:
        axes = instantiate(one.axes, prefix)
        if one.role in ("inputs", "outputs"):  # from outside, what a boundary declares is the block's own word
            return replace(one, block=name, axes=axes, role="block")
        return replace(one, block=f"{name}/{one.block}" if one.block else name, axes=axes)

    def read(one: Read) -> Read:
        uses = tuple(map(use, one.uses))
        if len(uses) == 1 and one.default is not None:
            uses = (replace(uses[0], defaults=True),)
        branches = tuple(map(read, one.branches))
        return replace(one, name=names.get(one.name, one.name), uses=uses, branches=branches)

    def write(one: Write) -> Write:
        return replace(one, name=names.get(one.name, one.name), uses=tuple(map(use, one.uses)))

    def local(one: Local) -> Local:
        return Local(use(one.writer), f"{name}/{one.loop}" if one.loop else name)

    given = frozenset(bound)
    components = {
        key: replace(component, uses=tuple(map(use, component.uses)))
        for key, component in interface.components.items()
        if key not in given
    }
    return Entry(
        name,
        Interface(
            reads={names.get(key, key): read(one) for key, one in interface.reads.items()},
            writes={names.get(key, key): write(one) for key, one in interface.writes.items()},
            components=components,
            variables={key: use(one) for key, one in interface.variables.items()},
            locals={new: local(interface.locals[own]) for own, new in named_inside(interface.locals, names)},
            temporaries={
                new: write(interface.temporaries[own]) for own, new in named_inside(interface.temporaries, names)
            },
        ),
    )


def named_inside(fields: Iterable[str], names: Mapping[str, str]) -> list[tuple[str, str]]:
    """The fields that are used inside a block alone, each with its name outside; the others have none there."""
    taken = frozenset(names.values())
    return [(name, names.get(name, name)) for name in fields if name in names or name not in taken]


def wire_sequence(
    entries: Sequence[Entry], types: TypeSystem, inputs: Boundary | None = None, outputs: Boundary | None = None
) -> Wired:
    """Wire blocks that run one after the other."""
    body = Walk(types, inputs)
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
    body = Walk(types, None, _around(header, inputs, outputs))
    body.set_variables(header)
    inside, carry = _wire_body(body, [*entries, *([until] if until else [])])
    outer = Walk(types, inputs)
    outer.add(Entry(header.name, replace(header.interface, writes={})))
    return _wire_fold(outer, inside, carry, outputs, own=header.interface.reads)


def wire_while(
    predicate: Entry,
    entries: Sequence[Entry],
    types: TypeSystem,
    inputs: Boundary | None = None,
    outputs: Boundary | None = None,
) -> Wired:
    """Wire a fold that goes on while a predicate of its state holds."""
    inside, carry = _wire_body(Walk(types, None, _around(None, inputs, outputs)), [predicate, *entries])
    return _wire_fold(Walk(types, inputs), inside, carry, outputs)


def _around(decider: Entry | None, inputs: Boundary | None, outputs: Boundary | None) -> frozenset[str]:
    """The fields that are used around the blocks of a composition, whatever these do."""
    read = decider.interface.reads if decider else ()
    return frozenset([*read, *(inputs.fields if inputs else ()), *(outputs.fields if outputs else ())])


def _wire_body(body: Walk, entries: Sequence[Entry]) -> tuple[Wired, tuple[str, ...]]:
    for entry in entries:
        body.add(entry)
    carry = tuple(name for name in body.inputs if name in body.written)
    body.check_carry(carry)
    body.check_next_iteration()
    return body.finish(None, gives=False), carry


def _wire_fold(
    outer: Walk, inside: Wired, carry: tuple[str, ...], outputs: Boundary | None, own: Iterable[str] = ()
) -> Wired:
    """Wire a body as one block: it writes its carry, and what `outputs` names besides; the rest is local."""
    body, wanted = inside.interface, outputs.fields if outputs else {}
    own_locals = {name: Local(write.uses[-1]) for name, write in body.writes.items() if name not in wanted}
    inner_locals = {**own_locals, **body.locals}
    writes = {
        name: replace(write, passes=name in carry)
        for name, write in body.writes.items()
        if name in carry or name in wanted
    }
    # a variable that is called like one of the header's `own` inputs is a fault that the body has found
    variables = {name: use for name, use in body.variables.items() if name not in frozenset(own)}
    kept = {name: local for name, local in inner_locals.items() if name not in carry}
    outer.add(Entry("", replace(body, writes=writes, variables=variables, locals=kept)))
    wired = outer.finish(outputs, known=body.writes)
    return replace(wired, faults=unique([*inside.faults, *wired.faults]), carry=carry, used=inside.used)


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
    outer = Walk(types, inputs)
    outer.add(chooser)
    for entry in entries:
        outer.add_components(entry)
    outer.add(Entry("", _merge_branches(entries, chooser, _around(chooser, inputs, outputs), outer)))
    wired = outer.finish(outputs)
    return replace(wired, faults=unique([*found, *wired.faults]))


def _merge_branches(entries: Sequence[Entry], chooser: Entry, around: frozenset[str], outer: Walk) -> Interface:
    """The interface of "one of these": what all branches share, and what only some of them need or write."""
    interfaces = [entry.interface for entry in entries]
    reads: dict[str, Read] = {}
    for name in _names([one.reads for one in interfaces]):
        readers = [one.reads[name] for one in interfaces if name in one.reads]
        reads[name] = _merge_reads(readers, len(readers) == len(entries), name in chooser.interface.reads, outer)
    writes: dict[str, Write] = {}
    temporaries: dict[str, Write] = {}
    for name in _names([{**one.writes, **one.temporaries} for one in interfaces]):
        merged = _merge_writes(name, interfaces)
        if merged.passes and merged.consumed and name not in reads and name not in around:
            temporaries[name] = merged
            continue
        writes[name] = merged
        if merged.passes:
            reads.setdefault(name, Read(name, (), need=Need.PASSED))
        for entry in entries:
            if name in entry.interface.temporaries:
                outer.mark_used(entry.name, name)
    variables = {key: use for one in interfaces for key, use in one.variables.items()}
    local = {key: kept for one in interfaces for key, kept in one.locals.items()}
    return Interface(reads, writes, {}, variables, local, temporaries)


def _names(many: Iterable[Mapping[str, object]]) -> list[str]:
    """The keys of several mappings, each once, in order."""
    return list(dict.fromkeys(name for one in many for name in one))


def _merge_writes(name: str, branches: Sequence[Interface]) -> Write:
    """What the branches write of one field; consumed where each branch that writes it reads it itself."""
    sure = [one.writes[name] for one in branches if name in one.writes]
    temporary = [one.temporaries[name] for one in branches if name in one.temporaries]
    uses = unique(use for write in [*sure, *temporary] for use in write.uses)
    passes = len(sure) < len(branches) or any(write.passes for write in sure)
    return Write(name, uses, passes, consumed=all(write.consumed for write in sure))


def _merge_reads(readers: Sequence[Read], everywhere: bool, narrows: bool, outer: Walk) -> Read:
    """One field of the branches that take it.

    Args:
        readers: what they need of it.
        everywhere: True where all branches take it.
        narrows: True where the chooser reads it too.
        outer: the switch.
    """
    name = readers[0].name
    needing = [read for read in readers if read.need is not Need.PASSED]
    defaults = [read.default for read in needing if read.default is not None]
    first: Read | None = None
    for read in needing:
        first = outer.check_defaults(name, first, read)
    default = defaults[0] if needing and len(defaults) == len(needing) else None
    if not needing:
        need = Need.PASSED
    elif everywhere and all(read.need is Need.REQUIRED for read in readers) and (default is not None or not defaults):
        need = Need.REQUIRED
    else:
        need = Need.CONDITIONAL
    uses = unique(replace(use, branch=True, narrows=narrows or use.narrows) for read in readers for use in read.uses)
    doc = next((read.doc for read in readers if read.doc), "")
    branches: list[Read] = []
    if default is None:
        branches = [read for read in needing if read.default is not None]
        branches += [inner for read in needing for inner in read.branches]
    return Read(name, uses, default, need, doc, tuple(branches))
