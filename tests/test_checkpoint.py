"""Runs with checkpoints go on where they were killed, and give what they give without, to the last bit."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import mindspore
import pytest
from jaxtyping import Float
from mindspore import Tensor, nn, ops

from fnloop import (
    Block,
    BlockState,
    CheckpointError,
    Checkpoints,
    CheckpointWarning,
    CompileWarning,
    Event,
    StateError,
    block,
    loop,
    loop_while,
    random,
    sequence,
)  # fmt: skip
from fnloop.random import Key
from tests.checkpointed_program import GIVEN, text_of
from tests.checkpointed_program import pipeline as killed

AnyBlock = Block[Any, Any]


class Steps(BlockState):
    n: int


class Index(BlockState):
    i: int


class X(BlockState):
    x: Float[Tensor, " k"]


class Held(X):
    i: int


class Noisy(X):
    key: Key


class Times(BlockState):
    times: int = 2


class Turn(BlockState):
    turn: int


class Last(X):
    last: int


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.n):
        yield Index(i=i)


@loop
def turns(state: Times) -> Iterator[Turn]:
    for turn in range(state.times):
        yield Turn(turn=turn)


@loop_while
def small(state: X) -> bool:
    return bool((state.x**2).sum() < 1e6)


@block
def add(state: Held) -> X:
    return X(x=ops.tanh(state.x) + state.i)


@block
def noise(state: Noisy) -> Noisy:
    own, rest = random.split(state.key)
    return Noisy(x=state.x + 0.1 * random.normal(own, (2,)), key=rest)


@block
def double(state: X) -> X:
    return X(x=2 * state.x)


class Ahead(BlockState):
    ahead: Float[Tensor, " k"]


class Mixed(Ahead, X):
    i: int
    turn: int


@block
def look_ahead(state: X) -> Ahead:
    return Ahead(ahead=ops.sin(state.x))


@block
def mix(state: Mixed) -> X:
    return X(x=state.x * 0.5 + state.ahead * (state.i + 1) + 0.1 * state.turn)


looped = repeat.from_blocks_dict({"add": add})
whole = sequence.from_blocks_dict({
    "first": double,
    "looped": repeat.from_blocks_dict({"add": add, "noise": noise}),
    "between": double,
    "nested": repeat.from_blocks_dict({
        "look_ahead": look_ahead, "twice": turns.from_blocks_dict({"mix": mix}), "add": add,
    }).rename(n="m"),
    "growing": small.from_blocks_dict({"double": double}),
    "last": double,
})  # fmt: skip


def given() -> dict[str, Any]:
    return {"n": 5, "m": 3, "x": Tensor([1.0, -2.0], mindspore.float32), "key": random.key(7), "times": 3}


def numbers(result: Any) -> list[float]:
    found: list[float] = result.x.asnumpy().tolist()
    return found


def positions(directory: Path) -> list[tuple[str, int]]:
    return [(one.path, one.position) for one in Checkpoints(directory).list()]


def places(directory: Path) -> list[tuple[object, ...]]:
    """The paths of loops without that of the whole, with the positions of those around and their own."""
    return [(one.path.partition("/")[2], *one.positions) for one in Checkpoints(directory).list()]


def up_to(source: Path, number: int, target: Path) -> Path:
    """A copy of a directory as it was when the checkpoint of a number was its last."""
    shutil.copytree(source, target)
    for one in Checkpoints(target).list():
        if one.number > number:
            one.file.unlink()
    return target


@pytest.fixture(scope="module")
def fast() -> AnyBlock:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)  # the loop that draws is repeated from Python
        return whole.compile()


@pytest.mark.parametrize("how", ["eager by compiled", "compiled by eager"])
def test_any_checkpoint_is_gone_on_with(how: str, fast: AnyBlock, tmp_path: Path) -> None:
    """Compiled and eager runs have the same checkpoints, at the same iterations; each goes on from the other's."""
    first, second = (whole if name == "eager" else fast for name in how.split(" by "))
    expected = numbers(whole(**given()))
    kept = tmp_path / "kept"
    assert numbers(first.with_checkpoint(kept, every=2, keep=0)(**given())) == expected
    growing = [position for path, position in positions(kept) if path == "sequence/growing"]
    assert places(kept) == [
        ("looped", 2), ("looped", 4), ("nested/twice", 0, 2), ("nested/twice", 1, 1), ("nested/twice", 1, 3),
        ("nested", 2), ("nested/twice", 2, 2), *(("growing", position) for position in growing),
    ]  # fmt: skip
    assert growing[:2] == [2, 4]
    for one in Checkpoints(kept).list():
        there = up_to(kept, one.number, tmp_path / str(one.number))
        again = second.with_checkpoint(there, every=2, resume="must")
        assert numbers(again(**given())) == expected, one


