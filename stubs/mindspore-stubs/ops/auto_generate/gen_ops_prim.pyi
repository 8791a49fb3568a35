# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any as _Any, Literal

from mindspore._c_expression.typing import Type
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.ops.primitive import Primitive

class ACos(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class ACosGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, dout: Tensor) -> Tensor: ...

class AShardIdentity(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Abs(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class AbsGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, dout: Tensor) -> Tensor: ...

class AcosExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Acosh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class AcoshExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class AcoshGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, out: Tensor, dout: Tensor) -> Tensor: ...

class AdamW(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        var: Tensor,
        m: int,
        v: Tensor,
        max_v: _Any,
        gradient: Tensor,
        step: _Any,
        lr: float | Tensor,
        beta1: float,
        beta2: float,
        decay: float,
        eps: float,
        amsgrad: bool = False,
        maximize: bool = False,
    ) -> Tensor: ...

class AdamWeightDecay(Primitive):
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        m: Tensor,
        v: Tensor,
        lr: float,
        beta1: float,
        beta2: float,
        epsilon: float,
        decay: float,
        gradient: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class AdaptiveAvgPool1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, output_size: int) -> Tensor: ...

class AdaptiveAvgPool2DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, output_size: Sequence[int]) -> Tensor: ...

class AdaptiveAvgPool2DGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, x: Tensor) -> Tensor: ...

class AdaptiveAvgPool3DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, output_size: Sequence[int]) -> Tensor: ...

class AdaptiveAvgPool3DGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_grad: Tensor, input: Tensor) -> Tensor: ...

class AdaptiveMaxPool1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, output_size: Sequence[int]) -> Tensor: ...

class AdaptiveMaxPool2D(Primitive):
    def __init__(self, output_size: Sequence[int]) -> None: ...
    def __call__(self, input: Tensor) -> tuple[Tensor, Tensor]: ...

class AdaptiveMaxPool2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y_grad: Tensor, x: Tensor, argmax: Tensor) -> Tensor: ...

class Add(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class AddExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float, alpha: float = 1) -> Tensor: ...

class AddLayerNormGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, dy: Tensor, x1: Tensor, x2: Tensor, rstd: Tensor, mean: _Any, gamma: float, dsumOptional: _Any
    ) -> Tensor: ...

class AddLayerNormV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x1: Tensor, x2: Tensor, gamma: float, beta: float, epsilon: float = 1e-05, additionalOut: bool = False
    ) -> Tensor: ...

class AddN(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Sequence[Tensor]) -> Tensor: ...

class AddRmsNorm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x1: Tensor, x2: Tensor, gamma: Tensor, epsilon: float = 1e-06
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class AddScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float, alpha: float = 1) -> Tensor: ...

class Addbmm(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, batch1: Tensor, batch2: Tensor, beta: float = 1, alpha: float = 1) -> Tensor: ...

class Addcdiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, tensor1: Tensor, tensor2: Tensor, value: Tensor) -> Tensor: ...

class AddcdivExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, tensor1: Tensor, tensor2: Tensor, value: int = 1) -> Tensor: ...

class Addcmul(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, tensor1: Tensor, tensor2: Tensor, value: Tensor) -> Tensor: ...

class AddcmulExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, tensor1: Tensor, tensor2: Tensor, value: int = 1) -> Tensor: ...

class Addmm(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mat1: Tensor, mat2: Tensor, beta: float = 1, alpha: float = 1) -> Tensor: ...

class Addmv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mat: Tensor, vec: Tensor, beta: float = 1, alpha: float = 1) -> Tensor: ...

class AllGatherMatmul(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        x2: Tensor,
        group: str,
        world_size: int,
        bias: Tensor | None = None,
        gather_index: int = 0,
        gather_output: bool = True,
        comm_turn: int = 0,
        trans_input: bool = False,
        trans_x2: bool = False,
    ) -> Tensor: ...

class Angle(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Any(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class AnyExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, keepdim: bool = False) -> Tensor: ...

class ApplyAdamW(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        var: Tensor,
        m: int,
        v: Tensor,
        beta1_power: _Any,
        beta2_power: Tensor,
        lr: float | Tensor,
        weight_decay: float,
        beta1: float,
        beta2: float,
        epsilon: float,
        grad: Tensor,
        max_grad_norm: _Any = None,
        amsgrad: bool = False,
        maximize: bool = False,
    ) -> Tensor: ...

class ApplyCamePart1(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad: Tensor, eps: float) -> Tensor: ...

class ApplyCamePart2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad: Tensor,
        sum_grad_r: _Any,
        sum_grad_c: _Any,
        sum_grad_rc: _Any,
        r: int,
        c: Tensor,
        beta2: float,
        sum_r: _Any = None,
        global_shape: Sequence[int] | None = None,
    ) -> Tensor: ...

class ApplyCamePart3(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        u: Tensor,
        m: int,
        eps: float,
        beta1: float,
        clip_threshold: float | Tensor,
        sum_square_u: _Any,
        global_shape: Sequence[int] | None = None,
        use_first_moment: bool = False,
    ) -> Tensor: ...

class ApplyCamePart4(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        param: Parameter,
        m: int,
        r: int,
        c: Tensor,
        weight_decay: float,
        lr: float | Tensor,
        beta3: _Any,
        sum_r: _Any,
        sum_u_r: _Any,
        sum_u_c: _Any,
        sum_u_rc: _Any,
        global_shape: Sequence[int] | None = None,
    ) -> Tensor: ...

class ApplyRotaryPosEmb(Primitive):
    def __init__(self, cos_format: int = 0) -> None: ...
    def __call__(self, query: Tensor, key: Tensor, cos: Tensor, sin: Tensor, position_ids: Tensor) -> Tensor: ...

class Arange(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, start: float, end: float, step: float, dtype: Type | None = None) -> Tensor: ...

class ArgMaxExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor: ...

class ArgMaxWithValue(Primitive):
    def __init__(self, axis: int = 0, keep_dims: bool = False) -> None: ...
    def __call__(self, input: Tensor) -> tuple[Tensor, Tensor]: ...

class ArgMinExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor: ...

class ArgMinWithValue(Primitive):
    def __init__(self, axis: int = 0, keep_dims: bool = False) -> None: ...
    def __call__(self, input: Tensor) -> tuple[Tensor, Tensor]: ...

class ArgSort(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int = -1, descending: bool = False, stable: bool = False) -> Tensor: ...

class Argmax(Primitive):
    def __init__(self, axis: int = -1, output_type: Type = ...) -> None: ...
    def __call__(self, input_x: Tensor) -> Tensor: ...

class Argmin(Primitive):
    def __init__(self, axis: int = -1, output_type: Type = ...) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class AsStrided(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, size: int | Sequence[int], stride: int | Sequence[int], storage_offset: int = 0
    ) -> Tensor: ...

class Asin(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class AsinExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class AsinGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, dout: Tensor) -> Tensor: ...

class Asinh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class AsinhExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class AsinhGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, out: Tensor, dout: Tensor) -> Tensor: ...

class Assign(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, variable: Tensor, value: Tensor) -> Tensor: ...

class AssignAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, variable: Tensor, value: Tensor | float) -> Tensor: ...

class AssignSub(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, variable: Tensor, value: Tensor) -> Tensor: ...

class Atan(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Atan2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class Atan2Ext(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class AtanExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class AtanGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, dout: Tensor) -> Tensor: ...

class Atanh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class AvgPool(Primitive):
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "VALID",
        data_format: str = "NCHW",
    ) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class AvgPool1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
    ) -> Tensor: ...

class AvgPool2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int],
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
    ) -> Tensor: ...

class AvgPool2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad: Tensor,
        image: Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int],
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
    ) -> Tensor: ...

class AvgPool3DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
    ) -> Tensor: ...

class AvgPool3DGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad: Tensor,
        input: Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
    ) -> Tensor: ...

class AvgPoolGrad(Primitive):
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "VALID",
        data_format: str = "NCHW",
    ) -> None: ...
    def __call__(self, x: Tensor, out: Tensor, dout: Tensor) -> Tensor: ...

class BCEWithLogitsLoss(Primitive):
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(
        self, input: Tensor, target: Tensor, weight: Tensor | None = None, posWeight: _Any = None
    ) -> Tensor: ...

class Baddbmm(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, batch1: Tensor, batch2: Tensor, beta: float = 1, alpha: float = 1) -> Tensor: ...

class BatchMatMul(Primitive):
    def __init__(self, transpose_a: bool = False, transpose_b: bool = False) -> None: ...
    def __call__(self, x: Tensor, y: Tensor) -> Tensor: ...

class BatchMatMulExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mat2: Tensor) -> Tensor: ...

class BatchNormElemt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor | None = None,
        bias: Tensor | None = None,
        mean: _Any = None,
        invstd: _Any = None,
        eps: float = 1e-05,
    ) -> Tensor: ...

class BatchNormElemtGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dout: Tensor,
        input: Tensor,
        mean: _Any,
        invstd: _Any,
        weight: Tensor,
        sumd_dy: _Any,
        sum_dy_xmu: _Any,
        count: int,
    ) -> Tensor: ...

class BatchNormExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor | None = None,
        bias: Tensor | None = None,
        running_mean: Tensor | None = None,
        runnning_var: _Any = None,
        training: bool = False,
        momentum: float = 0.1,
        epsilon: float = 1e-05,
    ) -> Tensor: ...

class BatchNormGatherStatsWithCounts(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        mean: _Any,
        invstd: _Any,
        running_mean: Tensor | None = None,
        running_var: Tensor | None = None,
        momentum: float = 0.1,
        eps: float = 1e-05,
        counts: _Any = None,
    ) -> Tensor: ...

class BatchNormGrad(Primitive):
    def __init__(self, is_training: bool = False, epsilon: float = 1e-05, data_format: str = "NCHW") -> None: ...
    def __call__(
        self, dout: Tensor, x: Tensor, scale: _Any, saved_mean: _Any, saved_variance: _Any, reserve: _Any
    ) -> Tensor: ...

class BatchNormGradExt(Primitive):
    def __init__(self, training: bool = False, eps: float = 1e-05) -> None: ...
    def __call__(
        self,
        dout: Tensor,
        input: Tensor,
        weight: Tensor | None = None,
        running_mean: Tensor | None = None,
        running_var: Tensor | None = None,
        saved_mean: _Any = None,
        saved_rstd: _Any = None,
        output_mask: Sequence[int] = (1, 1, 1),
    ) -> Tensor: ...

class BatchNormGradGrad(Primitive):
    def __init__(self, is_training: bool = False, epsilon: float = 1e-05, data_format: str = "NCHW") -> None: ...
    def __call__(
        self,
        x: Tensor,
        dy: Tensor,
        scale: _Any,
        saved_mean: _Any,
        saved_variance: _Any,
        dout_dx: _Any,
        dout_dscale: _Any,
        dout_dbias: _Any,
    ) -> Tensor: ...

class BatchNormReduceGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dout: Tensor,
        input: Tensor,
        mean: _Any,
        invstd: _Any,
        weight: Tensor,
        input_g: _Any,
        weight_g: _Any,
        bias_g: _Any,
    ) -> Tensor: ...

class BatchNormStats(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, eps: float) -> Tensor: ...

class BernoulliExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, seed: int, offset: int) -> Tensor: ...

class Betainc(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, a: Tensor, b: Tensor, x: Tensor) -> Tensor: ...

class BiasAdd(Primitive):
    def __init__(self, data_format: str = "NCHW") -> None: ...
    def __call__(self, input_x: Tensor, bias: Tensor) -> Tensor: ...

class BiasAddGrad(Primitive):
    def __init__(self, data_format: str = "NCHW") -> None: ...
    def __call__(self, dout: Tensor) -> Tensor: ...

class BinaryCrossEntropy(Primitive):
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(self, input: Tensor, target: Tensor, weight: Tensor | None = None) -> Tensor: ...

class BinaryCrossEntropyGrad(Primitive):
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(self, input: Tensor, target: Tensor, grad_output: _Any, weight: Tensor | None = None) -> Tensor: ...

class BinaryCrossEntropyWithLogitsBackward(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad_output: _Any,
        input: Tensor,
        target: Tensor,
        weight: Tensor | None = None,
        posWeight: _Any = None,
        reduction: str = "mean",
    ) -> Tensor: ...

class BincountExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, weights: Tensor | None = None, minlength: int = 0) -> Tensor: ...

class BitwiseAndScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: float) -> Tensor: ...

class BitwiseAndTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor) -> Tensor: ...

class BitwiseNot(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class BitwiseOrScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: float) -> Tensor: ...

class BitwiseOrTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor) -> Tensor: ...

class BitwiseXorScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: float) -> Tensor: ...

class BitwiseXorTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor) -> Tensor: ...

class BoolNot(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: float) -> float: ...

class BroadcastTo(Primitive):
    def __init__(self, shape: Sequence[int]) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class BroadcastToView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, shape: _Any) -> Tensor: ...

class Cdist(Primitive):
    def __init__(self, p: float = 2.0) -> None: ...
    def __call__(self, x1: Tensor, x2: Tensor) -> Tensor: ...

class CdistGrad(Primitive):
    def __init__(self, p: float = 2.0) -> None: ...
    def __call__(self, grad: Tensor, input_x: Tensor, input_y: Tensor, cdist: _Any) -> Tensor: ...

class CeLU(Primitive):
    def __init__(self, alpha: float = 1.0) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class Ceil(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Cholesky(Primitive):
    def __init__(self, upper: bool = False) -> None: ...
    def __call__(self, input_x: Tensor) -> Tensor: ...

class CholeskyGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, grad: Tensor) -> Tensor: ...

class CholeskyInverse(Primitive):
    def __init__(self, upper: bool = False) -> None: ...
    def __call__(self, input_x: Tensor) -> Tensor: ...

class Chunk(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, chunks: int, dim: int = 0) -> Tensor: ...

class ChunkView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, chunks: int, dim: int = 0) -> Tensor: ...

class ClampScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, min: _Any = None, max: _Any = None) -> Tensor: ...

class ClampTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, min: _Any = None, max: _Any = None) -> Tensor: ...

class Clone(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Col2ImExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        output_size: Sequence[int],
        kernel_size: int | Sequence[int],
        dilation: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
    ) -> Tensor: ...

class Col2ImGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        kernel_size: int | Sequence[int],
        dilation: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
    ) -> Tensor: ...

class Complex(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, real: Tensor, imag: Tensor) -> Tensor: ...

class Concat(Primitive):
    def __init__(self, axis: int = 0) -> None: ...
    def __call__(self, tensors: Sequence[Tensor]) -> Tensor: ...

class Conj(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class ConstantPadND(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, padding: int | Sequence[int], value: float = 0.0) -> Tensor: ...

class Contiguous(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Conv1DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
    ) -> Tensor: ...

class Conv1DPadding(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: str = "valid",
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
    ) -> Tensor: ...

class Conv2DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
    ) -> Tensor: ...

class Conv2DPadding(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: str = "valid",
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
    ) -> Tensor: ...

class Conv3DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
    ) -> Tensor: ...

class Conv3DPadding(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: str = "valid",
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
    ) -> Tensor: ...

class ConvTbc(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, weight: Tensor, bias: Tensor, pad: int | Sequence[int] = 0) -> Tensor: ...

class ConvTranspose2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        output_padding: int | Sequence[int] = 0,
        groups: int = 1,
        dilation: int | Sequence[int] = 1,
    ) -> Tensor: ...

class Convolution(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        transposed: bool = False,
        output_padding: int | Sequence[int] = 0,
        groups: int = 1,
    ) -> Tensor: ...

class ConvolutionGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dout: Tensor,
        input: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = (1, 1),
        transposed: bool = False,
        output_padding: int | Sequence[int] = 0,
        groups: int = 1,
        output_mask: Sequence[_Any] = (),
    ) -> Tensor: ...

