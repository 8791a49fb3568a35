"""The facts that a graph is made for, and its function as text: the data between staging and code generation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fnloop.compile.analysis.specs import Spec, Stacked

__all__ = ["Facts", "LoopEnd", "Written"]


@dataclass(frozen=True)
class Facts:
    """All that a graph is made for: with equal keys, one graph serves.

    Args:
        specs: of the values that are known once, by name.
        fixed: those of them, and of the stacked values, that are constants.
        stacked: of the values that change from iteration to iteration.
        unrolled: the same, where they cannot be stacked: for each iteration the spec.
        counts: for each loop, how many iterations each of its runs has.
        examples: what each value was in an iteration that Python ran, as far as it ran.
        turns: for each light loop, how many iterations stand behind each other in a turn of its `while`.
        before: what each value was that is known before the graph, in some iteration, without the numbers in tensors.
    """

    specs: Mapping[str, Spec]
    fixed: Mapping[str, Any]
    stacked: Mapping[str, Stacked]
    unrolled: Mapping[str, Sequence[Any]]
    counts: Mapping[str, Sequence[int]]
    examples: Mapping[str, Any]
    turns: Mapping[str, int] = field(default_factory=dict)
    before: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class LoopEnd:
    """The end of a loop as a graph gives it, for a comparison with Python.

    Args:
        path: of the loop.
        values: by the name of each value that it gives, its place among the results of the graph.
        count: the place of the number of its iterations; None where that is known before.
        turn: how many iterations stand behind each other in its text.
    """

    path: str
    values: Mapping[str, int]
    count: int | None
    turn: int


@dataclass(frozen=True)
class Written:
    """A graph's function.

    Args:
        name: of the function.
        text: its source.
        free: what it takes from outside.
        arguments: what to call it with: `("value", name, leaf)`, `("stacked", name, leaf)`, `("count", path)`,
            `("counts", path)`, `("starts", path)`, `("step", name, iteration, leaf)`, `("limit", path)`, and for
            loops in no other operation `("start", path)` or `("first", path)`, a tensor: the iterations before.
        outputs: the names of the program's outputs that it gives.
        constants: outputs that are the same for every call.
        examples: what the outputs that have parts were when Python computed them.
        counted: the loops whose number of iterations it gives too, behind the outputs.
        ends: the ends of the loops that are compared with Python, behind these.
        is_bare: whether it gives its only result, a tensor, as it is: a tuple takes another graph behind a loop.
    """

    name: str
    text: str
    free: Mapping[str, Any]
    arguments: tuple[tuple[Any, ...], ...]
    outputs: tuple[str, ...]
    constants: Mapping[str, Any]
    examples: Mapping[str, Any]
    counted: tuple[str, ...]
    ends: tuple[LoopEnd, ...] = ()
    is_bare: bool = False
