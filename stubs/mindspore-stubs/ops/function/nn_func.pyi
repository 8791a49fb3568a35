# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any, Literal, overload

from mindspore import _checkparam as _is_validator, context as context, log as _is_logger, ops as ops
from mindspore._c_expression import TensorPy as _is_Tensor_
from mindspore._c_expression.typing import Type
from mindspore._checkparam import (
    check_is_int as _is_check_int_const,
    check_non_negative_float as _is_check_non_negative_float_const,
    check_positive_float as _is_check_positive_float_const,
    check_positive_float_sequence as _is_check_positive_float_sequence_const,
    check_positive_int as _is_check_positive_int_const,
    check_positive_int_sequence as _is_check_positive_int_sequence_const,
)
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.generator import Generator
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.ops import functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_def import (
    add_rms_norm as add_rms_norm,
    celu as celu,
    conv_transpose2d as conv_transpose2d,
    dense as dense,
    elu as elu,
    fast_gelu as fast_gelu,
    flatten_ext as flatten_ext,
    hardshrink as hardshrink,
    hardsigmoid as hardsigmoid,
    hardswish as hardswish,
    inplace_sigmoid as inplace_sigmoid,
    l1_loss_ext as l1_loss_ext,
    log_softmax as log_softmax,
    masked_select as masked_select,
    moe_token_permute as moe_token_permute,
    moe_token_unpermute as moe_token_unpermute,
    mse_loss_ext as mse_loss_ext,
    ones as ones,
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
    PromptFlashAttention as PromptFlashAttention,
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
    adaptive_avg_pool2d_ext_op as adaptive_avg_pool2d_ext_op,
    add_layernorm_v2_op as add_layernorm_v2_op,
    avg_pool2d_op as avg_pool2d_op,
    avg_pool3d_ext_op as avg_pool3d_ext_op,
    batch_norm_ext_op as batch_norm_ext_op,
    constant_pad_nd_op as constant_pad_nd_op,
    divs_op as divs_op,
    dropout2d_ext_op as dropout2d_ext_op,
    embedding_op as embedding_op,
    fill_scalar_op as fill_scalar_op,
    floor_op as floor_op,
    func_dropout_ext_op as func_dropout_ext_op,
    func_max_pool2d_op as func_max_pool2d_op,
    group_norm_op as group_norm_op,
    inplace_relu_op as inplace_relu_op,
    kl_div_op as kl_div_op,
    layer_norm_ext_op as layer_norm_ext_op,
    logsigmoid_op as logsigmoid_op,
    masked_fill_op as masked_fill_op,
    nllloss_2d_op as nllloss_2d_op,
    reflection_pad_1d_op as reflection_pad_1d_op,
    reflection_pad_2d_op as reflection_pad_2d_op,
    reflection_pad_3d_op as reflection_pad_3d_op,
    relu_op as relu_op,
    replication_pad_1d_op as replication_pad_1d_op,
    replication_pad_2d_op as replication_pad_2d_op,
    replication_pad_3d_op as replication_pad_3d_op,
    speed_fusion_attention_op as speed_fusion_attention_op,
    upsample_bicubic2d_op as upsample_bicubic2d_op,
    upsample_bilinear2d_op as upsample_bilinear2d_op,
    upsample_linear1d_op as upsample_linear1d_op,
    upsample_nearest1d_op as upsample_nearest1d_op,
    upsample_nearest2d_op as upsample_nearest2d_op,
    upsample_nearest3d_op as upsample_nearest3d_op,
)
from mindspore.ops.auto_generate.pyboost_inner_prim import (
    adaptive_max_pool2d_impl as adaptive_max_pool2d_impl,
    grid_sampler_2d_impl as grid_sampler_2d_impl,
    grid_sampler_3d_impl as grid_sampler_3d_impl,
    nllloss_impl as nllloss_impl,
    reverse_v2_impl as reverse_v2_impl,
    softmax_impl as softmax_impl,
    upsample_trilinear3d_impl as upsample_trilinear3d_impl,
)
from mindspore.ops.composite.multitype_ops._constexpr_utils import raise_value_error as raise_value_error
from mindspore.ops.function.array_func import gather_ext as gather_ext
from mindspore.ops.function.math_func import div as div, logsumexp as logsumexp
from mindspore.ops.functional_overload import (
    conv2d as _is_conv2d_op,
    lightning_indexer as lightning_indexer,
    nsa_compress as nsa_compress,
    nsa_select_attention as nsa_select_attention,
)
from mindspore.ops.operations import _sequence_ops as _is_seq, nn_ops as _is_NN_OPS
from mindspore.ops.operations._sequence_ops import (
    ListToTensor as ListToTensor,
    TensorToTuple as TensorToTuple,
    TupleToTensor as TupleToTensor,
)
from mindspore.ops.operations.array_ops import DType, FillV2
from mindspore.ops.operations.manually_defined.ops_def import (
    Cast,
    ScalarToTensor,
    Shape,
    flash_attention_score as flash_attention_score,
    fused_infer_attention_score as fused_infer_attention_score,
)
from mindspore.ops.operations.math_ops import Sub
from mindspore.ops.operations.nn_ops import (
    ChannelShuffle as ChannelShuffle,
    FractionalMaxPool3DWithFixedKsize as FractionalMaxPool3DWithFixedKsize,
    FractionalMaxPoolWithFixedKsize as FractionalMaxPoolWithFixedKsize,
    MaxUnpool2D as MaxUnpool2D,
    MaxUnpool3D as MaxUnpool3D,
    Mish,
    PadV3 as PadV3,
    SeLU,
    Softplus,
    Softsign,
    TripletMarginLoss as TripletMarginLoss,
)
from mindspore.ops.primitive import constexpr as constexpr

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

