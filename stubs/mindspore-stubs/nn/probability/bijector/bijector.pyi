# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
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
    checktensor: Any
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
    def construct(self, name: str, *args: Any, **kwargs: Any) -> Tensor: ...
    @property
    def batch_shape(self) -> Any: ...
    def cast_param_by_value(self, value: Tensor, para: Tensor) -> Tensor: ...
    @property
    def dtype(self) -> Any: ...
    def forward(self, value: Tensor, *args: Any, **kwargs: Any) -> Tensor: ...
    def forward_log_jacobian(self, value: Tensor, *args: Any, **kwargs: Any) -> Tensor: ...
    def inverse(self, value: Tensor, *args: Any, **kwargs: Any) -> Tensor: ...
    def inverse_log_jacobian(self, value: Tensor, *args: Any, **kwargs: Any) -> Tensor: ...
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
