"""Explains an exception that comes out of a pipeline: its block, its iteration, the last complete state.

MindSpore runs operators asynchronously and may raise the error of one block in a later one. Blocks
are pure, so the iteration that failed is run again from its start, waiting after every block, to
find the right one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from inspect import CO_GENERATOR
from types import TracebackType
from typing import Any, NamedTuple

from fnloop.draws import apart
from fnloop.errors import FAILURE, BlockFailure, FnloopError, Iteration, attributes_of, failure_of, notes_of
from fnloop.interface import MISSING
from fnloop.left_on import switch_off
from fnloop.program.ops import Fold
from fnloop.run import guards
from fnloop.run.device import from_device, one_by_one, synchronize
from fnloop.run.emit import Emitted, Progress, emit, emit_iteration
from fnloop.run.nodes import LoopSite, Site
from fnloop.run.record_errors import improve_message
from fnloop.run.resuming import failure_point
from fnloop.state import BlockState, arrays_in, numpy_of
from fnloop.summary import summarize, summarize_fields, with_article

__all__ = ["reporter"]

Local = Mapping[str, Any]


@dataclass(frozen=True)
class _Run:
    """A run that an exception has ended.

    Args:
        emitted: the flat function.
        local: its locals at the exception.
        progress: for loops that show a bar, where they have to run again.
    """

    emitted: Emitted
    local: Local
    progress: Progress

    def components(self) -> dict[str, object]:
        """The components that it was called with."""
        return {name: self.local[text] for name, text in self.emitted.components.items()}


class _Replayed(NamedTuple):
    """The exception that a replay raised, and its failure as seen from the run that is explained."""

    error: BaseException
    failure: BlockFailure


def reporter(progress: Progress) -> Callable[[BaseException, Local, Emitted], BaseException | None]:
    """The function that a flat function calls with an exception and its locals.

    Args:
        progress: for loops that show a bar, should they have to run again.

    Returns:
        A function that attaches the failure to the exception, and returns the exception to raise in
        its place; None to raise the same.
    """

    def report(error: BaseException, local: Local, emitted: Emitted) -> BaseException | None:
        try:
            switch_off(error)
            return _report(error, _Run(emitted, local, progress))
        except Exception as mistake:  # noqa: BLE001 - whatever is wrong here must not hide the user's exception
            _add_note(error, f"in {emitted.plan.name!r}; fnloop could not find out more: {summarize(mistake)}")
            return None

    return report


def _report(error: BaseException, run: _Run) -> BaseException | None:
    """Attach the failure to an exception. Gives the exception to raise in its place, None to raise the same."""
    site = _site_of(error, run.emitted)
    if site is None:
        return None
    inner = _inner_failure(error)
    if inner is None:
        with suppress(Exception):  # the attributes of the exception may raise; then its message stays
            improve_message(error)
            if site.asks:
                _name_header(error, site)
    failure = _describe(inner, site, run.local)
    with suppress(Exception):  # a local is not there any more
        emitted = run.emitted
        point = failure_point(emitted.program, emitted.names, site, run.local, partial=emitted.partial)
        failure = replace(failure, point=point)
    if run.emitted.mode == "replay":
        _attach(error, failure)
        return None
    replayed = None
    if inner is None and _may_be_late(error):
        with suppress(Exception):  # what an iteration reads from around its loop is not there to be run again
            replayed = _replay(site, run)
    if replayed is not None:
        _explain(*replayed)
        return replayed.error
    _explain(error, failure)
    return None


NOT_ITERABLE = re.compile(r"'(\w+)' object is not iterable")


def _name_header(error: BaseException, site: Site) -> None:
    """Give the exception of a header that returned no iterator the header's name; its type stays."""
    trace = _traceback_of(error)
    found = NOT_ITERABLE.fullmatch(str(error))
    if type(error) is not TypeError or found is None or trace is None or not _is_own(trace):
        return
    came = "None" if found[1] == "NoneType" else with_article(found[1])
    error.args = (f"loop header {site.path!r} declares an iterator of records, but returned {came}; write `yield ...`",)


def _is_own(trace: TracebackType) -> bool:
    """Whether the code that raised is that of a flat function, not of a header that it called."""
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename.startswith(("<fnloop ", guards.__file__))


