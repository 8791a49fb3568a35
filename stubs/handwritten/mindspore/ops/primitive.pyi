"""Primitive: each operator of `ops` says how it is called."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, overload

from mindspore._c_expression import Primitive_
from typing_extensions import Self

_P = ParamSpec("_P")
_R = TypeVar("_R")
_F = TypeVar("_F", bound=Callable[..., Any])

class Primitive(Primitive_):
    # Set by __init__.
    name: str
    attrs: dict[str, Any]
    input_names: list[str]
    output_names: list[str]
    instance_name: str
    primitive_target: str
    def __init__(self, name: str) -> None: ...
    # So that each operator may have its own parameters.
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    # Returns self, which the documentation does not say.
    def add_prim_attr(self, name: str, value: Any) -> Self: ...
    def del_prim_attr(self, name: str) -> Self: ...
    def set_device(self, device_target: str) -> Self: ...
    def set_prim_instance_name(self, instance_name: str) -> Self: ...
    def set_stage(self, stage: int) -> Self: ...
    def recompute(self, mode: bool = True) -> Self: ...
    def place(self, role: str, rank_id: int) -> None: ...
    def shard(
        self, in_strategy: tuple[Any, ...] | None = None, out_strategy: tuple[Any, ...] | None = None
    ) -> Self: ...

# Decorators that give the function back.
def prim_attr_register(fn: _F) -> _F: ...

# With and without parentheses.
@overload
def constexpr(
    fn: Callable[_P, _R],
    get_instance: bool = True,
    name: str | None = None,
    reuse_result: bool = True,
    check: bool = True,
) -> Callable[_P, _R]: ...
@overload
def constexpr(
    fn: None = None, get_instance: bool = True, name: str | None = None, reuse_result: bool = True, check: bool = True
) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]: ...
