"""The tensors that a function hands on: which values it gives may be one tensor, and which it differentiates by.

MindSpore's eager gradient goes by which tensors are the same: `ms.grad(f)(x, y)` of `x * x * y` is `3 * x * x` where
`x` and `y` are one tensor. That of a graph goes by which argument it is, and gives `2 * x * y`. So a graph has to know
that they never are one. This is read off the source, without regard to the order of statements: an expression has
`Origins`, and two that share none are two tensors.

Inside of another gradient, eager ones go by more: `ms.grad(f)(x, y)` counts what `y` was computed from `x` in the
function around it, and a graph does not. There the origins of a value are those of all that it was computed from.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import FunctionType, ModuleType
from typing import Any, NamedTuple

from fnloop.annotations import closure_of
from fnloop.compile.frontend.bindings import Binding, bindings
from fnloop.compile.frontend.gradient_settings import is_of_libraries, may_read_tensors, settings_of
from fnloop.compile.frontend.inner_functions import (
    Inner,
    InnerFunctions,
    MadeGradient,
    own_names,
    returned_values,
    root_name,
)
from fnloop.compile.frontend.known_names import DRAWS
from fnloop.compile.frontend.rewriter import Source
from fnloop.compile.frontend.subset.lookup import has_method, is_of_mindspore
from fnloop.compile.frontend.syntax import named_parameters
from fnloop.compile.frontend.training_cells import training_function
from fnloop.compile.frontend.unsupported import shares_nothing
from fnloop.compile.runtime.reachable import is_gradient
from fnloop.hints import is_record
from fnloop.run.cells import is_cell

__all__ = [
    "OUTSIDE",
    "Origin",
    "Origins",
    "Pair",
    "Returned",
    "Tensors",
]

Origin = tuple[Any, ...]
"""Where a tensor comes from: `("field", name)` of a block, a parameter of a helper, `("place", line, column)`."""

OUTSIDE: Origin = ("outside",)
"""The origin of what a function reads from around it, and of what is not known."""

Origins = frozenset[Origin]

Returned = Mapping[str, Origins]
"""What a `return` gives, by field."""

NOTHING: Origins = frozenset()


class Pair(NamedTuple):
    """Two values of a function that must not be one tensor.

    Args:
        call: of the gradient.
        shown: the argument.
        one: its origins.
        other: those of the other value.
        recorded: those of all that the other value is computed from.
    """

    call: ast.Call
    shown: ast.expr
    one: Origins
    other: Origins
    recorded: Origins


class _Taken(NamedTuple):
    """A gradient that is called.

    Args:
        call, given: the call, and its arguments.
        positions, by_weights: the arguments by which it is taken, and whether it is by weights, too.
        reads_around: whether the function reads tensors that it is not given.
    """

    call: ast.Call
    given: Sequence[ast.expr]
    positions: Collection[int]
    by_weights: bool
    reads_around: bool = False


OF_NUMBERS = frozenset({"dtype", "itemsize", "nbytes", "ndim", "shape", "size"})
"""The attributes of a tensor that hold none."""

HANDS_ON = frozenset({"copy", "get", "items", "keys", "pop", "popitem", "replace", "setdefault", "values"})
"""Methods of dicts and records that give what these hold."""

MAY_BE_ITS_ARGUMENT = frozenset(
    {
        "adaptive_avg_pool1d", "adaptive_max_pool1d", "avg_pool1d", "avg_pool2d", "dropout1d", "dropout2d", "dropout3d",
        "max", "min", "nansum", "pad", "pad_ext", "pixel_shuffle", "pixel_unshuffle", "positive", "resize",
    }
)  # fmt: skip
"""Functions of MindSpore that return an argument for some settings (found in their sources), besides `MAY_SHARE`."""


@dataclass(frozen=True)
class Tensors:
    """The origins of the values in a function.

    Args:
        source: the function.
        record: the name of the parameter that holds a block's fields; empty for a helper.
        known: names whose values are known: `self`, components.
        tensors: the fields that hold one tensor each.
        is_recorded: whether a value counts as all that it is computed from, as it does while a gradient is taken.
    """

    source: Source
    record: str = ""
    known: Mapping[str, object] = field(default_factory=dict)
    tensors: Collection[str] = ()
    is_recorded: bool = False

    def __post_init__(self) -> None:
        definition = self.source.definition
        object.__setattr__(self, "_bound", bindings(definition, None))
        object.__setattr__(self, "_inner", InnerFunctions(definition, self._value))
        object.__setattr__(self, "_bound", bindings(definition, self._inner))

    _bound: Mapping[str, list[Binding]] = field(init=False, repr=False)
    _inner: InnerFunctions = field(init=False, repr=False)

    # --- what is asked

    def returned(self, fields: Sequence[str]) -> list[Returned]:
        """The origins of what each `return` (or `yield`) gives, by field."""
        values = returned_values(self.source.definition)
        return [{name: self._field(value, name, ()) for name in fields} for value in values]

    def mixed(self, is_in_helpers: bool, reads_around: bool, is_helper: bool) -> Iterator[Pair]:
        """The tensors by which gradients are taken, each with others that the same function is given, or reads.

        Args:
            is_in_helpers: whether functions that it calls take gradients too, by any of their arguments.
            reads_around: whether what these differentiate reads tensors that are no arguments.
            is_helper: whether it may be called inside of another gradient.
        """
        recorded = replace(self, is_recorded=True)
        for unseen in (gradient.made for gradient in self._inner.gradients if gradient.problem):
            yield Pair(unseen, unseen, *[frozenset({OUTSIDE})] * 3)
        for node in ast.walk(self.source.definition):
            if not isinstance(node, ast.Call):
                continue
            called, made = self._value(node.func), self._inner.gradient_called(node)
            others = recorded if is_helper or self._inner.is_inside(node) else self
            given = [*node.args, *_keywords(node).values()]
            every = range(len(given))
            if made is not None:
                positions = every if made.positions is None or node.keywords else made.positions
                taken = _Taken(node, given, positions, made.weights is not None)
                yield from self._mixed_in(taken, others, recorded, made)
            elif is_gradient(called):
                positions, by_weights = settings_of(called)
                taken = _Taken(node, given, positions, by_weights, reads_around)
                yield from self._mixed_in(taken, others, recorded)
            elif is_in_helpers and self._inner.called(node) is None and not _takes_none(called, node):
                values = map(self._value, given)
                tensors = [n for n, one in enumerate(values) if not (is_cell(one) or isinstance(one, FunctionType))]
                yield from self._mixed_in(_Taken(node, given, tensors, False, reads_around), others, recorded)

    def _mixed_in(
        self, taken: _Taken, others: Tensors, recorded: Tensors, made: MadeGradient | None = None
    ) -> Iterator[Pair]:
        around = frozenset({OUTSIDE})
        read = [around] * 2 if taken.reads_around else [NOTHING] * 2
        if made is not None:
            read = [others.read_by(made), recorded.read_by(made)]
        if taken.by_weights:
            yield Pair(taken.call, taken.call.func, around, *(one - around for one in read))
        for place, argument in enumerate(taken.given):
            if taken.by_weights:
                yield Pair(taken.call, argument, around, others.of(argument), recorded.of(argument))
            if place not in taken.positions and not isinstance(argument, ast.Starred):
                continue
            yield Pair(taken.call, argument, self.of(argument), *read)
            for number, other in enumerate(taken.given):
                if number != place:
                    yield Pair(taken.call, argument, self.of(argument), others.of(other), recorded.of(other))

    def read_by(self, gradient: MadeGradient, seen: tuple[str, ...] = ()) -> Origins:
        """The origins of what the function of a gradient reads from around it."""
        if gradient.inner is not None:
            return self._read_by(gradient.inner, seen)
        function = gradient.given.get("fn")
        value = None if function is None else self._value(function)
        return NOTHING if value is not None and not may_read_tensors(value) else frozenset({OUTSIDE})

    def _read_by(self, inner: Inner, seen: tuple[str, ...]) -> Origins:
        mark = f"read by {id(inner)}"
        if mark in seen:
            return NOTHING
        body = [inner.body] if isinstance(inner, ast.Lambda) else inner.body
        own = own_names(inner)
        return NOTHING.union(*(self._read_in(part, own, (*seen, mark)) for part in body))

    def _read_in(self, node: ast.AST, own: set[str], seen: tuple[str, ...]) -> Origins:
        """The origins of what a piece of a function inside reads from around that."""
        match node:
            case ast.FunctionDef(body=body):
                inside = own | own_names(node)
                return NOTHING.union(*(self._read_in(part, inside, seen) for part in body))
            case ast.Lambda(body=body):
                return self._read_in(body, own | own_names(node), seen)
            case ast.Name(id=name) if name in own:
                return NOTHING
            case ast.Name(id=name) if name in self._inner.functions:
                return self._read_by(self._inner.functions[name], seen)
            case ast.Name(id=name) if (gradient := self._inner.gradient_named(name)) is not None:
                return self.read_by(gradient, seen)
            case ast.Name() | ast.Attribute() if root_name(node) not in own | {""}:
                value = self._value(node)
                return NOTHING if value is not None and not may_read_tensors(value) else self.of(node, seen)
            case _:
                return NOTHING.union(*(self._read_in(part, own, seen) for part in ast.iter_child_nodes(node)))

    # --- origins

    def of(self, node: ast.expr | None, seen: tuple[str, ...] = ()) -> Origins:
        """The origins of a value."""
        match node:
            case None | ast.Constant() | ast.JoinedStr():
                return NOTHING
            case ast.Name(id=name):
                return self._of_name(name, seen)
            case ast.Attribute(value=value, attr=attribute):
                return NOTHING if attribute in OF_NUMBERS else self._field(value, attribute, seen)
            case ast.Subscript(value=value):
                return self._computed(node, [value], seen) if self._is_tensor(value) else self.of(value, seen)
            case ast.Call():
                return self._of_call(node, seen)
            case ast.BinOp(left=left, right=right):
                held = [side for side in (left, right) if self._is_container(side, seen)]
                return self._computed(node, [left, right], seen).union(*(self.of(side, seen) for side in held))
            case ast.UnaryOp(op=ast.USub() | ast.Not() | ast.Invert()) | ast.Compare():
                return self._computed(node, list(_parts(node)), seen)
            case ast.IfExp(body=body, orelse=orelse):
                return self.of(body, seen) | self.of(orelse, seen)
            case _:
                return NOTHING.union(*(self.of(child, seen) for child in _parts(node)))

    def _computed(self, node: ast.expr, parts: Sequence[ast.expr], seen: tuple[str, ...]) -> Origins:
        """The origins of a tensor that is computed."""
        return _place(node).union(*(self.of(part, seen) for part in parts if self.is_recorded))

    def _of_name(self, name: str, seen: tuple[str, ...]) -> Origins:
        if name == self.record:
            return frozenset({("field", "*")})
        found = {("field", name)} if name in self._parameters else set()
        bindings = self._bound.get(name, [])
        if not bindings and not found:
            return frozenset({OUTSIDE})
        if name in seen:
            return NOTHING
        return frozenset(found).union(*(self.of(one.value, (*seen, name)) for one in bindings))

    def _of_call(self, node: ast.Call, seen: tuple[str, ...]) -> Origins:
        inner, gradient = self._inner.called(node), self._inner.gradient_called(node)
        if inner is not None:
            mark = f"given by {id(inner)}"
            values = [] if mark in seen else returned_values(inner)
            return NOTHING.union(*(self.of(value, (*seen, mark)) for value in values))
        called = self._value(node.func)
        method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = (method or getattr(called, "__name__", "")).lower()
        parts = [*node.args, *(keyword.value for keyword in node.keywords)]
        if isinstance(node.func, ast.Attribute) and not isinstance(self._value(node.func.value), ModuleType):
            parts.append(node.func.value)
        if name not in MAY_BE_ITS_ARGUMENT and self._computes(called, node, method):
            return self._computed(node, parts, seen)
        found = _place(node).union(*(self.of(part, seen) for part in parts if not self._is_dtype(part)))
        if gradient is not None:
            return found | self.read_by(gradient, seen)
        is_python = getattr(called, "__module__", "") == "builtins" or is_gradient(called) or is_record(called)
        is_known = is_python or method in HANDS_ON or self._is_of_tensors(called, method)
        return found if is_known else found | {OUTSIDE}

    def _is_dtype(self, node: ast.expr) -> bool:
        from mindspore import dtype

        return isinstance(self._value(node), dtype.Type)

    def _is_of_tensors(self, called: Any, method: str) -> bool:
        """Whether a call gives a tensor of its own or one of its arguments, as `x.astype(dtype)` does."""
        from mindspore import Tensor

        if called is None:
            return hasattr(Tensor, method)
        return isinstance(called, FunctionType) and is_of_mindspore(called)

    def _computes(self, called: Any, node: ast.Call, method: str) -> bool:
        """Whether a call gives a tensor of its own."""
        from mindspore import Tensor

        if any(called is one for one in DRAWS):
            return True
        if is_cell(called) or is_gradient(called) or not shares_nothing(called, node):
            return False
        return called is not None or (method not in HANDS_ON and hasattr(Tensor, method))

    def _field(self, node: ast.expr | None, name: str, seen: tuple[str, ...]) -> Origins:
        """The origins of a field of a record, or of an attribute."""
        match node:
            case ast.Name(id=own) if own not in self._parameters and own not in seen:
                given = {("field", name)} if own == self.record else set()
                values = [one.value for one in self._bound.get(own, [])]
                if not given and not values:
                    return frozenset({OUTSIDE})
                return frozenset(given).union(*(self._field(value, name, (*seen, own)) for value in values))
            case ast.IfExp(body=body, orelse=orelse):
                return self._field(body, name, seen) | self._field(orelse, name, seen)
            case ast.Call(func=ast.Attribute(value=owner, attr="replace")) if not node.args:
                by_name = _keywords(node)
                return self.of(by_name[name], seen) if name in by_name else self._field(owner, name, seen)
            case ast.Call() if is_record(self._value(node.func)) and None not in _keywords(node):
                by_name = _keywords(node)
                return self.of(by_name[name], seen) if name in by_name else frozenset({OUTSIDE})
            case _:
                return self.of(node, seen)

    # --- values

    @property
    def _parameters(self) -> set[str]:
        names = {one.arg for one in named_parameters(self.source.definition.args)}
        return names - set(self.known) - {self.record}

    def _is_tensor(self, node: ast.expr) -> bool:
        """Whether an expression is a field that holds one tensor."""
        match node:
            case ast.Attribute(value=ast.Name(id=name), attr=attribute):
                return name == self.record and name not in self._bound and attribute in self.tensors
            case _:
                return False

    def _is_container(self, node: ast.expr, seen: tuple[str, ...]) -> bool:
        """Whether a side of `+` or `*` may be a list or tuple."""
        match node:
            case ast.Name(id=name):
                values = [one for one in self._bound.get(name, []) if not one.is_part]
                return name not in seen and any(
                    one.is_changed or self._is_container(one.value, (*seen, name)) for one in values
                )
            case ast.Tuple() | ast.List() | ast.ListComp() | ast.Starred():
                return True
            case ast.Call():
                return self._value(node.func) in (tuple, list)
            case ast.BinOp(left=left, right=right):
                return self._is_container(left, seen) or self._is_container(right, seen)
            case ast.Attribute(value=ast.Name(id=name)):
                return name == self.record and not self._is_tensor(node)
            case _:
                return False

    def _value(self, node: ast.expr) -> Any:
        """The value of a name from outside, or of an attribute of a module or of `self`; None where it is not known."""
        if isinstance(node, ast.Attribute):
            owner = self._value(node.value)
            return None if owner is None else getattr(owner, node.attr, None)
        if not isinstance(node, ast.Name) or node.id in self._bound or node.id == self.record:
            return None
        if node.id in self.known:
            return self.known[node.id]
        return None if node.id in self._parameters else _outside(self.source.function).get(node.id)


def _outside(function: Any) -> Mapping[str, object]:
    """The values that a function reads by name from around it."""
    builtin = function.__globals__.get("__builtins__", {})
    names = builtin if isinstance(builtin, dict) else vars(builtin)
    return {**names, **function.__globals__, **closure_of(function)}


def _parts(node: ast.AST) -> Iterator[ast.expr]:
    """The expressions right inside of another."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield child
        else:
            yield from _parts(child)


def _takes_none(called: object, node: ast.Call) -> bool:
    """Whether what is called takes no gradient: of Cells that do, the graph has only those of `training_function`."""
    if training_function(called, node) is not None:
        return False
    if called is None and isinstance(node.func, ast.Attribute):
        return has_method(node)
    return is_record(called) or is_cell(called) or is_of_libraries(called)


def _keywords(node: ast.Call) -> dict[str | None, ast.expr]:
    return {keyword.arg: keyword.value for keyword in node.keywords}


def _place(node: ast.expr) -> Origins:
    return frozenset({("place", node.lineno, node.col_offset, node.end_col_offset)})
