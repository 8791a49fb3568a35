"""How fast a fold is as one graph: `fast = fold.compile()` beside the same operators run in every other way.

    python tests/benchmarks/graph.py                  all of it, less than ten minutes
    python tests/benchmarks/graph.py --quick          with launch_blocking only, fewer iterations and repetitions
    python tests/benchmarks/graph.py --profile conv   where the time of a compiled call goes

Four bodies (three elementwise operators, a small MLP, a small conv net, the U-Net of examples/digits.py with guidance)
are run eagerly by a `for` written by hand, by mindone 0.5.0's `LoopSequentialPipelineBlocks` where that is
installed, by fnloop eagerly, by a `while` on bare tensors written by hand under `ms.jit`, and by fnloop compiled, with
every check at the boundary. `launch_blocking` cannot be taken back, so two processes take turns, one with it and one
asynchronous; the one that waits is stopped, since its threads would spin. Every ratio is the median of ratios of
neighbouring runs in one process, with the quartiles behind it. The counter of the graph written by hand is a number or a
tensor, whichever was faster. All results are compared before anything is timed.
"""

from __future__ import annotations

import argparse
import io
import math
import multiprocessing
import os
import signal
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

os.environ.setdefault("GLOG_v", "3")  # MindSpore warns of each function that is compiled again, as is the point here
sys.path.append(str(Path(__file__).parents[2]))  # the root of the project, for its own modules

import mindspore as ms
import numpy as np

from fnloop.compile.kept import FROM_ITERATIONS
from tests.benchmarks.graph_bodies import (
    BODIES,
    COMPILED,
    EAGER,
    FULL,
    GRAPHS,
    MINDONE,
    OFF,
    TENSOR,
    TITLES,
    Body,
    Run,
    fnloop_run,
    graph_by_hand,
    make,
)
from tests.benchmarks.graph_gradient import compiled_gradient, gradient_by_hand, many_by_hand, many_compiled

LONGEST = 2.0
"""Seconds that a compiled fold is run at most before it is measured."""

SHORTEST = 0.01
"""Seconds that a sample takes at least: shorter runs are repeated in it."""


# --- in the processes that run them


