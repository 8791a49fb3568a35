"""What is known of a block beyond its two records, and the interface that follows from it.

A shape says how a block was made: of which function, or of which blocks by which combinator. It is kept on the
block's type (see `data`); the interface is wired from it whenever it is needed, so that it is never stale.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from mypy.types import AnyType, Instance, TupleType, Type, TypeOfAny, get_proper_type
from typing_extensions import assert_never

from fnloop.errors import Fault
from fnloop.interface import Component, Default, Interface, Read, Use, Write
from fnloop.mypy.data import Named, attach, attach_fingerprint, attached, decode, encode
from fnloop.mypy.lookup import class_named
from fnloop.mypy.meaning import fingerprint
from fnloop.mypy.records import is_record, reads_of, record_fields, use_of, writes_of
from fnloop.mypy.types import MypyTypes, members, show
from fnloop.plan import Kind, has_header
from fnloop.wiring import Boundary, Entry, Wired, seen_as, wire_loop, wire_sequence, wire_switch, wire_while

__all__ = [
    "BLOCK",
    "DECIDER",
    "Composed",
    "Decider",
    "Derived",
    "Leaf",
    "Shape",
    "blocks_of",
    "boundary",
    "decider_of",
    "inner_interface",
    "interface_of",
    "is_known_unseen",
    "is_open",
    "made_block",
    "made_decider",
    "plain",
    "shape_of",
    "shown_interface",
    "unseen_in",
    "wire",
    "wire_seen",
]

TENSOR = "mindspore.common.tensor.Tensor"
BLOCK = "fnloop.block.Block"
DECIDER = "fnloop.combinators.decider.Decider"
CONTAINERS = frozenset({"builtins.dict", "builtins.list", "builtins.tuple"})
UNKNOWN = AnyType(TypeOfAny.special_form)
UNSEEN = "not seen"
"""The data of a block of which nothing is known, where that was said."""


@dataclass(frozen=True)
class Leaf:
    """A block, header, predicate or chooser made of one function.

    Args:
        name: the function's name.
        taken: its record.
        given: what it returns: a record, for a header what it yields.
        components: their types.
        optional: the components that have a default.
        branches: the names that a chooser may return.
        names: fields that were renamed.
        bound: components that were bound.
        open: True for a block of which only the declared type is known: it may have components.
    """

    name: str
    taken: Type
    given: Type
    components: Mapping[str, Type] = field(default_factory=dict)
    optional: Sequence[str] = ()
    branches: Sequence[str] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    bound: Sequence[str] = ()
    open: bool = False


@dataclass(frozen=True)
class Decider:
    """A combinator's function that waits for its blocks."""

    kind: Kind
    leaf: Leaf
    until: Leaf | None = None


@dataclass(frozen=True)
class Composed:
    """A block made of blocks.

    Args:
        kind: the combinator.
        name: of the composite.
        blocks: the types of the blocks inside, by name.
        decider: the function that decides.
        inputs: the declared record of inputs, if any.
        outputs: the declared record of outputs, if any.
        names: fields that were renamed.
        bound: components that were bound.
    """

    kind: Kind
    name: str
    blocks: Mapping[str, Type]
    decider: Decider | None = None
    inputs: Type | None = None
    outputs: Type | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    bound: Sequence[str] = ()


@dataclass(frozen=True)
class Derived:
    """The gradient of a block.

    Args:
        name: of the gradient, such as ``grad(energy)``.
        inner: the name of the block that is differentiated.
        block: its type.
        wrt: the inputs and components with respect to which.
        output: what is differentiated.
        with_value: True where what the block writes comes out, too.
        names: fields that were renamed.
        bound: components that were bound.
    """

    name: str
    inner: str
    block: Type
    wrt: Sequence[str]
    output: str
    with_value: bool
    names: Mapping[str, str] = field(default_factory=dict)
    bound: Sequence[str] = ()


Shape = Leaf | Composed | Derived


def plain(value: Any) -> Any:
    """Dataclasses as dicts, for `encode`."""
    if isinstance(value, (Leaf, Decider, Composed, Derived)):
        return {key: plain(getattr(value, key)) for key in value.__dataclass_fields__}
    return value


