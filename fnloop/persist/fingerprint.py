"""Fingerprints: what functions, objects and values are, so exactly that two of one fingerprint compute the same.

A function counts with its byte code, defaults, closure, and the helpers, classes, constants and modules of the user's
that it names; a Cell with its attributes and Parameters; any other object with its class and state; libraries with
their version. Of what has no state that can be read, no fingerprint is made, but an error.
"""

from __future__ import annotations

import builtins
import warnings
from collections.abc import Collection, Mapping
from functools import cached_property, partial
from types import (
    CodeType,
    FunctionType,
    MappingProxyType,
    MemberDescriptorType,
    MethodType,
    ModuleType,
)
from typing import Any

from fnloop.annotations import closure_of
from fnloop.authors import is_library_file
from fnloop.interface import MISSING
from fnloop.persist.bytecode import (
    attributes_in,
    attributes_of_globals,
    code_text,
    imported_module,
    imports_in,
    loaded_names,
    names_in,
)
from fnloop.persist.hashing import Hashing, Unknown
from fnloop.persist.kinds import ATOMS, CALLED, CONTAINERS, DROPPING, DYNAMIC, MAKERS, ROUTINES, WITHOUT_CONTENTS
from fnloop.persist.objects import (
    bytes_of,
    copies_itself,
    file_of,
    function_of,
    own_attributes,
    reduced,
    version,
)
from fnloop.persist.outside import BUILTINS, METHODS, names_outside, reads_outside
from fnloop.plan import Compiled, Composite, Leaf, Transformed
from fnloop.run.cells import attributes_of_every_cell, is_cell
from fnloop.state import BlockState, numpy_of
from fnloop.substitution import may_write
from fnloop.summary import is_array, summarize

__all__ = ["Fingerprint", "Unknown"]

_KEPT_BY_FUNCTIONS = frozenset({"_func_graph_flags", "amp_strategy", "grad_ops_label", "has_tips_", "no_inline"})
"""Attributes of functions that `functools` and MindSpore write for themselves."""


