# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence

from mindspore import _checkparam as _is_validator, ops as ops
from mindspore.common.tensor import Tensor
from mindspore.ops.auto_generate.gen_ops_def import (
    adaptive_avg_pool1d as adaptive_avg_pool1d,
    adaptive_avg_pool3d_ext as adaptive_avg_pool3d_ext,
    avg_pool1d_ext as _is_avg_pool1d,
    broadcast_to as broadcast_to,
    conv_transpose2d as conv_transpose2d,
    cosine_embedding_loss as cosine_embedding_loss,
    dense as _is_linear,
    elu_ext as elu_ext,
    flatten_ext as _is_flatten,
    fold_ext as _is_fold,
    hardshrink as hardshrink,
    hardsigmoid as hardsigmoid,
    hardswish as hardswish,
    hardtanh as _is_hardtanh_op,
    inplace_elu as inplace_elu,
    inplace_hardtanh as _is_hardtanh_,
    inplace_sigmoid as _is_sigmoid_,
    inplace_silu as inplace_silu,
    inplace_threshold as _is_threshold_,
    l1_loss_ext as _is_l1_loss,
    leaky_relu_ext as _is_leaky_relu,
    max_unpool2d_ext as _is_max_unpool2d,
    mish_ext as _is_mish,
    mse_loss_ext as _is_mse_loss,
    prelu as prelu,
    selu_ext as _is_selu,
    sigmoid as sigmoid,
    silu as _is_silu_func,
    soft_margin_loss as soft_margin_loss,
    softplus_ext as _is_softplus,
    softshrink as softshrink,
    tanh as tanh,
    threshold as _is_threshold_op,
    unfold_ext as _is_unfold,
)
from mindspore.ops.function.clip_func import clamp as clamp
from mindspore.ops.function.math_func import norm_ext as norm_ext
from mindspore.ops.function.nn_func import (
    adaptive_avg_pool2d_ext as _is_adaptive_avg_pool2d,
    adaptive_max_pool2d as adaptive_max_pool2d,
    avg_pool2d_ext as _is_avg_pool2d,
    avg_pool3d_ext as _is_avg_pool3d,
    batch_norm_ext as _is_batch_norm,
    conv2d_ext as _is_conv2d,
    cross_entropy_ext as _is_cross_entropy,
    dropout2d_ext as _is_dropout2d,
    dropout_ext as _is_dropout,
    embedding as embedding,
    glu_ext as _is_glu,
    grid_sample as grid_sample,
    group_norm as group_norm,
    interpolate_ext as _is_interpolate,
    kl_div_ext as _is_kl_div,
    layer_norm as layer_norm,
    log_softmax_ext as _is_log_softmax,
    logsigmoid_ext as _is_logsigmoid,
    max_pool2d_ext as _is_max_pool2d,
    nll_loss_ext as _is_nll_loss,
    pad_ext as _is_pad,
    relu as relu,
    relu_ as relu_,
    softmax_ext as _is_softmax,
)
from mindspore.ops.functional_overload import (
    conv1d as conv1d,
    conv3d as conv3d,
    gelu as gelu,
    pixel_shuffle as pixel_shuffle,
)

__all__ = [
    "adaptive_avg_pool1d",
    "adaptive_avg_pool2d",
    "adaptive_avg_pool3d",
    "adaptive_max_pool1d",
    "adaptive_max_pool2d",
    "avg_pool1d",
    "avg_pool2d",
    "avg_pool3d",
    "batch_norm",
    "binary_cross_entropy",
    "binary_cross_entropy_with_logits",
    "conv1d",
    "conv2d",
    "conv3d",
    "conv_transpose2d",
    "cosine_embedding_loss",
    "cross_entropy",
    "dropout",
    "dropout2d",
    "elu",
    "elu_",
    "embedding",
    "flatten",
    "fold",
    "gelu",
    "glu",
    "grid_sample",
    "group_norm",
    "hardtanh",
    "hardtanh_",
    "interpolate",
    "kl_div",
    "layer_norm",
    "leaky_relu",
    "linear",
    "log_softmax",
    "logsigmoid",
    "max_pool2d",
    "max_unpool2d",
    "mse_loss",
    "nll_loss",
    "normalize",
    "one_hot",
    "pad",
    "pixel_shuffle",
    "prelu",
    "relu",
    "relu6",
    "relu_",
    "sigmoid",
    "sigmoid_",
    "silu",
    "soft_margin_loss",
    "softmax",
    "tanh",
    "threshold",
    "threshold_",
    "unfold",
    "upsample",
]

def adaptive_avg_pool3d(input: Tensor, output_size: int | Sequence[int | None] | None) -> Tensor: ...
def adaptive_max_pool1d(
    input: Tensor, output_size: int | Sequence[int | None] | None, return_indices: bool = False
) -> Tensor | tuple[Tensor, Tensor]: ...
def binary_cross_entropy(
    input: Tensor, target: Tensor, weight: Tensor | None = None, reduction: str = "mean"
) -> Tensor: ...
def binary_cross_entropy_with_logits(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    reduction: str = "mean",
    pos_weight: Tensor | None = None,
) -> Tensor: ...
def elu(input: Tensor, alpha: float = 1.0, inplace: bool = False) -> Tensor: ...
def elu_(input: Tensor, alpha: float = 1.0) -> Tensor: ...
def hardtanh(input: Tensor, min_val: float = -1.0, max_val: float = 1.0, inplace: bool = False) -> Tensor: ...
def normalize(input: Tensor, p: float = 2.0, dim: int = 1, eps: float = 1e-12) -> Tensor: ...
def one_hot(tensor: Tensor, num_classes: int = -1) -> Tensor: ...
def relu6(input: Tensor, inplace: bool = False) -> Tensor: ...
def silu(input: Tensor, inplace: bool = False) -> Tensor: ...
def smooth_l1_loss(input: Tensor, target: Tensor, reduction: str = "mean", beta: float = 1.0) -> Tensor: ...
def threshold(input: Tensor, threshold: float, value: float, inplace: bool = False) -> Tensor: ...
def upsample(
    input: Tensor,
    size: int | Sequence[int] | None = None,
    scale_factor: float | Sequence[float] | None = None,
    mode: str = "nearest",
    align_corners: bool | None = None,
) -> Tensor: ...

adaptive_avg_pool2d = _is_adaptive_avg_pool2d
avg_pool1d = _is_avg_pool1d
avg_pool2d = _is_avg_pool2d
avg_pool3d = _is_avg_pool3d
batch_norm = _is_batch_norm
conv2d = _is_conv2d
cross_entropy = _is_cross_entropy
dropout = _is_dropout
dropout2d = _is_dropout2d
flatten = _is_flatten
fold = _is_fold
glu = _is_glu
hardtanh_ = _is_hardtanh_
hardtanh_op = _is_hardtanh_op
interpolate = _is_interpolate
kl_div = _is_kl_div
l1_loss = _is_l1_loss
leaky_relu = _is_leaky_relu
linear = _is_linear
log_softmax = _is_log_softmax
logsigmoid = _is_logsigmoid
max_pool2d = _is_max_pool2d
max_unpool2d = _is_max_unpool2d
mish = _is_mish
mse_loss = _is_mse_loss
nll_loss = _is_nll_loss
pad = _is_pad
selu = _is_selu
sigmoid_ = _is_sigmoid_
silu_func = _is_silu_func
softmax = _is_softmax
softplus = _is_softplus
threshold_ = _is_threshold_
threshold_op = _is_threshold_op
unfold = _is_unfold
validator = _is_validator
