"""What a graph took for fixed: each way in which it can change is seen, and nothing else is taken for a change."""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Any

import mindspore as ms
import numpy as np
import pytest
from mindspore import Parameter, Tensor, nn, ops

from fnloop import BlockState, block
from fnloop.transform.watch import Watch, watch

SCALE = 2.0
TABLE = {"left": [1.0, 2.0]}
WEIGHTS = Tensor([1.0, 2.0])


class Layer(nn.Cell):
    """Everything that a graph may freeze."""

    factor = 3.0

    def __init__(self) -> None:
        super().__init__()
        self.dense = nn.Dense(2, 2)
        self.free = Parameter(Tensor([1.0, 2.0]), name="free")
        self.scale = 2.0
        self.sizes = [1, 2]
        self.table = {"a": 1}
        self.layers = nn.CellList([nn.Dense(2, 2), nn.ReLU()])

    def construct(self, x: Tensor) -> Tensor:
        found: Tensor = self.layers[1](self.dense(x) * self.scale * self.factor + self.free)
        return found * SCALE


def watched(*functions: Callable[..., Any], trains: bool = False, **components: Any) -> Watch:
    found = watch(components, functions, trains=trains)
    assert found.changed() is None
    return found


def fresh(*values: float) -> Tensor:
    return Tensor(np.array(values, np.float32))


# --- Parameters

X = Tensor(np.ones((1, 2), np.float32))


def step(net: Layer) -> None:
    parameters = net.trainable_params()
    nn.SGD(parameters, 0.1)(tuple(ops.ones_like(one) for one in parameters))


SEEN: dict[str, Callable[[Layer], Any]] = {
    "assign": lambda net: ops.assign(net.free, fresh(5, 6)),
    "copy_": lambda net: net.free.copy_(fresh(5, 6)),
    "optimizer": step,
    "eager": lambda net: net(X),
    "jit": lambda net: ms.jit(net.construct, capture_mode="ast")(X),
    "gradient": lambda net: ms.value_and_grad(lambda x: net(x).sum(), None, net.trainable_params())(X),
    "reading": lambda net: (net.free.asnumpy(), net.free.value(), Tensor(net.free), repr(net)),
    "the same mode": lambda net: net.set_train(net.training),
}


@pytest.mark.parametrize("how", SEEN)
def test_no_false_alarm(how: str) -> None:
    net = Layer()
    found = watched(net=net)
    storages = [one.data_ptr() for one in found.parameters]
    for _ in range(2):
        SEEN[how](net)
        assert found.changed() is None
    assert [one.data_ptr() for one in found.parameters] == storages


BROUGHT_BACK: dict[str, Callable[[Layer], Any]] = {
    "set_data": lambda net: net.free.set_data(fresh(5, 6)),
    "assign_value": lambda net: net.free.assign_value(fresh(5, 6)),
    "load_param_into_net": lambda net: ms.load_param_into_net(net, {"free": Parameter(fresh(5, 6), name="free")}),
}


@pytest.mark.parametrize("how", BROUGHT_BACK)
def test_other_storages_are_brought_back(how: str) -> None:
    net = Layer()
    place = net.free.data_ptr()
    found = watched(net=net)
    for _ in range(2):
        ops.assign(net.free, fresh(0, 0))
        BROUGHT_BACK[how](net)
        assert net.free.data_ptr() != place
        assert found.changed() is None
        assert net.free.data_ptr() == place
        assert net.free.asnumpy().tolist() == [5, 6]


def test_a_tensor_that_was_given_is_not_written_into() -> None:
    net, mine = Layer(), fresh(5, 6)
    found = watched(net=net)
    net.free.set_data(mine)
    assert found.changed() is None
    ops.assign(net.free, fresh(7, 8))
    assert mine.asnumpy().tolist() == [5, 6]


def test_another_shape() -> None:
    net = Layer()
    found = watched(net=net)
    net.free.set_data(fresh(1, 2, 3), slice_shape=True)
    assert found.changed() == "net.free"


