# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, context as context, log as _is_logger, nn as nn
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import (
    Parameter as Parameter,
    Parameter as _Parameter,
    ParameterTuple as ParameterTuple,
    ParameterTuple as _ParameterTuple,
)
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication.management import create_group as create_group
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Mul
from mindspore.ops.composite.base import HyperMap
from mindspore.ops.operations.comm_ops import Receive as Receive, Send as Send
from mindspore.ops.primitive import Primitive

__all__ = ["AdaSumByDeltaWeightWrapCell", "AdaSumByGradWrapCell"]

class AdaSumByDeltaWeightWrapCell(Cell):
    adasum: Any
    grad_clone: _ParameterTuple
    hyper_map: HyperMap
    optimizer: Any
    parameters: Any
    scale: _Tensor
    sync_tensor: _Parameter
    def __init__(self, optimizer: _Cell) -> None: ...
    def construct(self, grads: Sequence[_Tensor]) -> tuple[bool, ...]: ...

class AdaSumByGradWrapCell(Cell):
    adasum: Any
    grad_clone: _ParameterTuple
    hyper_map: HyperMap
    optimizer: Any
    parameters: Any
    sync_tensor: _Parameter
    def __init__(self, optimizer: _Cell) -> None: ...
    def construct(self, grads: Sequence[_Tensor]) -> tuple[bool, ...]: ...

MAX_NUM_HASH: int

class _AdaSum(Cell):
    allreduce_list: Any
    allreduce_node_num_list: Any
    calc_times: int
    device_number: int
    group_number: int
    hyper_map: HyperMap
    parameter_divisibility_list: Any
    parameter_tuple: Any
    rank: int
    recv_list_forward: Any
    recv_list_rollback: Any
    send_list_forward: Any
    send_list_rollback: Any
    send_node: Any
    update_reshape_list: Any
    def __init__(
        self, rank: int, device_number: int, group_number: int, parameter_tuple: Sequence[_Parameter]
    ) -> None: ...
    def construct(
        self, delta_weights: Sequence[_Tensor], parameters: Sequence[_Parameter], old_parameters: Sequence[_Parameter]
    ) -> tuple[bool, ...]: ...
    def _generate_communication_op(self) -> None: ...
    def _get_delta_weights_info(self, last_delta_weights: Any) -> Any: ...
    @staticmethod
    def _hash(step: int, target: _Tensor, weights_index: int) -> Any: ...

class _AdaSumByGrad(_AdaSum):
    def construct(self, grads: Sequence[_Tensor]) -> tuple[bool, ...]: ...  # type: ignore[override]

def _adasum_opt_forward_process(
    left_send: Any,
    allreduce: Primitive,
    parameter_divisibility: Any,
    allreduce_node_num: int,
    send: Any,
    recv: Any,
    delta_w: Any,
) -> Any: ...
def _adasum_opt_rollback_process(
    left_send: Any, parameter_divisibility: Any, delta_w: Any, send: Any, recv: Any
) -> Any: ...
def _clone_weight_process(scale: Any, weight: _Tensor) -> Any: ...
def _get_delta_weight_process(new_parameter: Any, old_parameter: Any) -> Any: ...
def _parallel_check() -> None: ...
def _receive_before_send(send_part: Any, send: Any, recv: Any) -> Any: ...
def _save_weight_process(new_parameter: Any, old_parameter: Any) -> Any: ...
def _send_before_receive(send_part: Any, send: Any, recv: Any) -> Any: ...
def _send_recv_res(
    left_send: Any,
    recv_part: Any,
    local_part: Any,
    allreduce: Primitive,
    parameter_divisibility: Any,
    allreduce_node_num: int,
) -> Any: ...
def _update_parameters_adasum(
    delta_weight: Any, update_delta_weight: Any, parameter: Any, old_parameter: Any, reshape: Any
) -> Any: ...
def reshape_grads_adasum(grads: Sequence[_Tensor], update_grads: _Tensor, reshape: Any) -> Any: ...

scale_mul: Mul
C = _is_C
F = _is_F
P = _is_P
logger = _is_logger
mstype = _is_mstype
validator = _is_validator
