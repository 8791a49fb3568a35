# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore._c_expression import (
    GraphExecutor_ as GraphExecutor_,
    JitExecutor_ as JitExecutor_,
    TensorPy as _is_Tensor,
)
from mindspore._c_expression.typing import Type
from mindspore.common._utils import is_dim_unknown as is_dim_unknown, is_shape_unknown as is_shape_unknown
from mindspore.common.parameter import Parameter as Parameter

SHAPE_DIM_ANY: int
SHAPE_RANK_ANY: int

class _AutoDynamicShapeManager:
    generalize_phase_and_compile_args_dict: Any
    generalize_shape_cache: Any
    real_phase_and_compile_args_dict: Any
    real_shape_cache: Any
    def __init__(self) -> None: ...
    def find_compile_args_in_shape_cache(self, input_args: Any, cache_type: Type) -> bool: ...
    def get_cache_by_type(self, cache_type: Type) -> Any: ...
    def get_compile_args_shape(self, input_args: Any, is_sink_mode: str) -> Any: ...
    def get_compile_args_shape_without_sink(self, input_args: Any, res_shape: Sequence[int]) -> None: ...
    def get_generalize_shape_cache(self) -> Any: ...
    def get_generalize_shape_cache_number(self) -> int: ...
    def get_real_shape_cache(self) -> Any: ...
    def get_real_shape_cache_number(self) -> int: ...
    @staticmethod
    def is_tensor_equal(input_elem: Any, cache_elem: Any) -> bool: ...
    def update_phase_and_compile_args(
        self, compile_args: Any, phase: str, save_cache_number: Any, is_sink_mode: str, aux: Any = None
    ) -> None: ...

class _AutoIdentifyDynamicShape:
    all_shape_cache: Any
    auto_dynamic_shape_manager: Any
    is_enable_auto_dynamic_shape: Any
    is_sink_mode: Any
    save_cache_number: int
    def __init__(self, auto_dynamic: bool = False) -> None: ...
    def auto_dynamic_generate_compile_args(
        self, args_list: Any, is_sink_mode: str, enable_jit_dynamic: bool = False
    ) -> Any: ...
    def update_phase_and_compile_args(self, args: Any, phase: str, is_sink_mode: str, aux: Any = None) -> None: ...

auto_dynamic_shape_dict: dict[Any, Any]

def get_auto_dynamic_shape_args(
    compile_args: Any, key_id: int, enable_auto_dynamic: bool = False, enable_jit_dynamic: bool = False
) -> Any: ...
def update_auto_dynamic_shape_phase(compile_args: Any, key_id: int, phase: str) -> None: ...

Tensor = _is_Tensor
logger = _is_logger
