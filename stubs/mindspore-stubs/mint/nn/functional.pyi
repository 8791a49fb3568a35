# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence

from mindspore.common.tensor import Tensor
from mindspore.ops.auto_generate.gen_ops_def import (
    adaptive_avg_pool1d as adaptive_avg_pool1d,
    avg_pool1d_ext as avg_pool1d,
    conv_transpose2d as conv_transpose2d,
    cosine_embedding_loss as cosine_embedding_loss,
    dense as linear,
    flatten_ext as flatten,
    fold_ext as fold,
    inplace_hardtanh as hardtanh_,
    inplace_sigmoid as sigmoid_,
    inplace_threshold as threshold_,
    leaky_relu_ext as leaky_relu,
    max_unpool2d_ext as max_unpool2d,
    mse_loss_ext as mse_loss,
    prelu as prelu,
    sigmoid as sigmoid,
    soft_margin_loss as soft_margin_loss,
    tanh as tanh,
    unfold_ext as unfold,
)
from mindspore.ops.function.nn_func import (
    adaptive_avg_pool2d_ext as adaptive_avg_pool2d,
    adaptive_max_pool2d as adaptive_max_pool2d,
    avg_pool2d_ext as avg_pool2d,
    avg_pool3d_ext as avg_pool3d,
    batch_norm_ext as batch_norm,
    conv2d_ext as conv2d,
    cross_entropy_ext as cross_entropy,
    dropout2d_ext as dropout2d,
    dropout_ext as dropout,
    embedding as embedding,
    glu_ext as glu,
    grid_sample as grid_sample,
    group_norm as group_norm,
    interpolate_ext as interpolate,
    kl_div_ext as kl_div,
    layer_norm as layer_norm,
    log_softmax_ext as log_softmax,
    logsigmoid_ext as logsigmoid,
    max_pool2d_ext as max_pool2d,
    nll_loss_ext as nll_loss,
    pad_ext as pad,
    relu as relu,
    relu_ as relu_,
    softmax_ext as softmax,
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
