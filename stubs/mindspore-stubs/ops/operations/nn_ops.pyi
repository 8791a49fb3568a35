# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, context as context, log as _is_logger
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.ops import signature as _is_sig
from mindspore.ops.auto_generate.gen_ops_prim import (
    GLU as GLU,
    AdamWeightDecay as AdamWeightDecay,
    AdaptiveMaxPool2D as AdaptiveMaxPool2D,
    ApplyRotaryPosEmb as ApplyRotaryPosEmb,
    AvgPool as AvgPool,
    BCEWithLogitsLoss as BCEWithLogitsLoss,
    BiasAdd as BiasAdd,
    BinaryCrossEntropy as BinaryCrossEntropy,
    CeLU as CeLU,
    Dense as Dense,
    Dropout as Dropout,
    Elu as Elu,
    Embedding as Embedding,
    FastGeLU as FastGeLU,
    FlashAttentionScore as FlashAttentionScore,
    Flatten as Flatten,
    GeLU as GeLU,
    GridSampler2D as GridSampler2D,
    GridSampler3D as GridSampler3D,
    GroupTopk as GroupTopk,
    HShrink as HShrink,
    HSigmoid as HSigmoid,
    HSwish as HSwish,
    IncreFlashAttention as IncreFlashAttention,
    KvScaleCache as KvScaleCache,
    LayerNorm as LayerNorm,
    LayerNormExt as LayerNormExt,
    LogSoftmax as LogSoftmax,
    LogSoftmaxExt as LogSoftmaxExt,
    MSELossExt as MSELossExt,
    NLLLoss as NLLLoss,
    OneHot as OneHot,
    PagedAttention as PagedAttention,
    PagedAttentionMask as PagedAttentionMask,
    PReLU as PReLU,
    PromptFlashAttention as PromptFlashAttention,
    ReLU as ReLU,
    ReLU6 as ReLU6,
    ReshapeAndCache as ReshapeAndCache,
    RmsNorm as RmsNorm,
    Sigmoid as Sigmoid,
    SmoothL1Loss as SmoothL1Loss,
    SoftMarginLoss as SoftMarginLoss,
    Softmax as Softmax,
    SoftplusExt as SoftplusExt,
    SoftShrink as SoftShrink,
    Tanh as Tanh,
    UpsampleBilinear2D as UpsampleBilinear2D,
    UpsampleLinear1D as UpsampleLinear1D,
    UpsampleNearest1D as UpsampleNearest1D,
    UpsampleNearest2D as UpsampleNearest2D,
    UpsampleNearest3D as UpsampleNearest3D,
    UpsampleTrilinear3D as UpsampleTrilinear3D,
)
from mindspore.ops.operations.manually_defined.ops_def import BatchNorm as BatchNorm
from mindspore.ops.primitive import (
    Primitive as Primitive,
    PrimitiveWithCheck as PrimitiveWithCheck,
    PrimitiveWithInfer as PrimitiveWithInfer,
    prim_attr_register as prim_attr_register,
)
from mindspore.run_check._check_version import AscendEnvChecker as AscendEnvChecker

class Adam(Primitive):
    def __init__(self, use_locking: bool = False, use_nesterov: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        m: Tensor,
        v: Tensor,
        beta1_power: float,
        beta2_power: float,
        lr: float,
        beta1: float,
        beta2: float,
        epsilon: float,
        gradient: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class AdamNoUpdateParam(Primitive):
    def __init__(self, use_locking: bool = False, use_nesterov: bool = False) -> None: ...
    def __call__(
        self,
        m: Tensor,
        v: Tensor,
        beta1_power: Tensor,
        beta2_power: Tensor,
        lr: Tensor,
        beta1: Tensor,
        beta2: Tensor,
        epsilon: Tensor,
        gradient: Tensor,
        /,
    ) -> Tensor: ...

class AdaptiveAvgPool2D(Primitive):
    output_size: Any
    def __init__(self, output_size: int | Sequence[int | None] | None) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class AdaptiveAvgPool3D(Primitive):
    output_size: Any
    def __init__(self, output_size: int | Sequence[int | None] | None) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class AdaptiveMaxPool3D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, output_size: int | Sequence[int], /) -> tuple[Tensor, Tensor]: ...

class AllFinite(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, *args: Any) -> Tensor: ...

