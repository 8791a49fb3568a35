"""Functions, objects and syntax that a graph cannot hold: Python and NumPy, random numbers, writes in place."""

from __future__ import annotations

import ast
import functools
import random
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Mapping
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

import numpy as np

from fnloop.authors import is_library, is_library_file, is_users
from fnloop.compile.frontend.aliasing import MAY_SHARE
from fnloop.compile.frontend.trial_shapes import probe
from fnloop.compile.runtime.called_blocks import is_block
from fnloop.compile.runtime.drawn import speculated
from fnloop.errors import CompileError
from fnloop.plan import Leaf, wiring_of

__all__ = [
    "ASK_FOR_CLASS",
    "BY_THE_TABLE",
    "DRAW",
    "REFUSED",
    "DrawError",
    "ImpureError",
    "Refusal",
    "block_that_is_called",
    "called_method",
    "is_impure",
    "method_name",
    "opaque",
    "shares_nothing",
    "unwrapped",
    "why_not",
]

Refusal = tuple[str, str]
"""Why something cannot stand in a graph, and what to write instead."""

REFUSED: dict[type[ast.AST], Refusal] = {
    ast.Try: ("a graph has no `try`", "test the condition with `if` instead"),
    ast.With: ("a graph has no `with`", "do it outside of the block"),
    ast.Import: ("it imports here", "import at the top of the module"),
    ast.ImportFrom: ("it imports here", "import at the top of the module"),
    ast.Global: ("it writes a global name", "return the value in a field"),
    ast.Nonlocal: ("it writes a name of the function around it", "return the value in a field"),
    ast.NamedExpr: (
        "a graph has `:=` only where it is evaluated first, and in no `while` with a `continue`",
        "assign on a line of its own",
    ),
    ast.Yield: ("a graph has no generators", "return a list"),
    ast.YieldFrom: ("a graph has no generators", "return a list"),
    ast.Await: ("a graph has no `await`", "return a record"),
    ast.AsyncFunctionDef: ("a graph has no `async`", "write `def`"),
    ast.Match: ("a graph has `match` only with values, `|` and `_`", "write `if` and `elif`"),
    ast.ClassDef: ("it defines a class here", "define it outside of the block"),
    ast.JoinedStr: ("a graph has no text that depends on values", "leave it out of the block"),
    ast.Set: ("a graph has no sets", "write a tuple"),
    ast.SetComp: ("a graph has no sets", "write a list comprehension"),
}
"""Syntax that a graph does not have, and what to write instead."""
if hasattr(ast, "TryStar"):
    REFUSED[ast.TryStar] = REFUSED[ast.Try]

RANDOM = frozenset(
    {
        "bernoulli", "cauchy", "choice_with_mask", "dropout", "dropout1d", "dropout2d", "dropout3d", "gamma", "laplace",
        "log_normal",
        "log_uniform_candidate_sampler", "multinomial", "multinomial_with_replacement", "normal", "poisson",
        "rand", "rand_like", "randint", "randint_like", "randn", "randn_like", "random_categorical",
        "random_choice_with_mask", "random_gamma", "random_poisson", "randperm", "rrelu",
        "standard_laplace", "standard_normal", "uniform", "uniform_candidate_sampler", "shuffle",
        "truncated_normal",
    }
)  # fmt: skip
"""Operators of MindSpore (`ops`, `mint`, `Tensor`) that give other numbers on every call."""

RANDOM_METHODS = frozenset(
    {
        "bernoulli",
        "bernoulli_",
        "cauchy",
        "exponential_",
        "log_normal",
        "multinomial",
        "normal_",
        "random_",
        "uniform_",
    }
)

BY_THE_TABLE = "the guide's compiled_python.md is that table; write it with what is there, or leave the block in Python"
"""The remedy for what is in no row of the table of Python."""

TO_PYTHON = frozenset({"asnumpy", "numpy", "tolist", "data_ptr"})
"""Methods that take a tensor's numbers out of the graph."""

FOR_PYTHON = (
    print, open, input, exec, eval, globals, locals, vars, id, hash, next, iter, setattr, delattr, str, repr, format,
)  # fmt: skip

DRAW = (
    "draw in the loop's header, or in a block of its own that computes nothing else, and whose record has no tensor "
    "that the graph computes"
)

ASK_FOR_CLASS = "write `isinstance(x, Tensor)`"

IMPURE_MODULES = frozenset({"random", "secrets", "time", "datetime", "uuid"})
"""Modules of Python whose functions give something else on every call."""


# --- values


