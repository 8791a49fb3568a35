# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any, Literal, overload

from mindspore._c_expression.typing import Type
from mindspore._checkparam import (
    check_is_int as _is_check_int_const,
    check_non_negative_float as _is_check_non_negative_float_const,
    check_positive_float as _is_check_positive_float_const,
    check_positive_float_sequence as _is_check_positive_float_sequence_const,
    check_positive_int as _is_check_positive_int_const,
    check_positive_int_sequence as _is_check_positive_int_sequence_const,
)
from mindspore.common.tensor import Tensor
from mindspore.ops.auto_generate.gen_ops_def import (
    add_rms_norm as add_rms_norm,
    celu as celu,
    conv_transpose2d as conv_transpose2d,
    dense as dense,
    elu as elu,
    fast_gelu as fast_gelu,
    hardshrink as hardshrink,
    hardsigmoid as hardsigmoid,
    hardswish as hardswish,
    inplace_sigmoid as inplace_sigmoid,
    log_softmax as log_softmax,
    moe_token_permute as moe_token_permute,
    moe_token_unpermute as moe_token_unpermute,
    mse_loss_ext as mse_loss_ext,
    prelu as prelu,
    relu6 as relu6,
    ring_attention_update as ring_attention_update,
    rms_norm as rms_norm,
    sigmoid as sigmoid,
    silu as silu,
    soft_margin_loss as soft_margin_loss,
    softshrink as softshrink,
    swiglu as swiglu,
)
from mindspore.ops.auto_generate.gen_ops_prim import (
    Abs,
    Add,
    BiasAdd,
    Div,
    Equal,
    Erf,
    Exp,
    ExpandDims,
    Gather,
    GatherD,
    GeLU,
    Greater,
    Less,
    Log,
    MatMul,
    Maximum,
    Minimum,
    Mul,
    Neg,
    OnesLike,
    ReduceMean,
    ReduceSum,
    Reshape,
    Select,
    Sigmoid,
    Sign,
    Slice,
    Sqrt,
    Square,
    TensorShape,
    Transpose,
)
from mindspore.ops.functional_overload import (
    lightning_indexer as lightning_indexer,
    nsa_compress as nsa_compress,
    nsa_select_attention as nsa_select_attention,
)
from mindspore.ops.operations._sequence_ops import ListToTensor, TensorToTuple, TupleToTensor
from mindspore.ops.operations.array_ops import DType, FillV2
from mindspore.ops.operations.manually_defined.ops_def import (
    Cast,
    ScalarToTensor,
    Shape,
    flash_attention_score as flash_attention_score,
    fused_infer_attention_score as fused_infer_attention_score,
)
from mindspore.ops.operations.math_ops import Sub
from mindspore.ops.operations.nn_ops import Mish, SeLU, Softplus, Softsign