class ConvolutionStr(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: str = "valid",
        dilation: int | Sequence[int] = 1,
        transposed: bool = False,
        output_padding: int | Sequence[int] = 0,
        groups: int = 1,
    ) -> Tensor: ...

class ConvolutionStrGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dout: Tensor,
        input: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: str = "valid",
        dilation: int | Sequence[int] = 1,
        transposed: bool = False,
        output_padding: int | Sequence[int] = 0,
        groups: int = 1,
        output_mask: Sequence[_Any] = (),
    ) -> Tensor: ...

class Copy(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class CopyToDevice(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, sync: bool = False) -> Tensor: ...

class CopyToHost(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, sync: bool = False) -> Tensor: ...

class Correlate(Primitive):
    def __init__(self, pad_mode: str = "valid") -> None: ...
    def __call__(self, a: Tensor, v: Tensor) -> Tensor: ...

class Cos(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Cosh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class CosineEmbeddingLoss(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input1: Tensor, input2: Tensor, target: Tensor, margin: float = 0.0, reduction: str = "mean"
    ) -> Tensor: ...

class CountNonZero(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int | None = None) -> Tensor: ...

class CreateSymmetricMemory(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, shape: _Any, dtype: Type, group: str) -> Tensor: ...

class Cross(Primitive):
    def __init__(self, dim: int = -65530) -> None: ...
    def __call__(self, input: Tensor, other: Tensor) -> Tensor: ...

class CrossEntropyLoss(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        target: Tensor,
        weight: Tensor | None = None,
        reduction: str = "mean",
        ignore_index: int = -100,
        label_smoothing: float = 0.0,
        lse_square_scale_for_zloss: float = 0.0,
        return_zloss: float = False,
    ) -> Tensor: ...

class CrossEntropyLossGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad_loss: _Any,
        log_prob: _Any,
        target: Tensor,
        weight: Tensor | None = None,
        grad_zloss: _Any = None,
        lse_for_zloss: _Any = None,
        reduction: str = "mean",
        ignore_index: int = -100,
        label_smoothing: float = 0.0,
        lse_square_scale_for_zloss: float = 0.0,
    ) -> Tensor: ...

class CumProd(Primitive):
    def __init__(self, exclusive: bool = False, reverse: bool = False) -> None: ...
    def __call__(self, x: Tensor, axis: int) -> Tensor: ...

class CumSum(Primitive):
    def __init__(self, exclusive: bool = False, reverse: bool = False) -> None: ...
    def __call__(self, input: Tensor, axis: int) -> Tensor: ...

class Cummax(Primitive):
    def __init__(self, axis: int) -> None: ...
    def __call__(self, input: Tensor) -> tuple[Tensor, Tensor]: ...

class Cummin(Primitive):
    def __init__(self, axis: int) -> None: ...
    def __call__(self, input: Tensor) -> tuple[Tensor, Tensor]: ...

class CumminExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int) -> Tensor: ...

class CumsumExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, dtype: Type | None = None) -> Tensor: ...

class DCT(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: Tensor, type: int = 2, n: int | None = None, axis: int = -1, norm: str | None = None
    ) -> Tensor: ...

class DCTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        type: int = 2,
        s: Sequence[int] | None = None,
        axes: Sequence[int] | None = None,
        norm: str | None = None,
    ) -> Tensor: ...

class Dense(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor: ...

class DequantSwigluQuant(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        weight_scale: Tensor,
        activation_scale: Tensor,
        bias: Tensor | None = None,
        quant_scale: Tensor | None = None,
        quant_offset: Tensor | None = None,
        group_index: int | None = None,
        activate_left: bool = False,
        quant_mode: str = "static",
    ) -> Tensor: ...

class Detach(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, sync: bool = False) -> Tensor: ...

class Diag(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class DiagExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, diagonal: int = 0) -> Tensor: ...

class Diagonal(Primitive):
    def __init__(self, offset: int = 0, dim1: int = 0, dim2: int = 1) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class DiagonalView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, offset: int = 0, dim1: int = 0, dim2: int = 1) -> Tensor: ...

class DistCommAllGather(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, tensor_list: Sequence[Tensor], input: Tensor, rank_size: int, group: str, async_op: bool = True
    ) -> Tensor: ...

class DistCommAllGatherIntoTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, other: Tensor | float, input: Tensor, rank_size: int, group: str, async_op: bool = True
    ) -> Tensor: ...

class DistCommAllGatherIntoTensorUneven(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: Tensor | float,
        input: Tensor,
        output_split_sizes: Sequence[int],
        rank_size: int,
        group: str,
        async_op: bool = True,
    ) -> Tensor: ...

class DistCommAllReduce(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, op_type: Type, group: str, async_op: bool = True) -> Tensor: ...

class DistCommAllToAllV(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: Tensor | float,
        input: Tensor,
        group: str,
        send_numel_list: Sequence[int] | Tensor,
        recv_numel_list: Sequence[int] | Tensor,
        rank_size: int,
        async_op: bool = True,
    ) -> Tensor: ...

class DistCommAllToAllVC(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: Tensor | float,
        input: Tensor,
        group: str,
        send_count_matrix: Sequence[int],
        rank_size: int,
        rank_id: int,
        async_op: bool = True,
    ) -> Tensor: ...

class DistCommAllToAllVSingle(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: Tensor | float,
        input: Tensor,
        group: str,
        send_numel_list: Sequence[int] | Tensor,
        recv_numel_list: Sequence[int] | Tensor,
        rank_size: int,
        split_sizes_empty: _Any,
        async_op: bool = True,
    ) -> Tensor: ...

class DistCommBarrier(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, group: str, async_op: bool = True) -> Tensor: ...

class DistCommBatchIsendIrecv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, group: str, op_types: Sequence[str], remotes_ranks: _Any) -> Tensor: ...

class DistCommBroadcast(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, src: _Any, rank_id: int, group: str, async_op: bool = True) -> Tensor: ...

class DistCommGather(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        gather_list: Sequence[Tensor],
        rank_size: int,
        dst: int,
        rank_id: int,
        group: str,
        async_op: bool = True,
    ) -> Tensor: ...

class DistCommGatherIntoTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: Tensor | float,
        input: Tensor,
        rank_size: int,
        dst: int,
        rank_id: int,
        group: str,
        async_op: bool = True,
    ) -> Tensor: ...

class DistCommIrecv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, tag: int, src: _Any, group: str) -> Tensor: ...

class DistCommIsend(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dst: int, group: str, tag: int) -> Tensor: ...

class DistCommReduce(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, op_type: Type, dst: int, group: str, async_op: bool = True) -> Tensor: ...

class DistCommReduceScatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: Tensor | float,
        input_list: Sequence[Tensor],
        rank_size: int,
        op_type: Type,
        group: str,
        async_op: bool = True,
    ) -> Tensor: ...

class DistCommReduceScatterTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, other: Tensor | float, input: Tensor, rank_size: int, op_type: Type, group: str, async_op: bool = True
    ) -> Tensor: ...

class DistCommReduceScatterTensorUneven(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: Tensor | float,
        input: Tensor,
        input_split_size: int,
        rank_size: int,
        op_type: Type,
        group: str,
        async_op: bool = True,
    ) -> Tensor: ...

class DistCommScatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: Tensor | float,
        scatter_list: Sequence[Tensor],
        rank_size: int,
        src: _Any,
        rank_id: int,
        group: str,
        async_op: bool = True,
    ) -> Tensor: ...

class DistCommScatterTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: Tensor | float,
        input: Tensor,
        rank_size: int,
        src: _Any,
        rank_id: int,
        group: str,
        async_op: bool = True,
    ) -> Tensor: ...

class Div(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class DivMod(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float, rounding_mode: str | None = None) -> Tensor: ...

class DivMods(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float, rounding_mode: str | None = None) -> Tensor: ...

class Divs(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class Dot(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor) -> Tensor: ...

class Dropout(Primitive):
    def __init__(self, keep_prob: float = 0.5, Seed0: int = 0, Seed1: int = 0) -> None: ...
    def __call__(self, x: Tensor) -> tuple[Tensor, Tensor]: ...

class Dropout2dExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, p: float, training: bool, inplace: bool, seed: int, offset: int) -> Tensor: ...

class DropoutDoMaskExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mask: Tensor, p: float) -> Tensor: ...

class DropoutExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, p: float, seed: int, offset: int) -> Tensor: ...

class DropoutGenMaskExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, shape: _Any, p: float, seed: int, offset: int, dtype: Type) -> Tensor: ...

class DropoutGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mask: Tensor, p: float) -> Tensor: ...

class DumpGradient(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, path: str, x: Tensor, input_output: str) -> Tensor: ...

class DynamicBlockQuant(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        min_scale: float = 0.0,
        round_mode: str = "rint",
        dst_type: Type = ...,
        row_block_size: int = 1,
        col_block_size: int = 128,
    ) -> Tensor: ...

class DynamicNTK(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, position_ids: _Any, inv_freq: _Any, seq_lens: _Any, dtype: Type = ...) -> Tensor: ...

class DynamicQuantExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, smooth_scales: Tensor | None = None) -> tuple[Tensor, Tensor]: ...

class Eig(Primitive):
    def __init__(self, compute_v: bool = False) -> None: ...
    def __call__(self, x: Tensor) -> tuple[Tensor, Tensor]: ...

class EinsumExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, equation: str, operands: Tensor) -> Tensor: ...

class Elu(Primitive):
    def __init__(self, alpha: float = 1.0) -> None: ...
    def __call__(self, input_x: Tensor) -> Tensor: ...

class EluExt(Primitive):
    def __init__(self, alpha: float = 1.0) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class EluGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: Tensor, out: Tensor) -> Tensor: ...

class EluGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: Tensor, x_or_out: _Any, alpha: float = 1.0, is_result: bool = False) -> Tensor: ...

class Embedding(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor,
        padding_idx: int | None = None,
        max_norm: float | None = None,
        norm_type: float = 2.0,
        scale_grad_by_freq: bool = False,
    ) -> Tensor: ...

class EmbeddingDenseBackward(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad: Tensor,
        indices: Tensor,
        num_weights: _Any,
        padding_idx: int | None = None,
        scale_grad_by_freq: bool = False,
    ) -> Tensor: ...

class Empty(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, size: int | Sequence[int], dtype: Type | None = None, device: str | None = None, pin_memory: bool = False
    ) -> Tensor: ...

class EmptyLike(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, dtype: Type | None = None, device: str | None = None, pin_memory: bool = False
    ) -> Tensor: ...

class EqScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class Equal(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class EqualExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class Erf(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Erfc(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Erfinv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Exp(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Exp2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class ExpandAs(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor) -> Tensor: ...

class ExpandDims(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, axis: int) -> Tensor: ...

class ExpandDimsView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int) -> Tensor: ...

class Expm1(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class ExtractImagePatches(Primitive):
    def __init__(
        self, ksizes: Sequence[int], strides: int | Sequence[int], rates: Sequence[int], padding: str = "VALID"
    ) -> None: ...
    def __call__(self, input_x: Tensor) -> Tensor: ...

class Eye(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, n: int, m: int, dtype: Type) -> Tensor: ...

class FFNExt(Primitive):
    def __init__(self, activation: str = "fastgelu", inner_precise: int = 0) -> None: ...
    def __call__(
        self,
        x: Tensor,
        weight1: Tensor,
        weight2: Tensor,
        expertTokens: _Any = None,
        bias1: Tensor | None = None,
        bias2: Tensor | None = None,
        scale: _Any = None,
        offset: int | None = None,
        deqScale1: _Any = None,
        deqScale2: _Any = None,
        antiquant_scale1: _Any = None,
        antiquant_scale2: _Any = None,
        antiquant_offset1: _Any = None,
        antiquant_offset2: _Any = None,
    ) -> Tensor: ...

class FFT(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> Tensor: ...

class FFT2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
    ) -> Tensor: ...

class FFTFreq(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, n: int, d: float = 1.0, dtype: Type | None = None) -> Tensor: ...

class FFTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
    ) -> Tensor: ...

class FFTOrtho(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, axes: Sequence[int] | None = None, forward: bool = True) -> Tensor: ...

class FFTShapeCopy(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: Tensor, shape: _Any) -> Tensor: ...

class FFTShift(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int | Sequence[int] | None = None) -> Tensor: ...

class FFTWithSize(Primitive):
    def __init__(
        self,
        signal_ndim: int,
        inverse: bool,
        real: bool,
        norm: str = "backward",
        onesided: bool = True,
        signal_sizes: Sequence[_Any] = (),
    ) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class FastGeLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class FastGeLUGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: Tensor, x: Tensor) -> Tensor: ...

class FillScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, size: int | Sequence[int], fill_value: _Any, dtype: Type | None = None) -> Tensor: ...

class FillTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, size: int | Sequence[int], fill_value: _Any, dtype: Type | None = None) -> Tensor: ...

class FlashAttentionScore(Primitive):
    def __init__(
        self,
        head_num: int,
        keep_prob: float = 1.0,
        scale_value: float = 1.0,
        pre_tokens: int = 2147483647,
        next_tokens: int = 2147483647,
        inner_precise: int = 0,
        input_layout: str = "BSH",
        sparse_mode: int = 0,
    ) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        real_shift: Tensor | None = None,
        drop_mask: Tensor | None = None,
        padding_mask: None = None,
        attn_mask: Tensor | None = None,
        prefix: Sequence[int] | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_seq_kvlen: Sequence[int] | None = None,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...

class FlashAttentionScoreGrad(Primitive):
    def __init__(
        self,
        head_num: int,
        keep_prob: float = 1.0,
        scale_value: float = 1.0,
        pre_tokens: int = 65536,
        next_tokens: int = 65536,
        inner_precise: int = 1,
        input_layout: str = "BSH",
        sparse_mode: int = 0,
    ) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key: str,
        value: _Any,
        dy: Tensor,
        pse_shift: Tensor | None = None,
        drop_mask: Tensor | None = None,
        padding_mask: Tensor | None = None,
        atten_mask: Tensor | None = None,
        softmax_max: _Any = None,
        softmax_sum: _Any = None,
        softmax_in: _Any = None,
        attention_in: _Any = None,
        prefix: str | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_seq_kvlen: Sequence[int] | None = None,
    ) -> Tensor: ...

class Flatten(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor) -> Tensor: ...

class FlattenExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, start_dim: int = 0, end_dim: int = -1) -> Tensor: ...

class Floor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class FloorDiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class FloorDivScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class FloorMod(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor | float, y: Tensor | float) -> Tensor: ...

class FmodScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class FmodTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class FormatCast(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, acl_format: int) -> Tensor: ...

class Frac(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Free(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, sync: bool = False) -> Tensor: ...

class FullLike(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, fill_value: _Any, dtype: Type | None = None) -> Tensor: ...

class FuncDropoutExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, p: float, training: bool, inplace: bool, seed: int, offset: int) -> Tensor: ...

class FuncMaxPool2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = (1, 1),
        ceil_mode: bool = False,
        return_indices: bool = False,
    ) -> Tensor: ...

class FusedAddTopKDiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        add_num: int,
        group_num: int,
        group_topk: _Any,
        n: int,
        k: int,
        activate_type: int = 0,
        is_norm: bool = True,
        scale: float = 2.5,
        mapping_num: int | None = None,
        mapping_table: _Any = None,
        enable_expert_mapping: bool = False,
    ) -> Tensor: ...

