"""The pipeline: named passes, in order, over one immutable compilation.

A pass takes what is known so far and gives it with more; it refuses what must not become a graph.
Two iterations of each loop are run in Python with all checks; twice, where something in them is not
known to give the same again. What the graph then gives for these iterations, and for the last one,
must be what Python gives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pprint import pformat
from time import perf_counter
from typing import Any, TypeVar
from weakref import finalize

from fnloop.compile.analysis.effects import check_order, written_weights
from fnloop.compile.apart import check_shapes_drawn
from fnloop.compile.attempt import Attempt, GraphCall, Made, rebuilt
from fnloop.compile.continued import Continued, OtherFormError, continued
from fnloop.compile.diagnostics import explained, name_of
from fnloop.compile.dump import Dump
from fnloop.compile.late import LateComparison, can_be_given, compared_loops
from fnloop.compile.nested import few_iterations
from fnloop.compile.runtime.guards import parameters_in, watch
from fnloop.compile.staging.constants import check_constants
from fnloop.compile.staging.prefix import beginning, prefix_of
from fnloop.compile.staging.signature import (
    Recorded,
    arguments_for,
    record,
    written_out,
)
from fnloop.compile.validate.compare import (
    Weights,
    check_carry,
    check_dropout,
    distinct_names,
    greatest_in,
    refuse_difference,
    same_output,
)
from fnloop.compile.validate.exact import exact_numbers
from fnloop.compile.validate.iteration import Iteration
from fnloop.compile.validate.outputs import check_outputs
from fnloop.compile.validate.repeatable import is_repeatable
from fnloop.compile.validate.trial import TRIED, Trial, Tried, digest_of
from fnloop.errors import CompileError
from fnloop.plan import Verify
from fnloop.program.ops import Program, Region
from fnloop.program.traverse import all_ops, calls, decision_calls
from fnloop.run.device import synchronize, wait_for
from fnloop.run.limit import Limit
from fnloop.transform.grad import Gradient

__all__ = ["PASSES", "Compilation", "FailedGraphError", "Pass", "make_graph", "parameters_of"]

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
        verify: when the graph is compared with Python.
        captures_all: whether Cells are captured that MindSpore's parser could read, too.
        parameters: those that the program reaches.
        weights: their values before the passes, which it restores.
        trial: the first iterations, as Python ran them.
        attempt: the graph's text and function.
        loops: an iteration of each loop of which a late one is compared, by path.
        results: those of the graph for the call, if it had to run for the comparison.
        begun: its results for the first iterations, where the rest of the call goes on from there; whoever takes them
            out goes on with them, so that no earlier compilation keeps them alive.
        seconds: what the graph took for the results of the call.
        begin: when the making began.
        made: the graph, once it is done.
    """

    program: Program
    call: GraphCall
    path: str
    run_in_python: Callable[[], object]
    undone: ExitStack
    verify: Verify = "first"
    captures_all: bool = False
    parameters: Any = None
    weights: Weights | None = None
    trial: Trial | None = None
    attempt: Attempt | None = None
    loops: Mapping[str, Iteration] = field(default_factory=dict)
    results: Any = None
    begun: list[Any] = field(default_factory=list)
    seconds: float = 0.0
    begin: float = field(default_factory=perf_counter)
    made: Made | None = None

    @property
    def name(self) -> str:
        """The block, in messages."""
        return self.program.plan.name


class FailedGraphError(CompileError):
    """MindSpore could not make or run a graph."""


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
    check_shapes_drawn(compilation.program, written_out(compilation.program, compilation.call.recorded))
    return compilation


