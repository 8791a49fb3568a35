"""Parts of a program: what runs one in Python, and what it writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fnloop.compile.graph import InPython
from fnloop.errors import CompileError
from fnloop.interface import Interface, Use, Write
from fnloop.program.ops import Program, Var
from fnloop.program.paths import moved
from fnloop.program.traverse import calls
from fnloop.run.emit import Emitted
from fnloop.run.failure import reporter
from fnloop.run.modes import Mode
from fnloop.run.part import emit_part

__all__ = ["interface_of", "python_runner"]

Values = Mapping[str, Any]


def python_runner(
    program: Program, components: tuple[str, ...], progress: Callable[..., Any], *, whole: bool = False
) -> InPython:
    """Runs a program in Python, with graphs for what is outlined in it.

    Args:
        program: what to run.
        components: the names of those that are given with the call.
        progress: called with an iterable, a label and a total for loops that show a bar.
        whole: whether all of it is to be graphs, so that an error in making one is that of the whole.
    """
    report = reporter(progress)

    def fail(error: BaseException, local: Mapping[str, Any], emitted: Emitted) -> BaseException | None:
        return None if whole and isinstance(error, CompileError) else report(error, local, emitted)

    written: dict[tuple[Mode, str], Emitted] = {}

    def run(inputs: Values, given: Values, mode: Mode, path: str) -> Values:
        if (mode, path) not in written:
            there = moved(program, path)
            written[mode, path] = emit_part(there, components, mode, fail, progress)
        made: Values = written[mode, path].run([inputs[name] for name in program.inputs], given)
        return made

    return run


def interface_of(program: Program) -> Interface:
    """What a part of a program writes: its outputs, as the blocks declare them that made them."""
    writers: dict[str, Use] = {}
    for call in calls(program.ops):
        for own, var in call.outputs.items():
            write = call.leaf.interface.writes.get(own)
            if write is not None and write.uses:
                writers[var.name] = write.uses[0]
    writes = {name: Write(name, _uses(var, writers)) for name, var in program.outputs.items()}
    return Interface(writes=writes)


def _uses(var: Var, writers: Mapping[str, Use]) -> tuple[Use, ...]:
    return (writers[var.name],) if var.name in writers else ()
