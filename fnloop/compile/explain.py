"""Says what became of a compiled block: which parts of it are graphs, which stay in Python, why, and what it took."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from typing_extensions import assert_never

from fnloop.compile.attempts import PYTHON_GOES_ON, failing_loops
from fnloop.compile.compiled import GraphFunction
from fnloop.compile.gathered import COUNTING
from fnloop.compile.graph import Graph
from fnloop.compile.hybrid import NOTHING_LEFT, Hybrid
from fnloop.compile.pieces import Pieces
from fnloop.compile.segments import Segments
from fnloop.compile.speculative import Speculative
from fnloop.compile.tensor_identity import GIVEN_TWICE
from fnloop.compile.validate.distances import Distances
from fnloop.errors import CompileError
from fnloop.plan import Compiled, Composite, GraphRunner, Plan, graphs_of, inner_steps, memoised_plan
from fnloop.program.attempt import OUTCOME
from fnloop.program.build import program_of
from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Region, Require, Subgraph
from fnloop.program.paths import path_of

__all__ = ["Explanation", "GraphReport", "Row", "explain", "is_compiled"]


@dataclass(frozen=True)
class GraphReport:
    """The uses of a graph.

    Args:
        number: by which the rows call it; graphs of the same blocks for other inputs share it.
        signature: the inputs that it was made for; a number that may vary from call to call is shown by its type.
        making: the seconds that making it took, the comparison with Python included.
        calls: how often it ran since.
        running: the seconds that these calls took; without checks a call only begins the work.
        cells: how Cells got into it, by class.
    """

    number: int
    signature: str
    making: float
    calls: int
    running: float
    cells: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"graph {self.number} {self.use}"

    @property
    def use(self) -> str:
        """Its use, without its number."""
        mean = f", {1000 * self.running / self.calls:.2f} ms each" if self.calls else ""
        times = "once" if self.calls == 1 else f"{self.calls} times"
        made_for = self.signature or "nothing"
        text = f"for {made_for}: made in {self.making:.2f} s, ran {times} since{mean}"
        return "\n".join([text, *(f"  {cell} {how}" for cell, how in self.cells.items())])


@dataclass(frozen=True)
class Row:
    """A block, a loop or a switch.

    Args:
        path: its path inside the compiled block.
        depth: how many loops and switches are around it.
        place: where it runs, for a reader.
        graph: the number of its graph; None where it runs in Python.
        reason: why it is not in a graph; empty where it is, and where a graph would compute nothing of it.
    """

    path: str
    depth: int
    place: str
    graph: int | None = None
    reason: str = ""


@dataclass(frozen=True)
class Explanation:
    """What became of a compiled block; its text is for a reader.

    Args:
        name: the block.
        rows: its blocks, loops and switches, in order of execution.
        graphs: the graphs that were made, and what they took.
        distances: how far the outputs of graphs were from those of Python where whole calls were compared, by number.
    """

    name: str
    rows: tuple[Row, ...]
    graphs: tuple[GraphReport, ...]
    distances: Mapping[int, Distances] = field(default_factory=dict)

    def __str__(self) -> str:
        lines = [f"{self.name}: {self._summary()}"]
        names = ["  " * row.depth + row.path for row in self.rows]
        width = max(map(len, names), default=0)
        for name, row in zip(names, self.rows, strict=True):
            lines.append(f"  {name:{width}}  {row.place}")
            lines += [f"  {'':{width}}    {line.strip()}" for line in row.reason.splitlines()]
        by_number: dict[int, list[GraphReport]] = {}
        for report in self.graphs:
            by_number.setdefault(report.number, []).append(report)
        for number, reports in by_number.items():
            lines += [str(reports[0])] if len(reports) == 1 else _several(number, reports)
            lines += [f"  {self.distances[number]}"] if number in self.distances else []
        return "\n".join(lines)

    def _summary(self) -> str:
        """How many graphs and blocks in Python there are."""
        numbers = {row.graph for row in self.rows if row.graph is not None}
        unmade = numbers - {report.number for report in self.graphs}
        graphs = _counted(len(numbers), "graph")
        if unmade:
            graphs += " (not made yet)" if unmade == numbers else f" ({len(unmade)} not made yet)"
        elif len(self.graphs) > len(numbers):
            graphs += f" for {len(self.graphs)} kinds of inputs"
        in_python = {row.path for row in self.rows if row.place == "Python"}
        elsewhere = {row.path for row in self.rows if row.graph is not None}
        always, sometimes = in_python - elsewhere, in_python & elsewhere
        told = f"{graphs}, {_counted(len(always), 'block')} in Python"
        return f"{told}, {len(sometimes)} for some inputs" if sometimes else told


def _several(number: int, reports: Sequence[GraphReport]) -> Iterator[str]:
    """The graphs of the same blocks, for inputs of several kinds."""
    yield f"graph {number}, made for {len(reports)} kinds of inputs:"
    for report in reports:
        yield from (f"  {line}" for line in report.use.splitlines())


def is_compiled(plan: Plan) -> bool:
    """Whether a plan is compiled, or some blocks of it; or is one that compiles to Python, for its `on_error=`."""
    return isinstance(plan, Compiled) or bool(graphs_of(plan)) or bool(failing_loops(plan))


def explain(plan: Plan) -> Explanation:
    """What became of a compiled block so far.

    Args:
        plan: the block's plan, which is compiled, or some blocks of which are.
    """
    writer = _Rows(f"{plan.name}/")
    writer.plan(plan, plan.name, 0)
    reports = tuple(report for number, graph in writer.graphs for report in _reports(number, graph))
    distances = {number: graph.distances for number, graph in writer.graphs if graph.distances.calls}
    return Explanation(plan.name, tuple(_told_once(writer.rows)), reports, distances)


def _left_in_python(plan: Plan, path: str) -> dict[str, CompileError]:
    """Why blocks are no graphs in a plan that is not compiled as a whole, by path."""
    left = {loop: CompileError(f"it has on_error=, and {PYTHON_GOES_ON}") for loop in failing_loops(plan, path)}
    for step in inner_steps(plan):
        inside = f"{path}/{step.name}"
        if isinstance(step.plan, Compiled):
            for row in explain(step.plan).rows:
                own = inside if row.path == step.plan.name else f"{inside}/{row.path}"
                left |= {own: CompileError(row.reason)} if row.reason else {}
        else:
            left |= _left_in_python(step.plan, inside)
    return left


def _told_once(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows without the reasons that a row inside of them has, too."""
    for number, row in enumerate(rows):
        inside = set()
        for other in rows[number + 1 :]:
            if other.depth <= row.depth:
                break
            inside.add(other.reason)
        yield replace(row, reason="") if row.reason in inside else row


