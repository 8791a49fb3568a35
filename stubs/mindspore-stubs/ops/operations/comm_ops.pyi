# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.ops.primitive import Primitive, PrimitiveWithCheck, PrimitiveWithInfer

class AllGather(PrimitiveWithInfer):
    group: Any
    rank: Any
    rank_size: Any
    def __init__(self, group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor) -> int: ...  # type: ignore[override]

class AllGatherV(PrimitiveWithInfer):
    group: Any
    rank: Any
    rank_id: Any
    rank_size: Any
    def __init__(self, group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: Tensor, output_split_sizes: Sequence[int] | Tensor, /) -> Tensor: ...

class AllReduce(Primitive):
    group: Any
    op: str
    def __init__(self, op: str = "sum", group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class AlltoAll(PrimitiveWithInfer):
    concat_dim: int
    rank_size: Any
    split_count: int
    split_dim: int
    def __init__(self, split_count: int, split_dim: int, concat_dim: int, group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class AlltoAllV(PrimitiveWithInfer):
    group: Any
    rank_size: Any
    def __init__(self, group: str = "hccl_world_group", block_size: int = 1) -> None: ...
    def __call__(
        self, input_x: Tensor, send_numel_list: Sequence[int] | Tensor, recv_numel_list: Sequence[int] | Tensor, /
    ) -> Tensor: ...

class AlltoAllVC(PrimitiveWithInfer):
    group: Any
    rank_id: Any
    rank_size: Any
    def __init__(self, group: str = "hccl_world_group", block_size: int = 1, transpose: bool = False) -> None: ...
    def __call__(self, input_x: Tensor, send_count_matrix: Sequence[int] | Tensor, /) -> Tensor: ...

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
    def __call__(self, input_x: Sequence[Tensor] | Sequence[None] | None = None, /) -> tuple[Tensor, ...]: ...

class Broadcast(PrimitiveWithInfer):
    def __init__(self, root_rank: int, group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: Tensor | Sequence[Tensor], /) -> tuple[Tensor, ...]: ...

class CollectiveGather(Primitive):
    dest_rank: int
    rank_id: Any
    rank_size: Any
    def __init__(self, dest_rank: int, group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class CollectiveScatter(Primitive):
    rank_id: Any
    rank_size: Any
    src_rank: int
    def __init__(self, src_rank: int = 0, group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

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
    def __call__(self, tensor: Tensor) -> tuple[Tensor, ...]: ...

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
    def __call__(self, tensor: Tensor) -> Tensor: ...

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
    def infer_shape(self, x_shape: Tensor | None = None) -> int: ...  # type: ignore[override]

class Reduce(PrimitiveWithInfer):
    dest_rank: int
    group: Any
    op: str
    def __init__(self, dest_rank: int, op: str = "sum", group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor) -> int: ...  # type: ignore[override]

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
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class ReduceScatterV(PrimitiveWithInfer):
    group: Any
    op: str
    rank_id: Any
    rank_size: Any
    def __init__(self, op: str = "sum", group: str = "hccl_world_group") -> None: ...
    def __call__(self, input_x: Tensor, input_split_sizes: Sequence[int] | Tensor, /) -> Tensor: ...

class Send(PrimitiveWithInfer):
    group: Any
    rank: int
    sr_tag: int
    def __init__(
        self, sr_tag: int, dest_rank: int, group: str = "hccl_world_group", group_back: str = "hccl_world_group"
    ) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor) -> int: ...  # type: ignore[override]

class _AllSwap(PrimitiveWithCheck):
    def __init__(self, group: str = "hccl_world_group") -> None: ...
    def __call__(self, tensor_in: Tensor, send_size: Tensor, recv_size: Tensor, /) -> Tensor: ...
    def __check__(self, tensor_in: Tensor, send_size: Tensor, recv_size: Tensor) -> Any: ...

def check_collective_target_dtype(data_name: str, data_dtype: Type, prim_name: str) -> None: ...

mirror: Any
mirror_mini_step: Any
virtual_accu_grad: Any
virtual_assign_add: Any
virtual_assign_kv_cache: Any
virtual_dataset: Any
virtual_div: Any
virtual_pipeline_end: Any
