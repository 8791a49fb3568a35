"""What a graph cannot hold, or holds otherwise: functions of Python and NumPy, random numbers, writes in place."""

from __future__ import annotations

import ast
import functools
import random
from collections.abc import Callable
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

from fnloop.authors import is_library, is_library_file, is_users
from fnloop.compile.frontend.aliasing import MAY_SHARE
from fnloop.errors import CompileError

__all__ = [
    "REFUSED",
    "ImpureError",
    "call_of",
    "cells_of",
    "graph_comparison",
    "graph_function",
    "graph_method",
    "graph_operator",
    "graph_version",
    "is_impure",
    "opaque",
    "shares_nothing",
    "unwrapped",
    "why_not",
]

REFUSED: dict[type, tuple[str, str]] = {
    ast.Try: ("a graph has no `try`", "test the condition with `if` instead"),
    ast.With: ("a graph has no `with`", "do it outside of the block"),
    ast.Import: ("it imports here", "import at the top of the module"),
    ast.ImportFrom: ("it imports here", "import at the top of the module"),
    ast.Global: ("it writes a global name", "return the value in a field"),
    ast.Nonlocal: ("it writes a name of the function around it", "return the value in a field"),
    ast.NamedExpr: ("a graph has no `:=`", "assign on a line of its own"),
    ast.Yield: ("a graph has no `yield`", "return a record"),
    ast.YieldFrom: ("a graph has no `yield`", "return a record"),
    ast.Await: ("a graph has no `await`", "return a record"),
    ast.AsyncFunctionDef: ("a graph has no `async`", "write `def`"),
    ast.Match: ("a graph has no `match`", "write `if` and `elif`"),
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
    {"bernoulli", "bernoulli_", "cauchy", "exponential_", "log_normal", "multinomial", "normal_", "random_", "uniform_"}
)

TO_PYTHON = frozenset({"asnumpy", "numpy", "tolist", "data_ptr"})
"""Methods that take a tensor's numbers out of the graph."""

FOR_PYTHON = (
    print, open, input, exec, eval, globals, locals, vars, id, hash, next, iter, setattr, delattr, str, repr, format,
)  # fmt: skip

DRAW = "draw them in a block of its own that computes nothing else, or in the loop's header"


def opaque(value: object) -> str:
    """What a value is that a graph cannot hold as it is; empty where it can."""
    if isinstance(value, (list, tuple)):
        return next((found for found in map(opaque, value) if found), "")
    if isinstance(value, dict):
        return opaque(list(value.values()))
    if (
        isinstance(value, FunctionType)
        and value.__name__ == "<lambda>"
        and not is_library_file(value.__code__.co_filename)
    ):
        return "a lambda"
    if isinstance(value, functools.partial):
        return "a functools.partial"
    if hasattr(type(value), "plan") and hasattr(type(value), "interface"):
        return "a block"
    root = type(value).__module__.split(".")[0]
    if root == "numpy" and not isinstance(value, (type, float)):
        return "a value of NumPy"
    if isinstance(value, (type, FunctionType, BuiltinFunctionType, MethodType)) or is_library(value):
        return ""
    return f"an object of {type(value).__name__}, of which a graph holds only what is read from it by name"


def shares_nothing(called: Any, node: ast.Call) -> bool:
    """Whether the result of a call shares nothing with what it is given.

    Args:
        called: what is called, None where that is not known.
        node: the call.
    """
    name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    if called is None:
        return bool(name) and name not in MAY_SHARE and not name.endswith("_")
    if called in (len, sum, abs, float, int, bool, isinstance, range, any, all, round):
        return True
    module = getattr(called, "__module__", None) or type(called).__module__
    own = getattr(called, "__name__", type(called).__name__)
    return module.split(".")[0] == "mindspore" and not isinstance(called, type) and own.lower() not in MAY_SHARE


class ImpureError(CompileError):
    """A block that gives something else on every call: it cannot be run before the graph either."""


def is_impure(called: Any, method: str) -> bool:
    """Whether a call gives something else every time."""
    module = getattr(called, "__module__", None) or ""
    name = getattr(called, "__name__", "")
    owner = getattr(called, "__self__", None)
    if (module in ("random", "secrets", "time", "datetime", "uuid") and not isinstance(called, type)) or isinstance(
        owner, random.Random
    ):
        return True
    if any(one.startswith("numpy.random") for one in (module, type(called).__module__, type(owner).__module__)):
        return True
    return (module.split(".")[0] == "mindspore" and name in RANDOM) or (called is None and method in RANDOM_METHODS)


