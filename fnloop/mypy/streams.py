"""Streams: the types of `event.state`, `event.variables` and `event.result`, from the loops of the block.

Of several loops, a field has the types that it has in any of them: which loop an event is of, only its path tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from mypy.nodes import Expression, IntExpr, UnaryExpr
from mypy.plugin import CheckerPluginInterface, MethodContext
from mypy.typeops import make_simplified_union
from mypy.types import AnyType, Instance, NoneType, Type, get_proper_type

from fnloop import wording
from fnloop.mypy.arguments import argument
from fnloop.mypy.calls import check_call
from fnloop.mypy.compose import inferred_record, type_of_plan
from fnloop.mypy.dependencies import depend
from fnloop.mypy.encoding import typed_dict
from fnloop.mypy.interfaces import Known, wire
from fnloop.mypy.lookup import named_by
from fnloop.mypy.plan import UNKNOWN, Composite, Leaf, Plan, plan_of
from fnloop.mypy.report import report
from fnloop.plan import has_header, is_loop

__all__ = ["astream_hook", "stream_hook"]

GIVEN = 3
"""The place of the keywords of the block among the parameters of `stream`."""


def stream_hook(context: MethodContext) -> Type:
    """Check `block.stream(...)`, and give its events their types."""
    default = get_proper_type(context.default_return_type)
    if not isinstance(default, Instance):
        return default
    return _typed(context, default)


def astream_hook(context: MethodContext) -> Type:
    """Check `block.astream(...)`, and give its events their types."""
    default = get_proper_type(context.default_return_type)
    events = get_proper_type(default.args[0]) if isinstance(default, Instance) and default.args else None
    if not isinstance(default, Instance) or not isinstance(events, Instance):
        return default
    return default.copy_modified(args=[_typed(context, events), *default.args[1:]])


def _typed(context: MethodContext, generic: Instance) -> Type:
    """`Stream` or `Event` of the state, the result and the variables of the loops that are looked at."""
    depend(context.api, context.type, *chain(*context.arg_types))
    known = Known()
    seen = known.seen(context.type)
    plan, interface = seen.plan, seen.interface
    if plan is None or interface is None or not isinstance(context.type, Instance):
        return generic
    check_call(context, known, GIVEN)
    _check_numbers(context, plan)
    result = get_proper_type(context.type.args[1])
    if isinstance(result, AnyType):
        made = get_proper_type(type_of_plan(plan, interface, context.type, context.api))
        result = get_proper_type(made.args[1]) if isinstance(made, Instance) else result
    depth = _depth(context)
    loops = None if depth is None else _loops(plan, depth)
    if loops is not None and not loops:
        report(context.api, "edit", wording.nothing_to_stream(plan.name), context.context)
    state: Type = UNKNOWN
    variables: Type = UNKNOWN
    if loops:
        state = _state(plan, loops, context.api)
        variables = make_simplified_union([_variables(one) for one in loops])
    return generic.copy_modified(args=[state, result, variables])


def _check_numbers(context: MethodContext, plan: Plan) -> None:
    for name in ("every", "depth"):
        found = argument(context, name)
        number = None if found is None else _number(found[0])
        if found is not None and number is not None and number < 1:
            message = wording.stream_number(plan.name, name, str(number))
            report(context.api, "edit", message, found[0])


def _number(expression: Expression) -> int | None:
    """The whole number that an expression is; None where it is not literal."""
    if isinstance(expression, UnaryExpr) and expression.op == "-":
        inner = _number(expression.expr)
        return None if inner is None else -inner
    return expression.value if isinstance(expression, IntExpr) else None


def _depth(context: MethodContext) -> int | None:
    """How deep loops are looked at; None where that is not literal, or wrong."""
    found = argument(context, "depth")
    depth = 1 if found is None else _number(found[0])
    return depth if depth is not None and depth > 0 else None


def _loops(plan: Plan | None, depth: int) -> list[Composite] | None:
    """The loops of a block that are looked at, as deep as that; None where it is not seen what they are."""
    if plan is None or (isinstance(plan, Leaf) and plan.open):
        return None
    if not isinstance(plan, Composite):
        return []  # those inside of gradients and maps run as a whole
    found = [plan] if is_loop(plan.kind) else []
    inner_depth = depth - len(found)
    if not inner_depth:
        return found
    for block in plan.blocks.values():
        inside = _loops(plan_of(block), inner_depth)
        if inside is None:
            return None
        found += inside
    return found


def _variables(loop: Composite) -> Type:
    """The record that the header of a loop yields; None of a loop without one."""
    if loop.decider is None or not has_header(loop.kind):
        return NoneType()
    return loop.decider.leaf.record_out


def _state(plan: Plan, loops: Sequence[Composite], api: CheckerPluginInterface) -> Type:
    """The record of what loops carry, and of what leaves them besides."""
    types: dict[str, list[Type]] = {}
    for loop in loops:
        for name, hint in _state_of(loop).items():
            types.setdefault(plan.names.get(name, name), []).append(hint)
    fields = {name: _union(hints) for name, hints in types.items()}
    return inferred_record(typed_dict(fields, set(fields), named_by(api)), api)


def _state_of(loop: Composite) -> dict[str, Type]:
    """The fields of the state of one loop, by its own names."""
    whole, declared = wire(replace(loop, outputs=None, gather={})), wire(loop)
    if whole is None or declared is None:
        return {}
    histories = {one.name for one in declared.gathered}  # which are as long as the run
    writes = {name: whole.interface.writes[name] for name in whole.carry if name in whole.interface.writes}
    writes |= {name: write for name, write in declared.interface.writes.items() if name not in histories}
    return {name: _union([use.hint for use in write.uses]) for name, write in writes.items()}


def _union(hints: Sequence[Type]) -> Type:
    return make_simplified_union(hints) if hints else UNKNOWN
