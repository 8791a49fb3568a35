"""mypy's types for the wiring: shown as their author wrote them, and compared.

The words are those of `fnloop.hints`, which does the same for annotations at run time.
"""

from __future__ import annotations

from collections.abc import Iterable

from mypy.maptype import map_instance_to_supertype
from mypy.nodes import CONTRAVARIANT
from mypy.subtypes import is_subtype
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    LiteralType,
    NoneType,
    TupleType,
    Type,
    TypeAliasType,
    TypedDictType,
    TypeOfAny,
    TypeType,
    TypeVarLikeType,
    UnionType,
    get_proper_type,
)

from fnloop.mypy.tensors import Tensor, dtypes_of, tensor_of

__all__ = ["MypyTypes", "fits", "members", "show"]


def members(found: Type) -> list[Type]:
    """The alternatives of a union; of any other type, itself."""
    proper = get_proper_type(found)
    if isinstance(proper, UnionType):
        return [inner for item in proper.items for inner in members(item)]
    return [proper]


def show(found: Type) -> str:
    """A type as its author would write it."""
    if isinstance(found, TypeAliasType) and found.alias and found.is_recursive:
        return found.alias.name
    proper = get_proper_type(found)
    tensor = tensor_of(proper)
    if tensor:
        return f'{tensor.dtype}[{show(tensor.array)}, "{tensor.dims}"]'
    if isinstance(proper, AnyType):
        return (proper.missing_import_name or "Any").rpartition(".")[2]
    if isinstance(proper, NoneType):
        return "None"
    if isinstance(proper, UnionType):
        return _show_union(proper)
    if isinstance(proper, LiteralType):
        return f"Literal[{_literal(proper)}]"
    if isinstance(proper, TypeType):
        return f"type[{show(proper.item)}]"
    if isinstance(proper, TypeVarLikeType):
        return proper.name
    if isinstance(proper, CallableType):
        return _show_callable(proper)
    if isinstance(proper, TupleType) and proper.partial_fallback.type.fullname == "builtins.tuple":
        return f"tuple[{_all(proper.items) or '()'}]"
    if isinstance(proper, TupleType):
        return proper.partial_fallback.type.name
    if isinstance(proper, TypedDictType) and not proper.is_anonymous():
        return proper.fallback.type.name
    return _show_instance(proper) if isinstance(proper, Instance) else str(proper)


def _all(many: Iterable[Type]) -> str:
    return ", ".join(map(show, many))


def _literal(literal: LiteralType) -> str:
    return f"{literal.fallback.type.name}.{literal.value}" if literal.is_enum_literal() else repr(literal.value)


def _show_union(union: UnionType) -> str:
    """Alternatives; literals that were one `Literal[...]` stay one."""
    parts: list[list[Type]] = []
    for item in map(get_proper_type, union.items):
        if parts and isinstance(item, LiteralType) and isinstance(parts[-1][0], LiteralType):
            parts[-1].append(item)
        else:
            parts.append([item])
    shown = []
    for part in parts:
        literals = [item for item in part if isinstance(item, LiteralType)]
        shown.append(f"Literal[{', '.join(map(_literal, literals))}]" if literals else show(part[0]))
    return " | ".join(shown)


def _show_callable(found: CallableType) -> str:
    if found.is_type_obj():
        return f"type[{show(found.ret_type)}]"
    arguments = "..." if found.is_ellipsis_args else f"[{_all(found.arg_types)}]"
    return f"Callable[{arguments}, {show(found.ret_type)}]"


def _show_instance(found: Instance) -> str:
    arguments = [get_proper_type(argument) for argument in found.args]
    omitted = (TypeOfAny.from_omitted_generics, TypeOfAny.from_error)
    if not arguments or all(isinstance(one, AnyType) and one.type_of_any in omitted for one in arguments):
        return found.type.name
    rest = ", ..." if found.type.fullname == "builtins.tuple" else ""
    return f"{found.type.name}[{_all(arguments)}{rest}]"


def fits(given: Type, wanted: Type) -> bool:
    """Whether a value of one type can go where another is wanted, dtype and axes aside.

    Containers are compared as if they could not be changed (a `list[bool]` fits a `list[int]`), because a
    block never changes what it was given.
    """
    if is_subtype(given, wanted):
        return True
    if all(isinstance(one, TypeAliasType) and one.is_recursive for one in (given, wanted)):
        return False
    left, right = get_proper_type(given), get_proper_type(wanted)
    if isinstance(left, UnionType):
        return all(fits(item, right) for item in left.items)
    if isinstance(right, UnionType):
        return any(fits(left, item) for item in right.items)
    if isinstance(left, TupleType) and isinstance(right, TupleType):
        return len(left.items) == len(right.items) and all(map(fits, left.items, right.items))
    if isinstance(left, TupleType):
        left = left.partial_fallback
    if not isinstance(left, Instance) or not isinstance(right, Instance) or not right.args:
        return False
    return right.type in left.type.mro and _arguments_fit(map_instance_to_supertype(left, right.type), right)


def _arguments_fit(given: Instance, wanted: Instance) -> bool:
    for variable, left, right in zip(wanted.type.defn.type_vars, given.args, wanted.args, strict=True):
        backwards = getattr(variable, "variance", None) == CONTRAVARIANT
        if not (fits(right, left) if backwards else fits(left, right)):
            return False
    return True


class MypyTypes:
    """The type system of the plugin, for `fnloop.wiring`."""

    show = staticmethod(show)

    def misfit(self, given: Type, wanted: Type) -> str | None:
        """Why a value of one type cannot go where another is wanted, axes aside; None where it can."""
        reason: str | None = None
        for member in members(given):
            reasons = [_member_misfit(member, other) for other in members(wanted)]
            if all(found is not None for found in reasons):
                reason = next((found for found in reasons if found), "")
                return reason
        return reason

    def overlap(self, one: Type, other: Type) -> bool:
        """Whether some value could be of both types, as far as their declarations tell."""
        return any(
            _member_misfit(a, b) is None or _member_misfit(b, a) is None for a in members(one) for b in members(other)
        )


def _member_misfit(given: Type, wanted: Type) -> str | None:
    left, right = tensor_of(given), tensor_of(wanted)
    if left and right:
        return _tensor_misfit(left, right)
    if any(isinstance(get_proper_type(one), TypeVarLikeType) for one in (given, wanted)):
        return None
    return None if fits(given, wanted) else ""


def _tensor_misfit(given: Tensor, wanted: Tensor) -> str | None:
    if not fits(given.array, wanted.array):
        return f"{show(given.array)} is not {show(wanted.array)}"
    left, right = dtypes_of(given), dtypes_of(wanted)
    if right is None or (left is not None and left <= right):
        return None
    return f"dtype {given.dtype} is not {wanted.dtype}"