def _may_be_late(error: BaseException) -> bool:
    """Whether MindSpore may have raised the error of an earlier block."""
    return from_device(error) and not isinstance(error, FnloopError)


def _explain(error: BaseException, failure: BlockFailure) -> None:
    _attach(error, failure)
    _add_note(error, _text(failure))


def _replay(site: Site, run: _Run) -> _Replayed | None:
    """Find the block whose operator failed by running again; None where nothing, or something else, fails then."""
    _settle()
    with one_by_one():
        replayed = _replay_loops(site, run) or _replay_whole(run)
        _settle()
    if replayed is not None and not from_device(replayed.error):  # blocks that do something else when run again
        return None
    return replayed


def _replay_loops(site: Site, run: _Run) -> _Replayed | None:
    """Run the iteration that failed again: of the innermost loop first, then of those around it."""
    for depth in range(len(site.loops) - site.asks, 0, -1):
        loop = site.loops[depth - 1]
        error = _replay_iteration(loop, run)
        found = None if error is None else failure_of(error)
        if error is None or found is None:
            continue
        around = _iterations(site.loops[:depth], run.local, False)
        state = found.state if found.iterations else _state(loop, run.local)
        failure = BlockFailure(found.path, (*around, *found.iterations), found.inputs, state, True)
        return _Replayed(error, failure)
    return None


def _replay_whole(run: _Run) -> _Replayed | None:
    """Run everything again, from the inputs on."""
    emitted = run.emitted
    if emitted.partial:  # what was before the loop is not there to be run again
        return None
    whole = emit(emitted.plan, "replay", reporter(run.progress), run.progress, emitted.path)
    error = _caught(whole, [run.local[name] for name in emitted.parameters], run.components())
    found = None if error is None else failure_of(error)
    if error is None or found is None:
        return None
    return _Replayed(error, BlockFailure(found.path, found.iterations, found.inputs, found.state, True))


def _site_of(error: BaseException, emitted: Emitted) -> Site | None:
    trace = _traceback_of(error)
    line = trace.tb_lineno if trace else 0
    while line > 0 and line not in emitted.sites:
        line -= 1
    return emitted.sites.get(line)


_TRACEBACK: Any = vars(BaseException)["__traceback__"]


def _traceback_of(error: BaseException) -> TracebackType | None:
    """The traceback of an exception, whatever its class says of attributes."""
    found: TracebackType | None = _TRACEBACK.__get__(error)
    return found


def _settle() -> None:
    """Wait until MindSpore has handled a failure; until then it drops new operators."""
    with suppress(Exception):
        synchronize()


def _inner_failure(error: BaseException) -> BlockFailure | None:
    """The failure that a pipeline inside the block has attached already; None where there is none.

    An exception that was raised before, such as one that is kept and raised again, brings an old
    failure along and its old traceback after the new one: what counts is what the failing call
    itself has called.
    """
    found = failure_of(error)
    trace = _traceback_of(error)
    while found is not None and trace is not None and trace.tb_next is not None:
        if not _has_called(trace, trace.tb_next):
            return None
        trace = trace.tb_next
        if trace.tb_frame.f_code.co_filename.startswith("<fnloop "):
            return found
    return None


def _has_called(caller: TracebackType, called: TracebackType) -> bool:
    frame = called.tb_frame
    if frame.f_code.co_flags & CO_GENERATOR:  # a generator that has ended no longer knows its caller
        return True
    return frame is caller.tb_frame or frame.f_back is caller.tb_frame


def _describe(inner: BlockFailure | None, site: Site, local: Local) -> BlockFailure:
    iterations = _iterations(site.loops, local, site.asks)
    if inner is not None:
        path = inner.path if site.deep else f"{site.path}/{inner.path}"
        state = _state_around(inner, site, local) if site.deep else inner.state
        return BlockFailure(path, (*iterations, *inner.iterations), inner.inputs, state, inner.replayed)
    state = _state(site.loops[-1], local) if site.loops else _values(site.scope or site.inputs, local)
    return BlockFailure(site.path, iterations, _values(site.inputs, local), state)


