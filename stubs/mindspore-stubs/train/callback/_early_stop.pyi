# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.operations.comm_ops import AllReduce
from mindspore.train.callback._callback import Callback, RunContext

class EarlyStopping(Callback):
    _reduce: ValueReduce
    baseline: Any
    best: float
    best_weights_param_dict: Any
    is_improvement: Any
    min_delta: int
    mode: str
    monitor: str
    patience: int
    restore_best_weights: bool
    stopped_epoch: int
    verbose: bool
    wait: int
    def __init__(
        self,
        monitor: str = "eval_loss",
        min_delta: float = 0,
        patience: int = 0,
        verbose: bool = False,
        mode: str = "auto",
        baseline: float | None = None,
        restore_best_weights: bool = False,
    ) -> None: ...
    def _get_monitor_value(self, cb_params: dict[str, Any]) -> Any: ...
    def on_train_begin(self, run_context: RunContext) -> None: ...
    def on_train_end(self, run_context: RunContext) -> None: ...
    def on_train_epoch_end(self, run_context: RunContext) -> None: ...

class ValueReduce(Cell):
    allreduce: AllReduce
    def __init__(self) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...
