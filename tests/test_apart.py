"""Blocks that draw random numbers beside computing: the draws run before the graph, the rest in it."""

from __future__ import annotations

import ast
import math
import warnings
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path
from typing import Any, Literal, NamedTuple

import mindspore as ms
import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, nn, ops

from fnloop import (
    Block,
    BlockState,
    CompileError,
    CompileWarning,
    block,
    checks,
    loop,
    random,
    sequence,
    switch,
    value_and_grad,
)
from fnloop.compile.apart import Parted
from fnloop.compile.frontend.draws_apart import halves_of
from fnloop.compile.frontend.trial_shapes import probe
from fnloop.compile.frontend.unsupported import why_not
from fnloop.program.build import program_of
from fnloop.random import Key
from tests.bodies import program_of_bodies
from tests.rows import START, all_rows, load, samples_of
from tests.rows import given as inputs

AnyBlock = Block[Any, Any]
Vector = Float[Tensor, " n"]


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Walk(BlockState):
    key: Key
    x: Vector
    i: int
    scale: float = 0.5
    taken: int = 0


class Moved(BlockState):
    key: Key
    x: Vector
    taken: int


class At(BlockState):
    x: Vector


class Noisy(BlockState):
    key: Key
    x: Vector
    i: int


class Kept(BlockState):
    key: Key
    x: Vector


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


def noise_like(key: Key, shape: tuple[int, ...]) -> Tensor:
    return random.normal(key, shape) * 2


@block
def metropolis(state: Walk) -> Moved:
    """Two draws, one of the shape of what the loop carries; a return in a branch."""
    key, proposal_key, accept_key = random.split(state.key, 3)
    proposal = state.x + state.scale * random.normal(proposal_key, state.x.shape)
    ratio = (state.x**2).sum() - (proposal**2).sum()
    if ops.log(random.uniform(accept_key)) < ratio:
        return Moved(key=key, x=proposal, taken=state.taken + 1)
    return Moved(key=key, x=state.x, taken=state.taken)


@block
def in_a_branch(state: Noisy) -> At:
    """A draw in a branch that the first iteration does not take, of the shape of a local name; numbers of Python."""
    x = ops.tanh(state.x * math.expm1(1 / (state.i + 1)))
    number, _ = x.shape[0], "all"
    if state.i % 3 == 2:
        key = random.fold_in(state.key, state.i)
        x = x + random.normal(random.split(key)[1], (number,))
    return At(x=x + float(random.uniform(random.fold_in(state.key, 1000 + state.i))))


@block
def of_a_local_shape(state: Noisy, *, net: nn.Cell) -> At:
    halved = net(state.x)[::2]
    noise = random.normal(random.fold_in(state.key, state.i), halved.shape, dtype=halved.dtype)
    helped = noise_like(random.fold_in(state.key, state.i + 77), state.x.shape)
    return At(x=ops.cat([halved + noise, halved - noise]) + helped)


@block
def by_numpy(state: Noisy) -> At:
    """NumPy's own generator, all of whose draws count, and a table of NumPy's."""
    generator = np.random.default_rng(state.i)
    first = Tensor(generator.normal(size=state.x.shape), ms.float32)
    generator.normal(size=3)
    order = Tensor(generator.permutation(len(state.x)))
    return At(x=(state.x * 0.5 + first)[order] + float(np.hypot(state.i, 1.0)))


class Net(nn.Cell):
    def construct(self, x: Tensor) -> Tensor:
        return ops.tanh(x)


def same(pipeline: AnyBlock, calls: list[dict[str, Any]], graphs: int | None = 1) -> AnyBlock:
    """Compiled it gives what it gives in Python, to the last bit, without a warning."""
    fast = pipeline.compile()
    for given in calls:
        expected, found = pipeline(**given), fast(**given)
        for name in expected.__struct_fields__:
            one, other = getattr(expected, name), getattr(found, name)
            if isinstance(one, Tensor):
                np.testing.assert_array_equal(other.asnumpy(), one.asnumpy())
            else:
                assert other == one
    assert graphs is None or fast.compilations == graphs
    return fast


