"""A tqdm bar over a loop's iterations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

__all__ = ["progress"]

T = TypeVar("T")


def progress(items: Iterable[T], label: str, total: int | None) -> Iterator[T]:
    """The same items, with a bar on standard error that moves when an iteration is complete.

    Args:
        items: the records that the loop's header yields, or the numbers of iterations.
        label: written before the bar.
        total: the number to expect; where it is None, the length of `items` if they have one.
    """
    from tqdm import tqdm

    expected = len(items) if total is None and isinstance(items, Sized) else total
    with tqdm(total=expected, desc=label) as bar:
        for item in items:
            yield item
            bar.update()
