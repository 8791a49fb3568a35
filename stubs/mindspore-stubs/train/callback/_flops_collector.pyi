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
    batch_step_size: Any
    computility: float
    data_size: int
    full_flops: bool
    full_hardware_flops: Any
    full_hfu: Any
    full_mfu: Any
    full_model_flops: Any
    ma: bool
    mfu_calculated: bool
    shard_hardware_flops: Any
    shard_hfu: Any
    shard_mfu: Any
    shard_model_flops: Any
    step_time: Any
    time_step_path: Any
    verbose: Any
    def __init__(
        self, data_size: int, computility: float = 1, full_flops: bool = True, enable_ma_collector: bool = False
    ) -> None: ...
    def _check_run_mode_valid(self, run_context: RunContext) -> bool: ...
    def _get_pipeline_group(self) -> Any: ...
    def step_begin(self, run_context: RunContext) -> None: ...
    def step_end(self, run_context: RunContext) -> None: ...
