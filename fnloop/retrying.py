"""Blocks that are tried again, or replaced by another block, where they raise: for what reads from outside.

Blocks are pure, so that to run one again is safe.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, get_origin

from fnloop.errors import StateError, add_note
from fnloop.hints import show
from fnloop.left_on import switch_off
from fnloop.plan import Leaf, Plan
from fnloop.references import check_reachable, copies_values
from fnloop.state import BlockState
from fnloop.summary import summarize
from fnloop.typesystem.subtypes import misfit

if TYPE_CHECKING:
    from fnloop.blocks import AnyBlock

__all__ = ["Exceptions", "Wait", "fallen_back", "retried"]

Exceptions = type[BaseException] | tuple[type[BaseException], ...]

Wait = float | Callable[[int], float]
"""The seconds before another try: a number, or a function of the number of tries so far."""


@dataclass(frozen=True)
class Retrying:
    """The function of a block that is tried again.

    Args:
        leaf: the block.
        times: how often it is tried at most.
        on: the exceptions after which it is tried again.
        wait: the seconds before another try.
    """

    leaf: Leaf
    times: int
    on: Exceptions
    wait: Wait

    def __repr__(self) -> str:
        return f"<{self.description}>"

    @property
    def description(self) -> str:
        """When it is tried again, in a few words."""
        times = "once" if self.times == 1 else f"up to {self.times} times"
        return f"tried {times} on {_names(self.on)}"

    def __call__(self, record: BlockState, /, **components: object) -> Any:
        """Run the block."""
        for tried in range(1, self.times):
            made = self._tried(record, components, tried)
            if made is not None:
                return made[0]
            time.sleep(self.wait(tried) if callable(self.wait) else self.wait)
        try:
            return self.leaf.function(record, **components)
        except Exception as error:
            _note_tries(error, self.times)
            raise

    def _tried(self, record: BlockState, components: Mapping[str, object], tried: int) -> tuple[Any] | None:
        """What the block gives; None where it raises."""
        try:
            return (self.leaf.function(record, **components),)
        except self.on as error:
            switch_off(error)
            return None
        except Exception as error:  # another one, after which it is not tried again
            _note_tries(error, tried)
            raise

    def made_by(self) -> tuple[Callable[..., Leaf], tuple[object, ...]]:
        """What gives the block again, for pickle: a function and its arguments."""
        check_reachable("the wait of a retry,", self.wait, copies=copies_values(2))
        return retried, (self.leaf, self.times, self.on, self.wait)


def _note_tries(error: Exception, tried: int) -> None:
    """Say how often a block was tried."""
    add_note(error, "tried once" if tried == 1 else f"tried {tried} times")


@dataclass(frozen=True)
class FallingBack:
    """The function of a block in whose place another one runs where it raises.

    Args:
        leaf: the block.
        other: the block that runs in its place.
        on: the exceptions after which it does.
    """

    leaf: Leaf
    other: AnyBlock
    on: Exceptions

    def __repr__(self) -> str:
        return f"<{self.description}>"

    @property
    def description(self) -> str:
        """What runs in its place, and when, in a few words."""
        return f"falls back to {self.other.name} on {_names(self.on)}"

    def __call__(self, record: BlockState, /, **components: object) -> Any:
        """Run the block, or the other one."""
        own = {name: value for name, value in components.items() if name in self.leaf.interface.components}
        try:
            return self.leaf.function(record, **own)
        except self.on as error:
            switch_off(error)
            interface = self.other.interface
            given = {name: value for name, value in components.items() if name in interface.components}
            fields = {name: getattr(record, name) for name in interface.reads if hasattr(record, name)}
            result = self.other(**fields, **given)
        made: Any = get_origin(self.leaf.record_out) or self.leaf.record_out
        return made(**{name: getattr(result, name) for name in self.leaf.hints_out})

    def made_by(self) -> tuple[Callable[..., Leaf], tuple[object, ...]]:
        """What gives the block again, for pickle: a function and its arguments."""
        return fallen_back, (self.leaf, self.other, self.on)


def retried(plan: Plan, times: object, on: object, wait: object) -> Leaf:
    """A block that is tried again where it raises.

    Args:
        plan: of the block.
        times: how often it is tried at most.
        on: the exceptions after which it is tried again.
        wait: the seconds before another try.

    Raises:
        StateError: for a block of several, or arguments that do not fit.
    """
    leaf = _single(plan, "with_retry")
    if not isinstance(times, int) or isinstance(times, bool) or times < 1:
        raise StateError(f"{leaf.name!r}.with_retry: times must be a whole number from 1 on, not {summarize(times)}")
    if not callable(wait) and not (isinstance(wait, (int, float)) and wait >= 0):
        raise StateError(
            f"{leaf.name!r}.with_retry: wait must be the seconds before another try, or a function of the number of "
            f"tries so far, not {summarize(wait)}"
        )
    seconds: Any = wait
    return replace(leaf, function=Retrying(leaf, times, _exceptions(leaf, "with_retry", on), seconds))


def fallen_back(plan: Plan, other: AnyBlock, on: object) -> Leaf:
    """A block in whose place another one runs where it raises.

    Args:
        plan: of the block.
        other: the block that runs in its place: it reads some of the same fields, and writes all that this one writes.
        on: the exceptions after which it does.

    Raises:
        StateError: for a block of several, or another block that does not fit.
    """
    leaf = _single(plan, "with_fallback")
    exceptions = _exceptions(leaf, "with_fallback", on)
    if not hasattr(other, "interface"):
        raise StateError(f"{leaf.name!r}.with_fallback wants a block, not {summarize(other)}; write @block above it")
    _check_other(leaf, other)
    components = {**other.interface.components, **leaf.interface.components}
    interface = replace(leaf.interface, components=components)
    return replace(leaf, function=FallingBack(leaf, other, exceptions), interface=interface)


def _single(plan: Plan, method: str) -> Leaf:
    if isinstance(plan, Leaf):
        return plan
    raise StateError(
        f"{plan.name!r}.{method}: it is not a single function; write it on the block inside that may raise, "
        f"`{plan.name}.replace_block('name', block.{method}(...))`"
    )


def _exceptions(leaf: Leaf, method: str, on: object) -> Exceptions:
    classes = on if isinstance(on, tuple) else (on,)
    for cls in classes:
        if not isinstance(cls, type) or not issubclass(cls, BaseException):
            raise StateError(
                f"{leaf.name!r}.{method}: on={summarize(on)} is no class of exceptions; write on=(OSError,)"
            )
    return classes


def _names(exceptions: Exceptions) -> str:
    classes = exceptions if isinstance(exceptions, tuple) else (exceptions,)
    return " or ".join(cls.__name__ for cls in classes)


def _check_other(leaf: Leaf, other: AnyBlock) -> None:
    """Refuse a block that cannot stand in for another."""
    for name, read in other.interface.reads.items():
        if name not in leaf.hints_in:
            if read.default is None:
                raise StateError(
                    f"{other.name!r} cannot stand in for {leaf.name!r}: it reads {name!r}, which {leaf.name!r} does not"
                )
            continue
        for use in read.uses:
            wrong = misfit(leaf.hints_in[name], use.hint)
            if wrong is not None:
                raise StateError(
                    f"{other.name!r} cannot stand in for {leaf.name!r}: it reads {name!r} as {show(use.hint)}, and "
                    f"{leaf.name!r} as {show(leaf.hints_in[name])}"
                )
    for name, hint in leaf.hints_out.items():
        write = other.interface.writes.get(name)
        if write is None:
            raise StateError(f"{other.name!r} cannot stand in for {leaf.name!r}: it does not write {name!r}")
        for use in write.uses:
            if misfit(use.hint, hint) is not None:
                raise StateError(
                    f"{other.name!r} cannot stand in for {leaf.name!r}: it writes {name!r} as {show(use.hint)}, and "
                    f"{leaf.name!r} as {show(hint)}"
                )
