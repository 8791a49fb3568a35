"""The remedy for a draw that a block computes with: where to draw, if a function that it calls does."""

from __future__ import annotations

import ast
from typing import Any

from fnloop.authors import is_users
from fnloop.compile.frontend.environment import Environment
from fnloop.compile.frontend.rewriter import Source
from fnloop.compile.frontend.unsupported import DRAW
from fnloop.persist.bytecode import loaded_names

__all__ = ["draw_remedy"]


def draw_remedy(source: Source, env: Environment) -> str:
    """Where to draw instead of in a function.

    Args:
        source: of the function, a block's or one that a block calls.
        env: what its names mean.
    """
    drawing = source.function if not env.fields else _helper_that_draws(source.definition, env)
    if drawing is None:
        return DRAW
    return f"draw in the block itself, and give `{drawing.__name__}` what is drawn"


def _helper_that_draws(definition: ast.FunctionDef, env: Environment) -> Any:
    """The first function of a user's that a function calls and that draws; None where none does."""
    for node in ast.walk(definition):
        known, called = env.static(node.func) if isinstance(node, ast.Call) else (False, None)
        if known and is_users(called) and _draws(called):
            return called
    return None


def _draws(function: Any) -> bool:
    named = [function.__globals__.get(name) for name in loaded_names(function.__code__)]
    return any("fnloop.random" in (getattr(one, "__module__", ""), getattr(one, "__name__", "")) for one in named)
