"""The examples do what they say."""

import json
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from PIL import Image

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(scope="module")
def digits() -> ModuleType:
    import importlib.util

    spec = importlib.util.spec_from_file_location("digits_example", EXAMPLES / "digits.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["digits_example"] = module
    spec.loader.exec_module(module)
    return module


def test_counting() -> None:
    done = subprocess.run([sys.executable, EXAMPLES / "counting.py"], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[20. 21.]\n")


def test_digits_draws_what_was_asked_for(tmp_path: Path) -> None:
    picture = tmp_path / "digits.png"
    gif, spans = tmp_path / "digits.gif", tmp_path / "run.json"
    command = [sys.executable, str(EXAMPLES / "digits.py"), "--picture", str(picture), "--gif", str(gif)]
    command += ["--trace", str(spans)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = re.search(r"(\d+) of 100 read as the digit that was asked for", done.stdout)
    assert found is not None, done.stdout
    assert int(found[1]) >= 97
    assert done.stderr == ""  # its progress bar is for terminals
    assert f"\nthe picture: {picture}\nits steps:   {gif}\n" in done.stdout
    assert picture.read_bytes().startswith(b"\x89PNG")
    with Image.open(gif) as opened:
        film: Any = opened
        assert (film.format, film.n_frames) == ("GIF", 10)
        film.seek(9)
        with Image.open(picture) as last:
            assert np.array_equal(np.asarray(film.convert("L")), np.asarray(last))
    assert re.search(r"\n *predict +10 ", done.stdout)
    names = [event["name"] for event in json.loads(spans.read_text())["traceEvents"]]
    assert names.count("predict") == 10


def test_the_same_seed_draws_the_same_picture(digits: ModuleType) -> None:
    unet = digits.load_unet(digits.WEIGHTS)
    pipeline = digits.sampler.bind(unet=unet)
    drawn = [digits.sample(pipeline, seed, 2, 2.0) for seed in (1, 1, 2)]
    assert np.array_equal(drawn[0], drawn[1])
    assert not np.array_equal(drawn[0], drawn[2])


def test_ddim_and_ddpm_steps_are_interchangeable(digits: ModuleType) -> None:
    unet = digits.load_unet(digits.WEIGHTS)
    ddim = digits.sample(digits.sampler.bind(unet=unet), 0, 2, 2.0)
    ddpm = digits.sample(digits.ddpm_sampler.bind(unet=unet), 0, 2, 2.0)
    assert ddim.shape == ddpm.shape == (100, 1, 8, 8)
    assert not np.array_equal(ddim, ddpm)


def test_one_graph_draws_the_same_picture(digits: ModuleType) -> None:
    pipeline = digits.ddpm_sampler.bind(unet=digits.load_unet(digits.WEIGHTS))
    fast = pipeline.compile()
    eager, graph = (digits.sample(one, 0, 2, 2.0) for one in (pipeline, fast))
    np.testing.assert_allclose(graph, eager, atol=1e-4)
    assert fast.compilations == 1


def test_training_moves_the_weights_and_changes_no_input(digits: ModuleType) -> None:
    from mindspore import Tensor, ops

    from fnloop import checks, random

    unet = digits.UNet(fine=8, coarse=8, condition=16)
    images, labels = digits.real_digits()
    weights = digits.first_weights(unet, random.key(0))
    before = weights.asnumpy().copy()
    nothing = ops.zeros_like(weights)
    state = digits.Training(
        all_images=Tensor(images), all_labels=Tensor(labels), order_key=random.key(1), train_steps=2, key=random.key(2),
        weights=weights, averaged=weights, mean=nothing, square=nothing,
    )  # fmt: skip
    trainer = digits.trainer.bind(differentiate=digits.differentiation(unet))
    with checks("paranoid"):
        done = trainer(state)
    assert np.array_equal(weights.asnumpy(), before)
    assert 0.1 < float(done.loss) < 3
    assert not np.array_equal(done.averaged.asnumpy(), before)
    again = trainer(state)
    assert np.allclose(again.averaged.asnumpy(), done.averaged.asnumpy(), atol=1e-6)


def test_training_goes_on_where_it_was(digits: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a quick function in the place of the gradient; a Ctrl-C behind two steps and before the third."""
    from mindspore import ops

    left = tmp_path / "left"  # how often it may be called yet; its code must be the same in all runs

    def differentiate(weights: Any, x: Any, t: Any, labels: Any, noise: Any) -> Any:
        number = int(left.read_text())
        if not number:
            raise KeyboardInterrupt
        left.write_text(str(number - 1))
        return ops.square(weights).mean(), weights * x.mean() + noise.mean()

    monkeypatch.setattr(digits, "differentiation", lambda unet: differentiate)
    unet = digits.UNet()

    def trained(folder: Path, calls: int) -> Any:
        left.write_text(str(calls))
        return digits.training(unet, 0, 5, folder).asnumpy()

    whole = trained(tmp_path / "whole", 5)
    with pytest.raises(KeyboardInterrupt):
        trained(tmp_path / "kept", 2)
    assert np.array_equal(trained(tmp_path / "kept", 3), whole)
    assert left.read_text() == "0"


def test_weights_are_small() -> None:
    assert (EXAMPLES / "digits.safetensors").stat().st_size < 2_000_000
