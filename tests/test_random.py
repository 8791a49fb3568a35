"""`fnloop.random`: frozen numbers, distributions, independence, refusals."""

import copy
import math
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import combinations
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


GOLDEN_DIGEST = "23ba160f4fe104f5b65ea498bbb854cf634ab1fd3533d2438f55a5acad9ee01a"

ALL = 2**64 - 1
KNOWN_ANSWERS = [  # philox4x64-10 in kat_vectors of the Random123 distribution
    (
        (0, 0, 0, 0),
        (0, 0),
        (0x16554D9ECA36314C, 0xDB20FE9D672D0FDC, 0xD7E772CEE186176B, 0x7E68B68AEC7BA23B),
    ),
    (
        (ALL, ALL, ALL, ALL),
        (ALL, ALL),
        (0x87B092C3013FE90B, 0x438C3C67BE8D0224, 0x9CC7D7C69CD777B6, 0xA09CAEBF594F0BA0),
    ),
    (
        (0x243F6A8885A308D3, 0x13198A2E03707344, 0xA4093822299F31D0, 0x082EFA98EC4E6C89),
        (0x452821E638D01377, 0xBE5466CF34E90C6C),
        (0xA528F45403E61D95, 0x38C72DBD566E9788, 0xA5A1610E72FD18B5, 0x57BD43B5E52B7FE6),
    ),
]


def philox(counter: tuple[int, ...], key: tuple[int, int]) -> tuple[int, ...]:
    """Philox4x64-10 as section 3.3 of Salmon et al. has it, in whole numbers of Python."""
    a, b, c, d = counter
    left, right = key
    for _ in range(10):
        one, two = a * 0xD2E7470EE14C6C93, c * 0xCA5A826395121157
        a, b, c, d = (two >> 64) ^ b ^ left, two & ALL, (one >> 64) ^ d ^ right, one & ALL
        left, right = (left + 0x9E3779B97F4A7C15) & ALL, (right + 0xBB67AE8584CAA73B) & ALL
    return a, b, c, d


