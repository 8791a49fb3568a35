"""Which gradients of MindSpore's the blocks of a program take: by arguments, by weights.

What Python repeats between graphs may take such a gradient of what a graph gives. MindSpore goes by which tensors are
the same there, and a graph gives two tensors for one: `shared_tensors.refuse_lost_identity`.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any

from fnloop.compile.frontend.inner_functions import is_gradient_operation
from fnloop.compile.runtime.reachable import Follower
from fnloop.program.ops import Program
from fnloop.program.traverse import calls, decision_calls

__all__ = ["NONE_TAKEN", "Taken", "taken_gradients"]

MAKERS = frozenset({"GradOperation", "grad", "jacfwd", "jacrev", "jvp", "value_and_grad", "vjp"})
"""Names of what makes a gradient; of one that is made in a block nobody asks here by what it is taken."""


@dataclass(frozen=True)
class Taken:
    """The gradients of MindSpore's that are taken somewhere in a program.

    Args:
        by_arguments: whether some may be by arguments of the function.
        by_weights: whether some may be by weights.
    """

    by_arguments: bool = False
    by_weights: bool = False


NONE_TAKEN = Taken()


@dataclass
class _Finder(Follower):
    """Notes the gradients that are reached."""

    found: list[FunctionType] = field(default_factory=list)

    def gradient(self, gradient: FunctionType) -> None:
        self.found.append(gradient)

    def value(self, name: str, value: Any) -> None:
        """Note a `GradOperation`, too, which is no function."""
        if is_gradient_operation(type(value)):
            self.read.add(type(value).__name__)
        super().value(name, value)


def taken_gradients(program: Program, components: Mapping[str, object]) -> Taken:
    """The gradients of MindSpore's that the blocks of a program take.

    Args:
        program: the program.
        components: all that it runs with, those bound in it too.
    """
    finder = _Finder()
    every = [*calls(program.ops), *decision_calls(program.ops)]
    finder.follow(components, [call.leaf.function for call in every])
    if finder.read & MAKERS:
        return Taken(by_arguments=True, by_weights=True)
    settings = [inspect.getclosurevars(one).nonlocals for one in finder.found]
    return Taken(
        by_arguments=any(one.get("grad_position") is not None for one in settings),
        by_weights=any(one.get("weights") is not None for one in settings),
    )
