"""Blocks of mindone and records for them, of tests/test_mindone.py: importing it imports mindone."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mindone.diffusers.guiders import ClassifierFreeGuidance
from mindone.diffusers.modular_pipelines import (
    ComponentSpec,
    InputParam,
    ModularPipelineBlocks,
    OutputParam,
    SequentialPipelineBlocks,
)
from mindone.diffusers.modular_pipelines.modular_pipeline import AutoPipelineBlocks, LoopSequentialPipelineBlocks
from mindspore import Tensor, ops

from fnloop import BlockState, block, loop
from fnloop.interop.mindone import from_mindone

SDXL = "stable-diffusion-xl"


class LoopWrapper(LoopSequentialPipelineBlocks):  # type: ignore[misc]
    """A loop as mindone's documentation writes it."""

    model_name = "test"

    @property
    def description(self) -> str:
        return "I'm a loop!!"

    @property
    def loop_inputs(self) -> list[Any]:
        return [InputParam(name="num_steps", required=True)]

    def __call__(self, components: Any, state: Any) -> Any:
        block_state = self.get_block_state(state)
        for i in range(block_state.num_steps):
            components, block_state = self.loop_step(components, block_state, i=i)
        self.set_block_state(state, block_state)
        return components, state


class LoopBlock(ModularPipelineBlocks):  # type: ignore[misc]
    """Adds one to x."""

    model_name = "test"

    @property
    def inputs(self) -> list[Any]:
        return [InputParam(name="x")]

    @property
    def intermediate_outputs(self) -> list[Any]:
        return [OutputParam(name="x")]

    def __call__(self, components: Any, block_state: Any, i: int) -> Any:
        block_state.x += 1
        return components, block_state


class Count(BlockState):
    x: int


class CountTo(BlockState):
    x: int
    num_steps: int


counted = from_mindone(LoopWrapper.from_blocks_dict({"block1": LoopBlock(), "block2": LoopBlock()}), CountTo, Count)


class Half(ModularPipelineBlocks):  # type: ignore[misc]
    """Declares as little as mindone lets it."""

    @property
    def inputs(self) -> list[Any]:
        return [InputParam("x", type_hint=Tensor, required=True), InputParam("scale", type_hint=float, default=0.5)]

    @property
    def intermediate_outputs(self) -> list[Any]:
        return [OutputParam("y", type_hint=Tensor)]

    def __call__(self, components: Any, state: Any) -> Any:
        block_state = self.get_block_state(state)
        block_state.temporary = block_state.x * 1
        block_state.y = block_state.temporary * block_state.scale
        block_state.scale = block_state.scale * 2  # an input, which mindone writes back
        self.set_block_state(state, block_state)
        return components, state


class Grouped(ModularPipelineBlocks):  # type: ignore[misc]
    """Takes a group of inputs."""

    @property
    def inputs(self) -> list[Any]:
        return [InputParam(kwargs_type="fields")]

    @property
    def intermediate_outputs(self) -> list[Any]:
        return [OutputParam("total", type_hint=int), OutputParam("names", type_hint=Tensor)]

    def __call__(self, components: Any, state: Any) -> Any:
        block_state = self.get_block_state(state)
        block_state.total = sum(block_state.fields.values())
        block_state.names = sorted(block_state.fields)  # a list, where a Tensor is declared
        self.set_block_state(state, block_state)
        return components, state


class Lying(ModularPipelineBlocks):  # type: ignore[misc]
    """Declares a Tensor and gives None."""

    @property
    def inputs(self) -> list[Any]:
        return [InputParam("x")]

    @property
    def intermediate_outputs(self) -> list[Any]:
        return [OutputParam("condition", type_hint=Tensor)]

    def __call__(self, components: Any, state: Any) -> Any:
        block_state = self.get_block_state(state)
        block_state.condition = None
        self.set_block_state(state, block_state)
        return components, state


class Counter:
    """A component that counts its own steps."""

    def __init__(self) -> None:
        self.steps = 0
        self.history: list[int] = []

    def count(self) -> int:
        self.steps += 1
        self.history.append(self.steps)
        return self.steps


