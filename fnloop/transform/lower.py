"""A user's function rewritten for the graph: the record's fields as plain arguments, the returned record as a tuple.

MindSpore's parser knows no records, and looks names up in importable modules only. So the source of a function is
rewritten: what it reads of a record becomes an argument or an item of a tuple, a record that it makes becomes
a tuple, and every name from outside becomes a closure variable. The rest stays as the user wrote it. Helper
functions that it calls are rewritten in the same way. What cannot stand in a graph is refused with its line.
"""

from __future__ import annotations

import ast
import builtins
import inspect
import itertools
import keyword
import linecache
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import FunctionType, MethodType, ModuleType
from typing import Any, NoReturn, get_args, get_origin

from fnloop.errors import CompileError
from fnloop.hints import is_record, record_fields, strip
from fnloop.plan import Leaf
from fnloop.transform.forbidden import ImpureError, graph_version, is_impure, is_users, why_not

__all__ = ["Lowered", "Lowering"]


@dataclass(frozen=True)
class Lowered:
    """A function for the graph.

    Args:
        function: takes and gives bare values.
        returns: the annotation of what it gives, as far as it is known.
    """

    function: Callable[..., Any]
    returns: Any = None


@dataclass(frozen=True)
class _Origin:
    """Where the lines of a rewritten source come from."""

    path: str
    filename: str
    lines: Mapping[int, int]


@dataclass
class Lowering:
    """The functions that are rewritten for one graph.

    Args:
        directory: where their sources are written while MindSpore parses them, so that its messages can quote them;
            None to see only whether they can be rewritten.
        origins: for each source its user's file and lines.
    """

    directory: str | None = None
    origins: dict[str, _Origin] = field(default_factory=dict)
    functions: list[Callable[..., Any]] = field(default_factory=list)
    made: dict[Any, Lowered] = field(default_factory=dict)
    serial: Iterator[int] = field(default_factory=itertools.count)

    def leaf(
        self, path: str, leaf: Leaf, components: Mapping[str, object], fixed: Mapping[str, object],
        branches: Sequence[str] = (),
    ) -> Callable[..., Any]:  # fmt: skip
        """A block's function, of the fields that are not fixed, in order.

        Args:
            path: of the block, for messages.
            leaf: the block.
            components: those that are given.
            fixed: fields that are constants of the graph.
            branches: for a chooser, the names of its branches: it then gives the number of one.

        Raises:
            CompileError: for what cannot stand in a graph.
        """
        source = self._source(leaf.function, path)
        rewriter = _Rewriter(self, source, path)
        record = source.parameters[0]
        rewriter.fix(record, leaf.record_in, leaf.hints_in, fixed)
        for name in leaf.interface.components:
            if name in components:
                rewriter.constants[name] = components[name]
            elif name in (source.function.__kwdefaults__ or {}):
                rewriter.constants[name] = source.function.__kwdefaults__[name]
        rewriter.branches = tuple(branches)
        if leaf.record_out is not None and leaf.hints_out and not branches:
            rewriter.record_out, rewriter.fields_out = leaf.record_out, tuple(leaf.hints_out)
        parameters = [rewriter.fields[name] for name in leaf.hints_in if name not in fixed]
        return self.build(source, rewriter, parameters).function

    def helper(self, function: Any, hints: Sequence[Any], path: str) -> Lowered:
        """A function that a block calls, for arguments of these annotations (None where they are not records)."""
        key = (function, tuple(map(repr, hints)))
        if key not in self.made:
            source = self._source(function, path)
            rewriter = _Rewriter(self, source, path)
            self.made[key] = Lowered(_Pending())  # a function that calls itself finds this
            for name, hint in zip(source.parameters, hints, strict=False):
                if is_record(hint):
                    rewriter.hints[name] = hint
            annotation = source.definition.returns
            self.made[key] = self.build(source, rewriter, None, annotation is not None)
        made = self.made[key]
        if isinstance(made.function, _Pending):
            raise CompileError(f"block {path!r}: {function.__name__!r} calls itself, which a graph cannot")
        return made

    def build(
        self, source: _Source, rewriter: _Rewriter, parameters: list[str] | None, annotated: bool = False
    ) -> Lowered:
        """Write a rewritten function, with all it takes from outside as closure variables."""
        definition = rewriter.rewrite(source.definition, parameters)
        name = f"{source.definition.name}_{next(self.serial)}"
        definition.name = name
        function = self.write(name, definition, rewriter.free, rewriter.path, source)
        return Lowered(function, rewriter.returned)

    def write(
        self, name: str, definition: ast.FunctionDef | str, free: Mapping[str, object], path: str,
        source: _Source | None = None,
    ) -> Callable[..., Any]:  # fmt: skip
        """Text to function; `linecache` knows the text, and a file has it while MindSpore parses it."""
        if self.directory is None:
            return _nothing
        if isinstance(definition, str):
            text, lines = definition, {}
        else:
            text = ast.unparse(ast.fix_missing_locations(definition))
            lines = _line_map(definition, text, source.first if source else 1)
        whole = f"def make_({', '.join(free)}):\n{textwrap.indent(text, '    ')}\n    return {name}\n"
        filename = f"{self.directory}/{name}.py"
        with open(filename, "w", encoding="utf-8") as file:
            file.write(whole)
        linecache.cache[filename] = (len(whole), None, whole.splitlines(keepends=True), filename)
        space: dict[str, Any] = {"__name__": __name__}
        exec(compile(whole, filename, "exec"), space)
        function: Callable[..., Any] = space["make_"](**free)
        self.origins[filename] = _Origin(path, source.filename if source else "", lines)
        return function

    def _source(self, function: Any, path: str) -> _Source:
        found = inspect.unwrap(function.__func__ if isinstance(function, MethodType) else function)
        try:
            lines, first = inspect.getsourcelines(found)
            tree = ast.parse(textwrap.dedent("".join(lines)))
        except (OSError, TypeError, SyntaxError):
            raise CompileError(
                f"block {path!r}: the source of {getattr(found, '__name__', found)!r} cannot be read, and the graph is "
                f"made of it; define it with `def` in a file, a notebook or an interactive session that keeps its source"
            ) from None
        definition = tree.body[0]
        if not isinstance(definition, ast.FunctionDef):
            raise CompileError(f"block {path!r}: {found.__name__!r} is not written with `def`; write it so")
        self.functions.append(found)
        arguments = definition.args
        parameters = [one.arg for one in [*arguments.posonlyargs, *arguments.args]]
        return _Source(found, definition, parameters, found.__code__.co_filename, first, lines)

    def place(self, filename: str, line: int) -> tuple[str, str] | None:
        """The block and the user's own line that a line of a rewritten source stands for."""
        origin = self.origins.get(filename)
        if origin is None or not origin.filename:
            return None
        known = [own for new, own in origin.lines.items() if new <= line]
        return origin.path, f"{origin.filename}:{max(known, default=1)}"

    def forget(self) -> None:
        """Let go of the sources."""
        for filename in self.origins:
            linecache.cache.pop(filename, None)


