"""The components of a saved SDXL pipeline, refused before any weight is read where they are not SDXL's."""

from collections.abc import Mapping
from typing import Any

CLASSES = {
    "text_encoder": "CLIPTextModel",
    "text_encoder_2": "CLIPTextModelWithProjection",
    "tokenizer": "CLIPTokenizer",
    "tokenizer_2": "CLIPTokenizer",
    "unet": "UNet2DConditionModel",
    "vae": "AutoencoderKL",
    "scheduler": "EulerDiscreteScheduler",
}
"""The components of SDXL, whose sampler is Euler's."""


def components(model: str, controlnet: str | None = None) -> dict[str, Any]:
    """The components of a directory or repository.

    Args:
        model: a directory, or a repository of the hub, as mindone and diffusers save their pipelines.
        controlnet: a directory or repository with a ControlNet, loaded too.

    Returns:
        The components by the names of mindone's SDXL blocks.

    Raises:
        ValueError: where the pipeline is of another architecture, or has another sampler.
        StateError: where there is no such pipeline, or it cannot be loaded.
    """
    from fnloop.interop.mindone import load

    check_classes(model, load(model).classes)
    parts: dict[str, Any] = {**load(model, names=list(CLASSES))}
    channels = parts["unet"].config.in_channels
    if channels != 4:
        raise ValueError(f"the U-Net of {model} takes {channels} channels, not 4: it is one for another task")
    if controlnet:
        from mindone.diffusers import ControlNetModel

        parts["controlnet"] = ControlNetModel.from_pretrained(controlnet)
    return parts


def check_classes(model: str, classes: Mapping[str, str]) -> None:
    """Refuse components that are not SDXL's.

    >>> check_classes("flux", {"transformer": "FluxTransformer2DModel", **CLASSES, "scheduler": "DDIMScheduler"})
    Traceback (most recent call last):
    ValueError: flux is not SDXL with Euler's sampler:
      - its scheduler is a DDIMScheduler, not a EulerDiscreteScheduler
    """
    wrong = []
    for name, expected in CLASSES.items():
        if name not in classes:
            wrong.append(f"it has no {name} ({expected}), only {', '.join(classes)}")
        elif classes[name] != expected:
            wrong.append(f"its {name} is a {classes[name]}, not a {expected}")
    if wrong:
        raise ValueError("\n  - ".join([f"{model} is not SDXL with Euler's sampler:", *wrong]))
