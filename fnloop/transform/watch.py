"""What a graph took for fixed when it was made, and whether it is still so.

Attributes of Cells (`training`, numbers), globals, closure variables and the contents of tensors among them are frozen
in a graph: where one has changed, another graph is needed. Weights are read where they lie (`storages`).
"""

from __future__ import annotations

import dis
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from operator import is_
from types import CodeType, FunctionType, MethodType, ModuleType, SimpleNamespace
from typing import Any

import numpy as np

from fnloop.state import BlockState
from fnloop.transform.forbidden import is_library, is_users
from fnloop.transform.spaces import PLAIN, Space, same_value
from fnloop.transform.storages import Storages

__all__ = ["Watch", "watch"]

MACHINERY = frozenset(
    {"arguments_key", "cell_type", "current_phase", "grad_ops_label", "has_bprop", "is_top_cell", "sequence_modified"}
)
"""Attributes of a Cell that MindSpore writes for itself."""

OF_CELLS = ("_amp_level",)
"""Private attributes of a Cell that decide what it computes."""

HOOKS = ("_forward_pre_hook", "_forward_hook", "_backward_pre_hook", "_backward_hook")

CONTAINERS = (list, dict, set)
"""What can change inside."""


def _items(container: Any) -> list[Any]:
    return [*container, *container.values()] if isinstance(container, dict) else list(container)


def _bytes(tensor: Any) -> bytes:
    contents: bytes = tensor.asnumpy().tobytes()
    return contents


@dataclass
class Watch:
    """What a graph took for fixed.

    Args:
        spaces: of names.
        insides: lists, dicts and sets, each with a name for a reader and what was in it.
        empty: those that nothing was in.
        tensors: constants of the graph, which may be folded into it: with a name, storage and contents.
        arrays: NumPy's, which are: with a name and contents.
        storages: where its weights lie.
        trainable: which weights gradients are taken of, where any are.
    """

    spaces: list[Space] = field(default_factory=list)
    insides: list[tuple[str, Any, list[Any]]] = field(default_factory=list)
    empty: list[Any] = field(default_factory=list)
    tensors: list[tuple[str, Any, int, bytes]] = field(default_factory=list)
    arrays: list[tuple[str, Any, bytes]] = field(default_factory=list)
    storages: Storages = field(default_factory=Storages)
    trainable: list[bool] = field(default_factory=list)
    _gets: list[Callable[[], tuple[Any, ...]]] = field(default_factory=list)
    _values: list[Any] = field(default_factory=list)
    _sized: list[Any] = field(default_factory=list)
    _sizes: list[int] = field(default_factory=list)

    def is_as_it_was(self) -> bool:
        """Whether nothing at all has changed, and every weight lies where it lay."""
        return self._frozen() is None and not self.storages.moved()

    def changed(self) -> str | None:
        """What has changed so that another graph is needed; None where this one is still right.

        Parameters that have another storage are brought back into the one that the graph reads, if that can be done
        without anybody noticing.
        """
        found = self._frozen()
        return self.storages.bring_back() if found is None else found

    def settle(self) -> None:
        """Note how all names are, in a form that is compared quickly."""
        self._gets = [space.get for space in self.spaces if space.names]
        self._values = list(chain.from_iterable(space.values for space in self.spaces))
        self._sized = [space.namespace for space in self.spaces]
        self._sizes = list(map(len, self._sized))

    def _frozen(self) -> str | None:
        """What has changed that a graph has frozen."""
        if not self._as_before():
            for space in self.spaces:
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
        if self.trainable and [one.requires_grad for one in self.storages.parameters] != self.trainable:
            return "requires_grad of a Parameter"
        return None

    def _as_before(self) -> bool:
        try:
            now = [get() for get in self._gets]
        except (KeyError, AttributeError, ValueError):
            return False
        return all(map(is_, chain.from_iterable(now), self._values)) and list(map(len, self._sized)) == self._sizes


