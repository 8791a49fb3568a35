# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger, mint as mint, nn as nn
from mindspore._c_expression import Reducer as Reducer
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication._comm_helper import GlobalComm as GlobalComm
from mindspore.mint.distributed.distributed import (
    broadcast as broadcast,
    get_global_rank as get_global_rank,
    get_world_size as get_world_size,
)
from mindspore.nn.cell import Cell
from mindspore.parallel.distributed.flatten_grad_buffer import FlattenGradBuffer as FlattenGradBuffer

__all__ = ["DistributedDataParallel"]

class DistributedDataParallel(Cell):
    average_in_collective: bool
    bucket_bytes_cap: int
    bucket_cap_mb: Any
    bucketed_params: Any
    buffer_issued: int
    buffer_iterations: int
    find_unused_parameters: bool
    grad_reduce_in_fp32: bool
    gradient_scaling_factor: Any
    has_bucket_rebuilt: bool
    has_buckets_grad_sync: bool
    has_mark_unused_param: bool
    init_sync: bool
    module: Any
    param_to_buffer: Any
    process_group: Any
    rebuilt_params_: Any
    reducer: Any
    reducer_mode: str
    skipped_params: Any
    static_graph: bool
    sync_enabled: Any
    triggered_once: bool
    unused_param: Any
    unused_param_name: Any
    def __init__(
        self,
        module: Cell,
        init_sync: bool = True,
        process_group: str | None = None,
        bucket_cap_mb: int | None = None,
        find_unused_parameters: bool = False,
        average_in_collective: bool = False,
        static_graph: bool = False,
        reducer_mode: str = "CppReducer",
    ) -> None: ...
    def construct(self, *inputs: Any, **inputs_dict: Any) -> Any: ...
    def allocate_buffers_for_parameters(
        self, input_params: _Tensor, group: str, gradient_scaling_factor: float
    ) -> Any: ...
    def broadcast_coalesced(self) -> None: ...
    def final_grad_reduce(self) -> None: ...
    def no_sync(self) -> Any: ...
    def zero_grad(self) -> None: ...

def _find_tensors(obj: Cell) -> Any: ...
def get_data_parallel_group() -> Any: ...
def get_data_parallel_world_size(group: str) -> Any: ...

logger = _is_logger
mstype = _is_mstype
