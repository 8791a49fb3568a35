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
    PybindType,
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
from mindspore.ops.operations._sequence_ops import TensorToScalar as TensorToScalar

class _PyboostAdaptiveMaxPool2DPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, output_size: Sequence[int]) -> _Tensor: ...

class _PyboostApplyRotaryPosEmbPrim(metaclass=PybindType):
    def __call__(
        self, query: _Tensor, key: Any, cos: _Tensor, sin: _Tensor, position_ids: Any, cos_format: Any
    ) -> _Tensor: ...

class _PyboostArgMaxWithValuePrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, axis: int, keep_dims: bool) -> _Tensor: ...

class _PyboostArgMinWithValuePrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, axis: int, keep_dims: bool) -> _Tensor: ...

class _PyboostBCEWithLogitsLossPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, target: _Tensor, weight: _Tensor, posWeight: Any, reduction: str) -> _Tensor: ...

class _PyboostBatchMatMulPrim(metaclass=PybindType):
    def __call__(self, x: _Tensor, y: Any, transpose_a: bool, transpose_b: bool) -> _Tensor: ...

class _PyboostBatchNormGradExtPrim(metaclass=PybindType):
    def __call__(
        self,
        dout: _Tensor,
        input: _Tensor,
        weight: _Tensor,
        running_mean: _Tensor,
        running_var: _Tensor,
        saved_mean: Any,
        saved_rstd: Any,
        training: bool,
        eps: float,
        output_mask: _Tensor,
    ) -> _Tensor: ...

class _PyboostBinaryCrossEntropyGradPrim(metaclass=PybindType):
    def __call__(
        self, input: _Tensor, target: _Tensor, grad_output: Any, weight: _Tensor, reduction: str
    ) -> _Tensor: ...

class _PyboostBinaryCrossEntropyPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, target: _Tensor, weight: _Tensor, reduction: str) -> _Tensor: ...

class _PyboostBroadcastToPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, shape: Any) -> _Tensor: ...

class _PyboostCdistPrim(metaclass=PybindType):
    def __call__(self, x1: _Tensor, x2: _Tensor, p: float) -> _Tensor: ...

class _PyboostConcatPrim(metaclass=PybindType):
    def __call__(self, tensors: Sequence[_Tensor], axis: int) -> _Tensor: ...

class _PyboostCrossPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, other: _Tensor | float, dim: int) -> _Tensor: ...

class _PyboostCummaxPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, axis: int) -> _Tensor: ...

class _PyboostEluExtPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, alpha: float) -> _Tensor: ...

class _PyboostFFNExtPrim(metaclass=PybindType):
    def __call__(
        self,
        x: _Tensor,
        weight1: _Tensor,
        weight2: _Tensor,
        expertTokens: Any,
        bias1: _Tensor,
        bias2: _Tensor,
        scale: Any,
        offset: int,
        deqScale1: Any,
        deqScale2: Any,
        antiquant_scale1: Any,
        antiquant_scale2: Any,
        antiquant_offset1: Any,
        antiquant_offset2: Any,
        activation: Any,
        inner_precise: int,
    ) -> _Tensor: ...

class _PyboostFlashAttentionScoreGradPrim(metaclass=PybindType):
    def __call__(
        self,
        query: _Tensor,
        key: Any,
        value: Any,
        dy: _Tensor,
        pse_shift: _Tensor,
        drop_mask: _Tensor,
        padding_mask: _Tensor,
        atten_mask: _Tensor,
        softmax_max: Any,
        softmax_sum: Any,
        softmax_in: Any,
        attention_in: Any,
        prefix: str,
        actual_seq_qlen: Sequence[int],
        actual_seq_kvlen: Sequence[int],
        head_num: int,
        keep_prob: float,
        scale_value: float,
        pre_tokens: int,
        next_tokens: int,
        inner_precise: int,
        input_layout: str,
        sparse_mode: int,
    ) -> _Tensor: ...

class _PyboostFlashAttentionScorePrim(metaclass=PybindType):
    def __call__(
        self,
        query: _Tensor,
        key: Any,
        value: Any,
        real_shift: _Tensor,
        drop_mask: _Tensor,
        padding_mask: _Tensor,
        attn_mask: _Tensor,
        prefix: str,
        actual_seq_qlen: Sequence[int],
        actual_seq_kvlen: Sequence[int],
        head_num: int,
        keep_prob: float,
        scale_value: float,
        pre_tokens: int,
        next_tokens: int,
        inner_precise: int,
        input_layout: str,
        sparse_mode: int,
    ) -> _Tensor: ...

