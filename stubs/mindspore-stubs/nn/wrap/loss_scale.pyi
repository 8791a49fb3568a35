# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.wrap.cell_wrapper import TrainOneStepCell
from mindspore.ops.auto_generate.gen_ops_prim import (
    Equal,
    IsFinite,
    LessEqual,
    LogicalAnd,
    LogicalNot,
    LogicalOr,
    Maximum,
    Reciprocal,
    ReduceAll,
    ReduceSum,
    Select,
)
from mindspore.ops.composite.base import HyperMap, MultitypeFuncGraph
from mindspore.ops.operations.comm_ops import AllReduce
from mindspore.ops.operations.math_ops import FloatStatus

class DynamicLossScaleUpdateCell(Cell):
    const_true: Tensor
    cur_iter: Parameter
    last_overflow_iter: Parameter
    less_equal: LessEqual
    logic_and: LogicalAnd
    logic_not: LogicalNot
    logic_or: LogicalOr
    loss_scale_value: float
    max: Maximum
    minimum_loss_scale: Tensor
    reciprocal: Reciprocal
    scale_factor: Tensor
    scale_window: Tensor
    select: Select
    def __init__(self, loss_scale_value: float, scale_factor: int, scale_window: int) -> None: ...
    def construct(self, loss_scale: Tensor, overflow: bool) -> bool: ...
    def get_loss_scale(self) -> float: ...

class FixedLossScaleUpdateCell(Cell):
    loss_scale_value: float
    def __init__(self, loss_scale_value: float) -> None: ...
    def construct(self, _: Any, overflow: bool) -> bool: ...
    def get_loss_scale(self) -> float: ...

class TrainOneStepWithLossScaleCell(TrainOneStepCell):
    allreduce: AllReduce
    base: Tensor
    base0: Tensor
    enable_tuple_broaden: bool
    equal: Equal
    hyper_map: HyperMap
    less_equal: LessEqual
    logic_not: LogicalNot
    loss_scaling_manager: Tensor | Cell | None
    reduce_all: ReduceAll
    reduce_sum: ReduceSum
    scale_sense: Parameter
    def __init__(self, network: Cell, optimizer: Cell, scale_sense: Tensor | Cell) -> None: ...
    def construct(self, *inputs: Tensor) -> tuple[Tensor, Tensor, Tensor]: ...  # type: ignore[override]
    def get_overflow_status(self, status: Any, compute_output: Any) -> bool: ...
    def process_loss_scale(self, overflow: bool) -> bool: ...
    def set_sense_scale(self, sens: Tensor) -> None: ...
    def start_overflow_check(self, pre_cond: Tensor, compute_input: Any) -> tuple[Any, Any]: ...

ascend_grad_overflow: IsFinite
grad_overflow: FloatStatus
grad_scale: MultitypeFuncGraph
reciprocal: Reciprocal
shard_grad_scale: MultitypeFuncGraph

def tensor_grad_scale(scale: Any, grad: Tensor) -> Any: ...
def tensor_grad_scale_pipeline(scale: Any, grad: Tensor, accu_grad: Tensor) -> Any: ...
def tensor_grad_scale_row_tensor(scale: Any, grad: Tensor) -> Any: ...
def tensor_shard_grad_scale_pipeline(scale: Any, grad: Tensor, accu_grad: Tensor) -> Any: ...