def opaque(value: object) -> str:
    """The kind of a value that a graph cannot hold as it is; empty where it can."""
    if isinstance(value, dict):
        return opaque(list(value.values()))
    if isinstance(value, (list, tuple)):
        return next(filter(None, map(opaque, value)), "")
    for is_of_kind, kind in OPAQUE:
        if is_of_kind(value):
            return kind
    if isinstance(value, (type, FunctionType, BuiltinFunctionType, MethodType)) or is_library(value):
        return ""
    return f"an object of {type(value).__name__}, of which a graph holds only what is read from it by name"


def _is_lambda(value: object) -> bool:
    if not isinstance(value, FunctionType) or value.__name__ != "<lambda>":
        return False
    return not is_library_file(value.__code__.co_filename)


def _is_partial(value: object) -> bool:
    return isinstance(value, functools.partial)


def _is_of_numpy(value: object) -> bool:
    """An array or scalar of NumPy; `float64` is a `float` of Python too."""
    return _root(type(value).__module__) == "numpy" and not isinstance(value, (type, float))


OPAQUE: tuple[tuple[Callable[[object], bool], str], ...] = (
    (_is_lambda, "a lambda"),
    (_is_partial, "a functools.partial"),
    (is_block, "a block"),
    (_is_of_numpy, "a value of NumPy"),
)
"""Kinds of values that a graph cannot hold."""


def _root(module: str | None) -> str:
    """The package of a module."""
    return (module or "").split(".")[0]


def _module(called: Any) -> str:
    """The module that something called says to be of; empty where it says none."""
    return getattr(called, "__module__", None) or ""


def _name(called: Any) -> str:
    return getattr(called, "__name__", "")


def method_name(node: ast.Call) -> str:
    """The name of the method that a call is written as; empty for a call by name."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def shares_nothing(called: Any, node: ast.Call) -> bool:
    """Whether the result of a call shares nothing with its arguments.

    Args:
        called: the function, None where that is not known.
        node: the call.
    """
    method = method_name(node)
    if called is None:
        return bool(method) and method not in MAY_SHARE and not method.endswith("_")
    if called in (len, sum, abs, float, int, bool, isinstance, range, any, all, round):
        return True
    if isinstance(called, type):
        return False
    module = _module(called) or type(called).__module__
    name = getattr(called, "__name__", type(called).__name__)
    return _root(module) == "mindspore" and name.lower() not in MAY_SHARE


# --- calls


class DrawError(CompileError):
    """A block that draws random numbers: where Python can, it runs that before the graph."""


class ImpureError(CompileError):
    """A block that gives something else on every call: it cannot be run before the graph either."""


def is_impure(called: Any, method: str, seeds: bool = False) -> bool:
    """Whether a call gives something else every time.

    Args:
        called: the function, None where that is not known.
        method: the method that it is written as; empty where it is none.
        seeds: whether it is given anything: a generator of NumPy with a seed gives the same numbers again.
    """
    if seeds and called is np.random.default_rng:
        return False
    if called is None:
        return method in RANDOM_METHODS
    module, owner = _module(called), getattr(called, "__self__", None)
    if module in IMPURE_MODULES and not isinstance(called, type):
        return True
    if isinstance(owner, random.Random):
        return True
    modules = (module, type(called).__module__, type(owner).__module__)
    if any(name.startswith("numpy.random") for name in modules):
        return True
    return _root(module) == "mindspore" and _name(called) in RANDOM


def why_not(called: Any, node: ast.Call) -> Refusal | None:
    """Why a call cannot stand in a graph, and what to write instead; None where it can.

    Args:
        called: the function, None where that is not known.
        node: the call.
    """
    for refusal in CALL_REFUSALS:
        found = refusal(called, method_name(node))
        if found is not None:
            return found
    return None


def _impure(called: Any, method: str) -> Refusal | None:
    """`random.random()`, `time.time()`, `ops.dropout(x)`: other numbers on every call."""
    if not is_impure(called, method):
        return None
    shown = getattr(called, "__name__", None) or method
    if _module(called) in IMPURE_MODULES - {"random"}:
        return (
            f"`{shown}` gives something else on every call",
            "call it before the run, and give what it gives as a field",
        )
    return (
        f"`{shown}` gives something else on every call",
        f"draw from a key with fnloop.random, and {DRAW}",
    )


def _draw(called: Any, method: str) -> Refusal | None:
    """`fnloop.random.normal(key, shape)`: made in Python."""
    if called is speculated:
        why = "it draws or computes with NumPy in a branch whose condition the graph computes"
        return why, "split the key before the branch, or let a number of the loop decide"
    if _module(called) == probe.__module__:  # it finds the shape that a draw is asked to have
        return "it makes random numbers in Python", DRAW
    if _module(called) != "fnloop.random":
        return None
    return f"`{_name(called)}` makes random numbers in Python", DRAW


def _numpy(called: Any, method: str) -> Refusal | None:
    """`np.linspace(0, 1, 5)`, `np.add(a, b)`: run outside of the graph."""
    if "numpy" not in (_root(_module(called)), _root(type(called).__module__)):
        return None
    return (
        f"NumPy's `{_name(called)}` runs outside of the graph",
        "use mindspore.ops, or a block of numbers alone",
    )


def _to_python(called: Any, method: str) -> Refusal | None:
    """`x.asnumpy()`, `x.tolist()`: numbers that leave the graph."""
    if called is not None or method not in TO_PYTHON:
        return None
    return (
        f"`{method}` takes the numbers out of the graph",
        "stay with mindspore.ops, or leave the block out of it",
    )


def _in_place(called: Any, method: str) -> Refusal | None:
    """`x.add_(y)`: a write in place."""
    if called is not None or not method.endswith("_") or method.startswith("_"):
        return None
    return f"`{method}` writes in place", "use the operator that returns a new tensor"


def _for_python(called: Any, method: str) -> Refusal | None:
    """`print(x)`, `id(x)`, `repr(x)`: functions for Python."""
    if not any(called is function for function in FOR_PYTHON):
        return None
    return f"`{_name(called)}` is for Python", "leave it out of the block"


def _make_object(called: Any, method: str) -> Refusal | None:
    """`Scheduler(...)` of a user's class: an object that is made in the graph."""
    if not isinstance(called, type) or is_library(called) or issubclass(called, Exception):
        return None
    return (
        f"it makes a `{_name(called)}` here",
        "make it outside of the block, and bind it as a component",
    )