class FusedInferAttentionScore(Primitive):
    def __init__(
        self,
        num_heads: int = 1,
        scale_value: float = 1.0,
        pre_tokens: int = 2147483647,
        next_tokens: int = 2147483647,
        input_layout: str = "BSH",
        num_key_value_heads: int = 0,
        sparse_mode: int = 0,
        inner_precise: int = 1,
        block_size: int = 0,
        antiquant_mode: int = 0,
        softmax_lse_flag: bool = False,
        key_antiquant_mode: int = 0,
        value_antiquant_mode: int = 0,
    ) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key: Sequence[Tensor],
        value: Sequence[Tensor],
        pse_shift: Tensor | None = None,
        attn_mask: Tensor | None = None,
        actual_seq_lengths: Sequence[int] | Tensor | None = None,
        actual_seq_lengths_kv: Sequence[int] | Tensor | None = None,
        dequant_scale1: Tensor | None = None,
        quant_scale1: Tensor | None = None,
        dequant_scale2: Tensor | None = None,
        quant_scale2: Tensor | None = None,
        quant_offset2: Tensor | None = None,
        antiquant_scale: Tensor | None = None,
        antiquant_offset: Tensor | None = None,
        block_table: Tensor | None = None,
        query_padding_size: Tensor | None = None,
        kv_padding_size: Tensor | None = None,
        key_antiquant_scale: Tensor | None = None,
        key_antiquant_offset: Tensor | None = None,
        value_antiquant_scale: Tensor | None = None,
        value_antiquant_offset: Tensor | None = None,
        key_shared_prefix: Tensor | None = None,
        value_shared_prefix: Tensor | None = None,
        actual_shared_prefix_len: Sequence[int] | Tensor | None = None,
    ) -> tuple[Tensor, Tensor]: ...

class GLU(Primitive):
    def __init__(self, axis: int = -1) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class Gather(Primitive):
    def __init__(self, batch_dims: int = 0) -> None: ...
    def __call__(self, input_params: Tensor, input_indices: Tensor, axis: int | Tensor) -> Tensor: ...

class GatherD(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, dim: int, index: Tensor) -> Tensor: ...

class GatherDGradV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, dim: int, index: Tensor, dout: Tensor) -> Tensor: ...

class GatherNd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, indices: Tensor) -> Tensor: ...

class GatherNdExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, indices: Tensor) -> Tensor: ...

class Gcd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor) -> Tensor: ...

class GeLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class GeLUGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: Tensor, x: Tensor, y: _Any) -> Tensor: ...

class GeluExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, approximate: str = "none") -> Tensor: ...

class GeluGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad: Tensor, input: Tensor, approximate: str = "none") -> Tensor: ...

class GenerateEodMaskV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        ele_pos: _Any,
        cur_step: int,
        seed: int,
        offset: int,
        start: int = 0,
        steps: int = 1,
        error_mode: str = "cycle",
        flip_mode: str = "bitflip",
        multiply_factor: float = 0.0,
        bit_pos: int = 0,
        flip_probability: float = 0.0,
    ) -> Tensor: ...

class Generator(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, cmd: int, inputs: _Any) -> Tensor: ...

class Geqrf(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> tuple[Tensor, Tensor]: ...

class GetData(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class GetMem(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        target: Tensor,
        target_offset: Tensor,
        src: _Any,
        src_offset: Tensor,
        size: int | Sequence[int],
        target_pe: int = 0,
        non_blocking: bool = False,
    ) -> Tensor: ...

class GluGrad(Primitive):
    def __init__(self, axis: int) -> None: ...
    def __call__(self, grads: Sequence[Tensor], x: Tensor) -> Tensor: ...

class Gmm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        group_list: Tensor | None = None,
        group_type: int = 0,
        group_list_type: int = 0,
    ) -> Tensor: ...

class GmmBackward(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, grad: Tensor, x: Tensor, weight: Tensor, group_list: Tensor | None = None, group_list_type: int = 0
    ) -> Tensor: ...

class GmmBackwardFusion(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, grad: Tensor, weight: Tensor, group_list: Tensor | None = None, group_list_type: int = 0
    ) -> Tensor: ...

class GmmV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        weight: Tensor,
        bias: Tensor | None = None,
        group_list: Tensor | None = None,
        group_type: int = 0,
        group_list_type: int = 0,
    ) -> Tensor: ...

class GmmV2Backward(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, grad: Tensor, x: Tensor, weight: Tensor, group_list: Tensor | None = None, group_list_type: int = 0
    ) -> Tensor: ...

class GmmV2BackwardFusion(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, grad: Tensor, weight: Tensor, group_list: Tensor | None = None, group_list_type: int = 0
    ) -> Tensor: ...

class Greater(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class GreaterEqual(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class GreaterEqualScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class GridSampler2D(Primitive):
    def __init__(
        self, interpolation_mode: str = "bilinear", padding_mode: str = "zeros", align_corners: bool = False
    ) -> None: ...
    def __call__(self, input_x: Tensor, grid: Tensor) -> Tensor: ...

class GridSampler2DGrad(Primitive):
    def __init__(
        self,
        interpolation_mode: str = "bilinear",
        padding_mode: str = "zeros",
        align_corners: bool = False,
        output_mask: Sequence[int] = (1, 1),
    ) -> None: ...
    def __call__(self, grad: Tensor, input_x: Tensor, grid: Tensor) -> Tensor: ...

class GridSampler3D(Primitive):
    def __init__(
        self, interpolation_mode: str = "bilinear", padding_mode: str = "zeros", align_corners: bool = False
    ) -> None: ...
    def __call__(self, input_x: Tensor, grid: Tensor) -> Tensor: ...

class GridSampler3DGrad(Primitive):
    def __init__(
        self,
        interpolation_mode: str = "bilinear",
        padding_mode: str = "zeros",
        align_corners: bool = False,
        output_mask: Sequence[int] = (1, 1),
    ) -> None: ...
    def __call__(self, grad: Tensor, input_x: Tensor, grid: Tensor) -> Tensor: ...

class GroupNorm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        num_groups: int,
        weight: Tensor | None = None,
        bias: Tensor | None = None,
        eps: float = 1e-05,
    ) -> Tensor: ...

class GroupNormGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: Tensor,
        x: Tensor,
        mean: _Any,
        rstd: Tensor,
        gamma_opt: _Any,
        num_groups: int,
        dx_is_require: bool = True,
        dgamma_is_require: bool = True,
        dbeta_is_require: bool = True,
    ) -> Tensor: ...

class GroupTopk(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, token: str, idx_arr: _Any, group_num: int, k: int, k_inner: int = 1) -> Tensor: ...

class GroupedMatmul(Primitive):
    def __init__(
        self, split_item: int = 0, group_type: int = -1, transpose_a: bool = False, transpose_b: bool = False
    ) -> None: ...
    def __call__(
        self,
        x: Tensor | Sequence[Tensor],
        weight: Tensor | Sequence[Tensor],
        bias: Tensor | Sequence[Tensor] | None = None,
        scale: Tensor | Sequence[Tensor] | None = None,
        offset: Tensor | Sequence[Tensor] | None = None,
        antiquant_scale: Tensor | Sequence[Tensor] | None = None,
        antiquant_offset: Tensor | Sequence[Tensor] | None = None,
        group_list: Tensor | None = None,
    ) -> tuple[Tensor, ...]: ...

class GroupedMatmulV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor | Sequence[Tensor],
        weight: Tensor | Sequence[Tensor],
        bias: Tensor | Sequence[Tensor] | None = None,
        scale: Tensor | Sequence[Tensor] | None = None,
        offset: Tensor | Sequence[Tensor] | None = None,
        antiquant_scale: Tensor | Sequence[Tensor] | None = None,
        antiquant_offset: Tensor | Sequence[Tensor] | None = None,
        group_list: Tensor | None = None,
        split_item: int = 0,
        group_type: int = -1,
    ) -> tuple[Tensor, ...]: ...

class GroupedMatmulV4(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor | Sequence[Tensor],
        weight: Tensor | Sequence[Tensor],
        bias: Tensor | Sequence[Tensor] | None = None,
        scale: Tensor | Sequence[Tensor] | None = None,
        offset: Tensor | Sequence[Tensor] | None = None,
        antiquant_scale: Tensor | Sequence[Tensor] | None = None,
        antiquant_offset: Tensor | Sequence[Tensor] | None = None,
        pre_token_scale: Tensor | None = None,
        group_list: Tensor | None = None,
        activation_input: _Any = None,
        activation_quant_scale: Tensor | None = None,
        activation_quant_offset: Tensor | None = None,
        split_item: int = 0,
        group_type: int = -1,
        group_list_type: int = 0,
        act_type: int = 0,
        output_dtype: Type | None = None,
    ) -> tuple[Tensor, ...]: ...

class HFFT(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> Tensor: ...

class HFFT2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
    ) -> Tensor: ...

class HFFTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
    ) -> Tensor: ...

class HShrink(Primitive):
    def __init__(self, lambd: float = 0.5) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class HShrinkGrad(Primitive):
    def __init__(self, lambd: float = 0.5) -> None: ...
    def __call__(self, gradients: Sequence[Tensor], features: Tensor) -> Tensor: ...

class HSigmoid(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class HSigmoidGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grads: Sequence[Tensor], input_x: Tensor) -> Tensor: ...

class HSwish(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class HSwishGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y_grad: Tensor, x: Tensor) -> Tensor: ...

class Hardtanh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, min_val: float = -1, max_val: float = 1) -> Tensor: ...

class HardtanhGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: Tensor, input: Tensor, min_val: float = -1, max_val: float = 1) -> Tensor: ...

class HistcExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, bins: int = 100, min: int = 0, max: int = 0) -> Tensor: ...

class IDCT(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: Tensor, type: int = 2, n: int | None = None, axis: int = -1, norm: str | None = None
    ) -> Tensor: ...

class IDCTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        type: int = 2,
        s: Sequence[int] | None = None,
        axes: Sequence[int] | None = None,
        norm: str | None = None,
    ) -> Tensor: ...

class IFFT(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> Tensor: ...

class IFFT2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
    ) -> Tensor: ...

class IFFTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
    ) -> Tensor: ...

class IFFTShift(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int | Sequence[int] | None = None) -> Tensor: ...

class IHFFT(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> Tensor: ...

class IHFFT2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
    ) -> Tensor: ...

class IHFFTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
    ) -> Tensor: ...

class IRFFT(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> Tensor: ...

class IRFFT2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
    ) -> Tensor: ...

class IRFFTDouble(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, n: int, dim: int = -1) -> Tensor: ...

class IRFFTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
    ) -> Tensor: ...

class Identity(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor) -> Tensor: ...

class Im2ColExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        kernel_size: int | Sequence[int],
        dilation: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
    ) -> Tensor: ...

class ImagView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class IncreFlashAttention(Primitive):
    def __init__(
        self,
        num_heads: int = 1,
        input_layout: str = "BSH",
        scale_value: float = 1.0,
        num_key_value_heads: int = 0,
        block_size: int = 0,
        inner_precise: int = 1,
    ) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key: str,
        value: _Any,
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
        kv_padding_size: Tensor | None = None,
    ) -> Tensor: ...

class Index(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, indices: Tensor) -> Tensor: ...

class IndexAddExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor, source: _Any, alpha: float = 1) -> Tensor: ...

class IndexFillScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor, value: _Any) -> Tensor: ...

class IndexFillTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor, value: _Any) -> Tensor: ...

class IndexSelect(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor) -> Tensor: ...

class InnerCommAllGather(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, rank_size: int, group: str, async_op: bool = True) -> Tensor: ...

class InnerCommAllReduce(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, op_type: Type, group: str, async_op: bool = True) -> Tensor: ...

class InnerCommAllToAllV(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        group: str,
        send_numel_list: Sequence[int] | Tensor,
        recv_numel_list: Sequence[int] | Tensor,
        rank_size: int,
        split_sizes_empty: _Any,
        async_op: bool = True,
    ) -> Tensor: ...

class InnerCommIrecv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, tag: int, src: _Any, shape: _Any, group: str, dtype: Type) -> Tensor: ...

class InnerCommIsend(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dst: int, group: str, tag: int) -> Tensor: ...

class InnerCommReduceScatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, rank_size: int, op_type: Type, group: str, async_op: bool = True) -> Tensor: ...

class InnerIndex(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, indices: Sequence[Tensor]) -> Tensor: ...

class InnerInplaceIndexPut(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, indices: Sequence[Tensor], values: Tensor, accumulate: bool = False
    ) -> Tensor: ...

class InnerMoeTokenUnpermute(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        permuted_tokens: Tensor,
        sorted_indices: Tensor,
        probs: Tensor | None = None,
        padded_mode: bool = False,
        restore_shape: Sequence[int] | None = None,
    ) -> Tensor: ...

class InnerNonZero(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class InnerUnique(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, sorted: bool = True, return_inverse: bool = False) -> Tensor: ...

class InplaceAddExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float, alpha: float = 1) -> Tensor: ...

class InplaceAddmm(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mat1: Tensor, mat2: Tensor, beta: float = 1, alpha: float = 1) -> Tensor: ...

class InplaceAddr(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, vec1: Tensor, vec2: Tensor, beta: float = 1, alpha: float = 1) -> Tensor: ...

class InplaceAddsExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float, alpha: float = 1) -> Tensor: ...

class InplaceBernoulliScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, p: float, seed: int, offset: int) -> Tensor: ...

class InplaceBernoulliTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, p: float, seed: int, offset: int) -> Tensor: ...

class InplaceClampScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, min: _Any = None, max: _Any = None) -> Tensor: ...

class InplaceClampTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, min: _Any = None, max: _Any = None) -> Tensor: ...

class InplaceCopy(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, src: _Any, non_blocking: bool = False) -> Tensor: ...

class InplaceDiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class InplaceDivMod(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float, rounding_mode: str | None = None) -> Tensor: ...

class InplaceDivMods(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float, rounding_mode: str | None = None) -> Tensor: ...

class InplaceDivs(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class InplaceElu(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, alpha: float = 1.0) -> Tensor: ...

class InplaceErfinv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class InplaceExp(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class InplaceExponential(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, lambd: float, seed: int, offset: int) -> Tensor: ...

class InplaceFillDiagonal(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, fill_value: _Any, wrap: bool = False) -> Tensor: ...

class InplaceFillScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, value: _Any) -> Tensor: ...

class InplaceFillTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, value: _Any) -> Tensor: ...

class InplaceFloor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class InplaceFloorDivide(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class InplaceFloorDivides(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class InplaceGroupedMatmulAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, weight: Tensor, group_list: Tensor, out: Tensor) -> Tensor: ...

class InplaceHardtanh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, min_val: float = -1, max_val: float = 1) -> Tensor: ...

class InplaceIndexAddExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor, source: _Any, alpha: float = 1) -> Tensor: ...

class InplaceIndexCopy(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor, tensor: Tensor) -> Tensor: ...

class InplaceIndexFillScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor, value: _Any) -> Tensor: ...

class InplaceIndexFillTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor, value: _Any) -> Tensor: ...

class InplaceIndexPut(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, indices: Tensor, values: Tensor, accumulate: bool = False) -> Tensor: ...

class InplaceLog(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class InplaceMaskedFillScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mask: Tensor, value: _Any) -> Tensor: ...

class InplaceMaskedFillTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mask: Tensor, value: _Any) -> Tensor: ...

class InplaceMaskedScatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mask: Tensor, source: _Any) -> Tensor: ...

class InplaceMatmulAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, weight: Tensor, C: Tensor) -> Tensor: ...