def _reports(number: int, graph: Graph) -> Iterator[GraphReport]:
    for use in graph.uses.values():
        yield GraphReport(number, use.signature, use.making, use.since, use.running, use.cells)


@dataclass
class _Rows:
    """Collects the rows of a program.

    Args:
        prefix: of all paths; it is left out.
        moved: the path of the program that was compiled, and its path in the whole.
        rows: so far.
        graphs: so far, with their numbers.
    """

    prefix: str
    moved: tuple[str, str] = ("", "")
    rows: list[Row] = field(default_factory=list)
    graphs: list[tuple[int, Graph]] = field(default_factory=list)

    def plan(self, plan: Plan, path: str, depth: int) -> None:
        """Add a plan, which is compiled, or some blocks of which are."""
        kept = memoised_plan(plan)
        if kept is not None:
            self.plan(kept, path, depth)
        elif isinstance(plan, Compiled):
            self._compiled(plan.graph, path, depth)
        else:
            self.ops(program_of(plan, path, outlined=True).ops, depth, _left_in_python(plan, path))

    def _compiled(self, runner: GraphRunner, path: str, depth: int) -> None:
        assert isinstance(runner, (Hybrid, Segments))
        inside = _Rows(self.prefix, (runner.program.path, path), self.rows, self.graphs)
        inside.runner(runner, depth)

    def runner(self, runner: Hybrid | Segments | Pieces, depth: int) -> None:
        """Add a program as it is run."""
        match runner:
            case Hybrid():
                self._hybrid(runner, depth)
            case Segments():
                self._segments(runner, depth)
            case Speculative():
                self._speculative(runner, depth)
            case Pieces():
                self._pieces(runner, depth)
            case _:
                assert_never(runner)

    def _pieces(self, runner: Pieces, depth: int) -> None:
        reason = runner.python_only
        if reason is None:
            self._graph(runner.graph, depth, "in pieces")
        else:
            self.ops(runner.program.ops, depth, {runner.fold.path: reason})

    def _segments(self, runner: Segments, depth: int) -> None:
        is_given_twice = runner.graph.is_given_twice
        if is_given_twice and not any(use.calls for graph in runner.graphs() for use in graph.uses.values()):
            ops = runner.graph.program.ops
            self.ops(ops, depth, {path_of(op): CompileError(GIVEN_TWICE) for op in ops})
            return
        self._graphs_of(runner, depth)
        if is_given_twice:
            self.rows.append(Row("(where one tensor is given twice)", depth, "in Python", reason=GIVEN_TWICE))

    def _graphs_of(self, runner: Segments, depth: int) -> None:
        divided = runner.divided()
        whole = not divided or bool(runner.graph.uses)
        if whole:
            self._graph(runner.graph, depth)
        for one in divided:
            if whole:
                self.rows.append(Row("(for other inputs)", depth, "in pieces"))
            self.ops(one.program.ops, depth + whole, {})

    def _hybrid(self, runner: Hybrid, depth: int) -> None:
        cut = runner.cut()
        whole = not cut or any(graph.uses for graph in runner.segments.graphs())
        if whole:
            self._segments(runner.segments, depth)
        for parts in cut:
            if whole:
                self.rows.append(Row("(for other inputs)", depth, "in parts", reason=str(parts.reason)))
            self.ops(parts.program.ops, depth + whole, parts.left)

    def _speculative(self, runner: Speculative, depth: int) -> None:
        refusal = runner.refusal
        if refusal is not None and not runner.graph.uses:
            self.ops(runner.whole.ops, depth, {runner.fold.path: refusal})
            return
        self._graph(runner.graph, depth, "in pieces")
        for path in runner.parted.paths:
            self.rows.append(Row(self._own(path), depth + 1, "Python, before each piece"))

    def _graph(self, graph: Graph, depth: int, how: str = "") -> None:
        short = graph.short_calls()
        why = NOTHING_LEFT if graph.is_idle() else CompileError(short)
        if graph.is_idle() or (short and not graph.uses):
            self.ops(graph.program.ops, depth, {path_of(op): why for op in graph.program.ops})
            return
        number = len(self.graphs) + 1
        self.graphs.append((number, graph))
        ahead = graph.runs_ahead()
        for path, inside in _paths(graph.program.ops, depth):
            if path in ahead:
                self.rows.append(Row(self._own(path), inside, "Python, before the graph"))
            else:
                place = f"graph {number}, {how}" if how and inside == depth else f"graph {number}"
                self.rows.append(Row(self._own(path), inside, place, number))
        if short:
            self.rows.append(Row("(in short calls)", depth, "in Python", reason=short))

    def ops(self, ops: Iterable[Op], depth: int, left: Mapping[str, CompileError]) -> None:
        """Add operations that stand in Python, and the graphs among them."""
        for op in ops:
            match op:
                case Constant() | Require():
                    pass
                case Call():
                    self._call(op, depth, left)
                case Region():
                    self._row(op.call.path, depth, "Python", left)
                case Fold():
                    self._row(op.path, depth, "repeated from Python", left)
                    self.ops(op.body, depth + 1, left)
                case Choice():
                    self._choice(op, depth, left)
                case Outlined():
                    self._outlined(op, depth, left)
                case _:
                    assert_never(op)

    def _call(self, op: Call, depth: int, left: Mapping[str, CompileError]) -> None:
        function = op.leaf.function
        if isinstance(function, GraphFunction):
            self._compiled(function.graph, op.path, depth)
        elif memoised_plan(op.leaf) is not None:
            self.plan(op.leaf, op.path, depth)
        else:
            self._row(op.path, depth, "Python", left)

    def _choice(self, op: Choice, depth: int, left: Mapping[str, CompileError]) -> None:
        if op.chooser.leaf is OUTCOME:  # of an iteration that may fail, whose blocks are around it
            for body in op.bodies:
                self.ops(body.ops, depth, left)
            return
        self._row(op.path, depth, "chosen in Python", left)
        for body in op.bodies:
            self.ops(body.ops, depth + 1, left)

    def _outlined(self, op: Outlined, depth: int, left: Mapping[str, CompileError]) -> None:
        match op.plan:
            case Subgraph():
                inner = op.plan.runner
                assert isinstance(inner, (Hybrid, Segments, Pieces))
                self.runner(inner, depth)
            case Compiled():
                self._compiled(op.plan.graph, op.path, depth)
            case Composite():
                self.ops(program_of(op.plan, op.path, outlined=True).ops, depth, left)
            case _:
                assert_never(op.plan)

    def _row(self, path: str, depth: int, place: str, left: Mapping[str, CompileError]) -> None:
        reason = left.get(path)
        self.rows.append(Row(self._own(path), depth, place, reason="" if reason is None else str(reason)))

    def _own(self, path: str) -> str:
        before, now = self.moved
        return (now + path.removeprefix(before)).removeprefix(self.prefix)


def _paths(ops: Iterable[Op], depth: int) -> Iterator[tuple[str, int]]:
    """The blocks, loops and switches among operations, each with its path and depth."""
    for op in ops:
        match op:
            case Constant() | Require() | Outlined():
                pass
            case Call():
                if not op.path.endswith(f"/{COUNTING}"):
                    yield op.path, depth
            case Region():
                yield op.call.path, depth
            case Fold() | Choice():
                yield op.path, depth
                for body in op.bodies:
                    yield from _paths(body.ops, depth + 1)
            case _:
                assert_never(op)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
