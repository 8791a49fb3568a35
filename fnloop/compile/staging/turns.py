"""How many iterations of a loop stand behind each other in a turn of its `while`.

A turn costs as much as some twenty small operators (50 us, against 3 us for a sum; MindSpore 2.10), and every iteration
that is written out takes MindSpore time when the graph is made (some 3 ms). So several are written out where the body
is light, and where there are so many iterations that a few calls gain more than that. Nothing is timed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.analysis.specs import Spec, leaf_specs
from fnloop.compile.staging.padding import Lengths
from fnloop.compile.staging.prefix import given
from fnloop.program.ops import Call, Constant, Fold, Program
from fnloop.program.traverse import folds

__all__ = ["MOST_NUMBERS", "LightLoop", "light_loops", "turns_of"]

Shape = tuple[int, ...]

PER_TURN = 8
FROM = 32
"""Of a light loop so many iterations stand in a turn, where there are at least so many."""

PER_LONG_TURN = 32
FROM_LONG = 2**12
"""The same where a loop is long, and its body tiny."""

MOST_OPERATORS = 16
TINY = 4
"""A light body, and a tiny one, has at most so many blocks and Cells."""

MOST_NUMBERS = 2**18
"""A light loop carries at most so many numbers: every operator of a turn has memory of its own."""

MOST_PRODUCTS = 2**16
"""The layers of a light body take at most so many products: else a turn costs little beside an iteration."""


@dataclass(frozen=True)
class LightLoop:
    """A loop whose body is light, as far as its blocks show.

    Args:
        path: it.
        most: the iterations that a turn may have.
        carried: the names of the values that it carries, before it.
        weights: the shapes of the weights in its body.
    """

    path: str
    most: int
    carried: tuple[str, ...]
    weights: tuple[Shape, ...]

    def turn(self, counts: Sequence[int], specs: Mapping[str, Spec], lengths: Lengths | None) -> int:
        """The iterations in a turn.

        Args:
            counts: the iterations of each of its runs.
            specs: those of the values that are known before the graph.
            lengths: those of pieces, where the program is a piece of a loop.
        """
        total, longest = sum(counts), max(counts, default=0)
        if lengths is not None and lengths.path == self.path:
            total = longest = lengths.size
        if (
            total < FROM
            or longest < PER_TURN
            or not self._is_light([specs[name] for name in self.carried if name in specs])
        ):
            return 1
        return self.most if longest >= FROM_LONG else PER_TURN

    def _is_light(self, carried: Iterable[Spec]) -> bool:
        shapes = [leaf[2] for spec in carried for leaf in leaf_specs(spec) if leaf[0] == "tensor"]
        products = sum(_products(weight, shapes) for weight in self.weights)
        return sum(map(prod, shapes)) <= MOST_NUMBERS and products <= MOST_PRODUCTS


def light_loops(program: Program, binding: Binding, components: Mapping[str, object]) -> tuple[LightLoop, ...]:
    """The loops whose bodies are light.

    Args:
        program: the program.
        binding: which values are known before the graph.
        components: those that were not bound in the plan.
    """
    found = (_light(fold, binding, components) for fold in folds(program.ops) if binding.in_graph([fold]))
    return tuple(one for one in found if one is not None)


def _light(fold: Fold, binding: Binding, components: Mapping[str, object]) -> LightLoop | None:
    """A loop, if its body is light."""
    ends_in_graph = fold.until is not None and (fold.until.answer is None or not binding.is_known(fold.until.answer))
    if fold.header is None or ends_in_graph or not all(isinstance(op, Constant | Call) for op in fold.body):
        return None
    calls = [op for op in fold.body if isinstance(op, Call) and not binding.runs_ahead(op)]
    cells = [cell for call in calls for cell in _cells_in(given(call.components, components).values())]
    count = len(calls) + len(cells)
    if count > MOST_OPERATORS:
        return None
    weights = [weight for cell in cells for _, weight in cell.parameters_and_names(expand=False)]
    shapes = tuple(tuple(weight.shape) for weight in weights)
    carried = tuple(phi.init.name for phi in fold.carry)
    return LightLoop(fold.path, PER_LONG_TURN if count <= TINY else PER_TURN, carried, shapes)


def turns_of(
    light: Iterable[LightLoop], counts: Mapping[str, Sequence[int]], specs: Mapping[str, Spec], lengths: Lengths | None
) -> dict[str, int]:
    """The iterations in a turn of each loop, by path; of those of which one is in a turn, nothing.

    Args:
        light: the light loops.
        counts: the iterations of each run of each loop.
        specs: those of the values that are known before the graph.
        lengths: those of pieces, where the program is a piece of a loop.
    """
    turns = {one.path: one.turn(counts.get(one.path, ()), specs, lengths) for one in light}
    return {path: turn for path, turn in turns.items() if turn > 1}


def _cells_in(components: Iterable[Any]) -> Iterator[Any]:
    """The Cells among components, and those in them."""
    from mindspore.nn import Cell

    for component in components:
        if isinstance(component, Cell):
            yield from (cell for _, cell in component.cells_and_names())


def _products(weight: Shape, carried: Iterable[Shape]) -> int:
    """About how many products a layer takes: its weight times the rows, or places, of the largest tensor carried."""
    if len(weight) < 2:
        return 0
    axis = -1 if len(weight) == 2 else 1  # that of the features, or channels
    places = [prod(shape) // max(1, shape[axis]) for shape in carried if len(shape) >= len(weight)]
    return prod(weight) * max(places, default=1)