class InplaceMul(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class InplaceMuls(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class InplaceNormal(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mean: _Any, std: float, seed: int, offset: int) -> Tensor: ...

class InplacePut(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, index: Tensor, source: _Any, accumulate: bool = False) -> Tensor: ...

class InplaceRandom(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, from_: int = 0, to: _Any = None, seed: int = 0, offset: int = 0) -> Tensor: ...

class InplaceReLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class InplaceRemainderTensorScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class InplaceRemainderTensorTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class InplaceScatterAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor, src: _Any) -> Tensor: ...

class InplaceScatterSrc(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: int, dim: int, index: Tensor, src: Tensor) -> Tensor: ...

class InplaceScatterSrcReduce(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: int, dim: int, index: Tensor, src: Tensor, reduce: str) -> Tensor: ...

class InplaceScatterValue(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: int, dim: int, index: Tensor, value: float) -> Tensor: ...

class InplaceScatterValueReduce(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: int, dim: int, index: Tensor, value: float, reduce: str) -> Tensor: ...

class InplaceSiLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class InplaceSigmoid(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class InplaceSign(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class InplaceStopGradient(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class InplaceSubExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float, alpha: float = 1) -> Tensor: ...

class InplaceSubScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float, alpha: float = 1) -> Tensor: ...

class InplaceTanh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class InplaceThreshold(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, threshold: float, value: _Any) -> Tensor: ...

class InplaceToDevice(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, device: str | None = None, non_blocking: bool = False) -> Tensor: ...

class InplaceUniform(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, from_: int, to: _Any, seed: int, offset: int) -> Tensor: ...

class InplaceZero(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class InsertGemV2InBackward(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        ele_pos: _Any,
        cur_step: int,
        seed: int,
        offset: int,
        start: int = 0,
        steps: int = 1,
        error_mode: str = "cycle",
        flip_mode: str = "bitflip",
        multiply_factor: float = 0.0,
        bit_pos: int = 0,
        flip_probability: float = 0.0,
    ) -> Tensor: ...

class IsClose(Primitive):
    def __init__(self, rtol: float = 1e-05, atol: float = 1e-08, equal_nan: bool = False) -> None: ...
    def __call__(self, input: Tensor, other: Tensor) -> Tensor: ...

class IsFinite(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class IsInf(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class IsNegInf(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class KLDiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, target: Tensor, reduction: str = "mean", log_target: bool = False) -> Tensor: ...

class KLDivGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, grad_output: _Any, input: Tensor, target: Tensor, reduction: str = "mean", log_target: bool = False
    ) -> Tensor: ...

class KVCacheScatterUpdate(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, var: Tensor, indices: Tensor, updates: Tensor, axis: int, reduce: str = "none") -> Tensor: ...

class Kthvalue(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, k: int, dim: int = -1, keepdim: bool = False) -> Tensor: ...

class KvScaleCache(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        key_scale: Tensor,
        value_scale: Tensor,
        key_value_scale_cache: _Any,
        batch_valid_length: int,
        cache_mode: str,
    ) -> Tensor: ...

class L1LossBackwardExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: Tensor, target: Tensor, reduction: str = "mean") -> Tensor: ...

class L1LossExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, target: Tensor, reduction: str = "mean") -> Tensor: ...

class LayerNorm(Primitive):
    def __init__(self, begin_norm_axis: int = 1, begin_params_axis: int = 1, epsilon: float = 1e-07) -> None: ...
    def __call__(self, input_x: Tensor, gamma: Tensor, beta: Tensor) -> tuple[Tensor, Tensor, Tensor]: ...

class LayerNormExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        normalized_shape: _Any,
        weight: Tensor | None = None,
        bias: Tensor | None = None,
        eps: float = 1e-05,
    ) -> Tensor: ...

class LayerNormGrad(Primitive):
    def __init__(self, begin_norm_axis: int = 1, begin_params_axis: int = 1) -> None: ...
    def __call__(self, x: Tensor, dy: Tensor, variance: Tensor, mean: Tensor, gamma: Tensor) -> tuple[int, ...]: ...

class LayerNormGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: Tensor,
        x: Tensor,
        normalized_shape: _Any,
        mean: _Any,
        variance: Tensor,
        gamma: Tensor,
        beta: float,
        output_mask: Sequence[int] = (1, 1, 1),
    ) -> Tensor: ...

class LayerNormGradGrad(Primitive):
    def __init__(self, begin_norm_axis: int = 1, begin_params_axis: int = 1) -> None: ...
    def __call__(
        self,
        x: Tensor,
        dy: Tensor,
        variance: Tensor,
        mean: Tensor,
        gamma: Tensor,
        d_dx: Tensor,
        d_dg: Tensor,
        d_db: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class LayerNormGradV3(Primitive):
    def __init__(self, begin_norm_axis: int = 1, begin_params_axis: int = 1) -> None: ...
    def __call__(self, x: Tensor, dy: Tensor, variance: Tensor, mean: Tensor, gamma: Tensor) -> tuple[int, ...]: ...

class LayerNormV3(Primitive):
    def __init__(self, begin_norm_axis: int = 1, begin_params_axis: int = 1, epsilon: float = 1e-07) -> None: ...
    def __call__(self, input_x: Tensor, gamma: Tensor, beta: Tensor) -> tuple[Tensor, Tensor, Tensor]: ...

class LeakyReLUExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, negative_slope: float = 0.01) -> Tensor: ...

class LeakyReLUGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: Tensor, input: Tensor, negative_slope: float = 0.01, is_result: bool = False) -> Tensor: ...

class LeftShift(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x1: Tensor, x2: Tensor) -> Tensor: ...

class Lerp(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, end: Tensor, weight: float | Tensor) -> Tensor: ...

class LerpScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, end: _Any, weight: Tensor) -> Tensor: ...

class Less(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class LessEqual(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class LessScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class LightningIndexer(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key: str,
        weights: Tensor,
        actual_seq_lengths_query: Tensor | None = None,
        actual_seq_lengths_key: Tensor | None = None,
        block_table: Tensor | None = None,
        layout_query: str = "BSND",
        layout_key: str = "BSND",
        sparse_count: int = 2048,
        sparse_mode: int = 3,
        pre_tokens: int = 9223372036854775807,
        next_tokens: int = 9223372036854775807,
        return_value: bool = False,
    ) -> Tensor: ...

class LightningIndexerGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key: str,
        dy: Tensor,
        sparse_indices: Tensor,
        weights: Tensor,
        actual_seq_lengths_query: Tensor | None = None,
        actual_seq_lengths_key: Tensor | None = None,
        layout: str = "BSND",
        sparse_mode: int = 3,
        pre_tokens: int = 9223372036854775807,
        next_tokens: int = 9223372036854775807,
    ) -> Tensor: ...

class LinSpace(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, start: Tensor, stop: Tensor, num: int | Tensor) -> Tensor: ...

class LinSpaceExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, start: float, end: float, steps: int, dtype: Type | None = None) -> Tensor: ...

class LinalgQr(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, A: Tensor, mode: str = "reduced") -> Tensor: ...

class LinalgVectorNorm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        ord: float | Literal["fro"] | Literal["nuc"] = 2,
        dim: int | None = None,
        keepdim: bool = False,
        dtype: Type | None = None,
    ) -> Tensor: ...

class Log(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Log10(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Log1p(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Log2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class LogAddExp(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class LogAddExp2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor) -> Tensor: ...

class LogMatrixDeterminant(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> tuple[Tensor, Tensor]: ...

class LogSigmoid(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class LogSigmoidGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: Tensor, input: Tensor, buffer: _Any) -> Tensor: ...

class LogSoftmax(Primitive):
    def __init__(self, axis: int = -1) -> None: ...
    def __call__(self, logits: Tensor) -> Tensor: ...

class LogSoftmaxExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int | None = None, dtype: Type | None = None) -> Tensor: ...

class LogSoftmaxGrad(Primitive):
    def __init__(self, axis: int = -1) -> None: ...
    def __call__(self, logits: Tensor, grad: Tensor) -> Tensor: ...

class LogSumExp(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, keepdim: bool = False) -> Tensor: ...

class LogicalAnd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor | bool, y: Tensor | bool) -> Tensor: ...

class LogicalNot(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class LogicalOr(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor | bool, y: Tensor | bool) -> Tensor: ...

class LogicalXor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | bool, other: Tensor | bool) -> Tensor: ...

class Logit(Primitive):
    def __init__(self, eps: float = -1.0) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class LogitGrad(Primitive):
    def __init__(self, eps: float = -1.0) -> None: ...
    def __call__(self, grad: Tensor, input: Tensor) -> Tensor: ...

class LpNormV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, p: float = 2, dim: int | None = None, keepdim: bool = False, epsilon: float = 1e-12
    ) -> Tensor: ...

class LstsqV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, A: Tensor, B: Tensor, driver: str | None = None) -> Tensor: ...

class LstsqV2Grad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, gX: _Any, A: Tensor, B: Tensor) -> Tensor: ...

class MSELossExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, target: Tensor, reduction: str = "mean") -> Tensor: ...

class MSELossGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: Tensor, x: Tensor, target: Tensor, reduction: str = "mean") -> Tensor: ...

class MaskedFill(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, mask: Tensor, value: float | Tensor) -> Tensor: ...

class MaskedFillScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mask: Tensor, value: _Any) -> Tensor: ...

class MaskedScatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mask: Tensor, source: _Any) -> Tensor: ...

class MaskedSelect(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mask: Tensor) -> Tensor: ...

class MaskedSelectGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mask: Tensor, grad: Tensor) -> Tensor: ...

class MatMul(Primitive):
    def __init__(self, transpose_a: bool = False, transpose_b: bool = False) -> None: ...
    def __call__(self, input: Tensor, mat2: Tensor) -> Tensor: ...

class MatMulExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class MatmulAllReduceAddRmsNorm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x1: Tensor,
        x2: Tensor,
        bias: Tensor,
        residual: _Any,
        gamma: Tensor,
        epsilon: float,
        group: str,
        reduce_op: str = "sum",
        comm_turn: int = 0,
        stream_mode: int = 1,
    ) -> Tensor: ...

class MatmulReduceScatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        x2: Tensor,
        group: str,
        world_size: int,
        reduce_op: str = "sum",
        bias: Tensor | None = None,
        comm_turn: int = 0,
        trans_input: bool = False,
        trans_x2: bool = False,
    ) -> Tensor: ...

class MatrixDeterminant(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class MatrixExp(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class MatrixInverseExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Max(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class MaxDim(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, keepdim: bool = False) -> Tensor: ...

class MaxPoolGradWithIndices(Primitive):
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        strides: int | Sequence[int] | None = None,
        pads: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = (1, 1),
        ceil_mode: bool = False,
        argmax_type: Type = ...,
    ) -> None: ...
    def __call__(self, x: Tensor, grad: Tensor, argmax: Tensor) -> Tensor: ...

class MaxPoolGradWithMask(Primitive):
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        strides: int | Sequence[int] | None = None,
        pads: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = (1, 1),
        ceil_mode: bool = False,
        argmax_type: Type = ...,
    ) -> None: ...
    def __call__(self, x: Tensor, grad: Tensor, mask: Tensor) -> Tensor: ...

class MaxPoolWithIndices(Primitive):
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        strides: int | Sequence[int] | None = None,
        pads: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = (1, 1),
        ceil_mode: bool = False,
        argmax_type: Type = ...,
    ) -> None: ...
    def __call__(self, x: Tensor) -> tuple[Tensor, Tensor]: ...

class MaxPoolWithMask(Primitive):
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        strides: int | Sequence[int] | None = None,
        pads: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = (1, 1),
        ceil_mode: bool = False,
        argmax_type: Type = ...,
    ) -> None: ...
    def __call__(self, x: Tensor) -> tuple[Tensor, Tensor]: ...

class MaxUnpool2DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        indices: Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        output_size: Sequence[int] | None = None,
    ) -> Tensor: ...

class Maximum(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class MaximumGrad(Primitive):
    def __init__(self, grad_x: bool = True, grad_y: bool = True) -> None: ...
    def __call__(self, x: Tensor, y: _Any, grads: Sequence[Tensor]) -> Tensor: ...

class MaximumGradGrad(Primitive):
    def __init__(self, grad_x: bool = True, grad_y: bool = True) -> None: ...
    def __call__(self, x: Tensor, y: _Any, dx: float, dy: Tensor) -> Tensor: ...

class MeanExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, dim: int | None = None, keepdim: bool = False, dtype: Type | None = None
    ) -> Tensor: ...

class MedianDim(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int = -1, keepdim: bool = False) -> Tensor: ...

class MedianExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Meshgrid(Primitive):
    def __init__(self, indexing: str = "xy") -> None: ...
    def __call__(self, inputs: Sequence[Tensor]) -> tuple[Tensor, ...]: ...

class Min(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class MinDim(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, keepdim: bool = False) -> Tensor: ...

class Minimum(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class MinimumGrad(Primitive):
    def __init__(self, grad_x: bool = True, grad_y: bool = True) -> None: ...
    def __call__(self, x1: Tensor, x2: Tensor, grads: Sequence[Tensor]) -> Tensor: ...

class MishExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class MishGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: Tensor, x: Tensor) -> Tensor: ...

class Mla(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: Tensor,
        q_rope: _Any,
        kv_cache: _Any,
        k_rope: _Any,
        block_tables: _Any,
        attn_mask: Tensor | None = None,
        deq_scale_qk: _Any = None,
        deq_scale_pv: _Any = None,
        q_seq_lens: _Any = None,
        context_lens: _Any = None,
        head_num: int = 32,
        scale_value: float = 0.0,
        kv_head_num: int = 1,
        mask_mode: str = "MASK_NONE",
        is_ring: int = 0,
    ) -> Tensor: ...

class MlaPreprocess(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input1: Tensor,
        gamma1: _Any,
        beta1: float,
        quant_scale1: Tensor,
        quant_offset1: _Any,
        wdqkv: _Any,
        bias1: Tensor,
        gamma2: _Any,
        beta2: float,
        quant_scale2: Tensor,
        quant_offset2: Tensor,
        gamma3: _Any,
        sin1: _Any,
        cos1: _Any,
        sin2: _Any,
        cos2: _Any,
        key_cache: Tensor,
        slot_mapping: Tensor,
        wuq: _Any,
        bias2: Tensor,
        slot_wuk: _Any,
        de_scale1: _Any,
        de_scale2: _Any,
        ctkv_scale: Tensor,
        qnope_scale: Tensor,
        krope_cache: _Any,
        param_cache_mode: int = 0,
    ) -> Tensor: ...

class Mm(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, mat2: Tensor) -> Tensor: ...

class MoeComputeExpertTokens(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, sorted_experts: Tensor, num_expert: int) -> Tensor: ...

class MoeDistributeCombine(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        expand_x: Tensor,
        expert_ids: Tensor,
        expand_idx: Tensor,
        ep_send_counts: Tensor,
        expert_scales: Tensor,
        ep_world_size: int,
        ep_rank_id: int,
        moe_expert_num: int,
        tp_send_counts: Tensor | None = None,
        x_active_mask: Tensor | None = None,
        activate_scale: Tensor | None = None,
        weight_scale: Tensor | None = None,
        group_list: Tensor | None = None,
        expand_scales: Tensor | None = None,
        group_ep: str | None = None,
        group_tp: str | None = None,
        tp_world_size: int = 0,
        tp_rank_id: int = 0,
        expert_shard_type: int = 0,
        shared_expert_num: int = 0,
        shared_export_rank_num: int = 0,
        global_bs: int = 0,
        out_dtype: int = 0,
        common_quant_mode: int = 0,
        group_list_type: int = 0,
    ) -> Tensor: ...

class MoeDistributeDispatch(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        expert_ids: Tensor,
        ep_world_size: int,
        ep_rank_id: int,
        moe_expert_num: int,
        expert_scales: Tensor | None = None,
        scales: Tensor | None = None,
        x_active_mask: Tensor | None = None,
        group_ep: str | None = None,
        group_tp: str | None = None,
        tp_world_size: int = 0,
        tp_rank_id: int = 0,
        expert_shard_type: int = 0,
        shared_expert_num: int = 0,
        shared_expert_rank_num: int = 0,
        quant_mode: int = 0,
        global_bs: int = 0,
        expert_token_nums_type: int = 0,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]: ...

class MoeFinalizeRouting(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        expanded_x: Tensor,
        x1: Tensor,
        x2: Tensor | None = None,
        bias: Tensor | None = None,
        scales: Sequence[float] | None = None,
        expanded_row_idx: Tensor | None = None,
        expanded_expert_idx: Tensor | None = None,
    ) -> Tensor: ...

class MoeGatingTopKSoftmax(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, finished: Tensor | None = None, k: int = 1) -> tuple[Tensor, Tensor, Tensor]: ...

class MoeInitRouting(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, row_idx: Tensor, expert_idx: Tensor, active_num: int) -> Tensor: ...

class MoeInitRoutingV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        expert_idx: Tensor,
        active_num: int,
        expert_capacity: int,
        expert_num: int,
        drop_pad_mode: int,
        expert_tokens_count_or_cumsum_flag: int,
        expert_tokens_before_capacity_flag: bool,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...

class MoeTokenPermute(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, tokens: Tensor, indices: Tensor, num_out_tokens: int | None = None, padded_mode: bool = False
    ) -> tuple[Tensor, Tensor]: ...

class MoeTokenPermuteGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, permuted_tokens_grad: Tensor, sorted_indices: Tensor, num_topk: int = 1, padded_mode: bool = False
    ) -> Tensor: ...

