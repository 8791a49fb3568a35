"""Says what became of a compiled block: which parts of it are graphs, which stay in Python, why, and what it took."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from typing_extensions import assert_never

from fnloop.compile.gathered import COUNTING
from fnloop.compile.graph import Graph
from fnloop.compile.hybrid import NOTHING_LEFT, Hybrid
from fnloop.compile.pieces import Pieces
from fnloop.compile.segments import Segments
from fnloop.compile.speculative import Speculative
from fnloop.compile.tensor_identity import GIVEN_TWICE
from fnloop.errors import CompileError
from fnloop.plan import Compiled
from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Region, Require, Subgraph
from fnloop.program.paths import path_of

__all__ = ["Explanation", "GraphReport", "Row", "explain"]


@dataclass(frozen=True)
class GraphReport:
    """The uses of a graph.

    Args:
        number: by which the rows call it.
        signature: the inputs that it was made for.
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
        mean = f", {1000 * self.running / self.calls:.2f} ms each" if self.calls else ""
        times = "once" if self.calls == 1 else f"{self.calls} times"
        made_for = self.signature or "nothing"
        text = f"graph {self.number} for {made_for}: made in {self.making:.2f} s, ran {times} since{mean}"
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
    """

    name: str
    rows: tuple[Row, ...]
    graphs: tuple[GraphReport, ...]

    def __str__(self) -> str:
        numbers = {row.graph for row in self.rows if row.graph is not None}
        python = [row for row in self.rows if row.place == "Python"]
        lines = [f"{self.name}: {_counted(len(numbers), 'graph')}, {_counted(len(python), 'block')} in Python"]
        names = ["  " * row.depth + row.path for row in self.rows]
        width = max(map(len, names), default=0)
        for name, row in zip(names, self.rows, strict=True):
            lines.append(f"  {name:{width}}  {row.place}")
            lines += [f"  {'':{width}}    {line.strip()}" for line in row.reason.splitlines()]
        return "\n".join([*lines, *map(str, self.graphs)])


def explain(compiled: Compiled) -> Explanation:
    """What became of a compiled block so far.

    Args:
        compiled: its plan.
    """
    runner = compiled.graph
    assert isinstance(runner, (Hybrid, Segments))
    writer = _Rows(f"{runner.program.path}/")
    writer.runner(runner, 0)
    reports = tuple(report for number, graph in writer.graphs for report in _reports(number, graph))
    return Explanation(compiled.name, tuple(_told_once(writer.rows)), reports)


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
        rows: so far.
        graphs: so far, with their numbers.
    """

    prefix: str
    rows: list[Row] = field(default_factory=list)
    graphs: list[tuple[int, Graph]] = field(default_factory=list)

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
                self._graph(runner.graph, depth, "in pieces")
            case _:
                assert_never(runner)

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
            self.ops(one.program.ops, depth, {})

    def _hybrid(self, runner: Hybrid, depth: int) -> None:
        cut = runner.cut()
        whole = not cut or any(graph.uses for graph in runner.segments.graphs())
        if whole:
            self._segments(runner.segments, depth)
        for parts in cut:
            if whole:
                self.rows.append(Row("(for other inputs)", depth, "in parts", reason=str(parts.reason)))
            self.ops(parts.program.ops, depth, parts.left)

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
                    self._row(op.path, depth, "Python", left)
                case Region():
                    self._row(op.call.path, depth, "Python", left)
                case Fold():
                    self._row(op.path, depth, "repeated from Python", left)
                    self.ops(op.body, depth + 1, left)
                case Choice():
                    self._row(op.path, depth, "chosen in Python", left)
                    for body in op.bodies:
                        self.ops(body.ops, depth + 1, left)
                case Outlined():
                    assert isinstance(op.plan, Subgraph)
                    inner = op.plan.runner
                    assert isinstance(inner, (Hybrid, Segments, Pieces))
                    self.runner(inner, depth)
                case _:
                    assert_never(op)

    def _row(self, path: str, depth: int, place: str, left: Mapping[str, CompileError]) -> None:
        reason = left.get(path)
        self.rows.append(Row(self._own(path), depth, place, reason="" if reason is None else str(reason)))

    def _own(self, path: str) -> str:
        return path.removeprefix(self.prefix)


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
