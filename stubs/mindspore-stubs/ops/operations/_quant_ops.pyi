# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.dtype import QuantDtype
from mindspore.common.tensor import Tensor
from mindspore.ops.primitive import Primitive, PrimitiveWithInfer

__all__ = [
    "ActULQClampMaxGrad",
    "ActULQClampMinGrad",
    "ActsULQ",
    "ActsULQInputGrad",
    "BatchNormFold",
    "BatchNormFold2",
    "BatchNormFold2D",
    "BatchNormFold2Grad",
    "BatchNormFold2GradD",
    "BatchNormFold2GradReduce",
    "BatchNormFoldD",
    "BatchNormFoldGrad",
    "BatchNormFoldGradD",
    "CorrectionMul",
    "CorrectionMulGrad",
    "CorrectionMulGradReduce",
    "FakeLearnedScaleQuantPerChannel",
    "FakeLearnedScaleQuantPerChannelGrad",
    "FakeLearnedScaleQuantPerChannelGradD",
    "FakeLearnedScaleQuantPerChannelGradDReduce",
    "FakeLearnedScaleQuantPerLayer",
    "FakeLearnedScaleQuantPerLayerGrad",
    "FakeLearnedScaleQuantPerLayerGradD",
    "FakeLearnedScaleQuantPerLayerGradDReduce",
    "FakeQuantParam",
    "FakeQuantPerChannel",
    "FakeQuantPerChannelGrad",
    "FakeQuantPerLayer",
    "FakeQuantPerLayerGrad",
    "FakeQuantWithMinMaxVars",
    "FakeQuantWithMinMaxVarsGradient",
    "FakeQuantWithMinMaxVarsPerChannel",
    "FakeQuantWithMinMaxVarsPerChannelGradient",
    "IFMR",
    "MinMaxUpdatePerChannel",
    "MinMaxUpdatePerLayer",
    "WtsARQ",
]

class ActULQClampMaxGrad(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, y_grad: Tensor, clamp_max_mask: Tensor, x_clamped_loss: Any, /) -> Tensor: ...
    def infer_dtype(self, input_x: Tensor, input_y: Tensor, input_z: Any) -> Any: ...  # type: ignore[override]
    def infer_shape(self, input_x: Tensor, input_y: Tensor, input_z: Any) -> int: ...  # type: ignore[override]

class ActULQClampMinGrad(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, y_grad: Tensor, clamp_min_mask: Tensor, x_clamped_loss: Any, /) -> Tensor: ...
    def infer_dtype(self, input_x: Tensor, input_y: Tensor, input_z: Any) -> Any: ...  # type: ignore[override]
    def infer_shape(self, input_x: Tensor, input_y: Tensor, input_z: Any) -> int: ...  # type: ignore[override]

class ActsULQ(PrimitiveWithInfer):
    def __init__(self, fixed_min: bool = False, num_bits: int = 8) -> None: ...
    def __call__(self, x: Tensor, clamp_min: Tensor, clamp_max: Tensor, /) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
    def infer_dtype(self, x_dtype: Type, clamp_min_dtype: Type, clamp_max_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, clamp_min_shape: Sequence[int], clamp_max_shape: Sequence[int]) -> Any: ...  # type: ignore[override]

class ActsULQInputGrad(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, y_grad: Tensor, /) -> Tensor: ...
    def infer_dtype(self, y_grad_type: Type, clamp_min_mask_type: Type, clamp_max_mask_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, y_grad_shape: Sequence[int], clamp_min_mask_shape: Sequence[int], clamp_max_mask_shape: Sequence[int]
    ) -> int: ...

