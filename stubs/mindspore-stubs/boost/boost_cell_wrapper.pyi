# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.boost.adasum import AdaSum
from mindspore.boost.boost import AutoBoost
from mindspore.boost.dim_reduce import DimReduce
from mindspore.common.parameter import Parameter, ParameterTuple
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.wrap.cell_wrapper import TrainOneStepCell
from mindspore.ops.auto_generate.gen_ops_prim import (
    Equal,
    IsFinite,
    LessEqual,
    LogicalNot,
    Reciprocal,
    ReduceAll,
    ReduceSum,
)
from mindspore.ops.composite.base import HyperMap
from mindspore.ops.operations.comm_ops import AllReduce
from mindspore.ops.operations.math_ops import FloatStatus

__all__ = ["BoostTrainOneStepCell", "BoostTrainOneStepWithLossScaleCell"]

class BoostTrainOneStepCell(TrainOneStepCell):
    accumulation_step: Parameter | int | Any
    adasum: AdaSum
    auto_boost: AutoBoost
    device_number: Any
    dim_reduce: DimReduce
    enable_adasum: Any
    enable_dim_reduce: Any
    end: Any
    freeze: Any
    freeze_nets: Any
    grad_accumulation: Any
    grad_clone: Any
    hyper_map: HyperMap
    max_accumulation_step: Any
    server_rank: Any
    start: Any
    step: Parameter | int | Any
    sync_tensor: Parameter
    train_strategy: Any
    use_grad_accumulation: Any
    weights_clone: Any
    def __init__(self, network: Cell, optimizer: Cell, sens: float | None = None) -> None: ...
    def construct(self, *inputs: Tensor) -> Tensor: ...
    def adasum_process(self, loss: Tensor, grads: Sequence[Tensor]) -> Tensor: ...
    def check_adasum_enable(self) -> bool: ...
    def check_dim_reduce_enable(self) -> bool: ...
    def gradient_accumulation_process(
        self, loss: Tensor, grads: Sequence[Tensor], sens: Tensor, *inputs: Tensor
    ) -> Tensor: ...
    def gradient_freeze_process(self, *inputs: Tensor) -> Tensor: ...

class BoostTrainOneStepWithLossScaleCell(BoostTrainOneStepCell):
    _ascend_check_overflow_mode: Any
    allreduce: AllReduce
    ascend_910a_target: Any
    ascend_910b_target: Any
    base: Tensor
    base0: Tensor
    enable_allfinite: Any
    enable_enhanced_amp: bool
    equal: Equal
    gpu_target: Any
    growth_ratio: Tensor
    is_distributed: Any
    layer_rank: Any
    less_equal: LessEqual
    logic_not: LogicalNot
    loss_scale_groups: Any
    loss_scaling_manager: Tensor | Cell | Any
    optimizer_loss_scale: Any
    overflow_status_list: ParameterTuple
    params_len: int
    parent: Any
    reduce_all: ReduceAll
    reduce_ratio: Tensor
    reduce_sum: ReduceSum
    scale_sense: Parameter
    def __init__(self, network: Cell, optimizer: Cell, scale_sense: Tensor | Cell) -> None: ...
    def construct(self, *inputs: Tensor) -> tuple[Tensor, Tensor, Tensor]: ...  # type: ignore[override]

ascend_grad_overflow: IsFinite
grad_overflow: FloatStatus
reciprocal: Reciprocal

def tensor_grad_scale(scale: Any, grad: Tensor) -> Any: ...
def tensor_grad_scale_row_tensor(scale: Any, grad: Tensor) -> Any: ...
