# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
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
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape, Tile
from mindspore.ops.operations.nn_ops import (
    MultilabelMarginLoss as _MultilabelMarginLoss,
    MultiMarginLoss as _MultiMarginLoss,
    SoftmaxCrossEntropyWithLogits as _SoftmaxCrossEntropyWithLogits,
    SparseSoftmaxCrossEntropyWithLogits,
)
from mindspore.ops.operations.random_ops import UniformCandidateSampler

class BCELoss(LossBase):
    reduction: str
    weight: Tensor | Any
    def __init__(self, weight: Tensor | None = None, reduction: str = "mean") -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class BCEWithLogitsLoss(LossBase):
    pos_weight: Tensor | Any
    reduction: str
    weight: Tensor | Any
    def __init__(
        self, reduction: str = "mean", weight: Tensor | None = None, pos_weight: Tensor | None = None
    ) -> None: ...
    def construct(self, input: Tensor, target: Tensor) -> Tensor: ...

class CTCLoss(LossBase):
    blank: int
    reduction: str
    zero_infinity: bool
    def __init__(self, blank: int = 0, reduction: str = "mean", zero_infinity: bool = False) -> None: ...
    def construct(
        self,
        log_probs: Tensor,
        targets: Tensor,
        input_lengths: Tensor | Sequence[int],
        target_lengths: Tensor | Sequence[int],
    ) -> Tensor: ...

class CosineEmbeddingLoss(LossBase):
    margin: float
    maximum: Maximum
    def __init__(self, margin: float = 0.0, reduction: str = "mean") -> None: ...
    def construct(self, logits_x1: Tensor, logits_x2: Tensor, labels: Tensor) -> Tensor: ...

class CrossEntropyLoss(LossBase):
    ignore_index: int
    label_smoothing: float
    reduction: str
    weight: Tensor | Any
    def __init__(
        self,
        weight: Tensor | None = None,
        ignore_index: int = -100,
        reduction: str = "mean",
        label_smoothing: float = 0.0,
    ) -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class DiceLoss(LossBase):
    reshape: Reshape
    smooth: float
    def __init__(self, smooth: float = 1e-05) -> None: ...
    def construct(self, logits: Tensor, label: Tensor) -> Tensor: ...

class FocalLoss(LossBase):
    dtype: DType
    expand_dims: ExpandDims
    gamma: float
    gather_d: GatherD
    logsoftmax: Any
    squeeze: Squeeze
    tile: Tile
    weight: Tensor | Any
    def __init__(self, weight: Tensor | None = None, gamma: float = 2.0, reduction: str = "mean") -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class GaussianNLLLoss(LossBase):
    eps: float
    full: bool
    reduction: str
    def __init__(self, *, full: bool = False, eps: float = 1e-06, reduction: str = "mean") -> None: ...
    def construct(self, logits: Tensor, labels: Tensor, var: Tensor) -> Tensor: ...

class HingeEmbeddingLoss(LossBase):
    margin: float
    reduction: str
    def __init__(self, margin: float = 1.0, reduction: str = "mean") -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class HuberLoss(LossBase):
    delta: float
    reduction: str
    def __init__(self, reduction: str = "mean", delta: float = 1.0) -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class KLDivLoss(LossBase):
    reduction: str
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class L1Loss(LossBase):
    reduction: str
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class L1LossExt(LossBase):
    reduction: str
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class LossBase(Cell):
    average: bool
    cast: Cast
    mul: Mul
    reduce: bool
    reduce_mean: ReduceMean
    reduce_sum: ReduceSum
    def __init__(self, reduction: str = "mean") -> None: ...
    # Abstract: `*args: Any, **kwargs: Any` is what any parameters may override, and `| Any` any result.
    def construct(self, *args: Any, **kwargs: Any) -> Tensor | Any: ...
    def get_axis(self, x: Tensor) -> tuple[int, ...]: ...
    def get_loss(self, x: Tensor, weights: float | Tensor = 1.0) -> Tensor: ...

class MAELoss(LossBase):
    abs: Abs
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, logits: Tensor, label: Tensor) -> Tensor: ...