class ApplyAdaMax(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        var: Tensor,
        m: Tensor,
        v: Tensor,
        beta1_power: float | Tensor,
        lr: float | Tensor,
        beta1: float | Tensor,
        beta2: float | Tensor,
        epsilon: float | Tensor,
        grad: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class ApplyAdadelta(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        var: Tensor,
        accum: Tensor,
        accum_update: Tensor,
        lr: float | Tensor,
        rho: float | Tensor,
        epsilon: float | Tensor,
        grad: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class ApplyAdagrad(Primitive):
    def __init__(self, update_slots: bool = True) -> None: ...
    def __call__(self, var: Tensor, accum: Tensor, lr: float | Tensor, grad: Tensor, /) -> tuple[Tensor, Tensor]: ...

class ApplyAdagradDA(Primitive):
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        gradient_accumulator: Tensor,
        gradient_squared_accumulator: Tensor,
        grad: Tensor,
        lr: float | Tensor,
        l1: float | Tensor,
        l2: float | Tensor,
        global_step: float | Tensor,
        /,
    ) -> tuple[Tensor]: ...

class ApplyAdagradV2(Primitive):
    def __init__(self, epsilon: float, update_slots: bool = True) -> None: ...
    def __call__(self, var: Tensor, accum: Tensor, lr: float | Tensor, grad: Tensor, /) -> tuple[Tensor, Tensor]: ...

class ApplyAdamWithAmsgrad(Primitive):
    def __init__(
        self, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-08, use_locking: bool = False
    ) -> None: ...
    def __call__(
        self,
        var: Tensor,
        m: Tensor,
        v: Tensor,
        vhat: Tensor,
        beta1_power: float | Tensor,
        beta2_power: float | Tensor,
        lr: float | Tensor,
        grad: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...

class ApplyAdamWithAmsgradV2(Primitive):
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        m: Tensor,
        v: Tensor,
        vhat: Tensor,
        beta1_power: float | Tensor,
        beta2_power: float | Tensor,
        lr: float | Tensor,
        beta1: float | Tensor,
        beta2: float | Tensor,
        epsilon: float | Tensor,
        grad: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...

class ApplyAddSign(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        var: Tensor,
        m: Tensor,
        lr: float | Tensor,
        alpha: float | Tensor,
        sign_decay: float | Tensor,
        beta: float | Tensor,
        grad: Tensor,
        /,
    ) -> tuple[Tensor, Tensor]: ...

class ApplyCenteredRMSProp(Primitive):
    use_locking: Any
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: Parameter,
        mean_gradient: Tensor,
        mean_square: Tensor,
        moment: Tensor,
        grad: Tensor,
        learning_rate: float | Tensor,
        decay: float,
        momentum: float,
        epsilon: float,
        /,
    ) -> Tensor: ...

class ApplyFtrl(Primitive):
    use_locking: Any
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        accum: Tensor,
        linear: Tensor,
        grad: Tensor,
        lr: float | Tensor,
        l1: float | Tensor,
        l2: float | Tensor,
        lr_power: float | Tensor,
        /,
    ) -> Tensor: ...

class ApplyGradientDescent(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, var: Tensor, alpha: float | Tensor, delta: Tensor, /) -> Tensor: ...

class ApplyKerasMomentum(Primitive):
    def __init__(self, use_locking: bool = False, use_nesterov: bool = False) -> None: ...
    def __call__(
        self, var: Tensor, accum: Tensor, lr: float | Tensor, grad: Tensor, momentum: float | Tensor, /
    ) -> tuple[Tensor, Tensor]: ...

class ApplyMomentum(Primitive):
    use_locking: Any
    use_nesterov: Any
    def __init__(self, use_nesterov: bool = False, use_locking: bool = False, gradient_scale: float = 1.0) -> None: ...
    def __call__(
        self,
        variable: Tensor,
        accumulation: Tensor,
        learning_rate: float | Tensor,
        gradient: Tensor,
        momentum: float | Tensor,
        /,
    ) -> Tensor: ...

class ApplyPowerSign(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        var: Tensor,
        m: Tensor,
        lr: float | Tensor,
        logbase: float | Tensor,
        sign_decay: float | Tensor,
        beta: float | Tensor,
        grad: Tensor,
        /,
    ) -> tuple[Tensor, Tensor]: ...

class ApplyProximalAdagrad(Primitive):
    use_locking: Any
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self, var: Tensor, accum: Tensor, lr: float | Tensor, l1: float | Tensor, l2: float | Tensor, grad: Tensor, /
    ) -> tuple[Tensor, Tensor]: ...

class ApplyProximalGradientDescent(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, var: Tensor, alpha: float | Tensor, l1: float | Tensor, l2: float | Tensor, delta: Tensor, /
    ) -> Tensor: ...

class ApplyRMSProp(PrimitiveWithInfer):
    use_locking: Any
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: Parameter,
        mean_square: Tensor,
        moment: Tensor,
        learning_rate: float | Tensor,
        grad: Tensor,
        decay: float,
        momentum: float,
        epsilon: float,
        /,
    ) -> Tensor: ...

