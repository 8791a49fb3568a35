"""Do values fit their annotations: beartype for Python types, jaxtyping for tensors, messages of our own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Annotated, Any, Literal, get_args, get_origin

from beartype import BeartypeConf
from beartype.door import is_bearable
from jaxtyping import jaxtyped

from fnloop.axes import Bindings, parse_axes
from fnloop.errors import StateError
from fnloop.hints import erase, is_record, members, record_fields, show, strip, tensor_type
from fnloop.plan import MISSING
from fnloop.run.modes import Mode
from fnloop.state import BlockState
from fnloop.summary import is_array, summarize

__all__ = ["Checker", "explain", "fits", "is_simple", "is_volatile"]

CONF = BeartypeConf(is_pep484_tower=True)

Typed = Sequence[tuple[str, object, Any]]
"""Fields with their values and annotations, in the order in which axes are bound."""


def fits(value: object, hint: Any) -> bool:
    """Whether a value is what an annotation says; containers of tensors are looked through item by item."""
    hint = hint if _validated(hint) else strip(hint)
    if len(members(hint)) > 1 and not _validated(hint):
        return any(fits(value, member) for member in members(hint))
    origin, arguments = get_origin(hint), get_args(hint)
    if is_record(hint):
        return isinstance(value, origin or hint) and all(
            fits(getattr(value, name), info.hint) for name, info in record_fields(hint).items()
        )
    if origin in (list, set, frozenset) and type(value) is origin:
        return all(fits(item, arguments[0]) for item in value)  # type: ignore[attr-defined]
    if origin is tuple and isinstance(value, tuple) and arguments:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return all(fits(item, arguments[0]) for item in value)
        return len(value) == len(arguments) and all(map(fits, value, arguments))
    if origin is dict and isinstance(value, dict):
        return all(fits(key, arguments[0]) and fits(item, arguments[1]) for key, item in value.items())
    return bool(is_bearable(value, hint, conf=CONF))


def _validated(hint: Any) -> bool:
    """Whether an annotation carries something that beartype looks at besides the type."""
    return get_origin(hint) is Annotated and not all(isinstance(note, str) for note in hint.__metadata__)


def is_simple(hint: Any) -> bool:
    """Whether a value's class alone says if it fits."""
    hint = strip(hint) if not _validated(hint) else hint
    return isinstance(hint, type) and get_origin(hint) is None and not is_record(hint) and not hasattr(hint, "dtypes")


def is_volatile(hint: Any) -> bool:
    """Whether a value's signature does not say if it fits: its contents have to be looked at each time."""
    if _validated(hint):
        return True
    hint = strip(hint)
    if get_origin(hint) is Literal:
        return True
    if is_record(hint):
        return any(is_volatile(info.hint) for info in record_fields(hint).values())
    if isinstance(hint, type) and getattr(hint, "_is_protocol", False):
        return True
    return any(is_volatile(argument) for argument in get_args(hint) if not isinstance(argument, (list, str)))


def explain(value: object, hint: Any, bindings: Bindings) -> str:
    """Why a value does not fit, as far as its dtype and axes tell; else nothing."""
    wanted = tensor_type(hint)
    if wanted is None or not is_array(value):
        return ""
    array: Any = value
    if not isinstance(value, wanted.array_type):
        return f": {type(value).__name__} is not {show(wanted.array_type)}"
    dtype = summarize(value).split("[", 1)[0]
    if isinstance(wanted.dtypes, (tuple, list)) and dtype not in wanted.dtypes:
        return f": dtype {dtype} is not {wanted.dtype.__name__}"
    reason = bindings.agree(tuple(array.shape), parse_axes(wanted.dim_str))
    return f": {reason}" if reason else f': its axes are not "{wanted.dim_str}"'


