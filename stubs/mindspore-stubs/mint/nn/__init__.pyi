# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import nn as nn, ops as ops
from mindspore.common.tensor import Tensor
from mindspore.mint.nn import functional as _is_F, functional as functional, layer as layer
from mindspore.mint.nn.layer.activation import (
    ELU as ELU,
    GLU as GLU,
    LogSigmoid as LogSigmoid,
    Sigmoid as Sigmoid,
    SiLU as SiLU,
    Tanh as Tanh,
    Threshold as Threshold,
)
from mindspore.mint.nn.layer.basic import Flatten as Flatten
from mindspore.mint.nn.layer.conv import (
    Conv1d as Conv1d,
    Conv2d as Conv2d,
    Conv3d as Conv3d,
    ConvTranspose2d as ConvTranspose2d,
)
from mindspore.mint.nn.layer.normalization import (
    BatchNorm1d as BatchNorm1d,
    BatchNorm2d as BatchNorm2d,
    BatchNorm3d as BatchNorm3d,
    GroupNorm as GroupNorm,
    SyncBatchNorm as SyncBatchNorm,
)
from mindspore.mint.nn.layer.padding import (
    ConstantPad1d as ConstantPad1d,
    ConstantPad2d as ConstantPad2d,
    ConstantPad3d as ConstantPad3d,
    ReflectionPad1d as ReflectionPad1d,
    ReflectionPad2d as ReflectionPad2d,
    ReflectionPad3d as ReflectionPad3d,
    ReplicationPad1d as ReplicationPad1d,
    ReplicationPad2d as ReplicationPad2d,
    ReplicationPad3d as ReplicationPad3d,
    ZeroPad1d as ZeroPad1d,
    ZeroPad2d as ZeroPad2d,
    ZeroPad3d as ZeroPad3d,
)
from mindspore.mint.nn.layer.pooling import (
    AdaptiveAvgPool1d as AdaptiveAvgPool1d,
    AdaptiveAvgPool2d as AdaptiveAvgPool2d,
    AdaptiveAvgPool3d as AdaptiveAvgPool3d,
    AdaptiveMaxPool1d as AdaptiveMaxPool1d,
    MaxUnpool2d as MaxUnpool2d,
)
from mindspore.nn.cell import Cell as Cell
from mindspore.nn.layer.activation import (
    HShrink as _is_Hardshrink,
    HSigmoid as _is_Hardsigmoid,
    HSwish as _is_Hardswish,
    LogSoftmaxExt as _is_LogSoftmax,
    PReLUExt as _is_PReLU,
    ReLU as ReLU,
    SoftmaxExt as _is_Softmax,
    SoftShrink as _is_Softshrink,
)
from mindspore.nn.layer.basic import (
    Dropout2dExt as _is_Dropout2d,
    DropoutExt as _is_Dropout,
    Fold as Fold,
    Identity as Identity,
    Linear as Linear,
    UnfoldExt as _is_Unfold,
    UpsampleExt as _is_Upsample,
)
from mindspore.nn.layer.embedding import EmbeddingExt as _is_Embedding
from mindspore.nn.layer.normalization import LayerNormExt as _is_LayerNorm
from mindspore.nn.layer.pooling import (
    AdaptiveMaxPool2d as AdaptiveMaxPool2d,
    AvgPool1dExt as _is_AvgPool1d,
    AvgPool2dExt as _is_AvgPool2d,
    AvgPool3dExt as _is_AvgPool3d,
    MaxPool2dExt as _is_MaxPool2d,
)
from mindspore.nn.loss.loss import BCELoss as _BCELoss, L1LossExt as _is_L1Loss, SoftMarginLoss as SoftMarginLoss
from mindspore.ops.auto_generate.gen_ops_def import mse_loss_ext as mse_loss_ext
from mindspore.ops.auto_generate.gen_ops_prim import (
    BCEWithLogitsLoss as _BCEWithLogitsLoss,
    UpsampleBilinear2D,
    UpsampleNearest2D,
)
from mindspore.ops.function.nn_func import (
    _nllloss_nd as _is_nllloss,
    cross_entropy_ext as _is_cross_entropy,
    kl_div_ext as kl_div_ext,
)

