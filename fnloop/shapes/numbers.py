"""Numbers and texts that notice where a function decides by them, and can decide the other way."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fnloop.authors import is_library_file

__all__ = ["Decisions", "marked"]

Place = tuple[str, int]


@dataclass
class Decisions:
    """Where a function decided by a number, in one run.

    Args:
        flipped: the place whose first decision comes out the other way, None where all are as they are.
        places: the places in the order in which they were met, with the name of the number.
    """

    flipped: Place | None = None
    places: dict[Place, str] = field(default_factory=dict)

    def decide(self, name: str, answer: Any) -> Any:
        """The answer of a comparison, where a user's function asked for it."""
        frame = sys._getframe(2)
        place = (frame.f_code.co_filename, frame.f_lineno)
        if not isinstance(answer, bool) or is_library_file(place[0]):
            return answer
        is_first = place not in self.places
        self.places.setdefault(place, name)
        return not answer if is_first and place == self.flipped else answer


def marked(name: str, value: Any, decisions: Decisions) -> Any:
    """A number or text that is equal to another, and notes what is decided by it.

    Args:
        name: the field.
        value: an int, float or str; anything else is given back as it is.
        decisions: takes the notes.
    """
    cls = _MARKED.get(type(value))
    if cls is None:
        return value
    made = cls(value)
    made.fnloop_name, made.fnloop_decisions = name, decisions
    return made


def _comparison(base: Any, method: str) -> Callable[..., Any]:
    plain = getattr(base, method)

    def compare(self: Any, *others: Any) -> Any:
        return self.fnloop_decisions.decide(self.fnloop_name, plain(self, *others))

    return compare


def _arithmetic(base: Any, method: str) -> Callable[..., Any]:
    plain = getattr(base, method)

    def compute(self: Any, *others: Any) -> Any:
        return marked(self.fnloop_name, plain(self, *others), self.fnloop_decisions)

    return compute


COMPARISONS = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__bool__")
ARITHMETIC = (
    *("__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__"),
    *("__floordiv__", "__rfloordiv__", "__mod__", "__rmod__", "__pow__", "__rpow__", "__neg__", "__abs__"),
)


def _marked_class(base: type) -> type:
    space: dict[str, Any] = {"__hash__": base.__hash__}
    space |= {name: _comparison(base, name) for name in COMPARISONS if hasattr(base, name)}
    if base is not str:
        space |= {name: _arithmetic(base, name) for name in ARITHMETIC if hasattr(base, name)}
    return type(base.__name__, (base,), space)


_MARKED = {base: _marked_class(base) for base in (int, float, str)}
