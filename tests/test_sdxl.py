"""The samplers of `examples/diffusion` beside mindone's schedulers, and `examples/sdxl.py` beside its pipeline.

mindone is imported once, in the process that runs this file, for its import takes ten seconds; so whatever needs it is
imported inside fixtures and tests.
"""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sdxl as example
from diffusion import ddim, ddpm, dpmpp, euler, euler_ancestral, flow, heun, lms, predictions, schedules, sdxl, unipc
from diffusion.fields import Latents, Prediction, Sampled, Time
from diffusion.training_noise import TrainingNoise
from mindspore import Tensor, ops
from PIL import Image

from fnloop import BlockState, block, sequence


@pytest.fixture(scope="module")
def schedulers() -> Any:
    """mindone's schedulers."""
    import mindspore as ms

    ms.runtime.launch_blocking()  # a thousand small operators are up to fifty times slower without
    with contextlib.redirect_stderr(io.StringIO()):
        from mindone.diffusers import schedulers
    return schedulers


# --- samplers


FRESH = [Tensor(one) for one in np.random.default_rng(5).standard_normal((20, 1, 4, 4, 4)).astype(np.float32)]
LATENTS = Tensor(np.random.default_rng(0).standard_normal((1, 4, 4, 4)).astype(np.float32))
SCALED: dict[str, Any] = {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear"}
LINEAR: dict[str, Any] = {"beta_start": 0.0001, "beta_end": 0.02, "beta_schedule": "linear"}
COSINE: dict[str, Any] = {"beta_schedule": "squaredcos_cap_v2"}


def network(x: Tensor, t: Tensor) -> Tensor:
    """A smooth function in the place of a network."""
    return ops.tanh(0.7 * x + ops.sin(t / 300.0)) * 0.5 + x.flip((-1,)) * 0.3


class ToPredict(BlockState):
    model_input: Latents
    t: Time


@block
def predict(state: ToPredict) -> Prediction:
    return Prediction(prediction=network(state.model_input, state.t))


class At(BlockState):
    i: int


class Fresh(BlockState):
    fresh: Latents


@block
def given(state: At) -> Fresh:
    """The noise that mindone draws, too."""
    return Fresh(fresh=FRESH[state.i])


class Given:
    """Stands for a generator."""

    def __init__(self) -> None:
        self.left = iter(FRESH)

    def standard_normal(self, size: tuple[int, ...]) -> Any:
        return next(self.left).asnumpy()


BY_SIGMA = {"epsilon": "from_noise", "v_prediction": "from_velocity", "sample": "from_clean"}
BY_LEVEL = {"epsilon": "split_by_noise", "v_prediction": "split_by_velocity", "sample": "split_by_clean"}
CLASSES = {
    euler: "EulerDiscrete", euler_ancestral: "EulerAncestralDiscrete", heun: "HeunDiscrete", lms: "LMSDiscrete",
    ddim: "DDIM", ddpm: "DDPM", dpmpp: "DPMSolverMultistep", unipc: "UniPCMultistep", flow: "FlowMatchEulerDiscrete",
}  # fmt: skip


def sampler(module: Any, prediction: str, step: Any) -> Any:
    """A sampler of this package around the network; DDIM and DDPM clip, as mindone's do where nobody says otherwise."""
    body: dict[str, Any] = {"predict": predict}
    if module in (euler, euler_ancestral, heun, lms):
        body = {"input": predictions.scale_input, **body, "clean": getattr(predictions, BY_SIGMA[prediction])}
    elif module is flow:
        body = {"input": predictions.plain_input, **body}
    else:
        body = {"input": predictions.plain_input, **body, "clean": getattr(predictions, BY_LEVEL[prediction])}
    if module in (ddim, ddpm):
        body["clip"] = predictions.clip
    if module in (euler_ancestral, ddpm) or step is ddim.random_step:
        body["draw"] = given
    body["step"] = step
    before = {"start": module.start} if hasattr(module, "start") else {}
    schedule = getattr(module, "schedule", schedules.sigma_schedule)
    blocks = {"schedule": schedule, **before, "denoise": module.steps.from_blocks_dict(body)}
    return sequence.from_blocks_dict(blocks, outputs=Sampled)


def mindones(scheduler: Any, latents: Tensor, steps: int, *, draws: bool, **changes: Any) -> Any:
    """Some steps of a scheduler of mindone's around the network."""
    import mindspore as ms

    scheduler.set_timesteps(steps)
    if draws:
        changes["generator"] = Given()
    for t in scheduler.timesteps:
        scaled = scheduler.scale_model_input(latents, t) if hasattr(scheduler, "scale_model_input") else latents
        latents = scheduler.step(network(scaled, t.astype(ms.float32)), t, latents, **changes)[0]
    return latents.asnumpy()


def on_cpu(cls: Any) -> Any:
    """mindone's DDPM finds a time by an operator that MindSpore has not on a CPU."""

    class OnCpu(cls):  # type: ignore[misc]
        def previous_timestep(self, timestep: Tensor) -> Tensor:
            times = self.timesteps.asnumpy().tolist()
            place = times.index(int(timestep)) + 1
            return Tensor(times[place] if place < len(times) else -1)

    return OnCpu


def noise_of(betas: dict[str, Any]) -> TrainingNoise:
    settings = schedules.settings_of({**betas, "beta_end": betas.get("beta_end", 0.02)})
    return settings.noise


LEADING = {"timestep_spacing": "leading", "steps_offset": 1}
VELOCITY = {"prediction_type": "v_prediction", "timestep_spacing": "trailing"}
CLEAN = {"prediction_type": "sample", "timestep_spacing": "linspace"}
OPEN_END = {"final_sigmas_type": "sigma_min"}
KARRAS = {"use_karras_sigmas": True, **LEADING}
CASES: list[tuple[Any, dict[str, Any], dict[str, Any]]] = [
    *((module, SCALED, LEADING) for module in CLASSES if module is not flow),
    *((module, COSINE, {"timestep_spacing": "trailing"}) for module in (euler, ddpm)),
    *((module, LINEAR, {"timestep_spacing": "linspace"}) for module in (euler_ancestral, dpmpp)),
    *((module, SCALED, VELOCITY) for module in (euler, lms, ddim)),
    *((module, SCALED, CLEAN) for module in (heun, ddpm)),
    *((module, SCALED, KARRAS) for module in (euler, heun, dpmpp, unipc)),
    (dpmpp, LINEAR, {"use_exponential_sigmas": True, "timestep_spacing": "trailing"}),
    (dpmpp, SCALED, {"solver_type": "heun", "final_sigmas_type": "sigma_min"}),
    (euler, SCALED, {"rescale_betas_zero_snr": True, "timestep_spacing": "trailing"}),
    *((module, COSINE, {"use_exponential_sigmas": True}) for module in (euler, dpmpp, unipc)),
    *((module, COSINE, KARRAS) for module in (heun, dpmpp)),
    *(
        (lms, COSINE, {f"use_{curve}_sigmas": True, "timestep_spacing": "trailing"})
        for curve in ("karras", "exponential")
    ),
    *((unipc, SCALED, {"solver_order": order, "solver_type": "bh2", **LEADING}) for order in (1, 3)),
    *(
        (unipc, COSINE, {"solver_order": order, "solver_type": "bh1", "use_exponential_sigmas": True, **OPEN_END})
        for order in (1, 2, 3)
    ),
    (unipc, LINEAR, {"use_exponential_sigmas": True, "timestep_spacing": "trailing"}),
    (unipc, COSINE, {"timestep_spacing": "linspace", "final_sigmas_type": "sigma_min"}),
    (flow, {}, {}),
    (flow, {}, {"shift": 3.0, "use_karras_sigmas": True}),
]


def test_samplers_take_the_steps_of_mindones_schedulers(schedulers: Any) -> None:
    """Bit for bit, or within 1e-6 of the largest number.

    Each sampler takes twenty steps with its first settings, and with others so few that it takes each kind of step: of
    all orders, and the last ones, which DPM-Solver++ takes otherwise where there are fewer than fifteen.
    """
    from diffusion.mint_on_cpu import mint_on_cpu

    equal, seen = 0, set()
    for module, betas, config in CASES:
        num_steps = 7 if module in seen else 20
        seen.add(module)
        cls = getattr(schedulers, f"{CLASSES[module]}Scheduler")
        theirs = (on_cpu(cls) if module is ddpm else cls)(
            **betas, **config, **({"set_alpha_to_one": False} if module is ddim else {})
        )
        step = module.step
        settings: Any
        if module is flow:
            curve: schedules.Curve = "karras" if config.get("use_karras_sigmas") else "trained"
            settings = flow.Settings(shift=config.get("shift", 1.0), curve=curve)
        elif module in (ddim, ddpm):
            settings = ddim.Settings(
                noise=noise_of(betas),
                spacing=config.get("timestep_spacing", "leading"),
                offset=config.get("steps_offset", 0),
            )
        else:
            of_steps = ("prediction_type", "solver_type", "solver_order")
            known = {name: value for name, value in config.items() if name not in of_steps}
            settings = schedules.settings_of({"beta_end": 0.02, **betas, **known})
        asked: dict[str, Any] = {"solver": config["solver_type"]} if "solver_type" in config else {}
        if "solver_order" in config:
            asked["order"] = config["solver_order"]
        scale = 10.0 if module in (euler, euler_ancestral, heun, lms) else 1.0
        latents = LATENTS * scale
        if config.get("solver_order") == 3:
            latents = latents.reshape((4, 16))  # mindone's order 3 adds up wrong axes where there are more
        ours = sampler(module, config.get("prediction_type", "epsilon"), step).bind(settings=settings)
        made = ours(latents=latents, num_steps=num_steps, **asked).latents.asnumpy()
        with mint_on_cpu() if module is unipc else contextlib.nullcontext():
            wanted = mindones(theirs, latents, num_steps, draws=module in (euler_ancestral, ddpm))
        equal += np.array_equal(made, wanted)
        np.testing.assert_allclose(
            made, wanted, rtol=0, atol=1e-6 * np.abs(wanted).max(), err_msg=f"{module.__name__} {betas} {config}"
        )
    assert equal >= 15, f"{equal} of {len(CASES)} are equal bit for bit"


def test_weights_of_lms_are_those_of_the_polynomials() -> None:
    """mindone's quadrature in 32 bits, which the weights follow, beside their integrals in 64 bits."""
    settings = schedules.settings_of({**COSINE, "use_karras_sigmas": True, "timestep_spacing": "trailing"})
    sigmas = schedules.sigma_plan(settings, 20).sigmas
    exact = sigmas.astype(np.float64)
    for i in range(20):
        known = exact[i::-1][:4]
        weights = []
        for own in known:
            others = known[known != own]
            integral = np.poly1d(np.poly(others) / np.prod(own - others)).integ()
            weights.append(integral(exact[i + 1]) - integral(exact[i]))
        np.testing.assert_allclose(lms.weights_at(sigmas, i), weights, rtol=0, atol=2e-7 * np.abs(weights).max())


def test_unipc_ends_without_noise_whatever_b_is() -> None:
    """mindone's `bh1` has NaN there."""
    settings = schedules.settings_of(SCALED)
    ours = sampler(unipc, "epsilon", unipc.step).bind(settings=settings)
    made = [ours(latents=LATENTS, num_steps=20, solver=solver).latents.asnumpy() for solver in ("bh1", "bh2")]
    np.testing.assert_allclose(made[0], made[1], atol=0.01 * np.abs(made[1]).max())


def test_ddim_draws_some_of_the_noise_anew(schedulers: Any) -> None:
    theirs = schedulers.DDIMScheduler(**SCALED, set_alpha_to_one=False, steps_offset=1)
    ours = sampler(ddim, "epsilon", ddim.random_step).bind(settings=ddim.Settings())
    made = ours(latents=LATENTS, num_steps=20, eta=0.7).latents.asnumpy()
    assert np.array_equal(made, mindones(theirs, LATENTS, 20, draws=True, eta=0.7))


def test_settings_that_are_not_there_are_refused() -> None:
    with pytest.raises(ValueError, match="prediction_type='v_prediction' of the scheduler is not here"):
        schedules.settings_of({"prediction_type": "v_prediction"})


# --- SDXL


@pytest.fixture(scope="module")
def parts(schedulers: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """Tiny random networks, with mindone's running on a CPU."""
    from diffusion.mint_on_cpu import mint_on_cpu

    with mint_on_cpu(), contextlib.redirect_stderr(io.StringIO()):
        yield example.tiny_parts(str(tmp_path_factory.mktemp("tiny")))


def test_the_four_tasks_are_mindones(parts: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert example.compare(parts, compiled=False)
    lines = capsys.readouterr().out.splitlines()
    assert [line[-5:] for line in lines if "latents" in line] == ["equal"] * 4


@pytest.fixture(scope="module")
def saved(parts: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny networks in the folders of a pipeline, and a ControlNet beside it."""
    from mindone.diffusers import StableDiffusionXLPipeline

    folder = tmp_path_factory.mktemp("saved")
    networks = {name: part for name, part in parts.items() if name != "controlnet"}
    StableDiffusionXLPipeline(**networks).save_pretrained(folder / "tiny")
    parts["controlnet"].save_pretrained(folder / "control")
    Image.fromarray(np.random.default_rng(0).integers(0, 256, (16, 16, 3)).astype(np.uint8)).save(folder / "a.png")
    return folder


TASKS: dict[str, list[str]] = {
    "inpaint": ["--image", "a.png", "--mask", "a.png"],
    "ControlNet": ["--control", "a.png", "--controlnet", "control"],
}
"""Together they have every option; all four tasks are compared with mindone's above."""


def test_saved_networks_draw_what_mindones_pipeline_draws(
    saved: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(saved)
    for arguments in TASKS.values():
        example.main(["--model", "tiny", "--size", "16", "--steps", "2", "--compare", *arguments])
    assert capsys.readouterr().out.splitlines() == ["sdxl.png", "latents and mindone's: equal"] * 2
    with Image.open("sdxl.png") as picture:
        assert picture.size == (16, 16)


def test_saved_networks_that_are_no_sdxl_are_refused(
    saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    index = json.loads((saved / "tiny" / "model_index.json").read_text())

    def refused(**changes: Any) -> str:
        Path("model_index.json").write_text(json.dumps({**index, **changes}))
        with pytest.raises(SystemExit) as refusal:
            example.main(["--model", str(tmp_path)])
        return str(refusal.value.code)

    assert "its scheduler is a DDIMScheduler, not a EulerDiscrete" in refused(scheduler=["diffusers", "DDIMScheduler"])
    assert "it has no text_encoder_2 (CLIPTextModelWithProjection)" in refused(text_encoder_2=[None, None])
    assert "has no folder 'text_encoder', where the component 'text_encoder' (CLIPText" in refused()
    for arguments, message in (
        (["--model", "./none"], "there is no directory ./none"),
        (["--model", "tiny", "--mask", "a.png"], "give --image, too"),
        (["--model", "tiny", "--image", "no.png"], "there is no file no.png"),
        (["--image", "a.png"], "--image goes with --model"),
    ):
        with pytest.raises(SystemExit) as refusal:
            example.main(arguments)
        assert message in f"{refusal.value.code} {capsys.readouterr().err}"


def test_words_to_avoid_are_embedded_as_others_are(parts: dict[str, Any]) -> None:
    """mindone 0.5.0 fails with a negative prompt: it asks a tuple for `hidden_states`."""
    embed = sdxl.embed.bind_from(parts)
    both = embed(prompts=("a bad photo",), negative_prompt="a bad photo")
    assert np.array_equal(both.embeds.asnumpy(), both.negative_embeds.asnumpy())
    assert np.array_equal(both.pooled.asnumpy(), both.negative_pooled.asnumpy())
    assert float(embed(prompts=("a bad photo",)).negative_embeds.abs().max()) == 0


@pytest.mark.parametrize("controlled", [False, True], ids=["by a prompt", "by a ControlNet"])
def test_the_loop_is_one_graph(controlled: bool, parts: dict[str, Any]) -> None:
    """Without guidance, so that mindone's U-Net, which takes long to compile, is in it once."""
    given = example.with_settings(parts)
    asked = {"embeds": (1, 77, 64), "pooled": (1, 32), "latents": (1, 4, 8, 8), "time_ids": (1, 6)}
    numbers = np.random.default_rng(0)
    predict_noise: Any = sdxl.predict
    scale: dict[str, Any] = {}
    if controlled:
        predict_noise, scale = sdxl.predict_with_control, {"control_scale": 0.7}
        asked["control"] = (1, 3, 16, 16)
    plain = sdxl.denoise.replace_block("predict", predict_noise)
    one = sequence.from_blocks_dict({"schedule": schedules.sigma_schedule, "denoise": plain}, outputs=Sampled)
    drawn = {name: Tensor(numbers.standard_normal(shape).astype(np.float32)) for name, shape in asked.items()}
    loop = one.bind_from(given)
    made = loop.compile(fullgraph=True)(**drawn, **scale, num_steps=2).latents.asnumpy()
    np.testing.assert_allclose(made, loop(**drawn, **scale, num_steps=2).latents.asnumpy(), rtol=1e-5, atol=1e-5)


def test_what_is_asked_for_wrongly_is_told_before_networks_run(parts: dict[str, Any]) -> None:
    from fnloop import StateError

    pipeline = sdxl.pipeline().bind_from(example.with_settings(parts))
    asked = example.tiny_requests()["image to image"]
    with pytest.raises(StateError, match="'sdxl' takes no 'promts'; did you mean 'prompts'"):
        pipeline(promts=("a cat",), key=asked.key)
    with pytest.raises(ValueError, match="the strength is between 0 and 1"):
        pipeline(asked.replace(strength=1.5))
    with pytest.raises(ValueError, match="height 15 and width 16 are not multiples of 2"):
        pipeline(asked.replace(image=None, height=15))
