"""The samplers of `examples/diffusion`: each compiles whole, has gradients and maps, and takes the steps of its paper.

That they give what mindone's schedulers give is compared in `test_sdxl.py`, which imports mindone.
"""

import doctest
import importlib
from typing import Any
from unittest.mock import ANY

import numpy as np
import pytest
from diffusion import (
    ddim,
    ddpm,
    dpmpp,
    draws,
    euler,
    euler_ancestral,
    flow,
    guidance,
    heun,
    lms,
    predictions,
    schedules,
    unipc,
)
from diffusion.fields import Latents, NumSteps, Prediction, Sampled, Time
from diffusion.training_noise import TrainingNoise, signal_left
from mindspore import Tensor, ops

from fnloop import BlockState, WiringError, block, grad, random, sequence, vmap


class ToPredict(BlockState):
    model_input: Latents
    t: Time


@block
def predict(state: ToPredict) -> Prediction:
    """A smooth function of the latents and the time, in the place of a network."""
    x = state.model_input
    return Prediction(prediction=0.5 * ops.tanh(0.7 * x + ops.sin(state.t / 300.0)) + 0.3 * x.flip((-1,)))


def around(module: Any, schedule: Any, before: Any, clean: Any, settings: Any, random_step: Any = None) -> Any:
    """A whole sampler of the steps of `module`."""
    body = {"input": before, "predict": predict}
    if clean is not None:
        body["clean"] = clean
    if random_step is not None:
        body["draw"] = draws.draw
    body["step"] = random_step or module.step
    blocks = {"schedule": schedule}
    if hasattr(module, "start"):
        blocks["start"] = module.start
    blocks["denoise"] = module.steps.from_blocks_dict(body)
    return sequence.from_blocks_dict(blocks, outputs=Sampled).bind(settings=settings)


SCALED, PLAIN = predictions.scale_input, predictions.plain_input
BY_NOISE, SPLIT = predictions.from_noise, predictions.split_by_noise
SIGMAS = schedules.Settings()
SAMPLERS = {
    "euler": around(euler, schedules.sigma_schedule, SCALED, BY_NOISE, SIGMAS),
    "euler_ancestral": around(
        euler_ancestral, schedules.sigma_schedule, SCALED, BY_NOISE, SIGMAS, euler_ancestral.step
    ),
    "heun": around(heun, schedules.sigma_schedule, SCALED, BY_NOISE, SIGMAS),
    "lms": around(lms, schedules.sigma_schedule, SCALED, BY_NOISE, SIGMAS),
    "ddim": around(ddim, ddim.schedule, PLAIN, SPLIT, ddim.Settings()),
    "ddim_eta": around(ddim, ddim.schedule, PLAIN, SPLIT, ddim.Settings(), ddim.random_step),
    "ddpm": around(ddpm, ddpm.schedule, PLAIN, SPLIT, ddim.Settings(), ddpm.step),
    "dpmpp": around(dpmpp, dpmpp.schedule, PLAIN, SPLIT, SIGMAS),
    "unipc": around(unipc, unipc.schedule, PLAIN, SPLIT, SIGMAS),
    "flow": around(flow, flow.schedule, PLAIN, None, flow.Settings(shift=3.0)),
}


def noise(*shape: int) -> Tensor:
    return Tensor(np.random.default_rng(0).standard_normal(shape).astype(np.float32))


def inputs(name: str, latents: Tensor, num_steps: int) -> dict[str, Any]:
    asked = {"latents": latents, "num_steps": num_steps}
    if "key" in SAMPLERS[name].interface.reads:
        asked["key"] = random.key(3)
    if name == "ddim_eta":
        asked["eta"] = 0.6
    return asked


@pytest.mark.parametrize("name", SAMPLERS)
def test_one_graph_gives_what_python_gives(name: str) -> None:
    sampler = SAMPLERS[name]
    asked = inputs(name, noise(2, 4, 6, 6), 20)
    eager = sampler(**asked).latents.asnumpy()
    whole = sampler.compile(fullgraph=True)
    np.testing.assert_allclose(whole(**asked).latents.asnumpy(), eager, rtol=2e-6, atol=2e-6)
    assert whole.compilations == 1


