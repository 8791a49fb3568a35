# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import Initializer, initializer as initializer
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.layer.basic import Dense as Dense
from mindspore.ops import operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import BiasAdd, MatMul
from mindspore.ops.operations.nn_ops import L2Normalize

__all__ = ["CommonHeadLastFN", "LessBN"]

class CommonHeadLastFN(Cell):
    bias: _Parameter
    bias_add: BiasAdd
    fc: MatMul
    has_bias: bool
    multiplier: _Parameter
    w_norm: L2Normalize
    weight: _Parameter
    x_norm: L2Normalize
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        weight_init: _Tensor | str | Initializer | float = "normal",
        bias_init: _Tensor | str | Initializer | float = "zeros",
        has_bias: bool = True,
    ) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

class LessBN(Cell):
    network: Any
    def __init__(self, network: _Cell, fn_flag: bool = False) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...

P = _is_P
mstype = _is_mstype
