"""The interface of a block over mypy's types, wired from its plan by the wiring of the run time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from mypy.types import AnyType, Instance, TupleType, Type, get_proper_type
from typing_extensions import assert_never

from fnloop.attempts import ON_ERROR
from fnloop.errors import Fault
from fnloop.gathering import Gathering
from fnloop.interface import Component, Default, Interface, Read, Use, Write
from fnloop.mypy.lookup import class_named
from fnloop.mypy.mapped import demanded, mapped_interface
from fnloop.mypy.plan import UNKNOWN, Composite, Decider, Gradient, Leaf, Mapped, Plan, is_reported_unseen, plan_of
from fnloop.mypy.records import is_record, reads_of, record_fields, use_of, writes_of
from fnloop.mypy.types import MypyTypes, members, show
from fnloop.plan import Kind, has_header
from fnloop.wiring import Boundary, Entry, Handler, Wired, entry_of, wire_loop, wire_sequence, wire_switch, wire_while

__all__ = [
    "Known",
    "Seen",
    "inner_interface",
    "interface_of",
    "leaf_interface",
    "shown_interface",
    "unseen_in",
    "wire",
    "wire_seen",
]

TENSOR = "mindspore.common.tensor.Tensor"
FAILURE = "fnloop.errors.BlockFailure"
CONTAINERS = frozenset({"builtins.dict", "builtins.list", "builtins.tuple"})


@dataclass(frozen=True)
class Seen:
    """A block as its type tells it.

    Args:
        plan: the plan; None where it is not known.
        wired: the wiring of a composite; None of any other block, and where it is not known.
        interface: before renaming and binding; None where it is not known.
    """

    plan: Plan | None
    wired: Wired | None
    interface: Interface | None


@dataclass
class Known:
    """Blocks that were read already, so that one call of the plugin wires each of them once.

    It must not outlive the call: the definitions that types refer to change from one to another.
    """

    _blocks: dict[int, tuple[Type, Seen]] = field(default_factory=dict)

    def seen(self, block: Type) -> Seen:
        """A block by its type."""
        if id(block) not in self._blocks:
            plan = plan_of(block)
            wired = wire(plan, self) if isinstance(plan, Composite) else None
            self._blocks[id(block)] = block, Seen(plan, wired, _interface(plan, wired, self))  # the type stays alive
        return self._blocks[id(block)][1]


def interface_of(plan: Plan | None, known: Known | None = None) -> Interface | None:
    """The interface of a block as `Block.plan.interface` has it: before renaming and binding.

    Args:
        plan: of the block.
        known: blocks that were read already.

    Returns:
        None where the types do not tell. With faults, which are reported where it is composed, it is known as far as
        the wiring has found it.
    """
    known = Known() if known is None else known
    return _interface(plan, wire(plan, known) if isinstance(plan, Composite) else None, known)


def _interface(plan: Plan | None, wired: Wired | None, known: Known) -> Interface | None:
    if plan is None:
        return None
    match plan:
        case Leaf():
            return leaf_interface(plan)
        case Gradient():
            return _gradient_interface(plan, known)
        case Mapped():
            return _mapped_interface(plan, known)
        case Composite():
            return None if wired is None else wired.interface
        case _:
            assert_never(plan)


def shown_interface(plan: Plan, interface: Interface) -> Interface:
    """The interface as the users of the block see it: renamed, without the components that are bound."""
    return entry_of(plan.name, interface, plan.names, plan.bound, "").interface


def leaf_interface(leaf: Leaf, role: Literal["block", "header"] = "block") -> Interface | None:
    """The interface of one function; None where a record is not known."""
    reads = record_fields(leaf.record_in)
    writes = record_fields(leaf.record_out) if is_record(leaf.record_out) else {}
    if reads is None or writes is None or isinstance(get_proper_type(leaf.record_out), AnyType):
        return None
    components = {name: _component(name, hint, name in leaf.optional) for name, hint in leaf.components.items()}
    return Interface(reads_of(reads), writes_of(writes, role), components)


def _component(name: str, hint: Type, optional: bool) -> Component:
    return Component(name, (use_of(hint),), Default(known=False) if optional else None)


def inner_interface(name: str, block: Type, known: Known | None = None) -> Interface | None:
    """The interface of a block as its gradient sees it: renamed, without the components that are bound."""
    entry = block_entry(name, block, "", known)
    return None if entry is None else entry.interface


def _gradient_interface(plan: Gradient, known: Known) -> Interface | None:
    """The interface of a gradient, as `fnloop.transform.grad` has it."""
    inner = inner_interface(plan.inner, plan.block, known)
    if inner is None:
        return None
    own_writes = dict(inner.writes) if plan.with_value else {}
    own_locals = inner.locals if plan.with_value else {}
    needed = {*plan.wrt, plan.output, *own_writes}
    reads = {name: demanded(read) if name in needed else read for name, read in inner.reads.items()}
    gradients = {}
    for name in plan.wrt:
        gradient = f"grad_{name}"
        gradients[gradient] = Write(gradient, (_gradient_use(inner.reads.get(name)),))
    return Interface(reads, {**own_writes, **gradients}, inner.components, inner.variables, own_locals)


def _mapped_interface(plan: Mapped, known: Known) -> Interface | None:
    inner = inner_interface(plan.inner, plan.block, known)
    if inner is None:
        return None
    outputs = int(plan.outputs) if isinstance(plan.outputs, str) else _numbers(plan.outputs)
    return mapped_interface(inner, _numbers(plan.fields), outputs)


def _numbers(texts: Mapping[str, str]) -> dict[str, int]:
    return {name: int(text) for name, text in texts.items()}


def _gradient_use(read: Read | None) -> Use:
    """The writer of a gradient: of the type of its input; for a component, a tensor for each parameter."""
    if read is None:
        return use_of(_tensors())
    certain = [use for use in read.uses if not use.branch] or list(read.uses)
    if not certain:
        return use_of(UNKNOWN)
    tensors = [one for one in members(certain[0].hint) if _holds_tensors(one)]
    return replace(certain[0], hint=tensors[0] if tensors else UNKNOWN)


def _holds_tensors(found: Type) -> bool:
    """Whether a type is a tensor, or a record, tuple, list or dict of nothing else."""
    proper = get_proper_type(found)
    if is_record(proper):
        fields = record_fields(proper)
        return fields is not None and all(_holds_tensors(field.type) for field in fields.values())
    if isinstance(proper, TupleType):
        return all(map(_holds_tensors, proper.items))
    if isinstance(proper, Instance) and proper.type.fullname in CONTAINERS:
        return bool(proper.args) and _holds_tensors(proper.args[-1])
    return _may_be_tensor(proper)


def _may_be_tensor(found: Type) -> bool:
    proper = get_proper_type(found)
    return isinstance(proper, Instance) and bool(proper.type.get("dtype")) and bool(proper.type.get("shape"))


def _tensors() -> Type:
    """``tuple[Tensor, ...]``, as far as mypy has read those classes."""
    several, tensor = class_named("builtins.tuple"), class_named(TENSOR)
    item = UNKNOWN if tensor is None else Instance(tensor, [])
    return UNKNOWN if several is None else Instance(several, [item])


# --- wiring


def boundary(record: Type | None, role: Literal["inputs", "outputs"]) -> Boundary | None:
    """A declared record as the wiring takes it."""
    fields = None if record is None else record_fields(record)
    if record is None or fields is None:
        return None
    name = show(record)
    reads = {}
    for key, read in reads_of(fields).items():
        reads[key] = replace(read, uses=(use_of(fields[key].type, role, name),))
    return Boundary(name, reads)


def block_entry(name: str, block: Type, prefix: str, known: Known | None = None) -> Entry | None:
    """A block as the blocks around it see it; None where its interface is not known."""
    seen = (Known() if known is None else known).seen(block)
    if seen.plan is None or seen.interface is None:
        return None
    return entry_of(name, seen.interface, seen.plan.names, seen.plan.bound, prefix)


def _leaf_entry(leaf: Leaf, role: Literal["block", "header"], prefix: str) -> Entry | None:
    interface = leaf_interface(leaf, role)
    return None if interface is None else entry_of(leaf.name, interface, leaf.names, leaf.bound, prefix)


def _entries(plan: Composite, known: Known) -> list[Entry] | None:
    """The blocks of a composite as the wiring takes them; None where one of them is not known."""
    entries = []
    for number, (name, block) in enumerate(plan.blocks.items()):
        entry = block_entry(name, block, f"{number}/", known)
        if entry is None:
            return None
        entries.append(entry)
    return entries


def unseen_in(plan: Composite) -> list[str]:
    """The blocks inside whose interface is not known, and of which no note has said so."""
    unreported = [name for name, block in plan.blocks.items() if not is_reported_unseen(block)]
    return [name for name in unreported if block_entry(name, plan.blocks[name], "") is None]


def wire_seen(plan: Composite) -> list[Fault]:
    """The faults between neighbours of a sequence in which not every block is seen.

    A block that is not seen may write anything, so only what follows from the blocks between two of them counts.
    """
    if not _is_sequence(plan.kind):
        return []
    found: list[Fault] = []
    neighbours: list[Entry] = []
    for number, (name, block) in enumerate(plan.blocks.items()):
        entry = block_entry(name, block, f"{number}/")
        if entry is not None:
            neighbours.append(entry)
            continue
        found += wire_sequence(neighbours, MypyTypes()).faults
        neighbours = []
    found += wire_sequence(neighbours, MypyTypes()).faults
    return [fault for fault in found if fault.code == "field-type"]


def _is_sequence(kind: Kind) -> bool:
    match kind:
        case "sequence":
            return True
        case "loop" | "loop_while" | "switch":
            return False
        case _:
            assert_never(kind)


def wire(plan: Composite, known: Known | None = None) -> Wired | None:
    """Wire a composite as `fnloop.combinators.compose` does.

    Args:
        plan: of the composite.
        known: blocks that were read already.

    Returns:
        None where the interface of a block in it is not known.
    """
    known = Known() if known is None else known
    entries = _entries(plan, known)
    if entries is None:
        return None
    inputs, outputs = boundary(plan.inputs, "inputs"), boundary(plan.outputs, "outputs")
    if plan.decider is None:
        return wire_sequence(entries, MypyTypes(), inputs, outputs)
    gather = [Gathering(name, *_often(often)) for name, often in plan.gather.items()]
    if plan.on_error is None:
        return _wire_decided(plan.decider, entries, inputs, outputs, gather)
    answering = block_entry(ON_ERROR, plan.on_error, f"{ON_ERROR}/", known)
    if answering is None:
        return None
    failure = class_named(FAILURE)
    handler = Handler(answering, None if failure is None else Instance(failure, []))
    return _wire_decided(plan.decider, entries, inputs, outputs, gather, handler)


def _often(text: str) -> tuple[int, bool]:
    """How often a history is taken, and whether it is joined of others."""
    return (1, True) if text == "joined" else (int(text), False)


def _wire_decided(
    decider: Decider,
    entries: Sequence[Entry],
    inputs: Boundary | None,
    outputs: Boundary | None,
    gather: Sequence[Gathering],
    on_error: Handler | None = None,
) -> Wired | None:
    """Wire blocks under a header, predicate or chooser; None where its interface is not known."""
    types = MypyTypes()
    first = _leaf_entry(decider.leaf, "header" if has_header(decider.kind) else "block", "decision/")
    last = None if decider.until is None else _leaf_entry(decider.until, "block", "until/")
    if first is None or (decider.until is not None and last is None):
        return None
    match decider.kind:
        case "sequence":
            return wire_sequence(entries, types, inputs, outputs)
        case "loop":
            return wire_loop(first, entries, last, types, inputs, outputs, gather, on_error)
        case "loop_while":
            return wire_while(first, entries, types, inputs, outputs, gather, on_error)
        case "switch":
            return wire_switch(first, decider.leaf.branches, entries, types, inputs, outputs)
        case _:
            assert_never(decider.kind)
