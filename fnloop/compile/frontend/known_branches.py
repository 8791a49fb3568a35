"""Names that a block binds again, or in a branch whose condition is known before the graph, as names bound once.

    if state.step % 2:                                    taken = state.step % 2
        key, noise_key = random.split(key)                if state.step % 2:
                                                              key_1, noise_key = random.split(key)
                                                          key_2 = key_1 if taken else key

This is static single assignment (Cytron et al. 1991) for the names whose values are all known: where a name is bound
once, it is plain what it holds. Other names stay as they are.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from fnloop.compile.frontend.known_names import KnownNames
from fnloop.compile.frontend.part_function import assign, assigned, loads, own_nodes, stores

__all__ = ["bound_once", "condition_behind", "condition_of", "is_join", "separate"]

N = TypeVar("N", bound=ast.AST)

CONDITION, JOIN = "known_condition", "is_join"
"""Marks of `if` statements, which name their condition, and of the statements that join what branches bound."""


def condition_of(statement: ast.If) -> str:
    """The name that holds the condition of an `if` statement; empty where it is not known before the graph."""
    name: str = vars(statement).get(CONDITION, "")
    return name


def condition_behind(statement: ast.If) -> list[ast.expr]:
    """The condition for what stands behind an `if` statement one branch of which returns, where it is known."""
    taken = condition_of(statement)
    if not taken or _ends(statement.body) == _ends(statement.orelse):
        return []
    condition = ast.Name(taken, ast.Load())
    return [ast.UnaryOp(ast.Not(), condition) if _ends(statement.body) else condition]


def is_join(statement: ast.stmt) -> bool:
    """Whether a statement gives a name what one of two branches bound."""
    return JOIN in vars(statement)


def separate(definition: ast.FunctionDef) -> None:
    """Write `a, b = c, d` as two statements, in place, where that is the same."""
    _Separate().visit(definition)


class _Separate(ast.NodeTransformer):
    def visit_Assign(self, node: ast.Assign) -> ast.stmt | list[ast.stmt]:
        """`a, b = c, d`."""
        match node:
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
                is_plain = all(isinstance(one, ast.Name) for one in targets)
                is_starred = any(isinstance(one, ast.Starred) for one in values)
                if not is_plain or is_starred or len(targets) != len(values) or set(stores(targets)) & loads(values):
                    return node
                pairs = zip(targets, values, strict=True)
                return [ast.copy_location(ast.Assign([target], value), value) for target, value in pairs]
            case _:
                return node


def bound_once(names: KnownNames) -> list[ast.stmt] | None:
    """The body of a function in which names that are known are bound once; None where it is so already.

    Args:
        names: of the function; what is known there is changed.
    """
    body = names.definition.body
    candidates = _candidates(names)
    while True:
        renaming = _Renaming(names, candidates)
        made = renaming.statements(body, {})
        if not renaming.unknown:
            break
        candidates -= renaming.unknown
    return made if renaming.has_changed else None


def _candidates(names: KnownNames) -> set[str]:
    """The names that are bound more than once, and nowhere but in plain assignments."""
    body = names.definition.body
    counts = dict(names.counts)
    plain = [name for node in own_nodes(body) if isinstance(node, ast.stmt) for name in assigned(node)[0]]
    inside = set(_names_of_inner(body))
    repeated = {name for name, count in counts.items() if count > 1}
    is_plain = {name for name in repeated if plain.count(name) == counts[name]}
    return is_plain - inside - names.changed - {names.record} - names.components


def _names_of_inner(body: Iterable[ast.stmt]) -> Iterable[str]:
    """The names in functions and comprehensions inside, and those that loops and the like bind."""
    simple = (ast.Assign, ast.AnnAssign, ast.Expr, ast.If, ast.Return, ast.Pass, ast.Raise, ast.Assert)
    scopes = (ast.FunctionDef, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
    for node in (node for one in body for node in ast.walk(one)):
        if isinstance(node, scopes):
            yield from (part.id for part in ast.walk(node) if isinstance(part, ast.Name))
        elif isinstance(node, ast.stmt) and not isinstance(node, simple):
            yield from stores([node])


@dataclass
class _Renaming:
    """Gives each binding of some names a name of its own.

    Args:
        names: what is known.
        candidates: the names.
        unknown: those of them that turn out to be bound to what is not known.
        has_changed: whether anything was renamed, or an `if` is known.
    """

    names: KnownNames
    candidates: set[str]
    unknown: set[str] = field(default_factory=set)
    has_changed: bool = False
    _serial: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._taken = self.names.local | loads(self.names.definition.body)
        self.names.known.clear()
        self.names.keys.clear()

    def statements(self, body: Sequence[ast.stmt], versions: dict[str, str]) -> list[ast.stmt]:
        """Statements with other names; `versions` holds those of the names so far, and is brought up to date."""
        made: list[ast.stmt] = []
        for statement in body:
            made += self._statement(statement, versions)
        return made

    def _statement(self, statement: ast.stmt, versions: dict[str, str]) -> list[ast.stmt]:
        if isinstance(statement, ast.If):
            test = self._read(statement.test, versions)
            if self.names.is_known(test):
                return self._branches(statement, test, versions)
            self.unknown |= self.candidates & set(stores([statement]))
        copied = copy.deepcopy(statement)
        targets, value = assigned(copied)
        if value is None:
            return [self._read(copied, versions)]
        assert isinstance(copied, ast.Assign | ast.AnnAssign)
        copied.value = self._read(value, versions)
        is_known = self.names.is_known(copied.value)
        if not is_known:
            self.unknown |= self.candidates & set(targets)
        for name in targets:
            if name in self.candidates:
                versions[name] = self._version(name)
        _Renamed(versions, ast.Store).visit(copied)
        if is_known:
            self._note(copied)
        return [copied]

    def _branches(self, statement: ast.If, test: ast.expr, versions: dict[str, str]) -> list[ast.stmt]:
        """An `if` whose condition is known, with statements behind that join what its branches bind."""
        self.has_changed = True
        taken = self._version("taken")
        first = ast.copy_location(assign(taken, copy.deepcopy(test)), statement)
        self._note(first)
        in_body, in_orelse = dict(versions), dict(versions)
        made = ast.If(test, self.statements(statement.body, in_body), self.statements(statement.orelse, in_orelse))
        vars(made)[CONDITION] = taken
        after = [one for one, body in ((in_body, made.body), (in_orelse, made.orelse)) if not _ends(body)]
        joins: list[ast.stmt] = []
        for name in sorted({name for one in after for name in one} & self.candidates):
            found = [one.get(name) for one in after]
            if None in found:
                versions[name] = ""
            elif len(set(found)) == 1:
                versions[name] = str(found[0])
            else:
                joins.append(self._join(statement, name, taken, [str(one) for one in found]))
                versions[name] = assigned(joins[-1])[0][0]
        return [first, ast.copy_location(made, statement), *joins]

    def _join(self, statement: ast.If, name: str, taken: str, found: Sequence[str]) -> ast.stmt:
        body, orelse = (ast.Name(one, ast.Load()) for one in found)
        chosen = ast.IfExp(ast.Name(taken, ast.Load()), body, orelse)
        join = ast.copy_location(assign(self._version(name), chosen), statement)
        vars(join)[JOIN] = True
        self._note(join)
        return join

    def _note(self, statement: ast.stmt) -> None:
        """Note that the names of a statement are known."""
        targets, value = assigned(statement)
        self.names.local |= set(targets)
        self.names.known |= dict.fromkeys(targets, statement)
        if value is not None and self.names.is_key(value):
            self.names.keys |= set(targets)

    def _version(self, name: str) -> str:
        """A name that is used for nothing else: for the first binding the name itself."""
        number = self._serial.get(name, 0)
        while True:
            self._serial[name] = number + 1
            made = name if number == 0 and name in self.candidates else f"{name}_{number}"
            if made == name or made not in self._taken:
                self.has_changed |= made != name
                self._taken.add(made)
                return made
            number += 1

    def _read(self, node: N, versions: dict[str, str]) -> N:
        """Syntax that reads the names as they are called there; one that may not be bound stays unknown."""
        read = {name for name in loads([node]) if name in self.candidates}
        self.unknown |= {name for name in read if not versions.get(name)}
        renamed: N = _Renamed(versions, ast.Load).visit(copy.deepcopy(node))
        return renamed


@dataclass
class _Renamed(ast.NodeTransformer):
    versions: dict[str, str]
    context: type[ast.expr_context]

    def visit_Name(self, node: ast.Name) -> ast.Name:
        """A name that is read, or bound."""
        if isinstance(node.ctx, self.context):
            node.id = self.versions.get(node.id) or node.id
        return node


def _ends(body: Sequence[ast.stmt]) -> bool:
    """Whether nothing behind statements is reached from them."""
    return bool(body) and isinstance(body[-1], ast.Return | ast.Raise)
