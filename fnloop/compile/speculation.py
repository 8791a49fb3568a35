"""Parts a loop whose end only the graph finds out: the draws of its iterations, which Python can make, and the rest.

Nobody knows how many iterations there will be; but what an iteration draws depends on its key alone, and the key on
that of the iteration before. So Python makes the draws of some iterations ahead, as if the loop went on, the graph runs
these iterations, and what it has not come to is thrown away: this is speculative computation (Burton 1985).
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import FunctionType
from typing import Any

from fnloop.compile.frontend.part_function import own_nodes, part_function
from fnloop.compile.frontend.source import SourceChangedError, source_lines
from fnloop.compile.frontend.tensor_hints import has_tensors
from fnloop.compile.frontend.unsupported import ImpureError
from fnloop.compile.piece import COUNT, FIRST, MOST
from fnloop.errors import CompileError
from fnloop.interface import Interface
from fnloop.plan import Leaf
from fnloop.program.ops import Call, Constant, Fold, Op, Phi, Piece, Program, Var
from fnloop.program.partition import part_of
from fnloop.program.traverse import all_uses
from fnloop.state import record_class

__all__ = ["Speculation", "speculation_of"]

AHEAD_FIELD = "ahead_{}"
"""How the fields are called, of a record of the rest's header, that hold what was made ahead."""


@dataclass(frozen=True)
class Speculation:
    """A loop in parts.

    Args:
        loop: as it was.
        rest: the loop for the graph. Its header gives the iteration variables, and what is made ahead.
        step: what is made ahead for an iteration.
        header: the loop's own header alone; None where it asks a predicate.
        begins: asks the predicate whether there is a first iteration; None where there is a header.
        carried: what the steps carry.
        left: what they give behind the loop besides: each in a step, and after the loop.
        made: what the rest reads of a step, by the field of the header's record.
        record: the class of this record.
    """

    loop: Fold
    rest: Program
    step: Program
    header: Program | None
    begins: Program | None
    carried: tuple[Phi, ...]
    left: tuple[tuple[Var, Var], ...]
    made: Mapping[str, Var]
    record: type[Any]

    @property
    def paths(self) -> list[str]:
        """The paths of the blocks that run ahead."""
        return [op.path for op in self.step.ops if isinstance(op, Call)]


def speculation_of(program: Program, refusal: Callable[[Call], CompileError | None]) -> Speculation | None:
    """The parts of a loop whose end the graph decides; None where nothing is gained, or it cannot be parted.

    Args:
        program: the loop alone, whose blocks are parted (see `apart`).
        refusal: why a block cannot stand in a graph; None where it can.
    """
    (loop,) = program.ops
    if not isinstance(loop, Fold) or (loop.until is None and loop.test is None) or loop.gathered or loop.piece:
        return None
    refused = [op for op in loop.body if isinstance(op, Call) and refusal(op) is not None]
    if not refused or any(isinstance(refusal(op), ImpureError) for op in refused):
        return None
    sliced = _Slice(loop, frozenset(map(id, refused)))
    try:
        for call in refused:
            sliced.add(call)
        until = loop.until if loop.test is None else _ending(loop, loop.test)
    except _CannotPartError:
        return None
    assert until is not None
    return _parted(program, loop, sliced, until)


class _CannotPartError(Exception):
    """A loop cannot be parted."""


@dataclass
class _Slice:
    """The operations of an iteration that run ahead, with all that makes what they read.

    Args:
        loop: the loop.
        refused: the blocks that cannot stand in a graph, by `id`.
        ops: the operations, by `id`.
        phis: what they carry, by the name of the argument.
    """

    loop: Fold
    refused: Collection[int]
    ops: dict[int, Op] = field(default_factory=dict)
    phis: dict[str, Phi] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._makers = {var.name: op for op in self.loop.body for var in op.defines}
        self._arguments = {phi.argument.name: phi for phi in self.loop.carry}

    def add(self, op: Op) -> None:
        """Take in an operation.

        Raises:
            _CannotPartError: where it needs what only the graph computes.
        """
        if id(op) in self.ops:
            return
        if not isinstance(op, Call | Constant):
            raise _CannotPartError
        self.ops[id(op)] = op
        for var in op.uses:
            self.need(var)

    def need(self, var: Var) -> None:
        """Take in what makes a value.

        Raises:
            _CannotPartError: where a graph would compute it.
        """
        phi, maker = self._arguments.get(var.name), self._makers.get(var.name)
        is_graphs = phi is not None or (maker is not None and id(maker) not in self.refused)
        if is_graphs and (var.hint is None or has_tensors([var.hint])):
            raise _CannotPartError
        if phi is not None and var.name not in self.phis:
            self.phis[var.name] = phi
            self.need(phi.yielded)
        if maker is not None:
            self.add(maker)

    @property
    def made(self) -> dict[str, Var]:
        """The values that blocks in it make."""
        return {var.name: var for op in self.ops.values() if isinstance(op, Call) for var in op.defines}