class Fingerprint(Hashing):
    """The fingerprint of all that is added to it."""

    def add(self, value: Any, place: str) -> None:
        """Add a value.

        Args:
            value: anything.
            place: where it is, for messages.

        Raises:
            Unknown: where it cannot be told what it is.
        """
        cls = type(value)
        if cls in ATOMS:
            self._put(cls.__name__, repr(value))
        elif cls is str or cls is bytes:
            self._put(cls.__name__, value)
        elif value is MISSING:
            self._put("missing")
        elif is_array(value):
            self._array(value, place)
        elif isinstance(value, CONTAINERS):
            with self._inside(value, place):
                self._container(value, place)
        elif not self._known(value):
            self._other(value, place)

    # --- values

    def _array(self, value: Any, place: str) -> None:
        cls = type(value)
        bare = numpy_of(value)
        if not hasattr(bare, "tobytes"):  # a column of a table, a sparse matrix
            if not self._known(value):
                self._object(value, place)
            return
        self._put("array", cls.__qualname__, version(cls.__module__), str(value.dtype), str(tuple(value.shape)))
        if getattr(bare.dtype, "hasobject", False):
            self.add(bare.tolist(), place)
            return
        self._hash.update(bytes_of(bare))
        mask = getattr(bare, "mask", None)
        if mask is not None:
            self.add(mask, f"{place}.mask")

    def _container(self, value: Any, place: str) -> None:
        cls = type(value)
        self._put(cls.__qualname__)
        if cls.__module__ not in ("builtins", "collections", "types"):
            self.add(cls, f"the class {cls.__qualname__!r} of {place}")
        if isinstance(value, BlockState):
            for name in value.__struct_fields__:
                self._put(name)
                self.add(getattr(value, name), f"{place}.{name}")
            return
        self._items(value, place)
        for name, one in own_attributes(value).items():
            self._put(name)
            self.add(one, f"{place}.{name}")

    def _items(self, value: Any, place: str) -> None:
        self._put(str(len(value)))
        if isinstance(value, (set, frozenset)):
            self._put(*sorted(_digest_of(item, place) for item in value))
        elif isinstance(value, (dict, MappingProxyType)):
            for key, item in value.items():
                self.add(key, f"the key {summarize(key)} of {place}")
                self.add(item, f"{place}[{summarize(key)}]")
        else:
            for number, item in enumerate(value):
                self.add(item, f"{place}[{number}]")

    def _other(self, value: Any, place: str) -> None:
        """Add what is neither a plain value nor a container."""
        cls = type(value)
        if isinstance(value, FunctionType):
            self._function(value, place)
        elif isinstance(value, MethodType):
            self._put("method")
            self.add(value.__func__, place)
            self.add(value.__self__, place)
        elif isinstance(value, ROUTINES):
            self._routine(value, place)
        elif isinstance(value, partial):
            self._put("partial")
            for part in (value.func, value.args, value.keywords):
                self.add(part, place)
        elif isinstance(value, ModuleType):
            self._put("module", value.__name__, version(value.__name__))
            if not is_library_file(getattr(value, "__file__", None) or ""):
                for name in self._fresh(value, self._read):
                    self._put(name)
                    self.add(vars(value)[name], f"{name!r} of {place}")
        elif isinstance(value, type):
            self._class(value, place)
        elif isinstance(value, (staticmethod, classmethod)):
            self._put(cls.__name__)
            self.add(value.__func__, place)
        elif isinstance(value, property):
            self._put("property")
            self.add((value.fget, value.fset), place)
        elif isinstance(value, cached_property):
            self._put("cached_property")
            self.add(value.func, place)
        else:
            self._object(value, place)

    def _routine(self, value: Any, place: str) -> None:
        """Add a function that is written in C."""
        owner = getattr(value, "__self__", getattr(value, "__objclass__", None))
        module = getattr(value, "__module__", None) or ""
        name = getattr(value, "__qualname__", value.__name__)
        if reads_outside(module or type(owner).__module__, value.__name__):
            self._refuse(place, f"reads from outside (`{value.__name__}`)")
        self._put("routine", module, name, version(module))
        if owner is not None and not isinstance(owner, ModuleType):
            self.add(owner, place)

    # --- functions and classes

    def _function(self, function: FunctionType, place: str) -> None:
        if is_library_file(function.__code__.co_filename):
            self._library_function(function, place)
            return
        code = function.__code__
        name_of_function = function.__qualname__.rpartition("<locals>.")[2]
        inside = f"(named in {name_of_function!r})"
        self._put("function", code_text(code))
        if not self._lenient:
            self._read |= attributes_in(code)
        self._refuse_outside(function, place)
        self.add(list(function.__defaults__ or ()), f"a default of {place}")
        self.add(dict(function.__kwdefaults__ or {}), f"a default of {place}")
        for name, cell in zip(code.co_freevars, function.__closure__ or (), strict=True):
            self._put(name)
            self._cell_of_closure(cell, f"{name!r} {inside}")
        attributes = attributes_of_globals(code)
        for name in loaded_names(code):
            self._put(name)
            if name in function.__globals__:
                value, read = function.__globals__[name], attributes[name]
                self._named(value, read, code, f"{name!r} {inside}")
        for one in imports_in(code):
            self._put(one.name, str(one.level))
            module = imported_module(function, one)
            if module is not None:
                self._named(module, attributes_in(code), code, f"the module {one.name!r} {inside}")
        for name, one in sorted(vars(function).items()):
            if name not in _KEPT_BY_FUNCTIONS and not name.startswith("__"):
                self._put(name)
                self.add(one, f"{place}.{name}")

    def _cell_of_closure(self, cell: Any, place: str) -> None:
        try:
            held = cell.cell_contents
        except ValueError:  # not assigned yet
            self._put("empty")
            return
        self.add(held, place)

    def _library_function(self, function: FunctionType, place: str) -> None:
        module, name = function.__module__ or "", function.__name__
        if reads_outside(module, name):
            self._refuse(place, f"reads from outside (`{name}`)")
        self._put("library", module, function.__qualname__, version(module))
        if "__wrapped__" in vars(function):
            self.add(vars(function)["__wrapped__"], place)
        if "registry" in vars(function):  # of `functools.singledispatch`
            self.add(vars(function)["registry"], place)
        for held in closure_of(function).values():  # a decorator of a library may hold a function of the user's
            of_user = isinstance(held, FunctionType) and not is_library_file(held.__code__.co_filename)
            if of_user or isinstance(held, (partial, MethodType)):
                self.add(held, place)

    def _refuse_outside(self, function: FunctionType, place: str) -> None:
        """Refuse a function that reads files, clocks or what no source shows."""
        space, names = function.__globals__, names_in(function.__code__)
        for name in loaded_names(function.__code__):
            is_builtin = name in BUILTINS and space.get(name, getattr(builtins, name)) is getattr(builtins, name)
            if is_builtin:
                self._refuse(place, f"calls `{name}`, so what it gives depends on more than its input")
        found = sorted(METHODS & names)
        if found:
            self._refuse(place, f"calls `{found[0]}`, so what it gives depends on more than its input")

    def _named(self, value: Any, read: frozenset[str], code: CodeType, place: str) -> None:
        """Add a value that code names; of a module of the user's, what the code may read of it.

        Args:
            value: the value.
            read: the attributes of it that the code reads.
            code: the code.
            place: where the value is, for messages.
        """
        module = value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", None)
        if isinstance(value, (ModuleType, type)) and isinstance(module, str):
            found = names_outside(module, read)
            if found:
                self._refuse(place, f"reads from outside (`{found[0]}`)")
        if isinstance(value, type) and not is_array(value):
            if not self._known(value):
                self._class(value, place, called=True)
            return
        if not isinstance(value, ModuleType) or is_library_file(getattr(value, "__file__", None) or ""):
            self.add(value, place)
            return
        names = set(names_in(code))
        if names & DYNAMIC:  # any attribute of it may be read
            names |= {name for name in vars(value) if not name.startswith("__")}
        for name in self._fresh(value, names):
            self._put(name)
            self._named(vars(value)[name], attributes_in(code), code, f"{name!r} of {place}")

    def _fresh(self, module: ModuleType, names: Collection[str]) -> list[str]:
        """Of some names of a module of the user's those that were not added yet, sorted."""
        looked_through = self._modules.setdefault(id(module), set())
        fresh = (vars(module).keys() & names) - looked_through
        looked_through |= fresh
        self._put("module", module.__name__)
        return sorted(fresh)

    def _class(self, cls: type, place: str, *, called: bool = False) -> None:
        """Add a class.

        Args:
            cls: the class.
            place: where it is, for messages.
            called: whether objects of it may be made by the code that names it.
        """
        self._put("class", f"{cls.__module__}:{cls.__qualname__}")
        if is_library_file(file_of(cls)):
            self._put(version(cls.__module__))
            return
        self.add([type(cls), *(base for base in cls.__bases__ if base is not object)], place)
        for name in ("__struct_fields__", "__struct_defaults__", "__slots__"):
            if name in vars(cls):
                self.add(vars(cls)[name], f"{place}.{name}")
        run = self._methods_run(cls, MAKERS if called else frozenset())
        for name, one in sorted(vars(cls).items()):
            is_dunder = name.startswith("__") and name.endswith("__")
            is_method = isinstance(one, (FunctionType, staticmethod, classmethod, property))
            if (is_dunder and not is_method) or name.startswith("_abc_") or isinstance(one, MemberDescriptorType):
                continue
            self._put(name)
            if not is_method or name in run:
                self.add(one, f"{name!r} of the class {cls.__qualname__!r}")
                continue
            with self._not_run(name):
                self.add(one, name)

    def _methods_run(self, cls: type, first: frozenset[str]) -> set[str]:
        """The methods of a class that the code added so far may call, and those that they call."""
        methods = {name: function_of(one) for name, one in vars(cls).items()}
        codes = {name: one.__code__ for name, one in methods.items() if isinstance(one, FunctionType)}
        run: set[str] = set()
        fresh = codes.keys() & (self._read | first | CALLED)
        while fresh:
            run |= fresh
            read = {name for one in fresh for name in attributes_in(codes[one])}
            fresh = (codes.keys() & read) - run
        return run

    # --- objects

    def _object(self, value: Any, place: str) -> None:
        """Add any other object: its class and its state."""
        cls = type(value)
        if isinstance(value, WITHOUT_CONTENTS):
            self._put("without contents")
            return
        memoised = getattr(cls, "memoised_plan", None)
        if memoised is not None:
            self._put("memo")
            self.plan(value.memoised_plan, place)
        elif isinstance(value, (Leaf, Composite, Transformed, Compiled)):
            self.plan(value, place)
        elif hasattr(cls, "as_step"):  # a block that another one calls
            self._put("block")
            self.plan(value.plan, place)
            self.add(value.bound, place)
            self.add(value.names, place)
        elif is_cell(value):
            self._cell(value, place)
        elif cls.__module__ == "mindspore.common.initializer":  # of no use once there are Parameters
            self._put("initializer")
        else:
            self.add(cls, f"the class {cls.__qualname__!r} of {place}")
            self._state(value, place)

    def _cell(self, cell: Any, place: str) -> None:
        """Add a Cell of MindSpore."""
        self._refuse_impure_cell(cell, place)
        self.add(type(cell), f"the class of {place}")
        space = vars(cell)
        own = space.keys() - attributes_of_every_cell()
        for name in sorted(own | {"training", "mixed_precision_type", "_amp_level"}):
            if name in space:
                self._put(name)
                self.add(space[name], f"{place}.{name}")
        for held in ("_params", "_buffers", "_cells", "_primitives"):
            for name, one in dict(space.get(held) or {}).items():
                self._put(held, name)
                self.add(one, f"{place}.{name}")
        for name, one in sorted(space.items()):
            if name.endswith("_hook") and isinstance(one, dict) and one:
                self.add(list(one.values()), f"{place}.{name}")

    def _refuse_impure_cell(self, cell: Any, place: str) -> None:
        why = may_write(cell)
        if why is not None:
            raise Unknown(place, f"({type(cell).__name__}) {why}")
        of_library = type(cell).__module__.startswith("mindspore.")
        if of_library and not cell.training:
            return
        for primitive in dict(vars(cell).get("_primitives") or {}).values():
            if type(primitive).__name__ in DROPPING:
                if cell.training:
                    reason = f"({type(cell).__name__}) draws random numbers in training; call `set_train(False)`"
                    raise Unknown(place, reason)
            elif vars(primitive).get("side_effect_hidden"):
                reason = f"({type(cell).__name__}) draws random numbers by {type(primitive).__name__}"
                raise Unknown(place, reason)

    def _state(self, value: Any, place: str) -> None:
        """Add the state of an object: its attributes, or what Python would copy of one that is written in C."""
        cls: Any = type(value)
        if cls.__module__.partition(".")[0] in ("mindspore", "fnloop") and hasattr(value, "__dict__"):
            self._attributes(vars(value), cls, place)
            return
        if copies_itself(cls):
            self._attributes(own_attributes(value), cls, place)
            return
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # some iterators are no longer to be copied
                made = reduced(value)
        except Exception as error:
            raise Unknown(place, f"is {summarize(value)}, whose state cannot be read") from error
        if isinstance(made, str):  # what is known by its name, such as a function with a cache
            self._put(made)
            self._attributes(own_attributes(value), cls, place)
            return
        self.add(made[0], place)
        self.add([one for one in made[1] if one is not cls], place)
        state, slots = made[2] if len(made) > 2 else None, None
        if isinstance(state, tuple) and len(state) == 2 and isinstance(state[1], dict):
            state, slots = state
        for part in (state, slots):
            if isinstance(part, dict) and all(isinstance(name, str) for name in part):
                self._attributes(part, cls, place)
            else:
                self.add(part, place)
        self.add([list(items) for items in made[3:5] if items is not None], place)

    def _attributes(self, found: Mapping[str, Any], cls: type, place: str) -> None:
        for name in sorted(found):
            if not isinstance(getattr(cls, name, None), cached_property):
                self._put(name)
                self.add(found[name], f"{place}.{name}")


def _digest_of(value: object, place: str) -> str:
    one = Fingerprint()
    one.add(value, place)
    return one.hexdigest()
