# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore import ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.tensor import Tensor
from mindspore.graph.api import jit as jit
from mindspore.graph.mutable import mutable as mutable
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.ops.auto_generate.gen_ops_prim import OnesLike
from mindspore.ops.composite.base import GradOperation
from mindspore.ops.operations import _inner_ops as _is_inner
from mindspore.ops.operations._inner_ops import IsSubClass
from mindspore.ops.primitive import Primitive as Primitive, Primitive as _Primitive

class Jvp(Cell):
    first_grad: Any
    first_grad_single_value: Any
    fn: Callable[..., Any] | _Cell | Any
    issubclass_: Any
    make_tuple: Any
    oneslike: Any
    second_grad_op: Any
    typeof: Any
    def __init__(self, fn: Callable[..., Any] | _Cell) -> None: ...
    def construct(
        self, *args: Any
    ) -> tuple[Tensor | tuple[Tensor, ...], Tensor | tuple[Tensor, ...], Tensor | tuple[Tensor, ...]]: ...

class Vjp(Cell):
    fn: Callable[..., Any] | _Cell | Any
    grad: Any
    grad_single_value: Any
    issubclass_: Any
    typeof: Any
    def __init__(self, fn: Callable[..., Any] | _Cell) -> None: ...
    def construct(self, *args: Any) -> Any: ...

class _FirstGrad(Cell):
    first_grad_op: GradOperation
    fn: Callable[..., Any]
    def __init__(self, fn: Callable[..., Any]) -> None: ...
    def construct(self, u: Tensor, first_grad_input: Any) -> Any: ...

class _FirstGradSingleValue(Cell):
    first_grad_single_value_op: GradOperation
    fn: Callable[..., Any]
    def __init__(self, fn: Callable[..., Any]) -> None: ...
    def construct(self, u: Tensor, first_grad_single_value_input: Any) -> Any: ...

class _JvpFirstGrad(Cell):
    first_grad_op: GradOperation
    def __init__(self) -> None: ...
    def construct(self, u: Tensor, fn: Callable[..., Any], first_grad_input: Any) -> Any: ...

class _JvpFirstGradSingleValue(Cell):
    first_grad_single_value_op: GradOperation
    def __init__(self) -> None: ...
    def construct(self, u: Tensor, fn: Callable[..., Any], first_grad_single_value_input: Any) -> Any: ...

class _JvpInner(Cell):
    first_grad: Any
    first_grad_single_value: Any
    issubclass_: IsSubClass
    make_tuple: _Primitive
    oneslike: OnesLike
    second_grad_op: GradOperation
    typeof: _Primitive
    def __init__(self) -> None: ...
    def construct(self, *args: Any) -> Any: ...
    def compute_jvp(self, fn: Callable[..., Any], v: Tensor, jvp_input: Any, output: Tensor) -> Any: ...

class _LinearizeInner(_JvpInner):
    def construct(self, *args: Any) -> Any: ...

inner = _is_inner
mstype = _is_mstype
