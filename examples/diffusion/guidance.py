"""Classifier-free guidance: a combinator that makes a predicting block of a predicting block.

Sources: Ho & Salimans 2022 (arXiv:2207.12598); the rescaling is that of Lin et al. 2023 (arXiv:2305.08891, section
3.4).
"""

from collections.abc import Sequence

from fnloop import BlockState, block, sequence
from fnloop.blocks import AnyBlock
from jaxtyping import Float
from mindspore import Tensor, ops

from diffusion.fields import Latents, Prediction


class ToGuide(BlockState):
    conditional: Latents
    unconditional: Latents
    guidance: float = 5.0
    """How far to go from the unconditional prediction; 1 is the conditional one."""


@block
def guide(state: ToGuide) -> Prediction:
    """The unconditional prediction, moved towards the conditional one and beyond it."""
    shift = state.conditional - state.unconditional
    return Prediction(prediction=state.unconditional + state.guidance * shift)


class ToRescale(BlockState):
    prediction: Latents
    conditional: Latents
    rescale: float = 0.7
    """From 0, as it is, to 1, with the deviation of the conditional prediction."""


@block
def rescale(state: ToRescale) -> Prediction:
    """The guided prediction with the deviation of the conditional one, so that nothing is overexposed."""
    ratio = deviation(state.conditional) / deviation(state.prediction)
    rescaled = state.prediction * ratio
    return Prediction(prediction=state.rescale * rescaled + (1 - state.rescale) * state.prediction)


def deviation(x: Float[Tensor, "b ..."]) -> Float[Tensor, "b ..."]:
    """The standard deviation of each element of a batch, [b, 1, ...]; a graph has no `std` of several axes."""
    axes = tuple(range(1, x.ndim))
    count = x.size // x.shape[0]
    centred = x - x.mean(axes, keep_dims=True)
    return ops.sqrt(ops.square(centred).sum(axes, keepdims=True) / (count - 1))


def guided(predict: AnyBlock, conditions: Sequence[str]) -> AnyBlock:
    """The block `predict` twice, with and without its conditions, and its predictions put together.

    Args:
        predict: a block that writes `prediction`.
        conditions: the fields that it reads of the prompt; those of the negative prompt are called `negative_<name>`.

    Returns:
        A block that reads both and `guidance`, and writes `prediction`; `.insert("rescale", rescale)` rescales it.

    Example:
        >>> class Asked(BlockState):
        ...     model_input: Latents
        ...     embeds: Float[Tensor, "b d"]
        >>> @block
        ... def predict(state: Asked) -> Prediction:
        ...     return Prediction(prediction=state.model_input + state.embeds)
        >>> both = guided(predict, ["embeds"])
        >>> x = Tensor([[1.0, 2.0]])
        >>> print(both(model_input=x, embeds=x, negative_embeds=-x, guidance=2.0).prediction)
        [[4. 8.]]
    """
    negative = {name: f"negative_{name}" for name in conditions}
    return sequence.from_blocks_dict(
        {
            "conditional": predict.rename(prediction="conditional"),
            "unconditional": predict.rename(prediction="unconditional", **negative),
            "guide": guide,
        },
        name="guided",
    )