def given(seed: int, steps: int, size: int = 4) -> dict[str, Any]:
    x = np.random.default_rng(seed).normal(size=size).astype(np.float32)
    return {"key": random.key(seed), "x": Tensor(x), "steps": steps}


@pytest.mark.parametrize("name", ["metropolis", "in_a_branch", "of_a_local_shape", "by_numpy"])
def test_draws_beside_computing(name: str) -> None:
    pipeline = repeat.from_blocks_dict({"step": globals()[name]})
    if name == "of_a_local_shape":
        pipeline = pipeline.bind(net=Net())
    calls = [given(0, 3), given(5, 12), given(6, 7, size=6)]
    fast = same(pipeline, calls, graphs=None)
    assert 2 <= fast.compilations <= 3
    assert "step, ahead  Python, before the graph" in str(fast.explain())
    assert "step         graph 1" in str(fast.explain())


def test_in_a_nested_loop_and_in_a_switch() -> None:
    class Outer(BlockState):
        i: int

    class Inner(BlockState):
        j: int

    class In(BlockState):
        i: int
        inner: int = 2

    class Kept(BlockState):
        x: Vector
        key: Key
        i: int
        j: int

    @loop
    def inner(state: In) -> Iterator[Inner]:
        for j in range(state.inner + state.i % 2):
            yield Inner(j=j)

    @switch
    def which(state: At) -> Literal["up", "down"]:
        return "up" if state.x.sum() < 0 else "down"

    @block
    def up(state: Kept) -> At:
        key = random.fold_in(state.key, state.i * 10 + state.j)
        return At(x=state.x * 0.5 + random.uniform(key, state.x.shape))

    @block
    def down(state: Kept) -> At:
        return At(x=state.x * 0.5 - abs(random.normal(random.fold_in(state.key, 7 * state.i + state.j))))

    body = inner.from_blocks_dict({"which": which.from_blocks_dict({"up": up, "down": down})})
    same(repeat.from_blocks_dict({"inner": body}), [given(0, 2), given(1, 9)], graphs=2)


def test_weights_are_those_of_the_iteration() -> None:
    """A policy that the loop trains is asked in the graph, with a draw that was made before."""

    class Acting(BlockState):
        key: Key
        x: Vector
        w: Vector
        i: int

    class Acted(BlockState):
        w: Vector
        x: Vector

    @block
    def act(state: Acting) -> Acted:
        noise = float(random.uniform(random.fold_in(state.key, state.i)))
        action = int(noise * 10 + float((state.w * state.x).sum()))
        return Acted(w=state.w + 0.125 * action, x=state.x * 0.5)

    same(
        repeat.from_blocks_dict({"act": act}),
        [{**given(3, steps), "w": Tensor([0.5, 1.0, 2.0, -1.0])} for steps in (2, 9)],
    )


class Options(NamedTuple):
    amount: float = 0.5


class Opted(Noisy):
    options: Options = Options()


@block
def of_masked(state: Opted, *, net: nn.Cell) -> At:
    """A draw of the shape of what a Cell with weights computes; the name of a dtype ends with an underscore."""
    masked = net(state.x[None] * state.options.amount)[0] * (state.x > 0).astype(ms.bool_)
    key = random.fold_in(state.key, state.i)
    return At(x=masked + random.normal(key, masked.shape))


def test_the_name_of_a_dtype_is_no_method_that_writes() -> None:
    pipeline = repeat.from_blocks_dict({"step": of_masked}).bind(net=nn.Dense(4, 4))
    same(pipeline, [given(0, 3), {**given(5, 9), "options": Options(0.25)}], graphs=None)


