"""Euler's method with fresh noise in each step, "ancestral sampling" (k-diffusion, `sample_euler_ancestral`)."""

from collections.abc import Iterator

from fnloop import BlockState, block, loop
from mindspore import Tensor
import numpy as np

from diffusion.fields import Latents, Sampled, Time
from diffusion.schedules import SigmaPlan


class AtStep(BlockState):
    i: int
    t: Time
    sigma: float
    down: float
    """The noise level that the step goes down to, below the next one."""
    up: float
    """The deviation of the fresh noise, which brings it up to the next one."""
    scale: float


@loop
def steps(state: SigmaPlan) -> Iterator[AtStep]:
    """From noise to image: each noise level, and the two parts of the way to the next."""
    here, there = state.sigmas[:-1], state.sigmas[1:]
    ups = np.sqrt(np.square(there) * (np.square(here) - np.square(there)) / np.square(here))
    downs = np.sqrt(np.square(there) - np.square(ups))
    scales = np.sqrt(np.square(here) + 1)
    for i, t in enumerate(state.timesteps):
        yield AtStep(
            i=i, t=Tensor(t), sigma=float(here[i]), down=float(downs[i]), up=float(ups[i]), scale=float(scales[i])
        )


class ToStep(BlockState):
    latents: Latents
    clean: Latents
    fresh: Latents
    sigma: float
    down: float
    up: float


@block
def step(state: ToStep) -> Sampled:
    """A straight step to below the next noise level, and fresh noise up to it."""
    slope = (state.latents - state.clean) / state.sigma
    return Sampled(latents=state.latents + slope * (state.down - state.sigma) + state.fresh * state.up)