def _nothing(*_: object) -> None:
    """Stands for a function that was not written."""


class _Pending:
    def __call__(self) -> None: ...


@dataclass(frozen=True)
class _Source:
    function: Any
    definition: ast.FunctionDef
    parameters: list[str]
    filename: str
    first: int
    lines: Sequence[str]


def _line_map(definition: ast.FunctionDef, text: str, first: int) -> dict[int, int]:
    """For each line of the written text (one deeper for `make_`), the user's line."""
    again = ast.parse(text).body[0]
    lines: dict[int, int] = {}
    for new, old in zip(ast.walk(again), ast.walk(definition), strict=False):
        if isinstance(new, ast.stmt) and isinstance(old, ast.stmt) and hasattr(old, "lineno"):
            lines.setdefault(new.lineno + 1, old.lineno + first - 1)
    return lines


class _Rewriter(ast.NodeTransformer):
    """Rewrites one function; see the module."""

    def __init__(self, lowering: Lowering, source: _Source, path: str) -> None:
        self.lowering, self.source, self.path = lowering, source, path
        self.hints: dict[str, Any] = {}
        """The records that local names hold."""
        self.record = ""
        self.fields: dict[str, str] = {}
        self.constants: dict[str, object] = {}
        self.free: dict[str, object] = {}
        self.record_out: Any = None
        self.fields_out: tuple[str, ...] = ()
        self.branches: tuple[str, ...] = ()
        self.returned: Any = None
        self.local = _assigned(source.definition)
        self.taken = {node.id for node in ast.walk(source.definition) if isinstance(node, ast.Name)} | self.local

    # --- what there is at the start

    def fix(self, record: str, cls: Any, hints: Mapping[str, Any], fixed: Mapping[str, object]) -> None:
        """The record parameter: its fields become arguments, or constants."""
        self.record = record
        self.hints[record] = cls
        for name in hints:
            self.fields[name] = self._fresh(f"{record}_{name}")
            if name in fixed:
                self.free[self.fields[name]] = fixed[name]
                self.constants[self.fields[name]] = fixed[name]

    def rewrite(self, definition: ast.FunctionDef, parameters: list[str] | None) -> ast.FunctionDef:
        """The function, with other parameters if given."""
        self.constants |= {}
        body: list[ast.stmt] = []
        if self.record and self.record in _assigned_in_body(definition):
            whole = ast.Tuple([ast.Name(name, ast.Load()) for name in self.fields.values()], ast.Load())
            body.append(ast.Assign([ast.Name(self.record, ast.Store())], whole, lineno=1))
            self.record = ""
        for statement in definition.body:
            done = self.visit(statement)
            body.extend(done if isinstance(done, list) else [done] if done is not None else [])
        arguments = definition.args
        if parameters is not None:
            arguments = ast.arguments([], [ast.arg(name) for name in parameters], None, [], [], None, [])
        else:
            _strip_annotations(arguments)
            arguments.defaults = [self.visit(one) for one in arguments.defaults]
            arguments.kw_defaults = [self.visit(one) if one else one for one in arguments.kw_defaults]
        return ast.FunctionDef(definition.name, arguments, body or [ast.Pass()], [], None, None, lineno=1)

    # --- statements

    def visit_Expr(self, node: ast.Expr) -> Any:
        if isinstance(node.value, ast.Constant):  # a docstring
            return None
        return self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> Any:
        hint = self.hint(node.value)
        node.value = self.visit(node.value)
        for number, target in enumerate(node.targets):
            self._bind(target, hint)
            node.targets[number] = target if isinstance(target, ast.Name) else self.visit(target)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> Any:
        if node.value is None:
            return None
        assigned = ast.Assign([node.target], node.value, lineno=node.lineno)
        return self.visit_Assign(assigned)

    def visit_For(self, node: ast.For) -> Any:
        items = get_args(self.hint(node.iter))
        node.iter = self.visit(node.iter)
        self._bind(node.target, items[0] if items else None)
        node.body = self._block(node.body)
        node.orelse = self._block(node.orelse)
        return node

    def visit_Return(self, node: ast.Return) -> Any:
        if node.value is None:
            self.refuse(node, "it returns nothing here", "return a record")
        assert node.value is not None
        if self.branches:
            node.value = self._branch_number(node.value)
        elif self.record_out is not None:
            node.value = self._outputs(node.value)
        else:
            self.returned = self.hint(node.value) or self.returned
            node.value = self.visit(node.value)
        return node

    def visit_Delete(self, node: ast.Delete) -> Any:
        if all(isinstance(target, ast.Name) for target in node.targets):
            return ast.Pass()
        return self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Any:
        """An inner function: its parameters are names of its own, and nothing is known of what they hold."""
        outside, branches, out = dict(self.hints), self.branches, self.record_out
        self.branches, self.record_out, returned = (), None, self.returned
        for one in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]:
            self.hints.pop(one.arg, None)
        _strip_annotations(node.args)
        node.returns = None
        node.body = self._block(node.body)
        self.hints, self.branches, self.record_out, self.returned = outside, branches, out, returned
        return node

    def _block(self, statements: Sequence[ast.stmt]) -> list[ast.stmt]:
        done: list[ast.stmt] = []
        for statement in statements:
            made = self.visit(statement)
            done.extend(made if isinstance(made, list) else [made] if made is not None else [])
        return done or ([ast.Pass()] if statements else [])

    def _refused_statement(self, node: Any) -> Any:
        what, instead = REFUSED[type(node)]
        self.refuse(node, what, instead)

    visit_Try = visit_With = visit_Import = visit_ImportFrom = visit_Global = visit_Nonlocal = _refused_statement
    visit_NamedExpr = visit_Yield = visit_YieldFrom = visit_Await = visit_Match = visit_TryStar = _refused_statement
    visit_ClassDef = _refused_statement

    def visit_JoinedStr(self, node: ast.JoinedStr) -> Any:
        self.refuse(node, "a graph has no text that depends on values", "leave it out of the block")

    def visit_BinOp(self, node: ast.BinOp) -> Any:
        power = isinstance(node.op, ast.Pow) and isinstance(node.left, ast.Constant)
        if power and isinstance(node.left.value, int) and not isinstance(node.right, ast.Constant):  # type: ignore[attr-defined]
            self.refuse(node, "in a graph a whole number to a negative power is 0", "write the base as a float")
        return self.generic_visit(node)

    # --- expressions

    def visit_Name(self, node: ast.Name) -> Any:
        if isinstance(node.ctx, ast.Load):
            if node.id == self.record:
                return ast.Tuple([ast.Name(name, ast.Load()) for name in self.fields.values()], ast.Load())
            if node.id not in self.local or node.id in self.constants:
                return self._outside(node)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> Any:
        owner = self.hint(node.value)
        if is_record(owner):
            return self._field(node, owner)
        known, value = self.static(node.value)
        if known and isinstance(value, ModuleType | type):
            found, value = self.static(node)
            if found and is_users(value):
                return ast.Name(self._constant(self.helper_of(value, [], node), node.attr), ast.Load())
            if found and isinstance(value, (int, float, str, bool)):
                return ast.Name(self._constant(value, node.attr), ast.Load())
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> Any:
        known, called = self.static(node.func)
        if known and is_record(called):
            return self._made(node, called)
        if isinstance(node.func, ast.Attribute) and is_record(owner := self.hint(node.func.value)):
            return self._method(node, owner, node.func)
        if (why := why_not(called if known else None, node)) is not None:
            method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            impure = is_impure(called if known else None, method)
            self.refuse(node, *why, ImpureError if impure else CompileError)
        if known and (other := graph_version(called, len(node.args))) is not None:
            name = self._constant(other, getattr(called, "__name__", "graph"))
            return ast.Call(ast.Name(name, ast.Load()), [self.visit(one) for one in node.args], [])
        if known and is_users(called):
            return self._helper_call(node, called, [])
        return self.generic_visit(node)

    def _helper_call(self, node: ast.Call, called: Any, first: list[ast.expr], hints: Sequence[Any] = ()) -> Any:
        made = self.helper_of(called, [*hints, *map(self.hint, node.args)], node)
        name = self._constant(made, called.__name__)
        node.args = [*first, *(self.visit(one) for one in node.args)]
        for one in node.keywords:
            if is_record(self.hint(one.value)):
                self.refuse(node, f"the record {one.arg!r} is given by keyword", "give it by position")
            one.value = self.visit(one.value)
        node.func = ast.Name(name, ast.Load())
        return node

    def helper_of(self, function: Any, hints: Sequence[Any], node: ast.AST) -> Any:
        """The rewritten version of a function that is called here."""
        return self.lowering.helper(function, hints, self.path).function

    def _field(self, node: ast.Attribute, owner: Any) -> ast.expr:
        names = list(record_fields(owner))
        if node.attr not in names:
            return self._member(node, owner)
        if isinstance(node.value, ast.Name) and node.value.id == self.record:
            name = self.fields.get(node.attr)
            if name is None:
                self.refuse(node, f"the record has no field {node.attr!r}", "read a field that it declares")
            assert name is not None
            return ast.Name(name, ast.Load())
        return _item(self.visit(node.value), names.index(node.attr))

    def _member(self, node: ast.Attribute, owner: Any) -> ast.expr:
        """A property, or a constant of a record's class."""
        cls = get_origin(owner) or owner
        found = inspect.getattr_static(cls, node.attr, None)
        if isinstance(found, property) and found.fget is not None:
            made = self.lowering.helper(found.fget, [owner], self.path).function
            return ast.Call(ast.Name(self._constant(made, node.attr), ast.Load()), [self.visit(node.value)], [])
        if isinstance(found, (int, float, str, bool, tuple)):
            return ast.Name(self._constant(found, node.attr), ast.Load())
        self.refuse(node, f"{cls.__name__}.{node.attr} is no field", "read its fields")
        raise AssertionError

    def _method(self, node: ast.Call, owner: Any, called: ast.Attribute) -> ast.expr:
        if called.attr == "replace":
            return self._replaced(node, owner, called.value)
        cls = get_origin(owner) or owner
        function = inspect.getattr_static(cls, called.attr, None)
        if not isinstance(function, FunctionType):
            self.refuse(node, f"{cls.__name__}.{called.attr} is no method of its own", "call a function instead")
        done: ast.expr = self._helper_call(node, function, [self.visit(called.value)], [owner])
        return done

    def _replaced(self, node: ast.Call, owner: Any, base: ast.expr) -> ast.expr:
        changes = self._keywords(node)
        items = []
        for name in record_fields(owner):
            old = ast.Attribute(base, name, ast.Load(), lineno=node.lineno)
            items.append(changes[name] if name in changes else self.visit(old))
        return ast.Tuple(items, ast.Load())

    def _keywords(self, node: ast.Call) -> dict[str, ast.expr]:
        if any(one.arg is None for one in node.keywords) or node.args:
            self.refuse(node, "a record is made from what is not written out", "write each field as `name=value`")
        return {str(one.arg): self.visit(one.value) for one in node.keywords}

    def _made(self, node: ast.Call, cls: Any) -> ast.expr:
        given, items = self._keywords(node), []
        for name, info in record_fields(cls).items():
            if name in given:
                items.append(given[name])
            elif info.default is not None:
                items.append(ast.Name(self._constant(info.default.make(), name), ast.Load()))
            else:
                self.refuse(node, f"{cls.__name__} is made without {name!r}", f"give `{name}=`")
        return ast.Tuple(items, ast.Load())

    # --- what is returned

    def _outputs(self, value: ast.expr) -> ast.expr:
        if isinstance(value, ast.IfExp):
            value.test = self.visit(value.test)
            value.body, value.orelse = self._outputs(value.body), self._outputs(value.orelse)
            return value
        hint = self.hint(value)
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
        return ast.Tuple([_item(done, names.index(name)) for name in self.fields_out], ast.Load())

    def _branch_number(self, value: ast.expr) -> ast.expr:
        if isinstance(value, ast.IfExp):
            value.test = self.visit(value.test)
            value.body, value.orelse = self._branch_number(value.body), self._branch_number(value.orelse)
            return value
        known, name = self.static(value)
        if isinstance(value, ast.Constant):
            known, name = True, value.value
        if not known or name not in self.branches:
            self.refuse(value, "the branch that it names cannot be seen here", "return the name of a branch as it is")
        return ast.Constant(self.branches.index(str(name)))

    # --- what is known without running

    def hint(self, node: ast.expr) -> Any:
        """The annotation of an expression where it holds a record, or a list or tuple of them; else None."""
        if isinstance(node, ast.Name):
            return self.hints.get(node.id)
        if isinstance(node, ast.Attribute):
            owner = self.hint(node.value)
            info = record_fields(owner).get(node.attr) if is_record(owner) else None
            return strip(info.hint) if info else None
        if isinstance(node, ast.Subscript):
            return self._item_hint(node)
        if isinstance(node, ast.IfExp):
            return self.hint(node.body) or self.hint(node.orelse)
        if isinstance(node, ast.Call):
            return self._call_hint(node)
        return None

    def _item_hint(self, node: ast.Subscript) -> Any:
        owner = self.hint(node.value)
        items = get_args(owner)
        if get_origin(owner) is tuple and Ellipsis not in items and isinstance(node.slice, ast.Constant):
            number = node.slice.value
            return items[number] if isinstance(number, int) and -len(items) <= number < len(items) else None
        return items[-1] if get_origin(owner) is dict else items[0] if items else None

    def _call_hint(self, node: ast.Call) -> Any:
        known, called = self.static(node.func)
        if known and is_record(called):
            return called
        if isinstance(node.func, ast.Attribute) and is_record(owner := self.hint(node.func.value)):
            if node.func.attr == "replace":
                return owner
            function = inspect.getattr_static(get_origin(owner) or owner, node.func.attr, None)
            if isinstance(function, FunctionType):
                return self.lowering.helper(function, [owner, *map(self.hint, node.args)], self.path).returns
            return None
        if known and is_users(called) and why_not(called, node) is None:
            return self.lowering.helper(called, [self.hint(one) for one in node.args], self.path).returns
        return None

    def static(self, node: ast.expr) -> tuple[bool, Any]:
        """What a name from outside, or an attribute of one, holds: whether that is known, and what."""
        if isinstance(node, ast.Name):
            if node.id in self.constants:
                return True, self.constants[node.id]
            if node.id in self.local:
                return False, None
            return _look_up(self.source.function, node.id)
        if isinstance(node, ast.Attribute):
            if isinstance(node.value, ast.Name) and node.value.id == self.record and node.attr in self.fields:
                name = self.fields[node.attr]
                return name in self.constants, self.constants.get(name)
            known, owner = self.static(node.value)
            if known and hasattr(owner, node.attr):
                return True, getattr(owner, node.attr)
        if isinstance(node, ast.Subscript):  # a generic record: `Pair[int](...)`
            known, owner = self.static(node.value)
            return (True, owner) if known and is_record(owner) else (False, None)
        return False, None

    def _outside(self, node: ast.Name) -> ast.expr:
        known, value = self.static(node)
        if not known:
            return node
        if hasattr(builtins, node.id) and value is getattr(builtins, node.id):
            return node
        if node.id not in self.constants and is_users(value):
            value = self.helper_of(value, [], node)
        self.free[node.id] = value
        return node

    def _constant(self, value: object, stem: str) -> str:
        for name, held in self.free.items():
            if held is value:
                return name
        name = self._fresh(stem if stem.isidentifier() and not keyword.iskeyword(stem) else "constant")
        self.free[name] = value
        return name

    def _fresh(self, stem: str) -> str:
        for name in itertools.chain([stem], (f"{stem}_{number}" for number in itertools.count())):
            if name not in self.taken and not hasattr(builtins, name) and name not in self.free:
                self.taken.add(name)
                return name
        raise AssertionError

    def _bind(self, target: ast.expr, hint: Any) -> None:
        if isinstance(target, ast.Name):
            self.hints.pop(target.id, None)
            if hint is not None:
                self.hints[target.id] = hint
        elif isinstance(target, (ast.Tuple, ast.List)):
            items = get_args(hint) if get_origin(hint) is tuple else ()
            for number, one in enumerate(target.elts):
                self._bind(one, items[number] if number < len(items) else None)

    def refuse(self, node: ast.AST, why: str, instead: str, kind: type[CompileError] = CompileError) -> NoReturn:
        """Stop, with the line."""
        line = self.source.first + getattr(node, "lineno", 1) - 1
        text = linecache.getline(self.source.filename, line).strip()
        if not text:
            text = self.source.lines[getattr(node, "lineno", 1) - 1].strip()
        place = f"{self.source.filename}:{line}: {text}"
        raise kind(f"block {self.path!r} cannot be compiled: {why}; {instead}\n  {place}")


