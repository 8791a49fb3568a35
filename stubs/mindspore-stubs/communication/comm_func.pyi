# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

import mindspore as _is_ms
from mindspore._c_expression import CommHandle as _is_CommHandle_, PybindType, TensorPy as _is_Tensor_
from mindspore._c_expression.typing import Type as Type, Type as _Type
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication._comm_helper import GlobalComm as GlobalComm
from mindspore.communication.management import (
    get_group_rank_from_world_rank as get_group_rank_from_world_rank,
    get_group_size as get_group_size,
)
from mindspore.graph.api import jit_class as jit_class
from mindspore.ops import operations as _is_P
from mindspore.ops.auto_generate.gen_ops_def import cat as cat
from mindspore.ops.auto_generate.gen_ops_prim import (
    DistCommAllToAllVC,
    InnerCommAllGather,
    InnerCommAllReduce,
    InnerCommAllToAllV,
    InnerCommIrecv,
    InnerCommIsend,
    InnerCommReduceScatter,
)
from mindspore.ops.function.comm_func import CommHandle as _CommHandle
from mindspore.ops.operations.comm_ops import ReduceOp as ReduceOp

__all__ = [
    "P2POp",
    "all_gather_into_tensor",
    "all_reduce",
    "all_to_all_single_with_output_shape",
    "all_to_all_v_c",
    "all_to_all_with_output_shape",
    "barrier",
    "batch_isend_irecv",
    "broadcast",
    "gather_into_tensor",
    "irecv",
    "isend",
    "recv",
    "reduce",
    "reduce_scatter_tensor",
    "scatter_tensor",
    "send",
]

class CommHandle(metaclass=PybindType):
    exec_sync: bool
    handle: Any
    def __init__(self, handle: Any = None, exec_sync: bool = False) -> None: ...
    def __repr__(self) -> str: ...
    def wait(self) -> None: ...

class P2POp:
    group: str | Any
    op: str | Callable[..., Any] | Any
    peer: int
    recv_dtype: _Type | Any
    tag: int
    tensor: Any
    def __init__(
        self,
        op: str | Callable[..., Any],
        tensor: _Tensor | Sequence[int],
        peer: int,
        group: str | None = None,
        tag: int = 0,
        *,
        recv_dtype: _Type | None = None,
    ) -> None: ...

def _check_compute_split_count(
    tensor: _Tensor, output_split_sizes: Sequence[int], input_split_sizes: Sequence[int], group: str
) -> Any: ...
def _check_split_sizes_sequence(tensor: _Tensor, sequence: Any) -> None: ...
def _contiguous(tensor: _Tensor) -> Any: ...
def _deal_comm_outputs(output: _Tensor, async_op: bool, exec_sync: bool = False) -> Any: ...
def _deal_dist_comm_outputs(output: _Tensor, async_op: bool, exec_sync: bool = False) -> Any: ...
def _get_all_to_all_single_numel_list(
    tensor_shape: Sequence[int],
    output_shape: Any,
    output_split_sizes: Sequence[int],
    input_split_sizes: Sequence[int],
    group: str,
) -> Any: ...
def _get_all_to_all_v_c_numel_list(output: _Tensor, input: _Tensor, send_count_matrix_size: int) -> Any: ...
def _get_size(shape: Any) -> Any: ...
def _is_split_sizes_empty(split_sizes: Any) -> Any: ...
def all_gather_into_tensor(
    tensor: _Tensor, group: str = "hccl_world_group", async_op: bool = False
) -> tuple[_Tensor, ...]: ...
def all_reduce(
    tensor: _Tensor, op: str = "sum", group: str = "hccl_world_group", async_op: bool = False
) -> tuple[_Tensor, ...]: ...
def all_to_all_single_with_output_shape(
    output_shape: _Tensor | Sequence[int],
    tensor: _Tensor,
    output_split_sizes: Sequence[int] | None = None,
    input_split_sizes: Sequence[int] | None = None,
    group: str | None = None,
    async_op: bool = False,
) -> tuple[_Tensor, ...]: ...
def all_to_all_v_c(
    output: _Tensor, input: _Tensor, send_count_matrix: Sequence[int], group: str | None = None, async_op: bool = False
) -> _CommHandle: ...
def all_to_all_with_output_shape(
    output_shape_list: Sequence[_Tensor] | Sequence[Sequence[int]],
    input_tensor_list: Sequence[_Tensor],
    group: str | None = None,
    async_op: bool = False,
) -> tuple[tuple[_Tensor, ...], _CommHandle]: ...
def barrier(group: str = "hccl_world_group") -> _CommHandle: ...
def batch_isend_irecv(p2p_op_list: Sequence[P2POp]) -> tuple[_Tensor, ...]: ...
def broadcast(tensor: _Tensor, src: int = 0, group: str = "hccl_world_group") -> _Tensor: ...

default_handle: Any
dist_comm_all_to_all_v_c_op: DistCommAllToAllVC

def gather_into_tensor(tensor: _Tensor, dst: int = 0, group: str = "hccl_world_group") -> _Tensor: ...
def get_cache_group_rank(group: str = "hccl_world_group") -> Any: ...
def get_cache_group_size(group: str = "hccl_world_group") -> Any: ...

inner_comm_all_gather_op: InnerCommAllGather
inner_comm_all_reduce_op: InnerCommAllReduce
inner_comm_all_to_all_v_op: InnerCommAllToAllV
inner_comm_irecv_op: InnerCommIrecv
inner_comm_isend_op: InnerCommIsend
inner_comm_reduce_scatter_op: InnerCommReduceScatter

def irecv(tensor: _Tensor, src: int = 0, group: str = "hccl_world_group", tag: int = 0) -> tuple[_Tensor, ...]: ...
def isend(tensor: _Tensor, dst: int = 0, group: str = "hccl_world_group", tag: int = 0) -> _CommHandle: ...
def recv(tensor: _Tensor, src: int = 0, group: str = "hccl_world_group", tag: int = 0) -> _Tensor: ...
def reduce(tensor: _Tensor, dst: int, op: str = "sum", group: str = "hccl_world_group") -> _Tensor: ...
def reduce_scatter_tensor(
    tensor: _Tensor, op: str = "sum", group: str = "hccl_world_group", async_op: bool = False
) -> tuple[_Tensor, ...]: ...
def scatter_tensor(tensor: _Tensor, src: int = 0, group: str = "hccl_world_group") -> _Tensor: ...
def send(tensor: _Tensor, dst: int = 0, group: str = "hccl_world_group", tag: int = 0) -> None: ...

CommHandle_ = _is_CommHandle_
Tensor_ = _is_Tensor_
P = _is_P
ms = _is_ms
