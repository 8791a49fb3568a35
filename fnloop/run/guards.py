"""The functions that a flat function calls besides the blocks: each raises one error, or does nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from fnloop.errors import PurityError, StateError
from fnloop.interface import MISSING
from fnloop.plan import Function
from fnloop.purity.draws import DRAW
from fnloop.run.checks import Checker, wrong_record
from fnloop.run.contents import Contents, changes, contents
from fnloop.run.parameters import Checksums, changed_parameters, checksums
from fnloop.run.random_states import drawn_from, random_states
from fnloop.run.report import REPORT
from fnloop.run.values import fingerprint
from fnloop.state import Record, make_record
from fnloop.summary import summarize

__all__ = [
    "UNSET",
    "Unchanged",
    "Unset",
    "component_left_out",
    "given",
    "item_check",
    "left_out",
    "make_present",
    "must_be_bool",
    "pure_check",
    "refuse_empty",
    "unknown_branch",
]


class Unset:
    """The mark of a component that is left to the default in the blocks' own signatures."""


UNSET = Unset()


def given(components: Mapping[str, object]) -> dict[str, object]:
    """The components that are not left to the blocks' own defaults."""
    return {name: value for name, value in components.items() if value is not UNSET}


def make_present(title: str, /, **values: object) -> Record:
    """A record of those values that are there."""
    return make_record(title, {name: value for name, value in values.items() if value is not MISSING})


def refuse_empty(path: str, fields: tuple[str, ...]) -> NoReturn:
    """Refuse zero iterations of a loop that gives out local values of its body."""
    names = ", ".join(map(repr, fields))
    raise StateError(
        f"loop {path!r} ran zero iterations, so its output{'s' if len(fields) > 1 else ''} {names} "
        f"{'have' if len(fields) > 1 else 'has'} no value; run it at least once, or carry the field: "
        f"let a block of the body read it too, and give its first value"
    )


def item_check(checker: Checker) -> Callable[[Any], None]:
    """The check that a header yields the record that it declares."""

    def check(item: Any) -> None:
        if not isinstance(item, checker.record_out):
            raise wrong_record(f"{checker.title} yielded", item, checker.record_out, "yield")

    return check


def must_be_bool(name: str) -> Callable[[object], bool]:
    """The check that a predicate returns a bool."""

    def check(answer: object) -> bool:
        if answer is True or answer is False:
            return answer
        raise StateError(
            f"predicate {name!r} returned {summarize(answer)}, but declares bool; write `return bool(...)`"
        )

    return check


def unknown_branch(chooser: str, path: str, names: tuple[str, ...]) -> Callable[[object], NoReturn]:
    """The refusal of an answer of a chooser that names no branch."""

    def refuse(branch: object) -> NoReturn:
        raise StateError(
            f"switch {path!r}: {chooser!r} returned {summarize(branch)}, which is none of its branches "
            f"({', '.join(names)})"
        )

    return refuse


def left_out(path: str, field: str, shown: str) -> Callable[[], NoReturn]:
    """The refusal of a branch whose input was left out."""

    def refuse() -> NoReturn:
        raise StateError(f"branch {path!r} was chosen, but its input {field!r} ({shown}) was left out; give `{field}=`")

    return refuse


def component_left_out(path: str, component: str, shown: str) -> Callable[[], NoReturn]:
    """The refusal of a branch whose component was left out."""

    def refuse() -> NoReturn:
        raise StateError(
            f"branch {path!r} was chosen, but its component {component!r} ({shown}) is missing; "
            f"write `.bind({component}=...)`"
        )

    return refuse


def pure_check(path: str) -> Callable[[Any, Any], None]:
    """The check that a block left its record as it was."""

    def check(before: Any, record: Any) -> None:
        after = fingerprint(record)
        changed = [field for field, old in before.items() if old != after[field]]
        if changed:
            raise PurityError(
                f"block {path!r} changed {', '.join(map(repr, changed))} of its input in place; "
                f"work on a copy (`.copy()`), or compute a new value"
            )

    return check


MAX_CHANGES = 3
"""The most changes of a component that a message names."""


@dataclass(frozen=True)
class Snapshot:
    """The contents of components at one time.

    Args:
        contents: by component.
        parameters: likewise, of its Parameters; empty where nobody asks.
        random: the global states of random generators.
    """

    contents: Mapping[str, Contents]
    parameters: Mapping[str, Checksums]
    random: Mapping[str, Any]


class Unchanged:
    """The check that a function leaves its components and the global random states as they are.

    Args:
        title: the function, for messages.
        path: its place, for reports.
        leaf: the function; it may have defaults for components that are not given.
    """

    def __init__(self, title: str, path: str, leaf: Function) -> None:
        self.title, self.path = title, path
        known = {name: component.default for name, component in leaf.interface.components.items() if component.default}
        self.defaults = {name: default.value for name, default in known.items() if default.factory is None}

    def snapshot(self, components: Mapping[str, object]) -> Snapshot:
        """The contents of the components and the random states, to be compared with later ones."""
        given_now = self._all(components)
        parameters = {} if REPORT.get() is None else {name: checksums(value) for name, value in given_now.items()}
        return Snapshot({name: contents(value) for name, value in given_now.items()}, parameters, random_states())

    def check(self, before: Snapshot, components: Mapping[str, object]) -> None:
        """Compare all with an earlier snapshot, and report the Parameters that changed."""
        drawn = drawn_from(before.random)
        if drawn:
            raise PurityError(f"{self.title} {DRAW.format(f'from {drawn[0]}, whose state has changed')}")
        for name, value in self._all(components).items():
            report = REPORT.get()
            if report is not None and before.parameters.get(name):
                changed_names = changed_parameters(before.parameters[name], checksums(value))
                if changed_names:
                    report.note(self.path, name, changed_names)
            if changed := changes(before.contents[name], contents(value)):
                more = f" and {len(changed) - MAX_CHANGES} more" if len(changed) > MAX_CHANGES else ""
                raise PurityError(
                    f"{self.title} changed {', '.join(changed[:MAX_CHANGES])}{more} of its component {name!r}, so that "
                    f"the same call gives something else next time; a component is fixed during a run: keep what "
                    f"varies in a field that is read and written"
                )

    def checked_result(self, result: Any, before: Snapshot, components: Mapping[str, object]) -> Any:
        """The result of a call, with the check."""
        self.check(before, components)
        return result

    def checked_items(self, items: Iterable[Any], before: Snapshot, components: Mapping[str, object]) -> Any:
        """The records that a header yields, with the check for each."""
        iterator = iter(items)
        while True:
            try:
                item = next(iterator)
            except StopIteration:
                self.check(before, components)
                return
            self.check(before, components)
            yield item
            before = self.snapshot(components)

    def _all(self, components: Mapping[str, object]) -> dict[str, object]:
        return {**self.defaults, **given(components)}