class _PyboostFusedInferAttentionScorePrim(metaclass=PybindType):
    def __call__(
        self,
        query: _Tensor,
        key: Any,
        value: Any,
        pse_shift: _Tensor,
        attn_mask: _Tensor,
        actual_seq_lengths: _Tensor | Sequence[int],
        actual_seq_lengths_kv: Any,
        dequant_scale1: _Tensor,
        quant_scale1: _Tensor,
        dequant_scale2: _Tensor,
        quant_scale2: _Tensor,
        quant_offset2: _Tensor,
        antiquant_scale: _Tensor,
        antiquant_offset: _Tensor,
        block_table: _Tensor,
        query_padding_size: _Tensor,
        kv_padding_size: _Tensor,
        key_antiquant_scale: _Tensor,
        key_antiquant_offset: _Tensor,
        value_antiquant_scale: _Tensor,
        value_antiquant_offset: _Tensor,
        key_shared_prefix: _Tensor,
        value_shared_prefix: _Tensor,
        actual_shared_prefix_len: Sequence[int] | _Tensor,
        num_heads: int,
        scale_value: float,
        pre_tokens: int,
        next_tokens: int,
        input_layout: str,
        num_key_value_heads: int,
        sparse_mode: int,
        inner_precise: int,
        block_size: int,
        antiquant_mode: int,
        softmax_lse_flag: bool,
        key_antiquant_mode: int,
        value_antiquant_mode: int,
    ) -> _Tensor: ...

class _PyboostGLUPrim(metaclass=PybindType):
    def __call__(self, x: _Tensor, axis: int) -> _Tensor: ...

class _PyboostGluGradPrim(metaclass=PybindType):
    def __call__(self, grads: Sequence[_Tensor], x: _Tensor, axis: int) -> _Tensor: ...

class _PyboostGridSampler2DGradPrim(metaclass=PybindType):
    def __call__(
        self,
        grad: _Tensor,
        input_x: _Tensor,
        grid: _Tensor,
        interpolation_mode: str,
        padding_mode: str,
        align_corners: bool,
        output_mask: _Tensor,
    ) -> _Tensor: ...

class _PyboostGridSampler2DPrim(metaclass=PybindType):
    def __call__(
        self, input_x: _Tensor, grid: _Tensor, interpolation_mode: str, padding_mode: str, align_corners: bool
    ) -> _Tensor: ...

class _PyboostGridSampler3DGradPrim(metaclass=PybindType):
    def __call__(
        self,
        grad: _Tensor,
        input_x: _Tensor,
        grid: _Tensor,
        interpolation_mode: str,
        padding_mode: str,
        align_corners: bool,
        output_mask: _Tensor,
    ) -> _Tensor: ...

class _PyboostGridSampler3DPrim(metaclass=PybindType):
    def __call__(
        self, input_x: _Tensor, grid: _Tensor, interpolation_mode: str, padding_mode: str, align_corners: bool
    ) -> _Tensor: ...

class _PyboostGroupedMatmulPrim(metaclass=PybindType):
    def __call__(
        self,
        x: _Tensor,
        weight: _Tensor,
        bias: _Tensor,
        scale: Any,
        offset: int,
        antiquant_scale: _Tensor,
        antiquant_offset: _Tensor,
        group_list: _Tensor,
        split_item: int,
        group_type: int,
        transpose_a: bool,
        transpose_b: bool,
    ) -> _Tensor: ...

class _PyboostHShrinkGradPrim(metaclass=PybindType):
    def __call__(self, gradients: Sequence[_Tensor], features: _Tensor, lambd: float) -> _Tensor: ...

class _PyboostHShrinkPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, lambd: float) -> _Tensor: ...

class _PyboostIncreFlashAttentionPrim(metaclass=PybindType):
    def __call__(
        self,
        query: _Tensor,
        key: Any,
        value: Any,
        attn_mask: _Tensor,
        actual_seq_lengths: _Tensor | Sequence[int],
        pse_shift: _Tensor,
        dequant_scale1: _Tensor,
        quant_scale1: _Tensor,
        dequant_scale2: _Tensor,
        quant_scale2: _Tensor,
        quant_offset2: _Tensor,
        antiquant_scale: _Tensor,
        antiquant_offset: _Tensor,
        block_table: _Tensor,
        kv_padding_size: _Tensor,
        num_heads: int,
        input_layout: str,
        scale_value: float,
        num_key_value_heads: int,
        block_size: int,
        inner_precise: int,
    ) -> _Tensor: ...

class _PyboostIsClosePrim(metaclass=PybindType):
    def __call__(
        self, input: _Tensor, other: _Tensor | float, rtol: float, atol: float, equal_nan: bool
    ) -> _Tensor: ...

