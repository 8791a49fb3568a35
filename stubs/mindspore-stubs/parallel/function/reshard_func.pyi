# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.parallel.shard import Layout

__all__ = ["reshard"]
COMM_TENSOR_CELL_CACHE: dict[Any, Any]
REDIST_CELL_CACHE: dict[Any, Any]
group_size: Any

def reshard(tensor: Tensor, layout: Layout) -> Tensor: ...
