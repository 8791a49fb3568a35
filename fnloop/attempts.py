"""Wiring of iterations that may fail: the blocks of a body, and the block that answers for a failure, as one.

Both begin with the fields that are there before the iteration. A field that the answering block does not write keeps
the value that it had before the iteration, if it had one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from fnloop import faults as fault
from fnloop.dataflow import Dataflow
from fnloop.errors import Fault
from fnloop.interface import Interface, Need, Read, Write
from fnloop.scope import Boundary, Entry, Handler, TypeSystem, unique

__all__ = ["FAILURE_FIELD", "ON_ERROR", "Attempted", "attempted", "unchanged_state"]

ON_ERROR = "on_error"
"""The name in paths of the block that answers for a failure."""

FAILURE_FIELD = "failure"
"""The field in which it is given the failure."""


@dataclass(frozen=True)
class Attempted:
    """A body that may fail.

    Args:
        entry: the body and the block that answers for it, as one block.
        body: the interface of the body by itself.
        faults: the faults in both.
        used: for each block, the temporaries of its branches that are used around it.
    """

    entry: Entry
    body: Interface
    faults: tuple[Fault, ...]
    used: Mapping[str, frozenset[str]]


def attempted(
    entries: Sequence[Entry],
    handler: Handler,
    types: TypeSystem,
    inputs: Boundary | None,
    leaving: Iterable[str],
    deciding: Iterable[str],
) -> Attempted:
    """Join the blocks of an iteration with the block that answers for its failure.

    Args:
        entries: the blocks.
        handler: the block that answers.
        types: compares types.
        inputs: the declared inputs of the loop.
        leaving: the fields that are used behind the iteration: outputs, histories, what ends the loop.
        deciding: the fields that the header or predicate reads.
    """
    wanted, declared = frozenset(leaving), frozenset(inputs.fields if inputs else ())
    blocks = Dataflow(types, None, wanted.union(deciding, declared))
    for entry in entries:
        blocks.add(entry)
    wired = blocks.finish(None, gives=False)
    body, answering = wired.interface, handler.entry.interface
    reads = {name: read for name, read in answering.reads.items() if name != FAILURE_FIELD}
    both = Dataflow(types, None)
    both.add(Entry("", replace(body, writes={}, temporaries={}, locals={})))
    both.add(Entry(ON_ERROR, replace(answering, reads=reads, writes={}, temporaries={}, locals={})))
    joined = both.finish(None, gives=False)
    writes, temporaries = _writes(body, answering, wanted.union(deciding, declared, joined.interface.reads))
    passing = {name: Read(name, (), need=Need.PASSED) for name, write in writes.items() if write.passes}
    whole = Interface(
        {**passing, **joined.interface.reads},
        writes,
        joined.interface.components,
        joined.interface.variables,
        {**answering.locals, **body.locals},
        {**answering.temporaries, **body.temporaries, **temporaries},
    )
    known = declared.union(body.reads, reads)
    found = [
        *wired.faults,
        *joined.faults,
        *_failure_faults(handler, types),
        *_unwritten(body, answering, wanted, known),
        *_read_too_early(body, reads, declared),
    ]
    return Attempted(Entry("", whole), body, unique(found), wired.used)


def _writes(body: Interface, answering: Interface, used: frozenset[str]) -> tuple[dict[str, Write], dict[str, Write]]:
    """The fields that are there behind an iteration, whether it fails or not, and those that stay in it."""
    writes: dict[str, Write] = {}
    temporaries: dict[str, Write] = {}
    for name in dict.fromkeys([*body.writes, *answering.writes]):
        found = [one.writes[name] for one in (body, answering) if name in one.writes]
        uses = unique(use for write in found for use in write.uses)
        passes = len(found) == 1 or any(write.passes for write in found)
        merged = Write(name, uses, passes, consumed=True)
        if not passes or name in used or name in answering.writes:
            writes[name] = merged
        else:
            temporaries[name] = merged
    return writes, temporaries


def _failure_faults(handler: Handler, types: TypeSystem) -> list[Fault]:
    """The fault of a field for the failure that has another type."""
    read = handler.entry.interface.reads.get(FAILURE_FIELD)
    if read is None or handler.failure is None:
        return []
    return [
        fault.failure_type(use, types.show(use.hint))
        for use in read.uses
        if types.misfit(handler.failure, use.hint) is not None
    ]


def _unwritten(body: Interface, answering: Interface, wanted: frozenset[str], known: frozenset[str]) -> list[Fault]:
    """The faults of fields that are used behind an iteration, and that are not there where the first one fails."""
    return [
        fault.unwritten_on_error(name, write.uses[0])
        for name, write in body.writes.items()
        if name in wanted and name not in answering.writes and name not in known and write.uses
    ]


def _read_too_early(body: Interface, reads: Mapping[str, Read], declared: frozenset[str]) -> list[Fault]:
    """The faults of fields that the answering block reads, and that only the iteration that failed would write."""
    return [
        fault.read_on_error(read.uses[0], name, body.writes[name].uses[0])
        for name, read in reads.items()
        if name in body.writes and name not in body.reads and name not in declared and read.default is None
    ]


def unchanged_state(handler: Handler, body: Interface, predicate: Entry) -> list[Fault]:
    """The fault of a loop that would fail for ever: nothing that its predicate or body reads is another afterwards."""
    read = {*predicate.interface.reads, *body.reads}
    if not read.isdisjoint(handler.entry.interface.writes):
        return []
    return [fault.fails_for_ever(predicate.name, list(handler.entry.interface.writes), sorted(read))]
