"""The tensors in a value: a tensor itself, or records, tuples, lists and dicts of them, in each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from fnloop.hints import is_record, members, record_fields, strip
from fnloop.state import BlockState
from fnloop.transform.body import may_be_float

__all__ = ["is_tree", "may_have_gradient", "parts_of", "tree_hint", "with_leaves"]


def is_tree(value: object) -> bool:
    """Whether a value is looked into for tensors."""
    return isinstance(value, BlockState) or type(value) in (dict, list) or isinstance(value, tuple)


def parts_of(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    """What is in a value and is not looked into further, with its place: ``weights['bias']``."""
    if isinstance(value, BlockState):
        parts = [(f"{place}.{name}", getattr(value, name)) for name in value.__struct_fields__]
    elif type(value) is dict:
        parts = [(f"{place}[{key!r}]", one) for key, one in value.items()]
    elif type(value) is list or isinstance(value, tuple):
        parts = [(f"{place}[{number}]", one) for number, one in enumerate(value)]
    else:
        yield place, value
        return
    for inside, one in parts:
        yield from parts_of(one, inside)


def with_leaves(value: Any, leaves: Iterator[Any]) -> Any:
    """The same records, tuples, lists and dicts with other things in them, in the order of `parts_of`."""
    if isinstance(value, BlockState):
        changes = {name: with_leaves(getattr(value, name), leaves) for name in value.__struct_fields__}
        return value.replace(**changes)
    if type(value) is dict:
        return {key: with_leaves(one, leaves) for key, one in value.items()}
    if type(value) is list:
        return [with_leaves(one, leaves) for one in value]
    if isinstance(value, tuple):
        parts = [with_leaves(one, leaves) for one in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return next(leaves)


def may_have_gradient(hint: Any) -> bool:
    """Whether a value of a type could be a tensor of floats, or records, tuples, lists or dicts of nothing else."""
    return may_be_float(hint) or any(map(_is_tree_of_floats, members(hint)))


def tree_hint(hint: Any) -> Any:
    """Of an annotation the member that is a record, tuple, list or dict of tensors of floats; None without one."""
    return next((one for one in members(hint) if _is_tree_of_floats(one)), None)


def _is_tree_of_floats(hint: Any) -> bool:
    plain = strip(hint)
    if is_record(plain):
        return all(may_have_gradient(info.hint) for info in record_fields(plain).values())
    origin, items = get_origin(plain), [one for one in get_args(plain) if one is not ...]
    if origin is dict:
        return len(items) == 2 and may_have_gradient(items[1])
    if origin in (list, tuple):
        return bool(items) and all(map(may_have_gradient, items))
    if isinstance(plain, type) and issubclass(plain, tuple) and hasattr(plain, "_fields"):
        return all(map(may_have_gradient, plain.__annotations__.values()))
    return False
