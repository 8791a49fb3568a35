"""Rewrites the source of one user's function for the graph; see `fnloop.compile.frontend.specialize`."""
# ruff: noqa: D102 - `ast` says what the methods are for

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, get_origin

from fnloop.compile.frontend.aliasing import late_names, list_changed_by_sum, shared_write
from fnloop.compile.frontend.constants import bound_in, parameters_of
from fnloop.compile.frontend.expressions import ExpressionRewriter
from fnloop.compile.frontend.syntax import item_of
from fnloop.compile.frontend.unsupported import (
    REFUSED,
)  # fmt: skip
from fnloop.hints import is_record, record_fields, tensor_type

__all__ = ["Rewriter"]


class Rewriter(ExpressionRewriter):
    """Rewrites one function."""

    # --- what there is at the start

    def fix(self, record: str, cls: Any, hints: Mapping[str, Any], fixed: Mapping[str, object]) -> None:
        """The record parameter: its fields become arguments, or constants."""
        self.known.record = record
        self.known.hints[record] = cls
        self.known.tensors = {name for name, hint in hints.items() if tensor_type(hint) is not None}
        for name in hints:
            own = self.known.fields[name] = self.fresh(f"{record}_{name}")
            if name in fixed:
                self.free[own] = fixed[name]
                self.known.constants[own] = fixed[name]

    def rewrite(self, parameters: list[str] | None) -> ast.FunctionDef:
        """The function, with other parameters if given."""
        definition = self.source.definition
        found = shared_write(definition, self._fresh_call, self._is_module) or late_names(definition)
        if found is not None:
            self.refuse(*found)
        self._rebound(definition)
        body = [*self.start, *self._block(definition.body)]
        arguments = definition.args
        if parameters is not None:
            arguments = ast.arguments([], [ast.arg(name) for name in parameters], None, [], [], None, [])
        else:
            self._arguments(arguments)
        return ast.FunctionDef(definition.name, arguments, body or [ast.Pass()], [], None, None, lineno=1)

    def _rebound(self, definition: ast.FunctionDef) -> None:
        """Parameters that the function binds again are names like any other."""
        bound = bound_in(definition.body)
        if self.known.record in bound:
            whole = ast.Tuple([ast.Name(name, ast.Load()) for name in self.known.fields.values()], ast.Load())
            self.start.append(ast.Assign([ast.Name(self.known.record, ast.Store())], whole, lineno=1))
            self.known.record = ""
        for name in [name for name in self.known.constants if name in bound]:
            value = ast.Name(self.constant(self.known.constants.pop(name), f"{name}_given"), ast.Load())
            self.start.append(ast.Assign([ast.Name(name, ast.Store())], value, lineno=1))

    # --- statements

    def _block(self, statements: Sequence[ast.stmt]) -> list[ast.stmt]:
        done: list[ast.stmt] = []
        for statement in statements:
            made = self.visit(statement)
            done.extend(made if isinstance(made, list) else [made] if made is not None else [])
        return done or ([ast.Pass()] if statements else [])

    def visit_Expr(self, node: ast.Expr) -> Any:
        return None if isinstance(node.value, ast.Constant) else self.generic_visit(node)  # a docstring

    def visit_Assign(self, node: ast.Assign) -> Any:
        hint = self.known.hint(node.value)
        node.value = self.visit(node.value)
        node.targets = [self._target(target, hint) for target in node.targets]
        return node

    def _target(self, target: ast.expr, hint: Any) -> ast.expr:
        self.known.bind(target, hint)
        for node in ast.walk(target):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                self.refuse(node, f"it writes the attribute {node.attr!r} of an object", "return the value in a field")
        visited: ast.expr = target if isinstance(target, ast.Name) else self.visit(target)
        return visited

    def visit_AnnAssign(self, node: ast.AnnAssign) -> Any:
        if node.value is None:
            return None
        return self.visit_Assign(ast.copy_location(ast.Assign([node.target], node.value), node))

    def visit_AugAssign(self, node: ast.AugAssign) -> Any:
        """`a += b` is `a = a + b`: a graph would change the tensor itself, the caller's too."""
        hint = list if isinstance(node.target, ast.Name) and get_origin(self.known.hint(node.target)) is list else None
        if list_changed_by_sum(node, self.source.definition, hint):
            self.refuse(node, "it changes a list that others may hold", "write `a = a + [...]`")
        read = copy.deepcopy(node.target)
        for one in ast.walk(read):
            if isinstance(one, (ast.Name, ast.Attribute, ast.Subscript)):
                one.ctx = ast.Load()
        value = ast.copy_location(ast.BinOp(read, node.op, node.value), node)
        return self.visit_Assign(ast.copy_location(ast.Assign([node.target], value), node))

    def visit_If(self, node: ast.If) -> Any:
        truth = self.known.truth(node.test)
        if truth is not None:  # what is known is decided here: the other branch may not even make sense
            chosen = node.body if truth else node.orelse
            return self._block(chosen) if chosen else ast.copy_location(ast.Pass(), node)
        node.test = self._test(node.test)
        before = dict(self.known.hints)
        node.body = self._block(node.body)
        body, self.known.hints = self.known.hints, before
        node.orelse = self._block(node.orelse)
        self.known.hints |= body
        return node

    def visit_For(self, node: ast.For) -> Any:
        self._no_else(node)
        item = self.known.item(node.iter)
        node.iter = self.visit(node.iter)
        node.target = self._target(node.target, item)
        node.body = self._block(node.body)
        return node

    def visit_While(self, node: ast.While) -> Any:
        self._no_else(node)
        node.test = self._test(node.test)
        node.body = self._block(node.body)
        return node

    def _no_else(self, node: ast.For | ast.While) -> None:
        if node.orelse:
            self.refuse(node.orelse[0], "a graph has no `else` of a loop", "note in a bool whether it was left early")

    def visit_Return(self, node: ast.Return) -> Any:
        if node.value is None:
            self.refuse(node, "it returns nothing here", "return a record")
        assert node.value is not None
        if self.branches:
            node.value = self._branch_number(node.value)
        elif self.record_out is not None:
            node.value = self._typed(self._outputs(node.value))
        else:
            self.returned = self.known.hint(node.value) or self.returned
            node.value = self.visit(node.value)
        return node

    def visit_Delete(self, node: ast.Delete) -> Any:
        return ast.Pass() if all(isinstance(one, ast.Name) for one in node.targets) else self.generic_visit(node)

    def _refused(self, node: Any) -> Any:
        self.refuse(node, *REFUSED[type(node)])

    visit_Try = visit_With = visit_Import = visit_ImportFrom = visit_Global = visit_Nonlocal = _refused
    visit_NamedExpr = visit_Yield = visit_YieldFrom = visit_Await = visit_Match = visit_TryStar = _refused
    visit_ClassDef = visit_JoinedStr = visit_Set = visit_SetComp = visit_AsyncFunctionDef = _refused

    # --- names of their own: inner functions and comprehensions

    @contextmanager
    def _scope(self, names: set[str]) -> Iterator[None]:
        """Inside, these names are others than outside."""
        known = self.known
        kept = known.hints, known.constants, known.local, known.record
        known.hints = {name: hint for name, hint in known.hints.items() if name not in names}
        known.constants = {name: value for name, value in known.constants.items() if name not in names}
        known.local = known.local | names
        known.record = "" if known.record in names else known.record
        yield
        known.hints, known.constants, known.local, known.record = kept

    def _arguments(self, arguments: ast.arguments) -> None:
        arguments.defaults = [self.visit(one) for one in arguments.defaults]
        arguments.kw_defaults = [self.visit(one) if one else one for one in arguments.kw_defaults]
        own = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
        for one in own:
            if one is not None:
                one.annotation = None

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Any:
        if node.decorator_list:
            self.refuse(node, f"{node.name!r} is decorated inside of it", "define it outside of the block")
        self._arguments(node.args)
        node.returns = None
        out, self.record_out, branches, self.branches, returned = (
            self.record_out,
            None,
            self.branches,
            (),
            self.returned,
        )
        with self._scope({*parameters_of(node.args), *bound_in(node.body)}):
            node.body = self._block(node.body)
        self.record_out, self.branches, self.returned = out, branches, returned
        return node

    def visit_Lambda(self, node: ast.Lambda) -> Any:
        if not all(
            isinstance(one, ast.Constant) for one in [*node.args.defaults, *filter(None, node.args.kw_defaults)]
        ):
            self.refuse(node, "a lambda has a default that varies", "write it with `def`")
        self._arguments(node.args)
        with self._scope(set(parameters_of(node.args))):
            node.body = self.visit(node.body)
        return node

    def _comprehension(self, node: Any) -> Any:
        if len(node.generators) > 1:
            self.refuse(node, "a graph has no comprehension of two `for`", "write loops that append to a list")
        one = node.generators[0]
        item, one.iter = self.known.item(one.iter), self.visit(one.iter)
        with self._scope(bound_in([one.target])):
            self.known.bind(one.target, item)
            one.ifs = [self.visit(test) for test in one.ifs]
            for part in ("elt", "key", "value"):
                if hasattr(node, part):
                    setattr(node, part, self.visit(getattr(node, part)))
        return node

    visit_ListComp = visit_GeneratorExp = visit_DictComp = _comprehension

    # --- what is returned

    def _typed(self, value: ast.expr) -> ast.expr:
        """What a block returns, its dtypes compared with those in Python where they are known."""
        dtypes = tuple(self.dtypes.get(name) for name in self.fields_out)
        if not any(dtype is not None for dtype in dtypes):
            return value
        if self.typing is None:
            told = tuple(
                f"fnloop: its {name!r} has another dtype in the graph than in Python ({dtype}); an operator computes "
                f"otherwise there: write `.astype(...)` before it, or leave the block out: `.compile(only=[...])`"
                for name, dtype in zip(self.fields_out, dtypes, strict=True)
            )
            self.typing = self.constant(dtypes, "dtypes"), self.constant(told, "told")
        names = [ast.Name(name, ast.Load()) for name in self.typing]
        return ast.Call(self._function("typed"), [value, *names], [])

    def _outputs(self, value: ast.expr) -> ast.expr:
        if isinstance(value, ast.IfExp):
            return self._each(value, self._outputs)
        hint = self.known.hint(value)
        if not is_record(hint):
            self.refuse(
                value, "which record it returns cannot be seen here",
                f"write `return {getattr(self.record_out, '__name__', self.record_out)}(...)` with every field",
            )  # fmt: skip
        names = list(record_fields(hint))
        if any(name not in names for name in self.fields_out):
            self.refuse(value, f"it returns {hint.__name__} here", f"return {self.record_out.__name__}")
        done = self.visit(value)
        if isinstance(done, ast.Tuple):
            return ast.Tuple([done.elts[names.index(name)] for name in self.fields_out], ast.Load())
        if tuple(names) == self.fields_out:
            return done  # type: ignore[no-any-return]
        return ast.Tuple([item_of(copy.deepcopy(done), names.index(name)) for name in self.fields_out], ast.Load())

    def _each(self, value: ast.IfExp, outcome: Callable[[ast.expr], ast.expr]) -> ast.expr:
        truth = self.known.truth(value.test)
        if truth is not None:
            return outcome(value.body if truth else value.orelse)
        value.test = self._test(value.test)
        value.body, value.orelse = outcome(value.body), outcome(value.orelse)
        return value

    def _branch_number(self, value: ast.expr) -> ast.expr:
        if isinstance(value, ast.IfExp):
            return self._each(value, self._branch_number)
        known, name = self.known.static(value)
        if not known or name not in self.branches:
            self.refuse(value, "the branch that it names cannot be seen here", "return the name of a branch as it is")
        return ast.Constant(self.branches.index(str(name)))
