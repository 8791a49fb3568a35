"""A long compiled loop runs in pieces: the same numbers, failures, bars and ends as in one graph and in Python."""

import re
import sys
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from jaxtyping import Float
from mindspore import Tensor, ops

from fnloop import BlockState, CompileWarning, StateError, block, failure_of, loop, loop_while, random, sequence
from fnloop.compile import fitting, kept, segments
from fnloop.compile.attempt import Made
from fnloop.compile.pieces import piece_of
from fnloop.program.ops import Call
from fnloop.program.partition import part_of

X = Tensor(np.array([0.5, -1.0, 2.0], np.float32))


class Steps(BlockState):
    steps: int


class At(BlockState):
    i: int
    weight: Tensor


class Pair(BlockState):
    a: Tensor
    n: int


class Noise(BlockState):
    key: random.Key
    noise: Float[Tensor, "3"]


class Key(BlockState):
    key: random.Key


class Update(BlockState):
    x: Tensor
    pair: Pair
    total: float
    label: str | None
    i: int
    weight: Tensor
    noise: Tensor


class Updated(BlockState):
    x: Tensor
    pair: Pair
    total: float
    label: str | None
    seen: Tensor


@loop
def steps(state: Steps) -> Iterator[At]:
    for i in range(state.steps):
        yield At(i=i, weight=Tensor(np.full(3, 0.1 * i, np.float32)))


@block
def draw(state: Key) -> Noise:
    key, sub = random.split(state.key)
    return Noise(key=key, noise=random.normal(sub, (3,)))


class Scale(BlockState):
    x: Tensor
    j: int


class Scaled(BlockState):
    x: Tensor


class Counter(BlockState):
    i: int


class Inner(BlockState):
    j: int


@loop
def inner(state: Counter) -> Iterator[Inner]:
    for j in range(state.i % 3):
        yield Inner(j=j)


@block
def scale(state: Scale) -> Scaled:
    return Scaled(x=state.x * 0.9 + state.j)


@block
def update(state: Update) -> Updated:
    pair = Pair(a=state.pair.a + state.x * state.weight, n=state.pair.n + state.i)
    x = state.x * 0.5 + state.noise
    return Updated(x=x, pair=pair, total=state.total + 0.5, label=state.label, seen=x * 2)


class Enough(BlockState):
    pair: Pair


def enough(state: Enough) -> bool:
    return state.pair.n >= 15


BODY = {"draw": draw, "inner": inner.from_blocks_dict({"scale": scale}), "update": update}


class Outputs(BlockState):
    x: Tensor
    pair: Pair
    key: random.Key
    total: float
    seen: Tensor


FOLD = steps.from_blocks_dict(BODY, outputs=Outputs)


@loop(until=enough)
def until_enough(state: Steps) -> Iterator[At]:
    for i in range(state.steps):
        yield At(i=i, weight=Tensor(np.full(3, 0.1 * i, np.float32)))


ENDING = until_enough.from_blocks_dict({name: BODY[name] for name in ("inner", "update")})


@loop_while
def small(state: Scaled) -> bool:
    return bool(state.x.sum() < 100)


class Grown(BlockState):
    x: Tensor
    doubled: Tensor


@block
def grow(state: Scaled) -> Grown:
    return Grown(x=state.x * 1.5, doubled=state.x * 2)


GROWING = small.from_blocks_dict({"grow": grow}, outputs=Grown)


def start(**more: Any) -> dict[str, Any]:
    if "noise" in more:
        return {"x": X, "pair": Pair(a=X * 2, n=0), "total": 0.25, "label": None, **more}
    return {"x": X, "pair": Pair(a=X * 2, n=0), "key": random.key(7), "total": 0.25, "label": None, **more}


def bits(record: Any) -> list[Any]:
    """All numbers of a record, bit for bit."""
    found = []
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, BlockState):
            found += bits(value)
        else:
            found.append(value.asnumpy().tobytes() if isinstance(value, Tensor) else value)
    return found


