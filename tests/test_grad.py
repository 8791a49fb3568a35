"""Gradients of blocks: against finite differences and `mindspore.grad` by hand, as steps of folds, and refused."""

from collections.abc import Callable, Iterator
from typing import Any, Literal, get_args

import mindspore as ms
import numpy as np
import pytest
from jaxtyping import Float, Int
from mindspore import Parameter, Tensor, nn, ops

from fnloop import (
    Block,
    BlockState,
    StateError,
    WiringError,
    block,
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
)
from fnloop.run.modes import Mode
from tests.raising import message, settle
from tests.wired import made, record, said

MODES: tuple[Mode, ...] = get_args(Mode)


class Vector(BlockState):
    x: Float[Tensor, " n"]


class VectorAt(Vector):
    i: int


class Pair(BlockState):
    x: Float[Tensor, " n"]
    y: Float[Tensor, " n"]


class Target(BlockState):
    y: Float[Tensor, " n"]


class Loss(BlockState):
    loss: Float[Tensor, ""]


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Kind(BlockState):
    kind: str


@block
def grow(state: VectorAt) -> Vector:
    return Vector(x=state.x * 1.1 + ops.sin(state.x) * state.i)


@block
def bend(state: Vector) -> Vector:
    return Vector(x=ops.tanh(state.x) + state.x**2 / 3)


@block
def total(state: Vector) -> Loss:
    return Loss(loss=(state.x**3).sum())


@block
def distance(state: Pair) -> Loss:
    return Loss(loss=((state.x - state.y) ** 2 * state.y).sum())


@block
def network(state: Vector, *, net: nn.Cell) -> Loss:
    return Loss(loss=(net(state.x.reshape((1, -1))) ** 2).sum())


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@loop_while
def small(state: Vector) -> bool:
    return bool(state.x.sum() < 20)


def large(state: Vector) -> bool:
    return bool(state.x.sum() > 20)


@switch
def choose(state: Kind) -> Literal["bend", "keep"]:
    return "bend" if state.kind == "bend" else "keep"


growing = repeat.from_blocks_dict({"grow": grow})
inner = repeat.rename(steps="inner_steps", i="j").from_blocks_dict({"grow": grow.rename(i="j")}, name="inner")
until = loop(until=large)(repeat.__wrapped__)


def ending(first: Block[Any, Any]) -> Block[Any, Any]:
    """A block and the loss of what it makes."""
    return sequence.from_blocks_dict({"first": first, "total": total}, name="pipe")


def point(*values: float) -> Tensor:
    return Tensor(np.array(values, np.float64))


START = point(0.7, -1.2, 0.3)


def differences(value: Callable[[Tensor], float], at: Tensor) -> np.ndarray[Any, Any]:
    """The slope of a function by central differences."""
    start, found = at.asnumpy(), np.zeros(at.shape)
    for index in np.ndindex(*start.shape):
        step = np.zeros(start.shape)
        step[index] = 1e-6
        found[index] = (value(Tensor(start + step)) - value(Tensor(start - step))) / 2e-6
    return found


# --- right


PIPES: dict[str, tuple[Block[Any, Any], dict[str, Any]]] = {
    "leaf": (total, {}),
    "sequence": (ending(bend), {}),
    "no iteration": (ending(growing), {"steps": 0}),
    "one iteration": (ending(growing), {"steps": 1}),
    "five iterations": (ending(growing), {"steps": 5}),
    "loop_while": (ending(small.from_blocks_dict({"double": made("double", Vector, Vector, lambda s: {"x": s.x * 1.7 + 1})})), {}),
    "until": (ending(until.from_blocks_dict({"bend": bend, "grow": grow})), {"steps": 4}),
    "a branch": (ending(choose.from_blocks_dict({"bend": bend, "keep": skip})), {"kind": "bend"}),
    "no branch": (ending(choose.from_blocks_dict({"bend": bend, "keep": skip})), {"kind": "other"}),
    "nested": (
        ending(repeat.from_blocks_dict({"inner": inner, "choose": choose.from_blocks_dict({"bend": bend, "keep": skip})})),
        {"steps": 2, "inner_steps": 3, "kind": "bend"},
    ),
    "renamed": (ending(growing).rename(x="latents", loss="cost"), {"steps": 3}),
}  # fmt: skip


@pytest.mark.parametrize("name", PIPES)
def test_the_gradient_is_the_slope(name: str) -> None:
    pipe, others = PIPES[name]
    x, loss = ("latents", "cost") if name == "renamed" else ("x", "loss")

    def value(at: Tensor) -> Tensor:
        scalar: Tensor = getattr(pipe(**{x: at}, **others), loss)
        return scalar

    slope = differences(lambda at: float(value(at)), START)
    found = getattr(grad(pipe, wrt=x, output=loss)(**{x: START}, **others), f"grad_{x}")
    assert found.dtype == ms.float64
    np.testing.assert_allclose(found.asnumpy(), slope, rtol=1e-6, atol=1e-8)
    np.testing.assert_array_equal(found.asnumpy(), ms.grad(value)(START).asnumpy())


@pytest.mark.parametrize("mode", MODES)
def test_at_every_level_of_checks(mode: Mode) -> None:
    pipe, others = PIPES["nested"]
    with checks(mode):
        done = value_and_grad(pipe, "x", "loss")(x=START, **others)
    np.testing.assert_array_equal(done.loss.asnumpy(), pipe(x=START, **others).loss.asnumpy())
    np.testing.assert_allclose(
        done.grad_x.asnumpy(), differences(lambda x: float(pipe(x=x, **others).loss), START), rtol=1e-6
    )


