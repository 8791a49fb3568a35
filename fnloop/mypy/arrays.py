"""Questions to types about the tensors in them, answered as `fnloop.transform` does of annotations."""

from __future__ import annotations

from mypy.types import AnyType, Instance, ProperType, TupleType, Type, TypeVarLikeType, get_proper_type

from fnloop.mypy.records import is_record, record_fields
from fnloop.mypy.tensors import dtypes_of, tensor_of
from fnloop.mypy.types import members

__all__ = ["may_be_float", "may_be_stacked", "may_be_tensor", "may_have_gradient"]

SEVERAL = frozenset({"builtins.list", "builtins.tuple"})


def may_be_tensor(hint: Type) -> bool:
    """Whether a value of a type could be a tensor, as far as the type tells."""
    return any(_is_like_tensor(get_proper_type(one)) for one in members(hint))


def _is_like_tensor(proper: ProperType) -> bool:
    if isinstance(proper, (AnyType, TypeVarLikeType)):
        return True
    if not isinstance(proper, Instance) or is_record(proper):
        return False
    if proper.type.fullname == "builtins.object" or proper.type.is_protocol or proper.type.fallback_to_any:
        return True
    return bool(proper.type.get("dtype")) and bool(proper.type.get("shape"))


def may_be_stacked(hint: Type) -> bool:
    """Whether values of a type could be stacked: tensors, and tuples and dicts of nothing else."""
    proper = get_proper_type(hint)
    if isinstance(proper, TupleType):
        return all(map(may_be_stacked, proper.items))
    if isinstance(proper, Instance) and proper.type.fullname == "builtins.tuple":
        return all(map(may_be_stacked, proper.args))
    if isinstance(proper, Instance) and proper.type.fullname == "builtins.dict":
        return may_be_stacked(proper.args[1])
    return may_be_tensor(hint)


def may_be_float(hint: Type) -> bool:
    """Whether a value of a type could be a tensor of floats, as far as the type tells."""
    return any(_may_hold_floats(one) for one in members(hint) if may_be_tensor(one))


def _may_hold_floats(hint: Type) -> bool:
    tensor = tensor_of(hint)
    dtypes = None if tensor is None else dtypes_of(tensor)
    return dtypes is None or any("float" in dtype for dtype in dtypes)


def may_have_gradient(hint: Type) -> bool:
    """Whether a value of a type could be a tensor of floats, or records, tuples, lists or dicts of nothing else."""
    return may_be_float(hint) or any(_is_tree_of_floats(get_proper_type(one)) for one in members(hint))


def _is_tree_of_floats(proper: ProperType) -> bool:
    if is_record(proper):
        fields = record_fields(proper)
        return fields is None or all(may_have_gradient(field.type) for field in fields.values())
    if isinstance(proper, TupleType):
        return bool(proper.items) and all(map(may_have_gradient, proper.items))
    if not isinstance(proper, Instance):
        return False
    if proper.type.fullname == "builtins.dict":
        return may_have_gradient(proper.args[1])
    return proper.type.fullname in SEVERAL and all(map(may_have_gradient, proper.args))
