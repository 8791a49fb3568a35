# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.operations.comm_ops import AllReduce
from mindspore.train.callback._callback import Callback, RunContext

class ReduceLROnPlateau(Callback):
    _reduce: ValueReduce
    best: float
    cooldown: int
    cooldown_counter: int
    factor: float
    is_improvement: Any
    min_delta: float
    min_lr: int
    mode: str
    monitor: str
    patience: int
    verbose: bool
    wait: int
    def __init__(
        self,
        monitor: str = "eval_loss",
        factor: float = 0.1,
        patience: int = 10,
        verbose: bool = False,
        mode: str = "auto",
        min_delta: float = 0.0001,
        cooldown: int = 0,
        min_lr: float = 0,
    ) -> None: ...
    def _get_monitor_value(self, cb_params: dict[str, Any]) -> Any: ...
    def on_train_begin(self, run_context: RunContext) -> None: ...
    def on_train_epoch_end(self, run_context: RunContext) -> None: ...

class ValueReduce(Cell):
    allreduce: AllReduce
    def __init__(self) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...
