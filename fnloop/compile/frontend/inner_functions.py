"""The functions inside of a function, and the gradients that it makes of them: where they are called, and of what.

`ms.value_and_grad(forward, None, weights)(x, y)` makes a gradient and calls it at once;
`slope = ms.grad(forward)` gives it a name, which has to be bound once and only be called.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fnloop.compile.frontend.syntax import is_starred, named_parameters, parameters_of

__all__ = [
    "Inner",
    "InnerFunctions",
    "MadeGradient",
    "arguments_of",
    "is_gradient_operation",
    "makes_gradient",
    "own_names",
    "returned_values",
    "root_name",
]

Inner = ast.FunctionDef | ast.Lambda

PARAMETERS = ("fn", "grad_position", "weights", "has_aux")
"""Those of `mindspore.grad` and `mindspore.value_and_grad` that a graph has, too."""

OF_OPERATION = ("fn", "weights")
"""Those of a `GradOperation` that is called."""

SETTINGS = ("get_all", "get_by_list", "sens_param")
BY_WEIGHTS, BY_FIRST = {"get_by_list": True}, dict[str, bool]()
"""The settings of a `GradOperation` that a graph has as `mindspore.grad`: `get_all` and `sens_param` are off."""


@dataclass(frozen=True, eq=False)
class MadeGradient:
    """A gradient that is made inside of a function.

    Args:
        made: the call of `ms.grad` or `ms.value_and_grad`.
        calls: the calls of the gradient.
        given: the arguments of `made`, by parameter.
        inner: the function that is differentiated, where it is one inside of the function.
        problem: why a graph cannot make it; empty where it can.
        is_by_operation: whether a `GradOperation` makes it, and not `mindspore.grad` or `mindspore.value_and_grad`.
    """

    made: ast.Call
    calls: Sequence[ast.Call]
    given: Mapping[str, ast.expr]
    inner: Inner | None
    problem: str = ""
    is_by_operation: bool = False

    @property
    def positions(self) -> tuple[int, ...] | None:
        """The arguments by which it is taken; None where that is not written out."""
        written = self.given.get("grad_position", ast.Constant(0))
        try:
            value = ast.literal_eval(written)
        except ValueError:
            return None
        positions = () if value is None else value
        return (positions,) if isinstance(positions, int) else tuple(positions)

    @property
    def weights(self) -> ast.expr | None:
        """The weights by which it is taken."""
        weights = self.given.get("weights")
        is_none = isinstance(weights, ast.Constant) and weights.value is None
        return None if is_none else weights


class InnerFunctions:
    """The functions inside of a function, and the gradients that it makes.

    Args:
        definition: the function.
        value_of: the value of a name from outside, or of an attribute of one; None for all else.
    """

    def __init__(self, definition: ast.FunctionDef, value_of: Callable[[ast.expr], Any]) -> None:
        self.definition = definition
        self._value_of = value_of
        nodes = list(ast.walk(definition))
        self._parents = {child: node for node in nodes for child in ast.iter_child_nodes(node)}
        self._bound: dict[str, list[Any]] = {}
        self._read: dict[str, list[ast.Name]] = {}
        for node in nodes:
            self._note(node)
        self.functions: dict[str, Inner] = {}
        for name, values in self._bound.items():
            if len(values) == 1 and isinstance(values[0], (ast.FunctionDef, ast.Lambda)):
                self.functions[name] = values[0]
        calls = [node for node in nodes if isinstance(node, ast.Call)]
        self.gradients = [self._gradient(call) for call in calls if makes_gradient(value_of(call.func))]
        self.gradients += [self._gradient_by_operation(call) for call in calls if self._is_operation(call.func)]
        self._by_call = {call: gradient for gradient in self.gradients for call in gradient.calls}

    def _note(self, node: ast.AST) -> None:
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                self._read.setdefault(name, []).append(node)
            case ast.Name(id=name):
                parent = self._parents[node]
                is_alone = isinstance(parent, (ast.Assign, ast.AnnAssign)) and _assigned_name(parent) == name
                self._bound.setdefault(name, []).append(getattr(parent, "value", None) if is_alone else None)
            case ast.FunctionDef() | ast.Lambda():
                if isinstance(node, ast.FunctionDef) and node is not self.definition:
                    self._bound.setdefault(node.name, []).append(node)
                for parameter in [*named_parameters(node.args), node.args.vararg, node.args.kwarg]:
                    if parameter is not None:
                        self._bound.setdefault(parameter.arg, []).append(None)
            case _:
                pass

    def _gradient(self, made: ast.Call) -> MadeGradient:
        given = dict(zip(PARAMETERS, made.args, strict=False))
        given |= {str(keyword.arg): keyword.value for keyword in made.keywords}
        function = given.get("fn")
        inner: Inner | None = function if isinstance(function, ast.Lambda) else None
        if isinstance(function, ast.Name):
            inner = self.functions.get(function.id)
        calls = self._called_at(made)
        problem = ""
        if calls is None:
            problem = "the gradient that it makes is not only called"
        elif set(given) - set(PARAMETERS) or len(made.args) > len(PARAMETERS) or any(map(is_starred, made.args)):
            problem = "it makes a gradient with other settings than `grad_position`, `weights` and `has_aux`"
        return MadeGradient(made, calls or (), given, inner, problem)

    def _is_operation(self, called: ast.expr) -> bool:
        """Whether what is called is a `GradOperation`, by a name from outside or made on the spot."""
        if isinstance(called, ast.Call):
            return is_gradient_operation(self._value_of(called.func))
        value = self._value_of(called)
        return not isinstance(value, type) and is_gradient_operation(type(value))

    def _gradient_by_operation(self, made: ast.Call) -> MadeGradient:
        """`ops.GradOperation(get_by_list=True)(net, weights)`: `ms.grad(net, None, weights)`."""
        plain = self._gradient(made)
        given = dict(zip(OF_OPERATION, made.args, strict=False))
        given |= {str(keyword.arg): keyword.value for keyword in made.keywords}
        gradient = replace(plain, given=given, is_by_operation=True)
        is_by_weights = gradient.weights is not None
        given["grad_position"] = ast.Constant(None if is_by_weights else 0)
        if self._settings(made.func) != (BY_WEIGHTS if is_by_weights else BY_FIRST):
            problem = "it makes a gradient with other settings of `GradOperation` than `get_by_list`, for weights"
            return replace(gradient, problem=problem)
        return gradient

    def _settings(self, operation: ast.expr) -> Mapping[str, Any]:
        """The settings of a `GradOperation` that are on; of those that are not written out, what stands there."""
        if not isinstance(operation, ast.Call):
            value = self._value_of(operation)
            return {name: True for name in SETTINGS if getattr(value, name)}
        names = dict(zip(SETTINGS, operation.args, strict=False))
        names |= {str(keyword.arg): keyword.value for keyword in operation.keywords}
        values = {name: getattr(value, "value", ast.unparse(value)) for name, value in names.items()}
        return {name: value for name, value in values.items() if value is not False}

    # --- what is asked

    def calls(self, inner: Inner) -> Sequence[ast.Call] | None:
        """The calls of a function inside, those of its gradients too; None where it may be called elsewhere."""
        if isinstance(inner, ast.Lambda):
            parent = self._parents[inner]
            gradient = self._gradient_of(inner)
            if gradient is not None:
                return None if gradient.problem else gradient.calls
            name = _assigned_name(parent)
        else:
            name = inner.name
        return self._calls_by_name(name) if self.functions.get(name) is inner else None

    def called(self, call: ast.Call) -> Inner | None:
        """The function inside that is called."""
        return self.functions.get(call.func.id) if isinstance(call.func, ast.Name) else None

    def gradient_called(self, call: ast.Call) -> MadeGradient | None:
        """The gradient made inside that is called."""
        return self._by_call.get(call)

    def gradient_named(self, name: str) -> MadeGradient | None:
        """The gradient made inside that has a name."""
        values = self._bound.get(name, [])
        found = [one for one in self.gradients if len(values) == 1 and one.made is values[0]]
        return found[0] if found else None

    def is_inside(self, node: ast.AST) -> bool:
        """Whether a node is in a function inside."""
        above = self._parents.get(node)
        while above is not None and above is not self.definition:
            if isinstance(above, (ast.FunctionDef, ast.Lambda)):
                return True
            above = self._parents.get(above)
        return False

    def weights_named(self, name: str) -> ast.Assign | None:
        """The only assignment to a name that is read as weights of gradients alone."""
        values, reads = self._bound.get(name, []), self._read.get(name, [])
        as_weights = [one.weights for one in self.gradients]
        if len(values) != 1 or values[0] is None or not all(any(read is one for one in as_weights) for read in reads):
            return None
        parent = self._parents[values[0]]
        return parent if isinstance(parent, ast.Assign) else None

    # --- uses

    def _called_at(self, node: ast.expr) -> Sequence[ast.Call] | None:
        """The calls of what an expression gives; None where it may be called elsewhere."""
        parent = self._parents[node]
        if isinstance(parent, ast.Call) and parent.func is node:
            return [parent]
        name = _assigned_name(parent)
        if len(self._bound.get(name, [])) != 1:
            return None
        found = [self._call_of(read) for read in self._read.get(name, [])]
        return None if None in found else [one for one in found if one is not None]

    def _calls_by_name(self, name: str) -> Sequence[ast.Call] | None:
        found: list[ast.Call] = []
        for read in self._read.get(name, []):
            call, gradient = self._call_of(read), self._gradient_of(read)
            if gradient is not None and not gradient.problem:
                found += gradient.calls
            elif call is not None:
                found.append(call)
            else:
                return None
        return found

    def _call_of(self, node: ast.expr) -> ast.Call | None:
        parent = self._parents[node]
        return parent if isinstance(parent, ast.Call) and parent.func is node else None

    def _gradient_of(self, node: ast.expr) -> MadeGradient | None:
        """The gradient of what stands at a place."""
        return next((one for one in self.gradients if one.given.get("fn") is node), None)


def makes_gradient(called: object) -> bool:
    """Whether a function is `mindspore.grad` or `mindspore.value_and_grad`."""
    import mindspore

    return called is mindspore.grad or called is mindspore.value_and_grad


def is_gradient_operation(cls: object) -> bool:
    """Whether a class is `mindspore.ops.GradOperation`."""
    from mindspore import ops

    return cls is ops.GradOperation


def _assigned_name(statement: ast.AST) -> str:
    """The name to which a statement assigns a value, and nothing else; empty for any other."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
        case _:
            return ""


