# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.parameter import Parameter, ParameterTuple
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.ops.composite.base import HyperMap, MultitypeFuncGraph
from mindspore.ops.operations._thor_ops import UpdateThorGradient
from mindspore.ops.operations.math_ops import AddN
from mindspore.ops.operations.nn_ops import ApplyMomentum

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
    a_normalizer: ParameterTuple
    batch_size: Tensor
    batch_size_scale: Tensor
    c0: int
    conv_layer_count: int
    damping: Tensor
    diag_block_dim: int
    enable_clip_grad: bool
    frequency: int
    g_normalizer: ParameterTuple
    hyper_map: HyperMap
    matrix_a_cov: ParameterTuple
    matrix_g_cov: ParameterTuple
    momentum: Parameter
    net: Cell
    opt: ApplyMomentum
    thor: bool
    thor_layer_count: int
    weight_decay: float
    def __init__(
        self,
        net: Cell,
        learning_rate: Any,
        damping: Tensor,
        momentum: float,
        weight_decay: float = 0.0,
        loss_scale: float = 1.0,
        batch_size: int = 32,
        decay_filter: Any = ...,
        split_indices: Sequence[int] | None = None,
        enable_clip_grad: bool = False,
        frequency: int = 100,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> Any: ...
    def get_frequency(self) -> Any: ...

class ThorGpu(Optimizer):
    a_normalizer: ParameterTuple
    batch_size: Tensor
    batch_size_scale: Tensor
    conv_layer_count: int
    damping: Tensor
    enable_clip_grad: bool
    frequency: int
    g_normalizer: ParameterTuple
    hyper_map: HyperMap
    matrix_a_cov: ParameterTuple
    matrix_g_cov: ParameterTuple
    momentum: Parameter
    net: Cell
    opt: ApplyMomentum
    thor: bool
    thor_layer_count: int
    update_gradient: UpdateThorGradient
    weight_decay: float
    def __init__(
        self,
        net: Cell,
        learning_rate: Any,
        damping: Tensor,
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
    def construct(self, gradients: Sequence[Tensor]) -> Any: ...
    def get_frequency(self) -> Any: ...

apply_decay: MultitypeFuncGraph

def caculate_device_shape(matrix_dim: int, channel: int, is_a: bool) -> Any: ...
def caculate_matmul_shape(matrix_a_dim: int, matrix_g_dim: int, split_dim: int) -> Any: ...

clip_grad: MultitypeFuncGraph

def clip_gradient(enable_clip_grad: bool, gradients: Sequence[Tensor]) -> Any: ...
def find_net_layertype_recur(net: Cell, layertype_map: Any) -> None: ...
def get_layer_counter(layer_type: Type, layer_counter: Any, params: Any, idx: int) -> Any: ...
def get_layer_type_for_dense_and_conv(subcell: Any, prefix: str, layertype_map: Any) -> None: ...
def get_net_layertype_mask(net: Cell) -> Any: ...

hyper_map_op: HyperMap

def is_conv_matmul_support_shape(matrix_a_shape: Sequence[int], matrix_g_shape: Sequence[int]) -> bool: ...

op_add: AddN

def thor(
    net: Cell,
    learning_rate: Tensor,
    damping: Tensor,
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
