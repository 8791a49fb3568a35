# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, context as context
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common._utils import is_dim_unknown as is_dim_unknown, is_shape_unknown as is_shape_unknown
from mindspore.common.tensor import Tensor
from mindspore.communication._comm_helper import GlobalComm as GlobalComm
from mindspore.ops import signature as _is_sig
from mindspore.ops._utils.utils import get_concat_offset as get_concat_offset
from mindspore.ops.auto_generate.gen_ops_prim import (
    AbsGrad as AbsGrad,
    ACosGrad as ACosGrad,
    AcoshGrad as AcoshGrad,
    AdaptiveMaxPool2DGrad as AdaptiveMaxPool2DGrad,
    AsinGrad as AsinGrad,
    AsinhGrad as AsinhGrad,
    AtanGrad as AtanGrad,
    AvgPoolGrad as AvgPoolGrad,
    BatchNormGrad as BatchNormGrad,
    BatchNormGradGrad as BatchNormGradGrad,
    BiasAddGrad as BiasAddGrad,
    BinaryCrossEntropyGrad as BinaryCrossEntropyGrad,
    CholeskyGrad as CholeskyGrad,
    EluGrad as EluGrad,
    FastGeLUGrad as FastGeLUGrad,
    FlashAttentionScoreGrad as FlashAttentionScoreGrad,
    GatherDGradV2 as GatherDGradV2,
    GeLUGrad as GeLUGrad,
    GluGrad as GluGrad,
    GridSampler2DGrad as GridSampler2DGrad,
    GridSampler3DGrad as GridSampler3DGrad,
    HShrinkGrad as HShrinkGrad,
    HSigmoidGrad as HSigmoidGrad,
    HSwishGrad as HSwishGrad,
    LayerNormGrad as LayerNormGrad,
    LayerNormGradGrad as LayerNormGradGrad,
    LogitGrad as LogitGrad,
    LogSoftmaxGrad as LogSoftmaxGrad,
    MaskedSelectGrad as MaskedSelectGrad,
    MaximumGrad as MaximumGrad,
    MaximumGradGrad as MaximumGradGrad,
    MinimumGrad as MinimumGrad,
    NLLLossGrad as NLLLossGrad,
    PReLUGrad as PReLUGrad,
    ReciprocalGrad as ReciprocalGrad,
    ReLU6Grad as ReLU6Grad,
    ReluGrad as ReluGrad,
    ResizeBicubicGrad as ResizeBicubicGrad,
    ResizeBilinearGrad as ResizeBilinearGrad,
    ResizeLinear1DGrad as ResizeLinear1DGrad,
    ResizeNearestNeighborGrad as ResizeNearestNeighborGrad,
    ResizeNearestNeighborV2Grad as ResizeNearestNeighborV2Grad,
    RmsNormGrad as RmsNormGrad,
    RsqrtGrad as RsqrtGrad,
    SeluGrad as SeluGrad,
    SigmoidGrad as SigmoidGrad,
    SiLUGrad as SiLUGrad,
    SmoothL1LossGrad as SmoothL1LossGrad,
    SoftMarginLossGrad as SoftMarginLossGrad,
    SoftShrinkGrad as SoftShrinkGrad,
    SqrtGrad as SqrtGrad,
    UpsampleNearest3DGrad as UpsampleNearest3DGrad,
    UpsampleTrilinear3DGrad as UpsampleTrilinear3DGrad,
)
from mindspore.ops.primitive import (
    Primitive as Primitive,
    Primitive as _Primitive,
    PrimitiveWithInfer as PrimitiveWithInfer,
    prim_attr_register as prim_attr_register,
)

class AdaptiveAvgPool2DGrad(Primitive):
    def __init__(self) -> None: ...

class AdaptiveAvgPool3DGrad(Primitive):
    def __init__(self) -> None: ...

class AdaptiveMaxPool3DGrad(Primitive):
    def __init__(self) -> None: ...

