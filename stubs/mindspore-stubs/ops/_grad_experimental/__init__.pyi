# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.ops._grad_experimental import grad_base as grad_base, grad_comm_ops as grad_comm_ops
from mindspore.ops._grad_experimental.grad_base import (
    get_bprop_fn as get_bprop_fn,
    get_taylor_fprop_fn as get_taylor_fprop_fn,
)

__all__ = ["get_bprop_fn", "get_taylor_fprop_fn"]
grad_array_ops: Any
grad_debug_ops: Any
grad_implementations: Any
grad_inner_ops: Any
grad_math_ops: Any
grad_nn_ops: Any
grad_quant_ops: Any
grad_sparse: Any
grad_sparse_ops: Any
taylor_rule: Any
