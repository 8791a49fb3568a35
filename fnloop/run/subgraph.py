"""Calls a part of a program that runs as a graph of its own."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from fnloop.program.ops import Subgraph
from fnloop.run.guards import given
from fnloop.run.stepping import Pause, Stepped, Stops
from fnloop.run.watching import Seen, Watching

__all__ = ["subgraph_function", "subgraph_steps"]


def subgraph_function(subgraph: Subgraph, mode: str, watching: Watching | None = None) -> Callable[..., Any]:
    """A function of the values and components that a subgraph takes; gives its outputs as attributes.

    Args:
        subgraph: the part.
        mode: the checks; a replay checks all.
        watching: the iterations after which it yields a `Watched`: it is a generator then. None for a plain function.
    """
    runner, path = subgraph.runner, subgraph.program.path
    checks = "full" if mode == "replay" else mode

    def run_subgraph(*arguments: Any) -> SimpleNamespace:
        inputs, components = _taken(subgraph, arguments)
        return SimpleNamespace(**runner(inputs, components, checks, path))

    def watch_subgraph(*arguments: Any) -> Generator[Seen, None, SimpleNamespace]:
        inputs, components = _taken(subgraph, arguments)
        made = yield from runner.watch(inputs, components, checks, path, watching)
        return SimpleNamespace(**made)

    return run_subgraph if watching is None else watch_subgraph


def subgraph_steps(subgraph: Subgraph, mode: str) -> Callable[..., Generator[Stepped, None, Any]]:
    """A function that steps through the loops of a subgraph, from its start or from a pause.

    Args:
        subgraph: the part.
        mode: the checks; a replay checks all.
    """
    runner, path = subgraph.runner, subgraph.program.path
    checks = "full" if mode == "replay" else mode

    def step_subgraph(begin: Pause | None, stops: Stops, *arguments: Any) -> Generator[Stepped, None, SimpleNamespace]:
        inputs, components = _taken(subgraph, arguments)
        if begin is not None:  # a pause has no iteration variables of the loops around: their headers yield them again
            begin = replace(begin, kept={**inputs, **begin.kept})
        made = yield from runner.steps(begin, inputs, components, checks, path, stops)
        return SimpleNamespace(**made)

    return step_subgraph


def _taken(subgraph: Subgraph, arguments: tuple[Any, ...]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The inputs and components of a subgraph by name."""
    names = subgraph.program.inputs
    values, components = arguments[: len(names)], arguments[len(names) :]
    return dict(zip(names, values, strict=True)), given(dict(zip(subgraph.components, components, strict=True)))
