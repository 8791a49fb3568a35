"""The remainder of a program from one of its loops on, and the values that it needs: what a resumed run does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fnloop.plan import Composite
from fnloop.program.ops import Choice, Fold, Op, Outlined, Program, Subgraph, Var
from fnloop.program.paths import path_of
from fnloop.program.traverse import all_definitions, all_ops, all_uses

__all__ = ["Layer", "Remainder", "Rest", "outermost_folds", "outlined_folds", "remainder_of", "rest_from"]


@dataclass(frozen=True)
class Layer:
    """The rest of one body, from the loop on.

    Args:
        ops: the operations after the loop.
        results: the outputs of the switch whose branch it is: each as the value in the branch, and
            as the switch's.
    """

    ops: tuple[Op, ...]
    results: tuple[tuple[Var, Var], ...] = ()


@dataclass(frozen=True)
class Remainder:
    """A program from a loop on.

    Args:
        fold: the loop.
        part: the part in which it is outlined, which knows what itself still reads; None where it is in none.
        layers: the operations after it, of the innermost body first.
        needs: the values from before that are still read; what the loop carries and gives is not
            among them.
    """

    fold: Fold
    part: Outlined | None
    layers: tuple[Layer, ...]
    needs: tuple[Var, ...]


@dataclass(frozen=True)
class Rest:
    """A program from an operation on that is in no loop.

    Args:
        layers: the operation and those after it, of the innermost body first.
        needs: the values from before that are still read.
    """

    layers: tuple[Layer, ...]
    needs: tuple[Var, ...]


def outermost_folds(ops: Iterable[Op]) -> list[Fold]:
    """The loops that are in no other loop, those in branches and in parts that are outlined too."""
    found: list[Fold] = []
    for op in ops:
        if isinstance(op, Fold):
            found.append(op)
        elif isinstance(op, Choice):
            for body, _ in op.branches.values():
                found += outermost_folds(body)
        else:
            found += outlined_folds(op)
    return found


def outlined_folds(op: Op) -> list[Fold]:
    """The outermost loops of a part that is outlined; none of anything else."""
    if isinstance(op, Outlined) and isinstance(op.plan, Subgraph):
        return outermost_folds(op.plan.program.ops)
    return []


def remainder_of(program: Program, fold: Fold) -> Remainder:
    """The remainder of a program from one of its outermost loops on.

    Args:
        program: the whole.
        fold: one of its `outermost_folds`.

    Raises:
        ValueError: for a loop that is not among them.
    """
    layers = _layers(program.ops, fold)
    if layers is None:
        raise ValueError(f"{fold.path!r} is not an outermost loop of {program.plan.name!r}")
    part = _part_with(program.ops, fold)
    if part is not None:  # which knows itself what it still reads
        return Remainder(fold, part, layers, _needed(program, part.defines, layers))
    return Remainder(fold, None, layers, _needed(program, all_definitions(fold), layers, _fold_uses(fold)))


def rest_from(program: Program, path: str) -> Rest | None:
    """The rest of a program from an operation on; None where no operation outside of loops has this path."""
    layers = _layers_from(program.ops, path)
    return None if layers is None else Rest(layers, _needed(program, (), layers))


def _layers_from(ops: Sequence[Op], path: str) -> tuple[Layer, ...] | None:
    """The layers from an operation on, itself the first."""
    for number, op in enumerate(ops):
        if path_of(op) == path:
            return (Layer(tuple(ops[number:])),)
        if not isinstance(op, Choice):
            continue
        for body, made in op.branches.values():
            inner = _layers_from(body, path)
            if inner is not None:
                results = tuple(zip(made, op.outputs, strict=True))
                last = Layer(inner[-1].ops, results)
                return (*inner[:-1], last, Layer(tuple(ops[number + 1 :])))
    return None


def _part_with(ops: Iterable[Op], fold: Fold) -> Outlined | None:
    """The part in which a loop is outlined."""
    for op in all_ops(ops):
        if isinstance(op, Outlined) and any(one is fold for one in outlined_folds(op)):
            return op
    return None


def _layers(ops: Sequence[Op], fold: Fold) -> tuple[Layer, ...] | None:
    """The layers after a loop in these operations; None where it is not in them."""
    for number, op in enumerate(ops):
        rest = Layer(tuple(ops[number + 1 :]))
        if op is fold or any(one is fold for one in outlined_folds(op)):
            return (rest,)
        inner = _branch_layers(op, fold) if isinstance(op, Choice) else None
        if inner is not None:
            return (*inner, rest)
    return None


def _branch_layers(op: Choice, fold: Fold) -> tuple[Layer, ...] | None:
    """The layers after a loop in the branch that it is in."""
    for body, made in op.branches.values():
        layers = _layers(body, fold)
        if layers is not None:
            results = tuple(zip(made, op.outputs, strict=True))
            return (*layers[:-1], Layer(layers[-1].ops, results))
    return None


def _needed(
    program: Program, made: Iterable[Var], layers: Sequence[Layer], read_first: Iterable[Var] = ()
) -> tuple[Var, ...]:
    """The values that are read from some point on, and defined before it.

    Args:
        program: the whole.
        made: what is defined first.
        layers: the operations after that.
        read_first: what is read first.
    """
    read = [*program.outputs.values()]
    if isinstance(program.plan, Composite) and program.plan.record_out is not None:
        read += program.inputs.values()  # axes of declared outputs are compared with those of the inputs
    read += read_first
    defined = {var.name for var in made}
    for layer in layers:
        for op in layer.ops:
            read += all_uses(op)
            defined |= {var.name for var in all_definitions(op)}
        for source, out in layer.results:
            read.append(source)
            defined.add(out.name)
    return tuple({var.name: var for var in read if var.name not in defined}.values())


def _fold_uses(fold: Fold) -> list[Var]:
    """The values that a loop reads in and between its iterations, but not the carry that it starts with."""
    read = [] if fold.header is None else [*fold.header.uses]
    for body in fold.bodies:
        read += [*body.entry_uses, *body.exit_uses]
        for op in body.ops:
            read += all_uses(op)
    return read
