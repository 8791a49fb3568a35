# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

import mindspore as _is_mindspore
from mindspore import _checkparam as _is_validator, context as context, log as log, nn as nn, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.parameter import Parameter as Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.layer.activation import get_activation as get_activation
from mindspore.ops.auto_generate.gen_ops_prim import (
    Abs,
    Concat,
    Exp,
    ExpandDims,
    Gather,
    GatherD,
    Log,
    MatMul,
    Maximum,
    Minimum,
    Mul,
    OneHot,
    OnesLike,
    ReduceMax,
    ReduceMean,
    ReduceSum,
    Reshape,
    Slice,
    SmoothL1Loss as _SmoothL1Loss,
    Squeeze,
    ZerosLike,
)
from mindspore.ops.operations import _inner_ops as _is_inner
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape, Tile
from mindspore.ops.operations.nn_ops import (
    MultilabelMarginLoss as _MultilabelMarginLoss,
    MultiMarginLoss as _MultiMarginLoss,
    SoftmaxCrossEntropyWithLogits as _SoftmaxCrossEntropyWithLogits,
    SparseSoftmaxCrossEntropyWithLogits,
)
from mindspore.ops.operations.random_ops import UniformCandidateSampler
from mindspore.ops.primitive import constexpr as constexpr

class BCELoss(LossBase):
    reduction: str
    weight: _Tensor | Any
    def __init__(self, weight: _Tensor | None = None, reduction: str = "mean") -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class BCEWithLogitsLoss(LossBase):
    pos_weight: _Tensor | Any
    reduction: str
    weight: _Tensor | Any
    def __init__(
        self, reduction: str = "mean", weight: _Tensor | None = None, pos_weight: _Tensor | None = None
    ) -> None: ...
    def construct(self, input: _Tensor, target: _Tensor) -> _Tensor: ...

class CTCLoss(LossBase):
    blank: int
    reduction: str
    zero_infinity: bool
    def __init__(self, blank: int = 0, reduction: str = "mean", zero_infinity: bool = False) -> None: ...
    def construct(
        self,
        log_probs: _Tensor,
        targets: _Tensor,
        input_lengths: _Tensor | Sequence[int],
        target_lengths: _Tensor | Sequence[int],
    ) -> _Tensor: ...

class CosineEmbeddingLoss(LossBase):
    margin: float
    maximum: Maximum
    def __init__(self, margin: float = 0.0, reduction: str = "mean") -> None: ...
    def construct(self, logits_x1: _Tensor, logits_x2: _Tensor, labels: _Tensor) -> _Tensor: ...

class CrossEntropyLoss(LossBase):
    ignore_index: int
    label_smoothing: float
    reduction: str
    weight: _Tensor | Any
    def __init__(
        self,
        weight: _Tensor | None = None,
        ignore_index: int = -100,
        reduction: str = "mean",
        label_smoothing: float = 0.0,
    ) -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class DiceLoss(LossBase):
    reshape: Reshape
    smooth: float
    def __init__(self, smooth: float = 1e-05) -> None: ...
    def construct(self, logits: _Tensor, label: _Tensor) -> _Tensor: ...

class FocalLoss(LossBase):
    dtype: DType
    expand_dims: ExpandDims
    gamma: float
    gather_d: GatherD
    logsoftmax: Any
    squeeze: Squeeze
    tile: Tile
    weight: _Tensor | Any
    def __init__(self, weight: _Tensor | None = None, gamma: float = 2.0, reduction: str = "mean") -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class GaussianNLLLoss(LossBase):
    eps: float
    full: bool
    reduction: str
    def __init__(self, *, full: bool = False, eps: float = 1e-06, reduction: str = "mean") -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor, var: _Tensor) -> _Tensor: ...

class HingeEmbeddingLoss(LossBase):
    margin: float
    reduction: str
    def __init__(self, margin: float = 1.0, reduction: str = "mean") -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class HuberLoss(LossBase):
    delta: float
    reduction: str
    def __init__(self, reduction: str = "mean", delta: float = 1.0) -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class KLDivLoss(LossBase):
    reduction: str
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class L1Loss(LossBase):
    reduction: str
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class L1LossExt(LossBase):
    reduction: str
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class LossBase(Cell):
    average: bool
    cast: Cast
    mul: Mul
    reduce: bool
    reduce_mean: ReduceMean
    reduce_sum: ReduceSum
    def __init__(self, reduction: str = "mean") -> None: ...
    # Abstract: `*args: Any, **kwargs: Any` is what any parameters may override, and `| Any` any result.
    def construct(self, *args: Any, **kwargs: Any) -> _Tensor | Any: ...
    def get_axis(self, x: _Tensor) -> tuple[int, ...]: ...
    def get_loss(self, x: _Tensor, weights: float | _Tensor = 1.0) -> _Tensor: ...

class MAELoss(LossBase):
    abs: Abs
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, logits: _Tensor, label: _Tensor) -> _Tensor: ...

class MSELoss(LossBase):
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class MarginRankingLoss(LossBase):
    margin: float
    reduction: str
    def __init__(self, margin: float = 0.0, reduction: str = "mean") -> None: ...
    def construct(self, input1: _Tensor, input2: _Tensor, target: _Tensor) -> _Tensor: ...