CONTAINERS: Mapping[type, str] = {
    Counter: "write a dict that has its numbers from the start",
    OrderedDict: "write a dict, which is in order, too",
    defaultdict: "write a dict that has its entries from the start",
    deque: "write a list: `[*xs, x][-n:]` holds the last `n`",
    frozenset: "write a tuple",
    set: "write a tuple, or a list",
}
"""Containers of Python that a graph has not, and what to write instead."""


def _make_container(called: Any, method: str) -> Refusal | None:
    """`deque()`, `defaultdict(list)`: containers that a graph has not."""
    if not isinstance(called, type) or called not in CONTAINERS:
        return None
    return f"it makes a `{called.__name__}` here", CONTAINERS[called]


def _ask_for_class(called: Any, method: str) -> Refusal | None:
    """`type(x)`: a class, of which a graph has none."""
    return ("it asks for the class of a value", ASK_FOR_CLASS) if called is type else None


def _call_block(called: Any, method: str) -> Refusal | None:
    """`denoise(state)` of a block that is more than a function: a call that composition says."""
    if not is_block(called) or block_that_is_called(called) is not None:
        return None
    return (
        f"it calls the block {called.name!r}, which is made of others",
        "compose the two with from_blocks_dict, or call it in a statement of the block's own that always runs, with "
        "its fields by keyword",
    )


CALL_REFUSALS: tuple[Callable[[Any, str], Refusal | None], ...] = (
    _impure,
    _draw,
    _numpy,
    _to_python,
    _in_place,
    _for_python,
    _make_object,
    _make_container,
    _ask_for_class,
    _call_block,
)
"""Calls that cannot stand in a graph. A row takes the function (None where it is not known) and the method's name."""


# --- what a call runs


def block_that_is_called(called: Any) -> Leaf | None:
    """The function of a block that a function calls by hand; None for what is no block, or more than a function."""
    if not is_block(called):
        return None
    plan = wiring_of(called.plan)
    is_plain = isinstance(plan, Leaf) and isinstance(plan.function, (FunctionType, MethodType))
    renames = set(called.names) & set(plan.interface.writes)
    return plan if isinstance(plan, Leaf) and is_plain and not renames else None


def unwrapped(called: Any) -> Any:
    """The function that `functools.lru_cache` or `mindspore.jit` wraps."""
    is_jitted = isinstance(called, FunctionType) and called.__code__.co_name == "staging_specialize"
    if is_jitted or isinstance(called, functools._lru_cache_wrapper):
        return getattr(called, "__wrapped__", called)
    return called


def called_method(called: Any) -> MethodType | None:
    """The `__call__` of an object, where its class was written by a user."""
    if isinstance(called, (type, ModuleType, FunctionType)) or is_library(called):
        return None
    method = getattr(called, "__call__", None)  # noqa: B004 - the method itself is wanted
    if not isinstance(method, MethodType) or not is_users(method.__func__):
        return None
    return method
