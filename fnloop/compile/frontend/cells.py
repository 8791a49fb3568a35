"""Checks of the `construct` of users' Cells, which MindSpore reads itself: what would a graph do otherwise than Python?

A block's own source is rewritten, so that operators are given numbers as they are now (`operands`)
and entries of lists are found; that of a Cell is not. What would go wrong there in silence is
refused with its line.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any

from fnloop.authors import is_of_others
from fnloop.compile.frontend.added_zeros import added_zeros
from fnloop.compile.frontend.asked_calls import asked_calls, has_branches
from fnloop.compile.frontend.cell_bounds import unreached_bound
from fnloop.compile.frontend.cell_branches import constant_of_branch
from fnloop.compile.frontend.cell_operands import simplified
from fnloop.compile.frontend.cell_subset import has_numbers_that_differ, unlisted
from fnloop.compile.frontend.cell_values import CellFunction, bound_to
from fnloop.compile.frontend.held_cells import FUNCTIONS, cells_in, construct_of
from fnloop.compile.frontend.versions import graph_method
from fnloop.definition import Definition, definition_of

__all__ = ["Found", "suspect", "takes_no_numbers", "zero_added_by"]

FIXED_ATTRIBUTES = frozenset({"shape", "ndim", "dtype", "size", "itemsize"})
FIXED_CALLS = frozenset({"len", "isinstance", "hasattr", "range", "enumerate", "type"})
NUMBERS = frozenset({"int", "bool", "round"})
TAKE_CHOSEN = FIXED_CALLS | NUMBERS | {"float", "print", "abs", "sum"}
"""Functions of Python that take a number which the graph chooses."""

INSTEAD_OF = {
    "max": "write `x.amax(axis)` and `x.argmax(axis)`",
    "min": "write `x.amin(axis)` and `x.argmin(axis)`",
    "argmax": "write `x.reshape(-1).argmax(0)`",
    "transpose": "write `x.swapaxes(a, b)`, or a permutation of all axes",
}
"""Methods that give something else in a graph, with what to write instead."""

BOTH = "call the operator in both branches of an `if`"
"""What to write instead of giving an operator what an `if` has chosen."""

DISPLAYS = (ast.Tuple, ast.List, ast.Dict, ast.ListComp, ast.DictComp)
"""Expressions that make a tuple, list or dict."""

AS_A_FIELD = "give the Cell that number or tensor as a field of the block's record"
"""What to write instead of a constant that a graph computes with otherwise."""

Suspect = tuple[ast.expr, str, str]
"""An expression, why it is refused, and what to write instead."""


@dataclass(frozen=True)
class Found:
    """An expression in a Cell's source that a graph computes otherwise.

    Args:
        why: the reason that it is refused.
        instead: what to write.
        place: file, line and source.
    """

    why: str
    instead: str
    place: str


def zero_added_by(cell: object, node: ast.Call, known: Callable[[ast.expr], Any]) -> str | None:
    """The parameter of a Cell that a call gives 0, and that a user's `construct` adds; None without one.

    Args:
        cell: what is called.
        node: the call.
        known: the value of an expression, or anything that is no number.
    """
    function = construct_of(cell)
    return None if function is None else next(iter(added_zeros(function, node, 1, known)), None)


def suspect(cell: Any, *, by_table: bool = True) -> Found | None:
    """The first expression of a Cell's functions that a graph computes otherwise; None where there is none.

    Args:
        cell: the Cell.
        by_table: whether what is in no row of the table of Python counts too.
    """
    for check, definition in _checks(cell):
        found = check.find()
        if found is None and by_table:
            found = check.find_unlisted()
        if found is not None:
            node, why, instead = found
            line = definition.first + node.lineno - 1
            text = definition.lines[node.lineno - 1].strip()
            name = f"{type(cell).__name__}.{check.function.__name__}"
            return Found(f"{name} {why}", instead, f"{check.function.__code__.co_filename}:{line}: {text}")
    return None


def takes_no_numbers(value: object) -> bool:
    """Whether a value is a Cell that computes with its arguments what a graph does otherwise for numbers that vary."""
    for cell in cells_in(value):
        for check, _ in _checks(cell):
            check.find()
            if has_numbers_that_differ(check.code):
                return True
    return False


def _checks(cell: Any) -> Iterator[tuple[_Check, Definition]]:
    """The checks of a Cell's `construct` and of the users' functions that it calls, as each finds them."""
    waiting: list[tuple[Any, Any]] = [(cell, inspect.unwrap(type(cell).construct))]
    seen: set[Any] = set()
    while waiting:
        owner, function = waiting.pop()
        if (id(owner), function) in seen:
            continue
        seen.add((id(owner), function))
        definition = definition_of(function)
        if definition is None or not isinstance(definition.node, ast.FunctionDef):
            continue
        check = _Check(owner, function, definition.node)
        yield check, definition
        waiting += check.called


@dataclass
class _Check:
    """The check of one function.

    Args:
        cell: the Cell that it is of.
        function: the function.
        definition: its syntax tree.
        varying: names whose values are known only when the graph runs.
        chosen: names of numbers and texts that the graph chooses among constants.
        called: the users' functions that it calls, each with the Cell that it is a method of.
    """

    cell: Any
    function: Any
    definition: ast.FunctionDef
    varying: set[str] = field(default_factory=set)
    chosen: set[str] = field(default_factory=set)
    called: list[tuple[Any, Any]] = field(default_factory=list)

    @property
    def code(self) -> CellFunction:
        """The function, for the checks of other modules."""
        return CellFunction(self.cell, self.function, self.definition, self.varies)

    def find(self) -> Suspect | None:
        """The first expression that a graph computes otherwise."""
        arguments = self.definition.args
        own = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        self.varying = {one.arg for one in own} - {"self"}
        before = -1
        while before < len(self.varying) + len(self.chosen):
            before = len(self.varying) + len(self.chosen)
            self._bind(self.definition.body, False)
        for node in self.code.nodes():
            found = self._suspect(node)
            if found is not None:
                return found
        return None

    def find_unlisted(self) -> Suspect | None:
        """The first expression that is in no row of the table of Python; to be asked after `find`."""
        return unlisted(self.code)

    def _suspect(self, node: ast.AST) -> Suspect | None:
        """Why a graph does one node otherwise; None where it does the same."""
        why = simplified(self.code, node)
        if why:
            return node, f"computes `{ast.unparse(node)}`: {why}", AS_A_FIELD  # type: ignore[return-value]
        asked = self._asked(node)
        if asked is not None:
            return asked
        match node:
            case ast.Subscript():
                return self._index(node)
            case ast.Call():
                return self._call(node)
            case ast.While(test=known) | ast.For(iter=known) if self.varies(known):
                return self._carried(node)
            case ast.If(test=known) | ast.IfExp(test=known) if self.varies(known):
                return constant_of_branch(self.code, node)
            case _:
                return None

    # --- names

    def _bind(self, statements: Sequence[ast.stmt], dynamic: bool) -> None:
        """Note what names are bound to; `dynamic` where only the graph knows whether a statement is done."""
        for statement in statements:
            match statement:
                case ast.If(test=test, body=body, orelse=orelse) | ast.While(test=test, body=body, orelse=orelse):
                    self._bind([*body, *orelse], dynamic or self.varies(test))
                case ast.For(target=target, iter=iterated, body=body, orelse=orelse):
                    varies = self.varies(iterated)
                    self._name(target, varies, False)
                    self._bind([*body, *orelse], dynamic or varies)
                case ast.Assign(targets=targets, value=value):
                    for target in targets:
                        self._assign(target, value, dynamic)
                case ast.AugAssign(target=target, value=value) | ast.AnnAssign(target=target, value=value):
                    if value is not None:
                        self._assign(target, value, dynamic)
                case _:
                    pass

    def _assign(self, target: ast.expr, value: ast.expr, dynamic: bool) -> None:
        if isinstance(target, (ast.Tuple, ast.List)) and isinstance(value, (ast.Tuple, ast.List)):
            for one, part in zip(target.elts, value.elts, strict=False):
                self._assign(one, part, dynamic)
            return
        chosen = self._chosen(value) or (dynamic and self._plain(value))
        self._name(target, chosen or self.varies(value), chosen)

    def _name(self, target: ast.expr, varies: bool, chosen: bool) -> None:
        walked = ast.walk(target)
        names = {node.id for node in walked if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        if varies:
            self.varying |= names
        if chosen:
            self.chosen |= names

    # --- expressions

    def varies(self, node: ast.AST) -> bool:
        """Whether an expression is known only when the graph runs."""
        match node:
            case ast.Name(id=name):
                return name in self.varying
            case ast.Attribute(attr=attribute) if attribute in FIXED_ATTRIBUTES:
                return False
            case ast.Call(func=ast.Name(id=name), args=arguments) if name in FIXED_CALLS:
                return name in ("range", "enumerate") and any(map(self.varies, arguments))
            case ast.Compare(ops=ops) if all(isinstance(op, (ast.Is, ast.IsNot)) for op in ops):
                return False
            case _:
                return any(map(self.varies, ast.iter_child_nodes(node)))

    def _plain(self, node: ast.expr) -> bool:
        """Whether an expression is a whole number, a truth or a text that is known before, or a tuple of them."""
        match node:
            case ast.Constant(value=value):
                return type(value) in (int, bool, str)
            case ast.Tuple(elts=elements) | ast.List(elts=elements):
                return bool(elements) and all(map(self._plain, elements))
            case ast.UnaryOp(operand=operand):
                return self._plain(operand)
            case ast.BinOp(left=left, right=right):
                return self._plain(left) and self._plain(right)
            case ast.Name(id=name):
                return name in self.chosen
            case ast.Attribute(value=ast.Name(id="self"), attr=attribute):
                return isinstance(getattr(self.cell, attribute, None), (int, str, tuple))
            case _:
                return False

    def _chosen(self, node: ast.AST) -> bool:
        """Whether an expression is a number or text that the graph chooses among constants."""
        match node:
            case ast.Name(id=name):
                return name in self.chosen
            case ast.IfExp(test=test, body=body, orelse=orelse):
                return self._all_constant([body, orelse]) and (self.varies(test) or self._any_chosen([body, orelse]))
            case ast.Call(func=ast.Name(id=name), args=arguments) if name in NUMBERS:
                return any(map(self.varies, arguments)) or self._gives_chosen(node)
            case ast.Call():
                return self._gives_chosen(node)
            case ast.BinOp(left=left, right=right):
                return self._any_chosen([left, right]) and self._all_constant([left, right])
            case ast.UnaryOp(operand=operand):
                return self._chosen(operand)
            case ast.Tuple(elts=elements) | ast.List(elts=elements):
                return self._any_chosen(elements)
            case ast.Starred(value=value):
                return self._chosen(value)
            case _:
                return False

    def _any_chosen(self, nodes: Sequence[ast.expr]) -> bool:
        return any(map(self._chosen, nodes))

    def _all_constant(self, nodes: Sequence[ast.expr]) -> bool:
        """Whether each of several expressions is a constant, or chosen among constants."""
        return all(self._plain(node) or self._chosen(node) for node in nodes)

    def _gives_chosen(self, node: ast.Call) -> bool:
        """Whether a user's function that is called returns one of several constants."""
        function = self._users(node.func)
        if function is None or function is self.function:
            return False
        arms = _returned(function)
        if len(arms) < 2 or not any(map(self.varies, node.args)):
            return False
        inside = _Check(self.cell, function, self.definition)
        return all(map(inside._plain, arms))

    def _users(self, called: ast.expr) -> Any:
        """A function that is called and that MindSpore did not write, None where it is none."""
        value = self.code.value(called)
        function = inspect.unwrap(getattr(value, "__func__", value)) if isinstance(value, FUNCTIONS) else None
        return function if is_of_others(function) else None

    def _owner(self, called: ast.expr) -> Any:
        """The Cell that a function which is called is a method of."""
        from mindspore import nn

        owner = getattr(self.code.value(called), "__self__", None)
        return owner if isinstance(owner, nn.Cell) else self.cell

    # --- what is refused

    def _asked(self, node: ast.AST) -> Suspect | None:
        """A condition that a user's function gives: a block's own are negated twice."""
        for call in asked_calls(node, self.definition):
            function = self._users(call.func)
            if function is not None and self.varies(call) and has_branches(function):
                text = ast.unparse(call)
                why = f"asks `{text}`, which goes several ways, for a condition: where two do so, MindSpore may crash"
                return call, why, f"write `not not {text}`"
        return None

    def _index(self, node: ast.Subscript) -> Suspect | None:
        if any(map(self._chosen, _slice_bounds(node.slice))):
            return (
                node,
                f"takes a slice by a number that the graph chooses (`{ast.unparse(node)}`)",
                BOTH,
            )
        is_entry = not isinstance(node.slice, ast.Slice) and self.varies(node.slice)
        if is_entry and self._is_list(node.value):
            why = f"takes an entry of a list by a number that varies (`{ast.unparse(node)}`), for which a graph takes "
            return (
                node,
                f"{why}the first",
                "go through the list: `for n, one in enumerate(...): if n == number: ...`",
            )
        return None

    def _carried(self, loop: ast.While | ast.For) -> Suspect | None:
        """What a loop of the graph hands on as a whole: a tuple of one tensor comes out of it in another shape."""
        inside = [node for node in ast.walk(loop) if isinstance(node, ast.Assign)]
        for node in inside:
            for name in (one.id for one in node.targets if isinstance(one, ast.Name)):
                values = list(bound_to(name, self.definition))
                own = [one.value for one in inside]
                if any(value not in own for value in values) and any(isinstance(one, DISPLAYS) for one in values):
                    why = f"carries {name!r} through a loop that the graph counts, a tuple, list or dict"
                    return node.value, f"{why}, of which a graph does not know the length", "carry its entries"
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

    def _call(self, node: ast.Call) -> Suspect | None:
        zero = self._added_zero(node)
        if zero is not None:
            why = f"gives `{ast.unparse(node.func)}` 0 to add as {zero!r}, which a graph leaves out"
            return node, why, "add it in a tensor"
        function = self._users(node.func)
        if function is not None:
            self.called.append((self._owner(node.func), function))
            return None
        if isinstance(node.func, ast.Attribute) and node.func.attr in INSTEAD_OF and self._differs(node):
            method = node.func.attr
            why = f"calls `{method}` as `{ast.unparse(node)}`, which gives something else in a graph"
            return node, why, INSTEAD_OF[method]
        if isinstance(node.func, ast.Name) and node.func.id in TAKE_CHOSEN:
            return None
        bound = unreached_bound(self.code, node)
        if bound is not None:
            why = f"calls `{ast.unparse(node.func)}` with `{ast.unparse(bound)}`"
            return (
                node,
                f"{why}, a bound that a graph leaves out where it is 2**127 or more",
                "write `ops.clamp`, which keeps it",
            )
        for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
            if self._chosen(argument):
                why = (
                    f"gives `{ast.unparse(node.func)}` a number or text that the graph chooses "
                    f"(`{ast.unparse(argument)}`), of which MindSpore's operators take one for all calls"
                )
                return node, why, BOTH
        return None

    def _added_zero(self, node: ast.Call) -> str | None:
        """The parameter that a call gives 0, where the user's function or Cell which is called adds it."""
        value = self.code.value(node.func)
        function = construct_of(value) or self._users(node.func)
        skipped = 0 if isinstance(value, FunctionType) else 1
        return None if function is None else next(iter(added_zeros(function, node, skipped, self.code.value)), None)

    def _differs(self, node: ast.Call) -> bool:
        """Whether a method is called in a way in which a graph's gives something else."""
        assert isinstance(node.func, ast.Attribute)
        if graph_method(node.func.attr, node) is None or not self.varies(node.func.value):
            return False
        match node.args:
            case [ast.Constant(value=1), ast.Constant(value=0)] | [ast.Tuple() | ast.List(), *_]:
                return False
            case _:
                return True


def _returned(function: Any) -> list[ast.expr]:
    """The expressions that a function returns, both arms of a conditional; none where its source cannot be read."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError):
        return []
    arms: list[ast.expr] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Return) and isinstance(node.value, ast.IfExp):
            arms += [node.value.body, node.value.orelse]
        elif isinstance(node, ast.Return) and node.value is not None:
            arms.append(node.value)
    return arms


def _slice_bounds(index: ast.expr) -> list[ast.expr]:
    """The bounds of all slices in an index."""
    parts = index.elts if isinstance(index, ast.Tuple) else [index]
    slices = [part for part in parts if isinstance(part, ast.Slice)]
    bounds = [bound for part in slices for bound in (part.lower, part.upper, part.step)]
    return [bound for bound in bounds if bound is not None]
