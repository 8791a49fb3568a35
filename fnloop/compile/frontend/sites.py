"""Statements of a block as they stand in its parts: what is computed before the graph replaced, other records made."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from fnloop.compile.frontend.known_names import OF_A_SHAPE, KnownNames
from fnloop.compile.frontend.part_function import assigned

__all__ = ["MadeBy", "Sites", "fields_of_shapes", "shape_asked", "shapes_unasked"]


@dataclass
class Sites(ast.NodeTransformer):
    """Replaces the draws in a statement of the rest.

    Args:
        names: what is known.
        ahead: computes an expression ahead, and gives the name by which the rest reads it.
        found: the expressions so far.
        given: their names.
    """

    names: KnownNames
    ahead: Callable[[ast.expr], str]
    found: list[ast.expr] = field(default_factory=list)
    given: list[str] = field(default_factory=list)

    def visit(self, node: ast.AST) -> Any:
        """Replace it, if it is one."""
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            return node
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(self.names.resolve(node), np.ndarray):
            return node  # which the graph holds as it is, where single entries of it are read
        if isinstance(node, ast.expr) and self.names.goes_ahead(node):
            self.found.append(node)
            self.given.append(self.ahead(node))
            return ast.Attribute(ast.Name(self.names.record, ast.Load()), self.given[-1], ast.Load())
        return self.generic_visit(node)


@dataclass
class MadeBy(ast.NodeTransformer):
    """Writes the record of a part in the place of the block's own, where a function returns."""

    is_record: Callable[[ast.Call], bool]
    made: str

    def visit_Return(self, node: ast.Return) -> ast.Return:
        """`return Record(...)`."""
        if isinstance(node.value, ast.Call) and self.is_record(node.value):
            node.value.func = ast.Name(self.made, ast.Load())
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        """What a function inside returns is its own."""
        return node


def shape_asked(value: ast.expr) -> ast.expr | None:
    """The shape that a draw is asked for, where it is written as one, also times a number; None where it is not."""
    if isinstance(value, ast.BinOp):
        return shape_asked(value.left) or shape_asked(value.right)
    if not isinstance(value, ast.Call):
        return None
    by_name = [one.value for one in value.keywords if one.arg == "shape"]
    asked = next(iter([*value.args[1:2], *by_name]), None)
    if isinstance(asked, ast.Tuple) or (isinstance(asked, ast.Attribute) and asked.attr == "shape"):
        return asked
    return None


def fields_of_shapes(nodes: Iterable[ast.AST], record: str) -> set[str]:
    """The fields of the record of which nodes read the shape."""
    found = set()
    for node in nodes:
        match node:
            case ast.Attribute(value=ast.Attribute(value=ast.Name(id=name), attr=read)) if node.attr in OF_A_SHAPE:
                found |= {read} if name == record else set()
            case ast.Call(func=ast.Name(id="len"), args=[ast.Attribute(value=ast.Name(id=name), attr=read)]):
                found |= {read} if name == record else set()
            case _:
                pass
    return found


def shapes_unasked(statements: Iterable[ast.stmt], record: str) -> set[str]:
    """The fields of which statements read the shape otherwise than to ask for a draw of it."""
    found: set[str] = set()
    for statement in statements:
        _, value = assigned(statement)
        asked = shape_asked(value) if value is not None else None
        in_asked = set() if asked is None else set(map(id, ast.walk(asked)))
        found |= fields_of_shapes((node for node in ast.walk(statement) if id(node) not in in_asked), record)
    return found