__all__ = [
    "adaptive_avg_pool1d",
    "adaptive_avg_pool2d",
    "adaptive_avg_pool2d_ext",
    "adaptive_avg_pool3d",
    "adaptive_max_pool1d",
    "adaptive_max_pool2d",
    "adaptive_max_pool3d",
    "add_layer_norm",
    "add_rms_norm",
    "avg_pool1d",
    "avg_pool2d",
    "avg_pool3d",
    "batch_norm",
    "bias_add",
    "bidense",
    "binary_cross_entropy",
    "binary_cross_entropy_with_logits",
    "celu",
    "channel_shuffle",
    "conv1d",
    "conv2d",
    "conv3d",
    "conv3d_transpose",
    "conv_transpose2d",
    "cosine_embedding_loss",
    "cross_entropy",
    "ctc_greedy_decoder",
    "ctc_loss",
    "deformable_conv2d",
    "dense",
    "dropout",
    "dropout1d",
    "dropout2d",
    "dropout3d",
    "elu",
    "embedding",
    "fast_gelu",
    "flash_attention_score",
    "flip",
    "fliplr",
    "flipud",
    "fractional_max_pool2d",
    "fractional_max_pool3d",
    "fused_infer_attention_score",
    "gaussian_nll_loss",
    "gelu",
    "glu",
    "grid_sample",
    "group_norm",
    "hardshrink",
    "hardsigmoid",
    "hardswish",
    "hardtanh",
    "hinge_embedding_loss",
    "huber_loss",
    "incre_flash_attention",
    "inplace_sigmoid",
    "interpolate",
    "intopk",
    "is_floating_point",
    "kl_div",
    "l1_loss",
    "layer_norm",
    "leaky_relu",
    "lightning_indexer",
    "log_softmax",
    "logsigmoid",
    "lp_pool1d",
    "lp_pool2d",
    "lrn",
    "margin_ranking_loss",
    "max_pool2d",
    "max_pool3d",
    "max_unpool1d",
    "max_unpool2d",
    "max_unpool3d",
    "mirror_pad",
    "mish",
    "moe_token_permute",
    "moe_token_unpermute",
    "mse_loss",
    "mse_loss_ext",
    "msort",
    "multi_margin_loss",
    "multilabel_margin_loss",
    "multilabel_soft_margin_loss",
    "nll_loss",
    "nsa_compress",
    "nsa_select_attention",
    "pad",
    "pdist",
    "pixel_shuffle",
    "pixel_unshuffle",
    "prelu",
    "prompt_flash_attention",
    "relu",
    "relu6",
    "ring_attention_update",
    "rms_norm",
    "rrelu",
    "selu",
    "sigmoid",
    "silu",
    "smooth_l1_loss",
    "soft_margin_loss",
    "soft_shrink",
    "softmax",
    "softmin",
    "softplus",
    "softshrink",
    "softsign",
    "speed_fusion_attention",
    "swiglu",
    "threshold",
    "triplet_margin_loss",
    "upsample",
]

def _inner_dropout(x: Tensor, p: Any, training: bool) -> Tensor: ...
def _inner_pad(x: Tensor, padding: int | Sequence[int], value: Any = None) -> Tensor: ...
def _nllloss_nd(
    input: Tensor, target: Tensor, weight: Tensor | None = None, ignore_index: int = -100, reduction: str = "mean"
) -> Tensor: ...

abs_: Abs

def adaptive_avg_pool1d(input: Tensor, output_size: int | Sequence[int | None] | None) -> Tensor: ...
def adaptive_avg_pool2d(input: Tensor, output_size: int | Sequence[int | None] | None) -> Tensor: ...
def adaptive_avg_pool2d_ext(input: Tensor, output_size: int | Sequence[int | None] | None) -> Tensor: ...
def adaptive_avg_pool3d(input: Tensor, output_size: int | Sequence[int | None] | None) -> Tensor: ...
def adaptive_max_pool1d(input: Tensor, output_size: int | Sequence[int | None] | None) -> Tensor: ...

# The same.
@overload
def adaptive_max_pool2d(
    input: Tensor, output_size: int | Sequence[int | None] | None, return_indices: Literal[False] = False
) -> Tensor: ...
@overload
def adaptive_max_pool2d(
    input: Tensor, output_size: int | Sequence[int | None] | None, return_indices: Literal[True]
) -> tuple[Tensor, Tensor]: ...
def adaptive_max_pool3d(
    input: Tensor, output_size: int | Sequence[int | None] | None, return_indices: bool = False
) -> tuple[Tensor, Tensor]: ...

add_: Add