def test_the_outputs_come_out_too() -> None:
    pipe, others = PIPES["five iterations"]
    plain, both = pipe(x=START, **others), value_and_grad(pipe, wrt="x", output="loss")(x=START, **others)
    assert list(both.__struct_fields__) == ["x", "loss", "grad_x"]
    np.testing.assert_array_equal(both.x.asnumpy(), plain.x.asnumpy())
    np.testing.assert_array_equal(both.loss.asnumpy(), plain.loss.asnumpy())


def test_outputs_that_are_no_tensors_come_out_as_they_are() -> None:
    counted = made("counted", Vector, {"loss": Tensor, "parts": list[Vector], "n": int},
                   lambda s: {"loss": s.x.sum(), "parts": [Vector(x=s.x * 2)], "n": 3})  # fmt: skip
    done = value_and_grad(counted, "x", "loss")(x=START)
    assert done.n == 3
    (made_of,) = done.parts
    np.testing.assert_array_equal(made_of.x.asnumpy(), START.asnumpy() * 2)
    assert getattr(made_of.x, "_is_leaf")  # noqa: B009 - not public, so no stub has it


def test_several_inputs() -> None:
    y = point(1.0, 2.0, -0.5)
    done = grad(distance, wrt=("y", "x"))(x=START, y=y)
    assert list(done.__struct_fields__) == ["grad_y", "grad_x"]
    x, z = START.asnumpy(), y.asnumpy()
    np.testing.assert_allclose(done.grad_x.asnumpy(), 2 * (x - z) * z)
    np.testing.assert_allclose(done.grad_y.asnumpy(), -2 * (x - z) * z + (x - z) ** 2)


def test_a_record_goes_in() -> None:
    assert grad(distance, wrt="x")(Pair(x=START, y=START)).grad_x.asnumpy().tolist() == [0, 0, 0]


def test_an_input_that_is_not_reached_has_the_gradient_zero() -> None:
    constant = made("constant", {"x": Float[Tensor, " n"]}, Loss, lambda state: {"loss": Tensor(1.0)})
    assert grad(constant, "x")(x=START).grad_x.asnumpy().tolist() == [0, 0, 0]


def test_the_input_itself_is_the_output() -> None:
    scaled = repeat.from_blocks_dict({"scale": made("scale", Loss, Loss, lambda s: {"loss": s.loss * 3})})
    assert [float(grad(scaled, "loss")(loss=Tensor(2.0), steps=n).grad_loss) for n in range(3)] == [1, 3, 9]


@pytest.mark.parametrize("dtype", [ms.float16, ms.float32, ms.float64])
def test_the_gradient_has_the_dtype_of_the_input(dtype: Any) -> None:
    assert grad(total, "x")(x=START.astype(dtype)).grad_x.dtype == dtype


def test_one_tensor_in_two_inputs() -> None:
    product = made("product", Pair, Loss, lambda state: {"loss": (state.x * state.y * state.y).sum()})
    x = START.asnumpy()
    assert grad(product, "x")(x=START, y=START).grad_x.asnumpy().tolist() == (x**2).tolist()
    both = grad(product, ("x", "y"))(x=START, y=START)
    np.testing.assert_allclose(both.grad_x.asnumpy(), x**2)
    np.testing.assert_allclose(both.grad_y.asnumpy(), 2 * x**2)


# --- parameters


def dense() -> nn.Dense:
    return nn.Dense(3, 2, weight_init="ones", bias_init="ones")


def set_bias(net: nn.Dense, values: Any) -> None:
    assert net.bias is not None
    net.bias.set_data(Tensor(np.array(values, np.float32)))


def by_hand(net: nn.Cell, x: Tensor) -> list[Any]:
    gradients = ms.grad(lambda x: (net(x.reshape((1, -1))) ** 2).sum(), None, tuple(net.trainable_params()))(x)
    return [one.asnumpy().tolist() for one in gradients]


def numbers(gradients: tuple[Tensor, ...]) -> list[Any]:
    return [one.asnumpy().tolist() for one in gradients]


X32 = Tensor([1.0, 2.0, -1.0])


def test_the_parameters_of_a_cell() -> None:
    net = dense()
    done = grad(network, wrt="net")(x=X32, net=net)
    assert type(done.grad_net) is tuple
    assert numbers(done.grad_net) == by_hand(net, X32)


def test_the_parameters_of_a_cell_that_is_bound_anywhere() -> None:
    net = dense()
    inside = sequence.from_blocks_dict({"net": network.bind(net=net)}, name="inside")
    deep = sequence.from_blocks_dict({"bend": bend, "inside": inside})
    for pipe in (network.bind(net=net), inside, sequence.from_blocks_dict({"inside": inside})):
        assert numbers(grad(pipe, wrt="net")(x=X32).grad_net) == by_hand(net, X32)
    assert numbers(grad(deep, "net", "loss")(x=X32).grad_net) == by_hand(net, bend(x=X32).x)
    assert numbers(grad(network, wrt="net").bind(net=net)(x=X32).grad_net) == by_hand(net, X32)
    renamed = sequence.from_blocks_dict({"net": network.rename(net="model")})
    for again in (renamed, renamed.rename(model="net").rename(net="model"), renamed.bind(model=net)):
        given = {} if "model" in again.bound else {"model": net}
        assert numbers(grad(again, wrt="model", output="loss")(x=X32, **given).grad_model) == by_hand(net, X32)