class AffineGridGrad(Primitive):
    def __init__(self, align_corners: bool = False) -> None: ...
    def __call__(self, y_grad: Tensor, x_size: Sequence[int], /) -> Tensor: ...

class AvgPool3DGrad(Primitive):
    ceil_mode: Any
    count_include_pad: Any
    divisor_override: Any
    format: Any
    kernel_size: Any
    pad_mode: Any
    strides: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pads: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int = 0,
        data_format: str = "NCDHW",
        pad_mode: str = "pad",
    ) -> None: ...

class AvgPoolGradGe(_PoolGrad):
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "VALID",
        data_format: str = "NCHW",
    ) -> None: ...
    def __infer__(self, origin_input: Tensor, dout: Tensor) -> Any: ...

class AvgPoolGradV1(Primitive):
    format: Any
    kernel_size: Any
    kernel_size_adapt: Any
    pad_mode: Any
    strides: Any
    strides_adapt: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "VALID",
        data_format: str = "NCHW",
    ) -> None: ...

class AvgPoolGradVm(_PoolGrad):
    def __init__(
        self, kernel_size: int | Sequence[int] = 1, strides: int | Sequence[int] = 1, pad_mode: str = "VALID"
    ) -> None: ...
    def __infer__(self, origin_input: Tensor, dout: Tensor, mean_matrix: Any, kernel_matrix: Any) -> Any: ...

class BNTrainingReduceGrad(Primitive):
    data_format: Any
    def __init__(self, epsilon: float = 0.0001, data_format: str = "NCHW") -> None: ...

class BNTrainingUpdateGrad(Primitive):
    data_format: Any
    def __init__(self, epsilon: float = 0.0001, data_format: str = "NCHW") -> None: ...

class BasicLSTMCellCStateGrad(PrimitiveWithInfer):
    activation: Any
    forget_bias: Any
    def __init__(self, forget_bias: float, activation: Any) -> None: ...
    def infer_dtype(  # type: ignore[override]
        self,
        c_dtype: Type,
        dht_dtype: Type,
        dct_dtype: Type,
        it_dtype: Type,
        jt_dtype: Type,
        ft_dtype: Type,
        ot_dtype: Type,
        tanhct_dtype: Type,
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        c_shape: Sequence[int],
        dht_shape: Sequence[int],
        dct_shape: Sequence[int],
        it_shape: Sequence[int],
        jt_shape: Sequence[int],
        ft_shape: Sequence[int],
        ot_shape: Sequence[int],
        tanhct_shape: Sequence[int],
    ) -> int: ...

