"""The dependencies of a composition or use of a block: when one changes, the cache and the daemon check it again.

mypy knows that a place depends on the names in it. The plugin also reads the fields of records, their bases, the
members of Protocols and the aliases in annotations, which may all be in other modules.
"""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.plugin import CheckerPluginInterface
from mypy.server.trigger import make_trigger, make_wildcard_trigger
from mypy.types import Type

from fnloop.mypy.references import References

__all__ = ["depend"]


def depend(api: CheckerPluginInterface, *types: Type) -> None:
    """Have this place checked again when a definition that the types refer to changes."""
    assert isinstance(api, TypeChecker)
    references = References(contents=False)
    for one in types:
        references.visit(one)
    target = api.tscope.current_target()
    for name in references.names:
        for trigger in (make_trigger(name), make_wildcard_trigger(name)):
            api.tree.plugin_deps.setdefault(trigger, set()).add(target)
    # the daemon takes those of a module only where its text changed; these of a function each time
    api.tree.alias_deps[target].update(references.names)
    api.module_refs.update(references.modules)
