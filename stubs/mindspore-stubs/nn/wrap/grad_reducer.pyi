# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.layer.basic import Identity
from mindspore.ops.auto_generate.gen_ops_prim import Reciprocal
from mindspore.ops.composite.base import HyperMap, Map, MultitypeFuncGraph
from mindspore.ops.operations.comm_ops import AllGather

__all__ = ["DistributedGradReducer"]

class DistributedGradReducer(Cell):
    allgather: AllGather
    enable_tuple_broaden: bool
    map_: Map
    split_fusion: bool
    def __init__(
        self,
        parameters: Sequence[Any],
        mean: bool | None = None,
        degree: int | None = None,
        fusion_type: int = 1,
        group: str = "hccl_world_group",
    ) -> None: ...
    def construct(self, grads: Tensor | Sequence[Tensor]) -> Tensor | tuple[Tensor, ...]: ...

class PipelineGradReducer(Cell):
    degree: Tensor
    grad_reducer: Identity
    hyper_map: HyperMap
    scale_sense: Parameter
    def __init__(self, parameters: Sequence[Any], scale_sense: float = 1.0, opt_shard: Any = None) -> None: ...
    def construct(self, grads: Sequence[Tensor]) -> Any: ...

grad_scale: MultitypeFuncGraph
reciprocal: Reciprocal
reduce_opt: MultitypeFuncGraph
shard_grad_scale: MultitypeFuncGraph

def tensor_grad_scale_pipeline(scale: Any, grad: Tensor, accu_grad: Tensor) -> Any: ...
def tensor_shard_grad_scale_pipeline(scale: Any, grad: Tensor, accu_grad: Tensor) -> Any: ...
