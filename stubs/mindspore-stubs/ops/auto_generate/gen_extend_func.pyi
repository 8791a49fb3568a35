# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import ops as ops
from mindspore._c_expression import (
    AdaptiveMaxPool2DPrim_ as AdaptiveMaxPool2DPrim_,
    ApplyRotaryPosEmbPrim_ as ApplyRotaryPosEmbPrim_,
    ArgMaxWithValuePrim_ as ArgMaxWithValuePrim_,
    ArgMinWithValuePrim_ as ArgMinWithValuePrim_,
    BatchMatMulPrim_ as BatchMatMulPrim_,
    BatchNormGradExtPrim_ as BatchNormGradExtPrim_,
    BCEWithLogitsLossPrim_ as BCEWithLogitsLossPrim_,
    BinaryCrossEntropyGradPrim_ as BinaryCrossEntropyGradPrim_,
    BinaryCrossEntropyPrim_ as BinaryCrossEntropyPrim_,
    BroadcastToPrim_ as BroadcastToPrim_,
    CdistPrim_ as CdistPrim_,
    ConcatPrim_ as ConcatPrim_,
    CrossPrim_ as CrossPrim_,
    CummaxPrim_ as CummaxPrim_,
    EluExtPrim_ as EluExtPrim_,
    FFNExtPrim_ as FFNExtPrim_,
    FlashAttentionScoreGradPrim_ as FlashAttentionScoreGradPrim_,
    FlashAttentionScorePrim_ as FlashAttentionScorePrim_,
    FusedInferAttentionScorePrim_ as FusedInferAttentionScorePrim_,
    GluGradPrim_ as GluGradPrim_,
    GLUPrim_ as GLUPrim_,
    GridSampler2DGradPrim_ as GridSampler2DGradPrim_,
    GridSampler2DPrim_ as GridSampler2DPrim_,
    GridSampler3DGradPrim_ as GridSampler3DGradPrim_,
    GridSampler3DPrim_ as GridSampler3DPrim_,
    GroupedMatmulPrim_ as GroupedMatmulPrim_,
    HShrinkGradPrim_ as HShrinkGradPrim_,
    HShrinkPrim_ as HShrinkPrim_,
    IncreFlashAttentionPrim_ as IncreFlashAttentionPrim_,
    IsClosePrim_ as IsClosePrim_,
    LogSoftmaxGradPrim_ as LogSoftmaxGradPrim_,
    LogSoftmaxPrim_ as LogSoftmaxPrim_,
    MatMulPrim_ as MatMulPrim_,
    MaxPoolGradWithIndicesPrim_ as MaxPoolGradWithIndicesPrim_,
    MaxPoolGradWithMaskPrim_ as MaxPoolGradWithMaskPrim_,
    MaxPoolWithIndicesPrim_ as MaxPoolWithIndicesPrim_,
    MaxPoolWithMaskPrim_ as MaxPoolWithMaskPrim_,
    MeshgridPrim_ as MeshgridPrim_,
    NanToNumPrim_ as NanToNumPrim_,
    NLLLossGradPrim_ as NLLLossGradPrim_,
    NLLLossPrim_ as NLLLossPrim_,
    OneHotExtPrim_ as OneHotExtPrim_,
    PagedAttentionPrim_ as PagedAttentionPrim_,
    PromptFlashAttentionPrim_ as PromptFlashAttentionPrim_,
    QuantBatchMatmulPrim_ as QuantBatchMatmulPrim_,
    ReduceAllPrim_ as ReduceAllPrim_,
    ReduceAnyPrim_ as ReduceAnyPrim_,
    ReduceMaxPrim_ as ReduceMaxPrim_,
    ReduceMinPrim_ as ReduceMinPrim_,
    ReverseV2Prim_ as ReverseV2Prim_,
    RmsNormPrim_ as RmsNormPrim_,
    RollPrim_ as RollPrim_,
    SearchSortedPrim_ as SearchSortedPrim_,
    SmoothL1LossGradPrim_ as SmoothL1LossGradPrim_,
    SmoothL1LossPrim_ as SmoothL1LossPrim_,
    SoftMarginLossGradPrim_ as SoftMarginLossGradPrim_,
    SoftMarginLossPrim_ as SoftMarginLossPrim_,
    SoftmaxPrim_ as SoftmaxPrim_,
    SoftShrinkGradPrim_ as SoftShrinkGradPrim_,
    SoftShrinkPrim_ as SoftShrinkPrim_,
    SplitPrim_ as SplitPrim_,
    SqueezePrim_ as SqueezePrim_,
    StackExtPrim_ as StackExtPrim_,
    TriuPrim_ as TriuPrim_,
    UniqueConsecutivePrim_ as UniqueConsecutivePrim_,
    UpsampleTrilinear3DGradPrim_ as UpsampleTrilinear3DGradPrim_,
    UpsampleTrilinear3DPrim_ as UpsampleTrilinear3DPrim_,
    WeightQuantBatchMatmulPrim_ as WeightQuantBatchMatmulPrim_,
)
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.ops._utils import arg_dtype_cast as arg_dtype_cast
from mindspore.ops._utils.arg_dtype_cast import DtypeToEnum as DtypeToEnum, StringToEnum as StringToEnum
from mindspore.ops._utils.arg_handler import (
    arg_invalid_info as arg_invalid_info,
    dtype_to_type_id as dtype_to_type_id,
    generator_handler as generator_handler,
    hidden_handlers as hidden_handlers,
    str_to_enum as str_to_enum,
    to_2d_paddings as to_2d_paddings,
    to_dilations as to_dilations,
    to_kernel_size as to_kernel_size,
    to_output_padding as to_output_padding,
    to_pair as to_pair,
    to_rates as to_rates,
    to_strides as to_strides,
)
from mindspore.ops.auto_generate.pyboost_inner_prim import (
    adaptive_max_pool2d_impl as adaptive_max_pool2d_impl,
    apply_rotary_pos_emb_impl as apply_rotary_pos_emb_impl,
    argmax_with_value_impl as argmax_with_value_impl,
    argmin_with_value_impl as argmin_with_value_impl,
    batch_mat_mul_impl as batch_mat_mul_impl,
    batch_norm_grad_ext_impl as batch_norm_grad_ext_impl,
    binary_cross_entropy_grad_impl as binary_cross_entropy_grad_impl,
    binary_cross_entropy_impl as binary_cross_entropy_impl,
    binary_cross_entropy_with_logits_impl as binary_cross_entropy_with_logits_impl,
    broadcast_to_impl as broadcast_to_impl,
    cdist_impl as cdist_impl,
    concat_impl as concat_impl,
    cross_impl as cross_impl,
    cummax_impl as cummax_impl,
    elu_ext_impl as elu_ext_impl,
    ffn_ext_impl as ffn_ext_impl,
    flash_attention_score_grad_impl as flash_attention_score_grad_impl,
    flash_attention_score_impl as flash_attention_score_impl,
    fused_infer_attention_score_impl as fused_infer_attention_score_impl,
    glu_grad_impl as glu_grad_impl,
    glu_impl as glu_impl,
    grid_sampler_2d_grad_impl as grid_sampler_2d_grad_impl,
    grid_sampler_2d_impl as grid_sampler_2d_impl,
    grid_sampler_3d_grad_impl as grid_sampler_3d_grad_impl,
    grid_sampler_3d_impl as grid_sampler_3d_impl,
    grouped_matmul_impl as grouped_matmul_impl,
    hshrink_grad_impl as hshrink_grad_impl,
    hshrink_impl as hshrink_impl,
    incre_flash_attention_impl as incre_flash_attention_impl,
    isclose_impl as isclose_impl,
    log_softmax_grad_impl as log_softmax_grad_impl,
    log_softmax_impl as log_softmax_impl,
    matmul_impl as matmul_impl,
    max_pool_grad_with_indices_impl as max_pool_grad_with_indices_impl,
    max_pool_grad_with_mask_impl as max_pool_grad_with_mask_impl,
    max_pool_with_indices_impl as max_pool_with_indices_impl,
    max_pool_with_mask_impl as max_pool_with_mask_impl,
    meshgrid_impl as meshgrid_impl,
    nan_to_num_impl as nan_to_num_impl,
    nllloss_grad_impl as nllloss_grad_impl,
    nllloss_impl as nllloss_impl,
    one_hot_ext_impl as one_hot_ext_impl,
    paged_attention_impl as paged_attention_impl,
    prompt_flash_attention_impl as prompt_flash_attention_impl,
    quant_batch_matmul_impl as quant_batch_matmul_impl,
    reduce_all_impl as reduce_all_impl,
    reduce_any_impl as reduce_any_impl,
    reduce_max_impl as reduce_max_impl,
    reduce_min_impl as reduce_min_impl,
    reverse_v2_impl as reverse_v2_impl,
    rms_norm_impl as rms_norm_impl,
    roll_impl as roll_impl,
    searchsorted_impl as searchsorted_impl,
    smooth_l1_loss_grad_impl as smooth_l1_loss_grad_impl,
    smooth_l1_loss_impl as smooth_l1_loss_impl,
    soft_margin_loss_grad_impl as soft_margin_loss_grad_impl,
    soft_margin_loss_impl as soft_margin_loss_impl,
    softmax_impl as softmax_impl,
    softshrink_grad_impl as softshrink_grad_impl,
    softshrink_impl as softshrink_impl,
    split_impl as split_impl,
    squeeze_impl as squeeze_impl,
    stack_ext_impl as stack_ext_impl,
    triu_impl as triu_impl,
    unique_consecutive_impl as unique_consecutive_impl,
    upsample_trilinear3d_grad_impl as upsample_trilinear3d_grad_impl,
    upsample_trilinear3d_impl as upsample_trilinear3d_impl,
    weight_quant_batch_matmul_impl as weight_quant_batch_matmul_impl,
)
from mindspore.ops.operations._sequence_ops import TensorToScalar as TensorToScalar

