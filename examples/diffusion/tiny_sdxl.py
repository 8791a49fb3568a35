"""Stable Diffusion XL with tiny random networks: mindone's own classes, built from a seed, without a network.

    with mint_on_cpu():  # of the module beside this one
        parts = components("/tmp/tiny")  # unet, vae, text encoders, tokenizers, scheduler
        ...

Images are 16x16 where nothing else is asked for, twice as high and wide as their latents; a prompt becomes 77
vectors of 64 numbers. mindone writes two lines to standard error when it is imported, which takes some ten seconds.
"""

# pyright: reportArgumentType=false
# mindone annotates tuples of any length as `Tuple[int]`.

import json
from pathlib import Path
from typing import Any

from mindone.diffusers import AutoencoderKL, ControlNetModel, UNet2DConditionModel
import mindone.diffusers
from mindone.transformers import CLIPTextModel, CLIPTextModelWithProjection
import mindspore as ms
from mindspore import nn
import numpy as np
from transformers import CLIPTextConfig, CLIPTokenizer

WORDS = ("a", "photo", "of", "cat", "dog", "house", "red", "blue", "bad")
WIDTH = 32  # of the vectors of each text encoder, and of what is pooled


def unet(seed: int = 0, *, in_channels: int = 4, layers: int = 1) -> Any:
    """A random U-Net; `in_channels=9` makes it one of inpainting.

    Args:
        seed: of its weights.
        in_channels: of its latents: 4, or 9 with the mask and the masked image beside them.
        layers: of each block: with 2 a call is 1,862 operators.

    Returns:
        A `UNet2DConditionModel` in evaluation mode.
    """
    network = UNet2DConditionModel(
        sample_size=8,
        in_channels=in_channels,
        out_channels=4,
        block_out_channels=(32, 64),
        layers_per_block=layers,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        attention_head_dim=(2, 4),
        use_linear_projection=True,
        addition_embed_type="text_time",
        addition_time_embed_dim=8,
        transformer_layers_per_block=(1, layers),
        projection_class_embeddings_input_dim=6 * 8 + WIDTH,  # six sizes and the pooled prompt
        cross_attention_dim=2 * WIDTH,
        norm_num_groups=8,
    )
    return randomized(network, seed)


def vae(seed: int = 0) -> Any:
    """A random autoencoder between images of 3 channels and latents of 4, half as high and wide.

    Args:
        seed: of its weights.

    Returns:
        An `AutoencoderKL` in evaluation mode.
    """
    network = AutoencoderKL(
        sample_size=16,
        in_channels=3,
        out_channels=3,
        latent_channels=4,
        block_out_channels=(32, 64),
        down_block_types=("DownEncoderBlock2D", "DownEncoderBlock2D"),
        up_block_types=("UpDecoderBlock2D", "UpDecoderBlock2D"),
        norm_num_groups=8,
    )
    return randomized(network, seed)


def text_encoder(seed: int = 0) -> Any:
    """SDXL's first text encoder, a random `CLIPTextModel`.

    Args:
        seed: of its weights.

    Returns:
        The network in evaluation mode.
    """
    return randomized(CLIPTextModel(clip_config()), seed)


def text_encoder_2(seed: int = 1) -> Any:
    """SDXL's second text encoder, which pools too: a random `CLIPTextModelWithProjection`.

    Args:
        seed: of its weights.

    Returns:
        The network in evaluation mode.
    """
    return randomized(CLIPTextModelWithProjection(clip_config()), seed)


