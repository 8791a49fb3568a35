"""New blocks from old ones: `rename`, `insert`, `without`, `replace_block`, `compile`, ``pipe["a/b"]``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from mypy.nodes import Context, Expression, ListExpr, StrExpr, TupleExpr
from mypy.plugin import MethodContext
from mypy.types import Instance, LiteralType, Type, get_proper_type

from fnloop import wording
from fnloop.errors import StateError
from fnloop.mypy.compose import block_type, composed_type, expression_type, typed_block
from fnloop.mypy.dependencies import depend
from fnloop.mypy.leaves import named_by
from fnloop.mypy.report import note, report
from fnloop.mypy.shapes import (
    UNKNOWN,
    Composed,
    Decider,
    Leaf,
    Shape,
    blocks_of,
    decider_of,
    interface_of,
    leaf_interface,
    made_block,
    made_decider,
    shape_of,
    shown_interface,
)
from fnloop.mypy.transforms import derived_type
from fnloop.naming import check_field_name
from fnloop.plan import is_loop

__all__ = [
    "child_hook",
    "insert_hook",
    "progress_hook",
    "rename_decider_hook",
    "rename_hook",
    "replace_block_hook",
    "without_hook",
]

Blocks = dict[str, Type]
Change = Callable[[Shape, str], "Blocks | None"]


def _unseen(context: MethodContext) -> Type:
    """A block of which nothing is known any more."""
    if not isinstance(context.type, Instance):
        return context.default_return_type
    return made_block(context.type, None, UNKNOWN, UNKNOWN, named_by(context.api))


def _argument(context: MethodContext, name: str) -> tuple[Expression, Type] | None:
    """What a call gives for a parameter."""
    formal = context.callee_arg_names.index(name)
    if not context.args[formal]:
        return None
    return context.args[formal][0], context.arg_types[formal][0]


def _text(context: MethodContext, name: str) -> str | None:
    """The literal string that a call gives for a parameter."""
    found = _argument(context, name)
    return None if found is None else _literal(found[0], context)


def _literal(expression: Expression, context: MethodContext) -> str | None:
    if isinstance(expression, StrExpr):
        return expression.value
    hint = get_proper_type(expression_type(expression, context.api))
    literal = hint.last_known_value if isinstance(hint, Instance) else hint
    return literal.value if isinstance(literal, LiteralType) and isinstance(literal.value, str) else None


# --- rename


def rename_hook(context: MethodContext) -> Type:
    """Check `block.rename(...)`, and follow it."""
    depend(context.api, context.type)
    shape = shape_of(context.type)
    interface = interface_of(shape)
    changes = _changes(context)
    if shape is not None and changes is None:
        note(
            context.api, "new names that are not literal are not seen, and neither is what this makes", context.context
        )
    if shape is None or interface is None or changes is None or not isinstance(context.type, Instance):
        return _unseen(context)
    shown = shown_interface(shape, interface)
    fields = list(dict.fromkeys([*shown.reads, *shown.writes]))
    if not _check_rename(shape.name, fields, shown.components, changes, context):
        return _unseen(context)
    names = _renamed([*interface.reads, *interface.writes], shape.names, changes)
    return typed_block(replace(shape, names=names), interface, context.type, context.api)


def rename_decider_hook(context: MethodContext) -> Type:
    """Check `header.rename(...)`, and follow it."""
    depend(context.api, context.type)
    decider = decider_of(context.type)
    interface = leaf_interface(decider.leaf, "header") if decider else None
    changes = _changes(context)
    if decider is None or interface is None or changes is None or not isinstance(context.type, Instance):
        return context.default_return_type
    leaf, until = decider.leaf, decider.until
    ending = leaf_interface(until) if until else None
    own = list(dict.fromkeys([*interface.reads, *interface.writes, *(ending.reads if ending else ())]))
    if not _check_rename(leaf.name, [leaf.names.get(name, name) for name in own], (), changes, context):
        return context.default_return_type
    names = _renamed(own, leaf.names, changes)
    last = replace(until, names=names) if until else None
    return made_decider(context.type, Decider(decider.kind, replace(leaf, names=names), last), named_by(context.api))


def _changes(context: MethodContext) -> dict[str, tuple[str, Expression]] | None:
    """The new names of a call; None where one of them is not literal."""
    found = {}
    for name, expression in zip(context.arg_names[0], context.args[0], strict=True):
        new = _literal(expression, context)
        if name is None or new is None:
            return None
        found[name] = (new, expression)
    return found


def _check_rename(
    owner: str,
    fields: list[str],
    components: Iterable[str],
    changes: Mapping[str, tuple[str, Expression]],
    context: MethodContext,
) -> bool:
    """Report what cannot be renamed; whether all can."""
    for old, (new, at) in changes.items():
        if old not in fields:
            report(context.api, "rename", wording.unknown_field(repr(owner), old, fields), at)
            return False
        try:
            check_field_name(owner, new)
        except StateError as error:
            report(context.api, "rename", str(error), at)
            return False
    after = [changes[name][0] if name in changes else name for name in fields]
    taken = [new for new in after if after.count(new) > 1 or new in components]
    if taken:
        report(context.api, "rename", wording.field_taken(owner, taken[0]), context.context)
    return not taken


def _renamed(
    own: Iterable[str], names: Mapping[str, str], changes: Mapping[str, tuple[str, Expression]]
) -> dict[str, str]:
    """The names after a change, by the block's own ones."""
    found = {}
    for name in own:
        shown = names.get(name, name)
        found[name] = changes[shown][0] if shown in changes else shown
    return {name: new for name, new in found.items() if name != new}


# --- the blocks inside


