"""Random numbers as data: pure functions of a key, which is a record like any other.

A block that needs randomness takes a `Key` as a field, splits it, draws with one part and returns the other:

    >>> from fnloop import random
    >>> key, noise_key = random.split(random.key(0))
    >>> random.normal(noise_key, (2, 3)).shape
    (2, 3)

The same key gives the same numbers, in any order of drawing, in any process, on any platform: a key is the key of the
counter-based generator Philox4x64-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011), of
which NumPy's raw stream is used and nothing else. What is made of its words (uniform, normal, whole numbers) is
written out here in IEEE 754 additions, multiplications, divisions and square roots, since NumPy may change its own
methods (NEP 19) and the logarithms of C libraries differ in the last digit.

Every kind of draw, `split` and `fold_in` encrypt counters of their own, so none of them ever sees the words of another.
Use a key once: of two draws of one kind with one key, the longer begins with the shorter (`permutation` apart). Where
the source of a block shows a second draw, or a key that is drawn from and returned, the block is refused; the level of
checks ``"paranoid"`` refuses the second draw from one key in a run. `reuse` says that the same numbers are meant.

In a loop the key is carried, and what is drawn in an iteration is drawn with a part of its own:

    >>> from collections.abc import Iterator
    >>> from fnloop import BlockState, block, loop
    >>> class Steps(BlockState):
    ...     steps: int
    >>> class Index(BlockState):
    ...     i: int
    >>> class Walk(BlockState):
    ...     key: random.Key
    ...     at: float = 0.0
    >>> @loop
    ... def walk(state: Steps) -> Iterator[Index]:
    ...     for i in range(state.steps):
    ...         yield Index(i=i)
    >>> @block
    ... def step(state: Walk) -> Walk:
    ...     key, noise_key = random.split(state.key)
    ...     return Walk(key=key, at=state.at + float(random.normal(noise_key)))
    >>> pipeline = walk.from_blocks_dict({"step": step})
    >>> pipeline(steps=9, key=random.key(0)).at == pipeline(steps=9, key=random.key(0)).at
    True
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from fnloop.draws import note_draw
from fnloop.errors import StateError
from fnloop.state import BlockState
from fnloop.summary import summarize

if TYPE_CHECKING:
    from mindspore import Tensor
    from mindspore._c_expression.typing import Type

__all__ = ["Key", "fold_in", "key", "normal", "permutation", "randint", "reuse", "split", "uniform"]

Words = NDArray[np.uint64]
Doubles = NDArray[np.float64]
Shape = int | tuple[int, ...] | list[int]

_MASK = 2**64 - 1
_SPLIT, _FOLD, _UNIFORM, _NORMAL, _RANDINT, _PERMUTATION = range(1, 7)
"""What a stream is for: the last word of the counter. The first counts blocks, the second is what else tells
streams apart: the number folded in, the attempt of a rejection."""

_FLOAT_BITS = {"float16": 11, "float32": 24, "float64": 53}
_INTEGERS = {"int32": (-(2**31), 2**31), "int64": (-(2**63), 2**63)}


class Key(BlockState):
    """The 128-bit key of a Philox generator, from which random numbers are drawn.

    Make one with `key`, and more of it with `split` and `fold_in`.

    Attributes:
        low: its lower 64 bits.
        high: its upper 64 bits.
    """

    low: int
    high: int


class ReusedKey(Key):
    """A key that may be drawn from more than once; `reuse` makes it."""


def key(seed: int) -> Key:
    """The key of a seed.

    Args:
        seed: from 0 to 2**128 - 1.

    Raises:
        StateError: for anything else.

    Example:
        >>> key(7)
        Key(low=7, high=0)
    """
    seed = _integer("key", "seed", seed, 0, 2**128)
    return Key(low=seed & _MASK, high=seed >> 64)


def split(key: Key, num: int = 2) -> tuple[Key, ...]:
    """New keys, independent of each other and of what is drawn with the old one.

    Args:
        key: the old key.
        num: how many. More of them begin with the same ones.

    Raises:
        StateError: for fewer than one.

    Example:
        >>> a, b = split(key(0))
        >>> a == b
        False
    """
    num = _integer("split", "num", num, 1, 2**32)
    words = _words("split", key, _SPLIT, 2 * num).tolist()
    made = type(key) if isinstance(key, ReusedKey) else Key
    return tuple(made(low=low, high=high) for low, high in zip(words[::2], words[1::2], strict=True))


def fold_in(key: Key, data: int) -> Key:
    """A new key for a number: of an epoch, an example, a step.

    Args:
        key: the old key.
        data: from 0 to 2**64 - 1.

    Raises:
        StateError: for anything else.

    Example:
        >>> fold_in(key(0), 1) == fold_in(key(0), 2)
        False
    """
    data = _integer("fold_in", "data", data, 0, 2**64)
    low, high = _words("fold_in", key, _FOLD, 2, data).tolist()
    return (ReusedKey if isinstance(key, ReusedKey) else Key)(low=low, high=high)


def reuse(key: Key) -> Key:
    """A key of the same numbers that may be drawn from more than once: says that the same noise is meant.

    What a source shows of drawing twice from one key is refused where a block is decorated, and in the level of checks
    ``"paranoid"`` the second draw from one key within a run is an error. With this key, and with those that `split` and
    `fold_in` make of it, neither is.

    Args:
        key: the key.

    Returns:
        A key from which the same numbers are drawn as from `key`.

    Raises:
        StateError: for what is no key.

    Example:
        >>> common = reuse(key(0))
        >>> bool((normal(common, (3,)) == normal(common, (3,))).all())
        True
    """
    low, high = _pair("reuse", key)
    return ReusedKey(low=low, high=high)


def uniform(
    key: Key, shape: Shape = (), *, low: float = 0.0, high: float = 1.0, dtype: Type | str | None = None
) -> Tensor:
    """Numbers spread evenly over [low, high), the two as the dtype rounds them.

    Args:
        key: the key.
        shape: of the result.
        low: the least.
        high: what all are below.
        dtype: float16, float32 (where it is left out) or float64.

    Returns:
        A tensor of that shape and dtype.

    Raises:
        StateError: for a wrong shape, range or dtype.

    Example:
        >>> uniform(key(0), (2,)).shape
        (2,)
    """
    name = _dtype_name("uniform", dtype, "float32", _FLOAT_BITS)
    low, high = _number("uniform", "low", low, name), _number("uniform", "high", high, name)
    kind: Any = np.dtype(name).type
    if kind(low) >= kind(high):
        raise StateError(f"uniform: low={low} is not below high={high} in {name}; write a wider range, low first")
    if not math.isfinite(high - low):
        raise StateError(f"uniform: the range from low={low} to high={high} is wider than {name} can hold; halve it")
    sizes = _sizes("uniform", shape)
    bits = _FLOAT_BITS[name]
    fractions = (_words("uniform", key, _UNIFORM, math.prod(sizes)) >> np.uint64(64 - bits)) * 2.0**-bits
    values = (low + (high - low) * fractions).astype(kind)
    below = np.nextafter(kind(high), kind(low))  # rounding may reach what all should stay below
    return _tensor(np.minimum(values, below), sizes)


def normal(key: Key, shape: Shape = (), *, dtype: Type | str | None = None) -> Tensor:
    """Numbers from the standard normal distribution, by its inverse (Wichura 1988, algorithm AS 241).

    Args:
        key: the key.
        shape: of the result.
        dtype: float16, float32 (where it is left out) or float64.

    Returns:
        A tensor of that shape and dtype.

    Raises:
        StateError: for a wrong shape or dtype.

    Example:
        >>> float(normal(key(0), (10_000,)).mean()) < 0.05
        True
    """
    name = _dtype_name("normal", dtype, "float32", _FLOAT_BITS)
    sizes = _sizes("normal", shape)
    words = _words("normal", key, _NORMAL, math.prod(sizes))
    values = _inverse_normal(((words >> np.uint64(12)) + 0.5) * 2.0**-52)  # 53 bits would round up to 1
    return _tensor(values.astype(name), sizes)


def randint(key: Key, shape: Shape, low: int, high: int, *, dtype: Type | str | None = None) -> Tensor:
    """Whole numbers from `low` to `high - 1`, each as likely as the others.

    Args:
        key: the key.
        shape: of the result.
        low: the least.
        high: what all are below.
        dtype: int32 (where it is left out) or int64.

    Returns:
        A tensor of that shape and dtype.

    Raises:
        StateError: for a wrong shape, range or dtype.

    Example:
        >>> randint(key(0), (3,), 0, 10).shape
        (3,)
    """
    name = _dtype_name("randint", dtype, "int32", _INTEGERS)
    least, end = _INTEGERS[name]
    wider = "; for more write `dtype=mindspore.int64`" if name == "int32" else ""
    low = _integer("randint", "low", low, least, end, wider)
    high = _integer("randint", "high", high, least + 1, end + 1, wider)
    if low >= high:
        raise StateError(f"randint: low={low} is not below high={high}; `high` itself is never drawn")
    sizes = _sizes("randint", shape)
    below = _below("randint", key, _RANDINT, math.prod(sizes), high - low)
    return _tensor((below + np.uint64(low & _MASK)).view(np.int64).astype(name), sizes)


def permutation(key: Key, n: int) -> Tensor:
    """The numbers from 0 to n - 1 in random order, as indices: `x[permutation(key, len(x))]`.

    Args:
        key: the key.
        n: how many.

    Returns:
        An int64 tensor [n].

    Raises:
        StateError: for what is not a whole number, or negative.

    Example:
        >>> sorted(permutation(key(0), 4).asnumpy().tolist())
        [0, 1, 2, 3]
    """
    n = _integer("permutation", "n", n, 0, 2**31)
    order = np.argsort(_words("permutation", key, _PERMUTATION, n), kind="stable")
    return _tensor(order.astype(np.int64), (n,))


def _words(name: str, key: Key, purpose: int, count: int, data: int = 0) -> Words:
    """The first words of the stream that a key has for a purpose."""
    pair = _pair(name, key)
    if purpose not in (_SPLIT, _FOLD) and data == 0 and type(key) is not ReusedKey:
        note_draw(*pair)
    counter = np.array([0, data, 0, purpose], dtype=np.uint64)  # NumPy adds one before each block of four words
    generator = np.random.Philox(key=np.array(pair, dtype=np.uint64), counter=counter)
    words: Words = generator.random_raw(count)
    return words


def _pair(name: str, key: Key) -> tuple[int, int]:
    """The two words of a key."""
    if not isinstance(key, Key):
        raise StateError(f"{name}: key is {summarize(key)}, not a Key; write `random.key(seed)`")
    made = "; make keys with `random.key`, `split` and `fold_in`"
    low, high = (_integer(name, f"key.{part}", getattr(key, part), 0, 2**64, made) for part in ("low", "high"))
    return low, high


def _below(name: str, key: Key, purpose: int, count: int, span: int) -> Words:
    """Whole numbers below `span` without bias: words beyond its last multiple are drawn again."""
    found = _words(name, key, purpose, count)
    limit, attempt = 2**64 - 2**64 % span, 0
    while limit < 2**64 and (again := found >= np.uint64(limit)).any():
        attempt += 1
        found = np.where(again, _words(name, key, purpose, count, attempt), found)
    return found if span == 2**64 else found % np.uint64(span)


def _tensor(values: Any, sizes: tuple[int, ...]) -> Tensor:
    from mindspore import Tensor

    return Tensor(np.ascontiguousarray(values).reshape(sizes))


def _sizes(name: str, shape: object) -> tuple[int, ...]:
    sizes: tuple[Any, ...] = tuple(shape) if isinstance(shape, (tuple, list)) else (shape,)
    if not all(_is_whole(size) and size >= 0 for size in sizes):
        raise StateError(f"{name}: shape is {summarize(shape)}; write a tuple of sizes, such as (2, 3)")
    return tuple(int(size) for size in sizes)


def _is_whole(value: object) -> bool:
    return isinstance(value, (int, np.integer)) and not isinstance(value, bool)


def _integer(name: str, argument: str, value: int, least: int, end: int, instead: str = "") -> int:
    """A Python integer, since those of NumPy wrap around."""
    if not _is_whole(value):
        raise StateError(f"{name}: {argument} is {summarize(value)}, not a whole number; write an int")
    if not least <= value < end:
        raise StateError(f"{name}: {argument}={value} is not between {least} and {end - 1}{instead}")
    return int(value)


def _number(name: str, argument: str, value: float, dtype: str) -> float:
    if not (_is_whole(value) or isinstance(value, (float, np.floating))):
        raise StateError(f"{name}: {argument} is {summarize(value)}, not a number; write a float")
    most = float(np.finfo(dtype).max)
    if not -most <= value <= most:
        raise StateError(f"{name}: {argument} is {summarize(value)}, which {dtype} cannot hold; write a finite number")
    return float(value)


def _dtype_name(name: str, dtype: object, default: str, allowed: Collection[str]) -> str:
    found = default if dtype is None else str(getattr(dtype, "__name__", dtype)).lower().removeprefix("mindspore.")
    if found not in allowed:
        raise StateError(
            f"{name}: dtype is {summarize(dtype)}, not one of {', '.join(allowed)}; draw one of these and use `.astype`"
        )
    return found


def _log(x: Doubles) -> Doubles:
    """The natural logarithm by its series, the same to the last bit wherever IEEE 754 holds."""
    mantissa, exponent = np.frexp(x)
    small = mantissa < math.sqrt(0.5)
    mantissa = np.where(small, 2 * mantissa, mantissa)
    exponent = exponent - small
    s = (mantissa - 1) / (mantissa + 1)
    square = s * s
    total = np.zeros_like(s)
    for odd in range(23, 0, -2):
        total = total * square + 1 / odd
    result: Doubles = 2 * s * total + exponent * 0.6931471805599453
    return result


def _ratio(numerator: Sequence[float], denominator: Sequence[float], x: Doubles) -> Doubles:
    above, below = np.zeros_like(x), np.zeros_like(x)
    for a, b in zip(reversed(numerator), reversed(denominator), strict=True):
        above, below = above * x + a, below * x + b
    result: Doubles = above / below
    return result


# The rational approximations of PPND16, accurate to about 1 part in 10**16.
_CENTRE = (
    (3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
     4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3),
    (1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
     2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3),
)  # fmt: skip
_MIDDLE = (
    (1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
     1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4),
    (1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
     1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9),
)  # fmt: skip
_TAIL = (
    (6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
     2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7),
    (1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
     7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15),
)  # fmt: skip


def _inverse_normal(p: Doubles) -> Doubles:
    """The value below which a standard normal number lies with probability `p`, for p in (0, 1)."""
    q = p - 0.5
    values = q * _ratio(*_CENTRE, 0.180625 - q * q)
    outside = np.abs(q) > 0.425
    if outside.any():
        r: Doubles = np.sqrt(-_log(np.minimum(p, 1 - p)[outside]))
        far = np.where(r <= 5, _ratio(*_MIDDLE, r - 1.6), _ratio(*_TAIL, r - 5))
        values[outside] = np.where(q[outside] < 0, -far, far)
    return values
