"""Blocks and loops that do nothing, found where a pipeline is called; see `fnloop.dead`.

A composition may still be edited, or run by what takes fields from its iterations (a history, a stream), so that
nothing is said where it is written.
"""

from __future__ import annotations

from mypy.types import Type

from fnloop.attempts import ON_ERROR
from fnloop.dead import Part, dead_parts
from fnloop.mypy.interfaces import Known, interface_of
from fnloop.mypy.plan import Composite, Decider, Gradient, Leaf, Mapped
from fnloop.wiring import Wired

__all__ = ["idle_messages"]


def idle_messages(block: Type, known: Known) -> list[str]:
    """The messages for the blocks and loops in a block that do nothing; none where not all of it is seen.

    Args:
        block: the type of the block.
        known: blocks that were read already.
    """
    plan = known.seen(block).plan
    part = None if plan is None else _part(plan.name, block, known)
    return [] if part is None else [dead.message for dead in dead_parts(part)]


def _part(name: str, block: Type, known: Known) -> Part | None:
    """A block as `fnloop.dead` takes it; None where it is not seen."""
    seen = known.seen(block)
    plan, interface = seen.plan, seen.interface
    if plan is None or interface is None:
        return None
    reads = frozenset(field for field, read in interface.reads.items() if read.uses)
    writes = frozenset(interface.writes)
    match plan:
        case Leaf() if plan.name == "skip" and not reads and not writes:
            return Part(name, plan.names, reads, writes, kind="sequence")
        case Leaf():
            return Part(name, plan.names, reads, writes, may_act=plan.acts or bool(interface.components))
        case Gradient() | Mapped():
            inner = _part(plan.inner, plan.block, known)
            return None if inner is None else Part(name, plan.names, reads, writes, parts=(inner,))
        case Composite():
            return _part_of_composite(name, plan, seen.wired, reads, writes, known)


def _part_of_composite(
    name: str, plan: Composite, wired: Wired | None, reads: frozenset[str], writes: frozenset[str], known: Known
) -> Part | None:
    parts: list[Part] = []
    answering = {} if plan.on_error is None else {ON_ERROR: plan.on_error}
    for inner, block in {**plan.blocks, **answering}.items():
        part = _part(inner, block, known)
        if part is None:
            return None
        parts.append(part)
    if wired is None or wired.faults:
        return None
    return Part(
        name,
        plan.names,
        reads,
        writes,
        plan.kind,
        tuple(parts),
        _decides(plan.decider) | frozenset(plan.gather),
        frozenset(wired.carry),
        plan.outputs is not None,
    )


def _decides(decider: Decider | None) -> frozenset[str]:
    """The fields that the functions which decide in a composite read."""
    if decider is None:
        return frozenset()
    found: set[str] = set()
    for leaf in (decider.leaf, decider.until):
        interface = None if leaf is None else interface_of(leaf)
        if leaf is not None and interface is not None:
            found |= {leaf.names.get(name, name) for name in interface.reads}
    return frozenset(found)
