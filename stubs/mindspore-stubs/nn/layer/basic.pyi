# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any, TypeVar

from mindspore import _checkparam as _is_Validator, context as context, log as _is_logger, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.generator import Generator
from mindspore.common.initializer import (
    HeUniform as HeUniform,
    Initializer,
    Uniform as Uniform,
    initializer as initializer,
)
from mindspore.common.parameter import HeldParameter, Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph._utils.cell_attr_register import cell_attr_register as cell_attr_register
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.layer.activation import get_activation as get_activation
from mindspore.ops.auto_generate.gen_ops_prim import (
    Abs,
    BiasAdd,
    Dense as _Dense,
    Dropout as _Dropout,
    ExtractImagePatches,
    MatMul,
    ReduceSum,
    Reshape,
)
from mindspore.ops.composite.multitype_ops import _constexpr_utils as _is_const_utils
from mindspore.ops.operations import _inner_ops as _is_inner
from mindspore.ops.operations._inner_ops import ClipByNorm as _ClipByNorm, MatrixSetDiag as _MatrixSetDiag
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Shape
from mindspore.ops.operations.nn_ops import Dropout2D, Dropout3D, MirrorPad, Pad as _Pad
from mindspore.ops.primitive import Primitive as Primitive, Primitive as _Primitive, constexpr as constexpr

__all__ = [
    "ClipByNorm",
    "Dense",
    "Dropout",
    "Dropout1d",
    "Dropout2d",
    "Dropout2dExt",
    "Dropout3d",
    "DropoutExt",
    "Flatten",
    "Identity",
    "L1Regularizer",
    "Linear",
    "MatrixDiag",
    "MatrixDiagPart",
    "MatrixSetDiag",
    "Norm",
    "OneHot",
    "Pad",
    "Roll",
    "Tril",
    "Triu",
    "Unflatten",
    "Unfold",
    "Upsample",
]
_T = TypeVar("_T")

