# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.initializer import One
from mindspore.common.tensor import Tensor
from mindspore.dataset.transforms.transforms import Mask
from mindspore.nn.cell import Cell
from mindspore.ops.primitive import Primitive, PrimitiveWithCheck, PrimitiveWithInfer

class AntiQuant(Primitive):
    dtype: Type
    sqrt_mode: Any
    def __init__(self, sqrt_mode: bool = False, dtype: Type = ...) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...

class CellBackwardHook(PrimitiveWithInfer):
    cell: Any
    cell_id: str
    grad_output: Any
    hook_dict: Any
    def __init__(self, cell_id: str = "", cell: Cell | None = None, hook_dict: Any = None) -> None: ...
    def __call__(self, args: Any) -> Tensor: ...
    def infer_dtype(self, *inputs_type: Type) -> Any: ...
    def infer_shape(self, *inputs_shape: int) -> int: ...
    def register_backward_hook(self) -> None: ...
    def register_backward_pre_hook(self) -> None: ...

class Centralization(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, axis: int | Sequence[int], /) -> Tensor: ...
    def __infer__(self, input_x: Tensor, axis: int) -> Any: ...

class CheckBprop(PrimitiveWithInfer):
    prim_to_check: str
    def __init__(self, prim_to_check: str = "") -> None: ...
    def __call__(self, input_x: Sequence[Tensor], input_y: Sequence[Tensor], /) -> tuple[Tensor, ...]: ...
    def infer_dtype(self, xdtypes: Any, ydtypes: Any) -> Any: ...  # type: ignore[override]
    def infer_shape(self, xshapes: Any, yshapes: Any) -> Any: ...  # type: ignore[override]

class ClipByNorm(PrimitiveWithInfer):
    axis: Any
    def __init__(self, axis: int | Sequence[int] | None = None) -> None: ...
    def __call__(self, x: Tensor, clip_norm: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_type: Type, clip_norm_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, clip_norm_shape: Sequence[int]) -> Any: ...  # type: ignore[override]

class ConfusionMulGrad(PrimitiveWithInfer):
    axis_: Any
    keep_dims_: Any
    def __init__(self, axis: int | Sequence[int] = (), keep_dims: bool = False) -> None: ...
    def __call__(self, input_0: Tensor, input_1: Tensor, input_2: Tensor, /) -> tuple[Tensor, Tensor]: ...
    def infer_dtype(self, input0_dtype: Type, input1_dtype: Type, input2_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, input0_shape: Sequence[int], input1_shape: Sequence[int], input2_shape: Sequence[int]
    ) -> int: ...

class ConvertToDynamic(PrimitiveWithCheck):
    def __init__(self, is_dynamic_rank: bool = False) -> None: ...
    def __call__(self, input: Tensor, /) -> Tensor: ...
    def check_dtype(self, input_dtype: Type) -> None: ...  # type: ignore[override]
    def check_shape(self, input_shape: str) -> None: ...  # type: ignore[override]

class CopyWithSlice(Primitive):
    def __init__(self) -> None: ...

class DSDGrad(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(  # type: ignore[override]
        self, data_dtype1: Any, data_dtype2: Any, data_dtype3: Any, data_dtype4: Any, data_dtype5: Any
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        input_w1_shape: Sequence[int],
        input_w2_shape: Sequence[int],
        input_v_shape: Sequence[int],
        input_a_shape: Sequence[int],
        input_da_shape: Sequence[int],
    ) -> int: ...

class DSDMatmul(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(self, data_dtype1: Any, data_dtype2: Any, data_dtype3: Any) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, input_w1_shape: Sequence[int], input_w2_shape: Sequence[int], input_v_shape: Sequence[int]
    ) -> int: ...

class DecodeImage(PrimitiveWithInfer):
    res_type: Type
    def __init__(
        self,
        channels: int = 0,
        dtype: Type = ...,
        expand_animations: bool = False,
        _op_max_shape: str = "8192,8192,3",
        _op_max_size: Sequence[int] = ...,
    ) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x: Tensor) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x: Tensor) -> int: ...  # type: ignore[override]

