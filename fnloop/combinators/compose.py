"""Composition, the same for all combinators: the dict is read and wired, and becomes a block."""

from __future__ import annotations

import copyreg
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from typing_extensions import assert_never

from fnloop import faults as fault
from fnloop import wording
from fnloop.attempts import ON_ERROR
from fnloop.blocks import AnyBlock, Block, Parts
from fnloop.combinators.expose import exposed_step
from fnloop.component_pickling import let_pickle
from fnloop.editing import NOTHING
from fnloop.errors import BlockError, BlockFailure, Fault, StateError, WiringError, did_you_mean
from fnloop.gathering import Gathering
from fnloop.hints import axes_of, is_record, record_fields, show, unresolved
from fnloop.interface import Read, Use
from fnloop.literals import exact_text
from fnloop.naming import check_renaming
from fnloop.plan import Composite, Decision, Kind, OnError, Plan, Step, is_loop
from fnloop.program.keys import reused_keys
from fnloop.roles import Role
from fnloop.signature import Lazy, decision_of, is_function, source_of_record
from fnloop.state import BlockState
from fnloop.typesystem.subtypes import RuntimeTypes
from fnloop.wiring import Boundary, Entry, Handler, Wired, entry_of, wire_loop, wire_sequence, wire_switch, wire_while

__all__ = ["Composition", "compose", "refuse_keywords", "rename_decision"]

TYPES = RuntimeTypes()


def refuse_keywords(owner: str, unknown: Mapping[str, object], known: Iterable[str]) -> None:
    """Refuse keywords that `from_blocks_dict` has not.

    Args:
        owner: the combinator.
        unknown: those keywords.
        known: those that it has.

    Raises:
        BlockError: for the first of them, with its place or the nearest one.
    """
    for keyword in unknown:
        raise BlockError(wording.keyword_of_no_combinator(owner, keyword, did_you_mean(keyword, known)))


@dataclass(frozen=True)
class Composition:
    """Everything about a composite but its blocks.

    Args:
        kind: the combinator.
        name: the name of the composite.
        decision: the function that decides, with its role.
        until: the predicate that ends a loop early.
        inputs: the declared record of inputs.
        outputs: the declared record of outputs.
        names: the renamed fields of the deciding functions.
        bound: the components of the deciding functions that are bound already.
        gather: the fields whose history a loop is to give.
        on_error: the block that answers for iterations of a loop that fail; None where they end it.
    """

    kind: Kind
    name: str
    decision: Lazy | None = None
    until: Lazy | None = None
    inputs: Any = None
    outputs: Any = None
    names: Mapping[str, str] = field(default_factory=dict)
    bound: Mapping[str, object] = field(default_factory=dict)
    gather: tuple[Gathering, ...] = ()
    on_error: AnyBlock | None = None


def compose(composition: Composition, blocks: object) -> AnyBlock:
    """Wire blocks into a composite.

    Args:
        composition: the combinator, its deciding functions and its boundary.
        blocks: the dict, as the user gave it.

    Raises:
        WiringError: with all faults.
        StateError: for a name that cannot stand in a path.
    """
    name: object = composition.name
    if not isinstance(name, str) or not name or "/" in name:
        raise StateError(wording.composition_name(composition.name))
    checked, faults = _read_dict(blocks)
    if not isinstance(blocks, Mapping) or not blocks:
        raise WiringError(composition.name, faults)
    decision = _decision(composition, composition.decision)
    until = _decision(composition, composition.until)
    faults += _on_error_faults(composition, checked)
    if any(one.code == "on-error" for one in faults):
        raise WiringError(composition.name, faults)
    wired = _wire(composition, checked, decision, until)
    faults += _wiring_faults(wired.faults, blocks, unknown=bool(faults))
    if faults:
        raise WiringError(composition.name, list(dict.fromkeys(faults)))
    plan = Composite(
        kind=composition.kind,
        name=exact_text(composition.name),
        steps=tuple(exposed_step(one.as_step(name), wired.used.get(name, ())) for name, one in checked.items()),
        interface=wired.interface,
        decision=decision,
        until=until,
        record_in=composition.inputs,
        record_out=composition.outputs,
        carry=wired.carry,
        filled=wired.filled,
        gathered=wired.gathered,
        on_error=_on_error(composition, wired),
        source=decision.leaf.source if decision else "",
        doc=decision.leaf.doc if decision else "",
    )
    reused = reused_keys(plan)
    if reused:
        raise WiringError(composition.name, reused)
    return Block(plan, Parts(checked, _Composing(composition)))


