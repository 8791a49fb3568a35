"""What MindSpore reads itself, the `construct` of a user's Cells, looked through for what a graph does otherwise.

A block's own source is rewritten, so that operators are given numbers as they are now (`operands`) and entries of
lists are found; that of a Cell is not. What would go wrong there in silence is refused with its line.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from fnloop.compile.frontend.unsupported import graph_method
from fnloop.compile.runtime.authors import is_users
from fnloop.definition import definition_of

__all__ = ["Found", "cells_in", "suspect"]

FIXED_ATTRIBUTES = frozenset({"shape", "ndim", "dtype", "size", "itemsize"})
FIXED_CALLS = frozenset({"len", "isinstance", "hasattr", "range", "enumerate", "type"})
NUMBERS = frozenset({"int", "bool", "round"})
INSTEAD_OF = {
    "max": "write `x.amax(axis)` and `x.argmax(axis)`",
    "min": "write `x.amin(axis)` and `x.argmin(axis)`",
    "argmax": "write `x.reshape(-1).argmax(0)`",
    "transpose": "write `x.swapaxes(a, b)`, or a permutation of all axes",
}
"""For methods that give something else in a graph."""


@dataclass(frozen=True)
class Found:
    """Something in a Cell's source that a graph does otherwise.

    Args:
        why: what it is.
        instead: what to write.
        place: file, line and source.
    """

    why: str
    instead: str
    place: str


def cells_in(value: object) -> Iterator[Any]:
    """The Cells that a value is or holds, one of each class that a user wrote."""
    from mindspore import nn

    seen: set[type] = set()
    many = value if isinstance(value, (list, tuple)) else [value]
    for one in many:
        if not isinstance(one, nn.Cell):
            continue
        for _, cell in one.cells_and_names():
            if type(cell) not in seen and is_users(inspect.unwrap(type(cell).construct)):
                seen.add(type(cell))
                yield cell


def suspect(cell: Any) -> Found | None:
    """The first thing in what a Cell computes that a graph does otherwise, None where there is none."""
    waiting: list[Any] = [inspect.unwrap(type(cell).construct)]
    seen: set[Any] = set()
    while waiting:
        function = waiting.pop()
        if function in seen:
            continue
        seen.add(function)
        definition = definition_of(function)
        if definition is None or not isinstance(definition.node, ast.FunctionDef):
            continue
        looking = _Looking(cell, function, definition.node)
        if (found := looking.find()) is not None:
            node, why, instead = found
            line = definition.first + node.lineno - 1
            text = definition.lines[node.lineno - 1].strip()
            name = f"{type(cell).__name__}.{function.__name__}"
            return Found(f"{name} {why}", instead, f"{function.__code__.co_filename}:{line}: {text}")
        waiting += looking.called
    return None


@dataclass
class _Looking:
    """Looks through one function.

    Args:
        cell: whose it is.
        function: it.
        definition: its syntax tree.
        varying: the names of what is known only when the graph runs.
        chosen: those of numbers and texts that it chooses among constants.
        called: the users' functions that it calls.
    """

    cell: Any
    function: Any
    definition: ast.FunctionDef
    varying: set[str] = field(default_factory=set)
    chosen: set[str] = field(default_factory=set)
    called: list[Any] = field(default_factory=list)

    def find(self) -> tuple[ast.expr, str, str] | None:
        """The first thing that a graph does otherwise."""
        arguments = self.definition.args
        own = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        self.varying = {one.arg for one in own} - {"self"}
        before = -1
        while before < len(self.varying) + len(self.chosen):
            before = len(self.varying) + len(self.chosen)
            self._bind(self.definition.body, False)
        for node in ast.walk(self.definition):
            found = None
            if isinstance(node, ast.Subscript):
                found = self._index(node)
            elif isinstance(node, ast.Call):
                found = self._call(node)
            if found is not None:
                return found
        return None

    # --- names

    def _bind(self, statements: Sequence[ast.stmt], dynamic: bool) -> None:
        """Note what names are bound to; `dynamic` where only the graph knows whether a statement is done."""
        for one in statements:
            if isinstance(one, (ast.If, ast.While)):
                inside = dynamic or self._varies(one.test)
                self._bind([*one.body, *one.orelse], inside)
            elif isinstance(one, ast.For):
                varies = self._varies(one.iter)
                self._name(one.target, varies, False)
                self._bind([*one.body, *one.orelse], dynamic or varies)
            elif isinstance(one, ast.Assign):
                for target in one.targets:
                    self._assign(target, one.value, dynamic)
            elif isinstance(one, (ast.AugAssign, ast.AnnAssign)) and one.value is not None:
                self._assign(one.target, one.value, dynamic)

    def _assign(self, target: ast.expr, value: ast.expr, dynamic: bool) -> None:
        if isinstance(target, (ast.Tuple, ast.List)) and isinstance(value, (ast.Tuple, ast.List)):
            for one, part in zip(target.elts, value.elts, strict=False):
                self._assign(one, part, dynamic)
            return
        chosen = self._chosen(value) or (dynamic and self._plain(value))
        self._name(target, chosen or self._varies(value), chosen)

    def _name(self, target: ast.expr, varies: bool, chosen: bool) -> None:
        for node in ast.walk(target):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                self.varying |= {node.id} if varies else set()
                self.chosen |= {node.id} if chosen else set()

    # --- expressions

    def _varies(self, node: ast.AST) -> bool:
        """Whether an expression is known only when the graph runs."""
        if isinstance(node, ast.Name):
            return node.id in self.varying
        if isinstance(node, ast.Attribute) and node.attr in FIXED_ATTRIBUTES:
            return False
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FIXED_CALLS:
            return node.func.id in ("range", "enumerate") and any(map(self._varies, node.args))
        if isinstance(node, ast.Compare) and all(isinstance(op, (ast.Is, ast.IsNot)) for op in node.ops):
            return False
        return any(map(self._varies, ast.iter_child_nodes(node)))

    def _plain(self, node: ast.expr) -> bool:
        """Whether an expression is a whole number, a truth or a text that is known before, or a tuple of them."""
        if isinstance(node, ast.Constant):
            return type(node.value) in (int, bool, str)
        if isinstance(node, (ast.Tuple, ast.List)):
            return bool(node.elts) and all(map(self._plain, node.elts))
        if isinstance(node, ast.UnaryOp):
            return self._plain(node.operand)
        if isinstance(node, ast.BinOp):
            return self._plain(node.left) and self._plain(node.right)
        if isinstance(node, ast.Name):
            return node.id in self.chosen
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self":
            return isinstance(getattr(self.cell, node.attr, None), (int, str, tuple))
        return False

    def _chosen(self, node: ast.AST) -> bool:
        """Whether an expression is a number or text that the graph chooses among constants."""
        if isinstance(node, ast.Name):
            return node.id in self.chosen
        if isinstance(node, ast.IfExp):
            arms = (node.body, node.orelse)
            plain = all(self._plain(one) or self._chosen(one) for one in arms)
            return plain and (self._varies(node.test) or any(map(self._chosen, arms)))
        if isinstance(node, ast.Call):
            number = isinstance(node.func, ast.Name) and node.func.id in NUMBERS
            return (number and any(map(self._varies, node.args))) or self._gives_chosen(node)
        if isinstance(node, ast.BinOp):
            sides = (node.left, node.right)
            return any(map(self._chosen, sides)) and all(self._chosen(one) or self._plain(one) for one in sides)
        if isinstance(node, ast.UnaryOp):
            return self._chosen(node.operand)
        if isinstance(node, (ast.Tuple, ast.List)):
            return any(map(self._chosen, node.elts))
        return isinstance(node, ast.Starred) and self._chosen(node.value)

    def _gives_chosen(self, node: ast.Call) -> bool:
        """Whether a user's function that is called returns one of several constants."""
        function = self._users(node.func)
        if function is None or function is self.function:
            return False
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
        except (OSError, TypeError, SyntaxError):
            return False
        returned = [one.value for one in ast.walk(tree) if isinstance(one, ast.Return) and one.value is not None]
        inside = _Looking(self.cell, function, self.definition)
        arms = [arm for one in returned for arm in ([one.body, one.orelse] if isinstance(one, ast.IfExp) else [one])]
        return len(arms) > 1 and any(map(self._varies, node.args)) and all(map(inside._plain, arms))

    def _users(self, called: ast.expr) -> Any:
        """A user's function that is called by name or as a method, None where it is none."""
        if isinstance(called, ast.Name):
            found = self.function.__globals__.get(called.id)
        elif isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) and called.value.id == "self":
            found = inspect.getattr_static(type(self.cell), called.attr, None)
        else:
            return None
        return found if is_users(found) else None

    # --- what is refused

    def _index(self, node: ast.Subscript) -> tuple[ast.expr, str, str] | None:
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        bounds = [bound for one in parts if isinstance(one, ast.Slice) for bound in (one.lower, one.upper, one.step)]
        if any(bound is not None and self._chosen(bound) for bound in bounds):
            return node, f"takes a slice by a number that the graph chooses (`{ast.unparse(node)}`)", BOTH
        if not isinstance(node.slice, ast.Slice) and self._varies(node.slice) and self._is_list(node.value):
            return (
                node, f"takes an entry of a list by a number that varies (`{ast.unparse(node)}`), for which a graph "
                f"takes the first", "go through the list: `for n, one in enumerate(...): if n == number: ...`",
            )  # fmt: skip
        return None

    def _is_list(self, node: ast.expr) -> bool:
        """Whether an expression is a list of other things than tensors and numbers."""
        if isinstance(node, (ast.Tuple, ast.List)):
            return True
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self"):
            return False
        from mindspore import nn

        value = getattr(self.cell, node.attr, None)
        if isinstance(value, (nn.CellList, nn.SequentialCell)):
            return True
        return isinstance(value, (list, tuple)) and any(callable(one) or isinstance(one, tuple) for one in value)

    def _call(self, node: ast.Call) -> tuple[ast.expr, str, str] | None:
        if (function := self._users(node.func)) is not None:
            self.called.append(function)
            return None
        if isinstance(node.func, ast.Attribute) and node.func.attr in INSTEAD_OF and self._differs(node):
            method = node.func.attr
            return (
                node,
                f"calls `{method}` as `{ast.unparse(node)}`, which gives something else in a graph",
                INSTEAD_OF[method],
            )
        if isinstance(node.func, ast.Name) and node.func.id in {*FIXED_CALLS, *NUMBERS, "float", "print", "abs", "sum"}:
            return None
        for one in [*node.args, *(given.value for given in node.keywords)]:
            if self._chosen(one):
                return (
                    node, f"gives `{ast.unparse(node.func)}` a number or text that the graph chooses "
                    f"(`{ast.unparse(one)}`), of which MindSpore's operators take one for all calls", BOTH,
                )  # fmt: skip
        return None

    def _differs(self, node: ast.Call) -> bool:
        """Whether a method is called in a way in which a graph's gives something else."""
        assert isinstance(node.func, ast.Attribute)
        if graph_method(node.func.attr, node) is None or not self._varies(node.func.value):
            return False
        constants = [one.value if isinstance(one, ast.Constant) else None for one in node.args]
        return not (constants == [1, 0] or isinstance(node.args[0] if node.args else None, (ast.Tuple, ast.List)))


BOTH = "call the operator in both branches of an `if`"
"""What to write instead of giving an operator what an `if` has chosen."""
