"""What is said of an exception that comes out of a pipeline: which block, which iteration, what is left.

MindSpore runs operators asynchronously and may raise the error of one block in a later one. Blocks are pure,
so the iteration that failed is run again from its start, waiting behind every block, to find the right one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fnloop.errors import BlockFailure, FnloopError, Iteration, failure_of
from fnloop.plan import MISSING, Composite, Plan
from fnloop.run.device import from_device, synchronize
from fnloop.run.emit import Emitted, emit, emit_iteration
from fnloop.run.ir import LoopSite, Site
from fnloop.state import BlockState
from fnloop.summary import is_array, summarize_fields

__all__ = ["reporter"]

Local = Mapping[str, Any]


def reporter(
    plan: Plan, progress: Callable[..., Any]
) -> Callable[[BaseException, Local, Emitted], BaseException | None]:
    """The function that a flat function calls with an exception and its locals.

    Args:
        plan: what is running.
        progress: for loops that show a bar, should they have to run again.
    """

    def report(error: BaseException, local: Local, emitted: Emitted) -> BaseException | None:
        site = _site_of(error, emitted)
        if site is None:
            return None
        failure = _describe(error, site, local)
        if emitted.mode == "replay":
            _attach(error, failure)
            return None
        better: BaseException | None = None
        if from_device(error) and failure_of(error) is None and not isinstance(error, FnloopError):
            better, found = _replay(plan, site, local, emitted, report)
            failure = found or failure
        target = better or error
        _attach(target, failure)
        _note(target, failure)
        return better

    def _replay(
        plan: Plan, site: Site, local: Local, emitted: Emitted, report: Any
    ) -> tuple[BaseException | None, BlockFailure | None]:
        for depth in range(len(site.loops), 0, -1):
            error = _replay_iteration(site.loops[depth - 1], local, emitted, report, progress)
            if error is not None and (found := failure_of(error)) is not None:
                around = _iterations(site.loops[:depth], local)
                state = found.state if found.iterations else _state(site.loops[depth - 1], local)
                return error, BlockFailure(found.path, (*around, *found.iterations), found.inputs, state, True)
        whole = emit(plan, "replay", report, progress)
        components = {name: local[name] for name in plan.interface.components}
        error = _caught(whole, [local[name] for name in emitted.parameters], components)
        found = failure_of(error) if error is not None else None
        if error is None or found is None:
            return None, None
        return error, BlockFailure(found.path, found.iterations, found.inputs, found.state, True)

    return report


def _site_of(error: BaseException, emitted: Emitted) -> Site | None:
    line = error.__traceback__.tb_lineno if error.__traceback__ else 0
    while line > 0 and line not in emitted.sites:
        line -= 1
    return emitted.sites.get(line)


def _describe(error: BaseException, site: Site, local: Local) -> BlockFailure:
    state = _state(site.loops[-1], local) if site.loops else _values(site.scope, local)
    inner = failure_of(error)
    if inner is not None:  # a pipeline inside the block has described it already
        return BlockFailure(
            f"{site.path}/{inner.path}", (*_iterations(site.loops, local), *inner.iterations),
            inner.inputs, inner.state, inner.replayed,
        )  # fmt: skip
    return BlockFailure(site.path, _iterations(site.loops, local), _values(site.inputs, local), state)


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


def _iterations(loops: tuple[LoopSite, ...], local: Local) -> tuple[Iteration, ...]:
    return tuple(Iteration(loop.path, local.get(loop.index, 0), _variables(local.get(loop.item))) for loop in loops)


def _variables(item: object) -> dict[str, object]:
    if not isinstance(item, BlockState):
        return {}
    return {name: getattr(item, name) for name in item.__struct_fields__}


def _replay_iteration(
    loop: LoopSite, local: Local, emitted: Emitted, report: Any, progress: Callable[..., Any]
) -> BaseException | None:
    """Run the iteration that failed again; None where its state is no longer whole, or nothing fails."""
    state = _state(loop, local)
    if not _is_whole(state):
        return None
    plan, environment = emitted.loops[loop.path]
    values = {**state, **_named_variables(plan, local.get(loop.item))}
    known = {name: local[text] if text in local else emitted.space[text] for name, text in environment.items()}
    once = emit_iteration(plan, loop.path, values, known, report, progress)
    return _caught(once, list(values.values()), known)


def _named_variables(plan: Composite, item: object) -> dict[str, object]:
    names = plan.decision.names if plan.decision else {}
    return {names.get(name, name): value for name, value in _variables(item).items()}


def _caught(emitted: Emitted, values: list[object], components: Mapping[str, object]) -> BaseException | None:
    try:
        emitted.function(*values, **components)
        synchronize()
    except Exception as error:
        return error
    return None


def _is_whole(state: Mapping[str, object]) -> bool:
    """Whether every tensor of a state was computed without an error."""
    try:
        synchronize()
        for value in state.values():
            if is_array(value) and hasattr(value, "asnumpy"):
                value.asnumpy()
    except Exception:
        return False
    return True


def _attach(error: BaseException, failure: BlockFailure) -> None:
    try:
        error.__fnloop_failure__ = failure  # type: ignore[attr-defined]
    except AttributeError:  # an exception class with slots holds nothing beside its own
        return


def _note(error: BaseException, failure: BlockFailure) -> None:
    """Add the failure to an exception as a PEP 678 note (Python 3.10 keeps but does not print it)."""
    lines = [f"in block {failure.path!r}"]
    for iteration in failure.iterations:
        variables = f" ({summarize_fields(iteration.variables)})" if iteration.variables else ""
        lines.append(f"  iteration {iteration.index} of {iteration.loop!r}{variables}")
    if failure.inputs:
        lines.append(f"  with {summarize_fields(failure.inputs)}")
    if failure.state:
        lines.append(f"  last complete state: {summarize_fields(failure.state)} (fnloop.failure_of(error).state)")
    if failure.replayed:
        lines.append("  MindSpore raised it in a later block; this one was found by running the blocks again")
    notes = [note for note in getattr(error, "__notes__", []) if not note.startswith("in block ")]
    error.__notes__ = [*notes, "\n".join(lines)]
