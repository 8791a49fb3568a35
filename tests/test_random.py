"""`fnloop.random`: frozen numbers, distributions, independence, refusals."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from scipy import stats

from fnloop import BlockState, StateError, block, checks, loop, random
from fnloop.random import Key

KEY = random.key(20261123)


def numbers(tensor: Any) -> list[Any]:
    return [float(x) if "Float" in str(tensor.dtype) else int(x) for x in tensor.asnumpy().ravel()]


# --- the same numbers for ever

GOLDEN_SPLIT = (
    Key(low=1437338275264444816, high=15436472805722413934),
    Key(low=13730238961227904564, high=17192746191314369661),
)
GOLDEN_FOLD = Key(low=652159471286338943, high=2849046343327943821)
GOLDEN_UNIFORM = [0.029613971710205078, 0.9528048634529114, 0.552513062953949]
GOLDEN_DOUBLE = [0.029613975620883304, 0.9528049024198325, 0.5525131036488439]
GOLDEN_NORMAL = [0.44235819578170776, 2.1254451274871826, 0.746163547039032]
GOLDEN_NORMAL_DOUBLE = [0.44235820297111533, 2.1254450637427853, 0.7461635217126091]
GOLDEN_INTEGERS = [40, 90, 28, 0, 68]
GOLDEN_ORDER = [2, 1, 4, 3, 5, 0, 7, 6]


def test_philox_is_the_published_one() -> None:
    """Known answers of philox4x64-10 from the Random123 distribution (kat_vectors); NumPy counts before it draws."""
    zero = np.random.Philox(key=np.zeros(2, np.uint64), counter=np.full(4, 2**64 - 1, np.uint64))
    assert [hex(word) for word in zero.random_raw(4).tolist()] == [
        "0x16554d9eca36314c",
        "0xdb20fe9d672d0fdc",
        "0xd7e772cee186176b",
        "0x7e68b68aec7ba23b",
    ]


def test_golden_numbers() -> None:
    assert random.split(KEY) == GOLDEN_SPLIT
    assert random.fold_in(KEY, 7) == GOLDEN_FOLD
    assert numbers(random.uniform(KEY, (3,))) == GOLDEN_UNIFORM
    assert numbers(random.uniform(KEY, (3,), dtype="float64")) == GOLDEN_DOUBLE
    assert numbers(random.normal(KEY, (3,))) == GOLDEN_NORMAL
    assert numbers(random.normal(KEY, (3,), dtype="float64")) == GOLDEN_NORMAL_DOUBLE
    assert numbers(random.randint(KEY, (5,), -3, 100)) == GOLDEN_INTEGERS
    assert numbers(random.permutation(KEY, 8)) == GOLDEN_ORDER


def test_another_process_draws_the_same() -> None:
    program = "from fnloop import random; print(random.normal(random.key(20261123), (3,)).asnumpy().tolist())"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(random.normal(KEY, (3,)).asnumpy().tolist())


def test_the_order_of_drawing_does_not_matter() -> None:
    a, b = random.split(KEY)
    first = (numbers(random.normal(a, (4,))), numbers(random.uniform(b, (4,))))
    assert (numbers(random.uniform(b, (4,))), numbers(random.normal(a, (4,)))) == first[::-1]


# --- distributions


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_uniform_is_uniform(dtype: str) -> None:
    values = random.uniform(KEY, (40_000,), low=-2, high=3, dtype=dtype).asnumpy().astype(np.float64)
    assert values.min() >= -2
    assert values.max() < 3
    assert stats.kstest(values, "uniform", args=(-2, 5)).pvalue > 0.001


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_normal_is_normal(dtype: str) -> None:
    values = random.normal(KEY, (200, 200), dtype=dtype).asnumpy().astype(np.float64).ravel()
    assert stats.kstest(values, "norm").pvalue > 0.001
    assert abs(stats.kurtosis(values)) < 0.1
    assert np.abs(values).max() > 3.5  # the tails are there


def test_the_inverse_of_the_normal_distribution() -> None:
    p = np.concatenate([np.linspace(0.001, 0.999, 999), 0.5 ** np.arange(2, 53), 1 - 0.5 ** np.arange(2, 53)])
    assert np.allclose(random._inverse_normal(p), stats.norm.ppf(p), rtol=1e-14, atol=1e-15)


@pytest.mark.parametrize(("low", "high"), [(0, 6), (-5, 6), (0, 1000), (2**31 - 7, 2**31)])
def test_randint_is_even(low: int, high: int) -> None:
    values = random.randint(KEY, (60_000,), low, high, dtype="int64").asnumpy()
    counts = np.bincount(values - low, minlength=high - low)
    assert len(counts) == high - low
    assert stats.chisquare(counts).pvalue > 0.001


def test_randint_over_the_whole_range() -> None:
    values = random.randint(KEY, 1000, -(2**63), 2**63, dtype="int64").asnumpy()
    assert (values < 0).mean() == pytest.approx(0.5, abs=0.06)
    span = random.randint(KEY, 1000, -(2**62), 2**62 + 2**61, dtype="int64").asnumpy()  # a third is drawn again
    assert span.min() >= -(2**62)
    assert span.max() < 2**62 + 2**61


def test_every_permutation_is_as_likely() -> None:
    orders = [tuple(numbers(random.permutation(random.fold_in(KEY, n), 3))) for n in range(1200)]
    counts = [orders.count(order) for order in sorted(set(orders))]
    assert len(counts) == 6
    assert stats.chisquare(counts).pvalue > 0.001


# --- independence


def test_children_draw_independently_of_each_other_and_of_their_parent() -> None:
    keys = [KEY, *random.split(KEY, 6), *(random.fold_in(KEY, n) for n in range(6))]
    drawn = np.stack([random.normal(key, (20_000,)).asnumpy() for key in keys])
    correlations = np.corrcoef(drawn)[np.triu_indices(len(keys), 1)]
    assert np.abs(correlations).max() < 4 / np.sqrt(20_000)


def test_first_numbers_of_many_children_are_spread_evenly() -> None:
    children = random.split(KEY, 1000)
    assert len(set(children)) == 1000
    first = [numbers(random.uniform(key))[0] for key in children]
    assert stats.kstest(first, "uniform").pvalue > 0.001
    folded = [numbers(random.uniform(random.fold_in(KEY, n)))[0] for n in range(1000)]
    assert stats.kstest(folded, "uniform").pvalue > 0.001


def test_draws_of_different_kinds_share_nothing() -> None:
    uniform = random.uniform(KEY, (5000,), dtype="float64").asnumpy()
    normal = stats.norm.cdf(random.normal(KEY, (5000,), dtype="float64").asnumpy())
    assert abs(np.corrcoef(uniform, normal)[0, 1]) < 0.06


def test_more_children_begin_with_the_same() -> None:
    assert random.split(KEY, 5)[:2] == random.split(KEY, 2)


# --- shapes and refusals


def test_shapes() -> None:
    assert random.normal(KEY).shape == ()
    assert random.normal(KEY, 3).shape == (3,)
    assert random.uniform(KEY, [2, 0]).shape == (2, 0)
    assert random.permutation(KEY, 0).shape == (0,)
    assert str(random.randint(KEY, (1,), 0, 2).dtype) == "Int32"


REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: random.key(-1), f"key: seed=-1 is not between 0 and {2**128 - 1}"),
    (lambda: random.key(1.5), "key: seed is 1.5, not a whole number"),  # type: ignore[arg-type]
    (lambda: random.split(KEY, 0), "split: num=0 is not between 1 and 4294967295"),
    (lambda: random.fold_in(KEY, -1), f"fold_in: data=-1 is not between 0 and {2**64 - 1}"),
    (lambda: random.normal(KEY, (-1,)), "normal: shape is (-1,); write a tuple of sizes, such as (2, 3)"),
    (lambda: random.normal(3), "normal: key is 3, not a Key; write `random.key(seed)`"),  # type: ignore[arg-type]
    (lambda: random.normal(KEY, dtype="int8"), "normal: dtype int8 is not among float16, float32, float64"),
    (lambda: random.uniform(KEY, low=2), "uniform: low=2 is not below high=1.0; give a finite range"),
    (
        lambda: random.randint(KEY, (), 3, 3),
        "randint: low=3 is not below high=3; `high` itself is never drawn",
    ),
    (lambda: random.permutation(KEY, -1), "permutation: n=-1 is not between 0 and 2147483647"),
]


@pytest.mark.parametrize(("draw", "message"), REFUSED, ids=[message.split(":")[0] for _, message in REFUSED])
def test_refusals(draw: Callable[[], object], message: str) -> None:
    with pytest.raises(StateError) as caught:
        draw()
    assert str(caught.value) == message


# --- in a fold


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Walk(BlockState):
    key: Key
    at: float = 0.0


@loop
def walk(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@block
def step(state: Walk) -> Walk:
    key, step_key = random.split(state.key)
    return Walk(key=key, at=state.at + float(random.normal(step_key)))


@pytest.mark.parametrize("mode", ["off", "types", "full", "paranoid"])
def test_a_key_is_carried_by_a_fold(mode: Any) -> None:
    pipeline = walk.from_blocks_dict({"step": step})
    with checks(mode):
        done = pipeline(steps=3, key=KEY)
    key, at = KEY, 0.0
    for _ in range(3):
        key, step_key = random.split(key)
        at += float(random.normal(step_key))
    assert (done.key, done.at) == (key, at)