def _decider(data: Any) -> Decider | None:
    if data is None:
        return None
    until = data["until"]
    return Decider(data["kind"], Leaf(**data["leaf"]), None if until is None else Leaf(**until))


def shape_of(block: Type) -> Shape | None:
    """How a block was made, as far as its type tells; None where it tells nothing."""
    proper = get_proper_type(block)
    if not isinstance(proper, Instance) or proper.type.fullname != BLOCK:
        return None
    data = attached(proper)
    if data is None:
        taken, given = proper.args
        joined = show(given) == "BlockState" != show(taken)  # of several blocks: what it writes is not known
        return None if joined or record_fields(taken) is None else Leaf("block", taken, given, open=True)
    found = decode(data)
    if found == UNSEEN:
        return None
    if "taken" in found:
        return Leaf(**found)
    if "wrt" in found:
        return Derived(**found)
    return Composed(**{**found, "decider": _decider(found["decider"])})


def is_known_unseen(found: Type) -> bool:
    """Whether it was said already, where this block or decider was made, that it is not seen."""
    data = attached(get_proper_type(found))
    return data is not None and decode(data) == UNSEEN


def blocks_of(shape: Shape) -> Mapping[str, Type]:
    """The types of the blocks inside, by name."""
    if isinstance(shape, Composed):
        return shape.blocks
    return {shape.inner: shape.block} if isinstance(shape, Derived) else {}


def decider_of(found: Type) -> Decider | None:
    """What is known of a header, predicate or chooser."""
    data = attached(get_proper_type(found))
    decoded = None if data is None else decode(data)
    return None if decoded == UNSEEN else _decider(decoded)


def made_block(instance: Instance, shape: Shape | None, taken: Type, given: Type, named: Named) -> Instance:
    """A block's type with its shape on it; one without a shape was said to be not seen."""
    made = Instance(instance.type, [taken, given], instance.line, instance.column)
    return _with_data(made, encode(UNSEEN if shape is None else plain(shape), named), named)


def made_decider(instance: Instance, decider: Decider | None, named: Named) -> Instance:
    """A decider's type with what is known of it; of one without anything it was said that it is not seen."""
    return _with_data(instance, encode(UNSEEN if decider is None else plain(decider), named), named)


def _with_data(instance: Instance, data: Type, named: Named) -> Instance:
    return attach_fingerprint(attach(instance, data), fingerprint([data, *instance.args]), named)


def is_open(shape: Shape) -> bool:
    """Whether there may be components that are not known."""
    if isinstance(shape, Leaf):
        return shape.open
    return any(inner is None or is_open(inner) for inner in map(shape_of, blocks_of(shape).values()))


# --- interfaces


def interface_of(shape: Shape | None) -> Interface | None:
    """What a block reads, writes and needs, as `Block.plan.interface` has it: before renaming and binding.

    Returns:
        None where the types do not tell, or where it has faults.
    """
    if isinstance(shape, Leaf):
        return leaf_interface(shape)
    if isinstance(shape, Derived):
        return _derived_interface(shape)
    wired = None if shape is None else wire(shape)
    return None if wired is None or wired.faults else wired.interface


def shown_interface(shape: Shape, interface: Interface) -> Interface:
    """The interface as those who use the block see it: renamed, without what is bound."""
    return seen_as(shape.name, interface, shape.names, shape.bound, "").interface


def leaf_interface(leaf: Leaf, role: Literal["block", "header"] = "block") -> Interface | None:
    """The interface of one function; None where a record is not known."""
    taken = record_fields(leaf.taken)
    given = record_fields(leaf.given) if is_record(leaf.given) else {}
    if taken is None or given is None or isinstance(get_proper_type(leaf.given), AnyType):
        return None
    components = {
        name: Component(name, (use_of(hint),), Default(known=False) if name in leaf.optional else None)
        for name, hint in leaf.components.items()
    }
    return Interface(reads_of(taken), writes_of(given, role), components)


def inner_interface(name: str, block: Type) -> Interface | None:
    """The interface of a block as a transformation of it sees it: its names outside, without what is bound."""
    entry = seen(name, block, "")
    return None if entry is None else entry.interface