class AvgPool3D(Primitive):
    ceil_mode: Any
    count_include_pad: Any
    divisor_override: Any
    format: Any
    kernel_size: Any
    pad_list: Any
    pad_mode: Any
    strides: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "valid",
        pad: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int = 0,
        data_format: str = "NCDHW",
    ) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class AvgPoolV1(Primitive):
    format: Any
    kernel_size: Any
    kernel_size_adapted: Any
    pad_mode: Any
    strides: Any
    strides_adapted: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "valid",
        data_format: str = "NCHW",
    ) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class BasicLSTMCell(PrimitiveWithInfer):
    activation: Any
    forget_bias: Any
    keep_prob: Any
    state_is_tuple: Any
    def __init__(
        self, keep_prob: float = 1.0, forget_bias: float = 1.0, state_is_tuple: bool = True, activation: str = "tanh"
    ) -> None: ...
    def infer_dtype(self, x_dtype: Type, h_dtype: Type, c_dtype: Type, w_dtype: Type, b_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self,
        x_shape: Tensor,
        h_shape: Sequence[int],
        c_shape: Sequence[int],
        w_shape: Sequence[int],
        b_shape: Sequence[int],
    ) -> int: ...

class CTCGreedyDecoder(Primitive):
    merge_repeated: Any
    def __init__(self, merge_repeated: bool = True) -> None: ...
    def __call__(self, inputs: Tensor, sequence_length: Tensor, /) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...

class CTCLoss(Primitive):
    ctc_merge_repeated_: Any
    ignore_longer_outputs_than_inputs_: bool
    preprocess_collapse_repeated_: bool
    def __init__(
        self,
        preprocess_collapse_repeated: bool = False,
        ctc_merge_repeated: bool = True,
        ignore_longer_outputs_than_inputs: bool = False,
    ) -> None: ...
    def __call__(
        self, x: Tensor, labels_indices: Tensor, labels_values: Tensor, sequence_length: Tensor, /
    ) -> tuple[Tensor, Tensor]: ...

class CTCLossV2(Primitive):
    reduction: Any
    def __init__(self, blank: int = 0, reduction: str = "none", zero_infinity: bool = False) -> None: ...
    def __call__(
        self,
        log_probs: Tensor,
        targets: Tensor,
        input_lengths: Sequence[Any] | Tensor,
        target_lengths: Sequence[Any] | Tensor,
        /,
    ) -> tuple[Tensor, Tensor]: ...

class CTCLossV2Grad(Primitive):
    def __init__(self, blank: int, reduction: str = "none", zero_infinity: bool = False) -> None: ...
    def __call__(
        self,
        grad_out: Tensor,
        log_probs: Tensor,
        targets: Tensor,
        input_lengths: Sequence[Any] | Tensor,
        target_lengths: Sequence[Any] | Tensor,
        log_alpha: Tensor,
        neg_log_likelihood: Tensor,
        /,
    ) -> Tensor: ...

class ChannelShuffle(Primitive):
    def __init__(self, group: int) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class ComputeAccidentalHits(Primitive):
    num_true: int
    def __init__(self, num_true: int = 1) -> None: ...
    def __call__(self, true_classes: Tensor, sampled_candidates: Tensor, /) -> tuple[Tensor, Tensor, Tensor]: ...

class Conv2D(Primitive):
    dilation: Any
    format: Any
    group: Any
    kernel_size: Any
    mode: Any
    out_channel: Any
    pad_mode: Any
    padding: Any
    stride: Any
    def __init__(
        self,
        out_channel: int,
        kernel_size: int | Sequence[int],
        mode: int = 1,
        pad_mode: str = "valid",
        pad: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
        dilation: int | Sequence[int] = 1,
        group: int = 1,
        data_format: str = "NCHW",
    ) -> None: ...
    def __call__(self, x: Tensor, weight: Tensor, /) -> Tensor: ...

class Conv2DBackpropInput(Primitive):
    dilation: Any
    format: Any
    group: Any
    kernel_size: Any
    mode: Any
    out_channel: Any
    pad_list: str | Any
    pad_mode: Any
    padding: Any
    stride: Any
    def __init__(
        self,
        out_channel: int,
        kernel_size: int | Sequence[int],
        pad_mode: str = "valid",
        pad: int | Sequence[int] = 0,
        pad_list: str | None = None,
        mode: int = 1,
        stride: int | Sequence[int] = 1,
        dilation: int | Sequence[int] = 1,
        group: int = 1,
        data_format: str = "NCHW",
    ) -> None: ...

class Conv2DTranspose(Conv2DBackpropInput):
    def __init__(
        self,
        out_channel: int,
        kernel_size: int | Sequence[int],
        pad_mode: str = "valid",
        pad: int | Sequence[int] = 0,
        pad_list: str | None = None,
        mode: int = 1,
        stride: int | Sequence[int] = 1,
        dilation: int | Sequence[int] = 1,
        group: int = 1,
        data_format: str = "NCHW",
    ) -> None: ...
    def __call__(self, dout: Tensor, weight: Tensor, input_size: Sequence[int] | Tensor, /) -> Tensor: ...

