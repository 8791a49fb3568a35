# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_Validator, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import Initializer, Uniform as Uniform, initializer as initializer
from mindspore.common.parameter import HeldParameter, Parameter as Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.ops.auto_generate.gen_ops_prim import BiasAdd, MatMul
from mindspore.ops.primitive import constexpr as constexpr

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
        weight_init: _Tensor | str | Initializer | float | None = None,
        bias_init: _Tensor | str | Initializer | float | None = None,
        has_bias: bool = True,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, input1: _Tensor, input2: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

check_dense_inputs_same_shape: Any
check_last_dimension: Any
Validator = _is_Validator
mstype = _is_mstype