class Counting(ModularPipelineBlocks):  # type: ignore[misc]
    """Uses a component that counts."""

    @property
    def expected_components(self) -> list[Any]:
        return [ComponentSpec("counter", Counter)]

    @property
    def intermediate_outputs(self) -> list[Any]:
        return [OutputParam("n", type_hint=int)]

    def __call__(self, components: Any, state: Any) -> Any:
        block_state = self.get_block_state(state)
        block_state.n = components.counter.count()
        self.set_block_state(state, block_state)
        return components, state


class Drawing(ModularPipelineBlocks):  # type: ignore[misc]
    """Draws from a generator and appends to a list that it was given."""

    @property
    def inputs(self) -> list[Any]:
        return [InputParam("generator", required=True), InputParam("seen", required=True)]

    @property
    def intermediate_outputs(self) -> list[Any]:
        return [OutputParam("number", type_hint=float)]

    def __call__(self, components: Any, state: Any) -> Any:
        block_state = self.get_block_state(state)
        block_state.number = float(block_state.generator.random())
        block_state.seen.append(block_state.number)
        self.set_block_state(state, block_state)
        return components, state


class OnImage(ModularPipelineBlocks):  # type: ignore[misc]
    """Requires `image`, as one branch of a choice."""

    @property
    def inputs(self) -> list[Any]:
        return [InputParam("image", required=True), InputParam("x", required=True)]

    @property
    def intermediate_outputs(self) -> list[Any]:
        return [OutputParam("y"), OutputParam("of_image")]

    def __call__(self, components: Any, state: Any) -> Any:
        block_state = self.get_block_state(state)
        block_state.y = block_state.x + block_state.image
        block_state.of_image = True
        self.set_block_state(state, block_state)
        return components, state


class OnText(ModularPipelineBlocks):  # type: ignore[misc]
    """The other branch."""

    @property
    def inputs(self) -> list[Any]:
        return [InputParam("x", required=True)]

    @property
    def intermediate_outputs(self) -> list[Any]:
        return [OutputParam("y")]

    def __call__(self, components: Any, state: Any) -> Any:
        block_state = self.get_block_state(state)
        block_state.y = block_state.x * 10
        self.set_block_state(state, block_state)
        return components, state


class Choice(AutoPipelineBlocks):  # type: ignore[misc]
    """With `image`, the first."""

    block_classes = [OnImage, OnText]  # noqa: RUF012
    block_names = ["image", "text"]  # noqa: RUF012
    block_trigger_inputs = ["image", None]  # noqa: RUF012


class Optional(OnText):
    """Says of `x` that it may be left out."""

    @property
    def inputs(self) -> list[Any]:
        return [InputParam("x")]

    @property
    def intermediate_outputs(self) -> list[Any]:
        return [OutputParam("w")]

    def __call__(self, components: Any, state: Any) -> Any:
        block_state = self.get_block_state(state)
        block_state.w = 0
        self.set_block_state(state, block_state)
        return components, state


def optional_then_required() -> Any:
    return SequentialPipelineBlocks.from_blocks_dict({"optional": Optional, "required": OnText})


# --- SDXL, step by step


class Prompt(BlockState):
    prompt: str


class Embeds(BlockState):
    prompt_embeds: Tensor
    negative_prompt_embeds: Tensor
    pooled_prompt_embeds: Tensor
    negative_pooled_prompt_embeds: Tensor


class Batched(Embeds):
    batch_size: int
    dtype: Any


class ToSchedule(BlockState):
    num_inference_steps: int


class Schedule(BlockState):
    timesteps: Tensor
    num_inference_steps: int
    scheduler_state: dict[str, Any]


class ToLatents(BlockState):
    batch_size: int
    height: int
    width: int
    generator: Any
    dtype: Any
    scheduler_state: dict[str, Any]


class Latents(BlockState):
    latents: Tensor
    height: int
    width: int
    dtype: Any
    generator: Any


class ToConditions(BlockState):
    latents: Tensor
    pooled_prompt_embeds: Tensor
    batch_size: int


