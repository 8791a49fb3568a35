"""The server of the examples, asked by a real HTTP client."""

from __future__ import annotations

import importlib
import json
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from fnloop import block

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(scope="module")
def serve() -> Iterator[Any]:
    sys.path.insert(0, str(EXAMPLES))
    try:
        yield importlib.import_module("serve")
    finally:
        sys.path.remove(str(EXAMPLES))


@pytest.fixture(scope="module")
def pipeline(serve: Any) -> Any:
    return serve.sampler.bind(unet=serve.load_unet(serve.WEIGHTS))


@contextmanager
def running(app: Any) -> Iterator[str]:
    """A server in a thread; gives its address."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        until(lambda: server.started)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def until(holds: Any) -> None:
    end = time.monotonic() + 200
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def events(lines: Iterator[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    for line in lines:
        if line:
            yield line.removeprefix("event: "), json.loads(next(lines).removeprefix("data: "))


def test_it_streams_queues_and_stops_for_who_leaves(serve: Any, pipeline: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn, png = [], serve.png

    def counted(x: Any) -> Any:
        drawn.append(x.shape)
        return png(x)

    monkeypatch.setattr(serve, "png", counted)
    with running(serve.app(pipeline, most_waiting=1)) as address, httpx.Client(base_url=address, timeout=30) as client:
        assert "EventSource" in client.get("/").text
        for query, message in (
            ("label=12", "label=12 is no digit"),
            ("steps=0", "steps=0 is not between 1 and 200"),
            ("label=three", "label=three is no whole number from 0 on"),
            ("seed=-1", "seed=-1 is no whole number from 0 on"),
            ("labl=3", "there is no 'labl'; write label, steps, seed"),
        ):
            refused = client.get(f"/digits?{query}")
            assert (refused.status_code, refused.json()) == (400, {"error": message})

        answer = client.get("/digits?label=3&steps=4&seed=1")
        assert answer.headers["content-type"].startswith("text/event-stream")
        found = list(events(iter(answer.text.splitlines())))
        assert [name for name, _ in found] == ["step"] * 4 + ["done"]
        assert [data["step"] for _, data in found[:4]] == [1, 2, 3, 4]
        asked = serve.Sampling(labels=serve.Tensor([3]), key=serve.random.key(1), num_steps=4)
        assert found[3][1]["png"] == png(pipeline(asked).x)

        with client.stream("GET", "/digits?steps=200") as first:
            stream = events(first.iter_lines())
            assert next(stream)[0] == "step"
            with client.stream("GET", "/digits?steps=2") as second:
                waiting = events(second.iter_lines())
                assert next(waiting) == ("waiting", {"before": 1})
                full = client.get("/digits")
                assert (full.status_code, full.json()) == (503, {"error": "too many are waiting"})
                assert client.get("/health").json() == {"running": True, "waiting": 1}
                first.close()  # it leaves after a few of its 200 steps, and the second has its turn
                assert [name for name, _ in waiting] == ["step", "step", "done"]
        until(lambda: client.get("/health").json() == {"running": False, "waiting": 0})
        assert len(drawn) < 100


def test_a_failure_is_told_in_the_answer(serve: Any, pipeline: Any) -> None:
    digits = importlib.import_module("digits")

    @block
    def fails(state: digits.Stepping) -> digits.Samples:  # type: ignore[name-defined]
        return digits.Samples(x=state.x / (1 // (state.x.ndim - 4)))

    with running(serve.app(pipeline.replace_block("denoise/step", fails))) as address:
        found = list(events(iter(httpx.get(f"{address}/digits?steps=2", timeout=30).text.splitlines())))
        assert [name for name, _ in found] == ["failure"]
        assert found[0][1]["error"].startswith("ZeroDivisionError")
