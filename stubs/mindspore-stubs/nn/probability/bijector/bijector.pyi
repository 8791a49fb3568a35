# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_validator, context as context, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.nn.probability.distribution._utils.utils import (
    CheckTensor as CheckTensor,
    cast_to_tensor as cast_to_tensor,
    raise_type_error as raise_type_error,
)
from mindspore.nn.probability.distribution.distribution import Distribution as Distribution
from mindspore.nn.probability.distribution.transformed_distribution import (
    TransformedDistribution as TransformedDistribution,
)
from mindspore.ops.operations import _inner_ops as _is_inner
from mindspore.ops.operations._inner_ops import IsSubClass, SameTypeShape
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape

class Bijector(Cell):
    _batch_shape: tuple[Any, ...]
    _dtype: Type | Any
    _is_constant_jacobian: bool
    _is_injective: bool
    _is_scalar_batch: bool
    _name: str | Any
    _parameters: dict[str, Any]
    cast_base: Cast
    checktensor: CheckTensor
    common_dtype: Type | Any
    context_mode: int
    default_parameters: list[float]
    dtype_base: DType
    issubclass_base: IsSubClass
    parameter_names: list[str]
    sametypeshape_base: SameTypeShape
    shape_base: Shape
    def __init__(
        self,
        is_constant_jacobian: bool = False,
        is_injective: bool = True,
        name: str | None = None,
        dtype: Type | None = None,
        param: dict[str, Any] | None = None,
    ) -> None: ...
    def construct(self, name: str, *args: Any, **kwargs: Any) -> _Tensor: ...
    @property
    def batch_shape(self) -> Any: ...
    def cast_param_by_value(self, value: _Tensor, para: _Tensor) -> _Tensor: ...
    @property
    def dtype(self) -> Any: ...
    def forward(self, value: _Tensor, *args: Any, **kwargs: Any) -> _Tensor: ...
    def forward_log_jacobian(self, value: _Tensor, *args: Any, **kwargs: Any) -> _Tensor: ...
    def inverse(self, value: _Tensor, *args: Any, **kwargs: Any) -> _Tensor: ...
    def inverse_log_jacobian(self, value: _Tensor, *args: Any, **kwargs: Any) -> _Tensor: ...
    @property
    def is_constant_jacobian(self) -> Any: ...
    @property
    def is_injective(self) -> Any: ...
    @property
    def is_scalar_batch(self) -> Any: ...
    @property
    def name(self) -> Any: ...
    @property
    def parameters(self) -> Any: ...
    def shape_mapping(self, shape: Any) -> Any: ...

inner = _is_inner
mstype = _is_mstype
validator = _is_validator