def returned_values(definition: Inner) -> list[ast.expr | None]:
    """What a function itself returns or yields."""
    if isinstance(definition, ast.Lambda):
        return [definition.body]
    found: list[ast.expr | None] = []
    waiting: list[ast.AST] = list(definition.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.Return, ast.Yield)):
            found.append(node.value)
        if not isinstance(node, (ast.FunctionDef, ast.Lambda)):
            waiting += ast.iter_child_nodes(node)
    return found


def arguments_of(inner: Inner, call: ast.Call) -> Iterator[tuple[str, ast.expr | None]]:
    """The parameters of a function inside with what a call gives to them; None where that is not seen."""
    arguments = inner.args
    positional = [*arguments.posonlyargs, *arguments.args]
    by_keyword = {keyword.arg: keyword.value for keyword in call.keywords}
    is_seen = not any(map(is_starred, call.args)) and None not in by_keyword
    for number, parameter in enumerate(named_parameters(arguments)):
        value = by_keyword.get(parameter.arg)
        if number < min(len(positional), len(call.args)):
            value = call.args[number]
        yield parameter.arg, value if is_seen else None
    for others in (arguments.vararg, arguments.kwarg):
        if others is not None:
            yield others.arg, None


def root_name(node: ast.expr) -> str:
    """The name in `name.attribute.attribute`; empty for other syntax."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def own_names(inner: Inner) -> set[str]:
    """The names that are a function's own, not those of functions in it."""
    found = set(parameters_of(inner.args))
    waiting: list[ast.AST] = [inner.body] if isinstance(inner, ast.Lambda) else list(inner.body)
    while waiting:
        node = waiting.pop()
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.FunctionDef(name=name):
                found.add(name)
            case _:
                pass
        if not isinstance(
            node, (ast.FunctionDef, ast.Lambda, ast.ListComp, ast.GeneratorExp, ast.DictComp, ast.SetComp)
        ):
            waiting += ast.iter_child_nodes(node)
    return found
