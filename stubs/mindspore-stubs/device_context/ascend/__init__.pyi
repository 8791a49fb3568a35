# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore._checkparam import args_type_check as args_type_check
from mindspore.device_context.ascend import (
    device as device,
    op_debug as op_debug,
    op_precision as op_precision,
    op_tuning as op_tuning,
)
from mindspore.device_context.ascend.device import device_count as device_count, is_available as is_available
from mindspore.device_context.ascend.op_debug import (
    aclinit_config as aclinit_config,
    debug_option as debug_option,
    execute_timeout as execute_timeout,
)
from mindspore.device_context.ascend.op_precision import (
    conv_allow_hf32 as conv_allow_hf32,
    matmul_allow_hf32 as matmul_allow_hf32,
    op_precision_mode as op_precision_mode,
    precision_mode as precision_mode,
)
from mindspore.device_context.ascend.op_tuning import (
    aclnn_cache as aclnn_cache,
    aoe_job_type as aoe_job_type,
    aoe_tune_mode as aoe_tune_mode,
    function_status as function_status,
    op_compile as op_compile,
)

__all__ = ["device_count", "is_available"]
