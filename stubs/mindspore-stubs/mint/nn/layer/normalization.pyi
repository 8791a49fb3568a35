# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

import mindspore as _is_ms
from mindspore import _checkparam as _is_validator, mint as mint, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import initializer as initializer
from mindspore.common.parameter import HeldParameter, Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication._comm_helper import GlobalComm as GlobalComm
from mindspore.communication.management import get_group_size as get_group_size
from mindspore.nn.cell import Cell as Cell
from mindspore.nn.layer.normalization import LayerNormExt as _is_LayerNorm
from mindspore.ops.function.nn_func import batch_norm as batch_norm
from mindspore.ops.operations.manually_defined.ops_def import Shape

__all__ = ["BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "GroupNorm", "LayerNorm", "SyncBatchNorm"]

class BatchNorm1d(_BatchNorm):
    __getattr__: None  # type: ignore[assignment, misc]
    def construct(self, input: _Tensor) -> _Tensor: ...

class BatchNorm2d(_BatchNorm):
    __getattr__: None  # type: ignore[assignment, misc]
    def construct(self, input: _Tensor) -> _Tensor: ...

class BatchNorm3d(_BatchNorm):
    __getattr__: None  # type: ignore[assignment, misc]
    def construct(self, input: _Tensor) -> _Tensor: ...

class GroupNorm(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    affine: bool
    bias: HeldParameter
    eps: float
    num_channels: int
    num_groups: int
    weight: HeldParameter
    def __init__(
        self, num_groups: int, num_channels: int, eps: float = 1e-05, affine: bool = True, dtype: Type | None = None
    ) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

class SyncBatchNorm(_BatchNorm):
    __getattr__: None  # type: ignore[assignment, misc]
    process_group: str
    sync_batch_norm: Any
    world_size: int
    def __init__(
        self,
        num_features: int,
        eps: float = 1e-05,
        momentum: float = 0.1,
        affine: bool = True,
        track_running_stats: bool = True,
        process_group: str | None = None,
        dtype: Type | None = None,
    ) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class _BatchNorm(_NormBase):
    def __init__(
        self,
        num_features: int,
        eps: float = 1e-05,
        momentum: float = 0.1,
        affine: bool = True,
        track_running_stats: bool = True,
        dtype: Type | None = None,
    ) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class _NormBase(Cell):
    affine: bool
    bias: _Parameter | Any
    dtype: Type
    eps: float
    momentum: float
    num_batches_tracked: _Parameter | Any
    num_features: int
    running_mean: _Parameter | Any
    running_var: _Parameter | Any
    shape: Shape
    track_running_stats: bool
    weight: _Parameter | Any
    def __init__(
        self,
        num_features: int,
        eps: float = 1e-05,
        momentum: float = 0.1,
        affine: bool = True,
        track_running_stats: bool = True,
        dtype: Type | None = None,
    ) -> None: ...
    def extend_repr(self) -> str: ...
    def reset_parameters(self) -> None: ...
    def reset_running_stats(self) -> None: ...

LayerNorm = _is_LayerNorm
ms = _is_ms
mstype = _is_mstype
validator = _is_validator
