"""The function of a region, as the text around it calls it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Inner"]


@dataclass(frozen=True)
class Inner:
    """The function of a region. It takes the region's parameters, then what it reads from outside.

    Args:
        name: of the function.
        outside: the names that it reads from outside.
    """

    name: str
    outside: Sequence[str]

    def call(self, own: Sequence[str]) -> str:
        """The call with the region's own parameters."""
        return f"{self.name}({', '.join([*own, *self.outside])})"
