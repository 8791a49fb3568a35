"""What is said of an exception that comes out of a pipeline: which block, which iteration, what is left.

MindSpore runs operators asynchronously and may raise the error of one block in a later one. Blocks are pure,
so the iteration that failed is run again from its start, waiting behind every block, to find the right one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from inspect import CO_GENERATOR
from types import TracebackType
from typing import Any

from fnloop.errors import FAILURE, BlockFailure, FnloopError, Iteration, attributes_of, failure_of
from fnloop.interface import MISSING
from fnloop.program.ops import Fold
from fnloop.run.device import from_device, synchronize
from fnloop.run.emit import Emitted, emit, emit_iteration
from fnloop.run.nodes import LoopSite, Site
from fnloop.run.record_errors import improve_message
from fnloop.state import BlockState, arrays_in, numpy_of
from fnloop.summary import summarize, summarize_fields

__all__ = ["reporter"]

Local = Mapping[str, Any]


def reporter(progress: Callable[..., Any]) -> Callable[[BaseException, Local, Emitted], BaseException | None]:
    """The function that a flat function calls with an exception and its locals.

    Args:
        progress: for loops that show a bar, should they have to run again.
    """

    def report(error: BaseException, local: Local, emitted: Emitted) -> BaseException | None:
        try:
            return _report(error, local, emitted)
        except Exception as mistake:  # noqa: BLE001 - whatever is wrong here must not hide the user's exception
            _add_note(error, f"in {emitted.plan.name!r}; fnloop could not find out more: {summarize(mistake)}")
            return None

    def _report(error: BaseException, local: Local, emitted: Emitted) -> BaseException | None:
        site = _site_of(error, emitted)
        if site is None:
            return None
        inner = _inner_failure(error)
        if inner is None:
            with suppress(Exception):  # the attributes of the exception may raise; then its message stays
                improve_message(error)
        failure = _describe(inner, site, local)
        if emitted.mode == "replay":
            _attach(error, failure)
            return None
        better: BaseException | None = None
        if from_device(error) and inner is None and not isinstance(error, FnloopError):
            _settle()
            better, found = _replay(site, local, emitted, report)
            _settle()
            if better is not None and not from_device(better):  # blocks that do something else when they run again
                better = found = None
            failure = found or failure
        target = better or error
        _attach(target, failure)
        _add_note(target, _text(failure))
        return better

    def _replay(
        site: Site, local: Local, emitted: Emitted, report: Any
    ) -> tuple[BaseException | None, BlockFailure | None]:
        for depth in range(len(site.loops) - site.asks, 0, -1):
            error = _replay_iteration(site.loops[depth - 1], local, emitted, report, progress)
            if error is not None and (found := failure_of(error)) is not None:
                around = _iterations(site.loops[:depth], local, False)
                state = found.state if found.iterations else _state(site.loops[depth - 1], local)
                return error, BlockFailure(found.path, (*around, *found.iterations), found.inputs, state, True)
        if emitted.partial:  # what was before the loop is not there to be run again
            return None, None
        whole = emit(emitted.plan, "replay", report, progress, emitted.path)
        components = {name: local[text] for name, text in emitted.components.items()}
        error = _caught(whole, [local[name] for name in emitted.parameters], components)
        found = failure_of(error) if error is not None else None
        if error is None or found is None:
            return None, None
        return error, BlockFailure(found.path, found.iterations, found.inputs, found.state, True)

    return report


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
    """Let MindSpore get over a failure: until it has, it drops the operators that it is given."""
    with suppress(Exception):
        synchronize()


def _inner_failure(error: BaseException) -> BlockFailure | None:
    """What a pipeline inside the block has found out already.

    An exception that was raised before, such as one that is kept and raised again, brings an old failure along
    and its old traceback behind the new one: what counts is what the failing call itself has called.
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
        return BlockFailure(path, (*iterations, *inner.iterations), inner.inputs, inner.state, inner.replayed)
    state = _state(site.loops[-1], local) if site.loops else _values(site.scope or site.inputs, local)
    return BlockFailure(site.path, iterations, _values(site.inputs, local), state)


def _state(loop: LoopSite, local: Local) -> dict[str, object]:
    return _values(loop.state, local)


def _values(names: Mapping[str, str], local: Local) -> dict[str, object]:
    """The values behind local names and attributes, as far as they are still there."""
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


def _replay_iteration(
    loop: LoopSite, local: Local, emitted: Emitted, report: Any, progress: Callable[..., Any]
) -> BaseException | None:
    """Run the iteration that failed again; None where its state is no longer whole, or nothing fails."""
    fold = emitted.loops[loop.path]
    values = {**_state(loop, local), **_named_variables(fold, local.get(loop.item))}
    if not _is_whole(values):
        return None
    components = {name: local[text] for name, text in emitted.components.items()}
    once = emit_iteration(emitted.plan, fold, values, components, report, progress)
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
        emitted.run(values, components)
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
    before = attributes.get("__notes__", getattr(type(error), "__notes__", ()))
    known = before if isinstance(before, (list, tuple)) else ()  # anything else Python does not print as notes
    own = attributes.get("__fnloop_note__")
    attributes["__fnloop_note__"] = text
    attributes["__notes__"] = [*(note for note in known if note is not own), text]


def _same(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    return one.keys() == other.keys() and all(one[name] is other[name] for name in one)


def _text(failure: BlockFailure) -> str:
    """The failure in a few lines."""
    lines = [f"in block {failure.path!r}"]
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