def add_layer_norm(
    x1: Tensor, x2: Tensor, gamma: Tensor, beta: Tensor, epsilon: float = 1e-05, additional_output: bool = False
) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
def avg_pool1d(
    input_x: Tensor,
    kernel_size: int = 1,
    stride: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
) -> Tensor: ...
def avg_pool2d(
    input_x: Tensor,
    kernel_size: int | Sequence[int] = 1,
    stride: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
    divisor_override: int = 0,
) -> Tensor: ...
def avg_pool2d_ext(
    input: Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
    divisor_override: int | None = None,
) -> Tensor: ...
def avg_pool3d(
    input_x: Tensor,
    kernel_size: int | Sequence[int] = 1,
    stride: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
    divisor_override: int = 0,
) -> Tensor: ...
def avg_pool3d_ext(
    input: Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
    divisor_override: int | None = None,
) -> Tensor: ...
def batch_norm(
    input_x: Tensor,
    running_mean: Tensor,
    running_var: Tensor,
    weight: Tensor,
    bias: Tensor,
    training: bool = False,
    momentum: float = 0.1,
    eps: float = 1e-05,
) -> Tensor: ...
def batch_norm_ext(
    input: Tensor,
    running_mean: Tensor,
    running_var: Tensor,
    weight: Tensor | None = None,
    bias: Tensor | None = None,
    training: bool = False,
    momentum: float = 0.1,
    eps: float = 1e-05,
) -> Tensor: ...
def bias_add(input_x: Tensor, bias: Tensor) -> Tensor: ...

bias_add_: BiasAdd

