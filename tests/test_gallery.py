"""The smaller examples give what they should: each against something else that knows the answer."""

from __future__ import annotations

import importlib
import math
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from mindspore import Tensor, ops

from fnloop import random, value_and_grad


@pytest.fixture(scope="module", autouse=True)
def examples() -> Iterator[None]:
    ms.runtime.launch_blocking()
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(Path(__file__).parent.parent / "examples")
        yield


def example(name: str) -> ModuleType:
    return importlib.import_module(name)


def fields(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in type(record).__struct_fields__}


# --- Kalman filter: the numbers of Durbin & Koopman (2012), chapter 2


def test_the_nile_has_the_likelihood_and_the_variances_of_the_book(tmp_path: Path) -> None:
    kalman = example("kalman")
    flows = kalman.measurements()
    assert flows.shape == (100,)
    variances = Tensor(np.log(np.array([15099, 1469.1]) / kalman.UNIT**2).astype(np.float32))

    loss = float(kalman.surprise(flows=flows, log_variances=variances).loss)
    assert -loss - 99 * math.log(kalman.UNIT) == pytest.approx(-632.54, abs=0.01)

    filtered = kalman.kalman_filter(flows=flows, log_variances=variances)
    assert filtered.level_history.shape == (99,)
    settled = float(filtered.variance_history[-1]) * kalman.UNIT**2
    assert settled == pytest.approx(4032.2, rel=1e-3)
    kalman.picture(flows, filtered, tmp_path / "nile.png")
    assert (tmp_path / "nile.png").read_bytes().startswith(b"\x89PNG")

    fit = kalman.fit.compile(fullgraph=True)
    fitted = fit(flows=flows, log_variances=variances + 0.2, num_steps=12).log_variances
    assert np.abs((fitted - variances).asnumpy()).max() < 0.15
    assert fit.compilations == 1
    assert not kalman.fit.prove().unproved


# --- the flight to Mars


def energy(orbits: ModuleType, places: Any, velocities: Any, masses: Any) -> float:
    p, v, m = (np.asarray(one.asnumpy(), np.float64) for one in (places, velocities, masses))
    apart = np.sqrt(((p[:, None] - p[None]) ** 2).sum(-1) + 1e-4)
    pairs = np.triu(np.outer(m, m) / apart, 1).sum()
    return float(0.5 * (m[:, None] * v**2).sum() - orbits.GRAVITY * pairs)


def test_the_flight_keeps_its_energy_and_a_year_brings_earth_back() -> None:
    orbits = example("orbits")
    mission = orbits.mission(100)
    flown = orbits.flight(mission.replace(dt=1 / 100))
    before = energy(orbits, mission.places, mission.velocities, mission.masses)
    after = energy(orbits, flown.places, flown.velocities, mission.masses)
    assert after == pytest.approx(before, rel=1e-3)
    assert np.allclose(flown.places.asnumpy()[1], [1, 0], atol=0.02)


def test_the_launch_arrives_and_its_gradient_is_that_of_differences(tmp_path: Path) -> None:
    orbits = example("orbits")
    mission = orbits.mission(40)
    sloped = value_and_grad(orbits.shot, wrt="launch")
    slope = sloped(mission).grad_launch.asnumpy()
    for axis in range(2):
        step = Tensor(np.eye(2, dtype=np.float32)[axis] * 0.01)
        above, below = (
            float(orbits.shot(mission.replace(launch=mission.launch + way * step)).missed) for way in (1, -1)
        )
        assert slope[axis] == pytest.approx((above - below) / 0.02, rel=0.02, abs=1e-3)

    search = orbits.search.compile(fullgraph=True)
    found = search(**fields(mission), attempts=25)
    assert float(found.missed_history[0]) > 0.05
    assert float(found.missed) < 1e-3
    assert not orbits.search.prove().unproved
    ways = orbits.film(mission).places_history
    orbits.picture(ways, tmp_path / "orbits.png")
    assert (tmp_path / "orbits.png").exists()


# --- the pole on the cart


def step_of_one(cart: list[float], force: float) -> list[float]:
    """A step as Gymnasium's CartPole-v1 has it, for one cart, in Python."""
    x, speed, angle, spin = cart
    total, moment = 1.1, 0.05
    sine, cosine = math.sin(angle), math.cos(angle)
    temp = (force + moment * spin**2 * sine) / total
    turning = (9.8 * sine - cosine * temp) / (0.5 * (4.0 / 3.0 - 0.1 * cosine**2 / total))
    moving = temp - moment * turning * cosine / total
    return [x + 0.02 * speed, speed + 0.02 * moving, angle + 0.02 * spin, spin + 0.02 * turning]


def test_carts_move_as_one_in_python_does_and_the_fallen_get_no_points() -> None:
    cartpole = example("cartpole")
    carts = np.array([[0.1, -0.5, 0.05, 0.3], [0.0, 1.0, -0.1, -2.0]], np.float32)
    moved = cartpole.move(carts=Tensor(carts), forces=Tensor([10.0, -10.0], ms.float32)).carts.asnumpy()
    expected = [step_of_one(cart, force) for cart, force in zip(carts.tolist(), (10.0, -10.0), strict=True)]
    assert np.allclose(moved, expected, atol=1e-6)
    scores = cartpole.judge(
        carts=Tensor([[0, 0, 0, 0], [0, 0, 0.3, 0], [-3, 0, 0, 0], [0, 0, 0, 0]], ms.float32),
        scores=Tensor([5.0, 5, 5, 5]),
        standing=Tensor([1.0, 1, 1, 0]),
    )
    assert scores.scores.asnumpy().tolist() == [6, 5, 5, 5]


