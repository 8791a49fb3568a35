"""Which times and noise levels a sampler visits, as pure functions and one block.

Sources: the spacings are those of Lin et al. 2023 (arXiv:2305.08891, table 2); the noise levels Karras et al. 2022
(arXiv:2206.00364, equation 5) and their exponential relative (k-diffusion).
"""

from collections.abc import Mapping
import math
from typing import Any, Literal, TypeAlias

from fnloop import BlockState, block
from jaxtyping import Float, Float32
import numpy as np
from numpy.typing import NDArray

from diffusion.fields import Levels, NumSteps, Times
from diffusion.training_noise import Signal, TrainingNoise, sigmas_of, signal_left

Spacing: TypeAlias = Literal["linspace", "leading", "trailing"]
Curve: TypeAlias = Literal["trained", "karras", "exponential"]
KARRAS_RHO = 7.0  # "a good choice" of the paper


class Settings(BlockState):
    """The settings of the schedules of Euler, Heun and their relatives; the defaults are those of SDXL."""

    noise: TrainingNoise = TrainingNoise()
    spacing: Spacing = "leading"
    offset: int = 1
    """Added to the times of the `leading` spacing."""
    curve: Curve = "trained"
    zero_at_end: bool = True
    """Whether the last noise level is 0, or the least of training."""


def settings_of(config: Mapping[str, Any]) -> Settings:
    """The settings that the configuration of mindone's `EulerDiscreteScheduler` says.

    Args:
        config: `scheduler.config`.

    Raises:
        ValueError: where it asks for something that is not here.

    >>> settings_of({"timestep_spacing": "trailing", "beta_schedule": "linear", "beta_end": 0.02}).spacing
    'trailing'
    """
    for name, only in (("prediction_type", "epsilon"), ("interpolation_type", "linear"), ("trained_betas", None)):
        if config.get(name, only) != only:
            raise ValueError(f"{name}={config[name]!r} of the scheduler is not here, only {only!r}")
    curve: Curve = "trained"
    if config.get("use_karras_sigmas"):
        curve = "karras"
    elif config.get("use_exponential_sigmas"):
        curve = "exponential"
    noise = TrainingNoise(
        train_steps=config.get("num_train_timesteps", 1000),
        beta_start=config.get("beta_start", 0.0001),
        beta_end=config.get("beta_end", 0.02),
        betas=config.get("beta_schedule", "linear"),
        zero_terminal=config.get("rescale_betas_zero_snr", False),
    )
    return Settings(
        noise=noise,
        spacing=config.get("timestep_spacing", "linspace"),
        offset=config.get("steps_offset", 0),
        curve=curve,
        zero_at_end=config.get("final_sigmas_type", "zero") == "zero",
    )


class SigmaPlan(BlockState):
    """Times from the first to the last, and the noise over the signal at each, and behind the last."""

    timesteps: Times
    sigmas: Levels


def spaced(spacing: Spacing, train_steps: int, num_steps: int, offset: int = 0) -> Float[NDArray[np.float64], " steps"]:
    """Training steps to visit, from the last to the first, before any rounding that a sampler may want.

    Args:
        spacing: `linspace` has both ends, `leading` the first training step, `trailing` the last.
        train_steps: how many steps the model was trained on.
        num_steps: how many to visit.
        offset: added in the `leading` spacing.

    Returns:
        [num_steps] numbers in [0, train_steps).

    >>> spaced("leading", 1000, 4, offset=1)
    array([751., 501., 251.,   1.])
    >>> spaced("trailing", 1000, 4)
    array([999., 749., 499., 249.])
    """
    match spacing:
        case "linspace":
            return np.linspace(0, train_steps - 1, num_steps)[::-1]
        case "leading":
            return np.arange(num_steps)[::-1] * float(train_steps // num_steps) + offset
        case "trailing":
            return np.arange(train_steps, 0, -train_steps / num_steps).round() - 1


def karras(least: float, most: float, num_steps: int) -> Float[NDArray[np.float64], " steps"]:
    """Noise levels from `most` to `least` whose seventh roots are evenly spaced (Karras et al. 2022).

    >>> karras(0.1, 10.0, 3).round(3)
    array([10.   ,  1.451,  0.1  ])
    """
    ramp = np.linspace(0, 1, num_steps)
    first, last = most ** (1 / KARRAS_RHO), least ** (1 / KARRAS_RHO)
    levels: Float[NDArray[np.float64], " steps"] = (first + ramp * (last - first)) ** KARRAS_RHO
    return levels


def exponential(least: float, most: float, num_steps: int) -> Float[NDArray[np.float64], " steps"]:
    """Noise levels from `most` to `least`, each the same fraction of the one before.

    >>> exponential(0.1, 10.0, 3).round(3)
    array([10. ,  1. ,  0.1])
    """
    levels: Float[NDArray[np.float64], " steps"] = np.exp(np.linspace(math.log(most), math.log(least), num_steps))
    return levels


def curved(
    curve: Literal["karras", "exponential"], trained: Float[NDArray[np.float64], " n"], num_steps: int
) -> Float[NDArray[np.float64], " steps"]:
    """Noise levels between the first and the last of `trained`, which fall."""
    most, least = float(trained[0]), float(trained[-1])
    return karras(least, most, num_steps) if curve == "karras" else exponential(least, most, num_steps)


def times_of(sigmas: Float[NDArray[np.float64], " steps"], trained: Signal) -> Float[NDArray[np.float64], " steps"]:
    """The training steps, in between too, at which the logarithm of the noise is that of `sigmas`."""
    known, wanted = np.log(trained), np.log(np.maximum(sigmas, 1e-10)).astype(np.float32)
    below = (np.searchsorted(known, wanted, side="right") - 1).clip(0, len(known) - 2)
    low, high = known[below], known[below + 1]
    share = ((low - wanted) / (low - high)).clip(0, 1)
    times: Float[NDArray[np.float64], " steps"] = (1 - share) * below + share * (below + 1)
    return times


def sigma_plan(settings: Settings, num_steps: int) -> SigmaPlan:
    """The times and noise levels of `num_steps` steps.

    >>> plan = sigma_plan(Settings(), 3)
    >>> print(plan.timesteps, plan.sigmas.round(3))
    [667. 334.   1.] [2.93  0.936 0.041 0.   ]
    """
    trained = sigmas_of(signal_left_but_for_zero(settings.noise))
    whole = spaced(settings.spacing, settings.noise.train_steps, num_steps, settings.offset)
    times = whole.astype(np.float32).astype(np.float64)  # as the samplers of the field have them
    sigmas = np.interp(times, np.arange(len(trained)), trained)
    if settings.curve != "trained":
        sigmas = curved(settings.curve, sigmas, num_steps)
        times = times_of(sigmas, trained)
    last = 0.0 if settings.zero_at_end else trained[0]
    return SigmaPlan(timesteps=times.astype(np.float32), sigmas=np.append(sigmas, last).astype(np.float32))


def signal_left_but_for_zero(noise: TrainingNoise) -> Float32[NDArray[np.float32], " train_steps"]:
    """The signal left at each training step, never 0, since the noise is divided by it."""
    left = signal_left(noise)
    if noise.zero_terminal:
        left[-1] = 2**-24  # the least positive number of 16 bits
    return left


@block
def sigma_schedule(state: NumSteps, *, settings: Settings) -> SigmaPlan:
    """The times and noise levels of all steps."""
    return sigma_plan(settings, state.num_steps)