def watch(components: Mapping[str, object], functions: Iterable[Callable[..., Any]], *, trains: bool) -> Watch:
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
class _Builder:
    watch: Watch = field(default_factory=Watch)
    seen: set[Any] = field(default_factory=set)

    def done(self, trains: bool) -> Watch:
        self.watch.trainable = [one.requires_grad for one in self.watch.storages.parameters] if trains else []
        self.watch.settle()
        return self.watch

    def space(
        self, owner: str, names: Iterable[str], namespace: Any, counts: Callable[[str], bool] | None = None
    ) -> None:
        """Watch names of a dict, or attributes of anything else; in a dict also names that come in, if they count."""
        if (found := list(names)) or counts is not None:
            self.watch.spaces.append(Space.of(owner, found, namespace, counts))

    # --- what is followed

    def value(self, name: str, value: Any) -> None:
        """Look into a value that a graph holds."""
        from mindspore import Parameter, Tensor
        from mindspore.nn import Cell

        if isinstance(value, PLAIN) or id(value) in self.seen:
            return
        self.seen.add(id(value))
        if isinstance(value, CONTAINERS):
            self._container(name, value)
        if isinstance(value, (list, tuple)):
            for number, one in enumerate(value):
                self.value(f"{name}[{number}]", one)
        elif isinstance(value, dict):
            for key, one in value.items():
                self.value(f"{name}[{key!r}]", one)
        elif isinstance(value, Cell):
            self._cell(name, value)
        elif isinstance(value, Parameter):
            self.watch.storages.add(value, name)
        elif isinstance(value, Tensor):
            self.watch.tensors.append((name, value, value.data_ptr(), _bytes(value)))
        elif isinstance(value, np.ndarray):
            self.watch.arrays.append((name, value, value.tobytes()))
        elif isinstance(value, FunctionType):
            self.function(value)
        elif isinstance(value, MethodType):
            self.value(name, value.__self__)
            self.function(value)
        elif isinstance(value, BlockState):
            for one in value.__struct_fields__:
                self.value(f"{name}.{one}", getattr(value, one))
        elif isinstance(value, type):
            self._class(value)
        elif _has_attributes(value):
            self._object(name, value)

    def function(self, function: Any) -> None:
        """Look into a function: what it reads from outside."""
        function = getattr(function, "__func__", function)
        if not _is_followed(function) or ("code", id(function)) in self.seen:
            return
        self.seen.add(("code", id(function)))
        codes = list(_codes(function.__code__))
        wanted = list(dict.fromkeys(chain.from_iterable(map(_globals_of, codes))))
        read = list(dict.fromkeys(chain.from_iterable(code.co_names for code in codes)))  # attributes too
        self._names(function.__name__, wanted, function.__globals__, read)
        for name, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=False):
            if _is_set(cell):
                self.space(f"{function.__name__}:{name}", ["cell_contents"], cell)
                self.value(name, cell.cell_contents)
        self.space(function.__name__, ["__code__", "__defaults__", "__kwdefaults__"], function)
        self.value(f"{function.__name__}'s defaults", function.__defaults__)
        self.value(f"{function.__name__}'s defaults", function.__kwdefaults__)

    def _names(self, owner: str, wanted: list[str], namespace: Mapping[str, Any], read: Iterable[str]) -> None:
        names = [one for one in wanted if one in namespace]
        self.space(owner, names, namespace, (set(wanted) - set(names)).__contains__)
        for name in names:
            value = namespace[name]
            if isinstance(value, ModuleType) and not is_library(value):
                self._names(value.__name__, [one for one in read if one in vars(value)], vars(value), ())
            else:
                self.value(name, value)

    def _container(self, name: str, value: Any) -> None:
        if value:
            self.watch.insides.append((name, value, _items(value)))
        else:
            self.watch.empty.append(value)

    def _cell(self, name: str, cell: Any) -> None:
        own = [one for one in cell.__dict__ if _is_attribute(one)]
        own += [one for one in OF_CELLS if one in cell.__dict__]
        self.space(name, own, cell.__dict__, _is_attribute)
        for one in HOOKS:
            self.value(f"{name}.{one}", getattr(cell, one))
        for inner in (cell._params, cell._cells, cell._buffers):
            if inner:
                self.space(name, list(inner), inner, bool)
            else:
                self.watch.empty.append(inner)
            for one, value in inner.items():
                self.value(f"{name}.{one}", value)
        for one in own:
            self.value(f"{name}.{one}", cell.__dict__[one])
        self._class(type(cell))

    def _object(self, name: str, value: Any) -> None:
        cls = type(value)
        own = getattr(value, "__dict__", {})
        self.space(name, list(own), own, _is_written)
        slots = [one for base in cls.__mro__ for one in getattr(base, "__slots__", ()) if hasattr(value, one)]
        self.space(name, slots, value)
        if not is_library(value) or cls is SimpleNamespace:
            for one in [*own, *slots]:
                self.value(f"{name}.{one}", getattr(value, one))
            self._class(cls)

    def _class(self, cls: type) -> None:
        """What objects read of their class: its methods, and what else stands in it."""
        for base in cls.__mro__:
            if _is_of_library(base) or ("class", id(base)) in self.seen:
                continue
            self.seen.add(("class", id(base)))
            inside = vars(base)
            own = [one for one in inside if _is_written(one) or isinstance(inside[one], FunctionType)]
            self.space(base.__name__, own, inside, _is_written)
            for one in own:
                self._member(f"{base.__name__}.{one}", inside[one])

    def _member(self, name: str, member: Any) -> None:
        if isinstance(member, property):
            self.function(member.fget)
        elif isinstance(member, cached_property):
            self.function(member.func)
        elif isinstance(member, (staticmethod, classmethod)):
            self.function(member.__func__)
        else:
            self.value(name, member)


def _is_attribute(name: str) -> bool:
    """Whether a name in a Cell's dict is the user's."""
    return not name.startswith("_") and name not in MACHINERY


def _is_written(name: str) -> bool:
    """Whether a name in an object or a class is the user's."""
    return not name.startswith("__")


def _is_of_library(of: Any) -> bool:
    """Whether a class or a function stands in a library's module; `__main__` has no file in a notebook."""
    module = sys.modules.get(of.__module__)
    return of.__module__ != "__main__" and module is not None and is_library(module)


def _is_followed(function: Any) -> bool:
    if isinstance(function, FunctionType) and function.__name__ == "<lambda>":
        return function.__module__ in sys.modules and not _is_of_library(function)
    return is_users(function)


def _codes(code: CodeType) -> Iterator[CodeType]:
    """Code, and that of functions inside of it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _globals_of(code: CodeType) -> Iterator[str]:
    """The global names that code reads."""
    for one in dis.get_instructions(code):
        if one.opname in ("LOAD_GLOBAL", "LOAD_NAME"):
            yield one.argval


def _is_set(cell: Any) -> bool:
    try:
        cell.cell_contents  # noqa: B018 - raises where it is not
    except ValueError:
        return False
    return True


def _has_attributes(value: Any) -> bool:
    """Whether a value is an object with attributes of its own, and not MindSpore's or NumPy's business."""
    cls = type(value)
    if isinstance(value, ModuleType) or callable(cls.__dict__.get("__get__")):
        return False
    if cls.__module__.partition(".")[0] in ("mindspore", "numpy", "builtins", "jaxtyping", "fnloop"):
        return False
    return hasattr(value, "__dict__") or hasattr(cls, "__slots__")
