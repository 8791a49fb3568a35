# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.nn.probability.distribution._utils.custom_ops import (
    exp_generic as exp_generic,
    log_generic as log_generic,
)
from mindspore.nn.probability.distribution._utils.utils import (
    check_distribution_name as check_distribution_name,
    check_prob as check_prob,
)
from mindspore.nn.probability.distribution.distribution import Distribution as Distribution
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Floor, Less, Pow, Select, Square, Squeeze
from mindspore.ops.operations import _inner_ops as _is_inner
from mindspore.ops.operations._inner_ops import IsSubClass
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, ScalarToTensor, Shape
from numpy.typing import NDArray

class Geometric(Distribution):
    _probs: Tensor | Any
    cast: Cast
    const: ScalarToTensor
    dtypeop: DType
    exp: Any
    floor: Floor
    issubclass: IsSubClass
    less: Less
    log: Any
    minval: Any
    pow: Pow
    select: Select
    shape: Shape
    sq: Square
    squeeze: Squeeze
    uniform: Any
    def __init__(
        self,
        probs: float | Sequence[float] | NDArray[Any] | Tensor | None = None,
        seed: int | None = None,
        dtype: Type = ...,
        name: str = "Geometric",
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