def test_an_object_that_decides_a_draw_is_read_by_its_class() -> None:
    """Where the draw cannot go ahead, since another block trains the net, that is what is said."""

    @block
    def train(state: At, *, net: Any) -> At:
        ops.assign(net.weight, net.weight * 0.5)
        return At(x=state.x * 0.5)

    pipeline = repeat.from_blocks_dict({"step": of_masked, "train": train}).bind(net=nn.Dense(4, 4))
    with pytest.raises(CompileError, match="'repeat/step' cannot be compiled: it makes random numbers"):
        pipeline.compile(fullgraph=True)(**given(0, 3))


def test_a_block_that_only_draws_has_the_shape_of_what_its_loop_carries() -> None:
    class Drawn(BlockState):
        key: Key
        noise: Vector

    class Drawing(At):
        key: Key

    class Disturbed(At):
        noise: Vector

    @block
    def draw(state: Drawing) -> Drawn:
        key, noise_key = random.split(state.key)
        return Drawn(key=key, noise=random.normal(noise_key, state.x.shape))

    @block
    def disturb(state: Disturbed) -> At:
        return At(x=ops.tanh(state.x) + state.noise)

    walking = repeat.from_blocks_dict({"draw": draw, "disturb": disturb})
    whole = walking.compile(fullgraph=True)
    for count in (3, 4):
        given = {"x": Tensor(np.arange(count, dtype=np.float32)), "key": random.key(count), "steps": 9}
        np.testing.assert_allclose(whole(**given).x.asnumpy(), walking(**given).x.asnumpy(), rtol=1e-6)
        assert random.uniform(whole(**given).key) == random.uniform(walking(**given).key)


class Predicted(BlockState):
    prediction: Vector


class Denoised(At):
    key: Key
    prediction: Vector


def renoise_like_a_name(state: Denoised) -> Kept:
    """A step of an ancestral sampler: the noise has the shape of what is computed of the prediction."""
    x = state.x - 0.25 * state.prediction
    key, noise_key = random.split(state.key)
    return Kept(key=key, x=x + 0.5 * random.normal(noise_key, x.shape))


def renoise_like_the_prediction(state: Denoised) -> Kept:
    key, noise_key = random.split(state.key)
    noise = random.normal(noise_key, state.prediction.shape)
    return Kept(key=key, x=state.x - 0.25 * state.prediction + 0.5 * noise)


RENOISING = [renoise_like_a_name, renoise_like_the_prediction]


@block
def predict(state: At) -> Predicted:
    return Predicted(prediction=ops.tanh(state.x))


@pytest.mark.parametrize("function", RENOISING)
def test_a_draw_has_the_shape_of_what_another_block_computes(function: Any) -> None:
    """Of the same declared axes is a tensor that the loop carries."""
    sampling = repeat.from_blocks_dict({"predict": predict, "renoise": block(function)})
    whole = sampling.compile(fullgraph=True)
    for count, steps in ((3, 9), (3, 4), (4, 9)):
        given = {"x": Tensor(np.arange(count, dtype=np.float32)), "key": random.key(steps), "steps": steps}
        np.testing.assert_allclose(whole(**given).x.asnumpy(), sampling(**given).x.asnumpy(), rtol=1e-6)
        assert whole(**given).key == sampling(**given).key


@pytest.mark.parametrize("function", RENOISING)
def test_axes_that_are_declared_and_not_kept_are_seen(function: Any) -> None:
    @block
    def predict_sum(state: At) -> Predicted:
        return Predicted(prediction=ops.tanh(state.x.sum(keepdims=True)))

    sampling = repeat.from_blocks_dict({"predict": predict_sum, "renoise": block(function)})
    given = {"x": Tensor([0.5, 1.0, 2.0]), "key": random.key(1), "steps": 9}
    with checks("off"), warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        np.testing.assert_array_equal(sampling.compile()(**given).x.asnumpy(), sampling(**given).x.asnumpy())


