# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.auto_generate.gen_ops_prim import OnesLike
from mindspore.ops.composite.base import GradOperation
from mindspore.ops.operations._inner_ops import IsSubClass
from mindspore.ops.primitive import Primitive

class Jvp(Cell):
    fn: Callable[..., Any] | Cell
    issubclass_: IsSubClass
    make_tuple: Primitive
    oneslike: OnesLike
    second_grad_op: GradOperation
    typeof: Primitive
    def __init__(self, fn: Callable[..., Any] | Cell) -> None: ...
    def construct(
        self, *args: Any
    ) -> tuple[Tensor | tuple[Tensor, ...], Tensor | tuple[Tensor, ...], Tensor | tuple[Tensor, ...]]: ...

class Vjp(Cell):
    fn: Callable[..., Any] | Cell
    grad: GradOperation
    grad_single_value: GradOperation
    issubclass_: IsSubClass
    typeof: Primitive
    def __init__(self, fn: Callable[..., Any] | Cell) -> None: ...
    def construct(self, *args: Any) -> Any: ...
