"""mypy's types for the wiring: shown as their author wrote them, and compared.

The words are those of `fnloop.hints`, which does the same for annotations at run time.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from mypy.erasetype import erase_typevars
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import CONTRAVARIANT
from mypy.subtypes import find_member, is_subtype
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    LiteralType,
    NoneType,
    ProperType,
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

from fnloop.mypy.histories import is_tensor, several, stacked
from fnloop.mypy.tensors import Tensor, dtypes_of, tensor_of

__all__ = ["MypyTypes", "is_assignable", "members", "show"]


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
    return _show_proper(proper)


def _show_proper(found: ProperType) -> str:
    match found:
        case AnyType():
            return (found.missing_import_name or "Any").rpartition(".")[2]
        case NoneType():
            return "None"
        case UnionType():
            return _show_union(found)
        case LiteralType():
            return f"Literal[{_literal(found)}]"
        case TypeType():
            return f"type[{show(found.item)}]"
        case TypeVarLikeType():
            return found.name
        case CallableType():
            return _show_callable(found)
        case TupleType():
            return _show_tuple(found)
        case TypedDictType() if not found.is_anonymous():
            return found.fallback.type.name
        case Instance():
            return _show_instance(found)
        case _:
            return str(found)


def _show_tuple(found: TupleType) -> str:
    if found.partial_fallback.type.fullname != "builtins.tuple":  # a named tuple
        return found.partial_fallback.type.name
    return f"tuple[{_all(found.items) or '()'}]"


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


def is_assignable(given: Type, wanted: Type) -> bool:
    """Whether a value of one type can go where another is wanted, dtype and axes aside.

    Containers are compared as if they could not be changed (a `list[bool]` can go where a `list[int]` is
    wanted), because a block never changes its record.
    """
    if is_subtype(given, wanted):
        return True
    if _is_recursive(given) and _is_recursive(wanted):
        return False
    left, right = get_proper_type(given), get_proper_type(wanted)
    if isinstance(left, UnionType):
        return all(is_assignable(item, right) for item in left.items)
    if isinstance(right, UnionType):
        return any(is_assignable(left, item) for item in right.items)
    if isinstance(left, TupleType) and isinstance(right, TupleType):
        return len(left.items) == len(right.items) and all(map(is_assignable, left.items, right.items))
    if isinstance(left, TupleType):
        left = left.partial_fallback
    if not isinstance(left, Instance) or not isinstance(right, Instance):
        return False
    if right.type.is_protocol and right.type not in left.type.mro:
        return _is_implementation(left, right)
    return _is_instance_assignable(left, right)


def _is_implementation(given: Instance, wanted: Instance) -> bool:
    """Whether a class has the members of a Protocol to read and to call: a block sets none of them."""
    for name in wanted.type.protocol_members:
        member, asked = find_member(name, given, given), find_member(name, wanted, given)
        if member is None or (asked is not None and not is_assignable(member, asked)):
            return False
    return True


def _is_recursive(found: Type) -> bool:
    return isinstance(found, TypeAliasType) and found.is_recursive


def _is_instance_assignable(given: Instance, wanted: Instance) -> bool:
    if not wanted.args or wanted.type not in given.type.mro:
        return False
    return _are_arguments_assignable(map_instance_to_supertype(given, wanted.type), wanted)


def _are_arguments_assignable(given: Instance, wanted: Instance) -> bool:
    for variable, left, right in zip(wanted.type.defn.type_vars, given.args, wanted.args, strict=True):
        backwards = getattr(variable, "variance", None) == CONTRAVARIANT
        if not (is_assignable(right, left) if backwards else is_assignable(left, right)):
            return False
    return True


class MypyTypes:
    """The type system of the plugin, for `fnloop.wiring`."""

    show = staticmethod(show)
    is_tensor = staticmethod(is_tensor)
    stacked = staticmethod(stacked)
    several = staticmethod(several)

    def misfit(self, given: Type, wanted: Type) -> str | None:
        """Why a value of one type cannot go where another is wanted, axes aside; None where it can."""
        for member in members(given):
            reasons = [_member_misfit(member, other) for other in members(wanted)]
            refusals = [reason for reason in reasons if reason is not None]
            if len(refusals) == len(reasons):
                return next(filter(None, refusals), "")
        return None

    def overlap(self, one: Type, other: Type) -> bool:
        """Whether some value could be of both types, as far as their declarations tell."""
        pairs = product(members(one), members(other))
        return any(_member_misfit(a, b) is None or _member_misfit(b, a) is None for a, b in pairs)


def _member_misfit(given: Type, wanted: Type) -> str | None:
    left, right = tensor_of(given), tensor_of(wanted)
    if left and right:
        return _tensor_misfit(left, right)
    return None if is_assignable(erase_typevars(given), erase_typevars(wanted)) else ""


def _tensor_misfit(given: Tensor, wanted: Tensor) -> str | None:
    if not is_assignable(given.array, wanted.array):
        return f"{show(given.array)} is not {show(wanted.array)}"
    left, right = dtypes_of(given), dtypes_of(wanted)
    if right is None or (left is not None and left <= right):
        return None
    return f"dtype {given.dtype} is not {wanted.dtype}"
