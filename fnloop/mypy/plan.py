"""The plan of a block over mypy's types: the function, blocks and combinator that it is made of.

The counterpart of `fnloop.plan`. It is attached to the type of the block (see `encoding`) and read where the block
is used; its interface is wired then (see `interfaces`), so that it is never out of date.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mypy.maptype import map_instance_to_supertype
from mypy.types import AnyType, Instance, Type, TypeOfAny, get_proper_type

from fnloop.mypy.encoding import attach, attach_fingerprint, attached, decode, encode
from fnloop.mypy.lookup import Named
from fnloop.mypy.records import record_fields
from fnloop.mypy.references import fingerprint
from fnloop.mypy.types import show
from fnloop.plan import Kind

__all__ = [
    "BLOCK",
    "DECIDER",
    "UNKNOWN",
    "Composite",
    "Decider",
    "Gradient",
    "Leaf",
    "Mapped",
    "Plan",
    "as_block",
    "block_instance",
    "blocks_of",
    "decider_instance",
    "decider_of",
    "is_open",
    "is_reported_unseen",
    "plain",
    "plan_of",
]

BLOCK = "fnloop.blocks.Block"
DECIDER = "fnloop.combinators.decider.Decider"
UNKNOWN = AnyType(TypeOfAny.special_form)
UNSEEN = "not seen"
"""Attached instead of a plan where the plan is not known, and a note has said so."""


@dataclass(frozen=True)
class Leaf:
    """A block, header, predicate or chooser that is one function.

    Args:
        name: the function's name.
        record_in: the record that it takes.
        record_out: the record that it returns; for a header, what it yields; for a predicate or chooser no record.
        components: their types.
        optional: the components that have a default.
        branches: the names that a chooser may return.
        names: fields that were renamed.
        bound: components that were bound.
        open: True for a block of which only the declared type is known: it may have components.
        acts: True where its source calls something only for what it does, or is not seen.
    """

    name: str
    record_in: Type
    record_out: Type
    components: Mapping[str, Type] = field(default_factory=dict)
    optional: Sequence[str] = ()
    branches: Sequence[str] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    bound: Sequence[str] = ()
    open: bool = False
    acts: bool = False


@dataclass(frozen=True)
class Decider:
    """A combinator's function before its `from_blocks_dict`: a header, predicate or chooser, with its `until`."""

    kind: Kind
    leaf: Leaf
    until: Leaf | None = None


@dataclass(frozen=True)
class Composite:
    """A combinator around blocks.

    Args:
        kind: the combinator.
        name: of the composite.
        blocks: the types of the blocks inside, by name.
        decider: the function that decides.
        inputs: the declared record of inputs, if any.
        outputs: the declared record of outputs, if any.
        gather: the fields whose history a loop gives: after how many iterations, as text, or "joined".
        on_error: the type of the block that answers for iterations that fail, if any.
        names: fields that were renamed.
        bound: components that were bound.
    """

    kind: Kind
    name: str
    blocks: Mapping[str, Type]
    decider: Decider | None = None
    inputs: Type | None = None
    outputs: Type | None = None
    gather: Mapping[str, str] = field(default_factory=dict)
    on_error: Type | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    bound: Sequence[str] = ()


@dataclass(frozen=True)
class Gradient:
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


@dataclass(frozen=True)
class Mapped:
    """A block that is mapped over one more axis.

    Args:
        name: of the map, such as ``vmap(predict)``.
        inner: the name of the block that is mapped.
        block: its type.
        fields: the inputs with an additional axis, each with the place of that axis as text.
        outputs: the place of the axis in the outputs, as text; by name, for those only that come out.
        names: fields that were renamed.
        bound: components that were bound.
    """

    name: str
    inner: str
    block: Type
    fields: Mapping[str, str]
    outputs: str | Mapping[str, str]
    names: Mapping[str, str] = field(default_factory=dict)
    bound: Sequence[str] = ()


