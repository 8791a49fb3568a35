# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell

class Jvp(Cell):
    first_grad: Any
    first_grad_single_value: Any
    fn: Callable[..., Any] | Cell | Any
    issubclass_: Any
    make_tuple: Any
    oneslike: Any
    second_grad_op: Any
    typeof: Any
    def __init__(self, fn: Callable[..., Any] | Cell) -> None: ...
    def construct(
        self, *args: Any
    ) -> tuple[Tensor | tuple[Tensor, ...], Tensor | tuple[Tensor, ...], Tensor | tuple[Tensor, ...]]: ...

class Vjp(Cell):
    fn: Callable[..., Any] | Cell | Any
    grad: Any
    grad_single_value: Any
    issubclass_: Any
    typeof: Any
    def __init__(self, fn: Callable[..., Any] | Cell) -> None: ...
    def construct(self, *args: Any) -> Any: ...
