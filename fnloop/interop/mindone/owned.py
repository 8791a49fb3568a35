"""Copies that a mindone block may change, so that what it was given stays as it is.

Guiders and schedulers count their own steps, a generator of random numbers moves on as it is drawn from, and a list
that a block was given may be appended to. Tensors and networks are shared, as nothing in mindone changes them.
"""

from __future__ import annotations

import copy
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

import numpy as np

from fnloop.summary import is_array

__all__ = ["changes", "is_counting", "owned", "owned_value"]

SIMPLE = (type(None), bool, int, float, complex, str, bytes)
SHARED = (*SIMPLE, type, FunctionType, BuiltinFunctionType, ModuleType, np.ndarray, np.dtype, np.generic)
GENERATORS = (np.random.Generator, np.random.RandomState, np.random.BitGenerator)


def is_counting(component: object) -> bool:
    """Whether a component may change while it is used: anything but a network, a tokenizer and what cannot change."""
    return not _is_shared(component)


def owned(value: Any, seen: dict[int, Any] | None = None) -> Any:
    """A copy of an object that may be changed: its lists, dicts and objects are new, its tensors are shared."""
    copies = {} if seen is None else seen
    if id(value) in copies:
        return copies[id(value)]
    if _is_shared(value):
        return value
    if isinstance(value, GENERATORS):
        return copies.setdefault(id(value), copy.deepcopy(value))
    if isinstance(value, MethodType):
        return MethodType(value.__func__, owned(value.__self__, copies))
    if isinstance(value, tuple):
        return _tuple(value, copies)
    try:
        mine = copies[id(value)] = copy.copy(value)
    except TypeError:  # a lock, a file
        return value
    _own_contents(mine, copies)
    return mine


def owned_value(value: Any, *, arrays: bool = False) -> Any:
    """A copy of the value of a field: of lists, dicts and generators of random numbers; all else is shared.

    Args:
        value: the value.
        arrays: whether arrays and tensors are copied too, since the block changes them in place.
    """
    if isinstance(value, GENERATORS):
        return copy.deepcopy(value)
    if type(value) is list:
        return [owned_value(item, arrays=arrays) for item in value]
    if type(value) is dict:
        return {key: owned_value(item, arrays=arrays) for key, item in value.items()}
    return value.copy() if arrays and is_array(value) else value


def changes(after: object, before: object) -> dict[str, Any]:
    """The attributes of an object that differ from those of the one that it was copied from."""
    now, earlier = _attributes(after), _attributes(before)
    changed = [name for name in now if name not in earlier or not _same(now[name], earlier[name])]
    return {name: now[name] for name in changed}


def _own_contents(mine: Any, copies: dict[int, Any]) -> None:
    """Own what a fresh copy holds, in place."""
    if isinstance(mine, list):
        mine[:] = [owned(item, copies) for item in mine]
    elif isinstance(mine, dict):
        for key in mine:
            mine[key] = owned(mine[key], copies)
    for name, value in _attributes(mine).items():
        vars(mine)[name] = owned(value, copies)


def _tuple(value: tuple[Any, ...], copies: dict[int, Any]) -> Any:
    items = [owned(item, copies) for item in value]
    if all(mine is item for mine, item in zip(items, value, strict=True)):
        return value
    return type(value)(*items) if hasattr(value, "_fields") else tuple(items)


def _is_shared(value: object) -> bool:
    if isinstance(value, SHARED):
        return True
    from mindspore import Tensor, nn

    module = type(value).__module__.partition(".")[0]
    frozen = type(value).__name__ == "FrozenDict"  # mindone's configurations
    return isinstance(value, Tensor | nn.Cell) or frozen or module in ("transformers", "tokenizers", "PIL", "mindspore")


def _attributes(value: object) -> dict[str, Any]:
    return dict(getattr(value, "__dict__", {}))


def _same(a: Any, b: Any) -> bool:
    """Whether two values are the same: identical tensors, equal numbers, and the same of what containers hold."""
    if a is b:
        return True
    if type(a) is not type(b):
        return False
    if isinstance(a, SIMPLE):
        return bool(a == b)
    if isinstance(a, np.random.Generator):
        return repr(a.bit_generator.state) == repr(b.bit_generator.state)
    if isinstance(a, np.random.RandomState):
        return repr(a.get_state()) == repr(b.get_state())
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(_same, a, b))
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(_same(a[key], b[key]) for key in a)
    if _is_shared(a) or isinstance(a, GENERATORS):
        return False
    return _same(_attributes(a), _attributes(b))