def test_requires_grad_matters_where_gradients_are_computed() -> None:
    net = Layer()
    plain, trains = watched(net=net), watched(net=net, trains=True)
    net.free.requires_grad = False
    assert plain.changed() is None
    assert trains.changed() == "requires_grad of a Parameter"


# --- Cells

CHANGES: dict[str, tuple[Callable[[Layer], Any], str]] = {
    "a number": (lambda net: setattr(net, "scale", 3.0), "net.scale"),
    "a list in place": (lambda net: net.sizes.append(3), "net.sizes"),
    "another list": (lambda net: setattr(net, "sizes", [3]), "net.sizes"),
    "a dict in place": (lambda net: net.table.update(a=2), "net.table"),
    "training": (lambda net: net.set_train(True), "net.training"),
    "a Cell": (lambda net: setattr(net, "dense", nn.Dense(2, 2)), "net.dense"),
    "a Cell in a list": (lambda net: net.layers.__setitem__(0, nn.Dense(2, 2)), "net.layers.0"),
    "a Parameter": (lambda net: setattr(net, "free", Parameter(fresh(1, 2), name="free")), "net.free"),
    "an attribute over one of the class": (lambda net: setattr(net, "factor", 9.0), "net.factor"),
    "a removed attribute": (lambda net: delattr(net, "scale"), "a name of net"),
}


@pytest.mark.parametrize("how", CHANGES)
def test_changes_of_a_cell(how: str) -> None:
    change, name = CHANGES[how]
    net = Layer()
    net.set_train(False)
    found = watched(net=net)
    change(net)
    assert found.changed() == name


def test_a_class_of_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    found = watched(net=Layer())
    with monkeypatch.context() as patch:
        patch.setattr(Layer, "factor", 9.0)
        assert found.changed() in ("Layer.factor", "net.factor")
    assert found.changed() is None
    with monkeypatch.context() as patch:
        patch.setattr(Layer, "construct", lambda self, x: x)
        assert found.changed() == "Layer.construct"


def test_globals_that_a_cell_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    found = watched(net=Layer())
    monkeypatch.setitem(globals(), "SCALE", 9.0)
    assert found.changed() == "construct.SCALE"


# --- functions


def reads_globals(x: Any) -> Any:
    return x * SCALE + TABLE["left"][0] + WEIGHTS


def calls_another(x: Any) -> Any:
    return reads_globals(x)


def deep(x: Any) -> Any:
    def inner(y: Any) -> Any:
        return y * SCALE

    return inner(x)