def test_what_cannot_be_parted_stays_in_python() -> None:
    @block
    def by_a_tensor(state: Walk) -> At:
        """The key depends on what is computed."""
        key = random.fold_in(state.key, abs(int(state.x.sum())))
        return At(x=state.x + random.normal(key, (1,)))

    @block
    def in_branches(state: Walk) -> At:
        """How many draws a generator makes depends on what is computed."""
        generator = np.random.default_rng(state.i)
        x = state.x
        if x.sum() > 0:
            x = x + float(generator.normal())
        return At(x=x + float(generator.normal()))

    for one in (by_a_tensor, in_branches):
        pipeline = repeat.from_blocks_dict({"step": one})
        with pytest.warns(CompileWarning, match="is repeated from Python"):
            same(pipeline, [given(0, 3), given(1, 9)], graphs=0)


def test_what_needs_no_parting_is_left() -> None:
    @block
    def draws_only(state: Noisy) -> At:
        return At(x=random.normal(random.fold_in(state.key, state.i), state.x.shape))

    @block
    def plain(state: Noisy) -> At:
        return At(x=state.x + math.sqrt(state.i))

    pipeline = sequence.from_blocks_dict({"draws": draws_only, "plain": plain})
    program = program_of(pipeline.plan)
    assert Parted()(program) is program
    halves = halves_of(metropolis.plan, {})  # type: ignore[arg-type]
    assert halves is not None
    assert halves.moved == ("key",)
    assert halves.shapes == {"x"}


def test_a_shape_that_numbers_decide_is_seen() -> None:
    class Sized(BlockState):
        key: Key
        x: Vector
        total: Float[Tensor, ""]
        i: int
        size: int

    class Total(BlockState):
        total: Float[Tensor, ""]

    @block
    def first_ones(state: Sized) -> Total:
        part = state.x[: state.size]
        return Total(
            total=state.total * 0.5 + (part + random.normal(random.fold_in(state.key, state.i), part.shape)).sum()
        )

    pipeline = repeat.from_blocks_dict({"step": first_ones})
    calls = [{**given(0, 4), "size": size, "total": Tensor(0.0)} for size in (2, 3)]
    fast = pipeline.compile()
    with pytest.warns(CompileWarning):
        found = [float(fast(**one).total) for one in calls]
    assert found == [float(pipeline(**one).total) for one in calls]


def test_lists_that_are_changed_are_not_known() -> None:
    @block
    def growing(state: Noisy) -> At:
        sizes = [1]
        if state.i > 1:
            sizes.append(4)
        key = random.fold_in(state.key, len(sizes))
        last = sizes.pop()
        return At(x=state.x * 0.5 + random.normal(key, (last,)).sum() + random.uniform(random.fold_in(key, last)))

    with pytest.warns(CompileWarning, match="is repeated from Python"):
        same(repeat.from_blocks_dict({"step": growing}), [given(0, 2), given(1, 6)], graphs=0)


@pytest.mark.parametrize("shape", ["nested", "switch"])
def test_bodies_of_rows(shape: str, tmp_path: Path) -> None:
    """A few rows at places that are drawn; `python -m tests.benchmarks.bodies` tries many."""
    names = ("syntax IfExp", "syntax ListComp", "function max", "method sum", "operator ops.softmax", "method argmax")
    rows = all_rows()
    samples = [one for one in samples_of({name: rows[name] for name in names}, tmp_path) if one.whole or one.real]
    run = load(program_of_bodies(samples[:8], 3, shape), tmp_path, f"bodies_of_rows_{shape}").run
    same(
        run,
        [{**inputs(seed, late), **START, "key": random.key(seed)} for seed, late in ((1, False), (4, True))],
        graphs=2,
    )


def test_an_enum_of_whole_numbers_stays_one() -> None:
    class Phase(IntEnum):
        WARM = 0
        MAIN = 1

    class Phased(BlockState):
        x: Vector
        phase: Phase

    class Drawn(BlockState):
        x: Vector
        i: int

    @block
    def step(state: Drawn) -> Phased:
        phase = Phase.MAIN if state.i > 2 else Phase.WARM
        return Phased(x=state.x * 0.5 + phase, phase=phase)

    fast = same(
        repeat.from_blocks_dict({"step": step}, outputs=Phased), [{"x": Tensor([1.0]), "steps": n} for n in (2, 7)]
    )
    assert type(fast(x=Tensor([1.0]), steps=5).phase) is Phase