@dataclass
class Runner:
    """Runs the contestants of a body in one process."""

    body: Body
    runs: dict[str, Run] = field(default_factory=dict)
    repeats: dict[tuple[str, int], int] = field(default_factory=dict)

    def contestants(self, mode: str) -> list[str]:
        """Those that are installed; the asynchronous mode is slow, so fnloop runs eagerly in the other one only."""
        ours = (OFF, FULL) if mode == "blocking" else ()
        for name in (EAGER, MINDONE, *ours, *self.body.counters, COMPILED):
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):  # mindone says what it lacks
                run = make(self.body, name)
            if run is not None:
                self.runs[name] = run
        return list(self.runs)

    def agree(self, count: int) -> float:
        """Run all, and find how many runs make a sample.

        Returns:
            The largest difference from the loop written by hand.

        Raises:
            AssertionError: where results differ.
        """
        expected = self.body.eager(count).asnumpy()
        most = 0.0
        for name, run in self.runs.items():
            start = time.perf_counter()
            got = run(count).asnumpy()
            seconds = time.perf_counter() - start
            np.testing.assert_allclose(got, expected, rtol=1e-4, atol=1e-4, err_msg=name)
            most = max(most, float(np.abs(got - expected).max()))
            self.repeats[name, count] = 1
            if name in (*GRAPHS, COMPILED):  # it was compiled, too
                self.settle(name, count)
                seconds = self.sample(name, count)
            self.repeats[name, count] = max(1, math.ceil(SHORTEST / seconds))
        return most

    def settle(self, name: str, count: int) -> None:
        """Run it until a light body has the graph that it keeps, or for some seconds."""
        begin, ran = time.perf_counter(), 0
        while name == COMPILED and ran < FROM_ITERATIONS and time.perf_counter() - begin < LONGEST:
            self.runs[name](count)
            ran += count

    def sample(self, name: str, count: int) -> float:
        """Seconds a run, of as many as make a sample."""
        run, repeats = self.runs[name], self.repeats[name, count]
        start = time.perf_counter()
        for _ in range(repeats):
            run(count).asnumpy()
        return (time.perf_counter() - start) / repeats

    def compiling(self, name: str, count: int) -> float:
        """Seconds that a first call takes more than the next one."""
        run = make(self.body, name)
        assert run is not None
        start = time.perf_counter()
        run(count).asnumpy()
        first = time.perf_counter() - start
        start = time.perf_counter()
        run(count).asnumpy()
        return first - (time.perf_counter() - start)

    def gradients(self, count: int, rounds: int) -> tuple[list[float], float]:
        """The times of the compiled gradient by those of one by hand, in each round, and the same of their first calls.

        Raises:
            AssertionError: where they differ.
        """
        by_hand, compiled = gradient_by_hand(self.body), compiled_gradient(self.body)
        first = clock(by_hand, count), clock(compiled, count)
        np.testing.assert_allclose(compiled(count).asnumpy(), by_hand(count).asnumpy(), rtol=1e-4, atol=1e-6)
        next_one = clock(by_hand, count), clock(compiled, count)
        hand_made, ours_made = (begin - later for begin, later in zip(first, next_one, strict=True))
        ratios = []
        for number in range(rounds):
            order = (by_hand, compiled) if number % 2 else (compiled, by_hand)
            seconds = {run: clock(run, count) for run in order}
            ratios.append(seconds[compiled] / seconds[by_hand])
        return ratios, ours_made / hand_made

    def many(self, count: int) -> tuple[float, float]:
        """The seconds that each of very many iterations of next to nothing takes, by hand and compiled.

        Raises:
            AssertionError: where the results differ.
        """
        by_hand, compiled = many_by_hand(), many_compiled()
        few = count // 10
        for run in (by_hand, compiled):
            clock(run, few)
        np.testing.assert_allclose(compiled(few).asnumpy(), by_hand(few).asnumpy(), rtol=1e-4)
        return clock(by_hand, few) / few, clock(compiled, count) / count

    def memory(self, name: str, count: int) -> tuple[float, float]:
        """The peak of the process in MB in a first call, and in later ones."""
        run = make(self.body, name)
        assert run is not None
        run(count).asnumpy()
        first = peak()
        peak(reset=True)
        for _ in range(3):
            run(count).asnumpy()
        return first / 1024, peak() / 1024


def peak(reset: bool = False) -> int:
    """The highest resident memory in kB since the last reset; `getrusage` would begin with that of the parent."""
    if reset:
        Path("/proc/self/clear_refs").write_text("5")
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0])


def serve(connection: Connection, mode: str, body: str) -> None:
    """Answer calls of a runner's methods."""
    ms.set_device("CPU")
    if mode == "blocking":
        ms.runtime.launch_blocking()
    try:
        runner = Runner(BODIES[body]())
    except ImportError as error:
        connection.send(str(error))
        return
    connection.send(None)
    while True:
        method, *arguments = connection.recv()
        connection.send(getattr(runner, method)(*arguments))


class Process:
    """A process with a runner, stopped while it is not asked."""

    def __init__(self, mode: str, body: str) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, mode, body), daemon=True)
        self.process.start()
        theirs.close()
        self.missing: str | None = self.connection.recv()
        if self.missing is None:
            self._signal(signal.SIGSTOP)

    def __call__(self, method: str, *arguments: Any) -> Any:
        """What a method of the runner gives."""
        self._signal(signal.SIGCONT)
        self.connection.send((method, *arguments))
        answer = self.connection.recv()
        self._signal(signal.SIGSTOP)
        return answer

    def close(self) -> None:
        """End it; one that is stopped hears nothing else."""
        self.process.kill()
        self.process.join()

    def _signal(self, number: int) -> None:
        assert self.process.pid is not None
        os.kill(self.process.pid, number)


# --- measuring


@dataclass(frozen=True)
class Plan:
    """How much is measured.

    Args:
        iterations: by process and body.
        pair: seconds for the compiled fold beside the graphs written by hand, in each process.
        rest: seconds for it beside the others, in each process.
        least: rounds at least.
        first: first calls for each number of iterations.
        memory: the bodies whose memory is measured, with the iterations.
        gradients: the bodies whose gradients are measured, with the iterations.
        rounds: of these.
        many: very many iterations.
    """

    iterations: Mapping[str, Mapping[str, tuple[int, ...]]]
    pair: float
    rest: float
    least: int
    first: int
    memory: Mapping[str, int]
    gradients: Mapping[str, int]
    rounds: int
    many: int


