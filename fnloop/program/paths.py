"""Moves a program to another path: the same operations, as they are called inside of another block."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from typing_extensions import assert_never

from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Program, Region, Require, Subgraph

__all__ = ["moved", "path_of", "title_of_part"]


def moved(program: Program, path: str) -> Program:
    """A program at another path.

    Args:
        program: any.
        path: of its plan.
    """
    if path in ("", program.path):
        return program
    return replace(program, path=path, ops=_moved_ops(program.ops, program.path, path))


def path_of(op: Op) -> str:
    """The path of an operation; empty for one that is no block, loop or switch."""
    match op:
        case Constant():
            return ""
        case Require() | Call() | Fold() | Choice() | Outlined():
            return op.path
        case Region():
            return op.call.path
        case _:
            assert_never(op)


def title_of_part(program: Program) -> str:
    """The path of a part of a program for people: of its only block, or of its first and last."""
    paths = [path_of(op) for op in program.ops if not isinstance(op, Constant | Require)]
    if not paths:
        return program.path
    last = paths[-1].rpartition("/")[2]
    return paths[0] if len(paths) == 1 else f"{paths[0]} ... {last}"


def _moved_ops(ops: Iterable[Op], old: str, new: str) -> tuple[Op, ...]:
    return tuple(_moved_op(op, old, new) for op in ops)


def _moved_op(op: Op, old: str, new: str) -> Op:
    match op:
        case Constant():
            return op
        case Require() | Call():
            return replace(op, path=_moved_path(op.path, old, new))
        case Region():
            return replace(op, call=_moved_call(op.call, old, new), body=_moved_ops(op.body, old, new))
        case Fold():
            return _moved_fold(op, old, new)
        case Choice():
            branches = {name: (_moved_ops(ops, old, new), made) for name, (ops, made) in op.branches.items()}
            chooser = _moved_call(op.chooser, old, new)
            return replace(op, path=_moved_path(op.path, old, new), chooser=chooser, branches=branches)
        case Outlined():
            return _moved_outlined(op, old, new)
        case _:
            assert_never(op)


def _moved_fold(op: Fold, old: str, new: str) -> Fold:
    return replace(
        op,
        path=_moved_path(op.path, old, new),
        header=None if op.header is None else _moved_call(op.header, old, new),
        test=None if op.test is None else _moved_call(op.test, old, new),
        body=_moved_ops(op.body, old, new),
        until=None if op.until is None else _moved_call(op.until, old, new),
    )


def _moved_outlined(op: Outlined, old: str, new: str) -> Outlined:
    path = _moved_path(op.path, old, new)
    if not isinstance(op.plan, Subgraph):
        return replace(op, path=path)
    inside = moved(op.plan.program, _moved_path(op.plan.program.path, old, new))
    return replace(op, path=path, plan=replace(op.plan, program=inside))


def _moved_call(call: Call, old: str, new: str) -> Call:
    return replace(call, path=_moved_path(call.path, old, new))


def _moved_path(path: str, old: str, new: str) -> str:
    """A path that begins with the old one, with the new one instead."""
    return new + path.removeprefix(old) if path.startswith(old) else path
