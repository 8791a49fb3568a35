# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, context as context, nn as nn, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.probability.distribution._utils.custom_ops import (
    broadcast_to as broadcast_to,
    exp_generic as exp_generic,
    log_generic as log_generic,
    log_generic_with_check as log_generic_with_check,
)
from mindspore.nn.probability.distribution._utils.utils import (
    check_distribution_name as check_distribution_name,
    check_prob as check_prob,
    check_rank as check_rank,
    check_sum_equal_one as check_sum_equal_one,
)
from mindspore.nn.probability.distribution.distribution import Distribution as Distribution
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import (
    ArgMaxWithValue,
    Concat,
    CumSum,
    ExpandDims,
    GatherNd,
    Greater,
    Less,
    LogicalAnd,
    LogicalOr,
    LogSoftmax,
    ReduceSum,
    Reshape,
    Select,
    Softmax,
    Square,
    Squeeze,
    Transpose,
)
from mindspore.ops.function.grad.grad_func import stop_gradient as stop_gradient
from mindspore.ops.operations import _inner_ops as _is_inner
from mindspore.ops.operations._inner_ops import IsSubClass
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from mindspore.ops.operations.random_ops import Multinomial
from numpy.typing import NDArray

class Categorical(Distribution):
    _probs: _Tensor | Any
    argmax: ArgMaxWithValue
    cast: Cast
    clip_by_value: Any
    concat: Concat
    cumsum: CumSum
    dtypeop: DType
    exp: Any
    expand_dim: ExpandDims
    gather: GatherNd
    greater: Greater
    index_type: Type
    issubclass: IsSubClass
    less: Less
    log: Any
    log_softmax: LogSoftmax
    log_with_check: Any
    logicand: LogicalAnd
    logicor: LogicalOr
    multinomial: Multinomial
    nan: float
    reduce_sum: ReduceSum
    reshape: Reshape
    select: Select
    shape: Shape
    softmax: Softmax
    square: Square
    squeeze: Squeeze
    squeeze_first_axis: Squeeze
    squeeze_last_axis: Squeeze
    transpose: Transpose
    def __init__(
        self,
        probs: _Tensor | Sequence[float] | NDArray[Any] | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Categorical",
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def probs(self) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
Validator = _is_Validator
inner = _is_inner
mstype = _is_mstype
