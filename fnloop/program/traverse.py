"""Traversals of a program: its operations, and the values that they use and define, nested ones too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from typing_extensions import assert_never

from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Program, Region, Require, Var

__all__ = [
    "all_definitions",
    "all_ops",
    "all_uses",
    "all_values",
    "branch_components",
    "calls",
    "decision_calls",
    "folds",
    "loop_variant",
]


def all_ops(ops: Iterable[Op]) -> Iterator[Op]:
    """All operations, nested ones too, in order."""
    for op in ops:
        yield op
        for body in op.bodies:
            yield from all_ops(body.ops)


def branch_components(ops: Iterable[Op]) -> list[str]:
    """The components that branches require and that may be left out, each once."""
    choices = [op for op in all_ops(ops) if isinstance(op, Choice)]
    return list(dict.fromkeys(name for op in choices for needed in op.components.values() for name in needed))


def calls(ops: Iterable[Op]) -> Iterator[Call]:
    """All calls of blocks."""
    return (op for op in all_ops(ops) if isinstance(op, Call))


def folds(ops: Iterable[Op]) -> Iterator[Fold]:
    """All loops."""
    return (op for op in all_ops(ops) if isinstance(op, Fold))


def decision_calls(ops: Iterable[Op]) -> Iterator[Call]:
    """All calls of headers, predicates and choosers."""
    for op in all_ops(ops):
        match op:
            case Fold():
                yield from (one for one in (op.header, op.test, op.until) if one is not None)
            case Choice():
                yield op.chooser
            case Constant() | Require() | Call() | Region() | Outlined():
                pass
            case _:
                assert_never(op)


def all_uses(op: Op) -> Iterator[Var]:
    """The values that an operation reads, in its bodies too."""
    yield from op.uses
    for body in op.bodies:
        yield from (*body.entry_uses, *body.exit_uses)
        for inner in body.ops:
            yield from all_uses(inner)


def all_definitions(op: Op) -> Iterator[Var]:
    """The values that an operation defines, in its bodies too."""
    yield from op.defines
    for body in op.bodies:
        yield from body.arguments
        for inner in body.ops:
            yield from all_definitions(inner)


def all_values(program: Program) -> Iterator[Var]:
    """All values of a program, the answers of predicates among them."""
    yield from program.inputs.values()
    for op in program.ops:
        yield from all_definitions(op)
    for call in decision_calls(program.ops):
        if call.answer is not None:
            yield call.answer


def loop_variant(fold: Fold) -> Iterator[Var]:
    """The values that change from iteration to iteration of a loop, not those of the loops in it."""
    for body in fold.bodies:
        yield from body.arguments
        yield from _made_here(body.ops)


def _made_here(ops: Iterable[Op]) -> Iterator[Var]:
    for op in ops:
        yield from op.defines
        if isinstance(op, Fold):
            continue
        for body in op.bodies:
            yield from body.arguments
            yield from _made_here(body.ops)
