"""Numbers in a graph: floats of 64 bits and whole numbers, computed to the last bit as Python computes them."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from mindspore import Tensor, nn, ops

from fnloop import Block, BlockState, CompileError, CompileWarning, block, loop, loop_while
from fnloop.compile.validate.exact import exact_numbers
from fnloop.program.build import program_of

X = Tensor([1.0, -2.0, 0.5], ms.float32)
RATES = [0.1, 0.25, 0.7]


class Steps(BlockState):
    steps: int


class Step(BlockState):
    step: int


@loop
def repeat(state: Steps) -> Iterator[Step]:
    for step in range(state.steps):
        yield Step(step=step)


def bits(record: BlockState) -> dict[str, Any]:
    """The fields of a record, tensors as their bytes: floats differ where one bit does."""
    fields = {name: getattr(record, name) for name in record.__struct_fields__}
    return {
        name: (str(value.dtype), value.float().asnumpy().tobytes()) if isinstance(value, Tensor) else repr(value)
        for name, value in fields.items()
    }


def agree(pipeline: Block[Any, Any], *calls: dict[str, Any]) -> None:
    """One graph gives in every call what Python gives, bit for bit."""
    fast = pipeline.compile(fullgraph=True)
    for given in calls:
        assert bits(fast(**given)) == bits(pipeline(**given))
    assert fast.compilations == 1


def test_a_chaotic_map_is_right_after_a_thousand_iterations() -> None:
    class Map(BlockState):
        x: float
        total: Tensor

    @block
    def logistic(state: Map) -> Map:
        return Map(x=3.9 * state.x * (1 - state.x), total=state.total + state.x)

    agree(
        repeat.from_blocks_dict({"logistic": logistic}),
        {"steps": 1000, "x": 0.1, "total": X},
        {"steps": 1000, "x": 0.3, "total": X},
    )


def test_a_controller() -> None:
    class Plant(BlockState):
        position: float
        velocity: float
        integral: float
        last: float
        x: Tensor

    @block
    def control(state: Plant) -> Plant:
        kp, ki, kd, dt = 2.0, 0.35, 0.1, 0.01
        error = 1.0 - state.position
        integral = state.integral + error * dt
        force = kp * error + ki * integral + kd * ((error - state.last) / dt)
        if force > 5.0:
            force = 5.0
        elif force < -5.0:
            force = -5.0
        velocity = state.velocity + (force - 0.3 * state.velocity) * dt
        position = state.position + velocity * dt
        return Plant(position=position, velocity=velocity, integral=integral, last=error, x=state.x * 0.5 + force)

    start = {"position": 0.0, "velocity": 0.0, "integral": 0.0, "last": 0.0, "x": X}
    agree(repeat.from_blocks_dict({"control": control}), {"steps": 120, **start})


def test_an_optimizer_with_its_schedule() -> None:
    class Moments(BlockState):
        step: int
        w: Tensor
        m: Tensor
        v: Tensor

    class Moved(BlockState):
        w: Tensor
        m: Tensor
        v: Tensor
        rate: float
        correction: float

    @block
    def adam(state: Moments) -> Moved:
        b1, b2 = 0.9, 0.999
        gradient = state.w * 2.0
        m = b1 * state.m + (1 - b1) * gradient
        v = b2 * state.v + (1 - b2) * gradient * gradient
        step = state.step + 1
        correction = 1 - b1**step
        rate = 0.05 * (1 + math.cos(math.pi * state.step / 20))
        w = state.w - rate * (m / correction) / (ops.sqrt(v / (1 - b2**step)) + 1e-8)
        return Moved(w=w, m=m, v=v, rate=rate, correction=correction)

    pipeline = repeat.from_blocks_dict({"adam": adam})
    zeros = ops.zeros_like(X)
    start = {"w": X, "m": zeros, "v": zeros}
    agree(pipeline, {"steps": 9, **start}, {"steps": 30, **start})


def test_a_loop_ends_where_python_ends_it() -> None:
    class Root(BlockState):
        x: float
        f: float
        t: Tensor

    @loop_while
    def unsolved(state: Root) -> bool:
        return abs(state.f) > 1e-12

    @block
    def newton(state: Root) -> Root:
        x = state.x - state.f / (3 * state.x**2 - 2)
        return Root(x=x, f=x**3 - 2 * x - 5, t=state.t + x)

    pipeline = unsolved.from_blocks_dict({"newton": newton})
    agree(pipeline, {"x": 2.0, "f": -1.0, "t": X}, {"x": 9.0, "f": 706.0, "t": X})


def test_means_money_and_whole_numbers() -> None:
    class Sums(BlockState):
        step: int
        mean: float
        harmonic: float
        money: float
        phase: float
        whole: int
        x: Tensor

    class Summed(BlockState):
        mean: float
        harmonic: float
        money: float
        phase: float
        whole: int
        x: Tensor

    @block
    def add(state: Sums) -> Summed:
        n = state.step + 1
        loss = (state.x * 0.9).sum().item()
        mean = state.mean + (loss - state.mean) / n
        money = round(state.money * 1.07 * 100) / 100
        for rate in RATES:
            money += rate
        weight = RATES[state.step % 3] if state.harmonic < 2 else 1.0
        if abs(mean) <= weight and min(weight, state.harmonic) > 0.05:
            money += max(weight, 0.2)
        phase = (state.harmonic * 7) // 0.1 + (-state.harmonic * 3) % 0.7 + math.sqrt(n) * math.sin(n) + sum(RATES)
        whole = int(state.harmonic * 10) + math.floor(-state.harmonic) + round(state.harmonic * 2.5)
        whole += (2**40 * 3 + n) // -7 + (2**40 * n) % -13
        return Summed(
            mean=mean, harmonic=state.harmonic + 1 / n, money=money, phase=phase, whole=whole, x=state.x * 0.9
        )

    start = {"mean": 0.0, "harmonic": 0.0, "money": 100.0, "phase": 0.0, "whole": 0, "x": X}
    pipeline = repeat.from_blocks_dict({"add": add})
    agree(pipeline, {"steps": 9, **start}, {"steps": 30, **start})


def test_whole_numbers_of_tensors() -> None:
    """Tensors are rounded as floats are, below 0 too, which comes late; of infinity there is no whole number."""

    class At(BlockState):
        x: Tensor
        step: int
        end: int

    class Whole(BlockState):
        x: Tensor
        floor: int
        ceil: int
        whole: int

    @block
    def halve(state: At) -> Whole:
        x = state.x * -0.5
        whole = int(x.sum() / (state.end - state.step))
        return Whole(x=x, floor=math.floor(x[0]), ceil=math.ceil(x[1].astype(ms.float16)), whole=whole)

    pipeline = repeat.from_blocks_dict({"halve": halve}, gather=("floor", "ceil", "whole"))
    x = Tensor([16.0, -32.0], ms.float32)
    agree(pipeline, {"steps": 4, "end": 99, "x": x}, {"steps": 12, "end": 90, "x": x})
    with pytest.raises(OverflowError, match="infinity"):
        pipeline.compile()(x=x, steps=9, end=6)


def test_numbers_beside_tensors_of_every_dtype() -> None:
    class Beside(BlockState):
        x: Tensor
        f: float

    class Made(BlockState):
        added: Tensor
        scaled: Tensor
        raised: Tensor
        chosen: Tensor
        f: float

    @block
    def meet(state: Beside) -> Made:
        f = state.f * 0.1
        return Made(
            added=f + state.x - state.f,
            scaled=state.x * f / state.f,
            raised=(state.x * state.x) ** f,
            chosen=ops.where(state.x > f, state.x.astype(ms.float32), ops.full((3,), f)),
            f=f,
        )

    pipeline = meet.compile(fullgraph=True)
    for dtype in (ms.float32, ms.float16, ms.float64, ms.int64):
        x = Tensor(np.array([1, 2, 3])).astype(dtype)
        assert bits(pipeline(x=x, f=0.3)) == bits(meet(x=x, f=0.3))


def test_stacked_and_nested_floats() -> None:
    class Time(BlockState):
        t: float
        u: float

    class Field(Time):
        sums: tuple[float, float]
        total: float
        x: Tensor

    class Out(BlockState):
        sums: tuple[float, float]
        total: float
        x: Tensor

    @loop
    def times(state: Steps) -> Iterator[Time]:
        for number in range(state.steps):
            yield Time(t=number / 7, u=1 / (number + 3))

    @block
    def add(state: Field) -> Out:
        a, b = state.sums
        sums = (a + state.u, b * 0.9 + state.u * state.t)
        return Out(sums=sums, total=state.total + state.t, x=state.x + state.t)

    pipeline = times.from_blocks_dict({"add": add})
    start = {"sums": (0.1, 0.2), "total": 1e-20, "x": X}
    agree(pipeline, {"steps": 5, **start}, {"steps": 11, **start})


@pytest.mark.parametrize(("f", "g", "error"), [(0.0, 1.0, ZeroDivisionError), (1e-3, -1.0, ValueError)])
def test_what_python_raises_is_raised(f: float, g: float, error: type[Exception]) -> None:
    class Two(BlockState):
        f: float
        g: float
        x: Tensor

    class One(BlockState):
        x: Tensor

    @block
    def risk(state: Two) -> One:
        return One(x=state.x * (state.g / state.f + math.sqrt(state.g) + math.exp(state.g)))

    fast = risk.compile(fullgraph=True)
    assert bits(fast(f=0.5, g=2.0, x=X)) == bits(risk(f=0.5, g=2.0, x=X))
    for run in (risk, fast):
        with pytest.raises(error):
            run(f=f, g=g, x=X)


class Blend(nn.Cell):
    """A moving average; `1 - 0.999` with 32 bits differs in the fifth digit."""

    def __init__(self, by: float) -> None:
        super().__init__()
        self.by, self.rest = by, 1 - by

    def construct(self, x: Any, y: Any) -> Any:
        return x * self.by + y * self.rest


class BlendInside(Blend):
    def construct(self, x: Any, y: Any) -> Any:
        return x * self.by + y * (1 - self.by)


class BlendGiven(nn.Cell):
    def construct(self, x: Any, y: Any, by: Any) -> Any:
        return x * by + y * (1 - by)


class Small(BlockState):
    x: Tensor
    f: float
    g: float
    n: int


class Found(BlockState):
    x: Tensor
    f: float
    total: int
    power: float
    ratio: float


class SmallStep(Small):
    step: int
    total: int


@block
def shrink(state: SmallStep) -> Found:
    x = state.x * 0.5 + 0.25
    still = int(x.sum() > 100)
    f, n = state.f * 1e-4 + still, state.n + still
    total = state.total * 2 + (1 if f else 0) + (n if not f else 2) + still
    while f and total < 5:
        total = total + 3
    if n + state.step == state.g:
        total = total + 16
    if n + state.step <= state.g:
        total = total + 32
    power = (state.g * 1e-17) ** (state.step * 2)
    return Found(x=x, f=f, total=total, power=power, ratio=(n + state.step) / 3 + math.exp(-f * n))


@pytest.mark.filterwarnings("ignore::fnloop.CompileWarning")
def test_floats_that_a_graph_takes_for_zero_and_numbers_that_no_float_holds() -> None:
    pipeline = repeat.from_blocks_dict({"shrink": shrink})
    fast = pipeline.compile()
    usual = {"x": X, "f": 1.0, "g": 3e15, "n": 5, "total": 1, "steps": 9}
    for changed in (
        {}, {"f": 1e-40}, {"f": 0.0},  # in the graph
        {"f": 1e-310}, {"n": 2**53 - 4, "g": 2.0**53},  # in Python
    ):  # fmt: skip
        given = {**usual, **changed}
        assert bits(fast(**given)) == bits(pipeline(**given)), changed


SIGMAS = np.linspace(1.0, 0.1, 9)


class Schedule:
    """A component with tables."""

    def __init__(self) -> None:
        self.times, self.weights = np.arange(9, 0, -1), np.linspace(0.1, 0.9, 10)


class Sampled(BlockState):
    x: Tensor
    f: float
    step: int


class Sample(BlockState):
    x: Tensor
    f: float


@block
def sample(state: Sampled, *, schedule: Schedule) -> Sample:
    sigma, weight = SIGMAS[state.step], schedule.weights[-1 - state.step]
    following = SIGMAS[state.step + 1] if state.step < 8 else 0.0
    time = int(schedule.times[state.step]) // 2 + schedule.times[3]
    x = state.x + state.x * (following - sigma) / math.sqrt(weight) + time * 1e-3
    return Sample(x=x, f=state.f * 0.5 + float(x.sum()) * weight)


def test_tables_of_numpy_indexed_by_the_variable_of_a_loop() -> None:
    schedule = Schedule()
    pipeline = repeat.from_blocks_dict({"sample": sample}).bind(schedule=schedule)
    fast = pipeline.compile(fullgraph=True)
    for given in ({"steps": 9, "x": X, "f": 0.1}, {"steps": 5, "x": X * 2, "f": 3.3}):
        assert bits(fast(**given)) == bits(pipeline(**given))
    schedule.weights[8] = 0.25
    assert bits(fast(steps=9, x=X, f=0.1)) == bits(pipeline(steps=9, x=X, f=0.1))


def test_numbers_in_cells() -> None:
    class Two(BlockState):
        x: Tensor
        f: float

    class One(BlockState):
        x: Tensor

    @block
    def blend(state: Two, *, cell: nn.Cell) -> One:
        return One(x=cell(state.x, state.x * state.x) * state.f)

    @block
    def blend_by(state: Two, *, cell: nn.Cell) -> One:
        return One(x=cell(state.x, state.x * state.x, state.f))

    good = blend.bind(cell=Blend(0.999))
    assert bits(good.compile(fullgraph=True)(x=X, f=0.1)) == bits(good(x=X, f=0.1))
    captured = blend.bind(cell=BlendInside(0.999))  # it computes `1 - self.by`, which a graph would do in 32 bits
    assert bits(captured.compile(fullgraph=True)(x=X, f=0.1)) == bits(captured(x=X, f=0.1))
    given = blend_by.bind(cell=BlendGiven())  # captured too, for the same reason
    by_number = given.compile(fullgraph=True)
    for f in (0.999, 0.1, -3.0, 1e-12):
        assert bits(by_number(x=X, f=f)) == bits(given(x=X, f=f))


def test_numbers_of_numbers_alone_must_be_exact() -> None:
    class Both(BlockState):
        t: float
        x: Tensor

    class Time(BlockState):
        t: float

    class Mixed(BlockState):
        x: Tensor
        loss: float

    @block
    def later(state: Time) -> Time:
        return Time(t=state.t * 1.1)

    @block
    def mix(state: Both) -> Mixed:
        return Mixed(x=state.x * state.t, loss=state.x.sum().item() * state.t)

    program = program_of(repeat.from_blocks_dict({"later": later, "mix": mix}, outputs=Outputs).plan)
    exact = exact_numbers(program)
    assert {name: var.name in exact for name, var in program.outputs.items()} == {"t": True, "loss": False, "x": False}


class Outputs(BlockState):
    t: float
    x: Tensor
    loss: float


def test_the_functions_of_math() -> None:
    class Numbers(BlockState):
        step: int
        f: float
        g: float
        x: Tensor

    class Made(BlockState):
        f: float
        g: float
        x: Tensor

    @block
    def compute(state: Numbers) -> Made:
        n = state.step - 3
        f = math.fabs(n) + math.pow(n, 2) + math.hypot(n, state.f) + math.atan2(state.f, n) + math.degrees(0.1 * n)
        f += math.log(state.f * state.f + 2, 2) + math.tanh(n) + math.asin(0.5) + math.erf(state.g) + math.sinh(state.g)
        f += math.ceil(state.g * 3) - math.trunc(-state.g * 7)
        g = 0.5 if math.isnan(state.f) or math.isinf(state.g) else state.g * 0.9
        if math.isfinite(f) and f != 0:
            g += abs(-f) * 0.01
        g = float(round(g * 1000)) / 1000 + float(state.x.sum() * 0.1) + state.x[0].item() + pow(g, 1.5)
        return Made(f=f % 2.5, g=max(state.f, g, 0.3) % 5.0, x=state.x * 0.9 + f * 1e-3)

    pipeline = repeat.from_blocks_dict({"compute": compute})
    agree(pipeline, {"steps": 9, "f": 0.3, "g": 0.7, "x": ops.abs(X)})


def test_floats_in_tuples_dicts_and_records() -> None:
    class Options(BlockState):
        rate: float = 0.1
        betas: tuple[float, float] = (0.9, 0.999)

        def rate_at(self, step: int) -> float:
            if step < 3:
                return self.rate * step / 3
            return self.rate * 0.95 ** (step - 3)

    class Held(BlockState):
        last: tuple[float, ...]
        config: dict[str, float]
        maybe: float | None
        x: Tensor

    class Given(Held):
        step: int
        options: Options

    @block
    def shift(state: Given) -> Held:
        a, b, c = state.last
        first, second = state.options.betas
        rate = state.options.rate_at(state.step) + state.options.replace(rate=a).rate
        last = (b, c, a * 0.3 + first * rate + (1 - second))
        config = {"rate": state.config["rate"] * 0.9, "momentum": state.config["momentum"]}
        return Held(last=last, config=config, maybe=sum(last) / len(last), x=state.x * config["rate"] + rate)

    config = {"rate": 0.1, "momentum": 0.9}
    start = {"last": (0.1, 0.2, 0.7), "config": config, "maybe": 0.2, "options": Options(), "x": X}
    agree(repeat.from_blocks_dict({"shift": shift}), {"steps": 9, **start})


class Wide(BlockState):
    f: float
    x: Tensor
    wide: Tensor


@block
def made_wide(state: Wide) -> Wide:
    """The number of an earlier block's tensor, as tensors of 64 bits."""
    both = Tensor([state.f, 0.1], ms.float64)
    f = float(state.x.sum()) / 3
    return Wide(f=f, x=state.x * 0.5 + 1, wide=state.wide * 0.5 + both + Tensor(f, ms.float64))


