# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any as _Any, Literal

from mindspore import ops as ops
from mindspore._c_expression import OpDtype as OpDtype
from mindspore._c_expression.typing import Type
from mindspore._checkparam import is_stub_tensor as is_stub_tensor
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.jit_context import jit_context as jit_context
from mindspore.ops import signature as _is_sig
from mindspore.ops._utils import arg_dtype_cast as arg_dtype_cast
from mindspore.ops._utils.arg_dtype_cast import (
    DtypeToEnum as DtypeToEnum,
    StringToEnum as StringToEnum,
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
from mindspore.ops.operations._sequence_ops import TensorToScalar as TensorToScalar
from mindspore.ops.primitive import Primitive as Primitive, prim_arg_register as prim_arg_register

class ACos(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class ACosGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, dout: _Tensor) -> _Tensor: ...

class AShardIdentity(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Abs(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class AbsGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, dout: _Tensor) -> _Tensor: ...

class AcosExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Acosh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class AcoshExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class AcoshGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, out: _Tensor, dout: _Tensor) -> _Tensor: ...

class AdamW(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        var: _Tensor,
        m: _Tensor,
        v: _Tensor,
        max_v: _Any,
        gradient: _Tensor,
        step: _Any,
        lr: float | _Tensor,
        beta1: float,
        beta2: float,
        decay: float,
        eps: float,
        amsgrad: bool = False,
        maximize: bool = False,
    ) -> _Tensor: ...

class AdamWeightDecay(Primitive):
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: _Tensor,
        m: _Tensor,
        v: _Tensor,
        lr: float,
        beta1: float,
        beta2: float,
        epsilon: float,
        decay: float,
        gradient: _Tensor,
    ) -> tuple[_Tensor, _Tensor, _Tensor]: ...

class AdaptiveAvgPool1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, output_size: int) -> _Tensor: ...

class AdaptiveAvgPool2DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, output_size: Sequence[int]) -> _Tensor: ...

class AdaptiveAvgPool2DGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, x: _Tensor) -> _Tensor: ...

class AdaptiveAvgPool3DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, output_size: Sequence[int]) -> _Tensor: ...

class AdaptiveAvgPool3DGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_grad: _Tensor, input: _Tensor) -> _Tensor: ...

class AdaptiveMaxPool1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, output_size: Sequence[int]) -> _Tensor: ...

class AdaptiveMaxPool2D(Primitive):
    def __init__(self, output_size: Sequence[int]) -> None: ...
    def __call__(self, input: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class AdaptiveMaxPool2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y_grad: _Tensor, x: _Tensor, argmax: _Tensor) -> _Tensor: ...

class Add(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class AddExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...

class AddLayerNormGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, dy: _Tensor, x1: _Tensor, x2: _Tensor, rstd: _Tensor, mean: _Any, gamma: float, dsumOptional: _Any
    ) -> _Tensor: ...

class AddLayerNormV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x1: _Tensor, x2: _Tensor, gamma: float, beta: float, epsilon: float = 1e-05, additionalOut: bool = False
    ) -> _Tensor: ...

class AddN(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Sequence[_Tensor]) -> _Tensor: ...

class AddRmsNorm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x1: _Tensor, x2: _Tensor, gamma: _Tensor, epsilon: float = 1e-06
    ) -> tuple[_Tensor, _Tensor, _Tensor]: ...

class AddScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...

class Addbmm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, batch1: _Tensor, batch2: _Tensor, beta: float = 1, alpha: float = 1
    ) -> _Tensor: ...

class Addcdiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, tensor1: _Tensor, tensor2: _Tensor, value: _Tensor) -> _Tensor: ...

class AddcdivExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, tensor1: _Tensor, tensor2: _Tensor, value: int = 1) -> _Tensor: ...

class Addcmul(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, tensor1: _Tensor, tensor2: _Tensor, value: _Tensor) -> _Tensor: ...

class AddcmulExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, tensor1: _Tensor, tensor2: _Tensor, value: int = 1) -> _Tensor: ...

class Addmm(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mat1: _Tensor, mat2: _Tensor, beta: float = 1, alpha: float = 1) -> _Tensor: ...

class Addmv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mat: _Tensor, vec: _Tensor, beta: float = 1, alpha: float = 1) -> _Tensor: ...

class AllGatherMatmul(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        x2: _Tensor,
        group: str,
        world_size: int,
        bias: _Tensor | None = None,
        gather_index: int = 0,
        gather_output: bool = True,
        comm_turn: int = 0,
        trans_input: bool = False,
        trans_x2: bool = False,
    ) -> _Tensor: ...

class Angle(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Any(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class AnyExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, keepdim: bool = False) -> _Tensor: ...

class ApplyAdamW(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        var: _Tensor,
        m: _Tensor,
        v: _Tensor,
        beta1_power: _Any,
        beta2_power: _Tensor,
        lr: float | _Tensor,
        weight_decay: float,
        beta1: float,
        beta2: float,
        epsilon: float,
        grad: _Tensor,
        max_grad_norm: _Any = None,
        amsgrad: bool = False,
        maximize: bool = False,
    ) -> _Tensor: ...

class ApplyCamePart1(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad: _Tensor, eps: float) -> _Tensor: ...

class ApplyCamePart2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad: _Tensor,
        sum_grad_r: _Any,
        sum_grad_c: _Any,
        sum_grad_rc: _Any,
        r: int,
        c: _Tensor,
        beta2: float,
        sum_r: _Any = None,
        global_shape: Sequence[int] | None = None,
    ) -> _Tensor: ...

class ApplyCamePart3(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        u: _Tensor,
        m: _Tensor,
        eps: float,
        beta1: float,
        clip_threshold: float | _Tensor,
        sum_square_u: _Any,
        global_shape: Sequence[int] | None = None,
        use_first_moment: bool = False,
    ) -> _Tensor: ...

class ApplyCamePart4(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        param: _Tensor,
        m: _Tensor,
        r: int,
        c: _Tensor,
        weight_decay: float,
        lr: float | _Tensor,
        beta3: _Any,
        sum_r: _Any,
        sum_u_r: _Any,
        sum_u_c: _Any,
        sum_u_rc: _Any,
        global_shape: Sequence[int] | None = None,
    ) -> _Tensor: ...

class ApplyRotaryPosEmb(Primitive):
    def __init__(self, cos_format: int = 0) -> None: ...
    def __call__(self, query: _Tensor, key: _Tensor, cos: _Tensor, sin: _Tensor, position_ids: _Tensor) -> _Tensor: ...

class Arange(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, start: float, end: float, step: float, dtype: Type | None = None) -> _Tensor: ...

class ArgMaxExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int | None = None, keepdim: bool = False) -> _Tensor: ...

class ArgMaxWithValue(Primitive):
    def __init__(self, axis: int = 0, keep_dims: bool = False) -> None: ...
    def __call__(self, input: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class ArgMinExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int | None = None, keepdim: bool = False) -> _Tensor: ...

class ArgMinWithValue(Primitive):
    def __init__(self, axis: int = 0, keep_dims: bool = False) -> None: ...
    def __call__(self, input: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class ArgSort(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int = -1, descending: bool = False, stable: bool = False) -> _Tensor: ...

class Argmax(Primitive):
    def __init__(self, axis: int = -1, output_type: Type = ...) -> None: ...
    def __call__(self, input_x: _Tensor) -> _Tensor: ...

class Argmin(Primitive):
    def __init__(self, axis: int = -1, output_type: Type = ...) -> None: ...
    def __call__(self, x: _Tensor) -> _Tensor: ...

class AsStrided(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, size: int | Sequence[int], stride: int | Sequence[int], storage_offset: int = 0
    ) -> _Tensor: ...

class Asin(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class AsinExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class AsinGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, dout: _Tensor) -> _Tensor: ...

class Asinh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class AsinhExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class AsinhGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, out: _Tensor, dout: _Tensor) -> _Tensor: ...

class Assign(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, variable: _Tensor, value: _Tensor) -> _Tensor: ...

class AssignAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, variable: _Tensor, value: _Tensor | float) -> _Tensor: ...

class AssignSub(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, variable: _Tensor, value: _Tensor) -> _Tensor: ...

class Atan(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Atan2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class Atan2Ext(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class AtanExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class AtanGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, dout: _Tensor) -> _Tensor: ...

class Atanh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class AvgPool(Primitive):
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "VALID",
        data_format: str = "NCHW",
    ) -> None: ...
    def __call__(self, x: _Tensor) -> _Tensor: ...

class AvgPool1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
    ) -> _Tensor: ...

class AvgPool2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int],
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
    ) -> _Tensor: ...

class AvgPool2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad: _Tensor,
        image: _Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int],
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
    ) -> _Tensor: ...

class AvgPool3DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
    ) -> _Tensor: ...

class AvgPool3DGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad: _Tensor,
        input: _Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
    ) -> _Tensor: ...

class AvgPoolGrad(Primitive):
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "VALID",
        data_format: str = "NCHW",
    ) -> None: ...
    def __call__(self, x: _Tensor, out: _Tensor, dout: _Tensor) -> _Tensor: ...

class BCEWithLogitsLoss(Primitive):
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(
        self, input: _Tensor, target: _Tensor, weight: _Tensor | None = None, posWeight: _Any = None
    ) -> _Tensor: ...

class Baddbmm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, batch1: _Tensor, batch2: _Tensor, beta: float = 1, alpha: float = 1
    ) -> _Tensor: ...

class BatchMatMul(Primitive):
    def __init__(self, transpose_a: bool = False, transpose_b: bool = False) -> None: ...
    def __call__(self, x: _Tensor, y: _Tensor) -> _Tensor: ...

class BatchMatMulExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mat2: _Tensor) -> _Tensor: ...

class BatchNormElemt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor | None = None,
        bias: _Tensor | None = None,
        mean: _Any = None,
        invstd: _Any = None,
        eps: float = 1e-05,
    ) -> _Tensor: ...

class BatchNormElemtGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dout: _Tensor,
        input: _Tensor,
        mean: _Any,
        invstd: _Any,
        weight: _Tensor,
        sumd_dy: _Any,
        sum_dy_xmu: _Any,
        count: int,
    ) -> _Tensor: ...

class BatchNormExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor | None = None,
        bias: _Tensor | None = None,
        running_mean: _Tensor | None = None,
        runnning_var: _Any = None,
        training: bool = False,
        momentum: float = 0.1,
        epsilon: float = 1e-05,
    ) -> _Tensor: ...

class BatchNormGatherStatsWithCounts(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        mean: _Any,
        invstd: _Any,
        running_mean: _Tensor | None = None,
        running_var: _Tensor | None = None,
        momentum: float = 0.1,
        eps: float = 1e-05,
        counts: _Any = None,
    ) -> _Tensor: ...

class BatchNormGrad(Primitive):
    def __init__(self, is_training: bool = False, epsilon: float = 1e-05, data_format: str = "NCHW") -> None: ...
    def __call__(
        self, dout: _Tensor, x: _Tensor, scale: _Any, saved_mean: _Any, saved_variance: _Any, reserve: _Any
    ) -> _Tensor: ...

class BatchNormGradExt(Primitive):
    def __init__(self, training: bool = False, eps: float = 1e-05) -> None: ...
    def __call__(
        self,
        dout: _Tensor,
        input: _Tensor,
        weight: _Tensor | None = None,
        running_mean: _Tensor | None = None,
        running_var: _Tensor | None = None,
        saved_mean: _Any = None,
        saved_rstd: _Any = None,
        output_mask: Sequence[int] = (1, 1, 1),
    ) -> _Tensor: ...

class BatchNormGradGrad(Primitive):
    def __init__(self, is_training: bool = False, epsilon: float = 1e-05, data_format: str = "NCHW") -> None: ...
    def __call__(
        self,
        x: _Tensor,
        dy: _Tensor,
        scale: _Any,
        saved_mean: _Any,
        saved_variance: _Any,
        dout_dx: _Any,
        dout_dscale: _Any,
        dout_dbias: _Any,
    ) -> _Tensor: ...

class BatchNormReduceGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dout: _Tensor,
        input: _Tensor,
        mean: _Any,
        invstd: _Any,
        weight: _Tensor,
        input_g: _Any,
        weight_g: _Any,
        bias_g: _Any,
    ) -> _Tensor: ...

class BatchNormStats(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, eps: float) -> _Tensor: ...

class BernoulliExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, seed: int, offset: int) -> _Tensor: ...

