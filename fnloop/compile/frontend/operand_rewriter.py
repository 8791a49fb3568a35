"""Rewrites what operators are given in a user's function: their arguments, and the indices of tensors and lists."""
# ruff: noqa: D102 - `ast` says what the methods are for

from __future__ import annotations

import ast
import builtins
import itertools
import keyword
import linecache
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from fnloop.compile.frontend.constants import Known, is_plain
from fnloop.compile.frontend.syntax import FIXED_INDEX, checked
from fnloop.compile.frontend.unsupported import cells_of, graph_function, graph_method
from fnloop.errors import CompileError

__all__ = ["OperandRewriter", "Source"]


@dataclass(frozen=True)
class Source:
    """A function and what it is written as.

    Args:
        function: itself.
        definition: its syntax tree.
        first: the line of the file where the text begins.
        lines: the text.
    """

    function: Any
    definition: ast.FunctionDef
    first: int
    lines: Sequence[str]

    @property
    def filename(self) -> str:
        """Where it was written."""
        return str(self.function.__code__.co_filename)

    @property
    def parameters(self) -> list[str]:
        """Those that can be given by position."""
        arguments = self.definition.args
        return [one.arg for one in [*arguments.posonlyargs, *arguments.args]]


class OperandRewriter(ast.NodeTransformer):
    """The part that rewrites arguments and indices.

    Args:
        source: the function.
        path: of the block, for messages.
        known: what is known of its expressions.
    """

    def __init__(self, source: Source, path: str, known: Known) -> None:
        self.source, self.path, self.known = source, path, known
        self.free: dict[str, object] = {}
        """What the rewritten function takes from outside."""
        code = source.function.__code__
        names = {node.id for node in ast.walk(source.definition) if isinstance(node, ast.Name)}
        self.taken = names | known.local | set(code.co_freevars) | set(code.co_names)

    def _value(self, value: Any, stem: str, node: ast.AST | None = None, name: str = "") -> ast.expr:
        """What is known, as an expression."""
        raise NotImplementedError

    # --- arguments

    def operator_call(self, node: ast.Call) -> ast.expr:
        """The call of an operator, a Cell, or of what is not known: numbers that vary are given as they are now."""
        method = node.func
        version = None
        if isinstance(method, ast.Attribute) and not self.known.static(method)[0]:
            version = graph_method(method.attr, node)
        if isinstance(method, ast.Attribute) and version is not None:
            node.args = [method.value, *node.args]
            node.func = ast.Name(self.constant(version, method.attr), ast.Load())
        else:
            node.func = self.visit(method)
        node.args = [self._now(one) for one in node.args]
        for one in node.keywords:
            one.value = self._now(one.value) if one.arg else self.visit(one.value)
        return node

    def visit_Slice(self, node: ast.Slice) -> Any:
        node.lower, node.upper, node.step = (one and self._now(one) for one in (node.lower, node.upper, node.step))
        return node

    def _now(self, node: ast.expr) -> ast.expr:
        """An operand, visited; see `fnloop.compile.runtime.operands.now`."""
        if isinstance(node, ast.Starred):
            return ast.Starred(self._now(node.value), node.ctx)
        if isinstance(node, (ast.Tuple, ast.List)):
            node.elts = [self._now(one) for one in node.elts]
            return node
        fixed = self._is_fixed(node)
        visited: ast.expr = self.visit(node)
        return visited if fixed else ast.Call(self._function("now"), [visited], [])

    def _is_fixed(self, node: ast.expr) -> bool:
        """Whether an operand is seen to be no number that varies."""
        if isinstance(node, ast.UnaryOp):
            return isinstance(node.operand, ast.Constant)
        if isinstance(node, (ast.Constant, ast.Lambda, ast.GeneratorExp, ast.Dict, ast.DictComp)):
            return True
        return self.known.is_tensor(node) or self.known.static(node)[0]

    def _function(self, name: str) -> ast.Name:
        return ast.Name(self.constant(graph_function(name), name), ast.Load())

    def visit_Dict(self, node: ast.Dict) -> Any:
        """A dict with `**` in it is merged of its parts."""
        if None not in node.keys:
            return self.generic_visit(node)
        parts: list[ast.expr] = []
        for key, value in zip(node.keys, node.values, strict=True):
            if key is None:
                parts.append(self.visit(value))
                continue
            if not parts or not isinstance(parts[-1], ast.Dict):
                parts.append(ast.Dict([], []))
            last = parts[-1]
            assert isinstance(last, ast.Dict)
            last.keys.append(self.visit(key))
            last.values.append(self.visit(value))
        return ast.Call(self._function("merged"), [ast.Tuple(parts, ast.Load())], [])

    # --- indices

    def visit_Subscript(self, node: ast.Subscript) -> Any:
        known, value = self.known.static(node)
        if known and is_plain(value) and isinstance(node.ctx, ast.Load):
            return self._value(value, "item", node)
        varies = not isinstance(node.slice, FIXED_INDEX)
        cells = cells_of(self.known.static(node.value)[1]) if varies else None
        node.value = self.visit(node.value) if cells is None else self._value(cells, "cells", node)
        node.slice = self.visit(node.slice)
        if isinstance(node.slice, ast.Tuple):
            check = self.constant(graph_function("index"), "index")
            node.slice.elts = checked(node.value, node.slice.elts, check)
        if not varies or isinstance(node.slice, (ast.Constant, ast.Tuple)) or not isinstance(node.ctx, ast.Load):
            return node
        item = self.constant(graph_function("item"), "item")
        return ast.Call(ast.Name(item, ast.Load()), [node.value, node.slice], [])

    # --- names

    def constant(self, value: object, stem: str) -> str:
        """The name of a closure variable that holds something."""
        for name, constant in self.free.items():
            if constant is value:
                return name
        name = self.fresh(stem if stem.isidentifier() and not keyword.iskeyword(stem) else "constant")
        self.free[name] = value
        return name

    def fresh(self, stem: str) -> str:
        """A name that nothing else has."""
        for name in itertools.chain([stem], (f"{stem}_{number}" for number in itertools.count())):
            if name not in self.taken and not hasattr(builtins, name) and name not in self.free:
                self.taken.add(name)
                return name
        raise AssertionError

    def refuse(self, node: ast.AST, why: str, instead: str, kind: type[CompileError] = CompileError) -> NoReturn:
        """Stop, with the line."""
        number = getattr(node, "lineno", 1)
        line = self.source.first + number - 1
        text = linecache.getline(self.source.filename, line).strip() or self.source.lines[number - 1].strip()
        raise kind(f"block {self.path!r} cannot be compiled: {why}; {instead}\n  {self.source.filename}:{line}: {text}")
