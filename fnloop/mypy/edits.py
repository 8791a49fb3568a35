"""New blocks from old ones: `rename`, `insert`, `without`, `replace_block`, `compile`, ``pipe["a/b"]``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from mypy.nodes import Context, Expression, ListExpr, TupleExpr
from mypy.plugin import MethodContext
from mypy.types import Instance, Type, get_proper_type

from fnloop import wording
from fnloop.errors import Fault, StateError
from fnloop.interface import Interface
from fnloop.mypy.arguments import argument, literal_text
from fnloop.mypy.compose import composite_type, entry_type, type_of_plan
from fnloop.mypy.dependencies import depend
from fnloop.mypy.interfaces import interface_of, leaf_interface, shown_interface, wire
from fnloop.mypy.lookup import named_by
from fnloop.mypy.plan import (
    UNKNOWN,
    Composite,
    Decider,
    Leaf,
    Plan,
    block_instance,
    blocks_of,
    decider_instance,
    decider_of,
    plan_of,
)
from fnloop.mypy.report import note, report
from fnloop.mypy.transforms import transformed_type
from fnloop.naming import check_field_name
from fnloop.plan import is_loop

__all__ = [
    "child_hook",
    "child_of",
    "fallback_hook",
    "insert_hook",
    "progress_hook",
    "rename_decider_hook",
    "rename_hook",
    "replace_block_hook",
    "rewired",
    "settings_hook",
    "unseen_block",
    "without_hook",
]

Blocks = dict[str, Type]
Change = Callable[[Plan, str], "Blocks | None"]


def unseen_block(context: MethodContext) -> Type:
    """The type of a block whose plan is not known, of which a note or a report says so."""
    if not isinstance(context.type, Instance):
        return context.default_return_type
    return block_instance(context.type, None, UNKNOWN, UNKNOWN, named_by(context.api))


def _text(context: MethodContext, name: str) -> str | None:
    """The literal string that a call gives for a parameter."""
    found = argument(context, name)
    return None if found is None else literal_text(found[0], context.api)


# --- rename


def rename_hook(context: MethodContext) -> Type:
    """Check `block.rename(...)`, and follow it."""
    depend(context.api, context.type)
    plan = plan_of(context.type)
    interface = interface_of(plan)
    changes = _changes(context)
    if plan is not None and changes is None:
        note(
            context.api, "new names that are not literal are not seen, and neither is what this makes", context.context
        )
    if plan is None or interface is None or changes is None or not isinstance(context.type, Instance):
        return unseen_block(context)
    shown = shown_interface(plan, interface)
    fields = list(dict.fromkeys([*shown.reads, *shown.writes]))
    if not _check_rename(plan.name, fields, list(shown.components), changes, context):
        return unseen_block(context)
    own = [*interface.reads, *interface.writes, *interface.components]
    names = _renamed(own, plan.names, changes)
    return type_of_plan(replace(plan, names=names), interface, context.type, context.api)


def rename_decider_hook(context: MethodContext) -> Type:
    """Check `header.rename(...)`, and follow it."""
    depend(context.api, context.type)
    decider = decider_of(context.type)
    interface = leaf_interface(decider.leaf, "header") if decider else None
    changes = _changes(context)
    if decider is None or interface is None or changes is None or not isinstance(context.type, Instance):
        return context.default_return_type
    leaf = decider.leaf
    fields, components = _decider_names(decider, interface)
    shown = [leaf.names.get(name, name) for name in fields]
    parameters = [leaf.names.get(name, name) for name in components]
    if not _check_rename(leaf.name, shown, parameters, changes, context):
        return context.default_return_type
    renamed = _renamed_decider(decider, _renamed([*fields, *components], leaf.names, changes))
    return decider_instance(context.type, renamed, named_by(context.api))


def _decider_names(decider: Decider, interface: Interface) -> tuple[list[str], list[str]]:
    """The fields and the components of a header, predicate or chooser, and of its `until`."""
    ending = leaf_interface(decider.until) if decider.until else None
    fields, components = [*interface.reads, *interface.writes], [*interface.components]
    if ending is not None:
        fields += ending.reads
        components += ending.components
    return list(dict.fromkeys(fields)), list(dict.fromkeys(components))


def _renamed_decider(decider: Decider, names: Mapping[str, str]) -> Decider:
    until = replace(decider.until, names=names) if decider.until else None
    return Decider(decider.kind, replace(decider.leaf, names=names), until)


def _changes(context: MethodContext) -> dict[str, tuple[str, Expression]] | None:
    """The new names of a call; None where one of them is not literal."""
    found = {}
    for name, expression in zip(context.arg_names[0], context.args[0], strict=True):
        new = literal_text(expression, context.api)
        if name is None or new is None:
            return None
        found[name] = (new, expression)
    return found


def _check_rename(
    owner: str,
    fields: list[str],
    components: list[str],
    changes: Mapping[str, tuple[str, Expression]],
    context: MethodContext,
) -> bool:
    """Whether all fields and components can be renamed; those that cannot are reported."""
    for old, (new, at) in changes.items():
        if old not in fields and old not in components:
            report(context.api, "rename", wording.unknown_name(owner, old, fields, components), at)
            return False
        try:
            check_field_name(owner, new)
        except StateError as error:
            report(context.api, "rename", str(error), at)
            return False
    after = [changes[name][0] if name in changes else name for name in [*fields, *components]]
    taken = [new for new in after if after.count(new) > 1]
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


def child_of(plan: Plan, name: str, at: Context, context: MethodContext) -> Type | None:
    """The block of that name; its absence reported."""
    blocks = blocks_of(plan)
    if name not in blocks:
        report(context.api, "unknown-block", wording.no_block(plan.name, name, blocks), at)
    return blocks.get(name)


def child_hook(context: MethodContext) -> Type:
    """Follow ``pipe["denoise/predict"]`` to the block there."""
    depend(context.api, context.type)
    path = literal_text(context.args[0][0], context.api)
    if path is None and plan_of(context.type) is not None:
        note(context.api, "a path that is not literal is not seen, and neither is the block there", context.context)
        return unseen_block(context)
    found = _at(get_proper_type(context.type), path, context)
    if found is None:
        return unseen_block(context)
    return context.default_return_type if path is None else found


def compile_hook(context: MethodContext) -> Type:
    """Follow `block.compile(...)`: the same block; check the paths of `only=`."""
    only = argument(context, "only")
    plan = plan_of(context.type)
    one = None if only is None or plan is None else literal_text(only[0], context.api)
    if plan is not None and one is not None:
        report(context.api, "edit", wording.only_text(plan.name, one), context.context)
    paths = only[0].items if only is not None and isinstance(only[0], (ListExpr, TupleExpr)) else []
    for item in paths:
        _at(get_proper_type(context.type), literal_text(item, context.api), context)
    return context.type


def _at(found: Type, path: str | None, context: MethodContext) -> Type | None:
    """The block at a path; None where it is not seen, its absence reported."""
    if path is None:
        return found
    for name in path.split("/"):
        plan = plan_of(found)
        if plan is None or (isinstance(plan, Leaf) and plan.open):
            return None
        child = child_of(plan, name, context.context, context)
        if child is None:
            return None
        found = get_proper_type(child)
    return found


def insert_hook(context: MethodContext) -> Type:
    """Check `pipe.insert(...)`, and follow it."""
    new = argument(context, "new")
    before, after = argument(context, "before"), argument(context, "after")
    if before and after:
        plan = plan_of(context.type)
        report(context.api, "edit", wording.two_places(plan.name if plan else "block"), context.context)
        return unseen_block(context)
    neighbour = before or after
    anchor = "" if neighbour is None else literal_text(neighbour[0], context.api)
    if new is not None and anchor is None:
        note(context.api, "a name that is not literal is not seen, and neither is what this makes", context.context)
    if new is None or anchor is None:
        return unseen_block(context)

    def change(owner: Plan, name: str) -> Blocks | None:
        if name in blocks_of(owner):
            report(context.api, "edit", wording.name_taken(owner.name, name), context.context)
            return None
        order = list(blocks_of(owner))
        place = len(order)
        if neighbour:
            if child_of(owner, anchor, context.context, context) is None:
                return None
            place = order.index(anchor) + (before is None)
        blocks = {**blocks_of(owner), name: entry_type(*new, context.api)}
        return {key: blocks[key] for key in [*order[:place], name, *order[place:]]}

    return _edited(context, change)


def without_hook(context: MethodContext) -> Type:
    """Check `pipe.without(...)`, and follow it."""

    def change(owner: Plan, name: str) -> Blocks | None:
        if child_of(owner, name, context.context, context) is None:
            return None
        return {key: value for key, value in blocks_of(owner).items() if key != name}

    return _edited(context, change)


def replace_block_hook(context: MethodContext) -> Type:
    """Check `pipe.replace_block(...)`, and follow it."""
    new = argument(context, "new")

    def change(owner: Plan, name: str) -> Blocks | None:
        if new is None or child_of(owner, name, context.context, context) is None:
            return None
        return {**blocks_of(owner), name: entry_type(*new, context.api)}

    return _edited(context, change)


def _edited(context: MethodContext, change: Change) -> Type:
    path = _text(context, "path")
    if path is None and plan_of(context.type) is not None:
        note(context.api, "a path that is not literal is not seen, and neither is what this makes", context.context)
    made = None if path is None else _edit(context.type, path, change, context)
    return unseen_block(context) if made is None else made


def _edit(block: Type, path: str, change: Change, context: MethodContext) -> Type | None:
    """A block with a change at a path inside it; None where that has faults or is not seen."""
    plan, proper = plan_of(block), get_proper_type(block)
    if isinstance(plan, Leaf) and plan.open:
        note(context.api, f"the blocks of {plan.name!r} are not seen, for only its type is declared", context.context)
        return None
    if plan is None or not isinstance(proper, Instance):
        return None
    if isinstance(plan, Leaf):
        child_of(plan, path.partition("/")[0], context.context, context)
        return None
    blocks = _edited_blocks(plan, path, change, context)
    if blocks is None:
        return None
    if isinstance(plan, Composite):
        before = wire(plan)
        return rewired(replace(plan, blocks=blocks), proper, context, before.faults if before else ())
    if len(blocks) != 1:
        report(context.api, "edit", f"{plan.name!r} is made of one block; use `.replace_block(...)`", context.context)
        return None
    return transformed_type(plan, next(iter(blocks.values())), context.api, context.context)


def _edited_blocks(plan: Plan, path: str, change: Change, context: MethodContext) -> Blocks | None:
    """The blocks inside after a change at a path; None where that has faults or is not seen."""
    head, _, rest = path.partition("/")
    if not rest:
        return change(plan, head)
    child = child_of(plan, head, context.context, context)
    new = None if child is None else _edit(child, rest, change, context)
    return None if new is None else {**blocks_of(plan), head: new}


def rewired(plan: Composite, block: Instance, context: MethodContext, known: Collection[Fault]) -> Type | None:
    """The composite wired again, with the names and the bound components that it still has.

    Args:
        plan: the changed composite.
        block: its type before.
        context: of the call.
        known: the faults that it had before.
    """
    if composite_type(plan, block, context, {}, known) is None:
        return None
    interface = interface_of(plan)
    assert interface is not None
    present = {*interface.reads, *interface.writes, *interface.components}
    names = {own: new for own, new in plan.names.items() if own in present}
    bound = [name for name in plan.bound if name in interface.components]
    return type_of_plan(replace(plan, names=names, bound=bound), interface, block, context.api)


def settings_hook(context: MethodContext) -> Type:
    """The type of a block whose runs are kept, or which is tried again: that of the block."""
    return context.default_return_type if plan_of(context.type) is None else context.type


def fallback_hook(context: MethodContext) -> Type:
    """The type of a block in whose place another may run: that of the block, if the other takes no more components."""
    plan, found = plan_of(context.type), argument(context, "other")
    other = None if found is None else plan_of(found[1])
    own, replacing = interface_of(plan), interface_of(other)
    if plan is None or other is None or own is None or replacing is None:
        return context.default_return_type
    taken = {*shown_interface(plan, own).components}
    more = [name for name in shown_interface(other, replacing).components if name not in taken]
    return context.default_return_type if more else context.type


def progress_hook(context: MethodContext) -> Type:
    """Check `loop.with_progress(...)`."""
    plan = plan_of(context.type)
    if plan is None or (isinstance(plan, Leaf) and plan.open):
        return context.default_return_type
    if not isinstance(plan, Composite) or not is_loop(plan.kind):
        report(context.api, "edit", wording.not_a_loop(plan.name), context.context)
    return context.type
