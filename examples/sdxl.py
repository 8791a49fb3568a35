"""Stable Diffusion XL on mindone's networks, as one pipeline of pure blocks for four tasks.

    python examples/sdxl.py               the four tasks with tiny random networks, compared with mindone's own pipeline
    python examples/sdxl.py --compile     the same with each denoising loop as one graph
    python examples/sdxl.py --model stabilityai/stable-diffusion-xl-base-1.0 --prompt "a photo of a cat"
                                          a picture, from a directory or a repository of the hub;
                                          with --compare, the latents are compared with mindone's, too

The blocks are in `diffusion/sdxl.py`, the sampler in `diffusion/euler.py`. Without `--model` nothing is downloaded.
"""

import argparse
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr
import io
from pathlib import Path
import tempfile
import time
from typing import Any

from fnloop import StateError, random
from jaxtyping import Float
import mindspore as ms
from mindspore import Tensor
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from diffusion import saved, schedules, sdxl
from diffusion.mint_on_cpu import mint_on_cpu

Picture = Float[Tensor, "1 3 height width"]
TINY = 16  # pixels


# --- mindone's own pipeline, on the same numbers


class Numbers:
    """Stands for a generator of NumPy's: gives arrays that were drawn before, in order."""

    def __init__(self, arrays: Sequence[Tensor]) -> None:
        """Take the arrays."""
        self.left = [array.asnumpy() for array in arrays]

    def standard_normal(self, size: Sequence[int]) -> NDArray[np.float32]:
        """The next of them, which has to have this shape."""
        array: NDArray[np.float32] = self.left.pop(0)
        assert array.shape == tuple(size), f"mindone draws {tuple(size)}, and {array.shape} is next"
        return array


def drawn(request: sdxl.Request, shape: tuple[int, ...]) -> list[Tensor]:
    """The normal numbers of a request, in the order in which mindone draws them."""
    if request.image is None:
        return [random.normal(request.key, shape)]
    posterior_key, noise_key = random.split(request.key)
    posterior, noise = random.normal(posterior_key, shape), random.normal(noise_key, shape)
    if request.mask is None:
        return [posterior, noise]
    return [posterior, posterior, noise]  # it encodes the masked image too, for U-Nets of nine channels


