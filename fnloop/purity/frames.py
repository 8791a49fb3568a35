"""The function that is being read, those that called it, and the faults that are found on the way."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fnloop.errors import PurityError
from fnloop.purity.values import Number, Part, Place, State, Value

__all__ = ["Analysis", "Bound", "Frame", "Inner", "refuse"]

DEEPEST = 6
"""The number of helpers that call each other to which calls are followed."""

Arguments = tuple[Sequence[Value], Mapping[str, Value]]


@dataclass(eq=False)
class Analysis:
    """The reading of a block and of the helpers that it calls.

    Args:
        name: the block.
        probe: True for a block that gives nothing: what it does, it does outside.
        run: reads a function or an inner one with the values of its arguments.
        call: reads a call.
        chain: the calls by which a helper was reached, outermost first, each with the function that makes it.
    """

    name: str
    probe: bool
    run: Callable[[Frame, ast.Call, Any, Arguments, State], Value]
    call: Callable[..., Value]
    chain: list[tuple[Frame, ast.Call]] = field(default_factory=list)
    active: list[Any] = field(default_factory=list)

    def can_follow(self, code: Any) -> bool:
        """Whether a call is followed: no deeper than that, and not round in a circle."""
        return code not in self.active and len(self.active) < DEEPEST


@dataclass(eq=False)
class Frame:
    """A function that is being read.

    Args:
        analysis: what it belongs to.
        function: it, or the one around it; its closure and module have the names that are not local.
        first: the line in its file that line 1 of the syntax stands for.
        file: its file.
        names: its local names.
        around: the frame and the state of the function around an inner one.
        method: True for a method of a component, which may do with itself what it likes.
    """

    analysis: Analysis
    function: Any
    first: int
    file: str
    names: frozenset[str]
    around: tuple[Frame, State] | None = None
    method: bool = False
    memos: frozenset[str] = frozenset()
    outer_names: set[str] = field(default_factory=set)
    returned: list[tuple[Value, State]] = field(default_factory=list)
    yielded: list[Value] = field(default_factory=list)
    breaks: list[list[State]] = field(default_factory=list)
    continues: list[list[State]] = field(default_factory=list)
    waiting: dict[int, Inner] = field(default_factory=dict)

    def place(self, node: ast.AST) -> Place:
        """The place of a node."""
        line = self.first + getattr(node, "lineno", 1) - 1
        return (self.file, line, ast.unparse(node))


@dataclass(frozen=True, eq=False)
class Inner:
    """An inner function or lambda, with what is around it."""

    node: ast.FunctionDef | ast.Lambda
    frame: Frame
    state: State


@dataclass(frozen=True, eq=False)
class Bound:
    """A method with its owner."""

    function: Any
    owner: Value
    is_component: bool


def shown(place: Place) -> str:
    """A place for a message."""
    file, line, text = place
    return f"  {file}:{line}: {text}"


def refuse(frame: Frame, node: ast.AST, problem: str, first: Place | None = None) -> None:
    """Refuse the block for a fault.

    Args:
        frame: the function that has it.
        node: where.
        problem: what is said of the block, and what to write instead.
        first: another place that belongs to it.

    Raises:
        PurityError: always.
    """
    lines = [f"block {frame.analysis.name!r} {problem}"]
    if first is not None:
        lines.append(shown(first))
    lines.append(shown(frame.place(node)))
    for caller, call in reversed(frame.analysis.chain):
        lines.append(f"  called by{shown(caller.place(call))[1:]}")
    raise PurityError("\n".join(lines))


def refuse_write(frame: Frame, node: ast.AST, part: Part, advice: str) -> None:
    """Refuse a write into a part of what the block was given."""
    match part.owner:
        case "record":
            problem = f"changes {part.path!r}, which it was given; {advice}"
        case "component":
            problem = (
                f"changes {part.path!r} of a component, which is fixed during a run; "
                f"keep what varies in a field that is read and written"
            )
        case "global":
            if frame.analysis.probe:
                return
            problem = (
                f"changes {part.path!r}, which is outside of it, so that the same call gives something else next time; "
                f"keep what varies in a field that is read and written"
            )
        case "self":
            problem = (
                f"changes {part.path!r} of the object that it is a method of, so that the same call gives something "
                f"else next time; keep what varies in a field that is read and written"
            )
    refuse(frame, node, problem)


__all__ += ["Arguments", "Number", "refuse_write", "shown"]
