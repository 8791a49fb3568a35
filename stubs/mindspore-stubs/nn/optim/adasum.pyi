# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter, ParameterTuple
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.auto_generate.gen_ops_prim import Mul
from mindspore.ops.composite.base import HyperMap

__all__ = ["AdaSumByDeltaWeightWrapCell", "AdaSumByGradWrapCell"]

class AdaSumByDeltaWeightWrapCell(Cell):
    adasum: Any
    grad_clone: ParameterTuple
    hyper_map: HyperMap
    optimizer: Any
    parameters: Any
    scale: Tensor
    sync_tensor: Parameter
    def __init__(self, optimizer: Cell) -> None: ...
    def construct(self, grads: Sequence[Tensor]) -> tuple[bool, ...]: ...

class AdaSumByGradWrapCell(Cell):
    adasum: Any
    grad_clone: ParameterTuple
    hyper_map: HyperMap
    optimizer: Any
    parameters: Any
    sync_tensor: Parameter
    def __init__(self, optimizer: Cell) -> None: ...
    def construct(self, grads: Sequence[Tensor]) -> tuple[bool, ...]: ...

MAX_NUM_HASH: int

def reshape_grads_adasum(grads: Sequence[Tensor], update_grads: Tensor, reshape: Any) -> Any: ...

scale_mul: Mul
