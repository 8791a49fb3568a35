"""Euler's method along the noise levels: Karras et al. 2022 (arXiv:2206.00364, algorithm 2, without churn)."""

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
    next_sigma: float
    scale: float


@loop
def steps(state: SigmaPlan) -> Iterator[AtStep]:
    """From noise to image: each noise level with the next one."""
    scales = np.sqrt(np.square(state.sigmas) + 1)
    for i, t in enumerate(state.timesteps):
        yield AtStep(
            i=i,
            t=Tensor(t),
            sigma=float(state.sigmas[i]),
            next_sigma=float(state.sigmas[i + 1]),
            scale=float(scales[i]),
        )


class ToStep(BlockState):
    latents: Latents
    clean: Latents
    sigma: float
    next_sigma: float


@block
def step(state: ToStep) -> Sampled:
    """A straight step along the slope at this noise level."""
    slope = (state.latents - state.clean) / state.sigma
    return Sampled(latents=state.latents + slope * (state.next_sigma - state.sigma))
