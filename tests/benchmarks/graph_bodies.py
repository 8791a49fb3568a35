"""What `graph.py` measures: the bodies, and every way of running them."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import mindspore as ms
import numpy as np
from jaxtyping import Float
from mindspore import Tensor, nn, ops

from fnloop import Block, BlockState, block, checks, loop

EAGER, MINDONE, OFF, FULL = "eager by hand", "mindone 0.5.0", "fnloop eager, unchecked", "fnloop eager"
NUMBER, TENSOR, COMPILED = "graph by hand, number", "graph by hand, tensor", "fnloop compiled"
GRAPHS = (NUMBER, TENSOR)

Run = Callable[[int], Tensor]


# --- the bodies


class NumSteps(BlockState):
    num_steps: int


class Index(BlockState):
    i: int


@loop
def repeat(state: NumSteps) -> Iterator[Index]:
    for i in range(state.num_steps):
        yield Index(i=i)


@dataclass(frozen=True)
class Body:
    """One loop, written in every way.

    Args:
        fold: with fnloop.
        given: what it reads besides `num_steps`.
        eager: by hand.
        graph: by hand as a `while`; its last two arguments are the counter and what it ends at.
        arguments: the other arguments of `graph`, from the number of iterations.
        steps: the blocks for mindone, each of which changes its second argument.
        variables: the keyword arguments of these, from the number of iterations.
        components: their first argument.
        counters: the kinds of counter that `graph` takes.
    """

    fold: Block[Any, Any]
    given: Mapping[str, Any]
    eager: Run
    graph: Callable[..., Tensor]
    arguments: Callable[[int], tuple[Any, ...]]
    steps: Mapping[str, Callable[..., None]]
    variables: Callable[[int], Iterable[Mapping[str, Any]]]
    components: Any = None
    counters: tuple[str, ...] = GRAPHS


def indices(count: int) -> Iterator[Mapping[str, Any]]:
    for i in range(count):
        yield {"i": i}


def named(**cells: nn.Cell) -> SimpleNamespace:
    """Cells whose parameters have different names, as one graph demands."""
    for name, cell in cells.items():
        cell.update_parameters_name(f"{name}.")
    return SimpleNamespace(**cells)


def normal(*shape: int, scale: float = 1.0) -> Tensor:
    return Tensor((np.random.default_rng(sum(shape)).normal(size=shape) * scale).astype(np.float32))


class Image(BlockState):
    x: Float[Tensor, "batch channels height width"]


class Placed(Image):
    i: int


@block
def scale(state: Image) -> Image:
    return Image(x=state.x * 0.5)


@block
def shift(state: Placed) -> Image:
    return Image(x=state.x + state.i)


@block
def wave(state: Image) -> Image:
    return Image(x=ops.cos(state.x))


def elementwise(side: int = 8) -> Body:
    """Three operators, one of which reads the iteration's number."""
    start = normal(1, 4, side, side)

    def eager(count: int) -> Tensor:
        x = start
        for i in range(count):
            x = x * 0.5
            x = x + i
            x = ops.cos(x)
        return x

    def graph(x: Tensor, i: Any, count: Any) -> Tensor:
        while i < count:
            x = x * 0.5
            x = x + i
            x = ops.cos(x)
            i = i + 1
        return x

    def scale_it(components: Any, state: Any, i: int) -> None:
        state.x = state.x * 0.5

    def shift_it(components: Any, state: Any, i: int) -> None:
        state.x = state.x + i

    def wave_it(components: Any, state: Any, i: int) -> None:
        state.x = ops.cos(state.x)

    fold = repeat.from_blocks_dict({"scale": scale, "shift": shift, "wave": wave})
    steps = {"scale": scale_it, "shift": shift_it, "wave": wave_it}
    return Body(fold, {"x": start}, eager, graph, lambda count: (start,), steps, indices)


def big() -> Body:
    """The same with 16 MB a tensor, so that one that is held too long is seen."""
    return elementwise(1024)


class Features(BlockState):
    x: Float[Tensor, "batch features"]


class Hidden(BlockState):
    hidden: Float[Tensor, "batch width"]


class Both(Features):
    hidden: Float[Tensor, "batch width"]


@block
def widen(state: Features, *, up: nn.Dense) -> Hidden:
    return Hidden(hidden=ops.relu(up(state.x)))


@block
def narrow(state: Both, *, down: nn.Dense) -> Features:
    return Features(x=0.9 * state.x + down(state.hidden))