def test_a_cell_that_is_a_default() -> None:
    net = dense()

    @block
    def with_default(state: Vector, *, net: nn.Cell = net) -> Loss:
        return Loss(loss=(net(state.x.reshape((1, -1))) ** 2).sum())

    other = nn.Dense(3, 2, weight_init="zeros", bias_init="ones")
    assert numbers(grad(with_default, "net")(x=X32).grad_net) == by_hand(net, X32)
    assert numbers(grad(with_default, "net").bind(net=other)(x=X32).grad_net) == by_hand(other, X32)


def test_an_input_and_a_cell() -> None:
    net = dense()
    done = value_and_grad(network.bind(net=net), wrt=("net", "x"))(x=X32)
    assert list(done.__struct_fields__) == ["loss", "grad_net", "grad_x"]
    assert numbers(done.grad_net) == by_hand(net, X32)
    assert done.grad_x.asnumpy().tolist() == ms.grad(lambda x: network(x=x, net=net).loss)(X32).asnumpy().tolist()


@block
def two_networks(state: Vector, *, one: nn.Cell, other: nn.Cell) -> Loss:
    row = state.x.reshape((1, -1))
    return Loss(loss=(one(row) * 2 + other(row)).sum())


def test_two_cells_whose_parameters_have_the_same_names() -> None:
    done = grad(two_networks, wrt=("one", "other"))(x=X32, one=dense(), other=dense())
    assert numbers(done.grad_one) == [[[2, 4, -2]] * 2, [2, 2]]
    assert numbers(done.grad_other) == [[[1, 2, -1]] * 2, [1, 1]]


def test_two_components_that_are_one_cell() -> None:
    net = dense()
    done = grad(two_networks, wrt=("one", "other"))(x=X32, one=net, other=net)
    assert numbers(done.grad_one) == numbers(done.grad_other) == [[[3, 6, -3]] * 2, [3, 3]]


def test_a_cell_with_one_parameter_and_one_that_is_frozen() -> None:
    net = dense()
    net.weight.requires_grad = False
    assert numbers(grad(network, "net")(x=X32, net=net).grad_net) == by_hand(net, X32) == [[6, 6]]


def test_weights_that_change_are_seen() -> None:
    net = dense()
    slope = grad(network.bind(net=net), "net")
    slope(x=X32)
    set_bias(net, [5.0, 0.0])
    assert numbers(slope(x=X32).grad_net) == by_hand(net, X32)


# --- training


class Weights(BlockState):
    w: Float[Tensor, " n"]


class Slope(Weights):
    grad_w: Float[Tensor, " n"]


class Fitting(Weights):
    y: Float[Tensor, " n"]


@block
def misfit(state: Fitting) -> Loss:
    return Loss(loss=((state.w - state.y) ** 2).sum())


@block
def descend(state: Slope) -> Weights:
    return Weights(w=state.w - 0.25 * state.grad_w)


class Fitted(Weights):
    loss: Float[Tensor, ""]


def test_a_step_of_training_is_a_block() -> None:
    steps: dict[str, Block[Any, Any]] = {"learn": value_and_grad(misfit, wrt="w"), "descend": descend}
    trainer = repeat.from_blocks_dict(steps, outputs=Fitted)
    done = trainer(w=point(3.0, 5.0), y=point(1.0, 1.0), steps=4)
    assert done.w.asnumpy().tolist() == [1.125, 1.25]
    assert float(done.loss) == 0.25**2 + 0.5**2
    assert list(trainer.interface.reads) == ["steps", "w", "y"]


class Gradients(BlockState):
    grad_net: tuple[Tensor, ...]


class Done(BlockState):
    done: bool


@block
def update(state: Gradients, *, optimizer: nn.Optimizer) -> Done:
    optimizer(state.grad_net)
    return Done(done=True)


def test_a_step_of_training_with_an_optimizer() -> None:
    net, twin = dense(), dense()
    step = sequence.from_blocks_dict({"learn": value_and_grad(network, wrt="net"), "update": update})
    trainer = repeat.from_blocks_dict({"step": step}).bind(net=net, optimizer=nn.SGD(net.trainable_params(), 0.01))
    trainer(x=X32, steps=3)
    optimizer = nn.SGD(twin.trainable_params(), 0.01)
    for _ in range(3):
        optimizer(tuple(map(Tensor, by_hand(twin, X32))))
    np.testing.assert_allclose(net.weight.asnumpy(), twin.weight.asnumpy(), rtol=1e-6)
    assert not np.allclose(net.weight.asnumpy(), 1)


class Hidden(BlockState):
    hidden: Float[Tensor, " n"]


class Recurrent(BlockState):
    hidden: Float[Tensor, " n"]
    loss: Float[Tensor, ""]


class Parameters(nn.Cell):
    """One number."""

    def __init__(self) -> None:
        super().__init__()
        self.factor = Parameter(Tensor(2.0), name="factor")

    def construct(self, x: Tensor) -> Tensor:
        return x * self.factor


def test_an_output_goes_into_the_next_gradient() -> None:
    """MindSpore by itself would follow it into the graph of the last gradient, which is used up."""

    @block
    def recur(state: Hidden, *, cell: Parameters) -> Recurrent:
        hidden = cell(state.hidden)
        return Recurrent(hidden=hidden, loss=hidden.sum())

    folded = repeat.from_blocks_dict({"learn": value_and_grad(recur, "cell", "loss")}, outputs=Learnt)
    done = folded.bind(cell=Parameters())(hidden=Tensor([1.0, 2.0]), steps=3)
    assert done.hidden.asnumpy().tolist() == [8, 16]
    assert numbers(done.grad_cell) == [12]


class Learnt(BlockState):
    hidden: Float[Tensor, " n"]
    grad_cell: tuple[Tensor, ...]


