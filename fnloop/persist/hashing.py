"""The hash into which a fingerprint writes, what it has seen, and how it goes through plans."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from hashlib import blake2b
from typing import Any

from typing_extensions import assert_never

from fnloop.plan import Compiled, Composite, Decision, Leaf, Plan, Step, Transformed

__all__ = ["Hashing", "Unknown"]


class Unknown(Exception):
    """A value whose identity cannot be told.

    Args:
        place: where it is.
        reason: why not.
    """

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place} {reason}")


class Hashing:
    """The fingerprint of plans; `Fingerprint` adds the values in them."""

    def __init__(self) -> None:
        self._hash = blake2b(digest_size=20)
        self._seen: dict[int, tuple[int, object, bool]] = {}
        self._open: set[int] = set()
        self._modules: dict[int, set[str]] = {}
        self._read: set[str] = set()
        self._lenient = 0

    def hexdigest(self) -> str:
        """The fingerprint as text."""
        return self._hash.hexdigest()

    def add(self, value: Any, place: str) -> None:
        """Add a value."""
        raise NotImplementedError

    # --- what goes into the hash

    def _put(self, *parts: str | bytes) -> None:
        for part in parts:
            data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
            self._hash.update(len(data).to_bytes(8, "little"))
            self._hash.update(data)

    def _known(self, value: object) -> bool:
        """Whether something was added before, which is then only named."""
        number, _, lenient = self._seen.get(id(value), (len(self._seen), value, True))
        if id(value) in self._seen and (self._lenient or not lenient):
            self._put(f"again {number}")
            return True
        self._seen[id(value)] = number, value, bool(self._lenient)
        return False

    @contextmanager
    def _not_run(self, place: str) -> Iterator[None]:
        """For what is not called by the block, such as `__init__`: it may read from outside."""
        self._lenient += 1
        try:
            yield
        except Unknown:
            self._put("unknown", place)
        finally:
            self._lenient -= 1

    @contextmanager
    def _inside(self, value: object, place: str) -> Iterator[None]:
        if id(value) in self._open:
            raise Unknown(place, "contains itself")
        self._open.add(id(value))
        try:
            yield
        finally:
            self._open.discard(id(value))

    def _refuse(self, place: str, reason: str) -> None:
        if not self._lenient:
            raise Unknown(place, reason)

    # --- plans

    def plan(self, plan: Plan, place: str) -> None:
        """Add a plan: its wiring, its functions and the components that are bound inside.

        Raises:
            Unknown: where it cannot be told what a part of it is.
        """
        match plan:
            case Leaf():
                self._put("leaf")
                self.add(plan.function, f"{plan.name!r}")
                self.add(plan.record_in, "its input")
                self.add(plan.record_out, "its output")
            case Transformed():
                self._put("transformed", plan.name, type(plan.function).__name__)
                self._step(plan.function.step, place)
                for one in fields(plan.function):  # type: ignore[arg-type]  # each is a dataclass
                    if one.name not in ("step", "run", "record_out", "screen"):
                        self.add(getattr(plan.function, one.name), f"{plan.name!r}")
            case Compiled():
                self._put("compiled")
                self.plan(plan.plan, place)
            case Composite():
                self._put(plan.kind, plan.name, repr(plan.carry), repr(list(plan.interface.writes)))
                self._put(repr([(one.name, one.field, one.every, one.joined, one.stacked) for one in plan.gathered]))
                self.add((plan.record_in, plan.record_out), f"{plan.name!r}")
                for name, default in plan.filled.items():
                    self._put(name)
                    self.add((default.value, default.factory), f"the default of {name!r}")
                for decision in (plan.decision, plan.until):
                    self._decision(decision)
                for step in plan.all_steps:
                    self._step(step, place)
            case _:
                assert_never(plan)

    def _step(self, step: Step, place: str) -> None:
        self._put("step", step.name, repr(sorted(step.names.items())))
        self._bound(step.bound, repr(step.name))
        self.plan(step.plan, place)

    def _decision(self, decision: Decision | None) -> None:
        if decision is None:
            self._put("none")
            return
        self._put("decision", repr(sorted(decision.names.items())), repr(decision.branches))
        self._bound(decision.bound, repr(decision.leaf.name))
        self.plan(decision.leaf, decision.leaf.name)

    def _bound(self, bound: Mapping[str, object], owner: str) -> None:
        for name, value in sorted(bound.items()):
            self._put(name)
            self.add(value, f"the component {name!r} of {owner}")