def mlp() -> Body:
    """Two layers beside a skip."""
    start = normal(16, 64)
    up = nn.Dense(64, 128, weight_init=normal(128, 64, scale=0.05))
    down = nn.Dense(128, 64, weight_init=normal(64, 128, scale=0.02))

    def eager(count: int) -> Tensor:
        x = start
        for _ in range(count):
            hidden = ops.relu(up(x))
            x = 0.9 * x + down(hidden)
        return x

    def graph(x: Tensor, i: Any, count: Any) -> Tensor:
        while i < count:
            hidden = ops.relu(up(x))
            x = 0.9 * x + down(hidden)
            i = i + 1
        return x

    def widen_it(components: Any, state: Any, i: int) -> None:
        state.hidden = ops.relu(components.up(state.x))

    def narrow_it(components: Any, state: Any, i: int) -> None:
        state.x = 0.9 * state.x + components.down(state.hidden)

    cells = named(up=up, down=down)
    fold = repeat.from_blocks_dict({"widen": widen, "narrow": narrow}).bind(**vars(cells))
    steps = {"widen": widen_it, "narrow": narrow_it}
    return Body(fold, {"x": start}, eager, graph, lambda count: (start,), steps, indices, cells)


class Maps(BlockState):
    maps: Float[Tensor, "batch maps height width"]


class Seen(Image):
    maps: Float[Tensor, "batch maps height width"]


@block
def look(state: Image, *, conv_in: nn.Conv2d, norm: nn.GroupNorm) -> Maps:
    return Maps(maps=ops.relu(norm(conv_in(state.x))))


@block
def change(state: Seen, *, conv_out: nn.Conv2d) -> Image:
    return Image(x=0.9 * state.x + conv_out(state.maps))


def conv() -> Body:
    """Two convolutions and a group norm beside a skip."""
    start = normal(1, 4, 16, 16)
    conv_in = nn.Conv2d(4, 16, 3, weight_init=normal(16, 4, 3, 3, scale=0.2))
    conv_out = nn.Conv2d(16, 4, 3, weight_init=normal(4, 16, 3, 3, scale=0.01))
    norm = nn.GroupNorm(4, 16)

    def eager(count: int) -> Tensor:
        x = start
        for _ in range(count):
            maps = ops.relu(norm(conv_in(x)))
            x = 0.9 * x + conv_out(maps)
        return x

    def graph(x: Tensor, i: Any, count: Any) -> Tensor:
        while i < count:
            maps = ops.relu(norm(conv_in(x)))
            x = 0.9 * x + conv_out(maps)
            i = i + 1
        return x

    def look_it(components: Any, state: Any, i: int) -> None:
        state.maps = ops.relu(components.norm(components.conv_in(state.x)))

    def change_it(components: Any, state: Any, i: int) -> None:
        state.x = 0.9 * state.x + components.conv_out(state.maps)

    cells = named(conv_in=conv_in, norm=norm, conv_out=conv_out)
    fold = repeat.from_blocks_dict({"look": look, "change": change}).bind(**vars(cells))
    steps = {"look": look_it, "change": change_it}
    return Body(fold, {"x": start}, eager, graph, lambda count: (start,), steps, indices, cells)


def unet() -> Body:
    """The digits example: one picture of each digit.

    Raises:
        ImportError: where what the example needs is not installed.
    """
    digits = example()
    net = digits.load_unet(digits.WEIGHTS)
    start, labels, guidance = normal(10, 1, 8, 8), Tensor(np.arange(10, dtype=np.int32)), 2.0
    signal_of, level_of, any_digit = digits.signal, digits.noise_level, digits.ANY_DIGIT

    def times(count: int) -> Tensor:
        return Tensor(np.linspace(digits.LAST_TIME, 0, count + 1, dtype=np.float32))

    def step(x: Tensor, labels: Tensor, guidance: float, t: Tensor, to: Tensor) -> Tensor:
        both = net(
            ops.concat((x, x)),
            ops.ones(20, ms.float32) * t,
            ops.concat((labels, ops.full_like(labels, any_digit))),
        )
        labelled, unlabelled = both[:10], both[10:]
        noise = unlabelled + guidance * (labelled - unlabelled)
        image = ops.clamp((x - level_of(t) * noise) / signal_of(t), -1.0, 1.0)
        noise = (x - signal_of(t) * image) / level_of(t)
        after: Tensor = signal_of(to) * image + level_of(to) * noise
        return after

    def eager(count: int) -> Tensor:
        x = start
        for t, to in pairwise(times(count)):
            x = step(x, labels, guidance, t, to)
        return x

    def graph(x: Tensor, labels: Tensor, guidance: float, times: Tensor, i: Any, count: Any) -> Tensor:
        while i < count:
            x = step(x, labels, guidance, ops.gather(times, i, 0), ops.gather(times, i + 1, 0))
            i = i + 1
        return x

    def predict(components: Any, state: Any, t: Tensor, to: Tensor) -> None:
        both = components.unet(
            ops.concat((state.x, state.x)),
            ops.ones(20, ms.float32) * t,
            ops.concat((state.labels, ops.full_like(state.labels, any_digit))),
        )
        labelled, unlabelled = both[:10], both[10:]
        state.noise = unlabelled + state.guidance * (labelled - unlabelled)

    def clean(components: Any, state: Any, t: Tensor, to: Tensor) -> None:
        state.image = ops.clamp((state.x - level_of(t) * state.noise) / signal_of(t), -1.0, 1.0)

    def advance(components: Any, state: Any, t: Tensor, to: Tensor) -> None:
        noise = (state.x - signal_of(t) * state.image) / level_of(t)
        state.x = signal_of(to) * state.image + level_of(to) * noise

    blocks = {"predict": digits.predict, "clean": digits.clean, "step": digits.ddim_step}
    return Body(
        fold=digits.denoise.from_blocks_dict(blocks).bind(unet=net),
        given={"x": start, "labels": labels, "guidance": guidance},
        eager=eager,
        graph=graph,
        arguments=lambda count: (start, labels, guidance, times(count)),
        steps={"predict": predict, "clean": clean, "step": advance},
        variables=lambda count: ({"t": t, "to": to} for t, to in pairwise(times(count))),
        components=SimpleNamespace(unet=net),
        counters=(TENSOR,),  # what is gathered by must be one
    )