class BasicLSTMCellInputGrad(PrimitiveWithInfer):
    keep_prob: Any
    def __init__(self, keep_prob: float) -> None: ...
    def infer_dtype(self, dgate_dtype: Type, w_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, dgate_shape: Sequence[int], w_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class BasicLSTMCellWeightGrad(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(self, x_dtype: Type, h_dtype: Type, dgate_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, h_shape: Sequence[int], dgate_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class ConcatOffset(PrimitiveWithInfer):
    def __init__(self, N: int = 2, axis: int = 0) -> None: ...
    def __infer__(self, input_x: Tensor) -> Any: ...

class Conv2DBackpropFilter(Primitive):
    dilation: Any
    format: Any
    group: int
    kernel_size: Any
    mode: int
    out_channel: int
    pad_list: Any
    stride: Any
    def __init__(
        self,
        out_channel: int,
        kernel_size: int | Sequence[int],
        pad_mode: str = "valid",
        pad: int | Sequence[int] = 0,
        pad_list: Sequence[int] = (0, 0, 0, 0),
        mode: int = 1,
        stride: Sequence[int] = (1, 1),
        dilation: Sequence[int] = (1, 1, 1, 1),
        group: int = 1,
        data_format: str = "NCHW",
    ) -> None: ...

class Conv3DBackpropFilter(Primitive):
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
        stride: int | Sequence[int] = (1, 1, 1, 1, 1),
        dilation: int | Sequence[int] = (1, 1, 1, 1, 1),
        group: int = 1,
        data_format: str = "NCDHW",
    ) -> None: ...
    def __call__(self, x: Tensor, dout: Tensor, w_size: Sequence[int], /) -> Tensor: ...

class DeformableOffsetsGrad(Primitive):
    data_format: Any
    deformable_groups: Any
    dilations: Any
    kernel_size: Any
    modulated: Any
    pads: tuple[int, int, int, int]
    strides: Any
    def __init__(
        self,
        strides: tuple[int, int, int, int],
        pads: tuple[int, int, int, int],
        kernel_size: tuple[int, int],
        dilations: tuple[int, int, int, int] = (1, 1, 1, 1),
        data_format: str = "NCHW",
        deformable_groups: int = 1,
        modulated: bool = True,
    ) -> None: ...
    def __call__(self, grad: Tensor, x: Tensor, offsets: Tensor, /) -> Tensor: ...

class DepthwiseConv2dNativeBackpropFilter(PrimitiveWithInfer):
    channel_multiplier: int
    dilation: int
    group: int
    kernel_size: Any
    mode: int
    pad_list: Any
    pad_mode: str
    stride: int
    def __init__(
        self,
        channel_multiplier: int,
        kernel_size: int | Sequence[int],
        pad_mode: str = "valid",
        pad: int | Sequence[int] = 0,
        pad_list: Sequence[int] = (0, 0, 0, 0),
        mode: int = 3,
        stride: int = 1,
        dilation: int = 1,
        group: int = 1,
    ) -> None: ...
    def __infer__(self, x: Tensor, w_size: Sequence[int], dout: Tensor) -> Any: ...

class DepthwiseConv2dNativeBackpropInput(PrimitiveWithInfer):
    channel_multiplier: int
    dilation: int
    group: int
    kernel_size: Any
    mode: int
    pad_list: Any
    pad_mode: str
    stride: int
    def __init__(
        self,
        channel_multiplier: int,
        kernel_size: int | Sequence[int],
        pad_mode: str = "valid",
        pad: int | Sequence[int] = 0,
        pad_list: Sequence[int] = (0, 0, 0, 0),
        mode: int = 3,
        stride: int = 1,
        dilation: int = 1,
        group: int = 1,
    ) -> None: ...
    def __infer__(self, x_size: Sequence[int], w: Tensor, dout: Tensor) -> Any: ...

class Dilation2DBackpropFilter(Primitive):
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
    def __call__(self, outputs: Sequence[str], /) -> Tensor: ...

class Dilation2DBackpropInput(Primitive):
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
    def __call__(self, outputs: Sequence[str], /) -> Tensor: ...

class DropoutGrad(Primitive):
    keep_prob: Any
    def __init__(self, keep_prob: float = 0.5) -> None: ...
    def __call__(self, shape: Sequence[int], /) -> Tensor: ...

class DynamicGRUV2Grad(Primitive):
    cell_clip: Any
    cell_depth: Any
    direction: Any
    gate_order: Any
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
        gate_order: str = "rzh",
        reset_after: bool = True,
    ) -> None: ...
    def __call__(
        self,
        x: Tensor,
        weight_input: Tensor,
        weight_hidden: Tensor,
        y: Tensor,
        init_h: Tensor,
        h: Tensor,
        dy: Tensor,
        dh: Tensor,
        update: Tensor,
        reset: Tensor,
        new: Tensor,
        hidden_new: Tensor,
        seq_length: Tensor,
        mask: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]: ...

class DynamicRNNGrad(Primitive):
    forget_bias: Any
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
        forget_bias: float = 0.0,
    ) -> None: ...