def test_a_tensor_of_64_bits_has_all_digits_of_a_number() -> None:
    pipeline = repeat.from_blocks_dict({"made": made_wide})
    given = {"f": 0.3, "x": Tensor([0.7, 1.3]), "wide": Tensor([0.0, 0.0], ms.float64), "steps": 12}
    wide = pipeline.compile(fullgraph=True)(**given).wide
    assert wide.asnumpy().tobytes() == pipeline(**given).wide.asnumpy().tobytes()


def test_numbers_that_tensors_of_few_bits_do_not_hold() -> None:
    class Compared(BlockState):
        small: Tensor
        half: Tensor
        n: int
        r: float
        seen: Tensor

    @block
    def compare(state: Compared) -> Compared:
        small, half, n, r = state.small, state.half, state.n, state.r
        truths = [
            small == n,
            small != n,
            small < n,
            n > small,
            small < 200,
            half < r,
            half < 0.1,
            r > half,
            ops.less(small, 200),
        ]
        halves = [ops.mul(half, r), half.multiply(r), half.true_divide(r), half * r]
        seen = ops.stack([*[truth.astype(ms.float32) for truth in truths], *[one.astype(ms.float32) for one in halves]])
        # late, the number is beyond the digits of a float of 32 bits
        return Compared(small=small * n + small % n, half=half, n=n * 7 + 1, r=r, seen=state.seen * 0.5 + seen)

    small, half = Tensor([1, 100, -3], ms.int8), Tensor([0.1, 1.0, -5.0], ms.float16)
    given = {"small": small, "half": half, "seen": ops.zeros((13, 3))}
    agree(
        repeat.from_blocks_dict({"compare": compare}),
        {"steps": 12, "n": 1, "r": 1 + 2.0**-11 + 2.0**-30, **given},
        {"steps": 12, "n": 2**24 + 1, "r": 0.1, **given},
    )


