# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, log as _is_logger, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import (
    Parameter as Parameter,
    Parameter as _Parameter,
    ParameterTuple as ParameterTuple,
    ParameterTuple as _ParameterTuple,
)
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.ops.auto_generate.gen_ops_prim import Gather, Mul
from mindspore.ops.composite.base import HyperMap, Map
from mindspore.ops.operations.math_ops import AddN
from mindspore.ops.primitive import Primitive

__all__ = ["Optimizer"]

class Optimizer(Cell):
    defaults: dict[str, Any]
    enable_tuple_broaden: bool
    group_start_id: list[int]
    hyper_map: HyperMap
    lrs: list[_Parameter]
    map_: Map
    parameters: _ParameterTuple
    state: dict[Any, Any]
    def __init__(
        self, params: Sequence[_Parameter] | Sequence[dict[str, Any]] | list[object], defaults: dict[str, Any]
    ) -> None: ...
    # A subclass has its own parameters and result.
    def construct(self, *hyper_params: Any, **kwargs: Any) -> Any: ...
    def __repr__(self) -> str: ...
    def _build_single_lr(self, learning_rate: Any, name: str) -> Any: ...
    def _decay_weight(self, weight_decay: float, params: Sequence[_Parameter], gradients: Sequence[_Tensor]) -> Any: ...
    @staticmethod
    def _parameters_base_check(parameters: Sequence[_Parameter], param_info: Any) -> Any: ...
    def _preprocess_param_group(self, param_group: str) -> Any: ...
    def _preprocess_weight_decay(self, weight_decay: float) -> Any: ...
    def add_param_group(self, param_group: dict[str, Any]) -> None: ...
    # Set by __init__, for subclasses.
    param_groups: list[dict[str, Any]]

def _tensor_apply_decay(weight_decay: float, weight: _Tensor, gradient: _Tensor) -> Any: ...
def _tensor_apply_decay_with_sparse(weight_decay: float, weight: _Tensor, gradient: _Tensor) -> Any: ...
def check_not_less_than(arg_value: Any, arg_name: str, prim: Primitive | str, value: float = 0.0) -> None: ...
def check_not_less_than_without_equal(
    arg_value: Any, arg_name: str, prim: Primitive | str, value: float = 0.0
) -> None: ...

op_add: AddN
op_gather: Gather
op_mul: Mul
logger = _is_logger
mstype = _is_mstype
validator = _is_validator
