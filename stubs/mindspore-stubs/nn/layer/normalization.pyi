# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, context as context, log as _is_logger, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import (
    Initializer as Initializer,
    Initializer as _Initializer,
    initializer as initializer,
)
from mindspore.common.parameter import HeldParameter, Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication import management as management
from mindspore.communication.management import get_group_size as get_group_size, get_rank as get_rank
from mindspore.graph._utils.cell_attr_register import cell_attr_register as cell_attr_register
from mindspore.nn.cell import Cell as Cell
from mindspore.ops import operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import (
    AssignSub,
    LayerNorm as _LayerNorm,
    Mul,
    ReduceMean,
    Reshape,
    Sqrt,
    Square,
)
from mindspore.ops.operations import _inner_ops as _is_inner
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import BatchNorm, Cast, Shape
from mindspore.ops.operations.math_ops import Sub
from mindspore.ops.operations.nn_ops import InstanceNorm
from mindspore.ops.primitive import constexpr as constexpr

__all__ = [
    "BatchNorm1d",
    "BatchNorm2d",
    "BatchNorm3d",
    "GroupNorm",
    "InstanceNorm1d",
    "InstanceNorm2d",
    "InstanceNorm3d",
    "LayerNorm",
    "LayerNormExt",
    "SyncBatchNorm",
]

class BatchNorm1d(_BatchNorm):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    def construct(self, x: _Tensor) -> _Tensor: ...

class BatchNorm2d(_BatchNorm):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    def construct(self, x: _Tensor) -> _Tensor: ...

class BatchNorm3d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    bn2d: BatchNorm2d
    reshape: Reshape
    shape: Shape
    def __init__(
        self,
        num_features: int,
        eps: float = 1e-05,
        momentum: float = 0.9,
        affine: bool = True,
        gamma_init: _Tensor | str | _Initializer | float = "ones",
        beta_init: _Tensor | str | _Initializer | float = "zeros",
        moving_mean_init: _Tensor | str | _Initializer | float = "zeros",
        moving_var_init: _Tensor | str | _Initializer | float = "ones",
        use_batch_statistics: bool | None = None,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class GroupNorm(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    affine: bool
    beta: HeldParameter
    eps: float
    gamma: HeldParameter
    num_channels: int
    num_groups: int
    def __init__(
        self,
        num_groups: int,
        num_channels: int,
        eps: float = 1e-05,
        affine: bool = True,
        gamma_init: _Tensor | str | _Initializer | float = "ones",
        beta_init: _Tensor | str | _Initializer | float = "zeros",
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

class InstanceNorm1d(_InstanceNorm):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    def construct(self, x: _Tensor) -> _Tensor: ...

class InstanceNorm2d(_InstanceNorm):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    def construct(self, x: _Tensor) -> _Tensor: ...

class InstanceNorm3d(_InstanceNorm):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    def construct(self, x: _Tensor) -> _Tensor: ...

class LayerNorm(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    begin_norm_axis: int
    begin_params_axis: int
    beta: HeldParameter
    epsilon: float
    gamma: HeldParameter
    layer_norm: _LayerNorm
    normalized_shape: tuple[int, ...]
    def __init__(
        self,
        normalized_shape: Sequence[int],
        begin_norm_axis: int = -1,
        begin_params_axis: int = -1,
        gamma_init: _Tensor | str | _Initializer | float = "ones",
        beta_init: _Tensor | str | _Initializer | float = "zeros",
        epsilon: float = 1e-07,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, input_x: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

class LayerNormExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    bias: _Parameter | Any
    elementwise_affine: bool
    eps: float
    normalized_shape: tuple[int, ...]
    weight: _Parameter | Any
    def __init__(
        self,
        normalized_shape: Sequence[int] | int,
        eps: float = 1e-05,
        elementwise_affine: bool = True,
        bias: bool = True,
        dtype: Type | None = None,
    ) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

SYNCBN_GROUP_DICT: Any

class SyncBatchNorm(_BatchNorm):
    __getattr__: None  # type: ignore[assignment, misc]
    group_device_num: Any
    group_name: Any
    is_global: bool
    process_groups: Any
    rank_id: Any
    rank_size: Any
    def __init__(
        self,
        num_features: int,
        eps: float = 1e-05,
        momentum: float = 0.9,
        affine: bool = True,
        gamma_init: _Tensor | str | _Initializer | float = "ones",
        beta_init: _Tensor | str | _Initializer | float = "zeros",
        moving_mean_init: _Tensor | str | _Initializer | float = "zeros",
        moving_var_init: _Tensor | str | _Initializer | float = "ones",
        use_batch_statistics: bool | None = None,
        process_groups: Sequence[Sequence[int]] | None = None,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class _BatchNorm(Cell):
    _target: str
    assign_sub_mean: AssignSub
    assign_sub_var: AssignSub
    beta: HeldParameter
    beta_init: str
    bn_infer: BatchNorm
    bn_train: BatchNorm
    cast: Cast
    dtype: DType
    eps: float
    format: str
    gamma: HeldParameter
    gamma_init: str
    momentum: float
    moving_mean: HeldParameter
    moving_mean_init: str
    moving_var_init: str
    moving_variance: HeldParameter
    mul_mean: Mul
    mul_var: Mul
    num_features: int
    parallel_mode: str
    reduce_mean: ReduceMean
    reshape: Reshape
    shape: Shape
    sqrt: Sqrt
    square: Square
    sub_mean: Sub
    sub_var: Sub
    use_batch_statistics: bool | Any
    def __init__(
        self,
        num_features: int,
        eps: float = 1e-05,
        momentum: float = 0.9,
        affine: bool = True,
        gamma_init: _Tensor | str | _Initializer | float = "ones",
        beta_init: _Tensor | str | _Initializer | float = "zeros",
        moving_mean_init: _Tensor | str | _Initializer | float = "zeros",
        moving_var_init: _Tensor | str | _Initializer | float = "ones",
        use_batch_statistics: bool | None = None,
        data_format: str = "NCHW",
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...
    def extend_repr(self) -> str: ...

class _InstanceNorm(Cell):
    beta: HeldParameter
    eps: float
    gamma: HeldParameter
    instance_bn: InstanceNorm
    momentum: float
    moving_mean: HeldParameter
    moving_variance: HeldParameter
    num_features: int
    shape: Shape
    def __init__(
        self,
        num_features: int,
        eps: float = 1e-05,
        momentum: float = 0.1,
        affine: bool = True,
        gamma_init: _Tensor | str | _Initializer | float = "ones",
        beta_init: _Tensor | str | _Initializer | float = "zeros",
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...
    def check_types_valid(self, args_dict: Any, name: str) -> None: ...
    def extend_repr(self) -> str: ...

def _check_dim(val: Any, target: _Tensor, cls_name: str) -> None: ...
def _syncbatchnorm_group_dict() -> Any: ...

P = _is_P
inner = _is_inner
logger = _is_logger
mstype = _is_mstype
validator = _is_validator
