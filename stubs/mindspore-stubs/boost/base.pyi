# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.nn.cell import Cell

__all__ = ["OptimizerProcess", "ParameterProcess"]

class OptimizerProcess:
    is_lars: bool
    lars_init_args: Any
    learning_rate: Any
    opt_class: Any
    opt_init_args: Any
    origin_params: Any
    single_opt: Any
    def __init__(self, opt: Cell) -> None: ...
    def add_grad_centralization(self, network: Cell) -> None: ...
    @staticmethod
    def build_gc_params_group(params_dict: dict[str, Any], parameters: Sequence[Any]) -> Any: ...
    @staticmethod
    def build_params_dict(network: Cell) -> Any: ...
    def generate_new_optimizer(self) -> Any: ...

class ParameterProcess:
    _parameter_indices: int
    def __init__(self) -> None: ...
    def assign_parameter_group(self, parameters: Sequence[Any], split_point: Sequence[Any] | None = None) -> Any: ...
    @staticmethod
    def generate_group_params(parameters: Sequence[Any], origin_params: Sequence[Any]) -> Any: ...
