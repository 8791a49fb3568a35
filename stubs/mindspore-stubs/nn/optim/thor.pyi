# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, context as context, log as _is_logger, nn as nn, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import initializer as initializer
from mindspore.common.parameter import (
    Parameter as Parameter,
    Parameter as _Parameter,
    ParameterTuple as ParameterTuple,
    ParameterTuple as _ParameterTuple,
)
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.context import ParallelMode as ParallelMode
from mindspore.graph.api import set_recursion_limit as set_recursion_limit
from mindspore.nn.cell import Cell
from mindspore.nn.layer.thor_layer import (
    Conv2dThor as Conv2dThor,
    DenseThor as DenseThor,
    EmbeddingLookupThor as EmbeddingLookupThor,
    EmbeddingThor as EmbeddingThor,
)
from mindspore.nn.optim.optimizer import Optimizer as Optimizer
from mindspore.nn.wrap.grad_reducer import DistributedGradReducer as DistributedGradReducer
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import (
    Assign,
    BatchMatMul,
    Concat,
    Exp,
    ExpandDims,
    Eye,
    Gather,
    Log,
    MatMul,
    Mul,
    Reciprocal,
    ReduceSum,
    Reshape,
    Slice,
    Sqrt,
    Square,
    Transpose,
)
from mindspore.ops.composite.base import HyperMap, MultitypeFuncGraph
from mindspore.ops.operations._thor_ops import (
    CholeskyTrsm,
    CusBatchMatMul,
    CusCholeskyTrsm,
    CusFusedAbsMax1,
    CusMatMulCubeDenseLeft,
    CusMatMulCubeDenseRight,
    CusMatMulCubeFraczLeftCast,
    CusMatMulCubeFraczRightMul,
    CusMatrixCombine,
    UpdateThorGradient,
)
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from mindspore.ops.operations.math_ops import AddN, Inv
from mindspore.ops.operations.nn_ops import ApplyMomentum
from mindspore.parallel._auto_parallel_context import auto_parallel_context as auto_parallel_context
from mindspore.train.train_thor.convert_utils import ConvertNetUtils as ConvertNetUtils

BatchNorm: int
C0: int
Conv: int
Embedding: int
FC: int
GRADIENT_CLIP_TYPE: int
GRADIENT_CLIP_VALUE: float
IS_ENABLE_GLOBAL_NORM: bool
LayerNorm: int
Other: int

