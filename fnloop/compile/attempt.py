"""The parts of a compilation: a prepared call, the attempt to make a graph for it, and the graph itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from fnloop.compile.analysis.addresses import addresses_in, addresses_of_series
from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.analysis.rebuilding import rebuild
from fnloop.compile.codegen.graph import write_graph
from fnloop.compile.folder import Folder, no_room
from fnloop.compile.frontend.source import check_parsed
from fnloop.compile.frontend.specialize import Lowering
from fnloop.compile.gathered import BUFFER, ENTRIES
from fnloop.compile.runtime.guards import Guards
from fnloop.compile.runtime.jitted import Jitted
from fnloop.compile.short import ShortCalls
from fnloop.compile.staging.facts import Written
from fnloop.compile.staging.layout import Layout, progress_inputs
from fnloop.compile.staging.prefix import Prefix, Trace
from fnloop.compile.staging.signature import Recorded
from fnloop.compile.validate.restore import Undoing
from fnloop.compile.validate.trial import Trial, abstract_of
from fnloop.interface import MISSING
from fnloop.program.ops import Fold, Program
from fnloop.random import Key
from fnloop.run.modes import Mode
from fnloop.summary import summarize

__all__ = ["Attempt", "GraphCall", "Made", "Prepared", "rebuilt"]

Values = Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class Made:
    """A compiled graph.

    Args:
        function: the compiled function.
        written: its text, with its inputs and outputs.
        guards: on its constants.
        kept_alive: the values that its key knows by identity.
        turns: for each light loop, how many iterations stand behind each other in a turn of its `while`.
        cells: how Cells got into it, by class.
        has_gradients: whether a block of it calls what `ms.grad` or `ms.value_and_grad` made.
        by_arguments: whether one is taken by arguments, of which none may be another one, too.
        weights: the Parameters by which such a gradient may be.
        written_weights: those of them that it may write.
        around: the tensors that it may read without being given them.
    """

    function: Callable[..., Any]
    written: Written
    guards: Guards
    kept_alive: tuple[Any, ...]
    turns: Mapping[str, int] = field(default_factory=dict)
    cells: Mapping[str, str] = field(default_factory=dict)
    has_gradients: bool = False
    by_arguments: bool = False
    weights: tuple[Any, ...] = ()
    written_weights: tuple[Any, ...] = ()
    around: tuple[Any, ...] = ()

    def gives_what_python_gives(self, recorded: Recorded, done: Trace) -> bool:
        """Whether what is compared when it is made holds for the values of another call.

        MindSpore's eager gradient goes by which tensors are the same, that of a graph by which argument it is: of
        `x * x * y` with respect to `x`, Python gives `3 * x * x` where `x` and `y` are one tensor. Of the tensors that
        blocks make, `analysis/shared_tensors.py` has seen that they are others.

        Args:
            recorded: the values that the graph is given.
            done: the run before the graph, with what headers have yielded.
        """
        if not self.has_gradients:
            return True
        given = list(addresses_in(list(recorded.values.values())))
        yielded = [addresses_of_series(series) for series in done.series.values()]
        everywhere = Counter(given)
        for addresses, _ in yielded:
            everywhere.update(addresses)
        if not everywhere.keys().isdisjoint(addresses_in(self.weights)):
            return False
        is_each_once = all(count == 1 for count in everywhere.values()) and not any(twice for _, twice in yielded)
        is_apart = everywhere.keys().isdisjoint(addresses_in(self.around))
        return not self.by_arguments or (is_each_once and is_apart)

    def is_quick(self, turns: Mapping[str, int]) -> bool:
        """Whether as many iterations stand in a turn as should, or more."""
        return all(self.turns.get(path, 1) >= turn for path, turn in turns.items())


@dataclass(frozen=True)
class Prepared:
    """A program with the components that it runs with.

    Args:
        binding: what is known before the graph.
        prefix: what Python runs of it before the graph.
        components: those that were not bound in the plan.
        used: all components, those bound in the plan too.
        watched: those of them that the graph may have taken for fixed.
        layout: the facts of the program that each call needs.
        known: the outputs of the program that are known before the graph: the names of the values by name.
        has_graph: whether anything is left to the graph.
        key: which components these are.
        changed: the components that what Python runs before the graph may change.
        short: the calls that Python runs, since they compute too little for a graph.
    """

    binding: Binding
    prefix: Callable[[Mode], Prefix]
    components: Values
    used: Values
    watched: Values
    layout: Layout
    known: Mapping[str, str]
    has_graph: bool
    key: Hashable
    changed: tuple[object, ...]
    short: ShortCalls


@dataclass(frozen=True)
class GraphCall:
    """One call: its inputs, and the values that were recorded before the graph.

    Args:
        prepared: the program with its components.
        inputs: by field.
        recorded: the values that the static prefix gave.
        mode: the checks.
        done: the run of the static prefix.
        undo: undoes what the call has changed of components and weights, before Python runs it instead.
    """

    prepared: Prepared
    inputs: Values
    recorded: Recorded
    mode: Mode
    done: Trace
    undo: Undoing


class Attempt:
    """The making of a graph: its sources stand in files while MindSpore parses them; it is forgotten where it fails.

    Args:
        program: the program.
        call: the call that it is made for.
        trial: the first iterations of it, as Python ran them.
        path: of the block.
        compared: the loops whose ends the graph gives too, for a comparison.
    """

    def __init__(
        self, program: Program, call: GraphCall, trial: Trial, path: str, compared: Collection[Fold] = ()
    ) -> None:
        self._folder = Folder()
        self.lowering = Lowering(self._folder.path)
        self._parts = (program, call, trial, path, compared)

    def __enter__(self) -> Attempt:
        program, call, trial, path, compared = self._parts
        try:
            facts = replace(call.recorded.facts(trial.abstract.values), before=_abstract(call.done))
            prepared = call.prepared
            self.written = write_graph(program, prepared.binding, facts, self.lowering, prepared.components, compared)
            bare = self.lowering.write(self.written.name, self.written.text, self.written.free, path)
            check_parsed({**self.lowering.objects, **prepared.used}, self.lowering.functions)
        except OSError as error:
            self.__exit__(type(error))
            raise no_room(error) from error
        except BaseException as error:
            self.__exit__(type(error))
            raise
        self.function = Jitted(bare, self.written.is_bare)
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        if kind is not None:
            self.lowering.forget()
        self._folder.remove()

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of the graph and of the functions that it calls, by file."""
        return self.lowering.texts


