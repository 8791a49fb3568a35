# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.distribution._utils.utils import check_greater_zero as check_greater_zero
from mindspore.nn.probability.distribution.distribution import Distribution as Distribution
from mindspore.ops import operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Abs, Log
from mindspore.ops.operations.manually_defined.ops_def import Cast
from numpy.typing import NDArray

class Laplace(Distribution):
    _mean_value: Tensor | Any
    _sd_value: Tensor | Any
    abs: Abs
    cast: Cast
    log: Log
    def __init__(
        self,
        mean: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        sd: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Laplace",
    ) -> None: ...

P = _is_P
Validator = _is_Validator
mstype = _is_mstype
