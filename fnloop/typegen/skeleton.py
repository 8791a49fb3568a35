"""What a module defines, as its stub says it: its own source, without what functions do, and with types for blocks."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping

__all__ = ["defined_names", "skeleton"]

EMPTY_BODY = re.compile(r":\n +\.\.\.$", re.MULTILINE)
ACTS = (ast.For, ast.While, ast.With)
"""Statements that act, of which a stub keeps the names that they set."""


def skeleton(tree: ast.Module, types: Mapping[str, str], type_of: Callable[[str], str]) -> list[str]:
    """The statements of a stub, each as source.

    Imports, classes, annotations and assignments stay as they are written, since type checkers infer from them in a
    stub too. A function keeps its signature; where it sets attributes of its object, its body. Docstrings and
    statements that only act are left out.

    Args:
        tree: the source of the module.
        types: the types of the names that are blocks, which stand in place of how the module makes these.
        type_of: gives the type of another name, which the module sets in a statement that the stub leaves out.
    """
    writer = _Skeleton(types, type_of)
    statements = list(writer.kept(tree.body))
    missing = [_declared(name, known) for name, known in types.items() if name not in writer.declared]
    return [_source(statement) for statement in [*statements, *missing]]


def _source(statement: ast.stmt) -> str:
    """A statement as source, with empty bodies on the line of their head; a class stands by itself."""
    text = EMPTY_BODY.sub(": ...", ast.unparse(ast.fix_missing_locations(statement)))
    return f"\n{text}\n" if isinstance(statement, ast.ClassDef) else text


def defined_names(tree: ast.Module) -> set[str]:
    """The names that a module defines at its top: those that it only imports are not among them."""
    found: set[str] = set()
    for statement in tree.body:
        if not isinstance(statement, (ast.Import, ast.ImportFrom)):
            found |= set(_names_set(statement))
    return found


def _names_set(statement: ast.AST) -> Iterator[str]:
    """The names that a statement sets, in order; not those inside a function or class."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield statement.name
        return
    if isinstance(statement, ast.Name) and isinstance(statement.ctx, ast.Store):
        yield statement.id
    for inner in ast.iter_child_nodes(statement):
        yield from _names_set(inner)


def _declared(name: str, known: str) -> ast.stmt:
    annotation = ast.parse(known, mode="eval").body
    return ast.AnnAssign(ast.Name(name, ast.Store()), annotation, None, 1)


class _Skeleton:
    """Goes over the statements of a module.

    Args:
        types: the types of the names that are blocks.
        type_of: gives the type of another name.
    """

    def __init__(self, types: Mapping[str, str], type_of: Callable[[str], str]) -> None:
        self._types = types
        self._type_of = type_of
        self.declared: set[str] = set()

    def kept(self, body: list[ast.stmt]) -> Iterator[ast.stmt]:
        """What a stub has of some statements."""
        for statement in body:
            match statement:
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    yield from self._block(statement.name) or [_signature(statement)]
                case ast.ClassDef():
                    yield _class(statement)
                case ast.Assign() | ast.AnnAssign():
                    yield from self._assignment(statement)
                case ast.If():
                    yield from self._choice(statement)
                case ast.Try():
                    yield from self._attempt(statement)
                case ast.Import() | ast.ImportFrom() | ast.AugAssign():  # the last one of `__all__`
                    yield statement
                case _ if isinstance(statement, ACTS):
                    yield from self._acting(statement)
                case _ if type(statement).__name__ == "TypeAlias":  # `type X = ...` of Python 3.12
                    yield statement
                case _:
                    pass

    def _block(self, name: str) -> list[ast.stmt]:
        """The declaration of a block, nothing for another name; a name that is set again is declared once."""
        if name not in self._types:
            return []
        if name in self.declared:
            return [ast.Pass()]
        self.declared.add(name)
        return [_declared(name, self._types[name])]

    def _assignment(self, statement: ast.Assign | ast.AnnAssign) -> Iterator[ast.stmt]:
        """The assignment, if it sets no block; else the declaration of what it sets."""
        names = list(_names_set(statement))
        if not any(name in self._types for name in names):
            yield statement
            return
        for name in names:
            yield from self._block(name) or [_declared(name, self._type_of(name))]

    def _acting(self, statement: ast.stmt) -> Iterator[ast.stmt]:
        """The names that a loop or a `with` sets, declared; the functions and classes inside have no better types."""
        for name in dict.fromkeys(_names_set(statement)):
            yield from self._block(name) or [_declared(name, self._type_of(name))]

    def _choice(self, statement: ast.If) -> Iterator[ast.stmt]:
        """An `if`, such as that of `TYPE_CHECKING`; not that of a program's main part."""
        if "__name__" in ast.unparse(statement.test):
            return
        body, other = list(self.kept(statement.body)), list(self.kept(statement.orelse))
        if body or other:
            statement.body, statement.orelse = body or [ast.Pass()], other
            yield statement

    def _attempt(self, statement: ast.Try) -> Iterator[ast.stmt]:
        """A `try`, such as that around an import."""
        statement.body = list(self.kept(statement.body)) or [ast.Pass()]
        for handler in statement.handlers:
            handler.body = list(self.kept(handler.body)) or [ast.Pass()]
        statement.orelse = list(self.kept(statement.orelse))
        statement.finalbody = list(self.kept(statement.finalbody))
        yield statement


# --- functions and classes


def _signature(function: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.stmt:
    function.body = _without_docstring(function.body) if _sets_attributes(function) else [_ellipsis()]
    return function


def _ellipsis() -> ast.stmt:
    return ast.Expr(ast.Constant(...))


def _without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    first = body[0]
    is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return body[1:] if is_docstring else body


def _sets_attributes(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a method sets attributes of its object, whose types checkers find there."""
    parameters = [*function.args.posonlyargs, *function.args.args]
    if not parameters:
        return False
    own = parameters[0].arg
    attributes = (node for node in ast.walk(function) if isinstance(node, ast.Attribute))
    stores = (node for node in attributes if isinstance(node.ctx, ast.Store))
    return any(isinstance(store.value, ast.Name) and store.value.id == own for store in stores)


def _class(definition: ast.ClassDef) -> ast.stmt:
    definition.body = list(_Skeleton({}, _anything).kept(definition.body)) or [_ellipsis()]
    return definition


def _anything(name: str) -> str:
    return "object"