Plan = Leaf | Composite | Gradient | Mapped


def plain(value: Any) -> Any:
    """Dataclasses as dicts, for `encode`."""
    if isinstance(value, (Leaf, Decider, Composite, Gradient, Mapped)):
        return {key: plain(getattr(value, key)) for key in value.__dataclass_fields__}
    return value


# --- read from types


def plan_of(block: Type) -> Plan | None:
    """The plan of a block, as far as its type has one; None where it is not known."""
    proper = get_proper_type(as_block(block))
    if not isinstance(proper, Instance) or proper.type.fullname != BLOCK:
        return None
    data = attached(proper)
    return _declared_plan(proper) if data is None else _decoded_plan(decode(data))


def as_block(hint: Type) -> Type:
    """A block of a class of its own, as stubs of `fnloop typegen` have them, as a `Block`; any other type as it is."""
    proper = get_proper_type(hint)
    if not isinstance(proper, Instance) or proper.type.fullname == BLOCK:
        return hint
    base = next((base for base in proper.type.mro if base.fullname == BLOCK), None)
    return hint if base is None else map_instance_to_supertype(proper, base)


def _declared_plan(block: Instance) -> Plan | None:
    """The plan of a block of which only the type `Block[In, Out]` is declared."""
    record_in, record_out = block.args
    joined = show(record_out) == "BlockState" != show(record_in)  # of several blocks: what it writes is not known
    if joined or record_fields(record_in) is None:
        return None
    return Leaf("block", record_in, record_out, open=True)


def _decoded_plan(data: Any) -> Plan | None:
    if data == UNSEEN:
        return None
    if "record_in" in data:
        return Leaf(**data)
    if "wrt" in data:
        return Gradient(**data)
    if "fields" in data:
        return Mapped(**data)
    return Composite(**{**data, "decider": _decoded_decider(data["decider"])})


def decider_of(found: Type) -> Decider | None:
    """The header, predicate or chooser of a type; None where it is not known."""
    data = attached(get_proper_type(found))
    decoded = None if data is None else decode(data)
    return None if decoded == UNSEEN else _decoded_decider(decoded)


def _decoded_decider(data: Any) -> Decider | None:
    if data is None:
        return None
    until = data["until"]
    return Decider(data["kind"], Leaf(**data["leaf"]), None if until is None else Leaf(**until))


def is_reported_unseen(found: Type) -> bool:
    """Whether a note has said already, where this block or decider was defined, that it is not seen."""
    data = attached(get_proper_type(found))
    return data is not None and decode(data) == UNSEEN


# --- attached to types


def block_instance(instance: Instance, plan: Plan | None, record_in: Type, record_out: Type, named: Named) -> Instance:
    """The type of a block with its plan attached; without a plan, a note has said that it is not seen."""
    block = Instance(instance.type, [record_in, record_out], instance.line, instance.column)
    return _with_data(block, encode(UNSEEN if plan is None else plain(plan), named), named)


def decider_instance(instance: Instance, decider: Decider | None, named: Named) -> Instance:
    """The type of a decider with its function attached; without one, a note has said that it is not seen."""
    return _with_data(instance, encode(UNSEEN if decider is None else plain(decider), named), named)


def _with_data(instance: Instance, data: Type, named: Named) -> Instance:
    return attach_fingerprint(attach(instance, data), fingerprint([data, *instance.args]), named)


# --- questions to a plan


def blocks_of(plan: Plan) -> Mapping[str, Type]:
    """The types of the blocks inside, by name."""
    if isinstance(plan, Composite):
        return plan.blocks
    return {plan.inner: plan.block} if isinstance(plan, (Gradient, Mapped)) else {}


def is_open(plan: Plan) -> bool:
    """Whether a block may have components that are not known."""
    if isinstance(plan, Leaf):
        return plan.open
    inner_plans = [plan_of(block) for block in blocks_of(plan).values()]
    return any(inner is None or is_open(inner) for inner in inner_plans)
