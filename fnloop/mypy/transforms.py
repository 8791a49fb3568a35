"""`grad`, `value_and_grad` and `vmap`: blocks of blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from mypy.nodes import Context, DictExpr, Expression, IntExpr, TupleExpr, UnaryExpr
from mypy.plugin import CheckerPluginInterface, FunctionContext
from mypy.types import AnyType, Instance, Type, get_proper_type

from fnloop.interface import Interface
from fnloop.mypy.arguments import argument, literal_text
from fnloop.mypy.compose import entry_type, type_of_plan
from fnloop.mypy.dependencies import depend
from fnloop.mypy.gradients import gradient_problem, several_outputs
from fnloop.mypy.interfaces import inner_interface, interface_of
from fnloop.mypy.lookup import named_by
from fnloop.mypy.mapped import fields_problem, outputs_problem
from fnloop.mypy.plan import (
    BLOCK,
    UNKNOWN,
    Composite,
    Gradient,
    Mapped,
    Plan,
    as_block,
    block_instance,
    blocks_of,
    is_reported_unseen,
    plan_of,
)
from fnloop.mypy.records import is_record
from fnloop.mypy.report import note, report
from fnloop.mypy.types import show

__all__ = ["gradient_hook", "transformed_type", "vmap_hook"]


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
    """The hook on `vmap`: the type of the map, its mistakes reported."""
    default = get_proper_type(context.default_return_type)
    block = _block(context)
    if not isinstance(default, Instance) or default.type.fullname != BLOCK or block is None:
        return default
    depend(context.api, block)
    plan = _mapped_plan(block, context)
    made = None if plan is None else transformed_type(plan, block, context.api, context.context)
    return made or block_instance(default, None, UNKNOWN, UNKNOWN, named_by(context.api))


def _mapped_plan(block: Type, context: FunctionContext) -> Mapped | None:
    """The plan of a map; None where it is not seen."""
    inner = plan_of(block)
    if inner is None or inner_interface(inner.name, block) is None:
        if not is_reported_unseen(block):
            message = f"what `vmap` makes is not seen, for the type of its block is {show(block)}"
            note(context.api, message, context.context)
        return None
    fields = _axes(context, "fields")
    outputs = "0" if argument(context, "outputs") is None else _axis(context, "outputs") or _axes(context, "outputs")
    if fields is None or outputs is None:
        note(context.api, "what `vmap` makes is not seen, for an axis in the call is not literal", context.context)
        return None
    return Mapped(f"vmap({inner.name})", inner.name, block, fields, outputs)


def _axes(context: FunctionContext, name: str) -> dict[str, str] | None:
    """The literal dict of axes that is given for a parameter, None where it is not literal."""
    found = argument(context, name)
    if found is None or not isinstance(found[0], DictExpr):
        return None
    axes = {}
    for key, value in found[0].items:
        field = None if key is None else literal_text(key, context.api)
        axis = _integer(value)
        if field is None or axis is None:
            return None
        axes[field] = axis
    return axes


def _axis(context: FunctionContext, name: str) -> str | None:
    """The literal axis that is given for a parameter, None where it is not literal."""
    found = argument(context, name)
    return None if found is None else _integer(found[0])


def _integer(expression: Expression) -> str | None:
    """A literal integer as text."""
    if isinstance(expression, UnaryExpr) and expression.op == "-" and isinstance(expression.expr, IntExpr):
        return str(-expression.expr.value)
    return str(expression.value) if isinstance(expression, IntExpr) else None


def transformed_type(plan: Gradient | Mapped, block: Type, api: CheckerPluginInterface, where: Context) -> Type | None:
    """The type of the same transformation of a block; None where it is not seen or has faults, which are reported."""
    proper, changed = get_proper_type(block), replace(plan, block=block)
    if not isinstance(proper, Instance):
        return None
    return _typed(changed, proper, api) if _check(changed, api, where) else None


def _block(context: FunctionContext) -> Type | None:
    """The type of the argument `block`; None where it is left out or is no block."""
    found = argument(context, "block")
    if found is None:
        return None
    expression, hint = found[0], get_proper_type(as_block(found[1]))
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
        message = several_outputs(plan.name, interface)
        report(context.api, "transform", message, context.context)
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


def _check(plan: Gradient | Mapped, api: CheckerPluginInterface, where: Context) -> bool:
    """Whether a transformation can be made of its block; else a report."""
    return _check_gradient(plan, api, where) if isinstance(plan, Gradient) else _check_mapped(plan, api, where)


def _check_mapped(plan: Mapped, api: CheckerPluginInterface, where: Context) -> bool:
    inner = inner_interface(plan.inner, plan.block)
    if inner is None:
        return False
    fields = {name: int(axis) for name, axis in plan.fields.items()}
    outputs = plan.outputs
    axes = int(outputs) if isinstance(outputs, str) else {name: int(axis) for name, axis in outputs.items()}
    problem = fields_problem(plan.name, fields, inner) or outputs_problem(plan.name, axes, inner)
    if problem is not None:
        report(api, "transform", problem, where)
    return problem is None


def _check_gradient(plan: Gradient, api: CheckerPluginInterface, where: Context) -> bool:
    """Whether a block has the names; else a report, worded as in `fnloop.transform.differentiable`."""
    interface = inner_interface(plan.inner, plan.block)
    if interface is None:
        return False
    bound = _bound(plan_of(plan.block))
    problem = gradient_problem(plan.name, plan.wrt, plan.output, plan.with_value, interface, bound)
    if problem is not None:
        report(api, "transform", problem, where)
    return problem is None


def _bound(plan: Plan | None) -> Iterator[str]:
    """The components that are bound in a block and in those inside it."""
    if plan is None:
        return
    yield from (plan.names.get(own, own) for own in plan.bound)
    for block in blocks_of(plan).values():
        yield from _bound(plan_of(block))
    if isinstance(plan, Composite) and plan.decider is not None:
        yield from plan.decider.leaf.bound


def _typed(plan: Gradient | Mapped, block: Instance, api: CheckerPluginInterface) -> Type | None:
    """The type of a transformation; it takes the record that its block is declared to take."""
    interface = interface_of(plan)
    if interface is None:
        return None
    made = type_of_plan(plan, interface, block, api)
    proper, taken = get_proper_type(made), block.args[0]
    if isinstance(proper, Instance) and is_record(taken):
        proper = Instance(proper.type, [taken, proper.args[1]], extra_attrs=proper.extra_attrs)
    return proper
