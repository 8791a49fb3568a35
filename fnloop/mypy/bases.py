"""Records of several base records: the fields that two of them declare differently, worded as in `fnloop.inheritance`.

mypy takes the field of the first base, and compares neither types nor defaults, for its plugin of frozen dataclasses
copies all fields into the class.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mypy.expandtype import expand_type_by_instance
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import ClassDef, TypeInfo, Var
from mypy.plugin import ClassDefContext
from mypy.type_visitor import TypeQuery
from mypy.types import Instance, PlaceholderType, Type, TypeVarType, UnboundType

from fnloop.mypy.references import BLOCK_STATE, METADATA
from fnloop.mypy.report import ERROR_CODES
from fnloop.mypy.types import show

__all__ = ["check_bases"]


def check_bases(context: ClassDefContext) -> None:
    """Report the first field that two bases of a record declare differently."""
    info = context.cls.info
    records = [base.type for base in info.bases if base.type.has_base(BLOCK_STATE)]
    if len(records) < 2:
        return
    message = next(_clashes(context.cls, info, records), None)
    if message is not None:
        context.api.fail(message, context.cls, code=ERROR_CODES["record-bases"])


def _clashes(definition: ClassDef, info: TypeInfo, bases: Sequence[TypeInfo]) -> Iterator[str]:
    own = _declared(info)
    ancestors = [one for one in info.mro[1:] if one.has_base(BLOCK_STATE) and one.fullname != BLOCK_STATE]
    for field in dict.fromkeys(name for one in ancestors for name in _declared(one)):
        owners = [one for one in ancestors if field in _declared(one)]
        for ancestor in ancestors:
            symbol = ancestor.names.get(field)
            if symbol is not None and not symbol.plugin_generated and not isinstance(symbol.node, Var):
                yield (
                    f"{definition.name} inherits the field {field!r} from {_base(owners[0], bases)} and something "
                    f"else of that name from {_base(ancestor, bases)}; rename one of the two"
                )
        if field not in own:
            first, *others = _not_overridden(owners)
            for other in others:
                yield from _clash(definition.name, field, info, (first, other), bases)


def _declared(info: TypeInfo) -> Sequence[str]:
    """The fields that a class body declares."""
    fields: Sequence[str] = info.metadata.get(METADATA, {}).get("fields", ())
    return [name for name in fields if _variable(info, name) is not None]


def _variable(info: TypeInfo, field: str) -> Var | None:
    node = info.names[field].node if field in info.names else None
    return node if isinstance(node, Var) and not node.is_classvar else None


def _not_overridden(owners: Sequence[TypeInfo]) -> list[TypeInfo]:
    """The classes of several that no other of them inherits from."""
    return [one for one in owners if not any(one in other.mro for other in owners if other is not one)]


def _base(owner: TypeInfo, bases: Sequence[TypeInfo]) -> str:
    """The written base that an ancestor comes from."""
    return next(base.name for base in bases if owner in base.mro)


def _clash(
    record: str, field: str, info: TypeInfo, owners: tuple[TypeInfo, TypeInfo], bases: Sequence[TypeInfo]
) -> Iterator[str]:
    first, other = (_base(one, bases) for one in owners)
    types = [_type(info, one, field) for one in owners]
    if types[0] is None or types[1] is None:
        return
    inherits = f"{record} inherits {field!r} from {first} and from {other}"
    shown = [show(one) for one in types if one is not None]
    if shown[0] != shown[1]:
        yield (
            f"{inherits}, which is {shown[0]} in {first} and {shown[1]} in {other}; "
            f"rename one of the two, or write `{field}: ...` in {record} with a type that fits both"
        )
        return
    defaults = [_default(one, field) for one in owners]
    if defaults[0] != defaults[1] and None not in defaults:
        yield (
            f"{inherits}, which {defaults[0]} in {first} and {defaults[1]} in {other}; "
            f"write the one that you want in {record}: `{field}: {shown[0]} = ...`, "
            f"or without a default `{field}: {shown[0]}`"
        )


def _type(info: TypeInfo, owner: TypeInfo, field: str) -> Type | None:
    """The type of a field as a class inherits it; None where it is not known yet, or holds type variables."""
    variable = _variable(owner, field)
    if variable is None or variable.type is None:
        return None
    around = map_instance_to_supertype(Instance(info, list(info.defn.type_vars)), owner)
    found = expand_type_by_instance(variable.type, around)
    return None if found.accept(_IsOpen()) else found


class _IsOpen(TypeQuery[bool]):
    """Whether a type holds a type variable, or a name that is not analyzed yet."""

    def strategy(self, items: list[bool]) -> bool:
        return any(items)

    def visit_type_var(self, t: TypeVarType, /) -> bool:
        return True

    def visit_unbound_type(self, t: UnboundType, /) -> bool:
        return True

    def visit_placeholder_type(self, t: PlaceholderType, /) -> bool:
        return True


def _default(owner: TypeInfo, field: str) -> str | None:
    """The default that a class gives a field, in words; None where its value is not known."""
    metadata = owner.metadata[METADATA]
    spec = metadata["defaults"].get(field)
    if spec is None:
        return None if field in metadata.get("assigned", ()) else "has no default"
    if "factory" in spec:
        return f"is {spec['factory'].rpartition('.')[2]}() by default"
    return f"is {spec['value']} by default"
