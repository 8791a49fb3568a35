# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any as _Any

import mindspore as _is_ms
from mindspore import _checkparam as _is_validator, ops as ops
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
    OpDtype as OpDtype,
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
    TensorPy as _is_Tensor_,
    TriuPrim_ as TriuPrim_,
    UniqueConsecutivePrim_ as UniqueConsecutivePrim_,
    UpsampleTrilinear3DGradPrim_ as UpsampleTrilinear3DGradPrim_,
    UpsampleTrilinear3DPrim_ as UpsampleTrilinear3DPrim_,
    WeightQuantBatchMatmulPrim_ as WeightQuantBatchMatmulPrim_,
    typing as typing,
)
from mindspore._checkparam import is_stub_tensor as is_stub_tensor
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common._utils import is_shape_unknown as is_shape_unknown
from mindspore.common.initializer import Zero as Zero
from mindspore.common.parameter import Parameter as Parameter
from mindspore.common.sparse_tensor import COOTensor as COOTensor, CSRTensor as CSRTensor
from mindspore.common.tensor import Tensor as Tensor
from mindspore.graph.jit_context import jit_context as jit_context
from mindspore.ops import signature as _is_sig
from mindspore.ops._utils import (
    arg_dtype_cast as arg_dtype_cast,
    arg_handler as _is_handler,
    arg_handler as arg_handler,
)
from mindspore.ops._utils.arg_dtype_cast import (
    DT_BOOL_VAL as DT_BOOL_VAL,
    DT_FLOAT_VAL as DT_FLOAT_VAL,
    DT_INT_VAL as DT_INT_VAL,
    DT_LIST_ANY_VAL as DT_LIST_ANY_VAL,
    DT_LIST_BOOL_VAL as DT_LIST_BOOL_VAL,
    DT_LIST_FLOAT_VAL as DT_LIST_FLOAT_VAL,
    DT_LIST_INT_VAL as DT_LIST_INT_VAL,
    DT_LIST_NUMBER_VAL as DT_LIST_NUMBER_VAL,
    DT_LIST_STR_VAL as DT_LIST_STR_VAL,
    DT_LIST_TENSOR_VAL as DT_LIST_TENSOR_VAL,
    DT_NUMBER_VAL as DT_NUMBER_VAL,
    DT_TENSOR_VAL as DT_TENSOR_VAL,
    DT_TUPLE_ANY_VAL as DT_TUPLE_ANY_VAL,
    DT_TUPLE_BOOL_VAL as DT_TUPLE_BOOL_VAL,
    DT_TUPLE_FLOAT_VAL as DT_TUPLE_FLOAT_VAL,
    DT_TUPLE_INT_VAL as DT_TUPLE_INT_VAL,
    DT_TUPLE_NUMBER_VAL as DT_TUPLE_NUMBER_VAL,
    DT_TUPLE_STR_VAL as DT_TUPLE_STR_VAL,
    DT_TUPLE_TENSOR_VAL as DT_TUPLE_TENSOR_VAL,
    DT_TYPE_VAL as DT_TYPE_VAL,
    DtypeToEnum as DtypeToEnum,
    IsDimUnKnown as IsDimUnKnown,
    ListToTuple as ListToTuple,
    StringToEnum as StringToEnum,
    TupleToList as TupleToList,
    do_type_cast as do_type_cast,
    dtype_to_string as dtype_to_string,
    get_support_dtype_list as get_support_dtype_list,
    int_to_float as int_to_float,
    is_floating_point_mstype as is_floating_point_mstype,
    is_instance_in as is_instance_in,
    is_instance_of as is_instance_of,
    is_integral_mstype as is_integral_mstype,
    is_list as is_list,
    is_number as is_number,
    is_sequence_shape_unknown as is_sequence_shape_unknown,
    is_tuple as is_tuple,
    list_to_tensor as list_to_tensor,
    list_to_tuple as list_to_tuple,
    normalize_int_sequence as normalize_int_sequence,
    normalize_int_tensor as normalize_int_tensor,
    scalar_to_tensor as scalar_to_tensor,
    scalar_to_tuple as scalar_to_tuple,
    tensor_to_number as tensor_to_number,
    tensor_to_scalar_ as tensor_to_scalar_,
    tensor_to_tuple as tensor_to_tuple,
    tensor_to_tuple_ as tensor_to_tuple_,
    tuple_to_list as tuple_to_list,
    tuple_to_tensor as tuple_to_tensor,
    type_it as type_it,
)
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
from mindspore.ops.auto_generate import (
    cpp_create_prim_instance_helper as cpp_create_prim_instance_helper,
    gen_extend_func as gen_extend_func,
    gen_ops_def as gen_ops_def,
    gen_ops_prim as gen_ops_prim,
    pyboost_inner_prim as pyboost_inner_prim,
)
from mindspore.ops.auto_generate.gen_ops_def import (
    abs as abs,
    acos as acos,
    acos_ext as acos_ext,
    acosh as acosh,
    acosh_ext as acosh_ext,
    adaptive_avg_pool1d as adaptive_avg_pool1d,
    adaptive_avg_pool2d_grad_ext as adaptive_avg_pool2d_grad_ext,
    adaptive_avg_pool3d_ext as adaptive_avg_pool3d_ext,
    adaptive_max_pool2d_grad as adaptive_max_pool2d_grad,
    add as add,
    add_ext as add_ext,
    add_layer_norm_grad as add_layer_norm_grad,
    add_layernorm_v2 as add_layernorm_v2,
    add_rms_norm as add_rms_norm,
    add_scalar as add_scalar,
    addn as addn,
    all as all,
    angle as angle,
    apply_rotary_pos_emb_ as apply_rotary_pos_emb_,
    argmax_ext as argmax_ext,
    argmin_ext as argmin_ext,
    argsort_ext as argsort_ext,
    as_strided as as_strided,
    asin as asin,
    asin_ext as asin_ext,
    asinh as asinh,
    asinh_ext as asinh_ext,
    assign as assign,
    assign_add as assign_add,
    assign_sub as assign_sub,
    atan as atan,
    atan2 as atan2,
    atan2_ext as atan2_ext,
    atan_ext as atan_ext,
    atanh as atanh,
    avg_pool1d_ext as avg_pool1d_ext,
    baddbmm as baddbmm,
    batch_norm_elemt as batch_norm_elemt,
    batch_norm_gather_stats_with_counts as batch_norm_gather_stats_with_counts,
    batch_norm_stats as batch_norm_stats,
    bincount_ext as bincount_ext,
    bmm_ext as bmm_ext,
    broadcast_to as broadcast_to,
    broadcast_to_view as broadcast_to_view,
    cast as cast,
    cast_op as cast_op,
    cat as cat,
    cdist as cdist,
    ceil as ceil,
    celu as celu,
    clamp_scalar as clamp_scalar,
    clamp_tensor as clamp_tensor,
    clone as clone,
    conj as conj,
    contiguous as contiguous,
    conv_tbc as conv_tbc,
    conv_transpose2d as conv_transpose2d,
    convolution as convolution,
    copy as copy,
    copy_to_device as copy_to_device,
    copy_to_host as copy_to_host,
    correlate as correlate,
    cos as cos,
    cosh as cosh,
    cosine_embedding_loss as cosine_embedding_loss,
    count_nonzero as count_nonzero,
    create_symmetric_memory as create_symmetric_memory,
    cross_entropy_loss as cross_entropy_loss,
    cross_entropy_loss_grad as cross_entropy_loss_grad,
    cummax as cummax,
    cummin_ext as cummin_ext,
    cumsum_ext as cumsum_ext,
    deepcopy as deepcopy,
    dense as dense,
    dequant_swiglu_quant as dequant_swiglu_quant,
    detach as detach,
    diag as diag,
    diag_ext as diag_ext,
    diagonal as diagonal,
    div_scalar_ as div_scalar_,
    div_tensor_ as div_tensor_,
    divmod_scalar_ as divmod_scalar_,
    divmod_tensor_ as divmod_tensor_,
    divs as divs,
    dot as dot,
    dynamic_block_quant as dynamic_block_quant,
    elu as elu,
    elu_ext as elu_ext,
    eq_scalar as eq_scalar,
    equal as equal,
    erf as erf,
    erfc as erfc,
    erfinv as erfinv,
    exp as exp,
    exp2 as exp2,
    expand_as as expand_as,
    expand_dims as expand_dims,
    expand_dims_view as expand_dims_view,
    expm1 as expm1,
    extract_image_patches as extract_image_patches,
    fast_gelu as fast_gelu,
    ffn_ext as ffn_ext,
    fft as fft,
    fft2 as fft2,
    fftfreq as fftfreq,
    fftn as fftn,
    fftshift as fftshift,
    fill_diagonal_ as fill_diagonal_,
    flatten_ext as flatten_ext,
    flip as flip,
    floor as floor,
    floor_ as floor_,
    floor_div_scalar as floor_div_scalar,
    floor_divide as floor_divide,
    floor_mod as floor_mod,
    fold_ext as fold_ext,
    format_cast as format_cast,
    frac_ext as frac_ext,
    free as free,
    fused_add_topk_div as fused_add_topk_div,
    gather as gather,
    gather_d as gather_d,
    gather_nd as gather_nd,
    gather_nd_ext as gather_nd_ext,
    gcd as gcd,
    geqrf as geqrf,
    get_data as get_data,
    get_mem as get_mem,
    greater as greater,
    greater_equal as greater_equal,
    group_topk as group_topk,
    grouped_matmul as grouped_matmul,
    grouped_matmul_add_ as grouped_matmul_add_,
    grouped_matmul_v2 as grouped_matmul_v2,
    grouped_matmul_v4 as grouped_matmul_v4,
    hardshrink as hardshrink,
    hardsigmoid as hardsigmoid,
    hardswish as hardswish,
    hardtanh as hardtanh,
    hfft as hfft,
    hfft2 as hfft2,
    hfftn as hfftn,
    histc_ext as histc_ext,
    ifft as ifft,
    ifft2 as ifft2,
    ifftn as ifftn,
    ifftshift as ifftshift,
    ihfft as ihfft,
    ihfft2 as ihfft2,
    ihfftn as ihfftn,
    index as index,
    index_fill_scalar as index_fill_scalar,
    index_fill_tensor as index_fill_tensor,
    index_put_ as index_put_,
    index_select_ext as index_select_ext,
    inner_moe_token_unpermute as inner_moe_token_unpermute,
    inplace_add_ext as inplace_add_ext,
    inplace_addr as inplace_addr,
    inplace_adds_ext as inplace_adds_ext,
    inplace_bernoulli_scalar as inplace_bernoulli_scalar,
    inplace_bernoulli_tensor as inplace_bernoulli_tensor,
    inplace_clamp_scalar as inplace_clamp_scalar,
    inplace_clamp_tensor as inplace_clamp_tensor,
    inplace_copy as inplace_copy,
    inplace_elu as inplace_elu,
    inplace_fill_scalar as inplace_fill_scalar,
    inplace_fill_tensor as inplace_fill_tensor,
    inplace_hardtanh as inplace_hardtanh,
    inplace_mul as inplace_mul,
    inplace_muls as inplace_muls,
    inplace_scatter_add as inplace_scatter_add,
    inplace_sigmoid as inplace_sigmoid,
    inplace_sign as inplace_sign,
    inplace_silu as inplace_silu,
    inplace_stop_gradient as inplace_stop_gradient,
    inplace_threshold as inplace_threshold,
    irfft as irfft,
    irfft2 as irfft2,
    irfftn as irfftn,
    isfinite as isfinite,
    isinf as isinf,
    isneginf_ext as isneginf_ext,
    kl_div_grad as kl_div_grad,
    kthvalue as kthvalue,
    kv_cache_scatter_update as kv_cache_scatter_update,
    kv_scale_cache as kv_scale_cache,
    l1_loss_ext as l1_loss_ext,
    leaky_relu_ext as leaky_relu_ext,
    lerp as lerp,
    lerp_scalar as lerp_scalar,
    less as less,
    less_equal as less_equal,
    less_scalar as less_scalar,
    linalg_qr as linalg_qr,
    log as log,
    log1p as log1p,
    log2_ext as log2_ext,
    log10_ext as log10_ext,
    log_softmax as log_softmax,
    log_softmax_ext as log_softmax_ext,
    logaddexp2 as logaddexp2,
    logaddexp_ext as logaddexp_ext,
    logsigmoid_grad as logsigmoid_grad,
    logsumexp_ext as logsumexp_ext,
    masked_fill as masked_fill,
    masked_fill_scalar_ as masked_fill_scalar_,
    masked_fill_tensor_ as masked_fill_tensor_,
    masked_scatter as masked_scatter,
    masked_select as masked_select,
    matmul_add_ as matmul_add_,
    matmul_ext as matmul_ext,
    matrix_exp as matrix_exp,
    matrix_inverse_ext as matrix_inverse_ext,
    max_ as max_,
    max_unpool2d_ext as max_unpool2d_ext,
    maximum as maximum,
    mean_ext as mean_ext,
    min_ as min_,
    minimum as minimum,
    mish_ext as mish_ext,
    mla as mla,
    mla_preprocess as mla_preprocess,
    mm_ext as mm_ext,
    moe_compute_expert_tokens as moe_compute_expert_tokens,
    moe_distribute_combine as moe_distribute_combine,
    moe_distribute_dispatch as moe_distribute_dispatch,
    moe_finalize_routing as moe_finalize_routing,
    moe_init_routing as moe_init_routing,
    moe_token_permute as moe_token_permute,
    moe_token_permute_grad as moe_token_permute_grad,
    moe_token_unpermute as moe_token_unpermute,
    moe_token_unpermute_grad as moe_token_unpermute_grad,
    mse_loss_ext as mse_loss_ext,
    mul as mul,
    muls as muls,
    mv as mv,
    nan_to_num as nan_to_num,
    narrow as narrow,
    narrow_view as narrow_view,
    neg as neg,
    nextafter as nextafter,
    not_equal as not_equal,
    npu_gelu as npu_gelu,
    nsa_compress_attention as nsa_compress_attention,
    ones as ones,
    outer_ext as outer_ext,
    pow as pow,
    prelu as prelu,
    prod_ext as prod_ext,
    put_ as put_,
    put_mem as put_mem,
    put_mem_signal as put_mem_signal,
    quant_batch_matmul as quant_batch_matmul,
    quant_matmul as quant_matmul,
    randperm as randperm,
    range as range,
    real as real,
    relu as relu,
    relu6 as relu6,
    reshape as reshape,
    reshape_and_cache as reshape_and_cache,
    rfft as rfft,
    rfft2 as rfft2,
    rfftfreq as rfftfreq,
    rfftn as rfftn,
    ring_attention_update as ring_attention_update,
    rms_norm as rms_norm,
    roll as roll,
    rotary_position_embedding as rotary_position_embedding,
    rsqrt as rsqrt,
    scalar_to_tensor_op as scalar_to_tensor_op,
    scatter_nd as scatter_nd,
    select as select,
    select_ext_view as select_ext_view,
    select_v2 as select_v2,
    selu_ext as selu_ext,
    selu_grad as selu_grad,
    sequence_concat as sequence_concat,
    set_data as set_data,
    shard_identity as shard_identity,
    sigmoid as sigmoid,
    sign as sign,
    signal_op as signal_op,
    signal_wait_until as signal_wait_until,
    silu as silu,
    sin as sin,
    sinc as sinc,
    sinh as sinh,
    smooth_l1_loss as smooth_l1_loss,
    soft_margin_loss as soft_margin_loss,
    softplus_ext as softplus_ext,
    softshrink as softshrink,
    softshrink_grad as softshrink_grad,
    solve_triangular as solve_triangular,
    sort_ext as sort_ext,
    sparse_flash_attention as sparse_flash_attention,
    sqrt as sqrt,
    square as square,
    stack_ext as stack_ext,
    strided_slice as strided_slice,
    sub as sub,
    sub_ext as sub_ext,
    sub_scalar as sub_scalar,
    sub_scalar_ as sub_scalar_,
    sub_tensor_ as sub_tensor_,
    sum_ext as sum_ext,
    swiglu as swiglu,
    swiglu_grad as swiglu_grad,
    t_ext as t_ext,
    take as take,
    tan as tan,
    tanh as tanh,
    tanh_ as tanh_,
    tensor_scatter_add as tensor_scatter_add,
    tensor_scatter_elements as tensor_scatter_elements,
    threshold as threshold,
    topk_ext as topk_ext,
    topkrouter as topkrouter,
    topprouter as topprouter,
    trace as trace,
    trace_ext as trace_ext,
    transpose as transpose,
    transpose_ext_view as transpose_ext_view,
    transpose_view as transpose_view,
    triangular_solve as triangular_solve,
    tril_ext as tril_ext,
    triu as triu,
    trunc as trunc,
    type_as as type_as,
    type_as_op as type_as_op,
    unfold_ext as unfold_ext,
    unsorted_segment_sum as unsorted_segment_sum,
    update_to_device as update_to_device,
    update_to_remote as update_to_remote,
    vdot as vdot,
    view as view,
    view_as as view_as,
    view_dtype as view_dtype,
    weight_quant_batch_matmul as weight_quant_batch_matmul,
    zero_ as zero_,
    zeros as zeros,
)
from mindspore.ops.auto_generate.gen_ops_prim import (
    DCT as DCT,
    DCTN as DCTN,
    FFT as FFT,
    FFT2 as FFT2,
    FFTN as FFTN,
    GLU as GLU,
    HFFT as HFFT,
    HFFT2 as HFFT2,
    HFFTN as HFFTN,
    IDCT as IDCT,
    IDCTN as IDCTN,
    IFFT as IFFT,
    IFFT2 as IFFT2,
    IFFTN as IFFTN,
    IHFFT as IHFFT,
    IHFFT2 as IHFFT2,
    IHFFTN as IHFFTN,
    IRFFT as IRFFT,
    IRFFT2 as IRFFT2,
    IRFFTN as IRFFTN,
    RFFT as RFFT,
    RFFT2 as RFFT2,
    RFFTN as RFFTN,
    Abs as Abs,
    AbsGrad as AbsGrad,
    ACos as ACos,
    AcosExt as AcosExt,
    ACosGrad as ACosGrad,
    Acosh as Acosh,
    AcoshExt as AcoshExt,
    AcoshGrad as AcoshGrad,
    AdamW as AdamW,
    AdamWeightDecay as AdamWeightDecay,
    AdaptiveAvgPool1D as AdaptiveAvgPool1D,
    AdaptiveAvgPool2DExt as AdaptiveAvgPool2DExt,
    AdaptiveAvgPool2DGradExt as AdaptiveAvgPool2DGradExt,
    AdaptiveAvgPool3DExt as AdaptiveAvgPool3DExt,
    AdaptiveAvgPool3DGradExt as AdaptiveAvgPool3DGradExt,
    AdaptiveMaxPool1D as AdaptiveMaxPool1D,
    AdaptiveMaxPool2D as AdaptiveMaxPool2D,
    AdaptiveMaxPool2DGrad as AdaptiveMaxPool2DGrad,
    Add as Add,
    Addbmm as Addbmm,
    Addcdiv as Addcdiv,
    AddcdivExt as AddcdivExt,
    Addcmul as Addcmul,
    AddcmulExt as AddcmulExt,
    AddExt as AddExt,
    AddLayerNormGrad as AddLayerNormGrad,
    AddLayerNormV2 as AddLayerNormV2,
    Addmm as Addmm,
    Addmv as Addmv,
    AddN as AddN,
    AddRmsNorm as AddRmsNorm,
    AddScalar as AddScalar,
    AllGatherMatmul as AllGatherMatmul,
    Angle as Angle,
    Any as Any,
    AnyExt as AnyExt,
    ApplyAdamW as ApplyAdamW,
    ApplyCamePart1 as ApplyCamePart1,
    ApplyCamePart2 as ApplyCamePart2,
    ApplyCamePart3 as ApplyCamePart3,
    ApplyCamePart4 as ApplyCamePart4,
    ApplyRotaryPosEmb as ApplyRotaryPosEmb,
    Arange as Arange,
    Argmax as Argmax,
    ArgMaxExt as ArgMaxExt,
    ArgMaxWithValue as ArgMaxWithValue,
    Argmin as Argmin,
    ArgMinExt as ArgMinExt,
    ArgMinWithValue as ArgMinWithValue,
    ArgSort as ArgSort,
    AShardIdentity as AShardIdentity,
    Asin as Asin,
    AsinExt as AsinExt,
    AsinGrad as AsinGrad,
    Asinh as Asinh,
    AsinhExt as AsinhExt,
    AsinhGrad as AsinhGrad,
    Assign as Assign,
    AssignAdd as AssignAdd,
    AssignSub as AssignSub,
    AsStrided as AsStrided,
    Atan as Atan,
    Atan2 as Atan2,
    Atan2Ext as Atan2Ext,
    AtanExt as AtanExt,
    AtanGrad as AtanGrad,
    Atanh as Atanh,
    AvgPool as AvgPool,
    AvgPool1D as AvgPool1D,
    AvgPool2D as AvgPool2D,
    AvgPool2DGrad as AvgPool2DGrad,
    AvgPool3DExt as AvgPool3DExt,
    AvgPool3DGradExt as AvgPool3DGradExt,
    AvgPoolGrad as AvgPoolGrad,
    Baddbmm as Baddbmm,
    BatchMatMul as BatchMatMul,
    BatchMatMulExt as BatchMatMulExt,
    BatchNormElemt as BatchNormElemt,
    BatchNormElemtGrad as BatchNormElemtGrad,
    BatchNormExt as BatchNormExt,
    BatchNormGatherStatsWithCounts as BatchNormGatherStatsWithCounts,
    BatchNormGrad as BatchNormGrad,
    BatchNormGradExt as BatchNormGradExt,
    BatchNormGradGrad as BatchNormGradGrad,
    BatchNormReduceGrad as BatchNormReduceGrad,
    BatchNormStats as BatchNormStats,
    BCEWithLogitsLoss as BCEWithLogitsLoss,
    BernoulliExt as BernoulliExt,
    Betainc as Betainc,
    BiasAdd as BiasAdd,
    BiasAddGrad as BiasAddGrad,
    BinaryCrossEntropy as BinaryCrossEntropy,
    BinaryCrossEntropyGrad as BinaryCrossEntropyGrad,
    BinaryCrossEntropyWithLogitsBackward as BinaryCrossEntropyWithLogitsBackward,
    BincountExt as BincountExt,
    BitwiseAndScalar as BitwiseAndScalar,
    BitwiseAndTensor as BitwiseAndTensor,
    BitwiseNot as BitwiseNot,
    BitwiseOrScalar as BitwiseOrScalar,
    BitwiseOrTensor as BitwiseOrTensor,
    BitwiseXorScalar as BitwiseXorScalar,
    BitwiseXorTensor as BitwiseXorTensor,
    BoolNot as BoolNot,
    BroadcastTo as BroadcastTo,
    BroadcastToView as BroadcastToView,
    Cdist as Cdist,
    CdistGrad as CdistGrad,
    Ceil as Ceil,
    CeLU as CeLU,
    Cholesky as Cholesky,
    CholeskyGrad as CholeskyGrad,
    CholeskyInverse as CholeskyInverse,
    Chunk as Chunk,
    ChunkView as ChunkView,
    ClampScalar as ClampScalar,
    ClampTensor as ClampTensor,
    Clone as Clone,
    Col2ImExt as Col2ImExt,
    Col2ImGrad as Col2ImGrad,
    Complex as Complex,
    Concat as Concat,
    Conj as Conj,
    ConstantPadND as ConstantPadND,
    Contiguous as Contiguous,
    Conv1DExt as Conv1DExt,
    Conv1DPadding as Conv1DPadding,
    Conv2DExt as Conv2DExt,
    Conv2DPadding as Conv2DPadding,
    Conv3DExt as Conv3DExt,
    Conv3DPadding as Conv3DPadding,
    Convolution as Convolution,
    ConvolutionGrad as ConvolutionGrad,
    ConvolutionStr as ConvolutionStr,
    ConvolutionStrGrad as ConvolutionStrGrad,
    ConvTbc as ConvTbc,
    ConvTranspose2D as ConvTranspose2D,
    Copy as Copy,
    CopyToDevice as CopyToDevice,
    CopyToHost as CopyToHost,
    Correlate as Correlate,
    Cos as Cos,
    Cosh as Cosh,
    CosineEmbeddingLoss as CosineEmbeddingLoss,
    CountNonZero as CountNonZero,
    CreateSymmetricMemory as CreateSymmetricMemory,
    Cross as Cross,
    CrossEntropyLoss as CrossEntropyLoss,
    CrossEntropyLossGrad as CrossEntropyLossGrad,
    Cummax as Cummax,
    Cummin as Cummin,
    CumminExt as CumminExt,
    CumProd as CumProd,
    CumSum as CumSum,
    CumsumExt as CumsumExt,
    Dense as Dense,
    DequantSwigluQuant as DequantSwigluQuant,
    Detach as Detach,
    Diag as Diag,
    DiagExt as DiagExt,
    Diagonal as Diagonal,
    DiagonalView as DiagonalView,
    DistCommAllGather as DistCommAllGather,
    DistCommAllGatherIntoTensor as DistCommAllGatherIntoTensor,
    DistCommAllGatherIntoTensorUneven as DistCommAllGatherIntoTensorUneven,
    DistCommAllReduce as DistCommAllReduce,
    DistCommAllToAllV as DistCommAllToAllV,
    DistCommAllToAllVC as DistCommAllToAllVC,
    DistCommAllToAllVSingle as DistCommAllToAllVSingle,
    DistCommBarrier as DistCommBarrier,
    DistCommBatchIsendIrecv as DistCommBatchIsendIrecv,
    DistCommBroadcast as DistCommBroadcast,
    DistCommGather as DistCommGather,
    DistCommGatherIntoTensor as DistCommGatherIntoTensor,
    DistCommIrecv as DistCommIrecv,
    DistCommIsend as DistCommIsend,
    DistCommReduce as DistCommReduce,
    DistCommReduceScatter as DistCommReduceScatter,
    DistCommReduceScatterTensor as DistCommReduceScatterTensor,
    DistCommReduceScatterTensorUneven as DistCommReduceScatterTensorUneven,
    DistCommScatter as DistCommScatter,
    DistCommScatterTensor as DistCommScatterTensor,
    Div as Div,
    DivMod as DivMod,
    DivMods as DivMods,
    Divs as Divs,
    Dot as Dot,
    Dropout as Dropout,
    Dropout2dExt as Dropout2dExt,
    DropoutDoMaskExt as DropoutDoMaskExt,
    DropoutExt as DropoutExt,
    DropoutGenMaskExt as DropoutGenMaskExt,
    DropoutGradExt as DropoutGradExt,
    DumpGradient as DumpGradient,
    DynamicBlockQuant as DynamicBlockQuant,
    DynamicNTK as DynamicNTK,
    DynamicQuantExt as DynamicQuantExt,
    Eig as Eig,
    EinsumExt as EinsumExt,
    Elu as Elu,
    EluExt as EluExt,
    EluGrad as EluGrad,
    EluGradExt as EluGradExt,
    Embedding as Embedding,
    EmbeddingDenseBackward as EmbeddingDenseBackward,
    Empty as Empty,
    EmptyLike as EmptyLike,
    EqScalar as EqScalar,
    Equal as Equal,
    EqualExt as EqualExt,
    Erf as Erf,
    Erfc as Erfc,
    Erfinv as Erfinv,
    Exp as Exp,
    Exp2 as Exp2,
    ExpandAs as ExpandAs,
    ExpandDims as ExpandDims,
    ExpandDimsView as ExpandDimsView,
    Expm1 as Expm1,
    ExtractImagePatches as ExtractImagePatches,
    Eye as Eye,
    FastGeLU as FastGeLU,
    FastGeLUGrad as FastGeLUGrad,
    FFNExt as FFNExt,
    FFTFreq as FFTFreq,
    FFTOrtho as FFTOrtho,
    FFTShapeCopy as FFTShapeCopy,
    FFTShift as FFTShift,
    FFTWithSize as FFTWithSize,
    FillScalar as FillScalar,
    FillTensor as FillTensor,
    FlashAttentionScore as FlashAttentionScore,
    FlashAttentionScoreGrad as FlashAttentionScoreGrad,
    Flatten as Flatten,
    FlattenExt as FlattenExt,
    Floor as Floor,
    FloorDiv as FloorDiv,
    FloorDivScalar as FloorDivScalar,
    FloorMod as FloorMod,
    FmodScalar as FmodScalar,
    FmodTensor as FmodTensor,
    FormatCast as FormatCast,
    Frac as Frac,
    Free as Free,
    FullLike as FullLike,
    FuncDropoutExt as FuncDropoutExt,
    FuncMaxPool2D as FuncMaxPool2D,
    FusedAddTopKDiv as FusedAddTopKDiv,
    FusedInferAttentionScore as FusedInferAttentionScore,
    Gather as Gather,
    GatherD as GatherD,
    GatherDGradV2 as GatherDGradV2,
    GatherNd as GatherNd,
    GatherNdExt as GatherNdExt,
    Gcd as Gcd,
    GeLU as GeLU,
    GeluExt as GeluExt,
    GeLUGrad as GeLUGrad,
    GeluGradExt as GeluGradExt,
    GenerateEodMaskV2 as GenerateEodMaskV2,
    Generator as Generator,
    Geqrf as Geqrf,
    GetData as GetData,
    GetMem as GetMem,
    GluGrad as GluGrad,
    Gmm as Gmm,
    GmmBackward as GmmBackward,
    GmmBackwardFusion as GmmBackwardFusion,
    GmmV2 as GmmV2,
    GmmV2Backward as GmmV2Backward,
    GmmV2BackwardFusion as GmmV2BackwardFusion,
    Greater as Greater,
    GreaterEqual as GreaterEqual,
    GreaterEqualScalar as GreaterEqualScalar,
    GridSampler2D as GridSampler2D,
    GridSampler2DGrad as GridSampler2DGrad,
    GridSampler3D as GridSampler3D,
    GridSampler3DGrad as GridSampler3DGrad,
    GroupedMatmul as GroupedMatmul,
    GroupedMatmulV2 as GroupedMatmulV2,
    GroupedMatmulV4 as GroupedMatmulV4,
    GroupNorm as GroupNorm,
    GroupNormGrad as GroupNormGrad,
    GroupTopk as GroupTopk,
    Hardtanh as Hardtanh,
    HardtanhGrad as HardtanhGrad,
    HistcExt as HistcExt,
    HShrink as HShrink,
    HShrinkGrad as HShrinkGrad,
    HSigmoid as HSigmoid,
    HSigmoidGrad as HSigmoidGrad,
    HSwish as HSwish,
    HSwishGrad as HSwishGrad,
    Identity as Identity,
    IFFTShift as IFFTShift,
    Im2ColExt as Im2ColExt,
    ImagView as ImagView,
    IncreFlashAttention as IncreFlashAttention,
    Index as Index,
    IndexAddExt as IndexAddExt,
    IndexFillScalar as IndexFillScalar,
    IndexFillTensor as IndexFillTensor,
    IndexSelect as IndexSelect,
    InnerCommAllGather as InnerCommAllGather,
    InnerCommAllReduce as InnerCommAllReduce,
    InnerCommAllToAllV as InnerCommAllToAllV,
    InnerCommIrecv as InnerCommIrecv,
    InnerCommIsend as InnerCommIsend,
    InnerCommReduceScatter as InnerCommReduceScatter,
    InnerIndex as InnerIndex,
    InnerInplaceIndexPut as InnerInplaceIndexPut,
    InnerMoeTokenUnpermute as InnerMoeTokenUnpermute,
    InnerNonZero as InnerNonZero,
    InnerUnique as InnerUnique,
    InplaceAddExt as InplaceAddExt,
    InplaceAddmm as InplaceAddmm,
    InplaceAddr as InplaceAddr,
    InplaceAddsExt as InplaceAddsExt,
    InplaceBernoulliScalar as InplaceBernoulliScalar,
    InplaceBernoulliTensor as InplaceBernoulliTensor,
    InplaceClampScalar as InplaceClampScalar,
    InplaceClampTensor as InplaceClampTensor,
    InplaceCopy as InplaceCopy,
    InplaceDiv as InplaceDiv,
    InplaceDivMod as InplaceDivMod,
    InplaceDivMods as InplaceDivMods,
    InplaceDivs as InplaceDivs,
    InplaceElu as InplaceElu,
    InplaceErfinv as InplaceErfinv,
    InplaceExp as InplaceExp,
    InplaceExponential as InplaceExponential,
    InplaceFillDiagonal as InplaceFillDiagonal,
    InplaceFillScalar as InplaceFillScalar,
    InplaceFillTensor as InplaceFillTensor,
    InplaceFloor as InplaceFloor,
    InplaceFloorDivide as InplaceFloorDivide,
    InplaceFloorDivides as InplaceFloorDivides,
    InplaceGroupedMatmulAdd as InplaceGroupedMatmulAdd,
    InplaceHardtanh as InplaceHardtanh,
    InplaceIndexAddExt as InplaceIndexAddExt,
    InplaceIndexCopy as InplaceIndexCopy,
    InplaceIndexFillScalar as InplaceIndexFillScalar,
    InplaceIndexFillTensor as InplaceIndexFillTensor,
    InplaceIndexPut as InplaceIndexPut,
    InplaceLog as InplaceLog,
    InplaceMaskedFillScalar as InplaceMaskedFillScalar,
    InplaceMaskedFillTensor as InplaceMaskedFillTensor,
    InplaceMaskedScatter as InplaceMaskedScatter,
    InplaceMatmulAdd as InplaceMatmulAdd,
    InplaceMul as InplaceMul,
    InplaceMuls as InplaceMuls,
    InplaceNormal as InplaceNormal,
    InplacePut as InplacePut,
    InplaceRandom as InplaceRandom,
    InplaceReLU as InplaceReLU,
    InplaceRemainderTensorScalar as InplaceRemainderTensorScalar,
    InplaceRemainderTensorTensor as InplaceRemainderTensorTensor,
    InplaceScatterAdd as InplaceScatterAdd,
    InplaceScatterSrc as InplaceScatterSrc,
    InplaceScatterSrcReduce as InplaceScatterSrcReduce,
    InplaceScatterValue as InplaceScatterValue,
    InplaceScatterValueReduce as InplaceScatterValueReduce,
    InplaceSigmoid as InplaceSigmoid,
    InplaceSign as InplaceSign,
    InplaceSiLU as InplaceSiLU,
    InplaceStopGradient as InplaceStopGradient,
    InplaceSubExt as InplaceSubExt,
    InplaceSubScalar as InplaceSubScalar,
    InplaceTanh as InplaceTanh,
    InplaceThreshold as InplaceThreshold,
    InplaceToDevice as InplaceToDevice,
    InplaceUniform as InplaceUniform,
    InplaceZero as InplaceZero,
    InsertGemV2InBackward as InsertGemV2InBackward,
    IRFFTDouble as IRFFTDouble,
    IsClose as IsClose,
    IsFinite as IsFinite,
    IsInf as IsInf,
    IsNegInf as IsNegInf,
    KLDiv as KLDiv,
    KLDivGrad as KLDivGrad,
    Kthvalue as Kthvalue,
    KVCacheScatterUpdate as KVCacheScatterUpdate,
    KvScaleCache as KvScaleCache,
    L1LossBackwardExt as L1LossBackwardExt,
    L1LossExt as L1LossExt,
    LayerNorm as LayerNorm,
    LayerNormExt as LayerNormExt,
    LayerNormGrad as LayerNormGrad,
    LayerNormGradExt as LayerNormGradExt,
    LayerNormGradGrad as LayerNormGradGrad,
    LayerNormGradV3 as LayerNormGradV3,
    LayerNormV3 as LayerNormV3,
    LeakyReLUExt as LeakyReLUExt,
    LeakyReLUGradExt as LeakyReLUGradExt,
    LeftShift as LeftShift,
    Lerp as Lerp,
    LerpScalar as LerpScalar,
    Less as Less,
    LessEqual as LessEqual,
    LessScalar as LessScalar,
    LightningIndexer as LightningIndexer,
    LightningIndexerGrad as LightningIndexerGrad,
    LinalgQr as LinalgQr,
    LinalgVectorNorm as LinalgVectorNorm,
    LinSpace as LinSpace,
    LinSpaceExt as LinSpaceExt,
    Log as Log,
    Log1p as Log1p,
    Log2 as Log2,
    Log10 as Log10,
    LogAddExp as LogAddExp,
    LogAddExp2 as LogAddExp2,
    LogicalAnd as LogicalAnd,
    LogicalNot as LogicalNot,
    LogicalOr as LogicalOr,
    LogicalXor as LogicalXor,
    Logit as Logit,
    LogitGrad as LogitGrad,
    LogMatrixDeterminant as LogMatrixDeterminant,
    LogSigmoid as LogSigmoid,
    LogSigmoidGrad as LogSigmoidGrad,
    LogSoftmax as LogSoftmax,
    LogSoftmaxExt as LogSoftmaxExt,
    LogSoftmaxGrad as LogSoftmaxGrad,
    LogSumExp as LogSumExp,
    LpNormV2 as LpNormV2,
    LstsqV2 as LstsqV2,
    LstsqV2Grad as LstsqV2Grad,
    MaskedFill as MaskedFill,
    MaskedFillScalar as MaskedFillScalar,
    MaskedScatter as MaskedScatter,
    MaskedSelect as MaskedSelect,
    MaskedSelectGrad as MaskedSelectGrad,
    MatMul as MatMul,
    MatmulAllReduceAddRmsNorm as MatmulAllReduceAddRmsNorm,
    MatMulExt as MatMulExt,
    MatmulReduceScatter as MatmulReduceScatter,
    MatrixDeterminant as MatrixDeterminant,
    MatrixExp as MatrixExp,
    MatrixInverseExt as MatrixInverseExt,
    Max as Max,
    MaxDim as MaxDim,
    Maximum as Maximum,
    MaximumGrad as MaximumGrad,
    MaximumGradGrad as MaximumGradGrad,
    MaxPoolGradWithIndices as MaxPoolGradWithIndices,
    MaxPoolGradWithMask as MaxPoolGradWithMask,
    MaxPoolWithIndices as MaxPoolWithIndices,
    MaxPoolWithMask as MaxPoolWithMask,
    MaxUnpool2DExt as MaxUnpool2DExt,
    MeanExt as MeanExt,
    MedianDim as MedianDim,
    MedianExt as MedianExt,
    Meshgrid as Meshgrid,
    Min as Min,
    MinDim as MinDim,
    Minimum as Minimum,
    MinimumGrad as MinimumGrad,
    MishExt as MishExt,
    MishGradExt as MishGradExt,
    Mla as Mla,
    MlaPreprocess as MlaPreprocess,
    Mm as Mm,
    MoeComputeExpertTokens as MoeComputeExpertTokens,
    MoeDistributeCombine as MoeDistributeCombine,
    MoeDistributeDispatch as MoeDistributeDispatch,
    MoeFinalizeRouting as MoeFinalizeRouting,
    MoeGatingTopKSoftmax as MoeGatingTopKSoftmax,
    MoeInitRouting as MoeInitRouting,
    MoeInitRoutingV2 as MoeInitRoutingV2,
    MoeTokenPermute as MoeTokenPermute,
    MoeTokenPermuteGrad as MoeTokenPermuteGrad,
    MoeTokenUnpermute as MoeTokenUnpermute,
    MoeTokenUnpermuteGrad as MoeTokenUnpermuteGrad,
    MSELossExt as MSELossExt,
    MSELossGradExt as MSELossGradExt,
    Mul as Mul,
    Muls as Muls,
    MultinomialExt as MultinomialExt,
    MultiScaleDeformableAttn as MultiScaleDeformableAttn,
    MultiScaleDeformableAttnGrad as MultiScaleDeformableAttnGrad,
    Mv as Mv,
    Nansum as Nansum,
    NanToNum as NanToNum,
    Narrow as Narrow,
    NarrowView as NarrowView,
    Neg as Neg,
    NewEmpty as NewEmpty,
    NewFull as NewFull,
    NewOnes as NewOnes,
    NewZeros as NewZeros,
    NextAfter as NextAfter,
    NLLLoss as NLLLoss,
    NLLLoss2d as NLLLoss2d,
    NLLLoss2dGrad as NLLLoss2dGrad,
    NLLLossGrad as NLLLossGrad,
    NonZero as NonZero,
    NonZeroExt as NonZeroExt,
    Norm as Norm,
    NormalFloatFloat as NormalFloatFloat,
    NormalFloatTensor as NormalFloatTensor,
    NormalTensorFloat as NormalTensorFloat,
    NormalTensorTensor as NormalTensorTensor,
    NotEqual as NotEqual,
    NPUClearFloatStatusV2 as NPUClearFloatStatusV2,
    NpuGelu as NpuGelu,
    NPUGetFloatStatusV2 as NPUGetFloatStatusV2,
    NsaCompress as NsaCompress,
    NsaCompressAttention as NsaCompressAttention,
    NsaCompressGrad as NsaCompressGrad,
    NsaSelectAttention as NsaSelectAttention,
    NsaSelectAttentionGrad as NsaSelectAttentionGrad,
    OneHot as OneHot,
    OneHotExt as OneHotExt,
    Ones as Ones,
    OnesLike as OnesLike,
    OnesLikeExt as OnesLikeExt,
    Outer as Outer,
    PagedAttention as PagedAttention,
    PagedAttentionMask as PagedAttentionMask,
    PixelShuffle as PixelShuffle,
    Polar as Polar,
    Pow as Pow,
    PowScalarTensor as PowScalarTensor,
    PowTensorScalar as PowTensorScalar,
    PReLU as PReLU,
    PReLUGrad as PReLUGrad,
    ProdExt as ProdExt,
    PromptFlashAttention as PromptFlashAttention,
    PutMem as PutMem,
    PutMemSignal as PutMemSignal,
    Qr as Qr,
    QuantBatchMatmul as QuantBatchMatmul,
    QuantLinearSparse as QuantLinearSparse,
    QuantMatmul as QuantMatmul,
    QuantV2 as QuantV2,
    RandExt as RandExt,
    RandInt as RandInt,
    RandIntLike as RandIntLike,
    RandLikeExt as RandLikeExt,
    Randn as Randn,
    RandnLike as RandnLike,
    RandpermExt as RandpermExt,
    RandpermV2 as RandpermV2,
    Range as Range,
    Real as Real,
    RealDiv as RealDiv,
    RealView as RealView,
    Reciprocal as Reciprocal,
    ReciprocalGrad as ReciprocalGrad,
    ReduceAll as ReduceAll,
    ReduceAny as ReduceAny,
    ReduceMax as ReduceMax,
    ReduceMean as ReduceMean,
    ReduceMin as ReduceMin,
    ReduceProd as ReduceProd,
    ReduceStd as ReduceStd,
    ReduceSum as ReduceSum,
    ReflectionPad1D as ReflectionPad1D,
    ReflectionPad1DGrad as ReflectionPad1DGrad,
    ReflectionPad2D as ReflectionPad2D,
    ReflectionPad2DGrad as ReflectionPad2DGrad,
    ReflectionPad3D as ReflectionPad3D,
    ReflectionPad3DGrad as ReflectionPad3DGrad,
    ReLU as ReLU,
    ReLU6 as ReLU6,
    ReLU6Grad as ReLU6Grad,
    ReluGrad as ReluGrad,
    RemainderScalarTensor as RemainderScalarTensor,
    RemainderTensorScalar as RemainderTensorScalar,
    RemainderTensorTensor as RemainderTensorTensor,
    Repeat as Repeat,
    RepeatInterleaveGrad as RepeatInterleaveGrad,
    RepeatInterleaveInt as RepeatInterleaveInt,
    RepeatInterleaveTensor as RepeatInterleaveTensor,
    ReplicationPad1D as ReplicationPad1D,
    ReplicationPad1DGrad as ReplicationPad1DGrad,
    ReplicationPad2D as ReplicationPad2D,
    ReplicationPad2DGrad as ReplicationPad2DGrad,
    ReplicationPad3D as ReplicationPad3D,
    ReplicationPad3DGrad as ReplicationPad3DGrad,
    Reshape as Reshape,
    ReshapeAndCache as ReshapeAndCache,
    ResizeBicubic as ResizeBicubic,
    ResizeBicubicGrad as ResizeBicubicGrad,
    ResizeBilinearGrad as ResizeBilinearGrad,
    ResizeBilinearV2 as ResizeBilinearV2,
    ResizeLinear1D as ResizeLinear1D,
    ResizeLinear1DGrad as ResizeLinear1DGrad,
    ResizeNearestNeighbor as ResizeNearestNeighbor,
    ResizeNearestNeighborGrad as ResizeNearestNeighborGrad,
    ResizeNearestNeighborV2 as ResizeNearestNeighborV2,
    ResizeNearestNeighborV2Grad as ResizeNearestNeighborV2Grad,
    ReverseV2 as ReverseV2,
    RFFTFreq as RFFTFreq,
    RightShift as RightShift,
    RingAttentionUpdate as RingAttentionUpdate,
    RmsNorm as RmsNorm,
    RmsNormGrad as RmsNormGrad,
    Roll as Roll,
    RotaryPositionEmbedding as RotaryPositionEmbedding,
    RotaryPositionEmbeddingGrad as RotaryPositionEmbeddingGrad,
    RotatedIou as RotatedIou,
    Round as Round,
    Rsqrt as Rsqrt,
    RsqrtGrad as RsqrtGrad,
    Scatter as Scatter,
    ScatterAddExt as ScatterAddExt,
    ScatterNd as ScatterNd,
    ScatterValue as ScatterValue,
    SearchSorted as SearchSorted,
    Select as Select,
    SelectExtView as SelectExtView,
    SelectV2 as SelectV2,
    SeLUExt as SeLUExt,
    SeluGrad as SeluGrad,
    SequenceConcat as SequenceConcat,
    SetData as SetData,
    Sigmoid as Sigmoid,
    SigmoidGrad as SigmoidGrad,
    Sign as Sign,
    SignalOp as SignalOp,
    SignalWaitUntil as SignalWaitUntil,
    SilentCheckV2 as SilentCheckV2,
    SilentCheckV3 as SilentCheckV3,
    SiLU as SiLU,
    SiLUGrad as SiLUGrad,
    Sin as Sin,
    Sinc as Sinc,
    Sinh as Sinh,
    Slice as Slice,
    SliceExt as SliceExt,
    SliceExtView as SliceExtView,
    SmoothL1Loss as SmoothL1Loss,
    SmoothL1LossGrad as SmoothL1LossGrad,
    SoftMarginLoss as SoftMarginLoss,
    SoftMarginLossGrad as SoftMarginLossGrad,
    Softmax as Softmax,
    SoftmaxBackward as SoftmaxBackward,
    SoftplusExt as SoftplusExt,
    SoftplusGradExt as SoftplusGradExt,
    SoftShrink as SoftShrink,
    SoftShrinkGrad as SoftShrinkGrad,
    SolveTriangular as SolveTriangular,
    SortExt as SortExt,
    SparseFlashAttention as SparseFlashAttention,
    SparseFlashAttentionGrad as SparseFlashAttentionGrad,
    SpeedFusionAttention as SpeedFusionAttention,
    SpeedFusionAttentionGrad as SpeedFusionAttentionGrad,
    Split as Split,
    SplitTensor as SplitTensor,
    SplitTensorView as SplitTensorView,
    SplitWithSize as SplitWithSize,
    SplitWithSizeView as SplitWithSizeView,
    Sqrt as Sqrt,
    SqrtGrad as SqrtGrad,
    Square as Square,
    Squeeze as Squeeze,
    StackExt as StackExt,
    Std as Std,
    StdMean as StdMean,
    StridedSlice as StridedSlice,
    Sub as Sub,
    SubExt as SubExt,
    SubScalar as SubScalar,
    SumExt as SumExt,
    Svd as Svd,
    Swiglu as Swiglu,
    SwigluGrad as SwigluGrad,
    Take as Take,
    Tan as Tan,
    Tanh as Tanh,
    TanhGrad as TanhGrad,
    TensorCopySlices as TensorCopySlices,
    TensorScatterAdd as TensorScatterAdd,
    TensorScatterElements as TensorScatterElements,
    TensorShape as TensorShape,
    TExt as TExt,
    Threshold as Threshold,
    ThresholdGrad as ThresholdGrad,
    ToDevice as ToDevice,
    ToDtype as ToDtype,
    ToOther as ToOther,
    TopkExt as TopkExt,
    TopKRouter as TopKRouter,
    TopPRouter as TopPRouter,
    Trace as Trace,
    TraceExt as TraceExt,
    TraceV2 as TraceV2,
    TraceV2Grad as TraceV2Grad,
    Transpose as Transpose,
    TransposeBatchMatmulTranspose as TransposeBatchMatmulTranspose,
    TransposeExtView as TransposeExtView,
    TransposeView as TransposeView,
    TriangularSolve as TriangularSolve,
    TrilExt as TrilExt,
    Triu as Triu,
    Trunc as Trunc,
    TupleToTensor as TupleToTensor,
    UniformExt as UniformExt,
    Unique2 as Unique2,
    UniqueConsecutive as UniqueConsecutive,
    UniqueDim as UniqueDim,
    UnsortedSegmentSum as UnsortedSegmentSum,
    UnstackExtView as UnstackExtView,
    UpdateToDevice as UpdateToDevice,
    UpdateToRemote as UpdateToRemote,
    UpsampleBicubic2D as UpsampleBicubic2D,
    UpsampleBicubic2DGrad as UpsampleBicubic2DGrad,
    UpsampleBilinear2D as UpsampleBilinear2D,
    UpsampleBilinear2DGrad as UpsampleBilinear2DGrad,
    UpsampleLinear1D as UpsampleLinear1D,
    UpsampleLinear1DGrad as UpsampleLinear1DGrad,
    UpsampleNearest1D as UpsampleNearest1D,
    UpsampleNearest1DGrad as UpsampleNearest1DGrad,
    UpsampleNearest2D as UpsampleNearest2D,
    UpsampleNearest2DGrad as UpsampleNearest2DGrad,
    UpsampleNearest3D as UpsampleNearest3D,
    UpsampleNearest3DGrad as UpsampleNearest3DGrad,
    UpsampleTrilinear3D as UpsampleTrilinear3D,
    UpsampleTrilinear3DGrad as UpsampleTrilinear3DGrad,
    Var as Var,
    VarMean as VarMean,
    Vdot as Vdot,
    View as View,
    ViewAs as ViewAs,
    ViewDtype as ViewDtype,
    WeightQuantBatchMatmul as WeightQuantBatchMatmul,
    Xlogy as Xlogy,
    XLogYScalarOther as XLogYScalarOther,
    XLogYScalarSelf as XLogYScalarSelf,
    Zeros as Zeros,
    ZerosLike as ZerosLike,
    ZerosLikeExt as ZerosLikeExt,
    a_cos_grad_op as a_cos_grad_op,
    abs_grad_op as abs_grad_op,
    abs_op as abs_op,
    acos_ext_op as acos_ext_op,
    acos_op as acos_op,
    acosh_ext_op as acosh_ext_op,
    acosh_grad_op as acosh_grad_op,
    acosh_op as acosh_op,
    adamw_op as adamw_op,
    adaptive_avg_pool1d_op as adaptive_avg_pool1d_op,
    adaptive_avg_pool2d_ext_op as adaptive_avg_pool2d_ext_op,
    adaptive_avg_pool2d_grad_ext_op as adaptive_avg_pool2d_grad_ext_op,
    adaptive_avg_pool3d_ext_op as adaptive_avg_pool3d_ext_op,
    adaptive_avg_pool3d_grad_ext_op as adaptive_avg_pool3d_grad_ext_op,
    adaptive_max_pool1d_op as adaptive_max_pool1d_op,
    adaptive_max_pool2d_grad_op as adaptive_max_pool2d_grad_op,
    add_ext_op as add_ext_op,
    add_layer_norm_grad_op as add_layer_norm_grad_op,
    add_layernorm_v2_op as add_layernorm_v2_op,
    add_op as add_op,
    add_rms_norm_op as add_rms_norm_op,
    add_scalar_op as add_scalar_op,
    addbmm_op as addbmm_op,
    addcdiv_ext_op as addcdiv_ext_op,
    addcdiv_op as addcdiv_op,
    addcmul_ext_op as addcmul_ext_op,
    addcmul_op as addcmul_op,
    addmm_op as addmm_op,
    addmv_op as addmv_op,
    addn_op as addn_op,
    all_gather_matmul_op as all_gather_matmul_op,
    angle_op as angle_op,
    any_ext_op as any_ext_op,
    any_op as any_op,
    apply_adamw_op as apply_adamw_op,
    apply_came_part1_op as apply_came_part1_op,
    apply_came_part2_op as apply_came_part2_op,
    apply_came_part3_op as apply_came_part3_op,
    apply_came_part4_op as apply_came_part4_op,
    arange_op as arange_op,
    argmax_ext_op as argmax_ext_op,
    argmin_ext_op as argmin_ext_op,
    argsort_op as argsort_op,
    as_strided_op as as_strided_op,
    asin_ext_op as asin_ext_op,
    asin_grad_op as asin_grad_op,
    asin_op as asin_op,
    asinh_ext_op as asinh_ext_op,
    asinh_grad_op as asinh_grad_op,
    asinh_op as asinh_op,
    assign_add_op as assign_add_op,
    assign_op as assign_op,
    assign_sub_op as assign_sub_op,
    atan2_ext_op as atan2_ext_op,
    atan2_op as atan2_op,
    atan_ext_op as atan_ext_op,
    atan_grad_op as atan_grad_op,
    atan_op as atan_op,
    atanh_op as atanh_op,
    avg_pool1d_op as avg_pool1d_op,
    avg_pool2d_grad_op as avg_pool2d_grad_op,
    avg_pool2d_op as avg_pool2d_op,
    avg_pool3d_ext_op as avg_pool3d_ext_op,
    avg_pool3d_grad_ext_op as avg_pool3d_grad_ext_op,
    baddbmm_op as baddbmm_op,
    batch_norm_elemt_grad_op as batch_norm_elemt_grad_op,
    batch_norm_elemt_op as batch_norm_elemt_op,
    batch_norm_ext_op as batch_norm_ext_op,
    batch_norm_gather_stats_with_counts_op as batch_norm_gather_stats_with_counts_op,
    batch_norm_reduce_grad_op as batch_norm_reduce_grad_op,
    batch_norm_stats_op as batch_norm_stats_op,
    bernoulli_ext_op as bernoulli_ext_op,
    betainc_op as betainc_op,
    binary_cross_entropy_with_logits_backward_op as binary_cross_entropy_with_logits_backward_op,
    bincount_ext_op as bincount_ext_op,
    bitwise_and_scalar_op as bitwise_and_scalar_op,
    bitwise_and_tensor_op as bitwise_and_tensor_op,
    bitwise_not_op as bitwise_not_op,
    bitwise_or_scalar_op as bitwise_or_scalar_op,
    bitwise_or_tensor_op as bitwise_or_tensor_op,
    bitwise_xor_scalar_op as bitwise_xor_scalar_op,
    bitwise_xor_tensor_op as bitwise_xor_tensor_op,
    bmm_ext_op as bmm_ext_op,
    bool_not_op as bool_not_op,
    broadcast_to_view_op as broadcast_to_view_op,
    ceil_op as ceil_op,
    cholesky_grad_op as cholesky_grad_op,
    chunk_op as chunk_op,
    chunk_view_op as chunk_view_op,
    clamp_scalar_op as clamp_scalar_op,
    clamp_tensor_op as clamp_tensor_op,
    clone_op as clone_op,
    col2im_ext_op as col2im_ext_op,
    col2im_grad_op as col2im_grad_op,
    complex_op as complex_op,
    conj_op as conj_op,
    constant_pad_nd_op as constant_pad_nd_op,
    contiguous_op as contiguous_op,
    conv1d_ext_op as conv1d_ext_op,
    conv1d_padding_op as conv1d_padding_op,
    conv2d_ext_op as conv2d_ext_op,
    conv2d_padding_op as conv2d_padding_op,
    conv3d_ext_op as conv3d_ext_op,
    conv3d_padding_op as conv3d_padding_op,
    conv_tbc_op as conv_tbc_op,
    conv_transpose2d_op as conv_transpose2d_op,
    convolution_grad_op as convolution_grad_op,
    convolution_op as convolution_op,
    convolution_str_grad_op as convolution_str_grad_op,
    convolution_str_op as convolution_str_op,
    copy_op as copy_op,
    copy_to_device_op as copy_to_device_op,
    copy_to_host_op as copy_to_host_op,
    cos_op as cos_op,
    cosh_op as cosh_op,
    cosine_embedding_loss_op as cosine_embedding_loss_op,
    count_nonzero_op as count_nonzero_op,
    create_symmetric_memory_op as create_symmetric_memory_op,
    cross_entropy_loss_grad_op as cross_entropy_loss_grad_op,
    cross_entropy_loss_op as cross_entropy_loss_op,
    cummin_ext_op as cummin_ext_op,
    cumsum_ext_op as cumsum_ext_op,
    dct_op as dct_op,
    dctn_op as dctn_op,
    dense_op as dense_op,
    dequant_swiglu_quant_op as dequant_swiglu_quant_op,
    detach_op as detach_op,
    diag_ext_op as diag_ext_op,
    diag_op as diag_op,
    diagonal_view_op as diagonal_view_op,
    dist_comm_all_gather_into_tensor_op as dist_comm_all_gather_into_tensor_op,
    dist_comm_all_gather_into_tensor_uneven_op as dist_comm_all_gather_into_tensor_uneven_op,
    dist_comm_all_gather_op as dist_comm_all_gather_op,
    dist_comm_all_reduce_op as dist_comm_all_reduce_op,
    dist_comm_all_to_all_v_c_op as dist_comm_all_to_all_v_c_op,
    dist_comm_all_to_all_v_op as dist_comm_all_to_all_v_op,
    dist_comm_all_to_all_v_single_op as dist_comm_all_to_all_v_single_op,
    dist_comm_barrier_op as dist_comm_barrier_op,
    dist_comm_batch_isend_irecv_op as dist_comm_batch_isend_irecv_op,
    dist_comm_broadcast_op as dist_comm_broadcast_op,
    dist_comm_gather_into_tensor_op as dist_comm_gather_into_tensor_op,
    dist_comm_gather_op as dist_comm_gather_op,
    dist_comm_irecv_op as dist_comm_irecv_op,
    dist_comm_isend_op as dist_comm_isend_op,
    dist_comm_reduce_op as dist_comm_reduce_op,
    dist_comm_reduce_scatter_op as dist_comm_reduce_scatter_op,
    dist_comm_reduce_scatter_tensor_op as dist_comm_reduce_scatter_tensor_op,
    dist_comm_reduce_scatter_tensor_uneven_op as dist_comm_reduce_scatter_tensor_uneven_op,
    dist_comm_scatter_op as dist_comm_scatter_op,
    dist_comm_scatter_tensor_op as dist_comm_scatter_tensor_op,
    div_op as div_op,
    divmod_op as divmod_op,
    divmods_op as divmods_op,
    divs_op as divs_op,
    dot_op as dot_op,
    dropout2d_ext_op as dropout2d_ext_op,
    dropout_do_mask_ext_op as dropout_do_mask_ext_op,
    dropout_ext_op as dropout_ext_op,
    dropout_gen_mask_ext_op as dropout_gen_mask_ext_op,
    dropout_grad_ext_op as dropout_grad_ext_op,
    dump_gradient_op as dump_gradient_op,
    dynamic_block_quant_op as dynamic_block_quant_op,
    dynamic_ntk_op as dynamic_ntk_op,
    dynamic_quant_ext_op as dynamic_quant_ext_op,
    einsum_ext_op as einsum_ext_op,
    elu_grad_ext_op as elu_grad_ext_op,
    elu_grad_op as elu_grad_op,
    embedding_dense_backward_op as embedding_dense_backward_op,
    embedding_op as embedding_op,
    empty_like_op as empty_like_op,
    empty_op as empty_op,
    eq_scalar_op as eq_scalar_op,
    equal_ext_op as equal_ext_op,
    equal_op as equal_op,
    erf_op as erf_op,
    erfc_op as erfc_op,
    erfinv_op as erfinv_op,
    exp2_op as exp2_op,
    exp_op as exp_op,
    expand_as_op as expand_as_op,
    expand_dims_op as expand_dims_op,
    expand_dims_view_op as expand_dims_view_op,
    expm1_op as expm1_op,
    eye_op as eye_op,
    fast_gelu_grad_op as fast_gelu_grad_op,
    fast_gelu_op as fast_gelu_op,
    fft2_op as fft2_op,
    fft_op as fft_op,
    fft_ortho_op as fft_ortho_op,
    fft_shapecopy_op as fft_shapecopy_op,
    fftfreq_op as fftfreq_op,
    fftn_op as fftn_op,
    fftshift_op as fftshift_op,
    fill_scalar_op as fill_scalar_op,
    fill_tensor_op as fill_tensor_op,
    flatten_ext_op as flatten_ext_op,
    flatten_op as flatten_op,
    floor_div_op as floor_div_op,
    floor_div_scalar_op as floor_div_scalar_op,
    floor_mod_op as floor_mod_op,
    floor_op as floor_op,
    fmod_scalar_op as fmod_scalar_op,
    fmod_tensor_op as fmod_tensor_op,
    format_cast_op as format_cast_op,
    frac_op as frac_op,
    free_op as free_op,
    full_like_op as full_like_op,
    func_dropout_ext_op as func_dropout_ext_op,
    func_max_pool2d_op as func_max_pool2d_op,
    fused_add_topk_div_op as fused_add_topk_div_op,
    gather_d_grad_v2_op as gather_d_grad_v2_op,
    gather_d_op as gather_d_op,
    gather_nd_ext_op as gather_nd_ext_op,
    gather_nd_op as gather_nd_op,
    gcd_op as gcd_op,
    gelu_ext_op as gelu_ext_op,
    gelu_grad_ext_op as gelu_grad_ext_op,
    gelu_grad_op as gelu_grad_op,
    gelu_op as gelu_op,
    generate_eod_mask_v2_op as generate_eod_mask_v2_op,
    generator_op as generator_op,
    geqrf_op as geqrf_op,
    get_data_op as get_data_op,
    get_mem_op as get_mem_op,
    gmm_backward_fusion_op as gmm_backward_fusion_op,
    gmm_backward_op as gmm_backward_op,
    gmm_op as gmm_op,
    gmm_v2_backward_fusion_op as gmm_v2_backward_fusion_op,
    gmm_v2_backward_op as gmm_v2_backward_op,
    gmm_v2_op as gmm_v2_op,
    greater_equal_op as greater_equal_op,
    greater_equal_scalar_op as greater_equal_scalar_op,
    greater_op as greater_op,
    group_norm_grad_op as group_norm_grad_op,
    group_norm_op as group_norm_op,
    group_topk_op as group_topk_op,
    grouped_matmul_v2_op as grouped_matmul_v2_op,
    grouped_matmul_v4_op as grouped_matmul_v4_op,
    hardtanh_grad_op as hardtanh_grad_op,
    hardtanh_op as hardtanh_op,
    hfft2_op as hfft2_op,
    hfft_op as hfft_op,
    hfftn_op as hfftn_op,
    histc_ext_op as histc_ext_op,
    hsigmoid_grad_op as hsigmoid_grad_op,
    hsigmoid_op as hsigmoid_op,
    hswish_grad_op as hswish_grad_op,
    hswish_op as hswish_op,
    idct_op as idct_op,
    idctn_op as idctn_op,
    identity_op as identity_op,
    ifft2_op as ifft2_op,
    ifft_op as ifft_op,
    ifftn_op as ifftn_op,
    ifftshift_op as ifftshift_op,
    ihfft2_op as ihfft2_op,
    ihfft_op as ihfft_op,
    ihfftn_op as ihfftn_op,
    im2col_ext_op as im2col_ext_op,
    imag_view_op as imag_view_op,
    index_add_ext_op as index_add_ext_op,
    index_fill_scalar_op as index_fill_scalar_op,
    index_fill_tensor_op as index_fill_tensor_op,
    index_op as index_op,
    index_select_op as index_select_op,
    inner_comm_all_gather_op as inner_comm_all_gather_op,
    inner_comm_all_reduce_op as inner_comm_all_reduce_op,
    inner_comm_all_to_all_v_op as inner_comm_all_to_all_v_op,
    inner_comm_irecv_op as inner_comm_irecv_op,
    inner_comm_isend_op as inner_comm_isend_op,
    inner_comm_reduce_scatter_op as inner_comm_reduce_scatter_op,
    inner_index_op as inner_index_op,
    inner_inplace_index_put_op as inner_inplace_index_put_op,
    inner_moe_token_unpermute_op as inner_moe_token_unpermute_op,
    inner_non_zero_op as inner_non_zero_op,
    inner_unique_op as inner_unique_op,
    inplace_add_ext_op as inplace_add_ext_op,
    inplace_addmm_op as inplace_addmm_op,
    inplace_addr_op as inplace_addr_op,
    inplace_adds_ext_op as inplace_adds_ext_op,
    inplace_bernoulli_scalar_op as inplace_bernoulli_scalar_op,
    inplace_bernoulli_tensor_op as inplace_bernoulli_tensor_op,
    inplace_clamp_scalar_op as inplace_clamp_scalar_op,
    inplace_clamp_tensor_op as inplace_clamp_tensor_op,
    inplace_copy_op as inplace_copy_op,
    inplace_div_op as inplace_div_op,
    inplace_divmod_op as inplace_divmod_op,
    inplace_divmods_op as inplace_divmods_op,
    inplace_divs_op as inplace_divs_op,
    inplace_elu_op as inplace_elu_op,
    inplace_erfinv_op as inplace_erfinv_op,
    inplace_exp_op as inplace_exp_op,
    inplace_exponential_op as inplace_exponential_op,
    inplace_fill_diagonal_op as inplace_fill_diagonal_op,
    inplace_fill_scalar_op as inplace_fill_scalar_op,
    inplace_fill_tensor_op as inplace_fill_tensor_op,
    inplace_floor_divide_op as inplace_floor_divide_op,
    inplace_floor_divides_op as inplace_floor_divides_op,
    inplace_floor_op as inplace_floor_op,
    inplace_grouped_matmul_add_op as inplace_grouped_matmul_add_op,
    inplace_hardtanh_op as inplace_hardtanh_op,
    inplace_index_add_op as inplace_index_add_op,
    inplace_index_copy_op as inplace_index_copy_op,
    inplace_index_fill_scalar_op as inplace_index_fill_scalar_op,
    inplace_index_fill_tensor_op as inplace_index_fill_tensor_op,
    inplace_index_put_op as inplace_index_put_op,
    inplace_log_op as inplace_log_op,
    inplace_masked_fill_scalar_op as inplace_masked_fill_scalar_op,
    inplace_masked_fill_tensor_op as inplace_masked_fill_tensor_op,
    inplace_masked_scatter_op as inplace_masked_scatter_op,
    inplace_matmul_add_op as inplace_matmul_add_op,
    inplace_mul_op as inplace_mul_op,
    inplace_muls_op as inplace_muls_op,
    inplace_normal_op as inplace_normal_op,
    inplace_put_op as inplace_put_op,
    inplace_random_op as inplace_random_op,
    inplace_relu_op as inplace_relu_op,
    inplace_remainder_tensor_scalar_op as inplace_remainder_tensor_scalar_op,
    inplace_remainder_tensor_tensor_op as inplace_remainder_tensor_tensor_op,
    inplace_scatter_add_op as inplace_scatter_add_op,
    inplace_scatter_src_op as inplace_scatter_src_op,
    inplace_scatter_src_reduce_op as inplace_scatter_src_reduce_op,
    inplace_scatter_value_op as inplace_scatter_value_op,
    inplace_scatter_value_reduce_op as inplace_scatter_value_reduce_op,
    inplace_sigmoid_op as inplace_sigmoid_op,
    inplace_sign_op as inplace_sign_op,
    inplace_silu_op as inplace_silu_op,
    inplace_stop_gradient_op as inplace_stop_gradient_op,
    inplace_sub_ext_op as inplace_sub_ext_op,
    inplace_sub_scalar_op as inplace_sub_scalar_op,
    inplace_tanh_op as inplace_tanh_op,
    inplace_threshold_op as inplace_threshold_op,
    inplace_to_device_op as inplace_to_device_op,
    inplace_uniform_op as inplace_uniform_op,
    inplace_zero_op as inplace_zero_op,
    insert_gem_v2_in_backward_op as insert_gem_v2_in_backward_op,
    irfft2_op as irfft2_op,
    irfft_double_op as irfft_double_op,
    irfft_op as irfft_op,
    irfftn_op as irfftn_op,
    isfinite_op as isfinite_op,
    isinf_op as isinf_op,
    isneginf_op as isneginf_op,
    kl_div_grad_op as kl_div_grad_op,
    kl_div_op as kl_div_op,
    kthvalue_op as kthvalue_op,
    kv_cache_scatter_update_op as kv_cache_scatter_update_op,
    kv_scale_cache_op as kv_scale_cache_op,
    l1_loss_backward_ext_op as l1_loss_backward_ext_op,
    l1_loss_ext_op as l1_loss_ext_op,
    layer_norm_ext_op as layer_norm_ext_op,
    layer_norm_grad_ext_op as layer_norm_grad_ext_op,
    leaky_relu_ext_op as leaky_relu_ext_op,
    leaky_relu_grad_ext_op as leaky_relu_grad_ext_op,
    left_shift_op as left_shift_op,
    lerp_op as lerp_op,
    lerp_scalar_op as lerp_scalar_op,
    less_equal_op as less_equal_op,
    less_op as less_op,
    less_scalar_op as less_scalar_op,
    lightning_indexer_grad_op as lightning_indexer_grad_op,
    lightning_indexer_op as lightning_indexer_op,
    lin_space_ext_op as lin_space_ext_op,
    lin_space_op as lin_space_op,
    linalg_qr_op as linalg_qr_op,
    linalg_vector_norm_op as linalg_vector_norm_op,
    log1p_op as log1p_op,
    log2_op as log2_op,
    log10_op as log10_op,
    log_matrix_determinant_op as log_matrix_determinant_op,
    log_op as log_op,
    log_softmax_ext_op as log_softmax_ext_op,
    logaddexp2_op as logaddexp2_op,
    logaddexp_op as logaddexp_op,
    logical_and_op as logical_and_op,
    logical_not_op as logical_not_op,
    logical_or_op as logical_or_op,
    logical_xor_op as logical_xor_op,
    logsigmoid_grad_op as logsigmoid_grad_op,
    logsigmoid_op as logsigmoid_op,
    logsumexp_op as logsumexp_op,
    lp_norm_v2_op as lp_norm_v2_op,
    lstsq_v2_grad_op as lstsq_v2_grad_op,
    lstsq_v2_op as lstsq_v2_op,
    masked_fill_op as masked_fill_op,
    masked_fill_scalar_op as masked_fill_scalar_op,
    masked_scatter_op as masked_scatter_op,
    masked_select_grad_op as masked_select_grad_op,
    masked_select_op as masked_select_op,
    matmul_allreduce_add_rmsnorm_op as matmul_allreduce_add_rmsnorm_op,
    matmul_ext_op as matmul_ext_op,
    matmul_reduce_scatter_op as matmul_reduce_scatter_op,
    matrix_determinant_op as matrix_determinant_op,
    matrix_exp_op as matrix_exp_op,
    matrix_inverse_ext_op as matrix_inverse_ext_op,
    max_dim_op as max_dim_op,
    max_op as max_op,
    max_unpool2d_ext_op as max_unpool2d_ext_op,
    maximum_op as maximum_op,
    mean_ext_op as mean_ext_op,
    median_dim_op as median_dim_op,
    median_ext_op as median_ext_op,
    min_dim_op as min_dim_op,
    min_op as min_op,
    minimum_op as minimum_op,
    mish_ext_op as mish_ext_op,
    mish_grad_ext_op as mish_grad_ext_op,
    mla_op as mla_op,
    mla_preprocess_op as mla_preprocess_op,
    mm_ext_op as mm_ext_op,
    moe_compute_expert_tokens_op as moe_compute_expert_tokens_op,
    moe_distribute_combine_op as moe_distribute_combine_op,
    moe_distribute_dispatch_op as moe_distribute_dispatch_op,
    moe_finalize_routing_op as moe_finalize_routing_op,
    moe_gating_top_k_softmax_op as moe_gating_top_k_softmax_op,
    moe_init_routing_op as moe_init_routing_op,
    moe_init_routing_v2_op as moe_init_routing_v2_op,
    moe_token_permute_grad_op as moe_token_permute_grad_op,
    moe_token_permute_op as moe_token_permute_op,
    moe_token_unpermute_grad_op as moe_token_unpermute_grad_op,
    moe_token_unpermute_op as moe_token_unpermute_op,
    mse_loss_ext_op as mse_loss_ext_op,
    mse_loss_grad_ext_op as mse_loss_grad_ext_op,
    mul_op as mul_op,
    muls_op as muls_op,
    multi_scale_deformable_attn_grad_op as multi_scale_deformable_attn_grad_op,
    multi_scale_deformable_attn_op as multi_scale_deformable_attn_op,
    multinomial_ext_op as multinomial_ext_op,
    mv_op as mv_op,
    nansum_op as nansum_op,
    narrow_op as narrow_op,
    narrow_view_op as narrow_view_op,
    neg_op as neg_op,
    new_empty_op as new_empty_op,
    new_full_op as new_full_op,
    new_ones_op as new_ones_op,
    new_zeros_op as new_zeros_op,
    next_after_op as next_after_op,
    nllloss_2d_grad_op as nllloss_2d_grad_op,
    nllloss_2d_op as nllloss_2d_op,
    non_zero_ext_op as non_zero_ext_op,
    non_zero_op as non_zero_op,
    norm_op as norm_op,
    normal_float_float_op as normal_float_float_op,
    normal_float_tensor_op as normal_float_tensor_op,
    normal_tensor_float_op as normal_tensor_float_op,
    normal_tensor_tensor_op as normal_tensor_tensor_op,
    not_equal_op as not_equal_op,
    npu_clear_float_status_v2_op as npu_clear_float_status_v2_op,
    npu_gelu_op as npu_gelu_op,
    npu_get_float_status_v2_op as npu_get_float_status_v2_op,
    nsa_compress_attention_op as nsa_compress_attention_op,
    nsa_compress_grad_op as nsa_compress_grad_op,
    nsa_compress_op as nsa_compress_op,
    nsa_select_attention_grad_op as nsa_select_attention_grad_op,
    nsa_select_attention_op as nsa_select_attention_op,
    ones_like_ext_op as ones_like_ext_op,
    ones_like_op as ones_like_op,
    ones_op as ones_op,
    outer_op as outer_op,
    pixel_shuffle_op as pixel_shuffle_op,
    polar_op as polar_op,
    pow_op as pow_op,
    pow_scalar_tensor_op as pow_scalar_tensor_op,
    pow_tensor_scalar_op as pow_tensor_scalar_op,
    prelu_grad_op as prelu_grad_op,
    prelu_op as prelu_op,
    prod_ext_op as prod_ext_op,
    put_mem_op as put_mem_op,
    put_mem_signal_op as put_mem_signal_op,
    quant_linear_sparse_op as quant_linear_sparse_op,
    quant_matmul_op as quant_matmul_op,
    quant_v2_op as quant_v2_op,
    rand_ext_op as rand_ext_op,
    rand_like_ext_op as rand_like_ext_op,
    randint_like_op as randint_like_op,
    randint_op as randint_op,
    randn_like_op as randn_like_op,
    randn_op as randn_op,
    randperm_ext_op as randperm_ext_op,
    real_div_op as real_div_op,
    real_op as real_op,
    real_view_op as real_view_op,
    reciprocal_grad_op as reciprocal_grad_op,
    reciprocal_op as reciprocal_op,
    reflection_pad_1d_grad_op as reflection_pad_1d_grad_op,
    reflection_pad_1d_op as reflection_pad_1d_op,
    reflection_pad_2d_grad_op as reflection_pad_2d_grad_op,
    reflection_pad_2d_op as reflection_pad_2d_op,
    reflection_pad_3d_grad_op as reflection_pad_3d_grad_op,
    reflection_pad_3d_op as reflection_pad_3d_op,
    relu6_grad_op as relu6_grad_op,
    relu6_op as relu6_op,
    relu_grad_op as relu_grad_op,
    relu_op as relu_op,
    remainder_scalar_tensor_op as remainder_scalar_tensor_op,
    remainder_tensor_scalar_op as remainder_tensor_scalar_op,
    remainder_tensor_tensor_op as remainder_tensor_tensor_op,
    repeat_interleave_grad_op as repeat_interleave_grad_op,
    repeat_interleave_int_op as repeat_interleave_int_op,
    repeat_interleave_tensor_op as repeat_interleave_tensor_op,
    repeat_op as repeat_op,
    replication_pad_1d_grad_op as replication_pad_1d_grad_op,
    replication_pad_1d_op as replication_pad_1d_op,
    replication_pad_2d_grad_op as replication_pad_2d_grad_op,
    replication_pad_2d_op as replication_pad_2d_op,
    replication_pad_3d_grad_op as replication_pad_3d_grad_op,
    replication_pad_3d_op as replication_pad_3d_op,
    reshape_and_cache_op as reshape_and_cache_op,
    reshape_op as reshape_op,
    rfft2_op as rfft2_op,
    rfft_op as rfft_op,
    rfftfreq_op as rfftfreq_op,
    rfftn_op as rfftn_op,
    right_shift_op as right_shift_op,
    ring_attention_update_op as ring_attention_update_op,
    rms_norm_grad_op as rms_norm_grad_op,
    rotary_position_embedding_grad_op as rotary_position_embedding_grad_op,
    rotary_position_embedding_op as rotary_position_embedding_op,
    rotated_iou_op as rotated_iou_op,
    round_op as round_op,
    rsqrt_grad_op as rsqrt_grad_op,
    rsqrt_op as rsqrt_op,
    scalar_cast_op as scalar_cast_op,
    scatter_add_ext_op as scatter_add_ext_op,
    scatter_nd_op as scatter_nd_op,
    scatter_op as scatter_op,
    scatter_value_op as scatter_value_op,
    select_ext_view_op as select_ext_view_op,
    select_op as select_op,
    select_v2_op as select_v2_op,
    selu_ext_op as selu_ext_op,
    selu_grad_op as selu_grad_op,
    set_data_op as set_data_op,
    shard_identity_op as shard_identity_op,
    sigmoid_grad_op as sigmoid_grad_op,
    sigmoid_op as sigmoid_op,
    sign_op as sign_op,
    signal_op_op as signal_op_op,
    signal_wait_until_op as signal_wait_until_op,
    silent_check_v2_op as silent_check_v2_op,
    silent_check_v3_op as silent_check_v3_op,
    silu_grad_op as silu_grad_op,
    silu_op as silu_op,
    sin_op as sin_op,
    sinc_op as sinc_op,
    sinh_op as sinh_op,
    slice_ext_op as slice_ext_op,
    slice_ext_view_op as slice_ext_view_op,
    slice_op as slice_op,
    softmax_backward_op as softmax_backward_op,
    softplus_ext_op as softplus_ext_op,
    softplus_grad_ext_op as softplus_grad_ext_op,
    solve_triangular_op as solve_triangular_op,
    sort_ext_op as sort_ext_op,
    sparse_flash_attention_grad_op as sparse_flash_attention_grad_op,
    sparse_flash_attention_op as sparse_flash_attention_op,
    speed_fusion_attention_grad_op as speed_fusion_attention_grad_op,
    speed_fusion_attention_op as speed_fusion_attention_op,
    split_tensor_op as split_tensor_op,
    split_tensor_view_op as split_tensor_view_op,
    split_with_size_op as split_with_size_op,
    split_with_size_view_op as split_with_size_view_op,
    sqrt_grad_op as sqrt_grad_op,
    sqrt_op as sqrt_op,
    square_op as square_op,
    std_mean_op as std_mean_op,
    std_op as std_op,
    sub_ext_op as sub_ext_op,
    sub_op as sub_op,
    sub_scalar_op as sub_scalar_op,
    sum_ext_op as sum_ext_op,
    swiglu_grad_op as swiglu_grad_op,
    swiglu_op as swiglu_op,
    t_ext_op as t_ext_op,
    take_op as take_op,
    tan_op as tan_op,
    tanh_grad_op as tanh_grad_op,
    tanh_op as tanh_op,
    tensor_copy_slices_op as tensor_copy_slices_op,
    tensor_scatter_add_op as tensor_scatter_add_op,
    tensor_shape_op as tensor_shape_op,
    threshold_grad_op as threshold_grad_op,
    threshold_op as threshold_op,
    to_device_op as to_device_op,
    to_dtype_op as to_dtype_op,
    to_other_op as to_other_op,
    topk_ext_op as topk_ext_op,
    topkrouter_op as topkrouter_op,
    topprouter_op as topprouter_op,
    trace_ext_op as trace_ext_op,
    trace_op as trace_op,
    trace_v2_op as trace_v2_op,
    tracev2_grad_op as tracev2_grad_op,
    transpose_batch_matmul_transpose_op as transpose_batch_matmul_transpose_op,
    transpose_ext_view_op as transpose_ext_view_op,
    transpose_op as transpose_op,
    transpose_view_op as transpose_view_op,
    triangular_solve_op as triangular_solve_op,
    tril_ext_op as tril_ext_op,
    trunc_op as trunc_op,
    tuple_to_tensor_op as tuple_to_tensor_op,
    uniform_ext_op as uniform_ext_op,
    unique2_op as unique2_op,
    unique_dim_op as unique_dim_op,
    unsorted_segment_sum_op as unsorted_segment_sum_op,
    unstack_ext_view_op as unstack_ext_view_op,
    update_to_device_op as update_to_device_op,
    update_to_remote_op as update_to_remote_op,
    upsample_bicubic2d_grad_op as upsample_bicubic2d_grad_op,
    upsample_bicubic2d_op as upsample_bicubic2d_op,
    upsample_bilinear2d_grad_op as upsample_bilinear2d_grad_op,
    upsample_bilinear2d_op as upsample_bilinear2d_op,
    upsample_linear1d_grad_op as upsample_linear1d_grad_op,
    upsample_linear1d_op as upsample_linear1d_op,
    upsample_nearest1d_grad_op as upsample_nearest1d_grad_op,
    upsample_nearest1d_op as upsample_nearest1d_op,
    upsample_nearest2d_grad_op as upsample_nearest2d_grad_op,
    upsample_nearest2d_op as upsample_nearest2d_op,
    upsample_nearest3d_grad_op as upsample_nearest3d_grad_op,
    upsample_nearest3d_op as upsample_nearest3d_op,
    var_mean_op as var_mean_op,
    var_op as var_op,
    vdot_op as vdot_op,
    view_as_op as view_as_op,
    view_dtype_op as view_dtype_op,
    view_op as view_op,
    xlogy_op as xlogy_op,
    xlogy_scalar_other_op as xlogy_scalar_other_op,
    xlogy_scalar_self_op as xlogy_scalar_self_op,
    zeros_like_ext_op as zeros_like_ext_op,
    zeros_like_op as zeros_like_op,
    zeros_op as zeros_op,
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
from mindspore.ops.operations._sequence_ops import TensorToScalar as TensorToScalar, TensorToTuple as TensorToTuple
from mindspore.ops.operations.manually_defined._inner import ScalarCast as ScalarCast
from mindspore.ops.operations.manually_defined.ops_def import (
    BatchNorm as BatchNorm,
    Cast as Cast,
    ForiLoop as ForiLoop,
    Rank as Rank,
    ScalarAdd as ScalarAdd,
    ScalarBool as ScalarBool,
    ScalarDiv as ScalarDiv,
    ScalarEq as ScalarEq,
    ScalarFloorDiv as ScalarFloorDiv,
    ScalarGe as ScalarGe,
    ScalarGt as ScalarGt,
    ScalarLe as ScalarLe,
    ScalarLog as ScalarLog,
    ScalarLt as ScalarLt,
    ScalarMax as ScalarMax,
    ScalarMin as ScalarMin,
    ScalarMod as ScalarMod,
    ScalarMul as ScalarMul,
    ScalarPow as ScalarPow,
    ScalarSub as ScalarSub,
    ScalarToTensor as ScalarToTensor,
    ScalarUadd as ScalarUadd,
    ScalarUsub as ScalarUsub,
    Scan as Scan,
    Shape as Shape,
    Tile as Tile,
    TypeAs as TypeAs,
    WhileLoop as WhileLoop,
    batch_norm_ as batch_norm_,
    flash_attention_score as flash_attention_score,
    fused_infer_attention_score as fused_infer_attention_score,
    infer_value_for_Arange as infer_value_for_Arange,
    infer_value_for_BroadcastTo as infer_value_for_BroadcastTo,
    infer_value_for_Cast as infer_value_for_Cast,
    infer_value_for_Concat as infer_value_for_Concat,
    infer_value_for_Diag as infer_value_for_Diag,
    infer_value_for_Div as infer_value_for_Div,
    infer_value_for_DivMod as infer_value_for_DivMod,
    infer_value_for_DivMods as infer_value_for_DivMods,
    infer_value_for_Divs as infer_value_for_Divs,
    infer_value_for_EqualExt as infer_value_for_EqualExt,
    infer_value_for_GatherD as infer_value_for_GatherD,
    infer_value_for_LinalgVectorNorm as infer_value_for_LinalgVectorNorm,
    infer_value_for_LpNormV2 as infer_value_for_LpNormV2,
    infer_value_for_Max as infer_value_for_Max,
    infer_value_for_MeanExt as infer_value_for_MeanExt,
    infer_value_for_Min as infer_value_for_Min,
    infer_value_for_ProdExt as infer_value_for_ProdExt,
    infer_value_for_ReduceAll as infer_value_for_ReduceAll,
    infer_value_for_ReduceAny as infer_value_for_ReduceAny,
    infer_value_for_ReduceMax as infer_value_for_ReduceMax,
    infer_value_for_ReduceMean as infer_value_for_ReduceMean,
    infer_value_for_ReduceMin as infer_value_for_ReduceMin,
    infer_value_for_ReduceProd as infer_value_for_ReduceProd,
    infer_value_for_ReduceSum as infer_value_for_ReduceSum,
    infer_value_for_Reshape as infer_value_for_Reshape,
    infer_value_for_Softmax as infer_value_for_Softmax,
    infer_value_for_SumExt as infer_value_for_SumExt,
    infer_value_for_Svd as infer_value_for_Svd,
    infer_value_for_Tile as infer_value_for_Tile,
    rank as rank,
    scalar_add as scalar_add,
    scalar_bool as scalar_bool,
    scalar_cast as scalar_cast,
    scalar_div as scalar_div,
    scalar_eq as scalar_eq,
    scalar_floordiv as scalar_floordiv,
    scalar_ge as scalar_ge,
    scalar_gt as scalar_gt,
    scalar_le as scalar_le,
    scalar_log as scalar_log,
    scalar_lt as scalar_lt,
    scalar_max as scalar_max,
    scalar_min as scalar_min,
    scalar_mod as scalar_mod,
    scalar_mul as scalar_mul,
    scalar_pow as scalar_pow,
    scalar_sub as scalar_sub,
    scalar_uadd as scalar_uadd,
    scalar_usub as scalar_usub,
    shape_ as shape_,
    tile as tile,
)
from mindspore.ops.primitive import (
    Primitive as Primitive,
    PrimitiveWithInfer as PrimitiveWithInfer,
    prim_arg_register as prim_arg_register,
    prim_attr_register as prim_attr_register,
)

__all__ = []
op_enum: _Any
pyboost_abs: _Any
pyboost_acos_ext: _Any
pyboost_acosh_ext: _Any
pyboost_adamw: _Any
pyboost_adaptive_avg_pool1d: _Any
pyboost_adaptive_avg_pool2d_ext: _Any
pyboost_adaptive_avg_pool2d_grad_ext: _Any
pyboost_adaptive_avg_pool3d_ext: _Any
pyboost_adaptive_avg_pool3d_grad_ext: _Any
pyboost_adaptive_max_pool1d: _Any
pyboost_adaptive_max_pool2d: _Any
pyboost_adaptive_max_pool2d_grad: _Any
pyboost_add: _Any
pyboost_add_ext: _Any
pyboost_add_layer_norm_grad: _Any
pyboost_add_layernorm_v2: _Any
pyboost_add_rms_norm: _Any
pyboost_add_rmsnorm_quant_v2: _Any
pyboost_add_scalar: _Any
pyboost_addbmm: _Any
pyboost_addcdiv_ext: _Any
pyboost_addcmul_ext: _Any
pyboost_addmm: _Any
pyboost_addmv: _Any
pyboost_all_finite: _Any
pyboost_all_gather_matmul: _Any
pyboost_any: _Any
pyboost_any_ext: _Any
pyboost_apply_rotary_pos_emb: _Any
pyboost_arange: _Any
pyboost_argmax_ext: _Any
pyboost_argmax_with_value: _Any
pyboost_argmin_ext: _Any
pyboost_argmin_with_value: _Any
pyboost_argsort: _Any
pyboost_as_strided: _Any
pyboost_asin_ext: _Any
pyboost_asinh_ext: _Any
pyboost_atan2_ext: _Any
pyboost_atan_ext: _Any
pyboost_atanh: _Any
pyboost_avg_pool1d: _Any
pyboost_avg_pool2d: _Any
pyboost_avg_pool2d_grad: _Any
pyboost_avg_pool3d_ext: _Any
pyboost_avg_pool3d_grad_ext: _Any
pyboost_baddbmm: _Any
pyboost_batch_mat_mul: _Any
pyboost_batch_norm_elemt: _Any
pyboost_batch_norm_elemt_grad: _Any
pyboost_batch_norm_ext: _Any
pyboost_batch_norm_gather_stats_with_counts: _Any
pyboost_batch_norm_grad_ext: _Any
pyboost_batch_norm_reduce_grad: _Any
pyboost_batch_norm_stats: _Any
pyboost_bernoulli_ext: _Any
pyboost_binary_cross_entropy: _Any
pyboost_binary_cross_entropy_grad: _Any
pyboost_binary_cross_entropy_with_logits: _Any
pyboost_binary_cross_entropy_with_logits_backward: _Any
pyboost_bincount_ext: _Any
pyboost_bitwise_and_scalar: _Any
pyboost_bitwise_and_tensor: _Any
pyboost_bitwise_not: _Any
pyboost_bitwise_or_scalar: _Any
pyboost_bitwise_or_tensor: _Any
pyboost_bitwise_xor_scalar: _Any
pyboost_bitwise_xor_tensor: _Any
pyboost_bmm_ext: _Any
pyboost_broadcast_to: _Any
pyboost_broadcast_to_view: _Any
pyboost_cast: _Any
pyboost_cdist: _Any
pyboost_ceil: _Any
pyboost_chunk: _Any
pyboost_chunk_view: _Any
pyboost_clamp_min: _Any
pyboost_clamp_scalar: _Any
pyboost_clamp_tensor: _Any
pyboost_clone: _Any
pyboost_col2im_ext: _Any
pyboost_col2im_grad: _Any
pyboost_concat: _Any
pyboost_constant_pad_nd: _Any
pyboost_contiguous: _Any
pyboost_conv1d_ext: _Any
pyboost_conv1d_padding: _Any
pyboost_conv2d_ext: _Any
pyboost_conv2d_padding: _Any
pyboost_conv3d_ext: _Any
pyboost_conv3d_padding: _Any
pyboost_conv_tbc: _Any
pyboost_conv_transpose2d: _Any
pyboost_convolution: _Any
pyboost_convolution_grad: _Any
pyboost_convolution_str: _Any
pyboost_convolution_str_grad: _Any
pyboost_copy: _Any
pyboost_cos: _Any
pyboost_cosh: _Any
pyboost_cosine_embedding_loss: _Any
pyboost_count_nonzero: _Any
pyboost_create_symmetric_memory: _Any
pyboost_cross: _Any
pyboost_cross_entropy_loss: _Any
pyboost_cross_entropy_loss_grad: _Any
pyboost_cummax: _Any
pyboost_cummin_ext: _Any
pyboost_cumsum_ext: _Any
pyboost_dense: _Any
pyboost_dequant_swiglu_quant: _Any
pyboost_diag_ext: _Any
pyboost_diagonal_view: _Any
pyboost_dist_comm_all_gather: _Any
pyboost_dist_comm_all_gather_into_tensor: _Any
pyboost_dist_comm_all_gather_into_tensor_uneven: _Any
pyboost_dist_comm_all_reduce: _Any
pyboost_dist_comm_all_to_all_v: _Any
pyboost_dist_comm_all_to_all_v_c: _Any
pyboost_dist_comm_all_to_all_v_single: _Any
pyboost_dist_comm_barrier: _Any
pyboost_dist_comm_batch_isend_irecv: _Any
pyboost_dist_comm_broadcast: _Any
pyboost_dist_comm_gather: _Any
pyboost_dist_comm_gather_into_tensor: _Any
pyboost_dist_comm_irecv: _Any
pyboost_dist_comm_isend: _Any
pyboost_dist_comm_reduce: _Any
pyboost_dist_comm_reduce_scatter: _Any
pyboost_dist_comm_reduce_scatter_tensor: _Any
pyboost_dist_comm_reduce_scatter_tensor_uneven: _Any
pyboost_dist_comm_scatter: _Any
pyboost_dist_comm_scatter_tensor: _Any
pyboost_div: _Any
pyboost_divmod: _Any
pyboost_divmods: _Any
pyboost_divs: _Any
pyboost_dot: _Any
pyboost_dropout2d_ext: _Any
pyboost_dropout_do_mask_ext: _Any
pyboost_dropout_ext: _Any
pyboost_dropout_gen_mask_ext: _Any
pyboost_dropout_grad_ext: _Any
pyboost_dynamic_block_quant: _Any
pyboost_dynamic_quant_ext: _Any
pyboost_einsum_ext: _Any
pyboost_elu_ext: _Any
pyboost_elu_grad_ext: _Any
pyboost_embedding: _Any
pyboost_embedding_dense_backward: _Any
pyboost_empty: _Any
pyboost_empty_like: _Any
pyboost_eq_scalar: _Any
pyboost_equal: _Any
pyboost_equal_ext: _Any
pyboost_erf: _Any
pyboost_erfc: _Any
pyboost_erfinv: _Any
pyboost_exp: _Any
pyboost_exp2: _Any
pyboost_expand_as: _Any
pyboost_expand_dims: _Any
pyboost_expand_dims_view: _Any
pyboost_expm1: _Any
pyboost_eye: _Any
pyboost_ffn_ext: _Any
pyboost_fill_scalar: _Any
pyboost_fill_tensor: _Any
pyboost_flash_attention_score: _Any
pyboost_flash_attention_score_grad: _Any
pyboost_flatten_ext: _Any
pyboost_floor: _Any
pyboost_floor_div: _Any
pyboost_floor_div_scalar: _Any
pyboost_fmod_scalar: _Any
pyboost_fmod_tensor: _Any
pyboost_frac: _Any
pyboost_full_like: _Any
pyboost_func_dropout_ext: _Any
pyboost_func_max_pool2d: _Any
pyboost_fused_infer_attention_score: _Any
pyboost_gather_d: _Any
pyboost_gather_d_grad_v2: _Any
pyboost_gather_nd_ext: _Any
pyboost_gcd: _Any
pyboost_gelu: _Any
pyboost_gelu_ext: _Any
pyboost_gelu_grad: _Any
pyboost_gelu_grad_ext: _Any
pyboost_generator: _Any
pyboost_get_data: _Any
pyboost_glu: _Any
pyboost_glu_grad: _Any
pyboost_gmm: _Any
pyboost_gmm_backward: _Any
pyboost_gmm_backward_fusion: _Any
pyboost_gmm_v2: _Any
pyboost_gmm_v2_backward: _Any
pyboost_gmm_v2_backward_fusion: _Any
pyboost_greater: _Any
pyboost_greater_equal: _Any
pyboost_greater_equal_scalar: _Any
pyboost_grid_sampler_2d: _Any
pyboost_grid_sampler_2d_grad: _Any
pyboost_grid_sampler_3d: _Any
pyboost_grid_sampler_3d_grad: _Any
pyboost_group_norm: _Any
pyboost_group_norm_grad: _Any
pyboost_grouped_matmul: _Any
pyboost_grouped_matmul_v2: _Any
pyboost_grouped_matmul_v4: _Any
pyboost_hardtanh: _Any
pyboost_hardtanh_grad: _Any
pyboost_histc_ext: _Any
pyboost_hshrink: _Any
pyboost_hshrink_grad: _Any
pyboost_hsigmoid: _Any
pyboost_hsigmoid_grad: _Any
pyboost_hswish: _Any
pyboost_hswish_grad: _Any
pyboost_im2col_ext: _Any
pyboost_imag_view: _Any
pyboost_incre_flash_attention: _Any
pyboost_index: _Any
pyboost_index_add_ext: _Any
pyboost_index_fill_scalar: _Any
pyboost_index_fill_tensor: _Any
pyboost_index_select: _Any
pyboost_inner_comm_all_gather: _Any
pyboost_inner_comm_all_reduce: _Any
pyboost_inner_comm_all_to_all_v: _Any
pyboost_inner_comm_irecv: _Any
pyboost_inner_comm_isend: _Any
pyboost_inner_comm_reduce_scatter: _Any
pyboost_inner_index: _Any
pyboost_inner_inplace_index_put: _Any
pyboost_inner_moe_token_unpermute: _Any
pyboost_inner_non_zero: _Any
pyboost_inner_unique: _Any
pyboost_inplace_add_ext: _Any
pyboost_inplace_addmm: _Any
pyboost_inplace_addr: _Any
pyboost_inplace_adds_ext: _Any
pyboost_inplace_bernoulli_scalar: _Any
pyboost_inplace_bernoulli_tensor: _Any
pyboost_inplace_clamp_scalar: _Any
pyboost_inplace_clamp_tensor: _Any
pyboost_inplace_copy: _Any
pyboost_inplace_div: _Any
pyboost_inplace_divmod: _Any
pyboost_inplace_divmods: _Any
pyboost_inplace_divs: _Any
pyboost_inplace_elu: _Any
pyboost_inplace_erfinv: _Any
pyboost_inplace_exp: _Any
pyboost_inplace_exponential: _Any
pyboost_inplace_fill_diagonal: _Any
pyboost_inplace_fill_scalar: _Any
pyboost_inplace_fill_tensor: _Any
pyboost_inplace_floor: _Any
pyboost_inplace_floor_divide: _Any
pyboost_inplace_floor_divides: _Any
pyboost_inplace_grouped_matmul_add: _Any
pyboost_inplace_hardtanh: _Any
pyboost_inplace_index_add: _Any
pyboost_inplace_index_copy: _Any
pyboost_inplace_index_fill_scalar: _Any
pyboost_inplace_index_fill_tensor: _Any
pyboost_inplace_index_put: _Any
pyboost_inplace_log: _Any
pyboost_inplace_masked_fill_scalar: _Any
pyboost_inplace_masked_fill_tensor: _Any
pyboost_inplace_masked_scatter: _Any
pyboost_inplace_matmul_add: _Any
pyboost_inplace_mul: _Any
pyboost_inplace_muls: _Any
pyboost_inplace_normal: _Any
pyboost_inplace_put: _Any
pyboost_inplace_random: _Any
pyboost_inplace_relu: _Any
pyboost_inplace_remainder_tensor_scalar: _Any
pyboost_inplace_remainder_tensor_tensor: _Any
pyboost_inplace_scatter_add: _Any
pyboost_inplace_scatter_src: _Any
pyboost_inplace_scatter_src_reduce: _Any
pyboost_inplace_scatter_value: _Any
pyboost_inplace_scatter_value_reduce: _Any
pyboost_inplace_sigmoid: _Any
pyboost_inplace_sign: _Any
pyboost_inplace_silu: _Any
pyboost_inplace_stop_gradient: _Any
pyboost_inplace_sub_ext: _Any
pyboost_inplace_sub_scalar: _Any
pyboost_inplace_tanh: _Any
pyboost_inplace_threshold: _Any
pyboost_inplace_uniform: _Any
pyboost_inplace_zero: _Any
pyboost_isclose: _Any
pyboost_isfinite: _Any
pyboost_isinf: _Any
pyboost_isneginf: _Any
pyboost_kl_div: _Any
pyboost_kl_div_grad: _Any
pyboost_kthvalue: _Any
pyboost_kv_cache_scatter_update: _Any
pyboost_l1_loss_backward_ext: _Any
pyboost_l1_loss_ext: _Any
pyboost_layer_norm_ext: _Any
pyboost_layer_norm_grad_ext: _Any
pyboost_leaky_relu_ext: _Any
pyboost_leaky_relu_grad_ext: _Any
pyboost_left_shift: _Any
pyboost_lerp: _Any
pyboost_lerp_scalar: _Any
pyboost_less: _Any
pyboost_less_equal: _Any
pyboost_less_scalar: _Any
pyboost_lightning_indexer: _Any
pyboost_lightning_indexer_grad: _Any
pyboost_lin_space_ext: _Any
pyboost_linalg_qr: _Any
pyboost_linalg_vector_norm: _Any
pyboost_log: _Any
pyboost_log10: _Any
pyboost_log1p: _Any
pyboost_log2: _Any
pyboost_log_softmax: _Any
pyboost_log_softmax_ext: _Any
pyboost_log_softmax_grad: _Any
pyboost_logaddexp: _Any
pyboost_logaddexp2: _Any
pyboost_logical_and: _Any
pyboost_logical_not: _Any
pyboost_logical_or: _Any
pyboost_logical_xor: _Any
pyboost_logsigmoid: _Any
pyboost_logsigmoid_grad: _Any
pyboost_logsumexp: _Any
pyboost_masked_fill: _Any
pyboost_masked_fill_scalar: _Any
pyboost_masked_scatter: _Any
pyboost_masked_select: _Any
pyboost_masked_select_grad: _Any
pyboost_matmul: _Any
pyboost_matmul_allreduce_add_rmsnorm: _Any
pyboost_matmul_ext: _Any
pyboost_matmul_reduce_scatter: _Any
pyboost_matrix_inverse_ext: _Any
pyboost_max: _Any
pyboost_max_dim: _Any
pyboost_max_pool_grad_with_indices: _Any
pyboost_max_pool_grad_with_mask: _Any
pyboost_max_pool_with_indices: _Any
pyboost_max_pool_with_mask: _Any
pyboost_max_unpool2d_ext: _Any
pyboost_maximum: _Any
pyboost_mean_ext: _Any
pyboost_median_dim: _Any
pyboost_median_ext: _Any
pyboost_meshgrid: _Any
pyboost_min: _Any
pyboost_min_dim: _Any
pyboost_minimum: _Any
pyboost_mish_ext: _Any
pyboost_mish_grad_ext: _Any
pyboost_mla: _Any
pyboost_mm_ext: _Any
pyboost_moe_compute_expert_tokens: _Any
pyboost_moe_distribute_combine: _Any
pyboost_moe_distribute_dispatch: _Any
pyboost_moe_finalize_routing: _Any
pyboost_moe_gating_top_k_softmax: _Any
pyboost_moe_init_routing: _Any
pyboost_moe_init_routing_quant_v2: _Any
pyboost_moe_init_routing_v2: _Any
pyboost_moe_token_permute: _Any
pyboost_moe_token_permute_grad: _Any
pyboost_moe_token_unpermute: _Any
pyboost_moe_token_unpermute_grad: _Any
pyboost_mse_loss_ext: _Any
pyboost_mse_loss_grad_ext: _Any
pyboost_mul: _Any
pyboost_muls: _Any
pyboost_multi_scale_deformable_attn: _Any
pyboost_multi_scale_deformable_attn_grad: _Any
pyboost_multinomial_ext: _Any
pyboost_mv: _Any
pyboost_nan_to_num: _Any
pyboost_nansum: _Any
pyboost_narrow: _Any
pyboost_narrow_view: _Any
pyboost_ne_scalar: _Any
pyboost_neg: _Any
pyboost_new_empty: _Any
pyboost_new_full: _Any
pyboost_new_ones: _Any
pyboost_new_zeros: _Any
pyboost_nllloss: _Any
pyboost_nllloss_2d: _Any
pyboost_nllloss_2d_grad: _Any
pyboost_nllloss_grad: _Any
pyboost_non_zero: _Any
pyboost_non_zero_ext: _Any
pyboost_norm: _Any
pyboost_normal_float_float: _Any
pyboost_normal_float_tensor: _Any
pyboost_normal_tensor_float: _Any
pyboost_normal_tensor_tensor: _Any
pyboost_not_equal: _Any
pyboost_npu_gelu: _Any
pyboost_nsa_compress: _Any
pyboost_nsa_compress_attention: _Any
pyboost_nsa_compress_grad: _Any
pyboost_nsa_select_attention: _Any
pyboost_nsa_select_attention_grad: _Any
pyboost_one_hot_ext: _Any
pyboost_ones: _Any
pyboost_ones_like_ext: _Any
pyboost_outer: _Any
pyboost_paged_attention: _Any
pyboost_pixel_shuffle: _Any
pyboost_polar: _Any
pyboost_pow: _Any
pyboost_pow_scalar_tensor: _Any
pyboost_pow_tensor_scalar: _Any
pyboost_prelu: _Any
pyboost_prelu_grad: _Any
pyboost_prod_ext: _Any
pyboost_prompt_flash_attention: _Any
pyboost_quant_batch_matmul: _Any
pyboost_quant_matmul: _Any
pyboost_quant_v2: _Any
pyboost_rand_ext: _Any
pyboost_rand_like_ext: _Any
pyboost_randint: _Any
pyboost_randint_like: _Any
pyboost_randn: _Any
pyboost_randn_like: _Any
pyboost_randperm_ext: _Any
pyboost_real_view: _Any
pyboost_reciprocal: _Any
pyboost_reduce_all: _Any
pyboost_reduce_any: _Any
pyboost_reduce_max: _Any
pyboost_reduce_min: _Any
pyboost_reflection_pad_1d: _Any
pyboost_reflection_pad_1d_grad: _Any
pyboost_reflection_pad_2d: _Any
pyboost_reflection_pad_2d_grad: _Any
pyboost_reflection_pad_3d: _Any
pyboost_reflection_pad_3d_grad: _Any
pyboost_relu: _Any
pyboost_relu_grad: _Any
pyboost_remainder_scalar_tensor: _Any
pyboost_remainder_tensor_scalar: _Any
pyboost_remainder_tensor_tensor: _Any
pyboost_repeat: _Any
pyboost_repeat_interleave_grad: _Any
pyboost_repeat_interleave_int: _Any
pyboost_repeat_interleave_tensor: _Any
pyboost_replication_pad_1d: _Any
pyboost_replication_pad_1d_grad: _Any
pyboost_replication_pad_2d: _Any
pyboost_replication_pad_2d_grad: _Any
pyboost_replication_pad_3d: _Any
pyboost_replication_pad_3d_grad: _Any
pyboost_reshape: _Any
pyboost_reshape_and_cache: _Any
pyboost_reverse_v2: _Any
pyboost_ring_attention_update: _Any
pyboost_rms_norm: _Any
pyboost_rms_norm_grad: _Any
pyboost_roll: _Any
pyboost_rotary_position_embedding: _Any
pyboost_rotary_position_embedding_grad: _Any
pyboost_round: _Any
pyboost_rsqrt: _Any
pyboost_scatter: _Any
pyboost_scatter_add_ext: _Any
pyboost_scatter_value: _Any
pyboost_searchsorted: _Any
pyboost_select: _Any
pyboost_select_ext_view: _Any
pyboost_select_v2: _Any
pyboost_selu_ext: _Any
pyboost_selu_grad: _Any
pyboost_sigmoid: _Any
pyboost_sigmoid_grad: _Any
pyboost_sign: _Any
pyboost_silent_check_v2: _Any
pyboost_silent_check_v3: _Any
pyboost_silu: _Any
pyboost_silu_grad: _Any
pyboost_sin: _Any
pyboost_sinc: _Any
pyboost_sinh: _Any
pyboost_slice: _Any
pyboost_slice_ext: _Any
pyboost_slice_ext_view: _Any
pyboost_smooth_l1_loss: _Any
pyboost_smooth_l1_loss_grad: _Any
pyboost_soft_margin_loss: _Any
pyboost_soft_margin_loss_grad: _Any
pyboost_softmax: _Any
pyboost_softmax_backward: _Any
pyboost_softplus_ext: _Any
pyboost_softplus_grad_ext: _Any
pyboost_softshrink: _Any
pyboost_softshrink_grad: _Any
pyboost_sort_ext: _Any
pyboost_sparse_flash_attention: _Any
pyboost_sparse_flash_attention_grad: _Any
pyboost_speed_fusion_attention: _Any
pyboost_speed_fusion_attention_grad: _Any
pyboost_split: _Any
pyboost_split_tensor: _Any
pyboost_split_tensor_view: _Any
pyboost_split_with_size: _Any
pyboost_split_with_size_view: _Any
pyboost_sqrt: _Any
pyboost_square: _Any
pyboost_squeeze: _Any
pyboost_stack_ext: _Any
pyboost_std: _Any
pyboost_std_mean: _Any
pyboost_sub: _Any
pyboost_sub_ext: _Any
pyboost_sub_scalar: _Any
pyboost_sum_ext: _Any
pyboost_swiglu: _Any
pyboost_swiglu_grad: _Any
pyboost_t_ext: _Any
pyboost_take: _Any
pyboost_tan: _Any
pyboost_tanh: _Any
pyboost_tanh_grad: _Any
pyboost_tensor_scatter_add: _Any
pyboost_threshold: _Any
pyboost_threshold_grad: _Any
pyboost_tile: _Any
pyboost_to_device: _Any
pyboost_to_dtype: _Any
pyboost_to_other: _Any
pyboost_topk_ext: _Any
pyboost_trace_ext: _Any
pyboost_transpose: _Any
pyboost_transpose_ext_view: _Any
pyboost_transpose_view: _Any
pyboost_triangular_solve: _Any
pyboost_tril_ext: _Any
pyboost_triu: _Any
pyboost_trunc: _Any
pyboost_type_as: _Any
pyboost_uniform_ext: _Any
pyboost_unique2: _Any
pyboost_unique_consecutive: _Any
pyboost_unique_dim: _Any
pyboost_unstack_ext_view: _Any
pyboost_upsample_bicubic2d: _Any
pyboost_upsample_bicubic2d_grad: _Any
pyboost_upsample_bilinear2d: _Any
pyboost_upsample_bilinear2d_grad: _Any
pyboost_upsample_linear1d: _Any
pyboost_upsample_linear1d_grad: _Any
pyboost_upsample_nearest1d: _Any
pyboost_upsample_nearest1d_grad: _Any
pyboost_upsample_nearest2d: _Any
pyboost_upsample_nearest2d_grad: _Any
pyboost_upsample_nearest3d: _Any
pyboost_upsample_nearest3d_grad: _Any
pyboost_upsample_trilinear3d: _Any
pyboost_upsample_trilinear3d_grad: _Any
pyboost_var: _Any
pyboost_var_mean: _Any
pyboost_vdot: _Any
pyboost_view: _Any
pyboost_view_as: _Any
pyboost_view_dtype: _Any
pyboost_weight_quant_batch_matmul: _Any
pyboost_xlogy: _Any
pyboost_xlogy_scalar_other: _Any
pyboost_xlogy_scalar_self: _Any
pyboost_zeros: _Any
pyboost_zeros_like_ext: _Any
Tensor_ = _is_Tensor_
handler = _is_handler
ms = _is_ms
mstype = _is_mstype
sig = _is_sig
validator = _is_validator
