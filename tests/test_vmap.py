"""Blocks over one more axis: equal to a Python loop over slices and `ops.stack`, and refused."""

from collections.abc import Callable, Iterator
from typing import Any, Literal, get_args

import mindspore as ms
import numpy as np
import pytest
from jaxtyping import Bool, Float, Int
from mindspore import Tensor, nn, ops

from fnloop import (
    Block,
    BlockState,
    StateError,
    WiringError,
    block,
    call_with,
    checks,
    failure_of,
    field,
    grad,
    loop,
    loop_while,
    sequence,
    skip,
    switch,
    value_and_grad,
    vmap,
    weights_of,
)
from fnloop.run.modes import Mode
from tests.raising import message
from tests.wired import made, said

MODES: tuple[Mode, ...] = get_args(Mode)


class Matrix(BlockState):
    x: Float[Tensor, "c h"]


class Both(Matrix):
    y: Float[Tensor, " h"]


class Summed(BlockState):
    total: Float[Tensor, ""]
    rows: Float[Tensor, " c"]


class Loss(BlockState):
    loss: Float[Tensor, ""]


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class MatrixAt(Matrix):
    i: int


class Kind(BlockState):
    kind: str


@block
def combine(state: Both) -> Summed:
    rows = ops.matmul(state.x, state.y)
    return Summed(total=rows.max(), rows=rows)


@block
def grow(state: MatrixAt) -> Matrix:
    return Matrix(x=state.x * 1.1 + ops.sin(state.x) * state.i)


@block
def double(state: Matrix) -> Matrix:
    return Matrix(x=state.x * 2)


@block
def cube(state: Matrix) -> Loss:
    return Loss(loss=(state.x**3).sum())


@block
def network(state: Matrix, *, net: nn.Cell) -> Matrix:
    return Matrix(x=net(state.x))


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@loop_while
def small(state: Matrix) -> bool:
    return bool(state.x.sum() < 100)


@switch
def choose(state: Kind) -> Literal["double", "keep"]:
    return "double" if state.kind == "double" else "keep"


def numbers(*shape: int) -> Tensor:
    return Tensor(np.random.default_rng(0).random(shape).astype(np.float32))


def part(value: Any, index: int, axis: int | None) -> Any:
    """One slice, by NumPy; where there is no axis, the value."""
    return value if axis is None else Tensor(np.take(value.asnumpy(), index, axis))


def by_hand(
    one: Block[Any, Any], fields: dict[str, int], outputs: dict[str, int], given: dict[str, Any]
) -> dict[str, Any]:
    """The loop that a map stands for."""
    size = next(given[name].shape[axis] for name, axis in fields.items())
    done = [one(**{name: part(value, i, fields.get(name)) for name, value in given.items()}) for i in range(size)]
    return {name: np.stack([getattr(each, name).asnumpy() for each in done], axis) for name, axis in outputs.items()}