def _check_avg_pool3d_padding(padding: int | Sequence[int]) -> None: ...
def _check_conv_iterable_lengths(iterable: Any, dim: int, iter_name: str) -> None: ...
def _check_cross_entropy_inputs(
    input: _Tensor, target: _Tensor, weight: _Tensor, ignore_index: int, reduction: str, label_smoothing: float
) -> None: ...
def _check_dense_add_bias_shape(input_shape: str, output_shape: Any, bias_shape: Sequence[int]) -> None: ...
def _check_fractional_output_size_ratio(
    output_size: Sequence[int], output_ratio: float | Sequence[float], cls_name: str
) -> None: ...
def _check_input_tensor(arg_name: str, *tensors: _Tensor) -> bool: ...
def _check_pad_inputs(padding: int | Sequence[int]) -> None: ...
def _check_pixel_shuffle_unshuffle_input_shape(input: _Tensor, cls_name: str) -> None: ...
def _check_stride_when_same_mode(stride: int | Sequence[int]) -> None: ...
def _circular_pad(input_x: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...
def _cross_entropy(
    inputs: Any,
    target: _Tensor,
    target_dim: int,
    weight: _Tensor | None = None,
    reduction: str = "mean",
    label_smoothing: float = 0.0,
) -> _Tensor: ...
def _cross_entropy_for_class_indices(
    input: _Tensor,
    target: _Tensor,
    weight: _Tensor,
    ignore_index: int,
    reduction: str,
    label_smoothing: float,
    class_dim: int,
    n_classes: Any,
) -> _Tensor: ...
def _cross_entropy_for_probabilities(
    input: _Tensor,
    target: _Tensor,
    weight: _Tensor,
    reduction: str,
    label_smoothing: float,
    class_dim: int,
    n_classes: Any,
) -> _Tensor: ...
def _dim_manipulation(x: _Tensor, name: str) -> _Tensor: ...
def _get_axis(x: _Tensor) -> _Tensor: ...
def _get_flip_end(ndim: int, shape: Any, axes: Sequence[int]) -> _Tensor: ...
def _get_flip_start(ndim: int, shape: Any, axes: Sequence[int]) -> _Tensor: ...
def _get_loss(x: _Tensor, reduction: str, cls_name: str, weights: float = 1.0) -> _Tensor: ...
def _get_pad_info(dilation: int | Sequence[int], weight: _Tensor) -> _Tensor: ...
def _get_pad_nd_info(pad_l: Any, pad_r: Any) -> _Tensor: ...
def _get_softmax_implicit_dim(ndim: int) -> _Tensor: ...
def _in_projection(
    q: float, k: int, v: _Tensor, w_q: Any, w_k: Any, w_v: Any, b_q: Any = None, b_k: Any = None, b_v: Any = None
) -> _Tensor: ...
def _in_projection_packed(
    q: float, k: int, v: _Tensor, w: _Tensor, b: _Tensor, k_is_v: Any, q_is_k: Any
) -> _Tensor: ...
def _inner_dropout(x: _Tensor, p: Any, training: bool) -> _Tensor: ...
def _inner_pad(x: _Tensor, padding: int | Sequence[int], value: Any = None) -> _Tensor: ...
def _innner_log_softmax(inputs: Any, axis: int) -> _Tensor: ...
def _interploate_ext_make_tuple(input: _Tensor, value: Any) -> _Tensor: ...
def _interpolate_align_corners_mode_check(rank: int, mode: str, supported_dict: Any) -> None: ...
def _interpolate_ext_scale_factor_convert_size(input: _Tensor, scale_factor: Any) -> _Tensor: ...
def _interpolate_mode_check(mode: str, supported_dict: Any) -> None: ...
def _interpolate_rank_check(input_rank: int, mode: str, supported_dict: Any) -> None: ...
def _interpolate_scale_factor_check(scale_factor: Any, mode: str, rank: int, supported_dict: Any) -> None: ...
def _interpolate_scale_factor_check_with_rank(scale_factor: Any, input_rank: int) -> None: ...
def _interpolate_size_check_with_rank(size: Any, input_rank: int) -> None: ...
def _is_dim_unknown(shape: Any) -> _Tensor: ...
def _is_shape_empty(shp: Any) -> _Tensor: ...
def _manipulate_padding(padding: int | Sequence[int], dim: int) -> _Tensor: ...
def _nll_loss(
    inputs: Any,
    target: _Tensor,
    target_dim: int = -1,
    weight: _Tensor | None = None,
    ignore_index: int | None = None,
    reduction: str = "none",
    label_smoothing: float = 0.0,
) -> _Tensor: ...
def _nllloss_nd(
    input: _Tensor, target: _Tensor, weight: _Tensor | None = None, ignore_index: int = -100, reduction: str = "mean"
) -> _Tensor: ...
def _normalize_max_unpool2d_output_size(x_shape: _Tensor, output_size: Sequence[int]) -> _Tensor: ...
def _pad_ext_constant(input_x: _Tensor, pad: int | Sequence[int], value: Any) -> _Tensor: ...
def _pad_ext_non_constant(input_x: _Tensor, pad: int | Sequence[int], mode: str, value: Any) -> _Tensor: ...
def _reflection_pad(input: _Tensor, pad: int | Sequence[int]) -> _Tensor: ...
def _replication_pad(input: _Tensor, pad: int | Sequence[int]) -> _Tensor: ...
def _scaled_dot_product_attention(
    query: _Tensor,
    key: str,
    value: Any,
    attn_mask: _Tensor,
    dropout_p: Any,
    is_causal: bool,
    is_training: bool,
    dtype: Type,
) -> _Tensor: ...

abs_: Abs

def adaptive_avg_pool1d(input: _Tensor, output_size: int | Sequence[int | None] | None) -> _Tensor: ...
def adaptive_avg_pool2d(input: _Tensor, output_size: int | Sequence[int | None] | None) -> _Tensor: ...
def adaptive_avg_pool2d_ext(input: _Tensor, output_size: int | Sequence[int | None] | None) -> _Tensor: ...
def adaptive_avg_pool3d(input: _Tensor, output_size: int | Sequence[int | None] | None) -> _Tensor: ...
def adaptive_max_pool1d(input: _Tensor, output_size: int | Sequence[int | None] | None) -> _Tensor: ...

# The same.
@overload
def adaptive_max_pool2d(
    input: _Tensor, output_size: int | Sequence[int | None] | None, return_indices: Literal[False] = False
) -> _Tensor: ...
@overload
def adaptive_max_pool2d(
    input: _Tensor, output_size: int | Sequence[int | None] | None, return_indices: Literal[True]
) -> tuple[_Tensor, _Tensor]: ...
def adaptive_max_pool3d(
    input: _Tensor, output_size: int | Sequence[int | None] | None, return_indices: bool = False
) -> tuple[_Tensor, _Tensor]: ...

add_: Add

def add_layer_norm(
    x1: _Tensor, x2: _Tensor, gamma: _Tensor, beta: _Tensor, epsilon: float = 1e-05, additional_output: bool = False
) -> tuple[_Tensor, _Tensor, _Tensor, _Tensor]: ...
def avg_pool1d(
    input_x: _Tensor,
    kernel_size: int = 1,
    stride: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
) -> _Tensor: ...
def avg_pool2d(
    input_x: _Tensor,
    kernel_size: int | Sequence[int] = 1,
    stride: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
    divisor_override: int = 0,
) -> _Tensor: ...
def avg_pool2d_ext(
    input: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
    divisor_override: int | None = None,
) -> _Tensor: ...
def avg_pool3d(
    input_x: _Tensor,
    kernel_size: int | Sequence[int] = 1,
    stride: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
    divisor_override: int = 0,
) -> _Tensor: ...
def avg_pool3d_ext(
    input: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
    divisor_override: int | None = None,
) -> _Tensor: ...
def batch_norm(
    input_x: _Tensor,
    running_mean: _Tensor,
    running_var: _Tensor,
    weight: _Tensor,
    bias: _Tensor,
    training: bool = False,
    momentum: float = 0.1,
    eps: float = 1e-05,
) -> _Tensor: ...
def batch_norm_ext(
    input: _Tensor,
    running_mean: _Tensor,
    running_var: _Tensor,
    weight: _Tensor | None = None,
    bias: _Tensor | None = None,
    training: bool = False,
    momentum: float = 0.1,
    eps: float = 1e-05,
) -> _Tensor: ...
def bias_add(input_x: _Tensor, bias: _Tensor) -> _Tensor: ...

bias_add_: BiasAdd

def bidense(input1: _Tensor, input2: _Tensor, weight: _Tensor, bias: _Tensor | None = None) -> _Tensor: ...
def binary_cross_entropy(
    logits: _Tensor, labels: _Tensor, weight: _Tensor | None = None, reduction: str = "mean"
) -> _Tensor: ...
def binary_cross_entropy_with_logits(
    input: _Tensor,
    target: _Tensor,
    weight: _Tensor | None = None,
    pos_weight: _Tensor | None = None,
    reduction: str = "mean",
) -> _Tensor: ...

cast_: Cast

def channel_shuffle(x: _Tensor, groups: int) -> _Tensor: ...

check_bool_const: Any
check_dense_inputs_same_shape: Any

def check_input_dtype(
    param_name1: Any, input_data1: Any, param_name2: Any, input_data2: Any, cls_name: str
) -> None: ...

check_non_negative_int: Any
check_string_const: Any

def conv1d(
    input: _Tensor,
    weight: _Tensor,
    bias: _Tensor | None = None,
    stride: int | Sequence[int] = 1,
    pad_mode: str = "valid",
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    groups: int = 1,
) -> _Tensor: ...
def conv2d(
    input: _Tensor,
    weight: _Tensor,
    bias: _Tensor | None = None,
    stride: int | Sequence[int] = 1,
    pad_mode: str = "valid",
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    groups: int = 1,
) -> _Tensor: ...
def conv2d_ext(
    input: _Tensor,
    weight: _Tensor,
    bias: _Tensor | None = None,
    stride: int | Sequence[int] = 1,
    padding: int | Sequence[int] | str = 0,
    dilation: int | Sequence[int] = 1,
    groups: int = 1,
) -> _Tensor: ...
def conv3d(
    input: _Tensor,
    weight: _Tensor,
    bias: _Tensor | None = None,
    stride: int | Sequence[int] = 1,
    pad_mode: str = "valid",
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    groups: int = 1,
) -> _Tensor: ...
def conv3d_transpose(
    inputs: _Tensor,
    weight: _Tensor,
    pad_mode: str = "valid",
    padding: int | Sequence[int] = 0,
    stride: int | Sequence[int] = 1,
    dilation: int | Sequence[int] = 1,
    group: int = 1,
    output_padding: int | Sequence[int] = 0,
) -> _Tensor: ...
def cosine_embedding_loss(
    input1: _Tensor, input2: _Tensor, target: _Tensor, margin: float = 0.0, reduction: str = "mean"
) -> _Tensor: ...
def cross_entropy(
    input: _Tensor,
    target: _Tensor,
    weight: _Tensor | None = None,
    ignore_index: int = -100,
    reduction: str = "mean",
    label_smoothing: float = 0.0,
) -> _Tensor: ...
def cross_entropy_ext(
    input: _Tensor,
    target: _Tensor,
    weight: _Tensor | None = None,
    ignore_index: int = -100,
    reduction: str = "mean",
    label_smoothing: float = 0.0,
) -> _Tensor: ...
def ctc_greedy_decoder(
    inputs: _Tensor, sequence_length: _Tensor, merge_repeated: bool = True
) -> tuple[_Tensor, _Tensor, _Tensor, _Tensor]: ...
def ctc_loss(
    log_probs: _Tensor,
    targets: _Tensor,
    input_lengths: Sequence[Any] | _Tensor,
    target_lengths: Sequence[Any] | _Tensor,
    blank: int = 0,
    reduction: str = "mean",
    zero_infinity: bool = False,
) -> tuple[_Tensor, _Tensor]: ...

default_generator: Generator

def deformable_conv2d(
    x: _Tensor,
    weight: _Tensor,
    offsets: _Tensor,
    kernel_size: Sequence[int],
    strides: Sequence[int],
    padding: Sequence[int],
    bias: _Tensor | None = None,
    dilations: Sequence[int] = (1, 1, 1, 1),
    groups: int = 1,
    deformable_groups: int = 1,
    modulated: bool = True,
) -> _Tensor: ...

div_: Div

def dropout(input: _Tensor, p: float = 0.5, training: bool = True, seed: int | None = None) -> _Tensor: ...
def dropout1d(input: _Tensor, p: float = 0.5, training: bool = True) -> _Tensor: ...
def dropout2d(input: _Tensor, p: float = 0.5, training: bool = True) -> _Tensor: ...
def dropout2d_ext(input: _Tensor, p: float = 0.5, training: bool = True, inplace: bool = False) -> _Tensor: ...
def dropout3d(input: _Tensor, p: float = 0.5, training: bool = True) -> _Tensor: ...
def dropout_ext(input: _Tensor, p: float = 0.5, training: bool = True, inplace: bool = False) -> _Tensor: ...

dtype_: DType

def embedding(
    input: _Tensor,
    weight: _Tensor,
    padding_idx: int | None = None,
    max_norm: float | None = None,
    norm_type: float = 2.0,
    scale_grad_by_freq: bool = False,
) -> _Tensor: ...

equal_: Equal
erf_: Erf
exp_: Exp
expand_dims_: ExpandDims
fillv2_: FillV2

def flip(input: _Tensor, dims: Sequence[int]) -> _Tensor: ...
def fliplr(input: _Tensor) -> _Tensor: ...
def flipud(input: _Tensor) -> _Tensor: ...
def fractional_max_pool2d(
    input: _Tensor,
    kernel_size: int | Sequence[int],
    output_size: int | Sequence[int] | None = None,
    output_ratio: float | Sequence[float] | None = None,
    return_indices: bool = False,
    _random_samples: _Tensor | None = None,
) -> tuple[_Tensor, _Tensor]: ...
def fractional_max_pool3d(
    input: _Tensor,
    kernel_size: int | Sequence[int],
    output_size: int | Sequence[int] | None = None,
    output_ratio: float | Sequence[float] | None = None,
    return_indices: bool = False,
    _random_samples: _Tensor | None = None,
) -> tuple[_Tensor, _Tensor]: ...

gather_: Gather
gather_d_: GatherD

def gaussian_nll_loss(
    x: _Tensor, target: _Tensor, var: _Tensor, full: bool = False, eps: float = 1e-06, reduction: str = "mean"
) -> _Tensor: ...
def gelu(input: _Tensor, approximate: str = "none") -> _Tensor: ...

gelu_: GeLU
generator_step_: _Tensor

def glu(x: _Tensor, axis: int = -1) -> _Tensor: ...
def glu_ext(input: _Tensor, dim: int = -1) -> _Tensor: ...

greater_: Greater

def grid_sample(
    input: _Tensor,
    grid: _Tensor,
    mode: str = "bilinear",
    padding_mode: str = "zeros",
    align_corners: bool | None = None,
) -> _Tensor: ...
def group_norm(
    input: _Tensor, num_groups: int, weight: _Tensor | None = None, bias: _Tensor | None = None, eps: float = 1e-05
) -> _Tensor: ...
def hardtanh(input: _Tensor, min_val: float = -1.0, max_val: float = 1.0) -> _Tensor: ...
def hinge_embedding_loss(
    inputs: _Tensor, targets: _Tensor, margin: float = 1.0, reduction: str = "mean"
) -> _Tensor: ...
def huber_loss(input: _Tensor, target: _Tensor, reduction: str = "mean", delta: float = 1.0) -> _Tensor: ...
def incre_flash_attention(
    query: _Tensor,
    key: Sequence[Any],
    value: Sequence[Any],
    attn_mask: _Tensor | None = None,
    actual_seq_lengths: _Tensor | Sequence[int] | None = None,
    pse_shift: _Tensor | None = None,
    dequant_scale1: _Tensor | None = None,
    quant_scale1: _Tensor | None = None,
    dequant_scale2: _Tensor | None = None,
    quant_scale2: _Tensor | None = None,
    quant_offset2: _Tensor | None = None,
    antiquant_scale: _Tensor | None = None,
    antiquant_offset: _Tensor | None = None,
    block_table: _Tensor | None = None,
    num_heads: int = 1,
    input_layout: str = "BSH",
    scale_value: float = 1.0,
    num_key_value_heads: int = 0,
    block_size: int = 0,
    inner_precise: int = 1,
    kv_padding_size: _Tensor | None = None,
) -> _Tensor: ...
def interpolate(
    input: _Tensor,
    size: int | Sequence[int] | None = None,
    scale_factor: float | Sequence[float] | None = None,
    mode: str = "nearest",
    align_corners: bool | None = None,
    recompute_scale_factor: bool | None = None,
) -> _Tensor: ...
def interpolate_ext(
    input: _Tensor,
    size: int | Sequence[int] | None = None,
    scale_factor: float | Sequence[float] | None = None,
    mode: str = "nearest",
    align_corners: bool | None = None,
    recompute_scale_factor: bool | None = None,
) -> _Tensor: ...
def intopk(x1: _Tensor, x2: _Tensor, k: int) -> _Tensor: ...

is_ascend_backend: Any

def is_floating_point(input: _Tensor) -> bool: ...
def kl_div(logits: _Tensor, labels: _Tensor, reduction: str = "mean") -> _Tensor: ...
def kl_div_ext(input: _Tensor, target: _Tensor, reduction: str = "mean", log_target: bool = False) -> _Tensor: ...
def l1_loss(input: _Tensor, target: _Tensor, reduction: str = "mean") -> _Tensor: ...
def layer_norm(
    input: _Tensor,
    normalized_shape: int | Sequence[int],
    weight: _Tensor | None = None,
    bias: _Tensor | None = None,
    eps: float = 1e-05,
) -> _Tensor: ...
def leaky_relu(input: _Tensor, alpha: float = 0.2) -> _Tensor: ...

less_: Less

def linear(x: _Tensor, w: _Tensor, b: _Tensor) -> _Tensor: ...

list_to_tensor_: ListToTensor
log_: Log

def log_softmax_ext(input: _Tensor, dim: int | None = None, *, dtype: Type | None = None) -> _Tensor: ...
def logsigmoid(x: _Tensor) -> _Tensor: ...
def logsigmoid_ext(input: _Tensor) -> _Tensor: ...
def lp_pool1d(
    x: _Tensor, norm_type: float, kernel_size: int, stride: int | None = None, ceil_mode: bool = False
) -> _Tensor: ...
def lp_pool2d(
    x: _Tensor,
    norm_type: float,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    ceil_mode: bool = False,
) -> _Tensor: ...
def lrn(
    x: _Tensor,
    depth_radius: int = 5,
    bias: float = 1.0,
    alpha: float = 1.0,
    beta: float = 0.5,
    norm_region: str = "ACROSS_CHANNELS",
) -> _Tensor: ...
def margin_ranking_loss(
    input1: _Tensor, input2: _Tensor, target: _Tensor, margin: float = 0.0, reduction: str = "mean"
) -> _Tensor: ...

matmul_: MatMul

# The indices of the maxima too, if asked for.
@overload
def max_pool2d(
    x: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    return_indices: Literal[False] = False,
    ceil_mode: bool = False,
) -> _Tensor: ...
@overload
def max_pool2d(
    x: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    *,
    return_indices: Literal[True],
    ceil_mode: bool = False,
) -> tuple[_Tensor, _Tensor]: ...

# The same.
@overload
def max_pool2d_ext(
    input: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    ceil_mode: bool = False,
    return_indices: Literal[False] = False,
) -> _Tensor: ...
@overload
def max_pool2d_ext(
    input: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    ceil_mode: bool = False,
    *,
    return_indices: Literal[True],
) -> tuple[_Tensor, _Tensor]: ...

# The same.
@overload
def max_pool3d(
    x: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    ceil_mode: bool = False,
    return_indices: Literal[False] = False,
) -> _Tensor: ...
@overload
def max_pool3d(
    x: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    dilation: int | Sequence[int] = 1,
    ceil_mode: bool = False,
    *,
    return_indices: Literal[True],
) -> tuple[_Tensor, _Tensor]: ...
def max_unpool1d(
    x: _Tensor,
    indices: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    output_size: Sequence[int] | None = None,
) -> _Tensor: ...
def max_unpool2d(
    x: _Tensor,
    indices: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    output_size: Sequence[int] | None = None,
) -> _Tensor: ...
def max_unpool3d(
    x: _Tensor,
    indices: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    output_size: Sequence[int] | None = None,
) -> _Tensor: ...

maximum_: Maximum
minimum_: Minimum

def mirror_pad(input_x: _Tensor, paddings: _Tensor, mode: str) -> _Tensor: ...
def mish(x: _Tensor) -> _Tensor: ...

mish_: Mish

def mse_loss(input: _Tensor, target: _Tensor, reduction: str = "mean") -> _Tensor: ...
def msort(input: _Tensor) -> _Tensor: ...

mul_: Mul

def multi_head_attention_forward(
    query: _Tensor,
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
    key_padding_mask: _Tensor | None = None,
    attn_mask: _Tensor | None = None,
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
) -> _Tensor: ...
def multi_margin_loss(
    input: _Tensor, target: _Tensor, p: int = 1, margin: int = 1, weight: _Tensor | None = None, reduction: str = "mean"
) -> _Tensor: ...
def multilabel_margin_loss(input: _Tensor, target: _Tensor, reduction: str = "mean") -> _Tensor | float: ...
def multilabel_soft_margin_loss(
    input: _Tensor, target: _Tensor, weight: _Tensor | float | None = None, reduction: str = "mean"
) -> _Tensor: ...

neg_: Neg

def nll_loss(
    inputs: _Tensor,
    target: _Tensor,
    weight: _Tensor | None = None,
    ignore_index: int = -100,
    reduction: str = "mean",
    label_smoothing: float = 0.0,
) -> _Tensor: ...
def nll_loss_ext(
    input: _Tensor, target: _Tensor, weight: _Tensor | None = None, ignore_index: int = -100, reduction: str = "mean"
) -> _Tensor: ...

ones_like_: OnesLike

def pad(
    input_x: _Tensor, padding: Sequence[int] | _Tensor, mode: str = "constant", value: float | None = None
) -> _Tensor: ...
def pad_ext(
    input: _Tensor, pad: Sequence[int] | _Tensor, mode: str = "constant", value: float | None = None
) -> _Tensor: ...
def pdist(input: _Tensor, p: float = 2.0) -> _Tensor: ...

pi: float

def pixel_shuffle(input: _Tensor, upscale_factor: int) -> _Tensor: ...
def pixel_unshuffle(input: _Tensor, downscale_factor: int) -> _Tensor: ...
def prompt_flash_attention(
    query: _Tensor,
    key: _Tensor,
    value: _Tensor,
    attn_mask: _Tensor | None = None,
    actual_seq_lengths: _Tensor | Sequence[int] | None = None,
    actual_seq_lengths_kv: _Tensor | Sequence[int] | None = None,
    pse_shift: _Tensor | None = None,
    deq_scale1: _Tensor | None = None,
    quant_scale1: _Tensor | None = None,
    deq_scale2: _Tensor | None = None,
    quant_scale2: _Tensor | None = None,
    quant_offset2: _Tensor | None = None,
    num_heads: int = 1,
    scale_value: float = 1.0,
    pre_tokens: int = 2147483647,
    next_tokens: int = 0,
    input_layout: str = "BSH",
    num_key_value_heads: int = 0,
    sparse_mode: int = 0,
    inner_precise: int = 1,
) -> _Tensor: ...

reduce_mean_: ReduceMean
reduce_sum_: ReduceSum

def relu(input: _Tensor, inplace: bool = False) -> _Tensor: ...
def relu_(input: _Tensor) -> _Tensor: ...

reshape_: Reshape

def rrelu(input: _Tensor, lower: float = 0.125, upper: float = 0.3333333333333333) -> _Tensor: ...

scalar_to_tensor_: ScalarToTensor
select_: Select

def selu(input_x: _Tensor) -> _Tensor: ...

selu_: SeLU
shape_: Shape
sigmoid_: Sigmoid
sign_: Sign
slice_: Slice

def smooth_l1_loss(input: _Tensor, target: _Tensor, beta: float = 1.0, reduction: str = "none") -> _Tensor: ...
def soft_shrink(input: _Tensor, lambd: float = 0.5) -> _Tensor: ...
def softmax(input: _Tensor, axis: int = -1, *, dtype: Type | None = None) -> _Tensor: ...
def softmax_ext(input: _Tensor, dim: int | None = None, dtype: Type | None = None) -> _Tensor: ...
def softmin(x: _Tensor, axis: int | Sequence[int] = -1, *, dtype: Type | None = None) -> _Tensor: ...
def softplus(input: _Tensor, beta: int = 1, threshold: int = 20) -> _Tensor: ...

softplus_: Softplus

def softsign(x: _Tensor) -> _Tensor: ...

softsign_: Softsign

def speed_fusion_attention(
    query: _Tensor,
    key: _Tensor,
    value: _Tensor,
    head_num: int,
    input_layout: str,
    *,
    pse: _Tensor | None = None,
    padding_mask: _Tensor | None = None,
    atten_mask: _Tensor | None = None,
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
) -> tuple[_Tensor, _Tensor, _Tensor, _Tensor, _Tensor, _Tensor, _Tensor]: ...

sqrt_: Sqrt
square_: Square
sub_: Sub
tensor_shape_: TensorShape
tensor_to_tuple_: TensorToTuple

def threshold(input: _Tensor, thr: float, value: float) -> _Tensor: ...

transpose_: Transpose

def triplet_margin_loss(
    anchor: _Tensor,
    positive: _Tensor,
    negative: _Tensor,
    margin: float = 1.0,
    p: int = 2,
    eps: float = 1e-06,
    swap: bool = False,
    reduction: str = "mean",
) -> _Tensor: ...

tuple_to_tensor_: TupleToTensor

def upsample(
    input: _Tensor,
    size: int | Sequence[int] | None = None,
    scale_factor: float | Sequence[float] | None = None,
    mode: str = "nearest",
    align_corners: bool | None = None,
    recompute_scale_factor: bool | None = None,
) -> _Tensor: ...

Tensor_ = _is_Tensor_
check_int_const = _is_check_int_const
check_non_negative_float_const = _is_check_non_negative_float_const
check_positive_float_const = _is_check_positive_float_const
check_positive_float_sequence_const = _is_check_positive_float_sequence_const
check_positive_int_const = _is_check_positive_int_const
check_positive_int_sequence_const = _is_check_positive_int_sequence_const
conv2d_op = _is_conv2d_op
F = _is_F
NN_OPS = _is_NN_OPS
P = _is_P
logger = _is_logger
mstype = _is_mstype
seq = _is_seq
validator = _is_validator
