# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.parallel.shard import Layout as Layout, Layout as _Layout

__all__ = [
    "clear_strategy_metadata",
    "enable_save_strategy_online",
    "get_current_strategy_metadata",
    "get_strategy_metadata",
]
StrategyInfo: Any
StrategyLayout: Any

def clear_strategy_metadata() -> Any: ...
def enable_save_strategy_online() -> None: ...
def get_current_strategy_metadata(network: str) -> dict[int, dict[str, list[tuple[_Layout, str, str]]]]: ...
def get_strategy_metadata(
    network: str, rank_id: int | None = None
) -> dict[int, dict[str, list[tuple[_Layout, str, str]]]]: ...

logger = _is_logger
