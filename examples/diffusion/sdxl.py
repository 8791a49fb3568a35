"""Stable Diffusion XL as blocks around mindone's networks: one pipeline for four tasks.

What is asked for says which task it is: an image to begin with, a mask of what to paint anew in it, or a drawing that
a ControlNet holds on to. Podell et al. 2023 (arXiv:2307.01952) is SDXL, Meng et al. 2022 (arXiv:2108.01073) is how an
image is begun with, Lugmayr et al. 2022 (arXiv:2201.09865) how one is kept outside of a mask, Zhang et al. 2023
(arXiv:2302.05543) the ControlNet.
"""

from typing import Any, Literal, Protocol

from fnloop import BlockState, block, random, sequence, switch
from fnloop.blocks import AnyBlock
from fnloop.random import Key
from jaxtyping import Float, Float32
from mindspore import Tensor, nn, ops
import mindspore as ms
import numpy as np
from numpy.typing import NDArray

from diffusion import euler, guidance, predictions, schedules
from diffusion.fields import Levels, Prediction, Time, Times

Image = Float[Tensor, "b 3 height width"]
Latents = Float[Tensor, "b 4 h w"]


class Autoencoder(Protocol):
    """The part of mindone's `AutoencoderKL` that is used."""

    config: Any

    def encode(self, x: Tensor) -> tuple[Tensor, ...]:
        """Means and logarithms of variances of latents, [b, 8, h, w]."""
        ...

    def decode(self, z: Tensor, *, return_dict: Literal[False]) -> tuple[Tensor, ...]:
        """An image, [b, 3, height, width]."""
        ...


class Tokenizer(Protocol):
    """The part of a CLIP tokenizer that is used."""

    model_max_length: int

    def __call__(self, text: Any, *, padding: str, max_length: int, truncation: bool, return_tensors: str) -> Any:
        """Tokens, as `input_ids`."""


def pixels_per_latent(vae: Autoencoder) -> int:
    """How many pixels there are along one latent."""
    halvings = len(vae.config.block_out_channels) - 1
    return int(2**halvings)


# --- the prompt


class Prompt(BlockState):
    prompts: tuple[str, ...]
    negative_prompt: str | None = None
    """What the images shall not be; None, and the unconditional embeddings are zeros, as SDXL was trained."""


class Embedded(BlockState):
    embeds: Float[Tensor, "b tokens features"]
    pooled: Float[Tensor, "b pooled"]
    negative_embeds: Float[Tensor, "b tokens features"]
    negative_pooled: Float[Tensor, "b pooled"]


@block
def embed(
    state: Prompt,
    *,
    text_encoder: nn.Cell,
    text_encoder_2: nn.Cell,
    tokenizer: Tokenizer,
    tokenizer_2: Tokenizer,
) -> Embedded:
    """The prompts as both text encoders have them in the layer before their last, and pooled by the second."""
    encoders = ((text_encoder, tokenizer), (text_encoder_2, tokenizer_2))
    embeds, pooled = _embedded(list(state.prompts), encoders)
    if state.negative_prompt is None:
        negative_embeds, negative_pooled = ops.zeros_like(embeds), ops.zeros_like(pooled)
    else:
        negative_embeds, negative_pooled = _embedded([state.negative_prompt] * len(state.prompts), encoders)
    return Embedded(embeds=embeds, pooled=pooled, negative_embeds=negative_embeds, negative_pooled=negative_pooled)


def _embedded(texts: list[str], encoders: tuple[tuple[nn.Cell, Tokenizer], ...]) -> tuple[Tensor, Tensor]:
    layers = []
    outputs: Any = None
    for encoder, tokenizer in encoders:
        tokens = tokenizer(
            texts, padding="max_length", max_length=tokenizer.model_max_length, truncation=True, return_tensors="np"
        )
        outputs = encoder(Tensor(tokens.input_ids), output_hidden_states=True)
        layers.append(outputs[-1][-2])
    return ops.concat(layers, axis=-1), outputs[0]


# --- what the denoising begins with


class Size(BlockState):
    prompts: tuple[str, ...]
    key: Key
    height: int = 1024
    width: int = 1024


class Noise(BlockState):
    noise: Latents