class Betainc(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, a: _Tensor, b: _Tensor, x: _Tensor) -> _Tensor: ...

class BiasAdd(Primitive):
    def __init__(self, data_format: str = "NCHW") -> None: ...
    def __call__(self, input_x: _Tensor, bias: _Tensor) -> _Tensor: ...

class BiasAddGrad(Primitive):
    def __init__(self, data_format: str = "NCHW") -> None: ...
    def __call__(self, dout: _Tensor) -> _Tensor: ...

class BinaryCrossEntropy(Primitive):
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(self, input: _Tensor, target: _Tensor, weight: _Tensor | None = None) -> _Tensor: ...

class BinaryCrossEntropyGrad(Primitive):
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(
        self, input: _Tensor, target: _Tensor, grad_output: _Any, weight: _Tensor | None = None
    ) -> _Tensor: ...

class BinaryCrossEntropyWithLogitsBackward(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad_output: _Any,
        input: _Tensor,
        target: _Tensor,
        weight: _Tensor | None = None,
        posWeight: _Any = None,
        reduction: str = "mean",
    ) -> _Tensor: ...

class BincountExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, weights: _Tensor | None = None, minlength: int = 0) -> _Tensor: ...

class BitwiseAndScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: float) -> _Tensor: ...

class BitwiseAndTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor) -> _Tensor: ...

class BitwiseNot(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class BitwiseOrScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: float) -> _Tensor: ...

class BitwiseOrTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor) -> _Tensor: ...

class BitwiseXorScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: float) -> _Tensor: ...

class BitwiseXorTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor) -> _Tensor: ...

class BoolNot(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: float) -> float: ...

class BroadcastTo(Primitive):
    def __init__(self, shape: Sequence[int]) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class BroadcastToView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, shape: _Any) -> _Tensor: ...

class Cdist(Primitive):
    def __init__(self, p: float = 2.0) -> None: ...
    def __call__(self, x1: _Tensor, x2: _Tensor) -> _Tensor: ...

class CdistGrad(Primitive):
    def __init__(self, p: float = 2.0) -> None: ...
    def __call__(self, grad: _Tensor, input_x: _Tensor, input_y: _Tensor, cdist: _Any) -> _Tensor: ...

class CeLU(Primitive):
    def __init__(self, alpha: float = 1.0) -> None: ...
    def __call__(self, x: _Tensor) -> _Tensor: ...

class Ceil(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Cholesky(Primitive):
    def __init__(self, upper: bool = False) -> None: ...
    def __call__(self, input_x: _Tensor) -> _Tensor: ...

class CholeskyGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, grad: _Tensor) -> _Tensor: ...

class CholeskyInverse(Primitive):
    def __init__(self, upper: bool = False) -> None: ...
    def __call__(self, input_x: _Tensor) -> _Tensor: ...

class Chunk(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, chunks: int, dim: int = 0) -> _Tensor: ...

class ChunkView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, chunks: int, dim: int = 0) -> _Tensor: ...

class ClampScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, min: _Any = None, max: _Any = None) -> _Tensor: ...

class ClampTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, min: _Any = None, max: _Any = None) -> _Tensor: ...

class Clone(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Col2ImExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        output_size: Sequence[int],
        kernel_size: int | Sequence[int],
        dilation: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
    ) -> _Tensor: ...

class Col2ImGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        kernel_size: int | Sequence[int],
        dilation: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
    ) -> _Tensor: ...

class Complex(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, real: _Tensor, imag: _Tensor) -> _Tensor: ...

class Concat(Primitive):
    def __init__(self, axis: int = 0) -> None: ...
    def __call__(self, tensors: Sequence[_Tensor]) -> _Tensor: ...

class Conj(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class ConstantPadND(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, padding: int | Sequence[int], value: float = 0.0) -> _Tensor: ...

class Contiguous(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Conv1DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
    ) -> _Tensor: ...

class Conv1DPadding(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: str = "valid",
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
    ) -> _Tensor: ...

class Conv2DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
    ) -> _Tensor: ...

class Conv2DPadding(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: str = "valid",
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
    ) -> _Tensor: ...

class Conv3DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
    ) -> _Tensor: ...

class Conv3DPadding(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: str = "valid",
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
    ) -> _Tensor: ...

class ConvTbc(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, weight: _Tensor, bias: _Tensor, pad: int | Sequence[int] = 0) -> _Tensor: ...

class ConvTranspose2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        output_padding: int | Sequence[int] = 0,
        groups: int = 1,
        dilation: int | Sequence[int] = 1,
    ) -> _Tensor: ...

class Convolution(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        transposed: bool = False,
        output_padding: int | Sequence[int] = 0,
        groups: int = 1,
    ) -> _Tensor: ...

class ConvolutionGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dout: _Tensor,
        input: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = (1, 1),
        transposed: bool = False,
        output_padding: int | Sequence[int] = 0,
        groups: int = 1,
        output_mask: Sequence[_Any] = (),
    ) -> _Tensor: ...

class ConvolutionStr(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: str = "valid",
        dilation: int | Sequence[int] = 1,
        transposed: bool = False,
        output_padding: int | Sequence[int] = 0,
        groups: int = 1,
    ) -> _Tensor: ...

class ConvolutionStrGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dout: _Tensor,
        input: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        stride: int | Sequence[int] = 1,
        padding: str = "valid",
        dilation: int | Sequence[int] = 1,
        transposed: bool = False,
        output_padding: int | Sequence[int] = 0,
        groups: int = 1,
        output_mask: Sequence[_Any] = (),
    ) -> _Tensor: ...

class Copy(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class CopyToDevice(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, sync: bool = False) -> _Tensor: ...

class CopyToHost(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, sync: bool = False) -> _Tensor: ...

class Correlate(Primitive):
    def __init__(self, pad_mode: str = "valid") -> None: ...
    def __call__(self, a: _Tensor, v: _Tensor) -> _Tensor: ...

class Cos(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Cosh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class CosineEmbeddingLoss(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input1: _Tensor, input2: _Tensor, target: _Tensor, margin: float = 0.0, reduction: str = "mean"
    ) -> _Tensor: ...

class CountNonZero(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int | None = None) -> _Tensor: ...

class CreateSymmetricMemory(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, shape: _Any, dtype: Type, group: str) -> _Tensor: ...

class Cross(Primitive):
    def __init__(self, dim: int = -65530) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor) -> _Tensor: ...

class CrossEntropyLoss(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        target: _Tensor,
        weight: _Tensor | None = None,
        reduction: str = "mean",
        ignore_index: int = -100,
        label_smoothing: float = 0.0,
        lse_square_scale_for_zloss: float = 0.0,
        return_zloss: float = False,
    ) -> _Tensor: ...

class CrossEntropyLossGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad_loss: _Any,
        log_prob: _Any,
        target: _Tensor,
        weight: _Tensor | None = None,
        grad_zloss: _Any = None,
        lse_for_zloss: _Any = None,
        reduction: str = "mean",
        ignore_index: int = -100,
        label_smoothing: float = 0.0,
        lse_square_scale_for_zloss: float = 0.0,
    ) -> _Tensor: ...

class CumProd(Primitive):
    def __init__(self, exclusive: bool = False, reverse: bool = False) -> None: ...
    def __call__(self, x: _Tensor, axis: int) -> _Tensor: ...

class CumSum(Primitive):
    def __init__(self, exclusive: bool = False, reverse: bool = False) -> None: ...
    def __call__(self, input: _Tensor, axis: int) -> _Tensor: ...

class Cummax(Primitive):
    def __init__(self, axis: int) -> None: ...
    def __call__(self, input: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class Cummin(Primitive):
    def __init__(self, axis: int) -> None: ...
    def __call__(self, input: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class CumminExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int) -> _Tensor: ...

class CumsumExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, dtype: Type | None = None) -> _Tensor: ...

class DCT(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: _Tensor, type: int = 2, n: int | None = None, axis: int = -1, norm: str | None = None
    ) -> _Tensor: ...

class DCTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        type: int = 2,
        s: Sequence[int] | None = None,
        axes: Sequence[int] | None = None,
        norm: str | None = None,
    ) -> _Tensor: ...

class Dense(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, weight: _Tensor, bias: _Tensor | None = None) -> _Tensor: ...

class DequantSwigluQuant(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        weight_scale: _Tensor,
        activation_scale: _Tensor,
        bias: _Tensor | None = None,
        quant_scale: _Tensor | None = None,
        quant_offset: _Tensor | None = None,
        group_index: int | None = None,
        activate_left: bool = False,
        quant_mode: str = "static",
    ) -> _Tensor: ...

class Detach(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, sync: bool = False) -> _Tensor: ...

class Diag(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class DiagExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, diagonal: int = 0) -> _Tensor: ...

class Diagonal(Primitive):
    def __init__(self, offset: int = 0, dim1: int = 0, dim2: int = 1) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class DiagonalView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, offset: int = 0, dim1: int = 0, dim2: int = 1) -> _Tensor: ...

class DistCommAllGather(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, tensor_list: Sequence[_Tensor], input: _Tensor, rank_size: int, group: str, async_op: bool = True
    ) -> _Tensor: ...

class DistCommAllGatherIntoTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, other: _Tensor | float, input: _Tensor, rank_size: int, group: str, async_op: bool = True
    ) -> _Tensor: ...

class DistCommAllGatherIntoTensorUneven(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: _Tensor | float,
        input: _Tensor,
        output_split_sizes: Sequence[int],
        rank_size: int,
        group: str,
        async_op: bool = True,
    ) -> _Tensor: ...

class DistCommAllReduce(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, op_type: str, group: str, async_op: bool = True) -> _Tensor: ...

class DistCommAllToAllV(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: _Tensor | float,
        input: _Tensor,
        group: str,
        send_numel_list: Sequence[int] | _Tensor,
        recv_numel_list: Sequence[int] | _Tensor,
        rank_size: int,
        async_op: bool = True,
    ) -> _Tensor: ...

class DistCommAllToAllVC(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: _Tensor | float,
        input: _Tensor,
        group: str,
        send_count_matrix: Sequence[int],
        rank_size: int,
        rank_id: int,
        async_op: bool = True,
    ) -> _Tensor: ...

class DistCommAllToAllVSingle(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: _Tensor | float,
        input: _Tensor,
        group: str,
        send_numel_list: Sequence[int] | _Tensor,
        recv_numel_list: Sequence[int] | _Tensor,
        rank_size: int,
        split_sizes_empty: _Any,
        async_op: bool = True,
    ) -> _Tensor: ...

class DistCommBarrier(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, group: str, async_op: bool = True) -> _Tensor: ...

class DistCommBatchIsendIrecv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, group: str, op_types: Sequence[str], remotes_ranks: _Any) -> _Tensor: ...

class DistCommBroadcast(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, src: _Any, rank_id: int, group: str, async_op: bool = True) -> _Tensor: ...

class DistCommGather(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        gather_list: Sequence[_Tensor],
        rank_size: int,
        dst: int,
        rank_id: int,
        group: str,
        async_op: bool = True,
    ) -> _Tensor: ...

class DistCommGatherIntoTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: _Tensor | float,
        input: _Tensor,
        rank_size: int,
        dst: int,
        rank_id: int,
        group: str,
        async_op: bool = True,
    ) -> _Tensor: ...

class DistCommIrecv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, tag: int, src: _Any, group: str) -> _Tensor: ...

class DistCommIsend(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dst: int, group: str, tag: int) -> _Tensor: ...

class DistCommReduce(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, op_type: str, dst: int, group: str, async_op: bool = True) -> _Tensor: ...

class DistCommReduceScatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: _Tensor | float,
        input_list: Sequence[_Tensor],
        rank_size: int,
        op_type: str,
        group: str,
        async_op: bool = True,
    ) -> _Tensor: ...

class DistCommReduceScatterTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, other: _Tensor | float, input: _Tensor, rank_size: int, op_type: str, group: str, async_op: bool = True
    ) -> _Tensor: ...

class DistCommReduceScatterTensorUneven(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: _Tensor | float,
        input: _Tensor,
        input_split_size: int,
        rank_size: int,
        op_type: str,
        group: str,
        async_op: bool = True,
    ) -> _Tensor: ...

class DistCommScatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: _Tensor | float,
        scatter_list: Sequence[_Tensor],
        rank_size: int,
        src: _Any,
        rank_id: int,
        group: str,
        async_op: bool = True,
    ) -> _Tensor: ...

class DistCommScatterTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        other: _Tensor | float,
        input: _Tensor,
        rank_size: int,
        src: _Any,
        rank_id: int,
        group: str,
        async_op: bool = True,
    ) -> _Tensor: ...

class Div(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class DivMod(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float, rounding_mode: str | None = None) -> _Tensor: ...

class DivMods(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float, rounding_mode: str | None = None) -> _Tensor: ...

class Divs(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class Dot(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor) -> _Tensor: ...

class Dropout(Primitive):
    def __init__(self, keep_prob: float = 0.5, Seed0: int = 0, Seed1: int = 0) -> None: ...
    def __call__(self, x: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class Dropout2dExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, p: float, training: bool, inplace: bool, seed: int, offset: int) -> _Tensor: ...

class DropoutDoMaskExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mask: _Tensor, p: float) -> _Tensor: ...

class DropoutExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, p: float, seed: int, offset: int) -> _Tensor: ...

class DropoutGenMaskExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, shape: _Any, p: float, seed: int, offset: int, dtype: Type) -> _Tensor: ...

class DropoutGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mask: _Tensor, p: float) -> _Tensor: ...

class DumpGradient(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, path: str, x: _Tensor, input_output: str) -> _Tensor: ...

class DynamicBlockQuant(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        min_scale: float = 0.0,
        round_mode: str = "rint",
        dst_type: Type = ...,
        row_block_size: int = 1,
        col_block_size: int = 128,
    ) -> _Tensor: ...

class DynamicNTK(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, position_ids: _Any, inv_freq: _Any, seq_lens: _Any, dtype: Type = ...) -> _Tensor: ...

class DynamicQuantExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, smooth_scales: _Tensor | None = None) -> tuple[_Tensor, _Tensor]: ...

class Eig(Primitive):
    def __init__(self, compute_v: bool = False) -> None: ...
    def __call__(self, x: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class EinsumExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, equation: str, operands: _Tensor) -> _Tensor: ...

class Elu(Primitive):
    def __init__(self, alpha: float = 1.0) -> None: ...
    def __call__(self, input_x: _Tensor) -> _Tensor: ...

class EluExt(Primitive):
    def __init__(self, alpha: float = 1.0) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class EluGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: _Tensor, out: _Tensor) -> _Tensor: ...

class EluGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: _Tensor, x_or_out: _Any, alpha: float = 1.0, is_result: bool = False) -> _Tensor: ...

class Embedding(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor,
        padding_idx: int | None = None,
        max_norm: float | None = None,
        norm_type: float = 2.0,
        scale_grad_by_freq: bool = False,
    ) -> _Tensor: ...

class EmbeddingDenseBackward(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad: _Tensor,
        indices: _Tensor,
        num_weights: _Any,
        padding_idx: int | None = None,
        scale_grad_by_freq: bool = False,
    ) -> _Tensor: ...

class Empty(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, size: int | Sequence[int], dtype: Type | None = None, device: str | None = None, pin_memory: bool = False
    ) -> _Tensor: ...

class EmptyLike(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, dtype: Type | None = None, device: str | None = None, pin_memory: bool = False
    ) -> _Tensor: ...

class EqScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class Equal(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class EqualExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class Erf(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Erfc(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Erfinv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Exp(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Exp2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class ExpandAs(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor) -> _Tensor: ...

class ExpandDims(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: _Tensor, axis: int) -> _Tensor: ...

class ExpandDimsView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int) -> _Tensor: ...

class Expm1(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class ExtractImagePatches(Primitive):
    def __init__(
        self, ksizes: Sequence[int], strides: int | Sequence[int], rates: Sequence[int], padding: str = "VALID"
    ) -> None: ...
    def __call__(self, input_x: _Tensor) -> _Tensor: ...

class Eye(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, n: int, m: int, dtype: Type) -> _Tensor: ...

class FFNExt(Primitive):
    def __init__(self, activation: str = "fastgelu", inner_precise: int = 0) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        weight1: _Tensor,
        weight2: _Tensor,
        expertTokens: _Any = None,
        bias1: _Tensor | None = None,
        bias2: _Tensor | None = None,
        scale: _Any = None,
        offset: int | None = None,
        deqScale1: _Any = None,
        deqScale2: _Any = None,
        antiquant_scale1: _Any = None,
        antiquant_scale2: _Any = None,
        antiquant_offset1: _Any = None,
        antiquant_offset2: _Any = None,
    ) -> _Tensor: ...

class FFT(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> _Tensor: ...

class FFT2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
    ) -> _Tensor: ...

class FFTFreq(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, n: int, d: float = 1.0, dtype: Type | None = None) -> _Tensor: ...

class FFTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
    ) -> _Tensor: ...

class FFTOrtho(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, axes: Sequence[int] | None = None, forward: bool = True) -> _Tensor: ...

class FFTShapeCopy(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: _Tensor, shape: _Any) -> _Tensor: ...

class FFTShift(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int | Sequence[int] | None = None) -> _Tensor: ...

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
    def __call__(self, x: _Tensor) -> _Tensor: ...

class FastGeLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor) -> _Tensor: ...

class FastGeLUGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: _Tensor, x: _Tensor) -> _Tensor: ...

class FillScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, size: int | Sequence[int], fill_value: _Any, dtype: Type | None = None) -> _Tensor: ...

class FillTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, size: int | Sequence[int], fill_value: _Any, dtype: Type | None = None) -> _Tensor: ...

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
        query: _Tensor,
        key: _Tensor,
        value: _Tensor,
        real_shift: _Tensor | None = None,
        drop_mask: _Tensor | None = None,
        padding_mask: None = None,
        attn_mask: _Tensor | None = None,
        prefix: Sequence[int] | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_seq_kvlen: Sequence[int] | None = None,
    ) -> tuple[_Tensor, _Tensor, _Tensor, _Tensor]: ...

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
        query: _Tensor,
        key: str,
        value: _Any,
        dy: _Tensor,
        pse_shift: _Tensor | None = None,
        drop_mask: _Tensor | None = None,
        padding_mask: _Tensor | None = None,
        atten_mask: _Tensor | None = None,
        softmax_max: _Any = None,
        softmax_sum: _Any = None,
        softmax_in: _Any = None,
        attention_in: _Any = None,
        prefix: str | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_seq_kvlen: Sequence[int] | None = None,
    ) -> _Tensor: ...

class Flatten(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: _Tensor) -> _Tensor: ...

class FlattenExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, start_dim: int = 0, end_dim: int = -1) -> _Tensor: ...

class Floor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class FloorDiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class FloorDivScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class FloorMod(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor | float, y: _Tensor | float) -> _Tensor: ...

class FmodScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class FmodTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class FormatCast(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, acl_format: int) -> _Tensor: ...

class Frac(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Free(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, sync: bool = False) -> _Tensor: ...

class FullLike(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, fill_value: _Any, dtype: Type | None = None) -> _Tensor: ...

class FuncDropoutExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, p: float, training: bool, inplace: bool, seed: int, offset: int) -> _Tensor: ...

class FuncMaxPool2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = (1, 1),
        ceil_mode: bool = False,
        return_indices: bool = False,
    ) -> _Tensor: ...

class FusedAddTopKDiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
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
    ) -> _Tensor: ...

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
        query: _Tensor,
        key: Sequence[_Tensor],
        value: Sequence[_Tensor],
        pse_shift: _Tensor | None = None,
        attn_mask: _Tensor | None = None,
        actual_seq_lengths: Sequence[int] | _Tensor | None = None,
        actual_seq_lengths_kv: Sequence[int] | _Tensor | None = None,
        dequant_scale1: _Tensor | None = None,
        quant_scale1: _Tensor | None = None,
        dequant_scale2: _Tensor | None = None,
        quant_scale2: _Tensor | None = None,
        quant_offset2: _Tensor | None = None,
        antiquant_scale: _Tensor | None = None,
        antiquant_offset: _Tensor | None = None,
        block_table: _Tensor | None = None,
        query_padding_size: _Tensor | None = None,
        kv_padding_size: _Tensor | None = None,
        key_antiquant_scale: _Tensor | None = None,
        key_antiquant_offset: _Tensor | None = None,
        value_antiquant_scale: _Tensor | None = None,
        value_antiquant_offset: _Tensor | None = None,
        key_shared_prefix: _Tensor | None = None,
        value_shared_prefix: _Tensor | None = None,
        actual_shared_prefix_len: Sequence[int] | _Tensor | None = None,
    ) -> tuple[_Tensor, _Tensor]: ...

class GLU(Primitive):
    def __init__(self, axis: int = -1) -> None: ...
    def __call__(self, x: _Tensor) -> _Tensor: ...

class Gather(Primitive):
    def __init__(self, batch_dims: int = 0) -> None: ...
    def __call__(self, input_params: _Tensor, input_indices: _Tensor, axis: int | _Tensor) -> _Tensor: ...

class GatherD(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, dim: int, index: _Tensor) -> _Tensor: ...

class GatherDGradV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, dim: int, index: _Tensor, dout: _Tensor) -> _Tensor: ...

class GatherNd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: _Tensor, indices: _Tensor) -> _Tensor: ...

class GatherNdExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, indices: _Tensor) -> _Tensor: ...

class Gcd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor) -> _Tensor: ...

class GeLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class GeLUGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: _Tensor, x: _Tensor, y: _Any) -> _Tensor: ...

class GeluExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, approximate: str = "none") -> _Tensor: ...

class GeluGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad: _Tensor, input: _Tensor, approximate: str = "none") -> _Tensor: ...

class GenerateEodMaskV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
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
    ) -> _Tensor: ...

class Generator(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, cmd: str | Sequence[str], inputs: _Any) -> _Tensor: ...

class Geqrf(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class GetData(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class GetMem(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        target: _Tensor,
        target_offset: _Tensor,
        src: _Any,
        src_offset: _Tensor,
        size: int | Sequence[int],
        target_pe: int = 0,
        non_blocking: bool = False,
    ) -> _Tensor: ...

class GluGrad(Primitive):
    def __init__(self, axis: int) -> None: ...
    def __call__(self, grads: Sequence[_Tensor], x: _Tensor) -> _Tensor: ...

class Gmm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        group_list: _Tensor | None = None,
        group_type: int = 0,
        group_list_type: int = 0,
    ) -> _Tensor: ...

class GmmBackward(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, grad: _Tensor, x: _Tensor, weight: _Tensor, group_list: _Tensor | None = None, group_list_type: int = 0
    ) -> _Tensor: ...

class GmmBackwardFusion(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, grad: _Tensor, weight: _Tensor, group_list: _Tensor | None = None, group_list_type: int = 0
    ) -> _Tensor: ...

class GmmV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        weight: _Tensor,
        bias: _Tensor | None = None,
        group_list: _Tensor | None = None,
        group_type: int = 0,
        group_list_type: int = 0,
    ) -> _Tensor: ...

class GmmV2Backward(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, grad: _Tensor, x: _Tensor, weight: _Tensor, group_list: _Tensor | None = None, group_list_type: int = 0
    ) -> _Tensor: ...

class GmmV2BackwardFusion(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, grad: _Tensor, weight: _Tensor, group_list: _Tensor | None = None, group_list_type: int = 0
    ) -> _Tensor: ...

class Greater(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class GreaterEqual(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class GreaterEqualScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class GridSampler2D(Primitive):
    def __init__(
        self, interpolation_mode: str = "bilinear", padding_mode: str = "zeros", align_corners: bool = False
    ) -> None: ...
    def __call__(self, input_x: _Tensor, grid: _Tensor) -> _Tensor: ...

class GridSampler2DGrad(Primitive):
    def __init__(
        self,
        interpolation_mode: str = "bilinear",
        padding_mode: str = "zeros",
        align_corners: bool = False,
        output_mask: Sequence[int] = (1, 1),
    ) -> None: ...
    def __call__(self, grad: _Tensor, input_x: _Tensor, grid: _Tensor) -> _Tensor: ...

class GridSampler3D(Primitive):
    def __init__(
        self, interpolation_mode: str = "bilinear", padding_mode: str = "zeros", align_corners: bool = False
    ) -> None: ...
    def __call__(self, input_x: _Tensor, grid: _Tensor) -> _Tensor: ...

class GridSampler3DGrad(Primitive):
    def __init__(
        self,
        interpolation_mode: str = "bilinear",
        padding_mode: str = "zeros",
        align_corners: bool = False,
        output_mask: Sequence[int] = (1, 1),
    ) -> None: ...
    def __call__(self, grad: _Tensor, input_x: _Tensor, grid: _Tensor) -> _Tensor: ...

class GroupNorm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        num_groups: int,
        weight: _Tensor | None = None,
        bias: _Tensor | None = None,
        eps: float = 1e-05,
    ) -> _Tensor: ...

class GroupNormGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: _Tensor,
        x: _Tensor,
        mean: _Any,
        rstd: _Tensor,
        gamma_opt: _Any,
        num_groups: int,
        dx_is_require: bool = True,
        dgamma_is_require: bool = True,
        dbeta_is_require: bool = True,
    ) -> _Tensor: ...