def _parted(program: Program, loop: Fold, sliced: _Slice, until: Call) -> Speculation | None:
    """The parts, where the slice is known; None where the rest reads what the slice carries."""
    body = tuple(op for op in loop.body if id(op) not in sliced.ops or isinstance(op, Constant))
    read = {var.name for op in body for var in all_uses(op)} | {var.name for var in until.uses}
    made = sliced.made
    own = {**sliced.phis, **{phi.argument.name: phi for phi in loop.carry if _is_only_handed_on(phi, made, read)}}
    if own.keys() & read:
        return None
    carry = tuple(phi for phi in loop.carry if phi.argument.name not in own)
    live_out = tuple(pair for pair in loop.live_out if pair[0].name not in made)
    left = tuple(pair for pair in loop.live_out if pair[0].name in made)
    read |= {phi.yielded.name for phi in carry}
    handed = [var for name, var in made.items() if name in read]
    by_field = {AHEAD_FIELD.format(number): var for number, var in enumerate(handed)}
    outputs = {} if loop.header is None else dict(loop.header.outputs)
    record = record_class(f"{program.plan.name}_items", (*outputs, *by_field))
    rest = replace(
        loop, header=_header(loop, {**outputs, **by_field}, record), test=None, until=until, carry=carry,
        body=body, live_out=live_out, body_scope=_without(loop.body_scope, own.keys() | made.keys()),
    )  # fmt: skip
    wanted = [
        *(var.name for var in handed),
        *(phi.yielded.name for phi in own.values()),
        *(one.name for one, _ in left),
    ]
    ahead = [op for op in loop.body if id(op) in sliced.ops]
    names = set(program.outputs)
    alone = replace(loop, body=(), until=None, carry=(), live_out=())
    header = begins = None
    if loop.header is not None:
        header = part_of(program, [alone], ())
    else:
        asking = replace(alone, bar=None, piece=Piece(FIRST, MOST, COUNT))
        begins = part_of(program, [asking], [COUNT.name])
    return Speculation(
        loop, part_of(program, [rest], names), part_of(program, ahead, wanted), header, begins,
        tuple(own.values()), left, by_field, record,
    )  # fmt: skip


def _is_only_handed_on(phi: Phi, made: Collection[str], read: Collection[str]) -> bool:
    """Whether the rest neither reads nor makes what is carried."""
    return phi.yielded.name in made and phi.argument.name not in read


def _without(scope: Mapping[str, Var], names: Collection[str]) -> dict[str, Var]:
    return {name: var for name, var in scope.items() if var.name not in names}


def _header(loop: Fold, outputs: Mapping[str, Var], record: type[Any]) -> Call:
    """A header that stands for whoever gives its records."""
    decides = loop.header or loop.test
    assert decides is not None
    hints = {name: Any if var.hint is None else var.hint for name, var in outputs.items()}
    leaf = Leaf(decides.leaf.name, _nothing, record, record, {}, hints, Interface(), decides.leaf.source)
    return Call(decides.path, leaf, {}, {}, outputs, scope=decides.scope)


def _nothing(_: Any) -> Iterator[Any]:
    """A header that is never called."""
    return iter(())


# --- a predicate that is asked before each iteration, as one that ends the loop behind it


def _ending(loop: Fold, test: Call) -> Call:
    """The predicate of a `@loop_while` as one of an `until=`.

    Raises:
        _CannotPartError: where its source is not known, or does not end with `return`.
    """
    handed_on = {phi.argument.name: phi.yielded for phi in loop.carry}
    inputs = {name: handed_on.get(var.name, var) for name, var in test.inputs.items()}
    assert test.answer is not None
    answer = Var(f"{test.answer.name}/ends", "ends", bool)
    leaf = test.leaf
    negated = Leaf(
        leaf.name, _negated(leaf.function), leaf.record_in, leaf.record_out, leaf.hints_in, leaf.hints_out,
        leaf.interface, leaf.source,
    )  # fmt: skip
    return replace(test, leaf=negated, inputs=inputs, answer=answer)


def _negated(function: Any) -> FunctionType:
    """A function that gives `not` what another gives."""
    if not isinstance(function, FunctionType):
        raise _CannotPartError
    try:
        lines, first = source_lines(function)
        definition = ast.parse(textwrap.dedent("".join(lines))).body[0]
    except (OSError, TypeError, SyntaxError, SourceChangedError) as error:
        raise _CannotPartError from error
    if not isinstance(definition, ast.FunctionDef) or not isinstance(definition.body[-1], ast.Return):
        raise _CannotPartError
    arguments = definition.args
    if len(arguments.posonlyargs + arguments.args) != 1 or arguments.vararg or arguments.kwarg:
        raise _CannotPartError
    for node in list(own_nodes(definition.body)):
        if isinstance(node, ast.Return) and node.value is not None:
            node.value = ast.copy_location(ast.UnaryOp(ast.Not(), node.value), node.value)
    record = (arguments.posonlyargs + arguments.args)[0].arg
    components = tuple(one.arg for one in arguments.kwonlyargs)
    return part_function(function, record, components, definition.body, {}, first)
