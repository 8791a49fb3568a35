"""Follows a gradient through the source of a function, and through the users' functions that it calls.

This is an abstract interpretation of the source (as in Cousot and Cousot, POPL 1977): every
expression has a `Flow`, both sides of an `if` are taken and joined, and loops are repeated until
nothing changes.
"""

from __future__ import annotations

import ast
import builtins
import inspect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import FunctionType, MethodType
from typing import Any, cast

from fnloop.authors import root_package
from fnloop.definition import definition_of
from fnloop.hints import is_record
from fnloop.transform.gradient_flow import (
    NOTHING,
    UNKNOWN,
    Cut,
    Flow,
    item_of,
    join,
    known_flow,
    part_of,
)
from fnloop.transform.gradient_operators import (
    ADDING_METHODS,
    ALIASES,
    FLAT_ATTRIBUTES,
    FLAT_METHODS,
    TO_NUMBER,
    body_of,
    cells_in_order,
    gives_number,
    holds_number,
    is_flat,
    is_interpreted,
    known_item,
    known_part,
    static_attribute,
)
from fnloop.transform.gradient_statements import Statements
from fnloop.weights import call_with

__all__ = ["call_flow"]

DEEPEST = 12
"""The most calls of users' functions inside each other that are followed; deeper ones are taken to cut nothing."""


def call_flow(
    function: Any,
    arguments: Sequence[Flow],
    keywords: Mapping[str, Flow],
    around: tuple[Any, ...] = (),
) -> Flow:
    """The result of a call of a function.

    Args:
        function: of a user; one without source is taken to cut nothing.
        arguments: its arguments by position.
        keywords: its arguments by name.
        around: the functions that are being followed already.
    """
    if isinstance(function, MethodType):
        arguments = [known_flow(function.__self__), *arguments]
        function = function.__func__
    function = inspect.unwrap(function, stop=_is_of_user)
    code = getattr(function, "__code__", None)
    definition = None if code is None or code in around or len(around) >= DEEPEST else definition_of(code)
    if definition is None:
        return join(flow.whole for flow in [*arguments, *keywords.values()])
    frame = _Frame(function, definition.first, (*around, code))
    frame.bind_parameters(definition.node.args, arguments, keywords)
    return frame.run(definition.node)


def _is_of_user(function: Any) -> bool:
    """Whether a function that wraps another was written by a user: then its own operations count too."""
    root = getattr(function, "__globals__", {}).get("__name__", "fnloop").split(".")[0]
    return root not in ("beartype", "fnloop", "functools", "jaxtyping", "mindspore", "typeguard")


@dataclass(frozen=True)
class _Closure:
    """A function that is defined inside another."""

    node: ast.FunctionDef | ast.Lambda
    frame: _Frame