def test_in_a_gradient() -> None:
    """As diffusion is trained: noise and levels are drawn in the block whose gradient is taken."""

    class Noised(BlockState):
        w: Vector
        images: Float[Tensor, "b n"]
        key: Key
        i: int

    class Loss(BlockState):
        loss: Float[Tensor, ""]

    class Slope(BlockState):
        w: Vector
        grad_w: Vector

    class Weights(BlockState):
        w: Vector

    @block
    def denoise(state: Noised) -> Loss:
        noise_key, level_key = random.split(random.fold_in(state.key, state.i))
        noise = random.normal(noise_key, state.images.shape)
        level = random.uniform(level_key, (state.images.shape[0], 1)) * state.w.shape[0]
        return Loss(loss=(((state.images + level * noise) * state.w - noise) ** 2).mean())

    @block
    def descend(state: Slope) -> Weights:
        return Weights(w=state.w - 0.125 * state.grad_w)

    blocks: dict[str, AnyBlock] = {"slope": value_and_grad(denoise, wrt="w"), "descend": descend}
    calls = [
        {"w": Tensor([1.0, 0.5]), "images": Tensor([[0.5, 2.0]]), "key": random.key(2), "steps": n} for n in (2, 9)
    ]
    fast = same(repeat.from_blocks_dict(blocks), calls, graphs=None)
    assert "slope/denoise, ahead  Python, before the graph" in str(fast.explain())


BETAS = np.linspace(1e-4, 0.05, 40)
ALPHAS_CUMPROD = np.cumprod(1 - BETAS)


class Tables:
    """A scheduler as it is often written: tables of NumPy, and a method that computes with them."""

    def __init__(self) -> None:
        self.sigmas = np.exp(np.linspace(1.0, -2.0, 40))

    def scale(self, i: int) -> float:
        return float(np.sqrt(self.sigmas[i] / (1 + self.sigmas[i])))

    def counted(self, i: int) -> float:
        self.calls = getattr(self, "calls", 0) + 1
        return float(np.sqrt(self.sigmas[i]))


@block
def ddpm(state: Noisy, *, tables: Tables) -> Kept:
    """Tables of the module, of a component and of the block itself, indexed by the step; a branch by the step."""
    key, noise_key = random.split(state.key)
    alphas = 1.0 - BETAS
    abar = ALPHAS_CUMPROD[state.i]
    previous = ALPHAS_CUMPROD[state.i - 1] if state.i > 0 else 1.0
    following = BETAS[state.i + 1] if state.i + 1 < len(BETAS) else 0.0
    eps = ops.tanh(state.x) * tables.scale(state.i)
    x = (state.x - eps * (BETAS[state.i] / np.sqrt(1 - abar))) / np.sqrt(alphas[state.i])
    if state.i > 2:
        x = x + random.normal(noise_key, state.x.shape) * np.sqrt(BETAS[state.i] * (1 - previous) / (1 - abar))
    for number in range(3):
        x = x + ops.sin(x) * tables.sigmas[state.i] * number * following
    return Kept(key=key, x=x)


def test_numpy_tables_are_read_before_the_graph() -> None:
    tables = Tables()
    body = {"ddpm": ddpm}
    eager = repeat.from_blocks_dict(body).bind(tables=tables)
    fast = eager.compile(fullgraph=True)
    for number, steps in enumerate((20, 40, 20)):
        x = Tensor([0.5 + number, -1.0, 2.0], ms.float32)
        expected, found = (one(key=random.key(number), x=x, steps=steps) for one in (eager, fast))
        assert np.array_equal(found.x.asnumpy(), expected.x.asnumpy())
        assert found.key == expected.key
        tables.sigmas = tables.sigmas * 1.5  # read in each call


