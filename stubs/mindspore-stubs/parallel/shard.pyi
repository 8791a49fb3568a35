# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

import mindspore as _is_ms
from mindspore import log as _is_logger
from mindspore._c_expression import PybindType, Shard_ as Shard_
from mindspore.nn.cell import Cell

class Layout:
    _alias_name: Any
    _device_shape: Any
    _rank_list: Any
    _tensor_map: Any
    def __init__(
        self, device_matrix: Sequence[Any], alias_name: Sequence[Any], rank_list: Sequence[int] | None = None
    ) -> None: ...
    def __call__(self, *tensor_map: Any) -> Any: ...
    def to_dict(self) -> Any: ...

class Shard(metaclass=PybindType):
    device: Any
    fn: Any
    in_strategy: Any
    level: Any
    out_strategy: Any
    parameter_plan: Any
    shard_fn: Any
    def __init__(self) -> None: ...
    def __call__(
        self,
        fn: Callable[..., Any],
        in_strategy: Any,
        out_strategy: Any = None,
        parameter_plan: Any = None,
        device: str = "Ascend",
        level: int = 0,
    ) -> Any: ...

class _DistributedTensorInfo:
    _distributed_info: Any
    _layout: Any
    _sharding_strategy: Any
    def __init__(self, distributed_info: Any) -> None: ...
    @property
    def distributed_info(self) -> Any: ...
    @property
    def layout(self) -> Any: ...
    @property
    def sharding_strategy(self) -> Any: ...

def shard(
    fn: Cell | Callable[..., Any],
    in_strategy: Sequence[Any],
    out_strategy: Sequence[Any] | None = None,
    parameter_plan: dict[str, Any] | None = None,
) -> Callable[..., Any]: ...

logger = _is_logger
ms = _is_ms