class EinsumGrad(PrimitiveWithInfer):
    def __init__(self, equation: str) -> None: ...
    def infer_dtype(self, x_types: Any, dout_shape: Sequence[int]) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shapes: Sequence[int], dout_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class EmbeddingLookupCommGrad(PrimitiveWithInfer):
    tuple_setitem: _Primitive
    def __init__(self) -> None: ...
    def __infer__(self, dy: Tensor, split_num: int) -> Any: ...

class FlattenGrad(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __infer__(self, *args: Any) -> Any: ...

class FractionalAvgPoolGrad(Primitive):
    def __init__(self, overlapping: bool = False) -> None: ...

class FractionalMaxPool3DGradWithFixedKsize(Primitive):
    data_format: Any
    def __init__(self, data_format: str = "NCDHW") -> None: ...

class FractionalMaxPoolGrad(Primitive):
    def __init__(self, overlapping: bool = False) -> None: ...

class FractionalMaxPoolGradWithFixedKsize(Primitive):
    data_format: Any
    def __init__(self, data_format: str = "NCHW") -> None: ...
    def __call__(self, origin_input: Tensor, out_backprop: Tensor, argmax: Tensor, /) -> Tensor: ...

class GRUV2Grad(Primitive):
    bidirectional: Any
    dropout: Any
    has_bias: Any
    hidden_size: Any
    input_size: Any
    num_directions: int
    num_layers: Any
    def __init__(
        self, input_size: int, hidden_size: int, num_layers: int, has_bias: bool, bidirectional: bool, dropout: float
    ) -> None: ...

class GruGradData(PrimitiveWithInfer):
    bidirectional: Any
    dropout: Any
    has_bias: Any
    hidden_size: Any
    input_size: Any
    num_directions: int
    num_layers: Any
    def __init__(
        self, input_size: int, hidden_size: int, num_layers: int, has_bias: bool, bidirectional: bool, dropout: float
    ) -> None: ...
    def infer_dtype(  # type: ignore[override]
        self,
        y_dtype: Type,
        dy_dtype: Type,
        dhy_dtype: Type,
        w_dtype: Type,
        hx_dtype: Type,
        reserve_dtype: Type,
        state_dtype: Type,
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        y_shape: Sequence[int],
        dy_shape: Sequence[int],
        dhy_shape: Sequence[int],
        w_shape: Sequence[int],
        hx_shape: Sequence[int],
        reserve_shape: Sequence[int],
        state_shape: Sequence[int],
    ) -> int: ...

class GruGradWeight(PrimitiveWithInfer):
    bidirectional: Any
    dropout: Any
    has_bias: Any
    hidden_size: Any
    input_size: Any
    num_directions: int
    num_layers: Any
    def __init__(
        self, input_size: int, hidden_size: int, num_layers: int, has_bias: bool, bidirectional: bool, dropout: float
    ) -> None: ...
    def infer_dtype(  # type: ignore[override]
        self, x_dtype: Type, hx_dtype: Type, y_dtype: Type, reserve_dtype: Type, state_dtype: Type
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        x_shape: Tensor,
        hx_shape: Sequence[int],
        y_shape: Sequence[int],
        reserve_shape: Sequence[int],
        state_shape: Sequence[int],
    ) -> int: ...

class IgammaGradA(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, a: Tensor, x: Tensor, /) -> Tensor: ...

class InstanceNormGrad(PrimitiveWithInfer):
    def __init__(self, epsilon: float = 0.0, momentum: float = 0.1) -> None: ...

class InstanceNormV2Grad(Primitive):
    def __init__(self, is_training: bool = True, epsilon: float = 1e-05) -> None: ...

class InvGrad(Primitive):
    def __init__(self) -> None: ...

class KLDivLossGrad(Primitive):
    reduction: Any
    def __init__(self, reduction: str = "mean") -> None: ...

class L2NormalizeGrad(Primitive):
    def __init__(self, axis: Sequence[int] | int = 0, epsilon: float = 0.0001) -> None: ...
    def __call__(self, input_x: Tensor, out: Tensor, dout: Tensor, /) -> Tensor: ...

class LRNGrad(Primitive):
    def __init__(self, depth_radius: int = 5, bias: float = 1.0, alpha: float = 1.0, beta: float = 0.5) -> None: ...

class LSTMGrad(Primitive):
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

class LSTMGradData(Primitive):
    bidirectional: Any
    dropout: Any
    has_bias: Any
    hidden_size: Any
    input_size: Any
    num_directions: int
    num_layers: Any
    def __init__(
        self, input_size: int, hidden_size: int, num_layers: int, has_bias: bool, bidirectional: bool, dropout: float
    ) -> None: ...

class LSTMGradWeight(Primitive):
    bidirectional: Any
    dropout: Any
    has_bias: Any
    hidden_size: Any
    input_size: Any
    num_directions: int
    num_layers: Any
    def __init__(
        self, input_size: int, hidden_size: int, num_layers: int, has_bias: bool, bidirectional: bool, dropout: float
    ) -> None: ...

class LuUnpackGrad(Primitive):
    def __init__(self, L_grad_flag: bool, U_grad_flag: bool) -> None: ...

class MapTensorGetGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, map_tensor: Tensor, key_tensor: Tensor, default_value: float, grad: Tensor, /) -> Tensor: ...