def test_a_number_that_operators_would_round_is_left_to_python() -> None:
    class Divided(BlockState):
        x: Tensor
        n: int

    @block
    def divide(state: Divided) -> Divided:
        return Divided(x=state.x + ops.div(1000000000.0 * X, state.n), n=state.n * 8)

    divided = repeat.from_blocks_dict({"divide": divide})
    fast = divided.compile()
    given: dict[str, Any] = {"steps": 9, "x": X, "n": 1}
    with pytest.warns(CompileWarning, match="64 bits"):  # in the last iteration, where `n` is 2**24
        found = fast(**given)
    assert bits(found) == bits(divided(**given))


BIG = 2**31 + 5


class Whole(BlockState):
    k: Tensor


@block
def fill_by_literal(state: Whole) -> Whole:
    return Whole(k=ops.masked_fill(state.k, state.k > 3, 16777217) + 1)


@block
def fill_by_global(state: Whole) -> Whole:
    return Whole(k=state.k + ops.full((3,), BIG))


@block
def divide_by_keyword(state: Whole) -> Whole:
    return Whole(k=state.k + ops.div(state.k, other=-(2**24) - 1).astype(ms.int64))


@block
def compute_with_operators(state: Whole) -> Whole:
    made = Tensor([BIG, 2**24 + 1, 0]) % 1000
    return Whole(k=state.k + made + (state.k < BIG) + state.k * 16777217)


