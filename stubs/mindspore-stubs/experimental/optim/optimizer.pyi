# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter, ParameterTuple
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
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
    lrs: list[Parameter]
    map_: Map
    parameters: ParameterTuple
    state: dict[Any, Any]
    def __init__(
        self, params: Sequence[Parameter] | Sequence[dict[str, Any]] | list[object], defaults: dict[str, Any]
    ) -> None: ...
    # A subclass has its own parameters and result.
    def construct(self, *hyper_params: Any, **kwargs: Any) -> Any: ...
    def __repr__(self) -> str: ...
    def _build_single_lr(self, learning_rate: Any, name: str) -> Any: ...
    def _decay_weight(self, weight_decay: float, params: Sequence[Parameter], gradients: Sequence[Tensor]) -> Any: ...
    @staticmethod
    def _parameters_base_check(parameters: Sequence[Parameter], param_info: Any) -> Any: ...
    def _preprocess_param_group(self, param_group: str) -> Any: ...
    def _preprocess_weight_decay(self, weight_decay: float) -> Any: ...
    def add_param_group(self, param_group: dict[str, Any]) -> None: ...
    # Set by __init__, for subclasses.
    param_groups: list[dict[str, Any]]

def check_not_less_than(arg_value: Any, arg_name: str, prim: Primitive | str, value: float = 0.0) -> None: ...
def check_not_less_than_without_equal(
    arg_value: Any, arg_name: str, prim: Primitive | str, value: float = 0.0
) -> None: ...

op_add: AddN
op_gather: Gather
op_mul: Mul