class MultiClassDiceLoss(LossBase):
    activation: Any
    binarydiceloss: Any
    ignore_indiex: Any
    reshape: Reshape
    weights: Any
    def __init__(
        self, weights: _Tensor | None = None, ignore_indiex: int | None = None, activation: str | _Cell = "softmax"
    ) -> None: ...
    def construct(self, logits: _Tensor, label: _Tensor) -> _Tensor: ...

class MultiLabelSoftMarginLoss(LossBase):
    reduction: str
    weight: _Tensor | float | Any
    def __init__(self, weight: _Tensor | float | None = None, reduction: str = "mean") -> None: ...
    def construct(self, x: _Tensor, target: _Tensor) -> _Tensor: ...

class MultiMarginLoss(LossBase):
    multi_margin_loss: _MultiMarginLoss
    weight: _Tensor | Any
    def __init__(
        self, p: int = 1, margin: float = 1.0, reduction: str = "mean", weight: _Tensor | None = None
    ) -> None: ...
    def construct(self, x: _Tensor, target: _Tensor, weight: _Tensor | None = None) -> _Tensor: ...

class MultilabelMarginLoss(LossBase):
    multilabel_margin_loss: _MultilabelMarginLoss
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, x: _Tensor, target: _Tensor) -> _Tensor: ...

class NLLLoss(LossBase):
    ignore_index: int
    reduction: str
    weight: _Tensor | Any
    def __init__(self, weight: _Tensor | None = None, ignore_index: int = -100, reduction: str = "mean") -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class PoissonNLLLoss(LossBase):
    eps: float
    full: bool
    log_input: bool
    maximum: Maximum
    def __init__(
        self, log_input: bool = True, full: bool = False, eps: float = 1e-08, reduction: str = "mean"
    ) -> None: ...
    def construct(self, input: _Tensor, target: _Tensor) -> _Tensor: ...

class RMSELoss(LossBase):
    MSELoss: MSELoss
    dtype: DType
    def __init__(self) -> None: ...
    def construct(self, logits: _Tensor, label: _Tensor) -> _Tensor: ...

class SampledSoftmaxLoss(LossBase):
    concat_dim0: Concat
    concat_dim1: Concat
    dtype: DType
    exp: Exp
    expand_dims: ExpandDims
    gather_v2: Gather
    log: Log
    matmul: MatMul
    num_classes: int
    num_sampled: int
    num_true: int
    ones_like: OnesLike
    reduce_max_true: ReduceMax
    reduce_sum_true: ReduceSum
    remove_accidental_hits: bool
    reshape: Reshape
    sampled_values: Any
    sampler: UniformCandidateSampler
    seed: int
    shape: Shape
    slice_op: Slice
    zeros_like: ZerosLike
    def __init__(
        self,
        num_sampled: int,
        num_classes: int,
        num_true: int = 1,
        sampled_values: Sequence[Any] | None = None,
        remove_accidental_hits: bool = True,
        seed: int = 0,
        reduction: str = "none",
    ) -> None: ...
    def construct(self, weights: _Tensor, biases: _Tensor, labels: _Tensor, logits: _Tensor) -> _Tensor: ...
    def _compute_sampled_logits(
        self,
        weights: _Tensor,
        biases: _Tensor,
        labels: _Tensor,
        logits: _Tensor,
        num_true: int = 1,
        sampled_values: Any = None,
        subtract_log_q: bool = True,
    ) -> _Tensor: ...
    def _softmax_cross_entropy(self, logits: _Tensor, targets: _Tensor) -> Any: ...

class SmoothL1Loss(LossBase):
    beta: float
    reduction: str
    smooth_l1_loss: _SmoothL1Loss
    def __init__(self, beta: float = 1.0, reduction: str = "none") -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class SoftMarginLoss(LossBase):
    reduction: str
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class SoftmaxCrossEntropyWithLogits(LossBase):
    is_cpugpu: bool
    off_value: _Tensor
    on_value: _Tensor
    one_hot: OneHot
    reduction: str
    softmax_cross_entropy: _SoftmaxCrossEntropyWithLogits
    sparse: bool
    sparse_softmax_cross_entropy: SparseSoftmaxCrossEntropyWithLogits
    def __init__(self, sparse: bool = False, reduction: str = "none") -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

class TripletMarginLoss(LossBase):
    eps: float
    margin: float
    p: int
    reduction: str
    swap: bool
    def __init__(
        self, p: int = 2, swap: bool = False, eps: float = 1e-06, reduction: str = "mean", margin: _Tensor | float = 1.0
    ) -> None: ...
    def construct(self, x: _Tensor, positive: _Tensor, negative: _Tensor, margin: _Tensor | float = 1.0) -> _Tensor: ...

class TripletMarginWithDistanceLoss(LossBase):
    distance_function: Any
    margin: float
    maximum: Maximum
    minimum: Minimum
    reduction: str
    swap: bool
    def __init__(
        self,
        distance_function: Callable[..., Any] | None = None,
        swap: bool = False,
        reduction: str = "mean",
        margin: float = 1.0,
    ) -> None: ...
    def construct(self, x: _Tensor, positive: _Tensor, negative: _Tensor) -> _Tensor: ...

class _Loss(LossBase):
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, logits: _Tensor, labels: _Tensor) -> _Tensor: ...

get_half_ln_2_pi: Any
inner = _is_inner
mindspore = _is_mindspore
mstype = _is_mstype
validator = _is_validator
