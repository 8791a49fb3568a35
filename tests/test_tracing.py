"""Runs can be traced: what each block takes and makes, in a table, a file for Perfetto, and OpenTelemetry."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from time import sleep
from typing import Any, Literal

import mindspore
import pytest
from jaxtyping import Float
from mindspore import Tensor

from fnloop import BlockState, block, checks, loop, loop_while, sequence, switch, trace
from fnloop.observe.tracing import Trace
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


@block
def slow(state: X) -> X:
    sleep(0.02)
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
    assert 0.02 <= first.total < 2
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


def test_the_file_for_perfetto(tmp_path: Path) -> None:
    """The trace event format: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU."""
    failing = sequence.from_blocks_dict({"slow": slow, "fail": fail})
    with trace() as t, pytest.raises(ValueError, match="mine"):
        failing(x=v())
    t.save(tmp_path / "run.json")
    document = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert set(document) == {"traceEvents", "displayTimeUnit"}
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
