"""The checks of blocks and of calls: values of a signature that was verified are not checked again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Literal, get_origin

from jaxtyping import jaxtyped

from fnloop.axes import is_symbolic
from fnloop.errors import FnloopError, StateError
from fnloop.hints import show
from fnloop.interface import MISSING
from fnloop.run.conformance import conforms, is_volatile, tensors_in
from fnloop.run.device import from_device
from fnloop.run.expressions import axes_in, expression_misfit, has_axes, has_expressions
from fnloop.run.modes import Mode
from fnloop.run.namesakes import full_name, is_namesake, told_apart
from fnloop.run.reasons import explain
from fnloop.run.verified import VerifiedCache
from fnloop.state import BlockState
from fnloop.summary import summarize

__all__ = ["Checker", "Kind", "described", "wrong_record"]

Typed = Sequence[tuple[str, object, Any]]
"""Fields with their values and annotations, in the order in which axes are bound."""

Kind = Literal["block", "loop header", "predicate", "switch"]
"""The role of a function, in messages."""

MAX_SIGNATURES = 1024
"""The most signatures that are remembered; then all are forgotten, which costs time but never changes a result."""


RESIZED = "; for an axis that changes write `_` in both records"
"""The remedy where a block gives a field that it reads in another size."""


class Checker:
    """The checks of the inputs and outputs of a function.

    Args:
        path: the block, for messages.
        mode: ``"types"`` leaves dtypes and axes aside.
        given: the fields that it reads, with annotations.
        made: the fields that it writes.
        record_out: the record that it returns, None where there is none.
        kind: the role of the function.
        cache: the values that this run has verified, None where each check looks at all of them.
    """

    def __init__(
        self,
        path: str,
        mode: Mode,
        given: Mapping[str, Any],
        made: Mapping[str, Any],
        record_out: Any = None,
        kind: Kind = "block",
        cache: VerifiedCache | None = None,
    ) -> None:
        self.title = f"{kind} {path!r}"
        self.tensors = mode != "types"
        self.given, self.made = given, made
        self.record_out = get_origin(record_out) or record_out
        hints = [*given.items(), *made.items()]
        declared = [(name, list(axes_in(hint))) for name, hint in hints]
        self.axes = frozenset(name for name, every in declared if every)
        """The fields with axes, which are bound together."""
        self.expressions = self.tensors and any(is_symbolic(axes) for _, every in declared for axes in every)
        """Whether some of these axes are expressions."""
        self.volatile_fields = frozenset(name for name, hint in hints if is_volatile(hint))
        """The fields whose signature does not say whether they fit: they are looked at each time."""
        self.volatile = bool(self.volatile_fields)
        self.seen: dict[Any, set[Any]] = {}
        self.cache = cache

    def check_inputs(self, key: Any, record: Any) -> set[Any]:
        """Check the inputs. Gives the set of outputs that were verified with such inputs."""
        key = self._key(key)
        self._check(self._typed(record, self.given, key in self.seen), (), "got", "reads it as")
        return self._remember(key)

    def check_class(self, result: Any) -> None:
        """Check that a block returned the record that it declares."""
        if not isinstance(result, self.record_out):
            raise wrong_record(f"{self.title} returned", result, self.record_out, "return")

    def check_outputs(self, verified: set[Any], key: Any, record: Any, result: Any) -> None:
        """Check the outputs together with the inputs: axes of the same name have the same size."""
        key = self._key(key)
        before = _typed(record, {name: hint for name, hint in self.given.items() if name in self.axes})
        self._check(self._typed(result, self.made, key in verified), before, "wrote", "declares it as")
        if len(verified) >= MAX_SIGNATURES:
            verified.clear()
        verified.add(key)

    def check_item(self, key: Any, item: Any) -> None:
        """Check the iteration variables that a header yields."""
        key = self._key(key)
        self._check(self._typed(item, self.made, key in self.seen), (), "yielded", "declares it as")
        self._remember(key)

    def _key(self, key: Any) -> Any:
        """The key under which a signature is remembered; not its own where that does not say all."""
        return (self.volatile_fields, key) if self.volatile else key

    def _typed(self, record: Any, hints: Mapping[str, Any], verified: bool) -> Typed:
        """The fields to look at; of a signature that was verified before, those of which it does not say all."""
        if not verified or self.volatile_fields & self.axes:
            return _typed(record, hints)
        return _typed(record, {name: hint for name, hint in hints.items() if name in self.volatile_fields})

    def _remember(self, key: Any) -> set[Any]:
        if len(self.seen) >= MAX_SIGNATURES:
            self.seen.clear()
        return self.seen.setdefault(key, set())

    def _check(self, typed: Typed, before: Typed, came: str, verb: str) -> None:
        with _context():
            for _, value, hint in before:
                conforms(value, hint, self.tensors)
            for number, (name, value, hint) in enumerate(typed):
                cache = self.cache if name in self.volatile_fields - self.axes else None
                if _conforms(f"{self.title} {came} {name}", value, hint, self.tensors, cache):
                    continue
                bound = [tensor for field in [*before, *typed[:number]] for tensor in _tensors(field)]
                reason = explain(name, value, hint, self.tensors, bound)
                is_resized = any(name == read for read, _, _ in before) and reason.startswith(": axis ")
                raise StateError(
                    f"{self.title} {came} {name}={summarize(value)}, but {verb} {described(value, hint)}{reason}"
                    f"{RESIZED if is_resized else ''}"
                )
        if self.expressions:
            self._check_expressions([*before, *typed], f"{self.title} {came}", verb)

    def _check_expressions(self, fields: Typed, got: str, verb: str) -> None:
        """Check the axes that are expressions, all others being bound."""
        tensors = [tensor for name, value, hint in fields for tensor in tensors_in(value, hint, name, certain=True)]
        misfit = expression_misfit(tensors)
        if misfit is not None:
            raise StateError(
                f"{got} {misfit.where}={summarize(misfit.value)}, but {verb} {show(misfit.hint)}: {misfit.reason}"
            )


def _conforms(title: str, value: object, hint: Any, tensors: bool, cache: VerifiedCache | None = None) -> bool:
    """Whether a value conforms to an annotation; `title` names the value in messages."""
    try:
        return conforms(value, hint, tensors, cache)
    except RecursionError:
        raise StateError(
            f"{title}={summarize(value)}, which is nested too deeply to be checked as {show(hint)}; "
            f"hold what grows in a tuple or a list"
        ) from None
    except Exception as error:  # of the value itself, whatever it was asked
        if from_device(error) or isinstance(error, FnloopError):
            raise
        raise StateError(
            f"{title}={summarize(value)}, which cannot be checked as {show(hint)}, because it raises "
            f"{type(error).__name__}: {error}"
        ) from error


def _typed(record: Any, hints: Mapping[str, Any]) -> Typed:
    return [(name, getattr(record, name), hint) for name, hint in hints.items()]


def _tensors(field: tuple[str, object, Any]) -> Sequence[tuple[str, Any, Any]]:
    name, value, hint = field
    return list(tensors_in(value, hint, name))


def _context() -> AbstractContextManager[Any]:
    context: Any = jaxtyped("context")
    return context if context is not None else nullcontext()


def described(value: object, hint: Any) -> str:
    """An annotation for a message; a class is told apart from another one of its name."""
    cls = get_origin(hint) or hint
    came = type(value)
    if not is_namesake(came, cls):
        return show(hint)
    return f"{cls.__module__}.{show(hint)} ({told_apart(came, cls)})"


def wrong_record(what: str, came: Any, wanted: type, verb: str) -> StateError:
    """The error for a function that returns or yields another record than it declares, or none."""
    cls, name = type(came), wanted.__name__
    if is_namesake(cls, wanted):
        if full_name(cls) == full_name(wanted):
            return StateError(f"{what} another {name} than it declares: {told_apart(cls, wanted)}")
        return StateError(f"{what} {full_name(cls)}, but declares {full_name(wanted)}; write `{verb} {name}(...)`")
    shown = cls.__name__ if isinstance(came, BlockState) else summarize(came)
    return StateError(f"{what} {shown}, but declares {name}; write `{verb} {name}(...)`")


class InputChecker:
    """The checks of all inputs of a composite before any of its blocks runs.

    Args:
        name: the composite.
        mode: ``"types"`` leaves dtypes and axes aside.
        wanted: for each input, the readers and the annotations that must all fit, then those of
            which one must.
        together: True where axes are bound across the inputs, since one declared record holds them.
        cache: the values that this run has verified.
    """

    def __init__(
        self,
        name: str,
        mode: Mode,
        wanted: Mapping[str, tuple[Sequence[tuple[str, Any]], Sequence[tuple[str, Any]]]],
        together: bool,
        cache: VerifiedCache,
    ) -> None:
        self.name = name
        self.cache = cache
        self.tensors = mode != "types"
        self.wanted = wanted
        self.together = together
        hints = {name: [hint for _, hint in [*every, *some]] for name, (every, some) in wanted.items()}
        self.volatile_fields = frozenset(name for name in hints if any(map(is_volatile, hints[name])))
        """The inputs whose signature does not say whether they fit: they are looked at each time."""
        self.bound = together and any(has_axes(hint) for name in self.volatile_fields for hint in hints[name])
        """Whether one of these has axes, which all inputs bind together."""
        self.expressions = (
            self.tensors and together and any(has_expressions(one) for every in hints.values() for one in every)
        )
        """Whether some of the axes that they bind together are expressions."""
        self.volatile = bool(self.volatile_fields)
        self.seen: set[Any] = set()

    def check(self, key: Any, values: Sequence[object]) -> None:
        """Check the inputs of a call.

        Raises:
            StateError: for the first that does not fit.
        """
        bound: list[tuple[str, Any, Any]] = []
        key = (self.volatile_fields, key) if self.volatile else key  # of another kind than those that say all
        verified = key in self.seen and not self.bound
        with _context() if self.together else nullcontext():
            for name, value in zip(self.wanted, values, strict=True):
                if value is MISSING or (verified and name not in self.volatile_fields):
                    continue
                self._check_input(name, value, bound)
        if self.expressions:
            self._check_expressions(values)
        if len(self.seen) >= MAX_SIGNATURES:
            self.seen.clear()
        self.seen.add(key)

    def _check_input(self, name: str, value: object, bound: list[tuple[str, Any, Any]]) -> None:
        """Check an input; `bound` gets its tensors, where axes are bound across the inputs."""
        every, some = self.wanted[name]
        for reader, hint in every:
            with nullcontext() if self.together else _context():
                cache = self.cache if is_volatile(hint) and not has_axes(hint) else None
                if not _conforms(f"{self.name!r} got {name}", value, hint, self.tensors, cache):
                    self._refuse(name, value, reader, hint, bound)
            if self.together:
                bound += tensors_in(value, hint, name)
        if some and not any(self._fits_alone(name, value, hint) for _, hint in some):
            self._refuse(name, value, *some[0], [])

    def _check_expressions(self, values: Sequence[object]) -> None:
        """Check the axes that are expressions, all others being bound."""
        tensors, readers = [], []
        for (name, (every, _)), value in zip(self.wanted.items(), values, strict=True):
            for reader, hint in every if value is not MISSING else ():
                found = list(tensors_in(value, hint, name, certain=True))
                tensors += found
                readers += [reader] * len(found)
        misfit = expression_misfit(tensors)
        if misfit is not None:
            reader = next(one for one, tensor in zip(readers, tensors, strict=True) if tensor[:3:2] == misfit[:3:2])
            raise StateError(
                f"{self.name!r} got {misfit.where}={summarize(misfit.value)}, but {reader} {show(misfit.hint)}: "
                f"{misfit.reason}"
            )

    def _fits_alone(self, name: str, value: object, hint: Any) -> bool:
        with _context():
            return _conforms(f"{self.name!r} got {name}", value, hint, self.tensors)

    def _refuse(self, name: str, value: object, reader: str, hint: Any, bound: Sequence[tuple[str, Any, Any]]) -> None:
        raise StateError(
            f"{self.name!r} got {name}={summarize(value)}, but {reader} {described(value, hint)}"
            f"{explain(name, value, hint, self.tensors, bound)}"
        )
