"""The state of one function's rewriting, and the dispatch of its syntax to converters.

A converter takes the rewriter and one node of the user's syntax tree, and gives the node (or
statements) that stands for it in the graph; `fnloop.compile.frontend.table` says which converter
takes which type of node. Nodes without a converter are visited for their parts, and stay as they
are, if they are in a row of the table (`subset`); else they are refused.
"""

from __future__ import annotations

import ast
import builtins
import itertools
import keyword
import linecache
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import MethodType
from typing import Any, NoReturn, Protocol

from fnloop.authors import is_library, is_users
from fnloop.compile.frontend.added_zeros import added_zeros
from fnloop.compile.frontend.captured import Captures
from fnloop.compile.frontend.environment import Environment, Rules
from fnloop.compile.frontend.inner_functions import InnerFunctions
from fnloop.compile.frontend.loops_in import has_branches, inner_functions, variation
from fnloop.compile.frontend.part_function import user_place
from fnloop.compile.frontend.subset.lookup import has_syntax
from fnloop.compile.frontend.syntax import call_of, defaults_of, is_starred, name_of
from fnloop.compile.frontend.unsupported import BY_THE_TABLE, block_that_is_called, why_not
from fnloop.compile.frontend.versions import graph_function
from fnloop.compile.frontend.whole_enums import Members
from fnloop.errors import CompileError
from fnloop.plan import Leaf
from fnloop.run.cells import is_cell

__all__ = ["Converter", "Flaws", "Helper", "Lowered", "Returned", "Rewriter", "Source", "WithWeights"]


@dataclass(frozen=True)
class Source:
    """A function and its source.

    Args:
        function: the function.
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
        """The file that it was written in."""
        return str(self.function.__code__.co_filename)

    @property
    def parameters(self) -> list[str]:
        """The names of the parameters that can be given by position."""
        arguments = self.definition.args
        return [parameter.arg for parameter in [*arguments.posonlyargs, *arguments.args]]


@dataclass(frozen=True)
class Lowered:
    """A function for the graph.

    Args:
        function: takes and gives bare values.
        returns: the annotation of what it gives, as far as it is known.
    """

    function: Callable[..., Any]
    returns: Any = None


class Helper(Protocol):
    """Rewrites a function that is called."""

    def __call__(self, function: Any, hints: Mapping[str, Any], constants: Mapping[str, Any], path: str) -> Lowered:
        """Rewrite it.

        Args:
            function: the function.
            hints: the records that it is given, by parameter.
            constants: the parameters whose values are known; they are given no more.
            path: of the block, for messages.
        """


class BlockHelper(Protocol):
    """Rewrites the function of a block that is called."""

    def __call__(
        self,
        leaf: Leaf,
        record: Any,
        fixed: Mapping[str, object],
        components: Mapping[str, object],
        path: str,
    ) -> Lowered:
        """Rewrite it.

        Args:
            leaf: the block.
            record: the class of the record that it is given.
            fixed: the fields whose values are known; the others are its parameters, in order.
            components: those that it is given.
            path: of the block that calls it, for messages.
        """


@dataclass(frozen=True)
class WithWeights:
    """The functions for a Cell that is called with other weights than its own.

    Args:
        unpack: takes the dict of weights, and gives the tuple of them.
        call: takes that tuple and what the Cell is called with.
    """

    unpack: Callable[..., Any]
    call: Callable[..., Any]


Weighted = Callable[[Any, str], WithWeights]
"""Writes the functions for a Cell that is called with weights; it is given the block's path, for messages."""

Flaws = dict[tuple[int, bool], tuple[Any, str]]
"""Cells, or lists of some, each with what a graph would compute otherwise in them; by `id` and `by_table`."""

Converter = Callable[["Rewriter", Any], Any]
"""Converts one node; gives a node, a list of statements, or None for a statement that is left out."""