# --- a gradient of a gradient


class Sloped(BlockState):
    grad_x: Float[Tensor, " n"]


@block
def steepness(state: Sloped) -> Loss:
    return Loss(loss=(state.grad_x**2).sum())


@pytest.mark.filterwarnings("ignore::fnloop.GradientWarning")
def test_a_gradient_of_a_gradient() -> None:
    slope, steep = grad(total, "x").rename(grad_x="slope"), steepness.rename(grad_x="slope")
    pipe = sequence.from_blocks_dict({"slope": slope, "steep": steep})
    np.testing.assert_allclose(grad(pipe, "x", "loss")(x=START).grad_x.asnumpy(), 36 * START.asnumpy() ** 3)
    valued = value_and_grad(total, "x").rename(grad_x="slope", loss="cost")
    pipe = sequence.from_blocks_dict({"slope": valued, "steep": steep})
    done = value_and_grad(pipe, "x", "cost")(x=START)
    np.testing.assert_allclose(done.grad_x.asnumpy(), 3 * START.asnumpy() ** 2)
    np.testing.assert_allclose(float(done.loss), (9 * START.asnumpy() ** 4).sum())


@pytest.mark.filterwarnings("ignore::fnloop.GradientWarning")
def test_the_inner_gradient_takes_what_depends_on_its_input_for_constant() -> None:
    """MindSpore by itself would follow `y` back to `x` and give 32 x."""
    double = made("double", {"x": Float[Tensor, " n"]}, Target, lambda state: {"y": state.x * 2})
    product = made("product", Pair, Loss, lambda state: {"loss": (state.x * state.y).sum()})
    slope = grad(product, "x").rename(grad_x="slope")
    steep = sequence.from_blocks_dict({"double": double, "slope": slope, "steep": steepness.rename(grad_x="slope")})
    np.testing.assert_allclose(grad(steep, "x", "loss")(x=START).grad_x.asnumpy(), 8 * START.asnumpy())


@pytest.mark.filterwarnings("ignore::fnloop.GradientWarning")
def test_a_gradient_by_an_input_of_one_by_weights() -> None:
    square = made("square", Vector, Loss, lambda s, net: {"loss": (net(s.x) ** 2).sum()}, net=nn.Cell)
    first = made("first", {"grad_net": tuple[Tensor, ...]}, {"cost": Tensor}, lambda s: {"cost": s.grad_net[0]})
    slope = grad(square.bind(net=Parameters()), "net")  # 2 * factor * the sum of squares
    pipe = sequence.from_blocks_dict({"slope": slope, "first": first})
    np.testing.assert_array_equal(grad(pipe, "x", "cost")(x=X32).grad_x.asnumpy(), 8 * X32.asnumpy())
    assert numbers(grad(pipe, "net", "cost")(x=X32).grad_net) == [12]


@pytest.mark.filterwarnings("ignore::fnloop.GradientWarning")
def test_a_gradient_by_weights_inside_another() -> None:
    norm = made(
        "norm", {"grad_net": tuple[Tensor, ...]}, Loss,
        lambda state: {"loss": (state.grad_net[0] ** 2).sum() + (state.grad_net[1] ** 2).sum()},
    )  # fmt: skip
    steep = sequence.from_blocks_dict({"slope": grad(network, "net"), "norm": norm}, name="steep")
    net = dense()

    def value() -> float:
        return float(steep(x=X32, net=net).loss)

    found = grad(steep, "net", "loss")(x=X32, net=net).grad_net[1].asnumpy()
    slopes = []
    for change in np.eye(2):
        set_bias(net, 1 + change / 64)
        above = value()
        set_bias(net, 1 - change / 64)
        slopes.append((above - value()) * 32)
    np.testing.assert_allclose(found, slopes, rtol=1e-5)


@pytest.mark.filterwarnings("ignore::fnloop.GradientWarning")
def test_what_mindspore_would_confuse_is_refused() -> None:
    before = made("before", {"x": Float[Tensor, " n"]}, Target, lambda s, net: {"y": net(s.x)}, net=nn.Cell)
    after = made("after", Target, Loss, lambda s, net: {"loss": net(s.y).sum()}, net=nn.Cell)
    first = made(
        "first", {"grad_net": tuple[Tensor, ...]}, {"cost": Float[Tensor, ""]}, lambda s: {"cost": s.grad_net[0].sum()}
    )
    pipe = sequence.from_blocks_dict({"before": before, "slope": grad(after, "net"), "first": first}, name="pipe")  # fmt: skip
    with pytest.raises(StateError) as caught:
        grad(pipe, "net", "cost")(x=X32, net=Parameters())
    assert str(caught.value) == (
        "'grad(after)' is itself being differentiated, and 'y' may depend on the parameters of 'net', which MindSpore "
        "cannot tell there from here; differentiate with respect to 'net' only once"
    )
    assert numbers(grad(after, "net")(y=X32, net=Parameters()).grad_net) == [2]


# --- as a block among others


def test_what_it_reads_and_writes() -> None:
    pipe = ending(growing)
    assert repr(grad(pipe, "x", "loss")) == (
        '<block grad(pipe) (steps: int, x: Float[Tensor, "n"]) -> (grad_x: Float[Tensor, "n"])>'
    )
    assert repr(value_and_grad(two_networks, ("other", "x"))) == (
        '<block value_and_grad(two_networks) (x: Float[Tensor, "n"]) -> (loss: Float[Tensor, ""], '
        'grad_other: tuple[Tensor, ...], grad_x: Float[Tensor, "n"])  needs one: Cell, other: Cell>'
    )


