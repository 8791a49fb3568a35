"""Parts of a program: what runs one in Python, and what it writes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import Any

from fnloop.compile.graph import InPython
from fnloop.errors import CompileError
from fnloop.interface import Interface, Use, Write
from fnloop.plan import GraphRunner
from fnloop.program.ops import Program, Var
from fnloop.program.partition import with_functions
from fnloop.program.paths import moved
from fnloop.program.traverse import calls
from fnloop.run.emit import Emitted
from fnloop.run.failure import reporter
from fnloop.run.modes import Mode
from fnloop.run.part import emit_part
from fnloop.run.spans import is_traced
from fnloop.run.watching import Seen, Watching

__all__ = ["InPythonWatched", "interface_of", "python_runner", "python_watcher"]

Values = Mapping[str, Any]

InPythonWatched = Callable[[Values, Values, Mode, str, Watching], Generator[Seen, None, Values]]
"""Runs a program in Python as a generator, which can be looked at between iterations."""


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
    emitted = _emitter(program, components, progress, whole=whole)

    def run(inputs: Values, given: Values, mode: Mode, path: str) -> Values:
        made: Values = emitted(mode, path, None).run([inputs[name] for name in program.inputs], given)
        return made

    return run


def python_watcher(
    program: Program, components: tuple[str, ...], progress: Callable[..., Any], *, whole: bool = False
) -> InPythonWatched:
    """Runs a program in Python, with graphs for what is outlined in it, as a generator; see `python_runner`."""
    emitted = _emitter(program, components, progress, whole=whole)

    def watch(
        inputs: Values, given: Values, mode: Mode, path: str, watching: Watching
    ) -> Generator[Seen, None, Values]:
        run: Generator[Seen, None, Values] = emitted(mode, path, watching).run(
            [inputs[name] for name in program.inputs], given
        )
        return run

    return watch


def _emitter(
    program: Program, components: tuple[str, ...], progress: Callable[..., Any], *, whole: bool
) -> Callable[[Mode, str, Watching | None], Emitted]:
    """Emits a program for a mode and a path, once for each."""
    report = reporter(progress)

    def fail(error: BaseException, local: Mapping[str, Any], emitted: Emitted) -> BaseException | None:
        return None if whole and isinstance(error, CompileError) else report(error, local, emitted)

    written: dict[tuple[Mode, str, Watching | None, bool], Emitted] = {}

    def runner(part: Program) -> GraphRunner:
        run, watch = python_runner(part, components, progress), python_watcher(part, components, progress)
        return _InFunction(run, watch)

    def emitted(mode: Mode, path: str, watching: Watching | None) -> Emitted:
        traced = is_traced()
        key = (mode, path, watching, traced)
        if key not in written:
            there = with_functions(moved(program, path), runner)
            written[key] = emit_part(there, components, mode, fail, progress, watching, traced=traced)
        return written[key]

    return emitted


@dataclass(frozen=True)
class _InFunction:
    """Runs a part of a program in Python, as a function of its own."""

    run: InPython
    watch: InPythonWatched
    compilations: int = 0

    def __call__(self, inputs: Values, components: Values, mode: Mode, path: str = "") -> Values:
        return self.run(inputs, components, mode, path)


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
