# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
import mindspore as _is_ms
from mindspore import log as _is_logger
from mindspore._c_expression import (
    COOTensor as COOTensor,
    CSRTensor as CSRTensor,
    JitExecutor_ as JitExecutor_,
    TensorPy as _is_Tensor,
    TraceRecorder as _is_tr,
    typing as typing,
)
from mindspore.common.tensor import Tensor as _is_PythonTensor
from mindspore.graph._mark_deprecated import mark_deprecated as mark_deprecated
from mindspore.graph.jit_context import (
    JitContext as JitContext,
    jit_context as jit_context,
    set_jit_context as set_jit_context,
)
from mindspore.graph.jit_trace import (
    TraceJitContext as TraceJitContext,
    convert_tensorpy as convert_tensorpy,
    nested_run as nested_run,
)

PythonTensor = _is_PythonTensor
Tensor = _is_Tensor
tr = _is_tr
logger = _is_logger
ms = _is_ms
