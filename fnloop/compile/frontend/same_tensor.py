"""The tensors that a function hands on: which values it gives may be one tensor, and which it differentiates by.

MindSpore's eager gradient goes by which tensors are the same: `ms.grad(f)(x, y)` of `x * x * y` is `3 * x * x` where
`x` and `y` are one tensor. That of a graph goes by which argument it is, and gives `2 * x * y`. So a graph has to know
that they never are one. This is read off the source, without regard to the order of statements: an expression has
`Origins`, and two that share none are two tensors.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

from fnloop.compile.frontend.environment import is_plain
from fnloop.compile.frontend.rewriter import Source
from fnloop.compile.frontend.syntax import named_parameters
from fnloop.compile.frontend.unsupported import shares_nothing
from fnloop.compile.frontend.versions import is_gradient, is_primitive
from fnloop.compile.runtime.reachable import is_set
from fnloop.hints import is_record

__all__ = ["OUTSIDE", "Origin", "Origins", "Returned", "Tensors"]

Origin = tuple[Any, ...]
"""Where a tensor comes from: `("field", name)` of a block, a parameter of a helper, `("place", line, column)`."""

OUTSIDE: Origin = ("outside",)
"""The origin of what a function reads from around it, and of what is not known."""

Origins = frozenset[Origin]

Returned = Mapping[str, Origins]
"""What a `return` gives, by field."""

NOTHING: Origins = frozenset()

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
    """

    source: Source
    record: str = ""
    known: Mapping[str, object] = field(default_factory=dict)
    tensors: Collection[str] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "_bound", _bindings(self.source.definition))

    _bound: Mapping[str, list[_Binding]] = field(init=False, repr=False)

    # --- what is asked

    def returned(self, fields: Sequence[str]) -> list[Returned]:
        """The origins of what each `return` (or `yield`) gives, by field."""
        values = _returned_values(self.source.definition)
        return [{name: self._field(value, name, ()) for name in fields} for value in values]

    def mixed(self, is_in_helpers: bool, reads_around: bool) -> Iterator[tuple[ast.Call, ast.expr, Origins, Origins]]:
        """The tensors by which gradients are taken, each with another that the same function is given.

        Args:
            is_in_helpers: whether functions that it calls take gradients too, by any of their arguments.
            reads_around: whether what is differentiated reads tensors that are no arguments.
        """
        for node in ast.walk(self.source.definition):
            if not isinstance(node, ast.Call):
                continue
            called = self._value(node.func)
            if is_gradient(called):
                positions, by_weights = _positions(called)
                yield from self._mixed_in(node, positions, reads_around, by_weights)
            elif is_in_helpers and not _is_of_libraries(called):
                yield from self._mixed_in(node, range(len(node.args) + len(node.keywords)), reads_around)

    def _mixed_in(
        self, node: ast.Call, positions: Collection[int], reads_around: bool, by_weights: bool = False
    ) -> Iterator[tuple[ast.Call, ast.expr, Origins, Origins]]:
        arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
        origins = list(map(self.of, arguments))
        for place, argument in enumerate(arguments):
            if by_weights:
                yield node, argument, frozenset({OUTSIDE}), origins[place]
            if place not in positions and not isinstance(argument, ast.Starred):
                continue
            if reads_around:
                yield node, argument, origins[place], frozenset({OUTSIDE})
            for other, others in enumerate(origins):
                if other != place:
                    yield node, argument, origins[place], others

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
                return _place(node) if self._is_tensor(value) else self.of(value, seen)
            case ast.Call():
                return self._of_call(node, seen)
            case ast.BinOp(left=left, right=right):
                held = [side for side in (left, right) if self._is_container(side, seen)]
                return _place(node).union(*(self.of(side, seen) for side in held))
            case ast.UnaryOp(op=ast.USub() | ast.Not() | ast.Invert()) | ast.Compare():
                return _place(node)
            case ast.IfExp(body=body, orelse=orelse):
                return self.of(body, seen) | self.of(orelse, seen)
            case _:
                return NOTHING.union(*(self.of(child, seen) for child in _parts(node)))

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
        called = self._value(node.func)
        method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = (method or getattr(called, "__name__", "")).lower()
        if name not in MAY_BE_ITS_ARGUMENT and self._computes(called, node, method):
            return _place(node)
        parts = [*node.args, *(keyword.value for keyword in node.keywords)]
        if isinstance(node.func, ast.Attribute) and not isinstance(self._value(node.func.value), ModuleType):
            parts.append(node.func.value)
        found = _place(node).union(*(self.of(part, seen) for part in parts))
        is_python = getattr(called, "__module__", "") == "builtins" or is_gradient(called) or is_record(called)
        return found if is_python or method in HANDS_ON else found | {OUTSIDE}

    def _computes(self, called: Any, node: ast.Call, method: str) -> bool:
        """Whether a call gives a tensor of its own."""
        from mindspore import Tensor
        from mindspore.nn import Cell

        if isinstance(called, Cell) or is_gradient(called) or not shares_nothing(called, node):
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