class Conditions(BlockState):
    add_time_ids: Tensor
    negative_add_time_ids: Tensor
    timestep_cond: Tensor | None
    original_size: Any
    target_size: Any


class ToLoop(BlockState):
    timesteps: Tensor


class Iteration(BlockState):
    i: int
    t: Tensor


@loop
def over_timesteps(state: ToLoop) -> Iterator[Iteration]:
    """One iteration for each timestep."""
    for i, t in enumerate(state.timesteps):
        yield Iteration(i=i, t=t)


class ToScale(BlockState):
    i: int
    t: Tensor
    latents: Tensor
    scheduler_state: dict[str, Any]


class Scaled(BlockState):
    scaled_latents: Tensor
    scheduler_state: dict[str, Any]


class ToDenoise(Embeds):
    i: int
    t: Tensor
    scaled_latents: Tensor
    num_inference_steps: int
    add_time_ids: Tensor
    negative_add_time_ids: Tensor
    timestep_cond: Tensor | None


class Noise(BlockState):
    noise_pred: Tensor


class ToUpdate(BlockState):
    i: int
    t: Tensor
    latents: Tensor
    noise_pred: Tensor
    scheduler_state: dict[str, Any]


class Updated(BlockState):
    latents: Tensor
    latents_dtype: Any
    scheduler_state: dict[str, Any]


class ToDecode(BlockState):
    latents: Tensor
    output_type: str = "np"


class Decoded(BlockState):
    images: Any


GROUP = {
    "guider_input_fields": (
        "prompt_embeds",
        "negative_prompt_embeds",
        "pooled_prompt_embeds",
        "negative_pooled_prompt_embeds",
        "add_time_ids",
        "negative_add_time_ids",
    )
}


class Sigmas(BlockState):
    i: int
    latents: Tensor
    scheduler_state: dict[str, Any]


class OnlyScaled(BlockState):
    scaled_latents: Tensor


@block
def scale(state: Sigmas) -> OnlyScaled:
    """Euler's input of the denoiser."""
    sigma = state.scheduler_state["sigmas"][state.i]
    return OnlyScaled(scaled_latents=(state.latents / ((sigma**2 + 1) ** 0.5)).to(state.latents.dtype))


class Stoppable(BlockState):
    i: int
    noise_pred: Tensor


@block
def stop(state: Stoppable, *, at: Path) -> Noise:
    """Fail in the third iteration, as long as there is a file."""
    if state.i == 2 and at.exists():
        raise KeyboardInterrupt
    return Noise(noise_pred=state.noise_pred)


class Average:
    """Of all differences up to now."""

    def __init__(self, momentum: float) -> None:
        self.momentum, self.value = momentum, 0.0

    def update(self, difference: Any) -> None:
        self.value = difference + self.momentum * self.value


class Averaging(ClassifierFreeGuidance):  # type: ignore[misc]
    """A guider that remembers, in an object of its own, as mindone's adaptive projected guidance does."""

    def __init__(self, guidance_scale: float = 3.0) -> None:
        super().__init__(guidance_scale=guidance_scale)
        self.average = Average(-0.5)

    def construct(self, pred_cond: Any, pred_uncond: Any = None) -> Any:
        self.average.update(pred_cond - pred_uncond)
        return pred_cond + 2.0 * self.average.value, {}


class ToDenoiseGuided(ToDenoise):
    guider_state: dict[str, Any] | None = None


class NoiseGuided(Noise):
    guider_state: dict[str, Any]


class Greedy(LoopBlock):
    """Reads what nobody declares."""

    def __call__(self, components: Any, block_state: Any, i: int) -> Any:
        if i > 100:
            block_state.x = block_state.never
        block_state.x += block_state.bonus
        return components, block_state


class GreedyAlone(OnText):
    """Declares its inputs as mindone once wanted it."""

    @property
    def inputs(self) -> list[Any]:
        return []

    @property
    def intermediate_inputs(self) -> list[Any]:
        return [InputParam("x", required=True)]


