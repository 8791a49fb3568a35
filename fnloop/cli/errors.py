"""The errors of the command line, which are told in a line."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["CommandError", "told"]


class CommandError(Exception):
    """What was typed does not fit, or a file cannot be read or written.

    Args:
        message: what is wrong, and what to write.
        status: the exit status: 2 for what was typed, 1 for what came out.
    """

    def __init__(self, message: str, status: int = 2) -> None:
        super().__init__(message)
        self.status = status


def told(title: str, faults: Sequence[str]) -> CommandError:
    """One error for several faults, a line each; of a single one it is the line alone."""
    if len(faults) == 1:
        return CommandError(f"{title}: {faults[0]}")
    lines = "\n".join(f"  {number}. {fault}" for number, fault in enumerate(faults, 1))
    return CommandError(f"{title}: {len(faults)} faults\n{lines}")