def _on_error_faults(composition: Composition, blocks: Mapping[str, AnyBlock]) -> list[Fault]:
    """The faults of a block that is to answer for failures, as such."""
    handler: object = composition.on_error
    if handler is None:
        return []
    if not is_loop(composition.kind):
        return [fault.on_error_in_switch(composition.name)]
    if not isinstance(handler, Block):
        return [fault.on_error_block(composition.name, *_remedy(handler))]
    return [fault.on_error_name(composition.name)] if ON_ERROR in blocks else []


def _on_error(composition: Composition, wired: Wired) -> OnError | None:
    if composition.on_error is None or wired.body is None:
        return None
    return OnError(composition.on_error.as_step(ON_ERROR), wired.body)


@dataclass(frozen=True)
class _Composing:
    """Composes a composite again, after an edit or in another process."""

    composition: Composition

    def __call__(self, blocks: Mapping[str, AnyBlock], changes: Mapping[str, Any] = NOTHING, /) -> AnyBlock:
        return compose(replace(self.composition, **changes), blocks)


INCOMPLETE_FAULTS = ("branch-missing", "input-unused", "missing-field", "output-missing")
"""The codes of faults that follow from an entry that is no block."""


def _wiring_faults(faults: Iterable[Fault], blocks: Mapping[Any, object], unknown: bool) -> list[Fault]:
    """The faults of the wiring, each at its entry; without those that an `unknown` entry could fill."""
    kept = [one for one in faults if not (unknown and one.code in INCOMPLETE_FAULTS)]
    return [one if one.entry in blocks else replace(one, entry=None) for one in kept]


def _reduced(plan: Composite) -> tuple[Any, ...]:
    """A composite for pickle: what composes its blocks, and these."""
    if not plan.steps:
        return _skip_plan, ()
    decision, until = plan.decision, plan.until
    let_pickle([*(step.bound for step in plan.all_steps), {} if decision is None else decision.bound])
    composition = Composition(
        plan.kind,
        plan.name,
        None if decision is None else Lazy.of(decision.leaf, _role(plan.kind)),
        None if until is None else Lazy.of(until.leaf, "predicate"),
        plan.record_in,
        plan.record_out,
        {} if decision is None else decision.names,
        {} if decision is None else decision.bound,
        tuple(Gathering(one.field, one.every, one.joined) for one in plan.gathered),
    )
    if plan.on_error is not None:
        return _composed_plan, (composition, plan.steps, plan.on_error.step)
    return _composed_plan, (composition, plan.steps)


def _role(kind: Kind) -> Role:
    """The role of the function that decides."""
    match kind:
        case "loop" | "switch":
            return kind
        case "loop_while":
            return "predicate"
        case "sequence":
            raise AssertionError(kind)  # nothing decides
        case _:
            assert_never(kind)


def _composed_plan(composition: Composition, steps: Iterable[Step], on_error: Step | None = None) -> Plan:
    if on_error is not None:
        composition = replace(composition, on_error=_block_of(on_error))
    return compose(composition, {one.name: _block_of(one) for one in steps}).plan


def _block_of(step: Step) -> AnyBlock:
    return Block(step.plan, None, step.names, step.bound, step.bar)


def _skip_plan() -> Plan:
    from fnloop.combinators.switch import skip

    return skip.plan


copyreg.pickle(Composite, _reduced)


def _decision(composition: Composition, lazy: Lazy | None) -> Decision | None:
    if lazy is None:
        return None
    made = decision_of(lazy.needed(), lazy.role)
    return replace(made, names=composition.names, bound=composition.bound)


def _read_dict(blocks: object) -> tuple[dict[str, AnyBlock], list[Fault]]:
    """The blocks of the dict, and the faults of its other entries."""
    if not isinstance(blocks, Mapping):
        return {}, [fault.not_a_dict(_kind(blocks), 'write {"name": block, ...}')]
    if not blocks:
        return {}, [fault.empty()]
    found, faults = {}, []
    for name, value in blocks.items():
        if not isinstance(name, str):
            faults.append(fault.entry_name(name, f"its name is {_kind(name)}"))
        elif not name or "/" in name:
            faults.append(fault.entry_name(name, "its name is empty" if not name else "its name holds a slash"))
        elif isinstance(value, Block):
            found[exact_text(name)] = value
        else:
            faults.append(fault.not_a_block(name, *_remedy(value)))
    return found, faults


