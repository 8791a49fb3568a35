"""Parts of a program: what runs one in Python, and what it writes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from typing import Any

from fnloop.axes import Axes, instantiate
from fnloop.compile.graph import InPython
from fnloop.errors import CompileError
from fnloop.hints import axes_of, is_tensor_type, show, strip
from fnloop.interface import MISSING, Interface, Read, Use, Write
from fnloop.plan import GraphRunner
from fnloop.program.ops import Call, Fold, Program, Var
from fnloop.program.partition import with_functions
from fnloop.program.paths import moved
from fnloop.program.traverse import calls
from fnloop.run.emit import Emitted, Fail
from fnloop.run.failure import reporter
from fnloop.run.modes import Mode
from fnloop.run.part import emit_part
from fnloop.run.part_steps import PartSteps, emit_part_steps
from fnloop.run.spans import is_traced
from fnloop.run.stepping import Pause, Stepped, Stops
from fnloop.run.watching import Seen, Watching

__all__ = ["InPythonSteps", "InPythonWatched", "interface_of", "python_runner", "python_stepper", "python_watcher"]

Values = Mapping[str, Any]

InPythonSteps = Callable[[Any, Values, Values, Mode, str, Stops], Generator[Any, None, Values]]
"""Runs a program in Python in steps, from its start or from a pause."""

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


def python_stepper(
    program: Program, components: tuple[str, ...], progress: Callable[..., Any], *, whole: bool = False
) -> InPythonSteps:
    """Runs a program in Python, with graphs for what is outlined in it, in steps; see `python_runner`."""
    report = _reporter(progress, whole=whole)
    written: dict[tuple[Mode, str, int, bool, str | None], PartSteps] = {}

    def runner(part: Program) -> GraphRunner:
        return _InFunction(part, components, progress)

    def steps(
        begin: Pause | None, inputs: Values, given: Values, mode: Mode, path: str, stops: Stops
    ) -> Generator[Stepped, None, Values]:
        start = None if begin is None else begin.path
        key = (mode, path, stops.depth, stops.marks, start)
        if key not in written:
            there = with_functions(moved(program, path), runner)
            written[key] = emit_part_steps(there, components, mode, report, progress, stops, start)
        made = written[key]
        own = {name: inputs.get(name, MISSING) for name in program.inputs}
        run: Generator[Stepped, None, Values] = made.emitted.run(made.arguments(begin, own, stops), given)
        return run

    return steps


def _reporter(progress: Callable[..., Any], *, whole: bool) -> Fail:
    report = reporter(progress)

    def fail(error: BaseException, local: Mapping[str, Any], emitted: Emitted) -> BaseException | None:
        return None if whole and isinstance(error, CompileError) else report(error, local, emitted)

    return fail


def _emitter(
    program: Program, components: tuple[str, ...], progress: Callable[..., Any], *, whole: bool
) -> Callable[[Mode, str, Watching | None], Emitted]:
    """Emits a program for a mode and a path, once for each."""
    fail = _reporter(progress, whole=whole)
    written: dict[tuple[Mode, str, Watching | None, bool], Emitted] = {}

    def runner(part: Program) -> GraphRunner:
        return _InFunction(part, components, progress)

    def emitted(mode: Mode, path: str, watching: Watching | None) -> Emitted:
        traced = is_traced()
        key = (mode, path, watching, traced)
        if key not in written:
            there = with_functions(moved(program, path), runner)
            written[key] = emit_part(there, components, mode, fail, progress, watching, traced=traced)
        return written[key]

    return emitted


class _InFunction:
    """Runs a part of a program in Python, as a function of its own."""

    compilations = 0

    def __init__(self, program: Program, components: tuple[str, ...], progress: Callable[..., Any]) -> None:
        self._run = python_runner(program, components, progress)
        self.watch = python_watcher(program, components, progress)
        self.steps = python_stepper(program, components, progress)

    def __call__(self, inputs: Values, components: Values, mode: Mode, path: str = "") -> Values:
        return self._run(inputs, components, mode, path)


def interface_of(program: Program) -> Interface:
    """What a part of a program writes: its outputs, as the blocks declare them that made them.

    It reads what one of these blocks reads, so that an axis is compared which goes in and comes out under one name.
    """
    writers: dict[str, Use] = {}
    for call in calls(program.ops):
        for own, var in call.outputs.items():
            write = call.leaf.interface.writes.get(own)
            if write is not None and write.uses:
                use = write.uses[0]
                writers[var.name] = use.at(use.block, _axes_of(call, use.hint), use.role)
    named = {var.name: name for name, var in program.inputs.items()}
    reads: dict[str, Read] = {}
    for var, hint, call in [*_read_by_calls(program), *_carried_by_calls(program, writers)]:
        axes, name = _axes_of(call, hint), named.get(var.name)
        if name is not None and axes is not None:
            uses = reads[name].uses if name in reads else ()
            reads[name] = Read(name, (*uses, Use(hint, axes, call.path, call.leaf.source)))
    writes = {name: Write(name, _uses(var, writers)) for name, var in program.outputs.items()}
    return Interface(reads, writes)


def _axes_of(call: Call, hint: Any) -> Axes | None:
    """The axes of an annotation, with names that are those of this block alone."""
    plain = strip(hint)
    return instantiate(axes_of(plain), f"{call.path}/") if is_tensor_type(plain) else None


def _read_by_calls(program: Program) -> Iterator[tuple[Var, Any, Call]]:
    """The values that blocks read which always run, and run once."""
    for op in program.ops:
        if isinstance(op, Call):
            yield from ((var, op.leaf.hints_in[name], op) for name, var in op.inputs.items())


def _carried_by_calls(program: Program, writers: dict[str, Use]) -> Iterator[tuple[Var, Any, Call]]:
    """The values before loops that one block reads and writes in each iteration; notes it as the writer of what comes.

    Those of other blocks may be of other sizes in each iteration.
    """
    for fold in program.ops:
        if not isinstance(fold, Fold):
            continue
        made = {
            var.name: (call, name) for call in fold.body if isinstance(call, Call) for name, var in call.outputs.items()
        }
        for phi in fold.carry:
            call, own = made.get(phi.yielded.name, (None, ""))
            if call is None:
                continue
            hint = call.leaf.hints_out[own]
            reads = [
                show(call.leaf.hints_in[name]) for name, var in call.inputs.items() if var.name == phi.argument.name
            ]
            if show(hint) in reads and phi.yielded.name in writers:
                writers[phi.result.name] = writers[phi.yielded.name]
                yield phi.init, hint, call


def _uses(var: Var, writers: Mapping[str, Use]) -> tuple[Use, ...]:
    return (writers[var.name],) if var.name in writers else ()
