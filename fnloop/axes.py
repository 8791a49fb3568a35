"""The axes of tensor types: jaxtyping's axis strings as data, and their unification.

An axis is an `int` (fixed), a name (bound wherever it occurs again), an expression of names (`sizes.Size`), ``"_"``
(any size) or ``"..."`` (any number of axes). Names are variables: unification binds them, so that a fixed size that
enters on one side of a block is known on the other. Expressions are equations: they are solved where that is possible,
refused where no sizes solve them, and else left to what is bound later, and to the checks at run time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from fnloop import sizes
from fnloop.sizes import Size

__all__ = [
    "ANY",
    "REST",
    "Axes",
    "Axis",
    "Bindings",
    "instantiate",
    "is_symbolic",
    "known_size",
    "parse_axes",
    "short_name",
    "uncalculable",
]

Axis = int | str | Size
"""A number, a name, or an expression of names."""

Axes = tuple[Axis, ...]

ANY = "_"
REST = "..."


@lru_cache(maxsize=1024)
def parse_axes(text: str) -> Axes:
    """The axes that a jaxtyping string declares.

    Args:
        text: such as ``"b 4 h*w n+1"``; broadcastable (``#n``) and anonymous (``_n``) axes may have any size as far
            as wiring can tell, and variadic ones (``*b``, ``...``) any number.

    Returns:
        An entry for each axis.

    Example:
        >>> parse_axes("*batch 4 h=8 _ n")
        ('...', 4, 8, '_', 'n')
    """
    return tuple(_parse_axis(token) for token in text.split())


def _parse_axis(token: str) -> Axis:
    modifiers = token[: len(token) - len(token.lstrip("*#?_"))]
    if token == REST or "*" in modifiers:
        return REST
    if modifiers:
        return ANY
    size = token.split("=", 1)[-1]
    if size.isidentifier():
        return ANY if size.startswith("_") else size
    parsed = sizes.parse_size(size)
    return ANY if parsed is None else _axis(parsed)


def uncalculable(text: str) -> str | None:
    """The first axis of a jaxtyping string that is neither a name nor an expression that can be calculated with."""
    for token in text.split():
        is_marked = token[0] in "*#?_" and token != "*"  # "2 * n" is three axes
        plain = token == REST or is_marked or token.split("=", 1)[-1].isidentifier()
        if not plain and sizes.parse_size(token.split("=", 1)[-1]) is None:
            return token
    return None


def _axis(size: Size) -> Axis:
    """A size as an axis: a number or a name where it is no more than that."""
    value, name = size.value, size.name
    if value is not None:
        return value
    return size if name is None else name


def _size(axis: Axis) -> Size:
    if isinstance(axis, Size):
        return axis
    return sizes.number(axis) if isinstance(axis, int) else sizes.variable(axis)


def is_symbolic(axes: Axes) -> bool:
    """Whether an axis is an expression of names."""
    return any(isinstance(axis, Size) for axis in axes)


def instantiate(axes: Axes | None, prefix: str) -> Axes | None:
    """The axes with fresh variables, for one use of a block among others."""
    return None if axes is None else tuple(_instance(axis, prefix) for axis in axes)


def _instance(axis: Axis, prefix: str) -> Axis:
    if isinstance(axis, int) or axis in (ANY, REST):
        return axis
    if isinstance(axis, str):
        return prefix + axis
    fresh = {name: sizes.variable(prefix + name) for name in sizes.names_of(axis)}
    return sizes.substituted(axis, fresh)


def known_size(axis: Size, known: Mapping[str, int]) -> int | None:
    """The number that an expression of known sizes is; None where a size is not known, or it cannot be calculated."""
    try:
        return sizes.substituted(axis, {name: sizes.number(size) for name, size in known.items()}).value
    except (sizes.TooBigError, ZeroDivisionError):
        return None


def short_name(name: str) -> str:
    """The name of an axis as its author wrote it."""
    return name.rsplit("/", 1)[-1]


class Bindings:
    """The substitution of the named axes of one composition while it is wired."""

    def __init__(self) -> None:
        self._known: dict[str, Axis] = {}
        self._open: list[tuple[Axis, Axis]] = []
        """Pairs of axes that may be equal or not, as far as is known yet."""

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
            if not self._equate(left, right):
                return f"axis {index} is {self._show(left)}, not {self._show(right)}"
            if (reason := self._contradiction()) is not None:
                return reason
        return None

    def _find(self, axis: Axis) -> Axis:
        if isinstance(axis, Size):
            return self._calculated(axis)
        found: Axis = axis
        while isinstance(found, str) and found in self._known:
            found = self._known[found]
        if isinstance(found, Size):
            found = self._calculated(found)
        while isinstance(axis, str) and axis != found:  # so that a thousand blocks do not make a chain of a thousand
            after = self._known[axis]
            self._known[axis] = found
            if not isinstance(after, str):
                break
            axis = after
        return found

    def _calculated(self, size: Size) -> Axis:
        """A size with its bound names replaced; any size where that cannot be calculated."""
        known = {name: _size(self._find(name)) for name in sizes.names_of(size)}
        try:
            return _axis(sizes.substituted(size, known))
        except (sizes.TooBigError, ZeroDivisionError):
            return ANY

    def _equate(self, left: Axis, right: Axis) -> bool:
        """Make two axes equal; False where that is impossible."""
        left, right = self._find(left), self._find(right)
        if left == right or ANY in (left, right):
            return True
        if isinstance(left, str) and not isinstance(right, Size):
            self._known[left] = right
        elif isinstance(right, str) and not isinstance(left, Size):
            self._known[right] = left
        elif isinstance(left, int) and isinstance(right, int):
            return False
        else:
            return self._solve(left, right)
        return True

    def _solve(self, left: Axis, right: Axis) -> bool:
        """Make two sizes equal of which one is an expression; what cannot be decided yet is kept."""
        try:
            equation = _size(left) - _size(right)
            return self._solve_equation(equation, left, right)
        except sizes.TooBigError:
            return True

    def _solve_equation(self, equation: Size, left: Axis, right: Axis) -> bool:
        if equation.value is not None:
            return equation.value == 0
        factor = sizes.common_factor(equation)
        if equation.constant % factor:
            return False
        equation = sizes.floor_divided(equation, sizes.number(factor))
        is_number = isinstance(left, int) or isinstance(right, int)
        least = 0 if is_number else 1  # two expressions that are equal for axes of no elements alone do not fit
        if sizes.is_positive(equation, least) or sizes.is_positive(equation.times(-1), least):
            return False
        solution = sizes.solved_for(equation)
        if solution is not None:
            name, size = solution
            if size.value is not None and size.value < 0:
                return False
            self._known[name] = _axis(size)
            return True
        roots = sizes.integer_roots(equation)
        if roots is None:
            self._open.append((left, right))
            return True
        name, values = roots
        if len(values) == 1:
            self._known[name] = values[0]
        elif values:
            self._open.append((left, right))
        return bool(values)

    def _contradiction(self) -> str | None:
        """Why a pair of axes that was left open cannot be equal after all, None where each may be."""
        waiting, self._open = self._open, []
        for number, (left, right) in enumerate(waiting):
            if not self._equate(left, right):
                self._open += waiting[number + 1 :]
                return f"an axis is {self._show(left)}, not {self._show(right)}"
        return None

    def _show(self, axis: Axis) -> str:
        found = self._find(axis)
        if isinstance(found, int):
            return str(found) if isinstance(axis, int) else f"{_text(axis)}={found}"
        return _text(found)


def _text(axis: Axis) -> str:
    return sizes.text_of(_size(axis), short_name)


def _compare_count(given: Axes, wanted: Axes) -> str | None:
    few, many = len(given) - given.count(REST), len(wanted) - wanted.count(REST)
    open_given, open_wanted = REST in given, REST in wanted
    if (few < many and not open_given) or (few > many and not open_wanted):
        at_least = "at least " if open_wanted else ""
        return f"it has {few} {'axis' if few == 1 else 'axes'}, not {at_least}{many}"
    return None


def _pairs(given: Axes, wanted: Axes) -> Sequence[tuple[int, Axis, Axis]]:
    """The pairs of axes to unify, counted from the front, and behind an open number of axes from the back."""
    if REST not in given and REST not in wanted:
        return [(i, a, b) for i, (a, b) in enumerate(zip(given, wanted, strict=True))]
    front = min(_fixed_front(given), _fixed_front(wanted))
    back = min(_fixed_front(given[::-1]), _fixed_front(wanted[::-1]))
    head = [(i, given[i], wanted[i]) for i in range(front)]
    return head + [(i, given[i], wanted[i]) for i in range(-back, 0)]


def _fixed_front(axes: Axes) -> int:
    return axes.index(REST) if REST in axes else len(axes)