def acos(input: _Tensor) -> _Tensor: ...
def acosh(input: _Tensor) -> _Tensor: ...
def adaptive_avg_pool2d_grad(grad_output: Any, x: _Tensor) -> _Tensor: ...
def adaptive_avg_pool3d(input: _Tensor, output_size: int | Sequence[int | None] | None) -> _Tensor: ...
def add(input: _Tensor | float, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...
def argmax(input: _Tensor, dim: int | None = None, keepdim: bool = False) -> _Tensor: ...
def argmin(input: _Tensor, dim: int | None = None, keepdim: bool = False) -> _Tensor: ...
def argsort(input: _Tensor, dim: int = -1, descending: bool = False, stable: bool = False) -> _Tensor: ...
def asin(input: _Tensor) -> _Tensor: ...
def asinh(input: _Tensor) -> _Tensor: ...
def atan(input: _Tensor) -> _Tensor: ...
def atan2(input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...
def avg_pool1d(
    input: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
) -> _Tensor: ...
def bincount(input: _Tensor, weights: _Tensor | None = None, minlength: int = 0) -> _Tensor: ...
def bmm(input: _Tensor, mat2: _Tensor) -> _Tensor: ...
def cummin(input: _Tensor, dim: int) -> tuple[_Tensor, _Tensor]: ...
def cumsum(input: _Tensor, dim: int, dtype: Type | None = None) -> _Tensor: ...
def diag(input: _Tensor, diagonal: int = 0) -> _Tensor: ...
def elu(input: _Tensor, alpha: float = 1.0) -> _Tensor: ...
def ffn(
    x: _Tensor,
    weight1: _Tensor,
    weight2: _Tensor,
    expertTokens: Any = None,
    bias1: _Tensor | None = None,
    bias2: _Tensor | None = None,
    scale: Any = None,
    offset: int | None = None,
    deqScale1: Any = None,
    deqScale2: Any = None,
    antiquant_scale1: Any = None,
    antiquant_scale2: Any = None,
    antiquant_offset1: Any = None,
    antiquant_offset2: Any = None,
    activation: str = "fastgelu",
    inner_precise: int = 0,
) -> _Tensor: ...
def flatten(input: _Tensor, start_dim: int = 0, end_dim: int = -1) -> _Tensor: ...
def fold(
    input: _Tensor,
    output_size: int | Sequence[int],
    kernel_size: int | Sequence[int],
    dilation: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
    stride: int | Sequence[int] = 1,
) -> _Tensor: ...
def frac(input: _Tensor) -> _Tensor: ...
def gather_nd(input: _Tensor, indices: _Tensor) -> _Tensor: ...
def histc(input: _Tensor, bins: int = 100, min: float = 0, max: float = 0) -> _Tensor: ...
def index_select(input: _Tensor, dim: int, index: _Tensor) -> _Tensor: ...
def inplace_add(input: _Tensor, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...
def inplace_adds(input: _Tensor, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...
def isneginf(input: _Tensor) -> _Tensor: ...
def l1_loss(input: _Tensor, target: _Tensor, reduction: str = "mean") -> _Tensor: ...
def leaky_relu(input: _Tensor, negative_slope: float = 0.01) -> _Tensor: ...
def log10(input: _Tensor) -> _Tensor: ...
def log2(input: _Tensor) -> _Tensor: ...
def log_softmax(input: _Tensor, dim: int | None = None, dtype: Type | None = None) -> _Tensor: ...
def logaddexp(input: _Tensor, other: _Tensor) -> _Tensor: ...
def logsumexp(input: _Tensor, dim: int | Sequence[int], keepdim: bool = False) -> _Tensor: ...
def matmul(input: _Tensor, other: _Tensor | float) -> _Tensor: ...
def matrix_inverse(input: _Tensor) -> _Tensor: ...
def max_unpool2d(
    input: _Tensor,
    indices: _Tensor,
    kernel_size: int | Sequence[int],
    stride: int | Sequence[int] | None = None,
    padding: int | Sequence[int] = 0,
    output_size: Sequence[int] | None = None,
) -> _Tensor: ...
def mean(
    input: _Tensor, dim: int | Sequence[int] | _Tensor | None = None, keepdim: bool = False, dtype: Type | None = None
) -> _Tensor: ...
def mish(input: _Tensor) -> _Tensor: ...
def mm(input: _Tensor, mat2: _Tensor) -> _Tensor: ...
def mse_loss(input: _Tensor, target: _Tensor, reduction: str = "mean") -> _Tensor: ...
def outer(input: _Tensor, vec2: _Tensor) -> _Tensor: ...
def prod(input: _Tensor, dim: int | None = None, keepdim: bool = False, dtype: Type | None = None) -> _Tensor: ...
def selu(input: _Tensor) -> _Tensor: ...
def softplus(input: _Tensor, beta: float = 1, threshold: float = 20) -> _Tensor: ...
def sort(input: _Tensor, dim: int = -1, descending: bool = False, stable: bool = False) -> _Tensor: ...
def stack(tensors: _Tensor | Sequence[Any], dim: int = 0) -> _Tensor: ...
def sub(input: _Tensor | float, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...
def sub_tensor_(input: _Tensor, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...
def sum(
    input: _Tensor, dim: int | Sequence[int] | _Tensor | None = None, keepdim: bool = False, dtype: Type | None = None
) -> _Tensor: ...
def t(input: _Tensor) -> _Tensor: ...
def topk(
    input: _Tensor, k: int, dim: int = -1, largest: bool = True, sorted: bool = True
) -> tuple[_Tensor, _Tensor]: ...
def trace(input: _Tensor) -> _Tensor: ...
def tril(input: _Tensor, diagonal: int = 0) -> _Tensor: ...
def unfold(
    input: _Tensor,
    kernel_size: int | Sequence[int],
    dilation: int | Sequence[int] = 1,
    padding: int | Sequence[int] = 0,
    stride: int | Sequence[int] = 1,
) -> _Tensor: ...

mstype = _is_mstype
