"""What a graph took for fixed: each way of changing it, whether MindSpore's own graphs see it, and no false alarms."""

from __future__ import annotations

import functools
import gc
import itertools
import sys
from argparse import Namespace
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, NamedTuple

import mindspore as ms
import numpy as np
import pytest
from mindspore import Parameter, Tensor, nn, ops
from mindspore.common.initializer import initializer

from fnloop import Block, BlockState, block, loop
from fnloop.compile.runtime.guards import Guards, watch

Change = Callable[[Any], Any]


@pytest.fixture(autouse=True, scope="module")
def _young() -> Iterator[None]:
    """What the tests before have left behind need not be searched each time that garbage is collected."""
    gc.freeze()
    yield
    gc.unfreeze()


def tensor(*values: float) -> Tensor:
    return Tensor(np.array(values, np.float32))


def other() -> Tensor:
    """Numbers that were not there before."""
    return tensor(next(SERIAL), 7, 11)


SERIAL = itertools.count(5)


X = tensor(1, 1, 1)
GAIN: Any = 2.0
TABLE: Any = tensor(1, 2, 3)


def helper(x: Any) -> Any:
    return x * GAIN


class Layer(nn.Cell):
    """A weight, and what a graph freezes."""

    scale: Any = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.w = Parameter(tensor(1, 2, 3), name="w")
        self.k: Any = 1.0
        self.shift = tensor(0, 0, 1)
        self.many = [1.0, 2.0]
        self.by_name = {"k": 1.0}
        self.config = SimpleNamespace(k=1.0)
        self.function: Any = helper
        self.inner = nn.SequentialCell([nn.ReLU()])
        self.layers = nn.CellList([nn.ReLU()])
        self.register_buffer("buffer", tensor(1, 1, 1))

    def construct(self, x: Tensor) -> Tensor:
        return x * self.w


def loop_of(net: nn.Cell) -> Callable[[], Any]:
    """A graph with a Cell in a `while`."""

    def run(x: Tensor, steps: Any) -> Tensor:
        i = 0
        while i < steps:
            x = net(x)
            i = i + 1
        return x

    graph = ms.jit(run, capture_mode="ast", fullgraph=True)
    return lambda: graph(X, ms.mutable(2)).asnumpy().copy()


def eager(net: nn.Cell) -> Any:
    return net(net(X)).asnumpy().copy()


def watch_cell(net: nn.Cell) -> Guards:
    return watch({"net": net}, [], trains=False)


# --- Parameters


def step(net: Any) -> None:
    nn.SGD([net.w], 0.1)((X,))


def write_array(net: Any) -> None:
    net.w.asnumpy()[:] = 9


def add_in_place(net: Any) -> None:
    net.w += 1


def load(net: Any) -> None:
    ms.load_param_into_net(net, {"w": Parameter(other(), name="w")})


def set_half(net: Any) -> None:
    net.w.set_data(other().astype(ms.float16))


def set_by_name(net: Any) -> None:
    net.w.data = other()


def set_initializer(net: Any) -> None:
    net.w.set_data(initializer(next(SERIAL), [3], ms.float32))


def replace(net: Any) -> None:
    net.w = Parameter(other(), name="w")


def insert(net: Any) -> None:
    net.insert_param_to_cell("w", Parameter(other(), name="w"), False)


IN_PLACE: dict[str, Change] = {
    "assign": lambda net: ops.assign(net.w, other()),
    "assign_add": lambda net: ops.assign_add(net.w, other()),
    "copy_": lambda net: net.w.copy_(other()),
    "item": lambda net: net.w.__setitem__(0, 9.0),
    "asnumpy": write_array,
    "optimizer": step,
}
OF_STORAGE: dict[str, Change] = {
    "set_data": lambda net: net.w.set_data(other()),
    "set_data of float16": set_half,
    "set_data of an initializer": set_initializer,
    "assign_value": lambda net: net.w.assign_value(other()),
    "data": set_by_name,
    "+=": add_in_place,
    "load_param_into_net": load,
}
OF_PARAMETER: dict[str, Change] = {
    "set": replace,
    "insert_param_to_cell": insert,
    "shape": lambda net: net.w.set_data(tensor(4), slice_shape=True),
}


