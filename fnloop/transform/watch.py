"""What a graph took for fixed when it was made, and whether it is still so.

A graph reads the storages that Parameters had when it was made. `ops.assign`, `copy_` and optimizers write into them
and are seen; `set_data`, `assign_value` and `load_param_into_net` give a Parameter another storage, and are not
(measured on MindSpore 2.10). So the storages are compared before each call: what is in a new one is copied into the one
that the graph reads. Attributes of Cells (`training`, numbers), globals and closure variables are frozen
in a graph: where one has changed, the graph is made again.
"""

from __future__ import annotations

import dis
import math
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter, is_, itemgetter
from types import CodeType, FunctionType, ModuleType, SimpleNamespace
from typing import Any

from fnloop.state import BlockState
from fnloop.summary import is_array
from fnloop.transform.forbidden import is_library, is_users
from fnloop.transform.forms import fixed_key

__all__ = ["Watch", "watch"]

MACHINERY = frozenset({"arguments_key", "cell_type", "grad_ops_label", "is_top_cell"})
"""Attributes of a Cell that MindSpore writes for itself."""

OF_CELLS = ("_amp_level",)
"""Private attributes of a Cell that decide what it computes."""


@dataclass(frozen=True)
class _Space:
    """Names that are read, in a namespace that may change.

    Args:
        owner: what it is the namespace of, for a reader.
        names: those that are read.
        get: gives what is there under all of them.
        values: what was there.
        contents: what was in those lists, dicts, sets and tensors, which can change inside, by the place of the name.
    """

    owner: str
    names: tuple[str, ...]
    get: Callable[[], tuple[Any, ...]]
    values: tuple[Any, ...]
    contents: Mapping[int, Any]

    def changed(self) -> str | None:
        """The first name that means something else now."""
        try:
            now = self.get()
        except (KeyError, AttributeError, ValueError):
            return f"a name of {self.owner}"
        if not all(map(is_, now, self.values)):
            for name, one, old in zip(self.names, now, self.values, strict=True):
                if one is not old and fixed_key(one) != fixed_key(old):
                    return f"{self.owner}.{name}"
        for place, inside in self.contents.items():
            if _contents_of(now[place]) != inside:
                return f"{self.owner}.{self.names[place]}"
        return None


def _contents_of(value: Any) -> Any:
    """What is in a value that can change inside; None for any other."""
    if isinstance(value, (list, dict, set)):
        return fixed_key(value)
    if is_array(value) and hasattr(value, "data_ptr") and not hasattr(value, "requires_grad_"):
        return value.data_ptr()
    return None


