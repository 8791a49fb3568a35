"""A Cell with other tensors in the places of its Parameters: a copy of its structure that shares all else.

MindSpore finds the Parameters of a Cell as attributes of it and of the Cells in it. So these Cells are copied, without
what they hold; in the copies stand the tensors. The Cell itself is only read.
"""

from __future__ import annotations

import functools
import inspect
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from types import FunctionType, MethodType
from typing import Any

from fnloop.annotations import closure_of, globals_of
from fnloop.errors import StateError

__all__ = ["Substitution", "may_write"]

WRITERS = frozenset(
    {"assign", "assign_add", "assign_sub", "assign_value", "copy_", "load_param_into_net", "scatter_update", "set_data"}
)
"""Names of functions and methods that write into a Parameter."""

_OF_COPIES: dict[str, Any] = {
    "_compile_cache": frozenset(),
    "_recompute_cell": None,
    "requires_grad": False,
    "_init_flag": True,
    "_is_check_and_refresh": True,
}
"""Attributes that MindSpore would act on when a copy is called, or ends: its own graphs, gradients and checks."""

LIBRARIES = frozenset({"builtins", "fnloop", "mindspore", "numpy"})

OF_PYTHON = frozenset({bool, bytes, complex, float, int, str, type(None)})


class Substitution:
    """Copies Cells with tensors in the places of Parameters.

    Args:
        given: the tensor for each Parameter, by its `id`.
        names: the Parameters' names, by `id`.
        recording: whether MindSpore records for a gradient.
    """

    def __init__(self, given: Mapping[int, Any], names: Mapping[int, str], recording: bool) -> None:
        self.given, self.names, self.recording = given, names, recording
        self.copies: dict[int, Any] = {}
        """By `id`, what stands for a Cell, a container or an object: itself, where no Parameter is in it."""

    def cell(self, cell: Any) -> Any:
        """A copy of a Cell; the Cell itself where no Parameter is in it.

        Raises:
            StateError: for a Cell that may write its Parameters, or holds them where they cannot be replaced.
        """
        if id(cell) in self.copies:
            return self.copies[id(cell)]
        space = vars(cell)
        classes: dict[str, Any] = {name: type(space[name]) for name in space.keys() - _given_to_cells()}
        own = [name for name, cls in classes.items() if not _holds_nothing(cls)]
        if not own and not space["_params"] and not space["_cells"]:
            self.copies[id(cell)] = cell
            self._check_reads(cell)
            return cell
        copy = self.copies[id(cell)] = _empty(cell)  # Cells may hold each other in a circle
        params = _Tensors(type(cell).__name__)
        params.update((name, self.given.get(id(one), one)) for name, one in space["_params"].items())
        cells = {name: None if one is None else self.cell(one) for name, one in space["_cells"].items()}
        others = {name: self.value(space[name], f"{type(cell).__name__}.{name}") for name in own}
        changed = {name: one for name, one in others.items() if one is not space[name]}
        same = all(params[name] is one for name, one in space["_params"].items())
        if same and not changed and all(one is space["_cells"][name] for name, one in cells.items()):
            self.copies[id(cell)] = cell
            self._check_reads(cell)
            return cell
        self._check(cell)
        attributes = {**space, **changed}
        attributes |= {"_params": params, "_cells": cells, "_buffers": dict(space["_buffers"])}
        attributes |= _OF_COPIES
        if _is_jitted(type(cell).construct):  # its graph would take the tensors for constants
            attributes["construct"] = MethodType(inspect.unwrap(type(cell).construct), copy)
        object.__setattr__(copy, "__dict__", attributes)
        return copy

    def value(self, value: Any, place: str) -> Any:
        """An attribute of a Cell, or what is in it: a copy of what holds a Parameter, all else itself."""
        cls: Any = type(value)
        if _holds_nothing(cls):
            return value
        if id(value) in self.given:
            return self.given[id(value)]
        if id(value) in self.copies:
            return self.copies[id(value)]
        if isinstance(value, _cell_class()):
            return self.cell(value)
        if isinstance(value, (list, tuple, dict)):
            return self._container(value, place)
        if isinstance(value, MethodType):
            owner = self.value(value.__self__, place)
            return value if owner is value.__self__ else MethodType(value.__func__, owner)
        if isinstance(value, functools.partial):
            parts = [self.value(one, place) for one in (value.func, value.args, value.keywords)]
            same = parts[0] is value.func and parts[1] is value.args and parts[2] is value.keywords
            return value if same else functools.partial(parts[0], *parts[1], **parts[2])
        self.copies[id(value)] = value
        for inner in _hidden(value):
            if self.value(inner, place) is not inner:
                raise StateError(
                    f"call_with cannot replace what {place} holds ({cls.__name__}), since a weight or a Cell with "
                    f"weights is inside of it; hold it as an attribute of a Cell, or in a list, tuple or dict"
                )
        return value

    def _container(self, value: Any, place: str) -> Any:
        self.copies[id(value)] = value  # one that contains itself is left as it is
        if isinstance(value, dict):
            items = {key: self.value(one, place) for key, one in value.items()}
            same = all(one is value[key] for key, one in items.items())
            made: Any = items if type(value) is dict else OrderedDict(items)
        else:
            parts = [self.value(one, place) for one in value]
            same = all(one is old for one, old in zip(parts, value, strict=True))
            made = parts if isinstance(value, list) else tuple(parts)
            if hasattr(value, "_fields"):  # a NamedTuple
                made = type(value)(*parts)
        if not same:
            self.copies[id(value)] = made
        return self.copies[id(value)]

    def _check(self, cell: Any) -> None:
        """Refuse a Cell that gives something else, or writes, when its Parameters are replaced."""
        name, space = type(cell).__name__, vars(cell)
        if (why := may_write(cell)) is not None:
            raise StateError(f"call_with cannot call {name}, which {why}")
        if self.recording and space["has_bprop"]:
            raise StateError(
                f"call_with cannot differentiate {name}, whose `bprop` gives no gradient by its weights; leave it out, "
                f"or take `bprop` from it"
            )
        self._check_reads(cell)
        if space["_shard_fn"] is not None:
            raise StateError(f"call_with cannot call {name}, which is sharded over devices; call it as it is")

    def _check_reads(self, cell: Any) -> None:
        """Refuse a Cell whose `construct` reads a weight, or what holds one, from around it."""
        if not type(cell).__module__.startswith("mindspore."):
            self.value(inspect.unwrap(type(cell).construct), f"{type(cell).__name__}.construct")


