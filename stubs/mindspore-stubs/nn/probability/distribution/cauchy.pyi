# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.distribution._utils.custom_ops import (
    exp_generic as exp_generic,
    log1p_generic as log1p_generic,
    log_generic as log_generic,
)
from mindspore.nn.probability.distribution._utils.utils import (
    check_distribution_name as check_distribution_name,
    check_greater_zero as check_greater_zero,
    raise_not_defined as raise_not_defined,
)
from mindspore.nn.probability.distribution.distribution import Distribution as Distribution
from mindspore.ops import composite as _is_C, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Atan, Less, Sqrt, Square, Squeeze
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, ScalarToTensor, Shape
from mindspore.ops.operations.math_ops import Tan
from numpy.typing import NDArray

class Cauchy(Distribution):
    _loc: Tensor | Any
    _scale: Tensor | Any
    atan: Atan
    cast: Cast
    const: ScalarToTensor
    dtypeop: DType
    entropy_const: Any
    exp: Any
    less: Less
    log: Any
    log1p: Any
    shape: Shape
    sq: Square
    sqrt: Sqrt
    squeeze: Squeeze
    tan: Tan
    uniform: Any
    def __init__(
        self,
        loc: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        scale: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Cauchy",
    ) -> None: ...
    def extend_repr(self) -> str: ...
    @property
    def loc(self) -> Any: ...
    @property
    def scale(self) -> Any: ...

C = _is_C
P = _is_P
Validator = _is_Validator
mstype = _is_mstype