class GroupTopk(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, token: str, idx_arr: _Any, group_num: int, k: int, k_inner: int = 1) -> _Tensor: ...

class GroupedMatmul(Primitive):
    def __init__(
        self, split_item: int = 0, group_type: int = -1, transpose_a: bool = False, transpose_b: bool = False
    ) -> None: ...
    def __call__(
        self,
        x: _Tensor | Sequence[_Tensor],
        weight: _Tensor | Sequence[_Tensor],
        bias: _Tensor | Sequence[_Tensor] | None = None,
        scale: _Tensor | Sequence[_Tensor] | None = None,
        offset: _Tensor | Sequence[_Tensor] | None = None,
        antiquant_scale: _Tensor | Sequence[_Tensor] | None = None,
        antiquant_offset: _Tensor | Sequence[_Tensor] | None = None,
        group_list: _Tensor | None = None,
    ) -> tuple[_Tensor, ...]: ...

class GroupedMatmulV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor | Sequence[_Tensor],
        weight: _Tensor | Sequence[_Tensor],
        bias: _Tensor | Sequence[_Tensor] | None = None,
        scale: _Tensor | Sequence[_Tensor] | None = None,
        offset: _Tensor | Sequence[_Tensor] | None = None,
        antiquant_scale: _Tensor | Sequence[_Tensor] | None = None,
        antiquant_offset: _Tensor | Sequence[_Tensor] | None = None,
        group_list: _Tensor | None = None,
        split_item: int = 0,
        group_type: int = -1,
    ) -> tuple[_Tensor, ...]: ...

class GroupedMatmulV4(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor | Sequence[_Tensor],
        weight: _Tensor | Sequence[_Tensor],
        bias: _Tensor | Sequence[_Tensor] | None = None,
        scale: _Tensor | Sequence[_Tensor] | None = None,
        offset: _Tensor | Sequence[_Tensor] | None = None,
        antiquant_scale: _Tensor | Sequence[_Tensor] | None = None,
        antiquant_offset: _Tensor | Sequence[_Tensor] | None = None,
        pre_token_scale: _Tensor | None = None,
        group_list: _Tensor | None = None,
        activation_input: _Any = None,
        activation_quant_scale: _Tensor | None = None,
        activation_quant_offset: _Tensor | None = None,
        split_item: int = 0,
        group_type: int = -1,
        group_list_type: int = 0,
        act_type: int = 0,
        output_dtype: Type | None = None,
    ) -> tuple[_Tensor, ...]: ...

class HFFT(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> _Tensor: ...

class HFFT2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
    ) -> _Tensor: ...

class HFFTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
    ) -> _Tensor: ...

class HShrink(Primitive):
    def __init__(self, lambd: float = 0.5) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class HShrinkGrad(Primitive):
    def __init__(self, lambd: float = 0.5) -> None: ...
    def __call__(self, gradients: Sequence[_Tensor], features: _Tensor) -> _Tensor: ...

class HSigmoid(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class HSigmoidGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grads: Sequence[_Tensor], input_x: _Tensor) -> _Tensor: ...

class HSwish(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class HSwishGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y_grad: _Tensor, x: _Tensor) -> _Tensor: ...

class Hardtanh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, min_val: float = -1, max_val: float = 1) -> _Tensor: ...

class HardtanhGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: _Tensor, input: _Tensor, min_val: float = -1, max_val: float = 1) -> _Tensor: ...

class HistcExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, bins: int = 100, min: int = 0, max: int = 0) -> _Tensor: ...

class IDCT(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: _Tensor, type: int = 2, n: int | None = None, axis: int = -1, norm: str | None = None
    ) -> _Tensor: ...

class IDCTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        type: int = 2,
        s: Sequence[int] | None = None,
        axes: Sequence[int] | None = None,
        norm: str | None = None,
    ) -> _Tensor: ...

class IFFT(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> _Tensor: ...

class IFFT2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
    ) -> _Tensor: ...

class IFFTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
    ) -> _Tensor: ...

class IFFTShift(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int | Sequence[int] | None = None) -> _Tensor: ...

class IHFFT(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> _Tensor: ...

class IHFFT2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
    ) -> _Tensor: ...

class IHFFTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
    ) -> _Tensor: ...

class IRFFT(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> _Tensor: ...

class IRFFT2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
    ) -> _Tensor: ...

class IRFFTDouble(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, n: int, dim: int = -1) -> _Tensor: ...

class IRFFTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
    ) -> _Tensor: ...

class Identity(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: _Tensor) -> _Tensor: ...

class Im2ColExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        kernel_size: int | Sequence[int],
        dilation: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
    ) -> _Tensor: ...

class ImagView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

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
        query: _Tensor,
        key: str,
        value: _Any,
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
        kv_padding_size: _Tensor | None = None,
    ) -> _Tensor: ...

class Index(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, indices: _Tensor) -> _Tensor: ...

class IndexAddExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor, source: _Any, alpha: float = 1) -> _Tensor: ...

class IndexFillScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor, value: _Any) -> _Tensor: ...

class IndexFillTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor, value: _Any) -> _Tensor: ...

class IndexSelect(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor) -> _Tensor: ...

class InnerCommAllGather(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, rank_size: int, group: str, async_op: bool = True) -> _Tensor: ...

class InnerCommAllReduce(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, op_type: str, group: str, async_op: bool = True) -> _Tensor: ...

class InnerCommAllToAllV(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        group: str,
        send_numel_list: Sequence[int] | _Tensor,
        recv_numel_list: Sequence[int] | _Tensor,
        rank_size: int,
        split_sizes_empty: _Any,
        async_op: bool = True,
    ) -> _Tensor: ...

class InnerCommIrecv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, tag: int, src: _Any, shape: _Any, group: str, dtype: Type) -> _Tensor: ...

class InnerCommIsend(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dst: int, group: str, tag: int) -> _Tensor: ...

class InnerCommReduceScatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, rank_size: int, op_type: str, group: str, async_op: bool = True) -> _Tensor: ...

class InnerIndex(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, indices: Sequence[_Tensor]) -> _Tensor: ...

class InnerInplaceIndexPut(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, indices: Sequence[_Tensor], values: _Tensor, accumulate: bool = False
    ) -> _Tensor: ...

class InnerMoeTokenUnpermute(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        permuted_tokens: _Tensor,
        sorted_indices: _Tensor,
        probs: _Tensor | None = None,
        padded_mode: bool = False,
        restore_shape: Sequence[int] | None = None,
    ) -> _Tensor: ...

class InnerNonZero(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class InnerUnique(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, sorted: bool = True, return_inverse: bool = False) -> _Tensor: ...

class InplaceAddExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...

class InplaceAddmm(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mat1: _Tensor, mat2: _Tensor, beta: float = 1, alpha: float = 1) -> _Tensor: ...

class InplaceAddr(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, vec1: _Tensor, vec2: _Tensor, beta: float = 1, alpha: float = 1) -> _Tensor: ...

class InplaceAddsExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...

class InplaceBernoulliScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, p: float, seed: int, offset: int) -> _Tensor: ...

class InplaceBernoulliTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, p: float, seed: int, offset: int) -> _Tensor: ...

class InplaceClampScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, min: _Any = None, max: _Any = None) -> _Tensor: ...

class InplaceClampTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, min: _Any = None, max: _Any = None) -> _Tensor: ...

class InplaceCopy(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, src: _Any, non_blocking: bool = False) -> _Tensor: ...

class InplaceDiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class InplaceDivMod(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float, rounding_mode: str | None = None) -> _Tensor: ...

class InplaceDivMods(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float, rounding_mode: str | None = None) -> _Tensor: ...

class InplaceDivs(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class InplaceElu(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, alpha: float = 1.0) -> _Tensor: ...

class InplaceErfinv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class InplaceExp(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class InplaceExponential(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, lambd: float, seed: int, offset: int) -> _Tensor: ...

class InplaceFillDiagonal(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, fill_value: _Any, wrap: bool = False) -> _Tensor: ...

class InplaceFillScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, value: _Any) -> _Tensor: ...

class InplaceFillTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, value: _Any) -> _Tensor: ...

class InplaceFloor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class InplaceFloorDivide(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class InplaceFloorDivides(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class InplaceGroupedMatmulAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, weight: _Tensor, group_list: _Tensor, out: _Tensor) -> _Tensor: ...

class InplaceHardtanh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, min_val: float = -1, max_val: float = 1) -> _Tensor: ...

class InplaceIndexAddExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor, source: _Any, alpha: float = 1) -> _Tensor: ...

class InplaceIndexCopy(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor, tensor: _Tensor) -> _Tensor: ...

class InplaceIndexFillScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor, value: _Any) -> _Tensor: ...

class InplaceIndexFillTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor, value: _Any) -> _Tensor: ...

class InplaceIndexPut(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, indices: _Tensor, values: _Tensor, accumulate: bool = False) -> _Tensor: ...

class InplaceLog(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class InplaceMaskedFillScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mask: _Tensor, value: _Any) -> _Tensor: ...

class InplaceMaskedFillTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mask: _Tensor, value: _Any) -> _Tensor: ...

class InplaceMaskedScatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mask: _Tensor, source: _Any) -> _Tensor: ...

class InplaceMatmulAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, weight: _Tensor, C: _Tensor) -> _Tensor: ...

class InplaceMul(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class InplaceMuls(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class InplaceNormal(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mean: _Any, std: float, seed: int, offset: int) -> _Tensor: ...

class InplacePut(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, index: _Tensor, source: _Any, accumulate: bool = False) -> _Tensor: ...

class InplaceRandom(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, from_: int = 0, to: _Any = None, seed: int = 0, offset: int = 0) -> _Tensor: ...

class InplaceReLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class InplaceRemainderTensorScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class InplaceRemainderTensorTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class InplaceScatterAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor, src: _Any) -> _Tensor: ...

class InplaceScatterSrc(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: int, dim: int, index: _Tensor, src: _Tensor) -> _Tensor: ...

class InplaceScatterSrcReduce(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: int, dim: int, index: _Tensor, src: _Tensor, reduce: str) -> _Tensor: ...

class InplaceScatterValue(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: int, dim: int, index: _Tensor, value: float) -> _Tensor: ...

class InplaceScatterValueReduce(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: int, dim: int, index: _Tensor, value: float, reduce: str) -> _Tensor: ...

class InplaceSiLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class InplaceSigmoid(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class InplaceSign(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class InplaceStopGradient(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class InplaceSubExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...

class InplaceSubScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...

class InplaceTanh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class InplaceThreshold(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, threshold: float, value: _Any) -> _Tensor: ...

class InplaceToDevice(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, device: str | None = None, non_blocking: bool = False) -> _Tensor: ...

class InplaceUniform(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, from_: int, to: _Any, seed: int, offset: int) -> _Tensor: ...

class InplaceZero(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class InsertGemV2InBackward(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
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
    ) -> _Tensor: ...

class IsClose(Primitive):
    def __init__(self, rtol: float = 1e-05, atol: float = 1e-08, equal_nan: bool = False) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor) -> _Tensor: ...

class IsFinite(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class IsInf(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class IsNegInf(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class KLDiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, target: _Tensor, reduction: str = "mean", log_target: bool = False
    ) -> _Tensor: ...

class KLDivGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, grad_output: _Any, input: _Tensor, target: _Tensor, reduction: str = "mean", log_target: bool = False
    ) -> _Tensor: ...

class KVCacheScatterUpdate(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, var: _Tensor, indices: _Tensor, updates: _Tensor, axis: int, reduce: str = "none"
    ) -> _Tensor: ...

class Kthvalue(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, k: int, dim: int = -1, keepdim: bool = False) -> _Tensor: ...

class KvScaleCache(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        key_scale: _Tensor,
        value_scale: _Tensor,
        key_value_scale_cache: _Any,
        batch_valid_length: int,
        cache_mode: str,
    ) -> _Tensor: ...

class L1LossBackwardExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: _Tensor, target: _Tensor, reduction: str = "mean") -> _Tensor: ...

class L1LossExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, target: _Tensor, reduction: str = "mean") -> _Tensor: ...

class LayerNorm(Primitive):
    def __init__(self, begin_norm_axis: int = 1, begin_params_axis: int = 1, epsilon: float = 1e-07) -> None: ...
    def __call__(self, input_x: _Tensor, gamma: _Tensor, beta: _Tensor) -> tuple[_Tensor, _Tensor, _Tensor]: ...

class LayerNormExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        normalized_shape: _Any,
        weight: _Tensor | None = None,
        bias: _Tensor | None = None,
        eps: float = 1e-05,
    ) -> _Tensor: ...

class LayerNormGrad(Primitive):
    def __init__(self, begin_norm_axis: int = 1, begin_params_axis: int = 1) -> None: ...
    def __call__(
        self, x: _Tensor, dy: _Tensor, variance: _Tensor, mean: _Tensor, gamma: _Tensor
    ) -> tuple[int, ...]: ...

class LayerNormGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: _Tensor,
        x: _Tensor,
        normalized_shape: _Any,
        mean: _Any,
        variance: _Tensor,
        gamma: _Tensor,
        beta: float,
        output_mask: Sequence[int] = (1, 1, 1),
    ) -> _Tensor: ...

class LayerNormGradGrad(Primitive):
    def __init__(self, begin_norm_axis: int = 1, begin_params_axis: int = 1) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        dy: _Tensor,
        variance: _Tensor,
        mean: _Tensor,
        gamma: _Tensor,
        d_dx: _Tensor,
        d_dg: _Tensor,
        d_db: _Tensor,
    ) -> tuple[_Tensor, _Tensor, _Tensor]: ...

