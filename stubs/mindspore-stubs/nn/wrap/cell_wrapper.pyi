# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any, type_check_only

from mindspore import _checkparam as _is_validator, log as _is_logger, nn as nn, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import (
    HeldParameter,
    Parameter as Parameter,
    Parameter as _Parameter,
    ParameterTuple as ParameterTuple,
    ParameterTuple as _ParameterTuple,
)
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.context import ParallelMode as ParallelMode
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.layer.basic import Identity
from mindspore.nn.layer.container import CellList
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.nn.wrap.grad_reducer import DistributedGradReducer as DistributedGradReducer
from mindspore.ops.auto_generate.gen_ops_prim import StridedSlice
from mindspore.ops.composite.base import GradOperation, HyperMap, Map
from mindspore.ops.operations.comm_ops import Broadcast
from mindspore.ops.operations.manually_defined.ops_def import Shape
from mindspore.ops.operations.nn_ops import GetNext
from mindspore.utils.utils import ExitByRequest as ExitByRequest

class AllreduceGraph(Cell):
    allreduces: Any
    assigns: Any
    input_num: int
    inputs: Any
    def __init__(self, inputs: Any, group_name: str) -> None: ...
    def construct(self) -> Any: ...

class ForwardValueAndGrad(Cell):
    get_all: bool
    get_by_list: bool
    grad: GradOperation
    network: Any
    sens_param: bool
    weights: _ParameterTuple | Any
    def __init__(
        self,
        network: _Cell | Callable[..., Any],
        weights: _ParameterTuple | None = None,
        get_all: bool = False,
        get_by_list: bool = False,
        sens_param: bool = False,
    ) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> tuple[Any, ...] | Any: ...

class GetNextSingleOp(Cell):
    get_next: GetNext
    def __init__(
        self, dataset_types: Sequence[Type], dataset_shapes: Sequence[Sequence[int]], queue_name: str
    ) -> None: ...
    def construct(self) -> tuple[_Tensor, ...]: ...

class GradAccumulationCell(Cell):
    add: Any
    add_list: Any
    micro_inputs: CellList
    micro_size: int
    network: Any
    def __init__(self, network: _Cell, micro_size: int) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...

class MicroBatchInterleaved(Cell):
    add: Any
    interleave_inputs: CellList
    interleave_num: int
    network: Any
    def __init__(self, network: _Cell, interleave_num: int = 2) -> None: ...
    def construct(self, *inputs: Any) -> _Tensor: ...

class ParameterUpdate(Cell):
    _param: HeldParameter
    def __init__(self, param: _Parameter) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class PipelineCell(Cell):
    add: Any
    add_list: Any
    micro_inputs: CellList
    micro_size: int
    network: Any
    def __init__(
        self,
        network: _Cell,
        micro_size: int,
        stage_config: dict[str, Any] | None = None,
        segment_config: dict[str, Any] | None = None,
    ) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...
    def _config_segment(self, segment_config: Any = None) -> None: ...
    def shard(
        self,
        in_strategy: Sequence[Any],
        out_strategy: Sequence[Any] | None = None,
        parameter_plan: dict[str, Any] | None = None,
        device: str = "Ascend",
        level: int = 0,
    ) -> Any: ...

class TrainOneStepCell(Cell):
    degree: Any
    exit_param: _Parameter
    graceful_exit: ExitByRequest
    grad: GradOperation
    grad_no_sens: GradOperation
    grad_reducer: Identity
    init_param: _Parameter
    mean: Any
    network: _LossNetwork
    optimizer: Any
    parallel_mode: str
    reducer_flag: bool
    return_grad: bool
    sens: float | Any
    sense_flag: bool
    use_graceful_exit: bool
    weights: _ParameterTuple
    weights_name: Any
    def __init__(
        self, network: _Cell, optimizer: _Cell, sens: float | None = None, return_grad: bool = False
    ) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> _Tensor | Any: ...
    def _no_sens_impl(self, *inputs: Any) -> Any: ...

class VirtualDatasetCellTriple(Cell):
    _backbone: Any
    def __init__(self, backbone: _Cell) -> None: ...
    def construct(self, a: _Tensor, b: _Tensor, c: _Tensor) -> Any: ...

class WithEvalCell(Cell):
    _loss_fn: Any
    _network: Any
    add_cast_fp32: Any
    def __init__(self, network: _Cell, loss_fn: _Cell, add_cast_fp32: bool = False) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> tuple[Any, ...] | Any: ...

class WithGradCell(Cell):
    grad: GradOperation
    loss_fn: Any
    network: Any
    network_with_loss: _Cell | WithLossCell | Any
    sens: Any
    weights: _ParameterTuple
    def __init__(
        self, network: _Cell, loss_fn: _Cell | None = None, sens: _Tensor | float | Sequence[float] | None = None
    ) -> None: ...
    def construct(self, *inputs: _Tensor) -> list[Any]: ...

class WithLossCell(Cell):
    _backbone: Any
    _loss_fn: Any
    def __init__(self, backbone: _Cell, loss_fn: _Cell) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> _Tensor | Any: ...
    @property
    def backbone_network(self) -> _Cell: ...

class _BroadCastCell(Cell):
    broadcast: Broadcast
    map_: Map
    params: Any
    def __init__(self, params: Sequence[Any]) -> None: ...
    def construct(self) -> Any: ...

# A network of any class that gives a loss, or a tuple with it.
@type_check_only
class _LossNetwork(_Cell):
    def construct(self, *args: Any, **kwargs: Any) -> _Tensor | Any: ...

class _MicroBatch(Cell):
    micro_size: int
    shape: Shape
    strided_slice: StridedSlice
    def __init__(self, micro_size: int) -> None: ...
    def construct(self, i: int, *inputs: Any) -> Any: ...

class _TrainGradAccuStepCell(TrainOneStepCell):
    accu_grads: Any
    enable_tft: bool
    hyper_map: HyperMap
    opt_shard: Any
    def __init__(self, network: _Cell, optimizer: Optimizer, sens: float | None = None) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...
    def _no_sens_impl(self, *inputs: Any) -> Any: ...

class _VirtualDatasetCell(Cell):
    _backbone: Any
    _virtual_dataset: Any
    def __init__(self, backbone: _Cell) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...

def _pipeline_clear_grad(accu_grad: _Tensor, grad: _Tensor) -> Any: ...
def _tensors_cast_datatype(datatype: Type, param: _Tensor) -> _Tensor: ...
def _tensors_get_datatype(param: _Tensor) -> Type: ...
def grad_scale(scale: Any, grad: _Tensor) -> Any: ...

logger = _is_logger
mstype = _is_mstype
validator = _is_validator
