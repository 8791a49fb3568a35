"""Parts a block's function in two: what only Python computes and can compute before the graph, and the rest.

A block that draws random numbers and computes with them cannot stand in a graph as a whole. But its keys are known
before the graph, and so are the draws, which need no more than a key and a shape:

    key, noise_key = random.split(state.key)             # Python, before the graph
    noise = random.normal(noise_key, state.x.shape)      # Python, before the graph
    return Walk(key=key, x=state.x + 0.1 * noise)        # the graph, but for the key

So is what NumPy, or a function of `math` that graphs lack, computes of numbers, and what is read from arrays. This is
program slicing (Weiser 1981) in a block: the slice of the draws runs ahead, and a draw in a branch does, whether the
branch is taken or not. Where a part of the slice needs what the graph computes, nothing is parted.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import FunctionType
from typing import Any, get_origin

from fnloop.authors import is_users
from fnloop.compile.frontend.desugar import desugar
from fnloop.compile.frontend.drawing_helpers import WrittenIn, calls_what_draws, with_helpers_written_in
from fnloop.compile.frontend.halves import Halves, Part
from fnloop.compile.frontend.known_branches import bound_once, condition_behind, condition_of, is_join, separate
from fnloop.compile.frontend.known_names import OF_A_SHAPE, KnownNames, names_pythons
from fnloop.compile.frontend.part_function import (
    assign,
    assigned,
    loads,
    own_nodes,
    part_function,
    place_of,
    read_definition,
    takes_a_record,
)
from fnloop.compile.frontend.single_return import fields_returned_once
from fnloop.compile.frontend.sites import MadeBy, Sites, fields_of_shapes, shape_asked, shapes_unasked
from fnloop.compile.frontend.trial_shapes import FOUND, SHAPES, ShapesFound, key_of, probe
from fnloop.compile.runtime.drawn import check_drawn, speculated
from fnloop.plan import Leaf
from fnloop.random import Key
from fnloop.state import record_class

__all__ = ["AHEAD", "halves_of"]

AHEAD = ", ahead"
"""What is added to the path of a block for the part of it that runs before the graph."""

MADE = "fnloop_made"
"""The name of the class that the parts return."""

CHECK = "fnloop_check"
"""The name of the function that refuses a draw of a wrong shape."""

SPECULATED = "fnloop_speculated"
"""The name of the function that computes what stands in a branch."""

_RUN_ONCE = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr, ast.If, ast.Return)
"""Statements whose own expressions are computed once, in the order of the source."""

RETURNED = "returned_"
"""How the names begin of the fields of a record that is returned in several places."""

DRAWN = "drawn_"
"""How the names begin of what the part ahead gives to the rest."""


def halves_of(leaf: Leaf, given: Mapping[str, object]) -> Halves | None:
    """The two parts of a block; None where there is nothing to part, or it cannot be parted.

    Args:
        leaf: the block.
        given: the components that are bound, by parameter.
    """
    function = leaf.function
    if not isinstance(function, FunctionType) or not is_users(function):
        return None
    if not names_pythons(function, given) and not calls_what_draws(function, given):
        return None
    found = read_definition(function)
    if found is None or not takes_a_record(found[0]):
        return None
    definition, first = found
    helpers = with_helpers_written_in(function, definition, given)
    desugar(definition, lambda stem: f"{stem}_apart")
    separate(definition)
    ways = _ways_to_write(leaf, definition, first, given)
    return next(filter(None, (_parted(_Parting(leaf, names, helpers)) for names in ways)), None)


def _parted(parting: _Parting) -> Halves | None:
    try:
        return parting.halves()
    except _CannotPartError:
        return None


def _ways_to_write(
    leaf: Leaf, definition: ast.FunctionDef, first: int, given: Mapping[str, object]
) -> Iterator[KnownNames]:
    """What is known in a function as it is written in several ways: names bound once, one `return`."""
    function: Any = leaf.function

    def known() -> KnownNames:
        return KnownNames(function, definition, leaf.hints_in, first, given)

    names = known()
    if names.counts.keys() & {names.record, *names.components}:
        return
    is_record = partial(_is_record, leaf, names)
    for body in (definition.body, fields_returned_once(definition.body, is_record, RETURNED)):
        if body is None:
            continue
        definition.body = body
        for one in (bound_once(known()), body):
            if one is not None:
                definition.body = one
                yield known()


def _is_record(leaf: Leaf, names: KnownNames, call: ast.Call) -> bool:
    """Whether a call makes the block's own output, by keywords."""
    record = get_origin(leaf.record_out) or leaf.record_out
    return names.resolve(call.func) is record and not call.args and all(one.arg for one in call.keywords)