@block
def scaled_on_the_left(state: Noisy) -> At:
    """Python makes an array of NumPy of `np.sqrt(...) * state.x`, and refuses it."""
    return At(x=np.sqrt(BETAS[state.i]) * state.x)


@block
def counting(state: Noisy, *, tables: Tables) -> At:
    x = state.x * tables.sigmas[int(tables.counted(state.i))]
    return At(x=x * tables.counted(state.i) if state.i % 2 else x)


def test_a_method_that_changes_its_object_does_not_run_ahead() -> None:
    halves = halves_of(counting.plan, {"tables": Tables()})  # type: ignore[arg-type]
    assert halves is None or "counted" not in halves.ahead.function.__code__.co_names


def test_a_scalar_of_numpy_on_the_left_of_a_tensor_stays_in_python() -> None:
    assert halves_of(scaled_on_the_left.plan, {}) is None  # type: ignore[arg-type]


class Counted(BlockState):
    key: Key
    x: Vector
    i: int
    waited: int = 0


class Recounted(BlockState):
    key: Key
    x: Vector
    waited: int


@block
def jump(state: Counted) -> Recounted:
    """Keys split in branches that numbers decide, one of them carried; a table whose last entry has none behind it."""
    key, x, waited = state.key, ops.tanh(state.x), state.waited + 1
    if state.i % 3 == 1:
        key, near_key = random.split(key)
        x = x + 0.1 * random.normal(near_key, x.shape)
    elif waited > 3:
        waited = 0
        key, far_key, scale_key = random.split(key, 3)
        x = x + float(random.uniform(scale_key, ())) * random.normal(far_key, state.x.shape)
    step = -TWELVE[state.i]
    if state.i + 1 < 12:
        step = step + TWELVE[state.i + 1]
    key, last_key = random.split(key)
    return Recounted(key=key, x=x + random.uniform(last_key, x.shape) * step, waited=waited)


TWELVE = np.linspace(1.0, 2.0, 12)


@pytest.mark.parametrize("level", ["full", "paranoid"])
def test_keys_are_split_in_branches_that_numbers_decide(level: Literal["full", "paranoid"]) -> None:
    eager = repeat.from_blocks_dict({"jump": jump})
    with checks(level):
        fast = eager.compile(fullgraph=True)
        for number, steps in enumerate((12, 7, 12, 1)):
            given = {"key": random.key(number), "x": Tensor([0.5, -number, 2.0], ms.float32)}
            expected, found = (one(**given, steps=steps, waited=number) for one in (eager, fast))
            assert np.array_equal(found.x.asnumpy(), expected.x.asnumpy())
            assert (found.key, found.waited) == (expected.key, expected.waited)
        with pytest.raises(IndexError, match="index 12 is out of bounds"):
            fast(key=random.key(0), x=Tensor([0.5], ms.float32), steps=13)


@block
def accepted(state: Noisy) -> Kept:
    """The graph decides whether the key is split."""
    key, x = state.key, ops.tanh(state.x)
    if x.mean() > 0:
        key, noise_key = random.split(key)
        x = x + random.normal(noise_key, x.shape)
    return Kept(key=key, x=x)


class AtIndex(BlockState):
    x: Vector
    i: int


@block
def behind_a_return(state: AtIndex) -> At:
    """Python's numbers are computed behind a return only: the logarithm of the last iteration's 0 would be an error."""
    left = 8 - state.i
    if left == 0:
        return At(x=state.x * 2)
    power = math.log10(left)
    if power > 0.5:
        small = math.log10(power)
    else:
        return At(x=state.x - power)
    return At(x=state.x * 0.5 + math.expm1(small))