class Dequant(PrimitiveWithInfer):
    dtype: Type
    relu_flag: Any
    sqrt_mode: Any
    def __init__(self, sqrt_mode: bool = False, relu_flag: bool = False, dtype: Type = ...) -> None: ...
    def __call__(self, input_x: Tensor, deq_scale: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_type: Type, deq_scale_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, deq_scale_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class DynamicBroadcastGradientArgs(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, s0: Tensor, s1: Tensor, /) -> tuple[Tensor, Tensor]: ...

class DynamicBroadcastTo(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, shape: Tensor, /) -> Tensor: ...

class DynamicResizeNearestNeighbor(Primitive):
    def __init__(self, align_corners: bool = False) -> None: ...
    def __call__(self, input_x: Tensor, size: Sequence[int], /) -> Tensor: ...

class DynamicStitch(PrimitiveWithCheck):
    def __init__(self) -> None: ...
    def __call__(self, indices: Sequence[int], data: Sequence[Any], /) -> Tensor: ...
    def check_dtype(self, indices_type: Type, data_type: Type) -> None: ...  # type: ignore[override]
    def check_shape(self, indices_shape: Sequence[int], data_shape: Sequence[int]) -> None: ...  # type: ignore[override]

class ErrorOnDynamicShapeInput(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, /) -> Tensor: ...
    def infer_shape(self, input_shape: str) -> int: ...  # type: ignore[override]
    def infer_type(self, input_dtype: Type) -> Any: ...
    def infer_value(self, input_tensor: Tensor) -> Any: ...

class FFN(Primitive):
    def __init__(self, activation: str, inner_precise: int) -> None: ...
    def __call__(
        self,
        x: Tensor,
        weight1: Tensor,
        weight2: Tensor,
        expert_tokens: Tensor,
        bias1: Tensor,
        bias2: Tensor,
        scale: Tensor,
        offset: Tensor,
        deq_scale1: Tensor,
        deq_scale2: Tensor,
        /,
    ) -> Tensor: ...

class Format(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, string: Any, args: Any, /) -> Tensor: ...
    def __infer__(self, str_: Any, *var: Tensor) -> Any: ...

class Generator(Primitive):
    def __init__(self, seed: int, offset: int) -> None: ...
    def __call__(self, cmd: int, inputs: Sequence[Tensor]) -> tuple[Tensor, Tensor, Tensor]: ...

class GetGrad(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, gradients: Sequence[Tensor], x: Tensor) -> Tensor: ...

class GetitemTensorIndexInfo(Primitive):
    is_ascend: bool
    def __init__(self, is_ascend: bool) -> None: ...
    def __call__(self, data: Tensor, index: Tensor) -> Tensor: ...

class GpuConvertToDynamicShape(PrimitiveWithCheck):
    def __init__(self) -> None: ...
    def __call__(self, input: Tensor, /) -> Tensor: ...
    def check_dtype(self, input_dtype: Type) -> None: ...  # type: ignore[override]
    def check_shape(self, input_shape: str) -> None: ...  # type: ignore[override]

class IsConstant(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class IsInstance(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, inst: Any, type_: Type, /) -> bool: ...
    def __infer__(self, inst: Any, type_: Type) -> Any: ...

class IsParameter(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...
    def __infer__(self, x: Tensor) -> Any: ...

class IsSubClass(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, sub_type: Type, type_: Type, /) -> bool: ...
    def __infer__(self, sub_type: Type, type_: Type) -> Any: ...

class KMeansCentroids(PrimitiveWithInfer):
    def __init__(self, use_actual_distance: bool) -> None: ...
    def __call__(
        self, x: Tensor, y: Tensor, sum_square_y: Tensor, sum_square_x: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor]: ...
    def infer_shape(  # type: ignore[override]
        self,
        x_shape: Tensor,
        y_shape: Sequence[int],
        sum_square_y_shape: Sequence[int],
        sum_square_x_shape: Sequence[int],
    ) -> Any: ...

class Lamb(PrimitiveWithInfer):
    def __init__(self) -> None: ...
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
        global_step: Tensor,
        gradient: Tensor,
        /,
    ) -> Tensor: ...
    def infer_dtype(  # type: ignore[override]
        self,
        var_dtype: Type,
        m_dtype: Type,
        v_dtype: Type,
        lr_dtype: Type,
        beta1_dtype: Type,
        beta2_dtype: Type,
        epsilon_dtype: Type,
        decay_dtype: Type,
        global_step_dtype: Type,
        gradient_dtype: Type,
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        var_shape: Sequence[int],
        m_shape: Sequence[int],
        v_shape: Sequence[int],
        lr_shape: Sequence[int],
        beta1_shape: Sequence[int],
        beta2_shape: Sequence[int],
        epsilon_shape: Sequence[int],
        decay_shape: Sequence[int],
        global_step_shape: Sequence[int],
        gradient_shape: Sequence[int],
    ) -> int: ...

class MatmulDDS(PrimitiveWithInfer):
    heads: Any
    def __init__(self, bs: Any, heads: Any) -> None: ...
    def infer_dtype(self, q: float, k: int, local_mask: Tensor, global_mask: Tensor) -> Any: ...  # type: ignore[override]
    def infer_shape(self, q: float, k: int, local_mask: Tensor, global_mask: Tensor) -> int: ...  # type: ignore[override]

class MatmulDDSGrad(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(  # type: ignore[override]
        self, q: float, k: int, local_prob: Any, global_prob: Any, local_prob_grad: Tensor, global_prob_grad: Tensor
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self, q: float, k: int, local_prob: Any, global_prob: Any, local_prob_grad: Tensor, global_prob_grad: Tensor
    ) -> int: ...

class MatrixDiag(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, assist: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_dtype: Type, assist_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, assist_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class MatrixDiagPart(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, assist: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_dtype: Type, assist_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, assist_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class MatrixSetDiag(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, diagonal: Tensor, assist: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_dtype: Type, diagonal_dtype: Type, assist_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor, diagonal_shape: Sequence[int], assist_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class MixedPrecisionCast(Primitive):
    cast: Any
    hyper_map: Any
    def __init__(self) -> None: ...
    def __call__(self, dst_dtype: Type, x: Tensor) -> Tensor: ...

class NonZeroWithValue(Primitive):
    def __init__(self, transpose: bool = False) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class NonZeroWithValueShape(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, /) -> Tensor: ...

class ParallelResizeBilinear(PrimitiveWithInfer):
    align_corners: bool
    dst_start_w: Any
    half_pixel_centers: bool
    ori_image_size: Any
    split_size: Any
    src_start_w: Any
    def __init__(
        self,
        ori_image_size: int,
        split_size: int | Sequence[int],
        src_start_w: Any,
        dst_start_w: Any,
        align_corners: bool,
    ) -> None: ...
    def __infer__(self, x: Tensor, size: int | Sequence[int]) -> Any: ...

class PartitionedCall(PrimitiveWithInfer):
    graph: Any
    def __init__(self, graph: Any, executor_type: str = "") -> None: ...
    def __call__(self, inputs: Sequence[Any], /) -> tuple[Any, ...]: ...
    def infer_dtype(self, *inputs: Any) -> Any: ...
    def infer_shape(self, *inputs: Any) -> int: ...

class PsROIPooling(PrimitiveWithInfer):
    group_size: int
    num_rois: Any
    out_dim: int
    pooled_height: int
    pooled_width: int
    spatial_scale: float
    def __init__(
        self, pooled_height: int, pooled_width: int, num_rois: Any, spatial_scale: float, out_dim: int, group_size: int
    ) -> None: ...
    def __call__(self, feature: Tensor, rois: Tensor, features: Tensor, /) -> Tensor: ...
    def infer_dtype(self, inputs_type: Type, rois_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, inputs_shape: Sequence[int], rois_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class Quant(PrimitiveWithInfer):
    offset: Any
    round_mode: Any
    scale: Any
    sqrt_mode: Any
    def __init__(self, scale: float, offset: float, sqrt_mode: bool = False, round_mode: str = "Round") -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor) -> int: ...  # type: ignore[override]

class SameTypeShape(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor, y: Any) -> Tensor: ...
    def __infer__(self, x: Tensor, y: Any) -> Any: ...

class SelectView(Primitive):
    def __init__(self) -> None: ...

class SequenceMask(PrimitiveWithCheck):
    def __init__(self) -> None: ...
    def __call__(self, lengths: Tensor, maxlen: int, /) -> One | Mask | Tensor: ...
    def check_dtype(self, lengths_dtype: Type, maxlen_dtype: Type) -> None: ...  # type: ignore[override]
    def check_shape(self, lengths_shape: Sequence[int], maxlen_shape: Sequence[int]) -> None: ...  # type: ignore[override]

class SetitemTensorIndexInfo(Primitive):
    is_ascend: bool
    def __init__(self, is_ascend: bool) -> None: ...
    def __call__(self, data: Tensor, index: Tensor, value: Any) -> Tensor: ...

class SliceGetItem(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, slice_value: Any, value: Any) -> Tensor: ...

class StackDestroy(PrimitiveWithInfer):
    def __init__(self, index: int = 1) -> None: ...

class StackInit(PrimitiveWithInfer):
    def __init__(self, index: int = 1) -> None: ...

class StackPop(PrimitiveWithInfer):
    dtype: Type
    shape: Any
    def __init__(self, index: int = 1, shape: Sequence[int] = (1,), dtype: Type = ...) -> None: ...
    def __infer__(self) -> Any: ...

class StackPush(PrimitiveWithInfer):
    def __init__(self, index: int = 1) -> None: ...
    def __call__(self, input: Tensor, /) -> Tensor: ...

class SyncBatchNorm(Primitive):
    def __init__(
        self, epsilon: float = 1e-05, momentum: float = 0.1, group: str = "sync_bn_group0", device_num: int = 2
    ) -> None: ...
    def __call__(
        self, input_x: Tensor, scale: Tensor, bias: Tensor, mean: Tensor, variance: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]: ...

class TileSize(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, shape: Any, out_shape: Sequence[int], ndim: int) -> Tensor: ...

class TopTypeof(Primitive):
    prim: Primitive
    typeof_cache: Any
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

class _VirtualConverterBegin(PrimitiveWithInfer):
    output_nums: Any
    def __init__(self, output_nums: Any) -> None: ...
    def infer_dtype(self, arg: Any) -> Any: ...  # type: ignore[override]
    def infer_shape(self, arg: Any) -> int: ...  # type: ignore[override]

class _VirtualConverterEnd(PrimitiveWithInfer):
    input_nums: Any
    def __init__(self, input_nums: Any) -> None: ...
    def infer_dtype(self, *args: Type) -> Any: ...
    def infer_shape(self, *args: int) -> int: ...

def _is_subclass_(type_: Type, dtype: Type) -> Tensor: ...

bit_left_shift: Primitive
bit_right_shift: Primitive
bit_xor: Primitive
check_bprop: CheckBprop
issubclass_: IsSubClass
same_type_shape_: SameTypeShape
string_ge: Primitive
string_getitem: Primitive
string_gt: Primitive
string_in: Primitive
string_le: Primitive
string_lt: Primitive
string_mul: Primitive
string_not: Primitive