@pytest.mark.parametrize("fill", [fill_by_literal, fill_by_global, divide_by_keyword])
def test_a_written_number_that_operators_would_round_is_left_to_python(fill: Block[Whole, Whole]) -> None:
    filled = repeat.from_blocks_dict({"fill": fill})
    given: dict[str, Any] = {"steps": 9, "k": Tensor([1, -2, 0], ms.int64)}
    with pytest.warns(CompileWarning, match="it gives an operator the whole number"):
        found = filled.compile()(**given)
    assert bits(found) == bits(filled(**given))
    with pytest.raises(CompileError, match="make a tensor of it"):
        filled.compile(fullgraph=True)(**given)


def test_operators_and_tensors_have_all_digits_of_a_written_number() -> None:
    given = {"steps": 9, "k": Tensor([1, -2, 0], ms.int64)}
    agree(repeat.from_blocks_dict({"compute": compute_with_operators}), given)


class Rated(BlockState):
    x: Tensor
    rate: float
    seen: Any


@block
def keep_rate(state: Rated) -> Rated:
    return Rated(x=state.x * 0.5, rate=state.rate, seen=state.seen)


@block
def halve_rate(state: Rated) -> Rated:
    return Rated(x=state.x * state.rate, rate=state.rate * 0.5, seen=state.seen + 1)