class _CannotPartError(Exception):
    """A function cannot be parted."""


@dataclass
class _Parting:
    """The parting of one function.

    Args:
        leaf: the block.
        names: what is known in its function.
        helpers: the functions that were written into it.
        drawn: the values that the rest is given, with their annotations.
        ahead: the statements that run before the graph, but for those that only name what they read.
        guards: for statements in or behind branches whose conditions are known, by their `id`, these.
    """

    leaf: Leaf
    names: KnownNames
    helpers: WrittenIn
    drawn: dict[str, Any] = field(default_factory=dict)
    ahead: list[ast.stmt] = field(default_factory=list)
    guards: dict[int, tuple[ast.expr, ...]] = field(default_factory=dict)
    _around: tuple[ast.expr, ...] = ()

    def halves(self) -> Halves | None:
        """The parts; None where there is nothing to part."""
        rest: list[ast.stmt] = []
        for number, statement in enumerate(self.names.definition.body):
            self.names.begin(number, statement)
            rest += self._rest_of(statement)
        if not self.ahead:
            return None
        moved = self._moved()
        rest, _ = self._without_dead([_without_fields(one, moved) for one in rest], set())
        self._refuse_keys(rest)
        ahead = [*self._slice([*self.ahead, *map(ast.Expr, moved.values())]), *self._handed_on()]
        given = {**{name: ast.Name(name, ast.Load()) for name in self.drawn}, **moved}
        call = ast.Call(ast.Name(MADE, ast.Load()), [], [ast.keyword(name, one) for name, one in given.items()])
        first = self._first([*ahead, ast.Return(call)], tuple(given))
        kept = tuple(name for name in self.leaf.hints_out if name not in moved)
        second = self._half([*self.helpers.checks, *rest], kept)
        shapes = frozenset(set(first.reads) - self._read_whole([*ahead, ast.Expr(call)]))
        checked = shapes - shapes_unasked([*ahead, *map(ast.Expr, moved.values())], self.names.record)
        only_draws = self._gives_what_is_known()
        if only_draws and (not shapes or len(moved) == len(self.leaf.hints_out)):
            raise _CannotPartError  # nothing is left for a graph
        return Halves(first, second, shapes, checked, dict(self.drawn), tuple(moved), only_draws)

    # --- the rest

    def _rest_of(self, statement: ast.stmt, in_branch: bool = False) -> list[ast.stmt]:
        """A statement as it stands in the rest, its draws replaced; those go ahead, whichever branch is taken."""
        if in_branch and self.names.draws_from_generator(statement):
            raise _CannotPartError  # it makes other draws then
        if isinstance(statement, ast.If):
            [*checks, test] = self._replaced(ast.Expr(statement.test), statement)
            assert isinstance(test, ast.Expr)
            taken = condition_of(statement)
            condition = [ast.Name(taken, ast.Load())] if taken else []
            body = self._branch(statement.body, condition)
            orelse = self._branch(statement.orelse, [ast.UnaryOp(ast.Not(), one) for one in condition])
            self._around += tuple(condition_behind(statement))
            return [*checks, ast.copy_location(ast.If(test.value, body, orelse), statement)]
        targets, value = assigned(statement)
        is_known = self.names.note(statement, in_branch)
        self.guards[id(statement)] = self._around
        if is_known and value is not None and (self.names.has_pythons(value) or is_join(statement)):
            self.ahead.append(statement)
            return [statement, *self._shape_check(ast.Name(targets[0], ast.Load()), value)]
        if is_known:
            return [statement]
        if isinstance(statement, ast.Expr) and self.names.goes_ahead(statement.value):
            self.ahead.append(statement)
            return []
        return self._replaced(statement, statement)

    def _branch(self, body: list[ast.stmt], condition: Sequence[ast.expr]) -> list[ast.stmt]:
        """A branch as it stands in the rest; `condition`, where it is known, says whether it is taken."""
        before, self._around = self._around, (*self._around, *condition)
        made = [part for one in body for part in self._rest_of(one, in_branch=True)]
        self._around = before
        return made

    def _replaced(self, statement: ast.stmt, whole: ast.stmt) -> list[ast.stmt]:
        """A statement with its draws replaced, behind checks of their shapes."""
        if self.names.has_array_on_the_left(statement):
            raise _CannotPartError  # Python makes an array of NumPy of the tensor on its right
        sites = Sites(self.names, self._draw_ahead)
        made = sites.visit(copy.deepcopy(statement))
        if not isinstance(whole, _RUN_ONCE) and any(map(self.names.draws_from_generator, sites.found)):
            raise _CannotPartError  # its draws may be others in another order
        checks: list[ast.stmt] = []
        for name, site in zip(sites.given, sites.found, strict=True):
            checks += self._shape_check(self._given(name), site)
        return [*checks, made]

    def _draw_ahead(self, value: ast.expr) -> str:
        """Compute an expression ahead; gives the name by which the rest reads it."""
        name = f"{DRAWN}{len(self.drawn)}"
        self.drawn[name] = self.names.hint_of(value)
        self.ahead.append(assign(name, value))
        self.guards[id(self.ahead[-1])] = self._around
        return name

    def _shape_check(self, drawn: ast.expr, value: ast.expr) -> list[ast.stmt]:
        """A statement that refuses a draw of another shape than that of the tensor which it is asked to have."""
        shape = shape_asked(value)
        if self.names.is_by_trial(value) and shape is None:
            raise _CannotPartError
        is_asked = shape is not None and fields_of_shapes(ast.walk(shape), self.names.record)
        if shape is None or not (is_asked or self.names.is_by_trial(value)):
            return []
        check = ast.Call(ast.Name(CHECK, ast.Load()), [drawn, copy.deepcopy(shape)], [])
        return [ast.Expr(check)]

    def _given(self, name: str) -> ast.expr:
        """A value that the part ahead gives, as the rest reads it."""
        return ast.Attribute(ast.Name(self.names.record, ast.Load()), name, ast.Load())

    def _without_dead(self, statements: list[ast.stmt], read: set[str]) -> tuple[list[ast.stmt], set[str]]:
        """The rest without what only the part ahead needs; a name that both need is handed over.

        Args:
            statements: of the rest.
            read: the names that are read behind them.

        Returns:
            The statements, and the names that are read in them and behind.
        """
        kept: list[ast.stmt] = []
        for statement in reversed(statements):
            targets, value = assigned(statement)
            is_known = bool(targets) and self.names.known.get(targets[0]) is statement
            if is_known and not read & set(targets):
                continue
            if is_known and value is not None and (self.names.has_pythons(value) or is_join(statement)):
                wanted = [name for name in targets if name in read]
                kept[:0] = [assign(name, self._handed_over(name, value, len(targets) == 1)) for name in wanted]
                continue
            if isinstance(statement, ast.If):
                body, in_body = self._without_dead(statement.body, set(read))
                orelse, in_orelse = self._without_dead(statement.orelse, set(read))
                statement = ast.copy_location(ast.If(statement.test, body or [ast.Pass()], orelse), statement)
                read = read | in_body | in_orelse
            kept.insert(0, statement)
            read = read | loads([statement])
        return kept, read

    def _handed_over(self, name: str, value: ast.expr, alone: bool) -> ast.expr:
        """A name that the part ahead makes, as the rest reads it."""
        if name in self.names.keys or name in self.names.generators:
            raise _CannotPartError
        self.drawn[DRAWN + name] = self.names.hint_of(value) if alone else Any
        return self._given(DRAWN + name)

    def _refuse_keys(self, rest: list[ast.stmt]) -> None:
        """Refuse a rest that has keys left: a graph has no room for 64 bits without a sign."""
        for node in (node for statement in rest for node in ast.walk(statement)):
            is_generator = isinstance(node, ast.Name) and node.id in self.names.generators
            if is_generator or (isinstance(node, ast.expr) and self.names.is_key(node)):
                raise _CannotPartError

    # --- what runs ahead

    def _slice(self, statements: list[ast.stmt]) -> list[ast.stmt]:
        """Statements with all that makes what they read, in the order of the source."""
        known = {id(one): one for one in self.names.known.values()}
        every = [one for one in own_nodes(self.names.definition.body) if isinstance(one, ast.stmt) and id(one) in known]
        needed = {id(one) for one in every if self.names.draws_from_generator(one)}
        waiting = [*statements, *(known[one] for one in needed)]
        while waiting:
            one = waiting.pop()
            for name in loads([one, *self.guards.get(id(one), ())]):
                made = self.names.known.get(name)
                if made is not None and id(made) not in needed:
                    needed.add(id(made))
                    waiting.append(made)
        needed |= {id(one) for one in statements}
        own = [one for one in statements if id(one) not in known and not isinstance(one, ast.Expr)]
        own += [one for one in self.ahead if isinstance(one, ast.Expr)]
        whole = [*(one for one in every if id(one) in needed), *own]
        if self.names.generators:  # whose draws count
            whole.sort(key=place_of)
        return [self._guarded(copy.deepcopy(one), self.guards.get(id(one), ())) for one in whole]

    def _guarded(self, statement: ast.stmt, conditions: Sequence[ast.expr]) -> ast.stmt:
        """A statement that runs ahead, where it may fail if its branch is not taken."""
        if conditions and isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            compute = ast.Lambda(ast.arguments([], [], None, [], [], None, []), statement.value)
            taken = ast.BoolOp(ast.And(), [*conditions]) if len(conditions) > 1 else conditions[0]
            call = ast.Call(ast.Name(SPECULATED, ast.Load()), [compute, copy.deepcopy(taken)], [])
            statement.value = ast.copy_location(call, statement.value)
        return statement

    def _handed_on(self) -> list[ast.stmt]:
        """The statements at the end of the part ahead, which name what is handed over."""
        handed = [name for name in self.drawn if name.removeprefix(DRAWN) in self.names.known]
        return [assign(name, ast.Name(name.removeprefix(DRAWN), ast.Load())) for name in handed]

    def _moved(self) -> dict[str, ast.expr]:
        """The fields of the output that hold keys, or decide about draws, and are the same wherever it returns."""
        nodes = own_nodes(self.names.definition.body)
        returned = [one.value for one in nodes if isinstance(one, ast.Return)]
        made = [one for one in returned if isinstance(one, ast.Call) and self._is_record(one)]
        if not returned or len(made) < len(returned):
            raise _CannotPartError
        first, *others = [{one.arg: one.value for one in call.keywords if one.arg} for call in made]
        same: dict[str, ast.expr] = {}
        for name, value in first.items():
            is_same = all(name in one and ast.dump(one[name]) == ast.dump(value) for one in others)
            if is_same and self.names.is_known(value):
                same[name] = value
        moved = {name: value for name, value in same.items() if self._is_of_key(name, value)}
        numbers = set(filter(self.names.is_plain, same))
        while moved and (deciding := self._fields_read([*self.ahead, *map(ast.Expr, moved.values())]) & numbers):
            moved |= {name: same[name] for name in deciding}
            numbers -= deciding
        return moved

    def _is_of_key(self, name: str, value: ast.expr) -> bool:
        return self.names.is_key(value) or self.leaf.hints_out.get(name) is Key

    def _fields_read(self, statements: list[ast.stmt]) -> set[str]:
        """The fields that a slice of the function reads."""
        nodes = [node for one in self._slice(statements) for node in ast.walk(one)]
        return {one.attr for one in nodes if isinstance(one, ast.Attribute) and self._is_record_name(one.value)}

    def _gives_what_is_known(self) -> bool:
        """Whether Python knows all fields of the output before the graph."""
        calls = [one.value for one in own_nodes(self.names.definition.body) if isinstance(one, ast.Return)]
        return all(
            self.names.is_known(one.value) for call in calls if isinstance(call, ast.Call) for one in call.keywords
        )

    def _is_record(self, call: ast.Call) -> bool:
        return _is_record(self.leaf, self.names, call)

    # --- the functions

    def _first(self, body: list[ast.stmt], made: tuple[str, ...]) -> Part:
        """The part ahead, which finds the shapes of local names by a trial of the statements that make them."""
        nodes = [node for statement in body for node in ast.walk(statement)]
        wanted = {key_of(node): node for node in nodes if self.names.is_shape_of_local(node)}
        if not wanted:
            return self._half(body, made)
        trial = self._trial(wanted)
        given = [ast.keyword(name, ast.Name(name, ast.Load())) for name in trial.components]
        record = ast.Name(self.names.record, ast.Load())
        call = assign(FOUND, ast.Call(ast.Name(SHAPES, ast.Load()), [record], given))
        own = [ShapesFound().visit(one) for one in body]
        return self._half([call, *own], made, {SHAPES: probe(trial.function, trial.reads)}, trial.reads)

    def _trial(self, wanted: Mapping[str, ast.AST]) -> Part:
        """A function that gives the shapes of local names, by their keys."""
        body: list[ast.stmt] = [assign(FOUND, ast.Dict([], []))]
        waiting = dict(wanted)
        for number, statement in enumerate(self.names.definition.body):
            for key in [key for key, node in waiting.items() if vars(node)["read_at"] == number]:
                place = ast.Subscript(ast.Name(FOUND, ast.Load()), ast.Constant(key), ast.Store())
                shape: Any = waiting.pop(key)
                body.append(ast.Assign([place], ast.Attribute(shape.value, shape.attr, ast.Load()), lineno=1))
            if not waiting:
                break
            body.append(copy.deepcopy(statement))
        if any(isinstance(one, ast.Return) for one in own_nodes(body)):
            raise _CannotPartError
        found = ast.keyword("shapes", ast.Name(FOUND, ast.Load()))
        return self._half([*body, ast.Return(ast.Call(ast.Name(MADE, ast.Load()), [], [found]))], ("shapes",))

    def _read_whole(self, statements: Iterable[ast.stmt]) -> set[str]:
        """The fields that statements read, without those of which they read the shape alone."""
        found, in_shapes = set(), set()
        for node in (node for one in statements for node in ast.walk(one)):
            match node:
                case ast.Attribute(value=ast.Attribute() as read, attr=attribute) if attribute in OF_A_SHAPE:
                    in_shapes.add(id(read))
                case ast.Call(func=ast.Name(id="len"), args=[ast.Attribute() as read]):
                    in_shapes.add(id(read))
                case ast.Attribute(value=ast.Name(id=self.names.record), attr=name):
                    if self.names.is_plain(name) or id(node) not in in_shapes:
                        found.add(name)
        return found

    def _half(
        self, body: list[ast.stmt], made: tuple[str, ...], free: Mapping[str, object] | None = None,
        also_reads: Iterable[str] = (),
    ) -> Part:  # fmt: skip
        """A function of these statements, which returns a record of its own."""
        record, whole = record_class(f"{self.leaf.name}_made", made), self.names.function
        body = [MadeBy(self._is_record, MADE).visit(copy.deepcopy(one)) for one in body]
        nodes = [node for one in body for node in ast.walk(one)]
        read = [one.attr for one in nodes if isinstance(one, ast.Attribute) and self._is_record_name(one.value)]
        if free is None and len(read) < sum(map(self._is_record_name, nodes)):
            raise _CannotPartError  # it reads the record as a whole
        components = tuple(sorted(self.names.components & loads(body)))
        found = {MADE: record, CHECK: check_drawn, SPECULATED: speculated, **self.helpers.free, **(free or {})}
        function = part_function(whole, self.names.record, components, body, found, self.names.first)
        return Part(function, tuple(dict.fromkeys((*read, *also_reads))), components, record)

    def _is_record_name(self, node: ast.AST) -> bool:
        return isinstance(node, ast.Name) and node.id == self.names.record


def _without_fields(statement: ast.stmt, moved: Mapping[str, ast.expr]) -> ast.stmt:
    """A statement whose returns give no more what the part ahead gives; one of the source is not changed."""
    match statement:
        case ast.Return(value=ast.Call() as call):
            keywords = [one for one in call.keywords if one.arg not in moved]
            return ast.copy_location(ast.Return(ast.Call(call.func, call.args, keywords)), statement)
        case ast.If():
            bodies = [[_without_fields(one, moved) for one in part] for part in (statement.body, statement.orelse)]
            return ast.copy_location(ast.If(statement.test, bodies[0], bodies[1]), statement)
        case _:
            if any(isinstance(node, ast.Return) for node in own_nodes([statement])) and moved:
                raise _CannotPartError  # in a loop
            return statement
