"""What is refused in the `construct` of a user's Cells, since a graph would compute something else; and what is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import mindspore as ms
import pytest
from mindspore import Tensor, nn, ops

from fnloop import BlockState, CompileError, block
from fnloop.compile.frontend.cell_parameters import parameters_of
from fnloop.compile.frontend.cells import suspect
from fnloop.compile.frontend.held_cells import cells_in

Construct = Callable[..., Any]


def first(x: Any) -> Any:
    return x + 1


def second(x: Any) -> Any:
    return x * 3


class Base(nn.Cell):
    """What the cases read of their Cell."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.CellList([nn.ReLU(), nn.Tanh()])
        self.relu = nn.ReLU()
        self.chain = nn.SequentialCell(nn.Tanh(), nn.ReLU())
        self.set_train(False)
        self.functions = [first, second]
        self.axis, self.scale, self.heads = 1, 0.5, 2
        self.dissolve, self.nothing = ops.Svd(), None
        self.weight = ms.Parameter(Tensor([1.0, 2.0]), name="weight")

    def mixed(self, a: Any, b: Any) -> Any:
        return a * b

    def pick(self, i: Any) -> Any:
        if i > 2:
            return 1
        return 0


# --- what is refused


def axis(self: Any, x: Any) -> Any:
    return x.sum(1 if x.sum() > 0 else 0)


def axis_by_a_number(self: Any, x: Any, i: Any) -> Any:
    return ops.norm(x, dim=self.axis if i >= 2 else 0)


def axis_by_name(self: Any, x: Any) -> Any:
    number = 0
    if x.sum() > 0:
        number = 1
    return x.sum(number)


def shape(self: Any, x: Any) -> Any:
    return x.reshape((2, 2) if x.mean() > 0 else (4, 1))


def counted(self: Any, x: Any) -> Any:
    return x.sum(int(x.sum() > 0))


def arithmetic(self: Any, x: Any) -> Any:
    number = (1 if x.sum() > 0 else 0) * 1
    return x.sum(number - 1)


def bounds(self: Any, x: Any, i: Any) -> Any:
    return x[: 2 if i >= 2 else 1]


def text(self: Any, x: Any) -> Any:
    return ops.gelu(x, approximate="tanh" if x.sum() > 0 else "none")


def method(self: Any, x: Any) -> Any:
    return x.sum(self.pick(x.sum()))


def layer(self: Any, x: Any, i: Any) -> Any:
    return self.layers[i % 2](x)


def layer_of_a_loop(self: Any, x: Any, i: Any) -> Any:
    for k in range(i):
        x = self.layers[k % 2](x)
    return x


def function(self: Any, x: Any, i: Any) -> Any:
    return self.functions[i](x)


def greatest(self: Any, x: Any) -> Any:
    values, _ = x.max(1)
    return values


def exchanged(self: Any, x: Any) -> Any:
    return x.transpose(0, 1)


def added_to(self: Any, x: Any) -> Any:
    x += 1
    return x * 2


def sorted_numbers(self: Any, x: Any) -> Any:
    return x * sorted([x.sum(), 1.0])[0]


def unlisted_method(self: Any, x: Any) -> Any:
    return x.storage_offset()[0]


def with_a_name(self: Any, x: Any) -> Any:
    return (y := x * 2) + y


def whole_number(self: Any, x: Any) -> Any:
    return x * int(x.sum())


def unlisted_operator(self: Any, x: Any) -> Any:
    return ops.svd(x)[0]


def unlisted_form(self: Any, x: Any) -> Any:
    return ops.relu(x, inplace=True)


def unlisted_object(self: Any, x: Any) -> Any:
    return self.dissolve(x)


def whole_numbers_chosen(self: Any, x: Any) -> Any:
    return x * ops.where(x > 0, 1, self.heads)


def a_function_given(self: Any, x: Any, one: Any) -> Any:
    return one(x)


