# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, context as context
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication._comm_helper import GlobalComm as GlobalComm
from mindspore.communication.management import get_group_size as get_group_size, get_rank as get_rank
from mindspore.ops.primitive import (
    Primitive as Primitive,
    PrimitiveWithCheck as PrimitiveWithCheck,
    PrimitiveWithInfer as PrimitiveWithInfer,
    prim_attr_register as prim_attr_register,
)

class AllGather(PrimitiveWithInfer):
    group: Any
    rank: Any
    rank_size: Any
    def __init__(self, group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: _Tensor, /) -> _Tensor: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor) -> int: ...  # type: ignore[override]

class AllGatherV(PrimitiveWithInfer):
    group: Any
    rank: Any
    rank_id: Any
    rank_size: Any
    def __init__(self, group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: _Tensor, output_split_sizes: Sequence[int] | _Tensor, /) -> _Tensor: ...

class AllReduce(Primitive):
    group: Any
    op: str
    def __init__(self, op: str = "sum", group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: _Tensor, /) -> _Tensor: ...

class AlltoAll(PrimitiveWithInfer):
    concat_dim: int
    rank_size: Any
    split_count: int
    split_dim: int
    def __init__(self, split_count: int, split_dim: int, concat_dim: int, group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: _Tensor, /) -> _Tensor: ...

class AlltoAllV(PrimitiveWithInfer):
    group: Any
    rank_size: Any
    def __init__(self, group: str = "hccl_world_group", block_size: int = 1) -> None: ...
    def __call__(
        self, input_x: _Tensor, send_numel_list: Sequence[int] | _Tensor, recv_numel_list: Sequence[int] | _Tensor, /
    ) -> _Tensor: ...

class AlltoAllVC(PrimitiveWithInfer):
    group: Any
    rank_id: Any
    rank_size: Any
    def __init__(self, group: str = "hccl_world_group", block_size: int = 1, transpose: bool = False) -> None: ...
    def __call__(self, input_x: _Tensor, send_count_matrix: Sequence[int] | _Tensor, /) -> _Tensor: ...

class Barrier(PrimitiveWithInfer):
    group: str
    def __init__(self, group: str = "hccl_world_group") -> None: ...
    def infer_dtype(self) -> Any: ...  # type: ignore[override]
    def infer_shape(self) -> int: ...  # type: ignore[override]

class BatchISendIRecv(PrimitiveWithInfer):
    def __init__(
        self,
        op_types: Sequence[str],
        remote_ranks: Sequence[int],
        receive_shapes: Sequence[int] | None = None,
        receive_dtypes: Any = None,
        group: str = "hccl_world_group",
    ) -> None: ...
    def __call__(self, input_x: Sequence[_Tensor] | Sequence[None] | None = None, /) -> tuple[_Tensor, ...]: ...

class Broadcast(PrimitiveWithInfer):
    def __init__(self, root_rank: int, group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: _Tensor | Sequence[_Tensor], /) -> tuple[_Tensor, ...]: ...

class CollectiveGather(Primitive):
    dest_rank: int
    rank_id: Any
    rank_size: Any
    def __init__(self, dest_rank: int, group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: _Tensor, /) -> _Tensor: ...

class CollectiveScatter(Primitive):
    rank_id: Any
    rank_size: Any
    src_rank: int
    def __init__(self, src_rank: int = 0, group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: _Tensor, /) -> _Tensor: ...

class NeighborExchange(Primitive):
    recv_rank_ids: Any
    recv_shapes: Any
    recv_type: Type
    send_rank_ids: Any
    send_shapes: Any
    def __init__(
        self,
        send_rank_ids: Sequence[int],
        recv_rank_ids: Sequence[int],
        recv_shapes: Sequence[Sequence[int]],
        send_shapes: Sequence[Sequence[int]],
        recv_type: Type,
        group: str = "hccl_world_group",
    ) -> None: ...
    def __call__(self, tensor: _Tensor) -> tuple[_Tensor, ...]: ...

class NeighborExchangeV2(Primitive):
    format: str
    rank_size: Any
    recv_lens: Any
    recv_rank_ids: Any
    send_lens: Any
    send_rank_ids: Any
    def __init__(
        self,
        send_rank_ids: Sequence[int],
        send_lens: Sequence[int],
        recv_rank_ids: Sequence[int],
        recv_lens: Sequence[int],
        data_format: str,
        group: str = "hccl_world_group",
    ) -> None: ...
    def __call__(self, tensor: _Tensor) -> _Tensor: ...

class Receive(PrimitiveWithInfer):
    dtype: Type
    group: Any
    rank: int
    shape: Any
    tag: int
    def __init__(
        self,
        sr_tag: int,
        src_rank: int,
        shape: Sequence[int],
        dtype: Type,
        group: str = "hccl_world_group",
        group_back: str = "hccl_world_group",
    ) -> None: ...
    def infer_dtype(self, x_dtype: Type | None = None) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor | None = None) -> int: ...  # type: ignore[override]

class Reduce(PrimitiveWithInfer):
    dest_rank: int
    group: Any
    op: str
    def __init__(self, dest_rank: int, op: str = "sum", group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: _Tensor, /) -> _Tensor: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor) -> int: ...  # type: ignore[override]

class ReduceOp:
    AVG: str
    MAX: str
    MIN: str
    PROD: str
    SUM: str

