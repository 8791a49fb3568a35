"""Calls of what `mindspore.grad` and `mindspore.value_and_grad` made: of the function inside, its lowered version."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from types import MethodType
from typing import Any

from fnloop.authors import is_users
from fnloop.compile.frontend.converters.embed import refuse_cells
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.versions import is_called_by_graphs

__all__ = ["differentiated"]

INSTEAD = "give it a function written with `def`, or leave the block in Python"


def differentiated(rewriter: Rewriter, node: ast.Call, gradient: Any) -> Any:
    """The gradient of the lowered function, for the gradient of a user's function.

    Args:
        rewriter: of the function that calls it.
        node: the call.
        gradient: what `mindspore.grad` or `mindspore.value_and_grad` gave.
    """
    import mindspore

    rewriter.gradients.append((rewriter.source.function, gradient))
    inside: Mapping[str, Any] = inspect.getclosurevars(gradient).nonlocals
    settings: Any = inside.get("grad_")
    function: Any = inside.get("fn_")
    has_auxiliary = getattr(settings, "has_aux", False)
    if has_auxiliary:  # then it is in a function that looks at what it gives
        function = inspect.getclosurevars(function).nonlocals.get("fn")
    if is_called_by_graphs(function):
        refuse_cells(rewriter, function)
        return gradient
    if not is_users(function) or not hasattr(settings, "get_by_position"):
        rewriter.refuse(node, "it calls the gradient of what is not known", INSTEAD)
    constants: dict[str, Any] = {}
    if isinstance(function, MethodType):
        constants = dict.fromkeys(inspect.getfullargspec(function).args[:1], function.__self__)
        function = function.__func__
    lowered = rewriter.helper(function, {}, constants, rewriter.path).function
    make: Any = mindspore.value_and_grad if settings.get_value else mindspore.grad
    position, weights = inside.get("grad_position"), inside.get("weights")
    return make(lowered, position, weights, has_auxiliary, settings.return_ids)