def test_it_shows_the_block_inside() -> None:
    pipe = ending(growing)
    both = value_and_grad(pipe, "x", "loss")
    assert both.doc == said("""
        value_and_grad(pipe) (steps: int, x: Float[Tensor, "n"]) -> (x: Float[Tensor, "n"], loss: Float[Tensor, ""], grad_x: Float[Tensor, "n"])

        The gradient of 'loss' with respect to 'x'.

        value_and_grad(pipe) (steps: int, x: Float[Tensor, "n"]) -> (x: Float[Tensor, "n"], loss: Float[Tensor, ""], grad_x: Float[Tensor, "n"])
          | gradient of loss by x
          pipe [sequence] (steps: int, x: Float[Tensor, "n"]) -> (x: Float[Tensor, "n"], loss: Float[Tensor, ""])
            first [loop] (steps: int, x: Float[Tensor, "n"]) -> (x: Float[Tensor, "n"])
              | each i: int of repeat
              | carries x
              grow (x: Float[Tensor, "n"], i: int) -> (x: Float[Tensor, "n"])
            total (x: Float[Tensor, "n"]) -> (loss: Float[Tensor, ""])
    """)
    assert grad(total, "x").to_mermaid() == said("""
        flowchart TD
          n0(["x: Float[Tensor, &quot;n&quot;]"])
          subgraph n1["grad(total) | gradient of loss by x"]
            n2["total"]
            n0 -- "x: Float[Tensor, &quot;n&quot;]" --> n2
          end
          n3(["grad_x: Float[Tensor, &quot;n&quot;]"])
          n1 -- "grad_x" --> n3
    """)


def test_the_blocks_inside_can_be_replaced() -> None:
    slope = grad(ending(bend), "x", "loss")
    assert slope["pipe/first"] is bend
    same = made("same", Vector, Vector, lambda state: {"x": state.x})
    np.testing.assert_allclose(
        slope.replace_block("pipe/first", same)(x=START).grad_x.asnumpy(), 3 * START.asnumpy() ** 2
    )
    fails = made("fails", Vector, Loss, lambda state: {"loss": 1 / 0})
    with pytest.raises(ZeroDivisionError) as caught:
        slope.replace_block("pipe", fails)(x=START)
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.path == "grad(pipe)/pipe"


def test_it_holds_one_block() -> None:
    slope = grad(total, "x")
    assert message(StateError, lambda: slope.without("total")) == (
        "a gradient or a map is made of one block; use `.replace_block('total', ...)`"
    )


def test_types_are_checked_when_it_is_wired() -> None:
    wants = made("wants", {"grad_x": Float[Tensor, "n m"]}, {"done": bool})
    with pytest.raises(WiringError) as caught:
        sequence.from_blocks_dict({"slope": grad(ending(bend), "x", "loss"), "wants": wants}, name="pipe")
    (fault,) = caught.value.faults
    assert fault.message == (
        "block 'wants' reads 'grad_x' as Float[Tensor, \"n m\"], but block 'slope/pipe' writes it as "
        'Float[Tensor, "n"]: it has 1 axis, not 2'
    )


def test_axes_that_the_block_tells_apart_stay_apart() -> None:
    """Both are called n, by different blocks."""
    other = made(
        "other", {"y": Float[Tensor, " n"]}, {"cost": Float[Tensor, ""]}, lambda state: {"cost": state.y.sum()}
    )
    slope = grad(sequence.from_blocks_dict({"total": total, "other": other}), ("x", "y"), "cost")
    done = slope(x=START, y=point(1.0))
    assert (done.grad_x.shape, done.grad_y.asnumpy().tolist()) == ((3,), [1])


def test_inputs_are_checked() -> None:
    assert message(StateError, lambda: grad(total, "x")(x=Tensor([[1.0]]))).split("\n")[0] == (
        "block 'grad(total)' got x=float32[1,1], but reads it as Float[Tensor, \"n\"]: it has 2 axes, not 1"
    )
    assert message(StateError, lambda: grad(total, "x")(y=START)) == ("'grad(total)' takes no 'y' (it takes x)")
    assert message(StateError, lambda: grad(network, "net")(x=X32)) == (
        "'grad(network)' still needs the component 'net' (Cell); write `.bind(net=...)`"
    )


def test_inputs_that_are_needed_sometimes() -> None:
    """What only one branch reads or writes can be left out, unless it comes out or is differentiated."""
    scale = made("scale", Pair, Vector, lambda state: {"x": state.x * state.y})
    pipe = ending(choose.from_blocks_dict({"bend": scale, "keep": skip}))
    slope = grad(pipe, "x", "loss")
    np.testing.assert_allclose(slope(x=START, kind="keep").grad_x.asnumpy(), 3 * START.asnumpy() ** 2)
    np.testing.assert_allclose(slope(x=START, y=START, kind="bend").grad_x.asnumpy(), 3 * START.asnumpy() ** 5)
    assert message(StateError, lambda: slope(x=START, kind="bend")).split("\n")[0] == (
        "branch 'pipe/first/bend' was chosen, but its input 'y' (Float[Tensor, \"n\"]) was left out; give `y=`"
    )
    assert message(StateError, lambda: grad(pipe, "y", "loss")(x=START, kind="keep")) == (
        "'grad(pipe)' misses 'y' (Float[Tensor, \"n\"], which block 'pipe/first/bend' reads)"
    )


