# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import mindspore as _is_mindspore
from mindspore import _checkparam as _is_validator, context as context, log as _is_logger
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import initializer as initializer
from mindspore.common.parameter import (
    Parameter as Parameter,
    Parameter as _Parameter,
    ParameterTuple as ParameterTuple,
    ParameterTuple as _ParameterTuple,
)
from mindspore.common.sparse_tensor import RowTensorInner as RowTensorInner
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.context import ParallelMode as ParallelMode
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.layer.container import CellList as CellList
from mindspore.nn.learning_rate_schedule import LearningRateSchedule as LearningRateSchedule
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import AssignAdd, Gather, Mul
from mindspore.ops.composite.base import HyperMap, Map
from mindspore.ops.operations import _inner_ops as _is_inner
from mindspore.ops.operations._inner_ops import Centralization
from mindspore.ops.operations.math_ops import AddN
from typing_extensions import TypeVar

__all__ = ["Optimizer", "opt_init_args_register"]

class Optimizer(Cell):
    _is_device: bool
    _parameters: _ParameterTuple
    _support_parallel_optimizer: bool
    _target: str
    _unique: bool
    assignadd: AssignAdd
    decay_flags: tuple[bool, ...]
    dev_num: Any
    dynamic_decay_flags: bool | tuple[bool, ...] | Any
    dynamic_lr: bool
    dynamic_weight_decay: bool
    enable_tuple_broaden: bool
    exec_weight_decay: bool
    global_step: _Parameter
    global_step_increase_tensor: _Tensor
    grad_centralization: bool
    grad_centralization_flags: tuple[bool, ...]
    group_grad_centralization: list[bool]
    group_lr: list[_Parameter]
    group_params: list[_Parameter]
    group_weight_decay: list[float]
    hyper_map: HyperMap
    hyper_map_reverse: HyperMap
    is_group: bool
    is_group_lr: bool
    is_group_params_ordered: bool
    loss_scale: float
    map_: Map
    map_reverse: Map
    need_scale: bool
    optim_filter: tuple[bool, ...]
    param_length: int
    param_names: Any
    param_rank: Any
    params: _ParameterTuple
    reciprocal_scale: _Tensor
    use_parallel: bool
    weight_decay: Any
    def __init__(
        self,
        learning_rate: float | _Tensor | Iterable[float] | LearningRateSchedule,
        parameters: Iterable[_Parameter] | Iterable[dict[str, Any]] | list[object],
        weight_decay: float = 0.0,
        loss_scale: float = 1.0,
    ) -> None: ...
    # A subclass has its own parameters and result.
    def construct(self, *hyper_params: Any, **kwargs: Any) -> Any: ...
    def _build_single_lr(self, learning_rate: Any, name: str) -> Any: ...
    def _check_group_params(self, parameters: Sequence[_Parameter]) -> None: ...
    def _get_parameter_group_id(self) -> tuple[Any, ...]: ...
    def _grad_sparse_indices_deduplicate(self, gradients: Sequence[_Tensor]) -> Any: ...
    def _init_group_params(
        self, parameters: Sequence[_Parameter], learning_rate: Any, weight_decay: float, grad_centralization: Any
    ) -> None: ...
    def _init_opt_attrs(self, learning_rate: Any, parameters: Sequence[_Parameter], weight_decay: float) -> None: ...
    def _is_dynamic_lr_or_weight_decay(self) -> bool: ...
    def _order_and_adjust_group_params(self, ordered_parameters: Any) -> None: ...
    @staticmethod
    def _parameters_base_check(parameters: Sequence[_Parameter], param_info: Any) -> Any: ...
    def _parse_group_params(self, parameters: Sequence[_Parameter], learning_rate: Any) -> None: ...
    @staticmethod
    def _preprocess_grad_centralization(grad_centralization: Any) -> Any: ...
    def _preprocess_single_lr(self, learning_rate: Any) -> Any: ...
    def _preprocess_weight_decay(self, weight_decay: float) -> Any: ...
    def _set_base_target(self, value: Any) -> None: ...
    def _use_parallel_optimizer(self) -> None: ...
    def broadcast_params(self, optim_result: bool) -> Any: ...
    def decay_weight(self, gradients: Sequence[_Tensor]) -> tuple[_Tensor, ...]: ...
    def flatten_gradients(self, gradients: Sequence[_Tensor]) -> tuple[_Tensor, ...]: ...
    # A tensor; for groups with learning rates of their own a tuple.
    def get_lr(self) -> _Tensor | Any: ...
    def get_lr_parameter(
        self, param: _Parameter | Sequence[_Parameter]
    ) -> _Parameter | _Cell | list[_Parameter | _Cell]: ...
    def get_weight_decay(self) -> _Tensor | Any: ...
    def gradients_centralization(self, gradients: Sequence[_Tensor]) -> tuple[_Tensor, ...]: ...
    # A Parameter or a schedule, or one of them for each parameter.
    learning_rate: Any
    # Set by __init__, for subclasses.
    parameters: _ParameterTuple
    def scale_grad(self, gradients: Sequence[_Tensor]) -> tuple[_Tensor, ...]: ...
    @property
    def target(self) -> str: ...
    @target.setter
    def target(self, value: str) -> None: ...
    @property
    def unique(self) -> bool: ...
    @unique.setter
    def unique(self, value: bool) -> None: ...

class _ConvertToCell(LearningRateSchedule):
    learning_rate: Any
    def __init__(self, learning_rate: Any) -> None: ...
    def construct(self, global_step: _Tensor) -> tuple[bool, ...]: ...

class _IteratorLearningRate(LearningRateSchedule):
    gather: Gather
    learning_rate: _Parameter
    def __init__(self, learning_rate: Any, name: str) -> None: ...
    def construct(self, global_step: _Tensor) -> tuple[bool, ...]: ...

class _WrappedWeightDecay(Cell):
    loss_scale: _Tensor
    weight_decay: float
    def __init__(self, weight_decay: float, loss_scale: float = 1.0) -> None: ...
    def construct(self, global_step: _Tensor) -> tuple[bool, ...]: ...

def _tensor_apply_decay(weight_decay: float, if_apply: Any, weight: _Tensor, gradient: _Tensor) -> Any: ...
def _tensor_apply_decay_with_sparse(weight_decay: float, if_apply: Any, weight: _Tensor, gradient: _Tensor) -> Any: ...
def _tensor_apply_grad_centralization(if_apply: Any, gradient: _Tensor) -> Any: ...
def _tensor_apply_grad_centralization_with_sparse(if_apply: Any, gradient: _Tensor) -> Any: ...

op_add: AddN
op_gather: Gather
op_gc: Centralization
op_mul: Mul

def opt_init_args_register(fn: Callable[..., Any]) -> Any: ...
def rowtensor_deduplicate_indices_slices(grad: _Tensor) -> Any: ...
def tensor_deduplicate_indice_slices(grad: _Tensor) -> Any: ...
def tensor_grad_scale(scale: Any, grad: _Tensor) -> Any: ...
def tensor_grad_scale_with_map_tensor(scale: Any, grad: _Tensor) -> Any: ...
def tensor_grad_scale_with_sparse(scale: Any, grad: _Tensor) -> Any: ...
def tensor_grad_scale_with_tensor(scale: Any, grad: _Tensor) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
inner = _is_inner
logger = _is_logger
mindspore = _is_mindspore
mstype = _is_mstype
validator = _is_validator