def pieces_of(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_SEGMENT", str(size))


@pytest.mark.parametrize("size", [1, 3, 4])
def test_any_size_gives_the_same_numbers(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """With draws, records and None in the carry, an inner loop, iteration variables, a value of the last iteration."""
    whole = FOLD.compile()
    given = start(steps=9)
    expected = bits(whole(**given))
    assert whole.compilations == 1
    pieces_of(size, monkeypatch)
    fast = FOLD.compile(fullgraph=True)
    assert bits(fast(**given)) == expected
    assert bits(fast(**given)) == expected
    assert bits(fast(**start(steps=8))) == bits(whole(**start(steps=8)))
    assert fast.compilations <= 3  # the runs of the loop inside are equally long in a piece, or not, or there are none


@pytest.mark.parametrize("size", [1, 2, 6, 7])
def test_an_early_end(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may come in the middle of a piece, at its end, or not at all."""
    expected = [ENDING.compile()(**start(steps=steps, noise=X)) for steps in (9, 4)]
    assert [one.pair.n for one in expected] == [15, 6]
    pieces_of(size, monkeypatch)
    fast = ENDING.compile()
    assert [bits(fast(**start(steps=steps, noise=X))) for steps in (9, 4)] == [bits(one) for one in expected]


@pytest.mark.parametrize("size", [1, 2, 3, 50])
def test_a_predicate(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of iterations is a multiple of the size, or not; outputs that are not carried are the last ones."""
    expected = GROWING(x=X)
    pieces_of(size, monkeypatch)
    fast = GROWING.compile()
    assert bits(fast(x=X)) == bits(expected)
    assert bits(fast(x=X * 2)) == bits(GROWING(x=X * 2))
    assert fast.compilations == 1
    for great in (GROWING, fast):
        with pytest.raises(StateError, match="doubled"):
            great(x=X * 1000)


def test_zero_iterations(monkeypatch: pytest.MonkeyPatch) -> None:
    pieces_of(2, monkeypatch)
    fast = FOLD.compile()
    for one in (FOLD, fast):
        with pytest.raises(StateError, match="seen"):
            one(**start(steps=0))
    carried = steps.from_blocks_dict(BODY)
    assert bits(carried.compile()(**start(steps=0))) == bits(carried(**start(steps=0)))


def test_what_is_before_and_behind_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    around = sequence.from_blocks_dict({"before": grow, "fold": FOLD, "behind": grow})
    expected = around(**start(steps=5))
    pieces_of(2, monkeypatch)
    fast = around.compile()
    same(fast(**start(steps=5)), expected)
    same(fast(**start(steps=5)), expected)
    places = {row.path: row.place for row in fast.explain().rows}
    assert places["before"] == "graph 1"
    assert places["fold"] == "graph 2, in pieces"
    assert places["behind"] == "graph 3"


def same(one: Any, other: Any) -> None:
    for name in other.__struct_fields__:
        value, expected = getattr(one, name), getattr(other, name)
        if isinstance(value, Tensor):
            np.testing.assert_allclose(value.asnumpy(), expected.asnumpy(), rtol=1e-5)
        elif isinstance(value, BlockState) and not isinstance(value, random.Key):
            same(value, expected)
        else:
            assert value == expected


def failing_at(last: int, action: Any) -> Any:
    @loop
    def failing(state: Steps) -> Iterator[At]:
        for i in range(state.steps):
            if i == last:
                action()
            yield At(i=i, weight=X)

    return sequence.from_blocks_dict({"fold": failing.from_blocks_dict(BODY)})


def divide_by_zero() -> None:
    raise ZeroDivisionError("no")


def ctrl_c() -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(("action", "error"), [(divide_by_zero, ZeroDivisionError), (ctrl_c, KeyboardInterrupt)])
def test_a_header_that_fails(action: Any, error: type[BaseException], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that was computed is lost: path, iteration and last complete state are those of a run in Python."""
    pieces_of(2, monkeypatch)
    for last in (0, 4):
        block = failing_at(last, action)
        failures = []
        for one in (block, block.compile()):
            with pytest.raises(error) as caught:
                one(**start(steps=6))
            failures.append(failure_of(caught.value))
        python, compiled = failures
        assert python is not None
        assert compiled is not None
        assert (compiled.path, compiled.iterations) == (python.path, python.iterations)
        names = {"x", "pair", "key", "total", "label"}
        assert names <= python.state.keys()
        assert names <= compiled.state.keys()
        for name in ("pair", "key", "total", "label"):
            assert type(compiled.state[name]) is type(python.state[name])
        np.testing.assert_allclose(compiled.state["x"].asnumpy(), python.state["x"].asnumpy(), rtol=1e-5)  # type: ignore[attr-defined]
        assert compiled.state["key"] == python.state["key"]


def test_a_block_that_fails_in_a_later_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    """A block that Python runs before the graph, in the second iteration of the third piece."""

    class Draw(BlockState):
        key: random.Key
        i: int

    @block
    def draw_or_fail(state: Draw) -> Noise:
        if state.i == 5:
            raise ZeroDivisionError
        key, sub = random.split(state.key)
        return Noise(key=key, noise=random.normal(sub, (3,)))

    fold = steps.from_blocks_dict({**BODY, "draw": draw_or_fail})
    pieces_of(2, monkeypatch)
    failures = []
    for one in (fold, fold.compile()):
        with pytest.raises(ZeroDivisionError) as caught:
            one(**start(steps=9))
        failures.append(failure_of(caught.value))
    python, compiled = failures
    assert python is not None
    assert compiled is not None
    assert compiled.path == python.path == "steps/draw"
    assert compiled.iterations[0].index == python.iterations[0].index == 5
    assert compiled.iterations[0].variables.keys() == python.iterations[0].variables.keys()
    assert compiled.state.keys() == python.state.keys()
    assert compiled.state["key"] == python.state["key"]


def test_an_operator_that_fails_in_a_loop_that_draws_and_gathers() -> None:
    """Its iteration cannot be run again alone, and the block is named all the same."""

    class Drawing(BlockState):
        x: Float[Tensor, " n"]
        key: random.Key

    @block
    def drawn(state: Drawing) -> Noise:
        key, sub = random.split(state.key)
        return Noise(key=key, noise=random.normal(sub, state.x.shape))

    class Noisy(BlockState):
        x: Float[Tensor, " n"]
        noise: Float[Tensor, " n"]

    class Moved(BlockState):
        x: Float[Tensor, " n"]

    @block
    def move(state: Noisy) -> Moved:
        return Moved(x=state.x + ops.concat((state.noise, state.noise)))

    fold = steps.from_blocks_dict({"draw": drawn, "move": move}, gather=("x",))
    for one in (fold, fold.compile()):
        with pytest.raises(Exception, match=r"(?i)shape|broadcast") as caught:
            one(x=Tensor([1.0, 2.0, 3.0]), key=random.key(0), steps=9)
        failure = failure_of(caught.value)
        assert failure is not None
        assert (failure.path, failure.iterations[0].index) == ("steps/move", 0)


# --- which loops run in pieces


class Image(BlockState):
    image: Tensor


class Summed(Image):
    x: Tensor


@loop
def images(state: Steps) -> Iterator[Image]:
    for i in range(state.steps):
        yield Image(image=ops.full((512, 256), i / 100))


@block
def add_image(state: Summed) -> Scaled:
    return Scaled(x=state.x + state.image[0, :3])


def test_a_loop_that_takes_many_bytes_runs_in_pieces() -> None:
    """Half a MB or more for each iteration; a short one stays one graph, which is another one."""
    fold = images.from_blocks_dict({"add": add_image})
    fast = fold.compile()
    assert "pieces" not in str((fast(x=X, steps=3), fast.explain())[1])
    for _ in range(2):
        assert bits(fast(x=X, steps=30)) == bits(fold(x=X, steps=30))
        assert fast.compilations == 2
    assert "in pieces" in str(fast.explain())
    same(fast(x=X, steps=2), fold(x=X, steps=2))


def test_a_loop_that_takes_long_runs_in_pieces_from_the_next_call_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "LONG_SECONDS", 0.0)
    fast = GROWING.compile()
    for compilations in (1, 1, 2, 2):
        same(fast(x=X), GROWING(x=X))
        assert fast.compilations == compilations


def test_a_loop_of_many_iterations_runs_in_pieces() -> None:
    fast = steps_only.from_blocks_dict({"scale": scale}).compile()
    expected = X.asnumpy()
    for i in range(20_000):
        expected = expected * np.float32(0.9) + np.float32(i % 3)
    np.testing.assert_allclose(fast(x=X, steps=20_000).x.asnumpy(), expected, rtol=1e-5)
    assert "in pieces" in str(fast.explain())
    assert fast.compilations == 1


@loop
def steps_only(state: Steps) -> Iterator[Inner]:
    for i in range(state.steps):
        yield Inner(j=i % 3)


def test_a_loop_with_a_bar_runs_in_pieces(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    fold = steps_only.from_blocks_dict({"scale": scale}).with_progress("scaling", lambda state: state.steps)
    for fast in (fold.compile(), steps_only.from_blocks_dict({"scale": scale}).compile().with_progress("scaling")):
        assert bits(fast(x=X, steps=40)) == bits(steps_only.from_blocks_dict({"scale": scale}).compile()(x=X, steps=40))
        lines = re.split(r"[\r\n]+", capsys.readouterr().err.strip())
        assert re.match(r"scaling: (100%.* 40/40|40it) \[", lines[-1])
        assert fast.compilations == 1
    growing = GROWING.with_progress("growing").compile()
    same(growing(x=X), GROWING(x=X))
    assert re.search(r"growing: 11it \[", capsys.readouterr().err)


def test_blocks_are_looked_at_once_for_a_loop_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []
    look = fitting._refusal

    def noted(call: Call, *rest: Any) -> Any:
        looked_at.append(call.path)
        return look(call, *rest)

    monkeypatch.setattr(fitting, "_refusal", noted)
    fold = steps_only.from_blocks_dict({"scale": scale})
    for piecewise in (fold.with_progress("scaling"), fold.with_history("x")):
        looked_at.clear()
        made, wanted = piecewise.compile()(steps=9, x=X), piecewise(steps=9, x=X)
        np.testing.assert_array_equal(made.x.asnumpy(), wanted.x.asnumpy())
        assert looked_at.count("steps_only/scale") == 1


def test_a_short_loop_with_a_bar_has_one_iteration_in_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several take MindSpore longer to make: worth it once as many iterations ran as in a loop without a bar."""
    monkeypatch.setattr(kept, "FROM_ITERATIONS", 60)
    turns: list[int] = []
    keep = kept.KeptGraphs.keep

    def noted(self: kept.KeptGraphs, key: Any, made: Made) -> list[Any]:
        turns.append(max(made.turns.values(), default=1))
        return keep(self, key, made)

    monkeypatch.setattr(kept.KeptGraphs, "keep", noted)
    fold = steps_only.from_blocks_dict({"scale": scale})
    fast = fold.with_progress("scaling").compile()
    for _ in range(3):
        np.testing.assert_array_equal(fast(steps=35, x=X).x.asnumpy(), fold(steps=35, x=X).x.asnumpy())
    assert turns[0] == 1
    assert turns[1] > 1
    assert len(turns) == 2


def test_the_text_of_a_piece() -> None:
    """It says where it begins, how many iterations it may have and had, and what says that `until=` ended the loop."""
    for of, expected in (
        (GROWING, "  piece from fnloop/first, at most fnloop/most -> fnloop/count"),
        (ENDING, "  piece from fnloop/first -> fnloop/count, ends fnloop/ended"),
        (FOLD, "  piece from fnloop/first"),
    ):
        program = of.program
        alone = part_of(program, program.ops, [var.name for var in program.outputs.values()])
        *_, last, _ = str(piece_of(alone)).splitlines()
        assert last == expected


# --- a carry that is None at first


class Multistep(BlockState):
    x: Tensor
    old: Tensor | None = None
    older: Tensor | None = None


class Stepped(BlockState):
    x: Tensor
    old: Tensor | None
    older: Tensor | None


class Small(BlockState):
    x: Tensor


class Turns(BlockState):
    n: int


class Turn(BlockState):
    i: int


def is_small(state: Small) -> bool:
    return bool(ops.abs(state.x).max() < 0.3)


def turns(state: Turns) -> Iterator[Turn]:
    for i in range(state.n):
        yield Turn(i=i)


@block
def adams_bashforth(state: Multistep) -> Stepped:
    slope = ops.sin(state.x)
    if state.old is None:
        step = slope
    elif state.older is None:
        step = 1.5 * slope - 0.5 * state.old
    else:
        step = (23 * slope - 16 * state.old + 5 * state.older) / 12
    return Stepped(x=state.x - 0.1 * step, old=slope, older=state.old)


@pytest.mark.parametrize("header", [loop(turns), loop(until=is_small)(turns)], ids=["for", "until"])
def test_a_carry_that_is_none_at_first_is_a_graph_from_the_third_iteration_on(header: Any) -> None:
    start = Tensor(np.array([1.0, -2.0, 0.5], np.float32))
    pipe = header.from_blocks_dict({"step": adams_bashforth})
    fast = pipe.compile()
    for n in (30, 60, 1, 2, 3):
        python, graph = pipe(x=start, n=n), fast(x=start, n=n)
        for name in ("x", "old", "older"):
            one, other = getattr(python, name), getattr(graph, name)
            assert (one is None) == (other is None), (name, n)
            assert one is None or np.allclose(one.asnumpy(), other.asnumpy(), rtol=1e-6), (name, n)
    assert fast.compilations >= 1
    assert "in pieces" in str(fast.explain())


# --- windows


class Window(BlockState):
    x: Tensor
    old: tuple[Tensor, ...] = ()
    flags: tuple[bool, ...] = ()
    highest: tuple[float, ...] = ()


class Windowed(BlockState):
    x: Tensor
    old: tuple[Tensor, ...]
    flags: tuple[bool, ...]
    highest: tuple[float, ...]


@block
def look_back(state: Window) -> Windowed:
    old = (*state.old, state.x)[-3:]
    highest = (*state.highest, float(state.x.max()))[-4:]
    flags = (highest[0] > highest[-1], *state.flags[:1])
    x = state.x * 0.5
    for one in old:
        x = x + one * 0.125
    if len(highest) == 4 and highest[0] - highest[3] < 0.5:
        x = x + 0.25
    if flags[0]:
        x = x * 0.875
    return Windowed(x=x, old=old, flags=flags, highest=highest)


@block
def grow_on(state: Window) -> Windowed:
    x = state.x + state.x[:1] * 0.125
    return Windowed(x=x, old=(*state.old, x), flags=state.flags, highest=state.highest)


def test_a_window_is_a_graph_from_when_it_has_its_length_on() -> None:
    start = Tensor(np.array([1.0, 2.0, 0.5], np.float32))
    pipe = loop(turns).from_blocks_dict({"step": look_back})
    fast = pipe.compile()
    for n in (30, 50, 1, 6):
        check_window(fast(x=start * n, n=n), pipe(x=start * n, n=n))
    assert fast.compilations == 1


def check_window(graph: Any, python: Any) -> None:
    assert bits(graph.replace(old=())) == bits(python.replace(old=()))
    python_old, graph_old = [np.array([one.asnumpy() for one in made.old]) for made in (python, graph)]
    assert np.array_equal(python_old, graph_old)


def test_what_goes_on_growing_runs_in_python() -> None:
    pipe = loop(turns).from_blocks_dict({"step": grow_on})
    fast = pipe.compile()
    start = Tensor(np.array([1.0, 2.0, 0.5], np.float32))
    check_window(fast(x=start, n=30), pipe(x=start, n=30))
    with pytest.warns(CompileWarning, match="it cannot grow there"):
        check_window(fast(x=start, n=9), pipe(x=start, n=9))
    assert fast.compilations == 0


class Kept(BlockState):
    x: Tensor
    kept: list[Tensor] = []  # noqa: RUF012 - a record gives each its own


@block
def keep_each(state: Kept) -> Kept:
    return Kept(x=state.x * 2, kept=[*state.kept, state.x][-3:])


@loop_while
def small_enough(state: Kept) -> bool:
    return bool(0 < state.x.sum() < 50)


@block
def lift(state: Kept) -> Kept:
    return Kept(x=state.x + 1, kept=state.kept)


def test_a_list_that_no_iteration_has_made_longer_yet_may_grow_in_python_alone() -> None:
    """MindSpore ends the process where an empty tuple gets longer in a `while` that begins late."""
    pipe = steps.from_blocks_dict({"small": small_enough.from_blocks_dict({"keep": keep_each}), "lift": lift})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)
        fast = pipe.compile()
        for n in (5, 9):
            given, expected = fast(steps=n, x=Tensor([-2.0])), pipe(steps=n, x=Tensor([-2.0]))
            assert given.x.asnumpy().tolist() == expected.x.asnumpy().tolist()
            assert len(given.kept) == len(expected.kept) == 3
