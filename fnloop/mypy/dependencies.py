"""What a composition depends on, so that the cache and the daemon check it again when that changes.

mypy knows that a composition depends on the names in it. It also depends on the fields of the records, on the
bases of those and on the aliases in their annotations, which may all be in other modules.
"""

from __future__ import annotations

from collections.abc import Iterable

from mypy.checker import TypeChecker
from mypy.nodes import TypeInfo, Var
from mypy.plugin import CheckerPluginInterface
from mypy.server.trigger import make_trigger, make_wildcard_trigger
from mypy.types import Instance, TupleType, Type, TypeAliasType, TypedDictType, UnionType

from fnloop.mypy.records import BLOCK_STATE, is_record
from fnloop.mypy.shapes import Composed

__all__ = ["depend"]


def depend(shape: Composed, api: CheckerPluginInterface) -> None:
    """Have this place checked again when something that the composite is made of changes."""
    assert isinstance(api, TypeChecker)
    leaves = [one for one in (shape.decider and shape.decider.leaf, shape.decider and shape.decider.until) if one]
    parts = [*shape.blocks.values(), *(hint for one in leaves for hint in (one.taken, one.given))]
    found = _Found()
    for hint in [*parts, *(one for one in (shape.inputs, shape.outputs) if one)]:
        found.visit(hint)
    target = api.tscope.current_target()
    for name in found.names:
        for trigger in (make_trigger(name), make_wildcard_trigger(name)):
            api.tree.plugin_deps.setdefault(trigger, set()).add(target)
    api.module_refs.update(found.modules)


class _Found:
    """Collects the records and aliases that types are made of."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.modules: set[str] = set()

    def visit(self, hint: Type) -> None:
        """Look into a type."""
        inner: Iterable[Type] = ()
        if isinstance(hint, TypeAliasType) and hint.alias is not None:
            self.names.add(hint.alias.fullname)
            self.modules.add(hint.alias.module)
            inner = [hint.alias.target, *hint.args]
        elif isinstance(hint, Instance):
            if is_record(hint):
                self._record(hint.type)
            inner = [*hint.args, *(hint.extra_attrs.attrs.values() if hint.extra_attrs else ())]
        elif isinstance(hint, TypedDictType):
            inner = hint.items.values()
        elif isinstance(hint, (TupleType, UnionType)):
            inner = hint.items
        for one in inner:
            self.visit(one)

    def _record(self, info: TypeInfo) -> None:
        if info.fullname in self.names:
            return
        for base in info.mro:
            if base.fullname == BLOCK_STATE:
                return
            self.names.add(base.fullname)
            self.modules.add(base.module_name)
            for symbol in base.names.values():
                if isinstance(symbol.node, Var) and symbol.node.type is not None:
                    self.visit(symbol.node.type)
