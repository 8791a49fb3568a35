"""Cuts out of a program the part that is known before its graph runs: a program again, which Python runs.

Of a loop or a switch that is decided before the graph, that part of the body or of each branch stays which is known
then. Of one that only the graph decides on, only the headers in it stay, and run once: the graph must know their
iterations whatever it decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NoReturn

from typing_extensions import assert_never

from fnloop.compile.analysis.binding_time import Binding
from fnloop.errors import CompileError
from fnloop.interface import MISSING, Default, Interface
from fnloop.plan import Function, Leaf
from fnloop.program.ops import (
    Call,
    Choice,
    Constant,
    Fold,
    Op,
    Outlined,
    Program,
    Region,
    Require,
    Var,
    refuse_outlined,
)
from fnloop.program.traverse import all_ops
from fnloop.state import record_class

__all__ = ["KnownPart", "known_part", "may_be_chosen"]

NO_RECORD = record_class("nothing", ())

NO_ITERATIONS = Leaf("no_iterations", lambda _: (), NO_RECORD, NO_RECORD, {}, {}, Interface(), "")
"""A header that yields nothing."""


@dataclass(frozen=True)
class KnownPart:
    """The known part of a program.

    Args:
        program: computes it.
        wanted: the names of the values in it that the graph reads.
    """

    program: Program
    wanted: frozenset[str]


def known_part(program: Program, binding: Binding) -> KnownPart:
    """Cut out of a program what is known before its graph runs."""
    cutter = _Cutter(binding)
    ops = tuple(cutter.known(program.ops, in_loop=False))
    outputs = {name: var for name, var in program.outputs.items() if binding.is_known(var)}
    return KnownPart(replace(program, ops=ops, outputs=outputs), binding.wanted - cutter.unwanted)


@dataclass
class _Cutter:
    """Goes over a program.

    Args:
        binding: which values are known.
        handed_in: the values that a branch gets on which only the graph decides, as far as they are there.
        unwanted: the defaults in loops of the graph, which it has as constants.
    """

    binding: Binding
    handed_in: set[str] = field(default_factory=set)
    unwanted: set[str] = field(default_factory=set)

    def knows(self, variables: Iterable[Var]) -> bool:
        """Whether all of these values are known before the graph."""
        return all(map(self.binding.is_known, variables))

    # --- what is decided before the graph

    def known(self, ops: Iterable[Op], in_loop: bool) -> Iterator[Op]:
        """The part of some operations that is known; `in_loop` says that a loop is around them."""
        for op in ops:
            match op:
                case Constant():
                    yield op
                case Require() | Call():
                    if self.knows(op.defines):
                        yield op
                case Fold():
                    yield from self._fold(op)
                case Choice():
                    yield from self._choice(op, in_loop)
                case Region():
                    yield from self.known(op.body, in_loop)
                case Outlined():
                    refuse_outlined(op)
                case _:
                    assert_never(op)

    def _fold(self, op: Fold) -> Iterator[Op]:
        decides = op.header or op.test
        assert decides is not None
        if not self.knows(decides.defines):
            yield from self.headers(op.body, in_loop=True)
            return
        until = op.until if op.until is not None and self.knows(op.until.defines) else None
        carry = tuple(phi for phi in op.carry if self.binding.is_known(phi.argument))
        body = tuple(self.known(op.body, in_loop=True))
        live_out = []
        for source, out in op.live_out:  # all of them, for the refusal of zero iterations
            if self.binding.is_known(out):
                live_out.append((source, out))
            else:
                unset = Var(f"unset_{out.name}", out.field)
                yield Constant(unset, Default(MISSING))
                live_out.append((unset, out))
        piece = op.piece
        if piece is not None and not self.knows(piece.defines):
            piece = replace(piece, count=None, ended=None)
        gathered = tuple(gather for gather in op.gathered if self.binding.is_known(gather.out))
        made = replace(op, body=body, until=until, carry=carry, live_out=tuple(live_out), piece=piece)
        yield replace(made, gathered=gathered)

    def _choice(self, op: Choice, in_loop: bool) -> Iterator[Op]:
        if not self.knows(op.chooser.defines):
            for body, _ in op.branches.values():
                yield from self.headers(body, in_loop)
            return
        in_graph = in_loop and not self._knows_all(op)
        there = [number for number, out in enumerate(op.outputs) if self.binding.is_known(out)]
        branches = {}
        for name, (body, made) in op.branches.items():
            cut = self._taken(op, name) if in_graph else self.known(body, in_loop)
            branches[name] = (tuple(cut), tuple(made[number] for number in there))
        yield replace(op, branches=branches, outputs=tuple(op.outputs[number] for number in there))

    def _knows_all(self, op: Choice) -> bool:
        """Whether nothing in the branches of a switch is left to the graph."""
        inside = all_ops([one for body, _ in op.branches.values() for one in body])
        return all(self.knows(one.defines) for one in inside if isinstance(one, Call | Region))

    def _taken(self, op: Choice, name: str) -> Iterator[Op]:
        """The part of a branch that the graph takes in an iteration: the loops of all others have no iterations.

        The graph counts the runs of each loop, those in branches that it does not take too.
        """
        for other, (body, _) in op.branches.items():
            yield from self.headers(body, in_loop=True) if other == name else _without_iterations(body)

    # --- what only the graph decides on

    def headers(self, ops: Iterable[Op], in_loop: bool) -> Iterator[Op]:
        """The headers in operations of which only the graph knows whether, or how often, they are done."""
        for op in ops:
            match op:
                case Constant():
                    if in_loop:
                        self.unwanted.add(op.out.name)
                    yield op
                case Require():
                    yield from self._hand_in(op)
                case Call():
                    pass  # it is left to the graph
                case Fold():
                    yield from self._headers_in_fold(op)
                case Region() | Choice():
                    for body in op.bodies:
                        yield from self.headers(body.ops, in_loop)
                case Outlined():
                    refuse_outlined(op)
                case _:
                    assert_never(op)

    def _hand_in(self, op: Require) -> Iterator[Op]:
        """The input of a branch, for the headers in it; one that was left out is refused before the graph."""
        if self.binding.is_known(op.source) or op.source.name in self.handed_in:
            self.handed_in.add(op.out.name)
            yield replace(op, refuse=_refusal(op))

    def _headers_in_fold(self, op: Fold) -> Iterator[Op]:
        body = self.headers(op.body, in_loop=True)
        if op.header is None:
            yield from body
        else:
            header = replace(op.header, leaf=_unchecked(op.header.leaf))
            headers = replace(op, header=header, body=tuple(body), until=None, carry=(), live_out=(), piece=None)
            yield replace(headers, gathered=())


def _unchecked(leaf: Function) -> Function:
    """A header whose inputs are not checked: it is called for a branch that is perhaps not taken."""
    return replace(leaf, hints_in=dict.fromkeys(leaf.hints_in, Any))


def _without_iterations(ops: Sequence[Op]) -> Iterator[Op]:
    """The loops in operations that are not done, but for those inside others."""
    for op in ops:
        if isinstance(op, Fold) and op.header is not None:
            header = Call(op.header.path, NO_ITERATIONS, {}, {})
            yield replace(op, header=header, body=(), until=None, carry=(), live_out=(), gathered=())
        else:
            for body in op.bodies:
                yield from _without_iterations(body.ops)


def _refusal(op: Require) -> Callable[[], NoReturn]:
    def refuse() -> NoReturn:
        raise may_be_chosen(op)

    return refuse


def may_be_chosen(op: Require) -> CompileError:
    """The error for a branch that lacks an input, if it should be chosen."""
    return CompileError(
        f"branch {op.path!r} may be chosen in the graph, but its input {op.source.field!r} ({op.shown}) was "
        f"left out; give `{op.source.field}=`"
    )