REFUSED: list[tuple[Construct, str]] = [
    (unlisted_operator, "calls `ops.svd`, which, called so, is in no row of the table"),
    (unlisted_form, "calls `ops.relu`, which, called so"),
    (unlisted_object, "calls `self.dissolve`"),
    (whole_numbers_chosen, "calls `ops.where`"),
    (a_function_given, "calls `one`"),
    (added_to, "writes `x += 1`, by which a graph changes 'x' itself"),
    (sorted_numbers, "calls `sorted`, which, called so, is in no row of the table"),
    (unlisted_method, "calls `x.storage_offset`"),
    (with_a_name, "writes `NamedExpr`"),
    (whole_number, "calls `int`"),
    (axis, "gives `x.sum` a number or text that the graph chooses (`1 if x.sum() > 0 else 0`)"),
    (axis_by_a_number, "gives `ops.norm` a number or text that the graph chooses"),
    (axis_by_name, "gives `x.sum` a number or text that the graph chooses (`number`)"),
    (shape, "gives `x.reshape` a number or text"),
    (counted, "gives `x.sum` a number or text"),
    (arithmetic, "gives `x.sum` a number or text"),
    (bounds, "takes a slice by a number that the graph chooses"),
    (text, "gives `ops.gelu` a number or text"),
    (method, "gives `x.sum` a number or text that the graph chooses (`self.pick(x.sum())`)"),
    (layer, "takes an entry of a list by a number that varies (`self.layers[i % 2]`)"),
    (layer_of_a_loop, "takes an entry of a list by a number that varies"),
    (function, "takes an entry of a list by a number that varies"),
    (greatest, "calls `max` as `x.max(1)`, which gives something else in a graph"),
    (exchanged, "calls `transpose` as `x.transpose(0, 1)`"),
]


def cell_of(construct: Construct) -> Any:
    return type("Case", (Base,), {"construct": construct})()


@pytest.mark.parametrize(("construct", "why"), REFUSED, ids=[one.__name__ for one, _ in REFUSED])
def test_what_is_refused(construct: Construct, why: str) -> None:
    found = suspect(cell_of(construct))
    assert found is not None
    assert found.why.startswith(f"Case.{construct.__name__} {why}")
    assert "test_cells.py:" in found.place


# --- what is not


