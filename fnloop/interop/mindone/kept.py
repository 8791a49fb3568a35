"""What a component remembers, as plain data: values by attribute, in a dict that a checkpoint can keep.

An object that a component holds, such as a buffer of averages, is a dict of its attributes, and its class under
``"$class"``; so is an object in a list or dict. It is made again without its ``__init__``.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import sys
import textwrap
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any

from fnloop.errors import StateError
from fnloop.interop.mindone.owned import SIMPLE, changes, is_counting, owned
from fnloop.persist.objects import copies_itself
from fnloop.summary import is_array

__all__ = ["restored", "state_of"]

CLASS = "$class"
CONFIGURATION = "$configuration"
"""The key of the items of a configuration of mindone's, which some schedulers change when they set their timesteps."""


def state_of(component: Any, before: Any) -> dict[str, Any]:
    """What a component remembers: the attributes that changed, and those that its methods set.

    The latter are there although they may be as they were before, for the component that is bound may be used
    elsewhere before its state comes back.
    """
    remembered = changes(component, before)
    attributes = getattr(component, "__dict__", {})
    cls: type = type(component)
    for name in sorted(set_by_methods(cls)):
        if name in attributes and _is_plain(attributes[name]):
            remembered.setdefault(name, attributes[name])
    objects = _Objects()
    try:
        return {name: objects.as_data(value) for name, value in remembered.items()}
    except _Shared:
        return dict(owned(remembered))


def restored(component: Any, state: Mapping[str, Any] | None) -> Any:
    """A copy of a component that may be changed, with what an earlier one remembered."""
    mine = owned(component)
    for name, value in (state or {}).items():
        vars(mine)[name] = _from_data(value)
    return mine


@lru_cache(maxsize=256)
def set_by_methods(cls: type) -> frozenset[str]:
    """The attributes that methods of a class assign, but for those that only its ``__init__`` does."""
    found: set[str] = set()
    for base in cls.__mro__[:-1]:
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(base)))
        except (OSError, TypeError, SyntaxError):  # of a class without a file
            continue
        for method in ast.walk(tree):
            if isinstance(method, ast.FunctionDef) and method.name != "__init__" and method.args.args:
                found.update(_assigned(method, method.args.args[0].arg))
    return frozenset(found)


def _assigned(method: ast.FunctionDef, itself: str) -> Iterator[str]:
    for node in ast.walk(method):
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=name, ctx=ast.Store()) if owner == itself:
                yield name
            case ast.Subscript(value=ast.Attribute(value=ast.Name(id=owner), attr=name), ctx=ast.Store()):
                if owner == itself:
                    yield name
            case _:
                pass


def _is_plain(value: Any) -> bool:
    """Whether it is a number, text, an array, or lists and dicts of such."""
    if isinstance(value, list | tuple | set):
        return all(map(_is_plain, value))
    if type(value) is dict:
        return all(map(_is_plain, value)) and all(map(_is_plain, value.values()))
    return isinstance(value, SIMPLE) or is_array(value)


class _Shared(Exception):
    """An object is held in two places, or holds itself, which data cannot say."""


class _Objects:
    """Turns objects, and the lists and dicts around them, into data; each is to come once."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def as_data(self, value: Any) -> Any:
        """The data of a value, which stays as it is."""
        if type(value).__name__ == "FrozenDict":
            return {CONFIGURATION: self.as_data(dict(value))}
        if type(value) not in (list, dict) and not _is_object(value):
            return owned(value)
        if id(value) in self._seen:
            raise _Shared
        self._seen.add(id(value))
        if type(value) is list:
            return [self.as_data(item) for item in value]
        if type(value) is dict:
            return {key: self.as_data(item) for key, item in value.items()}
        attributes = {name: self.as_data(item) for name, item in vars(value).items()}
        return {CLASS: f"{type(value).__module__}:{type(value).__qualname__}", **attributes}


def _is_object(value: Any) -> bool:
    """Whether it is an object with attributes, and nothing else, whose class is found by its name."""
    cls = type(value)
    if cls.__module__ == "builtins" or isinstance(value, Enum | dict | list | tuple) or not is_counting(value):
        return False
    if not hasattr(value, "__dict__") or hasattr(cls, "__slots__") or copies_itself(cls):
        return False
    return _class_named(cls.__module__, cls.__qualname__) is cls


def _class_named(module: str, name: str) -> Any:
    found: Any = sys.modules.get(module)
    for part in name.split("."):
        found = getattr(found, part, None)
    return found


def _from_data(value: Any) -> Any:
    """The value of some data, which stays as it is."""
    if type(value) is list:
        return [_from_data(item) for item in value]
    if type(value) is not dict:
        return owned(value)
    items = {key: _from_data(item) for key, item in value.items()}
    if CONFIGURATION in items:
        from mindone.diffusers.configuration_utils import FrozenDict

        return FrozenDict(items[CONFIGURATION])
    if CLASS not in items:
        return items
    module, _, name = str(items.pop(CLASS)).partition(":")
    try:
        importlib.import_module(module)
    except ImportError as failure:
        raise StateError(f"a state has an object of the class {name!r}, and there is no module {module!r}") from failure
    cls = _class_named(module, name)
    if cls is None:
        raise StateError(f"a state has an object of the class {name!r}, which the module {module!r} does not have")
    made = cls.__new__(cls)
    vars(made).update(items)
    return made
