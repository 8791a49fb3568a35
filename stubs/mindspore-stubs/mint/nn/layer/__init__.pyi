# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.mint.nn.layer import (
    activation as activation,
    basic as basic,
    conv as conv,
    normalization as normalization,
    padding as padding,
    pooling as pooling,
)
from mindspore.mint.nn.layer.activation import LogSigmoid as LogSigmoid, SiLU as SiLU, Threshold as Threshold
from mindspore.mint.nn.layer.normalization import (
    BatchNorm1d as BatchNorm1d,
    BatchNorm2d as BatchNorm2d,
    BatchNorm3d as BatchNorm3d,
    GroupNorm as GroupNorm,
    SyncBatchNorm as SyncBatchNorm,
)
from mindspore.mint.nn.layer.pooling import (
    AdaptiveAvgPool1d as AdaptiveAvgPool1d,
    AdaptiveAvgPool2d as AdaptiveAvgPool2d,
    AdaptiveAvgPool3d as AdaptiveAvgPool3d,
    AdaptiveMaxPool1d as AdaptiveMaxPool1d,
)
from mindspore.nn.layer.normalization import LayerNormExt as _is_LayerNorm

__all__ = [
    "AdaptiveAvgPool1d",
    "AdaptiveAvgPool2d",
    "AdaptiveAvgPool3d",
    "AdaptiveMaxPool1d",
    "BatchNorm1d",
    "BatchNorm2d",
    "BatchNorm3d",
    "GroupNorm",
    "LayerNorm",
    "LogSigmoid",
    "SiLU",
    "SyncBatchNorm",
    "Threshold",
]
LayerNorm = _is_LayerNorm