def find_parameters(compilation: Compilation) -> Compilation:
    """Note the Parameters that the program reaches, so that a trial can be undone."""
    parameters = parameters_of(compilation.program, compilation.call.prepared.used)
    weights = Weights(parameters, written_weights(compilation.program, compilation.call.prepared.components))

    def put_back(kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None and compilation.call.undo.steps:  # else Python has run the call, and raised
            with suppress(Exception):  # it must not hide what was raised
                weights.restore()

    compilation.call.undo.steps.append(weights.restore)
    compilation.undone.push(put_back)
    return replace(compilation, parameters=parameters, weights=weights)


def parameters_of(program: Program, components: Mapping[str, object]) -> tuple[Any, ...]:
    """The Parameters that a program reaches.

    Args:
        program: the program.
        components: all that it runs with, those bound in it too.
    """
    functions = [one.leaf.function for one in [*calls(program.ops), *decision_calls(program.ops)]]
    return parameters_in(components, functions)


def run_trial(compilation: Compilation) -> Compilation:
    """Run the first iterations in Python; again, where something in them is not known to give the same again."""
    call, weights, program = compilation.call, _there(compilation.weights), compilation.program
    prepared = call.prepared
    loops = compared_loops(program, prepared.binding, call.recorded) if compilation.verify == "first" else {}
    keep = [var for iteration in loops.values() for var in iteration.outside]
    most = 1 if compilation.verify == "never" else TRIED
    tried = Tried(program, call.mode, call.inputs, prepared.components, weights.restore, most, keep)
    runs_once = compilation.verify == "never" or is_repeatable(program, prepared.used)
    try:
        trial = tried.once() if runs_once else tried.twice()
    except CompileError:
        raise
    except Exception:
        compilation.run_in_python()
        raise
    given = {path: one for path, one in loops.items() if can_be_given(one, trial.abstract.values)}
    return replace(compilation, trial=trial, loops=given)


def check_trial(compilation: Compilation) -> Compilation:
    """Refuse what the trial shows that a graph cannot do."""
    program, call, trial = compilation.program, compilation.call, _there(compilation.trial)
    binding = call.prepared.binding
    check_order(program, call.prepared.components, binding.runs_ahead, _there(compilation.weights).changed)
    check_carry(program, binding, trial.abstract, call.inputs, written_out(program, call.recorded))
    check_outputs(program, binding, trial.abstract.values, trial.outputs, call.recorded.mixed)
    return compilation


def generate_code(compilation: Compilation) -> Compilation:
    """Write the graph's text, and give it to MindSpore."""
    compared = [iteration.fold for iteration in compilation.loops.values()]
    attempt = Attempt(compilation.program, compilation.call, _there(compilation.trial), compilation.path, compared)
    attempt.lowering.captures_all = compilation.captures_all
    compilation.undone.enter_context(attempt)
    if attempt.lowering.has_captured:  # blocks ran on made numbers
        _there(compilation.weights).restore()
    compilation.undone.enter_context(distinct_names(compilation.parameters))
    return replace(compilation, attempt=attempt)


def compare_first(compilation: Compilation) -> Compilation:
    """Compare the first iterations of the graph with those of Python; where it cannot run so few, run it whole."""
    if compilation.verify == "never":  # run here, MindSpore finds the sources, and distinct names
        return _run_graph(replace(compilation, trial=_without_outputs(compilation)))
    results = _compare_first(compilation)
    _there(compilation.weights).restore()
    compilation = replace(compilation, trial=_without_outputs(compilation))
    if results is None:
        return _run_graph(compilation)
    way = _way_of_going_on(compilation)
    if way is not None and way.is_only_one:
        compilation.begun.append(results)
    return compilation


def compare_nested(compilation: Compilation) -> Compilation:
    """Compare loops that are in others or in switches late, as far as Python is quick."""
    if compilation.verify != "first":
        return compilation
    call, weights, trial = compilation.call, _there(compilation.weights), _there(compilation.trial)
    few = few_iterations(compilation.program, call.prepared.binding, call, trial.seconds)
    weights.restore()
    if few is None:
        return compilation
    attempt, limit = _there(compilation.attempt), few.limit
    arguments = arguments_for(attempt.written, few.recorded, limit.iterations, limit.others)
    given = rebuilt(compilation.program, attempt.written, _run_few(compilation, attempt, arguments))
    few.check(compilation.program, given, call.inputs)
    weights.restore()
    return compilation


def _way_of_going_on(compilation: Compilation) -> Continued | None:
    """The loop of a graph that can be run in parts, if there is one, and no weights are written."""
    if not compilation.loops or _there(compilation.weights).may_change:
        return None
    attempt, trial = _there(compilation.attempt), _there(compilation.trial)
    return continued(compilation.program, compilation.call, attempt, trial)


def _without_outputs(compilation: Compilation) -> Trial:
    """The trial without the outputs of the program: a late comparison needs memory, too."""
    trial = _there(compilation.trial)
    outside = {var.name for iteration in compilation.loops.values() for var in iteration.outside}
    return replace(trial, outputs={name: value for name, value in trial.outputs.items() if name in outside})


def compare_late(compilation: Compilation) -> Compilation:
    """Run the graph for the call, and compare a late iteration of each of its loops with Python."""
    if not compilation.loops:
        return compilation
    way = _way_of_going_on(compilation)
    if way is not None:
        with suppress(OtherFormError):
            return _compare_along(compilation, way)
    making = perf_counter() - compilation.begin
    compilation.begun.clear()
    compilation, weights = _run_graph(compilation), _there(compilation.weights)
    behind = Weights(one for one, _ in weights.saved) if weights.may_change else None
    late = _late_comparison(compilation)
    for iteration in compilation.loops.values():
        late.run(iteration, compilation.results, compilation.seconds, making)
    if behind is not None:
        behind.restore()
    return compilation


def _late_comparison(compilation: Compilation) -> LateComparison:
    """The comparison of late iterations."""
    attempt, trial, restore = (
        _there(compilation.attempt),
        _there(compilation.trial),
        _there(compilation.weights).restore,
    )
    return LateComparison(compilation.name, compilation.program, compilation.call, attempt, trial, restore)


def _compare_along(compilation: Compilation, way: Continued) -> Compilation:
    """Run the graph for the call in parts, and compare what stands between them."""
    iteration, begin = compilation.loops[way.fold.path], perf_counter()
    with _explained(compilation):
        results = way.compared(_late_comparison(compilation), iteration, compilation.begun)
    return replace(compilation, results=results, seconds=perf_counter() - begin)


def guard(compilation: Compilation) -> Compilation:
    """Note what the graph took for fixed."""
    attempt, call = _there(compilation.attempt), compilation.call
    fixed, used = call.recorded.fixed, call.prepared.used
    constants = {f"constant {name}": value for name, value in fixed.items()}
    taken = {**constants, **attempt.lowering.objects, **call.prepared.watched}
    trains = _trains(compilation.program) or attempt.lowering.takes_weights
    seen = watch(taken, attempt.lowering.functions, trains=trains)  # what has run lies where it will stay
    made = Made(
        attempt.function,
        attempt.written,
        seen,
        (*fixed.values(), *used.values()),
        call.recorded.turns,
        attempt.lowering.notes,
        bool(attempt.lowering.gradients),
        attempt.lowering.takes_arguments,
        compilation.parameters,
        _there(compilation.weights).written(),
        tuple(one.tensor for one in seen.tensors),
    )
    finalize(made, attempt.lowering.forget)
    return replace(compilation, made=made)


PASSES: tuple[tuple[str, Pass], ...] = (
    ("check-call", check_call),
    ("find-parameters", find_parameters),
    ("run-trial", run_trial),
    ("check-trial", check_trial),
    ("generate-code", generate_code),
    ("compare-first", compare_first),
    ("compare-nested", compare_nested),
    ("compare-late", compare_late),
    ("guard", guard),
)
"""All passes, in order."""


# --- the comparison


def _compare_first(compilation: Compilation) -> Sequence[Any] | None:
    """Compare the first iterations of the graph with what Python gave; gives its results for them.

    Gives None where the graph itself cannot run them, as that of a loop which is written out: then
    a graph of these iterations was compared, which is written in the same way.
    """
    program, call = compilation.program, compilation.call
    attempt, trial = _there(compilation.attempt), _there(compilation.trial)
    binding = call.prepared.binding
    short = beginning(program, binding, call.done, TRIED)
    if short is None:
        short = prefix_of(program, binding, "off", Limit(TRIED)).run(call.inputs, call.prepared.components)
    recorded = call.recorded.shortened(program, binding, short)
    if recorded is not None:
        return _compare_with(compilation, attempt, recorded)
    first = replace(call, recorded=record(program, binding, short))
    if first.recorded.key == call.recorded.key:
        return _compare_with(compilation, attempt, first.recorded)
    shorter = Attempt(program, first, trial, compilation.path)
    shorter.lowering.captures_all = compilation.captures_all
    with shorter as other:
        _compare_with(compilation, other, first.recorded)
    other.lowering.forget()
    return None


def _compare_with(compilation: Compilation, attempt: Attempt, recorded: Recorded) -> Sequence[Any]:
    """Compare what a graph gives for the first iterations with what Python gave; gives its results."""
    program, trial = compilation.program, _there(compilation.trial)
    results = _run_few(compilation, attempt, arguments_for(attempt.written, recorded, most=TRIED))
    given = rebuilt(program, attempt.written, results)
    around, exact = greatest_in(compilation.call.inputs), exact_numbers(program)
    for name, value in given.items():
        var = program.outputs[name]
        if var.name in trial.digests and digest_of(value) == trial.digests[var.name]:
            continue
        if var.name not in trial.outputs:
            trial = replace(trial, outputs=trial.outputs_again())
        python = trial.outputs[var.name]
        is_equal = digest_of(value) == digest_of(python)
        if not is_equal and (var.name in exact or not same_output(var.hint, value, python, around)):
            _there(compilation.weights).restore()
            trial.again()
            raise refuse_difference(compilation.name, var.field, value, python)
    return results


def _run_few(compilation: Compilation, attempt: Attempt, arguments: Sequence[Any]) -> Sequence[Any]:
    """The results of a graph that is run with few iterations."""
    try:
        results: Sequence[Any] = attempt.function(*arguments)
        wait_for(results)  # what fails, fails in here
    except Exception as error:
        refusal = explained(error, attempt.lowering, name_of(compilation.program))
        raise FailedGraphError(str(refusal), refusal.block) from error
    return results


def _run_graph(compilation: Compilation) -> Compilation:
    """Run the graph for the call."""
    attempt, begin = _there(compilation.attempt), perf_counter()
    with _explained(compilation):
        results = attempt.function(*arguments_for(attempt.written, compilation.call.recorded))
        wait_for(results)
    return replace(compilation, results=results, seconds=perf_counter() - begin)


@contextmanager
def _explained(compilation: Compilation) -> Iterator[None]:
    """Let Python run the call where its graph fails, and say where that failed if Python does not."""
    try:
        yield
    except (CompileError, OtherFormError):
        raise
    except Exception as error:
        refusal = explained(error, _there(compilation.attempt).lowering, name_of(compilation.program))
        with suppress(Exception):
            synchronize()
        compilation.run_in_python()
        raise refusal from error


def _trains(program: Program) -> bool:
    """Whether a program has gradients with respect to Parameters."""
    functions = [op.call.leaf.function for op in all_ops(program.ops) if isinstance(op, Region)]
    return any(isinstance(one, Gradient) and bool(one.cells) for one in functions)
