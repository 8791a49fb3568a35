# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from _pickle import Unpickler
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.function.comm_func import CommHandle

BACKEND_HCCL: str
BACKEND_MCCL: str

class P2POp:
    group: str | Any
    op: Any
    peer: int
    tag: int
    tensor: Tensor
    def __init__(
        self, op: str | Callable[..., Any], tensor: Tensor, peer: int, group: str | None = None, tag: int = 0
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

def all_gather(
    tensor_list: Sequence[Tensor], tensor: Tensor, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def all_gather_into_tensor(
    output_tensor: Tensor, input_tensor: Tensor, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def all_gather_into_tensor_uneven(
    output: Tensor,
    input: Tensor,
    output_split_sizes: Sequence[int] | None = None,
    group: str | None = None,
    async_op: bool = False,
) -> CommHandle: ...
def all_gather_object(object_list: list[Any], obj: Any, group: str | None = None) -> None: ...
def all_reduce(tensor: Tensor, op: str = "sum", group: str | None = None, async_op: bool = False) -> CommHandle: ...
def all_to_all(
    output_tensor_list: Sequence[Tensor],
    input_tensor_list: Sequence[Tensor],
    group: str | None = None,
    async_op: bool = False,
) -> CommHandle: ...
def all_to_all_single(
    output: Tensor,
    input: Tensor,
    output_split_sizes: Sequence[int] | None = None,
    input_split_sizes: Sequence[int] | None = None,
    group: str | None = None,
    async_op: bool = False,
) -> CommHandle: ...
def barrier(
    group: str | None = None, async_op: bool = False, device_ids: Sequence[int] | None = None
) -> CommHandle: ...
def batch_isend_irecv(p2p_op_list: Sequence[P2POp]) -> list[CommHandle]: ...
def broadcast(tensor: Tensor, src: int, group: str | None = None, async_op: bool = False) -> CommHandle: ...
def broadcast_object_list(
    object_list: list[Any], src: int = 0, group: str | None = None, device: str | None = None
) -> None: ...
def destroy_process_group(group: str | None = None) -> None: ...
def gather(
    tensor: Tensor, gather_list: Sequence[Tensor], dst: int = 0, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def gather_into_tensor(
    output_tensor: Tensor, input_tensor: Tensor, dst: int = 0, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def gather_object(
    obj: Any, object_gather_list: list[Any] | None = None, dst: int = 0, group: str | None = None
) -> None: ...
def get_backend(group: str | None = None) -> str: ...
def get_cache_group_rank(group: str = "hccl_world_group") -> Tensor: ...
def get_cache_group_size(group: str = "hccl_world_group") -> Tensor: ...
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
def irecv(tensor: Tensor, src: int = 0, group: str | None = None, tag: int = 0) -> CommHandle: ...
def is_available() -> bool: ...
def is_initialized() -> bool: ...
def isend(tensor: Tensor, dst: int = 0, group: str | None = None, tag: int = 0) -> CommHandle: ...
def new_group(
    ranks: Sequence[int] | None = None,
    timeout: int | None = None,
    backend: str | None = None,
    pg_options: Any = None,
    use_local_synchronization: bool = False,
    group_desc: str | None = None,
) -> str: ...
def recv(tensor: Tensor, src: int = 0, group: str | None = None, tag: int = 0) -> int: ...
def recv_object_list(
    object_list: list[Any], src: int = 0, group: str | None = None, device: str | None = None
) -> int: ...
def reduce(
    tensor: Tensor, dst: int, op: str = "sum", group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def reduce_scatter(
    output: Tensor, input_list: Sequence[Tensor], op: str = "sum", group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def reduce_scatter_tensor(
    output: Tensor, input: Tensor, op: str = "sum", group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def reduce_scatter_tensor_uneven(
    output: Tensor,
    input: Tensor,
    input_split_sizes: Sequence[int] | None = None,
    op: str = "sum",
    group: str | None = None,
    async_op: bool = False,
) -> CommHandle: ...
def restricted_loads(s: Sequence[int]) -> Tensor: ...

safe_builtins: Any

def scatter(
    tensor: Tensor, scatter_list: Sequence[Tensor], src: int = 0, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def scatter_object_list(
    scatter_object_output_list: list[Any],
    scatter_object_input_list: list[Any] | None,
    src: int = 0,
    group: str | None = None,
) -> None: ...
def scatter_tensor(
    output_tensor: Tensor, input_tensor: Tensor, src: int = 0, group: str | None = None, async_op: bool = False
) -> CommHandle: ...
def send(tensor: Tensor, dst: int = 0, group: str | None = None, tag: int = 0) -> None: ...
def send_object_list(object_list: list[Any], dst: int, group: str | None = None, device: str | None = None) -> None: ...
