# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.tensor import Tensor
from mindspore.ops.auto_generate.gen_ops_def import (
    erfc as erfc,
    exp2 as exp2,
    expm1 as expm1,
    log1p as log1p,
    sinc as sinc,
)
from mindspore.ops.auto_generate.gen_ops_prim import Round
from mindspore.ops.function.nn_func import log_softmax_ext as _is_log_softmax

__all__ = ["erfc", "exp2", "expm1", "log1p", "log_softmax", "round", "sinc"]

def round(input: Tensor) -> Tensor: ...

round_op: Round
log_softmax = _is_log_softmax
