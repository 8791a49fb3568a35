# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from _pickle import Unpickler
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from mindspore import log as _is_logger
from mindspore._c_expression import (
    GroupOptions as GroupOptions,
    TCPStoreClient as TCPStoreClient,
    TensorPy as _is_Tensor_,
)
from mindspore._checkparam import args_type_check as args_type_check
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication._comm_helper import GlobalComm as GlobalComm
from mindspore.communication.management import (
    create_group as create_group,
    get_group_rank_from_world_rank as get_group_rank_from_world_rank,
    get_group_size as get_group_size,
    get_world_rank_from_group_rank as get_world_rank_from_group_rank,
    init as init,
)
from mindspore.nn.cell import Cell
from mindspore.ops.auto_generate.gen_ops_def import cat as cat
from mindspore.ops.auto_generate.gen_ops_prim import (
    DistCommAllGather,
    DistCommAllGatherIntoTensor,
    DistCommAllGatherIntoTensorUneven,
    DistCommAllReduce,
    DistCommAllToAllV,
    DistCommAllToAllVSingle,
    DistCommBarrier,
    DistCommBatchIsendIrecv,
    DistCommBroadcast,
    DistCommGather,
    DistCommGatherIntoTensor,
    DistCommIrecv,
    DistCommIsend,
    DistCommReduce,
    DistCommReduceScatter,
    DistCommReduceScatterTensor,
    DistCommReduceScatterTensorUneven,
    DistCommScatter,
    DistCommScatterTensor,
)
from mindspore.ops.function.comm_func import CommHandle
from mindspore.ops.operations.comm_ops import ReduceOp as ReduceOp

BACKEND_HCCL: str
BACKEND_MCCL: str

class P2POp:
    group: str | Any
    op: Any
    peer: int
    tag: int
    tensor: _Tensor
    def __init__(
        self, op: str | Callable[..., Any], tensor: _Tensor, peer: int, group: str | None = None, tag: int = 0
    ) -> None: ...

class RestrictedUnpickler(Unpickler):
    def find_class(self, module: Cell, name: str) -> Any: ...  # type: ignore[override]

SAFE_PICKLE: bool

class TCPStore:
    host: str
    instance: Any
    port: int
    def __init__(
        self,
        host_name: str,
        port: int,
        world_size: int | None = None,
        is_master: bool = False,
        timeout: timedelta = ...,
        wait_for_workers: bool = True,
        multi_tenant: bool = False,
        master_listen_fd: int | None = None,
        use_libuv: bool = True,
    ) -> None: ...
    def add(self, key: str, amount: int) -> int: ...
    def delete_key(self, key: str) -> bool: ...
    def get(self, key: str) -> bytes: ...
    def set(self, key: str, value: bytes | str) -> Any: ...

TYPE_IRECV: int
TYPE_ISEND: int

