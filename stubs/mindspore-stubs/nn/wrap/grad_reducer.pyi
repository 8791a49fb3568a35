# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any, TypeVar

from mindspore import context as context, log as _is_logger, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import HeldParameter, Parameter as Parameter, Parameter as _Parameter, ParameterTuple
from mindspore.common.sparse_tensor import RowTensor, RowTensorInner as RowTensorInner
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication._comm_helper import GlobalComm as GlobalComm
from mindspore.communication.management import get_group_size as get_group_size
from mindspore.graph.api import jit as jit
from mindspore.nn.cell import Cell as Cell
from mindspore.nn.layer.basic import Identity as Identity
from mindspore.ops.auto_generate.gen_ops_prim import Reciprocal
from mindspore.ops.composite.base import HyperMap, Map, MultitypeFuncGraph
from mindspore.ops.operations.comm_ops import AllGather as AllGather, AllReduce as AllReduce
from mindspore.ops.primitive import Primitive
from mindspore.parallel._auto_parallel_context import auto_parallel_context as auto_parallel_context

__all__ = ["DistributedGradReducer"]
_T = TypeVar("_T")

class DistributedGradReducer(Cell):
    allgather: AllGather
    allreduce: Any
    allreduce_filter: Any
    degree: Any
    enable_tuple_broaden: bool
    map_: Map
    mean: Any
    mode: Any
    op_list: Any
    split_fusion: bool
    def __init__(
        self,
        parameters: Sequence[Any],
        mean: bool | None = None,
        degree: int | None = None,
        fusion_type: int = 1,
        group: str = "hccl_world_group",
    ) -> None: ...
    # A ParamSpec cannot carry a type variable.
    def __call__(self, grads: _T, /) -> _T: ...  # type: ignore[override]
    def construct(self, grads: _T) -> _T: ...

class PipelineGradReducer(Cell):
    accu_grads: ParameterTuple
    degree: _Tensor
    grad_reducer: Identity
    hyper_map: HyperMap
    opt_shard: bool | Any
    scale_sense: HeldParameter
    def __init__(self, parameters: Sequence[Any], scale_sense: float = 1.0, opt_shard: bool | None = None) -> None: ...
    def construct(self, grads: Sequence[_Tensor]) -> Any: ...

def _init_allreduce_operators(length: int, split_indices: Sequence[int], group: str = "hccl_world_group") -> Any: ...
def _init_allreduce_operators_by_parameters(
    parameters: Sequence[_Parameter], split_indices: Sequence[int], group: str, fusion_type: int = 1
) -> Any: ...
def _tensors_allreduce(
    degree: int, mean: bool, allgather: Primitive, allreduce: Primitive, allreduce_filter: bool, grad: _Tensor
) -> _Tensor: ...
def _tensors_allreduce_post(degree: int, mean: bool, allreduce_filter: bool, grad: _Tensor) -> _Tensor: ...
def _tensors_allreduce_with_sparse(
    degree: int, mean: bool, allgather: Primitive, allreduce: Primitive, allreduce_filter: bool, grad: Sequence[Any]
) -> RowTensor: ...
def _tensors_cast_datatype(datatype: Type, grad: _Tensor) -> _Tensor: ...
def _tensors_cast_datatype_with_sparse(datatype: Type, grad: RowTensor) -> RowTensor: ...
def _tensors_get_datatype(grad: _Tensor) -> Type: ...
def _tensors_get_datatype_with_sparse(grad: RowTensor) -> Type: ...

grad_scale: MultitypeFuncGraph
reciprocal: Reciprocal
reduce_opt: MultitypeFuncGraph
shard_grad_scale: MultitypeFuncGraph

def tensor_grad_scale_pipeline(scale: Any, grad: _Tensor, accu_grad: _Tensor) -> Any: ...
def tensor_shard_grad_scale_pipeline(scale: Any, grad: _Tensor, accu_grad: _Tensor) -> Any: ...

logger = _is_logger
mstype = _is_mstype
