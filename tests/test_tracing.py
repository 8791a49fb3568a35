"""Runs can be traced: what each block takes and makes, in a table, a file for Perfetto, and OpenTelemetry."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import mindspore
import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import BlockState, block, checks, failure_of, loop, loop_while, sequence, switch, trace
from fnloop.observe.tracing import Trace
from fnloop.run import spans
from fnloop.run.spans import SPANS


class Steps(BlockState):
    n: int


class Index(BlockState):
    i: int


class X(BlockState):
    x: Float[Tensor, " k"]


class Held(X):
    i: int


class Total(BlockState):
    total: int


class Mode(BlockState):
    mode: str = "slow"


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@block
def add(state: Held) -> X:
    return X(x=state.x + state.i)


class Clock:
    """A clock that goes on where a test sleeps, and by a microsecond when it is read: another machine is no slower."""

    def __init__(self) -> None:
        self.nanoseconds = 0

    def read(self) -> int:
        self.nanoseconds += 1000
        return self.nanoseconds

    def sleep(self, seconds: float) -> None:
        self.nanoseconds += int(seconds * 1e9)


CLOCK = Clock()


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spans, "perf_counter_ns", CLOCK.read)


@block
def slow(state: X) -> X:
    CLOCK.sleep(0.02)
    return X(x=state.x)


@block
def fail(state: X) -> X:
    raise ValueError("mine")


@switch
def choose(state: Mode) -> Literal["slow", "add"]:
    return "slow" if state.mode == "slow" else "add"


class Count(BlockState):
    c: int


@loop_while
def small(state: Count) -> bool:
    return state.c < 3


@block
def count(state: Count) -> Count:
    return Count(c=state.c + 1)


looped = repeat.from_blocks_dict({"add": add})
pipeline = sequence.from_blocks_dict({
    "first": slow,
    "looped": looped,
    "chosen": choose.from_blocks_dict({"slow": slow, "add": slow}),
    "counted": small.from_blocks_dict({"count": count}),
})  # fmt: skip


def v() -> Tensor:
    return Tensor([1.0, 2.0], mindspore.float32)


def by_name(traced: Trace) -> dict[tuple[str, str], int]:
    return {(row.path, row.kind): row.calls for row in traced.rows}


def test_what_ran_how_often() -> None:
    with trace() as t:
        result = pipeline(n=3, x=v(), c=0)
    assert result.c == 3
    assert by_name(t) == {
        ("sequence", "run"): 1,
        ("sequence/first", "block"): 1,
        ("sequence/looped", "loop"): 1,
        ("sequence/looped:repeat", "header"): 4,  # three times a record, once the end
        ("sequence/looped/add", "block"): 3,
        ("sequence/chosen:choose", "decision"): 1,
        ("sequence/chosen/slow", "block"): 1,
        ("sequence/counted", "loop"): 1,
        ("sequence/counted:small", "decision"): 4,
        ("sequence/counted/count", "block"): 3,
    }


def test_times_and_bytes() -> None:
    with trace() as t:
        pipeline(n=2, x=v(), c=0)
    rows = {(row.path, row.kind): row for row in t.rows}
    first = rows["sequence/first", "block"]
    assert 0.02 <= first.total < 0.03
    assert first.mean == first.total
    assert (first.size, rows["sequence/looped/add", "block"].size) == (8, 16)
    whole = rows["sequence", "run"]
    assert whole.total >= first.total + rows["sequence/chosen/slow", "block"].total
    assert sum(row.own for row in t.rows) == pytest.approx(whole.total, rel=1e-6)
    assert t.seconds == whole.total


def test_the_table() -> None:
    with trace() as t:
        pipeline(n=2, x=v(), c=0)
    lines = str(t).splitlines()
    assert lines[0].split() == ["block", "calls", "total", "mean", "own", "share", "made"]
    assert [line.split("  ")[0] or line.strip().split("  ")[0] for line in lines[1:]] == [
        "sequence", "first", "looped (loop)", "looped:repeat (header)", "add", "chosen:choose (decision)", "slow",
        "counted (loop)", "counted:small (decision)", "count",
    ]  # fmt: skip
    assert lines[2].split()[1] == "1"
    assert len({len(line.rstrip()) for line in lines[:1]}) == 1


def test_nothing_ran() -> None:
    with trace() as t:
        pass
    assert str(t) == "nothing ran"
    assert t.rows == ()


def test_only_inside() -> None:
    with trace() as t:
        looped(n=1, x=v())
    looped(n=5, x=v())
    assert by_name(t)["repeat/add", "block"] == 1
    assert SPANS.get() is None


def test_results_are_the_same_and_the_run_that_is_not_traced_has_no_such_line() -> None:
    with checks("off"):
        plain = looped(n=3, x=v()).x.asnumpy()
        with trace():
            traced = looped(n=3, x=v()).x.asnumpy()
    assert traced.tolist() == plain.tolist()
    assert "span" not in looped.emitted("off").source


def test_a_failure_ends_the_spans_inside() -> None:
    failing = sequence.from_blocks_dict({"slow": slow, "fail": fail})
    with trace() as t:
        with pytest.raises(ValueError, match="mine"):
            failing(x=v())
        slow(x=v())
    assert by_name(t) == {
        ("sequence", "run"): 1, ("sequence/slow", "block"): 1, ("sequence/fail", "block"): 1,
        ("slow", "run"): 1, ("slow", "block"): 1,
    }  # fmt: skip
    assert [row.depth for row in t.rows] == [0, 1, 1, 0, 1]


def test_a_graph() -> None:
    fast = looped.compile()
    with trace() as t:
        fast(n=4, x=v())
        fast(n=4, x=v())
    counted = by_name(t)
    assert counted["repeat", "making"] == 1
    assert counted["repeat", "graph"] == 2
    assert counted["repeat", "run"] == 2


def test_a_stream() -> None:
    with trace() as t:
        assert len([*looped.stream(n=3, x=v())]) == 3
    assert by_name(t)["repeat/add", "block"] == 3


def held_to_the_format(t: Trace, file: Path) -> list[dict[str, Any]]:
    """The complete events of a saved trace, each of the documented form, and nested within its track.

    The trace event format: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU.
    """
    t.save(file)
    document = json.loads(file.read_text(encoding="utf-8"))
    assert set(document) == {"traceEvents", "displayTimeUnit"}
    assert document["displayTimeUnit"] in ("ms", "ns")
    complete: list[dict[str, Any]] = []
    for event in document["traceEvents"]:
        assert {"name", "ph", "pid", "tid", "args"} <= set(event)
        assert all(isinstance(event[name], int) for name in ("pid", "tid"))
        if event["ph"] == "M":
            assert event["name"] in ("process_name", "thread_name")
            assert list(event["args"]) == ["name"]
            continue
        assert (event["ph"], set(event) - {"name", "ph", "pid", "tid", "args"}) == ("X", {"cat", "ts", "dur"})
        assert min(event["ts"], event["dur"]) >= 0
        complete.append(event)
    for track in {event["tid"] for event in complete}:
        around: list[dict[str, Any]] = []
        own = [event for event in complete if event["tid"] == track]
        for event in sorted(own, key=lambda event: (event["ts"], -event["dur"])):
            while around and around[-1]["ts"] + around[-1]["dur"] <= event["ts"]:
                around.pop()
            if around:  # the least of a microsecond's float
                assert event["ts"] + event["dur"] <= around[-1]["ts"] + around[-1]["dur"] + 0.001
            around.append(event)
    return complete


def test_streams_are_set_aside_between_events(tmp_path: Path) -> None:
    """Neither what is done with an event counts, nor are two that take turns inside of each other."""
    other = repeat.from_blocks_dict({"slow": slow}, name="other")
    with trace() as t:
        for _ in zip(looped.stream(n=3, x=v()), other.stream(n=3, x=v()), strict=True):
            CLOCK.sleep(0.2)
            looped(n=1, x=v())
    assert by_name(t)["repeat", "run"] == 4
    assert by_name(t)["other/slow", "block"] == 3
    rows = {(row.path, row.kind): row for row in t.rows}
    assert rows["repeat", "run"].total < 0.1  # of 0.6 s that were slept
    assert rows["other", "run"].total == pytest.approx(rows["other/slow", "block"].total, abs=0.01)
    assert sum(row.own for row in t.rows) == pytest.approx(t.seconds, rel=1e-6)
    events = held_to_the_format(t, tmp_path / "run.json")
    assert len({event["tid"] for event in events}) == 3
    assert not any("failed" in event["args"] for event in events)


def test_a_stream_that_nobody_takes_to_its_end() -> None:
    with trace() as t:
        left, closed = looped.stream(n=9, x=v()), looped.stream(n=9, x=v())
        next(left)
        with closed:
            next(closed)
        CLOCK.sleep(0.03)
        slow(x=v())
    assert by_name(t)["repeat", "run"] == 2
    rows = {(row.path, row.kind): row for row in t.rows}
    assert rows["repeat", "run"].total < 0.03
    assert rows["slow", "run"].depth == 0
    assert sum(row.own for row in t.rows) == pytest.approx(t.seconds, rel=1e-6)
    assert len([*left]) == 8
    assert by_name(t)["repeat/add", "block"] == 2


def test_runs_that_are_kept_or_gone_on_with(tmp_path: Path) -> None:
    with trace() as t:
        looped.with_checkpoint(tmp_path)(n=3, x=v())
    assert by_name(t)["repeat/add", "block"] == 3
    assert by_name(t)["repeat", "run"] == 1
    with trace() as t:
        looped.resume_from(X(x=v()), 1, n=3)
    assert by_name(t)["repeat/add", "block"] == 2
    failing = sequence.from_blocks_dict({"looped": looped, "fail": fail})
    with trace() as t:
        with pytest.raises(ValueError, match="mine") as caught:
            failing(n=3, x=v())
        with pytest.raises(ValueError, match="mine"):
            failing.resume(failure_of(caught.value))
    assert by_name(t)["sequence/fail", "block"] == 2
    assert by_name(t)["sequence", "run"] == 2


def test_the_file_for_perfetto(tmp_path: Path) -> None:
    failing = sequence.from_blocks_dict({"slow": slow, "fail": fail})
    with trace() as t, pytest.raises(ValueError, match="mine"):
        failing(x=v())
    held_to_the_format(t, tmp_path / "run.json")
    document = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    named, *events = document["traceEvents"]
    assert (named["ph"], named["name"], named["args"]) == ("M", "process_name", {"name": "fnloop"})
    assert [event["name"] for event in events] == ["sequence", "slow", "fail"]
    for event in events:
        assert event["ph"] == "X"
        assert set(event) == {"name", "cat", "ph", "pid", "tid", "ts", "dur", "args"}
        assert event["ts"] >= 0
        assert event["dur"] >= 0
    whole, *inside = events
    for event in inside:  # nested, as the viewer wants complete events of one thread
        assert whole["ts"] <= event["ts"]
        assert event["ts"] + event["dur"] <= whole["ts"] + whole["dur"] + 0.001  # the least of a microsecond's float
    assert [event["args"].get("failed", False) for event in events] == [True, False, True]


def test_spans_of_opentelemetry() -> None:
    import opentelemetry.trace as api
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    api.set_tracer_provider(provider)
    with provider.get_tracer("mine").start_as_current_span("around"), trace(otel=True):
        looped(n=2, x=v())
    spans: Any = {span.name: span for span in exporter.get_finished_spans()}
    assert list(spans)[-1] == "around"
    assert spans["repeat/add"].attributes == {
        "fnloop.path": "repeat/add", "fnloop.kind": "block", "fnloop.bytes": 8,
    }  # fmt: skip
    ids = {span.context.span_id: span.name for span in exporter.get_finished_spans()}
    parents = {span.name: ids[span.parent.span_id] for span in exporter.get_finished_spans() if span.parent}
    assert parents["repeat/add"] == "repeat"
    assert "around" in parents.values()
