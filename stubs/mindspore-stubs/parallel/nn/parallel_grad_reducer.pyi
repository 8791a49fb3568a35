# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.layer.basic import Identity
from mindspore.ops.auto_generate.gen_ops_prim import Reciprocal
from mindspore.ops.composite.base import HyperMap, MultitypeFuncGraph

__all__ = ["PipelineGradReducer"]

class PipelineGradReducer(Cell):
    accu_grads: Any
    degree: Tensor
    grad_reducer: Identity
    hyper_map: HyperMap
    opt_shard: Any
    scale_sense: Parameter
    def __init__(self, parameters: Sequence[Any], scale_sense: float = 1.0, opt_shard: bool | None = None) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> Any: ...

grad_scale: MultitypeFuncGraph
reciprocal: Reciprocal
shard_grad_scale: MultitypeFuncGraph

def tensor_grad_scale_pipeline(scale: Any, grad: Tensor, accu_grad: Tensor) -> Any: ...
def tensor_shard_grad_scale_pipeline(scale: Any, grad: Tensor, accu_grad: Tensor) -> Any: ...