CASES: dict[str, tuple[Block[Any, Any], dict[str, int], dict[str, Any]]] = {
    "leaf": (combine, {"x": 0, "y": 0}, {"x": numbers(3, 2, 4), "y": numbers(3, 4)}),
    "one input": (combine, {"x": 0}, {"x": numbers(3, 2, 4), "y": numbers(4)}),
    "the other": (combine, {"y": 0}, {"x": numbers(2, 4), "y": numbers(3, 4)}),
    "axis 1": (combine, {"x": 1}, {"x": numbers(2, 3, 4), "y": numbers(4)}),
    "the last axis": (combine, {"x": -1, "y": 1}, {"x": numbers(2, 4, 3), "y": numbers(4, 3)}),
    "one slice": (combine, {"x": 0}, {"x": numbers(1, 2, 4), "y": numbers(4)}),
    "no iteration": (repeat.from_blocks_dict({"grow": grow}), {"x": 0}, {"x": numbers(3, 2, 4), "steps": 0}),
    "iterations": (repeat.from_blocks_dict({"grow": grow}), {"x": 1}, {"x": numbers(2, 3, 4), "steps": 3}),
    "loop_while": (small.from_blocks_dict({"double": double}), {"x": 0}, {"x": numbers(3, 2, 4)}),
    "branch": (choose.from_blocks_dict({"double": double, "keep": skip}), {"x": 0}, {"x": numbers(3, 2, 4), "kind": "double"}),
    "no branch": (choose.from_blocks_dict({"double": double, "keep": skip}), {"x": 0}, {"x": numbers(3, 2, 4), "kind": ""}),
    "Cell": (network.bind(net=nn.SequentialCell(nn.Dense(4, 4), nn.ReLU())), {"x": 0}, {"x": numbers(3, 2, 4)}),
    "gradient": (value_and_grad(cube, "x"), {"x": 0}, {"x": numbers(3, 2, 4)}),
    "renamed": (
        sequence.from_blocks_dict({"double": double, "combine": combine}, name="pipe").rename(x="image", rows="lines"),
        {"image": 2, "y": 0}, {"image": numbers(2, 4, 3), "y": numbers(3, 4)},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_equal_to_the_loop(name: str) -> None:
    one, fields, given = CASES[name]
    writes = list(one.interface.writes)
    for axis in (0, -1):
        done = vmap(one, fields=fields, outputs=axis)(**given)
        expected = by_hand(one, fields, dict.fromkeys(writes, axis), given)
        assert list(done.__struct_fields__) == writes
        for output in writes:
            np.testing.assert_array_equal(getattr(done, output).asnumpy(), expected[output], strict=True)


@pytest.mark.parametrize("mode", MODES)
def test_at_every_level_of_checks(mode: Mode) -> None:
    one, fields, given = CASES["iterations"]
    with checks(mode):
        done = vmap(one, fields)(**given)
    np.testing.assert_array_equal(done.x.asnumpy(), by_hand(one, fields, {"x": 0}, given)["x"])


def test_the_outputs_that_are_named_come_out() -> None:
    given = {"x": numbers(3, 2, 4), "y": numbers(4)}
    done = vmap(combine, {"x": 0}, outputs={"rows": 1})(**given)
    assert list(done.__struct_fields__) == ["rows"]
    np.testing.assert_array_equal(done.rows.asnumpy(), by_hand(combine, {"x": 0}, {"rows": 1}, given)["rows"])


def test_what_mindspores_own_vmap_gets_wrong() -> None:
    """`mindspore.vmap` gives other shapes for these, without a word."""
    odd = made(
        "odd", {"x": Float[Tensor, "c h"], "y": Float[Tensor, " h"]}, {"a": Tensor, "b": Tensor, "c": Tensor},
        lambda s: {"a": ops.matmul(s.y, s.x.T), "b": s.x.argmax(), "c": ops.tile(s.x, (2,))},
    )  # fmt: skip
    given = {"x": numbers(4, 3, 5), "y": numbers(4, 5)}
    done = vmap(odd, {"x": 0, "y": 0})(**given)
    for name, value in by_hand(odd, {"x": 0, "y": 0}, {"a": 0, "b": 0, "c": 0}, given).items():
        np.testing.assert_array_equal(getattr(done, name).asnumpy(), value, strict=True)
    assert (done.a.shape, done.b.shape, done.c.shape) == ((4, 3), (4,), (4, 3, 10))


@pytest.mark.parametrize("dtype", [ms.float16, ms.float64, ms.int32, ms.int64, ms.uint8, ms.bool_])
def test_any_dtype(dtype: Any) -> None:
    same = made("same", {"x": Tensor}, {"y": Tensor}, lambda state: {"y": state.x})
    x = Tensor(np.array([[0, 1, 1], [1, 0, 2]])).astype(dtype)
    done = vmap(same, {"x": 1})(x=x)
    assert done.y.dtype == dtype
    np.testing.assert_array_equal(done.y.asnumpy(), x.asnumpy().T, strict=True)


def test_a_gradient_for_each_slice() -> None:
    x = numbers(3, 2, 4)
    net = nn.Dense(4, 1, weight_init="ones")
    loss = made("loss", Matrix, Loss, lambda state, net: {"loss": (net(state.x) ** 2).sum()}, net=nn.Cell)
    done = vmap(grad(loss, ("x", "net")), {"x": 0})(x=x, net=net)
    assert done.grad_x.shape == (3, 2, 4)
    assert [one.shape for one in done.grad_net] == [(3, 1, 4), (3, 1)]
    for i in range(3):
        alone = grad(loss, ("x", "net"))(x=x[i], net=net)
        np.testing.assert_array_equal(done.grad_net[0][i].asnumpy(), alone.grad_net[0].asnumpy())


class Weighted(BlockState):
    weights: dict[str, Tensor]
    pair: tuple[Float[Tensor, " h"], Float[Tensor, ""]]
    x: Float[Tensor, " h"]


class Changed(BlockState):
    weights: dict[str, Tensor]
    pair: tuple[Float[Tensor, " h"], Float[Tensor, ""]]


@block
def change(state: Weighted) -> Changed:
    """Weights and a pair, each moved by the rest."""
    shift, scale = state.pair
    weights = {name: w * scale + (state.x * shift).sum() for name, w in state.weights.items()}
    return Changed(weights=weights, pair=(shift * state.x, scale + weights["b"].mean()))


@pytest.mark.parametrize(("size", "axis"), [(3, 0), (17, -1)])
def test_dicts_and_tuples_of_tensors(size: int, axis: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each tensor in them is sliced and stacked: few slices in a graph, and many; here in a loop that changes them."""
    monkeypatch.setenv("FNLOOP_SMALL_GRAPHS", "1")
    folded = repeat.from_blocks_dict({"change": change})
    many, x = vmap(folded, {"weights": axis, "pair": axis}, outputs=axis), numbers(4) / 8
    weights = {"w": numbers(size, 2, 4) / 9, "b": numbers(size, 3) / 7}
    pair = (numbers(size, 4) / 5, numbers(size) / 3)
    moved = {name: ops.movedim(w, 0, axis) for name, w in weights.items()}
    given = {"weights": moved, "pair": tuple(ops.movedim(one, 0, axis) for one in pair), "x": x}
    fast = many.compile(fullgraph=True)
    for steps in (3, 1):
        done, compiled = many(steps=steps, **given), fast(steps=steps, **given)
        for index in range(size):
            own = {name: w[index] for name, w in weights.items()}
            alone = folded(steps=steps, weights=own, pair=(pair[0][index], pair[1][index]), x=x)
            for made_ in (done, compiled):
                for name in own:
                    one = ops.movedim(made_.weights[name], axis, 0)[index]
                    np.testing.assert_array_equal(one.asnumpy(), alone.weights[name].asnumpy(), strict=True)
                for place in (0, 1):
                    one = ops.movedim(made_.pair[place], axis, 0)[index]
                    np.testing.assert_array_equal(one.asnumpy(), alone.pair[place].asnumpy(), strict=True)
    assert list(fast(steps=1, **given).weights) == ["w", "b"]


def test_a_gradient_by_weights_for_each_example() -> None:
    """As for private training: the weights are shared, and each example has gradients of its own."""
    net = nn.Dense(4, 1, weight_init="ones")
    loss = made(
        "loss", {"x": Float[Tensor, " h"], "weights": dict[str, Tensor]}, Loss,
        lambda state, net: {"loss": (call_with(net, state.weights, state.x[None]) ** 2).sum()}, net=nn.Cell,
    )  # fmt: skip
    slope = grad(loss, "weights").bind(net=net)
    x, weights = numbers(5, 4), weights_of(net)
    done = vmap(slope, {"x": 0})(x=x, weights=weights).grad_weights
    assert {name: one.shape for name, one in done.items()} == {"weight": (5, 1, 4), "bias": (5, 1)}
    for i in range(5):
        alone = slope(x=x[i], weights=weights).grad_weights
        for name in done:
            np.testing.assert_array_equal(done[name][i].asnumpy(), alone[name].asnumpy(), strict=True)


def test_a_dict_of_tensors_that_do_not_fit() -> None:
    many = vmap(change, {"weights": 0})
    given = {"pair": (numbers(4), numbers()), "x": numbers(4)}
    assert message(StateError, lambda: many(weights={"w": numbers(2, 4), "b": numbers(3)}, **given)) == (
        "'vmap(change)' maps over one axis, but its size is 2 in \"weights['w']\" (axis 0), "
        "3 in \"weights['b']\" (axis 0); make them equal"
    )
    assert message(StateError, lambda: many(weights={}, **given)) == (
        "'vmap(change)' maps over weights, which holds no tensor; give one"
    )


def test_a_gradient_through_a_map() -> None:
    x, total = (
        numbers(3, 2, 4),
        made("sum", {"loss": Float[Tensor, " n"]}, {"cost": Float[Tensor, ""]}, lambda s: {"cost": s.loss.sum()}),
    )
    pipe = sequence.from_blocks_dict({"cube": vmap(cube, {"x": 1}), "sum": total})  # fmt: skip
    np.testing.assert_allclose(grad(pipe, "x", "cost")(x=x).grad_x.asnumpy(), 3 * x.asnumpy() ** 2, rtol=1e-6)


def test_a_map_over_a_map() -> None:
    x = numbers(5, 2, 3, 4)
    done = vmap(vmap(cube, {"x": 1}), {"x": 0})(x=x)
    assert done.loss.shape == (5, 3)
    np.testing.assert_allclose(done.loss.asnumpy(), (x.asnumpy() ** 3).sum((1, 3)), rtol=1e-5)


# --- as a block among others


def test_what_it_reads_and_writes() -> None:
    assert repr(vmap(combine, {"x": 1})) == (
        '<block vmap(combine) (x: Float[Tensor, "c mapped h"], y: Float[Tensor, "h"]) -> '
        '(total: Float[Tensor, "mapped"], rows: Float[Tensor, "mapped c"])>'
    )
    assert repr(vmap(combine, {"y": -1}, {"rows": -1})) == (
        '<block vmap(combine) (x: Float[Tensor, "c h"], y: Float[Tensor, "h mapped"]) -> (rows: Float[Tensor, "c mapped"])>'
    )
    assert repr(vmap(vmap(network, {"x": 0}), {"x": 1})) == (
        '<block vmap(vmap(network)) (x: Float[Tensor, "mapped mapped_2 c h"]) -> '
        '(x: Float[Tensor, "mapped_2 mapped c h"])  needs net: Cell>'
    )


@pytest.mark.parametrize(
    ("axes", "axis", "shown"),
    [
        ("", 0, "mapped"),
        ("*batch c", 0, "mapped ... c"),
        ("*batch c", 1, "..."),
        ("*batch c", -1, "... c mapped"),
        ("... c", -2, "... mapped c"),
        ("c ...", -1, "c ... mapped"),
        ("c ...", -2, "..."),
        ("n n+1", 1, "n mapped n+1"),
        ("mapped 4", 0, "mapped_2 mapped 4"),
    ],
)
def test_axes(axes: str, axis: int, shown: str) -> None:
    one = made("one", {"x": Float[Tensor, axes] | None}, {"y": int})
    assert message(StateError, lambda: vmap(one, {"x": axis})).endswith("make it a tensor")
    same = made("same", {"x": Float[Tensor, axes] | None}, {"y": Float[Tensor, axes]})
    assert repr(vmap(same, {"x": axis}, {"y": axis})) == (
        f'<block vmap(same) (x: Float[Tensor, "{shown}"] | None) -> (y: Float[Tensor, "{shown}"])>'
    )


def test_it_shows_the_block_inside() -> None:
    assert vmap(double, {"x": 0}).doc == said("""
        vmap(double) (x: Float[Tensor, "mapped c h"]) -> (x: Float[Tensor, "mapped c h"])

        Mapped over axis 0 of 'x'.

        vmap(double) (x: Float[Tensor, "mapped c h"]) -> (x: Float[Tensor, "mapped c h"])
          | maps over axis 0 of x
          double (x: Float[Tensor, "c h"]) -> (x: Float[Tensor, "c h"])
    """)
    assert vmap(double, {"x": 0}).to_mermaid() == said("""
        flowchart TD
          n0(["x: Float[Tensor, &quot;mapped c h&quot;]"])
          subgraph n1["vmap(double) | maps over axis 0 of x"]
            n2["double"]
            n0 -- "x: Float[Tensor, &quot;c h&quot;]" --> n2
          end
          n3(["x: Float[Tensor, &quot;mapped c h&quot;]"])
          n2 -- "x" --> n3
    """)


def test_the_block_inside_can_be_replaced() -> None:
    other = made("other", Matrix, Matrix, lambda state: {"x": state.x + 1})
    done = vmap(double, {"x": 0}).replace_block("double", other)(x=numbers(3, 2, 4))
    np.testing.assert_array_equal(done.x.asnumpy(), numbers(3, 2, 4).asnumpy() + 1)


def test_types_are_checked_when_it_is_wired() -> None:
    wants = made("wants", {"rows": Float[Tensor, "c h w"]}, {"done": bool})
    with pytest.raises(WiringError) as caught:
        sequence.from_blocks_dict({"all": vmap(combine, {"x": 0}), "wants": wants})
    (fault,) = caught.value.faults
    assert fault.message == (
        "block 'wants' reads 'rows' as Float[Tensor, \"c h w\"], but block 'all/combine' writes it as "
        'Float[Tensor, "mapped c"]: it has 2 axes, not 3'
    )


def test_in_a_fold() -> None:
    folded = repeat.from_blocks_dict({"all": vmap(grow, {"x": 0})})
    given = {"x": numbers(3, 2, 4), "steps": 3}
    alone = by_hand(repeat.from_blocks_dict({"grow": grow}), {"x": 0}, {"x": 0}, given)
    np.testing.assert_array_equal(folded(**given).x.asnumpy(), alone["x"])


def test_a_default_is_that_of_a_slice() -> None:
    class Scaled(Matrix):
        scale: Float[Tensor, ""] = field(default_factory=lambda: Tensor(2.0))

    scaled = made("scaled", Scaled, Matrix, lambda state: {"x": state.x * state.scale})
    x = numbers(3, 2, 4)
    np.testing.assert_array_equal(vmap(scaled, {"x": 0})(x=x).x.asnumpy(), x.asnumpy() * 2)
    assert message(StateError, lambda: vmap(scaled, {"x": 0, "scale": 0})(x=x)) == (
        "'vmap(scaled)' misses 'scale' (Float[Tensor, \"mapped\"], which block 'scaled' reads)"
    )


def test_a_failure_names_the_block_and_the_slice() -> None:
    def fail(state: Any) -> Any:
        return {"x": state.x / (0 if state.x.asnumpy().max() > 9 and 1 // 0 else 1)}

    fails = made("fails", Matrix, Matrix, fail)
    pipe = sequence.from_blocks_dict({"double": double, "fails": fails}, name="pipe")
    x = Tensor(np.array([1, 2, 5, 1], np.float32).reshape((4, 1, 1)))
    with pytest.raises(ZeroDivisionError) as caught:
        vmap(pipe, {"x": 0})(x=x)
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.path == "vmap(pipe)/pipe/fails"
    assert [(one.loop, one.index) for one in failure.iterations] == [("vmap(pipe)", 2)]
    assert float(failure.inputs["x"].max()) == 10  # type: ignore[attr-defined]


# --- refused


class Mixed(BlockState):
    x: Float[Tensor, "c h"]
    labels: Int[Tensor, " c"]
    flags: Bool[Tensor, "..."]
    count: int


class Counted(BlockState):
    y: Float[Tensor, " c"]
    count: int


@block
def mixed(state: Mixed, *, net: nn.Cell) -> Counted:
    raise AssertionError


REFUSED: dict[str, tuple[Callable[[], Any], str]] = {
    "a function": (
        lambda: vmap(part, {"x": 0}),  # type: ignore[arg-type]
        "vmap wants a block, got the function 'part' without @block; write @block above `def part`",
    ),
    "no dict": (
        lambda: vmap(double, "x"),  # type: ignore[arg-type]
        "vmap wants a dict of inputs with their axes, got 'x'; write `{\"x\": 0}`",
    ),
    "nothing": (lambda: vmap(double, {}), 'vmap(double): fields={} names nothing; write `fields={"x": 0}`'),
    "an unknown input": (
        lambda: vmap(mixed, {"label": 0}),
        "vmap(mixed): it has no input 'label'; did you mean 'labels'? (it has x, labels, flags, count)",
    ),
    "a component": (
        lambda: vmap(mixed, {"net": 0}),
        "vmap(mixed): 'net' is a component, which is the same for all slices; map over an input",
    ),
    "no tensor": (
        lambda: vmap(mixed, {"count": 0}),
        "vmap(mixed): 'count' is int, which has no axes; map over a tensor",
    ),
    "no axis": (
        lambda: vmap(mixed, {"x": None}),  # type: ignore[dict-item]
        "vmap(mixed): fields: the axis of 'x' is None; write `{\"x\": 0}`",
    ),
    "an axis that cannot be": (
        lambda: vmap(mixed, {"x": 3}),
        "vmap(mixed): 'x' is Float[Tensor, \"c h\"], so that with one more axis it has 3; "
        "fields={'x': 3} is none of them, write -3 to 2",
    ),
    "an output that is no tensor": (
        lambda: vmap(mixed, {"x": 0}),
        "vmap(mixed): it writes 'count' as int, and only tensors stack; name the others: `outputs={'y': 0}`",
    ),
    "an unknown output": (
        lambda: vmap(mixed, {"x": 0}, {"z": 0}),
        "vmap(mixed): it writes no 'z' (it writes y, count)",
    ),
    "an output's axis": (
        lambda: vmap(mixed, {"x": 0}, {"y": -3}),
        "vmap(mixed): 'y' is Float[Tensor, \"c\"], so that with one more axis it has 2; "
        "outputs={'y': -3} is none of them, write -2 to 1",
    ),
    "no outputs": (
        lambda: vmap(mixed, {"x": 0}, {}),
        "vmap(mixed): it has no outputs; map a block that writes something, and name what is to come out",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_refused_when_it_is_made(name: str) -> None:
    call, expected = REFUSED[name]
    assert message(StateError, call) == expected


loose = made("loose", {"x": Any, "y": Any}, {"z": Any}, lambda state: {"z": state.x})
counter = made("counter", {"x": Any}, {"z": Any}, lambda state: {"z": float(state.x)})
shapes = made("shapes", {"x": Any}, {"z": Any}, lambda state: {"z": ops.ones((int(state.x),), ms.float32)})

REFUSED_AT_THE_CALL: dict[str, tuple[Callable[[], Any], str]] = {
    "sizes that differ, declared": (
        lambda: vmap(combine, {"x": 0, "y": 1})(x=numbers(3, 2, 4), y=numbers(4, 2)),
        "block 'vmap(combine)' got y=float32[4,2], but reads it as Float[Tensor, \"h mapped\"]: axis 1 is 2, not mapped=3",
    ),
    "sizes that differ": (
        lambda: vmap(loose, {"x": 0, "y": 1})(x=numbers(3, 2), y=numbers(4, 2)),
        "'vmap(loose)' maps over one axis, but its size is 3 in 'x' (axis 0), 2 in 'y' (axis 1); make them equal",
    ),
    "no such axis": (
        lambda: vmap(loose, {"x": 2})(x=numbers(3, 2), y=1),
        "'vmap(loose)' got x=float32[3,2], which has no axis 2 to map over",
    ),
    "no tensor": (
        lambda: vmap(loose, {"x": 0})(x=[1, 2], y=1),
        "'vmap(loose)' got x=[1, 2], which is no mindspore.Tensor; give one",
    ),
    "no slices": (
        lambda: vmap(loose, {"x": 0})(x=numbers(0, 2), y=1),
        "'vmap(loose)' maps over an axis of size 0, so that its outputs have no shape",
    ),
    "an output that is no tensor": (
        lambda: vmap(counter, {"x": 0})(x=numbers(1)),
        f"'vmap(counter)': 'counter' wrote z={float(numbers(1))!r}, and only tensors stack; "
        "name the outputs that are tensors: `outputs={...}`",
    ),
    "outputs that differ": (
        lambda: vmap(shapes, {"x": 0})(x=Tensor([2, 3])),
        "'vmap(shapes)': 'shapes' wrote z=float32[2] for one slice and float32[3] for another, which cannot be stacked",
    ),
    "an output's axis": (
        lambda: vmap(shapes, {"x": 0}, 2)(x=Tensor([2, 2])),
        "'vmap(shapes)': z=float32[2] of a slice cannot get one more axis at 2; write -2 to 1",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED_AT_THE_CALL)
def test_refused_when_it_is_called(name: str) -> None:
    call, expected = REFUSED_AT_THE_CALL[name]
    assert message(StateError, call).split("\n")[0] == expected
