"""Where tensors lie: those at one place are one tensor to MindSpore's gradients, or views of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fnloop.compile.frontend.made_objects import held_fields

__all__ = ["addresses_in", "addresses_of_series"]


def addresses_in(value: Any) -> Iterator[int]:
    """The addresses of the tensors in a value; `x.float()` of a `float32` is `x`, though another object of Python.

    Examples:
        >>> from mindspore import Tensor
        >>> x, y = Tensor([1.0]), Tensor([1.0])
        >>> len(set(addresses_in([x, {"x": x.float()}]))), len(set(addresses_in((x, y))))
        (1, 2)
    """
    value = value if (held := held_fields(value)) is None else held
    if isinstance(value, Mapping):
        yield from addresses_in(list(value.values()))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from addresses_in(item)
    elif hasattr(type(value), "asnumpy") and value.size:
        yield value.data_ptr()


def addresses_of_series(series: Sequence[Any]) -> tuple[set[int], bool]:
    """The addresses of the tensors that a value is, or holds, in some iteration; and whether it holds one twice.

    Args:
        series: the value in each iteration. It may hold the same tensor in several iterations.

    Examples:
        >>> from mindspore import Tensor
        >>> x, y = Tensor([1.0]), Tensor([1.0])
        >>> len(addresses_of_series([x, y, x])[0]), addresses_of_series([(x, y), (y, y)])[1]
        (2, True)
    """
    found: set[int] = set()
    has_one_twice = False
    for value in series:
        addresses = list(addresses_in(value))
        has_one_twice |= len(set(addresses)) != len(addresses)
        found.update(addresses)
    return found, has_one_twice