@pytest.mark.parametrize("how", IN_PLACE)
def test_a_graph_sees_what_is_written_in_place(how: str) -> None:
    net = Layer()
    graph = loop_of(net)
    before, watched = graph(), watch_cell(net)
    IN_PLACE[how](net)
    assert watched.changed() is None
    np.testing.assert_array_equal(graph(), eager(net))
    assert not np.array_equal(graph(), before)


@pytest.mark.parametrize("how", OF_STORAGE)
def test_a_weight_with_another_storage_is_brought_back(how: str) -> None:
    net = Layer()
    graph = loop_of(net)
    before, watched = graph(), watch_cell(net)
    for _ in range(2):
        OF_STORAGE[how](net)
        now = eager(net)
        assert not np.array_equal(now, before)
        np.testing.assert_array_equal(graph(), before)  # what MindSpore does, or else there is nothing to do here
        assert watched.changed() is None
        np.testing.assert_array_equal(graph(), now)
        np.testing.assert_array_equal(eager(net), now)
        before = now


@pytest.mark.parametrize("how", OF_PARAMETER)
def test_another_parameter_needs_another_graph(how: str) -> None:
    net = Layer()
    graph = loop_of(net)
    before, watched = graph(), watch_cell(net)
    OF_PARAMETER[how](net)
    np.testing.assert_array_equal(graph(), before)
    assert watched.changed() == "net.w"
    np.testing.assert_array_equal(loop_of(net)(), eager(net))
    assert watch_cell(net).changed() is None


HOLDERS: dict[str, Callable[[Parameter], Any]] = {
    "array": lambda w: w.asnumpy(),
    "slice of an array": lambda w: w.asnumpy()[1:],
    "memory": lambda w: w.asnumpy().data,
    "tensor": Tensor,
    "data": lambda w: w.data,
    "view": lambda w: w.view(3, 1),
    "slice": lambda w: w[1:],
    "stop_gradient": ops.stop_gradient,
    "array of stop_gradient": lambda w: ops.stop_gradient(w).asnumpy(),
}
COPIES: dict[str, Callable[[Parameter], Any]] = {
    "copy": lambda w: w.copy(),
    "clone": lambda w: w.clone(),
    "value": lambda w: w.value(),
    "array copied": lambda w: w.asnumpy().copy(),
    "array of a copy": lambda w: w.copy().asnumpy(),
}


def numbers(held: Any) -> Any:
    return np.array(held.asnumpy() if isinstance(held, Tensor) else held)


@pytest.mark.parametrize("how", [*HOLDERS, *COPIES])
def test_what_somebody_took_of_a_weight_stays_what_it_was(how: str) -> None:
    """Copied into the old storage, the new weights would be in `saved`, and restored from it."""
    net = Layer()
    watched = watch_cell(net)
    held = {**HOLDERS, **COPIES}[how](net.w)
    was = numbers(held)
    net.w.set_data(tensor(5, 7, 11))
    assert watched.changed() == ("net.w" if how in HOLDERS else None)
    np.testing.assert_array_equal(numbers(held), was)
    np.testing.assert_array_equal(net.w.asnumpy(), [5, 7, 11])


