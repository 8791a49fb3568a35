"""What of a block's function is known before the graph, and which of it only Python computes.

Known are the fields without tensors (a key, a number), components, names from outside, the shapes of tensors, and what
is computed of these. Only Python computes draws from keys, and what NumPy, or a function of `math` that graphs lack,
makes of numbers; and what is read from arrays of NumPy, as `betas[state.t]` is.
"""

from __future__ import annotations

import ast
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import BuiltinFunctionType, FunctionType
from typing import Any

import numpy as np

from fnloop import random
from fnloop.authors import is_users
from fnloop.compile.frontend.numpy_values import OF_A_SHAPE, NumpyValues, calls_numpy, is_of_numpy, named_in, names_in
from fnloop.compile.frontend.part_function import assigned, loads, stores
from fnloop.compile.frontend.subset.functions import FUNCTIONS
from fnloop.compile.frontend.syntax import bound_in
from fnloop.compile.frontend.tensor_hints import has_tensors
from fnloop.random import Key

__all__ = ["DRAWS", "OF_A_SHAPE", "KnownNames", "names_pythons"]

DRAWS = frozenset(getattr(random, name) for name in random.__all__ if name != "Key")
KEYS = frozenset({random.fold_in, random.key, random.reuse, random.split})
"""Functions that give keys, or tuples of them."""

CONVERSIONS = (abs, bool, float, int, len, max, min, round, tuple)
"""Functions of Python that are computed with a draw, if they take one."""

_NAMED = frozenset({*random.__all__, "random", "default_rng"})


def names_pythons(function: FunctionType, given: Mapping[str, object]) -> bool:
    """Whether a function names anything that only Python computes; most do not, and need not be read.

    Args:
        function: the function.
        given: components, by parameter.
    """
    held = {name: part for one in given.values() for name, part in getattr(one, "__dict__", {}).items()}
    is_named = bool(names_in(function) & _NAMED)
    return is_named or any(one is math or calls_numpy(one) for one in named_in(function, held))