TABLE = np.array([3, 5, 7])


@block
def read_table(state: Rated) -> Rated:
    return Rated(x=state.x * 0.5, rate=state.rate * 0.5, seen=TABLE[1])


@pytest.mark.parametrize(("rated", "rate"), [(keep_rate, 1), (keep_rate, True), (read_table, 0.5)])
def test_a_number_of_another_class_than_a_graph_gives_is_left_to_python(
    rated: Block[Rated, Rated], rate: float
) -> None:
    pipeline = repeat.from_blocks_dict({"rated": rated})
    given: dict[str, Any] = {"steps": 9, "x": X, "rate": rate, "seen": 4}
    expected = pipeline(**given)
    with pytest.warns(CompileWarning, match=r"has a number of the class (int|bool|int64) in Python"):
        found = pipeline.compile()(**given)
    assert bits(found) == bits(expected)
    assert (type(found.rate), type(found.seen)) == (type(expected.rate), type(expected.seen))


class Seen(BlockState):
    x: Tensor
    seen: Any
    pair: tuple[Any, Any]


@block
def keep_seen(state: Seen) -> Seen:
    return Seen(x=state.x * 0.5, seen=state.seen, pair=(state.pair[1], state.pair[0]))


def test_a_scalar_of_numpy_in_a_later_call_comes_back_as_one() -> None:
    pipeline = repeat.from_blocks_dict({"keep": keep_seen})
    fast = pipeline.compile(verify="never")
    scalar = np.int64(4)
    for seen, pair in [(4, (1, 2)), (scalar, (1, 2)), (4, (1, scalar)), (4, (1, 2)), (np.float32(0.5), (1, 2))]:
        given: dict[str, Any] = {"steps": 9, "x": X, "seen": seen, "pair": pair}
        expected = pipeline(**given)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", CompileWarning)
            found = fast(**given)
        assert bits(found) == bits(expected)
        assert type(found.seen) is type(expected.seen)
        assert [*map(type, found.pair)] == [*map(type, expected.pair)]


