"""Gradients of MindSpore's: calls of what `ms.grad` and `ms.value_and_grad` made, also inside of the function itself.

`ms.value_and_grad(forward, None, weights)(x)` stays as it is written, with `forward` as a function inside of the
graph's, or as the lowered version of one outside. Where tensors may be given twice, `same_tensor` sees.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from types import MethodType
from typing import Any

from fnloop.authors import is_users
from fnloop.compile.frontend.converters.embed import refuse_cells
from fnloop.compile.frontend.inner_functions import InnerFunctions, MadeGradient, root_name
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.syntax import named_parameters, tuple_of
from fnloop.compile.frontend.versions import are_parameters, is_called_by_graphs, trainable_parameters

__all__ = ["differentiated", "is_made_by_operation", "is_of_weights", "make_gradient", "screen_gradients"]

INSTEAD = "give it a function written with `def`, or leave the block in Python"

GIVEN = "take the gradient in the block itself, or give a function that is written outside of the block"

AT_ONCE = "call it where it is made, or give it a name that is bound once and only called"


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
    if not hasattr(settings, "get_by_position"):
        rewriter.refuse(node, "it calls the gradient of what is not known", INSTEAD)
    position, weights = inside.get("grad_position"), inside.get("weights")
    _refuse_frozen(rewriter, node, weights)
    lowered = _lowered(rewriter, node, function)
    if lowered is function:
        return gradient
    make: Any = mindspore.value_and_grad if settings.get_value else mindspore.grad
    return make(lowered, position, weights, has_auxiliary, settings.return_ids)


def _lowered(rewriter: Rewriter, node: ast.Call, function: Any) -> Any:
    """The version for the graph of a function that is differentiated; a Cell itself."""
    if is_called_by_graphs(function):
        refuse_cells(rewriter, function)
        return function
    constants: dict[str, Any] = {}
    if isinstance(function, MethodType):
        constants = dict.fromkeys(inspect.getfullargspec(function).args[:1], function.__self__)
        function = function.__func__
    if not is_users(function):
        rewriter.refuse(node, "it calls the gradient of what is not known", INSTEAD)
    return rewriter.helper(function, {}, constants, rewriter.path).function


# --- gradients that a function makes


def screen_gradients(rewriter: Rewriter) -> None:
    """Find the gradients that a function makes, and refuse those of which it is not seen where they are called."""
    env = rewriter.env

    def value_of(node: ast.expr) -> Any:
        name = root_name(node)
        is_outside = name and name not in env.local and name not in env.constants
        return env.static(node)[1] if is_outside else None

    rewriter.made = InnerFunctions(rewriter.source.definition, value_of)
    for gradient in rewriter.made.gradients:
        if gradient.problem:
            rewriter.refuse(gradient.made, gradient.problem, AT_ONCE)


def make_gradient(rewriter: Rewriter, node: ast.Call, maker: Any) -> ast.expr:
    """`ms.grad(forward)`, `ms.value_and_grad(forward, None, net.trainable_params(), has_aux=True)`: the same.

    Args:
        rewriter: of the function that makes it.
        node: the call of the maker.
        maker: `mindspore.grad` or `mindspore.value_and_grad`.
    """
    gradient = _gradient_at(rewriter, node)
    if gradient is None:
        rewriter.refuse(node, "it makes a gradient in a way that is not seen", AT_ONCE)
    rewriter.gradients.append((rewriter.source.function, gradient))
    positions, has_auxiliary = (_setting(rewriter, gradient, name) for name in ("grad_position", "has_aux"))
    by_position = tuple_of([ast.Constant(one) for one in positions]) if isinstance(positions, tuple) else None
    weights = _weights(rewriter, gradient)
    if weights is None and positions is None:
        rewriter.refuse(node, "it makes a gradient by nothing", "name a position or weights")
    arguments = [
        _function(rewriter, gradient),
        by_position or ast.Constant(positions),
        ast.Constant(None) if weights is None else rewriter.capture(weights, "weights"),
    ]
    keywords = [ast.keyword("has_aux", ast.Constant(True))] if has_auxiliary else []
    return ast.Call(rewriter.capture(maker, maker.__name__), arguments, keywords)


def is_made_by_operation(rewriter: Rewriter, node: ast.Call) -> bool:
    """Whether a call is of a `GradOperation`: `ops.GradOperation(get_by_list=True)(net, weights)`."""
    gradient = _gradient_at(rewriter, node)
    return gradient is not None and gradient.is_by_operation


def _gradient_at(rewriter: Rewriter, node: ast.Call) -> MadeGradient | None:
    """The gradient that a call makes."""
    if not hasattr(node, "lineno"):  # a converter has made this call: it stands in no source
        return None
    known = {_place(one.made): one for one in (rewriter.made.gradients if rewriter.made is not None else ())}
    return known.get(_place(node))


def _place(node: ast.Call) -> tuple[int, int, int | None]:
    return node.lineno, node.col_offset, node.end_col_offset


def _function(rewriter: Rewriter, gradient: MadeGradient) -> ast.expr:
    """The function that is differentiated, as an expression."""
    function = gradient.given.get("fn")
    if function is None:
        rewriter.refuse(gradient.made, "it makes a gradient of nothing", INSTEAD)
    if gradient.inner is not None:
        visited: ast.expr = rewriter.visit(function)
        return visited
    known, value = rewriter.env.static(function)
    if not known:
        parameters = {one.arg for one in named_parameters(rewriter.source.definition.args)}
        is_given = isinstance(function, ast.Name) and function.id in parameters
        instead = GIVEN if is_given else INSTEAD
        rewriter.refuse(gradient.made, f"it is not known which function `{ast.unparse(function)}` is", instead)
    return rewriter.capture(_lowered(rewriter, gradient.made, value), getattr(value, "__name__", "differentiated"))


def _setting(rewriter: Rewriter, gradient: MadeGradient, name: str) -> Any:
    """A setting of a gradient, which has to be known."""
    written = gradient.given.get(name)
    if written is None:
        return 0 if name == "grad_position" else False
    known, value = rewriter.env.static(written)
    items = value if isinstance(value, tuple) else (value,)
    if not known or not all(one is None or type(one) in (int, bool) for one in items):
        rewriter.refuse(gradient.made, f"the `{name}` of a gradient is not known", f"write `{name}=` as a constant")
    return value


def _weights(rewriter: Rewriter, gradient: MadeGradient) -> Any:
    """The weights by which a gradient is taken, which have to be known; None where there are none."""
    written = gradient.weights
    if written is None:
        return None
    if isinstance(written, ast.Name) and rewriter.made is not None:
        assigned = rewriter.made.weights_named(written.id)
        written = written if assigned is None else assigned.value
    value = _known_weights(rewriter, written)
    if value is None:
        shown = ast.unparse(written)
        why = f"it is not known which weights `{shown}` are"
        rewriter.refuse(gradient.made, why, "write `net.trainable_params()` of a component, or `optimizer.parameters`")
    if gradient.is_by_operation and not isinstance(value, (list, tuple)):
        rewriter.refuse(gradient.made, "it gives a `GradOperation` one weight", "give a list of weights")
    _refuse_frozen(rewriter, gradient.made, value)
    return value


def _refuse_frozen(rewriter: Rewriter, node: ast.Call, weights: Any) -> None:
    """Refuse a gradient by a frozen weight: Python gives none by it, a graph does."""
    items = weights if isinstance(weights, (list, tuple)) else [weights]
    frozen = [one.name for one in items if one is not None and not one.requires_grad]
    if frozen:
        why = f"it takes a gradient by {frozen[0]!r}, whose `requires_grad` is off"
        rewriter.refuse(node, why, "leave that weight out")


def _known_weights(rewriter: Rewriter, written: ast.expr) -> Any:
    """The Parameters that an expression gives; None where they are not known."""
    match written:
        case ast.Call(func=ast.Attribute(value=owner, attr="trainable_params"), args=[], keywords=[]):
            known, cell = rewriter.env.static(owner)
            return trainable_parameters(cell) if known else None
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            sides = [_known_weights(rewriter, side) for side in (left, right)]
            return sides[0] + sides[1] if all(isinstance(side, list) for side in sides) else None
        case _:
            known, value = rewriter.env.static(written)
            return value if known and are_parameters(value) else None


def is_of_weights(rewriter: Rewriter, node: ast.Assign) -> bool:
    """Whether an assignment only names the weights of gradients: these know them, and the graph needs no name."""
    names = [target.id for target in node.targets if isinstance(target, ast.Name)]
    if rewriter.made is None or len(names) != 1 or len(node.targets) != 1:
        return False
    is_used = any(isinstance(one.weights, ast.Name) and one.weights.id == names[0] for one in rewriter.made.gradients)
    return is_used and rewriter.made.weights_named(names[0]) is not None