class _PyboostLogSoftmaxGradPrim(metaclass=PybindType):
    def __call__(self, logits: _Tensor, grad: _Tensor, axis: int) -> _Tensor: ...

class _PyboostLogSoftmaxPrim(metaclass=PybindType):
    def __call__(self, logits: _Tensor, axis: int) -> _Tensor: ...

class _PyboostMatMulPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, mat2: _Tensor, transpose_a: bool, transpose_b: bool) -> _Tensor: ...

class _PyboostMaxPoolGradWithIndicesPrim(metaclass=PybindType):
    def __call__(
        self,
        x: _Tensor,
        grad: _Tensor,
        argmax: _Tensor,
        kernel_size: int | Sequence[int],
        strides: int | Sequence[int],
        pads: int | Sequence[int],
        dilation: int | Sequence[int],
        ceil_mode: bool,
        argmax_type: Type,
    ) -> _Tensor: ...

class _PyboostMaxPoolGradWithMaskPrim(metaclass=PybindType):
    def __call__(
        self,
        x: _Tensor,
        grad: _Tensor,
        mask: _Tensor,
        kernel_size: int | Sequence[int],
        strides: int | Sequence[int],
        pads: int | Sequence[int],
        dilation: int | Sequence[int],
        ceil_mode: bool,
        argmax_type: Type,
    ) -> _Tensor: ...

class _PyboostMaxPoolWithIndicesPrim(metaclass=PybindType):
    def __call__(
        self,
        x: _Tensor,
        kernel_size: int | Sequence[int],
        strides: int | Sequence[int],
        pads: int | Sequence[int],
        dilation: int | Sequence[int],
        ceil_mode: bool,
        argmax_type: Type,
    ) -> _Tensor: ...

class _PyboostMaxPoolWithMaskPrim(metaclass=PybindType):
    def __call__(
        self,
        x: _Tensor,
        kernel_size: int | Sequence[int],
        strides: int | Sequence[int],
        pads: int | Sequence[int],
        dilation: int | Sequence[int],
        ceil_mode: bool,
        argmax_type: Type,
    ) -> _Tensor: ...

class _PyboostMeshgridPrim(metaclass=PybindType):
    def __call__(self, inputs: Any, indexing: str) -> _Tensor: ...

class _PyboostNLLLossGradPrim(metaclass=PybindType):
    def __call__(
        self,
        logits: _Tensor,
        loss_grad: _Tensor,
        labels: _Tensor,
        weight: _Tensor,
        total_weight: Any,
        reduction: str,
        ignore_index: int,
    ) -> _Tensor: ...

class _PyboostNLLLossPrim(metaclass=PybindType):
    def __call__(
        self, logits: _Tensor, labels: _Tensor, weight: _Tensor, reduction: str, ignore_index: int
    ) -> _Tensor: ...

class _PyboostNanToNumPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, nan: float, posinf: float, neginf: float) -> _Tensor: ...

class _PyboostOneHotExtPrim(metaclass=PybindType):
    def __call__(
        self, tensor: _Tensor, num_classes: int, on_value: _Tensor, off_value: _Tensor, axis: int
    ) -> _Tensor: ...

class _PyboostPagedAttentionPrim(metaclass=PybindType):
    def __call__(
        self,
        query: _Tensor,
        key_cache: _Tensor,
        value_cache: _Tensor,
        block_tables: Any,
        context_lens: Any,
        antiquant_scale: _Tensor,
        antiquant_offset: _Tensor,
        attn_mask: _Tensor,
        q_seq_lens: Any,
        alibi_mask: _Tensor,
        head_num: int,
        scale_value: float,
        kv_head_num: int,
        kv_cache_quant_mode: str,
        mask_mode: str,
        mla_v_dim: int,
    ) -> _Tensor: ...

class _PyboostPromptFlashAttentionPrim(metaclass=PybindType):
    def __call__(
        self,
        query: _Tensor,
        key: Any,
        value: Any,
        attn_mask: _Tensor,
        actual_seq_lengths: _Tensor | Sequence[int],
        actual_seq_lengths_kv: Any,
        pse_shift: _Tensor,
        deq_scale1: _Tensor,
        quant_scale1: _Tensor,
        deq_scale2: _Tensor,
        quant_scale2: _Tensor,
        quant_offset2: _Tensor,
        num_heads: int,
        scale_value: float,
        pre_tokens: int,
        next_tokens: int,
        input_layout: str,
        num_key_value_heads: int,
        sparse_mode: int,
        inner_precise: int,
    ) -> _Tensor: ...