REFUSED: dict[type, tuple[str, str]] = {
    ast.Try: ("a graph has no `try`", "test the condition with `if` instead"),
    ast.With: ("a graph has no `with`", "do it outside of the block"),
    ast.Import: ("it imports here", "import at the top of the module"),
    ast.ImportFrom: ("it imports here", "import at the top of the module"),
    ast.Global: ("it writes a global name", "return the value in a field"),
    ast.Nonlocal: ("it writes a name of the function around it", "return the value in a field"),
    ast.NamedExpr: ("a graph has no `:=`", "assign on a line of its own"),
    ast.Yield: ("a graph has no `yield`", "return a record"),
    ast.YieldFrom: ("a graph has no `yield`", "return a record"),
    ast.Await: ("a graph has no `await`", "return a record"),
    ast.Match: ("a graph has no `match`", "write `if` and `elif`"),
    ast.ClassDef: ("it defines a class here", "define it outside of the block"),
}
if hasattr(ast, "TryStar"):
    REFUSED[ast.TryStar] = REFUSED[ast.Try]


def _item(value: ast.expr, number: int) -> ast.expr:
    if isinstance(value, ast.Tuple):
        return value.elts[number]
    return ast.Subscript(value, ast.Constant(number), ast.Load())


def _assigned(definition: ast.FunctionDef) -> set[str]:
    """The names that are the function's own."""
    arguments = definition.args
    own = {one.arg for one in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]}
    own |= {one.arg for one in (arguments.vararg, arguments.kwarg) if one is not None}
    return own | _assigned_in_body(definition)


def _assigned_in_body(definition: ast.FunctionDef) -> set[str]:
    names: set[str] = set()
    for statement in definition.body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.add(node.id)
            elif isinstance(node, (ast.FunctionDef, ast.Lambda)):
                arguments = node.args
                names |= {one.arg for one in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]}
                if isinstance(node, ast.FunctionDef):
                    names.add(node.name)
    return names


def _strip_annotations(arguments: ast.arguments) -> None:
    for one in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]:
        if one is not None:
            one.annotation = None


def _look_up(function: Any, name: str) -> tuple[bool, Any]:
    """A name as the function sees it: of the functions around it, of its module, built in."""
    names = function.__code__.co_freevars
    if name in names and function.__closure__:
        try:
            return True, function.__closure__[names.index(name)].cell_contents
        except ValueError:
            return False, None
    for space in (function.__globals__, vars(builtins)):
        if name in space:
            return True, space[name]
    return False, None
