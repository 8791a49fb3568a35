"""Effects on what lies outside of a pipeline, as a function's source shows them."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mindspore import Tensor, ops

from fnloop.compile.frontend.outward import outward_effect

SEEN: list[Any] = []
TABLE = {"a": 1}
LOGGER = logging.getLogger(__name__)
STREAM: Iterator[int] = iter(())
COUNT = 0


class Book:
    """Something of a user's that keeps and tells."""

    def __init__(self) -> None:
        self.pages: list[Any] = []
        self.count = 0

    def keep(self, page: Any) -> None:
        self.count += 1
        self.pages.append(page)

    def tell(self, page: Any) -> None:
        self.keep(page)
        print(page)

    def __call__(self, page: Any) -> Any:
        return page + self.count


BOOK = Book()


def helper(value: Any) -> Any:
    SEEN.append(value)
    return value


def appends(state: Any) -> Any:
    SEEN.append(state.x)


def assigns(state: Any) -> Any:
    TABLE["a"] = state.x


def counts(state: Any) -> Any:
    global COUNT
    COUNT = state.x


def prints(state: Any) -> Any:
    print(state.x)
    return state


def logs(state: Any) -> Any:
    LOGGER.info("x %s", state.x)
    return state


def by_module(state: Any) -> Any:
    logging.warning("x %s", state.x)
    sys.stdout.write("x")


def removes(state: Any) -> Any:
    os.remove(state.path)


def writes(state: Any, *, folder: Path) -> Any:
    folder.joinpath("x").write_text("x")
    with open(folder / "x") as file:
        return file.read()


def in_a_helper(state: Any) -> Any:
    return helper(state.x) + 1


def in_a_method(state: Any, *, book: Book) -> Any:
    book.tell(state.x)
    return state


def of_a_global(state: Any) -> Any:
    BOOK.keep(state.x)


def draws(state: Any, *, stream: Iterator[int]) -> Any:
    return next(stream) + state.x


def goes_through(state: Any) -> Any:
    return sum(STREAM) + state.x


def into_a_component(state: Any, *, book: list[Any]) -> Any:
    book.append(state.x)


ACTING: list[Callable[..., Any]] = [
    appends, assigns, counts, prints, logs, by_module, removes, writes, in_a_helper, in_a_method, of_a_global, draws,
    goes_through, into_a_component,
]  # fmt: skip


@pytest.mark.parametrize("function", ACTING, ids=lambda one: one.__name__)
def test_what_acts_outside(function: Callable[..., Any]) -> None:
    given = {"book": Book(), "stream": iter(()), "folder": Path()}
    if function is into_a_component:
        given["book"] = []
    found = outward_effect(function, given)
    assert found is not None
    assert found.said.startswith("it ")
    assert found.place.startswith(f"{__file__}:")


def own_list(state: Any) -> Any:
    made = []
    for number in range(3):
        made.append(number * state.x)  # noqa: PERF401 - the append is what is looked at
    named = {"a": made}
    named["b"] = made
    made[0] = state.x
    return made


def operators(state: Any, *, net: Any) -> Any:
    y = ops.log(state.x) + np.log(2.0) + state.x.log()
    return net(y).add(1).sum() + sorted([1, 2])[0]


def keeps(state: Any, *, book: Book) -> Any:
    book.keep(state.x)
    book.count = 3
    return book(state.x)


def reads(state: Any) -> Any:
    return TABLE["a"] + len(SEEN) + state.x + TABLE.get("b", 0)


def inner(state: Any) -> Any:
    def one(items: list[Any]) -> list[Any]:
        items.append(state.x)
        return items

    return one([])


@pytest.mark.parametrize("function", [own_list, operators, keeps, reads, inner], ids=lambda one: one.__name__)
def test_what_does_not(function: Callable[..., Any]) -> None:
    assert outward_effect(function, {"book": Book(), "net": Tensor(1.0)}) is None


def test_without_source_nothing_is_seen() -> None:
    space: dict[str, Any] = {}
    exec("def f(state):\n    print(state)", space)
    assert outward_effect(space["f"], {}) is None
