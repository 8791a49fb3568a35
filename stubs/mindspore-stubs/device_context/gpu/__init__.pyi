# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore._checkparam import args_type_check as args_type_check
from mindspore.device_context.gpu import device as device, op_precision as op_precision, op_tuning as op_tuning
from mindspore.device_context.gpu.device import device_count as device_count, is_available as is_available
from mindspore.device_context.gpu.op_precision import (
    conv_allow_tf32 as conv_allow_tf32,
    matmul_allow_tf32 as matmul_allow_tf32,
)
from mindspore.device_context.gpu.op_tuning import (
    conv_dgrad_algo as conv_dgrad_algo,
    conv_fprop_algo as conv_fprop_algo,
    conv_wgrad_algo as conv_wgrad_algo,
    function_status as function_status,
)

__all__ = ["device_count", "is_available"]
