"""Follows what a graph holds, or reads from outside, to all that can change behind it.

From components and functions it goes on to attributes, items, classes, globals and closures. A
`Follower` does nothing with what it finds: `guards` notes it to see later whether it is the same
still, `effects` asks which Parameters are reached.
"""

from __future__ import annotations

import functools
import sys
from argparse import Namespace
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from types import CodeType, FunctionType, MethodType, ModuleType, SimpleNamespace
from typing import Any

import numpy as np

from fnloop.annotations import closure_of, globals_of
from fnloop.authors import is_library, is_users
from fnloop.compile.runtime.called_blocks import functions_of_block, is_block
from fnloop.compile.runtime.namespaces import PLAIN
from fnloop.state import BlockState

__all__ = ["CONTAINERS", "Follower", "called_among", "codes_in", "is_gradient", "is_method"]

MACHINERY = frozenset(
    {
        "arguments_key",
        "cell_type",
        "current_phase",
        "grad_ops_label",
        "has_bprop",
        "is_top_cell",
        "sequence_modified",
    }
)
"""Attributes of a Cell that MindSpore writes for itself, beside its private ones."""

OF_CELLS = frozenset({"_amp_level"})
"""Private attributes that MindSpore gives to every Cell and that decide what it computes."""

HOOKS = ("_forward_pre_hook", "_forward_hook", "_backward_pre_hook", "_backward_hook")

ENTRIES = ("__call__", "construct")
"""Methods that are called without their name."""

CONTAINERS = (list, dict, set, deque)
"""Classes whose items may change."""

DIFFERENTIATED = ("fn", "fn_", "weights")
"""What the function that `mindspore.grad` makes reads from around it: a function, as it was given too, and weights."""

OPAQUE = ("mindspore", "numpy", "builtins", "jaxtyping", "fnloop")
"""Packages whose objects are not looked into."""

NAMESPACES = (SimpleNamespace, Namespace)
"""Classes of a library that hold what their user puts there."""


