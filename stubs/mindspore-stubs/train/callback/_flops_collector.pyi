# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.operations.comm_ops import AllReduce
from mindspore.train.callback._callback import Callback, RunContext

class AllReduceNet(Cell):
    allreduce_sum: AllReduce
    def __init__(self, group_name: str) -> None: ...
    def construct(self, x: Tensor) -> Any: ...

class FlopsUtilizationCollector(Callback):
    computility: float
    data_size: int
    full_flops: bool
    full_hardware_flops: float
    full_hfu: float
    full_mfu: float
    full_model_flops: float
    ma: bool
    mfu_calculated: bool
    shard_hardware_flops: float
    shard_hfu: float
    shard_mfu: float
    shard_model_flops: float
    time_step_path: str
    def __init__(
        self, data_size: int, computility: float = 1, full_flops: bool = True, enable_ma_collector: bool = False
    ) -> None: ...
    def step_begin(self, run_context: RunContext) -> None: ...
    def step_end(self, run_context: RunContext) -> None: ...
