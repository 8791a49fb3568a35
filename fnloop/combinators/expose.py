"""Exposes temporaries of branches as outputs of a plan, where a block around it uses the same field.

By itself a branch's temporary stays in its switch. Where a composition has a field of that name, it
is that field, as if it had not been read in the branch: an input of the switch and of all that is
around it, and an output.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from typing_extensions import assert_never

from fnloop.interface import Need, Read
from fnloop.observe.progress import progress
from fnloop.plan import Compiled, Composite, Leaf, Plan, Step, Transformed, is_loop
from fnloop.wiring import named_inside

__all__ = ["exposed", "exposed_step"]


def exposed_step(step: Step, fields: Iterable[str]) -> Step:
    """A block in a composition that uses some of its temporaries; `fields` are their names there."""
    wanted = frozenset(fields)
    own = [name for name, outer in named_inside(step.plan.interface.temporaries, step.names) if outer in wanted]
    return replace(step, plan=exposed(step.plan, own, step.bound)) if own else step


def exposed(plan: Plan, fields: Iterable[str], bound: Mapping[str, object]) -> Plan:
    """A plan of which some temporaries are inputs and outputs.

    Args:
        plan: the plan that they are in.
        fields: their names there.
        bound: the components that it has already.
    """
    names = [name for name in fields if name in plan.interface.temporaries]
    if not names:
        return plan
    match plan:
        case Leaf() | Transformed():
            return plan
        case Composite():
            return _exposed_composite(plan, names)
        case Compiled():
            from fnloop.compile.compiled import compiled

            inner = exposed(plan.plan, names, bound)
            return compiled(inner, progress, bound, fullgraph=plan.fullgraph, verify=plan.verify)
        case _:
            assert_never(plan)


def _exposed_composite(plan: Composite, names: Sequence[str]) -> Composite:
    interface = plan.interface
    reads, writes, temporaries = dict(interface.reads), dict(interface.writes), dict(interface.temporaries)
    for name in names:
        reads[name] = Read(name, (), need=Need.PASSED)
        writes[name] = temporaries.pop(name)
    changed = replace(interface, reads=reads, writes=writes, temporaries=temporaries)
    steps = tuple(exposed_step(step, names) for step in plan.steps)
    carry = (*plan.carry, *names) if is_loop(plan.kind) else plan.carry
    on_error = plan.on_error
    if on_error is not None:
        on_error = replace(on_error, step=exposed_step(on_error.step, names))
    return replace(plan, steps=steps, interface=changed, carry=carry, on_error=on_error)
