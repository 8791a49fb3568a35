# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell as Cell
from mindspore.nn.layer.basic import Identity as Identity
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Reciprocal
from mindspore.ops.composite.base import HyperMap, MultitypeFuncGraph

__all__ = ["PipelineGradReducer"]

class PipelineGradReducer(Cell):
    accu_grads: Any
    degree: _Tensor
    grad_reducer: Identity
    hyper_map: HyperMap
    opt_shard: Any
    scale_sense: _Parameter
    def __init__(self, parameters: Sequence[Any], scale_sense: float = 1.0, opt_shard: bool | None = None) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> Any: ...

grad_scale: MultitypeFuncGraph
reciprocal: Reciprocal
shard_grad_scale: MultitypeFuncGraph

def tensor_grad_scale_pipeline(scale: Any, grad: _Tensor, accu_grad: _Tensor) -> Any: ...
def tensor_shard_grad_scale_pipeline(scale: Any, grad: _Tensor, accu_grad: _Tensor) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
mstype = _is_mstype
