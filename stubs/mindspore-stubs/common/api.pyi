# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

import mindspore as _is_ms
from mindspore import _checkparam as _is_Validator, context as context, log as _is_logger
from mindspore._c_expression import (
    COOTensor as COOTensor,
    CSRTensor as CSRTensor,
    GraphExecutor_ as GraphExecutor_,
    JitExecutor_ as JitExecutor_,
    PyNativeExecutor_ as PyNativeExecutor_,
    RowTensor as RowTensor,
    TensorPy as _is_Tensor,
)
from mindspore._checkparam import is_stub_tensor as is_stub_tensor
from mindspore.common._utils import get_func as get_func, is_shape_unknown as is_shape_unknown
from mindspore.common.parameter import Parameter as Parameter
from mindspore.common.sparse_tensor import (
    COOTensor as _is_PythonCOOTensor,
    CSRTensor as _is_PythonCSRTensor,
    RowTensor as _is_PythonRowTensor,
)
from mindspore.common.tensor import Tensor as _is_PythonTensor
from mindspore.graph._mark_deprecated import mark_deprecated as mark_deprecated
from mindspore.graph._utils.check_jit_forbidden_api import jit_forbidden_register as jit_forbidden_register
from mindspore.graph._utils.pijit_context import PIJitCaptureContext as PIJitCaptureContext
from mindspore.graph.api import (
    _CellGraphExecutor,
    _convert_python_data as _convert_python_data,
    _function_forbid_reuse as _function_forbid_reuse,
    _PyNativeExecutor,
    flops_collection as flops_collection,
    jit as jit,
    jit_class as jit_class,
    ms_memory_recycle as ms_memory_recycle,
    register_saved_tensors_hooks as register_saved_tensors_hooks,
    saved_tensors_hooks as saved_tensors_hooks,
    set_recursion_limit as set_recursion_limit,
)
from mindspore.graph.dynamic_shape.auto_dynamic_shape import (
    get_auto_dynamic_shape_args as get_auto_dynamic_shape_args,
    update_auto_dynamic_shape_phase as update_auto_dynamic_shape_phase,
)
from mindspore.graph.jit_config import JitConfig as JitConfig
from mindspore.graph.jit_context import jit_context as jit_context
from mindspore.graph.mutable import mutable as mutable

__all__ = ["flops_collection", "jit", "jit_class", "ms_memory_recycle"]
ARG_SPECIFIED: str
BROADCAST_PHASE: str
ENABLE_DYNAMIC: str
TOTAL_ARG_LEN: str
_cell_graph_executor: _CellGraphExecutor
_pynative_executor: _PyNativeExecutor
attr_op: dict[Any, Any]
cells_compile_cache: dict[Any, Any]
dump_func_graph: Any
entry_script_path: str
entry_script_path_dir: str
function_phases: dict[Any, Any]
get_curr_amp_strategy: Any
init_exec_dataset: Any
init_pipeline: Any
kernel_build_server: Any
ms_compile_cache: Any
sys_path: list[str]
verify_inputs_signature: Any
PythonCOOTensor = _is_PythonCOOTensor
PythonCSRTensor = _is_PythonCSRTensor
PythonRowTensor = _is_PythonRowTensor
PythonTensor = _is_PythonTensor
Tensor = _is_Tensor
Validator = _is_Validator
logger = _is_logger
ms = _is_ms