class Warmed(BlockState):
    step: int
    scale: float


@loop
def warm(state: Steps) -> Iterator[Warmed]:
    for step in range(state.steps):
        yield Warmed(step=step, scale=1 if step == 8 else 0.5)


@loop
def switch_on(state: Steps) -> Iterator[Warmed]:
    for step in range(state.steps):
        yield Warmed(step=step, scale=True if step == 8 else 1)


class Scaled(BlockState):
    x: Tensor
    last: float


class Scalable(Scaled):
    scale: float


@block
def scale_by(state: Scalable) -> Scaled:
    return Scaled(x=state.x * state.scale, last=state.scale)


@pytest.mark.parametrize(("several", "gather"), [(warm, ()), (warm, ("last",)), (switch_on, ("last",))])
def test_numbers_of_several_classes_that_a_loop_yields_come_out_as_they_are(
    several: Any, gather: tuple[str, ...]
) -> None:
    pipeline = several.from_blocks_dict({"scale": scale_by}, gather=gather)
    fast = pipeline.compile(verify="never")
    for steps in (5, 9, 12):
        given: dict[str, Any] = {"steps": steps, "x": X, "last": 0.25}
        expected: Any = pipeline(**given)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", CompileWarning)
            found: Any = fast(**given)
        assert bits(found) == bits(expected)
        assert type(found.last) is type(expected.last)
        if gather:
            assert [*map(type, found.last_history)] == [*map(type, expected.last_history)]


