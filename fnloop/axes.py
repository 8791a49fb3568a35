"""The axes of tensor types: jaxtyping's axis strings as data, and their unification.

An axis is an `int` (fixed), a name (bound wherever it occurs again), ``"_"`` (any size) or ``"..."`` (any
number of axes). Named axes are variables: unification binds them, so that a fixed size that enters on one
side of a block is known on the other.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["ANY", "REST", "Axes", "Bindings", "instantiate", "parse_axes"]

Axes = tuple["int | str", ...]

ANY = "_"
REST = "..."


def parse_axes(text: str) -> Axes:
    """The axes that a jaxtyping string declares.

    Args:
        text: such as ``"b 4 h w"``; broadcastable (``#n``), anonymous (``_n``) and symbolic (``n+1``) axes
            may have any size as far as wiring can tell, and variadic ones (``*b``, ``...``) any number.

    Returns:
        An entry for each axis.

    Example:
        >>> parse_axes("*batch 4 h=8 _ n+1")
        ('...', 4, 8, '_', '_')
    """
    return tuple(_parse_axis(token) for token in text.split())


def _parse_axis(token: str) -> int | str:
    modifiers = token[: len(token) - len(token.lstrip("*#?_"))]
    if token == REST or "*" in modifiers:
        return REST
    size = token.split("=", 1)[-1]
    if size.lstrip("-").isdigit():
        return int(size)
    return size if size.isidentifier() and not size.startswith("_") else ANY


def instantiate(axes: Axes | None, prefix: str) -> Axes | None:
    """The axes with fresh variables, for one use of a block among others."""
    if axes is None:
        return None
    return tuple(axis if isinstance(axis, int) or axis in (ANY, REST) else prefix + axis for axis in axes)


class Bindings:
    """The substitution of the named axes of one composition while it is wired."""

    def __init__(self) -> None:
        self._known: dict[str, int | str] = {}

    def resolve(self, axes: Axes | None) -> Axes | None:
        """The axes with their bound names replaced."""
        return None if axes is None else tuple(map(self._find, axes))

    def unify(self, given: Axes | None, wanted: Axes | None) -> str | None:
        """Bind the names of two axis lists to each other.

        Returns:
            Why it cannot be done, or None where it can. Without a declaration there is nothing to compare.
        """
        if given is None or wanted is None:
            return None
        if (reason := _compare_count(given, wanted)) is not None:
            return reason
        for index, left, right in _pairs(given, wanted):
            if not self._bind(left, right):
                return f"axis {index} is {self._show(left)}, not {self._show(right)}"
        return None

    def _find(self, axis: int | str) -> int | str:
        found = axis
        while isinstance(found, str) and found in self._known:
            found = self._known[found]
        while isinstance(axis, str) and axis != found:  # so that a thousand blocks do not make a chain of a thousand
            self._known[axis], axis = found, self._known[axis]
        return found

    def _bind(self, left: int | str, right: int | str) -> bool:
        left, right = self._find(left), self._find(right)
        if left == right or ANY in (left, right):
            return True
        if isinstance(left, str):
            self._known[left] = right
        elif isinstance(right, str):
            self._known[right] = left
        else:
            return False
        return True

    def _show(self, axis: int | str) -> str:
        found = self._find(axis)
        if isinstance(axis, str) and isinstance(found, int):
            return f"{axis.rsplit('/', 1)[-1]}={found}"
        return str(found)


def _compare_count(given: Axes, wanted: Axes) -> str | None:
    few, many = len(given) - given.count(REST), len(wanted) - wanted.count(REST)
    open_given, open_wanted = REST in given, REST in wanted
    if (few < many and not open_given) or (few > many and not open_wanted):
        at_least = "at least " if open_wanted else ""
        return f"it has {few} {'axis' if few == 1 else 'axes'}, not {at_least}{many}"
    return None


def _pairs(given: Axes, wanted: Axes) -> Sequence[tuple[int, int | str, int | str]]:
    """The pairs of axes to unify, counted from the front, and behind an open number of axes from the back."""
    if REST not in given and REST not in wanted:
        return [(i, a, b) for i, (a, b) in enumerate(zip(given, wanted, strict=True))]
    front = min(_fixed_front(given), _fixed_front(wanted))
    back = min(_fixed_front(given[::-1]), _fixed_front(wanted[::-1]))
    head = [(i, given[i], wanted[i]) for i in range(front)]
    return head + [(i, given[i], wanted[i]) for i in range(-back, 0)]


def _fixed_front(axes: Axes) -> int:
    return axes.index(REST) if REST in axes else len(axes)
