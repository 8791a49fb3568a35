"""Rewrites one function of a Cell for `fnloop.compile.frontend.weighted`: its weights come from a tuple."""
# ruff: noqa: D102 - `ast` says what the methods are for

from __future__ import annotations

import ast
import builtins
import copy
import inspect
import itertools
from collections.abc import Callable, Sequence
from types import FunctionType, MethodType
from typing import TYPE_CHECKING, Any, NoReturn

from fnloop.compile.frontend.cell_constants import CELL_RULES, items_of, own_property
from fnloop.compile.frontend.environment import Environment, is_plain
from fnloop.compile.frontend.rewriter import Source
from fnloop.compile.frontend.syntax import bound_in

if TYPE_CHECKING:
    from fnloop.compile.frontend.weighted import WeightedCell

__all__ = ["CellRewriter", "shown_method"]


def shown_method(cell: Any, function: Any) -> str:
    """A method in a message."""
    return f"{type(cell).__name__}.{function.__name__}"


class CellRewriter(ast.NodeTransformer):
    """Writes one function of one Cell anew.

    Args:
        weighted: writes the functions that it calls.
        cell: the Cell.
        source: the function.
    """

    def __init__(self, weighted: WeightedCell, cell: Any, source: Source) -> None:
        self.weighted, self.cell, self.source = weighted, cell, source
        code = source.function.__code__
        local = {*code.co_varnames, *code.co_cellvars}
        self.env = Environment(source.function, local, lambda *_: None, CELL_RULES)
        self.free: dict[str, Any] = {}
        names = {node.id for node in ast.walk(source.definition) if isinstance(node, ast.Name)}
        self.taken = names | self.env.local | set(code.co_freevars) | set(code.co_names)
        self.weights = self._fresh("weights")

    def rewrite(self) -> ast.FunctionDef:
        """The function, with the weights in the place of `self`."""
        definition = self.source.definition
        arguments = definition.args
        first, *_ = [*arguments.posonlyargs, *arguments.args]
        if first.arg in bound_in(definition.body):
            self.refuse(definition, f"gives {first.arg!r} another value", "use another name")
        self.env.constants[first.arg] = self.cell
        first_of = arguments.posonlyargs or arguments.args
        del first_of[0]
        arguments.defaults = [self.visit(one) for one in arguments.defaults]
        arguments.kw_defaults = [self.visit(one) if one else one for one in arguments.kw_defaults]
        own = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
        for one in own:
            if one is not None:
                one.annotation = None
        first_of.insert(0, ast.arg(self.weights))
        body = self._block(definition.body)
        return ast.FunctionDef(definition.name, arguments, body or [ast.Pass()], [], None, None, lineno=1)

    # --- statements

    def _block(self, statements: Sequence[ast.stmt]) -> list[ast.stmt]:
        done: list[ast.stmt] = []
        for one in statements:
            made = self.visit(one)
            done += made if isinstance(made, list) else [made] if made is not None else []
            if done and isinstance(done[-1], (ast.Return, ast.Raise)):
                break
        return done

    def visit_Expr(self, node: ast.Expr) -> Any:
        return None if isinstance(node.value, ast.Constant) else self.generic_visit(node)  # a docstring

    def visit_If(self, node: ast.If) -> Any:
        truth = self._truth(node.test)
        if truth is not None:
            return self._block(node.body if truth else node.orelse)
        node.test = self.visit(node.test)
        node.body, node.orelse = self._block(node.body) or [ast.Pass()], self._block(node.orelse)
        return node

    def _truth(self, test: ast.expr) -> bool | None:
        """Whether a condition holds, where that is known."""
        known, value = self.env.static(test)
        return bool(value) if known and is_plain(value) else None

    def visit_Assign(self, node: ast.Assign) -> Any:
        known, value = self.env.static(node.value)
        if known and not self._is_of_weights(value) and self.weighted.holds_weights(value):
            return self._alias(node, value)
        return self._stored(node)

    def _is_of_weights(self, value: Any) -> bool:
        """Whether a value is a weight, or a list or tuple of them and of plain values."""
        if isinstance(value, (list, tuple)):
            return all(map(self._is_of_weights, value))
        return self._is_weight(value) or is_plain(value)

    def _alias(self, node: ast.Assign, value: Any) -> None:
        """A name for a Cell, or a list of Cells: what it stands for is known, as long as it is bound only once."""
        target = node.targets[0]
        if len(node.targets) != 1 or not isinstance(target, ast.Name) or self._times_bound(target.id) != 1:
            self.refuse(node, "binds a Cell with weights in a way that is not followed", "name it once")
        self.env.constants[target.id] = value

    def _times_bound(self, name: str) -> int:
        nodes = ast.walk(self.source.definition)
        return sum(isinstance(one, ast.Name) and one.id == name and isinstance(one.ctx, ast.Store) for one in nodes)

    def visit_AugAssign(self, node: ast.AugAssign) -> Any:
        return self._stored(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> Any:
        if node.value is None:
            return None
        return self.visit_Assign(ast.copy_location(ast.Assign([node.target], node.value), node))

    def _stored(self, node: Any) -> Any:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for one in (found for target in targets for found in ast.walk(target)):
            if isinstance(one, ast.Attribute) and isinstance(one.ctx, ast.Store):
                self.refuse(node, f"writes the attribute {one.attr!r}", "return the value")
            if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store) and one.id in self.env.constants:
                self.refuse(node, f"gives {one.id!r} another value, which stood for a Cell", "use another name")
        return self.generic_visit(node)

    def visit_For(self, node: ast.For) -> Any:
        items = self._unrolled(node.iter, node.body)
        if items is None:
            for name in bound_in([node.target]):
                self.env.constants.pop(name, None)
            node.iter, node.body = self.visit(node.iter), self._block(node.body) or [ast.Pass()]
            return node
        if node.orelse or any(isinstance(one, (ast.Break, ast.Continue)) for one in ast.walk(node)):
            self.refuse(node, "leaves a loop over Cells early", "write it without `break` and `continue`")
        done: list[ast.stmt] = []
        for item in items:
            self._bind(node.target, item)
            done += self._block(copy.deepcopy(node.body))
            if done and isinstance(done[-1], ast.Return):
                break
        return done or ast.Pass()

    def _unrolled(self, iterable: ast.expr, inside: Sequence[ast.AST]) -> tuple[Any, ...] | None:
        """What a loop goes through, where it has to be written out: Cells with weights, or their numbers."""
        known, value = self.env.static(iterable)
        items = items_of(value) if known else None
        if isinstance(items, dict):
            items = tuple(items)
        if items is None:
            return None
        if self.weighted.holds_weights(list(items)):
            return tuple(items)
        picks = [one for part in inside for one in ast.walk(part) if isinstance(one, ast.Subscript)]
        lists = [self.env.static(one.value) for one in picks]
        needed = any(one and items_of(found) is not None and self.weighted.holds_weights(found) for one, found in lists)
        return tuple(items) if needed else None

    def _bind(self, target: ast.expr, item: Any) -> None:
        if isinstance(target, ast.Name):
            self.env.constants[target.id] = item
        elif isinstance(target, (ast.Tuple, ast.List)) and len(target.elts) == len(item):
            for one, part in zip(target.elts, item, strict=True):
                self._bind(one, part)
        else:
            self.refuse(target, "goes through Cells in a way that is not followed", "write `for layer in self.layers`")

    def visit_ListComp(self, node: ast.ListComp) -> Any:
        (generator, *more), kept = node.generators, dict(self.env.constants)
        items = self._unrolled(generator.iter, [node.elt])
        if items is None:
            return self._inner(node, bound_in([one.target for one in node.generators]))
        if more or generator.ifs:
            self.refuse(node, "picks Cells in a comprehension", "write a loop")
        made = []
        for item in items:
            self._bind(generator.target, item)
            made.append(self.visit(copy.deepcopy(node.elt)))
        self.env.constants = kept
        return ast.List(made, ast.Load())

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> Any:
        return self._inner(node, bound_in([one.target for one in node.generators]))

    def visit_Lambda(self, node: ast.Lambda) -> Any:
        return self._inner(node, {one.arg for one in ast.walk(node.args) if isinstance(one, ast.arg)})

    def _inner(self, node: ast.AST, names: set[str]) -> Any:
        """A part with names of its own."""
        kept = self.env.constants, self.env.local
        self.env.constants = {name: value for name, value in kept[0].items() if name not in names}
        self.env.local = kept[1] | names
        made = self.generic_visit(node)
        self.env.constants, self.env.local = kept
        return made

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Any:
        self.refuse(node, f"defines the function {node.name!r}", "write a method")

    # --- expressions

    def visit(self, node: ast.AST) -> Any:
        if isinstance(node, ast.Attribute) and self._is_weight(self.env.static(node.value)[1]):
            return super().visit(node)  # a method or an attribute of the tensor
        if isinstance(node, ast.Attribute) and (found := self._property(node)) is not None:
            return found
        if isinstance(node, (ast.Name, ast.Attribute, ast.Subscript)) and isinstance(node.ctx, ast.Load):
            known, value = self.env.static(node)
            if known:
                return self._value(node, value)
        return super().visit(node)

    def _property(self, node: ast.Attribute) -> ast.expr | None:
        """A property of a Cell that a user wrote, as the call of a method."""
        known, owner = self.env.static(node.value)
        found = own_property(owner, node.attr) if known else None
        if found is None or not self.weighted.holds_weights(owner):
            return None
        if not isinstance(found, property) or found.fget is None:
            self.refuse(node, f"reads {node.attr!r}, a {type(found).__name__}", "write a method")
        name = self._constant(self.weighted.method(owner, found.fget), node.attr)
        return ast.Call(ast.Name(name, ast.Load()), [ast.Name(self.weights, ast.Load())], [])

    def _value(self, node: ast.expr, value: Any) -> ast.expr:
        """What is known, as an expression: a weight, or what it was, where no weight is in it."""
        if self._is_weight(value):
            number = ast.Constant(self.weighted.places[id(value)])
            return ast.copy_location(ast.Subscript(ast.Name(self.weights, ast.Load()), number, ast.Load()), node)
        if type(value) in (bool, int, str, type(None)):
            return ast.copy_location(ast.Constant(value), node)
        items = items_of(value)
        if isinstance(items, tuple) and items and self._is_of_weights(items) and not is_plain(items):
            return ast.Tuple(list(map(self._item, items)), ast.Load())
        if self.weighted.holds_weights(value):
            self.refuse(
                node, f"uses `{ast.unparse(node)}`, which has weights, otherwise than by calling it",
                "call it, or go through it with `for`",
            )  # fmt: skip
        return self._outside(node, value)

    def _item(self, value: Any) -> ast.expr:
        """What stands in a list of weights: a weight, a list of them, or what is known."""
        if self._is_of_weights(value) and not is_plain(value):
            return self._value(ast.Name("item", ast.Load()), value)
        return ast.Name(self._constant(value, "item"), ast.Load())

    def _outside(self, node: ast.expr, value: Any) -> ast.expr:
        """What the Cell holds, or a name from outside: read from there by the parser."""
        if isinstance(node, ast.Attribute):
            owned, owner = self.env.static(node.value)
            if owned and isinstance(owner, _cell_class()):  # by itself: the parser reads its attributes
                name = self._constant(owner, type(owner).__name__.lower())
                return ast.copy_location(ast.Attribute(ast.Name(name, ast.Load()), node.attr, ast.Load()), node)
            node.value = self.visit(node.value)
            return node
        if isinstance(node, ast.Subscript):
            return ast.copy_location(ast.Name(self._constant(value, "item"), ast.Load()), node)
        assert isinstance(node, ast.Name)
        if node.id in self.env.constants:
            return ast.copy_location(ast.Name(self._constant(value, node.id), ast.Load()), node)
        if vars(builtins).get(node.id, self) is not value:
            self.free[node.id] = value
        return node

    def visit_Call(self, node: ast.Call) -> Any:
        known, called = self._called(node.func)
        function: Callable[..., Any] | None = None
        if known and isinstance(called, _cell_class()) and self.weighted.holds_weights(called):
            function = self.weighted.call(called)
        elif known and self._is_weight(getattr(called, "__self__", None)):
            return self.generic_visit(node)
        elif known and isinstance(called, MethodType) and self.weighted.holds_weights(called.__self__):
            function = self._method(node, called)
        if function is None:
            if known and isinstance(called, FunctionType):
                self.weighted.holds_weights(called)  # refuses it where one is in it
            return self.generic_visit(node)
        node.args = [ast.Name(self.weights, ast.Load()), *(self.visit(one) for one in node.args)]
        for one in node.keywords:
            one.value = self.visit(one.value)
        node.func = ast.Name(self._constant(function, getattr(function, "__name__", "call")), ast.Load())
        return node

    def _called(self, node: ast.expr) -> tuple[bool, Any]:
        """What is called, where that is known: a method of `super()`, too."""
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Call):
            inner = node.value
            if isinstance(inner.func, ast.Name) and inner.func.id == "super" and not inner.keywords:
                function = self.source.function
                names = function.__code__.co_freevars
                if "__class__" in names:
                    cls = function.__closure__[names.index("__class__")].cell_contents
                    return True, getattr(super(cls, self.cell), node.attr)
        return self.env.static(node)

    def _method(self, node: ast.Call, called: MethodType) -> Callable[..., Any]:
        owner = called.__self__
        if not isinstance(owner, _cell_class()):
            self.refuse(node, f"calls `{ast.unparse(node.func)}`, of an object with weights", "call a Cell")
        if called.__func__ is _cell_class().__call__:
            return self.weighted.call(owner)
        return self.weighted.method(owner, inspect.unwrap(called.__func__))

    # --- names

    def _is_weight(self, value: Any) -> bool:
        return id(value) in self.weighted.places

    def _constant(self, value: Any, stem: str) -> str:
        for name, held in self.free.items():
            if held is value:
                return name
        name = self._fresh(stem)
        self.free[name] = value
        return name

    def _fresh(self, stem: str) -> str:
        names = itertools.chain([f"{stem}_"], (f"{stem}_{number}" for number in itertools.count()))
        name = next(one for one in names if one not in self.taken)
        self.taken.add(name)
        return name

    def refuse(self, node: ast.AST, why: str, instead: str) -> NoReturn:
        """Stop, with the line."""
        number = getattr(node, "lineno", 1)
        text = self.source.lines[number - 1].strip()
        place = f"\n  {self.source.filename}:{self.source.first + number - 1}: {text}"
        self.weighted.refuse(f"{shown_method(self.cell, self.source.function)} {why}", instead, place)


def _cell_class() -> Any:
    from mindspore.nn import Cell

    return Cell
