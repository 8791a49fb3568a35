"""DDPM's ancestral sampling: Ho et al. 2020 (arXiv:2006.11239, equations 6 and 7)."""

from collections.abc import Iterator
from typing import Literal

from fnloop import BlockState, block, loop
from mindspore import Tensor
import numpy as np

from diffusion.ddim import Settings, SignalPlan, signal_plan
from diffusion.fields import Latents, NumSteps, Sampled, Time


@block
def schedule(state: NumSteps, *, settings: Settings) -> SignalPlan:
    """The times of all steps, and the signal left at each and at the one behind it; all of it behind the last.

    >>> plan = schedule(NumSteps(num_steps=2), settings=Settings())
    >>> print(plan.timesteps, plan.left.round(3), plan.next_left.round(3))
    [501.   1.] [0.275 0.998] [0.998 1.   ]
    """
    plan = signal_plan(settings, state.num_steps)
    return SignalPlan(timesteps=plan.timesteps, left=plan.left, next_left=np.append(plan.left[1:], np.float32(1)))


class AtStep(BlockState):
    i: int
    t: Time
    signal: float
    noise_level: float
    clean_weight: float
    latents_weight: float
    spread: float
    """The deviation of the fresh noise; 0 at the last training step, which has none."""


class ToIterate(SignalPlan):
    variance: Literal["small", "large"] = "small"
    """The variance of the posterior for clean latents of one point, or of unit variance (section 3.2)."""


@loop
def steps(state: ToIterate) -> Iterator[AtStep]:
    """From noise to image: the weights of the posterior at each time."""
    left, next_left = state.left, state.next_left
    noise, next_noise = 1 - left, 1 - next_left
    kept = left / next_left
    clean_weight = np.sqrt(next_left) * (1 - kept) / noise
    latents_weight = np.sqrt(kept) * next_noise / noise
    variance = np.maximum(next_noise / noise * (1 - kept), np.float32(1e-20))
    spread = np.sqrt(variance if state.variance == "small" else 1 - kept)
    signal, noise_level = np.sqrt(left), np.sqrt(noise)
    for i, t in enumerate(state.timesteps):
        yield AtStep(
            i=i,
            t=Tensor(t),
            signal=float(signal[i]),
            noise_level=float(noise_level[i]),
            clean_weight=float(clean_weight[i]),
            latents_weight=float(latents_weight[i]),
            spread=float(spread[i]) if t > 0 else 0.0,
        )


class ToStep(BlockState):
    latents: Latents
    clean: Latents
    fresh: Latents
    clean_weight: float
    latents_weight: float
    spread: float


@block
def step(state: ToStep) -> Sampled:
    """A draw from the posterior at the next time, given the latents and the clean ones."""
    mean = state.clean_weight * state.clean + state.latents_weight * state.latents
    return Sampled(latents=mean + state.spread * state.fresh)
