"""Whether a program can be one graph, as far as that can be seen before a call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fnloop.compile.analysis.binding_time import Binding, bind_times
from fnloop.compile.analysis.effects import Effects
from fnloop.compile.analysis.irreversible import irreversible
from fnloop.compile.analysis.shared_tensors import Mixed, mixed_in, refuse_shared_tensors
from fnloop.compile.frontend.draws_apart import AHEAD
from fnloop.compile.frontend.made_objects import declared, holds_made
from fnloop.compile.frontend.outward import outward_effect
from fnloop.compile.frontend.specialize import Lowering
from fnloop.compile.frontend.unsupported import ImpureError
from fnloop.compile.gathered import refuse_histories
from fnloop.compile.held import changed_by, identities, items_alone
from fnloop.compile.kept import MOST_GRAPHS
from fnloop.compile.staging.prefix import given, lacking
from fnloop.compile.validate.outputs import checks_of_its_own, refuse_unchecked
from fnloop.errors import CompileError
from fnloop.hints import show
from fnloop.plan import Plan
from fnloop.program.ops import Call, Program
from fnloop.program.traverse import calls, decision_calls, folds

__all__ = ["Looks", "Refusals", "bound_times"]

Values = Mapping[str, Any]


@dataclass
class Refusals:
    """The refusals that were found, by the `id` of a call; None for a call that was looked at and may stay.

    Args:
        of_graphs: of blocks and deciding functions that cannot stand in a graph.
        irreversible: of those that read what cannot be turned back.
        mixed: of blocks that take gradients, the values that must not be one tensor.
        calls: those that were looked at, so that no other call gets the `id` of one.
    """

    of_graphs: dict[int, CompileError | None] = field(default_factory=dict)
    irreversible: dict[int, CompileError | None] = field(default_factory=dict)
    mixed: dict[int, tuple[Mixed, ...]] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)


@dataclass(eq=False)
class Looks:
    """What was seen of the blocks of a program, by the components with which they run; each look takes milliseconds."""

    _seen: dict[Any, tuple[Values, Refusals]] = field(default_factory=dict, repr=False)

    def of(self, components: Values) -> Refusals | None:
        """What was seen with some components; None where nobody has looked, or it was refused."""
        return self._seen.get(identities(components), (components, None))[1]

    def note(self, components: Values, refusals: Refusals) -> None:
        """Note what was seen of a program that may be one graph; its key holds good while the components live."""
        key = identities(components)
        if len(self._seen) >= MOST_GRAPHS and key not in self._seen:
            self._seen.clear()
        self._seen[key] = components, refusals

    def bound_times(self, program: Program, components: Values) -> Binding:
        """The binding times of the program.

        Raises:
            CompileError: where it cannot become one graph, as far as that can be seen before a call.
        """
        refusals = self.of(components) or Refusals()
        binding = bound_times(program, components, refusals)
        self.note(components, refusals)
        return binding


def bound_times(program: Program, components: Values, known: Refusals | None = None) -> Binding:
    """The binding times of a program with the components that are given.

    Args:
        program: the program, which may be a part of another.
        components: those that are given.
        known: the refusals that were found before, in other parts; what is found is added.

    Raises:
        CompileError: where it cannot become one graph, as far as that can be seen before a call.
    """
    known = Refusals() if known is None else known
    refusals = known.of_graphs

    def refusal(call: Call) -> CompileError | None:
        if id(call) not in refusals:
            known.calls.append(call)
            refusals[id(call)] = _refusal(call, components, program.plan, known)
        return refusals[id(call)]

    for decision in decision_calls(program.ops):
        if id(decision) not in refusals:
            known.calls.append(decision)
            refusals[id(decision)] = _acts_outside(decision, components)
        if (found := refusals[id(decision)]) is not None:
            raise found
    binding = bind_times(program, refusal, Effects(components))
    refuse_unchecked(program, binding)
    refuse_histories(program, binding)
    _refuse_headers_ahead(program, components)
    refuse_shared_tensors(program, known.mixed)
    for call in [*calls(program.ops), *decision_calls(program.ops)]:
        if id(call) not in known.irreversible:
            known.calls.append(call)
            known.irreversible[id(call)] = irreversible(call, components)
        if (found := known.irreversible[id(call)]) is not None:
            raise found
    return binding


def _refusal(call: Call, components: Values, plan: Plan, known: Refusals) -> CompileError | None:
    """Why a block cannot stand in a graph; a block that is the whole plan takes and gives records made in Python."""
    refusal = None if call.leaf is plan else checks_of_its_own(call)
    if refusal is not None:
        return refusal
    acts = _acts_outside(call, components)
    if lacking(call, components):  # known when the branch is written that needs it
        return acts
    if (misread := _misread_objects(call)) is not None:
        return misread if acts is None else ImpureError(str(misread))
    lowering, used = Lowering(), given(call.components, components)
    try:
        lowering.leaf(call.path.removesuffix(AHEAD), call.leaf, used, {})
        known.mixed[id(call)] = mixed_in(call, lowering, used)
    except CompileError as error:
        return error if acts is None else ImpureError(str(error))
    return acts


def _refuse_headers_ahead(program: Program, components: Values) -> None:
    """Refuse a header that changes components, in a loop whose end the graph finds out: it would be run beyond that.

    Raises:
        CompileError: for such a loop.
    """
    for fold in folds(program.ops):
        if fold.until is None or fold.header is None or fold.piece is not None:
            continue
        if not fold.header.leaf.interface.components:
            continue
        if changed_by(items_alone(program, fold), components):
            raise CompileError(
                f"loop {fold.path!r} cannot be compiled: its header may change its components, and Python runs it "
                f"only up to the iteration after which `until=` ends the loop, which a graph finds out; let the header "
                f"change them in front of its `for` alone, or read them, and change them behind the loop"
            )


def _misread_objects(call: Call) -> CompileError | None:
    """The refusal of a block that reads an object as one of a base class: a graph would call the methods of that."""
    for name, var in call.inputs.items():
        reads, written = declared(call.leaf.hints_in[name]), declared(var.hint)
        if reads != written and (holds_made(reads) or holds_made(written)):
            return CompileError(
                f"block {call.path!r} cannot be compiled: it reads {name!r} as {show(call.leaf.hints_in[name])}, which "
                f"is annotated as {show(var.hint)} elsewhere, and a graph reads it by one class; annotate both alike"
            )
    return None


def _acts_outside(call: Call, components: Values) -> CompileError | None:
    """The refusal of a function that acts on what is outside of the pipeline: that happens once, at its place."""
    found = outward_effect(call.leaf.function, given(call.components, components))
    if found is None:
        return None
    return ImpureError(
        f"block {call.path!r} cannot be compiled: {found.said}, and a graph is tried before it runs; leave that to a "
        f"block of its own\n  {found.place}"
    )