def bidense(input1: Tensor, input2: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor: ...
def binary_cross_entropy(
    logits: Tensor, labels: Tensor, weight: Tensor | None = None, reduction: str = "mean"
) -> Tensor: ...
def binary_cross_entropy_with_logits(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    pos_weight: Tensor | None = None,
    reduction: str = "mean",
) -> Tensor: ...

cast_: Cast

def channel_shuffle(x: Tensor, groups: int) -> Tensor: ...

check_bool_const: Any
check_dense_inputs_same_shape: Any

def check_input_dtype(
    param_name1: Any, input_data1: Any, param_name2: Any, input_data2: Any, cls_name: str
) -> None: ...

check_non_negative_int: Any
check_string_const: Any

def conv1d(
    input: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: int | Sequence[int] = 1,
    pad_mode: str = "valid",
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    groups: int = 1,
) -> Tensor: ...
def conv2d(
    input: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: int | Sequence[int] = 1,
    pad_mode: str = "valid",
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    groups: int = 1,
) -> Tensor: ...
def conv2d_ext(
    input: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: int | Sequence[int] = 1,
    padding: int | Sequence[int] | str = 0,
    dilation: int | Sequence[int] = 1,
    groups: int = 1,
) -> Tensor: ...
def conv3d(
    input: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: int | Sequence[int] = 1,
    pad_mode: str = "valid",
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    groups: int = 1,
) -> Tensor: ...
def conv3d_transpose(
    inputs: Tensor,
    weight: Tensor,
    pad_mode: str = "valid",
    padding: int | Sequence[int] = 0,
    stride: int | Sequence[int] = 1,
    dilation: int | Sequence[int] = 1,
    group: int = 1,
    output_padding: int | Sequence[int] = 0,
) -> Tensor: ...
def cosine_embedding_loss(
    input1: Tensor, input2: Tensor, target: Tensor, margin: float = 0.0, reduction: str = "mean"
) -> Tensor: ...
def cross_entropy(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    ignore_index: int = -100,
    reduction: str = "mean",
    label_smoothing: float = 0.0,
) -> Tensor: ...
def cross_entropy_ext(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    ignore_index: int = -100,
    reduction: str = "mean",
    label_smoothing: float = 0.0,
) -> Tensor: ...
def ctc_greedy_decoder(
    inputs: Tensor, sequence_length: Tensor, merge_repeated: bool = True
) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
def ctc_loss(
    log_probs: Tensor,
    targets: Tensor,
    input_lengths: Sequence[Any] | Tensor,
    target_lengths: Sequence[Any] | Tensor,
    blank: int = 0,
    reduction: str = "mean",
    zero_infinity: bool = False,
) -> tuple[Tensor, Tensor]: ...
def deformable_conv2d(
    x: Tensor,
    weight: Tensor,
    offsets: Tensor,
    kernel_size: Sequence[int],
    strides: Sequence[int],
    padding: Sequence[int],
    bias: Tensor | None = None,
    dilations: Sequence[int] = (1, 1, 1, 1),
    groups: int = 1,
    deformable_groups: int = 1,
    modulated: bool = True,
) -> Tensor: ...

div_: Div

def dropout(input: Tensor, p: float = 0.5, training: bool = True, seed: int | None = None) -> Tensor: ...
def dropout1d(input: Tensor, p: float = 0.5, training: bool = True) -> Tensor: ...
def dropout2d(input: Tensor, p: float = 0.5, training: bool = True) -> Tensor: ...
def dropout2d_ext(input: Tensor, p: float = 0.5, training: bool = True, inplace: bool = False) -> Tensor: ...
def dropout3d(input: Tensor, p: float = 0.5, training: bool = True) -> Tensor: ...
def dropout_ext(input: Tensor, p: float = 0.5, training: bool = True, inplace: bool = False) -> Tensor: ...

dtype_: DType

def embedding(
    input: Tensor,
    weight: Tensor,
    padding_idx: int | None = None,
    max_norm: float | None = None,
    norm_type: float = 2.0,
    scale_grad_by_freq: bool = False,
) -> Tensor: ...

equal_: Equal
erf_: Erf
exp_: Exp
expand_dims_: ExpandDims
fillv2_: FillV2

def flip(input: Tensor, dims: Sequence[int]) -> Tensor: ...
def fliplr(input: Tensor) -> Tensor: ...
def flipud(input: Tensor) -> Tensor: ...
def fractional_max_pool2d(
    input: Tensor,
    kernel_size: int | Sequence[int],
    output_size: int | Sequence[int] | None = None,
    output_ratio: float | Sequence[float] | None = None,
    return_indices: bool = False,
    _random_samples: Tensor | None = None,
) -> tuple[Tensor, Tensor]: ...
def fractional_max_pool3d(
    input: Tensor,
    kernel_size: int | Sequence[int],
    output_size: int | Sequence[int] | None = None,
    output_ratio: float | Sequence[float] | None = None,
    return_indices: bool = False,
    _random_samples: Tensor | None = None,
) -> tuple[Tensor, Tensor]: ...

gather_: Gather
gather_d_: GatherD

def gaussian_nll_loss(
    x: Tensor, target: Tensor, var: Tensor, full: bool = False, eps: float = 1e-06, reduction: str = "mean"
) -> Tensor: ...
def gelu(input: Tensor, approximate: str = "none") -> Tensor: ...

gelu_: GeLU
generator_step_: Tensor

def glu(x: Tensor, axis: int = -1) -> Tensor: ...
def glu_ext(input: Tensor, dim: int = -1) -> Tensor: ...

greater_: Greater

def grid_sample(
    input: Tensor, grid: Tensor, mode: str = "bilinear", padding_mode: str = "zeros", align_corners: bool | None = None
) -> Tensor: ...
def group_norm(
    input: Tensor, num_groups: int, weight: Tensor | None = None, bias: Tensor | None = None, eps: float = 1e-05
) -> Tensor: ...
def hardtanh(input: Tensor, min_val: float = -1.0, max_val: float = 1.0) -> Tensor: ...
def hinge_embedding_loss(inputs: Tensor, targets: Tensor, margin: float = 1.0, reduction: str = "mean") -> Tensor: ...
def huber_loss(input: Tensor, target: Tensor, reduction: str = "mean", delta: float = 1.0) -> Tensor: ...
def incre_flash_attention(
    query: Tensor,
    key: Sequence[Any],
    value: Sequence[Any],
    attn_mask: Tensor | None = None,
    actual_seq_lengths: Tensor | Sequence[int] | None = None,
    pse_shift: Tensor | None = None,
    dequant_scale1: Tensor | None = None,
    quant_scale1: Tensor | None = None,
    dequant_scale2: Tensor | None = None,
    quant_scale2: Tensor | None = None,
    quant_offset2: Tensor | None = None,
    antiquant_scale: Tensor | None = None,
    antiquant_offset: Tensor | None = None,
    block_table: Tensor | None = None,
    num_heads: int = 1,
    input_layout: str = "BSH",
    scale_value: float = 1.0,
    num_key_value_heads: int = 0,
    block_size: int = 0,
    inner_precise: int = 1,
    kv_padding_size: Tensor | None = None,
) -> Tensor: ...
def interpolate(
    input: Tensor,
    size: int | Sequence[int] | None = None,
    scale_factor: float | Sequence[float] | None = None,
    mode: str = "nearest",
    align_corners: bool | None = None,
    recompute_scale_factor: bool | None = None,
) -> Tensor: ...
def interpolate_ext(
    input: Tensor,
    size: int | Sequence[int] | None = None,
    scale_factor: float | Sequence[float] | None = None,
    mode: str = "nearest",
    align_corners: bool | None = None,
    recompute_scale_factor: bool | None = None,
) -> Tensor: ...
def intopk(x1: Tensor, x2: Tensor, k: int) -> Tensor: ...

is_ascend_backend: Any

def is_floating_point(input: Tensor) -> bool: ...
def kl_div(logits: Tensor, labels: Tensor, reduction: str = "mean") -> Tensor: ...
def kl_div_ext(input: Tensor, target: Tensor, reduction: str = "mean", log_target: bool = False) -> Tensor: ...
def l1_loss(input: Tensor, target: Tensor, reduction: str = "mean") -> Tensor: ...
def layer_norm(
    input: Tensor,
    normalized_shape: int | Sequence[int],
    weight: Tensor | None = None,
    bias: Tensor | None = None,
    eps: float = 1e-05,
) -> Tensor: ...
def leaky_relu(input: Tensor, alpha: float = 0.2) -> Tensor: ...

less_: Less

def linear(x: Tensor, w: Tensor, b: Tensor) -> Tensor: ...

list_to_tensor_: ListToTensor
log_: Log

def log_softmax_ext(input: Tensor, dim: int | None = None, *, dtype: Type | None = None) -> Tensor: ...
def logsigmoid(x: Tensor) -> Tensor: ...
def logsigmoid_ext(input: Tensor) -> Tensor: ...
def lp_pool1d(
    x: Tensor, norm_type: float, kernel_size: int, stride: int | None = None, ceil_mode: bool = False
) -> Tensor: ...
def lp_pool2d(
    x: Tensor,
    norm_type: float,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    ceil_mode: bool = False,
) -> Tensor: ...
def lrn(
    x: Tensor,
    depth_radius: int = 5,
    bias: float = 1.0,
    alpha: float = 1.0,
    beta: float = 0.5,
    norm_region: str = "ACROSS_CHANNELS",
) -> Tensor: ...
def margin_ranking_loss(
    input1: Tensor, input2: Tensor, target: Tensor, margin: float = 0.0, reduction: str = "mean"
) -> Tensor: ...

matmul_: MatMul

# The indices of the maxima too, if asked for.
@overload
def max_pool2d(
    x: Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    return_indices: Literal[False] = False,
    ceil_mode: bool = False,
) -> Tensor: ...
@overload
def max_pool2d(
    x: Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    *,
    return_indices: Literal[True],
    ceil_mode: bool = False,
) -> tuple[Tensor, Tensor]: ...

# The same.
@overload
def max_pool2d_ext(
    input: Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    ceil_mode: bool = False,
    return_indices: Literal[False] = False,
) -> Tensor: ...
@overload
def max_pool2d_ext(
    input: Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    ceil_mode: bool = False,
    *,
    return_indices: Literal[True],
) -> tuple[Tensor, Tensor]: ...

# The same.
@overload
def max_pool3d(
    x: Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    ceil_mode: bool = False,
    return_indices: Literal[False] = False,
) -> Tensor: ...
@overload
def max_pool3d(
    x: Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    ceil_mode: bool = False,
    *,
    return_indices: Literal[True],
) -> tuple[Tensor, Tensor]: ...
def max_unpool1d(
    x: Tensor,
    indices: Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    output_size: Sequence[int] | None = None,
) -> Tensor: ...
def max_unpool2d(
    x: Tensor,
    indices: Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    output_size: Sequence[int] | None = None,
) -> Tensor: ...
def max_unpool3d(
    x: Tensor,
    indices: Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    output_size: Sequence[int] | None = None,
) -> Tensor: ...

maximum_: Maximum
minimum_: Minimum

def mirror_pad(input_x: Tensor, paddings: Tensor, mode: str) -> Tensor: ...
def mish(x: Tensor) -> Tensor: ...

mish_: Mish

def mse_loss(input: Tensor, target: Tensor, reduction: str = "mean") -> Tensor: ...
def msort(input: Tensor) -> Tensor: ...

mul_: Mul

def multi_head_attention_forward(
    query: Tensor,
    key: str,
    value: Any,
    embed_dim_to_check: Any,
    num_heads: int,
    in_proj_weight: Any,
    in_proj_bias: Any,
    bias_k: Any,
    bias_v: Any,
    add_zero_attn: bool,
    dropout_p: Any,
    out_proj_weight: Any,
    out_proj_bias: Any,
    training: bool = True,
    key_padding_mask: Tensor | None = None,
    attn_mask: Tensor | None = None,
    use_separate_proj_weight: bool = False,
    q_proj_weight: Any = None,
    k_proj_weight: Any = None,
    v_proj_weight: Any = None,
    static_k: Any = None,
    static_v: Any = None,
    average_attn_weights: bool = True,
    is_causal: bool = False,
    k_is_v: bool = False,
    q_is_k: bool = False,
    dtype: Type = ...,
) -> Tensor: ...
def multi_margin_loss(
    input: Tensor, target: Tensor, p: int = 1, margin: int = 1, weight: Tensor | None = None, reduction: str = "mean"
) -> Tensor: ...
def multilabel_margin_loss(input: Tensor, target: Tensor, reduction: str = "mean") -> Tensor | float: ...
def multilabel_soft_margin_loss(
    input: Tensor, target: Tensor, weight: Tensor | float | None = None, reduction: str = "mean"
) -> Tensor: ...

neg_: Neg

def nll_loss(
    inputs: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    ignore_index: int = -100,
    reduction: str = "mean",
    label_smoothing: float = 0.0,
) -> Tensor: ...
def nll_loss_ext(
    input: Tensor, target: Tensor, weight: Tensor | None = None, ignore_index: int = -100, reduction: str = "mean"
) -> Tensor: ...

ones_like_: OnesLike

def pad(
    input_x: Tensor, padding: Sequence[int] | Tensor, mode: str = "constant", value: float | None = None
) -> Tensor: ...
def pad_ext(
    input: Tensor, pad: Sequence[int] | Tensor, mode: str = "constant", value: float | None = None
) -> Tensor: ...
def pdist(input: Tensor, p: float = 2.0) -> Tensor: ...
def pixel_shuffle(input: Tensor, upscale_factor: int) -> Tensor: ...
def pixel_unshuffle(input: Tensor, downscale_factor: int) -> Tensor: ...
def prompt_flash_attention(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attn_mask: Tensor | None = None,
    actual_seq_lengths: Tensor | Sequence[int] | None = None,
    actual_seq_lengths_kv: Tensor | Sequence[int] | None = None,
    pse_shift: Tensor | None = None,
    deq_scale1: Tensor | None = None,
    quant_scale1: Tensor | None = None,
    deq_scale2: Tensor | None = None,
    quant_scale2: Tensor | None = None,
    quant_offset2: Tensor | None = None,
    num_heads: int = 1,
    scale_value: float = 1.0,
    pre_tokens: int = 2147483647,
    next_tokens: int = 0,
    input_layout: str = "BSH",
    num_key_value_heads: int = 0,
    sparse_mode: int = 0,
    inner_precise: int = 1,
) -> Tensor: ...

reduce_mean_: ReduceMean
reduce_sum_: ReduceSum

def relu(input: Tensor, inplace: bool = False) -> Tensor: ...
def relu_(input: Tensor) -> Tensor: ...

reshape_: Reshape

def rrelu(input: Tensor, lower: float = 0.125, upper: float = 0.3333333333333333) -> Tensor: ...

scalar_to_tensor_: ScalarToTensor
select_: Select

def selu(input_x: Tensor) -> Tensor: ...

selu_: SeLU
shape_: Shape
sigmoid_: Sigmoid
sign_: Sign
slice_: Slice

def smooth_l1_loss(input: Tensor, target: Tensor, beta: float = 1.0, reduction: str = "none") -> Tensor: ...
def soft_shrink(input: Tensor, lambd: float = 0.5) -> Tensor: ...
def softmax(input: Tensor, axis: int = -1, *, dtype: Type | None = None) -> Tensor: ...
def softmax_ext(input: Tensor, dim: int | None = None, dtype: Type | None = None) -> Tensor: ...
def softmin(x: Tensor, axis: int | Sequence[int] = -1, *, dtype: Type | None = None) -> Tensor: ...
def softplus(input: Tensor, beta: int = 1, threshold: int = 20) -> Tensor: ...

softplus_: Softplus

def softsign(x: Tensor) -> Tensor: ...

softsign_: Softsign

def speed_fusion_attention(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    head_num: int,
    input_layout: str,
    *,
    pse: Tensor | None = None,
    padding_mask: Tensor | None = None,
    atten_mask: Tensor | None = None,
    scale: float = 1.0,
    keep_prob: float = 1.0,
    pre_tokens: int = 2147483647,
    next_tokens: int = 2147483647,
    inner_precise: int = 0,
    prefix: Sequence[int] | None = None,
    actual_seq_qlen: Sequence[int] | None = None,
    actual_seq_kvlen: Sequence[int] | None = None,
    sparse_mode: int = 0,
    gen_mask_parallel: bool = True,
    sync: bool = False,
    pse_type: int = 1,
    q_start_idx: Sequence[int] | None = None,
    kv_start_idx: Sequence[int] | None = None,
) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]: ...

sqrt_: Sqrt
square_: Square
sub_: Sub
tensor_shape_: TensorShape
tensor_to_tuple_: TensorToTuple

def threshold(input: Tensor, thr: float, value: float) -> Tensor: ...

transpose_: Transpose

def triplet_margin_loss(
    anchor: Tensor,
    positive: Tensor,
    negative: Tensor,
    margin: float = 1.0,
    p: int = 2,
    eps: float = 1e-06,
    swap: bool = False,
    reduction: str = "mean",
) -> Tensor: ...

tuple_to_tensor_: TupleToTensor

def upsample(
    input: Tensor,
    size: int | Sequence[int] | None = None,
    scale_factor: float | Sequence[float] | None = None,
    mode: str = "nearest",
    align_corners: bool | None = None,
    recompute_scale_factor: bool | None = None,
) -> Tensor: ...

check_int_const = _is_check_int_const
check_non_negative_float_const = _is_check_non_negative_float_const
check_positive_float_const = _is_check_positive_float_const
check_positive_float_sequence_const = _is_check_positive_float_sequence_const
check_positive_int_const = _is_check_positive_int_const
check_positive_int_sequence_const = _is_check_positive_int_sequence_const
