"""Records: their fields as the wiring takes them, and `replace`."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from mypy.expandtype import expand_type_by_instance
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import (
    AssignmentStmt,
    CallExpr,
    Expression,
    FloatExpr,
    IntExpr,
    NameExpr,
    RefExpr,
    StrExpr,
    TempNode,
    TupleExpr,
    TypeInfo,
    UnaryExpr,
)
from mypy.plugin import ClassDefContext, MethodContext
from mypy.types import Instance, Type, TypedDictType, get_proper_type

from fnloop import wording
from fnloop.interface import Default, Need, Read, Use, Write
from fnloop.mypy.encoding import attach_fingerprint, ordered_items
from fnloop.mypy.lookup import deserialized
from fnloop.mypy.references import BLOCK_STATE, METADATA, References
from fnloop.mypy.report import report
from fnloop.mypy.tensors import axes_of
from fnloop.mypy.types import show
from fnloop.mypy.values import Value, misfit_of_value

__all__ = [
    "BLOCK_STATE",
    "INFERRED",
    "Field",
    "is_record",
    "keep_defaults",
    "reads_of",
    "record_fields",
    "replace_hook",
    "use_of",
    "writes_of",
]

INFERRED = "fnloop.state.Record"


@dataclass(frozen=True)
class Field:
    """A field of a record: its type, its default if it has one, and whether it must be there."""

    type: Type
    default: Default | None = None
    need: Need = Need.REQUIRED


def is_record(found: Type) -> bool:
    """Whether a type is a record (a type variable bound to one is none: its fields are not known)."""
    proper = get_proper_type(found)
    return isinstance(proper, Instance) and proper.type.has_base(BLOCK_STATE)


def record_fields(found: Type) -> dict[str, Field] | None:
    """The fields of a record type, of either kind: a class, or the structure of an inferred one.

    Returns:
        The fields in order, or None where the type does not tell.
    """
    proper = get_proper_type(found)
    if isinstance(proper, Instance) and proper.type.fullname == INFERRED:
        proper = get_proper_type(proper.args[0]) if proper.args else proper
    if isinstance(proper, TypedDictType):
        return _inferred_fields(proper)
    if not isinstance(proper, Instance) or not is_record(proper) or proper.type.fullname == INFERRED:
        return None
    return _class_fields(proper)


def _inferred_fields(structure: TypedDictType) -> dict[str, Field]:
    fields = {}
    for name, item in ordered_items(structure).items():
        need = Need.REQUIRED if name in structure.required_keys else Need.CONDITIONAL
        fields[name] = Field(item, None, need)
    return fields


def _class_fields(record: Instance) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for base in record.type.mro:
        if "dataclass" in base.metadata:
            around = map_instance_to_supertype(record, base)
            for attribute in base.metadata["dataclass"]["attributes"]:
                name: str = attribute["name"]
                default = _default(base, name) if attribute["has_default"] else None
                found[name] = Field(expand_type_by_instance(_kept_type(attribute["type"]), around), default)
            break
    order = dict.fromkeys([*_field_order(record.type), *found])
    return {name: found[name] for name in order if name in found}


def _field_order(record: TypeInfo) -> list[str]:
    """The names in a record's body behind those of its bases, which mypy has in another order."""
    names: list[str] = []
    for base in record.bases:
        if base.type.has_base(BLOCK_STATE):
            names += _field_order(base.type)
    return [*names, *record.metadata.get(METADATA, {}).get("fields", ())]


def _kept_type(data: Any) -> Type:
    """A field's type, read from the data of mypy's dataclass plugin.

    The type on the field itself does not do: where user code joins it with another (``a if c else b``), mypy
    takes the dtype and axes off the object that it shares with the class.
    """
    return deserialized(data)


# --- defaults: mypy knows only that there is one, so the value is kept when the class is analyzed


def keep_defaults(context: ClassDefContext) -> None:
    """Keep the defaults of a record class that can be read from its body, and a fingerprint; the cache holds them too.

    mypy's daemon compares classes without their fields. The fingerprint stands on the first base class, so that all
    that names the record is checked again where a field, a default or the axes of a field change.
    """
    names: list[str] = []
    assigned: list[str] = []
    kept: dict[str, Any] = {}
    for statement in context.cls.defs.body:
        if isinstance(statement, AssignmentStmt) and isinstance(statement.lvalues[0], NameExpr):
            names.append(statement.lvalues[0].name)
            if not isinstance(statement.rvalue, TempNode):  # that of a bare annotation
                assigned.append(statement.lvalues[0].name)
            spec = _spec(statement.rvalue)
            if spec is not None:
                kept[statement.lvalues[0].name] = spec
    info = context.cls.info
    info.metadata[METADATA] = {"fields": names, "defaults": kept, "assigned": assigned}
    references = References()
    references.visit_record(info)
    info.bases[0] = attach_fingerprint(
        info.bases[0], references.fingerprint(), lambda name: context.api.named_type(name)
    )