class MSELoss(LossBase):
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class MarginRankingLoss(LossBase):
    margin: float
    reduction: str
    def __init__(self, margin: float = 0.0, reduction: str = "mean") -> None: ...
    def construct(self, input1: Tensor, input2: Tensor, target: Tensor) -> Tensor: ...

class MultiClassDiceLoss(LossBase):
    activation: Any
    binarydiceloss: Any
    ignore_indiex: Any
    reshape: Reshape
    weights: Any
    def __init__(
        self, weights: Tensor | None = None, ignore_indiex: int | None = None, activation: str | Cell = "softmax"
    ) -> None: ...
    def construct(self, logits: Tensor, label: Tensor) -> Tensor: ...

class MultiLabelSoftMarginLoss(LossBase):
    reduction: str
    weight: Tensor | float | Any
    def __init__(self, weight: Tensor | float | None = None, reduction: str = "mean") -> None: ...
    def construct(self, x: Tensor, target: Tensor) -> Tensor: ...

class MultiMarginLoss(LossBase):
    multi_margin_loss: _MultiMarginLoss
    weight: Tensor | Any
    def __init__(
        self, p: int = 1, margin: float = 1.0, reduction: str = "mean", weight: Tensor | None = None
    ) -> None: ...
    def construct(self, x: Tensor, target: Tensor, weight: Tensor | None = None) -> Tensor: ...

class MultilabelMarginLoss(LossBase):
    multilabel_margin_loss: _MultilabelMarginLoss
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, x: Tensor, target: Tensor) -> Tensor: ...

class NLLLoss(LossBase):
    ignore_index: int
    reduction: str
    weight: Tensor | Any
    def __init__(self, weight: Tensor | None = None, ignore_index: int = -100, reduction: str = "mean") -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class PoissonNLLLoss(LossBase):
    eps: float
    full: bool
    log_input: bool
    maximum: Maximum
    def __init__(
        self, log_input: bool = True, full: bool = False, eps: float = 1e-08, reduction: str = "mean"
    ) -> None: ...
    def construct(self, input: Tensor, target: Tensor) -> Tensor: ...

class RMSELoss(LossBase):
    MSELoss: MSELoss
    dtype: DType
    def __init__(self) -> None: ...
    def construct(self, logits: Tensor, label: Tensor) -> Tensor: ...

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
    def construct(self, weights: Tensor, biases: Tensor, labels: Tensor, logits: Tensor) -> Tensor: ...
    def _compute_sampled_logits(
        self,
        weights: Tensor,
        biases: Tensor,
        labels: Tensor,
        logits: Tensor,
        num_true: int = 1,
        sampled_values: Any = None,
        subtract_log_q: bool = True,
    ) -> Tensor: ...
    def _softmax_cross_entropy(self, logits: Tensor, targets: Tensor) -> Any: ...

class SmoothL1Loss(LossBase):
    beta: float
    reduction: str
    smooth_l1_loss: _SmoothL1Loss
    def __init__(self, beta: float = 1.0, reduction: str = "none") -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class SoftMarginLoss(LossBase):
    reduction: str
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class SoftmaxCrossEntropyWithLogits(LossBase):
    is_cpugpu: bool
    off_value: Tensor
    on_value: Tensor
    one_hot: OneHot
    reduction: str
    softmax_cross_entropy: _SoftmaxCrossEntropyWithLogits
    sparse: bool
    sparse_softmax_cross_entropy: SparseSoftmaxCrossEntropyWithLogits
    def __init__(self, sparse: bool = False, reduction: str = "none") -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

class TripletMarginLoss(LossBase):
    eps: float
    margin: float
    p: int
    reduction: str
    swap: bool
    def __init__(
        self, p: int = 2, swap: bool = False, eps: float = 1e-06, reduction: str = "mean", margin: Tensor | float = 1.0
    ) -> None: ...
    def construct(self, x: Tensor, positive: Tensor, negative: Tensor, margin: Tensor | float = 1.0) -> Tensor: ...

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
    def construct(self, x: Tensor, positive: Tensor, negative: Tensor) -> Tensor: ...

class _Loss(LossBase):
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, logits: Tensor, labels: Tensor) -> Tensor: ...

get_half_ln_2_pi: Any
