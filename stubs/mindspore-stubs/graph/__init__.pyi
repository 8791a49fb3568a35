# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.graph import (
    api as api,
    custom_backend as custom_backend,
    custom_infer as custom_infer,
    custom_pass as custom_pass,
    dynamic_shape as dynamic_shape,
    jit_config as jit_config,
    jit_context as jit_context,
    jit_trace as jit_trace,
    lazy_inline as lazy_inline,
    mutable as mutable,
    no_inline as no_inline,
    symbol as symbol,
)
from mindspore.graph.custom_backend import register_custom_backend as register_custom_backend
from mindspore.graph.custom_infer import (
    clear_op_infer as clear_op_infer,
    clear_op_wrapper as clear_op_wrapper,
    register_op_infer as register_op_infer,
    register_op_wrapper as register_op_wrapper,
)
from mindspore.graph.custom_pass import CustomPassType as CustomPassType, register_custom_pass as register_custom_pass

__all__ = [
    "CustomPassType",
    "clear_op_infer",
    "clear_op_wrapper",
    "register_custom_backend",
    "register_custom_pass",
    "register_op_infer",
    "register_op_wrapper",
]