class MoeTokenUnpermute(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        permuted_tokens: Tensor,
        sorted_indices: Tensor,
        probs: Tensor | None = None,
        padded_mode: bool = False,
        restore_shape: Sequence[int] | None = None,
    ) -> Tensor: ...

class MoeTokenUnpermuteGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        permuted_tokens: Tensor,
        unpermuted_tokens_grad: Tensor,
        sorted_indices: Tensor,
        probs: Tensor | None = None,
        padded_mode: bool = False,
        restore_shape: Sequence[int] | None = None,
    ) -> Tensor: ...

class Mul(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class Muls(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class MultiScaleDeformableAttn(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, value: _Any, shape: _Any, offset: int, locations: Tensor, weight: Tensor) -> Tensor: ...

class MultiScaleDeformableAttnGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, value: _Any, shape: _Any, offset: int, locations_trans: _Any, weight: Tensor, grad_output: _Any
    ) -> Tensor: ...

class MultinomialExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, num_samples: int, replacement: bool, seed: int, offset: int) -> Tensor: ...

class Mv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, vec: Tensor) -> Tensor: ...

class NLLLoss(Primitive):
    def __init__(self, reduction: str = "mean", ignore_index: int = -100) -> None: ...
    def __call__(self, logits: Tensor, labels: Tensor, weight: Tensor) -> tuple[Tensor, Tensor]: ...

class NLLLoss2d(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, target: Tensor, weight: Tensor, reduction: str = "mean", ignore_index: int = -100
    ) -> Tensor: ...

class NLLLoss2dGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        loss_grad: Tensor,
        input: Tensor,
        target: Tensor,
        weight: Tensor,
        reduction: str,
        ignore_index: int,
        total_weight: _Any,
    ) -> Tensor: ...

class NLLLossGrad(Primitive):
    def __init__(self, reduction: str = "mean", ignore_index: int = -100) -> None: ...
    def __call__(
        self, logits: Tensor, loss_grad: Tensor, labels: Tensor, weight: Tensor, total_weight: _Any
    ) -> Tensor: ...

class NPUClearFloatStatusV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class NPUGetFloatStatusV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class NanToNum(Primitive):
    def __init__(self, nan: float | None = None, posinf: float | None = None, neginf: float | None = None) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Nansum(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, dim: int | None = None, keepdim: bool = False, dtype: Type | None = None
    ) -> Tensor: ...

class Narrow(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, start: int, length: int) -> Tensor: ...

class NarrowView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, start: _Any, length: int) -> Tensor: ...

class Neg(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class NewEmpty(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, size: int | Sequence[int], dtype: Type | None = None, device: str | None = None
    ) -> Tensor: ...

class NewFull(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, size: int | Sequence[int], fill_value: _Any, dtype: Type | None = None
    ) -> Tensor: ...

class NewOnes(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, size: int | Sequence[int], dtype: Type | None = None) -> Tensor: ...

class NewZeros(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, size: int | Sequence[int], dtype: Type | None = None) -> Tensor: ...

class NextAfter(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor) -> Tensor: ...

class NonZero(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class NonZeroExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Norm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, p: float = 2.0, dim: int | None = None, keepdim: bool = False, dtype: Type | None = None
    ) -> Tensor: ...

class NormalFloatFloat(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, mean: _Any, std: float, size: int | Sequence[int], seed: int, offset: int) -> Tensor: ...

class NormalFloatTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, mean: _Any, std: float, seed: int, offset: int) -> Tensor: ...

class NormalTensorFloat(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, mean: _Any, std: float, seed: int, offset: int) -> Tensor: ...

class NormalTensorTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, mean: _Any, std: float, seed: int, offset: int) -> Tensor: ...

class NotEqual(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class NpuGelu(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, approximate: str = "none") -> Tensor: ...

class NsaCompress(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor,
        compress_block_size: int,
        compress_stride: int,
        actual_seq_len: Sequence[int] | None = None,
    ) -> Tensor: ...

class NsaCompressAttention(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        scale_value: float,
        head_num: int,
        compress_block_size: int,
        compress_stride: int,
        select_block_size: int,
        select_block_count: int,
        topk_mask: Tensor | None = None,
        atten_mask: Tensor | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_cmp_seq_kvlen: Sequence[int] | None = None,
        actual_sel_seq_kvlen: Sequence[int] | None = None,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...

class NsaCompressGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad: Tensor,
        input: Tensor,
        weight: Tensor,
        compress_block_size: int,
        compress_stride: int,
        actual_seq_len: Sequence[int],
    ) -> Tensor: ...

class NsaSelectAttention(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key: str,
        value: _Any,
        topk_indices: Tensor,
        scale_value: float,
        head_num: int,
        select_block_size: int,
        select_block_count: int,
        atten_mask: Tensor | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_seq_kvlen: Sequence[int] | None = None,
    ) -> Tensor: ...

class NsaSelectAttentionGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad: Tensor,
        query: Tensor,
        key: str,
        value: _Any,
        attention_out: _Any,
        softmax_max: _Any,
        softmax_sum: _Any,
        topk_indices: Tensor,
        scale_value: float,
        head_num: int,
        select_block_size: int,
        select_block_count: int,
        atten_mask: Tensor | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_seq_kvlen: Sequence[int] | None = None,
    ) -> Tensor: ...

class OneHot(Primitive):
    def __init__(self, axis: int = -1) -> None: ...
    def __call__(self, indices: Tensor, depth: int | Tensor, on_value: Tensor, off_value: Tensor) -> Tensor: ...

class OneHotExt(Primitive):
    def __init__(self, axis: int = -1) -> None: ...
    def __call__(self, tensor: Tensor, num_classes: int, on_value: Tensor, off_value: Tensor) -> Tensor: ...

class Ones(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, shape: Sequence[int] | int | Tensor, dtype: Type | None = None) -> Tensor: ...

class OnesLike(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class OnesLikeExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dtype: Type | None = None) -> Tensor: ...

class Outer(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, vec2: Tensor) -> Tensor: ...

class PReLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, weight: Tensor) -> Tensor: ...

class PReLUGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: Tensor, x: Tensor, weight: Tensor) -> tuple[Tensor, Tensor]: ...

class PagedAttention(Primitive):
    def __init__(
        self,
        head_num: int,
        scale_value: float,
        kv_head_num: int,
        kv_cache_quant_mode: str = "DEFAULT",
        mask_mode: str = "MASK_DEFAULT",
        mla_v_dim: int = 0,
    ) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key_cache: Tensor,
        value_cache: Tensor | None = None,
        block_tables: _Any = None,
        context_lens: _Any = None,
        antiquant_scale: Tensor | None = None,
        antiquant_offset: Tensor | None = None,
        attn_mask: Tensor | None = None,
        q_seq_lens: _Any = None,
        alibi_mask: Tensor | None = None,
    ) -> Tensor: ...

class PagedAttentionMask(Primitive):
    def __init__(
        self, head_num: int, scale_value: float, kv_head_num: int, kv_cache_quant_mode: str = "DEFAULT"
    ) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key_cache: Tensor,
        value_cache: Tensor,
        block_tables: _Any,
        context_lens: _Any,
        antiquant_scale: Tensor | None = None,
        antiquant_offset: Tensor | None = None,
        alibi_mask: Tensor | None = None,
    ) -> Tensor: ...

class PixelShuffle(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, upscale_factor: int) -> Tensor: ...

class Polar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, abs: Tensor | float, angle: Tensor | float) -> Tensor: ...

class Pow(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, exponent: Tensor | float) -> Tensor: ...

class PowScalarTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, exponent: Tensor | float) -> Tensor: ...

class PowTensorScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, exponent: Tensor | float) -> Tensor: ...

class ProdExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, dim: int | None = None, keepdim: bool = False, dtype: Type | None = None
    ) -> Tensor: ...

class PromptFlashAttention(Primitive):
    def __init__(
        self,
        num_heads: int = 1,
        scale_value: float = 1.0,
        pre_tokens: int = 2147483647,
        next_tokens: int = 0,
        input_layout: str = "BSH",
        num_key_value_heads: int = 0,
        sparse_mode: int = 0,
        inner_precise: int = 1,
    ) -> None: ...
    def __call__(
        self,
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
    ) -> Tensor: ...

class PutMem(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        target: Tensor,
        target_offset: Tensor,
        src: _Any,
        src_offset: Tensor,
        size: int | Sequence[int],
        target_pe: int = 0,
        non_blocking: bool = False,
    ) -> Tensor: ...

class PutMemSignal(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        target: Tensor,
        target_offset: Tensor,
        src: _Any,
        src_offset: Tensor,
        size: int | Sequence[int],
        signal: _Any,
        signal_offset: Tensor,
        signal_value: _Any,
        signal_op: str = "set",
        target_pe: int = 0,
        non_blocking: bool = False,
    ) -> Tensor: ...

class Qr(Primitive):
    def __init__(self, full_matrices: bool = False) -> None: ...
    def __call__(self, x: Tensor) -> tuple[Tensor, Tensor]: ...

class QuantBatchMatmul(Primitive):
    def __init__(self, transpose_x1: bool = False, transpose_x2: bool = False, dtype: Type = ...) -> None: ...
    def __call__(
        self,
        x1: Tensor,
        x2: Tensor,
        scale: _Any,
        offset: int | None = None,
        bias: Tensor | None = None,
        pertokenScaleOptional: _Any = None,
    ) -> Tensor: ...

class QuantLinearSparse(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, weight: Tensor, deq_scale: Tensor, compress_idx: Tensor, bias: Tensor) -> Tensor: ...

class QuantMatmul(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x1: Tensor,
        x2: Tensor,
        scale: _Any,
        offset: int | None = None,
        pertoken_scale: Tensor | None = None,
        bias: Tensor | None = None,
        output_dtype: Type | None = None,
        x1_dtype: Type | None = None,
        x2_dtype: Type | None = None,
        pertoken_scale_dtype: Type | None = None,
        scale_dtype: Type | None = None,
        group_sizes: Sequence[int] | None = None,
    ) -> Tensor: ...

class QuantV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        scale: Tensor,
        offset: Tensor,
        sqrt_mode: bool = False,
        rounding_mode: str = "ROUND",
        dst_type: Type = ...,
    ) -> Tensor: ...

class RFFT(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> Tensor: ...

class RFFT2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
    ) -> Tensor: ...

class RFFTFreq(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, n: int, d: float = 1.0, dtype: Type | None = None) -> Tensor: ...

class RFFTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
    ) -> Tensor: ...

class RandExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, shape: _Any, seed: int, offset: int, dtype: Type | None = None, device: str | None = None
    ) -> Tensor: ...

class RandInt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        low: int,
        high: int,
        shape: _Any,
        seed: int,
        offset: int,
        dtype: Type | None = None,
        device: str | None = None,
    ) -> Tensor: ...

class RandIntLike(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        low: int,
        high: int,
        seed: int,
        offset: int,
        dtype: Type | None = None,
        device: str | None = None,
    ) -> Tensor: ...

class RandLikeExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, tensor: Tensor, seed: int, offset: int, dtype: Type | None = None, device: str | None = None
    ) -> Tensor: ...

class Randn(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, shape: _Any, seed: int, offset: int, dtype: Type | None = None, device: str | None = None
    ) -> Tensor: ...

class RandnLike(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, seed: int, offset: int, dtype: Type | None = None, device: str | None = None
    ) -> Tensor: ...

class RandpermExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, n: int, seed: int, offset: int, dtype: Type = ...) -> Tensor: ...

class RandpermV2(Primitive):
    def __init__(self, seed: int = 0, offset: int = 0, dtype: Type = ...) -> None: ...
    def __call__(self, n: Tensor | int) -> Tensor: ...

class Range(Primitive):
    def __init__(self, maxlen: int = 1000000) -> None: ...
    def __call__(self, start: float | Tensor, end: float | Tensor, step: float | Tensor) -> Tensor: ...

class ReLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class ReLU6(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class ReLU6Grad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y_backprop: _Any, x: Tensor) -> Tensor: ...

class Real(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class RealDiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor | float, y: Tensor | float) -> Tensor: ...

class RealView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Reciprocal(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class ReciprocalGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y: _Any, dy: Tensor) -> Tensor: ...

class ReduceAll(Primitive):
    def __init__(self, keep_dims: bool = False) -> None: ...
    def __call__(self, input: Tensor, axis: int | Sequence[int] | Tensor | None = None) -> Tensor: ...

class ReduceAny(Primitive):
    def __init__(self, keep_dims: bool = False) -> None: ...
    def __call__(self, x: Tensor, axis: int | Sequence[int] | Tensor = ()) -> Tensor: ...

class ReduceMax(Primitive):
    def __init__(self, keep_dims: bool = False) -> None: ...
    def __call__(self, x: Tensor, axis: int | Sequence[int] | Tensor = ()) -> Tensor: ...

class ReduceMean(Primitive):
    def __init__(self, keep_dims: bool = False) -> None: ...
    def __call__(self, x: Tensor, axis: int | Sequence[int] | Tensor = ()) -> Tensor: ...

class ReduceMin(Primitive):
    def __init__(self, keep_dims: bool = False) -> None: ...
    def __call__(self, x: Tensor, axis: int | Sequence[int] | Tensor = ()) -> Tensor: ...

class ReduceProd(Primitive):
    def __init__(self, keep_dims: bool = False) -> None: ...
    def __call__(self, x: Tensor, axis: int | Sequence[int] | Tensor = ()) -> Tensor: ...

class ReduceStd(Primitive):
    def __init__(
        self, axis: int | Sequence[int] | Tensor = ..., unbiased: bool = True, keep_dims: bool = False
    ) -> None: ...
    def __call__(self, x: Tensor) -> tuple[Tensor, Tensor]: ...

class ReduceSum(Primitive):
    def __init__(self, keep_dims: bool = False, skip_mode: bool = False) -> None: ...
    def __call__(self, x: Tensor, axis: int | Sequence[int] | Tensor = ()) -> Tensor: ...

class ReflectionPad1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, padding: int | Sequence[int]) -> Tensor: ...

class ReflectionPad1DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: Tensor, padding: int | Sequence[int]) -> Tensor: ...

class ReflectionPad2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, padding: int | Sequence[int]) -> Tensor: ...

class ReflectionPad2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: Tensor, padding: int | Sequence[int]) -> Tensor: ...

class ReflectionPad3D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, padding: int | Sequence[int]) -> Tensor: ...

class ReflectionPad3DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: Tensor, padding: int | Sequence[int]) -> Tensor: ...

class ReluGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y_backprop: _Any, x: Tensor) -> Tensor: ...

class RemainderScalarTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class RemainderTensorScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class RemainderTensorTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class Repeat(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, repeats: int | Sequence[int] | Tensor) -> Tensor: ...

class RepeatInterleaveGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, repeats: int | Sequence[int] | Tensor, dim: int) -> Tensor: ...

class RepeatInterleaveInt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        repeats: int | Sequence[int] | Tensor,
        dim: int | None = None,
        output_size: Sequence[int] | None = None,
    ) -> Tensor: ...

class RepeatInterleaveTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        repeats: int | Sequence[int] | Tensor,
        dim: int | None = None,
        output_size: Sequence[int] | None = None,
    ) -> Tensor: ...

class ReplicationPad1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, padding: int | Sequence[int]) -> Tensor: ...

class ReplicationPad1DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: Tensor, padding: int | Sequence[int]) -> Tensor: ...

class ReplicationPad2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, padding: int | Sequence[int]) -> Tensor: ...

class ReplicationPad2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: Tensor, padding: int | Sequence[int]) -> Tensor: ...

class ReplicationPad3D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, padding: int | Sequence[int]) -> Tensor: ...

class ReplicationPad3DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: Tensor, padding: int | Sequence[int]) -> Tensor: ...

class Reshape(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, shape: Sequence[int] | Tensor) -> Tensor: ...

class ReshapeAndCache(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        key: _Any,
        value: _Any = None,
        key_cache: Tensor | None = None,
        value_cache: Tensor | None = None,
        slot_mapping: Tensor | None = None,
    ) -> Tensor: ...

class ResizeBicubic(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, image: Tensor, size: Sequence[int] | Tensor) -> Tensor: ...

class ResizeBicubicGrad(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, grads: Sequence[Tensor], image: Tensor) -> Tensor: ...

class ResizeBilinearGrad(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, grads: Sequence[Tensor], image: Tensor) -> Tensor: ...

class ResizeBilinearV2(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, image: Tensor, size: Sequence[int] | Tensor) -> Tensor: ...

class ResizeLinear1D(Primitive):
    def __init__(self, coordinate_transformation_mode: str = "align_corners") -> None: ...
    def __call__(self, x: Tensor, size: Sequence[int] | Tensor) -> Tensor: ...

class ResizeLinear1DGrad(Primitive):
    def __init__(self, coordinate_transformation_mode: str = "align_corners") -> None: ...
    def __call__(self, grads: Sequence[Tensor], x: Tensor) -> Tensor: ...

class ResizeNearestNeighbor(Primitive):
    def __init__(self, size: Sequence[int], align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, input_x: Tensor) -> Tensor: ...

class ResizeNearestNeighborGrad(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, grads: Sequence[Tensor], size: int | Sequence[int]) -> Tensor: ...

class ResizeNearestNeighborV2(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, image: Tensor, size: Tensor) -> Tensor: ...

class ResizeNearestNeighborV2Grad(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, grads: Sequence[Tensor], size: int | Sequence[int]) -> Tensor: ...

class ReverseV2(Primitive):
    def __init__(self, axis: Sequence[int]) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class RightShift(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, input_y: Tensor) -> Tensor: ...

class RingAttentionUpdate(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        prev_attn_out: Tensor,
        prev_softmax_max: Tensor,
        prev_softmax_sum: Tensor,
        cur_attn_out: Tensor,
        cur_softmax_max: Tensor,
        cur_softmax_sum: Tensor,
        actual_seq_qlen: Tensor | None = None,
        layout: str = "SBH",
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class RmsNorm(Primitive):
    def __init__(self, epsilon: float = 1e-06) -> None: ...
    def __call__(self, x: Tensor, gamma: Tensor) -> tuple[Tensor, Tensor]: ...

class RmsNormGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: Tensor, x: Tensor, rstd: Tensor, gamma: Tensor) -> Tensor: ...

class Roll(Primitive):
    def __init__(self, shifts: Sequence[int] | int, dims: Sequence[int] | int | None = None) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class RotaryPositionEmbedding(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, cos: Tensor, sin: Tensor, mode: int = 0) -> Tensor: ...

class RotaryPositionEmbeddingGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: Tensor, cos: Tensor, sin: Tensor, dx: float | None = None, mode: int = 0) -> Tensor: ...

class RotatedIou(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        boxes: Tensor,
        query_boxes: Tensor,
        trans: int | str = False,
        mode: int = 0,
        is_cross: bool = True,
        v_threshold: float = 0.0,
        e_threshold: float = 0.0,
    ) -> Tensor: ...

class Round(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, decimals: int = 0) -> Tensor: ...

class Rsqrt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class RsqrtGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y_backprop: _Any, x: Tensor) -> Tensor: ...

class ScalarCast(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: float, input_y: Type) -> float: ...

class Scatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor, src: _Any, reduce: str = "none") -> Tensor: ...

class ScatterAddExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor, src: Tensor) -> Tensor: ...

class ScatterNd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, indices: Tensor, updates: Tensor, shape: Sequence[int]) -> Tensor: ...

class ScatterValue(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor, src: _Any, reduce: str = "none") -> Tensor: ...

class SeLUExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class SearchSorted(Primitive):
    def __init__(self, dtype: Type = ..., right: bool = False) -> None: ...
    def __call__(self, sorted_sequence: Tensor, values: Tensor, sorter: Tensor | None = None) -> Tensor: ...

class Select(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, condition: Tensor, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class SelectExtView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, index: Tensor) -> Tensor: ...

class SelectV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, condition: Tensor, input: Tensor, other: Tensor | float) -> Tensor: ...

class SeluGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, gradient: Tensor, result: _Any) -> Tensor: ...

class SequenceConcat(Primitive):
    def __init__(self, axis: int = 0) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class SetData(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, value: _Any) -> Tensor: ...

class SiLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class SiLUGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: Tensor, x: Tensor) -> Tensor: ...

class Sigmoid(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class SigmoidGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y: _Any, dy: Tensor) -> Tensor: ...

class Sign(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class SignalOp(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, signal: _Any, signal_offset: Tensor, signal_value: _Any, signal_op: str = "set", target_pe: int = 0
    ) -> Tensor: ...

class SignalWaitUntil(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, depend_target: _Any, signal: _Any, signal_offset: Tensor, compare_value: _Any, compare_op: str = "eq"
    ) -> Tensor: ...

class SilentCheckV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        val: _Any,
        input_grad: Tensor,
        sfda: _Any,
        step: _Any,
        c_min_steps: int = 7,
        c_thresh_l1: float = 1000000.0,
        c_coeff_l1: float = 100000.0,
        c_thresh_l2: float = 10000.0,
        c_coeff_l2: float = 5000.0,
        npu_asd_detect: int = 1,
    ) -> Tensor: ...

class SilentCheckV3(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        val: _Any,
        max: _Any,
        avg: _Any,
        input_grad: Tensor,
        step: _Any,
        c_thresh_l1: float = 1000000.0,
        c_thresh_l2: float = 10000.0,
        beta1: float = 0.0,
        npu_asd_detect: int = 1,
    ) -> Tensor: ...

class Sin(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Sinc(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Sinh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Slice(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, begin: Sequence[int], size: Sequence[int]) -> Tensor: ...

class SliceExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, start: _Any, end: _Any, step: _Any) -> Tensor: ...

class SliceExtView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int, start: _Any, end: _Any, step: _Any) -> Tensor: ...

class SmoothL1Loss(Primitive):
    def __init__(self, beta: float = 1.0, reduction: str = "none") -> None: ...
    def __call__(self, prediction: Tensor, target: Tensor) -> Tensor: ...

class SmoothL1LossGrad(Primitive):
    def __init__(self, beta: float = 1.0, reduction: str = "none") -> None: ...
    def __call__(self, prediction: Tensor, target: Tensor, dout: Tensor) -> Tensor: ...

class SoftMarginLoss(Primitive):
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(self, input: Tensor, target: Tensor) -> Tensor: ...

class SoftMarginLossGrad(Primitive):
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(self, predict: _Any, label: Tensor, dout: Tensor) -> Tensor: ...

class SoftShrink(Primitive):
    def __init__(self, lambd: float = 0.5) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class SoftShrinkGrad(Primitive):
    def __init__(self, lambd: float = 0.5) -> None: ...
    def __call__(self, input_grad: Tensor, input_x: Tensor) -> Tensor: ...

class Softmax(Primitive):
    def __init__(self, axis: int | Sequence[int] = -1) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class SoftmaxBackward(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: Tensor, out: Tensor, dim: int = -1) -> Tensor: ...

class SoftplusExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, beta: float = 1, threshold: float = 20) -> Tensor: ...

class SoftplusGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: Tensor, x: Tensor, beta: float = 1, threshold: float = 20) -> Tensor: ...

class SolveTriangular(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, a: Tensor, b: Tensor, trans: int | str = 0, lower: bool = False, unit_diagonal: bool = False
    ) -> Tensor: ...

class SortExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int = -1, descending: bool = False, stable: bool = False) -> Tensor: ...

class SparseFlashAttention(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        sparse_indices: Tensor,
        scale_value: float,
        block_table: Tensor | None = None,
        actual_seq_lengths_query: Tensor | None = None,
        actual_seq_lengths_kv: Tensor | None = None,
        query_rope: Tensor | None = None,
        key_rope: Tensor | None = None,
        sparse_block_size: int = 1,
        layout_query: str = "BSND",
        layout_kv: str = "BSND",
        sparse_mode: int = 3,
        pre_tokens: int = 9223372036854775807,
        next_tokens: int = 9223372036854775807,
        attention_mode: int = 0,
        return_softmax_lse: bool = False,
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class SparseFlashAttentionGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key: _Any,
        value: _Any,
        sparse_indices: Tensor,
        d_out: _Any,
        out: Tensor,
        softmax_max: _Any,
        softmax_sum: _Any,
        scale_value: float,
        sparse_block_size: int,
        query_rope: Tensor | None = None,
        key_rope: Tensor | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_seq_kvlen: Sequence[int] | None = None,
        layout: str = "BSND",
        sparse_mode: int = 3,
        pre_tokens: int = 9223372036854775807,
        next_tokens: int = 9223372036854775807,
        attention_mode: int = 0,
    ) -> Tensor: ...

class SpeedFusionAttention(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key: _Any,
        value: _Any,
        head_num: int,
        input_layout: str,
        seed: int,
        offset: int,
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
    ) -> Tensor: ...

class SpeedFusionAttentionGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: Tensor,
        key: _Any,
        value: _Any,
        dy: Tensor,
        head_num: int,
        input_layout: str,
        pse: Tensor | None = None,
        padding_mask: Tensor | None = None,
        atten_mask: Tensor | None = None,
        softmax_max: _Any = None,
        softmax_sum: _Any = None,
        softmax_in: _Any = None,
        attention_in: _Any = None,
        scale_value: float = 1.0,
        keep_prob: float = 1.0,
        pre_tokens: int = 2147483647,
        next_tokens: int = 2147483647,
        inner_precise: int = 0,
        seed: int | None = None,
        offset: int | None = None,
        numels: _Any = None,
        prefix: str | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_seq_kvlen: Sequence[int] | None = None,
        sparse_mode: int = 0,
        gen_mask_parallel: bool = True,
        sync: bool = False,
        pse_type: int = 1,
        q_start_idx: Sequence[int] | None = None,
        kv_start_idx: Sequence[int] | None = None,
    ) -> Tensor: ...

class Split(Primitive):
    def __init__(self, axis: int = 0, output_num: int = 1) -> None: ...
    def __call__(self, input_x: Tensor) -> tuple[Tensor, ...]: ...

class SplitTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, split_size: int | Sequence[int], dim: int = 0) -> Tensor: ...

class SplitTensorView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, split_size: int | Sequence[int], dim: int = 0) -> Tensor: ...

class SplitWithSize(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, split_size: int | Sequence[int], dim: int = 0) -> Tensor: ...

class SplitWithSizeView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, split_size: int | Sequence[int], dim: int = 0) -> Tensor: ...

class Sqrt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class SqrtGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: Tensor, y: _Any) -> Tensor: ...

class Square(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Squeeze(Primitive):
    def __init__(self, axis: int | Sequence[int] = ()) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class StackExt(Primitive):
    def __init__(self, dim: int = 0) -> None: ...
    def __call__(self, tensors: Sequence[Tensor]) -> Tensor: ...

class Std(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int | None = None, correction: int = 1, keepdim: bool = False) -> Tensor: ...

class StdMean(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int | None = None, correction: int = 1, keepdim: bool = False) -> Tensor: ...

class StridedSlice(Primitive):
    def __init__(
        self,
        begin_mask: int = 0,
        end_mask: int = 0,
        ellipsis_mask: int = 0,
        new_axis_mask: int = 0,
        shrink_axis_mask: int = 0,
    ) -> None: ...
    def __call__(self, input_x: Tensor, begin: Sequence[int], end: Sequence[int], strides: Sequence[int]) -> Tensor: ...

class Sub(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor | float, other: Tensor | float) -> Tensor: ...

class SubExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float, alpha: float = 1) -> Tensor: ...

class SubScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float, alpha: float = 1) -> Tensor: ...

class SumExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, dim: int | None = None, keepdim: bool = False, dtype: Type | None = None
    ) -> Tensor: ...

class Svd(Primitive):
    def __init__(self, full_matrices: bool = False, compute_uv: bool = True) -> None: ...
    def __call__(self, input: Tensor) -> tuple[Tensor, Tensor, Tensor]: ...

class Swiglu(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int = -1) -> Tensor: ...

class SwigluGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: Tensor, dim: int = -1) -> Tensor: ...

class TExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Take(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, index: Tensor) -> Tensor: ...

class Tan(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Tanh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class TanhGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y: _Any, dy: Tensor) -> Tensor: ...

class TensorCopySlices(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: Tensor, value: Tensor, begin: Sequence[int], end: Sequence[int], strides: Sequence[int]
    ) -> Tensor: ...

class TensorScatterAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...

class TensorScatterElements(Primitive):
    def __init__(self, axis: int = 0, reduce: str = "none") -> None: ...
    def __call__(self, data: Tensor, indices: Tensor, updates: Tensor) -> Tensor: ...

class TensorShape(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor) -> Tensor: ...

class Threshold(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, threshold: float, value: float) -> Tensor: ...

class ThresholdGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: Tensor, threshold: float) -> Tensor: ...

class ToDevice(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        device: str | None = None,
        dtype: Type | None = None,
        non_blocking: bool = False,
        copy: bool = False,
    ) -> Tensor: ...

class ToDtype(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, dtype: Type | None = None, non_blocking: bool = False, copy: bool = False
    ) -> Tensor: ...

class ToOther(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, other: Tensor | float, non_blocking: bool = False, copy: bool = False
    ) -> Tensor: ...

class TopKRouter(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, capacity: int, expert_num: int, drop_type: int = 0) -> Tensor: ...

class TopPRouter(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        capacity: int,
        expert_num: int,
        drop_type: int = 0,
        threshold: float = 0.0,
        router_prob: float = 0.0,
    ) -> Tensor: ...

class TopkExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, k: int, dim: int = -1, largest: bool = True, sorted: bool = True) -> Tensor: ...

class Trace(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class TraceExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class TraceV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, offset: int = 0, axis1: int = 1, axis2: int = 0, dtype: Type | None = None
    ) -> Tensor: ...

class TraceV2Grad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: Tensor, shape: _Any, offset: int = 0, axis1: int = 1, axis2: int = 0) -> Tensor: ...

class Transpose(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dims: Sequence[int]) -> Tensor: ...

class TransposeBatchMatmulTranspose(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: Tensor,
        weight: Tensor,
        perm_in: _Any,
        perm_out: _Any,
        transpose_a: bool = False,
        transpose_b: bool = False,
    ) -> Tensor: ...

class TransposeExtView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim0: int, dim1: int) -> Tensor: ...

class TransposeView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, input_perm: Sequence[int]) -> Tensor: ...

class TriangularSolve(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, b: Tensor, A: Tensor, upper: bool = True, transpose: bool = False, unitriangular: bool = False
    ) -> Tensor: ...

class TrilExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, diagonal: int = 0) -> Tensor: ...

class Triu(Primitive):
    def __init__(self, diagonal: int = 0) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class Trunc(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor) -> Tensor: ...

class TupleToTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_tuple: _Any, dtype: Type | None = None) -> Tensor: ...

class UniformExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, tensor: Tensor, a: float, b: float, seed: int, offset: int) -> Tensor: ...

class Unique2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: Tensor, sorted: bool = True, return_inverse: bool = False, return_counts: bool = False
    ) -> Tensor: ...

class UniqueConsecutive(Primitive):
    def __init__(self, return_inverse: bool = False, return_counts: bool = False, dim: int | None = None) -> None: ...
    def __call__(self, input: Tensor) -> tuple[Tensor, Tensor, Tensor]: ...

class UniqueDim(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, sorted: bool, return_inverse: bool, dim: int) -> Tensor: ...

class UnsortedSegmentSum(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, segment_ids: Tensor, num_segments: int | Tensor) -> Tensor: ...

class UnstackExtView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int = 0) -> Tensor: ...

class UpdateToDevice(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, sync: bool = False) -> Tensor: ...

class UpdateToRemote(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, sync: bool = False) -> Tensor: ...

class UpsampleBicubic2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
        align_corners: bool = False,
    ) -> Tensor: ...

class UpsampleBicubic2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: Tensor,
        input_size: int,
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
        align_corners: bool = False,
    ) -> Tensor: ...

class UpsampleBilinear2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
        align_corners: bool = False,
    ) -> Tensor: ...

class UpsampleBilinear2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: Tensor,
        input_size: Sequence[int],
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
        align_corners: bool = False,
    ) -> Tensor: ...

class UpsampleLinear1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: Tensor,
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
        align_corners: bool = False,
    ) -> Tensor: ...

class UpsampleLinear1DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: Tensor,
        input_size: Sequence[int],
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
        align_corners: bool = False,
    ) -> Tensor: ...

class UpsampleNearest1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: Tensor, output_size: Sequence[int] | None = None, scales: Sequence[float] | None = None
    ) -> Tensor: ...

class UpsampleNearest1DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: Tensor,
        input_size: Sequence[int],
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
    ) -> Tensor: ...

class UpsampleNearest2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: Tensor, output_size: Sequence[int] | None = None, scales: Sequence[float] | None = None
    ) -> Tensor: ...

class UpsampleNearest2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: Tensor,
        input_size: Sequence[int],
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
    ) -> Tensor: ...

class UpsampleNearest3D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: Tensor, output_size: Sequence[int] | None = None, scales: Sequence[float] | None = None
    ) -> Tensor: ...

class UpsampleNearest3DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: Tensor,
        input_size: Sequence[int],
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
    ) -> Tensor: ...

class UpsampleTrilinear3D(Primitive):
    def __init__(self, align_corners: bool = False) -> None: ...
    def __call__(
        self, x: Tensor, output_size: Sequence[int] | None = None, scales: Sequence[float] | None = None
    ) -> Tensor: ...

class UpsampleTrilinear3DGrad(Primitive):
    def __init__(self, align_corners: bool = False) -> None: ...
    def __call__(
        self,
        dy: Tensor,
        input_size: Sequence[int],
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
    ) -> Tensor: ...

class Var(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int | None = None, correction: int = 1, keepdim: bool = False) -> Tensor: ...

class VarMean(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dim: int | None = None, correction: int = 1, keepdim: bool = False) -> Tensor: ...

class Vdot(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor | float) -> Tensor: ...

class View(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, shape: _Any) -> Tensor: ...

class ViewAs(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor) -> Tensor: ...

class ViewDtype(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dtype: Type) -> Tensor: ...

class WeightQuantBatchMatmul(Primitive):
    def __init__(
        self, transpose_x: bool = False, transpose_weight: bool = False, antiquant_group_size: int = 0
    ) -> None: ...
    def __call__(
        self,
        x: Tensor,
        weight: Tensor,
        antiquant_scale: Tensor,
        antiquant_offset: Tensor | None = None,
        quant_scale: Tensor | None = None,
        quant_offset: Tensor | None = None,
        bias: Tensor | None = None,
    ) -> Tensor: ...

class XLogYScalarOther(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: float) -> Tensor: ...

class XLogYScalarSelf(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: float, other: Tensor) -> Tensor: ...

class Xlogy(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, other: Tensor) -> Tensor: ...

class Zeros(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, size: Sequence[int] | int | Tensor, dtype: Type | None = None) -> Tensor: ...

class ZerosLike(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class ZerosLikeExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, dtype: Type | None = None) -> Tensor: ...