def stream(key: Key, purpose: int, count: int, data: int = 0) -> list[int]:
    """The words that a key has for a purpose, from the published function alone."""
    blocks = (philox((n, data, 0, purpose), (key.low, key.high)) for n in range(1, count // 4 + 2))
    return [word for block in blocks for word in block][:count]


@pytest.mark.parametrize(("counter", "key", "answer"), KNOWN_ANSWERS)
def test_philox_is_the_published_one(counter: tuple[int, ...], key: tuple[int, int], answer: tuple[int, ...]) -> None:
    assert philox(counter, key) == answer
    before = sum(word << 64 * n for n, word in enumerate(counter)) - 1 & 2**256 - 1  # NumPy counts before it draws
    words = np.array([before >> 64 * n & ALL for n in range(4)], np.uint64)
    assert tuple(np.random.Philox(key=np.array(key, np.uint64), counter=words).random_raw(4).tolist()) == answer


def test_draws_are_made_of_the_published_words() -> None:
    words = stream(KEY, 1, 10)
    assert random.split(KEY, 5) == tuple(Key(low=words[n], high=words[n + 1]) for n in range(0, 10, 2))
    low, high = stream(KEY, 2, 2, data=ALL)
    assert random.fold_in(KEY, ALL) == Key(low=low, high=high)
    assert numbers(random.uniform(KEY, 9, dtype="float64")) == [(w >> 11) * 2.0**-53 for w in stream(KEY, 3, 9)]
    assert numbers(random.uniform(KEY, 9)) == [(w >> 40) * 2.0**-24 for w in stream(KEY, 3, 9)]
    quantiles = stats.norm.ppf([((w >> 12) + 0.5) * 2.0**-52 for w in stream(KEY, 4, 9)])
    assert numbers(random.normal(KEY, 9, dtype="float64")) == pytest.approx(quantiles, rel=1e-13)
    assert numbers(random.randint(KEY, 9, -4, 3)) == [w % 7 - 4 for w in stream(KEY, 5, 9)]
    assert numbers(random.permutation(KEY, 9)) == np.argsort(np.array(stream(KEY, 6, 9), np.uint64)).tolist()


def test_a_word_beyond_the_last_multiple_is_drawn_again() -> None:
    span, attempts = 3 * 2**62, [stream(KEY, 5, 200, data=attempt) for attempt in range(20)]
    expected = [next(w for w in again if w < span) - 2**62 for again in zip(*attempts, strict=True)]
    assert numbers(random.randint(KEY, 200, -(2**62), 2**63, dtype="int64")) == expected
    assert any(word >= span for word in attempts[0])


def test_golden_numbers() -> None:
    assert random.split(KEY) == GOLDEN_SPLIT
    assert random.fold_in(KEY, 7) == GOLDEN_FOLD
    assert numbers(random.uniform(KEY, (3,))) == GOLDEN_UNIFORM
    assert numbers(random.uniform(KEY, (3,), dtype="float64")) == GOLDEN_DOUBLE
    assert numbers(random.normal(KEY, (3,))) == GOLDEN_NORMAL
    assert numbers(random.normal(KEY, (3,), dtype="float64")) == GOLDEN_NORMAL_DOUBLE
    assert numbers(random.randint(KEY, (5,), -3, 100)) == GOLDEN_INTEGERS
    assert numbers(random.permutation(KEY, 8)) == GOLDEN_ORDER


DIGEST = """
import hashlib
from fnloop import random
key = random.fold_in(random.split(random.key(20261123))[1], 3)
drawn = [
    *(random.normal(key, 50_001, dtype=dtype) for dtype in ("float16", "float32", "float64")),
    *(random.uniform(key, 50_001, low=-0.3, high=1.1, dtype=dtype) for dtype in ("float16", "float32", "float64")),
    *(random.randint(key, 50_001, -7, 2**31 - 1, dtype=dtype) for dtype in ("int32", "int64")),
    random.permutation(key, 50_001),
]
digest = hashlib.sha256()
for tensor in drawn:
    array = tensor.asnumpy()
    digest.update(array.astype(array.dtype.newbyteorder("<")).tobytes())
"""


def test_golden_digest() -> None:
    """Every bit of 450,000 numbers."""
    names: dict[str, Any] = {}
    exec(DIGEST, names)
    assert names["digest"].hexdigest() == GOLDEN_DIGEST


def test_another_process_without_vector_instructions_draws_the_same() -> None:
    """NumPy has other code for other processors; nothing drawn may depend on which it takes."""
    numpy: Any = import_module("numpy.core._multiarray_umath")  # not public, so no stub has it
    found = [name for name in numpy.__cpu_dispatch__ if numpy.__cpu_features__[name]]
    environment = {**os.environ, "NPY_DISABLE_CPU_FEATURES": " ".join(found), "PYTHONHASHSEED": "1"}
    program = DIGEST + "print(digest.hexdigest())"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == GOLDEN_DIGEST


def test_the_order_of_drawing_does_not_matter() -> None:
    a, b = random.split(KEY)
    first = (numbers(random.normal(a, (4,))), numbers(random.uniform(b, (4,))))
    assert (numbers(random.uniform(b, (4,))), numbers(random.normal(a, (4,)))) == first[::-1]


def test_a_longer_draw_begins_with_the_shorter() -> None:
    draws: list[Callable[[int], Any]] = [
        lambda n: random.uniform(KEY, n),
        lambda n: random.normal(KEY, n),
        lambda n: random.randint(KEY, n, -(2**62), 2**63, dtype="int64"),
    ]
    for draw in draws:
        assert all(numbers(draw(n)) == numbers(draw(33))[:n] for n in (0, 1, 2, 3, 4, 5, 32))
    assert numbers(random.normal(KEY, (3, 11))) == numbers(random.normal(KEY, 33))


# --- distributions


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_uniform_is_uniform(dtype: str) -> None:
    values = random.uniform(KEY, (40_000,), low=-2, high=3, dtype=dtype).asnumpy().astype(np.float64)
    assert values.min() >= -2
    assert values.max() < 3
    assert stats.kstest(values, "uniform", args=(-2, 5)).pvalue > 0.001


@pytest.mark.parametrize(("low", "high"), [(1.0, 2.0), (1.0, 1.0 + 2**-10), (-(2.0**-24), 0.0), (-65504, 65504)])
def test_uniform_stays_below_its_end_where_rounding_would_reach_it(low: float, high: float) -> None:
    values = random.uniform(KEY, (20_000,), low=low, high=high, dtype="float16").asnumpy()
    assert low <= values.min()
    assert values.max() < high


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


def test_no_two_streams_share_a_word() -> None:
    streams = [set(stream(KEY, purpose, 200, data)) for purpose in range(1, 7) for data in (0, 1)]
    assert all(one.isdisjoint(other) for one, other in combinations(streams, 2))


def test_no_two_descendants_are_one_key() -> None:
    """Splits of splits, numbers folded into splits and splits of what was folded in."""
    children = [*random.split(KEY, 50), *(random.fold_in(KEY, n) for n in range(50))]
    split_again = [key for child in children for key in random.split(child, 20)]
    folded_again = [random.fold_in(child, n) for child in children for n in range(20)]
    family = [KEY, *children, *split_again, *folded_again]
    assert len({word for key in family for word in (key.low, key.high)}) == 2 * len(family)


def test_keys_one_bit_apart_have_unrelated_streams() -> None:
    seeds = [0, *(1 << n for n in range(128))]
    drawn = np.stack([random.normal(random.key(seed), (2000,)).asnumpy() for seed in seeds])
    correlations = np.corrcoef(drawn)[np.triu_indices(len(seeds), 1)]
    assert np.abs(correlations).max() < 5.5 / math.sqrt(2000)  # 8,256 of them
    assert stats.kstest(correlations * math.sqrt(2000), "norm").pvalue > 0.001


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
    assert random.randint(KEY, (0, 3), 0, 2).shape == (0, 3)
    assert random.permutation(KEY, 1).asnumpy().tolist() == [0]


def test_dtypes() -> None:
    import mindspore

    for float_dtype in (mindspore.float16, mindspore.float32, mindspore.float64):
        assert random.normal(KEY, 3, dtype=float_dtype).dtype == float_dtype
        assert random.uniform(KEY, 3, dtype=float_dtype).dtype == float_dtype
    for dtype in (mindspore.int32, mindspore.int64):
        assert random.randint(KEY, 3, 0, 2, dtype=dtype).dtype == dtype
    assert random.normal(KEY).dtype == random.uniform(KEY).dtype == mindspore.float32
    assert random.randint(KEY, (), 0, 2).dtype == mindspore.int32
    assert random.permutation(KEY, 2).dtype == mindspore.int64


def test_a_key_is_plain_data() -> None:
    assert repr(random.key(2**64 + 5)) == "Key(low=5, high=1)"
    assert pickle.loads(pickle.dumps(KEY)) == copy.deepcopy(KEY) == random.key(20261123)
    assert {KEY: "value"}[random.key(20261123)] == "value"


def test_whole_numbers_of_numpy_are_those_of_python() -> None:
    assert random.key(np.uint64(20261123)) == KEY  # type: ignore[arg-type]
    assert type(random.key(np.int8(5)).low) is int  # type: ignore[arg-type]
    assert random.fold_in(KEY, np.int32(7)) == GOLDEN_FOLD  # type: ignore[arg-type]
    assert numbers(random.randint(KEY, np.int64(5), np.int8(-3), np.int8(100))) == GOLDEN_INTEGERS  # type: ignore[arg-type]


REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: random.key(-1), f"key: seed=-1 is not between 0 and {2**128 - 1}"),
    (lambda: random.key(1.5), "key: seed is 1.5, not a whole number; write an int"),  # type: ignore[arg-type]
    (lambda: random.key(True), "key: seed is True, not a whole number; write an int"),
    (lambda: random.split(KEY, 0), "split: num=0 is not between 1 and 4294967295"),
    (lambda: random.fold_in(KEY, -1), f"fold_in: data=-1 is not between 0 and {2**64 - 1}"),
    (
        lambda: random.fold_in(KEY, np.zeros(3)),  # type: ignore[arg-type]
        "fold_in: data is float64[3], not a whole number; write an int",
    ),
    (lambda: random.normal(KEY, (-1,)), "normal: shape is (-1,); write a tuple of sizes, such as (2, 3)"),
    (
        lambda: random.uniform(KEY, np.zeros(3)),  # type: ignore[arg-type]
        "uniform: shape is float64[3]; write a tuple of sizes, such as (2, 3)",
    ),
    (
        lambda: random.randint(KEY, (2.0,), 0, 2),  # type: ignore[arg-type]
        "randint: shape is (2.0,); write a tuple of sizes, such as (2, 3)",
    ),
    (lambda: random.normal(3), "normal: key is 3, not a Key; write `random.key(seed)`"),  # type: ignore[arg-type]
    (
        lambda: random.split(Key(low=-1, high=0)),
        f"split: key.low=-1 is not between 0 and {2**64 - 1}; make keys with `random.key`, `split` and `fold_in`",
    ),
    (
        lambda: random.normal(KEY, dtype="int8"),
        "normal: dtype is 'int8', not one of float16, float32, float64; draw one of these and use `.astype`",
    ),
    (
        lambda: random.randint(KEY, (), 0, 2, dtype=int),  # type: ignore[arg-type]
        "randint: dtype is <class 'int'>, not one of int32, int64; draw one of these and use `.astype`",
    ),
    (
        lambda: random.uniform(KEY, low=2),
        "uniform: low=2.0 is not below high=1.0 in float32; write a wider range, low first",
    ),
    (
        lambda: random.uniform(KEY, low=1, high=1 + 2**-30),
        "uniform: low=1.0 is not below high=1.0000000009313226 in float32; write a wider range, low first",
    ),
    (
        lambda: random.uniform(KEY, low=-1e308, high=1e308, dtype="float64"),
        "uniform: the range from low=-1e+308 to high=1e+308 is wider than float64 can hold; halve it",
    ),
    (
        lambda: random.uniform(KEY, high=math.inf),
        "uniform: high is inf, which float32 cannot hold; write a finite number",
    ),
    (
        lambda: random.uniform(KEY, low=math.nan),
        "uniform: low is nan, which float32 cannot hold; write a finite number",
    ),
    (
        lambda: random.uniform(KEY, high=70_000, dtype="float16"),
        "uniform: high is 70000, which float16 cannot hold; write a finite number",
    ),
    (
        lambda: random.uniform(KEY, low="a"),  # type: ignore[arg-type]
        "uniform: low is 'a', not a number; write a float",
    ),
    (
        lambda: random.randint(KEY, (), 3, 3),
        "randint: low=3 is not below high=3; `high` itself is never drawn",
    ),
    (
        lambda: random.randint(KEY, (), 0, 2**40),
        f"randint: high={2**40} is not between {1 - 2**31} and {2**31}; for more write `dtype=mindspore.int64`",
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
