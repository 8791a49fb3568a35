# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from mindspore import context as context, log as _is_logger
from mindspore._c_expression import MSContext as MSContext, ms_ctx_param as ms_ctx_param
from mindspore.communication._comm_helper import (
    DEVICE_TO_BACKEND as DEVICE_TO_BACKEND,
    HCCL_WORLD_COMM_GROUP as HCCL_WORLD_COMM_GROUP,
    MCCL_WORLD_COMM_GROUP as MCCL_WORLD_COMM_GROUP,
    NCCL_WORLD_COMM_GROUP as NCCL_WORLD_COMM_GROUP,
    Backend as Backend,
    GlobalComm as GlobalComm,
)
from mindspore.hal.device import is_initialized as is_initialized
from mindspore.mint.distributed.distributed import TCPStore

__all__ = [
    "HCCL_WORLD_COMM_GROUP",
    "MCCL_WORLD_COMM_GROUP",
    "NCCL_WORLD_COMM_GROUP",
    "create_group",
    "destroy_group",
    "get_comm_name",
    "get_group_rank_from_world_rank",
    "get_group_size",
    "get_local_rank",
    "get_local_rank_size",
    "get_process_group_ranks",
    "get_rank",
    "get_world_rank_from_group_rank",
    "init",
    "release",
]
DEFAULT_WORLD_COMM_GROUP: str

def _check_hccl() -> None: ...
def _check_parallel_envs() -> None: ...
def _comm_switch_nic(global_ranks: Sequence[int], use_backup: Sequence[bool] | Sequence[int]) -> bool: ...
def _get_group(group: str) -> Any: ...
def _host_distribute() -> Any: ...
def _init_with_store(
    backend: str | None = None,
    timeout: timedelta | None = None,
    world_size: int = -1,
    rank: int = -1,
    store: TCPStore | None = None,
    group_name: str = "",
) -> None: ...
def _set_envs(group_name: str = "") -> None: ...
def _set_rank_from_mpi() -> None: ...
def create_group(group: str, rank_ids: Sequence[Any], options: Any = None) -> None: ...
def destroy_group(group: str) -> None: ...

finalize_hccl: Any

def get_comm_name(group: str = "hccl_world_group") -> str: ...
def get_group_rank_from_world_rank(world_rank_id: int, group: str) -> int: ...
def get_group_size(group: str = "hccl_world_group") -> int: ...
def get_local_rank(group: str = "hccl_world_group") -> int: ...
def get_local_rank_size(group: str = "hccl_world_group") -> int: ...
def get_process_group_ranks(group: str = "hccl_world_group") -> list[list[int]]: ...
def get_rank(group: str = "hccl_world_group") -> int: ...
def get_world_rank_from_group_rank(group: str, group_rank_id: int) -> int: ...
def init(backend_name: str | None = None) -> None: ...

init_cluster: Any
init_hccl: Any

def release() -> None: ...

logger = _is_logger