FEW = {"elementwise": (5, 100), "mlp": (5, 100), "conv": (5, 100), "unet": (5,)}
SMALL = (5, 100, 1000)
MORE = {"elementwise": SMALL, "mlp": SMALL, "conv": SMALL, "unet": (5, 50)}
ALL = Plan(
    {"blocking": MORE, "asynchronous": FEW},  # eager, an iteration of the U-Net may take 300 ms in the latter
    pair=4, rest=6, least=3, first=3,
    memory={"elementwise": 1000, "conv": 100, "unet": 10, "big": 10},
    gradients={"conv": 5, "unet": 2}, rounds=100, many=1_000_000,
)  # fmt: skip
QUICK = Plan(
    {"blocking": FEW}, pair=1.5, rest=1.5, least=2, first=1, memory={"big": 10},
    gradients={"unet": 2}, rounds=20, many=1_000_000,
)  # fmt: skip

Samples = dict[str, list[float]]


@dataclass(frozen=True)
class Cell:
    """What was found for one body with so many iterations in one process.

    Args:
        pair: rounds of the compiled fold and the graphs written by hand.
        rest: rounds of the compiled fold and all others.
    """

    body: str
    count: int
    mode: str
    pair: Samples
    rest: Samples

    def graph(self) -> str:
        """The faster of the graphs written by hand."""
        return min((name for name in self.pair if name in GRAPHS), key=lambda name: statistics.median(self.pair[name]))

    def times(self, name: str) -> list[float] | None:
        """The samples of a contestant; None where it is not installed."""
        return self.pair.get(name) or self.rest.get(name)

    def against(self, name: str) -> list[float] | None:
        """Its time divided by that of the compiled fold, in each round; None where it is not installed."""
        samples = self.pair if name in self.pair else self.rest
        if name not in samples:
            return None
        return [one / fast for one, fast in zip(samples[name], samples[COMPILED], strict=True)]

    def more(self) -> float:
        """The ms that a call of the compiled fold takes more than the graph written by hand."""
        pairs = zip(self.pair[COMPILED], self.pair[self.graph()], strict=True)
        return 1000 * statistics.median(fast - hand for fast, hand in pairs)


def alternate(
    processes: Mapping[str, Process], names: Mapping[str, list[str]], count: int, seconds: float, least: int
) -> dict[str, Samples]:
    """Rounds in which each contestant runs once in its process, forwards and backwards in turn."""
    samples: dict[str, Samples] = {mode: {name: [] for name in names[mode]} for mode in processes}
    start, rounds, budget = time.perf_counter(), 0, seconds * len(processes)
    while rounds < 2 or (took := time.perf_counter() - start) < budget or (rounds < least and took < 3 * budget):
        for mode, process in processes.items():
            for name in names[mode] if rounds % 2 else reversed(names[mode]):
                samples[mode][name].append(process("sample", name, count))
        rounds += 1
    return samples


def measure(body: str, plan: Plan) -> tuple[list[Cell], dict[tuple[str, int], float]]:
    """All cells of a body, and the seconds of compiling by contestant and iterations."""
    with ExitStack() as stack:
        return measure_in(
            {mode: stack.enter_context(closing(Process(mode, body))) for mode in plan.iterations}, body, plan
        )


def measure_in(
    processes: Mapping[str, Process], body: str, plan: Plan
) -> tuple[list[Cell], dict[tuple[str, int], float]]:
    if missing := next(iter(processes.values())).missing:
        print(f"{TITLES[body]}: left out, {missing}", flush=True)
        return [], {}
    names = {mode: process("contestants", mode) for mode, process in processes.items()}
    pairs = {mode: [name for name in some if name in (*GRAPHS, COMPILED)] for mode, some in names.items()}
    others = {mode: [name for name in some if name not in GRAPHS] for mode, some in names.items()}
    cells = []
    for count in plan.iterations["blocking"][body]:
        taking = {mode: process for mode, process in processes.items() if count in plan.iterations[mode][body]}
        apart = max(process("agree", count) for process in taking.values())
        print(f"{TITLES[body]}, {count} iterations: results at most {apart:.1e} apart", flush=True)
        pair = alternate(taking, pairs, count, plan.pair, plan.least)
        rest = alternate(taking, others, count, plan.rest, plan.least)
        cells += [Cell(body, count, mode, pair[mode], rest[mode]) for mode in taking]
    first: dict[tuple[str, int], list[float]] = {}
    for _ in range(plan.first):
        for count in plan.iterations["blocking"][body]:
            for name in (TENSOR, COMPILED):
                first.setdefault((name, count), []).append(processes["blocking"]("compiling", name, count))
    return cells, {key: statistics.median(values) for key, values in first.items()}