class Pair(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.a = Parameter(tensor(1, 2, 3), name="a")
        self.b = Parameter(tensor(4, 5, 6), name="b")

    def construct(self, x: Tensor) -> Tensor:
        return x * self.a + self.b


def test_weights_that_are_tied_stay_tied() -> None:
    net = Pair()
    watched = watch_cell(net)
    net.a.set_data(net.b)
    assert watched.changed() == "net.a"
    ops.assign(net.b, tensor(9, 9, 9))
    np.testing.assert_array_equal(net.a.asnumpy(), [9, 9, 9])

    watched = watch_cell(net)
    net.a.set_data(other())  # untied: what is written into a's old storage would be in b
    assert watched.changed() == "net.a"
    np.testing.assert_array_equal(net.b.asnumpy(), [9, 9, 9])


def test_a_weight_of_two_cells_is_brought_back_once() -> None:
    one, two = Layer(), Layer()
    two.w = one.w
    watched = watch({"one": one, "two": two}, [], trains=False)
    assert len(watched.weights.parameters) == 1
    two.w.set_data(tensor(5, 7, 11))
    assert watched.changed() is None
    np.testing.assert_array_equal(one.w.asnumpy(), [5, 7, 11])


def test_two_graphs_of_one_cell() -> None:
    net = Layer()
    graph = loop_of(net)
    graph()
    one, two = watch_cell(net), watch_cell(net)
    net.w.set_data(other())
    assert one.changed() is None
    assert two.changed() is None
    np.testing.assert_array_equal(graph(), eager(net))


def test_two_graphs_that_read_two_storages_do_not_take_turns() -> None:
    """Each would bring the weight back into its own, at every call."""
    net = Layer()
    first = watch_cell(net)
    held = net.w.asnumpy()
    net.w.set_data(other())
    assert first.changed() == "net.w"
    second = watch_cell(net)
    del held
    assert first.changed() == "net.w"
    assert second.changed() is None


def test_requires_grad_counts_where_gradients_are_taken() -> None:
    net = Layer()
    trained, run = watch({"net": net}, [], trains=True), watch_cell(net)
    net.w.requires_grad = False
    assert trained.changed() == "requires_grad of a Parameter"
    assert run.changed() is None


# --- Cells


def double(self: Any, x: Tensor) -> Tensor:
    return x * 2


def set_buffer(net: Any) -> None:
    net.register_buffer("buffer", other())


def hook(cell: nn.Cell, inputs: Any) -> Any:
    return inputs


OF_CELLS: dict[str, tuple[Change, str]] = {
    "number": (lambda net: setattr(net, "k", 3.0), "net.k"),
    "of another type": (lambda net: setattr(net, "k", 1), "net.k"),
    "tensor": (lambda net: setattr(net, "shift", other()), "net.shift"),
    "list": (lambda net: net.many.append(3.0), "net.many"),
    "item of a list": (lambda net: net.many.__setitem__(0, 3.0), "net.many"),
    "item of a dict": (lambda net: net.by_name.update(k=3.0), "net.by_name"),
    "of an object": (lambda net: setattr(net.config, "k", 3.0), "net.config.k"),
    "added to an object": (lambda net: setattr(net.config, "j", 3.0), "net.config.j"),
    "function": (lambda net: setattr(net, "function", abs), "net.function"),
    "deleted": (lambda net: delattr(net, "k"), "a name of net"),
    "mode": (lambda net: net.set_train(), "net.training"),
    "mode of an inner Cell": (lambda net: net.layers[0].set_train(), "net.layers.0.training"),
    "precision": (lambda net: net.to_float(ms.float16), "net.mixed_precision_type"),
    "buffer": (set_buffer, "net.buffer"),
    "Cell": (lambda net: setattr(net, "inner", nn.ReLU()), "net.inner"),
    "Cell of a list": (lambda net: net.layers.__setitem__(0, nn.Tanh()), "net.layers.0"),
    "Cell appended": (lambda net: net.layers.append(nn.Tanh()), "net.layers.1"),
    "Cell appended to a sequence": (lambda net: net.inner.append(nn.Tanh()), "net.inner.cell_list"),
    "hides that of the class": (lambda net: setattr(net, "scale", 3.0), "net.scale"),
    "construct": (lambda net: setattr(net, "construct", helper), "net.construct"),
    "hook": (lambda net: net.register_forward_pre_hook(hook), "a hook, "),
}


@pytest.mark.parametrize("what", OF_CELLS)
def test_attributes_of_cells(what: str) -> None:
    net = Layer()
    net.set_train(False)
    watched = watch_cell(net)
    change, name = OF_CELLS[what]
    change(net)
    found = watched.changed()
    assert found is not None
    assert found.startswith(name)


@pytest.mark.parametrize(("name", "value"), [("scale", 3.0), ("construct", double), ("new", 1)])
def test_what_stands_in_the_class_of_a_cell(monkeypatch: pytest.MonkeyPatch, name: str, value: Any) -> None:
    watched = watch_cell(Layer())
    monkeypatch.setattr(Layer, name, value, raising=False)
    assert watched.changed() == f"Layer.{name}"


def test_classes_of_a_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their module has no file."""
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    monkeypatch.setattr(Layer, "__module__", "__main__")
    watched = watch_cell(Layer())
    monkeypatch.setattr(Layer, "scale", 3.0)
    assert watched.changed() == "Layer.scale"


def test_what_construct_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    class Reads(nn.Cell):
        def construct(self, x: Tensor) -> Any:
            return self.more(x)

        def more(self, x: Tensor) -> Any:
            return helper(x)

    watched = watch_cell(Reads())
    monkeypatch.setitem(globals(), "GAIN", 3.0)
    assert watched.changed() == "helper.GAIN"


class Hidden(nn.Cell):
    """All that it reads is private."""

    _of_class = 1.0

    def __init__(self) -> None:
        super().__init__()
        self._k: Any = 1.0
        self._text = "a"
        self._shift = tensor(0, 0, 1)
        self._array = np.zeros(3, np.float32)
        self._many: Any = (1.0, [2.0])
        self._by_name = {"a": {"b": 1.0}}
        self._config = SimpleNamespace(_k=1.0)
        self._function: Any = helper
        self._operator: Any = ops.ReLU()
        self._last: Any = deque([1.0])
        self._layers = {"a": Layer()}
        self.__own = 1.0

    def set_own(self, value: float) -> None:
        self.__own = value

    def construct(self, x: Tensor) -> Any:
        return x * self._k + self.__own + self._of_class


class Derived(Hidden):
    """It reads what its base has."""


PRIVATE: dict[str, tuple[Change, str]] = {
    "number": (lambda net: setattr(net, "_k", 3.0), "net._k"),
    "of another type": (lambda net: setattr(net, "_k", 1), "net._k"),
    "text": (lambda net: setattr(net, "_text", "b"), "net._text"),
    "tensor": (lambda net: setattr(net, "_shift", other()), "net._shift"),
    "written tensor": (lambda net: net._shift.__setitem__(0, 9.0), "net._shift"),
    "written array": (lambda net: net._array.__setitem__(0, 9.0), "net._array"),
    "list in a tuple": (lambda net: net._many[1].append(3.0), "net._many[1]"),
    "dict in a dict": (lambda net: net._by_name["a"].update(b=3.0), "net._by_name['a']"),
    "of an object": (lambda net: setattr(net._config, "_k", 3.0), "net._config._k"),
    "function": (lambda net: setattr(net, "_function", abs), "net._function"),
    "operator": (lambda net: setattr(net, "_operator", ops.Neg()), "net._operator"),
    "deque": (lambda net: net._last.append(3.0), "net._last"),
    "of a Cell in a dict": (lambda net: setattr(net._layers["a"], "k", 3.0), "net._layers['a'].k"),
    "mangled": (lambda net: net.set_own(3.0), "net._Hidden__own"),
    "hides that of the class": (lambda net: setattr(net, "_of_class", 3.0), "net._of_class"),
    "deleted": (lambda net: delattr(net, "_k"), "a name of net"),
    "class": (lambda net: setattr(net, "__class__", Hidden), "net.__class__"),
}


@pytest.mark.parametrize("what", PRIVATE)
def test_private_attributes_of_cells(what: str) -> None:
    net = Derived()
    watched = watch_cell(net)
    change, name = PRIVATE[what]
    change(net)
    assert watched.changed() == name


def test_private_attributes_of_the_class_of_a_base(monkeypatch: pytest.MonkeyPatch) -> None:
    watched = watch_cell(Derived())
    monkeypatch.setattr(Hidden, "_of_class", 3.0)
    assert watched.changed() == "Hidden._of_class"


# --- functions


def reads_global(x: Any) -> Any:
    return x * GAIN


def reads_inside(x: Any) -> Any:
    return [one * GAIN for one in x]


def calls_helper(x: Any) -> Any:
    return helper(x)


def reads_builtin(x: Any) -> Any:
    return abs(x)


def has_default(x: Any, k: float = 2.0) -> Any:
    return x * k


def has_keyword(x: Any, *, k: float = 2.0) -> Any:
    return x * k


def decorated(function: Any) -> Any:
    @functools.wraps(function)
    def wrapper(*arguments: Any) -> Any:
        return function(*arguments)

    return wrapper


FUNCTIONS: dict[str, tuple[Any, str, Any, str]] = {
    "global": (reads_global, "GAIN", 3.0, "reads_global.GAIN"),
    "global in a function inside": (reads_inside, "GAIN", 3.0, "reads_inside.GAIN"),
    "helper": (calls_helper, "helper", abs, "calls_helper.helper"),
    "global of a helper": (calls_helper, "GAIN", 3.0, "helper.GAIN"),
    "global of a decorated function": (decorated(reads_global), "GAIN", 3.0, "reads_global.GAIN"),
    "name that hides a builtin one": (reads_builtin, "abs", max, "reads_builtin.abs"),
}


@pytest.mark.parametrize("what", FUNCTIONS)
def test_globals(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    function, name, value, found = FUNCTIONS[what]
    watched = watch({}, [function], trains=False)
    assert watched.changed() is None
    monkeypatch.setitem(globals(), "UNREAD", 1)
    assert watched.changed() is None
    monkeypatch.setitem(globals(), name, value)
    assert watched.changed() == found


def test_closure_variables_and_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    k = 2.0

    def closure(x: Any) -> Any:
        return x * k

    watched = watch({}, [closure], trains=False)
    k = 3.0
    assert watched.changed() == "closure:k.cell_contents"

    watched = watch({}, [has_default], trains=False)
    monkeypatch.setattr(has_default, "__defaults__", (3.0,))
    assert watched.changed() == "has_default.__defaults__"

    watched = watch({}, [has_keyword], trains=False)
    assert has_keyword.__kwdefaults__ is not None
    monkeypatch.setitem(has_keyword.__kwdefaults__, "k", 3.0)
    assert watched.changed() == "has_keyword's defaults"


def test_modules_and_objects(tmp_path: Path) -> None:
    module: Any = ModuleType("settings")
    module.__file__ = str(tmp_path / "settings.py")
    module.gain, module.unread = 2.0, 1

    class Object:
        gain = 2.0

        @property
        def more(self) -> Any:
            return module.gain

    thing, nested = Object(), {"a": [Object()]}

    def function(x: Any) -> Any:
        return x * module.gain * thing.gain * nested["a"][0].more

    watched = watch({}, [function], trains=False)
    assert watched.changed() is None
    thing.gain = 3.0
    assert watched.changed() == "thing.gain"
    watched = watch({}, [function], trains=False)
    nested["a"][0].gain = 3.0
    assert watched.changed() == "nested['a'][0].gain"
    watched = watch({}, [function], trains=False)
    Object.gain = 4.0
    assert watched.changed() == "Object.gain"


class Slotted:
    __slots__ = ("gain",)

    def __init__(self) -> None:
        self.gain = 2.0


class Slots:
    __slots__ = "_only"

    def __init__(self) -> None:
        self._only = 1.0


class Mangled:
    __slots__ = ("__own",)

    def __init__(self) -> None:
        self.set_own(1.0)

    def set_own(self, value: float) -> None:
        self.__own = value


class Listed(list[float]):
    gain: float = 1.0


class Named(dict[str, float]):
    gain: float = 1.0


class Items(NamedTuple):
    many: list[float]


class Keeps:
    """A descriptor of the user's own."""

    def __init__(self) -> None:
        self.kept = 1.0

    def __get__(self, owner: object, cls: type) -> float:
        return self.kept


class Described:
    kept = Keeps()


OBJECTS: dict[str, tuple[Callable[[], Any], Change, str]] = {
    "one slot": (Slots, lambda one: setattr(one, "_only", 3.0), "one._only"),
    "private slot": (Mangled, lambda one: one.set_own(3.0), "one._Mangled__own"),
    "attribute of a list": (Listed, lambda one: setattr(one, "gain", 3.0), "one.gain"),
    "attribute of a dict": (Named, lambda one: setattr(one, "gain", 3.0), "one.gain"),
    "list in a named tuple": (lambda: Items([1.0]), lambda one: one.many.append(3.0), "one[0]"),
    "list in a namespace": (lambda: Namespace(many=[1.0]), lambda one: one.many.append(3.0), "one.many"),
    "list in a partial": (lambda: functools.partial(sum, [1.0]), lambda one: one.args[0].append(3.0), "one.args[0]"),
    "descriptor": (Described, lambda one: setattr(vars(Described)["kept"], "kept", 3.0), "Described.kept.kept"),
}


@pytest.mark.parametrize("what", OBJECTS)
def test_objects_of_all_kinds(what: str) -> None:
    make, change, name = OBJECTS[what]
    one = make()
    watched = watch({"one": one}, [], trains=False)
    assert watched.changed() is None
    change(one)
    assert watched.changed() == name


def test_attributes_of_functions_and_modules_in_modules(tmp_path: Path) -> None:
    outer: Any = ModuleType("outer")
    inner: Any = ModuleType("inner")
    for module in (outer, inner):
        module.__file__ = str(tmp_path / f"{module.__name__}.py")
    outer.inner, inner.gain = inner, 1.0

    def reads(x: Any) -> Any:
        return x * outer.inner.gain + x.more

    def asks(x: Any) -> Any:
        return x.gain

    function: Any = reads
    function.more = 1.0
    watched = watch({}, [reads], trains=False)
    inner.gain = 2.0
    assert watched.changed() == "inner.gain"
    watched = watch({}, [reads], trains=False)
    function.more = 2.0
    assert watched.changed() == "reads.more"
    watched = watch({"held": SimpleNamespace(settings=inner)}, [asks], trains=False)
    inner.gain = 3.0
    assert watched.changed() == "inner.gain"


def test_slots() -> None:
    slotted = Slotted()
    watched = watch({"slotted": slotted}, [], trains=False)
    slotted.gain = 3.0
    assert watched.changed() == "slotted.gain"
    slotted.gain = 2.0
    assert watched.changed() is None


def test_cells_in_a_dict() -> None:
    cells = {"a": Layer()}
    watched = watch({"cells": cells}, [], trains=False)
    place = cells["a"].w.data_ptr()
    cells["a"].w.set_data(other())
    assert watched.changed() is None
    assert cells["a"].w.data_ptr() == place
    cells["a"].k = 9.0
    assert watched.changed() == "cells['a'].k"


def test_rings_come_to_rest() -> None:
    one = SimpleNamespace()
    one.other = SimpleNamespace(one=one)
    assert watch({"one": one, "calls": test_rings_come_to_rest}, [], trains=False).changed() is None


# --- contents of tensors


class Constants(BlockState):
    table: Any


def test_contents_of_an_array_of_a_cell() -> None:
    net = Layer()
    net.k = np.ones(3, np.float32)
    watched = watch_cell(net)
    assert watched.changed() is None
    net.k[1] = 2
    assert watched.changed() == "net.k"


WRITES: dict[str, Change] = {
    "copy_": lambda table: table.copy_(other()),
    "item": lambda table: table.__setitem__(0, 9.0),
    "asnumpy": lambda table: table.asnumpy().__setitem__(0, 9.0),
    "assign_value": lambda table: table.assign_value(other()),
}
PLACES: dict[str, Callable[[Tensor], Any]] = {
    "itself": lambda table: table,
    "list": lambda table: [table],
    "dict": lambda table: {"a": (table,)},
    "record": lambda table: Constants(table=table),
}


@pytest.mark.parametrize("how", WRITES)
@pytest.mark.parametrize("where", PLACES)
def test_contents_of_constants(where: str, how: str) -> None:
    table = TABLE.copy()
    held = PLACES[where](table)

    def function(x: Any) -> Any:
        return x * held

    watched = watch({}, [function], trains=False)
    assert watched.changed() is None
    WRITES[how](table)
    found = watched.changed()
    assert found is not None
    assert found.startswith("held")


def test_contents_in_a_dtype_that_numpy_lacks() -> None:
    table = TABLE.astype(ms.bfloat16)
    watched = watch({"table": table}, [], trains=False)
    assert watched.changed() is None
    table.copy_(other().astype(ms.bfloat16))
    assert watched.changed() == "table"


def test_a_graph_freezes_contents_without_another_storage() -> None:
    """Why contents are compared: the storage is the same, and the graph goes on with the old numbers."""
    table = TABLE.copy()

    def function(x: Any) -> Any:
        return x * (table * 2 + 1)

    function(X)
    graph = ms.jit(function, capture_mode="ast", fullgraph=True)
    before = graph(X).asnumpy().copy()
    storage = table.data_ptr()
    table.copy_(other())
    np.testing.assert_array_equal(graph(X).asnumpy(), before)
    assert not np.array_equal(function(X).asnumpy(), before)
    assert table.data_ptr() == storage


# --- no false alarms


def test_nothing_changes_by_use(tmp_path: Path) -> None:
    net = Layer()
    net.set_train(False)
    optimizer = nn.Adam([net.w], 0.1)
    graph = loop_of(net)

    def function(x: Any) -> Any:
        return helper(net(x)) * TABLE

    watched = watch({"net": net, "optimizer": optimizer}, [function], trains=True)
    uses: dict[str, Callable[[], Any]] = {
        "nothing": lambda: None,
        "eager": lambda: function(X),
        "graph": graph,
        "graph of construct": lambda: ms.jit(net.construct, capture_mode="ast")(X),
        "grad": lambda: ms.grad(lambda x: net(x).sum())(X),
        "gradients of weights": lambda: ms.value_and_grad(lambda x: net(x).sum(), None, [net.w])(X),
        "optimizer": lambda: optimizer((X,)),
        "numbers": lambda: (net.w.asnumpy(), Tensor(net.w), repr(net), net.parameters_dict(), net.w.value()),
        "checkpoint": lambda: ms.save_checkpoint(net, str(tmp_path / "net.ckpt")),
        "the same mode": lambda: net.set_train(False),
        "names": lambda: net.update_parameters_name("a."),
    }
    for name, use in uses.items():
        for _ in range(2):
            use()
            assert watched.changed() is None, name
    np.testing.assert_array_equal(graph(), eager(net))


def test_an_equal_value_is_none_and_the_next_is_still_seen() -> None:
    net = Layer()
    watched = watch_cell(net)
    for _ in range(2):
        net.k = float("1.0")
        assert watched.changed() is None
    net.__dict__["_note"] = 1  # of MindSpore's own kind
    assert watched.changed() is None
    net.many = list(net.many)  # another list, in which what is written would not be seen
    assert watched.changed() == "net.many"
    watched = watch_cell(net)
    net.k = 2.0
    assert watched.changed() == "net.k"


def test_a_watch_of_nothing() -> None:
    assert Guards().changed() is None
    assert watch({"a": 1, "b": None, "c": ops, "d": X}, [], trains=False).changed() is None


# --- in compiled blocks


class Value(BlockState):
    x: Tensor


@block
def predict(state: Value, *, net: nn.Cell) -> Value:
    """A Cell."""
    return Value(x=net(state.x))


def test_weights_that_are_swapped_and_put_back() -> None:
    net = Pair()
    eagerly: Block[Any, Any] = predict.bind(net=net)
    fast = eagerly.compile()
    before = fast(x=X).x.asnumpy().copy()
    saved = {name: one.asnumpy() for name, one in net.parameters_dict().items()}
    net.a.set_data(tensor(100, 100, 100))
    np.testing.assert_array_equal(fast(x=X).x.asnumpy(), [104, 105, 106])
    for name, one in net.parameters_dict().items():
        one.set_data(Tensor(saved[name].copy()))
    np.testing.assert_array_equal(fast(x=X).x.asnumpy(), before)
    np.testing.assert_array_equal(eagerly(x=X).x.asnumpy(), before)


class Folded(nn.Cell):
    """What is folded into a graph: a number of its class, a global, a tensor's contents."""

    scale: Any = 2.0

    def __init__(self) -> None:
        super().__init__()
        self.table = tensor(1, 2, 3)

    def construct(self, x: Tensor) -> Any:
        return x * (self.table * 2 + 1) * self.scale * GAIN


def test_compiled_blocks_see_what_a_cell_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    net = Folded()
    eagerly: Block[Any, Any] = predict.bind(net=net)
    fast = eagerly.compile()
    fast(x=X)
    changes: list[Callable[[], Any]] = [
        lambda: monkeypatch.setitem(globals(), "GAIN", 3.0),
        lambda: setattr(net, "scale", 5.0),
        lambda: net.table.copy_(other()),
    ]
    for number, change in enumerate(changes):
        before = fast(x=X).x.asnumpy().copy()
        change()
        np.testing.assert_array_equal(fast(x=X).x.asnumpy(), eagerly(x=X).x.asnumpy())
        assert not np.array_equal(fast(x=X).x.asnumpy(), before)
        assert fast.compilations == number + 2


def test_a_cell_that_is_switched_to_and_fro_has_two_graphs() -> None:
    net = Folded()
    eagerly: Block[Any, Any] = predict.bind(net=net)
    fast = eagerly.compile()
    for scale in (2.0, 3.0, 2.0, 3.0):
        net.scale = scale
        np.testing.assert_array_equal(fast(x=X).x.asnumpy(), eagerly(x=X).x.asnumpy())
    assert fast.compilations == 2


def test_weights_that_are_exchanged_need_no_more_graphs() -> None:
    """Averaged weights for sampling, the others kept to go on: somebody holds them, so that each has its own graph."""
    net = Pair()
    eagerly: Block[Any, Any] = predict.bind(net=net)
    fast = eagerly.compile()
    own, averaged = Tensor(net.a), tensor(100, 100, 100)
    for _ in range(3):
        for data in (averaged, own):
            net.a.set_data(data)
            np.testing.assert_array_equal(fast(x=X).x.asnumpy(), eagerly(x=X).x.asnumpy())
    assert fast.compilations == 2
    np.testing.assert_array_equal(own.asnumpy(), [1, 2, 3])
    np.testing.assert_array_equal(averaged.asnumpy(), [100, 100, 100])


# --- what a field holds


class Held(BlockState):
    x: Tensor
    config: Any


@block
def amplify(state: Held) -> Value:
    """Reads an object that is a field, not a component."""
    return Value(x=state.x * state.config.gain)


def test_an_object_in_a_field_is_watched_too() -> None:
    config, fast = SimpleNamespace(gain=1.0), amplify.compile()
    for wanted in (2.0, 5.0, 5.0):
        config.gain = wanted
        assert fast(x=tensor(1, 2), config=config).x.asnumpy().tolist() == [wanted, 2 * wanted]
    assert fast.compilations == 2


# --- what only Python uses


class Ticks:
    """Counts its calls; that is no business of a graph."""

    def __init__(self) -> None:
        self.count = 0

    def tick(self, turn: int) -> float:
        self.count += 1
        return 1 / (turn + 1)


class Times(BlockState):
    times: int


class Turn(BlockState):
    turn: int


class Gain(BlockState):
    gain: float


class Amplified(BlockState):
    x: Tensor
    gain: float


@loop
def repeat(state: Times) -> Iterator[Turn]:
    for turn in range(state.times):
        yield Turn(turn=turn)


@block
def tick(state: Turn, *, ticks: Ticks) -> Gain:
    return Gain(gain=ticks.tick(state.turn))


@block
def amplified(state: Amplified) -> Value:
    return Value(x=ops.tanh(state.x * state.gain))


def test_a_component_of_blocks_before_the_graph_may_change_in_each_call() -> None:
    """What such blocks give is asked in each call, so that one graph serves for all."""
    ticks, others = Ticks(), Ticks()
    fold = repeat.from_blocks_dict({"tick": tick, "amplified": amplified})
    fast = fold.bind(ticks=ticks).compile()
    for times in (5, 3, 6, 6):
        wanted = fold(x=X, times=times, ticks=others).x.asnumpy()
        np.testing.assert_allclose(fast(x=X, times=times).x.asnumpy(), wanted, rtol=1e-6)
    assert vars(ticks) == vars(others)
    assert fast.compilations == 1
