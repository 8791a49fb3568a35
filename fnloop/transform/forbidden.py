"""What a graph cannot hold, or holds otherwise: functions of Python and NumPy, random numbers, writes in place."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from types import BuiltinFunctionType, FunctionType
from typing import Any

from fnloop.errors import CompileError

__all__ = ["ImpureError", "graph_version", "is_impure", "is_users", "why_not"]

RANDOM = frozenset(
    {
        "bernoulli", "dropout", "dropout1d", "dropout2d", "dropout3d", "gamma", "laplace", "log_uniform_candidate_sampler",
        "multinomial", "multinomial_with_replacement", "normal", "poisson", "rand", "rand_like", "randint", "randint_like",
        "randn", "randn_like", "random_categorical", "random_choice_with_mask", "random_gamma", "random_poisson", "randperm",
        "rrelu", "standard_laplace", "standard_normal", "uniform", "uniform_candidate_sampler", "shuffle", "truncated_normal",
    }
)  # fmt: skip
"""Operators of MindSpore (`ops`, `mint`, `Tensor`) that give other numbers on every call."""

RANDOM_METHODS = frozenset({"bernoulli_", "exponential_", "multinomial", "normal_", "random_", "uniform_"})

TO_PYTHON = frozenset({"asnumpy", "numpy", "tolist", "data_ptr"})
"""Methods that take a tensor's numbers out of the graph."""

FOR_PYTHON = (
    print, open, input, exec, eval, globals, locals, vars, id, hash, next, iter, setattr, delattr, str, repr, format,
)  # fmt: skip

DRAW = "draw them in a block of its own that computes nothing else, or in the loop's header"


def is_users(value: object) -> bool:
    """Whether a value is a plain Python function that somebody other than a library wrote."""
    return isinstance(value, FunctionType) and not _in_library(value) and value.__name__ != "<lambda>"


def _in_library(function: FunctionType) -> bool:
    filename = function.__code__.co_filename
    if filename.startswith("<frozen"):
        return True
    return any(f"/{part}/" in filename.replace("\\", "/") for part in ("site-packages", "dist-packages")) or (
        filename.startswith(_STDLIB) or filename.startswith(_FNLOOP)
    )


_STDLIB = str(Path(ast.__file__).parent)
_FNLOOP = str(Path(__file__).parents[1])


class ImpureError(CompileError):
    """A block that gives something else on every call: it cannot be run before the graph either."""


def is_impure(called: Any, method: str) -> bool:
    """Whether a call gives something else every time."""
    module = getattr(called, "__module__", None) or ""
    name = getattr(called, "__name__", "")
    if module in ("random", "secrets", "time", "datetime") and not isinstance(called, type):
        return True
    if module.startswith("numpy.random") or type(called).__module__.startswith("numpy.random"):
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
    if hasattr(called, "plan") and hasattr(called, "interface"):
        return f"it calls the block {called.name!r}", "compose the two with from_blocks_dict"
    return None


def graph_version(called: Any, count: int) -> Callable[..., Any] | None:
    """The function that does in a graph what one of Python does outside, None where the graph knows it itself.

    Args:
        called: the function.
        count: how many arguments it is called with.
    """
    if not isinstance(called, BuiltinFunctionType):
        return None
    from fnloop.transform.numbers import versions  # imports MindSpore

    return versions().get((called, count))
