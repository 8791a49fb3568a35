"""DDIM: Song et al. 2021 (arXiv:2010.02502, equations 12 and 16)."""

from collections.abc import Iterator

from fnloop import BlockState, block, loop
from jaxtyping import Float32
from mindspore import Tensor
import numpy as np
from numpy.typing import NDArray

from diffusion.fields import Latents, NumSteps, Sampled, Time, Times
from diffusion.schedules import Spacing, spaced
from diffusion.training_noise import TrainingNoise, signal_left

Share = Float32[NDArray[np.float32], " steps"]


class Settings(BlockState):
    """The settings of the schedules of DDIM and DDPM; the defaults are those of SDXL."""

    noise: TrainingNoise = TrainingNoise()
    spacing: Spacing = "leading"
    offset: int = 1
    one_at_end: bool = False
    """Whether all is signal behind the last step, or what is left at the first training step."""


class SignalPlan(BlockState):
    """Times from the first to the last, and how much of the signal's variance is left there and at the next."""

    timesteps: Times
    left: Share
    next_left: Share


def signal_plan(settings: Settings, num_steps: int) -> SignalPlan:
    """The times of `num_steps` steps, and the signal left at each and a stride later.

    >>> plan = signal_plan(Settings(), 2)
    >>> print(plan.timesteps, plan.left.round(3), plan.next_left.round(3))
    [501.   1.] [0.275 0.998] [0.998 0.999]
    """
    left = signal_left(settings.noise)
    train_steps = settings.noise.train_steps
    times = spaced(settings.spacing, train_steps, num_steps, settings.offset).round().astype(np.int64)
    following = times - train_steps // num_steps
    behind = np.float32(1.0) if settings.one_at_end else left[0]
    next_left = np.where(following >= 0, left[np.maximum(following, 0)], behind)
    return SignalPlan(timesteps=times.astype(np.float32), left=left[times], next_left=next_left)


@block
def schedule(state: NumSteps, *, settings: Settings) -> SignalPlan:
    """The times of all steps, and the signal left at each."""
    return signal_plan(settings, state.num_steps)


class AtStep(BlockState):
    i: int
    t: Time
    signal: float
    noise_level: float
    next_signal: float
    direction: float
    """The weight of the predicted noise at the next time."""
    spread: float
    """The deviation of fresh noise at the next time, 0 where `eta` is."""


class ToIterate(SignalPlan):
    eta: float = 0.0
    """How much of the noise is drawn anew: 0 is DDIM, 1 is as much as in DDPM."""


@loop
def steps(state: ToIterate) -> Iterator[AtStep]:
    """From noise to image: the shares of signal and noise at each time and at the next."""
    left, next_left = state.left, state.next_left
    variance = (1 - next_left) / (1 - left) * (1 - left / next_left)
    spread = np.float32(state.eta) * np.sqrt(variance)
    signal, noise_level, next_signal = np.sqrt(left), np.sqrt(1 - left), np.sqrt(next_left)
    direction = np.sqrt(1 - next_left - np.square(spread))
    for i, t in enumerate(state.timesteps):
        yield AtStep(
            i=i,
            t=Tensor(t),
            signal=float(signal[i]),
            noise_level=float(noise_level[i]),
            next_signal=float(next_signal[i]),
            direction=float(direction[i]),
            spread=float(spread[i]),
        )


class ToStep(BlockState):
    clean: Latents
    noise: Latents
    next_signal: float
    direction: float


@block
def step(state: ToStep) -> Sampled:
    """Straight to the next time, with the noise that was predicted."""
    return Sampled(latents=state.next_signal * state.clean + state.direction * state.noise)


class ToStepAtRandom(ToStep):
    fresh: Latents
    spread: float


@block
def random_step(state: ToStepAtRandom) -> Sampled:
    """To the next time with some of the noise drawn anew, for `eta` above 0."""
    mean = state.next_signal * state.clean + state.direction * state.noise
    return Sampled(latents=mean + state.spread * state.fresh)
