# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.composite.base import HyperMap

__all__ = ["AdaSum"]

class AdaSum(Cell):
    device_number: int
    group_number: int
    hyper_map: HyperMap
    parameter_tuple: Sequence[Parameter]
    rank: int
    def __init__(
        self, rank: int, device_number: int, group_number: int, parameter_tuple: Sequence[Parameter]
    ) -> None: ...
    def construct(
        self, delta_weights: Sequence[Tensor], parameters: Sequence[Parameter], old_parameters: Sequence[Parameter]
    ) -> tuple[Tensor, ...]: ...