@dataclass
class Watch:
    """What a graph took for fixed.

    Args:
        spaces: of names.
        weights: the Parameters, each with a name for a reader, the storage that the graph reads, and a tensor in it.
    """

    spaces: list[_Space] = field(default_factory=list)
    weights: list[tuple[Any, str, int, Any]] = field(default_factory=list)
    parameters: tuple[Any, ...] = ()
    storages: list[int] = field(default_factory=list)
    trainable: list[bool] = field(default_factory=list)

    def changed(self) -> str | None:
        """What has changed so that another graph is needed; None where this one is still right.

        Parameters that have another storage are brought back into the one that the graph reads.
        """
        for space in self.spaces:
            if (found := space.changed()) is not None:
                return found
        if self.trainable and [one.requires_grad for one in self.parameters] != self.trainable:
            return "requires_grad of a Parameter"
        if [one.data_ptr() for one in self.parameters] != self.storages:
            return self._bring_back()
        return None

    def _bring_back(self) -> str | None:
        from mindspore import Tensor

        for parameter, name, storage, tensor in self.weights:
            if parameter.data_ptr() == storage:
                continue
            if parameter.dtype != tensor.dtype or parameter.shape != tensor.shape:
                return name
            tensor.copy_(Tensor(parameter))
            parameter.set_data(tensor)
            if parameter.data_ptr() != storage:
                return name
        return None


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
        self.watch.parameters = tuple(one for one, _, _, _ in self.watch.weights)
        self.watch.storages = [storage for _, _, storage, _ in self.watch.weights]
        self.watch.trainable = [one.requires_grad for one in self.watch.parameters] if trains else []
        return self.watch

    def space(self, owner: str, names: Iterable[str], namespace: Any) -> None:
        """Watch names of a dict, or attributes of anything else."""
        found = tuple(names)
        if not found:
            return
        getter: Any = itemgetter(*found) if isinstance(namespace, Mapping) else attrgetter(*found)

        def get() -> tuple[Any, ...]:
            return (getter(namespace),) if len(found) == 1 else getter(namespace)

        values = get()
        contents = {place: inside for place, one in enumerate(values) if (inside := _contents_of(one)) is not None}
        self.watch.spaces.append(_Space(owner, found, get, values, contents))

    # --- what is followed

    def value(self, name: str, value: Any) -> None:
        """Look into a value that a graph holds."""
        from mindspore import Parameter
        from mindspore.nn import Cell

        if isinstance(value, (list, tuple)):
            for number, one in enumerate(value):
                self.value(f"{name}[{number}]", one)
        if isinstance(value, dict) and id(value) not in self.seen:
            self.seen.add(id(value))
            for key, one in value.items():
                self.value(f"{name}[{key!r}]", one)
            return
        if id(value) in self.seen:
            return
        self.seen.add(id(value))
        if isinstance(value, Cell):
            self._cell(name, value)
        elif isinstance(value, Parameter):
            self._parameter(name, value)
        elif isinstance(value, FunctionType):
            self.function(value)
        elif isinstance(value, type):
            self._class(value)
        elif _has_attributes(value):
            self._object(name, value)

    def function(self, function: Any) -> None:
        """Look into a function: what it reads from outside."""
        function = getattr(function, "__func__", function)
        if not is_users(function) or ("code", id(function)) in self.seen:
            return
        self.seen.add(("code", id(function)))
        names = _names(function.__code__)
        space = function.__globals__
        read = [name for name in _global_names(function.__code__) if name in space]
        self._names(function.__name__, read, space, names)
        for name, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=False):
            if _is_set(cell):
                self.space(f"{function.__name__}:{name}", ["cell_contents"], cell)
                self.value(name, cell.cell_contents)
        self.space(function.__name__, ["__code__", "__defaults__", "__kwdefaults__"], function)
        for name, value in (function.__kwdefaults__ or {}).items():
            self.value(name, value)

    def _names(self, owner: str, names: list[str], namespace: Mapping[str, Any], read: Iterable[str]) -> None:
        self.space(owner, names, namespace)
        for name in names:
            value = namespace[name]
            if isinstance(value, ModuleType) and not _is_library(value):
                inside = [one for one in read if one in vars(value)]
                self._names(value.__name__, inside, vars(value), ())
            else:
                self.value(name, value)

    def _parameter(self, name: str, parameter: Any) -> None:
        from mindspore import Tensor

        tensor = Tensor(parameter)
        self.watch.weights.append((parameter, name, parameter.data_ptr(), tensor))

    def _cell(self, name: str, cell: Any) -> None:
        own = [one for one in cell.__dict__ if not one.startswith("_") and one not in MACHINERY]
        own += [one for one in OF_CELLS if one in cell.__dict__]
        self.space(name, own, cell.__dict__)
        for inner in (cell._params, cell._cells):
            self.space(name, list(inner), inner)
            for one, value in inner.items():
                if value is not None:
                    self.value(f"{name}.{one}", value)
        for one in own:
            if not isinstance(cell.__dict__[one], dict):
                self.value(f"{name}.{one}", cell.__dict__[one])
        self.space(name, [one for one in _of_class(type(cell)) if one not in cell.__dict__], cell)
        self._class(type(cell))

    def _object(self, name: str, value: Any) -> None:
        cls = type(value)
        own = getattr(value, "__dict__", {})
        self.space(name, list(own), own)
        slots = [one for base in cls.__mro__ for one in getattr(base, "__slots__", ()) if hasattr(value, one)]
        self.space(name, slots, value)
        if not is_library(value) or cls is SimpleNamespace:
            for one in [*own, *slots]:
                self.value(f"{name}.{one}", getattr(value, one))
            self.space(name, [one for one in _of_class(cls) if one not in own], value)
            self._class(cls)

    def _class(self, cls: type) -> None:
        """What objects read of their class: its methods, and what else stands in it."""
        for base in cls.__mro__:
            if _is_library_class(base) or ("class", id(base)) in self.seen:
                continue
            self.seen.add(("class", id(base)))
            methods = [one for one, function in vars(base).items() if is_users(function)]
            self.space(base.__name__, [*_plain(base), *methods], vars(base))
            for one in methods:
                self.function(vars(base)[one])


def _global_names(code: CodeType) -> list[str]:
    """The global names that code reads, that of functions inside of it too."""
    read = ("LOAD_GLOBAL", "LOAD_NAME")
    found = dict.fromkeys(one.argval for one in dis.get_instructions(code) if one.opname in read)
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            found |= dict.fromkeys(_global_names(constant))
    return list(found)


def _is_library_class(cls: type) -> bool:
    """Whether a class itself, not one that it inherits from, is a library's."""
    module = sys.modules.get(cls.__module__)
    return cls.__module__ != "__main__" and (module is None or _is_library(module))


def _plain(cls: type) -> list[str]:
    """What stands in a class and is neither a method nor computed."""
    own = vars(cls).items()
    return [one for one, it in own if not one.startswith("__") and not callable(it) and not hasattr(it, "__get__")]


def _of_class(cls: type) -> list[str]:
    """What an object may read of its class, until it gets an attribute of that name itself."""
    return list(dict.fromkeys(one for base in cls.__mro__ if not _is_library_class(base) for one in _plain(base)))


def _names(code: CodeType) -> list[str]:
    """The names that code reads, attributes too, that of functions inside of it too."""
    found = dict.fromkeys(code.co_names)
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            found |= dict.fromkeys(_names(constant))
    return list(found)


def _is_set(cell: Any) -> bool:
    try:
        cell.cell_contents  # noqa: B018 - raises where it is not
    except ValueError:
        return False
    return True


def _is_library(module: ModuleType) -> bool:
    filename = getattr(module, "__file__", None) or ""
    return not filename or "site-packages" in filename or "dist-packages" in filename or filename.startswith(_STDLIB)


_STDLIB = math.__file__.rpartition("/")[0] if hasattr(math, "__file__") else "/usr/lib/python"


def _has_attributes(value: Any) -> bool:
    """Whether a value is an object with attributes of its own, and not MindSpore's or NumPy's business."""
    cls = type(value)
    if isinstance(value, (type, ModuleType, FunctionType, BlockState)) or callable(cls.__dict__.get("__get__")):
        return False
    if cls.__module__.partition(".")[0] in ("mindspore", "numpy", "builtins", "jaxtyping", "fnloop"):
        return False
    return hasattr(value, "__dict__") or hasattr(cls, "__slots__")
