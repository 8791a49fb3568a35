"""UniPC of orders 1 to 3, a predictor and a corrector, with either B(h): Zhao et al. 2023 (arXiv:2302.04867).

The prediction of a step first corrects where the step before led to, and then leads to the next noise level. Both are
sums of latents, of the clean latents, and of how these changed; the weights follow from the noise levels alone. They
are computed in 32 bits, as mindone does, for those of order 3 are differences of nearly equal numbers.

Where the last noise level is 0, the last step is infinitely long. mindone's `bh1` gives NaN there (infinity times 0);
here B(h) has no part in that step, which is of the first order. mindone's order 3 runs on latents of two axes only.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from fnloop import BlockState, block, loop
from mindspore import Tensor, ops
import numpy as np

from diffusion import dpmpp
from diffusion.fields import Latents, Levels, Sampled, Time
from diffusion.schedules import SigmaPlan

Order: TypeAlias = Literal[1, 2, 3]
Solver: TypeAlias = Literal["bh1", "bh2"]
"""B(h): the step `h` itself, or exp(h) - 1."""

schedule = dpmpp.schedule


class Start(BlockState):
    latents: Latents


class Remembered(BlockState):
    corrected: Latents
    """The latents one step ago, corrected."""
    previous_clean: Latents
    older_clean: Latents
    oldest_clean: Latents
    """The clean latents three steps ago."""


@block
def start(state: Start) -> Remembered:
    """Latents that are not there yet, and have no weight; stands before the loop."""
    nothing = ops.zeros_like(state.latents)
    return Remembered(corrected=nothing, previous_clean=nothing, older_clean=nothing, oldest_clean=nothing)


class Correction(BlockState):
    """The weights of the corrector. The changes are those of the clean latents from one step ago."""

    kept: float = 1.0
    """Of the latents: 1 at the first step, where there is nothing to correct, and then 0."""
    corrected: float = 0.0
    previous_clean: float = 0.0
    change: float = 0.0
    older_change: float = 0.0
    """Of the change to two steps ago; 0 in a correction of the first order."""
    oldest_change: float = 0.0
    """Of the change to three steps ago; 0 but in one of the third order."""


class Lead(BlockState):
    """The weights of the predictor. The changes are those of the clean latents from now."""

    latents: float
    clean: float
    change: float = 0.0
    """Of the change to one step ago; 0 in a step of the first order."""
    older_change: float = 0.0
    """Of the change to two steps ago; 0 but in one of the third order."""


class NoiseLevels(BlockState):
    """Signal and noise at each time, and the logarithms of one over the other."""

    signal: Levels
    noise: Levels
    logarithms: Levels


class Stride(BlockState):
    """A step between two noise levels."""

    h: float
    """How far they are apart, in logarithms of signal over noise."""
    latents_weight: float
    clean_weight: float
    signal: float
    """The signal where the step leads."""


def less_one(h: np.float32) -> np.float32:
    """exp(h) - 1, right to the last of 32 bits."""
    return np.float32(np.expm1(np.float64(h)))


def stride(levels: NoiseLevels, i: int) -> Stride:
    """The step from noise level `i` to the next."""
    h = levels.logarithms[i + 1] - levels.logarithms[i]
    signal = levels.signal[i + 1]
    return Stride(
        h=float(h),
        latents_weight=float(levels.noise[i + 1] / levels.noise[i]),
        clean_weight=-float(signal * less_one(-h)),
        signal=float(signal),
    )


def places_before(levels: NoiseLevels, i: int, step: Stride, order: int) -> list[np.float32]:
    """The places of the `order - 1` noise levels before `i`, where `step` goes from 0 to 1."""
    logarithms = levels.logarithms
    return [(logarithms[i - back] - logarithms[i]) / np.float32(step.h) for back in range(1, order)]


def weights_of_changes(step: Stride, places: Sequence[np.float32], solver: Solver) -> list[float]:
    """The weights of the changes of the clean latents in a step (equation 5 of the paper).

    They make the step exact where the clean latents are a polynomial through all places.

    Args:
        step: the step.
        places: where the clean latents are known, besides at the beginning: 0 is that, and 1 the end of the step.
        solver: which B(h).

    Returns:
        A weight for the change from the beginning to each place.
    """
    if not places:
        return []
    h = -np.float32(step.h)
    scale = h if solver == "bh1" else less_one(h)
    remainder, factorial = less_one(h) / h - np.float32(1), 1
    moments = []
    for k in range(1, len(places) + 1):
        moments.append(remainder * np.float32(factorial) / scale)
        factorial *= k + 1
        remainder = remainder / h - np.float32(1 / factorial)
    powers = np.stack([np.power(places, k) for k in range(len(places))]).astype(np.float32)
    shares = np.linalg.solve(powers, np.array(moments, np.float32)) if len(places) > 1 else [0.5]
    strength = -np.float32(step.signal) * scale
    return [float(strength * np.float32(share) / place) for share, place in zip(shares, places, strict=True)]


def correction_of(levels: NoiseLevels, i: int, order: int, solver: Solver) -> Correction:
    """The weights that correct the step which led to noise level `i`."""
    behind = stride(levels, i - 1)
    before = places_before(levels, i - 1, behind, order)
    *others, change = weights_of_changes(behind, [*before, np.float32(1)], solver)
    older_change, oldest_change = (*others, 0.0, 0.0)[:2]
    return Correction(
        kept=0.0,
        corrected=behind.latents_weight,
        previous_clean=behind.clean_weight,
        change=change,
        older_change=older_change,
        oldest_change=oldest_change,
    )


def lead_of(levels: NoiseLevels, i: int, order: int, solver: Solver) -> Lead:
    """The weights of the step from noise level `i` to the next."""
    ahead = stride(levels, i)
    weights = weights_of_changes(ahead, places_before(levels, i, ahead, order), solver)
    change, older_change = (*weights, 0.0, 0.0)[:2]
    return Lead(latents=ahead.latents_weight, clean=ahead.clean_weight, change=change, older_change=older_change)


class ToIterate(SigmaPlan):
    order: Order = 2
    """Steps at both ends are of a lower one: nothing is known before the first, and the last is to be stable."""
    solver: Solver = "bh2"


class AtStep(BlockState):
    i: int
    t: Time
    signal: float
    noise_level: float
    correction: Correction
    lead: Lead


@loop
def steps(state: ToIterate) -> Iterator[AtStep]:
    """From noise to image: the weights of corrector and predictor at each time."""
    signal = 1 / np.sqrt(np.square(state.sigmas) + 1)
    noise = state.sigmas * signal
    logarithms = dpmpp.logarithm(signal) - dpmpp.logarithm(noise)
    levels = NoiseLevels(signal=signal, noise=noise, logarithms=logarithms)
    num_steps = len(state.timesteps)
    orders = [min(state.order, i + 1, num_steps - i) for i in range(num_steps)]
    for i, t in enumerate(state.timesteps):
        correction = correction_of(levels, i, orders[i - 1], state.solver) if i > 0 else Correction()
        yield AtStep(
            i=i,
            t=Tensor(t),
            signal=float(signal[i]),
            noise_level=float(noise[i]),
            correction=correction,
            lead=lead_of(levels, i, orders[i], state.solver),
        )


class ToStep(Remembered):
    latents: Latents
    clean: Latents
    correction: Correction
    lead: Lead


class Stepped(Sampled, Remembered):
    """The latents at the next noise level, and what the next step corrects them by."""


@block
def step(state: ToStep) -> Stepped:
    """Correct the step before by what is clean now, and step to the next noise level."""
    clean, previous, older, oldest = state.clean, state.previous_clean, state.older_clean, state.oldest_clean
    weights = state.correction
    before = weights.corrected * state.corrected + weights.previous_clean * previous
    earlier = weights.older_change * (older - previous) + weights.oldest_change * (oldest - previous)
    changes = earlier + weights.change * (clean - previous)
    corrected = weights.kept * state.latents + (before + changes)
    lead = state.lead
    mean = lead.latents * corrected + lead.clean * clean
    latents = mean + (lead.change * (previous - clean) + lead.older_change * (older - clean))
    return Stepped(latents=latents, corrected=corrected, previous_clean=clean, older_clean=previous, oldest_clean=older)