class InPlace(OnText):
    """Changes arrays that it was given."""

    @property
    def inputs(self) -> list[Any]:
        return [InputParam("x", required=True), InputParam("more", required=True)]

    def __call__(self, components: Any, state: Any) -> Any:
        block_state = self.get_block_state(state)
        block_state.x += 1
        more = block_state.more
        more[0][:1] = 5.0
        block_state.y = None if block_state.x is None else block_state.x * 2
        self.set_block_state(state, block_state)
        return components, state


class Patient(OnText):
    """Reads fields that are not there in runs that do not read them."""

    def __call__(self, components: Any, state: Any) -> Any:
        block_state = self.get_block_state(state)
        block_state.y = 10 * block_state.x
        with contextlib.suppress(AttributeError):
            block_state.y += block_state.bonus
        try:
            block_state.y += block_state.bonus
        except AttributeError:
            block_state.y += 1
        block_state.y += sum(block_state.each * one for one in range(0))
        assert "x" in block_state.__dict__
        self.set_block_state(state, block_state)
        if block_state.x > 0:
            return components, state
        block_state.y = block_state.negative
        return components, state


class ToGuide(Embeds):
    t: Tensor
    scaled_latents: Tensor
    add_time_ids: Tensor
    negative_add_time_ids: Tensor


@block
def guide(state: ToGuide, *, unet: Any) -> Noise:
    """Classifier-free guidance."""
    with_prompt = {"text_embeds": state.pooled_prompt_embeds, "time_ids": state.add_time_ids}
    without = {"text_embeds": state.negative_pooled_prompt_embeds, "time_ids": state.negative_add_time_ids}
    x, t = state.scaled_latents, state.t
    conditional = unet(
        x, t, encoder_hidden_states=state.prompt_embeds, added_cond_kwargs=with_prompt, return_dict=False
    )[0]
    free = unet(x, t, encoder_hidden_states=state.negative_prompt_embeds, added_cond_kwargs=without, return_dict=False)[
        0
    ]
    return Noise(noise_pred=free + 7.5 * (conditional - free))


class ToEuler(BlockState):
    i: int
    latents: Tensor
    noise_pred: Tensor
    scheduler_state: dict[str, Any]


class OnlyLatents(BlockState):
    latents: Tensor


@block
def euler(state: ToEuler) -> OnlyLatents:
    """Euler's step."""
    sigmas = state.scheduler_state["sigmas"]
    sigma = sigmas[state.i]
    original = state.latents - sigma * state.noise_pred
    derivative = (state.latents - original) / sigma
    return OnlyLatents(latents=state.latents + derivative * (sigmas[state.i + 1] - sigma))


class AtLevel(Iteration):
    sigma: float
    next_sigma: float


@loop
def over_levels(state: ToLoop, *, scheduler: Any) -> Iterator[AtLevel]:
    """One iteration for each timestep, with the scheduler's noise levels."""
    sigmas = scheduler.sigmas.asnumpy()
    for i in range(len(state.timesteps)):
        yield AtLevel(i=i, t=state.timesteps[i], sigma=float(sigmas[i]), next_sigma=float(sigmas[i + 1]))


class AtSigma(BlockState):
    latents: Tensor
    sigma: float


@block
def scale_by(state: AtSigma) -> OnlyScaled:
    """Euler's input of the denoiser."""
    return OnlyScaled(scaled_latents=state.latents / ((state.sigma**2 + 1) ** 0.5))


@block
def halve(state: OnlyScaled) -> Noise:
    """Stands for a network."""
    return Noise(noise_pred=ops.tanh(state.scaled_latents) * 0.5)


class ToEulerBy(AtSigma):
    next_sigma: float
    noise_pred: Tensor


@block
def euler_by(state: ToEulerBy) -> OnlyLatents:
    """Euler's step."""
    original = state.latents - state.sigma * state.noise_pred
    slope = (state.latents - original) / state.sigma
    return OnlyLatents(latents=state.latents + slope * (state.next_sigma - state.sigma))


class Pair(BlockState):
    x: Tensor
    step: float = 1.0


class One(BlockState):
    x: Tensor


@block
def add(state: Pair) -> One:
    """Add a step."""
    return One(x=state.x + ops.ones_like(state.x) * state.step)
