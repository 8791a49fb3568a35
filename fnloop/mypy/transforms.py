"""`grad`, `value_and_grad` and `vmap`: blocks of blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from mypy.nodes import Context, Expression, StrExpr, TupleExpr
from mypy.plugin import CheckerPluginInterface, FunctionContext
from mypy.types import AnyType, Instance, LiteralType, Type, get_proper_type

from fnloop.errors import did_you_mean
from fnloop.mypy.compose import block_type, expression_type, typed_block
from fnloop.mypy.dependencies import depend
from fnloop.mypy.leaves import named_by
from fnloop.mypy.records import is_record
from fnloop.mypy.report import note, report
from fnloop.mypy.shapes import (
    BLOCK,
    UNKNOWN,
    Composed,
    Derived,
    Shape,
    blocks_of,
    inner_interface,
    interface_of,
    is_known_unseen,
    made_block,
    shape_of,
)
from fnloop.mypy.types import show

__all__ = ["derived_type", "gradient_hook", "vmap_hook"]


def gradient_hook(with_value: bool) -> Callable[[FunctionContext], Type]:
    """For the hook on `grad` or `value_and_grad`: the block that it makes, its mistakes reported."""

    def hook(context: FunctionContext) -> Type:
        default = get_proper_type(context.default_return_type)
        block = _block(context)
        if not isinstance(default, Instance) or default.type.fullname != BLOCK or block is None:
            return default
        depend(context.api, block)
        shape = _gradient(block, with_value, context)
        made = None if shape is None else _typed(shape, default, context.api)
        return made or made_block(default, None, default.args[0], UNKNOWN, named_by(context.api))

    return hook


def vmap_hook(context: FunctionContext) -> Type:
    """A mapped block is not seen yet; say so."""
    default = get_proper_type(context.default_return_type)
    if not isinstance(default, Instance) or default.type.fullname != BLOCK:
        return default
    block = _block(context)
    if block is None or not is_known_unseen(block):
        note(context.api, "what `vmap` makes is not seen; only the blocks around it are compared", context.context)
    return made_block(default, None, UNKNOWN, UNKNOWN, named_by(context.api))


def derived_type(shape: Derived, block: Type, api: CheckerPluginInterface, where: Context) -> Type | None:
    """The type of a gradient made again of another block; None where that has faults or is not seen."""
    proper, changed = get_proper_type(block), replace(shape, block=block)
    if not isinstance(proper, Instance):
        return None
    return _typed(changed, proper, api) if _check(changed, api, where) else None


def _block(context: FunctionContext) -> Type | None:
    """The type of the block that is given; None where there is none."""
    formal = context.callee_arg_names.index("block")
    if not context.args[formal]:
        return None
    hint = get_proper_type(context.arg_types[formal][0])
    known = isinstance(hint, AnyType) or (isinstance(hint, Instance) and hint.type.fullname == BLOCK)
    return block_type(context.args[formal][0], hint, context.api) if known else None


def _gradient(block: Type, with_value: bool, context: FunctionContext) -> Derived | None:
    """How a gradient is made; None where that has faults or is not seen."""
    inner, kind = shape_of(block), "value_and_grad" if with_value else "grad"
    interface = None if inner is None else inner_interface(inner.name, block)
    if inner is None or interface is None:
        if not is_known_unseen(block):
            message = f"what `{kind}` makes is not seen, for the type of its block is {show(block)}"
            note(context.api, message, context.context)
        return None
    wrt, output = _names(_argument(context, "wrt"), context.api), _argument(context, "output")
    chosen = _text(output, context.api) if output is not None else next(iter(interface.writes), "")
    if wrt is None or chosen is None:
        note(context.api, f"what `{kind}` makes is not seen, for a name in the call is not literal", context.context)
        return None
    shape = Derived(f"{kind}({inner.name})", inner.name, block, wrt, chosen, with_value)
    if output is None and len(interface.writes) > 1:
        message = f"{shape.name}: it writes {', '.join(interface.writes)}; say which is differentiated, with `output=`"
        report(context.api, "unknown-field", message, context.context)
        return None
    return shape if _check(shape, context.api, context.context) else None


def _check(shape: Derived, api: CheckerPluginInterface, where: Context) -> bool:
    """Report names that a block does not have, worded as in `fnloop.transform.differentiable`; has it them all?"""
    interface = inner_interface(shape.inner, shape.block)
    if interface is None:
        return False
    components = dict.fromkeys([*interface.components, *_bound(shape_of(shape.block))])
    known = [*interface.reads, *components]
    missing = [name for name in shape.wrt if name not in known]
    if missing:
        has = f"the inputs {_listed(interface.reads)}, the components {_listed(components)}"
        message = f"{shape.name}: it has no {missing[0]!r}{did_you_mean(missing[0], known)} (it has {has})"
        report(api, "unknown-field", message, where)
    elif shape.output not in interface.writes:
        writes = list(interface.writes)
        hint = did_you_mean(shape.output, writes)
        message = f"{shape.name}: it writes no {shape.output!r}{hint} (it writes {_listed(writes)})"
        report(api, "unknown-field", message, where)
    return not missing and shape.output in interface.writes


def _listed(names: Sequence[str] | Mapping[str, object]) -> str:
    return ", ".join(names) or "none"


def _bound(shape: Shape | None) -> Iterator[str]:
    """The components that are bound in a block and in those inside it."""
    if shape is None:
        return
    yield from shape.bound
    for block in blocks_of(shape).values():
        yield from _bound(shape_of(block))
    if isinstance(shape, Composed) and shape.decider is not None:
        yield from shape.decider.leaf.bound


def _typed(shape: Derived, block: Instance, api: CheckerPluginInterface) -> Type | None:
    """The type of a gradient; it takes the record that its block is declared to take."""
    interface = interface_of(shape)
    if interface is None:
        return None
    made = typed_block(shape, interface, block, api)
    proper, taken = get_proper_type(made), block.args[0]
    if isinstance(proper, Instance) and is_record(taken):
        proper = Instance(proper.type, [taken, proper.args[1]], extra_attrs=proper.extra_attrs)
    return proper


# --- reading the call


def _argument(context: FunctionContext, name: str) -> Expression | None:
    formal = context.callee_arg_names.index(name)
    return context.args[formal][0] if context.args[formal] else None


def _names(expression: Expression | None, api: CheckerPluginInterface) -> list[str] | None:
    """The names in a literal name or a tuple of them."""
    items = expression.items if isinstance(expression, TupleExpr) else [expression]
    names = [_text(item, api) for item in items if item is not None]
    known = [name for name in names if name is not None]
    return known if known and len(known) == len(items) else None


def _text(expression: Expression, api: CheckerPluginInterface) -> str | None:
    if isinstance(expression, StrExpr):
        return expression.value
    hint = get_proper_type(expression_type(expression, api))
    literal = hint.last_known_value if isinstance(hint, Instance) else hint
    return literal.value if isinstance(literal, LiteralType) and isinstance(literal.value, str) else None
