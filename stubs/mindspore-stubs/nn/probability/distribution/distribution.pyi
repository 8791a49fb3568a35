# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_validator, context as context
from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.nn.probability.distribution._utils.custom_ops import (
    broadcast_to as broadcast_to,
    exp_generic as exp_generic,
    log_generic as log_generic,
)
from mindspore.nn.probability.distribution._utils.utils import (
    CheckTensor as CheckTensor,
    CheckTuple as CheckTuple,
    cast_to_tensor as cast_to_tensor,
    cast_type_for_device as cast_type_for_device,
    raise_none_error as raise_none_error,
    raise_not_implemented_util as raise_not_implemented_util,
    set_param_type as set_param_type,
)
from mindspore.ops import functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Exp, Log, Sqrt, Square
from mindspore.ops.operations import _inner_ops as _is_inner
from mindspore.ops.operations._inner_ops import SameTypeShape
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from mindspore.ops.primitive import constexpr as constexpr

class Distribution(Cell):
    _batch_shape: tuple[Any, ...] | tuple[int, ...] | Any
    _broadcast_shape: tuple[Any, ...] | tuple[int, ...] | Any
    _call_cdf: Any
    _call_cross_entropy: Any
    _call_log_cdf: Any
    _call_log_prob: Any
    _call_log_survival: Any
    _call_prob: Any
    _call_sd: Any
    _call_survival: Any
    _call_var: Any
    _dtype: Type
    _is_scalar_batch: bool
    _name: str
    _parameters: dict[str, Any]
    _seed: int
    broadcast: Any
    cast_base: Cast
    checktensor: Any
    checktuple: CheckTuple
    context_mode: int
    default_parameters: list[None] | list[Tensor] | Any
    device_target: str
    dtype_base: DType
    exp_base: Exp
    log_base: Log
    parameter_names: list[str]
    parameter_type: Type
    sametypeshape_base: SameTypeShape
    shape_base: Shape
    sq_base: Square
    sqrt_base: Sqrt
    def __init__(self, seed: int, dtype: Type, name: str, param: dict[str, Any]) -> None: ...
    def construct(self, name: str, *args: Any, **kwargs: Any) -> Tensor: ...
    @property
    def batch_shape(self) -> Any: ...
    @property
    def broadcast_shape(self) -> Any: ...
    def cdf(self, value: Tensor, *args: Any, **kwargs: Any) -> Tensor: ...
    def cross_entropy(self, dist: str, *args: Any, **kwargs: Any) -> Tensor: ...
    @property
    def dtype(self) -> Any: ...
    def entropy(self, *args: Any, **kwargs: Any) -> Tensor: ...
    def get_dist_args(self, *args: Any, **kwargs: Any) -> list[Tensor]: ...
    def get_dist_type(self) -> str: ...
    @property
    def is_scalar_batch(self) -> Any: ...
    def kl_loss(self, dist: str, *args: Any, **kwargs: Any) -> Tensor: ...
    def log_cdf(self, value: Tensor, *args: Any, **kwargs: Any) -> Tensor: ...
    def log_prob(self, value: Tensor, *args: Any, **kwargs: Any) -> Tensor: ...
    def log_survival(self, value: Tensor, *args: Any, **kwargs: Any) -> Tensor: ...
    def mean(self, *args: Any, **kwargs: Any) -> Tensor: ...
    def mode(self, *args: Any, **kwargs: Any) -> Tensor: ...
    @property
    def name(self) -> Any: ...
    @property
    def parameters(self) -> Any: ...
    def prob(self, value: Tensor, *args: Any, **kwargs: Any) -> Tensor: ...
    def sample(self, *args: Any, **kwargs: Any) -> Tensor: ...
    def sd(self, *args: Any, **kwargs: Any) -> Tensor: ...
    @property
    def seed(self) -> Any: ...
    def survival_function(self, value: Tensor, *args: Any, **kwargs: Any) -> Tensor: ...
    def var(self, *args: Any, **kwargs: Any) -> Tensor: ...

F = _is_F
P = _is_P
inner = _is_inner
validator = _is_validator