class ReduceScatter(Primitive):
    group: Any
    op: str
    rank_size: Any
    def __init__(self, op: str = "sum", group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: _Tensor, /) -> _Tensor: ...

class ReduceScatterV(PrimitiveWithInfer):
    group: Any
    op: str
    rank_id: Any
    rank_size: Any
    def __init__(self, op: str = "sum", group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: _Tensor, input_split_sizes: Sequence[int] | _Tensor, /) -> _Tensor: ...

class Send(PrimitiveWithInfer):
    group: Any
    rank: int
    sr_tag: int
    def __init__(
        self, sr_tag: int, dest_rank: int, group: str = "hccl_world_group", group_back: str = "hccl_world_group"
    ) -> None: ...
    def __call__(self, input_x: _Tensor, /) -> _Tensor: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor) -> int: ...  # type: ignore[override]

class _AllSwap(PrimitiveWithCheck):
    def __init__(self, group: str = "hccl_world_group") -> None: ...
    def __call__(self, tensor_in: _Tensor, send_size: _Tensor, recv_size: _Tensor, /) -> _Tensor: ...
    def __check__(self, tensor_in: _Tensor, send_size: _Tensor, recv_size: _Tensor) -> Any: ...

class _GetTensorSlice(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_value(
        self, x: _Tensor, dev_mat: Any, tensor_map: Any, slice_shape: bool, full_shape: Sequence[int]
    ) -> Any: ...

class _HostAllGather(PrimitiveWithInfer):
    group_size: int
    def __init__(self, group: Sequence[int] | None = None) -> None: ...
    def __call__(self, tensor: _Tensor) -> _Tensor: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor) -> int: ...  # type: ignore[override]

class _HostReduceScatter(PrimitiveWithInfer):
    group_size: int
    op: str
    def __init__(self, op: str = "sum", group: Sequence[int] | None = None) -> None: ...
    def __call__(self, tensor: _Tensor) -> _Tensor: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor) -> int: ...  # type: ignore[override]

class _MicroStepAllGather(PrimitiveWithInfer):
    mean_flag: bool | Any
    rank: Any
    rank_size: Any
    def __init__(self, group: str = "hccl_world_group", mean_flag: bool | None = None) -> None: ...
    def infer_dtype(self, x_dtype: Type, z_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor, z_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class _MiniStepAllGather(PrimitiveWithInfer):
    grad_accumulation_step: int | Any
    mean_flag: bool | Any
    rank: Any
    rank_size: Any
    def __init__(
        self, group: str = "hccl_world_group", grad_accumulation_step: int | None = None, mean_flag: bool | None = None
    ) -> None: ...
    def infer_dtype(self, x_dtype: Type, z_shape: Sequence[int]) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor, z_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class _MirrorMicroStepOperator(PrimitiveWithInfer):
    dev_num: int | Any
    group: str | Any
    mean_flag: bool | Any
    def __init__(self, group: str | None = None, dev_num: int | None = None, mean_flag: bool | None = None) -> None: ...
    def infer_dtype(self, x_dtype: Type, z_shape: Sequence[int]) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor, z_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class _MirrorMiniStepOperator(PrimitiveWithInfer):
    dev_num: int | Any
    grad_accumulation_step: int | Any
    group: str | Any
    mean_flag: bool | Any
    def __init__(
        self,
        group: str | None = None,
        dev_num: int | None = None,
        mean_flag: bool | None = None,
        grad_accumulation_step: int | None = None,
    ) -> None: ...
    def infer_dtype(self, x_dtype: Type, z_shape: Sequence[int]) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor, z_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class _MirrorOperator(PrimitiveWithInfer):
    dev_num: int | Any
    group: str | Any
    mean_flag: bool | Any
    def __init__(self, group: str | None = None, dev_num: int | None = None, mean_flag: bool | None = None) -> None: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor) -> int: ...  # type: ignore[override]

class _VirtualAccuGrad(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(self, x_dtype: Type, y_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor, y_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class _VirtualAdd(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(self, x_dtype: Type, y_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor, y_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class _VirtualAssignAdd(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(self, x_dtype: Type, y_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor, y_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class _VirtualAssignKvCache(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(self, x_dtype: Type, y_dtype: Type, kv_equal_dtype: Type | None = None) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, x_shape: _Tensor, y_shape: Sequence[int], kv_equal_shape: Sequence[int] | None = None
    ) -> int: ...

class _VirtualDataset(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(self, *args: Type) -> Any: ...
    def infer_shape(self, *args: int) -> int: ...

class _VirtualDiv(PrimitiveWithInfer):
    divisor: int | Any
    def __init__(self, divisor: int | None = None) -> None: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor) -> int: ...  # type: ignore[override]

class _VirtualOutput(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor) -> int: ...  # type: ignore[override]

class _VirtualPipelineEnd(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: _Tensor) -> int: ...  # type: ignore[override]

def check_collective_target_dtype(data_name: str, data_dtype: Type, prim_name: str) -> None: ...

mirror: _MirrorOperator
mirror_mini_step: _MirrorMiniStepOperator
virtual_accu_grad: _VirtualAccuGrad
virtual_assign_add: _VirtualAssignAdd
virtual_assign_kv_cache: _VirtualAssignKvCache
virtual_dataset: _VirtualDataset
virtual_div: _VirtualDiv
virtual_pipeline_end: _VirtualPipelineEnd
mstype = _is_mstype
validator = _is_validator
