"""The storage of the weights that a graph reads: weights are brought back when they lie elsewhere.

A graph reads the storages that Parameters had when it was made. `ops.assign`, `copy_` and
optimizers write into them and are seen; `set_data`, `assign_value` and `load_param_into_net` give
a Parameter another storage, and are not (measured on MindSpore 2.10). What is in a new storage is
copied into the one that the graph reads, unless somebody else holds that.
"""

from __future__ import annotations

import gc
import sys
from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

from fnloop.run.device import synchronize
from fnloop.run.memory import place_reader

__all__ = ["WeightStorage"]


@dataclass(frozen=True)
class _Weight:
    """A Parameter that a graph reads.

    Args:
        parameter: it.
        name: for a reader.
        storage: where it lay when the graph was made.
        handle: a tensor there, so that the storage stays.
    """

    parameter: Any
    name: str
    storage: int
    handle: Any


@dataclass
class WeightStorage:
    """The storages of the weights that a graph reads.

    Args:
        weights: the weights.
        parameters: their Parameters, in the same order.
    """

    weights: list[_Weight] = field(default_factory=list)
    parameters: list[Any] = field(default_factory=list, repr=False)
    _storages: list[int] = field(default_factory=list, repr=False)

    def add(self, parameter: Any, name: str) -> None:
        """Note where a Parameter lies."""
        from mindspore import Tensor

        handle: Any = Tensor(parameter)
        handle.of_storages = True
        storage = parameter.data_ptr()
        self.weights.append(_Weight(parameter, name, storage, handle))
        self.parameters.append(parameter)
        self._storages.append(storage)

    def are_there(self) -> bool:
        """Whether all lie where they lay."""
        return list(map(place_reader(), self.parameters)) == self._storages

    def moved(self) -> list[_Weight]:
        """Those that lie elsewhere."""
        return [one for one in self.weights if one.parameter.data_ptr() != one.storage]

    def bring_back(self) -> str | None:
        """Bring all weights back.

        Returns:
            The name of one that cannot be brought back unnoticed; None where all are back.
        """
        from mindspore import Tensor

        moved = self.moved()
        for one in moved:
            if one.parameter.dtype != one.handle.dtype or one.parameter.shape != one.handle.shape:
                return one.name
        found = _noticed(moved) if moved else None
        # Parameters stand in cycles: those that nobody holds may be there still
        for generation in (1, 2):
            if found is not None:
                gc.collect(generation)
                found = _noticed(moved)
        if found is not None:
            return found
        for one in moved:
            one.handle.copy_(Tensor(one.parameter))
            one.parameter.set_data(one.handle)
            if one.parameter.data_ptr() != one.storage:
                return one.name
        return None


def _noticed(moved: Sequence[_Weight]) -> str | None:
    """The first weight that cannot be brought back without changing what somebody else holds.

    Who holds the old storage would find other numbers in it (`w.asnumpy()`, `Tensor(w)`, taken to
    be put back later); another Parameter in the new one would no longer be tied to this one.
    """
    places = _places(_tensors())
    for weight in moved:
        base = weight.handle.asnumpy().base  # one object for all arrays in the storage
        own_references = 2  # this name and the argument of `getrefcount`
        if type(base).__name__ != "_DeviceAddress" or sys.getrefcount(base) > own_references:
            return weight.name
        if _is_shared(weight, places):
            return weight.name
    return None


def _is_shared(weight: _Weight, places: Iterable[tuple[int, Any]]) -> bool:
    """Whether another tensor lies in the old storage of a weight, or is tied to the new one."""
    from mindspore import Parameter

    new, size = weight.parameter.data_ptr(), max(weight.handle.nbytes, 1)
    for place, tensor in places:
        is_handle = getattr(tensor, "of_storages", False)
        if weight.storage <= place < weight.storage + size and not is_handle:
            return True
        is_there = place == new and tensor is not weight.parameter
        if is_there and (is_handle or isinstance(tensor, Parameter)):
            return True
    return False


def _tensors() -> list[Any]:
    """All tensors; each class is asked once, since there may be millions of other objects."""
    from mindspore import Tensor

    objects = gc.get_objects()
    classes = {cls for cls in set(map(type, objects)) if issubclass(cls, Tensor)}
    return [one for one in objects if type(one) in classes]


PATIENCE = 1.0
"""Seconds to wait for a tensor when all operators are done; a failed one never answers."""


def _places(tensors: Sequence[Any]) -> list[tuple[int, Any]]:
    """Where tensors lie; those whose operator failed lie nowhere.

    Such a tensor may be there still, in the traceback of what was raised, and to ask it for
    anything can take for ever. So they are asked in a thread, and the one that keeps it waiting is
    marked and not asked again.
    """
    synchronize()
    waiting = [one for one in tensors if not getattr(one, "of_failed", False)]
    found: list[tuple[int, Any]] = []
    while waiting:
        asking = _Asking(deque(waiting))
        thread = Thread(target=asking.run, daemon=True)
        thread.start()
        turn = 0
        while thread.is_alive() and (turn == 0 or asking.turn > turn):
            turn = asking.turn
            thread.join(PATIENCE)
        found += asking.found
        waiting = []
        if thread.is_alive():
            asking.current.of_failed = True
            waiting = list(asking.waiting)
            asking.waiting.clear()  # the thread may hold what it has for ever
    return found


@dataclass
class _Asking:
    """Asks tensors where they lie, one after the other.

    Args:
        waiting: those to ask.
        found: those that have answered.
        current: the one that is asked.
        turn: how many have been asked.
    """

    waiting: deque[Any]
    found: list[tuple[int, Any]] = field(default_factory=list)
    current: Any = None
    turn: int = 0

    def run(self) -> None:
        """Ask them all."""
        while self.waiting:
            self.current = self.waiting.popleft()
            self.turn += 1
            with suppress(Exception):  # a tensor whose operator failed is nowhere
                self.found.append((self.current.data_ptr(), self.current))
