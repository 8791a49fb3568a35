"""Blocks as values that leave their process: pickled, described as data; `Block` inherits from it."""

from __future__ import annotations

from typing import Any, Generic

from typing_extensions import Self, TypeVar

from fnloop.component_pickling import let_pickle
from fnloop.editing import Parts
from fnloop.persist.checkpointed import Checkpointing
from fnloop.pickling import Kept, place_of, restored
from fnloop.plan import Bar, Plan
from fnloop.references import copies_values
from fnloop.signature import Lazy
from fnloop.state import BlockState

__all__ = ["Portable"]

In = TypeVar("In", bound=BlockState, contravariant=True)
Out = TypeVar("Out", bound=BlockState, covariant=True)


class Portable(Generic[In, Out]):
    """The methods of a block as a value that leaves its process."""

    _source: Plan | Lazy
    _parts: Parts | None
    _names: dict[str, str]
    _bound: dict[str, object]
    _bar: Bar | None
    _checkpointing: Checkpointing | None

    def __copy__(self) -> Self:
        return self

    def __fnloop_holds__(self) -> tuple[Plan | Lazy, ...]:
        return (self._source,)

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        block: Any = self
        let_pickle(self._bound.values())
        source = self._source if self._parts is None else None
        settings = (self._names, self._bound, self._bar, self._checkpointing)
        kept = Kept(type(block), source, self._parts, *settings)
        return restored, (kept, place_of(block, copies=copies_values()))
