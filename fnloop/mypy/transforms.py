"""`grad`, `value_and_grad` and `vmap`: blocks of blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from mypy.nodes import Context, TupleExpr
from mypy.plugin import CheckerPluginInterface, FunctionContext
from mypy.types import AnyType, Instance, Type, get_proper_type

from fnloop.errors import did_you_mean
from fnloop.interface import Interface
from fnloop.mypy.arguments import argument, literal_text
from fnloop.mypy.compose import entry_type, type_of_plan
from fnloop.mypy.dependencies import depend
from fnloop.mypy.interfaces import inner_interface, interface_of
from fnloop.mypy.lookup import named_by
from fnloop.mypy.plan import (
    BLOCK,
    UNKNOWN,
    Composite,
    Gradient,
    Plan,
    block_instance,
    blocks_of,
    is_reported_unseen,
    plan_of,
)
from fnloop.mypy.records import is_record
from fnloop.mypy.report import note, report
from fnloop.mypy.types import show

__all__ = ["gradient_hook", "gradient_type", "vmap_hook"]


def gradient_hook(with_value: bool) -> Callable[[FunctionContext], Type]:
    """The hook on `grad` or `value_and_grad`: the type of the gradient, its mistakes reported."""

    def hook(context: FunctionContext) -> Type:
        default = get_proper_type(context.default_return_type)
        block = _block(context)
        if not isinstance(default, Instance) or default.type.fullname != BLOCK or block is None:
            return default
        depend(context.api, block)
        plan = _gradient_plan(block, with_value, context)
        made = None if plan is None else _typed(plan, default, context.api)
        return made or block_instance(default, None, default.args[0], UNKNOWN, named_by(context.api))

    return hook


def vmap_hook(context: FunctionContext) -> Type:
    """The hook on `vmap`, whose result is not seen; a note says so."""
    default = get_proper_type(context.default_return_type)
    if not isinstance(default, Instance) or default.type.fullname != BLOCK:
        return default
    block = _block(context)
    if block is None or not is_reported_unseen(block):
        note(context.api, "what `vmap` makes is not seen; only the blocks around it are compared", context.context)
    return block_instance(default, None, UNKNOWN, UNKNOWN, named_by(context.api))


def gradient_type(plan: Gradient, block: Type, api: CheckerPluginInterface, where: Context) -> Type | None:
    """The type of the same gradient of another block; None where that has faults or is not seen."""
    proper, changed = get_proper_type(block), replace(plan, block=block)
    if not isinstance(proper, Instance):
        return None
    return _typed(changed, proper, api) if _check(changed, api, where) else None


def _block(context: FunctionContext) -> Type | None:
    """The type of the argument `block`; None where it is left out or is no block."""
    found = argument(context, "block")
    if found is None:
        return None
    expression, hint = found[0], get_proper_type(found[1])
    if isinstance(hint, AnyType) or (isinstance(hint, Instance) and hint.type.fullname == BLOCK):
        return entry_type(expression, hint, context.api)
    return None


def _gradient_plan(block: Type, with_value: bool, context: FunctionContext) -> Gradient | None:
    """The plan of a gradient; None where it has faults or is not seen."""
    inner, function = plan_of(block), "value_and_grad" if with_value else "grad"
    interface = None if inner is None else inner_interface(inner.name, block)
    if inner is None or interface is None:
        if not is_reported_unseen(block):
            message = f"what `{function}` makes is not seen, for the type of its block is {show(block)}"
            note(context.api, message, context.context)
        return None
    wrt, output = _wrt(context), _output(context, interface)
    if wrt is None or output is None:
        message = f"what `{function}` makes is not seen, for a name in the call is not literal"
        note(context.api, message, context.context)
        return None
    plan = Gradient(f"{function}({inner.name})", inner.name, block, wrt, output, with_value)
    if argument(context, "output") is None and len(interface.writes) > 1:
        written = ", ".join(interface.writes)
        message = f"{plan.name}: it writes {written}; say which is differentiated, with `output=`"
        report(context.api, "unknown-field", message, context.context)
        return None
    return plan if _check(plan, context.api, context.context) else None


def _wrt(context: FunctionContext) -> list[str] | None:
    """The literal name, or tuple of names, of the argument `wrt`."""
    found = argument(context, "wrt")
    if found is None:
        return None
    items = found[0].items if isinstance(found[0], TupleExpr) else [found[0]]
    names = []
    for item in items:
        name = literal_text(item, context.api)
        if name is None:
            return None
        names.append(name)
    return names or None


def _output(context: FunctionContext, interface: Interface) -> str | None:
    """The literal name of the argument `output`; where it is left out, the first output."""
    found = argument(context, "output")
    if found is None:
        return next(iter(interface.writes), "")
    return literal_text(found[0], context.api)


def _check(plan: Gradient, api: CheckerPluginInterface, where: Context) -> bool:
    """Whether a block has the names; else a report, worded as in `fnloop.transform.differentiable`."""
    interface = inner_interface(plan.inner, plan.block)
    if interface is None:
        return False
    components = dict.fromkeys([*interface.components, *_bound(plan_of(plan.block))])
    known = [*interface.reads, *components]
    missing = [name for name in plan.wrt if name not in known]
    if missing:
        has = f"the inputs {_listed(interface.reads)}, the components {_listed(components)}"
        message = f"{plan.name}: it has no {missing[0]!r}{did_you_mean(missing[0], known)} (it has {has})"
        report(api, "unknown-field", message, where)
    elif plan.output not in interface.writes:
        writes = list(interface.writes)
        hint = did_you_mean(plan.output, writes)
        message = f"{plan.name}: it writes no {plan.output!r}{hint} (it writes {_listed(writes)})"
        report(api, "unknown-field", message, where)
    return not missing and plan.output in interface.writes


def _listed(names: Sequence[str] | Mapping[str, object]) -> str:
    return ", ".join(names) or "none"


def _bound(plan: Plan | None) -> Iterator[str]:
    """The components that are bound in a block and in those inside it."""
    if plan is None:
        return
    yield from plan.bound
    for block in blocks_of(plan).values():
        yield from _bound(plan_of(block))
    if isinstance(plan, Composite) and plan.decider is not None:
        yield from plan.decider.leaf.bound


def _typed(plan: Gradient, block: Instance, api: CheckerPluginInterface) -> Type | None:
    """The type of a gradient; it takes the record that its block is declared to take."""
    interface = interface_of(plan)
    if interface is None:
        return None
    made = type_of_plan(plan, interface, block, api)
    proper, taken = get_proper_type(made), block.args[0]
    if isinstance(proper, Instance) and is_record(taken):
        proper = Instance(proper.type, [taken, proper.args[1]], extra_attrs=proper.extra_attrs)
    return proper