def test_what_may_come_out_as_it_is_can_be_left_out() -> None:
    note = made("note", Vector, {"note": int}, lambda state: {"note": 1})
    pipe = sequence.from_blocks_dict({"maybe": choose.from_blocks_dict({"bend": note, "keep": skip}), "total": total})
    slope = grad(pipe, "x", "loss")
    assert list(slope.interface.reads) == ["kind", "x", "note"]
    inputs = record("Inputs", {"x": Tensor, "kind": str})
    around = sequence.from_blocks_dict({"slope": slope}, inputs=inputs)
    for mode in MODES:
        with checks(mode):
            np.testing.assert_allclose(around(x=START, kind="keep").grad_x.asnumpy(), 3 * START.asnumpy() ** 2)


def test_an_output_that_may_be_its_input_needs_it() -> None:
    write = made("write", Vector, Loss, lambda state: {"loss": state.x.sum()})
    maybe = choose.from_blocks_dict({"bend": write, "keep": skip})
    slope = value_and_grad(maybe, "x", "loss")
    assert slope(x=START, loss=Tensor(7.0), kind="keep").grad_x.asnumpy().tolist() == [0, 0, 0]
    assert slope(x=START, loss=Tensor(7.0), kind="bend").grad_x.asnumpy().tolist() == [1, 1, 1]
    assert message(StateError, lambda: slope(x=START, kind="keep")) == (
        "'value_and_grad(choose)' misses 'loss' (Any, which block 'choose' reads)"
    )


def test_defaults_stay() -> None:
    class Scaled(Vector):
        scale: float = 2.0
        shift: Float[Tensor, ""] = field(default_factory=lambda: Tensor(1.0))

    scaled = made("scaled", Scaled, Loss, lambda state: {"loss": (state.x * state.scale + state.shift).sum()})
    assert grad(scaled, "x")(x=X32).grad_x.asnumpy().tolist() == [2, 2, 2]
    assert float(grad(scaled, "shift")(x=X32).grad_shift) == 3


# --- failures


def test_a_failure_names_the_block_inside() -> None:
    fails = made("fails", {"i": int}, {}, lambda state: {"": 1 / 0} if state.i >= 2 else {})
    pipe = ending(repeat.from_blocks_dict({"grow": grow, "fails": fails}))
    outer = sequence.from_blocks_dict({"learn": value_and_grad(pipe, "x", "loss")}, name="outer")
    with pytest.raises(ZeroDivisionError) as caught:
        outer(x=START, steps=5)
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.path == "outer/learn/pipe/first/fails"
    assert [(one.loop, one.index) for one in failure.iterations] == [("pipe/first", 2)]
    assert failure.inputs == {"i": 2}
    assert list(failure.state) == ["steps", "x"]
    assert grad(total, "x")(x=X32).grad_x.asnumpy().tolist() == [3, 12, 3]


def test_an_operator_that_fails_late_is_found() -> None:
    broken = made("broken", Vector, Vector, lambda state: {"x": ms.mint.cumsum(state.x, 0)})  # no kernel for a CPU
    pipe = sequence.from_blocks_dict({"bend": bend, "broken": broken, "total": total}, name="pipe")
    with pytest.raises(RuntimeError) as caught:
        grad(pipe, "x", "loss")(x=X32)
    settle()
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.path == "grad(pipe)/pipe/broken"
    assert grad(total, "x")(x=X32).grad_x.asnumpy().tolist() == [3, 12, 3]


