"""Histories while a loop runs: values appended in constant time, to something that never changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from fnloop.errors import StateError
from fnloop.hints import is_tensor_type, members
from fnloop.interface import MISSING
from fnloop.ndarrays import array_class, numpy_dtypes
from fnloop.run.stacking import Empty, as_it_is, concatenated, stack
from fnloop.summary import is_array, summarize

__all__ = ["Collector", "History", "is_of_numpy"]

PART = 256
"""So many tensors are stacked at once: a stack of all would take as many arguments as there were iterations."""


@dataclass(frozen=True, slots=True)
class History:
    """The history of a field up to an iteration.

    Two histories of one loop share their lists: the later one has more of them. Each knows how much is its own, so
    that one which was kept (for a checkpoint, after a failure) stays as it is.

    Args:
        number: the last iteration of which something was appended, counted from 1; 0 at the start.
        empty: what it is without entries: a tensor of length 0, or an empty tuple; makes it.
        parts: the stacked entries, each of one shape.
        items: the entries behind these, one by one.
        part_count: the number of the parts that belong to it.
        item_count: the number of the items that belong to it.
        length: the number of its entries.
        before: the history before the last iteration.
    """

    number: int
    empty: Callable[[], Any]
    parts: list[Any] = field(default_factory=list)
    items: list[Any] = field(default_factory=list)
    part_count: int = 0
    item_count: int = 0
    length: int = 0
    before: History | None = None

    def __repr__(self) -> str:
        return f"a history of {self.length} entries"

    def appended(self, number: int, value: Any) -> History:
        """The history with one more entry."""
        items = _own(self.items, self.item_count)
        items.append(as_it_is(value))
        # written out: this is what an iteration costs
        before = History(self.number, self.empty, self.parts, self.items, self.part_count, self.item_count, self.length)
        count, length = self.item_count + 1, self.length + 1
        return History(number, self.empty, self.parts, items, self.part_count, count, length, before)

    def stacked(self) -> History:
        """The same with all of its entries in parts."""
        if not self.item_count:
            return self
        parts = _own(self.parts, self.part_count)
        parts.append(stack(self.items[: self.item_count]))
        return replace(self, parts=parts, part_count=self.part_count + 1, items=[], item_count=0)

    def joined(self, number: int, part: Any, length: int) -> History:
        """The history with the entries of another one, stacked."""
        whole = self.stacked()
        parts = _own(whole.parts, whole.part_count)
        parts.append(part)
        longer = replace(whole, number=number, parts=parts, part_count=whole.part_count + 1)
        return replace(longer, length=self.length + length, before=replace(self, before=None))

    def tensor(self) -> Any:
        """All entries, stacked."""
        whole = self.stacked()
        if not whole.part_count:
            return self.empty()
        return whole.parts[0] if whole.part_count == 1 else concatenated(whole.parts[: whole.part_count])

    def tuple(self) -> tuple[Any, ...]:
        """All entries."""
        return tuple(self.items[: self.item_count])

    @property
    def is_stacked(self) -> bool:
        """Whether it is a tensor; else it is a tuple."""
        return self.empty is not tuple

    def value(self) -> Any:
        """All entries, as the loop would give them if it ended here."""
        return self.tensor() if self.is_stacked else self.tuple()

    @classmethod
    def of(cls, value: Any, number: int) -> History:
        """The history with these entries, the last of which is of an iteration with a number."""
        if isinstance(value, tuple):
            return cls(number, tuple, items=list(value), item_count=len(value), length=len(value))
        empty = Empty(value.shape[1:], value.dtype)
        if not value.shape[0]:
            return cls(number, empty)
        return cls(number, empty, parts=[value], part_count=1, length=value.shape[0])

    def first(self) -> Any:
        """An entry that the others have to be like; None where there is none."""
        if self.item_count:
            return self.items[0]
        return self.parts[0][0] if self.part_count else None


def _own(items: list[Any], count: int) -> list[Any]:
    """A list with so many items, to which something can be appended: the same, unless it has more already."""
    return items if len(items) == count else items[:count]


@dataclass(frozen=True)
class Collector:
    """Collects the history of one field of a loop.

    Args:
        path: of the loop.
        field: the field.
        joined: True where its values are histories already, which are joined.
        is_stacked: True where the history is a tensor; else it is a tuple.
        hint: the annotation of the history.
        shape: the size of each axis of a value: a number, or the place of a value that `begin` is given and the
            number of its axis; None for one that is not known. None where nothing is known.
    """

    path: str
    field: str
    joined: bool
    is_stacked: bool
    hint: Any
    shape: tuple[int | tuple[int, int] | None, ...] | None

    def begin(self, like: Any = None, measured: Sequence[Any] = ()) -> History:
        """The history before the first iteration.

        Args:
            like: what the field is before the loop, where it is carried.
            measured: the values whose axes have the sizes of those of the field.
        """
        if not self.is_stacked:
            return History(0, tuple)
        if is_array(like):
            return History(0, Empty(like.shape, like.dtype))
        sizes = [_size(axis, measured) for axis in self.shape or ()]
        return History(0, Empty(sizes[1:] if self.joined else sizes, self._dtype()))

    def add(self, history: History, value: Any, number: int) -> History:
        """The history with what the field is after an iteration, counted from 1."""
        if value is MISSING:
            raise StateError(
                f"loop {self.path!r} cannot give the history of {self.field!r}: iteration {number} has not written it; "
                "write it in every iteration, or give its first value"
            )
        if self.joined:
            return self._joined(history, value, number)
        if not self.is_stacked:
            return history.appended(number, value)
        self._check(history, value, number)
        longer = history.appended(number, value)
        return longer.stacked() if longer.item_count == PART else longer

    def extended(self, history: History, number: int, part: Any) -> History:
        """The history with that of some more iterations, the last of which has a number."""
        if not self.is_stacked:
            items = [*history.tuple(), *part]
            return History(number, tuple, items=items, item_count=len(items), length=len(items))
        return history.joined(number, part, part.shape[0]) if part.shape[0] else replace(history, number=number)

    def at(self, history: History, position: int) -> History:
        """The history after so many complete iterations: without the entry of one that has failed at its end."""
        return history.before if history.number > position and history.before is not None else history

    def whole(self, history: History) -> Any:
        """The history as the output of its loop."""
        return history.value()

    def _joined(self, history: History, value: Any, number: int) -> History:
        if self.is_stacked:
            length = value.shape[0]
            if length and history.length:
                self._check(history, value[0], number)
            return history.joined(number, value, length) if length else history
        items = _own(history.items, history.item_count)
        items.extend(value)
        count, before = history.item_count + len(value), replace(history, before=None)
        return replace(history, number=number, items=items, item_count=count, length=count, before=before)

    def _check(self, history: History, value: Any, number: int) -> None:
        """Refuse a value that cannot stand on one axis with those before it."""
        if not is_array(value):
            raise StateError(
                f"loop {self.path!r} cannot give the history of {self.field!r}: it is declared as a tensor, but after "
                f"iteration {number} it is {summarize(value)}"
            )
        first = history.first()
        if first is not None and (first.shape != value.shape or first.dtype != value.dtype):
            raise StateError(
                f"loop {self.path!r} cannot give the history of {self.field!r}: it is {summarize(first)} after the "
                f"first iteration and {summarize(value)} after iteration {number}, which cannot be stacked; make them "
                "alike, or write it as a tuple or a record: the history of anything but tensors is a tuple"
            )

    def _dtype(self) -> Any:
        """The dtype of the entries as far as their annotation tells: MindSpore's for tensors, NumPy's for arrays."""
        alternatives = members(self.hint)
        names = [name for one in alternatives for name in _dtypes(one)]
        name = next((one for one in PREFERRED if one in names), names[0] if names else "float32")
        if all(is_of_numpy(one) for one in alternatives):
            import numpy as np

            return np.dtype(name.rstrip("_"))
        import mindspore as ms

        return getattr(ms, f"{name.rstrip('_')}_" if name.startswith("bool") else name, ms.float32)


PREFERRED = ("float32", "int64", "bool", "bool_", "complex64")
"""The dtypes that an annotation such as `Float` is taken to mean, where there is no value to ask."""


def _dtypes(hint: Any) -> Sequence[str]:
    """The dtypes that an annotation allows; none where it allows any."""
    if is_tensor_type(hint):
        return tuple(map(str, hint.dtypes)) if isinstance(hint.dtypes, (tuple, list)) else ()
    return sorted(numpy_dtypes(hint) or ()) if array_class(hint) is not None else ()


def is_of_numpy(hint: Any) -> bool:
    """Whether an annotation, which is no union, is that of an array of NumPy."""
    cls = hint.array_type if is_tensor_type(hint) else array_class(hint) or hint
    return getattr(cls, "__module__", "") == "numpy"


def _size(axis: int | tuple[int, int] | None, measured: Sequence[Any]) -> int:
    """The size of an axis, 0 where it is not known."""
    if axis is None or isinstance(axis, int):
        return axis or 0
    value, place = measured[axis[0]], axis[1]
    return int(value.shape[place]) if is_array(value) and place < value.ndim else 0