@dataclass
class Follower:
    """Visits everything that is reached.

    Args:
        seen: what was visited, by identity.
        read: the names that the functions reached read, those of attributes too.
        modules: those that objects hold, of which the names in `read` are visited in the end.
    """

    seen: set[Any] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    modules: list[ModuleType] = field(default_factory=list)

    # --- what is done with what is found: nothing

    def namespace(
        self,
        owner: str,
        names: Iterable[str],
        namespace: Any,
        counts: Callable[[str], bool] | None = None,
    ) -> None:
        """Names of a dict, or attributes of anything else.

        In a dict also names that come in, if they count.
        """

    def container(self, name: str, value: Any) -> None:
        """A list, dict, set or deque."""

    def parameter(self, name: str, parameter: Any) -> None:
        """A Parameter."""

    def tensor(self, name: str, tensor: Any) -> None:
        """A tensor that is no Parameter."""

    def array(self, name: str, array: Any) -> None:
        """An array of NumPy."""

    def cell(self, name: str, cell: Any) -> None:
        """A Cell."""

    def primitive(self, name: str, primitive: Any) -> None:
        """An operator of MindSpore that is an object."""

    def code(self, function: FunctionType) -> None:
        """A function that a user wrote."""

    def gradient(self, gradient: FunctionType) -> None:
        """A function that `mindspore.grad` or `mindspore.value_and_grad` made."""

    # --- what is followed

    def follow(self, components: Mapping[str, object], functions: Iterable[Callable[..., Any]]) -> None:
        """Visit components, by name, and functions, to the end."""
        for name, component in components.items():
            self.value(name, component)
        for function in functions:
            self.function(function)
        self.finish()

    def value(self, name: str, value: Any) -> None:
        """Visit a value and what it holds."""
        if isinstance(value, PLAIN) or id(value) in self.seen:
            return
        self.seen.add(id(value))
        if is_block(value):
            self._block(name, value)
            return
        if isinstance(value, CONTAINERS):
            self.container(name, value)
        for classes, visit in _visits():
            if isinstance(value, classes):
                visit(self, name, value)
                return
        if _has_attributes(value):
            self._object(name, value)

    def _sequence(self, name: str, sequence: Sequence[Any]) -> None:
        for number, one in enumerate(sequence):
            self.value(f"{name}[{number}]", one)
        self._attributes_of_subclass(name, sequence)

    def _dict(self, name: str, items: Mapping[Any, Any]) -> None:
        for key, one in items.items():
            self.value(f"{name}[{key!r}]", one)
        self._attributes_of_subclass(name, items)

    def _method(self, name: str, method: MethodType) -> None:
        self.value(name, method.__self__)
        self.function(method)

    def _block(self, name: str, block: Any) -> None:
        """Visit the functions of a block that is called by hand, and the components bound to it."""
        for function, bound in functions_of_block(block):
            self.function(function)
            for component, value in bound.items():
                self.value(f"{name}.{component}", value)

    def _partial(self, name: str, partial: Any) -> None:
        self._parts(name, partial, ("func", "args", "keywords"))

    def _record(self, name: str, record: BlockState) -> None:
        self._parts(name, record, record.__struct_fields__)

    def _parts(self, name: str, value: Any, attributes: Iterable[str]) -> None:
        """Visit some attributes of an object."""
        for one in attributes:
            self.value(f"{name}.{one}", getattr(value, one))

    def function(self, function: Any) -> None:
        """Visit a function and what it reads from outside."""
        function = getattr(function, "__func__", function)
        if is_gradient(function):
            self._gradient(function)
            return
        if not _is_followed(function) or ("code", id(function)) in self.seen:
            return
        self.seen.add(("code", id(function)))
        self.code(function)
        codes = list(codes_in(function.__code__))
        wanted = list(dict.fromkeys(chain.from_iterable(map(globals_of, codes))))
        names = chain.from_iterable(code.co_names for code in codes)  # those of attributes too
        read = list(dict.fromkeys(names))
        self.read.update(read)
        self._names(function.__name__, wanted, function.__globals__, read)
        cells = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=False))
        for name, value in closure_of(function).items():
            self.namespace(f"{function.__name__}:{name}", ["cell_contents"], cells[name])
            self.value(name, value)
        self.namespace(function.__name__, ["__code__", "__defaults__", "__kwdefaults__"], function)
        self.value(f"{function.__name__}'s defaults", function.__defaults__)
        self.value(f"{function.__name__}'s defaults", function.__kwdefaults__)
        own = [one for one in function.__dict__ if _is_written(one)]
        self.namespace(function.__name__, own, function.__dict__, self.read.__contains__)
        for one in own:
            self.value(f"{function.__name__}.{one}", function.__dict__[one])

    def _gradient(self, gradient: FunctionType) -> None:
        """Visit the function that a gradient of MindSpore's is of, and the weights by which it is taken."""
        self.gradient(gradient)
        for name, value in closure_of(gradient).items():
            if name in DIFFERENTIATED:
                self.value(name, value)

    def _names(
        self,
        owner: str,
        wanted: list[str],
        namespace: Mapping[str, Any],
        read: Iterable[str],
    ) -> None:
        """Visit names of a namespace; of modules among them the names that are read."""
        names = [one for one in wanted if one in namespace]
        self.namespace(owner, names, namespace, (set(wanted) - set(names)).__contains__)
        for name in names:
            value = namespace[name]
            if isinstance(value, ModuleType):
                self._module(value, read)
            else:
                self.value(name, value)

    def _module(self, module: ModuleType, read: Iterable[str]) -> None:
        """Visit those names of a user's module that are read, and of modules in it likewise."""
        names = [one for one in read if one in vars(module)]
        key = ("module", id(module), tuple(names))
        if is_library(module) or key in self.seen:
            return
        self.seen.add(key)
        self._names(module.__name__, names, vars(module), read)

    def finish(self) -> None:
        """Visit the modules that objects hold, once it is known which names are read."""
        while self.modules:
            self._module(self.modules.pop(), sorted(self.read))

    # --- objects

    def _cell(self, name: str, cell: Any) -> None:
        self.cell(name, cell)
        of_mindspore = _of_mindspore()
        own = [one for one in cell.__dict__ if one not in of_mindspore and not one.startswith("__")]
        slots = list(_slots(cell))
        self.namespace(name, own, cell.__dict__, self._is_new_attribute)
        self.namespace(name, ["__class__", *slots], cell)
        self._parts(name, cell, HOOKS)
        for inner in (cell._params, cell._cells, cell._buffers):
            if inner:
                self.namespace(name, list(inner), inner, bool)
            else:
                self.container(name, inner)
            for one, value in inner.items():
                self.value(f"{name}.{one}", value)
        for one in own:
            self.value(f"{name}.{one}", cell.__dict__[one])
        self._parts(name, cell, slots)
        self._class(type(cell))

    def _is_new_attribute(self, name: str) -> bool:
        """Whether an attribute that comes into a Cell changes it.

        MindSpore gives Cells private ones that nobody reads.
        """
        counts = name not in _of_mindspore() and not name.startswith("__")
        return counts and (not name.startswith("_") or name in self.read)

    def _object(self, name: str, value: Any) -> None:
        cls = type(value)
        own = getattr(value, "__dict__", {})
        self.namespace(name, list(own), own, _is_written)
        slots = list(_slots(value))
        if not isinstance(value, Mapping):  # whose names in a space are its keys
            self.namespace(name, ["__class__", *slots], value)
        if not _is_of_library(cls) or isinstance(value, NAMESPACES):
            self._parts(name, value, [*own, *slots])
            self._class(cls)

    def _attributes_of_subclass(self, name: str, value: Any) -> None:
        """Visit the attributes of a container or tuple of a user's own class."""
        if type(value).__module__ != "builtins" and not _is_of_library(type(value)):
            self._object(name, value)

    def _class(self, cls: type) -> None:
        """Visit what objects read of their class: its methods, and what else stands in it."""
        for base in cls.__mro__:
            if ("class", id(base)) in self.seen:
                continue
            self.seen.add(("class", id(base)))
            if _is_of_library(base):
                continue
            inside = vars(base)
            functions = [one for one in inside if isinstance(inside[one], FunctionType)]
            own = [one for one in inside if _is_written(one) or one in functions]
            self.namespace(base.__name__, own, inside, _is_written)
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