def _spec(value: Expression) -> dict[str, str] | None:
    """The source of a literal default, or the name of its factory; None where it is neither."""
    if isinstance(value, CallExpr) and isinstance(value.callee, RefExpr) and value.callee.fullname == FIELD:
        given = dict(zip(value.arg_names, value.args, strict=True))
        factory = given.get("default_factory")
        if isinstance(factory, RefExpr) and factory.fullname == "builtins.tuple":
            return {"value": "()"}  # msgspec keeps the value of this one, which cannot change
        if isinstance(factory, RefExpr) and factory.fullname:
            return {"factory": factory.fullname}
        return _spec(given["default"]) if given.get("default") else None
    source = _source(value)
    return None if source is None else {"value": source}


FIELD = "fnloop.state.field"
CONSTANTS = ("builtins.None", "builtins.True", "builtins.False")


def _source(value: Expression) -> str | None:
    """The source of a literal, None for any other expression."""
    match value:
        case IntExpr() | FloatExpr() | StrExpr():
            return repr(value.value)
        case NameExpr():
            return value.name if value.fullname in CONSTANTS else None
        case UnaryExpr():
            return _negated(value)
        case TupleExpr():
            parts = [_source(item) for item in value.items]
            return None if None in parts else f"({''.join(f'{part},' for part in parts)})"
        case _:
            return None


def _negated(value: UnaryExpr) -> str | None:
    if value.op == "-" and isinstance(value.expr, (IntExpr, FloatExpr)):
        return f"-{value.expr.value!r}"
    return None


def _default(record: TypeInfo, name: str) -> Default:
    owner = next((base for base in record.mro if name in base.names), record)
    spec = owner.metadata.get(METADATA, {}).get("defaults", {}).get(name)
    if spec is None:
        return Default(known=False, owner=owner.name)
    if "factory" in spec:
        return Default(factory=_factory(spec["factory"]), owner=owner.name)
    return Default(value=ast.literal_eval(spec["value"]), owner=owner.name)


@cache
def _factory(fullname: str) -> Any:
    """The stand-in of a factory, always the same: the wiring compares factories and shows their names."""

    def factory() -> object:
        raise NotImplementedError(fullname)

    factory.__name__ = fullname.rpartition(".")[2]
    return factory


# --- as the wiring takes them


def use_of(hint: Type, role: Literal["block", "header", "inputs", "outputs"] = "block", block: str = "") -> Use:
    """A field's type as one block declares it."""
    return Use(hint=hint, axes=axes_of(hint), block=block, source="", role=role)


def reads_of(fields: Mapping[str, Field]) -> dict[str, Read]:
    """Fields as inputs."""
    return {name: Read(name, (use_of(one.type),), one.default, one.need) for name, one in fields.items()}


def writes_of(fields: Mapping[str, Field], role: Literal["block", "header"] = "block") -> dict[str, Write]:
    """Fields as outputs."""
    return {name: Write(name, (use_of(one.type, role),)) for name, one in fields.items()}


# --- replace


def replace_hook(context: MethodContext) -> Type:
    """Check `state.replace(...)`: the names, and the types of the values."""
    fields = record_fields(context.type)
    if fields is None or not isinstance(context.type, Instance):
        return context.default_return_type
    for name, given, at in zip(_flat(context.arg_names), _flat(context.arg_types), _flat(context.args), strict=True):
        if name is None:  # `**changes`
            continue
        if name not in fields:
            report(context.api, "unknown-field", wording.unknown_field(context.type.type.name, name, fields), at)
            continue
        misfit = misfit_of_value(Value(given, at), fields[name].type, context.api)
        if misfit is not None:
            shown = (show(misfit.given), show(fields[name].type))
            message = wording.value_type(f"{context.type.type.name}.{name}", shown)
            report(context.api, "value-type", message, at)
    return context.default_return_type


def _flat(many: Iterable[Iterable[Any]]) -> list[Any]:
    return [one for some in many for one in some]