class LayerNormGradV3(Primitive):
    def __init__(self, begin_norm_axis: int = 1, begin_params_axis: int = 1) -> None: ...
    def __call__(
        self, x: _Tensor, dy: _Tensor, variance: _Tensor, mean: _Tensor, gamma: _Tensor
    ) -> tuple[int, ...]: ...

class LayerNormV3(Primitive):
    def __init__(self, begin_norm_axis: int = 1, begin_params_axis: int = 1, epsilon: float = 1e-07) -> None: ...
    def __call__(self, input_x: _Tensor, gamma: _Tensor, beta: _Tensor) -> tuple[_Tensor, _Tensor, _Tensor]: ...

class LeakyReLUExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, negative_slope: float = 0.01) -> _Tensor: ...

class LeakyReLUGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, dy: _Tensor, input: _Tensor, negative_slope: float = 0.01, is_result: bool = False
    ) -> _Tensor: ...

class LeftShift(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x1: _Tensor, x2: _Tensor) -> _Tensor: ...

class Lerp(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, end: _Tensor, weight: float | _Tensor) -> _Tensor: ...

class LerpScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, end: _Any, weight: _Tensor) -> _Tensor: ...

class Less(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class LessEqual(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class LessScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class LightningIndexer(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: _Tensor,
        key: str,
        weights: _Tensor,
        actual_seq_lengths_query: _Tensor | None = None,
        actual_seq_lengths_key: _Tensor | None = None,
        block_table: _Tensor | None = None,
        layout_query: str = "BSND",
        layout_key: str = "BSND",
        sparse_count: int = 2048,
        sparse_mode: int = 3,
        pre_tokens: int = 9223372036854775807,
        next_tokens: int = 9223372036854775807,
        return_value: bool = False,
    ) -> _Tensor: ...

class LightningIndexerGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: _Tensor,
        key: str,
        dy: _Tensor,
        sparse_indices: _Tensor,
        weights: _Tensor,
        actual_seq_lengths_query: _Tensor | None = None,
        actual_seq_lengths_key: _Tensor | None = None,
        layout: str = "BSND",
        sparse_mode: int = 3,
        pre_tokens: int = 9223372036854775807,
        next_tokens: int = 9223372036854775807,
    ) -> _Tensor: ...

class LinSpace(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, start: _Tensor, stop: _Tensor, num: int | _Tensor) -> _Tensor: ...

class LinSpaceExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, start: float, end: float, steps: int, dtype: Type | None = None) -> _Tensor: ...

class LinalgQr(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, A: _Tensor, mode: str = "reduced") -> _Tensor: ...

class LinalgVectorNorm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        ord: float | Literal["fro"] | Literal["nuc"] = 2,
        dim: int | None = None,
        keepdim: bool = False,
        dtype: Type | None = None,
    ) -> _Tensor: ...

class Log(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Log10(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Log1p(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Log2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class LogAddExp(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class LogAddExp2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor) -> _Tensor: ...

class LogMatrixDeterminant(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class LogSigmoid(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class LogSigmoidGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: _Tensor, input: _Tensor, buffer: _Any) -> _Tensor: ...

class LogSoftmax(Primitive):
    def __init__(self, axis: int = -1) -> None: ...
    def __call__(self, logits: _Tensor) -> _Tensor: ...

class LogSoftmaxExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int | None = None, dtype: Type | None = None) -> _Tensor: ...

class LogSoftmaxGrad(Primitive):
    def __init__(self, axis: int = -1) -> None: ...
    def __call__(self, logits: _Tensor, grad: _Tensor) -> _Tensor: ...

class LogSumExp(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, keepdim: bool = False) -> _Tensor: ...

class LogicalAnd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor | bool, y: _Tensor | bool) -> _Tensor: ...

class LogicalNot(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class LogicalOr(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor | bool, y: _Tensor | bool) -> _Tensor: ...

class LogicalXor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | bool, other: _Tensor | bool) -> _Tensor: ...

class Logit(Primitive):
    def __init__(self, eps: float = -1.0) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class LogitGrad(Primitive):
    def __init__(self, eps: float = -1.0) -> None: ...
    def __call__(self, grad: _Tensor, input: _Tensor) -> _Tensor: ...

class LpNormV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, p: float = 2, dim: int | None = None, keepdim: bool = False, epsilon: float = 1e-12
    ) -> _Tensor: ...

class LstsqV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, A: _Tensor, B: _Tensor, driver: str | None = None) -> _Tensor: ...

class LstsqV2Grad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, gX: _Any, A: _Tensor, B: _Tensor) -> _Tensor: ...

class MSELossExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, target: _Tensor, reduction: str = "mean") -> _Tensor: ...

class MSELossGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: _Tensor, x: _Tensor, target: _Tensor, reduction: str = "mean") -> _Tensor: ...

class MaskedFill(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: _Tensor, mask: _Tensor, value: float | _Tensor) -> _Tensor: ...

class MaskedFillScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mask: _Tensor, value: _Any) -> _Tensor: ...

class MaskedScatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mask: _Tensor, source: _Any) -> _Tensor: ...

class MaskedSelect(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mask: _Tensor) -> _Tensor: ...

class MaskedSelectGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mask: _Tensor, grad: _Tensor) -> _Tensor: ...

class MatMul(Primitive):
    def __init__(self, transpose_a: bool = False, transpose_b: bool = False) -> None: ...
    def __call__(self, input: _Tensor, mat2: _Tensor) -> _Tensor: ...

class MatMulExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class MatmulAllReduceAddRmsNorm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x1: _Tensor,
        x2: _Tensor,
        bias: _Tensor,
        residual: _Any,
        gamma: _Tensor,
        epsilon: float,
        group: str,
        reduce_op: str = "sum",
        comm_turn: int = 0,
        stream_mode: int = 1,
    ) -> _Tensor: ...

class MatmulReduceScatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        x2: _Tensor,
        group: str,
        world_size: int,
        reduce_op: str = "sum",
        bias: _Tensor | None = None,
        comm_turn: int = 0,
        trans_input: bool = False,
        trans_x2: bool = False,
    ) -> _Tensor: ...

class MatrixDeterminant(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class MatrixExp(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class MatrixInverseExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Max(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class MaxDim(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, keepdim: bool = False) -> _Tensor: ...

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
    def __call__(self, x: _Tensor, grad: _Tensor, argmax: _Tensor) -> _Tensor: ...

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
    def __call__(self, x: _Tensor, grad: _Tensor, mask: _Tensor) -> _Tensor: ...

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
    def __call__(self, x: _Tensor) -> tuple[_Tensor, _Tensor]: ...

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
    def __call__(self, x: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class MaxUnpool2DExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        indices: _Tensor,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] | None = None,
        padding: int | Sequence[int] = 0,
        output_size: Sequence[int] | None = None,
    ) -> _Tensor: ...

class Maximum(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class MaximumGrad(Primitive):
    def __init__(self, grad_x: bool = True, grad_y: bool = True) -> None: ...
    def __call__(self, x: _Tensor, y: _Any, grads: Sequence[_Tensor]) -> _Tensor: ...

class MaximumGradGrad(Primitive):
    def __init__(self, grad_x: bool = True, grad_y: bool = True) -> None: ...
    def __call__(self, x: _Tensor, y: _Any, dx: float, dy: _Tensor) -> _Tensor: ...

class MeanExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, dim: int | None = None, keepdim: bool = False, dtype: Type | None = None
    ) -> _Tensor: ...

class MedianDim(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int = -1, keepdim: bool = False) -> _Tensor: ...

class MedianExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Meshgrid(Primitive):
    def __init__(self, indexing: str = "xy") -> None: ...
    def __call__(self, inputs: Sequence[_Tensor]) -> tuple[_Tensor, ...]: ...

class Min(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class MinDim(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, keepdim: bool = False) -> _Tensor: ...

class Minimum(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class MinimumGrad(Primitive):
    def __init__(self, grad_x: bool = True, grad_y: bool = True) -> None: ...
    def __call__(self, x1: _Tensor, x2: _Tensor, grads: Sequence[_Tensor]) -> _Tensor: ...

class MishExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class MishGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: _Tensor, x: _Tensor) -> _Tensor: ...

class Mla(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: _Tensor,
        q_rope: _Any,
        kv_cache: _Any,
        k_rope: _Any,
        block_tables: _Any,
        attn_mask: _Tensor | None = None,
        deq_scale_qk: _Any = None,
        deq_scale_pv: _Any = None,
        q_seq_lens: _Any = None,
        context_lens: _Any = None,
        head_num: int = 32,
        scale_value: float = 0.0,
        kv_head_num: int = 1,
        mask_mode: str = "MASK_NONE",
        is_ring: int = 0,
    ) -> _Tensor: ...

class MlaPreprocess(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input1: _Tensor,
        gamma1: _Any,
        beta1: float,
        quant_scale1: _Tensor,
        quant_offset1: _Any,
        wdqkv: _Any,
        bias1: _Tensor,
        gamma2: _Any,
        beta2: float,
        quant_scale2: _Tensor,
        quant_offset2: _Tensor,
        gamma3: _Any,
        sin1: _Any,
        cos1: _Any,
        sin2: _Any,
        cos2: _Any,
        key_cache: _Tensor,
        slot_mapping: _Tensor,
        wuq: _Any,
        bias2: _Tensor,
        slot_wuk: _Any,
        de_scale1: _Any,
        de_scale2: _Any,
        ctkv_scale: _Tensor,
        qnope_scale: _Tensor,
        krope_cache: _Any,
        param_cache_mode: int = 0,
    ) -> _Tensor: ...

class Mm(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, mat2: _Tensor) -> _Tensor: ...

class MoeComputeExpertTokens(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, sorted_experts: _Tensor, num_expert: int) -> _Tensor: ...

class MoeDistributeCombine(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        expand_x: _Tensor,
        expert_ids: _Tensor,
        expand_idx: _Tensor,
        ep_send_counts: _Tensor,
        expert_scales: _Tensor,
        ep_world_size: int,
        ep_rank_id: int,
        moe_expert_num: int,
        tp_send_counts: _Tensor | None = None,
        x_active_mask: _Tensor | None = None,
        activate_scale: _Tensor | None = None,
        weight_scale: _Tensor | None = None,
        group_list: _Tensor | None = None,
        expand_scales: _Tensor | None = None,
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
    ) -> _Tensor: ...

class MoeDistributeDispatch(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        expert_ids: _Tensor,
        ep_world_size: int,
        ep_rank_id: int,
        moe_expert_num: int,
        expert_scales: _Tensor | None = None,
        scales: _Tensor | None = None,
        x_active_mask: _Tensor | None = None,
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
    ) -> tuple[_Tensor, _Tensor, _Tensor, _Tensor, _Tensor, _Tensor, _Tensor]: ...

class MoeFinalizeRouting(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        expanded_x: _Tensor,
        x1: _Tensor,
        x2: _Tensor | None = None,
        bias: _Tensor | None = None,
        scales: Sequence[float] | None = None,
        expanded_row_idx: _Tensor | None = None,
        expanded_expert_idx: _Tensor | None = None,
    ) -> _Tensor: ...

class MoeGatingTopKSoftmax(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, finished: _Tensor | None = None, k: int = 1) -> tuple[_Tensor, _Tensor, _Tensor]: ...

class MoeInitRouting(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, row_idx: _Tensor, expert_idx: _Tensor, active_num: int) -> _Tensor: ...

class MoeInitRoutingV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        expert_idx: _Tensor,
        active_num: int,
        expert_capacity: int,
        expert_num: int,
        drop_pad_mode: int,
        expert_tokens_count_or_cumsum_flag: int,
        expert_tokens_before_capacity_flag: bool,
    ) -> tuple[_Tensor, _Tensor, _Tensor, _Tensor]: ...

class MoeTokenPermute(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, tokens: _Tensor, indices: _Tensor, num_out_tokens: int | None = None, padded_mode: bool = False
    ) -> tuple[_Tensor, _Tensor]: ...

class MoeTokenPermuteGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, permuted_tokens_grad: _Tensor, sorted_indices: _Tensor, num_topk: int = 1, padded_mode: bool = False
    ) -> _Tensor: ...

class MoeTokenUnpermute(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        permuted_tokens: _Tensor,
        sorted_indices: _Tensor,
        probs: _Tensor | None = None,
        padded_mode: bool = False,
        restore_shape: Sequence[int] | None = None,
    ) -> _Tensor: ...

class MoeTokenUnpermuteGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        permuted_tokens: _Tensor,
        unpermuted_tokens_grad: _Tensor,
        sorted_indices: _Tensor,
        probs: _Tensor | None = None,
        padded_mode: bool = False,
        restore_shape: Sequence[int] | None = None,
    ) -> _Tensor: ...

