"""Syntax that is written with simpler syntax before a function is converted: `:=`, `match`, `dict(...)`, texts.

Nothing changes its meaning; what cannot be written so stays, and is refused by its converter.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

__all__ = ["desugar"]

Fresh = Callable[[str], str]
"""Gives a name that is used for nothing else."""


def desugar(definition: ast.FunctionDef, fresh: Fresh, is_builtin: Callable[[str], bool] = lambda name: False) -> None:
    """Write a function's statements with simpler ones, in place.

    Args:
        definition: the function.
        fresh: gives names that are used for nothing else.
        is_builtin: whether a name is that of Python's own function.
    """
    _Desugar(fresh, is_builtin).statements_of(definition)


class _Desugar(ast.NodeTransformer):
    def __init__(self, fresh: Fresh, is_builtin: Callable[[str], bool]) -> None:
        self.fresh, self.is_builtin = fresh, is_builtin

    def statements_of(self, definition: ast.FunctionDef) -> None:
        self.generic_visit(definition)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """`dict(a=x)` as `{"a": x}`, `dict(d)` as `{**d}`, `dict(zip(a, b))` as a comprehension."""
        self.generic_visit(node)
        if not isinstance(node.func, ast.Name) or node.func.id != "dict" or not self.is_builtin("dict"):
            return node
        made = self._dict(node)
        return node if made is None else ast.fix_missing_locations(ast.copy_location(made, node))

    def _dict(self, node: ast.Call) -> ast.expr | None:
        """The display or the comprehension for a call of `dict`; None where there is none."""
        keys: list[ast.expr | None] = [None if one.arg is None else ast.Constant(one.arg) for one in node.keywords]
        values = [one.value for one in node.keywords]
        match node.args:
            case []:
                return ast.Dict(keys, values)
            case [ast.Name() | ast.Attribute() | ast.Subscript() | ast.Dict() | ast.DictComp() as whole]:
                return ast.Dict([None, *keys], [whole, *values])
            case [ast.Call(func=ast.Name(id="zip")) as pairs] if not keys and self.is_builtin("zip"):
                key, value = self.fresh("key"), self.fresh("value")
                target = ast.Tuple([ast.Name(key, ast.Store()), ast.Name(value, ast.Store())], ast.Store())
                over = ast.comprehension(target, pairs, [], 0)
                return ast.DictComp(ast.Name(key, ast.Load()), ast.Name(value, ast.Load()), [over])
            case [ast.GeneratorExp(elt=ast.Tuple(elts=[key_, value_]), generators=over_)] if not keys:
                return ast.DictComp(key_, value_, over_)
            case _:
                return None

    def visit_If(self, node: ast.If) -> list[ast.stmt]:
        """`if (a := f(x)) > 3:` as `a = f(x)` in front."""
        node.test, before = _without_named(node.test)
        self.generic_visit(node)
        return [*before, node]

    def visit_While(self, node: ast.While) -> list[ast.stmt]:
        """`while (a := f(x)) > 3:` as `a = f(x)` in front, and at the end of each iteration."""
        if _goes_on(node.body):
            self.generic_visit(node)
            return [node]
        node.test, before = _without_named(node.test)
        self.generic_visit(node)
        node.body += copy.deepcopy(before)
        return [*before, node]

    def visit_Assign(self, node: ast.Assign) -> list[ast.stmt]:
        """`b = (a := f(x)) + 1` likewise."""
        node.value, before = _without_named(node.value)
        self.generic_visit(node)
        return [*before, node]

    def visit_Return(self, node: ast.Return) -> list[ast.stmt]:
        """`return (a := f(x)) + a` likewise."""
        if node.value is None:
            return [node]
        node.value, before = _without_named(node.value)
        self.generic_visit(node)
        return [*before, node]

    def visit_Raise(self, node: ast.Raise) -> ast.stmt:
        """`raise Error(f"{n}")` as an error with that text: Python is run again when a graph raises, and raises it."""
        if node.exc is None:
            return node
        error = _error("ValueError", ast.unparse(node.exc))
        return ast.fix_missing_locations(ast.copy_location(ast.Raise(error, None), node))

    def visit_Assert(self, node: ast.Assert) -> ast.stmt:
        """`assert condition, text` as `if not condition: raise AssertionError(text)`."""
        error = _error("AssertionError", ast.unparse(node.msg or node.test))
        failed = ast.UnaryOp(ast.Not(), node.test)
        check = ast.If(failed, [ast.Raise(error, None)], [])
        return ast.fix_missing_locations(ast.copy_location(check, node))

    def visit_Match(self, node: ast.Match) -> ast.stmt | list[ast.stmt]:
        """`match n: case 3 | 4: ...` as `if n == 3 or n == 4: ...`."""
        self.generic_visit(node)
        subject, before = self._subject(node.subject)
        chain: list[ast.stmt] = []
        for case in reversed(node.cases):
            found = _tested(case.pattern, subject)
            if found is None or (case.guard is not None and found.bound):
                return node
            conditions = [*found.conditions, *filter(None, [case.guard])]
            body = [*found.bound, *case.body]
            chain = _branch(conditions, body, chain)
        return [*before, *chain]

    def _subject(self, subject: ast.expr) -> tuple[ast.expr, list[ast.stmt]]:
        """A subject that can be read several times, and the assignments in front that it takes."""
        if isinstance(subject, ast.Tuple):
            parts = [self._subject(element) for element in subject.elts]
            elements = [element for element, _ in parts]
            assignments = [one for _, before in parts for one in before]
            return ast.copy_location(ast.Tuple(elements, ast.Load()), subject), assignments
        if _is_path(subject) or isinstance(subject, ast.Constant):
            return subject, []
        name = self.fresh("subject")
        assignment = ast.copy_location(ast.Assign([_located(ast.Name(name, ast.Store()), subject)], subject), subject)
        return _located(ast.Name(name, ast.Load()), subject), [assignment]


# --- `:=`


def _without_named(expression: ast.expr) -> tuple[ast.expr, list[ast.stmt]]:
    """An expression without the `:=` that are evaluated first in it, and the assignments for them."""
    before: list[ast.stmt] = []
    while True:
        holder, place = _first_evaluated(expression)
        node = expression if holder is None else place.read(holder)
        if not isinstance(node, ast.NamedExpr):
            return expression, before
        value, inside = _without_named(node.value)
        assignment = ast.Assign([ast.copy_location(ast.Name(node.target.id, ast.Store()), node)], value)
        before += [*inside, ast.copy_location(assignment, node)]
        read = ast.copy_location(ast.Name(node.target.id, ast.Load()), node)
        if holder is None:
            return read, before
        place.write(holder, read)


def _goes_on(body: Iterable[ast.AST]) -> bool:
    """Whether the iterations of a loop with a body may end at a `continue`."""
    inside = (ast.For, ast.While, ast.FunctionDef, ast.Lambda)
    return any(
        isinstance(one, ast.Continue) or (not isinstance(one, inside) and _goes_on(ast.iter_child_nodes(one)))
        for one in body
    )


@dataclass(frozen=True)
class _Place:
    """The place of an expression in another: a field, or the first of several."""

    name: str = ""
    many: bool = False

    def read(self, holder: ast.expr) -> ast.expr:
        value = getattr(holder, self.name)
        found: ast.expr = value[0] if self.many else value
        return found

    def write(self, holder: ast.expr, value: ast.expr) -> None:
        if self.many:
            getattr(holder, self.name)[0] = value
        else:
            setattr(holder, self.name, value)


FIRST: dict[type[ast.expr], _Place] = {
    ast.Compare: _Place("left"), ast.BinOp: _Place("left"), ast.UnaryOp: _Place("operand"),
    ast.BoolOp: _Place("values", many=True), ast.Attribute: _Place("value"), ast.Subscript: _Place("value"),
    ast.IfExp: _Place("test"), ast.Tuple: _Place("elts", many=True), ast.List: _Place("elts", many=True),
}  # fmt: skip
"""For a type of expression, its part that is evaluated first."""


def _first_evaluated(expression: ast.expr) -> tuple[ast.expr | None, _Place]:
    """The expression that holds what is evaluated first in one, and where; None where that is the whole."""
    holder, place, node = None, _Place(), expression
    while not isinstance(node, ast.NamedExpr):
        step = _first_part(node)
        if step is None:
            break
        holder, place = node, step
        node = step.read(holder)
    return holder, place


def _first_part(node: ast.expr) -> _Place | None:
    """The place of what is evaluated first in an expression; None where it has no parts."""
    if isinstance(node, ast.Call):
        return _Place("args", many=True) if node.args and isinstance(node.func, ast.Name) else None
    if isinstance(node, (ast.Tuple, ast.List)) and not node.elts:
        return None
    return FIRST.get(type(node))


# --- `match`


@dataclass(frozen=True)
class _Tested:
    """A pattern as conditions, and the assignments of the names that it binds."""

    conditions: list[ast.expr] = field(default_factory=list)
    bound: list[ast.stmt] = field(default_factory=list)


def _tested(pattern: ast.pattern, subject: ast.expr) -> _Tested | None:
    """A pattern as conditions on a subject; None for one that is not written so."""
    match pattern:
        case ast.MatchValue(value=value):
            return _Tested([_compared(subject, ast.Eq(), value, pattern)])
        case ast.MatchSingleton(value=value):
            return _Tested([_compared(subject, ast.Is(), ast.Constant(value), pattern)])
        case ast.MatchAs(pattern=None, name=None):
            return _Tested()
        case ast.MatchAs(pattern=None, name=str(name)):
            target = ast.copy_location(ast.Name(name, ast.Store()), pattern)
            return _Tested([], [ast.copy_location(ast.Assign([target], copy.deepcopy(subject)), pattern)])
        case ast.MatchOr(patterns=patterns):
            return _any_tested([_tested(one, subject) for one in patterns], pattern)
        case ast.MatchSequence(patterns=patterns) if isinstance(subject, ast.Tuple):
            return _all_tested(patterns, subject, pattern)
        case _:
            return None


def _any_tested(alternatives: list[_Tested | None], pattern: ast.pattern) -> _Tested | None:
    """`a | b`, where none of them binds a name."""
    conditions: list[ast.expr] = []
    for one in alternatives:
        if one is None or one.bound:
            return None
        if not one.conditions:
            return _Tested()
        conditions.append(_every(one.conditions))
    return _Tested([ast.copy_location(ast.BoolOp(ast.Or(), conditions), pattern)])


def _all_tested(patterns: list[ast.pattern], subject: ast.Tuple, place: ast.pattern) -> _Tested | None:
    """`(a, b)` against a tuple that is written out."""
    if any(isinstance(one, ast.MatchStar) for one in patterns):
        return None
    if len(patterns) != len(subject.elts):
        return _Tested([ast.copy_location(ast.Constant(False), place)])
    whole = _Tested()
    for one, element in zip(patterns, subject.elts, strict=True):
        found = _tested(one, element)
        if found is None:
            return None
        whole.conditions.extend(found.conditions)
        whole.bound.extend(found.bound)
    return whole


def _compared(subject: ast.expr, op: ast.cmpop, value: ast.expr, place: ast.pattern) -> ast.expr:
    return ast.copy_location(ast.Compare(copy.deepcopy(subject), [op], [_located(value, place)]), place)


def _branch(conditions: list[ast.expr], body: list[ast.stmt], others: list[ast.stmt]) -> list[ast.stmt]:
    """Statements that are run where all conditions hold, else others."""
    if not conditions:
        return body
    return [ast.copy_location(ast.If(_every(conditions), body, others), body[-1])]


def _every(conditions: list[ast.expr]) -> ast.expr:
    """Conditions that must all hold."""
    if len(conditions) == 1:
        return conditions[0]
    return ast.copy_location(ast.BoolOp(ast.And(), conditions), conditions[0])


# --- pieces


def _located(node: ast.expr, place: ast.AST) -> ast.expr:
    """A node with the line of another."""
    return ast.copy_location(node, place)


def _is_path(node: ast.expr) -> bool:
    """Whether an expression is a name, or an attribute of one: reading it twice changes nothing."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def _error(name: str, text: str) -> ast.expr:
    """An exception that a graph can raise."""
    return ast.Call(ast.Name(name, ast.Load()), [ast.Constant(text)], [])