__all__ = [
    "AdaptiveAvgPool1d",
    "AdaptiveAvgPool2d",
    "AdaptiveAvgPool3d",
    "AdaptiveMaxPool1d",
    "AdaptiveMaxPool2d",
    "AvgPool1d",
    "AvgPool2d",
    "AvgPool3d",
    "BCELoss",
    "BCEWithLogitsLoss",
    "BatchNorm1d",
    "BatchNorm2d",
    "BatchNorm3d",
    "ConstantPad1d",
    "ConstantPad2d",
    "ConstantPad3d",
    "Conv1d",
    "Conv2d",
    "Conv3d",
    "ConvTranspose2d",
    "CosineEmbeddingLoss",
    "ELU",
    "Flatten",
    "Fold",
    "GELU",
    "GroupNorm",
    "Hardshrink",
    "Hardsigmoid",
    "Hardswish",
    "Hardtanh",
    "Identity",
    "KLDivLoss",
    "L1Loss",
    "Linear",
    "LogSigmoid",
    "LogSoftmax",
    "MSELoss",
    "MaxUnpool2d",
    "Mish",
    "PReLU",
    "PixelShuffle",
    "ReLU",
    "ReLU6",
    "ReflectionPad1d",
    "ReflectionPad2d",
    "ReflectionPad3d",
    "ReplicationPad1d",
    "ReplicationPad2d",
    "ReplicationPad3d",
    "SELU",
    "SiLU",
    "Sigmoid",
    "SmoothL1Loss",
    "SoftMarginLoss",
    "Softmax",
    "SyncBatchNorm",
    "Tanh",
    "Threshold",
    "Unfold",
    "Upsample",
    "UpsamplingBilinear2d",
    "UpsamplingNearest2d",
    "ZeroPad1d",
    "ZeroPad2d",
    "ZeroPad3d",
]

class BCELoss(Cell):
    bce_loss: _BCELoss
    def __init__(self, weight: Tensor | None = None, reduction: str = "mean") -> None: ...
    def construct(self, input: Tensor, target: Tensor) -> Tensor: ...

class BCEWithLogitsLoss(Cell):
    bce_with_logits: _BCEWithLogitsLoss
    pos_weight: Tensor | Any
    weight: Tensor | Any
    def __init__(
        self, weight: Tensor | None = None, reduction: str = "mean", pos_weight: Tensor | None = None
    ) -> None: ...
    def construct(self, input: Tensor, target: Tensor) -> Tensor: ...

class CosineEmbeddingLoss(Cell):
    margin: float
    reduction: str
    def __init__(self, margin: float = 0.0, reduction: str = "mean") -> None: ...
    def construct(self, input1: Tensor, input2: Tensor, target: Tensor) -> Tensor: ...

class CrossEntropyLoss(Cell):
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
    def construct(self, input: Tensor, target: Tensor) -> Tensor: ...

class GELU(Cell):
    approximate: str
    def __init__(self, approximate: str = "none") -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class Hardtanh(Cell):
    inplace: bool
    max_val: float
    min_val: float
    def __init__(self, min_val: float = -1.0, max_val: float = 1.0, inplace: bool = False) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class KLDivLoss(Cell):
    log_target: bool
    reduction: str
    def __init__(self, reduction: str = "mean", log_target: bool = False) -> None: ...
    def construct(self, input: Tensor, target: Tensor) -> Tensor: ...

class MSELoss(Cell):
    mse_loss: Any
    reduction: str
    def __init__(self, reduction: str = "mean") -> None: ...
    def construct(self, input: Tensor, target: Tensor) -> Tensor: ...

class Mish(Cell):
    def construct(self, input: Tensor) -> Tensor: ...

class NLLLoss(Cell):
    ignore_index: int
    reduction: str
    weight: Tensor | Any
    def __init__(self, weight: Tensor | None = None, ignore_index: int = -100, reduction: str = "mean") -> None: ...
    def construct(self, input: Tensor, target: Tensor) -> Tensor: ...

class PixelShuffle(Cell):
    upscale_factor: int
    def __init__(self, upscale_factor: int) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class ReLU6(Cell):
    inplace: bool
    def __init__(self, inplace: bool = False) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class SELU(Cell):
    def construct(self, input: Tensor) -> Tensor: ...

class SmoothL1Loss(Cell):
    beta: float
    reduction: str
    smooth_l1_loss: Any
    def __init__(self, reduction: str = "mean", beta: float = 1.0) -> None: ...
    def construct(self, input: Tensor, target: Tensor) -> Tensor: ...

class UpsamplingBilinear2d(Cell):
    scale_factor: Any
    size: Any
    def __init__(self, size: Sequence[int] | None = None, scale_factor: Sequence[float] | None = None) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class UpsamplingNearest2d(Cell):
    scale_factor: Any
    size: Any
    def __init__(self, size: Sequence[int] | None = None, scale_factor: Sequence[float] | None = None) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

upsample_bilinear2d_op: UpsampleBilinear2D
upsample_nearest2d_op: UpsampleNearest2D
AvgPool1d = _is_AvgPool1d
AvgPool2d = _is_AvgPool2d
AvgPool3d = _is_AvgPool3d
Dropout = _is_Dropout
Dropout2d = _is_Dropout2d
Embedding = _is_Embedding
Hardshrink = _is_Hardshrink
Hardsigmoid = _is_Hardsigmoid
Hardswish = _is_Hardswish
L1Loss = _is_L1Loss
LayerNorm = _is_LayerNorm
LogSoftmax = _is_LogSoftmax
MaxPool2d = _is_MaxPool2d
PReLU = _is_PReLU
Softmax = _is_Softmax
Softshrink = _is_Softshrink
Unfold = _is_Unfold
Upsample = _is_Upsample
cross_entropy = _is_cross_entropy
nllloss = _is_nllloss
F = _is_F
