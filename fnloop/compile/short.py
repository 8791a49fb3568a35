"""Whether a call whose loops have few iterations runs so few operators that Python runs them in less time than a graph.

The call of a graph takes as long as some eight operators in Python, a turn of a loop in it as half of one, and an
operator in it as a quarter (`tests/benchmarks/graph.py`, 5 and 100 iterations, small tensors). Operators are counted in
the source, iterations as the headers yield them; nothing is timed, so that a program takes the same way everywhere.
Only loops are asked: a block that is compiled by itself becomes a graph however small it is.
`FNLOOP_SMALL_GRAPHS=1` makes graphs for short calls too, so that tests of graphs may be quick.
"""

from __future__ import annotations

import os
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from fnloop.compile.analysis.cost import Cost, cost_of
from fnloop.program.ops import Program
from fnloop.program.traverse import folds

__all__ = ["MOST_ITERATIONS", "ShortCalls"]

CALL = 8.0
"""The operators in Python that take as long as the call of a graph."""

TURN = 0.5
"""The operators in Python that take as long as a turn of a loop in a graph."""

OPERATOR = 0.25
"""The operators in Python that take as long as one in a graph."""

MOST_ITERATIONS = 32
"""From so many iterations on a graph is worth its call, whatever a body is."""

ATOMS = frozenset({int, float, bool, str, type(None)})

MOST_KEPT = 256
"""The answers that are kept, for as many numbers that headers were given."""

KEPT_FOR = 64
"""The calls after which answers are found anew: a header may read a global that was rebound."""


@dataclass(eq=False)
class ShortCalls:
    """The calls of a program that Python runs, since they compute too little for a graph.

    Args:
        program: the program.
        components: those that were not bound in the plan.
        is_asked: whether any call may be one of them.
        seen: how many operators the last of them had; 0 where there was none.
    """

    program: Program
    components: Mapping[str, object]
    is_asked: bool
    seen: int = 0
    _known: dict[Hashable, bool] = field(default_factory=dict, repr=False)
    _asked: int = field(default=0, repr=False)

    @classmethod
    def of(cls, program: Program, components: Mapping[str, object], *, strict: bool) -> ShortCalls:
        """The short calls of a program.

        Args:
            program: the program.
            components: those that were not bound in the plan.
            strict: True where all calls are to run in a graph.
        """
        loops = list(folds(program.ops))
        counted = all(loop.header is not None and loop.piece is None and not loop.gathered for loop in loops)
        asked_for = bool(os.environ.get("FNLOOP_SMALL_GRAPHS"))
        return cls(program, components, bool(loops) and counted and not strict and not asked_for)

    def key(self, inputs: Mapping[str, Any]) -> Hashable | None:
        """The numbers on which the iterations of a call depend; None where more than numbers decide on them.

        Args:
            inputs: of the program, by name.
        """
        if not self.is_asked or self._header_inputs is None:
            return None
        values = tuple([inputs[name] for name in self._header_inputs])
        classes = tuple(map(type, values))
        return (values, classes) if ATOMS.issuperset(classes) else None

    def is_known(self, key: Hashable | None) -> bool:
        """Whether a call with such numbers was seen to be short."""
        if key is None:
            return False
        self._asked += 1
        if self._asked % KEPT_FOR == 0:
            self._known.clear()
        return self._known.get(key, False)

    def include(self, counts: Mapping[str, Sequence[int]], key: Hashable | None) -> bool:
        """Whether a call is short.

        Args:
            counts: the iterations of each run of each loop.
            key: the numbers on which they depend.
        """
        if not self.is_asked or key in self._known:
            return False  # else it would not have come here
        iterations = {path: sum(runs) for path, runs in counts.items()}
        total = sum(iterations.values())
        is_short = False
        if total < MOST_ITERATIONS:
            operators = self._cost.operators(iterations)
            is_short = operators <= CALL + TURN * total + OPERATOR * operators
            if is_short:
                self.seen = operators
        if key is not None:
            if len(self._known) >= MOST_KEPT:
                self._known.clear()
            self._known[key] = is_short
        return is_short

    @property
    def reason(self) -> str:
        """Why Python runs such a call."""
        return (
            f"too short for a graph: about {self.seen} operators in a call, and to call a graph takes as long as some "
            f"{CALL:.0f}, with half of one more for each iteration; `fullgraph=True` makes one all the same"
        )

    @cached_property
    def _cost(self) -> Cost:
        return cost_of(self.program.ops, self.components)

    @cached_property
    def _header_inputs(self) -> tuple[str, ...] | None:
        """The inputs of the program that headers read; None where they read more, as a component that may change."""
        names = {var.name: name for name, var in self.program.inputs.items()}
        headers = [fold.header for fold in folds(self.program.ops) if fold.header is not None]
        read = [var for header in headers for var in header.uses]
        if any(header.components for header in headers) or not all(var.name in names for var in read):
            return None
        return tuple(dict.fromkeys(names[var.name] for var in read))
