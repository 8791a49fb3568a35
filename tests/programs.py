"""Programs of the compiler as text, and what is known of them before a graph runs, for its tests."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fnloop import Block
from fnloop.errors import CompileError
from fnloop.transform.binding import Binding, bind_times
from fnloop.transform.inputs import Recorded, record
from fnloop.transform.program import Call, Choice, Constant, Fold, Given, Op, Program, Region, Require, Var, program_of
from fnloop.transform.stage import Stage, Tapes

__all__ = ["bound", "known", "program", "recorded", "shown", "staged", "text"]

AnyBlock = Block[Any, Any]


def program(of: AnyBlock) -> Program:
    """The program of a block."""
    return program_of(of.plan)


def bound(of: AnyBlock, refused: Mapping[str, CompileError] | None = None) -> Binding:
    """The binding times of a block, of whose blocks those at the paths `refused` cannot stand in a graph."""
    return bind_times(program(of), lambda call: (refused or {}).get(call.path))


def known(binding: Binding) -> str:
    """The names of what is known before the graph, in the order in which they are made."""
    return " ".join(sorted(binding.known, key=lambda name: int(name.rsplit("_", 1)[1])))


def staged(of: AnyBlock, most: int | None = None, **given: Any) -> Tapes:
    """What Python computes of a block before its graph."""
    one = program(of)
    return Stage(one, bound(of), "full", most=most).run(given, {})


def recorded(of: AnyBlock, **given: Any) -> Recorded:
    """The same in the forms in which a graph takes it."""
    return record(program(of), bound(of), staged(of, **given))


def text(lines: str) -> str:
    """A text as it is written in a test."""
    return textwrap.dedent(lines).strip()


def shown(one: Program) -> str:
    """A program, one line an operation."""
    ends = ", ".join(f"{name}={var.name}" for name, var in one.outputs.items())
    return "\n".join([f"given {_names(one.inputs.values())}", *_lines(one.ops), f"gives {ends or 'nothing'}"])


def _lines(ops: Iterable[Op]) -> Iterator[str]:
    for op in ops:
        if isinstance(op, Constant):
            yield f"{op.out.name} := {op.default.make()!r}"
        elif isinstance(op, Require):
            otherwise = "refuse" if op.default is None else repr(op.default.make())
            yield f"{op.out.name} := {op.source.name} or {otherwise} ({op.path}, {op.shown})"
        elif isinstance(op, Call):
            yield f"{_names(op.outputs.values())} = {_called(op)}"
        elif isinstance(op, Fold):
            yield from _fold(op)
        elif isinstance(op, Region):
            yield from _region(op)
        else:
            yield from _choice(op)


def _fold(op: Fold) -> Iterator[str]:
    if op.header is not None:
        yield f"for {_names(op.header.outputs.values())} in {_called(op.header)}:"
    elif op.test is not None:
        yield f"while {_called(op.test)}:"
    yield from (f"    {line}" for line in _lines(op.body))
    if op.until is not None:
        yield f"    until {_called(op.until)}"
    for phi in op.carry:
        yield f"  carry {phi.before.name} -> {phi.inside.name} -> {phi.after.name} -> {phi.behind.name}"
    for source, out in op.last:
        yield f"  last {source.name} -> {out.name}"


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


def _called(op: Call) -> str:
    given = [f"{name}={var.name}" for name, var in op.inputs.items()]
    given += [f"{name}={_component(one)}" for name, one in op.components.items()]
    answer = f" -> {op.answer.name}" if op.answer else ""
    return f"{op.path}({', '.join(given)}){answer}"


def _component(one: Given) -> str:
    return f"{one.value!r}!" if one.bound else f"<{one.name}>"


def _names(variables: Iterable[Var]) -> str:
    return ", ".join(var.name for var in variables)
