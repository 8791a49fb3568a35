# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.nn.cell import Cell

__all__ = ["parameter_broadcast"]

def parameter_broadcast(net: Cell, layout: dict[str, Any], cur_rank: int = 0, initial_rank: int = 0) -> None: ...