def _abstract(done: Trace) -> Values:
    """What is known before the graph, without the numbers in tensors; of a series the first value."""
    series = {name: entries[0] for name, entries in done.series.items() if entries}
    return {name: abstract_of(value) for name, value in {**series, **done.values}.items()}


def rebuilt(program: Program, written: Written, results: Sequence[Any]) -> dict[str, Any]:
    """The outputs that a graph gives, as records again."""
    hints = {name: program.outputs[name].hint for name in written.outputs}
    made = zip(hints.items(), results, strict=False)  # behind them there is how often loops ran
    return {name: rebuild(value, hint, written.examples.get(name)) for (name, hint), value in made}


def shown_inputs(program: Program, call: GraphCall, *, varying: bool = False) -> str:
    """The inputs of a call in a few words.

    Args:
        program: the program.
        call: the call.
        varying: whether a number that the graph takes as any is shown by its type alone.
    """
    progress = progress_inputs(program)
    inputs = program.inputs.items()
    own = {name: var for name, var in inputs if var not in progress and not name.endswith((BUFFER, ENTRIES))}
    given = {name: value for name in own if (value := call.inputs[name]) is not MISSING}
    fixed = call.recorded.fixed if varying else {var.name for var in own.values()}
    numbers = {
        name for name, value in given.items() if type(value) in (int, float, Key) and own[name].name not in fixed
    }
    shown = {name: type(value).__name__ if name in numbers else summarize(value) for name, value in given.items()}
    return ", ".join(f"{own[name].field}={text}" for name, text in shown.items())
