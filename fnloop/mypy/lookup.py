"""Classes and aliases by their full name, as they are now.

In the daemon a module that was edited is merged into its former self, so that references to its classes stay good. mypy
does this in all places where it keeps types, but not in the data that the plugin attaches to them. So a type that
comes out of such data is made anew of what its names mean now.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mypy.fixup import TypeFixer
from mypy.lookup import lookup_fully_qualified
from mypy.nodes import MypyFile, SymbolNode, TypeAlias, TypeInfo
from mypy.plugin import CheckerPluginInterface
from mypy.type_visitor import TypeTranslator
from mypy.types import Instance, Type, TypeAliasType, deserialize_type

__all__ = ["Named", "class_named", "deserialized", "fresh", "know_modules", "named_by"]

Named = Callable[[str], Instance]
"""Gives the instance of a class without type arguments, by its full name."""

_MODULES: dict[str, MypyFile] = {}


def know_modules(modules: dict[str, MypyFile]) -> None:
    """Keep where classes are looked up."""
    global _MODULES
    _MODULES = modules


def named_by(api: CheckerPluginInterface) -> Named:
    """Looks classes up through the checker."""
    return lambda fullname: api.named_generic_type(fullname, [])


def class_named(fullname: str) -> TypeInfo | None:
    """A class by its full name; None where mypy has not read its module."""
    found = _node(fullname)
    return found if isinstance(found, TypeInfo) else None


def fresh(found: Type) -> Type:
    """The same type, of the classes and aliases that its names stand for now."""
    return found.accept(_Fresh())


def deserialized(data: Any) -> Type:
    """A type that mypy has written as JSON."""
    made = deserialize_type(data)
    made.accept(TypeFixer(_MODULES, allow_missing=True))
    return made


class _Fresh(TypeTranslator):
    """Looks up again what a type refers to; what is attached to it is left for when it is read."""

    def visit_instance(self, t: Instance, /) -> Type:
        made = super().visit_instance(t)
        assert isinstance(made, Instance)
        now = _node(t.type.fullname)
        if isinstance(now, TypeInfo):
            made.type = now
        return made

    def visit_type_alias_type(self, t: TypeAliasType, /) -> Type:
        now = _node(t.alias.fullname) if t.alias else None
        alias = now if isinstance(now, TypeAlias) else t.alias
        return TypeAliasType(alias, [one.accept(self) for one in t.args], t.line, t.column)


def _node(fullname: str) -> SymbolNode | None:
    found = lookup_fully_qualified(fullname, _MODULES, raise_on_missing=False)
    return found.node if found else None
