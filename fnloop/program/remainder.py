"""What is left of a program from one of its loops on, and which values it needs: what a resumed run does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fnloop.plan import Composite
from fnloop.program.ops import Choice, Fold, Op, Program, Var
from fnloop.program.traverse import all_definitions, all_uses

__all__ = ["Layer", "Remainder", "outermost_folds", "remainder_of"]


@dataclass(frozen=True)
class Layer:
    """What is left of one body.

    Args:
        ops: the operations behind.
        gives: at its end, what the branch of a switch gives: the value in the branch, and that of the switch.
    """

    ops: tuple[Op, ...]
    gives: tuple[tuple[Var, Var], ...] = ()


@dataclass(frozen=True)
class Remainder:
    """A program from a loop on.

    Args:
        fold: the loop.
        layers: what is behind it, from the inside out.
        needs: the values from before that are still read; what the loop carries and gives is not among them.
    """

    fold: Fold
    layers: tuple[Layer, ...]
    needs: tuple[Var, ...]


def outermost_folds(ops: Iterable[Op]) -> list[Fold]:
    """The loops that are in no other loop, those in branches too."""
    found: list[Fold] = []
    for op in ops:
        if isinstance(op, Fold):
            found.append(op)
        elif isinstance(op, Choice):
            for body, _ in op.branches.values():
                found += outermost_folds(body)
    return found


def remainder_of(program: Program, fold: Fold) -> Remainder:
    """A program from one of its outermost loops on.

    Args:
        program: the whole.
        fold: one of its `outermost_folds`.

    Raises:
        ValueError: for a loop that is not among them.
    """
    layers = _layers(program.ops, fold)
    if layers is None:
        raise ValueError(f"{fold.path!r} is not an outermost loop of {program.plan.name!r}")
    return Remainder(fold, layers, _needed(program, fold, layers))


def _layers(ops: Sequence[Op], fold: Fold) -> tuple[Layer, ...] | None:
    """What is behind a loop in these operations; None where it is not in them."""
    for number, op in enumerate(ops):
        behind = Layer(tuple(ops[number + 1 :]))
        if op is fold:
            return (behind,)
        inner = _branch_layers(op, fold) if isinstance(op, Choice) else None
        if inner is not None:
            return (*inner, behind)
    return None


def _branch_layers(op: Choice, fold: Fold) -> tuple[Layer, ...] | None:
    """What is behind a loop in the branch that it is in."""
    for body, made in op.branches.values():
        layers = _layers(body, fold)
        if layers is not None:
            gives = tuple(zip(made, op.outputs, strict=True))
            return (*layers[:-1], Layer(layers[-1].ops, gives))
    return None


def _needed(program: Program, fold: Fold, layers: Sequence[Layer]) -> tuple[Var, ...]:
    """The values that are read from a loop on, and made before it."""
    read = [*program.outputs.values()]
    if isinstance(program.plan, Composite) and program.plan.record_out is not None:
        read += program.inputs.values()  # axes of declared outputs are compared with those of the inputs
    made = {var.name for var in all_definitions(fold)}
    if fold.header is not None:
        read += fold.header.uses
    for body in fold.bodies:
        read += [*body.entry_uses, *body.exit_uses]
        for op in body.ops:
            read += all_uses(op)
    for layer in layers:
        for op in layer.ops:
            read += all_uses(op)
            made |= {var.name for var in all_definitions(op)}
        for source, out in layer.gives:
            read.append(source)
            made.add(out.name)
    return tuple({var.name: var for var in read if var.name not in made}.values())
