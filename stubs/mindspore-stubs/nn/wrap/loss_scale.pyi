# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore import context as context, log as _is_logger, nn as nn, ops as ops
from mindspore._c_expression import MSContext as MSContext
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import HeldParameter, Parameter as Parameter, Parameter as _Parameter
from mindspore.common.sparse_tensor import RowTensorInner as RowTensorInner
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.context import ParallelMode as ParallelMode
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.nn.wrap.cell_wrapper import TrainOneStepCell as TrainOneStepCell
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
    Reshape,
    Select,
)
from mindspore.ops.composite.base import HyperMap, MultitypeFuncGraph
from mindspore.ops.operations.comm_ops import AllReduce
from mindspore.ops.operations.manually_defined.ops_def import Cast
from mindspore.ops.operations.math_ops import (
    FloatStatus,
    NPUAllocFloatStatus,
    NPUClearFloatStatus,
    NPUClearFloatStatusV2 as NPUClearFloatStatusV2,
    NPUGetFloatStatus,
    NPUGetFloatStatusV2 as NPUGetFloatStatusV2,
)
from mindspore.ops.operations.nn_ops import AllFinite as AllFinite
from mindspore.run_check._check_version import AscendEnvChecker as AscendEnvChecker

class DynamicLossScaleUpdateCell(Cell):
    const_true: _Tensor
    cur_iter: HeldParameter
    last_overflow_iter: HeldParameter
    less_equal: LessEqual
    logic_and: LogicalAnd
    logic_not: LogicalNot
    logic_or: LogicalOr
    loss_scale_value: int
    max: Maximum
    minimum_loss_scale: _Tensor
    reciprocal: Reciprocal
    scale_factor: _Tensor
    scale_window: _Tensor
    select: Select
    def __init__(self, loss_scale_value: float, scale_factor: float, scale_window: int) -> None: ...
    def construct(self, loss_scale: _Tensor, overflow: bool) -> bool: ...
    def get_loss_scale(self) -> float: ...

class FixedLossScaleUpdateCell(Cell):
    loss_scale_value: int
    def __init__(self, loss_scale_value: float) -> None: ...
    def construct(self, _: int, overflow: bool) -> bool: ...
    def get_loss_scale(self) -> float: ...

class TrainOneStepWithLossScaleCell(TrainOneStepCell):
    _ascend_check_overflow_mode: Any
    allreduce: AllReduce
    ascend_910a_target: bool
    ascend_910b_target: bool
    base: _Tensor
    base0: _Tensor
    enable_allfinite: bool
    enable_tuple_broaden: bool
    equal: Equal
    gpu_target: bool
    hyper_map: HyperMap
    is_distributed: bool
    less_equal: LessEqual
    logic_not: LogicalNot
    loss_scaling_manager: Any
    reduce_all: ReduceAll
    reduce_sum: ReduceSum
    scale_sense: HeldParameter
    def __init__(self, network: _Cell, optimizer: _Cell, scale_sense: _Tensor | _Cell) -> None: ...
    def construct(self, *inputs: _Tensor) -> tuple[_Tensor, _Tensor, _Tensor]: ...
    def _check_overflow_status_on_infnan_mode(
        self, grad_overflow_check_func: Callable[..., Any], compute_output: Any
    ) -> Any: ...
    def _get_ascend_overflow_status_on_infnan_mode(self, compute_output: Any) -> Any: ...
    def _get_ascend_overflow_status_on_saturation_mode(self, status: bool, compute_output: Any) -> Any: ...
    def _get_distributed_overflow_status_on_infnan_enable_allfinite(self, compute_output: Any) -> Any: ...
    def _get_distributed_overflow_status_on_infnan_mode(
        self, grad_overflow_check_func: Callable[..., Any], compute_output: Any
    ) -> Any: ...
    def _get_gpu_overflow_status(self, compute_output: Any) -> Any: ...
    def get_overflow_status(self, status: Any, compute_output: Any) -> bool: ...
    def process_loss_scale(self, overflow: bool) -> bool: ...
    def set_sense_scale(self, sens: _Tensor) -> None: ...
    def start_overflow_check(self, pre_cond: _Tensor, compute_input: Any) -> tuple[Any, Any]: ...

class _TrainGradAccuWithLossScaleCell(TrainOneStepCell):
    accu_grads: Any
    alloc_status: NPUAllocFloatStatus
    allreduce: AllReduce
    base: _Tensor
    cast: Cast
    clear_before_grad: NPUClearFloatStatus
    get_status: NPUGetFloatStatus
    hyper_map: HyperMap
    less_equal: LessEqual
    loss_scaling_manager: Any
    opt_shard: Any
    reduce_sum: ReduceSum
    reshape: Reshape
    scale_sense: _Parameter
    def __init__(self, network: _Cell, optimizer: Optimizer, scale_sense: _Cell) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...

_grad_overflow: MultitypeFuncGraph

def _tensor_ascend_grad_overflow(grad: _Tensor) -> Any: ...
def _tensor_ascend_grad_overflow_row_tensor(grad: _Tensor) -> Any: ...
def _tensor_grad_overflow(grad: _Tensor) -> Any: ...
def _tensor_grad_overflow_row_tensor(grad: _Tensor) -> Any: ...

ascend_grad_overflow: IsFinite
grad_overflow: FloatStatus
grad_scale: MultitypeFuncGraph
reciprocal: Reciprocal
shard_grad_scale: MultitypeFuncGraph

def tensor_grad_scale(scale: Any, grad: _Tensor) -> Any: ...
def tensor_grad_scale_pipeline(scale: Any, grad: _Tensor, accu_grad: _Tensor) -> Any: ...
def tensor_grad_scale_row_tensor(scale: Any, grad: _Tensor) -> Any: ...
def tensor_shard_grad_scale_pipeline(scale: Any, grad: _Tensor, accu_grad: _Tensor) -> Any: ...

logger = _is_logger
mstype = _is_mstype
