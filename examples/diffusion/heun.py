"""Heun's method: Karras et al. 2022 (arXiv:2206.00364, algorithm 1, without churn).

The model runs twice in a step: at this noise level, and at the next one, on what Euler's method gives there. Each of
these is one iteration of the loop, so that the model stands in its body once; the last step is Euler's alone, since
there is no slope where there is no noise.
"""

from collections.abc import Iterator
from typing import Literal

from fnloop import BlockState, block, loop, switch
from mindspore import Tensor, ops
import numpy as np

from diffusion.fields import Latents, Sampled, Time
from diffusion.schedules import SigmaPlan


class Start(BlockState):
    latents: Latents


class Remembered(BlockState):
    base: Latents
    """The latents that the step began with."""
    slope: Latents
    """The slope there."""


@block
def start(state: Start) -> Remembered:
    """Nothing to remember yet; stands before the loop."""
    return Remembered(base=state.latents, slope=ops.zeros_like(state.latents))


class AtEvaluation(BlockState):
    i: int
    t: Time
    sigma: float
    scale: float
    width: float
    """From the noise level of the step to the next one; negative."""
    part: Literal["predict", "correct"]


@loop
def steps(state: SigmaPlan) -> Iterator[AtEvaluation]:
    """From noise to image: each noise level at which the model is evaluated."""
    scales = np.sqrt(np.square(state.sigmas) + 1)
    widths = np.diff(state.sigmas)
    last = len(state.timesteps) - 1
    for i, t in enumerate(state.timesteps):
        yield _evaluation(2 * i, t, state.sigmas[i], scales[i], widths[i], "predict")
        if i < last:
            there = i + 1
            yield _evaluation(
                2 * i + 1, state.timesteps[there], state.sigmas[there], scales[there], widths[i], "correct"
            )


def _evaluation(
    i: int, t: np.float32, sigma: float, scale: float, width: float, part: Literal["predict", "correct"]
) -> AtEvaluation:
    return AtEvaluation(i=i, t=Tensor(t), sigma=float(sigma), scale=float(scale), width=float(width), part=part)


class ToStep(BlockState):
    latents: Latents
    clean: Latents
    sigma: float
    width: float


class Begun(Sampled, Remembered):
    """The latents that Euler's method gives, and where it began."""


@block
def predict(state: ToStep) -> Begun:
    """Euler's step, remembered."""
    slope = (state.latents - state.clean) / state.sigma
    return Begun(latents=state.latents + slope * state.width, base=state.latents, slope=slope)


class ToCorrect(ToStep):
    base: Latents
    slope: Latents


@block
def correct(state: ToCorrect) -> Sampled:
    """The step again, along the mean of the slopes at its two ends."""
    slope_there = (state.latents - state.clean) / state.sigma
    return Sampled(latents=state.base + (state.slope + slope_there) / 2 * state.width)


class Part(BlockState):
    part: Literal["predict", "correct"]


@switch
def parts(state: Part) -> Literal["predict", "correct"]:
    """Which of the two evaluations of a step this is."""
    return state.part


step = parts.from_blocks_dict({"predict": predict, "correct": correct})
