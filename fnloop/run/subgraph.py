"""Calls a part of a program that runs as a graph of its own."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from fnloop.program.ops import Subgraph
from fnloop.run.guards import given

__all__ = ["subgraph_function"]


def subgraph_function(subgraph: Subgraph, mode: str) -> Callable[..., Any]:
    """A function of the values and components that a subgraph takes; gives its outputs as attributes.

    Args:
        subgraph: the part.
        mode: the checks; a replay checks all.
    """
    program, names = subgraph.program, subgraph.components
    checks = "full" if mode == "replay" else mode

    def run_subgraph(*arguments: Any) -> SimpleNamespace:
        values, components = arguments[: len(program.inputs)], arguments[len(program.inputs) :]
        inputs = dict(zip(program.inputs, values, strict=True))
        present = given(dict(zip(names, components, strict=True)))
        return SimpleNamespace(**subgraph.runner(inputs, present, checks, program.path))

    return run_subgraph
