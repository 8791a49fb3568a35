# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.layer.container import CellList

__all__ = ["GradAccumulation", "MicroBatchInterleaved", "Pipeline", "PipelineCell"]

class GradAccumulation(Cell):
    add: Any
    add_list: Any
    micro_inputs: CellList
    micro_size: int
    network: Any
    def __init__(self, network: Cell, micro_size: int) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> Any: ...

class MicroBatchInterleaved(Cell):
    add: Any
    interleave_inputs: CellList
    interleave_num: int
    network: Any
    def __init__(self, network: Cell, interleave_num: int = 2) -> None: ...
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
        network: Cell,
        micro_size: int,
        stage_config: dict[str, Any] | None = None,
        segment_config: dict[str, Any] | None = None,
    ) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> Any: ...