class Conv3D(Primitive):
    dilation: Any
    format: Any
    group: int
    kernel_size: Any
    mode: Any
    out_channel: Any
    pad_mode: Any
    padding: Any
    stride: Any
    def __init__(
        self,
        out_channel: int,
        kernel_size: int | Sequence[int],
        mode: int = 1,
        pad_mode: str = "valid",
        pad: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
        dilation: int | Sequence[int] = 1,
        group: int = 1,
        data_format: str = "NCDHW",
    ) -> None: ...
    def __call__(self, x: Tensor, weight: Tensor, bias: Tensor | None = None, /) -> Tensor: ...

class Conv3DBackpropInput(Primitive):
    dilation: Any
    format: Any
    group: Any
    kernel_size: Any
    mode: Any
    out_channel: Any
    pad_list: Any
    pad_mode: Any
    stride: Any
    def __init__(
        self,
        out_channel: int,
        kernel_size: int | Sequence[int],
        mode: int = 1,
        pad_mode: str = "valid",
        pad: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
        dilation: int | Sequence[int] = 1,
        group: int = 1,
        data_format: str = "NCDHW",
    ) -> None: ...
    def __call__(self, weight: Tensor, dout: Tensor, input_size: Sequence[int], /) -> Tensor: ...

class Conv3DTranspose(Primitive):
    dilation: Any
    format: Any
    group: int
    in_channel: Any
    kernel_size: Any
    mode: Any
    out_channel: Any
    output_padding: Any
    pad_list: Any
    pad_mode: Any
    stride: Any
    def __init__(
        self,
        in_channel: int,
        out_channel: int,
        kernel_size: int | Sequence[int],
        mode: int = 1,
        pad_mode: str = "valid",
        pad: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
        dilation: int | Sequence[int] = 1,
        group: int = 1,
        output_padding: int | Sequence[int] = 0,
        data_format: str = "NCDHW",
    ) -> None: ...
    def __call__(
        self, dout: Tensor, weight: Tensor, bias: Tensor | None = None, output_size: Sequence[int] | None = None, /
    ) -> Tensor: ...

class DataFormatDimMap(Primitive):
    dst_format: Any
    src_format: Any
    def __init__(self, src_format: str = "NHWC", dst_format: str = "NCHW") -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class DataFormatVecPermute(Primitive):
    dst_format: Any
    src_format: Any
    def __init__(self, src_format: str = "NHWC", dst_format: str = "NCHW") -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class DeformableOffsets(Primitive):
    deformable_groups: Any
    format: Any
    modulated: Any
    def __init__(
        self,
        strides: Sequence[int],
        pads: int | Sequence[int],
        ksize: int | Sequence[int],
        dilations: Sequence[int] = (1, 1, 1, 1),
        data_format: str = "NCHW",
        deformable_groups: int = 1,
        modulated: bool = True,
    ) -> None: ...

class DepthwiseConv2dNative(PrimitiveWithInfer):
    channel_multiplier: Any
    dilation: Any
    group: Any
    kernel_size: Any
    mode: Any
    pad_list: Any
    pad_mode: Any
    padding: Any
    stride: Any
    def __init__(
        self,
        channel_multiplier: int,
        kernel_size: int | Sequence[int],
        mode: int = 3,
        pad_mode: str = "valid",
        pad: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
        dilation: int | Sequence[int] = 1,
        group: int = 1,
    ) -> None: ...
    def infer_dtype(self, x_dtype: Type, w_dtype: Type, b_dtype: Type | None = None) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, w_shape: Sequence[int], b_shape: Sequence[int] | None = None) -> int: ...  # type: ignore[override]

class Dilation2D(Primitive):
    data_format: Any
    dilation: Any
    pad_mode: Any
    stride: Any
    def __init__(
        self,
        stride: int | Sequence[int],
        dilation: int | Sequence[int],
        pad_mode: str = "SAME",
        data_format: str = "NCHW",
    ) -> None: ...
    def __call__(self, x: Tensor, filter: Tensor, /) -> Tensor: ...

class Dropout2D(PrimitiveWithInfer):
    keep_prob: Any
    def __init__(self, keep_prob: float = 0.5) -> None: ...
    def __call__(self, x: Tensor, /) -> tuple[Tensor, Tensor]: ...

class Dropout3D(PrimitiveWithInfer):
    keep_prob: Any
    def __init__(self, keep_prob: float = 0.5) -> None: ...
    def __call__(self, x: Tensor, /) -> tuple[Tensor, Tensor]: ...

class DynamicGRUV2(Primitive):
    activation: Any
    cell_clip: Any
    cell_depth: Any
    direction: Any
    gate_order: Any
    is_training: Any
    keep_prob: Any
    num_proj: Any
    reset_after: Any
    time_major: Any
    def __init__(
        self,
        direction: str = "UNIDIRECTIONAL",
        cell_depth: int = 1,
        keep_prob: float = 1.0,
        cell_clip: float = -1.0,
        num_proj: int = 0,
        time_major: bool = True,
        activation: str = "tanh",
        gate_order: str = "rzh",
        reset_after: bool = True,
        is_training: bool = True,
    ) -> None: ...
    def __call__(
        self,
        x: Tensor,
        weight_input: Tensor,
        weight_hidden: Tensor,
        bias_input: Tensor | None,
        bias_hidden: Tensor | None,
        seq_length: Tensor | None,
        init_h: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]: ...