def seen(events: Iterable[Event[Any, Any]]) -> list[Any]:
    """The events as what can be compared."""
    return [
        (
            event.path, [(one.index, dict(one.variables)) for one in event.iterations], event.state.x.asnumpy().tolist(),
            event.variables, None if event.result is None else numbers(event.result),
        )
        for event in events
    ]  # fmt: skip


@pytest.mark.parametrize("how", ["eager", "compiled"])
def test_a_stream_keeps_and_goes_on(how: str, fast: AnyBlock, tmp_path: Path) -> None:
    """Its events are those of a stream without checkpoints; a closed one leaves the last complete state."""
    of = whole if how == "eager" else fast
    for every, depth in ((1, 1), (2, 2)) if how == "compiled" else ((1, 1), (2, 1), (1, 2), (2, 2)):
        expected = seen(of.stream(every=every, depth=depth, **given()))
        kept = of.with_checkpoint(tmp_path / f"{every} {depth}", every=2)
        assert seen(kept.stream(every=every, depth=depth, **given())) == expected
    there = of.with_checkpoint(tmp_path / "closed", every=100)
    wanted = seen(whole.stream(depth=2, **given()))
    with there.stream(depth=2, **given()) as events:
        first = seen(islice(events, 10))
    assert places(tmp_path / "closed") == [("nested/twice", 1, 1)]
    assert first == wanted[:10]
    rest = seen(there.stream(depth=2, **given()))
    assert rest == wanted[10:]
    assert places(tmp_path / "closed")[-1] == ("growing", rest[-1][1][-1][0] + 1)
    done = there.stream(**given())
    assert [*done] == []
    assert numbers(done.result) == wanted[-1][-1]


def test_an_asynchronous_stream_keeps(tmp_path: Path) -> None:
    async def take(number: int) -> list[int]:
        taken = []
        events = looped.with_checkpoint(tmp_path, every=100).astream(n=5, x=Tensor([0.0]))
        async for event in events:
            taken.append(event.iterations[-1].index)
            if len(taken) == number:
                break
        await events.aclose()
        return taken

    assert asyncio.run(take(2)) == [0, 1]
    assert asyncio.run(take(5)) == [2, 3, 4]


def test_what_is_complete_is_not_run_again(tmp_path: Path) -> None:
    log = tmp_path / "log"

    @block
    def note(state: Held) -> X:
        with log.open("a") as file:
            file.write(f"{state.i} ")
        if log.read_text() == "0 1 2 3 ":
            raise OSError("the disk is gone")
        return X(x=state.x + 1)

    noted = repeat.from_blocks_dict({"note": note}).with_checkpoint(tmp_path / "kept")
    given = {"n": 5, "x": Tensor([0.0])}
    with pytest.raises(OSError, match="the disk is gone"):
        noted(**given)
    assert noted(**given).x.asnumpy().tolist() == [5.0]
    assert log.read_text() == "0 1 2 3 3 4 "


def test_a_failure_keeps_the_last_complete_iteration(tmp_path: Path) -> None:
    @block
    def fail(state: Held) -> X:
        if state.i == 7:
            raise KeyboardInterrupt
        return X(x=state.x + 1)

    with pytest.raises(KeyboardInterrupt):
        repeat.from_blocks_dict({"fail": fail}).with_checkpoint(tmp_path, every=100)(n=9, x=Tensor([0.0]))
    assert positions(tmp_path) == [("repeat", 7)]
    assert Checkpoints(tmp_path).load(7).x.asnumpy().tolist() == [7.0]
    newest = Checkpoints(tmp_path).list()[-1]
    assert Checkpoints(tmp_path).load(newest).x.asnumpy().tolist() == [float(newest.position)]


class Unkept:
    """An object that no file can hold."""


class Anything(BlockState):
    held: object = None


class AnythingAt(Anything):
    i: int


def test_a_failure_says_what_could_not_be_kept(tmp_path: Path) -> None:
    @block
    def fail(state: AnythingAt) -> Anything:
        if state.i == 1:
            raise ValueError("mine")
        return Anything(held=Unkept())

    with pytest.raises(ValueError, match="mine") as caught:
        repeat.from_blocks_dict({"fail": fail}).with_checkpoint(tmp_path, every=100)(n=3)
    note = vars(caught.value)["__notes__"][-1]
    assert note.startswith("the last complete iteration could not be kept: ")
    assert "of the class 'Unkept' cannot be kept" in note