def controlnet(seed: int = 2) -> Any:
    """A random `ControlNetModel` that fits the U-Net; its convolutions that begin at zero are random too.

    Args:
        seed: of its weights.

    Returns:
        The network in evaluation mode.
    """
    network = ControlNetModel(
        in_channels=4,
        block_out_channels=(32, 64),
        layers_per_block=1,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        attention_head_dim=(2, 4),
        use_linear_projection=True,
        addition_embed_type="text_time",
        addition_time_embed_dim=8,
        transformer_layers_per_block=(1, 1),
        projection_class_embeddings_input_dim=6 * 8 + WIDTH,
        cross_attention_dim=2 * WIDTH,
        norm_num_groups=8,
        conditioning_embedding_out_channels=(16, 32),
    )
    return randomized(network, seed)


def tokenizer(folder: str | Path) -> Any:
    """A CLIP tokenizer of a few words and all letters; its files are written first.

    Args:
        folder: where `vocab.json` and `merges.txt` are written.

    Returns:
        A `CLIPTokenizer`.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    letters = [chr(code) for code in range(ord("!"), ord("~") + 1)]
    merges: list[str] = []
    pieces = [*letters, *(f"{letter}</w>" for letter in letters)]
    for word in WORDS:
        begun, *rest = [*word[:-1], f"{word[-1]}</w>"]
        for letter in rest:
            merge = f"{begun} {letter}"
            begun += letter
            if merge not in merges:
                merges.append(merge)
                pieces.append(begun)
    vocabulary = {piece: number for number, piece in enumerate([*pieces, "<|startoftext|>", "<|endoftext|>"])}
    (folder / "vocab.json").write_text(json.dumps(vocabulary))
    (folder / "merges.txt").write_text("#version: 0.2\n" + "\n".join(merges) + "\n")
    return CLIPTokenizer(str(folder / "vocab.json"), str(folder / "merges.txt"), model_max_length=77)


def scheduler(name: str = "EulerDiscreteScheduler", **changes: Any) -> Any:
    """One of mindone's schedulers with SDXL's noise.

    Args:
        name: its class, of `mindone.diffusers`.
        **changes: of its configuration.

    Returns:
        A new scheduler.
    """
    settings = {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear"}
    if name.startswith("FlowMatch"):
        settings = {}
    return getattr(mindone.diffusers, name)(**{**settings, **changes})


def components(folder: str | Path, seed: int = 0) -> dict[str, Any]:
    """All of a text-to-image pipeline, by the names that mindone's SDXL blocks use.

    Args:
        folder: where the files of the tokenizers are written.
        seed: of all weights.

    Returns:
        The components; no two share a weight.
    """
    return {
        "unet": unet(seed),
        "vae": vae(seed + 1),
        "text_encoder": text_encoder(seed + 2),
        "text_encoder_2": text_encoder_2(seed + 3),
        "tokenizer": tokenizer(Path(folder) / "tokenizer"),
        "tokenizer_2": tokenizer(Path(folder) / "tokenizer_2"),
        "scheduler": scheduler(),
    }


def clip_config() -> Any:
    """The sizes of both text encoders."""
    pieces = 94 * 2 + len({word[:end] for word in WORDS for end in range(2, len(word) + 1)}) + 2
    return CLIPTextConfig(
        vocab_size=256,
        hidden_size=WIDTH,
        intermediate_size=37,
        projection_dim=WIDTH,
        num_hidden_layers=3,
        num_attention_heads=4,
        bos_token_id=pieces - 2,
        eos_token_id=pieces - 1,
        pad_token_id=pieces - 1,
    )


def randomized(network: nn.Cell, seed: int) -> nn.Cell:
    """Give each weight random numbers, in the order of their places, that keep the size of what passes through."""
    generator = np.random.default_rng(seed)
    for name, weight in sorted(network.parameters_and_names()):
        shape = tuple(weight.shape)
        numbers = generator.normal(size=shape)
        if len(shape) > 1:
            numbers /= np.sqrt(np.prod(shape[1:]))
        elif name.endswith("weight"):  # of a normalization
            numbers = 1 + 0.1 * numbers
        else:
            numbers *= 0.1
        weight.set_data(ms.Tensor(numbers, weight.dtype))
    network.set_train(False)
    return network
