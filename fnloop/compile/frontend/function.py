"""The rewriting of one whole function: its parameters, what must stand before its body, and the body."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import ModuleType
from typing import Any

from fnloop.authors import root_package
from fnloop.compile.frontend.aliasing import made_by, shared_write
from fnloop.compile.frontend.converters.functions import convert_signature
from fnloop.compile.frontend.converters.gradients import screen_gradients
from fnloop.compile.frontend.converters.values import whole_record
from fnloop.compile.frontend.desugar import desugar
from fnloop.compile.frontend.late_names import late_names
from fnloop.compile.frontend.loops_in import varying_returns
from fnloop.compile.frontend.open_chains import close_chains
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import bound_in
from fnloop.compile.frontend.tensor_names import tensor_names
from fnloop.compile.frontend.unsupported import shares_nothing, unwrapped, why_not
from fnloop.hints import members, tensor_type

__all__ = ["open_record", "rewrite"]


def open_record(
    rewriter: Rewriter,
    parameter: str,
    record: Any,
    hints: Mapping[str, Any],
    fixed: Mapping[str, object],
) -> None:
    """Take a block's record parameter apart: its fields become arguments, or constants.

    Args:
        rewriter: of the block's function.
        parameter: the name of the parameter.
        record: the class.
        hints: the annotations of the fields that are read.
        fixed: the fields that are constants of the graph.
    """
    env = rewriter.env
    env.record = parameter
    env.hints[parameter] = record
    env.tensors = {name for name, hint in hints.items() if _holds_tensors(hint)}
    for field in hints:
        name = env.fields[field] = rewriter.fresh(f"{parameter}_{field}")
        if field in fixed:
            rewriter.free[name] = env.constants[name] = fixed[field]


def _holds_tensors(hint: Any) -> bool:
    """Whether a field holds nothing but tensors, or None."""
    alternatives = [one for one in members(hint) if one is not None and one is not type(None)]
    return bool(alternatives) and all(map(_is_of_tensors, alternatives))


def _is_of_tensors(hint: Any) -> bool:
    """Whether an annotation is that of tensors: `Tensor`, `Float[Tensor, "n"]`."""
    array: Any = hint if tensor_type(hint) is None else hint.array_type
    return isinstance(array, type) and array.__name__ == "Tensor" and root_package(array) == "mindspore"


def rewrite(rewriter: Rewriter, parameters: Sequence[str] | None) -> ast.FunctionDef:
    """The function for the graph.

    Args:
        rewriter: of the function.
        parameters: those that it has instead of its own; None for its own.
    """
    definition = rewriter.source.definition
    screen_gradients(rewriter)
    desugar(definition, rewriter.fresh, _tells_builtins(rewriter))
    close_chains(definition)
    _refuse_aliasing(rewriter, definition)
    _assign_rebound(rewriter, definition)
    rewriter.env.tensor_names = tensor_names(definition, _is_tensor_among(rewriter))
    body = [*rewriter.prologue, *rewriter.statements(definition.body)]
    varying_returns(body, rewriter.named(), rewriter.vary)
    arguments = definition.args
    if parameters is None:
        body = [*convert_signature(rewriter, arguments), *body]
    else:
        bare = [ast.arg(name) for name in parameters]
        arguments = ast.arguments([], bare, None, [], [], None, [])
    return ast.FunctionDef(
        definition.name, arguments, body or [ast.Pass()], [], None, None, lineno=definition.lineno
    )  # fmt: skip


def _tells_builtins(rewriter: Rewriter) -> Callable[[str], bool]:
    """Tells whether a name is that of Python's own function: nothing else is called so in the function, or around."""

    def is_builtin(name: str) -> bool:
        known, value = rewriter.env.static(ast.Name(name, ast.Load()))
        return known and value is getattr(builtins, name)

    return is_builtin


def _is_tensor_among(rewriter: Rewriter) -> Callable[[ast.expr, frozenset[str]], bool]:
    """Whether an expression is a tensor where some names are."""

    def is_tensor(node: ast.expr, names: frozenset[str]) -> bool:
        return replace(rewriter.env, tensor_names=names).is_tensor(node)

    return is_tensor


def _refuse_aliasing(rewriter: Rewriter, definition: ast.FunctionDef) -> None:
    """Refuse writes and closures that show in Python elsewhere, and in a graph do not."""

    def is_fresh(call: ast.Call) -> bool:
        known, called = rewriter.env.static(call.func)
        return shares_nothing(called if known else None, call)

    def is_module(node: ast.expr) -> bool:
        _, value = rewriter.env.static(node)
        return isinstance(value, ModuleType)

    def is_list(node: ast.expr) -> bool:
        return isinstance(node, ast.Call) and rewriter.env.static(node.func) == (True, list)

    found = shared_write(definition, is_fresh, is_module, is_list)
    for call in made_by(found[0], definition) if found is not None else ():
        known, called = rewriter.env.static(call.func)
        refusal = why_not(unwrapped(called), call) if known else None
        if refusal is not None:  # a copy would be no better
            rewriter.refuse(call, *refusal)
    found = found or late_names(definition)
    if found is not None:
        rewriter.refuse(*found)


def _assign_rebound(rewriter: Rewriter, definition: ast.FunctionDef) -> None:
    """Assign parameters that the function binds again, in front of it: then they are names like any other."""
    env = rewriter.env
    rebound = bound_in(definition.body)
    if env.record in rebound:
        _assign(rewriter, env.record, whole_record(rewriter))
        env.record = ""
    for name in [name for name in env.constants if name in rebound]:
        _assign(rewriter, name, rewriter.capture(env.constants.pop(name), f"{name}_given"))


def _assign(rewriter: Rewriter, name: str, value: ast.expr) -> None:
    """Put an assignment in front of the function."""
    rewriter.prologue.append(ast.Assign([ast.Name(name, ast.Store())], value, lineno=1))