def measure_memory(body: str, count: int) -> dict[str, tuple[float, float]] | None:
    """The peaks in MB of a first call and of later ones, for the graph written by hand and the compiled fold, each in a new process."""
    found = {}
    for name in (TENSOR, COMPILED):
        with closing(Process("blocking", body)) as process:
            if process.missing is not None:
                return None
            found[name] = process("memory", name, count)
    return found


def measure_gradient(body: str, count: int, rounds: int) -> tuple[list[float], float] | None:
    """The ratios of a compiled gradient, in a new process; None where the body cannot run."""
    with closing(Process("blocking", body)) as process:
        found: tuple[list[float], float] | None = (
            process("gradients", count, rounds) if process.missing is None else None
        )
        return found


def measure_many(count: int) -> tuple[float, float]:
    """The seconds of each of many iterations, by hand and compiled, in a new process."""
    with closing(Process("blocking", "elementwise")) as process:
        found: tuple[float, float] = process("many", count)
        return found


# --- what is printed


def spread(values: list[float] | None, digits: int = 2) -> str:
    """The median with the quartiles."""
    if values is None:
        return "(not installed)"
    low, middle, high = statistics.quantiles(values, n=4)
    return f"{middle:.{digits}f} ({low:.{digits}f}–{high:.{digits}f})"


def row(*cells: object) -> None:
    print(f"| {' | '.join(map(str, cells))} |", flush=True)


def header(*cells: str) -> None:
    print()
    row(*cells)
    row(*("---" if number < 1 else "---:" for number in range(len(cells))))


def report_short(cells: list[Cell]) -> None:
    """The table for the README."""
    modes = " / ".join(dict.fromkeys(cell.mode for cell in cells))
    print(f"\nHow many times the compiled fold is faster ({modes})")
    header("body", "iterations", "than the graph by hand", "than eager by hand", "than mindone 0.5.0")
    for body, count in dict.fromkeys((cell.body, cell.count) for cell in cells):
        both = [cell for cell in cells if (cell.body, cell.count) == (body, count)]
        graph = [cell.against(cell.graph()) for cell in both]
        texts = [" / ".join(map(middle, graph))]
        texts += [" / ".join(middle(cell.against(name), 1) for cell in both) for name in (EAGER, MINDONE)]
        row(TITLES[body], count, *texts)


def middle(values: list[float] | None, digits: int = 2) -> str:
    return "–" if values is None else f"{statistics.median(values):.{digits}f}"


def report_long(cells: list[Cell]) -> None:
    header("body", "iterations", "process", "contestant", "µs an iteration", "time of the compiled fold = 1", "rounds")
    for cell in cells:
        for name in (EAGER, MINDONE, OFF, FULL, *GRAPHS, COMPILED):
            times = cell.times(name)
            if times is None:
                continue
            each = [one * 1e6 / cell.count for one in times]
            row(TITLES[cell.body], cell.count, cell.mode, name, spread(each, 1), spread(cell.against(name)), len(each))


def report_compiling(found: Mapping[str, Mapping[tuple[str, int], float]]) -> None:
    print("\nSeconds that a first call takes more than the next one")
    header("body", "contestant", "by iterations")
    for body, seconds in found.items():
        for name in dict.fromkeys(name for name, _ in seconds):
            texts = [f"{value:.2f} ({count})" for (one, count), value in seconds.items() if one == name]
            row(TITLES[body], "graph by hand" if name in GRAPHS else name, ", ".join(texts))