@dataclass
class KnownNames(NumpyValues):
    """What is known in one function.

    Args:
        known: the local names that are known, with the statements that make them.
        keys: those of them that are keys, or hold keys.
        bound: the local names that were bound by the statements so far.
        by_trial: the names that are known by the shape of a local name.
        tensors: the names that are known and hold tensors.
    """

    known: dict[str, ast.stmt] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    bound: set[str] = field(default_factory=set)
    by_trial: set[str] = field(default_factory=set)
    tensors: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        arguments, body = self.definition.args, self.definition.body
        self.record = (arguments.posonlyargs + arguments.args)[0].arg
        self.components = {one.arg for one in arguments.kwonlyargs}
        self.local = bound_in(body) | {self.record} | self.components
        self.counts = Counter(stores(body))
        self.changed = set(_changed(body))
        for names, value in map(assigned, reversed(body)):
            if value is not None and self.changed & set(names) and not self._is_draw(value):
                self.changed |= loads([value])  # which may be another name of the same list
        self.find_numpy_names(body)

    def note(self, statement: ast.stmt, in_branch: bool = False) -> bool:
        """Note the names that a statement binds; they come in the order of the source.

        Args:
            statement: one that contains no others.
            in_branch: whether it stands in a branch, and need not run.

        Returns:
            Whether it makes what is known, and can run ahead.
        """
        targets, value = assigned(statement)
        if value is not None and self.gives_numpy(value):
            self.of_numpy |= set(targets)
        made_once = bool(targets) and all(self.counts[name] == 1 for name in targets)
        made_once = made_once and not self._are_changed(targets, value)
        is_known = value is not None and made_once and self.is_known(value)
        if value is not None and is_known:
            self.known |= dict.fromkeys(targets, statement)
            if self.is_key(value):
                self.keys |= set(targets)
            if self.is_by_trial(value):
                self.by_trial |= set(targets)
            if self.gives_tensor(value):
                self.tensors |= set(targets)
            if isinstance(value, ast.Call) and self.resolve(value.func) is np.random.default_rng:
                self.generators |= set(targets)
        if not in_branch:
            self.bound |= set(stores([statement]))
        return is_known

    def _are_changed(self, names: list[str], value: ast.expr | None) -> bool:
        """Whether a local value may be changed once it is made, as lists are; the draws of a generator are followed."""
        is_generator = isinstance(value, ast.Call) and self.resolve(value.func) is np.random.default_rng
        is_keys = value is not None and self._is_draw(value) and self.is_key(value)
        return not (is_generator or is_keys or _is_of_shape(value)) and bool(self.changed & set(names))

    def _is_draw(self, value: ast.expr) -> bool:
        """Whether a value is a draw, or keys: it shares nothing with the arguments, and keys never change."""
        return isinstance(value, ast.Call) and _is_among(self.resolve(value.func), DRAWS)

    def is_known(self, node: ast.AST, inner: frozenset[str] = frozenset()) -> bool:
        """Whether an expression is known before the graph.

        Args:
            node: the expression.
            inner: the names of comprehensions around it.
        """
        match node:
            case ast.Name(id=name):
                return name in self.known or name in inner or name in self.components or name not in self.local
            case ast.Attribute(value=ast.Name(id=self.record), attr=name):
                return self.is_plain(name)
            case ast.Attribute(value=ast.Attribute(value=ast.Name(id=self.record))) if node.attr in OF_A_SHAPE:
                return True
            case ast.Call(func=ast.Name(id="len"), args=[ast.Attribute(value=ast.Name(id=self.record))]):
                return True
            case ast.Call(func=ast.Name(id=name)) if name in self.components:
                return False  # a Cell
            case ast.Call() if self.changes_objects(node):
                return False
            case ast.ListComp() | ast.GeneratorExp() | ast.DictComp() | ast.SetComp():
                targets = [part for one in node.generators for part in ast.walk(one.target)]
                own = inner | {part.id for part in targets if isinstance(part, ast.Name)}
                return all(self.is_known(one, own) for one in ast.iter_child_nodes(node))
            case ast.NamedExpr() | ast.Yield() | ast.YieldFrom() | ast.Await() | ast.Lambda():
                return False
            case _:
                is_shape = self.is_shape_of_local(node)
                return is_shape or all(self.is_known(one, inner) for one in ast.iter_child_nodes(node))

    def is_plain(self, name: str) -> bool:
        """Whether a field holds no tensors: it may be known before the graph."""
        return name in self.hints and not has_tensors([self.hints[name]])

    def begin(self, number: int, statement: ast.stmt) -> None:
        """Mark the shapes of local names that a statement of the body reads, if it has not bound them itself before."""
        stored: set[str] = set()
        for part in _simple_parts(statement):
            for node in ast.walk(part):
                name = _name_of_shape(node)
                if name and self._is_computed_before(name, stored, statement):
                    vars(node)["read_at"] = number
            stored |= set(stores([part]))

    def _is_computed_before(self, name: str, stored: set[str], statement: ast.stmt) -> bool:
        """Whether a name has a value that a statement of the body finds, when it is read there."""
        if name not in self.bound or name in self.known or name in stored:
            return False
        is_repeated = isinstance(statement, ast.For | ast.While)
        return not is_repeated or name not in set(stores([statement]))

    def is_shape_of_local(self, node: ast.AST) -> bool:
        """Whether an expression is the shape of a local name that is computed: a trial before the graph shows it."""
        return hasattr(node, "read_at")

    def is_by_trial(self, node: ast.AST) -> bool:
        """Whether an expression is known by the shape of a local name."""
        parts = list(ast.walk(node))
        named = {part.id for part in parts if isinstance(part, ast.Name)}
        return bool(named & self.by_trial) or any(map(self.is_shape_of_local, parts))

    def is_key(self, node: ast.AST) -> bool:
        """Whether an expression gives a key, or a tuple of keys."""
        match node:
            case ast.Name(id=name):
                return name in self.keys
            case ast.Attribute(value=ast.Name(id=self.record), attr=name):
                return self.hints.get(name) is Key
            case ast.Subscript(value=value):
                return self.is_key(value)
            case ast.IfExp(body=body, orelse=orelse):
                return self.is_key(body) or self.is_key(orelse)
            case ast.Call(func=called):
                return _is_among(self.resolve(called), KEYS)
            case _:
                return False

    def resolve(self, node: ast.AST) -> Any:
        """The value of a name from outside, or an attribute of one; None for all else."""
        match node:
            case ast.Name(id=name) if name not in self.local:
                return self._from_outside(name)
            case ast.Attribute(value=owner, attr=name):
                return getattr(self.resolve(owner), name, None)
            case _:
                return None

    def _from_outside(self, name: str) -> Any:
        closure = self.function.__closure__ or ()
        free = dict(zip(self.function.__code__.co_freevars, closure, strict=False))
        if name in free:
            try:
                return free[name].cell_contents
            except ValueError:
                return None
        builtins = self.function.__globals__.get("__builtins__", {})
        names = builtins if isinstance(builtins, dict) else vars(builtins)
        return self.function.__globals__.get(name, names.get(name))

    # --- what only Python computes

    def is_pythons(self, node: ast.AST) -> bool:
        """Whether an expression is a call of something that a graph lacks: a draw, NumPy, a function of `math`."""
        if not isinstance(node, ast.Call):
            return False
        called = self.resolve(node.func)
        if self.draws_from_generator(node.func) or _is_among(called, DRAWS):
            return True
        if called is np.random.default_rng or is_of_numpy(called):
            return True
        if isinstance(called, BuiltinFunctionType) and called.__module__ == "math":
            return f"math.{called.__name__}" not in FUNCTIONS
        arguments = [*node.args, *(one.value for one in node.keywords)]
        return (is_users(called) and any(map(self.is_key, arguments))) or self.computes_with_numpy(node)

    def has_pythons(self, node: ast.AST) -> bool:
        """Whether such a call stands in a piece of syntax, or a value of NumPy."""
        return any(self.is_pythons(one) or self.is_numpy_name(one) for one in ast.walk(node))

    def goes_ahead(self, node: ast.expr) -> bool:
        """Whether an expression is such a call, or computed with one: `float(draw)`, `draw.item()`, `draws[0]`."""
        is_computed = self.is_pythons(node) or self._is_computed_with(node) or self.gives_numpy(node)
        return is_computed and self.has_pythons(node) and self.is_known(node) and not self.is_key(node)

    def _is_computed_with(self, node: ast.expr) -> bool:
        match node:
            case ast.Call(func=ast.Attribute(value=owner)) if self.has_pythons(owner):
                return True
            case ast.Call(func=called):
                value = self.resolve(called)
                return _is_tensor_class(value) or any(value is one for one in CONVERSIONS)
            case ast.Attribute(value=value) | ast.Subscript(value=value):
                return self.has_pythons(value)
            case _:
                return False

    def gives_tensor(self, node: ast.AST) -> bool:
        """Whether an expression that is known gives a tensor: a draw, `Tensor(...)`, or what is computed of one."""
        match node:
            case ast.Name(id=name):
                return name in self.tensors
            case ast.Call(func=ast.Attribute(value=owner)) if self.gives_tensor(owner):
                return True
            case ast.Call(func=called):
                function = self.resolve(called)
                return _is_tensor_class(function) or _is_among(function, DRAWS - KEYS)
            case ast.BinOp(left=left, right=right):
                return self.gives_tensor(left) or self.gives_tensor(right)
            case ast.UnaryOp(operand=value) | ast.Subscript(value=value) | ast.Attribute(value=value):
                return self.gives_tensor(value)
            case _:
                return False

    def hint_of(self, value: ast.expr) -> Any:
        """The annotation of a value that is computed ahead, as far as it is seen."""
        from mindspore import Tensor

        if self._computes_tensor(value):
            return Tensor
        called = self.resolve(value.func) if isinstance(value, ast.Call) else None
        plain: tuple[Callable[..., Any], ...] = (float, int, bool)
        return called if any(called is one for one in plain) else Any

    def _computes_tensor(self, value: ast.expr) -> bool:
        """Whether an expression is a draw, a `Tensor(...)`, or arithmetic of one, and so a tensor in any case."""
        match value:
            case ast.Call(func=ast.Attribute(value=owner, attr="astype" | "float" | "half" | "reshape")):
                return self._computes_tensor(owner)
            case ast.Call(func=called):
                function = self.resolve(called)
                return _is_tensor_class(function) or _is_among(function, DRAWS - KEYS)
            case ast.BinOp(left=ast.Constant(), right=operand) | ast.BinOp(left=operand):
                return self._computes_tensor(operand)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return self._computes_tensor(operand)
            case ast.Compare(left=left, ops=[ast.Lt() | ast.LtE() | ast.Gt() | ast.GtE()]):
                return self._computes_tensor(left)
            case _:
                return False


