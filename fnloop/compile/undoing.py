"""Undoes what a run has changed of components and weights, for whoever runs the same again in another way."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from fnloop.compile.analysis.effects import written_weights
from fnloop.compile.attempt import Prepared
from fnloop.compile.pipeline import parameters_of
from fnloop.compile.validate.compare import Weights
from fnloop.compile.validate.restore import Restoring
from fnloop.program.ops import Program

__all__ = ["Undo", "nothing", "undo_of", "undo_parts"]

Undo = Callable[[], None]


def nothing() -> None:
    """There is nothing to undo."""


def undo_of(changed: Iterable[object]) -> Undo:
    """Undoes what becomes of some components from here on."""
    components = list(changed)
    return Restoring(components).__enter__().undo if components else nothing


def undo_parts(program: Program, prepared: Prepared, with_weights: bool) -> Undo:
    """Undoes what a run of a program in parts changes from here on.

    Args:
        program: the program.
        prepared: it, with its components.
        with_weights: whether Parameters are put back, too.
    """
    undo_components = undo_of(prepared.changed)
    written = written_weights(program, prepared.components) if with_weights else ()
    if not written:
        return undo_components
    weights = Weights(parameters_of(program, prepared.used), written)

    def undo() -> None:
        undo_components()
        weights.restore()

    return undo