def _state_around(inner: BlockFailure, site: Site, local: Local) -> Mapping[str, object]:
    """The last complete state, where a function of its own failed that stands for operations of this one."""
    if site.loops and not inner.iterations:
        return _state(site.loops[-1], local)
    return {**_values(site.scope, local), **inner.state} if site.part else inner.state


def _state(loop: LoopSite, local: Local) -> dict[str, object]:
    return _values(loop.state, local)


def _values(names: Mapping[str, str], local: Local) -> dict[str, object]:
    """The values of local names and attributes, as far as they are still there."""
    found = {}
    for field, text in names.items():
        variable, _, attribute = text.partition(".")
        if variable not in local:
            continue
        value = getattr(local[variable], attribute, MISSING) if attribute else local[variable]
        if value is not MISSING:
            found[field] = value
    return found


def _iterations(loops: tuple[LoopSite, ...], local: Local, asks: bool) -> tuple[Iteration, ...]:
    """The loops around a site; `asks` says that the innermost was about to begin its next iteration."""
    found = [Iteration(loop.path, local.get(loop.index, 0), _variables(local.get(loop.item))) for loop in loops]
    if asks:
        found[-1] = Iteration(found[-1].loop, found[-1].index + 1, {})
    return tuple(found)


def _variables(item: object) -> dict[str, object]:
    if not isinstance(item, BlockState):
        return {}
    return {name: getattr(item, name) for name in item.__struct_fields__}


def _replay_iteration(loop: LoopSite, run: _Run) -> BaseException | None:
    """Run the iteration that failed again; None where its state is no longer whole, or nothing fails."""
    fold = run.emitted.loops[loop.path]
    values = {**_state(loop, run.local), **_named_variables(fold, run.local.get(loop.item))}
    if not _is_whole(values):
        return None
    components = run.components()
    once = emit_iteration(run.emitted.plan, fold, values, components, reporter(run.progress), run.progress)
    return _caught(once, list(values.values()), components)


def _named_variables(fold: Fold, item: object) -> dict[str, object]:
    """The iteration variables, as they are called in the body."""
    if fold.header is None:
        return {}
    variables, header = _variables(item), fold.header
    fields = {var.name: name for name, var in fold.body_scope.items()}
    return {fields[var.name]: variables[own] for own, var in header.outputs.items() if own in variables}


def _caught(emitted: Emitted, values: list[object], components: Mapping[str, object]) -> BaseException | None:
    try:
        apart(emitted.run, values, components)
        synchronize()
    except Exception as error:  # noqa: BLE001 - whatever the blocks raise
        return error
    return None


def _is_whole(state: Mapping[str, object]) -> bool:
    """Whether every tensor of a state was computed without an error."""
    try:
        synchronize()
        for array in arrays_in([*state.values()]):
            numpy_of(array)
    except Exception:  # noqa: BLE001 - whatever the operator that failed has raised
        return False
    return True


def _attach(error: BaseException, failure: BlockFailure) -> None:
    attributes_of(error)[FAILURE] = failure


def _add_note(error: BaseException, text: str) -> None:
    """Add a PEP 678 note (Python 3.10 keeps but does not print it), in place of the one of an inner pipeline."""
    attributes = attributes_of(error)
    own = attributes.get("__fnloop_note__")
    attributes["__fnloop_note__"] = text
    attributes["__notes__"] = [*(note for note in notes_of(error) if note is not own), text]


def _same(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    return one.keys() == other.keys() and all(one[name] is other[name] for name in one)


def _text(failure: BlockFailure) -> str:
    """The failure in a few lines."""
    is_header = bool(failure.iterations) and failure.path == failure.iterations[-1].loop
    lines = [f"in {'the header or predicate of loop' if is_header else 'block'} {failure.path!r}"]
    for iteration in failure.iterations:
        variables = f" ({summarize_fields(iteration.variables)})" if iteration.variables else ""
        lines.append(f"  iteration {iteration.index} of {iteration.loop!r}{variables}")
    if failure.inputs:
        lines.append(f"  with {summarize_fields(failure.inputs)}")
    if failure.state and not _same(failure.state, failure.inputs):
        lines.append(f"  last complete state: {summarize_fields(failure.state)} (fnloop.failure_of(error).state)")
    if failure.replayed:
        lines.append("  found by running the blocks again one by one, since MindSpore raises errors late")
    return "\n".join(lines)