def _kind(value: object) -> str:
    article = "an" if type(value).__name__[0] in "aeiou" else "a"
    return f"{article} {type(value).__name__}"


def _remedy(value: object) -> tuple[str, str]:
    if isinstance(value, type):
        return f"the class {value.__name__}", "write a function from record to record with @block"
    if is_function(value):
        name = getattr(value, "__name__", "f")
        if name == "<lambda>":
            return "a lambda", "write a function from record to record with @block"
        return f"the function {name!r} without @block", f"write @block above `def {name}`"
    if isinstance(value, BlockState):
        name = type(value).__name__
        return f"the record {name}, which calling a block gives", "write the block itself, without parentheses"
    if hasattr(value, "from_blocks_dict"):
        return f"{_kind(value)} without its blocks", "call its from_blocks_dict({...}) first"
    return _kind(value), "write a function from record to record with @block"


def _boundary(record: Any, role: Any) -> Boundary | None:
    """A declared record as the wiring takes it."""
    if record is None:
        return None
    if not is_record(record):
        given = f"the text {record!r}; write the class itself" if isinstance(record, str) else show(record)
        raise BlockError(f"{role}= wants a record class (a BlockState), got {given}")
    name = show(record)
    fields = {}
    try:
        infos = record_fields(record)
    except NameError as error:
        raise unresolved(name, error) from None
    for key, info in infos.items():
        use = Use(info.hint, axes_of(info.hint), name, source_of_record(record), role)
        fields[key] = Read(key, (use,), info.default, doc=info.doc)
    return Boundary(name, fields)


def _wire(
    composition: Composition, blocks: Mapping[str, AnyBlock], decision: Decision | None, until: Decision | None
) -> Wired:
    inputs, outputs = _boundary(composition.inputs, "inputs"), _boundary(composition.outputs, "outputs")
    entries = [
        entry_of(name, one.plan.interface, one.names, one._bound, f"{number}/")
        for number, (name, one) in enumerate(blocks.items())
    ]
    handler = None
    if composition.on_error is not None:
        one = composition.on_error
        entry = entry_of(ON_ERROR, one.plan.interface, one.names, one._bound, f"{ON_ERROR}/")
        handler = Handler(entry, BlockFailure)
    match composition.kind:
        case "sequence":
            return wire_sequence(entries, TYPES, inputs, outputs)
        case "loop":
            header = _decision_entry(decision, "decision/")
            last = _decision_entry(until, "until/") if until is not None else None
            return wire_loop(header, entries, last, TYPES, inputs, outputs, composition.gather, handler)
        case "loop_while":
            predicate = _decision_entry(decision, "decision/")
            return wire_while(predicate, entries, TYPES, inputs, outputs, composition.gather, handler)
        case "switch":
            chooser, branches = _decision_entry(decision, "decision/"), decision.branches if decision else ()
            return wire_switch(chooser, branches, entries, TYPES, inputs, outputs)
        case _:
            assert_never(composition.kind)


def _decision_entry(decision: Decision | None, prefix: str) -> Entry:
    assert decision is not None  # only a sequence has none
    leaf = decision.leaf
    return entry_of(leaf.name, leaf.interface, decision.names, decision.bound, prefix)


def rename_decision(
    lazy: Lazy, until: Lazy | None, present: Mapping[str, str], names: Mapping[str, str]
) -> dict[str, str]:
    """The renamed fields of a header, predicate or chooser, and of the predicate that ends a loop early.

    Args:
        lazy: the deciding function.
        until: the predicate that ends a loop early.
        present: the new names that its fields have already, by their own names.
        names: the new names to give, by the present ones.

    Raises:
        StateError: for a field that it does not have, or a new name that is taken.
    """
    leaf = lazy.needed()
    interfaces = [leaf.interface]
    if until is not None:
        interfaces.append(until.needed().interface)
    own = list(dict.fromkeys(name for one in interfaces for name in (*one.reads, *one.writes)))
    own_by_present = {present.get(name, name): name for name in own}
    components = list(dict.fromkeys(name for one in interfaces for name in one.components))
    components_by_present = {present.get(name, name): name for name in components}
    check_renaming(leaf.name, own_by_present, components_by_present, names)
    return {name: names.get(outer, outer) for outer, name in {**own_by_present, **components_by_present}.items()}