def test_a_failure_leaves_mindspore_as_it_was() -> None:
    """By itself it would go on recording, and refuse a gradient that nothing leads to."""
    fails = made("fails", Vector, Loss, lambda state: {"loss": (state.x * 2).sum() / (1 // 0)})
    through = made("through", {"x": Float[Tensor, " n"], "y": Float[Tensor, ""]}, Loss, lambda state: {"loss": state.y})
    with pytest.raises(ZeroDivisionError):
        grad(fails, "x")(x=X32)
    assert getattr(X32 * 2, "_is_leaf")  # noqa: B009 - not public, so no stub has it
    for _ in range(2):
        assert grad(through, "x")(x=X32, y=Tensor(1.0)).grad_x.asnumpy().tolist() == [0, 0, 0]


# --- refused


class Labelled(BlockState):
    x: Float[Tensor, " n"]
    labels: Int[Tensor, " n"]
    count: int
    name: str = ""


class Several(BlockState):
    loss: Float[Tensor, ""]
    scores: Float[Tensor, " n"]
    mean: float


@block
def classify(state: Labelled, *, net: Any, rate: Any = 0.5) -> Several:
    raise AssertionError


REFUSED: dict[str, tuple[Callable[[], Any], str]] = {
    "a function": (
        lambda: grad(large, "x"),  # type: ignore[arg-type]
        "grad wants a block, got the function 'large' without @block; write @block above `def large`",
    ),
    "a header": (
        lambda: value_and_grad(repeat, "x"),  # type: ignore[arg-type]
        "value_and_grad wants a block, got repeat without its blocks; call its from_blocks_dict({...}) first",
    ),
    "a number": (
        lambda: grad(3, "x"),  # type: ignore[arg-type]
        "grad wants a block, got an int; write a function from record to record with @block",
    ),
    "no name": (
        lambda: grad(total, 0),  # type: ignore[arg-type]
        "grad: wrt=0 is neither a name nor a tuple of names; write `wrt=\"x\"`",
    ),
    "nothing": (
        lambda: grad(total, ()),
        "grad(total): wrt=() names nothing; name an input, or a component that is a Cell",
    ),
    "twice": (lambda: grad(distance, ("x", "y", "x")), "grad(distance): wrt names 'x' twice"),
    "an unknown name": (
        lambda: grad(classify, "label", "loss"),
        "grad(classify): it has no 'label'; did you mean 'labels'? "
        "(it has the inputs x, labels, count, name, the components net, rate)",
    ),
    "integers": (
        lambda: grad(classify, "labels", "loss"),
        "grad(classify): 'labels' is Int[Tensor, \"n\"], which has no gradient (integers have none); "
        "differentiate with respect to 'x'",
    ),
    "no tensor": (
        lambda: grad(classify, "count", "loss"),
        "grad(classify): 'count' is int, which has no gradient (only tensors of floats have one); "
        "differentiate with respect to 'x'",
    ),
    "no tensor anywhere": (
        lambda: grad(made("f", {"n": float}, Loss), "n"),
        "grad(f): 'n' is float, which has no gradient (only tensors of floats have one); make it a tensor",
    ),
    "several outputs": (
        lambda: grad(classify, "x"),
        'grad(classify): it writes loss, scores, mean; say which is differentiated: `output="loss"`',
    ),
    "an unknown output": (
        lambda: grad(classify, "x", "los"),
        "grad(classify): it writes no 'los'; did you mean 'loss'? (it writes loss, scores, mean)",
    ),
    "axes": (
        lambda: grad(classify, "x", output="scores"),
        "grad(classify): its output 'scores' is Float[Tensor, \"n\"], and only a scalar has a gradient; "
        'write a block that makes one of it, and declare that Float[Tensor, ""]',
    ),
    "a Python number": (
        lambda: grad(classify, "x", output="mean"),
        "grad(classify): its output 'mean' is float, and only a scalar has a gradient; "
        'write a block that makes one of it, and declare that Float[Tensor, ""]',
    ),
    "no output": (
        lambda: grad(skip, "x"),
        "grad(skip): it has no 'x' (it has the inputs none, the components none)",
    ),
    "nothing written": (
        lambda: grad(made("f", Vector, {}), "x"),
        "grad(f): it writes nothing, so that there is nothing to differentiate",
    ),
    "no Cell": (
        lambda: grad(classify.bind(net=0.5), "net", "loss"),
        "grad(classify): the component 'net' is 0.5 (a float), and only the parameters of a Cell have a gradient",
    ),
    "a default that is no Cell": (
        lambda: grad(classify, "rate", "loss"),
        "grad(classify): the component 'rate' is 0.5 (a float), and only the parameters of a Cell have a gradient",
    ),
    "two Cells": (
        lambda: grad(sequence.from_blocks_dict({"a": network.bind(net=dense()), "b": network.bind(net=dense())}), "net"),
        "grad(sequence): 'net' is not the same component in 'sequence/a' and 'sequence/b'; "
        "bind one to all of them, or differentiate the block that holds it",
    ),
    "a Cell and none": (
        lambda: grad(sequence.from_blocks_dict({"a": network.bind(net=dense()), "b": network}), "net"),
        "grad(sequence): 'net' is not the same component in 'sequence/a' and 'sequence/b'; "
        "bind one to all of them, or differentiate the block that holds it",
    ),
    "a name that is taken": (
        lambda: value_and_grad(made("f", Vector, {"loss": Tensor, "grad_x": int}), "x", "loss"),
        "value_and_grad(f): it writes 'grad_x' already; rename that: `.rename(grad_x='other_x')`",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_refused_when_it_is_made(name: str) -> None:
    call, expected = REFUSED[name]
    assert message(StateError, call) == expected


loose = made("loose", {"x": Any}, {"y": Any}, lambda state: {"y": state.x})
at_call = grad(loose, "x")

REFUSED_AT_THE_CALL: dict[str, tuple[Callable[[], Any], str]] = {
    "integers": (
        lambda: at_call(x=Tensor([1, 2])),
        "'grad(loose)' got x=int64[2], which has no gradient; give a mindspore.Tensor of floats",
    ),
    "NumPy": (
        lambda: at_call(x=np.zeros(3)),
        "'grad(loose)' got x=float64[3] (numpy.ndarray), which has no gradient; give a mindspore.Tensor of floats",
    ),
    "a number": (
        lambda: at_call(x=1.5),
        "'grad(loose)' got x=1.5 (builtins.float), which has no gradient; give a mindspore.Tensor of floats",
    ),
    "axes": (
        lambda: at_call(x=X32),
        "'grad(loose)': 'loose' wrote y=float32[3], and only a scalar, a mindspore.Tensor of floats without axes, "
        "has a gradient; reduce it in a block, such as `y.mean()`",
    ),
    "a Python number": (
        lambda: grad(made("f", Vector, {"y": Any}, lambda state: {"y": float(state.x.sum())}), "x")(x=X32),
        "'grad(f)': 'f' wrote y=2.0 (builtins.float), and only a scalar, a mindspore.Tensor of floats without axes, "
        "has a gradient; compute it with tensors of floats",
    ),
    "no Cell": (
        lambda: grad(classify, "net", "loss")(x=X32, labels=Tensor([1, 2, 3]), count=1, net="net"),
        "'grad(classify)': the component 'net' is 'net' (a str), and only the parameters of a Cell have a gradient",
    ),
    "nothing to train": (
        lambda: grad(network, "net")(x=X32, net=nn.ReLU()),
        "'grad(network)': the Cell 'net' (ReLU) has no trainable parameters; "
        "set `requires_grad` of those that are to have a gradient",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED_AT_THE_CALL)
def test_refused_when_it_is_called(name: str) -> None:
    call, expected = REFUSED_AT_THE_CALL[name]
    assert message(StateError, call).split("\n")[0] == expected


def test_graph_mode_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ms, "get_context", lambda name: ms.GRAPH_MODE)
    assert message(StateError, lambda: grad(total, "x")(x=X32)).split("\n")[0] == (
        "'grad(total)' runs eagerly, and MindSpore is set to graphs; "
        "write `mindspore.set_context(mode=mindspore.PYNATIVE_MODE)`"
    )


def test_what_a_loop_overwrites_is_lost_behind_a_gradient_too() -> None:
    class Last(BlockState):
        last: int

    @loop
    def each(state: Steps) -> Iterator[Index]:
        yield Index(i=state.steps)

    @block
    def note(state: Index) -> Last:
        return Last(last=state.i)

    @block
    def show(state: Last) -> Last:
        return state

    @block
    def square(state: Vector) -> Loss:
        return Loss(loss=(state.x**2).sum())

    body = sequence.from_blocks_dict({"each": each.from_blocks_dict({"note": note}), "square": square})
    for around in (value_and_grad(body, wrt="x"), vmap(body, fields={"x": 0})):
        with pytest.raises(WiringError, match=r"block 'show' reads 'last', .*declare `outputs=` with it on"):
            sequence.from_blocks_dict({"around": around, "show": show})
    quiet = sequence.from_blocks_dict({"around": grad(body, wrt="x"), "show": show})
    assert list(quiet.interface.reads) == ["steps", "x", "last"]


# --- by records, tuples, lists and dicts of tensors


class Layer(BlockState):
    weight: Float[Tensor, "n n"]
    bias: Float[Tensor, " n"]


class Layers(BlockState):
    x: Float[Tensor, " n"]
    layer: Layer
    scales: dict[str, Tensor]
    pair: tuple[Tensor, Tensor]
    several: list[Float[Tensor, " n"]]


@block
def through_layers(state: Layers) -> Loss:
    made = ops.matmul(state.layer.weight, state.x) * state.scales["a"] + state.layer.bias * state.pair[1]
    for one in state.several:
        made = ops.tanh(made + one * state.scales["b"])
    return Loss(loss=(made * state.pair[0]).sum())


def layers() -> Layers:
    random = np.random.default_rng(0)

    def of(*shape: int) -> Tensor:
        return Tensor(random.normal(size=shape).astype(np.float32))

    layer, scales = Layer(weight=of(3, 3), bias=of(3)), {"b": of(3), "a": of()}
    return Layers(x=of(3), layer=layer, scales=scales, pair=(of(3), of()), several=[of(3), of(3)])


PARTS = ("layer", "scales", "pair", "several")


@pytest.mark.parametrize("compiled", [False, True], ids=["python", "graph"])
def test_gradients_by_records_tuples_lists_and_dicts(compiled: bool) -> None:
    given = layers()
    slope = grad(through_layers, wrt=("x", *PARTS))
    made: Any = (slope.compile(fullgraph=True) if compiled else slope)(given)

    def loss(
        x: Tensor, w: Tensor, bias: Tensor, b: Tensor, a: Tensor, p: Tensor, q: Tensor, s: Tensor, t: Tensor
    ) -> Any:
        value = ops.tanh(ops.tanh(ops.matmul(w, x) * a + bias * q + s * b) + t * b)
        return (value * p).sum()

    flat = (given.x, given.layer.weight, given.layer.bias, *given.scales.values(), *given.pair, *given.several)
    expected = ms.grad(loss, tuple(range(9)))(*flat)
    assert type(made.grad_layer) is Layer
    assert list(made.grad_scales) == ["b", "a"]
    assert (type(made.grad_pair), type(made.grad_several)) == (tuple, list)
    found = (
        made.grad_x, made.grad_layer.weight, made.grad_layer.bias, *made.grad_scales.values(), *made.grad_pair,
        *made.grad_several,
    )  # fmt: skip
    for one, other in zip(found, expected, strict=True):
        assert np.allclose(one.asnumpy(), other.asnumpy(), rtol=1e-5, atol=1e-6)


def test_a_tensor_in_two_places_has_a_gradient_in_each() -> None:
    given = layers()
    shared = given.pair[0]
    twice = given.replace(several=[shared, shared], pair=(shared, given.pair[1]))
    apart = given.replace(several=[shared.copy(), shared.copy()], pair=(shared.copy(), given.pair[1]))
    one, other = (grad(through_layers, wrt=PARTS)(record) for record in (twice, apart))
    for name in ("pair", "several"):
        pairs = zip(getattr(one, f"grad_{name}"), getattr(other, f"grad_{name}"), strict=True)
        assert all(np.array_equal(a.asnumpy(), b.asnumpy()) for a, b in pairs)


class Numbered(BlockState):
    parts: dict[str, Any]


class Counted(BlockState):
    counts: dict[str, int]


@block
def of_parts(state: Numbered) -> Loss:
    return Loss(loss=(state.parts["a"] * 2.0).sum())


@block
def of_counts(state: Counted) -> Loss:
    return Loss(loss=ops.ones(()) * state.counts["a"])


def test_what_has_no_gradient_in_a_dict_is_named() -> None:
    declared = message(StateError, lambda: grad(of_counts, wrt="counts"))
    assert "'counts' is dict[str, int], which has no gradient" in declared
    slope = grad(of_parts, wrt="parts")
    assert message(StateError, lambda: slope(parts={"a": Tensor([1.0]), "n": 3})) == (
        "'grad(of_parts)' got parts['n']=3 (builtins.int), which has no gradient; give a mindspore.Tensor of floats"
    )
    assert message(StateError, lambda: slope(parts={})) == (
        "'grad(of_parts)' got parts={}, in which there is no tensor; give a mindspore.Tensor of floats, or several"
    )
