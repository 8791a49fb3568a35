"""Values of declared types, to run a body on: the sizes of their axes, and how they are made."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, get_origin

import numpy as np
from typing_extensions import assert_never

from fnloop.interface import MISSING
from fnloop.shapes.candidates import primes
from fnloop.shapes.containers import MadeDict, MadeList, MadeTuple
from fnloop.shapes.drafts import Draft, Unmade, dtype_of, is_numpy, numpy_dtype
from fnloop.shapes.numbers import Decisions, marked
from fnloop.shapes.symbols import Axis, Sizes, axes_in, evaluate, names_in

__all__ = ["World", "build", "filled", "filled_as"]


@dataclass
class World:
    """One assignment of sizes to axes and of values to numbers.

    Args:
        factor: what all sizes are a multiple of.
        first: the smallest prime that is a size, or its factor.
        avoided: sizes that are not taken, since the body or its records name them.
        sizes: the sizes by axis, as they are taken.
        numbers: the values of numbers and texts by field.
        fill: what is in tensors: of floats; and of ints.
        small: whether whole numbers are smaller than all sizes, rather than as large.
        rest: the number of axes that a variadic one stands for.
        alike: whether all that stands for any axes is of the same sizes.
        taken: the sizes that are taken, also by axes of other blocks.
    """

    factor: int = 1
    first: int = 5
    avoided: frozenset[int] = frozenset()
    sizes: Sizes = field(default_factory=dict)
    numbers: dict[str, Any] = field(default_factory=dict)
    fill: tuple[float, int] = (0.5, 1)
    small: bool = False
    rest: int = 2
    alike: bool = False
    taken: set[int] = field(default_factory=set)

    def fresh(self) -> int:
        """A size that no axis has yet."""
        for prime in primes(self.first):
            size = self.factor * prime
            if size not in self.avoided and size not in self.taken:
                self.taken.add(size)
                return size
        raise AssertionError("there are infinitely many primes")

    def size(self, name: str) -> int:
        """The size of a named axis."""
        if name not in self.sizes:
            self.sizes[name] = self.fresh()
        return self.sizes[name]

    def number(self, name: str, cls: type) -> Any:
        """The value of a number or text."""
        if name not in self.numbers:
            self.numbers[name] = self._number(cls)
        return self.numbers[name]

    def _number(self, cls: type) -> Any:
        if cls is int:
            return 2 + len(self.numbers) % 2 if self.small else self.fresh()
        return self.fill[0] if cls is float else f"text {self.factor}"

    def shape(self, axes: Iterable[Axis]) -> tuple[int, ...]:
        """A shape with these axes.

        Raises:
            Unmade: for an expression that is not understood, or has no sizes.
        """
        found: list[int] = []
        for axis in axes:
            found += self._sizes_of(axis)
        return tuple(found)

    def _sizes_of(self, axis: Axis) -> Sequence[int]:
        match axis.kind:
            case "size":
                return [axis.size]
            case "name":
                return [self.size(axis.text)]
            case "any":
                return [self.fresh()]
            case "rest":
                return self._rest(axis.text)
            case "expression":
                for name in names_in(axis.text):
                    self.size(name)
                value = evaluate(axis.text, self.sizes)
                if value is None or value < 1:
                    raise Unmade(f"no size is known for the axis {axis.text!r}")
                return [value]
            case _:
                assert_never(axis.kind)

    def _rest(self, name: str) -> list[int]:
        """The sizes of a variadic axis, the same wherever its name stands."""
        if (name == "..." or name.startswith("_")) and not self.alike:
            return [self.fresh() for _ in range(self.rest)]
        count = self.sizes.setdefault(f"*{name}", self.rest)
        return [self.size(f"{name}.{place}") for place in range(count)]


# --- making them

LARGEST = 1 << 24
"""The most elements of a tensor that is made."""


def build(draft: Draft, world: World, where: str, decisions: Decisions | None) -> Any:
    """Make a value.

    Args:
        draft: the value to be made.
        world: the sizes.
        where: the field.
        decisions: notes what is decided by numbers; None for plain numbers.

    Raises:
        Unmade: where an axis has no size.
    """
    match draft.kind:
        case "fixed":
            return draft.value
        case "tensor" | "array":
            return filled_as(draft.hint, world.shape(axes_in(draft.hint.dim_str)), world)
        case "number":
            value = world.number(where, draft.hint) if draft.value is None else draft.value
            return value if decisions is None else marked(where, value, decisions)
        case "key":
            return draft.hint(low=7 + world.factor, high=0)
        case "record":
            cls = get_origin(draft.hint) or draft.hint
            parts = {name: build(one, world, f"{where}.{name}", decisions) for name, one in draft.parts.items()}
            return cls(**{name: part for name, part in parts.items() if part is not MISSING})
        case "list" | "tuple":
            items = [build(one, world, f"{where}[{key}]", decisions) for key, one in draft.parts.items()]
            return _sequence(draft, items)
        case "set":
            return draft.hint(build(one, world, f"{where}[{key}]", decisions) for key, one in draft.parts.items())
        case "dict":
            made = {key: build(one, world, f"{where}[{key!r}]", decisions) for key, one in draft.parts.items()}
            item = next(iter(draft.parts.values()), None)
            if not draft.is_open or item is None:
                return made
            return MadeDict(made, lambda key: build(item, world, f"{where}[{key!r}]", decisions))
        case _:
            assert_never(draft.kind)


def _sequence(draft: Draft, items: list[Any]) -> Any:
    """A list or tuple of some items."""
    if draft.kind == "list":
        return MadeList(items) if draft.is_open else items
    return MadeTuple(items) if draft.is_open else tuple(items)


def filled_as(hint: Any, shape: tuple[int, ...], world: World) -> Any:
    """A tensor or array of a tensor type.

    Raises:
        Unmade: where it has no dtype, or is too large.
    """
    if is_numpy(hint):
        return filled_array(shape, hint, world.fill)
    dtype = dtype_of(hint)
    if dtype is None:
        raise Unmade("of its dtype no tensor can be made")
    return filled(shape, dtype, world.fill)


def filled(shape: tuple[int, ...], dtype: Any, fill: tuple[float, int]) -> Any:
    """A tensor of one number everywhere."""
    import mindspore as ms

    if math.prod(shape) > LARGEST:
        raise Unmade(f"a tensor of {' x '.join(map(str, shape))} is too large to try")
    is_float = "Float" in str(dtype) or "Complex" in str(dtype)
    number = fill[0] if is_float else fill[1]
    made = ms.Tensor(np.full(shape, number, np.float32 if is_float else np.int64))
    return made if made.dtype == dtype else made.astype(dtype)


def filled_array(shape: tuple[int, ...], hint: Any, fill: tuple[float, int]) -> Any:
    """An array of NumPy of one number everywhere."""
    from fnloop.shapes.arrays import unread

    if math.prod(shape) > LARGEST:
        raise Unmade(f"an array of {' x '.join(map(str, shape))} is too large to try")
    dtype = np.dtype(numpy_dtype(hint))
    return unread(np.full(shape, fill[0] if dtype.kind in "fc" else int(abs(fill[1])), dtype))