def _derived_interface(shape: Derived) -> Interface | None:
    """The interface of a gradient, as `fnloop.transform.grad` has it."""
    inner = inner_interface(shape.inner, shape.block)
    if inner is None:
        return None
    own = dict(inner.writes) if shape.with_value else {}
    needed = {*shape.wrt, shape.output, *own}
    reads = {name: _demanded(read) if name in needed else read for name, read in inner.reads.items()}
    writes = {f"grad_{name}": Write(f"grad_{name}", (_gradient_of(inner.reads.get(name)),)) for name in shape.wrt}
    local = inner.locals if shape.with_value else {}
    return Interface(reads, {**own, **writes}, inner.components, inner.variables, local)


def _demanded(read: Read) -> Read:
    """The same input where it cannot be left out."""
    return read if read.default is not None else Read(read.name, read.uses or (use_of(UNKNOWN),), doc=read.doc)


def _gradient_of(read: Read | None) -> Use:
    """The writer of one gradient: of the type of the input, or one tensor a parameter of a component."""
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
        return fields is not None and all(_holds_tensors(one.type) for one in fields.values())
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


def boundary(record: Type | None, role: Literal["inputs", "outputs"]) -> Boundary | None:
    """A declared record as the wiring takes it."""
    fields = None if record is None else record_fields(record)
    if record is None or fields is None:
        return None
    name = show(record)
    reads = {key: replace(read, uses=(use_of(fields[key].type, role, name),)) for key, read in reads_of(fields).items()}
    return Boundary(name, reads)


def seen(name: str, block: Type, prefix: str) -> Entry | None:
    """A block as those around it see it; None where its interface is not known."""
    shape = shape_of(block)
    interface = interface_of(shape)
    if shape is None or interface is None:
        return None
    return seen_as(name, interface, shape.names, shape.bound, prefix)


def _seen_leaf(leaf: Leaf, role: Literal["block", "header"], prefix: str) -> Entry | None:
    interface = leaf_interface(leaf, role)
    return None if interface is None else seen_as(leaf.name, interface, leaf.names, leaf.bound, prefix)


def unseen_in(shape: Composed) -> list[str]:
    """The blocks inside of which nothing is known, and of which nobody has said so."""
    return [
        name for name, block in shape.blocks.items() if not is_known_unseen(block) and seen(name, block, "") is None
    ]


def wire_seen(shape: Composed) -> list[Fault]:
    """The faults between neighbours of a sequence in which not every block is seen.

    A block that is not seen may write anything, so only what follows from the blocks between two of them counts.
    """
    found: list[Fault] = []
    run: list[Entry] = []
    for number, (name, block) in enumerate(shape.blocks.items() if _is_sequence(shape.kind) else ()):
        entry = seen(name, block, f"{number}/")
        if entry is not None:
            run.append(entry)
            continue
        found += wire_sequence(run, MypyTypes()).faults
        run = []
    found += wire_sequence(run, MypyTypes()).faults
    return [fault for fault in found if fault.code == "field-type"]


def wire(shape: Composed) -> Wired | None:
    """Wire a composite as `fnloop.combinators.compose` does.

    Returns:
        None where the interface of a block in it is not known.
    """
    entries: list[Entry] = []
    for number, (name, block) in enumerate(shape.blocks.items()):
        entry = seen(name, block, f"{number}/")
        if entry is None:
            return None
        entries.append(entry)
    inputs, outputs = boundary(shape.inputs, "inputs"), boundary(shape.outputs, "outputs")
    types = MypyTypes()
    decider = shape.decider
    if decider is None:
        return wire_sequence(entries, types, inputs, outputs)
    first = _seen_leaf(decider.leaf, "header" if has_header(decider.kind) else "block", "decision/")
    last = _seen_leaf(decider.until, "block", "until/") if decider.until else None
    if first is None or (decider.until and last is None):
        return None
    match decider.kind:
        case "sequence":
            return wire_sequence(entries, types, inputs, outputs)
        case "loop":
            return wire_loop(first, entries, last, types, inputs, outputs)
        case "loop_while":
            return wire_while(first, entries, types, inputs, outputs)
        case "switch":
            return wire_switch(first, decider.leaf.branches, entries, types, inputs, outputs)
        case _:
            assert_never(decider.kind)


def _is_sequence(kind: Kind) -> bool:
    match kind:
        case "sequence":
            return True
        case "loop" | "loop_while" | "switch":
            return False
        case _:
            assert_never(kind)