@dataclass
class Returned:
    """The form of what a function returns.

    Args:
        record: the class of the record that a block returns; None for a helper, whose value is
            returned as it is.
        fields: the fields of it that the graph gives, in order.
        branches: for a chooser the names of its branches, of which it gives the number of one.
        is_truth: whether a predicate returns it, whose value counts by its truth.
        hint: the annotation of the value that a helper returns, found on the way.
        is_whole: whether a block that is called by hand returns it: all fields of the record, as a tuple.
        check: the name of the closure variable that checks it there, with the names of what it takes in front.
        checked: the fields that it takes behind these.
    """

    record: Any = None
    fields: tuple[str, ...] = ()
    branches: tuple[str, ...] = ()
    is_truth: bool = False
    hint: Any = None
    is_whole: bool = False
    check: tuple[str, Sequence[str]] | None = None
    checked: Collection[str] = ()


class Rewriter(ast.NodeTransformer):
    """Rewrites one function.

    Args:
        source: the function.
        path: of the block, for messages.
        helper: rewrites the functions that it calls.
        block: rewrites the functions of blocks that it calls.
        weighted: writes the functions for a Cell that it calls with weights.
        converters: by type of syntax.
        rules: how expressions are looked at without running them.
    """

    def __init__(
        self,
        source: Source,
        path: str,
        helper: Helper,
        block: BlockHelper,
        weighted: Weighted,
        converters: Mapping[type[ast.AST], Converter],
        rules: Rules,
    ) -> None:
        code = source.function.__code__
        local = {*code.co_varnames, *code.co_cellvars}
        self.source, self.path, self.converters = source, path, converters
        self.helper, self.block, self.weighted = helper, block, weighted
        self.env = Environment(source.function, local, self._hint_of_result, rules)
        self.members = Members(self.env, source.definition)
        self.returned = Returned()
        self.captures: Captures | None = None
        """The Cells that are captured; None where all are given to MindSpore's parser."""
        self.gradients: list[tuple[Any, Any]] = []
        """The functions that call what `ms.grad` and `ms.value_and_grad` made, each with that, or a `MadeGradient`."""
        self.flaws: Flaws = {}
        """The flaws of Cells that were looked at for the graph."""
        self.made: InnerFunctions | None = None
        """The functions inside, and the gradients that are made there."""
        self.chosen: dict[str, Sequence[Any]] = {}
        """The names that hold the number of one of several Cells."""
        self.is_of_any_cell = False
        """Whether a call at this place may be of any of several Cells, with the same arguments."""
        self.free: dict[str, object] = {}
        """The closure variables of the rewritten function, with their values."""
        self.prologue: list[ast.stmt] = []
        """Statements in front of the function's own."""
        read = {node.id for node in ast.walk(source.definition) if isinstance(node, ast.Name)}
        self.taken = read | local | set(code.co_freevars) | set(code.co_names)

    # --- syntax

    def visit(self, node: ast.AST) -> Any:
        """Convert a node."""
        convert = self.converters.get(type(node))
        if convert is not None:
            return convert(self, node)
        if not has_syntax(type(node)):
            why = f"`{type(node).__name__}` is not in the table of what goes into a graph"
            self.refuse(node, why, BY_THE_TABLE)
        return self.generic_visit(node)

    def expressions(self, nodes: Iterable[ast.expr]) -> list[ast.expr]:
        """Convert expressions, in order."""
        return [self.visit(node) for node in nodes]

    def statements(self, nodes: Sequence[ast.stmt]) -> list[ast.stmt]:
        """Convert statements, in order; `pass` where none is left."""
        converted: list[ast.stmt] = []
        for node in nodes:
            result = self.visit(node)
            if isinstance(result, list):
                converted += result
            elif result is not None:
                converted.append(result)
        if nodes and not converted:
            return [ast.Pass()]
        return converted

    # --- names

    def closure_variable(self, value: object, stem: str) -> str:
        """The name of a closure variable that holds a value."""
        for name, constant in self.free.items():
            if constant is value:
                return name
        is_name = stem.isidentifier() and not keyword.iskeyword(stem)
        name = self.fresh(stem if is_name else "constant")
        self.free[name] = value
        return name

    def capture(self, value: object, stem: str) -> ast.Name:
        """The expression that reads a value from a closure variable."""
        return name_of(self.closure_variable(value, stem))

    def runtime(self, name: str) -> str:
        """The name of a closure variable that holds a function of `fnloop.compile.runtime`."""
        return self.closure_variable(graph_function(name), name)

    def call_runtime(self, name: str, arguments: list[ast.expr]) -> ast.Call:
        """The call of a function of `fnloop.compile.runtime`."""
        return call_of(self.runtime(name), arguments)

    def named(self) -> dict[str, Any]:
        """The functions that the rewritten function may name: from outside, and inside of it."""
        return {**inner_functions(self.source.definition), **self.free}

    def variation(self, nodes: Sequence[ast.AST]) -> str | None:
        """How what converted branches give is told to be no constant; None where it may be one. See `loops_in`."""
        named = self.named()
        how = variation(nodes, named)
        return "varying_number" if how is None and has_branches(self.source.definition, named) else how

    def vary(self, how: str, value: ast.expr) -> ast.expr:
        """A value that a branch gives beside a loop or another branch; see `loops_in`."""
        return ast.copy_location(self.call_runtime(how, [value]), value)

    def fresh(self, stem: str) -> str:
        """A name that is used for nothing else."""
        numbered = (f"{stem}_{number}" for number in itertools.count())
        for name in itertools.chain([stem], numbered):
            if name not in self.taken and not hasattr(builtins, name) and name not in self.free:
                self.taken.add(name)
                return name
        raise AssertionError

    # --- calls

    def place_of(self, node: ast.Call) -> tuple[Source, int, int]:
        """The source that a call is in, and the line and column of the file where it ends."""
        first = self.source.lines[0]
        indent = len(first) - len(first.lstrip())
        return self.source, self.source.first + (node.end_lineno or 1) - 1, (node.end_col_offset or 0) + indent

    @contextmanager
    def inside(self, node: ast.Call) -> Iterator[None]:
        """While the function of a call is lowered."""
        if self.captures is None:
            yield
            return
        self.captures.around.append(self.place_of(node))
        try:
            yield
        finally:
            self.captures.around.pop()

    @contextmanager
    def of_any_cell(self, is_so: bool) -> Iterator[None]:
        """While calls are converted that may be of any of several Cells."""
        before, self.is_of_any_cell = self.is_of_any_cell, self.is_of_any_cell or is_so
        try:
            yield
        finally:
            self.is_of_any_cell = before

    # --- records

    def argument_hints(
        self, node: ast.Call, called: Any, first: Sequence[Any] = (), skipped: int = 0
    ) -> dict[str, Any]:
        """The records that a call gives, by parameter.

        Args:
            node: the call.
            called: the function.
            first: the annotations of arguments in front of those that are written.
            skipped: how many parameters at the front are given no more.
        """
        code = called.__code__
        parameters = code.co_varnames[skipped : code.co_argcount]
        by_position = itertools.takewhile(lambda argument: not is_starred(argument), node.args)
        hints = dict(zip(parameters, [*first, *map(self.env.hint, by_position)], strict=False))
        for keyword_ in node.keywords:
            if keyword_.arg:
                hints[keyword_.arg] = self.env.hint(keyword_.value)
        return {name: hint for name, hint in hints.items() if hint is not None}

    def known_to_helper(self, node: ast.Call, called: Any, skipped: int = 0) -> dict[str, Any]:
        """The values of parameters that are known.

        Defaults, zeros that the function adds, and for parameters without default the Cells and functions that it has
        to know.

        Args:
            node: the call.
            called: the function.
            skipped: how many parameters at the front are given no more.
        """
        if any(map(is_starred, node.args)) or any(keyword.arg is None for keyword in node.keywords):
            return {}
        zeros = added_zeros(called, node, skipped, lambda one: self.env.static(one)[1])
        known_anyhow = zeros | _left_out(node, called, skipped)
        if not _has_to_know(called):
            return known_anyhow
        code = called.__code__
        required = code.co_argcount - len(called.__defaults__ or ())
        parameters = code.co_varnames[skipped:required]
        given = dict(zip(parameters, node.args, strict=False))
        given |= {one.arg: one.value for one in node.keywords if one.arg in parameters}
        values = {name: self.env.static(argument) for name, argument in given.items()}
        found = {
            name: value for name, (known, value) in values.items() if known and (is_users(value) or is_cell(value))
        }
        return known_anyhow | found

    def _hint_of_result(self, called: Any, node: ast.Call, owner: list[Any]) -> Any:
        """The annotation of the result of a call."""
        captures = self.captures
        if captures is not None and (found := captures.rules.hint(self, node, called)) is not None:
            return found
        leaf = block_that_is_called(called)
        if leaf is not None:
            return leaf.record_out
        if isinstance(called, MethodType):
            return self._hint_of_method(called, node)
        if not is_users(called) or why_not(called, node) is not None:
            return None
        hints = self.argument_hints(node, called, owner)
        cells = {} if captures is None else captures.rules.arguments(self, node, called, len(owner))
        cells = {**self.known_to_helper(node, called, len(owner)), **cells}
        others = {name: hint for name, hint in hints.items() if name not in cells}
        with self.inside(node):
            return self.helper(called, others, cells, self.path).returns

    def _hint_of_method(self, called: MethodType, node: ast.Call) -> Any:
        """The annotation of the result of a method of an object, or of a class, that is known."""
        function = called.__func__
        if not is_users(function) or is_library(called.__self__) or why_not(called, node) is not None:
            return None
        own = {function.__code__.co_varnames[0]: called.__self__, **self.known_to_helper(node, function, 1)}
        hints = self.argument_hints(node, function, skipped=1)
        hints = {name: hint for name, hint in hints.items() if name not in own}
        with self.inside(node):
            return self.helper(function, hints, own, self.path).returns

    # --- refusals

    def refuse(self, node: ast.AST, why: str, instead: str, kind: type[CompileError] = CompileError) -> NoReturn:
        """Raise a `CompileError` with the line of a node.

        Args:
            node: where it is.
            why: what a graph cannot do.
            instead: what to write.
            kind: the class of the exception.
        """
        number = getattr(node, "lineno", 1)
        filename, line = user_place(self.source.function, self.source.filename, self.source.first + number - 1)
        text = linecache.getline(filename, line).strip() or self.source.lines[number - 1].strip()
        raise kind(f"block {self.path!r} cannot be compiled: {why}; {instead}\n  {filename}:{line}: {text}")


def _left_out(node: ast.Call, called: Any, skipped: int) -> dict[str, Any]:
    """The defaults of the parameters that a call leaves out; it has no `*args` or `**kwargs`."""
    positional = called.__code__.co_varnames[: called.__code__.co_argcount]
    given = {*positional[: skipped + len(node.args)], *(keyword.arg for keyword in node.keywords)}
    return {name: value for name, value in defaults_of(called).items() if name not in given}


def _has_to_know(function: Any, seen: frozenset[Any] = frozenset()) -> bool:
    """Whether a function, or one that it calls, makes gradients or calls Cells with other weights than their own."""
    code = getattr(function, "__code__", None)
    if code is None or code in seen or not is_users(function):
        return False
    if NEED_KNOWN & set(code.co_names):
        return True
    called = (function.__globals__.get(name) for name in code.co_names)
    return any(_has_to_know(one, seen | {code}) for one in called)


NEED_KNOWN = {"call_with", "grad", "value_and_grad"}
"""Functions whose Cell or function has to be known before the graph."""
