# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.initializer import Initializer
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.auto_generate.gen_ops_prim import BiasAdd, MatMul
from mindspore.ops.operations.nn_ops import L2Normalize

__all__ = ["CommonHeadLastFN", "LessBN"]

class CommonHeadLastFN(Cell):
    bias: Parameter
    bias_add: BiasAdd
    fc: MatMul
    has_bias: bool
    multiplier: Parameter
    w_norm: L2Normalize
    weight: Parameter
    x_norm: L2Normalize
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        weight_init: Tensor | str | Initializer | float = "normal",
        bias_init: Tensor | str | Initializer | float = "zeros",
        has_bias: bool = True,
    ) -> None: ...
    def construct(self, x: Tensor) -> Any: ...

class LessBN(Cell):
    network: Any
    def __init__(self, network: Cell, fn_flag: bool = False) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...