class _Tensors(dict[str, Any]):
    """The tensors in the places of a Cell's Parameters: to be read by name, since they are no Parameters."""

    def __init__(self, owner: str) -> None:
        super().__init__()
        self._owner = owner

    def items(self) -> Any:
        """Refuse to be gone through, as MindSpore does to list Parameters, or to name them anew."""
        raise StateError(
            f"{self._owner} asks for its Parameters while `call_with` calls it (by `trainable_params()` or the like, "
            f"or a slice of a CellList); read them as attributes, and keep the slice as a tuple of Cells"
        )

    values = items


def may_write(cell: Any) -> str | None:
    """Why a Cell may write into its own Parameters when it is called, and the remedy; None where it does not."""
    space = vars(cell)
    cls: Any = type(cell)
    if _is_optimizer(cls):
        return "is an optimizer and writes Parameters; call it as it is"
    writes = any(vars(one).get("side_effect_mem") for one in space["_primitives"].values())
    if cls.__module__.startswith("mindspore."):
        if writes and (cell.training or space.get("use_batch_statistics")):
            return (
                "writes its moving averages in training; write `cell.set_train(False)`, or a Cell that normalizes "
                "without them (LayerNorm, GroupNorm)"
            )
        return None
    found = sorted(WRITERS & _names_read(cls))
    if found or writes:
        called = f"calls `{found[0]}`" if found else "has an operator that writes"
        return f"{called} and may write its Parameters; return the new value instead, and keep it in a field"
    return None


