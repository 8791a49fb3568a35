"""Restores components: the changes of a run that only tries something are undone.

Parameters are not looked at (`fnloop.compile.validate.compare.Weights` restores them), and iterators cannot be turned
back.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any

import numpy as np

from fnloop.run.cells import is_parameter
from fnloop.run.contents import class_members, is_traversed, own_attributes, parts_of
from fnloop.state import numpy_of

__all__ = ["Restoring", "Undoing"]

Undo = Callable[[], None]


class Restoring:
    """A `with` whose end leaves components as its beginning found them, also where something was raised.

    Args:
        components: whatever can be changed in place, with all that they hold.
    """

    def __init__(self, components: Iterable[object]) -> None:
        self._components = list(components)
        self._undo: list[Undo] = []

    def __enter__(self) -> Restoring:
        classes: dict[type, None] = {}
        for _, part, itself in parts_of(self._components, with_contents=False):
            if itself is not None:  # an atom
                with suppress(Exception):  # what cannot be looked at
                    self._undo += _undo(part)
                    classes.update(dict.fromkeys(_classes_of(part)))
        self._undo += map(_class, classes)
        return self

    def __exit__(self, *error: object) -> None:
        self.undo()

    def undo(self) -> None:
        """Undo all that was changed since the beginning."""
        for undo in self._undo:
            with suppress(Exception):  # what cannot be written must not hide what was raised inside
                undo()


@dataclass(eq=False)
class Undoing:
    """Undoes what a call has changed of components and weights, for whoever runs it again in another way.

    Args:
        steps: what undoes it, in the order in which the changes were made.
    """

    steps: list[Undo] = field(default_factory=list)

    def __call__(self) -> None:
        """Undo the changes up to here."""
        for undo in reversed(self.steps):
            undo()

    @contextmanager
    def running_again(self) -> Iterator[None]:
        """A `with` that runs the call in another way; what that changes is kept where it raises, and the call ends."""
        self()
        try:
            yield
        except BaseException:
            self.steps.clear()
            raise

    @contextmanager
    def restoring(self, components: Iterable[object]) -> Iterator[None]:
        """A `with` whose end leaves components as its beginning found them, if the changes in it were not kept."""
        restoring = Restoring(components).__enter__()
        self.steps.append(restoring.undo)
        try:
            yield
        finally:
            if self.steps:
                restoring.undo()


def _undo(part: Any) -> list[Undo]:
    """Undoes later changes of one object."""
    if isinstance(part, np.ndarray):
        return [_array(part)] if part.flags.writeable else []
    if hasattr(part, "asnumpy"):
        return [] if is_parameter(part) else [_tensor(part)]
    if not is_traversed(part):
        return []
    if isinstance(part, FunctionType):
        return _closure(part)
    if isinstance(part, type):
        return []
    return [*_contents(part), _attributes(part)]


def _classes_of(part: Any) -> Iterable[type]:
    """The classes that an object has its methods from, or that it is: changes of them are undone, too."""
    if isinstance(part, np.ndarray | FunctionType) or hasattr(part, "asnumpy") or not is_traversed(part):
        return ()
    return (part,) if isinstance(part, type) else type(part).__mro__[:-1]


def _contents(part: Any) -> list[Undo]:
    """Undoes later changes of the items, or the state, that an object holds besides its attributes."""
    for classes, undo_of in CONTENTS:
        if isinstance(part, classes):
            return [undo_of(part)]
    return []


def _array(part: Any) -> Undo:
    old = part.copy()

    def undo() -> None:
        part[...] = old

    return undo


def _tensor(part: Any) -> Undo:
    from mindspore import Tensor

    dtype, shape = part.dtype, part.shape
    old: Any = numpy_of(part).copy()  # a copy by MindSpore takes four times as long

    def undo() -> None:
        if part.dtype != dtype or part.shape != shape:
            part.assign_value(Tensor(old).astype(dtype))
        elif numpy_of(part).tobytes() != old.tobytes():
            part.copy_(Tensor(old).astype(dtype))

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


def _generator(part: np.random.Generator) -> Undo:
    bits: Any = part.bit_generator
    old = bits.state

    def undo() -> None:
        bits.state = old

    return undo


def _closure(part: FunctionType) -> list[Undo]:
    return [undo for cell in part.__closure__ or () for undo in _cell(cell)]


def _cell(cell: Any) -> list[Undo]:
    try:
        old = cell.cell_contents
    except ValueError:  # it is empty
        return []

    def undo() -> None:
        cell.cell_contents = old

    return [undo]


def _python_random(part: random.Random) -> Undo:
    state = part.getstate()
    return lambda: part.setstate(state)


def _legacy_random(part: np.random.RandomState) -> Undo:
    state: Any = part.get_state()
    return lambda: part.set_state(state)


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


CONTENTS: tuple[tuple[Any, Callable[[Any], Undo]], ...] = (
    ((list, deque, set), _container),
    (MutableMapping, _mapping),
    (random.Random, _python_random),
    (np.random.Generator, _generator),
    (np.random.RandomState, _legacy_random),
)
"""Classes of objects that hold something else than attributes, with the function that undoes changes of it."""
