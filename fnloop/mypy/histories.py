"""The types of histories over mypy's types, as `fnloop.typesystem.histories` has them."""

from __future__ import annotations

from collections.abc import Sequence

from mypy.typeops import make_simplified_union
from mypy.types import AnyType, Instance, Type, TypeOfAny, UnionType, get_proper_type

from fnloop.mypy.lookup import class_named
from fnloop.mypy.tensors import mark, tensor_of

__all__ = ["is_tensor", "several", "stacked"]


NDARRAY = "numpy.ndarray"


def is_tensor(hint: Type) -> bool:
    """Whether each value of a type is a tensor of MindSpore or an array of NumPy."""
    return all(map(_is_tensor, _members(hint)))


def _members(found: Type) -> list[Type]:
    proper = get_proper_type(found)
    if isinstance(proper, UnionType):
        return [inner for item in proper.items for inner in _members(item)]
    return [proper]


def _is_tensor(hint: Type) -> bool:
    tensor = tensor_of(hint)
    proper = get_proper_type(hint if tensor is None else tensor.array)
    if isinstance(proper, Instance):
        return proper.type.fullname == NDARRAY or (bool(proper.type.get("asnumpy")) and bool(proper.type.get("shape")))
    return isinstance(proper, AnyType) and (proper.missing_import_name or "").endswith("Tensor")


def stacked(hint: Type, axis: str) -> Type:
    """The type of tensors stacked on a new first axis."""
    parts = [_with_axis(one, axis) for one in _members(hint)]
    return parts[0] if len(parts) == 1 else UnionType(parts)


def _with_axis(hint: Type, axis: str) -> Type:
    tensor = tensor_of(hint)
    if tensor is not None:
        return mark(tensor.array, tensor.dtype, f"{axis} {tensor.dims}".strip(), _named)
    proper = get_proper_type(hint)
    if isinstance(proper, Instance) and proper.type.fullname == NDARRAY and len(proper.args) > 1:
        return proper.copy_modified(args=[AnyType(TypeOfAny.special_form), proper.args[1]])
    return hint


def several(hints: Sequence[Type]) -> Type:
    """The type of a tuple of any number of values, each of one of these types."""
    info = class_named("builtins.tuple")
    item = make_simplified_union(list(hints)) if hints else AnyType(TypeOfAny.special_form)
    return AnyType(TypeOfAny.special_form) if info is None else Instance(info, [item])


def _named(fullname: str) -> Instance:
    info = class_named(fullname)
    assert info is not None
    return Instance(info, [])
