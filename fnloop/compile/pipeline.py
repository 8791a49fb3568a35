"""The pipeline: named passes, in order, over one immutable compilation.

A pass takes what is known so far and gives it with more; it refuses what must not become a graph.
Two iterations of each loop are run in Python with all checks, twice: what differs is not pure. What
the graph then gives for these iterations must be what Python gave.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pprint import pformat
from typing import Any, TypeVar
from weakref import finalize

from fnloop.compile.analysis.effects import check_order
from fnloop.compile.attempt import Attempt, GraphCall, Made, rebuilt
from fnloop.compile.diagnostics import explained, tidy
from fnloop.compile.dump import Dump
from fnloop.compile.runtime.guards import watch
from fnloop.compile.staging.prefix import prefix_of
from fnloop.compile.staging.signature import (
    Recorded,
    arguments_for,
    check_constants,
    record,
    warn_of_unrolling,
    written_out,
)
from fnloop.compile.validate.compare import (
    Weights,
    check_carry,
    check_dropout,
    check_outputs,
    distinct_names,
    greatest,
    refuse_difference,
    same,
)
from fnloop.compile.validate.exact import exact_numbers
from fnloop.compile.validate.trial import TRIED, Trial, digest_of, try_twice
from fnloop.errors import CompileError
from fnloop.program.ops import Program, Region
from fnloop.program.traverse import all_ops, calls, decision_calls
from fnloop.run.device import synchronize, wait_for
from fnloop.transform.grad import Gradient

__all__ = ["PASSES", "Compilation", "Pass", "make_graph"]

T = TypeVar("T")


@dataclass(frozen=True)
class Compilation:
    """The state of the making of a graph: each pass adds to it.

    Args:
        program: the program.
        call: the call that it is made for.
        path: of the block, for messages.
        run_in_python: runs the call in Python, which raises what is wrong with its place.
        undone: undoes what passes changed, when all are over.
        parameters: those that the program reaches.
        weights: their values before the passes, which it restores.
        trial: the first iterations, as Python ran them.
        attempt: the graph's text and function.
        results: those of the graph for the call, if it had to run for the comparison.
        made: the graph, once it is done.
    """

    program: Program
    call: GraphCall
    path: str
    run_in_python: Callable[[], object]
    undone: ExitStack
    parameters: Any = None
    weights: Weights | None = None
    trial: Trial | None = None
    attempt: Attempt | None = None
    results: Any = None
    made: Made | None = None

    @property
    def name(self) -> str:
        """The block, in messages."""
        return self.program.plan.name


Pass = Callable[[Compilation], Compilation]


def make_graph(compilation: Compilation) -> Compilation:
    """Run all passes.

    Raises:
        CompileError: for what must not become a graph.
        Exception: what the blocks raise, as they raise it when they are run in Python.
    """
    dump = Dump.asked_for(compilation.name)
    with compilation.undone:
        for name, run in PASSES:
            with dump.timed(name):
                compilation = run(compilation)
            if dump.is_on:
                dump.write(_texts(compilation))
    return compilation


def _texts(compilation: Compilation) -> Mapping[str, str]:
    """What there is to read of a compilation so far, by file."""
    call = compilation.call
    binding, recorded, prefix = call.prepared.binding, call.recorded, call.prepared.prefix(call.mode)
    texts = {
        "program.txt": str(compilation.program),
        "prefix.txt": f"{prefix.function.program}\n\n{prefix.function.source}",
        "binding_times.txt": "known before the graph: " + (" ".join(sorted(binding.known)) or "nothing"),
        "signature.txt": pformat(recorded.key, width=120),
    }
    if compilation.attempt is not None:
        texts |= compilation.attempt.texts
    return texts


def _there(value: T | None) -> T:
    """The result of a pass before."""
    assert value is not None, "the passes are out of order"
    return value


# --- the passes


def check_call(compilation: Compilation) -> Compilation:
    """Refuse what can be seen before anything runs."""
    check_dropout(compilation.name, compilation.call.prepared.used)
    check_constants(compilation.program, compilation.call.recorded)
    return compilation


def find_parameters(compilation: Compilation) -> Compilation:
    """Note the Parameters that the program reaches, so that a trial can be undone."""
    ops = compilation.program.ops
    functions = [one.leaf.function for one in [*calls(ops), *decision_calls(ops)]]
    parameters = watch(compilation.call.prepared.used, functions, trains=False).weights.parameters
    return replace(compilation, parameters=parameters, weights=Weights(parameters))


def run_trial(compilation: Compilation) -> Compilation:
    """Run the first iterations in Python, twice."""
    call, weights = compilation.call, _there(compilation.weights)
    try:
        trial = try_twice(compilation.program, call.mode, call.inputs, call.prepared.components, weights.restore)
    except CompileError:
        raise
    except Exception:
        compilation.run_in_python()
        raise
    return replace(compilation, trial=trial)


def check_trial(compilation: Compilation) -> Compilation:
    """Refuse what the trial shows that a graph cannot do."""
    program, call, trial = compilation.program, compilation.call, _there(compilation.trial)
    binding = call.prepared.binding
    check_order(program, call.prepared.components, binding.runs_ahead, _there(compilation.weights).changed)
    check_carry(program, binding, trial.abstract, written_out(program, call.recorded))
    check_outputs(program, binding, trial.abstract.values)
    warn_of_unrolling(program, call.recorded)
    return compilation


def generate_code(compilation: Compilation) -> Compilation:
    """Write the graph's text, and give it to MindSpore."""
    attempt = Attempt(compilation.program, compilation.call, _there(compilation.trial), compilation.path)
    compilation.undone.enter_context(attempt)
    compilation.undone.enter_context(distinct_names(compilation.parameters))
    return replace(compilation, attempt=attempt)