class BatchNormFold(PrimitiveWithInfer):
    channel_axis: int
    epsilon: Any
    freeze_bn: Any
    is_training: Any
    momentum: Any
    def __init__(
        self, momentum: float = 0.9, epsilon: float = 1e-05, is_training: bool = True, freeze_bn: int = 0
    ) -> None: ...
    def __call__(
        self, x: Tensor, mean: Tensor, variance: Tensor, global_step: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
    def infer_dtype(self, x_type: Type, mean_type: Type, variance_type: Type, global_step_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self,
        x_shape: Tensor,
        mean_shape: Sequence[int],
        variance_shape: Sequence[int],
        global_step_shape: Sequence[int],
    ) -> int: ...

class BatchNormFold2(PrimitiveWithInfer):
    channel_axis: int
    freeze_bn: Any
    def __init__(self, freeze_bn: int = 0) -> None: ...
    def __call__(
        self,
        x: Tensor,
        beta: Tensor,
        gamma: Tensor,
        batch_std: Tensor,
        batch_mean: Tensor,
        running_std: Tensor,
        running_mean: Tensor,
        global_step: Tensor,
        /,
    ) -> Tensor: ...
    def infer_dtype(  # type: ignore[override]
        self,
        x_type: Type,
        beta_type: Type,
        gamma_type: Type,
        batch_std_type: Type,
        running_std_type: Type,
        batch_mean_type: Type,
        running_mean_type: Type,
        global_step_type: Type,
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        x_shape: Tensor,
        beta_shape: Sequence[int],
        gamma_shape: Sequence[int],
        batch_std_shape: Sequence[int],
        running_std_shape: Sequence[int],
        batch_mean_shape: Sequence[int],
        running_mean_shape: Sequence[int],
        global_step_shape: Sequence[int],
    ) -> int: ...

class BatchNormFold2D(PrimitiveWithInfer):
    channel_axis: int
    def __init__(self, freeze_bn: int = 0) -> None: ...
    def __call__(
        self,
        x: Tensor,
        beta: Tensor,
        gamma: Tensor,
        batch_std: Tensor,
        batch_mean: Tensor,
        running_std: Tensor,
        running_mean: Tensor,
        global_step: Tensor,
        /,
    ) -> Tensor: ...
    def infer_dtype(  # type: ignore[override]
        self,
        x_type: Type,
        beta_type: Type,
        gamma_type: Type,
        batch_std_type: Type,
        running_std_type: Type,
        batch_mean_type: Type,
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        x_shape: Tensor,
        beta_shape: Sequence[int],
        gamma_shape: Sequence[int],
        batch_std_shape: Sequence[int],
        running_std_shape: Sequence[int],
        batch_mean_shape: Sequence[int],
    ) -> int: ...

class BatchNormFold2Grad(PrimitiveWithInfer):
    channel_axis: int
    freeze_bn: int
    def __init__(self, freeze_bn: int = 0) -> None: ...
    def infer_dtype(  # type: ignore[override]
        self,
        dout_type: Type,
        x_type: Type,
        gamma_type: Type,
        batch_std_type: Type,
        batch_mean_type: Type,
        running_std_type: Type,
        running_mean_type: Type,
        global_step_type: Type,
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        dout_shape: Sequence[int],
        x_shape: Tensor,
        gamma_shape: Sequence[int],
        batch_std_shape: Sequence[int],
        batch_mean_shape: Sequence[int],
        running_std_shape: Sequence[int],
        running_mean_shape: Sequence[int],
        global_step_shape: Sequence[int],
    ) -> int: ...

class BatchNormFold2GradD(PrimitiveWithInfer):
    channel_axis: int
    freeze_bn: int
    def __init__(self, freeze_bn: int = False) -> None: ...
    def infer_dtype(  # type: ignore[override]
        self,
        dout_type: Type,
        dout_reduce_type: Type,
        dout_x_reduce_type: Type,
        gamma_type: Type,
        batch_std_type: Type,
        batch_mean_type: Type,
        running_std_type: Type,
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        dout_shape: Sequence[int],
        dout_reduce_shape: Sequence[int],
        dout_x_reduce_shape: Sequence[int],
        gamma_shape: Sequence[int],
        batch_std_shape: Sequence[int],
        batch_mean_shape: Sequence[int],
        running_std_shape: Sequence[int],
    ) -> int: ...

class BatchNormFold2GradReduce(PrimitiveWithInfer):
    channel_axis: int
    freeze_bn: int
    def __init__(self, freeze_bn: int = False) -> None: ...
    def infer_dtype(self, dout_type: Type, x_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, dout_shape: Sequence[int], x_shape: Tensor) -> int: ...  # type: ignore[override]

class BatchNormFoldD(PrimitiveWithInfer):
    data_format: str
    epsilon: Any
    freeze_bn: Any
    is_training: Any
    momentum: Any
    def __init__(
        self, momentum: float = 0.9, epsilon: float = 1e-05, is_training: bool = True, freeze_bn: int = 0
    ) -> None: ...
    def infer_dtype(  # type: ignore[override]
        self, x_type: Type, x_sum_type: Type, x_square_sum_type: Type, mean_type: Type, variance_type: Type
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        x_shape: Tensor,
        x_sum_shape: Sequence[int],
        x_square_sum_shape: Sequence[int],
        mean_shape: Sequence[int],
        variance_shape: Sequence[int],
    ) -> int: ...

class BatchNormFoldGrad(PrimitiveWithInfer):
    channel_axis: int
    epsilon: Any
    freeze_bn: Any
    is_training: Any
    def __init__(self, epsilon: float = 1e-05, is_training: bool = True, freeze_bn: int = 0) -> None: ...
    def infer_dtype(  # type: ignore[override]
        self,
        d_batch_mean_type: Type,
        d_batch_std_type: Type,
        x_type: Type,
        batch_mean_type: Type,
        batch_std_type: Type,
        global_step_type: Type,
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        d_batch_mean_shape: Sequence[int],
        d_batch_std_shape: Sequence[int],
        x_shape: Tensor,
        batch_mean_shape: Sequence[int],
        batch_std_shape: Sequence[int],
        global_step_shape: Sequence[int],
    ) -> int: ...

class BatchNormFoldGradD(PrimitiveWithInfer):
    epsilon: Any
    freeze_bn: Any
    is_training: Any
    def __init__(self, epsilon: float = 1e-05, is_training: bool = True, freeze_bn: int = 0) -> None: ...
    def infer_dtype(  # type: ignore[override]
        self, d_batch_mean_type: Type, d_batch_std_type: Type, x_type: Type, batch_mean_type: Type, batch_std_type: Type
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        d_batch_mean_shape: Sequence[int],
        d_batch_std_shape: Sequence[int],
        x_shape: Tensor,
        batch_mean_shape: Sequence[int],
        batch_std_shape: Sequence[int],
    ) -> int: ...

class CorrectionMul(PrimitiveWithInfer):
    channel_axis: int
    def __init__(self, channel_axis: int = 0) -> None: ...
    def __call__(self, x: Tensor, batch_std: Tensor, running_std: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_type: Type, batch_std_type: Type, running_std_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, batch_std_shape: Sequence[int], running_std_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class CorrectionMulGrad(PrimitiveWithInfer):
    channel_axis: int
    def __init__(self, channel_axis: int = 0) -> None: ...
    def infer_dtype(self, dout_type: Type, x_type: Type, gamma_type: Type, running_std_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, dout_shape: Sequence[int], x_shape: Tensor, gamma_shape: Sequence[int], running_std_shape: Sequence[int]
    ) -> int: ...

class CorrectionMulGradReduce(PrimitiveWithInfer):
    channel_axis: int
    def __init__(self, channel_axis: int = 0) -> None: ...
    def infer_dtype(self, mul_dx_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, mul_dx_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class FakeLearnedScaleQuantPerChannel(PrimitiveWithInfer):
    ascend_support_x_rank: list[Any]
    channel_axis: Any
    is_ascend: Any
    neg_trunc: Any
    quant_delay: Any
    training: Any
    def __init__(
        self, quant_delay: int = 0, neg_trunc: bool = False, training: bool = True, channel_axis: int = 1
    ) -> None: ...
    def __call__(self, input_x: Tensor, alpha: Tensor, quant_max: Tensor, /) -> Tensor: ...
    def infer_dtype(self, input_x_type: Type, alpha_type: Type, quant_max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, input_x_shape: Sequence[int], alpha_shape: Sequence[int], quant_max_shape: Sequence[int]
    ) -> int: ...

class FakeLearnedScaleQuantPerChannelGrad(PrimitiveWithInfer):
    channel_axis: Any
    neg_trunc: Any
    quant_delay: Any
    def __init__(self, quant_delay: int = 0, neg_trunc: bool = False, channel_axis: int = 1) -> None: ...
    def infer_dtype(self, dout_type: Type, x_type: Type, alpha_type: Type, quant_max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, dout_shape: Sequence[int], x_shape: Tensor, alpha_shape: Sequence[int], quant_max_shape: Sequence[int]
    ) -> int: ...

class FakeLearnedScaleQuantPerChannelGradD(PrimitiveWithInfer):
    channel_axis: Any
    neg_trunc: Any
    def __init__(self, neg_trunc: bool = False, channel_axis: int = 1) -> None: ...
    def infer_dtype(self, dout_type: Type, x_type: Type, alpha_type: Type, quant_max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, dout_shape: Sequence[int], x_shape: Tensor, alpha_shape: Sequence[int], quant_max_shape: Sequence[int]
    ) -> int: ...

class FakeLearnedScaleQuantPerChannelGradDReduce(PrimitiveWithInfer):
    channel_axis: Any
    def __init__(self, channel_axis: int = 1) -> None: ...
    def infer_dtype(self, dout_alpha_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, dout_alpha_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class FakeLearnedScaleQuantPerLayer(PrimitiveWithInfer):
    neg_trunc: Any
    quant_delay: Any
    training: Any
    def __init__(self, quant_delay: int = 0, neg_trunc: bool = False, training: bool = True) -> None: ...
    def __call__(self, input_x: Tensor, alpha: Tensor, quant_max: Tensor, /) -> Tensor: ...
    def infer_dtype(self, input_x_type: Type, alpha_type: Type, quant_max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, input_x_shape: Sequence[int], alpha_shape: Sequence[int], quant_max_shape: Sequence[int]
    ) -> int: ...

class FakeLearnedScaleQuantPerLayerGrad(PrimitiveWithInfer):
    neg_trunc: Any
    quant_delay: Any
    def __init__(self, quant_delay: int = 0, neg_trunc: bool = False) -> None: ...
    def infer_dtype(self, dout_type: Type, x_type: Type, alpha_type: Type, quant_max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, dout_shape: Sequence[int], x_shape: Tensor, alpha_shape: Sequence[int], quant_max_shape: Sequence[int]
    ) -> int: ...

class FakeLearnedScaleQuantPerLayerGradD(PrimitiveWithInfer):
    neg_trunc: Any
    def __init__(self, neg_trunc: bool = False) -> None: ...
    def infer_dtype(self, dout_type: Type, x_type: Type, alpha_type: Type, quant_max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, dout_shape: Sequence[int], x_shape: Tensor, alpha_shape: Sequence[int], quant_max_shape: Sequence[int]
    ) -> int: ...

class FakeLearnedScaleQuantPerLayerGradDReduce(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(self, dout_alpha_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, dout_alpha_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class FakeQuantParam(Primitive):
    attr_key_linear_quant_scale: str
    attr_key_linear_quant_zero_point: str
    attr_value_linear_quant_algo_name: str
    def __init__(self, quant_dtype: QuantDtype, quant_algo_name: str, is_per_channel: bool, **kwargs: Any) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...
    @classmethod
    def linear_quant_param(
        cls, quant_dtype: QuantDtype, scale: Any, zp: Any, is_per_channel: bool = False, **kwargs: Any
    ) -> Any: ...

class FakeQuantPerChannel(PrimitiveWithInfer):
    ascend_support_x_rank: list[Any]
    channel_axis: Any
    ema: Any
    ema_decay: Any
    is_ascend: Any
    narrow_range: Any
    num_bits: Any
    quant_delay: Any
    support_quant_bit: list[Any]
    symmetric: Any
    training: Any
    def __init__(
        self,
        num_bits: int = 8,
        ema: bool = False,
        ema_decay: float = 0.999,
        quant_delay: int = 0,
        symmetric: bool = False,
        narrow_range: bool = False,
        training: bool = True,
        channel_axis: int = 1,
    ) -> None: ...
    def __call__(self, x: Tensor, min: float, max: float, /) -> Tensor: ...
    def infer_dtype(self, x_type: Type, min_type: Type, max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, min_shape: Sequence[int], max_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class FakeQuantPerChannelGrad(PrimitiveWithInfer):
    channel_axis: Any
    narrow_range: Any
    num_bits: Any
    quant_delay: Any
    support_quant_bit: list[Any]
    symmetric: Any
    def __init__(
        self,
        num_bits: int = 8,
        quant_delay: int = 0,
        symmetric: bool = False,
        narrow_range: bool = False,
        channel_axis: int = 1,
    ) -> None: ...
    def infer_dtype(self, dout_type: Type, x_type: Type, min_type: Type, max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, dout_shape: Sequence[int], x_shape: Tensor, min_shape: Sequence[int], max_shape: Sequence[int]
    ) -> int: ...

class FakeQuantPerLayer(PrimitiveWithInfer):
    ema: Any
    ema_decay: Any
    narrow_range: Any
    num_bits: Any
    quant_delay: Any
    support_quant_bit: list[Any]
    symmetric: Any
    training: Any
    def __init__(
        self,
        num_bits: int = 8,
        ema: bool = False,
        ema_decay: float = 0.999,
        quant_delay: int = 0,
        symmetric: bool = False,
        narrow_range: bool = False,
        training: bool = True,
    ) -> None: ...
    def __call__(self, x: Tensor, min: Tensor, max: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_type: Type, min_type: Type, max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, min_shape: Sequence[int], max_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class FakeQuantPerLayerGrad(PrimitiveWithInfer):
    narrow_range: Any
    num_bits: Any
    quant_delay: Any
    support_quant_bit: list[Any]
    symmetric: Any
    def __init__(
        self, num_bits: int = 8, quant_delay: int = 0, symmetric: bool = False, narrow_range: bool = False
    ) -> None: ...
    def infer_dtype(self, dout_type: Type, x_type: Type, min_type: Type, max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, dout_shape: Sequence[int], x_shape: Tensor, min_shape: Sequence[int], max_shape: Sequence[int]
    ) -> int: ...

class FakeQuantWithMinMaxVars(PrimitiveWithInfer):
    narrow_range: Any
    num_bits: Any
    def __init__(self, num_bits: int = 8, narrow_range: bool = False) -> None: ...
    def __call__(self, x: Tensor, min: Tensor, max: Tensor, /) -> Tensor: ...
    def check_broadcast(self, min_shape: Sequence[int], input_shape: str) -> None: ...
    def infer_dtype(self, x_type: Type, min_type: Type, max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, min_shape: Sequence[int], max_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class FakeQuantWithMinMaxVarsGradient(PrimitiveWithInfer):
    narrow_range: Any
    num_bits: Any
    def __init__(self, num_bits: int = 8, narrow_range: bool = False) -> None: ...
    def __call__(self, gradients: Tensor, x: Tensor, min: Tensor, max: Tensor, /) -> tuple[Tensor, Tensor, Tensor]: ...
    def check_broadcast(self, min_shape: Sequence[int], input_shape: str) -> None: ...
    def infer_dtype(self, dout_type: Type, x_type: Type, min_type: Type, max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, dout_shape: Sequence[int], x_shape: Tensor, min_shape: Sequence[int], max_shape: Sequence[int]
    ) -> int: ...

class FakeQuantWithMinMaxVarsPerChannel(PrimitiveWithInfer):
    narrow_range: Any
    num_bits: Any
    def __init__(self, num_bits: int = 8, narrow_range: bool = False) -> None: ...
    def __call__(self, x: Tensor, min: Tensor, max: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_type: Type, min_type: Type, max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, min_shape: Sequence[int], max_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class FakeQuantWithMinMaxVarsPerChannelGradient(PrimitiveWithInfer):
    narrow_range: Any
    num_bits: Any
    def __init__(self, num_bits: int = 8, narrow_range: bool = False) -> None: ...
    def __call__(self, gradients: Tensor, x: Tensor, min: Tensor, max: Tensor, /) -> tuple[Tensor, Tensor, Tensor]: ...
    def infer_dtype(self, dout_type: Type, x_type: Type, min_type: Type, max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, dout_shape: Sequence[int], x_shape: Tensor, min_shape: Sequence[int], max_shape: Sequence[int]
    ) -> int: ...

class IFMR(Primitive):
    def __init__(
        self,
        min_percentile: float = 0.999999,
        max_percentile: float = 0.999999,
        search_range: Sequence[float] = (0.7, 1.3),
        search_step: float = 0.01,
        with_offset: bool = True,
    ) -> None: ...
    def __call__(
        self, data: Tensor, data_min: Tensor, data_max: Tensor, cumsum: Tensor, /
    ) -> tuple[Tensor, Tensor]: ...

class MinMaxUpdatePerChannel(PrimitiveWithInfer):
    ascend_support_x_rank: list[Any]
    channel_axis: Any
    ema: Any
    ema_decay: Any
    is_ascend: Any
    support_quant_bit: list[Any]
    def __init__(self, ema: bool = False, ema_decay: float = 0.999, channel_axis: int = 1) -> None: ...
    def __call__(self, x: Tensor, min: Tensor, max: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_type: Type, min_type: Type, max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, min_shape: Sequence[int], max_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class MinMaxUpdatePerLayer(PrimitiveWithInfer):
    ema: Any
    ema_decay: Any
    support_quant_bit: list[Any]
    def __init__(self, ema: bool = False, ema_decay: float = 0.999) -> None: ...
    def __call__(self, x: Tensor, min: Tensor, max: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_type: Type, min_type: Type, max_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, min_shape: Sequence[int], max_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class WtsARQ(PrimitiveWithInfer):
    def __init__(self, num_bits: int, offset_flag: bool) -> None: ...
    def __call__(self, w: Tensor, /) -> tuple[Tensor, Tensor, Tensor]: ...
    def infer_dtype(self, w_dtype: Type, w_min_dtype: Type, w_max_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, w_shape: Sequence[int], w_min_shape: Sequence[int], w_max_shape: Sequence[int]) -> int: ...  # type: ignore[override]

def _fake_quant_per_grad_infer_dtype(
    prim_name: str, dout_type: Type, x_type: Type, min_type: Type, max_type: Type
) -> Tensor: ...
def _fake_quant_per_infer_dtype(prim_name: str, x_type: Type, min_type: Type, max_type: Type) -> Tensor: ...
def _support_te() -> bool: ...