@dataclass
class _Frame(Statements):
    """One function while it is interpreted.

    Args:
        function: whose names it sees.
        first: the line of its source in the file.
        around: the code objects that are being followed.
    """

    function: Any
    first: int
    around: tuple[Any, ...]

    def run(self, node: ast.FunctionDef | ast.Lambda) -> Flow:
        """Interpret the body; gives what is returned."""
        if isinstance(node, ast.Lambda):
            return self.flow(node.body)
        self.block(node.body)
        return join(self.results)

    def bind_parameters(
        self, parameters: ast.arguments, arguments: Sequence[Flow], keywords: Mapping[str, Flow]
    ) -> None:
        """Give the parameters their flows."""
        by_position = [parameter.arg for parameter in [*parameters.posonlyargs, *parameters.args]]
        own = {*by_position, *(parameter.arg for parameter in parameters.kwonlyargs)}
        self.names |= dict.fromkeys(own, NOTHING)
        self.names |= zip(by_position, arguments, strict=False)
        self.names |= {name: flow for name, flow in keywords.items() if name in own}
        if parameters.vararg is not None:
            rest = arguments[len(by_position) :]
            self.names[parameters.vararg.arg] = Flow(parts=dict(enumerate(rest)))
        if parameters.kwarg is not None:
            others = {name: flow for name, flow in keywords.items() if name not in own}
            self.names[parameters.kwarg.arg] = Flow(parts=others)

    # --- expressions

    def flow(self, node: ast.expr) -> Flow:
        """The result of an expression."""
        match node:
            case ast.Constant(value=value):
                return known_flow(value)
            case ast.Name(id=name):
                return self.names[name] if name in self.names else self.outside(name)
            case ast.NamedExpr(target=target, value=value):
                return self.named(target, value)
            case ast.Attribute(value=value, attr=attr):
                return self.attribute(node, self.flow(value), attr)
            case ast.Subscript(value=value, slice=index):
                return self.subscript(self.flow(value), self.flow(index))
            case ast.Call():
                return self.call(node)
            case ast.BinOp(left=left, op=op, right=right):
                return self.binary(node, self.flow(left), op, self.flow(right))
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return self.truth([operand])
            case ast.UnaryOp(operand=operand):
                return self.flow(operand).whole
            case ast.Compare(left=left, comparators=others):
                return self.truth([left, *others])
            case ast.BoolOp(values=values):
                return join(self.flow(value) for value in values)
            case ast.IfExp(body=body, orelse=orelse):
                self.flow(node.test)
                return join([self.flow(body), self.flow(orelse)])
            case ast.Tuple(elts=elements) | ast.List(elts=elements):
                return self.sequence(elements)
            case ast.Set(elts=elements):
                return join(self.flow(element).whole for element in elements)
            case ast.Dict(keys=keys, values=values):
                return self.mapping(keys, values)
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
                return self.comprehension(node)
            case ast.Lambda():
                return self.closure(node)
            case ast.Starred(value=value) | ast.Await(value=value):
                return self.flow(value)
            case ast.Yield(value=value):
                return self.yields(NOTHING if value is None else self.flow(value))
            case ast.YieldFrom(value=value):
                return self.yields(item_of(self.flow(value)))
            case _:
                return NOTHING

    def named(self, target: ast.expr, value: ast.expr) -> Flow:
        """`target := value`."""
        flow = self.flow(value)
        self.assign(target, flow)
        return flow

    def truth(self, parts: Iterable[ast.expr]) -> Flow:
        """A comparison: a truth has no gradient, but names may be bound in it."""
        for part in parts:
            self.flow(part)
        return NOTHING

    def yields(self, flow: Flow) -> Flow:
        """`yield value`: one of the results; the expression itself gives nothing."""
        self.results.append(flow)
        return NOTHING

    def closure(self, node: ast.FunctionDef | ast.Lambda) -> Flow:
        """A function that is defined inside this one."""
        return Flow(known=_Closure(node, self))

    def outside(self, name: str) -> Flow:
        """A name of the functions around, of the module, or built in."""
        code, closure = self.function.__code__, self.function.__closure__
        if name in code.co_freevars and closure:
            try:
                return known_flow(closure[code.co_freevars.index(name)].cell_contents)
            except ValueError:
                return NOTHING
        for space in (self.function.__globals__, vars(builtins)):
            if name in space:
                return known_flow(space[name])
        return NOTHING

    def sequence(self, elements: Sequence[ast.expr]) -> Flow:
        flows = [self.flow(element) for element in elements]
        if any(isinstance(element, ast.Starred) for element in elements):
            return join(flow.whole for flow in flows)
        return Flow(parts=dict(enumerate(flows)))

    def mapping(self, keys: Sequence[ast.expr | None], values: Sequence[ast.expr]) -> Flow:
        flows = [self.flow(value) for value in values]
        names = [key.value if isinstance(key, ast.Constant) else UNKNOWN for key in keys]
        if UNKNOWN in names:
            return join(flow.whole for flow in flows)
        return Flow(parts=dict(zip(names, flows, strict=True)))

    def comprehension(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp) -> Flow:
        outside = dict(self.names)
        for generator in node.generators:
            self.assign(generator.target, item_of(self.flow(generator.iter)))
            for condition in generator.ifs:
                self.flow(condition)
        made = self.flow(node.value if isinstance(node, ast.DictComp) else node.elt)
        self.names = outside
        return made.whole

    def attribute(self, node: ast.expr, owner: Flow, name: str) -> Flow:
        """The attribute of an object."""
        if owner.parts is not None and name in owner.parts:
            return owner.parts[name]
        if owner.cls is not None:
            found = inspect.getattr_static(owner.cls, name, None)
            if isinstance(found, property):
                return self.follow(found.fget, [owner], {})
            if owner.parts is not None:
                return NOTHING
            return Flow(owner.recorded, owner.cut, cls=object)  # it may well be a plain number
        if owner.known is not UNKNOWN:
            return known_part(owner, static_attribute(owner.known, name))
        if name in FLAT_ATTRIBUTES:
            return NOTHING
        if name in ALIASES and owner.recorded:
            return Flow(cut=self.cut(node))
        return owner.whole

    def subscript(self, owner: Flow, at: Flow) -> Flow:
        """The item of a value at an index."""
        if owner.cls is not None and owner.parts is None:
            return owner
        if not isinstance(at.known, (int, str)):
            return item_of(owner)
        if isinstance(owner.known, (list, tuple, dict)):
            return known_part(owner, known_item(owner.known, at.known))
        return part_of(owner, at.known)

    def binary(self, node: ast.AST, left: Flow, op: ast.operator, right: Flow) -> Flow:
        """The result of an operator; an array of NumPy on its left takes the numbers of a tensor on its right."""
        if isinstance(op, ast.FloorDiv):
            return NOTHING
        if right.whole.recorded and left.known is not UNKNOWN and root_package(left.known) == "numpy":
            return Flow(cut=self.cut(node))
        return join([left.whole, right.whole])

    def cut(self, node: ast.AST) -> Cut:
        """The place of an expression in its file."""
        line = self.first + cast(ast.expr, node).lineno - 1
        return Cut(self.function.__code__.co_filename, line, ast.unparse(node))

    # --- calls

    def call(self, node: ast.Call) -> Flow:
        """The result of a call."""
        arguments, keywords = self.arguments(node)
        if isinstance(node.func, ast.Attribute):
            owner = self.flow(node.func.value)
            if owner.known is UNKNOWN:
                return self.method(node, owner, node.func, arguments, keywords)
        return self.function_call(node, self.flow(node.func), arguments, keywords)

    def arguments(self, node: ast.Call) -> tuple[list[Flow], dict[str, Flow]]:
        """The arguments of a call, by position and by name; `*` and `**` of known parts are taken apart."""
        arguments: list[Flow] = []
        for argument in node.args:
            flow = self.flow(argument)
            if isinstance(argument, ast.Starred) and flow.parts is not None:
                arguments += flow.parts.values()
            else:
                arguments.append(flow)
        keywords: dict[str, Flow] = {}
        for keyword in node.keywords:
            flow = self.flow(keyword.value)
            if keyword.arg is not None:
                keywords[keyword.arg] = flow
            elif flow.parts is not None:
                keywords |= {str(key): part for key, part in flow.parts.items()}
            else:
                arguments.append(flow)
        return arguments, keywords

    def method(
        self,
        node: ast.Call,
        owner: Flow,
        called: ast.Attribute,
        arguments: Sequence[Flow],
        keywords: Mapping[str, Flow],
    ) -> Flow:
        """The result of a method of a value: of a record, a container or a tensor."""
        name, given = called.attr, [*arguments, *keywords.values()]
        if owner.cls is not None:
            return self.object_method(owner, name, arguments, keywords)
        if name in TO_NUMBER and owner.whole.recorded:
            return Flow(cut=self.cut(node))
        if name in FLAT_METHODS and owner.parts is None:
            return NOTHING
        if name in ADDING_METHODS:
            self.add_to(called.value, join(flow.whole for flow in given))
        return join([owner.whole, *(flow.whole for flow in given)])

    def object_method(self, owner: Flow, name: str, arguments: Sequence[Flow], keywords: Mapping[str, Flow]) -> Flow:
        """The result of a method of a record, or of an object of a known class."""
        if name == "replace" and is_record(owner.cls):
            return replace(owner, parts={**(owner.parts or {}), **keywords})
        found = inspect.getattr_static(owner.cls, name, None)
        if isinstance(found, FunctionType) and is_interpreted(found):
            flow = self.follow(found, [owner, *arguments], keywords)
            return replace(flow, recorded=flow.recorded or owner.recorded)
        return join([owner.whole, *(flow.whole for flow in [*arguments, *keywords.values()])])

    def function_call(
        self, node: ast.Call, called: Flow, arguments: Sequence[Flow], keywords: Mapping[str, Flow]
    ) -> Flow:
        """The result of a call of a known function, class or object."""
        function = called.known
        given = [*arguments, *keywords.values()]
        together = join([called.whole, *(flow.whole for flow in given)])
        if isinstance(function, _Closure):
            return self.follow_closure(function, arguments, keywords)
        if is_record(function):
            cls = cast(type, getattr(function, "__origin__", function))
            return Flow(parts=dict(keywords), cls=cls)
        if is_flat(function):
            return NOTHING
        if gives_number(function, arguments):
            return Flow(cut=self.cut(node)) if holds_number(given) else together
        if function is call_with and len(arguments) > 1:  # the weights are in the Cell's place
            network, weights, *others = arguments
            whole = weights.whole
            network = replace(network, recorded=network.recorded or whole.recorded, cut=network.cut or whole.cut)
            return self.function_call(node, network, others, keywords)
        if function is map and arguments:
            return self.function_call(node, arguments[0], list(map(item_of, arguments[1:])), {}).whole
        if isinstance(function, partial):
            first = [known_flow(value) for value in function.args]
            named = {name: known_flow(value) for name, value in function.keywords.items()}
            inner = known_part(called, function.func)
            return self.function_call(node, inner, [*first, *arguments], {**named, **keywords})
        cells = cells_in_order(function)
        if cells is not None and len(arguments) == 1:
            return self.chain(node, called, cells, arguments[0])
        body, owner = body_of(called)
        if body is None:
            return together
        flow = self.follow(body, [*owner, *arguments], keywords)
        return replace(flow, recorded=flow.recorded or called.recorded)

    def chain(self, node: ast.Call, container: Flow, cells: Sequence[Any], flow: Flow) -> Flow:
        """The result of a `SequentialCell`: each Cell is given what the one before it gives."""
        for cell in cells:
            flow = self.function_call(node, known_part(container, cell), [flow], {})
        return flow

    def follow(self, function: Any, arguments: Sequence[Flow], keywords: Mapping[str, Flow]) -> Flow:
        """The result of a function of the user."""
        return call_flow(function, arguments, keywords, self.around)

    def follow_closure(self, closure: _Closure, arguments: Sequence[Flow], keywords: Mapping[str, Flow]) -> Flow:
        """The result of a function that is defined inside this one."""
        if closure.node in self.around or len(self.around) >= DEEPEST:
            return join(flow.whole for flow in [*arguments, *keywords.values()])
        outer = closure.frame
        inner = _Frame(outer.function, outer.first, (*self.around, closure.node))
        inner.bind_parameters(closure.node.args, arguments, keywords)
        inner.names = {**outer.names, **inner.names}
        return inner.run(closure.node)
