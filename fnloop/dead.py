"""Finds what does nothing: blocks whose fields nobody reads and that do not leave, loops that carry and give nothing.

A block that writes no field at all is a probe (it prints, it saves), and what it reads is used. One that takes
components may be there to change them (an optimizer's step), and one whose source calls something and drops the result
is there for that (`acting`). What a composite gives out is its own affair: whoever uses it need not use all of it. So
each composite is looked at by itself; only what a loop's body writes is lost with the iteration, also where blocks in
the body are grouped in sequences and switches. A field that another block overwrites counts as used where any reads
that name: overriding what a block gives is a way to edit a pipeline.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from typing_extensions import assert_never

from fnloop.acting import acts_outside
from fnloop.authors import stack_level
from fnloop.errors import WiringWarning, nearest
from fnloop.plan import (
    Composite,
    Decision,
    Kind,
    Leaf,
    Plan,
    Step,
    Transformed,
    inner_steps,
    is_loop,
    wiring_of,
)

__all__ = ["Dead", "Part", "dead_blocks", "dead_parts", "part_of", "warn_of_dead_blocks"]


@dataclass(frozen=True)
class Part:
    """A block in a composition, as far as is needed to say whether it does something.

    Args:
        name: its name there.
        names: its renamed fields: the name there by its own.
        reads: the fields that it reads, by its own names.
        writes: the fields that it writes, by its own names.
        kind: the combinator; None for a function.
        parts: the blocks inside a composite.
        decides: the fields that the functions which decide in it read, and whose history it gives.
        carry: the fields that a loop carries.
        is_declared: whether its outputs are declared.
        may_act: whether it is a function that may be there for what it does: it takes components, which it may change
            (an optimizer), or acts outside.
    """

    name: str
    names: Mapping[str, str]
    reads: frozenset[str]
    writes: frozenset[str]
    kind: Kind | None = None
    parts: tuple[Part, ...] = ()
    decides: frozenset[str] = frozenset()
    carry: frozenset[str] = frozenset()
    is_declared: bool = False
    may_act: bool = False

    def outside(self, fields: Collection[str]) -> set[str]:
        """The names that fields have around it."""
        return {self.names.get(field, field) for field in fields}


@dataclass(frozen=True)
class Dead:
    """A block or loop that does nothing.

    Args:
        path: its path.
        is_loop: whether it is a loop.
        fields: the fields that it, or the blocks in it, write for nobody.
        near: the field that it was probably meant to write: one that it reads, or that the loop carries.
    """

    path: str
    is_loop: bool
    fields: tuple[str, ...]
    near: str | None

    @property
    def message(self) -> str:
        """The message: what does nothing, why, and what to write instead."""
        fields = " and ".join(map(repr, self.fields))
        hint = "" if self.near is None else f"; did you mean {self.near!r}, which is read there?"
        if self.is_loop:
            return (
                f"loop {self.path!r} does nothing: it carries no field and gives none out (its blocks write {fields})"
                f"{hint or ';'} a field is carried if a block reads it before it is written, and any other leaves if "
                f"the loop's `outputs=` names it"
            )
        it = "it" if len(self.fields) == 1 else "them"
        return (
            f"block {self.path!r} does nothing: it writes {fields}, but no block reads {it} and no outputs give {it} "
            f"out{hint or ';'} name {it} in `outputs=`, let a block read {it}, or leave the block out (one that only "
            f"acts outside returns a record without fields)"
        )


def dead_blocks(plan: Plan, taken: Collection[str] = ()) -> tuple[Dead, ...]:
    """The blocks and loops of a plan that do nothing.

    Args:
        plan: the plan.
        taken: fields that something else takes from the iterations, such as a history or a stream.
    """
    whole = Step(plan.name, plan)
    if not dead_parts(part_of(whole), taken):
        return ()
    return dead_parts(part_of(whole, acting=True), taken)


def warn_of_dead_blocks(plan: Plan) -> None:
    """Say which blocks and loops of a plan do nothing."""
    for dead in dead_blocks(plan):
        warnings.warn(dead.message, WiringWarning, stacklevel=stack_level())


def dead_parts(part: Part, taken: Collection[str] = ()) -> tuple[Dead, ...]:
    """The blocks and loops inside a block that do nothing, itself included; see `dead_blocks`."""
    return tuple(_dead_inside(part, part.name, part.writes, frozenset(taken)))


def part_of(step: Step, *, acting: bool = False) -> Part:
    """A block of a plan with those inside it.

    Args:
        step: the block.
        acting: whether to look into the sources of functions for what they do outside.
    """
    own = wiring_of(step.plan)
    interface = own.interface
    reads = frozenset(name for name, read in interface.reads.items() if read.uses)
    match own:
        case Leaf():
            may_act = bool(interface.components) or (acting and acts_outside(own.function))
            return Part(step.name, step.names, reads, frozenset(own.hints_out), may_act=may_act)
        case Transformed():
            parts = tuple(part_of(inner, acting=acting) for inner in inner_steps(own))
            return Part(step.name, step.names, reads, frozenset(own.hints_out), parts=parts)
        case Composite():
            decides = _decides(own.decision) | _decides(own.until) | frozenset(one.field for one in own.gathered)
            return Part(
                step.name,
                step.names,
                reads,
                frozenset(interface.writes),
                own.kind,
                _parts_of(own, acting),
                decides,
                frozenset(own.carry),
                own.record_out is not None,
            )
        case _:
            assert_never(own)


def _parts_of(own: Composite, acting: bool) -> tuple[Part, ...]:
    """The blocks inside a composite; the one that answers for a failure is there to let the loop go on."""
    parts = tuple(part_of(inner, acting=acting) for inner in own.steps)
    if own.on_error is None:
        return parts
    return (*parts, _acting(part_of(own.on_error.step, acting=acting)))


def _acting(part: Part) -> Part:
    """A block all of whose functions may be there for what they do."""
    return replace(part, may_act=True, parts=tuple(map(_acting, part.parts)))


def _decides(decision: Decision | None) -> frozenset[str]:
    if decision is None:
        return frozenset()
    return frozenset(decision.names.get(name, name) for name in decision.leaf.interface.reads)


def _dead_inside(part: Part, path: str, wanted: frozenset[str], taken: frozenset[str]) -> Iterator[Dead]:
    """The blocks and loops inside a block that do nothing.

    Args:
        part: the block.
        path: its path.
        wanted: those of its outputs that are used around it, by its own names.
        taken: fields that something else takes.
    """
    if part.kind is None:
        for inner in part.parts:  # of a gradient or a map
            yield from _dead_inside(inner, f"{path}/{inner.name}", inner.writes, taken)
        return
    if is_loop(part.kind):
        lost = _written(part) - taken
        if not part.writes and lost == _written(part) and not _has_probe(part):
            known = [inner.outside(inner.reads) for inner in part.parts]
            yield Dead(path, True, tuple(sorted(lost)), _near(lost, part.reads.intersection(*[set().union(*known)])))
            return
    leaving = part.writes if is_loop(part.kind) or part.is_declared else wanted
    used = part.decides | leaving | taken
    readers = Counter(field for inner in part.parts for field in inner.outside(inner.reads))
    for inner in part.parts:
        written = inner.outside(inner.writes)
        own = inner.outside(inner.reads)
        by_others = {field for field in written if readers[field] > (field in own)}
        yield from _dead_part(inner, part, f"{path}/{inner.name}", (written & used) | by_others, taken)


def _dead_part(inner: Part, around: Part, path: str, used: Collection[str], taken: frozenset[str]) -> Iterator[Dead]:
    """A block of a composite, if it does nothing, or else those inside it.

    Args:
        inner: the block.
        around: the composite.
        path: the path of the block.
        used: those of its outputs that are used, by their names in the composite.
        taken: fields that something else takes.
    """
    written = inner.outside(inner.writes)
    in_loop = around.kind is not None and is_loop(around.kind)
    if inner.kind is not None or inner.parts:
        is_closed = inner.is_declared or inner.kind is None or is_loop(inner.kind)
        if written and not used and in_loop and is_closed and not _has_probe(inner):
            yield Dead(path, False, tuple(sorted(written)), _nearest(written, around.carry))
            return
        wanted = {own for own in inner.writes if inner.names.get(own, own) in used}
        is_open = not in_loop and around.is_declared  # what a boundary leaves out, others may use
        yield from _dead_inside(inner, path, inner.writes if is_open else frozenset(wanted), taken)
        return
    if written and not used and not inner.may_act:
        read = inner.outside(inner.reads)
        yield Dead(path, False, tuple(sorted(written)), _nearest(written, read | around.carry))


def _written(part: Part) -> frozenset[str]:
    """The fields that the blocks directly inside write."""
    return frozenset(field for inner in part.parts for field in inner.outside(inner.writes))


def _has_probe(part: Part) -> bool:
    """Whether a function inside may be there for what it does: it writes nothing, or takes components."""
    if part.kind is None and not part.parts:
        return not part.writes or part.may_act
    return any(map(_has_probe, part.parts))


def _near(written: Collection[str], known: Collection[str]) -> str | None:
    """The field that a loop which carries none was probably meant to carry: one like it, or the only one it reads."""
    candidates = sorted(set(known) - set(written))
    return _nearest(written, known) or (candidates[0] if len(candidates) == 1 else None)


def _nearest(written: Collection[str], known: Collection[str]) -> str | None:
    """The field among those that are known that is spelt like one of those that are written."""
    return next(filter(None, (nearest(field, sorted(known)) for field in sorted(written))), None)
