"""Whether the value of a writer fits a reader: their types by the type system at hand, their axes by unification."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fnloop.axes import Axes, Bindings, is_symbolic
from fnloop.interface import Read, Use
from fnloop.scope import Input, TypeSystem, defaulting

__all__ = ["Comparison"]


class Comparison:
    """Compares the types of one composition, and knows what its axes are bound to.

    Args:
        types: compares types.
    """

    def __init__(self, types: TypeSystem) -> None:
        self._types = types
        self._bindings = Bindings()

    def misfit(self, wanted: Use, given: Use, bind: bool) -> str | None:
        """Why a value does not fit its reader, None where it does; `bind` unifies their axes from here on."""
        if wanted.narrows:
            reason = None if self._types.overlap(given.hint, wanted.hint) else ""
        else:
            reason = self._types.misfit(given.hint, wanted.hint)
        return self.unify(given.axes, wanted.axes, bind) if reason is None else reason

    def conflict(self, one: Use, other: Use, bind: bool) -> str | None:
        """Why no value fits two readers of a field, None where one may."""
        if not self._types.overlap(other.hint, one.hint):
            return ""
        return self.unify(one.axes, other.axes, bind)

    def unify(self, given: Axes | None, wanted: Axes | None, bind: bool) -> str | None:
        """Why two lists of axes differ, None where they may be equal; `bind` makes them equal from here on."""
        if bind:
            return self._bindings.unify(given, wanted)
        return Bindings().unify(self._bindings.resolve(given), self._bindings.resolve(wanted))

    def is_resized(self, given: Use, wanted: Use) -> bool:
        """Whether the type of a carry fits its reader, but an axis is another expression of the same sizes."""
        axes = [self._bindings.resolve(use.axes) or () for use in (given, wanted)]
        fits = self._types.misfit(given.hint, wanted.hint) is None
        return fits and len(axes[0]) == len(axes[1]) and any(map(is_symbolic, axes))

    def serves(self, known: Input, use: Use) -> bool:
        """Whether the default of a reader before is there for this one too: whether its type fits."""
        if known.read.default is None or known.defaulted is None:
            return False
        given = defaulting(known.defaulted).hint
        if use.narrows:
            return self._types.overlap(given, use.hint)
        return self._types.misfit(given, use.hint) is None

    def have_equal_axes(self, uses: Iterable[Use]) -> bool:
        """Whether all of these declare the same axes."""
        return len({self._bindings.resolve(use.axes) for use in uses}) <= 1

    def kind(self, use: Use) -> tuple[object, ...]:
        """The identity of a reader: of two with the same, the first is kept."""
        return use.hint, self._bindings.resolve(use.axes), use.branch, use.narrows, use.defaults

    def resolved(self, uses: Iterable[Use]) -> tuple[Use, ...]:
        """Uses with what their axes are bound to."""
        return tuple(use.at(use.block, self._bindings.resolve(use.axes), use.role) for use in uses)

    def resolved_read(self, read: Read) -> Read:
        """A field that is read, with what its axes are bound to."""
        return read.of(read.name, self.resolved(read.uses), read.branches)

    def shown(self, *uses: Use) -> Sequence[str]:
        """The types of uses, for a message."""
        return [self._types.show(use.hint) for use in uses]
