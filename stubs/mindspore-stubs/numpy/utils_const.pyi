# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import _checkparam as _is_validator, context as context, ops as ops
from mindspore._c_expression import typing as typing
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor
from mindspore.numpy.dtypes import (
    all_types as all_types,
    dtype_map as dtype_map,
    dtype_tuple as dtype_tuple,
    promotion_rule as promotion_rule,
    rule_for_trigonometric as rule_for_trigonometric,
)
from mindspore.ops.primitive import constexpr as constexpr

mstype = _is_mstype
validator = _is_validator