@pytest.mark.parametrize("name", ["heun", "lms", "dpmpp", "ddim"])
def test_gradients_and_maps(name: str) -> None:
    """Of latents: by finite differences along the gradient, and one seed at a time."""
    sampler = SAMPLERS[name]
    latents = noise(3, 1, 4, 3, 3)

    class Target(BlockState):
        latents: Latents

    class Loss(BlockState):
        loss: Any

    @block
    def compare(state: Target) -> Loss:
        return Loss(loss=(state.latents**2).sum())

    whole = sequence.from_blocks_dict({"sample": sampler, "compare": compare})
    slope = grad(whole, wrt="latents", output="loss")(latents=latents[0], num_steps=3).grad_latents
    step = 1e-2 * slope / slope.norm()
    ahead, behind = (whole(latents=latents[0] + way * step, num_steps=3).loss for way in (1, -1))
    expected = 2 * float((slope * step).sum())
    assert float(ahead - behind) == pytest.approx(expected, rel=1e-2)

    mapped = vmap(sampler, {"latents": 0})(latents=latents, num_steps=3).latents.asnumpy()
    one_by_one = [sampler(latents=latents[seed], num_steps=3).latents.asnumpy() for seed in range(3)]
    np.testing.assert_allclose(mapped, np.stack(one_by_one), rtol=1e-5, atol=1e-6)


def test_a_perfect_model_takes_any_sampler_to_its_image() -> None:
    """A model that knows the image: what is left of the noise is what the last noise level has, which is none."""
    image = noise(1, 4, 3, 3)

    class Noisy(BlockState):
        latents: Latents
        sigma: float

    @block
    def know_the_noise(state: Noisy) -> Prediction:
        return Prediction(prediction=(state.latents - image) / state.sigma)

    for name in ("euler", "heun", "lms"):
        sampler = SAMPLERS[name].without("denoise/input").replace_block("denoise/predict", know_the_noise)
        drawn = sampler(latents=noise(1, 4, 3, 3) * 14 + 1, num_steps=4).latents
        np.testing.assert_allclose(drawn.asnumpy(), image.asnumpy(), atol=1e-4)


class Asked(BlockState):
    model_input: Latents
    embeds: Latents


@block
def add(state: Asked) -> Prediction:
    return Prediction(prediction=state.model_input + state.embeds)


def test_guidance_is_a_combinator() -> None:
    both = guidance.guided(add, ["embeds"])
    assert set(both.interface.reads) == {"model_input", "embeds", "negative_embeds", "guidance"}
    x, conditions = noise(2, 3, 4), noise(2, 3, 4) + 1
    asked = {"model_input": x, "embeds": conditions, "negative_embeds": x, "guidance": 3.0}
    plain = both(**asked).prediction.asnumpy()
    np.testing.assert_allclose(plain, (2 * x + 3 * (conditions - x)).asnumpy(), rtol=1e-6)
    rescaled = both.insert("rescale", guidance.rescale, after="guide")
    whole = rescaled(**asked, rescale=1.0).prediction.asnumpy()
    wanted = (x + conditions).asnumpy().reshape(2, -1).std(1, ddof=1)
    np.testing.assert_allclose(whole.reshape(2, -1).std(1, ddof=1), wanted, rtol=1e-5)
    np.testing.assert_allclose(rescaled(**asked, rescale=0.0).prediction.asnumpy(), plain, rtol=1e-6)
    np.testing.assert_allclose(
        rescaled.compile(fullgraph=True)(**asked, rescale=0.7).prediction.asnumpy(),
        rescaled(**asked, rescale=0.7).prediction.asnumpy(),
        rtol=1e-5,
    )


def test_a_schedule_of_another_sampler_is_a_fault() -> None:
    """What scheduler objects take in silence, as they do latents that were not scaled."""

    class Request(NumSteps, Sampled):
        pass

    def composed(schedule: Any, **body: Any) -> Any:
        denoise = ddim.steps.from_blocks_dict({**body, "predict": predict, "split": SPLIT, "step": ddim.step})
        return sequence.from_blocks_dict({"schedule": schedule, "denoise": denoise}, inputs=Request, outputs=Sampled)

    assert composed(ddim.schedule, input=PLAIN)
    for schedule, body, message in (
        (schedules.sigma_schedule, {"input": PLAIN}, "block 'denoise/steps' reads 'left'"),
        (ddim.schedule, {}, "block 'denoise/predict' reads 'model_input'"),
        (ddim.schedule, {"input": SCALED}, "block 'denoise/input' reads 'scale'"),
    ):
        with pytest.raises(WiringError) as caught:
            composed(schedule, **body)
        assert message in str(caught.value), caught.value


def test_noise_of_training() -> None:
    left = signal_left(TrainingNoise(zero_terminal=True))
    assert left[0] == pytest.approx(signal_left(TrainingNoise())[0], rel=1e-6)
    assert left[-1] == 0
    assert schedules.signal_left_but_for_zero(TrainingNoise(zero_terminal=True))[-1] == 2**-24
    cosine = signal_left(TrainingNoise(betas="squaredcos_cap_v2"))
    assert cosine[499] == pytest.approx(np.cos(0.508 / 1.008 * np.pi / 2) ** 2, rel=1e-3)


@pytest.mark.parametrize("name", ["training_noise", "schedules", "ddim", "ddpm", "dpmpp", "lms", "flow", "guidance"])
def test_examples_in_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"diffusion.{name}")) == (0, ANY)