def _child(shape: Shape, name: str, at: Context, context: MethodContext) -> Type | None:
    """The block of that name; its absence reported."""
    blocks = blocks_of(shape)
    if name not in blocks:
        report(context.api, "unknown-block", wording.no_block(shape.name, name, blocks), at)
    return blocks.get(name)


def child_hook(context: MethodContext) -> Type:
    """``pipe["denoise/predict"]``."""
    depend(context.api, context.type)
    path = _literal(context.args[0][0], context)
    if path is None and shape_of(context.type) is not None:
        note(context.api, "a path that is not literal is not seen, and neither is the block there", context.context)
        return _unseen(context)
    found = _at(get_proper_type(context.type), path, context)
    if found is None:
        return _unseen(context)
    return context.default_return_type if path is None else found


def compile_hook(context: MethodContext) -> Type:
    """Follow `block.compile(...)`: the same block; check the paths of `only=`."""
    found = _argument(context, "only")
    for item in found[0].items if found and isinstance(found[0], (ListExpr, TupleExpr)) else ():
        _at(get_proper_type(context.type), _literal(item, context), context)
    return context.type


def _at(found: Type, path: str | None, context: MethodContext) -> Type | None:
    """The block at a path; None where it is not seen, its absence reported."""
    for name in path.split("/") if path is not None else ():
        shape = shape_of(found)
        child = (
            None
            if shape is None or (isinstance(shape, Leaf) and shape.open)
            else _child(shape, name, context.context, context)
        )
        if child is None:
            return None
        found = get_proper_type(child)
    return found


def insert_hook(context: MethodContext) -> Type:
    """Check `pipe.insert(...)`, and follow it."""
    new = _argument(context, "new")
    before, after = _argument(context, "before"), _argument(context, "after")
    if before and after:
        shape = shape_of(context.type)
        report(context.api, "edit", wording.two_places(shape.name if shape else "block"), context.context)
        return _unseen(context)
    anchor = _literal((before or after or (StrExpr(""), None))[0], context)
    if new is not None and anchor is None:
        note(context.api, "a name that is not literal is not seen, and neither is what this makes", context.context)
    if new is None or anchor is None:
        return _unseen(context)

    def change(owner: Shape, name: str) -> Blocks | None:
        if name in blocks_of(owner):
            report(context.api, "edit", wording.name_taken(owner.name, name), context.context)
            return None
        order = list(blocks_of(owner))
        place = len(order)
        if before or after:
            if _child(owner, anchor, context.context, context) is None:
                return None
            place = order.index(anchor) + (before is None)
        blocks = {**blocks_of(owner), name: block_type(*new, context.api)}
        return {key: blocks[key] for key in [*order[:place], name, *order[place:]]}

    return _edited(context, change)


def without_hook(context: MethodContext) -> Type:
    """Check `pipe.without(...)`, and follow it."""

    def change(owner: Shape, name: str) -> Blocks | None:
        if _child(owner, name, context.context, context) is None:
            return None
        return {key: value for key, value in blocks_of(owner).items() if key != name}

    return _edited(context, change)


def replace_block_hook(context: MethodContext) -> Type:
    """Check `pipe.replace_block(...)`, and follow it."""
    new = _argument(context, "new")

    def change(owner: Shape, name: str) -> Blocks | None:
        if new is None or _child(owner, name, context.context, context) is None:
            return None
        return {**blocks_of(owner), name: block_type(*new, context.api)}

    return _edited(context, change)


def _edited(context: MethodContext, change: Change) -> Type:
    path = _text(context, "path")
    if path is None and shape_of(context.type) is not None:
        note(context.api, "a path that is not literal is not seen, and neither is what this makes", context.context)
    made = None if path is None else _edit(context.type, path, change, context)
    return _unseen(context) if made is None else made


def _edit(block: Type, path: str, change: Change, context: MethodContext) -> Type | None:
    """A block with a change at a path inside it; None where that has faults or is not seen."""
    shape, proper = shape_of(block), get_proper_type(block)
    if isinstance(shape, Leaf) and shape.open:
        note(context.api, f"the blocks of {shape.name!r} are not seen, for only its type is declared", context.context)
        return None
    if shape is None or not isinstance(proper, Instance):
        return None
    head, _, rest = path.partition("/")
    if isinstance(shape, Leaf):
        _child(shape, head, context.context, context)
        return None
    if rest:
        child = _child(shape, head, context.context, context)
        new = None if child is None else _edit(child, rest, change, context)
        blocks = None if new is None else {**blocks_of(shape), head: new}
    else:
        blocks = change(shape, head)
    if blocks is None:
        return None
    if isinstance(shape, Composed):
        return _made_again(replace(shape, blocks=blocks), proper, context)
    if len(blocks) != 1:
        report(context.api, "edit", f"{shape.name!r} is made of one block; use `.replace_block(...)`", context.context)
        return None
    return derived_type(shape, next(iter(blocks.values())), context.api, context.context)


def _made_again(shape: Composed, block: Instance, context: MethodContext) -> Type | None:
    """The composite wired again; it keeps the names and components that there still are."""
    if composed_type(shape, block, context, {}) is None:
        return None
    interface = interface_of(shape)
    assert interface is not None
    fields = {*interface.reads, *interface.writes}
    names = {own: new for own, new in shape.names.items() if own in fields}
    bound = [name for name in shape.bound if name in interface.components]
    return typed_block(replace(shape, names=names, bound=bound), interface, block, context.api)


def progress_hook(context: MethodContext) -> Type:
    """Check `loop.with_progress(...)`."""
    shape = shape_of(context.type)
    if shape is None or (isinstance(shape, Leaf) and shape.open):
        return context.default_return_type
    if not isinstance(shape, Composed) or not is_loop(shape.kind):
        report(context.api, "edit", wording.not_a_loop(shape.name), context.context)
    return context.type