class _PyboostQuantBatchMatmulPrim(metaclass=PybindType):
    def __call__(
        self,
        x1: _Tensor,
        x2: _Tensor,
        scale: Any,
        offset: int,
        bias: _Tensor,
        pertokenScaleOptional: Any,
        transpose_x1: _Tensor,
        transpose_x2: _Tensor,
        dtype: Type,
    ) -> _Tensor: ...

class _PyboostReduceAllPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, axis: int, keep_dims: bool) -> _Tensor: ...

class _PyboostReduceAnyPrim(metaclass=PybindType):
    def __call__(self, x: _Tensor, axis: int, keep_dims: bool) -> _Tensor: ...

class _PyboostReduceMaxPrim(metaclass=PybindType):
    def __call__(self, x: _Tensor, axis: int, keep_dims: bool) -> _Tensor: ...

class _PyboostReduceMinPrim(metaclass=PybindType):
    def __call__(self, x: _Tensor, axis: int, keep_dims: bool) -> _Tensor: ...

class _PyboostReverseV2Prim(metaclass=PybindType):
    def __call__(self, input: _Tensor, axis: int) -> _Tensor: ...

class _PyboostRmsNormPrim(metaclass=PybindType):
    def __call__(self, x: _Tensor, gamma: _Tensor, epsilon: float) -> _Tensor: ...

class _PyboostRollPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, shifts: Sequence[int] | int, dims: Sequence[int]) -> _Tensor: ...

class _PyboostSearchSortedPrim(metaclass=PybindType):
    def __call__(
        self, sorted_sequence: _Tensor, values: _Tensor, sorter: _Tensor, dtype: Type, right: bool
    ) -> _Tensor: ...

class _PyboostSmoothL1LossGradPrim(metaclass=PybindType):
    def __call__(self, prediction: _Tensor, target: _Tensor, dout: _Tensor, beta: float, reduction: str) -> _Tensor: ...

class _PyboostSmoothL1LossPrim(metaclass=PybindType):
    def __call__(self, prediction: _Tensor, target: _Tensor, beta: float, reduction: str) -> _Tensor: ...

class _PyboostSoftMarginLossGradPrim(metaclass=PybindType):
    def __call__(self, predict: Any, label: _Tensor, dout: _Tensor, reduction: str) -> _Tensor: ...

class _PyboostSoftMarginLossPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, target: _Tensor, reduction: str) -> _Tensor: ...

class _PyboostSoftShrinkGradPrim(metaclass=PybindType):
    def __call__(self, input_grad: _Tensor, input_x: _Tensor, lambd: float) -> _Tensor: ...

class _PyboostSoftShrinkPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, lambd: float) -> _Tensor: ...

class _PyboostSoftmaxPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, axis: int) -> _Tensor: ...

class _PyboostSplitPrim(metaclass=PybindType):
    def __call__(self, input_x: _Tensor, axis: int, output_num: int) -> _Tensor: ...

class _PyboostSqueezePrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, axis: int) -> _Tensor: ...

class _PyboostStackExtPrim(metaclass=PybindType):
    def __call__(self, tensors: Sequence[_Tensor], dim: int) -> _Tensor: ...

class _PyboostTriuPrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, diagonal: int) -> _Tensor: ...

class _PyboostUniqueConsecutivePrim(metaclass=PybindType):
    def __call__(self, input: _Tensor, return_inverse: bool, return_counts: bool, dim: int) -> _Tensor: ...

class _PyboostUpsampleTrilinear3DGradPrim(metaclass=PybindType):
    def __call__(
        self, dy: _Tensor, input_size: int, output_size: Sequence[int], scales: Sequence[float], align_corners: bool
    ) -> _Tensor: ...

class _PyboostUpsampleTrilinear3DPrim(metaclass=PybindType):
    def __call__(
        self, x: _Tensor, output_size: Sequence[int], scales: Sequence[float], align_corners: bool
    ) -> _Tensor: ...

class _PyboostWeightQuantBatchMatmulPrim(metaclass=PybindType):
    def __call__(
        self,
        x: _Tensor,
        weight: _Tensor,
        antiquant_scale: _Tensor,
        antiquant_offset: _Tensor,
        quant_scale: _Tensor,
        quant_offset: _Tensor,
        bias: _Tensor,
        transpose_x: Any,
        transpose_weight: Any,
        antiquant_group_size: int,
    ) -> _Tensor: ...