@dataclass(frozen=True, eq=False)
class _Binding:
    """One value that a name may have.

    Args:
        value: the value.
        is_part: whether the name holds a part of it.
        is_changed: whether it is put into what the name holds.
    """

    value: ast.expr
    is_part: bool = False
    is_changed: bool = False


def _bindings(definition: ast.FunctionDef) -> dict[str, list[_Binding]]:
    """What is bound to each name, anywhere in a function."""
    found: dict[str, list[_Binding]] = {}
    for node in ast.walk(definition):
        for target, value, is_part in _bound_by(node):
            for name, is_inside, is_changed in _names(target):
                found.setdefault(name, []).append(_Binding(value, is_part or is_inside, is_changed))
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append" | "extend" | "insert" | "update")):
                for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
                    found.setdefault(name, []).append(_Binding(argument, is_changed=True))
            case ast.FunctionDef() | ast.Lambda() if node is not definition:
                for parameter in named_parameters(node.args):
                    found.setdefault(parameter.arg, []).append(_Binding(ast.Name("", ast.Load())))
            case _:
                pass
    return found


def _bound_by(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr, bool]]:
    """The targets of a statement, with what is assigned to them, and whether that is a part of the value."""
    match node:
        case ast.Assign(targets=targets, value=value):
            yield from ((target, value, False) for target in targets)
        case ast.AnnAssign(target=target, value=value) if value is not None:
            yield target, value, False
        case ast.AugAssign(target=target, op=op, value=value):
            yield target, ast.copy_location(ast.BinOp(target, op, value), node), False
        case ast.NamedExpr(target=target, value=value):
            yield target, value, False
        case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
            yield target, value, True
        case _:
            pass


def _names(target: ast.expr, is_part: bool = False) -> Iterator[tuple[str, bool, bool]]:
    """The names in a target, whether each gets a part of the value, and whether it is changed instead."""
    match target:
        case ast.Name(id=name):
            yield name, is_part, False
        case ast.Tuple(elts=targets) | ast.List(elts=targets):
            for one in targets:
                yield from _names(one, is_part=True)
        case ast.Starred(value=value):
            yield from _names(value, is_part=True)
        case ast.Subscript(value=value):
            yield from ((name, part, True) for name, part, _ in _names(value, is_part))
        case _:
            pass


def _returned_values(definition: ast.FunctionDef) -> list[ast.expr | None]:
    """What the function itself returns or yields."""
    found: list[ast.expr | None] = []
    waiting: list[ast.AST] = list(definition.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.Return, ast.Yield)):
            found.append(node.value)
        if not isinstance(node, (ast.FunctionDef, ast.Lambda)):
            waiting += ast.iter_child_nodes(node)
    return found


def _positions(gradient: Any) -> tuple[tuple[int, ...], bool]:
    """The arguments by which a gradient is taken, and whether it is taken by weights."""
    inside = inspect.getclosurevars(gradient).nonlocals
    position, weights = inside.get("grad_position"), inside.get("weights")
    positions = (position,) if isinstance(position, int) else tuple(position or ())
    return positions, weights is not None


def reads_tensors(gradient: Any) -> bool:
    """Whether the function of a gradient may read tensors that it is not given."""
    waiting = [inspect.getclosurevars(gradient).nonlocals.get("fn_")]
    seen: list[object] = []
    while waiting:
        value = waiting.pop()
        if any(value is one for one in seen) or isinstance(value, (ModuleType, type)) or is_plain(value):
            continue
        seen.append(value)
        if is_primitive(value) or _is_of_libraries(value):
            continue
        if not isinstance(value, FunctionType):
            return True
        read = inspect.getclosurevars(value)
        waiting += [*read.nonlocals.values(), *read.globals.values()]
    return False


def _outside(function: Any) -> Mapping[str, object]:
    """The values that a function reads by name from around it."""
    cells = zip(function.__code__.co_freevars, function.__closure__ or (), strict=False)
    closed = {name: cell.cell_contents for name, cell in cells if is_set(cell)}
    builtin = function.__globals__.get("__builtins__", {})
    names = builtin if isinstance(builtin, dict) else vars(builtin)
    return {**names, **function.__globals__, **closed}


def _parts(node: ast.AST) -> Iterator[ast.expr]:
    """The expressions right inside of another."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield child
        else:
            yield from _parts(child)


def _is_of_libraries(called: object) -> bool:
    """Whether a function is known to be none of the user's."""
    if not isinstance(called, (FunctionType, BuiltinFunctionType, type)):
        return False
    module = getattr(called, "__module__", None) or ""
    return not _is_wrapper(called) and module.partition(".")[0] in ("mindspore", "builtins", "math")


def _is_wrapper(called: object) -> bool:
    """Whether MindSpore made a function of a user's: a gradient, or what looks at its result."""
    return is_gradient(called) or getattr(called, "__name__", "") == "aux_fn"


def _keywords(node: ast.Call) -> dict[str | None, ast.expr]:
    return {keyword.arg: keyword.value for keyword in node.keywords}


def _place(node: ast.expr) -> Origins:
    return frozenset({("place", node.lineno, node.col_offset, node.end_col_offset)})