class ClipByNorm(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    clip_by_norm: _ClipByNorm
    def __init__(self, axis: int | Sequence[int] | None = None) -> None: ...
    def construct(self, x: _Tensor, clip_norm: _Tensor) -> _Tensor: ...

class Dense(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    activation: Any
    activation_flag: bool
    bias: _Parameter | Any
    bias_add: BiasAdd
    has_bias: bool
    in_channels: int
    matmul: MatMul
    out_channels: int
    reshape: Reshape
    shape_op: Shape
    weight: HeldParameter
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        weight_init: _Tensor | str | Initializer | float | None = None,
        bias_init: _Tensor | str | Initializer | float | None = None,
        has_bias: bool = True,
        activation: str | _Cell | _Primitive | None = None,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

class Dropout(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dropout: _Dropout
    keep_prob: float
    p: float | Any
    def __init__(self, keep_prob: float = 0.5, p: float | None = None, dtype: Type = ...) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

class Dropout1d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    prob: float
    def __init__(self, p: float = 0.5) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class Dropout2d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dropout2d: Dropout2D
    keep_prob: float
    def __init__(self, p: float = 0.5) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

class Dropout2dExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    generator_step: _Tensor
    inplace: bool
    p: float
    def __init__(self, p: float = 0.5, inplace: bool = False) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class Dropout3d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dropout3d: Dropout3D
    keep_prob: float
    def __init__(self, p: float = 0.5) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

class DropoutExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    generator_step: _Tensor
    inplace: bool
    p: float
    def __init__(self, p: float = 0.5, inplace: bool = False) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class Flatten(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    end_dim: int
    start_dim: int
    def __init__(self, start_dim: int = 1, end_dim: int = -1) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def check_axis_valid(self, axis: int, ndim: int) -> None: ...

class Fold(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dilation: Any
    kernel_size: Any
    output_size: Any
    padding: Any
    stride: Any
    def __init__(
        self,
        output_size: int | Sequence[int],
        kernel_size: int | Sequence[int],
        dilation: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
    ) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class Identity(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    # A ParamSpec cannot carry a type variable.
    def __call__(self, input: _T, /) -> _T: ...  # type: ignore[override]
    def construct(self, input: _T) -> _T: ...

class L1Regularizer(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    abs: Abs
    reduce_sum: ReduceSum
    scale: _Tensor
    def __init__(self, scale: float) -> None: ...
    def construct(self, weights: _Tensor) -> _Tensor: ...

class Linear(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    bias: _Parameter | Any
    dense: _Dense
    has_bias: bool
    in_features: int
    out_features: int
    weight: HeldParameter
    def __init__(
        self,
        in_features: int,
        out_features: int,
        bias: bool = True,
        weight_init: _Tensor | str | Initializer | float | None = None,
        bias_init: _Tensor | str | Initializer | float | None = None,
        dtype: Type | None = None,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

class MatrixDiag(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dtype: Any
    matrix_diag: Any
    def __init__(self) -> None: ...
    def construct(self, input_x: _Tensor) -> _Tensor: ...

class MatrixDiagPart(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dtype: Any
    matrix_diag_part: Any
    def __init__(self) -> None: ...
    def construct(self, input_x: _Tensor) -> _Tensor: ...

class MatrixSetDiag(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dtype: DType
    matrix_set_diag: _MatrixSetDiag
    def __init__(self) -> None: ...
    def construct(self, input_x: _Tensor, diagonal: _Tensor) -> _Tensor: ...

class Norm(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    axis: Any
    keep_dims: bool
    reduce_sum: Any
    sqrt: Any
    squeeze: Any
    def __init__(self, axis: int | Sequence[int] = (), keep_dims: bool = False) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def extend_repr(self) -> str: ...

class OneHot(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    depth: float
    dtype: Type
    off_value: _Tensor | float | Any
    on_value: _Tensor | float | Any
    onehot: Any
    def __init__(
        self,
        axis: int = -1,
        depth: float = 1,
        on_value: _Tensor | float = 1.0,
        off_value: _Tensor | float = 0.0,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, indices: _Tensor) -> _Tensor: ...

class Pad(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    mode: str
    pad: _Pad | MirrorPad | Any
    paddings: Any
    def __init__(self, paddings: Sequence[Sequence[int]], mode: str = "CONSTANT") -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class Roll(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    axis: Any
    gpu: bool
    op_list: Any
    roll: Any
    shape_op: Any
    shift: Any
    def __init__(self, shift: float, axis: int) -> None: ...
    def construct(self, input_x: _Tensor) -> _Tensor: ...

class Tril(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    cast: Any
    dtype: Any
    mul: Any
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor, k: int = 0) -> _Tensor: ...

class Triu(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    cast: Any
    dtype: Any
    mul: Any
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor, k: int = 0) -> _Tensor: ...

class Unflatten(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    axis: int
    reshape: Reshape
    shape: Shape
    unflattened_size: tuple[int, ...]
    def __init__(self, axis: int, unflattened_size: Sequence[int]) -> None: ...
    def construct(self, input_x: _Tensor) -> _Tensor: ...

class Unfold(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    extract_image_patches: ExtractImagePatches
    def __init__(
        self, ksizes: Sequence[int], strides: Sequence[int], rates: Sequence[int], padding: str = "valid"
    ) -> None: ...
    def construct(self, input_x: _Tensor) -> _Tensor: ...

class UnfoldExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dilation: Any
    kernel_size: Any
    padding: Any
    stride: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        dilation: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
    ) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class Upsample(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    align_corners: bool | Any
    mode: str
    recompute_scale_factor: bool | Any
    scale_factor: Any
    size: tuple[int, ...]
    def __init__(
        self,
        size: int | Sequence[int] | None = None,
        scale_factor: float | Sequence[float] | None = None,
        mode: str = "nearest",
        align_corners: bool | None = None,
        recompute_scale_factor: bool | None = None,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class UpsampleExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    align_corners: bool | Any
    mode: str
    recompute_scale_factor: bool | Any
    scale_factor: Any
    size: Any
    def __init__(
        self,
        size: int | Sequence[int] | None = None,
        scale_factor: float | Sequence[float] | None = None,
        mode: str = "nearest",
        align_corners: bool | None = None,
        recompute_scale_factor: bool | None = None,
    ) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

default_generator: Generator
tril: Any
triu: Any
Validator = _is_Validator
const_utils = _is_const_utils
inner = _is_inner
logger = _is_logger
mstype = _is_mstype