class MaxPool3DGrad(Primitive):
    format: Any
    kernel_size: Any
    pad_list: Any
    pad_mode: Any
    strides: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int] = (1, 1, 1, 1, 1),
        strides: int | Sequence[int] = (1, 1, 1, 1, 1),
        pad_mode: str = "VALID",
        pad_list: int = 0,
        data_format: str = "NCDHW",
    ) -> None: ...

class MaxPool3DGradGrad(PrimitiveWithInfer):
    format: Any
    kernel_size: Any
    pad_mode: Any
    strides: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int] = (1, 1, 1, 1, 1),
        strides: int | Sequence[int] = (1, 1, 1, 1, 1),
        pad_mode: str = "VALID",
        data_format: str = "NCDHW",
    ) -> None: ...
    def __call__(self, origin_input: Tensor, origin_output: Tensor, grad: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_dtype: Type, y_dtype: Type, grad_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, y_shape: Sequence[int], grad_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class MaxPool3DGradWithArgmax(Primitive):
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
    ) -> None: ...

class MaxPoolGrad(_PoolGrad):
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "VALID",
        data_format: str = "NCHW",
    ) -> None: ...
    def infer_dtype(self, x1_dtype: Type, x2_dtype: Type, grad_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x1_shape: Tensor, x2_shape: Tensor, grad_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class MaxPoolGradGrad(_PoolGrad):
    def __init__(
        self, kernel_size: int | Sequence[int] = 1, strides: int | Sequence[int] = 1, pad_mode: str = "VALID"
    ) -> None: ...
    def __call__(self, origin_input: Tensor, origin_output: Tensor, grad: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x1_dtype: Type, x2_dtype: Type, grad_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x1_shape: Tensor, x2_shape: Tensor, grad_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class MaxPoolGradGradWithArgmax(_PoolGrad):
    def __init__(
        self, kernel_size: int | Sequence[int] = 1, strides: int | Sequence[int] = 1, pad_mode: str = "VALID"
    ) -> None: ...
    def __call__(self, x: Tensor, grad: Tensor, argmax: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_dtype: Type, grad_dtype: Type, argmax_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, grad_shape: Sequence[int], argmax_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class MaxPoolGradV1(Primitive):
    format: Any
    kernel_size: Any
    pad_mode: Any
    strides: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "VALID",
        data_format: str = "NCHW",
    ) -> None: ...

class MaxPoolGradWithArgmax(Primitive):
    format: Any
    is_maxpoolgradwithargmax: Any
    kernel_size: Any
    pad_mode: Any
    strides: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "VALID",
        data_format: str = "NCHW",
    ) -> None: ...

class MaxPoolGradWithArgmaxV2(Primitive):
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

class MaxUnpool2DGrad(Primitive):
    def __init__(
        self,
        ksize: int | Sequence[int],
        strides: int | Sequence[int] = 0,
        pads: int | Sequence[int] = 0,
        output_shape: Sequence[Any] = (),
        data_format: str = "NCHW",
    ) -> None: ...

class MaxUnpool3DGrad(Primitive):
    def __init__(
        self,
        ksize: int | Sequence[int],
        strides: int | Sequence[int] = 0,
        pads: int | Sequence[int] = 0,
        output_shape: Sequence[Any] = (),
        data_format: str = "NCDHW",
    ) -> None: ...

class MedianGrad(Primitive):
    global_median: bool
    def __init__(self, global_median: bool = False, axis: int = 0, keep_dims: bool = False) -> None: ...
    def __call__(self, y_grad: Tensor, x: Tensor, y: Tensor, indices: Tensor, /) -> Tensor: ...

class MinimumGradGrad(Primitive):
    def __init__(self) -> None: ...

class MirrorPadGrad(Primitive):
    mode: str
    def __init__(self, mode: str = "REFLECT") -> None: ...

class MultiMarginLossGrad(Primitive):
    margin: Any
    p: Any
    reduction: Any
    def __init__(self, p: int = 1, margin: float = 1.0, reduction: str = "mean") -> None: ...
    def __call__(self, y_grad: Tensor, x: Tensor, target: Tensor, weight: Tensor | None = None) -> Tensor: ...

class MultilabelMarginLossGrad(Primitive):
    reduction: Any
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(self, y_grad: Tensor, x: Tensor, target: Tensor, is_target: Tensor, /) -> Tensor: ...

class MvlgammaGrad(Primitive):
    p: Any
    def __init__(self, p: int) -> None: ...
    def __call__(self, y_grad: Tensor, x: Tensor, /) -> Tensor: ...

class NeighborExchangeV2Grad(PrimitiveWithInfer):
    format: Any
    recv_lens: Any
    recv_rank_ids: Any
    send_lens: Any
    send_rank_ids: Any
    def __init__(
        self,
        send_rank_ids: Sequence[int],
        send_lens: Sequence[int],
        recv_rank_ids: Sequence[int],
        recv_lens: Sequence[int],
        data_format: str,
        group: str = "hccl_world_group",
    ) -> None: ...
    def __infer__(self, dy: Tensor) -> Any: ...

class PSROIPoolingGrad(Primitive):
    group_size: int
    input_size: Any
    output_dim: int
    spatial_scale: float
    def __init__(self, input_size: int, spatial_scale: float, group_size: int, output_dim: int) -> None: ...

class PadV3Grad(Primitive):
    mode: str
    paddings_contiguous: bool
    def __init__(self, mode: str = "reflect", paddings_contiguous: bool = True) -> None: ...

class ParallelResizeBilinearGrad(PrimitiveWithInfer):
    align_corners: bool
    dst_start_w: Any
    half_pixel_centers: bool
    ori_image_size: Any
    src_start_w: Any
    def __init__(self, ori_image_size: int, src_start_w: Any, dst_start_w: Any, align_corners: bool) -> None: ...
    def __infer__(self, grad: Tensor, x: Tensor, size: int | Sequence[int]) -> Any: ...

class PdistGrad(Primitive):
    def __init__(self, p: float = 2.0) -> None: ...
    def __call__(self, y_grad: Tensor, x: Tensor, y: Tensor, /) -> Tensor: ...

class PsROIPoolingGrad(PrimitiveWithInfer):
    batch_size: int
    channels: Any
    height: int
    num_rois: Any
    out_dim: int
    pooled_height: int
    pooled_width: int
    spatial_scale: float
    width: int
    def __init__(
        self,
        batch_size: int,
        channels: Any,
        height: int,
        width: int,
        num_rois: Any,
        pooled_height: int,
        pooled_width: int,
        spatial_scale: float,
        out_dim: int,
    ) -> None: ...
    def infer_dtype(self, ydiff_type: Type, rois_type: Type, mapping_channel_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, ydiff_shape: Sequence[int], rois_shape: Sequence[int], mapping_channel_shape: Sequence[int]
    ) -> int: ...

class ROIAlignGrad(Primitive):
    pooled_height: int
    pooled_width: int
    sample_num: int
    spatial_scale: float
    def __init__(self, pooled_height: int, pooled_width: int, spatial_scale: float, sample_num: int = 2) -> None: ...

class RandomGammaGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, alpha: Tensor, sample: Tensor, /) -> Tensor: ...

