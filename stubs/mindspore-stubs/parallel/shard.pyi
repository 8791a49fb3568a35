# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore._c_expression import PybindType
from mindspore.nn.cell import Cell

class Layout:
    def __init__(
        self, device_matrix: Sequence[Any], alias_name: Sequence[Any], rank_list: Sequence[int] | None = None
    ) -> None: ...
    def __call__(self, *tensor_map: Any) -> Any: ...
    def to_dict(self) -> Any: ...

class Shard(metaclass=PybindType):
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

def shard(
    fn: Cell | Callable[..., Any],
    in_strategy: Sequence[Any],
    out_strategy: Sequence[Any] | None = None,
    parameter_plan: dict[str, Any] | None = None,
) -> Callable[..., Any]: ...