def report_memory(plan: Plan) -> list[tuple[str, float]]:
    print("\nPeak memory in MB, with all that is loaded, of a first call (and of later ones)")
    header("body", "iterations", "graph by hand", "fnloop compiled", "ratio")
    ratios = []
    for body, count in plan.memory.items():
        found = measure_memory(body, count)
        if found is None:
            continue
        texts = [f"{first:.0f} ({later:.0f})" for first, later in found.values()]
        ratio, later = (fast / hand for hand, fast in zip(*found.values(), strict=True))
        ratios.append((body, ratio))
        row(TITLES.get(body, "elementwise, 16 MB a tensor"), count, *texts, f"{ratio:.2f} ({later:.2f})")
    return ratios


def report_gradients(plan: Plan) -> dict[str, tuple[float, float]]:
    print("\nThe compiled gradient of the mean of the squares, in times of that of a graph by hand")
    header("body", "iterations", "a call", "a first call more than the next")
    ratios = {}
    for body, count in plan.gradients.items():
        found = measure_gradient(body, count, plan.rounds)
        if found is None:
            continue
        times, first = found
        ratios[body] = (statistics.median(times), first)
        row(TITLES[body], count, spread(times), f"{first:.2f}")
    return ratios


def report_many(plan: Plan) -> float:
    by_hand, compiled = (seconds * 1e6 for seconds in measure_many(plan.many))
    print(f"\n{plan.many:,} iterations of two operators on a number: {compiled:.1f} µs each, {by_hand:.1f} by hand")
    return compiled


def verdict(what: str, met: bool, found: str) -> None:
    print(f"- {'met' if met else 'NOT MET'}: {what}: {found}")


FASTER = {"elementwise": 4.0, "mlp": 4.0, "conv": 3.0, "unet": 1.0}
MANY = 50
"""From so many iterations on the targets hold; with fewer, compiled must be no slower than eager."""


def speed(cell: Cell, name: str) -> float:
    """How many times the compiled fold is faster than a contestant."""
    return statistics.median(cell.against(name) or [math.nan])


def found_in(cell: Cell, value: float, more: str = "") -> str:
    return f"{value:.2f} ({cell.count} iterations, {cell.mode}{more})"


def report_speed(body: str, cells: list[Cell]) -> None:
    many = [cell for cell in cells if cell.count >= MANY]
    if many:
        worst = min(many, key=lambda cell: speed(cell, cell.graph()))
        ratio = 1 / speed(worst, worst.graph())
        what = f"{TITLES[body]}: at most 1.05 of the time of the graph by hand"
        verdict(what, ratio <= 1.05, found_in(worst, ratio))
    few = [cell for cell in cells if cell.count < MANY]
    if few:
        worst = max(few, key=Cell.more)
        found = f"{worst.more():.2f} ms ({worst.count} iterations, {worst.mode})"
        verdict(
            f"{TITLES[body]}: a call takes at most 0.15 ms more than the graph by hand", worst.more() <= 0.15, found
        )
    for name in (EAGER, MINDONE):
        for some, least in ((many, FASTER[body]), (cells, 1.0)):
            if not some or some[0].against(name) is None:
                continue
            worst = min(some, key=lambda cell: speed(cell, name))
            ratio = speed(worst, name)
            by_hand = f"; the graph by hand {ratio / speed(worst, worst.graph()):.2f}"
            what = f"{TITLES[body]}: at least {least:.0f} times faster than {name}"
            verdict(what, ratio >= least, found_in(worst, ratio, by_hand))


COMPARED = 3
"""The iterations that Python runs in a first call, to compare the graph with them."""


def in_python(cells: list[Cell]) -> float:
    """The seconds that an iteration takes in Python, with all checks."""
    return min(statistics.median(times) / cell.count for cell in cells if (times := cell.times(FULL)) is not None)