class RefToEmbed(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Any, /) -> Tensor: ...

class ResizeV2Grad(Primitive):
    def __init__(self, coordinate_transformation_mode: str = "half_pixel", mode: str = "nearest") -> None: ...

class ScaleAndTranslateGrad(Primitive):
    def __init__(self, kernel_type: str = "lanczos3", antialias: bool = True) -> None: ...

class SigmoidCrossEntropyWithLogitsGrad(Primitive):
    def __init__(self) -> None: ...

class SliceGrad(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __infer__(self, dy: Tensor, x: Tensor, begin: Sequence[int], size: int | Sequence[int]) -> Any: ...

class SoftmaxGrad(Primitive):
    def __init__(self) -> None: ...

class SoftplusGrad(Primitive):
    def __init__(self) -> None: ...

class SparseFillEmptyRowsGrad(Primitive):
    def __init__(self) -> None: ...

class SparseSegmentMeanGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, indices: Tensor, segment_ids: Tensor, output_dim0: Tensor, /) -> Tensor: ...

class SparseSegmentSqrtNGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, indices: Tensor, segment_ids: Tensor, output_dim0: Tensor, /) -> Tensor: ...

class SparseSegmentSumGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad: Tensor, indices: Tensor, segment_ids: Tensor, output_dim0: Tensor, /) -> Tensor: ...

class SparseSliceGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, backprop_val_grad: Tensor, indices: Tensor, start: Tensor, new_indices: Tensor, /) -> Tensor: ...

class StridedSliceGrad(Primitive):
    def __init__(
        self,
        begin_mask: int = 0,
        end_mask: int = 0,
        ellipsis_mask: int = 0,
        new_axis_mask: int = 0,
        shrink_axis_mask: int = 0,
    ) -> None: ...

class SyncBatchNormGrad(Primitive):
    def __init__(self, epsilon: float = 1e-05, group: str = "group0", device_num: int = 2) -> None: ...

class TanhGrad(Primitive):
    def __init__(self) -> None: ...

class TraceGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y_grad: Tensor, x_shape: Tensor, /) -> Tensor: ...

class UniqueGrad(Primitive):
    def __init__(self) -> None: ...

class WKVGrad(Primitive):
    def __init__(self) -> None: ...

class _ActivationGrad(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(self, y_grad_dtype: Type, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, y_grad_shape: Sequence[int], x_shape: Tensor) -> int: ...  # type: ignore[override]

class _PoolGrad(PrimitiveWithInfer):
    format: Any
    is_maxpoolgradwithargmax: Any
    kernel_size: Any
    pad_mode: Any
    strides: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        strides: int | Sequence[int],
        pad_mode: str = "VALID",
        data_format: str = "NCHW",
    ) -> None: ...

def _get_max_pool3d_grad_pads_by_pad_mode(
    input_shape: str, kernel_size: int | Sequence[int], strides: int | Sequence[int], pad_mode: str
) -> Tensor: ...

mstype = _is_mstype
sig = _is_sig
validator = _is_validator
