"""Serves the digits of `digits.py`: each step of a sampling as a server-sent event, as it is computed.

    python examples/serve.py --port 8000            then open http://127.0.0.1:8000, or
    curl -N 'http://127.0.0.1:8000/digits?label=3&steps=20'

Samplings run one after the other, for they share one processor; whoever waits is told the place in the queue. A client
that leaves ends its sampling behind the step that is under way, and the next one begins. Where the queue is full the
answer is 503, and a request with a mistake in it is answered with 400 and what fnloop says of it.
"""

import argparse
import asyncio
import base64
import io
import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager, aclosing
from dataclasses import dataclass, field

from fnloop import Block, StateError, random
from mindspore import Tensor
import numpy as np
from PIL import Image
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route
import uvicorn

from digits import WEIGHTS, Request as Sampling, Samples, load_unet, sampler

MOST_STEPS = 200

PAGE = """<!doctype html>
<title>Digits</title>
<p>Label <input id=label value=3 size=2> <button onclick=draw()>draw</button> <span id=told></span></p>
<img id=picture width=160 style="image-rendering: pixelated">
<script>
let source;
function draw() {
  source?.close();
  source = new EventSource(`/digits?steps=50&label=${label.value}`);
  source.addEventListener("waiting", e => told.textContent = `waiting, ${JSON.parse(e.data).before} before`);
  source.addEventListener("step", e => {
    const {step, of, png} = JSON.parse(e.data);
    told.textContent = `step ${step} of ${of}`;
    picture.src = `data:image/png;base64,${png}`;
  });
  source.addEventListener("done", () => source.close());
}
</script>
"""


class FullError(Exception):
    """There are as many in the queue as it takes."""


@dataclass
class Queue:
    """Lets one in after the other.

    Args:
        most: how many may wait.
    """

    most: int
    waiting: list[asyncio.Event] = field(default_factory=list)
    is_taken: bool = False

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[AsyncIterator[int]]:
        """Join the queue: what it gives are the numbers of those before, each time that one of them leaves.

        Raises:
            FullError: where it is full.
        """
        if (self.is_taken or self.waiting) and len(self.waiting) >= self.most:
            raise FullError
        mine = asyncio.Event()
        self.waiting.append(mine)
        try:
            yield self._places(mine)
        finally:
            if mine in self.waiting:
                self.waiting.remove(mine)
            else:
                self.is_taken = False
            self._tell()

    async def _places(self, mine: asyncio.Event) -> AsyncIterator[int]:
        while self.is_taken or self.waiting[0] is not mine:
            mine.clear()
            yield self.waiting.index(mine) + self.is_taken
            await mine.wait()
        self.waiting.remove(mine)
        self.is_taken = True

    def _tell(self) -> None:
        """Wake those who wait, for one has left."""
        for one in self.waiting:
            one.set()


def event(name: str, **data: object) -> bytes:
    """A server-sent event (https://html.spec.whatwg.org/multipage/server-sent-events.html)."""
    return f"event: {name}\ndata: {json.dumps(data)}\n\n".encode()


def png(x: Tensor) -> str:
    """The first image of a batch, as the text of a PNG."""
    pixels = np.clip((x.asnumpy()[0, 0] + 1) * 127.5, 0, 255).astype(np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "png")
    return base64.b64encode(file.getvalue()).decode()


async def steps(pipeline: Block[Sampling, Samples], asked: Sampling, queue: Queue) -> AsyncGenerator[bytes, None]:
    """The events of a sampling: its places in the queue, its steps, and its end."""
    async with queue.turn() as places:
        async for before in places:
            yield event("waiting", before=before)
        try:
            async with aclosing(pipeline.astream(asked)) as run:  # closed behind the step that is under way
                async for step in run:
                    number = step.iterations[-1].index + 1
                    yield event("step", step=number, of=asked.num_steps, png=png(step.state.x))
        except Exception as error:  # noqa: BLE001 - the answer has begun, so that the client is told in it
            yield event("failure", error=f"{type(error).__name__}: {error}")
            return
        yield event("done")


def sampling_of(request: Request) -> Sampling:
    """What a request asks for.

    Raises:
        ValueError: for another name, what is no number, or out of range.
    """
    asked = {"label": 3, "steps": 50, "seed": 0}
    for name, text in request.query_params.items():
        if name not in asked:
            raise ValueError(f"there is no {name!r}; write {', '.join(asked)}")
        if not text.isdecimal():
            raise ValueError(f"{name}={text} is no whole number from 0 on")
        asked[name] = int(text)
    label, count, seed = asked.values()
    if not 0 <= label <= 9:
        raise ValueError(f"label={label} is no digit")
    if not 1 <= count <= MOST_STEPS:
        raise ValueError(f"steps={count} is not between 1 and {MOST_STEPS}")
    return Sampling(labels=Tensor([label]), key=random.key(seed), num_steps=count)


def app(pipeline: Block[Sampling, Samples], most_waiting: int = 8) -> Starlette:
    """The ASGI application.

    Args:
        pipeline: makes samples, its components bound.
        most_waiting: how many may wait.
    """
    queue = Queue(most_waiting)

    async def digits(request: Request) -> Response:
        try:
            asked = sampling_of(request)
        except (ValueError, StateError) as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        run = steps(pipeline, asked, queue)
        try:
            first = await anext(run)  # before the answer begins, so that it can be another one
        except FullError:
            return JSONResponse({"error": "too many are waiting"}, status_code=503, headers={"Retry-After": "5"})
        except asyncio.CancelledError:
            await run.aclose()
            raise

        async def answer() -> AsyncIterator[bytes]:
            async with aclosing(run):
                yield first
                async for one in run:
                    yield one

        return StreamingResponse(answer(), media_type="text/event-stream", headers={"Cache-Control": "no-cache"})

    async def page(_: Request) -> Response:
        return HTMLResponse(PAGE)

    async def health(_: Request) -> Response:
        return JSONResponse({"running": queue.is_taken, "waiting": len(queue.waiting)})

    return Starlette(routes=[Route("/", page), Route("/digits", digits), Route("/health", health)])


def main() -> None:
    """Serve the digits."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--waiting", type=int, default=8, help="how many may wait")
    asked = parser.parse_args()
    uvicorn.run(app(sampler.bind(unet=load_unet(WEIGHTS)), asked.waiting), host=asked.host, port=asked.port)


if __name__ == "__main__":
    main()
