"""What a graph took for fixed when it was made, and whether it is still so.

Attributes of Cells and other objects (`training`, numbers, private ones too), globals, closure variables and the
contents of tensors among them are frozen in a graph: where one has changed, another graph is needed. Weights are read
where they lie (`storages`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from operator import is_
from typing import Any

from fnloop.compile.runtime.namespaces import NamespaceGuard, same_value
from fnloop.compile.runtime.parameters import WeightStorage
from fnloop.compile.runtime.reachable import Follower

__all__ = ["Guards", "watch"]


def _items(container: Any) -> list[Any]:
    return [*container, *container.values()] if isinstance(container, dict) else list(container)


def _bytes(tensor: Any) -> bytes:
    contents: bytes = tensor.asnumpy().tobytes()
    return contents


@dataclass
class Guards:
    """What a graph took for fixed.

    Args:
        namespaces: of names.
        insides: lists, dicts and sets, each with a name for a reader and what was in it.
        empty: those that nothing was in.
        tensors: constants of the graph, which may be folded into it: with a name, storage and contents.
        arrays: NumPy's, which are: with a name and contents.
        weights: where its weights lie.
        trainable: which weights gradients are taken of, where any are.
    """

    namespaces: list[NamespaceGuard] = field(default_factory=list)
    insides: list[tuple[str, Any, list[Any]]] = field(default_factory=list)
    empty: list[Any] = field(default_factory=list)
    tensors: list[tuple[str, Any, int, bytes]] = field(default_factory=list)
    arrays: list[tuple[str, Any, bytes]] = field(default_factory=list)
    weights: WeightStorage = field(default_factory=WeightStorage)
    trainable: list[bool] = field(default_factory=list)
    _gets: list[Callable[[], tuple[Any, ...]]] = field(default_factory=list)
    _values: list[Any] = field(default_factory=list)
    _sized: list[Any] = field(default_factory=list)
    _sizes: list[int] = field(default_factory=list)

    def is_as_it_was(self) -> bool:
        """Whether nothing at all has changed, and every weight lies where it lay."""
        return self._frozen() is None and not self.weights.moved()

    def changed(self) -> str | None:
        """What has changed so that another graph is needed; None where this one is still right.

        Parameters that have another storage are brought back into the one that the graph reads, if that can be done
        without anybody noticing.
        """
        found = self._frozen()
        return self.weights.bring_back() if found is None else found

    def settle(self) -> None:
        """Note how all names are, in a form that is compared quickly."""
        self._gets = [space.get for space in self.namespaces if space.names]
        self._values = list(chain.from_iterable(space.values for space in self.namespaces))
        self._sized = [space.namespace for space in self.namespaces]
        self._sizes = list(map(len, self._sized))

    def _frozen(self) -> str | None:
        """What has changed that a graph has frozen."""
        if not self._as_before():
            for space in self.namespaces:
                if (found := space.changed()) is not None:
                    return found
            self.settle()
        if any(self.empty):
            return "a hook, a Parameter or a Cell of a Cell, or a list, dict or set that was empty"
        for name, inside, items in self.insides:
            now = _items(inside)
            if len(now) != len(items) or not (all(map(is_, now, items)) or all(map(same_value, now, items))):
                return name
        for name, tensor, storage, contents in self.tensors:
            if tensor.data_ptr() != storage or _bytes(tensor) != contents:
                return name
        for name, array, contents in self.arrays:
            if array.tobytes() != contents:
                return name
        if self.trainable and [one.requires_grad for one in self.weights.parameters] != self.trainable:
            return "requires_grad of a Parameter"
        return None

    def _as_before(self) -> bool:
        try:
            now = [get() for get in self._gets]
        except (KeyError, AttributeError, ValueError):
            return False
        return all(map(is_, chain.from_iterable(now), self._values)) and list(map(len, self._sized)) == self._sizes


def watch(components: Mapping[str, object], functions: Iterable[Callable[..., Any]], *, trains: bool) -> Guards:
    """Note what a graph takes for fixed.

    Args:
        components: the components that its blocks were given, by name.
        functions: the users' functions that it is made of.
        trains: whether it computes gradients with respect to Parameters.
    """
    builder = _Builder()
    for name, component in components.items():
        builder.value(name, component)
    for function in functions:
        builder.function(function)
    return builder.done(trains)


@dataclass
class _Builder(Follower):
    """Notes what is reached."""

    watch: Guards = field(default_factory=Guards)

    def done(self, trains: bool) -> Guards:
        self.finish()
        self.watch.trainable = [one.requires_grad for one in self.watch.weights.parameters] if trains else []
        self.watch.settle()
        return self.watch

    def space(
        self, owner: str, names: Iterable[str], namespace: Any, counts: Callable[[str], bool] | None = None
    ) -> None:
        if (found := list(names)) or counts is not None:
            self.watch.namespaces.append(NamespaceGuard.of(owner, found, namespace, counts))

    def container(self, name: str, value: Any) -> None:
        if value:
            self.watch.insides.append((name, value, _items(value)))
        else:
            self.watch.empty.append(value)

    def parameter(self, name: str, parameter: Any) -> None:
        self.watch.weights.add(parameter, name)

    def tensor(self, name: str, tensor: Any) -> None:
        self.watch.tensors.append((name, tensor, tensor.data_ptr(), _bytes(tensor)))

    def array(self, name: str, array: Any) -> None:
        self.watch.arrays.append((name, array, array.tobytes()))