def _check_group_tensor_list(tensor_list: Sequence[_Tensor], group_size: int) -> None: ...
def _check_tensor_list(tensor_list: Sequence[_Tensor], tensor: _Tensor, group_size: int) -> None: ...
def _get_all_to_all_single_numel_list(
    tensor: _Tensor, output: _Tensor, output_split_sizes: Sequence[int], input_split_sizes: Sequence[int], group: str
) -> _Tensor: ...
def _object_to_tensor(obj: Cell, size: int | Sequence[int] = 0) -> _Tensor: ...
def _tensor_to_object(tensor: _Tensor, tensor_size: int) -> _Tensor: ...
def all_gather(
    tensor_list: Sequence[_Tensor], tensor: _Tensor, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def all_gather_into_tensor(
    output_tensor: _Tensor, input_tensor: _Tensor, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def all_gather_into_tensor_uneven(
    output: _Tensor,
    input: _Tensor,
    output_split_sizes: Sequence[int] | None = None,
    group: str | None = None,
    async_op: bool = False,
) -> CommHandle: ...
def all_gather_object(object_list: list[Any], obj: Any, group: str | None = None) -> None: ...
def all_reduce(tensor: _Tensor, op: str = "sum", group: str | None = None, async_op: bool = False) -> CommHandle: ...
def all_to_all(
    output_tensor_list: Sequence[_Tensor],
    input_tensor_list: Sequence[_Tensor],
    group: str | None = None,
    async_op: bool = False,
) -> CommHandle: ...
def all_to_all_single(
    output: _Tensor,
    input: _Tensor,
    output_split_sizes: Sequence[int] | None = None,
    input_split_sizes: Sequence[int] | None = None,
    group: str | None = None,
    async_op: bool = False,
) -> CommHandle: ...
def barrier(
    group: str | None = None, async_op: bool = False, device_ids: Sequence[int] | None = None
) -> CommHandle: ...
def batch_isend_irecv(p2p_op_list: Sequence[P2POp]) -> list[CommHandle]: ...
def broadcast(tensor: _Tensor, src: int, group: str | None = None, async_op: bool = False) -> CommHandle: ...
def broadcast_object_list(
    object_list: list[Any], src: int = 0, group: str | None = None, device: str | None = None
) -> None: ...
def destroy_process_group(group: str | None = None) -> None: ...

dist_comm_all_gather_into_tensor_op: DistCommAllGatherIntoTensor
dist_comm_all_gather_into_tensor_uneven_op: DistCommAllGatherIntoTensorUneven
dist_comm_all_gather_op: DistCommAllGather
dist_comm_all_reduce_op: DistCommAllReduce
dist_comm_all_to_all_v_op: DistCommAllToAllV
dist_comm_all_to_all_v_single_op: DistCommAllToAllVSingle
dist_comm_barrier_op: DistCommBarrier
dist_comm_batch_isend_irecv_op: DistCommBatchIsendIrecv
dist_comm_broadcast_op: DistCommBroadcast
dist_comm_gather_into_tensor_op: DistCommGatherIntoTensor
dist_comm_gather_op: DistCommGather
dist_comm_irecv_op: DistCommIrecv
dist_comm_isend_op: DistCommIsend
dist_comm_reduce_op: DistCommReduce
dist_comm_reduce_scatter_op: DistCommReduceScatter
dist_comm_reduce_scatter_tensor_op: DistCommReduceScatterTensor
dist_comm_reduce_scatter_tensor_uneven_op: DistCommReduceScatterTensorUneven
dist_comm_scatter_op: DistCommScatter
dist_comm_scatter_tensor_op: DistCommScatterTensor

def gather(
    tensor: _Tensor, gather_list: Sequence[_Tensor], dst: int = 0, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def gather_into_tensor(
    output_tensor: _Tensor, input_tensor: _Tensor, dst: int = 0, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def gather_object(
    obj: Any, object_gather_list: list[Any] | None = None, dst: int = 0, group: str | None = None
) -> None: ...
def get_backend(group: str | None = None) -> str: ...
def get_cache_group_rank(group: str = "hccl_world_group") -> _Tensor: ...
def get_cache_group_size(group: str = "hccl_world_group") -> _Tensor: ...
def get_global_rank(group: str, group_rank: int) -> int: ...
def get_group_rank(group: str, global_rank: int) -> int: ...
def get_process_group_ranks(group: str | None = None) -> list[int]: ...
def get_rank(group: str | None = None) -> int: ...
def get_world_size(group: str | None = None) -> int: ...
def init_process_group(
    backend: str = "hccl",
    init_method: str | None = None,
    timeout: timedelta | None = None,
    world_size: int = -1,
    rank: int = -1,
    store: TCPStore | None = None,
    group_name: str = "",
    pg_options: Any = None,
    device_id: int | None = None,
) -> None: ...
def irecv(tensor: _Tensor, src: int = 0, group: str | None = None, tag: int = 0) -> CommHandle: ...
def is_available() -> bool: ...
def is_initialized() -> bool: ...
def isend(tensor: _Tensor, dst: int = 0, group: str | None = None, tag: int = 0) -> CommHandle: ...
def new_group(
    ranks: Sequence[int] | None = None,
    timeout: int | None = None,
    backend: str | None = None,
    pg_options: Any = None,
    use_local_synchronization: bool = False,
    group_desc: str | None = None,
) -> str: ...
def recv(tensor: _Tensor, src: int = 0, group: str | None = None, tag: int = 0) -> int: ...
def recv_object_list(
    object_list: list[Any], src: int = 0, group: str | None = None, device: str | None = None
) -> int: ...
def reduce(
    tensor: _Tensor, dst: int, op: str = "sum", group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def reduce_scatter(
    output: _Tensor, input_list: Sequence[_Tensor], op: str = "sum", group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def reduce_scatter_tensor(
    output: _Tensor, input: _Tensor, op: str = "sum", group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def reduce_scatter_tensor_uneven(
    output: _Tensor,
    input: _Tensor,
    input_split_sizes: Sequence[int] | None = None,
    op: str = "sum",
    group: str | None = None,
    async_op: bool = False,
) -> CommHandle: ...
def restricted_loads(s: Sequence[int]) -> _Tensor: ...

safe_builtins: Any

def scatter(
    tensor: _Tensor, scatter_list: Sequence[_Tensor], src: int = 0, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def scatter_object_list(
    scatter_object_output_list: list[Any],
    scatter_object_input_list: list[Any] | None,
    src: int = 0,
    group: str | None = None,
) -> None: ...
def scatter_tensor(
    output_tensor: _Tensor, input_tensor: _Tensor, src: int = 0, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def send(tensor: _Tensor, dst: int = 0, group: str | None = None, tag: int = 0) -> None: ...
def send_object_list(object_list: list[Any], dst: int, group: str | None = None, device: str | None = None) -> None: ...

Tensor_ = _is_Tensor_
logger = _is_logger
mstype = _is_mstype
