# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.initializer import Initializer
from mindspore.common.parameter import HeldParameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.auto_generate.gen_ops_prim import BiasAdd, MatMul

__all__ = ["BiDense"]

class BiDense(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    bias: HeldParameter
    bias_add: BiasAdd
    has_bias: bool
    in1_channels: int
    in2_channels: int
    in_channels: int
    matmul: MatMul
    out_channels: int
    weight: HeldParameter
    def __init__(
        self,
        in1_channels: int,
        in2_channels: int,
        out_channels: int,
        weight_init: Tensor | str | Initializer | float | None = None,
        bias_init: Tensor | str | Initializer | float | None = None,
        has_bias: bool = True,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, input1: Tensor, input2: Tensor) -> Tensor: ...
    def extend_repr(self) -> str: ...

check_dense_inputs_same_shape: Any
check_last_dimension: Any