Visit = Callable[[Follower, str, Any], None]
"""Visits a value that is called by a name."""


@functools.cache
def _visits() -> Sequence[tuple[Any, Visit]]:
    """For classes of values, how they are visited; the first that fits counts."""
    from mindspore import Parameter, Tensor
    from mindspore.nn import Cell
    from mindspore.ops import Primitive

    return (
        ((list, tuple, deque), Follower._sequence),
        (dict, Follower._dict),
        (Cell, Follower._cell),
        (Parameter, lambda follower, name, value: follower.parameter(name, value)),
        (Tensor, lambda follower, name, value: follower.tensor(name, value)),
        (Primitive, lambda follower, name, value: follower.primitive(name, value)),
        (np.ndarray, lambda follower, name, value: follower.array(name, value)),
        (FunctionType, lambda follower, _, value: follower.function(value)),
        (MethodType, Follower._method),
        (functools.partial, Follower._partial),
        (BlockState, Follower._record),
        (type, lambda follower, _, value: follower._class(value)),
        (ModuleType, lambda follower, _, value: follower.modules.append(value)),
    )


@functools.cache
def _of_mindspore() -> frozenset[str]:
    """The names in a Cell's dict that MindSpore writes for itself: none of them decides what the Cell computes."""
    from mindspore.nn import Cell

    private = {one for one in vars(Cell()) if one.startswith("_")}
    return MACHINERY | private - OF_CELLS


def _is_written(name: str) -> bool:
    """Whether a name in an object or a class is the user's."""
    return not name.startswith("__")


def _slots(value: Any) -> Iterator[str]:
    """The names of an object's slots that hold something, private ones as Python keeps them."""
    for base in type(value).__mro__:
        slots = base.__dict__.get("__slots__", ())
        for one in (slots,) if isinstance(slots, str) else slots:
            private = one.startswith("__") and not one.endswith("__")
            name = f"_{base.__name__.lstrip('_')}{one}" if private else one
            if name not in ("__dict__", "__weakref__") and hasattr(value, name):
                yield name


def _is_of_library(of: Any) -> bool:
    """Whether a class or function stands in a library; `__main__` has no file in a notebook."""
    module = sys.modules.get(of.__module__)
    return of.__module__ != "__main__" and module is not None and is_library(module)


def _is_followed(function: Any) -> bool:
    if isinstance(function, FunctionType) and function.__name__ == "<lambda>":
        return function.__module__ in sys.modules and not _is_of_library(function)
    return is_users(function)


def is_gradient(called: object) -> bool:
    """Whether a function was made by `mindspore.grad` or `mindspore.value_and_grad`."""
    if not isinstance(called, FunctionType) or not (called.__module__ or "").startswith("mindspore."):
        return False
    return called.__code__.co_name == "after_grad"


def codes_in(code: CodeType) -> Iterator[CodeType]:
    """Code, and that of functions inside of it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from codes_in(constant)


def called_among(functions: Sequence[FunctionType]) -> list[FunctionType]:
    """The functions without the methods whose names none of the others reads."""
    called = [one for one in functions if not is_method(one) or one.__name__ in ENTRIES]
    read: set[str] = set()
    waiting = list(called)
    while waiting:
        for function in waiting:
            read |= _names_read_by(function)
        waiting = [one for one in functions if one.__name__ in read and one not in called]
        called += waiting
    return called


def _names_read_by(function: FunctionType) -> set[str]:
    """The global names and attributes that a function and those inside it read."""
    codes = codes_in(function.__code__)
    return set(chain.from_iterable(code.co_names for code in codes))


def is_method(function: FunctionType) -> bool:
    """Whether a function was written in a class."""
    owner = function.__qualname__.rpartition(".")[0]
    return bool(owner) and not owner.endswith("<locals>")


def _has_attributes(value: Any) -> bool:
    """Whether a value is an object with attributes, and not MindSpore's or NumPy's business."""
    cls = type(value)
    if callable(cls.__dict__.get("__get__")) and _is_of_library(cls):
        return False
    if cls.__module__.partition(".")[0] in OPAQUE:
        return False
    return hasattr(value, "__dict__") or hasattr(cls, "__slots__")
