"""The facts of a program that each call needs to bring its values into their specs, found once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.staging.turns import LightLoop, light_loops
from fnloop.program.ops import Choice, Fold, Op, Program, Var
from fnloop.program.traverse import all_ops, folds, loop_variant

__all__ = ["Layout", "owners_of", "progress_inputs"]


@dataclass(frozen=True, eq=False)
class Layout:
    """The facts of a program.

    Args:
        owners: for each value that is made in a loop, the loop.
        branches: for the answer of each chooser, the numbers of its branches.
        wanted: the names of the values that the graph reads, in order.
        once: those of them that are made in no loop.
        light: the loops of which several iterations may stand in a turn.
    """

    owners: Mapping[str, str]
    branches: Mapping[str, Mapping[str, int]]
    wanted: tuple[str, ...]
    once: tuple[str, ...]
    light: tuple[LightLoop, ...] = ()

    @classmethod
    def of(cls, program: Program, binding: Binding, components: Mapping[str, object] | None = None) -> Layout:
        """Find them.

        Args:
            program: the program.
            binding: which values are known before the graph.
            components: those that were not bound in the plan; None where it does not matter how loops are written.
        """
        owners = owners_of(program.ops)
        wanted = tuple(sorted(binding.wanted))
        once = tuple(name for name in wanted if name not in owners)
        light = () if components is None else light_loops(program, binding, components)
        return cls(owners, _branch_numbers(program.ops), wanted, once, light)


def _branch_numbers(ops: Sequence[Op]) -> dict[str, dict[str, int]]:
    """For the answer of each chooser, the numbers of its branches."""
    return {
        op.chooser.answer.name: {name: number for number, name in enumerate(op.branches)}
        for op in all_ops(ops)
        if isinstance(op, Choice) and op.chooser.answer is not None
    }


def owners_of(ops: Sequence[Op]) -> dict[str, str]:
    """For each value that is made in a loop, the loop."""
    return {var.name: fold.path for fold in folds(ops) for var in loop_variant(fold)}


def progress_inputs(program: Program) -> list[Var]:
    """The inputs that only say which iterations a piece of a loop has."""
    found: list[Var] = []
    for op in program.ops:
        if isinstance(op, Fold) and op.piece is not None:
            found += op.piece.uses
            found += op.header.inputs.values() if op.header is not None else ()
    return found
