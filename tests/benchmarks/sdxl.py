"""mindone's denoising loop of a tiny SDXL, and fnloop's on the same U-Net: eager, as one graph, with gradient and map.

``python tests/benchmarks/sdxl.py`` prints what one process measures; ``--quick`` has four steps in place of twenty. The
numbers are those of `examples/diffusion/tiny_sdxl.py`, whose 3x3 convolutions are patches times weights on a CPU
(`mint_on_cpu`), for both sides alike. A graph by hand is no comparison: MindSpore's parser cannot read mindone's U-Net.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import mindspore as ms
import numpy as np
from mindspore import Tensor, ops

from fnloop import BlockState, block, grad, sequence, vmap

sys.path.insert(0, str(Path(__file__).parents[2] / "examples"))

from diffusion import schedules, sdxl, tiny_sdxl
from diffusion.fields import Latents, Sampled
from diffusion.mint_on_cpu import mint_on_cpu

GUIDANCE = 5.0


def normal(seed: int, *shape: int) -> Tensor:
    """Normal numbers."""
    return Tensor(np.random.default_rng(seed).standard_normal(shape).astype(np.float32))


def conditions() -> dict[str, Tensor]:
    """Embeddings of a prompt and of none, and the sizes."""
    return {
        "embeds": normal(1, 1, 77, 64),
        "pooled": normal(2, 1, 32),
        "negative_embeds": normal(3, 1, 77, 64),
        "negative_pooled": normal(4, 1, 32),
        "time_ids": Tensor([[16, 16, 0, 0, 16, 16]], ms.float32),
    }


def mindones(unet: Any, latents: Tensor, given: dict[str, Tensor], num_steps: int) -> Tensor:
    """mindone's own denoising block."""
    from mindone.diffusers.modular_pipelines import PipelineState
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl.denoise import StableDiffusionXLDenoiseStep

    step = StableDiffusionXLDenoiseStep()
    pipe = step.init_pipeline()
    pipe.unet, pipe.scheduler = unet, tiny_sdxl.scheduler()
    pipe.scheduler.set_timesteps(num_steps)
    pipe.guider.guidance_scale = GUIDANCE
    step.set_progress_bar_config(disable=True)
    state = PipelineState()
    plain = {"latents": latents, "timesteps": pipe.scheduler.timesteps, "num_inference_steps": num_steps, "eta": 0.0}
    for name in ("generator", "timestep_cond", "cross_attention_kwargs"):
        plain[name] = None
    for name, value in plain.items():
        state.set(name, value)
    names = {"embeds": "prompt_embeds", "pooled": "pooled_prompt_embeds", "time_ids": "add_time_ids"}
    for name, theirs in names.items():
        state.set(theirs, given[name], "guider_input_fields")
        state.set(f"negative_{theirs}", given.get(f"negative_{name}", given[name]), "guider_input_fields")
    _, state = step(pipe, state)
    made: Tensor = state.get("latents")
    return made


def by_hand(unet: Any, latents: Tensor, given: dict[str, Tensor], plan: schedules.SigmaPlan) -> Tensor:
    """The same loop as a plain function, for a gradient by hand."""
    for i, t in enumerate(plan.timesteps):
        sigma, following = float(plan.sigmas[i]), float(plan.sigmas[i + 1])
        scaled = latents / float(np.sqrt(plan.sigmas[i] ** 2 + 1))
        predicted = []
        for kind in ("", "negative_"):
            added = {"text_embeds": given[f"{kind}pooled"], "time_ids": given["time_ids"]}
            embeds = given[f"{kind}embeds"]
            out = unet(scaled, Tensor(t), encoder_hidden_states=embeds, added_cond_kwargs=added, return_dict=False)
            predicted.append(out[0])
        noise = predicted[1] + GUIDANCE * (predicted[0] - predicted[1])
        latents = latents + (latents - (latents - sigma * noise)) / sigma * (following - sigma)
    return latents


def seconds(run: Callable[[], Tensor]) -> float:
    """How long a run takes, its numbers included."""
    started = time.perf_counter()
    run().asnumpy()
    return time.perf_counter() - started


class ToMeasure(BlockState):
    """What a loss is measured of."""

    latents: Latents


class Loss(BlockState):
    """The mean of the squares."""

    loss: Any


@block
def measure(state: ToMeasure) -> Loss:
    """The mean of the squares of the latents."""
    return Loss(loss=ops.square(state.latents).mean())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    num_steps = 4 if options.quick else 20
    ms.runtime.launch_blocking()
    with mint_on_cpu():
        unet = tiny_sdxl.unet()
        given = conditions()
        settings = schedules.Settings(spacing="linspace")
        loop = sequence.from_blocks_dict(
            {"schedule": schedules.sigma_schedule, "denoise": sdxl.denoise}, outputs=Sampled
        ).bind(unet=unet, settings=settings)
        fast = loop.compile(fullgraph=True)
        latents = normal(0, 1, 4, 8, 8) * 14.6
        asked = {**given, "latents": latents, "num_steps": num_steps, "guidance": GUIDANCE}

        def run(pipeline: Any) -> Callable[[], Tensor]:
            return lambda: pipeline(**asked).latents

        def theirs() -> Tensor:
            return mindones(unet, latents, given, num_steps)

        for once in (theirs, run(loop)):
            once()
        first = seconds(run(fast))
        times: dict[str, list[float]] = {"mindone": [], "eager": [], "graph": []}
        for _ in range(options.repeats):
            times["mindone"].append(seconds(theirs))
            times["eager"].append(seconds(run(loop)))
            times["graph"].append(seconds(run(fast)))
        median = {name: statistics.median(taken) for name, taken in times.items()}
        print(f"{num_steps} steps of two U-Net calls each, seconds (median of {options.repeats}):")
        for name, taken in median.items():
            print(f"  {name:8} {taken:7.3f}   mindone / this {median['mindone'] / taken:5.2f}")
        print(f"  first call of the graph {first:.1f} s, with what Python runs beside it")
        wanted, eager, graph = (one().asnumpy() for one in (theirs, run(loop), run(fast)))
        print(f"  eager equal to mindone's: {np.array_equal(eager, wanted)}", end="; ")
        print(f"graph differs by {np.abs(graph - wanted).max() / np.abs(wanted).max():.0e} of the largest")

        few = {**asked, "num_steps": 2}
        plan = schedules.sigma_plan(settings, 2)
        slope = grad(sequence.from_blocks_dict({"loop": loop, "measure": measure}), wrt="latents", output="loss")
        ours = slope(**few).grad_latents.asnumpy()
        hand = ms.grad(lambda x: ops.square(by_hand(unet, x, given, plan)).mean())(latents).asnumpy()
        print(f"  gradient by latents: equal to ms.grad by hand: {np.array_equal(ours, hand)}", end="; ")
        print(f"differs by {np.abs(ours - hand).max() / np.abs(hand).max():.0e}")

        seeds = ops.stack([normal(seed, 1, 4, 8, 8) * 14.6 for seed in range(3)])
        mapped = vmap(loop, {"latents": 0})(**{**few, "latents": seeds}).latents.asnumpy()
        single = np.stack([loop(**{**few, "latents": seeds[seed]}).latents.asnumpy() for seed in range(3)])
        print(f"  vmap over seeds equal to single runs: {np.array_equal(mapped, single)}", end="; ")
        print(f"differs by {np.abs(mapped - single).max() / np.abs(single).max():.0e}")


if __name__ == "__main__":
    main()
