"""The linear multistep method: Adams and Bashforth's for uneven steps (k-diffusion, `sample_lms`).

The slope is taken for a polynomial through those of this step and of up to three before, which is integrated over the
step: the weights are the integrals of its Lagrange polynomials. As k-diffusion and mindone do, these are integrated
numerically, in 32 bits. That is 1e-7 off, of which noise levels of thousands make 7e-6 in an image.
"""

from collections.abc import Iterator

from fnloop import BlockState, block, loop
from mindspore import Tensor, ops
import numpy as np
from scipy import integrate

from diffusion.fields import Latents, Levels, Sampled, Time
from diffusion.schedules import SigmaPlan

ORDER = 4


class Start(BlockState):
    latents: Latents


class Remembered(BlockState):
    slope_1: Latents
    """The slope one step ago."""
    slope_2: Latents
    slope_3: Latents


@block
def start(state: Start) -> Remembered:
    """Slopes that are not there yet, and have no weight; stands before the loop."""
    nothing = ops.zeros_like(state.latents)
    return Remembered(slope_1=nothing, slope_2=nothing, slope_3=nothing)


class AtStep(BlockState):
    i: int
    t: Time
    sigma: float
    scale: float
    weight: float
    """Of the slope at this step."""
    weight_1: float
    """Of the slope one step ago; 0 where there is none."""
    weight_2: float
    weight_3: float


def weights_at(sigmas: Levels, i: int) -> list[float]:
    """The weights of the slopes at step `i`: of this one and of those before it, the latest first.

    >>> print([round(w, 3) for w in weights_at(np.array([4, 3, 2, 0], np.float32), 1)])
    [-1.5, 0.5]
    """
    known = list(sigmas[i::-1][:ORDER])
    return [weight_of(own, known, float(sigmas[i]), float(sigmas[i + 1])) for own in range(len(known))]


def weight_of(own: int, known: list[np.float32], start: float, end: float) -> float:
    """The integral from `start` to `end` of the polynomial that is 1 at the level `known[own]`, and 0 at the others."""

    def lagrange(sigma: float) -> float:
        product = np.float32(1)
        for place, other in enumerate(known):
            if place != own:
                product *= (np.float32(sigma) - other) / (known[own] - other)
        return float(product)

    return float(integrate.quad(lagrange, start, end, epsrel=1e-4)[0])


@loop
def steps(state: SigmaPlan) -> Iterator[AtStep]:
    """From noise to image: each noise level with the weights of the slopes."""
    scales = np.sqrt(np.square(state.sigmas) + 1)
    for i, t in enumerate(state.timesteps):
        w0, w1, w2, w3 = (*weights_at(state.sigmas, i), 0.0, 0.0, 0.0)[:ORDER]
        yield AtStep(
            i=i,
            t=Tensor(t),
            sigma=float(state.sigmas[i]),
            scale=float(scales[i]),
            weight=w0,
            weight_1=w1,
            weight_2=w2,
            weight_3=w3,
        )


class ToStep(Remembered):
    latents: Latents
    clean: Latents
    sigma: float
    weight: float
    weight_1: float
    weight_2: float
    weight_3: float


class Stepped(Sampled, Remembered):
    """The latents, and the slopes moved by one."""


@block
def step(state: ToStep) -> Stepped:
    """A step along the weighted slopes."""
    slope = (state.latents - state.clean) / state.sigma
    lately = state.weight * slope + state.weight_1 * state.slope_1
    way = lately + state.weight_2 * state.slope_2 + state.weight_3 * state.slope_3
    return Stepped(latents=state.latents + way, slope_1=slope, slope_2=state.slope_1, slope_3=state.slope_2)
