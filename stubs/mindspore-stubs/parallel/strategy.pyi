# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore._c_expression import StrategyInfo as StrategyInfo, StrategyLayout as StrategyLayout
from mindspore.nn.cell import Cell
from mindspore.parallel.shard import Layout as Layout, Layout as _Layout

__all__ = [
    "clear_strategy_metadata",
    "enable_save_strategy_online",
    "get_current_strategy_metadata",
    "get_strategy_metadata",
]

class _NetStrategyInfo:
    _compile_phase: Any
    _network: Any
    _raw_global_layout: Any
    _raw_local_layout: Any
    def __init__(self, network: Cell, global_layout: Any = None, local_layout: Any = None) -> None: ...
    def get_local_rank_layout(self) -> Any: ...
    def get_rank_layout(self, rank_id: int | None = None) -> Any: ...

def clear_strategy_metadata() -> Any: ...
def enable_save_strategy_online() -> None: ...
def get_current_strategy_metadata(network: str) -> dict[int, dict[str, list[tuple[_Layout, str, str]]]]: ...
def get_strategy_metadata(
    network: str, rank_id: int | None = None
) -> dict[int, dict[str, list[tuple[_Layout, str, str]]]]: ...

logger = _is_logger