@pytest.mark.parametrize("size", ["1", "2", "5"])
def test_numbers_behind_a_return_are_not_computed_where_it_returns(size: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_SEGMENT", size)
    pipeline = repeat.from_blocks_dict({"step": behind_a_return})
    x = Tensor([0.5, -2.0], ms.float32)
    same(pipeline, [{"x": x, "steps": 9}, {"x": x * 3, "steps": 4}, {"x": x, "steps": 9}])


class Real(BlockState):
    real: Float[Tensor, "b n"]
    key: Key


class Played(BlockState):
    key: Key
    loss: Float[Tensor, ""]


@block
def play(state: Real, *, maker: nn.Cell, judge: nn.Cell, first: nn.Optimizer, second: nn.Optimizer) -> Played:
    """Two networks against each other: draws are given to what is differentiated, and the optimizers write."""
    key, one_key, other_key = random.split(state.key, 3)
    rows = state.real.shape[0]
    noise = random.normal(one_key, (rows, 2))

    def judged(real: Tensor, noise: Tensor) -> Tensor:
        return ops.relu(1 - judge(real)).mean() + ops.relu(1 + judge(ops.stop_gradient(maker(noise)))).mean()

    def fooled(noise: Tensor) -> Tensor:
        value: Tensor = judge(maker(noise))
        return -value.mean()

    loss, slopes = ms.value_and_grad(judged, None, second.parameters)(state.real, noise)
    second(slopes)
    noise = random.normal(other_key, (rows, 2))
    _, slopes = ms.value_and_grad(fooled, None, first.parameters)(noise.astype(ms.float32))
    first(slopes)
    return Played(key=key, loss=loss)


def test_draws_beside_optimizers() -> None:
    """No draw is a tensor that there is already, and no key is changed by an optimizer that is given a gradient."""
    pipeline = repeat.from_blocks_dict({"play": play}, gather=("loss",))
    found = []
    for is_compiled in (False, True):
        ms.set_seed(3)
        maker, judge = nn.Dense(2, 3), nn.SequentialCell(nn.Dense(3, 4), nn.Tanh(), nn.Dense(4, 1))
        optimizers = {"first": nn.SGD(maker.trainable_params(), 0.1), "second": nn.SGD(judge.trainable_params(), 0.2)}
        bound = pipeline.bind(maker=maker, judge=judge, **optimizers)
        run = bound.compile(fullgraph=True) if is_compiled else bound
        losses = []
        for steps, seed in ((3, 0), (9, 1)):
            real = random.normal(random.key(seed), (4, 3))
            losses.append(run(real=real, key=random.key(seed), steps=steps).loss_history.asnumpy())
        parameters = [one.asnumpy() for cell in (maker, judge) for one in cell.trainable_params()]
        found.append([*losses, *parameters])
    for python, graph in zip(*found, strict=True):
        np.testing.assert_allclose(graph, python, rtol=2e-6, atol=1e-7)


def test_a_key_that_the_graph_would_split_stays_in_python() -> None:
    assert halves_of(accepted.plan, {}) is None  # type: ignore[arg-type]


def test_what_finds_the_shape_of_a_draw_is_told_as_a_draw() -> None:
    call = ast.parse("fnloop_shapes(state)", mode="eval").body
    assert isinstance(call, ast.Call)
    told = why_not(probe(lambda record: None, ()), call)  # type: ignore[arg-type]
    assert told is not None
    assert told[0] == "it makes random numbers in Python"


@block
def bound_in_a_branch(state: Noisy) -> Kept:
    key, noise_key = random.split(state.key)
    x = state.x + random.normal(noise_key, state.x.shape)
    if state.i >= 0:
        scale = 0.5
    return Kept(key=key, x=x * scale)


def test_the_line_that_is_told_of_a_part_is_that_of_the_user() -> None:
    fast = repeat.from_blocks_dict({"step": bound_in_a_branch}).compile(fullgraph=True)
    with pytest.raises(CompileError, match="it binds `scale` in one branch") as caught:
        fast(x=Tensor([1.0, 2.0]), key=random.key(0), steps=3)
    assert f"{Path(__file__).name}:" in str(caught.value).splitlines()[-1]
    assert "<part" not in str(caught.value)
