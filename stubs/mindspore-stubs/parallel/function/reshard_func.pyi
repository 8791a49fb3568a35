# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import context as context, log as _is_logger, ops as ops
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication.management import get_group_size as get_group_size, get_rank as get_rank
from mindspore.ops import operations as _is_P
from mindspore.ops.primitive import constexpr as constexpr
from mindspore.parallel.shard import Layout as Layout, Layout as _Layout

__all__ = ["reshard"]
COMM_TENSOR_CELL_CACHE: dict[Any, Any]
REDIST_CELL_CACHE: dict[Any, Any]

def _redistribute(tensor: _Tensor, dst_dtensor_info: Any) -> _Tensor: ...

group_size: Any

def reshard(tensor: _Tensor, layout: _Layout) -> _Tensor: ...

P = _is_P
logger = _is_logger