def mindone_latents(parts: Mapping[str, Any], request: sdxl.Request) -> NDArray[np.float32]:
    """The latents of mindone's own blocks for the same request and the same random numbers."""
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl import modular_blocks

    auto = modular_blocks.SequentialPipelineBlocks.from_blocks_dict(modular_blocks.AUTO_BLOCKS)
    pipe = auto.init_pipeline()
    for name, part in parts.items():
        if name != "controlnet" or request.control is not None:
            setattr(pipe, name, part)
    pipe.guider.guidance_scale = request.guidance
    pipe.set_progress_bar_config(disable=True)
    scale = 2 ** (len(parts["vae"].config.block_out_channels) - 1)
    shape = (len(request.prompts), 4, request.height // scale, request.width // scale)
    asked: dict[str, Any] = {}
    if request.image is not None:
        asked |= {"image": (request.image + 1) / 2, "strength": request.strength}
    if request.mask is not None:
        asked |= {"mask_image": request.mask}
    if request.control is not None:
        asked |= {"control_image": request.control, "controlnet_conditioning_scale": request.control_scale}
    with redirect_stderr(io.StringIO()):  # its progress bars
        state = pipe(
            prompt=list(request.prompts),
            negative_prompt=request.negative_prompt,
            height=request.height,
            width=request.width,
            num_inference_steps=request.num_steps,
            generator=Numbers(drawn(request, shape)),
            output_type="latent",
            **asked,
        )
    made: Any = state.get("latents")
    latents: NDArray[np.float32] = made.asnumpy()
    return latents


# --- the command


def tiny_parts(folder: str) -> dict[str, Any]:
    """Tiny random networks, a ControlNet too, and the settings of their scheduler."""
    from diffusion import tiny_sdxl

    parts = tiny_sdxl.components(folder)
    return {**parts, "controlnet": tiny_sdxl.controlnet()}


def with_settings(parts: Mapping[str, Any]) -> dict[str, Any]:
    """The components, and those of the sampler, which the scheduler's configuration says."""
    return {**parts, "settings": schedules.settings_of(parts["scheduler"].config)}


def tiny_requests() -> dict[str, sdxl.Request]:
    """A request for each task."""
    numbers = np.random.default_rng(0)
    image = Tensor(numbers.integers(-128, 129, (1, 3, TINY, TINY)).astype(np.float32) / 128)
    mask = Tensor((numbers.uniform(size=(1, 1, TINY, TINY)) > 0.5).astype(np.float32))
    asked = sdxl.Request(
        prompts=("a photo of a cat",), key=random.key(0), height=TINY, width=TINY, num_steps=3, strength=0.8
    )
    return {
        "text to image": asked,
        "image to image": asked.replace(image=image),
        "inpaint": asked.replace(image=image, mask=mask),
        "ControlNet": asked.replace(control=(image + 1) / 2),
    }


def compare(parts: Mapping[str, Any], *, compiled: bool) -> bool:
    """Run the four tasks and mindone's, and print how they differ; whether none does."""
    pipeline = sdxl.pipeline(compiled=compiled).bind_from(with_settings(parts))
    close = True
    for name, request in tiny_requests().items():
        started = time.perf_counter()
        latents = pipeline(request).latents.asnumpy()
        took = time.perf_counter() - started
        verdict, is_close = compared(latents, mindone_latents(parts, request))
        print(f"{name:15} {took:5.1f} s  latents and mindone's: {verdict}", flush=True)
        close = close and is_close
    return close


def compared(latents: NDArray[np.float32], theirs: NDArray[np.float32]) -> tuple[str, bool]:
    """How two latents differ in words, and whether it is by no more than rounding."""
    difference = float(np.abs(latents - theirs).max() / np.abs(theirs).max())
    verdict = "equal" if np.array_equal(latents, theirs) else f"differs by {difference:.0e} of the largest"
    return verdict, difference < 1e-5


def read_picture(path: Path | None, size: int, *, low: float = -1.0) -> Picture | None:
    """A picture from a file, between `low` and 1; None for no file."""
    if path is None:
        return None
    pixels = np.asarray(Image.open(path).convert("RGB").resize((size, size)), np.float32) / 255
    return Tensor((low + (1 - low) * pixels).transpose(2, 0, 1)[None])


def request_of(options: argparse.Namespace) -> sdxl.Request:
    """What the command asks for."""
    mask = read_picture(options.mask, options.size, low=0.0)
    return sdxl.Request(
        prompts=(options.prompt,),
        negative_prompt=options.negative_prompt,
        key=random.key(options.seed),
        height=options.size,
        width=options.size,
        num_steps=options.steps,
        guidance=options.guidance,
        image=read_picture(options.image, options.size),
        mask=None if mask is None else mask[:, :1],
        strength=options.strength,
        control=read_picture(options.control, options.size, low=0.0),
    )


def draw(options: argparse.Namespace) -> bool:
    """Draw a picture with the networks of a directory or repository; whether its latents are mindone's, if asked."""
    request = request_of(options)
    parts = saved.components(options.model, options.controlnet if options.control else None)
    pipeline = sdxl.pipeline(compiled=options.compile).bind_from(with_settings(parts))
    result = pipeline(request)
    drawn_picture = result.image.asnumpy()[0].transpose(1, 2, 0)
    pixels = ((drawn_picture.clip(-1, 1) + 1) * 127.5).round().astype(np.uint8)
    Image.fromarray(pixels).save(options.out)
    print(options.out)
    if not options.compare:
        return True
    verdict, is_close = compared(result.latents.asnumpy(), mindone_latents(parts, request))
    print(f"latents and mindone's: {verdict}")
    return is_close


def refuse_what_does_not_go_together(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """End with a message where an option would be passed over."""
    if options.mask and not options.image:
        parser.error("--mask says what is made anew in an image: give --image, too")
    if options.control and options.image:
        parser.error("--control begins with noise: leave out --image")
    for_model = ("compare", "image", "mask", "control", "negative_prompt")
    given = [name for name in for_model if getattr(options, name)]
    if given and not options.model:
        parser.error(f"--{given[0].replace('_', '-')} goes with --model; the tiny networks run requests of their own")
    if options.compare and options.negative_prompt:
        parser.error("--compare goes without --negative-prompt, with which mindone 0.5.0 fails")
    for path in (options.image, options.mask, options.control):
        if path and not path.is_file():
            parser.error(f"there is no file {path}")


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--compile", action="store_true", help="each denoising loop as one graph")
    parser.add_argument("--model", help="a directory or repository; tiny random networks without it")
    parser.add_argument("--compare", action="store_true", help="the latents with mindone's, of the same networks")
    parser.add_argument("--controlnet", default="diffusers/controlnet-canny-sdxl-1.0", help="for --control")
    parser.add_argument("--prompt", default="a photo of a cat")
    parser.add_argument("--negative-prompt")
    parser.add_argument("--image", type=Path, help="to begin with")
    parser.add_argument("--mask", type=Path, help="of what is made anew in the image, white")
    parser.add_argument("--strength", type=float, default=0.6, help="how much of the image is made anew")
    parser.add_argument("--control", type=Path, help="a drawing that the ControlNet holds on to")
    parser.add_argument("--size", type=int, default=1024, help="of the picture, in pixels")
    parser.add_argument("--steps", type=int, default=30)
    parser.add_argument("--guidance", type=float, default=5.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("sdxl.png"))
    options = parser.parse_args(arguments)
    refuse_what_does_not_go_together(parser, options)
    ms.runtime.launch_blocking()
    with mint_on_cpu():
        if options.model:
            try:
                close = draw(options)
            except (StateError, ValueError) as failure:
                raise SystemExit(f"sdxl: {failure}") from failure
            if not close:
                raise SystemExit("the latents differ from mindone's")
            return
        with tempfile.TemporaryDirectory() as folder:
            if not compare(tiny_parts(folder), compiled=options.compile):
                raise SystemExit("the latents differ from mindone's")


if __name__ == "__main__":
    main()