class ThorAscend(Optimizer):
    a_normalizer: _ParameterTuple
    a_split_pad_dim_map: Any
    abs_max_support_list: Any
    assign: Assign
    axis: int
    batch_matmul_support_list: Any
    batch_size: _Tensor
    batch_size_scale: _Tensor
    c0: int
    cast: Cast
    cholesky: CusCholeskyTrsm
    concat: Concat
    conv_layer_count: Any
    conv_matmul_support_map: Any
    cov_step: Any
    cube_matmul_left: CusMatMulCubeFraczLeftCast
    cube_matmul_left_fc: CusMatMulCubeDenseLeft
    cube_matmul_right_fc: CusMatMulCubeDenseRight
    cube_matmul_right_mul: CusMatMulCubeFraczRightMul
    damping: _Tensor
    device_shape_pad_flag: Any
    diag_block_dim: int
    enable_clip_grad: bool
    exp: Exp
    expand: ExpandDims
    eye: Eye
    frequency: int
    fused_abs_max2: CusFusedAbsMax1
    g_normalizer: _ParameterTuple
    g_split_pad_dim_map: Any
    gather: Gather
    grad_reducer_a: DistributedGradReducer
    grad_reducer_amax: DistributedGradReducer
    grad_reducer_g: DistributedGradReducer
    grad_reducer_gmax: DistributedGradReducer
    inv: Inv
    is_distributed: Any
    log: Log
    matmul: MatMul
    matrix_a: Any
    matrix_a_cov: _ParameterTuple
    matrix_combine: CusMatrixCombine
    matrix_g: Any
    matrix_g_cov: _ParameterTuple
    matrix_max_inv: Any
    moments: Any
    momentum: _Parameter
    mul: Mul
    net: Any
    one: _Tensor
    opt: ApplyMomentum
    parallel_mode: Any
    params: Any
    reduce_sum: ReduceSum
    reshape: Reshape
    shape: Shape
    slice: Slice
    split_indices: Any
    sqrt: Sqrt
    square: Square
    tbe_batch_matmul: BatchMatMul
    thor: bool
    thor_layer_count: Any
    transpose: Transpose
    vector_matmul: CusBatchMatMul
    weight_conv_idx_map: Any
    weight_fim_idx_map: Any
    weight_layertype_idx_map: Any
    def __init__(
        self,
        net: Cell,
        learning_rate: Any,
        damping: _Tensor,
        momentum: float,
        weight_decay: float = 0.0,
        loss_scale: float = 1.0,
        batch_size: int = 32,
        decay_filter: Any = ...,
        split_indices: Sequence[int] | None = None,
        enable_clip_grad: bool = False,
        frequency: int = 100,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> tuple[bool, ...]: ...
    def _define_ascend_operator(self) -> None: ...
    def _define_ascend_reducer(self, split_indices: Sequence[int]) -> None: ...
    def _get_abs_max(self, matrix_inv: Any, origin_dim: int) -> Any: ...
    def _get_ainv_ginv_amax_gmax_list(
        self,
        gradients: Sequence[_Tensor],
        damping_step: int,
        matrix_a_allreduce: Any,
        matrix_g_allreduce: Any,
        matrix_a_max_allreduce: Any,
        matrix_g_max_allreduce: Any,
    ) -> Any: ...
    def _get_fc_ainv_ginv(
        self,
        index: _Tensor,
        damping_step: int,
        gradients: Sequence[_Tensor],
        matrix_a_allreduce: Any,
        matrix_g_allreduce: Any,
        matrix_a_max_allreduce: Any,
        matrix_g_max_allreduce: Any,
    ) -> Any: ...
    def _get_fc_matrix(self, weight_shape: Sequence[int]) -> None: ...
    def _get_pad_dim(self, matrix_dim: int) -> Any: ...
    def _get_second_grad_by_layertype(
        self, index: _Tensor, matrix_a_allreduce: Any, matrix_g_allreduce: Any, g: Any, damping_step: int
    ) -> Any: ...
    def _get_second_grad_by_matmul(self, index: _Tensor, temp_a: Any, temp_g: Any, g: Any, temp_max: Any) -> Any: ...
    def _get_second_gradients(self, new_grads: _Tensor, damping_step: int, gradients: Sequence[_Tensor]) -> Any: ...
    def _get_second_gradients_one(self, params_len: Any, gradients: Sequence[_Tensor], new_grads: _Tensor) -> Any: ...
    def _get_weight_idx_map(self, layer_type: Type, idx: int, weight_shape: Sequence[int]) -> None: ...
    def _process_batch_matmul(self, input_matrix: Any) -> Any: ...
    def _process_cholesky_pad(self, pad_dim: int, input_matrix: Any, matrix_shape0: Any) -> Any: ...
    def _process_conv_matmul_device_pad(
        self, conv_layer_count: int, weight_shape: Sequence[int], matrix_a_inv: Any
    ) -> Any: ...
    def _process_layernorm(self, damping_step: int, gradient: _Tensor) -> Any: ...
    def _process_matrix_init_and_weight_idx_map(self, net: Cell) -> None: ...
    def _process_thor_fc(
        self, thor_layer_count: int, matrix_a_allreduce: Any, matrix_g_allreduce: Any, g: Any
    ) -> Any: ...
    def get_frequency(self) -> Any: ...

class ThorGpu(Optimizer):
    a_normalizer: _ParameterTuple
    assign: Assign
    axis: int
    batch_size: _Tensor
    batch_size_scale: _Tensor
    cast: Cast
    cholesky: CholeskyTrsm
    conv_layer_count: Any
    cov_step: Any
    damping: _Tensor
    embedding_cholesky: CholeskyTrsm
    enable_clip_grad: bool
    expand: ExpandDims
    eye: Eye
    feature_map: _Tensor
    frequency: int
    g_normalizer: _ParameterTuple
    gather: Gather
    grad_reducer_a: DistributedGradReducer
    grad_reducer_g: DistributedGradReducer
    inv: Reciprocal
    is_distributed: Any
    matmul: MatMul
    matrix_a: Any
    matrix_a_cov: _ParameterTuple
    matrix_a_shape: Any
    matrix_g: Any
    matrix_g_cov: _ParameterTuple
    moments: Any
    momentum: _Parameter
    mul: Mul
    net: Any
    one: _Tensor
    opt: ApplyMomentum
    parallel_mode: Any
    params: Any
    reduce_sum: ReduceSum
    reshape: Reshape
    shape: Shape
    split_dim: int
    split_indices: Any
    sqrt: Sqrt
    square: Square
    thor: bool
    thor_layer_count: Any
    transpose: Transpose
    update_gradient: UpdateThorGradient
    use_nesterov: Any
    vector_matmul: BatchMatMul
    weight_conv_idx_map: Any
    weight_fim_idx_map: Any
    weight_layertype_idx_map: Any
    def __init__(
        self,
        net: Cell,
        learning_rate: Any,
        damping: _Tensor,
        momentum: float,
        weight_decay: float = 0.0,
        loss_scale: float = 1.0,
        batch_size: int = 32,
        use_nesterov: bool = False,
        decay_filter: Any = ...,
        split_indices: Sequence[int] | None = None,
        enable_clip_grad: bool = False,
        frequency: int = 100,
    ) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> tuple[bool, ...]: ...
    def _define_gpu_operator(self) -> None: ...
    def _define_gpu_reducer(self, split_indices: Sequence[int]) -> None: ...
    def _get_ainv_ginv_list(
        self, gradients: Sequence[_Tensor], damping_step: int, matrix_a_allreduce: Any, matrix_g_allreduce: Any
    ) -> Any: ...
    def _process_layernorm(self, damping_step: int, gradient: _Tensor) -> Any: ...
    def _process_matrix_init_and_weight_idx_map(self, net: Cell) -> None: ...
    def _reshape_gradient(self, conv_layer_count: int, g: Any, g_shape: Sequence[int]) -> Any: ...
    def get_frequency(self) -> Any: ...

def _check_param(momentum: float, frequency: int, lr: float | _Tensor, cls_name: str) -> None: ...
def _clip_grad(clip_type: int, clip_value: float, grad: Sequence[_Tensor]) -> tuple[_Tensor, ...]: ...
def _tensor_apply_decay(weight_decay: float, if_apply: Any, weight: _Tensor, gradient: _Tensor) -> Any: ...
def _tensor_run_opt_ext(
    opt: Cell, momentum: float, learning_rate: Any, gradient: _Tensor, weight: _Tensor, moment: _Tensor
) -> Any: ...

apply_decay: MultitypeFuncGraph

def caculate_device_shape(matrix_dim: int, channel: int, is_a: bool) -> Any: ...
def caculate_matmul_shape(matrix_a_dim: int, matrix_g_dim: int, split_dim: int) -> Any: ...

clip_grad: MultitypeFuncGraph

def clip_gradient(enable_clip_grad: bool, gradients: Sequence[_Tensor]) -> Any: ...
def find_net_layertype_recur(net: Cell, layertype_map: Any) -> None: ...
def get_layer_counter(layer_type: Type, layer_counter: Any, params: Sequence[_Parameter], idx: int) -> Any: ...
def get_layer_type_for_dense_and_conv(subcell: Any, prefix: str, layertype_map: Any) -> None: ...
def get_net_layertype_mask(net: Cell) -> Any: ...

hyper_map_op: HyperMap

def is_conv_matmul_support_shape(matrix_a_shape: Sequence[int], matrix_g_shape: Sequence[int]) -> bool: ...

op_add: AddN

def thor(
    net: Cell,
    learning_rate: _Tensor,
    damping: _Tensor,
    momentum: float,
    weight_decay: float = 0.0,
    loss_scale: float = 1.0,
    batch_size: int = 32,
    use_nesterov: bool = False,
    decay_filter: Callable[..., Any] = ...,
    split_indices: Sequence[int] | None = None,
    enable_clip_grad: bool = False,
    frequency: int = 100,
) -> tuple[bool, ...]: ...

C = _is_C
F = _is_F
P = _is_P
Validator = _is_Validator
logger = _is_logger
mstype = _is_mstype
