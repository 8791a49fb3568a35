"""Containers that are made up: nobody knows how long they are, or which keys they have, so no trial goes by that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, SupportsIndex

__all__ = ["MadeDict", "MadeList", "MadeTuple", "Unfollowed", "holds_made"]


class Unfollowed(BaseException):
    """Ends a trial: the reason; no `Exception`, so that the function does not catch it by chance."""


class MadeDict(dict[str, Any]):
    """A dict in which a key that is asked for is there.

    Args:
        items: those that it has when it is gone through.
        more: makes the value of another key.
    """

    def __init__(self, items: Mapping[str, Any], more: Callable[[str], Any]) -> None:
        super().__init__(items)
        self._more = more

    def __missing__(self, key: str) -> Any:
        if not isinstance(key, str):
            raise KeyError(key)
        self[key] = self._more(key)
        return self[key]

    def __contains__(self, key: object) -> bool:
        raise Unfollowed("it asks whether a key is in a dict of which no keys are declared")

    def get(self, key: str, default: Any = None) -> Any:
        """A key that may be there or not."""
        raise Unfollowed("it asks whether a key is in a dict of which no keys are declared")


LENGTH = "it goes by the length of a {}, which is not declared"


class MadeList(list[Any]):
    """A list of no known length."""

    def __getitem__(self, place: Any) -> Any:
        try:
            return super().__getitem__(place)
        except IndexError:
            raise Unfollowed(LENGTH.format("list")) from None

    def pop(self, place: SupportsIndex = -1) -> Any:
        """Take an item out."""
        try:
            return super().pop(place)
        except IndexError:
            raise Unfollowed(LENGTH.format("list")) from None


class MadeTuple(tuple[Any, ...]):
    """A tuple of no known length."""

    __slots__ = ()

    def __getitem__(self, place: Any) -> Any:
        try:
            return super().__getitem__(place)
        except IndexError:
            raise Unfollowed(LENGTH.format("tuple")) from None


def holds_made(values: Iterable[Any]) -> bool:
    """Whether there is a made-up container among some values."""
    return any(isinstance(value, (MadeDict, MadeList, MadeTuple)) for value in values)
