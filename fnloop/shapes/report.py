"""What was proved, what was not and why, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fnloop.errors import Fault

__all__ = ["Proof", "Proved", "Unproved"]


@dataclass(frozen=True)
class Proved:
    """A block whose body gives what its records declare.

    Args:
        path: the block.
        condition: where it holds; empty where that is everywhere.
    """

    path: str
    condition: str = ""


@dataclass(frozen=True)
class Unproved:
    """A block of which nothing is said.

    Args:
        path: the block.
        reason: why.
        line: the line of its source that is in the way, with file and number; empty where it is none.
    """

    path: str
    reason: str
    line: str = ""


@dataclass(frozen=True)
class Proof:
    """The report of `block.prove()`; print it to read it.

    Args:
        name: the block.
        proved: the blocks in it whose bodies give what their records declare.
        unproved: the blocks of which nothing is said, each with the reason.
        refuted: the faults. `prove()` raises them; a report that it returns has none.
        seconds: how long it took.
    """

    name: str
    proved: tuple[Proved, ...]
    unproved: tuple[Unproved, ...]
    refuted: tuple[Fault, ...] = ()
    seconds: float = 0.0

    def __str__(self) -> str:
        counts = [f"{len(self.proved)} proved", f"{len(self.unproved)} unproved"]
        if self.refuted:
            counts.append(f"{len(self.refuted)} refuted")
        lines = [f"{self.name}: {', '.join(counts)} ({self.seconds * 1000:.0f} ms)"]
        lines += _section("proved", [(one.path, one.condition) for one in self.proved])
        lines += _section("unproved", [(one.path, f"{one.reason}{_at(one.line)}") for one in self.unproved])
        lines += [f"  refuted   [{fault.code}] {fault.message}" for fault in self.refuted]
        return "\n".join(lines)


def _at(line: str) -> str:
    return f" ({line})" if line else ""


def _section(title: str, rows: Sequence[tuple[str, str]]) -> list[str]:
    width = max((len(path) for path, _ in rows), default=0)
    return [f"  {title:<9} {path:<{width}}  {text}".rstrip() for path, text in rows]
