"""Blocks of a module with `from __future__ import annotations`, and names that are defined later or elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from fnloop import Block, BlockState, block
from tests import later

if TYPE_CHECKING:
    from decimal import Decimal


class Words(BlockState):
    text: Annotated[str, "what is counted"]
    how: Literal["words", "letters"] = "words"
    parts: Part | None = None


class Part(BlockState):
    start: int = 0


class Count(BlockState):
    count: int


class Unknown(BlockState):
    price: Decimal


@block
def count(state: Words) -> Count:
    """Count words or letters."""
    return Count(count=len(state.text.split() if state.how == "words" else state.text))


@block
def early(state: Count) -> Late:
    return Late(late=state.count)


class Late(BlockState):
    late: int


@block
def elsewhere(state: Late) -> later.Made:
    return later.Made(made=state.late)


@block
def never(state: Count) -> Nowhere:  # type: ignore[name-defined] # noqa: F821
    return state


@block
def for_types_only(state: Unknown) -> Count:
    return Count(count=0)


@block
@later.logged
def wrapped(state: Count) -> Count:
    return Count(count=state.count + 1)


def make_local() -> tuple[Block[Any, Any], type[BlockState]]:
    class Local(BlockState):
        inner: list[Item]

    class Item(BlockState):
        n: int

    @block
    def total(state: Local) -> Count:
        return Count(count=sum(item.n for item in state.inner))

    return total, Item