class Mul(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class Muls(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class MultiScaleDeformableAttn(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, value: _Any, shape: _Any, offset: int, locations: _Tensor, weight: _Tensor) -> _Tensor: ...

class MultiScaleDeformableAttnGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, value: _Any, shape: _Any, offset: int, locations_trans: _Any, weight: _Tensor, grad_output: _Any
    ) -> _Tensor: ...

class MultinomialExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, num_samples: int, replacement: bool, seed: int, offset: int) -> _Tensor: ...

class Mv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, vec: _Tensor) -> _Tensor: ...

class NLLLoss(Primitive):
    def __init__(self, reduction: str = "mean", ignore_index: int = -100) -> None: ...
    def __call__(self, logits: _Tensor, labels: _Tensor, weight: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class NLLLoss2d(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, target: _Tensor, weight: _Tensor, reduction: str = "mean", ignore_index: int = -100
    ) -> _Tensor: ...

class NLLLoss2dGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        loss_grad: _Tensor,
        input: _Tensor,
        target: _Tensor,
        weight: _Tensor,
        reduction: str,
        ignore_index: int,
        total_weight: _Any,
    ) -> _Tensor: ...

class NLLLossGrad(Primitive):
    def __init__(self, reduction: str = "mean", ignore_index: int = -100) -> None: ...
    def __call__(
        self, logits: _Tensor, loss_grad: _Tensor, labels: _Tensor, weight: _Tensor, total_weight: _Any
    ) -> _Tensor: ...

class NPUClearFloatStatusV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class NPUGetFloatStatusV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class NanToNum(Primitive):
    def __init__(self, nan: float | None = None, posinf: float | None = None, neginf: float | None = None) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Nansum(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, dim: int | None = None, keepdim: bool = False, dtype: Type | None = None
    ) -> _Tensor: ...

class Narrow(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, start: int, length: int) -> _Tensor: ...

class NarrowView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, start: _Any, length: int) -> _Tensor: ...

class Neg(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class NewEmpty(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, size: int | Sequence[int], dtype: Type | None = None, device: str | None = None
    ) -> _Tensor: ...

class NewFull(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, size: int | Sequence[int], fill_value: _Any, dtype: Type | None = None
    ) -> _Tensor: ...

class NewOnes(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, size: int | Sequence[int], dtype: Type | None = None) -> _Tensor: ...

class NewZeros(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, size: int | Sequence[int], dtype: Type | None = None) -> _Tensor: ...

class NextAfter(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor) -> _Tensor: ...

class NonZero(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class NonZeroExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Norm(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, p: float = 2.0, dim: int | None = None, keepdim: bool = False, dtype: Type | None = None
    ) -> _Tensor: ...

class NormalFloatFloat(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, mean: _Any, std: float, size: int | Sequence[int], seed: int, offset: int) -> _Tensor: ...

class NormalFloatTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, mean: _Any, std: float, seed: int, offset: int) -> _Tensor: ...

class NormalTensorFloat(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, mean: _Any, std: float, seed: int, offset: int) -> _Tensor: ...

class NormalTensorTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, mean: _Any, std: float, seed: int, offset: int) -> _Tensor: ...

class NotEqual(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class NpuGelu(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, approximate: str = "none") -> _Tensor: ...

class NsaCompress(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor,
        compress_block_size: int,
        compress_stride: int,
        actual_seq_len: Sequence[int] | None = None,
    ) -> _Tensor: ...

class NsaCompressAttention(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: _Tensor,
        key: _Tensor,
        value: _Tensor,
        scale_value: float,
        head_num: int,
        compress_block_size: int,
        compress_stride: int,
        select_block_size: int,
        select_block_count: int,
        topk_mask: _Tensor | None = None,
        atten_mask: _Tensor | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_cmp_seq_kvlen: Sequence[int] | None = None,
        actual_sel_seq_kvlen: Sequence[int] | None = None,
    ) -> tuple[_Tensor, _Tensor, _Tensor, _Tensor]: ...

class NsaCompressGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad: _Tensor,
        input: _Tensor,
        weight: _Tensor,
        compress_block_size: int,
        compress_stride: int,
        actual_seq_len: Sequence[int],
    ) -> _Tensor: ...

class NsaSelectAttention(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: _Tensor,
        key: str,
        value: _Any,
        topk_indices: _Tensor,
        scale_value: float,
        head_num: int,
        select_block_size: int,
        select_block_count: int,
        atten_mask: _Tensor | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_seq_kvlen: Sequence[int] | None = None,
    ) -> _Tensor: ...

class NsaSelectAttentionGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        grad: _Tensor,
        query: _Tensor,
        key: str,
        value: _Any,
        attention_out: _Any,
        softmax_max: _Any,
        softmax_sum: _Any,
        topk_indices: _Tensor,
        scale_value: float,
        head_num: int,
        select_block_size: int,
        select_block_count: int,
        atten_mask: _Tensor | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_seq_kvlen: Sequence[int] | None = None,
    ) -> _Tensor: ...

class OneHot(Primitive):
    def __init__(self, axis: int = -1) -> None: ...
    def __call__(self, indices: _Tensor, depth: int | _Tensor, on_value: _Tensor, off_value: _Tensor) -> _Tensor: ...

class OneHotExt(Primitive):
    def __init__(self, axis: int = -1) -> None: ...
    def __call__(self, tensor: _Tensor, num_classes: int, on_value: _Tensor, off_value: _Tensor) -> _Tensor: ...

class Ones(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, shape: Sequence[int] | int | _Tensor, dtype: Type | None = None) -> _Tensor: ...

class OnesLike(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor) -> _Tensor: ...

class OnesLikeExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dtype: Type | None = None) -> _Tensor: ...

class Outer(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, vec2: _Tensor) -> _Tensor: ...

class PReLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, weight: _Tensor) -> _Tensor: ...

class PReLUGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: _Tensor, x: _Tensor, weight: _Tensor) -> tuple[_Tensor, _Tensor]: ...

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
        query: _Tensor,
        key_cache: _Tensor,
        value_cache: _Tensor | None = None,
        block_tables: _Any = None,
        context_lens: _Any = None,
        antiquant_scale: _Tensor | None = None,
        antiquant_offset: _Tensor | None = None,
        attn_mask: _Tensor | None = None,
        q_seq_lens: _Any = None,
        alibi_mask: _Tensor | None = None,
    ) -> _Tensor: ...

class PagedAttentionMask(Primitive):
    def __init__(
        self, head_num: int, scale_value: float, kv_head_num: int, kv_cache_quant_mode: str = "DEFAULT"
    ) -> None: ...
    def __call__(
        self,
        query: _Tensor,
        key_cache: _Tensor,
        value_cache: _Tensor,
        block_tables: _Any,
        context_lens: _Any,
        antiquant_scale: _Tensor | None = None,
        antiquant_offset: _Tensor | None = None,
        alibi_mask: _Tensor | None = None,
    ) -> _Tensor: ...

class PixelShuffle(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, upscale_factor: int) -> _Tensor: ...

class Polar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, abs: _Tensor | float, angle: _Tensor | float) -> _Tensor: ...

class Pow(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, exponent: _Tensor | float) -> _Tensor: ...

class PowScalarTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, exponent: _Tensor | float) -> _Tensor: ...

class PowTensorScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, exponent: _Tensor | float) -> _Tensor: ...

class ProdExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, dim: int | None = None, keepdim: bool = False, dtype: Type | None = None
    ) -> _Tensor: ...

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
    ) -> _Tensor: ...

class PutMem(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        target: _Tensor,
        target_offset: _Tensor,
        src: _Any,
        src_offset: _Tensor,
        size: int | Sequence[int],
        target_pe: int = 0,
        non_blocking: bool = False,
    ) -> _Tensor: ...

class PutMemSignal(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        target: _Tensor,
        target_offset: _Tensor,
        src: _Any,
        src_offset: _Tensor,
        size: int | Sequence[int],
        signal: _Any,
        signal_offset: _Tensor,
        signal_value: _Any,
        signal_op: str = "set",
        target_pe: int = 0,
        non_blocking: bool = False,
    ) -> _Tensor: ...

class Qr(Primitive):
    def __init__(self, full_matrices: bool = False) -> None: ...
    def __call__(self, x: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class QuantBatchMatmul(Primitive):
    def __init__(self, transpose_x1: bool = False, transpose_x2: bool = False, dtype: Type = ...) -> None: ...
    def __call__(
        self,
        x1: _Tensor,
        x2: _Tensor,
        scale: _Any,
        offset: int | None = None,
        bias: _Tensor | None = None,
        pertokenScaleOptional: _Any = None,
    ) -> _Tensor: ...

class QuantLinearSparse(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: _Tensor, weight: _Tensor, deq_scale: _Tensor, compress_idx: _Tensor, bias: _Tensor
    ) -> _Tensor: ...

class QuantMatmul(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x1: _Tensor,
        x2: _Tensor,
        scale: _Any,
        offset: int | None = None,
        pertoken_scale: _Tensor | None = None,
        bias: _Tensor | None = None,
        output_dtype: Type | None = None,
        x1_dtype: Type | None = None,
        x2_dtype: Type | None = None,
        pertoken_scale_dtype: Type | None = None,
        scale_dtype: Type | None = None,
        group_sizes: Sequence[int] | None = None,
    ) -> _Tensor: ...

class QuantV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        scale: _Tensor,
        offset: _Tensor,
        sqrt_mode: bool = False,
        rounding_mode: str = "ROUND",
        dst_type: Type = ...,
    ) -> _Tensor: ...

class RFFT(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, n: int | None = None, dim: int = -1, norm: str | None = None) -> _Tensor: ...

class RFFT2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] = (-2, -1), norm: str | None = None
    ) -> _Tensor: ...

class RFFTFreq(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, n: int, d: float = 1.0, dtype: Type | None = None) -> _Tensor: ...

class RFFTN(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, s: Sequence[int] | None = None, dim: Sequence[int] | None = None, norm: str | None = None
    ) -> _Tensor: ...

class RandExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, shape: _Any, seed: int, offset: int, dtype: Type | None = None, device: str | None = None
    ) -> _Tensor: ...

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
    ) -> _Tensor: ...

