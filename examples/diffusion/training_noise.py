"""The noise that a model was trained on: how much of the signal is left at each training step.

Source: Ho et al. 2020 (arXiv:2006.11239), whose x_t = sqrt(a_t) x_0 + sqrt(1 - a_t) noise has a_t, the product of all
1 - beta up to t; `squaredcos_cap_v2` is Nichol & Dhariwal 2021 (arXiv:2102.09672), `zero_terminal` Lin et al. 2023
(arXiv:2305.08891, algorithm 1).
"""

import math
from typing import Literal, TypeAlias

from fnloop import BlockState
from jaxtyping import Float32
from mindspore import Tensor
import numpy as np
from numpy.typing import NDArray

Signal: TypeAlias = Float32[NDArray[np.float32], " train_steps"]


class TrainingNoise(BlockState):
    """The noise schedule of training; the defaults are those of Stable Diffusion and SDXL."""

    train_steps: int = 1000
    beta_start: float = 0.00085
    beta_end: float = 0.012
    betas: Literal["linear", "scaled_linear", "squaredcos_cap_v2"] = "scaled_linear"
    zero_terminal: bool = False
    """Whether nothing of the signal is left at the last step (Lin et al. 2023)."""


def betas(noise: TrainingNoise) -> Signal:
    """The variance that each training step adds, [train_steps]."""
    match noise.betas:
        case "linear":
            line = np.linspace(noise.beta_start, noise.beta_end, noise.train_steps)
            return line.astype(np.float32)
        case "scaled_linear":
            line = np.linspace(noise.beta_start**0.5, noise.beta_end**0.5, noise.train_steps)
            squares: Signal = np.square(line.astype(np.float32))
            return squares
        case "squaredcos_cap_v2":
            left = [_cosine_signal(step / noise.train_steps) for step in range(noise.train_steps + 1)]
            ratios = np.array(left[1:]) / np.array(left[:-1])
            capped: Signal = np.minimum(1 - ratios, 0.999).astype(np.float32)
            return capped


def _cosine_signal(t: float) -> float:
    """The share of the signal at time `t` in [0, 1] (Nichol & Dhariwal 2021, equation 17)."""
    return math.cos((t + 0.008) / 1.008 * math.pi / 2) ** 2


def signal_left(noise: TrainingNoise) -> Signal:
    """The share of the signal's variance that is left at each training step, [train_steps]; it falls from 1 to 0.

    >>> left = signal_left(TrainingNoise())
    >>> print(left.shape, left[0].round(5), left[-1].round(5))
    (1000,) 0.99915 0.00466
    """
    left = np.cumprod(1 - betas(noise), dtype=np.float32)
    return _without_terminal_signal(left) if noise.zero_terminal else left


def _without_terminal_signal(left: Signal) -> Signal:
    """The same curve, shifted so that it ends at 0 and scaled so that it begins as before."""
    roots = np.sqrt(left)
    first, last = roots[0], roots[-1]
    shifted = (roots - last) * (first / (first - last))
    ratios = np.square(shifted[1:]) / np.square(shifted[:-1])
    # products of the ratios, as samplers of the field have them, so that the numbers are theirs to the last bit
    kept = 1 - (1 - np.concatenate([np.square(shifted[:1]), ratios]))
    return np.cumprod(kept, dtype=np.float32)


def sigmas_of(left: Signal) -> Signal:
    """The noise over the signal at each training step (Karras et al. 2022, arXiv:2206.00364), [train_steps].

    The root is MindSpore's, whose last bit is not NumPy's, so that the numbers are those of mindone's schedulers.
    """
    sigmas: Signal = (Tensor((1 - left) / left) ** 0.5).asnumpy()
    return sigmas