def why_not(called: Any, node: ast.Call) -> tuple[str, str] | None:
    """Why a call cannot stand in a graph, and what to write instead; None where it can.

    Args:
        called: what is called, where that is known.
        node: the call.
    """
    method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    if is_impure(called, method):
        shown = getattr(called, "__name__", None) or method
        return f"`{shown}` gives something else on every call", f"draw from a key with fnloop.random, and {DRAW}"
    module = getattr(called, "__module__", None) or ""
    name = getattr(called, "__name__", "")
    if module == "fnloop.random":
        return f"`{name}` makes random numbers in Python", DRAW
    if module.split(".")[0] == "numpy" or type(called).__module__.split(".")[0] == "numpy":
        return f"NumPy's `{name}` runs outside of the graph", "use mindspore.ops, or a block of numbers alone"
    if called is None and method in TO_PYTHON:
        return f"`{method}` takes the numbers out of the graph", "stay with mindspore.ops, or leave the block out of it"
    if called is None and method.endswith("_") and not method.startswith("_"):
        return f"`{method}` writes in place", "use the operator that returns a new tensor"
    if any(called is one for one in FOR_PYTHON):
        return f"`{name}` is for Python", "leave it out of the block"
    if isinstance(called, type) and not is_library(called) and not issubclass(called, Exception):
        return f"it makes a `{name}` here", "make it outside of the block, and bind it as a component"
    if hasattr(type(called), "plan") and hasattr(type(called), "interface"):
        return f"it calls the block {called.name!r}", "compose the two with from_blocks_dict"
    return None


def graph_version(called: Any, node: ast.Call) -> Callable[..., Any] | None:
    """The function that does in a graph what one of Python does outside, None where the graph knows it itself.

    Args:
        called: the function.
        node: its call.
    """
    library = (getattr(called, "__module__", None) or "").startswith("mindspore")
    if not (isinstance(called, BuiltinFunctionType) or called is int or library) or isinstance(called, type(ast)):
        return None
    from fnloop.compile.runtime import methods, numbers, operands  # imports MindSpore

    if node.keywords or any(isinstance(one, ast.Starred) for one in node.args):
        return None
    count = 2 if called in (max, min) and len(node.args) > 2 else len(node.args)
    try:
        return (numbers.versions() | operands.versions() | methods.versions()).get((called, count))
    except TypeError:  # an operator that is not hashable
        return None


def graph_method(name: str, node: ast.Call) -> Callable[..., Any] | None:
    """The function that does in a graph what a method of a tensor does outside, None where the graph's own does.

    Args:
        name: the method.
        node: its call.
    """
    from fnloop.compile.runtime.methods import METHODS  # imports MindSpore

    plain = not node.keywords and not any(isinstance(one, ast.Starred) for one in node.args)
    if not plain or any(isinstance(one, ast.Constant) and one.value is None for one in node.args[:1]):
        return None
    return METHODS.get((name, len(node.args)))


MOST_WRITTEN = 16
"""Up to this power, a power of a whole number is written out."""


def graph_operator(node: ast.BinOp) -> Callable[..., Any] | None:
    """The function that does an operator's work in a graph, None where the graph's own does."""
    from fnloop.compile.runtime.methods import times  # imports MindSpore
    from fnloop.compile.runtime.numbers import OPERATORS, whole_power

    right = node.right.value if isinstance(node.right, ast.Constant) else None
    if isinstance(node.left, ast.Constant) and (right is not None or isinstance(node.left.value, str)):
        return None
    if isinstance(node.op, ast.Pow):
        if isinstance(right, float) or (isinstance(node.left, ast.Constant) and isinstance(node.left.value, float)):
            return None
        if type(right) is int and 0 <= right <= MOST_WRITTEN:
            return whole_power
    if isinstance(node.op, ast.Mult):
        floats = any(isinstance(one, ast.Constant) and isinstance(one.value, float) for one in (node.left, node.right))
        whole = any(isinstance(one, ast.Constant) and type(one.value) is int for one in (node.left, node.right))
        return times if whole and not floats else None
    return OPERATORS.get(type(node.op))


def graph_comparison(op: ast.cmpop, left: ast.expr, right: ast.expr) -> Callable[..., Any] | None:
    """The function that compares in a graph, None where the graph's own operator does."""
    from fnloop.compile.runtime.numbers import COMPARISONS, member  # imports MindSpore

    if isinstance(op, (ast.In, ast.NotIn)):
        return member

    for side in (left, right):
        if isinstance(side, ast.Constant) and (not isinstance(side.value, (int, float)) or side.value == 0):
            return None  # no number, or of which every number of bits knows on which side of it another one is
    return COMPARISONS.get(type(op))


def graph_function(name: str) -> Callable[..., Any]:
    """A function of `fnloop.compile.runtime.numbers` or `fnloop.compile.runtime.operands`."""
    from fnloop.compile.runtime import numbers, operands  # imports MindSpore

    found: Callable[..., Any] = getattr(operands if name in operands.__all__ else numbers, name)
    return found


def cells_of(value: object) -> tuple[Any, ...] | None:
    """The Cells of a CellList or SequentialCell; None for all else."""
    from mindspore import nn

    found: Any = value
    return tuple(found) if isinstance(value, (nn.CellList, nn.SequentialCell)) else None


def unwrapped(called: Any) -> Any:
    """What a function of `functools.lru_cache` or `mindspore.jit` computes."""
    jitted = isinstance(called, FunctionType) and called.__code__.co_name == "staging_specialize"
    return (
        getattr(called, "__wrapped__", called) if jitted or isinstance(called, functools._lru_cache_wrapper) else called
    )


def call_of(called: Any) -> MethodType | None:
    """What calling an object does, where its class was written by a user."""
    if isinstance(called, (type, ModuleType, FunctionType)) or is_library(called):
        return None
    method = getattr(called, "__call__", None)  # noqa: B004 - the method itself is wanted
    return method if isinstance(method, MethodType) and is_users(method.__func__) else None
