"""The definitions that types refer to (classes, records, aliases), transitively, and a fingerprint of them.

mypy's daemon checks the users of a name again when the type of that name changes; types are compared by the names
in them, not by the definitions of these. So the fingerprint of all fields, defaults and axes is kept on the type of a
block, and a record class keeps its own. That of a block inside a composite stands for all that is attached to this
block: when it changes, so does the type of the block, and mypy makes that of the composite anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256

from mypy.nodes import Decorator, OverloadedFuncDef, SymbolNode, TypeInfo, Var
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    LiteralType,
    Overloaded,
    TupleType,
    Type,
    TypeAliasType,
    TypedDictType,
    TypeType,
    TypeVarLikeType,
    UnboundType,
    UnionType,
    get_proper_type,
)

from fnloop.mypy.encoding import FINGERPRINT

__all__ = ["BLOCK_STATE", "METADATA", "References", "fingerprint"]

BLOCK_STATE = "fnloop.state.BlockState"
METADATA = "fnloop"
"""The key of the metadata of a record class: that which mypy does not know of it, such as the values of defaults."""


def fingerprint(types: Iterable[Type]) -> str:
    """A short text that differs where the fields, defaults, axes or Protocols in some types do."""
    references = References()
    for one in types:
        references.visit(one)
    return references.fingerprint()


class References:
    """Collects the definitions that types refer to.

    Args:
        contents: True to collect also what a fingerprint is made of.

    Attributes:
        names: the full names of classes and aliases.
        modules: where these are defined.
        contents: of the definitions, in order, as text.
    """

    def __init__(self, *, contents: bool = True) -> None:
        self.names: set[str] = set()
        self.modules: set[str] = set()
        self.contents: list[str] = []
        self._has_contents = contents

    def fingerprint(self) -> str:
        """A digest of the contents."""
        return sha256("\n".join(self.contents).encode()).hexdigest()[:16]

    def visit(self, hint: Type) -> None:
        """Collect the definitions of a type."""
        if type(hint) is LiteralType and not hint.is_enum_literal():  # most of the plan of a block is text
            if self._has_contents:
                self.contents.append(_own(hint))
            return
        if isinstance(hint, TypeAliasType) and hint.alias is not None:
            if hint.is_recursive and hint.alias.fullname in self.names:
                return
            self._know(hint.alias.fullname, hint.alias.module)
        proper = get_proper_type(hint)
        inner = self._inner(proper)
        if self._has_contents:
            self.contents.append(f"{type(proper).__name__} {_own(proper)} {len(inner)}")
        for one in inner:
            self.visit(one)
        if isinstance(proper, Instance):
            self._visit_class(proper.type)

    def _inner(self, proper: Type) -> Sequence[Type]:
        """The types in a type, in order."""
        match proper:
            case Instance(extra_attrs=None):
                return proper.args
            case Instance():
                return [*proper.args, *self._attached(proper)]
            case TupleType():
                is_plain = proper.partial_fallback.type.fullname == "builtins.tuple"
                return proper.items if is_plain else [proper.partial_fallback, *proper.items]
            case TypedDictType():
                return [proper.fallback, *(proper.items[name] for name in sorted(proper.items))]
            case CallableType():
                return [*proper.arg_types, proper.ret_type]
            case UnionType() | Overloaded():
                return proper.items
            case LiteralType():
                return [proper.fallback] if proper.is_enum_literal() else []
            case TypeType():
                return [proper.item]
            case UnboundType():
                return proper.args
            case _:
                return []

    def _attached(self, instance: Instance) -> Sequence[Type]:
        """What is attached to a type, in order, or the fingerprint of it where that is all that is asked for."""
        attached = instance.extra_attrs.attrs if instance.extra_attrs else {}
        if self._has_contents and FINGERPRINT in attached:
            return [attached[FINGERPRINT]]
        return [attached[name] for name in sorted(attached)]

    def _know(self, name: str, module: str) -> None:
        self.names.add(name)
        self.modules.add(module)

    def _visit_class(self, info: TypeInfo) -> None:
        if info.fullname in self.names:
            return
        self._know(info.fullname, info.module_name)
        if info.has_base(BLOCK_STATE):
            self.visit_record(info)
        elif info.is_protocol:
            for name in sorted(info.protocol_members):
                self._visit_member(info, name)

    def visit_record(self, info: TypeInfo) -> None:
        """Collect the definitions of the fields of a record class."""
        for base in info.mro:
            if base.fullname == BLOCK_STATE:
                return
            self._know(base.fullname, base.module_name)
            self.contents.append(f"record {base.fullname} {json.dumps(base.metadata.get(METADATA), sort_keys=True)}")
            for name in sorted(base.names):
                node = base.names[name].node
                if isinstance(node, Var) and not base.names[name].plugin_generated:
                    self._visit_member(base, name)

    def _visit_member(self, info: TypeInfo, name: str) -> None:
        self.contents.append(name)
        symbol = info.get(name)
        found = _type_of(symbol.node) if symbol else None
        if found is not None:
            self.visit(found)


def _type_of(node: SymbolNode | None) -> Type | None:
    if isinstance(node, Decorator):
        return node.var.type
    if isinstance(node, (Var, OverloadedFuncDef)):
        return node.type
    return getattr(node, "type", None)


def _own(proper: Type) -> str:
    """The text of a type itself, besides the types in it."""
    if isinstance(proper, AnyType):
        return proper.missing_import_name or ""
    if isinstance(proper, Instance):
        return proper.type.fullname
    if isinstance(proper, LiteralType):
        return f"{proper.fallback.type.fullname} {proper.value!r}"
    if isinstance(proper, TypedDictType):
        return f"{sorted(proper.items)} {sorted(proper.required_keys)}"
    if isinstance(proper, CallableType):
        return f"{proper.arg_names} {[kind.name for kind in proper.arg_kinds]}"
    return proper.name if isinstance(proper, (TypeVarLikeType, UnboundType)) else ""