def report_verdict(
    cells: list[Cell],
    compiling: Mapping[str, Mapping[tuple[str, int], float]],
    memory: list[tuple[str, float]],
    gradients: Mapping[str, tuple[float, float]],
    many: float,
) -> None:
    print(f"\nThe targets, each where it is missed the most; from {MANY} iterations on, or in all")
    for body in dict.fromkeys(cell.body for cell in cells):
        report_speed(body, [cell for cell in cells if cell.body == body])
        seconds = [value for (name, _), value in compiling[body].items() if name == COMPILED]
        found = ", ".join(f"{value:.2f} s" for value in seconds)
        what = f"{TITLES[body]}: more iterations take no longer to compile"
        verdict(what, seconds[-1] <= 1.3 * seconds[0] + 0.1, found)
        hand = [value for (name, _), value in compiling[body].items() if name == TENSOR]
        compared = COMPARED * in_python([cell for cell in cells if cell.body == body])
        ratios = [(ours - compared) / theirs for ours, theirs in zip(seconds, hand, strict=True)]
        whole = max(ours / theirs for ours, theirs in zip(seconds, hand, strict=True))
        what = (
            f"{TITLES[body]}: a first call takes at most 1.2 of the graph's by hand, besides three iterations in Python"
        )
        verdict(what, max(ratios) <= 1.2, f"{max(ratios):.2f}; {whole:.2f} with them")
    for body, ratio in memory:
        title = TITLES.get(body, "elementwise, 16 MB a tensor")
        verdict(f"{title}: at most 1.05 of the memory of the graph by hand", ratio <= 1.05, f"{ratio:.3f}")
    for body, (ratio, first) in gradients.items():
        title = f"{TITLES[body]}, gradient"
        verdict(f"{title}: at most 1.05 of the time of that by hand", ratio <= 1.05, f"{ratio:.3f}")
        verdict(f"{title}: a first call takes at most 1.2 of that by hand", first <= 1.2, f"{first:.2f}")
    verdict("very many iterations: at most 8 µs each", many <= 8, f"{many:.1f}")


def report(plan: Plan) -> None:
    cells: list[Cell] = []
    compiling: dict[str, Mapping[tuple[str, int], float]] = {}
    for body in plan.iterations["blocking"]:
        found, seconds = measure(body, plan)
        if found:
            cells += found
            compiling[body] = seconds
    report_short(cells)
    report_long(cells)
    report_compiling(compiling)
    memory = report_memory(plan)
    gradients = report_gradients(plan)
    report_verdict(cells, compiling, memory, gradients, report_many(plan))


# --- where the time goes


def profile(name: str) -> None:
    """Print what the parts of a compiled call take, beside the graph written by hand."""
    from fnloop.compile import graph
    from fnloop.compile.kept import KeptGraphs
    from fnloop.compile.runtime.jitted import Jitted
    from fnloop.compile.staging.prefix import Prefix

    ms.set_device("CPU")
    ms.runtime.launch_blocking()
    body = BODIES[name]()
    spent: dict[str, float] = {}

    def timed(part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **kwargs: Any) -> Any:
            start = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                spent[part] = spent.get(part, 0.0) + time.perf_counter() - start

        return run

    parts: dict[str, tuple[tuple[Any, str], ...]] = {
        "header": ((Prefix, "run"),),
        "stacking": ((graph, "record"),),
        "guards": ((KeptGraphs, "fitting"),),
        "arguments": ((graph, "arguments_for"),),
        "graph": ((Jitted, "__call__"), (graph, "wait_for")),
    }
    by_hand, compiled = graph_by_hand(body, body.counters[-1]), fnloop_run(body, "full", compiled=True)
    for part, places in parts.items():
        for owner, function in places:
            setattr(owner, function, timed(part, getattr(owner, function)))
    header("µs a call", "graph by hand", "compiled", *parts, "the rest")
    for count in (1, *MORE[name]):
        compiled(count).asnumpy()  # a light body has another graph where there are many iterations
        calls: list[dict[str, float]] = []
        start = time.perf_counter()
        while len(calls) < 33 and (len(calls) < 5 or time.perf_counter() - start < 10):
            spent.clear()
            by_parts = {"graph by hand": clock(by_hand, count), "compiled": clock(compiled, count), **spent}
            by_parts["the rest"] = by_parts["compiled"] - sum(spent.values())
            calls.append(by_parts)
        calls = calls[2:]  # the first ones compile
        row(f"{count} iterations", *(f"{statistics.median(one[part] for one in calls) * 1e6:.0f}" for part in calls[0]))


def clock(run: Run, count: int) -> float:
    start = time.perf_counter()
    run(count).asnumpy()
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--quick", action="store_true", help="with launch_blocking only, fewer iterations and repetitions"
    )
    parser.add_argument("--profile", metavar="BODY", choices=TITLES, help=f"of {', '.join(TITLES)}")
    options = parser.parse_args()
    if options.profile:
        profile(options.profile)
    else:
        report(QUICK if options.quick else ALL)


if __name__ == "__main__":
    main()
