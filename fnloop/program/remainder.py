"""The remainder of a program from one of its loops on, and the values that it needs: what a resumed run does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fnloop.plan import Composite
from fnloop.program.ops import Choice, Fold, Op, Outlined, Program, Subgraph, Var
from fnloop.program.paths import path_of
from fnloop.program.traverse import all_definitions, all_uses

__all__ = [
    "Layer",
    "Remainder",
    "Rest",
    "outermost_folds",
    "outlined_folds",
    "remainder_of",
    "rest_from",
    "stepped_folds",
]


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
        layers: the operations after it and the loops around it, of the innermost body first.
        needs: the values from before that are still read; what the loop carries and gives is not
            among them.
        around: the loops around it, outermost first: each is in the middle of an iteration.
        inside: the operations in the outermost of these that lead to the loop, outermost first; it, or its part, is
            the last.
    """

    fold: Fold
    part: Outlined | None
    layers: tuple[Layer, ...]
    needs: tuple[Var, ...]
    around: tuple[Fold, ...] = ()
    inside: tuple[Op, ...] = ()

    @property
    def first(self) -> Fold | Outlined:
        """The operation with which it begins: the outermost loop that is in an iteration, or a part of its own."""
        if self.around:
            return self.around[0]
        return self.fold if self.part is None else self.part


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


def stepped_folds(ops: Iterable[Op], depth: int) -> list[Fold]:
    """The loops that are nested at most so deep; 1 for `outermost_folds`."""
    found: list[Fold] = []
    for fold in outermost_folds(ops):
        found.append(fold)
        if depth > 1:
            found += stepped_folds(fold.body, depth - 1)
    return found


def remainder_of(program: Program, fold: Fold, *, whole: bool = False) -> Remainder:
    """The remainder of a program from one of its loops on.

    Args:
        program: the whole.
        fold: one of its `stepped_folds`.
        whole: whether it needs what the loops around carry also where nothing reads it any more: so that the last
            complete state of each is there.

    Raises:
        ValueError: for a loop that is not among them.
    """
    way = _way(program.ops, fold)
    if way is None:
        raise ValueError(f"{fold.path!r} is no loop of {program.plan.name!r} that can be gone on with")
    last = way[-1]
    part = last if isinstance(last, Outlined) else None  # which knows itself what it still reads
    numbers = [number for number, op in enumerate(way) if isinstance(op, Fold) and op is not fold]
    first = numbers[0] if numbers else len(way) - 1
    layers = _layers(program.ops, way[first])
    assert layers is not None
    read = [] if part is not None else _fold_uses(fold)
    made = [*all_definitions(last)]
    for outer, inner in reversed([*zip(way[first:], way[first + 1 :], strict=False)]):
        more_read, more_made = _rest_around(outer, inner)
        read += more_read
        made += more_made
    around = tuple(op for op in way[:-1] if isinstance(op, Fold))
    if whole:
        read += [phi.argument for outer in around for phi in outer.carry]
    needs = _needed(program, made, layers, read)
    return Remainder(fold, part, layers, needs, around, way[first + 1 :] if around else ())


def _way(ops: Iterable[Op], fold: Fold) -> tuple[Op, ...] | None:
    """The operations around a loop, outermost first, and it, or its part, at the end; None where it is not there."""
    for op in ops:
        if op is fold or (isinstance(op, Outlined) and _has(outlined_folds(op), fold)):
            return (op,)
        if isinstance(op, Fold | Choice):
            for body in op.bodies:
                inner = _way(body.ops, fold)
                if inner is not None:
                    return (op, *inner)
    return None


def _has(folds: Iterable[Fold], fold: Fold) -> bool:
    """Whether a loop is among some, or inside of one."""
    return any(one is fold or _way(one.body, fold) is not None for one in folds)


def _rest_around(outer: Op, inner: Op) -> tuple[list[Var], list[Var]]:
    """What is left of a loop or switch behind an operation in it: the values that are read, and those defined.

    The later iterations of a loop read nothing that was defined in this one, but for what it carries.
    """
    (body,) = [body for body in outer.bodies if any(op is inner for op in body.ops)]
    number = next(number for number, op in enumerate(body.ops) if op is inner)
    read, made = [*body.exit_uses], [*outer.defines]
    for op in body.ops[number + 1 :]:
        read += all_uses(op)
        made += all_definitions(op)
    if isinstance(outer, Fold):
        own = {var.name for var in all_definitions(outer)}
        read += [var for var in _fold_uses(outer) if var.name not in own]
        made += () if outer.header is None else outer.header.defines  # its header is asked again
        read += [gather.so_far for gather in outer.gathered]
    return read, made


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


def _layers(ops: Sequence[Op], fold: Op) -> tuple[Layer, ...] | None:
    """The layers after a loop, or a part, in these operations; None where it is not in them."""
    for number, op in enumerate(ops):
        rest = Layer(tuple(ops[number + 1 :]))
        if op is fold:
            return (rest,)
        inner = _branch_layers(op, fold) if isinstance(op, Choice) else None
        if inner is not None:
            return (*inner, rest)
    return None


def _branch_layers(op: Choice, fold: Op) -> tuple[Layer, ...] | None:
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
