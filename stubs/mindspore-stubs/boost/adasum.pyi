# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.communication.management import create_group as create_group
from mindspore.nn.cell import Cell as Cell
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.composite.base import HyperMap
from mindspore.ops.operations.comm_ops import AllReduce, Receive as Receive, Send as Send
from mindspore.ops.primitive import Primitive

__all__ = ["AdaSum"]

class AdaSum(Cell):
    allreduce_list: Any
    allreduce_node_num_list: Any
    broadcast_list: Any
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
    sync_barrier: AllReduce
    def __init__(
        self, rank: int, device_number: int, group_number: int, parameter_tuple: Sequence[Parameter]
    ) -> None: ...
    def construct(
        self, delta_weights: Sequence[Tensor], parameters: Sequence[Parameter], old_parameters: Sequence[Parameter]
    ) -> tuple[Tensor, ...]: ...

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
def _receive_before_send(send_part: Any, send: Any, recv: Any) -> Any: ...
def _send_before_receive(send_part: Any, send: Any, recv: Any) -> Any: ...
def _send_recv_res(
    left_send: Any,
    recv_part: Any,
    local_part: Any,
    allreduce: Primitive,
    parameter_divisibility: Any,
    allreduce_node_num: int,
) -> Any: ...
def _update_parameters_after_broadcast(
    delta_weight: Any, update_delta_weight: Any, parameter: Any, old_parameter: Any
) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