CHANGING = frozenset(
    {
        "add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "reverse", "setdefault",
        "sort", "update",
    }
)  # fmt: skip
"""Methods that change what they are called on."""


def _changed(statements: Iterable[ast.stmt]) -> Iterator[str]:
    """The names of what is changed in place, as far as it is seen, or may be: by a call whose result nobody takes."""
    for node in (node for one in statements for node in ast.walk(one)):
        match node:
            case ast.Expr(value=ast.Call() as call):
                yield from loads([call])
            case ast.Call(func=ast.Attribute(value=owner, attr=name)) if name in CHANGING:
                yield from loads([owner])
            case ast.Subscript(value=owner, ctx=ast.Store() | ast.Del()) | ast.Attribute(value=owner, ctx=ast.Store()):
                yield from loads([owner])
            case _:
                pass


def _is_of_shape(node: ast.expr | None) -> bool:
    """Whether an expression is a shape, or a size in one: these never change."""
    match node:
        case ast.Attribute(attr=attribute) if attribute in OF_A_SHAPE:
            return True
        case ast.Subscript(value=value):
            return _is_of_shape(value)
        case _:
            return False


def _name_of_shape(node: ast.AST) -> str:
    """The name in `x.shape`; empty for other syntax."""
    match node:
        case ast.Attribute(value=ast.Name(id=name), attr=attribute) if attribute in OF_A_SHAPE:
            return name
        case _:
            return ""


def _simple_parts(statement: ast.stmt) -> Iterator[ast.AST]:
    """The statements and conditions of which a statement consists, in the order of the source."""
    inside = [(name, value) for name, value in ast.iter_fields(statement) if name in ("body", "orelse", "finalbody")]
    if not inside:
        yield statement
        return
    lists = [value for _, value in inside]
    for child in ast.iter_child_nodes(statement):
        if not any(child is one for block in lists for one in block):
            yield child
    for block in lists:
        for one in block:
            yield from _simple_parts(one)


def _is_among(value: object, functions: frozenset[Any]) -> bool:
    return isinstance(value, FunctionType) and value in functions


def _is_tensor_class(value: object) -> bool:
    """Whether a value is `Tensor`, or the function that makes one."""
    module = getattr(value, "__module__", "") or ""
    return callable(value) and module.startswith("mindspore") and getattr(value, "__name__", "") in ("Tensor", "tensor")