def compare(compilation: Compilation) -> Compilation:
    """Compare the first iterations of the graph with what Python gave; where it cannot run so few, run it whole."""
    ran = _compare_first(compilation)
    _there(compilation.weights).restore()
    return compilation if ran else replace(compilation, results=_first_results(compilation))


def guard(compilation: Compilation) -> Compilation:
    """Note what the graph took for fixed."""
    attempt, call = _there(compilation.attempt), compilation.call
    fixed, used = call.recorded.fixed, call.prepared.used
    constants = {f"constant {name}": value for name, value in fixed.items()}
    kept_alive = {**constants, **attempt.lowering.objects, **used}
    trains = _trains(compilation.program)
    seen = watch(kept_alive, attempt.lowering.functions, trains=trains)  # what has run lies where it will stay
    made = Made(attempt.function, attempt.written, seen, (*fixed.values(), *used.values()))
    finalize(made, attempt.lowering.forget)
    return replace(compilation, made=made)


PASSES: tuple[tuple[str, Pass], ...] = (
    ("check-call", check_call),
    ("find-parameters", find_parameters),
    ("run-trial", run_trial),
    ("check-trial", check_trial),
    ("generate-code", generate_code),
    ("compare", compare),
    ("guard", guard),
)
"""All passes, in order."""


# --- the comparison


def _compare_first(compilation: Compilation) -> bool:
    """Compare the first iterations of the graph with what Python gave.

    Gives False where the graph itself cannot run them, as that of a loop which is written out: then
    a graph of these iterations was compared, which is written in the same way.
    """
    program, call = compilation.program, compilation.call
    attempt, trial = _there(compilation.attempt), _there(compilation.trial)
    binding = call.prepared.binding
    short = prefix_of(program, binding, "off", TRIED).run(call.inputs, call.prepared.components)
    recorded = call.recorded.shortened(program, binding, short)
    if recorded is not None:
        _compare_with(compilation, attempt, recorded)
        return True
    first = replace(call, recorded=record(program, binding, short))
    if first.recorded.key == call.recorded.key:
        _compare_with(compilation, attempt, first.recorded)
        return True
    with Attempt(program, first, trial, compilation.path) as other:
        _compare_with(compilation, other, first.recorded)
    other.lowering.forget()
    return False


def _compare_with(compilation: Compilation, attempt: Attempt, recorded: Recorded) -> None:
    """Compare what a graph gives for the first iterations with what Python gave."""
    program, trial = compilation.program, _there(compilation.trial)
    arguments = arguments_for(attempt.written, recorded, most=TRIED)
    try:
        results = attempt.function(*arguments)
        wait_for(results)  # what fails, fails in here
    except Exception as error:
        tidy(error)
        raise CompileError(explained(error, attempt.lowering, compilation.name)) from error
    given = rebuilt(program, attempt.written, results)
    names = {name: program.outputs[name].name for name in given}
    if all(digest_of(value) == trial.digests.get(names[name]) for name, value in given.items()):
        return
    python, around = trial.again(), greatest(compilation.call.inputs)
    exact = exact_numbers(program)
    for name, value in given.items():
        expected = python[names[name]]
        is_exact = digest_of(value) == trial.digests.get(names[name])
        if not is_exact and (names[name] in exact or not same(value, expected, around)):
            raise refuse_difference(compilation.name, name, value, expected)


def _first_results(compilation: Compilation) -> Any:
    """The results of the graph for the call."""
    attempt = _there(compilation.attempt)
    try:
        results = attempt.function(*arguments_for(attempt.written, compilation.call.recorded))
        wait_for(results)
    except Exception as error:
        tidy(error)
        with suppress(Exception):
            synchronize()
        compilation.run_in_python()
        raise CompileError(explained(error, attempt.lowering, compilation.name)) from error
    return results


def _trains(program: Program) -> bool:
    """Whether a program has gradients with respect to Parameters."""
    regions = [op for op in all_ops(program.ops) if isinstance(op, Region)]
    functions = [op.call.leaf.function for op in regions]
    return any(isinstance(one, Gradient) and bool(one.cells) for one in functions)