adaptive_max_pool2d_impl: _PyboostAdaptiveMaxPool2DPrim
apply_rotary_pos_emb_impl: _PyboostApplyRotaryPosEmbPrim
argmax_with_value_impl: _PyboostArgMaxWithValuePrim
argmin_with_value_impl: _PyboostArgMinWithValuePrim
batch_mat_mul_impl: _PyboostBatchMatMulPrim
batch_norm_grad_ext_impl: _PyboostBatchNormGradExtPrim
binary_cross_entropy_grad_impl: _PyboostBinaryCrossEntropyGradPrim
binary_cross_entropy_impl: _PyboostBinaryCrossEntropyPrim
binary_cross_entropy_with_logits_impl: _PyboostBCEWithLogitsLossPrim
broadcast_to_impl: _PyboostBroadcastToPrim
cdist_impl: _PyboostCdistPrim
concat_impl: _PyboostConcatPrim
cross_impl: _PyboostCrossPrim
cummax_impl: _PyboostCummaxPrim
elu_ext_impl: _PyboostEluExtPrim
ffn_ext_impl: _PyboostFFNExtPrim
flash_attention_score_grad_impl: _PyboostFlashAttentionScoreGradPrim
flash_attention_score_impl: _PyboostFlashAttentionScorePrim
fused_infer_attention_score_impl: _PyboostFusedInferAttentionScorePrim
glu_grad_impl: _PyboostGluGradPrim
glu_impl: _PyboostGLUPrim
grid_sampler_2d_grad_impl: _PyboostGridSampler2DGradPrim
grid_sampler_2d_impl: _PyboostGridSampler2DPrim
grid_sampler_3d_grad_impl: _PyboostGridSampler3DGradPrim
grid_sampler_3d_impl: _PyboostGridSampler3DPrim
grouped_matmul_impl: _PyboostGroupedMatmulPrim
hshrink_grad_impl: _PyboostHShrinkGradPrim
hshrink_impl: _PyboostHShrinkPrim
incre_flash_attention_impl: _PyboostIncreFlashAttentionPrim
isclose_impl: _PyboostIsClosePrim
log_softmax_grad_impl: _PyboostLogSoftmaxGradPrim
log_softmax_impl: _PyboostLogSoftmaxPrim
matmul_impl: _PyboostMatMulPrim
max_pool_grad_with_indices_impl: _PyboostMaxPoolGradWithIndicesPrim
max_pool_grad_with_mask_impl: _PyboostMaxPoolGradWithMaskPrim
max_pool_with_indices_impl: _PyboostMaxPoolWithIndicesPrim
max_pool_with_mask_impl: _PyboostMaxPoolWithMaskPrim
meshgrid_impl: _PyboostMeshgridPrim
nan_to_num_impl: _PyboostNanToNumPrim
nllloss_grad_impl: _PyboostNLLLossGradPrim
nllloss_impl: _PyboostNLLLossPrim
one_hot_ext_impl: _PyboostOneHotExtPrim
paged_attention_impl: _PyboostPagedAttentionPrim
prompt_flash_attention_impl: _PyboostPromptFlashAttentionPrim
quant_batch_matmul_impl: _PyboostQuantBatchMatmulPrim
reduce_all_impl: _PyboostReduceAllPrim
reduce_any_impl: _PyboostReduceAnyPrim
reduce_max_impl: _PyboostReduceMaxPrim
reduce_min_impl: _PyboostReduceMinPrim
reverse_v2_impl: _PyboostReverseV2Prim
rms_norm_impl: _PyboostRmsNormPrim
roll_impl: _PyboostRollPrim
searchsorted_impl: _PyboostSearchSortedPrim
smooth_l1_loss_grad_impl: _PyboostSmoothL1LossGradPrim
smooth_l1_loss_impl: _PyboostSmoothL1LossPrim
soft_margin_loss_grad_impl: _PyboostSoftMarginLossGradPrim
soft_margin_loss_impl: _PyboostSoftMarginLossPrim
softmax_impl: _PyboostSoftmaxPrim
softshrink_grad_impl: _PyboostSoftShrinkGradPrim
softshrink_impl: _PyboostSoftShrinkPrim
split_impl: _PyboostSplitPrim
squeeze_impl: _PyboostSqueezePrim
stack_ext_impl: _PyboostStackExtPrim
triu_impl: _PyboostTriuPrim
unique_consecutive_impl: _PyboostUniqueConsecutivePrim
upsample_trilinear3d_grad_impl: _PyboostUpsampleTrilinear3DGradPrim
upsample_trilinear3d_impl: _PyboostUpsampleTrilinear3DPrim
weight_quant_batch_matmul_impl: _PyboostWeightQuantBatchMatmulPrim
mstype = _is_mstype
