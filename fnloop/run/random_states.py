"""The hidden states of random generators: of Python, NumPy and MindSpore, which no field of a record decides."""

from __future__ import annotations

import random
import sys
from collections.abc import Mapping
from typing import Any

__all__ = ["drawn_from", "random_states"]


def random_states() -> dict[str, Any]:
    """The global random states of now, by what they belong to.

    Some operators of MindSpore, such as `ops.dropout` on a CPU, keep one of their own that nobody can see.
    """
    states: dict[str, Any] = {"Python's `random`": random.getstate()}
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        _, keys, position, has_gauss, gauss = numpy.random.get_state()
        states["`numpy.random`"] = (keys.tobytes(), position, has_gauss, gauss)
    mindspore = sys.modules.get("mindspore")
    if mindspore is not None:
        states["MindSpore"] = mindspore.get_rng_state().asnumpy().tobytes()
    return states


def drawn_from(before: Mapping[str, Any]) -> list[str]:
    """The states that are others than before."""
    return [name for name, state in random_states().items() if before.get(name, state) != state]
