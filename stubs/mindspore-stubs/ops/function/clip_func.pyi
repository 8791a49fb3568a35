# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import overload

from mindspore.common.tensor import Tensor
from mindspore.ops.auto_generate.gen_ops_prim import ExpandDims, GreaterEqual, Maximum, Minimum
from mindspore.ops.composite.base import HyperMap, MultitypeFuncGraph
from mindspore.ops.operations.manually_defined.ops_def import Cast, ScalarToTensor
from mindspore.ops.operations.other_ops import Partial

__all__ = ["clamp", "clamp_", "clip", "clip_by_global_norm", "clip_by_norm", "clip_by_value"]
apply_global_norm: MultitypeFuncGraph
cast_op: Cast

def clamp(input: Tensor, min: Tensor | float | None = None, max: Tensor | float | None = None) -> Tensor: ...
def clamp_(input: Tensor, min: Tensor | float | None = None, max: Tensor | float | None = None) -> Tensor: ...
def clip(input: Tensor, min: Tensor | float | None = None, max: Tensor | float | None = None) -> Tensor: ...
def clip_by_global_norm(x: Sequence[Tensor], clip_norm: float = 1.0, use_norm: None = None) -> tuple[Tensor, ...]: ...

# A tensor for a tensor, a tuple for several.
@overload
def clip_by_norm(x: Tensor, max_norm: float, norm_type: float = 2.0, error_if_nonfinite: bool = False) -> Tensor: ...
@overload
def clip_by_norm(
    x: Sequence[Tensor], max_norm: float, norm_type: float = 2.0, error_if_nonfinite: bool = False
) -> tuple[Tensor, ...]: ...

# A tensor for a tensor, a tuple for several.
@overload
def clip_by_value(
    x: Tensor, clip_value_min: Tensor | float | None = None, clip_value_max: Tensor | float | None = None
) -> Tensor: ...
@overload
def clip_by_value(
    x: Sequence[Tensor], clip_value_min: Tensor | float | None = None, clip_value_max: Tensor | float | None = None
) -> tuple[Tensor, ...]: ...

expand_dims: ExpandDims
get_square_sum: MultitypeFuncGraph
greater_equal_: GreaterEqual
hyper_map: HyperMap
max_op: Maximum
min_op: Minimum
partial_op: Partial
scalar2tensor_op: ScalarToTensor
