# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any, overload

from mindspore import _checkparam as _is_Validator
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_def import (
    clamp_scalar as clamp_scalar,
    clamp_tensor as clamp_tensor,
    inplace_clamp_scalar as inplace_clamp_scalar,
    inplace_clamp_tensor as inplace_clamp_tensor,
)
from mindspore.ops.auto_generate.gen_ops_prim import ExpandDims, GreaterEqual, Maximum, Minimum
from mindspore.ops.composite.base import HyperMap, MultitypeFuncGraph
from mindspore.ops.operations.manually_defined.ops_def import Cast, ScalarToTensor
from mindspore.ops.operations.other_ops import Partial

__all__ = ["clamp", "clamp_", "clip", "clip_by_global_norm", "clip_by_norm", "clip_by_value"]

class _ClipByGlobalNorm(Cell):
    clip_norm: _Tensor
    hyper_map: HyperMap
    def __init__(self, clip_norm: float = 1.0, use_norm: float | None = None) -> None: ...
    def construct(self, x: Sequence[_Tensor]) -> _Tensor: ...

def _apply_global_norm(clip_norm: float, global_norm: Any, x: _Tensor) -> _Tensor: ...
def _cal_total_norm(x: _Tensor, norm_type: float) -> _Tensor: ...
def _get_square_sum(x: _Tensor) -> _Tensor: ...
def _old_norm(norm_type: float, x: _Tensor) -> _Tensor: ...

apply_global_norm: MultitypeFuncGraph
cast_op: Cast

def clamp(input: _Tensor, min: _Tensor | float | None = None, max: _Tensor | float | None = None) -> _Tensor: ...
def clamp_(input: _Tensor, min: _Tensor | float | None = None, max: _Tensor | float | None = None) -> _Tensor: ...
def clip(input: _Tensor, min: _Tensor | float | None = None, max: _Tensor | float | None = None) -> _Tensor: ...
def clip_by_global_norm(x: Sequence[_Tensor], clip_norm: float = 1.0, use_norm: None = None) -> tuple[_Tensor, ...]: ...

# A tensor for a tensor, a tuple for several.
@overload
def clip_by_norm(x: _Tensor, max_norm: float, norm_type: float = 2.0, error_if_nonfinite: bool = False) -> _Tensor: ...
@overload
def clip_by_norm(
    x: Sequence[_Tensor], max_norm: float, norm_type: float = 2.0, error_if_nonfinite: bool = False
) -> tuple[_Tensor, ...]: ...

# A tensor for a tensor, a tuple for several.
@overload
def clip_by_value(
    x: _Tensor, clip_value_min: _Tensor | float | None = None, clip_value_max: _Tensor | float | None = None
) -> _Tensor: ...
@overload
def clip_by_value(
    x: Sequence[_Tensor], clip_value_min: _Tensor | float | None = None, clip_value_max: _Tensor | float | None = None
) -> tuple[_Tensor, ...]: ...

expand_dims: ExpandDims
get_square_sum: MultitypeFuncGraph
greater_equal_: GreaterEqual
hyper_map: HyperMap
max_op: Maximum
min_op: Minimum
partial_op: Partial
scalar2tensor_op: ScalarToTensor
C = _is_C
F = _is_F
P = _is_P
Validator = _is_Validator
mstype = _is_mstype