class Counted(BlockState):
    step: int
    seen: Any


@loop
def count(state: Steps) -> Iterator[Counted]:
    for step in range(state.steps):
        yield Counted(step=step, seen=np.int64(1) if step == 8 else 1)


class Kept(BlockState):
    x: Tensor
    last: Any


class Keeping(Kept):
    seen: Any


@block
def keep(state: Keeping) -> Kept:
    return Kept(x=state.x * 0.5, last=state.seen)


def test_a_scalar_of_numpy_that_a_loop_yields_late_comes_out_as_one_in_a_stream() -> None:
    pipeline = count.from_blocks_dict({"keep": keep})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        found: list[Any] = list(pipeline.compile(verify="never").stream(steps=12, x=X, last=0))
    expected: list[Any] = list(pipeline.stream(steps=12, x=X, last=0))
    assert [bits(one.state) for one in found] == [bits(one.state) for one in expected]
    assert [type(one.state.last) for one in found] == [type(one.state.last) for one in expected]


def test_a_whole_number_that_becomes_a_float_is_in_the_graph() -> None:
    pipeline = repeat.from_blocks_dict({"rated": halve_rate})
    agree(pipeline, {"steps": 9, "x": X, "rate": 1, "seen": 4}, {"steps": 12, "x": X, "rate": 3, "seen": 4})


