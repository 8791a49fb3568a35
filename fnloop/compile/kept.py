"""The graphs that are kept of a program, and whether one more is worth its making.

A graph takes longer to make than hundreds of runs in Python, and MindSpore never gives one back. Where every call
brings other shapes or constants, most graphs would run once.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from fnloop.compile.attempt import Made

__all__ = ["MANY", "MOST_GRAPHS", "MOST_VARIANTS", "GraphUse", "KeptGraphs"]

MOST_GRAPHS = 64
"""So many are kept; then the one goes that was used least recently, which costs time but never changes a result."""

MOST_VARIANTS = 4
"""So many are kept that differ only in what they took for fixed (a Cell in training or not, weights elsewhere)."""

MANY = 8
"""So many are made at once; what comes after must come again first, and once more for each as many again."""

NO_TURNS: Mapping[str, int] = MappingProxyType({})

FROM_ITERATIONS = 2**12
"""Light loops that have run so many iterations, over all calls, get a graph with several of them in a turn.

To make it takes about 0.1 s more, and it gains some 30 us an iteration.
"""

MOST_NOTED = 4096
"""Of so many keys without a graph it is known how often they came."""


@dataclass
class GraphUse:
    """What a graph took.

    Args:
        signature: the inputs that it was made for, in a few words.
        making: the seconds that making it took, the comparison with Python included.
        cells: how Cells got into it, by class.
        has_run: whether it ran while it was made; else MindSpore makes it in its first call.
        calls: how often it gave the outputs of a call.
        since: how often it ran when it was there.
        running: the seconds that these runs took; without checks a call only begins the work.
    """

    signature: str
    making: float
    cells: Mapping[str, str]
    has_run: bool
    calls: int = 0
    since: int = 0
    running: float = 0.0

    def note(self, seconds: float) -> None:
        """Note a call that took so many seconds."""
        self.calls += 1
        if self.has_run:
            self.since, self.running = self.since + 1, self.running + seconds
        else:
            self.making, self.has_run = self.making + seconds, True


@dataclass(eq=False)
class KeptGraphs:
    """The graphs of a program, by key.

    Args:
        most: how many are kept.
        made: how many were made.
    """

    most: int = MOST_GRAPHS
    made: int = 0
    _graphs: OrderedDict[Any, tuple[Made, ...]] = field(default_factory=OrderedDict, repr=False)
    _asked: OrderedDict[Any, int] = field(default_factory=OrderedDict, repr=False)
    _remade: dict[Any, int] = field(default_factory=dict, repr=False)
    _light: dict[Any, int] = field(default_factory=dict, repr=False)
    _lost: dict[Any, int] = field(default_factory=dict, repr=False)

    def fitting(self, key: Any, turns: Mapping[str, int] = NO_TURNS) -> Made | None:
        """The graph for a key that is right as everything is now, if need be with the weights brought back.

        Args:
            key: it.
            turns: for each light loop, how many iterations should stand in a turn at least.
        """
        graphs = self._graphs.get(key)
        if graphs is None:
            return None
        self._graphs.move_to_end(key)
        return _fitting([made for made in graphs if made.is_quick(turns)] if turns else graphs)

    def is_worth_turns(self, key: Any, iterations: int) -> bool:
        """Whether several iterations are to stand in a turn: light loops have run often enough to gain its making.

        Args:
            key: of the graph.
            iterations: of light loops in this call.
        """
        so_far = min(self._light.get(key, 0) + iterations, FROM_ITERATIONS)
        self._light[key] = so_far
        return so_far >= FROM_ITERATIONS

    def is_due(self, key: Any) -> bool:
        """Whether a graph that is not there is worth making; called once each time that it is wanted."""
        asked = self._asked.pop(key, 0) + 1
        self._asked[key] = asked
        if len(self._asked) > MOST_NOTED:
            self._asked.popitem(last=False)
        remade = self._remade.get(key, 0)
        if remade >= MANY:  # what it took for fixed keeps changing, or its calls fail
            return asked >= 1 << (remade - MANY + 1)
        return asked > (self.made - sum(self._lost.values())) // MANY

    def keep(self, key: Any, made: Made) -> list[Any]:
        """Keep a graph. Gives the keys of those that had to go for it."""
        self._graphs[key] = (made, *self._graphs.get(key, ()))[:MOST_VARIANTS]
        self._graphs.move_to_end(key)
        self.made += 1
        self._remade[key] = self._remade.get(key, 0) + 1
        self._asked.pop(key, None)
        gone = []
        while len(self._graphs) > self.most:
            oldest, _ = self._graphs.popitem(last=False)
            self._remade.pop(oldest, None)
            self._light.pop(oldest, None)
            self._lost.pop(oldest, None)
            gone.append(oldest)
        return gone

    def lose(self, key: Any) -> None:
        """Forget the graphs for a key, one of which cannot run any more."""
        if self._graphs.pop(key, None):
            self._lost[key] = self.lost(key) + 1

    def lost(self, key: Any) -> int:
        """How many graphs for a key could not run any more."""
        return self._lost.get(key, 0)


def _fitting(graphs: Sequence[Made]) -> Made | None:
    for made in graphs:
        if made.guards.is_as_it_was():
            return made
    return next((made for made in graphs if made.guards.changed() is None), None)