class Checker:
    """The checks of one block, as the flat function calls them.

    Args:
        path: the block, for messages.
        mode: ``"types"`` leaves dtypes and axes aside.
        given: the fields that it reads, with annotations.
        made: the fields that it writes.
        record_out: the record that it returns, None where there is none.
    """

    def __init__(
        self, path: str, mode: Mode, given: Mapping[str, Any], made: Mapping[str, Any], record_out: Any = None
    ) -> None:
        self.path = path
        erased = mode == "types"
        self.given = {name: erase(hint) if erased else hint for name, hint in given.items()}
        self.made = {name: erase(hint) if erased else hint for name, hint in made.items()}
        self.record_out = get_origin(record_out) or record_out
        self.volatile = any(map(is_volatile, [*given.values(), *made.values()]))
        self.seen: dict[Any, set[Any]] = {}

    def check_inputs(self, key: Any, record: Any) -> set[Any]:
        """Check what goes in; gives the set of outputs that were verified with such inputs."""
        typed = [(name, getattr(record, name), hint) for name, hint in self.given.items()]
        self._check(typed, (), "reads it as")
        if self.volatile:
            return set()
        if len(self.seen) >= 1024:  # so many shapes: forget, which costs time but never changes a result
            self.seen.clear()
        return self.seen.setdefault(key, set())

    def check_class(self, result: Any) -> None:
        """Check that a block returned the record that it declares."""
        if isinstance(result, self.record_out):
            return
        wanted = self.record_out.__name__
        came = type(result).__name__ if isinstance(result, BlockState) else summarize(result)
        raise StateError(f"block {self.path!r} returned {came}, but declares {wanted}; write `return {wanted}(...)`")

    def check_outputs(self, verified: set[Any], key: Any, record: Any, result: Any) -> None:
        """Check what came out, together with what went in: axes of one name are one size."""
        typed = [(name, getattr(record, name), hint) for name, hint in self.given.items()]
        made = [(name, getattr(result, name), hint) for name, hint in self.made.items()]
        self._check(made, typed, "declares it as")
        if not self.volatile:
            verified.add(key)

    def _check(self, typed: Typed, before: Typed, verb: str) -> None:
        with _context():
            for _, value, hint in before:
                fits(value, hint)
            for name, value, hint in typed:
                if not fits(value, hint):
                    bindings = Bindings()
                    for _, earlier, other in [*before, *typed]:
                        if earlier is value:
                            break
                        explain(earlier, other, bindings)
                    came = "got" if not before and verb == "reads it as" else "wrote"
                    raise StateError(
                        f"block {self.path!r} {came} {name}={summarize(value)}, but {verb} {show(hint)}"
                        f"{explain(value, hint, bindings)}"
                    )


def _context() -> AbstractContextManager[Any]:
    context: Any = jaxtyped("context")
    return context if context is not None else nullcontext()


class InputChecker:
    """The checks of all inputs of a composite before any of its blocks runs.

    Args:
        name: the composite.
        mode: ``"types"`` leaves dtypes and axes aside.
        wanted: for each input, the readers and the annotations that must all fit, then those of which one must.
        together: True where axes are bound across the inputs, since one declared record holds them.
    """

    def __init__(
        self,
        name: str,
        mode: Mode,
        wanted: Mapping[str, tuple[Sequence[tuple[str, Any]], Sequence[tuple[str, Any]]]],
        together: bool,
    ) -> None:
        self.name = name
        self.erased = mode == "types"
        self.wanted = wanted
        self.together = together
        hints = [hint for every, some in wanted.values() for _, hint in [*every, *some]]
        self.volatile = any(map(is_volatile, hints))
        self.seen: set[Any] = set()

    def check(self, key: Any, values: Sequence[object]) -> None:
        """Check the inputs of one call.

        Raises:
            StateError: for the first that does not fit.
        """
        bindings = Bindings()
        outer = _context() if self.together else nullcontext()
        with outer:
            for (name, (every, some)), value in zip(self.wanted.items(), values, strict=True):
                if value is MISSING:
                    continue
                for reader, hint in every:
                    with nullcontext() if self.together else _context():
                        if not fits(value, erase(hint) if self.erased else hint):
                            self._refuse(name, value, reader, hint, bindings if self.together else Bindings())
                    if self.together:
                        explain(value, hint, bindings)
                if some and not any(self._alone(value, hint) for _, hint in some):
                    self._refuse(name, value, *some[0], Bindings())
        if not self.volatile and len(self.seen) < 1024:
            self.seen.add(key)

    def _alone(self, value: object, hint: Any) -> bool:
        with _context():
            return fits(value, erase(hint) if self.erased else hint)

    def _refuse(self, name: str, value: object, reader: str, hint: Any, bindings: Bindings) -> None:
        raise StateError(
            f"{self.name!r} got {name}={summarize(value)}, but {reader} {show(hint)}"
            f"{explain(value, hint, bindings)}"
        )
