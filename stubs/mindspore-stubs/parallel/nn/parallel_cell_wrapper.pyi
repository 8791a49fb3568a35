# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger, nn as nn
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.layer.container import CellList
from mindspore.ops import operations as _is_P

__all__ = ["GradAccumulation", "MicroBatchInterleaved", "Pipeline", "PipelineCell"]

class GradAccumulation(Cell):
    add: Any
    add_list: Any
    micro_inputs: CellList
    micro_size: int
    network: Any
    def __init__(self, network: _Cell, micro_size: int) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> Any: ...

class MicroBatchInterleaved(Cell):
    add: Any
    interleave_inputs: CellList
    interleave_num: int
    network: Any
    def __init__(self, network: _Cell, interleave_num: int = 2) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> Tensor: ...

class Pipeline(PipelineCell): ...

class PipelineCell(Cell):
    add: Any
    add_list: Any
    micro_inputs: CellList
    micro_size: int
    network: Any
    def __init__(
        self,
        network: _Cell,
        micro_size: int,
        stage_config: dict[str, Any] | None = None,
        segment_config: dict[str, Any] | None = None,
    ) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> Any: ...

P = _is_P
logger = _is_logger
