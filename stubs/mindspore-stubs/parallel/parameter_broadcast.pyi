# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

import mindspore as _is_ms
from mindspore.communication.management import create_group as create_group, get_group_size as get_group_size
from mindspore.nn.cell import Cell

__all__ = ["parameter_broadcast"]

def parameter_broadcast(net: Cell, layout: dict[str, Any], cur_rank: int = 0, initial_rank: int = 0) -> None: ...

ms = _is_ms