class DynamicRNN(Primitive):
    activation: Any
    cell_clip: Any
    cell_depth: Any
    cell_type: Any
    direction: Any
    forget_bias: Any
    is_training: Any
    keep_prob: Any
    num_proj: Any
    time_major: Any
    use_peephole: Any
    def __init__(
        self,
        cell_type: str = "LSTM",
        direction: str = "UNIDIRECTIONAL",
        cell_depth: int = 1,
        use_peephole: bool = False,
        keep_prob: float = 1.0,
        cell_clip: float = -1.0,
        num_proj: int = 0,
        time_major: bool = True,
        activation: str = "tanh",
        forget_bias: float = 0.0,
        is_training: bool = True,
    ) -> None: ...
    def __call__(
        self, x: Tensor, w: Tensor, b: Tensor, seq_length: Tensor | None, init_h: Tensor, init_c: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]: ...

class FractionalAvgPool(Primitive):
    def __init__(
        self,
        pooling_ratio: Sequence[float],
        pseudo_random: bool = False,
        overlapping: bool = False,
        deterministic: bool = False,
        seed: int = 0,
        seed2: int = 0,
    ) -> None: ...
    def __call__(self, x: Tensor, /) -> tuple[Tensor, Tensor, Tensor]: ...

class FractionalMaxPool(Primitive):
    def __init__(
        self,
        pooling_ratio: Sequence[float],
        pseudo_random: bool = False,
        overlapping: bool = False,
        deterministic: bool = False,
        seed: int = 0,
        seed2: int = 0,
    ) -> None: ...
    def __call__(self, x: Tensor, /) -> tuple[Tensor, Tensor, Tensor]: ...

class FractionalMaxPool3DWithFixedKsize(Primitive):
    data_format: Any
    ksize: Any
    output_shape: Any
    def __init__(
        self, ksize: float | Sequence[float], output_shape: int | Sequence[int], data_format: str = "NCDHW"
    ) -> None: ...
    def __call__(self, x: Tensor, random_samples: Tensor, /) -> tuple[Tensor, Tensor]: ...

class FractionalMaxPoolWithFixedKsize(Primitive):
    data_format: Any
    ksize: Any
    output_shape: Any
    def __init__(
        self, ksize: int | Sequence[int], output_shape: int | Sequence[int], data_format: str = "NCHW"
    ) -> None: ...
    def __call__(self, input_x: Tensor, random_samples: Tensor, /) -> tuple[Tensor, Tensor]: ...

class FusedBatchNorm(Primitive):
    def __init__(self, mode: int = 0, epsilon: float = 1e-05, momentum: float = 0.1) -> None: ...

class FusedBatchNormEx(PrimitiveWithCheck):
    def __init__(
        self, mode: int = 0, epsilon: float = 1e-05, momentum: float = 0.1, data_format: str = "NCHW"
    ) -> None: ...