class RandIntLike(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        low: int,
        high: int,
        seed: int,
        offset: int,
        dtype: Type | None = None,
        device: str | None = None,
    ) -> _Tensor: ...

class RandLikeExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, tensor: _Tensor, seed: int, offset: int, dtype: Type | None = None, device: str | None = None
    ) -> _Tensor: ...

class Randn(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, shape: _Any, seed: int, offset: int, dtype: Type | None = None, device: str | None = None
    ) -> _Tensor: ...

class RandnLike(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, seed: int, offset: int, dtype: Type | None = None, device: str | None = None
    ) -> _Tensor: ...

class RandpermExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, n: int, seed: int, offset: int, dtype: Type = ...) -> _Tensor: ...

class RandpermV2(Primitive):
    def __init__(self, seed: int = 0, offset: int = 0, dtype: Type = ...) -> None: ...
    def __call__(self, n: _Tensor | int) -> _Tensor: ...

class Range(Primitive):
    def __init__(self, maxlen: int = 1000000) -> None: ...
    def __call__(self, start: float | _Tensor, end: float | _Tensor, step: float | _Tensor) -> _Tensor: ...

class ReLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class ReLU6(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor) -> _Tensor: ...

class ReLU6Grad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y_backprop: _Any, x: _Tensor) -> _Tensor: ...

class Real(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class RealDiv(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor | float, y: _Tensor | float) -> _Tensor: ...

class RealView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Reciprocal(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class ReciprocalGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y: _Any, dy: _Tensor) -> _Tensor: ...

class ReduceAll(Primitive):
    def __init__(self, keep_dims: bool = False) -> None: ...
    def __call__(self, input: _Tensor, axis: int | Sequence[int] | _Tensor | None = None) -> _Tensor: ...

class ReduceAny(Primitive):
    def __init__(self, keep_dims: bool = False) -> None: ...
    def __call__(self, x: _Tensor, axis: int | Sequence[int] | _Tensor = ()) -> _Tensor: ...

class ReduceMax(Primitive):
    def __init__(self, keep_dims: bool = False) -> None: ...
    def __call__(self, x: _Tensor, axis: int | Sequence[int] | _Tensor = ()) -> _Tensor: ...

class ReduceMean(Primitive):
    def __init__(self, keep_dims: bool = False) -> None: ...
    def __call__(self, x: _Tensor, axis: int | Sequence[int] | _Tensor = ()) -> _Tensor: ...

class ReduceMin(Primitive):
    def __init__(self, keep_dims: bool = False) -> None: ...
    def __call__(self, x: _Tensor, axis: int | Sequence[int] | _Tensor = ()) -> _Tensor: ...

class ReduceProd(Primitive):
    def __init__(self, keep_dims: bool = False) -> None: ...
    def __call__(self, x: _Tensor, axis: int | Sequence[int] | _Tensor = ()) -> _Tensor: ...

class ReduceStd(Primitive):
    def __init__(
        self, axis: int | Sequence[int] | _Tensor = ..., unbiased: bool = True, keep_dims: bool = False
    ) -> None: ...
    def __call__(self, x: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class ReduceSum(Primitive):
    def __init__(self, keep_dims: bool = False, skip_mode: bool = False) -> None: ...
    def __call__(self, x: _Tensor, axis: int | Sequence[int] | _Tensor = ()) -> _Tensor: ...

class ReflectionPad1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...

class ReflectionPad1DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...

class ReflectionPad2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...

class ReflectionPad2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...

class ReflectionPad3D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...

class ReflectionPad3DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...

class ReluGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y_backprop: _Any, x: _Tensor) -> _Tensor: ...

class RemainderScalarTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class RemainderTensorScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class RemainderTensorTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class Repeat(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, repeats: int | Sequence[int] | _Tensor) -> _Tensor: ...

class RepeatInterleaveGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, repeats: int | Sequence[int] | _Tensor, dim: int) -> _Tensor: ...

class RepeatInterleaveInt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        repeats: int | Sequence[int] | _Tensor,
        dim: int | None = None,
        output_size: Sequence[int] | None = None,
    ) -> _Tensor: ...

class RepeatInterleaveTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        repeats: int | Sequence[int] | _Tensor,
        dim: int | None = None,
        output_size: Sequence[int] | None = None,
    ) -> _Tensor: ...

class ReplicationPad1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...

class ReplicationPad1DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...

class ReplicationPad2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...

class ReplicationPad2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...

class ReplicationPad3D(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...

class ReplicationPad3DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: _Tensor, padding: int | Sequence[int]) -> _Tensor: ...

class Reshape(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, shape: Sequence[int] | _Tensor) -> _Tensor: ...

class ReshapeAndCache(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        key: str,
        value: _Any = None,
        key_cache: _Tensor | None = None,
        value_cache: _Tensor | None = None,
        slot_mapping: _Tensor | None = None,
    ) -> _Tensor: ...

class ResizeBicubic(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, image: _Tensor, size: Sequence[int] | _Tensor) -> _Tensor: ...

class ResizeBicubicGrad(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, grads: Sequence[_Tensor], image: _Tensor) -> _Tensor: ...

class ResizeBilinearGrad(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, grads: Sequence[_Tensor], image: _Tensor) -> _Tensor: ...

class ResizeBilinearV2(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, image: _Tensor, size: Sequence[int] | _Tensor) -> _Tensor: ...

class ResizeLinear1D(Primitive):
    def __init__(self, coordinate_transformation_mode: str = "align_corners") -> None: ...
    def __call__(self, x: _Tensor, size: Sequence[int] | _Tensor) -> _Tensor: ...

class ResizeLinear1DGrad(Primitive):
    def __init__(self, coordinate_transformation_mode: str = "align_corners") -> None: ...
    def __call__(self, grads: Sequence[_Tensor], x: _Tensor) -> _Tensor: ...

class ResizeNearestNeighbor(Primitive):
    def __init__(self, size: Sequence[int], align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, input_x: _Tensor) -> _Tensor: ...

class ResizeNearestNeighborGrad(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, grads: Sequence[_Tensor], size: int | Sequence[int]) -> _Tensor: ...

class ResizeNearestNeighborV2(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, image: _Tensor, size: _Tensor) -> _Tensor: ...

class ResizeNearestNeighborV2Grad(Primitive):
    def __init__(self, align_corners: bool = False, half_pixel_centers: bool = False) -> None: ...
    def __call__(self, grads: Sequence[_Tensor], size: int | Sequence[int]) -> _Tensor: ...

class ReverseV2(Primitive):
    def __init__(self, axis: Sequence[int]) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class RightShift(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: _Tensor, input_y: _Tensor) -> _Tensor: ...

class RingAttentionUpdate(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        prev_attn_out: _Tensor,
        prev_softmax_max: _Tensor,
        prev_softmax_sum: _Tensor,
        cur_attn_out: _Tensor,
        cur_softmax_max: _Tensor,
        cur_softmax_sum: _Tensor,
        actual_seq_qlen: _Tensor | None = None,
        layout: str = "SBH",
    ) -> tuple[_Tensor, _Tensor, _Tensor]: ...

class RmsNorm(Primitive):
    def __init__(self, epsilon: float = 1e-06) -> None: ...
    def __call__(self, x: _Tensor, gamma: _Tensor) -> tuple[_Tensor, _Tensor]: ...

class RmsNormGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: _Tensor, x: _Tensor, rstd: _Tensor, gamma: _Tensor) -> _Tensor: ...

class Roll(Primitive):
    def __init__(self, shifts: Sequence[int] | int, dims: Sequence[int] | int | None = None) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class RotaryPositionEmbedding(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, cos: _Tensor, sin: _Tensor, mode: int = 0) -> _Tensor: ...

class RotaryPositionEmbeddingGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: _Tensor, cos: _Tensor, sin: _Tensor, dx: float | None = None, mode: int = 0) -> _Tensor: ...

class RotatedIou(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        boxes: _Tensor,
        query_boxes: _Tensor,
        trans: int | str = False,
        mode: int = 0,
        is_cross: bool = True,
        v_threshold: float = 0.0,
        e_threshold: float = 0.0,
    ) -> _Tensor: ...

class Round(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, decimals: int = 0) -> _Tensor: ...

class Rsqrt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class RsqrtGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y_backprop: _Any, x: _Tensor) -> _Tensor: ...

class ScalarCast(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: float, input_y: Type) -> float: ...

class Scatter(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor, src: _Any, reduce: str = "none") -> _Tensor: ...

class ScatterAddExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor, src: _Tensor) -> _Tensor: ...

class ScatterNd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, indices: _Tensor, updates: _Tensor, shape: Sequence[int]) -> _Tensor: ...

class ScatterValue(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor, src: _Any, reduce: str = "none") -> _Tensor: ...

class SeLUExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class SearchSorted(Primitive):
    def __init__(self, dtype: Type = ..., right: bool = False) -> None: ...
    def __call__(self, sorted_sequence: _Tensor, values: _Tensor, sorter: _Tensor | None = None) -> _Tensor: ...

class Select(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, condition: _Tensor, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class SelectExtView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, index: _Tensor) -> _Tensor: ...

class SelectV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, condition: _Tensor, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class SeluGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, gradient: _Tensor, result: _Any) -> _Tensor: ...

class SequenceConcat(Primitive):
    def __init__(self, axis: int = 0) -> None: ...
    def __call__(self, x: _Tensor) -> _Tensor: ...

class SetData(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, value: _Any) -> _Tensor: ...

class SiLU(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class SiLUGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: _Tensor, x: _Tensor) -> _Tensor: ...

class Sigmoid(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class SigmoidGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y: _Any, dy: _Tensor) -> _Tensor: ...

class Sign(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class SignalOp(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, signal: _Any, signal_offset: _Tensor, signal_value: _Any, signal_op: str = "set", target_pe: int = 0
    ) -> _Tensor: ...

class SignalWaitUntil(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, depend_target: _Any, signal: _Any, signal_offset: _Tensor, compare_value: _Any, compare_op: str = "eq"
    ) -> _Tensor: ...

class SilentCheckV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        val: _Any,
        input_grad: _Tensor,
        sfda: _Any,
        step: _Any,
        c_min_steps: int = 7,
        c_thresh_l1: float = 1000000.0,
        c_coeff_l1: float = 100000.0,
        c_thresh_l2: float = 10000.0,
        c_coeff_l2: float = 5000.0,
        npu_asd_detect: int = 1,
    ) -> _Tensor: ...

class SilentCheckV3(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        val: _Any,
        max: _Any,
        avg: _Any,
        input_grad: _Tensor,
        step: _Any,
        c_thresh_l1: float = 1000000.0,
        c_thresh_l2: float = 10000.0,
        beta1: float = 0.0,
        npu_asd_detect: int = 1,
    ) -> _Tensor: ...

class Sin(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Sinc(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Sinh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Slice(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, begin: Sequence[int], size: Sequence[int]) -> _Tensor: ...

class SliceExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, start: _Any, end: _Any, step: _Any) -> _Tensor: ...

class SliceExtView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int, start: _Any, end: _Any, step: _Any) -> _Tensor: ...

class SmoothL1Loss(Primitive):
    def __init__(self, beta: float = 1.0, reduction: str = "none") -> None: ...
    def __call__(self, prediction: _Tensor, target: _Tensor) -> _Tensor: ...

class SmoothL1LossGrad(Primitive):
    def __init__(self, beta: float = 1.0, reduction: str = "none") -> None: ...
    def __call__(self, prediction: _Tensor, target: _Tensor, dout: _Tensor) -> _Tensor: ...

class SoftMarginLoss(Primitive):
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(self, input: _Tensor, target: _Tensor) -> _Tensor: ...

class SoftMarginLossGrad(Primitive):
    def __init__(self, reduction: str = "mean") -> None: ...
    def __call__(self, predict: _Any, label: _Tensor, dout: _Tensor) -> _Tensor: ...

class SoftShrink(Primitive):
    def __init__(self, lambd: float = 0.5) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class SoftShrinkGrad(Primitive):
    def __init__(self, lambd: float = 0.5) -> None: ...
    def __call__(self, input_grad: _Tensor, input_x: _Tensor) -> _Tensor: ...

class Softmax(Primitive):
    def __init__(self, axis: int | Sequence[int] = -1) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class SoftmaxBackward(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: _Tensor, out: _Tensor, dim: int = -1) -> _Tensor: ...

class SoftplusExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, beta: float = 1, threshold: float = 20) -> _Tensor: ...

class SoftplusGradExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: _Tensor, x: _Tensor, beta: float = 1, threshold: float = 20) -> _Tensor: ...

class SolveTriangular(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, a: _Tensor, b: _Tensor, trans: int | str = 0, lower: bool = False, unit_diagonal: bool = False
    ) -> _Tensor: ...

class SortExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int = -1, descending: bool = False, stable: bool = False) -> _Tensor: ...

class SparseFlashAttention(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: _Tensor,
        key: _Tensor,
        value: _Tensor,
        sparse_indices: _Tensor,
        scale_value: float,
        block_table: _Tensor | None = None,
        actual_seq_lengths_query: _Tensor | None = None,
        actual_seq_lengths_kv: _Tensor | None = None,
        query_rope: _Tensor | None = None,
        key_rope: _Tensor | None = None,
        sparse_block_size: int = 1,
        layout_query: str = "BSND",
        layout_kv: str = "BSND",
        sparse_mode: int = 3,
        pre_tokens: int = 9223372036854775807,
        next_tokens: int = 9223372036854775807,
        attention_mode: int = 0,
        return_softmax_lse: bool = False,
    ) -> tuple[_Tensor, _Tensor, _Tensor]: ...

class SparseFlashAttentionGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: _Tensor,
        key: _Any,
        value: _Any,
        sparse_indices: _Tensor,
        d_out: _Any,
        out: _Tensor,
        softmax_max: _Any,
        softmax_sum: _Any,
        scale_value: float,
        sparse_block_size: int,
        query_rope: _Tensor | None = None,
        key_rope: _Tensor | None = None,
        actual_seq_qlen: Sequence[int] | None = None,
        actual_seq_kvlen: Sequence[int] | None = None,
        layout: str = "BSND",
        sparse_mode: int = 3,
        pre_tokens: int = 9223372036854775807,
        next_tokens: int = 9223372036854775807,
        attention_mode: int = 0,
    ) -> _Tensor: ...

class SpeedFusionAttention(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: _Tensor,
        key: _Any,
        value: _Any,
        head_num: int,
        input_layout: str,
        seed: int,
        offset: int,
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
    ) -> _Tensor: ...

class SpeedFusionAttentionGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        query: _Tensor,
        key: _Any,
        value: _Any,
        dy: _Tensor,
        head_num: int,
        input_layout: str,
        pse: _Tensor | None = None,
        padding_mask: _Tensor | None = None,
        atten_mask: _Tensor | None = None,
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
    ) -> _Tensor: ...

class Split(Primitive):
    def __init__(self, axis: int = 0, output_num: int = 1) -> None: ...
    def __call__(self, input_x: _Tensor) -> tuple[_Tensor, ...]: ...

class SplitTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, split_size: int | Sequence[int], dim: int = 0) -> _Tensor: ...

class SplitTensorView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, split_size: int | Sequence[int], dim: int = 0) -> _Tensor: ...

class SplitWithSize(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, split_size: int | Sequence[int], dim: int = 0) -> _Tensor: ...

class SplitWithSizeView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, split_size: int | Sequence[int], dim: int = 0) -> _Tensor: ...

class Sqrt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor) -> _Tensor: ...

class SqrtGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dy: _Tensor, y: _Any) -> _Tensor: ...

class Square(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Squeeze(Primitive):
    def __init__(self, axis: int | Sequence[int] = ()) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class StackExt(Primitive):
    def __init__(self, dim: int = 0) -> None: ...
    def __call__(self, tensors: Sequence[_Tensor]) -> _Tensor: ...

class Std(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, dim: int | None = None, correction: int = 1, keepdim: bool = False
    ) -> _Tensor: ...

class StdMean(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, dim: int | None = None, correction: int = 1, keepdim: bool = False
    ) -> _Tensor: ...

class StridedSlice(Primitive):
    def __init__(
        self,
        begin_mask: int = 0,
        end_mask: int = 0,
        ellipsis_mask: int = 0,
        new_axis_mask: int = 0,
        shrink_axis_mask: int = 0,
    ) -> None: ...
    def __call__(
        self, input_x: _Tensor, begin: Sequence[int], end: Sequence[int], strides: Sequence[int]
    ) -> _Tensor: ...

class Sub(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor | float, other: _Tensor | float) -> _Tensor: ...

class SubExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...

class SubScalar(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float, alpha: float = 1) -> _Tensor: ...

class SumExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, dim: int | None = None, keepdim: bool = False, dtype: Type | None = None
    ) -> _Tensor: ...

class Svd(Primitive):
    def __init__(self, full_matrices: bool = False, compute_uv: bool = True) -> None: ...
    def __call__(self, input: _Tensor) -> tuple[_Tensor, _Tensor, _Tensor]: ...

class Swiglu(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int = -1) -> _Tensor: ...

class SwigluGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: _Tensor, dim: int = -1) -> _Tensor: ...

class TExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Take(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, index: _Tensor) -> _Tensor: ...

class Tan(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Tanh(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class TanhGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, y: _Any, dy: _Tensor) -> _Tensor: ...

class TensorCopySlices(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: _Tensor, value: _Tensor, begin: Sequence[int], end: Sequence[int], strides: Sequence[int]
    ) -> _Tensor: ...

class TensorScatterAdd(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...

class TensorScatterElements(Primitive):
    def __init__(self, axis: int = 0, reduce: str = "none") -> None: ...
    def __call__(self, data: _Tensor, indices: _Tensor, updates: _Tensor) -> _Tensor: ...

class TensorShape(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: _Tensor) -> _Tensor: ...

class Threshold(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, threshold: float, value: float) -> _Tensor: ...

class ThresholdGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, grad_output: _Any, input: _Tensor, threshold: float) -> _Tensor: ...

class ToDevice(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        device: str | None = None,
        dtype: Type | None = None,
        non_blocking: bool = False,
        copy: bool = False,
    ) -> _Tensor: ...

class ToDtype(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, dtype: Type | None = None, non_blocking: bool = False, copy: bool = False
    ) -> _Tensor: ...

class ToOther(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, other: _Tensor | float, non_blocking: bool = False, copy: bool = False
    ) -> _Tensor: ...

class TopKRouter(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, capacity: int, expert_num: int, drop_type: int = 0) -> _Tensor: ...

class TopPRouter(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        capacity: int,
        expert_num: int,
        drop_type: int = 0,
        threshold: float = 0.0,
        router_prob: float = 0.0,
    ) -> _Tensor: ...

class TopkExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, k: int, dim: int = -1, largest: bool = True, sorted: bool = True) -> _Tensor: ...

class Trace(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class TraceExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class TraceV2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, offset: int = 0, axis1: int = 1, axis2: int = 0, dtype: Type | None = None
    ) -> _Tensor: ...

class TraceV2Grad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, dout: _Tensor, shape: _Any, offset: int = 0, axis1: int = 1, axis2: int = 0) -> _Tensor: ...

class Transpose(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dims: Sequence[int]) -> _Tensor: ...

class TransposeBatchMatmulTranspose(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        input: _Tensor,
        weight: _Tensor,
        perm_in: _Any,
        perm_out: _Any,
        transpose_a: bool = False,
        transpose_b: bool = False,
    ) -> _Tensor: ...

class TransposeExtView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim0: int, dim1: int) -> _Tensor: ...

class TransposeView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, input_perm: Sequence[int]) -> _Tensor: ...

class TriangularSolve(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, b: _Tensor, A: _Tensor, upper: bool = True, transpose: bool = False, unitriangular: bool = False
    ) -> _Tensor: ...

class TrilExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, diagonal: int = 0) -> _Tensor: ...

class Triu(Primitive):
    def __init__(self, diagonal: int = 0) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class Trunc(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor) -> _Tensor: ...

class TupleToTensor(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_tuple: _Any, dtype: Type | None = None) -> _Tensor: ...

class UniformExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, tensor: _Tensor, a: float, b: float, seed: int, offset: int) -> _Tensor: ...

class Unique2(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, sorted: bool = True, return_inverse: bool = False, return_counts: bool = False
    ) -> _Tensor: ...

class UniqueConsecutive(Primitive):
    def __init__(self, return_inverse: bool = False, return_counts: bool = False, dim: int | None = None) -> None: ...
    def __call__(self, input: _Tensor) -> tuple[_Tensor, _Tensor, _Tensor]: ...

class UniqueDim(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, sorted: bool, return_inverse: bool, dim: int) -> _Tensor: ...

class UnsortedSegmentSum(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: _Tensor, segment_ids: _Tensor, num_segments: int | _Tensor) -> _Tensor: ...

class UnstackExtView(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dim: int = 0) -> _Tensor: ...

class UpdateToDevice(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, sync: bool = False) -> _Tensor: ...

class UpdateToRemote(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor, sync: bool = False) -> _Tensor: ...

class UpsampleBicubic2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
        align_corners: bool = False,
    ) -> _Tensor: ...

class UpsampleBicubic2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: _Tensor,
        input_size: int,
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
        align_corners: bool = False,
    ) -> _Tensor: ...

class UpsampleBilinear2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
        align_corners: bool = False,
    ) -> _Tensor: ...

class UpsampleBilinear2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: _Tensor,
        input_size: Sequence[int],
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
        align_corners: bool = False,
    ) -> _Tensor: ...

class UpsampleLinear1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
        align_corners: bool = False,
    ) -> _Tensor: ...

class UpsampleLinear1DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: _Tensor,
        input_size: Sequence[int],
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
        align_corners: bool = False,
    ) -> _Tensor: ...

class UpsampleNearest1D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: _Tensor, output_size: Sequence[int] | None = None, scales: Sequence[float] | None = None
    ) -> _Tensor: ...

class UpsampleNearest1DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: _Tensor,
        input_size: Sequence[int],
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
    ) -> _Tensor: ...

class UpsampleNearest2D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: _Tensor, output_size: Sequence[int] | None = None, scales: Sequence[float] | None = None
    ) -> _Tensor: ...

class UpsampleNearest2DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: _Tensor,
        input_size: Sequence[int],
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
    ) -> _Tensor: ...

class UpsampleNearest3D(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, x: _Tensor, output_size: Sequence[int] | None = None, scales: Sequence[float] | None = None
    ) -> _Tensor: ...

class UpsampleNearest3DGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self,
        dy: _Tensor,
        input_size: Sequence[int],
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
    ) -> _Tensor: ...

class UpsampleTrilinear3D(Primitive):
    def __init__(self, align_corners: bool = False) -> None: ...
    def __call__(
        self, x: _Tensor, output_size: Sequence[int] | None = None, scales: Sequence[float] | None = None
    ) -> _Tensor: ...

class UpsampleTrilinear3DGrad(Primitive):
    def __init__(self, align_corners: bool = False) -> None: ...
    def __call__(
        self,
        dy: _Tensor,
        input_size: Sequence[int],
        output_size: Sequence[int] | None = None,
        scales: Sequence[float] | None = None,
    ) -> _Tensor: ...

class Var(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, dim: int | None = None, correction: int = 1, keepdim: bool = False
    ) -> _Tensor: ...

class VarMean(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, input: _Tensor, dim: int | None = None, correction: int = 1, keepdim: bool = False
    ) -> _Tensor: ...

class Vdot(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor | float) -> _Tensor: ...

class View(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, shape: _Any) -> _Tensor: ...

class ViewAs(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor) -> _Tensor: ...

class ViewDtype(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dtype: Type) -> _Tensor: ...

class WeightQuantBatchMatmul(Primitive):
    def __init__(
        self, transpose_x: bool = False, transpose_weight: bool = False, antiquant_group_size: int = 0
    ) -> None: ...
    def __call__(
        self,
        x: _Tensor,
        weight: _Tensor,
        antiquant_scale: _Tensor,
        antiquant_offset: _Tensor | None = None,
        quant_scale: _Tensor | None = None,
        quant_offset: _Tensor | None = None,
        bias: _Tensor | None = None,
    ) -> _Tensor: ...

class XLogYScalarOther(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: float) -> _Tensor: ...

class XLogYScalarSelf(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: float, other: _Tensor) -> _Tensor: ...

class Xlogy(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, other: _Tensor) -> _Tensor: ...

class Zeros(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, size: Sequence[int] | int | _Tensor, dtype: Type | None = None) -> _Tensor: ...

class ZerosLike(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: _Tensor) -> _Tensor: ...

class ZerosLikeExt(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input: _Tensor, dtype: Type | None = None) -> _Tensor: ...

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
mstype = _is_mstype
sig = _is_sig
