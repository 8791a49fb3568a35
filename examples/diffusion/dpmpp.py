"""DPM-Solver++ (2M): Lu et al. 2022 (arXiv:2211.01095, algorithm 2, with either way to take the second derivative)."""

from collections.abc import Iterator
from typing import Literal

from fnloop import BlockState, block, loop
from mindspore import Tensor, ops
import numpy as np

from diffusion.fields import Latents, Levels, NumSteps, Sampled, Time
from diffusion.schedules import (
    Settings,
    SigmaPlan,
    curved,
    signal_left_but_for_zero,
    spaced,
    times_of,
)
from diffusion.training_noise import sigmas_of

FEW_STEPS = 15  # below, the last step is of the first order, which is more stable


def sigma_plan(settings: Settings, num_steps: int) -> SigmaPlan:
    """The times and noise levels of `num_steps` steps, one of `num_steps + 1` that is left out being the last.

    >>> print(sigma_plan(Settings(), 3).timesteps)
    [751. 501. 251.]
    """
    trained = sigmas_of(signal_left_but_for_zero(settings.noise))
    train_steps = settings.noise.train_steps
    if settings.spacing == "trailing":
        times = spaced("trailing", train_steps, num_steps)
    else:
        times = spaced(settings.spacing, train_steps, num_steps + 1, settings.offset)[:-1]
    times = times.round()
    sigmas = np.interp(times, np.arange(len(trained)), trained)
    if settings.curve != "trained":
        sigmas = curved(settings.curve, trained[::-1].astype(np.float64), num_steps)
        times = times_of(sigmas, trained)
        if settings.curve == "karras" and settings.noise.betas != "squaredcos_cap_v2":
            times = times.round()
    last = 0.0 if settings.zero_at_end else trained[0]
    return SigmaPlan(timesteps=np.trunc(times).astype(np.float32), sigmas=np.append(sigmas, last).astype(np.float32))


@block
def schedule(state: NumSteps, *, settings: Settings) -> SigmaPlan:
    """The times and noise levels of all steps."""
    return sigma_plan(settings, state.num_steps)


class Start(BlockState):
    latents: Latents


class Remembered(BlockState):
    previous_clean: Latents


@block
def start(state: Start) -> Remembered:
    """No clean latents yet, and no weight for them; stands before the loop."""
    return Remembered(previous_clean=ops.zeros_like(state.latents))


class AtStep(BlockState):
    i: int
    t: Time
    signal: float
    noise_level: float
    latents_weight: float
    clean_weight: float
    trend_weight: float
    """Of how the clean latents change; 0 in steps of the first order."""
    inverse_ratio: float
    """This step over the one before, in logarithms of signal over noise."""


class ToIterate(SigmaPlan):
    solver: Literal["midpoint", "heun"] = "midpoint"


@loop
def steps(state: ToIterate) -> Iterator[AtStep]:
    """From noise to image: the weights of the solver at each time.

    With h the step in logarithms of signal over noise, the latents are kept by noise' / noise, the clean ones come in
    by signal' (1 - exp(-h)), and how they change by half of that (midpoint) or, for Heun, by
    signal' ((exp(-h) - 1) / h + 1).
    """
    sigmas = state.sigmas
    signal = 1 / np.sqrt(np.square(sigmas) + 1)
    noise_level = sigmas * signal
    widths = np.diff(logarithm(signal) - logarithm(noise_level))
    shares = ops.exp(Tensor(-widths)).asnumpy() - 1  # MindSpore's exp, so that the numbers are those of mindone
    last = len(state.timesteps) - 1
    for i, t in enumerate(state.timesteps):
        shrink = signal[i + 1] * shares[i]
        first_order = i == 0 or (i == last and (sigmas[-1] == 0 or last + 1 < FEW_STEPS))
        trend_weight = np.float32(0)
        if not first_order and state.solver == "midpoint":
            trend_weight = np.float32(-0.5) * shrink
        elif not first_order:
            trend_weight = signal[i + 1] * (shares[i] / widths[i] + 1)
        yield AtStep(
            i=i,
            t=Tensor(t),
            signal=float(signal[i]),
            noise_level=float(noise_level[i]),
            latents_weight=float(noise_level[i + 1] / noise_level[i]),
            clean_weight=-float(shrink),
            trend_weight=float(trend_weight),
            inverse_ratio=1.0 if first_order else float(1 / (widths[i - 1] / widths[i])),
        )


def logarithm(x: Levels) -> Levels:
    """The logarithm to the last of 32 bits, as MindSpore has it of a number; minus infinity where there is no noise."""
    with np.errstate(divide="ignore"):
        return np.log(x.astype(np.float64)).astype(np.float32)


class ToStep(BlockState):
    latents: Latents
    clean: Latents
    previous_clean: Latents
    latents_weight: float
    clean_weight: float
    trend_weight: float
    inverse_ratio: float


class Stepped(Sampled, Remembered):
    """The latents, and the clean ones to remember."""


@block
def step(state: ToStep) -> Stepped:
    """A step to the next time, with the change of the clean latents since the step before."""
    trend = state.inverse_ratio * (state.clean - state.previous_clean)
    mean = state.latents_weight * state.latents + state.clean_weight * state.clean
    return Stepped(latents=mean + state.trend_weight * trend, previous_clean=state.clean)
