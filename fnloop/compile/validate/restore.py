"""Components as they were: what a run that only tries something changes in them is undone.

Parameters are not looked at (`fnloop.compile.validate.compare.Weights` restores them), and iterators cannot be turned
back.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Iterable, MutableMapping
from contextlib import suppress
from types import FunctionType
from typing import Any

import numpy as np

from fnloop.run.contents import class_members, is_parameter, is_traversed, own_attributes, parts_of

__all__ = ["Restoring"]

Undo = Callable[[], None]


class Restoring:
    """A `with` whose end leaves components as its beginning found them, also where something was raised.

    Args:
        components: whatever can be changed in place, with all that they hold.
    """

    def __init__(self, components: Iterable[object]) -> None:
        self._components = list(components)
        self._undo: list[Undo] = []

    def __enter__(self) -> None:
        for _, part, itself in parts_of(self._components):
            if itself is not None:  # an atom
                with suppress(Exception):  # what cannot be looked at
                    self._undo += _undo(part)

    def __exit__(self, *error: object) -> None:
        for undo in self._undo:
            with suppress(Exception):  # what cannot be written must not hide what was raised inside
                undo()


def _undo(part: Any) -> list[Undo]:
    """What brings one object back to what it is now."""
    if isinstance(part, np.ndarray):
        return [_array(part)] if part.flags.writeable else []
    if hasattr(part, "asnumpy"):
        return [] if is_parameter(part) else [_tensor(part)]
    if not is_traversed(part):
        return []
    found: list[Undo] = []
    if isinstance(part, (list, deque, set)):
        found.append(_container(part))
    elif isinstance(part, MutableMapping):
        found.append(_mapping(part))
    elif isinstance(part, random.Random):
        state = part.getstate()
        found.append(lambda: part.setstate(state))
    elif isinstance(part, np.random.Generator):
        found.append(_generator(part.bit_generator))
    elif isinstance(part, np.random.RandomState):
        legacy: Any = part.get_state()
        found.append(lambda: part.set_state(legacy))
    elif isinstance(part, FunctionType):
        return [undo for cell in part.__closure__ or () for undo in _cell(cell)]
    elif isinstance(part, type):
        return [_class(part)]
    return [*found, _attributes(part), *map(_class, type(part).__mro__[:-1])]


def _array(part: Any) -> Undo:
    old = part.copy()

    def undo() -> None:
        part[...] = old

    return undo


def _tensor(part: Any) -> Undo:
    from mindspore import Tensor

    dtype, old = part.dtype, Tensor(part).copy()
    contents = part.float().asnumpy().tobytes()

    def undo() -> None:
        if part.dtype != dtype or part.shape != old.shape:
            part.assign_value(old)
        elif part.float().asnumpy().tobytes() != contents:
            part.copy_(old)

    return undo


def _container(part: Any) -> Undo:
    old = list(part)

    def undo() -> None:
        now = list(part)
        if len(now) != len(old) or any(one is not other for one, other in zip(now, old, strict=True)):
            part.clear()
            part.update(old) if isinstance(part, set) else part.extend(old)

    return undo


def _mapping(part: MutableMapping[Any, Any]) -> Undo:
    old = list(part.items())

    def undo() -> None:
        now = list(part.items())
        same = len(now) == len(old)
        if not same or any(a is not b or c is not d for (a, c), (b, d) in zip(now, old, strict=True)):
            part.clear()
            part.update(old)

    return undo


def _generator(bits: Any) -> Undo:
    old = bits.state

    def undo() -> None:
        bits.state = old

    return undo


def _cell(cell: Any) -> list[Undo]:
    try:
        old = cell.cell_contents
    except ValueError:  # it is empty
        return []

    def undo() -> None:
        cell.cell_contents = old

    return [undo]


def _attributes(part: Any) -> Undo:
    old, places = own_attributes(part), getattr(part, "__dict__", {})

    def undo() -> None:
        now = own_attributes(part)
        for name in now.keys() - old.keys():
            if name in places:
                del places[name]
            else:  # a slot
                object.__delattr__(part, name)
        for name, value in old.items():
            if name in now and now[name] is value:
                continue
            if hasattr(part, "__dict__") and not hasattr(type(part), name):
                places[name] = value  # past a `__setattr__` of its own
            else:
                object.__setattr__(part, name, value)

    return undo


def _class(cls: type) -> Undo:
    old = class_members(cls)

    def undo() -> None:
        now = class_members(cls)
        for name in now.keys() - old.keys():
            type.__delattr__(cls, name)
        for name, value in old.items():
            if name not in now or now[name] is not value:
                type.__setattr__(cls, name, value)

    return undo
