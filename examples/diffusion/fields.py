"""The fields that samplers and predictions share."""

from fnloop import BlockState
from jaxtyping import Float, Float32
from mindspore import Tensor
import numpy as np
from numpy.typing import NDArray

Latents = Float[Tensor, "..."]
Time = Float[Tensor, ""]
Times = Float32[NDArray[np.float32], " steps"]
Levels = Float32[NDArray[np.float32], " steps+1"]


class NumSteps(BlockState):
    num_steps: int


class Sampled(BlockState):
    """The latents after a step."""

    latents: Latents


class Prediction(BlockState):
    """The output of a model: noise, velocity or the clean latents, as it was trained."""

    prediction: Latents


class Clean(BlockState):
    """The latents without noise, as the model sees them at this time."""

    clean: Latents
