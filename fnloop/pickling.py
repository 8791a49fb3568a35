"""Blocks by reference: what pickle keeps of a block, and how it is made again.

A block is kept as the functions that the user wrote (`fnloop.references`), and how they are put together; it is wired
again where it is loaded. Emitted code and graphs stay behind. Where a module holds the very block, with nothing bound,
the module's own is given back: so that the graphs that it has there are used again.
"""

from __future__ import annotations

import copyreg
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any

from typing_extensions import assert_never

from fnloop.authors import is_library_file
from fnloop.editing import Parts
from fnloop.observe.progress import progress
from fnloop.persist.checkpointed import Checkpointing
from fnloop.persist.memo import Memoized
from fnloop.plan import Bar, Compiled, Composite, Decision, Leaf, Plan, Step, Transformed, inner_steps, memoised_plan
from fnloop.references import check_reachable, copies_values
from fnloop.retrying import FallingBack, Retrying
from fnloop.signature import Lazy

if TYPE_CHECKING:
    from fnloop.blocks import AnyBlock

__all__ = ["Kept", "Place", "place_of", "restored"]


@dataclass(frozen=True)
class Kept:
    """The parts of a block.

    Args:
        kind: the class of blocks.
        source: its function or plan; None where it is composed of parts.
        parts: the blocks that it is composed of, and what composes them.
        names: its renamed fields, the name outside by its own.
        bound: its bound components, by their own names.
        bar: its progress bar.
        checkpointing: where its checkpoints are written.
    """

    kind: type[AnyBlock]
    source: Plan | Lazy | None
    parts: Parts | None
    names: Mapping[str, str]
    bound: Mapping[str, object]
    bar: Bar | None
    checkpointing: Checkpointing | None


@dataclass(frozen=True)
class Place:
    """The module that holds a block, and the name there."""

    module: str
    name: str


def restored(kept: Kept, place: Place | None) -> AnyBlock:
    """The block of its parts; or the one that a module holds, if that is the same."""
    if kept.parts is None:
        assert kept.source is not None
        made = kept.kind(kept.source, None, kept.names, kept.bound, kept.bar, kept.checkpointing)
    else:
        again = kept.parts.make(kept.parts.blocks)
        made = again._new(names=kept.names, bound=kept.bound, checkpointing=kept.checkpointing)
    held = None if place is None else _held_at(place)
    return held if isinstance(held, kept.kind) and _is_same(held, made) else made


def place_of(block: AnyBlock, *, copies: bool) -> Place | None:
    """The module and the name that hold a block without components; None where none does, or some are bound.

    Args:
        block: the block.
        copies: whether the pickler copies what `__main__` defines.
    """
    if block._bound or block._checkpointing is not None or _has_bound(block.plan):
        return None
    for module in _users_modules(block.plan):
        if copies and module.__name__ == "__main__":
            continue
        for name, value in list(vars(module).items()):
            if value is block:
                return Place(module.__name__, name)
    return None


def _users_modules(plan: Plan) -> Iterator[ModuleType]:
    """The modules that may hold a block: those of its functions first, then all that no library brings."""
    first = list(dict.fromkeys(function.__module__ for function in _functions(plan)))
    yield from (sys.modules[name] for name in first if name in sys.modules)
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name not in first and isinstance(file, str) and not is_library_file(file):
            yield module


def _functions(plan: Plan) -> Iterator[FunctionType]:
    inside = memoised_plan(plan)
    if inside is not None:
        yield from _functions(inside)
        return
    match plan:
        case Leaf(function=FunctionType() as function):
            yield function
        case Composite(decision=Decision(leaf=leaf)):
            yield from _functions(leaf)
        case _:
            pass
    for step in inner_steps(plan):
        yield from _functions(step.plan)


def _has_bound(plan: Plan) -> bool:
    if isinstance(plan, Composite) and plan.decision is not None and plan.decision.bound:
        return True
    return any(step.bound or _has_bound(step.plan) for step in inner_steps(plan))


def _held_at(place: Place) -> object:
    try:
        return getattr(import_module(place.module), place.name, None)
    except ImportError:
        return None


def _is_same(held: AnyBlock, made: AnyBlock) -> bool:
    settings = [(block._names, block._bound, block._bar, block._checkpointing) for block in (held, made)]
    return settings[0] == settings[1] and _structure(held.plan) == _structure(made.plan)


def _structure(plan: Plan) -> tuple[Any, ...]:
    """A plan as something to compare: its functions and how they are put together."""
    match plan:
        case Leaf():
            return _structure_of_leaf(plan)
        case Transformed():
            return (plan.name, plan.function.description, type(plan.function), *map(_of_step, inner_steps(plan)))
        case Compiled():
            return (_structure(plan.plan), plan.fullgraph, plan.verify, plan.bar)
        case Composite():
            deciding = [_of_decision(one) for one in (plan.decision, plan.until) if one is not None]
            declared = (plan.record_in, plan.record_out, plan.gathered)
            return (plan.kind, plan.name, *deciding, *declared, *map(_of_step, plan.all_steps))
        case _:
            assert_never(plan)


def _structure_of_leaf(leaf: Leaf) -> tuple[Any, ...]:
    function = leaf.function
    if isinstance(function, Retrying):
        return (_structure(function.leaf), function.times, function.on, function.wait)
    if isinstance(function, Memoized):
        return (_structure(function.memoised_plan), str(function.store))
    if isinstance(function, FallingBack):
        return (_structure(function.leaf), _structure(function.other.plan), function.on)
    if isinstance(function, Memoized):
        return (_structure(function.memoised_plan), function.store)
    return (function,)


def _of_step(step: Step) -> tuple[Any, ...]:
    return (step.name, _structure(step.plan), dict(step.names), dict(step.bound), step.bar)


def _of_decision(decision: Decision) -> tuple[Any, ...]:
    return (decision.leaf.function, dict(decision.names), dict(decision.bound))


# --- parts that pickle cannot take as they are


def _reduced_bar(bar: Bar) -> tuple[Any, ...]:
    check_reachable("the total of a progress bar,", bar.total, copies=copies_values())
    return Bar, (bar.label, bar.total)


def _reduced_compiled(plan: Compiled) -> tuple[Any, ...]:
    return _compiled_again, (plan.plan, plan.fullgraph, plan.verify, plan.bar)


def _compiled_again(plan: Plan, fullgraph: bool, verify: Any, bar: Bar | None) -> Plan:
    from fnloop.compile.compiled import compiled  # few need it

    return compiled(plan, progress, {}, fullgraph=fullgraph, verify=verify, bar=bar)


copyreg.pickle(Bar, _reduced_bar)
copyreg.pickle(Compiled, _reduced_compiled)
