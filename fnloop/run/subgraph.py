"""Calls a part of a program that runs as a graph of its own."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from types import SimpleNamespace
from typing import Any

from fnloop.program.ops import Subgraph
from fnloop.run.guards import given
from fnloop.run.watching import Seen, Watching

__all__ = ["subgraph_function"]


def subgraph_function(subgraph: Subgraph, mode: str, watching: Watching | None = None) -> Callable[..., Any]:
    """A function of the values and components that a subgraph takes; gives its outputs as attributes.

    Args:
        subgraph: the part.
        mode: the checks; a replay checks all.
        watching: the iterations after which it yields a `Watched`: it is a generator then. None for a plain function.
    """
    program, names, runner = subgraph.program, subgraph.components, subgraph.runner
    checks = "full" if mode == "replay" else mode

    def taken(arguments: tuple[Any, ...]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        values, components = arguments[: len(program.inputs)], arguments[len(program.inputs) :]
        inputs = dict(zip(program.inputs, values, strict=True))
        return inputs, given(dict(zip(names, components, strict=True)))

    def run_subgraph(*arguments: Any) -> SimpleNamespace:
        inputs, components = taken(arguments)
        return SimpleNamespace(**runner(inputs, components, checks, program.path))

    def watch_subgraph(*arguments: Any) -> Generator[Seen, None, SimpleNamespace]:
        inputs, components = taken(arguments)
        made = yield from runner.watch(inputs, components, checks, program.path, watching)
        return SimpleNamespace(**made)

    return run_subgraph if watching is None else watch_subgraph