def _names_read(cls: Any) -> set[str]:
    """The names that `construct` reads, and the methods of the user's class that are read by name from there."""
    names: set[str] = set()
    waiting: list[Any] = [cls.construct]
    while waiting:
        code = getattr(inspect.unwrap(waiting.pop()), "__code__", None)
        fresh = set() if code is None else set(code.co_names) - names
        names |= fresh
        for base in cls.__mro__:
            if base.__module__.startswith("mindspore."):
                break
            found = (vars(base).get(name) for name in fresh)
            waiting += [one for one in found if isinstance(one, FunctionType)]
    return names


def _hidden(value: Any) -> Iterator[Any]:
    """What a function or an object of a user holds, where it cannot be replaced."""
    if isinstance(value, FunctionType):
        yield from closure_of(value).values()
        yield from value.__defaults__ or ()
        yield from (value.__kwdefaults__ or {}).values()
        yield from vars(value).values()
        read = (value.__globals__.get(name) for name in globals_of(value.__code__))
        yield from (one for one in read if isinstance(one, _cell_class()) or _is_parameter(one) or _is_of_user(one))
    elif hasattr(value, "__dict__") and not isinstance(value, type) and not _is_of_library(type(value)):
        yield from list(vars(value).values())
    elif isinstance(value, (set, frozenset)):
        yield from value


def _is_parameter(value: object) -> bool:
    from mindspore import Parameter

    return isinstance(value, Parameter)


def _is_of_user(value: object) -> bool:
    """Whether a value is a function that a user wrote."""
    return isinstance(value, FunctionType) and (value.__module__ or "").partition(".")[0] not in LIBRARIES


def _is_of_library(cls: type) -> bool:
    return cls.__module__.partition(".")[0] in LIBRARIES


def _is_jitted(construct: Any) -> bool:
    code = getattr(construct, "__code__", None)
    return code is not None and code.co_name == "staging_specialize"


def _empty(cell: Any) -> Any:
    """A Cell of the same class, without attributes."""
    own: Any = type(cell)
    base, cls = _cell_class(), _class_of_copies(own)
    made = base.__base__.__new__(cls)
    super(base, made).__init__("")
    if cls is own:
        base.total_instance_count += 1  # which its end counts down
    return made


@functools.lru_cache(maxsize=1024)
def _class_of_copies(cls: Any) -> Any:
    """A class of the same name, whose objects MindSpore does not count when they end: that takes most of the time.

    A class whose author is told of its subclasses is taken as it is.
    """
    if any("__init_subclass__" in vars(one) for one in cls.__mro__[:-1]):
        return cls
    space = {"__module__": cls.__module__, "__qualname__": cls.__qualname__, "__doc__": cls.__doc__, "__del__": _end}
    return type(cls)(cls.__name__, (cls,), space)


def _end(_: object) -> None:
    """Nothing is to be done."""


@functools.lru_cache(maxsize=1024)
def _holds_nothing(cls: Any) -> bool:
    """Whether nothing of a class can hold a Parameter or a Cell."""
    from mindspore.ops import Primitive

    return cls in OF_PYTHON or issubclass(cls, Primitive)


@functools.lru_cache(maxsize=1024)
def _is_optimizer(cls: Any) -> bool:
    from mindspore.nn import Optimizer

    return issubclass(cls, Optimizer)


@functools.cache
def _cell_class() -> Any:
    from mindspore.nn import Cell

    return Cell


@functools.cache
def _given_to_cells() -> frozenset[str]:
    """The attributes that MindSpore gives to every Cell."""
    return frozenset(vars(_cell_class()()))