def example() -> Any:
    """examples/digits.py as a module."""
    path = Path(__file__).parents[2] / "examples" / "digits.py"
    spec = importlib.util.spec_from_file_location("digits", path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["digits"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BODIES: dict[str, Callable[[], Body]] = {"elementwise": elementwise, "mlp": mlp, "conv": conv, "unet": unet, "big": big}
TITLES = {
    "elementwise": "3 elementwise operators",
    "mlp": "small MLP",
    "conv": "small conv net",
    "unet": "digits U-Net",
}


# --- the contestants


def graph_by_hand(body: Body, counter: str) -> Run:
    """A function that is compiled anew at its first call."""
    compiled = ms.jit(body.graph, capture_mode="ast", fullgraph=True)
    number: Callable[[int], Any] = ms.mutable if counter == NUMBER else Tensor

    def run(count: int) -> Tensor:
        return compiled(*body.arguments(count), number(0), number(count))

    return run


def fnloop_run(body: Body, mode: Any, compiled: bool) -> Run:
    """A fold of fnloop; compiled anew at its first call."""
    fold = body.fold.compile() if compiled else body.fold

    def run(count: int) -> Tensor:
        with checks(mode):
            x: Tensor = fold(num_steps=count, **body.given).x
        return x

    return run


def mindone_run(body: Body) -> Run | None:
    """The loop with mindone's classes, or None where mindone is not installed."""
    try:
        from mindone.diffusers.modular_pipelines import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
            LoopSequentialPipelineBlocks,
            ModularPipelineBlocks,
            PipelineState,
        )
        from mindone.diffusers.modular_pipelines.modular_pipeline_utils import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
            InputParam,
        )
    except ImportError:
        return None

    class Step(ModularPipelineBlocks):  # type: ignore[misc]
        def __init__(self, change: Callable[..., None]) -> None:
            super().__init__()
            self.change = change

        def __call__(self, components: Any, block_state: Any, **variables: Any) -> Any:
            self.change(components, block_state, **variables)
            return components, block_state

    class Repeat(LoopSequentialPipelineBlocks):  # type: ignore[misc]
        @property
        def loop_inputs(self) -> Any:
            return [InputParam(name=name) for name in ("num_steps", *body.given)]

        def __call__(self, components: Any, state: Any) -> Any:
            block_state = self.get_block_state(state)
            for variables in body.variables(block_state.num_steps):
                components, block_state = self.loop_step(components, block_state, **variables)
            self.set_block_state(state, block_state)
            return components, state

    blocks = Repeat.from_blocks_dict({name: Step(change) for name, change in body.steps.items()})

    def run(count: int) -> Tensor:
        state = PipelineState()
        for name, value in {"num_steps": count, **body.given}.items():
            state.set(name, value)
        _, state = blocks(body.components, state)
        x: Tensor = state.get("x")
        return x

    return run


def make(body: Body, name: str) -> Run | None:
    """A contestant; None where it is not installed."""
    if name == EAGER:
        return body.eager
    if name == MINDONE:
        return mindone_run(body)
    if name in GRAPHS:
        return graph_by_hand(body, name)
    return fnloop_run(body, "off" if name == OFF else "full", compiled=name == COMPILED)