def by_shape(self: Any, x: Any) -> Any:
    b, c = x.shape
    number = 1 if b > 2 else 0
    return x.reshape(b, self.heads, c // self.heads).sum(number)


def by_attribute(self: Any, x: Any, mask: Any = None) -> Any:
    x = x * 2 if self.training else x.sum(self.axis if self.heads > 1 else 0)
    return x if mask is None else x * mask


def known_layers(self: Any, x: Any) -> Any:
    for k in range(len(self.layers)):
        x = self.layers[k](x)
    for k, one in enumerate(self.layers):
        x = one(x) * self.functions[k](self.scale)
    return self.layers[0](x)


def tensors_chosen(self: Any, x: Any, t: Any) -> Any:
    y = x if x.sum() > 0 else -x
    if t > 0:
        y = self.layers[0](y)
    return ops.where(y > 0, y, x * (2.0 if t > 1 else 1.0))[0] + self.weight[0]


def operators(self: Any, x: Any) -> Any:
    return x.max() + x.max(axis=1).sum() + x.transpose(1, 0).sum(0).std(0) + x.transpose((1, 0))[0, 1]


def own_sum(self: Any, x: Any) -> Any:
    y = self.relu(x)
    y += x * self.scale
    if x.shape[0] > 99:
        raise ValueError(f"too many: {x.shape}")
    return y


def branches_not_taken(self: Any, x: Any) -> Any:
    if self.nothing is not None:
        x = self.nothing(x)
    if not self.heads or self.axis == 5:
        return ops.svd(x)[0]
    out = self.relu(x)
    kept = out
    out = self.chain(out)
    out += kept
    return ops.dropout(out, p=0.5, training=self.training) if hasattr(self, "absent") else out


FINE = [own_sum, by_shape, by_attribute, known_layers, tensors_chosen, operators, branches_not_taken]


@pytest.mark.parametrize("construct", FINE)
def test_what_is_not_refused(construct: Construct) -> None:
    assert suspect(cell_of(construct)) is None


# --- where it is looked for


class Value(BlockState):
    x: Tensor


@block
def through(state: Value, *, net: nn.Cell) -> Value:
    return Value(x=net(state.x))


class Number(BlockState):
    x: Tensor
    n: int


class Only(BlockState):
    x: Tensor


def of_a_number(self: Any, x: Any, n: Any) -> Any:
    return x * (n % 3)


@block
def with_a_number(state: Number, *, net: nn.Cell) -> Only:
    return Only(x=net(state.x, n=state.n))


def test_a_cell_computes_with_a_number_that_varies_as_python_does() -> None:
    """MindSpore's parser would give another remainder of numbers below 0, so that the Cell is captured."""
    slow = with_a_number.bind(net=cell_of(of_a_number))
    fast = slow.compile(fullgraph=True)
    for n in (5, -5, 0, 7, -1, 2**40 + 1):
        given = {"x": Tensor([1.0, 0.1]), "n": n}
        assert fast(**given).x.asnumpy().tolist() == slow(**given).x.asnumpy().tolist()


def beside_numbers(self: Any, x: Any, a: Any, b: Any = 0.5) -> Any:
    y = a
    y += b
    return x * y + ops.relu(x) * self.scale


def in_a_function(self: Any, x: Any, a: Any, b: Any) -> Any:
    return x * self.mixed(b, max(a, 1))


def beside_tensors(self: Any, x: Any, a: Any) -> Any:
    return self.relu(x) * a


@pytest.mark.parametrize(
    ("construct", "together"),
    [
        (beside_numbers, {"ab", "xab"}),
        (in_a_function, {"ab", "a"}),
        (beside_tensors, set()),
        (of_a_number, {"n", "xn"}),
    ],
)
def test_the_parameters_that_a_cell_computes_with_each_other(construct: Construct, together: set[str]) -> None:
    found = parameters_of(cell_of(construct))
    assert {name for group in found.together for name in group} == set("".join(together))
    assert {frozenset(names) for names in together if len(names) > 1} <= found.together
    assert found.others("none of them") == []


def by_both(self: Any, x: Any, a: Any, b: Any) -> Any:
    return x * (a - b)


class Floats(BlockState):
    x: Tensor
    f: float
    g: float


@block
def with_two(state: Floats, *, net: nn.Cell) -> Only:
    return Only(x=net(state.x, state.f, b=state.g))


def test_floats_that_a_cell_computes_with_each_other_have_64_bits() -> None:
    """With 32 bits, as MindSpore's parser would have them, `1.0 - 0.9999999` is 20% off; so the Cell is captured."""
    slow = with_two.bind(net=cell_of(by_both))
    fast = slow.compile(fullgraph=True)
    for f, g in ((1.0, 0.9999999), (0.3, 0.1), (-1e-9, 1e9), (1e300, 1e300)):
        given = {"x": Tensor([1.0, 0.1]), "f": f, "g": g}
        assert fast(**given).x.asnumpy().tolist() == slow(**given).x.asnumpy().tolist()


def test_a_cell_inside_of_others_is_refused() -> None:
    net = nn.SequentialCell(nn.ReLU(), nn.SequentialCell([cell_of(axis)]))
    with pytest.raises(CompileError) as caught:
        through.bind(net=net).compile(fullgraph=True)(x=Tensor([[1.0, 2.0]]))
    said = str(caught.value)
    assert said.startswith(
        "block 'through' cannot be compiled: Case.axis gives `x.sum` a number or text that the graph"
    )
    assert "; call the operator in both branches of an `if`\n" in said
    assert "return x.sum(1 if x.sum() > 0 else 0)\n" in said
    assert "nor can `SequentialCell` be captured as the operators it runs: it reads a number out of a tensor" in said


class Dissolving(BlockState):
    x: Tensor


CHOSEN = (ops.relu, ops.svd)


@block
def by_another_name(state: Dissolving) -> Dissolving:
    dissolve: Any = ops.svd
    return Dissolving(x=dissolve(state.x)[0])


@block
def in_a_list(state: Dissolving) -> Dissolving:
    x: Any = state.x
    for one in CHOSEN:
        x = one(x)
    return Dissolving(x=x)


def test_what_of_mindspore_is_in_no_row_is_refused() -> None:
    with pytest.raises(CompileError, match="calls `RReLU` of MindSpore, which is in no row of the table") as caught:
        through.bind(net=nn.SequentialCell(nn.ReLU(), nn.RReLU())).compile(fullgraph=True)(x=Tensor([[1.0, 2.0]]))
    assert "nor can `SequentialCell` be captured" in str(caught.value)
    for made in (by_another_name, in_a_list):
        with pytest.raises(CompileError, match="`svd` of MindSpore is not in the table"):
            made.compile(fullgraph=True)


def test_cells_of_libraries_are_not_looked_through() -> None:
    assert list(cells_in(nn.SequentialCell(nn.Conv2d(1, 2, 3), nn.Dense(2, 2)))) == []
