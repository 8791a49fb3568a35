"""Euler's method for flow matching: Lipman et al. 2023 (arXiv:2210.02747), Esser et al. 2024 (arXiv:2403.03206).

The latents are (1 - sigma) * clean + sigma * noise, and the model predicts the velocity, noise - clean; `shift` moves
the steps to where there is more noise, as large images need it (Esser et al. 2024, equation 23).
"""

from collections.abc import Iterator
from typing import Any

from fnloop import BlockState, block, loop
from mindspore import Tensor
import numpy as np
from numpy.typing import NDArray

from diffusion.fields import Latents, NumSteps, Sampled, Time
from diffusion.schedules import Curve, SigmaPlan, curved


class Settings(BlockState):
    """The settings of the schedule; the defaults are those of the paper without a shift."""

    train_steps: int = 1000
    shift: float = 1.0
    curve: Curve = "trained"


def shifted(sigmas: NDArray[Any], shift: float) -> NDArray[Any]:
    """Noise levels moved towards 1 by `shift`.

    >>> shifted(np.array([0.0, 0.5, 1.0]), 3.0)
    array([0.  , 0.75, 1.  ])
    """
    moved: NDArray[Any] = shift * sigmas / (1 + (shift - 1) * sigmas)
    return moved


def sigma_plan(settings: Settings, num_steps: int) -> SigmaPlan:
    """The times and noise levels of `num_steps` steps.

    >>> plan = sigma_plan(Settings(shift=3.0), 2)
    >>> print(plan.timesteps.round(1), plan.sigmas.round(4))
    [1000.     8.9] [1.     0.0089 0.    ]
    """
    trained = np.arange(settings.train_steps, 0, -1, dtype=np.float32) / np.float32(settings.train_steps)
    ends = shifted(trained[[0, -1]], settings.shift) * settings.train_steps
    sigmas = shifted(np.linspace(ends[0], ends[1], num_steps) / settings.train_steps, settings.shift)
    if settings.curve != "trained":
        sigmas = curved(settings.curve, sigmas, num_steps)
    levels = sigmas.astype(np.float32)
    return SigmaPlan(timesteps=levels * np.float32(settings.train_steps), sigmas=np.append(levels, np.float32(0)))


@block
def schedule(state: NumSteps, *, settings: Settings) -> SigmaPlan:
    """The times and noise levels of all steps."""
    return sigma_plan(settings, state.num_steps)


class AtStep(BlockState):
    i: int
    t: Time
    sigma: float
    next_sigma: float


@loop
def steps(state: SigmaPlan) -> Iterator[AtStep]:
    """From noise to image: each noise level with the next one."""
    for i, t in enumerate(state.timesteps):
        yield AtStep(i=i, t=Tensor(t), sigma=float(state.sigmas[i]), next_sigma=float(state.sigmas[i + 1]))


class ToStep(BlockState):
    latents: Latents
    prediction: Latents
    sigma: float
    next_sigma: float


@block
def step(state: ToStep) -> Sampled:
    """A straight step along the predicted velocity."""
    return Sampled(latents=state.latents + (state.next_sigma - state.sigma) * state.prediction)