class FusedSparseAdam(Primitive):
    def __init__(self, use_locking: bool = False, use_nesterov: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        m: Tensor,
        v: Tensor,
        beta1_power: Tensor,
        beta2_power: Tensor,
        lr: Tensor,
        beta1: Tensor,
        beta2: Tensor,
        epsilon: Tensor,
        gradient: Tensor,
        indices: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class FusedSparseFtrl(Primitive):
    l1: Any
    l2: Any
    lr: Any
    lr_power: Any
    use_locking: Any
    def __init__(self, lr: float, l1: float, l2: float, lr_power: float, use_locking: bool = False) -> None: ...
    def __call__(
        self, var: Tensor, accum: Tensor, linear: Tensor, grad: Tensor, indices: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class FusedSparseLazyAdam(Primitive):
    def __init__(self, use_locking: bool = False, use_nesterov: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        m: Tensor,
        v: Tensor,
        beta1_power: Tensor,
        beta2_power: Tensor,
        lr: Tensor,
        beta1: Tensor,
        beta2: Tensor,
        epsilon: Tensor,
        gradient: Tensor,
        indices: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class FusedSparseProximalAdagrad(Primitive):
    use_locking: Any
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self, var: Tensor, accum: Tensor, lr: Tensor, l1: Tensor, l2: Tensor, grad: Tensor, indices: Tensor, /
    ) -> tuple[Tensor, Tensor]: ...

class GetNext(Primitive):
    def __init__(
        self, types: Sequence[Type], shapes: Sequence[Sequence[int]], output_num: int, shared_name: str
    ) -> None: ...

class InTopK(Primitive):
    def __init__(self, k: int) -> None: ...
    def __call__(self, x1: Tensor, x2: Tensor, /) -> Tensor: ...

class InstanceNorm(PrimitiveWithInfer):
    epsilon: Any
    momentum: Any
    def __init__(self, epsilon: float = 1e-05, momentum: float = 0.1) -> None: ...
    def __call__(
        self, input_x: Tensor, gamma: Tensor, beta: Tensor, mean: Tensor, variance: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class InstanceNormV2(Primitive):
    def __init__(self, is_training: bool = True, momentum: float = 0.1, epsilon: float = 1e-05) -> None: ...
    def __call__(
        self, x: Tensor, gamma: Tensor, beta: Tensor, mean: Tensor, variance: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class KLDivLoss(Primitive):
    reduction: Any
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(self, logits: Tensor, labels: Tensor, /) -> Tensor: ...

class L2Loss(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class L2Normalize(Primitive):
    axis: Any
    def __init__(self, axis: Sequence[int] | int = 0, epsilon: float = 0.0001) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class LARSUpdate(PrimitiveWithInfer):
    def __init__(self, epsilon: float = 1e-05, hyperpara: float = 0.001, use_clip: bool = False) -> None: ...
    def __call__(
        self,
        weight: Tensor,
        gradient: Tensor,
        norm_weight: Tensor,
        norm_gradient: Tensor,
        weight_decay: float | Tensor,
        learning_rate: float | Tensor,
        /,
    ) -> Tensor: ...

class LRN(Primitive):
    def __init__(
        self,
        depth_radius: int = 5,
        bias: float = 1.0,
        alpha: float = 1.0,
        beta: float = 0.5,
        norm_region: str = "ACROSS_CHANNELS",
    ) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class LSTM(Primitive):
    bidirectional: Any
    dropout: Any
    has_bias: Any
    hidden_size: Any
    input_size: Any
    num_directions: int
    num_layers: Any
    proj_size: Any
    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        num_layers: int,
        has_bias: bool,
        bidirectional: bool,
        dropout: float,
        proj_size: int = 0,
    ) -> None: ...
    def __call__(
        self, input: Tensor, h: Tensor, c: Tensor, w: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]: ...

class MaxPool(_Pool):
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "valid",
        data_format: str = "NCHW",
    ) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class MaxPool3D(Primitive):
    ceil_mode: Any
    data_format: Any
    kernel_size: Any
    pad_list: Any
    pad_mode: Any
    strides: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "VALID",
        pad_list: int | Sequence[int] = 0,
        ceil_mode: bool | None = None,
        data_format: str = "NCDHW",
    ) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class MaxPool3DWithArgmax(Primitive):
    data_format: Any
    dilation: Any
    ksize: Any
    pads: Any
    strides: Any
    def __init__(
        self,
        ksize: int | Sequence[int],
        strides: int | Sequence[int],
        pads: int | Sequence[int],
        dilation: int | Sequence[int] = (1, 1, 1),
        ceil_mode: bool = False,
        data_format: str = "NCDHW",
        argmax_type: Type = ...,
    ) -> None: ...
    def __call__(self, x: Tensor, /) -> tuple[Tensor, Tensor]: ...

class MaxPoolV1(Primitive):
    format: Any
    kernel_size: Any
    pad_mode: Any
    strides: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "valid",
        data_format: str = "NCHW",
    ) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class MaxPoolWithArgmaxV2(Primitive):
    ceil_mode: bool
    dilation: Any
    kernel_size: Any
    pads: Any
    strides: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        strides: int | Sequence[int] | None = None,
        pads: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = (1, 1),
        ceil_mode: bool = False,
        argmax_type: Type = ...,
    ) -> None: ...
    def __call__(self, x: Tensor, /) -> tuple[Tensor, Tensor]: ...

class MaxUnpool2D(Primitive):
    data_format: Any
    ksize: Any
    output_shape: Any
    pads: Any
    strides: Any
    def __init__(
        self,
        ksize: int | Sequence[int],
        strides: int | Sequence[int] = 0,
        pads: int | Sequence[int] = 0,
        output_shape: Sequence[int] = (),
        data_format: str = "NCHW",
    ) -> None: ...
    def __call__(self, x: Tensor, argmax: Tensor, /) -> Tensor: ...

class MaxUnpool3D(Primitive):
    data_format: Any
    ksize: Any
    output_shape: Any
    pads: Any
    strides: Any
    def __init__(
        self,
        ksize: int | Sequence[int],
        strides: int | Sequence[int] = 0,
        pads: int | Sequence[int] = 0,
        output_shape: Sequence[int] = (),
        data_format: str = "NCDHW",
    ) -> None: ...
    def __call__(self, x: Tensor, argmax: Tensor, /) -> Tensor: ...

class MirrorPad(Primitive):
    mode: str
    def __init__(self, mode: str = "REFLECT") -> None: ...
    def __call__(self, input_x: Tensor, paddings: Tensor, /) -> Tensor: ...

