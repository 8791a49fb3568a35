"""UniPC of order 2 with B(h) = exp(h) - 1, a predictor and a corrector: Zhao et al. 2023 (arXiv:2302.04867).

The prediction of a step first corrects where the step before led to, and then leads to the next noise level. Both are
sums of latents, of the clean latents, and of how these changed; the weights follow from the noise levels alone.
"""

from collections.abc import Iterator

from fnloop import BlockState, block, loop
from mindspore import Tensor, ops
import numpy as np

from diffusion import dpmpp
from diffusion.fields import Latents, Levels, Sampled, Time
from diffusion.schedules import SigmaPlan

schedule = dpmpp.schedule


class Start(BlockState):
    latents: Latents


class Remembered(BlockState):
    corrected: Latents
    """The latents one step ago, corrected."""
    previous_clean: Latents
    older_clean: Latents


@block
def start(state: Start) -> Remembered:
    """Latents that are not there yet, and have no weight; stands before the loop."""
    nothing = ops.zeros_like(state.latents)
    return Remembered(corrected=nothing, previous_clean=nothing, older_clean=nothing)


class Weights(BlockState):
    signal: float
    noise_level: float
    kept_weight: float
    """Of the latents in the correction: 1 at the first step, where there is nothing to correct, and then 0."""
    corrected_weight: float
    previous_weight: float
    older_weight: float
    """Of the change of the clean latents between two steps ago and one step ago; 0 in corrections of first order."""
    change_weight: float
    """Of the change of the clean latents since one step ago."""
    latents_weight: float
    clean_weight: float
    trend_weight: float
    """Of the change of the clean latents in the prediction; 0 in steps of the first order."""


class AtStep(Weights):
    i: int
    t: Time


class Stride(BlockState):
    """The weights of a step between two noise levels, in logarithms of signal over noise `h` apart."""

    h: float
    latents_weight: float
    clean_weight: float
    strength: float
    """Of all changes of the clean latents: -signal (exp(-h) - 1)."""


def stride(signal: Levels, noise_level: Levels, logarithms: Levels, i: int) -> Stride:
    """The step from noise level `i` to the next."""
    h = logarithms[i + 1] - logarithms[i]
    shrink = signal[i + 1] * np.float32(np.expm1(-np.float64(h)))
    return Stride(
        h=float(h),
        latents_weight=float(noise_level[i + 1] / noise_level[i]),
        clean_weight=-float(shrink),
        strength=-float(shrink),
    )


def correction(h: float, ratio: float) -> tuple[float, float]:
    """The shares of the change before and of the latest in a correction of second order.

    They make the correction exact where the clean latents are a quadratic polynomial (equation 5 of the paper).

    Args:
        h: the step, in logarithms of signal over noise.
        ratio: the place of the step before, which is negative, with 1 at this one.
    """
    shrink = np.expm1(-h)
    first = shrink / -h - 1
    second = first / -h - 0.5
    wanted = np.array([first / shrink, 2 * second / shrink])
    before, latest = np.linalg.solve(np.array([[1.0, 1.0], [ratio, 1.0]]), wanted)
    return float(before), float(latest)


def weights_of(sigmas: Levels) -> list[Weights]:
    """The weights of all steps."""
    signal = 1 / np.sqrt(np.square(sigmas) + 1)
    noise_level = sigmas * signal
    logarithms = dpmpp.logarithm(signal) - dpmpp.logarithm(noise_level)
    last = len(sigmas) - 2
    strides = [stride(signal, noise_level, logarithms, i) for i in range(last + 1)]
    weights = []
    for i, ahead in enumerate(strides):
        trend_weight = 0.0
        if 0 < i < last:
            ratio = (logarithms[i - 1] - logarithms[i]) / np.float32(ahead.h)
            trend_weight = ahead.strength * 0.5 / float(ratio)
        corrected_weight = previous_weight = older_weight = change_weight = 0.0
        if i > 0:
            behind = strides[i - 1]
            corrected_weight, previous_weight = behind.latents_weight, behind.clean_weight
            change_weight = behind.strength * 0.5
            if i > 1:
                ratio = (logarithms[i - 2] - logarithms[i - 1]) / np.float32(behind.h)
                before, latest = correction(behind.h, float(ratio))
                older_weight = behind.strength * before / float(ratio)
                change_weight = behind.strength * latest
        weights.append(
            Weights(
                signal=float(signal[i]),
                noise_level=float(noise_level[i]),
                kept_weight=1.0 if i == 0 else 0.0,
                corrected_weight=corrected_weight,
                previous_weight=previous_weight,
                older_weight=older_weight,
                change_weight=change_weight,
                latents_weight=ahead.latents_weight,
                clean_weight=ahead.clean_weight,
                trend_weight=trend_weight,
            )
        )
    return weights


@loop
def steps(state: SigmaPlan) -> Iterator[AtStep]:
    """From noise to image: the weights of corrector and predictor at each time."""
    for i, (t, weights) in enumerate(zip(state.timesteps, weights_of(state.sigmas), strict=True)):
        yield AtStep(
            i=i,
            t=Tensor(t),
            signal=weights.signal,
            noise_level=weights.noise_level,
            kept_weight=weights.kept_weight,
            corrected_weight=weights.corrected_weight,
            previous_weight=weights.previous_weight,
            older_weight=weights.older_weight,
            change_weight=weights.change_weight,
            latents_weight=weights.latents_weight,
            clean_weight=weights.clean_weight,
            trend_weight=weights.trend_weight,
        )


class ToStep(Remembered):
    latents: Latents
    clean: Latents
    kept_weight: float
    corrected_weight: float
    previous_weight: float
    older_weight: float
    change_weight: float
    latents_weight: float
    clean_weight: float
    trend_weight: float


class Stepped(Sampled, Remembered):
    """The latents at the next noise level, and what the next step corrects them by."""


@block
def step(state: ToStep) -> Stepped:
    """Correct the step before by what is clean now, and step to the next noise level."""
    change = state.clean - state.previous_clean
    older_change = state.older_clean - state.previous_clean
    before = state.corrected_weight * state.corrected + state.previous_weight * state.previous_clean
    changes = state.older_weight * older_change + state.change_weight * change
    corrected = state.kept_weight * state.latents + (before + changes)
    mean = state.latents_weight * corrected + state.clean_weight * state.clean
    latents = mean + state.trend_weight * (state.previous_clean - state.clean)
    return Stepped(latents=latents, corrected=corrected, previous_clean=state.clean, older_clean=state.previous_clean)
