# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.operations.comm_ops import AllReduce
from mindspore.train.callback._callback import Callback, RunContext

class ReduceLROnPlateau(Callback):
    cooldown_counter: int
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
    def on_train_begin(self, run_context: RunContext) -> None: ...
    def on_train_epoch_end(self, run_context: RunContext) -> None: ...

class ValueReduce(Cell):
    allreduce: AllReduce
    def __init__(self) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...
