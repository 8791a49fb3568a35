"""The sizes that a body which fails may ask for, and whether it may ask for others that nobody has tried."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fnloop.shapes.candidates import factorings, orders
from fnloop.shapes.trial import Failed
from fnloop.shapes.values import World

__all__ = ["Failure", "asked_worlds", "may_fit", "names_of"]

MOST_ASKED = 2
"""The most axes that a body is tried with whose sizes are numbers that it or its components name."""

LEAST_ASKED = 4
"""The smallest number in a body that is tried as the size of an axis: `// 2` and the like ask for none."""

MOST_WANTED = 24

NUMBER = re.compile(r"\d+")


def names_of(world: World) -> list[str]:
    """The axes that have a size, without the count of those that a variadic one stands for."""
    return [name for name in world.sizes if "*" not in name]


def asked_worlds(
    failed: World,
    batch: Mapping[str, int],
    named: Iterable[int],
    of_components: frozenset[int],
    declared: Iterable[int],
) -> Iterator[tuple[dict[str, int], World]]:
    """Multiples of a high power of two, and numbers that are named as the sizes of one axis, of two, or of a product.

    Each world comes with the sizes that are asked for in it.

    Args:
        failed: the sizes in which it failed.
        batch: sizes of axes that are no multiples, so that tensors stay small.
        named: the numbers that the body names.
        of_components: the sizes that its components know.
        declared: the fixed sizes in its records.
    """
    avoided = failed.avoided
    yield {}, World(16, 1, avoided, dict(batch))
    names = names_of(failed)
    wanted = sorted(of_components | {number for number in named if number >= LEAST_ASKED})[:MOST_WANTED]
    for count in range(1, MOST_ASKED + 1):
        for chosen in itertools.combinations(names, count):
            for values in itertools.product(wanted, repeat=count):
                sizes = dict(zip(chosen, values, strict=True))
                yield sizes, World(1, failed.first, avoided, dict(sizes))
                yield sizes, World(16, 3, avoided, {**batch, **sizes})
                yield sizes, World(1, failed.first + 12, avoided, dict(sizes))
                others = [name for name in names if name not in sizes]
                for falling in itertools.islice(orders(others, avoided), 1):
                    yield sizes, World(1, failed.first, avoided, falling | sizes)
    parts = {size // fixed for fixed in declared for size in of_components if fixed > 1 and size % fixed == 0}
    for sizes in factorings(names, sorted(of_components | parts)):
        yield sizes, World(1, failed.first, avoided, dict(sizes))


@dataclass(frozen=True)
class Failure:
    """A run that failed.

    Args:
        failed: what was raised.
        asked: the sizes that were asked for.
        calls: how many calls it made until then: more of them where it came further.
    """

    failed: Failed
    asked: Mapping[str, int]
    calls: int


def may_fit(first: Failure, others: Sequence[Failure], of_components: Iterable[int]) -> bool:
    """Whether a failure that names a size of a component may end in sizes that nobody has tried.

    It may where the same operator fails in all sizes, each time over other numbers. Where it fails over the same
    numbers whatever the other axes are, or a later one does once one size is that of the component, no size helps.

    Args:
        first: the run that failed first.
        others: those in other sizes.
        of_components: the sizes that components know.
    """
    if not set(map(str, of_components)) & set(NUMBER.findall(first.failed.message)):
        return False
    alike: dict[tuple[str, int], list[Failure]] = {}
    for one in others:
        if len(one.asked) == 1:
            alike.setdefault(next(iter(one.asked.items())), []).append(one)
    for group in alike.values():
        is_another = [_kind(one) != _kind(first) for one in group]
        is_later = all(is_another) and all(one.calls > first.calls for one in group)
        is_constant = len(group) > 1 and len({one.failed.message for one in group}) == 1
        if is_later or (is_constant and not any(is_another)):
            return False
    return True


def _kind(failure: Failure) -> tuple[object, str]:
    """A failure without its numbers."""
    return failure.failed.place, NUMBER.sub("", failure.failed.message)