@block
def draw_noise(state: Size, *, vae: Autoencoder) -> Noise:
    """Noise for images of this size."""
    pixels = pixels_per_latent(vae)
    if state.height % pixels or state.width % pixels:
        raise ValueError(f"height {state.height} and width {state.width} are not multiples of {pixels}")
    shape = (len(state.prompts), 4, state.height // pixels, state.width // pixels)
    return Noise(noise=random.normal(state.key, shape))


class ToStart(BlockState):
    noise: Latents
    sigmas: Levels


class Started(BlockState):
    latents: Latents


@block
def start_with_noise(state: ToStart, *, settings: schedules.Settings) -> Started:
    """Noise of the first noise level; of the `leading` spacing, whose first time is not the last, a little more."""
    most = np.max(state.sigmas)
    level = np.sqrt(most**2 + 1) if settings.spacing == "leading" else most
    return Started(latents=state.noise * float(level))


class ToEncode(BlockState):
    image: Image
    """Between -1 and 1."""
    key: Key


class Encoded(BlockState):
    image_latents: Latents
    noise: Latents


@block
def encode_image(state: ToEncode, *, vae: Autoencoder) -> Encoded:
    """The image as latents, drawn from the autoencoder's distribution, and noise to add to them."""
    mean, logarithm = vae.encode(state.image)[0].split(4, 1)
    posterior_key, noise_key = random.split(state.key)
    deviation = ops.exp(0.5 * logarithm.clamp(-30.0, 20.0))
    drawn = mean + deviation * random.normal(posterior_key, mean.shape)
    return Encoded(image_latents=vae.config.scaling_factor * drawn, noise=random.normal(noise_key, mean.shape))


class Strength(BlockState):
    timesteps: Times
    sigmas: Levels
    strength: float = 0.6
    """How much of the image is made anew: 1 is all of it."""


class Shortened(BlockState):
    timesteps: Float32[NDArray[np.float32], " kept"]
    sigmas: Float32[NDArray[np.float32], " kept+1"]


@block
def shorten(state: Strength) -> Shortened:
    """The last steps of a schedule: as many of them as are asked for."""
    if not 0 < state.strength <= 1:
        raise ValueError(f"the strength is between 0 and 1, not {state.strength}")
    count = len(state.timesteps)
    first = count - max(int(count * state.strength), 1)
    return Shortened(timesteps=state.timesteps[first:], sigmas=state.sigmas[first:])


class ToCover(BlockState):
    image_latents: Latents
    noise: Latents
    sigmas: Levels


@block
def start_with_image(state: ToCover) -> Started:
    """The image under noise of the first noise level."""
    return Started(latents=state.image_latents + state.noise * float(state.sigmas[0]))


class ToShrink(BlockState):
    mask: Float[Tensor, "b 1 height width"]
    """1 where the image is made anew, 0 where it is kept."""


class Shrunk(BlockState):
    latent_mask: Float[Tensor, "b 1 h w"]


@block
def shrink_mask(state: ToShrink, *, vae: Autoencoder) -> Shrunk:
    """The mask of the latents: that of the first pixel of each."""
    pixels = pixels_per_latent(vae)
    return Shrunk(latent_mask=(state.mask[:, :, ::pixels, ::pixels] >= 0.5).astype(state.mask.dtype))


class ToMeasure(BlockState):
    latents: Latents


class Sizes(BlockState):
    time_ids: Float[Tensor, "b 6"]


@block
def measure(state: ToMeasure, *, vae: Autoencoder) -> Sizes:
    """The sizes that SDXL is told: of the original, where it is cropped, and of the image, in pixels."""
    count, _, h, w = state.latents.shape
    height, width = h * pixels_per_latent(vae), w * pixels_per_latent(vae)
    return Sizes(time_ids=Tensor([[height, width, 0, 0, height, width]] * count, ms.float32))


# --- the denoising


class ToPredict(BlockState):
    model_input: Latents
    t: Time
    embeds: Float[Tensor, "b tokens features"]
    pooled: Float[Tensor, "b pooled"]
    time_ids: Float[Tensor, "b 6"]


@block
def predict(state: ToPredict, *, unet: nn.Cell) -> Prediction:
    """The noise in the latents, for a prompt."""
    output: Any = unet(
        state.model_input,
        state.t,
        encoder_hidden_states=state.embeds,
        added_cond_kwargs={"text_embeds": state.pooled, "time_ids": state.time_ids},
        return_dict=False,
    )
    return Prediction(prediction=output[0])


class ToPredictWithControl(ToPredict):
    control: Image
    control_scale: float = 1.0


@block
def predict_with_control(state: ToPredictWithControl, *, unet: nn.Cell, controlnet: nn.Cell) -> Prediction:
    """The noise in the latents, for a prompt and a drawing."""
    added = {"text_embeds": state.pooled, "time_ids": state.time_ids}
    hints: Any = controlnet(
        state.model_input,
        state.t,
        encoder_hidden_states=state.embeds,
        controlnet_cond=state.control,
        conditioning_scale=Tensor(state.control_scale, ms.float32),
        added_cond_kwargs=added,
        return_dict=False,
    )
    output: Any = unet(
        state.model_input,
        state.t,
        encoder_hidden_states=state.embeds,
        added_cond_kwargs=added,
        down_block_additional_residuals=hints[0],
        mid_block_additional_residual=hints[1],
        return_dict=False,
    )
    return Prediction(prediction=output[0])


class ToKeep(BlockState):
    latents: Latents
    image_latents: Latents
    noise: Latents
    latent_mask: Float[Tensor, "b 1 h w"]
    next_sigma: float


@block
def keep(state: ToKeep) -> Started:
    """Outside of the mask, the image under noise of the next noise level."""
    kept = state.image_latents + state.noise * state.next_sigma
    return Started(latents=(1 - state.latent_mask) * kept + state.latent_mask * state.latents)


CONDITIONS = ("embeds", "pooled")
denoise = euler.steps.from_blocks_dict(
    {
        "scale": predictions.scale_input,
        "predict": guidance.guided(predict, CONDITIONS),
        "clean": predictions.from_noise,
        "step": euler.step,
    },
    name="denoise",
)
denoise_masked = denoise.insert("keep", keep, after="step")
denoise_controlled = denoise.replace_block("predict", guidance.guided(predict_with_control, CONDITIONS))


# --- the four tasks


class Task(BlockState):
    image: Image | None = None
    mask: Float[Tensor, "b 1 height width"] | None = None
    control: Image | None = None


@switch
def task(state: Task) -> Literal["text_to_image", "image_to_image", "inpaint", "controlled"]:
    """Which task it is, by what is given."""
    if state.control is not None:
        return "controlled"
    if state.image is None:
        return "text_to_image"
    return "image_to_image" if state.mask is None else "inpaint"


class ToDecode(BlockState):
    latents: Latents


class Decoded(BlockState):
    image: Image


@block
def decode(state: ToDecode, *, vae: Autoencoder) -> Decoded:
    """The latents as an image between -1 and 1."""
    return Decoded(image=vae.decode(state.latents / vae.config.scaling_factor, return_dict=False)[0])


class Request(Prompt, Size):
    """What is asked for."""

    num_steps: int = 50
    guidance: float = 5.0
    image: Image | None = None
    mask: Float[Tensor, "b 1 height width"] | None = None
    strength: float = 0.6
    control: Image | None = None
    control_scale: float = 1.0


class Result(BlockState):
    latents: Latents
    image: Image


def pipeline(*, compiled: bool = False) -> Any:
    """The whole pipeline, whose components are mindone's by their names, and `settings`.

    Args:
        compiled: whether the loop of each task is one graph.

    Returns:
        A block from `Request` to `Result`.
    """
    plain, masked, controlled = denoise, denoise_masked, denoise_controlled
    if compiled:
        plain, masked = plain.compile(fullgraph=True), masked.compile(fullgraph=True)
        controlled = controlled.compile(fullgraph=True)
    noise: dict[str, AnyBlock] = {"draw": draw_noise, "start": start_with_noise, "measure": measure}
    image: dict[str, AnyBlock] = {
        "encode": encode_image,
        "shorten": shorten,
        "start": start_with_image,
        "measure": measure,
    }
    return sequence.from_blocks_dict(
        {
            "embed": embed,
            "schedule": schedules.sigma_schedule,
            "task": task.from_blocks_dict(
                {
                    "text_to_image": sequence.from_blocks_dict({**noise, "denoise": plain}),
                    "image_to_image": sequence.from_blocks_dict({**image, "denoise": plain}),
                    "inpaint": sequence.from_blocks_dict({**image, "shrink": shrink_mask, "denoise": masked}),
                    "controlled": sequence.from_blocks_dict({**noise, "denoise": controlled}),
                }
            ),
            "decode": decode,
        },
        inputs=Request,
        outputs=Result,
        name="sdxl",
    )
