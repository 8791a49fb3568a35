"""vmap keeps the parameters and the result of what it maps."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, overload

from mindspore.nn.layer.container import CellList

_P = ParamSpec("_P")
_R = TypeVar("_R")

# `in_axes` and `out_axes` are trees of ints and None, of the shape of what goes in and out.
@overload
def vmap(
    fn: CellList,
    in_axes: int | tuple[Any, ...] | list[Any] | None = 0,
    out_axes: int | tuple[Any, ...] | list[Any] | None = 0,
) -> Callable[..., Any]: ...
@overload
def vmap(
    fn: Callable[_P, _R],
    in_axes: int | tuple[Any, ...] | list[Any] | None = 0,
    out_axes: int | tuple[Any, ...] | list[Any] | None = 0,
) -> Callable[_P, _R]: ...
