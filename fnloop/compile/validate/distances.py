"""How far the outputs of a graph are from those of Python, over all calls that were compared in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from fnloop.state import arrays_in, numpy_of

__all__ = ["Distances"]


@dataclass
class Distances:
    """The greatest differences so far.

    Args:
        calls: how many calls were compared.
        apart: how far the floats of an output were apart at most, by field; only of those that differed at all.
    """

    calls: int = 0
    apart: dict[str, float] = field(default_factory=dict)

    def note(self, graph: Mapping[str, Any], python: Mapping[str, Any]) -> None:
        """Note the outputs of a call, by field, which the comparison takes for the same."""
        self.calls += 1
        for name, value in graph.items():
            distance = max(_distances(value, python[name]), default=0.0)
            if distance:
                self.apart[name] = max(distance, self.apart.get(name, 0.0))

    def __str__(self) -> str:
        times = "once" if self.calls == 1 else f"in {self.calls} calls"
        far = ", ".join(f"{name!r} by up to {distance:.2g}" for name, distance in self.apart.items())
        told = f"what differs in the last bits is {far}" if far else "all is the same to the last bit"
        return f"compared in full {times}: {told}"


def _distances(one: Any, other: Any) -> Iterator[float]:
    """How far the floats in two values of one form are apart, each at most."""
    if isinstance(one, float) and isinstance(other, float):
        yield _distance(np.asarray(one), np.asarray(other))
        return
    for own, its in zip(arrays_in(one), arrays_in(other), strict=False):
        yield _distance(numpy_of(own), numpy_of(its))


def _distance(one: Any, other: Any) -> float:
    if one.dtype.kind not in "fc" or one.shape != other.shape or not one.size:
        return 0.0
    with np.errstate(invalid="ignore"):  # of infinities
        apart = np.abs(one.astype(np.complex128) - other.astype(np.complex128))
    return float(np.nan_to_num(apart, nan=0.0).max())
