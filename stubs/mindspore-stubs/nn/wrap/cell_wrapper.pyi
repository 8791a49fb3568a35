# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.parameter import Parameter, ParameterTuple
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.layer.basic import Identity
from mindspore.nn.layer.container import CellList
from mindspore.nn.wrap.grad_reducer import DistributedGradReducer
from mindspore.ops.composite.base import GradOperation
from mindspore.ops.operations.nn_ops import GetNext
from mindspore.utils.utils import ExitByRequest

class AllreduceGraph(Cell):
    def __init__(self, inputs: Any, group_name: str) -> None: ...
    def construct(self) -> Any: ...

class ForwardValueAndGrad(Cell):
    get_all: bool
    get_by_list: bool
    grad: GradOperation
    network: Cell | Callable[..., Any]
    sens_param: bool
    weights: ParameterTuple | None
    def __init__(
        self,
        network: Cell | Callable[..., Any],
        weights: ParameterTuple | None = None,
        get_all: bool = False,
        get_by_list: bool = False,
        sens_param: bool = False,
    ) -> None: ...
    def construct(self, *inputs: Tensor) -> tuple[Any, Any]: ...

class GetNextSingleOp(Cell):
    get_next: GetNext
    def __init__(
        self, dataset_types: Sequence[Type], dataset_shapes: Sequence[Sequence[int]], queue_name: str
    ) -> None: ...
    def construct(self) -> tuple[Tensor, ...]: ...

class GradAccumulationCell(Cell):
    micro_inputs: CellList
    micro_size: int
    network: Cell
    def __init__(self, network: Cell, micro_size: int) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...

class MicroBatchInterleaved(Cell):
    interleave_inputs: CellList
    interleave_num: int
    network: Cell
    def __init__(self, network: Cell, interleave_num: int = 2) -> None: ...
    def construct(self, *inputs: Any) -> Tensor: ...

class ParameterUpdate(Cell):
    def __init__(self, param: Parameter) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class PipelineCell(Cell):
    micro_inputs: CellList
    micro_size: int
    network: Cell
    def __init__(
        self,
        network: Cell,
        micro_size: int,
        stage_config: dict[str, Any] | None = None,
        segment_config: dict[str, Any] | None = None,
    ) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...
    def shard(
        self,
        in_strategy: Sequence[Any],
        out_strategy: Sequence[Any] | None = None,
        parameter_plan: dict[str, Any] | None = None,
        device: str = "Ascend",
        level: int = 0,
    ) -> Any: ...

class TrainOneStepCell(Cell):
    exit_param: Parameter
    graceful_exit: ExitByRequest
    grad: GradOperation
    grad_no_sens: GradOperation
    grad_reducer: Identity | DistributedGradReducer
    init_param: Parameter
    network: Cell
    optimizer: Cell
    return_grad: bool
    sens: float | None
    sense_flag: bool
    def __init__(
        self, network: Cell, optimizer: Cell, sens: float | None = None, return_grad: bool = False
    ) -> None: ...
    def construct(self, *inputs: Tensor) -> Tensor: ...

class VirtualDatasetCellTriple(Cell):
    def __init__(self, backbone: Cell) -> None: ...
    def construct(self, a: Tensor, b: Tensor, c: Tensor) -> Any: ...

class WithEvalCell(Cell):
    def __init__(self, network: Cell, loss_fn: Cell, add_cast_fp32: bool = False) -> None: ...
    def construct(self, data: Tensor, label: Tensor) -> tuple[Tensor, ...]: ...

class WithGradCell(Cell):
    grad: GradOperation
    loss_fn: Cell | None
    network: Cell
    network_with_loss: Cell | WithLossCell
    sens: Tensor | float | Sequence[float] | None
    weights: ParameterTuple
    def __init__(
        self, network: Cell, loss_fn: Cell | None = None, sens: Tensor | float | Sequence[float] | None = None
    ) -> None: ...
    def construct(self, *inputs: Tensor) -> list[Any]: ...

class WithLossCell(Cell):
    def __init__(self, backbone: Cell, loss_fn: Cell) -> None: ...
    def construct(self, data: Tensor, label: Tensor) -> Tensor: ...
    @property
    def backbone_network(self) -> Cell: ...

def grad_scale(scale: Any, grad: Tensor) -> Any: ...
