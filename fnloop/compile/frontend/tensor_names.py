"""Which names of a function hold tensors in every assignment: operators of these need no version for numbers."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

__all__ = ["METHODS", "OPERATORS", "tensor_names"]

OPERATORS = frozenset(
    {
        "abs", "add", "bmm", "ceil", "clamp", "clip", "concat", "cos", "cumsum", "div", "erf", "exp", "expand_dims",
        "floor", "gather", "gelu", "leaky_relu", "log", "log_softmax", "logsumexp", "matmul", "maximum", "minimum",
        "mul", "norm", "ones", "ones_like", "pow", "relu", "reshape", "roll", "rsqrt", "sigmoid", "sign", "silu",
        "sin", "softmax", "softplus", "sqrt", "square", "stack", "sub", "tanh", "tril", "triu", "where", "zeros",
        "zeros_like",
    }
)  # fmt: skip
"""Functions of `mindspore.ops` that give a tensor for whatever they take."""

METHODS = frozenset(
    {
        "abs", "astype", "clamp", "clip", "copy", "cumsum", "exp", "float", "log", "matmul", "mean", "norm", "permute",
        "pow", "prod", "relu", "reshape", "sigmoid", "sqrt", "square", "squeeze", "std", "sum", "swapaxes", "tanh",
        "transpose", "unsqueeze", "var", "view",
    }
)  # fmt: skip
"""Methods of a tensor that give a tensor."""


def tensor_names(definition: ast.FunctionDef, is_tensor: Callable[[ast.expr, frozenset[str]], bool]) -> frozenset[str]:
    """The names to which a function assigns nothing but tensors.

    Args:
        definition: the function.
        is_tensor: whether an expression is seen to be a tensor, given the names that are.
    """
    assigned = _assigned(definition)
    found: frozenset[str] = frozenset()
    while True:
        names = frozenset(
            name for name, values in assigned.items() if values and all(is_tensor(value, found) for value in values)
        )
        if names == found:
            return found
        found = names


def _assigned(definition: ast.FunctionDef) -> Mapping[str, list[ast.expr]]:
    """What is assigned to each name that is bound by plain assignments alone."""
    assigned: dict[str, list[ast.expr]] = {}
    plain: set[int] = set()
    for node in ast.walk(definition):
        match node:
            case ast.Assign(targets=[ast.Name() as target], value=value):
                assigned.setdefault(target.id, []).append(value)
                plain.add(id(target))
            case ast.AugAssign(target=ast.Name() as target, op=op, value=value):
                read = ast.Name(target.id, ast.Load())
                assigned.setdefault(target.id, []).append(ast.BinOp(read, op, value))
                plain.add(id(target))
            case _:
                pass
    for node in ast.walk(definition):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) if id(node) not in plain:
                assigned.pop(name, None)
            case ast.arg(arg=name) | ast.FunctionDef(name=name):
                assigned.pop(name, None)
            case _:
                pass
    return assigned