def test_the_newest_stay(tmp_path: Path) -> None:
    looped.with_checkpoint(tmp_path, every=2, keep=2)(n=9, x=Tensor([0.0]))
    assert [position for _, position in positions(tmp_path)] == [8, 9]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["00000004.safetensors", "00000005.safetensors", "lock"]


def test_fields_that_leave_the_loop_without_being_carried(tmp_path: Path) -> None:
    @block
    def note(state: Held) -> Last:
        return Last(x=state.x + 1, last=10 * state.i)

    noted = repeat.from_blocks_dict({"note": note}, outputs=Last)
    kept = noted.with_checkpoint(tmp_path)
    assert kept(n=3, x=Tensor([0.0])).last == 20
    assert kept(n=3, x=Tensor([0.0])).last == 20  # begins behind the last iteration


def test_a_directory_is_a_path() -> None:
    keeping: Any = looped
    with pytest.raises(StateError, match="with_checkpoint: the directory must be a path, not 3"):
        keeping.with_checkpoint(3)


def test_another_run_is_refused_with_what_differs(tmp_path: Path) -> None:
    kept = looped.with_checkpoint(tmp_path)
    kept(n=3, x=Tensor([0.0]))
    with pytest.raises(CheckpointError, match="is of another run, in which the input 'n' and the input 'x' differed; "):
        kept(n=4, x=Tensor([1.0]))
    other = repeat.from_blocks_dict({"double": double})
    with pytest.raises(
        CheckpointError,
        match="in which the code of 'repeat/add' and of 'repeat/double', or a value that it names, differed",
    ):
        other.with_checkpoint(tmp_path)(n=3, x=Tensor([0.0]))
    assert numbers(looped.with_checkpoint(tmp_path, resume="never")(n=4, x=Tensor([1.0]))) == numbers(
        looped(n=4, x=Tensor([1.0]))
    )
    with pytest.raises(CheckpointError, match="has no checkpoint to go on from, and resume='must'"):
        looped.with_checkpoint(tmp_path / "empty", resume="must")(n=3, x=Tensor([0.0]))


def test_weights_count(tmp_path: Path) -> None:
    @block
    def dense(state: X, *, net: nn.Dense) -> X:
        return X(x=net(state.x.unsqueeze(0))[0])

    def net(bias: float) -> nn.Dense:
        return nn.Dense(1, 1, weight_init="ones", bias_init=bias)

    netted = repeat.from_blocks_dict({"dense": dense})
    first = netted.bind(net=net(0.5)).with_checkpoint(tmp_path)
    assert numbers(first(n=3, x=Tensor([0.0]))) == [1.5]
    same = netted.bind(net=net(0.5)).with_checkpoint(tmp_path, resume="must")
    assert numbers(same(n=3, x=Tensor([0.0]))) == [1.5]
    with pytest.raises(CheckpointError, match="in which the component 'net' differed"):
        netted.bind(net=net(0.25)).with_checkpoint(tmp_path)(n=3, x=Tensor([0.0]))


