"""Screens the source of users' Cells by the table of Python: what is in no row does not stand in a graph.

MindSpore reads this source itself, so only rows count in which a graph's own does what Python does.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fnloop.authors import is_of_others
from fnloop.compile.frontend.aliasing import is_held_by_others
from fnloop.compile.frontend.cell_results import gives_its_own, was_just_made
from fnloop.compile.frontend.cell_values import UNKNOWN, CellFunction, is_missing
from fnloop.compile.frontend.subset.lookup import (
    has_attribute,
    has_class,
    has_function,
    has_method,
    has_operator,
    has_syntax,
    is_of_mindspore,
)
from fnloop.compile.frontend.syntax import pops_within
from fnloop.compile.frontend.unsupported import BY_THE_TABLE, is_impure, method_name
from fnloop.compile.frontend.versions import is_called_by_graphs, is_tensor, makes_tensor

__all__ = ["has_numbers_that_differ", "unlisted"]

Reason = tuple[ast.expr, str, str]
"""An expression, why it is refused, and what to write instead."""

NUMBERS_DIFFER = (ast.FloorDiv, ast.Mod, ast.Pow, ast.LShift, ast.RShift, ast.BitAnd, ast.BitOr, ast.BitXor)
"""Operators that a graph computes otherwise than Python for numbers that vary, and the same for tensors."""


@dataclass(frozen=True)
class _Screen:
    """Looks up the nodes of one function of a Cell."""

    code: CellFunction

    # --- nodes

    def reason(self, node: ast.AST, raised: set[ast.AST]) -> Reason | None:
        """Why a node does not stand in a graph; None where it is in a row."""
        match node:
            case _ if node in raised:
                return None
            case ast.NamedExpr() | ast.Match() | ast.JoinedStr():
                return self._refused(node, f"writes `{type(node).__name__}`, which a graph does not have")
            case ast.ListComp(generators=[_, _, *_]) | ast.GeneratorExp(generators=[_, _, *_]):
                return self._refused(node, "has a comprehension of two `for`, which a graph does not have")
            case ast.AugAssign(target=ast.Name(id=name)):
                return self._augmented(node, name)
            case ast.Call():
                return self._call(node)
            case ast.Attribute(ctx=ast.Load()):
                return self._attribute(node)
            case _ if not has_syntax(type(node)):
                return self._refused(node, f"writes `{type(node).__name__}`, which is in no row of the table")
            case _:
                return None

    def _refused(self, node: ast.AST, why: str) -> Reason:
        return node, why, BY_THE_TABLE  # type: ignore[return-value]

    def _augmented(self, node: ast.AugAssign, name: str) -> Reason | None:
        """`x += y`, by which a graph changes the tensor itself, where others hold it."""

        def is_fresh(call: ast.Call) -> bool:
            return gives_its_own(self.code.cell, self.code.function, call)

        is_harmless = not self.code.varies(node.target) or was_just_made(name, node, self.code.definition, is_fresh)
        if is_harmless or not is_held_by_others(name, self.code.definition, is_fresh):
            return None
        why = f"writes `{ast.unparse(node)}`, by which a graph changes {name!r} itself, for all who hold it"
        return node, why, f"write `{name} = {name} ...`"  # type: ignore[return-value]

    def _attribute(self, node: ast.Attribute) -> Reason | None:
        if has_attribute(node.attr) or self.code.value(node) is not UNKNOWN or self._is_missing(node):
            return None
        return self._refused(node, f"reads `{ast.unparse(node)}`, which is in no row of the table")

    def _is_missing(self, node: ast.expr) -> bool:
        return is_missing(self.code.cell, self.code.function, node)

    def _call(self, node: ast.Call) -> Reason | None:
        called = self.code.value(node.func)
        if called is None or self._is_missing(node.func) or self._is_known(called, node):
            return None
        if called is UNKNOWN and pops_within(node, self.code.definition):
            return self._refused(node, f"calls `{ast.unparse(node)}` in an expression, which a graph has otherwise")
        node = self._with_keywords(node)
        if called is UNKNOWN:
            is_listed = has_method(node) if isinstance(node.func, ast.Attribute) else self._is_local(node.func)
        else:
            is_listed = self._is_listed(called, node) and not self._chooses_whole_numbers(node)
        if is_listed and not is_impure(None if called is UNKNOWN else called, method_name(node)):
            return None
        return self._refused(node, f"calls `{ast.unparse(node.func)}`, which, called so, is in no row of the table")

    def _is_known(self, called: Any, node: ast.Call) -> bool:
        """Whether a call asks for an attribute of what is known, or is of a dropout that does nothing."""
        if called in (getattr, hasattr) and node.args:
            return self.code.value(node.args[0]) is not UNKNOWN
        if not is_of_mindspore(called) or getattr(called, "__name__", "") != "dropout":
            return False
        given = {keyword.arg: keyword.value for keyword in node.keywords}
        training = given.get("training", ast.Constant(True))
        return self.code.value(training) is False

    def _chooses_whole_numbers(self, node: ast.Call) -> bool:
        """Whether it is `ops.where(c, 1, 0)`, which has 32 bits in a graph, and 64 in Python."""
        if not isinstance(node.func, ast.Attribute) or node.func.attr not in ("where", "select"):
            return False
        chosen = [*node.args[1:], *(word.value for word in node.keywords if word.arg != "condition")]
        return all(type(self.code.value(one)) is int for one in chosen)

    def _with_keywords(self, node: ast.Call) -> ast.Call:
        """A call with the keywords of `**self.options` written out."""
        keywords: list[ast.keyword] = []
        for keyword in node.keywords:
            given = UNKNOWN if keyword.arg else self.code.value(keyword.value)
            names = list(given) if isinstance(given, dict) else [keyword.arg]
            keywords += [ast.keyword(name, keyword.value) for name in names]
        return ast.copy_location(ast.Call(node.func, node.args, keywords), node)

    def _is_local(self, called: ast.expr) -> bool:
        """Whether what a name of the function may hold is in the table: what the lists of the Cell have."""
        if not isinstance(called, ast.Name):
            return all(map(self._is_function_listed, self._in_lists()))
        arguments = self.code.definition.args
        own = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        return called.id not in [one.arg for one in own] and all(map(self._is_function_listed, self._in_lists()))

    def _in_lists(self) -> Iterator[Any]:
        """The functions in lists, tuples and dicts of the Cell."""
        for value in vars(self.code.cell).values():
            if isinstance(value, (list, tuple)):
                yield from filter(callable, value)

    def _is_function_listed(self, function: Any) -> bool:
        return is_called_by_graphs(function) or has_operator(function, None) or is_of_others(function)

    def _is_listed(self, called: Any, node: ast.Call) -> bool:
        function = inspect.unwrap(getattr(called, "__func__", called))
        if called is super or is_of_others(function) or has_operator(called, node):
            return True
        if is_called_by_graphs(called):
            return has_class(called)
        if isinstance(called, type) and issubclass(called, BaseException):
            return True
        if is_called_by_graphs(getattr(called, "__self__", None)) and function.__name__ == "construct":
            return True
        if is_tensor(getattr(called, "__self__", None)):
            return has_method(node)
        if has_function(called, node, in_cell=True):
            return True
        is_known = not any(map(self.code.varies, [*node.args, *(keyword.value for keyword in node.keywords)]))
        return is_known and (has_function(called, node) or self._is_computed_before(called))

    def _is_computed_before(self, called: Any) -> bool:
        """Whether what a graph's parser has Python compute of constants is a tensor, or of NumPy, or a Cell."""
        from mindspore import nn

        if isinstance(called, type) and issubclass(called, nn.Cell):
            return is_of_mindspore(called) and has_class(called)
        return makes_tensor(called) or (getattr(called, "__module__", None) or "").split(".")[0] == "numpy"


def unlisted(code: CellFunction) -> Reason | None:
    """The first node of a Cell's function that is in no row of the table."""
    screen = _Screen(code)
    nodes = list(code.nodes())
    messages = [node.msg for node in nodes if isinstance(node, ast.Assert) and node.msg]
    raised = {part for node in nodes if isinstance(node, ast.Raise) for part in ast.walk(node)}
    raised |= {part for message in messages for part in ast.walk(message)}
    called = {node.func for node in nodes if isinstance(node, ast.Call)}
    for node in nodes:
        if node in called and isinstance(node, ast.Attribute):
            continue  # its call is looked up
        found = screen.reason(node, raised)
        if found is not None:
            return found
    return None


def has_numbers_that_differ(code: CellFunction) -> bool:
    """Whether a function of a Cell computes what a graph does otherwise for numbers that vary."""
    for node in code.nodes():
        is_operator = isinstance(node, ast.BinOp) and isinstance(node.op, NUMBERS_DIFFER)
        is_order = isinstance(node, ast.Compare) and not all(isinstance(op, (ast.Is, ast.IsNot)) for op in node.ops)
        if (is_operator or is_order) and code.varies(node):
            return True
    return False
