# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.composite.base import HyperMap
from mindspore.ops.operations.comm_ops import AllReduce

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
