"""Guards on what a graph took for fixed when it was made: is it so still?

Attributes of Cells and other objects (`training`, numbers, private ones too), globals, closure
variables and the contents of tensors among them are frozen in a graph: where one has changed,
another graph is needed. Weights are read where they lie (`parameters`).
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from operator import eq, is_
from typing import Any

from fnloop.compile.runtime.namespaces import NamespaceGuard, reader, same_value
from fnloop.compile.runtime.parameters import WeightStorage
from fnloop.compile.runtime.reachable import Follower
from fnloop.run.memory import is_contiguous, is_on_cpu, place_reader, size_of

__all__ = ["Guards", "parameters_in", "watch"]


@dataclass(frozen=True)
class _ContainerGuard:
    """A list, dict, set or deque, and the items that were in it."""

    name: str
    container: Any
    items: list[Any]

    def holds(self) -> bool:
        """Whether it has the same items."""
        now = _items(self.container)
        if len(now) != len(self.items):
            return False
        return all(map(is_, now, self.items)) or all(map(same_value, now, self.items))


@dataclass(frozen=True)
class _TensorGuard:
    """A tensor that may be folded into the graph, where it lay, and what was in it."""

    name: str
    tensor: Any
    storage: int
    contents: bytes

    def holds(self) -> bool:
        """Whether it lies where it lay, with the same contents."""
        is_there = self.tensor.data_ptr() == self.storage  # which waits for what is written into it
        return bool(is_there) and _bytes(self.tensor) == self.contents


@dataclass
class _TensorsInMemory:
    """Those of the tensors that Python can read where they lie: all are compared at once, without arrays of them."""

    tensors: list[Any] = field(default_factory=list)
    storages: list[int] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    contents: list[bytes] = field(default_factory=list)

    def add(self, guard: _TensorGuard) -> None:
        """Compare one more."""
        self.tensors.append(guard.tensor)
        self.storages.append(guard.storage)
        self.sizes.append(len(guard.contents))
        self.contents.append(guard.contents)

    def hold(self) -> bool:
        """Whether all lie where they lay, with the same contents."""
        if list(map(place_reader(), self.tensors)) != self.storages:  # which waits for what is written into them
            return False
        if not all(map(is_contiguous, self.tensors)) or list(map(size_of, self.tensors)) != self.sizes:
            return False
        return all(map(eq, map(ctypes.string_at, self.storages, self.sizes), self.contents))


@dataclass(frozen=True)
class _Names:
    """The same names of several dicts, or attributes of several objects, and what they meant.

    Args:
        read: reads them.
        places: the dicts or objects.
        values: what was there, one after the other.
    """

    read: Callable[[Any], tuple[Any, ...]]
    places: list[Any]
    values: list[Any]

    def mean_the_same(self) -> bool:
        """Whether they mean the very same."""
        return all(map(is_, chain.from_iterable(map(self.read, self.places)), self.values))


@dataclass(frozen=True)
class _ArrayGuard:
    """An array of NumPy, which is folded into the graph, and what was in it."""

    name: str
    array: Any
    contents: bytes
    shape: tuple[int, ...]

    def holds(self) -> bool:
        """Whether it has the same shape and contents."""
        return bool(self.array.shape == self.shape and self.array.tobytes() == self.contents)


_ContentsGuard = _ContainerGuard | _TensorGuard | _ArrayGuard


def _by_names(namespaces: Iterable[NamespaceGuard]) -> list[_Names]:
    """The names of all namespaces; those that have the same names, as the Cells of a class, are read by one reader."""
    same: dict[tuple[tuple[str, ...], bool], list[NamespaceGuard]] = {}
    for one in namespaces:
        if one.names:
            same.setdefault((one.names, one.is_dict), []).append(one)
    return [
        _Names(reader(*key), [one.place for one in found], list(chain.from_iterable(one.values for one in found)))
        for key, found in same.items()
    ]


def _items(container: Any) -> list[Any]:
    return list(chain.from_iterable(_views(container)))


def _view_sizes(guard: _ContainerGuard) -> list[int]:
    """How many items each view of a container had."""
    views = len(_views(guard.container))
    return [len(guard.items) // views] * views


def _views(container: Any) -> list[Any]:
    """The items of a container as they are whenever they are looked at: of a dict its keys and values."""
    return [container, dict.values(container)] if isinstance(container, dict) else [container]


def _bytes(tensor: Any) -> bytes:
    contents: bytes = tensor.asnumpy().tobytes()
    return contents


@dataclass
class Guards:
    """All that a graph took for fixed.

    Args:
        namespaces: those whose names its functions read.
        containers: lists, dicts, sets and deques.
        empty: those of them that nothing was in.
        tensors: its constants that are tensors.
        arrays: its constants that are arrays.
        weights: where its weights lie.
        trainable: which weights gradients are taken of, where any are.
    """

    namespaces: list[NamespaceGuard] = field(default_factory=list)
    containers: list[_ContainerGuard] = field(default_factory=list)
    empty: list[Any] = field(default_factory=list)
    tensors: list[_TensorGuard] = field(default_factory=list)
    arrays: list[_ArrayGuard] = field(default_factory=list)
    weights: WeightStorage = field(default_factory=WeightStorage)
    trainable: list[bool] = field(default_factory=list)
    _in_memory: _TensorsInMemory = field(default_factory=_TensorsInMemory)
    _elsewhere: list[_TensorGuard] = field(default_factory=list)
    _names: list[_Names] = field(default_factory=list)
    _sized: list[Any] = field(default_factory=list)
    _sizes: list[int] = field(default_factory=list)
    _views: list[Any] = field(default_factory=list)
    _view_sizes: list[int] = field(default_factory=list)
    _items: list[Any] = field(default_factory=list)

    def add_tensor(self, name: str, tensor: Any) -> None:
        """Note what is in a tensor; where several hold the same, it is kept once."""
        contents = _bytes(tensor)
        known = next((one.contents for one in self.tensors if one.contents == contents), contents)
        guard = _TensorGuard(name, tensor, tensor.data_ptr(), known)
        self.tensors.append(guard)
        if tensor.is_contiguous() and len(contents) == tensor.nbytes and is_on_cpu():
            self._in_memory.add(guard)
        else:
            self._elsewhere.append(guard)

    def is_as_it_was(self) -> bool:
        """Whether nothing at all has changed, and every weight lies where it lay."""
        return self._frozen() is None and self.weights.are_there()

    def changed(self) -> str | None:
        """The name of a change that needs another graph; None where this one is still right.

        Parameters that have another storage are brought back into the one that the graph reads, if
        that can be done without anybody noticing.
        """
        found = self._frozen()
        return self.weights.bring_back() if found is None else found

    def settle(self) -> None:
        """Note how all names are, in a form that is compared quickly."""
        self._names = _by_names(self.namespaces)
        self._views = list(chain.from_iterable(_views(one.container) for one in self.containers))
        self._items = list(chain.from_iterable(one.items for one in self.containers))
        self._view_sizes = list(chain.from_iterable(map(_view_sizes, self.containers)))
        self._sized = [one.namespace for one in self.namespaces if one.namespace is one.place]
        self._sizes = list(map(len, self._sized))

    def requires_grad(self) -> list[bool]:
        """Which weights gradients are taken of now."""
        return [parameter.requires_grad for parameter in self.weights.parameters]

    def _frozen(self) -> str | None:
        """The name of something frozen in the graph that has changed."""
        if (name := self._rebound()) is not None:
            return name
        if any(self.empty):
            return "a hook, a Parameter or a Cell of a Cell, or a list, dict or set that was empty"
        contents: Iterable[_ContentsGuard] = chain(self._elsewhere, self.arrays)
        if not self._in_memory.hold():
            contents = chain(self.tensors, self.arrays)
        if not self._has_same_items():
            contents = chain(self.containers, contents)
        for guard in contents:
            if not guard.holds():
                return guard.name
        if self.trainable and self.requires_grad() != self.trainable:
            return "requires_grad of a Parameter"
        return None

    def _has_same_items(self) -> bool:
        """Whether all containers hold the very same; equal items are told apart by their guards."""
        try:
            if list(map(len, self._views)) != self._view_sizes:
                return False
            return all(map(is_, chain.from_iterable(self._views), self._items))
        except RuntimeError:  # one changes while it is looked at
            return False

    def _rebound(self) -> str | None:
        """The first name that means something else now."""
        if self._as_before():
            return None
        for namespace in self.namespaces:
            if (name := namespace.changed()) is not None:
                return name
        self.settle()
        return None

    def _as_before(self) -> bool:
        """Whether all names mean the very same; equal values are told apart by `_rebound`."""
        try:
            if not all(names.mean_the_same() for names in self._names):
                return False
        except (KeyError, AttributeError, ValueError):
            return False
        return list(map(len, self._sized)) == self._sizes


def watch(
    components: Mapping[str, object],
    functions: Iterable[Callable[..., Any]],
    *,
    trains: bool,
) -> Guards:
    """The guards of a graph.

    Args:
        components: the components that its blocks were given, by name.
        functions: the users' functions that it is made of.
        trains: whether it computes gradients with respect to Parameters.
    """
    builder = _Builder()
    builder.follow(components, functions)
    return builder.done(trains)


def parameters_in(components: Mapping[str, object], functions: Iterable[Callable[..., Any]]) -> tuple[Any, ...]:
    """The Parameters that a graph would read, in the order in which they are reached.

    Args:
        components: the components that its blocks were given, by name.
        functions: the users' functions that it is made of.
    """
    follower = _Parameters()
    follower.follow(components, functions)
    return tuple(follower.found)


@dataclass
class _Parameters(Follower):
    """Collects Parameters."""

    found: list[Any] = field(default_factory=list)

    def parameter(self, name: str, parameter: Any) -> None:
        self.found.append(parameter)


@dataclass
class _Builder(Follower):
    """Puts a guard on all that is reached."""

    guards: Guards = field(default_factory=Guards)

    def done(self, trains: bool) -> Guards:
        self.guards.trainable = self.guards.requires_grad() if trains else []
        self.guards.settle()
        return self.guards

    def namespace(
        self,
        owner: str,
        names: Iterable[str],
        namespace: Any,
        counts: Callable[[str], bool] | None = None,
    ) -> None:
        found = list(names)
        if found or counts is not None:
            self.guards.namespaces.append(NamespaceGuard.of(owner, found, namespace, counts))

    def container(self, name: str, value: Any) -> None:
        if value:
            self.guards.containers.append(_ContainerGuard(name, value, _items(value)))
        else:
            self.guards.empty.append(value)

    def parameter(self, name: str, parameter: Any) -> None:
        self.guards.weights.add(parameter, name)

    def tensor(self, name: str, tensor: Any) -> None:
        self.guards.add_tensor(name, tensor)

    def array(self, name: str, array: Any) -> None:
        self.guards.arrays.append(_ArrayGuard(name, array, array.tobytes(), array.shape))
