"""The report of paranoid runs: which Parameters blocks change, as they may."""

from __future__ import annotations

from contextvars import ContextVar

__all__ = ["REPORT", "Report"]


class Report:
    """What paranoid runs have seen inside a `with checks("paranoid")` besides faults.

    Attributes:
        parameters: by the path of a block and the name of its component, the names of the Parameters that it has
            changed, such as ``{"train/step": {"optimizer": ("weight",)}}``.
    """

    def __init__(self) -> None:
        self.parameters: dict[str, dict[str, tuple[str, ...]]] = {}

    def note(self, path: str, component: str, names: tuple[str, ...]) -> None:
        """Note Parameters that a block has changed."""
        known = self.parameters.setdefault(path, {})
        known[component] = tuple(dict.fromkeys((*known.get(component, ()), *names)))


REPORT: ContextVar[Report | None] = ContextVar("fnloop_report", default=None)
"""The report of the innermost `checks`; there is none where the level comes from the environment."""
