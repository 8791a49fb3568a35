"""A tqdm bar over a loop's iterations."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sized
from functools import partial
from importlib.util import find_spec
from typing import Any, TypeVar

__all__ = ["progress"]

T = TypeVar("T")


def progress(items: Iterable[T], label: str, total: int | None) -> Iterator[T]:
    """The same items, with a bar on standard error that moves when an iteration is complete.

    In a notebook the bar is a widget, where the package `ipywidgets` is installed. Where standard error is no terminal,
    such as a file of logs, there is none. The bar of a loop inside of one with a bar goes when it is complete.

    Args:
        items: the records that the loop's header yields, or the numbers of iterations.
        label: written before the bar.
        total: the number to expect; where it is None, the length of `items` if they have one.
    """
    if sys.stderr is None:
        yield from items
        return
    expected = len(items) if total is None and isinstance(items, Sized) else total
    with _bar()(total=expected, desc=label) as bar:
        if not bar.disable:
            bar.leave = bar.pos == 0
        for item in items:
            yield item
            bar.update()


def _bar() -> Callable[..., Any]:
    """The class of bars for where this runs."""
    from tqdm import tqdm

    if not _is_notebook():
        return partial(tqdm, disable=None)
    if find_spec("ipywidgets") is None:
        return tqdm
    from tqdm.notebook import tqdm as widget

    return widget


def _is_notebook() -> bool:
    """Whether this runs in the kernel of a notebook."""
    shells = sys.modules.get("IPython")
    shell = None if shells is None else shells.get_ipython()
    return shell is not None and "IPKernelApp" in shell.config
