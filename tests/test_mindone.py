"""mindone's blocks inside fnloop and back, bit for bit, on tiny random SDXL components.

mindone is imported once, in the process that runs this file, for its import takes ten seconds; so whatever needs it is
imported inside fixtures and tests.
"""

from __future__ import annotations

import contextlib
import io
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mindspore import Tensor
from numpy.typing import NDArray

from fnloop import BlockError, BlockState, CompileError, StateError, block, sequence
from fnloop.interop.mindone import from_mindone, load, records_for, to_mindone
from tests.test_readme import OF_MINDONE, run_page
from tests.typing.cases import WITH_PLUGIN
from tests.typing.libraries import WithLibraries


@pytest.fixture(scope="module")
def m() -> Iterator[Any]:
    """The blocks of this file, with mindone's networks running on a CPU."""
    import mindspore as ms
    from diffusion.mint_on_cpu import mint_on_cpu

    ms.runtime.launch_blocking()  # a U-Net of a thousand small operators is up to fifty times slower without
    with mint_on_cpu(), contextlib.redirect_stderr(io.StringIO()):
        from tests import mindone_blocks

        yield mindone_blocks


@pytest.fixture(scope="module")
def parts(m: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Tiny random components of SDXL."""
    from diffusion import tiny_sdxl

    return tiny_sdxl.components(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def sdxl(m: Any) -> Any:
    """mindone's module with the blocks of SDXL."""
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl import modular_blocks

    return modular_blocks


def quiet(pipeline: Any) -> Any:
    """A pipeline without progress bars."""
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def generator() -> np.random.Generator:
    return np.random.default_rng(3)


# --- the loop of mindone's documentation


class Count(BlockState):
    x: int


class CountTo(BlockState):
    x: int
    num_steps: int


def test_a_loop_wrapper_runs_unchanged(m: Any) -> None:
    written = m.LoopWrapper.from_blocks_dict({"block1": m.LoopBlock(), "block2": m.LoopBlock})
    counted = from_mindone(written, CountTo, Count)
    assert counted(x=0, num_steps=10).x == 20
    assert counted(x=0, num_steps=10).x == 20
    assert counted.name == "LoopWrapper"
    assert counted.__doc__ == "I'm a loop!!"
    twice = sequence.from_blocks_dict({"first": counted, "second": counted})
    assert twice(x=1, num_steps=2).x == 9


class CountWithin(BlockState):
    x: int
    i: int


def test_a_step_of_a_loop_takes_the_loops_variable(m: Any) -> None:
    step = from_mindone(m.LoopBlock, CountWithin, Count)
    assert step(x=4, i=0).x == 5
    with pytest.raises(BlockError, match=r"it takes the loop's variable 'i', which is no field of Count"):
        from_mindone(m.LoopBlock(), Count, Count)


class Misspelt(BlockState):
    x: int
    num_step: int


def test_every_fault_of_the_records_is_named(m: Any) -> None:
    written = m.LoopWrapper.from_blocks_dict({"block1": m.LoopBlock(), "block2": m.LoopBlock()})
    with pytest.raises(BlockError) as failure:
        from_mindone(written, Misspelt, Misspelt)
    assert str(failure.value) == (
        "LoopWrapper does not fit between Misspelt and Misspelt:\n"
        "  - it requires 'num_steps', which is no field of Misspelt\n"
        "  - Misspelt has a field 'num_step', which it does not take; did you mean 'num_steps'?\n"
        "  - Misspelt has a field 'num_step', which it does not write; did you mean 'num_steps'?"
    )
    with pytest.raises(BlockError, match="a block of mindone is wanted"):
        from_mindone(3, Count, Count)
    with pytest.raises(BlockError, match=r"got a ModularPipeline; take its `\.blocks`"):
        from_mindone(written.init_pipeline(), Count, Count)
    with pytest.raises(BlockError, match="LoopWrapper has no blocks inside; make it with `from_blocks_dict`"):
        from_mindone(m.LoopWrapper, CountTo, Count)


def test_it_travels_and_is_told_apart_and_says_why_it_stays_in_python(m: Any) -> None:
    assert pickle.loads(pickle.dumps(m.counted))(x=0, num_steps=3).x == 6
    once = from_mindone(m.LoopWrapper.from_blocks_dict({"block1": m.LoopBlock()}), CountTo, Count)
    again = from_mindone(m.LoopWrapper.from_blocks_dict({"block1": m.LoopBlock()}), CountTo, Count)
    assert once.digest == again.digest != m.counted.digest
    with pytest.raises(CompileError, match="block 'LoopWrapper' stays in Python: it is a block of mindone"):
        once.compile(fullgraph=True)(x=0, num_steps=3)


# --- what is declared, and what is true


class ToHalf(BlockState):
    x: float
    scale: float = 0.5


class JustX(BlockState):
    x: float


class HalfOut(BlockState):
    y: float
    scale: float


class OnlyY(BlockState):
    y: float


class Lost(BlockState):
    y: float
    scale: float
    temporary: float


class NoneForX(BlockState):
    x: float | None = None


def test_an_input_that_is_written_undeclared_must_be_in_the_record(m: Any) -> None:
    with pytest.raises(BlockError, match="it writes 'scale' without declaring it, so it must be a field of OnlyY"):
        from_mindone(m.Half(), ToHalf, OnlyY)
    assert from_mindone(m.Half(), ToHalf, HalfOut)(x=3.0) == HalfOut(y=1.5, scale=1.0)


def test_the_pipelines_defaults_are_filled_in(m: Any) -> None:
    assert from_mindone(m.Half(), JustX, HalfOut)(x=3.0) == HalfOut(y=1.5, scale=1.0)


def test_what_mindone_drops_cannot_be_asked_for(m: Any) -> None:
    with pytest.raises(BlockError, match="'temporary', which is written inside only: mindone drops"):
        from_mindone(m.Half(), JustX, Lost)


def test_none_is_missing_there(m: Any) -> None:
    with pytest.raises(BlockError, match="it requires 'x', and takes None for missing"):
        from_mindone(m.Half(), NoneForX, HalfOut)


class Fields(BlockState):
    a: int
    b: int | None = None


class Total(BlockState):
    total: int
    names: list[str]


class TotalDeclared(BlockState):
    total: int
    names: Tensor


def test_groups_of_inputs(m: Any) -> None:
    with pytest.raises(
        BlockError, match=r"if it belongs to a group of inputs, write kwargs=\{'fields': \('a', \.\.\.\)\}"
    ):
        from_mindone(m.Grouped(), Fields, Total)
    with pytest.raises(BlockError, match="it takes no group of inputs 'field', only 'fields'"):
        from_mindone(m.Grouped(), Fields, Total, kwargs={"field": ("a", "b")})
    with pytest.raises(BlockError, match="'c' of the group 'fields' is no field of Fields"):
        from_mindone(m.Grouped(), Fields, Total, kwargs={"fields": ("a", "b", "c")})
    summed = from_mindone(m.Grouped(), Fields, Total, kwargs={"fields": ("a", "b")})
    assert summed(a=1, b=2) == Total(total=3, names=["a", "b"])
    assert summed(a=1) == Total(total=1, names=["a"])  # None is no member


def test_hints_that_lie_are_caught_by_the_records(m: Any) -> None:
    trusting = from_mindone(m.Grouped(), Fields, TotalDeclared, kwargs={"fields": ("a", "b")})
    with pytest.raises(StateError, match=r"block 'Grouped' wrote names=\['a'\], but declares it as Tensor"):
        trusting(a=1)
    with pytest.raises(StateError, match="block 'Lying' wrote condition=None, but declares it as Tensor"):
        from_mindone(m.Lying(), Count, Conditional)(x=1)
    assert "condition: Tensor | None  # declared as Tensor, and None in its source" in records_for(m.Lying())


def test_reads_that_fail_in_mindone_too_are_told_before(m: Any) -> None:
    greedy = m.LoopWrapper.from_blocks_dict({"one": m.Greedy(), "two": m.LoopBlock()})
    message = "  - Greedy inside it reads 'bonus', which nothing declares or writes, .* add InputParam\\('bonus'\\) to"
    with pytest.raises(BlockError, match=message) as caught:
        from_mindone(greedy, CountTo, Count)
    assert "never" not in str(caught.value)
    with pytest.raises(BlockError, match=r"  - it reads 'x', which nothing declares .*`intermediate_inputs` are not"):
        from_mindone(m.GreedyAlone(), Nothing, JustY)
    assert from_mindone(m.Patient(), Count, JustY)(x=1).y == 11


class Arrays(BlockState):
    x: NDArray[np.float64]
    more: list[Tensor]


class ArraysAndY(Arrays):
    y: NDArray[np.float64]


def test_arrays_that_are_changed_in_place_are_copied(m: Any) -> None:
    x, more = np.zeros(2), [Tensor(np.zeros(2, np.float32))]
    done = from_mindone(m.InPlace(), Arrays, ArraysAndY)(x=x, more=more)
    assert (done.y.tolist(), done.x.tolist(), done.more[0].asnumpy().tolist()) == ([2, 2], [1, 1], [5, 0])
    assert (x.tolist(), more[0].asnumpy().tolist()) == ([0, 0], [0, 0])
    with pytest.raises(BlockError, match="it writes 'more' without declaring it, so it must be a field of JustY"):
        from_mindone(m.InPlace(), Arrays, JustY)
    assert "    y: Any" in records_for(m.InPlace)


class Conditional(BlockState):
    condition: Tensor


class ForChoice(BlockState):
    x: int
    image: int | None = None


class Chosen(BlockState):
    y: int
    of_image: bool = False


class AlwaysOfImage(BlockState):
    of_image: bool


def test_what_only_a_branch_needs_and_writes(m: Any) -> None:
    chosen = from_mindone(m.Choice(), ForChoice, Chosen)
    assert chosen(x=1) == Chosen(y=10)
    assert chosen(x=1, image=5) == Chosen(y=6, of_image=True)
    of_image = from_mindone(m.Choice(), ForChoice, AlwaysOfImage)
    assert of_image(x=1, image=5).of_image
    with pytest.raises(StateError, match="Choice did not write 'of_image' in this run"):
        of_image(x=1)


class Nothing(BlockState):
    pass


class JustY(BlockState):
    y: int


def test_what_a_later_block_requires_is_required_of_a_sequence(m: Any) -> None:
    together = m.optional_then_required()
    assert [item.required for item in together.inputs] == [False]  # which is not true
    with pytest.raises(BlockError, match="it requires 'x'"):
        from_mindone(together, Nothing, JustY)
    assert from_mindone(together, Count, JustY)(x=2).y == 20


# --- what is used up


class Drawn(BlockState):
    number: float


class ToDraw(BlockState):
    generator: np.random.Generator
    seen: list[float]


class DrawnOn(BlockState):
    number: float
    generator: np.random.Generator


def test_generators_and_lists_are_not_used_up(m: Any) -> None:
    draw = from_mindone(m.Drawing(), ToDraw, Drawn)
    source, seen = generator(), [0.5]
    first = generator().random()
    assert draw(generator=source, seen=seen).number == first
    assert draw(generator=source, seen=seen).number == first
    assert seen == [0.5]
    assert source.random() == first
    on = sequence.from_blocks_dict({"first": from_mindone(m.Drawing(), ToDraw, DrawnOn), "second": draw})
    assert on(generator=generator(), seen=[]).number == generator().random(2)[1]


class Number(BlockState):
    n: int


class ToNumber(BlockState):
    counter_state: dict[str, Any] | None = None


class NumberAndState(BlockState):
    n: int
    counter_state: dict[str, Any]


def test_components_that_count_are_copied_and_their_state_is_a_field(m: Any) -> None:
    counter = m.Counter()
    with pytest.raises(StateError, match=r"changed 'steps' of the component 'counter'.*a field `counter_state: dict"):
        from_mindone(m.Counting(), Nothing, Number).bind(counter=counter)()
    counted = from_mindone(m.Counting(), ToNumber, NumberAndState).bind(counter=counter)
    first = counted()
    assert (first.n, first.counter_state) == (1, {"steps": 1, "history": [1]})
    second = counted(counter_state=first.counter_state)
    assert (second.n, second.counter_state) == (2, {"steps": 2, "history": [1, 2]})
    assert (first.counter_state["history"], counter.steps) == ([1], 0)
    again = sequence.from_blocks_dict({"one": counted, "two": counted, "three": counted})
    assert again().n == 3


# --- SDXL as mindone has it


class Everything(BlockState):
    prompt: str
    generator: Any
    image: Any = None
    mask_image: Any = None
    strength: float = 0.8
    num_inference_steps: int = 2
    height: int = 16
    width: int = 16
    output_type: str = "np"


class Images(BlockState):
    images: Any
    latents: Tensor


def images() -> tuple[Any, Any]:
    from PIL import Image

    pixels = np.random.default_rng(0).integers(0, 255, (16, 16, 3)).astype(np.uint8)
    mask = np.zeros((16, 16), np.uint8)
    mask[8:] = 255
    return Image.fromarray(pixels), Image.fromarray(mask)


def test_all_of_sdxl_gives_the_same_and_uses_nothing_up(m: Any, sdxl: Any, parts: dict[str, Any]) -> None:
    theirs = quiet(sdxl.StableDiffusionXLAutoBlocks().init_pipeline())
    theirs.register_components(**parts)
    source = sdxl.StableDiffusionXLAutoBlocks()
    ours = from_mindone(source, Everything, Images).bind_from(parts)
    assert {"controlnet", "image_encoder", "guider"} <= set(ours.interface.components)  # which may be left out
    image, mask = images()
    for given in ({}, {"image": image}, {"image": image, "mask_image": mask}):
        drawn = generator()
        got = ours(prompt="a photo of a cat", generator=drawn, **given)
        assert drawn.random() == generator().random()
        defaults = {"strength": 0.8, "num_inference_steps": 2, "height": 16, "width": 16, "output_type": "np"}
        wanted = theirs(prompt="a photo of a cat", generator=generator(), **given, **defaults)
        np.testing.assert_array_equal(got.latents.asnumpy(), wanted.get("latents").asnumpy())
        np.testing.assert_array_equal(np.asarray(got.images), np.asarray(wanted.get("images")))


def ported(m: Any, replaced: dict[str, Any]) -> Any:
    """Text-to-image block by block, with some of the loop's blocks replaced by ours."""
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl import before_denoise, decoders, denoise, encoders

    before = from_mindone(denoise.StableDiffusionXLLoopBeforeDenoiser(), m.ToScale, m.Scaled)
    denoiser = from_mindone(denoise.StableDiffusionXLLoopDenoiser(), m.ToDenoise, m.Noise, kwargs=m.GROUP)
    after = from_mindone(denoise.StableDiffusionXLLoopAfterDenoiser(), m.ToUpdate, m.Updated)
    steps = {"before": before, "denoiser": denoiser, "after": after, **replaced}
    setting = before_denoise.StableDiffusionXLSetTimestepsStep()
    latents = before_denoise.StableDiffusionXLPrepareLatentsStep()
    conditions = before_denoise.StableDiffusionXLPrepareAdditionalConditioningStep()
    return sequence.from_blocks_dict(
        {
            "encode": from_mindone(encoders.StableDiffusionXLTextEncoderStep(), m.Prompt, m.Embeds),
            "input": from_mindone(before_denoise.StableDiffusionXLInputStep(), m.Embeds, m.Batched),
            "timesteps": from_mindone(setting, m.ToSchedule, m.Schedule),
            "latents": from_mindone(latents, m.ToLatents, m.Latents, components=("unet",)),
            "conditions": from_mindone(conditions, m.ToConditions, m.Conditions, components=("vae",)),
            "denoise": m.over_timesteps.from_blocks_dict(steps),
            "decode": from_mindone(decoders.StableDiffusionXLDecodeStep(), m.ToDecode, m.Decoded),
        }
    )


def test_block_by_block_with_none_to_all_of_the_loops_blocks_replaced(m: Any, sdxl: Any, parts: dict[str, Any]) -> None:
    given = {"prompt": "a photo of a cat", "num_inference_steps": 2, "height": 16, "width": 16}
    theirs = quiet(sdxl.StableDiffusionXLAutoBlocks().init_pipeline())
    theirs.register_components(**parts)
    wanted = theirs(**given, generator=generator(), output="latents").asnumpy()
    replacements: list[dict[str, Any]] = [
        {},
        {"before": m.scale},
        {"before": m.scale, "after": m.euler},
        {"before": m.scale, "after": m.euler, "denoiser": m.guide},
    ]
    for replaced in replacements:
        ours = ported(m, replaced).bind_from(parts)
        np.testing.assert_array_equal(ours(**given, generator=generator()).latents.asnumpy(), wanted)


def test_a_scheduler_with_a_history_carries_it(m: Any, sdxl: Any, parts: dict[str, Any]) -> None:
    from diffusion import tiny_sdxl

    given = {"prompt": "a cat", "num_inference_steps": 3, "height": 16, "width": 16}
    changed = {**parts, "scheduler": tiny_sdxl.scheduler("DPMSolverMultistepScheduler")}
    theirs = quiet(sdxl.StableDiffusionXLAutoBlocks().init_pipeline())
    theirs.register_components(**changed)
    ours = ported(m, {}).bind_from(changed)
    got = ours(**given, generator=generator())
    wanted = theirs(**given, generator=generator(), output="latents")
    np.testing.assert_array_equal(got.latents.asnumpy(), wanted.asnumpy())


def test_what_schedulers_and_guiders_remember_goes_on_after_a_stop(
    m: Any, sdxl: Any, parts: dict[str, Any], tmp_path: Path
) -> None:
    from diffusion import tiny_sdxl
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl import before_denoise, denoise

    scheduler, guider = tiny_sdxl.scheduler("DPMSolverMultistepScheduler"), m.Averaging()
    denoiser = denoise.StableDiffusionXLLoopDenoiser()
    setting = from_mindone(before_denoise.StableDiffusionXLSetTimestepsStep(), m.ToSchedule, m.Schedule)
    steps = {
        "before": from_mindone(denoise.StableDiffusionXLLoopBeforeDenoiser(), m.ToScale, m.Scaled),
        "denoiser": from_mindone(denoiser, m.ToDenoiseGuided, m.NoiseGuided, kwargs=m.GROUP),
        "stop": m.stop,
        "after": from_mindone(denoise.StableDiffusionXLLoopAfterDenoiser(), m.ToUpdate, m.Updated),
    }
    looped = m.over_timesteps.from_blocks_dict(steps).bind(unet=parts["unet"], at=tmp_path / "stop")
    looped = looped.bind(scheduler=scheduler, guider=guider)
    schedule = setting.bind(scheduler=scheduler)(num_inference_steps=3)
    embedded = {**embeddings(), "num_inference_steps": 3, "timestep_cond": None}
    given = {**embedded, "timesteps": schedule.timesteps, "scheduler_state": schedule.scheduler_state}

    done = looped(**given)
    assert done.guider_state["average"]["$class"] == "tests.mindone_blocks:Average"
    whole = from_mindone(denoise.StableDiffusionXLDenoiseStep(), ToDenoiseAll, LatentsOnly, kwargs=m.GROUP)
    theirs = tiny_sdxl.scheduler("DPMSolverMultistepScheduler")
    theirs.set_timesteps(3)
    del embedded["timestep_cond"]
    wanted = whole.bind(unet=parts["unet"], scheduler=theirs, guider=guider)(timesteps=theirs.timesteps, **embedded)
    np.testing.assert_array_equal(done.latents.asnumpy(), wanted.latents.asnumpy())
    forgetful = from_mindone(denoiser, m.ToDenoise, m.Noise, kwargs=m.GROUP)
    with pytest.raises(
        StateError, match=r"changed 'average' of the component 'guider'.*`guider_state: dict\[str, Any\]"
    ):
        looped.replace_block("denoiser", forgetful)(**given)

    (tmp_path / "stop").touch()
    kept = looped.with_checkpoint(tmp_path / "run", every=1)
    with pytest.raises(KeyboardInterrupt):
        kept(**given)
    (tmp_path / "stop").unlink()
    fresh = kept.bind(scheduler=tiny_sdxl.scheduler("DPMSolverMultistepScheduler"), guider=m.Averaging())
    np.testing.assert_array_equal(fresh(**given).latents.asnumpy(), wanted.latents.asnumpy())
    assert scheduler.num_inference_steps is None
    assert guider.average.value == 0.0


class Drawing(BlockState):
    generator: Any


def test_schedulers_that_draw_or_change_their_configuration_go_on_after_a_stop(m: Any, tmp_path: Path) -> None:
    from mindone.diffusers import schedulers
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl import before_denoise, denoise
    from mindspore import ops

    class ToUpdate(Drawing, m.ToUpdate):  # type: ignore[misc]
        pass

    class Updated(Drawing, m.Updated):  # type: ignore[misc]
        pass

    after = denoise.StableDiffusionXLLoopAfterDenoiser()
    setting = from_mindone(before_denoise.StableDiffusionXLSetTimestepsStep(), m.ToSchedule, m.Schedule)
    steps = {
        "before": from_mindone(denoise.StableDiffusionXLLoopBeforeDenoiser(), m.ToScale, m.Scaled),
        "denoiser": m.halve,
        "stop": m.stop,
        "after": from_mindone(after, ToUpdate, Updated),
    }
    looped = m.over_timesteps.from_blocks_dict(steps).bind(at=tmp_path / "stop")
    latents = embeddings()["latents"]
    for cls in (schedulers.EulerAncestralDiscreteScheduler, schedulers.DPMSolverSinglestepScheduler):
        theirs, wanted, drawn = cls(), latents, generator()
        theirs.set_timesteps(4)
        for t in theirs.timesteps:
            noise = ops.tanh(theirs.scale_model_input(wanted, t)) * 0.5
            wanted = theirs.step(noise, t, wanted, generator=drawn)[0]
        schedule = setting.bind(scheduler=cls())(num_inference_steps=4)
        given = {"timesteps": schedule.timesteps, "scheduler_state": schedule.scheduler_state, "latents": latents}
        kept = looped.with_checkpoint(tmp_path / cls.__name__, every=1)
        (tmp_path / "stop").touch()
        with pytest.raises(KeyboardInterrupt):
            kept.bind(scheduler=cls())(**given, generator=generator())
        (tmp_path / "stop").unlink()
        done = kept.bind(scheduler=cls())(**given, generator=generator())
        np.testing.assert_array_equal(done.latents.asnumpy(), wanted.asnumpy())
        assert done.generator.random() == drawn.random()


def test_a_state_is_whole_whatever_else_its_component_is_used_for(m: Any) -> None:
    from diffusion import tiny_sdxl
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl import before_denoise, denoise

    scheduler = tiny_sdxl.scheduler()
    setting = from_mindone(before_denoise.StableDiffusionXLSetTimestepsStep(), m.ToSchedule, m.Schedule)
    schedule = setting.bind(scheduler=scheduler)(num_inference_steps=3)
    after = from_mindone(denoise.StableDiffusionXLLoopAfterDenoiser(), m.ToUpdate, m.Updated).bind(scheduler=scheduler)
    latents = embeddings()["latents"]
    given = {"i": 0, "t": schedule.timesteps[0], "latents": latents, "noise_pred": latents}
    wanted = after(**given, scheduler_state=schedule.scheduler_state)
    scheduler.set_timesteps(3)
    scheduler.step(latents, scheduler.timesteps[0], latents)  # elsewhere, by mindone's own pipeline
    again = after(**given, scheduler_state=schedule.scheduler_state)
    np.testing.assert_array_equal(again.latents.asnumpy(), wanted.latents.asnumpy())
    assert again.scheduler_state["_step_index"] == 1


class ToDenoiseAll(BlockState):
    timesteps: Tensor
    num_inference_steps: int
    latents: Tensor
    prompt_embeds: Tensor
    negative_prompt_embeds: Tensor
    pooled_prompt_embeds: Tensor
    negative_pooled_prompt_embeds: Tensor
    add_time_ids: Tensor
    negative_add_time_ids: Tensor


class LatentsOnly(BlockState):
    latents: Tensor


def embeddings() -> dict[str, Tensor]:
    draws = np.random.default_rng(1)

    def tensor(*shape: int) -> Tensor:
        return Tensor(draws.normal(size=shape).astype(np.float32))

    return {
        "latents": tensor(1, 4, 8, 8),
        "prompt_embeds": tensor(1, 77, 64),
        "negative_prompt_embeds": tensor(1, 77, 64),
        "pooled_prompt_embeds": tensor(1, 32),
        "negative_pooled_prompt_embeds": tensor(1, 32),
        "add_time_ids": tensor(1, 6),
        "negative_add_time_ids": tensor(1, 6),
    }


def test_denoise_alone_and_a_scheduler_that_was_set_for_another_run(m: Any, parts: dict[str, Any]) -> None:
    from diffusion import tiny_sdxl
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl.denoise import StableDiffusionXLDenoiseStep

    scheduler = tiny_sdxl.scheduler()
    ours = from_mindone(StableDiffusionXLDenoiseStep(), ToDenoiseAll, LatentsOnly, kwargs=m.GROUP)
    ours = ours.bind(unet=parts["unet"], scheduler=scheduler)
    given: dict[str, Any] = {"num_inference_steps": 2, **embeddings()}
    with pytest.raises(StateError, match="no timesteps have been set on the component 'scheduler'; carry"):
        ours(timesteps=Tensor([951.0, 451.0]), **given)
    scheduler.set_timesteps(2)
    got = ours(timesteps=scheduler.timesteps, **given).latents.asnumpy()
    with pytest.raises(StateError, match=r"'scheduler' was set to other timesteps than .* 951 is not among them"):
        ours(timesteps=Tensor([951.0, 451.0]), **given)
    theirs = quiet(StableDiffusionXLDenoiseStep().init_pipeline())
    theirs.register_components(unet=parts["unet"], scheduler=scheduler)
    from mindone.diffusers.modular_pipelines import PipelineState

    state = PipelineState()
    for name, value in {**given, "timesteps": scheduler.timesteps}.items():
        state.set(name, value, "guider_input_fields" if name in m.GROUP["guider_input_fields"] else None)
    wanted = theirs(state=state, output="latents").asnumpy()
    np.testing.assert_array_equal(got, wanted)


class StepWithoutState(BlockState):
    i: int
    t: Tensor
    latents: Tensor
    noise_pred: Tensor


def test_a_step_of_a_scheduler_must_carry_its_state(m: Any) -> None:
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl import denoise

    with pytest.raises(BlockError) as failure:
        from_mindone(denoise.StableDiffusionXLLoopAfterDenoiser(), StepWithoutState, LatentsOnly)
    assert str(failure.value).splitlines()[1:] == [
        "  - it writes 'latents_dtype' without declaring it, so it must be a field of LatentsOnly",
        "  - it moves the component 'scheduler' on by a step, which the next iteration has to know: give "
        "StepWithoutState a field `scheduler_state: dict[str, Any]`",
        "  - it moves the component 'scheduler' on by a step, which the next iteration has to know: give "
        "LatentsOnly a field `scheduler_state: dict[str, Any]`",
    ]
    with pytest.raises(BlockError, match="it reads 'noise_pred' without declaring it"):
        from_mindone(denoise.StableDiffusionXLLoopAfterDenoiser(), m.ToScale, m.Updated)
    with pytest.raises(BlockError, match="it writes 'scaled_latents' without declaring it"):
        from_mindone(denoise.StableDiffusionXLLoopBeforeDenoiser(), m.ToScale, m.Schedule)


def test_undeclared_components_are_named(m: Any, parts: dict[str, Any]) -> None:
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl import before_denoise

    block = before_denoise.StableDiffusionXLPrepareAdditionalConditioningStep()
    with pytest.raises(BlockError, match=r"it reads the component 'vae' without declaring it.*components=\('vae',\)"):
        from_mindone(block, m.ToConditions, m.Conditions)
    conditions = from_mindone(block, m.ToConditions, m.Conditions, components="vae").bind_from(parts)
    given = {"latents": Tensor(np.zeros((1, 4, 8, 8), np.float32)), "pooled_prompt_embeds": Tensor(np.zeros((1, 32)))}
    assert conditions(batch_size=1, **given).original_size == (16, 16)  # and not (64, 64)


def test_components_of_a_manager(m: Any, parts: dict[str, Any]) -> None:
    from mindone.diffusers import ComponentsManager
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl.decoders import StableDiffusionXLDecodeStep

    manager = ComponentsManager()
    manager.add("vae", parts["vae"])
    decode = from_mindone(StableDiffusionXLDecodeStep(), m.ToDecode, m.Decoded)
    decoded = decode.bind_from(manager.get_components_by_names(["vae"]))
    assert np.asarray(decoded(latents=embeddings()["latents"]).images).shape == (1, 16, 16, 3)
    assert len(manager.components) == 1


def test_records_for_every_block_of_sdxl(m: Any, sdxl: Any) -> None:
    from mindone.diffusers.modular_pipelines import ModularPipelineBlocks
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl import before_denoise, decoders, denoise, encoders

    count = 0
    for module in (encoders, before_denoise, denoise, decoders, sdxl):
        for name, cls in vars(module).items():
            own = (
                isinstance(cls, type)
                and cls.__module__ == module.__name__
                and name != "StableDiffusionXLDenoiseLoopWrapper"
            )
            if own and issubclass(cls, ModularPipelineBlocks):
                exec(records_for(cls), {"__name__": "pasted"})
                count += 1
    assert count == 39
    assert records_for(denoise.StableDiffusionXLLoopBeforeDenoiser) == BEFORE
    for cls in (m.LoopBlock, m.Half, m.Grouped, m.Lying, m.Counting, m.Drawing, m.Choice):
        exec(records_for(cls), {"__name__": "pasted"})
    assert "    generator: Any  # behind the numbers that were drawn\n" in records_for(m.Drawing)


UNTYPED = "from typing import Any\n\ndef __getattr__(name: str) -> Any: ...\n"
"""The stubs of a package whose modules have no types, as a configuration would say of it."""


def test_records_for_blocks_are_run_and_typed_as_they_are(
    m: Any, sdxl: Any, tmp_path: Path, libraries: WithLibraries
) -> None:
    from mindone.diffusers.modular_pipelines import SequentialPipelineBlocks

    loop = m.LoopWrapper.from_blocks_dict({"block1": m.LoopBlock(), "block2": m.LoopBlock})
    add = to_mindone(m.add, local=("step",))
    composed = SequentialPipelineBlocks.from_blocks_dict({"text": m.OnText(), "loop": loop, "add": add})
    texts = [records_for(source) for source in (composed, m.Lying, sdxl.StableDiffusionXLAutoBlocks)]
    assert "from tests.mindone_blocks import LoopBlock, LoopWrapper, OnText, add\n" in texts[0]
    assert "'loop': LoopWrapper.from_blocks_dict({'block1': LoopBlock(), 'block2': LoopBlock()})" in texts[0]
    assert "'add': to_mindone(add, local=('step',))}" in texts[0]
    assert not re.search(r": (dict|list|set|tuple)\b(?!\[)", "".join(texts))  # mypy would miss what they hold
    pasted: dict[str, Any] = {"__name__": "pasted"}
    exec(texts[0], pasted)
    x = Tensor(np.zeros(2, np.float32))
    assert pasted["sequential_pipeline_blocks"](x=x, num_steps=10).x.asnumpy().tolist() == [21, 21]
    (tmp_path / "mypy.ini").write_text(WITH_PLUGIN)
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "__init__.pyi").write_text(UNTYPED)
    for number, text in enumerate(texts):
        (tmp_path / f"pasted_{number}.py").write_text(text)
    libraries(tmp_path, "mypy.ini")
    command = [sys.executable, "-m", "mypy", "--no-sqlite-cache", "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("Success"), done.stdout


BEFORE = """\
from typing import Any

from fnloop import BlockState
from fnloop.interop.mindone import from_mindone
from mindone.diffusers.modular_pipelines.stable_diffusion_xl.denoise import StableDiffusionXLLoopBeforeDenoiser
from mindspore import Tensor


class LoopBeforeDenoiserIn(BlockState):
    i: Any  # of the loop
    t: Any  # of the loop
    latents: Tensor
    scheduler_state: dict[str, Any]


class LoopBeforeDenoiserOut(BlockState):
    scaled_latents: Any  # written, not declared
    scheduler_state: dict[str, Any]


loop_before_denoiser = from_mindone(StableDiffusionXLLoopBeforeDenoiser(), LoopBeforeDenoiserIn, LoopBeforeDenoiserOut)
"""


# --- ours inside theirs


def test_our_blocks_in_their_sequences_choices_and_loops(m: Any) -> None:
    from mindone.diffusers.modular_pipelines import SequentialPipelineBlocks

    x = Tensor(np.zeros(2, np.float32))
    for ours in (m.add, m.add.compile(fullgraph=True)):
        theirs = to_mindone(ours, model_name="test")
        line = SequentialPipelineBlocks.from_blocks_dict({"one": theirs, "two": theirs}).init_pipeline()
        assert line(x=x, output="x").asnumpy().tolist() == [2.0, 2.0]
        assert line(x=x, step=2.5, output="x").asnumpy().tolist() == [5.0, 5.0]
        assert line(x=x, step=None, output="x").asnumpy().tolist() == [2.0, 2.0]  # None is missing there
        loop = m.LoopWrapper.from_blocks_dict({"ours": theirs, "theirs": m.LoopBlock()}).init_pipeline()
        assert loop(x=x, num_steps=10, output="x").asnumpy().tolist() == [20.0, 20.0]
        with pytest.raises(ValueError, match="Required input 'x' is missing"):
            quiet_call(line)
    assert "x" in theirs.doc


def quiet_call(pipeline: Any) -> None:
    with contextlib.redirect_stderr(io.StringIO()):
        pipeline()


def test_our_step_in_their_denoise_loop(m: Any, parts: dict[str, Any]) -> None:
    from diffusion import tiny_sdxl
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl.denoise import StableDiffusionXLDenoiseStep

    given: dict[str, Any] = {"num_inference_steps": 2, **embeddings()}
    scheduler = tiny_sdxl.scheduler()
    scheduler.set_timesteps(2)
    results = []
    for replaced in (False, True):
        theirs = StableDiffusionXLDenoiseStep()
        if replaced:
            local = ("i", "t", "scaled_latents")
            group = dict.fromkeys(m.GROUP["guider_input_fields"])
            theirs.sub_blocks["denoiser"] = to_mindone(m.guide, local=local, model_name=m.SDXL)
            assert set(group) < {item.name for item in theirs.inputs}
        ours = from_mindone(theirs, ToDenoiseAll, LatentsOnly, kwargs={} if replaced else m.GROUP)
        done = ours.bind(unet=parts["unet"], scheduler=scheduler)(timesteps=scheduler.timesteps, **given)
        results.append(done.latents.asnumpy())
    np.testing.assert_array_equal(results[0], results[1])


def test_what_to_mindone_refuses(m: Any) -> None:
    with pytest.raises(BlockError, match="to_mindone wants a block of fnloop, got a function"):
        to_mindone(test_what_to_mindone_refuses)  # type: ignore[arg-type]
    with pytest.raises(BlockError, match="'add' has no output 'y'"):
        to_mindone(m.add, kwargs={"y": "fields"})
    with pytest.raises(StateError, match=r"'add' reads 'x' \(Tensor\), which neither the loop nor a block before it"):
        to_mindone(m.add, local=("x",))(None, m.LoopWrapper())


def test_ours_are_branches_of_an_auto_block(m: Any) -> None:
    from mindone.diffusers.modular_pipelines import AutoPipelineBlocks

    class Masked(BlockState):
        x: int
        mask: int | None = None

    class Plain(BlockState):
        x: int

    class Painted(BlockState):
        y: int

    @block
    def masked(state: Masked) -> Painted:
        return Painted(y=10 * state.x + (state.mask or 0))

    @block
    def plain(state: Plain) -> Painted:
        return Painted(y=state.x)

    class Auto(AutoPipelineBlocks):  # type: ignore[misc]
        block_classes = (to_mindone(masked), to_mindone(plain))
        block_names = ("masked", "plain")
        block_trigger_inputs = ("mask", None)

    class Mixed(Auto):
        block_classes = (to_mindone(masked), m.OnText())

    pipe = Auto().init_pipeline()
    assert (pipe(x=3, output="y"), pipe(x=3, mask=4, output="y")) == (3, 34)
    back = from_mindone(Mixed(), Masked, Painted)
    assert (back(x=3).y, back(x=3, mask=4).y, back(x=3, mask=0).y) == (30, 34, 30)


def test_a_compiled_loop_of_ours_stands_in_their_pipeline(m: Any, parts: dict[str, Any]) -> None:
    from diffusion import tiny_sdxl
    from mindone.diffusers.modular_pipelines import SequentialPipelineBlocks
    from mindone.diffusers.modular_pipelines.stable_diffusion_xl import before_denoise, denoise

    scheduler = tiny_sdxl.scheduler()
    denoiser = to_mindone(m.halve, local=("scaled_latents",), model_name=m.SDXL)
    wrapper: Any = type("Loop", (denoise.StableDiffusionXLDenoiseLoopWrapper,), {})
    theirs = wrapper.from_blocks_dict(
        {
            "before": denoise.StableDiffusionXLLoopBeforeDenoiser(),
            "denoiser": denoiser,
            "after": denoise.StableDiffusionXLLoopAfterDenoiser(),
        }
    )
    ours = m.over_levels.from_blocks_dict({"before": m.scale_by, "denoiser": m.halve, "after": m.euler_by})
    latents, results = embeddings()["latents"], []
    for loop in (theirs, to_mindone(ours, model_name=m.SDXL), to_mindone(ours.compile(fullgraph=True))):
        setting = before_denoise.StableDiffusionXLSetTimestepsStep()
        pipe = quiet(SequentialPipelineBlocks.from_blocks_dict({"set": setting, "loop": loop}).init_pipeline())
        pipe.register_components(unet=parts["unet"], scheduler=scheduler)
        results.append(pipe(latents=latents, num_inference_steps=3, output="latents").asnumpy())
    np.testing.assert_array_equal(results[1], results[0])
    np.testing.assert_allclose(results[2], results[0], rtol=1e-6)


# --- components from where they are


def test_components_are_loaded_once_when_they_are_asked_for(m: Any, parts: dict[str, Any], tmp_path: Path) -> None:
    from mindone.diffusers import StableDiffusionXLPipeline

    StableDiffusionXLPipeline(**parts).save_pretrained(tmp_path / "saved")
    loaded = load(tmp_path / "saved")
    assert set(loaded) == set(parts)
    assert repr(loaded).startswith("<components of ")
    some = load(str(tmp_path / "saved"), names=["unet", "scheduler", "tokenizer"])
    assert list(some) == ["unet", "scheduler", "tokenizer"]
    guide = m.guide.bind_from(some)
    assert guide.bound["unet"] is some["unet"]
    assert type(some["unet"]) is type(parts["unet"])
    mine, theirs = dict(some["unet"].parameters_and_names()), dict(parts["unet"].parameters_and_names())
    assert all(np.array_equal(mine[name].asnumpy(), theirs[name].asnumpy()) for name in theirs)
    assert some["scheduler"].config.beta_end == parts["scheduler"].config.beta_end
    assert some["tokenizer"]("a cat").input_ids == parts["tokenizer"]("a cat").input_ids
    with pytest.raises(StateError, match=r"has no component 'unett'; did you mean 'unet'\?"):
        load(tmp_path / "saved", names=["unett"])
    with pytest.raises(StateError, match="is no saved pipeline: it has neither model_index"):
        load(tmp_path)
    assert loaded.classes["vae"] == "AutoencoderKL"


def test_what_is_loaded_wrongly_is_told(m: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import json

    import mindspore as ms

    index = {"_class_name": "StableDiffusionXLPipeline", "vae": ["diffusers", "AutoencoderKL"]}
    (tmp_path / "model_index.json").write_text(json.dumps(index))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    wrong: list[tuple[str, dict[str, Any], str]] = [
        ("none", {}, "there is no directory .*none"),
        ("model_index.json", {}, "is a file; load takes the directory that it is in"),
        ("", {"names": "vae"}, r"has no folder 'vae', where the component 'vae' \(AutoencoderKL\) would be"),
        ("", {"torch_dtype": ms.float16}, "takes no 'torch_dtype'; write mindspore_dtype=ms.float16"),
        ("", {"revison": "main"}, "takes no 'revison'; did you mean 'revision'"),
        ("", {"mindspore_dtype": "float16"}, "a dtype of MindSpore such as ms.float16, not 'float16'"),
        ("", {"mindspore_dtype": {"vea": ms.float16}}, "has a value for 'vea', .* did you mean 'vae'"),
    ]
    for place, arguments, message in wrong:
        with pytest.raises(StateError, match=message):
            load(tmp_path / place, **arguments)
    with pytest.raises(StateError, match=r"there is no directory no/where, and the hub, .* cannot be reached"):
        load("no/where")
    (tmp_path / "vae").mkdir()
    with pytest.raises(StateError, match=r"the component 'vae' \(AutoencoderKL\) cannot be loaded from .*/vae: "):
        load(tmp_path)["vae"]
    with pytest.raises(KeyError, match="did you mean 'vae'"):
        load(tmp_path)["vea"]


def in_cache(cache: Path, name: str) -> Path:
    """The folder of a repository in a cache of the hub, as huggingface_hub lays it out after a download."""
    repository = cache / ("models--" + name.replace("/", "--"))
    (repository / "refs").mkdir(parents=True)
    (repository / "refs" / "main").write_text("a" * 40)
    return repository / "snapshots" / ("a" * 40)


def test_a_repository_of_the_hub_is_loaded_from_the_cache(
    m: Any, parts: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import json

    from mindone.diffusers import StableDiffusionXLPipeline

    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    snapshot = in_cache(tmp_path, "owner/name")
    StableDiffusionXLPipeline(**parts).save_pretrained(snapshot)
    loaded = load("owner/name", cache_dir=tmp_path)
    assert {name: type(part) for name, part in loaded.items()} == {name: type(part) for name, part in parts.items()}
    guide = m.guide.bind_from(load("owner/name", cache_dir=tmp_path, revision="a" * 40))
    mine, theirs = dict(guide.bound["unet"].parameters_and_names()), dict(parts["unet"].parameters_and_names())
    assert all(np.array_equal(mine[name].asnumpy(), theirs[name].asnumpy()) for name in theirs)

    place = {"repo": "owner/name", "subfolder": "scheduler", "type_hint": ["diffusers", "EulerDiscreteScheduler"]}
    modular = {"_class_name": "ModularPipeline", "scheduler": ["diffusers", "EulerDiscreteScheduler", place]}
    in_cache(tmp_path, "owner/modular").mkdir(parents=True)
    index = tmp_path / "models--owner--modular" / "snapshots" / ("a" * 40) / "modular_model_index.json"
    index.write_text(json.dumps(modular))
    elsewhere = load("owner/modular", cache_dir=tmp_path)
    assert elsewhere["scheduler"].config.beta_end == parts["scheduler"].config.beta_end

    wrong = [
        ("owner/name", {"revision": "v2"}, "cannot be reached; nor is it in the cache at the revision 'v2'"),
        ("owner/other", {}, "there is no directory owner/other, and the hub, .* cannot be reached; nor is it in the"),
        ("owner/na me", {}, "there is no directory 'owner/na me', nor can a repository of the hub have that name"),
        ("https://huggingface.co/owner/name", {}, "a repository as 'owner/name', not the address https://"),
    ]
    for name, arguments, message in wrong:
        with pytest.raises(StateError, match=message):
            load(name, cache_dir=tmp_path, **arguments)
    with pytest.raises(StateError, match=r"'unet' .* from owner/name/unet \(of the variant 'fp16'\): "):
        load("owner/name", cache_dir=tmp_path, variant="fp16")["unet"]
    index.write_text("{")
    with pytest.raises(StateError, match=r"is no saved pipeline: .*: .*modular_model_index.json' is not a valid JSON"):
        load("owner/modular", cache_dir=tmp_path)


def test_variants_dtypes_and_folders_of_components(m: Any, parts: dict[str, Any], tmp_path: Path) -> None:
    import json

    import mindspore as ms

    folder = tmp_path / "all" / "xl"
    parts["vae"].save_pretrained(folder / "vae", variant="fp16")
    parts["scheduler"].save_pretrained(folder / "other")
    index = {"_class_name": "StableDiffusionXLPipeline", "vae": ["diffusers", "AutoencoderKL"], "unet": [None, None]}
    (folder / "model_index.json").write_text(json.dumps(index))
    loaded = load(tmp_path / "all", subfolder="xl", variant="fp16", mindspore_dtype={"vae": ms.float16})
    assert list(loaded) == ["vae"]
    assert loaded["vae"].dtype == ms.float16
    place = {"repo": str(folder), "subfolder": "other", "type_hint": ["diffusers", "EulerDiscreteScheduler"]}
    modular = {"_class_name": "ModularPipeline", "scheduler": ["diffusers", "EulerDiscreteScheduler", place]}
    (tmp_path / "modular_model_index.json").write_text(json.dumps(modular))
    assert load(tmp_path)["scheduler"].config.beta_end == parts["scheduler"].config.beta_end


@pytest.mark.parametrize("page", OF_MINDONE, ids=lambda page: page.name)
def test_pages_of_the_guide(
    m: Any, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, libraries: WithLibraries
) -> None:
    run_page(page, tmp_path, monkeypatch, libraries)


def test_nothing_of_mindone_is_imported_with_fnloop() -> None:
    program = "import sys, fnloop.interop.mindone; assert not {'mindone', 'transformers'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)