@pytest.mark.parametrize("function", [reads_globals, calls_another, deep])
def test_globals(function: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    found = watched(function)
    monkeypatch.setitem(globals(), "SCALE", 2.0 + 0.0)  # an equal number
    assert found.changed() is None
    monkeypatch.setitem(globals(), "SCALE", 9.0)
    assert found.changed() in ("reads_globals.SCALE", "deep.SCALE")


def test_what_is_deep_in_a_global(monkeypatch: pytest.MonkeyPatch) -> None:
    found = watched(reads_globals)
    with monkeypatch.context() as patch:
        patch.setitem(TABLE, "left", [9.0])
        assert found.changed() == "reads_globals.TABLE"
    assert found.changed() is None
    TABLE["left"].append(3.0)
    assert found.changed() == "reads_globals.TABLE"
    TABLE["left"].pop()
    monkeypatch.setitem(globals(), "WEIGHTS", fresh(1, 2))
    assert found.changed() == "reads_globals.WEIGHTS"


def test_a_global_that_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    found = watched(reads_globals)
    monkeypatch.delitem(globals(), "SCALE")
    assert found.changed() == "a name of reads_globals"


def test_a_function_that_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    found = watched(calls_another)
    monkeypatch.setitem(globals(), "reads_globals", deep)
    assert found.changed() == "calls_another.reads_globals"


def test_closures_and_defaults() -> None:
    factor = 2.0

    def closed(x: Any, y: float = 1.0, *, z: float = 2.0) -> Any:
        return x * factor + y + z

    found = watched(closed)
    factor = 3.0
    assert found.changed() == "closed:factor.cell_contents"
    found = watched(closed)
    closed.__defaults__ = (5.0,)
    assert found.changed() == "closed.__defaults__"
    found = watched(closed)
    closed.__kwdefaults__ = {"z": 5.0}
    assert found.changed() == "closed.__kwdefaults__"
    found = watched(closed)
    closed.__code__ = (lambda x, y, *, z: x).__code__.replace(co_freevars=closed.__code__.co_freevars)
    assert found.changed() == "closed.__code__"


def test_attributes_of_a_module() -> None:
    module = types.ModuleType("settings")
    module.__file__ = "/home/somebody/settings.py"
    module.GAIN, module.OTHER = 2.0, 1.0  # type: ignore[attr-defined]
    space: dict[str, Any] = {"settings": module}
    exec("def gained(x):\n    return x * settings.GAIN", space)
    found = watched(space["gained"])
    module.OTHER = 5.0  # type: ignore[attr-defined]
    assert found.changed() is None
    module.GAIN = 5.0  # type: ignore[attr-defined]
    assert found.changed() == "settings.GAIN"


# --- objects


class Config:
    gain = 2.0

    def __init__(self) -> None:
        self.own = 1.0

    @property
    def both(self) -> float:
        return self.gain * self.own * SCALE


class Slotted:
    __slots__ = ("gain",)

    def __init__(self) -> None:
        self.gain = 2.0


def test_objects(monkeypatch: pytest.MonkeyPatch) -> None:
    config, slotted = Config(), Slotted()
    found = watched(config=config, slotted=slotted)
    slotted.gain = 3.0
    assert found.changed() == "slotted.gain"
    slotted.gain = 2.0
    assert found.changed() is None
    config.own = 3.0
    assert found.changed() == "config.own"
    config.own = 1.0
    config.gain = 5.0
    assert found.changed() == "config.gain"
    del config.gain
    assert found.changed() is None
    monkeypatch.setattr(Config, "gain", 5.0)
    assert found.changed() in ("Config.gain", "config.gain")


def test_objects_in_objects_and_in_lists() -> None:
    inner = Config()
    outer = types.SimpleNamespace(inner=inner, many=[Config()])
    found = watched(outer=outer)
    inner.own = 3.0
    assert found.changed() == "outer.inner.own"
    found = watched(outer=outer)
    outer.many[0].own = 3.0
    assert found.changed() == "outer.many[0].own"
    table = {"a": [inner]}
    found = watched(table=table)
    inner.own = 4.0
    assert found.changed() == "table['a'][0].own"


def test_cells_in_a_dict() -> None:
    cells = {"a": Layer()}
    found = watched(cells=cells)
    place = cells["a"].free.data_ptr()
    cells["a"].free.set_data(fresh(5, 6))
    assert found.changed() is None
    assert cells["a"].free.data_ptr() == place
    cells["a"].scale = 9.0
    assert found.changed() == "cells['a'].scale"


def test_rings_come_to_rest() -> None:
    one = types.SimpleNamespace()
    one.other = types.SimpleNamespace(one=one)
    watched(one=one, calls=test_rings_come_to_rest)


# --- what a field holds


class Held(BlockState):
    x: Tensor
    config: Config


class Value(BlockState):
    x: Tensor


@block
def amplify(state: Held) -> Value:
    """Reads an object that is a field, not a component."""
    return Value(x=state.x * state.config.gain)


def test_an_object_in_a_field_is_watched_too() -> None:
    config, fast = Config(), amplify.compile()
    for wanted in (2.0, 5.0, 5.0):
        config.gain = wanted
        assert fast(x=fresh(1, 2), config=config).x.asnumpy().tolist() == [wanted, 2 * wanted]
    assert fast.compilations == 2