@pytest.mark.parametrize("inside", [False, True])
def test_weights_that_an_optimizer_changes_are_kept(inside: bool, tmp_path: Path) -> None:
    class Loss(BlockState):
        loss: Float[Tensor, ""]

    @block
    def train(state: Held, *, net: nn.Dense, optimizer: nn.SGD) -> Loss:
        def forward(x: Tensor) -> Tensor:
            return ((net(x.unsqueeze(0))[0] - 1.0) ** 2).sum()

        loss, gradients = mindspore.value_and_grad(forward, None, optimizer.parameters)(state.x + state.i)
        optimizer(gradients)
        if state.i == 4 and stop.exists():
            raise KeyboardInterrupt
        return Loss(loss=loss)

    def fresh(width: int = 1) -> dict[str, Any]:
        net = nn.Dense(width, 1, weight_init="ones", bias_init=0.5)
        return {"net": net, "optimizer": nn.SGD(net.trainable_params(), 0.1, momentum=0.9)}

    def training(*, inside: bool) -> AnyBlock:
        """A fresh net and optimizer, bound to the block inside or to the whole."""
        components = fresh()
        if inside:
            return repeat.from_blocks_dict({"train": train.bind(**components)}, outputs=Loss)
        return repeat.from_blocks_dict({"train": train}, outputs=Loss).bind(**components)

    stop = tmp_path / "stop"

    expected = training(inside=inside)(n=6, x=Tensor([0.5])).loss.asnumpy()
    stop.touch()
    with pytest.raises(KeyboardInterrupt):
        training(inside=inside).with_checkpoint(tmp_path, every=2)(n=6, x=Tensor([0.5]))
    with pytest.raises(KeyboardInterrupt) as caught:  # whose optimizer has changed the weights already
        training(inside=inside).with_checkpoint(tmp_path / "third", every=3)(n=6, x=Tensor([0.5]))
    assert "the last complete iteration was not kept" in vars(caught.value)["__notes__"][-1]
    stop.unlink()
    third = training(inside=inside).with_checkpoint(tmp_path / "third", every=4)
    assert positions(tmp_path / "third") == [("repeat", 3)]
    assert third(n=6, x=Tensor([0.5])).loss.asnumpy() == expected
    assert positions(tmp_path / "third")[-1] == ("repeat", 6)
    # what a run leaves behind in memory is gone: another process has the weights that it begins with
    last = [one for one in Checkpoints(tmp_path).list() if one.position == 4]
    assert len(last) == 1
    assert training(inside=inside).with_checkpoint(tmp_path)(n=6, x=Tensor([0.5])).loss.asnumpy() == expected
    if inside:
        return
    # more iterations than it began with: they are other inputs, so the weights are given back, and it goes on from there
    with pytest.raises(CheckpointError, match=r"'n' differed; write .* go on with other inputs by `resume_from`"):
        training(inside=inside).with_checkpoint(tmp_path)(n=8, x=Tensor([0.5]))
    kept, components = Checkpoints(tmp_path), fresh()
    kept.load_parameters(6, optimizer=components["optimizer"])  # and those of the network, which it changes
    more = repeat.from_blocks_dict({"train": train}, outputs=Loss).bind(**components)
    longer = training(inside=inside)(n=8, x=Tensor([0.5]))
    assert more.resume_from(kept.load(6), 6, n=8, x=Tensor([0.5])).loss.asnumpy() == longer.loss.asnumpy()
    with pytest.raises(CheckpointError, match="holds no Parameters of a component 'net' \\(it has optimizer\\)"):
        kept.load_parameters(6, net=components["net"])
    with pytest.raises(CheckpointError, match=r"of 'optimizer' as float32\[1,1\], but here it is float32\[1,2\]"):
        kept.load_parameters(6, optimizer=fresh(2)["optimizer"])
    wide = repeat.from_blocks_dict({"train": train}, outputs=Loss).bind(**fresh(2))
    with pytest.raises(CheckpointError, match=r"as float32\[1,1\], but here .* write resume='never'"):
        wide.with_checkpoint(tmp_path)(n=6, x=Tensor([0.5]))


def damage_end(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-5])


def damage_byte(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[-3] ^= 8
    file.write_bytes(data)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def no_checkpoint(file: Path) -> None:
    file.write_bytes(b"\xff" * 100)


WRONG_CONTENTS = "its contents are not those that were written"


@pytest.mark.parametrize(
    ("damage", "how"),
    [
        (damage_end, r"it has (\d+) of (\d+) bytes"),
        (damage_byte, WRONG_CONTENTS),
        (empty, "it is empty"),
        (no_checkpoint, WRONG_CONTENTS),
    ],
)
def test_a_damaged_file_is_said_and_the_one_before_is_used(
    damage: Callable[[Path], None], how: str, tmp_path: Path
) -> None:
    kept = looped.with_checkpoint(tmp_path, every=2)
    expected = numbers(kept(n=6, x=Tensor([0.0])))
    damage(Checkpoints(tmp_path).list()[-1].file)
    said = rf"{re.escape(str(tmp_path))}/00000003.safetensors is damaged: {how}"
    instead = "00000002.safetensors is used instead, and the damaged file can be deleted"
    with pytest.raises(CheckpointError, match=rf"has no checkpoint of iteration 6 \(it has .*\); {said}$"):
        Checkpoints(tmp_path).load(6)
    with pytest.warns(CheckpointWarning, match=f"^{said}; {instead}$"):
        assert numbers(kept(n=6, x=Tensor([0.0]))) == expected
    for one in Checkpoints(tmp_path).list():
        damage(one.file)
    with pytest.warns(CheckpointWarning, match="there is no other, and the damaged files can be deleted$"):
        assert numbers(kept(n=6, x=Tensor([0.0]))) == expected


def test_two_runs_in_one_directory(tmp_path: Path) -> None:
    with Checkpoints(tmp_path).locked(), pytest.raises(CheckpointError, match="give each run a directory of its own"):
        looped.with_checkpoint(tmp_path)(n=3, x=Tensor([0.0]))


def test_a_directory_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CheckpointError, match=r"checkpoints cannot be written to .*file/in: Not a directory; choose"):
        looped.with_checkpoint(tmp_path / "file" / "in")(n=3, x=Tensor([0.0]))


