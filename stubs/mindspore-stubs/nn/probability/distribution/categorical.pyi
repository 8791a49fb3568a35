# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.distribution.distribution import Distribution
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
from mindspore.ops.operations._inner_ops import IsSubClass
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from mindspore.ops.operations.random_ops import Multinomial
from numpy.typing import NDArray

class Categorical(Distribution):
    _probs: Tensor | Any
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
        probs: Tensor | Sequence[float] | NDArray[Any] | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Categorical",
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def probs(self) -> Any: ...
