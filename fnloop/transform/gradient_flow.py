"""The abstract values of the gradient analysis: does the gradient follow a value, and where did a number leave it?

`float(x)`, `x.item()` and `x.asnumpy()` take the number out of a tensor. MindSpore's gradient does
not see what is computed from that number, and silently leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

__all__ = ["NOTHING", "UNKNOWN", "Cut", "Flow", "item_of", "join", "known_flow", "part_of"]


class _Unknown:
    """The mark of an object that the source does not tell."""


UNKNOWN: Final = _Unknown()


@dataclass(frozen=True)
class Cut:
    """A place where a number leaves the gradient.

    Args:
        filename: of the source.
        line: in that file.
        text: the expression.
    """

    filename: str
    line: int
    text: str


@dataclass(frozen=True, eq=False)
class Flow:
    """The abstract value of an expression.

    Objects of the program are compared by identity: arrays have an `==` of their own.

    Args:
        recorded: True for a tensor that the gradient follows, or an object that holds one.
        cut: where a number that this was computed from left the gradient; None where none did.
        parts: of a record, tuple or dict, by field, position or key.
        known: the object itself, where the source tells which it is.
        cls: the class of a record, or of an object that is not known itself.
    """

    recorded: bool = False
    cut: Cut | None = None
    parts: Mapping[Any, Flow] | None = None
    known: object = UNKNOWN
    cls: type | None = None

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Flow)
            and (self.recorded, self.cut, self.parts) == (other.recorded, other.cut, other.parts)
            and self.known is other.known
            and self.cls is other.cls
        )

    @property
    def whole(self) -> Flow:
        """The same as one value: what any of its parts depends on."""
        if self.parts is None:
            return Flow(self.recorded, self.cut)
        inside = join([part.whole for part in self.parts.values()])
        return Flow(self.recorded or inside.recorded, self.cut or inside.cut)


NOTHING: Final = Flow()
"""The flow of a value that does not depend on the gradient."""


def known_flow(value: object) -> Flow:
    """The flow of an object of the program, such as a global or a component."""
    return Flow(known=value)


def join(flows: Iterable[Flow]) -> Flow:
    """The flow of a value that is one of several, or computed from all of them."""
    every = list(flows)
    if not every:
        return NOTHING
    first, *others = every
    for other in others:
        first = _join_two(first, other)
    return first


def _join_two(one: Flow, other: Flow) -> Flow:
    """The flow of a value that is one of two."""
    if one == other:
        return one
    if one.parts is not None and other.parts is not None:
        cls = one.cls if one.cls is other.cls else None
        parts = _join_parts(one.parts, other.parts)
        return Flow(one.recorded or other.recorded, one.cut or other.cut, parts, cls=cls)
    if other.parts is not None and _is_nothing(one):
        return other
    if one.parts is not None and _is_nothing(other):
        return one
    left, right = one.whole, other.whole
    return Flow(left.recorded or right.recorded, left.cut or right.cut)


def _join_parts(parts: Mapping[Any, Flow], others: Mapping[Any, Flow]) -> dict[Any, Flow]:
    """The parts of a value that is one of two; a part that only one has is as it is there."""
    joined = dict(parts)
    for key, part in others.items():
        joined[key] = _join_two(joined[key], part) if key in joined else part
    return joined


def _is_nothing(flow: Flow) -> bool:
    """Whether a value does not depend on the gradient, and is none that is known but None."""
    return flow in (NOTHING, known_flow(None))


def part_of(flow: Flow, key: object) -> Flow:
    """One part of a value, by key or position."""
    if flow.parts is None:
        return flow.whole
    return flow.parts.get(key, flow.whole)


def item_of(flow: Flow) -> Flow:
    """Any one part of a value."""
    return flow.whole if not flow.parts else join(flow.parts.values())