def test_a_policy_learns_to_stand(tmp_path: Path) -> None:
    cartpole = example("cartpole")
    learn = cartpole.learn.compile(fullgraph=True)
    learnt = learn(cartpole.beginning(0, generations=4).replace(population=60, num_steps=100))
    scores = learnt.mean_score_history.asnumpy()
    assert scores.shape == (4,)
    assert scores[0] < 70 < 85 < scores[-1]
    seen = cartpole.watched(learnt.mean, 100)
    assert float(seen.scores[0]) == 100
    cartpole.film(seen.carts_history, tmp_path / "cart.gif")
    assert (tmp_path / "cart.gif").read_bytes().startswith(b"GIF8")
    assert not cartpole.learn.prove().unproved


# --- the Zen of Python


def test_the_transformer_learns_and_sees_no_future() -> None:
    language = example("language")
    ms.set_seed(0)
    net = language.Transformer()
    course = language.course(net, seed=0, num_steps=25).replace(batch=8)
    trained = language.train.bind(net=net)(course)  # its graph takes longer to make than these steps
    assert float(trained.loss) < 3.4 < math.log(len(language.LETTERS)) - 0.4
    codes = language.encoded(language.TEXT[:32]).asnumpy()
    changed = codes.copy()
    changed[20:] = 0
    two = net(Tensor(np.stack([codes, changed]))).asnumpy()
    assert np.allclose(two[0, :20], two[1, :20], atol=1e-5)
    assert not np.allclose(two[0, 20:], two[1, 20:], atol=1e-2)
    unproved = language.train.bind(net=net).prove().unproved
    assert [one.path for one in unproved] == ["train:lessons"]  # a text of a few characters has no piece of 33


def test_decoders_agree_where_they_must() -> None:
    """One of the likeliest, or one beam, is greedy; more beams find what is at least as likely."""
    language = example("language")
    ms.set_seed(1)
    net = language.Transformer()
    count, given = 6, {"weights": language.weights_of(net), "count": 6, "net": net}
    start = language.rows_of("Simple", count)
    assert language.decoded(start)[0] == language.LETTERS[0] * 6

    greedy = language.greedy(codes=start, **given).codes
    assert np.array_equal(greedy.asnumpy()[:, :32], start.asnumpy()[:, :32])
    one_of_one = language.top_k.compile(fullgraph=True)(codes=start, key=random.key(0), k=1, **given)
    assert np.array_equal(one_of_one.codes.asnumpy(), greedy.asnumpy())

    one_beam = language.beam_search(codes=start, scores=language.only_first(1), **given)
    assert np.array_equal(one_beam.codes.asnumpy(), greedy.asnumpy())
    four = language.rows_of("Simple", count, 4)
    beams = language.beam_search(codes=four, scores=language.only_first(4), **given)
    scores = beams.scores.asnumpy()
    assert scores[0] >= float(one_beam.scores[0]) - 1e-4
    assert (np.diff(scores) <= 0).all()
    assert len({tuple(row) for row in beams.codes.asnumpy().tolist()}) == 4
    assert scores[0] == pytest.approx(log_probability(net, beams.codes.asnumpy()[0], count), abs=1e-3)


def log_probability(net: Any, codes: Any, count: int) -> float:
    """Of the last characters of a text, by one pass of the network for each."""
    total = 0.0
    for place in range(32, 32 + count):
        logits = net(Tensor(codes[None, place - 32 : place]))[0, -1]
        total += float(ops.log_softmax(logits, -1)[int(codes[place])])
    return total


def test_top_k_draws_as_often_as_is_likely() -> None:
    language = example("language")
    likely = np.log(np.array([0.5, 0.1, 0.3, 0.06, 0.04], np.float32))
    rows = Tensor(np.tile(likely, (4000, 1)))
    noise = language.shake(codes=ops.zeros((4000, 1), ms.int32), key=random.key(3), k=2).noise
    letters = language.draw(log_probabilities=rows, noise=noise).letter.asnumpy()
    assert set(letters.tolist()) == {0, 2}
    assert (letters == 0).mean() == pytest.approx(0.5 / 0.8, abs=0.03)


# --- the evaluation


def test_an_evaluation_is_that_of_all_at_once_whatever_the_batches(tmp_path: Path) -> None:
    evaluation = example("evaluation")
    pixels, labels = (one[:300] for one in evaluation.real_digits())
    start = evaluation.untrained()
    train = evaluation.train.compile(fullgraph=True)
    model = train(pixels=pixels, labels=labels, num_steps=30, **fields(start))
    weights, bias = model.weights.asnumpy(), model.bias.asnumpy()
    logits = pixels.asnumpy() @ weights + bias
    probabilities = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    expected = {
        "accuracy": (logits.argmax(1) == labels.asnumpy()).mean(),
        "sureness": probabilities.max(1).mean(),
        "surprise": -np.log(probabilities[np.arange(300), labels.asnumpy()]).mean(),
    }
    assert expected["accuracy"] > 0.9
    for batch_size in (128, 300, 7):
        found = evaluation.evaluate(all_pixels=pixels, all_labels=labels, batch_size=batch_size, **fields(model))
        assert {name: float(getattr(found, name)) for name in expected} == pytest.approx(expected, rel=1e-4)
        assert np.diag(found.confusion.asnumpy()).sum() == pytest.approx(300 * expected["accuracy"])
        assert found.confusion.asnumpy().sum(1).tolist() == np.bincount(labels.asnumpy(), minlength=10).tolist()
    evaluation.picture(found.confusion, tmp_path / "mistakes.png")
    assert not evaluation.evaluate.prove().unproved
