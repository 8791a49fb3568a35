"""Draws from hidden random states: of MindSpore, NumPy or Python, which no field of a record decides."""

from __future__ import annotations

import ast
import sys
from functools import partial
from types import BuiltinFunctionType, BuiltinMethodType, MethodType
from typing import Any

from fnloop.purity.lookup import is_a, module_name
from fnloop.purity.tables import DROPOUTS, INITIALIZERS, RANDOM, SEEDED
from fnloop.purity.values import UNKNOWN, Value

__all__ = ["DRAW", "randomness", "tensor_randomness"]

DRAW = (
    "draws random numbers that no field decides ({0}), so that the same call gives something else next time; take a "
    "key as a field, `key: random.Key`, write `key, draw_key = random.split(state.key)`, draw with "
    "`fnloop.random.normal(draw_key, shape)` or the like, and return `key`"
)
"""What is said of them; `{0}` is a function or a state."""

TENSOR_RANDOM = frozenset({"bernoulli_", "exponential_", "log_normal_", "normal_", "random_", "uniform_"})
"""Methods that only tensors have, and that draw from MindSpore's global random state."""

TENSOR_DRAWS = frozenset({"bernoulli", "cauchy", "log_normal", "multinomial", "random_categorical", "uniform"})
"""Methods of tensors that do so, and that other objects may have, too."""

RANDOM_INITIALIZERS = frozenset({name.lower() for name in INITIALIZERS} | {"he_normal", "he_uniform", "xavier_normal"})
"""The names of initializers that draw, as `initializer("normal", shape)` has them."""


def tensor_randomness(node: ast.Call, name: str, owner: Value, called: Value) -> str | None:
    """The text of a method of a tensor that draws; None for any other call."""
    if not isinstance(node.func, ast.Attribute):
        return None
    is_tensor = any(part.has("tensor") for part in owner.parts)
    unknown = called.target is UNKNOWN
    return f"`{name}`" if (unknown and name in TENSOR_RANDOM) or (is_tensor and name in TENSOR_DRAWS) else None


def randomness(target: Any, name: str, node: ast.Call) -> str | None:
    """The text of a function that draws from a global random state; None for any other.

    Args:
        target: what is called.
        name: as which it is called.
        node: the call: a dropout that is switched off draws nothing, and a generator made from a seed is pure.
    """
    if target is UNKNOWN:
        return None
    while is_a(target, partial):
        target = target.func
    module = module_name(target)
    root = module.partition(".")[0]
    if root not in ("builtins", "mindspore", "numpy", "random"):
        return None
    own_name = getattr(target, "__name__", name)
    name = own_name.removesuffix("_ext") if isinstance(own_name, str) else name
    if root == "mindspore":
        return f"mindspore's `{name}`" if _is_mindspores(module, name, node) else None
    if module == "numpy.random.mtrand" and name in ("seed", "set_state"):
        return f"`numpy.random.{name}`"
    owner = getattr(target, "__self__", None)
    if is_a(target, BuiltinFunctionType, BuiltinMethodType, MethodType):
        cls = type(owner)
        if cls.__module__ == "numpy.random.mtrand" and _is_of_module(owner, target, "numpy.random", name):
            return f"`numpy.random.{name}`"
        if cls.__module__ == "random" and _is_of_module(owner, target, "random", name):
            return f"`random.{name}`"
    if name in SEEDED and root in ("numpy", "random") and not (node.args or node.keywords):
        return f"{root}'s `{name}()` without a seed"
    return None


def _is_mindspores(module: str, name: str, node: ast.Call) -> bool:
    """Whether a function or class of MindSpore draws, when it is called so."""
    if name in DROPOUTS:
        return not _is_off(node) and module.startswith(("mindspore.ops", "mindspore.mint"))
    if module == "mindspore.common.initializer":
        return name in INITIALIZERS or (name == "initializer" and _constant(node, 0, "init") in RANDOM_INITIALIZERS)
    if name.startswith("fractional_max_pool"):
        return all(one.arg != "_random_samples" for one in node.keywords)
    return name in RANDOM


def _is_off(node: ast.Call) -> bool:
    """Whether a dropout is written so that it drops nothing: `training=False`, or a share of 0."""
    return _constant(node, 2, "training") is False or _constant(node, 1, "p") == 0


def _constant(node: ast.Call, position: int, keyword: str) -> object:
    """The argument of a call where it is written as a constant; None where it is not, or left out."""
    by_keyword = [one.value for one in node.keywords if one.arg == keyword]
    given = [*node.args[position : position + 1], *by_keyword]
    return given[0].value if given and isinstance(given[0], ast.Constant) else None


def _is_of_module(owner: Any, target: Any, module: str, name: str) -> bool:
    """Whether a method is one of the hidden generator behind the functions of a module."""
    found = getattr(sys.modules.get(module), getattr(target, "__name__", name), None)
    return getattr(found, "__self__", None) is owner
