"""Functions by reference: what pickle keeps of a user's function, and how it is found again.

`@block` puts a block where the function was, so that pickle, which looks a function up by its name, finds the block.
A function is therefore kept as the module and the name that hold it or its block. cloudpickle, which Dask, Ray and
joblib use, copies what is defined in `__main__` or in a function, so that another process needs no such module.
"""

from __future__ import annotations

import linecache
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pickle import Pickler
from types import CodeType, FunctionType
from typing import Any

from fnloop.annotations import closure_of
from fnloop.errors import StateError
from fnloop.plan import Composite, Leaf, Plan, inner_steps, memoised_plan, wiring_of

__all__ = [
    "ByName",
    "Holder",
    "Text",
    "check_reachable",
    "copies_values",
    "function_at",
    "name_of",
    "text_of",
    "unreachable",
    "with_text",
]

Holder = Any
"""A function, or the `Lazy` or `Leaf` that it was made."""


@dataclass(frozen=True)
class ByName:
    """The place of a function.

    Args:
        module: the module that holds it.
        name: the name in that module that holds it: its own, or that of the pipeline that it stands in.
        function: its qualified name.
        enclosed: for a function that was defined in another one, the values that it has from there.
    """

    module: str
    name: str
    function: str
    enclosed: tuple[object, ...] = ()


def name_of(function: FunctionType) -> ByName | None:
    """The place of a function; None where no module holds it."""
    module = sys.modules.get(function.__module__ or "")
    if module is None:
        return None
    own = function.__qualname__
    if any(_function(one) is function for one in holders_in(_attribute(module, own))):
        return ByName(module.__name__ if function.__module__ != "__main__" else "__main__", own, own)
    for name, value in list(vars(module).items()):
        alike = [_function(one) for one in holders_in(value) if _function(one).__qualname__ == own]
        if alike and all(one is function for one in alike):
            return ByName(function.__module__, name, own, _enclosed(function))
    return None


def function_at(place: ByName) -> Holder:
    """The function of a place, as it is held there.

    Raises:
        StateError: where it is not there.
    """
    module = import_module(place.module)
    for held in holders_in(_attribute(module, place.name)):
        function = _function(held)
        if function.__qualname__ == place.function:
            if not _same_values(_enclosed(function) if place.enclosed else (), place.enclosed):
                raise StateError(
                    f"{place.module}.{place.name} holds another {place.function!r} here: its enclosed values differ "
                    "from those where it was pickled; define it at the top of a module"
                )
            return held
    raise StateError(
        f"the function {place.function!r} was pickled as {place.module}.{place.name}, where it is not any more; what "
        "another process is to find stands at the top of a module, not below `if __name__ == '__main__':`"
    )


def holders_in(value: object) -> Iterator[Holder]:
    """The functions that a value of a module holds: a function, that of a block or a decider, those of a composite."""
    if isinstance(value, FunctionType):
        yield value
        return
    if isinstance(value, type) or not hasattr(type(value), "__fnloop_holds__"):
        return
    for held in value.__fnloop_holds__():  # type: ignore[attr-defined]
        if isinstance(held, (Leaf, FunctionType)) or hasattr(held, "needed"):
            yield held
        else:
            yield from _in_plan(held)


def _in_plan(plan: Plan) -> Iterator[Holder]:
    own = wiring_of(plan)
    kept = memoised_plan(own)
    if kept is not None:
        yield from _in_plan(kept)
        return
    if isinstance(own, Leaf):
        yield from _of_leaf(own)
    if isinstance(own, Composite):
        for decision in (own.decision, own.until):
            if decision is not None:
                yield decision.leaf
    for step in inner_steps(own):
        yield from _in_plan(step.plan)


def _of_leaf(leaf: Leaf) -> Iterator[Holder]:
    inner = getattr(leaf.function, "leaf", None)  # one that is tried again
    if isinstance(inner, Leaf):
        yield from _of_leaf(inner)
    elif isinstance(leaf.function, FunctionType):
        yield leaf


def _function(held: Holder) -> Any:
    return held if isinstance(held, FunctionType) else held.function


def _attribute(module: object, name: str) -> object:
    found = module
    for part in name.split("."):
        found = vars(found).get(part) if hasattr(found, "__dict__") else None
        if isinstance(found, (staticmethod, classmethod)):
            found = found.__func__
    return found


def _enclosed(function: FunctionType) -> tuple[object, ...]:
    """The plain values that a function has from the one around it, and its defaults."""
    found: list[object] = [*(function.__defaults__ or ()), *(function.__kwdefaults__ or {}).values()]
    found += closure_of(function).values()
    return tuple(value for value in found if isinstance(value, PLAIN))


PLAIN = (int, float, complex, str, bytes, tuple, type(None))


def _same_values(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    try:
        return bool(one == other)
    except ValueError:  # arrays in a tuple
        return False


def copies_values(depth: int = 1) -> bool:
    """Whether the pickler that asks is cloudpickle, or one like it, which copies functions and classes.

    Args:
        depth: how many calls the method is up that the pickler has called.
    """
    caller = sys._getframe(depth + 1)
    pickler = caller.f_locals.get("self")
    return isinstance(pickler, Pickler) and hasattr(pickler, "reducer_override")


def unreachable(kind: str, function: Any) -> StateError:
    """The error for a function that plain pickle cannot find again."""
    name = function.__qualname__
    if "<lambda>" in name:
        shown, remedy = "a lambda", "write a function at the top of a module"
    elif "<locals>" in name:
        shown, remedy = f"{name!r}, which is defined inside a function", "define it at the top of a module"
    else:
        shown = f"{name!r}, which {function.__module__} does not hold (any more)"
        remedy = "let a name at the top of its module hold it"
    return StateError(f"pickle cannot take {kind} {shown}: {remedy}, or use cloudpickle, which copies functions")


def check_reachable(kind: str, function: object, *, copies: bool) -> None:
    """Refuse a function beside a block, such as the total of a progress bar, that plain pickle could not find.

    Raises:
        StateError: saying what to do.
    """
    if not isinstance(function, FunctionType) or copies:
        return
    if _attribute(sys.modules.get(function.__module__ or ""), function.__qualname__) is not function:
        raise unreachable(kind, function)


@dataclass(frozen=True)
class Text:
    """The file of a function, which cloudpickle does not keep: the compiler, and exceptions, read from it.

    Args:
        filename: its name, or that of a notebook's cell.
        text: its lines.
    """

    filename: str
    lines: tuple[str, ...]


def text_of(function: FunctionType) -> Text:
    """The file of a function."""
    filename = function.__code__.co_filename
    return Text(filename, tuple(linecache.getlines(filename, function.__globals__)))


def with_text(function: FunctionType, text: Text) -> None:
    """Give a function that cloudpickle made its file again, also where no such file is."""
    function.__code__ = _in_file(function.__code__, text.filename)
    if text.lines and not linecache.getlines(text.filename):
        size = sum(map(len, text.lines))
        linecache.cache[text.filename] = (size, None, list(text.lines), text.filename)


def _in_file(code: CodeType, filename: str) -> CodeType:
    constants = tuple(_in_file(one, filename) if isinstance(one, CodeType) else one for one in code.co_consts)
    return code.replace(co_filename=filename, co_consts=constants)
