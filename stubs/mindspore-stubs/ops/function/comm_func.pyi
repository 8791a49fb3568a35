# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from _pickle import Unpickler
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from mindspore import log as _is_logger
from mindspore._c_expression import (
    CollectiveManager as CollectiveManager,
    CommHandle as _is_CommHandle_,
    GroupOptions as GroupOptions,
    PybindType,
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
from mindspore.graph.api import jit_class as jit_class
from mindspore.nn.cell import Cell
from mindspore.ops.auto_generate.gen_ops_def import cat as cat
from mindspore.ops.auto_generate.gen_ops_prim import (
    dist_comm_all_gather_into_tensor_op as dist_comm_all_gather_into_tensor_op,
    dist_comm_all_gather_into_tensor_uneven_op as dist_comm_all_gather_into_tensor_uneven_op,
    dist_comm_all_gather_op as dist_comm_all_gather_op,
    dist_comm_all_reduce_op as dist_comm_all_reduce_op,
    dist_comm_all_to_all_v_op as dist_comm_all_to_all_v_op,
    dist_comm_all_to_all_v_single_op as dist_comm_all_to_all_v_single_op,
    dist_comm_barrier_op as dist_comm_barrier_op,
    dist_comm_batch_isend_irecv_op as dist_comm_batch_isend_irecv_op,
    dist_comm_broadcast_op as dist_comm_broadcast_op,
    dist_comm_gather_into_tensor_op as dist_comm_gather_into_tensor_op,
    dist_comm_gather_op as dist_comm_gather_op,
    dist_comm_irecv_op as dist_comm_irecv_op,
    dist_comm_isend_op as dist_comm_isend_op,
    dist_comm_reduce_op as dist_comm_reduce_op,
    dist_comm_reduce_scatter_op as dist_comm_reduce_scatter_op,
    dist_comm_reduce_scatter_tensor_op as dist_comm_reduce_scatter_tensor_op,
    dist_comm_reduce_scatter_tensor_uneven_op as dist_comm_reduce_scatter_tensor_uneven_op,
    dist_comm_scatter_op as dist_comm_scatter_op,
    dist_comm_scatter_tensor_op as dist_comm_scatter_tensor_op,
    inner_comm_all_gather_op as inner_comm_all_gather_op,
    inner_comm_all_reduce_op as inner_comm_all_reduce_op,
    inner_comm_all_to_all_v_op as inner_comm_all_to_all_v_op,
    inner_comm_irecv_op as inner_comm_irecv_op,
    inner_comm_isend_op as inner_comm_isend_op,
    inner_comm_reduce_scatter_op as inner_comm_reduce_scatter_op,
)
from mindspore.ops.operations.comm_ops import ReduceOp as ReduceOp
from mindspore.ops.primitive import constexpr as constexpr
from mindspore.runtime.stream import synchronize as synchronize

__all__ = [
    "P2POp",
    "TCPStore",
    "all_gather",
    "all_gather_into_tensor",
    "all_gather_into_tensor_uneven",
    "all_gather_object",
    "all_reduce",
    "all_to_all",
    "all_to_all_single",
    "all_to_all_v_c",
    "barrier",
    "batch_isend_irecv",
    "broadcast",
    "broadcast_object_list",
    "destroy_process_group",
    "gather",
    "gather_into_tensor",
    "gather_object",
    "get_backend",
    "get_global_rank",
    "get_group_rank",
    "get_process_group_ranks",
    "get_rank",
    "get_world_size",
    "init_process_group",
    "irecv",
    "is_available",
    "is_initialized",
    "isend",
    "new_group",
    "recv",
    "recv_object_list",
    "reduce",
    "reduce_scatter",
    "reduce_scatter_tensor",
    "reduce_scatter_tensor_uneven",
    "scatter",
    "scatter_object_list",
    "scatter_tensor",
    "send",
    "send_object_list",
    "set_comm_ops_inplace",
]
BACKEND_HCCL: str
BACKEND_MCCL: str

class CommHandle(metaclass=PybindType):
    exec_sync: bool
    handle: Any
    def __init__(self, handle: Any = None, exec_sync: bool = False) -> None: ...
    def wait(self) -> None: ...

class P2POp:
    group: str | Any
    op: str | Callable[..., Any] | Any
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
def _deal_comm_outputs(output: _Tensor, async_op: bool, exec_sync: bool = False) -> _Tensor: ...
def _deal_dist_comm_outputs(output: _Tensor, async_op: bool, exec_sync: bool = False) -> _Tensor: ...
def _get_all_to_all_single_numel_list(
    tensor: _Tensor, output: _Tensor, output_split_sizes: Sequence[int], input_split_sizes: Sequence[int], group: str
) -> _Tensor: ...
def _get_size(shape: Any) -> _Tensor: ...
def _is_split_sizes_empty(split_sizes: Any) -> _Tensor: ...
def _object_to_tensor(obj: Cell, size: int = 0) -> _Tensor: ...
def _tensor_to_object(tensor: _Tensor, tensor_size: int) -> _Tensor: ...
def all_gather(
    tensor_list: Sequence[_Tensor], tensor: _Tensor, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def all_gather_into_tensor(
    output_tensor: _Tensor | None, input_tensor: _Tensor, group: str | None = None, async_op: bool = False
) -> Any: ...
def all_gather_into_tensor_uneven(
    output: _Tensor,
    input: _Tensor,
    output_split_sizes: Sequence[int] | None = None,
    group: str | None = None,
    async_op: bool = False,
) -> CommHandle: ...
def all_gather_object(object_list: list[Any], obj: Any, group: str | None = None) -> None: ...
def all_reduce(tensor: _Tensor, op: str = "sum", group: str | None = None, async_op: bool = False) -> Any: ...
def all_to_all(
    output_tensor_list: Sequence[_Tensor] | Sequence[Sequence[int]],
    input_tensor_list: Sequence[_Tensor],
    group: str | None = None,
    async_op: bool = False,
) -> Any: ...
def all_to_all_single(
    output: _Tensor | Sequence[int] | None,
    input: _Tensor,
    output_split_sizes: Sequence[int] | None = None,
    input_split_sizes: Sequence[int] | None = None,
    group: str | None = None,
    async_op: bool = False,
) -> Any: ...
def all_to_all_v_c(
    output: _Tensor, input: _Tensor, send_count_matrix: Sequence[int], group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def barrier(
    group: str | None = None, async_op: bool = False, device_ids: Sequence[int] | None = None
) -> CommHandle: ...
def batch_isend_irecv(p2p_op_list: Sequence[P2POp]) -> list[CommHandle]: ...
def broadcast(tensor: _Tensor, src: int, group: str | None = None, async_op: bool = False) -> CommHandle: ...
def broadcast_object_list(
    object_list: list[Any], src: int = 0, group: str | None = None, device: str | None = None
) -> None: ...

comm_funcs: list[str]
default_handle: CommHandle

def destroy_process_group(group: str | None = None) -> None: ...
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
def get_global_rank(group: str, group_rank: int) -> _Tensor: ...
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
def irecv(tensor: _Tensor, src: int = 0, group: str | None = None, tag: int = 0) -> _Tensor: ...
def is_available() -> bool: ...
def is_initialized() -> bool: ...
def is_inplace_func(caller_name: str | None = None) -> _Tensor: ...
def isend(tensor: _Tensor, dst: int = 0, group: str | None = None, tag: int = 0) -> CommHandle: ...
def new_group(
    ranks: Sequence[int] | None = None,
    timeout: int | None = None,
    backend: str | None = None,
    pg_options: Any = None,
    use_local_synchronization: bool = False,
    group_desc: str | None = None,
) -> _Tensor: ...
def recv(tensor: _Tensor, src: int = 0, group: str | None = None, tag: int = 0) -> _Tensor: ...
def recv_object_list(
    object_list: list[Any], src: int = 0, group: str | None = None, device: str | None = None
) -> int: ...
def reduce(
    tensor: _Tensor, dst: int, op: str = "sum", group: str | None = None, async_op: bool = False
) -> CommHandle | None: ...
def reduce_scatter(
    output: _Tensor, input_list: Sequence[_Tensor], op: str = "sum", group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def reduce_scatter_tensor(
    output: _Tensor | Sequence[int] | None,
    input: _Tensor,
    op: str = "sum",
    group: str | None = None,
    async_op: bool = False,
) -> Any: ...
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
def set_comm_ops_inplace(is_enable: bool, func_list: Sequence[int] | None = None) -> None: ...

CommHandle_ = _is_CommHandle_
Tensor_ = _is_Tensor_
logger = _is_logger
mstype = _is_mstype
