"""Sizes that a body might want: axes in other orders of size, and axes whose product is a size of a component."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Iterable, Iterator, Sequence

__all__ = ["factorings", "orders", "primes"]

MOST_PERMUTED = 4
"""The most axes that are tried in all orders; more of them are tried in some."""

SOME_ORDERS = 24

MOST_FACTORED = 6
"""In how many ways a size is split over two axes, squares and what is next to them first."""

FAR_APART = (5, 11, 23, 47)
"""Where sizes begin that are each more than twice the one before, so that there is room for `a + b <= c`."""


def primes(first: int) -> Iterator[int]:
    """The primes from a number on."""
    return (n for n in itertools.count(max(first, 2)) if all(n % k for k in range(2, math.isqrt(n) + 1)))


def orders(names: Sequence[str], avoided: frozenset[int]) -> Iterator[dict[str, int]]:
    """Sizes of axes in other orders than the one in which they are declared: a window may be shorter than its signal.

    Of many axes some orders are tried. Each of them fulfils two conditions like `a <= b` with a chance of a quarter, so
    that hardly any two are fulfilled by none. They are the same in each process.

    Args:
        names: the axes, in the order in which they are declared.
        avoided: sizes that are not taken.
    """
    if len(names) < 2:
        return
    if len(names) <= MOST_PERMUTED:
        ascending = [next(one for one in primes(first) if one not in avoided) for first in FAR_APART[: len(names)]]
        permuted = list(itertools.permutations(ascending))[::-1]  # the first axis largest, first
    else:
        free = (one for one in primes(FAR_APART[0]) if one not in avoided)
        ascending = list(itertools.islice(free, len(names)))
        shuffled = random.Random(0)
        permuted = [tuple(reversed(ascending))]
        permuted += [tuple(shuffled.sample(ascending, len(ascending))) for _ in range(SOME_ORDERS)]
    for one in permuted:
        yield dict(zip(names, one, strict=True))


def factorings(names: Sequence[str], sizes: Iterable[int]) -> Iterator[dict[str, int]]:
    """Sizes of neighbouring axes whose product is a size: of two, and of three of which the last two are alike.

    A body that flattens images for a layer takes those sizes only, and one that flattens a batch may be meant for 1.
    """
    for size in sizes:
        divisors = [n for n in range(2, size) if size % n == 0]
        for one, other in itertools.pairwise(names):
            squares_first = sorted(divisors, key=lambda n: abs(n - size // n))
            yield from ({one: n, other: size // n} for n in squares_first[:MOST_FACTORED])
        yield from ({first: 1, second: size} for first, second in itertools.islice(itertools.pairwise(names), 1))
        sides = [n for n in divisors if size % (n * n) == 0 and n * n < size]
        for first, second, third in zip(names, names[1:], names[2:], strict=False):
            yield from ({first: size // (n * n), second: n, third: n} for n in sides[::-1])
