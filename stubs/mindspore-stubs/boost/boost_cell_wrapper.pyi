# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import context as context, log as _is_logger
from mindspore._c_expression import MSContext as MSContext
from mindspore.boost.adasum import AdaSum as AdaSum
from mindspore.boost.boost import AutoBoost as AutoBoost
from mindspore.boost.dim_reduce import DimReduce as DimReduce
from mindspore.boost.grad_accumulation import (
    gradient_accumulation_op as gradient_accumulation_op,
    gradient_clear_op as gradient_clear_op,
)
from mindspore.boost.grad_freeze import FreezeOpt as FreezeOpt, freeze_cell as freeze_cell
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import (
    Parameter as Parameter,
    Parameter as _Parameter,
    ParameterTuple as ParameterTuple,
    ParameterTuple as _ParameterTuple,
)
from mindspore.common.sparse_tensor import RowTensorInner as RowTensorInner
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication.management import (
    create_group as create_group,
    get_group_size as get_group_size,
    get_rank as get_rank,
)
from mindspore.context import ParallelMode as ParallelMode
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.layer.container import SequentialCell as SequentialCell
from mindspore.nn.wrap.cell_wrapper import TrainOneStepCell as TrainOneStepCell
from mindspore.nn.wrap.grad_reducer import DistributedGradReducer as DistributedGradReducer
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
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
from mindspore.ops.operations.math_ops import (
    FloatStatus,
    NPUClearFloatStatusV2 as NPUClearFloatStatusV2,
    NPUGetFloatStatusV2 as NPUGetFloatStatusV2,
)
from mindspore.ops.operations.nn_ops import AllFinite as AllFinite
from mindspore.run_check._check_version import AscendEnvChecker as AscendEnvChecker

__all__ = ["BoostTrainOneStepCell", "BoostTrainOneStepWithLossScaleCell"]

class BoostTrainOneStepCell(TrainOneStepCell):
    accumulation_step: _Parameter | int | Any
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
    step: _Parameter | int | Any
    sync_tensor: _Parameter
    train_strategy: Any
    use_grad_accumulation: Any
    weights_clone: Any
    def __init__(self, network: _Cell, optimizer: _Cell, sens: float | None = None) -> None: ...
    def construct(self, *inputs: _Tensor) -> _Tensor: ...
    def adasum_process(self, loss: _Tensor, grads: Sequence[_Tensor]) -> _Tensor: ...
    def check_adasum_enable(self) -> bool: ...
    def check_dim_reduce_enable(self) -> bool: ...
    def gradient_accumulation_process(
        self, loss: _Tensor, grads: Sequence[_Tensor], sens: _Tensor, *inputs: _Tensor
    ) -> _Tensor: ...
    def gradient_freeze_process(self, *inputs: _Tensor) -> _Tensor: ...

class BoostTrainOneStepWithLossScaleCell(BoostTrainOneStepCell):
    _ascend_check_overflow_mode: Any
    allreduce: AllReduce
    ascend_910a_target: Any
    ascend_910b_target: Any
    base: _Tensor
    base0: _Tensor
    enable_allfinite: Any
    enable_enhanced_amp: bool
    equal: Equal
    gpu_target: Any
    growth_ratio: _Tensor
    is_distributed: Any
    layer_rank: Any
    less_equal: LessEqual
    logic_not: LogicalNot
    loss_scale_groups: Any
    loss_scaling_manager: _Tensor | _Cell | Any
    optimizer_loss_scale: Any
    overflow_status_list: _ParameterTuple
    params_len: int
    parent: Any
    reduce_all: ReduceAll
    reduce_ratio: _Tensor
    reduce_sum: ReduceSum
    scale_sense: _Parameter
    def __init__(self, network: _Cell, optimizer: _Cell, scale_sense: _Tensor | _Cell) -> None: ...
    def construct(self, *inputs: _Tensor) -> tuple[_Tensor, _Tensor, _Tensor]: ...  # type: ignore[override]

class _OutputToFloat16(Cell):
    _op: str
    def __init__(self, op: str) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...

def _get_delta_weight_process(new_parameter: Any, old_parameter: Any) -> Any: ...
def _save_weight_process(new_parameter: Any, old_parameter: Any) -> Any: ...
def _tensor_ascend_grad_overflow(grad: _Tensor) -> Any: ...
def _tensor_ascend_grad_overflow_row_tensor(grad: _Tensor) -> Any: ...
def _tensor_grad_overflow(grad: _Tensor) -> Any: ...
def _tensor_grad_overflow_row_tensor(grad: _Tensor) -> Any: ...

ascend_grad_overflow: IsFinite
grad_overflow: FloatStatus
reciprocal: Reciprocal

def tensor_grad_scale(scale: Any, grad: _Tensor) -> Any: ...
def tensor_grad_scale_row_tensor(scale: Any, grad: _Tensor) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
logger = _is_logger
mstype = _is_mstype
