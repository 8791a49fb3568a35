"""What a gradient follows through the source of one function."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial, wraps
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mindspore import Tensor, ops

from fnloop import BlockState
from fnloop.transform.gradient_flow import NOTHING, Flow
from fnloop.transform.gradient_source import call_flow

RECORDED = Flow(recorded=True)
TABLE = np.array([1.0, 2.0], np.float32)


class Pair(BlockState):
    x: Any
    n: Any = 0

    @property
    def doubled(self) -> Any:
        return self.x * 2

    @property
    def number(self) -> float:
        return float(self.x)

    def scaled(self, by: Any) -> Any:
        return self.x * by


def helper(value: Any, scale: float = 1.0) -> Any:
    return value * scale


def number_of(value: Any) -> float:
    return float(value.sum())


def both(value: Any) -> tuple[Any, float]:
    return value * 2, float(value.max())


def countdown(value: Any, n: int) -> Any:
    return value if n == 0 else countdown(value * 2, n - 1)


SCALES = [1.0, 2.0]
FUNCTIONS = [helper, number_of]
SUMMED = partial(number_of)


def nothing(x: Any) -> Any:
    return x * 2 + x.sum()


def through_helper(x: Any) -> Any:
    return helper(x, 2.0)


def by_float(x: Any) -> Any:
    return x * float(x[0])


def by_item(x: Any) -> Any:
    scale = x.max().item()
    return x * scale


def by_numpy(x: Any) -> Any:
    return Tensor(x.asnumpy() ** 2)


def by_numpy_function(x: Any) -> Any:
    return Tensor(np.square(x))


def by_numpy_on_the_left(x: Any) -> Any:
    return Tensor(TABLE * x)


def by_math(x: Any) -> Any:
    return x * math.sqrt(x[0])


def by_tolist(x: Any) -> Any:
    return Tensor([2 * number for number in x.tolist()])


def by_data(x: Any) -> Any:
    return x * x.data


def by_list_of_tensors(x: Any) -> Any:
    return Tensor([x[0], x[1]])


def by_map(x: Any) -> Any:
    return x * max(map(float, x))


def by_partial(x: Any) -> Any:
    return x * partial(helper, number_of(x))(scale=2.0)


def in_partial(x: Any) -> Any:
    return x * SUMMED(x)


def largest_times(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    @wraps(function)
    def times(*arguments: Any, **keywords: Any) -> Any:
        return function(*arguments, **keywords) * arguments[0].max().item()

    return times


def shown(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    @wraps(function)
    def show(*arguments: Any, **keywords: Any) -> Any:
        print(float(arguments[0][0]))
        return function(*arguments, **keywords)

    return show


@largest_times
def decorated(x: Any) -> Any:
    return x * 2


@shown
def decorated_cut(x: Any) -> Any:
    return x * x.min().item()


@shown
def decorated_whole(x: Any) -> Any:
    return x * 2


def over_functions(x: Any) -> Any:
    for function in FUNCTIONS:
        x = x * function(x)
    return x


def in_helper(x: Any) -> Any:
    return x * number_of(x)


def in_keyword(x: Any) -> Any:
    return helper(x, scale=number_of(x))


def in_inner_function(x: Any) -> Any:
    def scale() -> float:
        return float(x[0])

    return x * scale()


def in_lambda(x: Any) -> Any:
    scale: Callable[[Any], float] = lambda value: value.item()  # noqa: E731
    return x * scale(x[0])


def in_comprehension(x: Any) -> Any:
    return sum([x * float(x[i]) for i in range(2)])


def in_branch(x: Any) -> Any:
    scale = 2.0
    if x.shape[0] > 1:
        scale = x[0].item()
    return x * scale


def late_in_loop(x: Any) -> Any:
    first, second, third = 1.0, 1.0, 1.0
    for _ in range(5):
        third, second, first = second, first, float(x[0])
    return x * third


def in_while(x: Any) -> Any:
    total, n = 0.0, 0
    while n < 3:
        total += float(x[n])
        n += 1
    return x + total


def in_list(x: Any) -> Any:
    scales = []
    for i in range(2):
        scales.append(float(x[i]))  # noqa: PERF401
    return x * scales[0]


def in_dict(x: Any) -> Any:
    scales = {}
    scales["a"] = x[0].item()
    return x * scales["a"]


def in_overwritten_entry(x: Any) -> Any:
    scales: dict[str, Any] = {"a": 1.0}
    for _ in range(2):
        scales["b"] = scales["a"]
        scales["a"] = float(x[0])
    return x * scales["b"]


def in_walrus(x: Any) -> Any:
    return x * n if (n := float(x[0])) > 0 else x


def in_try(x: Any) -> Any:
    try:
        scale = float(x[0])
    except ValueError:
        scale = 1.0
    return x * scale


def in_match(x: Any) -> Any:
    match x.shape:
        case (1,):
            scale = 1.0
        case _:
            scale = float(x[0])
    return x * scale


def in_starred(x: Any) -> Any:
    scales = [float(x[0]), 2.0]
    return helper(x, *scales)


def in_property(x: Any) -> Any:
    return x * Pair(x=x).number


def in_replaced_record(x: Any) -> Any:
    return Pair(x=x).replace(n=float(x[0])).n * x


CUTTING = [
    (by_float, "float(x[0])"), (by_item, "x.max().item()"), (by_numpy, "x.asnumpy()"),
    (by_numpy_function, "np.square(x)"), (by_numpy_on_the_left, "TABLE * x"), (by_math, "math.sqrt(x[0])"),
    (by_tolist, "x.tolist()"), (by_data, "x.data"), (by_list_of_tensors, "Tensor([x[0], x[1]])"),
    (in_helper, "float(value.sum())"), (in_keyword, "float(value.sum())"), (in_inner_function, "float(x[0])"),
    (in_lambda, "value.item()"), (in_comprehension, "float(x[i])"), (in_branch, "x[0].item()"),
    (late_in_loop, "float(x[0])"), (in_while, "float(x[n])"), (in_list, "float(x[i])"), (in_dict, "x[0].item()"),
    (in_overwritten_entry, "float(x[0])"), (by_map, "map(float, x)"), (by_partial, "float(value.sum())"),
    (in_partial, "float(value.sum())"), (over_functions, "float(value.sum())"), (decorated, "arguments[0].max().item()"), (decorated_cut, "x.min().item()"),
    (in_walrus, "float(x[0])"), (in_try, "float(x[0])"), (in_match, "float(x[0])"), (in_starred, "float(x[0])"),
    (in_property, "float(self.x)"), (in_replaced_record, "float(x[0])"),
]  # fmt: skip


@pytest.mark.parametrize(("function", "text"), CUTTING, ids=[one.__name__ for one, _ in CUTTING])
def test_cut(function: Callable[..., Any], text: str) -> None:
    cut = call_flow(function, [RECORDED], {}).whole.cut
    assert cut is not None
    assert cut.text == text
    assert text in Path(__file__).read_text().splitlines()[cut.line - 1]
    assert cut.filename == __file__


def stopped(x: Any) -> Any:
    return x * float(ops.stop_gradient(x[0]))


def only_decided(x: Any) -> Any:
    return x * 2 if float(x[0]) > 1 else x


def only_shown(x: Any) -> Any:
    print(f"{float(x[0]):.3f}")
    return x


def only_size(x: Any) -> Any:
    return x / x.shape[0] + float(x.size) + len(x)


def only_index(x: Any) -> Any:
    return x[int(x.argmax())]


def of_integers(x: Any) -> Any:
    return x * float(x.argmax())


def overwritten(x: Any) -> Any:
    scale = float(x[0])
    scale = 2.0
    return x * scale


def other_item(x: Any) -> Any:
    y, shown = both(x)
    print(shown)
    return y


def other_entry(x: Any) -> Any:
    metrics: dict[str, Any] = {}
    metrics["largest"] = x.max().item()
    metrics["twice"] = x * 2
    metrics["scale"] = 3.0
    return metrics["twice"] * metrics["scale"]


def of_order(x: Any) -> Any:
    ranks = np.argsort(np.argsort(x.asnumpy())).astype(np.float32)
    return x * Tensor(ranks) * np.searchsorted(TABLE, float(x[0])) * math.floor(float(x[0]))


def other_field(x: Any) -> Any:
    return Pair(x=x, n=float(x[0])).x


def of_a_property(x: Any) -> Any:
    return Pair(x=x, n=float(x[0])).doubled


def of_a_method(x: Any) -> Any:
    return Pair(x=x).scaled(3.0)


def of_a_tensor(x: Any) -> Any:
    return x * Tensor(x) * Tensor([1.0, 2.0]) * TABLE


def over_scales(x: Any) -> Any:
    for scale in (1.0, float(TABLE[1])):
        x = x * scale
    for scale in SCALES:
        x = x * scale
    return next(map(helper, [x, x], SCALES))


def recursive(x: Any) -> Any:
    return countdown(x, 3)


FOLLOWED = [
    nothing, through_helper, stopped, only_decided, only_shown, only_size, only_index, of_integers, overwritten,
    other_item, other_entry, of_order, other_field, of_a_property, of_a_method, of_a_tensor, over_scales, decorated_whole, recursive,
]  # fmt: skip


@pytest.mark.parametrize("function", FOLLOWED, ids=lambda one: one.__name__)
def test_followed(function: Callable[..., Any]) -> None:
    flow = call_flow(function, [RECORDED], {}).whole
    assert flow.recorded
    assert flow.cut is None


@pytest.mark.parametrize("function", [by_float, by_item, by_numpy, in_helper], ids=lambda one: one.__name__)
def test_what_does_not_depend_on_the_gradient_is_free(function: Callable[..., Any]) -> None:
    assert call_flow(function, [NOTHING], {}).whole.cut is None


def test_a_function_without_source_cuts_nothing() -> None:
    space: dict[str, Any] = {}
    exec("def f(x): return float(x)", space)
    assert call_flow(space["f"], [RECORDED], {}) == RECORDED


def test_fields_are_told_apart() -> None:
    def made(x: Any) -> Pair:
        return Pair(x=x, n=float(x[0]))

    flow = call_flow(made, [RECORDED], {})
    assert flow.parts is not None
    assert flow.parts["x"] == RECORDED
    assert flow.parts["n"].cut is not None
    assert not flow.parts["n"].recorded