LOW = -0.3


def clamped(x: float, low: float = LOW, between: tuple[float, float] = (0.1, -0.2), *, top: float = -0.7) -> float:
    return max(low, min(x * between[0] - between[1], 0.9)) + top


LOW = 0.6  # the default is what it was


def several(x: float, first: float = 0.1, second: float = 0.1, *, n: int = -2) -> float:
    return x * first - second + n


class Point(BlockState):
    x: float
    y: Tensor


@block
def left_out(state: Point) -> Point:
    return Point(x=clamped(state.x) + 0.25, y=state.y + state.x)


@block
def some_given(state: Point) -> Point:
    return Point(x=clamped(state.x, -0.1) - clamped(state.x, between=(0.3, 0.7), top=-0.2), y=state.y + state.x)


@block
def each_alone(state: Point) -> Point:
    return Point(x=several(state.x, first=0.3) + several(state.x, second=0.3) * several(state.x, n=1), y=state.y)


@block
def by_a_star(state: Point) -> Point:
    return Point(x=clamped(*(state.x,)), y=state.y + state.x)


@block
def of_inner_functions(state: Point) -> Point:
    def inner(x: float, above: float = 0.7, below: float = -0.7) -> float:
        return above if x > 0 else below

    return Point(x=inner(-state.x) * 1.1, y=state.y + state.x)


@pytest.mark.parametrize("step", [left_out, some_given, each_alone, by_a_star, of_inner_functions])
def test_defaults_of_helpers_have_64_bits_and_the_value_of_their_definition(step: Block[Any, Any]) -> None:
    """MindSpore's parser knows in a default only names that the function reads."""
    stepping = repeat.from_blocks_dict({"step": step})
    agree(stepping, {"steps": 9, "x": 1.7, "y": X}, {"steps": 3, "x": -3.0, "y": X}, {"steps": 12, "x": 0.1, "y": X})


@block
def halving(state: Point) -> Point:
    x, n = state.x + 3.0, 0
    while (rest := abs(x * 0.75 - 0.3)) > 0.5 and n < 9:
        x = x * 0.75 - 0.1
        if n % 3 == 2:
            n += 2
            if x > 9:
                break
        else:
            n += 1
    return Point(x=x + rest, y=state.y * 0.5 + n)


def test_a_name_that_the_test_of_a_while_binds() -> None:
    stepping = repeat.from_blocks_dict({"step": halving})
    agree(stepping, {"steps": 9, "x": 1.7, "y": X}, {"steps": 12, "x": 300.0, "y": X}, {"steps": 3, "x": -0.1, "y": X})


@block
def by_inner_functions(state: Point) -> Point:
    def rate(t: float, scale: float = 0.1, *, shift: float = -0.7) -> float:
        return min(t * scale + shift, 0.9)

    smaller: Callable[[float, float], float] = lambda a, b: a if a < b else b * 0.3  # noqa: E731
    total = sum(rate(t, 0.2 * k) for k, t in enumerate((state.x, 0.7)))
    return Point(x=rate(total, 0.3) + smaller(state.x, 0.6), y=state.y + math.sin(rate(state.x, shift=0.3)))


def test_floats_given_to_functions_inside_have_64_bits() -> None:
    stepping = repeat.from_blocks_dict({"step": by_inner_functions})
    agree(stepping, {"steps": 9, "x": 1.7, "y": X}, {"steps": 12, "x": -3.0, "y": X}, {"steps": 3, "x": 0.6, "y": X})
