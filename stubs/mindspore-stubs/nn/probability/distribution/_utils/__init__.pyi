# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.nn.probability.distribution._utils import custom_ops as custom_ops, utils as utils
from mindspore.nn.probability.distribution._utils.custom_ops import (
    broadcast_to as broadcast_to,
    exp_generic as exp_generic,
    log_generic as log_generic,
)
from mindspore.nn.probability.distribution._utils.utils import (
    CheckTensor as CheckTensor,
    CheckTuple as CheckTuple,
    cast_to_tensor as cast_to_tensor,
    check_greater as check_greater,
    check_greater_equal_zero as check_greater_equal_zero,
    check_greater_zero as check_greater_zero,
    check_prob as check_prob,
    set_param_type as set_param_type,
)

__all__ = [
    "CheckTensor",
    "CheckTuple",
    "broadcast_to",
    "cast_to_tensor",
    "check_greater",
    "check_greater_equal_zero",
    "check_greater_zero",
    "check_prob",
    "exp_generic",
    "log_generic",
    "set_param_type",
]
