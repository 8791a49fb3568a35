# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from enum import Enum
from typing import Any

from mindspore import mint as mint
from mindspore._c_expression.typing import Type
from mindspore.common.initializer import Zero as Zero
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication import comm_func as comm_func
from mindspore.communication.management import get_group_size as get_group_size

__all__ = ["Bucket", "FlattenGradBuffer"]
ALIGN_BYTES: int

class Bucket:
    average_in_collective: bool
    communication_handle: Any
    communication_result: Any
    data_parallel_group: str
    data_parallel_world_size: int
    grad_data: _Tensor
    grad_data_numel: Any
    grad_reducer: Any
    gradient_scaling_factor: float
    is_reduce_issued: bool
    numel_unpadded: int
    offset: int
    params: Any
    params_grad_ready: Any
    params_list: Any
    def __init__(
        self,
        average_in_collective: bool,
        params: Sequence[Parameter],
        grad_data: _Tensor,
        offset: int,
        numel_unpadded: int,
        data_parallel_group: str,
        data_parallel_world_size: int,
        gradient_scaling_factor: float,
    ) -> None: ...
    def __repr__(self) -> str: ...
    def final_grad_reduce(self) -> None: ...
    def inplace_reduce_dp(self, src: Any) -> None: ...
    def issue_grad_reduce(self) -> None: ...
    def register_grad_ready(self, param: _Tensor) -> bool: ...
    def reset(self) -> None: ...

class BufferType(Enum):
    GRAD = 1
    PARAM = 0

DEFAULT_BUCKET_SIZE: int

class FlattenGradBuffer:
    average_in_collective: bool
    buckets: Any
    data_parallel_group: str
    data_parallel_world_size: Any
    ddp_handle: Any
    grad_data: _Tensor
    grad_dtype: Type
    gradient_scaling_factor: float
    issued: int
    numel: Any
    numel_unpadded: int
    param_dtype: Type
    param_index_map: Any
    param_to_bucket: Any
    sync_enabled: bool
    def __init__(
        self,
        average_in_collective: bool,
        param_dtype: Type,
        grad_dtype: Type,
        params: Sequence[Parameter],
        data_parallel_group: str,
        bucket_size: int,
        gradient_scaling_factor: float,
        ddp_handle: Any,
    ) -> None: ...
    def __repr__(self) -> str: ...
    def calc_partition_metadata(self, bucket_size: int, params: Sequence[Parameter]) -> Any: ...
    def final_grad_reduce(self) -> None: ...
    def instantiate_buckets(self, buckets_metadata: Any, params: Sequence[Parameter]) -> None: ...
    def register_grad_ready(self, param: _Tensor) -> None: ...
    def reset(self) -> None: ...

MEM_ALIGN_SIZE: int
MIN_BUCKET_SIZE: int
