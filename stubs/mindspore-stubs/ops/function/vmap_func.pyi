# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, overload

from mindspore._c_expression import (
    PybindType,
    VmapGeneralPreprocess_ as VmapGeneralPreprocess_,
    VmapGeneralRulePyAdapter_ as VmapGeneralRulePyAdapter_,
)
from mindspore.nn.layer.container import CellList
from mindspore.ops.composite.base import _Vmap
from mindspore.ops.primitive import Primitive

__all__ = ["vmap"]
_P = ParamSpec("_P")
_R = TypeVar("_R")

class _VmapGeneralPreprocess(metaclass=PybindType):
    def __init__(self) -> None: ...

class _VmapGeneralRule(metaclass=PybindType):
    def __init__(self, prim: Primitive | str, axis_size: int) -> None: ...

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

vmap_instance: _Vmap