class Mish(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class MultiMarginLoss(Primitive):
    margin: Any
    p: Any
    reduction: Any
    def __init__(self, p: int = 1, margin: float = 1.0, reduction: str = "mean") -> None: ...
    def __call__(self, x: Tensor, target: Tensor, weight: Tensor | None = None) -> Tensor: ...

class MultilabelMarginLoss(Primitive):
    reduction: Any
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(self, x: Tensor, target: Tensor, /) -> tuple[Tensor | float, Tensor]: ...

class NthElement(Primitive):
    reverse: Any
    def __init__(self, reverse: bool = False) -> None: ...
    def __call__(self, input: Tensor, n: int | Tensor, /) -> Tensor: ...

class NuclearNorm(Primitive):
    def __init__(self, dim: Sequence[int] | None = None, keepdim: bool = False) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class PSROIPooling(Primitive):
    group_size: int
    output_dim: int
    spatial_scale: float
    def __init__(self, spatial_scale: float, group_size: int, output_dim: int) -> None: ...
    def __call__(self, features: Tensor, rois: Tensor, /) -> Tensor: ...

class Pad(Primitive):
    paddings: Any
    def __init__(self, paddings: Sequence[Sequence[int]]) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class PadV3(Primitive):
    mode: str
    paddings_contiguous: bool
    def __init__(self, mode: str = "constant", paddings_contiguous: bool = True) -> None: ...
    def __call__(self, x: Tensor, paddings: Tensor, constant_value: Tensor | None = None, /) -> Tensor: ...

class Pdist(Primitive):
    def __init__(self, p: float = 2.0) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class RNNTLoss(PrimitiveWithInfer):
    def __init__(self, blank_label: int = 0) -> None: ...
    def __call__(
        self, acts: Tensor, labels: Tensor, input_lengths: Tensor, label_lengths: Tensor, /
    ) -> tuple[Tensor, Tensor]: ...
    def infer_dtype(  # type: ignore[override]
        self, acts_type: Type, labels_type: Type, input_length_type: Type, label_length_type: Type
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        acts_shape: Sequence[int],
        labels_shape: Sequence[int],
        input_length_shape: Sequence[int],
        label_length_shape: Sequence[int],
    ) -> int: ...

class ROIAlign(Primitive):
    pooled_height: int
    pooled_width: int
    roi_end_mode: int
    sample_num: int
    spatial_scale: float
    def __init__(
        self, pooled_height: int, pooled_width: int, spatial_scale: float, sample_num: int = 2, roi_end_mode: int = 1
    ) -> None: ...
    def __call__(self, features: Tensor, rois: Tensor, /) -> Tensor: ...

class ReLUV3(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class SGD(PrimitiveWithCheck):
    def __init__(self, dampening: float = 0.0, weight_decay: float = 0.0, nesterov: bool = False) -> None: ...
    def __call__(
        self,
        parameters: Tensor,
        gradient: Tensor,
        learning_rate: Tensor,
        accum: Tensor,
        momentum: Tensor,
        stat: Tensor,
        /,
    ) -> Tensor: ...
    def check_dtype(  # type: ignore[override]
        self,
        parameters_dtype: Type,
        gradient_dtype: Type,
        learning_rate_dtype: Type,
        accum_dtype: Type,
        momentum_dtype: Type,
        stat_dtype: Type,
    ) -> None: ...
    def check_shape(  # type: ignore[override]
        self,
        parameters_shape: Sequence[int],
        gradient_shape: Sequence[int],
        learning_rate_shape: Sequence[int],
        accum_shape: Sequence[int],
        momentum_shape: Sequence[int],
        stat_shape: Sequence[int],
    ) -> None: ...

class SeLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class SigmoidCrossEntropyWithLogits(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, logits: Tensor, label: Tensor, /) -> Tensor: ...

class SoftmaxCrossEntropyWithLogits(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, logits: Tensor, labels: Tensor, /) -> tuple[Tensor, Tensor]: ...

class Softplus(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class Softsign(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class SparseApplyAdadelta(Primitive):
    def __init__(self, epsilon: float, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        accum: Tensor,
        accum_update: Tensor,
        lr: float | Tensor,
        rho: float | Tensor,
        grad: Tensor,
        indices: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class SparseApplyAdagrad(Primitive):
    def __init__(self, lr: float | Tensor, update_slots: bool = True, use_locking: bool = False) -> None: ...

class SparseApplyAdagradDA(Primitive):
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        grad_accum: Tensor,
        grad_square_accum: Tensor,
        grad: Tensor,
        indices: Tensor,
        lr: float | Tensor,
        l1: float | Tensor,
        l2: float | Tensor,
        global_step: float | Tensor,
        /,
    ) -> Tensor: ...

class SparseApplyAdagradV2(Primitive):
    epsilon: Any
    lr: Any
    update_slots: Any
    use_locking: Any
    def __init__(self, lr: float, epsilon: float, use_locking: bool = False, update_slots: bool = True) -> None: ...
    def __call__(self, var: Tensor, accum: Tensor, grad: Tensor, indices: Tensor, /) -> tuple[Tensor, Tensor]: ...

class SparseApplyCenteredRMSProp(Primitive):
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        mg: Tensor,
        ms: Tensor,
        mom: Tensor,
        lr: float | Tensor,
        rho: float | Tensor,
        momentum: float | Tensor,
        epsilon: float | Tensor,
        grad: Tensor,
        indices: Tensor,
        /,
    ) -> Tensor: ...

class SparseApplyFtrl(Primitive):
    l1: Any
    l2: Any
    lr: Any
    lr_power: Any
    use_locking: Any
    def __init__(self, lr: float, l1: float, l2: float, lr_power: float, use_locking: bool = False) -> None: ...
    def __call__(
        self, var: Tensor, accum: Tensor, linear: Tensor, grad: Tensor, indices: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class SparseApplyFtrlV2(PrimitiveWithInfer):
    l1: Any
    l2: Any
    l2_shrinkage: Any
    lr: Any
    lr_power: Any
    use_locking: Any
    def __init__(
        self,
        lr: float | Tensor,
        l1: float | Tensor,
        l2: float | Tensor,
        l2_shrinkage: Any,
        lr_power: float,
        use_locking: bool = False,
    ) -> None: ...
    def infer_dtype(  # type: ignore[override]
        self, var_dtype: Type, accum_dtype: Type, linear_dtype: Type, grad_dtype: Type, indices_dtype: Type
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        var_shape: Sequence[int],
        accum_shape: Sequence[int],
        linear_shape: Sequence[int],
        grad_shape: Sequence[int],
        indices_shape: Sequence[int],
    ) -> int: ...

class SparseApplyMomentum(Primitive):
    def __init__(self, use_locking: bool = False, use_nesterov: bool = False) -> None: ...
    def __call__(
        self,
        var: Parameter,
        accum: Parameter,
        lr: float | Tensor,
        grad: Tensor,
        indices: Tensor,
        momentum: float | Tensor,
        /,
    ) -> Tensor: ...

class SparseApplyProximalAdagrad(Primitive):
    use_locking: Any
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        accum: Parameter,
        lr: float | Tensor,
        l1: float | Tensor,
        l2: float | Tensor,
        grad: Tensor,
        indices: Tensor,
        /,
    ) -> tuple[Tensor, Tensor]: ...

class SparseApplyProximalGradientDescent(Primitive):
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        alpha: float | Tensor,
        l1: float | Tensor,
        l2: float | Tensor,
        grad: Tensor,
        indices: Tensor,
        /,
    ) -> Tensor: ...

class SparseApplyRMSProp(Primitive):
    epsilon: Any
    momentum: Any
    rho: Any
    def __init__(self, rho: float, momentum: float, epsilon: float, use_locking: bool = False) -> None: ...
    def __call__(
        self, var: Tensor, ms: Tensor, mom: Tensor, lr: float | Tensor, grad: Tensor, indices: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class SparseSoftmaxCrossEntropyWithLogits(Primitive):
    is_grad: bool
    def __init__(self, is_grad: bool = False) -> None: ...
    def __call__(self, logits: Tensor, labels: Tensor, /) -> Tensor: ...

class SparseSoftmaxCrossEntropyWithLogitsV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, logits: Tensor, labels: Tensor, /) -> tuple[Tensor, Tensor]: ...

class TripletMarginLoss(Primitive):
    reduction: Any
    def __init__(self, p: int = 2, swap: bool = False, eps: float = 1e-06, reduction: str = "mean") -> None: ...
    def __call__(self, x: Tensor, positive: Tensor, negative: Tensor, margin: Tensor, /) -> Tensor | float: ...

class WKV(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, w: Tensor, u: Tensor, k: Tensor, v: Tensor, sp: Tensor, sq: Tensor, sm: Tensor, /) -> Tensor: ...

class _Pool(PrimitiveWithInfer):
    format: Any
    is_maxpoolwithargmax: Any
    kernel_size: Any
    pad_mode: Any
    strides: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "valid",
        data_format: str = "NCHW",
    ) -> None: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor) -> int: ...  # type: ignore[override]

def _check_positive_int_or_tuple(
    arg_name: str,
    arg_value: Any,
    prim_name: str,
    allow_four: bool = False,
    ret_four: bool = False,
    strict_positive: bool = True,
) -> Tensor: ...
def _check_shape(arg_name: str, arg_value: Any, prim_name: str) -> Tensor: ...
def _deconv_output_length(
    input_length: int, kernel_size: int | Sequence[int], stride_size: int, dilation_size: int
) -> Tensor: ...
def _update_attr_by_format(arg_value: Any, arg_format: Any) -> Tensor: ...

pyboost_all_finite: Any
logger = _is_logger
mstype = _is_mstype
sig = _is_sig
validator = _is_validator
