"""Shows a program as text that a person can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from typing_extensions import assert_never

from fnloop.interface import Default
from fnloop.program.ops import (
    Call,
    Choice,
    ComponentSource,
    Constant,
    Fold,
    Op,
    Outlined,
    Piece,
    Program,
    Region,
    Require,
    Var,
)
from fnloop.summary import summarize

__all__ = ["show_program"]


def show_program(program: Program) -> str:
    """The text of a program, with a line for each operation.

    A value is written as its field and a number. `<name>` is a component that is given with the
    call, `value!` one that is bound. A loop lists its carry as before the loop, at the start of an
    iteration, at its end, and after it.
    """
    ends = ", ".join(f"{name}={var.name}" for name, var in program.outputs.items())
    given = _names(program.inputs.values())
    return "\n".join([f"given {given or 'nothing'}", *_lines(program.ops), f"gives {ends or 'nothing'}"])


def _lines(ops: Iterable[Op]) -> Iterator[str]:
    for op in ops:
        match op:
            case Constant(out=out, default=default):
                yield f"{out.name} := {_default(default)}"
            case Require(source=source, out=out, default=default):
                otherwise = "refuse" if default is None else _default(default)
                yield f"{out.name} := {source.name} or {otherwise} ({op.path}, {op.shown})"
            case Call():
                yield f"{_names(op.outputs.values())} = {_called(op)}"
            case Fold():
                yield from _fold(op)
            case Choice():
                yield from _choice(op)
            case Region():
                yield from _region(op)
            case Outlined():
                yield f"{_names(op.outputs.values())} = call {_called(op)}"
            case _:
                assert_never(op)


def _default(default: Default) -> str:
    return summarize(default.value) if default.factory is None else f"{_callable(default.factory)}()"


def _callable(function: object) -> str:
    return getattr(function, "__qualname__", type(function).__name__)


def _fold(op: Fold) -> Iterator[str]:
    if op.header is not None:
        yield f"for {_names(op.header.outputs.values())} in {_called(op.header)}:"
    elif op.test is not None:
        yield f"while {_called(op.test)}:"
    yield from (f"    {line}" for line in _lines(op.body))
    if op.until is not None:
        yield f"    until {_called(op.until)}"
    for phi in op.carry:
        yield f"  carry {phi.init.name} -> {phi.argument.name} -> {phi.yielded.name} -> {phi.result.name}"
    for source, out in op.live_out:
        yield f"  live-out {source.name} -> {out.name}"
    for gather in op.gathered:
        often = "" if gather.every == 1 else f" every {gather.every}"
        yield f"  gather{often} {gather.source.name} -> {gather.out.name}"
    if op.piece is not None:
        yield f"  piece {_piece(op.piece)}"


def _piece(piece: Piece) -> str:
    most = "" if piece.most is None else f", at most {piece.most.name}"
    count = "" if piece.count is None else f" -> {piece.count.name}"
    ended = "" if piece.ended is None else f", ends {piece.ended.name}"
    return f"from {piece.first.name}{most}{count}{ended}"


def _choice(op: Choice) -> Iterator[str]:
    yield f"switch {_called(op.chooser)}:"
    for name, (body, made) in op.branches.items():
        yield f"  {name}: gives {_names(made)}"
        yield from (f"    {line}" for line in _lines(body))
    yield f"  -> {_names(op.outputs)}"


def _region(op: Region) -> Iterator[str]:
    inside = ", ".join(f"{outside.name} as {own.name}" for outside, own in op.parameters)
    yield f"{_names(op.call.outputs.values())} = {_called(op.call)} with {inside or 'nothing'}:"
    yield from (f"    {line}" for line in _lines(op.body))
    yield f"  makes {', '.join(f'{name}={var.name}' for name, var in op.results.items())}"


def _called(op: Call | Outlined) -> str:
    given = [f"{name}={var.name}" for name, var in op.inputs.items()]
    given += [f"{name}={_component(one)}" for name, one in op.components.items()]
    answer = op.answer if isinstance(op, Call) else None
    says = f" -> {answer.name}" if answer else ""
    return f"{op.path}({', '.join(given)}){says}"


def _component(one: ComponentSource) -> str:
    return f"{summarize(one.value)}!" if one.bound else f"<{one.name}>"


def _names(variables: Iterable[Var]) -> str:
    return ", ".join(var.name for var in variables)
