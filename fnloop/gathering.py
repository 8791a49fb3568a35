"""The fields of which a loop gives what they were after its iterations: as they are asked for, and mistakes in that."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from fnloop.summary import summarize

__all__ = ["Gathering", "every_problem", "gather_problem", "history_name"]


@dataclass(frozen=True)
class Gathering:
    """A field of which a loop is to give the history.

    Args:
        field: the field, as it is called in the loop's body.
        every: after each iteration whose number, counted from 1, is a multiple of this.
        joined: True where the field is the history of a loop inside, of which all are joined, one after the other.
    """

    field: str
    every: int = 1
    joined: bool = False

    @property
    def name(self) -> str:
        """The name of the output."""
        return self.field if self.joined else history_name(self.field)


def history_name(field: str) -> str:
    """The name of the output that is the history of a field."""
    return f"{field}_history"


def gather_problem(owner: str, gather: object) -> str | None:
    """The message for an argument `gather=` that does not name fields; None where it does.

    Args:
        owner: the name of the loop.
        gather: the argument.
    """
    if isinstance(gather, str):
        return f"{owner!r}: gather={gather!r} is a text, not several names; write `gather=({gather!r},)`"
    if not isinstance(gather, Collection):
        return f'{owner!r}: gather={summarize(gather)} names no fields; write `gather=("loss",)`'
    names: Collection[object] = gather
    wrong = [name for name in names if not isinstance(name, str)]
    if wrong:
        return f'{owner!r}: gather= has {summarize(wrong[0])}, which is no name of a field; write `gather=("loss",)`'
    return _twice(owner, "gather=", map(str, names))


def every_problem(owner: str, fields: Collection[object], every: object) -> str | None:
    """The message for wrong arguments of `with_history`; None where there is nothing wrong.

    Args:
        owner: the name of the block.
        fields: the names that were given.
        every: the argument.
    """
    if not fields:
        return f'{owner!r}.with_history names no fields; write `with_history("x")`'
    wrong = [name for name in fields if not isinstance(name, str)]
    if wrong:
        return f'{owner!r}.with_history: {summarize(wrong[0])} is no name of a field; write `with_history("x", "loss")`'
    if not isinstance(every, int) or isinstance(every, bool) or every < 1:
        return f"{owner!r}.with_history: every must be a whole number from 1 on, not {summarize(every)}"
    return _twice(owner, "with_history", map(str, fields))


def _twice(owner: str, where: str, names: Iterable[str]) -> str | None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return f"{owner!r}: {where} names {name!r} twice; name it once"
        seen.add(name)
    return None
