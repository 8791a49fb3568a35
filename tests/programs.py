"""Programs of the compiler as text, and what is known of them before a graph runs, for its tests."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from fnloop import Block
from fnloop.compile.analysis.binding_time import Binding, bind_times
from fnloop.compile.staging.layout import Layout
from fnloop.compile.staging.prefix import Trace, prefix_of
from fnloop.compile.staging.signature import Recorded, record
from fnloop.compile.validate.opened import opened
from fnloop.errors import CompileError
from fnloop.program.build import program_of
from fnloop.program.ops import Program
from fnloop.program.show import show_program as shown
from fnloop.run.limit import Limit
from fnloop.run.modes import Mode
from fnloop.run.recorder import Recording
from fnloop.run.recording import emit_recording

__all__ = ["bound", "heavy", "known", "program", "recorded", "shown", "staged", "text", "tried"]

AnyBlock = Block[Any, Any]


def heavy(value: Any) -> Any:
    """The same tensor, by as many operators as make a block worth a graph of its own in a loop of Python."""
    for _ in range(16):
        value = value * 1
    return value


def program(of: AnyBlock) -> Program:
    """The program of a block."""
    return program_of(of.plan)


def bound(of: AnyBlock, refused: Mapping[str, CompileError] | None = None) -> Binding:
    """The binding times of a block, of whose blocks those at the paths `refused` cannot stand in a graph."""
    return bind_times(program(of), lambda call: (refused or {}).get(call.path))


def known(binding: Binding) -> str:
    """The names of what is known before the graph, in the order in which they are made."""
    return " ".join(sorted(binding.known, key=lambda name: int(name.rsplit("_", 1)[1])))


def staged(of: AnyBlock, most: int | None = None, **given: Any) -> Trace:
    """What Python computes of a block before its graph."""
    return prefix_of(program(of), bound(of), "full", None if most is None else Limit(most)).run(given, {})


def tried(of: AnyBlock, most: int, mode: Mode = "full", **given: Any) -> Trace:
    """All that Python computes of a block in its first iterations, and what goes in."""
    one = program(of)
    done = emit_recording(opened(one), mode, Recording(), Limit(most)).run(given, {})
    return replace(done, values={**{var.name: given[name] for name, var in one.inputs.items()}, **done.values})


def recorded(of: AnyBlock, **given: Any) -> Recorded:
    """The same in the forms in which a graph takes it."""
    one, binding = program(of), bound(of)
    return record(one, binding, staged(of, **given), Layout.of(one, binding, {}))


def text(lines: str) -> str:
    """A text as it is written in a test."""
    return textwrap.dedent(lines).strip()