a_cos_grad_op: ACosGrad
abs_grad_op: AbsGrad
abs_op: Abs
acos_ext_op: AcosExt
acos_op: ACos
acosh_ext_op: AcoshExt
acosh_grad_op: AcoshGrad
acosh_op: Acosh
adamw_op: AdamW
adaptive_avg_pool1d_op: AdaptiveAvgPool1D
adaptive_avg_pool2d_ext_op: AdaptiveAvgPool2DExt
adaptive_avg_pool2d_grad_ext_op: AdaptiveAvgPool2DGradExt
adaptive_avg_pool3d_ext_op: AdaptiveAvgPool3DExt
adaptive_avg_pool3d_grad_ext_op: AdaptiveAvgPool3DGradExt
adaptive_max_pool1d_op: AdaptiveMaxPool1D
adaptive_max_pool2d_grad_op: AdaptiveMaxPool2DGrad
add_ext_op: AddExt
add_layer_norm_grad_op: AddLayerNormGrad
add_layernorm_v2_op: AddLayerNormV2
add_op: Add
add_rms_norm_op: AddRmsNorm
add_scalar_op: AddScalar
addbmm_op: Addbmm
addcdiv_ext_op: AddcdivExt
addcdiv_op: Addcdiv
addcmul_ext_op: AddcmulExt
addcmul_op: Addcmul
addmm_op: Addmm
addmv_op: Addmv
addn_op: AddN
all_gather_matmul_op: AllGatherMatmul
angle_op: Angle
any_ext_op: AnyExt
any_op: _Any
apply_adamw_op: ApplyAdamW
apply_came_part1_op: ApplyCamePart1
apply_came_part2_op: ApplyCamePart2
apply_came_part3_op: ApplyCamePart3
apply_came_part4_op: ApplyCamePart4
arange_op: Arange
argmax_ext_op: ArgMaxExt
argmin_ext_op: ArgMinExt
argsort_op: ArgSort
as_strided_op: AsStrided
asin_ext_op: AsinExt
asin_grad_op: AsinGrad
asin_op: Asin
asinh_ext_op: AsinhExt
asinh_grad_op: AsinhGrad
asinh_op: Asinh
assign_add_op: AssignAdd
assign_op: Assign
assign_sub_op: AssignSub
atan2_ext_op: Atan2Ext
atan2_op: Atan2
atan_ext_op: AtanExt
atan_grad_op: AtanGrad
atan_op: Atan
atanh_op: Atanh
avg_pool1d_op: AvgPool1D
avg_pool2d_grad_op: AvgPool2DGrad
avg_pool2d_op: AvgPool2D
avg_pool3d_ext_op: AvgPool3DExt
avg_pool3d_grad_ext_op: AvgPool3DGradExt
baddbmm_op: Baddbmm
batch_norm_elemt_grad_op: BatchNormElemtGrad
batch_norm_elemt_op: BatchNormElemt
batch_norm_ext_op: BatchNormExt
batch_norm_gather_stats_with_counts_op: BatchNormGatherStatsWithCounts
batch_norm_reduce_grad_op: BatchNormReduceGrad
batch_norm_stats_op: BatchNormStats
bernoulli_ext_op: BernoulliExt
betainc_op: Betainc
binary_cross_entropy_with_logits_backward_op: BinaryCrossEntropyWithLogitsBackward
bincount_ext_op: BincountExt
bitwise_and_scalar_op: BitwiseAndScalar
bitwise_and_tensor_op: BitwiseAndTensor
bitwise_not_op: BitwiseNot
bitwise_or_scalar_op: BitwiseOrScalar
bitwise_or_tensor_op: BitwiseOrTensor
bitwise_xor_scalar_op: BitwiseXorScalar
bitwise_xor_tensor_op: BitwiseXorTensor
bmm_ext_op: BatchMatMulExt
bool_not_op: BoolNot
broadcast_to_view_op: BroadcastToView
ceil_op: Ceil
cholesky_grad_op: CholeskyGrad
chunk_op: Chunk
chunk_view_op: ChunkView
clamp_scalar_op: ClampScalar
clamp_tensor_op: ClampTensor
clone_op: Clone
col2im_ext_op: Col2ImExt
col2im_grad_op: Col2ImGrad
complex_op: Complex
conj_op: Conj
constant_pad_nd_op: ConstantPadND
contiguous_op: Contiguous
conv1d_ext_op: Conv1DExt
conv1d_padding_op: Conv1DPadding
conv2d_ext_op: Conv2DExt
conv2d_padding_op: Conv2DPadding
conv3d_ext_op: Conv3DExt
conv3d_padding_op: Conv3DPadding
conv_tbc_op: ConvTbc
conv_transpose2d_op: ConvTranspose2D
convolution_grad_op: ConvolutionGrad
convolution_op: Convolution
convolution_str_grad_op: ConvolutionStrGrad
convolution_str_op: ConvolutionStr
copy_op: Copy
copy_to_device_op: CopyToDevice
copy_to_host_op: CopyToHost
cos_op: Cos
cosh_op: Cosh
cosine_embedding_loss_op: CosineEmbeddingLoss
count_nonzero_op: CountNonZero
create_symmetric_memory_op: CreateSymmetricMemory
cross_entropy_loss_grad_op: CrossEntropyLossGrad
cross_entropy_loss_op: CrossEntropyLoss
cummin_ext_op: CumminExt
cumsum_ext_op: CumsumExt
dct_op: DCT
dctn_op: DCTN
dense_op: Dense
dequant_swiglu_quant_op: DequantSwigluQuant
detach_op: Detach
diag_ext_op: DiagExt
diag_op: Diag
diagonal_view_op: DiagonalView
dist_comm_all_gather_into_tensor_op: DistCommAllGatherIntoTensor
dist_comm_all_gather_into_tensor_uneven_op: DistCommAllGatherIntoTensorUneven
dist_comm_all_gather_op: DistCommAllGather
dist_comm_all_reduce_op: DistCommAllReduce
dist_comm_all_to_all_v_c_op: DistCommAllToAllVC
dist_comm_all_to_all_v_op: DistCommAllToAllV
dist_comm_all_to_all_v_single_op: DistCommAllToAllVSingle
dist_comm_barrier_op: DistCommBarrier
dist_comm_batch_isend_irecv_op: DistCommBatchIsendIrecv
dist_comm_broadcast_op: DistCommBroadcast
dist_comm_gather_into_tensor_op: DistCommGatherIntoTensor
dist_comm_gather_op: DistCommGather
dist_comm_irecv_op: DistCommIrecv
dist_comm_isend_op: DistCommIsend
dist_comm_reduce_op: DistCommReduce
dist_comm_reduce_scatter_op: DistCommReduceScatter
dist_comm_reduce_scatter_tensor_op: DistCommReduceScatterTensor
dist_comm_reduce_scatter_tensor_uneven_op: DistCommReduceScatterTensorUneven
dist_comm_scatter_op: DistCommScatter
dist_comm_scatter_tensor_op: DistCommScatterTensor
div_op: Div
divmod_op: DivMod
divmods_op: DivMods
divs_op: Divs
dot_op: Dot
dropout2d_ext_op: Dropout2dExt
dropout_do_mask_ext_op: DropoutDoMaskExt
dropout_ext_op: DropoutExt
dropout_gen_mask_ext_op: DropoutGenMaskExt
dropout_grad_ext_op: DropoutGradExt
dump_gradient_op: DumpGradient
dynamic_block_quant_op: DynamicBlockQuant
dynamic_ntk_op: DynamicNTK
dynamic_quant_ext_op: DynamicQuantExt
einsum_ext_op: EinsumExt
elu_grad_ext_op: EluGradExt
elu_grad_op: EluGrad
embedding_dense_backward_op: EmbeddingDenseBackward
embedding_op: Embedding
empty_like_op: EmptyLike
empty_op: Empty
eq_scalar_op: EqScalar
equal_ext_op: EqualExt
equal_op: Equal
erf_op: Erf
erfc_op: Erfc
erfinv_op: Erfinv
exp2_op: Exp2
exp_op: Exp
expand_as_op: ExpandAs
expand_dims_op: ExpandDims
expand_dims_view_op: ExpandDimsView
expm1_op: Expm1
eye_op: Eye
fast_gelu_grad_op: FastGeLUGrad
fast_gelu_op: FastGeLU
fft2_op: FFT2
fft_op: FFT
fft_ortho_op: FFTOrtho
fft_shapecopy_op: FFTShapeCopy
fftfreq_op: FFTFreq
fftn_op: FFTN
fftshift_op: FFTShift
fill_scalar_op: FillScalar
fill_tensor_op: FillTensor
flatten_ext_op: FlattenExt
flatten_op: Flatten
floor_div_op: FloorDiv
floor_div_scalar_op: FloorDivScalar
floor_mod_op: FloorMod
floor_op: Floor
fmod_scalar_op: FmodScalar
fmod_tensor_op: FmodTensor
format_cast_op: FormatCast
frac_op: Frac
free_op: Free
full_like_op: FullLike
func_dropout_ext_op: FuncDropoutExt
func_max_pool2d_op: FuncMaxPool2D
fused_add_topk_div_op: FusedAddTopKDiv
gather_d_grad_v2_op: GatherDGradV2
gather_d_op: GatherD
gather_nd_ext_op: GatherNdExt
gather_nd_op: GatherNd
gcd_op: Gcd
gelu_ext_op: GeluExt
gelu_grad_ext_op: GeluGradExt
gelu_grad_op: GeLUGrad
gelu_op: GeLU
generate_eod_mask_v2_op: GenerateEodMaskV2
generator_op: _Any
geqrf_op: Geqrf
get_data_op: GetData
get_mem_op: GetMem
gmm_backward_fusion_op: GmmBackwardFusion
gmm_backward_op: GmmBackward
gmm_op: Gmm
gmm_v2_backward_fusion_op: GmmV2BackwardFusion
gmm_v2_backward_op: GmmV2Backward
gmm_v2_op: GmmV2
greater_equal_op: GreaterEqual
greater_equal_scalar_op: GreaterEqualScalar
greater_op: Greater
group_norm_grad_op: GroupNormGrad
group_norm_op: GroupNorm
group_topk_op: GroupTopk
grouped_matmul_v2_op: GroupedMatmulV2
grouped_matmul_v4_op: GroupedMatmulV4
hardtanh_grad_op: HardtanhGrad
hardtanh_op: Hardtanh
hfft2_op: HFFT2
hfft_op: HFFT
hfftn_op: HFFTN
histc_ext_op: HistcExt
hsigmoid_grad_op: HSigmoidGrad
hsigmoid_op: HSigmoid
hswish_grad_op: HSwishGrad
hswish_op: HSwish
idct_op: IDCT
idctn_op: IDCTN
identity_op: Identity
ifft2_op: IFFT2
ifft_op: IFFT
ifftn_op: IFFTN
ifftshift_op: IFFTShift
ihfft2_op: IHFFT2
ihfft_op: IHFFT
ihfftn_op: IHFFTN
im2col_ext_op: Im2ColExt
imag_view_op: ImagView
index_add_ext_op: IndexAddExt
index_fill_scalar_op: IndexFillScalar
index_fill_tensor_op: IndexFillTensor
index_op: Index
index_select_op: IndexSelect
inner_comm_all_gather_op: InnerCommAllGather
inner_comm_all_reduce_op: InnerCommAllReduce
inner_comm_all_to_all_v_op: InnerCommAllToAllV
inner_comm_irecv_op: InnerCommIrecv
inner_comm_isend_op: InnerCommIsend
inner_comm_reduce_scatter_op: InnerCommReduceScatter
inner_index_op: InnerIndex
inner_inplace_index_put_op: InnerInplaceIndexPut
inner_moe_token_unpermute_op: InnerMoeTokenUnpermute
inner_non_zero_op: InnerNonZero
inner_unique_op: InnerUnique
inplace_add_ext_op: InplaceAddExt
inplace_addmm_op: InplaceAddmm
inplace_addr_op: InplaceAddr
inplace_adds_ext_op: InplaceAddsExt
inplace_bernoulli_scalar_op: InplaceBernoulliScalar
inplace_bernoulli_tensor_op: InplaceBernoulliTensor
inplace_clamp_scalar_op: InplaceClampScalar
inplace_clamp_tensor_op: InplaceClampTensor
inplace_copy_op: InplaceCopy
inplace_div_op: InplaceDiv
inplace_divmod_op: InplaceDivMod
inplace_divmods_op: InplaceDivMods
inplace_divs_op: InplaceDivs
inplace_elu_op: InplaceElu
inplace_erfinv_op: InplaceErfinv
inplace_exp_op: InplaceExp
inplace_exponential_op: InplaceExponential
inplace_fill_diagonal_op: InplaceFillDiagonal
inplace_fill_scalar_op: InplaceFillScalar
inplace_fill_tensor_op: InplaceFillTensor
inplace_floor_divide_op: InplaceFloorDivide
inplace_floor_divides_op: InplaceFloorDivides
inplace_floor_op: InplaceFloor
inplace_grouped_matmul_add_op: InplaceGroupedMatmulAdd
inplace_hardtanh_op: InplaceHardtanh
inplace_index_add_op: InplaceIndexAddExt
inplace_index_copy_op: InplaceIndexCopy
inplace_index_fill_scalar_op: InplaceIndexFillScalar
inplace_index_fill_tensor_op: InplaceIndexFillTensor
inplace_index_put_op: InplaceIndexPut
inplace_log_op: InplaceLog
inplace_masked_fill_scalar_op: InplaceMaskedFillScalar
inplace_masked_fill_tensor_op: InplaceMaskedFillTensor
inplace_masked_scatter_op: InplaceMaskedScatter
inplace_matmul_add_op: InplaceMatmulAdd
inplace_mul_op: InplaceMul
inplace_muls_op: InplaceMuls
inplace_normal_op: InplaceNormal
inplace_put_op: InplacePut
inplace_random_op: InplaceRandom
inplace_relu_op: InplaceReLU
inplace_remainder_tensor_scalar_op: InplaceRemainderTensorScalar
inplace_remainder_tensor_tensor_op: InplaceRemainderTensorTensor
inplace_scatter_add_op: InplaceScatterAdd
inplace_scatter_src_op: InplaceScatterSrc
inplace_scatter_src_reduce_op: InplaceScatterSrcReduce
inplace_scatter_value_op: InplaceScatterValue
inplace_scatter_value_reduce_op: InplaceScatterValueReduce
inplace_sigmoid_op: InplaceSigmoid
inplace_sign_op: InplaceSign
inplace_silu_op: InplaceSiLU
inplace_stop_gradient_op: InplaceStopGradient
inplace_sub_ext_op: InplaceSubExt
inplace_sub_scalar_op: InplaceSubScalar
inplace_tanh_op: InplaceTanh
inplace_threshold_op: InplaceThreshold
inplace_to_device_op: InplaceToDevice
inplace_uniform_op: InplaceUniform
inplace_zero_op: InplaceZero
insert_gem_v2_in_backward_op: InsertGemV2InBackward
irfft2_op: IRFFT2
irfft_double_op: IRFFTDouble
irfft_op: IRFFT
irfftn_op: IRFFTN
isfinite_op: IsFinite
isinf_op: IsInf
isneginf_op: IsNegInf
kl_div_grad_op: KLDivGrad
kl_div_op: KLDiv
kthvalue_op: Kthvalue
kv_cache_scatter_update_op: KVCacheScatterUpdate
kv_scale_cache_op: KvScaleCache
l1_loss_backward_ext_op: L1LossBackwardExt
l1_loss_ext_op: L1LossExt
layer_norm_ext_op: LayerNormExt
layer_norm_grad_ext_op: LayerNormGradExt
leaky_relu_ext_op: LeakyReLUExt
leaky_relu_grad_ext_op: LeakyReLUGradExt
left_shift_op: LeftShift
lerp_op: Lerp
lerp_scalar_op: LerpScalar
less_equal_op: LessEqual
less_op: Less
less_scalar_op: LessScalar
lightning_indexer_grad_op: LightningIndexerGrad
lightning_indexer_op: LightningIndexer
lin_space_ext_op: LinSpaceExt
lin_space_op: LinSpace
linalg_qr_op: LinalgQr
linalg_vector_norm_op: LinalgVectorNorm
log10_op: Log10
log1p_op: Log1p
log2_op: Log2
log_matrix_determinant_op: LogMatrixDeterminant
log_op: Log
log_softmax_ext_op: LogSoftmaxExt
logaddexp2_op: LogAddExp2
logaddexp_op: LogAddExp
logical_and_op: LogicalAnd
logical_not_op: LogicalNot
logical_or_op: LogicalOr
logical_xor_op: LogicalXor
logsigmoid_grad_op: LogSigmoidGrad
logsigmoid_op: LogSigmoid
logsumexp_op: LogSumExp
lp_norm_v2_op: LpNormV2
lstsq_v2_grad_op: LstsqV2Grad
lstsq_v2_op: LstsqV2
masked_fill_op: MaskedFill
masked_fill_scalar_op: MaskedFillScalar
masked_scatter_op: MaskedScatter
masked_select_grad_op: MaskedSelectGrad
masked_select_op: MaskedSelect
matmul_allreduce_add_rmsnorm_op: MatmulAllReduceAddRmsNorm
matmul_ext_op: MatMulExt
matmul_reduce_scatter_op: MatmulReduceScatter
matrix_determinant_op: MatrixDeterminant
matrix_exp_op: MatrixExp
matrix_inverse_ext_op: MatrixInverseExt
max_dim_op: MaxDim
max_op: Max
max_unpool2d_ext_op: MaxUnpool2DExt
maximum_op: Maximum
mean_ext_op: MeanExt
median_dim_op: MedianDim
median_ext_op: MedianExt
min_dim_op: MinDim
min_op: Min
minimum_op: Minimum
mish_ext_op: MishExt
mish_grad_ext_op: MishGradExt
mla_op: Mla
mla_preprocess_op: MlaPreprocess
mm_ext_op: Mm
moe_compute_expert_tokens_op: MoeComputeExpertTokens
moe_distribute_combine_op: MoeDistributeCombine
moe_distribute_dispatch_op: MoeDistributeDispatch
moe_finalize_routing_op: MoeFinalizeRouting
moe_gating_top_k_softmax_op: MoeGatingTopKSoftmax
moe_init_routing_op: MoeInitRouting
moe_init_routing_v2_op: MoeInitRoutingV2
moe_token_permute_grad_op: MoeTokenPermuteGrad
moe_token_permute_op: MoeTokenPermute
moe_token_unpermute_grad_op: MoeTokenUnpermuteGrad
moe_token_unpermute_op: MoeTokenUnpermute
mse_loss_ext_op: MSELossExt
mse_loss_grad_ext_op: MSELossGradExt
mul_op: Mul
muls_op: Muls
multi_scale_deformable_attn_grad_op: MultiScaleDeformableAttnGrad
multi_scale_deformable_attn_op: MultiScaleDeformableAttn
multinomial_ext_op: MultinomialExt
mv_op: Mv
nansum_op: Nansum
narrow_op: Narrow
narrow_view_op: NarrowView
neg_op: Neg
new_empty_op: NewEmpty
new_full_op: NewFull
new_ones_op: NewOnes
new_zeros_op: NewZeros
next_after_op: NextAfter
nllloss_2d_grad_op: NLLLoss2dGrad
nllloss_2d_op: NLLLoss2d
non_zero_ext_op: NonZeroExt
non_zero_op: NonZero
norm_op: Norm
normal_float_float_op: NormalFloatFloat
normal_float_tensor_op: NormalFloatTensor
normal_tensor_float_op: NormalTensorFloat
normal_tensor_tensor_op: NormalTensorTensor
not_equal_op: NotEqual
npu_clear_float_status_v2_op: NPUClearFloatStatusV2
npu_gelu_op: NpuGelu
npu_get_float_status_v2_op: NPUGetFloatStatusV2
nsa_compress_attention_op: NsaCompressAttention
nsa_compress_grad_op: NsaCompressGrad
nsa_compress_op: NsaCompress
nsa_select_attention_grad_op: NsaSelectAttentionGrad
nsa_select_attention_op: NsaSelectAttention
ones_like_ext_op: OnesLikeExt
ones_like_op: OnesLike
ones_op: Ones
outer_op: Outer
pixel_shuffle_op: PixelShuffle
polar_op: Polar
pow_op: Pow
pow_scalar_tensor_op: PowScalarTensor
pow_tensor_scalar_op: PowTensorScalar
prelu_grad_op: PReLUGrad
prelu_op: PReLU
prod_ext_op: ProdExt
put_mem_op: PutMem
put_mem_signal_op: PutMemSignal
quant_linear_sparse_op: QuantLinearSparse
quant_matmul_op: QuantMatmul
quant_v2_op: QuantV2
rand_ext_op: RandExt
rand_like_ext_op: RandLikeExt
randint_like_op: RandIntLike
randint_op: RandInt
randn_like_op: RandnLike
randn_op: Randn
randperm_ext_op: RandpermExt
real_div_op: RealDiv
real_op: Real
real_view_op: RealView
reciprocal_grad_op: ReciprocalGrad
reciprocal_op: Reciprocal
reflection_pad_1d_grad_op: ReflectionPad1DGrad
reflection_pad_1d_op: ReflectionPad1D
reflection_pad_2d_grad_op: ReflectionPad2DGrad
reflection_pad_2d_op: ReflectionPad2D
reflection_pad_3d_grad_op: ReflectionPad3DGrad
reflection_pad_3d_op: ReflectionPad3D
relu6_grad_op: ReLU6Grad
relu6_op: ReLU6
relu_grad_op: ReluGrad
relu_op: ReLU
remainder_scalar_tensor_op: RemainderScalarTensor
remainder_tensor_scalar_op: RemainderTensorScalar
remainder_tensor_tensor_op: RemainderTensorTensor
repeat_interleave_grad_op: RepeatInterleaveGrad
repeat_interleave_int_op: RepeatInterleaveInt
repeat_interleave_tensor_op: RepeatInterleaveTensor
repeat_op: Repeat
replication_pad_1d_grad_op: ReplicationPad1DGrad
replication_pad_1d_op: ReplicationPad1D
replication_pad_2d_grad_op: ReplicationPad2DGrad
replication_pad_2d_op: ReplicationPad2D
replication_pad_3d_grad_op: ReplicationPad3DGrad
replication_pad_3d_op: ReplicationPad3D
reshape_and_cache_op: ReshapeAndCache
reshape_op: Reshape
rfft2_op: RFFT2
rfft_op: RFFT
rfftfreq_op: RFFTFreq
rfftn_op: RFFTN
right_shift_op: RightShift
ring_attention_update_op: RingAttentionUpdate
rms_norm_grad_op: RmsNormGrad
rotary_position_embedding_grad_op: RotaryPositionEmbeddingGrad
rotary_position_embedding_op: RotaryPositionEmbedding
rotated_iou_op: RotatedIou
round_op: Round
rsqrt_grad_op: RsqrtGrad
rsqrt_op: Rsqrt
scalar_cast_op: ScalarCast
scatter_add_ext_op: ScatterAddExt
scatter_nd_op: ScatterNd
scatter_op: Scatter
scatter_value_op: ScatterValue
select_ext_view_op: SelectExtView
select_op: Select
select_v2_op: SelectV2
selu_ext_op: SeLUExt
selu_grad_op: SeluGrad
set_data_op: SetData
shard_identity_op: AShardIdentity
sigmoid_grad_op: SigmoidGrad
sigmoid_op: Sigmoid
sign_op: Sign
signal_op_op: SignalOp
signal_wait_until_op: SignalWaitUntil
silent_check_v2_op: SilentCheckV2
silent_check_v3_op: SilentCheckV3
silu_grad_op: SiLUGrad
silu_op: SiLU
sin_op: Sin
sinc_op: Sinc
sinh_op: Sinh
slice_ext_op: SliceExt
slice_ext_view_op: SliceExtView
slice_op: Slice
softmax_backward_op: SoftmaxBackward
softplus_ext_op: SoftplusExt
softplus_grad_ext_op: SoftplusGradExt
solve_triangular_op: SolveTriangular
sort_ext_op: SortExt
sparse_flash_attention_grad_op: SparseFlashAttentionGrad
sparse_flash_attention_op: SparseFlashAttention
speed_fusion_attention_grad_op: SpeedFusionAttentionGrad
speed_fusion_attention_op: SpeedFusionAttention
split_tensor_op: SplitTensor
split_tensor_view_op: SplitTensorView
split_with_size_op: SplitWithSize
split_with_size_view_op: SplitWithSizeView
sqrt_grad_op: SqrtGrad
sqrt_op: Sqrt
square_op: Square
std_mean_op: StdMean
std_op: Std
sub_ext_op: SubExt
sub_op: Sub
sub_scalar_op: SubScalar
sum_ext_op: SumExt
swiglu_grad_op: SwigluGrad
swiglu_op: Swiglu
t_ext_op: TExt
take_op: Take
tan_op: Tan
tanh_grad_op: TanhGrad
tanh_op: Tanh
tensor_copy_slices_op: TensorCopySlices
tensor_scatter_add_op: TensorScatterAdd
tensor_shape_op: TensorShape
threshold_grad_op: ThresholdGrad
threshold_op: Threshold
to_device_op: ToDevice
to_dtype_op: ToDtype
to_other_op: ToOther
topk_ext_op: TopkExt
topkrouter_op: TopKRouter
topprouter_op: TopPRouter
trace_ext_op: TraceExt
trace_op: Trace
trace_v2_op: TraceV2
tracev2_grad_op: TraceV2Grad
transpose_batch_matmul_transpose_op: TransposeBatchMatmulTranspose
transpose_ext_view_op: TransposeExtView
transpose_op: Transpose
transpose_view_op: TransposeView
triangular_solve_op: TriangularSolve
tril_ext_op: TrilExt
trunc_op: Trunc
tuple_to_tensor_op: TupleToTensor
uniform_ext_op: UniformExt
unique2_op: Unique2
unique_dim_op: UniqueDim
unsorted_segment_sum_op: UnsortedSegmentSum
unstack_ext_view_op: UnstackExtView
update_to_device_op: UpdateToDevice
update_to_remote_op: UpdateToRemote
upsample_bicubic2d_grad_op: UpsampleBicubic2DGrad
upsample_bicubic2d_op: UpsampleBicubic2D
upsample_bilinear2d_grad_op: UpsampleBilinear2DGrad
upsample_bilinear2d_op: UpsampleBilinear2D
upsample_linear1d_grad_op: UpsampleLinear1DGrad
upsample_linear1d_op: UpsampleLinear1D
upsample_nearest1d_grad_op: UpsampleNearest1DGrad
upsample_nearest1d_op: UpsampleNearest1D
upsample_nearest2d_grad_op: UpsampleNearest2DGrad
upsample_nearest2d_op: UpsampleNearest2D
upsample_nearest3d_grad_op: UpsampleNearest3DGrad
upsample_nearest3d_op: UpsampleNearest3D
var_mean_op: VarMean
var_op: Var
vdot_op: Vdot
view_as_op: ViewAs
view_dtype_op: ViewDtype
view_op: View
xlogy_op: Xlogy
xlogy_scalar_other_op: XLogYScalarOther
xlogy_scalar_self_op: XLogYScalarSelf
zeros_like_ext_op: ZerosLikeExt
zeros_like_op: ZerosLike
zeros_op: Zeros