def test_a_disk_that_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = looped.with_checkpoint(tmp_path)
    expected = numbers(kept(n=3, x=Tensor([0.0])))

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    longer = looped.with_checkpoint(tmp_path, resume="never")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(
            CheckpointError, match=r"iteration 1 of 'repeat' cannot be written .* No space left on device; "
        ):
            longer(n=3, x=Tensor([0.0]))
    assert [position for _, position in positions(tmp_path)] == [1, 2, 3]
    assert not [*tmp_path.glob(".*")]
    assert numbers(kept(n=3, x=Tensor([0.0]))) == expected


@pytest.mark.parametrize(("options", "message"), [
    ({"every": 0}, "with_checkpoint: every must be a whole number from 1 on, not 0"),
    ({"keep": -1}, "with_checkpoint: keep must be a whole number from 0 on, not -1"),
    ({"resume": "atuo"}, "with_checkpoint: resume='atuo' is none of 'never', 'auto', 'must'; did you mean 'auto'?"),
])  # fmt: skip
def test_wrong_options(options: dict[str, Any], message: str, tmp_path: Path) -> None:
    with pytest.raises(StateError) as caught:
        looped.with_checkpoint(tmp_path, **options)
    assert str(caught.value) == message


def test_a_block_without_a_loop_and_one_in_a_pipeline(tmp_path: Path) -> None:
    with pytest.raises(StateError, match="'double' has no loop of its own"):
        double.with_checkpoint(tmp_path)
    with pytest.raises(StateError, match=r"compile the whole: `sequence.compile\(\).with_checkpoint"):
        sequence.from_blocks_dict({"first": double, "looped": looped.compile()}).with_checkpoint(tmp_path)
    with pytest.raises(StateError, match="write `with_checkpoint` on the pipeline"):
        sequence.from_blocks_dict({"looped": looped.with_checkpoint(tmp_path)})


def ran(directory: Path, what: str, python: str = sys.executable) -> list[str]:
    """The lines that the program prints in a process of its own."""
    command = [python, "-m", "tests.checkpointed_program", str(directory), what]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[1], check=True)
    return done.stdout.strip().split("\n")


def test_what_cannot_be_written_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    """Files that may not be larger, a directory of somebody else's, two processes in one, a small disk."""
    lines = ran(tmp_path, "troubles")
    unwritten = (
        r"CheckpointError: the checkpoint of iteration \S.* of 'sequence/nested\S*' cannot be written to DIRECTORY: {}; "
        r"the last one there is \d{{8}}.safetensors"
    )
    assert re.fullmatch(unwritten.format("File too large") + r" \[\(1,\)\]", lines[0])
    assert lines[1] == "it ran to its end"
    assert lines[2] == (
        "CheckpointError: checkpoints cannot be written to DIRECTORY: Permission denied; choose a directory that can be "
        "written"
    )
    assert lines[3].startswith("CheckpointError: another run writes its checkpoints to DIRECTORY; give each run")
    assert lines[4] == "True"
    if lines[5] != "no disk can be mounted here":
        assert re.fullmatch(unwritten.format("No space left on device") + " True", lines[5])
        assert lines[6] == "it ran to its end"


@pytest.mark.skipif("FNLOOP_PYTHONS" not in os.environ, reason="needs other Pythons, as FNLOOP_PYTHONS=path:path")
def test_another_version_of_python_goes_on(tmp_path: Path) -> None:
    pythons = [sys.executable, *os.environ["FNLOOP_PYTHONS"].split(":"), sys.executable]
    reached = [int(ran(tmp_path, "part", python)[0]) for python in pythons]
    assert reached == sorted(set(reached))


def test_a_killed_process_goes_on(tmp_path: Path) -> None:
    """Killed by SIGKILL at twenty random instants, in loops in loops, while it runs and while it writes."""
    lines, expected = ran(tmp_path, "20"), text_of(killed(**GIVEN))
    assert lines[1::2] == [expected] * (len(lines) // 2)
    reached = [[int(number) for number in line.split()] for line in lines[::2]]
    assert sum(map(len, reached)) == 20
    assert all(numbers == sorted(numbers) for numbers in reached)
    assert any(numbers[0] < numbers[-1] for numbers in reached if numbers)
