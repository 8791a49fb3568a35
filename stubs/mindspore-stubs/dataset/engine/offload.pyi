# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore import log as _is_logger, nn as nn, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.dataset.engine.datasets import Dataset
from mindspore.dataset.transforms.transforms import TensorOperation
from mindspore.nn.cell import Cell
from mindspore.nn.layer.container import SequentialCell
from mindspore.ops import composite as _is_C, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import (
    Abs,
    ArgMaxWithValue,
    ArgMinWithValue,
    Div,
    ExpandDims,
    Floor,
    FloorMod,
    GatherD,
    Identity,
    Mul,
    Ones,
    ReduceMean,
    Reshape,
    ReverseV2,
    Squeeze,
    Transpose,
    ZerosLike,
)
from mindspore.ops.deprecated import identity
from mindspore.ops.operations.array_ops import Stack, Unstack
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from mindspore.ops.operations.math_ops import Sub
from mindspore.ops.operations.nn_ops import Conv2D
from mindspore.train.dataset_helper import DatasetHelper

class ApplyPreTransform(Cell):
    model: Any
    transform: TensorOperation
    def __init__(self, transform: TensorOperation, model: Any) -> None: ...
    def construct(self, *x: _Tensor) -> Any: ...

class GenerateRandBatch(Cell):
    ones: Ones
    reshape: Reshape
    def __init__(self) -> None: ...
    def construct(self, degree_min: Any, degree_max: Any, check_rand: Any, shape: Any) -> Any: ...

class GetModelFromJson2Col(Cell):
    cell: SequentialCell
    col_idxs: Any
    input_cols: Any
    me_ops: Any
    def __init__(self, json_offload: Any, col_idxs: Any) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

class GetOffloadModel(Cell):
    transform_list: Any
    def __init__(self, dataset_consumer: Any, ds_cols: Any) -> None: ...
    def construct(self, *x: _Tensor) -> Any: ...

class HwcToChw(Cell):
    shape: Shape
    trans: Transpose
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

class IdentityCell(Cell):
    identity: Identity
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

class Normalize(Cell):
    cast: Cast
    div: Div
    mean: _Tensor
    std: _Tensor
    sub: Sub
    def __init__(self, mean: Any, std: float, is_hwc: bool = True) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

class OffloadModel:
    args_names: Any
    func: Callable[..., Any]
    def __init__(self, func: Callable[..., Any], args_names: Any = None) -> None: ...

class RandomColorAdjust(Cell):
    abs: Abs
    argmaxvalue: ArgMaxWithValue
    argminvalue: ArgMinWithValue
    br_max: Any
    br_min: Any
    cast: Cast
    check_rand_br: _Tensor
    check_rand_cont: _Tensor
    check_rand_hue: _Tensor
    check_rand_sa: _Tensor
    cont_max: Any
    cont_min: Any
    epsilon: _Tensor
    expand_dims: ExpandDims
    floor: Floor
    fmod: FloorMod
    gatherd: GatherD
    generate_rand_batch: GenerateRandBatch
    hue_max: Any
    hue_min: Any
    mean: ReduceMean
    mul: Mul
    ones: Ones
    reshape: Reshape
    sa_max: Any
    sa_min: Any
    shape: Shape
    squeeze: Squeeze
    stack: Stack
    stack_axis_1: Stack
    transpose: Transpose
    unstack: Unstack
    unstack_dim_1: Unstack
    zeros_like: ZerosLike
    def __init__(
        self,
        brightness: float | Sequence[float],
        contrast: float | Sequence[float],
        saturation: float | Sequence[float],
        hue: float | Sequence[float],
    ) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

class RandomHorizontalFlip(Cell):
    cast: Cast
    h_flip: ReverseV2
    mul: Mul
    prob: _Tensor
    reshape: Reshape
    shape: Shape
    def __init__(self, prob: float) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

class RandomSharpness(Cell):
    cast: Cast
    check_rand: _Tensor
    degree_max: Any
    degree_min: Any
    expand_dims: ExpandDims
    filter: Conv2D
    mul: Mul
    ones: Ones
    reshape: Reshape
    shape: Shape
    transpose: Transpose
    weight: Any
    def __init__(self, degrees: Any) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

class RandomVerticalFlip(Cell):
    cast: Cast
    h_flip: ReverseV2
    mul: Mul
    prob: _Tensor
    reshape: Reshape
    shape: Shape
    def __init__(self, prob: float) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

class Rescale(Cell):
    cast: Cast
    mul: Mul
    rescale: _Tensor
    shift: _Tensor
    def __init__(self, rescale: float, shift: float) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

class TypeCast(Cell):
    cast: Cast
    data_type: Any
    def __init__(self, data_type_str: Any) -> None: ...
    def construct(self, x: _Tensor) -> Any: ...

def apply_offload_iterators(data: _Tensor, offload_model: Any) -> Any: ...
def assign_min_max_params(in_params: Any, center: int = 1) -> Any: ...
def check_add_offload_sink_mode(dataset: Dataset, dataset_helper: DatasetHelper, network: Cell) -> Any: ...
def check_concat_zip_dataset(dataset: Dataset) -> None: ...

check_input_dims: Any

def get_col_idxs(node_cols: Any, ds_cols: Any) -> Any: ...

op_to_model: dict[Any, Any]
C = _is_C
P = _is_P
logger = _is_logger
mstype = _is_mstype
